/* What the two halves of completing an event's sides share (sides.c, recipient.c). */
#ifndef DL_DID_SIDES_H
#define DL_DID_SIDES_H

#include "did/coder.h"

#define DL_BIT(type) (1u << DL_EVENT_##type)

/* A noun for people or a body of people, or "the 81-year-old". */
static inline int dl_is_of_people(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_str_ends(word->form, "year-old") || (dl_str_is(word->form, "old") && w > 1 && dl_scene_rel(s, w) != DL_REL_AMOD &&
                                                dl_str_is(dl_scene_word(s, (uint16_t)(w - 2))->form, "year")))
        return dl_scene_rel(s, w) != DL_REL_AMOD;
    return (word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) &&
           (word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION);
}

/* "those who fled", "anyone involved": people told by what they did. */
static inline int dl_is_anybody(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_PRON && word->upos != DL_UPOS_DET && word->upos != DL_UPOS_NUM) return 0;
    if (word->upos != DL_UPOS_NUM &&
        !dl_str_listed(word->lemma, "that those anyone anybody everyone everybody someone somebody", ' '))
        return 0;
    return dl_scene_child(s, w, DL_REL_ACL_RELCL) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_ACL) != DL_NO_WORD;
}

/* Who bears arms or gathers, and does the deed of force that it stands before. */
static inline int dl_bears_arms(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "police army militia gang mob vigilante guerrilla rebel jihadist paramilitary",
                         ' ');
}

/* met.c: whether a noun for talks tells the meeting that its verb has told. */
int dl_met_already(struct dl_scene *s, struct dl_draft *d);
/* self.c: whether somebody only claims something of himself. */
int dl_of_self(const struct dl_scene *s, const struct dl_draft *d);
/* by_scene.c: takes off the place that a deed is called by, or where it was, where it stands as who did it. */
void dl_sides_drop_scene_of_deed(const struct dl_scene *s, struct dl_draft *d);
/* turned.c: sides that stand where the other belongs: by what stands before the deed; once both have been looked for. */
void dl_sides_turn_named(const struct dl_scene *s, struct dl_draft *d);
void dl_sides_turn_undergone(const struct dl_scene *s, struct dl_draft *d);
/* accused.c: adds whom a charge, an arrest or a verdict is against, and on whom the deed is blamed that a noun tells. */
void dl_side_accused(struct dl_scene *s, uint16_t noun, struct dl_party *party);
void dl_side_blamed(struct dl_scene *s, uint16_t noun, struct dl_party *party);
/* claimed.c: adds whoever claims the deed that a noun tells. */
void dl_side_claimed(struct dl_scene *s, uint16_t noun, struct dl_party *party);
/* sides.c: who stands behind "by" below a noun; 1 when the party has somebody. */
int dl_side_by(struct dl_scene *s, uint16_t noun, struct dl_party *party, int depth);
/* The same where the tree hangs the phrase on the verb above, which is no passive. */
int dl_side_by_above(struct dl_scene *s, uint16_t noun, struct dl_party *party);
/* Who stands before a deed of force whose victim stands behind it with "of". */
int dl_side_before(struct dl_scene *s, uint16_t noun, struct dl_party *party);
/* whose.c: the actor of a passive, by whose a thing, a measure or a prison is; who joins in ("joined Germany in condemning"). */
void dl_sides_whose(struct dl_scene *s, struct dl_draft *d);
void dl_sides_join(struct dl_scene *s, struct dl_draft *d);
/* texts.c: who adopted or issued the text that does what it says. */
void dl_sides_of_text(const struct dl_scene *s, struct dl_draft *d);
/* recipient.c: adds who stands on neither side yet; completes the recipient. */
void dl_recipient_add(struct dl_scene *s, struct dl_draft *d, uint16_t w);
void dl_recipient_complete(struct dl_scene *s, struct dl_draft *d);
/* drops.c: takes off recipients that are none, before others are looked for and once both sides are found. */
void dl_sides_drop_scenes(const struct dl_scene *s, struct dl_draft *d);
void dl_sides_drop_others(const struct dl_scene *s, struct dl_draft *d);
/* mentioned.c: takes off who is only mentioned in what the deed is done with. */
void dl_sides_drop_mentioned(const struct dl_scene *s, struct dl_draft *d);
/* astray.c: takes off who stands only where something else than to whom is told. */
void dl_sides_drop_astray(struct dl_scene *s, struct dl_draft *d);
/* clausal.c: whom a clause tells that hangs on the act. */
void dl_recipient_clausal(struct dl_scene *s, struct dl_draft *d);
/* farther.c: who stands farther off in the phrases of the act. */
void dl_recipient_recalled(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_farther(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_to_go(struct dl_scene *s, struct dl_draft *d); /* whose resignation is asked for */
void dl_recipient_holder(struct dl_scene *s, struct dl_draft *d);
/* Whether a phrase stands two nouns below what is asked for. */
int dl_party_is_far_below(const struct dl_scene *s, uint16_t w, const struct dl_prep *prep);
int dl_recipient_is_released(const struct dl_scene *s, const struct dl_draft *d, uint16_t w);
/* addressee.c: to whom words go. */
void dl_recipient_addressed(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_lodged(struct dl_scene *s, struct dl_draft *d);
/* struck.c: whom a deed or, before actors are completed, an explosion struck. */
int dl_is_target(const struct dl_scene *s, uint16_t w);           /* people, bodies, buildings, ground: what force can be used on */
void dl_recipient_downed(struct dl_scene *s, struct dl_draft *d); /* whose the weapon is that is shot down */
void dl_recipient_counted(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_struck(struct dl_scene *s, struct dl_draft *d);
/* "burned a school in the town of Jos": what was struck, in the place of where it was. */
void dl_recipient_not_scene(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_aimed_at(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_plain(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_called(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_casualties(struct dl_scene *s, struct dl_draft *d);
/* context.c: who is a recipient by how the clause stands to others. */
int dl_recipient_is_own_envoy(const struct dl_scene *s, const struct dl_draft *d, uint16_t owner);
void dl_recipient_punished_too(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_around(struct dl_scene *s, struct dl_draft *d);
void dl_recipient_protested(struct dl_scene *s, struct dl_draft *d);

/* launched.c: whom the participle or clause behind a deed or a weapon gives it to ("a strike blamed on Chad", "a bomb that rebels had planted");
 * DL_NO_WORD. Whether an agent is a weapon. Whether a draft only tells whence a weapon came that strikes in the clause above. */
uint16_t dl_launched_by(const struct dl_scene *s, uint16_t noun);
uint16_t dl_launched_from(const struct dl_scene *s, uint16_t weapon); /* whence it came ("fired from Gaza") */
int dl_launched_is_weapon(const struct dl_scene *s, uint16_t w);
int dl_launched_only(struct dl_scene *s, const struct dl_draft *d);

/* Nobody is told of to whom it is done. */
static inline void dl_recipient_drop(struct dl_draft *d) { d->recipient.count = d->recipient.level = 0; }

/* again.c: whom a second verb strikes by a pronoun ("rounded up students and beat several of them"). */
void dl_recipient_again(struct dl_scene *s, struct dl_draft *d);

/* row.c: who did a row of passives, and whom a row of deeds strikes, told once behind the last of them. */
void dl_row_agent(struct dl_scene *s, struct dl_draft *d);
void dl_row_recipient(struct dl_scene *s, struct dl_draft *d);

/* belonging.c: "men believed to be from al-Shabab": the group stands for those who are taken for its people. */
void dl_belonging(const struct dl_scene *s, struct dl_party *party);

#endif
