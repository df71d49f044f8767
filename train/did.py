#!/usr/bin/env python3
"""Trains the judgement whether what a frame found is an event (src/did/keep.h).

  did.py FEATURES OUT.tsv [--penalty P] [--judged-weight W] [--left-out FILE]

FEATURES is the program did_features (cmake --build --preset release --target did_features); the finds are those of the train
part of corpus/did and those of corpus/judged that were read and judged; the figures printed are of the dev part of corpus/did, and of each tenth
of the judged pieces by a fit to the others. One logistic regression, a convex fit that starts from zero, so that it ends in the same weights
wherever it runs. Written in thousandths, a feature a line.
"""
import pathlib
import sys

import numpy as np

import judged
import linear
from texts import lines_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402


def predicates(part, program):
    """(gold class or None, class found by a frame, features) of every predicate that is judged."""
    records = {r["id"]: r for r in read.read_corpus([part])}
    rows = []
    for name, (start, end, found, *features) in lines_of(program, {name: r["text"] for name, r in records.items()}):
        near = [e["type"] for e in records[name]["events"] if e["trigger"][0] < int(end) and int(start) < e["trigger"][1]]
        gold = found if found in near else near[0] if near else None
        rows.append((gold, found, sorted(set(features))))
    return rows


def judged_finds(program):
    """[piece, (start, end, class), row as of predicates()] of every find that was judged: its class stands where at most its sides
    are wrong"""
    verdicts, rows = judged.verdicts(), []
    texts = {name: text for name, text in judged.pieces().items() if name in verdicts}
    for name, (start, end, found, *features) in lines_of(program, texts):
        key = (int(start), int(end), found)
        known = verdicts[name].get(key)
        if known is not None:
            rows.append((name, key, (found if known[2] in ("right", "sides") else None, found, sorted(set(features)))))
    return rows


def fit_keep(rows, weights_of_rows, a):
    features = [r[2] for r in rows]
    index = linear.index_of(features, a.least)
    y = np.array([1.0 if r[0] == r[1] else -1.0 for r in rows])
    w = linear.fit(linear.matrix(features, index), y, a.penalty, [index["bias"]], weights_of_rows)
    return linear.thousandths(index, w, a.prune)


def left_out_scores(finds, read_finds, a):
    """Of each judged find by the fit to the pieces of the other parts."""
    part_of, scores = judged.parts_of(name for name, _, _ in read_finds), np.zeros(len(read_finds))
    for part in range(judged.PARTS):
        known = [row for name, _, row in read_finds if part_of[name] != part]
        weights = fit_keep(finds + known, shares(finds, known, a), a)
        for i, (name, _, row) in enumerate(read_finds):
            if part_of[name] == part:
                scores[i] = linear.score(weights, row[2])
    return scores


def shares(finds, read_rows, a):
    return np.array([1.0] * len(finds) + [a.judged_weight] * len(read_rows))


def tell_judged(finds, read_finds, a):
    """How well finds of pieces that a fit has not seen are told apart."""
    right = np.array([r[0] == r[1] for _, _, r in read_finds])
    scores = left_out_scores(finds, read_finds, a)
    print(f"judged: {len(right)} finds, {right.sum()} of the right class; area under the curve {linear.area(scores, right):.3f}")
    if a.left_out:
        with open(a.left_out, "w", encoding="utf-8") as f:
            for (name, (start, end, kind), _), s in zip(read_finds, scores):
                f.write(f"{name}\t{start}\t{end}\t{kind}\t{round(s)}\n")


def figures(part, finds, weights):
    for least in (-2000, -1500, -1000, -500, 0):
        dropped = [r for r in finds if linear.score(weights, r[2]) <= least]
        good = sum(r[0] == r[1] for r in dropped)
        print(f"{part}: of {len(finds)} finds ({sum(r[0] == r[1] for r in finds)} right) at {least} or below: {len(dropped)}, {good} of them right")


def main():
    p = linear.arguments(penalty=30.0, least=2, prune=0.05)
    p.add_argument("--judged-weight", type=float, default=1.0, help="of a judged find, where one of the corpus has 1")
    p.add_argument("--left-out", metavar="FILE", help="write each judged find's score by the fit without its part, for trust.py")
    a = p.parse_args()
    finds, read_finds = predicates("train", a.features), judged_finds(a.features)
    tell_judged(finds, read_finds, a)
    read_rows = [row for _, _, row in read_finds]
    weights = fit_keep(finds + read_rows, shares(finds, read_rows, a), a)
    figures("train", finds, weights)
    figures("dev", predicates("dev", a.features), weights)
    linear.write(a.out, "# Weights of whether a find by a frame is an event (src/did/keep.h), written by train/did.py from corpus/did and corpus/judged: thousandths, a\n"
                        "# feature.\n", weights)


if __name__ == "__main__":
    main()
