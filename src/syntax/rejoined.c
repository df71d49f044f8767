/* What belongs together and was parted by a phrase between:
 *
 *   auxiliary and participle   "had on Sunday called for talks": the auxiliary is no verb that has a call
 *   circumstance and subject   "Hours ahead of the vote, Gov. Ana Holm, in a speech, blamed": a name of no person's noun is the subject that the
 *                              verb wants
 *   noun and relative clause   "the state and the rebels it fought": the clause tells of the one right before it */
#include "syntax/rejoined.h"

#include "syntax/clause.h"
#include "syntax/days.h"

/* A participle becomes the head in the place of what was read as its verb. */
static void raise(struct dl_word *words, uint32_t had, uint32_t done, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (words[w].head == had && w != done) words[w].head = done;
    hang(words, done, words[had].head, (enum dl_rel)words[had].rel);
    hang(words, had, done, DL_REL_AUX);
    words[had].upos = DL_UPOS_AUX;
}

static void mend_parted_auxiliary(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t done = first + 3; done < end; done++) {
        const uint32_t had = words[done].head;
        if (words[done].rel != DL_REL_XCOMP || words[done].upos != DL_UPOS_VERB || had == DL_NONE || had >= done) continue;
        if (words[had].upos != DL_UPOS_VERB || !dl_str_listed(words[had].form, "had has have", ' ') || !is_past_verb(&words[done]))
            continue;
        if (has_child(words, done, DL_REL_MARK, first, done) || has_child(words, had, DL_REL_OBJ, first, end)) continue;
        const uint32_t between = child_of(words, had, DL_REL_OBL, had + 1, done);
        if (between != DL_NONE && has_child(words, between, DL_REL_CASE, had + 1, between)) raise(words, had, done, first, end);
    }
}

/* The verb behind `at` that a circumstance before it belongs to, through "of" and its like and a clause before a comma; DL_NONE */
static uint32_t verb_over(const struct dl_word *words, uint32_t w, uint32_t at, uint32_t end)
{
    enum { STEPS = 4 };
    for (int i = 0; i < STEPS && w != DL_NONE && w < end; i++, w = words[w].head) {
        if (words[w].upos != DL_UPOS_VERB) continue;
        if (w > at) return w;
        return words[w].rel == DL_REL_ADVCL && words[w].head != DL_NONE && words[w].head > at ? words[w].head : DL_NONE;
    }
    return DL_NONE;
}

/* The verb of a clause that wants a subject, which it does not share with another. */
static int tells(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    if (words[verb].upos != DL_UPOS_VERB) return 0;
    if (words[verb].rel != DL_REL_ROOT && words[verb].rel != DL_REL_CCOMP && words[verb].rel != DL_REL_PARATAXIS) return 0;
    return is_finite(&words[verb]) || has_child(words, verb, DL_REL_AUX, first, end);
}

/* No name tells which circumstance, town or body it is: "the vote, Gov. Holm", "the Senate, Mr. Das", "Bogotá, Prima Holdings", "Mr. Das,
 * those who". */
static int is_misplaced(const struct dl_word *words, uint32_t name, uint32_t on, uint32_t end)
{
    if (dl_str_is(words[name].form, "those")) return has_child(words, name, DL_REL_ACL_RELCL, name, end);
    if (words[on].ner == DL_NER_B_LOC || words[on].ner == DL_NER_I_LOC) return words[name].ner != DL_NER_O;
    if (words[name].rel == DL_REL_CONJ || !is_of_person(&words[name]) || is_inside_name(&words[name]) || is_of_person(&words[on]))
        return 0;
    return words[on].upos == DL_UPOS_PROPN || (words[on].upos == DL_UPOS_NOUN && !is_person_or_body(&words[on]));
}

/* "Chile, Peru and Cuba": joined by "and", or before one who is. */
static int is_listed(const struct dl_word *words, uint32_t name, uint32_t first, uint32_t end)
{
    for (uint32_t w = name; w < end; w++)
        if ((w == name || (words[w].rel == DL_REL_CONJ && words[w].head == words[name].head)) &&
            has_child(words, w, DL_REL_CC, first, end))
            return 1;
    return 0;
}

static void mend_parted_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TIMES[] = "moments|minutes|hours|days|weeks|months|years";
    for (uint32_t name = end - 1; name-- > first + 2;) { /* "in Prussia, Pennsylvania, Pence spoke": the last of them */
        const uint32_t on = words[name].head;
        if (words[name].rel != DL_REL_APPOS && words[name].rel != DL_REL_CONJ) continue;
        if (words[name].rel == DL_REL_CONJ && is_listed(words, name, first, end)) continue;
        if (on == DL_NONE || on > name || on < first || !is_misplaced(words, name, on, end)) continue;
        const uint32_t verb = verb_over(words, on, name, end);
        if (verb == DL_NONE || !tells(words, verb, first, end)) continue;
        const uint32_t who = subject_of(words, verb, first, verb);
        if (who != DL_NONE && (who > on || !dl_str_listed_nocase(words[who].form, TIMES, '|'))) continue;
        if (who != DL_NONE) words[who].rel = DL_REL_OBL;
        hang(words, name, verb, DL_REL_NSUBJ);
    }
}

/* "On Tuesday family members identified her": the day was read as which members. */
static void part_day(struct dl_word *words, uint32_t who, uint32_t verb, uint32_t first)
{
    const uint32_t on = child_of(words, who, DL_REL_CASE, first, who);
    if (on == DL_NONE || on + 1 >= who || !dl_str_listed_nocase(words[on].form, "on in", ' ')) return;
    const uint32_t day = on + 1;
    if (words[day].head != who || words[day].rel != DL_REL_COMPOUND || !dl_is_day(&words[day])) return;
    hang(words, day, verb, DL_REL_OBL);
    hang(words, on, day, DL_REL_CASE);
    words[who].rel = DL_REL_NSUBJ;
}

/* "The Times earlier this month reported", "as it ended, voters passed": who stands before a verb without a subject, taken for a time or for a
 * second subject of the clause before. */
static void mend_wanted_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 2; verb < end; verb++) {
        if (!tells(words, verb, first, end) || subject_of(words, verb, first, end) != DL_NONE) continue;
        for (uint32_t w = first; w < verb; w++) {
            const uint32_t head = words[w].head;
            if (!is_noun(&words[w]) || head == DL_NONE) continue;
            if (words[w].rel == DL_REL_OBL && head == verb) part_day(words, w, verb, first);
            if (words[w].rel == DL_REL_OBL_UNMARKED && words[w].upos == DL_UPOS_PROPN && words[w].ner != DL_NER_O &&
                words[w].thing != DL_THING_TIME && verb_over(words, head, w, end) == verb)
                hang(words, w, verb, DL_REL_NSUBJ);
            const int is_second = is_subject(&words[w]) && head < w && words[head].rel == DL_REL_ADVCL && words[head].head == verb;
            if (is_second && subject_of(words, head, first, head) != DL_NONE) hang(words, w, verb, DL_REL_NSUBJ);
            if (is_subject(&words[w]) && words[w].head == verb) break;
        }
    }
}

static void mend_relative_of_joined(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb < end; verb++) {
        const uint32_t head = words[verb].head, who = verb - 1;
        if (words[verb].rel != DL_REL_ACL_RELCL || head == DL_NONE || head + 2 >= who) continue;
        if (!is_subject(&words[who]) || words[who].head != verb || !dl_str_listed(words[who].form, "it he she they we", ' '))
            continue;
        const uint32_t one = who - 1;
        if (words[one].rel == DL_REL_CONJ && words[one].head == head && is_noun(&words[one])) words[verb].head = one;
    }
}

void dl_rejoined_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_parted_auxiliary(words, first, end);
    mend_parted_subject(words, first, end);
    mend_wanted_subject(words, first, end);
    mend_relative_of_joined(words, first, end);
}
