/* Casing is spelt out as arithmetic on code points, so that no version of a Unicode library can change what a model
 * reads. The hash is FNV-1a, 32 bits (Fowler, Noll, Vo, http://www.isthe.com/chongo/tech/comp/fnv/). */
#include "model/features.h"

#include "base/utf8.h"

static uint32_t lower_latin(uint32_t c) /* U+0100 to U+017F */
{
    if (c == 0x130) return 0x69;
    if (c == 0x178) return 0xFF;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E)) return c & 1 ? c + 1 : c;
    if (c == 0x138 || c == 0x149 || c == 0x17F) return c;
    return c & 1 ? c : c + 1;
}

static uint32_t lower_greek(uint32_t c) /* U+0386 to U+03AB */
{
    if (c == 0x386) return 0x3AC;
    if (c >= 0x388 && c <= 0x38A) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    return c >= 0x391 && c != 0x3A2 ? c + 32 : c;
}

uint32_t dl_lower_code(uint32_t c)
{
    if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
    if (c < 0x100) return c >= 0xC0 && c <= 0xDE && c != 0xD7 ? c + 32 : c;
    if (c < 0x180) return lower_latin(c);
    if (c >= 0x386 && c <= 0x3AB) return lower_greek(c);
    if (c >= 0x400 && c <= 0x42F) return c < 0x410 ? c + 80 : c + 32;
    if (c >= 0x1E00 && c <= 0x1EFF) return c & 1 || (c >= 0x1E96 && c <= 0x1E9F) ? c : c + 1;
    return c;
}

/* The one character that stands for all typographic variants. */
static uint32_t fold_code(uint32_t c)
{
    switch (c) {
    case '`':
    case 0xB4:
    case 0x2BC:
    case 0x2018:
    case 0x2019: return '\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2212: return '-';
    case 0x2013:
    case 0x2015: return 0x2014;
    default: return c;
    }
}

void dl_form_set(struct dl_form *out, struct dl_str form)
{
    uint32_t folded = 0, low = 0;
    for (uint32_t at = 0; at < form.size;) {
        uint32_t next = at, c = fold_code(dl_utf8_next(form, &next));
        if (next > DL_MAX_WORD_BYTES) break;
        at = next;
        if (c == 0x2026) {
            memcpy(out->folded_bytes + folded, "...", 3);
            folded += 3;
        } else if (c == '\'' && folded > 0 && out->folded_bytes[folded - 1] == '\'') {
            out->folded_bytes[folded - 1] = '"'; /* '' is a quotation mark */
        } else if (c != DL_REPLACEMENT || folded + 3 <= DL_MAX_WORD_BYTES) {
            folded += dl_utf8_put(c, out->folded_bytes + folded);
        }
    }
    out->folded = (struct dl_str){out->folded_bytes, folded};
    for (uint32_t at = 0; at < folded;) low += dl_utf8_put(dl_lower_code(dl_utf8_next(out->folded, &at)), out->low_bytes + low);
    out->low = (struct dl_str){out->low_bytes, low};
}

static uint32_t hashed(char kind, struct dl_str text, uint32_t rows)
{
    uint32_t hash = (0x811C9DC5u ^ (unsigned char)kind) * 0x01000193u;
    for (uint32_t i = 0; i < text.size; i++) hash = (hash ^ (unsigned char)text.at[i]) * 0x01000193u;
    return 1 + hash % (rows - 1);
}

static int continues(char byte) { return ((unsigned char)byte & 0xC0u) == 0x80u; }

static struct dl_str first_letters(struct dl_str text, uint32_t n)
{
    uint32_t end = 0;
    while (end < text.size && n-- > 0) {
        end++;
        while (end < text.size && continues(text.at[end])) end++;
    }
    return (struct dl_str){text.at, end};
}

static struct dl_str last_letters(struct dl_str text, uint32_t n)
{
    uint32_t start = text.size;
    while (start > 0 && n-- > 0) {
        start--;
        while (start > 0 && continues(text.at[start])) start--;
    }
    return (struct dl_str){text.at + start, text.size - start};
}

void dl_form_affixes(const struct dl_form *form, uint32_t rows, uint32_t ids[DL_AFFIXES])
{
    char shape[DL_MAX_WORD_BYTES];
    ids[0] = hashed('p', first_letters(form->low, 3), rows);
    for (uint32_t n = 1; n <= 4; n++) ids[n] = hashed((char)('0' + n), last_letters(form->low, n), rows);
    ids[5] = hashed('s', dl_form_shape(form, shape), rows);
}

struct dl_str dl_form_vector_key(const struct dl_form *form, char out[DL_MAX_WORD_BYTES])
{
    for (uint32_t i = 0; i < form->low.size; i++) out[i] = dl_ascii_digit(form->low.at[i]) ? '0' : form->low.at[i];
    return (struct dl_str){out, form->low.size};
}

static uint32_t shape_class(uint32_t c)
{
    if (dl_lower_code(c) != c) return 'X';
    if (c >= 'a' && c <= 'z') return 'x';
    if (c >= '0' && c <= '9') return 'd';
    if (c < 0x80) return c;
    int small = (c >= 0xDF && c <= 0x24F && c != 0xF7) || (c >= 0x370 && c <= 0x4FF) || (c >= 0x1E00 && c <= 0x1EFF);
    return small ? 'x' : c;
}

struct dl_str dl_form_shape(const struct dl_form *form, char out[DL_MAX_WORD_BYTES])
{
    uint32_t size = 0, run = 0, last = 0;
    for (uint32_t at = 0; at < form->folded.size;) {
        uint32_t c = shape_class(dl_utf8_next(form->folded, &at));
        run = c == last ? run + 1 : 1;
        last = c;
        if (run <= 3) size += dl_utf8_put(c, out + size);
    }
    return (struct dl_str){out, size};
}
