"""From arc scores to a tree: the best heads with one root and no cycle.

Most sentences come out of the per-word maximum as a tree; only the others are
searched. Chu and Liu (1965), Edmonds (1967): take the best head of each word,
contract each cycle into one node, solve, expand.
"""
import numpy as np


def is_tree(heads):
    """heads[d] in 0..n for words 1..n (heads[0] unused): one root, no cycle."""
    n = len(heads) - 1
    if sum(1 for d in range(1, n + 1) if heads[d] == 0) != 1:
        return False
    done = [False] * (n + 1)
    done[0] = True
    for d in range(1, n + 1):
        path, at = [], d
        while not done[at]:
            if at in path:
                return False
            path.append(at)
            at = heads[at]
        for p in path:
            done[p] = True
    return True


def find_cycle(heads, root):
    state = {root: 2}
    for start in range(len(heads)):
        path, at = [], start
        while at not in state:
            state[at] = 1
            path.append(at)
            at = heads[at]
        if state[at] == 1:
            return path[path.index(at):]
        for p in path:
            state[p] = 2
    return None


def arborescence(scores, root):
    """Maximum spanning arborescence; scores[d][h], root fixed. Returns heads (root's own is itself)."""
    n = len(scores)
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(1)
    heads[root] = root
    cycle = find_cycle(heads, root)
    if cycle is None:
        return heads
    rest = [i for i in range(n) if i not in set(cycle)]
    c = len(rest)  # the contracted node
    inner = np.full((c + 1, c + 1), -np.inf)
    inner[:c, :c] = scores[np.ix_(rest, rest)]
    cyc = np.array(cycle)
    kept = scores[cyc, heads[cyc]]
    enter = scores[np.ix_(cyc, rest)] - kept[:, None]  # gain of breaking the cycle at a word
    leave = scores[np.ix_(rest, cyc)]
    inner[c, :c] = enter.max(0)
    inner[:c, c] = leave.max(1)
    solved = arborescence(inner, rest.index(root))
    out = heads.copy()
    for i, word in enumerate(rest):
        if word == root:
            continue
        out[word] = cyc[leave[i].argmax()] if solved[i] == c else rest[solved[i]]
    outer = solved[c]
    out[cyc[enter[:, outer].argmax()]] = rest[outer]
    return out


def decode(scores):
    """Heads of words 1..n from scores [n][n+1] (dependent, head), the diagonal (own head) excluded."""
    n = len(scores)
    s = np.full((n + 1, n + 1), -np.inf)
    s[1:] = scores
    s[np.arange(1, n + 1), np.arange(1, n + 1)] = -np.inf
    heads = s.argmax(1)
    if is_tree(heads):
        return heads[1:]
    if n == 1:
        return np.zeros(1, dtype=int)
    # The root is the word that loses most by having another head.
    margin = s[1:, 0] - s[1:, 1:].max(1)
    root = int(margin.argmax())
    tree = arborescence(s[1:, 1:], root) + 1
    tree[root] = 0
    return tree
