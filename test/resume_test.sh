#!/usr/bin/env bash
# A run that was stopped goes on: what is done is passed over, what another model, lexicon or option made is coded again, and a store
# whose writers were killed at any moment holds what an undisturbed run leaves.
set -u
program=$1 source_dir=$2
. "$source_dir/test/wait.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
complain() {
    echo "FAILED: $1"
    [ -f err ] && head -c 600 err
    failed=1
}
says() { grep -qF -- "$2" err || complain "$1: standard error does not say: $2"; }
# Every row of every table but the full-text ones, whose insides depend on how the transactions fell.
rows() {
    for table in $(sqlite3 "$1" "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%\_words%' ESCAPE '\\' ORDER BY 1"); do
        echo "$table"
        sqlite3 "$1" "SELECT * FROM \"$table\""
    done
}
python3 - "$source_dir"/samples/*.txt >many.jsonl <<'END'
import json, sys
texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
for i in range(800):
    print(json.dumps({"id": f"r{i}", "text": texts[i % len(texts)][: 200 + 17 * (i % 20)], "date": "2020-01-02"}))
END
"$program" code --quiet -j 2 -o whole.db many.jsonl || complain "the undisturbed run"
rows whole.db >whole.rows

# ---- a second run ----
"$program" code -o whole.db many.jsonl 2>err || complain "a second run"
says "a second run" "0 reports, 0 words, 800 done before"
rows whole.db | cmp -s - whole.rows || complain "the second run changed something"
head -n 100 many.jsonl >some.jsonl
"$program" code --force -o whole.db some.jsonl 2>err
says "--force" "100 reports"
rows whole.db | cmp -s - whole.rows || complain "coding again changed something"

# ---- what makes a report count as not done ----
again() { # TITLE REPORTS OPTION…
    title=$1 expected=$2
    shift 2
    "$program" code -o some.db "$@" 2>err || complain "$title"
    says "$title" "dateline: $expected report"
}
again "first" 100 some.jsonl
again "nothing changed" 0 some.jsonl
again "without text" 100 --no-text some.jsonl
again "without text, again" 0 --no-text some.jsonl
mkdir -p mine/cues
{ cat "$source_dir/data/cues/verbs.tsv"; tail -n 1 "$source_dir/data/cues/verbs.tsv" | sed 's/^[^\t]*/quoth/'; } >mine/cues/verbs.tsv
again "another lexicon" 100 --data mine some.jsonl
sed 's/2020-01-02/2020-01-03/' some.jsonl | head -n 30 >dated.jsonl
again "the usual lexicons" 100 some.jsonl
again "another date" 30 dated.jsonl
again "the first date" 30 some.jsonl
{ cat some.jsonl; cat dated.jsonl; } >both.jsonl
again "two dates" 30 both.jsonl
"$program" export some.db documents --since 2020-01-03 --no-header | wc -l >count
[ "$(cat count)" -eq 30 ] || complain "$(cat count) reports have the later date"
again "two dates, again" 60 both.jsonl # the first takes the last one's place, and back
"$program" export some.db documents --since 2020-01-03 --no-header | wc -l >count
[ "$(cat count)" -eq 30 ] || complain "$(cat count) reports have the later date after a second run"
[ "$(sqlite3 some.db 'SELECT count(*) FROM provenance')" -eq 3 ] || complain "not three provenances"
[ "$(sqlite3 some.db "SELECT count(*) FROM provenance WHERE options = 'no-text'")" -eq 1 ] || complain "no provenance without text"

# ---- Ctrl-C ----
mkfifo pipe
"$program" code -j 1 -o stopped.db - <pipe 2>err &
run=$!
exec 3>pipe
head -n 200 many.jsonl >&3
held_in() { sqlite3 "$1" "SELECT count(*) FROM document" 2>/dev/null || echo 0; }
something_is_in() { [ "$(held_in "$1")" -gt 0 ]; }
until_true something_is_in stopped.db || complain "nothing is stored while more is waited for"
kill -INT $run # while it waits for more
wait $run
[ $? -eq 130 ] || complain "Ctrl-C does not end with status 130"
exec 3>&-
says "Ctrl-C" "the same command goes on from there"
held=$(sqlite3 stopped.db "SELECT count(*) FROM document")
[ "$held" -ge 64 ] && [ "$held" -lt 800 ] || complain "$held reports after Ctrl-C"
"$program" code -o stopped.db many.jsonl 2>err
says "after Ctrl-C" "$held done before"
rows stopped.db | cmp -s - whole.rows || complain "after Ctrl-C and a second run the rows differ"

# ---- a pipe that nothing more comes from ----
mkfifo slow
"$program" code -j 2 -o slow.db - <slow 2>err &
run=$!
exec 3>slow
holds() { [ "$(held_in slow.db)" -eq "$1" ]; }
for reports in 30 110; do # less than a batch, and a batch and a part of one
    head -n $reports many.jsonl | tail -n +"$(($(held_in slow.db) + 1))" >&3
    until_true holds $reports || complain "what came so far is not stored while more is waited for"
done
exec 3>&-
wait $run || complain "a slow pipe"

# ---- kill -9 ----
held_in_killed() { held_in killed.db; }
for turn in 1 2 3 4; do
    kill_amid $((200 * turn)) held_in_killed "$program" code --quiet -j 2 -o killed.db - || complain "kill $turn"
done
"$program" code --quiet -j 2 -o killed.db many.jsonl || complain "the run after the kills"
rows killed.db | cmp -s - whole.rows || complain "after kills the rows differ"
for index in statement_words sentence_words entity_words; do
    sqlite3 killed.db "INSERT INTO $index ($index) VALUES ('integrity-check')" || complain "$index is broken"
done

# ---- a store of the first version ----
sed -e '/^-- only postgresql/,$d' "$source_dir/src/store/schema/01-records.sql" >first.sql
sqlite3 first.db <first.sql
sqlite3 first.db "PRAGMA user_version = 1; INSERT INTO provenance VALUES (1, 'old', 'm', 'l', 'g');
    INSERT INTO document VALUES (1, 'k', 'old report', NULL, '2019-01-01', NULL, NULL, 'en', 2, 'Old text.', 1)"
"$program" query first.db documents -f csv --no-header >out 2>err || complain "an older database cannot be read"
grep -q '^old report,2019-01-01,' out || complain "an older database has lost its report"
"$program" code --quiet -o first.db some.jsonl || complain "an older database cannot be written"
[ "$(sqlite3 first.db 'SELECT count(*) FROM document')" -eq 101 ] || complain "an older database does not hold all"
[ "$(sqlite3 first.db 'PRAGMA foreign_key_check')" = "" ] || complain "an older database does not hold together"
sqlite3 first.db "PRAGMA user_version = 999"
"$program" query first.db documents >out 2>err && complain "a newer database was read"
says "a newer database" "a newer one wrote it"
[ "$failed" -eq 0 ] && echo "stopped runs go on"
exit "$failed"
