#!/usr/bin/env python3
"""Train the syntax model and leave checkpoints that export.py turns into a model file.

  train.py DATA --out FOLDER [--epochs N] [--seed N] [--threads N]

Adam with cosine annealing; the weights that are kept are an exponential
average over the last few hundred steps. Same seed, same threads, same machine:
same weights.
"""
import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

import chain
import data
import evaluate
import names
import vectors
from inventory import Encoder, Inventory, batches, collate
from network import Network

WEIGHTS = {"arcs": 1.0, "relations": 1.0, "upos": 0.5, "feats": 0.25, "lemma": 0.25, "ner": 1.0, "kind": 0.4}


UNMARKED = math.log(0.2)  # a word without a mark may be a name of a kind left unmarked, but rarely is


def partial_table():
    """[labels][tags]: log weight of the tags that a label of names allows, else minus infinity."""
    table = torch.full((len(data.NER_LABELS), len(data.NER_TAGS)), chain.FORBIDDEN)
    for i, label in enumerate(data.NER_LABELS):
        allowed = data.NER_PARTIAL.get(label, [label])
        for tag in allowed:
            table[i, data.NER_TAGS.index(tag)] = UNMARKED if "O" in allowed and tag != "O" else 0.0
    return table


class Loss:
    """Sum of the losses of all heads, each over the words that are annotated for it."""

    def __init__(self):
        self.partial = partial_table()

    def names(self, network, scores, gold, lengths):
        allowed = self.partial[gold.clamp(min=0)].masked_fill((gold < 0).unsqueeze(-1), 0.0)
        return chain.loss(scores, allowed, network.transition, lengths)

    def __call__(self, network, ids, labels, lengths):
        h = network.hidden(ids, lengths)
        words = float(lengths.sum())
        gold = dict(zip(Encoder.COLUMNS, labels.unbind(-1)))
        tags = network.tags(h)
        total = WEIGHTS["ner"] * self.names(network, tags.pop("ner"), gold["ner"], lengths) / words
        for name, scores in tags.items():
            total = total + WEIGHTS[name] / words * F.cross_entropy(
                scores.flatten(0, 1), gold[name].flatten(), ignore_index=-1, reduction="sum")
        if bool((gold["heads"] >= 0).any()):
            arcs = network.arcs(h, lengths)
            total = total + WEIGHTS["arcs"] / words * F.cross_entropy(
                arcs.flatten(0, 1), gold["heads"].flatten(), ignore_index=-1, reduction="sum")
            scores = network.labels(h, gold["heads"].clamp(min=0))
            total = total + WEIGHTS["relations"] / words * F.cross_entropy(
                scores.flatten(0, 1), gold["relations"].flatten(), ignore_index=-1, reduction="sum")
        return total


class Average:
    """Exponential average of the weights, kept beside them."""

    def __init__(self, network, decay, every):
        self.network, self.decay, self.every, self.steps = network, decay, every, 0
        self.shadow = {k: v.detach().clone() for k, v in network.state_dict().items()}

    def step(self):
        self.steps += 1
        if self.steps % self.every:
            return
        decay = min(self.decay, self.steps / (self.steps + 50.0))  # early weights are soon forgotten
        with torch.no_grad():
            for k, v in self.network.state_dict().items():
                if not k.startswith("vector."):
                    self.shadow[k].lerp_(v, 1 - decay)

    def swapped(self):
        """The averaged weights put in place; returns the plain ones to put back."""
        plain = {k: v.detach().clone() for k, v in self.network.state_dict().items()}
        self.network.load_state_dict(self.shadow)
        return plain


class Untouched:
    """Rows of hashed tables that no training word ever used still hold their random start:
    noise to a new word that lands there. Zero says "nothing known" instead."""

    def __init__(self, network):
        self.start = [t.weight.detach().clone() for t in network.tables()]

    def clear(self, network):
        for table, start in zip(network.tables(), self.start):
            table.weight.data[(table.weight == start).all(1)] = 0


RENAMED = 0.25  # part of the sentences with people or places in them that get others


def epoch_items(sets, encoded, encoder, rename, rng):
    """Encoded sentences of one epoch: sets repeated or thinned, some sentences varied."""
    items = []
    for (_, sentences, times), ready in zip(sets, encoded):
        picks = list(range(len(sentences))) * int(times)
        picks += rng.sample(range(len(sentences)), int((times - int(times)) * len(sentences)))
        for i in picks:
            s = rename(sentences[i], rng) if rng.random() < RENAMED else sentences[i]
            s = data.vary(s, rng)
            items.append(ready[i] if s is sentences[i] else encoder(s))
    return items


def save(path, network, inventory, options, scores, epoch):
    state = {"weights": network.state_dict(), "inventory": inventory.state(), "options": vars(options),
             "scores": scores, "epoch": epoch}
    torch.save(state, path + ".part")
    os.replace(path + ".part", path)


def load(path):
    """(network, inventory, encoder, state) of a checkpoint."""
    state = torch.load(path, map_location="cpu")
    inventory = Inventory(**state["inventory"])
    o = state["options"]
    network = Network(inventory.sizes(), state["weights"]["vector.weight"].clone(), o["width"], o["arc"], o["label"])
    network.load_state_dict(state["weights"])
    network.eval()
    return network, inventory, Encoder(inventory), state


def arguments():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("data", help="folder with ud/, ner/, text/ and facts/")
    p.add_argument("--out", required=True, help="folder for vectors and checkpoints")
    p.add_argument("--epochs", type=int, default=45)
    p.add_argument("--batch", type=int, default=1000, help="words a batch")
    p.add_argument("--rate", type=float, default=2e-3)
    p.add_argument("--dropout", type=float, default=0.3)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--arc", type=int, default=128)
    p.add_argument("--label", type=int, default=64)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--keep-every", type=int, default=8, help="epochs between checkpoints")
    p.add_argument("--stop-at", type=int, default=40,
                   help="leave the schedule after this epoch: its last steps are too small to matter")
    return p.parse_args()


def vectors_for(options, sets):
    """Vectors from the raw text and the training sets, kept in the output folder for reruns."""
    path = os.path.join(options.out, "vectors.npz")
    if os.path.exists(path):
        kept = np.load(path)
        return kept["words"].tolist(), kept["table"]
    articles = list(vectors.read_articles(os.path.join(options.data, "text/politics-4584.jsonl.xz")))
    own = [[w for f in s.forms for w in vectors.words_of(f)] for _, sentences, _ in sets for s in sentences]
    words, table = vectors.learn(articles + own, seed=options.seed)
    np.savez(path, words=np.array(words), table=table)
    return words, table


def main():
    o = arguments()
    os.makedirs(o.out, exist_ok=True)
    torch.set_num_threads(o.threads)
    torch.manual_seed(o.seed)
    rng = random.Random(o.seed)
    sets = data.training_sets(o.data)
    dev = data.development_sets(o.data)
    vector_words, table = vectors_for(o, sets)
    inventory = Inventory.collect([s for _, s, _ in sets], vector_words)
    encoder = Encoder(inventory)
    rename = names.Renamer(os.path.join(o.data, "facts"))
    encoded = [[encoder(s) for s in sentences] for _, sentences, _ in sets]
    network = Network(inventory.sizes(), torch.from_numpy(table), o.width, o.arc, o.label, o.dropout)
    rows = [t.weight for t in network.tables()]
    ids = {id(p) for p in rows}
    dense = [p for p in network.parameters() if p.requires_grad and id(p) not in ids]
    print("sets", [(name, len(s), sum(map(len, s))) for name, s, _ in sets], flush=True)
    print("sizes", inventory.sizes(), "vectors", len(vector_words), "exceptions", len(inventory.lemmas),
          "dense parameters", sum(p.numel() for p in dense), flush=True)
    optimisers = [torch.optim.Adam(dense, lr=o.rate, betas=(0.9, 0.95), foreach=True),
                  torch.optim.SparseAdam(rows, lr=o.rate, betas=(0.9, 0.95))]
    untouched = Untouched(network)
    average = Average(network, decay=0.985, every=5)
    loss_of = Loss()
    steps_an_epoch = len(batches(epoch_items(sets, encoded, encoder, rename, random.Random(0)), o.batch))
    total, step, started = o.epochs * steps_an_epoch, 0, time.time()
    predict = evaluate.Predictor(network, inventory, encoder)
    for epoch in range(1, o.epochs + 1):
        network.train()
        begun, words, losses = time.time(), 0, 0.0
        items = epoch_items(sets, encoded, encoder, rename, rng)
        for index in batches(items, o.batch, rng):
            step += 1
            rate = o.rate * min(1, step / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1, step / total))))
            for optimiser in optimisers:
                for group in optimiser.param_groups:
                    group["lr"] = rate
                optimiser.zero_grad(set_to_none=True)
            x, y, lengths = map(torch.from_numpy, collate([items[i] for i in index]))
            loss = loss_of(network, x, y, lengths)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(dense, 5.0)
            for optimiser in optimisers:
                optimiser.step()
            average.step()
            words += int(lengths.sum())
            losses += float(loss.detach())
            if step % 100 == 0 and epoch == 1:
                print(f"step {step}/{steps_an_epoch} loss {losses / step:.3f} {words / (time.time() - begun):.0f} words/s", flush=True)
        took = time.time() - begun
        report = f"epoch {epoch}/{o.epochs} loss {losses / steps_an_epoch:.3f} {took:.0f} s {words / took:.0f} words/s"
        last = epoch in (o.epochs, o.stop_at)
        if epoch <= 2 or epoch % 4 == 0 or epoch % o.keep_every == 0 or last:
            plain = average.swapped()
            untouched.clear(network)
            scores = evaluate.evaluate(predict, dev)
            if epoch % o.keep_every == 0 or last:
                save(os.path.join(o.out, "last.pt" if last else "latest.pt"), network, inventory, o, scores, epoch)
            network.load_state_dict(plain)
            report += " | " + evaluate.line(scores)
        print(report, f"| {(time.time() - started) / 60:.1f} min", flush=True)
        if last:
            break
    with open(os.path.join(o.out, "scores.json"), "w", encoding="utf-8") as f:
        json.dump(scores, f, indent=1)


if __name__ == "__main__":
    main()
