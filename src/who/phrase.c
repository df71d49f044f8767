/* The noun phrase around a head: what stands before it and hangs on it, and behind it prepositional phrases and parts of
 * the name; not relative clauses, participial clauses, appositions behind a comma, nor what is joined by "and".
 * Walks children from the head outwards and stops at the first that does not belong, so that a phrase is one stretch of text
 * even where the tree is wrong. */
#include "who/run.h"

enum { MAX_NESTING = 12, MAX_PHRASE_WORDS = 60 };

static int goes_before(const struct dl_word *w)
{
    switch (dl_rel_base(w->rel)) {
    case DL_REL_DET:
    case DL_REL_AMOD:
    case DL_REL_COMPOUND:
    case DL_REL_NMOD:
    case DL_REL_NUMMOD:
    case DL_REL_FLAT:
    case DL_REL_FIXED:
    case DL_REL_GOESWITH: return w->rel != DL_REL_DET || w->upos != DL_UPOS_CCONJ;
    case DL_REL_ADVMOD: return w->upos == DL_UPOS_ADV || w->upos == DL_UPOS_ADJ;
    case DL_REL_APPOS: return 1; /* a title read as one */
    default: return w->rel == DL_REL_DET_PREDET;
    }
}

/* "on 30 June", "in March", "since 2014": a day, month or year behind its preposition. */
static int is_calendar(const struct dl_doc *doc, uint32_t word, struct dl_str preposition)
{
    static const char DAYS[] = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    static const char MONTHS[] = "january|february|march|april|may|june|july|august|september|october|november|december";
    const struct dl_word *w = &doc->words.at[word];
    if (!dl_str_listed(preposition, "on|in|since|until|before|after|during", '|')) return 0;
    if (dl_str_listed_nocase(w->form, DAYS, '|') || dl_str_listed_nocase(w->form, MONTHS, '|')) return 1;
    if (w->upos != DL_UPOS_NUM) return 0;
    uint32_t month = dl_child(doc, word, DL_REL_NMOD_UNMARKED);
    int is_year = w->form.size == 4 && (dl_str_starts(w->form, "1") || dl_str_starts(w->form, "2"));
    return is_year || (month != DL_NONE && dl_str_listed_nocase(doc->words.at[month].form, MONTHS, '|'));
}

/* "aid agencies despite a drought", "its owner 69 years later", "the forces on 30 June": of what happens, not of who it is. */
static int is_circumstance(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->rel == DL_REL_NMOD_UNMARKED)
        return w->thing == DL_THING_TIME || dl_str_listed(w->lemma, "year|month|week|day|hour|minute", '|');
    uint32_t preposition = w->rel == DL_REL_NMOD ? dl_child(doc, word, DL_REL_CASE) : DL_NONE;
    if (preposition == DL_NONE) return 0;
    struct dl_str lemma = doc->words.at[preposition].lemma;
    return dl_str_listed(lemma, "despite|because|amid|unless|following|accord|according", '|') || is_calendar(doc, word, lemma);
}

/* "forty writers, among them Böll": said of them between commas. */
static int is_aside(const struct dl_doc *doc, uint32_t word)
{
    uint32_t preposition = doc->words.at[word].rel == DL_REL_NMOD ? dl_child(doc, word, DL_REL_CASE) : DL_NONE;
    return preposition != DL_NONE && preposition > 0 && preposition < word &&
           dl_str_listed_nocase(doc->words.at[preposition].form, "among|including|like|such|notably|namely", '|') &&
           dl_str_is(doc->words.at[preposition - 1].form, ",");
}

static int goes_behind(const struct dl_word *w)
{
    switch (dl_rel_base(w->rel)) {
    case DL_REL_NMOD:
    case DL_REL_COMPOUND:
    case DL_REL_FLAT:
    case DL_REL_NUMMOD:
    case DL_REL_FIXED:
    case DL_REL_GOESWITH:
    case DL_REL_AMOD: return w->rel != DL_REL_NMOD_UNMARKED || w->upos != DL_UPOS_PROPN;
    default: return 0;
    }
}

/* Whether all between two words hangs below `head`, but for marks. */
static int is_joined(const struct dl_doc *doc, uint32_t head, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (doc->words.at[w].upos != DL_UPOS_PUNCT && !dl_is_below(doc, w, head)) return 0;
    return 1;
}

static uint32_t right_end(const struct dl_doc *doc, uint32_t head, int depth)
{
    uint32_t last = head, end, first_below;
    dl_subtree(doc, head, &first_below, &end);
    if (depth >= MAX_NESTING || end == head) return last;
    for (uint32_t c = head + 1; c <= end && c - head < MAX_PHRASE_WORDS; c++) {
        const struct dl_word *w = &doc->words.at[c];
        if (w->head != head) continue;
        if (w->upos == DL_UPOS_PUNCT || w->rel == DL_REL_CASE || (w->upos == DL_UPOS_PART && w->rel == DL_REL_CASE)) continue;
        if (!goes_behind(w) || is_circumstance(doc, c) || is_aside(doc, c)) break;
        if (!is_joined(doc, head, last + 1, c)) break;
        /* "a diplomat familiar with the plans", "forces loyal to him" */
        uint32_t of = w->rel == DL_REL_AMOD && w->upos == DL_UPOS_ADJ ? dl_child(doc, c, DL_REL_OBL) : DL_NONE;
        uint32_t inner = right_end(doc, of != DL_NONE && of > c && is_joined(doc, c, c + 1, of) ? of : c, depth + 1);
        if (inner > last) last = inner;
        /* "a ban on travel and a wall": what is joined inside a modifier belongs to it */
        for (uint32_t j = last + 1; j <= end && j - head < MAX_PHRASE_WORDS; j++) {
            const struct dl_word *joined = &doc->words.at[j];
            if (joined->head != c || joined->rel != DL_REL_CONJ) continue;
            if (!is_joined(doc, c, last + 1, j)) break;
            last = right_end(doc, j, depth + 1);
        }
    }
    return last;
}

static int is_at_least(const struct dl_doc *doc, uint32_t w)
{
    return dl_lemma_is(&doc->words.at[w], "at") &&
           (dl_str_is_nocase(doc->words.at[w + 1].form, "least") || dl_str_is_nocase(doc->words.at[w + 1].form, "most"));
}

/* "In December President Obama", "That night Captain Howe", "shot dead dozens": the tree hangs on the name what tells when, or how. */
static int is_before_phrase(const struct dl_doc *doc, uint32_t start, uint32_t c, uint32_t head)
{
    static const char TIMES[] =
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|"
        "august|september|october|november|december|morning|afternoon|evening|night|week|month|year";
    const struct dl_word *w = &doc->words.at[c], *next = &doc->words.at[c + 1], *name = &doc->words.at[head];
    if (dl_str_is(w->form, "dead") && c > start && doc->words.at[c - 1].upos == DL_UPOS_VERB) return 1;
    if (name->upos != DL_UPOS_PROPN || w->ner != DL_NER_O || next->form.size == 0 || !dl_ascii_upper(next->form.at[0])) return 0;
    return (name->thing == DL_THING_PERSON || name->rel == DL_REL_NMOD_DESC || name->ner == DL_NER_B_PER ||
            name->ner == DL_NER_I_PER) &&
           dl_str_listed_nocase(w->form, TIMES, '|');
}

/* "for-profit colleges": a preposition that a hyphen joins to what stands behind it. */
static int is_hyphened(const struct dl_doc *doc, uint32_t w)
{
    const struct dl_word *hyphen = &doc->words.at[w + 1];
    return dl_str_is(hyphen->form, "-") && hyphen->span.start == doc->words.at[w].span.end;
}

static uint32_t left_end(const struct dl_doc *doc, uint32_t head)
{
    uint32_t start = doc->sentences.at[doc->words.at[head].sentence].word, first = head, first_below, last_below;
    dl_subtree(doc, head, &first_below, &last_below);
    for (uint32_t c = head; c-- > first_below && head - c < MAX_PHRASE_WORDS;) {
        const struct dl_word *w = &doc->words.at[c];
        if (is_before_phrase(doc, start, c, head)) break;
        if (w->head != head || w->upos == DL_UPOS_PUNCT) continue;
        if (!goes_before(w)) continue;
        uint32_t inner, unused;
        dl_subtree(doc, c, &inner, &unused);
        if (!is_joined(doc, head, c, first)) break;
        if (w->rel == DL_REL_ADVMOD && doc->words.at[c].lemma.size > 0 && c + 1 < first) continue;
        for (uint32_t t = c; t-- > inner;)
            if (is_before_phrase(doc, start, t, head)) inner = t + 1;
        first = inner < start ? start : inner;
        while (first < c && (doc->words.at[first].upos == DL_UPOS_PUNCT || doc->words.at[first].upos == DL_UPOS_CCONJ ||
                             (doc->words.at[first].upos == DL_UPOS_ADP && !is_at_least(doc, first) && !is_hyphened(doc, first))))
            first++;
        if (first < c) c = first; /* below it all is taken */
    }
    return first;
}

/* "(CNN) Counsel Ana Roe": where a bracket that was opened before the phrase is closed in it, the phrase begins behind. */
static uint32_t behind_bracket(const struct dl_doc *doc, uint32_t first, uint32_t head)
{
    for (uint32_t w = first; w < head; w++) {
        if (dl_str_is(doc->words.at[w].form, "(")) break;
        if (dl_str_is(doc->words.at[w].form, ")")) return w + 1;
    }
    return first;
}

void dl_who_phrase(const struct dl_doc *doc, uint32_t head, uint32_t *first, uint32_t *last)
{
    *first = behind_bracket(doc, left_end(doc, head), head);
    *last = right_end(doc, head, 0);
    while (*first < head && doc->words.at[*first].rel == DL_REL_ADVMOD && doc->words.at[*first].head == head &&
           !dl_str_is_nocase(doc->words.at[*first].form, "nearly") && !dl_str_is_nocase(doc->words.at[*first].form, "about"))
        ++*first; /* "also the minister" */
    while (*last > head && (doc->words.at[*last].upos == DL_UPOS_PUNCT || doc->words.at[*last].upos == DL_UPOS_ADP)) --*last;
}
