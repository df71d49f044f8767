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

static struct dl_arena_chunk *chunk_of(size_t size)
{
    struct dl_arena_chunk *chunk = malloc(sizeof *chunk + size);
    if (chunk != NULL) *chunk = (struct dl_arena_chunk){.size = size};
    return chunk;
}

static int add_chunk(struct dl_arena *arena, size_t size)
{
    struct dl_arena_chunk *chunk = chunk_of(size);
    if (chunk == NULL) return DL_ENOMEM;
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->used = 0;
    arena->size = size;
    return DL_OK;
}

static size_t round_up(size_t size) { return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1); }

#ifdef DL_ARENA_DEBUG
static int is_alone(size_t size)
{
    (void)size;
    return 1;
}
#else
static int is_alone(size_t size) { return round_up(size) > CHUNK_SIZE / 4; }
#endif

/* A chunk of its own, behind the newest, which goes on being filled. */
static void *take_alone(struct dl_arena *arena, size_t rounded)
{
    if (arena->chunks == NULL && add_chunk(arena, 0) != DL_OK) return NULL;
    struct dl_arena_chunk *chunk = chunk_of(rounded);
    if (chunk == NULL) return NULL;
    chunk->next = arena->chunks->next;
    arena->chunks->next = chunk;
    return chunk->bytes;
}

static void *take(struct dl_arena *arena, size_t size)
{
    if (size > DL_MAX_ARENA || arena->total > DL_MAX_ARENA - size) return NULL;
    const size_t rounded = round_up(size);
    char *at;
    if (is_alone(size)) {
        at = take_alone(arena, rounded);
    } else {
        const int is_full = arena->chunks == NULL || arena->size - arena->used < rounded;
        if (is_full && add_chunk(arena, CHUNK_SIZE) != DL_OK) return NULL;
        at = arena->chunks->bytes + arena->used;
        arena->used += rounded;
    }
    if (at != NULL) arena->total += rounded;
    return at;
}

void dl_arena_drop(struct dl_arena *arena, void *at, size_t size)
{
    if (at == NULL || !is_alone(size)) return;
    struct dl_arena_chunk *before = arena->chunks;
    while (before->next->bytes != (char *)at) before = before->next;
    struct dl_arena_chunk *chunk = before->next;
    before->next = chunk->next;
    arena->total -= chunk->size;
    free(chunk);
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
    if (is_alone(size)) return 0;
    size_t more = round_up(size) - round_up(old);
    if (at == NULL || arena->chunks == NULL || at + round_up(old) != arena->chunks->bytes + arena->used) return 0;
    if (arena->size - arena->used < more || size > DL_MAX_ARENA || arena->total > DL_MAX_ARENA - more) return 0;
    arena->used += more;
    arena->total += more;
    return 1;
}

void *dl_arena_resize(struct dl_arena *arena, void *at, size_t old, size_t size)
{
    if (extend(arena, at, old, size)) return at;
    void *moved = take(arena, size);
    if (moved != NULL && old > 0) memcpy(moved, at, old);
    if (moved != NULL && old > 0 && arena->is_tidy) dl_arena_drop(arena, at, old);
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
