"""The one configuration (config.json) and the options that every step understands."""
import argparse
import json
import os
import pathlib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent


def options(what, **extra):
    """Options of a step: any key of config.json as --key VALUE, --base JAR, and what the step adds."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument('--base', help='jar that holds the base weights (default: SERVANDA_BASE, then the local Maven repository)')
    parser.add_argument('--config', default=str(HERE / 'config.json'))
    for key in ('seed', 'epochs', 'threads', 'layers', 'batch', 'longest'):
        parser.add_argument(f'--{key}', type=int)
    for key in ('encoder_rate', 'head_rate', 'dyad_share', 'positive_weight'):
        parser.add_argument('--' + key.replace('_', '-'), type=float)
    for key in ('work', 'model', 'challenge'):
        parser.add_argument(f'--{key}')
    parser.add_argument('--data', nargs='+', help='folders of passages (*.txt) and dyads (dyads*.tsv)')
    for name, settings in extra.items():
        parser.add_argument('--' + name.replace('_', '-'), **settings)
    given = vars(parser.parse_args())
    with open(given['config'], encoding='utf-8') as file:
        values = json.load(file)
    values.update({key: value for key, value in given.items() if value is not None or key not in values})
    for key in ('work', 'model', 'challenge'):
        values[key] = ROOT / values[key]
    values['data'] = [ROOT / folder for folder in values['data']]
    values['work'].mkdir(parents=True, exist_ok=True)
    return argparse.Namespace(**values)


def passive_threads():
    """Threads that spin while they wait make a step take seconds on a busy machine. Call before torch is imported."""
    os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')
