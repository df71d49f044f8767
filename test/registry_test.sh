#!/usr/bin/env bash
# The registry of actors: one actor under every spelling and office, two of one name two, the same whatever the order and threads.
set -u
program=$1 source_dir=$2
if ! printf 'A test.' | "$program" parse | grep -q '^1	A	a	DET'; then
    echo "no syntax model is built in"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
python3 - <<'PY'
import json
reports = [
    ("a", "2022-03-01", "President Volodymyr Zelenskyy addressed the parliament in Kyiv. Zelenskyy thanked the deputies."),
    ("b", "2022-04-02", "The Ukrainian president, Wolodymyr Selenskyj, met Polish officials. Selenskyj asked for weapons."),
    ("c", "2022-05-03", "Zelensky rejected the plan, a spokesman said."),
    ("d", "2019-05-04", "Ruritanian Defence Minister Oleg Marzhenko resigned. Marzhenko said he was tired."),
    ("e", "2020-06-05", "Norwegian lawmaker Ingrid Halvorsdal criticised the plan. Halvorsdal leads a committee."),
    ("f", "2021-07-06", "Norwegian Finance Minister Ingrid Halvorsdal announced a budget."),
    ("g", "2020-01-07", "British lawmaker John Ferriby opposed the bill. Ferriby spoke for an hour."),
    ("h", "2020-02-08", "Canadian general John Ferriby visited the troops. Ferriby praised them."),
    ("i", "2020-03-09", "British lawmaker John Ferriby voted against the budget."),
    ("j", "2021-03-09", "Fighters of the Northern Valley Front (NVF) withdrew. The NVF denied it."),
    ("k", "2021-04-09", "The NVF attacked a convoy."),
]
lines = [json.dumps({"id": i, "date": d, "text": t}) + "\n" for i, d, t in reports]
open("forward.jsonl", "w").writelines(lines)
open("backward.jsonl", "w").writelines(reversed(lines))
PY
failed=0
complain() {
    echo "FAILED: $1"
    failed=1
}
ask() { "$program" export "$1" actors --actor "$2" --no-header 2>/dev/null; }
"$program" code --quiet -j 1 -o forward.db forward.jsonl || complain "a run"
"$program" code --quiet -j 3 -o backward.db backward.jsonl || complain "a run with threads"
head -n 6 forward.jsonl >first.jsonl
"$program" code --quiet -o twice.db first.jsonl && "$program" code --quiet -o twice.db forward.jsonl || complain "two runs"

actors="SELECT key, name, names, kind, country, code, reports, first, last, offices FROM actor ORDER BY key"
keys='SELECT d.name, e.n, e.actor FROM entity e JOIN document d ON d.id = e.document ORDER BY 1, 2'
for db in backward twice; do
    for sql in "$actors" "$keys"; do
        [ "$(sqlite3 $db.db "$sql")" = "$(sqlite3 forward.db "$sql")" ] || complain "$db.db differs from forward.db"
    done
done

[ "$(ask forward.db Zelensky | wc -l)" = 1 ] || complain "Zelensky is not one actor"
ask forward.db Selenskij | cut -d, -f7 | grep -qx 3 || complain "Zelensky is not in three reports"
ask forward.db Halvorsdal | grep -q '"\?lawmaker of Norway 2020-06-05 \[e 0-36\].*Finance Minister of Norway 2021-07-06 \[f 0-44\]' ||
    complain "Halvorsdal's offices: $(ask forward.db Halvorsdal)"
[ "$(ask forward.db Ferriby | cut -d, -f1,3,7 | sort | paste -sd';')" = "John Ferriby,CAN,1;John Ferriby,GBR,2" ] ||
    complain "two John Ferribys: $(ask forward.db Ferriby)"
ask forward.db "Northern Valley Front" | cut -d, -f7 | grep -qx 2 || complain "NVF is not one body: $(ask forward.db NVF)"

# what comes splits what was one: without the Canadian's report there is one John Ferriby under the plain key
grep -v '"h"' forward.jsonl >without.jsonl
"$program" code --quiet -o split.db without.jsonl
[ "$(sqlite3 split.db "SELECT key FROM actor WHERE name = 'John Ferriby'")" = "person:john-ferriby" ] || complain "one John Ferriby"
"$program" code --quiet -o split.db forward.jsonl
[ "$(sqlite3 split.db "$actors")" = "$(sqlite3 forward.db "$actors")" ] || complain "the split registry differs"

# ---- kept up: one run, three, backwards, and what was there for a while, leave the same rows ----
python3 - "$source_dir"/samples/*.txt >>many.jsonl <<'PY'
import json, sys
lines = open("forward.jsonl", encoding="utf-8").readlines()
for n, path in enumerate(sys.argv[1:]):
    text = open(path, encoding="utf-8").read()
    for half in (text[: len(text) // 2], text[len(text) // 2 :]):
        lines.append(json.dumps({"id": f"s{len(lines)}", "date": f"20{10 + n % 10}-0{1 + n % 9}-11", "text": half}) + "\n")
sys.stdout.writelines(lines)
PY
rows() { # every table of the registry, documents by their names
    for sql in "$actors" "$keys" "SELECT * FROM face ORDER BY id" "SELECT * FROM face_said ORDER BY face, part, value" \
        "SELECT * FROM face_acronym ORDER BY acronym, is_whole, face" "SELECT * FROM face_office ORDER BY face, office, body, called" \
        'SELECT a.actor, a.n, a.office, a."of", a.first, a.last, a.reports, d.name, a.start, a."end" FROM actor_office a JOIN document d
         ON d.id = a.document ORDER BY 1, 2' "SELECT * FROM registry_new" "SELECT * FROM entity_gone" "SELECT * FROM introduction_gone"; do
        echo "$sql"
        sqlite3 "$1" "$sql"
    done
}
"$program" code --quiet -j 2 -o many.db many.jsonl || complain "one run"
rows many.db >expected
[ "$(sqlite3 many.db 'SELECT count(*) FROM actor_office')" -gt 20 ] || complain "hardly an office"
same() { rows "$1" | cmp -s - expected || { rows "$1" | diff - expected | head -n 5; complain "$2"; }; }
split -n l/3 many.jsonl part.
for part in part.ab part.ac part.aa; do "$program" code --quiet -o three.db --input jsonl $part || complain "a run of three"; done
same three.db "three runs"
tac many.jsonl >turned.jsonl
"$program" code --quiet -j 3 -o turned.db turned.jsonl
same turned.db "backwards"
# every other report of another day first, and reports that go again
sed '1~2s/"date": "20/"date": "19/' many.jsonl >dated.jsonl
sed 's/"id": "/"id": "x/' forward.jsonl | sed 's/John Ferriby/Mark Rutte/g; s/Norwegian/Danish/' >gone.jsonl
"$program" code --quiet -o dated.db dated.jsonl gone.jsonl
rows dated.db | cmp -s - expected && complain "other reports give the same rows"
sqlite3 dated.db "PRAGMA foreign_keys = ON; DELETE FROM document WHERE name LIKE 'x%'"
"$program" code --quiet -j 2 -o dated.db many.jsonl
same dated.db "after other days and reports that are gone"
exit $failed
