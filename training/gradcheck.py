"""Compares the gradients of the whole loss in fp32 and bfloat16 with those in fp64: a wrong kernel gives finite, plausible, wrong gradients.

`./run.sh gradcheck` also runs it with poisoned memory (poison.c). Fails where the gradient of any weight is not finite or points elsewhere.
"""
import copy
import contextlib
import functools
import random
import sys

import settings

settings.passive_threads()
import torch

import base
import examples
import losses
from labels import ROOTS
from model import Reader
from pieces import WordPieces

CLOSE = {torch.float32: 0.9999, torch.bfloat16: 0.9}  # least cosine with the exact gradient


def sample(config):
    word_pieces = WordPieces(base.vocabulary(config.base))
    chance = random.Random(config.seed)
    passages = [examples.example(p, word_pieces, 48) for p in examples.passages(config.data)[0][:40]]
    dyads = [examples.dyad_example(d, word_pieces, 48) for d in examples.dyads(config.data)]
    chosen = sorted(passages, key=lambda e: -len(e.acts))[:4], chance.sample(dyads, 4)
    if not all(chosen):
        sys.exit('There are no passages or no dyads in the data folders: name them with --data.')
    return chosen


def gradients(reader, passages, dyads, config, autocast):
    reader.zero_grad(set_to_none=True)
    for loss, _ in (losses.passage_loss(reader, losses.batch_of(passages), config, autocast), losses.dyad_loss(reader, losses.dyad_batch_of(dyads), config, autocast)):
        loss.backward()
    return {name: p.grad.double().clone() for name, p in reader.named_parameters()}


def check(config):
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    passages, dyads = sample(config)
    reader = Reader(config.layers, dropout=0.0)
    reader.encoder.load_base(base.weights(config.base))
    exact = gradients(copy.deepcopy(reader).double(), passages, dyads, config, contextlib.nullcontext)
    worst_of_all = True
    for form, autocast in ((torch.float32, contextlib.nullcontext), (torch.bfloat16, functools.partial(torch.autocast, 'cpu', torch.bfloat16))):
        for _ in range(3):
            found = gradients(reader, passages, dyads, config, autocast)
            broken = [name for name in found if not torch.isfinite(found[name]).all()]
            likeness = sorted((torch.nn.functional.cosine_similarity(found[name].flatten(), exact[name].flatten(), 0).item(), name)
                              for name in found if exact[name].norm() > 1e-6)
            error = (sum(((found[n] - exact[n]) ** 2).sum() for n in found) / sum((exact[n] ** 2).sum() for n in found)).sqrt().item()
            print(f'{form}: error {error:.1e} of the gradient, worst cosine {likeness[0][0]:.5f} ({likeness[0][1]}), not finite: {broken or "none"}')
            worst_of_all &= not broken and likeness[0][0] >= CLOSE[form]
    return worst_of_all


if __name__ == '__main__':
    sys.exit(0 if check(settings.options(__doc__.splitlines()[0])) else 'The gradients are wrong: see above.')
