"""A linear chain over the tags of names: what may follow what, and how likely.

A conditional random field (Lafferty, McCallum and Pereira 2001) whose loss
takes labels that leave a choice: the probability of all the allowed sequences.
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


def partition(scores, transition, lengths):
    """Log of the summed weight of all sequences; scores [B][n][K], transition [K+1][K] → [B]."""
    total = transition[-1] + scores[:, 0]
    inside = torch.arange(scores.size(1))[None] < lengths[:, None]
    for t in range(1, scores.size(1)):
        step = torch.logsumexp(total.unsqueeze(2) + transition[:-1], 1) + scores[:, t]
        total = torch.where(inside[:, t, None], step, total)
    return torch.logsumexp(total, 1)


def loss(scores, allowed, transition, lengths):
    """Negative log probability of the allowed sequences, summed; allowed [B][n][K] log weights of tags."""
    both = partition(torch.cat([scores, scores + allowed]), transition, torch.cat([lengths, lengths]))
    free, gold = both.chunk(2)
    return (free - gold).sum()


def best(scores, transition):
    """Viterbi: the tags of the best sequence; scores [n][K], transition [K+1][K], the first of equals."""
    total = transition[-1] + scores[0]
    back = []
    for row in scores[1:]:
        step = total[:, None] + transition[:-1]
        back.append(step.argmax(0))
        total = step.max(0) + row
    path = [int(total.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return path[::-1]
