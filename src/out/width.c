/* Column widths after Unicode Standard Annex 11 (East Asian Width), through ICU's tables. */
#include "out/width.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

int dl_width_is_safe(uint32_t c)
{
    int kind = u_charType((UChar32)c);
    if (kind == U_CONTROL_CHAR || kind == U_SURROGATE) return 0;
    /* the marks that turn the direction of writing could make a line read as something else */
    return !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069);
}

uint32_t dl_width_of(uint32_t c)
{
    if (c >= 0x20 && c < 0x300) return c == 0xAD || (c >= 0x7F && c < 0xA0) ? 0 : 1; /* nearly all text */
    int kind = u_charType((UChar32)c);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR || kind == U_CONTROL_CHAR) return 0;
    int wide = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

uint32_t dl_width(struct dl_str text)
{
    uint32_t width = 0;
    for (uint32_t at = 0; at < text.size;) width += dl_width_of(dl_utf8_next(text, &at));
    return width;
}

struct dl_str dl_width_cut(struct dl_str text, uint32_t columns)
{
    uint32_t width = 0, at = 0, next = 0;
    while (at < text.size) {
        width += dl_width_of(dl_utf8_next(text, &next));
        if (width > columns) break;
        at = next;
    }
    return dl_str_slice(text, 0, at);
}

struct dl_str dl_width_line(struct dl_arena *arena, struct dl_str text)
{
    char *line = dl_arena_alloc(arena, (size_t)text.size * 3 + 1); /* a broken byte becomes U+FFFD, of three */
    uint32_t size = 0;
    int blank = 0;
    if (line == NULL) return (struct dl_str){0};
    for (uint32_t at = 0; at < text.size;) {
        uint32_t c = dl_utf8_next(text, &at);
        if (dl_char_is_space(c)) {
            blank = size > 0;
        } else if (dl_width_is_safe(c)) {
            if (blank) line[size++] = ' ';
            blank = 0;
            size += dl_utf8_put(c, line + size);
        }
    }
    return (struct dl_str){line, size};
}
