#!/usr/bin/env bash
# dateline parse: CoNLL-U that is well formed, whose ranges cut the words out of the text, whose trees are trees; the same
# bytes by every set of kernels, with any number of threads, alone and among other reports; and the trees of
# test/data/parse/trees.txt as they were last looked at (`test/parse_test.sh PROGRAM SOURCE --update` rewrites them).
set -u
program=$1 source=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if ! printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET'; then
    echo "no syntax model is built in"
    exit 77
fi
cat >"$scratch/check.py" <<'PY'
import re, sys

def fail(why, line):
    sys.exit(f"{sys.argv[2]}: {why}: {line}")

text = open(sys.argv[1], encoding="utf-8", newline="").read()
sentences, words, at = 0, [], 0
for line in open(sys.argv[2], encoding="utf-8", newline="\n"):
    line = line.rstrip("\n")
    if not line:
        heads = [int(w[6]) for w in words]
        if heads.count(0) != 1:
            fail("not one root", words)
        for w in words:
            if (w[7] == "root") != (w[6] == "0"):
                fail("root relation", w)
        for i in range(len(heads)):
            seen, k = set(), i + 1
            while k:
                if k in seen or k > len(heads):
                    fail("not a tree", words[i])
                seen.add(k)
                k = heads[k - 1]
        sentences += 1
        words = []
        continue
    if line[0] == "#":
        continue
    c = line.split("\t")
    if len(c) != 10 or not all(c):
        fail("not ten cells", line)
    if "-" not in c[0]:
        words.append(c)
        if int(c[0]) != len(words):
            fail("word numbers", line)
        if not re.fullmatch("[A-Z]+", c[3]) or not re.fullmatch("[a-z:]+", c[7]):
            fail("tag or relation", line)
    m = re.search(r"TokenRange=(\d+):(\d+)", c[9])
    if m:
        start, end = map(int, m.groups())
        if text[start:end] != c[1] or start < at:
            fail(f"range cuts {text[start:end]!r}", line)
        at = end
        if ("SpaceAfter=No" in c[9]) == (end == len(text) or text[end].isspace()):
            fail("SpaceAfter", line)
if sentences < int(sys.argv[3]):
    fail("too few sentences", sentences)
PY
bad=0
check() { python3 "$scratch/check.py" "$1" "$2" "$3" || bad=1; }
for path in "$source"/samples/*.txt "$source/test/data/parse/hard.txt"; do
    name=$(basename "$path" .txt)
    "$program" parse -j 1 "$path" >"$scratch/$name.conllu" || bad=1
    check "$path" "$scratch/$name.conllu" 5
done
python3 -c "print('the minister said that ' * 250 + 'the talks had failed.')" >"$scratch/long.txt"
"$program" parse "$scratch/long.txt" >"$scratch/long.conllu" 2>/dev/null || bad=1
check "$scratch/long.txt" "$scratch/long.conllu" 3

strip() { grep -vE '^# (newdoc|sent_id)'; }
"$program" parse -j 1 "$source"/samples/*.txt >"$scratch/one"
for other in "-j 3" "--kernels avx512" "--kernels avxvnni" "--kernels avx2" "--kernels portable"; do
    # shellcheck disable=SC2086
    "$program" parse $other "$source"/samples/*.txt | cmp -s - "$scratch/one" || { echo "parse $other: other bytes"; bad=1; }
done
for path in "$source"/samples/*.txt; do strip <"$scratch/$(basename "$path" .txt).conllu"; done >"$scratch/alone" # each parsed by itself above
strip <"$scratch/one" | cmp -s - "$scratch/alone" || { echo "a report alone: other bytes than among others"; bad=1; }

trees="$source/test/data/parse/trees"
if [ -f "$trees.conllu" ] || [ "${3:-}" = --update ]; then
    "$program" parse "$trees.txt" | grep -v '^# newdoc' >"$scratch/trees"
    if [ "${3:-}" = --update ]; then cp "$scratch/trees" "$trees.conllu"
    elif ! diff -u "$trees.conllu" "$scratch/trees"; then echo "trees have changed: look at them, then --update"; bad=1; fi
fi
exit "$bad"
