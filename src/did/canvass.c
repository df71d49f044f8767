/* Campaigns for votes. Money that is given to a candidate, rallies that he holds and voters whom he asks for their vote are how one is elected and
 * no act of state: "raised two million for his campaign", "has given her 30,000 dollars", "is planning rallies in Ohio". */
#include "did/coder.h"

/* A campaign, or a party and its people who stand for something. */
static int is_campaigner(const struct dl_scene *s, const struct dl_party *party, uint8_t i)
{
    static const char standing[] = "campaign candidate nominee contender challenger hopeful pac";
    const struct dl_entity *e = dl_party_member(s, party, i);
    if (dl_str_listed_nocase(dl_scene_word(s, party->head[i])->lemma, standing, ' ')) return 1;
    return e != NULL && dl_str_listed(e->sector, "PTY LEG", ' ') && e->sector.size > 0;
}

static int are_campaigners(const struct dl_scene *s, const struct dl_party *party)
{
    for (uint8_t i = 0; i < party->count; i++)
        if (!is_campaigner(s, party, i)) return 0;
    return party->count > 0;
}

/* What is given is money. */
static int is_of_money(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char words[] = "check cheque donation contribution sum";
    const uint16_t what = d->args.object;
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "donate contribute fundraise bankroll", ' ')) return 1;
    if (what == DL_NO_WORD) return 0;
    return dl_str_listed(dl_scene_word(s, what)->lemma, words, ' ') || dl_scene_in(s, what, s->frames->money) ||
           dl_scene_word(s, what)->upos == DL_UPOS_SYM;
}

/* "has given Cornyn $30,000", "raised $3 million for his campaign"; not what a state pays a party abroad. */
static int is_donation(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_AID || d->kind != DL_FRAME_VERB || !is_of_money(s, d) || !are_campaigners(s, &d->recipient)) return 0;
    for (uint8_t i = 0; i < d->actor.count; i++) {
        const struct dl_entity *e = dl_party_member(s, &d->actor, i);
        if (e != NULL && (e->kind == DL_ENTITY_COUNTRY || dl_str_listed(e->sector, "GOV MIL SPY IGO", ' '))) return 0;
    }
    return 1;
}

/* "His campaign is planning rallies in Ohio": held for a candidate. */
static int is_candidates_rally(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char campaigns[] = "campaign candidate nominee contender challenger";
    if (d->type != DL_EVENT_PROTEST || d->actor.count == 0) return 0;
    const uint16_t what = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    if (what == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, what), "rally")) return 0;
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (!dl_str_listed(dl_scene_word(s, d->actor.head[i])->lemma, campaigns, ' ')) return 0;
    return 1;
}

int dl_is_canvass(const struct dl_scene *s, const struct dl_draft *d) { return is_donation(s, d) || is_candidates_rally(s, d); }
