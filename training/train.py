"""Trains the reader on the marked passages and dyads: `python3 train.py [--data FOLDER …]` writes WORK/reader.pt and WORK/training.json."""
import contextlib
import functools
import json
import math
import random
import time

import settings

settings.passive_threads()
import torch

import base
import examples
from losses import batch_of, dyad_batch_of, dyad_loss, on, passage_loss
from model import Reader
from pieces import WordPieces

DYADS = 16  # in a batch


def length(item):
    return len(item.pieces)


def batches_of(items, size, chance):
    """Batches of like length, so that little is padding; in chance order."""
    items = list(items)
    chance.shuffle(items)
    pools = [sorted(items[i:i + 16 * size], key=length) for i in range(0, len(items), 16 * size)]
    return [pool[i:i + size] for pool in pools for i in range(0, len(pool), size)]


def optimiser(reader, config):
    tuned = [p for name, p in reader.named_parameters() if name.startswith('encoder.') and p.requires_grad]
    heads = [p for name, p in reader.named_parameters() if not name.startswith('encoder.')]
    return torch.optim.AdamW([{'params': tuned, 'lr': config.encoder_rate}, {'params': heads, 'lr': config.head_rate}], weight_decay=config.weight_decay)


def train(config):
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    chance = random.Random(config.seed)
    device = torch.device('cuda' if torch.cuda.is_available() else 'cpu')
    word_pieces = WordPieces(base.vocabulary(config.base))
    passages, faults = examples.passages(config.data)
    learnt = [examples.example(p, word_pieces, config.longest) for p in passages if config.everything or not examples.is_dev(p.id)]
    dyads = [examples.dyad_example(d, word_pieces, config.longest) for d in examples.dyads(config.data) if config.everything or not examples.is_dev(d.text)]
    print(f'{len(learnt)} passages with {sum(len(e.acts) for e in learnt)} acts, {len(dyads)} dyads; {len(faults)} faulty blocks left out', flush=True)

    reader = Reader(config.layers, config.dropout)
    reader.encoder.load_base(base.weights(config.base))
    reader.to(device).train()
    reader.encoder.word.requires_grad_(False)  # a third of all weights; a corpus this small moves few of them
    share = round(config.dyad_share * len(dyads))  # dyads are learnt in fewer rounds than passages
    steps = config.epochs * (math.ceil(len(learnt) / config.batch) + math.ceil(share / DYADS))
    optimise = optimiser(reader, config)
    pace = torch.optim.lr_scheduler.LambdaLR(optimise, lambda step: min((step + 1) / (config.warm_up * steps), max(0.0, 1 - step / steps)))
    autocast = functools.partial(torch.autocast, device.type, torch.bfloat16) if config.bfloat16 else contextlib.nullcontext
    began, log = time.time(), []
    for epoch in range(config.epochs):
        todo = [(batch_of(b), passage_loss) for b in batches_of(learnt, config.batch, chance)]
        todo += [(dyad_batch_of(b), dyad_loss) for b in batches_of(chance.sample(dyads, share), DYADS, chance)]
        chance.shuffle(todo)
        sums = {}
        for batch, loss_of in todo[:config.most_steps]:
            loss, parts = loss_of(reader, on(device, batch), config, autocast)
            optimise.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimise.step()
            pace.step()
            for name, value in parts.items():
                total, count = sums.get(name, (0.0, 0))
                sums[name] = total + value.item(), count + 1
        means = {name: round(total / count, 3) for name, (total, count) in sums.items()}
        log.append({'epoch': epoch + 1, 'seconds': round(time.time() - began), **means})
        print(json.dumps(log[-1]), flush=True)
        keep(reader, config, learnt, dyads, {'device': device.type, 'seconds': log[-1]['seconds'], 'log': log})


def keep(reader, config, learnt, dyads, how):
    """Writes the weights and how they came about after every epoch, so that a run cut short is not lost."""
    state = {name: value.cpu() for name, value in reader.state_dict().items()}
    torch.save({'state': state, 'layers': config.layers}, config.work / 'reader.pt')
    kept = ('seed', 'layers', 'longest', 'epochs', 'batch', 'dyad_share', 'encoder_rate', 'head_rate', 'warm_up', 'weight_decay', 'dropout', 'label_smoothing',
            'positive_weight', 'weights', 'bfloat16')
    summary = {'config': {key: getattr(config, key) for key in kept}, 'passages': len(learnt), 'acts': sum(len(e.acts) for e in learnt),
               'dyads': len(dyads), 'corpus_sha256': examples.checksum(config.data), **how}
    (config.work / 'training.json').write_text(json.dumps(summary, indent=1) + '\n')


if __name__ == '__main__':
    train(settings.options(__doc__, most_steps={'type': int, 'help': 'stop each epoch after so many batches (to try things out)'},
                           everything={'action': 'store_true', 'help': 'learn from the dev tenth too'}))
