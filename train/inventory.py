"""What the network can read and say: vocabularies and label lists, and sentences in their numbers."""
from collections import Counter
from dataclasses import asdict, dataclass

import numpy as np

import lemmas
from data import ENTITY_KINDS, NER_LABELS, NER_TAGS
from features import Featurizer, fold, letters, lower

UNKNOWN_LABEL = -1  # costs nothing in training


@dataclass
class Inventory:
    words: list       # row 0 padding, row 1 unknown
    vectors: list     # row 0 none
    upos: list
    feats: list
    scripts: list
    relations: list   # "root" first
    ner: list
    kinds: list       # "none" first
    lemmas: list      # [form, upos, lemma]

    @classmethod
    def collect(cls, sets, vector_words):
        counts, upos, feats, relations, triples = Counter(), Counter(), Counter(), Counter(), []
        for s in (s for sentences in sets for s in sentences):
            counts.update(lower(fold(f)) for f in s.forms)
            if s.upos:
                upos.update(s.upos)
                feats.update(s.feats)
                relations.update(s.relations)
                triples.extend(t for t in zip(s.forms, s.upos, s.lemmas) if t[2] != "_" or t[0] == "_")
        scripts, exceptions = lemmas.inventory(triples)
        by_count = lambda c, least: [x for x, n in sorted(c.items(), key=lambda p: (-p[1], p[0])) if n >= least]
        names = [r for r in by_count(relations, 5) if r != "root"]
        return cls(["", "<unknown>"] + by_count(counts, 2), vector_words, sorted(upos), by_count(feats, 2), scripts,
                   ["root"] + names, NER_TAGS, ENTITY_KINDS,
                   sorted([f, u, l] for (f, u), l in exceptions.items()))

    def sizes(self):
        return {"words": len(self.words), "upos": len(self.upos), "feats": len(self.feats),
                "lemma": len(self.scripts), "relations": len(self.relations), "ner": len(self.ner),
                "kind": len(self.kinds)}

    def state(self):
        return asdict(self)


class Encoder:
    """Sentences to arrays of ids and labels, one row a word."""

    COLUMNS = ("heads", "relations", "upos", "feats", "lemma", "ner", "kind")

    def __init__(self, inventory):
        self.featurize = Featurizer(inventory.words, inventory.vectors)
        index = lambda names: {x: i for i, x in enumerate(names)}
        self.upos, self.feats, self.scripts = map(index, (inventory.upos, inventory.feats, inventory.scripts))
        self.relations, self.ner, self.kinds = map(index, (inventory.relations, NER_LABELS, inventory.kinds))
        self._scripts_seen = {}

    def numbers(self, form):
        return self.featurize(form) + letters(form)

    def script_id(self, form, lemma):
        key = form, lemma
        if key not in self._scripts_seen:
            blank = lemma == "_" and form != "_"
            self._scripts_seen[key] = UNKNOWN_LABEL if blank else self.scripts.get(
                lemmas.script(fold(form), fold(lemma)), UNKNOWN_LABEL)
        return self._scripts_seen[key]

    def relation_id(self, name):
        if name in self.relations:
            return self.relations[name]
        return self.relations.get(name.split(":")[0], UNKNOWN_LABEL)

    def __call__(self, s):
        """(features [n][IDS + LETTERS], labels [n][7]) of a sentence."""
        return np.array([self.numbers(f) for f in s.forms], dtype=np.int64), self.labels(s)

    def labels(self, s):
        n = len(s)
        labels = np.full((n, len(self.COLUMNS)), UNKNOWN_LABEL, dtype=np.int64)
        if s.heads:
            labels[:, 0] = s.heads
            labels[:, 1] = [self.relation_id(r) for r in s.relations]
            labels[:, 2] = [self.upos[u] for u in s.upos]
            labels[:, 3] = [self.feats.get(f, UNKNOWN_LABEL) for f in s.feats]
            labels[:, 4] = [self.script_id(f, l) for f, l in zip(s.forms, s.lemmas)]
        if s.ner:
            labels[:, 5] = [self.ner.get(t, UNKNOWN_LABEL) if t else UNKNOWN_LABEL for t in s.ner]
        if s.kinds:
            labels[:, 6] = [self.kinds[k] for k in s.kinds]
        return labels


def batches(encoded, words, rng=None, slack=0.6):
    """Indices of sentences of like length, about `words` words a batch.

    Equal lengths need no packing, so a batch ends early where the length
    changes if it is already `slack` full.
    """
    order = list(range(len(encoded)))
    if rng:
        rng.shuffle(order)
    order.sort(key=lambda i: len(encoded[i][0]))
    out, current = [], []
    for i in order:
        n = len(encoded[i][0])
        if current:
            last = len(encoded[current[-1]][0])
            size = len(current) * (last + 1)
            if size >= words or n != last and size >= slack * words:
                out.append(current)
                current = []
        current.append(i)
    if current:
        out.append(current)
    if rng:
        rng.shuffle(out)
    return out


def collate(items):
    """Padded arrays of a batch: features, labels, lengths."""
    lengths = np.array([len(ids) for ids, _ in items])
    n = int(lengths.max())
    ids = np.zeros((len(items), n, items[0][0].shape[1]), dtype=np.int64)
    labels = np.full((len(items), n, items[0][1].shape[1]), UNKNOWN_LABEL, dtype=np.int64)
    for b, (x, y) in enumerate(items):
        ids[b, :len(x)], labels[b, :len(y)] = x, y
    return ids, labels, lengths
