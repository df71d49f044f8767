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
import json

import numpy as np

import confidence
import judged
import linear
from said import alike, cover
from texts import lines_of

CORPUS = "of the corpus"  # what it costs to be of the corpus belongs to no other feature, and is not written
FREE = ("bias", CORPUS)
PRUNE = 0.02  # smaller weights are left out
SAME_SOURCE, SAME_CONTENT = 0.5, 0.7  # of the characters that either covers


def spans(cell):
    return [[int(n) for n in part.split("-")] for part in cell.split("+") if part]


def judged_rows(program):
    """(group, whether it is right, features) of every statement of a judged piece whose verdict holds"""
    verdicts, silent = {}, set()
    for piece, source, cue, content, verdict in judged.lines("statements"):
        verdicts[piece, source, cue, content] = verdict == "right"
        if verdict == "none":
            silent.add((piece, cue))
    rows = []
    for name, (source, cue, content, *features) in lines_of(program, judged.pieces()):
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


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("said")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=10.0)
    p.add_argument("--corpus-weight", type=float, default=0.5)
    p.add_argument("--least", type=int, default=8, help="rows that must have a feature")
    a = p.parse_args()
    pieces, corpus = judged_rows(a.features), corpus_rows(a.features, a.said)
    rows = pieces + corpus
    print(f"{len(pieces)} judged ({sum(r[1] for r in pieces)} right), {len(corpus)} of the corpus ({sum(r[1] for r in corpus)} right)")
    index = linear.index_of([r[2] for r in rows], a.least)
    x, y = confidence.matrix([r[2] for r in rows], index), np.array([1.0 if r[1] else -1.0 for r in rows])
    weight = np.array([1.0] * len(pieces) + [a.corpus_weight] * len(corpus))
    free = [index[f] for f in FREE if f in index]
    names = [r[0] for r in rows]
    part_of = {name: i % confidence.PARTS for i, name in enumerate(dict.fromkeys(names))}
    scores = confidence.left_out(part_of, names, x, y, weight, a.penalty, free)
    for what, at in (("judged pieces", slice(0, len(pieces))), ("the corpus", slice(len(pieces), None))):
        if len(scores[at]):
            print(what + ", left out:")
            confidence.tell(scores[at], y[at] > 0)
    w = linear.fit(x, y, a.penalty, free, weight)
    linear.write(a.out, "# Weights of how surely a statement is right (src/said/trust.h), written by train/said_trust.py from corpus/judged and corpus/said:\n"
                        "# thousandths, a feature.\n", linear.thousandths(index, w, PRUNE, CORPUS))


if __name__ == "__main__":
    main()
