/* The forms of heads in English news, after the usage of agencies (place in capitals, date, agency in brackets, dash) and of
 * newspapers' pages (byline, published). */
#include "read/head.h"

#include "base/utf8.h"
#include "read/date.h"

enum { TITLE_WORDS = 25, TITLE_BYTES = 200, DATELINE_BYTES = 100 };

uint32_t dl_line_words(struct dl_str line)
{
    uint32_t words = 0;
    for (uint32_t i = 0; i < line.size; i++) words += !dl_ascii_space(line.at[i]) && (i == 0 || dl_ascii_space(line.at[i - 1]));
    return words;
}

static int is_closing(uint32_t c)
{
    return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
}

int dl_line_ends_sentence(struct dl_str line)
{
    uint32_t at = line.size, c = 0;
    while (at > 0 && is_closing(c = dl_utf8_before(line, at))) at -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

/* Counts words of four letters and more that begin with a capital, and all of them. */
static void count_capitals(struct dl_str line, uint32_t *capitals, uint32_t *all, uint32_t *shouted)
{
    *capitals = *all = *shouted = 0;
    for (uint32_t at = 0; at < line.size;) {
        uint32_t letters = 0, upper = 0, first_upper = 0;
        while (at < line.size) {
            uint32_t c = dl_utf8_next(line, &at);
            if (dl_char_is_space(c)) break;
            if (!dl_char_is_letter(c)) continue;
            int is_upper = dl_char_is_upper(c);
            if (letters++ == 0) first_upper = (uint32_t)is_upper;
            upper += (uint32_t)is_upper;
        }
        if (letters < 4) continue;
        ++*all;
        *capitals += first_upper;
        *shouted += upper == letters;
    }
}

int dl_line_is_capitalised(struct dl_str line)
{
    uint32_t capitals, all, shouted;
    count_capitals(line, &capitals, &all, &shouted);
    return all >= 2 && (capitals * 4 >= all * 3 || shouted == all);
}

int dl_line_is_title(struct dl_str line)
{
    if (line.size > TITLE_BYTES || dl_line_words(line) > TITLE_WORDS) return 0;
    uint32_t at = line.size, c = 0;
    while (at > 0 && is_closing(c = dl_utf8_before(line, at))) at -= c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    return c != '.' && c != ',' && c != ';' && c != ':' && c != 0x2026 && dl_char_is_lower(dl_utf8_at(line, 0)) == 0;
}

/* The agency's or paper's name under the writer's. */
static int is_house(struct dl_str line)
{
    static const char *const houses[] = {
        "USA TODAY",    "Associated Press", "The Associated Press", "Reuters", "AFP", "AP",      "Staff writer",
        "Staff Writer", "Staff reporter",   "Agence France-Presse", "Xinhua",  "dpa", "Wikinews"};
    for (size_t i = 0; i < sizeof houses / sizeof *houses; i++)
        if (dl_str_is(line, houses[i])) return 1;
    return 0;
}

int dl_line_is_byline(struct dl_str line)
{
    if (is_house(line)) return 1;
    if (!dl_str_starts(line, "By ") && !dl_str_starts(line, "BY ")) return 0;
    return line.size <= 120 && !dl_line_ends_sentence(line) && dl_line_words(line) <= 14 && !dl_ascii_digit(line.at[3]);
}

/* Words of the line that belong neither to the date nor stand beside one; capitals among them. */
static uint32_t other_words(struct dl_str line, const struct dl_head_date *date, uint32_t *capitals)
{
    uint32_t others = 0;
    *capitals = 0;
    for (uint32_t at = 0; at < line.size;) {
        uint32_t start = at, c = dl_utf8_next(line, &at);
        if (!dl_char_is_letter(c)) continue;
        int is_upper = dl_char_is_upper(c);
        while (at < line.size && dl_char_is_letter(dl_utf8_at(line, at))) dl_utf8_next(line, &at);
        if (start >= date->start && at <= date->end) continue;
        if (dl_head_date_is_word(dl_str_slice(line, start, at))) continue;
        others++;
        *capitals += (uint32_t)is_upper;
    }
    return others;
}

/* Whether the line has one of the words and then, to its end, a date with its year. */
static int is_dated_by(struct dl_str line, const struct dl_head_date *date, const char *words)
{
    if (date->end != line.size || date->year == 0 || line.at[line.size - 1] == '.') return 0;
    for (uint32_t at = 0, start = 0; at <= date->start; at++) {
        if (at < date->start && line.at[at] != ' ' && line.at[at] != ',' && line.at[at] != ':') continue;
        if (at > start && dl_str_listed_nocase(dl_str_slice(line, start, at), words, ' ')) return 1;
        start = at + 1;
    }
    return 0;
}

/* "From our archive, 12 February 1974", "This article was first published on 3 May 1999": a date to its end, and words of publishing. */
static int is_published(struct dl_str line, const struct dl_head_date *date)
{
    return is_dated_by(line, date, "archive archives published issue edition dated reprinted printed vault files posted updated");
}

int dl_line_is_release(struct dl_str line)
{
    static const char words[] =
        "release statement communiqué communique briefing bulletin readout remarks transcript conference interview hearing minutes";
    if (line.size > DATELINE_BYTES || line.size < 4) return 0;
    struct dl_head_date date = dl_head_date_find(line);
    return date.end != 0 && (is_dated_by(line, &date, words) || is_published(line, &date));
}

int dl_line_is_date(struct dl_str line)
{
    if (line.size > DATELINE_BYTES || line.size < 4) return 0;
    struct dl_head_date date = dl_head_date_find(line);
    uint32_t capitals, others = other_words(line, &date, &capitals);
    char last = line.at[line.size - 1];
    if (date.end == 0) { /* NAIROBI, Kenya (AP) _ */
        int is_open = last == '_' || last == '-';
        return is_open && dl_line_dateline(line) == line.size ? 2 : 0;
    }
    if (others == 0 || is_published(line, &date)) return 1;
    return others <= 5 && capitals * 2 > others && last != '.' ? 2 : 0;
}

/* ---- datelines inside a paragraph ---- */

/* The mark that ends a dateline at `at`: a dash among spaces, "_", ": " or ". "; its bytes with the spaces, 0 when none. A long
 * dash may touch the report's first word ("WASHINGTON—Senators"). */
static uint32_t closing_mark(struct dl_str text, uint32_t at, int *is_dash, int *is_tight)
{
    uint32_t behind = at, c = dl_utf8_next(text, &behind);
    *is_dash = c == '-' || c == '_' || c == 0x2013 || c == 0x2014 || c == 0x2015;
    *is_tight = c == 0x2014 && dl_char_is_upper(dl_utf8_at(text, behind));
    if (*is_tight) return behind - at;
    if (*is_dash) {
        while (behind < text.size && (text.at[behind] == '-' || text.at[behind] == '_')) behind++;
        int is_open = at > 0 && (dl_char_is_space(dl_utf8_before(text, at)) || text.at[at - 1] == ')');
        if (!is_open && c < 0x80 && c != '_') return 0;
    } else if (c != ':' && c != '.') {
        return 0;
    }
    if (behind < text.size && !dl_char_is_space(dl_utf8_at(text, behind))) return 0;
    for (uint32_t next = behind; next < text.size && dl_char_is_space(dl_utf8_next(text, &next));) behind = next;
    return behind - at;
}

/* Whether the words before the mark are a place, with what stands beside it. */
static int is_place(struct dl_str place, int *is_shouted, int *has_agency)
{
    uint32_t words = 0, lower = 0, in_brackets = 0, is_short = 1; /* all words so far: "LA PAZ" */
    *is_shouted = *has_agency = 0;
    for (uint32_t at = 0; at < place.size;) {
        uint32_t start = at, c = dl_utf8_next(place, &at);
        if (c == '(') {
            in_brackets = 1;
            *has_agency = words > 0;
        } else if (c == ')') {
            in_brackets = 0;
        }
        if (c == '"' || c == 0x201C || c == '?' || c == '!' || c == ';') return 0;
        if (!dl_char_is_letter(c)) continue;
        uint32_t upper = dl_char_is_upper(c), letters = 1;
        for (uint32_t next = at; next < place.size && dl_char_is_letter(c = dl_utf8_next(place, &next)); at = next) {
            letters++;
            upper += (uint32_t)dl_char_is_upper(c);
        }
        if (in_brackets || dl_head_date_is_word(dl_str_slice(place, start, at))) continue;
        words++;
        if (is_short) *is_shouted = upper == letters && (letters >= 3 || *is_shouted || words == 1);
        is_short &= letters < 3;
        lower += upper == 0 && !dl_str_listed(dl_str_slice(place, start, at), "de la le el al and of the du da do dos", ' ');
    }
    if (is_short) *is_shouted = 0;
    return words >= 1 && words <= 6 && lower == 0 && !in_brackets;
}

/* (CNN) -- : an agency without a place. */
static uint32_t agency_alone(struct dl_str paragraph)
{
    uint32_t at = 1;
    int is_dash, is_tight;
    while (at < paragraph.size && at < 24 && paragraph.at[at] != ')') at++;
    if (at >= paragraph.size || paragraph.at[at] != ')' || !dl_ascii_upper(paragraph.at[1])) return 0;
    while (++at < paragraph.size && paragraph.at[at] == ' ') {
    }
    if (at == paragraph.size) return 0;
    uint32_t mark = closing_mark(paragraph, at, &is_dash, &is_tight);
    return is_dash && mark > 0 ? at + mark : 0;
}

/* "Washington (CNN) The president …": behind a place and an agency in brackets, closed at `at`, no mark need stand; the bytes up to the
 * text, or 0. */
static uint32_t agency_unmarked(struct dl_str paragraph, uint32_t at)
{
    static const char AGENCIES[] =
        "CNN|CNN Business|AP|AFP|UPI|Reuters|Reuter|Xinhua|IANS|ANI|PTI|dpa|DPA|TASS|Tass|Bloomberg|CNS|BBC";
    uint32_t open = at, next = at + 1;
    int is_shouted, has_agency;
    while (open > 0 && paragraph.at[open] != '(') open--;
    if (open < 3) return 0;
    const struct dl_head_date date = dl_head_date_find(dl_str_slice(paragraph, 0, open)); /* "Taipei, Jan. 13 2024 (CNA) Voters" */
    const int is_dated = date.end > date.start && dl_str_trim(dl_str_slice(paragraph, date.end, open)).size == 0;
    if (!is_dated && !dl_str_listed(dl_str_slice(paragraph, open + 1, at), AGENCIES, '|')) return 0;
    if (!is_place(dl_str_slice(paragraph, 0, at + 1), &is_shouted, &has_agency)) return 0;
    while (next < paragraph.size && paragraph.at[next] == ' ') next++;
    return next > at + 1 && next < paragraph.size && dl_char_is_upper(dl_utf8_at(paragraph, next)) ? next : 0;
}

/* "MOSCOW, January 26. /TASS/. ": where the text begins behind an agency between slashes at `at`; `at` where there is none. */
static uint32_t behind_slashes(struct dl_str paragraph, uint32_t at)
{
    enum { AGENCY_BYTES = 20 };
    if (at >= paragraph.size || paragraph.at[at] != '/') return at;
    uint32_t close = at + 1;
    while (close < paragraph.size && close < at + AGENCY_BYTES && paragraph.at[close] != '/' && paragraph.at[close] != '.') close++;
    if (close >= paragraph.size || paragraph.at[close] != '/' || close < at + 3) return at;
    close++;
    while (close < paragraph.size && (paragraph.at[close] == '.' || dl_ascii_space(paragraph.at[close]))) close++;
    return close < paragraph.size ? close : at;
}

/* "Belgrade, Sunday": the day of the week that a dispatch is dated, behind a comma. */
static int is_dated_by_weekday(struct dl_str place)
{
    const char *comma = memchr(place.at, ',', place.size);
    const uint32_t day = comma == NULL ? 0 : (uint32_t)(comma - place.at) + 1;
    if (day < 4 || day >= place.size || place.at[day] != ' ' || dl_head_date_weekday_at_end(place) < 0) return 0;
    return memchr(place.at + day + 1, ' ', place.size - day - 1) == NULL;
}

/* Where the text begins behind a dash that stands at `at` after the full stop of a dateline ("MIAMI, April 18. - Exiles"); else `at`. */
static uint32_t behind_dash(struct dl_str paragraph, uint32_t at)
{
    int is_dash, is_tight;
    const uint32_t mark = at < paragraph.size ? closing_mark(paragraph, at, &is_dash, &is_tight) : 0;
    return mark > 0 && is_dash ? at + mark : at;
}

/* One to three words. */
static int is_short(struct dl_str place)
{
    uint32_t blanks = 0;
    for (uint32_t i = 0; i < place.size; i++) blanks += place.at[i] == ' ' && i + 1 < place.size;
    return blanks <= 2;
}

/* "Al - Qaeda wants them": the Arabic article before its noun, as text cut into words writes it. */
static int is_article(struct dl_str place) { return dl_str_listed(dl_str_trim(place), "Al|El|As|Ash|Ad|An|Ar|At|Az|Ul", '|'); }

uint32_t dl_line_dateline(struct dl_str paragraph)
{
    uint32_t limit = paragraph.size < DATELINE_BYTES ? paragraph.size : DATELINE_BYTES;
    if (limit > 2 && paragraph.at[0] == '(') return agency_alone(paragraph);
    if (limit == 0) return 0;
    int by_date = dl_ascii_digit(paragraph.at[0]); /* 12 June 2025, Vienna: */
    if (!by_date && !dl_char_is_upper(dl_utf8_at(paragraph, 0))) return 0;
    for (uint32_t at = 1; at < limit; at++) {
        int is_dash, is_tight, is_shouted, has_agency;
        unsigned char byte = (unsigned char)paragraph.at[at];
        uint32_t unmarked = byte == ')' ? agency_unmarked(paragraph, at) : 0;
        if (unmarked > 0) return unmarked;
        if (byte != '-' && byte != '_' && byte != ':' && byte != '.' && byte != 0xE2) continue;
        uint32_t mark = closing_mark(paragraph, at, &is_dash, &is_tight);
        if (mark == 0) continue;
        struct dl_str place = dl_str_slice(paragraph, 0, at);
        if (is_article(place)) return 0;
        struct dl_head_date date = dl_head_date_find(place);
        if (by_date && is_dash && date.start == 0 && date.end > 0 && date.end == dl_str_trim(place).size)
            return at + mark; /* 29 June 2022 - */
        if (!is_place(place, &is_shouted, &has_agency) || (by_date && (date.end == 0 || date.start > 0))) return 0;
        int begins = at + mark < paragraph.size && dl_char_is_upper(dl_utf8_at(paragraph, at + mark));
        int has_country = memchr(place.at, ',', place.size) != NULL && begins; /* New Delhi, India - */
        if (is_dash && is_tight && !is_shouted && date.end == 0) return 0;
        int is_parted = begins && (byte == 0xE2 || byte == '-') && is_short(place); /* Puno – At least 17 people */
        if (is_dash) return date.end > 0 || has_agency || is_shouted || has_country || is_parted ? at + mark : 0;
        const int is_dated = date.end > 0 && (paragraph.at[at] == ':' || date.end == at);
        if (is_dated || (begins && is_dated_by_weekday(place))) return behind_dash(paragraph, behind_slashes(paragraph, at + mark));
    }
    return 0;
}

uint32_t dl_line_shouted_place(struct dl_str paragraph)
{
    enum { LEAST = 60, LONGEST = 40 };
    int is_shouted, has_agency;
    const char *colon = memchr(paragraph.at, ':', paragraph.size < LONGEST ? paragraph.size : LONGEST);
    if (colon == NULL || paragraph.size < LEAST || !dl_line_ends_sentence(paragraph)) return 0;
    const uint32_t at = (uint32_t)(colon - paragraph.at);
    const struct dl_str place = dl_str_slice(paragraph, 0, at);
    if (at + 2 >= paragraph.size || paragraph.at[at + 1] != ' ' || !dl_char_is_upper(dl_utf8_at(paragraph, at + 2))) return 0;
    for (uint32_t next = 0; next < at;)
        if (dl_char_is_lower(dl_utf8_next(place, &next))) return 0;
    return is_place(place, &is_shouted, &has_agency) && is_short(place) && is_shouted ? at + 2 : 0;
}
