/* Character classes of the tokenizer: ASCII by table-free comparison, the rest through ICU. */
#ifndef DL_TEXT_CHARS_H
#define DL_TEXT_CHARS_H

#include "base/utf8.h"

/* Letters, digits, combining marks and the underscore. */
int dl_wide_is_word(uint32_t c);
static inline int dl_char_is_word(uint32_t c)
{
    return c < 0x80 ? dl_ascii_alpha((char)c) || dl_ascii_digit((char)c) || c == '_' : dl_wide_is_word(c);
}
int dl_char_is_currency(uint32_t c);
int dl_char_is_symbol(uint32_t c); /* pictures, joiners, modifiers: runs of them stay together */

static inline int dl_char_is_apostrophe(uint32_t c) { return c == '\'' || c == 0x2019 || c == 0x02BC || c == '`' || c == 0xB4; }
static inline int dl_char_is_dash(uint32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }
static inline int dl_char_is_stop(uint32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

#endif
