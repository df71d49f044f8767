#!/usr/bin/env python3
"""The program's events against three sets of single sentences that nothing was tuned on before they were first scored.

  newswire.py PROGRAM EVENTS        EVENTS: the folder with conflibert_cameo_class_train.jsonl, conflibert_cameo_ner_train.jsonl
                                    and cameo_manual_examples.jsonl

  quad     share of the sentences of the first for which some event (a statement alone: 0) falls into the class given there: 0 states,
           1 words for, 2 deeds for, 3 words against, 4 deeds against, by the first two digits of CAMEO
  source, target, both   of the second: share of those with such a span for which some event's actor, recipient, or the two of one event
           overlap it. Targets there are also places and things, which no recipient of ours is, so 100 is out of reach
  root, exact            of the third: share for which some event has the first two digits of CAMEO, or all
"""
import json
import pathlib
import subprocess
import sys


def load(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]


def code(program, texts):
    reports = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
    answer = subprocess.run([program, "code", "--quiet", "-f", "jsonl", "--input", "jsonl", "-"], check=True,
                            input=reports.encode(), stdout=subprocess.PIPE).stdout
    records = {record["id"]: record for record in map(json.loads, answer.splitlines())}
    return [records[str(i)] for i in range(len(texts))]


def quad(cameo):
    root = int(cameo[:2])
    return 0 if root == 1 else 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def quads(record):
    found = {quad(e["cameo"]) for e in record["events"] if e["cameo"]}
    return found or ({0} if record["statements"] else set())


def spans(text, phrases):
    return [(text.find(p), text.find(p) + len(p)) for p in phrases if p in text]


def touches(wanted, parties):
    return any(p["span"] and p["span"][0] < end and start < p["span"][1] for start, end in wanted for p in parties)


def share(hits):
    return round(100 * sum(hits) / len(hits), 1)


def main(program, folder):
    classes, names, codes = (load(pathlib.Path(folder) / f) for f in (
        "conflibert_cameo_class_train.jsonl", "conflibert_cameo_ner_train.jsonl", "cameo_manual_examples.jsonl"))
    figures = {"task": "newswire"}
    figures["quad"] = share([int(row["pentaclass"]) in quads(r) for row, r in zip(classes, code(program, [x["text"] for x in classes]))])
    source, target, both = [], [], []
    for row, record in zip(names, code(program, [x["text"] for x in names])):
        s, t = spans(row["text"], row["S"]), spans(row["text"], row["T"])
        events = record["events"]
        if s:
            source.append(any(touches(s, e["actor"]) for e in events))
        if t:
            target.append(any(touches(t, e["recipient"]) for e in events))
        if s and t:
            both.append(any(touches(s, e["actor"]) and touches(t, e["recipient"]) for e in events))
    figures.update(source=share(source), target=share(target), both=share(both))
    found = [[e["cameo"] or "" for e in r["events"]] for r in code(program, [x["text"].split(" Note:")[0] for x in codes])]
    figures["root"] = share([row["event"][:2] in [c[:2] for c in f] for row, f in zip(codes, found)])
    figures["exact"] = share([row["event"] in f for row, f in zip(codes, found)])
    print(json.dumps(figures))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
