"""Reads the corpus of events: records of sentences and reports, each with its events, phrases found in the text.

A file holds records between blank lines (corpus/did/README.md):

  = ID STYLE REGION DECADE [DATE]
  text (several lines in a report; an empty line of the report is written as a lone dot)
  + CLASS MODE STATUS | trigger | actors | recipients | date | place

Sides are `phrase=CODE:SECTOR; phrase=CODE:SECTOR`. `-` stands for none. The trigger is the first occurrence of its words at or
after the event before it, `word#2` the second in the text; a side's phrase is its occurrence nearest to the trigger.
"""
import pathlib
import re

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("train", "dev", "test", "words", "wordtest")


class Wrong(Exception):
    pass


def occurrences(text, words):
    """Starts of the words in the text, where no letter or digit touches them."""
    pattern = (r"(?<!\w)" if words[0].isalnum() else "") + re.escape(words) + (r"(?!\w)" if words[-1].isalnum() else "")
    return [m.start() for m in re.finditer(pattern, text)]


def nearest(text, words, trigger):
    at = [n for n in occurrences(text, words) if n + len(words) <= trigger[0] or n >= trigger[1]]
    if not at:
        raise Wrong(f"side {words!r} is not in the text beside the trigger")
    start = min(at, key=lambda n: (min(abs(n - trigger[1]), abs(trigger[0] - n - len(words))), n))
    return [start, start + len(words)]


def find_trigger(text, cell, after):
    words, _, nth = cell.partition("#")
    at = occurrences(text, words)
    if not nth:
        at = [n for n in at if n >= after] or at
    number = int(nth or 1)
    if len(at) < number:
        raise Wrong(f"trigger {cell!r} is not in the text")
    return [at[number - 1], at[number - 1] + len(words)]


def read_sides(text, cell, trigger):
    sides = []
    for part in [] if cell == "-" else cell.split("; "):
        phrase, equals, code = part.rpartition("=")
        if not equals:
            raise Wrong(f"side {part!r} has no code")
        country, _, sector = code.partition(":")
        sides.append({"phrase": phrase, "span": nearest(text, phrase, trigger), "code": country or None, "sector": sector or None})
    return sides


def read_event(text, line, after):
    cells = [c.strip() for c in line[1:].split(" | ")]
    if len(cells) != 6 or len(cells[0].split()) != 3:
        raise Wrong(f"event of {len(cells)} cells: {line}")
    kind, mode, status = cells[0].split()
    trigger = find_trigger(text, cells[1], after)
    none = [None if c == "-" else c for c in (mode, *cells[4:])]
    return {"type": kind, "mode": none[0], "status": status, "trigger": trigger, "actor": read_sides(text, cells[2], trigger),
            "recipient": read_sides(text, cells[3], trigger), "date": none[1], "place": none[2]}


def read_record(block, part, where):
    head, *rest = block
    cells = head.split()
    if len(cells) not in (5, 6) or cells[0] != "=":
        raise Wrong(f"{where}: head {head!r}")
    text = "\n".join("" if line == "." else line for line in rest if not line.startswith("+ "))
    record = {"id": cells[1], "part": part, "style": cells[2], "region": cells[3], "decade": cells[4],
              "date": cells[5] if len(cells) == 6 else None, "text": text, "events": []}
    after = 0
    for line in rest:
        if line.startswith("+ "):
            try:
                event = read_event(text, line, after)
            except Wrong as wrong:
                raise Wrong(f"{where}: {record['id']}: {wrong}") from None
            after = event["trigger"][0]
            record["events"].append(event)
    return record


def read_file(path, part, errors):
    """The records of one file; what is wrong goes to errors, a line for each."""
    records, block = [], []
    lines = path.read_text(encoding="utf-8").split("\n") + [""]
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("# "):
            block.append(line)
        elif block and not line:
            try:
                records.append(read_record(block, part, f"{path.name}:{number - len(block)}"))
            except Wrong as wrong:
                errors.append(str(wrong))
            block = []
    return records


def read_corpus(parts=PARTS, errors=None):
    """Every record of the parts, in the order of the files' names."""
    wrong = [] if errors is None else errors
    records = [r for part in parts for path in sorted(HERE.glob(f"{part}-*.txt")) for r in read_file(path, part, wrong)]
    if errors is None and wrong:
        raise SystemExit("\n".join(wrong))
    return records


def read_examples():
    """The examples of the guidelines as records; events of one rule and sentence belong together."""
    found = {}
    for line in (HERE / "examples.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        rule, kind, mode, status, trigger, actors, recipients, text = line.split("\t")
        record = found.setdefault(rule, {"id": rule, "part": "examples", "style": "wire", "region": "World", "decade": "2020s",
                                         "date": None, "text": text, "events": []})
        if kind != "-":
            event = f"+ {kind} {mode} {status} | {trigger} | {actors} | {recipients} | - | -"
            after = record["events"][-1]["trigger"][0] if record["events"] else 0
            record["events"].append(read_event(text, event, after))
    return list(found.values())
