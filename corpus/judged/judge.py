#!/usr/bin/env python3
"""Lists what the program writes of the pieces of this folder, one thing a line, and keeps what a reader says of each (README.md).

  judge.py list PROGRAM events|statements|positions PIECES.txt [VERDICT] > LISTING    what is not judged yet, numbered, below its sentences; with
                                      a VERDICT what was judged so, to be judged again: a source taken for somebody else keeps its place
  judge.py keep LISTING VERDICTS                                            VERDICTS: "NUMBER VERDICT" a line, "#" begins a remark
  judge.py tell                                                             how much is judged, and how much of it is right
  judge.py check                                                            whether every verdict is one, and of something in a piece

A verdict on something of PIECES.txt is kept with its place, in PIECES.events.tsv, PIECES.statements.tsv or PIECES.positions.tsv. So it
holds as long as the program writes the same thing.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "did"))
import read  # noqa: E402

VERDICTS = {"events": ("right", "sides", "class", "none"), "statements": ("right", "source", "content", "none"),
            "positions": ("right", "issue", "sign", "actor", "none")}
MOST_SENTENCES = 4  # of a position, each judged by itself


def coded(program, path):
    """The program's record of every piece, with everything it is not sure of."""
    errors = []
    pieces = read.read_file(pathlib.Path(path), "judged", errors)
    if errors:
        raise SystemExit("\n".join(errors))
    lines = "".join(json.dumps({"id": p["id"], "date": p["date"], "text": p["text"]}) + "\n" for p in pieces)
    out = subprocess.run([program, "code", "-f", "jsonl", "--input", "jsonl", "--min-confidence", "0.01", "--quiet", "-"],
                         input=lines.encode(), capture_output=True, check=True).stdout
    return [json.loads(line) for line in out.decode().splitlines()]


def words(record, span):
    return record["text"][span[0]:span[1]].replace("\n", " ")


def place(spans):
    return "+".join(f"{s}-{e}" for s, e in spans)


def named(record, entity):
    if entity is None:
        return "?"
    e = record["entities"][entity]
    return f"{e['name']} {e['country'] or '-'}:{e['sector'] or e['kind']}"


def side(record, members):
    return "; ".join(f"\"{words(record, m['span'])}\" ({named(record, m['entity'])})" for m in members) or "nobody"


def whom(record, members):
    """The sides by place, and whom each is taken for: a verdict on sides holds no longer where one of these has changed."""
    return "+".join(f"{m['span'][0]}-{m['span'][1]}={identity(record, m['entity'])}" for m in members)


def identity(record, entity):
    if entity is None:
        return "?"
    e = record["entities"][entity]
    return f"{e['actor'] or '-'}/{e['country'] or '-'}:{e['sector'] or '-'}"


def events(record):
    for e in record["events"]:
        if e["same_as"] is not None:
            continue
        start, end = e["trigger"][0]
        key = (str(start), str(end), e["type"], whom(record, e["actor"]), whom(record, e["recipient"]))
        when = f"{e['from']}..{e['to']}" if e["from"] else "-"
        yield e["sentence"], key, (f"{e['type']} {e['mode'] or ''} {e['status']} | {words(record, (start, end))} | {side(record, e['actor'])} > "
                                   f"{side(record, e['recipient'])} | {when} | {e['confidence']}")


def statements(record):
    for s in record["statements"]:
        source = s["source"]
        span = [source["span"]] if source and source["span"] else []
        key = (place(span), place(s["cue"]), place(s["content"]))
        who = f"\"{words(record, span[0])}\" ({named(record, source['entity'])})" if span else f"({named(record, source['entity']) if source else '?'})"
        said = " … ".join(words(record, c) for c in s["content"])
        yield s["sentence"], key, f"{who} | {' … '.join(words(record, c) for c in s['cue']) or '-'} | {s['polarity']} | {said} | {s['confidence']}"


def positions(record):
    for p in record["positions"]:
        for sentence in p["sentences"][:MOST_SENTENCES]:
            actor = record["entities"][p["entity"]]["name"]
            key = (place([record["sentences"][sentence]]), actor, p["issue"], p["stance"])
            yield sentence, key, f"{actor} | {p['stance']} | {p['issue']}" + (f" | if {p['condition']}" if p["condition"] else "")


FINDERS = {"events": events, "statements": statements, "positions": positions}


def kept(kind, pieces="*"):
    """{(piece, place …): verdict} of one file of pieces, or of all."""
    lines = (line.split("\t") for path in sorted(HERE.glob(f"{pieces}.{kind}.tsv")) for line in path.read_text(encoding="utf-8").splitlines())
    return {tuple(cells[:-1]): cells[-1] for cells in lines}


def list_things(program, kind, path, again=None):
    known, number = kept(kind), 0
    for record in coded(program, path):
        print(f"==== {record['id']}")
        here = None
        for sentence, key, text in sorted(FINDERS[kind](record), key=lambda t: t[0]):
            key = (record["id"], *key)
            if known.get(key) != again:
                continue
            if sentence != here:
                before = record["sentences"][sentence - 1] if sentence > 0 else [0, 0]
                print(f"\n  ({words(record, before)})\n  {words(record, record['sentences'][sentence])}")
                here = sentence
            number += 1
            print(f"#{number} {text}\n" + "\t".join(("@", str(number), pathlib.Path(path).stem, kind, *key)))


def keep(listing, verdicts):
    keys = {}
    for line in open(listing, encoding="utf-8"):
        if line.startswith("@\t"):
            _, number, pieces, kind, *key = line.rstrip("\n").split("\t")
            keys[number] = tuple(key)
    if not keys:
        raise SystemExit(f"{listing}: nothing is listed")
    known = kept(kind, pieces)
    for line in open(verdicts, encoding="utf-8"):
        cells = line.split("#")[0].split()
        if not cells:
            continue
        if len(cells) != 2 or cells[0] not in keys or cells[1] not in VERDICTS[kind]:
            raise SystemExit(f"{verdicts}: {line.strip()!r}: a number of {listing} and one of {', '.join(VERDICTS[kind])} are wanted")
        known[keys[cells[0]]] = cells[1]
    with open(HERE / f"{pieces}.{kind}.tsv", "w", encoding="utf-8") as f:
        for key in sorted(known):
            f.write("\t".join((*key, known[key])) + "\n")
    print(f"{len(known)} {kind} of {pieces} are judged")


def tell():
    for kind, names in VERDICTS.items():
        by_verdict = collections.Counter(kept(kind).values())
        total = sum(by_verdict.values())
        print(f"{kind}: {total} judged" + (", " + ", ".join(f"{n} {100 * by_verdict[n] / total:.0f} %" for n in names) if total else ""))


def check():
    errors, wrong = [], []
    texts = {p["id"]: p["text"] for path in sorted(HERE.glob("*.txt")) for p in read.read_file(path, "judged", errors)}
    for kind, names in VERDICTS.items():
        for key, verdict in kept(kind).items():
            ends = [int(n) for n in re.findall(r"(?<![\w-])\d+-(\d+)(?=[=+\s]|$)", " ".join(key[1:]))]
            ends += [int(key[2])] if kind == "events" else []
            if verdict not in names or key[0] not in texts or max(ends, default=0) > len(texts[key[0]]):
                wrong.append(f"{kind}: {' '.join(key)}: {verdict}")
    print("\n".join(errors + wrong) or f"{len(texts)} pieces and their verdicts are in order")
    return 1 if errors or wrong else 0


def main():
    if sys.argv[1:2] == ["list"] and len(sys.argv) in (5, 6):
        list_things(*sys.argv[2:])
    elif sys.argv[1:2] == ["keep"] and len(sys.argv) == 4:
        keep(*sys.argv[2:])
    elif sys.argv[1:] == ["tell"]:
        tell()
    elif sys.argv[1:] == ["check"]:
        raise SystemExit(check())
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    main()
