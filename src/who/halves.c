/* Names that mean another state than the table has, as the rest of the report tells.
 *
 * "The North", "the South": of a divided land the other half is named before or behind ("Seoul sent rice to the hungry North"). What they
 * name follows from the state that the report names nearest whose name has such a half: Korea, Vietnam, Yemen, Sudan. Elsewhere a bare
 * direction is no place of the gazetteer's, whatever village is called so.
 *
 * "The two Koreas", "both Vietnams": a plural whose singular the table has with "North" and with "South" names both halves, and is of the first of
 * them as one phrase for parties of several states is (S12 of corpus/did/GUIDELINES.md); no place of the gazetteer's.
 *
 * "Congo", "Dominican", "Guinean": names that two states share mean the smaller where the report speaks of it otherwise ("in Brazzaville") and of
 * the larger by nothing else.
 *
 * "Indians": in a report of the Americas that does not speak of India they are of the country that it does speak of. */
#include <string.h>

#include "base/day.h"
#include "base/fold.h"
#include "who/run.h"

enum { HALF_SENTENCES = 12 };

static int is_half(const struct dl_found *m)
{
    if (m->form != DL_FORM_NAME || m->known != NULL || m->first != m->last) return 0;
    return dl_str_is(m->folded, "north") || dl_str_is(m->folded, "south");
}

/* What a state's name is without its half. */
static struct dl_str whole_of(struct dl_str name)
{
    int has_half = dl_str_starts(name, "North ") || dl_str_starts(name, "South ");
    return has_half ? dl_str_slice(name, 6, name.size) : name;
}

static int is_over(const struct dl_who *who, const struct dl_known_state *state)
{
    int year, month, date;
    long until;
    if (state->former.size == 0) return 0;
    if (who->doc->day == DL_NO_DAY) return 1;
    dl_day_split(who->doc->day, &year, &month, &date);
    return !dl_str_number(dl_str_slice(state->former, state->former.size - 4, state->former.size), &until) || year > until;
}

/* The half that goes with this mention of a state, NULL. */
static const struct dl_known *half_by(struct dl_who *who, const struct dl_found *half, const struct dl_found *m)
{
    if (m->known == NULL || (m->known->type != DL_KNOWN_STATE && m->known->type != DL_KNOWN_ADJECTIVE &&
                             m->known->type != DL_KNOWN_SEAT && m->known->type != DL_KNOWN_PEOPLE))
        return NULL;
    struct dl_str whole = whole_of(who->actors->states.at[m->known->index].name);
    struct dl_str name =
        dl_str_format(who->arena, "%s %.*s", dl_str_is(half->folded, "north") ? "North" : "South", (int)whole.size, whole.at);
    struct dl_str folded = name.at != NULL ? dl_name_fold(who->arena, name) : name;
    const struct dl_known *known = folded.size > 0 ? dl_actors_name(who->actors, folded, DL_KNOWN_STATE) : NULL;
    return known == NULL || is_over(who, &who->actors->states.at[known->index]) ? NULL : known;
}

static const struct dl_known *half_of(struct dl_who *who, uint32_t i)
{
    const struct dl_found *half = &who->founds.at[i];
    const struct dl_known *known = NULL;
    for (uint32_t j = i; known == NULL && j-- > 0 && who->founds.at[j].sentence + HALF_SENTENCES >= half->sentence;)
        known = half_by(who, half, &who->founds.at[j]);
    for (uint32_t j = i + 1; known == NULL && j < who->founds.count && who->founds.at[j].sentence <= half->sentence + 1; j++)
        known = half_by(who, half, &who->founds.at[j]);
    return known;
}

/* ---- Indians of the Americas ---- */

static const char *country_of(const struct dl_who *who, const struct dl_found *m)
{
    if (m->known != NULL && m->known->type != DL_KNOWN_ORGANIZATION && m->known->type != DL_KNOWN_PERSON)
        return who->actors->states.at[m->known->index].code;
    return m->known == NULL && m->place != DL_NONE ? who->doc->places.at[m->place].country : "";
}

static int is_indians(const struct dl_who *who, const struct dl_found *m)
{
    return m->form == DL_FORM_DEMONYM && m->known != NULL && m->known->type == DL_KNOWN_PEOPLE &&
           strcmp(country_of(who, m), "IND") == 0 && dl_str_is(m->folded, "indians");
}

/* The country of the Americas that the report speaks of nearest to the mention; NULL where it speaks of none, or of India. */
static const struct dl_known *american_home(const struct dl_who *who, uint32_t i)
{
    static const char AMERICAS[] = "MEX GTM HND SLV NIC CRI PAN BLZ COL VEN ECU PER BOL CHL ARG PRY URY BRA GUY SUR USA CAN";
    const struct dl_known *best = NULL;
    uint32_t nearest = UINT32_MAX;
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *m = &who->founds.at[j];
        const char *country = country_of(who, m);
        uint32_t far = m->head > who->founds.at[i].head ? m->head - who->founds.at[i].head : who->founds.at[i].head - m->head;
        if (strcmp(country, "IND") == 0 && !is_indians(who, m)) return NULL;
        if (country[0] == '\0' || far >= nearest || !dl_str_listed(dl_str_from(country), AMERICAS, ' ')) continue;
        const struct dl_known_state *state = dl_actors_state(who->actors, country);
        struct dl_str folded = state != NULL ? dl_name_fold(who->arena, state->name) : (struct dl_str){0};
        if (folded.size > 0) best = dl_actors_name(who->actors, folded, DL_KNOWN_STATE), nearest = far;
    }
    return best;
}

/* ---- names that states share ---- */

static const struct shared {
    const char *names, *larger, *smaller; /* folded names; codes, blanks between */
} shared[] = {
    {"congo|congolese", "COD", "COG"},
    {"dominican|dominicans", "DOM", "DMA"},
    {"guinean|guineans", "GIN", "GNB GNQ"},
};

static const struct shared *sharing(const struct dl_found *m)
{
    if (m->known == NULL || m->known->type == DL_KNOWN_ORGANIZATION || m->known->type == DL_KNOWN_PERSON) return NULL;
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++)
        if (dl_str_listed(m->folded, shared[i].names, '|')) return &shared[i];
    return NULL;
}

/* The smaller of the states that share the name of the mention, if the report names it and not the larger; NULL. */
static const struct dl_known *smaller_of(struct dl_who *who, const struct shared *sharing_it)
{
    const char *named = NULL;
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *m = &who->founds.at[j];
        const int is_known_person = m->known != NULL && m->known->type == DL_KNOWN_PERSON;
        const char *country = sharing(m) == sharing_it ? "" : country_of(who, m);
        if (is_known_person) country = who->actors->people.at[m->known->index].country;
        if (strcmp(country, sharing_it->larger) == 0) return NULL;
        if (country[0] == 0 || !dl_str_listed(dl_str_from(country), sharing_it->smaller, ' ')) continue;
        if (named != NULL && strcmp(named, country) != 0) return NULL;
        named = country;
    }
    const struct dl_known_state *state = named != NULL ? dl_actors_state(who->actors, named) : NULL;
    const struct dl_str folded = state != NULL ? dl_name_fold(who->arena, state->name) : (struct dl_str){0};
    return folded.size > 0 ? dl_actors_name(who->actors, folded, DL_KNOWN_STATE) : NULL;
}

static void take_smaller(struct dl_who *who, struct dl_found *m)
{
    const struct shared *is_shared = sharing(m);
    const struct dl_known *smaller = is_shared != NULL ? smaller_of(who, is_shared) : NULL;
    if (smaller != NULL) m->known = smaller;
}

/* ---- both halves ---- */

/* The state that "north" or "south" and a folded name are, as of the report's day; NULL. */
static const struct dl_known *half_called(struct dl_who *who, struct dl_str half, struct dl_str whole)
{
    const struct dl_str parts[] = {half, whole}, key = dl_str_join(who->arena, parts, 2);
    const struct dl_known *known = key.at != NULL ? dl_actors_name(who->actors, key, DL_KNOWN_STATE) : NULL;
    return known == NULL || is_over(who, &who->actors->states.at[known->index]) ? NULL : known;
}

/* The first of both halves that a plural names; NULL. */
static const struct dl_known *first_of_halves(struct dl_who *who, const struct dl_found *m)
{
    if (m->form != DL_FORM_NAME || m->known != NULL || m->first != m->last || !dl_str_ends(m->folded, "s")) return NULL;
    if (dl_str_listed(m->folded, "congos|sudans", '|')) /* which the table has under other names */
        return dl_actors_name(who->actors, dl_str_slice(m->folded, 0, m->folded.size - 1), DL_KNOWN_STATE);
    const struct dl_str whole = dl_str_slice(m->folded, 0, m->folded.size - 1);
    const struct dl_known *north = half_called(who, DL_STR("north"), whole);
    return north != NULL && half_called(who, DL_STR("south"), whole) != NULL ? north : NULL;
}

static void take_both_halves(struct dl_who *who, struct dl_found *m)
{
    const struct dl_known *first = first_of_halves(who, m);
    if (first == NULL) return;
    m->kind = DL_ENTITY_GROUP;
    m->number = DL_NUMBER_MANY;
    m->place = DL_NONE;
    m->sector = DL_STR("GOV");
    memcpy(m->country, who->actors->states.at[first->index].code, sizeof m->country);
}

void dl_who_halves(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) take_both_halves(who, &who->founds.at[i]);
    for (uint32_t i = 0; i < who->founds.count; i++) take_smaller(who, &who->founds.at[i]);
    for (uint32_t i = 0; i < who->founds.count; i++) {
        if (!is_indians(who, &who->founds.at[i])) continue;
        const struct dl_known *home = american_home(who, i);
        if (home == NULL) continue;
        who->founds.at[i].known = home;
        who->founds.at[i].kind = DL_ENTITY_GROUP;
    }
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_half(m)) continue;
        m->known = half_of(who, i);
        m->kind = m->known != NULL ? DL_ENTITY_COUNTRY : DL_ENTITY_PLACE;
        m->place = DL_NONE;
    }
}
