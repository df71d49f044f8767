#!/usr/bin/env python3
"""The program's events against the corpus of corpus/did.

  corpus.py prepare PART > in.jsonl                     PART: train, dev, test, words, wordtest or examples
  corpus.py score PART out.jsonl [--misses] [--least class=50 …]

out.jsonl is what `dateline code -f jsonl in.jsonl` wrote. Events are paired one to one inside a sentence of the output: same
class first, overlapping triggers before others. F1 of
  class    the class agrees                 trigger  and the triggers overlap
  both     the class and both sides agree   status   class and status agree
  mode     class and mode agree
A side agrees where every gold party is found, by country or organisation, or where the gold has no code by overlapping phrase;
an empty side must be empty. In CONSULT, AGREE, COOPERATE and SUPPORT the two sides may be told either way round.
date, place: of the events whose class agrees and that have one in the gold, the share whose day (month, year) or place is that one;
place_none: of those that have no place in the gold, the share that got none.
empty_coded: share of the sentences without an event (of the records; in reports of the output's sentences) that got one.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus" / "did"))
import read  # noqa: E402

SYMMETRIC = {"CONSULT", "AGREE", "COOPERATE", "SUPPORT"}
MEASURES = ("class", "trigger", "both", "status", "mode")


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


class Document:
    """What came out for one record."""

    def __init__(self, record, output):
        self.record, self.output = record, output

    def sentence(self, at):
        return max((i for i, (start, _) in enumerate(self.output["sentences"]) if start <= at), default=0)

    def is_party(self, want, part):
        if want["code"]:
            entity = self.output["entities"][part["entity"]] if part.get("entity") is not None else {}
            return want["code"] in (entity.get("country"), entity.get("code"))
        return bool(part.get("span")) and overlap(want["span"], part["span"])

    def side(self, want, got):
        return bool(want) == bool(got) and all(any(self.is_party(w, g) for g in got) for w in want)

    def both(self, want, got):
        if self.side(want["actor"], got["actor"]) and self.side(want["recipient"], got["recipient"]):
            return True
        return want["type"] in SYMMETRIC and self.side(want["actor"] + want["recipient"], got["actor"] + got["recipient"])

    def touches(self, want, got):
        return any(overlap(want["trigger"], t) for t in got["trigger"])

    def pairs(self):
        """(gold event, output's event or None), and the output's events left over."""
        left = list(self.output["events"])
        taken = {}
        for same, touching in ((True, True), (True, False), (False, True)):
            for i, want in enumerate(self.record["events"]):
                if i in taken:
                    continue
                got = next((g for g in left if (g["type"] == want["type"]) >= same and self.touches(want, g) >= touching
                            and self.sentence(want["trigger"][0]) == self.sentence(g["trigger"][0][0])), None)
                if got:
                    left.remove(got)
                    taken[i] = got
        return [(want, taken.get(i)) for i, want in enumerate(self.record["events"])], left

    def empty(self):
        """How many sentences without an event there are, and how many got one."""
        full = {self.sentence(e["trigger"][0]) for e in self.record["events"]}
        coded = {self.sentence(e["trigger"][0][0]) for e in self.output["events"]}
        if "\n" not in self.record["text"]:
            return int(not full), int(not full and bool(coded))
        return len(self.output["sentences"]) - len(full), len(coded - full)

    def hits(self, want, got):
        if not got or got["type"] != want["type"]:
            return set()
        tests = {"class": True, "trigger": self.touches(want, got), "both": self.both(want, got),
                 "status": want["status"] == got["status"], "mode": want["mode"] == got["mode"]}
        return {name for name, holds in tests.items() if holds}

    def is_dated(self, want, got):
        """The gold's day, month, year or range of them lies where the event was dated, and the report's day alone dates none."""
        first, last = want["date"].split("/")[0], want["date"].split("/")[-1]
        if got["precision"] == "report" and want["date"] != self.output.get("date"):
            return False
        return (got["from"] or "").startswith(first) and (got["to"] or "").startswith(last)

    def is_placed(self, want, got):
        if got["place"] is None:
            return False
        place = self.output["places"][got["place"]]
        return self.record["text"][slice(*place["span"])] in want["place"] or place["name"] in want["place"]

    def settings(self, want, got):
        """(measure, whether it holds) of an event of the right class."""
        if want["date"]:
            yield "date", self.is_dated(want, got)
        if want["place"]:
            yield "place", self.is_placed(want, got)
        else:
            yield "place_none", got["place"] is None

    def names(self, parts):
        def name(p):
            entity = self.output["entities"][p["entity"]] if p.get("entity") is not None else {}
            return f"{self.record['text'][slice(*p['span'])] if p.get('span') else '?'}={entity.get('code') or entity.get('country')}"
        return "; ".join(map(name, parts)) or "-"

    def tell(self, want, got, hits):
        text = self.record["text"]
        gold = "; ".join(f"{s['phrase']}={s['code']}" for s in want["actor"]) + " > " + "; ".join(f"{s['phrase']}={s['code']}" for s in want["recipient"])
        seen = f"{got['type']} {got['mode']} {got['status']} {self.names(got['actor'])} > {self.names(got['recipient'])}" if got else "nothing"
        missed = ", ".join(m for m in MEASURES if m not in hits)
        print(f"{self.record['id']}: {missed}: {text[slice(*want['trigger'])]}: {want['type']} {want['mode']} {want['status']} {gold} | {seen}")


def score(records, outputs, misses):
    figures = dict.fromkeys(MEASURES, 0)
    settings = {name: [] for name in ("date", "place", "place_none")}
    gold = system = empty = coded = 0
    for record in records:
        document = Document(record, outputs[record["id"]])
        pairs, left = document.pairs()
        gold += len(record["events"])
        system += len(document.output["events"])
        one = document.empty()
        empty, coded = empty + one[0], coded + one[1]
        for want, got in pairs:
            hits = document.hits(want, got)
            for name in hits:
                figures[name] += 1
            for name, holds in document.settings(want, got) if "class" in hits else []:
                settings[name].append(holds)
                if misses and not holds:
                    place = got["place"] is not None and document.output["places"][got["place"]]["name"]
                    print(f"{record['id']}: {name}: {record['text'][slice(*want['trigger'])]}: {want['date']} {want['place']} | "
                          f"{got['from']} {got['to']} {got['precision']} {place or None}")
            if misses and len(hits) < len(MEASURES):
                document.tell(want, got, hits)
        for got in left if misses else []:
            words = " ".join(record["text"][slice(*t)] for t in got["trigger"])
            print(f"{record['id']}: too many: {words}: {got['type']} {document.names(got['actor'])} > {document.names(got['recipient'])}")
    table = {name: round(200 * n / max(1, gold + system), 1) for name, n in figures.items()}
    shares = {name: round(100 * sum(held) / max(1, len(held)), 1) for name, held in settings.items()}
    return {"records": len(records), "events": gold, "coded": system, **table, **shares, "empty": empty,
            "empty_coded": round(100 * coded / max(1, empty), 1)}


def main(command, part, rest):
    records = read.read_examples() if part == "examples" else read.read_corpus([part])
    if command == "prepare":
        for r in records:
            print(json.dumps({"id": r["id"], "text": r["text"], "date": r["date"]}, ensure_ascii=False))
        return
    with open(rest[0], encoding="utf-8") as f:
        outputs = {d["id"]: d for d in map(json.loads, f)}
    groups = {"sentences": [r for r in records if "\n" not in r["text"]], "reports": [r for r in records if "\n" in r["text"]]}
    short = []
    for name, own in groups.items():
        if own:
            figures = score(own, outputs, "--misses" in rest)
            print(json.dumps({"part": part, "of": name, **figures}))
            least = dict(a.split("=") for a in rest[1:] if "=" in a)
            short += [f"{name} {k}: {figures[k]} < {v}" for k, v in least.items() if figures[k] < float(v)]
    if short:
        sys.exit("too few: " + "; ".join(short))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("prepare", "score") or sys.argv[1] == "score" and len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
