#!/usr/bin/env python3
"""Checks the corpus of attributions: check.py [--counts [DATA] | --agreement [DATA]]

Without the text of others it checks that every range lies in its document, that no two sentences of ranges overlap in a way that no
annotator means (cue inside its own source or content), that every phrase of our own reports is found, that ids are unique, and that
README.md states the counts as they are. --counts tells what the corpus holds; --agreement compares the second annotation with the
first. Both read the open text below DATA where it is given, else our own reports alone.
"""
import collections
import re
import sys

import fit
import measure
import read

STYLES = {"wire", "broadcast", "communique", "local", "opinion", "analysis", "interview", "blog", "sheet"}
REGIONS = {"Africa", "Americas", "Asia", "Europe", "MiddleEast", "Oceania", "World"}


def check_guidelines(examples, errors):
    """Every rule of the guidelines has its example in the table, and the other way round."""
    guidelines = (read.HERE / "GUIDELINES.md").read_text(encoding="utf-8")
    rules = set(re.findall(r"^- \*\*(\w+)\*\*", guidelines, re.MULTILINE))
    errors.extend(f"GUIDELINES.md: {rule} has no example" for rule in sorted(rules - {e["id"] for e in examples}))
    errors.extend(f"examples.tsv: {e['id']} does not stand in the guidelines" for e in examples
                  if e["id"] not in rules or f"*{e['text']}*" not in guidelines)


def tokens_of(ranges):
    return {(s, t) for s, a, b in ranges for t in range(a, b)}


def check_standoff(record, say):
    if record["part"] not in read.PARTS:
        say(f"part {record['part']}")
    if not re.fullmatch(r"[0-9a-f]{8}", record["checksum"]):
        say(f"checksum {record['checksum']}")
    seen = set()
    for a in record["attributions"]:
        for role in ("source", "cue", "content"):
            for s, first, end in a[role]:
                if not (1 <= s <= record["sentences"] and 0 <= first < end <= record["tokens"]):
                    say(f"{role} {s}:{first + 1}-{end} lies outside")
        if not a["content"] or len(a["source"]) > 1:
            say("an attribution needs content, and one range of source at most")
        if tokens_of(a["cue"]) & (tokens_of(a["source"]) | tokens_of(a["content"])) or tokens_of(a["source"]) & tokens_of(a["content"]):
            say(f"source, cue and content share tokens at {(a['cue'] or a['content'])[0]}")
        key = (tuple(a["source"]), tuple(a["cue"]), tuple(a["content"]))
        if key in seen:
            say(f"twice: {key}")
        seen.add(key)


def check_report(record, say):
    for name, value, allowed in (("part", record["part"], (*read.PARTS, "examples")), ("style", record["style"], STYLES), ("region", record["region"], REGIONS)):
        if value not in allowed:
            say(f"{name} {value}")
    if not re.fullmatch(r"\d{3}0s", record["decade"]):
        say(f"decade {record['decade']}")
    for a in record["attributions"]:
        spans = a["cue"] + a["content"] + ([a["source"]] if a["source"] else [])
        covered = [i for s, e in spans for i in range(s, e)]
        if not a["content"] or len(covered) != len(set(covered)):
            say(f"source, cue and content overlap: {[record['text'][s:e] for s, e in spans]}")
        if any(start < end and not record["text"][start:end].strip() for start, end in spans):
            say("an empty span")


def check(standoff, reports, errors):
    ids = collections.Counter(r["id"] for r in standoff + reports)
    errors.extend(f"{name}: twice" for name, n in ids.items() if n > 1)
    for records, one in ((standoff, check_standoff), (reports, check_report)):
        for record in records:
            one(record, lambda what, name=record["id"]: errors.append(f"{name}: {what}"))


def table(standoff, reports):
    """The lines of README.md's table: text, documents and attributions of each part."""
    groups = [("GUM", [r for r in standoff if r["id"].startswith("GUM_")]), ("MEANTIME", [r for r in standoff if r["id"].startswith("corpus_")]),
              ("own reports", reports), ("all", standoff + reports)]
    for name, records in groups:
        cells = []
        for part in (*read.PARTS, None):
            own = [r for r in records if part in (None, r["part"])]
            cells.append(f"{len(own)} / {sum(len(r['attributions']) for r in own)}")
        yield f"| {name} | " + " | ".join(cells) + " |"


def counts(documents):
    groups = collections.defaultdict(collections.Counter)
    for d in documents:
        kind = "GUM " + d["id"].split("_")[1] if d["id"].startswith("GUM_") else "MEANTIME" if d["id"].startswith("corpus_") else "own reports"
        words = len(re.findall(r"\w+", d["text"]))
        for a in d["attributions"]:
            groups["kind"][kind] += 1
            groups["mode"][a["mode"]] += 1
            groups["polarity"][a["polarity"]] += 1
            groups["without"]["source"] += a["source"] is None
            groups["without"]["cue"] += not a["cue"]
            groups["nested"]["within another"] += a["within"] is not None
        groups["documents"][kind] += 1
        groups["words"][kind] += words
    for name, group in groups.items():
        print(f"{name}: " + ", ".join(f"{k} {n}" for k, n in group.most_common()))


def agreement(data):
    """F1 of the second annotation with the first on the documents that have both, and where they differ."""
    second = {d["id"]: d for d in fit.records(data, standoff="second-standoff.txt", reports="second-reports.txt")}
    tally, polarity = measure.Tally(), collections.Counter()
    for first in fit.records(data):
        again = second.get(first["id"])
        if not again:
            continue
        if first["text"] != again["text"]:
            sys.exit(f"{first['id']}: another text in the second annotation")
        a, b = measure.rows(first["text"], first["attributions"]), measure.rows(again["text"], again["attributions"])
        pairs = tally.document(a, b)
        polarity.update(a[i]["of"]["polarity"] == b[j]["of"]["polarity"] for i, j in pairs.items())
        for name, side, paired in (("first", a, set(pairs)), ("second", b, set(pairs.values()))):
            for i, row in enumerate(side):
                if i not in paired:
                    print(f"{first['id']}: {name} alone: " + " | ".join(
                        " … ".join(first["text"][s:e] for s, e in spans) for spans in
                        ([row["of"]["source"]] if row["of"]["source"] else [], row["of"]["cue"], row["of"]["content"])))
    print(f"documents {len(second)}, attributions {tally.gold['triple.exact']} and {tally.system['triple.exact']}")
    for name, value in tally.figures().items():
        print(f"{name} {value}")
    print(f"polarity alike in {polarity[True]} of {sum(polarity.values())} pairs")


def main(options):
    errors = []
    try:
        standoff = [r for path in sorted(read.HERE.glob("standoff-*.txt")) for r in read.read_standoff(path)]
        reports = read.read_reports()
        examples = read.read_examples()
    except read.Wrong as wrong:
        sys.exit(str(wrong))
    check(standoff, reports, errors)
    check([], examples, errors)
    check_guidelines(examples, errors)
    readme = (read.HERE / "README.md").read_text(encoding="utf-8")
    errors.extend(f"README.md lacks: {line}" for line in table(standoff, reports) if line not in readme)
    if errors:
        sys.exit("\n".join(errors))
    if options[:1] == ["--counts"]:
        counts(fit.records(options[1] if options[1:] else "-"))
    if options[:1] == ["--agreement"]:
        agreement(options[1] if options[1:] else "-")


if __name__ == "__main__":
    main(sys.argv[1:])
