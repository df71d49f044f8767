#!/usr/bin/env bash
# The contract of every store, held to a PostgreSQL server of the test's own; then several writers, the same twice, a restart amid a run.
set -u
program=$1 source_dir=$2
. "$source_dir/test/postgresql_server.sh"
. "$source_dir/test/wait.sh"
work=$(mktemp -d)
chmod 755 "$work"
trap 'stop_server; rm -rf "$work"' EXIT
start_server "$work/server"
code=$?
[ $code -eq 77 ] && { echo "there is no PostgreSQL here"; exit 77; }
[ $code -eq 0 ] || { echo "PostgreSQL does not start"; exit 1; }
cd "$work" || exit 1
failed=0
complain() {
    echo "FAILED: $1"
    [ -f err ] && head -c 600 err
    failed=1
}
says() { grep -qF -- "$2" err || complain "$1: standard error does not say: $2"; }
sql() { psql -qAtX "$URI" -c "$1"; }

DATELINE_TEST_STORE=$URI "$(dirname "$program")/test/store_test" >out 2>err || { cat out; complain "the contract of stores"; }
sql "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public"

# ---- the same answers as SQLite's ----
"$program" query "$URI" documents >out 2>err && complain "an empty database is no store"
says "an empty database" "not a database of dateline 'postgres on $work/server'"
"$program" code --quiet -o all.db "$source_dir/samples" || complain "into SQLite"
"$program" code -o "$URI" "$source_dir/samples" 2>err || complain "into PostgreSQL"
ask() { # ARGUMENT…
    "$program" export all.db "$@" >first 2>/dev/null
    "$program" export "$URI" "$@" >second 2>err || complain "export $*"
    # reports of one day may stand in another order
    cmp -s <(sort first) <(sort second) || { diff <(sort first) <(sort second) | head -n 4; complain "export $* differs"; }
    [ -s first ] || complain "export $* is empty"
}
for subject in documents statements events actors positions timeline network; do ask "$subject"; done
ask events --repeats
ask statements --actor Guterres
ask statements --speaker Guterres --words grain
ask events --words "agree*" --country UKR
ask events --actor country:UKR --status actual --since 2022-01-01
ask documents --words "export grain"
ask actors --words Erdogan
ask actors --actor Zelensky
ask network -f graphml
ask events --one-a-day
ask timeline -f jsonl --actor country:RUS

# ---- a second run, several writers ----
"$program" code -o "$URI" "$source_dir/samples" 2>err || complain "a second run"
says "a second run" "0 reports"
python3 - "$source_dir"/samples/*.txt >many.jsonl <<'END'
import json, sys
texts = [open(path, encoding="utf-8").read() for path in sys.argv[1:]]
for i in range(300):
    print(json.dumps({"id": f"r{i}", "text": texts[i % len(texts)][: 200 + 8 * (i % 20)], "date": "2020-01-02"}))
END
sql "DELETE FROM document"
tac many.jsonl >backwards.jsonl
"$program" code --quiet -o many.db many.jsonl
for file in many.jsonl backwards.jsonl many.jsonl; do "$program" code --quiet -j 1 --force -o "$URI" "$file" 2>>writers & done
wait
[ ! -s writers ] || { head -n 3 writers; complain "writers at the same time"; }
same_as_many() {
    for subject in documents statements events; do
        "$program" export many.db $subject --no-header --since 2010-01-01 | grep '^r[0-9]' | sort >first
        "$program" export "$URI" $subject --no-header --since 2010-01-01 | grep '^r[0-9]' | sort >second
        cmp -s first second || complain "$1: $subject differ"
    done
    [ "$(sql "SELECT count(*) FROM document WHERE name LIKE 'r%'")" -eq 300 ] || complain "$1: not 300 reports"
}
same_as_many "several writers"

# ---- the server is restarted amid a run; a writer is killed ----
sql "DELETE FROM document"
mkfifo pipe
"$program" code --quiet -j 1 -o "$URI" - <pipe 2>restarted &
run=$!
exec 3>pipe
head -n 150 many.jsonl >&3
held() { sql "SELECT count(*) FROM document"; }
holds() { [ "$(held)" -ge "$1" ]; }
until_true holds 1 || complain "nothing is stored while more is waited for"
server_control restart -m immediate 3>&- # or the server holds the pipe open
tail -n +151 many.jsonl >&3
# the run links its reports behind a lock: while it waits for that the server is restarted again
until_true holds 256 || complain "the run does not go on behind a restart"
psql -qAtX "$URI" -c "SELECT pg_advisory_lock(1147955567); SELECT pg_sleep(600)" >/dev/null 2>&1 3>&- &
holder=$!
is_locked() { [ "$(sql "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 1147955567 AND granted = $1")" -gt 0 ]; }
until_true is_locked true || complain "the lock is not to be had"
exec 3>&-
until_true is_locked false || complain "the run does not wait for the lock"
server_control restart -m immediate
wait $holder
wait $run || complain "a run does not survive a restart: $(head -n 1 restarted)"
same_as_many "a restart"
[ "$(sql "SELECT count(*) FROM document WHERE copy_group IS NULL")" -eq 0 ] || complain "not all is linked behind a restart"
[ "$(sql "SELECT count(*) FROM registry_new")" -eq 0 ] || complain "not all is settled behind a restart"
sql "DELETE FROM document"
for turn in 1 2; do
    kill_amid $((150 * turn)) held "$program" code --quiet -j 1 -o "$URI" - || complain "kill $turn"
done
"$program" code --quiet -o "$URI" many.jsonl || complain "the run after the kills"
same_as_many "killed writers"

# ---- versions ----
sql "UPDATE dateline_schema SET version = 999"
"$program" query "$URI" documents >out 2>err && complain "a newer store was read"
says "a newer store" "a newer one wrote it"
server_control stop -m immediate
"$program" query "$URI" documents >out 2>err && complain "a stopped server answered"
says "a stopped server" "cannot reach database"
[ "$failed" -eq 0 ] && echo "PostgreSQL does as every store must"
exit "$failed"
