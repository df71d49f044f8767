#!/usr/bin/env bash
# The corpus of events is well formed, its second annotation compares, and the examples of its guidelines are coded; verdicts on the
# judged pieces are of something.
set -eu
program=$1 source_dir=$2
cd "$source_dir"
export PYTHONDONTWRITEBYTECODE=1
python3 corpus/did/check.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A corpus with mistakes must not pass: a phrase that does not stand in its text, an unknown mode, the same sentence in two parts.
cp -r corpus data "$work"
printf '= bad-1 wire Asia 1990s\nSeoul hailed the vote.\n+ SUPPORT loudly actual | hailed | Tokyo=JPN:GOV | - | - | -\n' >"$work/corpus/did/train-bad.txt"
if python3 "$work/corpus/did/check.py" 2>"$work/said"; then echo "a bad side passed"; exit 1; fi
grep -q "side 'Tokyo' is not in the text" "$work/said"
sed -i 's/Tokyo=JPN/Seoul=KOR/' "$work/corpus/did/train-bad.txt"
if python3 "$work/corpus/did/check.py" 2>"$work/said"; then echo "a bad mode passed"; exit 1; fi
grep -q "mode loudly of SUPPORT" "$work/said"
awk '/^= /{n++} n==2' corpus/did/dev-1.txt | sed 's/dev-/bad-/' >"$work/corpus/did/train-bad.txt"
if python3 "$work/corpus/did/check.py" 2>"$work/said"; then echo "a shared sentence passed"; exit 1; fi
grep -q "share a template" "$work/said"

# The judged pieces: every verdict is of something in a piece; one beyond its end does not pass.
python3 corpus/judged/judge.py check
printf 'news1-01\t10\t999999\tREJECT\t\t\tright\n' >"$work/corpus/judged/bad.events.tsv"
if python3 "$work/corpus/judged/judge.py" check >"$work/said"; then echo "a verdict on nothing passed"; exit 1; fi
grep -q "news1-01 10 999999" "$work/said"

printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 eval/corpus.py prepare examples >"$work/in.jsonl"
"$program" code --quiet -f jsonl "$work/in.jsonl" >"$work/out.jsonl"
python3 eval/corpus.py score examples "$work/out.jsonl" --misses --least class=60 both=30 status=55
