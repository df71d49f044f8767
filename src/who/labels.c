/* What stands in brackets behind a person's name: "Norbert Holm (CDU)". It tells of which party, and so of which state, he is, where no other
 * word does, and is nobody of whom the telling goes on. */
#include "who/run.h"

/* Whether a mention fills brackets right behind a name, whose mention is put into *named. */
static int fills_brackets(const struct dl_who *who, const struct dl_found *m, uint32_t *named)
{
    if (!is_name(m) || m->first < 2 || m->last + 1 >= who->doc->words.count) return 0;
    if (!dl_str_is(word_at(who, m->first - 1)->form, "(") || !dl_str_is(word_at(who, m->last + 1)->form, ")")) return 0;
    *named = who->name_at[m->first - 2];
    return *named != DL_NONE && word_at(who, m->first - 2)->sentence == m->sentence;
}

int dl_who_is_label(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t named;
    return m->kind == DL_ENTITY_ORGANIZATION && fills_brackets(who, m, &named) && is_person(&who->founds.at[named]);
}

void dl_who_labels(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *party = &who->founds.at[i];
        uint32_t named;
        if (!dl_str_is(party->sector, "PTY") || !dl_who_is_label(who, party) || !fills_brackets(who, party, &named)) continue;
        struct dl_found *person = &who->founds.at[named];
        if (person->known != NULL) continue;
        if (person->sector.size == 0) person->sector = party->sector;
        if (person->country[0] == 0 && person->code.size == 0) memcpy(person->country, party->country, sizeof person->country);
    }
}
