"""The reader: a small BERT and linear heads that read all acts of a passage off one pass. Shapes: B passages, T pieces, A acts."""
import math

import torch
import torch.nn.functional as F
from torch import nn

from labels import ATTRIBUTES, KINDS, NEVER_NONE, ROOTS, SPANS, WIDTH

SIZE = 384
PAIR = 2 * len(SPANS) * WIDTH  # a query or key: [start, end][role][WIDTH]
NOWHERE = -1e4


class _Contiguous(torch.autograd.Function):
    """Identity. The backward pass of torch 1.13's gelu reads uninitialised memory where the incoming gradient is not contiguous (gradcheck.py shows it)."""

    @staticmethod
    def forward(context, x):
        return x.view_as(x)

    @staticmethod
    def backward(context, gradient):
        return gradient.contiguous()


def gelu(x):
    return _Contiguous.apply(F.gelu(x)) if torch.is_grad_enabled() else F.gelu(x)


class Layer(nn.Module):
    def __init__(self, dropout, heads=12, inner=4 * SIZE):
        super().__init__()
        self.heads, self.width = heads, SIZE // heads
        self.query, self.key, self.value, self.out = (nn.Linear(SIZE, SIZE) for _ in range(4))
        self.up, self.down = nn.Linear(SIZE, inner), nn.Linear(inner, SIZE)
        self.norm1, self.norm2 = nn.LayerNorm(SIZE, eps=1e-12), nn.LayerNorm(SIZE, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def split(self, x):
        return x.reshape(x.shape[0], -1, self.heads, self.width).transpose(1, 2)

    def forward(self, x, bias):
        scores = torch.matmul(self.split(self.query(x)), self.split(self.key(x)).transpose(2, 3)) * (1 / math.sqrt(self.width))
        shares = torch.softmax(scores + bias, dim=-1)
        mixed = torch.matmul(shares, self.split(self.value(x))).transpose(1, 2).reshape(x.shape[0], -1, SIZE)
        x = self.norm1(x + self.drop(self.out(mixed)))
        return self.norm2(x + self.drop(self.down(gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, layers=12, vocabulary=30522, dropout=0.1):
        super().__init__()
        self.word, self.position = nn.Embedding(vocabulary, SIZE), nn.Embedding(512, SIZE)  # position holds the one token type too
        self.norm, self.drop = nn.LayerNorm(SIZE, eps=1e-12), nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(layers))

    def forward(self, ids, mask):
        x = self.drop(self.norm(self.word(ids) + self.position.weight[:ids.shape[1]]))
        bias = ((1.0 - mask.to(x.dtype)) * NOWHERE)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, weights):
        """Takes the base weights (base.weights); the first layers where there are fewer here."""
        def pair(to, name):
            state[to + '.weight'], state[to + '.bias'] = weights[name + '.weight'], weights[name + '.bias']
        embeddings = 'embeddings.'
        state = {'word.weight': weights[embeddings + 'word_embeddings.weight'],
                 'position.weight': weights[embeddings + 'position_embeddings.weight'] + weights[embeddings + 'token_type_embeddings.weight'][0]}
        pair('norm', embeddings + 'LayerNorm')
        for i in range(len(self.layers)):
            here, there = f'layers.{i}.', f'encoder.layer.{i}.'
            for name in ('query', 'key', 'value'):
                pair(here + name, f'{there}attention.self.{name}')
            pair(here + 'out', there + 'attention.output.dense')
            pair(here + 'norm1', there + 'attention.output.LayerNorm')
            pair(here + 'up', there + 'intermediate.dense')
            pair(here + 'down', there + 'output.dense')
            pair(here + 'norm2', there + 'output.LayerNorm')
        self.load_state_dict({name: torch.from_numpy(value.copy()) for name, value in state.items()})
        return self


class Reader(nn.Module):
    def __init__(self, layers=12, dropout=0.1):
        super().__init__()
        self.encoder = Encoder(layers, dropout=dropout)
        self.drop = nn.Dropout(dropout)
        self.shared, self.shared_out = nn.Linear(SIZE, SIZE), nn.Linear(SIZE, SIZE)
        self.trigger, self.attribute = nn.Linear(SIZE, len(KINDS)), nn.Linear(SIZE, ATTRIBUTES)
        self.query, self.key = nn.Linear(SIZE, PAIR), nn.Linear(SIZE, PAIR, bias=False)
        self.kind_attribute = nn.Parameter(torch.zeros(len(KINDS), ATTRIBUTES))
        self.kind_query = nn.Parameter(0.02 * torch.randn(len(KINDS), PAIR))
        self.dyad, self.dyad_out = nn.Linear(3 * SIZE, 256), nn.Linear(256, len(ROOTS))
        nn.init.constant_(self.trigger.bias, -4.0)  # few pieces begin an act

    def states(self, ids, mask):
        """H, and G from which all heads but the dyads' read: both [B][T][SIZE]."""
        hidden = self.encoder(ids, mask)
        x = self.drop(hidden)
        return hidden, x + self.shared_out(gelu(self.shared(x)))

    def forward(self, ids, mask):
        hidden, states = self.states(ids, mask)
        return hidden, self.trigger(states), self.attribute(states), self.query(states), self.key(states)

    def acts(self, states, row, at, kind):
        """Attribute logits [A][ATTRIBUTES] and queries [A][PAIR] of acts that begin at piece `at` of passage `row`."""
        begun = states[row, at]
        return self.attribute(begun) + self.kind_attribute[kind], self.query(begun) + self.kind_query[kind]

    def roots(self, hidden, source, target):
        """Dyads' logits [B][ROOTS]; source and target [B][T] weigh the pieces of each span, adding up to 1."""
        s, t = torch.bmm(source[:, None], hidden)[:, 0], torch.bmm(target[:, None], hidden)[:, 0]
        return self.dyad_out(self.drop(gelu(self.dyad(self.drop(torch.cat([s, t, s * t], -1))))))


def span_scores(query, key, mask):
    """Scores [A][2][SPANS][T] of acts' queries [A][PAIR] with the keys [A][T][PAIR] of their passages. mask [A][T] leaves out [SEP] and padding; piece 0 is
    "none" but for passage and trigger."""
    q = query.reshape(-1, 1, 2, len(SPANS), WIDTH)
    k = key.reshape(key.shape[0], key.shape[1], 2, len(SPANS), WIDTH)
    scores = (q * k).sum(-1).permute(0, 2, 3, 1) * (1 / math.sqrt(WIDTH))
    scores = scores.masked_fill(mask[:, None, None, :] == 0, NOWHERE)
    never = torch.zeros(len(SPANS), scores.shape[-1], dtype=torch.bool, device=scores.device)
    never[:NEVER_NONE, 0] = True
    return scores.masked_fill(never, NOWHERE)
