#!/usr/bin/env python3
"""Clusters of words that stand in like company, for the judgement beside the frames of src/did.

  clusters.py DATA OUT.tsv

DATA holds text/politics-4584.jsonl.xz; only counts of it are used (vectors.py). Spherical k-means from a fixed start, so a rerun on
the same machine gives the same file; another library of linear algebra may round otherwise.
"""
import re
import sys

import numpy as np

import vectors

WORDS, CLUSTERS, ROUNDS, COMMONEST = 9000, 300, 30, 60


def main(data, out):
    words, table = vectors.learn(vectors.read_articles(f"{data}/text/politics-4584.jsonl.xz"), size=14000, contexts=6000, width=64)
    chosen = [i for i, w in enumerate(words) if i > COMMONEST and re.fullmatch(r"[a-z][a-z-]+", w)][:WORDS]
    x = table[chosen]
    x /= np.maximum(np.linalg.norm(x, axis=1, keepdims=True), 1e-9)
    centres = x[np.random.default_rng(7).choice(len(x), CLUSTERS, replace=False)]
    for _ in range(ROUNDS):
        nearest = (x @ centres.T).argmax(1)
        for j in range(CLUSTERS):
            if (nearest == j).any():
                centres[j] = x[nearest == j].mean(0)
                centres[j] /= max(np.linalg.norm(centres[j]), 1e-9)
    groups = [[words[chosen[i]] for i in np.flatnonzero(nearest == j)] for j in range(CLUSTERS)]
    with open(out, "w", encoding="utf-8") as f:
        f.write("# Words that stand in like company: clusters of word vectors (train/vectors.py) learned from counts over US political articles;\n"
                "# counts alone, no text. For the learned judgements (src/did/keep.c, offer.c). columns: number\twords\n")
        for number, group in enumerate(g for g in groups if len(g) >= 3):
            f.write(f"{number}\t{' '.join(group)}\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
