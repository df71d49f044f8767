/* What is done to somebody's thing. Criticism of a decision meets who took it; but what can be done to people alone is done neither to the
 * owner of a thing nor to whoever stands by: "the senator's report, released in May" frees nobody, "dismissed the envoy's charge" sacks nobody. */
#include "did/sides.h"

/* A common noun for no people, body or number of them, no part of somebody's body and no standing of his. */
static int is_thing(const struct dl_scene *s, uint16_t w)
{
    static const char counts[] =
        "half number majority rest part share list family body remains head face hand arm leg foot neck throat "
        "pass licence license visa membership credential accreditation passport permit citizenship";
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || dl_scene_in(s, w, s->frames->measure) || dl_str_listed(word->lemma, counts, ' ')) return 0;
    return word->thing != DL_THING_PERSON && word->thing != DL_THING_ORGANIZATION && word->thing != DL_THING_PLACE;
}

int dl_is_to_owned(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char of_both[] = "release free dismiss fire clear"; /* said of people and, in another sense, of things */
    const uint16_t object = d->args.object;
    if (d->kind != DL_FRAME_VERB || object == DL_NO_WORD || !dl_is_of_persons(d) || !is_thing(s, object)) return 0;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, of_both, ' ')) return 0;
    if (!dl_frame_gives(d->frame, DL_PART_OBJ)) return 0; /* "issued a warrant for him" */
    for (uint8_t i = 0; i < d->recipient.count; i++)
        if (d->recipient.head[i] == object) return 0;
    return d->recipient.count > 0;
}
