"""The pieces of corpus/judged and the verdicts on what is written of them (corpus/judged/README.md), for the trainers of confidence."""
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent.parent / "corpus"
sys.path.insert(0, str(HERE / "did"))
import read  # noqa: E402

ASIDE = {"local-1", "wire-4"}  # read and judged, but no weight is fitted to them: with them the fits judged political articles worse (docs/decisions.md)
PARTS = 10  # a piece is left out of the fit as a whole: what is written of it has its subject and manner in common


def records():
    """{piece: its record}, with text and date"""
    errors = []
    found = {r["id"]: r for path in sorted((HERE / "judged").glob("*.txt")) if path.stem not in ASIDE for r in read.read_file(path, "judged", errors)}
    if errors:
        raise SystemExit("\n".join(errors))
    return found


def pieces():
    """{piece: text}"""
    return {name: r["text"] for name, r in records().items()}


def dates():
    """{piece: "YYYY-MM-DD"}"""
    return {name: r["date"] for name, r in records().items()}


def lines(kind):
    """The cells of each verdict on events, statements or positions: piece, place …, verdict"""
    return [line.split("\t") for path in sorted((HERE / "judged").glob(f"*.{kind}.tsv"))
            if path.name.split(".")[0] not in ASIDE for line in path.read_text(encoding="utf-8").splitlines()]


def verdicts():
    """On events: {piece: {(start, end, class): (actors, recipients, verdict)}}, sides as written in the file"""
    found = {}
    for piece, start, end, kind, actors, recipients, verdict in lines("events"):
        found.setdefault(piece, {})[int(start), int(end), kind] = (actors, recipients, verdict)
    return found


def parts_of(names):
    """{piece: which of the parts it belongs to}"""
    return {name: i % PARTS for i, name in enumerate(sorted(set(names)))}
