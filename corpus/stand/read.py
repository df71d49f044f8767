"""Reads the corpus of disputes; see README.md for the form.

    for record in read.records(path): record["id"], record["text"], record["date"], record["issues"], record["stances"], ...
"""
import pathlib
import re

HERE = pathlib.Path(__file__).parent
STANCES = {"for", "against", "conditional", "undecided", "silent"}
PARAGRAPH = "\u00b6"  # alone in a line: an empty line of the text, which the form itself has no room for
RULES = {"consensus", "unanimity", "majority", "qualified-majority", "veto", "ratification", "referendum"}


def names(cell):
    """'Britain / London' → ['Britain', 'London']"""
    return [name.strip() for name in cell.split(" / ")]


def parties(cell):
    return [] if cell.strip() == "-" else [names(party) for party in cell.split(";")]


def claims(cell):
    """'kept: Iran < Inspectors ; broken: Iran < Israel' → [('kept', [names], [names] or None)]"""
    found = []
    for claim in filter(None, (c.strip() for c in cell.split(" ; "))):
        kind, rest = claim.split(":", 1)
        who, _, source = rest.partition("<")
        found.append((kind.strip(), names(who.strip()), names(source.strip()) if source.strip() else None))
    return found


def new_record(cells):
    return {"id": cells[0], "kind": cells[1] if len(cells) > 1 else None, "region": cells[2] if len(cells) > 2 else None,
            "date": cells[3] if len(cells) > 3 else None, "text": "", "issues": {}, "stances": [], "priorities": [],
            "agreements": [], "rules": [], "reasons": []}


def take(record, mark, cells):
    if mark == "*":
        record["issues"][cells[0]] = {"name": cells[1], "heads": cells[2].lower().split(),
                                      "with": [] if cells[3] == "-" else cells[3].lower().split()}
    elif mark == "+":
        record["stances"].append((names(cells[0]), cells[1], cells[2]))
    elif mark == ">":
        record["priorities"].append((names(cells[0]), cells[1], None if cells[2] == "-" else cells[2]))
    elif mark == "@":
        record["agreements"].append({"names": names(cells[0]), "parties": parties(cells[1]),
                                     "claims": claims(cells[2]) if len(cells) > 2 else []})
    elif mark == "%":
        record["rules"].append({"rule": cells[0], "body": names(cells[1]), "issue": cells[2],
                                "met": {"yes": True, "no": False, "-": None}[cells[3]]})
    elif mark == "~":
        record["reasons"].append((cells[0], cells[1]))


def records(path):
    record, found = None, []
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        match = re.match(r"([=*+>@%~]) (.*)", line)
        if match and match[1] == "=":
            record = new_record(match[2].split())
            found.append(record)
        elif match:
            take(record, match[1], [cell.strip() for cell in match[2].split(" | ")])
        else:
            record["text"] += "\n" if line == PARAGRAPH else line + "\n"
    return found


def part(name):
    """All records of a part: one of PARTS in check.py, second or second2."""
    return [r for path in sorted(HERE.glob(f"{name}-*.txt")) + sorted(HERE.glob(f"{name}.txt")) for r in records(path)]
