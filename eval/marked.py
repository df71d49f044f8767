"""Reports with marked phrases: "## HEAD" before each, and in its text "[PHRASE|WHAT IS SAID OF IT]"."""
import re


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
