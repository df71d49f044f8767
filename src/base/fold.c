/* Spellings of one name.
 *
 * A name comes to English text by way of its own script and of the language of whoever transcribed it: German writes
 * Selenskyj, French Zelenski, English Zelensky. Each folds to a key by rules of transcription, longest first; two keys
 * are compared by an edit distance whose costs are low for letters that transcriptions confuse (g, q, k for one Arabic
 * letter) and high for the rest. The rules are those of the usual tables (ALA-LC, BGN/PCGN, Duden for Russian and Arabic).
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
    {0xC6, "ae"}, {0xD0, "d"},  {0xD8, "o"},  {0xDE, "th"}, {0xDF, "ss"}, {0xE6, "ae"},  {0xF0, "d"},   {0xF8, "o"},  {0xFE, "th"},
    {0x110, "d"}, {0x111, "d"}, {0x131, "i"}, {0x141, "l"}, {0x142, "l"}, {0x152, "oe"}, {0x153, "oe"}, {0x18F, "a"}, {0x259, "a"},
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

struct rewrite {
    const char *from, *to;
    uint8_t at_end; /* only at the end of the name */
};

/* Longest first where one begins another. A key writes q for the sound of "sh", c for that of "ch", j for that of "zh". */
static const struct rewrite REWRITES[] = {
    {"schtsch", "q", 0}, {"chtch", "q", 0},  {"shch", "q", 0},   {"tsch", "c", 0},   {"dsch", "j", 0},   {"sch", "q", 0},
    {"tch", "c", 0},     {"dzh", "j", 0},    {"chr", "hr", 0},   {"you", "iu", 0},   {"dj", "j", 0},     {"zh", "j", 0},
    {"sh", "q", 0},      {"kh", "h", 0},     {"gh", "g", 0},     {"dh", "d", 0},     {"th", "t", 0},     {"ph", "f", 0},
    {"ch", "c", 0},      {"ck", "k", 0},     {"cz", "c", 0},     {"ts", "s", 0},     {"tz", "s", 0},     {"sz", "s", 0},
    {"off", "ov", 1},    {"eff", "ev", 1},   {"of", "ov", 1},    {"ow", "ov", 1},    {"ew", "ev", 1},    {"ine", "in", 1},
    {"skiy", "ski", 1},  {"skij", "ski", 1}, {"skyj", "ski", 1}, {"skyi", "ski", 1}, {"skyy", "ski", 1}, {"skii", "ski", 1},
    {"sky", "ski", 1},   {"iy", "i", 1},     {"ij", "i", 1},     {"yi", "i", 1},     {"yy", "i", 1},     {"ii", "i", 1},
    {"yj", "i", 1},      {"iye", "e", 0},    {"ije", "e", 0},    {"aev", "aev", 1},  {"ye", "e", 0},     {"je", "e", 0},
    {"ie", "e", 0},      {"yo", "o", 0},     {"jo", "o", 0},     {"ya", "ia", 0},    {"ja", "ia", 0},    {"yu", "iu", 0},
    {"ju", "iu", 0},     {"ou", "u", 0},     {"oo", "u", 0},     {"ue", "u", 0},     {"oe", "o", 0},     {"ae", "a", 0},
    {"ee", "i", 0},      {"ey", "ei", 0},    {"ay", "ai", 0},    {"ks", "x", 0},     {"q", "k", 0},      {"w", "v", 0},
    {"y", "i", 0},       {"z", "s", 0},
};

static int starts(struct dl_str rest, const struct rewrite *rule)
{
    if (rule->from[0] != rest.at[0]) return 0;
    size_t n = strlen(rule->from);
    return n <= rest.size && memcmp(rest.at, rule->from, n) == 0 && (!rule->at_end || n == rest.size);
}

uint32_t dl_spelling_key(struct dl_str folded, char out[DL_SPELLING_KEY])
{
    uint32_t n = 0, at = 0;
    while (at < folded.size && n + 3 < DL_SPELLING_KEY) {
        struct dl_str rest = dl_str_slice(folded, at, folded.size);
        const struct rewrite *rule = NULL;
        for (uint32_t i = 0; rule == NULL && i < sizeof REWRITES / sizeof *REWRITES; i++)
            if (starts(rest, &REWRITES[i])) rule = &REWRITES[i];
        const char *to = rule != NULL ? rule->to : NULL;
        uint32_t size = rule != NULL ? (uint32_t)strlen(to) : 1;
        for (uint32_t i = 0; i < size; i++) {
            char c = to != NULL ? to[i] : rest.at[0];
            if (n == 0 || out[n - 1] != c) out[n++] = c;
        }
        at += rule != NULL ? (uint32_t)strlen(rule->from) : 1;
    }
    out[n] = 0;
    return n;
}

static int is_vowel(char c) { return c != 0 && strchr("aeiou", c) != NULL; }

struct confusion {
    const char *letters;
    int cost;
};

/* Letters that transcriptions confuse: one Arabic letter is g, q, k, h or kh; Arabic has three vowels; a Slavic hushing sound is
 * spelled differently in every language. A whole edit costs 20. */
static const struct confusion CONFUSIONS[] = {
    {"qc", 3},   {"ou", 3}, {"ae", 3}, {"kgh", 4}, {"ei", 4}, {"dt", 5},
    {"sjcq", 5}, {"eo", 5}, {"ji", 5}, {"vf", 6},  {"hc", 3}, {"ck", 6},
};

static int change(char a, char b, int is_first, int is_last)
{
    if (a == b) return 0;
    for (uint32_t i = 0; i < sizeof CONFUSIONS / sizeof *CONFUSIONS; i++)
        if (strchr(CONFUSIONS[i].letters, a) != NULL && strchr(CONFUSIONS[i].letters, b) != NULL)
            return CONFUSIONS[i].cost +
                   ((is_first && strchr("kgh", a) == NULL && strchr("kgh", b) == NULL) || (is_last && is_vowel(a)) ? 3 : 0);
    return is_vowel(a) && is_vowel(b) ? 7 + (is_first ? 3 : 0) : 20;
}

static int drop(char c, int is_last)
{
    if (c == 'h') return 3;
    if (is_vowel(c)) return is_last ? 10 : c == 'i' ? 6 : 8;
    return 20;
}

/* What two keys of a length may differ by: short names are told apart by a letter. */
static int allowed(uint32_t length)
{
    static const int ALLOWED[] = {0, 0, 0, 0, 1, 3, 5, 6, 7, 8, 10};
    return length < sizeof ALLOWED / sizeof *ALLOWED ? ALLOWED[length] : 12;
}

static int least(int a, int b, int c) { return a < b ? (a < c ? a : c) : (b < c ? b : c); }

static int distance(const char *a, uint32_t n, const char *b, uint32_t m)
{
    int row[DL_SPELLING_KEY];
    row[0] = 0;
    for (uint32_t j = 1; j <= m; j++) row[j] = row[j - 1] + drop(b[j - 1], j == m);
    for (uint32_t i = 1; i <= n; i++) {
        int corner = row[0];
        row[0] += drop(a[i - 1], i == n);
        for (uint32_t j = 1; j <= m; j++) {
            int best = least(corner + change(a[i - 1], b[j - 1], i == 1 && j == 1, i == n && j == m),
                             row[j] + drop(a[i - 1], i == n), row[j - 1] + drop(b[j - 1], j == m));
            corner = row[j];
            row[j] = best;
        }
    }
    return row[m];
}

/* "ivanov", "ivanova": the longer is the shorter and a woman's ending. */
static int differ_by_gender(const char *a, uint32_t n, const char *b, uint32_t m)
{
    if (n > m) return differ_by_gender(b, m, a, n);
    if (m == n + 1 && b[m - 1] == 'a' && memcmp(a, b, n) == 0) return 1;
    if (n > 3 && m > 3 && memcmp(a + n - 3, "ski", 3) == 0 && b[m - 1] == 'a') return 1;
    return n == m && n > 3 && memcmp(b + m - 3, "ski", 3) == 0 && a[n - 1] == 'a';
}

int dl_same_spelling(struct dl_str a, struct dl_str b)
{
    if (dl_str_equal(a, b)) return 1;
    char x[DL_SPELLING_KEY], y[DL_SPELLING_KEY];
    uint32_t n = dl_spelling_key(a, x), m = dl_spelling_key(b, y);
    if (n < 3 || m < 3) return n == m && memcmp(x, y, n) == 0 && n > 1;
    if (differ_by_gender(x, n, y, m)) return 0;
    uint32_t longer = n > m ? n : m;
    return distance(x, n, y, m) <= allowed(longer);
}

static int parts_names(char c) { return dl_ascii_space(c) || c == '-'; }

struct dl_str dl_names_spelled(struct dl_arena *arena, struct dl_str names)
{
    char *out = dl_arena_alloc(arena, (size_t)names.size * 2 + DL_SPELLING_KEY + 2);
    uint32_t size = 0;
    for (uint32_t at = 0; out != NULL && at < names.size;) {
        uint32_t start = at;
        while (at < names.size && !parts_names(names.at[at])) at++;
        struct dl_str folded = dl_name_fold(arena, dl_str_slice(names, start, at));
        if (folded.at == NULL) return (struct dl_str){0};
        char key[DL_SPELLING_KEY];
        uint32_t length = folded.size > 0 ? dl_spelling_key(folded, key) : 0;
        if (length > 0 && size + length + 1 < names.size * 2 + DL_SPELLING_KEY) {
            if (size > 0) out[size++] = ' ';
            memcpy(out + size, key, length);
            size += length;
        }
        at++;
    }
    return (struct dl_str){out, size};
}
