#include "base/table.h"

struct dl_table_slot {
    uint64_t hash;
    struct dl_str key;
    uint32_t value; /* DL_NONE: free */
};

void dl_table_init(struct dl_table *table, struct dl_arena *arena) { *table = (struct dl_table){.arena = arena}; }

static struct dl_table_slot *find(struct dl_table_slot *slots, uint32_t capacity, uint64_t hash, struct dl_str key)
{
    uint32_t at = (uint32_t)hash & (capacity - 1);
    while (slots[at].value != DL_NONE && !(slots[at].hash == hash && dl_str_equal(slots[at].key, key)))
        at = (at + 1) & (capacity - 1);
    return &slots[at];
}

uint32_t dl_table_get(const struct dl_table *table, struct dl_str key)
{
    if (table->capacity == 0) return DL_NONE;
    return find(table->slots, table->capacity, dl_str_hash(key), key)->value;
}

static int grow(struct dl_table *table)
{
    uint32_t capacity = table->capacity == 0 ? 64 : table->capacity * 2;
    struct dl_table_slot *slots = dl_arena_alloc(table->arena, capacity * sizeof *slots);
    if (slots == NULL || capacity < table->capacity) return DL_ENOMEM;
    for (uint32_t i = 0; i < capacity; i++) slots[i].value = DL_NONE;
    for (uint32_t i = 0; i < table->capacity; i++)
        if (table->slots[i].value != DL_NONE) *find(slots, capacity, table->slots[i].hash, table->slots[i].key) = table->slots[i];
    table->slots = slots;
    table->capacity = capacity;
    return DL_OK;
}

int dl_table_set(struct dl_table *table, struct dl_str key, uint32_t value)
{
    if (table->count * 4 >= table->capacity * 3 && grow(table) != DL_OK) return DL_ENOMEM;
    uint64_t hash = dl_str_hash(key);
    struct dl_table_slot *slot = find(table->slots, table->capacity, hash, key);
    if (slot->value == DL_NONE) table->count++;
    *slot = (struct dl_table_slot){hash, key, value};
    return DL_OK;
}
