#!/usr/bin/env python3
"""Actor phrases of single sentences: which are found as mentions.

  actors.py prepare GOLD.jsonl          > in.jsonl
  actors.py score   GOLD.jsonl out.jsonl  [--missed]

GOLD has a line a sentence: "text" and lists of phrases under "S" and "T" (sources and targets), or one phrase under "source" and
"target". A phrase is found where a mention, by its span or its whole phrase, has the same head word: the last word before the
first preposition, comma, relative, verb form in -ing, or participle before a preposition ("missiles fired by"); a number that the set has
taken apart ("1 , 141") is one word, and "more than" before it stops nothing. mentions_per_sentence says how much was marked to find that.
coded: the share of found phrases whose entity has a country, a code or a sector.
"""
import hashlib
import json
import re
import sys

STOP = set("of in from for to by at on with who which that whose where over against between into during after before near under about "
           "as than including and or , ( : ; -- when while".split())


WORD = re.compile(r"\d+(?: ?, ?\d{3})+|\w[\w.'’&]*|[,;:(]")
IRREGULAR = "known held taken laid led run made given sent shot".split()


def is_participle(word, following):
    """Whether the word begins a clause of its own behind the noun: "fired by", "known as"."""
    return word.islower() and (word.endswith("ed") or word in IRREGULAR) and following.lower() in STOP | {"out"}


def head(text, start, end):
    """(start, end) of the head word of the phrase text[start:end]."""
    words = [(m.start(), m.end()) for m in WORD.finditer(text[start:end])]
    last = None
    for i, (a, b) in enumerate(words):
        word = text[start + a:start + b]
        if word == "than" and last is not None and text[last[0]:last[1]].lower() in ("more", "less", "fewer"):
            continue
        if last is not None and i + 1 < len(words) and is_participle(word, text[start + words[i + 1][0]:start + words[i + 1][1]]):
            break
        if word.lower() in STOP and last is not None:
            break
        if last is not None and word.endswith("ing") and word.islower():
            break
        if word.lower() in ("'s", "s"):
            continue
        last = (start + a, start + b)
    return last


def phrases(record):
    listed = record.get("S", []) + record.get("T", [])
    return [p for p in listed + [record.get("source"), record.get("target")] if p]


def key(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def score(gold_path, out_path, show):
    system = {d["id"]: d for d in map(json.loads, open(out_path, encoding="utf-8"))}
    gold = found = coded = mentions = sentences = 0
    for record in map(json.loads, open(gold_path, encoding="utf-8")):
        text = record["text"]
        doc = system.get(key(text), {"entities": []})
        heads = {}
        sentences += 1
        for e in doc["entities"]:
            for m in e["mentions"]:
                mentions += 1
                for span in (m["span"], m["phrase"]):
                    h = head(text, *span)
                    if h:
                        heads.setdefault(h[1], e)
        for p in phrases(record):
            whole = re.search(r"(?<!\w)" + re.escape(p) + r"(?!\w)", text)
            at = whole.start() if whole else text.find(p)
            if at < 0:
                continue
            gold += 1
            h = head(text, at, at + len(p))
            e = heads.get(h[1]) if h else None
            if e is not None:
                found += 1
                coded += bool(e["country"] or e["code"] or e["sector"])
            elif show:
                print(repr(p), "|", text[h[0]:h[1]] if h else None, "|", text)
    print(json.dumps({"task": "actors", "phrases": gold, "found": round(100 * found / max(1, gold), 1),
                      "coded": round(100 * coded / max(1, found), 1), "mentions_per_sentence": round(mentions / max(1, sentences), 2)}))


if __name__ == "__main__":
    if sys.argv[1:2] == ["prepare"] and len(sys.argv) == 3:
        for t in dict.fromkeys(json.loads(line)["text"] for line in open(sys.argv[2], encoding="utf-8")):
            print(json.dumps({"id": key(t), "text": t}, ensure_ascii=False))
    elif sys.argv[1:2] == ["score"] and len(sys.argv) >= 4:
        score(sys.argv[2], sys.argv[3], "--missed" in sys.argv)
    else:
        sys.exit(__doc__)
