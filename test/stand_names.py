#!/usr/bin/env python3
"""What issues are called: stand_names.py PROGRAM ITEMS. ITEMS (test/data/stand/names.txt) says what each text's stances are, with the issue's name in full;
behind "…" the text goes on for twenty sentences of other things."""
import json
import subprocess
import sys


REST = " The road runs along the river." * 20


def items(path):
    for line in filter(None, (line.strip() for line in open(path, encoding="utf-8"))):
        if line[0] not in "#=":
            text, wanted = line.split(" => ")
            text = text[1:].strip() + REST if text[0] == "…" else text
            yield text, [] if wanted == "-" else [tuple(cell.strip() for cell in w.split("|")) for w in wanted.split(";")]


def stances(record):
    for p in record["positions"]:
        yield record["entities"][p["entity"]]["name"].lower(), p["stance"], p["issue"]


def main():
    program, path = sys.argv[1:3]
    cases = list(items(path))
    lines = "".join(json.dumps({"id": str(i), "date": "2024-05-01", "text": text}) + "\n" for i, (text, _) in enumerate(cases))
    out = subprocess.run([program, "code", "--quiet", "-f", "jsonl", "-"], input=lines, capture_output=True, encoding="utf-8", check=True).stdout
    failed = 0
    for (text, wanted), record in zip(cases, map(json.loads, out.splitlines()), strict=True):
        found = list(stances(record))
        missing = [w for w in wanted if not any(w[0].lower() in name and w[1:] == tuple(rest) for name, *rest in found)]
        if missing or (not wanted and found):
            print(f"{text}\n    wanted {wanted}, found {found}")
            failed = 1
    sys.exit(failed)


if __name__ == "__main__":
    main()
