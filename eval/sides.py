#!/usr/bin/env python3
"""What is wrong with the sides of events whose class is right.

  sides.py [--list FAULT] PART out.jsonl        PART: train, dev or examples of corpus/did
  sides.py [--list FAULT] GOLD.jsonl out.jsonl  whole articles, a record a line: id, text, and events as corpus/did/read.py gives
                                                them, but that a trigger has several spans and a side's phrase is its span alone

out.jsonl is what `dateline code -f jsonl` wrote. For each side it counts how it came out, and by how the gold's phrase is made:
  right, missing (the gold has somebody, we nobody), added (the other way round), partial (some of several are found),
  homeless (the phrase, without a country), abroad (the phrase, another country), swapped (the gold's other side),
  other (somebody else)
--list prints the events of one fault ("all": of every one) with their sentence.
"""
import collections
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import corpus  # noqa: E402

FAULTS = ("right", "missing", "added", "partial", "homeless", "abroad", "swapped", "other")
PRONOUNS = {"he", "she", "it", "they", "who", "which", "we", "him", "her", "them", "us", "both", "those", "that", "i", "one", "others"}
SIDES = {"actor": "recipient", "recipient": "actor"}


def load_articles(path):
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        for event in record["events"]:
            event["trigger"] = event["trigger"][0]
            for side in SIDES:
                for part in event[side]:
                    part["phrase"] = record["text"][slice(*part["span"])] if part.get("span") else ""
        yield record


def form(phrase):
    """How a phrase of the gold is made, as far as its words show."""
    words = phrase.split()
    if not words:
        return "-"
    if phrase.lower() in PRONOUNS:
        return "pronoun"
    if words[0].lower() in ("his", "her", "its", "their", "our"):
        return "owned"
    if re.search(r" and |, ", phrase):
        return "joined"
    if words[-1][:1].isupper():
        return "name"
    return "with a name" if any(w[:1].isupper() for w in words[1:]) else "unnamed"


def fault(document, want, got, side):
    gold, seen, other = want[side], got[side], want[SIDES[side]]
    if document.side(gold, seen):
        return "right"
    if not seen:
        return "missing"
    if not gold:
        return "added"
    found = [w for w in gold if any(document.is_party(w, g) for g in seen)]
    if found:
        return "partial"
    for w in gold:
        for g in seen:
            if w.get("span") and g.get("span") and corpus.overlap(w["span"], g["span"]):
                entity = document.output["entities"][g["entity"]] if g.get("entity") is not None else {}
                return "abroad" if entity.get("country") or entity.get("code") else "homeless"
    return "swapped" if any(document.is_party(w, g) for w in other for g in seen) else "other"


def faults(document, want, got):
    is_right = document.both(want, got)
    return {side: "right" if is_right else fault(document, want, got, side) for side in SIDES}


def gold_names(parts):
    return "; ".join(f"{s['phrase']}={s['code']}" for s in parts) or "-"


def main(arguments):
    wanted = arguments[arguments.index("--list") + 1] if "--list" in arguments else None
    part, path = [a for a in arguments if a not in ("--list", wanted)]
    records = list(load_articles(part)) if part.endswith(".jsonl") else corpus.read.read_corpus([part])
    with open(path, encoding="utf-8") as f:
        outputs = {d["id"]: d for d in map(json.loads, f)}
    table = {side: collections.Counter() for side in SIDES}
    forms = collections.defaultdict(collections.Counter)
    classes = collections.defaultdict(collections.Counter)
    for record in records:
        document = corpus.Document(record, outputs[record["id"]])
        for want, got in document.pairs()[0]:
            if not got or got["type"] != want["type"]:
                continue
            told = faults(document, want, got)
            for side, name in told.items():
                table[side][name] += 1
                forms[side, form(want[side][0]["phrase"]) if want[side] else "-"][name] += 1
                classes[want["type"]][name] += 1
            if wanted and any(n == wanted or wanted == "all" and n != "right" for n in told.values()):
                start, end = document.output["sentences"][document.sentence(want["trigger"][0])]
                print(f"{record['id']} {want['type']} [{record['text'][slice(*want['trigger'])]}] {told['actor']}/{told['recipient']}\n"
                      f"    {record['text'][start:end]}\n    gold {gold_names(want['actor'])} > {gold_names(want['recipient'])}\n"
                      f"    ours {document.names(got['actor'])} > {document.names(got['recipient'])}")
    width = "{:24s}" + "{:>9s}" * len(FAULTS)
    print(width.format("", *FAULTS))
    rows = [*table.items(), *((f"{s}: {f}", c) for (s, f), c in sorted(forms.items())), *sorted(classes.items())]
    for name, counter in rows:
        print(width.format(name, *(str(counter[f]) for f in FAULTS)))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1:])
