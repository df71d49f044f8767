#!/usr/bin/env python3
"""Ways of taking a side, each read behind a lead that names one issue: stand_siding.py PROGRAM ITEMS LEAST [--misses]

ITEMS (test/data/stand/siding.txt, pointers.txt) says who stands where in each line; a line "~ ISSUE | LEAD" gives what the lines behind it are read
behind, and a word of the issue's name; "x" says who takes no side there. Prints how many of each family come out; fails where fewer than LEAST of a
hundred do.
"""
import collections
import json
import re
import subprocess
import sys

STANCES = {"+": "for", "-": "against", "?": "undecided", "%": "conditional", "o": "silent"}


def items(path):
    family, lead, issue = None, None, None
    for line in filter(None, (line.strip() for line in open(path, encoding="utf-8"))):
        if line[0] == "=":
            family = line[2:]
        elif line[0] == "~":
            issue, lead = (cell.strip() for cell in line[2:].split("|"))
        elif line[0] != "#":
            who = re.search(r"\[(.*?)\]", line)[1]
            behind = f" [{who}]"
            text = line[2:].removesuffix(behind) if line.endswith("." + behind) else line[2:].replace(f"[{who}]", who)
            yield family, line[0], who.lower(), issue.split(), lead, text, line


def stands(record, who, issue, lead, mark):
    if mark == "x":
        return not any(stands(record, who, issue, lead, m) for m in STANCES)
    for p in record["positions"]:
        actors = [record["entities"][e] for e in (p["entity"], p["speaks_for"]) if e is not None]
        names = [a["name"] for a in actors] + [record["text"][slice(*m["span"])] for a in actors for m in a["mentions"]]
        behind = record["sentences"][max(p["sentences"])][0] >= len(lead)
        if p["stance"] == STANCES[mark] and any(i in p["issue"].lower() for i in issue) and behind and any(who in n.lower() or n.lower() in who for n in names):
            return True
    return False


def main():
    program, path, least = sys.argv[1:4]
    cases = list(items(path))
    lines = "".join(json.dumps({"id": str(i), "date": "2024-05-01", "text": case[4] + " " + case[5]}) + "\n" for i, case in enumerate(cases))
    out = subprocess.run([program, "code", "--quiet", "-f", "jsonl", "-"], input=lines, capture_output=True, encoding="utf-8", check=True).stdout
    right, count = collections.Counter(), collections.Counter()
    for (family, mark, who, issue, lead, _, line), record in zip(cases, map(json.loads, out.splitlines()), strict=True):
        good = stands(record, who, issue, lead, mark)
        right[family] += good
        count[family] += 1
        if not good and "--misses" in sys.argv:
            print("missed:", line)
    print(", ".join(f"{family} {right[family]} of {count[family]}" for family in count), "; together", right.total(), "of", count.total())
    sys.exit(100 * right.total() < int(least) * count.total())


main()
