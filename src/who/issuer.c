/* "We condemn this aggression" is the reporter's voice nowhere but in a text that somebody issues in his own name, and such a text says who: above it stands
 * a phrase without a verb, "Statement by the spokesperson of …", "Joint declaration of the leaders of …". */
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

uint32_t dl_who_issuer(const struct dl_doc *doc)
{
    static const char TEXTS[] = "statement|declaration|communiqué|communique|release|appeal|manifesto|letter|proclamation";
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        if (s->section >= SECTIONS) break;
        if (has_verb(doc, s)) continue;
        for (uint32_t w = s->word; w < s->word + s->words; w++) {
            if (!dl_str_listed_nocase(doc->words.at[w].form, TEXTS, '|')) continue;
            uint32_t issuer = issuer_behind(doc, w, s->word + s->words);
            if (issuer != DL_NONE) return issuer;
        }
    }
    return DL_NONE;
}
