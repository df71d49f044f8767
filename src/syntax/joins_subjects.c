/* Subjects of verbs behind "and" that were joined to a noun before it: a clause that has no subject and somebody right behind its "and" has him. */
#include "syntax/clause.h"
#include "syntax/joins.h"
#include "syntax/roots.h"

/* "rejected the terms, and the head of the guild, a cooper, appealed": whoever stands right behind the "and" of a verb without a subject is it. */
static void mend_joined_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || !dl_has_feat(&words[w], "Tense=Past")) continue;
        if (words[w].head == DL_NONE || words[w].head >= w) continue;
        const uint32_t link = child_of(words, w, DL_REL_CC, words[w].head, w);
        if (link == DL_NONE || w - link < 3 || subject_of(words, w, words[w].head, w) != DL_NONE) continue;
        uint32_t who = link + 1;
        while (who < w && words[who].upos != DL_UPOS_PUNCT &&
               !(words[who].rel == DL_REL_CONJ && words[who].head < link && may_act(&words[who])))
            who++;
        if (who >= w || words[who].rel != DL_REL_CONJ || has_child(words, who, DL_REL_CC, first, who)) continue;
        if (has_child(words, who, DL_REL_CASE, first, who)) continue;
        hang(words, who, w, subject_rel(words, w, who));
    }
}

/* "Chad left last week and Niger followed": a name between "and" and a verb without a subject is joined to no common noun before it. */
static void mend_bare_joined_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 4; w < end; w++) {
        const uint32_t who = w - 1, noun = words[who].head;
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || !dl_is_past_form(&words[w])) continue;
        if (words[who].rel != DL_REL_CONJ || words[who].upos != DL_UPOS_PROPN || noun == DL_NONE || noun >= who) continue;
        const uint32_t link = child_of(words, who, DL_REL_CC, first, who);
        if (link != who - 1) continue;
        if (words[noun].upos != DL_UPOS_NOUN || words[w].head > noun || subject_of(words, w, words[w].head, w) != DL_NONE) continue;
        if (!is_finite_past(&words[w])) set_past(&words[w]);
        hang(words, who, w, subject_rel(words, w, who));
        hang(words, link, w, DL_REL_CC);
    }
}

/* "had entered the palace and police had fired": what an auxiliary stands right behind is the subject of its verb, if that has none. */
static void mend_before_auxiliary(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t aux = first + 4; aux + 1 < end; aux++) {
        const uint32_t w = words[aux].head, who = aux - 1, link = aux - 2;
        if (words[aux].rel != DL_REL_AUX && words[aux].rel != DL_REL_AUX_PASS) continue;
        if (w == DL_NONE || w < aux || w >= end || words[w].rel != DL_REL_CONJ || !dl_has_feat(&words[aux], "VerbForm=Fin"))
            continue;
        if (words[who].rel != DL_REL_CONJ || !is_noun(&words[who]) || words[who].head >= link || words[link].head != who) continue;
        if (words[link].rel != DL_REL_CC || words[w].head > link || subject_of(words, w, words[w].head, w) != DL_NONE) continue;
        hang(words, who, w, subject_rel(words, w, who));
        hang(words, link, w, DL_REL_CC);
    }
}

/* The noun right before the verb, adverbs of the verb aside, that was joined to another before it and has nothing but its own words behind its "and";
 * DL_NONE. */
static uint32_t joined_before(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    uint32_t who = verb - 1;
    while (who > first + 2 && words[who].head == verb && words[who].rel == DL_REL_ADVMOD) who--;
    if (words[who].rel != DL_REL_CONJ || !is_noun(&words[who]) || words[who].head == DL_NONE || words[who].head >= who)
        return DL_NONE;
    const uint32_t link = child_of(words, who, DL_REL_CC, words[who].head, who);
    if (link == DL_NONE || !dl_str_listed(words[link].form, "and but", ' ')) return DL_NONE;
    for (uint32_t c = link + 1; c < who; c++)
        if (words[c].upos == DL_UPOS_PUNCT || !is_under(words, c, who)) return DL_NONE;
    return who;
}

static void make_joined_subject(struct dl_word *words, uint32_t who, uint32_t verb)
{
    const uint32_t link = child_of(words, who, DL_REL_CC, words[who].head, who);
    hang(words, who, verb, DL_REL_NSUBJ);
    hang(words, link, verb, DL_REL_CC);
}

/* "condemned the coup and the African Union suspended Mali": a verb that is joined to another has an "and" before it, and this one has none but that of
 * the noun, which is thus its subject. */
static void mend_phrase_as_subject(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t above = words[w].head;
        if (words[w].rel != DL_REL_CONJ || !is_finite_past(&words[w]) || above == DL_NONE || above < first || above >= w) continue;
        if (words[above].upos != DL_UPOS_VERB || has_child(words, w, DL_REL_CC, above, w)) continue;
        const uint32_t who = joined_before(words, w, first);
        if (who == DL_NONE || words[who].head <= above || subject_of(words, w, above, w) != DL_NONE) continue;
        make_joined_subject(words, who, w);
    }
}

/* "The Union imposed sanctions and Russian officials vowed to retaliate": the same where the first clause was taken for what the second tells. */
static void mend_clause_as_told(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (words[w].rel != DL_REL_ROOT || !is_finite_past(&words[w]) || subject_of(words, w, first, end) != DL_NONE) continue;
        const uint32_t told = child_of(words, w, DL_REL_CCOMP, first, w), who = joined_before(words, w, first);
        if (told == DL_NONE || who == DL_NONE || words[who].head <= told || !is_finite_past(&words[told])) continue;
        if (subject_of(words, told, first, told) == DL_NONE || !is_under(words, words[who].head, told)) continue;
        make_joined_subject(words, who, w);
        hang(words, told, DL_NONE, DL_REL_ROOT);
        hang(words, w, told, DL_REL_CONJ);
    }
}

/* "Offered an amnesty to rebels who lay down their arms and promised elections": what somebody said in the past is not joined to what others do in the
 * present, but to the verb of the past before them. */
static void mend_promise_behind_relative(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t now = words[w].head, link = w - 1;
        if (words[w].rel != DL_REL_CONJ || !is_address(&words[w]) || !dl_has_feat(&words[w], "Tense=Past")) continue;
        if (now == DL_NONE || now >= link || words[now].rel != DL_REL_ACL_RELCL || words[link].head != w ||
            words[link].upos != DL_UPOS_CCONJ)
            continue;
        if (!dl_has_feat(&words[now], "Tense=Pres") || !dl_has_feat(&words[now], "VerbForm=Fin")) continue;
        if (has_child(words, w, DL_REL_AUX, now, w) || subject_of(words, w, now, w) != DL_NONE) continue;
        const uint32_t main = words[now].head == DL_NONE ? DL_NONE : main_verb(words, first, words[now].head);
        if (main == DL_NONE || main >= now || !is_finite_past(&words[main])) continue;
        hang(words, w, main, DL_REL_CONJ);
        words[w].feats = words[main].feats;
    }
}

void dl_joins_subjects(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_joined_subject(words, first, end);
    mend_bare_joined_subject(words, first, end);
    mend_before_auxiliary(words, first, end);
    mend_phrase_as_subject(words, first, end);
    mend_clause_as_told(words, first, end);
    mend_promise_behind_relative(words, first, end);
}
