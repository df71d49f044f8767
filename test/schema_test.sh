#!/usr/bin/env bash
# Real output holds to the published JSON Schema; spans lie inside the text and indices inside their arrays.
set -eu
program=$1 source_dir=$2
python3 -c 'import jsonschema' 2>/dev/null || { echo "skipped: python3-jsonschema is not installed"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$program" code --quiet -f jsonl --explain "$source_dir/samples" >"$work/all.jsonl"
"$program" code --quiet -f jsonl --no-text "$source_dir/samples" >"$work/bare.jsonl"
tr -d '\n' <"$source_dir/test/data/out/document.json" | sed 's/:\[    /:[/g' >"$work/hand.jsonl"
python3 - "$source_dir/docs/schema/dateline-1.schema.json" "$work"/*.jsonl <<'END'
import json, sys
import jsonschema

schema = json.load(open(sys.argv[1]))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def spans(value):
    """Every span of a record, wherever it stands."""
    if isinstance(value, list) and len(value) == 2 and all(type(n) is int for n in value):
        yield value
    elif isinstance(value, (list, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from spans(inner)


def check_indices(record):
    entities, statements = len(record["entities"]), len(record["statements"])
    events, places, sentences = len(record["events"]), len(record["places"]), len(record["sentences"])
    def inside(index, size, what):
        assert index is None or 0 <= index < size, f"{what} {index} of {size}"
    for name in ("entities", "statements", "events"):
        assert [r["id"] for r in record[name]] == list(range(len(record[name]))), name
    for e in record["entities"]:
        inside(e["of"], entities, "of")
        for m in e["mentions"]:
            inside(m["sentence"], sentences, "sentence of a mention")
            assert m["phrase"][0] <= m["span"][0] and m["span"][1] <= m["phrase"][1], f"mention outside its phrase: {m}"
    for s in record["statements"]:
        inside(s["source"]["entity"], entities, "source")
        inside(s["sentence"], sentences, "sentence of a statement")
        inside(s["within"], statements, "within")
        assert s["content"], "a statement without content"
    for v in record["events"]:
        for side in v["actor"] + v["recipient"]:
            inside(side["entity"], entities, "side")
        inside(v["place"], places, "place")
        inside(v["statement"], statements, "statement")
        inside(v["same_as"], v["id"], "same_as must be earlier:")
        assert (v["from"] or "") <= (v["to"] or "9999"), "an event that ends before it begins"
    for p in record["places"]:
        inside(p["entity"], entities, "entity of a place")


documents = 0
for path in sys.argv[2:]:
    for line in open(path, encoding="utf-8", newline="\n"):
        record = json.loads(line)
        error = jsonschema.exceptions.best_match(validator.iter_errors(record))
        assert error is None, f"{record['id']}: {error.message} at {list(error.absolute_path)}"
        check_indices(record)
        if "text" in record:
            assert not path.endswith("bare.jsonl"), "--no-text left the text in"
            for key in ("sections", "sentences", "entities", "statements", "events", "times", "places", "warnings"):
                for start, end in spans([{k: v for k, v in r.items() if k not in ("evidence",)} if isinstance(r, dict) else r
                                         for r in record[key]]):
                    assert 0 <= start <= end <= len(record["text"]), f"{record['id']}: {key} span {start}:{end} outside the text"
        documents += 1
assert documents >= 17, documents
print(documents, "records hold to the schema")
END
