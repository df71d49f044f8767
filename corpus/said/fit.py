#!/usr/bin/env python3
"""Puts the corpus of attributions on its text: fit.py DATA [train|dev|test …] > said.jsonl

DATA holds ud/GUM/en_gum-ud-train.open.conllu (the GUM treebank's genres whose text is open) and ner/meantime/meantime.conll
(MEANTIME's CoNLL table). With - for DATA only the reports of our own are written. One document a line:
{"id", "part", "date", "text", "attributions": [{"source": [s, e] or null, "cue": [[s, e]…], "content": [[s, e]…],
"polarity", "mode", "within": index of the attribution whose content holds this one, or null}]}; spans are code points.
"""
import json
import pathlib
import re
import sys

import read

GUM = "ud/GUM/en_gum-ud-train.open.conllu"
MEANTIME = "ner/meantime/meantime.conll"
OPENING, CLOSING = {"(", "[", "$", "#", "£", "€", "¥", "US$", "CA$", "AU$", "“", "„", "‘"}, {",", ".", ";", ":", "?", "!", ")", "]", "%", "”", "’", "...", "''", ".."}


def gum_documents(path):
    """Words, text lines and paragraph breaks of each document of a CoNLL-U file."""
    documents, current = {}, None
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith("# newdoc id"):
            current = documents.setdefault(line.split("= ")[1], {"words": [], "lines": [], "breaks": set()})
        elif line.startswith("# newpar") and not line.startswith("# newpar_"):
            current["breaks"].add(len(current["words"]))
        elif line.startswith("# sent_id"):
            current["words"].append([])
        elif line.startswith("# text = "):
            current["lines"].append(line[9:])
        elif re.match(r"\d+\t", line):
            current["words"][-1].append(line.split("\t")[1])
    return documents


def gum_spans(document):
    """Where each word stands in its line; words of a contraction stand in it one behind the other."""
    spans = []
    for words, line in zip(document["words"], document["lines"]):
        at, own = 0, []
        for word in words:
            start = line.find(word, at)
            if start < 0 or line[at:start].strip():
                raise SystemExit(f"fit.py: '{word}' does not stand in: {line}")
            at = start + len(word)
            own.append((start, at))
        spans.append(own)
    return spans


def meantime_documents(path):
    documents = {}
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.split("\t")
        if len(cells) >= 4:
            words = documents.setdefault(cells[0], {"words": []})["words"]
            while len(words) <= int(cells[1]):
                words.append([])
            words[int(cells[1])].append(cells[3])
    for document in documents.values():
        document["breaks"] = {1, 2}
        document["lines"], document["spans"] = zip(*map(set_words, document["words"]))
    return documents


def set_words(words):
    """A line of running text from tokens, and where each token stands in it."""
    line, spans, glue, odd = "", [], True, 0
    for word in words:
        shown = '"' if word in ("``", "''") else word
        close, follow = word in CLOSING or re.fullmatch(r"'(s|re|ve|ll|d|m)|n't|'", word) is not None, word in OPENING or word == "``"
        if word == '"':
            close, follow, odd = odd == 1, odd == 0, 1 - odd
        line += "" if glue or close else " "
        spans.append((len(line), len(line) + len(shown)))
        line += shown
        glue = follow
    return line, spans


def documents_of(data):
    if data == "-":
        return {}
    gum = gum_documents(pathlib.Path(data) / GUM)
    for name, document in gum.items():
        document["spans"] = None
        if "_news_" in name:
            document["breaks"] |= {1, 2}  # title and date
    return {**gum, **meantime_documents(pathlib.Path(data) / MEANTIME)}


def fit(record, document):
    words = document["words"]
    if (len(words), sum(map(len, words)), read.checksum(words)) != (record["sentences"], record["tokens"], record["checksum"]):
        raise SystemExit(f"fit.py: {record['id']} has another text than the one annotated")
    text, starts = read.layout(document["lines"], document["breaks"])
    lines = document["spans"] or gum_spans(document)
    spans = [[(start + a, start + b) for a, b in own] for start, own in zip(starts, lines)]
    return {"id": record["id"], "part": record["part"], "date": None, "text": text,
            "attributions": read.place(text, spans, record["attributions"])}


def records(data, parts=read.PARTS, standoff="standoff-*.txt", reports="reports-*.txt"):
    """Every document of the parts, text and attributions, those of others first."""
    documents = documents_of(data)
    for path in sorted(read.HERE.glob(standoff)) if documents else []:
        for record in read.read_standoff(path):
            if record["part"] in parts:
                if record["id"] not in documents:
                    raise SystemExit(f"fit.py: {record['id']} is not below {data}")
                yield fit(record, documents[record["id"]])
    for record in read.read_reports(reports):
        if record["part"] in parts:
            yield {key: record[key] for key in ("id", "part", "date", "text", "attributions")}


if __name__ == "__main__":
    if len(sys.argv) < 2 or set(sys.argv[2:]) - set(read.PARTS):
        sys.exit(__doc__)
    try:
        for found in records(sys.argv[1], sys.argv[2:] or read.PARTS):
            print(json.dumps(found, ensure_ascii=False))
    except read.Wrong as wrong:
        sys.exit(str(wrong))
