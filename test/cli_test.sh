#!/usr/bin/env bash
# The program as a user meets it: commands, exit statuses, messages, bad input, pipes, files that are whole or not there.
set -u
program=$1 source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0

# check TITLE EXPECTED-STATUS COMMAND…: runs it with out and err in files.
check() {
    title=$1 expected=$2
    shift 2
    "$@" >out 2>err </dev/null
    status=$?
    [ "$status" -eq "$expected" ] || complain "exit status $status, not $expected"
}
complain() {
    echo "FAILED: $title: $1"
    head -c 600 err
    failed=1
}
says() { grep -qF -- "$1" err || complain "standard error does not say: $1"; }
writes() { grep -qF -- "$1" out || complain "standard output does not hold: $1"; }
silent() { [ ! -s err ] || complain "standard error is not silent"; }
records() { [ "$(wc -l <out)" -eq "$1" ] || complain "$(wc -l <out) lines written, not $1"; }

sample=$source_dir/samples/2022-grain.txt
printf 'The minister said on Monday that talks would go on.\n' >good.txt
printf '{"id": "one", "text": "The minister resigned."}\n{"id": "two", "text": "The army left the city."}\n' >good.jsonl

# ---- help and usage ----
check "no command" 2 "$program"; says "usage: dateline COMMAND"
check "help" 0 "$program" --help; writes "commands:"; silent
check "version" 0 "$program" --version; writes "dateline "; silent
check "no such command" 2 "$program" cod; says "dateline: no such command 'cod': 'code'?"
check "help with a command" 0 "$program" help query; writes "usage: dateline query DB"
for command in $("$program" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p'); do
    check "help of $command" 0 "$program" "$command" --help; writes "usage: dateline $command"; writes "dateline $command "; silent
    check "unknown option of $command" 2 "$program" "$command" --no-such-option; says "try 'dateline $command --help'"
    awk 'length > 122 { exit 1 }' out || complain "a line of help is too long"
done
check "no such format" 2 "$program" code -f xml good.txt; says "no such format 'xml'"
check "no threads" 2 "$program" code -j 0 good.txt; says "no number of threads '0'"
check "format not to be told" 2 "$program" code -o out.xyz good.txt; says "cannot tell the format from the name 'out.xyz'"
check "no such model" 2 "$program" code --model none.dlm good.txt; says "none.dlm"
check "a model that is none" 2 "$program" code --model good.txt good.txt; says "good.txt"
check "no such data folder" 2 "$program" code --data none good.txt; says "no such data folder 'none'"

# ---- bad input: the good is done, the bad is named ----
: >empty.txt
head -c 100000 /dev/urandom >binary.txt
printf 'The minister said \xff\xfe that \xc3 talks \xed\xa0\x80 failed.\n' >broken.txt
head -c 50000000 /dev/zero | tr '\0' 'a' >long.txt
{ printf '{"id": "long", "text": "'; head -c 50000000 /dev/zero | tr '\0' 'b'; printf '"}\n'; cat good.jsonl; } >long.jsonl
printf '{"id": "one", "text": "Fine."}\nnot json\n{"id": 5}\n{"id": "two", "text": "Fine too."}\n' >mixed.jsonl
check "a missing file among good ones" 1 "$program" code -f jsonl good.txt missing.txt good.jsonl
says "missing.txt"; says "No such file"; records 3
check "missing files alone" 2 "$program" code -f jsonl missing.txt; says "missing.txt"
check "bad lines among good ones" 1 "$program" code -f jsonl mixed.jsonl; records 2; says "mixed.jsonl"; says "line 2"; says "line 3"
check "an empty file" 0 "$program" code -f jsonl empty.txt good.txt; records 2
check "broken UTF-8" 0 "$program" code -f jsonl broken.txt; records 1; grep -qE '"code":"(utf8|encoding)"' out || complain "no warning"
check "a binary file" 1 "$program" code -f jsonl binary.txt good.txt; records 1; says "binary.txt"
check "a line of 50 MB" 0 "$program" code -f jsonl long.txt good.txt; records 2
check "a JSON line of 50 MB" 0 "$program" code -f jsonl long.jsonl; records 3
check "a folder that may not be read" 1 "$program" code -f jsonl good.txt "$work/none/"; says "none"
python3 - out <<'END' || complain "not every line is JSON"
import json, sys
for line in open(sys.argv[1], encoding="utf-8", newline="\n"): json.loads(line)
END

# ---- the same input gives the same bytes ----
for format in jsonl csv statements table; do
    "$program" code -f "$format" -j 1 "$source_dir/samples" good.jsonl >first 2>err
    "$program" code -f "$format" -j 2 "$source_dir/samples" good.jsonl >second 2>err
    "$program" code -f "$format" -j 7 "$source_dir/samples" good.jsonl >third 2>err
    title="same bytes as $format"
    cmp -s first second || complain "-j 1 and -j 2 differ"
    cmp -s first third || complain "-j 1 and -j 7 differ"
    [ "$format" = jsonl ] && mv first best
done
for kernels in portable avx2; do
    check "kernels $kernels" 0 "$program" code -f jsonl --kernels "$kernels" "$source_dir/samples" good.jsonl
    cmp -s best out || complain "other records than with the best"
done
check "kernels unknown" 2 "$program" code --kernels mmx good.txt; says "no such kernels 'mmx'"

# ---- where it goes ----
check "in a pipe it is JSON Lines" 0 "$program" code good.txt; writes '{"schema":"dateline/1"'; silent
check "standard input" 0 bash -c '"$0" code -f jsonl <good.jsonl' "$program"; records 2
check "standard input as -" 0 bash -c 'cat good.txt | "$0" code -f jsonl - good.jsonl' "$program"; records 3
check "a file by its name" 0 "$program" code -o new.jsonl good.jsonl; says "2 reports"
[ "$(wc -l <new.jsonl)" -eq 2 ] || complain "new.jsonl has not two lines"
check "quiet" 0 "$program" code --quiet -o new.csv good.jsonl; silent
[ "$(head -c 9 new.csv)" = document, ] || complain "new.csv has no header"
cp new.jsonl old.jsonl
check "a run that reads nothing" 2 "$program" code -o new.jsonl missing.txt
cmp -s new.jsonl old.jsonl || complain "the old file was not kept"
[ ! -e new.jsonl.part ] || complain "a partial file was left"
check "a file that is read is not overwritten" 2 "$program" code -o good.jsonl good.jsonl; says "'good.jsonl' is what is read"
title="a run that is interrupted"
cp new.jsonl kept.jsonl
mkfifo endless
"$program" code --quiet -o kept.jsonl endless 2>err &
pid=$!
exec 5<>endless
cat good.jsonl >&5
for _ in $(seq 100); do [ -s kept.jsonl.part ] && break; sleep 0.1; done
kill -TERM $pid
exec 5>&-
wait $pid
status=$?
[ $status -eq 130 ] || complain "exit status $status"
says "is in 'kept.jsonl.part'"
cmp -s new.jsonl kept.jsonl || complain "the old file was not kept"
[ -s kept.jsonl.part ] || complain "what was written is gone"
mkfifo device
cat device >got &
check "a device or pipe to write to" 0 "$program" code -f jsonl -o device good.txt
wait
[ -p device ] || complain "it was replaced by a file"
[ "$(wc -l <got)" -eq 1 ] || complain "the record did not go through it"
check "no such folder to write to" 2 "$program" code -o none/new.jsonl good.txt; says "cannot write 'none/new.jsonl.part'"
if [ -w /dev/full ]; then
    check "a full disk" 2 bash -c '"$0" code -f jsonl good.txt >/dev/full' "$program"; says "No space left on device"
fi
title="a pipe whose reader has had enough"
"$program" code -f jsonl "$source_dir/samples" 2>err | head -c 10 >out
[ "${PIPESTATUS[0]}" -eq 0 ] || complain "exit status ${PIPESTATUS[0]}"
silent

# ---- databases ----
check "into a database" 0 "$program" code -o all.db "$source_dir/samples"; says "all.db"
check "again" 0 "$program" code -j 2 -o all.db "$source_dir/samples"
reports=$(ls "$source_dir"/samples/*.txt | wc -l)
check "reports once" 0 "$program" export all.db documents --no-header; records "$reports"
check "a question" 0 "$program" query all.db documents --words "grain" -f jsonl; writes '2022-grain.txt'
check "nothing found" 0 "$program" query all.db documents --words "xyzzy"; says "no documents for --words 'xyzzy'"
check "conditions that nothing meets together" 0 "$program" query all.db events --type ASSAULT --country FRA
[ "$(cat err)" = "dateline: nothing found" ] || complain "$(cat err)"
check "a country that is none" 0 "$program" query all.db --country IRAN; says "no statements or events for --country 'IRAN'"
check "no such status" 2 "$program" query all.db --status done; says "no such status 'done'"
check "a report without a headline has its first sentence for a title" 0 "$program" query all.db documents -f csv
writes "Egypt and Israel signed two frameworks"
check "issues of one name" 0 "$program" stand all.db --issue ceasefire; writes "actors, 2011-libya.txt)"
check "all tables" 0 "$program" export all.db actors; writes "name,kind,country"
[ "$(ls all.db*)" = all.db ] || complain "more than one file: $(ls all.db*)"
check "which subject?" 2 "$program" export all.db; says "which table"
check "no such subject" 2 "$program" query all.db people; says "no such subject 'people'"
check "no such day" 2 "$program" query all.db events --since yesterday; says "no such day 'yesterday'"
check "no such database" 2 "$program" query none.db; says "no such database 'none.db'"
check "not a database" 2 "$program" query "$sample"; says "not a database"
check "a text is not overwritten" 2 bash -c 'cp good.txt good.db; "$0" code -o good.db good.txt' "$program"; says "not a database"
cmp -s good.txt good.db || complain "the text was overwritten"
check "a store of another kind" 2 "$program" code -o mysql://localhost/x good.txt; says "no such kind of store"
check "a server that is not there" 2 "$program" code -o postgresql://me:secret@127.0.0.1:1/x good.txt; says "cannot reach database 'x on 127.0.0.1'"
grep -q secret err && complain "a password is shown"

# ---- show, model ----
check "show" 0 "$program" show "$sample"; writes "what is said"; grep -q $'\033' out && complain "colour in a file"
check "show in colour" 0 "$program" show --colour always "$sample"; grep -q $'\033' out || complain "no colour"
check "why" 0 "$program" code -f table --explain "$sample"; writes "  e0  verbs_"
check "two models" 2 "$program" model a b; says "one model at a time"

# ---- lexicons ----
check "lexicons" 0 "$program" dict list; writes "cues/verbs.tsv"; grep -q '^model/' out && complain "the model is no lexicon"
mkdir -p mine/cues
check "a lexicon" 0 "$program" dict show cues/verbs.tsv; cp out mine/cues/verbs.tsv
cmp -s out "$source_dir/data/cues/verbs.tsv" || complain "not the file that is built in"
check "no such lexicon" 2 "$program" dict show cues/verbz.tsv; says "no such lexicon 'cues/verbz.tsv'"
check "a folder in order" 0 "$program" dict check mine; writes "1 lexicon of 'mine' is in order"
cp out mine/cues/verbz.tsv
check "a file that replaces nothing" 1 "$program" dict check mine; says "replaces nothing 'mine/cues/verbz.tsv'"
printf 'say\tno such frame\n' >mine/cues/verbs.tsv
check "a broken lexicon" 2 "$program" dict check mine; says "cues/verbs.tsv"

# ---- the surer events alone ----
check "all events" 0 "$program" code --quiet -f csv "$sample"; all=$(wc -l <out)
check "the surer events" 0 "$program" code --quiet --min-confidence 0.6 -f csv "$sample"
[ "$(wc -l <out)" -lt "$all" ] && [ "$(wc -l <out)" -gt 1 ] || complain "not some of $all lines: $(wc -l <out)"
"$program" code --quiet --min-confidence 0.6 -f jsonl "$sample" | grep -oE '"confidence":[0-9.]+,"because"|"same_as":[^,]*,"confidence":[0-9.]+' |
    grep -oE '[0-9.]+$' | awk '$1 < 0.6 { bad = 1 } END { exit bad }' || complain "an event of less confidence"
"$program" code --quiet -f jsonl "$sample" >default
"$program" code --quiet --min-confidence 0.8 -f jsonl "$sample" | python3 -c '
import json, sys
all_told, sure = (json.loads(line)["positions"] for line in (open("default").readline(), sys.stdin.readline()))
sys.exit(not (0 < len(sure) < len(all_told) and all(p["confidence"] >= 0.8 for p in sure)))' || complain "positions of less confidence, or none, or all"
cat >column.txt <<'EOF'
I suppose I ought to tell you what I think of the ferry. You will have heard that it is late.

My neighbour wants a bridge. I like him. What would you have him say, if you asked him? I would not know.

One might say that the mayor promised it. Would she care for it? I doubt that she has read the plan.

The harbour master said on Friday that the ferry would sail. If he tells you so, do you believe it? I keep reading that it will.
EOF
statements() { "$program" code --quiet "$@" -f jsonl column.txt | grep -o '"polarity"' | wc -l; } # a smaller number keeps more, a greater one no fewer
[ "$(statements --min-confidence 0.01)" -gt "$(statements)" ] || complain "no statement is left out of a column by default"
[ "$(statements --min-confidence 0.9)" -eq "$(statements)" ] || complain "a wish for sure events changes statements"
check "no confidence" 2 "$program" code --min-confidence 5 "$sample"; says "no such confidence '5'"

[ "$failed" -eq 0 ] && echo "the command line does as it says"
exit "$failed"
