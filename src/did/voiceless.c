/* What a thing is said to ask or to threaten: "the figures demand an answer", "fear pushes countries to", "the act threatens to have a chilling
 * effect". Nobody speaks there. Texts do, for who wrote them (texts.c), and so do bodies and people whom no table knows. */
#include "did/coder.h"

/* A thought, a happening or a time that no text is. */
static int is_idea(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || dl_scene_entity(s, w) != NULL || dl_scene_in(s, w, s->frames->text)) return 0;
    return word->thing == DL_THING_ABSTRACT || word->thing == DL_THING_EVENT || word->thing == DL_THING_TIME;
}

int dl_is_voiceless(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char pressing[] =
        "demand push press compel drive"; /* warnings urge, slogans call and marches demand, but in the past */
    const uint16_t who = d->kind == DL_FRAME_VERB && !d->args.passive ? dl_scene_child(s, d->word, DL_REL_NSUBJ) : DL_NO_WORD;
    if ((d->type != DL_EVENT_REQUEST && d->type != DL_EVENT_THREATEN) || who == DL_NO_WORD || !is_idea(s, who)) return 0;
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (d->actor.head[i] == who) return 0;
    if (d->type == DL_EVENT_THREATEN) return dl_lemma_is(dl_scene_word(s, d->word), "threaten");
    return d->actor.count == 0 && dl_is_finite_present(s, d->word) &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, pressing, ' ');
}
