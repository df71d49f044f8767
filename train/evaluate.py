"""Scores on gold words: tags, lemmas, trees, relations, names."""
from collections import Counter

import numpy as np
import torch

import chain
import lemmas
from features import fold, lower
from inventory import batches, collate
from tree import decode


class Predictor:
    """Runs the network over sentences and decodes everything as the C library does."""

    root = None  # the row of the root vectors, where a network has several

    def __init__(self, network, inventory, encoder):
        self.network, self.inventory, self.encoder = network, inventory, encoder
        self.exceptions = {(f, u): l for f, u, l in inventory.lemmas}

    def __call__(self, sentences, words=2000):
        if self.network is not None:
            self.network.eval()
        encoded = [self.encoder(s) for s in sentences]
        out = [None] * len(sentences)
        with torch.no_grad():
            for index in batches(encoded, words):
                ids, _, lengths = collate([encoded[i] for i in index])
                for i, answer in zip(index, self.answers(torch.from_numpy(ids).to(self.device), torch.from_numpy(lengths))):
                    out[i] = self._words(sentences[i], answer)
        return out

    @property
    def device(self):
        return self.network.root.device

    def answers(self, ids, lengths):
        """Of each sentence of a batch {column: numbers}."""
        root = None if self.root is None else torch.full((len(ids),), self.root, device=ids.device)
        h = self.network.hidden(ids, lengths, root)
        arcs = self.network.arcs(h, lengths).cpu().numpy()
        heads = np.zeros(ids.shape[:2], dtype=np.int64)
        for b, n in enumerate(lengths.tolist()):
            heads[b, :n] = decode(arcs[b, :n, :n + 1])
        labels = self.network.labels(h, torch.from_numpy(heads).to(ids.device))
        labels[..., 0] = -1e9  # "root" belongs to head 0 alone
        relations = labels.argmax(-1).cpu().numpy()
        relations[heads == 0] = 0
        scores = self.network.tags(h)
        names = scores["ner"].cpu().numpy()
        tags = {k: v.argmax(-1).cpu().numpy() for k, v in scores.items()}
        transition = self.network.transition.cpu().numpy() + chain.forbidden(self.inventory.ner)
        for b, n in enumerate(lengths.tolist()):
            yield {"heads": heads[b, :n], "relations": relations[b, :n], **{k: v[b, :n] for k, v in tags.items()},
                   "ner": chain.best(names[b, :n], transition)}

    def _words(self, sentence, answer):
        inv = self.inventory
        upos = [inv.upos[i] for i in answer["upos"]]
        return {
            "heads": answer["heads"].tolist(),
            "relations": [inv.relations[i] for i in answer["relations"]],
            "upos": upos,
            "feats": [inv.feats[i] for i in answer["feats"]],
            "lemmas": [self.lemma(f, u, inv.scripts[i]) for f, u, i in zip(sentence.forms, upos, answer["lemma"])],
            "ner": [inv.ner[i] for i in answer["ner"]],
            "kinds": [inv.kinds[i] for i in answer["kind"]],
        }

    def lemma(self, form, upos, script):
        folded = fold(form)
        return self.exceptions.get((lower(folded), upos)) or lemmas.apply(script, folded) or folded


def spans(tags):
    """{(first, last, kind)} of BIO tags; an I- that continues nothing begins a name."""
    out, start, kind = set(), None, None
    for i, tag in enumerate([*tags, "O"]):
        inside = tag and tag[0] == "I" and kind == tag[2:]
        if kind and not inside:
            out.add((start, i - 1, kind))
            kind = None
        if tag and tag[0] in "BI" and not inside:
            start, kind = i, tag[2:]
    return out


def f1(right, found, gold):
    return 200.0 * right / (found + gold) if found + gold else 0.0


def score_names(sentences, answers, kinds):
    """Typed F1 of exact spans, of all kinds together and one by one."""
    right, found, gold = Counter(), Counter(), Counter()
    for s, a in zip(sentences, answers):
        if not s.ner:
            continue
        want = {x for x in spans(s.ner) if x[2] in kinds}
        have = {x for x in spans(a["ner"]) if x[2] in kinds}
        for c, x in ((right, want & have), (found, have), (gold, want)):
            c.update(k for _, _, k in x)
    out = {"names": f1(sum(right.values()), sum(found.values()), sum(gold.values()))}
    out.update({k: f1(right[k], found[k], gold[k]) for k in kinds})
    return out


def score_trees(sentences, answers):
    n = Counter()
    right, found, gold = Counter(), Counter(), Counter()
    for s, a in zip(sentences, answers):
        for i in range(len(s)):
            n["words"] += 1
            n["upos"] += a["upos"][i] == s.upos[i]
            n["feats"] += a["feats"][i] == s.feats[i]
            n["lemma"] += fold(a["lemmas"][i]) == fold(s.lemmas[i])
            attached = a["heads"][i] == s.heads[i]
            base, gold_base = (x.split(":")[0] for x in (a["relations"][i], s.relations[i]))
            n["uas"] += attached
            n["las"] += attached and base == gold_base
            n["las full"] += attached and a["relations"][i] == s.relations[i]
            gold[gold_base] += 1
            found[base] += 1
            right[base] += attached and base == gold_base
    scores = {k: 100.0 * n[k] / n["words"] for k in ("upos", "feats", "lemma", "uas", "las", "las full")}
    relations = {r: (f1(right[r], found[r], gold[r]), gold[r]) for r in gold}
    return scores, relations


def score_kinds(sentences, answers):
    """Accuracy of the kind at heads of GUM's entity phrases, those answered "none" counted as wrong."""
    pairs = [(g, a) for s, p in zip(sentences, answers) if s.kinds for g, a in zip(s.kinds, p["kinds"]) if g != "none"]
    return 100.0 * sum(g == a for g, a in pairs) / len(pairs) if pairs else 0.0


def evaluate(predict, sets, full=False):
    """{set: scores} over the development sets."""
    out = {}
    for name, sentences in sets.items():
        answers = predict(sentences)
        scores = {}
        if sentences[0].heads:
            scores, relations = score_trees(sentences, answers)
            if full:
                scores["relations"] = relations
        if name.startswith("EWT"):
            scores.update(score_names(sentences, answers, ("PER", "ORG", "LOC")))
        elif name.startswith("CrossNER"):
            scores.update(score_names(sentences, answers, ("PER", "ORG", "LOC", "EVENT", "MISC")))
            scores["PER+ORG+LOC"] = score_names(sentences, answers, ("PER", "ORG", "LOC"))["names"]
        elif sentences[0].kinds:
            scores["kind"] = score_kinds(sentences, answers)
        out[name] = scores
    return out


def line(scores):
    return "; ".join(name + ": " + " ".join(f"{k} {v:.2f}" for k, v in s.items() if k != "relations")
                     for name, s in scores.items())
