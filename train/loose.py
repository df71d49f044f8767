#!/usr/bin/env python3
"""Trains the choice among frames that fit but for the words of one phrase (src/did/loose.h).

  loose.py FEATURES OUT.tsv [--penalty P] [--prune P]

FEATURES is the program loose_features (cmake --build --preset release --target loose_features). Its rows are the classes that a verb may tell, by
its frames or, where it has none, all; an offer is right where an event of that class is told by the verb. Verbs of the train part of corpus/did that
a frame covers stand among them without it: what else their frames offer is what they would be told by, were that one not there.
The sentences of the corpus tell more acts than columns and long reports do; so verbs without a frame in corpus/judged stand among
them too: as telling what a reader said they do (the likeliest 1,240: verbs.tsv), else nothing. One logistic regression over all offers, a convex fit from zero. Printed: of the verbs of train and dev without a frame, how
many have their best offer above each score, and how many of these are right. Written in thousandths.
"""
import pathlib
import sys

import numpy as np

import judged
import linear
from texts import lines_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402

COVERED = "covered"  # a verb with a frame: more of them are events


def offers(texts, events, program):
    """(verb, whether a frame covers it, whether the class offered is right, features) of each offer in {name: text}; events: {name: [event]}"""
    rows = []
    for name, (start, end, kind, covered, *features) in lines_of(program, texts):
        told = [e["type"] for e in events.get(name, ()) if e["trigger"][0] < int(end) and int(start) < e["trigger"][1]]
        rows.append(((name, start), covered == "1", kind in told, sorted(set(features))))
    return rows


def corpus_offers(part, program):
    records = {r["id"]: r for r in read.read_corpus([part])}
    return offers({name: r["text"] for name, r in records.items()}, {name: r["events"] for name, r in records.items()}, program)


def judged_offers(program):
    """Of verbs without a frame in corpus/judged"""
    told = {name: [{"type": kind, "trigger": (start, end)} for (start, end, kind), known in verdicts.items() if known[2] in ("right", "sides")]
            for name, verdicts in judged.verdicts().items()}
    unknown = set()
    for line in (judged.HERE / "judged" / "verbs.tsv").read_text(encoding="utf-8").splitlines():
        piece, start, end, kind = line.split("\t")
        if kind == "?":
            unknown.add((piece, start))
        elif kind != "-":
            told.setdefault(piece, []).append({"type": kind, "trigger": (int(start), int(end))})
    return [row for row in offers(judged.pieces(), told, program) if not row[1] and row[0] not in unknown]


def fit(rows, penalty, least, prune):
    features = [names + [COVERED] * covered for _, covered, _, names in rows]
    index = linear.index_of(features, least)
    y = np.array([1.0 if right else -1.0 for _, _, right, _ in rows])
    w = linear.fit(linear.matrix(features, index), y, penalty, [index["bias"], index[COVERED]])
    return linear.thousandths(index, w, prune, COVERED)


def tell(part, rows, weights):
    best = {}
    for verb, covered, right, features in rows:
        if not covered:
            best[verb] = max(best.get(verb, (-10**9, False)), (linear.score(weights, features), right))
    for least in (-2000, -1500, -1000, -500, 0):
        taken = [right for score, right in best.values() if score > least]
        print(f"{part}: above {least}: {len(taken)} of {len(best)} verbs, {sum(taken)} right")


def main():
    a = linear.arguments(penalty=4.0, least=2, prune=0.05).parse_args()
    rows, quiet = corpus_offers("train", a.features), judged_offers(a.features)
    weights = fit(rows + quiet, a.penalty, a.least, a.prune)
    tell("train", rows, weights)
    tell("dev", corpus_offers("dev", a.features), weights)
    tell("judged", quiet, weights)
    linear.write(a.out, "# Weights of frames that fit but for the words of one phrase (src/did/loose.h), written by train/loose.py from corpus/did:\n"
                        "# thousandths, a feature.\n", weights)


if __name__ == "__main__":
    main()
