/* Of which states a report speaks, before its names are told apart: names that are of one body at home alone ("the Herald", "the CUT", '~' in
 * data/actors/organizations.tsv) are read so where the report names that state otherwise, and of several states' bodies that of the state
 * named most. Names of states and their people, of places and of whom the table knows count, each time; local names do not. */
#include "who/candidate.h"

enum { FEW = 3 }; /* a report that names another state more than so many times as often is not about this one */

static const char *country_of(const struct dl_actors *actors, const struct dl_known *known)
{
    switch (known->type) {
    case DL_KNOWN_PERSON: return actors->people.at[known->index].country;
    case DL_KNOWN_ORGANIZATION: {
        const struct dl_known_organization *body = &actors->organizations.at[known->index];
        return dl_str_listed(body->sector, "JRN|BUS|EDU", '|') ? "" : body->country; /* a report need not speak of theirs */
    }
    default: return actors->states.at[known->index].code;
    }
}

/* A name that is another body's elsewhere tells nothing of where that is. */
static int is_shared(const struct dl_actors *actors, const struct dl_known *known)
{
    for (uint32_t at = known->next; at != DL_NONE; at = actors->names.at[at].next)
        if (actors->names.at[at].is_local) return 1;
    return 0;
}

static uint32_t times(const struct dl_table *named, struct dl_str code)
{
    const uint32_t had = dl_table_get(named, code);
    return had != DL_NONE ? had : 0;
}

/* Under "most" how often the state named most is. */
static int count(struct dl_table *named, const char *country)
{
    if (country[0] == 0) return DL_OK;
    const struct dl_str code = dl_str_from(country), most = DL_STR("most");
    const uint32_t now = times(named, code) + 1;
    if (now > times(named, most) && dl_table_set(named, most, now) != DL_OK) return DL_ENOMEM;
    return dl_table_set(named, code, now);
}

static int count_names(struct dl_who *who, struct dl_table *named)
{
    int code = DL_OK;
    for (uint32_t w = 0; w < who->doc->words.count && code == DL_OK; w++) {
        const struct dl_candidate name = dl_who_known_name(who, w);
        const uint32_t place = who->place_at[w];
        if (name.known != NULL && !is_shared(who->actors, name.known)) code = count(named, country_of(who->actors, name.known));
        else if (name.known == NULL && place != DL_NONE) code = count(named, who->doc->places.at[place].country);
        if (name.known != NULL) w = name.last;
    }
    return code;
}

uint32_t dl_who_named(struct dl_who *who, const char *country)
{
    if (who->named == NULL) {
        struct dl_table *const tables = dl_arena_alloc(who->scratch, 2 * sizeof *tables);
        if (tables == NULL) return 0;
        dl_table_init(&tables[0], who->scratch);
        dl_table_init(&tables[1], who->scratch);
        who->named = &tables[0]; /* while names are counted, none is local */
        if (count_names(who, &tables[1]) == DL_OK) who->named = &tables[1];
    }
    const uint32_t now = times(who->named, dl_str_from(country));
    return FEW * now >= times(who->named, DL_STR("most")) ? now : 0;
}
