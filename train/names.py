"""Names put in place of names, so that the model learns contexts and not a list of the famous.

The treebanks are American letters and reviews; the news has presidents,
villages and ministers that they never name. Given names, surnames, countries
and cities come from public tables of facts (see MODEL_CARD.md).
"""
import os
import re
from dataclasses import replace


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


class Renamer:
    def __init__(self, folder):
        at = lambda name: os.path.join(folder, name)
        countries, given, surnames = leaders(at("world-leaders-2026-05.tsv"))
        more_given, more_surnames = legislators(at("legislators-current.yaml"))
        plain = lambda names: sorted(n for n in names if n.isalpha() and len(n) > 2)
        # Half of the people are from anywhere, half are American.
        self.given = [plain(given), plain(more_given)]
        self.surnames = [plain(surnames), plain(more_surnames)]
        self.countries = plain(countries)
        names = cities(at("cities-geonames.tsv"))
        self.cities, self.weights = [n for n, _ in names], [w for _, w in names]

    def person(self, rng, size):
        side = rng.random() < 0.4
        given, surname = rng.choice(self.given[side]), rng.choice(self.surnames[side])
        return [given, surname] if size > 1 else [given if rng.random() < 0.25 else surname]

    def place(self, rng):
        return rng.choice(self.countries) if rng.random() < 0.5 else rng.choices(self.cities, self.weights)[0]

    def __call__(self, sentence, rng):
        """A copy with other people and places in it; the sentence itself if it names none."""
        forms, lemmas = list(sentence.forms), list(sentence.lemmas or sentence.forms)
        for start, end, kind in plain_spans(sentence):
            if kind == "PER":
                new = self.person(rng, end - start + 1)
                new = new if len(new) == 1 else [new[0]] + forms[start + 1:end] + [new[1]]
            else:
                new = [self.place(rng)]
            for i, word in enumerate(new):
                if forms[start + i] != word:
                    forms[start + i] = lemmas[start + i] = word
        if forms == sentence.forms:
            return sentence
        return replace(sentence, forms=forms, lemmas=lemmas if sentence.lemmas else None)


def plain_spans(sentence):
    """People of any length and places of one word, all of whose words are capitalised letters."""
    labels = sentence.ner or []
    for i, label in enumerate(labels):
        if label not in ("B-PER", "B-LOC"):
            continue
        end = i
        while end + 1 < len(labels) and labels[end + 1] == "I-" + label[2:]:
            end += 1
        if label == "B-LOC" and end > i:
            continue
        words = sentence.forms[i:end + 1]
        plain = all(w.isalpha() and w[0].isupper() and w[1:].islower() and len(w) > 2 for w in (words[0], words[-1]))
        if plain and (not sentence.upos or sentence.upos[i] == sentence.upos[end] == "PROPN"):
            yield i, end, label[2:]
