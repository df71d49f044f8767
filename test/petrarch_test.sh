#!/usr/bin/env bash
# PETRARCH's dictionaries: what they make of sentences, days of codes, lines that are not in order.
set -u
program=$1 source_dir=$2
data=$source_dir/test/data/petrarch
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failures=0
fail() { echo "$1"; failures=$((failures + 1)); }
# expect DATE 'TEXT' 'SOURCE TARGET CODE; …' [OPTION…]
expect() {
    local date=$1 text=$2 want=$3 got
    shift 3
    got=$(printf '{"id":"a","date":"%s","text":"%s"}\n' "$date" "$text" |
        "$program" code --quiet -f jsonl --verbs "$data/verbs.txt" --actors "$data/actors.txt" --actors "$data/agents.txt" \
            --discards "$data/discards.txt" "$@" - | python3 -c 'import json, sys
d = json.loads(sys.stdin.readline())
code = lambda side: [d["entities"][p["entity"]]["code"] for p in side] or ["-"]
print("; ".join(sorted(" ".join((a, r, e["cameo"])) for e in d["events"] for a in code(e["actor"]) for r in code(e["recipient"]))))' 2>&1)
    [ "$got" = "$want" ] || fail "'$text' on $date gives '$got', not '$want'"
}
expect 1990-01-01 "Elbonia accused Ruritania of rigging the vote." "ELB RUR 112"
expect 1990-01-01 "Elbonian soldiers accused Ruritania of the theft." "ELBMIL RUR 112"
expect 1990-01-01 "Ruritania was accused by the foreign ministry of Elbonia." "ELBGOV RUR 112"
expect 1990-01-01 "The Elbonian foreign minister visited Ruritania on Monday." "ELBGOV RUR 042; RUR ELBGOV 043"
expect 1990-01-01 "Elbonia and Ruritania met in Mudville." "ELB RUR 046; RUR ELB 046"
expect 1990-01-01 "Elbonia sent field guns to Ruritania." "ELB RUR 072"
expect 1990-01-01 "Elbonia sent flowers to Ruritania." ""
expect 1990-01-01 "The Three Isles accused Ruritania." "NOR RUR 112; SOU RUR 112; WES RUR 112"
expect 1894-01-01 "Rudolf Rassendyll accused Elbonia." "RUROPP ELB 112"
expect 1895-01-01 "Rudolf Rassendyll accused Elbonia." "RURGOV ELB 112"
expect 1905-01-01 "Rudolf Rassendyll accused Elbonia." "RURELI ELB 112"
expect 1990-01-01 "Elbonia accused the referee." ""
expect 1990-01-01 "Elbonia accused the referee." "ELB - 112" --one-sided
expect 1990-01-01 "Elbonia accused Ruritania before the World Cup." ""
expect 1990-01-01 "Elbonia accused Ruritania. The Chess Olympiad begins today." ""
expect 1990-01-01 "Broken Name accused Ruritania." ""
expect 1990-01-01 "Broken Synonym accused Ruritania." ""
# lines that are not in order are named by file and line, and nothing of them is used
checked() { # FILE STATUS 'LINES'
    "$program" dict check "$data/$1" >"$scratch/out" 2>"$scratch/err"
    local status=$? lines
    lines=$(grep -oE 'line [0-9]+' "$scratch/err" | cut -d' ' -f2 | tr '\n' ' ')
    [ "$status" = "$2" ] && [ "$lines" = "$3" ] || fail "dict check $1: status $status, lines '$lines'"
}
checked actors.txt 1 "18 20 21 "
checked agents.txt 1 "7 "
checked verbs.txt 1 "25 26 28 29 "
checked discards.txt 0 ""
checked issues.txt 1 "5 "
issues=$(printf '{"text":"Elbonia accused Ruritania of running three early-childhood schools and a head start."}\n' |
    "$program" code --quiet -f jsonl --verbs "$data/verbs.txt" --actors "$data/actors.txt" --issues "$data/issues.txt" - |
    python3 -c 'import json, sys; print(json.loads(sys.stdin.readline())["events"][0]["context"])')
[ "$issues" = "['EARLY', 'SCHOOLS']" ] || fail "issues: $issues"
"$program" code --verbs "$data/verbs.txt" "$data/actors.txt" >"$scratch/out" 2>"$scratch/err"
[ $? -eq 2 ] && grep -q "go together" "$scratch/err" || fail "verbs without actors: $(cat "$scratch/err")"
"$program" code --verbs "$scratch/none" --actors "$data/actors.txt" "$data/actors.txt" 2>"$scratch/err"
[ $? -eq 2 ] && grep -q "cannot read dictionary '$scratch/none'" "$scratch/err" || fail "a dictionary that is not there: $(cat "$scratch/err")"
[ "$failures" -eq 0 ] && echo "PETRARCH's dictionaries are read"
exit $((failures > 0))
