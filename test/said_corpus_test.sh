#!/usr/bin/env bash
# The corpus of attributions is well formed, and a corpus with mistakes does not pass.
set -eu
program=$1 source_dir=$2
cd "$source_dir"
export PYTHONDONTWRITEBYTECODE=1
python3 corpus/said/check.py
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

refused() { # WORDS OF THE ERROR
  if python3 "$work/said/check.py" 2>"$work/said.err"; then echo "passed, though $1"; exit 1; fi
  grep -q "$1" "$work/said.err" || { cat "$work/said.err"; exit 1; }
}
cp -r corpus/said "$work"
printf '= bad-1 train 2 9 00000000\n+ 3:1 | 1:2 | 1:3-4 | affirm\n' >"$work/said/standoff-bad.txt"
refused "source 3:1-1 lies outside"
printf '= bad-1 train 2 9 00000000\n+ 1:1 | 1:2 | 1:2-4 | affirm\n' >"$work/said/standoff-bad.txt"
refused "source, cue and content share tokens"
printf '= bad-1 train 2 9 00000000\n+ 1:1 | 1:2 | 1:3-4 | loudly\n' >"$work/said/standoff-bad.txt"
refused "annotation"
printf '= bad-1 train 2 9 00000000\n+ 1:1 | 1:2 | 1:3-4 | affirm\n' >"$work/said/standoff-bad.txt"
refused "README.md lacks"
rm "$work/said/standoff-bad.txt"
printf '= bad-2 train wire Asia 1990s\nSeoul hailed the vote.\n+ Tokyo | hailed | the vote\n' >"$work/said/reports-bad.txt"
refused "source 'Tokyo' is not in the sentence"

# The examples of the guidelines are found.
printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET' || { echo "skipped: no model is built in"; exit 77; }
python3 eval/said.py prepare examples >"$work/in.jsonl"
"$program" code --input jsonl --quiet -f jsonl "$work/in.jsonl" >"$work/out.jsonl"
python3 eval/said.py score examples "$work/out.jsonl" --misses --least source.overlap=60 cue.overlap=60 content.overlap=55 triple.overlap=45

# Whom sources mean, in the part that may be read.
python3 eval/sources.py prepare >"$work/in.jsonl"
"$program" code --input jsonl --quiet -f jsonl "$work/in.jsonl" >"$work/out.jsonl"
python3 eval/sources.py score "$work/out.jsonl" dev --misses --least 45

# A statement's confidence tells the right from the wrong of those that were judged.
python3 - "$program" <<'PYTHON'
import sys

sys.path.insert(0, "corpus/judged")
import judge

verdicts, shares = judge.kept("statements", "comment-1"), {}
for record in judge.coded(sys.argv[1], "corpus/judged/comment-1.txt"):
    found = list(judge.statements(record))
    for (_, key, _), statement in zip(found, record["statements"], strict=True):
        verdict = verdicts.get((record["id"], *key))
        if verdict is not None:
            sure = "sure" if statement["confidence"] >= 0.8 else "unsure" if statement["confidence"] < 0.5 else "between"
            shares.setdefault(sure, []).append(verdict == "right")
share = {sure: sum(rights) / len(rights) for sure, rights in shares.items()}
print({sure: (len(rights), round(share[sure], 2)) for sure, rights in shares.items()})
sys.exit(not (share["sure"] >= 0.8 and share["unsure"] <= 0.5))
PYTHON
