/* Verbs of saying that the tagger takes for something else: "the paper reports." for a noun in the plural, "some note that …" for one in the singular,
 * "is promising to help" for an adjective. */
#include "said/verb.h"

/* “…,” the paper reports.: whether a phrase of which `first` is the first word, the comma and the mark perhaps, stands right behind what is quoted. */
static int is_behind_quote(const struct dl_said *said, uint32_t first, uint32_t last)
{
    const struct dl_word *words = said->doc->words.at;
    while (first < last && words[first].upos == DL_UPOS_PUNCT) first++;
    if (words[first].upos == DL_UPOS_ADP) return 0;
    int is_closed = 0;
    for (; first > 0 && words[first - 1].upos == DL_UPOS_PUNCT; first--)
        is_closed |= dl_word_listed(said->doc, first - 1, ", ? ! …") && said->word_quote[first] == DL_NONE;
    return is_closed && first > 0 && said->word_quote[first - 1] != DL_NONE;
}

/* "The ad claims “it is over.”", "…, the paper reports.": a verb of saying that the tagger takes for the plural of a noun. */
static int is_plural_misread(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    struct dl_range sentence = dl_range_sentence(doc, word);
    if (w->upos != DL_UPOS_NOUN || word <= sentence.first || !dl_str_ends(w->form, "s") || said->word_quote[word] != DL_NONE)
        return 0;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, w->form);
    if (!dl_cue_tells(cue)) return 0;
    const struct dl_word *before = &doc->words.at[word - 1];
    if ((before->upos != DL_UPOS_NOUN && before->upos != DL_UPOS_PROPN && before->upos != DL_UPOS_ADJ) || before->head != word)
        return 0;
    if (dl_child(doc, word, DL_REL_CCOMP) != DL_NONE) return 1;
    if (word + 2 <= sentence.last && doc->words.at[word + 1].upos == DL_UPOS_PUNCT)
        return said->word_quote[word + 1] == DL_NONE && said->word_quote[word + 2] != DL_NONE;
    const uint32_t first = dl_range_block(doc, word).first;
    return word + 1 == sentence.last && first > sentence.first + 2 &&
           (dl_word_is(doc, first - 1, ",") || is_behind_quote(said, first, word));
}

/* "Some note that …", "but many fear that …": people without a noun of their own before a verb that a clause follows. */
static int is_of_some(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t first = dl_range_sentence(doc, word).first, some = word - 1;
    if (w->upos != DL_UPOS_NOUN || word <= first || !dl_word_listed(doc, some, "some many others few several most")) return 0;
    if (!dl_str_equal(w->form, w->lemma) || doc->words.at[some].head != word) return 0;
    if (!dl_word_is(doc, word + 1, "that") || doc->words.at[word + 1].upos != DL_UPOS_SCONJ) return 0;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, w->form);
    if (cue == NULL || cue->weight < 3 || (cue->frames & DL_FRAME_CLAUSE) == 0) return 0;
    return some == first || doc->words.at[some - 1].upos == DL_UPOS_PUNCT || doc->words.at[some - 1].upos == DL_UPOS_CCONJ ||
           dl_word_listed(doc, some - 1, "though although while because since");
}

/* "The ministry is promising to help", "while banks are warning of a crash": a verb in the progressive, told by what stands behind it. */
static int is_progressive(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t be = dl_child(doc, word, DL_REL_COP), subject = dl_child(doc, word, DL_REL_NSUBJ), next = word + 1;
    if ((w->upos != DL_UPOS_ADJ && w->upos != DL_UPOS_NOUN) || !dl_str_ends(w->form, "ing") || be == DL_NONE || be > word) return 0;
    if (subject == DL_NONE || subject > be || dl_word_listed(doc, subject, "it this that what which")) return 0;
    for (uint32_t between = be + 1; between < word; between++)
        if (doc->words.at[between].upos != DL_UPOS_ADV && doc->words.at[between].upos != DL_UPOS_PART) return 0;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, w->form);
    if (cue == NULL || cue->weight < 3 || next >= dl_range_sentence(doc, word).last) return 0;
    const uint8_t upos = doc->words.at[next].upos;
    if (dl_word_is(doc, next, "to")) return upos == DL_UPOS_PART && (cue->frames & DL_FRAME_TO) != 0;
    if (dl_word_is(doc, next, "that")) return upos == DL_UPOS_SCONJ && (cue->frames & DL_FRAME_CLAUSE) != 0;
    return upos == DL_UPOS_ADP && dl_word_listed(doc, next, "of against") && dl_cue_governs(cue, doc->words.at[next].form);
}

/* "The mayor doubts that it will come": a plural at the root of a sentence that has no other predicate, behind whoever doubts. */
static int is_root_of_doubt(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_NOUN || w->head != DL_NONE || !dl_str_ends(w->form, "s") || !dl_word_is(doc, word + 1, "that")) return 0;
    if (word == dl_range_sentence(doc, word).first || doc->words.at[word - 1].head != word) return 0;
    const enum dl_rel rel = rel_of(doc, word - 1);
    if (rel != DL_REL_COMPOUND && rel != DL_REL_NSUBJ) return 0;
    for (uint32_t before = dl_range_sentence(doc, word).first; before < word; before++)
        if (is_verb(&doc->words.at[before])) return 0; /* "the sense that it grew was not dampened by reports that …" */
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, w->form);
    return cue != NULL && cue->weight == 3 && (cue->frames & DL_FRAME_CLAUSE) != 0 && dl_child(doc, word, DL_REL_COP) == DL_NONE;
}

/* "As The Guardian reports, …", "as historian Ana Roe points out, …": what the tagger takes for a plural behind a name, under a conjunction, before a comma. */
static int is_in_comment(const struct dl_said *said, uint32_t word)
{
    enum { MOST_WORDS = 12 };
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t as = dl_child(doc, word, DL_REL_MARK);
    if (word + 2 > dl_range_sentence(doc, word).last) return 0;
    if (w->upos != DL_UPOS_NOUN || !dl_str_ends(w->form, "s") || as == DL_NONE || as + 1 >= word || as + MOST_WORDS < word)
        return 0;
    const int is_of_noun =
        doc->words.at[word - 1].upos == DL_UPOS_NOUN && doc->words.at[as + 1].upos == DL_UPOS_DET &&
        dl_cue_tells(dl_cues_find(said->cues, DL_CUE_VERB, w->form)); /* "As the agency's correspondent reports" */
    if (!dl_word_is(doc, as, "as") || doc->words.at[as + 1].upos == DL_UPOS_ADP || said->word_quote[word] != DL_NONE) return 0;
    if (!is_of_noun && doc->words.at[word - 1].upos != DL_UPOS_PROPN) return 0;
    if (as > dl_range_sentence(doc, word).first && doc->words.at[as - 1].upos != DL_UPOS_PUNCT) return 0;
    const uint32_t next = word + 1 + (uint32_t)(doc->words.at[word + 1].upos == DL_UPOS_ADP);
    return dl_word_is(doc, next, ",") && dl_cues_find(said->cues, DL_CUE_VERB, w->form) != NULL;
}

/* "Roe, by contrast, pledges to put it right": a plural with a subject of its own before it, behind a comma, and an infinitive. */
static int has_own_subject(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_NOUN || !dl_str_ends(w->form, "s") || word + 2 > dl_range_sentence(doc, word).last) return 0;
    if (!dl_word_is(doc, word + 1, "to") || doc->words.at[word + 1].upos != DL_UPOS_PART ||
        dl_child(doc, word, DL_REL_COP) != DL_NONE)
        return 0;
    const uint32_t subject = dl_child(doc, word, DL_REL_NSUBJ), deed = dl_child(doc, word, DL_REL_XCOMP);
    if (subject == DL_NONE || subject > word || deed == DL_NONE || deed < word ||
        dl_has_feat(&doc->words.at[subject], "Number=Plur"))
        return 0;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, w->form);
    return cue != NULL && cue->weight == 3 && (cue->frames & DL_FRAME_TO) != 0;
}

int dl_verb_is_misread(const struct dl_said *said, uint32_t word)
{
    return has_own_subject(said, word) || is_root_of_doubt(said, word) || is_plural_misread(said, word) || is_of_some(said, word) ||
           is_progressive(said, word) || is_in_comment(said, word);
}

/* "is warning them that …": a participle that a finite auxiliary stands before is a predicate of its own, and no modifier. */
int dl_verb_is_bare_participle(const struct dl_verb *v)
{
    if (!is_participle(&v->doc->words.at[v->word])) return 0;
    return v->find.cue.first == 0 || is_verb(&v->doc->words.at[v->find.cue.first - 1]) ||
           !dl_verb_is_finite_in(v->doc, v->word, "Mood=Ind");
}
