"""Input features of a word: integer ids computed from its form alone.

The C library computes the same ids (src/model); `test/features.tsv` holds
vectors that both sides are tested against. A change here is a change of the
file format, so keep this module small and free of library-dependent Unicode:
casing is spelt out as arithmetic on code points instead of `str.lower()`.
"""

HASH_ROWS = 8192
AFFIXES = 6  # prefix of 3; suffixes of 1, 2, 3, 4; shape
IDS = 2 + AFFIXES  # of a word: itself, its vector, its affixes
LETTERS, LETTER_ROWS = 16, 193  # letters that teachers read besides; the shipped network does not

# Typography that says nothing about syntax is folded before anything is looked
# up, so that "don’t" and "don't" are one word to the network.
FOLDS = {
    "\u2018": "'", "\u2019": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
    "\u2010": "-", "\u2011": "-", "\u2212": "-",
    "\u2013": "\u2014", "\u2015": "\u2014",
    "\u2026": "...",
}
_FOLD_TABLE = {ord(k): v for k, v in FOLDS.items()}


def fold(form):
    """Form with typographic variants of quotes, dashes and ellipsis unified."""
    return form.translate(_FOLD_TABLE).replace("''", '"')


def lower_code(c):
    """Lower case of one code point: ASCII, Latin, Greek and Cyrillic only."""
    if c < 0x80:
        return c + 32 if 0x41 <= c <= 0x5A else c
    if c < 0x100:
        return c + 32 if 0xC0 <= c <= 0xDE and c != 0xD7 else c
    if c < 0x180:
        if c == 0x130:
            return 0x69
        if c == 0x178:
            return 0xFF
        if 0x139 <= c <= 0x148 or 0x179 <= c <= 0x17E:  # here capitals are odd
            return c + 1 if c & 1 else c
        if c in (0x138, 0x149, 0x17F):
            return c
        return c if c & 1 else c + 1
    if 0x386 <= c <= 0x3AB:
        if c == 0x386:
            return 0x3AC
        if 0x388 <= c <= 0x38A:
            return c + 37
        if c == 0x38C:
            return 0x3CC
        if c in (0x38E, 0x38F):
            return c + 63
        return c + 32 if 0x391 <= c and c != 0x3A2 else c
    if 0x400 <= c <= 0x42F:
        return c + 80 if c < 0x410 else c + 32
    if 0x1E00 <= c <= 0x1EFF:
        return c if c & 1 or 0x1E96 <= c <= 0x1E9F else c + 1
    return c


def lower(text):
    return "".join(chr(lower_code(ord(c))) for c in text)


def shape_class(ch):
    """X for a capital, x for a small letter, d for an ASCII digit, else itself."""
    c = ord(ch)
    if lower_code(c) != c:
        return "X"
    if 0x61 <= c <= 0x7A:
        return "x"
    if 0x30 <= c <= 0x39:
        return "d"
    if c < 0x80:
        return ch
    if 0xDF <= c <= 0x24F and c != 0xF7 or 0x370 <= c <= 0x4FF or 0x1E00 <= c <= 0x1EFF:
        return "x"
    return ch


def shape(form):
    """Classes of the characters, runs of one class cut to three."""
    out = []
    for ch in form:
        s = shape_class(ch)
        if out[-3:] != [s, s, s]:
            out.append(s)
    return "".join(out)


def fnv1a32(data):
    h = 0x811C9DC5
    for b in data:
        h = ((h ^ b) * 0x01000193) & 0xFFFFFFFF
    return h


def hashed(text):
    """Row of a hashed table; row 0 stays free for padding."""
    return 1 + fnv1a32(text.encode("utf-8")) % (HASH_ROWS - 1)


def affix_ids(form):
    """The six hashed ids of a folded form."""
    low = lower(form)
    return [hashed("p" + low[:3])] + [hashed(f"{n}{low[-n:]}") for n in (1, 2, 3, 4)] + [hashed("s" + shape(form))]


def vector_key(low):
    """Key into the vocabulary of the raw text: digits are all alike there."""
    return "".join("0" if "0" <= c <= "9" else c for c in low)


def letters(form):
    """Codes of at most LETTERS letters, the middle of a long word left out; 0 pads."""
    kept = form if len(form) <= LETTERS else form[:LETTERS - 6] + form[-6:]
    codes = [1 + (ord(c) if ord(c) < 128 else 128 + ord(c) % 64) for c in kept]
    return codes + [0] * (LETTERS - len(codes))


class Featurizer:
    """Ids of word, vector and affixes of a form, remembered by form."""

    PAD, UNKNOWN = 0, 1

    def __init__(self, words, vector_words):
        self.words = {w: i for i, w in enumerate(words)}
        self.vectors = {w: i for i, w in enumerate(vector_words)}
        self._seen = {}

    def __call__(self, form):
        ids = self._seen.get(form)
        if ids is None:
            folded = fold(form)
            low = lower(folded)
            ids = [self.words.get(low, self.UNKNOWN), self.vectors.get(vector_key(low), 0)] + affix_ids(folded)
            self._seen[form] = ids
        return ids
