#!/usr/bin/env python3
"""Whom pronouns and nouns for offices, bodies and groups mean: the reports of corpus/who/anaphors.txt.

  anaphors.py prepare > in.jsonl
  anaphors.py score OUT [PART] [--misses] [--least COUNT]

OUT is what `dateline code -f jsonl in.jsonl` wrote; PART is train, dev or test, all by default. Marked words are right where the entity of the
mention that they are is called elsewhere by the given name or phrase (as in sources.py); for "-" where it has no mention but pronouns and
nouns of several. --misses names who was taken instead, of dev alone; --least fails below that many right ones.
"""
import argparse
import json
import pathlib
import re
import sys

import marked
import sources

REPORTS = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "who" / "anaphors.txt"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
KINDS = {"he": "he", "him": "he", "his": "he", "she": "he", "her": "he", "it": "it", "its": "it", "they": "they", "them": "they", "their": "they"}


def reports():
    for (name, part), text, marks in marked.blocks(REPORTS, MARK):
        yield {"id": name, "part": part, "text": text, "marks": marks}


def kind_of(words):
    return KINDS.get(words.lower(), "name" if words[0].isupper() and not words.startswith("The ") else "noun")


def entity_of(output, start, end):
    """The entity of the mention that fits the words best; None."""
    best, of = 0.0, None
    for entity in output["entities"]:
        for mention in entity["mentions"]:
            a, b = mention["span"]
            shared = min(b, end) - max(a, start)
            fit = shared / (max(b, end) - min(a, start)) if shared > 0 else 0.0
            if fit > best:
                best, of = fit, entity
    return of if best >= 0.4 else None


def is_right(record, entity, start, end, who):
    if who == "-":
        return entity is None or all(m["form"] != "name" for m in entity["mentions"])
    return entity is not None and sources.is_called(entity, sources.names(record, who, (start, end)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["prepare", "score"])
    parser.add_argument("out", nargs="?")
    parser.add_argument("part", nargs="?")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.command == "prepare":
        for record in reports():
            print(json.dumps({"id": record["id"], "text": record["text"], "date": "2019-05-14"}, ensure_ascii=False))
        return
    with open(arguments.out, encoding="utf-8") as file:
        outputs = {output["id"]: output for output in map(json.loads, file)}
    counts = {}
    for record in reports():
        if arguments.part not in (None, record["part"]):
            continue
        for start, end, who in record["marks"]:
            entity = entity_of(outputs[record["id"]], start, end)
            right = is_right(record, entity, start, end, who)
            words = record["text"][start:end]
            for kind in (kind_of(words), "all"):
                tally = counts.setdefault(record["part"], {}).setdefault(kind, [0, 0])
                tally[0] += right
                tally[1] += 1
            if arguments.misses and not right and record["part"] == "dev":
                print(f"{record['id']}: …{record['text'][max(0, start - 90):start]}[{words}]{record['text'][end:end + 40]}…\n    is {who}, taken for {entity['name'] if entity else 'nobody'}")
    print(json.dumps(counts))
    if sum(kinds["all"][0] for kinds in counts.values()) < arguments.least:
        sys.exit(1)


if __name__ == "__main__":
    main()
