#!/usr/bin/env python3
"""Fits how surely an event is right as it is written, its class and both of its sides: data/frames/trust.tsv.

  trust.py FEATURES JUDGED.tsv ARTICLES.jsonl.xz OUT.tsv [--penalty P]

FEATURES is the program trust_features (cmake --build --preset release --target trust_features). JUDGED.tsv holds events of the articles
that were read and judged: article, trigger's span in code points, class, spans of the sides, verdict (right, sides, class, none), all but the last
as the program that was judged wrote them; no words. Verdicts on sides hold as long as the program still writes the same sides. The events of the
reports and sentences of corpus/did/train-* are rows besides, of less weight: right where the corpus has class, trigger and sides.
One logistic regression from zero, so it ends in the same weights wherever it runs; what it would say of rows left out in ten parts is printed.
"""
import argparse
import collections
import json
import lzma
import pathlib
import sys

import numpy as np

import did
from texts import lines_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402

CORPUS = "of the corpus"  # its sentences were made to be hard: what that costs belongs to no other feature, and is not written
FREE = ("bias", CORPUS)
PARTS = 10


def events_of(program, texts):
    """(text's name, start, end, class, actors, recipients, features) of every event"""
    for name, (start, end, kind, actors, recipients, *features) in lines_of(program, texts):
        yield name, int(start), int(end), kind, actors, recipients, sorted(set(features))


def judged_rows(program, judged, articles):
    verdicts = collections.defaultdict(dict)
    for line in open(judged, encoding="utf-8"):
        if not line.startswith("#"):
            article, start, end, kind, actors, recipients, verdict = line.rstrip("\n").split("\t")
            verdicts[article][int(start), int(end), kind] = (actors, recipients, verdict)
    texts = {}
    for line in lzma.open(articles, "rt"):
        article = json.loads(line)
        if article["ID"] in verdicts:
            texts[article["ID"]] = article["text"]
    rows, known = [], 0
    for name, start, end, kind, actors, recipients, features in events_of(program, texts):
        old = verdicts[name].get((start, end, kind))
        if old is None:
            continue
        known += 1
        if old[2] in ("class", "none") or old[:2] == (actors, recipients):
            rows.append((old[2] == "right", features))
    print(f"{sum(map(len, verdicts.values()))} judged, {known} still written, {len(rows)} of them with a verdict that holds")
    return rows


def sides_agree(want, got):
    spans = [tuple(map(int, s.split("-"))) for s in got.split("+") if s]
    return bool(want) == bool(spans) and all(any(w["span"][0] < e and s < w["span"][1] for s, e in spans) for w in want if w.get("span"))


def corpus_rows(program):
    records = {r["id"]: r for r in read.read_corpus(["train"])}
    rows = []
    for name, start, end, kind, actors, recipients, features in events_of(program, {n: r["text"] for n, r in records.items()}):
        right = any(g["type"] == kind and g["trigger"][0] < end and start < g["trigger"][1] and sides_agree(g["actor"], actors)
                    and sides_agree(g["recipient"], recipients) for g in records[name]["events"])
        rows.append((right, features + [CORPUS]))
    return rows


def matrix(rows, index):
    x = np.zeros((len(rows), len(index)))
    for i, (_, features) in enumerate(rows):
        x[i, [index[f] for f in features if f in index]] = 1
    return x


def tell(scores, right):
    chances = 1 / (1 + np.exp(-scores))
    order = np.argsort(scores)
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    good = right.sum()
    print(f"area under the curve {(ranks[right].sum() - good * (good + 1) / 2) / (good * (len(right) - good)):.3f}, {len(right)} events")
    for low in np.arange(0, 1, 0.1):
        here = (chances >= low) & (chances < low + 0.1)
        if here.any():
            above = chances >= low
            print(f"  {low:.1f}: {here.sum():4d}, {right[here].mean():.2f} right; from here on {above.sum():4d}, {right[above].mean():.2f}")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("judged")
    p.add_argument("articles")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=8.0)
    p.add_argument("--corpus-weight", type=float, default=0.1)
    p.add_argument("--least", type=int, default=6, help="rows that must have a feature")
    a = p.parse_args()
    judged, corpus = judged_rows(a.features, a.judged, a.articles), corpus_rows(a.features)
    rows = judged + corpus
    print(f"{len(judged)} judged ({sum(r[0] for r in judged)} right), {len(corpus)} of the corpus ({sum(r[0] for r in corpus)} right)")
    counts = collections.Counter(f for _, features in rows for f in features)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= a.least))}
    x = matrix(rows, index)
    y = np.array([1.0 if r[0] else -1.0 for r in rows])
    weight = np.array([1.0] * len(judged) + [a.corpus_weight] * len(corpus))
    free = [i for f, i in index.items() if f in FREE]
    scores = np.zeros(len(judged))
    for part in range(PARTS):
        out = np.arange(len(rows)) % PARTS == part
        out[len(judged):] = False
        scores[out[:len(judged)]] = x[out] @ did.fit(x[~out], y[~out], a.penalty, free, weight[~out])
    tell(scores, y[:len(judged)] > 0)
    w = did.fit(x, y, a.penalty, free, weight)
    print("the corpus, which it was fitted to:")
    tell(x[len(judged):] @ w, y[len(judged):] > 0)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of how surely an event is right (src/did/trust.h), written by train/trust.py from train/trust.tsv and corpus/did:\n"
                "# thousandths, a feature.\n")
        for feature, i in index.items():
            if feature != CORPUS and round(w[i] * 1000) != 0:
                f.write(f"{round(w[i] * 1000)}\t{feature}\n")


if __name__ == "__main__":
    main()
