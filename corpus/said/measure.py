"""How alike two annotations of one text are: the measures that eval/said.py takes of the program and check.py of two annotations.

Spans are sets of characters, quotation marks, blanks and stops aside. Two spans are alike exactly if the sets are one, by overlap if
what they share is at least half of all that either covers, and then by that share. A triple is alike if all its spans are.
"""
import collections

BLANK = set(" \t\r\n\u00a0\"'“”‘’„«»`.,;:")
ROLES = ("source", "cue", "content")


def letters(text, spans):
    return frozenset(i for start, end in spans for i in range(start, end) if i < len(text) and text[i] not in BLANK)


def likeness(a, b, exact):
    if exact:
        return float(a == b)
    share = len(a & b) / len(a | b) if a | b else 0.0
    return share if share >= 0.5 else 0.0


def triple_likeness(gold, found, exact):
    """A missing cue of the gold asks for none; a missing source for a missing one."""
    parts = [likeness(gold["content"], found["content"], exact)]
    for role in ("cue", "source"):
        parts.append(likeness(gold[role], found[role], exact) if gold[role] else float(role == "cue" or not found[role]))
    return sum(parts) / 3 if min(parts) else 0.0


def pair(gold, found, alike):
    """Pairs one to one, the most alike first: index of the one to index of the other."""
    ranked = sorted(((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda c: (-c[0], c[1], c[2]))
    pairs = {}
    for value, i, j in ranked:
        if value > 0 and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def rows(text, attributions):
    """Attributions of the corpus as sets of characters."""
    return [{"source": letters(text, [a["source"]] if a["source"] else []), "cue": letters(text, a["cue"]),
             "content": letters(text, a["content"]), "of": a} for a in attributions]


class Tally:
    """Counts of gold, found and hit for each name."""

    def __init__(self):
        self.gold, self.system, self.hit = collections.Counter(), collections.Counter(), collections.Counter()

    def add(self, name, gold, system, hit):
        self.gold[name] += gold
        self.system[name] += system
        self.hit[name] += hit

    def f1(self, name):
        return round(200 * self.hit[name] / max(1, self.gold[name] + self.system[name]), 1)

    def document(self, gold, found):
        """Counts one document; pairs of triples that overlap."""
        for exact in (True, False):
            measure = "exact" if exact else "overlap"
            for role in ROLES:
                g, f = (sorted({r[role] for r in side if r[role]}, key=min) for side in (gold, found))
                self.add(f"{role}.{measure}", len(g), len(f), len(pair(g, f, lambda a, b: likeness(a, b, exact))))
            pairs = pair(gold, found, lambda a, b: triple_likeness(a, b, exact))
            self.add(f"triple.{measure}", len(gold), len(found), len(pairs))
        return pairs

    def figures(self):
        return {f"{r}.{m}": self.f1(f"{r}.{m}") for m in ("overlap", "exact") for r in (*ROLES, "triple")}
