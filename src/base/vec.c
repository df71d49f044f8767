#include "base/vec.h"

void *dl_vec_push(void *at_field, uint32_t *count, uint32_t *capacity, size_t item, struct dl_arena *arena, uint32_t max)
{
    char *at;
    memcpy(&at, at_field, sizeof at); /* the field has another pointer type */
    if (*count >= max) return NULL;
    if (*count == *capacity) {
        uint32_t grown = *capacity < 8 ? 8 : *capacity > max / 2 ? max : *capacity * 2;
        char *moved = dl_arena_alloc(arena, grown * item);
        if (moved == NULL) return NULL;
        if (*count > 0) memcpy(moved, at, *count * item);
        at = moved;
        memcpy(at_field, &at, sizeof at);
        *capacity = grown;
    }
    void *slot = at + *count * item;
    memset(slot, 0, item);
    (*count)++;
    return slot;
}
