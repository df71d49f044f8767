#!/usr/bin/env bash
# Sentences as wires write them, each with the class of its deed and some with the words of both sides (test/data/wire.tsv).
# No sentence must come out right; shares of them must, so that a change of frames or trees that loses plain news is seen.
#   test/wire_test.sh PROGRAM SOURCE [--misses]     --misses prints what came out where the class or a side is not as given
set -eu
program=$1 file=$2/test/data/wire.tsv misses=${3:-}
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 - "$program" "$file" "$misses" <<'PY'
import json, subprocess, sys

program, path, misses = sys.argv[1:]
LEAST = {"class": 84, "sides": 69}  # per cent of those asked for
rows = [line.rstrip("\n").split("\t") for line in open(path, encoding="utf-8") if line[0] != "#"]
rows = [row + [""] * (4 - len(row)) for row in rows]
reports = "".join(json.dumps({"id": str(i), "text": row[1]}) + "\n" for i, row in enumerate(rows))
answer = subprocess.run([program, "code", "--quiet", "--input", "jsonl", "-f", "jsonl"], check=True, stdout=subprocess.PIPE,
                        input=reports.encode()).stdout
records = {record["id"]: record for record in map(json.loads, answer.splitlines())}


def stands(text, words, parties):
    """Whether a party overlaps the words; '-' asks for nobody, none for nothing."""
    at = text.find(words)
    if words == "-":
        return not parties
    return not words or any(p["span"] and p["span"][0] < at + len(words) and at < p["span"][1] for p in parties)


asked = dict.fromkeys(LEAST, 0)
right = dict.fromkeys(LEAST, 0)
for i, (kind, text, actor, recipient) in enumerate(rows):
    events = records[str(i)]["events"]
    same = [e for e in events if e["type"] == kind]
    held = {"class": bool(same),
            "sides": any(stands(text, actor, e["actor"]) and stands(text, recipient, e["recipient"]) for e in same)}
    for measure in LEAST:
        if measure == "class" or actor or recipient:
            asked[measure] += 1
            right[measure] += held[measure]
            if misses and not held[measure]:
                print(measure, kind, text, "|", ", ".join(e["type"] for e in events), sep="\t")
for measure, least in LEAST.items():
    share = 100 * right[measure] / asked[measure]
    print(f"{measure}: {right[measure]} of {asked[measure]}, {share:.1f} % (at least {least})")
sys.exit(any(100 * right[m] < least * asked[m] for m, least in LEAST.items()))
PY
