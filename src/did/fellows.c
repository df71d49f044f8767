/* Who goes along: "Kenya, along with Uganda, condemned it", "arrested the mayor together with his deputy". English joins a second party so without
 * "and", and the tree hangs it below the first, or below the verb where it stands behind whom the deed is done to. */
#include "did/sides.h"

/* "along with", "together with", "alongside" before a phrase. */
int dl_party_is_fellow(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CASE) continue;
        if (dl_lemma_is(dl_scene_word(s, c), "alongside")) return 1;
        if (c > 0 && dl_lemma_is(dl_scene_word(s, c), "with") &&
            dl_str_listed_nocase(dl_scene_word(s, (uint16_t)(c - 1))->form, "along together", ' '))
            return 1;
    }
    return 0;
}

static int is_somebody(const struct dl_scene *s, uint16_t w)
{
    return dl_party_level(s, w) >= DL_LEVEL_WEAK || dl_is_of_people(s, w);
}

/* Whom a deed is done to: behind him and the verb stands who shares it. */
static int undergoes(const struct dl_scene *s, uint16_t head)
{
    const enum dl_rel rel = dl_scene_rel(s, head);
    const uint16_t verb = dl_scene_head(s, head);
    return verb != DL_NO_WORD && dl_scene_word(s, verb)->upos == DL_UPOS_VERB && (rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS);
}

/* Those below `above` that stand behind `head` and before `end`. */
static void take_below(struct dl_scene *s, uint16_t above, uint16_t head, uint16_t end, enum dl_rel rel, struct dl_party *party)
{
    for (uint16_t c = s->child[above]; c != DL_NO_WORD && c < end; c = s->sibling[c]) {
        if (c <= head || dl_rel_base(dl_scene_rel(s, c)) != rel || !dl_party_is_fellow(s, c) || !is_somebody(s, c)) continue;
        dl_party_add(s, c, 1, party); /* ends, since c is behind head */
    }
}

void dl_party_fellows(struct dl_scene *s, uint16_t head, struct dl_party *party)
{
    if (party->count == 0 || !is_somebody(s, head)) return;
    take_below(s, head, head, s->count, DL_REL_NMOD, party);
    const uint16_t verb = dl_scene_head(s, head);
    if (undergoes(s, head)) take_below(s, verb, head, s->count, DL_REL_OBL, party);
    else if (verb != DL_NO_WORD && dl_scene_rel(s, head) == DL_REL_NSUBJ) take_below(s, verb, head, verb, DL_REL_OBL, party);
}
