"""Scores a model on a folder of passages and dyads, or on the dev tenth of the corpus: `python3 evaluate.py --on challenge|dev|FOLDER [--form trained|fp32|int8]`."""
import collections
import json
import re

import settings

settings.passive_threads()
import numpy

import base
import corpus
import decode
import examples
import readers
from decode import common_share, touch
from labels import FAMILIES, QUADS, ROOTS, SPANS, groups_of
from pieces import WordPieces


class Count:
    """Hits among what was found and what was wanted."""

    def __init__(self):
        self.hits = self.found = self.wanted = 0

    def add(self, hits, found, wanted):
        self.hits, self.found, self.wanted = self.hits + hits, self.found + found, self.wanted + wanted

    def scores(self):
        precision, recall = self.hits / max(1, self.found), self.hits / max(1, self.wanted)
        f1 = 2 * self.hits / max(1, self.found + self.wanted)
        return {'precision': round(precision, 3), 'recall': round(recall, 3), 'f1': round(f1, 3), 'wanted': self.wanted}


def pairs(found, wanted, may_be_one):
    """Pairs one to one, those first that have most in common; of equals those of the same kind."""
    possible = [(-common_share(f.passage, w.passage), f.kind != w.kind, i, j)
                for i, f in enumerate(found) for j, w in enumerate(wanted) if may_be_one(f.kind, w.kind) and touch(f.passage, w.passage)]
    chosen, taken_found, taken_wanted = [], set(), set()
    for _, _, i, j in sorted(possible):
        if i not in taken_found and j not in taken_wanted:
            taken_found.add(i)
            taken_wanted.add(j)
            chosen.append((found[i], wanted[j]))
    return chosen


def same_family(one, other):
    return FAMILIES[one] == FAMILIES[other]


def same_kind(one, other):
    return one == other


def share(rights):
    return {'share': round(sum(rights) / max(1, len(rights)), 3), 'of': len(rights)}


def score_passages(passages, readings):
    """Scores of the acts found in passages; readings in the same order."""
    kinds, families = collections.defaultdict(Count), collections.defaultdict(Count)
    roles, areas, attributes, overlap = collections.defaultdict(Count), Count(), collections.defaultdict(list), []
    empty, whole = [], {}
    for passage, found in zip(passages, readings):
        for kind in corpus.KINDS:
            f, w = ([act for act in acts if act.kind == kind] for acts in (found, passage.acts))
            kinds[kind].add(len(pairs(f, w, same_kind)), len(f), len(w))
        for family in dict.fromkeys(FAMILIES.values()):
            f, w = ([act for act in acts if FAMILIES[act.kind] == family] for acts in (found, passage.acts))
            families[family].add(len(pairs(f, w, same_family)), len(f), len(w))
        matched = pairs(found, passage.acts, same_family)
        for f, w in matched:
            overlap.append(common_share(f.passage, w.passage))
            attributes['kind'].append(f.kind == w.kind)
            if f.kind == w.kind:
                for group in groups_of(w.kind):
                    if group == 'areas':
                        areas.add(len(set(f.areas) & set(w.areas)), len(f.areas), len(w.areas))
                    else:
                        attributes[group].append(getattr(f, group) == getattr(w, group))
            for role in SPANS[2:]:
                given, asked = ([span for r, span in act.arguments if r == role] for act in (f, w))
                left = list(asked)
                for span in given:
                    hit = next((other for other in left if touch(span, other)), None)
                    if hit:
                        left.remove(hit)
                roles[role].add(len(asked) - len(left), len(given), len(asked))
        if not passage.acts:
            empty.append(len(found))
        whole[passage.id] = len(found) == len(passage.acts) == len(pairs(found, passage.acts, same_kind)) and all(
            f.modality == w.modality for f, w in pairs(found, passage.acts, same_kind))
    total, total_roles, total_kinds = Count(), Count(), Count()
    for one in families.values():
        total.add(one.hits, one.found, one.wanted)
    for one in kinds.values():
        total_kinds.add(one.hits, one.found, one.wanted)
    for one in roles.values():
        total_roles.add(one.hits, one.found, one.wanted)
    halves = collections.defaultdict(list)
    for ident, right in whole.items():
        if re.search(r'\d[a-z]$', ident):
            halves[ident[:-1]].append(right)
    return {
        'passages': len(passages), 'acts': sum(len(p.acts) for p in passages),
        'families': {name: c.scores() for name, c in families.items()}, 'all families': total.scores(),
        'kinds': {name: c.scores() for name, c in kinds.items()}, 'all kinds': total_kinds.scores(),
        'overlap of matched passages': round(float(numpy.mean(overlap or [0])), 3),
        'right among matched': {name: share(attributes[name]) for name in ('kind', 'voice', 'modality', 'root', 'relation', 'status')},
        'areas': areas.scores(), 'roles': {name: roles[name].scores() for name in SPANS[2:]}, 'all roles': total_roles.scores(),
        'acts found where there is none': {'share': round(sum(n > 0 for n in empty) / max(1, len(empty)), 3), 'acts': sum(empty), 'of': len(empty)},
        'pairs wholly right': share([all(rights) for rights in halves.values()]),
    }


def score_dyads(dyads, found):
    """Scores of the roots found for dyads; both by name, in the same order."""
    roots = {root: Count() for root in ROOTS[1:]}
    groups = collections.defaultdict(list)
    for dyad, root in zip(dyads, found):
        for name, count in roots.items():
            count.add(int(root == name == dyad.root), int(root == name), int(dyad.root == name))
        if dyad.group:
            groups[dyad.group].append(root == dyad.root)
    macro = [c.scores()['f1'] for c in roots.values() if c.wanted]
    confused = collections.Counter((d.root, root) for d, root in zip(dyads, found) if d.root != root)
    return {
        'dyads': len(dyads), 'root macro F1': round(float(numpy.mean(macro or [0])), 3), 'roots': {name: c.scores() for name, c in roots.items()},
        'quad': share([QUADS[d.root] == QUADS[r] for d, r in zip(dyads, found)]),
        'cooperation or conflict': share([(QUADS[d.root] < 3) == (QUADS[r] < 3) for d, r in zip(dyads, found)]),
        'groups wholly right': share([all(rights) for rights in groups.values()]),
        'most confused': [f'{wanted} read as {given}: {count}' for (wanted, given), count in confused.most_common(12)],
    }


class Judge:
    """Reads sentences with a model and scores what it finds."""

    def __init__(self, config, reader):
        self.reader, self.longest, self.word_pieces = reader, config.longest, WordPieces(base.vocabulary(config.base))

    def passage(self, text):
        pieces = self.word_pieces.read(text, self.longest)
        return pieces, self.reader.outputs(pieces.ids)

    def acts(self, text, thresholds):
        pieces, outputs = self.passage(text)
        return decode.acts(outputs, pieces, self.reader.tables, thresholds)

    def root_logits(self, dyad, bias):
        example = examples.dyad_example(dyad, self.word_pieces, self.longest)
        return decode.roots(self.reader.outputs(example.pieces.ids), example.source, example.target, self.reader.tables, bias)

    def scores(self, passages, dyads, thresholds):
        readings = [self.acts(p.text, thresholds) for p in passages]
        roots = [ROOTS[1 + int(self.root_logits(d, thresholds['dyad_bias'])[1:].argmax())] for d in dyads]
        return {**score_passages(passages, readings), **score_dyads(dyads, roots)}


def sentences(config, where):
    """Passages and dyads of the dev tenth, of the challenge, or of a folder."""
    if where == 'dev':
        return ([p for p in examples.passages(config.data)[0] if examples.is_dev(p.id)], [d for d in examples.dyads(config.data) if examples.is_dev(d.text)])
    folder = config.challenge if where == 'challenge' else settings.ROOT / where
    return examples.passages([folder])[0], examples.dyads([folder])


def thresholds_of(config):
    path = config.work / 'thresholds.json'
    return json.loads(path.read_text()) if path.is_file() else decode.DEFAULTS


def shown(scores):
    """The scores as lines."""
    lines = []
    for name, value in scores.items():
        if isinstance(value, dict) and any(isinstance(part, dict) for part in value.values()):
            lines.append(f'{name}:')
            lines += ['  ' + f'{key:14}' + ' '.join(f'{k} {v}' for k, v in part.items()) for key, part in value.items()]
        elif isinstance(value, dict):
            lines.append(f'{name}: ' + ' '.join(f'{k} {v}' for k, v in value.items()))
        else:
            lines.append(f'{name}: {value}')
    return '\n'.join(lines)


if __name__ == '__main__':
    config = settings.options(__doc__, on={'default': 'dev', 'help': 'dev (default), challenge, or a folder'},
                              form={'default': 'trained', 'choices': ['trained', 'fp32', 'int8']})
    result = Judge(config, readers.of(config)).scores(*sentences(config, config.on), thresholds_of(config))
    print(shown(result))
    (config.work / f'scores-{config.on.replace("/", "-")}-{config.form}.json').write_text(json.dumps(result, indent=1) + '\n')
