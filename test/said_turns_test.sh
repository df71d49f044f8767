#!/usr/bin/env bash
# Transcripts and interviews of our own, through the whole program, with all statements that must come of them: test/data/said/turns.txt.
set -eu
program=$1 source_dir=$2
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 - "$program" "$source_dir/test/data/said/turns.txt" <<'PYTHON'
import json
import subprocess
import sys

with open(sys.argv[2], encoding="utf-8") as f:
    blocks = f.read().split("\n== ")[1:]
cases = []
for block in blocks:
    title, _, rest = block.partition("\n")
    text, _, keys = rest.partition("\n--\n")
    cases.append((title, text, [line.split(" | ") for line in keys.strip().split("\n")]))
given = "".join(json.dumps({"id": title, "text": text}) + "\n" for title, text, _ in cases)
out = subprocess.run([sys.argv[1], "code", "--quiet", "--input", "jsonl", "-f", "jsonl", "-"], input=given, capture_output=True, text=True, check=True).stdout
wrong = 0
for (title, text, keys), record in zip(cases, map(json.loads, out.splitlines()), strict=True):
    names, found = {e["id"]: e["name"] for e in record["entities"]}, []
    words = lambda spans: " … ".join(text[a:b] for a, b in spans).replace("\n\n", " / ")
    for s in record["statements"]:
        who = s["source"] if s["source"] and s["source"]["span"] else None
        found.append([words([who["span"]]) if who else "-", words(s["cue"]) or "-", words(s["content"]), s["polarity"],
                      names.get(who["entity"], "-") if who else "-"])
    for i in range(max(len(keys), len(found))):
        key, got = keys[i] if i < len(keys) else ["nothing"], found[i] if i < len(found) else ["nothing"]
        if key[:4] != got[:4] or key[-1] not in ("*", got[-1]):
            wrong += 1
            print(f"{title}:\n  wanted: {' | '.join(key)}\n     got: {' | '.join(got)}")
sys.exit(wrong > 0)
PYTHON
