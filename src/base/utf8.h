/* UTF-8: decoding, repair, and the few character classes that reading needs (through ICU). */
#ifndef DL_BASE_UTF8_H
#define DL_BASE_UTF8_H

#include "base/str.h"

#define DL_REPLACEMENT 0xFFFDu

/* dl_utf8_next of a byte above ASCII, or at the end. */
uint32_t dl_utf8_next_wide(struct dl_str text, uint32_t *at);
/* Decodes one code point at text[*at] and moves *at behind it; a broken byte gives DL_REPLACEMENT and moves by one. */
static inline uint32_t dl_utf8_next(struct dl_str text, uint32_t *at)
{
    if (*at < text.size && (unsigned char)text.at[*at] < 0x80) return (unsigned char)text.at[(*at)++];
    return dl_utf8_next_wide(text, at);
}
/* The code point that ends before `at` (0 at the start of the text). */
uint32_t dl_utf8_before(struct dl_str text, uint32_t at);
/* The code point at `at` (0 at the end). */
static inline uint32_t dl_utf8_at(struct dl_str text, uint32_t at) { return dl_utf8_next(text, &at); }
/* Writes one code point into out[4]; returns its number of bytes. */
uint32_t dl_utf8_put(uint32_t code_point, char *out);
/* Number of broken sequences; 0 for valid text. *first is the byte offset of the first. */
uint32_t dl_utf8_check(const char *bytes, size_t size, size_t *first);
/* A valid copy, each broken sequence and each NUL replaced by U+FFFD. at == NULL when memory is spent. */
struct dl_str dl_utf8_repair(struct dl_arena *arena, const char *bytes, size_t size);
struct dl_str dl_utf8_lower(struct dl_arena *arena, struct dl_str text); /* simple lower case, one code point to one */

int dl_wide_is_letter(uint32_t c); /* of those above ASCII */
int dl_wide_is_upper(uint32_t c);
int dl_wide_is_lower(uint32_t c);
int dl_wide_is_digit(uint32_t c);
int dl_wide_is_space(uint32_t c);

static inline int dl_char_is_letter(uint32_t c) { return c < 0x80 ? dl_ascii_alpha((char)c) : dl_wide_is_letter(c); }
static inline int dl_char_is_upper(uint32_t c) { return c < 0x80 ? dl_ascii_upper((char)c) : dl_wide_is_upper(c); }
static inline int dl_char_is_lower(uint32_t c) { return c < 0x80 ? dl_ascii_lower((char)c) : dl_wide_is_lower(c); }
static inline int dl_char_is_digit(uint32_t c) { return c < 0x80 ? dl_ascii_digit((char)c) : dl_wide_is_digit(c); }
/* any white space, no-break spaces included */
static inline int dl_char_is_space(uint32_t c) { return c < 0x80 ? dl_ascii_space((char)c) : dl_wide_is_space(c); }
uint32_t dl_char_to_lower(uint32_t c);

#endif
