#!/usr/bin/env python3
"""Trains the choice of what a pronoun of the third person takes up (src/who/antecedent.h).

  pronouns.py DATA FEATURES PROGRAM OUT.tsv [--penalty P] [--least N] [--all]

DATA is the folder of train/README.md, FEATURES the program pronoun_features (cmake --build --preset release --target
pronoun_features), PROGRAM build/dateline. Learnt from: the chains of GUM's open train part (CC BY-SA); the train part of corpus/did, where a side that is a pronoun has the actor's code and mentions of the same code stand
before it; pronouns.tsv beside this file, which tells of pronouns of corpus/judged whom they mean; and the parts train and dev of
corpus/who/anaphors.txt. A pronoun may have
several right mentions, those of its chain: what is fitted is the weight of all
that is allowed (a log-linear model with hidden antecedents, from zero). The history of chains is the program's own, so train twice.
Printed: of each set how many pronouns are taken up rightly, wrongly, and not at all where nobody is not the answer; for the sets that are
measured on alone: GUM dev, dev of corpus/did, the pieces of even number, and the test part of corpus/who/anaphors.txt.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys

import numpy as np
import scipy.optimize
import scipy.sparse

from texts import lines_of

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "eval"), str(ROOT / "corpus" / "did")]
import anaphors  # noqa: E402
import coreference  # noqa: E402
import read  # noqa: E402

CLASSES = ("he", "it", "they")
NOBODY = -1


class Question:
    """One pronoun: its class, where it begins, the candidates as (start, end, head), their features, which are allowed."""

    def __init__(self, text, cells):
        self.text, self.kind, self.at, self.spans, self.features, self.allowed = text, int(cells[0]), int(cells[1]), [], [], None

    def add(self, cells):
        self.spans.append(tuple(map(int, cells[2:5])))
        self.features.append(cells[5:])


def asked(program, texts):
    """Every question of {name: text}."""
    found = []
    for text, cells in lines_of(program, texts):
        if not found or (found[-1].text, found[-1].at) != (text, int(cells[1])):
            found.append(Question(text, cells))
        found[-1].add(cells)
    return found


# ---- who is allowed ----

def by_chains(program, documents):
    """From gold chains: the least phrase whose own words hold the head."""
    documents = {d["id"]: d for d in documents}
    questions = asked(program, {name: d["text"] for name, d in documents.items()})
    for q in questions:
        mentions = documents[q.text]["mentions"]

        def group(head):
            over = [m for m in mentions if m["least"][0] <= head < m["least"][1]]
            return min(over, key=lambda m: m["span"][1] - m["span"][0])["group"] if over else None
        mine = group(q.at)
        q.allowed = [head != NOBODY and mine is not None and group(head) == mine for _, _, head in q.spans]
        if not any(q.allowed):
            q.allowed = [head == NOBODY for _, _, head in q.spans]
    return questions


def coded(program, records):
    lines = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in records)
    out = subprocess.run([program, "code", "-f", "jsonl", "--input", "jsonl", "--quiet", "-"], input=lines.encode(), capture_output=True, check=True)
    return {r["id"]: r for r in map(json.loads, out.stdout.decode().splitlines())}


def by_sides(features, program, part):
    """From sides that are pronouns: mentions whose actor has the gold's code and sector."""
    records = {r["id"]: r for r in read.read_corpus([part])}
    output = coded(program, records.values())
    for q in asked(features, {name: r["text"] for name, r in records.items()}):
        gold = {(s["code"], s["sector"]) for e in records[q.text]["events"] for s in e["actor"] + e["recipient"] if s["span"][0] == q.at}
        if len(gold) != 1:
            continue
        code, sector = gold.pop()
        same = set()
        for e in output[q.text]["entities"]:
            if code in (e["country"], e["code"]) and e["sector"] == sector:
                same |= {tuple(m["span"]) for m in e["mentions"] if m["form"] != "pronoun"}
        q.allowed = [(start, end) in same for start, end, _ in q.spans]
        if any(q.allowed) and not all(q.allowed[:-1]):
            yield q


def spans_of(cell):
    return {tuple(map(int, s.split("-"))) for s in cell.split()}


def by_verdicts(features, folder, is_kept):
    """From pronouns.tsv: piece, where the pronoun begins, right or nobody, spans of whom it means, spans that are left out."""
    verdicts = {}
    for line in (HERE / "pronouns.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            piece, at, verdict, spans, unsure = line.split("\t")
            verdicts[piece, int(at)] = verdict, spans_of(spans), spans_of(unsure)
    errors = []
    texts = {p["id"]: p["text"] for f in sorted(folder.glob("*.txt")) for p in read.read_file(f, "judged", errors)}
    texts = {name: text for name, text in texts.items() if is_kept(int(re.search(r"\d+$", name)[0]))}
    for q in asked(features, texts):
        verdict, spans, unsure = verdicts.get((q.text, q.at), (None, None, None))
        if verdict is None:
            continue
        known = [i for i, (start, end, _) in enumerate(q.spans) if (start, end) not in unsure]
        q.spans, q.features = [q.spans[i] for i in known], [q.features[i] for i in known]
        q.allowed = [head == NOBODY if verdict == "nobody" else (start, end) in spans for start, end, head in q.spans]
        if any(q.allowed) and not all(q.allowed):
            yield q


def by_marks(features, parts):
    """From corpus/who/anaphors.txt: mentions marked as the same party's, or called by its name or, of a person, by the surname."""
    records = {r["id"]: r for r in anaphors.reports() if r["part"] in parts}
    for q in asked(features, {name: r["text"] for name, r in records.items()}):
        text, marks = records[q.text]["text"], records[q.text]["marks"]
        who = next((who for start, _, who in marks if start == q.at), "-")
        if who == "-":
            continue
        words = who.split()
        is_person = 1 < len(words) < 4 and all(w[0].isupper() for w in words) and words[0] not in ("The", "A")
        called = re.escape(who) + (rf"|\b{re.escape(words[-1])}\b" if is_person else "")
        places = [m.span() for m in re.finditer(called, text)]
        same = {(start, end) for start, end, other in marks if other == who and start != q.at}
        q.allowed = [(start, end) in same or any(a <= head < b for a, b in places) for start, end, head in q.spans]
        if any(q.allowed) and not all(q.allowed[:-1]):
            yield q


# ---- fitting ----

def names_of(questions, least):
    count = {}
    for q in questions:
        for names in q.features:
            for name in names:
                count[q.kind, name] = count.get((q.kind, name), 0) + 1
    return sorted(k for k, n in count.items() if n >= least)


def matrix(questions, columns):
    at = {name: i for i, name in enumerate(columns)}
    rows, cols, group, allowed = [], [], [], []
    for g, q in enumerate(questions):
        for names, is_allowed in zip(q.features, q.allowed):
            for name in names:
                if (q.kind, name) in at:
                    rows.append(len(group))
                    cols.append(at[q.kind, name])
            group.append(g)
            allowed.append(is_allowed)
    x = scipy.sparse.csr_matrix((np.ones(len(rows)), (rows, cols)), shape=(len(group), len(columns)))
    return x, np.array(group), np.array(allowed)


def shares(scores, group, count):
    """Log of the summed weight of each group, and each row's share of it."""
    most = np.full(count, -1e30)
    np.maximum.at(most, group, scores)
    e = np.exp(scores - most[group])
    total = np.bincount(group, e, count)
    return np.log(np.maximum(total, 1e-300)) + most, e / total[group]


def fit(questions, weight, columns, penalty):
    """The rules of thumb and nobody are trusted more than all else that is seen: their weights cost little."""
    x, group, allowed = matrix(questions, columns)
    penalty = np.array([1.0 if name.startswith(("salience", "nobody")) else penalty for _, name in columns])
    count, of = len(questions), np.asarray(weight)
    right = np.flatnonzero(allowed)

    def loss(w):
        s = x @ w
        every, p = shares(s, group, count)
        some, q = shares(s[right], group[right], count)
        d = p * of[group]
        d[right] -= q * of[group[right]]
        return of @ (every - some) + (penalty * w) @ w / 2, x.T @ d + penalty * w
    return scipy.optimize.minimize(loss, np.zeros(len(columns)), jac=True, method="L-BFGS-B", options={"maxiter": 400}).x


def tell(name, questions, columns, w):
    """Right, wrong, and left alone though somebody is meant, by class."""
    if not questions:
        return
    x, group, allowed = matrix(questions, columns)
    s = x @ w
    for kind in (*range(len(CLASSES)), None):
        tally = [0, 0, 0]
        for g in range(len(questions)):
            if kind is not None and questions[g].kind != kind:
                continue
            rows = np.flatnonzero(group == g)
            best = rows[np.argmax(s[rows])]
            is_nobody = questions[g].spans[best - rows[0]][2] == NOBODY
            tally[0 if allowed[best] else 2 if is_nobody else 1] += 1
        print(f"{name:18} {'all' if kind is None else CLASSES[kind]:5} right {tally[0]} wrong {tally[1]} alone {tally[2]}")


HEAD = """# Weights of what a pronoun takes up (src/who/antecedent.c), in thousandths, written by train/pronouns.py; do not edit.
# Trained on chains of GUM (UD 2.16, open part, CC BY-SA 4.0) and on this project's own texts: this file is under CC BY-SA 4.0.
# template=number	he, she	it	they
"""


def write(path, columns, w):
    table = {}
    for (kind, name), value in zip(columns, w):
        table.setdefault(name, [0, 0, 0])[kind] = round(1000 * value)
    rows = sorted(table.items(), key=lambda row: (row[0].split("=")[0], int(row[0].split("=")[1])))
    path.write_text(HEAD + "".join("\t".join([name, *map(str, values)]) + "\n" for name, values in rows if any(values)), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("features")
    parser.add_argument("program")
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--penalty", type=float, default=15.0)
    parser.add_argument("--least", type=int, default=5)
    parser.add_argument("--weights", default="1,1,1,0.6", help="of GUM, corpus/did, corpus/judged, corpus/who")
    parser.add_argument("--all", action="store_true", help="what is written is fitted to the pieces of even number too, after they have been measured on")
    a = parser.parse_args()
    gum, sides, judged, marked = map(float, a.weights.split(","))
    open_part = a.data / "ud" / "GUM" / "en_gum-ud-train.open.conllu"
    folder = ROOT / "corpus" / "judged"
    sets = {"GUM": (by_chains(a.features, coreference.documents(str(open_part))), gum),
            "did": (list(by_sides(a.features, a.program, "train")), sides),
            "judged": (list(by_verdicts(a.features, folder, lambda n: n % 2)), judged),
            "marked": (list(by_marks(a.features, ("train", "dev"))), marked)}
    questions = [q for some, _ in sets.values() for q in some]
    columns = names_of(questions, a.least)
    w = fit(questions, [of for some, of in sets.values() for _ in some], columns, a.penalty)
    even = list(by_verdicts(a.features, folder, lambda n: n % 2 == 0))
    if a.all:
        weights = [of for some, of in sets.values() for _ in some] + [judged] * len(even)
        every = names_of(questions + even, a.least)
        write(a.out, every, fit(questions + even, weights, every, a.penalty))
    else:
        write(a.out, columns, w)
    sets = {name: some for name, (some, _) in sets.items()}
    sets["GUM dev"] = by_chains(a.features, coreference.documents(str(a.data / "ud" / "GUM" / "en_gum-ud-dev.conllu")))
    sets["did dev"] = list(by_sides(a.features, a.program, "dev"))
    sets["judged even"] = even
    sets["marked test"] = list(by_marks(a.features, ("test",)))
    for name, some in sets.items():
        tell(name, some, columns, w)


if __name__ == "__main__":
    main()
