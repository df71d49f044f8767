/* Sides of an event without a country of their own: "Hanoi released a blogger", "police searched the hospital", "blew up four houses in
 * Gaborone". evidence.c gathers which countries the report offers, choice.c chooses; here stands who is asked about at all, and
 * what is written. A name is left as the room of actors has it, save of people in an office that no word gives a country to. A noun that is no
 * actor there gets an entity of its own once its country is known. */
#include "did/homes.h"

#include <string.h>

#include "who/actors.h"
#include "who/who.h"

/* ---- who is asked about ---- */

static int is_nominal(const struct dl_doc *doc, const struct dl_entity *e)
{
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (doc->mentions.at[e->mentions[i]].form != DL_FORM_NOMINAL && doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN)
            return 0;
    return e->mention_count > 0 && doc->mentions.at[e->mentions[0]].form == DL_FORM_NOMINAL;
}

/* People and bodies without a name; of those with one, whom neither the seed table nor a word gives a country ("Judge Ellis"). */
static int may_be_homeless(const struct dl_doc *doc, const struct dl_entity *e)
{
    if (is_nominal(doc, e)) return e->actor.size == 0; /* "the president" may be whom the day tells */
    return e->country[0] == '\0' &&
           (e->kind == DL_ENTITY_PERSON || e->kind == DL_ENTITY_ORGANIZATION || e->kind == DL_ENTITY_GROUP);
}

/* Whether no word of the report says the country that the entity has. */
static int is_inferred(const struct dl_doc *doc, const struct dl_entity *e)
{
    if (e->of != DL_NONE || e->code.size > 0) return 0;
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (dl_home_phrase(doc, doc->mentions.at[e->mentions[i]].head)[0] != '\0') return 0;
    return 1;
}

/* A noun that may be somebody's: people, bodies, buildings, ground. */
static int may_be_owned(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_NUM) return !dl_scene_is_in_time(s, w); /* "killed 60": people, or they would be no side */
    if (word->upos == DL_UPOS_PROPN) return word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION;
    if (word->upos != DL_UPOS_NOUN || dl_lemma_is(word, "world")) return 0;
    if (word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION || word->thing == DL_THING_PLACE) return 1;
    return dl_scene_in(s, w, s->frames->home) || dl_scene_in(s, w, s->frames->territory) || word->thing == DL_THING_OBJECT ||
           word->thing == DL_THING_OTHER || word->thing == DL_THING_NONE || word->thing == DL_THING_ABSTRACT;
}

/* ---- what the report speaks of ---- */

static int may_be_term(const struct dl_frames *f, int place, struct dl_str lemma)
{
    uint32_t sizes = f->nation_sieve[place][(unsigned char)dl_ascii_to_lower(lemma.at[0])];
    return (sizes >> (lemma.size < 31 ? lemma.size : 31) & 1) != 0;
}

static uint32_t lower(char *key, struct dl_str lemma) { return dl_str_append_small(key, lemma.size, 0, lemma, 0); }

static void count_term(const struct dl_coder *coder, struct dl_tally *counts, struct dl_str term)
{
    uint32_t code = dl_table_get(&coder->scene.frames->nation_of, term);
    char country[4] = {(char)(code >> 16), (char)(code >> 8), (char)code, '\0'};
    if (code != DL_NONE) dl_tally_add(counts, country, 1);
}

/* Words that are one country's alone, one or two of them ("backbencher", "home secretary"). */
static void count_terms(const struct dl_coder *coder, struct dl_tally *counts)
{
    enum { WORD = 40 };
    const struct dl_doc *doc = coder->scene.doc;
    const struct dl_frames *f = coder->scene.frames;
    char key[2 * WORD];
    for (uint32_t w = 0; w < doc->words.count; w++) {
        struct dl_str lemma = doc->words.at[w].lemma, before = w > 0 ? doc->words.at[w - 1].lemma : (struct dl_str){0};
        if (lemma.size == 0 || lemma.size >= WORD) continue;
        int is_alone = may_be_term(f, 0, lemma) && dl_table_get(&f->nation_of, (struct dl_str){key, lower(key, lemma)}) != DL_NONE;
        if (is_alone) {
            count_term(coder, counts, (struct dl_str){key, lemma.size});
        } else if (before.size > 0 && before.size < WORD && may_be_term(f, 2, lemma) && may_be_term(f, 1, before)) {
            uint32_t at = lower(key, before);
            key[at++] = ' ';
            count_term(coder, counts, (struct dl_str){key, at + lower(key + at, lemma)});
        }
    }
}

int dl_homes_count(struct dl_coder *coder)
{
    struct dl_doc *doc = coder->scene.doc;
    struct dl_tally spoken = {.count = 0}, terms = {.count = 0};
    coder->home[0] = coder->home_first[0] = coder->home_term[0] = '\0';
    for (uint32_t e = 0; e < doc->entities.count; e++)
        if (strcmp(doc->entities.at[e].country, coder->post) != 0)
            if (!dl_home_is_elsewhere(&doc->entities.at[e]))
                dl_tally_add(&spoken, doc->entities.at[e].country, doc->entities.at[e].mention_count);
    memcpy(coder->home, dl_tally_clear(&spoken, 1), 4);
    if (spoken.count > 0) memcpy(coder->home_first, spoken.country[0], 4);
    count_terms(coder, &terms);
    memcpy(coder->home_term, dl_tally_clear(&terms, 1), 4);
    coder->settled_count = doc->entities.count;
    coder->settled = dl_arena_alloc(&doc->arena, doc->entities.count + 1u);
    if (coder->settled == NULL) return DL_ENOMEM;
    struct dl_tally named = {.count = 0};
    for (uint32_t m = 0; m < doc->mentions.count; m++)
        if (dl_home_is_named(coder, m)) dl_tally_add(&named, doc->entities.at[doc->mentions.at[m].entity].country, 1);
    memcpy(coder->home_named, dl_tally_clear(&named, 1), 4);
    dl_home_of_writer(coder, coder->home_ours);
    return DL_OK;
}

/* ---- writing ---- */

static int add_entity(struct dl_coder *coder, struct dl_participant *part, uint16_t w, const char *country)
{
    struct dl_doc *doc = coder->scene.doc;
    const struct dl_word *word = dl_scene_word(&coder->scene, w);
    const struct dl_role *role = dl_actors_role(coder->actors, word->lemma); /* "an army raid", where it is no mention */
    int is_many = dl_has_feat(word, "Number=Plur");
    uint32_t *mentions = dl_arena_alloc(&doc->arena, sizeof *mentions);
    struct dl_entity *e = mentions != NULL ? DL_PUSH(&doc->entities, &doc->arena, DL_MAX_ENTITIES) : NULL;
    struct dl_mention *m = e != NULL ? DL_PUSH(&doc->mentions, &doc->arena, DL_MAX_MENTIONS) : NULL;
    if (m == NULL) return DL_ENOMEM;
    *mentions = doc->mentions.count - 1;
    *e = (struct dl_entity){.name = dl_str_slice(doc->text, part->span.start, part->span.end),
                            .kind = word->thing == DL_THING_ORGANIZATION ? DL_ENTITY_ORGANIZATION
                                    : word->upos == DL_UPOS_NUM          ? DL_ENTITY_GROUP
                                    : word->thing != DL_THING_PERSON     ? DL_ENTITY_PLACE
                                    : is_many                            ? DL_ENTITY_GROUP
                                                                         : DL_ENTITY_PERSON,
                            .sector = role != NULL && !role->is_lent ? role->sector : (struct dl_str){0},
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

/* "We protested", "our engineers", where nobody knows who speaks: of any country. */
static int is_of_nobody_known(const struct dl_coder *coder, uint16_t w)
{
    static const char OURS[] = "we us our i my me you your";
    const struct dl_scene *s = &coder->scene;
    uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    if (s->word_statement[s->first + w] != DL_NONE || dl_home_is_ours(coder, w)) return 0;
    if (dl_scene_word(s, w)->upos == DL_UPOS_PRON) return dl_str_listed_nocase(dl_scene_word(s, w)->form, OURS, ' ');
    return owner != DL_NO_WORD && dl_str_listed_nocase(dl_scene_word(s, owner)->form, OURS, ' ') &&
           dl_home_owner(s->doc, s->first + w)[0] == '\0';
}

/* Ships and those who prey on them. */
static int is_merchantman(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "ship tanker freighter vessel steamer merchantman yacht pirate", ' ');
}

/* "attacked ships in the Red Sea", "boarded a tanker and held its crew": at sea a ship is of its flag, not of the waters nor of those who take it. */
static int is_of_no_flag(const struct dl_scene *s, uint16_t w)
{
    const uint16_t owner = dl_scene_child(s, w, DL_REL_NMOD_POSS);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) { /* "an Iranian ship", "ships from Haifa" */
        const enum dl_rel rel = dl_scene_rel(s, c);
        if ((rel == DL_REL_AMOD || (rel == DL_REL_NMOD && dl_has_case(s, c, "from of"))) && dl_scene_entity(s, c) != NULL) return 0;
    }
    if (is_merchantman(s, w)) return owner == DL_NO_WORD;
    if (!dl_str_listed(dl_scene_word(s, w)->lemma, "crew crewman crewmember skipper seafarer", ' ')) return 0;
    for (uint16_t c = 0; c < w; c++)
        if (is_merchantman(s, c)) return 1;
    return 0;
}

/* "rich countries at the summit in Glasgow", "donor nations": several states, none of them that of the place. */
static int is_of_several_states(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return dl_str_listed(word->lemma, "country nation", ' ') && dl_has_feat(word, "Number=Plur");
}

/* There is one pope, wherever he is spoken of; a bishop is whosever bishop he is. */
static int is_pope(const struct dl_doc *doc, const struct dl_entity *e)
{
    if (e->kind != DL_ENTITY_PERSON || strcmp(e->country, "VAT") != 0) return 0;
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (dl_str_listed_nocase(doc->words.at[doc->mentions.at[e->mentions[i]].head].lemma,
                                 "bishop archbishop priest cleric monk nun friar", ' '))
            return 0;
    return 1;
}

/* Whether a side's country is to be found: it has none, or one that no word of the report says and no event has settled yet. */
static int is_open(const struct dl_coder *coder, const struct dl_party *side, uint8_t i)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t entity = side->at[i].entity;
    if (is_of_nobody_known(coder, side->head[i])) return 0;
    if (entity == DL_NONE) return may_be_owned(&coder->scene, side->head[i]);
    const struct dl_entity *e = &doc->entities.at[entity];
    if (dl_str_is(e->sector, "IGO") && dl_lemma_is(dl_scene_word(&coder->scene, side->head[i]), "bloc"))
        return 0; /* of several states */
    if (e->code.size > 0 || e->kind == DL_ENTITY_ANONYMOUS || !may_be_homeless(doc, e)) return 0;
    if (is_pope(doc, e)) return 0;
    if (entity >= coder->settled_count || coder->settled[entity]) return 0;
    int is_owned = e->mention_count == 1 && dl_home_owner(doc, coder->scene.first + side->head[i])[0] != '\0';
    return e->country[0] == '\0' || is_owned || is_inferred(doc, e);
}

/* Whether no sentence but this one speaks of the entity, so that no other tells whose it is. */
static int is_of_one_sentence(const struct dl_doc *doc, const struct dl_entity *e)
{
    return e->mention_count > 0 &&
           doc->mentions.at[e->mentions[0]].sentence == doc->mentions.at[e->mentions[e->mention_count - 1]].sentence;
}

/* "The senator met the king, visited Rabat": a second event of the sentence shows that the first one's country was wrong. */
static int is_refuted(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event,
                      const struct dl_party *side, uint8_t i)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t entity = side->at[i].entity;
    if (entity == DL_NONE || entity >= coder->settled_count || !coder->settled[entity]) return 0;
    const struct dl_entity *e = &doc->entities.at[entity];
    if (e->country[0] == '\0' || !is_inferred(doc, e) || !is_of_one_sentence(doc, e)) return 0;
    struct dl_home_question question;
    dl_home_ask(coder, d, event, side, i, &question);
    for (uint32_t k = 0; k < question.offered.count; k++)
        if (strcmp(question.offered.at[k].country, e->country) == 0) return 0;
    return question.is_struck;
}

static void make_homeless(const struct dl_coder *coder, struct dl_entity *e)
{
    e->country[0] = '\0';
    e->cameo = dl_cameo_code(&coder->actors->cameo, &coder->scene.doc->arena, e);
}

/* The side is of this country, or "" of none. */
static int settle_as(struct dl_coder *coder, struct dl_party *side, uint8_t i, const char *country)
{
    const uint32_t entity = side->at[i].entity;
    if (entity == DL_NONE) return country[0] != '\0' ? add_entity(coder, &side->at[i], side->head[i], country) : DL_OK;
    struct dl_entity *e = &coder->scene.doc->entities.at[entity];
    if (entity < coder->settled_count) coder->settled[entity] = 1;
    memcpy(e->country, country, country[0] != '\0' ? sizeof e->country : 1);
    e->cameo = dl_cameo_code(&coder->actors->cameo, &coder->scene.doc->arena, e);
    return DL_OK;
}

static int settle_one(struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event, struct dl_party *side,
                      uint8_t i)
{
    struct dl_doc *doc = coder->scene.doc;
    struct dl_home_question question;
    uint32_t entity = side->at[i].entity;
    if (is_refuted(coder, d, event, side, i)) make_homeless(coder, &doc->entities.at[entity]);
    const char *kin = dl_home_kin(coder, side->head[i]);
    const char *own = side == &d->recipient ? dl_home_own_citizens(&coder->scene, d, side->head[i]) : "";
    if (own[0] != '\0') kin = own;
    if (kin != NULL &&
        (entity == DL_NONE || (may_be_homeless(doc, &doc->entities.at[entity]) && doc->entities.at[entity].code.size == 0)))
        return settle_as(coder, side, i, kin);
    if (is_of_several_states(&coder->scene, side->head[i]) && entity != DL_NONE &&
        doc->entities.at[entity].kind != DL_ENTITY_COUNTRY && is_nominal(doc, &doc->entities.at[entity]) &&
        doc->entities.at[entity].code.size == 0)
        return settle_as(coder, side, i, "");
    if (!is_open(coder, side, i)) return DL_OK;
    if (is_of_no_flag(&coder->scene, side->head[i])) {
        if (entity != DL_NONE) make_homeless(coder, &doc->entities.at[entity]);
        return DL_OK;
    }
    dl_home_ask(coder, d, event, side, i, &question);
    const struct dl_home_watch *watch = coder->scene.frames->home_watch;
    if (watch != NULL && !question.is_said) watch->asked(watch->user, doc, event, side->at[i].span, &question);
    const char *country = dl_home_choose(&coder->scene.frames->homes, &question);
    if (!question.is_said) country = dl_who_garrison(dl_scene_word(&coder->scene, side->head[i])->lemma, country);
    if (entity == DL_NONE) return settle_as(coder, side, i, country);
    const struct dl_entity *e = &doc->entities.at[entity];
    int is_many = doc->sentences.count >= DL_HOME_COLUMN && strcmp(e->country, coder->home_named) != 0;
    int is_none = is_many || dl_home_is_abroad(&question) || (question.is_struck && is_of_one_sentence(doc, e));
    if (country[0] == '\0' && !is_none) return DL_OK; /* none, rather than the other side's */
    return settle_as(coder, side, i, country);
}

/* "Militiamen stormed our embassy": first what is the writer's, which tells whose the other side is not. */
int dl_homes_find(struct dl_coder *coder, struct dl_draft *d, const struct dl_event *event)
{
    for (int k = 0; k < 4; k++) {
        struct dl_party *side = k % 2 == 0 ? &d->actor : &d->recipient;
        for (uint8_t i = 0; i < side->count; i++) {
            if (dl_home_is_ours(coder, side->head[i]) != (k < 2)) continue;
            int code = settle_one(coder, d, event, side, i);
            if (code != DL_OK) return code;
        }
    }
    return DL_OK;
}
