/* To whom words go where the verb's own places do not tell: to whom one writes or goes with them, to whom the message is in which they stand, whom
 * one tells them. */
#include "did/sides.h"

#include <string.h>

/* Words that are meant for somebody who reads or hears them. */
static const uint32_t messages = DL_BIT(REQUEST) | DL_BIT(ACCUSE) | DL_BIT(THREATEN) | DL_BIT(REJECT);

/* "wrote to the ministry to protest", "flew to Abuja to plead for them": to whom one goes or writes with it. */
static void add_addressed(struct dl_scene *s, struct dl_draft *d)
{
    const uint32_t words = messages | DL_BIT(SUPPORT) | DL_BIT(CONCEDE) | DL_BIT(AGREE);
    enum dl_rel rel = dl_scene_rel(s, d->word);
    uint16_t verb = dl_scene_head(s, d->word);
    if (!(words >> d->type & 1) || d->kind != DL_FRAME_VERB || verb == DL_NO_WORD || verb > d->word || dl_passive(s, verb)) return;
    if (rel == DL_REL_ACL && dl_scene_rel(s, verb) == DL_REL_OBJ && dl_scene_in(s, verb, s->frames->text)) {
        verb = dl_scene_head(s, verb); /* "sent the ministry [a letter] demanding back pay" */
        if (verb == DL_NO_WORD) return;
        const uint16_t whom = dl_scene_child(s, verb, DL_REL_IOBJ);
        if (whom != DL_NO_WORD && dl_party_level(s, whom) == DL_LEVEL_STRONG) dl_recipient_add(s, d, whom);
        rel = DL_REL_ADVCL;
    }
    if (d->recipient.count > 0) return;
    if ((rel != DL_REL_ADVCL && rel != DL_REL_XCOMP) || dl_has_feat(dl_scene_word(s, d->word), "VerbForm=Fin")) return;
    if (d->args.object != DL_NO_WORD && d->type != DL_EVENT_REQUEST && d->type != DL_EVENT_ACCUSE) return;
    uint16_t object = dl_scene_child(s, verb, DL_REL_OBJ);
    if (object != DL_NO_WORD && dl_str_listed(dl_scene_word(s, verb)->lemma, "phone telephone call cable ring", ' ') &&
        !dl_lemma_is(dl_scene_word(s, d->word), "object") &&
        dl_party_level(s, object) == DL_LEVEL_STRONG) /* "phoned Jakarta to say sorry" */
        dl_recipient_add(s, d, object);
    for (int step = 0; step < 2 && d->recipient.count == 0; step++) {
        uint16_t above = step == 0 ? verb : object;
        for (uint16_t c = above != DL_NO_WORD ? s->child[above] : DL_NO_WORD; c != DL_NO_WORD && c < d->word; c = s->sibling[c])
            if (c > above && dl_has_case(s, c, "to") && dl_party_level(s, c) == DL_LEVEL_STRONG && d->recipient.count == 0)
                dl_recipient_add(s, d, c);
    }
}

/* "lodged a complaint with Argentina over the blockade by protesters", "complained to Beijing of the detention of a trader": the state where it is lodged answers for it. */
void dl_recipient_lodged(struct dl_scene *s, struct dl_draft *d)
{
    const int is_noun = d->kind == DL_FRAME_NOUN || !dl_str_listed(dl_scene_word(s, d->word)->lemma, "complain protest", ' ');
    const uint16_t noun = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    if (d->type != DL_EVENT_ACCUSE || d->kind == DL_FRAME_ADJECTIVE || (is_noun && noun == DL_NO_WORD)) return;
    if (is_noun && !dl_str_listed(dl_scene_word(s, noun)->lemma, "complaint protest demarche objection", ' ')) return;
    for (uint8_t i = 0; i < d->args.prep_count; i++) {
        const uint16_t with = d->args.preps[i].word;
        const struct dl_entity *e = dl_scene_entity(s, with);
        if (e == NULL || !dl_has_case(s, with, "with to")) continue;
        const int is_state = e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE || dl_str_is(e->sector, "GOV");
        if (!is_state || e->country[0] == '\0') return;
        d->recipient = (struct dl_party){.count = 0};
        dl_recipient_add(s, d, with);
        return;
    }
}

/* "asked for arms in a letter to the president": to whom the message goes in which it is said. */
static void add_written(struct dl_scene *s, struct dl_draft *d)
{
    static const char papers[] = "letter note message cable telegram memo memorandum email e-mail petition missive dispatch";
    if (!(messages >> d->type & 1) || d->kind != DL_FRAME_VERB) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_OBL || !dl_has_case(s, c, "in")) continue;
        if (!dl_str_listed(dl_scene_word(s, c)->lemma, papers, ' ')) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD && d->recipient.count == 0; k = s->sibling[k])
            if (dl_has_case(s, k, "to") && dl_party_level(s, k) >= DL_LEVEL_WEAK) dl_recipient_add(s, d, k);
    }
}

/* "In a telephone call with Rao, Holm asked for", "at talks with the Swiss protested": with whom one speaks, to him one says it. */
static void add_spoken_to(struct dl_scene *s, struct dl_draft *d)
{
    static const char talks[] = "call conversation phone meeting talk encounter telephone audience exchange";
    if (!(messages >> d->type & 1) || d->kind != DL_FRAME_VERB || d->args.passive) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_OBL || !dl_has_case(s, c, "in during at on")) continue;
        if (!dl_str_listed(dl_scene_word(s, c)->lemma, talks, ' ')) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD && d->recipient.count == 0; k = s->sibling[k])
            if (k > c && dl_has_case(s, k, "with to") && dl_party_level(s, k) == DL_LEVEL_STRONG) dl_recipient_add(s, d, k);
    }
}

/* "The minister told the envoy that Asmara would accept nobody": whether somebody in office tells of the state that he is of. */
static int speaks_for(const struct dl_scene *s, uint32_t teller, uint32_t actor)
{
    if (teller == DL_NONE || actor == DL_NONE) return 0;
    const struct dl_entity *who = &s->doc->entities.at[teller], *state = &s->doc->entities.at[actor];
    return state->kind == DL_ENTITY_COUNTRY && who->country[0] != '\0' &&
           memcmp(who->country, state->country, sizeof who->country) == 0 && dl_str_listed(who->sector, "GOV MIL LEG", ' ');
}

/* "told the envoys that he was willing", "assured Seoul it would not": to whom it is said by who does it. */
static void add_told(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(AGREE) | DL_BIT(CONCEDE) | DL_BIT(THREATEN) | DL_BIT(REJECT) | DL_BIT(REQUEST);
    uint16_t verb = dl_scene_head(s, d->word);
    enum dl_rel rel = dl_scene_rel(s, d->word);
    if (rel == DL_REL_ACL_RELCL && verb != DL_NO_WORD && dl_scene_child(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD &&
        !dl_is_relative(
            s, dl_scene_child(s, d->word, DL_REL_NSUBJ))) { /* "told the envoys [he was willing]" read as about the envoys */
        verb = dl_scene_head(s, verb);
        rel = DL_REL_CCOMP;
    }
    if (!(words >> d->type & 1) || verb == DL_NO_WORD || rel != DL_REL_CCOMP || d->actor.count == 0) return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "tell assure inform notify promise remind", ' ') || dl_passive(s, verb))
        return;
    uint16_t teller = dl_subject(s, verb), whom = dl_scene_child(s, verb, DL_REL_IOBJ);
    if (whom == DL_NO_WORD) whom = dl_scene_child(s, verb, DL_REL_OBJ);
    if (teller == DL_NO_WORD || whom == DL_NO_WORD || dl_party_level(s, whom) != DL_LEVEL_STRONG) return;
    uint32_t entity = dl_party_entity(s, teller);
    int is_same = d->actor.head[0] == teller || (entity != DL_NONE && entity == d->actor.at[0].entity) ||
                  speaks_for(s, entity, d->actor.at[0].entity);
    static const char hearers[] =
        "reporter journalist press audience crowd rally gathering supporter viewer listener reader congregation";
    if (is_same && !dl_str_listed(dl_scene_word(s, whom)->lemma, hearers, ' ')) dl_recipient_add(s, d, whom);
}

/* "Sofia was told by Vienna that it would no longer block its entry": whoever tells it will do it, and whoever is told it hears it. */
static void turn_to_teller(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t verb = dl_scene_rel(s, d->word) == DL_REL_CCOMP ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (d->turn == NULL || verb == DL_NO_WORD || d->kind != DL_FRAME_VERB || d->actor.count != 1 || d->args.passive) return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "tell assure inform promise notify", ' ') || !dl_passive(s, verb)) return;
    const uint16_t teller = dl_scene_child(s, verb, DL_REL_OBL_AGENT), whom = dl_scene_child(s, verb, DL_REL_NSUBJ_PASS);
    if (teller == DL_NO_WORD || whom == DL_NO_WORD || d->args.subject == DL_NO_WORD) return;
    if (dl_scene_word(s, d->args.subject)->upos != DL_UPOS_PRON) return;
    struct dl_party actor = {.count = 0};
    dl_party_add(s, teller, 1, &actor);
    if (actor.count == 0) return;
    d->actor = actor;
    d->recipient = (struct dl_party){.count = 0};
    dl_recipient_add(s, d, whom);
}

/* "received a letter from bishops asking for help": whoever receives it. */
static void add_receiver(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t sender = dl_scene_head(s, d->word), text = sender == DL_NO_WORD ? DL_NO_WORD : dl_scene_head(s, sender);
    if (!(messages >> d->type & 1) || d->kind != DL_FRAME_VERB || dl_scene_rel(s, d->word) != DL_REL_ACL || text == DL_NO_WORD)
        return;
    const uint16_t verb = dl_scene_head(s, text);
    if (verb == DL_NO_WORD || dl_scene_rel(s, text) != DL_REL_OBJ || !dl_has_case(s, sender, "from")) return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "receive get", ' ')) return;
    const uint16_t who = dl_passive(s, verb) ? DL_NO_WORD : dl_subject(s, verb);
    if (who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG) dl_recipient_add(s, d, who);
}

void dl_recipient_addressed(struct dl_scene *s, struct dl_draft *d)
{
    turn_to_teller(s, d);
    if (d->recipient.count == 0) add_addressed(s, d);
    if (d->recipient.count == 0) add_written(s, d);
    if (d->recipient.count == 0) add_spoken_to(s, d);
    if (d->recipient.count == 0) add_told(s, d);
    if (d->recipient.count == 0) add_receiver(s, d);
}
