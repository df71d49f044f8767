"""What the programs that print features (feature_texts.h) say of texts."""
import subprocess
import tempfile


def lines_of(program, texts, dates=None):
    """(text's name, cells) of every line that the program prints of {name: text}, in their order; dates: {name: "YYYY-MM-DD"} of those that have one."""
    with tempfile.TemporaryFile() as f:
        for name, text in texts.items():
            data = text.encode()
            f.write(f"{name} {len(data)} {(dates or {}).get(name) or ''}\n".encode() + data)
        f.seek(0)
        out = subprocess.run([program], stdin=f, check=True, capture_output=True).stdout.decode("utf-8", "replace")
    here = None
    for line in out.split("\n"):
        cells = line.split("\t")
        if cells[0] == "text":
            here = cells[1]
        elif line:
            yield here, cells
