#!/usr/bin/env python3
"""A part of the corpus of disputes as a faultless program would answer it: stand_answer.py PART > OUT.jsonl

The scorer must find nothing wrong in it; where it does, the corpus contradicts itself (an issue that its own words do not lead to, something put first
by one who is against it) or the scorer miscounts.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus/stand"))
import read  # noqa: E402


class Entities:
    def __init__(self):
        self.rows, self.at = [], {}

    def of(self, names):
        """The number of the actor of these names; None for None."""
        if names is None:
            return None
        if tuple(names) not in self.at:
            self.at[tuple(names)] = len(self.rows)
            self.rows.append({"name": names[-1], "mentions": []})
        return self.at[tuple(names)]


def answer(gold):
    text, entities = " ".join(gold["text"].split()), Entities()

    def issue(letter):
        return letter and gold["issues"][letter]["name"]

    def span(phrase):
        begin = text.lower().index(phrase.lower())
        return [begin, begin + len(phrase)]

    def position(who, letter, stance, priority=False, above=None):
        return {"entity": entities.of(who), "speaks_for": None, "issue": issue(letter), "stance": stance, "priority": priority, "above": issue(above)}
    return {"id": gold["id"], "text": text, "entities": entities.rows,
            "positions": [position(*stance) for stance in gold["stances"]]
            + [position(who, above, "for", True, below) for who, above, below in gold["priorities"]],
            "agreements": [{"name": a["names"][0], "proposed": False, "parties": [{"entity": entities.of(p)} for p in a["parties"]],
                            "claims": [{"claim": kind, "entity": entities.of(who), "source": entities.of(source)} for kind, who, source in a["claims"]]}
                           for a in gold["agreements"]],
            "rules": [{"rule": r["rule"], "met": r["met"]} for r in gold["rules"]],
            "reasons": [{"because": span(because), "of": span(of)} for because, of in gold["reasons"]]}


for record in read.part(sys.argv[1]):
    print(json.dumps(answer(record)))
