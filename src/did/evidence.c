/* The countries that a report offers for a side without one, and what speaks for each. Readers take whose somebody is from the phrase itself,
 * from who has power over him, from where it happened, from the other side, or from there being one country only; so do the manuals of
 * CAMEO and PLOVER ("actors without a country"). Here all of it is only noted; choice.c weighs it. */
#include "did/homes.h"

#include <string.h>

#include "who/actors.h"
#include "who/who.h"

enum { /* flags as choice.c numbers them */
       DEPTH = 3,
       FLAG_ELSEWHERE = 1 << 1 | 1 << 2, /* "elsewhere" and "several" */
       FLAG_STRUCK = 1 << 6,
       LONG = 4 /* sentences of a report that says by itself where it is */
};

static const char *country_at(const struct dl_doc *doc, uint32_t word)
{
    uint32_t e = dl_who_at(doc, word), head = doc->words.at[word].head;
    if (head != DL_NONE && dl_who_is_topic(doc, head, word)) return "";
    return e == DL_NONE || dl_home_is_elsewhere(&doc->entities.at[e]) ? "" : doc->entities.at[e].country;
}

/* Towns whose courts and talks are those of many states. */
static int is_seat(const struct dl_entity *e)
{
    return e->kind == DL_ENTITY_PLACE && dl_str_listed(e->name, "The Hague|Hague|Geneva|Strasbourg|Davos", '|');
}

int dl_home_is_elsewhere(const struct dl_entity *e)
{
    static const char sectors[] = "JRN BUS MNC NGO EDU";
    if (is_seat(e)) return 1;
    return e->kind == DL_ENTITY_ORGANIZATION && e->sector.size > 0 && dl_str_listed(e->sector, sectors, ' ');
}

/* "the West African country", "the group": of a state or a body that the report names. */
static int is_named_body(const struct dl_doc *doc, uint32_t entity)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    if (e->kind != DL_ENTITY_COUNTRY && (e->kind != DL_ENTITY_ORGANIZATION || dl_home_is_elsewhere(e))) return 0;
    return dl_who_is_named(doc, entity);
}

const char *dl_home_named_country(const struct dl_doc *doc, uint32_t word)
{
    uint32_t m = word < doc->word_mention.count ? doc->word_mention.at[word] : DL_NONE;
    if (m == DL_NONE || doc->mentions.at[m].entity == DL_NONE) return "";
    if (doc->mentions.at[m].form == DL_FORM_NOMINAL && !is_named_body(doc, doc->mentions.at[m].entity)) return "";
    if (is_seat(&doc->entities.at[doc->mentions.at[m].entity])) return "";
    return doc->entities.at[doc->mentions.at[m].entity].country;
}

static int is_within(const struct dl_doc *doc, uint32_t word)
{
    static const char words[] = "in of at near from around across on outside inside along off within throughout";
    uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed(doc->words.at[mark].form, words, ' ');
}

static int is_in(const struct dl_doc *doc, uint32_t word)
{
    static const char words[] = "in at near across on outside inside throughout";
    static const char parts[] =
        "heart centre center capital city town village middle street outskirts suburb north south east west "
        "part province region district port island streets";
    uint32_t mark = dl_child(doc, word, DL_REL_CASE), up = doc->words.at[word].head;
    if (mark == DL_NONE) return 0;
    if (dl_str_is(doc->words.at[mark].lemma, "of") && up != DL_NONE && dl_str_listed(doc->words.at[up].lemma, parts, ' '))
        mark = dl_child(doc, up, DL_REL_CASE); /* "in the heart of Moscow" */
    return mark != DL_NONE && dl_str_listed_nocase(doc->words.at[mark].lemma, words, ' ');
}

/* Whether a word before a noun names a state, beside the pronoun whose it is: "its DPRK counterparts". */
static int has_state_before(const struct dl_doc *doc, uint32_t head)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE && c < head; c = dl_child_next(doc, head, c))
        if (doc->words.at[c].rel != DL_REL_NMOD_POSS && dl_home_named_country(doc, c)[0] != '\0') return 1;
    return 0;
}

/* "villages near the Turkish border": on which side of it is not said. */
static int is_border(const struct dl_word *word) { return dl_str_listed(word->lemma, "border frontier boundary", ' '); }

static const char *phrase_country(const struct dl_doc *doc, uint32_t head, int depth)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        enum dl_rel rel = (enum dl_rel)doc->words.at[c].rel;
        int before = rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD_POSS;
        if (!before && (rel != DL_REL_NMOD || is_border(&doc->words.at[c]) || !is_within(doc, c))) continue;
        if (rel == DL_REL_NMOD_POSS && doc->words.at[c].upos == DL_UPOS_PRON && has_state_before(doc, head)) continue;
        if (before && (dl_who_is_of_friends(doc, c) || dl_who_is_topic(doc, head, c))) continue;
        const char *country = dl_home_named_country(doc, c);
        if (country[0] == '\0' && depth > 1) country = phrase_country(doc, c, depth - 1);
        if (country[0] != '\0') return country;
    }
    return "";
}

/* "his counterpart in Wellington": the place behind whoever is like somebody of another state, wherever the tree hangs it. */
static const char *station_of(const struct dl_doc *doc, uint32_t head)
{
    const uint32_t owner = dl_child(doc, head, DL_REL_NMOD_POSS);
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[head].sentence];
    if (owner == DL_NONE || head + 2 >= s->word + s->words) return "";
    if (!dl_str_listed(doc->words.at[head].lemma, "counterpart colleague", ' ') ||
        !dl_str_listed(doc->words.at[head + 1].form, "in at", ' '))
        return "";
    const char *country = dl_home_named_country(doc, head + 2);
    return strcmp(country, dl_home_named_country(doc, owner)) != 0 ? country : "";
}

const char *dl_home_phrase(const struct dl_doc *doc, uint32_t head)
{
    const char *own = station_of(doc, head);
    if (own[0] == '\0') own = phrase_country(doc, head, DEPTH);
    if (own[0] == '\0') own = dl_who_descent(doc, head);
    const uint32_t ruler = own[0] == '\0' ? dl_who_overthrown(doc, head) : DL_NONE;
    return ruler != DL_NONE ? phrase_country(doc, ruler, DEPTH) : own;
}

const char *dl_home_owner(const struct dl_doc *doc, uint32_t head)
{
    uint32_t owner = dl_child(doc, head, DL_REL_NMOD_POSS);
    if (owner == DL_NONE || doc->words.at[owner].upos != DL_UPOS_PRON) return "";
    return has_state_before(doc, head) || station_of(doc, head)[0] != '\0' ? "" : dl_home_named_country(doc, owner);
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
    static const char modes[] =
        "arrest restrict ban censor curfew martial-law withhold convict expel allege investigate release execute";
    return d->mode != NULL && dl_str_listed(dl_str_from(d->mode), modes, ' ');
}

/* "The Armenian opposition leader accused the government": of the state in which he opposes one. */
static const char *opposed_by(const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *side, uint8_t i)
{
    static const uint32_t words =
        1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_THREATEN | 1u << DL_EVENT_PROTEST;
    const struct dl_entity *who = d->actor.count == 1 ? dl_party_member(s, &d->actor, 0) : NULL,
                           *whom = dl_party_member(s, side, i);
    if (side != &d->recipient || !(words >> d->type & 1) || who == NULL || whom == NULL) return "";
    return dl_str_is(who->sector, "OPP") && dl_str_is(whom->sector, "GOV") ? who->country : "";
}

static const char *ruled_by(const struct dl_scene *s, const struct dl_draft *d, const struct dl_party *side, uint8_t i)
{
    uint16_t w = side->head[i];
    uint8_t thing = dl_scene_word(s, w)->thing;
    if (side != &d->recipient || !is_rule(d) || dl_scene_in(s, w, s->frames->legation)) return "";
    int is_somebody = side->at[i].entity != DL_NONE && s->doc->entities.at[side->at[i].entity].kind != DL_ENTITY_PLACE;
    return is_somebody || thing == DL_THING_PERSON || thing == DL_THING_ORGANIZATION ? power_of(s->doc, &d->actor) : "";
}

/* ---- noting it ---- */

void dl_home_note(struct dl_home_question *q, const char *country, enum dl_home_piece evidence)
{
    /* named in reports on America, whose people are called Americans; and the Vatican, named for what the pope says to others */
    static const char few[] = "ASM GUM MNP PRI VIR UMI VAT";
    int is_sure =
        evidence == DL_HOME_OWNER || evidence == DL_HOME_PHRASE || evidence == DL_HOME_CLAUSE || evidence == DL_HOME_KNOWN;
    if (is_sure || !dl_str_listed(dl_str_from(country), few, ' '))
        dl_evidence_note(&q->offered, DL_HOME_CANDIDATES, country, evidence);
}

/* Whether a noun phrase says itself whose it is. */
int dl_home_is_said(const struct dl_doc *doc, uint32_t head, const char *country)
{
    const char *own = dl_home_named_country(doc, head);
    if (own[0] == '\0') own = dl_home_phrase(doc, head);
    return own[0] != '\0' && strcmp(own, country) == 0;
}

static void note_other_side(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_party *side,
                            struct dl_home_question *q)
{
    const struct dl_doc *doc = coder->scene.doc;
    const struct dl_party *other = side == &d->actor ? &d->recipient : &d->actor;
    for (uint8_t i = 0; i < other->count; i++)
        if (other->at[i].entity != DL_NONE) {
            const char *country = doc->entities.at[other->at[i].entity].country;
            dl_home_note(q, country, DL_HOME_OTHER);
            if (dl_home_is_said(doc, coder->scene.first + other->head[i], country) || dl_home_is_ours(coder, other->head[i]))
                dl_home_note(q, country, DL_HOME_SAID);
        }
    dl_home_note(q, power_of(doc, other), DL_HOME_STATE);
}

static uint16_t main_subject(const struct dl_scene *s)
{
    for (uint16_t w = 0; w < s->count; w++)
        if (dl_rel_base(dl_scene_rel(s, w)) == DL_REL_NSUBJ && dl_scene_head(s, w) != DL_NO_WORD &&
            dl_scene_rel(s, dl_scene_head(s, w)) == DL_REL_ROOT)
            return w;
    return DL_NO_WORD;
}

/* What the words of the sentence tell, but for the side's own. */
static void note_sentence(const struct dl_scene *s, uint16_t head, uint32_t self, struct dl_home_question *q)
{
    const char *before = "", *behind = "", *only = "";
    int several = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        const char *country = country_at(s->doc, s->first + w);
        if (country[0] == '\0' || (self != DL_NONE && dl_who_at(s->doc, s->first + w) == self)) continue;
        if (dl_who_is_of_friends(s->doc, s->first + w)) continue;
        dl_home_note(q, country, DL_HOME_TOLD);
        if (is_in(s->doc, s->first + w)) dl_home_note(q, country, DL_HOME_IN);
        if (w < head) before = country;
        if (w > head && behind[0] == '\0') behind = country;
        several |= only[0] != '\0' && strcmp(only, country) != 0;
        only = country;
    }
    uint16_t subject = main_subject(s);
    if (subject != DL_NO_WORD && subject != head) dl_home_note(q, country_at(s->doc, s->first + subject), DL_HOME_SUBJECT);
    dl_home_note(q, before, DL_HOME_BEFORE);
    dl_home_note(q, behind, DL_HOME_BEHIND);
    if (!several) dl_home_note(q, only, DL_HOME_ONLY);
}

/* "A shell struck a market in El Fasher. Residents blamed …": where the paragraph was before this sentence. */
static const char *paragraph_country(const struct dl_doc *doc, uint32_t sentence)
{
    const char *country = "";
    for (uint32_t s = sentence;
         country[0] == '\0' && s-- > 0 && doc->sentences.at[s].section == doc->sentences.at[sentence].section;)
        for (uint32_t w = doc->sentences.at[s].word; w < doc->sentences.at[s].word + doc->sentences.at[s].words; w++)
            if (is_in(doc, w) && country_at(doc, w)[0] != '\0') country = country_at(doc, w);
    return country;
}

static const char *place_before(const struct dl_scene *s, uint16_t verb, uint16_t subject)
{
    const char *country = "";
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c < subject && c < verb && dl_rel_base(dl_scene_rel(s, c)) == DL_REL_OBL && is_in(s->doc, s->first + c) &&
            country[0] == '\0')
            country = country_at(s->doc, s->first + c);
    return country;
}

/* "In Paris, officials deplored it", "In Quito the ministry protested and hundreds marched": the place before the subject, of its verb or of
 * the one that it is joined to. */
static const char *fronted(const struct dl_scene *s, uint16_t subject)
{
    uint16_t verb = dl_scene_head(s, subject);
    if (dl_rel_base(dl_scene_rel(s, subject)) != DL_REL_NSUBJ || verb == DL_NO_WORD) return "";
    const char *country = place_before(s, verb, subject);
    if (country[0] == '\0' && dl_scene_rel(s, verb) == DL_REL_CONJ && dl_scene_head(s, verb) != DL_NO_WORD)
        country = place_before(s, dl_scene_head(s, verb), subject);
    return country;
}

/* Headline and lead tell of whom a report is. */
static void note_heading(const struct dl_doc *doc, struct dl_home_question *q)
{
    for (uint32_t s = 0; s < doc->sentences.count && s < LONG; s++) {
        const struct dl_sentence *sentence = &doc->sentences.at[s];
        const enum dl_section_kind kind = dl_section_kind_of(doc, s);
        int is_lead = kind == DL_SECTION_PARAGRAPH || kind == DL_SECTION_LEAD;
        if (is_lead || kind == DL_SECTION_HEADLINE)
            for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++)
                dl_home_note(q, country_at(doc, w), DL_HOME_HEADING);
        if (is_lead) return;
    }
}

/* What tells of whom a short report is. A column may begin anywhere, and is written somewhere else. */
static void note_short(const struct dl_coder *coder, struct dl_home_question *q)
{
    const struct dl_doc *doc = coder->scene.doc;
    dl_home_note(q, coder->home_first, DL_HOME_FIRST);
    dl_home_note(q, coder->home_term, DL_HOME_TERM);
    if (coder->dateline_place != DL_NONE) dl_home_note(q, doc->places.at[coder->dateline_place].country, DL_HOME_DATELINE);
}

static void note_report(const struct dl_coder *coder, struct dl_home_question *q)
{
    const struct dl_doc *doc = coder->scene.doc;
    if (coder->scene.sentence > 0) {
        const struct dl_sentence *before = &doc->sentences.at[coder->scene.sentence - 1];
        for (uint32_t w = before->word; w < before->word + before->words; w++) dl_home_note(q, country_at(doc, w), DL_HOME_EARLIER);
    }
    if (dl_who_is_item(doc, coder->scene.sentence)) return; /* a list is of several countries */
    dl_home_note(q, coder->home, DL_HOME_MOST);
    if (doc->sentences.count < DL_HOME_COLUMN) note_short(coder, q);
    if (doc->sentences.count >= LONG) note_heading(doc, q);
}

/* "people in the Amazon", "tankers in the Gulf of Oman": a region of no one state. */
static int is_in_region(const struct dl_doc *doc, uint32_t head)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        if (c < head || doc->words.at[c].rel != DL_REL_NMOD || !is_in(doc, c)) continue;
        for (uint32_t p = 0; p < doc->places.count; p++) {
            const struct dl_place *place = &doc->places.at[p];
            if (place->word <= c && c < place->word + place->words) return place->country[0] == '\0' && place->has_point;
        }
    }
    return 0;
}

static uint32_t flags_of(const struct dl_coder *coder, uint16_t w, const struct dl_entity *e)
{
    const struct dl_scene *s = &coder->scene;
    enum dl_who_home home = dl_who_elsewhere(coder->actors, s->doc, s->first + w);
    if (home == DL_WHO_HERE && is_in_region(s->doc, s->first + w)) home = DL_WHO_ELSEWHERE;
    uint16_t article = dl_scene_child(s, w, DL_REL_DET);
    int is_named = e != NULL && s->doc->mentions.at[e->mentions[0]].form == DL_FORM_NAME;
    int is_definite = article != DL_NO_WORD && dl_str_is_nocase(dl_scene_word(s, article)->form, "the");
    return (uint32_t)is_named | (uint32_t)(home == DL_WHO_ELSEWHERE) << 1 | (uint32_t)(home == DL_WHO_OF_SEVERAL) << 2 |
           (uint32_t)dl_has_feat(dl_scene_word(s, w), "Number=Plur") << 3 | (uint32_t)is_definite << 4 |
           (uint32_t)(e != NULL && e->mention_count > 1) << 5 | (uint32_t)(s->doc->sentences.count >= LONG) << 7 |
           (uint32_t)(s->doc->sentences.count >= DL_HOME_COLUMN) << 8;
}

/* What decides alone: an owner or the phrase itself, where there is one; of "foreign", "European" or "both" nothing but what is said of it. */
static uint32_t decisive(const struct dl_home_question *q, int is_there)
{
    uint32_t all = 0;
    for (uint32_t i = 0; i < q->offered.count; i++) all |= q->offered.at[i].pieces;
    if (all & 1u << DL_HOME_OWNER) return 1u << DL_HOME_OWNER;
    if (all & 1u << DL_HOME_PHRASE) return 1u << DL_HOME_PHRASE;
    if (is_there && (q->flags & FLAG_ELSEWHERE) == 0) return 1u << DL_HOME_CLAUSE;
    if (q->type == DL_EVENT_ACCUSE && (q->flags & FLAG_ELSEWHERE) != 0) return 0; /* "accused foreign firms" */
    if (q->type == DL_EVENT_ACCUSE && q->is_recipient && (all & 1u << DL_HOME_POWER))
        return 1u << DL_HOME_POWER; /* "Peru charged a general" */
    if (q->type == DL_EVENT_PROTEST && !q->is_recipient && (all & 1u << DL_HOME_CLAUSE) && (q->flags & FLAG_ELSEWHERE) == 0)
        return 1u << DL_HOME_CLAUSE; /* "In Niamey thousands marched": who protests somewhere is from there */
    return (q->flags & FLAG_ELSEWHERE) != 0 ? 1u << DL_HOME_POWER : ~0u;
}

/* Who acts where a clause begins with the place: people, police and courts, but not soldiers or the press. */
static int is_of_there(const struct dl_home_question *q)
{
    static const char sorts[] = "GOV COP LEG JUD OPP CVL LAB AGR MED EDU person";
    return dl_str_listed(dl_str_from(dl_sort_names[q->sort]), sorts, ' ');
}

/* "sent troops to Pemba, where jihadists had beheaded villagers": who fights where the clause tells is of there, unless it is a state's army. */
static int is_of_rebels(const struct dl_home_question *q)
{
    return dl_str_listed(dl_str_from(dl_sort_names[q->sort]), "REB PRM", ' ');
}

/* "Saudi air strikes killed 11 people": a state strikes from afar at others, wherever its name is the only one that is told, but for what the sentence
 * says of the place ("Syrian jets killed 11 people in Idlib"). */
static int is_from_afar(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event,
                        const struct dl_party *side)
{
    const struct dl_entity *e = d->actor.count == 1 ? dl_party_member(&coder->scene, &d->actor, 0) : NULL;
    const int is_placed =
        event->place != DL_NONE && (event->place_from == DL_EVIDENCE_CLAUSE || event->place_from == DL_EVIDENCE_SENTENCE);
    if (e != NULL && is_placed && strcmp(coder->scene.doc->places.at[event->place].country, e->country) == 0) return 0;
    return side == &d->recipient && d->type == DL_EVENT_ASSAULT && e != NULL && e->kind == DL_ENTITY_COUNTRY && d->mode != NULL &&
           dl_str_listed(dl_str_from(d->mode), "aerial drone heavy-weapons", ' ');
}

/* Leaves what can be. The one who strikes is not struck, unless more than the sentence says so ("Iran hanged nine prisoners"). */
static void strike_out(const struct dl_coder *coder, struct dl_home_question *q, struct dl_str lemma, const char *striker,
                       int is_local, int is_foreign, int is_there, int is_from_afar)
{
    const uint32_t placed = 1u << DL_HOME_CLAUSE | 1u << DL_HOME_IN | 1u << DL_HOME_DATELINE;
    const uint32_t known = (uint32_t)(q->is_recipient && !q->is_outcome) << DL_HOME_KNOWN;
    const uint32_t own = 1u << DL_HOME_OWNER | 1u << DL_HOME_PHRASE, ruled = 1u << DL_HOME_POWER | known,
                   sure = q->type == DL_EVENT_SANCTION && q->is_recipient ? own : own | ruled; /* sanctions are for others */
    const uint32_t here = 1u << DL_HOME_CLAUSE | 1u << DL_HOME_PLACE;
    uint32_t kept = 0, must = decisive(q, is_there);
    for (uint32_t i = 0; i < q->offered.count; i++) {
        int is_stranger =
            q->offered.count > 1 && is_local && (q->offered.at[i].pieces & 1u << DL_HOME_STATE) != 0 &&
            (q->offered.at[i].pieces & 1u << DL_HOME_POWER) == 0; /* "advised local forces", not "banned local groups" */
        const uint32_t believed = is_from_afar && (q->offered.at[i].pieces & placed) == 0 ? sure & ~known : sure;
        int is_striker =
            (q->offered.at[i].pieces & believed) == 0 &&
            (strcmp(q->offered.at[i].country, striker) == 0 || (is_foreign && (q->offered.at[i].pieces & 1u << DL_HOME_SAID) != 0));
        if (is_striker) q->flags |= FLAG_STRUCK, q->is_struck = 1;
        if ((q->offered.at[i].pieces & (sure | here)) == 0 && is_of_rebels(q) &&
            dl_who_has_no_rebels(coder->actors, q->offered.at[i].country, lemma))
            is_stranger = q->is_struck = 1;
        if (!is_striker && !is_stranger && (q->offered.at[i].pieces & must) != 0) q->offered.at[kept++] = q->offered.at[i];
    }
    q->offered.count = kept;
    q->is_said = (must & (1u << DL_HOME_OWNER | 1u << DL_HOME_PHRASE)) != 0 && must != ~0u;
}

/* What the network takes a noun for; a name is what the room of actors found it to be. */
static uint8_t thing_of(const struct dl_doc *doc, const struct dl_entity *e, const struct dl_word *word)
{
    if (e == NULL || doc->mentions.at[e->mentions[0]].form != DL_FORM_NAME) return word->thing;
    return e->kind == DL_ENTITY_ORGANIZATION ? DL_THING_ORGANIZATION : DL_THING_PERSON;
}

/* "Indonesia's donors", "a neighbour of Chad": whose they are called is not where they are from. */
static int belongs_to_others(const struct dl_coder *coder, uint32_t head)
{
    const struct dl_doc *doc = coder->scene.doc;
    const struct dl_role *role = dl_actors_role(coder->actors, doc->words.at[head].lemma);
    uint32_t owner = dl_child(doc, head, DL_REL_NMOD_POSS);
    if (role == NULL || !role->is_abroad || dl_who_is_at_home(doc, head) || station_of(doc, head)[0] != '\0') return 0;
    if (owner != DL_NONE && has_state_before(doc, head)) return 0;
    return owner != DL_NONE ? dl_home_named_country(doc, owner)[0] != '\0' : dl_child(doc, head, DL_REL_AMOD) == DL_NONE;
}

/* "criticised police in Multan", "accused workers at a Greek plant": where whoever suffers it is, right behind him, read as where it was done; "". */
static const char *right_behind(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = (uint16_t)(w + 1);
    if (mark >= s->count || dl_scene_rel(s, mark) != DL_REL_CASE ||
        !dl_str_listed(dl_scene_word(s, mark)->form, "in at outside", ' '))
        return "";
    const uint16_t place = dl_scene_head(s, mark);
    if (place == DL_NO_WORD || place < mark || dl_scene_head(s, place) == DL_NO_WORD || dl_scene_head(s, place) > w) return "";
    if (dl_rel_base(dl_scene_rel(s, place)) != DL_REL_OBL) return "";
    const struct dl_entity *e = dl_scene_entity(s, place);
    if (e != NULL && e->kind != DL_ENTITY_PLACE && e->kind != DL_ENTITY_COUNTRY) return ""; /* "in a Toyota" */
    const char *country = dl_home_named_country(s->doc, s->first + place);
    for (uint16_t c = mark; country[0] == '\0' && c < place; c++) country = dl_home_named_country(s->doc, s->first + c);
    return country;
}

void dl_home_ask(const struct dl_coder *coder, const struct dl_draft *d, const struct dl_event *event, const struct dl_party *side,
                 uint8_t i, struct dl_home_question *q)
{
    const struct dl_scene *s = &coder->scene;
    uint16_t w = side->head[i];
    uint32_t entity = side->at[i].entity;
    const struct dl_entity *e = entity != DL_NONE ? &s->doc->entities.at[entity] : NULL;
    *q = (struct dl_home_question){.is_recipient = side == &d->recipient, .type = (uint8_t)d->type, .flags = flags_of(coder, w, e)};
    q->sort = (uint8_t)dl_sort_of(e != NULL ? e->sector : (struct dl_str){0}, thing_of(s->doc, e, dl_scene_word(s, w)));
    const int is_others = belongs_to_others(coder, s->first + w); /* "its allies" are not its own */
    if (!is_others) {
        dl_home_note(q, dl_home_owner(s->doc, s->first + w), DL_HOME_OWNER);
        dl_home_note(q, dl_home_owned(s->doc, s->first + w), DL_HOME_OWNER);
        dl_home_note(q, dl_home_phrase(s->doc, s->first + w), DL_HOME_PHRASE);
    }
    if (dl_home_is_ours(coder, w)) dl_home_note(q, coder->home_ours, DL_HOME_OWNER);
    if (dl_home_is_of_member_states(coder, s->first + w)) dl_home_note(q, coder->home, DL_HOME_PHRASE);
    const int is_partner =
        dl_str_listed(dl_scene_word(s, w)->lemma, "partner counterpart", ' '); /* "Hun Sen accused his partner" */
    if (!is_others || is_partner) dl_home_note(q, ruled_by(s, d, side, i), DL_HOME_POWER);
    dl_home_note(q, opposed_by(s, d, side, i), DL_HOME_OWNER);
    const char *where = dl_home_where(coder, w);
    if (where[0] == '\0' && side == &d->actor) where = fronted(s, w);
    if (where[0] == '\0' && side == &d->recipient) where = right_behind(s, w);
    if (where[0] != '\0') dl_home_note(q, where, DL_HOME_CLAUSE);
    else if (event->place != DL_NONE && event->place_from == DL_EVIDENCE_CLAUSE)
        dl_home_note(q, s->doc->places.at[event->place].country, DL_HOME_CLAUSE);
    if (event->place != DL_NONE && event->place_from == DL_EVIDENCE_SENTENCE)
        dl_home_note(q, s->doc->places.at[event->place].country, DL_HOME_PLACE);
    int is_placed =
        event->place != DL_NONE && (event->place_from == DL_EVIDENCE_CLAUSE || event->place_from == DL_EVIDENCE_SENTENCE);
    if (!is_placed) dl_home_note(q, paragraph_country(s->doc, s->sentence), DL_HOME_PLACE);
    if (e != NULL && !dl_home_is_sent_home(coder, d, side)) dl_home_note(q, e->country, DL_HOME_KNOWN);
    note_other_side(coder, d, side, q);
    note_sentence(s, w, entity, q);
    note_report(coder, q);
    dl_home_note_vicinity(coder, w, entity, q);
    if (e != NULL) dl_home_note_bearers(coder, e, q);
    uint16_t adjective = dl_scene_child(s, w, DL_REL_AMOD);
    int is_local = adjective != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, adjective), "local");
    const char *struck = q->is_recipient ? dl_home_struck_by(coder, d) : "";
    q->is_outcome = struck[0] != '\0';
    dl_home_note(q, struck, DL_HOME_CLAUSE);
    strike_out(coder, q, dl_scene_word(s, w)->lemma, dl_home_stranger(coder, d, event, side), is_local,
               dl_home_faces_legation(s, d, side),
               where[0] != '\0' && (is_of_there(q) || is_of_rebels(q) || dl_str_is(dl_str_from(dl_sort_names[q->sort]), "UAF")) &&
                   !dl_scene_in(s, w, s->frames->legation),
               is_from_afar(coder, d, event, side));
}
