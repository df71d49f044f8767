/* A hash table from strings to 32-bit values: open addressing, XXH3, grown in an arena. Keys are views that the caller keeps alive.
 * Iteration order is never used, so that output cannot depend on it. */
#ifndef DL_BASE_TABLE_H
#define DL_BASE_TABLE_H

#include "base/str.h"

struct dl_table_slot;

struct dl_table {
    struct dl_arena *arena;
    struct dl_table_slot *slots;
    uint64_t *filter;                  /* which keys are not there */
    uint64_t sorts[DL_STR_SORTS / 64]; /* which sorts of keys are there (dl_str_sort) */
    uint32_t count, capacity;          /* capacity is a power of two or 0 */
};

void dl_table_init(struct dl_table *table, struct dl_arena *arena);
/* Room for so many keys at once, of a table that is still empty: growing leaves small ones in the arena. DL_OK or DL_ENOMEM. */
int dl_table_reserve(struct dl_table *table, uint32_t keys);
/* DL_NONE when absent. */
uint32_t dl_table_get(const struct dl_table *table, struct dl_str key);
/* The same where dl_str_hash(key) is known already, as of a word that is looked for in several tables. */
uint32_t dl_table_get_hashed(const struct dl_table *table, struct dl_str key, uint64_t hash);
/* The same of a table of words in small letters, for a word in whatever letters, of 64 bytes at most. */
uint32_t dl_table_get_small(const struct dl_table *table, struct dl_str word);
/* Sets or replaces. DL_OK or DL_ENOMEM. value must not be DL_NONE. */
int dl_table_set(struct dl_table *table, struct dl_str key, uint32_t value);
/* Adds these bits to the key's value; without one it has had none. DL_OK or DL_ENOMEM. */
int dl_table_mark(struct dl_table *table, struct dl_str key, uint32_t bits);

#endif
