#!/usr/bin/env python3
"""Whom the sources of statements mean: the passages of corpus/said/sources.txt.

  sources.py prepare > in.jsonl
  sources.py score OUT [PART] [--misses] [--least COUNT]

OUT is what `dateline code -f jsonl in.jsonl` wrote; PART is dev or test, both by default. A source is right where a statement has the
marked words as its source and its entity is called by the given name or phrase elsewhere in the text: one of the entity's mentions lies
in an occurrence of it or holds it. --misses names who was taken instead (of dev alone); --least fails below that many right ones.
"""
import argparse
import json
import pathlib
import re
import sys

import marked

PASSAGES = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "said" / "sources.txt"
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def passages():
    for (name, part), text, marks in marked.blocks(PASSAGES, MARK):
        yield {"id": name, "part": part, "text": text, "marks": marks}


def names(record, who, own):
    """Where the text calls the party by `who`, the marked words themselves left out."""
    places = [(m.start(), m.end()) for m in re.finditer(re.escape(who), record["text"])]
    places = [p for p in places if p != own]
    if not places:
        sys.exit(f"{record['id']}: '{who}' is not in the text")
    return places


def is_called(entity, places):
    for mention in entity["mentions"]:
        for start, end in (mention["span"], mention["phrase"]):
            if mention["form"] != "pronoun" and any(start < e and s < end and (s <= start and end <= e or start <= s and e <= end) for s, e in places):
                return True
    return False


def taken(record, output, start, end):
    """The entity of the statement with this source; None: no entity; False: no such statement."""
    for statement in output["statements"]:
        source = statement["source"]
        if source["span"] and source["span"][0] < end and start < source["span"][1]:
            return output["entities"][source["entity"]] if source["entity"] is not None else None
    return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["prepare", "score"])
    parser.add_argument("out", nargs="?")
    parser.add_argument("part", nargs="?")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.command == "prepare":
        for record in passages():
            print(json.dumps({"id": record["id"], "text": record["text"], "date": "2019-05-14"}, ensure_ascii=False))
        return
    with open(arguments.out, encoding="utf-8") as file:
        outputs = {output["id"]: output for output in map(json.loads, file)}
    right = {"dev": 0, "test": 0}
    all_of = {"dev": 0, "test": 0}
    for record in passages():
        if arguments.part not in (None, record["part"]):
            continue
        for start, end, who in record["marks"]:
            entity = taken(record, outputs[record["id"]], start, end)
            is_right = bool(entity) and is_called(entity, names(record, who, (start, end)))
            right[record["part"]] += is_right
            all_of[record["part"]] += 1
            if arguments.misses and not is_right and record["part"] == "dev":
                got = "no statement" if entity is False else "nobody" if entity is None else entity["name"]
                print(f"{record['id']}: '{record['text'][start:end]}' is {who}, taken for {got}")
    print(json.dumps({part: [right[part], all_of[part]] for part in right if all_of[part]}))
    sys.exit(sum(right.values()) < arguments.least)


if __name__ == "__main__":
    main()
