"""Compares the trained model with its fp32 graph, and that with the int8 graph, and writes MODEL/parity.json: what the server must find in 30 sentences.

The fp32 graph must give what the trained model gives, to 1e-3. The sentences of parity.json are such as both graphs read alike, so that rounding decides nothing.
"""
import json
import sys

import settings

settings.passive_threads()
import numpy

import decode
import readers
from evaluate import Judge, sentences, thresholds_of
from labels import ROOTS

CLOSE, SENTENCES, VALUES, DYADS = 1e-3, 30, 6, 10
ODD = [  # offsets, scripts and lengths
    'Ürümqi 🤝 Nur-Sultan: Kazakhstan’s prime minister said on Friday his government would open a third rail crossing with China by 2027.',
    'Le pre\u0301sident de la Co\u0302te d’Ivoire — en visite à Asunción — “pledged” €4m for flood relief in Paraguay.',
    'وزير الخارجية signed the fisheries protocol in Nouakchott, the ministry said.',
    '日本 and Palau signed an agreement on coral research in Koror on 3 May 1999.',
    '7, 12, 2019; 40 % – 1.5',
    '👍',
]


def kept(act):
    """An act as JSON without its score."""
    return {'kind': act.kind, 'passage': act.passage, 'trigger': act.trigger, 'voice': act.voice, 'modality': act.modality, 'root': act.root,
            'relation': act.relation, 'status': act.status, 'areas': act.areas, 'arguments': [[role, *span] for role, span in act.arguments]}


def largest(first, second):
    return max(float(numpy.abs(a - b).max()) for a, b in zip(first, second))


def some_values(values, chance):
    """VALUES cells [piece, column, value] of an output."""
    cells = [(int(chance.integers(values.shape[0])), int(chance.integers(values.shape[1]))) for _ in range(VALUES)]
    return [[piece, column, round(float(values[piece, column]), 3)] for piece, column in cells]


def compare(config):
    forms = {}
    for config.form in ('trained', 'fp32', 'int8'):
        forms[config.form] = Judge(config, readers.of(config))
    thresholds, chance = thresholds_of(config), numpy.random.default_rng(config.seed)
    passages, dyads = sentences(config, 'dev')
    texts = ODD + [p.text for p in sorted(passages, key=lambda p: (-len({a.kind for a in p.acts}), p.id))]
    apart, moved, alike, chosen = [], [], 0, []
    for text in texts[:config.most]:
        read = {form: judge.passage(text) for form, judge in forms.items()}
        acts = {form: decode.acts(outputs, pieces, forms[form].reader.tables, thresholds) for form, (pieces, outputs) in read.items()}
        apart.append(largest(read['trained'][1], read['fp32'][1]))
        moved.append(largest(read['fp32'][1], read['int8'][1]))
        same = [kept(a) for a in acts['fp32']] == [kept(a) for a in acts['int8']]
        alike += same
        if len(chosen) < SENTENCES and same:
            pieces, outputs = read['int8']
            chosen.append({'text': text, 'ids': pieces.ids, 'pieces': pieces.spans,
                           'values': {name: some_values(getattr(outputs, name), chance) for name in outputs._fields},
                           'acts': [{**kept(act), 'score': round(float(act.score), 3)} for act in acts['int8']]})
    print(f'trained and fp32 graph: apart by at most {max(apart):.1e}; fp32 and int8 graph: by at most {max(moved):.2f}, on average {numpy.mean(moved):.2f}; '
          f'all acts alike in {alike} of {len(apart)} passages')
    sure = []
    for dyad in dyads[:config.most]:
        logits = {form: forms[form].root_logits(dyad, thresholds['dyad_bias'])[1:] for form in ('fp32', 'int8')}
        if logits['fp32'].argmax() == logits['int8'].argmax() and len(sure) < DYADS:
            sure.append({'text': dyad.text, 'source': dyad.source, 'target': dyad.target, 'root': ROOTS[1 + int(logits['int8'].argmax())],
                         'logits': [round(float(x), 3) for x in logits['int8']]})
    path = config.model / 'parity.json'
    path.write_text(json.dumps({'format': 1, 'sentences': chosen, 'dyads': sure}, ensure_ascii=False).replace('{"text"', '\n{"text"') + '\n', encoding='utf-8')
    print(f'{path}: {len(chosen)} sentences, {len(sure)} dyads')
    return max(apart) <= CLOSE


if __name__ == '__main__':
    config = settings.options(__doc__.splitlines()[0], most={'type': int, 'default': 80, 'help': 'passages to compare'})
    sys.exit(0 if compare(config) else 'The exported graph differs from the trained model.')
