#!/usr/bin/env python3
"""Checks the corpus of disputes: check.py [--agreement | --counts].

Every actor, party and reason stands in its text, stances and rules exist, issues are defined, ids are unique.
--agreement compares second.txt with the corpus; --counts tells what the corpus holds.
"""
import sys

import read

PARTS = ("dev", "dev3", "dev4", "dev5", "dev6", "dev7", "dev8", "dev9", "dev10", "dev12", "dev13", "dev14", "dev15", "dev17", "dev18", "dev21", "dev22", "claims", "rules", "orders", "parties", "test", "test2", "test6", "test7", "test8", "test14", "test15", "test16", "test17", "test18", "test21", "examples")


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
    for letter, issue in record["issues"].items():
        if not all(any(word.startswith(w) for word in issue["name"].lower().split() for w in kind) for kind in (issue["heads"], issue["with"]) if kind):
            say(f"the name of issue {letter} holds none of its own words")
    for _, issue, stance in record["stances"]:
        if issue not in record["issues"] or stance not in read.STANCES:
            say(f"issue {issue}, stance {stance}")
    for _, above, below in record["priorities"]:
        if above not in record["issues"] or (below and below not in record["issues"]):
            say(f"priority {above} above {below}")
    for rule in record["rules"]:
        if rule["rule"] not in read.RULES or rule["issue"] not in record["issues"]:
            say(f"rule {rule['rule']} on {rule['issue']}")


def matched_issues(first, second):
    """The second's letter → the first's, where one's name holds a head of the other's, the likest names first, each once."""
    def words(issue):
        return set(issue["name"].lower().split())

    def likeness(pair):
        a, b = first["issues"][pair[1]], second["issues"][pair[0]]
        return len(words(a) & words(b)) / len(words(a) | words(b))

    def held(a, b):
        return any(word.startswith(head) for word in words(a) for head in b["heads"])
    pairs = [(two, one) for two, b in second["issues"].items() for one, a in first["issues"].items() if held(a, b) or held(b, a)]
    found = {}
    for two, one in sorted(pairs, key=lambda pair: (-likeness(pair), pair)):
        if two not in found and one not in found.values():
            found[two] = one
    return found


def tuples(record, letters, names):
    """What two annotators are compared by, in the first's letters and names where they have them."""
    def who(cell):
        return next((min(group) for group in names if group & set(cell)), cell[0])

    def letter(issue):
        return issue and letters.get(issue, "second's " + issue)
    found = {("stance", who(actor), letter(issue), stance) for actor, issue, stance in record["stances"]}
    found |= {("priority", who(actor), letter(above), letter(below)) for actor, above, below in record["priorities"]}
    found |= {("party", who(a["names"]), who(party)) for a in record["agreements"] for party in a["parties"]}
    found |= {("claim", who(a["names"]), claim, who(actor), source and who(source))
              for a in record["agreements"] for claim, actor, source in a["claims"]}
    return found | {("rule", r["rule"], who(r["body"]), r["met"]) for r in record["rules"]}


def named(record):
    """Sets of names, each of one actor or agreement: cells that share a name are one."""
    cells = [s[0] for s in record["stances"]] + [p[0] for p in record["priorities"]] + [r["body"] for r in record["rules"]]
    for a in record["agreements"]:
        cells += [a["names"], *a["parties"]] + [c for _, actor, source in a["claims"] for c in (actor, source) if c]
    groups = []
    for cell in map(set, cells):
        groups = [g for g in groups if not g & cell] + [cell.union(*(g for g in groups if g & cell))]
    return groups


def agreement(records):
    first = {r["id"]: r for r in records}
    for part in ("second", "second2"):
        both = one = two = 0
        for again in read.part(part):
            record = first[again["id"]]
            names = named(record)
            a = tuples(record, {letter: letter for letter in record["issues"]}, names)
            b = tuples(again, matched_issues(record, again), names)
            both, one, two = both + len(a & b), one + len(a), two + len(b)
            for only, who in ((a - b, "first"), (b - a, "second")):
                for item in sorted(only, key=str):
                    print(f"{again['id']}: only {who}: {item}")
        print(f"F1 of two annotations, {part}.txt: {200 * both / (one + two):.1f} ({both} of {one} and {two})")


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
