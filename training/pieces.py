"""Word pieces as BERT's uncased tokenizer makes them, each with the code points of the text that it stands for."""
import functools
import unicodedata

CLS, SEP, UNKNOWN = '[CLS]', '[SEP]', '[UNK]'
LONGEST_WORD = 100  # characters; a longer word is unknown


@functools.lru_cache(maxsize=None)
def _folded(char):
    """What is left of a character: lower case, no accents; '' where it is dropped, ' ' where it is white space."""
    if char in '\t\n\r' or char.isspace() or unicodedata.category(char) in ('Zs', 'Zl', 'Zp'):
        return ' '
    if char in '\0\ufffd' or unicodedata.category(char)[0] == 'C':
        return ''
    return ''.join(c.lower() for c in unicodedata.normalize('NFD', char) if unicodedata.category(c) != 'Mn')


@functools.lru_cache(maxsize=None)
def _stands_alone(char):
    """Punctuation and Chinese characters are words of their own."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126 or unicodedata.category(char)[0] == 'P':
        return True
    return any(low <= code <= high for low, high in (
        (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
        (0xF900, 0xFAFF), (0x2F800, 0x2FA1F)))


def _words(text):
    """Words as lists of (character, start, end): the code points of the text it comes from, with what was dropped after it."""
    words, open_word = [], False
    for at, source in enumerate(text):
        alone, folded = _stands_alone(source), _folded(source)
        if not folded and open_word:
            char, start, _ = words[-1][-1]
            words[-1][-1] = char, start, at + 1
        for char in folded:
            if char == ' ':
                open_word = False
                continue
            single = alone or _stands_alone(char)
            if single or not open_word:
                words.append([])
            words[-1].append((char, at, at + 1))
            open_word = not single
    return words


class Pieces:
    """A text's pieces between [CLS] and [SEP]: their numbers, and the code points [start, end) of each; [CLS] and [SEP] stand at (0, 0)."""

    def __init__(self, ids, spans):
        self.ids, self.spans = ids, spans

    def __len__(self):
        return len(self.ids)

    def around(self, span):
        """First and last piece that touch the code points of span, or None where there is none."""
        inside = [i for i, (start, end) in enumerate(self.spans) if start < span[1] and end > span[0]]
        return (inside[0], inside[-1]) if inside else None

    def text_of(self, first, last):
        """Code points from the first piece to the end of the last."""
        return self.spans[first][0], self.spans[last][1]


class WordPieces:
    def __init__(self, vocabulary):
        self.number = {piece: i for i, piece in enumerate(vocabulary)}

    def read(self, text, longest):
        """Pieces of a text, cut to `longest` with [CLS] and [SEP]."""
        ids, spans = [], []
        for word in _words(text):
            if len(ids) >= longest - 2:
                break
            for number, start, end in self._split(word):
                ids.append(number)
                spans.append((word[start][1], word[end - 1][2]))
        ids, spans = ids[:longest - 2], spans[:longest - 2]
        return Pieces([self.number[CLS], *ids, self.number[SEP]], [(0, 0), *spans, (0, 0)])

    def _split(self, word):
        letters = ''.join(char for char, _, _ in word)
        found, start = [], 0
        while start < len(letters) and len(letters) <= LONGEST_WORD:
            end = len(letters)
            while end > start and ('##' if start else '') + letters[start:end] not in self.number:
                end -= 1
            if end == start:
                break
            found.append((self.number[('##' if start else '') + letters[start:end]], start, end))
            start = end
        return found if found and start == len(letters) else [(self.number[UNKNOWN], 0, len(letters))]
