#!/usr/bin/env python3
"""Trains the judgement over the rules of src/said: which attributions are kept.

  said.py TRAIN.jsonl DEV.jsonl FEATURES OUT.tsv [--penalty P]

TRAIN and DEV hold a record a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}, as `corpus/said/fit.py DATA train`
prints them; FEATURES is the program said_features (cmake --build --preset release --target said_features), whose features are
those that the program computes when it codes. The model is a logistic regression with the rules' own choice as its prior. The fit
is convex and starts from zero, so it ends in the same weights wherever it runs. Written in thousandths, a feature a line.
"""
import json

import numpy as np

import linear
from texts import lines_of

KEEP_ABOVE = 0.35  # of speech (dl_score_least)
SKIP = set(" \t\r\n\u00a0\"'“”‘’`.,;:")


def cover(text, spans):
    return frozenset(i for a, b in spans for i in range(a, min(b, len(text))) if text[i] not in SKIP)


def alike(a, b):
    return len(a & b) / len(a | b) if a | b else 1.0


def spans(cell):
    return [] if cell == "-" else [[int(n) for n in part.split("-")] for part in cell.split(",")]


class Gold:
    def __init__(self, record):
        self.text, self.rows = record["text"], []
        for a in record["attributions"]:
            source = a["source"] or []
            source = [source] if source and isinstance(source[0], int) else source
            self.rows.append({"source": cover(self.text, source), "cue": cover(self.text, a["cue"]),
                              "content": cover(self.text, a["content"]), "pieces": a["content"]})

    def label(self, head, source, cue, content):
        """1 or 0: whether this is an attribution; None where that is unknown, inside another's content."""
        source, cue, content = (cover(self.text, s) for s in (source, cue, content))
        for row in self.rows:
            same_cue = alike(row["cue"], cue) >= 0.5 or (not row["cue"] and alike(row["content"], content) >= 0.5)
            if same_cue and (alike(row["content"], content) >= 0.5 or (row["source"] and alike(row["source"], source) >= 0.5)):
                return 1
        return None if any(head in row["content"] for row in self.rows) else 0


def read_finds(path, program):
    """Every find of the records as (label, prior, whether the rules would keep it, features)."""
    with open(path, encoding="utf-8") as f:
        records = [json.loads(line) for line in f if line.strip()]
    gold = {r["id"]: Gold(r) for r in records}
    finds = []
    for name, (_, prior, rules, head, source, cue, content, *features) in lines_of(program, {r["id"]: r["text"] for r in records}):
        label = gold[name].label(int(head), spans(source), spans(cue), spans(content))
        if label is not None:
            finds.append((label, int(prior) / 1000, int(rules), features))
    return finds


def fit(finds, index, penalty):
    x = linear.matrix([f[3] for f in finds], index)
    y = np.array([1.0 if f[0] else -1.0 for f in finds])
    prior = np.array([f[1] for f in finds])

    def loss(w):
        z = y * (prior + x @ w)
        return np.logaddexp(0, -z).sum() + penalty / 2 * w @ w, x.T @ (-y / (1 + np.exp(np.clip(z, -500, 500)))) + penalty * w

    return linear.minimum(loss, len(index))


def figures(name, finds, weights):
    def z(find):
        return find[1] + linear.score(weights, set(find[3])) / 1000
    gold = sum(f[0] for f in finds)
    for who, kept in (("rules", [f for f in finds if f[2]]), ("judged", [f for f in finds if z(f) > KEEP_ABOVE])):
        hit = sum(f[0] for f in kept)
        print(f"{name}: {who}: {len(kept)} kept of {len(finds)}, {100 * hit / max(1, len(kept)):.1f} % of them right, "
              f"{100 * hit / max(1, gold):.1f} % of the right ones")


def main():
    a = linear.arguments(penalty=6.0, least=4, prune=0.05, positional=("train", "dev", "features", "out")).parse_args()
    finds = read_finds(a.train, a.features)
    index = linear.index_of([f[3] for f in finds], a.least)
    w = fit(finds, index, a.penalty)
    weights = linear.thousandths(index, w, a.prune)
    figures("train", finds, weights)
    figures("dev", read_finds(a.dev, a.features), weights)
    linear.write(a.out, "# Weights of the learned judgement (src/said/score.h), written by train/said.py: thousandths, then a feature.\n"
                        "# Trained on the train part of corpus/said (GUM and MEANTIME, CC BY 4.0, and our own reports).\n", weights)


if __name__ == "__main__":
    main()
