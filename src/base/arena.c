#include "base/arena.h"

#include "base/limits.h"

struct dl_arena_chunk {
    struct dl_arena_chunk *next;
    size_t size;
    _Alignas(16) char bytes[];
};

enum { CHUNK_SIZE = 1 << 18, ALIGNMENT = 16 };

void dl_arena_init(struct dl_arena *arena) { *arena = (struct dl_arena){0}; }

void dl_arena_release(struct dl_arena *arena)
{
    struct dl_arena_chunk *chunk = arena->chunks;
    while (chunk != NULL) {
        struct dl_arena_chunk *next = chunk->next;
        free(chunk);
        chunk = next;
    }
    dl_arena_init(arena);
}

static int add_chunk(struct dl_arena *arena, size_t size)
{
    struct dl_arena_chunk *chunk = malloc(sizeof *chunk + size);
    if (chunk == NULL) return DL_ENOMEM;
    chunk->next = arena->chunks;
    chunk->size = size;
    arena->chunks = chunk;
    arena->used = 0;
    arena->size = size;
    return DL_OK;
}

static size_t round_up(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

static void *take(struct dl_arena *arena, size_t size)
{
    if (size > DL_MAX_ARENA || arena->total > DL_MAX_ARENA - size) return NULL;
    size_t rounded = round_up(size);
#ifdef DL_ARENA_DEBUG
    size_t wanted = size;
    int fresh = 1;
#else
    size_t wanted = rounded > CHUNK_SIZE ? rounded : CHUNK_SIZE;
    int fresh = arena->chunks == NULL || arena->size - arena->used < rounded;
#endif
    if (fresh && add_chunk(arena, wanted) != DL_OK) return NULL;
    char *at = arena->chunks->bytes + arena->used;
    arena->used += rounded;
    arena->total += rounded;
    return at;
}

void *dl_arena_alloc(struct dl_arena *arena, size_t size)
{
    void *at = take(arena, size);
    if (at != NULL) memset(at, 0, size);
    return at;
}

/* Whether the newest bytes could be made more without moving them. */
static int extend(struct dl_arena *arena, const char *at, size_t old, size_t size)
{
#ifdef DL_ARENA_DEBUG
    (void)arena, (void)at, (void)old, (void)size;
    return 0;
#else
    size_t more = round_up(size) - round_up(old);
    if (at == NULL || arena->chunks == NULL || at + round_up(old) != arena->chunks->bytes + arena->used) return 0;
    if (arena->size - arena->used < more || size > DL_MAX_ARENA || arena->total > DL_MAX_ARENA - more) return 0;
    arena->used += more;
    arena->total += more;
    return 1;
#endif
}

void *dl_arena_resize(struct dl_arena *arena, void *at, size_t old, size_t size)
{
    if (extend(arena, at, old, size)) return at;
    void *moved = take(arena, size);
    if (moved != NULL && old > 0) memcpy(moved, at, old);
    return moved;
}

char *dl_arena_copy(struct dl_arena *arena, const char *bytes, size_t size)
{
    char *copy = take(arena, size + 1);
    if (copy == NULL) return NULL;
    if (size > 0) memcpy(copy, bytes, size);
    copy[size] = 0;
    return copy;
}
