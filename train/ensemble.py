#!/usr/bin/env python3
"""What several teachers together say of every word of the pool, as probabilities, for distillation.

  ensemble.py POOL.npz OUT.pt TEACHER.pt... [--device D] [--data DATA]

The mean of their distributions: tags, features, kinds; pairs of neighbouring
tags of names; heads; relations to the head that is annotated or, where none
is, that most of them would choose. With --data the teachers' figures on the
development sets are printed, each set read by its own customs.

Hinton, Vinyals and Dean 2015; Kuncoro et al. 2016.
"""
import argparse
import json
import time

import numpy as np
import torch

import chain
import data
import evaluate
import train
from inventory import Encoder
from pool import Pool
from tree import decode

TAGS = ("upos", "feats", "kind")
# Whose customs hold for the names of text that nobody annotated.
CUSTOMS = {"MEANTIME, no names": "MEANTIME", "reports": "EWT", "WordNet examples": "EWT"}


class Ensemble:
    def __init__(self, paths, device):
        loaded = [train.load(p) for p in paths]
        self.networks = [network.to(device) for network, *_ in loaded]
        self.inventory, self.device = loaded[0][1], device

    def mean(self, parts):
        return sum(parts) / len(self.networks)

    def __call__(self, ids, lengths, root, names_root, heads=None, choose=None):
        """{name: probabilities}; heads [B][n], -1 where not given, filled in by the best arc or by choose(arcs)."""
        there = lengths.to(self.device)
        with torch.no_grad():
            hidden = [network.hidden(ids, lengths, root) for network in self.networks]
            own = hidden if names_root is root else [network.hidden(ids, lengths, names_root) for network in self.networks]
            out = {"arcs": self.mean(network.arcs(h, lengths).softmax(-1) for network, h in zip(self.networks, hidden))}
            best = choose(out["arcs"]) if choose else out["arcs"].argmax(-1)
            heads = best if heads is None else torch.where(heads >= 0, heads, best)
            out["heads"] = heads
            out["relations"] = self.mean(network.labels(h, heads).softmax(-1) for network, h in zip(self.networks, hidden))
            tags = [network.tags(h) for network, h in zip(self.networks, hidden)]
            for name in (*TAGS, "lemma"):
                out[name] = self.mean(t[name].softmax(-1) for t in tags)
            scores = [network.taggers["ner"](h[:, 1:]) for network, h in zip(self.networks, own)]
        out["ner"] = self.mean(chain.marginals(s, network.transition.detach(), there)
                               for s, network in zip(scores, self.networks))
        return out


class Answers(evaluate.Predictor):
    """The ensemble's answers in words, for scoring."""

    def __init__(self, ensemble, inventory, encoder, root):
        super().__init__(None, inventory, encoder)
        self.ensemble, self.root = ensemble, root

    @property
    def device(self):
        return self.ensemble.device

    def answers(self, ids, lengths):
        root = torch.full((len(ids),), self.root, device=ids.device)
        def choose(arcs):
            heads = torch.zeros(arcs.shape[:2], dtype=torch.long)
            for b, n in enumerate(lengths.tolist()):
                heads[b, :n] = torch.from_numpy(decode(np.log(arcs[b, :n, :n + 1].cpu().numpy() + 1e-12)))
            return heads.to(arcs.device)
        said = self.ensemble(ids, lengths, root, root, choose=choose)
        said["relations"][..., 0] = -1
        relations = said["relations"].argmax(-1).masked_fill(said["heads"] == 0, 0).cpu().numpy()
        heads, tags = said["heads"].cpu().numpy(), {k: said[k].argmax(-1).cpu().numpy() for k in (*TAGS, "lemma")}
        pairs = np.log(said["ner"].cpu().numpy() + 1e-9)
        for b, n in enumerate(lengths.tolist()):
            # Of averaged marginals the most probable sequence is not defined by pairs alone; their sum of logs will do.
            yield {"heads": heads[b, :n], "relations": relations[b, :n], **{k: v[b, :n] for k, v in tags.items()},
                   "ner": chain.best_of_pairs(pairs[b, :n])}


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("pool")
    p.add_argument("out")
    p.add_argument("teachers", nargs="+")
    p.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    p.add_argument("--data")
    p.add_argument("--only-scores", action="store_true", help="score the teachers and write OUT.json alone")
    p.add_argument("--words", type=int, default=8000, help="words a batch")
    o = p.parse_args()
    train.set_up(o.device)
    begun = time.time()
    pool, ensemble = Pool(o.pool, o.device), Ensemble(o.teachers, o.device)
    if o.data:
        scores = {}
        for name, sentences in data.development_sets(o.data).items():
            root = 1 + next(k for k, n in enumerate(pool.names) if n.split()[0] == name.split()[0])
            predict = Answers(ensemble, pool.inventory, Encoder(pool.inventory), root)
            scores.update(evaluate.evaluate(predict, {name: sentences}))
        print("teachers together |", evaluate.line(scores), f"| {time.time() - begun:.0f} s", flush=True)
        with open(o.out + ".json", "w", encoding="utf-8") as f:
            json.dump(scores, f, indent=1)
    if o.only_scores:
        return
    sizes, words = pool.inventory.sizes(), int(pool.lengths.sum())
    k = sizes["ner"]
    empty = lambda *shape, kind=torch.float16: torch.zeros(shape, dtype=kind, device=o.device)
    out = {"arcs": empty(pool.arcs), "heads": empty(words, kind=torch.int16), "relations": empty(words, sizes["relations"]),
           "ner": empty(words, (k + 1) * k), **{name: empty(words, sizes[name]) for name in TAGS}}
    customs = [1 + pool.names.index(CUSTOMS.get(name, name)) for name in pool.names]
    trees = torch.tensor([c if c <= 2 else 1 for c in customs], device=o.device)
    names = torch.tensor(customs, device=o.device)
    for items in pool.batches(np.arange(len(pool.kinds)), o.words):
        ids, gold, lengths, positions, inside, there = pool.batch(items)
        # Sets without trees were never read for trees by their own customs: EWT's stand in, as they are the broadest.
        root, names_root = (table[pool.sets_there[there]] for table in (trees, names))
        said = ensemble(ids, lengths, root, names_root, gold["heads"])
        at = positions[inside]
        for name in (*TAGS, "relations", "heads"):
            out[name][at] = said[name][inside].to(out[name].dtype)
        out["ner"][at] = said["ner"].flatten(2)[inside].half()
        where, exist = pool.arc_positions(there, ids.size(1))
        out["arcs"][where[exist]] = said["arcs"][exist].half()
    torch.save({name: x.cpu() for name, x in out.items()}, o.out)
    print(f"{words} words, {time.time() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main()
