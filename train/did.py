#!/usr/bin/env python3
"""Trains the judgement beside the frames of src/did: the class of a verb that no frame covers, and whether a find is kept.

  did.py FEATURES OUT.tsv [--penalty P] [--keep-penalty P] [--classes-of OLD.tsv]

FEATURES is the program did_features (cmake --build --preset release --target did_features); the events are those of the train
part of corpus/did, the figures printed are of its dev part. One logistic regression a class against the rest, one for the
finds; the fits are convex and start from zero, so they end in the same weights wherever they run. Written in thousandths, a
class and a feature a line. --classes-of keeps the weights of the classes as they stand in OLD.tsv and fits alone whether a find is
kept: the more verbs the frames cover, the fewer are left to learn the classes from.
"""
import argparse
import collections
import pathlib
import sys

import numpy as np
import scipy.optimize
import scipy.sparse

from texts import lines_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402

KEEP = "keep"
FRAMES = ("found", "weight", "light")  # what a frame tells, which a verb without one lacks


def predicates(part, program):
    """(gold class or None, class found by a frame or "-", features) of every predicate that is judged."""
    records = {r["id"]: r for r in read.read_corpus([part])}
    rows = []
    for name, (start, end, found, *features) in lines_of(program, {name: r["text"] for name, r in records.items()}):
        near = [e["type"] for e in records[name]["events"] if e["trigger"][0] < int(end) and int(start) < e["trigger"][1]]
        gold = found if found in near else near[0] if near else None
        rows.append((gold, found, sorted(set(features))))
    return rows


def matrix(rows, index):
    pointers, columns = [0], []
    for _, _, features in rows:
        columns += sorted(index[f] for f in features if f in index)
        pointers.append(len(columns))
    return scipy.sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))


def fit(x, y, penalty, free, share=1.0):
    """Weights of a logistic regression; the penalty leaves the columns `free` (the bias, and what was covered) alone. share: how much a
    row counts."""
    rates = np.full(x.shape[1], penalty)
    rates[free] = 0.01

    def loss(w):
        z = y * (x @ w)
        slope = share * (-y / (1 + np.exp(np.clip(z, -500, 500))))
        return (share * np.logaddexp(0, -z)).sum() + (rates * w * w).sum() / 2, x.T @ slope + rates * w

    return scipy.optimize.minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def index_of(rows, least):
    counts = collections.Counter(f for r in rows for f in r[2])
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def score(weights, name, features):
    return sum(weights.get((name, f), 0) for f in features)


def figures(part, rows, weights, classes):
    silent, finds = [r for r in rows if r[1] == "-"], [r for r in rows if r[1] != "-"]
    wanted = sum(r[0] is not None for r in silent)
    for least in (-1, -0.5, 0, 0.5, 1):
        guessed = right = 0
        for gold, _, features in silent:
            best = max((score(weights, c, features), c) for c in classes)
            if best[0] > least:
                guessed, right = guessed + 1, right + (best[1] == gold)
        print(f"{part}: above {least}: {guessed} of {len(silent)} verbs guessed, {right} right of {wanted} events")
    for least in (-2, -1.5, -1, -0.5, 0):
        dropped = [r for r in finds if score(weights, KEEP, r[2]) <= least]
        good = sum(r[0] == r[1] for r in dropped)
        print(f"{part}: of {len(finds)} finds ({sum(r[0] == r[1] for r in finds)} right) at {least} or below: {len(dropped)}, {good} of them right")


def old_weights(path):
    """The classes' weights of an earlier fit, and the classes."""
    weights = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            value, name, feature = line.rstrip("\n").split("\t")
            if name != KEEP:
                weights[name, feature] = int(value) / 1000
    return weights, sorted({name for name, _ in weights})


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=2.0)
    p.add_argument("--keep-penalty", type=float, default=10.0)
    p.add_argument("--classes-of", metavar="OLD.tsv", help="take the classes' weights from there")
    p.add_argument("--least", type=int, default=2, help="occurrences of a feature that is used")
    p.add_argument("--prune", type=float, default=0.05, help="smaller weights are left out")
    a = p.parse_args()
    rows = predicates("train", a.features)
    weights = {}
    silent, finds = [r for r in rows if r[1] == "-"], [r for r in rows if r[1] != "-"]
    classes = sorted({r[0] for r in silent if r[0]})
    known = [(gold, found, ["covered"] + [f for f in features if f.split("=")[0] not in FRAMES]) for gold, found, features in finds]
    groups = [(finds, [KEEP], a.keep_penalty)]
    if a.classes_of:
        weights, classes = old_weights(a.classes_of)
    else:
        groups.append((silent + known, classes, a.penalty))
    for group, names, penalty in groups:
        index = index_of(group, a.least)
        x = matrix(group, index)
        for name in names:
            y = np.array([1.0 if (r[0] == r[1] if name == KEEP else r[0] == name) else -1.0 for r in group])
            w = fit(x, y, penalty, [index[f] for f in ("bias", "covered") if f in index])
            weights.update({(name, f): round(float(w[i]), 3) for f, i in index.items() if abs(w[i]) >= a.prune})
    figures("train", rows, weights, classes)
    figures("dev", predicates("dev", a.features), weights, classes)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of the learned judgement beside the frames (src/did/guess.h), written by train/did.py from corpus/did:\n"
                "# thousandths, a class (or keep: whether a frame's find is kept), a feature.\n")
        for name, feature in sorted(weights, key=lambda k: (k[1], k[0])):
            f.write(f"{round(weights[name, feature] * 1000)}\t{name}\t{feature}\n")
    print(f"{len(weights)} weights written")


if __name__ == "__main__":
    main()
