#!/usr/bin/env bash
# The times and places that samples/keys ask of the sample reports must come out: phrase and value, name and coordinates; and words of
# time inside names are none.
#     test/when_where_test.sh PROGRAM SOURCE
set -u
program=$1 source=$2
if ! printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET'; then
    echo "no syntax model is built in"
    exit 77
fi
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for key in "$source"/samples/keys/*.tsv; do
    name=$(basename "$key" .tsv)
    "$program" code -f jsonl "$source/samples/$name.txt" >"$scratch/$name.jsonl" || exit 1
done
python3 - "$source/samples/keys" "$scratch" <<'PY'
import glob, json, os, sys

asked, missing = 0, []
for path in sorted(glob.glob(os.path.join(sys.argv[1], "*.tsv"))):
    name = os.path.basename(path)[:-4]
    doc = json.loads(open(f"{sys.argv[2]}/{name}.jsonl", encoding="utf-8").readline())
    text = doc["text"]
    times = {(" ".join(text[slice(*t["span"])].split()), t["value"]) for t in doc["times"]}
    placed = {text[slice(*p["span"])] for p in doc["places"] if p["lat"] is not None} | {p["name"] for p in doc["places"] if p["lat"] is not None}
    for line in open(path, encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if cells[0] == "time":
            asked += 1
            if tuple(cells[1:3]) not in times:
                missing.append(f"{name}: time {cells[1:3]}, of {sorted(t for t in times if cells[1].split()[-1] in t[0])}")
        elif cells[0] == "place":
            asked += 1
            if cells[1] not in placed:
                missing.append(f"{name}: place '{cells[1]}'")
print(f"{asked - len(missing)} of {asked} times and places")
if missing:
    print("\n".join(missing))
sys.exit(1 if len(missing) * 20 > asked or asked < 30 else 0)  # another model may lose one in twenty
PY
status=$?
while IFS=$'\t' read -r sentence wanted; do
    found=$(printf '%s\n' "$sentence" | "$program" code -f jsonl --input text - | python3 -c 'import json, sys
doc = json.load(sys.stdin)
print("|".join(doc["text"][slice(*t["span"])] for t in doc["times"]))')
    [ "$found" = "$wanted" ] || { echo "$sentence: times '$found', '$wanted' are wanted"; status=1; }
done < <(grep -v '^#' "$source/test/data/when/in_names.tsv")
exit "$status"
