/* “…,” said X: the source right behind a quotation and its cue, whatever the parser makes of it ("said the chief known as Bob", read as a clause). */
#include "said/verb.h"

/* Whether the cue, a finite verb that tells, stands alone right behind a quotation of its own sentence. */
static int closes_quotation(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *cue = &doc->words.at[v->word];
    if (v->cue->weight < 2 || (v->cue->frames & DL_FRAME_QUOTE) == 0 || v->is_passive || !dl_has_feat(cue, "VerbForm=Fin"))
        return 0;
    if (v->find.cue.first != v->word || v->find.cue.last != v->word || v->said->word_quote[v->word] != DL_NONE) return 0;
    const uint32_t q = dl_verb_quote_before(v, v->word);
    return q != DL_NONE && v->said->quotes.at[q].first >= dl_range_sentence(doc, v->word).first;
}

/* Whether a word may stand in a name or its title: "Skip Lind", "the base chief". */
static int is_nominal(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (is_verb(w)) return rel_of(doc, word) == DL_REL_AMOD || dl_ascii_upper(w->form.at[0]); /* a capital's verb is a name */
    return w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_ADJ || w->upos == DL_UPOS_DET ||
           w->upos == DL_UPOS_NUM || dl_word_is(doc, word, "of");
}

/* The last word of the noun phrase that begins at `first`. */
static uint32_t phrase_end(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    while (first < last && is_nominal(doc, first + 1)) first++;
    return first;
}

/* The last word of a participle behind a noun phrase that tells who it is ("known as Bob"); `end` where there is none. */
static uint32_t over_participle(const struct dl_doc *doc, uint32_t end, uint32_t last)
{
    const uint32_t verb = end + 1;
    if (verb >= last || !is_verb(&doc->words.at[verb]) || !is_participle(&doc->words.at[verb]) ||
        dl_str_ends(doc->words.at[verb].form, "ing"))
        return end;
    while (end < last && doc->words.at[end + 1].upos != DL_UPOS_PUNCT && doc->words.at[end + 1].upos != DL_UPOS_SCONJ) end++;
    return end;
}

int dl_verb_source_after(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = v->word + 1, last = dl_range_sentence(doc, v->word).last;
    if (!closes_quotation(v) || first >= last || !is_nominal(doc, first) || dl_word_is(doc, first, "of")) return 0;
    const uint32_t end = phrase_end(doc, first, last), head = dl_range_head(doc, (struct dl_range){first, end});
    if (!is_nominal(doc, head) || doc->words.at[head].upos == DL_UPOS_DET || dl_verb_is_time(doc, head)) return 0;
    const struct dl_range whole = dl_range_source(doc, head); /* with a place, and an apposition behind a comma */
    const int goes_on = whole.first <= head && whole.last > end;
    v->find.source = dl_range_trim(doc, (struct dl_range){first, goes_on ? whole.last : over_participle(doc, end, last)});
    v->find.source_head = head;
    return v->find.source.first != DL_NONE;
}

/* "Putin, writes Ana Roe, is typical of them": a cue between commas with the name of who tells behind it, and the predicate of whoever stands before it. */
int dl_verb_is_inverted_within(const struct dl_verb *v)
{
    enum { NAME_WORDS = 5 };
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last, subject = dl_verb_subject(doc, v->word);
    uint32_t comma = v->tail + 1;
    if (subject == DL_NONE || subject > v->word || v->find.cue.first != v->word || !dl_word_is(doc, v->word - 1, ",")) return 0;
    if (dl_range_block(doc, subject).last + 2 < v->word || !dl_has_feat(&doc->words.at[v->word], "VerbForm=Fin")) return 0;
    while (comma < last && comma <= v->tail + NAME_WORDS && doc->words.at[comma].upos == DL_UPOS_PROPN) comma++;
    return comma > v->tail + 1 && comma < last && dl_word_is(doc, comma, ",") && is_verb(&doc->words.at[comma + 1]) &&
           dl_has_feat(&doc->words.at[comma + 1], "VerbForm=Fin");
}
