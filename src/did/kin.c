/* "its neighbour", "its old foe", "Chad's ally": what states are to each other is another state than whose it is, and news says so of the one other
 * state that it has just named. The evidence of choice.c counts for whom a side is, and so mostly gave it to its possessor. Where the
 * sentence up to the noun and the two before name no other state, or several, nobody knows who is meant, but it is not the possessor. */
#include "did/homes.h"

#include <string.h>

enum { SENTENCES = 2 };

/* Whose it is, as a country; "" for none. */
static const char *possessor_of(const struct dl_scene *s, uint16_t w)
{
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    if (owner == DL_NO_WORD) return "";
    const struct dl_entity *e = dl_scene_entity(s, owner);
    const int is_pronoun = dl_scene_word(s, owner)->upos == DL_UPOS_PRON; /* "his rival" is a person */
    if (is_pronoun ? !dl_str_listed_nocase(dl_scene_word(s, owner)->form, "its their", ' ')
                   : e == NULL || e->kind != DL_ENTITY_COUNTRY)
        return "";
    if (e != NULL && e->country[0] != '\0') return e->country;
    return dl_home_owner(s->doc, s->first + w);
}

const char *dl_home_kin(const struct dl_coder *coder, uint16_t w)
{
    static const char kin[] =
        "neighbour neighbor ally rival foe enemy adversary patron partner backer protector benefactor archrival arch-rival";
    const struct dl_scene *s = &coder->scene;
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || dl_has_feat(word, "Number=Plur") || !dl_str_listed(word->lemma, kin, ' ')) return NULL;
    const char *whose = possessor_of(s, w), *found = "";
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    const int is_its = owner != DL_NO_WORD && dl_str_listed_nocase(dl_scene_word(s, owner)->form, "its", ' ');
    if (whose[0] == '\0') return is_its ? "" : NULL;
    const int is_next_door = dl_str_listed(word->lemma, "neighbour neighbor", ' ') && strcmp(coder->home_named, whose) != 0;
    const char *about = is_next_door ? coder->home_named : ""; /* the state that the report is about lies there */
    const uint32_t from = s->doc->sentences.at[s->sentence > SENTENCES ? s->sentence - SENTENCES : 0].word;
    for (uint32_t at = s->first + w; at-- > from;) {
        const char *country = dl_home_named_country(s->doc, at);
        if (country[0] == '\0' || strcmp(country, whose) == 0 || strcmp(country, found) == 0) continue;
        if (found[0] != '\0') return about;
        found = country;
    }
    return found[0] == '\0' ? about : found;
}

/* "Australia and Thailand flew out their citizens": of the first state that acts, whoever "their" was taken for; "" for others. */
const char *dl_home_own_citizens(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const uint16_t counted = dl_scene_child(s, w, DL_REL_NMOD);
    if (counted != DL_NO_WORD && dl_has_case(s, counted, "of")) w = counted; /* "hundreds of their citizens" */
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    const struct dl_entity *e = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (owner == DL_NO_WORD || e == NULL || e->kind != DL_ENTITY_COUNTRY) return "";
    return dl_str_listed(dl_scene_word(s, owner)->form, "their its", ' ') &&
                   dl_str_listed(dl_scene_word(s, w)->lemma, "citizen national", ' ')
               ? e->country
               : "";
}
