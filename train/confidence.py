"""What the three fits of a confidence share (trust.py, said_trust.py, stand_trust.py): fits that leave texts out, and what is printed of them."""
import numpy as np

import linear

PARTS = 10


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
        scores[out] = x[out] @ linear.fit(x[~out], y[~out], penalty, free, weight[~out])
    return scores


def tell(scores, right):
    chances = 1 / (1 + np.exp(-scores))
    print(f"area under the curve {linear.area(scores, right):.3f}, {len(right)} rows")
    for low in np.arange(0, 1, 0.1):
        here = (chances >= low) & (chances < low + 0.1)
        if here.any():
            above = chances >= low
            print(f"  {low:.1f}: {here.sum():4d}, {right[here].mean():.2f} right; from here on {above.sum():4d}, {right[above].mean():.2f}")
