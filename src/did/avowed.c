/* Infinitives that tell what is done, and states of later: "I would like to thank him" thanks him, who "went so far as to dismiss it" dismissed it,
 * "will be in contact with" tells of what is to come; and what was not said yet or is put off nobody refused. */
#include "did/coder.h"

/* "went so far as to dismiss it" */
static int is_utmost(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint16_t w = d->word, back = 0; d->kind == DL_FRAME_VERB && w > 2 && back < 4; w--, back++)
        if (dl_str_is(dl_scene_word(s, w)->form, "to") && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, "as"))
            return dl_str_is(dl_scene_word(s, (uint16_t)(w - 2))->form, "far");
    return 0;
}

int dl_is_avowed(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char said[] = "thank congratulate apologise apologize commend salute applaud praise welcome";
    if (is_utmost(s, d)) return 1;
    const uint16_t wish =
        d->kind == DL_FRAME_VERB && dl_scene_rel(s, d->word) == DL_REL_XCOMP ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (wish == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, d->word)->lemma, said, ' ')) return 0;
    const uint16_t who = dl_scene_child(s, wish, DL_REL_NSUBJ);
    return who != DL_NO_WORD && dl_str_listed_nocase(dl_scene_word(s, who)->form, "i we", ' ') &&
           dl_str_listed(dl_scene_word(s, wish)->form, "like want wish", ' ');
}

int dl_is_state_to_come(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || dl_scene_child(s, d->word, DL_REL_COP) == DL_NO_WORD) return 0;
    if (dl_scene_child(s, d->word, DL_REL_CASE) == DL_NO_WORD || d->args.negated) return 0;
    return dl_scene_has_modal(s, d->word, "will would");
}

/* "will not be published until Friday", "does not plan to leave until May": what comes later. */
int dl_is_put_off(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = w != DL_NO_WORD ? s->child[w] : DL_NO_WORD; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && c > w && dl_has_case(s, c, "until till")) return 1;
    return 0;
}

/* "has not endorsed the plan": nothing was said of it. */
int dl_is_unsaid_yet(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t aux =
        d->kind == DL_FRAME_VERB && d->type == DL_EVENT_SUPPORT ? dl_scene_child(s, d->word, DL_REL_AUX) : DL_NO_WORD;
    return aux != DL_NO_WORD && d->args.will == 0 && dl_lemma_is(dl_scene_word(s, aux), "have");
}
