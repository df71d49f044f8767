#!/usr/bin/env python3
"""Which words are written small in running text, for headings that give every word a capital (src/text/truecase.c).

  casing.py DATA OUT.tsv

Counted are the articles of DATA/text/politics-4584.jsonl.xz (counts alone leave here, no text) and the reports and sentences of corpus/, but for
the test parts; verbs of data/frames/usual.tsv are added in all their forms. A word goes in where it stands small more often than not, a pair of
words with capitals where that is their usual form though one of them alone is small ("White House").
"""
import glob
import json
import lzma
import re
import sys
from collections import Counter

TOKEN = re.compile(r"[A-Za-z]+(?:[-'’][A-Za-z]+)*|\S")
STARTS = set(".!?:;\"“”‘'()—–-[]")
LEAST = 3  # a word seen small less often says nothing
FUNCTION = set("a an the of in on for to and or at by with from as but nor over after into that is vs via amid up off out be are was its his her".split())


def article_lines(data):
    with lzma.open(f"{data}/text/politics-4584.jsonl.xz", "rt", encoding="utf-8") as f:
        for line in f:
            yield from json.loads(line)["text"].split("\n")


def own_lines():
    for path in sorted(glob.glob("corpus/did/*.txt") + glob.glob("corpus/said/*.txt")):
        if "/test" in path:
            continue
        with open(path, encoding="utf-8") as f:
            for line in f:
                if line[:1] not in "=+#*@-" and "\t" not in line and "|" not in line and "=" not in line:
                    yield line


def tokens(line):
    """(word, whether it begins something) of a line of running text; nothing of headings, lists and names."""
    found = TOKEN.findall(line)
    words = [t for t in found if t[0].isalpha()]
    small = sum(w[0].islower() and w not in FUNCTION for w in words)
    if len(words) < 6 or small * 3 < len(words):
        return
    start = True
    for t in found:
        yield t, start
        start = t in STARTS or (start and not t[0].isalpha())


class Counts:
    def __init__(self):
        self.small, self.capital, self.shouted, self.pairs, self.small_pairs = (Counter() for _ in range(5))

    def add(self, line):
        before = None
        for token, start in tokens(line):
            if not token[0].isalpha() or start:
                before = None
                continue
            low = token.lower()
            kind = self.small if token.islower() else self.shouted if token.isupper() and len(token) > 1 else self.capital
            kind[low] += 1
            if before is not None:
                self.add_pair(before, token)
            before = token

    def add_pair(self, a, b):
        if a.isupper() or b.isupper():
            return
        both = a[0].isupper() and b[0].isupper()
        (self.pairs if both else self.small_pairs)[a.lower(), b.lower()] += 1


def inflected(lemma):
    """The forms of a regular verb; what is wrong among them is no word and does no harm."""
    yield lemma
    sibilant = re.search(r"(s|sh|ch|x|z)$", lemma)
    y = re.search(r"[^aeiou]y$", lemma)
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    yield lemma + "es" if sibilant else lemma[:-1] + "ies" if y else lemma + "s"
    yield lemma[:-1] + "ied" if y else stem + "ed"
    yield (lemma if lemma.endswith("ee") else stem) + "ing"
    if re.search(r"[^aeiou][aeiou][bdgklmnprt]$", lemma):
        yield lemma + lemma[-1] + "ed"
        yield lemma + lemma[-1] + "ing"


def verbs():
    with open("data/frames/usual.tsv", encoding="utf-8") as f:
        for line in f:
            word = line.split("\t")[0].split(" ")[0]
            if re.fullmatch(r"[a-z]{3,}", word):
                yield from inflected(word)


def main(data, out):
    counts = Counts()
    for lines in (article_lines(data), own_lines()):
        for line in lines:
            counts.add(line)
    small = {w for w, n in counts.small.items() if n >= LEAST and n > counts.capital[w] + counts.shouted[w]}
    small |= {w for w in verbs() if counts.capital[w] == 0}
    small = {w for w in small if re.fullmatch(r"[a-z][a-z-]*", w) and len(w) > 1}
    wary = {w for w in small if counts.capital[w] * 4 > counts.small[w]}
    shouted = {w for w, n in counts.shouted.items() if n >= LEAST and n > counts.small[w] + counts.capital[w]}
    pairs = sorted(" ".join(p) for p, n in counts.pairs.items()
                   if n >= LEAST and n > counts.small_pairs[p] and (p[0] in small or p[1] in small) and p[1] not in FUNCTION)
    with open(out, "w", encoding="utf-8") as f:
        f.write("# How words are written in running text, for headings that give every word a capital: train/casing.py, from counts over US political\n"
                "# articles and over the texts of corpus/; counts alone, no text.\n"
                "#   small    written small; wary: so too, but with a capital as part of a name or a title before one\n"
                "#   letters  written all in capitals\n"
                "#   pair     with capitals when they stand side by side\n")
        for kind, words in (("small", small - wary), ("wary", wary), ("letters", shouted)):
            by_letter = {}
            for w in sorted(words):
                by_letter.setdefault(w[:2], []).append(w)
            for group in by_letter.values():
                f.write(f"{kind}\t{' '.join(group)}\n")
        for pair in pairs:
            f.write(f"pair\t{pair}\n")
    print(len(small), len(wary), len(shouted), len(pairs))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
