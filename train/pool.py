"""The prepared sentences (prepare.py) on the device that trains: batches are gathered there, by number."""
import json

import numpy as np
import torch

from inventory import UNKNOWN_LABEL, Encoder, Inventory

ORIGINAL, VARIED, SUBSTITUTED = 0, 1, 2  # kinds of items
COLUMNS = Encoder.COLUMNS


class Pool:
    def __init__(self, path, device):
        kept = np.load(path)
        self.device = device
        self.inventory = Inventory(**json.loads(str(kept["inventory"])))
        self.vectors = torch.from_numpy(kept["vectors"])
        self.names, self.times = kept["names"].tolist(), kept["times"].tolist()
        self.kinds, self.sets, self.lengths = kept["kinds"], kept["sets"], kept["lengths"].astype(np.int64)
        self.start = np.concatenate([[0], np.cumsum(self.lengths)[:-1]])
        put = lambda x: torch.from_numpy(np.ascontiguousarray(x)).to(device)
        self.rows, self.forms, self.labels = put(kept["rows"]), put(kept["forms"]), put(kept["labels"])
        self.start_there, self.lengths_there = put(self.start), put(self.lengths)
        self.sets_there, self.kinds_there = put(self.sets.astype(np.int64)), put(self.kinds)
        # Where the arc scores of an item would begin, n · (n + 1) of them.
        arcs = self.lengths * (self.lengths + 1)
        self.arc_start = put(np.concatenate([[0], np.cumsum(arcs)[:-1]]))
        self.arcs = int(arcs.sum())
        self.variants = self._variants(kept["source"])

    def _variants(self, source):
        """{kind: (first, count)} of each original's variants of a kind, as positions in `by_kind`."""
        out = {}
        for kind in (ORIGINAL, VARIED, SUBSTITUTED):
            items = np.flatnonzero(self.kinds == kind)
            first = np.searchsorted(source[items], np.arange(source[-1] + 2))
            out[kind] = items, first[:-1], np.diff(first)
        return out

    def epoch(self, rng, share):
        """Items of one epoch: sets repeated or thinned, each sentence as it stands or, by `share`, varied or substituted."""
        originals = self.variants[ORIGINAL][0]
        picks = []
        for k, times in enumerate(self.times):
            own = np.flatnonzero(self.sets[originals] == k)
            if share[SUBSTITUTED] == 0 and (self.labels_known(k) is False):
                continue
            whole, part = int(times), times - int(times)
            picks += [own] * whole + [rng.permutation(own)[:int(part * len(own))]]
        picks = np.concatenate(picks)
        kind = rng.choice(3, size=len(picks), p=share)
        out = originals[picks]
        for k in (VARIED, SUBSTITUTED):
            items, first, count = self.variants[k]
            chosen = (kind == k) & (count[picks] > 0)
            p = picks[chosen]
            out[chosen] = items[first[p] + (rng.random(len(p)) * count[p]).astype(np.int64)]
        return out

    def labels_known(self, k):
        """Whether anything is annotated in set k."""
        return self.names[k] not in ("MEANTIME, no names", "reports", "WordNet examples")

    def batches(self, items, words, rng=None, slack=0.6):
        """Groups of items of like length, about `words` words each."""
        lengths = self.lengths[items]
        order = np.lexsort((rng.random(len(items)) if rng is not None else np.arange(len(items)), lengths))
        out, current = [], []
        for i in order:
            n = lengths[i]
            if current:
                size = len(current) * (last + 1)
                if size >= words or n != last and size >= slack * words:
                    out.append(items[current])
                    current = []
            current.append(i)
            last = n
        out.append(items[current])
        if rng is not None:
            rng.shuffle(out)
        return out

    def batch(self, items):
        """(ids [B][n][·], {column: [B][n]}, lengths on the CPU, positions [B][n] among all words, inside [B][n])."""
        lengths = torch.from_numpy(self.lengths[items])
        n = int(lengths.max())
        there = torch.from_numpy(items).to(self.device)
        at = torch.arange(n, device=self.device)[None]
        own = self.lengths_there[there][:, None]
        inside = at < own
        positions = self.start_there[there][:, None] + torch.minimum(at, own - 1)
        ids = self.rows[self.forms[positions].long()].masked_fill(~inside.unsqueeze(-1), 0)
        labels = self.labels[positions].long().masked_fill(~inside.unsqueeze(-1), UNKNOWN_LABEL)
        return ids, dict(zip(COLUMNS, labels.unbind(-1))), lengths, positions, inside, there

    def arc_positions(self, there, n):
        """[B][n][n+1] positions of arc scores, and which of them exist."""
        own = self.lengths_there[there][:, None, None]
        d = torch.arange(n, device=self.device)[None, :, None]
        h = torch.arange(n + 1, device=self.device)[None, None]
        inside = (d < own) & (h <= own)
        return torch.where(inside, self.arc_start[there][:, None, None] + d * (own + 1) + h, 0), inside
