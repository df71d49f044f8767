/* Who of those that were found belongs on which side. Nobody stands on both; what is the actor's own ("its troops") is no recipient, unless it is
 * dealt with as others are ("told its members"); of those who act together the first is the actor and the rest are recipients, where the act
 * is one between them (S4 of corpus/did/GUIDELINES.md). */
#include "did/coder.h"

#include <string.h>

/* ---- the actor's own ---- */

/* Whether a pronoun is known to stand for somebody who is none of the actors. */
static int is_anothers(const struct dl_scene *s, const struct dl_draft *d, uint16_t pronoun)
{
    uint32_t m = s->first + pronoun < s->doc->word_mention.count ? s->doc->word_mention.at[s->first + pronoun] : DL_NONE;
    uint32_t entity = m != DL_NONE ? s->doc->mentions.at[m].entity : DL_NONE;
    if (entity == DL_NONE || s->doc->entities.at[entity].country[0] == '\0') return 0;
    for (uint8_t i = 0; i < d->actor.count; i++) {
        if (d->actor.at[i].entity == DL_NONE || d->actor.at[i].entity == entity) return 0;
        if (memcmp(s->doc->entities.at[d->actor.at[i].entity].country, s->doc->entities.at[entity].country, 4) == 0) return 0;
    }
    return 1;
}

int dl_is_of_persons(const struct dl_draft *d)
{
    static const char modes[] = "arrest deport abduct beat torture sexual assassinate execute massacre convict expel release";
    return d->mode != NULL && dl_str_listed(dl_str_from(d->mode), modes, ' ');
}

/* People whom an act is done to, not through: what the predicate has as an object of its own. */
static int is_dealt_with(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const uint32_t dealing = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_REQUEST |
                                    1u << DL_EVENT_SANCTION | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_THREATEN |
                                    1u << DL_EVENT_RETREAT;
    uint8_t thing = dl_scene_word(s, w)->thing;
    if (w == d->args.indirect && thing == DL_THING_PERSON) return 1; /* "gave its clerks a day off" */
    if (d->type == DL_EVENT_REQUEST && thing == DL_THING_PERSON && dl_scene_head(s, w) == d->word && dl_has_case(s, w, "on to"))
        return 1; /* "called on its members to strike" */
    int is_person = thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION || dl_is_of_persons(d);
    if (!(dealing >> d->type & 1) || !is_person) return 0;
    return w == d->args.object || w == d->args.indirect;
}

/* "its troops": the actor's own; not "its allies", nor "its governor", who is dismissed or told something. */
static int belongs_to_pronoun(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char others[] = "ally neighbour neighbor enemy foe rival opponent adversary critic creditor donor partner "
                                 "counterpart colleague client patron backer sponsor supporter lender protector";
    uint16_t poss = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    if (poss == DL_NO_WORD || dl_scene_word(s, poss)->upos != DL_UPOS_PRON || dl_scene_word(s, w)->upos != DL_UPOS_NOUN) return 0;
    if (dl_scene_in(s, w, s->frames->diplomats) || dl_str_listed(dl_scene_word(s, w)->lemma, others, ' ')) return 0;
    if (is_anothers(s, d, poss) || is_dealt_with(s, d, w)) return 0;
    if (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) == d->actor.head[0])
        return 0; /* "the army and its rebels signed" */
    const int is_of_same = dl_scene_rel(s, d->word) == DL_REL_CONJ && dl_scene_child_base(s, d->word, DL_REL_NSUBJ) == DL_NO_WORD;
    if (d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_VERB && w == d->args.object && !is_of_same &&
        !dl_scene_in(s, w, s->frames->troops))
        return dl_scene_has_child(s, w, "own"); /* "struck its headquarters": what is struck is another's */
    const int is_suffered = w == d->args.object || w == d->args.indirect || dl_scene_head(s, w) == d->args.object;
    if (dl_scene_word(s, w)->thing == DL_THING_PERSON && is_suffered && d->type != DL_EVENT_MOBILIZE &&
        !dl_scene_in(s, w, s->frames->troops))
        return 0; /* "broke up the protest and arrested its organisers" */
    return dl_str_is_nocase(dl_scene_word(s, poss)->form, "its") || dl_str_is_nocase(dl_scene_word(s, poss)->form, "their");
}

/* ---- both sides ---- */

/* "a claim denied by government sources": who stands in the agent of a passive is no recipient, whatever the frame takes "by" for. */
static void move_agent(const struct dl_scene *s, struct dl_draft *d)
{
    uint16_t agent = d->args.passive ? d->args.subject : DL_NO_WORD;
    if (agent == DL_NO_WORD || d->recipient.count != 1) return;
    uint16_t w = d->recipient.head[0];
    if (w != agent && (dl_scene_head(s, w) != agent || dl_scene_rel(s, w) == DL_REL_CONJ)) return;
    if (d->actor.count == 0) d->actor = d->recipient;
    d->recipient.count = d->recipient.level = 0;
}

/* "Hungary's premier signed Budapest's accession", "Cairo expressed Egypt's solidarity": whose a government's own word or paper is. */
static int is_own_possessor(const struct dl_scene *s, const struct dl_draft *d, uint16_t w, const struct dl_entity *whose)
{
    static const uint32_t outward = 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_AID;
    const struct dl_entity *actor = d->actor.count == 1 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (dl_scene_rel(s, w) != DL_REL_NMOD_POSS || actor == NULL) return 0;
    const int is_word = d->type == DL_EVENT_SUPPORT && /* but "defended Chad's policy" */
                        (dl_is_signing(d->type, d->cameo) || dl_lemma_is(dl_scene_word(s, dl_scene_head(s, w)), "solidarity"));
    if (!is_word && !(outward >> d->type & 1)) return 0;
    if (whose->kind != DL_ENTITY_COUNTRY && (whose->kind != DL_ENTITY_PLACE || dl_scene_word(s, w)->upos != DL_UPOS_PROPN))
        return 0;
    return actor->kind == DL_ENTITY_COUNTRY || dl_str_is(actor->sector, "GOV");
}

/* "Orban would not send Hungarian money": whose the thing is that he deals with is himself. */
static int is_own_adjective(const struct dl_scene *s, const struct dl_draft *d, uint8_t i)
{
    const uint16_t w = d->recipient.head[i];
    const enum dl_rel rel = dl_scene_rel(s, w);
    const struct dl_entity *whose = dl_party_member(s, &d->recipient, i);
    if (whose == NULL || whose->country[0] == '\0') return 0;
    const int is_adjective = (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND) && whose->kind == DL_ENTITY_COUNTRY;
    if (!is_adjective && !is_own_possessor(s, d, w, whose)) return 0;
    for (uint8_t k = 0; k < d->actor.count; k++) {
        const struct dl_entity *actor = dl_party_member(s, &d->actor, k);
        if (actor != NULL && strcmp(actor->country, whose->country) == 0) return 1;
    }
    return 0;
}

/* "The Kremlin offered to bring it to Russia": a government deals with others, not with the state that it governs. */
static int is_own_state(const struct dl_scene *s, const struct dl_draft *d, uint8_t i)
{
    static const uint32_t outward = 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_AID;
    const struct dl_entity *state = dl_party_member(s, &d->recipient, i);
    if (!(outward >> d->type & 1) || state == NULL || state->kind != DL_ENTITY_COUNTRY) return 0;
    for (uint8_t k = 0; k < d->actor.count; k++) {
        const struct dl_entity *e = dl_party_member(s, &d->actor, k);
        if (e != NULL && e->kind != DL_ENTITY_COUNTRY && dl_str_is(e->sector, "GOV") && e->country[0] != '\0' &&
            strcmp(e->country, state->country) == 0)
            return 1;
    }
    return 0;
}

/* "Rao, a Democrat who backed the war": what an actor is called is nobody else. */
static int is_calling_of_actor(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    if (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    if (w > d->word) return 0; /* an object that was hung on the subject */
    for (uint8_t i = 0; i < d->actor.count && dl_scene_rel(s, w) == DL_REL_APPOS; i++)
        if (dl_scene_head(s, w) == d->actor.head[i]) return 1;
    return 0;
}

/* Who stands on both sides stands on the actor's. */
void dl_party_part(const struct dl_scene *s, struct dl_draft *d)
{
    move_agent(s, d);
    uint8_t kept = 0;
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        int same = 0;
        for (uint8_t k = 0; k < d->actor.count; k++)
            same |= (d->actor.at[k].span.start < d->recipient.at[i].span.end &&
                     d->recipient.at[i].span.start < d->actor.at[k].span.end) ||
                    (d->actor.at[k].entity != DL_NONE && d->actor.at[k].entity == d->recipient.at[i].entity);
        same |= d->recipient.head[i] == d->word; /* "offering amnesty" to nobody */
        same |= is_own_adjective(s, d, i) || is_own_state(s, d, i);
        same |= is_calling_of_actor(s, d, d->recipient.head[i]);
        same |= d->actor.count > 0 && belongs_to_pronoun(s, d, d->recipient.head[i]);
        if (same) continue;
        dl_party_keep(&d->recipient, &kept, i);
    }
    d->recipient.count = kept;
}

/* ---- acts between the actors ---- */

/* Who promise something together do not promise it to each other. */
static int is_promising(const struct dl_scene *s, uint16_t word)
{
    static const char *const giving[] = {"promise",   "pledge", "vow",    "offer",    "undertake",
                                         "guarantee", "swear",  "commit", "volunteer"};
    for (size_t i = 0; i < sizeof giving / sizeof *giving; i++)
        if (dl_lemma_is(dl_scene_word(s, word), giving[i])) return 1;
    return 0;
}

int dl_is_each_other(const struct dl_scene *s, uint16_t object)
{
    if (object == DL_NO_WORD) return 0;
    if (dl_lemma_is(dl_scene_word(s, object), "other")) return 1;
    return object + 1u < s->count && dl_str_listed(dl_scene_word(s, object)->lemma, "each one", ' ') &&
           dl_str_listed(dl_scene_word(s, (uint16_t)(object + 1))->lemma, "other another", ' ');
}

/* "The army and the rebels fought in Goma": two of one country, without a third whom they fight. */
static int is_fought_out(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->actor.count != 2 || d->args.object != DL_NO_WORD) return 0;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "fight battle", ' ')) return 0;
    const struct dl_entity *one = dl_party_member(s, &d->actor, 0), *two = dl_party_member(s, &d->actor, 1);
    if (one == NULL || two == NULL || one == two || strcmp(one->country, two->country) != 0) return 0;
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && dl_has_case(s, d->args.preps[i].word, "against with alongside for")) return 0;
    return 1;
}

/* "fired on each other", "lodged complaints against one another" */
static int is_at_each_other(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (dl_is_each_other(s, d->args.preps[i].word) &&
            (d->args.preps[i].direct || dl_has_case(s, d->args.preps[i].word, "on against at")))
            return 1;
    return 0;
}

/* "clashed", "exchanged fire", "fighting between": done by each to the other. */
static int is_mutual(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t mark = d->actor.count > 0 ? dl_scene_child(s, d->actor.head[0], DL_REL_CASE) : DL_NO_WORD;
    if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "between")) return 1; /* "ties between the two were severed" */
    if (d->frame == NULL || d->args.passive) return 0;
    if (dl_scene_in(s, d->word, s->frames->mutual) || is_fought_out(s, d)) return 1;
    const uint16_t object = d->args.object;
    return dl_is_each_other(s, object) || is_at_each_other(s, d) ||
           (object != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, object), "war") && d->actor.count == 2);
}

/* "restored ties", "exchanged envoys": what two have with each other. */
static int is_of_ties(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char ties[] = "tie relation relationship link alliance friendship ambassador envoy note letter";
    return d->kind == DL_FRAME_VERB && d->args.object != DL_NO_WORD &&
           dl_str_listed(dl_scene_word(s, d->args.object)->lemma, ties, ' ');
}

/* "a truce signed between Kiev and the rebels", "clashes with police": where only those found for the recipient's side are named, the first acts. */
static void raise_first(struct dl_draft *d)
{
    uint8_t rest = 0;
    d->actor =
        (struct dl_party){.count = 1, .level = d->recipient.level, .at = {d->recipient.at[0]}, .head = {d->recipient.head[0]}};
    for (uint8_t i = 1; i < d->recipient.count; i++) dl_party_keep(&d->recipient, &rest, i);
    d->recipient.count = rest;
}

/* "India and Canada agreed to restore their envoys": each its own, who are nobody's other side. */
static void drop_their_own(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_AGREE || d->kind != DL_FRAME_VERB || d->actor.count < 2 || d->recipient.count != 1) return;
    const uint16_t own = dl_scene_child(s, d->recipient.head[0], DL_REL_NMOD_POSS);
    if (own == DL_NO_WORD || !dl_str_is(dl_scene_word(s, own)->form, "their")) return;
    if (dl_scene_in(s, d->recipient.head[0], s->frames->diplomats) || dl_scene_in(s, d->recipient.head[0], s->frames->troops))
        d->recipient.count = d->recipient.level = 0;
}

void dl_party_split(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t symmetric =
        1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_SUPPORT;
    static const char held[] = "ceasefire cease-fire truce armistice drill exercise tariff duty";
    int is_pause = d->type == DL_EVENT_CONCEDE && d->args.object != DL_NO_WORD && d->actor.count == 2 &&
                   (strcmp(d->cameo, "0871") == 0 ||                                    /* "Israel and Egypt signed a cease-fire" */
                    dl_str_listed(dl_scene_word(s, d->args.object)->lemma, held, ' ')); /* "called off their joint drill" */
    int is_between = is_pause || (symmetric >> d->type & 1) || is_mutual(s, d);
    const int is_undergone = d->kind == DL_FRAME_VERB && d->args.passive && d->recipient.count > 0 &&
                             d->recipient.head[0] == d->args.object; /* "Oslo and Bern were invited" by others */
    if (is_between && d->actor.count == 0 && d->recipient.count > 1 && !is_undergone) raise_first(d);
    drop_their_own(s, d);
    if (d->recipient.count > 0 || d->actor.count < 2 || !is_between) return;
    int is_announced = d->turn != NULL && strcmp(d->turn, "announced") == 0; /* "said that they would open embassies" */
    if (d->type == DL_EVENT_AGREE && (is_promising(s, d->word) || d->args.passive || is_announced))
        return;                                                                      /* "pledged by the two" */
    static const char alone[] = "send contribute deploy provide donate supply host"; /* "Peru and Chile agreed to send troops" */
    if (d->type == DL_EVENT_AGREE && d->args.complement != DL_NO_WORD &&
        dl_str_listed(dl_scene_word(s, d->args.complement)->lemma, alone, ' '))
        return;
    if (d->mode != NULL && (strcmp(d->mode, "third-party") == 0 || strcmp(d->mode, "visit") == 0))
        return; /* mediators are on one side, and so are those who send an envoy */
    if (d->type == DL_EVENT_SUPPORT && !dl_is_signing(d->type, d->cameo) && !is_of_ties(s, d) &&
        !dl_is_each_other(s, d->args.object))
        return;
    for (uint8_t i = 1; i < d->actor.count; i++) {
        d->recipient.at[d->recipient.count] = d->actor.at[i];
        d->recipient.head[d->recipient.count++] = d->actor.head[i];
    }
    d->recipient.level = d->actor.level;
    d->actor.count = 1;
}

/* "removed bodies after shelling in Aleppo": force of nobody's, by an -ing form without an object; those who did the rest suffered it. */
void dl_party_stand_by(const struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t mark = dl_scene_child(s, d->word, DL_REL_MARK);
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_ASSAULT || dl_scene_rel(s, d->word) != DL_REL_ADVCL) return;
    if (d->args.object != DL_NO_WORD || mark == DL_NO_WORD || !dl_is_ing(s, d->word)) return;
    if (dl_str_listed(dl_scene_word(s, mark)->lemma, "after during amid despite following", ' '))
        d->actor.count = d->actor.level = 0;
}
