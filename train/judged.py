"""The pieces of corpus/judged and the verdicts on their events (corpus/judged/README.md), for the trainers of what an event is worth."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "corpus"
sys.path.insert(0, str(HERE / "did"))
import read  # noqa: E402

PARTS = 10  # a piece is left out of the fit as a whole: its events have its subject and manner in common


def pieces():
    """{piece: text}"""
    errors = []
    found = {r["id"]: r["text"] for path in sorted((HERE / "judged").glob("*.txt")) for r in read.read_file(path, "judged", errors)}
    if errors:
        raise SystemExit("\n".join(errors))
    return found


def verdicts():
    """{piece: {(start, end, class): (actors, recipients, verdict)}}, spans as written in the file"""
    found = {}
    for path in sorted((HERE / "judged").glob("*.events.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            piece, start, end, kind, actors, recipients, verdict = line.split("\t")
            found.setdefault(piece, {})[int(start), int(end), kind] = (actors, recipients, verdict)
    return found


def parts_of(names):
    """{piece: which of the parts it belongs to}"""
    return {name: i % PARTS for i, name in enumerate(sorted(set(names)))}
