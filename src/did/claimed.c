/* Who claims a deed has done it: "an attack claimed by the group", "the group claimed the murder", "claimed responsibility for a car bomb", "claimed two
 * of the attacks". Nobody has where "no group" claims it. */
#include "did/sides.h"

/* "claimed responsibility for a car bomb", "took credit for it" */
static int is_owned_up(const struct dl_scene *s, uint16_t noun, uint16_t verb)
{
    const uint16_t what = dl_scene_child(s, verb, DL_REL_OBJ);
    return what != DL_NO_WORD && dl_has_case(s, noun, "for") &&
           dl_str_listed(dl_scene_word(s, what)->lemma, "responsibility credit", ' ') &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, "claim take accept admit assert", ' ');
}

/* "No group has claimed it", "nobody claimed it" */
static int is_claimed_by_nobody(const struct dl_scene *s, uint16_t verb)
{
    const uint16_t who = dl_subject(s, verb), no = who == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, who, DL_REL_DET);
    if (who == DL_NO_WORD) return 0;
    return (no != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, no), "no")) ||
           dl_str_listed_nocase(dl_scene_word(s, who)->form, "nobody none neither", ' ');
}

/* "Claimed two of the attacks", "claimed most of the raids": some of those told before. */
static int is_some_claimed(const struct dl_scene *s, uint16_t noun, uint16_t some)
{
    const uint16_t verb = dl_scene_rel(s, some) == DL_REL_OBJ ? dl_scene_head(s, some) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_scene_rel(s, noun) != DL_REL_NMOD || !dl_has_case(s, noun, "of")) return 0;
    if (dl_scene_word(s, some)->upos != DL_UPOS_NUM && !dl_form_listed(dl_scene_word(s, some), "both several some most all many"))
        return 0;
    return dl_lemma_is(dl_scene_word(s, verb), "claim");
}

void dl_side_claimed(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, noun);
    for (uint16_t v = verb, i = 0; v != DL_NO_WORD && i < 2; v = dl_scene_head(s, v), i++)
        if (dl_str_listed(dl_scene_word(s, v)->lemma, "claim take accept admit assert", ' ') && is_claimed_by_nobody(s, v)) return;
    if (verb != DL_NO_WORD && dl_rel_base(dl_scene_rel(s, noun)) == DL_REL_NMOD)
        verb = dl_scene_head(s, verb); /* at "responsibility" */
    if (verb != DL_NO_WORD && is_owned_up(s, noun, verb)) dl_party_add(s, dl_subject(s, verb), 1, party);
    verb = dl_scene_head(s, noun);
    int is_claim = verb != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, verb), "claim");
    if (is_claim && dl_scene_rel(s, noun) == DL_REL_OBJ) dl_party_add(s, dl_subject(s, verb), 1, party);
    if (verb != DL_NO_WORD && is_some_claimed(s, noun, verb)) dl_party_add(s, dl_subject(s, dl_scene_head(s, verb)), 1, party);
    if (is_claim && dl_scene_rel(s, noun) == DL_REL_NSUBJ_PASS)
        dl_party_add(s, dl_scene_child(s, verb, DL_REL_OBL_AGENT), 1, party);
}
