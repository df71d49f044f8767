#!/usr/bin/env python3
"""One person for each leader that headlines name, under all their spellings (RUWA, 16,500 headlines of 2022 on the war in Ukraine).

  leaders.py prepare RUWA.csv  > in.jsonl      then: dateline code -o headlines.db in.jsonl
  leaders.py score   RUWA.csv headlines.db  [--keys]

Prepared are the headlines that name a leader by a surname below, in whatever spelling the pattern takes, with their dates. Counted for
each are the headlines, those where a mention of a person covers the surname (found), those among them that bear the registry key that
most of them bear (one), and the number of other keys. --keys lists them.
"""
import csv
import json
import re
import sqlite3
import sys
from collections import Counter, defaultdict

LEADERS = {name: re.compile(r"\b" + pattern + r"(?=\b|['’]s?\b)") for name, pattern in {
    "Zelensky": r"[SZ]elen[sz]k+(?:yi|yy|yj|iy|ij|y|i)", "Putin": r"Pou?tine?", "Biden": "Biden", "Kuleba": r"K[uo]u?leba",
    "Macron": "Macron", "Scholz": "Scholz", "Blinken": "Blinken", "Stoltenberg": "Stoltenberg", "Reznikov": r"Re[sz]n[iy]kov",
    "Johnson": "Johnson", "Borrell": r"Borr?ell?", "Yermak": r"[YJ]?ermak", "Erdogan": r"Erdo[gğ]an", "Shmyhal": r"Shm[yi][hg]al",
    "Lavrov": "Lavrov", "Guterres": r"Gu?tt?err?es", "Podolyak": r"Podol[yi]ak", "Denisova": "Denisova", "Truss": "Truss",
    "Lukashenko": r"Lukashenk[oa]", "Duda": "Duda", "Medvedchuk": "Medvedchuk", "Arestovych": r"Arestov[yi]ch", "Shoigu": r"Sh?oy?igu",
    "Peskov": "Peskov", "Austin": "Austin", "Zaluzhny": r"Zaluzhn(?:yi|yy|iy|y)", "Orban": r"Orb[aá]n", "Medvedev": "Medvedev",
    "Kadyrov": "Kadyrov", "Morawiecki": "Morawiecki", "Venediktova": "Venediktova", "Zakharova": "Zakharova", "Grossi": "Grossi",
}.items()}


def headlines(path):
    for row in csv.DictReader(open(path, encoding="utf-8")):
        title = (row["title"] or "").strip()
        found = [(name, m.span()) for name, pattern in LEADERS.items() for m in pattern.finditer(title)]
        if found:
            month, day, year = (row["Date"] or "").split("/") if (row["Date"] or "").count("/") == 2 else ("", "", "")
            yield {"id": row["Unnamed: 0"] + " " + row[""], "text": title, "date": f"{year}-{month}-{day}" if year else None}, found


def score(path, db, show):
    spans = defaultdict(list)
    for name, start, end, key in sqlite3.connect(db).execute(
            'SELECT d.name, m.start, m."end", coalesce(e.actor, e.name) FROM mention m JOIN document d ON d.id = m.document '
            "JOIN entity e ON e.document = m.document AND e.n = m.entity WHERE m.form = 'name' AND e.kind = 'person'"):
        spans[name].append((start, end, key))
    named, keys = Counter(), defaultdict(Counter)
    for headline, found in headlines(path):
        for leader, (start, end) in found:
            named[leader] += 1
            for a, b, key in spans[headline["id"]]:
                if a <= start and end <= b:
                    keys[leader][key] += 1
                    break
    total = Counter()
    for leader, count in named.most_common():
        best, most = keys[leader].most_common(1)[0] if keys[leader] else (None, 0)
        total += Counter(named=count, found=sum(keys[leader].values()), one=most)
        if show:
            print(leader, count, f"found {sum(keys[leader].values())}", f"one {most}", dict(keys[leader].most_common(8)))
    whole = sum(len(keys[n]) == 1 for n in named)
    print(json.dumps({"task": "leaders", "leaders": len(named), "with_one_key": whole, "headlines": total["named"],
                      "found": round(100 * total["found"] / total["named"], 1), "one": round(100 * total["one"] / max(1, total["found"]), 1)}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"] and len(sys.argv) == 3:
        for headline, _ in headlines(sys.argv[2]):
            print(json.dumps(headline, ensure_ascii=False))
    elif sys.argv[1:2] == ["score"] and len(sys.argv) >= 4:
        score(sys.argv[2], sys.argv[3], "--keys" in sys.argv)
    else:
        sys.exit(__doc__)
