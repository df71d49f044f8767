#!/usr/bin/env python3
"""What the bargaining of the seed report must show: seed_stand.py OUT.jsonl

    dateline code --quiet -f jsonl $DATA/../seed/report.txt > OUT.jsonl

Each point is told as found or missing, then "N of M"; exit status 1 where one is missing.
"""
import json
import sys

record = json.loads(open(sys.argv[1], encoding="utf-8").readline())
E, text = record["entities"], record["text"]


def is_state(entity, country):
    return entity is not None and E[entity]["actor"] == f"country:{country}"


def of_state(p, country):
    return is_state(p["entity"], country) or is_state(p["speaks_for"], country)


def positions(**wanted):
    return [p for p in record["positions"] if all(p[k] == v for k, v in wanted.items())]


MEMBERSHIP = "membership country:UKR org:nato"
SUBSTITUTE = "substitute for " + MEMBERSHIP
WEAPONS = "weapons country:UKR"
agreements = [a for a in record["agreements"] if a["name"] == "Budapest Memorandum"]
memorandum = agreements[0] if agreements else None
chief = [i for i, e in enumerate(E) if e["name"] == "Mark Rutte"]
rules = [r for r in record["rules"] if r["rule"] == "consensus"]


def member_rule():
    return any(r["topic"] == MEMBERSHIP and r["body"] and E[r["body"]["entity"]]["code"] == "NATO" and r["met"] is False
               and r["statement"] is not None
               and E[record["statements"][r["statement"]]["source"]["entity"]]["kind"] == "anonymous" for r in rules)


def reason_of_russia():
    return any(r["position"] is not None and of_state(record["positions"][r["position"]], "RUS")
               and record["positions"][r["position"]]["topic"] == MEMBERSHIP and "threat" in text[slice(*r["because"])]
               for r in record["reasons"])


POINTS = [
    ("Ukraine for membership", any(of_state(p, "UKR") for p in positions(topic=MEMBERSHIP, stance="for"))),
    ("Ukraine never against it", not any(of_state(p, "UKR") for p in positions(topic=MEMBERSHIP, stance="against"))),
    ("Ukraine against a substitute", any(of_state(p, "UKR") for p in positions(topic=SUBSTITUTE, stance="against"))),
    ("Ukraine for defence systems", any(of_state(p, "UKR") for p in positions(topic=WEAPONS, stance="for"))),
    ("Russia against membership", any(of_state(p, "RUS") for p in positions(topic=MEMBERSHIP, stance="against"))),
    ("Russia's reason", reason_of_russia()),
    ("the Secretary General for weapons, above membership",
     any(p["entity"] in chief and p["priority"] and p["above"] == "NATO membership for Ukraine" for p in positions(topic=WEAPONS, stance="for"))),
    ("consensus of the members, not there, say insiders", member_rule()),
    ("one wording of the membership", len({p["issue"] for p in positions(topic=MEMBERSHIP)}) == 1),
    ("the memorandum of 1994", bool(memorandum) and memorandum["from"] and memorandum["from"].startswith("1994")),
    ("its parties", bool(memorandum) and {E[p["entity"]]["country"] for p in memorandum["parties"]} == {"UKR", "USA", "RUS", "GBR"}),
    ("weapons given", bool(memorandum) and any(is_state(g["entity"], "UKR") and "nuclear weapons" in text[slice(*g["span"])] for g in memorandum["gives"])),
    ("a security pledge in return", bool(memorandum) and any("security" in text[slice(*g["span"])] for g in memorandum["gives"])),
    ("not binding", bool(memorandum) and memorandum["binding"] is False),
    ("broken by Russia according to the ministry", bool(memorandum) and any(
        c["claim"] == "broken" and is_state(c["entity"], "RUS") and c["source"] is not None and "Foreign Ministry" in E[c["source"]]["name"]
        for c in memorandum["claims"])),
]
for name, found in POINTS:
    if not found:
        print("missing:", name)
print(f"{sum(bool(f) for _, f in POINTS)} of {len(POINTS)}")
sys.exit(not all(f for _, f in POINTS))
