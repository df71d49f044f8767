/* Whom "the president" means where no word says of what. A state has one, and a report seldom says which: it is that of the state that the
 * report is about, or is written in, unless the sentences before have turned to another. So every holder of the office whom the report
 * names, and whoever held it on the report's day in a state of which the report speaks, is weighed: how much is said of his state, in all
 * and just before; whether he is in office; whether he was named just before, or called so. A columnist at home may write of the
 * president for forty lines and name nobody but foreign ones; that the day tells. The weights were set by reading 290 such mentions in
 * corpus/judged. */
#include <string.h>

#include "base/day.h"
#include "base/fold.h"
#include "who/run.h"

enum {
    MAX_CANDIDATES = 48,
    LEAST_SAID = 40,
    REACH = 4000 /* mentions looked at before and behind, many more than an article has */
};
enum {
    SAID = 20,
    JUST_SAID = 10,
    IN_OFFICE = 30,
    NAMED = 22,
    NEAR = 20,
    NEAR_SENTENCES = 4,
    BESIDE = 10,
    AGAIN = 10,
    AMERICAN = 10,
    ABOUT = 30
};
enum { UNTIL_OFFICE = 80 }; /* days from an election to the day on which who was elected is in office */

struct candidate {
    uint32_t root;                        /* his chain, DL_NONE where the report does not name him */
    const struct dl_known_person *person; /* NULL where the table does not know him */
    const char *country;
    uint32_t before; /* the last mention by name before the noun, DL_NONE */
    int is_held;     /* he holds the office on the day, or the report says so */
    int is_of_state; /* and not of a firm, a school, a league */
    uint32_t named;  /* how often */
};

struct candidates {
    struct candidate at[MAX_CANDIDATES];
    uint32_t count;
    int32_t day; /* on which the office is held */
};

/* ---- how much a report says of a state ---- */

/* Of which state a name or an adjective is, "" for none. */
static const char *state_of(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i], *root = &who->founds.at[dl_who_root(who, i)];
    int is_told = m->form == DL_FORM_NAME || m->form == DL_FORM_DEMONYM;
    if (who->doc->news[0] != 0 && is_of_dateline(who, m)) return ""; /* it is only sent from there */
    return is_told && !dl_str_listed(root->sector, "JRN|BUS|EDU", '|') ? root->country : "";
}

/* Parties, parliaments and towns are named where one is at home. */
static uint32_t weight_of(struct dl_who *who, uint32_t i)
{
    const struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
    return root->kind == DL_ENTITY_PLACE || dl_str_listed(root->sector, "LEG|PTY|JUD", '|') ? 2 : 1;
}

static int count_states(struct dl_who *who)
{
    who->said = dl_arena_alloc(who->scratch, sizeof *who->said);
    if (who->said == NULL) return DL_ENOMEM;
    dl_table_init(who->said, who->scratch);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_str state = dl_str_from(state_of(who, i));
        if (state.size == 0) continue;
        const uint32_t had = dl_table_get(who->said, state);
        if (dl_table_set(who->said, state, (had == DL_NONE ? 0 : had) + weight_of(who, i)) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

/* As the chains stood when it was first asked. */
static uint32_t said(struct dl_who *who, const char *country)
{
    if (who->said == NULL && count_states(who) != DL_OK) return 0;
    const uint32_t weight = dl_table_get(who->said, dl_str_from(country));
    return weight == DL_NONE ? 0 : weight;
}

/* In the sentence of a mention, before it, and the one before. */
static uint32_t said_just_before(struct dl_who *who, uint32_t found, const char *country)
{
    uint32_t count = 0;
    if (country[0] == 0) return 0;
    for (uint32_t i = found; i-- > 0 && who->founds.at[i].sentence + 1 >= who->founds.at[found].sentence;)
        count += strcmp(state_of(who, i), country) == 0;
    return count;
}

/* Ten times the binary logarithm of one more, straight between powers. */
static int log_of(uint32_t count)
{
    uint32_t bits = 0;
    count++;
    while (count >> (bits + 1) != 0) bits++;
    return (int)(bits * 10 + ((count - (1u << bits)) * 10 >> bits));
}

/* ---- who holds the office ---- */

static struct candidate *candidate_of(struct candidates *list, uint32_t root)
{
    for (uint32_t k = 0; k < list->count; k++)
        if (list->at[k].root == root) return &list->at[k];
    if (list->count == MAX_CANDIDATES) return NULL;
    list->at[list->count] = (struct candidate){.root = root, .before = DL_NONE};
    return &list->at[list->count++];
}

static const struct dl_known_person *person_of(const struct dl_who *who, const struct dl_found *root)
{
    int is_known = root->known != NULL && root->known->type == DL_KNOWN_PERSON;
    return is_known ? &who->actors->people.at[root->known->index] : NULL;
}

/* The president of a firm, a school, a league. */
static int is_of_body(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_found *of = m->of != DL_NONE ? &who->founds.at[dl_who_root(who, m->of)] : NULL;
    return of != NULL && of->kind == DL_ENTITY_ORGANIZATION && !dl_str_listed(of->sector, "GOV|LEG|JUD|PTY", '|');
}

/* Those whom the report names, before the noun or behind it. */
static void add_named(struct dl_who *who, uint32_t found, struct dl_str offices, struct candidates *list)
{
    const struct dl_found *m = &who->founds.at[found];
    for (uint32_t j = found < REACH ? 0 : found - REACH; j < who->founds.count && j < found + REACH; j++) {
        if (!is_name(&who->founds.at[j]) || !is_person(&who->founds.at[j])) continue;
        const uint32_t root = dl_who_root(who, j);
        const struct dl_known_person *person = person_of(who, &who->founds.at[root]);
        int is_in_office = person != NULL && !who->founds.at[root].is_told && dl_actors_holds(person, offices, list->day);
        if (!is_in_office && !dl_who_holds(who, m, j)) continue;
        struct candidate *candidate = candidate_of(list, root);
        if (candidate == NULL) return;
        candidate->person = person;
        candidate->country = who->founds.at[root].country;
        candidate->is_held |= person != NULL ? is_in_office : !dl_who_times_clash(who, m, j);
        candidate->is_of_state = person != NULL || !is_of_body(who, &who->founds.at[root]);
        candidate->named++;
        if (j < found) candidate->before = j;
    }
}

/* Those whom it does not name, of the states of which it says something. */
static void add_unnamed(struct dl_who *who, const struct dl_function *function, struct candidates *list)
{
    const uint32_t named = list->count;
    int year, month, date;
    dl_day_split(list->day, &year, &month, &date);
    for (uint32_t i = 0; i < function->holders.count && list->count < MAX_CANDIDATES; i++) {
        const struct dl_holder *holder = &function->holders.at[i];
        const struct dl_known_person *person = &who->actors->people.at[holder->person];
        if (year < holder->from || year > holder->to) continue;
        if (who->said != NULL && said(who, person->country) == 0) continue; /* most of the world's, once that has been counted */
        if (!dl_actors_holds(person, function->offices, list->day)) continue;
        uint32_t k = 0; /* in a year of two, whoever is named is meant */
        while (k < named && !(list->at[k].is_held && memcmp(list->at[k].country, person->country, 4) == 0)) k++;
        if (k < named || said(who, person->country) == 0) continue;
        list->at[list->count++] = (struct candidate){DL_NONE, person, person->country, DL_NONE, 1, 1, 0};
    }
}

/* ---- the choice ---- */

/* "the university's president … The president": of what was told just before, which is no state; whose he is the chains tell. */
static int is_of_body_before(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    for (uint32_t j = found; j-- > 0 && who->founds.at[j].sentence + NEAR_SENTENCES >= m->sentence;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form == DL_FORM_NOMINAL && dl_str_equal(other->folded, m->folded)) return is_of_body(who, other);
    }
    return 0;
}

/* Whom the same noun meant last; DL_NONE. */
static uint32_t meant_before(struct dl_who *who, uint32_t found)
{
    for (uint32_t j = found; j-- > 0 && found - j < REACH;) {
        const struct dl_found *m = &who->founds.at[j];
        if (m->form == DL_FORM_NOMINAL && m->of == DL_NONE && dl_str_equal(m->folded, who->founds.at[found].folded))
            return dl_who_root(who, j);
    }
    return DL_NONE;
}

static int weigh(struct dl_who *who, uint32_t found, uint32_t again, const struct candidate *candidate)
{
    const struct dl_found *m = &who->founds.at[found];
    const uint32_t much = candidate->is_of_state ? said(who, candidate->country) : candidate->named;
    int weight = SAID * log_of(much) / 10;
    if (candidate->is_of_state) weight += JUST_SAID * log_of(said_just_before(who, found, candidate->country)) / 10;
    if (candidate->is_held && candidate->is_of_state) weight += IN_OFFICE;
    if (candidate->root != DL_NONE) weight += NAMED;
    if (candidate->before != DL_NONE) {
        const uint32_t far = m->sentence - who->founds.at[candidate->before].sentence;
        if (far < NEAR_SENTENCES) weight += NEAR * (int)(NEAR_SENTENCES - far) / NEAR_SENTENCES;
        if (far == 0) weight -= BESIDE;
    }
    if (again != DL_NONE && again == candidate->root) weight += AGAIN;
    if (candidate->is_of_state && strcmp(candidate->country, who->doc->news) == 0) weight += ABOUT;
    if (candidate->is_of_state && memcmp(candidate->country, "USA", 3) == 0)
        weight += AMERICAN; /* at home where nothing else is told */
    return weight;
}

/* Gives a noun what is known of whom it means. */
static uint32_t take(struct dl_who *who, uint32_t found, const struct dl_known_person *person)
{
    struct dl_found *m = &who->founds.at[found];
    const struct dl_str name = dl_name_fold(who->arena, person->name);
    m->known = name.size > 0 ? dl_actors_name(who->actors, name, DL_KNOWN_PERSON) : NULL;
    if (m->known == NULL) return DL_NONE;
    memcpy(m->country, person->country, sizeof m->country);
    m->sector = dl_actors_standing(person, who->doc->day, who->arena, &m->office);
    m->gender = person->gender;
    for (uint32_t j = 0; j < found; j++) { /* who was meant so before, or by another noun */
        const struct dl_found *other = &who->founds.at[j];
        if (other->known == m->known && dl_who_root(who, j) != found) return j;
    }
    return found;
}

/* "president" of "president elect", the hyphen being no word; empty for a noun of another form. */
static struct dl_str elected_to(struct dl_str noun)
{
    const struct dl_str mark = DL_STR(" elect");
    return dl_str_ends(noun, mark.at) ? dl_str_slice(noun, 0, noun.size - mark.size) : (struct dl_str){0};
}

uint32_t dl_who_incumbent(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    const struct dl_str elected = elected_to(m->folded);
    const struct dl_function *function = dl_actors_function(who->actors, elected.size > 0 ? elected : m->folded);
    if (function == NULL || !function->is_of_state || m->of != DL_NONE || m->country[0] != 0 || m->code.size > 0) return DL_NONE;
    uint32_t first = m->head;
    dl_who_role(who, m->head, &first);
    if (m->phrase_last != m->head || first != m->phrase_first + 1 ||
        !dl_str_is_nocase(who->doc->words.at[m->phrase_first].form, "the"))
        return DL_NONE;
    if (is_of_body_before(who, found)) return DL_NONE;
    const int is_ahead = elected.size > 0 && who->doc->day != DL_NO_DAY;
    struct candidates list = {.day = who->doc->day + (is_ahead ? UNTIL_OFFICE : 0)};
    add_named(who, found, function->offices, &list);
    if (who->doc->day != DL_NO_DAY) add_unnamed(who, function, &list);
    const uint32_t again = meant_before(who, found);
    const struct candidate *best = NULL;
    int most = 0;
    for (uint32_t k = 0; k < list.count; k++) {
        const int weight = weigh(who, found, again, &list.at[k]);
        if (best == NULL || weight > most) best = &list.at[k], most = weight;
    }
    if (best == NULL || (best->root == DL_NONE && SAID * log_of(said(who, best->country)) / 10 < LEAST_SAID)) return DL_NONE;
    return best->root != DL_NONE ? best->root : take(who, found, best->person);
}
