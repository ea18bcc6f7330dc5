"""Runs an ONNX graph in plain numpy, operator by operator as the standard defines them: the operators of our own graphs and no others."""
import math

import numpy
import onnx
from onnx import numpy_helper

FLOAT = onnx.TensorProto.FLOAT
DTYPES = onnx.mapping.TENSOR_TYPE_TO_NP_TYPE


def _erf(x):
    try:
        import torch
        return torch.erf(torch.from_numpy(numpy.ascontiguousarray(x))).numpy()
    except ImportError:
        return numpy.vectorize(math.erf)(x).astype(x.dtype)


def _softmax(x, axis=-1):
    raised = numpy.exp(x - x.max(axis, keepdims=True))
    return raised / raised.sum(axis, keepdims=True)


def _slice(x, starts, ends, axes=None, steps=None):
    cut = [slice(None)] * x.ndim
    axes = range(len(starts)) if axes is None else axes
    for i, axis in enumerate(axes):
        cut[axis] = slice(int(starts[i]), min(int(ends[i]), x.shape[axis]), 1 if steps is None else int(steps[i]))
    return x[tuple(cut)]


def _reshape(x, shape, allowzero=0):
    return x.reshape([x.shape[i] if size == 0 else int(size) for i, size in enumerate(shape)])


def _unsqueeze(x, axes):
    for axis in sorted(axes):
        x = numpy.expand_dims(x, int(axis))
    return x


def _quantise(x):
    """DynamicQuantizeLinear: values as bytes, their scale and zero point."""
    low, high = min(numpy.float32(0), x.min()), max(numpy.float32(0), x.max())
    scale = numpy.float32(high - low) / numpy.float32(255)
    zero = numpy.uint8(numpy.clip(numpy.rint(-low / scale), 0, 255)) if scale else numpy.uint8(0)
    values = numpy.clip(numpy.rint(x / scale) + zero, 0, 255) if scale else numpy.zeros_like(x)
    return values.astype(numpy.uint8), scale, zero


def _whole_product(a, b, a_zero):
    """MatMulInteger; b comes as the floating type that holds its sums exactly (see _exact_type)."""
    return ((a.astype(b.dtype) - b.dtype.type(a_zero)) @ b).astype(numpy.int32)


def _exact_type(weight):
    """float where no sum of this weight's products with bytes can pass 24 bits, double elsewhere."""
    return numpy.float32 if 255 * numpy.abs(weight.astype(numpy.int64)).sum(0).max() < 2**24 else numpy.float64


OPERATORS = {
    'Add': numpy.add, 'Sub': numpy.subtract, 'Mul': numpy.multiply, 'Div': numpy.divide, 'Pow': lambda x, y: numpy.power(x, y).astype(x.dtype),
    'Sqrt': numpy.sqrt, 'Erf': _erf, 'MatMul': numpy.matmul, 'Softmax': _softmax, 'Slice': _slice, 'Reshape': _reshape, 'Unsqueeze': _unsqueeze,
    'Shape': lambda x: numpy.array(x.shape, dtype=numpy.int64), 'Identity': lambda x: x,
    'Concat': lambda *parts, axis: numpy.concatenate(parts, axis), 'Transpose': lambda x, perm: x.transpose(perm),
    'Gather': lambda x, at, axis=0: numpy.take(x, at, axis), 'Cast': lambda x, to: x.astype(DTYPES[to]),
    'ReduceMean': lambda x, axes, keepdims=1: x.mean(tuple(axes), keepdims=bool(keepdims), dtype=x.dtype),
    'DynamicQuantizeLinear': _quantise, 'MatMulInteger': _whole_product,
}


class Graph:
    def __init__(self, path):
        graph = onnx.load(str(path)).graph
        self.constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
        self.outputs = [output.name for output in graph.output]
        self.steps = []
        for node in graph.node:
            named = {a.name: onnx.helper.get_attribute_value(a) for a in node.attribute}
            if node.op_type == 'Constant':
                self.constants[node.output[0]] = numpy_helper.to_array(named['value'])
            elif node.op_type in OPERATORS:
                self.steps.append((OPERATORS[node.op_type], named, list(node.input), list(node.output)))
            else:
                raise SystemExit(f'{path} uses the operator {node.op_type}, which graph.py does not know.')
        for node in graph.node:
            if node.op_type == 'MatMulInteger':
                weight = self.constants[node.input[1]]
                self.constants[node.input[1]] = weight.astype(_exact_type(weight))

    def run(self, inputs):
        """The outputs by name."""
        values = {**self.constants, **inputs}
        for operator, named, taken, given in self.steps:
            found = operator(*(values[name] for name in taken), **named)
            for name, value in zip(given, found if isinstance(found, tuple) else (found,)):
                values[name] = value
        return {name: values[name] for name in self.outputs}
