/* The treebanks hold little of what agencies write. Where they know a word as something else ("premier", "favours", "WHO"), or not at all, the network reads
 * another with the same grammar in its place; tag, lemma and form are those of the word. What is told of one kind of words alone has a room of its own:
 * verbs that are nouns (homographs.c), words of siding (siding.c), verbs of saying behind what is said (teller.c), offices in initials. */
#include "syntax/read_as.h"

#include "base/capitals.h"
#include "syntax/clause.h"
#include "syntax/homographs.h"
#include "syntax/siding.h"
#include "syntax/teller.h"
#include "syntax/two_deeds.h"
#include "text/initials.h"

static int has_small_letter(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (dl_ascii_lower(form.at[i])) return 1;
    return 0;
}

/* "The WHO sent experts", "said WHO chief Ana Roe": the health agency, not "people WHO lie", "WHO is next?". */
static int is_health_agency(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char PEOPLE[] = "those people one ones someone anyone everyone man woman men women person guy guys folks you they "
                                 "he she know knows knew ask";
    if (!dl_str_is(words[w].form, "WHO") || dl_str_is(words[count - 1].form, "?")) return 0;
    if (w > 0 && dl_str_listed_nocase(words[w - 1].form, PEOPLE, ' ')) return 0;
    return (w > 0 && has_small_letter(words[w - 1].form)) || (w + 1 < count && has_small_letter(words[w + 1].form));
}

/* "The premier met", "China's premier of": who holds the office, which the treebanks hardly know, not "its premier event". */
static int is_premier_in_office(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char NO_NOUNS[] =
        "of in on at to for from by with after before and or but who was were is are has have had will would may "
        "might could can should must did does told met said made took went gave held won began left sought";
    if (!dl_str_is_nocase(words[w].form, "premier") || dl_ascii_upper(words[w].form.at[words[w].form.size - 1])) return 0;
    const struct dl_str next = w + 1 < count ? words[w + 1].form : DL_STR(".");
    if (next.size == 0 || dl_ascii_upper(next.at[0])) return 0;
    return !dl_ascii_alpha(next.at[0]) || dl_str_listed(next, NO_NOUNS, ' ') || dl_str_ends(next, "s") || dl_str_ends(next, "ed");
}

/* "The 54-year-old accused", "the 27-year-old told": before what may be a participle the network takes "old" for an adjective, and before "wrote"; as a
 * noun it has to see that somebody may act. */
static int is_aged_noun(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w < 5 || w + 2 >= count || !dl_str_is(words[w].form, "old") || !dl_str_is(words[w - 1].form, "-")) return 0;
    if (!dl_str_is(words[w - 2].form, "year") || !dl_str_listed_nocase(words[w - 5].form, "the a", ' ')) return 0;
    const struct dl_str next = words[w + 1].form;
    static const char FINITE[] = "told won left led met held sought wrote said says spoke gave took became began fled went stood "
                                 "lost has had did will would";
    return dl_ascii_lower(next.at[0]) && (dl_str_ends(next, "ed") || dl_str_listed(next, FINITE, ' '));
}

/* "IS" in capitals among small letters, an armed group, unless it stands where only a verb does ("it IS true", "the truth IS that"). */
static int is_armed_group(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char SUBJECTS[] = "it that this there he she what who which here how where why so all one";
    static const char PREDICATES[] = "that the a an not what how why to";
    if (!dl_str_is(words[w].form, "IS") || w + 1 >= count || !has_small_letter(words[w + 1].form) ||
        dl_str_listed(words[w + 1].form, PREDICATES, ' '))
        return 0;
    return w == 0 || (has_small_letter(words[w - 1].form) && !dl_str_listed_nocase(words[w - 1].form, SUBJECTS, ' '));
}

/* "Beijing will act should Washington send ships", "Should talks fail, they would go": a condition without "if"; not "nor should they", "why should he". */
static int is_inverted_condition(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char BEFORE[] = "why what how when where who which whom nor neither so only and but or not than";
    static const char OPENING[] = "he she it they we you the a an any another its their his her our no these those this that";
    if (!dl_str_is_nocase(words[w].form, "should") || w + 2 >= count || dl_str_is(words[count - 1].form, "?")) return 0;
    if (w > 0 && (dl_ascii_upper(words[w].form.at[0]) || dl_str_listed_nocase(words[w - 1].form, BEFORE, ' '))) return 0;
    const struct dl_str next = words[w + 1].form;
    return dl_ascii_upper(next.at[0]) || dl_str_listed(next, OPENING, ' ');
}

/* "The U.S. under secretary of state": a rank, and no preposition; the treebanks write it in one word. */
static int is_rank_below(const struct dl_word *words, uint32_t w, uint32_t count)
{
    return w + 1 < count && dl_str_is_nocase(words[w].form, "under") &&
           dl_str_listed_nocase(words[w + 1].form, "secretary secretaries sheriff", ' ');
}

/* "Helped broker the truce", "will move to camps and hand over their weapons": verbs that the treebanks have as nouns, where only a verb can stand;
 * "M23 elements took the town", of which they make a thing. */
static struct dl_str verb_by_place(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w == 0 || w + 1 >= count) return (struct dl_str){0};
    const struct dl_str before = words[w - 1].form, next = words[w + 1].form;
    if (w > 2 && dl_str_is(words[w].form, "being") && dl_str_listed(next, "and but or", ' ') && dl_str_is(before, "time") &&
        dl_str_is(words[w - 2].form, "the") && dl_str_is(words[w - 3].form, "for"))
        return DL_STR("period"); /* "for the time being and called on": no auxiliary */
    if (dl_str_is(words[w].form, "elements") && dl_str_in_capitals(before)) return DL_STR("fighters"); /* "M23 elements" */
    if (dl_str_is(words[w].form, "broker") && dl_str_listed(before, "help helps helped helping", ' ')) return DL_STR("negotiate");
    if (dl_str_is(words[w].form, "hand") && dl_str_listed(before, "and or", ' ') && dl_str_listed(next, "over back", ' '))
        return DL_STR("give");
    return (struct dl_str){0};
}

/* "Accused one another of spying": one pronoun in two words, as "each other" is; the network sees a number and an article. */
static struct dl_str reciprocal(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w > 0 && dl_str_is(words[w].form, "one") && w + 1 < count && dl_str_is(words[w + 1].form, "another")) return DL_STR("each");
    return w > 1 && dl_str_is(words[w].form, "another") && dl_str_is(words[w - 1].form, "one") ? DL_STR("other")
                                                                                               : (struct dl_str){0};
}

/* A common noun in the plural, by its letters alone. */
static int ends_as_plural(const struct dl_word *words, uint32_t w)
{
    static const char OTHERS[] = "caucus congress press class business crisis campus news talks Congress";
    const struct dl_str form = words[w].form;
    return form.size > 3 && !dl_str_listed(form, OTHERS, ' ') && (w == 0 || dl_ascii_lower(form.at[0])) &&
           (dl_str_ends(form, "s") || dl_str_ends(form, "men"));
}

/* The word before names in a row and "from" or "of" before them ("envoys from Mali, Chad and Niger", of "Niger"); else `w` itself. */
static uint32_t before_names(const struct dl_word *words, uint32_t w)
{
    enum { LONGEST_ROW = 10 };
    uint32_t at = w;
    for (uint32_t i = 0; i < LONGEST_ROW && at > 0; i++, at--) {
        if (dl_str_listed(words[at].form, "from of", ' ')) return at - 1;
        if (!dl_ascii_upper(words[at].form.at[0]) && !dl_str_listed(words[at].form, ", and the", ' ')) return w;
    }
    return w;
}

/* "Leaders meeting in Accra condemned it", "envoys from Chad and Niger meeting in Niamey": what people in the plural do, who go on to do something; the
 * network took it for a noun and left them, or the verb behind, without the other. */
static int is_meeting_of_people(const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (w == 0 || w + 2 >= count || !dl_str_is(words[w].form, "meeting") ||
        !dl_str_listed(words[w + 1].form, "in at near outside", ' '))
        return 0;
    return ends_as_plural(words, before_names(words, w - 1));
}

/* "Twelve states backed the text, 15 voted against": a count of votes goes on behind a comma with a clause, as behind a semicolon. */
static int is_before_tally(const struct dl_word *words, uint32_t w, uint32_t count)
{
    static const char NUMBERS[] =
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty several others";
    static const char VOTERS[] = "states members countries nations deputies senators lawmakers others delegates judges";
    if (w < 3 || w + 2 >= count || !dl_str_is(words[w].form, ",")) return 0;
    const struct dl_str number = words[w + 1].form;
    if (!dl_ascii_digit(number.at[0]) && !dl_str_listed(number, NUMBERS, ' ')) return 0;
    const uint32_t verb = w + 3 < count && dl_str_listed(words[w + 2].form, VOTERS, ' ') ? w + 3 : w + 2;
    return is_vote_cast(words[verb].form);
}

/* "Sayed Fahmy", "Mohamed Said", "Will Roe": names of people that are verbs but for their capital; nothing is said, and nobody will. */
static struct dl_str name_like_verb(const struct dl_word *words, uint32_t w, uint32_t count)
{
    const struct dl_str none = {NULL, 0}, form = words[w].form;
    if (dl_str_listed(form, "Sayed Sayyed Sayeed Seyed Saied", ' ')) return DL_STR("Ahmed");
    if (w == 0 || w + 1 >= count || !dl_ascii_upper(form.at[0])) return none;
    const int is_behind_name = dl_ascii_upper(words[w - 1].form.at[0]) && words[w - 1].form.size > 1;
    const int is_before_name = dl_ascii_upper(words[w + 1].form.at[0]) && (is_behind_name || dl_str_is(words[w - 1].form, ","));
    if (dl_str_is(form, "Said") && (is_behind_name || is_before_name)) return DL_STR("Ahmed");
    return dl_str_is(form, "Will") && is_before_name ? DL_STR("William") : none;
}

struct dl_str dl_read_as(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, uint32_t count)
{
    if (dl_str_listed(words[w].form, "overran overthrew", ' ')) return DL_STR("took");
    const struct dl_str deed = dl_two_deeds_read(lists, words, w, count);
    if (deed.size > 0) return deed;
    const struct dl_str name = name_like_verb(words, w, count);
    if (name.size > 0) return name;
    const struct dl_str siding = dl_siding_read(words, w, count);
    if (siding.size > 0) return siding;
    if (is_health_agency(words, w, count)) return DL_STR("UNICEF");
    const struct dl_initials *office = dl_initials_find(words, 0, w);
    if (office != NULL) return w + 1 < count && dl_ascii_upper(words[w + 1].form.at[0]) ? office->title : office->common;
    if (is_premier_in_office(words, w, count)) return DL_STR("minister");
    if (is_inverted_condition(words, w, count)) return w == 0 ? DL_STR("If") : DL_STR("if");
    if (is_rank_below(words, w, count)) return dl_ascii_upper(words[w].form.at[0]) ? DL_STR("Deputy") : DL_STR("deputy");
    if (is_aged_noun(words, w, count)) return DL_STR("man");
    const struct dl_str verb = dl_homograph_read(words, w, count);
    if (verb.size > 0) return verb;
    const struct dl_str teller = dl_teller_read(words, w, count);
    if (teller.size > 0) return teller;
    if (is_before_tally(words, w, count)) return DL_STR(";");
    if (is_meeting_of_people(words, w, count)) return DL_STR("sitting");
    const struct dl_str mutual = reciprocal(words, w, count);
    if (mutual.size > 0) return mutual;
    const struct dl_str placed = verb_by_place(words, w, count);
    if (placed.size > 0) return placed;
    return is_armed_group(words, w, count) ? DL_STR("ISIS") : words[w].form;
}
