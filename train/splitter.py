#!/usr/bin/env python3
"""Trains the sentence splitter: a logistic regression over the features of src/text/boundary.c.

  splitter.py DATA FEATURES OUT.tsv [--penalty P]

DATA holds ud/; FEATURES is the program splitter_features (cmake --build --preset release --target
splitter_features; when templates have changed, begin with an OUT.tsv that holds comments alone). Trained on EWT train and GUM train.open; the weights are written in thousandths, a feature a line.
The fit is convex and starts from zero, so it ends in the same weights wherever it runs.
"""
import argparse
import collections
import os
import re
import subprocess
import tempfile

import numpy as np
import scipy.optimize
import scipy.sparse

TRAIN = ("ud/EWT/en_ewt-ud-train.conllu", "ud/GUM/en_gum-ud-train.open.conllu")
DEV = ("ud/EWT/en_ewt-ud-dev.conllu", "ud/GUM/en_gum-ud-dev.conllu")


def documents(path):
    """Each document as (raw text, number of its characters up to the end of each sentence)."""
    text, ends, count, until = [], [], 0, 0
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                if text:
                    yield "".join(text), ends
                text, ends, count = [], [], 0
            elif line.startswith("# newpar"):
                text.append("\n\n")
            elif not line:
                ends.append(count)
                until = 0
            elif line[0] != "#":
                c = line.split("\t")
                if "." in c[0] or ("-" not in c[0] and int(c[0]) <= until):
                    continue
                if "-" in c[0]:
                    until = int(c[0].split("-")[1])
                count += len(re.sub(r"\s", "", c[1]))
                text.append(c[1] if "SpaceAfter=No" in c[9] else c[1] + " ")
    if text:
        yield "".join(text), ends


def places(path, program):
    """(label, features) of every place that is asked about; (what the rules did, None) of an end that rules missed, found or
    put where none is."""
    with tempfile.TemporaryDirectory() as folder:
        raw, gold = os.path.join(folder, "raw"), os.path.join(folder, "ends")
        for text, ends in documents(path):
            with open(raw, "w", encoding="utf-8") as f:
                f.write(text)
            with open(gold, "w", encoding="utf-8") as f:
                f.write("\n".join(map(str, ends)))
            out = subprocess.run([program, raw, gold], check=True, capture_output=True).stdout.decode("utf-8", "replace")
            for line in out.split("\n"):
                if line in ("missed", "ruled", "wrong"):
                    yield line, None
                elif line:
                    label, *features = line.split("\t")
                    yield int(label), features


def matrix(rows, index):
    pointers, columns = [0], []
    for _, features in rows:
        columns += sorted({index[f] for f in features if f in index})
        pointers.append(len(columns))
    return scipy.sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))


def fit(x, y, penalty):
    def loss(w):
        z = x @ w
        value = np.logaddexp(0, -y * z).sum() + penalty / 2 * w @ w
        slope = -y / (1 + np.exp(y * z))
        return value, x.T @ slope + penalty * w

    found = scipy.optimize.minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    print(f"loss {found.fun:.1f} after {found.nit} steps")
    return found.x


def figures(name, rows, index, w):
    rules = collections.Counter(r[0] for r in rows if r[1] is None)
    rows = [r for r in rows if r[1]]
    x, gold = matrix(rows, index), np.array([r[0] for r in rows])
    got = x @ w > 0
    hit = int((got & (gold == 1)).sum())
    print(f"{name}: {len(rows)} places, ends {gold.sum() + rules['missed'] + rules['ruled']}, found {hit + rules['ruled']}, "
          f"wrong {int(got.sum()) - hit + rules['wrong']}; by rule found {rules['ruled']}, wrong {rules['wrong']}, missed {rules['missed']}")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("data")
    p.add_argument("features")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=1.0)
    p.add_argument("--least", type=int, default=10, help="occurrences of a feature that is used")
    p.add_argument("--prune", type=float, default=0.1, help="smaller weights are left out")
    a = p.parse_args()
    everything = {path: list(places(os.path.join(a.data, path), a.features)) for path in TRAIN + DEV}
    train = [r for path in TRAIN for r in everything[path] if r[1]]
    counts = collections.Counter(f for _, features in train for f in features)
    names = sorted(f for f, n in counts.items() if n >= a.least)
    index = {f: i for i, f in enumerate(names)}
    w = fit(matrix(train, index), np.array([1.0 if r[0] else -1.0 for r in train]), a.penalty)
    w = np.where(np.abs(w) < a.prune, 0, np.round(w, 3))
    for path, rows in everything.items():
        figures(os.path.basename(path), rows, index, w)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of the sentence splitter, written by train/splitter.py: thousandths, template, its atoms (words in lower\n"
                "# case or classes of words). Above 0 in sum a sentence ends. Templates and classes: src/text/boundary.c.\n"
                "# Trained on UD English EWT (CC BY-SA 4.0) and the open part of GUM (CC BY 4.0).\n")
        for i, value in enumerate(w):
            if value != 0:
                f.write(f"{round(value * 1000)}\t" + names[i].replace("\x1f", "\t") + "\n")
    print(f"{int((w != 0).sum())} of {len(names)} features written")


if __name__ == "__main__":
    main()
