#!/usr/bin/env bash
# A run with many threads, small enough for the thread sanitizer: the same bytes as with one, into a pipe and into a database.
set -eu
program=$1 source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$source_dir"/samples/*.txt >"$work/many.jsonl" <<'END'
import json, sys
texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
for i in range(120):
    print(json.dumps({"id": f"r{i}", "text": texts[i % len(texts)][: 200 + 8 * (i % 40)], "date": "2020-01-02"}))
END
"$program" code -j 1 -f jsonl "$work/many.jsonl" >"$work/one"
"$program" code -j 6 -f jsonl "$work/many.jsonl" >"$work/six"
cmp "$work/one" "$work/six"
[ "$(wc -l <"$work/one")" -eq 120 ]
for n in 1 6; do
    "$program" code --quiet -j "$n" -o "$work/$n.db" "$work/many.jsonl"
    for table in documents statements events actors; do "$program" export "$work/$n.db" "$table" --quiet; done >"$work/$n.csv"
done
cmp "$work/1.csv" "$work/6.csv"
echo "one thread and six write the same"
