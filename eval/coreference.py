#!/usr/bin/env python3
"""Chains of mentions against a treebank with entities in MISC (GUM's Entity= notation) or a CoNLL-2012 column file whose chains are
named for their kind (MEANTIME: "(cross_intra_PER123"), by the standard measures.

  coreference.py prepare GOLD            > in.jsonl    a document a line
  coreference.py score   GOLD out.jsonl  [--chains]    --chains lists what was joined wrongly
  coreference.py test                                         the worked examples of the papers

Counted are gold mentions of people, organisations and places. A system mention is a gold one where its span or its phrase holds
the gold's least span (its head) and does not leave its whole span; each is used once.
  muc    links, Vilain et al., "A model-theoretic coreference scoring scheme", MUC-6, 1995
  b3     mentions, Bagga & Baldwin, "Algorithms for scoring coreference chains", LREC workshop, 1998
  ceafe  entities, one to one, Luo, "On coreference resolution performance metrics", EMNLP 2005
  conll  the mean of the three F1
  *_chains leave out chains of one mention, as OntoNotes does; given: CoNLL over the mentions that both have. name_links: precision of pairs of names that one entity holds.
"""
import json
import re
import sys
from collections import defaultdict

KINDS = {"person", "organization", "place"}


# ---- measures: partitions as lists of sets ----

def f1(p, r):
    return 2 * p * r / (p + r) if p + r else 0.0


def muc_side(key, response):
    where = {m: i for i, chain in enumerate(response) for m in chain}
    hit = total = 0
    for chain in key:
        parts = len({where.get(m, ("alone", m)) for m in chain})
        hit += len(chain) - parts
        total += len(chain) - 1
    return hit, total


def b3_side(key, response):
    where = {m: chain for chain in response for m in chain}
    hit = sum(len(chain & where.get(m, set())) / len(chain) for chain in key for m in chain)
    return hit, sum(len(chain) for chain in key)


def assign(weights, rows, columns):
    """The greatest sum of weights one to one (Kuhn and Munkres), weights {(row, column): w > 0}; component by component."""
    near = defaultdict(list)
    for r, c in weights:
        near["r", r].append(("c", c))
        near["c", c].append(("r", r))
    seen, total = set(), 0.0
    for start in [("r", r) for r in rows]:
        if start in seen or start not in near:
            continue
        part, stack = [], [start]
        seen.add(start)
        while stack:
            node = stack.pop()
            part.append(node)
            for other in near[node]:
                if other not in seen:
                    seen.add(other)
                    stack.append(other)
        total += hungarian([n for k, n in part if k == "r"], [n for k, n in part if k == "c"], weights)
    return total


def hungarian(rows, columns, weights):
    if len(rows) > len(columns):
        return hungarian(columns, rows, {(c, r): w for (r, c), w in weights.items()})
    n, m, infinite = len(rows), len(columns), float("inf")
    cost = [[-weights.get((r, c), 0.0) for c in columns] for r in rows]
    u, v, match, way = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1), [0] * (m + 1)
    for i in range(1, n + 1):
        match[0], j0 = i, 0
        least, used = [infinite] * (m + 1), [False] * (m + 1)
        while True:
            used[j0] = True
            i0, delta, j1 = match[j0], infinite, 0
            for j in range(1, m + 1):
                if used[j]:
                    continue
                reduced = cost[i0 - 1][j - 1] - u[i0] - v[j]
                if reduced < least[j]:
                    least[j], way[j] = reduced, j0
                if least[j] < delta:
                    delta, j1 = least[j], j
            for j in range(m + 1):
                if used[j]:
                    u[match[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            j0 = j1
            if match[j0] == 0:
                break
        while j0:
            match[j0] = match[way[j0]]
            j0 = way[j0]
    return -sum(cost[match[j] - 1][j - 1] for j in range(1, m + 1) if match[j])


def ceafe_sides(key, response):
    where = defaultdict(list)
    for i, chain in enumerate(response):
        for m in chain:
            where[m].append(i)
    weights = {}
    for k, chain in enumerate(key):
        for i in {i for m in chain for i in where.get(m, ())}:
            weights[k, i] = 2 * len(chain & response[i]) / (len(chain) + len(response[i]))
    hit = assign(weights, range(len(key)), range(len(response)))
    return hit, len(key), hit, len(response)


def sides(key, response):
    """{measure: (recall hit, recall total, precision hit, precision total)}"""
    return {"muc": muc_side(key, response) + muc_side(response, key), "b3": b3_side(key, response) + b3_side(response, key),
            "ceafe": ceafe_sides(key, response)}


def measures(table):
    out = {}
    for name, (rh, rt, ph, pt) in table.items():
        p, r = ph / pt if pt else 0.0, rh / rt if rt else 0.0
        out[name] = {"p": round(100 * p, 1), "r": round(100 * r, 1), "f1": round(100 * f1(p, r), 1)}
    out["conll"] = round(sum(out[n]["f1"] for n in table) / len(table), 1)
    return out


# ---- gold ----

def least_span(field, first, last):
    """GUM's minspan: word numbers within the mention, from 1."""
    numbers = [int(n) for n in field.split(",") if n.isdigit()]
    return [first + n - 1 for n in numbers if first + n - 1 <= last] or [last]


def documents(path):
    return columns(path) if path.endswith(".conll") else treebank(path)


def treebank(path):
    doc, at, words, opened = None, 0, [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if doc:
                yield doc
            doc, words, opened = {"id": line.split("=")[1].strip(), "text": "", "mentions": []}, [], []
        elif line.startswith("# newpar"):
            doc["text"] += "\n" if doc["text"] and not doc["text"].endswith("\n\n") else ""
        elif line.startswith("# text = "):
            if doc["text"] and not doc["text"].endswith("\n"):
                doc["text"] += " "
            at = len(doc["text"])
            doc["text"] += line[9:]
        elif line and line[0].isdigit():
            c = line.split("\t")
            if not c[0].isdigit():
                continue  # a multiword token or an empty node: its words follow
            found = doc["text"].find(c[1], at)
            start = found if 0 <= found <= at + 8 else at
            at = start + len(c[1])
            words.append((start, at))
            entity = re.search(r"Entity=([^|]*)", c[9])
            brackets(doc, opened, words, entity.group(1) if entity else "")
    if doc:
        yield doc


def brackets(doc, opened, words, text):
    for begins, name, ends in re.findall(r"(\()?([^()]+)(\))?", text):
        if begins:
            opened.append((name.split("-"), len(words) - 1))
            if ends:
                add(doc, opened.pop(), words)
            continue
        for k in range(len(opened) - 1, -1, -1):
            if opened[k][0][0] == name.split("-")[0]:
                add(doc, opened.pop(k), words)
                break


KIND_NAMES = {"PER": "person", "ORG": "organization", "LOC": "place"}
NO_SPACE_BEFORE = set(". , ; : ? ! ) ] % 's n't ' ’s".split())


def columns(path):
    """Only the sentences up to the last with a mention are kept: MEANTIME annotates the first of each article."""
    rows, name = [], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#begin"):
            name, rows = re.search(r"\((.*)\)", line).group(1), []
        elif line.startswith("#end"):
            yield column_document(name, rows)
        elif line:
            c = line.split("\t") if "\t" in line else line.split()
            rows.append((int(c[1]), c[3], line[line.index(c[3]) + len(c[3]):].strip()))


def column_document(name, rows):
    last = max((sentence for sentence, _, chains in rows if chains != "-"), default=0)
    doc, words, opened, before = {"id": name, "text": "", "mentions": []}, [], [], 0
    for sentence, word, chains in rows:
        if sentence > last:
            break
        if doc["text"]:
            glue = "\n" if sentence != before and before < 2 else "" if word in NO_SPACE_BEFORE or doc["text"][-1] in "([$" else " "
            doc["text"] += glue
        before = sentence
        words.append((len(doc["text"]), len(doc["text"]) + len(word)))
        doc["text"] += word
        for mark in (m.strip() for m in chains.split("|")):
            chain = re.sub(r"[()]", "", mark)
            kind = KIND_NAMES.get(re.sub(r"^cross_intra_|^intra_|[0-9_]*$", "", chain)[:3], "other")
            if mark.startswith("("):
                opened.append(([chain, kind], len(words) - 1))
            if mark.endswith(")"):
                for k in range(len(opened) - 1, -1, -1):
                    if opened[k][0][0] == chain:
                        fields, first = opened.pop(k)
                        add(doc, (fields, first), words)
                        break
    return doc


PREPOSITIONS = {"of", "in", "for", "from", "at", "on", "to", "by", "with", ",", "who", "which", "that", "("}


def add(doc, opened, words):
    fields, first = opened
    last = len(words) - 1
    if len(fields) > 5:
        least = least_span(fields[5], first, last)
    else:  # no least span is given: the last word before a preposition
        ends = [k for k in range(first + 1, last + 1) if doc["text"][slice(*words[k])] in PREPOSITIONS]
        least = [ends[0] - 1 if ends else last]
    doc["mentions"].append({"group": fields[0], "kind": fields[1], "span": (words[first][0], words[last][1]),
                            "least": (words[least[0]][0], words[least[-1]][1])})


# ---- scoring ----

def pair(gold, system):
    """system mention -> gold mention, the closest spans first, each once."""
    pairs = []
    for i, g in enumerate(gold):
        for j, s in enumerate(system):
            for span in (s["phrase"], s["span"]):
                if span[0] <= g["least"][0] and g["least"][1] <= span[1] and g["span"][0] <= span[0] and span[1] <= g["span"][1]:
                    pairs.append((abs(span[0] - g["span"][0]) + abs(span[1] - g["span"][1]), i, j))
    taken_gold, taken = set(), {}
    for _, i, j in sorted(pairs):
        if i not in taken_gold and j not in taken:
            taken_gold.add(i)
            taken[j] = i
    return taken


def score(gold_path, system_path, show):
    system = {d["id"]: d for d in map(json.loads, open(system_path, encoding="utf-8"))}
    tables = {name: defaultdict(lambda: [0, 0, 0, 0]) for name in ("all", "chains", "given")}
    found = total = given = pairs_right = pairs_all = 0
    for doc in documents(gold_path):
        out = system.get(doc["id"], {"entities": []})
        mentions = [dict(m, entity=e["id"]) for e in out["entities"] for m in e["mentions"]]
        everything = pair(doc["mentions"], mentions)
        wanted = {i for i, g in enumerate(doc["mentions"]) if g["kind"] in KINDS}
        key, response = defaultdict(set), defaultdict(set)
        for i in wanted:
            key[doc["mentions"][i]["group"]].add(("g", i))
        for j, m in enumerate(mentions):
            i = everything.get(j)
            if i is not None and i not in wanted:
                continue  # a mention of another kind of thing
            response[m["entity"]].add(("g", i) if i is not None else ("s", j))
            given += 1
            found += i is not None
        total += len(wanted)
        for e in out["entities"]:
            names = [everything.get(j) for j, m in enumerate(mentions) if m["entity"] == e["id"] and m["form"] == "name"]
            names = [i for i in names if i is not None and i in wanted]
            for a in range(len(names)):
                for b in range(a):
                    right = doc["mentions"][names[a]]["group"] == doc["mentions"][names[b]]["group"]
                    pairs_all += 1
                    pairs_right += right
                    if show and not right:
                        print(doc["id"], "joined:", *(repr(doc["text"][slice(*doc["mentions"][n]["span"])]) for n in (names[a], names[b])))
        for name, least in (("all", 1), ("chains", 2), ("given", 1)):
            k, r = list(key.values()), list(response.values())
            if name == "given":
                both = {m for c in r for m in c} & {m for c in k for m in c}
                k, r = [c & both for c in k], [c & both for c in r]
            k, r = [c for c in k if len(c) >= least], [c for c in r if len(c) >= least]
            for measure, row in sides(k, r).items():
                tables[name][measure] = [x + y for x, y in zip(tables[name][measure], row)]
    row = {"task": "coreference", "mentions": {"p": round(100 * found / max(1, given), 1), "r": round(100 * found / max(1, total), 1)}}
    row.update(measures(tables["all"]))
    row.update({n + "_chains": v for n, v in measures(tables["chains"]).items()})
    row["given"] = measures(tables["given"])["conll"]
    row["name_links"] = {"p": round(100 * pairs_right / max(1, pairs_all), 1), "system": pairs_all}
    print(json.dumps(row))


def test():
    def chains(text):
        return [set(part) for part in text.split()]
    key = chains("12345 67 89ABC")
    # Bagga & Baldwin 1998 (figures 2 and 3) and Luo 2005 (table 1): responses (a) to (d)
    expected = {"12345 6789ABC": ((90.0, 100.0), (76.2, 100.0), 73.3), "1234589ABC 67": ((90.0, 100.0), (58.3, 100.0), 66.7),
                "123456789ABC": ((81.8, 100.0), (37.5, 100.0), 29.4), "1 2 3 4 5 6 7 8 9 A B C": ((0.0, 0.0), (100.0, 25.0), 17.8)}
    for response, (muc, b3, ceafe) in expected.items():
        got = measures(sides(key, chains(response)))
        assert (got["muc"]["p"], got["muc"]["r"]) == muc, (response, got)
        assert (got["b3"]["p"], got["b3"]["r"]) == b3, (response, got)
        assert got["ceafe"]["f1"] == ceafe, (response, got)
    # Vilain et al. 1995: two responses to one chain
    assert muc_side(chains("ABCD"), chains("AB CD")) == (2, 3)
    assert muc_side(chains("ABC"), chains("AB")) == (1, 2)
    assert hungarian([0, 1], [0, 1], {(0, 0): 3.0, (0, 1): 2.0, (1, 0): 2.0}) == 4.0
    print("ok")


if __name__ == "__main__":
    if sys.argv[1:2] == ["test"]:
        test()
    elif sys.argv[1:2] == ["prepare"] and len(sys.argv) == 3:
        for d in documents(sys.argv[2]):
            print(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False))
    elif sys.argv[1:2] == ["score"] and len(sys.argv) >= 4:
        score(sys.argv[2], sys.argv[3], "--chains" in sys.argv)
    else:
        sys.exit(__doc__)
