"""Reads and checks the marked passages (FORMAT.md). `python3 corpus.py FILE …` prints every fault with its line and a table of coverage."""
import collections
import re
import sys

KINDS = ('commitment aspiration proposal request progress accusation denial threat support criticism assertion '
         'visit meeting signing ratification announcement other instrument').split()
EVENTS = 'visit meeting signing ratification announcement other'.split()
UNDERTAKINGS = 'commitment aspiration proposal request'.split()
VALUES = {
    'voice': 'speaker narrator outlet-opinion'.split(),
    'modality': 'asserted negated conditional planned past cancelled'.split(),
    'root': ('AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE '
             'COERCE ASSAULT').split(),
    'relation': 'fulfils advances reaffirms delays revises breaks contradicts'.split(),
    'status': 'negotiated agreed signed ratified in-force suspended adopted ended'.split(),
}
ROLES = 'actor target beneficiary speaker cue via what amount baseline date place instrument count condition'.split()
TOPICS = ('Macroeconomics|Civil Rights|Health|Agriculture|Labor|Education|Environment|Energy|Immigration|Transportation|'
          'Law and Crime|Social Welfare|Housing|Domestic Commerce|Defense|Technology|Foreign Trade|International Affairs|'
          'Government Operations|Public Lands|Culture').split('|')
REGIONS = 'Africa|Americas|Asia|Europe|Middle East|Oceania|Global'.split('|')
STYLES = 'agency communique treaty interview headline officialese analysis feature'.split()
Act = collections.namedtuple('Act', 'kind passage trigger voice modality root relation status areas arguments')
Passage = collections.namedtuple('Passage', 'id region area style decade text acts file line')

PART = re.compile(r'\s+(?:([a-z]+)=)?(?:"([^"]*)"(?:#(\d+))?|([^\s"]+))')


class Fault(Exception):
    """A mark that does not follow FORMAT.md."""


def place(text, words, nth):
    """Code point span of the nth occurrence of words that does not begin or end inside a word."""
    found = [m.start() for m in re.finditer(re.escape(words), text)]
    whole = [s for s in found if not (s and text[s - 1].isalnum() and words[0].isalnum())
             and not (s + len(words) < len(text) and text[s + len(words)].isalnum() and words[-1].isalnum())]
    if not words or len(whole) < nth:
        raise Fault(f'not in the text ({len(whole)} times, asked for number {nth}): {words!r}')
    return whole[nth - 1], whole[nth - 1] + len(words)


def act_of(line, text):
    kind, _, rest = line.partition(' ')
    if kind not in KINDS:
        raise Fault(f'no such kind: {kind!r}')
    plain, spans, arguments, at = {}, {}, [], 0
    rest = ' ' + rest.strip()
    while at < len(rest):
        m = PART.match(rest, at)
        if not m:
            raise Fault(f'cannot be read from here: {rest[at:at + 40]!r}')
        at = m.end()
        key, quoted, nth, bare = m.groups()
        value = quoted if quoted is not None else bare
        if key is None and 'passage' not in spans:
            spans['passage'] = place(text, value, int(nth or 1))
        elif key == 'trigger':
            spans['trigger'] = place(text, value, int(nth or 1))
        elif key == 'areas':
            plain['areas'] = value.split('+')
        elif key in VALUES:
            if value not in VALUES[key]:
                raise Fault(f'no such {key}: {value!r}')
            plain[key] = value
        elif key in ROLES:
            arguments.append((key, place(text, value, int(nth or 1))))
        else:
            raise Fault(f'no such key: {key!r}')
    for key in ('passage', 'trigger'):
        if key not in spans:
            raise Fault(f'{kind} without {key}')
    for key, needed in (('voice', True), ('modality', True), ('root', kind in EVENTS), ('relation', kind == 'progress'),
                        ('status', kind == 'instrument')):
        if needed != (key in plain) and not (key == 'modality' and kind == 'instrument'):
            raise Fault(f'{kind} {"lacks" if needed else "has no use for"} {key}')
    areas = plain.get('areas', [])
    if any(a not in TOPICS for a in areas):
        raise Fault(f'no such topic among {areas}')
    if kind in UNDERTAKINGS and not areas:
        raise Fault(f'{kind} lacks areas')
    return Act(kind, spans['passage'], spans['trigger'], plain['voice'], plain.get('modality', 'asserted'), plain.get('root'),
               plain.get('relation'), plain.get('status'), areas, arguments)


def read(path, faults):
    """All passages of a file; faults are appended as text, the block they stand in is left out."""
    out, seen = [], set()
    with open(path, encoding='utf-8') as lines:
        blocks = [[]]
        for number, line in enumerate(lines, 1):
            line = line.rstrip('\n')
            if line.strip():
                blocks[-1].append((number, line))
            elif blocks[-1]:
                blocks.append([])
    for block in blocks:
        if not block:
            continue
        number, line = block[0]
        try:
            head = [c.strip() for c in line[1:].split('|')]
            if not line.startswith('@') or len(head) != 5:
                raise Fault('a block begins with: @ id | region | area | style | decade')
            ident, region, area, style, decade = head
            if ident in seen:
                raise Fault(f'id used twice: {ident}')
            if region not in REGIONS or style not in STYLES or area not in TOPICS + ['none'] or not re.fullmatch(r'(19[89]|20[012])0s', decade):
                raise Fault(f'unknown region, area, style or decade: {head}')
            if len(block) < 2 or not block[1][1].startswith('> '):
                raise Fault('the second line of a block is its text: > …')
            text, acts = block[1][1][2:].strip(), []
            for number, line in block[2:]:
                acts.append(act_of(line, text))
            seen.add(ident)
            out.append(Passage(ident, region, area, style, decade, text, acts, str(path), block[0][0]))
        except Fault as fault:
            faults.append(f'{path}:{number}: {fault}')
    return out


def main(paths):
    faults, passages = [], []
    for path in paths:
        passages += read(path, faults)
    print('\n'.join(faults))
    for name, key in (('region', lambda p: p.region), ('area', lambda p: p.area), ('style', lambda p: p.style), ('decade', lambda p: p.decade)):
        print(name, dict(collections.Counter(map(key, passages)).most_common()))
    acts = [a for p in passages for a in p.acts]
    for key in ('kind', 'voice', 'modality', 'root', 'relation', 'status'):
        print(key, dict(collections.Counter(getattr(a, key) for a in acts).most_common()))
    empty = sum(not p.acts for p in passages)
    print(f'{len(passages)} passages, {len(acts)} acts, {empty} register nothing ({empty / max(1, len(passages)):.0%}); {len(faults)} faults')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
