/* "Rebels, the army said, attacked two villages", "The Union, officials said on Monday, would impose sanctions on Chad": whoever tells it stands between
 * the subject and its verb, and the scorer of heads gives both subjects to "said", so that nobody attacked. A clause has one subject: of two that
 * stand before "said" with a comma between them the first is that of the clause behind the next comma (Quirk et al., A Comprehensive
 * Grammar of the English Language, 15.54, comment clauses). */
#include "syntax/interposed.h"

#include "syntax/clause.h"

/* Whether a comma stands between two words of which none is a verb. */
static int is_set_apart(const struct dl_word *words, uint32_t from, uint32_t to)
{
    int commas = 0;
    for (uint32_t w = from + 1; w < to; w++) {
        if (is_finite(&words[w])) return 0;
        commas += dl_str_is(words[w].form, ",");
    }
    return commas > 0;
}

/* The comma that ends what is put between, a few words behind its verb: "said on Monday,", "told reporters in Oslo,"; DL_NONE */
static uint32_t comma_behind(const struct dl_word *words, uint32_t said, uint32_t end)
{
    enum { LONGEST = 8 };
    for (uint32_t w = said + 1; w + 1 < end && w < said + LONGEST; w++) {
        if (dl_str_is(words[w].form, ",")) return w;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_SCONJ) return DL_NONE;
    }
    return DL_NONE;
}

/* "said, imposed sanctions": a past form right behind the comma that was taken for what describes the noun behind it. */
static void raise_participle(struct dl_word *words, uint32_t said, uint32_t verb, uint32_t end)
{
    const uint32_t noun = words[verb].head;
    if (verb >= end || words[verb].rel != DL_REL_AMOD || !is_past_verb(&words[verb]) || noun == DL_NONE || noun <= verb) return;
    if (words[noun].head != said) return;
    hang(words, verb, said, DL_REL_CCOMP);
    hang(words, noun, verb, DL_REL_OBJ);
    set_past(&words[verb]);
}

/* The verb of the clause behind the comma, which has no subject of its own; DL_NONE */
static uint32_t verb_behind(const struct dl_word *words, uint32_t said, uint32_t comma, uint32_t end)
{
    const uint32_t verb = child_of(words, said, DL_REL_CCOMP, comma + 1, end);
    if (verb == DL_NONE || subject_of(words, verb, comma, end) != DL_NONE) return DL_NONE;
    for (uint32_t w = comma + 1; w < verb; w++)
        if (!is_under(words, w, verb)) return DL_NONE;
    return verb;
}

void dl_interposed_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t said = first + 3; said + 2 < end; said++) {
        if (!is_speech(&words[said])) continue;
        const uint32_t who = subject_of(words, said, first, said);
        const uint32_t teller = who == DL_NONE ? DL_NONE : subject_of(words, said, who + 1, said);
        if (teller == DL_NONE || !is_set_apart(words, who, teller)) continue;
        const uint32_t comma = comma_behind(words, said, end);
        if (comma == DL_NONE) continue;
        raise_participle(words, said, comma + 1, end);
        const uint32_t verb = verb_behind(words, said, comma, end);
        if (verb != DL_NONE) hang(words, who, verb, subject_rel(words, verb, comma));
    }
}
