#!/usr/bin/env python3
"""Checks the corpus of events: check.py [--agreement | --counts].

Every phrase and trigger stands in its text, classes, modes, statuses, codes and sectors exist, ids are unique, and no two
parts share a template: with names and numbers taken out, no sentence of one part shares a third of its runs of four words
with a sentence of another (words and train, both to be read, count as one). --agreement compares second*.txt with the corpus; --counts tells what the corpus holds.
"""
import collections
import pathlib
import re
import sys

import read

ROOT = read.HERE.parent.parent
STYLES = {"wire", "broadcast", "communique", "local", "comment"}
REGIONS = {"Africa", "Americas", "Asia", "Europe", "MiddleEast", "Oceania", "World"}
STATUSES = {"actual", "ongoing", "planned", "wanted", "possible", "denied"}
SECTORS = set("GOV MIL REB OPP PAR PRM PTY LEG JUD COP SPY MED JRN EDU BUS LAB AGR REL CVL REF ELI CRM UAF UNK PRE SOC IGO NGO".split())
# Modes of the codebook that the project's own table names otherwise.
MORE_MODES = {"COERCE": {"ban"}, "ASSAULT": {"assassinate", "execute"}}


def rows(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def modes():
    """The modes of each class, from the project's table of classes."""
    table = {}
    for row in rows(ROOT / "data/frames/plover.tsv"):
        table[row[0]] = {m.strip() for m in row[2].split(",")} - {"-"} | MORE_MODES.get(row[0], set())
    return table


def codes():
    return {row[0] for name in ("states.tsv", "organizations.tsv") for row in rows(ROOT / "data/actors" / name)}


def check_event(event, record, classes, known, errors):
    def say(what):
        errors.append(f"{record['id']}: {what}")
    if event["type"] not in classes:
        return say(f"class {event['type']}")
    if event["mode"] and event["mode"] not in classes[event["type"]]:
        say(f"mode {event['mode']} of {event['type']}")
    if event["status"] not in STATUSES:
        say(f"status {event['status']}")
    for side in event["actor"] + event["recipient"]:
        if side["code"] and side["code"] not in known:
            say(f"code {side['code']}")
        if side["sector"] and side["sector"] not in SECTORS:
            say(f"sector {side['sector']}")
    if event["date"] and not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?", event["date"]):
        say(f"date {event['date']}")
    if event["place"] and not read.occurrences(record["text"], event["place"]):
        say(f"place {event['place']} is not in the text")


def template(text):
    """Runs of four words, names and numbers replaced."""
    words = ["N" if any(c.isdigit() for c in w) else "X" if w[0].isupper() else w for w in re.findall(r"\w+", text)]
    return {tuple(words[i:i + 4]) for i in range(len(words) - 3)} or {tuple(words)}


def apart(a, b):
    """Whether two records stand in parts that must not share a template."""
    return a["part"] != b["part"] and {a["part"], b["part"]} != {"train", "words"}


def shared_templates(records):
    """Pairs of records of different parts that share a third of the runs of the shorter."""
    runs = [(r, template(r["text"])) for r in records]
    where = collections.defaultdict(list)
    for i, (_, own) in enumerate(runs):
        for run in own:
            if run.count("X") < 3:
                where[run].append(i)
    shared = collections.Counter()
    for holders in where.values():
        shared.update((a, b) for n, a in enumerate(holders) for b in holders[n + 1:])
    for (a, b), n in sorted(shared.items()):
        least = min(len(runs[a][1]), len(runs[b][1]))
        if apart(runs[a][0], runs[b][0]) and n >= 3 and n > least / 3:
            yield f"{runs[a][0]['id']} and {runs[b][0]['id']} share a template"


def check(records, errors):
    classes, known = modes(), codes()
    seen, texts = set(), set()
    for r in records:
        for name, value, allowed in (("style", r["style"], STYLES), ("region", r["region"], REGIONS)):
            if value not in allowed:
                errors.append(f"{r['id']}: {name} {value}")
        if not re.fullmatch(r"\d{3}0s", r["decade"]):
            errors.append(f"{r['id']}: decade {r['decade']}")
        if r["id"] in seen or r["text"] in texts:
            errors.append(f"{r['id']}: twice")
        seen.add(r["id"])
        texts.add(r["text"])
        for event in r["events"]:
            check_event(event, r, classes, known, errors)
    errors.extend(shared_templates(records))


def check_guidelines(examples, errors):
    """Every rule of the guidelines has its example there and in the table."""
    guidelines = (read.HERE / "GUIDELINES.md").read_text(encoding="utf-8")
    rules = set(re.findall(r"^- \*\*(\w+)\*\*", guidelines, re.MULTILINE))
    errors.extend(f"GUIDELINES.md: {rule} has no example" for rule in sorted(rules - {e["id"] for e in examples}))
    errors.extend(f"examples.tsv: {e['id']} does not stand in the guidelines" for e in examples
                  if e["id"] not in rules or f"*{e['text']}*" not in guidelines)


def pair(first, second):
    """Events of two annotations with the same trigger, or touching ones; one to one."""
    left, pairs = list(second), []
    for a in first:
        b = next((b for b in left if a["trigger"][0] < b["trigger"][1] and b["trigger"][0] < a["trigger"][1]), None)
        if b:
            left.remove(b)
            pairs.append((a, b))
    return pairs


def sides(event, side):
    return {(s["code"], s["sector"]) if s["code"] else s["phrase"] for s in event[side]}


def agreement(records):
    """How far the second annotation says the same."""
    errors = []
    again = [r for path in sorted(read.HERE.glob("second*.txt")) for r in read.read_file(path, "second", errors)]
    second = {r["id"]: r for r in again}
    first = {r["id"]: r for r in records}
    if errors or set(second) - set(first):
        sys.exit("\n".join(errors) or f"second*.txt: unknown {sorted(set(second) - set(first))}")
    n = collections.Counter()
    kinds = []
    for key, b in second.items():
        a = first[key]
        if a["text"] != b["text"]:
            sys.exit(f"second*.txt: {key}: other text")
        n["records"] += 1
        n["empty alike"] += bool(a["events"]) == bool(b["events"])
        n["first"] += len(a["events"])
        n["second"] += len(b["events"])
        for x, y in pair(a["events"], b["events"]):
            n["paired"] += 1
            kinds.append((x["type"], y["type"]))
            same = x["type"] == y["type"]
            n["class"] += same
            n["mode"] += same and x["mode"] == y["mode"]
            n["status"] += x["status"] == y["status"]
            codes_alike = all({s["code"] for s in x[k]} == {s["code"] for s in y[k]} for k in ("actor", "recipient"))
            n["class and both actors"] += same and codes_alike
            n["sectors too"] += same and all(sides(x, k) == sides(y, k) for k in ("actor", "recipient"))
            if not (same and codes_alike and x["mode"] == y["mode"] and x["status"] == y["status"]):
                print(f"differ: {key} {record_cut(a, x)}: {brief(x)} / {brief(y)}")
    print(f"records {n['records']}, with or without an event alike {n['empty alike']}; events {n['first']} and {n['second']}")
    for name in ("paired", "class", "mode", "status", "class and both actors", "sectors too"):
        print(f"{name}: {n[name]} (F1 {200 * n[name] / max(1, n['first'] + n['second']):.1f})")
    print(f"kappa of classes where both mark an event: {kappa(kinds):.2f}")


def record_cut(record, event):
    return record["text"][slice(*event["trigger"])]


def brief(e):
    return " ".join([e["type"], e["mode"] or "-", e["status"], *(str(s["code"]) for s in e["actor"]), ">", *(str(s["code"]) for s in e["recipient"])])


def kappa(kinds):
    total = len(kinds) or 1
    a, b = collections.Counter(x for x, _ in kinds), collections.Counter(y for _, y in kinds)
    seen, chance = sum(x == y for x, y in kinds) / total, sum(a[k] * b[k] for k in a) / total ** 2
    return (seen - chance) / (1 - chance) if chance < 1 else 1.0


def counts(records):
    for part in read.PARTS:
        own = [r for r in records if r["part"] == part]
        sentences = [r for r in own if "\n" not in r["text"]]
        empty = sum(not r["events"] for r in sentences)
        print(f"{part}: sentences {len(sentences)}, of them without an event {empty}; reports {len(own) - len(sentences)}; "
              f"events {sum(len(r['events']) for r in own)}")
    by_class = collections.Counter((e["type"], r["part"]) for r in records for e in r["events"])
    for kind in sorted({k for k, _ in by_class}):
        print(f"  {kind:10}" + "".join(f"{by_class[kind, p]:6}" for p in read.PARTS))
    for name in ("style", "region", "decade"):
        print(f"  {name}:", ", ".join(f"{k} {n}" for k, n in sorted(collections.Counter(r[name] for r in records).items())))
    print("  status:", ", ".join(f"{k} {n}" for k, n in sorted(collections.Counter(e["status"] for r in records for e in r["events"]).items())))


def main(options):
    errors = []
    records = read.read_corpus(errors=errors)
    try:
        examples = read.read_examples()
    except read.Wrong as wrong:
        sys.exit(f"examples.tsv: {wrong}")
    check(records, errors)
    check(examples, errors)
    check_guidelines(examples, errors)
    if errors:
        sys.exit("\n".join(errors) + f"\n{len(errors)} wrong")
    print(f"{len(records)} records, {sum(len(r['events']) for r in records)} events: well formed")
    if "--counts" in options:
        counts(records)
    if "--agreement" in options:
        agreement(records)


if __name__ == "__main__":
    main(sys.argv[1:])
