#!/usr/bin/env bash
# A web page given by name, by --input and on standard input gives one record with its title, date and body.
set -eu
program=$1 page=$2/test/data/html/news.html
check() {
    python3 -c '
import json, sys
lines = sys.stdin.read().splitlines()
assert len(lines) == 1, lines
record = json.loads(lines[0])
assert record["title"] == "River treaty signed after nine years", record["title"]
assert record["date"] == "2019-05-07", record["date"]
assert record["publisher"] == "The Example Courier", record["publisher"]
assert record["text"].startswith("The two countries signed the treaty") and "Subscribe" not in record["text"], record["text"]
assert record["uri"].endswith(sys.argv[1]), record["uri"]
' "$1"
}
"$program" code -f jsonl "$page" | check news.html
"$program" code -f jsonl --input html "$page" | check news.html
"$program" code -f jsonl <"$page" | check -
