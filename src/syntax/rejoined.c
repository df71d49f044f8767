/* What belongs together and was parted by a phrase between:
 *
 *   auxiliary and participle   "had on Sunday called for talks": the auxiliary is no verb that has a call
 *   circumstance and subject   "Hours ahead of the vote, Gov. Ana Holm, in a speech, blamed": a name of no person's noun is the subject that the
 *                              verb wants
 *   noun and relative clause   "the state and the rebels it fought": the clause tells of the one right before it; "who" of a person
 *   verb and joined verb       "defended it and in a statement accused her"
 *   clause and its subject     "after its owner, Ana Roe, refused": the subject was read as a phrase behind "after"
 *   verb and object            "accused on Friday Iran of lying"
 *   doer and -ing form         "with Sen. Ana Roe demanding", "railed at a site owned by Google before wounding three" */
#include "syntax/rejoined.h"

#include "syntax/clause.h"
#include "syntax/days.h"

static const char TIMES[] = "moments|minutes|hours|days|weeks|months|years";

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
    for (uint32_t name = end - 1; name-- > first + 2;) { /* "in Prussia, Pennsylvania, Pence spoke": the last of them */
        const uint32_t on = words[name].head;
        if (words[name].rel != DL_REL_APPOS && words[name].rel != DL_REL_CONJ) continue;
        if (on == DL_NONE || on > name || on < first || !is_misplaced(words, name, on, end)) continue;
        const uint32_t verb = verb_over(words, on, name, end);
        if (verb == DL_NONE || !tells(words, verb, first, end)) continue;
        if (words[name].rel == DL_REL_CONJ && is_listed(words, name, first, end)) continue;
        const uint32_t who = subject_of(words, verb, first, end);
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
            /* a paper that is called the Times is none */
            if (words[w].rel == DL_REL_OBL_UNMARKED && words[w].upos == DL_UPOS_PROPN && words[w].ner != DL_NER_O &&
                (words[w].thing != DL_THING_TIME || dl_str_is(words[w].form, "Times")) && verb_over(words, head, w, end) == verb)
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

/* "He defended it and in a statement accused her": what "and" joins is the verb. */
static void mend_joined_behind_phrase(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].rel != DL_REL_OBL || above == DL_NONE || above > w) continue;
        const uint32_t deed = child_of(words, w, DL_REL_ACL, w + 1, w + 3);
        if (deed == DL_NONE) continue;
        uint32_t cc = child_of(words, w, DL_REL_CC, first, w);
        if (cc == DL_NONE) cc = child_of(words, deed, DL_REL_CC, first, w);
        if (cc == DL_NONE) continue;
        if (words[above].upos != DL_UPOS_VERB || !is_past_verb(&words[deed]) || !has_child(words, deed, DL_REL_OBJ, deed, end) ||
            !has_child(words, w, DL_REL_CASE, cc, w))
            continue;
        hang(words, deed, above, DL_REL_CONJ);
        hang(words, w, deed, DL_REL_OBL);
        words[cc].head = deed;
    }
}

/* The person above a noun, over the phrases that it stands in; DL_NONE */
static uint32_t person_over(const struct dl_word *words, uint32_t noun, uint32_t first)
{
    enum { STEPS = 3 };
    for (int i = 0; i < STEPS && words[noun].rel == DL_REL_NMOD && words[noun].head < noun && words[noun].head >= first; i++) {
        noun = words[noun].head;
        if (words[noun].thing == DL_THING_PERSON || is_of_person(&words[noun])) return noun;
    }
    return DL_NONE;
}

/* "a senator with no laws to his name who refused", "the firing of James Roe, who declined": "who" tells of a person, by name right before it or over
 * what stands between. */
static void mend_who(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 4; verb < end; verb++) {
        const uint32_t noun = words[verb].head;
        if (words[verb].rel != DL_REL_ACL_RELCL || noun == DL_NONE || noun >= verb) continue;
        const uint32_t who = child_of(words, verb, DL_REL_NSUBJ, first, verb);
        if (who == DL_NONE || who < first + 3) continue;
        if (!dl_str_is(words[who].form, "who") || words[noun].upos != DL_UPOS_NOUN || words[noun].ner != DL_NER_O) continue;
        if (words[noun].thing == DL_THING_PERSON || words[noun].thing == DL_THING_NONE || words[noun].thing == DL_THING_OTHER)
            continue;
        uint32_t name = dl_str_is(words[who - 1].form, ",") ? who - 2 : who - 1;
        const int is_named = is_of_person(&words[name]);
        while (is_named && words[name].rel == DL_REL_FLAT && words[name].head < name && words[name].head > noun)
            name = words[name].head;
        const uint32_t up = is_named && name > noun && words[name].rel != DL_REL_CONJ ? name : person_over(words, noun, first);
        if (up != DL_NONE && !is_under(words, up, verb)) words[verb].head = up;
    }
}

/* "with Sen. Ana Roe demanding": who stands right before the -ing form does it. */
static void mend_with(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t deed = first + 4; deed < end; deed++) {
        if (words[deed].rel != DL_REL_ADVCL || words[deed].upos != DL_UPOS_VERB || !dl_str_ends(words[deed].form, "ing")) continue;
        if (has_child(words, deed, DL_REL_MARK, first, deed) || subject_of(words, deed, first, deed) != DL_NONE) continue;
        uint32_t who = deed - 1;
        while (who > first && words[who].rel == DL_REL_FLAT && words[who].head < who) who = words[who].head;
        const uint32_t with = child_of(words, who, DL_REL_CASE, first, who);
        if (words[who].rel != DL_REL_OBL || words[who].head != words[deed].head || with == DL_NONE || with == first) continue;
        if (!dl_str_is(words[with].form, "with") || !dl_str_is(words[with - 1].form, ",") || !may_act(&words[who])) continue;
        hang(words, deed, who, DL_REL_ACL);
    }
}

/* "had railed against the site owned by Google before wounding three": a deed of the subject, not of what owns the site. */
static void mend_deed_behind_owner(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t deed = first + 5; deed < end; deed++) {
        const uint32_t owned = words[deed].head;
        if (words[deed].rel != DL_REL_ADVCL || owned == DL_NONE || owned > deed) continue;
        const uint32_t mark = child_of(words, deed, DL_REL_MARK, first, deed);
        if (mark == DL_NONE) continue;
        if (!dl_str_listed(words[mark].form, "before after while", ' ') || !dl_str_ends(words[deed].form, "ing")) continue;
        if (words[owned].rel != DL_REL_ACL || !has_child(words, owned, DL_REL_OBL_AGENT, owned, deed)) continue;
        const uint32_t noun = words[owned].head, verb = noun != DL_NONE && noun < owned ? words[noun].head : DL_NONE;
        if (verb == DL_NONE || verb > noun || words[verb].upos != DL_UPOS_VERB || is_subject(&words[noun])) continue;
        if (subject_of(words, verb, first, verb) != DL_NONE) words[deed].head = verb;
    }
}

static void make_clause(struct dl_word *words, uint32_t who, uint32_t after, uint32_t verb, uint32_t over)
{
    hang(words, who, verb, DL_REL_NSUBJ);
    hang(words, verb, over, DL_REL_ADVCL);
    hang(words, after, verb, DL_REL_MARK);
    words[after].upos = DL_UPOS_SCONJ;
}

/* Whether all between a noun and a verb hangs on the noun. */
static int reaches(const struct dl_word *words, uint32_t noun, uint32_t verb)
{
    for (uint32_t w = noun + 1; w < verb; w++) {
        uint32_t up = w;
        for (uint32_t steps = noun; up != DL_NONE && up > noun && up < verb && steps < verb; steps++) up = words[up].head;
        if (up != noun && words[w].upos != DL_UPOS_PUNCT && words[w].upos != DL_UPOS_ADV) return 0;
    }
    return 1;
}

/* "after its owner, Ana Roe, refused", "after a second child died": a clause whose subject was read as a phrase behind "after". */
static void mend_clause_as_phrase(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { LONGEST = 16 };
    for (uint32_t verb = first + 3; verb < end; verb++) {
        const int is_loose = words[verb].rel == DL_REL_PARATAXIS, is_finite_one = is_finite_past(&words[verb]);
        if ((!is_loose && words[verb].rel != DL_REL_ADVCL) || !is_finite_one || has_child(words, verb, DL_REL_MARK, first, verb) ||
            subject_of(words, verb, first, end) != DL_NONE)
            continue;
        for (uint32_t who = verb - 1; who > first + 1 && who + LONGEST > verb; who--) {
            const uint32_t after = child_of(words, who, DL_REL_CASE, first, who), above = words[who].head;
            if ((words[who].rel != DL_REL_OBL && words[who].rel != DL_REL_NMOD) || after == DL_NONE || above == DL_NONE) continue;
            if (!dl_str_listed(words[after].form, "after before since until", ' ') || words[who].thing == DL_THING_TIME) continue;
            const uint32_t over = words[above].upos == DL_UPOS_VERB ? above : words[verb].head;
            if (above > after || over == DL_NONE || over > after || !reaches(words, who, verb)) break;
            if (is_under(words, over, verb) || is_under(words, over, who)) break;
            if (is_loose && child_of(words, who, DL_REL_APPOS, who, verb) == DL_NONE) break;
            make_clause(words, who, after, verb, over);
            break;
        }
    }
}

/* "after an officer kneeled", "claiming the mayor sought it": who stands right before a clause's verb and has no preposition is its subject. */
static void mend_subject_within(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first + 2; verb < end; verb++) {
        if ((words[verb].rel != DL_REL_ADVCL && words[verb].rel != DL_REL_CCOMP) || !is_finite_past(&words[verb])) continue;
        if (subject_of(words, verb, first, end) != DL_NONE) continue;
        const int is_marked = words[verb].rel == DL_REL_ADVCL && has_child(words, verb, DL_REL_MARK, first, verb);
        const uint32_t over = words[verb].rel == DL_REL_CCOMP && words[verb].head < verb ? words[verb].head : DL_NONE;
        if (!is_marked && (over == DL_NONE || dl_str_listed(words[over].lemma, "tell ask", ' '))) continue;
        for (uint32_t who = verb; who-- > first;) {
            const int is_own = is_marked && words[who].head == verb && words[who].rel == DL_REL_OBL,
                      is_object = over != DL_NONE && words[who].head == over && words[who].rel == DL_REL_OBJ && who > over;
            if ((!is_own && !is_object) || !is_noun(&words[who]) || has_child(words, who, DL_REL_CASE, first, who)) continue;
            if (words[who].thing != DL_THING_TIME && reaches(words, who, verb)) hang(words, who, verb, DL_REL_NSUBJ);
            break;
        }
    }
}

/* "kept his rivals, among them a former speaker, in jail": who is among them is no second object. */
static void mend_among_them(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t them = first + 3; them + 1 < end; them++) {
        const uint32_t verb = words[them].head;
        if (words[them].rel != DL_REL_OBL || words[them].upos != DL_UPOS_PRON || !dl_str_is(words[them - 1].form, "among"))
            continue;
        if (verb == DL_NONE || verb > them) continue;
        const uint32_t one = child_of(words, verb, DL_REL_OBJ, them, end);
        uint32_t whole = child_of(words, verb, DL_REL_IOBJ, verb, them);
        if (whole == DL_NONE) whole = child_of(words, verb, DL_REL_OBJ, verb, them);
        if (whole == DL_NONE || one == DL_NONE) continue;
        words[whole].rel = DL_REL_OBJ;
        hang(words, one, whole, DL_REL_APPOS);
        hang(words, them, one, DL_REL_NMOD);
        for (uint32_t w = one + 1; w < end; w++) /* "in jail" */
            if (words[w].head == one && words[w].rel == DL_REL_NMOD && w > one + 2 && has_child(words, w, DL_REL_CASE, one, w) &&
                !dl_str_is(words[child_of(words, w, DL_REL_CASE, one, w)].form, "of"))
                hang(words, w, verb, DL_REL_OBL);
    }
}

/* Whether some verb of a clause has no subject, or a length of time for one: most sentences have none such. */
static int wants_subject(const struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { WORDS = 256 };
    uint8_t has[WORDS] = {0};
    if (end - first > WORDS) return 1;
    for (uint32_t w = first; w < end; w++)
        if (is_subject(&words[w]) && words[w].head != DL_NONE && words[w].head >= first &&
            !dl_str_listed_nocase(words[w].form, TIMES, '|'))
            has[words[w].head - first] = 1;
    for (uint32_t w = first; w < end; w++) {
        if (has[w - first] || words[w].upos != DL_UPOS_VERB) continue;
        const enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (rel == DL_REL_ROOT || rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS) return 1;
        if (rel == DL_REL_ADVCL && is_finite_past(&words[w])) return 1;
    }
    return 0;
}

/* "condemned in the strongest terms Israel's raid": what is condemned, read as another word for the terms, with no comma between. */
static void mend_behind_terms(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t terms = words[w].head, verb = terms == DL_NONE ? DL_NONE : words[terms].head;
        if (words[w].rel != DL_REL_APPOS || terms > w || verb == DL_NONE || verb > terms || words[verb].upos != DL_UPOS_VERB)
            continue;
        if (dl_rel_base((enum dl_rel)words[terms].rel) != DL_REL_OBL ||
            !dl_str_listed(words[terms].lemma, "term language statement word letter resolution communique", ' '))
            continue;
        if (words[terms + 1].upos == DL_UPOS_PUNCT || has_child(words, verb, DL_REL_OBJ, first, end) ||
            has_child(words, verb, DL_REL_CCOMP, first, end))
            continue;
        hang(words, w, verb, DL_REL_OBJ);
    }
}

/* "accused on Friday Iran of lying": the object right behind a day was read as what happened on it. */
static void mend_behind_day(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 4; who < end; who++) {
        const uint32_t day = who - 1, on = who - 2, verb = words[who].head;
        if (words[day].head != who || words[day].rel != DL_REL_COMPOUND || !dl_is_day(&words[day])) continue;
        if (words[on].head != who || words[on].rel != DL_REL_CASE || !dl_str_is(words[on].form, "on")) continue;
        if (words[who].upos != DL_UPOS_PROPN || words[who].rel != DL_REL_OBL || verb != on - 1 || words[verb].upos != DL_UPOS_VERB)
            continue;
        if (has_child(words, verb, DL_REL_OBJ, verb, end) || has_child(words, verb, DL_REL_AUX_PASS, first, verb)) continue;
        hang(words, who, verb, DL_REL_OBJ);
        hang(words, day, verb, DL_REL_OBL);
        hang(words, on, day, DL_REL_CASE);
    }
}

void dl_rejoined_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_behind_terms(words, first, end);
    mend_behind_day(words, first, end);
    mend_parted_auxiliary(words, first, end);
    if (wants_subject(words, first, end)) {
        mend_parted_subject(words, first, end);
        mend_wanted_subject(words, first, end);
        mend_clause_as_phrase(words, first, end);
        mend_subject_within(words, first, end);
    }
    mend_relative_of_joined(words, first, end);
    mend_joined_behind_phrase(words, first, end);
    mend_who(words, first, end);
    mend_with(words, first, end);
    mend_deed_behind_owner(words, first, end);
    mend_among_them(words, first, end);
}
