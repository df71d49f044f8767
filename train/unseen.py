#!/usr/bin/env python3
"""How much is guessed of a verb that no frame lists and that was never seen?

  unseen.py FEATURES [TREES]

FEATURES is the program did_features. Every verb of the train and dev parts of corpus/did is left out in turn, in five folds of whole lemmas: the
classes are fitted on the others (did.py) without whatever names the verb or comes of its frame, and guessed for its own occurrences. What is
printed are guesses, how many were of the right class, and the share of the events that were. With TREES, CoNLL-U of `dateline parse` over news
text, a verb is also told by its kin: the classes of the twelve verbs that stand in the likest company (company.py), as the corpus has them.
"""
import collections
import sys
import zlib

import numpy as np

import company
import did

FOLDS, KIN, PENALTY = 5, 12, 2.0
OF_THE_VERB = {"lemma", "particle", "pair", "verb", "cluster"}


def name(feature):
    return feature.split("=")[0]


def lemma_of(row):
    return next(f[len("lemma="):] for f in row[2] if f.startswith("lemma="))


def verbs(features):
    rows = [r for part in ("train", "dev") for r in did.predicates(part, features)]
    rows = [r for r in rows if not any(f.startswith("found=") and f.endswith(("+noun", "+adjective")) for f in r[2])]
    alike = {name(f) for r in rows if r[1] == "-" for f in r[2]} - OF_THE_VERB  # what is known of a verb without a frame too
    return [(r[0], lemma_of(r), [f for f in r[2] if name(f) in alike]) for r in rows]


def kin_features(train, trees):
    """A function from a lemma to what its kin among the lemmas of `train` tell."""
    row, table = trees
    seen = collections.defaultdict(collections.Counter)
    for gold, lemma, _ in train:
        seen[lemma][gold] += 1
    known = [v for v in sorted(seen) if v + "/V" in row]
    vectors = table[[row[v + "/V"] for v in known]]

    def of(lemma):
        if lemma + "/V" not in row:
            return ["kin=unknown"]
        near = vectors @ table[row[lemma + "/V"]]
        near[[i for i, v in enumerate(known) if v == lemma]] = -1  # a verb of `train` learns from others too
        shares, total = collections.Counter(), 0.0
        for i in np.argsort(-near, kind="stable")[:KIN]:
            weight = max(near[i], 0) ** 2
            total += weight
            for gold, n in seen[known[i]].items():
                shares[gold] += weight * n / sum(seen[known[i]].values())
        return [f"kin{least}={c}" for c, share in shares.items() for least in (0.1, 0.25, 0.5) if c and share > least * total]

    return of


def guesses(rows, trees):
    """(score, class guessed, gold) of every occurrence, its lemma unseen."""
    out = []
    for fold in range(FOLDS):
        train = [r for r in rows if zlib.crc32(r[1].encode()) % FOLDS != fold]
        test = [r for r in rows if zlib.crc32(r[1].encode()) % FOLDS == fold]
        if trees:
            of = kin_features(train, trees)
            kin = {lemma: of(lemma) for lemma in {r[1] for r in rows}}
            train, test = ([(g, v, sorted(f + kin[v])) for g, v, f in part] for part in (train, test))
        index = did.index_of(train, 2)
        x, y = did.matrix(train, index), did.matrix(test, index)
        classes = sorted({r[0] for r in train if r[0]})
        scores = np.stack([y @ did.fit(x, np.array([1.0 if r[0] == c else -1.0 for r in train]), PENALTY, [index["bias"]]) for c in classes], 1)
        out += [(s.max(), classes[s.argmax()], r[0]) for s, r in zip(scores, test)]
    return out


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    rows = verbs(sys.argv[1])
    events = sum(gold is not None for gold, _, _ in rows)
    print(f"{len(rows)} verbs, {events} of them events")
    for title, trees in [("words around it", None)] + ([("and its kin", company.learn(sys.argv[2]))] if len(sys.argv) == 3 else []):
        found = guesses(rows, trees)
        for least in (-1, -0.5, 0, 0.5, 1):
            guessed = [(c, gold) for score, c, gold in found if score > least]
            right = sum(c == gold for c, gold in guessed)
            print(f"{title}, above {least}: {len(guessed)} guessed, {right} right, {100 * right / events:.1f} % of the events", flush=True)


if __name__ == "__main__":
    main()
