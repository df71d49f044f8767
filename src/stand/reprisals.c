/* Deeds by which somebody answers who took a side on what the report is mainly about: "froze aid to Mali", "called off a visit to
 * Chad". They name something else, so that whose side they are against tells the stance; aid that is held back from nobody named is from who acts first. */
#include "stand/finders.h"
#include "who/who.h"

static const char DEEDS[] = "freeze suspend cut withhold halt pause cancel postpone sever downgrade stop hold call break deny",
                  MEANS[] = "aid assistance loan credit funding grant visit trip summit tie "
                            "relation flight cooperation";

/* What is cut, frozen or called off; DL_NONE where it is no means of pressure. "two million euros of aid" is aid. */
static uint32_t means_of(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t particle = dl_stand_particle(run, verb);
    if (dl_stand_listed(run, verb, "hold call break") && particle == DL_NONE) return DL_NONE;
    uint32_t object = dl_stand_done_to(run, verb);
    const uint32_t of = object != DL_NONE ? dl_stand_phrase(run, object, "of in") : DL_NONE;
    if (of != DL_NONE && dl_stand_listed(run, of, "aid assistance loan credit")) object = of;
    return object != DL_NONE && dl_stand_listed(run, object, MEANS) && dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) == DL_NONE
               ? object
               : DL_NONE;
}

/* Whom it is done to: "aid to Mali", "ties with Mali", "Mali's ambassador"; DL_NONE. */
static uint32_t target_of(const struct dl_stand *run, uint32_t verb, uint32_t means, uint32_t holder)
{
    const uint32_t where[] = {dl_stand_child(run, means, DL_REL_NMOD_POSS), dl_stand_child(run, means, DL_REL_COMPOUND),
                              dl_stand_child(run, means, DL_REL_AMOD), dl_stand_phrase(run, means, "to with for from of in"),
                              dl_stand_phrase(run, verb, "to with from")};
    for (size_t i = 0; i < sizeof where / sizeof *where; i++) {
        const uint32_t who = where[i] != DL_NONE ? dl_stand_actor(run, where[i]) : DL_NONE;
        if (who != DL_NONE && who != holder) return who;
    }
    return DL_NONE;
}

/* Whether both are of one state, or one speaks for the other. */
static int are_one(const struct dl_stand *run, uint32_t a, uint32_t b)
{
    const struct dl_entity *one = &run->doc->entities.at[a], *other = &run->doc->entities.at[b];
    if (a == b || dl_stand_speaks_for(run, a) == b || dl_stand_speaks_for(run, b) == a) return 1;
    return (one->kind == DL_ENTITY_COUNTRY || other->kind == DL_ENTITY_COUNTRY) && one->country[0] != 0 &&
           strcmp(one->country, other->country) == 0;
}

/* The side on what the report is about that was told of him; of nobody (DL_NONE) the first that was told of another than the holder; -1. */
static int side_told(const struct dl_stand *run, uint32_t who, uint32_t holder)
{
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_stand_merged(run, told->issue) != dl_stand_merged(run, run->central) || told->stance > DL_STANCE_AGAINST) continue;
        if (who != DL_NONE ? are_one(run, told->holder, who) : !are_one(run, told->holder, holder)) return (int)told->stance;
    }
    return -1;
}

int dl_stand_reprisal(struct dl_stand *run, uint32_t verb)
{
    const uint32_t means = dl_stand_listed(run, verb, DEEDS) ? means_of(run, verb) : DL_NONE;
    if (means == DL_NONE || !dl_stand_is_of_one(run) || !dl_stand_has_main(run) || !dl_stand_is_contested(run)) return 0;
    if (dl_stand_phrase(run, verb, "over") != DL_NONE || dl_stand_negated(run, verb) || dl_stand_hypothetical(run, verb)) return 0;
    const uint32_t who = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "reprisal", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_WEAK, .holder = dl_stand_actor(run, who)};
    if (finding.holder == DL_NONE || dl_stand_main(run, verb) == DL_NONE || run->issue[means] == run->central) return 0;
    const uint32_t target = target_of(run, verb, means, finding.holder);
    if (target == DL_NONE && !dl_stand_is(run, means, "aid")) return 0;
    const int side = side_told(run, target, finding.holder);
    return side >= 0 && side_told(run, finding.holder, finding.holder) < 0 &&
           dl_stand_on_main(run, &finding, dl_stance_turned(side), who);
}
