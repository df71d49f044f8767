"""Word vectors from co-occurrence counts, for words the treebanks do not have.

Positive pointwise mutual information of a word with its neighbours (each of
four positions, two words either way, counted apart: near neighbours and their
side tell syntax), then a truncated singular value decomposition (Levy and
Goldberg 2014; Levy, Goldberg and Dagan 2015). Only the vectors leave here; no
text does.
"""
import json
import lzma
import re
from collections import Counter

import numpy as np
import scipy.sparse as sparse
from scipy.sparse.linalg import svds

from features import fold, lower, vector_key

OFFSETS = (-2, -1, 1, 2)
_WORD = re.compile(r"\w+n't(?!\w)|\w+(?:[.,]\d+)*|'(?:s|re|ve|ll|d|m)(?!\w)|\.\.\.|[^\w\s]", re.I)


def words_of(text):
    """Rough words of raw text, cut as the treebanks cut them, folded and lowered."""
    for w in _WORD.findall(lower(fold(text))):
        if w.endswith("n't") and len(w) > 3:
            yield w[:-3]
            yield "n't"
        else:
            yield vector_key(w)


def raw_paragraphs(path):
    with lzma.open(path, "rt", encoding="utf-8") as f:
        for line in f:
            article = json.loads(line)
            for paragraph in (article.get("title", "") + "\n" + article["text"]).split("\n"):
                if paragraph:
                    yield paragraph


def read_articles(path):
    for paragraph in raw_paragraphs(path):
        yield list(words_of(paragraph))


def learn(paragraphs, size=40000, contexts=8000, width=59, seed=1, shift=0.0):
    """(words, [R][width] float32); row 0 is "no vector", all zeros."""
    paragraphs = list(paragraphs)
    counts = Counter(w for p in paragraphs for w in p)
    words = [w for w, n in counts.most_common(size) if n >= 3]
    row = {w: i for i, w in enumerate(words)}
    stream = []
    for p in paragraphs:  # -1 stands between paragraphs and for rare words
        stream.extend(row.get(w, -1) for w in p)
        stream.extend((-1, -1))
    stream = np.array(stream, dtype=np.int32)
    blocks = []
    for offset in OFFSETS:
        left, right = (stream[:-offset], stream[offset:]) if offset > 0 else (stream[-offset:], stream[:offset])
        ok = (left >= 0) & (right >= 0) & (right < contexts)
        m = sparse.coo_matrix((np.ones(ok.sum(), dtype=np.float32), (left[ok], right[ok])), (len(words), contexts))
        m.sum_duplicates()
        blocks.append(m)
    pmi = sparse.hstack(blocks).tocoo()
    total = pmi.data.sum()
    word_sum = np.asarray(pmi.sum(1)).ravel()
    context_sum = np.asarray(pmi.sum(0)).ravel() ** 0.75  # smoothing: rare contexts are not overrated
    context_p = context_sum / context_sum.sum()
    value = np.log(pmi.data / total / (word_sum[pmi.row] / total) / context_p[pmi.col]) - shift
    keep = value > 0
    pmi = sparse.csr_matrix((value[keep].astype(np.float32), (pmi.row[keep], pmi.col[keep])), pmi.shape)
    start = np.random.default_rng(seed).standard_normal(min(pmi.shape)).astype(np.float32)
    u, s, _ = svds(pmi, k=width, v0=start)
    table = u[:, ::-1] * np.sqrt(s[::-1])
    # Signs of singular vectors are arbitrary: fix them so that a rerun gives the same file.
    table *= np.where(table[np.abs(table).argmax(0), np.arange(width)] < 0, -1, 1)
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    table *= np.sqrt(width) * 0.3
    return [""] + words, np.vstack([np.zeros((1, width)), table]).astype(np.float32)
