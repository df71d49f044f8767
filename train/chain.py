"""A linear chain over the tags of names: what may follow what, and how likely.

A conditional random field (Lafferty, McCallum and Pereira 2001) whose loss
takes labels that leave a choice: the probability of all the allowed sequences.
Sums over sequences are products of matrices, taken in pairs, so that a sentence
of n words needs log n steps.
"""
import numpy as np
import torch

FORBIDDEN = -1e4


def forbidden(tags):
    """[tags + 1][tags], the last row for the start: -1e4 where an I- would continue nothing."""
    table = np.zeros((len(tags) + 1, len(tags)), dtype=np.float32)
    for j, tag in enumerate(tags):
        if tag[0] == "I":
            for i, before in enumerate([*tags, "O"]):
                if before[2:] != tag[2:]:
                    table[i, j] = FORBIDDEN
    return table


def potentials(scores, transition):
    """[B][n][K+1][K]: weight of a tag after each tag before it; of the first word the last row counts alone."""
    return transition + scores.unsqueeze(2)


def partition(pairs, lengths):
    """Log of the summed weight of all sequences; pairs [B][n][K+1][K], lengths beside them → [B]."""
    b, n, _, k = pairs.shape
    first, rest = pairs[:, 0, k], pairs[:, 1:, :k]
    same = torch.full((k, k), 2 * FORBIDDEN, device=pairs.device).fill_diagonal_(0.0)
    inside = torch.arange(1, n, device=pairs.device)[None] < lengths[:, None]
    rest = torch.where(inside[:, :, None, None], rest, same)
    while rest.size(1) > 1:
        if rest.size(1) % 2:
            rest = torch.cat([rest, same.expand(b, 1, k, k)], 1)
        rest = torch.logsumexp(rest[:, 0::2, :, :, None] + rest[:, 1::2, None], 3)
    last = torch.logsumexp(first[:, :, None] + rest[:, 0], 1) if rest.size(1) else first
    return torch.logsumexp(last, 1)


def loss(scores, allowed, transition, lengths):
    """Negative log probability of the allowed sequences, of each sentence; allowed [B][n][K] log weights of tags."""
    pairs = potentials(scores, transition)
    both = partition(torch.cat([pairs, pairs + allowed.unsqueeze(2)]), torch.cat([lengths, lengths]))
    free, gold = both.chunk(2)
    return free - gold


def marginals(scores, transition, lengths):
    """[B][n][K+1][K]: probability of each pair of tags of neighbours, the derivative of the partition's logarithm."""
    pairs = potentials(scores, transition).detach().requires_grad_(True)
    with torch.enable_grad():
        return torch.autograd.grad(partition(pairs, lengths).sum(), pairs)[0]


def distance(scores, transition, lengths, wanted):
    """Cross entropy of the chain to wanted marginals (zero outside sentences), of each sentence."""
    pairs = potentials(scores, transition)
    return partition(pairs, lengths) - (pairs * wanted).sum((1, 2, 3))


def best(scores, transition):
    """Viterbi: the tags of the best sequence; scores [n][K], transition [K+1][K], the first of equals."""
    return best_of_pairs(np.asarray(transition)[None] + np.asarray(scores)[:, None])


def best_of_pairs(pairs):
    """The same from the weights of pairs [n][K+1][K]."""
    total = pairs[0, -1]
    back = []
    for row in pairs[1:]:
        step = total[:, None] + row[:-1]
        back.append(step.argmax(0))
        total = step.max(0)
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]
