#!/usr/bin/env python3
"""Chains of people, organisations and places across documents, against MEANTIME's (its CoNLL-2012 column file).

  crossdoc.py prepare GOLD.conll  > in.jsonl      then: dateline code -o archive.db in.jsonl
  crossdoc.py score   GOLD.conll archive.db  [--chains]

A chain of the gold is what bears one name in all documents; a system chain is what bears one registry key in the database (an entity
without a key is a chain of its own document). Measures are those of coreference.py, over the mentions that both have ("given its
mentions"); name_links: of pairs of mentions by name from different documents that the system joins, the share that the gold joins.
--chains lists the keys that hold several gold chains, and the gold chains that several keys share.
"""
import json
import os
import re
import sqlite3
import sys
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from coreference import KINDS, documents, measures, pair, sides


def system_mentions(db):
    """{document: [mention]} with the key under which the registry has its entity."""
    out = defaultdict(list)
    for name, key, entity, form, start, end, a, b in db.execute(
            'SELECT d.name, e.actor, e.n, m.form, m.start, m."end", m.phrase_start, m.phrase_end FROM mention m '
            "JOIN document d ON d.id = m.document JOIN entity e ON e.document = m.document AND e.n = m.entity ORDER BY d.name, m.n"):
        out[name].append({"span": (start, end), "phrase": (a, b), "form": form, "chain": key or f"{name} {entity}"})
    return out


def score(gold_path, path, show):
    system = system_mentions(sqlite3.connect(path))
    key, response = defaultdict(set), defaultdict(set)
    seen, names = {}, defaultdict(list)
    for doc in documents(gold_path):
        mentions = system.get(doc["id"], [])
        for j, i in pair(doc["mentions"], mentions).items():
            gold = doc["mentions"][i]
            if gold["kind"] not in KINDS:
                continue
            mark = (doc["id"], i)
            gold["group"] = re.sub(r"^(cross_)?(intra_)?", "", gold["group"])  # the same chain, in one document and in several
            key[gold["group"]].add(mark)
            response[mentions[j]["chain"]].add(mark)
            seen[mark] = (gold["group"], mentions[j]["chain"], doc["text"][slice(*gold["span"])])
            if mentions[j]["form"] == "name":
                names[mentions[j]["chain"]].append(mark)
    row = {"task": "crossdoc", "mentions": len(seen), "gold_chains": len(key), "system_chains": len(response)}
    row.update(measures(sides(list(key.values()), list(response.values()))))
    right = total = 0
    for marks in names.values():
        for a in range(len(marks)):
            for b in range(a):
                if marks[a][0] != marks[b][0]:
                    total += 1
                    right += seen[marks[a]][0] == seen[marks[b]][0]
    row["name_links"] = {"p": round(100 * right / max(1, total), 1), "system": total}
    if show:
        for title, chains, other in (("joined", response, 0), ("apart", key, 1)):
            for chain, marks in sorted(chains.items(), key=lambda c: -len(c[1])):
                parts = Counter((seen[m][other], ) for m in marks)
                if len(parts) > 1:
                    print(title, chain, len(marks), "|", "; ".join(
                        f"{p[0]} {n} {sorted({seen[m][2] for m in marks if seen[m][other] == p[0]})[:3]}" for p, n in parts.most_common(6)))
    print(json.dumps(row))


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"] and len(sys.argv) == 3:
        for d in documents(sys.argv[2]):
            print(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False))
    elif sys.argv[1:2] == ["score"] and len(sys.argv) >= 4:
        score(sys.argv[2], sys.argv[3], "--chains" in sys.argv)
    else:
        sys.exit(__doc__)
