#!/usr/bin/env python3
"""The program with PETRARCH's validation dictionaries against PETRARCH's unit tests.

  petrarch.py PROGRAM FOLDER [--all]      FOLDER: with PETR.UnitTest.records.xml and PETR.Validate.*.txt

A record passes where the program gives exactly its events (source, target, code; none where it says none), a list of several
actors on a side counted as PETRARCH counts them, each pair an event. Records that ask for events with one uncoded side are coded
with --one-sided. Prints the share that passes, by kind of record; --all also each that does not, with what came out.
"""
import collections
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile


def records(path):
    """(id, category, date, text, one_sided, events) of each record; events None where the record tests an error's message."""
    text = re.sub(r"<!--.*?-->", "", path.read_text(encoding="utf-8", errors="replace"), flags=re.S)
    one_sided = False
    for m in re.finditer(r'<Config option="require_dyad" value="(\w+)">|<Sentence ([^>]*)>(.*?)</Sentence>', text, flags=re.S):
        if m.group(1):
            one_sided = m.group(1).lower() == "false"
            continue
        head = dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', m.group(2)))
        body = m.group(3)
        events = [dict(re.findall(r'(\w+)\s*=\s*"([^"]*)"', e)) for e in re.findall(r"<EventCoding([^>]*)>", body)]
        said = re.search(r"<Text>(.*?)</Text>", body, flags=re.S)
        if not said:
            continue
        date = head.get("date", "")
        date = f"{date[:4]}-{date[4:6]}-{date[6:]}" if len(date) == 8 else None
        want = {(e.get("sourcecode", "---"), e.get("targetcode", "---"), e["eventcode"]) for e in events if "eventcode" in e}
        yield head["id"], head.get("category", ""), date, html.unescape(" ".join(said.group(1).split())), one_sided, want


def code(program, folder, inputs, options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for id, _, date, text, *_ in inputs:
            f.write(json.dumps({"id": id, "date": date, "text": text}) + "\n")
        f.flush()
        out = subprocess.run([program, "code", "--quiet", "-f", "jsonl", "--explain", "--verbs", folder / "PETR.Validate.verbs.txt", "--actors",
                              folder / "PETR.Validate.actors.txt", "--actors", folder / "PETR.Validate.agents.txt", "--discards",
                              folder / "PETR.Validate.discards.txt", *options, f.name], capture_output=True, text=True, check=True).stdout
    return {d["id"]: d for d in map(json.loads, out.splitlines())}


def events_of(document):
    def codes(side):
        return [document["entities"][p["entity"]]["code"] for p in side] or ["---"]
    return {(a, r, e["cameo"]) for e in document["events"] for a in codes(e["actor"]) for r in codes(e["recipient"])}


def main(program, folder, tell):
    folder = pathlib.Path(folder)
    seen, every = set(), []
    for record in records(folder / "PETR.UnitTest.records.xml"):
        if record[0] not in seen:
            every.append(record)
        seen.add(record[0])
    passed, of = collections.Counter(), collections.Counter()
    for one_sided in (False, True):
        mine = [r for r in every if r[4] == one_sided]
        documents = code(program, folder, mine, ["--one-sided"] if one_sided else []) if mine else {}
        for id, category, _, text, _, want in mine:
            got = events_of(documents[id])
            of[category] += 1
            passed[category] += got == want
            if tell and got != want:
                print(f"{id}: wants {sorted(want)} got {sorted(got)}: {text}")
    for category in sorted(of):
        print(f"{category:10} {passed[category]:3} of {of[category]:3}")
    print(json.dumps({"task": "petrarch", "records": sum(of.values()), "passed": sum(passed.values()),
                      "share": round(100 * sum(passed.values()) / sum(of.values()), 1)}))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], "--all" in sys.argv[3:])
