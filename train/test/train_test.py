#!/usr/bin/env python3
"""Tests of the trainer's pure parts. Needs numpy; skips what needs PyTorch when there is none.

  python3 train/test/train_test.py
"""
import itertools
import os
import random
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, ".."))

import numpy as np

import data
import features
import lemmas
import modelfile
import tree


class Features(unittest.TestCase):
    def test_vectors_shared_with_c(self):
        with open(os.path.join(HERE, "features.tsv"), encoding="utf-8") as f:
            rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("# ")]
        self.assertGreater(len(rows), 50)
        for form, folded, low, key, shape, *ids in rows:
            with self.subTest(form=form):
                self.assertEqual(features.fold(form), folded)
                self.assertEqual(features.lower(folded), low)
                self.assertEqual(features.vector_key(low), key)
                self.assertEqual(features.shape(folded), shape)
                self.assertEqual(features.affix_ids(folded), [int(i) for i in ids])

    def test_fnv1a_published_vectors(self):
        for text, value in ((b"", 0x811C9DC5), (b"a", 0xE40C292C), (b"foobar", 0xBF9CF968)):
            self.assertEqual(features.fnv1a32(text), value)

    def test_lower_agrees_with_unicode_where_it_claims_to(self):
        ours = {0x130: "i", 0x3A2: chr(0x3A2)}
        for c in itertools.chain(range(0x180), range(0x386, 0x3AC), range(0x400, 0x430), range(0x1E00, 0x1E96)):
            want = ours.get(c, chr(c).lower() if len(chr(c).lower()) == 1 else chr(c))
            self.assertEqual(features.lower(chr(c)), want, hex(c))


class Lemmas(unittest.TestCase):
    PAIRS = [("went", "go"), ("Dogs", "dog"), ("dogs", "dog"), ("Obama", "Obama"), ("OBAMA", "Obama"), ("is", "be"),
             ("better", "good"), ("U.S.", "U.S."), ("'s", "have"), ("was", "was"), ("NATO", "NATO"), ("n't", "not")]

    def test_script_turns_form_into_lemma(self):
        for form, lemma in self.PAIRS:
            with self.subTest(form=form):
                self.assertEqual(lemmas.apply(lemmas.script(form, lemma), form), lemma)

    def test_regular_forms_share_a_script(self):
        self.assertEqual(lemmas.script("talks", "talk"), lemmas.script("Votes", "vote"))

    def test_script_that_does_not_fit_leaves_the_form(self):
        self.assertEqual(lemmas.apply("l 5 x", "ab"), "ab")

    def test_rare_scripts_become_exceptions(self):
        words = [("talks", "NOUN", "talk")] * 5 + [("oxen", "NOUN", "ox")] * 2 + [("Zzyx", "PROPN", "Q")] * 2
        scripts, exceptions = lemmas.inventory(words)
        self.assertEqual(scripts, ["l 1 "])
        self.assertEqual(exceptions, {("oxen", "NOUN"): "ox"})


class Trees(unittest.TestCase):
    def best_by_search(self, scores):
        """Score of the best single-rooted tree, by trying all of them."""
        n = len(scores)
        best = -np.inf
        for heads in itertools.product(range(n + 1), repeat=n):
            if all(h != d + 1 for d, h in enumerate(heads)) and tree.is_tree([0, *heads]):
                best = max(best, sum(scores[d, h] for d, h in enumerate(heads)))
        return best

    def test_rooted_search_is_optimal(self):
        rng = np.random.default_rng(3)
        for n in (2, 3, 4, 5):
            for _ in range(40):
                scores = rng.normal(size=(n, n + 1))
                heads = tree.decode(scores)
                self.assertTrue(tree.is_tree([0, *heads]))
                root = int(np.flatnonzero(heads == 0)[0])
                pinned = scores.copy()  # the root is chosen first: compare among trees with that root
                pinned[np.arange(n) != root, 0] = -1e6
                pinned[root, 1:] = -1e6
                got = sum(pinned[d, h] for d, h in enumerate(heads))
                self.assertAlmostEqual(got, self.best_by_search(pinned))

    def test_cycle_and_two_roots_are_seen(self):
        self.assertTrue(tree.is_tree([0, 0, 1, 2]))
        self.assertFalse(tree.is_tree([0, 0, 0]))
        self.assertFalse(tree.is_tree([0, 0, 3, 2]))
        self.assertFalse(tree.is_tree([0, 2, 1]))

    def test_one_word(self):
        self.assertEqual(tree.decode(np.array([[1.0, 5.0]])).tolist(), [0])


class Chain(unittest.TestCase):
    TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC"]

    def test_what_may_not_follow(self):
        try:
            import chain
        except ImportError:
            self.skipTest("no PyTorch")
        table = chain.forbidden(self.TAGS)
        self.assertEqual((table < 0).astype(int).tolist(),
                         [[0, 0, 1, 0, 1], [0, 0, 0, 0, 1], [0, 0, 0, 0, 1], [0, 0, 1, 0, 0], [0, 0, 1, 0, 0], [0, 0, 1, 0, 1]])

    def test_best_and_loss_agree_with_enumeration(self):
        try:
            import torch
        except ImportError:
            self.skipTest("no PyTorch")
        import chain
        torch.manual_seed(2)
        scores, transition = torch.randn(1, 4, 3), torch.randn(4, 3)
        weight = lambda path: float(transition[3, path[0]] + sum(scores[0, t, k] for t, k in enumerate(path))
                                    + sum(transition[a, b] for a, b in zip(path, path[1:])))
        paths = list(itertools.product(range(3), repeat=4))
        self.assertEqual(tuple(chain.best(scores[0].numpy(), transition.numpy())), max(paths, key=weight))
        allowed = torch.zeros(1, 4, 3)
        allowed[0, 1, 0] = allowed[0, 3, 2] = chain.FORBIDDEN
        total = np.logaddexp.reduce([weight(p) for p in paths])
        some = np.logaddexp.reduce([weight(p) for p in paths if p[1] != 0 and p[3] != 2])
        padded = torch.cat([scores, torch.randn(1, 2, 3)], 1)
        got = chain.loss(padded, torch.cat([allowed, torch.zeros(1, 2, 3)], 1), transition, torch.tensor([4]))
        self.assertAlmostEqual(float(got), total - some, places=4)


    def test_marginals_agree_with_enumeration(self):
        try:
            import torch
        except ImportError:
            self.skipTest("no PyTorch")
        import chain
        torch.manual_seed(3)
        scores, transition, n = torch.randn(2, 5, 3), torch.randn(4, 3), torch.tensor([5, 4])
        got = chain.marginals(scores, transition, n)
        paths = list(itertools.product(range(3), repeat=4))
        weights = np.array([float(transition[3, p[0]] + sum(scores[1, t, k] for t, k in enumerate(p))
                                  + sum(transition[a, b] for a, b in zip(p, p[1:]))) for p in paths])
        share = np.exp(weights - np.logaddexp.reduce(weights))
        for a, b in itertools.product(range(3), repeat=2):
            want = sum(w for w, p in zip(share, paths) if p[2] == a and p[3] == b)
            self.assertAlmostEqual(float(got[1, 3, a, b]), want, places=4)
        self.assertAlmostEqual(float(got[1, 0, 3].sum()), 1, places=4)  # from the start
        self.assertEqual(float(got[1, 4].abs().sum()), 0)  # outside the sentence
        # Away from its own marginals a chain is nowhere nearer than at itself.
        own = chain.distance(scores, transition, n, got)
        other = chain.distance(scores + 0.3 * torch.randn(2, 5, 3), transition, n, got)
        self.assertTrue(bool((own < other).all()))


class Knowledge(unittest.TestCase):
    def test_capitals_tell_names_from_words(self):
        import knowledge
        c = knowledge.Capitals()
        for _ in range(5):
            c.read("Yesterday Mr. Orlov met the farmers in Ulm, and the farmers left.")
        orlov, farmers = c.columns("orlov"), c.columns("farmers")
        self.assertGreater(orlov[0], 0.5)
        self.assertLess(farmers[0], -0.5)
        self.assertTrue((c.columns("nobody") == 0).all())
        self.assertEqual(len(orlov), knowledge.CAPITAL_COLUMNS + 1)

    def test_words_find_their_base(self):
        import knowledge
        w = knowledge.WordNet("/nowhere")
        w.lemmas["verb"].update(give=1, carry=1)
        w.irregular["verb"]["gave"] = ["give"]
        self.assertEqual(list(w.bases("gave", "verb")), ["give"])
        self.assertEqual(list(w.bases("giving", "verb")), ["give"])
        self.assertEqual(list(w.bases("carries", "verb")), ["carry"])


class ModelFile(unittest.TestCase):
    def write(self, folder):
        w = modelfile.Writer()
        w.text("words", ["", "<unknown>", "größe"])
        w.text("none", [])
        w.floats("bias", np.arange(5))
        w.floats("u", np.arange(24).reshape(2, 3, 4))
        w.int8_rows("table", self.table)
        path = os.path.join(folder, "m.dlm")
        w.write(path)
        return path

    def setUp(self):
        self.table = np.vstack([np.zeros(7), np.random.default_rng(1).normal(size=(9, 7))]).astype(np.float32)

    def test_reads_back_what_was_written(self):
        with tempfile.TemporaryDirectory() as folder:
            m = modelfile.read(self.write(folder))
        self.assertEqual(m["words"], ["", "<unknown>", "größe"])
        self.assertEqual(m["none"], [])
        self.assertEqual(m["bias"].tolist(), [0, 1, 2, 3, 4])
        self.assertEqual(m["u"].shape, (2, 3, 4))
        self.assertEqual(m["u"][1, 2, 3], 23)
        step = np.abs(self.table).max(1, keepdims=True) / 127
        self.assertTrue((np.abs(m["table"] - self.table) <= step * 0.5 + 1e-6).all())

    def test_damage_is_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.write(folder)
            with open(path, "r+b") as f:
                f.seek(-70, 2)
                byte = f.read(1)
                f.seek(-70, 2)
                f.write(bytes([byte[0] ^ 1]))
            with self.assertRaisesRegex(ValueError, "damaged"):
                modelfile.read(path)


class Data(unittest.TestCase):
    def test_tokens_are_cut_as_in_the_treebanks(self):
        for token, want in (("don't", ["do", "n't"]), ("Putin's", ["Putin", "'s"]), ("anti-EU", ["anti", "-", "EU"]),
                            ("e-mail", ["e-mail"]), ("we’ve", ["we", "’ve"]), ("-", ["-"]), ("'s", ["'s"]),
                            ("state-of-the-art", ["state", "-", "of", "-", "the", "-", "art"])):
            self.assertEqual(data.split_token(token), want)

    def test_labels_follow_the_cuts(self):
        forms, labels = data.retokenise(["Serbia's", "ex-president"], ["B-LOC", None])
        self.assertEqual(forms, ["Serbia", "'s", "ex", "-", "president"])
        self.assertEqual(labels, ["B-LOC", "I-LOC", None, None, None])

    def test_gum_entity_brackets(self):
        def row(form, upos, head, rel, misc):
            return ["0", form, form, upos, "", "_", str(head), rel, "_", misc]
        rows = [row("the", "DET", 3, "det", "Entity=(1-organization-new-x-cf1-2-sgl-The_Bank"),
                row("Old", "ADJ", 3, "amod", "_"),
                row("Bank", "PROPN", 0, "root", "_"),
                row("of", "ADP", 5, "case", "_"),
                row("Ruritania", "PROPN", 3, "nmod", "Entity=(2-place-new-x-cf2-1-sgl-Ruritania)1)")]
        names, kinds = data.gum_annotations(rows)
        self.assertEqual(names, ["O", "B-ORG", "I-ORG", "I-ORG", "I-ORG"])
        self.assertEqual(kinds, ["none", "none", "organization", "none", "place"])

    def test_variations_keep_the_tree_whole(self):
        s = data.Sentence(["Talks", "failed", "."], ["NOUN", "VERB", "PUNCT"], ["_"] * 3, ["talk", "fail", "."],
                          [2, 0, 2], ["nsubj", "root", "punct"])
        rng = random.Random(5)
        seen = set()
        for _ in range(300):
            v = data.vary(s, rng)
            seen.add(tuple(v.forms))
            self.assertEqual(len(v.forms), len(v.heads))
            self.assertLessEqual(max(v.heads), len(v.forms))
        self.assertLessEqual({("TALKS", "FAILED", "."), ("Talks", "failed"), ("talks", "failed", ".")}, seen)


class Reference(unittest.TestCase):
    """The network in PyTorch and in numpy, from the file, are one function."""

    def test_numpy_reader_agrees_with_pytorch(self):
        try:
            import torch
        except ImportError:
            self.skipTest("no PyTorch")
        import export
        import reference
        import train
        from inventory import Encoder, Inventory
        from network import Network
        torch.manual_seed(4)
        sentence = data.Sentence(["Talks", "failed", "in", "Ulm", "."], ["NOUN", "VERB", "ADP", "PROPN", "PUNCT"],
                                 ["_"] * 5, ["talk", "fail", "in", "Ulm", "."], [2, 0, 4, 2, 2],
                                 ["nsubj", "root", "case", "obl", "punct"])
        inventory = Inventory.collect([[sentence] * 6], ["", "talks", "ulm"])
        network = Network(inventory.sizes(), torch.randn(3, 8), width=16, arc=8, label=4)
        for table in network.tables():  # rows that int8 holds exactly, so that both sides compute alike
            table.weight.data.copy_(torch.from_numpy(modelfile.dequantise(*modelfile.quantise(table.weight.detach().numpy()))))
        network.vector.weight.data.copy_(torch.from_numpy(
            modelfile.dequantise(*modelfile.quantise(network.vector.weight.numpy()))))
        network.eval()
        with tempfile.TemporaryDirectory() as folder:
            options = {"width": 16, "arc": 8, "label": 4, "layers": 2, "letters": 0, "roots": 1, "seed": 4}
            train.save(os.path.join(folder, "c.pt"), network, inventory, options, {}, 1)
            export.write(os.path.join(folder, "c.pt"), os.path.join(folder, "m.dlm"))
            model = reference.Model(os.path.join(folder, "m.dlm"))
        ids, _ = Encoder(inventory)(sentence)
        with torch.no_grad():
            n = torch.tensor([5])
            h = network.hidden(torch.from_numpy(ids)[None], n)
            arcs = network.arcs(h, n)[0].numpy()
            heads = np.array([2, 0, 4, 2, 2])
            labels = network.labels(h, torch.from_numpy(heads)[None])[0].numpy()
        got = model.hidden(sentence.forms)
        np.testing.assert_allclose(got, h[0].numpy(), atol=1e-4)
        off = arcs > -1e8
        np.testing.assert_allclose(model.arcs(got)[off], arcs[off], atol=1e-4)
        np.testing.assert_allclose(model.labels(got, heads), labels, atol=1e-4)
        self.assertEqual(len(model(sentence.forms)), 5)
        untouched = train.Untouched(network)
        network.word.weight.data[3] += 1
        kept = network.word.weight[3].clone()
        untouched.clear(network)
        self.assertTrue(torch.equal(network.word.weight[3], kept))
        self.assertEqual(float(network.word.weight.abs().sum()), float(kept.abs().sum()))


if __name__ == "__main__":
    unittest.main()
