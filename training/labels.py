"""What the model tells apart, in the order of its outputs. The card repeats these lists; the server refuses a model whose lists differ."""
from corpus import EVENTS, KINDS, ROLES, TOPICS, UNDERTAKINGS, VALUES

SPANS = ['passage', 'trigger'] + ROLES
NEVER_NONE = 2  # passage and trigger always have a place
SEVERAL = ['actor', 'target', 'speaker']
WIDTH = 32  # of a span's query and key
LONGEST_SPAN = 60  # pieces
ROOTS = 'none AGREE CONSULT SUPPORT COOPERATE AID YIELD REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split()
QUADS = {root: quad for quad, roots in enumerate(
    ('AGREE CONSULT SUPPORT', 'COOPERATE AID YIELD', 'REQUEST ACCUSE REJECT THREATEN', 'PROTEST SANCTION MOBILIZE COERCE ASSAULT'), 1)
    for root in roots.split()}
FAMILIES = {kind: 'event' if kind in EVENTS else 'undertaking' if kind in UNDERTAKINGS else kind if kind in ('progress', 'instrument') else 'statement'
            for kind in KINDS}

GROUPS = {}  # name → (first column, labels) of the attribute output
for _name, _labels in [*VALUES.items(), ('areas', TOPICS)]:
    GROUPS[_name] = (sum(len(labels) for _, labels in GROUPS.values()), _labels)
ATTRIBUTES = sum(len(labels) for _, labels in GROUPS.values())


def groups_of(kind):
    """The groups that say something of an act of this kind."""
    has = {'voice': True, 'modality': kind != 'instrument', 'root': kind in EVENTS, 'relation': kind == 'progress', 'status': kind == 'instrument',
           'areas': kind in UNDERTAKINGS or kind == 'progress'}
    return [name for name in GROUPS if has[name]]
