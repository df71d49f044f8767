#!/usr/bin/env python3
"""Figures of a model file on the development sets, on gold words.

  figures.py MODEL.dlm DATA

Runs the file itself (int8 tables and all) in PyTorch, for speed; reference.py
is the same function in numpy.
"""
import dataclasses
import sys
import time

import numpy as np
import torch

import data
import evaluate
import modelfile
from inventory import Encoder, Inventory
from network import Network


def network_of(path):
    """(network, inventory) with the weights of a model file."""
    s = modelfile.read(path)
    inventory = Inventory(s["words"], s["vectors.words"], s["upos"], s["feats"], s["scripts"], s["relations"], s["ner"],
                          s["kinds"], [line.split("\t") for line in s["lemmas"]])
    tensor = lambda name: torch.from_numpy(np.array(s[name]))
    network = Network(inventory.sizes(), tensor("vector"), s["word"].shape[1], s["arc.bilinear"].shape[1],
                      s["label.head.bias"].shape[0])
    state = {"word.weight": tensor("word"), "vector.weight": tensor("vector"), "root": tensor("root")[None],
             "arc_bilinear": tensor("arc.bilinear"), "transition": tensor("ner.transition"),
             "label_bilinear": tensor("label.bilinear")}
    for i in range(len(network.affix)):
        state[f"affix.{i}.weight"] = tensor(f"affix{i}")
    linears = {"mix": "mix", "norm0": "norm0", "norm1": "norm1", "arc_head": "arc.head", "label_head": "label.head",
               "arc_dependent": "arc.dependent", "label_dependent": "label.dependent"}
    linears.update({f"taggers.{name}": name for name in network.taggers})
    for own, name in linears.items():
        state[own + ".weight"], state[own + ".bias"] = tensor(name + ".weight"), tensor(name + ".bias")
    for i in range(len(network.lstm)):
        for way, suffix in (("forward", "_l0"), ("backward", "_l0_reverse")):
            for own, name in (("weight_ih", "input"), ("weight_hh", "hidden"), ("bias_ih", "bias")):
                state[f"lstm.{i}.{own}{suffix}"] = tensor(f"lstm{i}.{way}.{name}")
            state[f"lstm.{i}.bias_hh{suffix}"] = torch.zeros_like(tensor(f"lstm{i}.{way}.bias"))
    network.load_state_dict(state)
    return network, inventory


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    torch.set_num_threads(1)
    network, inventory = network_of(sys.argv[1])
    predict = evaluate.Predictor(network, inventory, Encoder(inventory))
    sets = data.development_sets(sys.argv[2])
    begun = time.time()
    scores = evaluate.evaluate(predict, sets, full=True)
    took = time.time() - begun
    words = sum(len(s) for sentences in sets.values() for s in sentences)
    print(evaluate.line(scores).replace("; ", "\n"))
    for name, case in (("title case", data.title_word), ("capitals", str.upper)):
        changed = [dataclasses.replace(s, forms=[case(f) for f in s.forms]) for s in sets["EWT dev"]]
        print(evaluate.line({f"EWT dev in {name}": evaluate.score_trees(changed, predict(changed))[0]}))
    print(f"{words} words, {words / took:.0f} words/s with features, decoding and scoring in Python")
    tables = [scores[name]["relations"] for name in ("EWT dev", "GUM dev")]
    print("relation\tEWT dev F1\twords\tGUM dev F1\twords")
    for relation in sorted(set(tables[0]) | set(tables[1]), key=lambda r: -tables[0].get(r, (0, 0))[1]):
        cells = [t.get(relation, (0, 0)) for t in tables]
        print(relation, *(x for f1, n in cells for x in (f"{f1:.1f}", n)), sep="\t")


if __name__ == "__main__":
    main()
