#!/usr/bin/env python3
"""Train a network on a prepared pool: a teacher on its labels, or the one that ships on its teachers' answers too.

  train.py POOL.npz --out FILE.pt [--teacher] [--soft ANSWERS.pt] [--epochs N] [--seconds N] [--seed N] [--data DATA] …

Adam with cosine annealing; the weights that are kept are an exponential
average over the last few hundred steps. --seconds bounds the time: annealing
then follows the clock where that is faster than the steps.
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
from torch.nn import functional as F

import chain
import data
import evaluate
from inventory import Encoder, Inventory
from network import Network
from pool import SUBSTITUTED, Pool

WEIGHTS = {"arcs": 1.0, "relations": 1.0, "upos": 0.5, "feats": 0.25, "lemma": 0.25, "ner": 1.0, "kind": 0.4}
UNMARKED = math.log(0.2)  # a word without a mark may be a name of a kind left unmarked, but rarely is
SOFT = 0.7  # of the loss where a teacher's answer stands beside a label
# Part of an epoch's sentences that stand as they are, are varied, have words substituted.
SHARES = {"teacher": (0.65, 0.35, 0.0), "student": (0.45, 0.25, 0.3)}


def partial_table():
    """[labels][tags]: log weight of the tags that a label of names allows, else minus infinity."""
    table = torch.full((len(data.NER_LABELS), len(data.NER_TAGS)), chain.FORBIDDEN)
    for i, label in enumerate(data.NER_LABELS):
        allowed = data.NER_PARTIAL.get(label, [label])
        for tag in allowed:
            table[i, data.NER_TAGS.index(tag)] = UNMARKED if "O" in allowed and tag != "O" else 0.0
    return table


class Loss:
    """Sum of the losses of all heads, each over the words that are annotated for it, or that a teacher has answered for."""

    def __init__(self, pool, soft=None):
        self.pool, self.soft, self.partial = pool, soft, partial_table().to(pool.device)

    def names(self, network, scores, gold, lengths):
        allowed = self.partial[gold.clamp(min=0)].masked_fill((gold < 0).unsqueeze(-1), 0.0)
        return chain.loss(scores, allowed, network.transition, lengths)

    def hard(self, scores, gold, weight):
        lost = F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="none")
        return (lost.view_as(gold) * weight).sum()

    def away(self, scores, wanted, weight):
        """Cross entropy to a teacher's distribution."""
        return -((wanted.float() * scores.log_softmax(-1)).sum(-1) * weight).sum()

    def __call__(self, network, batch, root):
        ids, gold, lengths, positions, inside, there = batch
        words, h = float(lengths.sum()), network.hidden(ids, lengths, root)
        lengths_there = self.pool.lengths_there[there]
        tags, arcs = network.tags(h), network.arcs(h, lengths)
        one = torch.ones_like(there, dtype=torch.float32)
        if self.soft is None:
            hard, soft = one[:, None], None
            heads = gold["heads"].clamp(min=0)
        else:
            # A substituted word has no label of its own but the way to its lemma.
            made = self.pool.kinds_there[there] == SUBSTITUTED
            hard = torch.where(made, 0.0, 1 - SOFT)[:, None]
            soft = torch.where(made, 1.0, SOFT)[:, None] * inside
            heads = self.soft["heads"][positions].long().masked_fill(~inside, 0)
        relations = network.labels(h, heads)
        ner = tags.pop("ner")
        total = WEIGHTS["lemma"] * self.hard(tags.pop("lemma"), gold["lemma"], one[:, None])
        total = total + WEIGHTS["ner"] * (self.names(network, ner, gold["ner"], lengths_there) * hard[:, 0]).sum()
        for name, scores in (*tags.items(), ("arcs", arcs), ("relations", relations)):
            total = total + WEIGHTS[name] * self.hard(scores, gold["heads" if name == "arcs" else name], hard)
        if soft is not None:
            for name, scores in (*tags.items(), ("relations", relations)):
                total = total + WEIGHTS[name] * self.away(scores, self.soft[name][positions], soft)
            where, exist = self.pool.arc_positions(there, ids.size(1))
            total = total + WEIGHTS["arcs"] * self.away(arcs, self.soft["arcs"][where] * exist, soft)
            k = ner.size(-1)
            wanted = self.soft["ner"][positions].float().view(*positions.shape, k + 1, k) * inside[..., None, None]
            away = chain.distance(ner, network.transition, lengths_there, wanted)
            total = total + WEIGHTS["ner"] * (away * soft[:, 0]).sum()
        return total / words


class Average:
    """Exponential average of the weights, kept beside them."""

    def __init__(self, network, decay, every):
        self.decay, self.every, self.steps = decay, every, 0
        self.own = [v for k, v in network.state_dict().items() if not k.startswith("vector.")]
        self.kept = [v.detach().clone() for v in self.own]

    def step(self):
        self.steps += 1
        if self.steps % self.every == 0:
            decay = min(self.decay, self.steps / (self.steps + 50.0))  # early weights are soon forgotten
            with torch.no_grad():
                torch._foreach_mul_(self.kept, decay)
                torch._foreach_add_(self.kept, self.own, alpha=1 - decay)

    def swap(self):
        """Puts the averaged weights in place and keeps the plain ones, or the reverse."""
        with torch.no_grad():
            for own, kept in zip(self.own, self.kept):
                plain = own.clone()
                own.copy_(kept)
                kept.copy_(plain)


class Untouched:
    """Rows of hashed tables that no training word ever used still hold their random start:
    noise to a new word that lands there. Zero says "nothing known" instead."""

    def __init__(self, network):
        self.start = [t.weight.detach().clone() for t in network.tables()]

    def clear(self, network):
        for table, start in zip(network.tables(), self.start):
            table.weight.data[(table.weight == start).all(1)] = 0


def save(path, network, inventory, options, scores, epoch):
    weights = {k: v.cpu() for k, v in network.state_dict().items()}
    torch.save({"weights": weights, "inventory": inventory.state(), "options": options, "scores": scores, "epoch": epoch},
               path + ".part")
    os.replace(path + ".part", path)


def load(path):
    """(network, inventory, encoder, state) of a checkpoint."""
    state = torch.load(path, map_location="cpu")
    inventory = Inventory(**state["inventory"])
    o = state["options"]
    network = Network(inventory.sizes(), state["weights"]["vector.weight"].clone(), o["width"], o["arc"], o["label"],
                      layers=o["layers"], letters=o["letters"], roots=o["roots"])
    network.load_state_dict(state["weights"])
    network.eval()
    return network, inventory, Encoder(inventory), state


TEACHER = {"epochs": 30, "rate": 1.5e-3, "dropout": 0.4, "width": 512, "arc": 256, "label": 96, "layers": 3, "letters": 128, "roots": 6}
STUDENT = {"epochs": 60, "rate": 2.5e-3, "dropout": 0.2, "width": 224, "arc": 128, "label": 64, "layers": 2, "letters": 0, "roots": 1}


def arguments():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("pool", help="file that prepare.py wrote")
    p.add_argument("--out", required=True, help="checkpoint to write")
    p.add_argument("--teacher", action="store_true")
    p.add_argument("--soft", help="file that ensemble.py wrote")
    p.add_argument("--data", help="folder with the development sets, for figures at the end")
    p.add_argument("--batch", type=int, default=1000, help="words a batch")
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    p.add_argument("--seconds", type=float, default=1e9)
    p.add_argument("--stop-at", type=float, default=0.96, help="leave the schedule here: its last steps are too small to matter")
    for name, value in STUDENT.items():
        p.add_argument("--" + name, type=type(value))
    o = p.parse_args()
    for name, value in (TEACHER if o.teacher else STUDENT).items():
        if getattr(o, name) is None:
            setattr(o, name, value)
    return o


def set_up(device, threads=1, seed=1):
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    if device == "cuda":
        torch.set_float32_matmul_precision("high")


def optimiser_of(network, rate, device):
    parameters = [p for p in network.parameters() if p.requires_grad]
    kind = {"fused": True} if device == "cuda" else {"foreach": True}
    return parameters, torch.optim.Adam(parameters, lr=rate, betas=(0.9, 0.95), **kind)


def main():
    o = arguments()
    set_up(o.device, o.threads, o.seed)
    rng = np.random.default_rng(o.seed)
    pool = Pool(o.pool, o.device)
    soft = {k: v.to(o.device) for k, v in torch.load(o.soft, map_location="cpu").items()} if o.soft else None
    network = Network(pool.inventory.sizes(), pool.vectors, o.width, o.arc, o.label, o.dropout, layers=o.layers,
                      letters=o.letters, roots=o.roots).to(o.device)
    parameters, optimiser = optimiser_of(network, o.rate, o.device)
    untouched, average, loss_of = Untouched(network), Average(network, 0.985, 5), Loss(pool, soft)
    share = SHARES["teacher" if soft is None else "student"]
    steps_an_epoch = len(pool.batches(pool.epoch(np.random.default_rng(0), share), o.batch))
    total, step, epoch, started = o.epochs * steps_an_epoch, 0, 0, time.time()
    print("pool", len(pool.kinds), "items; parameters", sum(p.numel() for p in parameters), "steps", total, flush=True)
    progress = 0.0
    while progress < o.stop_at:
        epoch += 1
        begun, words, losses = time.time(), 0, torch.zeros((), device=o.device)
        network.train()
        for items in pool.batches(pool.epoch(rng, share), o.batch, rng):
            progress = max(step / total, (time.time() - started) / o.seconds)
            if progress >= o.stop_at:
                break
            step += 1
            for group in optimiser.param_groups:
                group["lr"] = o.rate * min(1, step / 200) * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1, progress))))
            optimiser.zero_grad(set_to_none=True)
            batch = pool.batch(items)
            root = None
            if o.roots > 1:  # now and then a sentence is read without being told of whose it is
                own = 1 + pool.sets_there[batch[-1]]
                root = own * (torch.rand(own.shape, device=own.device) > 0.1)
            loss = loss_of(network, batch, root)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimiser.step()
            average.step()
            words += int(batch[2].sum())
            losses += loss.detach()
            if step % 100 == 0 and epoch == 1:
                print(f"step {step}/{total} loss {float(losses) / step:.3f} {words / (time.time() - begun):.0f} words/s", flush=True)
        took = time.time() - begun
        print(f"epoch {epoch} {100 * progress:.0f} % loss {float(losses) / steps_an_epoch:.3f} {took:.1f} s "
              f"{words / took:.0f} words/s | {(time.time() - started) / 60:.1f} min", flush=True)
    average.swap()
    untouched.clear(network)
    save(o.out, network, pool.inventory, vars(o), {}, epoch)
    if o.data:
        predict, scores = evaluate.Predictor(network, pool.inventory, Encoder(pool.inventory)), {}
        for name, sentences in data.development_sets(o.data).items():
            if o.roots > 1:
                predict.root = 1 + [n.split()[0] for n in pool.names].index(name.split()[0])
            scores.update(evaluate.evaluate(predict, {name: sentences}))
        save(o.out, network, pool.inventory, vars(o), scores, epoch)
        print(os.path.basename(o.out), "|", evaluate.line(scores), f"| {(time.time() - started) / 60:.1f} min", flush=True)
        with open(o.out + ".json", "w", encoding="utf-8") as f:
            json.dump(scores, f, indent=1)


if __name__ == "__main__":
    main()
