#!/usr/bin/env python3
"""Whom the sources of statements mean: the passages of corpus/said/sources.txt.

  sources.py prepare > in.jsonl
  sources.py score OUT [PART] [--misses] [--least COUNT]

OUT is what `dateline code -f jsonl in.jsonl` wrote; PART is dev or test, both by default. A source is right where a statement has the
marked words as its source and its entity is called by the given name or phrase elsewhere in the text: one of the entity's mentions lies
in an occurrence of it or holds it. --misses names who was taken instead (of dev alone); --least fails below that many right ones.
"""
import json
import pathlib
import sys

import marked

PASSAGES = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "said" / "sources.txt"


def taken(record, output, start, end):
    """The entity of the statement with this source; None: no entity; False: no such statement."""
    for statement in output["statements"]:
        source = statement["source"]
        if source["span"] and source["span"][0] < end and start < source["span"][1]:
            return output["entities"][source["entity"]] if source["entity"] is not None else None
    return False


def main():
    arguments = marked.arguments(__doc__)
    if arguments.command == "prepare":
        return marked.prepare(marked.reports_of(PASSAGES))
    outputs = marked.outputs(arguments.out)
    right = {"dev": 0, "test": 0}
    all_of = {"dev": 0, "test": 0}
    for record in marked.reports_of(PASSAGES):
        if arguments.part not in (None, record["part"]):
            continue
        for start, end, who in record["marks"]:
            entity = taken(record, outputs[record["id"]], start, end)
            is_right = bool(entity) and marked.is_called(entity, marked.names(record, who, (start, end)))
            right[record["part"]] += is_right
            all_of[record["part"]] += 1
            if arguments.misses and not is_right and record["part"] == "dev":
                got = "no statement" if entity is False else "nobody" if entity is None else entity["name"]
                print(f"{record['id']}: '{record['text'][start:end]}' is {who}, taken for {got}")
    print(json.dumps({part: [right[part], all_of[part]] for part in right if all_of[part]}))
    sys.exit(sum(right.values()) < arguments.least)


if __name__ == "__main__":
    main()
