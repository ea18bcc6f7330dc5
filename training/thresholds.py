"""Chooses the thresholds on the dev tenth and writes WORK/thresholds.json.

A kind's threshold is the one with the best F1 among those whose precision is at least `precision_floor`; where none reaches it, the one with the best precision.
A rare kind has few acts in dev: the counts of all kinds together, scaled to `pooled_acts` acts, are added to its own.
The threshold of areas, of a second span, and the dyads' bias are chosen by F1 too; the bias makes the roots found as frequent as those wanted.
"""
import json

import settings

settings.passive_threads()
import numpy

import corpus
import decode
import readers
from evaluate import Judge, pairs, same_kind, score_passages, sentences, shown
from labels import ROOTS

STEPS = [round(0.05 * i, 2) for i in range(1, 20)]


def counts_of(passages, readings):
    """[kind][step] of (hits, found, wanted); readings hold acts down to the lowest step."""
    counts = numpy.zeros((len(corpus.KINDS), len(STEPS), 3))
    for passage, found in zip(passages, readings):
        for k, kind in enumerate(corpus.KINDS):
            wanted = [act for act in passage.acts if act.kind == kind]
            for s, least in enumerate(STEPS):
                given = [act for act in found if act.kind == kind and act.score >= least]
                counts[k, s] += len(pairs(given, wanted, same_kind)), len(given), len(wanted)
    return counts


def best_step(counts, floor):
    """counts [step] of (hits, found, wanted)."""
    precision = counts[:, 0] / numpy.maximum(counts[:, 1], 1e-9)
    f1 = 2 * counts[:, 0] / numpy.maximum(counts[:, 1] + counts[:, 2], 1e-9)
    return STEPS[int(numpy.where(precision >= floor, f1, -1).argmax() if (precision >= floor).any() else precision.argmax())]


def choose(config):
    judge = Judge(config, readers.of(config))
    passages, dyads = sentences(config, 'dev')
    passes = [judge.passage(p.text) for p in passages]

    def read(thresholds):
        return [decode.acts(outputs, pieces, judge.reader.tables, thresholds) for pieces, outputs in passes]

    low = {**decode.DEFAULTS, 'trigger': dict.fromkeys(corpus.KINDS, STEPS[0])}
    counts = counts_of(passages, read(low))
    pooled = counts.sum(0)
    pooled *= config.pooled_acts / max(1, pooled[0, 2])
    chosen = {**decode.DEFAULTS, 'trigger': {kind: best_step(counts[k] + pooled, config.precision_floor) for k, kind in enumerate(corpus.KINDS)}}
    for name, score in (('area', 'areas'), ('second_span', 'all roles')):
        values = STEPS[1:14]
        f1 = [score_passages(passages, read({**chosen, name: value}))[score]['f1'] for value in values]
        chosen[name] = values[int(numpy.argmax(f1))]
    chosen['dyad_bias'] = bias(judge, dyads)
    result = judge.scores(passages, dyads, chosen)
    print(json.dumps(chosen, indent=1))
    print(shown(result))
    (config.work / 'thresholds.json').write_text(json.dumps(chosen, indent=1) + '\n')


def bias(judge, dyads):
    """A constant a root that brings the mean probability of each root on dev half-way to its share there; none is left out."""
    if len(dyads) < 50:
        return decode.DEFAULTS['dyad_bias']
    logits = numpy.array([judge.root_logits(d, 0)[1:] for d in dyads])
    likely = numpy.exp(logits - logits.max(1, keepdims=True))
    mean = (likely / likely.sum(1, keepdims=True)).mean(0)
    wanted = numpy.array([sum(d.root == root for d in dyads) + 1 for root in ROOTS[1:]], float)
    moved = 0.5 * numpy.log(wanted / wanted.sum() / mean)
    right = [numpy.mean([ROOTS[1 + int(row.argmax())] == d.root for row, d in zip(table, dyads)]) for table in (logits, logits + moved)]
    return [0.0] + [round(float(b), 3) for b in moved] if right[1] > right[0] else decode.DEFAULTS['dyad_bias']


if __name__ == '__main__':
    choose(settings.options(__doc__.splitlines()[0], form={'default': 'trained', 'choices': ['trained', 'fp32', 'int8']}))
