#!/usr/bin/env python3
"""Coefficients of tanh(x) = x P(x^2) / Q(x^2) on [-LIMIT, LIMIT], for kernels_body.h.

Linearised least squares, weighted anew by the last denominator and by the error seen
(Sanathanan and Koerner 1963; Lawson 1961), until the largest error is about level.
"""
import numpy as np

LIMIT, P, Q = 8.5, 5, 4  # coefficients of P; of Q, whose first is 1

x = LIMIT * np.sin(np.linspace(0, np.pi / 2, 6001)[1:])
t, u = np.tanh(x), x * x
weight, q = np.ones_like(x), np.ones_like(x)
best = None
for _ in range(400):
    rows = np.column_stack([x * u**i for i in range(P)] + [-t * u**i for i in range(1, Q)])
    scale = weight / q
    norm = np.abs(rows * scale[:, None]).max(0)
    solution = np.linalg.lstsq(rows * scale[:, None] / norm, t * scale, rcond=None)[0] / norm
    p = sum(c * u**i for i, c in enumerate(solution[:P]))
    q = 1 + sum(c * u**(i + 1) for i, c in enumerate(solution[P:]))
    error = np.abs(x * p / q - t)
    if best is None or error.max() < best[0]:
        best = error.max(), solution
    weight *= (0.02 * error.max() + error) ** 0.3
    weight /= weight.max()
    q = np.abs(q)
print("largest error", best[0])
print("P", *(f"{c:.9e}f" for c in best[1][:P]))
print("Q", "1", *(f"{c:.9e}f" for c in best[1][P:]))
