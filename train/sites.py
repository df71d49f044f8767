#!/usr/bin/env python3
"""Trains the choice where an event was (src/did/site.c): data/frames/sites.tsv.

  sites.py FEATURES OUT.tsv [--penalty P] [--least N] [--prune P] [--lean W]

FEATURES is the program site_features (cmake --build --preset release --target site_features). The questions are the events of the train part of
corpus/did whose class and trigger the corpus has: the places weighed, and none of them. Right are those that the corpus names as the event's
place, by the words of the text or by the gazetteer's name; none where it names no place, or none that was weighed. A deed without a place whose
sentence means one ("fled the town") may have that or none, since the corpus names such places seldom; a place without a name ("the bridge") that
nothing weighed is, asks nothing. One log-linear choice, a convex fit from zero. Printed: of five folds by text, and of dev, which share of the events with a place got it, which share of
those without got none. Written in thousandths. The likeliest choice is too often none, since most events have no place that is told: --lean takes so
many thousandths off none, where the places that are right and those found balance (precision and recall of places over the folds).
"""
import pathlib
import sys

import linear
from texts import lines_of

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "corpus" / "did"))
import read  # noqa: E402

NONE = 0  # the number of the first candidate


def gold_event(record, kind, start, end):
    return next((e for e in record["events"] if e["type"] == kind and e["trigger"][0] < end and start < e["trigger"][1]), None)


DEEDS = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "RETREAT", "CONSULT", "AID"}


def is_nameless(place):
    """ "the bridge": a place that no candidate can be told to be, and that is not none either"""
    return place == place.lower()


def questions(program, part):
    """(text's id, whether the corpus has a place, features of each candidate, which of them are right, the corpus' place)"""
    records = {r["id"]: r for r in read.read_corpus([part])}
    rows, last = [], None
    for name, (kind, start, end, place_start, place_end, place, *features) in lines_of(
            program, {n: r["text"] for n, r in records.items()}, {n: r["date"] for n, r in records.items()}):
        if place == "-":
            event = gold_event(records[name], kind, int(start), int(end))
            last = None
            if event is None:
                continue
            last = (name, bool(event["place"]), [], [], event["place"] or "")
            gold = event["place"] or ""
            rows.append(last)
        if last is None:
            continue
        text = records[name]["text"][int(place_start):int(place_end)]
        last[2].append(sorted(set(features)))
        last[3].append(place != "-" and (text in gold or place in gold or not gold and kind in DEEDS and "meant" in features))
    for _, has, _, right, _ in rows:
        right[NONE] = not has or not any(right)
    return [row for row in rows if not (row[1] and is_nameless(row[4]) and row[3][NONE])]


def learn(rows, a):
    index = linear.index_of(({f for candidate in features for f in candidate} for _, _, features, _, _ in rows), a.least)
    weights = linear.thousandths(index, linear.choice([(features, right) for _, _, features, right, _ in rows], index, a.penalty), a.prune)
    weights["none"] = weights.get("none", 0) - a.lean
    return weights


def tell(what, rows, weights):
    placed = silent = 0
    with_place = sum(has for _, has, _, _, _ in rows)
    for _, has, features, right, _ in rows:
        sums = [linear.score(weights, candidate) for candidate in features]
        chosen = sums.index(max(sums))
        placed += has and chosen != NONE and right[chosen]
        silent += not has and right[chosen]
    print(f"{what}: {len(rows)} events; of {with_place} with a place {100 * placed / max(with_place, 1):.1f} % got it, "
          f"of {len(rows) - with_place} without {100 * silent / max(len(rows) - with_place, 1):.1f} % none")


def main():
    p = linear.arguments(penalty=2.0, least=3, prune=0.02)
    p.add_argument("--folds", type=int, default=5)
    p.add_argument("--lean", type=int, default=400)
    a = p.parse_args()
    rows, dev = questions(a.features, "train"), questions(a.features, "dev")
    fold = {name: i % a.folds for i, name in enumerate(sorted({r[0] for r in rows}))}
    parts = [(k, learn([r for r in rows if fold[r[0]] != k], a)) for k in range(a.folds)]
    for k, weights in parts:
        tell(f"fold {k}", [r for r in rows if fold[r[0]] == k], weights)
    weights = learn(rows, a)
    tell("train", rows, weights)
    tell("dev", dev, weights)
    linear.write(a.out, "# Weights of the choice where an event was (src/did/site.c), written by train/sites.py from corpus/did: thousandths, a feature.\n", weights)


if __name__ == "__main__":
    main()
