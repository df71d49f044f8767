"""Lemmas as edit scripts: how a form becomes its lemma.

A script is `casing strip append`: first the casing of the form is kept (`=`),
lowered (`l`) or lowered but for its first letter (`t`), then `strip` code
points are cut off its end and `append` is put there. A classifier over scripts
lemmatises unseen words; forms whose script is too rare go into a table of
exceptions (form, UPOS, lemma).
"""
from collections import Counter, defaultdict

from features import fold, lower

RARE = 3  # a script seen fewer times than this is not worth a class


def recase(form, casing):
    if casing == "=":
        return form
    low = lower(form)
    return low if casing == "l" else form[:1] + low[1:]


def apply(script, form):
    """Lemma of a form under a script; the form itself if the script does not fit."""
    casing, strip, append = script.split(" ", 2)
    base, strip = recase(form, casing), int(strip)
    if strip > len(base):
        return form
    return base[:len(base) - strip] + append


def script(form, lemma):
    """The script with the shortest edit; the plainest casing wins a tie."""
    best = None
    for order, casing in enumerate("l=t"):
        base = recase(form, casing)
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        cost = (len(base) + len(lemma) - 2 * same, order)
        if best is None or cost < best[0]:
            best = cost, f"{casing} {len(base) - same} {lemma[same:]}"
    return best[1]


def inventory(words):
    """Scripts worth a class and the table of exceptions, from (form, upos, lemma) triples."""
    words = [(fold(f), u, fold(l)) for f, u, l in words]
    scripts = Counter(script(f, l) for f, _, l in words)
    kept = [s for s, n in scripts.most_common() if n >= RARE]
    known = set(kept)
    lemmas = defaultdict(Counter)
    for form, upos, lemma in words:
        lemmas[lower(form), upos][lemma] += 1
    exceptions = {}
    for (form, upos), counts in lemmas.items():
        lemma, n = counts.most_common(1)[0]
        # Proper nouns keep their case, which a lowered key has lost; single
        # sightings are as likely to be typing errors of the text as irregular.
        if upos in ("PROPN", "X", "PUNCT", "SYM", "NUM") or n < 2 or n < 0.9 * sum(counts.values()):
            continue
        if script(form, lemma) not in known:
            exceptions[form, upos] = lemma
    return kept, exceptions
