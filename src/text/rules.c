/* The places where no classifier is needed: it would learn these from the treebank only as far as that happens to show them. */
#include "text/boundary.h"
#include "base/day.h"
#include "text/chars.h"
#include "text/initials.h"

/* Whether word `at` closes a bracket or quotation around a few words of the sentence: [Diane] Blair, the "optimistic" Reagan. */
static int closes_within(const struct dl_boundary *b)
{
    struct dl_str form = b->words[b->at].form;
    uint32_t c = dl_utf8_at(form, 0);
    if (b->at == b->start || form.size > 3) return 0;
    int is_quote = c == 0x201D || (c == '"' && (b->quotes & 1u) == 0);
    if (!is_quote && c != ']') return 0;
    uint32_t first = dl_utf8_at(b->words[b->at - 1].form, 0);
    return is_quote ? dl_char_is_lower(first) : dl_char_is_letter(first);
}

/* In brackets that do not hold the whole sentence nothing ends, nor at a mark that is no stop: (b. March 2009 - 2010). */
static int is_in_brackets(const struct dl_boundary *b)
{
    return b->brackets > 0 && (b->bracket != b->start || !dl_char_is_stop(dl_utf8_at(b->words[b->at].form, 0)));
}

/* Whether word `at` closes a quotation or bracket behind a stop. */
static int is_quoted_stop(const struct dl_boundary *b)
{
    uint32_t at = b->at, c = dl_utf8_at(b->words[at].form, 0);
    while (at > b->start && (c == ')' || c == '"' || c == ']' || c == 0x201D || c == 0x2019 || c == '\''))
        c = dl_utf8_at(b->words[--at].form, 0);
    return dl_char_is_stop(c);
}

/* Without white space only a stop ends a sentence, closing marks aside. */
static int is_glued(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at];
    return !word->space_after && word->form.size < 2 && word->form.at[0] != ':' && !is_quoted_stop(b);
}

/* "wrote the premier on X. France …": no initial, but where one writes. */
static int is_platform(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at];
    return b->at > b->start + 1 && dl_str_is(word->form, ".") && word->space_after && dl_str_is(word[-1].form, "X") &&
           dl_str_listed(word[-2].form, "on via platform", ' ');
}

/* "at 10 p.m. Wednesday", "until 5 a.m. EST", "at 9 p.m. Aug. 14": nothing ends between the hour and its day or zone. */
static int is_hour_with_day(const struct dl_boundary *b, struct dl_str next)
{
    if (b->at == b->start || !dl_str_listed_nocase(b->words[b->at].form, "a.m.|p.m.", '|')) return 0;
    if (!dl_char_is_digit(dl_utf8_at(b->words[b->at - 1].form, 0))) return 0;
    const uint32_t parts = dl_language_parts(b->language, next);
    if (parts & DL_PART_WEEKDAY) return 1;
    if (parts & DL_PART_ZONE) return next.size > 1 && dl_ascii_upper(next.at[1]); /* not "Local people" */
    return (parts & DL_PART_MONTH) && b->at + 2 < b->end && dl_ascii_digit(b->words[b->at + 2].form.at[0]);
}

/* Of a word that keeps its full stop, when the next begins with a capital: behind "U.S." or "Inc." a word that opens sentences
 * ("The") tells that one ends; nothing ends behind an initial or a title. */
static enum dl_ending after_dotted(const struct dl_boundary *b, struct dl_str form, struct dl_str next)
{
    int kind = dl_language_abbreviation(b->language, form);
    int is_initial = form.size == 2 && dl_ascii_upper(form.at[0]);
    if (kind == DL_ABBREVIATION_TITLE || is_hour_with_day(b, next)) return DL_ENDS_NOT;
    if (kind == DL_ABBREVIATION_NUMBER || kind == DL_ABBREVIATION_INNER || !dl_ascii_upper(next.at[0])) return DL_ENDS_PERHAPS;
    if (dl_language_parts(b->language, next) & DL_PART_OPENER) return DL_ENDS;
    return is_initial ? DL_ENDS_NOT : DL_ENDS_PERHAPS;
}

/* Behind a full stop and the quotation mark that touches it, before a capital: “… to us.” Rutte added nothing. A question or
 * exclamation says less: “Where is he?” Rutte asked. */
static int ends_quotation(const struct dl_boundary *b, uint32_t first, uint32_t after)
{
    const struct dl_word *word = &b->words[b->at];
    int is_quote = first == 0x201D || (first == '"' && word->form.size == 1);
    if (!is_quote || b->at == b->start || !word->space_after || word[-1].space_after || !dl_str_is(word[-1].form, ".")) return 0;
    return dl_char_is_upper(after) || after == 0x201C || after == '"';
}

/* Whether `mark` opens a quotation: a straight one where none is open. */
static int is_opening(const struct dl_boundary *b, uint32_t mark)
{
    return mark == 0x201C || (mark == '"' && (b->quotes & 1u) == 0);
}

/* 'said Nita Lowey, D-N.Y. "With more money …"': behind an abbreviation outside of marks a mark opens before a capital. */
static int opens_quotation(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at];
    if (b->at + 2 >= b->end || !word->space_after || word[1].space_after || word->form.size < 4 || word->form.at[1] != '.')
        return 0;
    if (!dl_str_ends(word->form, ".") || !dl_ascii_upper(word->form.at[0])) return 0;
    if (!is_opening(b, dl_utf8_at(word[1].form, 0))) return 0;
    const int is_party = b->at > b->start + 1 && dl_str_is(word[-1].form, "-") && word[-2].form.size == 1; /* D-N.Y. */
    return dl_char_is_upper(dl_utf8_at(word[2].form, 0)) &&
           (is_party || (dl_language_parts(b->language, word[2].form) & DL_PART_OPENER));
}

/* 'the next day.“It was over,” he said': a quotation opens before a capital right behind the stop, no blank between. */
static int opens_glued(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at];
    if (b->at + 2 >= b->end || b->at == b->start || word->form.size > 1 || word->space_after || word[1].space_after) return 0;
    if (!dl_char_is_stop(dl_utf8_at(word->form, 0)) || !is_opening(b, dl_utf8_at(word[1].form, 0))) return 0;
    return dl_char_is_upper(dl_utf8_at(word[2].form, 0)) && dl_char_is_letter(dl_utf8_at(word[-1].form, 0));
}

/* A question or exclamation with its speaker behind it: “Where is he?” Mark Rutte asked. */
static int is_reported(const struct dl_boundary *b, uint32_t first)
{
    const struct dl_word *word = &b->words[b->at];
    if ((first != 0x201D && first != '"') || b->at == b->start || word[-1].space_after) return 0;
    uint32_t mark = dl_utf8_at(word[-1].form, 0), last = b->end - b->at > 5 ? b->at + 5 : b->end;
    if ((mark != '?' && mark != '!') || (dl_language_parts(b->language, word[1].form) & DL_PART_OPENER)) return 0;
    for (uint32_t i = b->at + 1; i < last && dl_char_is_word(dl_utf8_at(b->words[i].form, 0)); i++)
        if (dl_language_parts(b->language, b->words[i].form) & DL_PART_REPORTING) return 1;
    return 0;
}

/* A sentence's first word in capitals is no sentence in running text: EVA Airways grew. */
static int is_lone_word(const struct dl_boundary *b, uint32_t first, uint32_t after)
{
    struct dl_str form = b->words[b->at].form;
    int is_shouted = form.size > 1 && dl_char_is_upper(first) && dl_char_is_upper(dl_utf8_before(form, form.size));
    return b->at == b->start && b->start > b->first && b->is_closed && is_shouted && dl_char_is_letter(after);
}

/* "by March 7. Rep. Holm": a full stop behind a number, before a title; not "7. Rep. Holm" in a list. */
static int is_between_number_and_title(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at];
    if (!dl_str_is(word->form, ".") || b->at < b->start + 2 || !dl_ascii_digit(word[-1].form.at[0])) return 0;
    return dl_ascii_upper(word[1].form.at[0]) && dl_language_abbreviation(b->language, word[1].form) == DL_ABBREVIATION_TITLE;
}

/* 19.20, 9:05: an hour of the clock. */
static int is_hour(struct dl_str form)
{
    const uint32_t mark = form.size > 3 ? form.size - 3 : 0;
    if (form.size < 4 || form.size > 5 || (form.at[mark] != '.' && form.at[mark] != ':')) return 0;
    for (uint32_t i = 0; i < form.size; i++)
        if (i != mark && !dl_ascii_digit(form.at[i])) return 0;
    return form.at[mark + 1] < '6' && (mark == 1 || form.at[0] < '2' || (form.at[0] == '2' && form.at[1] < '4'));
}

/* "19.20 The vice-president ruled out talks", "14:30 GMT: Police fire", "1540 GMT The army": the hour before a paragraph of a report that is
 * written as things happen; a part of the sentence behind it, it would be read as counting its subject. */
static int ends_stamp(const struct dl_boundary *b, uint32_t after)
{
    const struct dl_word *word = &b->words[b->first];
    const int is_four = word->form.size == 4 && dl_ascii_digit(word->form.at[0]) && dl_ascii_digit(word->form.at[2]);
    uint32_t at = b->first + 1;
    if (b->start != b->first || b->at > b->first + 2 || (!is_hour(word->form) && !is_four)) return 0;
    if (at < b->end && (dl_language_parts(b->language, b->words[at].form) & DL_PART_ZONE)) at++;
    else if (!is_hour(word->form)) return 0;
    if (at < b->end && (dl_str_is(b->words[at].form, ":") || dl_str_is(b->words[at].form, "-"))) at++;
    return b->at + 1 == at && dl_char_is_upper(after);
}

static int is_digits(struct dl_str form, uint32_t least, uint32_t most)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_digit(form.at[i])) return 0;
    return form.size >= least && form.size <= most;
}

/* "12 March - Rebels seize the town", "Jan. 5, 2014: Militias attack", "1998 – Eritrean planes bomb", "18-06-2022: Gunmen raid": the date that heads an
 * entry of a chronicle, up to its mark. */
static int ends_date(const struct dl_boundary *b, uint32_t first, uint32_t after)
{
    enum { MOST_WORDS = 5 };
    uint32_t months = 0, days = 0, years = 0;
    if (first == '-' || first == 0x2013 || first == 0x2014) {
        if (!b->words[b->at].space_after || (b->at > b->start && !b->words[b->at - 1].space_after)) return 0;
    } else if (first != ':') {
        return 0;
    }
    if (b->at == b->start || b->at > b->start + MOST_WORDS || !dl_char_is_upper(after)) return 0;
    if (b->at == b->start + 1 && dl_day_is_in_figures(b->words[b->start].form)) return 1;
    for (uint32_t w = b->start; w < b->at; w++) {
        const struct dl_str form = b->words[w].form;
        if (dl_language_parts(b->language, form) & DL_PART_MONTH) months++;
        else if (is_digits(form, 1, 2)) days++;
        else if (is_digits(form, 4, 4)) years++;
        else if (!dl_str_is(form, ",")) return 0;
    }
    return months <= 1 && days <= months && years <= 1 && months + years > 0;
}

/* "Speaker Mike Johnson": two words with a capital, side by side, in text whose sentences have stops. */
static int is_inside_name(const struct dl_word *word, const struct dl_word *next)
{
    return dl_char_is_upper(dl_utf8_at(word->form, 0)) && dl_char_is_upper(dl_utf8_at(next->form, 0)) &&
           dl_char_is_lower(dl_utf8_before(word->form, word->form.size));
}

/* "Ethiopia announces success – Egypt and Sudan protest": the one dash of a heading between two clauses, the second beginning with a name. */
static int parts_heading(const struct dl_boundary *b, uint32_t first, uint32_t after)
{
    enum { FEWEST_WORDS = 3 };
    const struct dl_word *word = &b->words[b->at];
    const int is_dash = first == 0x2013 || first == 0x2014 || (first == '-' && word->form.size == 1);
    if (!b->is_title || !is_dash || !word->space_after || !dl_char_is_upper(after) || b->at < b->start + FEWEST_WORDS) return 0;
    if (!word[-1].space_after || b->end - b->at <= FEWEST_WORDS) return 0;
    for (uint32_t i = b->first; i < b->end; i++)
        if (i != b->at && dl_str_equal(b->words[i].form, word->form)) return 0;
    return 1;
}

enum dl_ending dl_boundary_rule(const struct dl_boundary *b)
{
    const struct dl_word *word = &b->words[b->at], *next = word + 1;
    uint32_t first = dl_utf8_at(word->form, 0), after = dl_utf8_at(next->form, 0);
    if (next->token_words == 0 || is_glued(b)) return DL_ENDS_NOT;
    if (!word->space_after && dl_char_is_word(after) && dl_char_is_word(first)) return DL_ENDS_NOT;
    if (is_in_brackets(b) || closes_within(b) || is_lone_word(b, first, after) || is_reported(b, first)) return DL_ENDS_NOT;
    if (ends_quotation(b, first, after) || opens_quotation(b) || opens_glued(b) || is_platform(b) || is_between_number_and_title(b))
        return DL_ENDS;
    if ((!b->is_title && (ends_stamp(b, after) || ends_date(b, first, after))) || parts_heading(b, first, after)) return DL_ENDS;
    if (b->is_title && (first == ':' || first == ',')) return DL_ENDS_NOT; /* "Rutte: no talks", "India, China sign" */
    if (word->form.size > 1 && word->form.at[word->form.size - 1] == '.' && dl_char_is_word(first)) {
        enum dl_ending ending = after_dotted(b, word->form, next->form);
        if (ending != DL_ENDS_PERHAPS) return ending;
    }
    if (dl_initials_find(b->words, b->start, b->at) != NULL && dl_char_is_word(after)) return DL_ENDS_NOT;
    if (b->is_careless) return DL_ENDS_PERHAPS;
    if (is_inside_name(word, next)) return DL_ENDS_NOT;
    if (after == ',' || after == '%' || (after == '.' && next->form.size == 1)) return DL_ENDS_NOT;
    int is_middle =
        dl_char_is_lower(after) && dl_char_is_lower(dl_utf8_before(word->form, word->form.size)) && next->form.size <= 10;
    return is_middle ? DL_ENDS_NOT : DL_ENDS_PERHAPS;
}
