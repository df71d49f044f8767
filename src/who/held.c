/* Who of the seed table held which office, and whom a report of a day means by a surname: an office is "President 2010-2014", and somebody in
 * office goes before who was in it once. */
#include <string.h>

#include "base/day.h"
#include "base/fold.h"
#include "who/actors.h"

enum { INAUGURATION = 20 /* of January */ };

static void read_month(struct dl_str text, int *year, int *month)
{
    long number;
    if (dl_str_number(dl_str_cut(&text, '/'), &number)) *year = (int)number;
    if (text.at != NULL && dl_str_number(text, &number)) *month = (int)number;
}

static struct dl_office_term read_term(struct dl_str record)
{
    struct dl_str text = dl_str_trim(record);
    uint32_t at = text.size;
    while (at > 0 && text.at[at - 1] != ' ') at--;
    struct dl_str years = dl_str_slice(text, at, text.size);
    struct dl_office_term term = {.office = dl_str_trim(dl_str_slice(text, 0, at)), .to = 9999};
    struct dl_str first = dl_str_cut(&years, '-');
    read_month(first, &term.from, &term.begins);
    if (years.at == NULL) term.to = term.from; /* "Premier 2010" */
    if (years.size > 0) read_month(years, &term.to, &term.ends);
    return term;
}

int dl_actors_read_terms(struct dl_arena *arena, struct dl_str offices, struct dl_known_person *person)
{
    uint32_t count = offices.size > 0;
    for (uint32_t i = 0; i < offices.size; i++) count += offices.at[i] == ';';
    struct dl_office_term *terms = dl_arena_alloc(arena, (count + 1) * sizeof *terms);
    if (terms == NULL) return DL_ENOMEM;
    for (person->term_count = 0; offices.at != NULL && offices.size > 0;)
        terms[person->term_count++] = read_term(dl_str_cut(&offices, ';'));
    person->terms = terms;
    return DL_OK;
}

static int year_of(int32_t day)
{
    int year = 9998, month, date;
    if (day != DL_NO_DAY) dl_day_split(day, &year, &month, &date);
    return year;
}

/* "Senator for Illinois", held when the report is written by somebody who is a minister or spy chief later. */
static int sits_in_legislature(struct dl_str office)
{
    struct dl_str first = dl_str_cut(&office, ' ');
    return dl_str_is(first, "Senator") || dl_str_is(first, "Representative");
}

static int is_begun(const struct dl_office_term *term, int32_t day)
{
    int year, month, date;
    if (day == DL_NO_DAY) return term->from <= 9998;
    dl_day_split(day, &year, &month, &date);
    return year > term->from || (year == term->from && month >= term->begins);
}

/* Whether an office that ended in the year of a day was over on it. American terms end in January of odd years, an administration's in every
 * other of them; those who were appointed and left in one year left at any time. */
static int is_over(const char *country, const struct dl_office_term *term, int32_t day)
{
    int year, month, date;
    if (day == DL_NO_DAY) return 0;
    dl_day_split(day, &year, &month, &date);
    if (year != term->to) return year > term->to;
    if (term->ends > 0) return month > term->ends;
    if (term->from == term->to || strcmp(country, "USA") != 0 || (month == 1 && date <= INAUGURATION)) return 0;
    return term->to % (sits_in_legislature(term->office) ? 2 : 4) == 1;
}

struct dl_str dl_actors_office(const struct dl_known_person *person, int32_t day, int *in_office)
{
    struct dl_str found = {0};
    int year = year_of(day);
    *in_office = 0;
    for (uint32_t i = 0; i < person->term_count; i++) {
        const struct dl_office_term *term = &person->terms[i];
        if (!is_begun(term, day)) continue;
        int now = year <= term->to && !is_over(person->country, term, day);
        if (now || !*in_office) found = term->office;
        *in_office |= now;
    }
    return found;
}

/* "Governor of Florida", "Attorney General of Minnesota": who sat in a legislature before. */
static int is_of_executive(struct dl_str office)
{
    return dl_str_listed(dl_str_cut(&office, ' '), "Governor|Attorney|Secretary|Ambassador|Mayor", '|');
}

/* Who runs for an office holds none yet. */
static int is_candidacy(struct dl_str office) { return dl_str_ends(office, " candidate"); }

/* What somebody leads who governs at other times: "Rebel leader", "Opposition leader"; none. */
static struct dl_str sector_led(struct dl_str office)
{
    static const struct {
        const char *office, *sector;
    } LED[] = {{"Rebel leader", "REB"},
               {"Opposition leader", "OPP"},
               {"Union leader", "LAB"},
               {"Party leader", "PTY"},
               {"Army chief", "MIL"}};
    for (size_t i = 0; i < sizeof LED / sizeof *LED; i++)
        if (dl_str_is(office, LED[i].office)) return dl_str_from(LED[i].sector);
    return (struct dl_str){0};
}

struct dl_str dl_actors_standing(const struct dl_known_person *person, int32_t day, struct dl_arena *arena, struct dl_str *office)
{
    static const char offices[] = "GOV|LEG|JUD|MIL|SPY|COP";
    int in_office;
    *office = dl_actors_office(person, day, &in_office);
    const struct dl_str led = in_office ? sector_led(*office) : (struct dl_str){0};
    if (led.size > 0) return led;
    if (in_office && is_candidacy(*office)) return DL_STR("PTY");
    if (in_office && sits_in_legislature(*office)) return DL_STR("LEG");
    if (in_office && dl_str_is(person->sector, "LEG") && is_of_executive(*office)) return DL_STR("GOV");
    if (in_office || day == DL_NO_DAY || person->term_count == 0 || !dl_str_listed(person->sector, offices, '|'))
        return person->sector;
    if (office->size == 0) /* who governs later is nobody yet; who sits in a parliament later may have sat in another */
        return dl_str_is(person->sector, "GOV") ? (struct dl_str){0} : person->sector;
    *office = dl_str_format(arena, "former %.*s", (int)office->size, office->at);
    return DL_STR("ELI");
}

struct dl_str dl_actors_titled(const struct dl_known_person *person, struct dl_str title)
{
    for (uint32_t i = 0; i < person->term_count; i++) {
        const struct dl_str office = person->terms[i].office;
        if (title.size > 0 && office.size > title.size && office.at[title.size] == ' ' &&
            dl_bytes_equal_nocase(office.at, title.at, title.size))
            return office;
    }
    return (struct dl_str){0};
}

const char *dl_actors_served(const struct dl_actors *actors, struct dl_str office, struct dl_arena *arena)
{
    for (uint32_t at = 0; at + 4 < office.size; at++) {
        if (memcmp(office.at + at, " of ", 4) != 0) continue;
        struct dl_str state = dl_str_slice(office, at + 4, office.size);
        if (dl_str_starts(state, "the ")) state = dl_str_slice(state, 4, state.size);
        struct dl_str folded = dl_name_fold(arena, state);
        const struct dl_known *known = folded.size > 0 ? dl_actors_name(actors, folded, DL_KNOWN_STATE) : NULL;
        return known != NULL ? actors->states.at[known->index].code : "";
    }
    return "";
}

int dl_actors_tenure(const struct dl_known_person *person, const struct dl_office_term *term, int32_t day)
{
    int year = year_of(day);
    if (day == DL_NO_DAY) return term->to == 9999 ? DL_TENURE_NOW : DL_TENURE_PAST;
    if (!is_begun(term, day)) return year < term->from - 1 ? DL_TENURE_NONE : DL_TENURE_FAR;
    if (year <= term->to) return is_over(person->country, term, day) ? DL_TENURE_PAST : DL_TENURE_NOW;
    return year <= term->to + 12 ? DL_TENURE_PAST : DL_TENURE_FAR;
}

/* The best tenure of any office; of who never held one but is known: as who did once. */
static int prominence(const struct dl_known_person *person, int32_t day)
{
    int best = person->term_count == 0 ? DL_TENURE_PAST : DL_TENURE_NONE;
    for (uint32_t i = 0; i < person->term_count; i++) {
        int tenure = dl_actors_tenure(person, &person->terms[i], day);
        if (tenure > best) best = tenure;
    }
    return best;
}

const struct dl_known *dl_actors_surname(const struct dl_actors *actors, struct dl_str folded, char gender, int32_t day,
                                         struct dl_str *of)
{
    const struct dl_known *found = NULL;
    int best = 0, ties = 0, together = 1;
    *of = (struct dl_str){0};
    uint32_t first = dl_table_get(&actors->by_short, folded);
    if (first == DL_NONE && folded.size >= 4 && dl_actors_gender(actors, folded) == 0) { /* "Selenskyj"; Michael is no Michal */
        char key[DL_SPELLING_KEY];
        first = dl_table_get(&actors->by_short_spelling, (struct dl_str){key, dl_spelling_key(folded, key)});
    }
    for (uint32_t at = first; at != DL_NONE; at = actors->names.at[at].next) {
        const struct dl_known_person *person = &actors->people.at[actors->names.at[at].index];
        int value = person->is_legislator_only ? 0 : prominence(person, day);
        if (value < (day == DL_NO_DAY ? 1 : 2) || (gender != 0 && person->gender != 0 && person->gender != gender)) continue;
        together &= of->at == NULL || dl_str_equal(*of, person->of);
        *of = person->of;
        ties = value == best ? ties + 1 : value > best ? 0 : ties;
        if (value > best) found = &actors->names.at[at], best = value;
    }
    if (!together) *of = (struct dl_str){0};
    if (day == DL_NO_DAY && !together) return NULL; /* Gordon Brown or Mark Brown: nothing says when this was written */
    return ties == 0 || (best == 3 && day != DL_NO_DAY) ? found : NULL;
}

/* Whether an office ("Prime Minister") is one of a list in small letters, ';' between. */
static int is_office_of(struct dl_str office, struct dl_str offices)
{
    while (offices.at != NULL && offices.size > 0)
        if (dl_str_equal_nocase(dl_str_cut(&offices, ';'), office)) return 1;
    return 0;
}

static int is_before_inauguration(const char *country, const struct dl_office_term *term, int32_t day)
{
    int year, month, date;
    dl_day_split(day, &year, &month, &date);
    return year == term->from && term->from != term->to && month == 1 && date < INAUGURATION && strcmp(country, "USA") == 0;
}

int dl_actors_holds(const struct dl_known_person *person, struct dl_str offices, int32_t day)
{
    for (uint32_t i = 0; day != DL_NO_DAY && i < person->term_count; i++) {
        const struct dl_office_term *term = &person->terms[i];
        if (is_office_of(term->office, offices) && is_begun(term, day) && !is_over(person->country, term, day) &&
            !is_before_inauguration(person->country, term, day))
            return 1;
    }
    return 0;
}

int dl_actors_list_holders(struct dl_actors *actors, struct dl_function *function)
{
    for (uint32_t i = 0; i < actors->people.count; i++) {
        const struct dl_known_person *person = &actors->people.at[i];
        if (person->is_legislator_only || person->country[0] == 0) continue;
        struct dl_holder holder = {i, INT16_MAX, 0};
        for (uint32_t t = 0; t < person->term_count; t++) {
            const struct dl_office_term *term = &person->terms[t];
            if (!is_office_of(term->office, function->offices)) continue;
            if (term->from < holder.from) holder.from = (int16_t)term->from;
            if (term->to > holder.to) holder.to = (int16_t)term->to;
        }
        if (holder.from > holder.to) continue;
        struct dl_holder *slot = DL_PUSH(&function->holders, &actors->arena, actors->people.count);
        if (slot == NULL) return DL_ENOMEM;
        *slot = holder;
    }
    return DL_OK;
}
