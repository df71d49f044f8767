/* Whose an unnamed side is: "Hanoi released a blogger", "police searched the hospital", "blew up four houses in Gaborone". Readers
 * take it from the phrase itself, from who has power over it, from where it happened, or from there being one country only;
 * so do the manuals of CAMEO and PLOVER ("actors without a country"). In this order:
 *
 *   the phrase    "four houses in Gaborone", "its coast guard"
 *   the power     whom a state's own police, courts and ministries arrest, ban, try or free is at home there, unless told otherwise
 *   the place     where the event was, by its own clause or sentence
 *   the report    the one country that the sentence speaks of, else that most of the report does
 *
 * A name is left as the room of actors has it. A noun that is no actor there gets an entity of its own once its country is known. */
#include "did/coder.h"

#include <string.h>

#include "who/actors.h"
#include "who/who.h"

enum { DEPTH = 3, HOMES = 32 };

/* ---- what is known of a side ---- */

static uint32_t mention_of(const struct dl_scene *s, uint16_t w)
{
    uint32_t word = s->first + w;
    return word < s->doc->word_mention.count ? s->doc->word_mention.at[word] : DL_NONE;
}

static const char *named_country(const struct dl_doc *doc, uint32_t word)
{
    uint32_t m = word < doc->word_mention.count ? doc->word_mention.at[word] : DL_NONE;
    if (m == DL_NONE || doc->mentions.at[m].entity == DL_NONE || doc->mentions.at[m].form == DL_FORM_NOMINAL) return "";
    return doc->entities.at[doc->mentions.at[m].entity].country;
}

static int is_within(const struct dl_doc *doc, uint32_t word)
{
    static const char words[] = "in of at near from around across on outside inside along off within throughout";
    uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed(doc->words.at[mark].form, words, ' ');
}

/* The country that a noun's own phrase names, "" for none. */
static const char *phrase_country(const struct dl_doc *doc, uint32_t head, int depth)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        enum dl_rel rel = (enum dl_rel)doc->words.at[c].rel;
        int before = rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD_POSS;
        if (!before && !(rel == DL_REL_NMOD && is_within(doc, c))) continue;
        const char *country = named_country(doc, c);
        if (country[0] == '\0' && depth > 1) country = phrase_country(doc, c, depth - 1);
        if (country[0] != '\0') return country;
    }
    return "";
}

static int is_nominal(const struct dl_doc *doc, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (doc->mentions.at[e->mentions[i]].form != DL_FORM_NOMINAL && doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN)
            return 0;
    return e->mention_count > 0 && doc->mentions.at[e->mentions[0]].form == DL_FORM_NOMINAL;
}

/* People and bodies without a name; of those with one, holders of an office that no word gives a country to ("Judge Ellis"). */
static int may_be_homeless(const struct dl_doc *doc, const struct dl_entity *e)
{
    static const char offices[] = "GOV LEG JUD COP MIL PTY ELI";
    if (is_nominal(doc, e)) return 1;
    return e->kind == DL_ENTITY_PERSON && e->country[0] == '\0' && e->sector.size > 0 && dl_str_listed(e->sector, offices, ' ');
}

/* Whether no word of the report says the country that the entity has. */
static int is_inferred(const struct dl_doc *doc, const struct dl_entity *e)
{
    if (e->of != DL_NONE || e->code.size > 0) return 0;
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (phrase_country(doc, doc->mentions.at[e->mentions[i]].head, DEPTH)[0] != '\0') return 0;
    return 1;
}

/* A noun that may be somebody's: people, bodies, buildings, ground. */
static int may_be_owned(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN) return 0;
    if (word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION || word->thing == DL_THING_PLACE) return 1;
    return dl_scene_in(s, w, s->frames->home) || dl_scene_in(s, w, s->frames->territory);
}

/* ---- who tells it ---- */

/* A state or an organ of one: its country, else "". */
static const char *power_of(const struct dl_doc *doc, const struct dl_party *party)
{
    static const char organs[] = "GOV LEG JUD COP SPY MIL";
    for (uint8_t i = 0; i < party->count; i++) {
        if (party->at[i].entity == DL_NONE) continue;
        const struct dl_entity *e = &doc->entities.at[party->at[i].entity];
        if (e->kind == DL_ENTITY_COUNTRY || (e->sector.size > 0 && dl_str_listed(e->sector, organs, ' '))) return e->country;
    }
    return "";
}

/* Acts that states do to those who live under them. */
static int is_rule(const struct dl_draft *d)
{
    static const char modes[] = "arrest restrict ban censor curfew martial-law withhold convict expel allege investigate release";
    return d->mode != NULL && dl_str_listed(dl_str_from(d->mode), modes, ' ');
}

static const char *ruled_by(const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *side, uint8_t i)
{
    uint16_t w = side->head[i];
    uint8_t thing = dl_scene_word(s, w)->thing;
    if (side != &d->recipient || !is_rule(d) || dl_scene_in(s, w, s->frames->diplomats)) return "";
    int is_somebody = side->at[i].entity != DL_NONE && s->doc->entities.at[side->at[i].entity].kind != DL_ENTITY_PLACE;
    return is_somebody || thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION ? power_of(s->doc, &d->actor) : "";
}

static const char *place_country(const struct dl_doc *doc, const struct dl_event *event)
{
    int is_told = event->place_from == DL_EVIDENCE_CLAUSE || event->place_from == DL_EVIDENCE_SENTENCE;
    return event->place != DL_NONE && is_told ? doc->places.at[event->place].country : "";
}

/* The one country that a sentence speaks of. */
static const char *sentence_country(const struct dl_scene *s)
{
    const char *found = "";
    for (uint16_t w = 0; w < s->count; w++) {
        uint32_t m = mention_of(s, w);
        if (m == DL_NONE || s->doc->mentions.at[m].entity == DL_NONE) continue;
        const char *country = s->doc->entities.at[s->doc->mentions.at[m].entity].country;
        if (country[0] == '\0') continue;
        if (found[0] != '\0' && strcmp(found, country) != 0) return "";
        found = country;
    }
    return found;
}

void dl_homes_count(struct dl_coder *coder)
{
    const struct dl_doc *doc = coder->scene.doc;
    const char *country[HOMES];
    uint32_t weight[HOMES], n = 0, best = 0, next = 0;
    coder->home[0] = '\0';
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        uint32_t i = 0;
        if (doc->entities.at[e].country[0] == '\0') continue;
        while (i < n && strcmp(country[i], doc->entities.at[e].country) != 0) i++;
        if (i == HOMES) continue;
        if (i == n) weight[n] = 0, country[n++] = doc->entities.at[e].country;
        weight[i] += doc->entities.at[e].mention_count;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (weight[i] > best) next = best, best = weight[i], memcpy(coder->home, country[i], sizeof coder->home);
        else if (weight[i] > next) next = weight[i];
    }
    if (2 * best < 3 * next) coder->home[0] = '\0'; /* as src/who/scene.c has it */
}

/* ---- writing ---- */

static int add_entity(struct dl_coder *coder, struct dl_participant *part, uint16_t w, const char *country)
{
    struct dl_doc *doc = coder->scene.doc;
    const struct dl_word *word = dl_scene_word(&coder->scene, w);
    int is_many = dl_has_feat(word, "Number=Plur");
    uint32_t *mentions = dl_arena_alloc(&doc->arena, sizeof *mentions);
    struct dl_entity *e = mentions != NULL ? DL_PUSH(&doc->entities, &doc->arena, DL_MAX_ENTITIES) : NULL;
    struct dl_mention *m = e != NULL ? DL_PUSH(&doc->mentions, &doc->arena, DL_MAX_MENTIONS) : NULL;
    if (m == NULL) return DL_ENOMEM;
    *mentions = doc->mentions.count - 1;
    *e = (struct dl_entity){.name = dl_str_slice(doc->text, part->span.start, part->span.end),
                            .kind = word->thing == DL_THING_ORGANIZATION ? DL_ENTITY_ORGANIZATION
                                    : word->thing != DL_THING_PERSON     ? DL_ENTITY_PLACE
                                    : is_many                            ? DL_ENTITY_GROUP
                                                                         : DL_ENTITY_PERSON,
                            .of = DL_NONE,
                            .mentions = mentions,
                            .mention_count = 1};
    memcpy(e->country, country, sizeof e->country);
    e->cameo = dl_cameo_code(&coder->actors->cameo, &doc->arena, e);
    uint32_t at = coder->scene.first + w;
    *m = (struct dl_mention){part->span, part->span, at, 1, at, DL_FORM_NOMINAL, coder->scene.sentence, doc->entities.count - 1};
    if (at < doc->word_mention.count) doc->word_mention.at[at] = *mentions;
    part->entity = doc->entities.count - 1;
    return DL_OK;
}

/* "its consul in La Paz" is of whose consul he is, wherever he is; "his Chinese colleague" is not. */
static const char *owner_country(const struct dl_doc *doc, uint32_t head)
{
    uint32_t owner = dl_child(doc, head, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || doc->words.at[owner].upos != DL_UPOS_PRON) return "";
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE && c < head; c = dl_child_next(doc, head, c))
        if (c != owner && named_country(doc, c)[0] != '\0') return "";
    return named_country(doc, owner);
}

/* A state that strikes, named as such, strikes others: "Israeli strikes killed nine people". */
static int is_struck_abroad(const struct dl_doc *doc, const struct dl_draft *d, const struct dl_party *side, const char *country)
{
    if (side != &d->recipient || d->type != DL_EVENT_ASSAULT || d->actor.count == 0 || d->actor.at[0].entity == DL_NONE) return 0;
    const struct dl_entity *e = &doc->entities.at[d->actor.at[0].entity];
    return e->kind == DL_ENTITY_COUNTRY && strcmp(e->country, country) == 0;
}

static int settle_one(struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event, struct dl_party *side,
                      uint8_t i)
{
    const struct dl_scene *s = &coder->scene;
    uint16_t w = side->head[i];
    uint32_t entity = side->at[i].entity;
    struct dl_entity *e = entity != DL_NONE ? &s->doc->entities.at[entity] : NULL;
    if (e == NULL ? !may_be_owned(s, w) : e->code.size > 0 || e->kind == DL_ENTITY_ANONYMOUS || !may_be_homeless(s->doc, e))
        return DL_OK;
    const char *country = owner_country(s->doc, s->first + w);
    if (dl_who_elsewhere(coder->actors, s->doc, s->first + w) != DL_WHO_HERE) country = "";
    int is_owned = country[0] != '\0' && e != NULL && e->mention_count == 1;
    if (e != NULL && e->country[0] != '\0' && !is_owned && !is_inferred(s->doc, e)) return DL_OK;
    if (!is_owned) country = e == NULL || e->country[0] == '\0' ? phrase_country(s->doc, s->first + w, DEPTH) : "";
    if (country[0] == '\0') country = ruled_by(s, d, side, i);
    if (country[0] == '\0' && e != NULL && e->country[0] != '\0') return DL_OK;
    if (country[0] == '\0' && dl_who_elsewhere(coder->actors, s->doc, s->first + w) != DL_WHO_HERE) return DL_OK;
    if (country[0] == '\0') country = place_country(s->doc, event);
    if (country[0] == '\0') country = sentence_country(s);
    if (country[0] == '\0') country = coder->home;
    if (country[0] == '\0' || is_struck_abroad(s->doc, d, side, country)) return DL_OK;
    if (e == NULL) return add_entity(coder, &side->at[i], w, country);
    memcpy(e->country, country, sizeof e->country);
    e->cameo = dl_cameo_code(&coder->actors->cameo, &s->doc->arena, e);
    return DL_OK;
}

int dl_homes_find(struct dl_coder *coder, struct dl_draft *d, const struct dl_event *event)
{
    for (int k = 0; k < 2; k++) {
        struct dl_party *side = k == 0 ? &d->actor : &d->recipient;
        for (uint8_t i = 0; i < side->count; i++) {
            int code = settle_one(coder, d, event, side, i);
            if (code != DL_OK) return code;
        }
    }
    return DL_OK;
}
