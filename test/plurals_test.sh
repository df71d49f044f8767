#!/usr/bin/env bash
# A plural that stands in a table of data/frames is a lemma of its own: it is no longer reduced to its singular (stem_of in
# src/did/scene.c), and every pattern of the singular loses it. So none stands there whose singular does too, but those meant to
# (test/data/plurals.txt: words with a sense or a company of their own).
set -eu
source_dir=$2
command -v python3 >/dev/null || { echo "python3 is missing: skipped"; exit 77; }
python3 - "$source_dir" <<'PY'
import pathlib, re, sys

root = pathlib.Path(sys.argv[1])
meant = set(root.joinpath("test/data/plurals.txt").read_text(encoding="utf-8").split())
frames = "verbs_cooperation verbs_conflict verbs_against verbs_plain nouns adjectives".split()
lists = {"sets": 1, "contexts": 1, "status": 2, "finer": 2, "light": 0, "speech": 0}  # the column that holds words
words = set()
for table in [*frames, *lists]:
    for line in root.joinpath("data/frames", table + ".tsv").read_text(encoding="utf-8").lower().splitlines():
        cells = line.split("\t")
        if line.startswith("#") or not line:
            continue
        held = cells[:1] + re.findall(r"=(\S+)", cells[1]) if table in frames else [cells[lists[table]]]
        words.update(w.strip() for cell in held for w in re.split(r"[,|]", cell))
both = sorted(w for w in words if len(w) > 4 and not w.startswith("@") and
              words & {w[:-1] if w.endswith("s") else None, w[:-2] if w.endswith("es") else None, w[:-3] + "y" if w.endswith("ies") else None})
for word in both:
    if word not in meant:
        print(f"'{word}' and its singular both stand in data/frames")
for word in sorted(meant - set(both)):
    print(f"test/data/plurals.txt: '{word}' no longer stands beside a singular")
sys.exit(set(both) != meant)
PY
echo "no plural beside its singular"
