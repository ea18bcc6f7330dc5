"""How far two markings of the same passages (FORMAT.md) agree.

`python3 agreement.py` compares the challenge set with its second marking; `--first FILE … --second FILE …` compares others, `--json` prints the
figures as JSON, `--selftest` runs the worked examples below.

Units are matched one to one inside a passage: they share at least half of the shorter one and a third of their union, best first.
Unitising alpha is that of Krippendorff, K. (1995), On the reliability of unitizing continuous data, Sociological Methodology 25, 47-76, in the
form of (2004), Measuring the reliability of qualitative text analysis data, Quality & Quantity 38, 787-800. The continuum is the code points of
all passages laid end to end in the order of their names; a unit lies in one passage, a gap may run on into the next.
"""
import argparse
import collections
import doctest
import json
import pathlib
import sys

import corpus

FAMILIES = {
    'undertakings': corpus.UNDERTAKINGS,
    'events': corpus.EVENTS,
    'instruments': ['instrument'],
    'progress': ['progress'],
    'statements': 'accusation denial threat support criticism assertion'.split(),
}
FAMILY = {kind: family for family, kinds in FAMILIES.items() for kind in kinds}
FIELDS = 'kind voice modality root relation status'.split()


class Differ(Exception):
    """The two markings are not of the same passages."""


def share(part, whole):
    return part / whole if whole else None


def f1(hits, first, second):
    return share(2 * hits, first + second)


def common(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def iou(a, b):
    return common(a, b) / (a[1] - a[0] + b[1] - b[0] - common(a, b))


def near(a, b):
    """Half of the shorter span and a third of the union are shared.

    >>> near((0, 10), (5, 20)), near((0, 10), (4, 16)), near((0, 5), (0, 40))
    (False, True, False)
    """
    return 2 * common(a, b) >= min(a[1] - a[0], b[1] - b[0]) and 3 * iou(a, b) >= 1


def one_to_one(first, second, span, kin):
    """Pairs of near items, those with the most kin first, then by intersection over union; ties go to the earlier."""
    order = sorted((-kin(a, b), -iou(span(a), span(b)), i, j) for i, a in enumerate(first) for j, b in enumerate(second) if near(span(a), span(b)))
    used, pairs = (set(), set()), []
    for *_, i, j in order:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((first[i], second[j]))
    return pairs


def matched(both, kin):
    return [pair for a, b in both for pair in one_to_one(a.acts, b.acts, lambda act: act.passage, kin)]


def same_family(a, b):
    return FAMILY[a.kind] == FAMILY[b.kind]


def only(passage, kinds):
    return passage._replace(acts=[act for act in passage.acts if act.kind in kinds])


def nominal_alpha(pairs):
    """Krippendorff's alpha for two markings and names without order.

    Eight names, five a and three b: one pair of four differs, 1 - (5*4 + 3*2) / (8*7) = 30/56 would by chance.

    >>> round(nominal_alpha([('a', 'a'), ('a', 'a'), ('b', 'b'), ('a', 'b')]), 4)  # 1 - (1/4) / (30/56)
    0.5333
    """
    names = collections.Counter(name for pair in pairs for name in pair)
    n = sum(names.values())
    if len(names) < 2:
        return None
    expected = 1 - sum(k * (k - 1) for k in names.values()) / (n * (n - 1))
    return 1 - sum(a != b for a, b in pairs) / len(pairs) / expected


def merged(spans):
    """The stretches that the spans cover; the measure knows no overlapping units in one marking.

    >>> merged([(8, 9), (0, 4), (2, 6), (6, 8)])
    [(0, 6), (6, 8), (8, 9)]
    """
    out = []
    for start, end in sorted(spans):
        if out and start < out[-1][1]:
            out[-1] = out[-1][0], max(end, out[-1][1])
        else:
            out.append((start, end))
    return out


def gaps(units, length):
    edges = [0, *(edge for unit in units for edge in unit), length]
    return [(start, end) for start, end in zip(edges[::2], edges[1::2]) if start < end]


def disagreement(first, second, length):
    """Observed and expected disagreement of two unitisings of one continuum; each is a sorted list of spans that do not overlap.

    By hand, on ten characters: [2, 6) against [3, 6). The units meet, (2-3)^2 + (6-6)^2 = 1, and none lies in a gap: observed
    2*1 / (2*1*10^2) = 0.01.
    Expected: the unit of 4 gives (2-1)/3 * (2*64 - 3*16 + 4) = 28, and its square times the places it finds in the gaps 2, 4, 3, 4, 16 * 2 = 32;
    the unit of 3 gives 10 and 9 * 5 = 45; 2/10 * 115 / (20*19 - 4*3 - 3*2) = 23/362.

    >>> seen, expected = disagreement([(2, 6)], [(3, 6)], 10)
    >>> seen, expected == 23 / 362, round(unitising_alpha([(seen, expected)]), 4)
    (0.01, True, 0.8426)

    The example of Krippendorff (2004), categories c and k, which gives 0.0144 and 0.0532, 0 and 0.0490, and alpha 0.7286 for c; its 0.8591 for both
    comes of these rounded terms.

    >>> c = disagreement([(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)], 300)
    >>> k = disagreement([(30, 90), (150, 200)], [(30, 90), (150, 200)], 300)
    >>> [round(x, 4) for x in c + k + (unitising_alpha([c]), unitising_alpha([c, k]))]
    [0.0144, 0.0532, 0.0, 0.049, 0.7286, 0.8587]
    """
    seen = sum((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a in first for b in second if common(a, b))
    for units, other in ((first, gaps(second, length)), (second, gaps(first, length))):
        seen += sum((u[1] - u[0]) ** 2 for u in units for g in other if g[0] <= u[0] and u[1] <= g[1])
    lengths = [end - start for start, end in first + second]
    rooms = [end - start for start, end in gaps(first, length) + gaps(second, length)]
    chance = sum((len(lengths) - 1) * l * (l - 1) * (2 * l - 1) // 3 + l * l * sum(room - l + 1 for room in rooms if room >= l) for l in lengths)
    places = 2 * length * (2 * length - 1) - sum(l * (l - 1) for l in lengths)
    return seen / length ** 2, 2 * chance / length / places


def unitising_alpha(disagreements):
    """One alpha over the categories whose observed and expected disagreements are given; nothing marked anywhere gives none."""
    ratio = share(sum(seen for seen, _ in disagreements), sum(expected for _, expected in disagreements))
    return None if ratio is None else 1 - ratio


def unitised(both, kinds):
    """The disagreement over units of these kinds, with the number of stretches on either side."""
    sides, at = ([], []), 0
    for passages in both:
        for side, passage in zip(sides, passages):
            side += [(at + start, at + end) for start, end in merged(act.passage for act in passage.acts if act.kind in kinds)]
        at += len(passages[0].text)
    return disagreement(*sides, at), [len(side) for side in sides]


def units(both):
    """By family, and for all kinds together: units, matched units and F1, stretches and unitising alpha."""
    rows, parts = {}, []
    for name, kinds in [('any act', corpus.KINDS), *FAMILIES.items()]:
        chosen = [(only(a, kinds), only(b, kinds)) for a, b in both]
        numbers = [sum(len(passage.acts) for passage in side) for side in zip(*chosen)]
        hits = len(matched(chosen, lambda a, b: 0))
        apart, stretches = unitised(both, kinds)
        parts.append(apart)
        rows[name] = {'first': numbers[0], 'second': numbers[1], 'matched': hits, 'f1': f1(hits, *numbers), 'stretches': stretches,
                      'unitising alpha': unitising_alpha([apart])}
    return rows, unitising_alpha(parts[1:])


def alone(both, pairs):
    """By kind, the units of either marking that have no match."""
    counts = {kind: [0, 0] for kind in corpus.KINDS}
    for side, passages in enumerate(zip(*both)):
        for act in (act for passage in passages for act in passage.acts):
            counts[act.kind][side] += 1
        for pair in pairs:
            counts[pair[side].kind][side] -= 1
    return {kind: numbers for kind, numbers in sorted(counts.items(), key=lambda entry: -sum(entry[1])) if any(numbers)}


def value(act, field):
    """What the act says in this field, or none; an instrument has no modality of its own."""
    return None if field == 'modality' and act.kind == 'instrument' else getattr(act, field)


def fields(pairs):
    """Nominal alpha and share of equal values, over the matched units where both markings give one."""
    out = {}
    for field in FIELDS:
        values = [(a, b) for a, b in ((value(a, field), value(b, field)) for a, b in pairs) if a and b]
        differ = collections.Counter(f'{a} / {b}' for a, b in values if a != b)
        out[field] = {'units': len(values), 'equal': share(sum(a == b for a, b in values), len(values)), 'alpha': nominal_alpha(values),
                      'differ': dict(sorted(differ.items(), key=lambda entry: (-entry[1], entry[0])))}
    return out


def links(pairs):
    """By role, over the matched units: how many arguments each marking gives, and F1 where near spans count and where only equal ones do."""
    counts = {role: [0, 0, 0, 0] for role in ['all', *corpus.ROLES]}
    for a, b in pairs:
        for role in corpus.ROLES:
            first, second = ([span for name, span in act.arguments if name == role] for act in (a, b))
            found = one_to_one(first, second, lambda span: span, lambda x, y: 0)
            for row in (counts['all'], counts[role]):
                for column, more in enumerate((len(first), len(second), len(found), len(set(first) & set(second)))):
                    row[column] += more
    return {role: {'first': n, 'second': m, 'f1': f1(near_ones, n, m), 'f1 exact': f1(equal, n, m)}
            for role, (n, m, near_ones, equal) in counts.items()}


def areas(pairs):
    sets = [(set(a.areas), set(b.areas)) for a, b in pairs if a.areas and b.areas]
    return {'units': len(sets), 'equal': share(sum(a == b for a, b in sets), len(sets)),
            'f1': f1(sum(len(a & b) for a, b in sets), sum(len(a) for a, _ in sets), sum(len(b) for _, b in sets))}


def agreement(first, second):
    """All figures; the passages of both markings must be the same, name by name and text by text."""
    sides = [{p.id: p for p in side} for side in (first, second)]
    texts = [{(p.id, p.text) for p in side} for side in (first, second)]
    odd = sorted({name for name, _ in texts[0] ^ texts[1]})
    if odd:
        raise Differ(f'{len(odd)} passages are missing from one marking or differ in text: {" ".join(odd[:5])}')
    both = [(sides[0][name], sides[1][name]) for name in sorted(sides[0])]
    pairs, blind = matched(both, same_family), matched(both, lambda a, b: 0)
    rows, joint = units(both)
    empty = [(not a.acts, not b.acts) for a, b in both]
    return {'passages': len(both), 'register nothing': {'first': sum(a for a, _ in empty), 'second': sum(b for _, b in empty),
                                                        'both': sum(a and b for a, b in empty), 'alpha': nominal_alpha(empty)},
            'units': rows, 'unitising alpha, families together': joint, 'matched, own family first': len(pairs), 'alone': alone(both, pairs),
            'fields': fields(pairs), 'kind, matched blind to it': nominal_alpha([(a.kind, b.kind) for a, b in blind]),
            'links': links(pairs), 'areas': areas(pairs)}


def show(figures):
    def number(x):
        return '   –' if x is None else f'{x:4.2f}'
    nothing = figures['register nothing']
    print(f'{figures["passages"]} passages; register nothing: {nothing["first"]} and {nothing["second"]}, both {nothing["both"]}, '
          f'alpha {number(nothing["alpha"])}')
    print(f'\n{"units":14} first second matched   F1  unitising alpha')
    for name, row in figures['units'].items():
        print(f'{name:14} {row["first"]:5} {row["second"]:6} {row["matched"]:7} {number(row["f1"])}  {number(row["unitising alpha"])}')
    print(f'{"families together":36} {number(figures["unitising alpha, families together"])}')
    print(f'without a match, first and second: {"; ".join(f"{kind} {a}+{b}" for kind, (a, b) in figures["alone"].items())}')
    print(f'\non {figures["matched, own family first"]} matched units (own family first)\n{"field":14} units equal alpha')
    for name, row in figures['fields'].items():
        most = '; '.join(f'{values} {n}' for values, n in list(row['differ'].items())[:6])
        print(f'{name:14} {row["units"]:5}  {number(row["equal"])}  {number(row["alpha"])}  {most}')
    print(f'kind, where units are matched blind to it: alpha {number(figures["kind, matched blind to it"])}')
    found = figures['areas']
    print(f'areas on {found["units"]} units: F1 {number(found["f1"])}, all equal {number(found["equal"])}')
    print(f'\n{"links":14} first second   F1  exact')
    for role, row in figures['links'].items():
        print(f'{role:14} {row["first"]:5} {row["second"]:6} {number(row["f1"])}  {number(row["f1 exact"])}')


def main():
    here = pathlib.Path(__file__).parent / 'challenge'
    arguments = argparse.ArgumentParser(description=__doc__.partition('\n')[0])
    arguments.add_argument('--first', nargs='+', default=sorted(here.glob('passages-*.txt')))
    arguments.add_argument('--second', nargs='+', default=sorted(here.glob('second-*.txt')))
    arguments.add_argument('--json', action='store_true')
    arguments.add_argument('--selftest', action='store_true')
    asked = arguments.parse_args()
    if asked.selftest:
        failed, tried = doctest.testmod()
        print(f'{tried} examples, {failed} failed')
        return 1 if failed else 0
    faults = []
    first, second = ([p for path in paths for p in corpus.read(path, faults)] for paths in (asked.first, asked.second))
    if faults:
        print('\n'.join(faults), file=sys.stderr)
        return 1
    try:
        figures = agreement(first, second)
    except Differ as fault:
        print(fault, file=sys.stderr)
        return 1
    if asked.json:
        print(json.dumps(figures, indent=1, ensure_ascii=False))
    else:
        show(figures)
    return 0


if __name__ == '__main__':
    sys.exit(main())
