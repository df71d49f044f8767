/* The past of most verbs looks like their participle, and the network reads it as what was done to the noun before it: "Guards detained even
 * journalists", "after the commander called on him to go", "the soldiers his men captured". An object, a conjunction before the noun or a
 * second noun beside it tell that somebody does it. */
#include "syntax/finite.h"

#include "syntax/clause.h"
#include "syntax/roots.h"
#include "syntax/verbs.h"

/* A participle of the past that no auxiliary leads and that tells of nobody who does it. */
static int is_bare_participle(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    return is_past_verb(&words[w]) && dl_has_feat(&words[w], "VerbForm=Part") && !has_child(words, w, DL_REL_AUX, first, w) &&
           !has_child(words, w, DL_REL_OBL_AGENT, w, end);
}

/* Makes `noun` the subject of `verb`, which is finite. */
static void set_finite(struct dl_word *words, uint32_t verb, uint32_t noun)
{
    hang(words, noun, verb, DL_REL_NSUBJ);
    set_past(&words[verb]);
}

/* "Chad's military seized power": the subject right before the verb was hung on its object. */
static void mend_stranded(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    if (words[w].rel != DL_REL_ROOT || w == first || subject_of(words, w, first, end) != DL_NONE) return;
    const uint32_t object = child_of(words, w, DL_REL_OBJ, w, end), noun = w - 1;
    if (object == DL_NONE || words[noun].head != object) return;
    if (is_owned_adjective(words, noun, first, object)) words[noun].upos = DL_UPOS_NOUN;
    if (words[noun].upos != DL_UPOS_NOUN && words[noun].upos != DL_UPOS_PROPN) return;
    for (uint32_t c = first; c < noun; c++)
        if (words[c].head == object) words[c].head = noun;
    set_finite(words, w, noun);
}

/* Verbs that have an object in the passive too ("was denied a visa"), and objects that tell how long or how much. */
static int may_be_given(const struct dl_word *verb, const struct dl_word *object)
{
    static const char VERBS[] =
        "give award offer grant deny refuse pay tell teach show hand ask promise lend charge fine allow send "
        "leave cost call name elect appoint hold deem declare make dub bring owe";
    return dl_str_listed(verb->lemma, VERBS, ' ') || object->thing == DL_THING_TIME || object->upos == DL_UPOS_NUM ||
           object->upos == DL_UPOS_SYM;
}

/* "Guards at first detained even journalists": no passive has an object. */
static void mend_with_object(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t noun = child_of(words, w, DL_REL_NSUBJ_PASS, first, w), object = child_of(words, w, DL_REL_OBJ, w, end);
    if (noun == DL_NONE || object == DL_NONE || may_be_given(&words[w], &words[object])) return;
    set_finite(words, w, noun);
}

/* "resigned after the commander of the army called on him to go": behind a conjunction that stands before its noun a clause has a finite
 * verb. */
static void mend_behind_mark(struct dl_word *words, uint32_t w, uint32_t first)
{
    static const char MARKS[] = "after before when while as because although though since until if that whether unless once";
    const uint32_t noun = words[w].head;
    if (words[w].rel != DL_REL_ACL || noun == DL_NONE || noun >= w) return;
    const uint32_t mark = child_of(words, w, DL_REL_MARK, first, noun), above = words[noun].head;
    if (mark == DL_NONE || above == DL_NONE || above >= mark || !dl_str_listed(words[mark].form, MARKS, ' ')) return;
    hang(words, w, above, dl_str_listed(words[mark].form, "that whether", ' ') ? DL_REL_CCOMP : DL_REL_ADVCL);
    set_finite(words, w, noun);
}

/* "told the paper that assessments suggested it": behind "that" a noun and its verb are what is told, and no other word for who was told. */
static void mend_behind_that(struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t noun = words[w].head, told = noun == DL_NONE ? DL_NONE : words[noun].head;
    if (words[w].rel != DL_REL_ACL || noun >= w || told == DL_NONE || told >= noun || words[noun].rel != DL_REL_APPOS) return;
    const uint32_t that = child_of(words, w, DL_REL_MARK, told, noun), verb = words[told].head;
    if (that == DL_NONE || !dl_str_is(words[that].form, "that") || verb == DL_NONE || verb >= told || verb < first) return;
    if (words[verb].upos != DL_UPOS_VERB || (words[told].rel != DL_REL_IOBJ && words[told].rel != DL_REL_OBJ)) return;
    hang(words, w, verb, DL_REL_CCOMP);
    set_finite(words, w, noun);
}

/* "called on him": what no passive means. */
static int is_calling_on(const struct dl_word *words, uint32_t w, uint32_t end)
{
    return w + 1 < end && dl_str_is(words[w].lemma, "call") && dl_str_listed(words[w + 1].form, "on upon", ' ');
}

/* "the opposition called for an inquiry", "the rebels refused to go", "the minister said that": what people and bodies do, and nobody does to them. */
static int is_of_people_alone(const struct dl_word *words, uint32_t w, uint32_t noun, uint32_t end)
{
    static const char FOR[] = "call ask appeal press push vote campaign argue",
                      TO[] = "agree refuse decide vow threaten promise fail begin try "
                             "seek start continue decline pledge struggle";
    if (!is_person_or_body(&words[noun]) && !dl_str_listed(words[noun].lemma, "opposition leadership coalition movement", ' '))
        return 0;
    if (has_child(words, w, DL_REL_CCOMP, w, end)) return dl_str_listed(words[w].lemma, "say announce warn argue claim", ' ');
    if (w + 1 < end && dl_str_is(words[w + 1].form, "for")) return dl_str_listed(words[w].lemma, FOR, ' ');
    return has_child(words, w, DL_REL_XCOMP, w, end) && dl_str_listed(words[w].lemma, TO, ' ');
}

/* "while the opposition called for talks", "as prices dropped": a clause behind such a conjunction with a subject of its own has no passive without
 * an auxiliary. */
static void mend_as_passive(struct dl_word *words, uint32_t w, uint32_t first)
{
    static const char MARKS[] = "while after before when because although though since until if that whether unless";
    const uint32_t noun = child_of(words, w, DL_REL_NSUBJ_PASS, first, w);
    if (words[w].rel != DL_REL_ADVCL || noun == DL_NONE || has_child(words, w, DL_REL_AUX_PASS, first, w)) return;
    const uint32_t mark = child_of(words, w, DL_REL_MARK, first, noun);
    if (mark != DL_NONE && dl_str_listed(words[mark].form, MARKS, ' ')) set_finite(words, w, noun);
}

/* The same where the conjunction was read as a preposition of the noun: an object behind the verb tells. */
static void mend_behind_time(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    uint32_t noun = words[w].head;
    if (words[w].rel != DL_REL_ACL || noun == DL_NONE || noun >= w) return;
    while (words[noun].rel == DL_REL_NMOD && words[noun].head != DL_NONE && words[noun].head < noun) noun = words[noun].head;
    const uint32_t above = words[noun].head, mark = child_of(words, noun, DL_REL_CASE, first, noun);
    const uint32_t object = child_of(words, w, DL_REL_OBJ, w, end);
    if (mark == DL_NONE || above == DL_NONE || above > mark || !dl_str_listed(words[mark].form, "after before since until", ' '))
        return;
    const int is_done_by = object != DL_NONE ? !may_be_given(&words[w], &words[object]) : is_of_people_alone(words, w, noun, end);
    if (!is_calling_on(words, w, end) && !is_done_by) return;
    hang(words, w, above, DL_REL_ADVCL);
    hang(words, mark, w, DL_REL_MARK);
    words[mark].upos = DL_UPOS_SCONJ;
    set_finite(words, w, noun);
}

/* Whether a noun phrase begins right behind another word, with an article or an owner of its own. */
static int begins_bare(const struct dl_word *words, uint32_t noun, uint32_t above)
{
    uint32_t start = noun;
    for (uint32_t c = above + 1; c < noun; c++)
        if (words[c].head == noun && c < start) start = c;
    return start < noun && words[start - 1].upos != DL_UPOS_PUNCT &&
           (words[start].rel == DL_REL_DET || words[start].rel == DL_REL_NMOD_POSS);
}

/* "the two soldiers his men captured", "workers the government expelled": a relative clause without a pronoun, whose subject was read as
 * another name of the noun. */
static void mend_bare_relative(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    uint32_t who = words[w - 1].upos == DL_UPOS_ADV && w > first + 1 ? w - 2 : w - 1;
    if ((words[w].rel != DL_REL_ACL && words[w].rel != DL_REL_ACL_RELCL) || words[who].rel != DL_REL_APPOS) return;
    const uint32_t noun = words[who].head;
    if (noun == DL_NONE || noun >= who || noun < first || (words[w].head != noun && words[w].head != who)) return;
    if (words[noun].upos != DL_UPOS_NOUN || !begins_bare(words, who, noun) || has_child(words, w, DL_REL_OBJ, w, end)) return;
    hang(words, w, noun, DL_REL_ACL_RELCL);
    set_finite(words, w, who);
}

/* Makes of `w` a deed that goes on from `verb`, done to `object`. */
static void join_deed(struct dl_word *words, uint32_t w, uint32_t verb, uint32_t object)
{
    hang(words, object, w, DL_REL_OBJ);
    hang(words, w, verb, DL_REL_CONJ);
    if (words[w - 1].upos == DL_UPOS_CCONJ) hang(words, w - 1, w, DL_REL_CC);
    set_past(&words[w]);
}

/* "overrode the veto and imposed sanctions": the object of the first verb was read as its receiver, the second verb as a part of its own
 * object. */
static void mend_joined(struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t object = words[w].head, verb = object == DL_NONE || object <= w ? DL_NONE : words[object].head;
    if (words[w].rel != DL_REL_AMOD || verb == DL_NONE || verb < first || verb + 2 >= w || words[object].rel != DL_REL_OBJ) return;
    if (words[w - 1].upos != DL_UPOS_CCONJ || words[verb].upos != DL_UPOS_VERB) return;
    uint32_t before = child_of(words, verb, DL_REL_IOBJ, verb + 1, w - 1);
    if (before == DL_NONE) before = child_of(words, verb, DL_REL_OBJ, verb + 1, w - 1);
    if (before == DL_NONE) return;
    words[before].rel = DL_REL_OBJ;
    join_deed(words, w, verb, object);
}

/* The verb behind "and" that a row of deeds ends with, joined to the one before `w`: "closed the port, dissolved parliament and banned parties";
 * DL_NONE */
static uint32_t end_of_row(const struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    for (uint32_t verb = w + 2; verb < end; verb++) {
        const uint32_t before = words[verb].head;
        if (words[verb].rel != DL_REL_CONJ || before == DL_NONE || before < first || before >= w) continue;
        if (!is_active_past(words, verb, end) || !is_active_past(words, before, end)) continue;
        if (has_child(words, verb, DL_REL_CC, w + 1, verb) && subject_of(words, verb, w, verb) == DL_NONE) return verb;
    }
    return DL_NONE;
}

/* "declared an emergency, dissolved parliament and banned the parties": the second of three deeds was read as describing its object, and that as
 * joined to a noun of the first. */
static void mend_in_row(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t object = words[w].head;
    if (words[w].rel != DL_REL_AMOD || object == DL_NONE || object <= w || !dl_str_is(words[w - 1].form, ",")) return;
    const uint32_t above = words[object].head;
    if (above == DL_NONE || above > w) return;
    const uint32_t before = words[object].rel == DL_REL_OBJ ? child_of(words, above, DL_REL_IOBJ, above, w) : DL_NONE;
    if (words[object].rel != DL_REL_CONJ && words[object].rel != DL_REL_APPOS && before == DL_NONE) return;
    const uint32_t last = end_of_row(words, w, first, end);
    if (last == DL_NONE || last < object || has_child(words, object, DL_REL_DET, first, w)) return;
    if (before != DL_NONE) words[before].rel = DL_REL_OBJ;
    join_deed(words, w, words[last].head, object);
}

/* "The commandant, Ana Roe, proclaimed martial law, banned rallies and left": the first of several deeds was read as what was done to who does
 * them; no passive has an object. */
static void mend_before_row(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t who = words[w].head, verb = who == DL_NONE ? DL_NONE : words[who].head;
    if (words[w].rel != DL_REL_ACL || verb == DL_NONE || who > w || verb < w + 3 || words[who].rel != DL_REL_NSUBJ) return;
    const uint32_t object = child_of(words, w, DL_REL_OBJ, w, verb);
    if (object == DL_NONE || may_be_given(&words[w], &words[object]) || !is_active_past(words, verb, end)) return;
    if (!dl_str_is(words[verb - 1].form, ",") || !dl_str_is(words[w - 1].form, ",")) return;
    if (end_of_row(words, verb, w, end) == DL_NONE && child_of(words, verb, DL_REL_CONJ, verb, end) == DL_NONE) return;
    for (uint32_t c = w - 1; c-- > who && words[c].upos != DL_UPOS_PUNCT;) /* "The mayor, accused of …, said" */
        if (words[c].upos == DL_UPOS_VERB) return;
    hang(words, w, words[verb].head, (enum dl_rel)words[verb].rel);
    hang(words, verb, w, DL_REL_CONJ);
    for (uint32_t c = first; c < who; c++)
        if (words[c].head == verb) words[c].head = w;
    set_finite(words, w, who);
}

/* The verb in the past that `noun` is told of, itself or by a phrase of it, all behind `first`; DL_NONE */
static uint32_t verb_over(const struct dl_word *words, uint32_t noun, uint32_t first, uint32_t end)
{
    uint32_t at = noun;
    for (int i = 0; i < 3 && at != DL_NONE && at >= first && is_noun(&words[at]); i++) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[at].rel);
        if (rel != DL_REL_OBJ && rel != DL_REL_NMOD && rel != DL_REL_OBL) return DL_NONE;
        if (words[at].head >= at) return DL_NONE;
        at = words[at].head;
    }
    if (at != DL_NONE && at < noun && words[at].rel == DL_REL_XCOMP && dl_has_feat(&words[at], "VerbForm=Inf"))
        at = words[at].head; /* "ordered women to stay at home and closed schools" */
    return at != DL_NONE && at >= first && at < noun && is_active_past(words, at, end) ? at : DL_NONE;
}

/* "suspended the union and banned strikes", "promised elections within a year and abolished censorship": the second verb was joined to the first or
 * to a noun before it, but what it is done to to that noun. */
static void mend_joined_object(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t above = words[w].head, object = w + 1;
    if (words[w].rel != DL_REL_CONJ || above == DL_NONE || above >= w || above < first || object >= end) return;
    if (words[object].rel != DL_REL_CONJ || words[object].head >= w || words[object].head < above || !is_noun(&words[object]))
        return;
    const uint32_t verb = is_noun(&words[above]) ? verb_over(words, above, first, end) : above;
    if (verb == DL_NONE || has_child(words, w, DL_REL_OBJ, w, end)) return;
    if (verb == above && words[words[object].head].head != verb) return;
    hang(words, w, verb, DL_REL_CONJ);
    hang(words, object, w, DL_REL_OBJ);
    if (words[w - 1].upos == DL_UPOS_CCONJ) hang(words, w - 1, w, DL_REL_CC);
}

/* "ordered the prisoners freed and invited the envoy": what somebody does to somebody goes on from no participle of what is done to others. */
static void mend_behind_done(struct dl_word *words, uint32_t w, uint32_t end)
{
    const uint32_t near = words[w].head, noun = near == DL_NONE ? DL_NONE : words[near].head;
    if (words[w].rel != DL_REL_CONJ || near >= w || words[near].rel != DL_REL_ACL || noun == DL_NONE || noun >= near) return;
    if (!dl_has_feat(&words[near], "Tense=Past") || has_child(words, near, DL_REL_OBJ, near, w)) return;
    const uint32_t object = child_of(words, w, DL_REL_OBJ, w, end), verb = words[noun].head;
    if (object == DL_NONE || !is_active_past(words, w, end) || words[noun].rel != DL_REL_OBJ || verb == DL_NONE || verb >= noun)
        return;
    if (is_active_past(words, verb, end) && !has_child(words, w, DL_REL_AUX, near, w)) hang(words, w, verb, DL_REL_CONJ);
}

/* "Israel and occupied lands" */
static int is_occupied_land(const struct dl_word *participle, const struct dl_word *noun)
{
    return dl_str_is(participle->form, "occupied") &&
           dl_str_listed(noun->lemma, "territory land area zone city town country region", ' ');
}

/* "arrested the head of the chamber and raided newspaper offices": behind "and" the past form of a second deed was read as describing its object, and
 * that as joined to a noun of the first, which has an article or a phrase of its own where the object has none. */
static void mend_second_deed(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t object = words[w].head, noun = object == DL_NONE ? DL_NONE : words[object].head;
    if (words[w].rel != DL_REL_AMOD || object <= w || noun == DL_NONE || noun >= w || words[object].rel != DL_REL_CONJ) return;
    if (words[w - 1].upos != DL_UPOS_CCONJ || dl_str_is(words[w - 1].form, "or") ||
        dl_syntax_listed(lists, DL_SYNTAX_ADJECTIVAL, words[w].form))
        return;
    if (is_occupied_land(&words[w], &words[object])) return;
    const uint32_t verb = verb_over(words, noun, first, end);
    if (verb == DL_NONE || has_child(words, object, DL_REL_DET, first, w) || has_child(words, object, DL_REL_CASE, first, w))
        return;
    const uint32_t top = words[noun].rel == DL_REL_NMOD ? words[noun].head : noun;
    const int is_pointed = has_child(words, top, DL_REL_DET, verb, top) || has_child(words, top, DL_REL_NMOD_POSS, verb, top);
    const int is_other = is_person_or_body(&words[top]) != is_person_or_body(&words[object]);
    if (is_pointed && is_other) join_deed(words, w, verb, object);
}

/* "surrounded the march, used gas and took names": behind a comma, the noun before "and" and the next verb of a row. */
static int goes_on_in_row(const struct dl_word *words, uint32_t w, uint32_t noun, uint32_t end)
{
    if (!dl_str_is(words[w - 1].form, ",") || noun + 2 >= end || !dl_str_is(words[noun + 1].form, "and")) return 0;
    return is_finite_past(&words[noun + 2]) && words[noun + 2].rel == DL_REL_CONJ && words[noun + 2].head < w;
}

/* "raided the paper and seized computers", "warned both of war and proposed talks": behind "and" a past form before a bare noun does
 * something to it, where the verb before does. */
static void mend_described_deed(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w + 1 < end; w++) {
        const uint32_t noun = words[w].head;
        if (words[w].rel != DL_REL_AMOD || noun == DL_NONE || noun <= w || noun > w + 3 || words[noun].rel != DL_REL_CONJ) continue;
        const int is_last = words[w - 1].rel == DL_REL_CC && dl_str_is(words[w - 1].form, "and");
        if (words[noun].upos != DL_UPOS_NOUN || (!is_last && !goes_on_in_row(words, w, noun, end))) continue;
        if (!dl_is_past_form(&words[w]) || !dl_syntax_listed(lists, DL_SYNTAX_DEED, words[w].lemma)) continue;
        uint32_t verb = words[noun].head;
        for (int i = 0; i < 3 && verb != DL_NONE && verb > first && words[verb].upos != DL_UPOS_VERB; i++) verb = words[verb].head;
        if (verb == DL_NONE || verb >= w || !is_finite_past(&words[verb]) || subject_of(words, verb, first, verb) == DL_NONE)
            continue;
        if (!has_child(words, verb, DL_REL_OBJ, verb, w) || has_child(words, noun, DL_REL_CASE, w, noun)) continue;
        join_deed(words, w, verb, noun);
    }
}

/* "the RCMP seized rifles and eleven people were taken away": a noun before a past form and its noun is no part of these; who is told of behind
 * "and" begins a clause of his own. */
static void mend_first_of_two(struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t object = words[w].head, who = w - 1;
    if (words[w].rel != DL_REL_AMOD || object == DL_NONE || object <= w || w < first + 2 || !is_subject(&words[object])) return;
    if (words[who].head != object || words[who].rel != DL_REL_COMPOUND || !may_act(&words[who])) return;
    const uint32_t verb = words[object].head;
    if (verb == DL_NONE || verb < object) return;
    uint32_t other = DL_NONE;
    for (uint32_t c = object + 1; c < verb; c++)
        if (words[c].head == object && words[c].rel == DL_REL_CONJ) other = c;
    const uint32_t link = other == DL_NONE ? DL_NONE : child_of(words, other, DL_REL_CC, object, other);
    if (link == DL_NONE || !is_person_or_body(&words[other]) || is_person_or_body(&words[object])) return;
    const enum dl_rel rel = (enum dl_rel)words[object].rel;
    hang(words, w, words[verb].head, (enum dl_rel)words[verb].rel);
    for (uint32_t c = first; c < who; c++)
        if (words[c].head == object) words[c].head = who;
        else if (words[c].head == verb) words[c].head = w;
    hang(words, object, w, DL_REL_OBJ);
    set_finite(words, w, who);
    hang(words, verb, w, DL_REL_CONJ);
    hang(words, other, verb, rel);
    hang(words, link, verb, DL_REL_CC);
}

/* "Togo's military arrested President Ana Roe, closed the port and …": a past form before somebody's title and name describes nobody, and
 * "military" before it is who did it. */
static void mend_military(struct dl_word *words, uint32_t w, uint32_t first)
{
    const uint32_t name = words[w].head, who = w - 1;
    if (words[w].rel != DL_REL_AMOD || name == DL_NONE || name <= w || words[who].head != name || w < first + 2) return;
    if (!dl_str_listed(words[who].form, "military opposition junta police army navy", ' ')) return;
    const uint32_t last = child_of(words, name, DL_REL_APPOS, name + 1, name + 2);
    if (words[name].ner != DL_NER_B_PER && (last == DL_NONE || words[last].ner != DL_NER_B_PER)) return;
    const uint32_t verb = is_subject(&words[name]) ? words[name].head : DL_NONE;
    for (uint32_t c = first; c < who; c++)
        if (words[c].head == name) words[c].head = who;
        else if (verb != DL_NONE && words[c].head == verb) words[c].head = w;
    hang(words, w, verb != DL_NONE ? words[verb].head : words[name].head, (enum dl_rel)words[verb != DL_NONE ? verb : name].rel);
    const uint32_t comma = verb != DL_NONE && dl_str_is(words[verb - 1].form, ",") ? verb - 1 : name;
    for (uint32_t c = name + 1; c < comma; c++) /* "to his home on Sunday, seized …" */
        if (words[c].head == verb && words[c].upos != DL_UPOS_PUNCT) words[c].head = w;
    if (verb != DL_NONE) hang(words, verb, w, DL_REL_CONJ);
    hang(words, name, w, DL_REL_OBJ);
    words[who].upos = DL_UPOS_NOUN;
    words[who].thing = DL_THING_ORGANIZATION;
    set_finite(words, w, who);
}

/* "The school was shut and its pupils told to go": who tells, orders or allows to do something names to whom; without an object it is he
 * who was told. */
static void mend_told_to(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    static const char told[] = "tell order instruct urge allow permit forbid force compel oblige advise";
    const uint32_t who = child_of(words, w, DL_REL_NSUBJ, first, w), what = child_of(words, w, DL_REL_XCOMP, w, end);
    if (words[w].rel != DL_REL_CONJ || who == DL_NONE || what != w + 2 || !dl_str_listed(words[w].lemma, told, ' ')) return;
    if (!dl_str_is(words[w + 1].form, "to") || words[w].head == DL_NONE ||
        !has_child(words, words[w].head, DL_REL_AUX_PASS, first, w))
        return;
    words[who].rel = DL_REL_NSUBJ_PASS;
    words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
}

/* "The banker was jailed and fined a million": a fine of money is what he is to pay, who stands before it. */
static void mend_fined(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t what = child_of(words, w, DL_REL_OBJ, w, end), above = words[w].head;
    if (words[w].rel != DL_REL_CONJ || above == DL_NONE || what == DL_NONE || !dl_str_is(words[w].lemma, "fine")) return;
    const int is_money =
        words[what].upos == DL_UPOS_SYM || words[what].upos == DL_UPOS_NUM || has_child(words, what, DL_REL_NUMMOD, w, what);
    if (is_money && has_child(words, above, DL_REL_AUX_PASS, first, w))
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
}

/* "an officer shot and killed a man": behind "and" a verb in the past that nobody else is the subject of. */
static int is_joined_to_killing(const struct dl_word *words, uint32_t w, uint32_t end)
{
    if (w + 2 >= end || !dl_str_is(words[w].form, "shot") || !dl_str_is(words[w + 1].form, "and")) return 0;
    return (words[w + 2].head == w || words[w + 2].head == words[w].head) && words[w + 2].rel == DL_REL_CONJ &&
           dl_str_listed(words[w + 2].form, "killed wounded injured robbed", ' ');
}

/* "a day after police shot dead two men": no noun has an object; the noun before it, read as a part of it, does it. */
static void mend_noun_with_object(struct dl_doc *doc, uint32_t w, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    const uint32_t noun = w - 1, above = words[w].head;
    const int is_killing = is_joined_to_killing(words, w, end);
    if (words[w].upos != DL_UPOS_NOUN || words[noun].head != w || words[noun].rel != DL_REL_COMPOUND) return;
    if (!is_killing && (!may_act(&words[noun]) || !dl_str_listed(words[w].form, "shot cut hit struck bombed", ' ') ||
                        !has_child(words, w, DL_REL_OBJ, w, end)))
        return;
    const uint32_t mark = child_of(words, w, DL_REL_CASE, first, noun);
    for (uint32_t c = first; c < noun; c++)
        if (words[c].head == w && c != mark) words[c].head = noun;
    words[w].upos = DL_UPOS_VERB;
    words[w].lemma = dl_verb_mend(words[w].form, words[w].lemma, &doc->arena);
    set_finite(words, w, noun);
    if (is_killing && words[w].rel == DL_REL_OBJ) words[w].rel = DL_REL_CCOMP; /* "said an officer shot and killed him" */
    if (is_killing) words[w + 2].head = w;
    if (mark == DL_NONE || above == DL_NONE || above > mark) return;
    words[w].rel = DL_REL_ADVCL;
    words[mark].rel = DL_REL_MARK;
    words[mark].upos = DL_UPOS_SCONJ;
}

/* "Police shot at a man": a noun has no subject. */
static void mend_shot(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        if (words[w].upos != DL_UPOS_NOUN || !dl_str_is(words[w].form, "shot") || subject_of(words, w, first, w) == DL_NONE)
            continue;
        if (words[w].rel != DL_REL_ROOT && words[w].rel != DL_REL_CCOMP && words[w].rel != DL_REL_ADVCL) continue;
        if (has_child(words, w, DL_REL_COP, first, w) || has_child(words, w, DL_REL_DET, first, w)) continue;
        for (uint32_t c = w + 1; c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_NMOD) words[c].rel = DL_REL_OBL;
        set_past(&words[w]);
        words[w].lemma = DL_STR("shoot");
    }
}

/* "demanded that President Bashar al-Assad step down": behind "that" and a name the step is a verb, and the name who is to take it. */
static void mend_step_down(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        if (words[w].upos != DL_UPOS_NOUN || words[w].rel != DL_REL_CCOMP || !dl_str_is(words[w].form, "step")) continue;
        if (!dl_str_listed(words[w + 1].form, "down aside back", ' ') || words[w + 1].head != w) continue;
        const uint32_t who = child_of(words, w, DL_REL_COMPOUND, first, w), mark = child_of(words, w, DL_REL_MARK, first, w);
        if (who == DL_NONE || mark == DL_NONE || mark > who || !dl_str_is(words[mark].form, "that")) continue;
        words[who].rel = DL_REL_NSUBJ;
        words[w + 1].rel = DL_REL_COMPOUND_PRT;
        words[w].upos = DL_UPOS_VERB;
        words[w].feats = DL_STR("Mood=Sub|Tense=Pres|VerbForm=Fin");
    }
}

void dl_finite_mend(const struct dl_syntax_lists *lists, struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    mend_shot(words, first, end);
    mend_step_down(words, first, end);
    for (uint32_t w = first + 1; w < end; w++) mend_noun_with_object(doc, w, first, end);
    for (uint32_t w = first + 1; w < end; w++) {
        if (!is_past_verb(&words[w])) continue;
        mend_behind_that(words, w, first);
        mend_joined_object(words, w, first, end);
        mend_behind_done(words, w, end);
        mend_told_to(words, w, first, end);
        mend_fined(words, w, first, end);
        if (!is_bare_participle(words, w, first, end)) continue;
        mend_stranded(words, w, first, end);
        mend_with_object(words, w, first, end);
        mend_behind_mark(words, w, first);
        mend_as_passive(words, w, first);
        mend_behind_time(words, w, first, end);
        mend_bare_relative(words, w, first, end);
        mend_joined(words, w, first);
        mend_in_row(words, w, first, end);
        mend_before_row(words, w, first, end);
        mend_second_deed(lists, words, w, first, end);
        mend_military(words, w, first);
        mend_first_of_two(words, w, first);
    }
    mend_described_deed(lists, words, first, end);
}
