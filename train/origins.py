#!/usr/bin/env python3
"""Trains the choice whose somebody is of whom no word says it (src/who/origin.h).

  origins.py FEATURES OUT.tsv [--penalty P] [--prune P]

FEATURES is the program origin_features (cmake --build --preset release --target origin_features). A question that it asks has an answer
where a phrase whose country is told covers one of its mentions: sides of the gold events of corpus/did (train), people and bodies of the
part dev of corpus/who/people.txt, phrases of corpus/judged/countries.tsv. One log-linear model of all countries that the report offers and
"none", a convex fit from zero. Printed: what is right in five folds of each, of the whole, and of the dev part of corpus/did, which it does
not learn from. Written in thousandths.
"""
import pathlib
import sys

import linear
from texts import lines_of

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "corpus" / "did"), str(ROOT / "eval")]
import people  # noqa: E402
import read  # noqa: E402

MARGIN, MARGIN_OF_LONG = 300, 600  # over the next, in thousandths, or there is none: as in src/who/origin.c
ALIKE = 0.6  # of two spans, that one is the other's


# ---- what is told ----

def states():
    lines = (ROOT / "data" / "actors" / "states.tsv").read_text(encoding="utf-8").splitlines()
    return {line.split("\t")[0] for line in lines if not line.startswith("#")}


def events(part):
    """{text's id: (text, date, [(start, end, countries)])} of the sides of events; an organisation's code tells no country."""
    known, told = states(), {}
    for r in read.read_corpus([part]):
        sides = [p for e in r["events"] for p in e["actor"] + e["recipient"]]
        told[r["id"]] = r["text"], r["date"], [(*p["span"], {p["code"] or ""}) for p in sides if (p["code"] or "") in known | {""}]
    return told


def marks():
    return {r["id"]: (r["text"], r["date"], [(start, end, {c.strip("-") for c in countries}) for start, end, countries, _ in r["marks"]])
            for r in people.reports() if r["part"] == "dev"}


def phrases():
    told, errors = {}, []
    for path in sorted((ROOT / "corpus" / "judged").glob("*.txt")):
        told.update((piece["id"], (piece["text"], None, [])) for piece in read.read_file(path, "judged", errors))
    for line in (ROOT / "corpus" / "judged" / "countries.tsv").read_text(encoding="utf-8").splitlines():
        name, start, end, country = line.split("\t")
        told[name][2].append((int(start), int(end), {country.strip("-")}))
    return {name: record for name, record in told.items() if record[2]}


# ---- questions ----

def likeness(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / (max(a[1], b[1]) - min(a[0], b[0]))


def answer(spans, told):
    """The countries of the phrase that is most like one of the spans, None where none is."""
    best = max(told, key=lambda t: max(likeness(t, span) for span in spans), default=None)
    return best[2] if best is not None and max(likeness(best, span) for span in spans) >= ALIKE else None


def features_of(piece, others, sort, flags):
    return [(piece, w) for w in ("-", f"sort={sort}", *flags, *others)]


def questions(program, told):
    """(text's id, countries, features of each, which are right, the countries told) of every question that has an answer; the first country is "", none."""
    rows, asked = [], None
    texts = {name: record[0] for name, record in told.items()}
    dates = {name: record[1] for name, record in told.items()}
    for name, cells in lines_of(program, texts, dates):
        if cells[0] == "ask":
            sort, flags = cells[1], cells[3:]
            spans = [tuple(map(int, span.split(":"))) for span in cells[2].split()]
            asked = (name, [""], [features_of("none", (), sort, flags)], answer(spans, told[name][2]))
            if asked[3] is not None:
                rows.append(asked)
            continue
        pieces = cells[2:]
        asked[1].append(cells[1])
        asked[2].append([f for i, p in enumerate(pieces) for f in features_of(p, pieces[i + 1:], sort, flags)])
    return [(name, countries, features, [c in right for c in countries] if right & set(countries) else [c == "" for c in countries], right)
            for name, countries, features, right in rows]


# ---- fitting ----

def learn(rows, least, penalty, prune):
    index = linear.index_of(({f for candidate in row[2] for f in candidate} for row in rows), least)
    return linear.thousandths(index, linear.choice([(row[2], row[3]) for row in rows], index, penalty), prune)


def choose(weights, countries, features):
    sums = [linear.score(weights, candidate) for candidate in features]
    best = sums.index(max(sums))
    margin = MARGIN_OF_LONG if any(with_ == "long" for _, with_ in features[0]) else MARGIN
    return countries[best] if best > 0 and sums[best] - max(s for i, s in enumerate(sums) if i != best) >= margin else ""


def count(rows, weights):
    """Right, a wrong country, none where there is one."""
    chosen = [(choose(weights, countries, features), right) for _, countries, features, _, right in rows]
    return [sum(c in right for c, right in chosen), sum(c != "" and c not in right for c, right in chosen),
            sum(c == "" and c not in right for c, right in chosen)]


def main():
    p = linear.arguments(penalty=15.0, least=3, prune=0.01)
    p.add_argument("--folds", type=int, default=5)
    a = p.parse_args()
    sets = {"corpus/did": questions(a.features, events("train")), "corpus/who": questions(a.features, marks()),
            "corpus/judged": questions(a.features, phrases())}
    rows = [row for told in sets.values() for row in told]
    fold = {name: i % a.folds for i, name in enumerate(sorted({row[0] for row in rows}))}
    totals = {name: [0, 0, 0] for name in sets}
    for k in range(a.folds):
        weights = learn([row for row in rows if fold[row[0]] != k], a.least, a.penalty, a.prune)
        for name, told in sets.items():
            totals[name] = [x + y for x, y in zip(totals[name], count([row for row in told if fold[row[0]] == k], weights))]
    weights = learn(rows, a.least, a.penalty, a.prune)
    for name, told in sets.items():
        print(f"{name}: {len(told)} questions; right, a wrong country, none where there is one: folds {totals[name]}, learned {count(told, weights)}")
    dev = questions(a.features, events("dev"))
    print(f"corpus/did, dev: {len(dev)} questions: {count(dev, weights)}")
    linear.write(a.out, "# Weights of the choice whose somebody is of whom no word says it (src/who/origin.h), written by train/origins.py from\n"
                        "# corpus/did, corpus/who and corpus/judged: thousandths, a piece of evidence or none, what it stands with.\n", weights)


if __name__ == "__main__":
    main()
