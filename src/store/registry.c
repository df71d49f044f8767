/* Faces to actors, in five steps, each a rule that can be told in a sentence:
 *   1 a key is an actor; a person or place whose reports put it in two countries is two, where they say whose (or the map does)
 *   2 two persons of one country, or one without, whose names are spelled the same ("Wolodymyr Selenskyj"), are one
 *   3 a name that leaves out words of exactly one longer name of the country ("Tayyip Erdogan") is that person
 *   4 a surname with a country is the one person of the country who bears it, if offices agree
 *   5 an acronym is the one body that some report gives both for; "Ford Motor Company" is the one body called "Ford Motor"
 * Groups are visited in the order of their keys, a rule looks at groups as they were before it, and what it would join to several it
 * leaves alone, so that neither the order of reports nor that of rules within a step can matter. Seeds: the keys of persons whom
 * the seed table knows come from it already, whatever their spelling.
 */
#include "store/registry.h"

#include "base/limits.h"
#include "base/utf8.h"

enum { NAME_WORDS = 8 };

/* ---- faces ---- */

static struct dl_face face_at(const struct dl_registry *registry, uint32_t number) { return dl_registry_face(registry, number); }

/* ---- groups ---- */

static struct dl_str copy_format(struct dl_registry *registry, const char *format, struct dl_str a, struct dl_str b)
{
    struct dl_str out =
        dl_str_format(&registry->arena, format, (int)a.size, a.size > 0 ? a.at : "", (int)b.size, b.size > 0 ? b.at : "");
    if (out.at == NULL) registry->failed = 1;
    return out;
}

static uint32_t root_of(struct dl_registry *registry, uint32_t group)
{
    while (registry->groups.at[group].parent != group) group = registry->groups.at[group].parent;
    return group;
}

static int is_person(const struct dl_actor_group *group) { return dl_str_is(group->kind, "person"); }

/* A word that names use, folded, each once, with the key by which spellings are compared. */
struct word {
    struct dl_str text, key;
};

DL_VEC(words_used, struct word);

struct lexicon {
    struct words_used words;
    struct dl_table at; /* text -> words */
};

/* The words of a name or key ("person:mark-rutte"); a name of more than NAME_WORDS words has none. */
struct words {
    uint32_t at[NAME_WORDS]; /* into the lexicon */
    uint32_t count;
};

static uint32_t word_number(struct dl_registry *registry, struct lexicon *lexicon, struct dl_str text)
{
    char key[DL_SPELLING_KEY];
    uint32_t number = dl_table_get(&lexicon->at, text);
    if (number != DL_NONE) return number;
    struct word *word = DL_PUSH(&lexicon->words, &registry->arena, DL_MAX_FACES);
    if (word != NULL) {
        uint32_t size = dl_spelling_key(text, key);
        *word = (struct word){dl_str_copy(&registry->arena, text), dl_str_copy(&registry->arena, (struct dl_str){key, size})};
        number = lexicon->words.count - 1;
    }
    if (word == NULL || word->text.at == NULL || word->key.at == NULL || dl_table_set(&lexicon->at, word->text, number) != DL_OK) {
        registry->failed = 1;
        return DL_NONE;
    }
    return number;
}

static struct words words_of(struct dl_registry *registry, struct lexicon *lexicon, struct dl_str name, char divider)
{
    struct words words = {.count = 0};
    struct dl_arena scratch;
    struct dl_str rest = name;
    dl_arena_init(&scratch);
    while (rest.at != NULL) {
        struct dl_str word = dl_name_fold(&scratch, dl_str_cut(&rest, divider));
        if (word.at == NULL) registry->failed = 1;
        if (word.size == 0) continue;
        uint32_t number = words.count < NAME_WORDS ? word_number(registry, lexicon, word) : DL_NONE;
        if (number == DL_NONE) {
            words.count = 0;
            break;
        }
        words.at[words.count++] = number;
    }
    dl_arena_release(&scratch);
    return words;
}

/* "zelensky" and "selenskyj" have one skeleton: no vowels, and one letter for all that transcriptions confuse. */
static struct dl_str skeleton(struct dl_registry *registry, struct dl_str word)
{
    char key[DL_SPELLING_KEY], out[DL_SPELLING_KEY];
    uint32_t size = dl_spelling_key(word, key), n = 0;
    static const char from[] = "bcdfgklmnpqrstvxz", to[] = "bstvkklmnpsrstvks";
    for (uint32_t i = 0; i < size; i++) {
        const char *at = key[i] != 0 ? strchr(from, key[i]) : NULL;
        if (at == NULL) continue;
        char c = to[at - from];
        if (n == 0 || out[n - 1] != c) out[n++] = c;
    }
    return dl_str_copy(&registry->arena, (struct dl_str){out, n});
}

static uint32_t new_group(struct dl_registry *registry, const struct dl_face *face, struct dl_str country, uint32_t best)
{
    struct dl_actor_groups *groups = &registry->groups;
    struct dl_actor_group *at = dl_registry_room(groups->at, groups->count, &groups->capacity, sizeof *at);
    if (at == NULL) {
        registry->failed = 1;
        return DL_NONE;
    }
    groups->at = at;
    groups->at[groups->count++] = (struct dl_actor_group){
        .key = face->key, .kind = face->kind, .country = country, .parent = groups->count - 1, .best = best, .named = DL_NONE};
    return registry->groups.count - 1;
}

/* Of one key: which countries are told well enough to be actors of their own. */
static int tells_apart(const struct dl_face *face)
{
    if (face->country.size == 0) return 0;
    return dl_str_is(face->kind, "place") || (dl_str_is(face->kind, "person") && face->told.size > 0);
}

/* By key, then country, then all the rest. */
static int compare_faces(const struct dl_registry *registry, uint32_t a, uint32_t b)
{
    const struct dl_face x = face_at(registry, a), y = face_at(registry, b);
    const struct dl_str pairs[][2] = {{x.key, y.key},       {x.country, y.country}, {x.name, y.name},
                                      {x.names, y.names},   {x.kind, y.kind},       {x.code, y.code},
                                      {x.sector, y.sector}, {x.office, y.office},   {x.told, y.told}};
    int order = 0;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs && order == 0; i++) order = dl_str_compare(pairs[i][0], pairs[i][1]);
    return order;
}

/* By merging: qsort takes no argument for its comparison. */
static void sort_faces(struct dl_registry *registry, uint32_t *order, uint32_t *spare, uint32_t n)
{
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t start = 0; start < n; start += 2 * width) {
            uint32_t middle = start + width < n ? start + width : n, end = start + 2 * width < n ? start + 2 * width : n;
            uint32_t i = start, j = middle;
            for (uint32_t k = start; k < end; k++)
                spare[k] = i < middle && (j >= end || compare_faces(registry, order[i], order[j]) <= 0) ? order[i++] : order[j++];
        }
        memcpy(order, spare, n * sizeof *order);
    }
}

/* A surname or pronoun by itself is somebody only where a country comes with it. */
static int is_surname(const struct dl_face *face)
{
    return face->key.size == 0 && dl_str_is(face->kind, "person") && face->country.size > 0 && face->name.size > 2 &&
           dl_char_is_upper(dl_utf8_at(face->name, 0)) && memchr(face->name.at, ' ', face->name.size) == NULL;
}

/* The faces of one key, order[from..to), sorted by country: a group for all, or one for each country that is told apart. The
 * undecided go to the country with most reports. */
static void group_key(struct dl_registry *registry, const uint32_t *order, uint32_t from, uint32_t to)
{
    uint32_t main = DL_NONE, most = 0;
    for (uint32_t i = from; i < to;) { /* a country */
        const struct dl_face first = face_at(registry, order[i]);
        uint32_t end = i, reports = 0;
        int apart = 0;
        for (; end < to; end++) {
            const struct dl_face face = face_at(registry, order[end]);
            if (!dl_str_equal(face.country, first.country)) break;
            reports += registry->faces.at[order[end]].reports;
            apart |= tells_apart(&face);
        }
        if (apart) {
            uint32_t group = new_group(registry, &first, first.country, order[i]);
            if (group == DL_NONE) return;
            for (uint32_t k = i; k < end; k++) registry->faces.at[order[k]].actor = group;
            if (reports > most) main = group, most = reports;
        }
        i = end;
    }
    for (uint32_t i = from; i < to; i++) {
        struct dl_face_entry *entry = &registry->faces.at[order[i]];
        const struct dl_face face = face_at(registry, order[i]);
        if (entry->actor != DL_NONE) continue;
        if (main == DL_NONE) main = new_group(registry, &face, face.country, order[i]);
        if (main == DL_NONE) return;
        entry->actor = main;
        struct dl_actor_group *group = &registry->groups.at[main];
        if (group->country.size == 0) group->country = face.country;
    }
}

static void group_faces(struct dl_registry *registry, const uint32_t *order)
{
    uint32_t n = registry->faces.count;
    for (uint32_t i = 0; i < n;) {
        const struct dl_face face = face_at(registry, order[i]);
        uint32_t end = i + 1;
        if (face.key.size > 0) {
            while (end < n && dl_str_equal(face_at(registry, order[end]).key, face.key)) end++;
            group_key(registry, order, i, end);
        } else if (is_surname(&face)) {
            uint32_t group = new_group(registry, &face, face.country, order[i]);
            if (group != DL_NONE) registry->faces.at[order[i]].actor = group;
        }
        i = end;
    }
    for (uint32_t i = 0; i < n; i++) {
        struct dl_face_entry *entry = &registry->faces.at[order[i]];
        if (entry->actor == DL_NONE) continue;
        struct dl_actor_group *group = &registry->groups.at[entry->actor];
        group->reports += entry->reports;
        if (entry->reports > registry->faces.at[group->best].reports) group->best = order[i];
    }
}

/* ---- persons ---- */

static struct dl_str name_of(const struct dl_registry *registry, uint32_t group)
{
    return face_at(registry, registry->groups.at[group].best).name;
}

static int countries_clash(const struct dl_actor_group *a, const struct dl_actor_group *b)
{
    return a->country.size > 0 && b->country.size > 0 && !dl_str_equal(a->country, b->country);
}

static int keys_agree(const struct word *a, const struct word *b)
{
    return dl_same_keys(a->key.at, a->key.size, b->key.at, b->key.size);
}

static int given_names_agree(const struct lexicon *lexicon, uint32_t a, uint32_t b)
{
    const struct word *x = &lexicon->words.at[a], *y = &lexicon->words.at[b];
    return a == b || (x->text.size > 2 && y->text.size > 2 && keys_agree(x, y));
}

/* The same words, each spelled as the other's, in either order. */
static int names_agree(const struct lexicon *lexicon, const struct words *a, const struct words *b)
{
    if (a->count != b->count || a->count < 2) return 0;
    int same = 1, turned = 1;
    for (uint32_t i = 0; i < a->count && (same || turned); i++) {
        same = same && given_names_agree(lexicon, a->at[i], b->at[i]);
        turned = turned && given_names_agree(lexicon, a->at[i], b->at[(i + 1) % b->count]);
    }
    return same || turned;
}

/* Whether two spellings are of one name although neither report says a country: only where nothing but the alphabet differs. */
static int are_transcriptions(const struct lexicon *lexicon, const struct words *a, const struct words *b)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!dl_str_equal(lexicon->words.at[a->at[i]].key, lexicon->words.at[b->at[i]].key)) return 0;
    return a->count > 1;
}

/* "Tayyip Erdogan" leaves out a word of "Recep Tayyip Erdogan". Who has initials has all of them: George W. Bush is not George H. W. */
static int leaves_out(const struct lexicon *lexicon, const struct words *shorter, const struct words *longer)
{
    if (shorter->count < 2 || longer->count <= shorter->count) return 0;
    uint32_t k = 0;
    for (uint32_t i = 0; i < shorter->count; i++)
        if (lexicon->words.at[shorter->at[i]].text.size == 1) return 0;
    for (uint32_t i = 0; i < longer->count && k < shorter->count; i++) k += shorter->at[k] == longer->at[i];
    return k == shorter->count && shorter->at[shorter->count - 1] == longer->at[longer->count - 1];
}

struct person {
    uint32_t group, next; /* next: another of the same skeleton */
    struct words words;
};

struct persons {
    struct person *at; /* malloc'd */
    uint32_t count, capacity;
    struct lexicon lexicon;
    struct dl_table heads; /* skeleton -> the first person of it */
};

static int gather_persons(struct dl_registry *registry, struct persons *persons)
{
    for (uint32_t g = registry->groups.count; g-- > 0;) {
        struct dl_actor_group *group = &registry->groups.at[g];
        if (!is_person(group)) continue;
        static const char prefix[] = "person:";
        int is_key = dl_str_starts(group->key, prefix);
        struct words words =
            is_key ? words_of(registry, &persons->lexicon, dl_str_slice(group->key, sizeof prefix - 1, group->key.size), '-')
                   : words_of(registry, &persons->lexicon, name_of(registry, g), ' ');
        if (words.count == 0) continue;
        group->skeleton = skeleton(registry, persons->lexicon.words.at[words.at[words.count - 1]].text);
        if (group->skeleton.at == NULL) return DL_ENOMEM;
        struct person *at = dl_registry_room(persons->at, persons->count, &persons->capacity, sizeof *at);
        if (at == NULL) return DL_ENOMEM;
        persons->at = at;
        at[persons->count++] = (struct person){g, dl_table_get(&persons->heads, group->skeleton), words};
        if (dl_table_set(&persons->heads, group->skeleton, persons->count - 1) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

static void unite(struct dl_registry *registry, uint32_t a, uint32_t b)
{
    a = root_of(registry, a);
    b = root_of(registry, b);
    if (a == b) return;
    struct dl_actor_group *x = &registry->groups.at[a], *y = &registry->groups.at[b];
    int first = x->reports != y->reports ? x->reports > y->reports : a < b;
    if (first) y->parent = a, x->reports += y->reports;
    else x->parent = b, y->reports += x->reports;
    struct dl_actor_group *root = first ? x : y, *other = first ? y : x;
    if (root->country.size == 0) root->country = other->country;
}

/* 2: spellings. What agrees is looked up before anything is united, so that no chain of likenesses grows by its own results. */
static void unite_spellings(struct dl_registry *registry, const struct persons *persons)
{
    for (uint32_t i = persons->count; i-- > 0;)
        for (uint32_t j = persons->at[i].next; j != DL_NONE; j = persons->at[j].next) {
            const struct person *a = &persons->at[i], *b = &persons->at[j];
            const struct dl_actor_group *x = &registry->groups.at[a->group], *y = &registry->groups.at[b->group];
            if (countries_clash(x, y) || !names_agree(&persons->lexicon, &a->words, &b->words)) continue;
            int both = x->country.size > 0 && y->country.size > 0;
            if (!both && !are_transcriptions(&persons->lexicon, &a->words, &b->words)) continue;
            unite(registry, a->group, b->group);
        }
}

static int equal_nocase(struct dl_str a, struct dl_str b)
{
    for (uint32_t i = 0; i < a.size && a.size == b.size; i++)
        if (dl_ascii_to_lower(a.at[i]) != dl_ascii_to_lower(b.at[i])) return 0;
    return a.size == b.size;
}

static int offices_agree(const struct dl_face *a, const struct dl_face *b)
{
    if (a->office.size > 0 && b->office.size > 0 && equal_nocase(a->office, b->office)) return 1;
    return a->sector.size > 0 && dl_str_equal(a->sector, b->sector);
}

/* A surname alone, and a name that ends in it, whose offices agree. */
static int is_surname_of(const struct dl_registry *registry, const struct lexicon *lexicon, const struct person *person,
                         const struct person *other)
{
    uint32_t a = person->words.at[0], b = other->words.at[other->words.count - 1];
    if (a != b && !keys_agree(&lexicon->words.at[a], &lexicon->words.at[b])) return 0;
    const struct dl_face x = face_at(registry, registry->groups.at[person->group].best),
                         y = face_at(registry, registry->groups.at[other->group].best);
    return offices_agree(&x, &y);
}

/* 3 and 4: the one longer name that a shorter one may stand for, DL_NONE when there is none or several. */
static uint32_t only_longer(struct dl_registry *registry, const struct persons *persons, uint32_t i)
{
    const struct person *person = &persons->at[i];
    const struct dl_actor_group *group = &registry->groups.at[person->group];
    const struct lexicon *lexicon = &persons->lexicon;
    uint32_t found = DL_NONE;
    if (group->country.size == 0) return DL_NONE;
    for (uint32_t j = dl_table_get(&persons->heads, group->skeleton); j != DL_NONE; j = persons->at[j].next) {
        const struct person *other = &persons->at[j];
        const struct dl_actor_group *longer = &registry->groups.at[other->group];
        if (j == i || !dl_str_equal(longer->country, group->country) || other->words.count < 2) continue;
        int fits = person->words.count == 1 ? is_surname_of(registry, lexicon, person, other)
                                            : leaves_out(lexicon, &person->words, &other->words);
        if (!fits) continue;
        uint32_t root = root_of(registry, other->group);
        if (found != DL_NONE && found != root) return DL_NONE;
        found = root;
    }
    return found;
}

static void unite_shorter(struct dl_registry *registry, const struct persons *persons)
{
    uint32_t *found = dl_arena_alloc(&registry->arena, ((size_t)persons->count + 1) * sizeof *found);
    if (found == NULL) {
        registry->failed = 1;
        return;
    }
    for (int surnames = 0; surnames <= 1; surnames++) {
        for (uint32_t i = 0; i < persons->count; i++) {
            int is_one = persons->at[i].words.count == 1;
            found[i] = is_one == surnames ? only_longer(registry, persons, i) : DL_NONE;
        }
        for (uint32_t i = 0; i < persons->count; i++) {
            if (found[i] == DL_NONE) continue;
            uint32_t a = root_of(registry, persons->at[i].group), b = root_of(registry, found[i]);
            if (a == b) continue;
            if (surnames) registry->groups.at[a].parent = b; /* a surname gives no key */
            else unite(registry, a, b);
        }
    }
}

/* ---- acronyms ---- */

static int is_acronym(struct dl_str name)
{
    if (name.size < 2 || name.size > 7) return 0;
    for (uint32_t i = 0; i < name.size; i++)
        if (!dl_ascii_upper(name.at[i])) return 0;
    return 1;
}

/* 5: "SDF" alone is the body that some report calls both "Syrian Democratic Forces" and "SDF", if one body alone is called so. */
static int unite_acronyms(struct dl_registry *registry, const uint32_t *order)
{
    enum { SEVERAL = 0x7FFFFFFF };
    struct dl_table full, alone;
    dl_table_init(&full, &registry->arena);
    dl_table_init(&alone, &registry->arena);
    for (uint32_t k = 0; k < registry->faces.count; k++) {
        const struct dl_face_entry *entry = &registry->faces.at[order[k]];
        const struct dl_face face = face_at(registry, order[k]);
        if (entry->actor == DL_NONE || !dl_str_is(face.kind, "organization")) continue;
        uint32_t group = root_of(registry, entry->actor);
        if (is_acronym(face.name)) {
            if (dl_table_get(&alone, face.name) == DL_NONE && dl_table_set(&alone, face.name, group) != DL_OK) return DL_ENOMEM;
            continue;
        }
        struct dl_str rest = face.names;
        while (rest.at != NULL) {
            struct dl_str name = dl_str_cut(&rest, '\n');
            if (!is_acronym(name)) continue;
            uint32_t earlier = dl_table_get(&full, name);
            uint32_t now = earlier == DL_NONE || earlier == group ? group : SEVERAL;
            if (dl_table_set(&full, name, now) != DL_OK) return DL_ENOMEM;
        }
    }
    for (uint32_t k = 0; k < registry->faces.count; k++) {
        struct dl_str name = face_at(registry, order[k]).name;
        if (!is_acronym(name)) continue;
        uint32_t a = dl_table_get(&alone, name), b = dl_table_get(&full, name);
        if (a == DL_NONE || b == DL_NONE || b == SEVERAL) continue;
        a = root_of(registry, a);
        b = root_of(registry, b);
        if (a != b && !countries_clash(&registry->groups.at[a], &registry->groups.at[b])) registry->groups.at[a].parent = b;
    }
    return DL_OK;
}

/* "org:chrysler-llc" without what only says which form a firm has; none where nothing is left or nothing falls away. */
static struct dl_str without_form(struct dl_str key)
{
    static const char FORMS[] = "inc|corp|corporation|co|company|llc|ltd|plc|ag|sa|nv|gmbh|group|limited|incorporated|motors|motor";
    struct dl_str whole = key;
    for (;;) {
        uint32_t at = key.size;
        while (at > 0 && key.at[at - 1] != '-' && key.at[at - 1] != ':') at--;
        if (at < 2 || key.at[at - 1] == ':' || !dl_str_listed(dl_str_slice(key, at, key.size), FORMS, '|')) break;
        key = dl_str_slice(key, 0, at - 1);
    }
    return key.size < whole.size ? key : (struct dl_str){0};
}

static int unite_legal_forms(struct dl_registry *registry)
{
    struct dl_table stems;
    dl_table_init(&stems, &registry->arena);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t g = 0; g < registry->groups.count; g++) {
            const struct dl_actor_group *group = &registry->groups.at[g];
            if (!dl_str_is(group->kind, "organization") || group->key.size == 0) continue;
            struct dl_str stem = without_form(group->key);
            if (pass == 0) {
                if (stem.size == 0 && dl_table_set(&stems, group->key, g) != DL_OK) return DL_ENOMEM;
                continue;
            }
            uint32_t other = stem.size > 0 ? dl_table_get(&stems, stem) : DL_NONE;
            if (other == DL_NONE && stem.size > 0 && dl_table_set(&stems, stem, g) != DL_OK) return DL_ENOMEM;
            if (other != DL_NONE && !countries_clash(group, &registry->groups.at[other])) unite(registry, other, g);
        }
    return DL_OK;
}

/* ---- keys ---- */

/* The group's key with its country behind it, and a number where another bears even that: no two actors have one key. */
static int take_free_key(struct dl_registry *registry, struct dl_table *keepers, uint32_t g)
{
    struct dl_actor_group *group = &registry->groups.at[g];
    struct dl_str country = dl_str_lower(&registry->arena, group->country);
    struct dl_str key = copy_format(registry, "%.*s-%.*s", group->key, country), taken = key;
    for (unsigned n = 2; taken.at != NULL && dl_table_get(keepers, taken) != DL_NONE; n++)
        taken = dl_str_format(&registry->arena, "%.*s-%u", (int)key.size, key.at, n);
    if (taken.at == NULL || dl_table_set(keepers, taken, g) != DL_OK) return DL_ENOMEM;
    group->key = taken;
    return DL_OK;
}

/* Two groups that came of one key: the one with most reports keeps it, the others add their country. */
static int name_groups(struct dl_registry *registry)
{
    struct dl_table keepers;
    dl_table_init(&keepers, &registry->arena);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t g = 0; g < registry->groups.count; g++) {
            struct dl_actor_group *group = &registry->groups.at[g];
            if (group->parent != g || group->key.size == 0) continue;
            uint32_t keeper = dl_table_get(&keepers, group->key);
            if (pass == 0) {
                if (keeper != DL_NONE && registry->groups.at[keeper].reports >= group->reports) continue;
                if (dl_table_set(&keepers, group->key, g) != DL_OK) return DL_ENOMEM;
            } else if (keeper != DL_NONE && keeper != g) {
                if (take_free_key(registry, &keepers, g) != DL_OK) return DL_ENOMEM;
            }
        }
    return DL_OK;
}

/* 2, 3 and 4 */
static int unite_persons(struct dl_registry *registry)
{
    struct persons persons = {0};
    dl_table_init(&persons.heads, &registry->arena);
    dl_table_init(&persons.lexicon.at, &registry->arena);
    int code = gather_persons(registry, &persons);
    if (code == DL_OK) {
        unite_spellings(registry, &persons);
        unite_shorter(registry, &persons);
    }
    free(persons.at);
    return code;
}

int dl_registry_settle(struct dl_registry *registry)
{
    size_t n = (size_t)registry->faces.count + 1;
    uint32_t *order = dl_arena_alloc(&registry->arena, n * sizeof *order), *spare = malloc(n * sizeof *spare);
    if (order == NULL || spare == NULL) {
        free(spare);
        return DL_ENOMEM;
    }
    registry->order = order;
    for (uint32_t i = 0; i < registry->faces.count; i++) order[i] = i;
    sort_faces(registry, order, spare, registry->faces.count);
    free(spare);
    group_faces(registry, order);
    int code = unite_persons(registry);
    if (code == DL_OK) code = unite_acronyms(registry, order);
    if (code == DL_OK) code = unite_legal_forms(registry);
    if (code == DL_OK) code = name_groups(registry);
    for (uint32_t i = 0; i < registry->faces.count; i++)
        if (registry->faces.at[i].actor != DL_NONE) registry->faces.at[i].actor = root_of(registry, registry->faces.at[i].actor);
    return code == DL_OK && registry->failed ? DL_ENOMEM : code;
}

struct dl_str dl_registry_key(const struct dl_registry *registry, uint32_t face)
{
    uint32_t actor = registry->faces.at[face].actor;
    return actor != DL_NONE ? registry->groups.at[actor].key : (struct dl_str){0};
}
