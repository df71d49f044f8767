/* Spellings of one name.
 *
 * A name comes to English text by way of its own script and of the language of whoever transcribed it: German writes
 * Selenskyj, French Zelenski, English Zelensky. Each folds to a key by rules of transcription, longest first; two keys
 * are compared by an edit distance whose costs are low for letters that transcriptions confuse (g, q, k for one Arabic
 * letter) and high for the rest. The rules are those of the usual tables (ALA-LC, BGN/PCGN, Duden for Russian and Arabic).
 */
#include "base/spelling.h"

#include "base/utf8.h"

struct rewrite {
    const char *from, *to;
    uint8_t at_end; /* only at the end of the name */
};

/* By first letter; longest first where one begins another. A key writes q for the sound of "sh", c for that of "ch", j for that of "zh". */
enum { MOST_RULES = 12 };
static const struct rewrite REWRITES[26][MOST_RULES] = {
    ['a' - 'a'] = {{"aj", "ai", 1}, {"aev", "aev", 1}, {"ae", "a", 0}, {"ay", "ai", 0}},
    ['c' - 'a'] = {{"chtch", "q", 0}, {"chr", "hr", 0}, {"ch", "c", 0}, {"ck", "k", 0}, {"cz", "c", 0}},
    ['d' - 'a'] = {{"dzic", "jic", 1}, {"dsch", "j", 0}, {"dzh", "j", 0}, {"dj", "j", 0}, {"dh", "d", 0}},
    ['e' - 'a'] = {{"eich", "eih", 1}, {"eff", "ev", 1}, {"ew", "ev", 1}, {"ej", "ei", 1}, {"ee", "i", 0}, {"ey", "ei", 0}},
    ['g' - 'a'] = {{"gh", "g", 0}},
    ['i' - 'a'] = {{"iyeh", "ia", 1},
                   {"iyah", "ia", 1},
                   {"ieh", "ia", 1},
                   {"ine", "in", 1},
                   {"iy", "i", 1},
                   {"ij", "i", 1},
                   {"ii", "i", 1},
                   {"iye", "e", 0},
                   {"ije", "e", 0},
                   {"ie", "e", 0}},
    ['j' - 'a'] = {{"je", "e", 0}, {"jo", "o", 0}, {"ja", "ia", 0}, {"ju", "iu", 0}},
    ['k' - 'a'] = {{"kh", "h", 0}, {"ks", "x", 0}},
    ['o' - 'a'] =
        {{"off", "ov", 1}, {"of", "ov", 1}, {"ow", "ov", 1}, {"oj", "oi", 1}, {"ou", "u", 0}, {"oo", "u", 0}, {"oe", "o", 0}},
    ['p' - 'a'] = {{"ph", "f", 0}},
    ['q' - 'a'] = {{"q", "k", 0}},
    ['s' - 'a'] = {{"schtsch", "q", 0},
                   {"shch", "q", 0},
                   {"sch", "q", 0},
                   {"sh", "q", 0},
                   {"sz", "s", 0},
                   {"skiy", "ski", 1},
                   {"skij", "ski", 1},
                   {"skyj", "ski", 1},
                   {"skyi", "ski", 1},
                   {"skyy", "ski", 1},
                   {"skii", "ski", 1},
                   {"sky", "ski", 1}},
    ['t' - 'a'] = {{"tsch", "c", 0}, {"tch", "c", 0}, {"th", "t", 0}, {"ts", "s", 0}, {"tz", "s", 0}},
    ['u' - 'a'] = {{"ue", "u", 0}},
    ['w' - 'a'] = {{"w", "v", 0}},
    ['y' - 'a'] = {{"you", "iu", 0},
                   {"yi", "i", 1},
                   {"yy", "i", 1},
                   {"yj", "i", 1},
                   {"yi", "ji", 0},
                   {"ye", "e", 0},
                   {"yo", "o", 0},
                   {"ya", "ia", 0},
                   {"yu", "iu", 0},
                   {"y", "i", 0}},
    ['z' - 'a'] = {{"zh", "j", 0}, {"z", "s", 0}},
};

static const struct rewrite *rule_at(struct dl_str rest)
{
    if (rest.at[0] < 'a' || rest.at[0] > 'z') return NULL;
    const struct rewrite *rule = REWRITES[rest.at[0] - 'a'];
    for (const struct rewrite *end = rule + MOST_RULES; rule < end && rule->from != NULL; rule++) {
        uint32_t n = 1;
        while (n < rest.size && rule->from[n] == rest.at[n]) n++; /* ends before the NUL, which no name holds */
        if (rule->from[n] == 0 && (!rule->at_end || n == rest.size)) return rule;
    }
    return NULL;
}

uint32_t dl_spelling_key(struct dl_str folded, char out[DL_SPELLING_KEY])
{
    uint32_t n = 0, at = 0;
    if (folded.size > 1 && folded.at[0] == 'c' && strchr("aourlt", folded.at[1]) != NULL)
        out[n++] = 'k', at = 1; /* Carter, no Harter */
    while (at < folded.size && n + 3 < DL_SPELLING_KEY) {
        struct dl_str rest = dl_str_slice(folded, at, folded.size);
        const struct rewrite *rule = rule_at(rest);
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

/* Letters that transcriptions confuse: one Arabic letter is g, q or k, another d or z; Arabic has three vowels; a Slavic hushing
 * sound is spelled differently in every language, and German has one spelling for two. A whole edit costs 20. */
enum group { QC, QJ, OU, AE, HC, EI, JI, GH, KG, QX, DT, HUSHING, EO, GJ, UV, BP, VF, CK, DS, GROUPS };

static const uint8_t COSTS[GROUPS] = {
    [QC] = 3, [QJ] = 3,      [OU] = 3, [AE] = 3, [HC] = 3, [EI] = 3, [JI] = 3, [GH] = 4, [KG] = 4, [QX] = 4,
    [DT] = 5, [HUSHING] = 5, [EO] = 5, [GJ] = 5, [UV] = 6, [BP] = 6, [VF] = 6, [CK] = 6, [DS] = 8,
};

#define IN(group) (1u << (group))
static const uint32_t GROUPS_OF[26] = {
    ['a' - 'a'] = IN(AE),
    ['b' - 'a'] = IN(BP),
    ['c' - 'a'] = IN(QC) | IN(HC) | IN(HUSHING) | IN(CK),
    ['d' - 'a'] = IN(DT) | IN(DS),
    ['e' - 'a'] = IN(AE) | IN(EI) | IN(EO),
    ['f' - 'a'] = IN(VF),
    ['g' - 'a'] = IN(KG) | IN(GH) | IN(GJ),
    ['h' - 'a'] = IN(GH) | IN(HC),
    ['i' - 'a'] = IN(EI) | IN(JI),
    ['j' - 'a'] = IN(QJ) | IN(HUSHING) | IN(JI) | IN(GJ),
    ['k' - 'a'] = IN(KG) | IN(CK),
    ['o' - 'a'] = IN(OU) | IN(EO),
    ['p' - 'a'] = IN(BP),
    ['q' - 'a'] = IN(QC) | IN(QJ) | IN(QX) | IN(HUSHING),
    ['s' - 'a'] = IN(HUSHING) | IN(DS),
    ['t' - 'a'] = IN(DT),
    ['u' - 'a'] = IN(OU) | IN(UV),
    ['v' - 'a'] = IN(VF) | IN(UV),
    ['x' - 'a'] = IN(QX),
};

static uint32_t groups_of(char c) { return c >= 'a' && c <= 'z' ? GROUPS_OF[c - 'a'] : 0; }

enum { ONE_HARD = 20 }; /* what a consonant costs that stands for no other */

static int is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

static int change(char a, char b, int is_first, int is_last)
{
    if (a == b) return 0;
    uint32_t shared = groups_of(a) & groups_of(b);
    if (shared == 0) return is_vowel(a) && is_vowel(b) ? 7 + (is_first ? 3 : 0) : ONE_HARD;
    int cost = COSTS[__builtin_ctz(shared)];
    int is_script = (shared & (IN(KG) | IN(GH) | IN(HC) | IN(QC) | IN(QJ) | IN(JI))) != 0;
    return cost + ((is_first && !is_script) || (is_last && (is_vowel(a) || is_vowel(b))) ? 3 : 0);
}

static int drop(char c, int is_last)
{
    if (c == 'h') return 3;
    if (is_vowel(c)) return is_last ? 10 : c == 'i' ? 6 : 8;
    return ONE_HARD;
}

/* What two keys of a length may differ by: short names are told apart by a letter. */
static int allowed(uint32_t length)
{
    static const int ALLOWED[] = {0, 0, 0, 0, 1, 3, 5, 6, 7, 8, 10};
    return length < sizeof ALLOWED / sizeof *ALLOWED ? ALLOWED[length] : 12;
}

static int least(int a, int b, int c) { return a < b ? (a < c ? a : c) : (b < c ? b : c); }

/* The cost of turning one key into the other; anything above `most` where it is more. */
static int distance(const char *a, uint32_t n, const char *b, uint32_t m, int most)
{
    int row[DL_SPELLING_KEY];
    row[0] = 0;
    for (uint32_t j = 1; j <= m; j++) row[j] = row[j - 1] + drop(b[j - 1], j == m);
    for (uint32_t i = 1; i <= n; i++) {
        int corner = row[0], cheapest;
        row[0] += drop(a[i - 1], i == n);
        cheapest = row[0];
        for (uint32_t j = 1; j <= m; j++) {
            int best = least(corner + change(a[i - 1], b[j - 1], i == 1 && j == 1, i == n && j == m),
                             row[j] + drop(a[i - 1], i == n), row[j - 1] + drop(b[j - 1], j == m));
            corner = row[j];
            row[j] = best;
            if (best < cheapest) cheapest = best;
        }
        if (cheapest > most) return most + 1;
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

/* Consonants that no rule takes for another: "l", "m", "n", "r", "w", "y", "z". */
static int is_hard(char c) { return c != 'h' && !is_vowel(c) && groups_of(c) == 0; }

uint32_t dl_spelling_skeleton(struct dl_str key, char out[DL_SPELLING_KEY])
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < key.size && size < DL_SPELLING_KEY; i++)
        if (is_hard(key.at[i])) out[size++] = key.at[i];
    return size;
}

/* Whether two keys have the same hard consonants in the same order; each that only one has costs ONE_HARD. */
static int same_skeleton(const char *x, uint32_t n, const char *y, uint32_t m)
{
    uint32_t i = 0, j = 0;
    for (;; i++, j++) {
        while (i < n && !is_hard(x[i])) i++;
        while (j < m && !is_hard(y[j])) j++;
        if (i == n || j == m) return i == n && j == m;
        if (x[i] != y[j]) return 0;
    }
}

/* How much more two keys differ by than those of one name may: 0 where they are one. */
static int excess(const char *x, uint32_t n, const char *y, uint32_t m, int more)
{
    if (n == m && memcmp(x, y, n) == 0) return n > 1 ? 0 : DL_SPELLING_NEVER;
    if (n < 3 || m < 3 || differ_by_gender(x, n, y, m)) return DL_SPELLING_NEVER;
    int most = allowed(n > m ? n : m);
    if (most + more < ONE_HARD && !same_skeleton(x, n, y, m)) return DL_SPELLING_NEVER;
    int cost = distance(x, n, y, m, most + more);
    return cost <= most ? 0 : cost <= most + more ? cost - most : DL_SPELLING_NEVER;
}

int dl_same_keys(const char *x, uint32_t n, const char *y, uint32_t m) { return excess(x, n, y, m, 0) == 0; }

/* A key with the English value of j ("Jolani", "Golani"), where dl_spelling_key takes the German one ("Jelzin", "Yeltsin"). */
static uint32_t english_key(struct dl_str folded, char out[DL_SPELLING_KEY])
{
    char text[2 * DL_SPELLING_KEY];
    uint32_t n = 0;
    for (uint32_t i = 0; i < folded.size && n + 2 < sizeof text; i++) {
        int is_plain = folded.at[i] == 'j' && (i == 0 || folded.at[i - 1] != 'd');
        if (is_plain) text[n++] = 'd';
        text[n++] = folded.at[i];
    }
    return dl_spelling_key((struct dl_str){text, n}, out);
}

int dl_spelling_excess(struct dl_str a, struct dl_str b, int more)
{
    char x[DL_SPELLING_KEY], y[DL_SPELLING_KEY];
    if (dl_str_equal(a, b)) return 0;
    uint32_t n = dl_spelling_key(a, x), m = dl_spelling_key(b, y);
    int least = excess(x, n, y, m, more);
    if (differ_by_gender(x, n, y, m)) return DL_SPELLING_NEVER;
    int has_j[2] = {memchr(a.at, 'j', a.size) != NULL, memchr(b.at, 'j', b.size) != NULL};
    for (int english = 1; english < 4 && least > 0; english++) { /* either word's j, or both */
        if (((english & 1) && !has_j[0]) || ((english & 2) && !has_j[1])) continue;
        n = english & 1 ? english_key(a, x) : dl_spelling_key(a, x);
        m = english & 2 ? english_key(b, y) : dl_spelling_key(b, y);
        int cost = excess(x, n, y, m, more);
        if (cost < least) least = cost;
    }
    return least;
}

int dl_same_spelling(struct dl_str a, struct dl_str b) { return dl_spelling_excess(a, b, 0) == 0; }

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
