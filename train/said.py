#!/usr/bin/env python3
"""Trains the judgement over the rules of src/said: what attributions are kept, and where their content ends.

  said.py GOLD.jsonl FEATURES OUT.tsv [--penalty P] [--dev GOLD.jsonl]

GOLD holds a record a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}, as corpus/said/fit.py prints them; of records
with a "part" only its train part is learned from. FEATURES is the program said_features (cmake --build --preset release --target said_features). The features are those
that the program computes when it codes. Two models, both linear with the rules' own choice as the prior: a logistic
regression over finds, a softmax over the ends of a content. The fits are convex and start from zero, so they end in the same
weights wherever they run. Written in thousandths, a feature a line.
"""
import argparse
import collections
import json
import subprocess
import tempfile

import numpy as np
import scipy.optimize
import scipy.sparse

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

    def end(self, head, start):
        """The last letter of the content that begins about here and whose cue holds the head."""
        for row in self.rows:
            if head not in row["cue"]:
                continue
            for a, b in row["pieces"]:
                if a - 2 <= start < b:
                    return max(cover(self.text, [[a, b]]), default=None)
        return None

    def last_letter(self, end):
        while end > 0 and self.text[end - 1] in SKIP:
            end -= 1
        return end - 1


def choices(path, program):
    """(finds, ends): finds as (label, prior, is the rules', features), ends as lists of (label, prior, is the rules', features)."""
    with open(path, encoding="utf-8") as f:
        records = [json.loads(line) for line in f if line.strip()]
    gold = {r["id"]: Gold(r) for r in records}
    with tempfile.TemporaryFile() as texts:
        for r in records:
            data = r["text"].encode()
            texts.write(f"{r['id']} {len(data)}\n".encode() + data)
        texts.seek(0)
        out = subprocess.run([program], stdin=texts, check=True, capture_output=True).stdout.decode("utf-8", "replace")
    finds, ends, group, key, doc = [], [], [], None, None
    for line in out.split("\n"):
        kind, *cells = line.split("\t")
        if kind == "text":
            doc = gold[cells[0]]
        elif kind == "find":
            prior, rules, head, source, cue, content, *features = cells
            label = doc.label(int(head), spans(source), spans(cue), spans(content))
            if label is not None:
                finds.append((label, int(prior) / 1000, int(rules), features))
        elif kind == "end":
            prior, rules, head, start, option, _, *features = cells
            if key != (id(doc), head, start) or (group and group[-1][4] >= int(option)):
                add_group(ends, group)
                group, key = [], (id(doc), head, start)
            end = doc.end(int(head), int(start))
            group.append((int(end is not None and doc.last_letter(int(option)) == end), int(prior) / 1000, int(rules), features,
                          int(option)))
    add_group(ends, group)
    return finds, ends


def add_group(ends, group):
    if len(group) > 1 and sum(option[0] for option in group) == 1:
        ends.append(group)


def matrix(rows, index):
    pointers, columns = [0], []
    for features in rows:
        columns += sorted({index[f] for f in features if f in index})
        pointers.append(len(columns))
    return scipy.sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))


def index_of(rows, least):
    counts = collections.Counter(f for features in rows for f in set(features))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def minimize(loss, size):
    return scipy.optimize.minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def fit_finds(finds, index, penalty):
    x = matrix([f[3] for f in finds], index)
    y = np.array([1.0 if f[0] else -1.0 for f in finds])
    prior = np.array([f[1] for f in finds])

    def loss(w):
        z = y * (prior + x @ w)
        return np.logaddexp(0, -z).sum() + penalty / 2 * w @ w, x.T @ (-y / (1 + np.exp(np.clip(z, -500, 500)))) + penalty * w

    return minimize(loss, len(index))


def fit_ends(ends, index, penalty):
    rows = [option for group in ends for option in group]
    x = matrix([r[3] for r in rows], index)
    y = np.array([float(r[0]) for r in rows])
    prior = np.array([r[1] for r in rows])
    starts = np.cumsum([0] + [len(g) for g in ends[:-1]])
    group = np.repeat(np.arange(len(ends)), [len(g) for g in ends])

    def loss(w):
        z = prior + x @ w
        z -= np.maximum.reduceat(z, starts)[group]
        e = np.exp(z)
        total = np.add.reduceat(e, starts)
        return np.log(total).sum() - (y * z).sum() + penalty / 2 * w @ w, x.T @ (e / total[group] - y) + penalty * w

    return minimize(loss, len(index))


def figures(name, finds, ends, weights):
    def z(row):
        return row[1] + sum(weights.get(f, 0) for f in set(row[3]))
    gold = sum(f[0] for f in finds)
    for who, kept in (("rules", [f for f in finds if f[2]]), ("judged", [f for f in finds if z(f) > KEEP_ABOVE])):
        hit = sum(f[0] for f in kept)
        print(f"{name}: finds {who}: {len(kept)} kept, {100 * hit / max(1, len(kept)):.1f} % right, {100 * hit / max(1, gold):.1f} % of "
              f"the right ones among {len(finds)}")
    right = sum(any(o[0] and o[2] for o in g) for g in ends)
    best = sum(max(g, key=lambda o: (z(o), o[2]))[0] for g in ends)
    print(f"{name}: {len(ends)} ends, right by rules {100 * right / max(1, len(ends)):.1f} %, judged {100 * best / max(1, len(ends)):.1f} %")


KEEP_ABOVE = -0.5


def main():
    p = argparse.ArgumentParser()
    p.add_argument("gold")
    p.add_argument("features")
    p.add_argument("out")
    p.add_argument("--dev")
    p.add_argument("--penalty", type=float, default=2.0)
    p.add_argument("--ends-penalty", type=float, default=2.0)
    p.add_argument("--least", type=int, default=4, help="occurrences of a feature that is used")
    p.add_argument("--prune", type=float, default=0.05, help="smaller weights are left out")
    a = p.parse_args()
    finds, ends = choices(a.gold, a.features)
    weights = {}
    for rows, fit, data, penalty in (([f[3] for f in finds], fit_finds, finds, a.penalty),
                                     ([o[3] for g in ends for o in g], fit_ends, ends, a.ends_penalty)):
        index = index_of(rows, a.least)
        w = fit(data, index, penalty)
        weights.update({f: round(float(w[i]), 3) for f, i in index.items() if abs(w[i]) >= a.prune})
    figures("train", finds, ends, weights)
    if a.dev:
        figures("dev", *choices(a.dev, a.features), weights)
    with open(a.out, "w", encoding="utf-8") as f:
        f.write("# Weights of the learned judgement (src/said/score.h), written by train/said.py: thousandths, then a feature.\n")
        for name in sorted(weights):
            f.write(f"{round(weights[name] * 1000)}\t{name}\n")
    print(f"{len(weights)} features written")


if __name__ == "__main__":
    main()
