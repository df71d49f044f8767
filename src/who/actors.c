/* Loading the seed table. Names are keyed by their folded form (base/fold.h), so that "Al-Qaida",
 * "al Qaida" and "Al Qa'ida" are one entry; several readings of one name are chained in the order of enum dl_known_type. */
#include "who/actors.h"
#include "who/origin.h"

#include "base/day.h"
#include "base/limits.h"
#include "base/tsv.h"
#include "base/fold.h"

enum { MAX_RECORDS = 1 << 20 };

/* "NATO", "G7" */
static int is_all_capital(struct dl_str name)
{
    uint32_t letters = 0, digits = 0;
    for (uint32_t i = 0; i < name.size; i++) {
        if (dl_ascii_lower(name.at[i]) || (unsigned char)name.at[i] >= 0x80) return 0;
        letters += (uint32_t)dl_ascii_upper(name.at[i]);
        digits += (uint32_t)dl_ascii_digit(name.at[i]);
    }
    return letters >= 2 || (letters == 1 && digits > 0);
}

static int note_word(struct dl_actors *actors, struct dl_str word, uint32_t size)
{
    const struct dl_str first = dl_name_fold(&actors->arena, word);
    if (first.at == NULL) return DL_ENOMEM;
    uint32_t at = dl_table_get(&actors->by_first, first);
    if (at == DL_NONE) {
        at = actors->beginnings.count;
        if (DL_PUSH(&actors->beginnings, &actors->arena, MAX_RECORDS) == NULL ||
            dl_table_set(&actors->by_first, first, at) != DL_OK)
            return DL_ENOMEM;
    }
    if (size > actors->beginnings.at[at].longest) actors->beginnings.at[at].longest = size;
    return DL_OK;
}

/* As the tokeniser may have it: "al" of "al-Qaeda", and "Inter-American" whole. */
static int note_first_word(struct dl_actors *actors, struct dl_str name, uint32_t size)
{
    uint32_t part = 0, whole = 0;
    while (part < name.size && name.at[part] != ' ' && name.at[part] != '-' && name.at[part] != '\'') part++;
    while (whole < name.size && name.at[whole] != ' ') whole++;
    int code = note_word(actors, dl_str_slice(name, 0, part), size);
    return code == DL_OK && whole > part ? note_word(actors, dl_str_slice(name, 0, whole), size) : code;
}

/* Once all names are known: how they go on. */
static void note_behind(struct dl_actors *actors)
{
    for (uint32_t i = 0; i < actors->folded.count; i++) {
        const struct dl_str name = actors->folded.at[i];
        for (uint32_t size = 1; size <= name.size; size++) {
            const uint32_t at = dl_table_get(&actors->by_first, dl_str_slice(name, 0, size));
            if (at == DL_NONE) continue;
            actors->beginnings.at[at].is_whole |= size == name.size;
            if (size == name.size) continue;
            const char plural[2] = {name.at[size], 's'}; /* where one letter is left */
            actors->beginnings.at[at].behind |= dl_beginning_bit(size + 1 < name.size ? name.at + size : plural);
        }
    }
}

/* "al-Qaeda", "22-member league", not "17 November". */
static uint8_t is_all_small(struct dl_str name)
{
    if (dl_ascii_lower(name.at[0])) return !dl_str_starts(name, "the ");
    for (uint32_t i = 0; i < name.size; i++)
        if (dl_ascii_upper(name.at[i]) || (unsigned char)name.at[i] >= 0x80) return 0;
    return dl_ascii_digit(name.at[0]) && name.at[name.size - 1] > '9';
}

/* A name that begins with '~' is local. */
static int add_reading(struct dl_actors *actors, struct dl_table *table, struct dl_str name, enum dl_known_type type,
                       uint32_t index)
{
    const uint8_t is_local = (uint8_t)dl_str_starts(name, "~");
    if (is_local) name = dl_str_slice(name, 1, name.size);
    struct dl_str folded = dl_name_fold(&actors->arena, name);
    if (folded.at == NULL) return DL_ENOMEM;
    if (folded.size == 0) return DL_OK;
    uint32_t last = DL_NONE, at = dl_table_get(table, folded);
    for (; at != DL_NONE; last = at, at = actors->names.at[at].next)
        if (actors->names.at[at].type == type && actors->names.at[at].index == index) { /* "UNITA" and "Unita" */
            actors->names.at[at].is_capital &= (uint8_t)is_all_capital(name);
            actors->names.at[at].is_local &= is_local;
            return DL_OK;
        }
    struct dl_known *known = DL_PUSH(&actors->names, &actors->arena, MAX_RECORDS);
    if (known == NULL) return DL_ENOMEM;
    *known = (struct dl_known){.type = type,
                               .index = index,
                               .next = DL_NONE,
                               .is_capital = (uint8_t)is_all_capital(name),
                               .is_lower = is_all_small(name),
                               .is_local = is_local};
    uint32_t added = actors->names.count - 1;
    if (last != DL_NONE) {
        actors->names.at[last].next = added;
        return DL_OK;
    }
    int code = dl_table_set(table, folded, added);
    if (code == DL_OK && table == &actors->by_name) {
        struct dl_str *key = DL_PUSH(&actors->folded, &actors->arena, MAX_RECORDS);
        if (key == NULL) return DL_ENOMEM;
        *key = folded;
    }
    return code == DL_OK ? note_first_word(actors, name, folded.size) : code;
}

static int add_names(struct dl_actors *actors, struct dl_str list, enum dl_known_type type, uint32_t index)
{
    int code = DL_OK;
    struct dl_str rest = list;
    while (code == DL_OK && rest.at != NULL) {
        struct dl_str name = dl_str_trim(dl_str_cut(&rest, ';'));
        if (name.size > 0) code = add_reading(actors, &actors->by_name, name, type, index);
    }
    return code;
}

static int take_code(const struct dl_tsv *tsv, struct dl_str cell, char out[4], struct dl_error *error)
{
    if (cell.size == 0) return DL_OK;
    if (cell.size != 3) return dl_tsv_fail(tsv, error, "a country's code has three letters");
    memcpy(out, cell.at, 3);
    return DL_OK;
}

static int add_state(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    const int has_no_rebels = tsv->count == 8 && dl_str_is(dl_tsv_cell(tsv, 7), "none");
    if (tsv->count != 7 && !has_no_rebels)
        return dl_tsv_fail(tsv, error, "a state has seven cells, and \"none\" where it has no rebels");
    struct dl_known_state *state = DL_PUSH(&actors->states, &actors->arena, MAX_RECORDS);
    if (state == NULL) return dl_fail_memory(error);
    uint32_t index = actors->states.count - 1;
    state->name = dl_tsv_cell(tsv, 1);
    state->former = dl_tsv_cell(tsv, 6);
    state->seats = dl_tsv_cell(tsv, 5);
    state->has_no_rebels = (uint8_t)has_no_rebels;
    int code = take_code(tsv, dl_tsv_cell(tsv, 0), state->code, error);
    if (code != DL_OK) return code;
    struct dl_str key = {state->code, 3};
    if (state->former.size == 0 && dl_table_get(&actors->state_by_code, key) == DL_NONE)
        code = dl_table_set(&actors->state_by_code, dl_str_copy(&actors->arena, key), index);
    if (code == DL_OK) code = add_names(actors, state->name, DL_KNOWN_STATE, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 2), DL_KNOWN_STATE, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 5), DL_KNOWN_SEAT, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 3), DL_KNOWN_ADJECTIVE, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 4), DL_KNOWN_PEOPLE, index);
    return code == DL_ENOMEM ? dl_fail_memory(error) : code;
}

static int add_organization(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    if (tsv->count != 6) return dl_tsv_fail(tsv, error, "an organisation has six cells");
    struct dl_known_organization *known = DL_PUSH(&actors->organizations, &actors->arena, MAX_RECORDS);
    if (known == NULL) return dl_fail_memory(error);
    known->code = dl_tsv_cell(tsv, 0);
    const struct dl_str name = dl_tsv_cell(tsv, 1);
    known->name = dl_str_starts(name, "~") ? dl_str_slice(name, 1, name.size) : name;
    known->sector = dl_tsv_cell(tsv, 4);
    known->called = dl_tsv_cell(tsv, 5);
    uint32_t index = actors->organizations.count - 1;
    int code = take_code(tsv, dl_tsv_cell(tsv, 3), known->country, error);
    if (code == DL_OK && known->code.size > 0 && dl_table_get(&actors->body_by_code, known->code) == DL_NONE)
        code = dl_table_set(&actors->body_by_code, known->code, index);
    if (code == DL_OK) code = add_names(actors, name, DL_KNOWN_ORGANIZATION, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 2), DL_KNOWN_ORGANIZATION, index);
    return code == DL_ENOMEM ? dl_fail_memory(error) : code;
}

/* "Nikol Pashinyan" under the spelling keys of both words; the first bearer keeps a key. */
static int add_spellings(struct dl_actors *actors, struct dl_str list)
{
    struct dl_str rest = list;
    while (rest.at != NULL) {
        struct dl_str name = dl_str_trim(dl_str_cut(&rest, ';'));
        uint32_t first = 0, last = name.size;
        while (first < name.size && name.at[first] != ' ') first++;
        while (last > 0 && name.at[last - 1] != ' ') last--;
        if (last <= first || dl_str_listed(dl_str_slice(name, last, name.size), "II III IV VI", ' ')) continue; /* popes, kings */
        struct dl_str whole = dl_name_fold(&actors->arena, name);
        struct dl_str a = dl_name_fold(&actors->arena, dl_str_slice(name, 0, first)),
                      b = dl_name_fold(&actors->arena, dl_str_slice(name, last, name.size));
        uint32_t reading = whole.at != NULL ? dl_table_get(&actors->by_name, whole) : DL_NONE;
        while (reading != DL_NONE && actors->names.at[reading].type != DL_KNOWN_PERSON) reading = actors->names.at[reading].next;
        char key[2 * DL_SPELLING_KEY];
        if (a.at == NULL || b.at == NULL || reading == DL_NONE) return DL_ENOMEM;
        struct dl_str spelled = {key, dl_actors_spelling(a, b, key)};
        if (a.size < 2 || dl_table_get(&actors->by_spelling, spelled) != DL_NONE) continue;
        if (dl_table_set(&actors->by_spelling, dl_str_copy(&actors->arena, spelled), reading) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

/* A surname, as it is written and as it sounds. */
static int add_short(struct dl_actors *actors, struct dl_str name, uint32_t index, int legislators)
{
    char key[DL_SPELLING_KEY];
    int code = add_reading(actors, &actors->by_short, name, DL_KNOWN_PERSON, index);
    struct dl_str folded = dl_name_fold(&actors->arena, name);
    if (code != DL_OK || legislators || folded.size < 4) return code;
    struct dl_str spelled = {key, dl_spelling_key(folded, key)};
    return spelled.size < 4 ? DL_OK : add_reading(actors, &actors->by_short_spelling, spelled, DL_KNOWN_PERSON, index);
}

static int is_state_code(const struct dl_actors *actors, struct dl_str of)
{
    for (uint32_t i = 0; i < actors->states.count; i++)
        if (dl_str_is(of, actors->states.at[i].code)) return 1;
    return 0;
}

static int add_person(struct dl_actors *actors, const struct dl_tsv *tsv, int legislators, struct dl_error *error)
{
    if (tsv->count != 7) return dl_tsv_fail(tsv, error, "a person has seven cells");
    struct dl_known_person *person = DL_PUSH(&actors->people, &actors->arena, MAX_RECORDS);
    if (person == NULL) return dl_fail_memory(error);
    uint32_t index = actors->people.count - 1;
    struct dl_str name = dl_tsv_cell(tsv, 0), shorts = dl_tsv_cell(tsv, 2), gender = dl_tsv_cell(tsv, 3);
    *person = (struct dl_known_person){.name = name,
                                       .of = dl_tsv_cell(tsv, 4),
                                       .sector = dl_tsv_cell(tsv, 5),
                                       .gender = gender.size > 0 ? gender.at[0] : 0,
                                       .is_legislator_only = (uint8_t)legislators};
    if (is_state_code(actors, person->of)) memcpy(person->country, person->of.at, 3);
    uint32_t last = name.size;
    while (last > 0 && name.at[last - 1] != ' ') last--;
    person->is_called = shorts.size > 0;
    if (shorts.size == 0) shorts = dl_str_slice(name, last, name.size);
    person->short_name = shorts;
    struct dl_str given = name;
    person->given = dl_name_fold(&actors->arena, dl_str_cut(&given, ' '));
    int code = dl_actors_read_terms(&actors->arena, dl_tsv_cell(tsv, 6), person);
    if (code == DL_OK) code = add_names(actors, name, DL_KNOWN_PERSON, index);
    if (code == DL_OK) code = add_names(actors, dl_tsv_cell(tsv, 1), DL_KNOWN_PERSON, index);
    if (code == DL_OK && !legislators) code = add_spellings(actors, name);
    if (code == DL_OK && !legislators) code = add_spellings(actors, dl_tsv_cell(tsv, 1));
    for (struct dl_str rest = shorts; code == DL_OK && rest.at != NULL;)
        code = add_short(actors, dl_str_trim(dl_str_cut(&rest, ';')), index, legislators);
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int add_leader(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    return add_person(actors, tsv, 0, error);
}

static int add_legislator(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    return add_person(actors, tsv, 1, error);
}

static int role_kind(const struct dl_tsv *tsv, struct dl_str name, enum dl_entity_kind *out, struct dl_error *error)
{
    static const enum dl_entity_kind KINDS[] = {DL_ENTITY_PERSON, DL_ENTITY_ORGANIZATION, DL_ENTITY_COUNTRY,
                                                DL_ENTITY_PLACE,  DL_ENTITY_GROUP,        DL_ENTITY_ANONYMOUS};
    for (uint32_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if (dl_str_is(name, dl_entity_kind_name(KINDS[i]))) {
            *out = KINDS[i];
            return DL_OK;
        }
    return dl_tsv_fail(tsv, error, "no such kind of actor");
}

static int add_role(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    if (tsv->count != 5) return dl_tsv_fail(tsv, error, "a role has five cells");
    struct dl_str strength = dl_tsv_cell(tsv, 2);
    struct dl_role role = {.sector = dl_tsv_cell(tsv, 0), .is_lent = (uint8_t)dl_str_starts(strength, "lent")};
    role.is_abroad = (uint8_t)dl_str_ends(strength, " abroad");
    role.is_local = (uint8_t)dl_str_ends(strength, " local");
    role.is_anywhere = (uint8_t)dl_str_ends(strength, " anywhere");
    struct dl_str gender = dl_tsv_cell(tsv, 3);
    role.gender = gender.size > 0 ? gender.at[0] : 0;
    role.is_nobody = (uint8_t)dl_str_is(dl_tsv_cell(tsv, 1), "nobody");
    int code = role.is_nobody ? DL_OK : role_kind(tsv, dl_tsv_cell(tsv, 1), &role.kind, error);
    if (code != DL_OK) return code;
    struct dl_role *added = DL_PUSH(&actors->roles, &actors->arena, MAX_RECORDS);
    if (added == NULL) return dl_fail_memory(error);
    *added = role;
    struct dl_str rest = dl_tsv_cell(tsv, 4);
    while (rest.at != NULL) {
        struct dl_str noun = dl_str_lower(&actors->arena, dl_str_trim(dl_str_cut(&rest, ';')));
        if (noun.at == NULL) return dl_fail_memory(error);
        if (noun.size == 0) continue;
        if (dl_table_get(&actors->by_role, noun) != DL_NONE) return dl_tsv_fail(tsv, error, "a noun listed twice");
        if (dl_table_set(&actors->by_role, noun, actors->roles.count - 1) != DL_OK) return dl_fail_memory(error);
        uint32_t at = noun.size;
        while (at > 0 && noun.at[at - 1] != ' ') at--;
        if (at > 0 && dl_table_set(&actors->role_ends, dl_str_slice(noun, at, noun.size), 1) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

/* "Sen." takes the role of "sen" where the roles have it, else that of "senator". */
static int add_title(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    if (tsv->count != 2) return dl_tsv_fail(tsv, error, "a shortened title has two cells");
    struct dl_str title = dl_str_lower(&actors->arena, dl_tsv_cell(tsv, 0)), office = dl_tsv_cell(tsv, 1);
    struct dl_str noun = dl_str_lower(&actors->arena, office);
    if (title.size < 2 || noun.at == NULL) return dl_tsv_fail(tsv, error, "no title");
    uint32_t role = dl_table_get(&actors->by_role, dl_str_slice(title, 0, title.size - 1));
    if (role == DL_NONE) role = dl_table_get(&actors->by_role, noun);
    if (role == DL_NONE) return dl_tsv_fail(tsv, error, "no role is called so");
    struct dl_str *added = DL_PUSH(&actors->title_offices, &actors->arena, MAX_RECORDS);
    if (added == NULL || dl_table_set(&actors->by_role, title, role) != DL_OK) return dl_fail_memory(error);
    *added = office;
    uint32_t at = title.size;
    while (at > 0 && title.at[at - 1] != ' ') at--;
    int code = at > 0 ? dl_table_set(&actors->role_ends, dl_str_slice(title, at, title.size), 1) : DL_OK;
    if (code == DL_OK) code = dl_table_set(&actors->titles, title, actors->title_offices.count - 1);
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int add_modifier(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    if (tsv->count != 2) return dl_tsv_fail(tsv, error, "a modifier has two cells");
    struct dl_role *lent = DL_PUSH(&actors->roles, &actors->arena, MAX_RECORDS);
    if (lent == NULL) return dl_fail_memory(error);
    *lent = (struct dl_role){.sector = dl_tsv_cell(tsv, 0), .is_lent = 1};
    struct dl_str rest = dl_tsv_cell(tsv, 1);
    while (rest.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&rest, ';'));
        if (word.size == 0) continue;
        if (dl_table_get(&actors->modifiers, word) != DL_NONE) return dl_tsv_fail(tsv, error, "a word listed twice");
        if (dl_table_set(&actors->modifiers, word, actors->roles.count - 1) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

static int add_given_names(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str gender = dl_tsv_cell(tsv, 0), rest = dl_tsv_cell(tsv, 1);
    if (tsv->count != 2 || gender.size != 1) return dl_tsv_fail(tsv, error, "given names have two cells, m or f first");
    while (rest.at != NULL) {
        struct dl_str name = dl_name_fold(&actors->arena, dl_str_cut(&rest, ';'));
        if (name.at == NULL) return dl_fail_memory(error);
        if (name.size == 0) continue;
        if (dl_table_set(&actors->genders, name, (uint32_t)gender.at[0]) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

static int add_function(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    const struct dl_str holders = dl_tsv_cell(tsv, 1);
    if (tsv->count != 3 || !dl_str_listed(holders, "one many state", ' '))
        return dl_tsv_fail(tsv, error, "a function has a noun, one, many or state, and offices");
    if (dl_actors_role(actors, dl_tsv_cell(tsv, 0)) == NULL) return dl_tsv_fail(tsv, error, "the noun is no role of roles.tsv");
    struct dl_function *function = DL_PUSH(&actors->function_list, &actors->arena, MAX_RECORDS);
    if (function == NULL) return dl_fail_memory(error);
    *function = (struct dl_function){
        .offices = dl_tsv_cell(tsv, 2), .has_many = dl_str_is(holders, "many"), .is_of_state = dl_str_is(holders, "state")};
    int code = dl_table_set(&actors->functions, dl_tsv_cell(tsv, 0), actors->function_list.count - 1);
    if (code == DL_OK && function->is_of_state) code = dl_actors_list_holders(actors, function);
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}

/* A word may stand in several lists. */
static int add_namesakes(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const LISTS[] = {"many", "reign",    "lawsuit", "body",  "paper",    "double", "deed",
                                        "unit", "document", "force",   "rally", "masthead", "town"};
    uint32_t list = 0;
    while (list < sizeof LISTS / sizeof *LISTS && !dl_str_is(dl_tsv_cell(tsv, 0), LISTS[list])) list++;
    if (tsv->count != 2 || list == sizeof LISTS / sizeof *LISTS)
        return dl_tsv_fail(tsv, error, "namesakes have two cells, the first a list's name");
    struct dl_str rest = dl_tsv_cell(tsv, 1);
    while (rest.at != NULL) {
        struct dl_str word = dl_name_fold(&actors->arena, dl_str_trim(dl_str_cut(&rest, ';')));
        if (word.at == NULL) return dl_fail_memory(error);
        if (word.size == 0) continue;
        uint32_t had = dl_table_get(&actors->namesakes, word), bits = (had != DL_NONE ? had : 0) | 1U << list;
        if (dl_table_set(&actors->namesakes, word, bits) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

/* The first organisation of the code is whose seat it is. */
static int add_seat(struct dl_actors *actors, const struct dl_tsv *tsv, struct dl_error *error)
{
    const struct dl_known_organization *of = dl_actors_organization(actors, dl_tsv_cell(tsv, 1));
    if (tsv->count != 4 || of == NULL) return dl_tsv_fail(tsv, error, "a seat has four cells, an organisation's code second");
    struct dl_str city = dl_name_fold(&actors->arena, dl_tsv_cell(tsv, 0)), name = dl_name_fold(&actors->arena, of->name);
    struct dl_known_seat *seat = DL_PUSH(&actors->seats, &actors->arena, MAX_RECORDS);
    if (city.at == NULL || name.at == NULL || seat == NULL) return dl_fail_memory(error);
    *seat = (struct dl_known_seat){dl_actors_name(actors, name, DL_KNOWN_ORGANIZATION), dl_tsv_cell(tsv, 2), dl_tsv_cell(tsv, 3)};
    return dl_table_set(&actors->by_seat, city, actors->seats.count - 1) == DL_OK ? DL_OK : dl_fail_memory(error);
}

typedef int add_record(struct dl_actors *, const struct dl_tsv *, struct dl_error *);

static int load(struct dl_actors *actors, struct dl_data *data, const char *name, add_record *add, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, name, error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        code = add(actors, &tsv, error);
        if (code != DL_OK) return code;
    }
    return code;
}

static void init(struct dl_actors *actors)
{
    dl_arena_init(&actors->arena);
    actors->arena.is_tidy = 1;
    struct dl_table *const tables[] = {
        &actors->by_name,           &actors->by_first,  &actors->by_short,      &actors->by_role,
        &actors->modifiers,         &actors->genders,   &actors->state_by_code, &actors->by_spelling,
        &actors->by_short_spelling, &actors->role_ends, &actors->titles,        &actors->by_seat,
        &actors->functions,         &actors->namesakes, &actors->bearers,       &actors->body_by_code};
    for (uint32_t i = 0; i < sizeof tables / sizeof *tables; i++) dl_table_init(tables[i], &actors->arena);
}

/* What is learned. */
static int open_weights(struct dl_actors *actors, struct dl_data *data, struct dl_error *error)
{
    int code = dl_judge_open(&actors->judge, &actors->arena, data, error);
    if (code == DL_OK) code = dl_antecedent_open(&actors->antecedents, &actors->arena, data, error);
    return code == DL_OK ? dl_origin_open(&actors->origins, &actors->arena, data, error) : code;
}

int dl_actors_open(struct dl_actors **out, struct dl_data *data, struct dl_error *error)
{
    static const struct {
        const char *name;
        add_record *add;
    } FILES[] = {{"actors/states.tsv", add_state},
                 {"actors/organizations.tsv", add_organization},
                 {"actors/leaders.tsv", add_leader},
                 {"actors/us-congress.tsv", add_legislator},
                 {"actors/public.tsv", add_legislator},
                 {"actors/roles.tsv", add_role},
                 {"actors/titles.tsv", add_title},
                 {"actors/seats.tsv", add_seat},
                 {"actors/functions.tsv", add_function},
                 {"actors/modifiers.tsv", add_modifier},
                 {"actors/given_names.tsv", add_given_names},
                 {"actors/namesakes.tsv", add_namesakes}};
    struct dl_actors *actors = calloc(1, sizeof *actors);
    if (actors == NULL) return dl_fail_memory(error);
    init(actors);
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && i < sizeof FILES / sizeof *FILES; i++)
        code = load(actors, data, FILES[i].name, FILES[i].add, error);
    if (code == DL_OK) note_behind(actors);
    if (code == DL_OK && dl_bearers_open(actors) != DL_OK) code = dl_fail_memory(error);
    if (code == DL_OK) code = dl_cameo_open(&actors->cameo, &actors->arena, data, error);
    if (code == DL_OK) code = dl_epithets_open(&actors->epithets, &actors->arena, data, "actors/epithets.tsv", error);
    if (code == DL_OK) code = dl_epithets_open(&actors->peoples, &actors->arena, data, "actors/peoples.tsv", error);
    if (code == DL_OK) code = dl_callings_open(&actors->callings, &actors->arena, data, error);
    if (code == DL_OK) code = open_weights(actors, data, error);
    if (code == DL_OK) *out = actors;
    else dl_actors_close(actors);
    return code;
}

void dl_actors_close(struct dl_actors *actors)
{
    if (actors == NULL) return;
    dl_arena_release(&actors->arena);
    free(actors);
}
