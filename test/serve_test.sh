#!/usr/bin/env bash
# A database as web pages: what each page holds, what is refused, what is escaped, and that Ctrl-C ends it.
set -u
program=$1 source_dir=$2
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" code --quiet -o "$work/all.db" "$source_dir/samples" || exit 1
python3 - "$program" "$work/all.db" <<'PY'
import csv, http.client, io, json, signal, socket, subprocess, sys, time
from html.parser import HTMLParser

program, database = sys.argv[1:]
server = subprocess.Popen([program, "serve", database, "--port", "0"], stderr=subprocess.PIPE, text=True)
port = int(server.stderr.readline().split("http://127.0.0.1:")[1].split("/")[0])
failures = []

def ask(path, method="GET", host=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request(method, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    return answer.status, answer.read().decode(), answer.getheader("Content-Type")

def check(title, truth):
    if not truth:
        failures.append(title)

class Rows(HTMLParser):
    """The cells of each row, and every element and address there is."""
    def __init__(self, page):
        super().__init__()
        self.rows, self.tags, self.links, self.open = [], [], [], False
        self.feed(page)
    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.links += [value for name, value in attributes if name == "href"]
        if tag == "tr": self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self.open = True
    def handle_endtag(self, tag):
        if tag in ("td", "th"): self.open = False
    def handle_data(self, data):
        if self.open: self.rows[-1][-1] += data

try:
    status, page, kind = ask("/")
    check("home", status == 200 and kind.startswith("text/html") and "<h2>statements</h2>" in page and "<h2>events</h2>" in page)
    status, page, _ = ask("/events?type=ASSAULT&since=2022-02-24&until=2022-02-24")
    rows = Rows(page).rows
    check("events", len(rows) == 2 and dict(zip(*rows))["actor"] == "Russia" and dict(zip(*rows))["recipient"] == "Ukraine")
    check("an actor leads to his records", "/?actor=Russia" in Rows(page).links)
    for path in sorted({link.split("?")[0] for link in Rows(page).links}):
        check(f"page {path}", ask(path)[0] == 200)
    check("every spelling", "Volodymyr" in ask("/statements?actor=Selenskyj")[1])
    check("stand", any("ceasefire" in row[0] for row in Rows(ask("/stand?words=ceasefire")[1]).rows[1:]))
    status, table, kind = ask("/events?actor=Iran&format=csv")
    check("csv", kind.startswith("text/csv") and len(list(csv.DictReader(io.StringIO(table)))) > 1)
    check("jsonl", all(json.loads(line)["document"] for line in ask("/actors?format=jsonl")[1].splitlines() if '"document"' in line))
    page = ask("/events?words=%3Cscript%3Ealert(1)%3C%2Fscript%3E&actor=%22%3E%3Cb%3E")[1]
    check("what is asked is escaped", "script" not in Rows(page).tags and Rows(page).tags.count("b") == 1)
    check("a day that is none", "no such day" in ask("/events?since=soon")[1] and ask("/events?since=soon&format=csv")[0] == 400)
    check("no such page", ask("/etc/passwd")[0] == 404 and ask("/events/../x")[0] == 404)
    check("who acts on whom", "/?actor=Kim%20Jong%20Un" in Rows(ask("/network")[1]).links)
    check("of an agreement its parties", "/?actor=Egypt" in Rows(ask("/agreements")[1]).links and "/?actor=frameworks" not in ask("/agreements")[1])
    check("what a stand is asked by", "<label>issue <input" in ask("/stand")[1] and "<label>country" not in ask("/stand")[1])
    check("nothing but GET", ask("/", "POST")[0] == 405 and ask("/", "DELETE")[0] == 405)
    check("other hosts", ask("/", host="evil.example")[0] == 403 and ask("/", host="localhost:1")[0] == 200)
    idle, begun = socket.create_connection(("127.0.0.1", port)), time.monotonic()
    check("who asks nothing holds up nobody", ask("/actors")[0] == 200 and time.monotonic() - begun < 4)
    idle.close()
finally:
    server.send_signal(signal.SIGINT)
    check("Ctrl-C", server.wait(20) == 0)
print("\n".join(f"FAILED: {title}" for title in failures) or "the pages hold what they should")
sys.exit(bool(failures))
PY
