#!/usr/bin/env python3
"""Trains the second judge of names (src/who/judge.h).

  judge.py DATA FEATURES OUT.tsv [--penalty P] [--least N]
  judge.py DATA FEATURES --folds PROGRAM SCORERS [--penalty P] [--least N]

DATA is the folder of train/README.md; FEATURES is the program judge_features (cmake --build --preset release --target
judge_features). The tagger knows the train parts of the sets of names by heart, so that its scores there are too good: the judge
learns from the dev parts (UNER EWT, CrossNER politics, WNUT 2017), where they are honest, and lightly from UNER's train part. A span
that the gold has is of its kind, one that crosses a gold name counts a tenth for that kind, one that crosses none is no name, one
that the set has as another kind of name (events, products) is left out. One log-linear model, a convex fit from zero. Printed: how many spans of five folds of each dev part are
answered right, and how many the offer alone had right; a dev figure of the program itself is one of training from here on.
Weights are written in thousandths, a feature a line.

With --folds it prints the one honest figure: PROGRAM (build/dateline) codes each fifth of the dev parts, split every eight sentences, with
weights that the other four gave, and SCORERS/names.py scores all five together: F1 of typed spans and of spans, then precision, recall
and F1 by kind.
"""
import argparse
import collections
import json
import pathlib
import subprocess
import sys
import tempfile
import zlib

import numpy as np
import scipy.optimize
import scipy.sparse

from texts import lines_of

KINDS = {"per": 1, "person": 1, "politician": 1, "org": 2, "organisation": 2, "politicalparty": 2, "corporation": 2, "group": 2,
         "loc": 3, "location": 3, "country": 3, "gpe": 3}
SETS = {"ewt": ("ner/uner-ewt/en_ewt-ud-dev.iob2", 1.0), "politics": ("ner/crossner-politics/dev.txt", 1.0),
        "wnut": ("ner/wnut17/emerging.dev.conll", 1.0), "ewt train": ("ner/uner-ewt/en_ewt-ud-train.first-commit.iob2", 0.3)}
DEV = "ewt", "politics", "wnut"
VERDICTS, FOLDS = 4, 5
NO_BLANK = set(". , ; : ? ! ) ] } % 's n't 're 've 'll 'd 'm '".split())
CROSSING, SMALLEST = 0.1, 25


def sentences(path):
    """(words, tags) of each sentence of a file in columns; numbered words have their tag third."""
    words, tags = [], []
    for line in list(open(path, encoding="utf-8")) + ["\n"]:
        cells = line.rstrip("\n").split("\t") if "\t" in line else line.split()
        if line.startswith("# "):
            continue
        if line.strip():
            numbered = cells[0].isdigit() and len(cells) > 2
            words.append(cells[numbered])
            tags.append("O" if cells[1 + numbered] == "B-O" else cells[1 + numbered])
        elif words:
            yield words, tags
            words, tags = [], []


def text_of(words, tags):
    """The sentence as text, and {(start, end): kind or None} of its names."""
    text, names, current = "", {}, None
    for word, tag in zip(words, tags):
        if text and word not in NO_BLANK and text[-1] not in "([{":
            text += " "
        start, mark, kind = len(text), tag[0], tag[2:].lower()
        text += word
        if mark == "I" and current and current[1] == kind:
            names[(current[0], len(text))] = names.pop((current[0], current[2]))
            current = (current[0], kind, len(text))
        elif mark == "O":
            current = None
        else:
            current = (start, kind, len(text))
            names[(start, len(text))] = KINDS.get(kind)
    return text, names


def answer(span, names):
    """(verdict or None, its weight) of a span."""
    if span in names:
        return names[span], 1.0
    crossed = [kind for (start, end), kind in names.items() if start < span[1] and span[0] < end]
    return (crossed[0], CROSSING) if crossed else (0, 1.0)


def examples(path, program, name):
    """[(fold, offer, features, verdict, weight)] of a set."""
    made = [text_of(words, tags) for words, tags in sentences(path)]
    rows = []
    for number, (start, end, offer, *features) in lines_of(program, {number: text for number, (text, _) in enumerate(made)}):
        verdict, weight = answer((int(start), int(end)), made[int(number)][1])
        if verdict is not None:
            rows.append((fold_of(name, int(number)), int(offer), sorted(set(features)), verdict, weight))
    return rows


def matrix(rows, index):
    pointers, columns = [0], []
    for row in rows:
        columns += sorted(index[f] for f in row[2] if f in index)
        pointers.append(len(columns))
    return scipy.sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))


def fit(rows, index, penalty):
    x, gold, share = matrix(rows, index), np.array([r[3] for r in rows]), np.array([r[4] for r in rows])
    at = np.arange(len(rows)), gold

    def loss(w):
        w = w.reshape(len(index), VERDICTS)
        z = x @ w
        z -= z.max(1, keepdims=True)
        e = np.exp(z)
        total = e.sum(1, keepdims=True)
        value = (share * (np.log(total[:, 0]) - z[at])).sum() + penalty * (w * w).sum() / 2
        p = e / total
        p[at] -= 1
        return value, (x.T @ (p * share[:, None]) + penalty * w).ravel()

    start = np.zeros(len(index) * VERDICTS)
    best = scipy.optimize.minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 200})
    return best.x.reshape(len(index), VERDICTS)


def train(rows, least, penalty):
    """(index of features, weights [features][verdicts] in thousandths)."""
    counts = collections.Counter(f for row in rows for f in row[2])
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}
    return index, np.rint(1000 * fit(rows, index, penalty))


def main():
    arguments = argparse.ArgumentParser(usage=__doc__)
    arguments.add_argument("data", type=pathlib.Path)
    arguments.add_argument("features")
    arguments.add_argument("out", nargs="?")
    arguments.add_argument("--folds", nargs=2, metavar=("PROGRAM", "SCORERS"))
    arguments.add_argument("--penalty", type=float, default=1.5)
    arguments.add_argument("--least", type=int, default=2)
    args = arguments.parse_args()
    rows = {}
    for name, (path, share) in SETS.items():
        rows[name] = [r[:4] + (r[4] * share,) for r in examples(args.data / path, args.features, name)]
    if args.folds:
        return print_folds(args, rows)
    right, offered = collections.Counter(), collections.Counter()
    for fold in range(FOLDS):
        index, weights = train_without(rows, fold, args)
        for name in rows:
            held = [r for r in rows[name] if r[0] == fold and r[4] == 1.0]
            said = (matrix(held, index) @ weights).argmax(1) if held else []
            right[name] += sum(int(s) == r[3] for s, r in zip(said, held))
            offered[name] += sum(r[1] == r[3] for r in held)
    for name in rows:
        whole = sum(r[4] == 1.0 for r in rows[name])
        if whole:
            print(f"{name}: of {whole} spans {right[name]} right in five folds, {offered[name]} as offered")
    index, weights = train([r for name in rows for r in rows[name]], args.least, args.penalty)
    write(args.out, index, weights)


def train_without(rows, fold, args):
    return train([r for name in rows for r in rows[name] if r[0] != fold or name == "ewt train"], args.least, args.penalty)


def fold_of(name, sentence):
    return zlib.crc32(f"{name}{sentence // 8}".encode()) % FOLDS


def code_fold(program, folder, reports):
    """What the program writes of some reports (lines of JSON) with the tables of a folder."""
    command = [program, "code", "--quiet", "-f", "jsonl", "--data", folder, "-"]
    return subprocess.run(command, input="".join(reports), check=True, capture_output=True, text=True).stdout


def print_folds(args, rows):
    program, scorer = args.folds[0], pathlib.Path(args.folds[1]) / "names.py"
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for fold in range(FOLDS):
            (scratch / str(fold) / "actors").mkdir(parents=True)
            write(scratch / str(fold) / "actors" / "judge.tsv", *train_without(rows, fold, args))
        for name in DEV:
            gold = str(args.data / SETS[name][0])
            reports = subprocess.run([sys.executable, scorer, "prepare", gold], check=True, capture_output=True, text=True).stdout
            reports = reports.splitlines(keepends=True)
            with open(scratch / "out.jsonl", "w", encoding="utf-8") as out:
                for fold in range(FOLDS):
                    held = [r for i, r in enumerate(reports) if fold_of(name, i) == fold]
                    out.write(code_fold(program, str(scratch / str(fold)), held))
            table = subprocess.run([sys.executable, scorer, "score", gold, scratch / "out.jsonl"], check=True, capture_output=True).stdout
            scores = json.loads(table)
            kinds = "; ".join(f"{k} {scores[k]['p']:.1f} {scores[k]['r']:.1f} {scores[k]['f1']:.1f}" for k in ("PER", "ORG", "LOC"))
            print(f"{name}: typed {scores['typed']['f1']:.1f}, span {scores['span']['f1']:.1f}; {kinds}", flush=True)


def write(path, index, weights):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Weights of the second judge of names (src/who/judge.c), in thousandths, written by train/judge.py; do not edit.\n"
                  "# Trained on Universal NER English EWT dev and train (CC BY-SA 4.0), CrossNER politics dev (MIT) and WNUT 2017 dev\n"
                  "# (CC BY 4.0): this file is under CC BY-SA 4.0. Word forms are features where two spans or more have them.\n"
                  "# feature\tnone\tPER\tORG\tLOC\n")
        for feature, i in index.items():
            values = np.where(np.abs(weights[i]) < SMALLEST, 0, weights[i]).astype(int)
            if values.any():
                out.write(feature + "\t" + "\t".join(str(v) for v in values) + "\n")


if __name__ == "__main__":
    sys.exit(main())
