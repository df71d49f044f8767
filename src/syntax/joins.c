/* Which verb a verb behind "and" goes on from. The scorer of heads joins it to the nearest; tense, number and mood tell a reader that it is
 * another: "warned that it would not wait and moved tanks", "admit that he has lost but are pushing for more". */
#include "syntax/joins.h"

#include "syntax/clause.h"

static int is_modal(const struct dl_word *w)
{
    return dl_str_listed(w->lemma, "will|would|can|could|shall|should|may|might|must", '|');
}

/* Whether the clause of `verb` has "would", "will", "can" …, and so a verb in its base form. */
static int has_modal(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == verb && words[w].rel == DL_REL_AUX && is_modal(&words[w])) return 1;
    return 0;
}

/* Whether it has nothing but these: "would wait", not "would have waited". */
static int has_modal_alone(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == verb && dl_rel_base((enum dl_rel)words[w].rel) == DL_REL_AUX && !is_modal(&words[w])) return 0;
    return has_modal(words, verb, first);
}

/* Whether the clause of `verb` is told as true now: "there is no other way", "he is ready"; not "has begun", which "and killed" may go on, nor
 * "put up barricades" and "burst in", which are as much of the past. */
static int is_present(const struct dl_word *words, uint32_t verb, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        if (w != verb && (words[w].head != verb || (words[w].rel != DL_REL_AUX && words[w].rel != DL_REL_COP))) continue;
        const int is_old =
            words[w].upos == DL_UPOS_VERB &&
            (is_alike_in_past(&words[w]) || (!dl_str_equal(words[w].form, words[w].lemma) && !dl_str_ends(words[w].form, "s")));
        if (dl_has_feat(&words[w], "Tense=Pres") && dl_has_feat(&words[w], "VerbForm=Fin") && !is_old) /* "burnt", tagged so */
            return !dl_str_is(words[w].lemma, "have") || w == verb;
    }
    return 0;
}

/* The verb that tells what the clause of `near` says, through a noun too ("repeated his claim that he was ill"); DL_NONE */
static uint32_t teller_of(const struct dl_word *words, uint32_t near, uint32_t first)
{
    uint32_t above = words[near].head;
    if (above == DL_NONE || above >= near || above < first) return DL_NONE;
    if (words[near].rel == DL_REL_CCOMP) return above;
    const uint32_t mark = child_of(words, near, DL_REL_MARK, above, near);
    if (words[near].rel != DL_REL_ACL || mark == DL_NONE || !dl_str_is(words[mark].form, "that")) return DL_NONE;
    above = words[above].head;
    return above != DL_NONE && above < near && above >= first ? above : DL_NONE;
}

/* "warned that it would not tolerate it and moved tanks", "stressed that there is no other way and condemned": a verb in the past is joined
 * to the one in the past, not to "would tolerate" or "is"; nor is an address to "was guilty". */
static void mend_second_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) {
        uint32_t near = words[w].head;
        int is_promise =
            dl_str_listed(words[w].lemma, "promise vow pledge threaten refuse agree", ' ') &&
            dl_has_feat(&words[w], "Tense=Past") &&
            has_child(words, w, DL_REL_XCOMP, w, end); /* "would be moved, and promised to waive fees", read as a participle */
        if (words[w].rel != DL_REL_CONJ || near >= w || near < first) continue;
        /* "would hold it, and accused Brussels" */
        int is_deed = is_active_past(words, w, end) && !has_child(words, near, DL_REL_AUX_PASS, first, near);
        if (!is_finite_past(&words[w]) && !is_promise && !is_deed) continue;
        const uint32_t far = teller_of(words, near, first);
        if (far == DL_NONE || !is_finite_past(&words[far]) || (words[near].rel == DL_REL_ACL && !is_address(&words[w]))) continue;
        const int is_state = has_child(words, near, DL_REL_COP, far, near) && is_address(&words[w]);
        if (!has_modal(words, near, far) && !is_present(words, near, far + 1, w) && !is_state) continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w)) continue;
        hang(words, w, far, DL_REL_CONJ);
    }
}

/* "The Union condemns the attacks, during which inmates escaped, and expresses its solidarity": a verb in the present behind "and" goes on
 * from the main clause, not from the clause in the past that tells of a noun in it. */
static void mend_third_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || near == DL_NONE || near >= w || words[near].rel != DL_REL_ACL_RELCL ||
            !is_finite_past(&words[near]))
            continue;
        if (!dl_has_feat(&words[w], "Tense=Pres") || !dl_has_feat(&words[w], "VerbForm=Fin") || words[w].upos != DL_UPOS_VERB)
            continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w)) continue;
        uint32_t main = main_verb(words, first, near);
        if (main != DL_NONE && dl_has_feat(&words[main], "Tense=Pres") && dl_has_feat(&words[main], "VerbForm=Fin"))
            hang(words, w, main, DL_REL_CONJ);
    }
}

/* The nearest verb above `w` that is a finite past form itself; DL_NONE */
static uint32_t past_above(const struct dl_word *words, uint32_t w, uint32_t first)
{
    enum { STEPS = 8 };
    uint32_t at = words[w].head;
    for (int i = 0; i < STEPS && at != DL_NONE && at < w && at >= first; i++, at = words[at].head)
        if (is_finite_past(&words[at])) return at;
    return DL_NONE;
}

/* Whether a verb in the past cannot go on from `near`: an -ing form, or a clause in the present ("as long as it takes"). */
static int is_unlike_past(const struct dl_word *words, uint32_t near, uint32_t first)
{
    const int is_seen =
        dl_has_feat(&words[near], "Tense=Pres") && dl_str_ends(words[near].form, "s") && !dl_str_is(words[near].form, "was");
    if (words[near].rel == DL_REL_ACL_RELCL)
        return is_seen; /* not "who shot and killed", whose first verb may be in the present as well */
    if (words[near].rel == DL_REL_ADVCL && is_seen) return 1;
    if (words[near].rel != DL_REL_ACL && words[near].rel != DL_REL_ADVCL && words[near].rel != DL_REL_XCOMP) return 0;
    return dl_str_ends(words[near].form, "ing") && !has_child(words, near, DL_REL_AUX, first, near);
}

/* "called on Bonn", "appealed for help": nobody is called or appealed so, though the form may be read as a participle. */
static int calls(const struct dl_word *words, uint32_t w, uint32_t end)
{
    return w + 1 < end && is_past_verb(&words[w]) && dl_str_listed(words[w].lemma, "call appeal", ' ') &&
           dl_str_listed(words[w + 1].form, "on upon for to", ' ');
}

/* "was outraged by the images of troops firing on them and urged him to stop", "signed an order that bars them and urged …": the past goes
 * on from the past. */
static void mend_behind_unlike(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || near == DL_NONE || near >= w || near < first || !is_unlike_past(words, near, first))
            continue;
        if (!is_active_past(words, w, end) && !calls(words, w, end)) continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w)) continue;
        uint32_t far = past_above(words, near, first);
        while (far != DL_NONE && subject_of(words, far, first, near) == DL_NONE && words[far].rel != DL_REL_CONJ)
            far = past_above(words, far, first);
        if (far == DL_NONE) continue;
        hang(words, w, far, DL_REL_CONJ);
        if (!is_active_past(words, w, end)) set_past(&words[w]);
    }
}

/* "warning that any attack would be answered and accusing Chad": an -ing form goes on from an -ing form. */
static void mend_behind_finite(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { STEPS = 4 };
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || near == DL_NONE || near >= w || near < first) continue;
        if (!dl_str_ends(words[w].form, "ing") || has_child(words, w, DL_REL_AUX, near, w) ||
            subject_of(words, w, near, w) != DL_NONE)
            continue;
        if (words[near].upos != DL_UPOS_VERB || dl_str_ends(words[near].form, "ing")) continue;
        uint32_t far = words[near].head;
        for (int i = 0; i < STEPS && far != DL_NONE && far < near && far >= first && !dl_str_ends(words[far].form, "ing"); i++)
            far = words[far].head;
        if (far == DL_NONE || far >= near || far < first || words[far].upos != DL_UPOS_VERB || !dl_str_ends(words[far].form, "ing"))
            continue;
        if (!has_child(words, far, DL_REL_AUX, first, far)) hang(words, w, far, DL_REL_CONJ);
    }
}

/* "was sworn in, declared that it would not pay, and resigned", "said there was none, accused the rebels of it": in a row of verbs a past
 * form with an object, behind a comma, is no clause that stands beside the deed before it but the next deed. */
static void mend_row(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_ADVCL || near == DL_NONE || near >= w || near < first || words[near].upos != DL_UPOS_VERB)
            continue;
        if (!dl_str_is(words[w - 1].form, ",") || dl_str_ends(words[w].form, "ing") || !is_active_past(words, w, end)) continue;
        if (has_child(words, w, DL_REL_MARK, near, w) || has_child(words, w, DL_REL_AUX, near, w) ||
            has_child(words, w, DL_REL_AUX_PASS, near, w) || subject_of(words, w, near, w) != DL_NONE ||
            has_child(words, w, DL_REL_OBL_AGENT, w, end))
            continue;
        int is_marked = 0; /* "after his predecessor, Rao, resigned" */
        for (uint32_t c = near + 1; c < w; c++)
            is_marked |=
                dl_str_listed(words[c].form, "after before since until when while as because if although though once", ' ');
        if (is_marked) continue;
        const int is_said = words[near].rel == DL_REL_CCOMP;
        const uint32_t far = is_said ? past_above(words, near, first) : near;
        if (far == DL_NONE || (!is_said && words[near].rel != DL_REL_ROOT && words[near].rel != DL_REL_CONJ)) continue;
        if (!dl_has_feat(&words[far], "Tense=Past")) continue;
        hang(words, w, far, DL_REL_CONJ);
        set_past(&words[w]);
    }
}

/* "It opposes it, his spokesman said, and asked for more": who speaks between commas does not do what stands behind them. */
static void mend_behind_attribution(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t said = words[w].head;
        if (words[w].rel != DL_REL_CONJ || said == DL_NONE || said + 2 >= w || said < first || words[said].rel != DL_REL_PARATAXIS)
            continue;
        const uint32_t main = words[said].head, speaker = subject_of(words, said, first, said);
        if (main == DL_NONE || main >= said || main < first || speaker == DL_NONE || speaker < main || !is_speech(&words[said]))
            continue;
        if (!dl_str_is(words[said + 1].form, ",") || words[said + 2].upos != DL_UPOS_CCONJ) continue;
        if (subject_of(words, w, said, w) == DL_NONE && words[w].upos == DL_UPOS_VERB) hang(words, w, main, DL_REL_CONJ);
    }
}

/* "He had a brick through the window; the sheriff is looking into it and has asked …": what goes on behind a semicolon goes on from there. */
static void mend_across_semicolon(struct dl_word *words, uint32_t first, uint32_t end)
{
    uint32_t mark = DL_NONE;
    for (uint32_t w = first; w < end; w++) {
        if (dl_str_is(words[w].form, ";")) mark = w;
        const uint32_t far = words[w].head;
        const int is_beside = words[w].rel == DL_REL_CONJ || (words[w].rel == DL_REL_PARATAXIS && is_speech(&words[w]));
        if (mark == DL_NONE || !is_beside || words[w].upos != DL_UPOS_VERB || far == DL_NONE || far >= mark) continue;
        if (subject_of(words, w, mark, w) != DL_NONE) continue;
        const uint32_t own = subject_of(words, far, mark, w); /* "attacked the town; some thirty people burned to death" */
        if (own != DL_NONE) hang(words, own, w, DL_REL_NSUBJ);
        for (uint32_t near = w - 1; own == DL_NONE && near > mark; near--) {
            if (words[near].upos != DL_UPOS_VERB || words[near].head != far || subject_of(words, near, mark, near) == DL_NONE)
                continue;
            hang(words, w, near, DL_REL_CONJ);
            break;
        }
    }
}

/* "told him that war had started, flew home and accused Georgia": a verb has one clause of what is said; what stands behind a comma without
 * "that" and subject goes on from the verb that says it. */
static void mend_next_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t verb = words[w].head;
        if (words[w].rel != DL_REL_CCOMP || !is_finite_past(&words[w]) || verb == DL_NONE || verb >= w || verb < first) continue;
        if (!is_finite_past(&words[verb]) || !dl_str_is(words[w - 1].form, ",")) continue;
        const uint32_t said = child_of(words, verb, DL_REL_CCOMP, verb, w),
                       who = said == DL_NONE ? DL_NONE : subject_of(words, said, verb, said);
        if (who != DL_NONE && !dl_str_listed(words[who].form, "who which", ' ')) words[w].rel = DL_REL_CONJ;
    }
}

/* Whether a verb in the present has no ending, as behind "we" and "they". */
static int is_bare(const struct dl_word *w) { return w->upos == DL_UPOS_VERB && dl_str_equal(w->form, w->lemma); }

/* Whether a clause has a single subject: "is" or "has", or, behind a relative pronoun, a verb in "-s" */
static int is_of_one(const struct dl_word *words, uint32_t clause, uint32_t first)
{
    for (uint32_t w = first; w < clause; w++)
        if (words[w].head == clause &&
            (words[w].rel == DL_REL_COP || words[w].rel == DL_REL_AUX || words[w].rel == DL_REL_AUX_PASS) &&
            dl_str_listed(words[w].form, "is has was", ' '))
            return 1;
    if (words[clause].rel != DL_REL_ACL_RELCL || words[clause].upos != DL_UPOS_VERB || is_bare(&words[clause])) return 0;
    return dl_has_feat(&words[clause], "Tense=Pres") && dl_has_feat(&words[clause], "VerbForm=Fin") &&
           !has_child(words, clause, DL_REL_AUX, first, clause);
}

/* "We condemn this attack, which violates the truce, and call on the world to act", "They note that no peace is possible without it,
 * commend Rome and call on Paris": a verb without an ending is not joined to a clause of one. */
static void mend_bare_deed(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_bare(&words[w]) || near == DL_NONE || near >= w || near < first) continue;
        if (words[near].rel != DL_REL_CCOMP && words[near].rel != DL_REL_ACL_RELCL) continue;
        if (!is_of_one(words, near, first) || subject_of(words, w, near, w) != DL_NONE) continue;
        if (has_child(words, w, DL_REL_MARK, near, w) || has_child(words, w, DL_REL_AUX, near, w)) continue;
        const uint32_t main = main_verb(words, first, near);
        if (main != DL_NONE && is_bare(&words[main]) && dl_has_feat(&words[main], "Tense=Pres")) hang(words, w, main, DL_REL_CONJ);
    }
}

/* Whether `w` is a bare infinitive behind "to", neither "to have met" nor "to be tried". */
static int is_to_do(const struct dl_word *words, uint32_t w, uint32_t first)
{
    int has_to = 0;
    for (uint32_t c = first; c < w; c++) {
        if (words[c].head != w) continue;
        if (words[c].rel == DL_REL_AUX || words[c].rel == DL_REL_AUX_PASS || words[c].rel == DL_REL_COP) return 0;
        has_to |= words[c].rel == DL_REL_MARK && dl_str_is_nocase(words[c].form, "to");
    }
    return has_to && words[w].upos == DL_UPOS_VERB && dl_has_feat(&words[w], "VerbForm=Inf");
}

/* "refused to leave and fired on the police", "called on them to stop and urged Chad to help", "said that it would wait but moved its men": a
 * verb in the past goes on from the one in the past that the infinitive, or what stands behind a modal, hangs on. */
static void mend_behind_infinitive(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || near == DL_NONE || near >= w || near < first) continue;
        if (!dl_has_feat(&words[w], "Tense=Past") || dl_str_equal(words[w].form, words[w].lemma)) continue;
        uint32_t far = words[near].head;
        if (far == DL_NONE || far >= near || far < first) continue;
        const int is_bare =
            ((words[near].rel == DL_REL_XCOMP || words[near].rel == DL_REL_ADVCL) && is_to_do(words, near, far)) ||
            (words[near].rel == DL_REL_CCOMP && has_modal_alone(words, near, far) && has_child(words, w, DL_REL_CC, near, w));
        if (!is_past_verb(&words[far]) || !is_bare) continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w)) continue;
        if (has_child(words, w, DL_REL_AUX_PASS, near, w)) continue;
        hang(words, w, far, DL_REL_CONJ);
    }
}

/* "We call on all groups to lay down their arms and urge Chad to help": whoever calls on them urges, condemns and demands as well; they are not
 * called on to urge others. */
static void mend_next_address(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        const uint32_t near = words[w].head, far = near == DL_NONE ? DL_NONE : words[near].head;
        if (words[w].rel != DL_REL_CONJ || !is_bare(&words[w]) || far == DL_NONE || near >= w || far >= near || far < first)
            continue;
        if (!is_to_do(words, near, far) || !is_bare(&words[far]) || !dl_has_feat(&words[far], "VerbForm=Fin")) continue;
        if (!is_asking(&words[far]) || !is_address(&words[w])) continue;
        if (subject_of(words, w, near, w) == DL_NONE && !has_child(words, w, DL_REL_MARK, near, w))
            hang(words, w, far, DL_REL_CONJ);
    }
}

/* "granted asylum to officials who had taken refuge there and offered to take in others": what was done goes on from what was done, not from what
 * had been done before. */
static void mend_behind_perfect(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || near == DL_NONE || near >= w || near < first || !is_finite_past(&words[w])) continue;
        if (words[near].rel != DL_REL_ACL_RELCL || !dl_has_feat(&words[near], "VerbForm=Part")) continue;
        const uint32_t aux = child_of(words, near, DL_REL_AUX, first, near), link = child_of(words, w, DL_REL_CC, near, w);
        if (aux == DL_NONE || !dl_str_is(words[aux].form, "had") || link == DL_NONE) continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w)) continue;
        const uint32_t noun = words[near].head;
        if (noun == DL_NONE || noun >= near || dl_str_is(words[w - 1].form, "then")) continue;
        uint32_t who = noun + 1; /* where the clause begins: an aside if behind a comma, which another one ends */
        while (who < near && !dl_str_listed(words[who].form, "who which that whose whom", ' ')) who++;
        if (dl_str_is(words[who - 1].form, ",") && !dl_str_is(words[link - 1].form, ",")) continue;
        uint32_t main = noun; /* the verb in whose phrases the noun stands */
        while (main != DL_NONE && main > first && words[main].upos != DL_UPOS_VERB && words[main].rel != DL_REL_CCOMP)
            main = words[main].head;
        if (main == DL_NONE || main >= noun || words[main].rel != DL_REL_ROOT || !is_finite_past(&words[main])) continue;
        if (subject_of(words, main, first, main) != DL_NONE) hang(words, w, main, DL_REL_CONJ);
    }
}

/* "set a door on fire before police fired gas and drove them back": who drives "them" is not they. */
static void mend_pronoun_object(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        const uint32_t far = words[w].head, object = w + 1;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || far == DL_NONE || far >= w || far < first) continue;
        if (words[object].head != w || words[object].rel != DL_REL_OBJ || !dl_str_listed(words[object].form, "them him her", ' '))
            continue;
        for (uint32_t near = w - 1; near > far; near--) {
            if (words[near].rel != DL_REL_ADVCL || words[near].head != far || !is_finite_past(&words[near])) continue;
            if (subject_of(words, near, far, near) != DL_NONE && subject_of(words, w, near, w) == DL_NONE)
                hang(words, w, near, DL_REL_CONJ);
            break;
        }
    }
}

/* "ruled that the arrest was illegal and ordered them to end it": no arrest orders; who rules does. */
static void mend_behind_thing(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || near == DL_NONE || near >= w || words[near].rel != DL_REL_CCOMP) continue;
        const uint32_t far = words[near].head;
        if (far == DL_NONE || far >= near || !is_finite_past(&words[far]) || !is_finite_past(&words[w]) ||
            subject_of(words, w, near, w) != DL_NONE)
            continue;
        if (has_child(words, w, DL_REL_AUX, near, w) || has_child(words, w, DL_REL_OBL_AGENT, w, end)) continue;
        if (!has_child(words, w, DL_REL_OBJ, w, end) && !has_child(words, w, DL_REL_CCOMP, w, end)) continue;
        const uint32_t thing = subject_of(words, near, far, near);
        if (thing == DL_NONE || words[thing].upos != DL_UPOS_NOUN || words[thing].ner != DL_NER_O) continue;
        if (words[near].upos == DL_UPOS_VERB && words[thing].rel != DL_REL_NSUBJ_PASS)
            continue; /* "the forces did not comply and left" */
        if (words[thing].thing == DL_THING_ABSTRACT || words[thing].thing == DL_THING_EVENT ||
            words[thing].thing == DL_THING_OBJECT)
            hang(words, w, far, DL_REL_CONJ);
    }
}

/* Whether the clause of `near` cannot share its subject or its auxiliary with a past form behind "and": "had stopped", "did not need", or
 * a thing that does nothing ("the plan went too far"). */
static int is_left_behind(const struct dl_word *words, uint32_t near, uint32_t first)
{
    const uint32_t aux = child_of(words, near, DL_REL_AUX, first, near), subject = subject_of(words, near, first, near);
    if (aux != DL_NONE) return dl_str_listed(words[aux].lemma, "have do", ' ');
    if (is_noun(&words[near]) && has_child(words, near, DL_REL_COP, first, near)) return 1; /* "alleged he was a spy, and mocked" */
    return subject != DL_NONE && words[subject].upos == DL_UPOS_NOUN && words[subject].rel != DL_REL_NSUBJ_PASS &&
           !may_act(&words[subject]) && words[subject].thing != DL_THING_PLACE;
}

/* "said the cabinet had stopped working and called for a vote": who says the one says the other. */
static void mend_next_saying(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t near = words[w].head;
        if (words[w].rel != DL_REL_CONJ || near == DL_NONE || near >= w || near < first || words[near].rel != DL_REL_CCOMP)
            continue;
        if (!is_address(&words[w]) &&
            !dl_str_listed(words[w].lemma,
                           "propose offer refuse invite welcome oppose mock ridicule question defend voice cite reiterate "
                           "acknowledge concede caution note emphasize emphasise underline",
                           ' '))
            continue;
        const uint32_t far = words[near].head;
        if (far == DL_NONE || far >= near || far < first ||
            (!is_speech(&words[far]) && !is_address(&words[far]) && !dl_str_is(words[far].lemma, "allege")))
            continue;
        if (!is_finite_past(&words[far]) || !dl_has_feat(&words[w], "Tense=Past") || is_address(&words[near])) continue;
        if (!has_child(words, w, DL_REL_CC, near, w)) continue;
        if (subject_of(words, w, near, w) != DL_NONE || has_child(words, w, DL_REL_AUX, near, w) ||
            has_child(words, w, DL_REL_AUX_PASS, near, w) || has_child(words, w, DL_REL_MARK, near, w) ||
            has_child(words, w, DL_REL_OBL_AGENT, w, end))
            continue;
        if (!is_left_behind(words, near, far)) continue;
        if (has_child(words, near, DL_REL_AUX_PASS, first, near) && !has_child(words, w, DL_REL_OBJ, w, end) &&
            !has_child(words, w, DL_REL_CCOMP, w, end) && w + 1 < end && !dl_str_listed(words[w + 1].form, "for on upon that", ' '))
            continue; /* "had been arrested and accused of theft" */
        hang(words, w, far, DL_REL_CONJ);
        if (!is_finite_past(&words[w])) set_past(&words[w]);
    }
}

/* "The strike began when miners downed tools and demanded more": no strike demands; who stands nearest does. */
static void mend_behind_when(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 6; w < end; w++) {
        const uint32_t far = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_active_past(words, w, end) || far == DL_NONE || far >= w || far < first) continue;
        const uint32_t thing = subject_of(words, far, first, far);
        if (thing == DL_NONE || words[thing].upos != DL_UPOS_NOUN || may_act(&words[thing]) || !is_deed_or_idea(&words[thing]))
            continue;
        if (subject_of(words, w, far, w) != DL_NONE || has_child(words, w, DL_REL_AUX, far, w)) continue;
        if (!is_address(&words[w]) && !has_child(words, w, DL_REL_CCOMP, w, end)) continue;
        for (uint32_t near = w - 1; near > far; near--) {
            if (words[near].rel != DL_REL_ADVCL || words[near].head != far || !is_finite_past(&words[near])) continue;
            const uint32_t who = subject_of(words, near, far, near), when = child_of(words, near, DL_REL_ADVMOD, far, near);
            const int is_then = when != DL_NONE && dl_str_is(words[when].form, "when");
            if (is_then && who != DL_NONE && may_act(&words[who])) hang(words, w, near, DL_REL_CONJ);
            break;
        }
    }
}

/* "expresses its sympathy to his family and calls upon Iran to stop": behind "and" and before "upon somebody to" it is no call, but what the subject
 * of the sentence does next. */
static void mend_calls_upon(struct dl_word *words, uint32_t first, uint32_t end)
{
    const uint32_t main = root_of(words, first, end);
    if (main >= end || words[main].upos != DL_UPOS_VERB || !dl_has_feat(&words[main], "Tense=Pres")) return;
    for (uint32_t w = main + 3; w + 3 < end; w++) {
        if (words[w].upos != DL_UPOS_NOUN || words[w].rel != DL_REL_CONJ || words[w - 1].upos != DL_UPOS_CCONJ) continue;
        if (!dl_str_is(words[w].form, "calls") || !dl_str_listed(words[w + 1].form, "on upon", ' ')) continue;
        const uint32_t whom = words[w + 1].head, act = child_of(words, w, DL_REL_ACL, w + 2, end);
        if (whom == DL_NONE || whom <= w || act == DL_NONE || is_under(words, main, w)) continue;
        hang(words, w, main, DL_REL_CONJ);
        words[w].upos = DL_UPOS_VERB;
        words[w].lemma = DL_STR("call");
        words[w].feats = DL_STR("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
        hang(words, whom, w, DL_REL_OBL);
        hang(words, act, w, DL_REL_XCOMP);
    }
}

void dl_joins_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_calls_upon(words, first, end);
    mend_row(words, first, end);
    mend_second_deed(words, first, end);
    mend_third_deed(words, first, end);
    mend_behind_thing(words, first, end);
    mend_next_saying(words, first, end);
    mend_bare_deed(words, first, end);
    mend_behind_infinitive(words, first, end);
    mend_next_address(words, first, end);
    mend_behind_perfect(words, first, end);
    mend_across_semicolon(words, first, end);
    mend_behind_attribution(words, first, end);
    mend_behind_unlike(words, first, end);
    mend_behind_finite(words, first, end);
    mend_next_deed(words, first, end);
    mend_pronoun_object(words, first, end);
    dl_joins_subjects(words, first, end);
    mend_behind_when(words, first, end);
    dl_joins_agree(words, first, end);
}
