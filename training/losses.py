"""What training makes small: one figure a passage or dyad, its parts weighed by config.json."""
import collections

import torch
import torch.nn.functional as F

from labels import GROUPS, KINDS, SPANS
from model import span_scores

Batch = collections.namedtuple('Batch', 'ids mask inside trigger row at kind plain areas has_areas starts')
DyadBatch = collections.namedtuple('DyadBatch', 'ids mask source target root')
SINGLE = [group for group in GROUPS if group != 'areas']


def _padded(pieces):
    longest = max(len(p) for p in pieces)
    ids, mask = torch.zeros(len(pieces), longest, dtype=torch.long), torch.zeros(len(pieces), longest, dtype=torch.long)
    for i, p in enumerate(pieces):
        ids[i, :len(p)], mask[i, :len(p)] = torch.tensor(p.ids), 1
    return ids, mask


def batch_of(examples):
    ids, mask = _padded([e.pieces for e in examples])
    inside = mask.clone()
    for i, e in enumerate(examples):
        inside[i, len(e.pieces) - 1] = 0  # [SEP] is no place for a span
    acts = [(i, act) for i, e in enumerate(examples) for act in e.acts]
    trigger = torch.zeros(*ids.shape, len(KINDS))
    plain = torch.full((len(acts), len(SINGLE)), -100)
    areas, has_areas = torch.zeros(len(acts), len(GROUPS['areas'][1])), torch.zeros(len(acts))
    starts = torch.zeros(len(acts), 2, len(SPANS), ids.shape[1], dtype=torch.bool)
    for a, (i, act) in enumerate(acts):
        trigger[i, act.at, act.kind] = 1
        for g, group in enumerate(SINGLE):
            plain[a, g] = act.plain.get(group, -100)
        if 'areas' in act.plain:
            areas[a, act.plain['areas']], has_areas[a] = 1, 1
        for r, spans in enumerate(act.spans):
            for first, last in spans or [(0, 0)]:
                starts[a, 0, r, first] = starts[a, 1, r, last] = True
    number = lambda values: torch.tensor(values, dtype=torch.long)
    return Batch(ids, mask, inside, trigger, number([i for i, _ in acts]), number([a.at for _, a in acts]), number([a.kind for _, a in acts]),
                 plain, areas, has_areas, starts)


def dyad_batch_of(dyads):
    ids, mask = _padded([d.pieces for d in dyads])
    source, target = torch.zeros(ids.shape), torch.zeros(ids.shape)
    for i, d in enumerate(dyads):
        for weights, (first, last) in ((source, d.source), (target, d.target)):
            weights[i, first:last + 1] = 1 / (last + 1 - first)
    return DyadBatch(ids, mask, source, target, torch.tensor([d.root for d in dyads]))


def on(device, batch):
    return type(batch)(*(part.to(device) for part in batch))


def _exact(x):
    return x.float() if x.dtype == torch.bfloat16 else x


def passage_loss(reader, batch, config, autocast):
    """The loss of a batch of passages, and its parts by name."""
    with autocast():
        _, states = reader.states(batch.ids, batch.mask)
        trigger, key = reader.trigger(states), reader.key(states)
        attribute, query = reader.acts(states, batch.row, batch.at, batch.kind)
    trigger, key, attribute, query = map(_exact, (trigger, key, attribute, query))
    count, rare = len(batch.ids), trigger.new_tensor(config.positive_weight)
    begun = F.binary_cross_entropy_with_logits(trigger, batch.trigger.to(trigger.dtype), reduction='none', pos_weight=rare)
    parts = {'trigger': (begun.sum(-1) * batch.inside).sum() / count}
    if len(batch.row):
        loss = 0
        for g, group in enumerate(SINGLE):
            first, labels = GROUPS[group]
            loss = loss + F.cross_entropy(attribute[:, first:first + len(labels)], batch.plain[:, g], ignore_index=-100, reduction='sum')
        first = GROUPS['areas'][0]
        areas = F.binary_cross_entropy_with_logits(attribute[:, first:], batch.areas.to(attribute.dtype), reduction='none', pos_weight=rare).sum(-1)
        parts['attribute'] = (loss + (areas * batch.has_areas).sum()) / count
        scores = span_scores(query, key[batch.row], batch.inside[batch.row])
        right = torch.logsumexp(scores.masked_fill(~batch.starts, float('-inf')), -1)
        parts['span'] = (torch.logsumexp(scores, -1) - right).sum() / count
    return sum(config.weights[name] * part for name, part in parts.items()), parts


def dyad_loss(reader, batch, config, autocast):
    with autocast():
        hidden = reader.encoder(batch.ids, batch.mask)
    hidden = _exact(hidden)
    roots = reader.roots(hidden, batch.source.to(hidden.dtype), batch.target.to(hidden.dtype))
    loss = F.cross_entropy(roots, batch.root, label_smoothing=config.label_smoothing)
    return config.weights['dyad'] * loss, {'dyad': loss}
