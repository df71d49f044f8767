#!/usr/bin/env bash
# Where events were (test/data/sites.tsv): a sentence, the words of its trigger, and the name of the place or '-'.
#   test/sites_test.sh PROGRAM SOURCE
set -eu
program=$1 file=$2/test/data/sites.tsv
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 - "$program" "$file" <<'PY'
import json, subprocess, sys

program, path = sys.argv[1:]
rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if not line.startswith("#")]
answer = subprocess.run([program, "code", "--quiet", "--input", "jsonl", "-f", "jsonl"], check=True, stdout=subprocess.PIPE,
                        input="".join(json.dumps({"id": str(i), "text": row[0]}) + "\n" for i, row in enumerate(rows)).encode()).stdout
wrong = 0
for (text, trigger, want), record in zip(rows, map(json.loads, answer.splitlines()), strict=True):
    events = [e for e in record["events"] if trigger in (text[slice(*span)] for span in e["trigger"])]
    got = "no event" if not events else "-" if events[0]["place"] is None else record["places"][events[0]["place"]]["name"]
    if got != want:
        wrong += 1
        print(f"{text}\n  {trigger}: {got}, not {want}")
sys.exit(wrong > 0)
PY
