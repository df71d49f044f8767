/* Which verb a verb behind "and" goes on from, by their forms: one in the plural has no subject in the singular, and a past form goes on from no
 * infinitive. */
#include "syntax/clause.h"
#include "syntax/joins.h"

/* 's' where the words say one, 'p' where they say many, 0 where they do not. */
static char number_of_subject(const struct dl_word *words, uint32_t subject, uint32_t end)
{
    if (subject == DL_NONE) return 0;
    int is_people =
        words[subject].upos == DL_UPOS_PROPN && dl_str_ends(words[subject].form, "ans"); /* "Republicans", tagged as one name */
    if (is_people || dl_str_listed(words[subject].form, "Democrats", ' ')) return 'p';
    if (words[subject].upos != DL_UPOS_NOUN && words[subject].upos != DL_UPOS_PRON) return 0;
    if (has_child(words, subject, DL_REL_CONJ, subject, end)) return 'p';
    if (dl_str_listed(words[subject].lemma, "who which that you they", ' '))
        return dl_str_is(words[subject].lemma, "they") ? 'p' : 0;
    if (words[subject].thing == DL_THING_ORGANIZATION && !dl_has_feat(&words[subject], "Number=Plur"))
        return 0; /* "the team are" */
    return dl_has_feat(&words[subject], "Number=Plur") ? 'p' : dl_has_feat(&words[subject], "Number=Sing") ? 's' : 0;
}

/* The number of what a verb or its first auxiliary agrees with, 0 where the form does not tell. */
static char number_of_verb(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    for (uint32_t w = first; w <= verb; w++) {
        if (w != verb && (words[w].head != verb ||
                          (words[w].rel != DL_REL_AUX && words[w].rel != DL_REL_AUX_PASS && words[w].rel != DL_REL_COP)))
            continue;
        if (dl_str_listed_nocase(words[w].form, "are were have", ' ')) return 'p';
        if (dl_str_listed_nocase(words[w].form, "is was has", ' ')) return 's';
        return 0;
    }
    return 0;
}

/* The nearest verb at or above `verb`, before it, that has a subject of its own; DL_NONE */
static uint32_t clause_with_subject(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    enum { STEPS = 4 };
    for (int i = 0; i < STEPS && verb != DL_NONE && verb >= first; i++, verb = words[verb].head)
        if (words[verb].upos == DL_UPOS_VERB && subject_of(words, verb, first, verb) != DL_NONE) return verb;
    return DL_NONE;
}

/* "said gunmen burst into the bar and opened fire": a form that is alike in all tenses, in a clause told by a verb in the past and without an
 * auxiliary, is in the past. */
static void mend_told_form(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t teller = words[w].head;
        if (words[w].rel != DL_REL_CCOMP || words[w].upos != DL_UPOS_VERB || teller == DL_NONE || teller >= w) continue;
        if (!is_alike_in_past(&words[w]) || !is_finite_past(&words[teller]) || !dl_has_feat(&words[w], "Tense=Pres")) continue;
        if (!has_child(words, w, DL_REL_AUX, teller, w) && subject_of(words, w, teller, w) != DL_NONE) set_past(&words[w]);
    }
}

/* "were tied up and shot", "seized power and put him under arrest": forms that are alike in all tenses go on in that of the verb before. */
static void mend_same_form(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t before = words[w].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || before == DL_NONE || before >= w) continue;
        if (!is_alike_in_past(&words[w]) || is_past_verb(&words[w]) || !is_past_verb(&words[before])) continue;
        if (has_child(words, w, DL_REL_AUX, before, w) || has_child(words, w, DL_REL_MARK, before, w) ||
            subject_of(words, w, before, w) != DL_NONE)
            continue;
        const int is_below = has_child(words, before, DL_REL_AUX_PASS, first, before);
        const int is_passive = is_below && !has_child(words, w, DL_REL_OBJ, w, end);
        if (!is_below && has_child(words, before, DL_REL_AUX, first, before)) continue; /* "has gone and hit" */
        if (is_passive) words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
        else set_past(&words[w]);
    }
}

/* "was cornered by commandos and killed": with nobody to do it to, what force does is done to whom the verb before is done to. */
static void mend_second_passive(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char HARM[] =
        "kill shoot arrest detain behead hang execute jail bury burn torture rape expel deport stab lynch wound";
    for (uint32_t w = first + 3; w < end; w++) {
        const uint32_t before = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || before == DL_NONE || before >= w) continue;
        if (!dl_str_listed(words[w].lemma, HARM, ' ') || !has_child(words, before, DL_REL_AUX_PASS, first, before)) continue;
        if (has_child(words, w, DL_REL_OBJ, w, end) || has_child(words, w, DL_REL_OBL, w, end) ||
            subject_of(words, w, before, w) != DL_NONE)
            continue;
        words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    }
}

/* "The envoy was summoned and handed a note", "were expelled and told to leave": what is told or handed has somebody to whom; where nobody stands behind
 * the verb, it is who the passive before tells of. */
static void mend_receiver(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 1 < end; w++) {
        const uint32_t before = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || before == DL_NONE || before >= w || before < first)
            continue;
        if (!has_child(words, before, DL_REL_AUX_PASS, first, before) || subject_of(words, w, before, w) != DL_NONE) continue;
        if (has_child(words, w, DL_REL_IOBJ, w, end) || has_child(words, w, DL_REL_AUX, before, w)) continue;
        const uint32_t object = child_of(words, w, DL_REL_OBJ, w, end);
        const int is_told = dl_str_listed(words[w].lemma, "tell inform notify", ' ') && object == DL_NONE;
        const int is_handed = dl_str_listed(words[w].lemma, "hand give", ' ') && object != DL_NONE &&
                              words[object].upos == DL_UPOS_NOUN && words[object].thing != DL_THING_PERSON &&
                              !has_child(words, w, DL_REL_OBL, w, object) && words[w + 1].upos != DL_UPOS_ADP;
        if (!is_told && !is_handed) continue;
        uint32_t to = w + 1; /* "was elected and handed power to his rival" */
        while (is_handed && to < end && !dl_str_is(words[to].form, "to")) to++;
        if (!is_handed || to == end) words[w].feats = DL_STR("Tense=Past|VerbForm=Part|Voice=Pass");
    }
}

/* "fell apart when gunmen came out of a tunnel, killed two and seized a third": a list of what somebody did goes on in his clause. */
static void mend_list_in_clause(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 6; w + 2 < end; w++) {
        const uint32_t main = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || main == DL_NONE || main >= w ||
            words[main].rel != DL_REL_ROOT)
            continue;
        if (!dl_str_is(words[w - 1].form, ",") || has_child(words, w, DL_REL_CC, main, w) ||
            subject_of(words, w, main, w) != DL_NONE)
            continue;
        const uint32_t last = child_of(words, w, DL_REL_CONJ, w, end);
        if (last == DL_NONE || !has_child(words, last, DL_REL_CC, w, last) || subject_of(words, last, w, last) != DL_NONE) continue;
        for (uint32_t clause = w - 2; clause > main; clause--) {
            if (words[clause].head != main || words[clause].rel != DL_REL_ADVCL || !is_finite_past(&words[clause])) continue;
            uint32_t mark = child_of(words, clause, DL_REL_MARK, main, clause);
            if (mark == DL_NONE) mark = child_of(words, clause, DL_REL_ADVMOD, main, clause);
            if (mark == DL_NONE || !dl_str_listed(words[mark].form, "when after before as", ' ') ||
                words[mark - 1].upos == DL_UPOS_PUNCT)
                break;
            if (subject_of(words, clause, mark, clause) != DL_NONE) hang(words, w, clause, DL_REL_CONJ);
            break;
        }
    }
}

/* "shot men who would not convert and carried off the women": what somebody did goes on from what he did, not from what others would do. */
static void mend_behind_modal(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t clause = words[w].head, noun = clause == DL_NONE ? DL_NONE : words[clause].head;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || clause >= w || words[clause].rel != DL_REL_ACL_RELCL)
            continue;
        if (dl_has_feat(&words[clause], "Tense=Past") || subject_of(words, w, clause, w) != DL_NONE || noun == DL_NONE ||
            noun >= clause)
            continue;
        const uint32_t modal = child_of(words, clause, DL_REL_AUX, noun, clause), verb = words[noun].head;
        if (modal == DL_NONE || !dl_str_listed(words[modal].form, "would could might should will can may must did do does", ' '))
            continue;
        if (verb != DL_NONE && verb < noun && words[noun].rel == DL_REL_OBJ && is_finite(&words[verb]))
            hang(words, w, verb, DL_REL_CONJ);
    }
}

/* "plans to visit Mexico and will go on to Peru", "agreed to pay and was praised": what "will", "has" and their like lead goes on from no infinitive
 * but from the verb above it. */
static void mend_finite_behind_infinitive(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char FORMS[] = "will would can could may might should must has had was were is";
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t near = words[w].head, far = near == DL_NONE ? DL_NONE : words[near].head;
        if (words[w].rel != DL_REL_CONJ || far == DL_NONE || near >= w || far >= near || words[near].rel != DL_REL_XCOMP) continue;
        const uint32_t to = child_of(words, near, DL_REL_MARK, far, near);
        uint32_t aux = near + 1;
        while (aux < w && (words[aux].head != w || dl_rel_base((enum dl_rel)words[aux].rel) != DL_REL_AUX)) aux++;
        if (aux == w || to == DL_NONE || !dl_str_is(words[to].form, "to") || !dl_str_listed(words[aux].form, FORMS, ' ')) continue;
        if (subject_of(words, w, near, w) == DL_NONE && words[far].upos == DL_UPOS_VERB) hang(words, w, far, DL_REL_CONJ);
    }
}

/* "seized power after the president was declared the winner, and put him under arrest": nobody puts himself there; the main verb's subject does. */
static void mend_done_to_him(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w + 1 < end; w++) {
        const uint32_t clause = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_past_verb(&words[w]) || clause == DL_NONE || clause >= w) continue;
        if (words[clause].rel != DL_REL_ADVCL || !has_child(words, clause, DL_REL_AUX_PASS, first, clause)) continue;
        if (!dl_str_listed(words[w + 1].form, "him her them it", ' ') || words[w + 1].head != w || words[w + 1].rel != DL_REL_OBJ)
            continue;
        const uint32_t main = main_verb(words, first, w);
        if (main == DL_NONE || main >= clause || !is_past_verb(&words[main]) || subject_of(words, main, first, main) == DL_NONE)
            continue;
        if (has_child(words, main, DL_REL_AUX_PASS, first, main) || subject_of(words, w, clause, w) != DL_NONE) continue;
        hang(words, w, main, DL_REL_CONJ);
    }
}

/* Whether a verb or its first auxiliary is a bare infinitive, which a clause with a finite verb has only behind a modal or "to". */
static int is_bare_infinitive(const struct dl_word *words, uint32_t w, uint32_t from)
{
    for (uint32_t aux = from; aux < w; aux++) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[aux].rel);
        if (words[aux].head != w) continue;
        if (rel == DL_REL_AUX || rel == DL_REL_COP) return dl_str_is(words[aux].form, "be");
        if (rel == DL_REL_NSUBJ || rel == DL_REL_MARK) return 0;
    }
    return words[w].upos == DL_UPOS_VERB && dl_has_feat(&words[w], "VerbForm=Inf");
}

/* "required owners to pay a tax, be photographed and be listed": a bare infinitive goes on from the infinitive before it, not from what is told. */
static void mend_bare_behind_finite(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t far = words[w].head;
        if (words[w].rel != DL_REL_CONJ || far == DL_NONE || far >= w || !is_past_verb(&words[far])) continue;
        if (!dl_has_feat(&words[far], "VerbForm=Fin") || !is_bare_infinitive(words, w, far + 1)) continue;
        for (uint32_t near = w - 1; near > far + 1; near--) {
            const uint32_t to = words[near].upos == DL_UPOS_VERB ? child_of(words, near, DL_REL_MARK, far, near) : DL_NONE;
            if (to == DL_NONE || !dl_str_is(words[to].form, "to") || !is_under(words, near, far)) continue;
            hang(words, w, near, DL_REL_CONJ);
            break;
        }
    }
}

/* "Democrats admit the president has made progress but are pushing for more": a verb in the plural goes on from the subject in the plural. */
void dl_joins_agree(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_told_form(words, first, end);
    mend_same_form(words, first, end);
    mend_list_in_clause(words, first, end);
    mend_second_passive(words, first, end);
    mend_receiver(words, first, end);
    mend_behind_modal(words, first, end);
    mend_finite_behind_infinitive(words, first, end);
    mend_done_to_him(words, first, end);
    mend_bare_behind_finite(words, first, end);
    for (uint32_t w = first + 4; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || words[w].head == DL_NONE || words[w].head >= w) continue;
        char number = number_of_verb(words, w, words[w].head + 1);
        if (number == 0 || subject_of(words, w, words[w].head, w) != DL_NONE) continue;
        uint32_t near = clause_with_subject(words, words[w].head, first);
        uint32_t far =
            near != DL_NONE && words[near].rel == DL_REL_CCOMP ? clause_with_subject(words, words[near].head, first) : DL_NONE;
        if (far == DL_NONE || far > near) continue;
        char inner = number_of_subject(words, subject_of(words, near, first, near), near);
        char outer = number_of_subject(words, subject_of(words, far, first, far), far);
        if (inner != 0 && inner != number && outer == number) hang(words, w, far, DL_REL_CONJ);
    }
}

/* "told her that his back hurt and he had to see a doctor": what a pronoun does behind "and", without a comma, in a clause with "that" is told too. */
void dl_told_on_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t teller = words[w].head,
                       who = teller != DL_NONE && teller < w ? subject_of(words, w, teller + 1, w) : DL_NONE;
        if (words[w].rel != DL_REL_CONJ || who == DL_NONE || words[who].upos != DL_UPOS_PRON || who < teller + 3) continue;
        if (!dl_str_is(words[who - 1].form, "and") || words[who - 2].upos == DL_UPOS_PUNCT || !is_speech(&words[teller])) continue;
        const uint32_t told = child_of(words, teller, DL_REL_CCOMP, teller + 1, who);
        const uint32_t that = told != DL_NONE ? child_of(words, told, DL_REL_MARK, teller + 1, told) : DL_NONE;
        if (that != DL_NONE && dl_str_is(words[that].form, "that")) hang(words, w, told, DL_REL_CONJ);
    }
}
