/* Offices that states and bodies of all kinds have: a president, secretary, chancellor or commissioner is a state's unless his phrase tells of a
 * body, and a vice president for finance is no state's. */
#include "who/run.h"

/* Whether the noun names an office that bodies of all kinds have. */
static int is_shared(const struct dl_word *noun)
{
    static const char OFFICES[] = "president|treasurer|vice-president|co-president|secretary|ceo|chief executive|chancellor|"
                                  "commissioner|administrator";
    return dl_str_listed_nocase(noun->lemma, OFFICES, '|');
}

static int is_body(const struct dl_found *m)
{
    return m->kind == DL_ENTITY_ORGANIZATION || (m->kind == DL_ENTITY_GROUP && m->form == DL_FORM_NOMINAL);
}

int dl_who_is_of_a_body(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    return from != NULL && is_body(from) && is_shared(word_at(who, noun)) &&
           (from->code.size == 0 || dl_str_listed(from->sector, "LAB|NGO|BUS|JRN|EDU|MED", '|'));
}

/* "vice president", in the words before "president". */
static int is_vice(const struct dl_who *who, uint32_t noun)
{
    const struct dl_word *word = word_at(who, noun);
    if (dl_str_starts(word->lemma, "vice-")) return 1;
    if (!dl_lemma_is(word, "president") || noun == 0) return 0;
    const struct dl_word *before = word_at(who, noun - 1);
    return before->sentence == word->sentence && dl_str_is_nocase(before->form, "vice");
}

/* "president of March for Clean Air", "vice president for finance": a name that is nobody's yet, or what a vice president is for; but "president for
 * life", "secretary for health". */
static int is_of_no_state(const struct dl_who *who, uint32_t noun, uint32_t c)
{
    const struct dl_word *word = word_at(who, c);
    if (who->place_at[c] != DL_NONE || who->name_at[c] != DL_NONE) return 0;
    if (is_vice(who, noun)) return word->upos == DL_UPOS_NOUN && is_behind(who, c, "for|of");
    return word->upos == DL_UPOS_PROPN && dl_who_is_capital(word) && dl_lemma_is(word_at(who, noun), "president") &&
           is_behind(who, c, "of|for");
}

/* Whether a mention is a body of which neither the table nor its own words tell a sector. */
static int is_unknown(const struct dl_who *who, uint32_t noun, uint32_t c, const struct dl_found *body)
{
    const int is_somebody = body->kind == DL_ENTITY_PERSON && body->title == DL_NONE, is_at = is_behind(who, c, "at");
    const int is_nowhere = is_somebody || (is_at && body->kind == DL_ENTITY_PLACE && body->country[0] == 0);
    if (is_name(body) && body->known == NULL && is_nowhere && dl_lemma_is(word_at(who, noun), "president"))
        return 1; /* "a vice president at Kronos", taken for somebody */
    if (!is_name(body) && dl_str_listed_nocase(word_at(who, noun)->lemma, "ceo|chief executive", '|')) return 0; /* of some firm */
    return body->sector.size == 0 && dl_who_is_of_a_body(who, noun, body) && (is_name(body) || body->country[0] == 0);
}

/* "the president and founder of the Holm Legacy Foundation", "president and chief executive of Holm": nobody founds a state, or owns one. */
static int is_founder_too(const struct dl_who *who, uint32_t noun)
{
    static const char NOUNS[] = "founder|co-founder|cofounder|owner|co-owner|ceo|chairman|publisher";
    const uint32_t other = dl_child(who->doc, noun, DL_REL_CONJ),
                   first = word_at(who, noun)->rel == DL_REL_CONJ ? word_at(who, noun)->head : DL_NONE;
    return (other != DL_NONE && dl_str_listed_nocase(word_at(who, other)->lemma, NOUNS, '|')) ||
           (first != DL_NONE && dl_str_listed_nocase(word_at(who, first)->lemma, NOUNS, '|'));
}

/* "National Tool President Ana Holm", "Acme Steel Vice President Ana Holm": in capitals right behind a name that is no state's or place's, whether
 * the tagger has that for somebody's or for nobody's. */
static int is_behind_capitals(const struct dl_who *who, uint32_t noun)
{
    static const char SEATS[] = "parish|borough|village|town|township|council|board|state|city|county|student|students|class|club";
    static const char RANKS[] = "vice|senior|executive|deputy|assistant|associate|acting|interim|former|then|ex|-";
    const uint32_t start = who->doc->sentences.at[word_at(who, noun)->sentence].word;
    if (!dl_str_is(word_at(who, noun)->form, "President") || noun + 1 >= who->doc->words.count) return 0;
    if (!dl_who_is_capital(word_at(who, noun + 1))) return 0;
    uint32_t w = noun;
    while (w > start && dl_str_listed_nocase(word_at(who, w - 1)->form, RANKS, '|')) w--;
    if (w == start || who->dated[w - 1]) return 0;
    const struct dl_word *before = word_at(who, w - 1);
    const uint32_t m = who->name_at[w - 1];
    if (!dl_who_is_capital(before) || before->upos != DL_UPOS_PROPN || dl_str_listed_nocase(before->form, SEATS, '|')) return 0;
    if (who->place_at[w - 1] != DL_NONE || dl_actors_lent(who->actors, dl_str_lower(who->arena, before->lemma)).size > 0) return 0;
    return m == DL_NONE || (who->founds.at[m].kind == DL_ENTITY_PERSON && who->founds.at[m].known == NULL);
}

int dl_who_is_of_unknown_body(const struct dl_who *who, uint32_t noun, const struct dl_found *from)
{
    if (from != NULL && dl_who_is_of_a_body(who, noun, from) && from->sector.size == 0) return 1;
    if (!is_shared(word_at(who, noun))) return 0;
    if (from == NULL && (is_behind_capitals(who, noun) || is_founder_too(who, noun))) return 1;
    const uint32_t owner = dl_child(who->doc, noun, DL_REL_NMOD_POSS); /* "the club's president" */
    const uint32_t possessor = owner != DL_NONE && owner < noun ? who->headed[owner] : DL_NONE;
    if (possessor != DL_NONE) return is_unknown(who, noun, owner, &who->founds.at[possessor]);
    for (uint32_t c = dl_child_next(who->doc, noun, noun); c != DL_NONE; c = dl_child_next(who->doc, noun, c)) {
        if (!is_behind(who, c, "of|for|at")) continue;
        const uint32_t m = who->headed[c];
        if (m == DL_NONE && from != NULL && from->sector.size > 0) continue; /* "vice president for research at the University" */
        if (m == DL_NONE && is_of_no_state(who, noun, c)) return 1;
        if (m != DL_NONE) return is_unknown(who, noun, c, &who->founds.at[m]);
    }
    return 0;
}
