#!/usr/bin/env python3
"""The program's statements against the corpus of corpus/said.

  said.py prepare PART [DATA] > in.jsonl            PART: train, dev, test, all or examples; DATA: folder of the open text (without it, our reports)
  said.py score PART OUT [DATA] [--outer] [--misses] [--by KIND] [--least content.overlap=50 …]

OUT is what `dateline code -f jsonl in.jsonl` wrote. F1 of source, cue, content and of the linked triple, each exact (the same
characters, quotation marks, blanks and stops aside) and by overlap (shared characters at least half of all that either covers; a pair
counts by that share). Single spans are compared as sets of a document, triples one to one, best first; an attribution without source or
cue needs none of either. --outer leaves out, on both sides, what stands within another's content, as a set without nesting would.
--by kind, mode, polarity or part shows recall of the triple for each; --misses lists what differs.
"""
import collections
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "said"))
import fit  # noqa: E402
import read  # noqa: E402

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
    parts = [likeness(gold["content"], found["content"], exact)]
    for role in ("cue", "source"):
        parts.append(likeness(gold[role], found[role], exact) if gold[role] else float(role == "cue" or not found[role]))
    return sum(parts) / 3 if min(parts) else 0.0


def pair(gold, found, alike):
    """Pairs one to one, the most alike first."""
    ranked = sorted(((alike(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)), key=lambda c: (-c[0], c[1], c[2]))
    left, right, pairs = set(), set(), {}
    for value, i, j in ranked:
        if value > 0 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs[i] = j
    return pairs


def gold_rows(record, outer):
    text = record["text"]
    for a in record["attributions"]:
        if not (outer and a["within"] is not None):
            yield {"source": letters(text, [a["source"]] if a["source"] else []), "cue": letters(text, a["cue"]),
                   "content": letters(text, a["content"]), "of": a}


def system_rows(text, output, outer):
    rows = []
    for s in output.get("statements", []):
        source = s.get("source")
        rows.append({"source": letters(text, [source["span"]] if source and source.get("span") else []), "cue": letters(text, s.get("cue") or []),
                     "content": letters(text, s.get("content") or []), "of": s})
    rows = [r for r in rows if r["content"]]
    if outer:
        rows = [r for r in rows if not any(r["cue"] and r["cue"] <= o["content"] for o in rows if o is not r)]
    return rows


class Tally:
    def __init__(self):
        self.gold, self.system, self.hit = collections.Counter(), collections.Counter(), collections.Counter()

    def add(self, name, gold, system, hit):
        self.gold[name] += gold
        self.system[name] += system
        self.hit[name] += hit

    def f1(self, name):
        return round(200 * self.hit[name] / max(1, self.gold[name] + self.system[name]), 1)


def words(text, spans):
    return " … ".join(text[s:e] for s, e in spans).replace("\n", " ") or "-"


def tell(record, gold, found, pairs):
    text = record["text"]
    for i, g in enumerate(gold):
        if i not in pairs:
            a = g["of"]
            print(f"{record['id']}: missed: {words(text, [a['source']] if a['source'] else [])} | {words(text, a['cue'])} | {words(text, a['content'])}")
    for j, f in enumerate(found):
        if j not in pairs.values():
            s = f["of"]
            source = s["source"]["span"] if s.get("source") and s["source"].get("span") else None
            print(f"{record['id']}: other: {words(text, [source] if source else [])} | {words(text, s.get('cue') or [])} | {words(text, s['content'])}")


def kind_of(record, a, by):
    if by == "kind":
        return "GUM " + record["id"].split("_")[1] if record["id"].startswith("GUM_") else "MEANTIME" if "/" in record["id"] else "own"
    return record["part"] if by == "part" else a[by]


def score(records, outputs, outer, misses, by):
    tally, kinds = Tally(), collections.defaultdict(collections.Counter)
    for record in records:
        gold, found = list(gold_rows(record, outer)), system_rows(record["text"], outputs.get(record["id"], {}), outer)
        for exact in (True, False):
            measure = "exact" if exact else "overlap"
            for role in ROLES:
                g, f = sorted({r[role] for r in gold if r[role]}, key=min), sorted({r[role] for r in found if r[role]}, key=min)
                tally.add(f"{role}.{measure}", len(g), len(f), len(pair(g, f, lambda a, b: likeness(a, b, exact))))
            pairs = pair(gold, found, lambda a, b: triple_likeness(a, b, exact))
            tally.add(f"triple.{measure}", len(gold), len(found), len(pairs))
        for i, g in enumerate(gold if by else []):
            kinds[kind_of(record, g["of"], by)].update(gold=1, hit=i in pairs)
        if misses:
            tell(record, gold, found, pairs)
    figures = {"documents": len(records), "attributions": tally.gold["triple.exact"], "statements": tally.system["triple.exact"]}
    figures.update({f"{r}.{m}": tally.f1(f"{r}.{m}") for m in ("overlap", "exact") for r in (*ROLES, "triple")})
    if by:
        figures["recall"] = {k: f"{100 * n['hit'] / n['gold']:.0f} of {n['gold']}" for k, n in sorted(kinds.items())}
    return figures


def records_of(part, data):
    if part == "examples":
        return read.read_examples()
    return list(fit.records(data or "-", read.PARTS if part == "all" else [part]))


def main(command, part, rest):
    paths = [a for a in rest if not a.startswith("--") and "=" not in a and a not in ("kind", "mode", "polarity", "part")]
    if command == "prepare":
        for r in records_of(part, paths[0] if paths else None):
            print(json.dumps({"id": r["id"], "text": r["text"], "date": r["date"]}, ensure_ascii=False))
        return
    with open(paths[0], encoding="utf-8") as f:
        outputs = {d["id"]: d for d in map(json.loads, f)}
    by = rest[rest.index("--by") + 1] if "--by" in rest else None
    figures = score(records_of(part, paths[1] if paths[1:] else None), outputs, "--outer" in rest, "--misses" in rest, by)
    print(json.dumps({"part": part, **figures}))
    least = dict(a.split("=") for a in rest if "=" in a)
    short = [f"{k}: {figures[k]} < {v}" for k, v in least.items() if figures[k] < float(v)]
    if short:
        sys.exit("too few: " + "; ".join(short))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("prepare", "score") or sys.argv[1] == "score" and len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
