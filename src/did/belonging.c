/* To whom nameless people belong as others think: "gunmen believed to be from al-Shabab", "men suspected of belonging to the cartel", "attackers
 * thought to be members of the sect". The participle behind the noun names the group; the phrase stands, and whoever counts by groups wants
 * it counted there, as CAMEO's coders do with suspected members (CAMEO manual 1.1b3, chapter 3). */
#include "did/sides.h"

/* "believed", "suspected", behind the noun; DL_NO_WORD. */
static uint16_t view_of(const struct dl_scene *s, uint16_t who)
{
    static const char views[] = "believe think suspect presume say know understand allege fear report";
    for (uint16_t c = s->child[who]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > who && dl_scene_rel(s, c) == DL_REL_ACL && dl_str_listed(dl_scene_word(s, c)->lemma, views, ' ')) return c;
    return DL_NO_WORD;
}

/* The group named behind a word of membership or by "from", "with", "of": a body that has a name. */
static uint16_t group_below(const struct dl_scene *s, uint16_t w, int depth)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    if (e != NULL && e->kind == DL_ENTITY_ORGANIZATION && dl_has_case(s, w, "from of with to")) return w;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && depth > 0; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (c < w || (rel != DL_REL_XCOMP && rel != DL_REL_NMOD && rel != DL_REL_OBL && rel != DL_REL_ADVCL)) continue;
        const uint16_t found = group_below(s, c, depth - 1);
        if (found != DL_NO_WORD) return found;
    }
    return DL_NO_WORD;
}

void dl_belonging(const struct dl_scene *s, struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++) {
        const uint16_t who = party->head[i];
        if (dl_scene_word(s, who)->upos != DL_UPOS_NOUN || dl_scene_word(s, who)->thing != DL_THING_PERSON) continue;
        const uint16_t view = view_of(s, who), group = view == DL_NO_WORD ? DL_NO_WORD : group_below(s, view, 3);
        if (group != DL_NO_WORD) party->at[i].entity = dl_scene_entity(s, group) - s->doc->entities.at;
    }
}
