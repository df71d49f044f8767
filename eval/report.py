#!/usr/bin/env python3
"""One report against a key written by hand: what must come out at the least.

  report.py KEY TEXT.txt out.jsonl [--least statements=12 events=6 …]

KEY is JSON, or lines as samples/keys/README.md says. It holds {"date", "actors": [[name, kind, [phrases]]], "statements": [{speaker, cue, content, content_or}], "events":
[{source, target, event, trigger, date, place, status, sent}], "times": [[phrase, value]], "places": [name]}. Spans are
code points of the text. Prints one line for each thing missed and a summary; exit status 1 where fewer than --least came out.

  statements  source's entity bears the speaker's name (or the source phrase is that of one of his mentions), content covers
              the key's (Jaccard of letters and digits at least 0.9), cue overlaps
  linked      the same and the exact content, marks and outer punctuation aside
  events      class, trigger overlaps the key's word in its sentence, both sides (country or code), and the date where given
"""
import json
import re
import sys


def load_lines(path, text):
    """A key in lines (samples/keys/README.md): spans are found by their text."""
    key = {"date": None, "actors": [], "statements": [], "events": [], "may": [], "whole": False, "times": [], "places": []}
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            kind, *cells = [None if c == "-" else c for c in line.rstrip("\n").split("\t")]
            if kind == "date":
                key["date"] = cells[0]
            elif kind == "actor":
                key["actors"].append([cells[0], cells[1], cells[2].split("|")])
            elif kind == "said":
                speaker, cue, content = cells
                parts = content.split(" … ")
                starts = [text.find(part) for part in parts]
                near = [m.start() for m in re.finditer(re.escape(cue), text)]
                if min(starts) < 0 or not near:
                    sys.exit(f"{path}:{number}: not in the text")
                at = min(near, key=lambda n: min(min(abs(n - b), abs(n - b - len(p))) for b, p in zip(starts, parts)))
                key["statements"].append({"speaker": speaker, "cue": [at, at + len(cue)], "cue_text": cue,
                                          "content": [[b, b + len(p)] for b, p in zip(starts, parts)], "content_text": parts})
            elif kind == "did":
                names = ("event", "trigger", "source", "target", "date", "status", "sent")
                row = dict(zip(names, cells))
                if text.find(row["sent"]) < 0:
                    sys.exit(f"{path}:{number}: not in the text")
                row["source"] = row["source"] and row["source"].split("|")
                row["target"] = row["target"] and row["target"].split("|")
                key["events"].append(row)
            elif kind == "may":
                key["may"].append(dict(zip(("event", "trigger", "sent"), cells)))
                if text.find(cells[2]) < 0:
                    sys.exit(f"{path}:{number}: not in the text")
            elif kind == "whole":
                key["whole"] = True
            elif kind == "time":
                key["times"].append(cells)
            elif kind == "place":
                key["places"].append(cells[0])
    return key


def load(path, text):
    if path.endswith(".tsv"):
        return load_lines(path, text)
    with open(path, encoding="utf-8") as f:
        return json.load(f)


def letters(text, spans):
    return {i for a, b in spans for i in range(a, min(b, len(text))) if text[i].isalnum()}


def jaccard(a, b):
    return len(a & b) / len(a | b) if a | b else 0.0


class Report:
    def __init__(self, key, text, doc):
        self.key, self.text, self.doc = key, text, doc
        self.misses = []

    def cut(self, span):
        return self.text[span[0]:span[1]]

    def mentions(self, entity):
        return [self.cut(m["span"]) for m in entity["mentions"]] + [self.cut(m["phrase"]) for m in entity["mentions"]]

    def names(self, index):
        """The key's names of an entity: by its own name or by the phrases of its mentions."""
        if index is None:
            return set()
        entity = self.doc["entities"][index]
        said = {entity["name"], *self.mentions(entity)}
        return {name for name, _, phrases in self.key["actors"] if name in said or set(phrases) & said}

    def source_is(self, statement, speaker):
        source = statement["source"]
        span = source.get("span")
        return speaker in self.names(source.get("entity")) or bool(span) and speaker in self.cut(span)

    def statements(self):
        good = exact = 0
        for want in self.key["statements"]:
            choices = [want["content"], *want.get("content_or", [])]
            found = None
            for got in self.doc["statements"]:
                near = max(jaccard(letters(self.text, got["content"]), letters(self.text, c)) for c in choices)
                cue = any(a < want["cue"][1] and want["cue"][0] < b for a, b in got["cue"])
                if near >= 0.9 and cue and self.source_is(got, want["speaker"]):
                    found = max(found or 0, near)
            good += found is not None
            exact += found == 1.0
            if found is None:
                self.misses.append(f"statement {want['cue_text']!r} of {want['speaker']}: {want['content_text'][0][:60]!r}")
        return {"statements": good, "linked": exact, "of": len(self.key["statements"])}

    def codes(self, parts):
        out = set()
        for part in parts:
            entity = self.doc["entities"][part["entity"]] if part.get("entity") is not None else {}
            out |= {entity.get("country"), entity.get("code")} - {None}
        return out

    @staticmethod
    def flat(want):
        return set() if want is None else set(want if isinstance(want, list) else [want])

    def sides(self, want, parts):
        if want == ["nobody"]:
            return not parts
        return self.flat(want) <= self.codes(parts)

    def events_at(self, want):
        at = self.text.find(want["trigger"].split()[-1], self.text.find(want["sent"]))
        return [e for e in self.doc["events"] if any(a < at + 1 and at < b for a, b in e["trigger"])]

    def extra(self):
        """Where the key tells all events: those that it does not, and repeats of none."""
        if not self.key.get("whole"):
            return {}
        told = {e["id"] for want in self.key["events"] + self.key["may"] for e in self.events_at(want)}
        others = [e for e in self.doc["events"] if e["id"] not in told]
        self.misses += [f"extra event {e['type']} {' '.join(map(self.cut, e['trigger']))!r}" for e in others]
        return {"extra": len(others)}

    def events(self):
        good = 0
        for want in self.key["events"]:
            hit = self.events_at(want)
            why = "no event there"
            for e in hit:
                why = ""
                if e["type"] != want["event"]:
                    why = f"class {e['type']}"
                elif not (self.sides(want["source"], e["actor"]) and self.sides(want["target"], e["recipient"])):
                    both = self.codes(e["actor"]), self.codes(e["recipient"])
                    symmetric = want["event"] in ("CONSULT", "AGREE", "COOPERATE")
                    if not (symmetric and self.flat(want["source"]) | self.flat(want["target"]) <= both[0] | both[1]):
                        why = f"sides {sorted(both[0])} {sorted(both[1])}"
                if not why and want.get("date") and not (e.get("from") or "").startswith(want["date"]):
                    why = f"date {e.get('from')}"
                if not why and want.get("status") and e["status"] != want["status"]:
                    why = f"status {e['status']}"
                if not why:
                    break
            good += not why
            if why:
                self.misses.append(f"event {want['event']} {want['trigger']!r}: {why}")
        return {"events": good, "of_events": len(self.key["events"])}

    def actors(self):
        good = 0
        for name, kind, phrases in self.key["actors"]:
            best = max(self.doc["entities"], key=lambda e: len(set(self.mentions(e)) & set(phrases)), default=None)
            ok = best is not None and set(phrases) <= set(self.mentions(best)) and best["kind"] == kind
            good += ok
            if not ok:
                have = sorted(set(self.mentions(best)) & set(phrases)) if best else []
                self.misses.append(f"actor {name} ({kind}): has {have} of {phrases}, kind {best and best['kind']}")
        return {"actors": good, "of_actors": len(self.key["actors"])}

    def times(self):
        got = {(self.cut(t["span"]), t["value"]) for t in self.doc["times"]}
        good = sum(any(p in s and v == value for s, v in got) for p, value in self.key["times"])
        if good < len(self.key["times"]):
            self.misses.append(f"times: {sorted(got)}")
        return {"times": good, "of_times": len(self.key["times"])}

    def places(self):
        got = {p["name"] for p in self.doc["places"] if p.get("lat") is not None}
        missing = set(self.key["places"]) - got
        self.misses += [f"place {name}" for name in sorted(missing)]
        return {"places": len(self.key["places"]) - len(missing)}


def main(key_path, text_path, out_path, least):
    with open(text_path, encoding="utf-8", newline="") as f:
        text = f.read()
    with open(out_path, encoding="utf-8") as f:
        doc = json.loads(f.readline())
    report = Report(load(key_path, text), text, doc)
    figures = {"date": int(doc["date"] == report.key["date"])}
    for part in (report.statements, report.events, report.extra, report.actors, report.times, report.places):
        figures.update(part())
    for miss in report.misses:
        print(miss if miss.startswith("extra") else f"missed: {miss}")
    print(json.dumps(figures))
    short = [f"{name}: {figures[name]} < {number}" for name, number in least.items() if figures[name] < number]
    if short:
        sys.exit("too few came out: " + "; ".join(short))


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    pairs = [a.split("=") for a in sys.argv[4:] if a != "--least"]
    main(*sys.argv[1:4], {k: int(v) for k, v in pairs})
