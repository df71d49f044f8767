/* Which persons are one: rules 2, 3 and 4 of registry.c. Persons are looked for within a class, the surname's skeleton, alone. */
#include "store/registry.h"

#include "base/limits.h"

/* A word that names use, folded, each once, with the key by which spellings are compared. */
struct word {
    struct dl_str text, key;
};

DL_VEC(words_used, struct word);

struct lexicon {
    struct words_used words;
    struct dl_table at; /* text -> words */
};

struct words {
    uint32_t at[DL_FACE_WORDS]; /* into the lexicon */
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

static struct words words_of(struct dl_registry *registry, struct lexicon *lexicon, const struct dl_face *face)
{
    struct words words = {.count = 0};
    struct dl_str texts[DL_FACE_WORDS];
    struct dl_arena scratch;
    int count;
    dl_arena_init(&scratch);
    dl_face_words(&scratch, face, texts, &count);
    if (count < 0) registry->failed = 1;
    for (int i = 0; i < count && !registry->failed; i++) words.at[words.count++] = word_number(registry, lexicon, texts[i]);
    dl_arena_release(&scratch);
    if (registry->failed) words.count = 0;
    return words;
}

static const struct dl_face *best_of(const struct dl_registry *registry, uint32_t group)
{
    return &registry->faces.at[registry->groups.at[group].best].face;
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
    uint32_t group, next; /* next: another of the same class */
    struct words words;
};

struct persons {
    struct person *at; /* malloc'd */
    uint32_t count, capacity;
    struct lexicon lexicon;
    struct dl_table heads; /* class -> the first person of it */
};

static int gather_persons(struct dl_registry *registry, struct persons *persons)
{
    for (uint32_t g = registry->groups.count; g-- > 0;) {
        const struct dl_actor_group *group = &registry->groups.at[g];
        if (!dl_str_is(group->kind, "person")) continue;
        struct words words = words_of(registry, &persons->lexicon, best_of(registry, g));
        if (words.count == 0) continue;
        struct person *at = dl_registry_room(persons->at, persons->count, &persons->capacity, sizeof *at);
        if (at == NULL) return DL_ENOMEM;
        persons->at = at;
        at[persons->count++] = (struct person){g, dl_table_get(&persons->heads, group->class), words};
        if (dl_table_set(&persons->heads, group->class, persons->count - 1) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

/* 2: spellings. What agrees is looked up before anything is united, so that no chain of likenesses grows by its own results. */
static void unite_spellings(struct dl_registry *registry, const struct persons *persons)
{
    for (uint32_t i = persons->count; i-- > 0;)
        for (uint32_t j = persons->at[i].next; j != DL_NONE; j = persons->at[j].next) {
            const struct person *a = &persons->at[i], *b = &persons->at[j];
            const struct dl_actor_group *x = &registry->groups.at[a->group], *y = &registry->groups.at[b->group];
            if (dl_registry_clash(x, y) || !names_agree(&persons->lexicon, &a->words, &b->words)) continue;
            int both = x->country.size > 0 && y->country.size > 0;
            if (!both && !are_transcriptions(&persons->lexicon, &a->words, &b->words)) continue;
            dl_registry_unite(registry, a->group, b->group);
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
    return offices_agree(best_of(registry, person->group), best_of(registry, other->group));
}

/* 3 and 4: the one longer name that a shorter one may stand for, DL_NONE when there is none or several. */
static uint32_t only_longer(struct dl_registry *registry, const struct persons *persons, uint32_t i)
{
    const struct person *person = &persons->at[i];
    const struct dl_actor_group *group = &registry->groups.at[person->group];
    const struct lexicon *lexicon = &persons->lexicon;
    uint32_t found = DL_NONE;
    if (group->country.size == 0) return DL_NONE;
    for (uint32_t j = dl_table_get(&persons->heads, group->class); j != DL_NONE; j = persons->at[j].next) {
        const struct person *other = &persons->at[j];
        const struct dl_actor_group *longer = &registry->groups.at[other->group];
        if (j == i || !dl_str_equal(longer->country, group->country) || other->words.count < 2) continue;
        int fits = person->words.count == 1 ? is_surname_of(registry, lexicon, person, other)
                                            : leaves_out(lexicon, &person->words, &other->words);
        if (!fits) continue;
        uint32_t root = dl_registry_root(registry, other->group);
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
            uint32_t a = dl_registry_root(registry, persons->at[i].group), b = dl_registry_root(registry, found[i]);
            if (a == b) continue;
            if (surnames) registry->groups.at[a].parent = b; /* a surname gives no key */
            else dl_registry_unite(registry, a, b);
        }
    }
}

/* 2, 3 and 4 */
int dl_registry_unite_persons(struct dl_registry *registry)
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
