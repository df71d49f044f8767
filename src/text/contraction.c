/* Multiword tokens, as Universal Dependencies has them for English: the last apostrophe tells most ("John" + "'s",
 * "do" + "n't", "they" + "'d" + "'ve"), a list the rest ("can" + "not"). */
#include "text/chars.h"
#include "text/token.h"

/* Bytes of the apostrophe at `at` (0: none stands there). */
static uint32_t apostrophe(struct dl_str text, uint32_t at)
{
    uint32_t next = at;
    return at < text.size && dl_char_is_apostrophe(dl_utf8_next(text, &next)) ? next - at : 0;
}

/* Where the last clitic of [start, end) begins; `end` when there is none. */
static uint32_t clitic(struct dl_str text, uint32_t start, uint32_t end)
{
    static const char *const tails[] = {"s", "re", "ve", "ll", "d", "m", "t", ""};
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++) {
        uint32_t size = (uint32_t)strlen(tails[i]);
        if (end - start < size + 2 || !dl_str_is_nocase(dl_str_slice(text, end - size, end), tails[i])) continue;
        uint32_t mark = end - size - 1;
        while (mark > start && ((unsigned char)text.at[mark] & 0xC0u) == 0x80u) mark--;
        if (mark == start || apostrophe(text, mark) != end - size - mark) continue;
        uint32_t before = dl_utf8_before(text, mark);
        if (tails[i][0] == 't') return (before | 32u) == 'n' && mark - 1 > start ? mark - 1 : end;
        if (tails[i][0] == 'm') return (before | 32u) == 'i' && mark - 1 == start ? mark : end;
        if (tails[i][0] == '\0') return (before | 32u) == 's' || (before | 32u) == 'x' || (before | 32u) == 'z' ? mark : end;
        return dl_char_is_digit(before) ? end : mark; /* the 60's */
    }
    return end;
}

static uint32_t listed(const struct dl_language *language, struct dl_str text, uint32_t start, uint32_t end, uint32_t cuts[4])
{
    uint32_t parts = dl_language_contraction(language, dl_str_slice(text, start, end)), count = 0;
    for (uint32_t at = start; (parts >> 4) != 0; parts >>= 4) cuts[count++] = at += parts & 15u;
    return count;
}

/* Whether some byte may belong to an apostrophe: most words have none. */
static int may_have_apostrophe(struct dl_str text, uint32_t start, uint32_t end)
{
    for (uint32_t at = start; at < end; at++)
        if (text.at[at] == '\'' || text.at[at] == '`' || (unsigned char)text.at[at] >= 0x80) return 1;
    return 0;
}

uint32_t dl_contraction_cuts(const struct dl_language *language, struct dl_str text, uint32_t start, uint32_t end, uint32_t cuts[4])
{
    uint32_t count = 0, at = end;
    while (count < 3 && may_have_apostrophe(text, start, end) && (at = clitic(text, start, end)) < end) {
        for (uint32_t i = count++; i > 0; i--) cuts[i] = cuts[i - 1];
        cuts[0] = end = at;
    }
    return count > 0 || end - start > 15 ? count : listed(language, text, start, end, cuts);
}
