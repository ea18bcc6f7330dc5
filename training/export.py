"""Writes the trained model as an fp32 graph (WORK/reader-fp32.onnx) with its tables (WORK/tables.bin)."""
import settings

settings.passive_threads()
import onnx
import torch

import decode
import readers
import tables

OPSET = 14


def export(config):
    trained = readers.Trained(config.work / 'reader.pt')
    path, ids = config.work / 'reader-fp32.onnx', torch.arange(1000, 1017)[None]
    names = ['input_ids', 'attention_mask'] + list(decode.Outputs._fields)
    torch.onnx.export(trained.reader, (ids, torch.ones_like(ids)), str(path), opset_version=OPSET, input_names=names[:2], output_names=names[2:],
                      dynamic_axes={name: {1: 'pieces'} for name in names}, do_constant_folding=True)
    onnx.checker.check_model(onnx.load(str(path)))
    tables.write(trained.tables, config.work / 'tables.bin')
    print(f'{path}: {path.stat().st_size:,} bytes')


if __name__ == '__main__':
    export(settings.options(__doc__))
