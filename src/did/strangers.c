/* Of which country a side is surely not: who flees is not from where he flees to, who visits is not from where he visits, and whose
 * nationality is told as news is a stranger to who deals with him. What the other side and the place tell is asked here, before what speaks for
 * each country is weighed (choice.c). */
#include <string.h>

#include "did/homes.h"
#include "who/actors.h"
#include "who/who.h"

static int is_a_capital(const struct dl_coder *coder, const struct dl_entity *e)
{
    const struct dl_known_state *state = e->country[0] != '\0' ? dl_actors_state(coder->actors, e->country) : NULL;
    for (struct dl_str rest = state != NULL ? state->seats : (struct dl_str){0}; rest.at != NULL;)
        if (dl_str_equal(dl_str_trim(dl_str_cut(&rest, ';')), e->name)) return 1;
    return 0;
}

/* "The chancellor visited Ankara", "telephoned the Turkish envoy": is of another state. Towns but the capital may be one's own, and so may
 * who governs nothing: "telephoned the senator". */
static int goes_abroad(const struct dl_coder *coder, const struct dl_draft *d)
{
    static const char governing[] = "GOV MIL SPY";
    const struct dl_doc *doc = coder->scene.doc;
    if (d->type != DL_EVENT_CONSULT || d->mode == NULL || !dl_str_listed(dl_str_from(d->mode), "visit phone", ' ')) return 0;
    if (d->recipient.count == 0 || d->recipient.at[0].entity == DL_NONE) return 0;
    const struct dl_entity *host = &doc->entities.at[d->recipient.at[0].entity];
    if (host->kind == DL_ENTITY_PERSON || host->kind == DL_ENTITY_GROUP)
        return host->sector.size > 0 && dl_str_listed(host->sector, governing, ' ');
    return host->kind != DL_ENTITY_PLACE || is_a_capital(coder, host);
}

/* "French peacekeepers shot a man in Abidjan": forces of a state that is named strike in another one. */
static int strikes_abroad(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event)
{
    const struct dl_doc *doc = coder->scene.doc;
    if (d->actor.count != 1 || event->place == DL_NONE || event->place_from != DL_EVIDENCE_CLAUSE) return 0;
    const char *place = doc->places.at[event->place].country, *actor = doc->entities.at[d->actor.at[0].entity].country;
    return place[0] != '\0' && actor[0] != '\0' && strcmp(place, actor) != 0 &&
           dl_home_is_said(doc, coder->scene.first + d->actor.head[0], actor);
}

/* "Gunmen killed two Chinese engineers at Dasu": who strikes foreigners somewhere is of there. */
static int struck_abroad(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event)
{
    const struct dl_doc *doc = coder->scene.doc;
    if (d->type != DL_EVENT_ASSAULT || d->recipient.count != 1 || d->recipient.at[0].entity == DL_NONE) return 0;
    if (event->place == DL_NONE || event->place_from != DL_EVIDENCE_CLAUSE) return 0;
    const char *place = doc->places.at[event->place].country;
    const struct dl_entity *struck = &doc->entities.at[d->recipient.at[0].entity];
    if (place[0] == '\0' || strcmp(place, struck->country) == 0) return 0;
    return dl_home_is_said(doc, coder->scene.first + d->recipient.head[0], struck->country);
}

/* "pounded Beirut, driving thousands from their homes": whoever the report has just told to strike another country strikes its people. */
const char *dl_home_struck_by(const struct dl_coder *coder, const struct dl_draft *d)
{
    const struct dl_doc *doc = coder->scene.doc;
    const uint32_t actor = d->actor.count > 0 ? d->actor.at[0].entity : DL_NONE;
    if (d->type != DL_EVENT_ASSAULT || actor == DL_NONE) return "";
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence == coder->scene.sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != DL_EVENT_ASSAULT || e->actors == NULL || e->actor_count == 0 ||
            (e->actors[0].entity != actor && e->actors[0].span.start != d->actor.at[0].span.start) || e->recipient_count == 0)
            continue;
        const uint32_t struck = e->recipients[0].entity;
        if (struck == DL_NONE || doc->entities.at[struck].country[0] == '\0') continue;
        const char *country = doc->entities.at[struck].country;
        return strcmp(country, doc->entities.at[actor].country) != 0 ? country : "";
    }
    return "";
}

/* "The general fled to Ethiopia": where one flees to is not where one is from; "" where nobody does. */
static const char *refuge(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event)
{
    const struct dl_scene *s = &coder->scene;
    if (d->type != DL_EVENT_RETREAT || event->place == DL_NONE || event->place_from != DL_EVIDENCE_CLAUSE) return "";
    const uint32_t word = s->doc->places.at[event->place].word;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "flee escape defect", ' ') || word < s->first + d->word) return "";
    const uint32_t mark = dl_child(s->doc, word, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed(s->doc->words.at[mark].form, "to into for", ' ')
               ? s->doc->places.at[event->place].country
               : "";
}

/* "freed the president, who flew to Morocco", "thousands have fled to Jordan": where people go in flight or into exile, in whatever clause. */
static const char *goal_of_flight(const struct dl_coder *coder, const struct dl_draft *d)
{
    static const char let_go[] = "flee escape defect go fly travel exile deport leave";
    const struct dl_scene *s = &coder->scene;
    const int is_sent = d->type == DL_EVENT_RETREAT || d->type == DL_EVENT_COERCE || d->type == DL_EVENT_SANCTION;
    for (uint16_t w = 1; w < s->count; w++) {
        if (dl_scene_word(s, w)->upos != DL_UPOS_PROPN || !dl_has_case(s, w, "to into")) continue;
        const uint16_t verb = dl_scene_head(s, w);
        if (verb == DL_NO_WORD || verb > w || dl_rel_base(dl_scene_rel(s, w)) != DL_REL_OBL) continue;
        if (!dl_str_listed(dl_scene_word(s, verb)->lemma, is_sent && d->word <= verb ? let_go : "flee escape", ' ')) continue;
        const char *country = dl_home_named_country(s->doc, s->first + w);
        if (country[0] != '\0') return country;
    }
    return "";
}

/* "Hackers took down the websites of ten German airports", "a Danish frigate drove off pirates": they are of another land than those whom they
 * prey on or who fight them. */
static const char *of_outlaws(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_party *side)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_party *other = side == &d->actor ? &d->recipient : &d->actor;
    const char *outlaws = d->type == DL_EVENT_COERCE && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "cyber")
                              ? "hacker attacker criminal"
                              : "pirate invader intruder infiltrator aggressor";
    if (side->count == 0 || !dl_str_listed(dl_scene_word(s, side->head[0])->lemma, outlaws, ' ')) return "";
    if (other->count > 0 && other->at[0].entity != DL_NONE) return s->doc->entities.at[other->at[0].entity].country;
    for (uint16_t w = d->word; side == &d->actor && w < s->count; w++) {
        const char *country = dl_home_named_country(s->doc, s->first + w);
        if (country[0] != '\0') return country;
    }
    return "";
}

/* "Police arrested two Nigerians", "jailed a French priest": whose nationality is told as news is a stranger to who deals with him; in our corpus
 * in 61 of 65. The country; "". */
static const char *of_strangers(const struct dl_coder *coder, const struct dl_party *dealt_with, const struct dl_event *event)
{
    const struct dl_scene *s = &coder->scene;
    const int is_placed =
        event->place != DL_NONE && event->place_from == DL_EVIDENCE_CLAUSE; /* "arrested a Latvian at Riga airport" */
    if (event->type == DL_EVENT_ASSAULT || is_placed || dealt_with->count == 0 || dealt_with->at[0].entity == DL_NONE) return "";
    const uint16_t head = dealt_with->head[0], det = dl_scene_child(s, head, DL_REL_DET);
    const int is_some = dl_scene_child(s, head, DL_REL_NUMMOD) != DL_NO_WORD ||
                        (det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "a an some several", ' '));
    if (!is_some) return "";
    for (uint16_t c = s->child[head]; c != DL_NO_WORD && c < head; c = s->sibling[c]) {
        const char *country = dl_scene_rel(s, c) == DL_REL_AMOD ? dl_home_named_country(s->doc, s->first + c) : "";
        if (country[0] != '\0') return country;
    }
    const int is_people = dl_scene_word(s, head)->upos == DL_UPOS_PROPN &&
                          s->doc->entities.at[dealt_with->at[0].entity].kind != DL_ENTITY_ORGANIZATION; /* but "a Republican" */
    return is_people ? dl_home_named_country(s->doc, s->first + head) : "";
}

/* "Norway expelled 15 diplomats": they are not its own. */
int dl_home_is_sent_home(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_party *side)
{
    return side == &d->recipient && d->type == DL_EVENT_SANCTION && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "expel") &&
           side->count == 1 && dl_scene_in(&coder->scene, side->head[0], coder->scene.frames->legation) && d->actor.count > 0 &&
           d->actor.at[0].entity != DL_NONE;
}

/* Who governs a state or its forces; not who governs a part of one, and may turn to his own capital. */
static int is_official(const struct dl_coder *coder, const struct dl_party *side)
{
    static const char LOCAL[] = "governor mayor councillor council prefect sheriff premier commission municipality province";
    const struct dl_entity *e = dl_party_member(&coder->scene, side, 0);
    if (e == NULL || !dl_str_listed(e->sector, "GOV LEG MIL SPY", ' ')) return 0;
    const uint16_t region = dl_scene_child(&coder->scene, side->head[0], DL_REL_AMOD);
    const int is_local = dl_str_listed(dl_scene_word(&coder->scene, side->head[0])->lemma, LOCAL, ' ');
    return !is_local &&
           (region == DL_NO_WORD || !dl_str_listed(dl_scene_word(&coder->scene, region)->lemma, "regional local provincial", ' '));
}

/* Whether `w` stands below the trigger, and not as the owner of something. */
static int is_below(const struct dl_scene *s, uint16_t w, uint16_t trigger)
{
    for (int i = 0; i < 5 && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        if (w == trigger) return 1;
        if (dl_scene_rel(s, w) == DL_REL_NMOD_POSS) return 0;
    }
    return 0;
}

/* "The government thanked Germany", "parliament ratified the treaty with Japan": officials deal so with other states, not with their own; "The army
 * fired on Israeli troops", "the ministry expelled two Russian diplomats". The country; "". */
static const char *of_dealings(const struct dl_coder *coder, const struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_party *other = &d->recipient;
    const struct dl_entity *e = other->count > 0 ? dl_party_member(s, other, 0) : NULL;
    if (e == NULL || d->args.passive || !is_official(coder, &d->actor) || !is_below(s, other->head[0], d->word)) return "";
    const uint16_t head = other->head[0];
    const int is_named = dl_scene_word(s, head)->upos == DL_UPOS_PROPN;
    if (is_named && (e->kind == DL_ENTITY_COUNTRY || (e->kind == DL_ENTITY_PLACE && is_a_capital(coder, e)))) return e->country;
    if (!dl_home_is_said(s->doc, s->first + head, e->country)) return "";
    const int is_sent_off = d->type == DL_EVENT_SANCTION && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "expel");
    if (is_sent_off && dl_scene_in(s, head, s->frames->legation)) return e->country;
    const struct dl_entity *actor = dl_party_member(s, &d->actor, 0);
    const int are_troops = dl_str_is(actor->sector, "MIL") && dl_str_is(e->sector, "MIL");
    return d->type == DL_EVENT_ASSAULT && are_troops ? e->country : "";
}

/* "An Iranian-backed militia": whoever is told by his friend is of another state; not "the Danish-born mayor", who may be Danish. The country; "". */
static const char *of_friends(const struct dl_coder *coder, const struct dl_party *side)
{
    const struct dl_scene *s = &coder->scene;
    enum { WORDS_BEFORE = 6 };
    if (side->count == 0) return "";
    for (uint16_t w = side->head[0]; w-- > 0 && w + WORDS_BEFORE > side->head[0];) {
        if (dl_scene_word(s, w)->upos == DL_UPOS_DET || dl_scene_word(s, w)->upos == DL_UPOS_ADP) return "";
        if (w + 2 >= side->head[0] || dl_str_is(dl_scene_word(s, w + 2)->form, "born")) continue;
        if (dl_who_tells_friend(dl_scene_word(s, w)->form) || !dl_who_is_of_friends(s->doc, s->first + w)) continue;
        const char *country = dl_home_named_country(s->doc, s->first + w);
        if (country[0] != '\0') return country;
    }
    return "";
}

/* "The Treasury sanctioned two companies", "Britain imposed measures on four individuals": sanctions are for those of other states. */
static int is_put_under_sanctions(const struct dl_coder *coder, const struct dl_draft *d)
{
    const struct dl_entity *e = d->actor.count > 0 ? dl_party_member(&coder->scene, &d->actor, 0) : NULL;
    if (e == NULL || d->type != DL_EVENT_SANCTION || d->cameo == NULL || strcmp(d->cameo, "163") != 0) return 0;
    return e->kind == DL_ENTITY_COUNTRY || dl_str_is(e->sector, "GOV");
}

/* A state that strikes, named as such, strikes others: "Israeli strikes killed nine people"; and one that ties are cut with or that is
 * denounced by its name is not who does so: "The administration announced North Korea sanctions", "Senators condemned China". */
const char *dl_home_stranger(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event,
                             const struct dl_party *side)
{
    static const uint32_t others = 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_THREATEN;
    static const uint32_t dealings =
        1u << DL_EVENT_REQUEST | 1u << DL_EVENT_SUPPORT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_COOPERATE | 1u << DL_EVENT_CONSULT |
        1u << DL_EVENT_AID | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_ASSAULT;
    const struct dl_doc *doc = coder->scene.doc;
    const int is_struck = side == &d->recipient && (d->type == DL_EVENT_ASSAULT || d->type == DL_EVENT_COERCE);
    const char *friend = of_friends(coder, side), *backer = is_struck ? of_friends(coder, &d->actor) : "";
    if (friend[0] != '\0') return friend;
    if (backer[0] != '\0') return backer; /* nor is whom they strike */
    if (side == &d->actor && (others >> d->type & 1) && d->recipient.count > 0 && d->recipient.at[0].entity != DL_NONE) {
        const struct dl_entity *cut = &doc->entities.at[d->recipient.at[0].entity];
        if (cut->kind == DL_ENTITY_COUNTRY || (cut->kind == DL_ENTITY_PLACE && is_a_capital(coder, cut))) return cut->country;
        const char *dealt = d->type == DL_EVENT_SANCTION ? of_dealings(coder, d) : "";
        return dealt[0] != '\0' ? dealt : of_strangers(coder, &d->recipient, event);
    }
    if (dl_home_is_sent_home(coder, d, side)) return doc->entities.at[d->actor.at[0].entity].country;
    const char *fled_to = side == &d->actor ? refuge(coder, d, event) : "";
    if (fled_to[0] != '\0') return fled_to;
    const char *preyed_on = of_outlaws(coder, d, side), *goal = goal_of_flight(coder, d);
    if (preyed_on[0] != '\0') return preyed_on;
    if (goal[0] != '\0') return goal;
    if (side == &d->actor && struck_abroad(coder, d, event)) return doc->entities.at[d->recipient.at[0].entity].country;
    if (side == &d->actor && goes_abroad(coder, d)) return doc->entities.at[d->recipient.at[0].entity].country;
    const char *dealt_with = side == &d->actor && (dealings >> d->type & 1) ? of_dealings(coder, d) : "";
    if (dealt_with[0] != '\0') return dealt_with;
    if (side == &d->actor) return of_strangers(coder, &d->recipient, event);
    if (is_put_under_sanctions(coder, d)) return doc->entities.at[d->actor.at[0].entity].country;
    if (d->type != DL_EVENT_ASSAULT || d->actor.count == 0 || d->actor.at[0].entity == DL_NONE) return "";
    const struct dl_entity *e = &doc->entities.at[d->actor.at[0].entity];
    return e->kind == DL_ENTITY_COUNTRY || strikes_abroad(coder, d, event) || dl_home_struck_by(coder, d)[0] != '\0' ? e->country
                                                                                                                     : "";
}

/* "Crowds attacked the Turkish embassy", "met the ambassadors of France and Chad": who faces a legation is not of its state. */
int dl_home_faces_legation(const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *side)
{
    if (side != &d->actor || d->type == DL_EVENT_SANCTION) return 0; /* recalled envoys are one's own */
    for (uint8_t i = 0; i < d->recipient.count; i++)
        if (dl_scene_in(s, d->recipient.head[i], s->frames->legation)) return 1;
    return 0;
}
