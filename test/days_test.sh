#!/usr/bin/env bash
# Which days and place an event of a sentence of our own gets (test/data/days.tsv): when somebody does it as the clause, or the one beside it, tells; and
# where, if the line says so.
#   test/days_test.sh PROGRAM SOURCE
set -eu
program=$1 file=$2/test/data/days.tsv
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 - "$program" "$file" <<'PY'
import json, subprocess, sys

program, path = sys.argv[1:]
lines = [line.replace("\\n", "\n").split("\t") for line in open(path, encoding="utf-8").read().splitlines() if line and line[0] != "#"]
reports = "".join(json.dumps({"id": str(i), "date": date, "text": text}) + "\n" for i, (date, _, _, text) in enumerate(lines))
out = subprocess.run([program, "code", "--quiet", "--input", "jsonl", "-f", "jsonl"], check=True, stdout=subprocess.PIPE, input=reports.encode()).stdout
wrong = 0
for (date, trigger, days, text), record in zip(lines, map(json.loads, out.decode().splitlines())):
    place = lambda e: "@" + ("" if e["place"] is None else record["places"][e["place"]]["name"]) if "@" in days else ""
    day = lambda e: "" if days[0] == "@" else f"{e['from'] or ''}..{e['to'] or ''}"
    found = [day(e) + place(e) for e in record["events"] if text[slice(*e["trigger"][0])] == trigger]
    if found != [days]:
        wrong += 1
        print(f"{text}\n  {trigger}: {' '.join(found) or 'no event'}, not {days}")
print(f"{len(lines) - wrong} of {len(lines)}")
sys.exit(wrong > 0)
PY
