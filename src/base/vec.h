/* Typed growing arrays in an arena: `DL_VEC(dl_times, struct dl_time)` declares `struct dl_times {at, count, capacity}`.
 *     struct dl_time *t = DL_PUSH(&doc->times, &doc->arena, DL_MAX_TIMES);   // zeroed, NULL when memory or limit is spent
 * Pointers into the array move when it grows: keep indices. Old copies stay in the arena until it is released.
 */
#ifndef DL_BASE_VEC_H
#define DL_BASE_VEC_H

#include "base/arena.h"

#define DL_VEC(name, type)        \
    struct name {                 \
        type *at;                 \
        uint32_t count, capacity; \
    }

/* Used through DL_PUSH. at_field is the address of the `at` pointer, of whatever type. */
void *dl_vec_push(void *at_field, uint32_t *count, uint32_t *capacity, size_t item, struct dl_arena *arena, uint32_t max);

#define DL_PUSH(vec, arena, max) \
    ((__typeof__((vec)->at))dl_vec_push(&(vec)->at, &(vec)->count, &(vec)->capacity, sizeof *(vec)->at, (arena), (max)))

DL_VEC(dl_indices, uint32_t);
DL_VEC(dl_span_vec, struct dl_span);

#endif
