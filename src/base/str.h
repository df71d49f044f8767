/* Views of text. A view does not own its bytes and is not NUL-terminated. Letters are ASCII here; utf8.h knows the rest. */
#ifndef DL_BASE_STR_H
#define DL_BASE_STR_H

#include <stdatomic.h>

#include "base/arena.h"

#define DL_STR(literal) ((struct dl_str){(literal), sizeof(literal) - 1})

int dl_str_compare(struct dl_str a, struct dl_str b);                      /* bytewise, like memcmp */
struct dl_str dl_str_slice(struct dl_str a, uint32_t start, uint32_t end); /* clipped to a */
struct dl_str dl_str_trim(struct dl_str a);                                /* ASCII white space */
/* Cuts *rest at the first `by`: returns what stood before it, *rest becomes what follows (at == NULL when none is left). */
struct dl_str dl_str_cut(struct dl_str *rest, char by);
/* dl_str_listed of a list of `size` bytes. */
int dl_str_among(struct dl_str item, const char *list, size_t size, char by);
/* The same of the item with its ASCII letters made small. Items of 64 bytes and more are in none, nor is an empty one. */
int dl_str_among_nocase(struct dl_str item, const char *list, size_t size, char by);
/* Puts a text behind the `size` bytes that stand in `bytes`, ASCII letters made small, white space as `blank` (0: as it is), what goes beyond
 * `room` cut off; returns the new size. Names of features are put together so. */
uint32_t dl_str_append_small(char *bytes, uint32_t room, uint32_t size, struct dl_str text, char blank);
uint64_t dl_str_hash(struct dl_str a);
/* A copy in the arena (NUL-terminated behind the view); at == NULL when memory is spent. */
struct dl_str dl_str_copy(struct dl_arena *arena, struct dl_str a);
struct dl_str dl_str_lower(struct dl_arena *arena, struct dl_str a); /* ASCII letters alone */
/* The parts one behind the other, NUL-terminated; at == NULL when memory is spent. Keys are put together so: formatting takes ten times as long. */
struct dl_str dl_str_join(struct dl_arena *arena, const struct dl_str *parts, uint32_t count);
/* "a b", of the two. */
struct dl_str dl_str_with_blank(struct dl_arena *arena, struct dl_str a, struct dl_str b);
struct dl_str dl_str_format(struct dl_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
int dl_str_number(struct dl_str a, long *out); /* whole string is a decimal number; 1 when it is */

static inline int dl_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline int dl_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline int dl_ascii_alpha(char c) { return dl_ascii_upper(c) || dl_ascii_lower(c); }
static inline int dl_ascii_digit(char c) { return c >= '0' && c <= '9'; }
static inline int dl_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char dl_ascii_to_lower(char c) { return dl_ascii_upper(c) ? (char)(c + 32) : c; }
static inline char dl_ascii_to_upper(char c) { return dl_ascii_lower(c) ? (char)(c - 32) : c; }

static inline struct dl_str dl_str_from(const char *terminated) /* NULL gives none */
{
    return terminated != NULL ? (struct dl_str){terminated, (uint32_t)strlen(terminated)} : (struct dl_str){0};
}

/* Comparisons stand here so that the length of a literal is known where they are called: the rules ask for a word hundreds of
 * times in each sentence, and most often its length alone answers. */
static inline int dl_str_equal(struct dl_str a, struct dl_str b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.at, b.at, a.size) == 0);
}

static inline int dl_str_is(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    return a.size == size && (size == 0 || memcmp(a.at, terminated, size) == 0);
}

static inline int dl_bytes_equal_nocase(const char *a, const char *b, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (dl_ascii_to_lower(a[i]) != dl_ascii_to_lower(b[i])) return 0;
    return 1;
}

static inline int dl_str_equal_nocase(struct dl_str a, struct dl_str b) /* ASCII case */
{
    return a.size == b.size && dl_bytes_equal_nocase(a.at, b.at, a.size);
}

static inline int dl_str_is_nocase(struct dl_str a, const char *terminated) /* ASCII case */
{
    size_t size = strlen(terminated);
    return a.size == size && dl_bytes_equal_nocase(a.at, terminated, size);
}

static inline int dl_str_starts(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    return a.size >= size && (size == 0 || memcmp(a.at, terminated, size) == 0);
}

static inline int dl_str_ends(struct dl_str a, const char *terminated)
{
    size_t size = strlen(terminated);
    return a.size >= size && (size == 0 || memcmp(a.at + a.size - size, terminated, size) == 0);
}

/* A number below 64 of a word's first and last letter, in either case, and its length. */
static inline uint8_t dl_str_letters(struct dl_str word)
{
    if (word.size == 0) return 0;
    return (((uint8_t)word.at[0] | 32u) * 7u + ((uint8_t)word.at[word.size - 1] | 32u) * 29u + word.size * 3u) & 63u;
}
/* A number below DL_STR_SORTS of these and a letter in the middle. */
enum { DL_STR_SORTS = 512 };
static inline uint32_t dl_str_sort(struct dl_str word)
{
    return dl_str_letters(word) * 8u + (word.size > 0 ? (uint8_t)word.at[word.size / 2] & 7u : 0u);
}
/* The numbers of a list's words, a bit each; kept there for a list that never changes, once they have been asked for. */
uint64_t dl_str_read_letters(const char *list, size_t size, char by, _Atomic uint64_t *kept);
static inline uint64_t dl_str_letters_of(const char *list, size_t size, char by, _Atomic uint64_t *kept)
{
    const uint64_t bits = atomic_load_explicit(kept, memory_order_relaxed);
    return __builtin_expect(bits != 0, 1) ? bits : dl_str_read_letters(list, size, by, kept);
}
/* dl_str_among and dl_str_among_nocase behind the letters of the list; kept: NULL for a list that may be another the next time. */
int dl_str_kept_among(struct dl_str item, const char *list, size_t size, char by, _Atomic uint64_t *kept);
int dl_str_kept_among_nocase(struct dl_str item, const char *list, size_t size, char by, _Atomic uint64_t *kept);

/* Where a list keeps its letters that never changes, a literal or an array of constants that is no row of several: there. Else NULL, as of one that
 * a pointer leads to, which may be another the next time. */
#define DL_IS_ARRAY_OF_CONSTANTS(list)                                          \
    (!__builtin_types_compatible_p(__typeof__(list), __typeof__(&(list)[0])) && \
     __builtin_types_compatible_p(__typeof__(&(list)[0]), const char *))
#define DL_KEPT_OF(list, there) __builtin_choose_expr(__builtin_constant_p(list) || DL_IS_ARRAY_OF_CONSTANTS(list), (there), NULL)
#define DL_LISTED(among, item, list, by)                                          \
    (__extension__({                                                              \
        static _Atomic uint64_t dl_letters;                                       \
        among((item), (list), strlen(list), (by), DL_KEPT_OF(list, &dl_letters)); \
    }))
/* Whether `item` is one of the words of `list`, separated by `by`. The rules ask so dozens of times of a word, and are mostly told no: each place
 * where a list stands keeps which letters its words have. */
#define dl_str_listed(item, list, by) DL_LISTED(dl_str_kept_among, item, list, by)
/* The same of the item in small letters. */
#define dl_str_listed_nocase(item, list, by) DL_LISTED(dl_str_kept_among_nocase, item, list, by)

#endif
