/* Words as numbers, and sets of them: "@treaty" of sets.tsv, or a list in a pattern. Lists that are alike share one set; a lemma knows its
 * sets as a sorted run, so that a test costs a few comparisons. */
#include "did/sets.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LEMMAS 65000u
#define MAX_MEMBERS 400000u

uint32_t dl_sets_word(struct dl_frames *f, struct dl_str word)
{
    struct dl_str key = dl_str_lower(&f->arena, word);
    if (key.at == NULL) return DL_NONE;
    uint32_t id = dl_table_get(&f->lemmas, key);
    if (id != DL_NONE) return id;
    if (f->lemma_count == MAX_LEMMAS || dl_table_set(&f->lemmas, key, f->lemma_count) != DL_OK) return DL_NONE;
    return f->lemma_count++;
}

static int add_member(struct dl_frames *f, uint32_t lemma, uint16_t set)
{
    if (lemma == DL_NONE) return DL_ENOMEM;
    struct dl_member *m = DL_PUSH(&f->members, &f->arena, MAX_MEMBERS);
    if (m == NULL) return DL_ENOMEM;
    *m = (struct dl_member){lemma, set};
    return DL_OK;
}

/* Adds the words of a list to a set; "@name" adds those of a set that has been read. */
static int add_words(struct dl_frames *f, uint16_t set, struct dl_str list, char by)
{
    while (list.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&list, by));
        if (word.size == 0) continue;
        if (word.at[0] != '@') {
            if (add_member(f, dl_sets_word(f, word), set) != DL_OK) return DL_ENOMEM;
            continue;
        }
        uint32_t other = dl_table_get(&f->sets, dl_str_slice(word, 1, word.size));
        if (other == DL_NONE || other == set) return DL_EFORMAT;
        struct dl_set_part *part = DL_PUSH(&f->parts, &f->arena, MAX_MEMBERS);
        if (part == NULL) return DL_ENOMEM;
        *part = (struct dl_set_part){set, (uint16_t)other};
        for (uint32_t i = f->set_members.at[other]; i < f->set_members.at[other + 1]; i++)
            if (add_member(f, f->members.at[i].lemma, set) != DL_OK) return DL_ENOMEM;
    }
    return DL_OK;
}

/* A new set and its words, which stand together in the list of members. */
static int add_set(struct dl_frames *f, struct dl_str name, struct dl_str words, char by, uint16_t *out)
{
    uint32_t *first = DL_PUSH(&f->set_members, &f->arena, DL_NO_SET);
    if (first == NULL || f->set_count == DL_NO_SET - 1 || dl_table_set(&f->sets, name, f->set_count) != DL_OK) return DL_ENOMEM;
    *first = f->members.count;
    *out = f->set_count++;
    return add_words(f, *out, words, by);
}

/* The set that a pattern's list stands for; a single "@name" is that set itself, and like lists share one. */
int dl_sets_list(struct dl_frames *f, struct dl_str list, uint16_t *out)
{
    struct dl_str key = list.size > 0 && list.at[0] == '@' ? dl_str_slice(list, 1, list.size) : list;
    uint32_t known = dl_table_get(&f->sets, key);
    if (known != DL_NONE && (list.at[0] == '@' || memchr(list.at, '|', list.size) != NULL)) {
        *out = (uint16_t)known;
        return DL_OK;
    }
    struct dl_str name = dl_str_format(&f->arena, "=%.*s", (int)list.size, list.at);
    if (name.at == NULL) return DL_ENOMEM;
    known = dl_table_get(&f->sets, name);
    if (known != DL_NONE) {
        *out = (uint16_t)known;
        return DL_OK;
    }
    return add_set(f, name, list, '|', out);
}

int dl_sets_new(struct dl_frames *f, struct dl_str name, struct dl_str words, uint16_t *out)
{
    return add_set(f, name, words, ',', out);
}

static int compare_members(const void *a, const void *b)
{
    const struct dl_member *x = a, *y = b;
    if (x->lemma != y->lemma) return x->lemma < y->lemma ? -1 : 1;
    return (x->set > y->set) - (x->set < y->set);
}

/* The bit of a set among those that are counted; 0 for another. */
static uint64_t counted_bit(const struct dl_frames *f, uint16_t set)
{
    const uint16_t counted[DL_COUNTED] = {
#define X_(id, member) f->member,
        DL_COUNTED_SETS(X_)
#undef X_
    };
    for (uint32_t i = 0; i < DL_COUNTED; i++)
        if (counted[i] == set) return 1ull << i;
    return 0;
}

/* Turns the pairs (lemma, set) into a list of sets for each lemma. */
int dl_sets_index(struct dl_frames *f)
{
    f->of_lemma = dl_arena_alloc(&f->arena, (f->lemma_count + 1) * sizeof *f->of_lemma);
    f->set_ids = dl_arena_alloc(&f->arena, (f->members.count + 1) * sizeof *f->set_ids);
    f->set_lemmas = dl_arena_alloc(&f->arena, (f->set_count + 1u) * sizeof *f->set_lemmas);
    if (f->of_lemma == NULL || f->set_ids == NULL || f->set_lemmas == NULL) return DL_ENOMEM;
    if (f->members.count > 0) qsort(f->members.at, f->members.count, sizeof *f->members.at, compare_members);
    uint32_t m = 0;
    for (uint32_t lemma = 0; lemma < f->lemma_count; lemma++) {
        struct dl_lemma_facts *facts = &f->of_lemma[lemma];
        facts->sets = m;
        for (; m < f->members.count && f->members.at[m].lemma == lemma; m++) {
            uint16_t set = f->set_ids[m] = f->members.at[m].set;
            facts->sieve |= 1ull << (set & 63);
            f->set_lemmas[set] |= 1ull << (lemma & 63);
            if (set >= f->context_sets[0] && set < f->context_sets[0] + f->context_count)
                facts->contexts |= 1ull << (set - f->context_sets[0]);
            if (set < f->set_names.count) facts->counted |= counted_bit(f, set);
        }
    }
    f->of_lemma[f->lemma_count].sets = m;
    return DL_OK;
}

int dl_sets_kinds(struct dl_frames *f)
{
    static const struct {
        const char *name;
        uint8_t kind;
    } known[] = {{"territory", DL_OF_GROUND},   {"ground", DL_OF_GROUND}, {"crowd", DL_OF_CROWD},
                 {"people_armed", DL_OF_ARMED}, {"troops", DL_OF_TROOPS}, {"captor", DL_OF_CAPTOR},
                 {"court", DL_OF_COURT},        {"power", DL_OF_POWER},   {"org", DL_OF_ORG}};
    f->set_kinds = dl_arena_alloc(&f->arena, f->set_count + 1u);
    if (f->set_kinds == NULL) return DL_ENOMEM;
    memset(f->set_kinds, 0, f->set_count + 1u);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        uint16_t set = dl_frames_set(f, known[i].name);
        if (set != DL_NO_SET) f->set_kinds[set] = known[i].kind;
    }
    for (uint32_t i = 0; i < f->parts.count; i++) /* named sets that hold others stand for their words alone */
        if (f->parts.at[i].set >= f->set_names.count) f->set_kinds[f->parts.at[i].set] |= f->set_kinds[f->parts.at[i].part];
    return DL_OK;
}
