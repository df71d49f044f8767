#!/usr/bin/env python3
"""Fits how surely a piece of evidence of a stance is right as it stands, its actor, issue and side: data/stand/trust.tsv.

  stand_trust.py FEATURES OUT.tsv [--penalty P] [--try ARTICLES.jsonl.xz]

FEATURES is the program stand_features (cmake --build --preset release --target stand_features). Rows are the findings in the development parts of
corpus/stand, of half the weight, right where gold has actor, issue and stance, and those in pieces of corpus/judged that were judged. One
logistic regression from zero, so it ends in the same weights wherever it runs; what it would say of texts left out in ten parts is printed.
--try: what it says of findings in other articles, read and judged and not used for fitting (train/stand_trust.tsv: article, the predicate's span
in code points, actor and issue by name, stance, right or wrong).
"""
import argparse
import collections
import json
import lzma
import pathlib
import sys

import numpy as np

from texts import lines_of

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "eval"))
import stand  # noqa: E402

del sys.modules["read"]  # the corpora's readers are called alike: stand.read has that of disputes, trust.read that of events
import confidence  # noqa: E402
import judged  # noqa: E402
import linear  # noqa: E402

DEVELOPMENT = ("dev", "dev3", "dev4", "dev5", "dev6", "dev7", "dev12", "dev14", "dev15", "dev17", "dev18", "dev21")  # those with stances


def findings_of(program, texts):
    """(text's name, span, names, issue, stance, sentence, features) of every finding"""
    for name, (start, end, actors, issue, stance, sentence, *features) in lines_of(program, texts):
        names = {a.lower() for a in actors.split("|") if a}
        yield name, (int(start), int(end)), names, issue, stance, sentence, sorted(set(features))


def corpus_rows(program):
    """(text, right, features) of the development parts; each position told counts once in eval/stand.py, each of its findings here"""
    for part in DEVELOPMENT:
        records = {r["id"]: r for r in stand.read.part(part)}
        for name, _, actors, issue, stance, _, features in findings_of(program, {n: r["text"] for n, r in records.items()}):
            gold = records[name]
            letter = stand.issue_of(issue, gold["issues"])
            right = any(i == letter and s == stance and stand.is_actor(who, actors) for who, i, s in gold["stances"])
            yield "corpus " + name, right, features


def verdict_on(verdicts, actors, issue):
    """Of {(actor, issue): verdict}; None where there is none that holds. An issue that is called by more words since is right if it was; whether it
    is still wrong nobody knows, unless something else was."""
    for (actor, old), verdict in verdicts.items():
        if actor in actors and old == issue:
            return verdict
        if actor in actors and f" {old} " in f" {issue} " and verdict not in ("issue", "wrong"):
            return verdict
    return None


def judged_rows(program):
    """The same of the pieces of corpus/judged."""
    verdicts = collections.defaultdict(dict)
    for piece, sentence, actor, issue, stance, verdict in judged.lines("positions"):
        verdicts[piece, sentence, stance][actor.lower(), issue] = verdict
    for name, _, actors, issue, stance, sentence, features in findings_of(program, judged.pieces()):
        verdict = verdict_on(verdicts[name, sentence, stance], actors, issue)
        if verdict is not None:
            yield "piece " + name, verdict == "right", features


def article_rows(program, articles):
    verdicts, known = collections.defaultdict(dict), set()
    for line in open(ROOT / "train" / "stand_trust.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            article, start, end, actor, issue, stance, verdict = line.rstrip("\n").split("\t")
            verdicts[article, int(start), int(end), stance][actor.lower(), issue] = verdict
            known.add(article)
    texts = {}
    for line in lzma.open(articles, "rt"):
        article = json.loads(line)
        if article["ID"] in known:
            texts[article["ID"]] = article["text"]
    for name, span, actors, issue, stance, _, features in findings_of(program, texts):
        verdict = verdict_on(verdicts[name, *span, stance], actors, issue)
        if verdict is not None:
            yield "article " + name, verdict == "right", features


def main():
    p = argparse.ArgumentParser()
    p.add_argument("features")
    p.add_argument("out")
    p.add_argument("--try", dest="articles")
    p.add_argument("--penalty", type=float, default=20.0)
    p.add_argument("--corpus-weight", type=float, default=0.5, help="of a row of corpus/stand: its reports are short and were read while the rules grew")
    p.add_argument("--least", type=int, default=5, help="rows that must have a feature")
    a = p.parse_args()
    rows = [*corpus_rows(a.features), *judged_rows(a.features)]
    fitted = len(rows)
    if a.articles:
        rows += article_rows(a.features, a.articles)
    index = linear.index_of([r[2] for r in rows[:fitted]], a.least)
    x = confidence.matrix([r[2] for r in rows], index)
    right = np.array([r[1] for r in rows])
    y = np.where(right, 1.0, -1.0)
    names = [r[0] for r in rows]
    part_of = {name: i % confidence.PARTS for i, name in enumerate(sorted(set(names)))}
    kinds = np.array([r[0].split()[0] for r in rows])
    weight = np.select([kinds == "corpus", kinds == "article"], [a.corpus_weight, 0.0], 1.0)
    scores = confidence.left_out(part_of, names, x, y, weight, a.penalty, [index["bias"]])
    for kind in sorted(set(kinds)):
        print(f"{kind}: {(kinds == kind).sum()} findings, {right[kinds == kind].sum()} right; "
              + ("not used for fitting:" if kind == "article" else f"left out in {confidence.PARTS} parts:"))
        confidence.tell(scores[kinds == kind], right[kinds == kind])
    w = linear.fit(x, y, a.penalty, [index["bias"]], weight)
    linear.write(a.out, "# Weights of how surely a piece of evidence of a stance is right (src/stand/trust.h), written by train/stand_trust.py: "
                        "thousandths, a feature.\n", linear.thousandths(index, w, 0))


if __name__ == "__main__":
    main()
