/* UTF-8: decoding, repair, and the few character classes that reading needs (through ICU). */
#ifndef DL_BASE_UTF8_H
#define DL_BASE_UTF8_H

#include "base/str.h"

#define DL_REPLACEMENT 0xFFFDu

/* Decodes one code point at text[*at] and moves *at behind it; a broken byte gives DL_REPLACEMENT and moves by one. */
uint32_t dl_utf8_next(struct dl_str text, uint32_t *at);
/* The code point that ends before `at` (0 at the start of the text). */
uint32_t dl_utf8_before(struct dl_str text, uint32_t at);
/* The code point at `at` (0 at the end). */
uint32_t dl_utf8_at(struct dl_str text, uint32_t at);
/* Writes one code point into out[4]; returns its number of bytes. */
uint32_t dl_utf8_put(uint32_t code_point, char *out);
/* Number of broken sequences; 0 for valid text. *first is the byte offset of the first. */
uint32_t dl_utf8_check(const char *bytes, size_t size, size_t *first);
/* A valid copy, each broken sequence and each NUL replaced by U+FFFD. at == NULL when memory is spent. */
struct dl_str dl_utf8_repair(struct dl_arena *arena, const char *bytes, size_t size);
struct dl_str dl_utf8_lower(struct dl_arena *arena, struct dl_str text); /* simple lower case, one code point to one */

int dl_char_is_letter(uint32_t c);
int dl_char_is_upper(uint32_t c);
int dl_char_is_lower(uint32_t c);
int dl_char_is_digit(uint32_t c);
int dl_char_is_space(uint32_t c); /* any white space, no-break spaces included */
uint32_t dl_char_to_lower(uint32_t c);

#endif
