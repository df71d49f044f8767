"""Vectors of verbs and nouns from the company that they keep in trees: with which subjects, objects and prepositions.

Positive pointwise mutual information of a word with its neighbours in the tree, each with its relation (Levy and Goldberg, "Dependency-based
word embeddings", 2014), then a truncated singular value decomposition. Such vectors bring together words of like meaning rather than of like
topic; but also opposites ("praise", "blast"), since one does to the same what the other does.
"""
import collections

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import svds

LEAST_WORD, LEAST_CONTEXT = 12, 8


def sentences(path):
    """Of a CoNLL-U file of `dateline parse`: lists of (id, lemma, UPOS, head, relation, name's tag or "O")."""
    words = []
    with open(path, encoding="utf-8") as f:
        for line in f:
            cells = line.rstrip("\n").split("\t")
            if len(cells) == 10 and cells[0].isdigit():
                tags = [m[4:] for m in cells[9].split("|") if m.startswith("NER=")]
                words.append((cells[0], cells[2].lower(), cells[3], cells[6], cells[7], tags[0] if tags else "O"))
            elif line == "\n" and words:
                yield words
                words = []


def stands_for(word):
    _, lemma, upos, _, _, tag = word
    return f"<{tag[2:]}>" if tag != "O" else f"<{upos}>" if upos in ("PROPN", "NUM") else lemma


def relation_of(word, children):
    relation = word[4]
    if relation == "nsubj:pass":
        return "obj"
    if relation.startswith("nsubj") or relation == "obl:agent":
        return "subj"
    if relation in ("obl", "nmod"):
        return next((c[1] for c in children[word[0]] if c[4] == "case"), "")
    return relation if relation in ("obj", "iobj", "amod", "compound", "advmod", "advcl", "xcomp", "ccomp") else None


def contexts(words):
    """(word, context) of a sentence; words are lemma/V and lemma/N, particles with their verb."""
    children, by_id = collections.defaultdict(list), {w[0]: w for w in words}
    for w in words:
        children[w[3]].append(w)
    for w in words:
        if w[2] not in ("VERB", "NOUN") or w[5] != "O":
            continue
        particle = next(("_" + c[1] for c in children[w[0]] if c[4] == "compound:prt"), "") if w[2] == "VERB" else ""
        key = f"{w[1]}{particle}/{w[2][0]}"
        for child in children[w[0]]:
            relation = relation_of(child, children)
            if relation is not None:
                yield key, f"{relation}:{stands_for(child)}"
        head, relation = by_id.get(w[3]), relation_of(w, children)
        if head is not None and relation is not None and (w[2] == "NOUN" or relation in ("xcomp", "advcl")):
            yield key, f"^{relation}:{stands_for(head)}"


def learn(path, width=150):
    """({word: row}, [rows][width]), rows of length one."""
    counts = collections.Counter(pair for words in sentences(path) for pair in contexts(words))
    of_word, of_context = collections.Counter(), collections.Counter()
    for (word, context), n in counts.items():
        of_word[word] += n
        of_context[context] += n
    row = {w: i for i, w in enumerate(sorted(w for w, n in of_word.items() if n >= LEAST_WORD))}
    column = {c: i for i, c in enumerate(sorted(c for c, n in of_context.items() if n >= LEAST_CONTEXT))}
    cells = [(row[w], column[c], n) for (w, c), n in counts.items() if w in row and c in column]
    rows, columns, values = (np.array(x) for x in zip(*cells))
    m = sparse.coo_matrix((values.astype(float), (rows, columns)), (len(row), len(column)))
    word_sum, context_sum = np.asarray(m.sum(1)).ravel(), np.asarray(m.sum(0)).ravel() ** 0.75
    value = np.log(m.data / word_sum[m.row]) - np.log(context_sum[m.col] / context_sum.sum())
    kept = value > 0
    pmi = sparse.csr_matrix((value[kept], (m.row[kept], m.col[kept])), m.shape)
    u, s, _ = svds(pmi, k=width, v0=np.random.default_rng(1).standard_normal(min(pmi.shape)))
    table = u * np.sqrt(s)
    return row, table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
