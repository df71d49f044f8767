#include "base/str.h"

#include <stdarg.h>
#include <xxhash.h>

struct dl_str dl_str_from(const char *terminated)
{
    if (terminated == NULL) return (struct dl_str){0};
    return (struct dl_str){terminated, (uint32_t)strlen(terminated)};
}

int dl_str_equal(struct dl_str a, struct dl_str b) { return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0); }

int dl_str_is(struct dl_str a, const char *terminated) { return dl_str_equal(a, dl_str_from(terminated)); }

int dl_str_is_nocase(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    if (a.size != size) return 0;
    for (size_t i = 0; i < size; i++)
        if (dl_ascii_to_lower(a.at[i]) != dl_ascii_to_lower(terminated[i])) return 0;
    return 1;
}

int dl_str_compare(struct dl_str a, struct dl_str b)
{
    uint32_t size = a.size < b.size ? a.size : b.size;
    int order = size > 0 ? memcmp(a.at, b.at, size) : 0;
    if (order != 0) return order;
    return (a.size > b.size) - (a.size < b.size);
}

int dl_str_starts(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    return a.size >= size && (size == 0 || memcmp(a.at, terminated, size) == 0);
}

int dl_str_ends(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    return a.size >= size && (size == 0 || memcmp(a.at + a.size - size, terminated, size) == 0);
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

int dl_str_listed(struct dl_str item, const char *list, char by)
{
    struct dl_str rest = dl_str_from(list);
    while (rest.at != NULL)
        if (dl_str_equal(dl_str_cut(&rest, by), item)) return 1;
    return 0;
}

uint64_t dl_str_hash(struct dl_str a) { return XXH3_64bits(a.size > 0 ? a.at : "", a.size); }

struct dl_str dl_str_copy(struct dl_arena *arena, struct dl_str a)
{
    return (struct dl_str){dl_arena_copy(arena, a.at, a.size), a.size};
}

struct dl_str dl_str_lower(struct dl_arena *arena, struct dl_str a)
{
    char *copy = dl_arena_copy(arena, a.at, a.size);
    for (uint32_t i = 0; copy != NULL && i < a.size; i++) copy[i] = dl_ascii_to_lower(copy[i]);
    return (struct dl_str){copy, a.size};
}

struct dl_str dl_str_format(struct dl_arena *arena, const char *format, ...)
{
    va_list list, again;
    va_start(list, format);
    va_copy(again, list);
    int size = vsnprintf(NULL, 0, format, list);
    char *at = size < 0 ? NULL : dl_arena_alloc(arena, (size_t)size + 1);
    if (at != NULL) vsnprintf(at, (size_t)size + 1, format, again);
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
