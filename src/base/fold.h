/* Names compared: folded to plain letters, and brought to one key whatever the language that spelled them. */
#ifndef DL_BASE_FOLD_H
#define DL_BASE_FOLD_H

#include "base/str.h"

/* Lower-case ASCII letters and digits alone: diacritics, apostrophes, full stops, hyphens and blanks are gone
 * ("Al-Qa'ida" gives "alqaida"; letters of other scripts stay). at == NULL when memory is spent. */
struct dl_str dl_name_fold(struct dl_arena *arena, struct dl_str text);

/* The text with its letters plain: diacritics are gone, all else stays ("José said" gives "Jose said"). ASCII text comes back as
 * it is, other text as a copy; at == NULL when memory is spent. */
struct dl_str dl_plain_letters(struct dl_arena *arena, struct dl_str text);

enum { DL_SPELLING_KEY = 64 };
/* The key of one folded word: -skyi, -skij, -sky all end "ski"; w is v, kh is h, ou is u, no letter is doubled.
 * Writes at most DL_SPELLING_KEY - 1 letters and a NUL; returns how many. */
uint32_t dl_spelling_key(struct dl_str folded, char out[DL_SPELLING_KEY]);

/* What of a key all that may spell one name share: its hard consonants; returns how many. */
uint32_t dl_spelling_skeleton(struct dl_str key, char out[DL_SPELLING_KEY]);

/* Whether two folded words may spell one name ("selensky", "zelenskyi"), by the cost of turning one key into the other.
 * A woman's ending sets two apart ("ivanova", "ivanov"). */
int dl_same_spelling(struct dl_str a, struct dl_str b);
/* The same of two keys that are kept. */
int dl_same_keys(const char *a, uint32_t size_of_a, const char *b, uint32_t size_of_b);
/* The same of two given names, which languages also render by other letters ("oleksandr", "alexander"). */
int dl_same_given_name(struct dl_str a, struct dl_str b);
/* Whether two whole names may be one: in either order, with or without particles ("al-", "von"), hyphens and middle names, each word
 * spelled as the other's. */
int dl_same_name(struct dl_arena *arena, struct dl_str a, struct dl_str b);
/* The spelling keys of all words of some names, a blank between; at == NULL when memory is spent. */
struct dl_str dl_names_spelled(struct dl_arena *arena, struct dl_str names);

#endif
