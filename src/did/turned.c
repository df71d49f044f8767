/* Sides that stand where the other belongs.
 *
 *   a state before a measure    "Iran sanctions": whom they are against
 *   who is impeached            "the president's impeachment inquiry"
 *   who is looked into          "an inquiry into abuses by soldiers"
 *   who undergoes it            "was deposed in a coup"
 *   who is protested at         "the Trump protest"
 *   who bears arms              "police killings": whose deed it is */
#include "did/sides.h"

/* "Iran sanctions", "the Cuba embargo", "the Iraq invasion": a state by its name before a measure is whom it is against; "U.S. sanctions",
 * "the Russia invasion", of those of whom most are told, are theirs, and "Iranian sanctions" may be either. */
static void turn_target(const struct dl_scene *s, struct dl_draft *d)
{
    static const char measures[] = "sanction tariff embargo blockade boycott ban curb", by_force[] = "invasion occupation";
    if (d->kind != DL_FRAME_NOUN || d->actor.count != 1 || d->recipient.count > 0 || d->actor.at[0].entity == DL_NONE) return;
    const int is_force = dl_str_listed(dl_scene_word(s, d->word)->lemma, by_force, ' ');
    if (!is_force && !dl_str_listed(dl_scene_word(s, d->word)->lemma, measures, ' ')) return;
    const uint16_t state = d->actor.head[0];
    const struct dl_entity *e = &s->doc->entities.at[d->actor.at[0].entity];
    if (dl_scene_rel(s, state) != DL_REL_COMPOUND || dl_scene_head(s, state) != d->word || e->kind != DL_ENTITY_COUNTRY) return;
    if (dl_scene_word(s, state)->upos != DL_UPOS_PROPN ||
        dl_str_listed(dl_str_from(e->country), is_force ? "USA GBR RUS" : "USA GBR", ' '))
        return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "the president's impeachment inquiry": an official is whom it is against, a house or its members hold it. */
static void turn_impeached(const struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t of = dl_scene_child(s, d->word, DL_REL_COMPOUND);
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ACCUSE || d->actor.count != 1 || d->recipient.count > 0) return;
    if (of == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, of), "impeachment")) return;
    const uint16_t who = d->actor.head[0];
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    if (dl_scene_rel(s, who) != DL_REL_NMOD_POSS || dl_scene_head(s, who) != d->word) return;
    if (e == NULL || e->kind != DL_ENTITY_PERSON || dl_str_is(e->sector, "LEG") || dl_str_is(e->sector, "PTY")) return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "an inquiry into abuses by soldiers": whose deed it is that is looked into; but "into the fire by prosecutors". */
static void turn_looked_into(const struct dl_scene *s, struct dl_draft *d)
{
    static const char INQUIRERS[] =
        "police prosecutor investigator detective court judge panel committee commission parliament "
        "ministry department agency bureau watchdog inspector auditor senate congress authority counsel";
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ACCUSE || d->actor.count != 1) return;
    if (d->mode == NULL || !dl_str_is(dl_str_from(d->mode), "investigate")) return;
    const uint16_t who = d->actor.head[0];
    uint16_t deed = dl_scene_head(s, who) == d->word ? dl_scene_child(s, d->word, DL_REL_NMOD) : dl_scene_head(s, who);
    if (deed == DL_NO_WORD || deed > who || !dl_has_case(s, who, "by") || !dl_has_case(s, deed, "into of")) return;
    if (dl_scene_head(s, deed) != d->word || dl_scene_word(s, deed)->upos != DL_UPOS_NOUN) return;
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    if (dl_scene_word(s, who)->upos != DL_UPOS_NOUN || dl_str_listed(dl_scene_word(s, who)->lemma, INQUIRERS, ' ')) return;
    if (e != NULL && e->sector.size > 0 && dl_str_listed(e->sector, "JUD LEG", ' ')) return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "was deposed in a coup": whom the verb above tells it is done to has not done it. */
static void turn_undergone(const struct dl_scene *s, struct dl_draft *d)
{
    static const char undergone[] = "depose oust overthrow topple remove unseat kill wound injure hurt";
    const uint16_t verb = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_NOUN || d->actor.count != 1) return;
    if (d->type != DL_EVENT_COERCE && d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_PROTEST) return;
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, undergone, ' ')) return;
    if (dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_OBL || !dl_has_case(s, d->word, "in during by") || !dl_passive(s, verb))
        return;
    if (d->actor.head[0] != dl_subject(s, verb)) return;
    if (d->recipient.count == 0) d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "police killings", "mob violence": who bears arms or gathers before a deed does it. */
static void turn_doer(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ASSAULT || d->actor.count > 0 || d->recipient.count != 1) return;
    const uint16_t who = d->recipient.head[0];
    if (dl_scene_rel(s, who) != DL_REL_COMPOUND || dl_scene_head(s, who) != d->word) return;
    if (!dl_bears_arms(s, who)) return;
    d->actor = d->recipient;
    d->recipient = (struct dl_party){.count = 0};
}

/* "the Rao assassination": a person before force that is used on persons suffered it. */
static void turn_victim(const struct dl_scene *s, struct dl_draft *d)
{
    static const char on_persons[] = "assassination killing murder slaying beheading execution abduction kidnapping lynching";
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ASSAULT || d->actor.count != 1 || d->recipient.count > 0) return;
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    if (dl_scene_rel(s, d->actor.head[0]) != DL_REL_COMPOUND || dl_scene_head(s, d->actor.head[0]) != d->word) return;
    if (e == NULL || e->kind != DL_ENTITY_PERSON || !dl_str_listed(dl_scene_word(s, d->word)->form, on_persons, ' ')) return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "died in a strike on his house": on whose it was is not by whom. */
static void turn_struck(const struct dl_scene *s, struct dl_draft *d)
{
    static const char suffering[] = "die kill wound injure hurt perish";
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_ASSAULT || d->actor.count != 1) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, suffering, ' ')) return;
    uint16_t w = d->actor.head[0];
    int is_below_aim = 0;
    for (int step = 0; step < 4 && w != DL_NO_WORD && w != d->word; step++, w = dl_scene_head(s, w)) {
        if (is_below_aim && dl_has_case(s, w, "in during")) break;
        is_below_aim |= dl_scene_rel(s, w) == DL_REL_NMOD && dl_has_case(s, w, "on at against");
    }
    if (is_below_aim && w != DL_NO_WORD && dl_scene_head(s, w) == d->word) d->actor.count = d->actor.level = 0;
}

/* "the Boston Marathon bombings": what stands before a blast or a massacre was struck, unless it is a state or bears arms. */
static void turn_bombed(const struct dl_scene *s, struct dl_draft *d)
{
    static const char BY_PLACE[] = "bombing massacre shooting stabbing";
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ASSAULT || d->actor.count != 1 || d->recipient.count > 0) return;
    const uint16_t w = d->actor.head[0];
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    if (dl_scene_rel(s, w) != DL_REL_COMPOUND || dl_scene_head(s, w) != d->word || dl_bears_arms(s, w)) return;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, BY_PLACE, ' ') || e == NULL || e->kind == DL_ENTITY_COUNTRY) return;
    if (e->kind == DL_ENTITY_PERSON || (e->sector.size > 0 && dl_str_listed(e->sector, "REB MIL COP GOV SPY UAF", ' '))) return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

/* "the Trump protest": a person before a protest is whom it is against. */
static void turn_protested(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_PROTEST || d->actor.count != 1 || d->recipient.count > 0) return;
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    if (dl_scene_rel(s, d->actor.head[0]) != DL_REL_COMPOUND || dl_scene_head(s, d->actor.head[0]) != d->word) return;
    if (e == NULL || e->kind != DL_ENTITY_PERSON || dl_scene_word(s, d->actor.head[0])->upos != DL_UPOS_PROPN) return;
    d->recipient = d->actor;
    d->actor = (struct dl_party){.count = 0};
}

void dl_sides_turn_named(const struct dl_scene *s, struct dl_draft *d)
{
    turn_struck(s, d);
    turn_target(s, d);
    turn_doer(s, d);
    turn_victim(s, d);
    turn_bombed(s, d);
    turn_protested(s, d);
    turn_impeached(s, d);
}

void dl_sides_turn_undergone(const struct dl_scene *s, struct dl_draft *d)
{
    turn_undergone(s, d);
    turn_looked_into(s, d);
}
