/* Who stands in an argument: phrases of the tree become participants with spans and entities. */
#ifndef DL_DID_PARTY_H
#define DL_DID_PARTY_H

#include "did/scene.h"

enum { DL_PARTY = 16 };

/* How surely a phrase names somebody who acts in politics. */
enum dl_party_level { DL_LEVEL_NONE, DL_LEVEL_WEAK, DL_LEVEL_STRONG };

struct dl_party {
    struct dl_participant at[DL_PARTY];
    uint16_t head[DL_PARTY];
    uint8_t count, level; /* level: the highest among them */
    uint8_t refused;      /* a phrase stood there that names nobody ("the storm") */
};

/* "none", "weak", "strong" */
static inline const char *dl_party_level_name(enum dl_party_level level)
{
    return level == DL_LEVEL_STRONG ? "strong" : level == DL_LEVEL_WEAK ? "weak" : "none";
}

/* The entity of one of them, NULL. */
static inline const struct dl_entity *dl_party_member(const struct dl_scene *s, const struct dl_party *party, uint8_t i)
{
    return party->at[i].entity == DL_NONE ? NULL : &s->doc->entities.at[party->at[i].entity];
}

/* Whether somebody is among both. */
static inline int dl_participants_share(const struct dl_participant *a, uint32_t a_count, const struct dl_participant *b,
                                        uint32_t b_count)
{
    for (uint32_t i = 0; i < a_count; i++)
        for (uint32_t k = 0; k < b_count; k++)
            if (a[i].entity != DL_NONE && a[i].entity == b[k].entity) return 1;
    return 0;
}

/* Of those who are gone through, keeps the i-th behind the first *kept; the caller sets the count. */
static inline void dl_party_keep(struct dl_party *party, uint8_t *kept, uint8_t i)
{
    party->at[*kept] = party->at[i];
    party->head[(*kept)++] = party->head[i];
}

/* slots.c: fills the party from the first slot that names somebody. */
void dl_party_fill(struct dl_scene *s, uint16_t w, uint32_t kind, const struct dl_args *args, const uint32_t *slots,
                   uint8_t slot_count, struct dl_party *party);
/* Adds who a noun phrase names: itself and what is joined to it, or, where it names nobody ("Israel's decision"), who stands in it. */
void dl_party_add(struct dl_scene *s, uint16_t head, int carried, struct dl_party *party);
/* Adds this phrase whatever it names. */
void dl_party_take(struct dl_scene *s, uint16_t head, struct dl_party *party);
enum dl_party_level dl_party_level(const struct dl_scene *s, uint16_t w);
/* several.c: adds those whom one phrase names apart ("Syrian and Israeli officials"; "U.S.-Taliban", w being its last word); 0 if it does not. */
int dl_party_several(struct dl_scene *s, uint16_t head, struct dl_party *party);
int dl_party_hyphened(struct dl_scene *s, uint16_t w, struct dl_party *party);
/* fellows.c: adds who goes along with a head ("along with Uganda"); whether a phrase stands behind such words. */
void dl_party_fellows(struct dl_scene *s, uint16_t head, struct dl_party *party);
int dl_party_is_fellow(const struct dl_scene *s, uint16_t w);
/* slots.c: whether `c` tells where the violence `noun` was: "the Mali attack". */
int dl_is_scene_of_violence(const struct dl_scene *s, uint16_t noun, uint16_t c);
/* slots.c: adds who says the clause that a word stands in, a noun's also of the verb above it. */
void dl_party_speaker(struct dl_scene *s, uint16_t w, struct dl_party *party);
/* targeted.c: adds whom a deed was done to behind "the target of", "a victim of"; whether it stands behind such a word. */
int dl_party_targeted(struct dl_scene *s, uint16_t deed, struct dl_party *party);
/* The entity that a phrase's head stands for, through a name before it too ("Israeli soldiers"); DL_NONE. */
uint32_t dl_party_entity(const struct dl_scene *s, uint16_t w);
/* no_side.c: a time, a law by its name, or what is taken rather than who; a bill by its number; money; a paper with a name of its own. */
int dl_party_no_side(const struct dl_scene *s, uint16_t w);
int dl_party_is_bill(const struct dl_scene *s, uint16_t w);
int dl_party_is_money(const struct dl_scene *s, uint16_t w);
int dl_party_is_paper(const struct dl_scene *s, uint16_t w);
/* A time, a month, a weekday. */
int dl_party_calendar(const struct dl_word *word);
/* Whether a noun is an act by a frame. */
int dl_party_is_event(struct dl_scene *s, uint16_t noun);
/* slots.c: whether the phrase only tells whom the deed struck that the predicate w judges. */
int dl_party_is_victim(struct dl_scene *s, uint16_t w, const struct dl_prep *prep);
/* Whether the phrase names a holder of public office. */
int dl_party_official(const struct dl_scene *s, uint16_t w);
/* Whether somebody stands there, and everybody is of one of these sectors ("JRN EDU"). */
int dl_party_all_of(const struct dl_scene *s, const struct dl_party *party, const char *sectors);
/* The same of persons and bodies of one state. */
int dl_party_all_of_state(const struct dl_scene *s, const struct dl_party *party, const char *sectors, const char *country);
/* kinds.c: whether the phrase stands for people or ground of this set of sets.tsv though none of its words is in it. */
int dl_party_stands_for(const struct dl_scene *s, uint16_t head, uint16_t set);
/* Whether a noun joined to a name only tells what else the one is whose name it is ("Rao, an economist and the father of four, was"). */
int dl_party_is_description(const struct dl_scene *s, uint16_t head, uint16_t c);
/* kinds.c: whether they are so many ("fourteen people", "thousands of people"), who were there, and not whoever does it. */
int dl_party_counted(const struct dl_scene *s, uint16_t w);
/* carried.c: whether a phrase tells from whom or what one would be safe ("protection from the Taliban"). */
int dl_party_is_danger(const struct dl_scene *s, uint16_t w);
/* carried.c: who stands inside a phrase that names nobody itself, so many phrases deep; DL_NO_WORD. */
/* Whether a word before a noun is whom or what it is about, not whose it is. */
int dl_party_is_about(const struct dl_scene *s, uint16_t c, uint16_t noun);
/* Whether a building stands before a deed of force as where it was or what it struck: "the school shooting". */
int dl_party_is_site(const struct dl_scene *s, uint16_t noun, uint16_t c);
/* Whether an adjective behind its noun tells of it by a phrase of its own ("troops loyal to the Shah"). */
int dl_party_clause_like(const struct dl_scene *s, uint16_t c, uint16_t head);
enum { DL_CARRY_DEPTH = 3 };
uint16_t dl_party_carried(const struct dl_scene *s, uint16_t head, int depth);
/* "refugee ban", "hostage video", "troop withdrawal": people who undergo what the noun behind them tells. */
static inline int dl_party_undergoes(const struct dl_scene *s, uint16_t w)
{
    static const char people[] =
        "refugee migrant immigrant hostage prisoner detainee captive spy troop victim passenger patient inmate";
    return dl_scene_rel(s, w) == DL_REL_COMPOUND && dl_scene_word(s, w)->upos == DL_UPOS_NOUN &&
           dl_str_listed(dl_scene_word(s, w)->lemma, people, ' ');
}
/* The noun phrase of a head without relative clauses and what is joined to it. */
struct dl_span dl_phrase_span(const struct dl_scene *s, uint16_t head);

#endif
