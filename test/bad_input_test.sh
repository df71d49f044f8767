#!/usr/bin/env bash
# Input and places that are not as they should be: each is named with its cause, the rest is done, nothing is left half-written.
set -u
program=$(realpath "$1")
work=$(mktemp -d)
trap 'umount "$work/small" 2>/dev/null; chmod -R u+rwx "$work" 2>/dev/null; rm -rf "$work"' EXIT
chmod 755 "$work"
cd "$work" || exit 1
failed=0
complain() {
    echo "FAILED: $1"
    [ -f err ] && head -c 600 err
    failed=1
}
# bad TITLE FILE RECORDS MESSAGE: with a good file behind it, so many records in all, and the message.
bad() {
    timeout 60 "$program" code -f jsonl -j 1 "$2" good.jsonl >out 2>err
    status=$?
    [ $status -eq 1 ] || complain "$1: exit status $status"
    [ "$(wc -l <out)" -ge "$3" ] || complain "$1: $(wc -l <out) records, not $3"
    grep -qF -- "$4" err || complain "$1: standard error does not say: $4"
    python3 -c 'import json, sys
for line in open("out", encoding="utf-8", newline="\n"): json.loads(line)' || complain "$1: a record is not whole"
}
python3 - <<'END'
import gzip, io, json, lzma, zipfile
line = lambda i: (json.dumps({"id": f"r{i}", "text": f"The minister of state number {i} resigned on Monday. Troops left."}) + "\n").encode()
many = b"".join(line(i) for i in range(1500))
open("good.jsonl", "wb").write(line(1) + line(2) + line(3))
open("many.jsonl", "wb").write(many)
open("cut.jsonl.gz", "wb").write(gzip.compress(many)[:5000])
open("cut.jsonl.xz", "wb").write(lzma.compress(b"".join(line(i) for i in range(3000)))[:-400])
bomb = io.BytesIO()
with gzip.GzipFile(fileobj=bomb, mode="wb", compresslevel=1) as out:
    out.write(line(4) + b'{"id": "bomb", "text": "')
    for _ in range(280): out.write(b"a" * (1 << 20)) # a line may have 256 MB
    out.write(b'"}\n' + line(5))
open("bomb.jsonl.gz", "wb").write(bomb.getvalue())
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
    out.writestr("a.txt", "The minister resigned on Monday.")
    out.writestr("b.txt", b"a " * (40 << 20)) # a report may have 64
    out.writestr("c.txt", "The army left the city on Tuesday.")
def record(n, length=None):
    page = b"<html><head><title>Minister %d resigns</title></head><body><p>The minister of foreign affairs number %d resigned on Monday, " \
           b"the government said in a statement. His party had asked him to leave.</p></body></html>" % (n, n)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    return (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/{n}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\n"
            "Content-Type: application/http; msgtype=response\r\n"
            f"Content-Length: {len(http) if length is None else length}\r\n\r\n").encode() + http + b"\r\n\r\n"
open("short.warc", "wb").write(record(1) + record(2, 20) + record(3))
open("long.warc", "wb").write(record(1) + record(2) + record(3, 10**12))
open("minus.warc", "wb").write(record(1, -5) + record(2))
END
bad "a truncated gz" cut.jsonl.gz 3 "cannot unpack 'cut.jsonl.gz': truncated gzip input"
bad "a truncated xz" cut.jsonl.xz 300 "cannot read 'cut.jsonl' behind byte"
bad "a bomb in gz" bomb.jsonl.gz 5 "line 2 of 'bomb.jsonl'"
bad "a bomb in zip" bomb.zip 5 "'bomb.zip:b.txt' is longer than"
bad "a length that is too short" short.warc 5 "has a wrong length; went on at the next"
bad "a length that is too long" long.warc 5 "'long.warc' ends within a record"
bad "a length below nought" minus.warc 4 "has no length"

# ---- a folder without permission: root may read everything, so it takes somebody else ----
mkdir -p closed/inner
cp good.jsonl closed/good.jsonl
cp many.jsonl closed/inner/
chmod 000 closed/inner
somebody=()
[ "$(id -u)" -eq 0 ] && somebody=(runuser -u nobody --)
cp "$program" ./dateline # which somebody else may run
"${somebody[@]}" ./dateline code -f jsonl closed >out 2>err
[ $? -eq 1 ] || complain "a closed folder: exit status"
[ "$(wc -l <out)" -eq 3 ] || complain "a closed folder: $(wc -l <out) records, not 3"
grep -q "cannot open folder 'closed/inner': Permission denied" err || complain "a closed folder is not named"
mkdir nobody
chmod 555 nobody
"${somebody[@]}" ./dateline code -o nobody/x.db good.jsonl >out 2>err
[ $? -eq 2 ] || complain "a folder that may not be written to: exit status"
grep -q "nobody/x.db" err || complain "a folder that may not be written to is not named"

# ---- a full disk ----
mkdir small
if mount -t tmpfs -o size=2m none small 2>/dev/null; then
    "$program" code --quiet -j 2 -o small/x.db many.jsonl 2>err
    [ $? -eq 2 ] || complain "a full disk: exit status"
    grep -q "disk is full" err || complain "a full disk is not named"
    [ "$(sqlite3 small/x.db 'PRAGMA integrity_check')" = ok ] || complain "a full disk breaks the database"
    held=$(sqlite3 small/x.db "SELECT count(*) FROM document")
    [ "$held" -gt 0 ] && [ "$held" -lt 1500 ] || complain "a full disk: $held reports"
    [ "$(sqlite3 small/x.db "SELECT count(*) FROM document WHERE id NOT IN (SELECT document FROM sentence)")" -eq 0 ] ||
        complain "a full disk leaves half a report"
    mount -o remount,size=200m small
    "$program" code -j 2 -o small/x.db many.jsonl 2>err || complain "a disk with room again"
    grep -q "$(printf "%'d" "$held") done before" err || grep -q "$held done before" err || complain "a disk with room again: it begins anew"
    [ "$(sqlite3 small/x.db "SELECT count(*) FROM document")" -eq 1500 ] || complain "a disk with room again: not all is done"
    umount small
else
    echo "no small disk can be mounted here: left out"
fi

# ---- a database that another program holds ----
"$program" code --quiet -o held.db good.jsonl
cp held.db before.db
python3 - <<'END' &
import sqlite3, time
db = sqlite3.connect("held.db")
db.execute("BEGIN EXCLUSIVE")
open("held", "w").close()
while not __import__("os").path.exists("done"): time.sleep(0.05)
END
while [ ! -e held ]; do sleep 0.05; done
DATELINE_WAIT=1 timeout 50 "$program" code --quiet -o held.db many.jsonl 2>err
[ $? -eq 2 ] || complain "a database that is held: exit status"
grep -q "database is in use 'held.db': another program is writing to it" err || complain "a database that is held is not named"
touch done
wait
cmp -s held.db before.db || complain "a database that is held was changed"
# words in no order, whose attributions hold each other
printf 'Smallpox is believed have appeared in Lima who Peru that virus has grown since and according to tallies.\n\nLosses\n' >ring.txt
timeout -s KILL 30 "$program" code --quiet -f jsonl ring.txt >out 2>err
[ $? -eq 0 ] || complain "attributions in a ring: exit status"
[ "$failed" -eq 0 ] && echo "what is bad is named, the rest is done"
exit "$failed"
