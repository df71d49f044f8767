#!/usr/bin/env bash
# Everyday sentences of news, each a report of its own, and the events that they tell (test/data/deeds.txt): constructions that a
# coder must know, with the one who acts and the one acted upon. The file is written to be read: a sentence, and below it, indented,
#     CLASS mode status trigger: actor (its country or body, sector) > recipient (the same)
#   test/deeds_test.sh PROGRAM SOURCE [--update]     --update writes what the program says; read the difference before keeping it
set -eu
program=$1 file=$2/test/data/deeds.txt
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat >"$work/deeds.py" <<'PY'
import json, subprocess, sys

program, path, out = sys.argv[1:]
lines = open(path, encoding="utf-8").read().split("\n")
reports = [{"id": str(i), "text": line} for i, line in enumerate(lines) if line and line[0] not in "# "]
answer = subprocess.run([program, "code", "--quiet", "--input", "jsonl", "-f", "jsonl"], check=True, stdout=subprocess.PIPE,
                        input="".join(json.dumps(r) + "\n" for r in reports).encode()).stdout
told = {}
for record in map(json.loads, answer.splitlines()):
    text, entities = record["text"], {e["id"]: e for e in record["entities"]}

    def side(people):
        names = []
        for person in people:
            entity = entities.get(person["entity"]) or {}
            traits = " ".join(filter(None, [entity.get("country"), entity.get("sector")]))
            names.append(text[slice(*person["span"])] + (f" ({traits})" if traits else ""))
        return "; ".join(names) or "-"

    told[record["id"]] = [
        "  " + " ".join(filter(None, [e["type"], e["mode"], e["status"]])) + " " + " ".join(text[slice(*t)] for t in e["trigger"])
        + f": {side(e['actor'])} > {side(e['recipient'])}" for e in record["events"]]
with open(out, "w", encoding="utf-8") as file:
    for i, line in enumerate(lines):
        if line.startswith("  "):
            continue
        file.write(line + "\n" if line or i + 1 < len(lines) else "")
        file.writelines(event + "\n" for event in told.get(str(i), []))
PY
python3 "$work/deeds.py" "$program" "$file" "$work/deeds.txt"
if [ "${3:-}" = --update ]; then cp "$work/deeds.txt" "$file"; fi
diff -u "$file" "$work/deeds.txt" || { echo "other events than test/data/deeds.txt has: look whether they are right, then --update"; exit 1; }
