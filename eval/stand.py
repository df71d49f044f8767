#!/usr/bin/env python3
"""Scores positions, priorities, agreements, rules and reasons against the corpus of disputes (corpus/stand).

    stand.py prepare dev > in.jsonl
    dateline code --quiet -f jsonl in.jsonl > out.jsonl
    stand.py score dev out.jsonl [--misses] [--sums] [--causes] [--least stance=60 party=50 priority=40]

dev, dev3, dev4, dev5, dev6, dev7, dev8, dev9, dev10, dev12, dev13, dev14, dev15, dev17, dev18, dev21, dev22, claims, rules, orders, parties, test, test2, test6, test7, test8, test14, test15, test16, test17, test18, test21 or examples (corpus/stand/README.md says what each is for). F1 of: stance (actor, issue, stance), side (the same, stance left out), priority (actor, issue put above, and the one below
where gold names one), party (agreement, party), claim (agreement, kept/broken/left, who, according to whom), rule (rule, whether met), reason.

An actor is found by any of gold's names among the names and mentions of the entity or of whom it speaks for. An issue is found where the name
holds one of gold's head words (by its beginning), and, if gold says so, a word that sets it apart; of several the one with most words in common. Who is
against the base is for gold's "closure of the base".
What repeats a found one is no error and counts once. --sums tells, without a word of the reports, where stances are lost: how many actors were
found at all, how many have any stance, on how many issues anybody has one, and how many are right of each stance and of each kind of report.
--causes counts why the stances missed are missed and what those told wrongly are.
"""
import collections
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "corpus/stand"))
import read  # noqa: E402

KINDS = ("stance", "side", "priority", "party", "claim", "rule", "reason")
# words that turn an issue round: "the closure of the base" is against the base; not "the eastern road", "exclusive fishing"
TURNING = re.compile("end(s|ed|ing)?$|eas(e|es|ed|ing)$|exclu(d|sion)|(clos|shut|lift|withdraw|repeal|scrap|cancel|suspen|abol|remov|demol|dismantl|cut|"
                     "reduc|reject|halt|stop|delay|postpon|boycott|revers|leav|freez|block|abandon|phase|blow|tear|drop|cessation|retreat|expel|expul|shelv)")
TURNED = {"for": "against", "against": "for"}
SMALL = set("a an the of for on in to and or with between by from at as that this which".split())


def words(text):
    return [w for w in re.findall(r"[\w'-]+", text.lower()) if w not in SMALL]


def begins(word, head):
    return word.startswith(head) or (len(head) > 4 and head.startswith(word) and len(word) > 3)


def turns(found):
    """Whether these words turn what is behind them: an odd number of them does."""
    return sum(TURNING.match(w) is not None for w in found) % 2


def turns_at(found, at):
    """The same of the name of an issue whose head stands there: "closing the school", "school to close"."""
    return turns(found[:at + 1] + (found[-1:] if at + 1 < len(found) else []))


def stance_on(stance, name, issue):
    """The stance on gold's issue of one on the predicted name: turned where one of the two is of the end of what the other names."""
    found, gold = words(name), words(issue["name"])
    at, head = next((i, h) for i, w in enumerate(found) for h in issue["heads"] if begins(w, h))
    own = next((i for i, w in enumerate(gold) if begins(w, head)), None)
    is_other = turns_at(found, at) != turns_at(gold, own) if own is not None else turns(found[:at]) and not turns(gold)
    return TURNED.get(stance, stance) if is_other else stance


def read_positions(out, issues):
    """[(position, letter of gold's issue or None)], each with the stance on that issue."""
    found = [(p, issue_of(p["issue"], issues)) for p in out["positions"]]
    return [(p if i is None else {**p, "stance": stance_on(p["stance"], p["issue"], issues[i])}, i) for p, i in found]


def issue_of(name, issues):
    """The gold issue of a predicted name, None: the one whose head word stands first in it, of equals the likest."""
    found = words(name)
    best, most = None, (0, 0)
    for letter, issue in issues.items():
        at = next((i for i, w in enumerate(found) if any(begins(w, h) for h in issue["heads"])), None)
        if at is None or (issue["with"] and not any(begins(w, a) for w in found for a in issue["with"])):
            continue
        gold = set(words(issue["name"]))
        score = (100 - at, len(gold & set(found)) / len(gold | set(found)))
        if score > most:
            best, most = letter, score
    return best


def is_actor(gold, found):
    """Whether one of gold's names is among those found, in lower case, or the end or beginning of one ("the museum in Viimsi")."""
    found = {re.sub("^(?:the|an?) ", "", f) for f in found}
    for name in (n.lower() for n in gold):
        if name in found or any(f.endswith(" " + name) or f.startswith(name + " ") or name.endswith(" " + f) for f in found):
            return True
    return False


class Names:
    def __init__(self, record):
        self.record, self.text = record, record["text"]

    def of(self, entity):
        if entity is None:
            return set()
        e = self.record["entities"][entity]
        spans = [m["span"] for m in e["mentions"]] + [m["phrase"] for m in e["mentions"]]
        return {e["name"].lower()} | {" ".join(self.text[a:b].lower().split()) for a, b in spans if b - a < 60}

    def actor(self, gold, *entities):
        return is_actor(gold, set().union(*(self.of(e) for e in entities)))


def same_agreement(gold, name):
    a = set(words(name))
    return any(set(words(g)) <= a or a <= set(words(g)) for g in gold["names"])


def overlap(a, b):
    a, b = words(a), words(b)
    return sum(w in b for w in a) >= 0.5 * len(a) if a else False


class Score:
    def __init__(self):
        self.right = {k: 0 for k in KINDS}
        self.gold = {k: 0 for k in KINDS}
        self.said = {k: 0 for k in KINDS}
        self.misses = []

    def compare(self, kind, record, gold, said, same):
        """gold and said are lists; same(g, s) says whether they are one."""
        found, wrong = set(), []
        for s in said:
            hits = [i for i, g in enumerate(gold) if same(g, s)]
            found.update(hits[:1] if not any(h in found for h in hits) else [])
            if not hits:
                wrong.append(s)
        self.right[kind] += len(found)
        self.gold[kind] += len(gold)
        self.said[kind] += len(found) + len(wrong)
        self.misses += [f"{record['id']} {kind} missed: {g}" for i, g in enumerate(gold) if i not in found]
        self.misses += [f"{record['id']} {kind} wrong: {s}" for s in wrong]

    def f1(self, kind):
        total = self.gold[kind] + self.said[kind]
        return 200.0 * self.right[kind] / total if total else 100.0


class Sums:
    """Where stances are lost, in figures only: fit for the parts that are never read."""

    def __init__(self):
        self.right, self.gold = collections.Counter(), collections.Counter()

    def count(self, label, right):
        self.right[label] += right
        self.gold[label] += 1

    def take(self, gold, out):
        names = Names(out)
        positions = read_positions(out, gold["issues"])
        for who, issue, stance in gold["stances"]:
            own = [(p, i) for p, i in positions if names.actor(who, p["entity"], p["speaks_for"])]
            right = any(i == issue and p["stance"] == stance for p, i in own)
            self.count("actor found", names.actor(who, *range(len(out["entities"]))))
            self.count("actor has a stance", bool(own))
            self.count("issue has a stance", any(i == issue for _, i in positions))
            self.count(stance, right)
            self.count(gold["kind"], right)

    def __str__(self):
        return "\n".join(f"{label}: {self.right[label]} of {n}" for label, n in self.gold.items())


class Causes:
    """One cause for each stance missed, the first that holds, and one for each told that gold lacks; figures only."""

    def __init__(self):
        self.counts = collections.Counter()

    def take(self, gold, out):
        names = Names(out)
        said = read_positions(out, gold["issues"])
        for who, issue, stance in gold["stances"]:
            own = {(i, p["stance"]) for p, i in said if names.actor(who, p["entity"], p["speaks_for"])}
            if (issue, stance) not in own:
                is_found = names.actor(who, *range(len(out["entities"])))
                self.counts["missed: " + self.why_missed(own, issue, stance, is_found)] += 1
        for p, issue in said:
            held = {(i, stance) for who, i, stance in gold["stances"] if names.actor(who, p["entity"], p["speaks_for"])}
            if (issue, p["stance"]) not in held:
                self.counts["told: " + self.why_told(held, issue)] += 1

    @staticmethod
    def why_missed(own, issue, stance, is_found):
        """own: what the program tells of the actor, (issue, stance)"""
        if any(i == issue for i, _ in own):
            return "another stance on it"
        if not is_found:
            return "the actor is not found"
        if not own:
            return "the actor has no stance at all"
        return "the actor has that stance on what is no issue" if (None, stance) in own else "the actor has other issues"

    @staticmethod
    def why_told(held, issue):
        """held: what gold has of the actor, (issue, stance)"""
        if issue is None:
            return "on what is no issue, by an actor" if held else "on what is no issue, by no actor"
        if not held:
            return "on an issue, by no actor"
        return "another stance on it" if any(i == issue for i, _ in held) else "on an issue, by an actor of another"

    def __str__(self):
        return "\n".join(f"{n:5} {cause}" for cause, n in sorted(self.counts.items(), key=lambda c: (c[0][0], -c[1], c[0])))


def score_record(score, gold, out):
    names, issues = Names(out), gold["issues"]

    def who(p):
        return tuple(x for x in (p["entity"], p["speaks_for"]) if x is not None)

    def shown(p, *rest):
        return (tuple(out["entities"][e]["name"] for e in who(p)), *rest)
    positions = read_positions(out, issues)
    said, seen = [], set()
    for p, letter in positions:
        key = (who(p)[-1], p["issue"], p["stance"])
        if key not in seen:
            said.append((p, letter))
        seen.add(key)
    by_name = {id(p): shown(p, p["issue"], p["stance"]) for p, _ in said}

    def stance(g, s):
        return g[1] == s[1] and g[2] == s[0]["stance"] and names.actor(g[0], *who(s[0]))

    def side(g, s):
        return g[1] == s[1] and names.actor(g[0], *who(s[0]))
    n = len(score.misses)
    score.compare("stance", gold, gold["stances"], said, stance)
    score.misses[n:] = [m if "wrong:" not in m else m.split("wrong:")[0] + "wrong: " + str(by_name[id(s[0])])
                        for m, s in zip(score.misses[n:], [None] * sum("missed:" in m for m in score.misses[n:])
                                        + [s for s in said if not any(stance(g, s) for g in gold["stances"])])]
    score.compare("side", {"id": "-"}, gold["stances"], said, side)
    score.misses = [m for m in score.misses if not m.startswith("- ")]
    first = [(shown(p), letter, p["above"] and issue_of(p["above"], issues), p) for p, letter in positions if p["priority"]]
    score.compare("priority", gold, gold["priorities"], first,
                  lambda g, s: g[1] == s[1] and (g[2] is None or g[2] == s[2]) and names.actor(g[0], *who(s[3])))
    made = [a for a in out["agreements"] if not a["proposed"]]
    score.compare("party", gold, [(a, p) for a in gold["agreements"] for p in a["parties"]],
                  [(a["name"], p["entity"]) for a in made for p in a["parties"]],
                  lambda g, s: same_agreement(g[0], s[0]) and names.actor(g[1], s[1]))
    score.compare("claim", gold, [(a, c) for a in gold["agreements"] for c in a["claims"]],
                  [(a["name"], c["claim"], c["entity"], c["source"]) for a in made for c in a["claims"]],
                  lambda g, s: same_agreement(g[0], s[0]) and g[1][0] == s[1] and names.actor(g[1][1], s[2])
                  and (g[1][2] is None or names.actor(g[1][2], s[3])))
    score.compare("rule", gold, gold["rules"], [(r["rule"], r["met"]) for r in out["rules"]],
                  lambda g, s: (g["rule"], g["met"]) == s)
    score.compare("reason", gold, gold["reasons"],
                  [(out["text"][slice(*r["because"])], out["text"][slice(*r["of"])]) for r in out["reasons"]],
                  lambda g, s: overlap(g[0], s[0]) and overlap(g[1], s[1]))


def main():
    if len(sys.argv) < 3 or sys.argv[1] not in ("prepare", "score"):
        sys.exit(__doc__)
    gold = read.part(sys.argv[2])
    if sys.argv[1] == "prepare":
        for r in gold:
            print(json.dumps({"id": r["id"], "date": r["date"], "text": r["text"]}))
        return
    out = {r["id"]: r for r in map(json.loads, open(sys.argv[3], encoding="utf-8", newline="\n"))}
    score = Score()
    tables = [table for flag, table in (("--sums", Sums()), ("--causes", Causes())) if flag in sys.argv]
    for record in gold:
        score_record(score, record, out[record["id"]])
        for table in tables:
            table.take(record, out[record["id"]])
    if "--misses" in sys.argv:
        print("\n".join(score.misses))
    for table in tables:
        print(table)
    print(json.dumps({k: {"f1": round(score.f1(k), 1), "right": score.right[k], "gold": score.gold[k], "said": score.said[k]} for k in KINDS}))
    failed = False
    if "--least" in sys.argv:
        for item in sys.argv[sys.argv.index("--least") + 1:]:
            kind, least = item.split("=")
            if score.f1(kind) < float(least):
                print(f"{kind}: {score.f1(kind):.1f} is less than {least}")
                failed = True
    sys.exit(failed)


if __name__ == "__main__":
    main()
