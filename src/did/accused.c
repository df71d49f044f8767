/* Who did a deed that a noun tells by what is said of him: whom a charge, an arrest or a verdict is against ("charged two men with the murder of"),
 * to whom one complains of it, on whom it is blamed. */
#include "did/attach.h"
#include "did/sides.h"

/* "protested to the ambassador about the arrest of two editors": to whom one complains of a deed has done it. */
static void add_complained_to(struct dl_scene *s, uint16_t noun, uint16_t verb, struct dl_party *party)
{
    const uint16_t object = dl_scene_child(s, verb, DL_REL_OBJ); /* "took Chad to the court over the killing": Chad */
    if (!dl_has_case(s, noun, "about over at against") || dl_act_of(s, verb, DL_BIT(ACCUSE)) == NULL || dl_passive(s, verb)) return;
    if (object != DL_NO_WORD && dl_party_level(s, object) == DL_LEVEL_STRONG) return;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD && party->count == 0; c = s->sibling[c])
        if (c > verb && c < noun && dl_scene_rel(s, c) == DL_REL_OBL && dl_has_case(s, c, "to with") &&
            dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_party_add(s, c, 0, party);
}

/* "charged two men with murder over the sinking of the ship": what a court or the police hold somebody to have done. */
static int is_tried_over(struct dl_scene *s, uint16_t verb, uint16_t noun)
{
    static const char trying[] = "charge indict arraign try convict sentence jail imprison";
    return dl_party_is_event(s, noun) && dl_match(s, noun)->type == DL_EVENT_ASSAULT && dl_has_case(s, noun, "over") &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, trying, ' ');
}

/* Whom the charge or verdict is against that names the deed. */
void dl_side_accused(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, noun);
    if (dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL || !dl_has_case(s, noun, "of for with over in about at against") ||
        verb == DL_NO_WORD)
        return;
    if (dl_scene_rel(s, verb) == DL_REL_XCOMP && dl_str_listed(dl_scene_word(s, verb)->lemma, "hang die serve", ' '))
        verb = dl_scene_head(s, verb); /* "sentenced them to hang for the murder of" */
    if (dl_kind(s, verb) != DL_FRAME_VERB) return;
    const int is_seizure = dl_str_listed(dl_scene_word(s, noun)->lemma, "coup putsch", ' ') && !dl_passive(s, verb);
    if (dl_has_case(s, noun, "in") &&
        (is_seizure || dl_str_listed(dl_scene_word(s, noun)->lemma, "raid search sweep swoop crackdown operation", ' '))) {
        if (!dl_passive(s, verb))
            dl_party_add(s, dl_subject(s, verb), 1, party); /* "arrested him in a raid on his home": whoever arrests */
        return;
    }
    add_complained_to(s, noun, verb, party);
    if (party->count > 0) return;
    const struct dl_frame *frame = dl_match(s, verb);
    if (frame == NULL || (frame->type != DL_EVENT_ACCUSE && frame->type != DL_EVENT_SANCTION && frame->type != DL_EVENT_COERCE))
        return;
    if (frame->type == DL_EVENT_ACCUSE && dl_has_case(s, noun, "over in about at against") && !is_tried_over(s, verb, noun)) return;
    if (frame->type == DL_EVENT_SANCTION && dl_has_case(s, noun, "over about at against") && !is_tried_over(s, verb, noun))
        return; /* "impeached the president over the killing of" */
    struct dl_args args;
    dl_arguments(s, verb, DL_FRAME_VERB, &args);
    if (args.negated) return;                                                     /* "did not accuse Tehran of the attack" */
    if (dl_scene_in(s, args.object, s->frames->legation)) return;                 /* "expelled two diplomats over the murder" */
    if (args.passive && args.indirect != DL_NO_WORD) args.object = args.indirect; /* "was given a life sentence for the killings" */
    if (args.object != DL_NO_WORD && args.object != noun) dl_party_add(s, args.object, 1, party);
    if (party->count == 0 && args.object != DL_NO_WORD && args.object != noun && dl_is_of_people(s, args.object))
        dl_party_take(s, args.object, party);
}

/* "blamed the bombing on separatists": who it is laid on did it. */
void dl_side_blamed(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    uint16_t verb = dl_attach_blaming(s, noun);
    if (verb == DL_NO_WORD) return;
    for (int step = 0; step < 2 && party->count == 0; step++) {
        uint16_t above = step == 0 ? verb : noun;
        for (uint16_t c = s->child[above]; c != DL_NO_WORD && party->count == 0; c = s->sibling[c])
            if (c > noun && dl_has_case(s, c, "on")) dl_party_add(s, c, 0, party);
    }
}
