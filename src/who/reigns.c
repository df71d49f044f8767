/* "The Bush administration" is the White House while Bush is president. In a report of another day it is a body of its own, so that two presidents'
 * administrations are not one; and "the Trump White House" is either, by the same. */
#include "who/run.h"

enum reign { NO_PRESIDENT, ANOTHER_DAY, THAT_DAY };

/* Whether a president of the United States is called by the surname at `word`, and is president on the report's day. */
static enum reign reign_of(struct dl_who *who, uint32_t word)
{
    const struct dl_actors *actors = who->actors;
    enum reign best = NO_PRESIDENT;
    for (uint32_t at = dl_table_get(&actors->by_short, dl_who_fold(who, word)); at != DL_NONE; at = actors->names.at[at].next) {
        const struct dl_known_person *person = &actors->people.at[actors->names.at[at].index];
        if (strcmp(person->country, "USA") != 0) continue;
        if (dl_actors_holds(person, DL_STR("president"), who->doc->day)) return THAT_DAY;
        if (dl_actors_titled(person, DL_STR("President")).size > 0) best = ANOTHER_DAY;
    }
    return best;
}

static int is_form(const struct dl_who *who, uint32_t word, const char *form) { return dl_str_is(word_at(who, word)->form, form); }

void dl_who_reigns(struct dl_who *who)
{
    const struct dl_known *house = dl_actors_name(who->actors, DL_STR("whitehouse"), DL_KNOWN_ORGANIZATION);
    for (uint32_t i = 0; house != NULL && who->doc->day != DL_NO_DAY && i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_name(m) || m->kind != DL_ENTITY_ORGANIZATION || m->last == m->first) continue;
        const int is_reign = m->known != NULL && m->known->type == house->type && m->known->index == house->index &&
                             is_form(who, m->last, "administration");
        const int is_house =
            m->known == NULL && m->last == m->first + 2 && is_form(who, m->last, "House") && is_form(who, m->last - 1, "White");
        const enum reign reign = is_reign || is_house ? reign_of(who, is_house ? m->first : m->last - 1) : NO_PRESIDENT;
        if (!is_reign && reign == NO_PRESIDENT) continue; /* "NPR White House" */
        m->known = reign == THAT_DAY ? house : NULL;
        if (m->known != NULL) continue;
        memcpy(m->country, "USA", sizeof m->country);
        m->sector = DL_STR("GOV");
    }
}
