#!/usr/bin/env python3
"""Reference outputs of a model file, for the test of the C library.

  reference.py MODEL.dlm SENTENCES.txt > model-reference.tsv

Runs the network from the file itself, in plain numpy on its dequantised
weights, so the test covers the file and not only the checkpoint; this is also
the shortest complete description of what a reader of the file has to compute.
"""
import sys

import numpy as np

import chain
import lemmas
import modelfile
from features import Featurizer, fold, lower
from tree import decode


def layer_norm(x, weight, bias):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / np.sqrt(variance + 1e-5) * weight + bias


def leaky(x):
    return np.where(x > 0, x, 0.1 * x)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


class Model:
    def __init__(self, path):
        self.s = modelfile.read(path)
        self.features = Featurizer(self.s["words"], self.s["vectors.words"])
        # Line 0 of both vocabularies is empty and stands for nothing.
        self.exceptions = {(f, u): l for f, u, l in (line.split("\t") for line in self.s["lemmas"])}

    def linear(self, name, x):
        return x @ self.s[name + ".weight"].T + self.s[name + ".bias"]

    def embed(self, forms):
        s = self.s
        rows = []
        for form in forms:
            word, vector, *affixes = self.features(form)
            rows.append(np.concatenate([s["word"][word], s["vector"][vector]]
                                       + [s[f"affix{i}"][a] for i, a in enumerate(affixes)]))
        y = self.linear("mix", np.array(rows))
        half = y.shape[1] // 2
        return layer_norm(np.maximum(y[:, :half], y[:, half:]), s["norm0.weight"], s["norm0.bias"])

    def lstm(self, name, x):
        w, u, b = (self.s[f"{name}.{part}"] for part in ("input", "hidden", "bias"))
        size = u.shape[1]
        h = c = np.zeros(size, np.float32)
        out = np.zeros((len(x), size), np.float32)
        for t, step in enumerate(x @ w.T + b):
            i, f, g, o = np.split(step + u @ h, 4)
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            out[t] = h
        return out

    def bilstm(self, name, x):
        return np.hstack([self.lstm(name + ".forward", x), self.lstm(name + ".backward", x[::-1])[::-1]])

    def hidden(self, forms):
        s = self.s
        x = np.vstack([s["root"], self.embed(forms)])
        y = self.bilstm("lstm0", x)
        return layer_norm(self.bilstm("lstm1", y) + y, s["norm1.weight"], s["norm1.bias"])

    def arcs(self, h):
        head, dependent = leaky(self.linear("arc.head", h)), leaky(self.linear("arc.dependent", h[1:]))
        dependent = np.hstack([dependent, np.ones((len(dependent), 1), np.float32)])
        return dependent @ self.s["arc.bilinear"] @ head.T

    def labels(self, h, heads):
        one = np.ones((len(heads), 1), np.float32)
        head = np.hstack([leaky(self.linear("label.head", h))[heads], one])
        dependent = np.hstack([leaky(self.linear("label.dependent", h[1:])), one])
        return np.einsum("ni,lij,nj->nl", dependent, self.s["label.bilinear"], head)

    def __call__(self, forms):
        """Rows of (form, lemma, upos, feats, head, relation, ner, kind, four scores)."""
        s = self.s
        h = self.hidden(forms)
        arcs = self.arcs(h)
        heads = decode(arcs)
        labels = self.labels(h, heads)
        labels[:, 0] = -np.inf
        relations = np.where(heads == 0, 0, labels.argmax(1))
        tags = {name: self.linear(name, h[1:]) for name in ("upos", "feats", "lemma", "ner", "kind")}
        best = {name: scores.argmax(1) for name, scores in tags.items()}
        best["ner"] = chain.best(tags["ner"], s["ner.transition"])
        rows = []
        for i, form in enumerate(forms):
            upos, folded = s["upos"][best["upos"][i]], fold(form)
            lemma = (self.exceptions.get((lower(folded), upos))
                     or lemmas.apply(s["scripts"][best["lemma"][i]], folded) or folded)
            label_score = 0.0 if heads[i] == 0 else labels[i, relations[i]]
            rows.append((form, lemma, upos, s["feats"][best["feats"][i]], heads[i], s["relations"][relations[i]],
                         s["ner"][best["ner"][i]], s["kinds"][best["kind"][i]], arcs[i, heads[i]], label_score,
                         tags["upos"][i].max(), tags["ner"][i][best["ner"][i]]))
        return rows


def read_sentences(path):
    with open(path, encoding="utf-8") as f:
        return [line.split() for line in f if line.strip() and line[0] != "#"]


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    model = Model(sys.argv[1])
    print("# index form lemma upos feats head relation ner kind; scores of head, relation (0 at the root), upos, ner")
    print()
    for forms in read_sentences(sys.argv[2]):
        print("# text = " + " ".join(forms))
        for i, row in enumerate(model(forms), 1):
            print(i, *row[:8], *(f"{x:.4f}" for x in row[8:]), sep="\t")
        print()


if __name__ == "__main__":
    main()
