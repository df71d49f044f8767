/* Who is nobody's politics: kin and neighbours among themselves ("stabbed her husband"), firms that deal with firms. Either needs both of its
 * sides; a word of public life, a state or an office in the sentence makes it public. What somebody does to his own things is no attack, whoever
 * he is. */
#include "did/coder.h"

#include <string.h>

/* A state, or somebody of one, of an army, a party, a movement. */
static int is_of_state(const struct dl_entity *e)
{
    static const char sectors[] = "GOV MIL REB OPP PAR LEG JUD COP SPY PTY IGO SEP UAF PRM NGO ELI";
    return e != NULL && (e->kind == DL_ENTITY_COUNTRY || (e->sector.size > 0 && dl_str_listed(e->sector, sectors, ' ')));
}

int dl_names_state(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) /* "its rival" may be taken for an opposition */
        if (!dl_scene_in(s, w, s->frames->business) && is_of_state(dl_scene_entity(s, w))) return 1;
    return s->counted[DL_COUNTED_PUBLIC] > 0;
}

/* ---- kin ---- */

static int is_private_person(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    static const char sectors[] = "CVL LAB AGR EDU MED";
    if (dl_scene_in(s, w, s->frames->private) || dl_scene_in(s, w, s->frames->arts)) return 1;
    if (word->upos == DL_UPOS_PRON) return dl_str_listed_nocase(word->form, "he she we us i me him her", ' ');
    const struct dl_entity *e = dl_scene_entity(s, w);
    if (word->upos == DL_UPOS_NOUN && word->thing == DL_THING_PERSON && !dl_has_feat(word, "Number=Plur")) /* "a farmer" */
        return e == NULL || e->sector.size == 0 || dl_str_listed(e->sector, sectors, ' ');
    return word->upos == DL_UPOS_PROPN && e != NULL && e->kind == DL_ENTITY_PERSON && e->sector.size == 0 && e->country[0] == '\0';
}

/* How many of a side are kin; -1 where somebody else stands there too. A crowd of mothers or widows is no family. */
static int kin_of(const struct dl_scene *s, const struct dl_party *party)
{
    int kin = 0;
    for (uint8_t i = 0; i < party->count; i++) {
        const uint16_t w = party->head[i];
        const int is_crowd =
            dl_has_feat(dl_scene_word(s, w), "Number=Plur") && dl_scene_child(s, w, DL_REL_NMOD_POSS) == DL_NO_WORD;
        if (!is_private_person(s, w)) return -1;
        kin += dl_scene_in(s, w, s->frames->kin) && !is_crowd;
    }
    return party->count > 0 ? kin : -1;
}

/* His or her own kin. */
static int is_own_kin(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++) {
        const uint16_t owner = dl_scene_child(s, party->head[i], DL_REL_NMOD_POSS);
        if (owner == DL_NO_WORD || dl_scene_word(s, owner)->upos != DL_UPOS_PRON || !dl_scene_in(s, party->head[i], s->frames->kin))
            return 0;
    }
    return party->count > 0;
}

static int is_one_person(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return !dl_has_feat(word, "Number=Plur") && (word->upos == DL_UPOS_PRON || word->thing == DL_THING_PERSON);
}

/* "visits her grandchildren", "visited her dentist": what one person does to those of his or her own. */
static int is_to_own(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->actor.count == 1 && is_one_person(s, d->actor.head[0]) && is_own_kin(s, &d->recipient);
}

/* Among themselves, or what one does with words and to nobody ("Grandmother refused to leave"). */
static int is_of_family(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_REJECT | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONCEDE;
    if (is_to_own(s, d)) return 1;
    const int actor = kin_of(s, &d->actor), recipient = kin_of(s, &d->recipient);
    if (d->recipient.count == 0) return actor > 0 && (words >> d->type & 1) != 0;
    return actor >= 0 && recipient >= 0 && actor + recipient > 0;
}

/* "A pensioner sued the opera", "the actor accused his former agent": one who is nobody in politics, and none of it in the sentence. */
static int is_own_quarrel(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->actor.count != 1) return 0;
    const uint16_t who = d->actor.head[0];
    return dl_scene_word(s, who)->upos == DL_UPOS_NOUN && !dl_has_feat(dl_scene_word(s, who), "Number=Plur") &&
           (dl_scene_in(s, who, s->frames->private) || dl_scene_in(s, who, s->frames->arts)) && d->args.object != DL_NO_WORD;
}

/* ---- firms ---- */

/* "the watchmaker", but not "the lawmaker" */
static int is_maker(const struct dl_word *word)
{
    return word->upos == DL_UPOS_NOUN && dl_str_ends(word->lemma, "maker") &&
           !dl_str_listed(word->lemma, "lawmaker policymaker peacemaker kingmaker filmmaker troublemaker decisionmaker", ' ');
}

static int is_firm(const struct dl_scene *s, uint16_t w)
{
    static const char together[] = "association chamber lobby group federation council industry sector";
    if (dl_str_listed_nocase(dl_scene_word(s, w)->lemma, together, ' '))
        return 0; /* firms that act for all of them act politically */
    const struct dl_entity *e = dl_scene_entity(s, w);
    return dl_scene_in(s, w, s->frames->business) || is_maker(dl_scene_word(s, w)) ||
           (e != NULL && e->kind == DL_ENTITY_ORGANIZATION && dl_str_is(e->sector, "BUS"));
}

static int are_firms(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++)
        if (!is_firm(s, party->head[i])) return 0;
    return 1;
}

/* With whom the deal is, though the frame found nobody there ("accused its supplier"); or the deal itself. */
static int is_with_firm(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t deals =
        1u << DL_EVENT_AGREE | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_THREATEN;
    if (d->recipient.count > 0 || (deals >> d->type & 1) || dl_lemma_is(dl_scene_word(s, d->word), "decline")) return 1;
    return d->args.object != DL_NO_WORD && dl_scene_phrase_in(s, d->args.object, s->frames->business);
}

/* "The brewer rejected its rival's bid", "sued Apple"; not what a firm does to its workers or to a country. */
static int is_of_firms(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t dealings = 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_SUPPORT |
                                     1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_REQUEST |
                                     1u << DL_EVENT_AID | 1u << DL_EVENT_THREATEN;
    return (dealings >> d->type & 1) && d->actor.count > 0 && are_firms(s, &d->actor) && are_firms(s, &d->recipient) &&
           is_with_firm(s, d);
}

/* "The insurer's chief executive resigned" */
static int is_of_manager(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_RETREAT && d->mode != NULL && strcmp(d->mode, "resign") == 0 && dl_party_all_of(s, &d->actor, "BUS");
}

/* ---- crime ---- */

/* "Thieves made off with coins", "poachers killed a bull" */
static int is_of_crooks(const struct dl_scene *s, const struct dl_draft *d)
{
    const int is_of_people = d->args.object != DL_NO_WORD && dl_scene_word(s, d->args.object)->thing == DL_THING_PERSON;
    if (d->type != DL_EVENT_COERCE && (d->type != DL_EVENT_ASSAULT || is_of_people)) return 0;
    if (d->actor.count == 0) return 0;
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (!dl_scene_in(s, d->actor.head[i], s->frames->crook)) return 0;
    return 1;
}

/* "We burned our uniforms", "rebels destroyed their own rifles": what one does to one's own things is no attack. */
static int is_on_own_things(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t thing = d->args.object, who = d->args.subject;
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || d->args.passive || thing == DL_NO_WORD || who == DL_NO_WORD)
        return 0;
    const struct dl_word *word = dl_scene_word(s, thing);
    const uint16_t owner = dl_scene_child(s, thing, DL_REL_NMOD_POSS);
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "burn torch destroy smash wreck break shred", ' ')) return 0;
    if (owner == DL_NO_WORD || dl_scene_word(s, owner)->upos != DL_UPOS_PRON) return 0;
    if (word->thing == DL_THING_PERSON || dl_scene_in(s, thing, s->frames->territory) || dl_scene_in(s, thing, s->frames->kin) ||
        dl_scene_in(s, thing, s->frames->troops))
        return 0;
    if (dl_scene_has_child(s, thing, "own")) return 1;
    const char *person = dl_has_feat(dl_scene_word(s, who), "Person=1") ? "Person=1" : "Person=2";
    return dl_has_feat(dl_scene_word(s, who), person) && dl_has_feat(dl_scene_word(s, owner), person);
}

int dl_is_private(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_on_own_things(s, d)) return 1;
    if (d->type == DL_EVENT_CONSULT && is_to_own(s, d)) return 1; /* whoever she is */
    return (is_of_family(s, d) || is_own_quarrel(s, d) || is_of_firms(s, d) || is_of_manager(s, d) || is_of_crooks(s, d)) &&
           !dl_names_state(s);
}
