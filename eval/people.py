#!/usr/bin/env python3
"""Of which country and sector people and bodies are whom no table knows: the reports of corpus/who/people.txt.

  people.py prepare > in.jsonl
  people.py score OUT [PART] [--misses] [--least COUNT]

OUT is what `dateline code -f jsonl in.jsonl` wrote; PART is dev or test, both by default. A marked phrase is right where the entity of
the mention that fits it best has one of the countries and one of the sectors given. --misses lists those that have not, of dev alone;
--least fails below that many right ones.
"""
import pathlib
import re
import sys

import marked

REPORTS = pathlib.Path(__file__).resolve().parent.parent / "corpus" / "who" / "people.txt"
MARK = re.compile(r"\[([^|\]]+)\|(\S+) (\S+)\]")


def reports():
    for (name, part, date), text, marks in marked.blocks(REPORTS, MARK):
        marks = [(start, end, countries.split("/"), sectors.split("/")) for start, end, countries, sectors in marks]
        yield {"id": name, "part": part, "date": None if date == "-" else date, "text": text, "marks": marks}


def fit(spans, start, end):
    """How well a mention by its span or its phrase covers what is marked, 0 to 1."""
    return max(max(0, min(e, end) - max(s, start)) / (max(e, end) - min(s, start)) for s, e in spans)


def entity_at(output, start, end):
    best, least = None, 0.3
    for entity in output["entities"]:
        for mention in entity["mentions"]:
            how = fit((mention["span"], mention["phrase"]), start, end)
            if how > least and (mention["form"] != "demonym" or entity["kind"] == "person"):
                best, least = entity, how
    return best


def wrong(output, mark):
    """What is wrong with a mark: "" for nothing."""
    start, end, countries, sectors = mark
    entity = entity_at(output, start, end)
    if entity is None:
        return "none"
    country, sector = entity["country"] or "-", entity["sector"] or "-"
    wrongs = [] if country in countries else [f"country {country}"]
    wrongs += [] if sector in sectors else [f"sector {sector}"]
    return ", ".join(wrongs)


def main():
    given = marked.arguments(__doc__)
    if given.command == "prepare":
        return marked.prepare(reports())
    outputs = marked.outputs(given.out)
    count = right = country = sector = 0
    for record in reports():
        if given.part not in (None, record["part"]):
            continue
        for mark in record["marks"]:
            what = wrong(outputs[record["id"]], mark)
            count, right = count + 1, right + (what == "")
            country += "country" not in what and what != "none"
            sector += "sector" not in what and what != "none"
            if what and given.misses and record["part"] == "dev":
                print(f"{record['id']}: {record['text'][mark[0]:mark[1]]}  {'/'.join(mark[2])} {'/'.join(mark[3])}  but {what}")
    print(f"{right} of {count} right; country {country}, sector {sector}")
    sys.exit(right < given.least)


if __name__ == "__main__":
    main()
