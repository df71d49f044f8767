/* Names folded to plain letters: what is compared, looked up and kept as a key. Diacritics fall away with the letters' marks (Unicode
 * NFD); the few letters that have no decomposition stand in a table.
 */
#include "base/fold.h"

#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include "base/utf8.h"

struct letter {
    uint32_t from;
    const char *to;
};

/* Letters that have no decomposition. */
static const struct letter LETTERS[] = {
    {0xC6, "ae"}, {0xD0, "d"},  {0xD8, "o"},   {0xDE, "th"},  {0xDF, "ss"},  {0xE6, "ae"},
    {0xF0, "d"},  {0xF8, "o"},  {0xFE, "th"},  {0x110, "dj"}, {0x111, "dj"}, {0x131, "i"},
    {0x141, "l"}, {0x142, "l"}, {0x152, "oe"}, {0x153, "oe"}, {0x18F, "a"},  {0x259, "a"},
};

static int is_mark(uint32_t c)
{
    return (c >= 0x300 && c < 0x370) || (c >= 0x2B0 && c < 0x300) || (c >= 0x2010 && c <= 0x201F) || c == 0xA0 || c == 0xB4;
}

static uint32_t put(char *out, uint32_t size, uint32_t c)
{
    if (c < 0x80) {
        char plain = dl_ascii_to_lower((char)c);
        if (!dl_ascii_alpha(plain) && !dl_ascii_digit(plain) && plain != '&' && plain != '+') return size;
        out[size] = plain;
        return size + 1;
    }
    if (is_mark(c)) return size;
    for (uint32_t i = 0; i < sizeof LETTERS / sizeof *LETTERS; i++)
        if (LETTERS[i].from == c) {
            for (const char *to = LETTERS[i].to; *to; to++) out[size++] = *to;
            return size;
        }
    return size + dl_utf8_put(dl_char_to_lower(c), out + size);
}

static uint32_t put_decomposed(char *out, uint32_t size, uint32_t c)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&status);
    UChar parts[8];
    int32_t n = U_SUCCESS(status) ? unorm2_getDecomposition(nfd, (UChar32)c, parts, 8, &status) : -1;
    if (U_FAILURE(status) || n <= 0) return put(out, size, c);
    if (U16_IS_SURROGATE(parts[0]) || (c >= 0xAC00 && c <= 0xD7A3)) return put(out, size, c);
    return put(out, size, parts[0]); /* the base letter; what follows are marks */
}

struct dl_str dl_name_fold(struct dl_arena *arena, struct dl_str text)
{
    char *out = dl_arena_alloc(arena, (size_t)text.size * 2 + 8);
    if (out == NULL) return (struct dl_str){0};
    uint32_t size = 0, at = 0;
    while (at < text.size) {
        if ((unsigned char)text.at[at] < 0x80) {
            size = put(out, size, (unsigned char)text.at[at++]);
            continue;
        }
        uint32_t c = dl_utf8_next(text, &at);
        size = put_decomposed(out, size, c);
    }
    return (struct dl_str){out, size};
}

struct dl_str dl_plain_letters(struct dl_arena *arena, struct dl_str text)
{
    uint32_t size = 0, at = 0, first = 0;
    while (first < text.size && (unsigned char)text.at[first] < 0x80) first++;
    if (first == text.size) return text;
    char *out = dl_arena_alloc(arena, (size_t)text.size * 2 + 8);
    if (out == NULL) return (struct dl_str){0};
    while (at < text.size) {
        if ((unsigned char)text.at[at] < 0x80) {
            out[size++] = text.at[at++];
            continue;
        }
        uint32_t c = dl_utf8_next(text, &at);
        if (c >= 0x2010 && c <= 0x201F) out[size++] = ' '; /* dashes and quotation marks part words */
        else size = put_decomposed(out, size, c);
    }
    return (struct dl_str){out, size};
}
