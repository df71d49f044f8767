/* None of these says whether something is an event; together they tell plain telling from talk: an infinitive three clauses down in a
 * sentence of brackets and quotation marks, by somebody who is named once and of no country, is rarely what the frame takes it for. */
#include "did/credit.h"

#include "did/keep.h"
#include "when/lookup.h"

/* The name of the first bound that a number is not above, the last name where it is above all. */
static const char *step_of(uint32_t number, const uint32_t *bounds, const char *const *names, size_t count)
{
    size_t i = 0;
    while (i < count && number > bounds[i]) i++;
    return names[i];
}

static const char *few(uint32_t number)
{
    static const uint32_t bounds[] = {0, 1, 2, 4};
    static const char *const names[] = {"none", "one", "two", "few", "many"};
    return step_of(number, bounds, names, sizeof bounds / sizeof *bounds);
}

struct dl_str dl_credit_sort(const struct dl_entity *e)
{
    if (e == NULL) return DL_STR("unknown");
    if (e->sector.size > 0) return e->sector;
    switch (e->kind) {
    case DL_ENTITY_PERSON: return DL_STR("person");
    case DL_ENTITY_COUNTRY: return DL_STR("country");
    case DL_ENTITY_PLACE: return DL_STR("place");
    case DL_ENTITY_ORGANIZATION: return DL_STR("organization");
    default: return DL_STR("group");
    }
}

/* ---- the clause ---- */

static void add_clause(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t verb = dl_draft_verb(d);
    const struct dl_str tense = dl_str_from(dl_tense_of(s, verb));
    dl_sum_add(sum, "tense of", dl_str_from(dl_event_type_name((enum dl_event_type)d->type)), tense);
    dl_sum_add(sum, "manner tense", dl_str_from(dl_manner_tense(&s->known->manner)), tense);
    uint32_t clauses = 0; /* above it */
    uint16_t w = verb;
    for (int steps = 0; steps < 8 && w != DL_NO_WORD; steps++, w = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        clauses += rel != DL_REL_ROOT && rel != DL_REL_CONJ && rel != DL_REL_XCOMP;
    }
    dl_sum_add_text(sum, "deep", few(clauses));
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_AUX) dl_sum_add_one(sum, "aux", dl_scene_word(s, c)->lemma);
}

/* ---- the sentence ---- */

static void add_sentence(struct dl_sum *sum, const struct dl_scene *s)
{
    enum { ALONE = 4 }; /* fewer sentences are no report */
    static const uint32_t bounds[] = {0, 3, 9, 24};
    static const char *const names[] = {"first", "lead", "early", "middle", "late"};
    uint32_t named = 0, quotes = 0, odd = 0;
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        named += word->ner % 2 == 1; /* begins a name */
        quotes += dl_str_listed(word->form, "\" “ ” ''", ' ');
        odd += dl_str_listed(word->form, ": ; ( ) [ ] | ...", ' ');
    }
    dl_sum_add_text(sum, "names", few(named));
    dl_sum_add_text(sum, "quotes", few(quotes));
    dl_sum_add_text(sum, "odd", few(odd));
    dl_sum_add_text(
        sum, "at", s->doc->sentences.count < ALONE ? "alone" : step_of(s->sentence, bounds, names, sizeof bounds / sizeof *bounds));
}

/* ---- the time ---- */

/* How long before the report the times of a sentence lie: the latest of them. */
static const char *age_of(const struct dl_scene *s, uint32_t first, uint32_t end)
{
    enum { YEAR = 365 };
    static const uint32_t bounds[] = {14, YEAR, 4 * YEAR, 12 * YEAR};
    static const char *const names[] = {"now", "this year", "some years", "many years", "old"};
    const struct dl_doc *doc = s->doc;
    int32_t latest = DL_NO_DAY;
    for (uint32_t i = dl_time_from(doc, first); i < doc->times.count && doc->times.at[i].word < end; i++) {
        const struct dl_time *time = &doc->times.at[i];
        if (time->word < first || time->interval.to == DL_NO_DAY) continue;
        if (time->interval.precision == DL_PRECISION_NONE) continue;
        if (latest == DL_NO_DAY || time->interval.to > latest) latest = time->interval.to;
    }
    if (doc->day == DL_NO_DAY) return "undated";
    if (latest == DL_NO_DAY) return "none";
    if (latest > doc->day) return "ahead";
    return step_of((uint32_t)(doc->day - latest), bounds, names, sizeof bounds / sizeof *bounds);
}

/* Of the sentence and of the one before: what happened long ago is mostly told as background. */
static void add_age(struct dl_sum *sum, const struct dl_scene *s)
{
    const uint32_t before = s->sentence > 0 ? s->doc->sentences.at[s->sentence - 1].word : s->first;
    dl_sum_add_text(sum, "age", age_of(s, s->first, s->first + s->count));
    dl_sum_add_text(sum, "age before", age_of(s, before, s->first));
}

/* ---- the sides ---- */

static struct dl_str sort_of_side(const struct dl_scene *s, const struct dl_party *party)
{
    return party->count == 0 ? DL_STR("none") : dl_credit_sort(dl_party_member(s, party, 0));
}

static const char *has_country(const struct dl_entity *e) { return e == NULL ? "unknown" : e->country[0] == '\0' ? "no" : "yes"; }

static struct dl_str pronoun_of(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    return word->upos == DL_UPOS_PRON ? word->lemma : DL_STR("none");
}

static void add_actor(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->actor.count == 0) return;
    const struct dl_entity *e = dl_party_member(s, &d->actor, 0);
    dl_sum_add(sum, "actor known class", dl_str_from(dl_event_type_name((enum dl_event_type)d->type)),
               dl_str_from(dl_known_as(s, &d->actor)));
    dl_sum_add_text(sum, "actor country", has_country(e));
    dl_sum_add_text(sum, "actor office", e != NULL && e->office.size > 0 ? "yes" : "no");
    dl_sum_add_one(sum, "actor pronoun", pronoun_of(s, d->actor.head[0]));
}

/* How often the report speaks of him, too. */
static void add_recipient(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t bounds[] = {1, 3, 9, 20};
    static const char *const names[] = {"once", "twice", "some", "many", "most"};
    if (d->recipient.count == 0) return;
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    const uint16_t head = d->recipient.head[0];
    if (e != NULL)
        dl_sum_add_text(sum, "recipient mentions", step_of(e->mention_count, bounds, names, sizeof bounds / sizeof *bounds));
    dl_sum_add_text(sum, "recipient country", has_country(e));
    dl_sum_add_text(sum, "recipient thing", dl_thing_name(dl_scene_word(s, head)->thing));
    dl_sum_add_text(sum, "recipient relation", dl_rel_name(dl_scene_rel(s, head)));
    dl_sum_add_one(sum, "recipient pronoun", pronoun_of(s, head));
}

void dl_credit_add(struct dl_sum *sum, const struct dl_scene *s, const struct dl_draft *d)
{
    add_clause(sum, s, d);
    add_sentence(sum, s);
    add_age(sum, s);
    dl_sum_add(sum, "pair", sort_of_side(s, &d->actor), sort_of_side(s, &d->recipient));
    add_actor(sum, s, d);
    add_recipient(sum, s, d);
}
