"""Scores the int8 model on dev and on the challenge and writes MODEL/card.json: all that the server must know of the model, and all that a reader should."""
import hashlib
import json

import settings

settings.passive_threads()
import base
import corpus
import decode
import examples
import readers
from evaluate import Judge, sentences, thresholds_of
from labels import GROUPS, LONGEST_SPAN, NEVER_NONE, ROOTS, SEVERAL, SPANS, WIDTH

FILES = ('reader.onnx', 'vocabulary.txt', 'tables.bin')
LONGEST = 256  # pieces with [CLS] and [SEP], when serving
LIMITS = [
    'Reads English, in passages of one to four sentences; a longer passage is split by the server.',
    'All training and challenge sentences are fiction written by language models from written rules; no expert has read them.',
    'An act is found by the word that it begins with: of two acts of one kind that begin with the same word only one is found.',
    'Of the roles actor, target and speaker at most two places are found, of the others one.',
    'The dyad class "none" has no training sentences and is never given.',
    'Thresholds are chosen on a tenth of the training corpus, for whose rare kinds there are few acts.',
]


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def card(config):
    judge, thresholds = Judge(config, readers.of(config)), thresholds_of(config)
    trained = json.loads((config.work / 'training.json').read_text())
    scores = {where: judge.scores(*sentences(config, where), thresholds) for where in ('dev', 'challenge')}
    return {
        'format': 1,
        'labels': {'kinds': corpus.KINDS, 'groups': [{'name': name, 'labels': labels} for name, (_, labels) in GROUPS.items()],
                   'roles': SPANS, 'dyad_roots': ROOTS},
        'decoding': {'longest': LONGEST, 'width': WIDTH, 'longest_span': LONGEST_SPAN, 'never_none': SPANS[:NEVER_NONE], 'several': SEVERAL},
        'thresholds': {'trigger': [thresholds['trigger'][kind] for kind in corpus.KINDS], 'area': thresholds['area'],
                       'second_span': thresholds['second_span'],
                       'chosen': f'on {scores["dev"]["passages"]} dev passages: the best F1 of a kind with precision of at least {config.precision_floor}, its counts '
                                 f'joined with those of all kinds scaled to {config.pooled_acts} acts'},
        'dyad_bias': thresholds['dyad_bias'],
        'sha256': {name: sha256(config.model / name) for name in FILES},
        'corpus': {'sha256': trained['corpus_sha256'], 'passages': trained['passages'], 'acts': trained['acts'], 'dyads': trained['dyads']},
        'challenge_sha256': examples.checksum([config.challenge]),
        'trained': {**trained['config'], 'seconds': trained['seconds'], 'device': trained['device'], 'weight_bits': config.weight_bits},
        'scores': scores,
        'limits': LIMITS,
        'licence': "MIT (base weights); the reader's own weights: the project's licence",
        'origin': base.ORIGIN,
    }


if __name__ == '__main__':
    config = settings.options(__doc__.splitlines()[0], form={'default': 'int8', 'choices': ['int8']})
    path = config.model / 'card.json'
    path.write_text(json.dumps(card(config), indent=1, ensure_ascii=False) + '\n', encoding='utf-8')
    print(f'{path} written')
