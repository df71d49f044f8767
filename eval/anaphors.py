#!/usr/bin/env python3
"""Whom pronouns and nouns for offices, bodies and groups mean: the reports of corpus/who/anaphors.txt.

  anaphors.py prepare > in.jsonl
  anaphors.py score OUT [PART] [--misses] [--least COUNT]

OUT is what `dateline code -f jsonl in.jsonl` wrote; PART is train, dev or test, all by default. Marked words are right where the entity of the
mention that they are is called elsewhere by the given name or phrase (marked.py); for "-" where it has no mention but pronouns and
nouns of several. --misses names who was taken instead, of dev alone; --least fails below that many right ones.
"""
import json
import pathlib
import sys

import marked

REPORTS = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "who" / "anaphors.txt"
KINDS = {"he": "he", "him": "he", "his": "he", "she": "he", "her": "he", "it": "it", "its": "it", "they": "they", "them": "they", "their": "they"}


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
    return entity is not None and marked.is_called(entity, marked.names(record, who, (start, end)))


def main():
    arguments = marked.arguments(__doc__)
    if arguments.command == "prepare":
        return marked.prepare(marked.reports_of(REPORTS))
    outputs = marked.outputs(arguments.out)
    counts = {}
    for record in marked.reports_of(REPORTS):
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
