"""Readers of the training sets, and the sentences and batches they become.

Every set gives what it has: a treebank gives tags and trees, a set of names
gives names alone. What a set lacks is marked as unknown and costs nothing in
training. Paths are relative to the data folder given on the command line.
"""
import csv
import json
import os
import re
from dataclasses import dataclass, replace

from features import shape_class

NER_KINDS = ("PER", "ORG", "LOC", "EVENT", "MISC")
NER_TAGS = ["O"] + [f"{p}-{k}" for k in NER_KINDS for p in "BI"]
# Labels that leave a choice. Sets disagree on which events and other names
# they mark, so a capitalised word left unmarked may still be one of those.
NER_PARTIAL = {
    "open": ["O", "B-EVENT", "I-EVENT", "B-MISC", "I-MISC"],
    "no-event": ["O", "B-EVENT", "I-EVENT"],
    "B-other": ["B-EVENT", "B-MISC"],
    "I-other": ["I-EVENT", "I-MISC"],
}
NER_LABELS = NER_TAGS + list(NER_PARTIAL)
ENTITY_KINDS = ["none", "person", "organization", "place", "event", "time", "object", "abstract",
                "substance", "animal", "plant"]


@dataclass
class Sentence:
    """Columns over the words of a sentence; None stands for "not annotated"."""
    forms: list
    upos: list = None
    feats: list = None
    lemmas: list = None
    heads: list = None
    relations: list = None
    ner: list = None     # labels of NER_LABELS, None where the word is left out
    kinds: list = None
    name: str = ""

    def __len__(self):
        return len(self.forms)


# ---------------------------------------------------------------- treebanks

def read_conllu(path):
    """Yield (sent_id, rows of ten columns); words only, no ranges or empty nodes."""
    name, rows = "", []
    with open(path, encoding="utf-8") as f:
        for line in f:
            line = line.rstrip("\n")
            if not line:
                if rows:
                    yield name, rows
                rows = []
            elif line.startswith("# sent_id"):
                name = line.split("=", 1)[1].strip()
            elif line[0] != "#":
                c = line.split("\t")
                if c[0].isdigit():
                    rows.append(c)
    if rows:
        yield name, rows


def treebank_sentence(name, rows):
    return Sentence([r[1] for r in rows], [r[3] for r in rows], [r[5] for r in rows], [r[2] for r in rows],
                    [int(r[6]) for r in rows], [r[7] for r in rows], name=name)


def read_uner(path):
    """sent_id → (forms, tags) of a UNER file; B-O is a slip for O in its first commit."""
    out, name, forms, tags = {}, "", [], []
    with open(path, encoding="utf-8") as f:
        for line in [*f, ""]:
            line = line.rstrip("\n")
            if not line:
                if forms:
                    out[name] = forms, tags
                forms, tags = [], []
            elif line.startswith("# sent_id"):
                name = line.split("=", 1)[1].strip()
            elif line[0] != "#":
                c = line.split("\t")
                forms.append(c[1])
                tags.append("O" if c[2] == "B-O" else c[2])
    return out


def is_capitalised(form):
    return shape_class(form[0]) == "X"


def uner_labels(forms, tags):
    labels = []
    for form, tag in zip(forms, tags):
        if tag.endswith("-OTH"):
            labels.append(tag[0] + "-other")
        elif tag == "O":
            labels.append("open" if is_capitalised(form) else "O")
        else:
            labels.append(tag)
    return labels


def read_ewt(conllu, uner, strict=False):
    """EWT with UNER's names; strict keeps plain tags, for scoring."""
    names = read_uner(uner)
    sentences = []
    for sent_id, rows in read_conllu(conllu):
        s = treebank_sentence(sent_id, rows)
        forms, tags = names.get(sent_id, (None, None))
        if forms == s.forms:
            s.ner = [t if not t.endswith("-OTH") else "O" for t in tags] if strict else uner_labels(forms, tags)
        sentences.append(s)
    return sentences


def gum_mentions(rows):
    """Spans (first, last, kind, wikified) of GUM's MISC `Entity=` brackets."""
    mentions, opened = [], {}
    for i, r in enumerate(rows):
        m = re.search(r"Entity=([^|]*)", r[9])
        if not m:
            continue
        for bracket in re.findall(r"\([^()]*\)?|[^()]+\)", m.group(1)):
            parts = bracket.strip("()").split("-")
            key = parts[0]
            if bracket[0] == "(":
                kind, wiki = parts[1] if len(parts) > 1 else "", len(parts) > 6
                if bracket[-1] == ")":
                    mentions.append((i, i, kind, wiki))
                else:
                    opened.setdefault(key, []).append((i, kind, wiki))
            elif opened.get(key):
                first, kind, wiki = opened[key].pop()
                mentions.append((first, i, kind, wiki))
    return mentions


def span_head(rows, first, last):
    """Index of the first word whose head lies outside the span."""
    for i in range(first, last + 1):
        if not first <= int(rows[i][6]) - 1 <= last:
            return i
    return first


GUM_NER = {"person": "PER", "organization": "ORG", "place": "LOC", "event": "EVENT"}
_INSIDE_NAMES = {"of", "the", "and", "&", "-", "'s", "'", "for", "in", ".", "de", "on"}


def name_inside(rows, first, last, head, kind):
    """The name within a mention: the run of name words around its head."""
    def named(i):
        return rows[i][3] == "PROPN" or is_capitalised(rows[i][1]) and rows[i][3] in ("NOUN", "ADJ", "VERB", "NUM")

    def fits(i):
        if kind == "person" and rows[i][7] == "nmod:desc":
            return False
        return named(i)

    start = end = head
    while start > first:
        if fits(start - 1):
            start -= 1
        elif start - 2 >= first and rows[start - 1][1] in ("-", "'", ".", "&") and fits(start - 2):
            start -= 2
        else:
            break
    while end < last:
        step = end + 1
        while step < last and rows[step][1].lower() in _INSIDE_NAMES and not named(step):
            if kind == "person" and rows[step][1] not in ("-", "'", "."):
                break
            step += 1
        # A number ends names of events and things, not those of people and places.
        if named(step) and (step == end + 1 or rows[step][3] == "PROPN"):
            end = step
        else:
            break
    return start, end


def gum_annotations(rows):
    """(names, kinds of phrase heads) of a GUM sentence from its entity brackets."""
    kinds, names = ["none"] * len(rows), [None] * len(rows)
    for i, r in enumerate(rows):
        if r[3] not in ("PROPN", "X", "SYM"):
            names[i] = "open" if is_capitalised(r[1]) and i else "O"
    # Wide spans first, so that an inner mention has the last word on the kind of its head.
    spans = sorted(gum_mentions(rows), key=lambda m: m[0] - m[1])
    taken = [False] * len(rows)
    for first, last, kind, wiki in spans:
        if kind not in ENTITY_KINDS:
            continue
        head = span_head(rows, first, last)
        kinds[head] = kind
        if rows[head][3] != "PROPN" or kind == "time":
            continue
        start, end = name_inside(rows, first, last, head, kind)
        if any(taken[start:end + 1]):
            continue
        label = GUM_NER.get(kind)
        for i in range(start, end + 1):
            prefix = "B" if i == start else "I"
            names[i] = f"{prefix}-{label}" if label else ("B-other" if wiki and i == start else "I-other" if wiki else "open")
            taken[i] = True
    return names, kinds


def read_gum(path):
    sentences = []
    for sent_id, rows in read_conllu(path):
        s = treebank_sentence(sent_id, rows)
        s.ner, s.kinds = gum_annotations(rows)
        sentences.append(s)
    return sentences


# ---------------------------------------------------------------- sets of names

_NEGATION = re.compile(r"^(.+)(n['’]t)$", re.I)
_CLITIC = re.compile(r"^(.+?)(['’](?:s|re|ve|ll|d|m))$", re.I)
_UNSPLIT = re.compile(r"^(?:e|E|co|Co|re|Re)-|^[^\w]|[^\w]$|//|@|\.\w+/")


def split_token(token):
    """Words of a token as the treebanks would have them: clitics and hyphens cut off."""
    for pattern in (_NEGATION, _CLITIC):
        m = pattern.match(token)
        if m:
            return split_token(m.group(1)) + [m.group(2)]
    if "-" in token and not _UNSPLIT.search(token) and len(token) > 2:
        parts = [p for p in re.split(r"(-)", token) if p]
        if len(parts) > 1 and all(re.search(r"\w", p) or p == "-" for p in parts):
            return parts
    return [token]


def retokenise(tokens, tags):
    """Split tokens, carrying BIO labels along."""
    forms, labels = [], []
    for token, tag in zip(tokens, tags):
        for i, part in enumerate(split_token(token)):
            forms.append(part)
            labels.append("I" + tag[1:] if i and tag and tag.startswith("B-") else tag)
    return forms, labels


CROSSNER = {"politician": "PER", "person": "PER", "organisation": "ORG", "politicalparty": "ORG",
            "country": "LOC", "location": "LOC", "event": "EVENT", "election": "EVENT", "misc": "MISC"}
WNUT = {"person": "PER", "location": "LOC", "group": "ORG", "corporation": "ORG",
        "product": "MISC", "creative-work": "MISC"}


def read_bio(path, mapping, unmarked="O"):
    """Two columns, word and tag; kinds renamed by `mapping`."""
    sentences, tokens, tags = [], [], []
    with open(path, encoding="utf-8") as f:
        for line in [*f, ""]:
            line = line.strip()
            if line:
                token, tag = line.split("\t")
                if tag != "O":
                    tag = tag[:2] + mapping[tag[2:]]
                elif is_capitalised(token):
                    tag = unmarked
                tokens.append(token)
                tags.append(tag)
            elif tokens:
                forms, labels = retokenise(tokens, tags)
                sentences.append(Sentence(forms, ner=labels))
                tokens, tags = [], []
    return sentences


_TITLES = {"CEO", "President", "Minister", "Prime", "Chairman", "Senator", "Secretary", "Governor", "Chief", "Executive",
           "Director", "General", "Mr.", "Mr", "Mrs.", "Ms.", "Dr.", "Judge", "Professor", "Analyst", "Spokesman", "Chancellor",
           "Representative", "Congressman", "Treasurer", "Commissioner", "Officer", "King", "Queen", "Prince", "Sir"}


def meantime_name(tokens, span, head):
    """The capitalised run around the head within a mention, or None."""
    places = [i for i in span if tokens[i] == head]
    if not places or not is_capitalised(head):
        return None
    start = end = places[-1]
    inside = set(span)
    while start - 1 in inside and is_capitalised(tokens[start - 1]) and tokens[start - 1] not in ("The", "A", "An"):
        start -= 1
    while end + 1 in inside:
        step = end + 1
        while step + 1 in inside and tokens[step] in ("of", "the", "and", "&", "for"):
            step += 1
        if not is_capitalised(tokens[step]):
            break
        end = step
    return start, end


def read_meantime(tokens_csv, mentions_json):
    """Names from the mentions of MEANTIME's entities.

    A mention is a whole phrase ("the Airbus chief executive Louis Gallois");
    the capitalised run around its head is the name. Only entities that matter
    to the articles are marked, so capitalised words outside are left out.
    """
    sentences = {}
    with open(tokens_csv, encoding="utf-8") as f:
        for row in csv.DictReader(f):
            sentences.setdefault((row["topic/subtopic_name"], int(row["sent_id"])), []).append(row["token"])
    with open(mentions_json, encoding="utf-8") as f:
        mentions = json.load(f)
    named = {}
    for m in mentions:
        named.setdefault((m["conll_doc_key"], m["sent_id"]), []).append(m)
    out = []
    for key, found in named.items():
        tokens = sentences.get(key)
        if not tokens:
            continue
        labels = [None if is_capitalised(t) else "O" for t in tokens]
        spans = []
        for m in found:
            kind = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}.get(m["mention_type"])
            if kind and m["mention_head_pos"] == "PROPN" and m["tokens_number"][-1] < len(tokens):
                run = meantime_name(tokens, m["tokens_number"], m["mention_head"])
                if run and kind == "PER":  # a title is not part of the name
                    titles = [i for i in range(run[0], run[1]) if tokens[i] in _TITLES]
                    run = (titles[-1] + 1 if titles else run[0]), run[1]
                # The set has the European Union as a place or an organisation by turns.
                if run and not tokens[run[0]].startswith("Europe") and tokens[run[0]] != "EU":
                    spans.append((run[0] - run[1], *run, kind))
        used = set()
        for _, start, end, kind in sorted(spans):
            if used.isdisjoint(range(start, end + 1)):
                used.update(range(start, end + 1))
                for i in range(start, end + 1):
                    labels[i] = ("B-" if i == start else "I-") + kind
        if spans:
            forms, labels = retokenise(tokens, labels)
            out.append(Sentence(forms, ner=labels))
    return out


# ---------------------------------------------------------------- text alone

_TEXT_WORD = re.compile(r"\w+n['’]t(?!\w)|(?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Inc|Corp|Co|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\."
                        r"|\w+(?:[.,]\d+)*|['’](?:s|re|ve|ll|d|m)(?!\w)|\.\.\.|--|[^\w\s]")


def text_sentence(text):
    """A sentence of plain text cut into words, roughly as the treebanks would have it; nothing is known of it."""
    return Sentence([part for token in _TEXT_WORD.findall(text) for part in split_token(token)])


def read_reports(folder):
    """Sentences of our own reports (corpus/did/README.md says how they are laid out), training part alone."""
    for name in sorted(os.listdir(folder)):
        if not re.match(r"train-\d+\.txt$", name):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            for line in f:
                if line[0] not in "=+.#" and len(line) > 20:
                    for text in re.split(r"(?<=[a-z0-9)][.?!]) (?=[A-Z\"])", line.strip()):
                        yield text_sentence(text)


def silver_sets(root, own, examples):
    """Openly licensed text without trees: what MEANTIME's names leave out, our reports, WordNet's example sentences."""
    at = lambda *p: os.path.join(root, *p)
    named = {tuple(s.forms) for s in read_meantime(at("ner/meantime/conll.csv"), at("ner/meantime/entities_mentions.json"))}
    rest = {}
    with open(at("ner/meantime/conll.csv"), encoding="utf-8") as f:
        for row in csv.DictReader(f):
            rest.setdefault((row["topic/subtopic_name"], int(row["sent_id"])), []).append(row["token"])
    plain = [Sentence([p for t in tokens for p in split_token(t)]) for tokens in rest.values()]
    return [
        ("MEANTIME, no names", [s for s in plain if tuple(s.forms) not in named and len(s) > 2], 1.0),
        ("reports", list(read_reports(own)), 2.0),
        ("WordNet examples", [s for s in map(text_sentence, examples) if 4 < len(s) < 40], 0.2),
    ]


# ---------------------------------------------------------------- all of them

def training_sets(root):
    """[(name, sentences, times an epoch)]: everything that may shape the weights."""
    at = lambda *p: os.path.join(root, *p)
    return [
        ("EWT", read_ewt(at("ud/EWT/en_ewt-ud-train.conllu"), at("ner/uner-ewt/en_ewt-ud-train.first-commit.iob2")), 1.0),
        ("GUM", read_gum(at("ud/GUM/en_gum-ud-train.open.conllu")), 1.0),
        ("CrossNER politics", read_bio(at("ner/crossner-politics/train.txt"), CROSSNER), 4.0),
        ("MEANTIME", read_meantime(at("ner/meantime/conll.csv"), at("ner/meantime/entities_mentions.json")), 1.0),
        ("WNUT17", read_bio(at("ner/wnut17/wnut17train.conll"), WNUT, "no-event"), 0.5),
    ]


def development_sets(root):
    at = lambda *p: os.path.join(root, *p)
    return {
        "EWT dev": read_ewt(at("ud/EWT/en_ewt-ud-dev.conllu"), at("ner/uner-ewt/en_ewt-ud-dev.iob2"), strict=True),
        "GUM dev": read_gum(at("ud/GUM/en_gum-ud-dev.conllu")),
        "CrossNER politics dev": read_bio(at("ner/crossner-politics/dev.txt"), CROSSNER),
    }


# ---------------------------------------------------------------- variations

_DASHES = ("-", "--", "\u2013", "\u2014")


def title_word(form):
    return form[:1].upper() + form[1:]


def vary(sentence, rng):
    """A headline, a shout, a note without its full stop: what news does to sentences.

    Returns the sentence itself most of the time, else a changed copy with the same tree.
    """
    roll = rng.random()
    forms = sentence.forms
    if roll < 0.05:
        small = {"a", "an", "the", "of", "in", "on", "to", "and", "for", "at", "by", "as", "with", "'s"}
        keep_small = rng.random() < 0.6
        forms = [f if i and keep_small and f in small or f.startswith("'") else title_word(f)
                 for i, f in enumerate(forms)]
    elif roll < 0.075:
        forms = [f.upper() for f in forms]
    elif roll < 0.095:
        forms = [f.lower() for f in forms]
    if any(f in _DASHES for f in forms) and rng.random() < 0.5:
        dash = rng.choice(_DASHES)
        relations = sentence.relations or []
        # Hyphens inside compounds stay: only dashes between clauses have many faces.
        forms = [dash if f in _DASHES[1:] or f == "-" and relations and sentence.heads[i] not in (i, i + 2) else f
                 for i, f in enumerate(forms)]
    changed = sentence if forms is sentence.forms else replace(sentence, forms=forms)
    if sentence.upos and sentence.upos[-1] == "PUNCT" and len(forms) > 2 and rng.random() < 0.05:
        n = len(forms)
        if n not in sentence.heads and not any(h == n for h in sentence.heads) and sentence.heads[-1] != 0:
            cut = lambda column: column and column[:-1]
            changed = Sentence(cut(changed.forms), cut(changed.upos), cut(changed.feats), cut(changed.lemmas),
                               cut(changed.heads), cut(changed.relations), cut(changed.ner), cut(changed.kinds),
                               changed.name)
    return changed
