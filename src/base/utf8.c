/* Decoding after the Unicode Standard, table 3-7 (well-formed UTF-8 byte sequences). */
#include "base/utf8.h"

#include <unicode/uchar.h>

/* Length of the well-formed sequence at bytes[0..left), 0 when there is none. */
static uint32_t sequence(const unsigned char *b, size_t left, uint32_t *code_point)
{
    uint32_t lead = b[0];
    if (lead < 0x80) {
        *code_point = lead;
        return 1;
    }
    uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || left < size) return 0;
    uint32_t value = lead & (0x7Fu >> size);
    for (uint32_t i = 1; i < size; i++) {
        if ((b[i] & 0xC0u) != 0x80u) return 0;
        value = value << 6 | (b[i] & 0x3Fu);
    }
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return 0;
    *code_point = value;
    return size;
}

uint32_t dl_utf8_next_wide(struct dl_str text, uint32_t *at)
{
    uint32_t code_point = DL_REPLACEMENT;
    if (*at >= text.size) return 0;
    uint32_t size = sequence((const unsigned char *)text.at + *at, text.size - *at, &code_point);
    *at += size > 0 ? size : 1;
    return code_point;
}

uint32_t dl_utf8_before(struct dl_str text, uint32_t at)
{
    if (at == 0 || at > text.size) return 0;
    uint32_t start = at - 1;
    while (start > 0 && at - start < 4 && ((unsigned char)text.at[start] & 0xC0u) == 0x80u) start--;
    return dl_utf8_next(text, &start);
}

uint32_t dl_utf8_put(uint32_t c, char *out)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    uint32_t size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (uint32_t i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80u | (c & 0x3Fu));
        c >>= 6;
    }
    out[0] = (char)((0xF00u >> size & 0xFFu) | c);
    return size;
}

uint32_t dl_utf8_check(const char *bytes, size_t size, size_t *first)
{
    uint32_t broken = 0, code_point;
    for (size_t at = 0; at < size;) {
        uint32_t step = sequence((const unsigned char *)bytes + at, size - at, &code_point);
        if (step == 0) {
            if (broken++ == 0 && first != NULL) *first = at;
            step = 1;
        }
        at += step;
    }
    return broken;
}

struct dl_str dl_utf8_repair(struct dl_arena *arena, const char *bytes, size_t size)
{
    size_t needed = 0;
    uint32_t code_point;
    for (size_t at = 0; at < size;) {
        uint32_t step = sequence((const unsigned char *)bytes + at, size - at, &code_point);
        needed += step == 0 || code_point == 0 ? 3 : step;
        at += step > 0 ? step : 1;
    }
    char *copy = needed < UINT32_MAX ? dl_arena_alloc(arena, needed + 1) : NULL;
    if (copy == NULL) return (struct dl_str){0};
    size_t out = 0;
    for (size_t at = 0; at < size;) {
        uint32_t step = sequence((const unsigned char *)bytes + at, size - at, &code_point);
        if (step == 0 || code_point == 0) {
            out += dl_utf8_put(DL_REPLACEMENT, copy + out);
        } else {
            memcpy(copy + out, bytes + at, step);
            out += step;
        }
        at += step > 0 ? step : 1;
    }
    return (struct dl_str){copy, (uint32_t)out};
}

struct dl_str dl_utf8_lower(struct dl_arena *arena, struct dl_str text)
{
    char *copy = dl_arena_alloc(arena, (size_t)text.size * 2 + 4);
    uint32_t out = 0;
    for (uint32_t at = 0; copy != NULL && at < text.size;)
        out += dl_utf8_put(dl_char_to_lower(dl_utf8_next(text, &at)), copy + out);
    return (struct dl_str){copy, copy != NULL ? out : 0};
}

int dl_wide_is_letter(uint32_t c) { return u_isalpha((UChar32)c) != 0; }
int dl_wide_is_upper(uint32_t c) { return u_isupper((UChar32)c) != 0; }
int dl_wide_is_lower(uint32_t c) { return u_islower((UChar32)c) != 0; }
int dl_wide_is_digit(uint32_t c) { return u_isdigit((UChar32)c) != 0; }
int dl_wide_is_space(uint32_t c) { return u_isUWhiteSpace((UChar32)c) != 0; }
uint32_t dl_char_to_lower(uint32_t c) { return c < 0x80 ? (uint32_t)dl_ascii_to_lower((char)c) : (uint32_t)u_tolower((UChar32)c); }
