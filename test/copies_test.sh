#!/usr/bin/env bash
# Near copies are found, whatever the order of the reports and the number of threads; a happening that many reports tell of is one.
set -u
program=$1 source_dir=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failed=0
complain() { echo "FAILED: $1"; failed=1; }
# Of each sample: itself, word for word two days later, with another head and its last fifth cut, with every eleventh word another; and a
# report made of sentences of many, which is nobody's copy. The last writes the same words in another order.
python3 - "$source_dir"/samples/*.txt <<'END'
import json, random, sys
reports, pieces = [], []
for n, path in enumerate(sys.argv[1:]):
    text = open(path, encoding="utf-8").read()
    words = text.split(" ")
    body = words[: len(words) * 4 // 5]
    day = lambda k: f"2020-01-{1 + n:02d}" if k == 0 else f"2020-02-{k:02d}"
    forms = {"whole": text, "again": text, "cut": "Our own correspondent writes. " + " ".join(body[6:]),
             "changed": " ".join("now" if i % 23 == 22 else w for i, w in enumerate(words))}
    for k, (form, words_of) in enumerate(forms.items()):
        reports.append({"id": f"{n:02d}-{form}", "text": words_of, "date": day(k)})
    pieces += text.replace("\n", " ").split(". ")[1:3]
random.seed(5)
random.shuffle(pieces)
reports.append({"id": "mosaic", "text": ". ".join(pieces), "date": "2020-03-01"})
shuffled = reports[:]
random.shuffle(shuffled)
for name, them in (("given", reports), ("backwards", reports[::-1]), ("shuffled", shuffled)):
    with open(name + ".jsonl", "w", encoding="utf-8") as out:
        for r in them: out.write(json.dumps(r) + "\n")
END
links() { "$program" export "$1" documents -f jsonl | python3 -c '
import json, sys
for line in sys.stdin:
    d = json.loads(line)
    print(d["document"], d["copy_of"], d["copies"])' | sort; }
"$program" code --quiet -j 1 -o given.db given.jsonl
"$program" code --quiet -j 5 -o backwards.db backwards.jsonl
head -n 20 shuffled.jsonl | "$program" code --quiet -o shuffled.db
"$program" code --quiet -j 2 -o shuffled.db shuffled.jsonl
links given.db >given
for order in backwards shuffled; do
    links $order.db | cmp -s - given || { links $order.db | diff given - | head -n 5; complain "copies depend on the order: $order"; }
done
python3 - given <<'END' || complain "copies are not found, or found where there are none"
import sys
wrong = 0
for line in open(sys.argv[1]):
    name, copy_of, copies = line.split()
    stem = name.split("-")[0]
    expected = ("None", "0") if name == "mosaic" else ("None" if name.endswith("whole") else stem + "-whole", "3")
    if (copy_of, copies) != expected:
        print(name, copy_of, copies, "expected", expected)
        wrong += 1
sys.exit(wrong > 0)
END
# A report that is coded again is looked at again.
"$program" code --quiet --force -o given.db <(head -n 7 given.jsonl) --input jsonl
links given.db | cmp -s - given || complain "coding again loses copies"

# ---- one a day ----
python3 - >told.jsonl <<'END'
import json
reports = [
    ("a", "2022-03-02", "Russian forces shelled Ukrainian troops in Kharkiv on Tuesday."),
    ("b", "2022-03-02", "Russian forces attacked Ukrainian troops in Kharkiv on Tuesday, officials in the city said."),
    ("c", "2022-03-03", "Russian forces attacked Ukrainian troops on 1 March, a paper wrote."),
    ("d", "2022-03-03", "Russian forces attacked Ukrainian troops in Kherson on Wednesday."),
    ("e", "2022-03-03", "Turkey condemned Russia on Tuesday."),
    ("f", "2022-03-09", "Turkey condemned Russia on Tuesday."),
]
for name, date, text in reports: print(json.dumps({"id": name, "date": date, "text": text}))
END
"$program" code --quiet -o told.db told.jsonl
"$program" export told.db events --one-a-day -f jsonl | python3 -c '
import json, sys
for line in sys.stdin:
    e = json.loads(line)
    print(e["document"], e["type"], e["from"], e["place"], e["reports"], e["told"])' >events
cat >expected <<'END'
a ASSAULT 2022-03-01 Kharkiv 3 3
e ACCUSE 2022-03-01 None 1 1
d ASSAULT 2022-03-02 Kherson 1 1
f ACCUSE 2022-03-08 None 1 1
END
diff expected events || complain "one a day"
[ "$("$program" export told.db events --no-header | wc -l)" -eq 6 ] || complain "not six events without --one-a-day"
"$program" export told.db network --one-a-day 2>err && complain "a network with --one-a-day"
[ "$failed" -eq 0 ] && echo "copies are linked, happenings counted"
exit "$failed"
