/* "Opposition rejects results, calls for strike": a heading leaves "and" out between two deeds of one subject, in the same form of the present. The
 * treebanks have few headings, so that the second verb, which mostly is a noun as well, became a part of the first one's object, and the deed was
 * lost or the object cut. The comma is read as "and", and either verb as one that is no noun. "As police storm offices": behind "as" a heading has a
 * clause, which the network takes for a comparison; "while" is a conjunction alone. */
#include "syntax/two_deeds.h"

#include <string.h>

#include "base/utf8.h"
#include "syntax/clause.h"

enum { LONGEST_HEADING = 20, LONGEST_SUBJECT = 6, LONGEST_BASE = 24 };

/* The verbs of a heading and the comma between; `many`: in their bare form, behind a plural. */
struct two_deeds {
    uint32_t one, comma, two;
    int many;
};

static int is_heading_verb(const struct dl_syntax_lists *lists, struct dl_str base)
{
    return dl_syntax_listed(lists, DL_SYNTAX_HEADING, base) || dl_syntax_listed(lists, DL_SYNTAX_HEADING_OF_TWO, base) ||
           dl_syntax_listed(lists, DL_SYNTAX_HEADING_SECOND, base);
}

/* The base of a verb of headings in -s, written into `room` where it ends in "y"; empty where the form is none. */
static struct dl_str base_of_third(const struct dl_syntax_lists *lists, struct dl_str form, char room[LONGEST_BASE])
{
    const struct dl_str none = {NULL, 0};
    if (form.size < 4 || form.size > LONGEST_BASE || !dl_ascii_lower(form.at[0]) || !dl_str_ends(form, "s")) return none;
    struct dl_str base = {form.at, form.size - 1};
    if (dl_str_ends(form, "ies")) {
        memcpy(room, form.at, form.size - 3);
        room[form.size - 3] = 'y';
        base = (struct dl_str){room, form.size - 2};
    } else if (dl_str_ends(form, "es") && !is_heading_verb(lists, base)) base.size--;
    return is_heading_verb(lists, base) ? base : none;
}

/* The base of the verb that a word may be, in -s or bare. */
static struct dl_str base_of(const struct dl_syntax_lists *lists, struct dl_str form, int many, char room[LONGEST_BASE])
{
    if (!many) return base_of_third(lists, form, room);
    return dl_ascii_lower(form.at[0]) && is_heading_verb(lists, form) ? form : (struct dl_str){NULL, 0};
}

/* No object begins with it. */
static int is_small_word(struct dl_str form)
{
    static const char WORDS[] =
        "of from with in on at by and or but as than over under into against about for to amid after before during "
        "between since until through near is are was were will not , ; : -";
    return dl_str_listed(form, WORDS, ' ');
}

/* Whether what stands behind a verb of that base lets it be one: an object, "to" and what is vowed, or, behind what is no noun as well, anything. */
static int may_be_verb(const struct dl_syntax_lists *lists, struct dl_str base, struct dl_str next)
{
    static const char WILLING[] = "vow pledge promise offer plan threaten refuse agree seek move vote decide";
    if (dl_str_listed(next, "and or , of", ' ')) return 0;
    if (dl_str_is(base, "call")) return !is_small_word(next) || dl_str_listed(next, "for on", ' ');
    if (dl_str_is(next, "to") && dl_str_listed(base, WILLING, ' ')) return 1;
    return !is_small_word(next) || !dl_syntax_listed(lists, DL_SYNTAX_HEADING_NOUN, base);
}

/* Plurals that show no ending, and plurals in -s. */
static int is_plural_form(struct dl_str form)
{
    static const char PEOPLE[] = "police people men women gunmen policemen militiamen firemen fishermen lawmen children";
    if (dl_str_listed_nocase(form, PEOPLE, ' ')) return 1;
    return form.size > 3 && dl_str_ends(form, "s") && !dl_str_ends(form, "ss") && !dl_str_ends(form, "us") &&
           !dl_str_ends(form, "'s");
}

/* Whether a word is told as in a heading: small letters, no stop, no auxiliary. */
static int is_heading(const struct dl_word *words, uint32_t count)
{
    static const char FINITE[] = "is are was were has have had will would says said who which that";
    if (count < 5 || count > LONGEST_HEADING || dl_str_listed(words[count - 1].form, ". ? ! : ; …", ' ')) return 0;
    for (uint32_t w = 0; w < count; w++)
        if (dl_str_listed(words[w].form, FINITE, ' ')) return 0;
    return 1;
}

/* The first verb of the heading before the comma, of the form asked for; DL_NONE */
static uint32_t first_verb(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t comma, int many)
{
    char room[LONGEST_BASE];
    for (uint32_t w = 1; w < comma && w <= LONGEST_SUBJECT; w++) {
        const struct dl_str base = base_of(lists, words[w].form, many, room), before = words[w - 1].form;
        if (base.size == 0 || is_small_word(before) || !dl_char_is_letter(dl_utf8_before(before, before.size))) continue;
        if (many != is_plural_form(before)) continue;
        if (w + 1 < comma ? may_be_verb(lists, base, words[w + 1].form) : !dl_syntax_listed(lists, DL_SYNTAX_HEADING_NOUN, base))
            return w;
    }
    return DL_NONE;
}

/* "vow vote to change law, block funds": behind "to" a bare verb goes on from that infinitive. */
static int has_infinitive(const struct dl_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (dl_str_is(words[w].form, "to")) return 1;
    return 0;
}

static int find_two(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t count, struct two_deeds *out)
{
    char room[LONGEST_BASE];
    if (!is_heading(words, count)) return 0;
    for (uint32_t comma = 2; comma + 2 < count; comma++) {
        if (!dl_str_is(words[comma].form, ",")) continue;
        for (int many = 0; many < 2; many++) {
            const struct dl_str base = base_of(lists, words[comma + 1].form, many, room);
            if (base.size == 0 || !may_be_verb(lists, base, words[comma + 2].form)) continue;
            const uint32_t one = first_verb(lists, words, comma, many);
            if (one == DL_NONE || (many && has_infinitive(words, one, comma))) continue;
            *out = (struct two_deeds){one, comma, comma + 1, many};
            return 1;
        }
    }
    return 0;
}

/* A verb with the same places behind it that is nothing else; nothing where the verb itself is plain enough. */
static struct dl_str verb_read(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, int many)
{
    static const char OWN[] = "give tell warn urge ask offer hand send grant show";
    char room[LONGEST_BASE];
    const struct dl_str none = {NULL, 0}, base = base_of(lists, words[w].form, many, room), next = words[w + 1].form;
    if (dl_str_is(base, "call") && dl_str_is(next, "for")) return many ? DL_STR("asked") : DL_STR("asks");
    if (dl_str_is(base, "order")) return many ? DL_STR("urged") : DL_STR("urges");
    if (dl_str_is(next, "to")) return many ? DL_STR("refused") : DL_STR("refuses");
    if (is_small_word(next) || dl_str_listed(next, "up down out off back over", ' ') || dl_str_listed(base, OWN, ' ')) return none;
    const int is_plain =
        !dl_syntax_listed(lists, DL_SYNTAX_HEADING_NOUN, base) && dl_str_listed(base, "condemn demand reject", ' ');
    if (is_plain) return none;
    return many ? DL_STR("rejected") : DL_STR("rejects");
}

/* "as" before people and their verb in the present, in a heading */
static int is_as_they_do(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t as, uint32_t count)
{
    enum { WHO = 4 };
    char room[LONGEST_BASE];
    if (as < 2 || !dl_str_is(words[as].form, "as") || !is_heading(words, count)) return 0;
    for (uint32_t w = as + 2; w + 1 < count && w <= as + WHO; w++) {
        const struct dl_str who = words[w - 1].form;
        if (is_small_word(who) || !dl_char_is_letter(dl_utf8_before(who, who.size))) return 0;
        const struct dl_str base = base_of(lists, words[w].form, is_plural_form(who), room);
        if (base.size > 0 && may_be_verb(lists, base, words[w + 1].form)) return 1;
    }
    return 0;
}

struct dl_str dl_two_deeds_read(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, uint32_t count)
{
    const struct dl_str none = {NULL, 0};
    struct two_deeds two;
    if (w == 0 || w + 1 >= count || count > LONGEST_HEADING) return none;
    if (is_as_they_do(lists, words, w, count)) return DL_STR("while");
    if (!find_two(lists, words, count, &two)) return none;
    if (w == two.comma) return DL_STR("and");
    return w == two.one || w == two.two ? verb_read(lists, words, w, two.many) : none;
}

/* Lemma and form of a verb, whatever it was read as. */
static void set_verb(const struct dl_syntax_lists *lists, struct dl_word *w, int many)
{
    char room[LONGEST_BASE];
    const struct dl_str base = base_of(lists, w->form, many, room);
    if (base.at == w->form.at) w->lemma = base;
    w->upos = DL_UPOS_VERB;
    w->ner = DL_NER_O;
    w->feats = many ? DL_STR("Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin")
                    : DL_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
}

/* "Police clash with students, arrest dozens", read as a clash of police: what was the noun's is the verb's. */
static void mend_first(struct dl_word *words, uint32_t first, uint32_t one, uint32_t end)
{
    if (words[one].upos == DL_UPOS_VERB) return;
    if (one > first && words[one - 1].head == one) words[one - 1].rel = DL_REL_NSUBJ;
    for (uint32_t w = one + 1; w < end; w++) {
        if (words[w].head != one) continue;
        if (words[w].rel == DL_REL_NMOD) words[w].rel = DL_REL_OBL;
        if (words[w].rel == DL_REL_APPOS) words[w].rel = DL_REL_OBJ;
    }
}

/* "…, arrest editor", read as an editor of arrests: he is its object, and the verb goes on from the first. */
static void mend_second(struct dl_word *words, uint32_t first, uint32_t one, uint32_t two, uint32_t end)
{
    const uint32_t noun = words[two].head;
    if (noun != DL_NONE && noun > two && noun < end) {
        for (uint32_t w = first; w < two; w++)
            if (words[w].head == noun) words[w].head = two;
        hang(words, two, words[noun].head, words[noun].head == DL_NONE ? DL_REL_ROOT : DL_REL_CONJ);
        hang(words, noun, two, DL_REL_OBJ);
    }
    if (words[two].head == one || (words[two].head != DL_NONE && !is_under(words, one, two))) hang(words, two, one, DL_REL_CONJ);
}

void dl_two_deeds_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    struct two_deeds two;
    if (!find_two(lists, &words[first], end - first, &two)) return;
    struct dl_word *comma = &words[first + two.comma];
    comma->upos = DL_UPOS_PUNCT;
    comma->feats = DL_STR("_");
    comma->lemma = comma->form;
    comma->rel = DL_REL_PUNCT;
    mend_first(words, first, first + two.one, end);
    mend_second(words, first, first + two.one, first + two.two, end);
    set_verb(lists, &words[first + two.one], two.many);
    set_verb(lists, &words[first + two.two], two.many);
}
