/* Events: for each sentence, predicates from the root down; a predicate whose frame is found, whose people matter in politics and that no
 * other event has taken (take.c) becomes an event. */
#include "did/attach.h"
#include "did/did.h"

#include <string.h>

#include "did/keep.h"
#include "did/loose.h"
#include "did/setting.h"
#include "did/sides.h"
#include "who/who.h"

/* ---- is it politics? ---- */

/* "A depot was shelled outside Donetsk", "planes bombed the road": force on a place, of which nobody is named. */
static int is_struck_ground(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_ASSAULT || d->args.object == DL_NO_WORD || d->actor.refused) return 0;
    if (dl_scene_rel(s, d->word) == DL_REL_AMOD) return 0; /* "the newly conquered territory" */
    const uint16_t who = d->args.subject;
    if (who == DL_NO_WORD ? !d->args.passive : !dl_scene_in(s, who, s->frames->troops) && !dl_scene_in(s, who, s->frames->weapons))
        return 0;
    return dl_scene_in(s, d->args.object, s->frames->territory) || dl_scene_in(s, d->args.object, s->frames->home) ||
           dl_scene_word(s, d->args.object)->thing == DL_THING_PLACE;
}

/* "two loads were impounded", "bombed depots", "the offer was turned down": what is only done in public life, whoever did it. */
static int is_plain_deed(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t w = d->word;
    if (d->kind != DL_FRAME_VERB || d->args.object == DL_NO_WORD || !dl_scene_in(s, w, s->frames->plain_deed)) return 0;
    if (dl_scene_rel(s, w) == DL_REL_AMOD || dl_scene_word(s, d->args.object)->upos == DL_UPOS_PRON) return 0;
    return dl_has_feat(dl_scene_word(s, w), "Tense=Past") || dl_scene_child(s, w, DL_REL_AUX_PASS) != DL_NO_WORD;
}

/* "The appeal was thrown out", "an inquiry has been ordered": what is done to what only public life has, whoever did it. */
static int is_public_matter(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t told = 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_THREATEN |
                                 1u << DL_EVENT_AID | 1u << DL_EVENT_COOPERATE;
    if (d->kind != DL_FRAME_VERB || !(told >> d->type & 1) || !d->args.passive || d->args.object == DL_NO_WORD) return 0;
    return dl_scene_child(s, d->word, DL_REL_AUX_PASS) != DL_NO_WORD && dl_scene_in(s, d->args.object, s->frames->public_matter);
}

/* "the exiled leader", "ground-launched missiles": how he lives and what they are, not what is done now. */
static int is_lasting_state(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->word > 0 && dl_scene_rel(s, d->word) == DL_REL_AMOD && dl_lemma_is(dl_scene_word(s, d->word), "launch"))
        return dl_str_is(dl_scene_word(s, (uint16_t)(d->word - 1))->form, "-");
    return dl_scene_rel(s, d->word) == DL_REL_AMOD && dl_lemma_is(dl_scene_word(s, d->word), "exile") &&
           dl_scene_head(s, d->word) > d->word;
}

static int relevant(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_lasting_state(s, d)) return 0;
    int best = d->actor.level > d->recipient.level ? d->actor.level : d->recipient.level;
    const int are_arms = d->kind == DL_FRAME_VERB && d->args.subject != DL_NO_WORD &&
                         (dl_scene_in(s, d->args.subject, s->frames->troops) || /* "the column passed" */
                          dl_scene_in(s, d->args.subject, s->frames->weapons));
    if (d->actor.refused && d->recipient.level < DL_LEVEL_STRONG && (!are_arms || dl_is_ing(s, d->word)))
        return 0; /* "bursts before hitting the ground" */
    if (best == DL_LEVEL_STRONG) return 1;
    if (d->actor.level == DL_LEVEL_WEAK && d->recipient.level == DL_LEVEL_WEAK) return 1;
    static const uint32_t plain = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_COERCE |
                                  1u << DL_EVENT_SANCTION | 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_MOBILIZE |
                                  1u << DL_EVENT_CONSULT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_CONCEDE;
    if (d->kind == DL_FRAME_NOUN) {
        uint32_t alone = plain & ~(1u << DL_EVENT_SANCTION | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_MOBILIZE);
        if (d->type == DL_EVENT_AGREE && d->frame->weight >= 3) alone |= 1u << DL_EVENT_AGREE;
        if (d->type == DL_EVENT_SANCTION && dl_rel_base(dl_scene_rel(s, d->word)) == DL_REL_NSUBJ && d->args.light != DL_NO_WORD)
            alone |= 1u << DL_EVENT_SANCTION; /* "sanctions were imposed" */
        if (d->type == DL_EVENT_MOBILIZE && d->frame->weight >= 3 && !dl_lemma_is(dl_scene_word(s, d->word), "march"))
            alone |= 1u << DL_EVENT_MOBILIZE;
        if (d->type == DL_EVENT_REJECT && dl_lemma_is(dl_scene_word(s, d->word), "mutiny")) alone |= 1u << DL_EVENT_REJECT;
        if (d->actor.count + d->recipient.count == 0) return !d->actor.refused && (alone >> d->type & 1) != 0;
        return !d->actor.refused && (plain >> d->type & 1) != 0;
    }
    if (best == DL_LEVEL_WEAK || is_struck_ground(s, d) || is_plain_deed(s, d) || is_public_matter(s, d)) return 1;
    return (!d->actor.refused || are_arms) && (plain >> d->type & 1) != 0 && d->frame != NULL && d->frame->weight >= 4;
}

/* ---- one predicate ---- */

/* What is struck or seized where nobody is named: "the police station", "the peninsula". */
static void add_target(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (d->kind == DL_FRAME_VERB) {
        if (dl_frame_gives(d->frame, DL_PART_OBJ) &&
            (dl_scene_in(s, d->args.object, f->territory) || dl_scene_in(s, d->args.object, f->home)))
            dl_party_take(s, d->args.object, &d->recipient);
        return;
    }
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        uint16_t word = d->args.preps[i].word;
        if (!d->args.preps[i].direct || (!dl_scene_in(s, word, f->territory) && !dl_scene_in(s, word, f->home))) continue;
        if (dl_frame_gives(d->frame, DL_PART_PREP + d->args.preps[i].lemma)) dl_party_take(s, word, &d->recipient);
    }
}

/* "..., as was the officer who led the assault": what a relative clause tells of somebody else in the sentence. */
static int is_told_of_another(const struct dl_scene *s, uint16_t w, uint16_t verb)
{
    for (int i = 0; i < 8 && w != DL_NO_WORD && w != verb; i++, w = dl_scene_head(s, w))
        if (dl_scene_rel(s, w) == DL_REL_ACL_RELCL) return 1;
    return 0;
}

static int is_of_casualties(const struct dl_word *word) { return dl_str_listed(word->lemma, "kill wound injure", ' '); }

/* A single person whose name the report tells, and not by a pronoun here. */
static int strikes_named_person(const struct dl_scene *s, const struct dl_party *struck)
{
    const struct dl_entity *who = struck->count == 1 ? dl_party_member(s, struck, 0) : NULL;
    return who != NULL && who->kind == DL_ENTITY_PERSON && dl_who_is_named(s->doc, struck->at[0].entity) &&
           dl_scene_word(s, struck->head[0])->upos != DL_UPOS_PRON;
}

/* "Five people were killed" where the report or the sentence tells of force: the dead are its news; but not those of a storm or a crash. */
static int is_of_told_force(struct dl_scene *s, uint16_t verb)
{
    static const uint32_t force = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_COERCE;
    const struct dl_events *events = &s->doc->events;
    if (!dl_lemma_is(dl_scene_word(s, verb), "kill") || dl_scene_rel(s, verb) == DL_REL_ACL_RELCL) return 0;
    if (s->counted[DL_COUNTED_ACCIDENT] + s->counted[DL_COUNTED_WEATHER] + s->counted[DL_COUNTED_NATURE] > 0) return 0;
    for (uint16_t w = 0; w < s->count; w++)
        if (w != verb && dl_kind(s, w) == DL_FRAME_NOUN && dl_match(s, w) != NULL && dl_match(s, w)->type == DL_EVENT_ASSAULT)
            return 0; /* "killed in the fighting" */
    for (uint32_t e = events->count; e-- > 0 && events->at[e].sentence + 8 >= s->sentence;)
        if (force >> events->at[e].type & 1) return 1;
    for (uint16_t w = 0; w < s->count; w++)
        if (w != verb && dl_kind(s, w) == DL_FRAME_VERB && dl_act_of(s, w, force) != NULL) return 1;
    return 0;
}

/* "Four Chadian soldiers were killed in an attack on their base": who they are is the news. */
static int strikes_forces(const struct dl_scene *s, const struct dl_party *struck)
{
    const struct dl_entity *who = struck->count > 0 ? dl_party_member(s, struck, 0) : NULL;
    return who != NULL && who->sector.size > 0 && dl_str_listed(who->sector, "MIL COP GOV JUD JRN", ' ') &&
           dl_scene_word(s, struck->head[0])->upos != DL_UPOS_PRON;
}

/* "Militants attacked a checkpoint; ten Pakistani soldiers were killed": a main clause beside the one that tells of the attack. */
static int is_clause_of_its_own(const struct dl_scene *s, const struct dl_draft *d)
{
    const enum dl_rel rel = dl_scene_rel(s, d->word);
    if ((rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS) || dl_scene_child(s, d->word, DL_REL_AUX_PASS) == DL_NO_WORD) return 0;
    return dl_scene_child(s, d->word, DL_REL_NSUBJ_PASS) != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, d->word), "kill");
}

/* "Two million people were killed in the war": what lasts for years is no event in which they were. */
static int is_in_war(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (dl_str_listed(dl_scene_word(s, d->args.preps[i].word)->lemma, "war conflict insurgency genocide", ' ') &&
            dl_has_case(s, d->args.preps[i].word, "in during"))
            return 1;
    return 0;
}

/* "Seven were killed in the fighting": the fighting is the event. */
static int is_bare_casualty(struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_ASSAULT || !d->args.passive || d->actor.count > 0 || d->kind != DL_FRAME_VERB) return 0;
    if (!is_of_casualties(dl_scene_word(s, d->word)) || dl_launched_is_weapon(s, d->args.subject) || is_in_war(s, d)) return 0;
    const int is_named = strikes_named_person(s, &d->recipient);
    if (is_named && dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL)
        return 0;                       /* "shot down a plane with the minister, who was killed" */
    if (d->args.object != DL_NO_WORD) { /* "seven people were killed": nobody in particular, by nobody */
        const struct dl_word *victim = dl_scene_word(s, d->args.object);
        if ((victim->upos == DL_UPOS_NUM && dl_scene_child(s, d->args.object, DL_REL_NMOD) == DL_NO_WORD) ||
            dl_lemma_is(victim, "people") || dl_lemma_is(victim, "person") || dl_lemma_is(victim, "other"))
            return !is_of_told_force(s, d->word);
    }
    if (is_clause_of_its_own(s, d) || strikes_forces(s, &d->recipient)) return 0;
    for (uint16_t w = 0; w < s->count; w++) {
        if (w == d->word || dl_kind(s, w) == DL_KIND_NONE || (is_named && dl_kind(s, w) == DL_FRAME_NOUN)) continue;
        const struct dl_frame *other = dl_match(s, w);
        if (other == NULL || other->type != DL_EVENT_ASSAULT || is_told_of_another(s, w, d->word)) continue;
        if (dl_kind(s, w) == DL_FRAME_VERB && dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) == d->word) continue;
        if (!is_of_casualties(dl_scene_word(s, w))) return 1;
    }
    return 0;
}

/* "called the premier to congratulate her": what is said on the telephone or in writing is said. */
static int is_message(struct dl_scene *s, uint16_t verb)
{
    const struct dl_frame *frame = dl_act_of(s, verb, 1u << DL_EVENT_CONSULT);
    return frame != NULL && frame->mode != NULL && strcmp(frame->mode, "phone") == 0;
}

/* "... to reassure the allies": what something is done for is no event of its own where it is only good will. */
static int is_mere_purpose(struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t good_will = 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_AID | 1u << DL_EVENT_AGREE |
                                      1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_CONCEDE;
    if (dl_scene_rel(s, d->word) != DL_REL_ADVCL || !dl_has_feat(dl_scene_word(s, d->word), "VerbForm=Inf")) return 0;
    if (dl_attach_rank(s, d->word) != DL_NO_WORD) return 0; /* "became the first state to recognise it" */
    if (dl_goes_on(s, dl_scene_head(s, d->word))) return 0; /* "went on to sign" */
    if (d->type == DL_EVENT_SUPPORT && is_message(s, dl_scene_head(s, d->word))) return 0;
    return (good_will >> d->type & 1) != 0;
}

/* The event noun of the same class that a noun is joined to: by the tree, or by "and" before its phrase where the tree went wrong. */
static uint16_t joined_before(struct dl_scene *s, uint16_t w, int type)
{
    uint16_t start = w, head = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) == DL_REL_CONJ && head != DL_NO_WORD && dl_kind(s, head) == DL_FRAME_NOUN) return head;
    for (; start > 0 && w - start < 8; start--) {
        const struct dl_word *word = dl_scene_word(s, (uint16_t)(start - 1));
        if (word->upos != DL_UPOS_DET && word->upos != DL_UPOS_ADJ && word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_NUM &&
            !dl_str_is(word->form, "-"))
            break;
    }
    if (start == 0 || !dl_lemma_is(dl_scene_word(s, (uint16_t)(start - 1)), "and")) return DL_NO_WORD;
    for (uint16_t at = (uint16_t)(start - 1); at > 0 && start - at < 10; at--) {
        if (dl_kind(s, (uint16_t)(at - 1)) != DL_FRAME_NOUN) continue;
        const struct dl_frame *frame = dl_match(s, (uint16_t)(at - 1));
        if (frame != NULL && frame->type == type) return (uint16_t)(at - 1);
    }
    return DL_NO_WORD;
}

/* "its attack in 2014 and the invasion from 2022": the second has the sides of the first. */
static void inherit_sides(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t first = joined_before(s, d->word, d->type);
    if (first == DL_NO_WORD) return;
    const struct dl_frame *frame = dl_match(s, first);
    if (frame == NULL || frame->type == DL_NO_CLASS) return;
    struct dl_args args;
    dl_arguments(s, first, DL_FRAME_NOUN, &args);
    dl_party_fill(s, first, DL_FRAME_NOUN, &args, frame->actor, frame->actor_count, &d->actor);
    dl_party_fill(s, first, DL_FRAME_NOUN, &args, frame->recipient, frame->recipient_count, &d->recipient);
}

/* "Police broke up a rally": those who break it up do not hold it. */
static void drop_breaker(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t verb = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_PROTEST || d->actor.count != 1 || verb == DL_NO_WORD) return;
    if (dl_act_of(s, verb, 1u << DL_EVENT_COERCE | 1u << DL_EVENT_ASSAULT) == NULL) return;
    struct dl_args breaking; /* "was broken up by police", too */
    dl_arguments(s, verb, DL_FRAME_VERB, &breaking);
    if (d->actor.head[0] == breaking.subject) d->actor.count = d->actor.level = 0;
}

/* "urged all stakeholders to act": who is asked, whoever it is; but "wanted an excuse to go", "urged cuts to save money". */
static void add_asked(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t object = d->args.object;
    if (d->type != DL_EVENT_REQUEST || d->recipient.count > 0 || d->kind != DL_FRAME_VERB || object == DL_NO_WORD ||
        d->args.complement == DL_NO_WORD || d->args.clause)
        return;
    const struct dl_word *word = dl_scene_word(s, object);
    const int is_idea = word->thing == DL_THING_ABSTRACT || word->thing == DL_THING_EVENT || word->thing == DL_THING_TIME;
    if (word->upos != DL_UPOS_NOUN || !is_idea) dl_party_take(s, object, &d->recipient);
}

/* "bombed positions in Moscow's first strikes in Syria": another word for the deed, whose phrases are of it and tell of nobody struck here. */
static int is_occasion(struct dl_scene *s, uint16_t w)
{
    if (w == DL_NO_WORD || !dl_has_case(s, w, "in during amid")) return 0;
    return dl_str_listed(dl_scene_word(s, w)->lemma, "retaliation reprisal revenge response", ' ') || dl_party_is_event(s, w);
}

/* Whom it is done to, by the frame's places: never who did it, whom "by" names in a passive ("were snubbed by", as in "snubbed a bid by"). */
static void fill_recipient(struct dl_scene *s, const struct dl_frame *frame, struct dl_draft *d)
{
    struct dl_args args = d->args;
    const int is_force = d->kind == DL_FRAME_VERB && (d->type == DL_EVENT_ASSAULT || d->type == DL_EVENT_COERCE);
    args.prep_count = 0;
    for (uint8_t i = 0; i < d->args.prep_count; i++) {
        const uint16_t word = d->args.preps[i].word;
        if (args.passive && d->actor.count > 0 && word == args.subject) continue;
        if (is_force && (is_occasion(s, word) || (!d->args.preps[i].direct && is_occasion(s, dl_scene_head(s, word))))) continue;
        args.preps[args.prep_count++] = d->args.preps[i];
    }
    dl_party_fill(s, d->word, d->kind, &args, frame->recipient, frame->recipient_count, &d->recipient);
}

static int code_frame(struct dl_coder *coder, uint16_t w, const struct dl_frame *frame, struct dl_draft *d)
{
    struct dl_scene *s = &coder->scene;
    d->word = w;
    d->kind = dl_kind(s, w);
    d->frame = frame;
    dl_arguments(s, w, d->kind, &d->args);
    if (frame->type == DL_NO_CLASS) {
        d->type = DL_EVENT_TYPES;
        dl_take_pattern(s, frame, d);
        return 0;
    }
    if (dl_verbal_is_another(s, d)) return 0;
    d->type = frame->type;
    d->mode = frame->mode;
    d->cameo = frame->cameo;
    dl_party_fill(s, w, d->kind, &d->args, frame->actor, frame->actor_count, &d->actor);
    fill_recipient(s, frame, d);
    dl_sides_understood(s, d);
    dl_sides_of_text(s, d);
    if (d->kind == DL_FRAME_NOUN && d->args.light_object && d->recipient.count == 0)
        dl_party_add(s, d->args.subject, 0, &d->recipient);
    drop_breaker(s, d);
    dl_party_stand_by(s, d);
    if (d->kind == DL_FRAME_NOUN && d->actor.count + d->recipient.count == 0) inherit_sides(s, d);
    dl_announced_harm(s, d);
    dl_party_part(s, d);
    if (d->recipient.count == 0 && (d->type == DL_EVENT_ASSAULT || d->type == DL_EVENT_COERCE) && relevant(s, d)) add_target(s, d);
    add_asked(s, d);
    if (!relevant(s, d) || is_bare_casualty(s, d) || is_mere_purpose(s, d) || !dl_sphere_public(s, d) || dl_topic(s, d)) return 0;
    if (dl_launched_only(s, d)) return 0;
    if (!dl_status_read(s, d) || !dl_turn(s, d)) return 0;
    dl_status_of_arrest(s, d);
    return 1;
}

/* A verb that has no frame of the class that it is taken to tell. */
static int code_new(struct dl_coder *coder, struct dl_draft *d)
{
    struct dl_scene *s = &coder->scene;
    d->cameo = s->frames->classes[d->type].cameo;
    d->turn = "guessed";
    dl_loose_sides(s, d);
    if (d->actor.refused) return 0;
    dl_party_part(s, d);
    if (is_mere_purpose(s, d)) return 0;
    return dl_status_read(s, d) && dl_turn(s, d);
}

/* A verb that no frame covers, by the likeliest class that it may tell. */
static int code_loosely(struct dl_coder *coder, uint16_t w, struct dl_draft *d)
{
    if (!dl_loose(&coder->scene, w, d)) return 0;
    return d->frame == NULL ? code_new(coder, d) : code_frame(coder, d->word, d->frame, d);
}

/* Whether the word tells of an event, and what is known of it. Drafts are large and most words tell of none. */
static int draft_word(struct dl_coder *coder, uint16_t w, struct dl_draft *d)
{
    struct dl_scene *s = &coder->scene;
    if (coder->demands) {
        *d = (struct dl_draft){.word = w};
        if (dl_demand(s, w, d) && !dl_polled(s, d)) { /* "22 percent of voters said he should stay" */
            dl_take_tree(s, w, d);
            return 1;
        }
    }
    if (coder->sidings && dl_siding(s, w, d)) return 1;
    if (coder->sidings && dl_siding_is_against(s, w)) return 0;
    const struct dl_frame *frame = dl_match(s, w);
    if ((frame == NULL || frame->type == DL_NO_CLASS) && ((coder->refusals && dl_refusal(s, w, d)) || dl_echo(s, w, d))) return 1;
    if (frame == NULL && dl_resumed(s, w, d)) return 1;
    if (frame == NULL) return code_loosely(coder, w, d);
    if (s->frames->loose_watch != NULL) dl_loose(s, w, d); /* the trainer asks what would be offered if that frame were not there */
    *d = (struct dl_draft){.word = w};
    if (code_frame(coder, w, frame, d)) return 1;
    /* "No group owned up to the attack.": of nobody here, but told of before */
    return frame->type != DL_NO_CLASS && dl_kind(s, w) == DL_FRAME_NOUN && dl_resumed(s, w, d);
}

static int code_word(struct dl_coder *coder, uint16_t w)
{
    struct dl_scene *s = &coder->scene;
    struct dl_draft d;
    if (dl_scene_rel(s, w) == DL_REL_COMPOUND &&
        (dl_scene_word(s, w)->upos == DL_UPOS_NOUN || dl_scene_word(s, w)->upos == DL_UPOS_PROPN))
        return DL_OK; /* "riot police" */
    if (!draft_word(coder, w, &d)) return DL_OK;
    dl_party_split(s, &d);
    if (d.echoed == 0) dl_sides_complete(s, &d);
    if (!dl_party_pair(s, &d)) return DL_OK;
    if (dl_met_already(s, &d) || dl_of_self(s, &d)) return DL_OK;
    dl_recipient_answered(coder, &d);
    dl_recipient_judged(coder, &d);
    dl_resumed_doer(s, &d);
    if (d.frame != NULL) d.score = dl_keep_score(s, &d);
    dl_take_content(s, &d);
    dl_means(s, &d);
    dl_moved(s, &d);
    dl_finer(&coder->scene, &d);
    return dl_settle(coder, &d);
}

/* Half of all words are of kinds that no frame, echo or demand is of: only who is for something may be told by a pronoun ("is for it"). */
static int may_tell(const struct dl_coder *coder, uint16_t w)
{
    static const uint32_t TELLING =
        1u << DL_UPOS_VERB | 1u << DL_UPOS_AUX | 1u << DL_UPOS_NOUN | 1u << DL_UPOS_PROPN | 1u << DL_UPOS_ADJ | 1u << DL_UPOS_ADV;
    return coder->sidings || TELLING >> dl_scene_word(&coder->scene, w)->upos & 1;
}

static int code_sentence(struct dl_coder *coder, uint32_t sentence)
{
    struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    if (dl_section_kind_of(doc, sentence) == DL_SECTION_CAPTION) return DL_OK;
    if (!dl_scene_set(s, sentence)) return DL_OK;
    dl_mishap_count(s);
    if (dl_sphere_elsewhere(s)) return DL_OK;
    coder->contexts = dl_sentence_contexts(s);
    coder->demands = dl_demand_near(s);
    coder->refusals = dl_refusal_near(s);
    coder->sidings = dl_siding_near(s);
    for (uint16_t i = 0; i < s->count; i++) {
        const uint16_t w = s->order[i];
        if (s->taken[w] || !may_tell(coder, w)) continue;
        int code = code_word(coder, w);
        if (code != DL_OK) return code;
    }
    return DL_OK;
}

/* ---- the document ---- */

static int code_report(struct dl_coder *coder)
{
    struct dl_doc *doc = coder->scene.doc;
    const struct dl_manner *manner = &coder->scene.known->manner;
    coder->scene.known->manner = dl_manner_count(&coder->scene);
    doc->voice = dl_manner_voice(manner);
    doc->tense = dl_manner_tense(manner);
    doc->is_comment = (uint8_t)dl_manner_reasons(manner);
    int code = dl_homes_count(coder);
    for (uint32_t i = 0; code == DL_OK && i < doc->sentences.count; i++) code = code_sentence(coder, i);
    dl_headings_date(doc);
    return code;
}

int dl_did_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    if (!doc->is_coded || kit->frames == NULL || doc->sentences.count == 0) return DL_OK;
    struct dl_arena scratch;
    dl_arena_init(&scratch);
    struct dl_coder *coder = dl_arena_alloc(&scratch, sizeof *coder);
    int code = coder != NULL ? dl_did_begin(coder, &scratch, kit, doc) : DL_ENOMEM;
    if (code == DL_OK) code = code_report(coder);
    dl_arena_release(&scratch);
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}
