/* Views of text. A view does not own its bytes and is not NUL-terminated. Letters are ASCII here; utf8.h knows the rest. */
#ifndef DL_BASE_STR_H
#define DL_BASE_STR_H

#include "base/arena.h"

#define DL_STR(literal) ((struct dl_str){(literal), sizeof(literal) - 1})

struct dl_str dl_str_from(const char *terminated); /* NULL gives none */
int dl_str_equal(struct dl_str a, struct dl_str b);
int dl_str_is(struct dl_str a, const char *terminated);
int dl_str_is_nocase(struct dl_str a, const char *terminated); /* ASCII case */
int dl_str_compare(struct dl_str a, struct dl_str b);          /* bytewise, like memcmp */
int dl_str_starts(struct dl_str a, const char *terminated);
int dl_str_ends(struct dl_str a, const char *terminated);
struct dl_str dl_str_slice(struct dl_str a, uint32_t start, uint32_t end); /* clipped to a */
struct dl_str dl_str_trim(struct dl_str a);                                /* ASCII white space */
/* Cuts *rest at the first `by`: returns what stood before it, *rest becomes what follows (at == NULL when none is left). */
struct dl_str dl_str_cut(struct dl_str *rest, char by);
/* Whether `item` is one of the words of `list`, separated by `by`. */
int dl_str_listed(struct dl_str item, const char *list, char by);
uint64_t dl_str_hash(struct dl_str a);
/* A copy in the arena (NUL-terminated behind the view); at == NULL when memory is spent. */
struct dl_str dl_str_copy(struct dl_arena *arena, struct dl_str a);
struct dl_str dl_str_lower(struct dl_arena *arena, struct dl_str a); /* ASCII letters alone */
struct dl_str dl_str_format(struct dl_arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));
int dl_str_number(struct dl_str a, long *out); /* whole string is a decimal number; 1 when it is */

static inline int dl_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
static inline int dl_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
static inline int dl_ascii_alpha(char c) { return dl_ascii_upper(c) || dl_ascii_lower(c); }
static inline int dl_ascii_digit(char c) { return c >= '0' && c <= '9'; }
static inline int dl_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static inline char dl_ascii_to_lower(char c) { return dl_ascii_upper(c) ? (char)(c + 32) : c; }
static inline char dl_ascii_to_upper(char c) { return dl_ascii_lower(c) ? (char)(c - 32) : c; }

#endif
