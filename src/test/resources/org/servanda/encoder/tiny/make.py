"""Makes the tiny model of the tests: `python3 make.py` writes reader.onnx and vocabulary.txt here. It has the inputs and outputs of the real one and knows
some words: "agreed" and "will" begin a commitment ("will" one that is said by somebody), "met" a meeting, "signed" a signing; "minister" is a speaker. All
else is random. Each output depends on the whole passage through the mean of its pieces."""
import pathlib
import string

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

HERE = pathlib.Path(__file__).resolve().parent
KINDS, ATTRIBUTES, ROLES, WIDTH, SIZE, FEATURES = 18, 61, 16, 32, 384, 16
PAIR = 2 * ROLES * WIDTH
WORDS = ('the a of in on and to with that he she it by for was said added will agreed met signed minister ministers kenya uganda fiji samoa government '
         'governments treaty dam road bridge talks trade we build open port fish').split()
CLS, ALL, SPEAKER, COMMITMENT, SAID, MEETING, SIGNING = range(7)  # the other features are random
WHERE = {'agreed': [COMMITMENT], 'will': [COMMITMENT, SAID], 'met': [MEETING], 'signed': [SIGNING], 'minister': [SPEAKER]}


def main():
    chance = numpy.random.default_rng(5)
    letters = list(string.ascii_lowercase + string.digits)
    pieces = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', *string.punctuation, *'“”‘’–—…', *letters, *('##' + c for c in letters), *WORDS]
    table = numpy.zeros((len(pieces), FEATURES))
    table[:, ALL] = 1
    table[:, 7:] = chance.normal(size=(len(pieces), FEATURES - 7))
    table[2] = 0
    table[2, CLS] = 1
    for word, features in WHERE.items():
        table[pieces.index(word), features] = 1
    trigger = numpy.zeros((FEATURES, KINDS))
    trigger[ALL] = -5
    trigger[CLS] = -5
    for kind, feature in ((0, COMMITMENT), (12, MEETING), (13, SIGNING)):
        trigger[feature, kind] = 8
    attribute = chance.normal(size=(FEATURES, ATTRIBUTES)) * 0.3
    attribute[:, :9] = 0
    attribute[ALL, 1] = 1  # the narrator
    attribute[SAID, 0] = 4
    attribute[ALL, 3] = 1  # asserted
    query = numpy.zeros((FEATURES, 2, ROLES, WIDTH))
    key = numpy.zeros((FEATURES, 2, ROLES, WIDTH))
    query[7:, :, :, 1:] = chance.normal(size=(FEATURES - 7, 2, ROLES, WIDTH - 1)) * 0.5
    key[7:, :, :, 1:] = chance.normal(size=(FEATURES - 7, 2, ROLES, WIDTH - 1)) * 0.5
    query[ALL, :, :, 0] = 10
    key[CLS, :, :, 0] = 3
    key[SPEAKER, :, 5, 0] = 40
    for column, feature in enumerate((COMMITMENT, MEETING, SIGNING), 1):  # a trigger's place is where it begins
        query[feature, :, 1, column] = key[feature, :, 1, column] = 20
        query[feature, 0, 0, column] = key[feature, 0, 0, column] = 20  # and where its passage begins
    tables = {'table': table, 'w_hidden': chance.normal(size=(FEATURES, SIZE)) * 0.3, 'w_trigger': trigger, 'w_attribute': attribute,
              'w_query': query.reshape(FEATURES, PAIR), 'w_key': key.reshape(FEATURES, PAIR)}
    nodes = [helper.make_node('Gather', ['table', 'input_ids'], ['own']),
             helper.make_node('Cast', ['attention_mask'], ['mask1'], to=TensorProto.FLOAT),
             helper.make_node('Unsqueeze', ['mask1', 'last'], ['mask']),
             helper.make_node('Mul', ['own', 'mask'], ['x']),
             helper.make_node('ReduceMean', ['x'], ['mean'], axes=[1], keepdims=1),
             helper.make_node('MatMul', ['x', 'w_hidden'], ['h']),
             helper.make_node('MatMul', ['mean', 'w_hidden'], ['hm']),
             helper.make_node('Add', ['h', 'hm'], ['hidden'])]
    nodes += [helper.make_node('MatMul', ['x', 'w_' + name], [name]) for name in ('trigger', 'attribute', 'query', 'key')]
    widths = {'hidden': SIZE, 'trigger': KINDS, 'attribute': ATTRIBUTES, 'query': PAIR, 'key': PAIR}
    graph = helper.make_graph(
        nodes, 'tiny', [helper.make_tensor_value_info(n, TensorProto.INT64, [1, 'pieces']) for n in ('input_ids', 'attention_mask')],
        [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, 'pieces', w]) for n, w in widths.items()],
        [numpy_helper.from_array(v.astype(numpy.float32), n) for n, v in tables.items()] + [numpy_helper.from_array(numpy.array([2]), 'last')])
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid('', 14)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    onnx.save(model, str(HERE / 'reader.onnx'))
    (HERE / 'vocabulary.txt').write_text('\n'.join(pieces) + '\n', encoding='utf-8')


main()
