#!/usr/bin/env python3
"""Checks the corpus of disputes: check.py [--agreement | --counts].

Every actor, party and reason stands in its text, stances and rules exist, issues are defined, ids are unique.
--agreement compares second.txt with the corpus; --counts tells what the corpus holds.
"""
import sys

import read

PARTS = ("dev", "test", "examples")


def check(record, errors):
    text = " ".join(record["text"].split())

    def stands(phrase):
        return phrase.lower() in text.lower()

    def say(what):
        errors.append(f"{record['id']}: {what}")
    for who in [s[0] for s in record["stances"]] + [p[0] for p in record["priorities"]] + [r["body"] for r in record["rules"]]:
        if not any(stands(name) for name in who):
            say(f"nobody of {who} is in the text")
    for agreement in record["agreements"]:
        for who in agreement["parties"] + [c[1] for c in agreement["claims"]] + [c[2] for c in agreement["claims"] if c[2]]:
            if not any(stands(name) for name in who):
                say(f"nobody of {who} is in the text")
    for because, of in record["reasons"]:
        if not stands(because) or not stands(of):
            say(f"reason '{because}' of '{of}' is not in the text")
    for _, issue, stance in record["stances"]:
        if issue not in record["issues"] or stance not in read.STANCES:
            say(f"issue {issue}, stance {stance}")
    for _, above, below in record["priorities"]:
        if above not in record["issues"] or (below and below not in record["issues"]):
            say(f"priority {above} above {below}")
    for rule in record["rules"]:
        if rule["rule"] not in read.RULES or rule["issue"] not in record["issues"]:
            say(f"rule {rule['rule']} on {rule['issue']}")


def tuples(record):
    """What two annotators are compared by: issues by their order."""
    order = {issue: i for i, issue in enumerate(record["issues"])}
    found = {("stance", who[0], order[issue], stance) for who, issue, stance in record["stances"]}
    found |= {("priority", who[0], order[a], order.get(b)) for who, a, b in record["priorities"]}
    found |= {("party", a["names"][0], p[0]) for a in record["agreements"] for p in a["parties"]}
    return found | {("rule", r["rule"], r["body"][0], r["met"]) for r in record["rules"]}


def agreement(records):
    first = {r["id"]: r for r in records}
    both = one = two = 0
    for again in read.part("second"):
        a, b = tuples(first[again["id"]]), tuples(again)
        both, one, two = both + len(a & b), one + len(a), two + len(b)
        for only, who in ((a - b, "first"), (b - a, "second")):
            for item in sorted(only, key=str):
                print(f"{again['id']}: only {who}: {item}")
    print(f"F1 of two annotations: {200 * both / (one + two):.1f} ({both} of {one} and {two})")


def main():
    records, errors, ids = [], [], set()
    for name in PARTS:
        records += read.part(name)
    for record in records:
        if record["id"] in ids:
            errors.append(f"{record['id']} stands twice")
        ids.add(record["id"])
        check(record, errors)
    print("\n".join(errors), file=sys.stderr, end="\n" if errors else "")
    if "--agreement" in sys.argv:
        agreement(records)
    if "--counts" in sys.argv:
        for name in PARTS:
            part = read.part(name)
            print(f"{name}: {len(part)} reports, {sum(len(r['text'].split()) for r in part)} words, "
                  + ", ".join(f"{sum(len(r[k]) for r in part)} {k}" for k in ("issues", "stances", "priorities", "agreements", "rules", "reasons")))
    sys.exit(bool(errors))


main()
