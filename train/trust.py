#!/usr/bin/env python3
"""Fits how surely an event is right as it is written, its class and both of its sides: data/frames/trust.tsv.

  trust.py FEATURES LEFT_OUT OUT.tsv [--penalty P] [--report-weight W] [--sentence-weight W] [--try VERDICTS.tsv ARTICLES.jsonl.xz]

FEATURES is the program trust_features (cmake --build --preset release --target trust_features). Rows are the events of corpus/judged that were
read and judged, and, of less weight, those of the reports and sentences of corpus/did/train-*: right where the corpus has class, trigger
and sides. Verdicts on sides hold as long as the program still writes the same sides. One logistic regression from zero, so it ends in the
same weights wherever it runs; what it would say of pieces left out in ten parts is printed.
LEFT_OUT is what did.py --left-out wrote: the judgement's score is a feature, and of rows that it was fitted to it would flatter, so theirs is by a
fit without them.
--try: what it says of events of other articles, read and judged like those of corpus/judged and not used for fitting: article, trigger's span
in code points, class, spans of the sides, verdict.
"""
import argparse
import collections
import json
import lzma
import pathlib
import sys

import numpy as np

import confidence
import judged
import linear
from texts import lines_of

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402

CORPUS = "of a sentence"  # single ones were made to be hard: they count less than reports, and what that costs belongs to no other feature and is not written
FREE = ("bias", CORPUS)
LOOSELY = "loosely"  # classes without a frame are fitted to the same sentences (loose.py), which would flatter them


def events_of(program, texts, dates):
    """(text's name, start, end, class, actors, recipients, features) of every event"""
    for name, (start, end, kind, actors, recipients, *features) in lines_of(program, texts, dates):
        yield name, int(start), int(end), kind, actors, recipients, sorted(set(features))


SCORE = "score_above_"
BOUNDS = (-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3)  # as in src/did/trust.c


def with_score(features, thousandths):
    return [f for f in features if not f.startswith(SCORE)] + [f"{SCORE}{b:g}" for b in BOUNDS if thousandths > 1000 * b]


def spans(side):
    return "+".join(one.split("=")[0] for one in side.split("+"))


def rows_with_verdict(program, verdicts, texts, left_out, dates=None):
    """(text's name, (whether it is right, features)) of what is judged and still written"""
    rows, known = [], 0
    for name, start, end, kind, actors, recipients, features in events_of(program, {n: t for n, t in texts.items() if n in verdicts}, dates):
        old = verdicts[name].get((start, end, kind))
        if old is None:
            continue
        known += 1
        if old[2] in ("class", "none") or old[:2] in ((actors, recipients), (spans(actors), spans(recipients))):
            score = left_out.get((name, start, end, kind))
            rows.append((name, (old[2] == "right", features if score is None else with_score(features, score))))
    print(f"{sum(map(len, verdicts.values()))} judged, {known} still written, {len(rows)} of them with a verdict that holds, "
          f"{sum(r[0] for _, r in rows)} right")
    return rows


def rows_of_articles(program, path, articles):
    verdicts, texts = collections.defaultdict(dict), {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            article, start, end, kind, actors, recipients, verdict = line.rstrip("\n").split("\t")
            verdicts[article][int(start), int(end), kind] = (actors, recipients, verdict)
    for line in lzma.open(articles, "rt"):
        article = json.loads(line)
        texts[article["ID"]] = article["text"]
    return [row for _, row in rows_with_verdict(program, verdicts, texts, {})]


def sides_agree(want, got):
    found = [tuple(map(int, s.split("-"))) for s in spans(got).split("+") if s]
    return bool(want) == bool(found) and all(any(w["span"][0] < e and s < w["span"][1] for s, e in found) for w in want if w.get("span"))


def corpus_rows(program):
    records = {r["id"]: r for r in read.read_corpus(["train"])}
    rows = []
    for name, start, end, kind, actors, recipients, features in events_of(program, {n: r["text"] for n, r in records.items()}, {n: r["date"] for n, r in records.items()}):
        if LOOSELY in features:
            continue
        right = any(g["type"] == kind and g["trigger"][0] < end and start < g["trigger"][1] and sides_agree(g["actor"], actors)
                    and sides_agree(g["recipient"], recipients) for g in records[name]["events"])
        rows.append((right, features if "\n" in records[name]["text"] else features + [CORPUS]))
    return rows


def right_of(rows):
    return np.array([r[0] for r in rows])


def features_of(rows):
    return [r[1] for r in rows]


class Fit:
    """Weights by feature, of those that enough rows have."""

    def __init__(self, read_rows, corpus, a):
        rows = read_rows + corpus
        self.index = linear.index_of(features_of(rows), a.least)
        y = np.where(right_of(rows), 1.0, -1.0)
        share = np.array([1.0] * len(read_rows) + [a.sentence_weight if CORPUS in features else a.report_weight for _, features in corpus])
        self.w = linear.fit(confidence.matrix(features_of(rows), self.index), y, a.penalty, [i for f, i in self.index.items() if f in FREE], share)

    def scores(self, rows):
        return confidence.matrix(features_of(rows), self.index) @ self.w


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("left_out")
    p.add_argument("out")
    p.add_argument("--penalty", type=float, default=6.0)
    p.add_argument("--report-weight", type=float, default=0.7)
    p.add_argument("--sentence-weight", type=float, default=0.25)
    p.add_argument("--least", type=int, default=6, help="rows that must have a feature")
    p.add_argument("--try", dest="others", nargs=2, metavar=("VERDICTS", "ARTICLES"))
    a = p.parse_args()
    left_out = {}
    for line in open(a.left_out, encoding="utf-8"):
        name, start, end, kind, score = line.rstrip("\n").split("\t")
        left_out[name, int(start), int(end), kind] = int(score)
    named, corpus = rows_with_verdict(a.features, judged.verdicts(), judged.pieces(), left_out, judged.dates()), corpus_rows(a.features)
    print(f"{len(corpus)} of the corpus, {sum(r[0] for r in corpus)} right")
    part_of, scores = judged.parts_of(name for name, _ in named), np.zeros(len(named))
    for part in range(judged.PARTS):
        out = np.array([part_of[name] == part for name, _ in named])
        scores[out] = Fit([r for (_, r), o in zip(named, out) if not o], corpus, a).scores([r for (_, r), o in zip(named, out) if o])
    rows = [r for _, r in named]
    print("each piece by the fit to the other parts:")
    confidence.tell(scores, right_of(rows))
    fit = Fit(rows, corpus, a)
    print("the corpus, which it was fitted to:")
    confidence.tell(fit.scores(corpus), right_of(corpus))
    if a.others:
        others = rows_of_articles(a.features, *a.others)
        print("articles that it was not fitted to:")
        confidence.tell(fit.scores(others), right_of(others))
    linear.write(a.out, "# Weights of how surely an event is right (src/did/trust.h), written by train/trust.py from corpus/judged and corpus/did:\n"
                        "# thousandths, a feature.\n", linear.thousandths(fit.index, fit.w, 0, CORPUS))


if __name__ == "__main__":
    main()
