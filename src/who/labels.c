/* What stands in brackets behind a person's name: "Norbert Holm (CDU)". It tells of which party, and so of which state, he is, where no other
 * word does, and is nobody of whom the telling goes on. */
#include "who/run.h"

/* The person behind whose name a body fills brackets, DL_NONE. */
static uint32_t labelled(const struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || m->kind != DL_ENTITY_ORGANIZATION || m->first < 2 || m->last + 1 >= who->doc->words.count) return DL_NONE;
    if (!dl_str_is(word_at(who, m->first - 1)->form, "(") || !dl_str_is(word_at(who, m->last + 1)->form, ")")) return DL_NONE;
    const uint32_t named = who->name_at[m->first - 2];
    if (named == DL_NONE || word_at(who, m->first - 2)->sentence != m->sentence) return DL_NONE;
    return is_person(&who->founds.at[named]) ? named : DL_NONE;
}

int dl_who_is_label(const struct dl_who *who, const struct dl_found *m) { return labelled(who, m) != DL_NONE; }

void dl_who_labels(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *party = &who->founds.at[i];
        const uint32_t named = dl_str_is(party->sector, "PTY") ? labelled(who, party) : DL_NONE;
        if (named == DL_NONE) continue;
        struct dl_found *person = &who->founds.at[named];
        if (person->known != NULL) continue;
        if (person->sector.size == 0) person->sector = party->sector;
        if (person->country[0] == 0 && person->code.size == 0) memcpy(person->country, party->country, sizeof person->country);
    }
}
