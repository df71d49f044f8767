/* "We condemn this aggression" is the reporter's voice nowhere but in a text that somebody issues in his own name, and such a text says who: above it stands
 * a phrase without a verb, "Statement by the spokesperson of …", "Joint declaration of the leaders of …", "G7 Leaders' Statement", or it opens "We, the
 * ministers of …". Where nobody is named its sentences tell: one in four says "We condemn", "We call on". */
#include "who/issuer.h"

#include "base/tree.h"
#include "who/who.h"

enum { SECTIONS = 3, WITHIN = 12 }; /* where such a phrase may stand; how far behind its noun the issuer begins, in words */

static int has_verb(const struct dl_doc *doc, const struct dl_sentence *s)
{
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* The first actor behind "by", "of" or "from" behind the text's name; behind a person of whom the report does not say whose he is, the body that
 * follows: "the spokesperson of the Ministry". */
static uint32_t issuer_behind(const struct dl_doc *doc, uint32_t word, uint32_t end)
{
    uint32_t person = DL_NONE;
    if (word + 1 >= end || !dl_str_listed_nocase(doc->words.at[word + 1].form, "by of from", ' ')) return DL_NONE;
    for (uint32_t w = word + 2; w < end && w < word + WITHIN; w++) {
        const uint32_t entity = dl_who_at(doc, w);
        if (entity == DL_NONE || entity == person) continue;
        const struct dl_entity *e = &doc->entities.at[entity];
        if (e->kind == DL_ENTITY_PLACE) break;
        if (person != DL_NONE || e->kind != DL_ENTITY_PERSON || e->of != DL_NONE) return entity;
        person = entity;
    }
    return person;
}

/* "G7 Leaders' Statement on Ukraine", "ECOWAS communiqué": the actor named right before the text's name. */
static uint32_t issuer_before(const struct dl_doc *doc, uint32_t word, uint32_t first)
{
    enum { APART = 4 };
    for (uint32_t w = word; w-- > first && w + APART >= word;) {
        const struct dl_word *at = &doc->words.at[w];
        if (at->upos == DL_UPOS_ADP || at->upos == DL_UPOS_CCONJ || at->upos == DL_UPOS_PUNCT) return DL_NONE;
        const uint32_t entity = dl_who_at(doc, w);
        if (entity != DL_NONE && doc->entities.at[entity].kind != DL_ENTITY_PLACE) return entity;
    }
    return DL_NONE;
}

/* "We, the ministers of the five states, …": who opens the text in his own name. */
static uint32_t issuer_apposed(const struct dl_doc *doc, const struct dl_sentence *s)
{
    enum { TITLE = 4 }; /* "We, the foreign ministers of" */
    const uint32_t end = s->word + s->words;
    if (s->words < TITLE || !dl_str_is_nocase(doc->words.at[s->word].form, "we") ||
        !dl_str_is(doc->words.at[s->word + 1].form, ","))
        return DL_NONE;
    for (uint32_t w = s->word + 2; w < end && w < s->word + 2 + TITLE; w++)
        if (dl_who_at(doc, w) != DL_NONE) return dl_who_at(doc, w);
    return DL_NONE;
}

/* The text's name among the words of a heading; DL_NONE. */
static uint32_t text_named(const struct dl_doc *doc, const struct dl_sentence *s, uint32_t after)
{
    static const char TEXTS[] = "statement|declaration|communiqué|communique|release|appeal|manifesto|letter|proclamation";
    for (uint32_t w = after == DL_NONE ? s->word : after + 1; w < s->word + s->words; w++)
        if (dl_str_listed_nocase(doc->words.at[w].form, TEXTS, '|')) return w;
    return DL_NONE;
}

uint32_t dl_who_issuer(const struct dl_doc *doc)
{
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        if (s->section >= SECTIONS) break;
        uint32_t issuer = issuer_apposed(doc, s);
        if (issuer != DL_NONE) return issuer;
        if (has_verb(doc, s)) continue;
        for (uint32_t w = text_named(doc, s, DL_NONE); w != DL_NONE; w = text_named(doc, s, w)) {
            issuer = issuer_behind(doc, w, s->word + s->words);
            if (issuer == DL_NONE) issuer = issuer_before(doc, w, s->word);
            if (issuer != DL_NONE) return issuer;
        }
    }
    return DL_NONE;
}

/* "We condemn the attack": a sentence that does in words what it says, in the name of those who issue it. */
static int is_performed(const struct dl_doc *doc, const struct dl_sentence *s)
{
    static const char ACTS[] =
        "condemn|call|urge|reaffirm|reiterate|express|welcome|commend|deplore|reject|demand|denounce|congratulate|appeal";
    const uint32_t end = s->word + s->words;
    uint32_t verb = s->word + 1;
    if (s->words < 3 || !dl_str_is_nocase(doc->words.at[s->word].form, "we")) return 0;
    while (verb < end && doc->words.at[verb].upos == DL_UPOS_ADV) verb++;
    return verb < end && dl_str_listed(doc->words.at[verb].lemma, ACTS, '|') && !dl_has_feat(&doc->words.at[verb], "Tense=Past");
}

int dl_who_is_issued(const struct dl_doc *doc)
{
    enum { SHARE = 4, FEWEST = 2 }; /* one sentence in so many */
    uint32_t performed = 0, all = 0, is_headed = 0;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        is_headed |= s->section < SECTIONS && !has_verb(doc, s) && text_named(doc, s, DL_NONE) != DL_NONE;
        performed += is_performed(doc, s) != 0;
        all += has_verb(doc, s) != 0;
    }
    return performed > 0 && (is_headed || (performed >= FEWEST && performed * SHARE >= all) || dl_who_issuer(doc) != DL_NONE);
}
