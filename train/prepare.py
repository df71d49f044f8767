#!/usr/bin/env python3
"""Everything that training needs, in one file: vectors, label lists, sentences in numbers, varied ones beside them.

  prepare.py DATA OUT.npz [--variants N] [--seed N] [--processes N] [--small]

A variant is a sentence with other names in it, in other writing (data.vary),
or with words put in place of words that stand in like company (`Substitute`).
Labels of the first two kinds hold; of the third only a teacher can say what
they are, apart from lemmas.
"""
import argparse
import json
import multiprocessing
import os
import random
from collections import Counter, defaultdict
from dataclasses import replace

import numpy as np

import data
import knowledge
import names
import vectors
import lemmas
from features import fold, lower, vector_key
from inventory import Encoder, Inventory
from pool import ORIGINAL, SUBSTITUTED, VARIED

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = os.path.join(HERE, "..")
ROWS = 39000   # of the table of vectors
OPEN = ("NOUN", "VERB", "ADJ", "ADV")


def vector_table(folder, sets, seed):
    """(keys, [R][112] table): neighbours' statistics and what is known besides; row 0 says nothing."""
    articles = os.path.join(folder, "text/politics-4584.jsonl.xz")
    paragraphs = list(vectors.read_articles(articles))
    own = [[w for f in s.forms for w in vectors.words_of(f)] for _, sentences, _ in sets for s in sentences]
    words, table = vectors.learn(paragraphs + own, seed=seed)
    known = knowledge.Knowledge(os.path.join(folder, "facts"), os.path.join(OWN, "data"), vectors.raw_paragraphs(articles))
    row = {w: i for i, w in enumerate(words)}
    met = Counter(vector_key(lower(fold(f))) for _, sentences, _ in sets for s in sentences for f in s.forms)
    wanted = dict.fromkeys(words[1:])  # first those that have neighbours, then the sets' own, then those on lists
    wanted.update(dict.fromkeys(sorted(w for w in met if np.abs(known.columns(w)).sum() > 0.5)))
    lists = sorted(known.lists.rows, key=lambda w: (-known.lists.rows[w].max(), w))
    wanted.update(dict.fromkeys(w for w in lists if w.isalpha()))
    kept = list(wanted)[:ROWS - 1]
    out = np.zeros((len(kept) + 1, table.shape[1] + knowledge.COLUMNS), dtype=np.float32)
    for i, w in enumerate(kept, 1):
        if w in row:
            out[i, :table.shape[1]] = table[row[w]]
        out[i, table.shape[1]:] = 0.5 * known.columns(w)
    return [""] + kept, out, known


class Substitute:
    """Words in place of words: same tag, features and way to the lemma, and like company (near vectors)."""

    def __init__(self, sets, inventory, encoder, keys, table, near=10, least=0.45):
        classes = defaultdict(Counter)
        for s in (s for _, sentences, _ in sets for s in sentences):
            for i, form in enumerate(s.forms if s.upos else ()):
                if s.upos[i] in OPEN and form.isalpha() and form.islower():
                    classes[s.upos[i], s.feats[i], encoder.script_id(form, s.lemmas[i])][form] += 1
        row = {w: i for i, w in enumerate(keys)}
        self.encoder, self.near = encoder, {}
        for key, counts in classes.items():
            forms = [f for f, n in counts.items() if f in row]
            if len(forms) < 5:
                continue
            v = table[[row[f] for f in forms]]
            v = v / np.maximum(np.linalg.norm(v, axis=1, keepdims=True), 1e-6)
            for at in range(0, len(forms), 512):
                likeness = v[at:at + 512] @ v.T
                order = np.argsort(-likeness, axis=1, kind="stable")[:, 1:near + 1]
                for i, others in enumerate(order):
                    good = [forms[j] for j in others if likeness[i, j] > least]
                    if good:
                        self.near[key + (forms[at + i],)] = good

    def __call__(self, sentence, rng, share=0.3):
        if not sentence.upos:
            return sentence
        forms = list(sentence.forms)
        for i, form in enumerate(forms):
            if sentence.upos[i] in OPEN and rng.random() < share:
                low = form.lower()
                others = self.near.get((sentence.upos[i], sentence.feats[i], self.encoder.script_id(form, sentence.lemmas[i]), low))
                if others and (form == low or i == 0):
                    new = rng.choice(others)
                    forms[i] = new if form == low else new.capitalize()
        if forms == sentence.forms:
            return sentence
        # The lemma is not known, its script is: the new word's own label is made from a lemma that the script gives.
        made = [l if f == g else other_lemma(g, f, l) for f, g, l in zip(forms, sentence.forms, sentence.lemmas)]
        return replace(sentence, forms=forms, lemmas=made)


def other_lemma(old, new, lemma):
    return lemmas.apply(lemmas.script(fold(old), fold(lemma)), new)


_work = {}


def variants_of(job):
    """[(kind, ids of forms' rows, labels)] of the sentences first … last of a set, originals first."""
    which, first, last, seed = job
    rename, substitute, encoder = _work["rename"], _work["substitute"], _work["encoder"]
    rng = random.Random(seed)
    out = []
    for s in _work["sets"][which][1][first:last]:
        group = [(ORIGINAL, s)]
        for n in range(_work["variants"]):
            v, kind = s, VARIED
            if rng.random() < 0.7:
                v = rename(v, rng)
            v = data.vary(v, rng)
            if n % 2:
                w = substitute(v, rng)
                v, kind = w, VARIED if w is v else SUBSTITUTED
            if v.forms != s.forms:
                group.append((kind, v))
        for kind, v in group:
            out.append((kind, v.forms, encoder.labels(v).astype(np.int16)))
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    p.add_argument("data")
    p.add_argument("out")
    p.add_argument("--variants", type=int, default=8)
    p.add_argument("--seed", type=int, default=1)
    p.add_argument("--processes", type=int, default=2)
    p.add_argument("--small", action="store_true", help="one sentence in forty, to try the whole run")
    o = p.parse_args()
    sets = data.training_sets(o.data)
    table_path = o.out + ".vectors.npz"
    if os.path.exists(table_path):
        kept = np.load(table_path)
        keys, table, examples = kept["keys"].tolist(), kept["table"], kept["examples"].tolist()
    else:
        keys, table, known = vector_table(o.data, sets, o.seed)
        examples = known.wordnet.examples
        np.savez_compressed(table_path, keys=np.array(keys), table=table, examples=np.array(examples))
    inventory = Inventory.collect([s for _, s, _ in sets], keys)
    encoder = Encoder(inventory)
    sets += data.silver_sets(o.data, os.path.join(OWN, "corpus/did"), examples)
    if o.small:
        sets = [(name, s[::40], times) for name, s, times in sets]
    _work.update(sets=sets, encoder=encoder, variants=o.variants, substitute=Substitute(sets, inventory, encoder, keys, table),
                 rename=names.Renamer(os.path.join(o.data, "facts"), [s for _, s, _ in sets]))
    print("sets", [(name, len(s), sum(map(len, s)), times) for name, s, times in sets], flush=True)
    jobs = [(k, i, i + 500, f"{o.seed} {k} {i}") for k, (_, s, _) in enumerate(sets) for i in range(0, len(s), 500)]
    with multiprocessing.Pool(o.processes) as pool:
        done = pool.map(variants_of, jobs, chunksize=1)
    rows, form_row, kinds, which, source, lengths, forms, labels = [], {}, [], [], [], [], [], []
    sentence = -1
    for (k, *_), answers in zip(jobs, done):
        for kind, words, table_of_labels in answers:
            sentence += kind == ORIGINAL
            kinds.append(kind)
            which.append(k)
            source.append(sentence)
            lengths.append(len(words))
            labels.append(table_of_labels)
            for f in words:
                if f not in form_row:
                    form_row[f] = len(rows)
                    rows.append(encoder.numbers(f))
                forms.append(form_row[f])
    print("items", len(kinds), "words", len(forms), "forms", len(rows), "kinds", Counter(kinds), flush=True)
    np.savez_compressed(o.out, inventory=json.dumps(inventory.state()), vectors=table, rows=np.array(rows, dtype=np.int32),
                        kinds=np.array(kinds, dtype=np.int8), sets=np.array(which, dtype=np.int8),
                        source=np.array(source, dtype=np.int32), lengths=np.array(lengths, dtype=np.int16),
                        forms=np.array(forms, dtype=np.int32), labels=np.concatenate(labels),
                        names=np.array([name for name, _, _ in sets]), times=np.array([t for _, _, t in sets]))


if __name__ == "__main__":
    main()
