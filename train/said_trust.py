#!/usr/bin/env python3
"""Fits how surely a statement is right as it is written, its source and its content: data/cues/trust.tsv.

  said_trust.py FEATURES SAID.jsonl OUT.tsv [--penalty P] [--corpus-weight W]

FEATURES is the program said_trust_features (cmake --build --preset release --target said_trust_features). SAID.jsonl is what
`corpus/said/fit.py DATA train dev` prints: a statement of those documents is right where the corpus has one with the same source and, but for
a word or two, the same content. The verdicts of corpus/judged (its README.md) are rows of more weight, as long as the program still writes the same
thing, or writes anything by a cue that attributes nothing. One logistic regression from zero, so it ends in the same weights wherever it runs;
what it would say of pieces and documents left out in ten parts is printed.
"""
import argparse
import collections
import json
import pathlib
import sys

import numpy as np

import did
from said import alike, cover
from texts import lines_of
from trust import tell

ROOT = pathlib.Path(__file__).resolve().parent.parent / "corpus"
sys.path.insert(0, str(ROOT / "did"))
import read  # noqa: E402

CORPUS = "of the corpus"  # what it costs to be of the corpus belongs to no other feature, and is not written
FREE = ("bias", CORPUS)
PARTS = 10
PRUNE = 0.02  # smaller weights are left out
SAME_SOURCE, SAME_CONTENT = 0.5, 0.7  # of the characters that either covers


def spans(cell):
    return [[int(n) for n in part.split("-")] for part in cell.split("+") if part]


def judged_rows(program):
    """(group, whether it is right, features) of every statement of a judged piece whose verdict holds"""
    verdicts, silent, texts, errors = {}, set(), {}, []
    for path in sorted((ROOT / "judged").glob("*.statements.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            piece, source, cue, content, verdict = line.split("\t")
            verdicts[piece, source, cue, content] = verdict == "right"
            if verdict == "none":
                silent.add((piece, cue))
        for piece in read.read_file(path.with_name(path.name.split(".")[0] + ".txt"), "judged", errors):
            texts[piece["id"]] = piece["text"]
    if errors:
        raise SystemExit("\n".join(errors))
    rows = []
    for name, (source, cue, content, *features) in lines_of(program, texts):
        right = verdicts.get((name, source, cue, content))
        if right is None and cue and (name, cue) in silent:
            right = False
        if right is not None:
            rows.append((name, right, sorted(set(features))))
    print(f"{len(verdicts)} judged, {len(rows)} rows of them")
    return rows


def is_right(text, gold, source, cue, content):
    source, cue, content = (cover(text, spans(s)) for s in (source, cue, content))
    return any((cue & g["cue"] or not (cue and g["cue"])) and bool(source) == bool(g["source"]) and alike(source, g["source"]) >= SAME_SOURCE
               and alike(content, g["content"]) >= SAME_CONTENT for g in gold)


def corpus_rows(program, path):
    records = {r["id"]: r for r in map(json.loads, open(path, encoding="utf-8"))}
    gold = {name: [{"source": cover(r["text"], [a["source"]] if a["source"] else []), "cue": cover(r["text"], a["cue"]),
                    "content": cover(r["text"], a["content"])} for a in r["attributions"]] for name, r in records.items()}
    return [(name, is_right(records[name]["text"], gold[name], source, cue, content), sorted({*features, CORPUS}))
            for name, (source, cue, content, *features) in lines_of(program, {n: r["text"] for n, r in records.items()})]


def matrix(rows, index):
    x = np.zeros((len(rows), len(index)))
    for i, (_, _, features) in enumerate(rows):
        x[i, [index[f] for f in features if f in index]] = 1
    return x


def left_out(rows, x, y, weight, penalty, free):
    """What each row would score if its document were not known."""
    groups = {name: i % PARTS for i, name in enumerate(dict.fromkeys(r[0] for r in rows))}
    part = np.array([groups[r[0]] for r in rows])
    scores = np.zeros(len(rows))
    for p in range(PARTS):
        out = part == p
        scores[out] = x[out] @ did.fit(x[~out], y[~out], penalty, free, weight[~out])
    return scores


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("said")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=10.0)
    p.add_argument("--corpus-weight", type=float, default=0.5)
    p.add_argument("--least", type=int, default=8, help="rows that must have a feature")
    a = p.parse_args()
    judged, corpus = judged_rows(a.features), corpus_rows(a.features, a.said)
    rows = judged + corpus
    print(f"{len(judged)} judged ({sum(r[1] for r in judged)} right), {len(corpus)} of the corpus ({sum(r[1] for r in corpus)} right)")
    counts = collections.Counter(f for r in rows for f in r[2])
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= a.least))}
    x, y = matrix(rows, index), np.array([1.0 if r[1] else -1.0 for r in rows])
    weight = np.array([1.0] * len(judged) + [a.corpus_weight] * len(corpus))
    free = [index[f] for f in FREE if f in index]
    scores = left_out(rows, x, y, weight, a.penalty, free)
    for what, at in (("judged pieces", slice(0, len(judged))), ("the corpus", slice(len(judged), None))):
        if len(scores[at]):
            print(what + ", left out:")
            tell(scores[at], y[at] > 0)
    w = did.fit(x, y, a.penalty, free, weight)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of how surely a statement is right (src/said/trust.h), written by train/said_trust.py from corpus/judged and corpus/said:\n"
                "# thousandths, a feature.\n")
        for feature, i in index.items():
            if feature != CORPUS and abs(w[i]) >= PRUNE:
                f.write(f"{round(w[i] * 1000)}\t{feature}\n")


if __name__ == "__main__":
    main()
