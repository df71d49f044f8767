"""Reads the corpus of attributions: the offsets over openly licensed text, and the reports of our own.

standoff-*.txt hold documents of others by token ranges alone; fit() puts them on the text, which it reads below the data folder:

    = ID PART SENTENCES TOKENS CHECKSUM
    + SOURCE | CUE | CONTENT | POLARITY        ranges S:A-B (sentence, first and last token, from 1); several with blanks between; - is none

reports-*.txt hold our own reports in full, a sentence a line, a lone dot where a paragraph ends, and mark spans by their words, each
attribution behind the sentence of its cue:

    = ID PART STYLE REGION DECADE [DATE]
    A sentence.
    + SOURCE | CUE | CONTENT [| POLARITY]

Words are runs of letters and digits, and single marks. A span names its words; `first~last` goes from the first words to the next
occurrence of the last, `first~` to the end of the sentence, `~last` from its start, `~` is all of it; `1:span` lies a sentence further
on, `-1:span` one before;
`words#2` is the second occurrence; ` + ` joins the pieces of one span. Without `#`, a cue must occur once, a source is the
occurrence nearest to the cue, content the first behind it. Quotation marks and outer punctuation belong to no source or content.
"""
import pathlib
import re
import zlib

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("train", "dev", "test")
POLARITIES = ("affirm", "deny", "demand", "promise", "threaten", "ask", "doubt", "decline")
MARKS = {'"', "'", "``", "''", "“", "”", "‘", "’", "„", "«", "»", "`", "‹", "›"}
OUTER = MARKS | {",", ".", ";", ":", "-", "–", "—", "--", "...", "…"}


class Wrong(Exception):
    """What is wrong in a file of the corpus, for its maintainer."""


def occurrences(sentence, words):
    return [i for i in range(len(sentence) - len(words) + 1) if sentence[i:i + len(words)] == words]


def pick(sentence, phrase, near, role):
    """First and last-but-one token of the phrase's occurrence that the rules above choose."""
    phrase, _, number = phrase.partition("#") if re.search(r"\S#\d$", phrase) else (phrase, "", "")
    words = split(phrase)
    found = occurrences(sentence, words)
    if len(found) < int(number or 1):
        raise Wrong(f"{role} '{phrase}' is not in the sentence")
    if number:
        at = found[int(number) - 1]
    elif len(found) == 1:
        at = found[0]
    elif near is None:
        raise Wrong(f"{role} '{phrase}' is ambiguous")
    elif role == "content":
        at = next((i for i in found if i >= near[1]), found[-1])
    else:
        at = min(found, key=lambda i: min(abs(i - near[0]), abs(i - near[1]), abs(i + len(words) - near[0])))
    return at, at + len(words)


def split(text):
    """The words of a report's sentence."""
    return re.findall(r"\w+|[^\w\s]", text)


def piece(sentences, cell, number, near, role):
    """One piece of a span as (sentence, first, end), tokens from 0."""
    match = re.match(r"(-?\d+):(?=\S)(.*)$", cell)
    if match:
        near, number, cell = None, number + int(match.group(1)), match.group(2).strip()
    if not 1 <= number <= len(sentences):
        raise Wrong(f"no sentence {number}")
    sentence = sentences[number - 1]
    first, tilde, last = cell.partition("~")
    start, end = pick(sentence, first.strip(), near, role) if first.strip() else (0, len(sentence))
    if tilde:
        end = len(sentence)
        if last.strip():
            inside = sentence[start:]
            end = start + pick(inside, last.strip(), (0, 0), "content")[1]
    return trim(sentence, number, start, end, role)


def trim(sentence, number, start, end, role):
    while role != "cue" and end > start and sentence[end - 1] in OUTER:
        end -= 1
    while role != "cue" and start < end and sentence[start] in OUTER:
        start += 1
    if start >= end:
        raise Wrong(f"empty {role}")
    return number, start, end


def resolve(sentences, number, line):
    """An attribution written by words behind a sentence, as token ranges."""
    cells = [c.strip() for c in line.split(" | ")]
    if len(cells) not in (3, 4) or len(cells) == 4 and cells[3] not in POLARITIES:
        raise Wrong(f"annotation {line!r}")

    def pieces(cell, near, role):
        return [] if cell == "-" else [piece(sentences, p.strip(), number, near, role) for p in cell.split(" + ")]
    cue = pieces(cells[1], None, "cue")
    near = cue[0][1:] if cue and cue[0][0] == number else None
    content = pieces(cells[2], near, "content")
    source = pieces(cells[0], near or content[0][1:], "source")
    return {"source": source, "cue": cue, "content": content, "polarity": cells[3] if len(cells) == 4 else "affirm"}


def read_blocks(path):
    """(line number, head's cells, other lines) of each block of a file."""
    block, start = [], 0
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n") + [""], 1):
        if line and not line.startswith("# "):
            start = start if block else number
            block.append(line)
        elif block and not line:
            yield start, block[0].split(), block[1:]
            block = []


def read_ranges(line):
    cells = [c.strip() for c in line[2:].split(" | ")]
    if len(cells) != 4 or cells[3] not in POLARITIES:
        raise Wrong(f"annotation {line!r}")

    def ranges(cell):
        found = []
        for item in [] if cell == "-" else cell.split():
            match = re.fullmatch(r"(\d+):(\d+)(?:-(\d+))?", item)
            if not match:
                raise Wrong(f"range {item!r}")
            s, a, b = match.group(1, 2, 3)
            found.append((int(s), int(a) - 1, int(b or a)))
        return found
    return dict(zip(("source", "cue", "content"), map(ranges, cells)), polarity=cells[3])


def read_standoff(path):
    """Documents of others: id, part, size and checksum, attributions as token ranges."""
    for number, head, rest in read_blocks(path):
        if len(head) != 6 or head[0] != "=":
            raise Wrong(f"{path.name}:{number}: head {head}")
        try:
            yield {"id": head[1], "part": head[2], "sentences": int(head[3]), "tokens": int(head[4]), "checksum": head[5],
                   "attributions": [read_ranges(line) for line in rest]}
        except Wrong as wrong:
            raise Wrong(f"{path.name}:{number}: {head[1]}: {wrong}") from None


def layout(sentences, breaks):
    """Text of sentences given as (words, their starts, length), and where each sentence starts in it."""
    text, starts = "", []
    for i, line in enumerate(sentences):
        if i:
            text += "\n" if i in breaks else " "
        starts.append(len(text))
        text += line
    return text, starts


def word_spans(line):
    return [m.span() for m in re.finditer(r"\w+|[^\w\s]", line)]


def place(text, spans, attributions):
    """Attributions on the text: spans[s][t] is the place of token t of sentence s, as code points."""
    placed = []
    for a in attributions:
        def cut(ranges):
            return [[spans[s - 1][first][0], spans[s - 1][end - 1][1]] for s, first, end in ranges]
        placed.append({"source": join(text, cut(a["source"])), "cue": cut(a["cue"]), "content": join(text, cut(a["content"])),
                       "polarity": a["polarity"]})
    for a in placed:
        a["source"] = a["source"][0] if a["source"] else None
        a["mode"] = mode(text, a["content"])
    for a in placed:
        a["within"] = within(placed, a)
    return placed


def join(text, spans):
    """Spans in order, those with nothing but blanks, marks and stops between them as one."""
    joined = []
    for start, end in sorted(spans):
        if joined and not re.search(r"[^\s\"'“”‘’„«»`.,;:]", text[joined[-1][1]:start]):
            joined[-1][1] = end
        else:
            joined.append([start, end])
    return joined


def mode(text, content):
    """direct: all of it stands in marks; mixed: some of it; indirect: none."""
    marks = "\"“”„«»"
    quoted = []
    for start, end in content:
        before, after = text[:start].rstrip(" ")[-1:], re.sub(r"^[\s.,;:!?…]+", "", text[end:end + 8])[:1]
        quoted.append(before != "" and before in marks and (after == "" or after in marks or "\n" in text[end:end + 3]))
    if all(quoted):
        return "direct"
    return "mixed" if any(quoted) or any(m in text[s:e] for s, e in content for m in marks) else "indirect"


def within(placed, inner):
    """The attribution in whose content the cue of another stands: the shortest, or none."""
    at = inner["cue"][0][0] if inner["cue"] else None
    outer = [(sum(e - s for s, e in a["content"]), i) for i, a in enumerate(placed)
             if a is not inner and at is not None and any(s <= at < e for s, e in a["content"])]
    return min(outer)[1] if outer else None


def read_report(path, number, head, rest):
    if len(head) not in (6, 7) or head[0] != "=":
        raise Wrong(f"{path.name}:{number}: head {head}")
    lines, breaks = [], set()
    for line in rest:
        if line == ".":
            breaks.add(len(lines))
        elif not line.startswith("+ "):
            lines.append(line)
    text, starts = layout(lines, breaks)
    spans = [[(start + a, start + b) for a, b in word_spans(line)] for start, line in zip(starts, lines)]
    words = [split(line) for line in lines]
    found, number = [], 0
    for line in rest:
        number += line != "." and not line.startswith("+ ")
        if line.startswith("+ "):
            try:
                found.append(resolve(words, number, line[2:]))
            except Wrong as wrong:
                raise Wrong(f"{path.name}: {head[1]}: {line}: {wrong}") from None
    return {"id": head[1], "part": head[2], "style": head[3], "region": head[4], "decade": head[5],
            "date": head[6] if len(head) == 7 else None, "text": text, "attributions": place(text, spans, found)}


def read_reports(pattern="reports-*.txt"):
    return [read_report(path, *block) for path in sorted(HERE.glob(pattern)) for block in read_blocks(path)]


def checksum(sentences):
    """CRC-32 of a document's tokens: tells whether the text at hand is the one that was annotated."""
    return f"{zlib.crc32(chr(10).join(' '.join(s) for s in sentences).encode()):08x}"


def read_examples():
    """The examples of the guidelines; attributions of one rule and text belong together."""
    found = {}
    for line in (HERE / "examples.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        rule, source, cue, content, polarity, text = line.split("\t")
        spans = [word_spans(text)]
        record = found.setdefault(rule, {"id": rule, "part": "examples", "style": "wire", "region": "World", "decade": "2020s", "date": None,
                                         "text": text, "attributions": []})
        if content != "-":
            own = [resolve([split(text)], 1, f"{source} | {cue} | {content} | {polarity}")]
            record["attributions"] += place(text, spans, own)
    for record in found.values():
        for a in record["attributions"]:
            a["within"] = within(record["attributions"], a)
    return list(found.values())
