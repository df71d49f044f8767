#!/usr/bin/env python3
"""Trains the choice whose a side without a country is (src/did/homes.h).

  homes.py FEATURES OUT.tsv [--penalty P] [--prune P]

FEATURES is the program homes_features (cmake --build --preset release --target homes_features). The questions are those that it asks of
the train part of corpus/did where a gold event of that class overlaps the trigger and a gold side the phrase; the answer is the gold
code where it is a state's, no country where the gold has none or one that the report does not offer; sides with an organisation's code are
left out. Long pieces give more of them: the phrases of corpus/judged/countries.tsv in pieces of odd number; those of even number are only
measured. One log-linear model of all candidates and "none", a convex fit from zero. Printed: how many of five folds, of train, of dev and of
the even pieces are answered right. Written in thousandths.
"""
import pathlib
import sys

import linear
from texts import lines_of

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "corpus" / "did"))
import read  # noqa: E402

ORDER = "owner phrase power clause place known only most other state said subject before behind in told earlier first dateline term heading named-most near last topic source like unlike".split()

# What a country must have over the next, in thousandths, or there is none: as in src/did/choice.c.
MARGINS = (("column", 500), ("long", 200))


def states():
    lines = (ROOT / "data" / "actors" / "states.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if not line.startswith("#")}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def answer(events, kind, trigger, side, span, known):
    """The gold country, "" for none, None where the corpus does not say."""
    for e in events:
        if e["type"] != kind or not overlap(e["trigger"], trigger):
            continue
        for phrase in e[side]:
            if overlap(phrase["span"], span):
                code = phrase["code"] or ""
                return code if code in known or not code else None
    return None


def with_names(piece, evidence, kind, sort, flags):
    yield "-"
    yield kind
    yield f"sort={sort}"
    yield from flags
    if piece != "none":
        yield from (other for other in evidence if ORDER.index(other) > ORDER.index(piece))


def corpus_questions(part, program):
    """What questions() gives, of a part of corpus/did."""
    records = {r["id"]: r for r in read.read_corpus([part])}
    known = states()
    return questions(program, {name: r["text"] for name, r in records.items()},
                     lambda name, kind, trigger, side, span: answer(records[name]["events"], kind, trigger, side, span, known))


def judged_questions(program):
    """The same of the long pieces of corpus/judged: of those with an odd number, and of those with an even one."""
    texts, errors, told = {}, [], {}
    for path in sorted((ROOT / "corpus" / "judged").glob("*.txt")):
        texts.update((piece["id"], piece["text"]) for piece in read.read_file(path, "judged", errors))
    for line in (ROOT / "corpus" / "judged" / "countries.tsv").read_text(encoding="utf-8").splitlines():
        name, start, end, country = line.split("\t")
        told[name, int(start), int(end)] = country.strip("-")
    rows = questions(program, texts, lambda name, kind, trigger, side, span: told.get((name, *span)))
    return [[r for r in rows if int(r[0].rsplit("-", 1)[1]) % 2 == odd] for odd in (1, 0)]


def questions(program, texts, answered):
    """(text's id, candidates' features, number of the right one) of each question that has an answer."""
    rows, asked = [], None

    def close():
        if asked is None:
            return
        name, kind, side, sort, flags, gold, offered = asked
        features = [[("none", side, w) for w in with_names("none", (), kind, sort, flags)]]
        right = 0
        for i, (country, evidence) in enumerate(offered):
            features.append([(e, side, w) for e in evidence for w in with_names(e, evidence, kind, sort, flags)])
            if country == gold:
                right = i + 1
        rows.append((name, features, right, gold))

    for name, cells in lines_of(program, texts):
        if cells[0] == "of":
            if asked is not None:
                asked[6].append((cells[1], cells[2:]))
            continue
        close()
        asked = None
        kind, side, sort, flags = cells[1], cells[4], cells[7], cells[8:]
        gold = answered(name, kind, [int(cells[2]), int(cells[3])], side, [int(cells[5]), int(cells[6])])
        if gold is not None:
            asked = (name, kind, side, sort, flags, gold, [])
    close()
    return rows


def choose(weights, features):
    sums = [linear.score(weights, candidate) for candidate in features]
    best = sums.index(max(sums))
    flags = {with_ for _, _, with_ in features[0]}
    margin = next((m for flag, m in MARGINS if flag in flags), 0)
    return best if best == 0 or sums[best] - max(s for i, s in enumerate(sums) if i != best) >= margin else 0


def figures(name, rows, weights):
    right = wrong = silent = 0
    for _, features, gold, code in rows:
        chosen = choose(weights, features)
        right += chosen == gold and (gold > 0 or not code)
        wrong += chosen > 0 and chosen != gold
        silent += chosen == 0 and bool(code)
    print(f"{name}: {len(rows)} questions, {right} right, {wrong} a wrong country, {silent} no country where there is one")
    return right


def learn(rows, least, penalty, prune):
    index = linear.index_of(({f for candidate in row[1] for f in candidate} for row in rows), least)
    asked = [(features, [i == gold for i in range(len(features))]) for _, features, gold, _ in rows]
    return linear.thousandths(index, linear.choice(asked, index, penalty), prune)


def main():
    p = linear.arguments(penalty=8.0, least=3, prune=0.01)
    p.add_argument("--folds", type=int, default=5)
    a = p.parse_args()
    rows, dev = corpus_questions("train", a.features), corpus_questions("dev", a.features)
    odd, even = judged_questions(a.features)
    rows += odd
    names = sorted({r[0] for r in rows})
    fold = {name: i % a.folds for i, name in enumerate(names)}
    right = 0
    for k in range(a.folds):
        weights = learn([r for r in rows if fold[r[0]] != k], a.least, a.penalty, a.prune)
        right += figures(f"fold {k}", [r for r in rows if fold[r[0]] == k], weights)
    print(f"folds: {right} of {len(rows)} right")
    weights = learn(rows, a.least, a.penalty, a.prune)
    figures("train", rows, weights)
    figures("dev", dev, weights)
    figures("pieces, odd", odd, weights)
    figures("pieces, even", even, weights)
    linear.write(a.out, "# Weights of the choice whose a side without a country is (src/did/homes.h), written by train/homes.py from corpus/did and corpus/judged:\n"
                        "# thousandths, a piece of evidence or none, the side, what it is weighed with.\n", weights)


if __name__ == "__main__":
    main()
