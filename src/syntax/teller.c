/* "The talks had failed, union leaders disclosed on Monday.": behind a clause, a comma and who says it, agencies end a sentence with any verb of saying. The
 * treebanks have "said" there and hardly another, so that the network took "union leaders" for an apposition and the verb for a participle of theirs: of
 * such sentences one in five had no statement, and some an event that nobody told. It is shown "said" where a phrase for somebody
 * stands between the comma and the verb, and nothing but a time behind. */
#include "syntax/teller.h"

#include "base/utf8.h"
#include "syntax/time_words.h"

static const char VERBS[] =
    "acknowledged added admitted affirmed alleged announced argued asserted cautioned claimed commented complained conceded "
    "concluded "
    "confirmed contended declared disclosed emphasised emphasized estimated explained indicated insisted lamented maintained noted "
    "observed pledged predicted promised recalled reiterated remarked reported revealed speculated stated stressed "
    "suggested testified tweeted underlined underscored vowed warned wrote";

/* Who speaks without a name. */
static const char SPEAKERS[] =
    "activists administration advocates agency agencies aide aides airline ambassador analyst analysts army authorities authority "
    "bank body broadcaster "
    "campaigners chairman channel chief coalition commander commission committee company council court critics delegate delegates "
    "department "
    "diplomat diplomats director doctor doctors economist economists embassy envoy executive expert experts governor government "
    "group groups historian historians inspectors investigators journalists judge lawmaker lawmakers lawyer lawyers leader leaders "
    "mayor media medics military minister ministers ministry monitors mayor newspaper office officer officers official officials "
    "operator "
    "opposition organisation organisers organization organizers outlet outlets paper parliament party police premier presidency "
    "president prosecutor "
    "prosecutors regulator regulators relatives report researcher researchers resident residents scientist scientists secretary "
    "senator senators service source sources spokesman spokesmen spokesperson spokeswoman survivors television union unions "
    "watchdog witness witnesses";

/* What a phrase for somebody does not hold: other clauses, and what tells that a participle follows. */
static const char NO_PARTS[] =
    "who which that whom whose what where when while if as than is are was were be been has have had will would to and or but not "
    "ever never first just also already yet recently newly previously so it he she they we you i his this these those being";

static int is_capital(struct dl_str form) { return dl_char_is_upper(dl_utf8_at(form, 0)); }

static int is_day(struct dl_str form) { return is_day_form(form) || dl_str_listed(form, "yesterday today", ' '); }

/* The word behind where it was said, if that stands at `at` ("in Addis Ababa", "on Telegram", "in a letter"); else `at`. */
static uint32_t behind_setting(const struct dl_word *words, uint32_t at, uint32_t count)
{
    enum { LONGEST_NAME = 3, LONGEST_OCCASION = 4 };
    static const char OCCASIONS[] =
        "address article briefing broadcast email interview letter memo message note post report speech statement tweet";
    uint32_t w = at + 1;
    if (w >= count || !dl_str_listed(words[at].form, "in at on", ' ') || is_day(words[w].form)) return at;
    if (is_capital(words[w].form)) {
        while (w < count && w <= at + LONGEST_NAME && is_capital(words[w].form)) w++;
        return w;
    }
    if (!dl_str_listed(words[w].form, "a an the", ' ')) return at;
    for (w++; w < count && w <= at + LONGEST_OCCASION; w++)
        if (dl_str_listed(words[w].form, OCCASIONS, ' ')) return w + 1;
    return at;
}

/* The end of a sentence or of a parenthesis at `at`, behind a time and a place that may stand there ("on Monday", "late Monday in Oslo"). */
static int is_closed(const struct dl_word *words, uint32_t at, uint32_t count)
{
    const uint32_t place = behind_setting(words, at, count);
    const int is_placed = place > at;
    at = place;
    if (at < count && dl_str_listed(words[at].form, "late early earlier", ' ')) at++;
    if (at + 1 < count && dl_str_is(words[at].form, "on") && is_day(words[at + 1].form)) at++;
    if (at < count && is_day(words[at].form)) at++;
    if (at < count && is_part_of_day(words[at].form)) at++;
    if (!is_placed) at = behind_setting(words, at, count);
    if (at + 1 < count && dl_str_is(words[at].form, ",") && dl_str_listed(words[at + 1].form, "and but or", ' ')) return 0;
    return at >= count || dl_str_listed(words[at].form, ". ,", ' ');
}

/* Whether the words from `first` to before `verb` are a phrase for somebody, by its last word before a preposition. */
static int is_somebody(const struct dl_word *words, uint32_t first, uint32_t verb)
{
    static const char ARTICLES[] = "the a an", PREPOSITIONS[] = "of for in from at with on";
    uint32_t head = verb - 1;
    if (dl_str_listed(words[first].form, PREPOSITIONS, ' ') || dl_str_ends(words[first].form, "ly")) return 0;
    for (uint32_t w = first; w < verb; w++) {
        const struct dl_str form = words[w].form;
        if (!dl_char_is_letter(dl_utf8_at(form, 0)) && !dl_str_starts(form, "'") && !dl_str_starts(form, "\xE2\x80\x99")) return 0;
        if (dl_str_listed_nocase(form, NO_PARTS, ' ')) return 0;
        if (w > first && dl_str_listed(form, ARTICLES, ' ') && !dl_str_listed(words[w - 1].form, PREPOSITIONS, ' ')) return 0;
        if (w > first && head == verb - 1 && dl_str_listed(form, PREPOSITIONS, ' ')) head = w - 1;
    }
    if (head + 1 < verb && !is_capital(words[verb - 1].form) && !dl_ascii_lower(words[verb - 1].form.at[0])) return 0;
    if (dl_str_listed(words[head].form, SPEAKERS, ' ')) return 1;
    if (!is_capital(words[head].form)) return 0;
    for (uint32_t w = first; w < head; w++) /* "a plan Washington announced" */
        if (!is_capital(words[w].form) && !dl_str_listed(words[w].form, ARTICLES, ' ') &&
            !dl_str_listed(words[w].form, SPEAKERS, ' ') && is_capital(words[w + 1].form) &&
            !dl_str_listed(words[w].form, PREPOSITIONS, ' '))
            return 0;
    return 1;
}

/* The last word of a clause, a comma, who says it and the verb at `w`. */
static int ends_telling(const struct dl_word *words, uint32_t w, uint32_t count)
{
    enum { LONGEST_SOURCE = 10, FEWEST_TOLD = 3 };
    const int is_past = dl_str_ends(words[w].form, "ed") || dl_str_is(words[w].form, "wrote"); /* before a long list is searched */
    if (!is_past || !dl_str_listed(words[w].form, VERBS, ' ') || !is_closed(words, w + 1, count)) return 0;
    for (uint32_t comma = w; comma-- > FEWEST_TOLD && comma + LONGEST_SOURCE >= w;)
        if (dl_str_is(words[comma].form, ",")) return comma + 1 < w && is_somebody(words, comma + 1, w);
    return 0;
}

/* "rejected the offer, warning that …", "warning it would …": a noun and a verb, which behind a comma and before a clause is no noun. */
static int is_warning(const struct dl_word *words, uint32_t w, uint32_t count)
{
    enum { SUBJECT_WORDS = 6 };
    static const char FINITE[] = "is are was were has have had will would may might could can should must";
    if (!dl_str_is(words[w].form, "warning") || w < 3 || w + 2 >= count || !dl_str_is(words[w - 1].form, ",")) return 0;
    if (dl_str_listed(words[w + 1].form, "that it they he she", ' ')) return 1;
    for (uint32_t next = w + 1; next < count && next <= w + SUBJECT_WORDS && !dl_str_is(words[next].form, ","); next++)
        if (dl_str_listed(words[next].form, FINITE, ' ')) return 1;
    return 0;
}

/* "is warning voters that …": behind "is" and before whom it is told to and a clause. */
static int is_being_warned(const struct dl_word *words, uint32_t w, uint32_t count)
{
    enum { HEARER_WORDS = 4 };
    if (w < 2 || w + 3 >= count || !dl_str_is(words[w].form, "warning")) return 0;
    if (!dl_str_listed(words[w - 1].form, "is are was were been 's ’s", ' ')) return 0;
    for (uint32_t next = w + 2; next + 1 < count && next <= w + 1 + HEARER_WORDS; next++)
        if (dl_str_is(words[next].form, "that")) return 1;
    return 0;
}

struct dl_str dl_teller_read(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (is_warning(words, w, count)) return DL_STR("insisting");
    if (is_being_warned(words, w, count)) return DL_STR("telling");
    return ends_telling(words, w, count) ? DL_STR("said") : (struct dl_str){NULL, 0};
}
