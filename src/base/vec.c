#include "base/vec.h"

static char *grow(char *at, uint32_t *capacity, size_t item, struct dl_arena *arena, uint32_t max)
{
    uint32_t grown = *capacity < 8 ? 8 : *capacity > max / 2 ? max : *capacity * 2;
    char *moved = dl_arena_resize(arena, at, *capacity * item, grown * item);
    if (moved != NULL) *capacity = grown;
    return moved;
}

void *dl_vec_push(void *at_field, uint32_t *count, uint32_t *capacity, size_t item, struct dl_arena *arena, uint32_t max)
{
    char *at;
    memcpy(&at, at_field, sizeof at); /* the field has another pointer type */
    if (*count >= max) return NULL;
    if (*count == *capacity) {
        at = grow(at, capacity, item, arena, max);
        if (at == NULL) return NULL;
        memcpy(at_field, &at, sizeof at);
    }
    void *slot = at + *count * item;
    memset(slot, 0, item);
    (*count)++;
    return slot;
}
