#!/usr/bin/env bash
# Sentences of our own with marks, parentheses and sources of many kinds, through the whole program: test/data/said/sentences.tsv.
set -eu
program=$1 source_dir=$2
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 - "$program" "$source_dir/test/data/said/sentences.tsv" <<'PYTHON'
import json
import subprocess
import sys

with open(sys.argv[2], encoding="utf-8") as f:
    rows = [line.rstrip("\n").replace("\\n", "\n").split("\t") for line in f if not line.startswith("#")]
texts = list(dict.fromkeys(row[5] for row in rows))
given = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
out = subprocess.run([sys.argv[1], "code", "--quiet", "--input", "jsonl", "-f", "jsonl", "-"], input=given, capture_output=True, text=True, check=True).stdout
records = {texts[int(r["id"])]: r for r in map(json.loads, out.splitlines())}
missing = 0
for source, cue, content, polarity, actor, text in rows:
    record, found = records[text], []
    names = {e["id"]: e["name"] for e in record["entities"]}
    words = lambda spans: " … ".join(text[a:b] for a, b in spans)
    for s in record["statements"]:
        who = s["source"] if s["source"] and s["source"]["span"] else None
        found.append([words([who["span"]]) if who else "-", words(s["cue"]), words(s["content"]), s["polarity"],
                      names.get(who["entity"], "-") if who and actor != "-" else "-"])
    if polarity == "none":
        wrong = [f for f in found if f[1] == cue]
        missing += len(wrong)
        for f in wrong:
            print("not wanted:", " | ".join(f))
        continue
    if [source, cue, content, polarity, actor] not in found:
        missing += 1
        print("wanted:", " | ".join([source, cue, content, polarity, actor]))
        print("\n".join("   got: " + " | ".join(f) for f in found))
sys.exit(missing > 0)
PYTHON
