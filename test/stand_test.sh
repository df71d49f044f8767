#!/usr/bin/env bash
# The corpus of disputes is well formed, the examples of its guidelines and its half for development come out, and a database's issues
# and stances do not depend on the order in which reports came in.
set -eu
program=$1 source_dir=$2
cd "$source_dir"
export PYTHONDONTWRITEBYTECODE=1
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
python3 corpus/stand/check.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A corpus with mistakes must not pass.
mkdir "$work/corpus"
cp -r corpus/stand "$work/corpus/stand"
printf '= bad-1 trade Asia 2020-01-01\nJapan rejects the deal.\n* A | deal | deal | -\n+ China | A | against\n+ Japan | B | against\n' >"$work/corpus/stand/dev-bad.txt"
if python3 "$work/corpus/stand/check.py" 2>"$work/said"; then echo "a corpus with mistakes passed"; exit 1; fi
grep -q "nobody of \['China'\] is in the text" "$work/said"
grep -q "issue B" "$work/said"

# A faultless answer scores as one (the parts hold a few priorities of those whose stance is another), and none at all as nothing.
for part in examples dev dev3 dev4 dev5 dev6 dev12 test test2 test6 test7; do
    python3 test/stand_answer.py "$part" >"$work/answer.jsonl"
    python3 eval/stand.py score "$part" "$work/answer.jsonl" --least stance=99 priority=100 party=100 claim=100 rule=100 reason=100
done
for part in dev7 dev8 dev9 dev10 claims rules orders parties; do # made for agreements, priorities and rules, of which some bear one name in a report
    python3 test/stand_answer.py "$part" >"$work/answer.jsonl"
    python3 eval/stand.py score "$part" "$work/answer.jsonl" --least priority=100 party=90 claim=90 rule=85 reason=100
done
python3 test/stand_answer.py test2 >"$work/answer.jsonl"
python3 eval/stand.py score test2 "$work/answer.jsonl" --sums >"$work/said"
grep -qx "actor found: \([0-9]*\) of \1" "$work/said"
sed 's/"positions": \[.*\], "agreements"/"positions": [], "agreements"/' "$work/answer.jsonl" >"$work/mute.jsonl"
if python3 eval/stand.py score test2 "$work/mute.jsonl" --sums --least stance=1 >"$work/said"; then echo "a mute program scores"; exit 1; fi
grep -q "^actor has a stance: 0 of" "$work/said"
grep -q "stance: 0.0 is less than 1" "$work/said"

# Paragraphs of the form are paragraphs of the text.
python3 eval/stand.py prepare test2 >"$work/in.jsonl"
grep -q 'HEADS OF STATE\\n\\nArusha' "$work/in.jsonl"

printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
score() {
    python3 eval/stand.py prepare "$1" >"$work/in.jsonl"
    "$program" code --quiet -f jsonl "$work/in.jsonl" >"$work/out.jsonl"
    python3 eval/stand.py score "$1" "$work/out.jsonl" --least "${@:2}"
}
score examples stance=80 priority=100 party=100 claim=100 rule=100 reason=100
score dev stance=74 priority=55 party=78 claim=60 rule=85 reason=60
score dev4 stance=28 priority=50
score dev7 priority=40 party=70
score claims party=88 claim=75
score rules rule=50
score orders priority=55
score parties party=70
score dev6 stance=42
score dev3 priority=35 party=64 claim=45 rule=60 reason=60

# Ways of taking a side, by families; and a program that sees none must fail.
python3 test/stand_siding.py "$program" test/data/stand/siding.txt 75
python3 test/stand_siding.py "$program" test/data/stand/moods.txt 60
python3 test/stand_siding.py "$program" test/data/stand/pointers.txt 70
python3 test/stand_siding.py "$program" test/data/stand/evidence.txt 85
python3 test/stand_names.py "$program" test/data/stand/names.txt
if python3 test/stand_siding.py "$program" test/data/stand/siding.txt 101 >/dev/null; then echo "no share is too much"; exit 1; fi

# Two orders, two runs: the same answer.
tac "$work/in.jsonl" >"$work/back.jsonl"
"$program" code --quiet -o "$work/one.db" "$work/in.jsonl"
head -15 "$work/back.jsonl" >"$work/first.jsonl"
"$program" code --quiet -o "$work/two.db" "$work/first.jsonl"
"$program" code --quiet -o "$work/two.db" "$work/back.jsonl"
for arguments in "-f csv" "-f jsonl" "-f table" "--issue sanctions" "--actor Germany -f csv"; do
    # shellcheck disable=SC2086
    "$program" stand "$work/one.db" $arguments >"$work/one.out"
    # shellcheck disable=SC2086
    "$program" stand "$work/two.db" $arguments >"$work/two.out"
    cmp "$work/one.out" "$work/two.out" || { echo "'$arguments' depends on the order"; exit 1; }
    [ -s "$work/one.out" ] || { echo "'$arguments' shows nothing"; exit 1; }
done
"$program" stand "$work/one.db" --actor Hungary -f csv | grep -q ',Hungary,country:HUN,'
"$program" stand "$work/one.db" --issue xyzzy 2>&1 | grep -q "nothing found"
echo "stances do as they say"
