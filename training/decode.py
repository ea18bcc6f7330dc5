"""From a pass's outputs to acts: what the server does, here for evaluation and as its measure. T pieces; piece 0 is [CLS], the last is [SEP]."""
import collections
import math

import numpy

import corpus
from labels import FAMILIES, GROUPS, LONGEST_SPAN, NEVER_NONE, ROOTS, SEVERAL, SPANS, WIDTH, groups_of

Found = collections.namedtuple('Found', corpus.Act._fields + ('score',))
Outputs = collections.namedtuple('Outputs', 'hidden trigger attribute query key')  # each [T][…]
DEFAULTS = {'trigger': {kind: 0.5 for kind in corpus.KINDS}, 'area': 0.5, 'second_span': 0.3, 'dyad_bias': [0.0] * len(ROOTS)}


def touch(a, b):
    """Whether two spans are one passage: at least half of the shorter is common, and a third of their union."""
    common = min(a[1], b[1]) - max(a[0], b[0])
    return common > 0 and 2 * common >= min(a[1] - a[0], b[1] - b[0]) and 3 * common >= a[1] - a[0] + b[1] - b[0] - common


def common_share(a, b):
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / (a[1] - a[0] + b[1] - b[0] - common)


def rivals(one, other):
    """Kinds of which a passage holds only one: two undertakings, two positions, the same event twice."""
    return one == other or FAMILIES[one] == FAMILIES[other] and FAMILIES[one] in ('undertaking', 'statement')


def acts(outputs, pieces, tables, thresholds):
    """The acts of a passage, surest first; of rivals whose passages touch only the surest."""
    likely = 1 / (1 + numpy.exp(-outputs.trigger[1:-1].astype(float)))
    least = numpy.array([thresholds['trigger'][kind] for kind in corpus.KINDS])
    begun = sorted((-likely[at, kind], at + 1, kind) for at, kind in numpy.argwhere(likely >= least))
    found = []
    for minus_score, at, kind in begun:
        act = _act(outputs, pieces, tables, thresholds, at, kind, -minus_score)
        if not any(rivals(act.kind, f.kind) and touch(act.passage, f.passage) for f in found):
            found.append(act)
    return found


def _act(outputs, pieces, tables, thresholds, at, kind, score):
    logits = outputs.attribute[at] + tables['kind_attribute'][kind]
    name, plain = corpus.KINDS[kind], dict.fromkeys(GROUPS)
    for group in groups_of(name):
        first, labels = GROUPS[group]
        values = logits[first:first + len(labels)]
        if group != 'areas':
            plain[group] = labels[int(values.argmax())]
            continue
        likely = 1 / (1 + numpy.exp(-values.astype(float)))
        plain['areas'] = [label for label, p in zip(labels, likely) if p >= thresholds['area']] or [labels[int(likely.argmax())]]
    query = (outputs.query[at] + tables['kind_query'][kind]).reshape(2, len(SPANS), WIDTH)
    keys = outputs.key[:-1].reshape(len(pieces) - 1, 2, len(SPANS), WIDTH)
    scores = numpy.einsum('srd,tsrd->rst', query, keys) / math.sqrt(WIDTH)
    spans = [_spans(role, scores[i], thresholds['second_span']) for i, role in enumerate(SPANS)]
    texts = [[pieces.text_of(*span) for span in role] for role in spans]
    arguments = [(role, text) for role, found in zip(SPANS[NEVER_NONE:], texts[NEVER_NONE:]) for text in found]
    return Found(name, texts[0][0], texts[1][0], plain['voice'], plain['modality'] or 'asserted', plain['root'], plain['relation'], plain['status'],
                 plain['areas'] or [], arguments, score)


def _spans(role, scores, least_second):
    """Spans (first, last piece) of a role; scores [2][T-1], where piece 0 means none."""
    start, end = scores
    pair = numpy.triu(start[1:, None] + end[None, 1:])
    size = len(start) - 1
    apart = numpy.arange(size)[None, :] - numpy.arange(size)[:, None]
    pair = numpy.where((apart >= 0) & (apart <= LONGEST_SPAN), pair, -math.inf)
    best = divmod(int(pair.argmax()), size)
    if role in SPANS[:NEVER_NONE]:
        return [(best[0] + 1, best[1] + 1)]
    if pair[best] <= start[0] + end[0]:
        return []
    found = [(best[0] + 1, best[1] + 1)]
    if role in SEVERAL:
        free = pair.copy()
        free[:best[1] + 1, best[0]:] = -math.inf  # begins before the first one's end and ends after its begin
        second = divmod(int(free.argmax()), size)
        likely = math.exp((free[second] - _log_sum(start) - _log_sum(end)) / 2) if free[second] > -math.inf else 0
        if likely >= least_second:
            found.append((second[0] + 1, second[1] + 1))
    return found


def _log_sum(values):
    top = values.max()
    return top + math.log(numpy.exp(values - top).sum())


def roots(outputs, source, target, tables, bias):
    """Logits [ROOTS] of a dyad; source and target as (first, last piece)."""
    s, t = (outputs.hidden[first:last + 1].mean(0) for first, last in (source, target))
    inner = numpy.concatenate([s, t, s * t]) @ tables['dyad'] + tables['dyad_bias']
    inner = inner * 0.5 * (1 + numpy.vectorize(math.erf)(inner / math.sqrt(2)))
    return inner @ tables['dyad_out'] + tables['dyad_out_bias'] + numpy.asarray(bias)
