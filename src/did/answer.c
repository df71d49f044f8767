/* Whom a refusal or denial answers when its own sentence does not say it: whoever accused or asked the one who refuses, or offered him
 * something, in the sentence before ("The United Nations accused Rwanda of arming rebels. Kigali denied it."). Readers take a denial for the
 * other half of the charge that stands right before it; farther back they are as often unsure, so only the events of the sentence before and
 * those earlier in the same one are looked at. A state and its government are one here. Force that answers is told in the same way. */
#include "did/coder.h"
#include "did/sides.h"

#include <string.h>

void dl_party_take_told(struct dl_party *party, uint16_t word, const struct dl_participant *side, uint32_t count)
{
    *party = (struct dl_party){.level = DL_LEVEL_STRONG};
    for (uint32_t i = 0; i < count && party->count < DL_PARTY; i++) {
        party->at[party->count] = side[i];
        party->head[party->count++] = word;
    }
}

void dl_recipient_take_told(struct dl_draft *d, const struct dl_participant *side, uint32_t count)
{
    dl_party_take_told(&d->recipient, d->word, side, count);
}

static int is_of_state(const struct dl_entity *e)
{
    return e->country[0] != '\0' && (e->kind == DL_ENTITY_COUNTRY || dl_str_is(e->sector, "GOV"));
}

int dl_is_one_side(const struct dl_doc *doc, uint32_t a, uint32_t b)
{
    if (a == DL_NONE || b == DL_NONE) return 0;
    const struct dl_entity *one = &doc->entities.at[a], *other = &doc->entities.at[b];
    if (a == b) return 1;
    if (!is_of_state(one) || !is_of_state(other) || memcmp(one->country, other->country, sizeof one->country) != 0) return 0;
    return one->kind == DL_ENTITY_COUNTRY || other->kind == DL_ENTITY_COUNTRY; /* two ministers are two people */
}

/* Whether the event called for an answer of whoever the draft tells of, and had somebody to answer. */
static int calls_for_answer(const struct dl_doc *doc, const struct dl_event *e, const struct dl_draft *d)
{
    static const uint32_t calls = DL_BIT(ACCUSE) | DL_BIT(REQUEST) | DL_BIT(AGREE) | DL_BIT(CONCEDE);
    if (!(calls >> e->type & 1) || e->actor_count == 0) return 0;
    for (uint32_t i = 0; i < e->actor_count; i++)
        if (dl_is_one_side(doc, e->actors[i].entity, d->actor.at[0].entity)) return 0;
    for (uint32_t i = 0; i < e->recipient_count; i++)
        if (dl_is_one_side(doc, e->recipients[i].entity, d->actor.at[0].entity)) return 1;
    return 0;
}

/* Verbs of force that are of words, too. */
static int is_striking(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "strike hit fire shoot", ' ');
}

/* "Militants fired rockets, and Israel struck back": among words of politics the verb is of words, behind force it is of force. */
static void turn_to_force(const struct dl_coder *coder, struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->actor.count == 0 || d->args.passive) return;
    if (!is_striking(s, d->word) || d->args.object != DL_NO_WORD) return;
    const struct dl_entity *who = dl_party_member(s, &d->actor, 0);
    if (who == NULL || (who->kind != DL_ENTITY_COUNTRY && !dl_str_listed(who->sector, "MIL REB", ' '))) return;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence + 1 >= s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != DL_EVENT_ASSAULT && e->type != DL_EVENT_MOBILIZE) continue;
        d->type = DL_EVENT_ASSAULT;
        d->mode = NULL;
        d->cameo = "190";
        d->turn = "answered by force";
        return;
    }
}

/* "Protesters threw stones, and officers answered with tear gas": who did what is answered by force. */
static void add_first_to_strike(const struct dl_coder *coder, struct dl_draft *d)
{
    static const uint32_t strikes = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST) | DL_BIT(MOBILIZE);
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    if ((d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE) || d->kind != DL_FRAME_VERB || d->actor.count == 0) return;
    if (d->args.passive || d->recipient.count > 0) return;
    if (is_striking(s, d->word)) {
        if (!dl_scene_has_child(s, d->word, "back")) return;
    } else if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "respond reply answer retaliate", ' ')) return;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence + 1 >= s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (!(strikes >> e->type & 1) || e->actor_count == 0 || e->actors[0].entity == DL_NONE) continue;
        if (dl_is_one_side(doc, e->actors[0].entity, d->actor.at[0].entity)) continue;
        dl_recipient_take_told(d, e->actors, 1);
        return;
    }
}

/* "Crowds marched through Minsk. Police fired tear gas": at those who have just been told to protest. */
static void add_crowd(const struct dl_coder *coder, struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (d->type != DL_EVENT_ASSAULT || d->recipient.count > 0 || d->args.passive || who == NULL || d->mode == NULL) return;
    if (!dl_str_listed(who->sector, "COP MIL", ' ') || !dl_str_listed(dl_str_from(d->mode), "crowd-control firearms", ' ')) return;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence + 1 >= s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != DL_EVENT_PROTEST || e->actor_count == 0 || e->status == DL_STATUS_PLANNED) continue;
        if (dl_is_one_side(doc, e->actors[0].entity, d->actor.at[0].entity)) return;
        dl_recipient_take_told(d, e->actors, 1);
        return;
    }
}

/* "The UN accused Kigali of arming them, which it denies": whoever is accused denies it, whomever the pronoun is taken for. */
static int is_accused_himself(const struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_doc *doc = s->doc;
    const uint16_t who = d->actor.head[0];
    if (dl_scene_word(s, who)->upos != DL_UPOS_PRON || dl_scene_rel(s, d->word) != DL_REL_ACL_RELCL) return 0;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "deny reject dismiss dispute refute", ' ')) return 0;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence == s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != DL_EVENT_ACCUSE || e->actor_count != 1 || e->recipient_count != 1) continue;
        if (!dl_is_one_side(doc, e->actors[0].entity, d->actor.at[0].entity)) continue;
        dl_recipient_take_told(d, e->actors, 1);
        d->actor.at[0] = e->recipients[0];
        return 1;
    }
    return 0;
}

/* "asked the Council to punish Kigali for it, which Rwanda denies": a capital is no other than its state. */
static int denies_to_itself(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_entity *who = dl_party_member(s, &d->actor, 0),
                           *whom = d->recipient.count == 1 ? dl_party_member(s, &d->recipient, 0) : NULL;
    if (who == NULL || whom == NULL || !dl_str_listed(dl_scene_word(s, d->word)->lemma, "deny dispute refute", ' ')) return 0;
    return (whom->kind == DL_ENTITY_COUNTRY || whom->kind == DL_ENTITY_PLACE) && whom->country[0] != '\0' &&
           memcmp(who->country, whom->country, sizeof who->country) == 0;
}

/* "The chief said his agency had broken the rules": what somebody is blamed for is no answer to whoever blames him. */
static int is_what_is_told(const struct dl_scene *s, const struct dl_draft *d, const struct dl_event *e)
{
    enum { STEPS = 6 };
    uint16_t w = d->word;
    int is_told = 0;
    if (e->sentence != s->sentence) return 0;
    for (int i = 0; i < STEPS && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        if (s->first + w == e->trigger_word) return is_told;
        is_told |= dl_scene_rel(s, w) == DL_REL_CCOMP;
    }
    return 0;
}

void dl_recipient_answered(const struct dl_coder *coder, struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    turn_to_force(coder, d);
    add_first_to_strike(coder, d);
    add_crowd(coder, d);
    if (d->type != DL_EVENT_REJECT || d->kind != DL_FRAME_VERB || d->actor.count != 1) return;
    if (denies_to_itself(s, d)) d->recipient = (struct dl_party){.count = 0};
    if (is_accused_himself(s, d) || d->recipient.count > 0) return;
    if (d->args.passive || d->args.complement != DL_NO_WORD) return; /* "denied that he had": its own matter */
    if (dl_scene_child(s, d->word, DL_REL_MARK) != DL_NO_WORD && dl_is_ing(s, d->word))
        return; /* "accused him of rejecting it": what he is accused of */
    const uint16_t what = d->args.object;
    if (what != DL_NO_WORD &&
        (dl_scene_child(s, what, DL_REL_ACL) != DL_NO_WORD || dl_scene_child(s, what, DL_REL_CCOMP) != DL_NO_WORD))
        return;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence + 1 >= s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (!calls_for_answer(doc, e, d) || is_what_is_told(s, d, e)) continue;
        dl_recipient_take_told(d, e->actors, 1);
        return;
    }
}
