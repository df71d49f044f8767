/* Looking things up in the seed table. */
#include "who/actors.h"

#include "base/fold.h"

uint32_t dl_actors_spelling(struct dl_str first, struct dl_str last, char out[2 * DL_SPELLING_KEY])
{
    uint32_t size = dl_spelling_key(first, out);
    out[size++] = ' ';
    return size + dl_spelling_key(last, out + size);
}

const struct dl_known *dl_actors_name(const struct dl_actors *actors, struct dl_str folded, uint32_t type)
{
    uint32_t at = dl_table_get(&actors->by_name, folded);
    for (; at != DL_NONE; at = actors->names.at[at].next) {
        const struct dl_known *known = &actors->names.at[at];
        if (!known->is_local && (type == DL_NONE || known->type == type)) return known;
    }
    return NULL;
}

const struct dl_known *dl_actors_spelled(const struct dl_actors *actors, struct dl_str first, struct dl_str last)
{
    char key[2 * DL_SPELLING_KEY];
    if (first.size < 2 || last.size < 3) return NULL;
    uint32_t at = dl_table_get(&actors->by_spelling, (struct dl_str){key, dl_actors_spelling(first, last, key)});
    if (at != DL_NONE) return &actors->names.at[at];
    for (at = dl_table_get(&actors->by_short, last); at != DL_NONE; at = actors->names.at[at].next) { /* "Oleksandr Lukashenko" */
        const struct dl_known_person *person = &actors->people.at[actors->names.at[at].index];
        if (!person->is_legislator_only && dl_same_given_name(person->given, first)) return &actors->names.at[at];
    }
    return NULL;
}

const struct dl_role *dl_actors_role(const struct dl_actors *actors, struct dl_str lemma)
{
    uint32_t at = dl_table_get(&actors->by_role, lemma);
    return at != DL_NONE ? &actors->roles.at[at] : NULL;
}

int dl_actors_ends_role(const struct dl_actors *actors, struct dl_str word)
{
    return dl_table_get(&actors->role_ends, word) != DL_NONE;
}

const struct dl_function *dl_actors_function(const struct dl_actors *actors, struct dl_str noun)
{
    uint32_t at = dl_table_get(&actors->functions, noun);
    return at != DL_NONE ? &actors->function_list.at[at] : NULL;
}

struct dl_str dl_actors_title(const struct dl_actors *actors, struct dl_str shortened)
{
    uint32_t at = dl_table_get(&actors->titles, shortened);
    return at != DL_NONE ? actors->title_offices.at[at] : (struct dl_str){0};
}

const struct dl_known_seat *dl_actors_seat(const struct dl_actors *actors, struct dl_str city)
{
    uint32_t at = dl_table_get(&actors->by_seat, city);
    return at != DL_NONE ? &actors->seats.at[at] : NULL;
}

struct dl_str dl_actors_lent(const struct dl_actors *actors, struct dl_str lemma)
{
    uint32_t at = dl_table_get(&actors->modifiers, lemma);
    return at != DL_NONE ? actors->roles.at[at].sector : (struct dl_str){0};
}

int dl_actors_is_namesake(const struct dl_actors *actors, struct dl_str folded, enum dl_namesake list)
{
    uint32_t bits = dl_table_get(&actors->namesakes, folded);
    return bits != DL_NONE && (bits & (uint32_t)list) != 0;
}

char dl_actors_gender(const struct dl_actors *actors, struct dl_str folded_given_name)
{
    uint32_t gender = dl_table_get(&actors->genders, folded_given_name);
    return gender != DL_NONE ? (char)gender : 0;
}

const struct dl_known_state *dl_actors_state(const struct dl_actors *actors, const char *code)
{
    uint32_t at = dl_table_get(&actors->state_by_code, dl_str_from(code));
    return at != DL_NONE ? &actors->states.at[at] : NULL;
}

const struct dl_known_organization *dl_actors_organization(const struct dl_actors *actors, struct dl_str code)
{
    const uint32_t at = dl_table_get(&actors->body_by_code, code);
    return at != DL_NONE ? &actors->organizations.at[at] : NULL;
}
