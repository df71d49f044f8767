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
from measure import Tally, letters, rows  # noqa: E402


def gold_rows(record, outer):
    return rows(record["text"], [a for a in record["attributions"] if not (outer and a["within"] is not None)])


def system_rows(text, output, outer):
    found = []
    for s in output.get("statements", []):
        source = s.get("source")
        found.append({"source": letters(text, [source["span"]] if source and source.get("span") else []), "cue": letters(text, s.get("cue") or []),
                      "content": letters(text, s.get("content") or []), "of": s})
    found = [r for r in found if r["content"]]
    if outer:
        found = [r for r in found if not any(r["cue"] and r["cue"] <= o["content"] for o in found if o is not r)]
    return found


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
        gold, found = gold_rows(record, outer), system_rows(record["text"], outputs.get(record["id"], {}), outer)
        pairs = tally.document(gold, found)
        for i, g in enumerate(gold if by else []):
            kinds[kind_of(record, g["of"], by)].update(gold=1, hit=i in pairs)
        if misses:
            tell(record, gold, found, pairs)
    figures = {"documents": len(records), "attributions": tally.gold["triple.exact"], "statements": tally.system["triple.exact"], **tally.figures()}
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
