/* Linear probing, three quarters full at most. Most look-ups are of words that a lexicon does not have, in tables far larger than the
 * caches next to the processor, so that a filter of a byte a slot comes before the slots: a key sets two bits of one 64-bit word
 * (a Bloom filter in blocks; Putze, Sanders and Singler, "Cache-, hash- and space-efficient Bloom filters", 2007). It says no to
 * about 97 of 100 absent keys at the first look. */
#include "base/table.h"

enum { SHORT = 16 }; /* keys up to this stand in their slot, so that a word that is found costs no look elsewhere */

struct dl_table_slot {
    uint64_t hash;
    uint32_t value; /* DL_NONE: free */
    uint32_t size;
    union {
        char bytes[SHORT];
        const char *at;
    } key;
};

void dl_table_init(struct dl_table *table, struct dl_arena *arena) { *table = (struct dl_table){.arena = arena}; }

/* Slots take the low bits of the hash, the filter the high ones. */
static uint64_t *filter_word(uint64_t *filter, uint32_t capacity, uint64_t hash)
{
    return &filter[(hash >> 32) & (capacity / 8 - 1)];
}
static uint64_t filter_bits(uint64_t hash) { return 1ULL << (hash >> 58) | 1ULL << ((hash >> 20) & 63); }

static int holds(const struct dl_table_slot *slot, uint64_t hash, struct dl_str key)
{
    if (slot->hash != hash || slot->size != key.size) return 0;
    return key.size == 0 || memcmp(key.size <= SHORT ? slot->key.bytes : slot->key.at, key.at, key.size) == 0;
}

static struct dl_table_slot *find(struct dl_table_slot *slots, uint32_t capacity, uint64_t hash, struct dl_str key)
{
    uint32_t at = (uint32_t)hash & (capacity - 1);
    while (slots[at].value != DL_NONE && !holds(&slots[at], hash, key)) at = (at + 1) & (capacity - 1);
    return &slots[at];
}

uint32_t dl_table_get_hashed(const struct dl_table *table, struct dl_str key, uint64_t hash)
{
    if (table->capacity == 0) return DL_NONE;
    uint64_t bits = filter_bits(hash);
    if ((*filter_word(table->filter, table->capacity, hash) & bits) != bits) return DL_NONE;
    return find(table->slots, table->capacity, hash, key)->value;
}

/* Whether a key of this sort is there: of a table of some hundred keys this says no to most words before anything is hashed. */
static int has_sort(const struct dl_table *table, struct dl_str key)
{
    const uint32_t sort = dl_str_sort(key);
    return (table->sorts[sort / 64] >> (sort & 63) & 1) != 0;
}

uint32_t dl_table_get(const struct dl_table *table, struct dl_str key)
{
    if (table->count < DL_STR_SORTS && !has_sort(table, key)) return DL_NONE;
    return dl_table_get_hashed(table, key, dl_str_hash(key));
}

uint32_t dl_table_get_small(const struct dl_table *table, struct dl_str word)
{
    char small[64];
    if (!has_sort(table, word) || word.size > sizeof small) return DL_NONE;
    const struct dl_str key = {small, dl_str_append_small(small, sizeof small, 0, word, 0)};
    return dl_table_get_hashed(table, key, dl_str_hash(key));
}

static int grow(struct dl_table *table, uint32_t capacity)
{
    struct dl_table_slot *slots = dl_arena_alloc(table->arena, capacity * sizeof *slots);
    uint64_t *filter = dl_arena_alloc(table->arena, capacity / 8 * sizeof *filter);
    if (slots == NULL || filter == NULL || capacity < table->capacity) return DL_ENOMEM;
    for (uint32_t i = 0; i < capacity; i++) slots[i].value = DL_NONE;
    for (uint32_t i = 0; i < table->capacity; i++) {
        if (table->slots[i].value == DL_NONE) continue;
        uint64_t hash = table->slots[i].hash;
        uint32_t at = (uint32_t)hash & (capacity - 1);
        while (slots[at].value != DL_NONE) at = (at + 1) & (capacity - 1);
        slots[at] = table->slots[i];
        *filter_word(filter, capacity, hash) |= filter_bits(hash);
    }
    dl_arena_drop(table->arena, table->slots, table->capacity * sizeof *slots);
    dl_arena_drop(table->arena, table->filter, table->capacity / 8 * sizeof *filter);
    table->slots = slots;
    table->filter = filter;
    table->capacity = capacity;
    return DL_OK;
}

int dl_table_reserve(struct dl_table *table, uint32_t keys)
{
    uint32_t capacity = 64;
    while (capacity < 1u << 30 && (uint64_t)capacity * 3 < (uint64_t)keys * 4) capacity *= 2;
    return capacity > table->capacity ? grow(table, capacity) : DL_OK;
}

int dl_table_set(struct dl_table *table, struct dl_str key, uint32_t value)
{
    if (table->count * 4 >= table->capacity * 3 && grow(table, table->capacity == 0 ? 64 : table->capacity * 2) != DL_OK)
        return DL_ENOMEM;
    const uint32_t sort = dl_str_sort(key);
    table->sorts[sort / 64] |= (uint64_t)1 << (sort & 63);
    uint64_t hash = dl_str_hash(key);
    struct dl_table_slot *slot = find(table->slots, table->capacity, hash, key);
    if (slot->value == DL_NONE) table->count++;
    *slot = (struct dl_table_slot){.hash = hash, .value = value, .size = key.size};
    if (key.size > SHORT) slot->key.at = key.at;
    else if (key.size > 0) memcpy(slot->key.bytes, key.at, key.size);
    *filter_word(table->filter, table->capacity, hash) |= filter_bits(hash);
    return DL_OK;
}

int dl_table_mark(struct dl_table *table, struct dl_str key, uint32_t bits)
{
    const uint32_t known = dl_table_get(table, key);
    return dl_table_set(table, key, (known == DL_NONE ? 0 : known) | bits);
}
