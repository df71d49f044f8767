#include "base/str.h"

#include <stdarg.h>
#define XXH_INLINE_ALL /* words are short: a call into the library costs more than the hash */
#include <xxhash.h>

#include "base/small.h"

int dl_str_compare(struct dl_str a, struct dl_str b)
{
    uint32_t size = a.size < b.size ? a.size : b.size;
    int order = size > 0 ? memcmp(a.at, b.at, size) : 0;
    if (order != 0) return order;
    return (a.size > b.size) - (a.size < b.size);
}

struct dl_str dl_str_slice(struct dl_str a, uint32_t start, uint32_t end)
{
    if (end > a.size) end = a.size;
    if (start > end) start = end;
    if (a.at == NULL) return a;
    return (struct dl_str){a.at + start, end - start};
}

struct dl_str dl_str_trim(struct dl_str a)
{
    uint32_t start = 0, end = a.size;
    while (start < end && dl_ascii_space(a.at[start])) start++;
    while (end > start && dl_ascii_space(a.at[end - 1])) end--;
    return dl_str_slice(a, start, end);
}

struct dl_str dl_str_cut(struct dl_str *rest, char by)
{
    struct dl_str whole = *rest;
    const char *found = whole.size > 0 ? memchr(whole.at, by, whole.size) : NULL;
    if (found == NULL) {
        *rest = (struct dl_str){0};
        return whole;
    }
    uint32_t at = (uint32_t)(found - whole.at);
    *rest = (struct dl_str){found + 1, whole.size - at - 1};
    return (struct dl_str){whole.at, at};
}

typedef uint8_t block __attribute__((vector_size(16)));

static block load(const char *at)
{
    block out;
    memcpy(&out, at, sizeof out);
    return out;
}

static int any(block hits)
{
    uint64_t halves[2];
    memcpy(halves, &hits, sizeof halves);
    return (halves[0] | halves[1]) != 0;
}

static int stands_at(struct dl_str item, const char *at, const char *end, char by)
{
    if ((size_t)(end - at) < item.size || memcmp(at, item.at, item.size) != 0) return 0;
    return (at + item.size == end || at[item.size] == by) && memchr(item.at, by, item.size) == NULL;
}

static int stands_behind(struct dl_str item, const char *from, const char *to, const char *end, char by)
{
    for (; from < to; from++)
        if (from[-1] == by && *from == item.at[0] && stands_at(item, from, end, by)) return 1;
    return 0;
}

/* Sixteen places at a time, by what parts the items and the first two letters behind it: the rules ask this dozens of times of a word, and
 * the answer is mostly no. */
int dl_str_among(struct dl_str item, const char *list, size_t size, char by)
{
    enum { WIDE = sizeof(block) };
    const char *end = list + size;
    if (item.size == 0) return size == 0 || *list == by || end[-1] == by || memmem(list, size, (char[]){by, by}, 2) != NULL;
    if (item.size > size) return 0;
    if (*list == item.at[0] && stands_at(item, list, end, by)) return 1;
    if (size < WIDE + 2) return stands_behind(item, list + 1, end, end, by);
    const block none = {0}, parted = none + (uint8_t)by, first = none + (uint8_t)item.at[0],
                second = none + (uint8_t)(item.size > 1 ? item.at[1] : by);
    const char *const last = end - WIDE - 1; /* the last place that has so many behind it */
    for (const char *at = list + 1;; at += WIDE) {
        if (at > last) at = last;
        const block hits = (block)((load(at - 1) == parted) & (load(at) == first) & (load(at + 1) == second));
        if (any(hits) && stands_behind(item, at, at + WIDE, end, by)) return 1;
        if (at == last) return stands_behind(item, end - 1, end, end, by);
    }
}

/* Eight bytes at once, the last eight once more where the size is no multiple; of four to seven the first and the last four. */
static void copy_small(char *to, const char *from, uint32_t size, char blank)
{
    uint64_t eight;
    uint32_t first, last;
    if (size >= sizeof eight) {
        for (uint32_t i = 0; i < size; i += sizeof eight) {
            uint32_t at = i + sizeof eight <= size ? i : size - (uint32_t)sizeof eight;
            memcpy(&eight, from + at, sizeof eight);
            eight = dl_small_bytes(eight, blank);
            memcpy(to + at, &eight, sizeof eight);
        }
        return;
    }
    if (size < sizeof first) {
        for (uint32_t i = 0; i < size; i++) to[i] = blank != 0 && dl_ascii_space(from[i]) ? blank : dl_ascii_to_lower(from[i]);
        return;
    }
    memcpy(&first, from, sizeof first);
    memcpy(&last, from + size - sizeof last, sizeof last);
    eight = dl_small_bytes((uint64_t)first << 32 | last, blank);
    first = (uint32_t)(eight >> 32);
    last = (uint32_t)eight;
    memcpy(to, &first, sizeof first);
    memcpy(to + size - sizeof last, &last, sizeof last);
}

uint32_t dl_str_append_small(char *bytes, uint32_t room, uint32_t size, struct dl_str text, char blank)
{
    const uint32_t count = text.size < room - size ? text.size : room - size;
    copy_small(bytes + size, text.at, count, blank);
    return size + count;
}

uint64_t dl_str_read_letters(const char *list, size_t size, char by, _Atomic uint64_t *kept)
{
    struct dl_str rest = {list, (uint32_t)size};
    uint64_t bits = 0;
    while (rest.at != NULL) bits |= (uint64_t)1 << dl_str_letters(dl_str_cut(&rest, by));
    atomic_store_explicit(kept, bits, memory_order_relaxed);
    return bits;
}

int dl_str_among_nocase(struct dl_str item, const char *list, size_t size, char by)
{
    char small[64];
    if (item.size == 0 || item.size >= sizeof small) return 0;
    copy_small(small, item.at, item.size, 0);
    return dl_str_among((struct dl_str){small, item.size}, list, size, by);
}

/* Not in line: hundreds of places ask, and the test would be most of their code. */
static int may_be_among(struct dl_str item, const char *list, size_t size, char by, _Atomic uint64_t *kept)
{
    return kept == NULL || (dl_str_letters_of(list, size, by, kept) >> dl_str_letters(item) & 1) != 0;
}

int dl_str_kept_among(struct dl_str item, const char *list, size_t size, char by, _Atomic uint64_t *kept)
{
    return may_be_among(item, list, size, by, kept) && dl_str_among(item, list, size, by);
}

int dl_str_kept_among_nocase(struct dl_str item, const char *list, size_t size, char by, _Atomic uint64_t *kept)
{
    return may_be_among(item, list, size, by, kept) && dl_str_among_nocase(item, list, size, by);
}

uint64_t dl_str_hash(struct dl_str a) { return XXH3_64bits(a.size > 0 ? a.at : "", a.size); }

struct dl_str dl_str_copy(struct dl_arena *arena, struct dl_str a)
{
    return (struct dl_str){dl_arena_copy(arena, a.at, a.size), a.size};
}

struct dl_str dl_str_lower(struct dl_arena *arena, struct dl_str a)
{
    char *copy = dl_arena_copy(arena, a.at, a.size);
    if (copy != NULL) copy_small(copy, a.at, a.size, 0);
    return (struct dl_str){copy, a.size};
}

struct dl_str dl_str_join(struct dl_arena *arena, const struct dl_str *parts, uint32_t count)
{
    size_t size = 0;
    for (uint32_t i = 0; i < count; i++) size += parts[i].size;
    char *at = dl_arena_resize(arena, NULL, 0, size + 1), *end = at;
    if (at == NULL || size > UINT32_MAX) return (struct dl_str){0};
    for (uint32_t i = 0; i < count; i++) {
        if (parts[i].size > 0) memcpy(end, parts[i].at, parts[i].size);
        end += parts[i].size;
    }
    *end = '\0';
    return (struct dl_str){at, (uint32_t)size};
}

struct dl_str dl_str_with_blank(struct dl_arena *arena, struct dl_str a, struct dl_str b)
{
    return dl_str_join(arena, (const struct dl_str[]){a, DL_STR(" "), b}, 3);
}

/* Most of what is put together is short, and need not be measured first. */
struct dl_str dl_str_format(struct dl_arena *arena, const char *format, ...)
{
    char brief[128], *at = NULL;
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(brief, sizeof brief, format, list);
    if (size >= 0 && (size_t)size < sizeof brief) at = dl_arena_copy(arena, brief, (size_t)size);
    else if (size >= 0) at = dl_arena_alloc(arena, (size_t)size + 1);
    if (at != NULL && (size_t)size >= sizeof brief) vsnprintf(at, (size_t)size + 1, format, again);
    va_end(again);
    va_end(list);
    return (struct dl_str){at, at != NULL ? (uint32_t)size : 0};
}

int dl_str_number(struct dl_str a, long *out)
{
    uint32_t i = a.size > 0 && a.at[0] == '-';
    if (a.size == i || a.size - i > 18) return 0;
    long value = 0;
    for (uint32_t k = i; k < a.size; k++) {
        if (!dl_ascii_digit(a.at[k])) return 0;
        value = value * 10 + (a.at[k] - '0');
    }
    *out = i ? -value : value;
    return 1;
}
