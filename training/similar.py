"""Finds passages filled into one template, and shows what the corpus covers: `python3 similar.py FOLDER …` (default: the config's data).

A passage's mask puts N for names and numbers, months and weekdays. Where over 60 % of its runs of five words stand in one other passage, it is a near-duplicate;
the check fails where over 10 % of all passages are.
"""
import collections
import re
import sys

import corpus
import examples
import settings

RUN, MOST_SHARED, MOST_PASSAGES = 5, 0.6, 0.1
WORD = re.compile(r"\w+(?:['’]\w+)*")


def masks(texts):
    """Each text as words, with one N for a stretch of names and numbers. A capital at a sentence's start is a name's unless the word is also met in small letters."""
    small = {word for text in texts for word in WORD.findall(text) if word[0].islower()}
    masked = []
    for text in texts:
        words = []
        for match in WORD.finditer(text):
            word, starts = match.group(), re.search(r'(?:^|[.?!:/“"]\s*)$', text[:match.start()])
            name = not word[0].islower() and not (starts and word.lower() in small)
            if not name:
                words.append(word.lower())
            elif not words or words[-1] != 'N':
                words.append('N')
        masked.append(words)
    return masked


def near_duplicates(masked):
    """(share, passage, the passage most like it) of those that share too much; by their numbers."""
    runs = [{tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)} for words in masked]
    holders = collections.defaultdict(list)
    for i, own in enumerate(runs):
        for run in own:
            holders[run].append(i)
    found = []
    for i, own in enumerate(runs):
        others = collections.Counter(j for run in own for j in holders[run] if j != i)
        if others:
            other, shared = others.most_common(1)[0]
            if shared > MOST_SHARED * len(own):
                found.append((shared / len(own), i, other))
    return sorted(found, reverse=True)


def table(title, rows, columns, cells):
    width = max(len(str(row)) for row in rows)
    lines = [f'{title}', ' ' * width + ''.join(f' {column[:9]:>9}' for column in columns) + '       all']
    for row in rows:
        counts = [cells[row, column] for column in columns]
        lines.append(f'{row:{width}}' + ''.join(f' {count or "·":>9}' for count in counts) + f' {sum(counts):>9}')
    return '\n'.join(lines) + '\n'


def coverage(passages):
    """Passages by region and area; acts by kind and area, region and style."""
    areas = collections.Counter((p.area, p.region) for p in passages)
    yield table('Passages: area × region', corpus.TOPICS + ['none'], corpus.REGIONS, areas)
    yield table('Passages: style × decade', corpus.STYLES, ['1980s', '1990s', '2000s', '2010s', '2020s'], collections.Counter((p.style, p.decade) for p in passages))
    for name, key, columns in (('region', lambda p: p.region, corpus.REGIONS), ('style', lambda p: p.style, corpus.STYLES)):
        yield table(f'Acts: kind × {name}', corpus.KINDS, columns, collections.Counter((act.kind, key(p)) for p in passages for act in p.acts))
    yield table('Acts: area × kind', corpus.TOPICS, corpus.KINDS, collections.Counter((p.area, act.kind) for p in passages for act in p.acts))
    whole = {(p.region, p.area, act.kind, p.style) for p in passages for act in p.acts}
    every = len(corpus.REGIONS) * len(corpus.TOPICS) * len(corpus.KINDS) * len(corpus.STYLES)
    yield f'region × area × kind × style: {len(whole):,} of {every:,} cells hold an act'


def check(folders):
    passages, faults = examples.passages(folders)
    print('\n'.join(coverage(passages)))
    silent = sum(not p.acts for p in passages)
    print(f'{len(passages)} passages, {sum(len(p.acts) for p in passages)} acts, {silent} register nothing; {len(faults)} faulty blocks')
    found = near_duplicates(masks([p.text for p in passages]))
    for share, i, j in found[:20]:
        print(f'{passages[i].id} shares {share:.0%} with {passages[j].id}')
    share = len(found) / max(1, len(passages))
    print(f'{len(found)} passages ({share:.1%}) share over {MOST_SHARED:.0%} of their masked runs of {RUN} words with another')
    sentences = [d.text for d in examples.dyads(folders)]
    if sentences:
        twins = len(near_duplicates(masks(sentences))) / len(sentences)
        print(f'dyads: {len(sentences)}, of which {twins:.1%} do')
        share = max(share, twins)
    print('\n'.join(faults[:20]))
    return share <= MOST_PASSAGES and not faults



if __name__ == '__main__':
    sys.exit(0 if check(settings.options(__doc__.splitlines()[0]).data) else 1)
