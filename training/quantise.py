"""Makes the int8 graph MODEL/reader.onnx from WORK/reader-fp32.onnx; MODEL/tables.bin and MODEL/vocabulary.txt go with it.

Matrix products: activations are bytes with one scale a pass (DynamicQuantizeLinear), weights whole numbers with one scale a column. The scale of the activations
comes from the whole input, so a passage is read alone, never in a batch. Weights use 7 of the 8 bits (`weight_bits`): two products of a byte and an 8-bit weight
can pass 16 bits, where processors without VNNI saturate, and the same report would be read differently on them. Word embeddings: one scale a piece.
"""
import shutil

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

import base
import settings

SMALLEST = 64  # a smaller matrix stays as it is


class Quantiser:
    def __init__(self, graph, bits):
        self.graph, self.most = graph, 2 ** (bits - 1) - 1
        self.weights = {tensor.name: tensor for tensor in graph.initializer}
        self.added, self.nodes, self.bytes_of = [], [], {}

    def run(self):
        for node in self.graph.node:
            weight = self.weights.get(node.input[1]) if node.op_type == 'MatMul' else None
            table = self.weights.get(node.input[0]) if node.op_type == 'Gather' else None
            if weight is not None and len(weight.dims) == 2 and min(weight.dims) >= SMALLEST:
                self.product(node, numpy_helper.to_array(weight))
            elif table is not None and len(table.dims) == 2:
                self.embedding(node, numpy_helper.to_array(table))
            else:
                self.nodes.append(node)
        used = {name for node in self.nodes for name in node.input}
        kept = [tensor for tensor in self.graph.initializer if tensor.name in used]
        for field, values in ((self.graph.node, self.nodes), (self.graph.initializer, kept + self.added)):
            del field[:]
            field.extend(values)

    def constant(self, name, values):
        self.added.append(numpy_helper.from_array(numpy.ascontiguousarray(values), name))
        return name

    def node(self, kind, inputs, outputs, **named):
        self.nodes.append(helper.make_node(kind, inputs, outputs, name=outputs[0] + '_' + kind, **named))
        return outputs[0]

    def product(self, node, weight):
        x, out = node.input[0], node.output[0]
        if x not in self.bytes_of:
            self.bytes_of[x] = [x + '_u8', x + '_scale', x + '_zero']
            self.node('DynamicQuantizeLinear', [x], self.bytes_of[x])
        u8, scale, zero = self.bytes_of[x]
        steps = numpy.maximum(numpy.abs(weight).max(0) / self.most, 1e-12).astype(numpy.float32)
        whole = numpy.clip(numpy.rint(weight / steps), -self.most, self.most).astype(numpy.int8)
        sums = self.node('MatMulInteger', [u8, self.constant(out + '_weight_i8', whole), zero], [out + '_i32'])
        values = self.node('Cast', [sums], [out + '_f32'], to=TensorProto.FLOAT)
        scales = self.node('Mul', [scale, self.constant(out + '_weight_scale', steps)], [out + '_scales'])
        self.node('Mul', [values, scales], [out])

    def embedding(self, node, table):
        rows, out = node.input[1], node.output[0]
        steps = (numpy.abs(table).max(1, keepdims=True) / 127).astype(numpy.float32)
        whole = self.node('Gather', [self.constant(out + '_table_i8', numpy.rint(table / steps).astype(numpy.int8)), rows], [out + '_i8'])
        scales = self.node('Gather', [self.constant(out + '_table_scale', steps), rows], [out + '_scale'])
        self.node('Mul', [self.node('Cast', [whole], [out + '_f32'], to=TensorProto.FLOAT), scales], [out])


def quantise(config):
    model = onnx.load(str(config.work / 'reader-fp32.onnx'))
    Quantiser(model.graph, config.weight_bits).run()
    onnx.checker.check_model(model)
    config.model.mkdir(exist_ok=True)
    path = config.model / 'reader.onnx'
    onnx.save(model, str(path))
    shutil.copyfile(config.work / 'tables.bin', config.model / 'tables.bin')
    (config.model / 'vocabulary.txt').write_text('\n'.join(base.vocabulary(config.base)) + '\n', encoding='utf-8')
    print(f'{path}: {path.stat().st_size:,} bytes')


if __name__ == '__main__':
    quantise(settings.options(__doc__.splitlines()[0], weight_bits={'type': int}))
