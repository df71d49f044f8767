/* Numbers of deeds rather than deeds: "a spike in police killings", "arrests fell by a tenth". What is told of so many of a kind is told of none
 * of them. */
#include "did/coder.h"

/* "a spike in police killings", "the rate of arrests": a kind of deed behind a noun that counts it. */
static int is_counted_kind(const struct dl_scene *s, uint16_t w)
{
    if (dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD) return 0;
    if (dl_scene_child(s, w, DL_REL_NMOD) != DL_NO_WORD) return 0; /* "the rise in attacks on the border" */
    if (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    const uint16_t count = dl_scene_rel(s, w) == DL_REL_NMOD ? dl_scene_head(s, w) : DL_NO_WORD;
    return count != DL_NO_WORD && dl_scene_word(s, count)->upos == DL_UPOS_NOUN && dl_has_case(s, w, "in of") &&
           dl_scene_in(s, count, s->frames->trend);
}

/* By how much, of a hundred or of what it was: "by 30 percent", "by a half". */
static int is_share(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "percent % half third quarter tenth fold percentage", ' ');
}

static int has_share(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (is_share(s, c)) return 1;
    return 0;
}

/* "an increase of 50 percent in the number of arrests", "the number of killings rose by a half" */
static int is_of_number(const struct dl_scene *s, uint16_t w)
{
    const uint16_t number = dl_scene_rel(s, w) == DL_REL_NMOD && dl_has_case(s, w, "of") ? dl_scene_head(s, w) : DL_NO_WORD;
    if (number == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, number)->lemma, "number total", ' ')) return 0;
    const uint16_t above = dl_scene_head(s, number);
    return above != DL_NO_WORD && dl_scene_in(s, above, s->frames->trend) && has_share(s, above);
}

/* "Arrests for drunkenness fell by a tenth", "the apprehension of migrants fell by 30 percent": so many of a kind, as they are counted. */
int dl_counted(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_NOUN || d->type == DL_EVENT_PROTEST || d->args.light != DL_NO_WORD) return 0;
    if (is_of_number(s, d->word)) return 1;
    const int is_subject = verb != DL_NO_WORD && dl_scene_rel(s, d->word) == DL_REL_NSUBJ &&
                           dl_scene_in(s, verb, s->frames->trend) && dl_scene_word(s, verb)->upos == DL_UPOS_VERB;
    if (is_subject && has_share(s, verb)) return 1;
    if (!dl_has_feat(dl_scene_word(s, d->word), "Number=Plur")) return 0;
    return is_counted_kind(s, d->word) || (is_subject && d->actor.count + d->recipient.count == 0);
}
