/* "Met the president for talks", "spoke with him in a call", "sat down for a meeting with the envoy": one conversation, for which a verb of meeting and a
 * noun stand. The verb tells it; behind a verb of visiting the noun tells what was done there, and with whom the verb says. */
#include "did/sides.h"

static int is_same(const struct dl_party *one, const struct dl_party *other)
{
    for (uint8_t i = 0; i < one->count; i++) {
        int is_in = 0;
        for (uint8_t k = 0; k < other->count; k++)
            is_in |= one->head[i] == other->head[k] || (one->at[i].entity != DL_NONE && one->at[i].entity == other->at[k].entity);
        if (!is_in) return 0;
    }
    return 1;
}

/* The verb of meeting that a noun for talks is an adjunct of, and its frame; DL_NO_WORD. */
static uint16_t verb_of_meeting(struct dl_scene *s, uint16_t noun, const struct dl_frame **frame)
{
    const uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBL ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD || !dl_has_case(s, noun, "for in at during over by")) return DL_NO_WORD;
    static const char meeting[] =
        "meet speak talk sit call phone telephone confer huddle converse see gather convene visit host receive welcome";
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, meeting, ' ')) return DL_NO_WORD;
    *frame = dl_act_of(s, verb, DL_BIT(CONSULT));
    return *frame != NULL && !dl_passive(s, verb) ? verb : DL_NO_WORD;
}

int dl_met_already(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frame *frame = NULL;
    if (d->type != DL_EVENT_CONSULT || d->kind != DL_FRAME_NOUN) return 0;
    const uint16_t verb = verb_of_meeting(s, d->word, &frame);
    if (verb == DL_NO_WORD) return 0;
    struct dl_args args;
    struct dl_party whom = {.count = 0};
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    dl_party_fill(s, verb, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &whom);
    if (whom.count == 0 || !is_same(&d->recipient, &whom)) return 0;
    if (frame->mode == NULL || !dl_str_is(dl_str_from(frame->mode), "visit")) return 1;
    const struct dl_entity *e = dl_party_member(s, &whom, 0);
    if (d->recipient.count == 0 && e != NULL && e->kind != DL_ENTITY_PLACE && e->kind != DL_ENTITY_COUNTRY) d->recipient = whom;
    return 0;
}
