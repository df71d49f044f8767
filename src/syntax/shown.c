/* The treebanks set a comma behind nearly every opening time, agencies behind every second; without it the scorer of heads takes "Friday" for
 * the first part of whoever acts. And an adverb between commas, or a time, parts a verb from its subject, which it then looks for elsewhere. All are
 * told from the words alone, before there is a tree, by closed lists. With "On Friday" put before 900 sentences of our corpora 18 of 100 events came
 * out otherwise, with the comma shown 5; with ", meanwhile," behind who acts 8, with it left out less than 1; with "last week" there 6, and 1. */
#include "syntax/shown.h"

#include "base/day.h"
#include "base/utf8.h"
#include "syntax/called.h"
#include "syntax/inserted.h"
#include "syntax/time_words.h"

static int is_digits(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_digit(form.at[i])) return 0;
    return form.size > 0;
}

static int is_year(struct dl_str form) { return form.size == 4 && is_digits(form) && (form.at[0] == '1' || form.at[0] == '2'); }

/* ---- the comma behind an opening time ---- */

uint32_t dl_shown_date_end(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w + 2 >= count) return 0;
    if (is_day_form(words[w].form)) return is_part_of_day(words[w + 1].form) ? w + 2 : w + 1;
    if (dl_day_is_in_figures(words[w].form)) return w + 1; /* "18-06-2022" */
    const int has_day = is_digits(words[w].form) && words[w].form.size <= 2;
    const uint32_t month = has_day ? w + 1 : w;
    if (!is_month_form(words[month].form) && !is_short_month_form(words[month].form))
        return !has_day && is_year(words[w].form) ? w + 1 : 0;
    uint32_t behind = month + 1;
    if (!has_day && is_digits(words[behind].form) && words[behind].form.size <= 2) behind++;
    if (behind < count && is_year(words[behind].form)) behind++;
    return behind;
}

/* Behind a time that begins the sentence at `w` ("On Monday", "In early March", "Two days later", "That same evening"); 0 where none does. */
static uint32_t behind_time(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w + 3 >= count) return 0;
    const struct dl_str one = words[w].form, two = words[w + 1].form, three = words[w + 2].form;
    if (dl_str_is_nocase(one, "overnight")) return w + 1;
    if (dl_str_listed_nocase(one, "last this next that", ' ')) {
        const uint32_t noun = w + 1 + (uint32_t)dl_str_is(two, "same");
        if (dl_str_is_nocase(one, "this") && !dl_str_listed(words[noun].form, "week|month|year|morning|afternoon|evening", '|'))
            return 0;
        const int is_time = dl_str_listed(
            words[noun].form, "week|month|year|weekend|night|morning|afternoon|evening|summer|autumn|winter|spring", '|');
        return is_time || is_day_form(words[noun].form) ? noun + 1 : 0;
    }
    if (is_length_of_time(two) && dl_str_listed(three, "later|earlier", '|')) return w + 3;
    if (dl_str_is_nocase(one, "since") && dl_str_is(two, "then")) return w + 2;
    if (dl_str_listed_nocase(one, "late early earlier later", ' ') && dl_str_listed(two, "on|in", '|')) w++;
    const struct dl_str mark = words[w].form;
    if (w + 3 >= count || !dl_str_listed_nocase(mark, "on in by since", ' ')) return 0;
    const uint32_t date = w + 1 + (uint32_t)dl_str_listed(words[w + 1].form, "late|early|mid", '|');
    if (is_year(words[date].form) && !dl_str_listed_nocase(mark, "in since by", ' ')) return 0;
    return dl_shown_date_end(words, date, count);
}

/* Whether what begins at `w` may be who acts: no mark, no preposition and no verb. */
static int may_begin_subject(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char OTHERS[] =
        "of in on at to for from by with after before and or but nor as than that which who whom whose when where "
        "while until till since through between into over under against near during amid despite because if "
        "though although so then there not never only also just even alone is are was were be been has have had "
        "do does did will would may might could can should must shall came went saw began stood followed brought "
        "marked ended passed got made found am pm a.m. p.m. GMT local";
    const struct dl_str form = words[w].form;
    if (w + 2 >= count) return 0;
    if (!dl_char_is_letter(dl_utf8_at(form, 0))) return is_digits(form);
    if (dl_str_listed(form, OTHERS, ' ') || dl_str_ends(form, "ly")) return 0;
    for (uint32_t next = w; next < count && next < w + 4; next++)
        if (dl_str_is(words[next].form, ",")) return 0; /* "In 2024 elections, the party …" */
    return 1;
}

static uint32_t find_comma(const struct dl_word *words, uint32_t count)
{
    const uint32_t behind = behind_time(words, 0, count);
    return behind > 0 && may_begin_subject(words, behind, count) ? behind : 0;
}

/* ---- what is left out ---- */

/* The mark of a list, or a dash, that stands before the sentence: the words that it takes. */
static uint32_t list_mark(const struct dl_word *words, uint32_t count)
{
    static const char MARKS[] = "•|-|–|—|*|·|▪|●|►|>|--|■|§";
    if (count < 4) return 0;
    return dl_str_listed(words[0].form, MARKS, '|') ? 1 : 0;
}

/* An adverb between commas that only joins the sentence to the one before it: [*from, *to) with the commas, the first of which stays where
 * it ends an opening phrase. */
static int find_aside(const struct dl_word *words, uint32_t count, uint32_t *from, uint32_t *to)
{
    static const char ASIDES[] = "meanwhile however moreover therefore nonetheless nevertheless too";
    static const char CLAUSES[] =
        "that the a an as when after before because since while if even and but or so this these those which who "
        "he she it they we i you there are is in on at for with including such like";
    static const char OPENINGS[] =
        "in on at after before as when while if with despite by for from since under amid during although because "
        "once until late early last later earlier following having unable asked according";
    uint32_t commas = 0;
    for (uint32_t w = 1; w + 3 < count; w++) {
        if (!dl_str_is(words[w].form, ",")) continue;
        if (!dl_str_is(words[w + 2].form, ",") || !dl_str_listed(words[w + 1].form, ASIDES, ' ') ||
            dl_str_listed_nocase(words[w + 3].form, CLAUSES, ' ')) {
            commas++;
            continue;
        }
        const struct dl_str next = words[w + 3].form;
        const int is_opened = dl_str_listed_nocase(words[0].form, OPENINGS, ' ');
        const int is_name = dl_char_is_upper(dl_utf8_at(next, 0)); /* "While a judge, or lawyer, however, Ana Roe saw" */
        const int is_noun =
            dl_str_ends(next, "s") && !dl_str_listed(next, "was has does says", ' '); /* "states", "plans": or a verb */
        if (is_noun || (is_name && !is_opened)) return 0;
        *from = w + (uint32_t)(is_opened && (commas == 0 || is_name));
        *to = w + 3;
        return 1;
    }
    return 0;
}

/* The end of a name in two parts that begins before "and": "Bosnia and Herzegovina", "Saint Vincent and the Grenadines"; 0 where there is none. */
static uint32_t name_with_and(const struct dl_word *words, uint32_t and, uint32_t count)
{
    static const char *const NAMES[][2] = {{"Bosnia", "Herzegovina"}, {"Trinidad", "Tobago"},      {"Antigua", "Barbuda"},
                                           {"Tome", "Principe"},      {"Tomé", "Príncipe"},        {"Kitts", "Nevis"},
                                           {"Vincent", "Grenadines"}, {"Newfoundland", "Labrador"}};
    const uint32_t second = and+1 + (uint32_t)(and+1 < count && dl_str_is(words[and+1].form, "the"));
    if (and == 0 || second >= count || !dl_str_listed(words[and].form, "and &", ' ')) return 0;
    for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++)
        if (dl_str_is(words[and-1].form, NAMES[i][0]) && dl_str_is(words[second].form, NAMES[i][1])) return second + 1;
    return 0;
}

/* The end of "of [the] Congo" behind "Republic", which a "the" or an adjective stands before; 0 where the name is another. */
static uint32_t name_with_of(const struct dl_word *words, uint32_t republic, uint32_t count)
{
    const uint32_t of = republic + 1, name = of + 1 + (uint32_t)(of + 1 < count && dl_str_is(words[of + 1].form, "the"));
    if (republic == 0 || name + 1 >= count || !dl_str_is(words[republic].form, "Republic") || !dl_str_is(words[of].form, "of"))
        return 0;
    if (!dl_char_is_upper(dl_utf8_at(words[name].form, 0)) || dl_char_is_upper(dl_utf8_at(words[name + 1].form, 0))) return 0;
    return name + 1;
}

static void leave_out(struct dl_shown *shown, uint32_t from, uint32_t to, enum dl_left_out_kind kind)
{
    if (shown->count == DL_MOST_LEFT_OUT || to <= from) return;
    uint32_t at = shown->count++;
    for (; at > 0 && shown->left_out[at - 1].from > from; at--) shown->left_out[at] = shown->left_out[at - 1];
    shown->left_out[at] = (struct dl_left_out){(uint16_t)from, (uint16_t)to, kind};
}

static void leave_out_names(struct dl_shown *shown, const struct dl_word *words, uint32_t count)
{
    for (uint32_t w = 1; w + 1 < count && shown->count + 3 < DL_MOST_LEFT_OUT; w++) {
        const char initial = words[w].form.at[0];
        if (initial != 'R' && initial != 'a' && initial != '&') continue;
        const uint32_t and = name_with_and(words, w, count), of = and > 0 ? 0 : name_with_of(words, w, count);
        const int has_adjective = dl_str_listed(words[w - 1].form, "Democratic Islamic Federal Socialist Bolivarian Arab", ' ');
        if (and > 0) leave_out(shown, w, and, DL_LEFT_OUT_AND);
        const uint32_t the = w - 1 - (uint32_t)(has_adjective && w > 1);
        if (of == 0 || !dl_str_is_nocase(words[the].form, "the")) continue;
        leave_out(shown, the, w, DL_LEFT_OUT_REPUBLIC);
        leave_out(shown, w + 1, of, DL_LEFT_OUT_OF);
    }
}

/* Before what somebody is called, where nothing that is left out covers it. */
static uint32_t find_as(const struct dl_shown *shown, const struct dl_word *words, uint32_t count)
{
    const uint32_t called = dl_called_find(words, count);
    for (uint32_t i = 0; i < shown->count; i++)
        if (called >= shown->left_out[i].from && called <= shown->left_out[i].to) return 0;
    return called > shown->comma ? called : 0;
}

/* "the prime minister-designate", "Ambassador-designate Ana Roe": the treebanks have no such word, and the scorers make a verb of it. */
static void leave_out_designate(struct dl_shown *shown, const struct dl_word *words, uint32_t count)
{
    for (uint32_t w = 1; w + 2 < count; w++)
        if (dl_str_is(words[w].form, "-") && dl_str_is_nocase(words[w + 1].form, "designate"))
            leave_out(shown, w, w + 2, DL_LEFT_OUT_DESIGNATE);
}

/* ---- the part of a state behind a town ---- */

/* The end of the part of a state that begins at `w`: of the United States or of Canada, also as papers shorten it; 0 where none does. */
static uint32_t behind_part(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char PARTS[] =
        "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana "
        "Iowa "
        "Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada "
        "Ohio "
        "Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba "
        "Saskatchewan Ala. Ariz. Ark. Calif. Colo. Conn. Del. D.C. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. "
        "Mont. Neb. Nev. N.C. N.D. N.H. N.J. N.M. N.Y. Okla. Ont. Ore. Pa. Que. R.I. S.C. S.D. Tenn. Tex. Va. Vt. Wash. Wis. W.Va. "
        "Wyo. B.C.";
    if (dl_str_listed(words[w].form, PARTS, ' ')) return w + 1;
    if (w + 1 >= count || !dl_str_listed(words[w].form, "New North South West Rhode", ' ')) return 0;
    return dl_str_listed(words[w + 1].form, "Hampshire Jersey Mexico York Carolina Dakota Virginia Island", ' ') ? w + 2 : 0;
}

/* Whether a name of a town ends before the comma `w` that an article, a number or an age stands before: "a Portland", "a 25-year-old Troy". */
static int is_described_town(const struct dl_word *words, uint32_t w)
{
    enum { LONGEST = 3 };
    uint32_t first = w;
    while (first > 0 && w - first < LONGEST && dl_char_is_upper(dl_utf8_at(words[first - 1].form, 0))) first--;
    if (first == w) return 0;
    if (first == 0) return w > 1 && dl_str_listed(words[0].form, "A An The Two Three Four Five Several Some", ' ');
    return dl_str_listed_nocase(words[first - 1].form, "a an the two three four five six several some another former old", ' ');
}

/* "A 25-year-old Paris, Missouri, man": with both commas, before the noun that the town describes. */
static void leave_out_parts(struct dl_shown *shown, const struct dl_word *words, uint32_t count)
{
    static const char OTHERS[] = /* what goes on behind a town that is a phrase of its own: "the Bronx, New York, was" */
        "and or but where when who which that on in at to with for from of by as while after before near about if so then also not "
        "said says was is are were has have had will would could can may might told because since until through during over under "
        "he she it they we i you the a an his her its their this these those than into there";
    for (uint32_t w = 2; w + 3 < count; w++) {
        if (words[w].form.at[0] != ',' || !dl_char_is_upper(dl_utf8_at(words[w + 1].form, 0))) continue;
        const uint32_t end = behind_part(words, w + 1, count);
        if (end == 0 || end + 1 >= count || words[end].form.at[0] != ',' || !is_described_town(words, w)) continue;
        if (!dl_ascii_lower(words[end + 1].form.at[0]) || dl_str_listed(words[end + 1].form, OTHERS, ' ')) continue;
        leave_out(shown, w, end + 1, DL_LEFT_OUT_PART);
    }
}

/* "attorneys general": an adjective behind its noun, which the scorers take for a soldier. */
static void leave_out_general(struct dl_shown *shown, const struct dl_word *words, uint32_t count)
{
    static const char OFFICERS[] =
        "attorneys|inspectors|solicitors|secretaries|governors|consuls|comptrollers|auditors|prosecutors|"
        "adjutants|surgeons|advocates|directors|postmasters";
    for (uint32_t w = 1; w < count; w++)
        if (dl_str_is_nocase(words[w].form, "general") && dl_str_listed_nocase(words[w - 1].form, OFFICERS, '|'))
            leave_out(shown, w, w + 1, DL_LEFT_OUT_GENERAL);
}

struct dl_shown dl_shown_of(const struct dl_word *words, uint32_t count)
{
    struct dl_shown shown = {.comma = 0};
    uint32_t from = 0, to = list_mark(words, count);
    if (count >= DL_MAX_SENTENCE_WORDS) return shown;
    leave_out_names(&shown, words, count);
    leave_out_designate(&shown, words, count);
    leave_out_parts(&shown, words, count);
    leave_out_general(&shown, words, count);
    if (to == 0) shown.comma = (uint16_t)find_comma(words, count);
    if (to > 0 || (shown.comma == 0 && find_aside(words, count, &from, &to))) leave_out(&shown, from, to, DL_LEFT_OUT_ASIDE);
    else if (shown.comma == 0 && dl_inserted_find(words, count, &from, &to)) leave_out(&shown, from, to, DL_LEFT_OUT_TIME);
    shown.as = (uint16_t)find_as(&shown, words, count);
    return shown;
}

uint32_t dl_shown_rows(const struct dl_shown *shown, uint32_t count)
{
    for (uint32_t i = 0; i < shown->count; i++) count -= shown->left_out[i].to - shown->left_out[i].from;
    return count + (shown->comma > 0) + (shown->as > 0);
}

/* The row of what is put before the word `at`; DL_NONE where `at` is 0. */
static uint32_t row_put(const struct dl_shown *shown, uint32_t at)
{
    uint32_t row = at;
    if (at == 0) return DL_NONE;
    for (uint32_t i = 0; i < shown->count && shown->left_out[i].to <= at; i++)
        row -= shown->left_out[i].to - shown->left_out[i].from;
    return row + (shown->comma > 0 && shown->comma < at);
}

uint32_t dl_shown_word(const struct dl_shown *shown, uint32_t row)
{
    const uint32_t comma = row_put(shown, shown->comma), as = row_put(shown, shown->as);
    if (row == comma || row == as) return DL_NONE;
    uint32_t word = row - (comma != DL_NONE && row > comma) - (as != DL_NONE && row > as);
    for (uint32_t i = 0; i < shown->count && word >= shown->left_out[i].from; i++)
        word += shown->left_out[i].to - shown->left_out[i].from;
    return word;
}

struct dl_str dl_shown_put(const struct dl_shown *shown, uint32_t row)
{
    return row == row_put(shown, shown->as) ? DL_STR("as") : DL_STR(",");
}

uint32_t dl_shown_form(const struct dl_shown *shown, uint32_t w)
{
    for (uint32_t i = 0; i < shown->count; i++)
        if (shown->left_out[i].kind == DL_LEFT_OUT_OF && shown->left_out[i].from == w + 1) return shown->left_out[i].to - 1u;
    return w;
}
