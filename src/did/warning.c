/* Warnings. Who warns threatens where he announces what he will do or what the other will suffer for it. Among people of one state none of
 * whom is armed or in the street a warning is counsel: what is so or may come ("warned the White House that the war was getting worse")
 * is nothing, what is advised against ("warned the president against firing him") a request. */
#include "did/sides.h"

#include <string.h>

static int is_warning(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char words[] = "warning caution alert advisory";
    if (d->type != DL_EVENT_THREATEN || d->kind != DL_FRAME_VERB) return 0;
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "warn caution", ' ')) return 1;
    return d->args.object != DL_NO_WORD && dl_str_listed(dl_scene_word(s, d->args.object)->lemma, words, ' ');
}

static int is_civil(const struct dl_entity *e)
{
    static const char sectors[] = "GOV LEG PTY ELI JRN JUD SPY EDU MED BUS NGO";
    return e != NULL && e->kind != DL_ENTITY_COUNTRY && e->kind != DL_ENTITY_PLACE && e->country[0] != '\0' && e->sector.size > 0 &&
           dl_str_listed(e->sector, sectors, ' ');
}

/* Both sides are civilians of the same state. */
static int are_of_one_state(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (!is_civil(who) || d->recipient.count == 0) return 0;
    if (dl_scene_phrase_in(s, d->actor.head[0], s->frames->troops) || dl_scene_phrase_in(s, d->actor.head[0], s->frames->armed))
        return 0;
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        const struct dl_entity *e = dl_party_member(s, &d->recipient, i);
        if (!is_civil(e) || dl_scene_in(s, d->recipient.head[i], s->frames->legation) ||
            memcmp(e->country, who->country, sizeof e->country) != 0)
            return 0;
    }
    return 1;
}

/* "that he would veto it", "that they will pay for it": what the one who warns will do, or what the other will suffer. */
static int tells_harm(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    static const char suffering[] = "face pay suffer regret lose perish risk cost";
    const uint16_t subject = dl_subject(s, clause);
    if (!dl_scene_has_modal(s, clause, "will would could may might shall")) return 0;
    if (dl_passive(s, clause) || dl_str_listed(dl_scene_word(s, clause)->lemma, suffering, ' ')) return 1;
    if (subject == DL_NO_WORD || d->actor.count == 0) return 0;
    const uint32_t who = dl_party_entity(s, subject);
    return who != DL_NONE && who == d->actor.at[0].entity;
}

/* The phrase with one of these prepositions, DL_NO_WORD. */
static uint16_t phrase_with(const struct dl_scene *s, const struct dl_args *args, const char *words)
{
    for (uint8_t i = 0; i < args->prep_count; i++)
        if (dl_has_case(s, args->preps[i].word, words)) return args->preps[i].word;
    return DL_NO_WORD;
}

static int is_against_doing(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        const uint16_t mark = dl_scene_child(s, c, DL_REL_MARK);
        if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "against")) return 1;
    }
    return phrase_with(s, &d->args, "against") != DL_NO_WORD;
}

/* "warned against xenophobia": no deed of anybody. */
static int is_of_idea(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    const uint16_t what = phrase_with(s, &d->args, "against");
    return who != NULL && who->kind == DL_ENTITY_PERSON && d->recipient.count == 0 && what != DL_NO_WORD &&
           dl_scene_word(s, what)->upos == DL_UPOS_NOUN && dl_scene_word(s, what)->thing == DL_THING_ABSTRACT;
}

/* "warned that democracies face new threats": how it is. */
static int is_of_present(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->args.clause && d->args.complement != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, d->args.complement), "face") &&
           dl_is_finite_present(s, d->args.complement);
}

/* Counsel among civilians of one state; 0 where it is nothing. */
static int turn_counsel(const struct dl_scene *s, struct dl_draft *d)
{
    if (is_against_doing(s, d)) {
        d->type = DL_EVENT_REQUEST;
        d->mode = "change";
        d->cameo = "020";
        d->turn = "advised against";
        return 1;
    }
    if (d->args.clause && d->args.complement != DL_NO_WORD) return tells_harm(s, d, d->args.complement);
    const uint16_t about = phrase_with(s, &d->args, "about of over");
    return about == DL_NO_WORD || dl_scene_phrase_in(s, about, s->frames->consequence);
}

/* "echoed the general's warnings": what is told by the noun alone. */
static int is_told_warning(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_THREATEN && d->kind == DL_FRAME_NOUN && d->args.light == DL_NO_WORD &&
           dl_lemma_is(dl_scene_word(s, d->word), "warning") && are_of_one_state(s, d);
}

int dl_warning(const struct dl_scene *s, struct dl_draft *d)
{
    if (is_told_warning(s, d)) return 0;
    if (!is_warning(s, d)) return 1;
    if (is_of_idea(s, d) || is_of_present(s, d)) return 0;
    return !are_of_one_state(s, d) || turn_counsel(s, d);
}
