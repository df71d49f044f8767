"""Names put in place of names, so that the model learns contexts and not a list of the famous.

The treebanks are American letters and reviews; the news has presidents,
villages and ministers that they never name. Given names, surnames, countries
and cities come from public tables of facts (see MODEL_CARD.md); organisations
and longer names of places change places with others of their kind and build.
"""
import os
import re
from collections import defaultdict
from dataclasses import replace

from knowledge import census_names


def leaders(path):
    """(countries, given names, surnames) of a table of office holders with surnames in capitals."""
    countries, given, surnames = set(), set(), set()
    with open(path, encoding="utf-8") as f:
        head = next(f).rstrip("\n").split("\t")
        for line in f:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            countries.add(row["country"])
            for office in ("chief_of_state", "head_of_government"):
                words = re.sub(r"\(.*", "", row.get(office, "")).split()
                capitals = [i for i, w in enumerate(words) if w.isalpha() and w.isupper() and len(w) > 2]
                if not capitals:
                    continue
                surnames.update(words[i].capitalize() for i in capitals)
                beside = capitals[0] - 1 if capitals[0] else capitals[-1] + 1
                if 0 < beside < len(words) and words[beside].isalpha() and words[beside][1:].islower():
                    given.add(words[beside])
    return countries, given - {"President", "Minister", "King", "Queen", "Prince", "Emir", "Sultan", "Governor"}, surnames


def legislators(path):
    given, surnames = set(), set()
    with open(path, encoding="utf-8") as f:
        for line in f:
            m = re.match(r"    (first|last): ['\"]?(\w+)['\"]?$", line)
            if m:
                (given if m.group(1) == "first" else surnames).add(m.group(2))
    return given, surnames


def cities(path):
    """[(name, weight)]: single words, large cities oftener but not only."""
    out = {}
    with open(path, encoding="utf-8") as f:
        next(f)
        for line in f:
            c = line.split("\t")
            if c[1].isalpha() and len(c[1]) > 3 and c[7].strip().isdigit():
                out[c[1]] = max(out.get(c[1], 0), int(c[7]) ** 0.5)
    return sorted(out.items())


LOWERED = 0.12  # part of the renamed sentences whose names are written small, as in haste


class Renamer:
    def __init__(self, folder, sets=()):
        """folder: public tables; sets: annotated sentences whose names may be exchanged."""
        at = lambda name: os.path.join(folder, name)
        countries, given, surnames = leaders(at("world-leaders-2026-05.tsv"))
        more_given, more_surnames = legislators(at("legislators-current.yaml"))
        plain = lambda names: sorted(n for n in names if n.isalpha() and len(n) > 2)
        men, women, common = ([n.capitalize() for n in plain(names)] for names in census_names())
        # Some people are from anywhere, some are American, some in office.
        self.given = [plain(given), plain(more_given), men + women or plain(more_given)]
        self.surnames = [plain(surnames), plain(more_surnames), common + plain(more_surnames)]
        self.countries = plain(countries)
        names = cities(at("cities-geonames.tsv"))
        self.cities, self.weights = [n for n, _ in names], [w for _, w in names]
        self.built = defaultdict(list)  # (kind, tags of the words) -> names
        for s in (s for sentences in sets for s in sentences):
            for start, end, kind in spans(s):
                self.built[build(s, start, end, kind)].append((s.forms[start:end + 1], (s.lemmas or s.forms)[start:end + 1]))

    def person(self, rng, size):
        side = rng.choices((0, 1, 2), (0.3, 0.2, 0.5))[0]
        given, surname = rng.choice(self.given[side]), rng.choice(self.surnames[rng.choice((side, 0, 2))])
        return [given, surname] if size > 1 else [given if rng.random() < 0.3 else surname]

    def place(self, rng):
        return rng.choice(self.countries) if rng.random() < 0.4 else rng.choices(self.cities, self.weights)[0]

    def other(self, sentence, start, end, kind, rng):
        """(forms, lemmas) of another name, of the same number of words, or None."""
        if is_plain(sentence, start, end, kind):
            if kind == "PER":
                new = self.person(rng, end - start + 1)
                new = new if len(new) == 1 else [new[0]] + sentence.forms[start + 1:end] + [new[1]]
                return new, new
            if kind == "LOC" and rng.random() < 0.8:
                place = [self.place(rng)]
                return place, place
        if kind in ("ORG", "LOC"):
            others = self.built[build(sentence, start, end, kind)]
            return rng.choice(others) if others else None
        return None

    def __call__(self, sentence, rng):
        """A copy with other names in it; the sentence itself if it has none."""
        forms, lemmas = list(sentence.forms), list(sentence.lemmas or sentence.forms)
        lowered = rng.random() < LOWERED
        for start, end, kind in spans(sentence):
            new = self.other(sentence, start, end, kind, rng) if rng.random() < 0.8 else None
            for i in range(start, end + 1):
                if new is not None and forms[i] != new[0][i - start]:
                    forms[i], lemmas[i] = new[0][i - start], new[1][i - start]
                if lowered:
                    forms[i] = forms[i].lower()
        if forms == sentence.forms:
            return sentence
        return replace(sentence, forms=forms, lemmas=lemmas if sentence.lemmas else None)


def spans(sentence):
    """(first, last, kind) of the names of a sentence."""
    labels = sentence.ner or []
    for i, label in enumerate(labels):
        if not label or label[:2] != "B-" or label[2:] not in ("PER", "ORG", "LOC"):
            continue
        end = i
        while end + 1 < len(labels) and labels[end + 1] == "I-" + label[2:]:
            end += 1
        yield i, end, label[2:]


def is_plain(sentence, start, end, kind):
    """People of any length and places of one word, all of whose words are capitalised letters."""
    if kind == "LOC" and end > start:
        return False
    first, last = sentence.forms[start], sentence.forms[end]
    plain = all(w.isalpha() and w[0].isupper() and w[1:].islower() and len(w) > 2 for w in (first, last))
    return plain and (not sentence.upos or sentence.upos[start] == sentence.upos[end] == "PROPN")


def build(sentence, start, end, kind):
    """What names must share to change places: kind, tags and, so far as they bear on it, the writing of their words."""
    words = sentence.forms[start:end + 1]
    writing = tuple("A" if w.isupper() and len(w) > 1 else "X" if w[0].isupper() else w for w in words)
    return kind, writing, tuple(sentence.upos[start:end + 1]) if sentence.upos else None
