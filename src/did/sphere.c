/* Is it public life? Sport, markets, the arts, nature and old history borrow the words of politics and war ("the pound came under attack"),
 * and only their company tells them: a few sets of words (data/frames/sets.tsv), counted over the sentence or looked for at the place of
 * the one who acts. Where a state, an army or the like stands on a side, the company counts for nothing, save in history. */
#include "did/coder.h"

#include <string.h>

enum {
    LONGEST = 24 /* bytes of a word with a hyphen */,
    OF_MATCH = 5
}; /* words of sport that make a report one of sport, where public life has not half as many */

/* "the kick-off", "a team-mate": words of a set written with a hyphen, which the tokens part. */
static int count_hyphened(const struct dl_scene *s, uint16_t set)
{
    int n = 0;
    for (uint16_t w = 0; w + 2 < s->count; w++) {
        const struct dl_word *first = dl_scene_word(s, w), *last = dl_scene_word(s, (uint16_t)(w + 2));
        if (!dl_str_is(dl_scene_word(s, (uint16_t)(w + 1))->form, "-") || last->span.end - first->span.start > LONGEST) continue;
        const struct dl_str both = dl_doc_slice(s->doc, (struct dl_span){first->span.start, last->span.end});
        n += dl_frames_in(s->frames, dl_frames_lemma(s->frames, both), set);
    }
    return n;
}

/* ", 48-6": how a match ended. */
static int has_score(const struct dl_scene *s)
{
    for (uint16_t w = 1; w + 2 < s->count; w++) {
        const struct dl_word *home = dl_scene_word(s, w), *guest = dl_scene_word(s, (uint16_t)(w + 2));
        if (home->upos != DL_UPOS_NUM || guest->upos != DL_UPOS_NUM || home->form.size > 2 || guest->form.size > 2) continue;
        if (!dl_str_is(dl_scene_word(s, (uint16_t)(w + 1))->form, "-") || home->span.end + 1 != guest->span.start) continue;
        /* ", 48-6", "Japan 63-14 in Yokohama" */
        const int ends = w + 3 >= s->count || dl_scene_word(s, (uint16_t)(w + 3))->upos == DL_UPOS_PUNCT;
        const int is_named = dl_scene_word(s, (uint16_t)(w - 1))->upos == DL_UPOS_PROPN;
        const int goes_on = w + 3 < s->count && dl_str_listed(dl_scene_word(s, (uint16_t)(w + 3))->lemma, "in at on to", ' ');
        if ((ends && (is_named || dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ","))) || (is_named && goes_on)) return 1;
    }
    return 0;
}

/* "in the fifteenth century", "nineteenth-century wars" */
static int is_of_old(const struct dl_scene *s)
{
    static const char ORDINALS[] = "eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
    static const char BUILDINGS[] = /* "shells hit an eleventh-century temple" */
        "temple mosque church cathedral monastery shrine fort fortress castle palace citadel tower bridge town city mausoleum tomb";
    for (uint16_t w = 1; w < s->count; w++) {
        if (!dl_lemma_is(dl_scene_word(s, w), "century")) continue;
        if (w + 1 < s->count && dl_str_listed(dl_scene_word(s, (uint16_t)(w + 1))->lemma, BUILDINGS, ' ')) continue;
        for (uint16_t before = w > 3 ? (uint16_t)(w - 3) : 0; before < w; before++)
            if (dl_str_listed(dl_scene_word(s, before)->lemma, ORDINALS, ' ')) return 1;
    }
    return 0;
}

/* "was slain nine centuries ago", "fell two thousand years ago"; not "a mosque built nine centuries ago was shelled". */
static int is_ages_ago(const struct dl_scene *s)
{
    for (uint16_t w = 2; w < s->count; w++) {
        const uint16_t told = dl_scene_head(s, w);
        if (!dl_lemma_is(dl_scene_word(s, w), "ago") || told == DL_NO_WORD || told >= w || dl_scene_rel(s, told) != DL_REL_ROOT)
            continue;
        const struct dl_word *unit = dl_scene_word(s, (uint16_t)(w - 1)), *number = dl_scene_word(s, (uint16_t)(w - 2));
        if (dl_str_listed(unit->lemma, "century millennium", ' ')) return 1;
        if (dl_lemma_is(unit, "year") && dl_str_listed(number->lemma, "hundred thousand million", ' ')) return 1;
    }
    return 0;
}

/* "the strikers", of whom a team has one. */
static int are_on_strike(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_lemma_is(dl_scene_word(s, w), "striker") && dl_has_feat(dl_scene_word(s, w), "Number=Plur")) return 1;
    return 0;
}

int dl_sphere_elsewhere(const struct dl_scene *s)
{
    const struct dl_frames *f = s->frames;
    if (s->counted[DL_COUNTED_HISTORY] > 0 || is_of_old(s) || is_ages_ago(s)) return 1;
    int sport = s->counted[DL_COUNTED_SPORT] + 2 * s->counted[DL_COUNTED_SPORT_SURE],
        public = s->counted[DL_COUNTED_PUBLIC] + (s->counted[DL_COUNTED_WEAPONS] > 0);
    int is_of_match =
        s->known->sport >= OF_MATCH && s->known->sport > 2 * s->known->public; /* "The visitors attacked from the start" */
    s->known->sport += (uint32_t)sport;
    s->known->public += (uint32_t) public;
    if (sport == 2 && are_on_strike(s)) return 0;
    sport += 2 * count_hyphened(s, f->sport_sure) + (public == 0 && s->counted[DL_COUNTED_LAW] == 0 && has_score(s) ? 2 : 0);
    return sport + (is_of_match ? 2 : 0) >= (public > 0 ? 4 : 2);
}

/* A side of the state or of force: or people who act together: not a firm or a single person. */
int dl_sphere_official(const struct dl_scene *s, const struct dl_party *party)
{
    static const char sectors[] = "GOV MIL REB OPP PAR LEG JUD COP SPY PTY IGO SEP UAF PRM";
    for (uint8_t i = 0; i < party->count; i++) {
        uint32_t entity = party->at[i].entity;
        if (dl_scene_in(s, party->head[i], s->frames->public) || dl_scene_in(s, party->head[i], s->frames->crowd)) return 1;
        if (entity == DL_NONE) continue;
        const struct dl_entity *e = &s->doc->entities.at[entity];
        if (e->kind == DL_ENTITY_COUNTRY || (e->sector.size > 0 && dl_str_listed(e->sector, sectors, ' '))) return 1;
    }
    return 0;
}

/* Whether anybody of the state or of force, or a state itself, is named in the sentence. */
static int has_official(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_entity *e = dl_scene_entity(s, w);
        if (e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE || e->sector.size > 0)) return 1;
    }
    return 0;
}

/* "threatened the goal", "captured their third title": what is won or lost in play. */
static int is_at_play(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t deeds = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_THREATEN;
    const uint16_t object = d->args.object;
    if (d->kind != DL_FRAME_VERB || object == DL_NO_WORD || !(deeds >> d->type & 1)) return 0;
    if (!dl_scene_in(s, object, s->frames->sport) && !dl_scene_in(s, object, s->frames->sport_sure)) return 0;
    if (dl_scene_in(s, object, s->frames->crowd)) return 0; /* "beat up supporters" */
    const uint8_t thing = dl_scene_word(s, object)->thing;
    return thing != DL_THING_PERSON && thing != DL_THING_ORGANIZATION && thing != DL_THING_PLACE && thing != DL_THING_EVENT &&
           dl_scene_child(s, object, DL_REL_NMOD) == DL_NO_WORD;
}

static int is_somebody(const struct dl_scene *s, uint16_t w)
{
    const struct dl_entity *e = dl_scene_entity(s, w);
    return e != NULL && (e->sector.size > 0 || e->kind == DL_ENTITY_COUNTRY);
}

/* "declared war on litter", "her war with the piano": a war with nobody. */
static int is_war_on_things(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char wars[] = "war battle fight crusade struggle";
    const uint16_t war = d->kind == DL_FRAME_NOUN ? d->word : d->args.object; /* "declared war" */
    if (d->type != DL_EVENT_ASSAULT || d->recipient.count > 0 || war == DL_NO_WORD) return 0;
    if (!dl_str_listed(dl_scene_word(s, war)->lemma, wars, ' ')) return 0;
    const uint16_t verb = dl_scene_rel(s, war) == DL_REL_OBJ ? dl_scene_head(s, war) : war; /* "declared war on litter" */
    for (uint16_t w = war; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        if (dl_scene_head(s, w) != war && dl_scene_head(s, w) != verb) continue;
        if (!dl_has_case(s, w, "on against with over") || word->upos != DL_UPOS_NOUN || is_somebody(s, w)) continue;
        return dl_scene_in(s, w, s->frames->nature) || word->thing == DL_THING_OBJECT || word->thing == DL_THING_ABSTRACT ||
               word->thing == DL_THING_OTHER;
    }
    return 0;
}

/* Who or what acts: the subject, the possessor or "by" of a noun. */
static int acts(const struct dl_scene *s, const struct dl_draft *d, uint16_t set)
{
    if (d->args.subject != DL_NO_WORD && dl_scene_in(s, d->args.subject, set) &&
        dl_scene_word(s, d->args.subject)->ner != DL_NER_B_ORG && dl_scene_word(s, d->args.subject)->ner != DL_NER_I_ORG)
        return 1; /* not the Tamil Tigers */
    if (d->kind != DL_FRAME_NOUN) return 0;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_COMPOUND && d->type == DL_EVENT_PROTEST) continue; /* "a hunger strike" */
        if (rel == DL_REL_COMPOUND && set == s->frames->market) continue;    /* "their oil embargo" */
        if (rel == DL_REL_NMOD && dl_has_case(s, c, set == s->frames->market ? "of on to from against" : "on to from against"))
            continue; /* "a ban on Russian crude", "the killing of a trader" */
        if ((rel == DL_REL_NMOD_POSS || rel == DL_REL_NMOD || rel == DL_REL_COMPOUND) && dl_scene_in(s, c, set)) return 1;
    }
    return 0;
}

/* "Traders turned their backs", "taxi owners shut out the buses": a trade that protests is no market. */
static int is_crowd(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST && d->type != DL_EVENT_THREATEN) return 0;
    const int is_of_crowd = dl_scene_in(s, d->args.subject, s->frames->crowd);
    if (d->kind != DL_FRAME_VERB) return is_of_crowd || d->actor.count == 0; /* "shopkeepers are on strike" */
    return is_of_crowd || dl_scene_in(s, d->args.subject, s->frames->business);
}

/* "He killed himself", "blamed herself": what one does to oneself. */
static int is_to_oneself(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t between_two = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REQUEST |
                                        1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_COERCE;
    return d->kind == DL_FRAME_VERB && d->args.object != DL_NO_WORD && d->args.particle == DL_NO_WORD &&
           (between_two >> d->type & 1) && dl_has_feat(dl_scene_word(s, d->args.object), "Reflex=Yes");
}

/* "I rang a man", "he begged me", "we would ask our readers": who writes or is interviewed, unless he holds an office. */
static int is_writer(const struct dl_scene *s, const struct dl_party *party, const char *words)
{
    if (party->count != 1 || !dl_str_listed_nocase(dl_scene_word(s, party->head[0])->form, words, ' ')) return 0;
    const struct dl_entity *e = dl_party_member(s, party, 0);
    return e == NULL || (e->sector.size == 0 && e->kind != DL_ENTITY_COUNTRY) || dl_str_is(e->sector, "JRN");
}

static int is_of_writer(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_CONSULT | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_ACCUSE |
                                  1u << DL_EVENT_REJECT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_AID;
    static const uint32_t talk = 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_CONSULT;
    if (!(words >> d->type & 1) || !dl_manner_is_known(&s->known->manner)) return 0;
    if (is_writer(s, &d->actor, "i me mine") || is_writer(s, &d->recipient, "i me mine")) return 1;
    if (s->word_statement[s->first + d->word] != DL_NONE || !(talk >> d->type & 1)) return 0;
    return is_writer(s, &d->actor, "we us") || is_writer(s, &d->recipient, "we us");
}

/* "went to Congress in 1982", "flew home to a town hall": where somebody is who sits there or speaks there; but "visited the town hall". */
static int is_own_house(const struct dl_scene *s, const struct dl_draft *d, const struct dl_entity *guest,
                        const struct dl_entity *host)
{
    if (d->kind != DL_FRAME_VERB || !dl_str_listed(dl_scene_word(s, d->word)->lemma, "go come fly travel head return drive", ' '))
        return 0;
    if (host->country[0] != '\0' && memcmp(guest->country, host->country, sizeof guest->country) != 0) return 0;
    const struct dl_word *word = dl_scene_word(s, d->recipient.head[0]);
    if (host->kind == DL_ENTITY_ORGANIZATION && dl_str_is(host->sector, "LEG")) return 1;
    return word->upos == DL_UPOS_NOUN && word->thing == DL_THING_PLACE && host->sector.size == 0;
}

/* "The governor flew to Duluth": who goes about in his own country visits nobody. */
static int is_at_home(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONSULT || d->mode == NULL || !dl_str_is(dl_str_from(d->mode), "visit") || d->actor.count != 1)
        return 0;
    const struct dl_entity *guest = dl_party_member(s, &d->actor, 0), *host = dl_party_member(s, &d->recipient, 0);
    if (guest == NULL || host == NULL || d->recipient.count != 1 || guest->country[0] == '\0') return 0;
    const uint8_t tag = dl_scene_word(s, d->actor.head[0])->upos; /* "the chancellor" may be of anywhere */
    if (tag != DL_UPOS_PROPN && (tag != DL_UPOS_PRON || guest->kind != DL_ENTITY_PERSON)) return 0;
    if (is_own_house(s, d, guest, host)) return 1;
    const int is_place = host->kind == DL_ENTITY_PLACE || host->kind == DL_ENTITY_COUNTRY;
    return is_place && memcmp(guest->country, host->country, sizeof guest->country) == 0;
}

/* "spoke to reporters", "fired its chairman", a firm: who is interviewed or employed is nobody's policy, nor is what the press looks into. */
static int is_of_trade(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type == DL_EVENT_CONSULT)
        return d->mode == NULL && (dl_party_all_of(s, &d->recipient, "JRN") || dl_party_all_of(s, &d->actor, "JRN"));
    if (d->type == DL_EVENT_ACCUSE && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "investigate"))
        return dl_party_all_of(s, &d->actor, "JRN") && /* "an investigation by the newspaper", "quizzed by the anchor" */
               (!dl_sphere_official(s, &d->recipient) ||
                dl_str_listed(dl_scene_word(s, d->word)->lemma, "question quiz grill interview questioning", ' '));
    return d->type == DL_EVENT_SANCTION && d->kind == DL_FRAME_VERB && d->mode != NULL &&
           dl_str_is(dl_str_from(d->mode), "expel") && d->actor.count > 0 && !dl_sphere_official(s, &d->actor) &&
           !dl_sphere_official(s, &d->recipient);
}

/* "Film critics savaged the general's biopic": who judges works; a government has critics too. */
static int is_of_critic(const struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (d->kind != DL_FRAME_VERB || d->args.subject == DL_NO_WORD || !dl_scene_in(s, d->args.subject, f->expert)) return 0;
    return s->counted[DL_COUNTED_PUBLIC] == 0 && s->counted[DL_COUNTED_ARTS] >= 2;
}

/* "Hurricane Matthew", "Mount Cameroon": a name with what it is the name of. */
static int is_named_force(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char forces[] = "hurricane typhoon cyclone storm mount";
    const uint16_t who = d->args.subject;
    if (who == DL_NO_WORD || dl_scene_word(s, who)->upos != DL_UPOS_PROPN) return 0;
    if (dl_str_listed_nocase(dl_scene_word(s, who)->form, forces, ' ')) return 1;
    const struct dl_word *before = dl_scene_word(s, (uint16_t)(who > 0 ? who - 1 : 0));
    return dl_ascii_upper(before->form.at[0]) && dl_str_listed_nocase(before->form, forces, ' ');
}

/* "Shelling resumed", "War has broken out between the kingdoms": words of war alone, and those of quarrels where a verb only carries them. */
static int is_of_war(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char war[] = "fighting shelling bombardment airstrike gunfire firefight gunbattle massacre hostilities",
                      carried[] = "war exchange duel offensive";
    const struct dl_str noun = dl_scene_word(s, d->word)->lemma;
    return dl_str_listed(noun, war, ' ') || (d->args.light != DL_NO_WORD && dl_str_listed(noun, carried, ' '));
}

int dl_sphere_public(struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_frames *f = s->frames;
    if (is_to_oneself(s, d) || is_of_trade(s, d) || is_at_home(s, d) || is_of_writer(s, d)) return 0;
    if (dl_is_private(s, d) || dl_is_unwilled(s, d) || is_at_play(s, d) || is_war_on_things(s, d)) return 0;
    if (is_named_force(s, d) || acts(s, d, f->nature) || (!is_crowd(s, d) && acts(s, d, f->market))) return 0;
    if (d->type == DL_EVENT_ASSAULT && d->args.object != DL_NO_WORD && dl_scene_in(s, d->args.object, f->nature)) return 0;
    if (is_of_critic(s, d)) return 0;
    if (dl_sphere_official(s, &d->actor) || dl_sphere_official(s, &d->recipient)) return 1;
    static const uint32_t deeds = 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_MOBILIZE |
                                  1u << DL_EVENT_PROTEST | 1u << DL_EVENT_RETREAT | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_AGREE |
                                  1u << DL_EVENT_COOPERATE;
    int is_public = s->counted[DL_COUNTED_PUBLIC] > 0;
    if (!is_public && (deeds >> d->type & 1) && !is_crowd(s, d) && (acts(s, d, f->business) || acts(s, d, f->arts))) return 0;
    if (!is_public && acts(s, d, f->expert)) return 0;
    if (!is_public && d->kind == DL_FRAME_NOUN && d->type == DL_EVENT_ASSAULT && !has_official(s) && !is_of_war(s, d)) return 0;
    if (!is_public && s->counted[DL_COUNTED_BUSINESS] + s->counted[DL_COUNTED_MARKET] >= 3) return 0;
    if (!is_public && s->counted[DL_COUNTED_ARTS] > ((deeds >> d->type & 1) && d->kind == DL_FRAME_VERB))
        return 0; /* a poet is jailed */
    return 1;
}
