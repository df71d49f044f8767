/* How far the source of a phrase goes on behind a comma: "according to Lena Holm, an economist at the bank, rents fall". */
#include "said/find.h"

/* "has, according to X, withdrawn": a verb at `word` whose auxiliary stands before `before`. */
int dl_said_goes_on_with_verb(const struct dl_doc *doc, uint32_t before, uint32_t word)
{
    const uint32_t aux = doc->words.at[word].upos == DL_UPOS_VERB ? dl_child(doc, word, DL_REL_AUX) : DL_NONE;
    return aux != DL_NONE && aux < before;
}

/* Whether a source's apposition goes on behind the comma at `comma`: a nominal part without a finite verb. Returns its
 * last word, or the word before the comma. */
uint32_t dl_said_apposition_end(const struct dl_doc *doc, uint32_t comma, uint32_t last)
{
    uint32_t w = comma + 1;
    if (w <= last && dl_word_is(doc, w, "who")) { /* "…, who leads the port" */
        while (w <= last && doc->words.at[w].upos != DL_UPOS_PUNCT) w++;
        return w - 1;
    }
    if (w > last || dl_word_listed(doc, w, "which and but up down compared versus")) return comma - 1;
    if (dl_said_goes_on_with_verb(doc, comma, w)) return comma - 1;
    for (; w <= last && !dl_word_is(doc, w, ","); w++)
        if ((doc->words.at[w].upos == DL_UPOS_VERB && dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) ||
            doc->words.at[w].upos == DL_UPOS_AUX || doc->words.at[w].upos == DL_UPOS_SCONJ)
            return comma - 1;
    return w > last ? last : comma - 1;
}

/* Whether a further subject of the same verb stands behind `comma`, so that the noun, which the parser takes for one, is none. */
static int has_second_subject(const struct dl_doc *doc, uint32_t noun, uint32_t comma)
{
    const uint32_t verb = doc->words.at[noun].head;
    if (verb == DL_NONE || verb < comma) return 0;
    for (uint32_t c = dl_child_next(doc, verb, comma); c != DL_NONE && c < verb; c = dl_child_next(doc, verb, c))
        if (rel_of(doc, c) == DL_REL_NSUBJ || rel_of(doc, c) == DL_REL_EXPL) return 1;
    return 0;
}

/* "According to the agency, whose inquiry took ten years, …", "a report, a copy of which was seen by the paper, …", "a survey, published on Monday, …":
 * the last word of a clause about the source, before the comma that closes it; DL_NONE. */
static uint32_t clause_end(const struct dl_doc *doc, uint32_t comma, uint32_t last)
{
    enum { MOST_WORDS = 24, LONGEST_LEAD = 4 }; /* "all but one of which" */
    uint32_t w = comma + 1, has_pronoun = 0,
             has_verb = doc->words.at[w].upos == DL_UPOS_VERB && dl_has_feat(&doc->words.at[w], "VerbForm=Part") &&
                        dl_has_feat(&doc->words.at[w], "Tense=Past");
    if (has_verb && dl_said_goes_on_with_verb(doc, comma, w)) return DL_NONE;
    const int is_participle = has_verb != 0;
    for (; w < last && w < comma + MOST_WORDS && !dl_word_is(doc, w, ","); w++) {
        const int leads = w <= comma + LONGEST_LEAD && (w == comma + 1 || dl_word_is(doc, w - 1, "of"));
        has_pronoun |= leads && dl_word_listed(doc, w, "who whom whose which");
        if (is_participle && (dl_has_feat(&doc->words.at[w], "VerbForm=Fin") || doc->words.at[w].upos == DL_UPOS_AUX))
            return DL_NONE;
        has_verb |= doc->words.at[w].upos == DL_UPOS_AUX || (w > comma + 1 && dl_has_feat(&doc->words.at[w], "VerbForm=Fin"));
    }
    return (has_pronoun || is_participle) && has_verb && w < last && dl_word_is(doc, w, ",") ? w - 1 : DL_NONE;
}

/* "According to Lena Holm, an economist at the bank, rents fall": the last word of an apposition to a person or a body between commas, the
 * first at `comma`; the word before it where none stands there. */
uint32_t dl_said_set_off_end(const struct dl_doc *doc, uint32_t comma, uint32_t last)
{
    enum { MOST_WORDS = 24 };
    uint32_t noun = DL_NONE, w = comma + 1, is_relative = 0, is_closed = 0;
    const uint32_t of_source = clause_end(doc, comma, last);
    if (of_source != DL_NONE) return of_source;
    if (doc->words.at[w].upos == DL_UPOS_NUM && w + 2 < last && dl_word_is(doc, w + 1, ","))
        w += 2; /* "Ana Roe, 45, a driver, …" */
    const uint32_t first = w;
    for (; w < last && w < comma + MOST_WORDS && !dl_word_is(doc, w, ","); w++) {
        const struct dl_word *word = &doc->words.at[w];
        const int is_finite = dl_has_feat(word, "VerbForm=Fin") || word->upos == DL_UPOS_AUX;
        is_relative |= noun != DL_NONE && dl_word_listed(doc, w, "who that which");
        if (is_relative) continue; /* "a man who knew them" */
        if (is_finite || word->upos == DL_UPOS_SCONJ ||
            (word->upos == DL_UPOS_PRON && !dl_word_listed(doc, w, "his her its their")) ||
            (word->upos == DL_UPOS_ADP && noun == DL_NONE))
            return comma - 1;
        is_closed |= noun != DL_NONE && (word->upos == DL_UPOS_ADP || word->upos == DL_UPOS_CCONJ || word->upos == DL_UPOS_VERB ||
                                         word->upos == DL_UPOS_ADV);
        if (word->upos == DL_UPOS_PART && !is_closed) noun = DL_NONE; /* "the bank's economist" */
        if (word->upos == DL_UPOS_NOUN && (noun == DL_NONE || (noun == w - 1 && !is_closed))) noun = w;
    }
    if (noun == DL_NONE || !dl_word_is(doc, w, ",") || w >= last) return comma - 1;
    const int is_second = has_second_subject(doc, noun, w);
    if (rel_of(doc, noun) == DL_REL_NSUBJ && !is_second) return comma - 1; /* "According to her, the premier, Roe, lied" */
    const enum dl_thing thing = (enum dl_thing)doc->words.at[noun].thing;
    const enum dl_ner ner = (enum dl_ner)doc->words.at[comma - 1].ner;
    const int is_name = ner == DL_NER_B_PER || ner == DL_NER_I_PER;
    if (is_name && (dl_word_listed(doc, first, "a an") || noun == first || is_second || rel_of(doc, noun) == DL_REL_APPOS))
        return w - 1; /* ", head of the port, ", ", Norway's head of mission, " */
    if (is_relative) return comma - 1;
    const int is_told = thing == DL_THING_PERSON || (thing == DL_THING_ORGANIZATION && dl_word_listed(doc, first, "a an"));
    return is_told ? w - 1 : comma - 1;
}

/* "Drawing lines according to census data would move power": the last word of a source before the predicate that goes on behind it, whose modal has no
 * subject in the phrase. */
uint32_t dl_said_before_predicate(const struct dl_doc *doc, struct dl_range range, uint32_t head)
{
    for (uint32_t w = head + 1; w < range.last; w++) {
        if (dl_word_listed(doc, w, ", who which that whose where")) break;
        const uint32_t verb = doc->words.at[w].head;
        if (rel_of(doc, w) != DL_REL_AUX || verb == DL_NONE || verb < w ||
            !dl_word_listed(doc, w, "would will could may might can should must"))
            continue;
        const uint32_t subject = dl_child(doc, verb, DL_REL_NSUBJ);
        if (subject == DL_NONE || subject < range.first) return w - 1;
    }
    return range.last;
}
