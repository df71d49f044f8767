/* Who bears which given name: of the people of data/actors, how many of each state are called so. It says little of a Maria and much of a
 * Harinder, and stands beside other evidence (src/did/homes.h), never alone. One table, its keys the folded name and, behind a blank, the
 * state in small letters; the name alone has the sum. */
#include "who/actors.h"

enum { LONGEST = 40, STATE = 4 };

static struct dl_str key_of(char key[LONGEST + STATE], struct dl_str given, const char *country)
{
    if (given.size < 2 || given.size > LONGEST) return (struct dl_str){0};
    uint32_t size = dl_str_append_small(key, LONGEST, 0, given, 0);
    if (country[0] == '\0') return (struct dl_str){key, size};
    key[size++] = ' ';
    return (struct dl_str){key, dl_str_append_small(key, LONGEST + STATE, size, dl_str_from(country), 0)};
}

static int add_one(struct dl_actors *actors, struct dl_str key)
{
    uint32_t known = dl_table_get(&actors->bearers, key);
    struct dl_str kept = dl_str_copy(&actors->arena, key);
    return kept.at != NULL ? dl_table_set(&actors->bearers, kept, known == DL_NONE ? 1 : known + 1) : DL_ENOMEM;
}

int dl_bearers_open(struct dl_actors *actors)
{
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && i < actors->people.count; i++) {
        const struct dl_known_person *person = &actors->people.at[i];
        char key[LONGEST + STATE];
        if (person->country[0] == '\0' || key_of(key, person->given, "").size == 0) continue;
        code = add_one(actors, key_of(key, person->given, person->country));
        if (code == DL_OK) code = add_one(actors, key_of(key, person->given, ""));
    }
    return code;
}

uint32_t dl_actors_bearers(const struct dl_actors *actors, struct dl_str given, const char *country)
{
    char key[LONGEST + STATE];
    struct dl_str wanted = key_of(key, given, country);
    uint32_t known = wanted.size > 0 ? dl_table_get(&actors->bearers, wanted) : DL_NONE;
    return known == DL_NONE ? 0 : known;
}
