/* A date is three tokens (number, month or number, number) with marks between: all places of a short text are tried, the
 * first that fits wins. */
#include "read/date.h"

#include "base/day.h"

struct lexeme {
    uint32_t start, end;
    int number; /* -1: a word */
    int month;  /* of a word, else 0 */
};

enum { LEXEMES = 64 };

static int month_of(struct dl_str word)
{
    static const char *const names[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
    if (word.size < 3 || !dl_ascii_upper(word.at[0])) return 0;
    for (int i = 0; i < 12; i++) {
        uint32_t size = (uint32_t)strlen(names[i]);
        int is_short = word.size == 3 || (i == 8 && word.size == 4);
        if (word.size != size && !is_short) continue;
        uint32_t at = 0;
        while (at < word.size && dl_ascii_to_lower(word.at[at]) == names[i][at]) at++;
        if (at == word.size) return i + 1;
    }
    return 0;
}

static uint32_t lex(struct dl_str text, struct lexeme out[LEXEMES])
{
    uint32_t count = 0;
    for (uint32_t at = 0; at < text.size && count < LEXEMES;) {
        struct lexeme l = {.start = at, .number = -1};
        if (dl_ascii_digit(text.at[at])) {
            long value;
            while (at < text.size && dl_ascii_digit(text.at[at])) at++;
            l.number = at - l.start <= 4 && dl_str_number(dl_str_slice(text, l.start, at), &value) ? (int)value : 100000;
            l.end = at;
            if (at + 2 <= text.size && (at + 2 == text.size || !dl_ascii_alpha(text.at[at + 2])) &&
                dl_str_listed(((struct dl_str){text.at + at, 2}), "st nd rd th", ' '))
                at += 2;
        } else if (dl_ascii_alpha(text.at[at])) {
            while (at < text.size && dl_ascii_alpha(text.at[at])) at++;
            l.end = at;
            l.month = month_of(dl_str_slice(text, l.start, at));
        } else {
            at++;
            continue;
        }
        out[count++] = l;
    }
    return count;
}

/* Whether nothing but these marks stands between two lexemes. */
static int only_between(struct dl_str text, const struct lexeme *a, const struct lexeme *b, const char *marks)
{
    for (uint32_t at = a->end; at < b->start; at++)
        if (strchr(marks, text.at[at]) == NULL && !dl_ascii_alpha(text.at[at])) return 0;
    return b->start - a->end <= 4;
}

static struct dl_head_date make(const struct lexeme *first, const struct lexeme *last, int year, int month, int day)
{
    struct dl_head_date date = {first->start, last->end, year, month, day};
    if (!dl_day_is_valid(year != 0 ? year : 2000, month, day)) return (struct dl_head_date){0};
    return date;
}

static int is_year(int number) { return number >= 1800 && number <= 2199; }
static int is_day(int number) { return number >= 1 && number <= 31; }

static struct dl_head_date numbers(struct dl_str text, const struct lexeme *l)
{
    char mark = text.at[l[0].end];
    if (l[1].start != l[0].end + 1 || l[2].start != l[1].end + 1 || text.at[l[1].end] != mark ||
        (mark != '-' && mark != '/' && mark != '.'))
        return (struct dl_head_date){0};
    if (is_year(l[0].number)) return make(l, l + 2, l[0].number, l[1].number, l[2].number);
    if (!is_year(l[2].number) || !is_day(l[0].number) || !is_day(l[1].number)) return (struct dl_head_date){0};
    if (mark == '.' || l[0].number > 12 || l[0].number == l[1].number) return make(l, l + 2, l[2].number, l[1].number, l[0].number);
    if (l[1].number > 12) return make(l, l + 2, l[2].number, l[0].number, l[1].number);
    return (struct dl_head_date){0};
}

/* A date whose first lexeme is l[0]; `left` lexemes follow from there. */
static struct dl_head_date date_at(struct dl_str text, const struct lexeme *l, uint32_t left)
{
    struct dl_head_date none = {0};
    if (left >= 3 && l[0].number >= 0 && l[1].number >= 0 && l[2].number >= 0) return numbers(text, l);
    if (left < 2 || !only_between(text, &l[0], &l[1], " .,'")) return none;
    int with_year = left >= 3 && is_year(l[2].number) && only_between(text, &l[1], &l[2], " .,");
    if (l[0].month != 0 && is_day(l[1].number))
        return make(l, l + 1 + with_year, with_year ? l[2].number : 0, l[0].month, l[1].number);
    if (is_day(l[0].number) && l[1].month != 0)
        return make(l, l + 1 + with_year, with_year ? l[2].number : 0, l[1].month, l[0].number);
    return none;
}

struct dl_head_date dl_head_date_find(struct dl_str text)
{
    struct lexeme lexemes[LEXEMES];
    uint32_t count = lex(text, lexemes);
    struct dl_head_date without_year = {0};
    for (uint32_t i = 0; i < count; i++) {
        struct dl_head_date date = date_at(text, &lexemes[i], count - i);
        if (date.year != 0) return date;
        if (date.end > date.start && without_year.end == 0) without_year = date;
    }
    return without_year;
}

int32_t dl_head_date_day(const struct dl_head_date *date)
{
    return date->year != 0 && date->end > date->start ? dl_day_from(date->year, date->month, date->day) : DL_NO_DAY;
}

int32_t dl_head_date_parse(struct dl_str text)
{
    text = dl_str_trim(text);
    int32_t day = dl_day_parse(text);
    if (day != DL_NO_DAY || text.size == 0) return day;
    long number;
    if (text.size == 8 && dl_str_number(text, &number) &&
        dl_day_is_valid((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)))
        return dl_day_from((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));
    struct dl_head_date date = dl_head_date_find(text);
    return dl_head_date_day(&date);
}

int32_t dl_head_date_in_uri(struct dl_str uri)
{
    struct lexeme lexemes[LEXEMES];
    uint32_t count = lex(uri, lexemes);
    for (uint32_t i = 0; i + 2 < count; i++) {
        const struct lexeme *l = &lexemes[i];
        if (!is_year(l[0].number) || l[0].start == 0) continue;
        struct dl_head_date date = {0};
        if (l[1].number >= 0 && l[2].number >= 0) date = numbers(uri, l);
        else if (l[1].month == 0 && l[1].end - l[1].start == 3 && l[2].number >= 0) {
            char name[3] = {dl_ascii_to_upper(uri.at[l[1].start]), uri.at[l[1].start + 1], uri.at[l[1].start + 2]};
            date = make(l, l + 2, l[0].number, month_of((struct dl_str){name, 3}), l[2].number);
        }
        if (date.end > 0) return dl_head_date_day(&date);
    }
    return DL_NO_DAY;
}

int dl_head_date_weekday_at_end(struct dl_str text)
{
    static const char *const days[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    uint32_t end = text.size, start;
    while (end > 0 && !dl_ascii_alpha(text.at[end - 1])) end--;
    for (start = end; start > 0 && dl_ascii_alpha(text.at[start - 1]);) start--;
    for (int i = 0; i < 7; i++)
        if (dl_str_is_nocase(dl_str_slice(text, start, end), days[i])) return i;
    return -1;
}

int dl_head_date_is_word(struct dl_str word)
{
    static const char words[] =
        "published updated posted last modified first on at date am pm a m p et est edt pst gmt utc cet bst ist "
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun";
    char lower[12];
    if (month_of(word) != 0) return 1;
    if (word.size > sizeof lower) return 0;
    for (uint32_t i = 0; i < word.size; i++) lower[i] = dl_ascii_to_lower(word.at[i]);
    return dl_str_listed(((struct dl_str){lower, word.size}), words, ' ');
}
