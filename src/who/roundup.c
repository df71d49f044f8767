/* Round-ups: "Malawi's law society sued the government. In Lesotho nurses went on strike." Each item is of another state, told where it begins, and the
 * bare nouns in it ("the government", "the opposition", "police") are of that state, not of the report's first, with whose they would be joined.
 * A report is one where items of at least four states follow each other, none of which is spoken of in another's: states of one story have to do with
 * each other. Where the items have datelines of their own these tell it. */
#include <string.h>

#include "base/tally.h"
#include "who/run.h"
#include "who/who.h"

enum {
    STATES = 4,
    LONGEST = 400, /* sentences */
    SHARE = 10     /* of so many mentions one may be of a state that has an item of its own */
};

/* Where a country's sentences begin and end, and how many they are. */
struct span {
    uint32_t first, last, count;
};

/* A state, a place in one, an adjective of it or somebody known to be of it. */
static int tells_state(const struct dl_found *m)
{
    if (m->country[0] == 0 || (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM)) return 0;
    return m->form == DL_FORM_DEMONYM || m->kind == DL_ENTITY_COUNTRY || m->kind == DL_ENTITY_PLACE ||
           (m->kind == DL_ENTITY_PERSON && m->known != NULL && dl_str_is(m->sector, "GOV"));
}

/* "Africa in brief", "World briefing": whether a heading among the first lines says that items follow. */
static int is_of_briefs(const struct dl_doc *doc)
{
    enum { HEADINGS = 3 };
    for (uint32_t i = 0; i < doc->sentences.count && i < HEADINGS; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        if (!dl_is_heading(dl_section_kind_of(doc, i))) continue;
        for (uint32_t w = s->word; w < s->word + s->words; w++)
            if (dl_str_listed_nocase(doc->words.at[w].form, "brief|briefs|briefing|briefly|roundup|round-up|digest", '|')) return 1;
    }
    return 0;
}

/* Whether a sentence begins a paragraph of such a report. */
static int opens_item(const struct dl_who *who, uint32_t sentence)
{
    const struct dl_sentence *s = who->doc->sentences.at;
    return (sentence == 0 || s[sentence].section != s[sentence - 1].section) && is_of_briefs(who->doc);
}

/* "Rebels seized Kisangani in Zaire": the first place of the sentence; DL_NONE. */
static uint32_t place_behind_verb(const struct dl_who *who, const struct dl_sentence *s)
{
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        const uint32_t m = who->name_at[w];
        if (m == DL_NONE || who->founds.at[m].first != w || !tells_state(&who->founds.at[m])) continue;
        return who->founds.at[m].kind != DL_ENTITY_PERSON ? m : DL_NONE;
    }
    return DL_NONE;
}

/* The first mention of the sentence, before its main verb, that tells of which state its item is; DL_NONE. */
static uint32_t turn_of(const struct dl_who *who, uint32_t sentence)
{
    const struct dl_sentence *s = &who->doc->sentences.at[sentence];
    const uint32_t root = dl_root_of(who->doc, s);
    const int has_verb = root != DL_NONE && word_at(who, root)->upos == DL_UPOS_VERB;
    for (uint32_t w = s->word; w < (has_verb ? root : s->word + s->words); w++) {
        const uint32_t m = who->name_at[w];
        if (m != DL_NONE && who->founds.at[m].first == w && tells_state(&who->founds.at[m])) return m;
    }
    return opens_item(who, sentence) ? place_behind_verb(who, s) : DL_NONE;
}

/* Which item the mentions are in, read in the order of the text. */
struct reading {
    uint32_t turn, sentence; /* the mention that told its state, the sentence that was read last; DL_NONE */
};

/* Goes on to a mention; what told the state of its item, DL_NONE before the first. */
static uint32_t item_of(const struct dl_who *who, const struct dl_found *m, struct reading *reading)
{
    if (m->sentence != reading->sentence) {
        const uint32_t next = turn_of(who, m->sentence);
        if (next != DL_NONE) reading->turn = next;
        reading->sentence = m->sentence;
    }
    return reading->turn;
}

static uint32_t index_of(struct dl_tally *states, const char *country)
{
    dl_tally_add(states, country, 1);
    for (uint32_t i = 0; i < states->count; i++)
        if (memcmp(states->country[i], country, sizeof states->country[i]) == 0) return i;
    return DL_NONE;
}

/* Notes where each state's sentences are. */
static void note_turns(const struct dl_who *who, struct dl_tally *states, struct span spans[DL_TALLY_COUNTRIES])
{
    for (uint32_t s = 0; s < who->doc->sentences.count; s++) {
        const uint32_t turn = turn_of(who, s);
        const uint32_t i = turn != DL_NONE ? index_of(states, who->founds.at[turn].country) : DL_NONE;
        if (i == DL_NONE) continue;
        if (spans[i].count++ == 0) spans[i].first = s;
        spans[i].last = s;
    }
}

/* Whether another state's item begins and ends between the sentences of one. */
static int comes_back(const struct span spans[DL_TALLY_COUNTRIES], uint32_t count, uint32_t i)
{
    for (uint32_t j = 0; j < count; j++)
        if (j != i && spans[j].first > spans[i].first && spans[j].last < spans[i].last) return 1;
    return 0;
}

/* Whether the states that have items are named in those of others. */
static int have_to_do_with_each_other(const struct dl_who *who, const struct dl_tally *states)
{
    struct reading reading = {DL_NONE, DL_NONE};
    uint32_t all = 0, astray = 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const uint32_t turn = item_of(who, m, &reading);
        if (turn == DL_NONE || !tells_state(m)) continue;
        int has_item = 0;
        for (uint32_t k = 0; k < states->count; k++) has_item |= memcmp(states->country[k], m->country, sizeof m->country) == 0;
        all++;
        astray += has_item && memcmp(who->founds.at[turn].country, m->country, sizeof m->country) != 0;
    }
    return astray * SHARE > all;
}

/* A report that opens with a town's name is of that town's state. */
static int has_dateline(const struct dl_doc *doc)
{
    for (uint32_t i = 0; i < doc->sections.count; i++)
        if (doc->sections.at[i].kind == DL_SECTION_DATELINE) return 1;
    return 0;
}

/* Whether the report turns from state to state and comes back to none. */
static int is_roundup(const struct dl_who *who)
{
    struct dl_tally states = {.count = 0};
    struct span spans[DL_TALLY_COUNTRIES] = {{0, 0, 0}};
    const uint32_t sentences = who->doc->sentences.count;
    uint32_t alone = 0;
    if (sentences < STATES || sentences > LONGEST) return 0;
    note_turns(who, &states, spans);
    for (uint32_t i = 0; i < states.count; i++) {
        if (comes_back(spans, states.count, i)) return 0;
        alone += spans[i].last - spans[i].first < sentences / 2;
    }
    return alone >= STATES && !have_to_do_with_each_other(who, &states);
}

/* "The government", "the opposition", "police", "magistrates": nouns without a word of whose they are, for what each state has. */
static int is_any_states(const struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NOMINAL || m->country[0] != 0 || m->of != DL_NONE || m->code.size > 0) return 0;
    if (m->kind != DL_ENTITY_PERSON && m->kind != DL_ENTITY_ORGANIZATION && m->kind != DL_ENTITY_GROUP) return 0;
    return !dl_str_listed(m->sector, "IGO|NGO", '|') && dl_who_elsewhere(who->actors, who->doc, m->head) == DL_WHO_HERE;
}

/* ---- items with datelines of their own ---- */

/* The place that a dateline names, as a mention; DL_NONE. */
static uint32_t place_in(const struct dl_who *who, uint32_t section)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        const uint32_t own = who->doc->sentences.at[m->sentence].section;
        if (own > section) return DL_NONE;
        if (own == section && is_name(m) && m->country[0] != 0 && (m->kind == DL_ENTITY_PLACE || m->kind == DL_ENTITY_COUNTRY))
            return i;
    }
    return DL_NONE;
}

/* "JAKARTA - The president resigned. / SEOUL - Workers struck": gives bare nouns the state of their item's dateline, where two datelines are of
 * different states. */
static void take_datelines(struct dl_who *who)
{
    const struct dl_doc *doc = who->doc;
    uint32_t *turns = dl_arena_alloc(who->scratch, (doc->sections.count + 1u) * sizeof *turns); /* [sections] */
    uint32_t turn = DL_NONE, states = 0;
    if (turns == NULL) return;
    for (uint32_t s = 0; s < doc->sections.count; s++) {
        const uint32_t place = doc->sections.at[s].kind == DL_SECTION_DATELINE ? place_in(who, s) : DL_NONE;
        if (place != DL_NONE) {
            states += turn == DL_NONE || strcmp(who->founds.at[turn].country, who->founds.at[place].country) != 0;
            turn = place;
        }
        turns[s] = turn;
    }
    if (states < 2) return;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const uint32_t section = doc->sentences.at[m->sentence].section;
        if (section >= doc->sections.count || turns[section] == DL_NONE || !is_any_states(who, m)) continue;
        memcpy(m->country, who->founds.at[turns[section]].country, sizeof m->country);
        m->of = turns[section];
    }
}

/* ---- "In Honduras the army took over prisons" ---- */

/* The place that stands behind an "In" with which a sentence begins; DL_NONE. */
static uint32_t place_in_front(const struct dl_who *who, const struct dl_sentence *s)
{
    enum { NAME_WITHIN = 3 };
    if (s->words == 0 || !dl_str_is(word_at(who, s->word)->form, "In")) return DL_NONE;
    for (uint32_t w = s->word + 1; w < s->word + s->words && w <= s->word + NAME_WITHIN; w++) {
        const uint32_t m = who->name_at[w];
        if (m == DL_NONE && dl_str_is(word_at(who, w)->form, ",")) return DL_NONE; /* "In May, Egypt" */
        if (m == DL_NONE) continue;
        const struct dl_found *place = &who->founds.at[m];
        return place->country[0] != 0 && (place->kind == DL_ENTITY_COUNTRY || place->kind == DL_ENTITY_PLACE) ? m : DL_NONE;
    }
    return DL_NONE;
}

/* Whether somebody of another state stands in the sentence. */
static int tells_another(const struct dl_who *who, uint32_t from, const char *country)
{
    const uint32_t sentence = who->founds.at[from].sentence;
    for (uint32_t i = from; i < who->founds.count && who->founds.at[i].sentence == sentence; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (tells_state(m) && memcmp(m->country, country, sizeof m->country) != 0) return 1;
    }
    return 0;
}

/* Whether who is told is at home there: soldiers in a town may be anybody's, envoys are others', and "the movement's spokesman" is the movement's. */
static int is_at_home_in(const struct dl_who *who, const struct dl_found *m, const struct dl_found *place)
{
    if (dl_child(who->doc, m->head, DL_REL_NMOD_POSS) != DL_NONE) return 0;
    if (dl_str_listed(m->folded, "consul|ambassador|envoy|diplomat|attache|correspondent", '|')) return 0;
    return place->kind == DL_ENTITY_COUNTRY || !dl_str_is(m->sector, "MIL");
}

/* Bare nouns of a sentence that begins with where it happens are of there, if no other state stands in it. */
static void take_fronted(struct dl_who *who)
{
    uint32_t sentence = DL_NONE, place = DL_NONE;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->sentence != sentence) {
            sentence = m->sentence;
            place = place_in_front(who, &who->doc->sentences.at[sentence]);
            if (place != DL_NONE && tells_another(who, i, who->founds.at[place].country)) place = DL_NONE;
        }
        if (place == DL_NONE || m->head < who->founds.at[place].head || !is_any_states(who, m)) continue;
        if (!is_at_home_in(who, m, &who->founds.at[place])) continue;
        memcpy(m->country, who->founds.at[place].country, sizeof m->country);
        m->of = place;
    }
}

void dl_who_roundup(struct dl_who *who)
{
    take_fronted(who);
    if (has_dateline(who->doc)) {
        take_datelines(who);
        return;
    }
    if (!is_roundup(who)) return;
    const struct dl_sentence *sentences = who->doc->sentences.at;
    struct reading reading = {DL_NONE, DL_NONE};
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        const uint32_t turn = item_of(who, m, &reading);
        if (turn == DL_NONE || !is_any_states(who, m)) continue;
        const struct dl_found *by = &who->founds.at[turn];
        if (sentences[by->sentence].section != sentences[m->sentence].section) continue;
        memcpy(m->country, by->country, sizeof m->country);
        if (by->kind != DL_ENTITY_PERSON) m->of = turn; /* what is of the state that the item is of needs no choice of another */
    }
}
