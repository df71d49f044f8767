"""What the linear fits to named features share (did.py, loose.py, homes.py, said.py, confidence.py): their arguments, features as columns, a
logistic regression, and the table of weights."""
import argparse
import collections

import numpy as np
import scipy.optimize
import scipy.sparse


def arguments(penalty, least, prune, positional=("features", "out")):
    """A parser of what all of them are told."""
    p = argparse.ArgumentParser()
    for name in positional:
        p.add_argument(name)
    p.add_argument("--penalty", type=float, default=penalty)
    p.add_argument("--least", type=int, default=least, help="rows that must have a feature")
    p.add_argument("--prune", type=float, default=prune, help="smaller weights are left out")
    return p


def index_of(rows, least):
    """The column of each feature that at least so many rows have."""
    counts = collections.Counter(f for row in rows for f in set(row))
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def matrix(rows, index):
    """Sparse: a row for each list of features."""
    pointers, columns = [0], []
    for row in rows:
        columns += sorted({index[f] for f in row if f in index})
        pointers.append(len(columns))
    return scipy.sparse.csr_matrix((np.ones(len(columns)), columns, pointers), shape=(len(rows), len(index)))


def minimum(loss, size):
    """Of a convex loss that gives its slope too: from zero, so that it ends in the same weights wherever it runs."""
    return scipy.optimize.minimize(loss, np.zeros(size), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def fit(x, y, penalty, free, share=1.0):
    """Weights of a logistic regression; the penalty leaves the columns `free` (the bias, and what was covered) alone. share: how much a
    row counts."""
    rates = np.full(x.shape[1], penalty)
    rates[free] = 0.01

    def loss(w):
        z = y * (x @ w)
        slope = share * (-y / (1 + np.exp(np.clip(z, -500, 500))))
        return (share * np.logaddexp(0, -z)).sum() + (rates * w * w).sum() / 2, x.T @ slope + rates * w

    return minimum(loss, x.shape[1])


def choice(questions, index, penalty):
    """Weights of a log-linear choice. Each question is the features of its candidates and which of them are right, any of several: what is fitted is
    the weight of all that is right."""
    candidates, starts, right = [], [], []
    for features, is_right in questions:
        starts.append(len(candidates))
        candidates += features
        right += is_right
    x, right, starts = matrix(candidates, index), np.array(right, dtype=float), np.array(starts)
    owner = np.repeat(np.arange(len(starts)), np.diff(np.append(starts, x.shape[0])))

    def loss(w):
        z = x @ w
        z -= np.maximum.reduceat(z, starts)[owner]
        e = np.exp(z)
        total, good = np.add.reduceat(e, starts), np.add.reduceat(e * right, starts)
        slope = e / total[owner] - e * right / good[owner]
        return (np.log(total) - np.log(good)).sum() + penalty * (w * w).sum() / 2, x.T @ slope + penalty * w

    return minimum(loss, len(index))


def thousandths(index, weights, prune, without=None):
    """{feature: its weight}; smaller weights than prune are left out."""
    return {f: round(float(weights[i]) * 1000) for f, i in index.items() if f != without and abs(weights[i]) >= prune}


def score(weights, features):
    return sum(weights.get(f, 0) for f in features)


def area(scores, right):
    """Under the curve: how often a right one is above a wrong one."""
    order = np.argsort(np.argsort(scores)) + 1.0
    good = int(right.sum())
    return (order[right].sum() - good * (good + 1) / 2) / (good * (len(right) - good))


def write(path, heading, weights):
    """A weight a line, then its feature; one of several cells is parted by tabs."""
    with open(path, "w", encoding="utf-8") as f:
        f.write(heading)
        for feature in sorted(weights):
            if weights[feature] != 0:
                f.write(f"{weights[feature]}\t{feature if isinstance(feature, str) else chr(9).join(feature)}\n")
    print(f"{len(weights)} weights written")
