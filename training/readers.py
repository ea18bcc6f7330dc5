"""The three forms of a model, each of which gives a passage's outputs: the trained one, and a graph (fp32 or int8) with its tables."""
import decode
import settings
import tables

settings.passive_threads()


class Trained:
    """A checkpoint of train.py."""

    def __init__(self, path):
        import torch
        from model import Reader
        torch.set_num_threads(1)  # one sentence at a time
        saved = torch.load(path)
        self.torch = torch
        self.reader = Reader(saved['layers'])
        self.reader.load_state_dict(saved['state'])
        self.reader.eval()
        self.tables = tables.of(self.reader)

    def outputs(self, ids):
        with self.torch.no_grad():
            row = self.torch.tensor([ids])
            return decode.Outputs(*(part[0].numpy() for part in self.reader(row, self.torch.ones_like(row))))


class Exported:
    """A graph and its tables."""

    def __init__(self, graph, table_file):
        from graph import Graph
        self.graph, self.tables = Graph(graph), tables.read(table_file)

    def outputs(self, ids):
        import numpy
        row = numpy.array([ids], dtype=numpy.int64)
        found = self.graph.run({'input_ids': row, 'attention_mask': numpy.ones_like(row)})
        return decode.Outputs(*(found[name][0] for name in decode.Outputs._fields))


def of(config):
    """The form that --form names: trained, fp32 or int8."""
    if config.form == 'trained':
        return Trained(config.work / 'reader.pt')
    if config.form == 'fp32':
        return Exported(config.work / 'reader-fp32.onnx', config.work / 'tables.bin')
    return Exported(config.model / 'reader.onnx', config.model / 'tables.bin')
