"""Reports with marked phrases: "## HEAD" before each, and in its text "[PHRASE|WHAT IS SAID OF IT]"; and what their scorers share."""
import argparse
import json
import re
import sys

WHO = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")  # a phrase and who it means

def blocks(path, mark):
    """(the words of the head, the text without its marks, (start, end, groups behind the phrase …) of each mark) of every report."""
    for block in re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        head, body = block.split("\n", 1)
        body = body.strip()
        text, marks, at = "", [], 0
        for found in mark.finditer(body):
            text += body[at:found.start()]
            marks.append((len(text), len(text) + len(found[1]), *found.groups()[1:]))
            text += found[1]
            at = found.end()
        yield head.split(), text + body[at:], marks


def reports_of(path):
    """The reports of which each head is a name and a part, and each mark tells who is meant."""
    for (name, part), text, marks in blocks(path, WHO):
        yield {"id": name, "part": part, "text": text, "marks": marks}


def arguments(description):
    """The command line of a scorer: "prepare", or "score" with OUT, PART, --misses, --least."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["prepare", "score"])
    parser.add_argument("out", nargs="?")
    parser.add_argument("part", nargs="?")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--least", type=int, default=0)
    return parser.parse_args()


def prepare(reports):
    for record in reports:
        print(json.dumps({"id": record["id"], "text": record["text"], "date": record.get("date", "2019-05-14")}, ensure_ascii=False))


def outputs(path):
    """What was coded, by the reports' ids."""
    with open(path, encoding="utf-8") as file:
        return {output["id"]: output for output in map(json.loads, file)}


def names(record, who, own):
    """Where the text calls the party by `who`, the marked words themselves left out."""
    places = [(m.start(), m.end()) for m in re.finditer(re.escape(who), record["text"])]
    places = [p for p in places if p != own]
    if not places:
        sys.exit(f"{record['id']}: '{who}' is not in the text")
    return places


def is_called(entity, places):
    """Whether a mention of the entity that is no pronoun lies in one of the places or holds it."""
    for mention in entity["mentions"]:
        for start, end in (mention["span"], mention["phrase"]):
            if mention["form"] != "pronoun" and any(start < e and s < end and (s <= start and end <= e or start <= s and e <= end) for s, e in places):
                return True
    return False
