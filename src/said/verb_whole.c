/* The whole phrase of a source: what is added to a name behind commas. */
#include "said/verb.h"

/* "Fatima Noor, 70, a teacher from Lagos, said", "said Ana Ruiz, 59, an engineer.": the last word of what somebody is, behind the comma behind the age; DL_NONE. */
static uint32_t trade_behind(const struct dl_verb *v, uint32_t comma, uint32_t last)
{
    enum { MOST_WORDS = 12 };
    const struct dl_doc *doc = v->doc;
    if (!dl_word_is(doc, comma, ",") || comma + 2 >= last || !dl_word_listed(doc, comma + 1, "a an")) return DL_NONE;
    for (uint32_t w = comma + 2; w <= last && w < comma + MOST_WORDS; w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT && !dl_word_is(doc, w, "-"))
            return v->find.source.last > v->word || w + 1 == v->find.cue.first ? w - 1 : DL_NONE;
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin") || v->said->word_quote[w] != v->said->word_quote[v->word])
            return DL_NONE;
    }
    return DL_NONE;
}

/* "said Fatima Noor, 70, …", "said Ana Ruiz, 59, of Lima.": the age behind a name, and where the one lives. */
static void take_age(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last, age = v->find.source.last + 2;
    if (v->find.source.first == DL_NONE || age >= last || !dl_word_is(doc, age - 1, ",")) return;
    if (doc->words.at[age].upos != DL_UPOS_NUM || doc->words.at[age].form.size > 2 || doc->words.at[age + 1].upos != DL_UPOS_PUNCT)
        return;
    v->find.source.last = age;
    const uint32_t of = age + 2, trade = trade_behind(v, age + 1, last);
    if (trade != DL_NONE) v->find.source.last = trade;
    if (of + 1 >= last || !dl_word_is(doc, age + 1, ",") || !dl_word_listed(doc, of, "of from")) return;
    uint32_t place = of + 1;
    while (place < last && doc->words.at[place].upos == DL_UPOS_PROPN) place++;
    const int has_state = place > of + 1 && place + 2 <= last && dl_word_is(doc, place, ",") &&
                          doc->words.at[place + 1].upos == DL_UPOS_PROPN && doc->words.at[place + 2].upos == DL_UPOS_PUNCT;
    if (has_state) place += 2; /* ", of Ashton, Md., …" */
    if (place > of + 1 && doc->words.at[place].upos == DL_UPOS_PUNCT) v->find.source.last = place - 1;
}

/* The relative clause behind a comma is part of who it is that speaks ("Holm, who leads the port, said"): up to the comma
 * before the cue, or, behind the cue, as far as the tree holds it together. */
static void take_relative(struct dl_verb *v)
{
    enum { MAX_RELATIVE = 45 };
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    uint32_t first = source->last + 2, last = DL_NONE;
    if (source->first == DL_NONE || first + 2 > dl_range_sentence(doc, v->word).last || !dl_word_is(doc, first - 1, ",")) return;
    if (!dl_word_listed(doc, first, "who which whose")) return;
    const uint32_t verb = v->find.source_head == DL_NONE ? DL_NONE : doc->words.at[v->find.source_head].head;
    if (source->last < v->find.cue.first && verb != DL_NONE && verb > first && verb < v->find.cue.first &&
        rel_of(doc, v->find.source_head) == DL_REL_NSUBJ) { /* "The rulings, which drew dissents, are terse, suggesting …" */
        for (uint32_t w = verb; w-- > first && last == DL_NONE;)
            if (dl_word_is(doc, w, ",")) last = w - 1;
    } else if (source->last < v->find.cue.first) {
        if (dl_word_is(doc, v->find.cue.first - 1, ",") && v->find.cue.first > first + 2) last = v->find.cue.first - 2;
    } else {
        for (uint32_t c = source->first; c <= source->last; c++)
            for (uint32_t r = dl_child_next(doc, c, first); r != DL_NONE; r = dl_child_next(doc, c, r))
                if (doc->words.at[r].rel == DL_REL_ACL_RELCL && dl_range_block(doc, r).first <= first)
                    last = dl_range_block(doc, r).last;
    }
    if (last == DL_NONE || last <= first || last - first > MAX_RELATIVE) return;
    for (uint32_t w = first; w <= last; w++)
        if (v->said->word_quote[w] != v->said->word_quote[v->word]) return;
    *source = dl_range_trim(doc, (struct dl_range){source->first, last});
}

/* "said Lind at a conference", "Lind in a televised interview", "Lind, in an article, said", "Lind during the talks": the occasion, not the speaker. */
static int is_occasion(const struct dl_doc *doc, uint32_t word)
{
    if (dl_word_listed(doc, word, "during before after following amid")) return 1;
    return dl_word_listed(doc, word, "in at on") && dl_word_listed(doc, word + 1, "a an");
}

/* "said Lind, calling it a mistake": what the speaker tells beside. */
static int is_told_beside(const struct dl_verb *v, uint32_t word)
{
    const struct dl_word *w = &v->doc->words.at[word];
    if (!is_verb(w) || !dl_str_ends(w->form, "ing") || !dl_word_is(v->doc, word - 1, ",")) return 0;
    const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, w->lemma);
    return cue != NULL && (cue->weight == 3 || dl_word_listed(v->doc, word, "speaking referring"));
}

/* Cuts off what tells on which occasion it was said, and what else the speaker tells there. */
static void cut_occasion(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t head = v->find.source_head;
    if (source->first == DL_NONE || head == DL_NONE || head < source->first) return;
    int is_in_clause = 0, is_parted = 0;
    for (uint32_t w = head + 1; w < source->last; w++) {
        is_in_clause |= dl_has_feat(&doc->words.at[w], "VerbForm=Fin");
        is_parted |= dl_word_is(doc, w, ",");
        const int is_aside = dl_word_is(doc, w - 1, ",") || (!is_parted && doc->words.at[w - 1].upos == DL_UPOS_PROPN);
        const int is_cut = is_aside && !is_in_clause && is_occasion(doc, w) && !dl_word_listed(doc, w - 2, "who which");
        if (!is_cut && !is_told_beside(v, w)) continue;
        *source = dl_range_trim(doc, (struct dl_range){source->first, w - 1});
        return;
    }
}

/* “As of May,” says Holm, “a hundred.”: another quotation behind a comma or a stop is no part of who speaks. */
static void cut_quotation(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t head = v->find.source_head;
    if (source->first == DL_NONE || head == DL_NONE || head < source->first) return;
    for (uint32_t w = head + 2; w <= source->last; w++) {
        const uint32_t q = v->said->word_quote[w];
        if (q == DL_NONE || q == v->said->word_quote[head] || v->said->quotes.at[q].first != w ||
            !dl_word_listed(doc, w - 2, ", ."))
            continue;
        *source = dl_range_trim(doc, (struct dl_range){source->first, w - 2});
        return;
    }
}

void dl_verb_complete_source(struct dl_verb *v)
{
    cut_quotation(v);
    take_age(v);
    take_relative(v);
    cut_occasion(v);
}
