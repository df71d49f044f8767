/* Words by hand-written rules over one chunk (a run without white space) at a time: at each place the longest special
 * form first (address, number with its marks, abbreviation), else letters and digits with the marks that may stand inside
 * them, else one mark. The conventions are those of the English Web Treebank (UD 2.16): compounds are split at their
 * hyphens but for prefixes, amounts from their signs and units, possessives and contractions are parts of one token.
 * Rules were written against counts of the training part. */
#include "text/token.h"

#include "base/day.h"
#include "text/address.h"
#include "text/chars.h"

enum { CHUNK = 1024 }; /* bytes of a chunk: what looks ahead inside one is bounded by it */

struct scan {
    const struct dl_language *language;
    struct dl_doc *doc;
    struct dl_str text;     /* up to the end of the span */
    uint32_t start, end;    /* the chunk */
    uint32_t at;            /* in the chunk */
    uint32_t open;          /* single quotation marks that wait for their end */
    uint8_t after_currency; /* the last token was a currency sign */
    uint8_t is_cut;         /* no white space follows the chunk */
};

static int is_digit_at(const struct scan *s, uint32_t at) { return at < s->end && dl_ascii_digit(s->text.at[at]); }
static int is_letter_at(const struct scan *s, uint32_t at) { return at < s->end && dl_char_is_letter(dl_utf8_at(s->text, at)); }
static int is_word_at(const struct scan *s, uint32_t at) { return at < s->end && dl_char_is_word(dl_utf8_at(s->text, at)); }

static struct dl_str part(const struct scan *s, uint32_t start, uint32_t end) { return dl_str_slice(s->text, start, end); }

static uint32_t digits(const struct scan *s, uint32_t at)
{
    uint32_t from = at;
    while (is_digit_at(s, at)) at++;
    return at - from;
}

/* ---- numbers with marks inside ---- */

/* 713-853-3989, 345-9945, 11-20-2000, 2024-12-03; where it ends, or `at`. "1969-1970" is three words. */
static uint32_t hyphened_number(const struct scan *s, uint32_t at)
{
    uint32_t sizes[2] = {0, 0}, groups = 0, end = at;
    for (uint32_t next = at;; next = end + 1) {
        uint32_t n = digits(s, next);
        if (n == 0) break;
        if (groups < 2) sizes[groups] = n;
        groups++;
        end = next + n;
        if (end >= s->end || s->text.at[end] != '-') break;
    }
    if (is_word_at(s, end)) return at;
    int is_telephone = groups == 2 && ((sizes[0] == 3 && sizes[1] == 4) || (sizes[0] == 5 && sizes[1] == 4));
    return groups >= 3 || is_telephone ? end : at;
}

/* 18-Jun-2022; where it ends, or `at`. */
static uint32_t hyphened_day(const struct scan *s, uint32_t at)
{
    const uint32_t month = at + digits(s, at) + 1, year = month + 4;
    if (month - at > 3 || year + 4 > s->end || s->text.at[month - 1] != '-' || s->text.at[year - 1] != '-') return at;
    if (digits(s, year) != 4 || is_word_at(s, year + 4) || dl_day_month_of(part(s, month, year - 1)) == 0) return at;
    return year + 4;
}

/* 12/03/2024, 9/11, 713/853-5984; where it ends, or `at`. */
static uint32_t slashed_number(const struct scan *s, uint32_t at)
{
    uint32_t n = digits(s, at), m, k = 0;
    if (n == 0 || n > 4 || at + n >= s->end || s->text.at[at + n] != '/') return at;
    uint32_t second = at + n + 1, end = second + (m = digits(s, second));
    if (m == 0) return at;
    if (end < s->end && s->text.at[end] == '/' && (k = digits(s, end + 1)) > 0) end += 1 + k;
    if (k == 0 && n == 3 && m == 3 && hyphened_number(s, second) > second) return hyphened_number(s, second);
    if (is_word_at(s, end) || (end < s->end && s->text.at[end] == '/')) return at;
    if (k > 0) return (n <= 2 && m <= 2 && k <= 4) || (n == 4 && m <= 2 && k <= 2) ? end : at;
    long month = 0, day = 0;
    dl_str_number(part(s, at, at + n), &month);
    dl_str_number(part(s, second, end), &day);
    int is_fraction = n == 1 && m == 1 && month < day && day <= 5 && month <= 3;
    return n <= 2 && m <= 2 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && !is_fraction ? end : at;
}

/* Whether the letters at `at`, behind digits, are a unit that is a word of its own. */
static int is_unit(const struct scan *s, uint32_t at)
{
    uint32_t end = at;
    while (is_letter_at(s, end) || (end < s->end && s->text.at[end] == '.' && is_letter_at(s, end + 1)))
        dl_utf8_next(s->text, &end);
    if (is_digit_at(s, end)) return 0;
    uint32_t kinds = dl_language_parts(s->language, part(s, at, end));
    return (kinds & DL_PART_UNIT) != 0 || ((kinds & DL_PART_AMOUNT) != 0 && s->after_currency);
}

/* ---- marks inside a word: each tells whether the word goes on behind the mark at `at` ---- */

static int goes_on_after_stop(const struct scan *s, uint32_t start, uint32_t at)
{
    uint32_t segment = at;
    while (segment > start && s->text.at[segment - 1] != '.') segment--;
    int before_digit = is_digit_at(s, at - 1), after_digit = is_digit_at(s, at + 1);
    if (after_digit) return before_digit || (at - segment == 1 && segment > start);
    if (!is_letter_at(s, at + 1)) return 0;
    uint32_t letter = segment;
    dl_utf8_next(s->text, &letter);
    if (letter == at && !before_digit) return 1; /* U.S, a.k.a */
    uint32_t after = at + 1;
    dl_utf8_next(s->text, &after);
    int closes = after < s->end && s->text.at[after] == '.';
    return closes && dl_language_abbreviation(s->language, part(s, start, after + 1)) != 0; /* Ph.D. */
}

static int goes_on_after_hyphen(const struct scan *s, uint32_t start, uint32_t at)
{
    if (!is_word_at(s, at + 1)) return 0;
    uint32_t end = at + 1;
    while (is_letter_at(s, end)) dl_utf8_next(s->text, &end);
    struct dl_str first = part(s, start, at);
    int is_capitals = first.size > 1 && dl_ascii_upper(first.at[1]);
    if (!is_capitals && (dl_language_parts(s->language, first) & DL_PART_PREFIX)) return 1;
    if (end == at + 1 || is_word_at(s, end)) return 0;
    if (dl_language_parts(s->language, part(s, start, end)) & DL_PART_WHOLE) return 1;
    return (dl_language_parts(s->language, part(s, at + 1, end)) & DL_PART_SUFFIX) != 0;
}

static int goes_on_after_slash(const struct scan *s, uint32_t start, uint32_t at)
{
    return at - start == 1 && dl_ascii_alpha(s->text.at[start]) && at + 1 < s->end && dl_ascii_alpha(s->text.at[at + 1]) &&
           !is_word_at(s, at + 2) && (at + 2 >= s->end || s->text.at[at + 2] != '/') &&
           dl_ascii_upper(s->text.at[start]) == dl_ascii_upper(s->text.at[at + 1]) && s->text.at[at + 1] != 'o';
}

static int goes_on_after_and(const struct scan *s, uint32_t start, uint32_t at)
{
    if (!is_letter_at(s, at + 1)) return 0;
    int upper = dl_char_is_upper(dl_utf8_before(s->text, at)) && dl_char_is_upper(dl_utf8_at(s->text, at + 1));
    return (upper && at - start <= 3) || (at - start == 1 && !is_letter_at(s, at + 2));
}

static int goes_on(const struct scan *s, uint32_t start, uint32_t at, uint32_t mark, uint32_t behind)
{
    if (behind >= s->end) return 0;
    if (mark == '.') return goes_on_after_stop(s, start, at);
    if (mark == ',') return is_digit_at(s, at - 1) && digits(s, behind) == 3;
    if (mark == ':') return is_digit_at(s, at - 1) && is_digit_at(s, behind);
    if (mark == '/') return goes_on_after_slash(s, start, at);
    if (mark == '&') return goes_on_after_and(s, start, at);
    if (mark == '*') return is_letter_at(s, at - 1) && is_letter_at(s, behind);
    if (dl_char_is_dash(mark)) return goes_on_after_hyphen(s, start, at);
    if (dl_char_is_apostrophe(mark)) return is_letter_at(s, behind);
    return mark == 0xB7 || mark == 0xAD || (mark >= 0x200B && mark <= 0x200D);
}

/* ---- the end of a word ---- */

/* Whether the next chunk begins with a character of this kind. */
static uint32_t following(const struct scan *s)
{
    uint32_t at = s->end, c;
    do c = dl_utf8_next(s->text, &at);
    while (dl_char_is_space(c));
    return c;
}

/* "P." before "W." or behind it: one of several initials. */
static int is_single_initial(struct dl_str form) { return form.size == 2 && dl_ascii_upper(form.at[0]) && form.at[1] == '.'; }

static int is_among_initials(const struct scan *s)
{
    uint32_t count = s->doc->words.count, at = s->end;
    if (count > 0 && is_single_initial(s->doc->words.at[count - 1].form)) return 1;
    while (at < s->text.size && s->text.at[at] == ' ') at++;
    return at + 2 <= s->text.size && is_single_initial(dl_str_slice(s->text, at, at + 2)) &&
           (at + 2 == s->text.size || dl_char_is_space(s->text.at[at + 2]));
}

static int is_initial(const struct scan *s, uint32_t start)
{
    uint32_t count = s->doc->words.count;
    if (start + 2 == s->end && is_among_initials(s)) return 1;
    if (!dl_char_is_upper(following(s)) && s->end < s->text.size && start + 2 == s->end) return 0;
    if (s->text.at[start] != 'I' && (count == 0 || start == 0)) return 1;
    if (count == 0) return 0;
    struct dl_str before = s->doc->words.at[count - 1].form;
    int is_name = dl_char_is_upper(dl_utf8_at(before, 0)) && !dl_str_is(before, "I");
    int begins = !dl_char_is_word(dl_utf8_at(before, 0));
    return s->text.at[start] == 'I' ? is_name && before.size > 2 && before.at[before.size - 1] != '.' : is_name || begins;
}

/* Whether the full stop at `at` belongs to the word [start, at). */
static int takes_stop(const struct scan *s, uint32_t start, uint32_t at)
{
    uint32_t dots = 0;
    while (at + dots < s->end && s->text.at[at + dots] == '.') dots++;
    struct dl_str form = part(s, start, at + 1);
    int kind = dl_language_abbreviation(s->language, form);
    if (dots > 2 || (dots == 2 && kind == 0 && memchr(form.at, '.', form.size - 1) == NULL)) return 0;
    if (kind == DL_ABBREVIATION_NUMBER && !is_single_initial(form)) { /* not "P. W. Mosala" */
        uint32_t c = at + 1 < s->end ? dl_utf8_at(s->text, at + 1) : following(s);
        return dl_char_is_digit(c) || (form.at[0] == 'e' && dl_char_is_word(c));
    }
    int ends_section = at + 1 == s->end && following(s) == 0 && memchr(form.at, '.', form.size - 1) == NULL;
    if (ends_section && (kind == DL_ABBREVIATION_LAST || kind == DL_ABBREVIATION_PLACE || kind == DL_ABBREVIATION_CALENDAR))
        return 0;
    if (kind != 0) return 1;
    if (form.size >= 4 && form.at[form.size - 3] == '.' && dl_ascii_alpha(form.at[form.size - 2])) return 1; /* U.S. */
    return form.size == 2 && dl_ascii_upper(form.at[0]) && is_initial(s, start);
}

/* Whether the apostrophe at `at` closes the word [start, at): the Beatles' songs. */
static int takes_apostrophe(const struct scan *s, uint32_t at, uint32_t behind)
{
    char last = s->text.at[at - 1];
    if (s->open > 0 || (last != 's' && last != 'S' && last != 'z' && last != 'x')) return 0;
    return behind >= s->end || !is_word_at(s, behind);
}

static uint32_t scan_word(const struct scan *s)
{
    uint32_t start = s->at, at = start, special;
    if (dl_ascii_digit(s->text.at[at])) {
        if ((special = hyphened_number(s, at)) > at || (special = slashed_number(s, at)) > at ||
            (special = hyphened_day(s, at)) > at)
            return special;
    } else if ((special = dl_address_host(s->language, s->text, at, s->end)) > at) {
        return special;
    }
    int numeric = 1; /* digits and their marks so far */
    while (at < s->end) {
        uint32_t behind = at, c = dl_utf8_next(s->text, &behind);
        if (dl_char_is_word(c)) {
            int is_digit = dl_char_is_digit(c);
            if (!is_digit && numeric && at > start && is_unit(s, at)) break;
            numeric = numeric && is_digit;
            at = behind;
            continue;
        }
        if (at == start) {
            at = behind;
            continue;
        }
        if (c == '.' && takes_stop(s, start, at) && !goes_on_after_stop(s, start, at)) return behind;
        if (dl_char_is_apostrophe(c) && c != '`' && takes_apostrophe(s, at, behind)) return behind;
        if (!goes_on(s, start, at, c, behind)) {
            int is_broken_off = c == '-' && behind == s->end && at - start <= 2 && !dl_ascii_digit(s->text.at[start]);
            return is_broken_off ? behind : at;
        }
        at = behind;
    }
    return at;
}

/* ---- marks ---- */

/* "Ana Brandt (Leeds East):": whether a bracket that opened before closes here. */
static int closes_bracket(const struct scan *s)
{
    enum { LONGEST = 200 };
    int depth = 0;
    if (s->text.at[s->at] != ')') return 0;
    for (uint32_t at = s->at; at > 0 && s->at - at < LONGEST && depth <= 0 && s->text.at[at - 1] != '\n'; at--)
        depth += (s->text.at[at - 1] == '(') - (s->text.at[at - 1] == ')');
    return depth > 0;
}

static uint32_t scan_emoticon(const struct scan *s)
{
    if (closes_bracket(s)) return s->at;
    if (s->at > s->start && dl_char_is_word(dl_utf8_before(s->text, s->at)) == 0 && s->text.at[s->at - 1] == '(') return s->at;
    for (uint32_t end = s->at + 4 < s->end ? s->at + 4 : s->end; end > s->at + 1; end--)
        if (!is_word_at(s, end) && (dl_language_parts(s->language, part(s, s->at, end)) & DL_PART_EMOTICON)) return end;
    return s->at;
}

/* A word that begins with its apostrophe ('72, 'em) or stands alone as one ('s). */
static uint32_t scan_clipped(const struct scan *s, uint32_t behind)
{
    uint32_t end = behind + digits(s, behind);
    if (end == behind + 2 && !is_digit_at(s, end)) {
        if (end < s->end && s->text.at[end] == 's' && !is_word_at(s, end + 1)) end++;
        return is_word_at(s, end) ? s->at : end;
    }
    for (end = behind; is_letter_at(s, end);) dl_utf8_next(s->text, &end);
    struct dl_str form = part(s, behind, end);
    if (dl_language_parts(s->language, form) & DL_PART_CLIPPED) return end;
    int is_clitic =
        dl_str_is(form, "s") || dl_str_is(form, "re") || dl_str_is(form, "ve") || dl_str_is(form, "ll") || dl_str_is(form, "m");
    return is_clitic ? end : s->at;
}

static uint32_t run_of(const struct scan *s, uint32_t c, uint32_t at)
{
    for (uint32_t behind = at; behind < s->end && dl_utf8_next(s->text, &behind) == c;) at = behind;
    return at;
}

static uint32_t scan_stops(const struct scan *s)
{
    uint32_t at = s->at;
    for (uint32_t behind = at; behind < s->end && dl_char_is_stop(dl_utf8_next(s->text, &behind));) at = behind;
    if (at == s->at + 1 && s->text.at[s->at] == '.' && is_digit_at(s, at) && (s->at == s->start || !is_word_at(s, s->at - 1))) {
        at += digits(s, at); /* .265 */
    } else if (at == s->at + 1 && s->text.at[s->at] == '.' && s->at == s->start && is_letter_at(s, at)) {
        uint32_t end = at;
        while (is_letter_at(s, end)) dl_utf8_next(s->text, &end);
        if (dl_language_parts(s->language, part(s, at, end)) & DL_PART_DOMAIN) at = end; /* .doc */
    }
    return at;
}

static uint32_t scan_symbols(const struct scan *s)
{
    uint32_t at = s->at;
    for (uint32_t behind = at; behind < s->end && dl_char_is_symbol(dl_utf8_next(s->text, &behind));) at = behind;
    return at;
}

static uint32_t scan_mark(struct scan *s)
{
    uint32_t behind = s->at, c = dl_utf8_next(s->text, &behind), end;
    if ((end = scan_emoticon(s)) > s->at) return end;
    if (dl_char_is_stop(c)) return scan_stops(s);
    if (c == '\'' || c == 0x2019 || c == 0x2018 || c == '`') {
        end = run_of(s, c, behind);
        if (end > behind || c == '`') return end;
        if (c != 0x2018 && (end = scan_clipped(s, behind)) > s->at) return end;
        int opens = behind < s->end && (s->at == s->start || !is_word_at(s, s->at - 1));
        if (opens) s->open++;
        else if (s->open > 0) s->open--;
        return behind;
    }
    if (c == '+' && is_digit_at(s, behind) && (s->at == s->start || !is_word_at(s, s->at - 1))) return behind + digits(s, behind);
    if (c == '#' && is_letter_at(s, behind)) {
        while (is_word_at(s, behind)) dl_utf8_next(s->text, &behind);
        return behind;
    }
    if (c == '-' || c == '*' || c == '=' || c == '~' || c == '+' || c == '#' || c == '<' || c == '>' || c == '|')
        return run_of(s, c, behind);
    if (dl_char_is_symbol(c)) return scan_symbols(s);
    return behind;
}

/* US$, HK$ */
static uint32_t scan_currency(const struct scan *s)
{
    uint32_t at = s->at;
    while (at < s->end && at - s->at < 3 && dl_ascii_upper(s->text.at[at])) at++;
    return at > s->at && at < s->end && s->text.at[at] == '$' ? at + 1 : s->at;
}

static uint32_t next_token(struct scan *s)
{
    uint32_t end, c = dl_utf8_at(s->text, s->at);
    if ((end = dl_address(s->text, s->at, s->end)) > s->at) return end;
    if (dl_char_is_word(c)) return (end = scan_currency(s)) > s->at ? end : scan_word(s);
    return scan_mark(s);
}

/* ---- writing words ---- */

static int push(struct scan *s, uint32_t start, uint32_t end)
{
    uint32_t cuts[5], count = dl_contraction_cuts(s->language, s->text, start, end, cuts);
    cuts[count] = end;
    for (uint32_t i = 0; i <= count; i++) {
        struct dl_word *word = DL_PUSH(&s->doc->words, &s->doc->arena, DL_MAX_WORDS);
        if (word == NULL) return DL_ELIMIT;
        word->span = (struct dl_span){start, cuts[i]};
        word->form = dl_doc_slice(s->doc, word->span);
        word->head = DL_NONE;
        word->token_words = i == 0 ? (uint8_t)(count + 1) : 0;
        word->space_after = end == s->end && !s->is_cut;
        start = cuts[i];
    }
    return DL_OK;
}

static int scan_chunk(struct scan *s)
{
    int code = DL_OK;
    for (s->at = s->start; code == DL_OK && s->at < s->end;) {
        uint32_t end = next_token(s), c = dl_utf8_before(s->text, end);
        for (; code == DL_OK && end - s->at > DL_MAX_WORD_BYTES;) {
            uint32_t cut = s->at + DL_MAX_WORD_BYTES;
            while (((unsigned char)s->text.at[cut] & 0xC0u) == 0x80u) cut--;
            code = push(s, s->at, cut);
            s->at = cut;
        }
        if (code == DL_OK) code = push(s, s->at, end);
        s->after_currency = dl_char_is_currency(c) || (s->after_currency && dl_char_is_digit(c));
        s->at = end;
    }
    return code;
}

int dl_tokenize(const struct dl_language *language, struct dl_doc *doc, struct dl_span span, struct dl_error *error)
{
    struct scan s = {.language = language, .doc = doc, .text = dl_str_slice(doc->text, 0, span.end)};
    int code = DL_OK;
    for (uint32_t at = span.start; code == DL_OK && at < span.end; at = s.end) {
        uint32_t behind = at;
        while (at < span.end && dl_char_is_space(dl_utf8_next(s.text, &behind))) at = behind;
        if (at >= span.end) break;
        s.start = s.end = behind = at;
        while (s.end < span.end && s.end - at < CHUNK && !dl_char_is_space(dl_utf8_next(s.text, &behind))) s.end = behind;
        s.is_cut = s.end - at >= CHUNK;
        s.after_currency = 0;
        code = scan_chunk(&s);
    }
    if (code == DL_ELIMIT) return dl_fail(error, DL_ELIMIT, "more than %u words in one report, or memory is spent", DL_MAX_WORDS);
    return code;
}
