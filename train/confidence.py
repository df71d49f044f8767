"""What the three fits of a confidence share (trust.py, said_trust.py, stand_trust.py): features as columns, fits that leave texts out, what is
printed of them, and the table of weights."""
import collections

import numpy as np

import did

PARTS = 10


def index_of(features, least):
    """The column of each feature that at least so many rows have."""
    counts = collections.Counter(f for row in features for f in row)
    return {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= least))}


def matrix(features, index):
    x = np.zeros((len(features), len(index)))
    for i, row in enumerate(features):
        x[i, [index[f] for f in row if f in index]] = 1
    return x


def left_out(part_of, names, x, y, weight, penalty, free):
    """What each row would score if the texts of its part were not known."""
    part, scores = np.array([part_of[name] for name in names]), np.zeros(len(names))
    for p in range(PARTS):
        out = part == p
        scores[out] = x[out] @ did.fit(x[~out], y[~out], penalty, free, weight[~out])
    return scores


def tell(scores, right):
    chances = 1 / (1 + np.exp(-scores))
    print(f"area under the curve {did.area(scores, right):.3f}, {len(right)} rows")
    for low in np.arange(0, 1, 0.1):
        here = (chances >= low) & (chances < low + 0.1)
        if here.any():
            above = chances >= low
            print(f"  {low:.1f}: {here.sum():4d}, {right[here].mean():.2f} right; from here on {above.sum():4d}, {right[above].mean():.2f}")


def write(path, heading, index, weights, without=None, prune=0.0):
    """Thousandths, a feature a line; smaller weights than prune are left out."""
    with open(path, "w", encoding="utf-8") as f:
        f.write(heading)
        for feature, i in index.items():
            if feature != without and abs(weights[i]) >= prune and round(weights[i] * 1000) != 0:
                f.write(f"{round(weights[i] * 1000)}\t{feature}\n")
