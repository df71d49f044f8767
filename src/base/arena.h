/* An arena: memory of one document (or of one lexicon), handed out in order and freed all at once.
 *
 * With -DDL_ARENA_DEBUG each allocation is a malloc of its own, so that valgrind and ASan see every object.
 */
#ifndef DL_BASE_ARENA_H
#define DL_BASE_ARENA_H

#include "base/error.h"

struct dl_arena_chunk;

struct dl_arena {
    struct dl_arena_chunk *chunks; /* newest first */
    size_t used, size;             /* of the newest chunk */
    size_t total;                  /* bytes handed out in all, bounded by DL_MAX_ARENA */
    int is_tidy;                   /* a lexicon's: what has been resized elsewhere is dropped, and nobody points there any more */
};

void dl_arena_init(struct dl_arena *arena);
/* Frees everything; the arena can be used again. */
void dl_arena_release(struct dl_arena *arena);
/* Zeroed memory aligned to 16 bytes; NULL when memory or the limit is spent. size 0 gives a valid pointer. */
void *dl_arena_alloc(struct dl_arena *arena, size_t size);
/* More room for the `old` bytes at `at` (none: NULL and 0): where they stand if they are the newest, else as a copy elsewhere.
 * What is new is not zeroed. */
void *dl_arena_resize(struct dl_arena *arena, void *at, size_t old, size_t size);
/* Gives back the `size` bytes at `at`, which nobody asks for any more, where they have a chunk of their own, as large ones have; NULL is none. */
void dl_arena_drop(struct dl_arena *arena, void *at, size_t size);
/* A NUL-terminated copy of size bytes. */
char *dl_arena_copy(struct dl_arena *arena, const char *bytes, size_t size);

#endif
