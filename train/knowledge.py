"""What is known of a word besides its neighbours: columns added to its vector.

Capitals in raw text (a word that is nearly always capitalised is a name; one
that stands after "Mr." is a person's), lists of given names, surnames and
places, and WordNet: parts of speech, kinds of things, frames of verbs. All of
it depends on the form alone, so it costs the reader of the model nothing.
"""
import os
import re
import unicodedata
from collections import Counter, defaultdict

import numpy as np

from features import fold, lower, vector_key

WORDNET = "/usr/share/wordnet"
CENSUS_NAMES = "/usr/share/perl5/Text/Names.pm"  # given names and surnames of the US census of 1990

# ---------------------------------------------------------------- capitals in raw text

_TITLES = {"mr.", "mrs.", "ms.", "dr.", "sen.", "rep.", "gov.", "president", "senator", "secretary", "judge", "mr", "mrs",
           "congressman", "chairman", "general", "minister", "gen."}
_FIRMS = {"inc", "inc.", "corp", "corp.", "co.", "ltd", "llc", "plc", "group", "association", "university", "committee",
          "department", "party", "institute"}
_PLACED = {"in", "at", "near", "from", "across", "outside"}
_WORD = re.compile(r"\w+n['’]t(?!\w)|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Inc|Corp|Co)\.|\w+(?:[.,]\d+)*|['’](?:s|re|ve|ll|d|m)(?!\w)|[^\w\s]", re.I)
CAPITAL_COLUMNS = 14


def _capital(word):
    return word[:1].isupper()


class Capitals:
    """Counts of how words are written and what stands beside them; `columns` turns them into small numbers."""

    def __init__(self):
        self.counts = defaultdict(lambda: np.zeros(CAPITAL_COLUMNS + 2))

    def read(self, paragraph):
        words = _WORD.findall(fold(paragraph))
        for i, word in enumerate(words):
            key = vector_key(lower(word))
            if not key[:1].isalpha():
                continue
            before, after = words[i - 1] if i else "", words[i + 1] if i + 1 < len(words) else ""
            c = self.counts[key]
            c[0] += 1
            if not before or before in ".?!:\"'([":  # whether it is a name cannot be seen at the start
                continue
            c[1] += 1
            if not _capital(word):
                continue
            low = lower(before)
            first, last = not _capital(before), not _capital(after)
            c[2] += 1
            c[3] += word.isupper() and len(word) > 1
            c[4] += first and last
            c[5] += first and not last
            c[6] += last and not first
            c[7] += not first and not last
            c[8] += low in _TITLES
            c[9] += low in _PLACED
            c[10] += after == "'s"
            c[11] += lower(after) in _FIRMS
            c[12] += low == "the"
            c[13] += after == "(" or after == ","
            c[14] += lower(after) in ("said", "says", "told", "told", "has", "was", "is")
            c[15] += low in ("of", "and", "for")

    def columns(self, key):
        """[CAPITAL_COLUMNS + 1] numbers between -1 and 1; 0 where nothing is known."""
        c = self.counts.get(key)
        if c is None:
            return np.zeros(CAPITAL_COLUMNS + 1)
        capital = (c[2] + 0.2) / (c[1] + 1.0) if c[1] else 0.2
        shares = c[3:16] / (c[2] + 1.0) * min(1.0, capital * 1.5)
        return np.concatenate([[2 * capital - 1 if c[1] else 0.0, min(1.0, np.log1p(c[0]) / 10)], shares])


# ---------------------------------------------------------------- lists of names

LIST_COLUMNS = 10


def plain(word):
    """Small letters without diacritics' loss: the key under which a form is looked up."""
    return vector_key(lower(fold(word)))


def bare(word):
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def census_names(path=CENSUS_NAMES):
    """(men's, women's, surnames): {name: share in per cent}, empty where the file is missing."""
    out = {"MALE_FIRSTNAMES": {}, "FEMALE_FIRSTNAMES": {}, "SURNAMES": {}}
    if os.path.exists(path):
        with open(path, encoding="utf-8", errors="replace") as f:
            for name, body in re.findall(r"^\$COMMON_(\w+) = <<ENDNAMES;\n(.*?)^ENDNAMES", f.read(), re.M | re.S):
                for line in body.split("\n"):
                    cells = line.split()
                    if len(cells) >= 2 and cells[0].isalpha():
                        out[name][cells[0].lower()] = float(re.sub(r"[^0-9.]", "", cells[1]) or 0)
    return tuple(out.values())


def rows_of(path):
    if not os.path.exists(path):
        return
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


class Lists:
    """Which lists a word stands on, alone or as part of a longer name."""

    def __init__(self, facts, own):
        """facts: the folder of public tables; own: dateline's data folder."""
        self.rows = defaultdict(lambda: np.zeros(LIST_COLUMNS))
        men, women, surnames = census_names()
        for column, names in ((0, men), (1, women), (2, surnames)):
            for name, share in names.items():
                self.put(name, column, min(1.0, 0.5 + share ** 0.5))
        for row in rows_of(os.path.join(own, "actors/given_names.tsv")):
            for name in row[1].split(";"):
                self.put(name, 0 if row[0] == "m" else 1, 1.0)
        for table in ("leaders", "us-congress"):
            for row in rows_of(os.path.join(own, f"actors/{table}.tsv")):
                words = row[0].split()
                for name in words[1:]:
                    self.put(name, 3, 1.0)
        for row in rows_of(os.path.join(facts, "cities-geonames.tsv")):
            if row[0] == "geonameid":
                continue
            large = min(1.0, max(0.3, (len(row[7].strip()) - 4) / 3)) if row[7].strip().isdigit() else 0.3
            self.name(row[1], 4, 5, large)
            self.name(row[3], 6, 5, 0.6)
        for table, column in (("admin", 1), ("countries", 2), ("regions", 1)):
            for row in rows_of(os.path.join(own, f"places/{table}.tsv")):
                for name in row[column].split(", "):
                    self.name(name, 6, 5, 1.0)
        for row in rows_of(os.path.join(own, "places/countries.tsv")):
            for cell in row[7:9]:
                for name in re.split(r"[|,]", cell):
                    self.name(name.strip(), 7, 7, 1.0)
        for row in rows_of(os.path.join(own, "actors/organizations.tsv")):
            for name in [row[1]] + row[2].split(";"):
                self.name(name, 8, 9, 1.0)

    def put(self, word, column, value):
        for form in {plain(word), plain(bare(word))}:
            if len(form) > 1:
                self.rows[form][column] = max(self.rows[form][column], value)

    def name(self, name, alone, part, value):
        words = [w for w in re.split(r"[\s\-]+", name) if len(w) > 2 or name == w]
        if len(words) == 1:
            self.put(words[0], alone, value)
        for word in words if len(words) > 1 else ():
            if word[0].isupper() and word.lower() not in ("the", "and"):
                self.put(word, part, 0.7 * value)

    def columns(self, key):
        row = self.rows.get(key)
        return row if row is not None else np.zeros(LIST_COLUMNS)


# ---------------------------------------------------------------- WordNet

_NOUN_KINDS = ["act", "animal", "artifact", "attribute", "body", "cognition", "communication", "event", "feeling", "food",
               "group", "location", "motive", "object", "person", "phenomenon", "plant", "possession", "process", "quantity",
               "relation", "shape", "state", "substance", "time"]  # lexicographers' files 4 to 28
_VERB_KINDS = ["body", "change", "cognition", "communication", "competition", "consumption", "contact", "creation",
               "emotion", "motion", "perception", "possession", "social", "stative", "weather"]  # files 29 to 43
# Columns that kinds share, by what tells in a sentence.
_NOUN_COLUMNS = {"person": 4, "group": 5, "location": 6, "object": 6, "time": 7, "quantity": 8, "communication": 9,
                 "cognition": 9, "act": 10, "event": 10, "process": 10, "phenomenon": 10, "state": 11, "attribute": 11,
                 "feeling": 11, "relation": 11, "artifact": 12, "possession": 12, "food": 13, "animal": 13, "plant": 13,
                 "body": 13, "substance": 13}
_VERB_COLUMNS = {"communication": 14, "cognition": 15, "perception": 15, "emotion": 15, "motion": 16, "possession": 17,
                 "stative": 18, "change": 19, "social": 20}
# Frames: intransitive; transitive; two objects or "to somebody"; with a preposition; a clause; an infinitive; a predicate.
_FRAMES = {1: 21, 2: 21, 3: 21, 8: 22, 9: 22, 10: 22, 11: 22, 14: 23, 15: 23, 16: 23, 17: 23, 18: 23, 12: 24, 13: 24, 19: 24,
           20: 24, 21: 24, 22: 24, 27: 24, 26: 25, 29: 25, 34: 25, 24: 26, 25: 26, 28: 26, 32: 26, 35: 26, 30: 26, 31: 26,
           5: 27, 6: 27, 7: 27, 4: 27}
WORDNET_COLUMNS = 28
_DETACH = {"noun": [("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"), ("men", "man"), ("ies", "y")],
           "verb": [("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")],
           "adj": [("er", ""), ("est", ""), ("er", "e"), ("est", "e")], "adv": []}


class WordNet:
    """Princeton's WordNet 3.0: which parts of speech a word can be, and of the first senses their kinds and frames."""

    PARTS = ("noun", "verb", "adj", "adv")

    def __init__(self, folder=WORDNET):
        self.lemmas = {part: {} for part in self.PARTS}
        self.irregular = {part: defaultdict(list) for part in self.PARTS}
        self.examples = []
        if not os.path.isdir(folder):
            return
        for part in self.PARTS:
            kinds = self.read_data(os.path.join(folder, "data." + part), part)
            with open(os.path.join(folder, "index." + part), encoding="utf-8") as f:
                for line in f:
                    if line.startswith(" "):
                        continue
                    c = line.split()
                    senses = c[-int(c[2]):]
                    row = np.zeros(WORDNET_COLUMNS)
                    row[self.PARTS.index(part)] = 1.0
                    for rank, offset in enumerate(senses[:3]):
                        for column in kinds[offset]:
                            row[column] = max(row[column], 1.0 / (1 + rank))
                    self.lemmas[part][c[0]] = row
            with open(os.path.join(folder, part + ".exc"), encoding="utf-8") as f:
                for line in f:
                    form, *lemmas = line.split()
                    self.irregular[part][form] += lemmas

    def read_data(self, path, part):
        kinds = {}
        with open(path, encoding="utf-8") as f:
            for line in f:
                if line.startswith(" "):
                    continue
                facts, _, gloss = line.partition(" | ")
                c = facts.split()
                number, columns = int(c[1]), set()
                if part == "noun" and number >= 4:
                    columns.add(_NOUN_COLUMNS.get(_NOUN_KINDS[number - 4]))
                elif part == "verb":
                    columns.add(_VERB_COLUMNS.get(_VERB_KINDS[number - 29]))
                    columns.update(_FRAMES.get(int(n)) for n in re.findall(r"\+ (\d\d) 00", facts))
                kinds[c[0]] = columns - {None}
                self.examples += re.findall(r'"([^"]*)"', gloss)
        return kinds

    def bases(self, word, part):
        known = self.lemmas[part]
        if word in known:
            yield word
        for lemma in self.irregular[part].get(word, ()):
            if lemma in known:
                yield lemma
        for end, new in _DETACH[part]:
            if word.endswith(end) and len(word) > len(end) + 1 and word[:-len(end)] + new in known:
                yield word[:-len(end)] + new

    def columns(self, key):
        out = np.zeros(WORDNET_COLUMNS)
        for part in self.PARTS:
            for base in self.bases(key, part):
                np.maximum(out, self.lemmas[part][base], out)
        return out


COLUMNS = CAPITAL_COLUMNS + 1 + LIST_COLUMNS + WORDNET_COLUMNS  # 53


class Knowledge:
    def __init__(self, facts, own, paragraphs):
        self.capitals, self.lists, self.wordnet = Capitals(), Lists(facts, own), WordNet()
        for paragraph in paragraphs:
            self.capitals.read(paragraph)

    def columns(self, key):
        return np.concatenate([self.capitals.columns(key), self.lists.columns(key), self.wordnet.columns(key)])
