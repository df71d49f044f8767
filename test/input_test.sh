#!/usr/bin/env bash
# Every kind of input, packed and plain: what comes out, and what is said of what cannot be read.
set -u
program=$1 source_dir=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
python3 - "$source_dir" <<'PYTHON'
import gzip, lzma, sys, tarfile, zipfile
page = open(sys.argv[1] + "/test/data/html/news.html", "rb").read()
lines = b'{"id":"x","text":"The minister resigned on Monday."}\n{"id":"y","text":"Two soldiers were killed."}\n'
open("report.txt", "wb").write("The mayor said the café was closed.\n".encode())
open("latin.txt", "wb").write("The mayor said the café was “closed”.\n".encode("cp1252"))
open("wide.txt", "wb").write("The mayor said the café was closed.\n".encode("utf-16"))
open("lines.jsonl", "wb").write(lines)
open("lines.jsonl.gz", "wb").write(gzip.compress(lines))
open("lines.jsonl.xz", "wb").write(lzma.compress(lines))
open("cut.jsonl.gz", "wb").write(gzip.compress(lines * 2000)[:200])
with tarfile.open("all.tar.gz", "w:gz") as t:
    t.add("report.txt"); t.add("lines.jsonl")
with zipfile.ZipFile("all.zip", "w") as z:
    z.write("report.txt"); z.write("lines.jsonl"); z.writestr("folder/news.html", page); z.writestr("picture.png", b"\x89PNG")
open("bomb.txt.gz", "wb").write(gzip.compress(b"a " * (80 << 20)))
open("rows.csv", "wb").write(b'id;Headline;Body;Published\n1;"A; b";"He said ""no"".\nThen left.";2020-03-04\n2;;;\n3;;Text.;\n')
open("noname.csv", "wb").write(b"a,b\n1,2\n")
open("feed.xml", "wb").write(b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title>
<item><title>Treaty signed</title><link>https://courier.example/1</link><pubDate>Tue, 03 Dec 2024 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The two countries signed.</p><p>They met &amp; talked.</p>]]></content:encoded></item></channel></rss>""")
open("entries.atom", "wb").write(b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><entry><id>urn:1</id><title>T</title>
<link href="https://courier.example/2"/><updated>2024-12-04T00:00:00Z</updated><summary>One sentence.</summary></entry></feed>""")
def record(kind, uri, block, length=None):
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2019-05-08T00:00:00Z\r\nContent-Length: {len(block) if length is None else length}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"
chunks = b"".join(b"%x\r\n%s\r\n" % (len(page[i:i + 500]), page[i:i + 500]) for i in range(0, len(page), 500)) + b"0\r\n\r\n"
ok = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
records = [record("warcinfo", "", b"software: none\r\n"), record("request", "http://a.example/1", b"GET / HTTP/1.1\r\n\r\n"),
           record("response", "http://a.example/1", ok + b"\r\n" + page),
           record("response", "http://a.example/2", ok + b"Transfer-Encoding: chunked\r\n\r\n" + chunks),
           record("response", "http://a.example/3", ok + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(page)),
           record("response", "http://a.example/4", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno"),
           record("response", "http://a.example/5", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG")]
open("crawl.warc.gz", "wb").write(b"".join(gzip.compress(r) for r in records))
open("wrong.warc", "wb").write(record("response", "http://a.example/0", ok + b"\r\n" + page, 100) + records[2])
PYTHON
failures=0
# expect NAME 'IDS' STATUS 'PART OF STANDARD ERROR' ARGUMENT…
expect() {
    local name=$1 ids=$2 status=$3 said=$4 got
    shift 4
    "$program" code -f jsonl "$@" >out.jsonl 2>err.txt
    local rc=$?
    got=$(python3 -c 'import json,sys; print(" ".join(json.loads(l)["id"] for l in open("out.jsonl")))')
    if [ "$got" != "$ids" ] || [ $rc -ne "$status" ] || { [ -n "$said" ] && ! grep -qF -- "$said" err.txt; }; then
        echo "FAILED $name: ids '$got' (wanted '$ids'), status $rc (wanted $status), said: $(cat err.txt)"
        failures=$((failures + 1))
    fi
}
# field NAME EXPRESSION: a Python expression over the records of the last run
field() {
    python3 -c "import json,sys; r = [json.loads(l) for l in open('out.jsonl')]; assert $2, r" || { echo "FAILED $1"; failures=$((failures + 1)); }
}
expect "gzip" "x y" 0 "" lines.jsonl.gz
expect "xz" "x y" 0 "" lines.jsonl.xz
expect "tar" "all.tar.gz:report.txt x y" 0 "" all.tar.gz
expect "zip, other files passed over" "all.zip:report.txt x y all.zip:folder/news.html" 0 "" all.zip
expect "a truncated archive, others done" "report.txt" 1 "truncated gzip input" cut.jsonl.gz report.txt
expect "a bomb" "report.txt" 1 "bomb.txt" bomb.txt.gz report.txt
expect "csv" "1 3" 1 "row 3 of 'rows.csv' has no text" rows.csv
field "csv cells" "r[0]['title'] == 'A; b' and r[0]['date'] == '2020-03-04' and r[0]['text'] == 'He said \"no\".\nThen left.'"
expect "csv without a text" "" 2 "no column of 'noname.csv' is named text" noname.csv
expect "rss" "https://courier.example/1" 0 "" feed.xml
field "rss item" "r[0]['date'] == '2024-12-03' and r[0]['title'] == 'Treaty signed' and r[0]['text'] == 'The two countries signed.\n\nThey met & talked.' and r[0]['publisher'] == 'Courier'"
expect "atom" "urn:1" 0 "" entries.atom
field "atom entry" "r[0]['uri'] == 'https://courier.example/2' and r[0]['date'] == '2024-12-04'"
expect "warc" "http://a.example/1 http://a.example/2 http://a.example/3" 0 "" crawl.warc.gz
field "warc pages are the same however sent" "len({d['text'] for d in r}) == 1 and r[0]['text'].startswith('The two countries')"
expect "a warc record of a wrong length" "http://a.example/0 http://a.example/1" 1 "wrong length; went on at the next" wrong.warc
expect "windows-1252" "latin.txt" 0 "" latin.txt
field "windows-1252 is said" "'“closed”' in r[0]['text'] and any(w['code'] == 'encoding' for w in r[0]['warnings'])"
expect "utf-16" "wide.txt" 0 "" wide.txt
field "utf-16 is said" "'café' in r[0]['text'] and any(w['code'] == 'encoding' for w in r[0]['warnings'])"
[ $failures -eq 0 ] && echo "all inputs as expected"
exit $((failures > 0))
