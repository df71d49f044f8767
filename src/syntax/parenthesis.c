/* "The Union, officials said, would impose sanctions": the scorer of heads makes the telling between commas the main verb, of which the actor is a second
 * subject, and the act, which is left without one, what is told. The main clause is the one around the commas: its subject and its
 * verb are put together, and the telling is set beside it, as where the parser reads it right (Quirk et al., A Comprehensive Grammar of the English
 * Language, 15.54, comment clauses). */
#include "syntax/parenthesis.h"

#include "syntax/clause.h"

enum { MOST_TIME = 5 };

/* The comma that closes the telling, behind when it was told; DL_NONE. */
static uint32_t closing(const struct dl_word *words, uint32_t tell, uint32_t end)
{
    for (uint32_t w = tell + 1; w + 1 < end && w <= tell + MOST_TIME; w++) {
        if (dl_str_is(words[w].form, ",")) return w;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_AUX || words[w].upos == DL_UPOS_SCONJ) return DL_NONE;
    }
    return DL_NONE;
}

/* What is told, whose own words begin behind the comma with its finite verb; DL_NONE. */
static uint32_t told_behind(const struct dl_word *words, uint32_t tell, uint32_t comma, uint32_t end)
{
    const uint32_t next = comma + 1;
    const uint32_t told = child_of(words, tell, DL_REL_CCOMP, next, end);
    if (told == DL_NONE) return DL_NONE;
    if (!dl_has_feat(&words[next], "VerbForm=Fin") && !(next == told && dl_has_feat(&words[told], "Tense=Past"))) return DL_NONE;
    return next == told || (words[next].head == told && words[next].upos == DL_UPOS_AUX) ? told : DL_NONE;
}

/* Who tells, right before the verb and behind a comma: its second subject, or what the parser set beside the first; DL_NONE. */
static uint32_t teller_before(const struct dl_doc *doc, uint32_t tell, uint32_t first)
{
    const struct dl_word *words = doc->words.at;
    uint32_t comma = tell;
    while (comma > first && !dl_str_is(words[comma].form, ",")) comma--;
    if (comma <= first || comma + 1 >= tell) return DL_NONE;
    for (uint32_t w = comma + 1; w < tell; w++) {
        const int is_teller = words[w].head == tell ? is_subject(&words[w]) : words[w].rel == DL_REL_APPOS && words[w].head < comma;
        if (is_teller) return phrase_first(doc, first, w) > comma ? w : DL_NONE;
    }
    return DL_NONE;
}

/* The actor, who stands before the teller and was given to the telling or to the act; DL_NONE. */
static uint32_t actor_before(const struct dl_word *words, uint32_t teller, uint32_t tell, uint32_t told, uint32_t first)
{
    for (uint32_t w = teller; w-- > first;)
        if (is_subject(&words[w]) && (words[w].head == tell || words[w].head == told)) return w;
    return DL_NONE;
}

/* "officials said, imposed sanctions": a past form right behind the comma that was taken for what describes the noun behind it. */
static void raise_participle(struct dl_word *words, uint32_t tell, uint32_t verb, uint32_t end)
{
    const uint32_t noun = words[verb].head;
    if (verb >= end || words[verb].rel != DL_REL_AMOD || !is_past_verb(&words[verb]) || noun == DL_NONE || noun <= verb) return;
    if (words[noun].head != tell) return;
    hang(words, verb, tell, DL_REL_CCOMP);
    hang(words, noun, verb, DL_REL_OBJ);
    set_past(&words[verb]);
}

/* "Ana Roe, he said, "is leaving"": behind a mark of quotation the act is given its subject back, and the tree stays as it is else. */
static void give_back(struct dl_word *words, uint32_t teller, uint32_t tell, uint32_t comma, uint32_t first, uint32_t end)
{
    const uint32_t act = child_of(words, tell, DL_REL_CCOMP, comma + 1, end),
                   actor = actor_before(words, teller, tell, tell, first);
    if (act == DL_NONE || actor == DL_NONE || subject_of(words, act, comma, end) != DL_NONE) return;
    hang(words, actor, act, subject_rel(words, act, comma));
}

static void mend_at(struct dl_doc *doc, uint32_t tell, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t comma = closing(words, tell, end), teller = comma == DL_NONE ? DL_NONE : teller_before(doc, tell, first);
    if (teller == DL_NONE) return;
    if (actor_before(words, teller, tell, tell, first) != DL_NONE) raise_participle(words, tell, comma + 1, end);
    const uint32_t told = told_behind(words, tell, comma, end);
    if (told == DL_NONE) {
        give_back(words, teller, tell, comma, first, end);
        return;
    }
    const uint32_t actor = actor_before(words, teller, tell, told, first);
    if (actor == DL_NONE) return;
    for (uint32_t w = first; w < end; w++) /* what stands outside the commas belongs to the main clause */
        if (words[w].head == tell && w != teller && w != told && (w < actor || w > told)) words[w].head = told;
    words[told].head = words[tell].head;
    words[told].rel = words[tell].rel;
    words[tell].head = told;
    words[tell].rel = DL_REL_PARATAXIS;
    words[teller].head = tell;
    words[teller].rel = DL_REL_NSUBJ;
    words[actor].head = told;
    words[actor].rel = (uint8_t)subject_rel(words, told, tell);
    words[comma].head = tell;
}

void dl_parenthesis_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    for (uint32_t tell = first + 3; tell + 3 < end; tell++)
        if (is_speech(&doc->words.at[tell]) && dl_has_feat(&doc->words.at[tell], "VerbForm=Fin")) mend_at(doc, tell, first, end);
}
