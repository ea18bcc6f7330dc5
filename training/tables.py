"""tables.bin: the small tables that the server adds to the graph's outputs; little-endian float32, one after the other."""
import numpy

from labels import ATTRIBUTES, KINDS, ROOTS, SPANS, WIDTH

SIZE, INNER, PAIR = 384, 256, 2 * len(SPANS) * WIDTH
SHAPES = {'kind_attribute': (len(KINDS), ATTRIBUTES), 'kind_query': (len(KINDS), PAIR), 'dyad': (3 * SIZE, INNER), 'dyad_bias': (INNER,),
          'dyad_out': (INNER, len(ROOTS)), 'dyad_out_bias': (len(ROOTS),)}


def of(reader):
    """The tables of a trained model; matrices as [in][out]."""
    state = {name: value.detach().numpy() for name, value in reader.state_dict().items()}
    return {'kind_attribute': state['kind_attribute'], 'kind_query': state['kind_query'], 'dyad': state['dyad.weight'].T, 'dyad_bias': state['dyad.bias'],
            'dyad_out': state['dyad_out.weight'].T, 'dyad_out_bias': state['dyad_out.bias']}


def write(tables, path):
    path.write_bytes(b''.join(numpy.ascontiguousarray(tables[name], '<f4').tobytes() for name in SHAPES))


def read(path):
    values, tables, at = numpy.frombuffer(path.read_bytes(), '<f4'), {}, 0
    for name, shape in SHAPES.items():
        size = int(numpy.prod(shape))
        tables[name] = values[at:at + size].reshape(shape)
        at += size
    if at != len(values):
        raise SystemExit(f'{path} holds {len(values)} numbers, {at} were expected. Export the model again.')
    return tables
