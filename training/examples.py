"""The marked sentences as numbers: what training learns from and evaluation compares with."""
import collections
import hashlib
import re

import corpus
from labels import GROUPS, ROOTS, SPANS, groups_of

Example = collections.namedtuple('Example', 'passage pieces acts')
# kind: number; at: piece where the trigger begins; plain: {group: number or list of numbers}; spans: a list of (first, last) pieces a role
Act = collections.namedtuple('Act', 'kind at plain spans')
Dyad = collections.namedtuple('Dyad', 'root text source target group pieces')
MARK = re.compile(r'</?[st]>')


def passages(folders):
    """All passages of the folders' *.txt, without the blocks that corpus.py finds faulty or whose id was met before; and these faults."""
    faults, found = [], {}
    for folder in folders:
        for path in sorted(folder.glob('*.txt')):
            for passage in corpus.read(path, faults):
                if passage.id in found:
                    faults.append(f'{path}:{passage.line}: id used twice: {passage.id}')
                found.setdefault(passage.id, passage)
    return list(found.values()), faults


def dyads(folders):
    """All (root, sentence without marks, source, target, contrast group or None) of the folders' dyads*.tsv, as Dyad without pieces."""
    found = []
    for folder in folders:
        for path in sorted(folder.glob('dyads*.tsv')):
            for line in path.read_text(encoding='utf-8').splitlines():
                if line.strip():
                    root, sentence, *group = line.split('\t')
                    found.append(_unmarked(root, sentence, group[0] if group and group[0] != '-' else None))
    return found


def _unmarked(root, sentence, group):
    text, places, at = '', {}, 0
    for mark in MARK.finditer(sentence):
        text += sentence[at:mark.start()]
        at = mark.end()
        places[mark.group()] = len(text)
    text += sentence[at:]
    return Dyad(root, text, (places['<s>'], places['</s>']), (places['<t>'], places['</t>']), group, None)


def is_dev(ident):
    """One in ten, by the hash of the id; the halves of a pair (`x-0001a`, `x-0001b`) stay together."""
    return int(hashlib.sha256(re.sub(r'(?<=\d)[a-z]$', '', ident).encode()).hexdigest()[:8], 16) % 10 == 0


def checksum(folders):
    """SHA-256 over all files of passages and dyads, by name."""
    total = hashlib.sha256()
    files = [path for folder in folders for path in [*folder.glob('*.txt'), *folder.glob('dyads*.tsv')]]
    for path in sorted(files, key=lambda path: path.name):
        total.update(path.name.encode() + b'\0' + path.read_bytes())
    return total.hexdigest()


def example(passage, word_pieces, longest):
    pieces = word_pieces.read(passage.text, longest)
    acts = []
    for act in passage.acts:
        spans = [[] for _ in SPANS]
        for role, span in [('passage', act.passage), ('trigger', act.trigger), *act.arguments]:
            place = pieces.around(span)
            if place and place not in spans[SPANS.index(role)]:
                spans[SPANS.index(role)].append(place)
        if spans[0] and spans[1]:  # a long text may have lost them
            plain = {}
            for group in groups_of(act.kind):
                value, names = getattr(act, group), GROUPS[group][1]
                plain[group] = [names.index(v) for v in value] if group == 'areas' else names.index(value)
            acts.append(Act(corpus.KINDS.index(act.kind), spans[1][0][0], plain, spans))
    return Example(passage, pieces, acts)


def dyad_example(dyad, word_pieces, longest):
    pieces = word_pieces.read(dyad.text, longest)
    source, target = pieces.around(dyad.source), pieces.around(dyad.target)
    return dyad._replace(root=ROOTS.index(dyad.root), source=source or (0, 0), target=target or (0, 0), pieces=pieces)
