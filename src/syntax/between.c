/* "Between" wants two. "The ceasefire between the government and the rebels expired": the scorer of heads often joins the second to the noun that
 * both hang on, or makes him the subject of the verb behind, and then the noun loses its verb. A reader goes on looking for "and" until he has
 * both (Quirk et al., A Comprehensive Grammar of the English Language, 1985, 9.22). */
#include "syntax/between.h"

#include "syntax/clause.h"
#include "syntax/roots.h"

enum { WORDS_OF_ONE = 8 };

/* The end of a bracket of a word or two that begins at w, "(FARDC)"; w itself where none does. */
static uint32_t behind_bracket(const struct dl_word *words, uint32_t w, uint32_t end)
{
    if (!dl_str_is(words[w].form, "(")) return w;
    for (uint32_t close = w + 2; close < end && close <= w + 3; close++)
        if (dl_str_is(words[close].form, ")")) return close + 1;
    return w;
}

/* The "and" behind the first of the two, with nothing between them but his own phrase; DL_NONE. */
static uint32_t and_behind(const struct dl_word *words, uint32_t one, uint32_t end)
{
    for (uint32_t w = one + 1; w < end && w <= one + WORDS_OF_ONE; w++) {
        w = behind_bracket(words, w, end);
        if (w == end) return DL_NONE;
        if (words[w].upos == DL_UPOS_CCONJ) return dl_str_is(words[w].form, "and") ? w : DL_NONE;
        if (words[w].upos == DL_UPOS_PUNCT || words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_AUX) return DL_NONE;
    }
    return DL_NONE;
}

/* The head of the noun phrase behind "and"; DL_NONE where a verb comes first. */
static uint32_t noun_behind(const struct dl_word *words, uint32_t joint, uint32_t end)
{
    for (uint32_t w = joint + 1; w < end && w <= joint + WORDS_OF_ONE; w++) {
        const int goes_on = words[w].head < end && words[w].head > w && is_noun(&words[words[w].head]) && !is_subject(&words[w]);
        if (is_noun(&words[w]) && !goes_on) return w;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_AUX || words[w].upos == DL_UPOS_PUNCT) return DL_NONE;
    }
    return DL_NONE;
}

/* The verb right behind the second of the two, without a subject but him, in a sentence whose root is the noun that both hang on; DL_NONE. */
static uint32_t lost_verb(const struct dl_word *words, uint32_t noun, uint32_t two, uint32_t first, uint32_t end)
{
    const uint32_t verb = is_subject(&words[two]) ? words[two].head : two + 1;
    if (words[noun].rel != DL_REL_ROOT || verb >= end || !is_past_verb(&words[verb])) return DL_NONE;
    const uint32_t who = subject_of(words, verb, first, end);
    if (who != DL_NONE && who != two) return DL_NONE;
    return words[verb].head == noun || words[verb].head == two ? verb : DL_NONE;
}

/* "between the former Russian ambassador and NRA leaders": the first was read as a part of the second's phrase. */
static int mend_swallowed(struct dl_word *words, uint32_t between, uint32_t two)
{
    for (uint32_t joint = between + 2; joint < two; joint++) {
        const uint32_t one = joint - 1;
        if (!dl_str_is(words[joint].form, "and") || words[one].head != two || words[one].rel != DL_REL_COMPOUND) continue;
        if (words[one].upos != DL_UPOS_NOUN || words[one].thing != DL_THING_PERSON)
            return 0; /* not "Clinton and Sanders supporters" */
        hang(words, one, words[two].head, (enum dl_rel)words[two].rel);
        hang(words, two, one, DL_REL_CONJ);
        for (uint32_t c = between; c < one; c++)
            if (words[c].head == two) words[c].head = one;
        hang(words, joint, two, DL_REL_CC);
        return 1;
    }
    return 0;
}

/* "Fighting between troops and rebels erupted": an -ing form before "between" is a noun, and what the tagger takes for a clause is the subject of the
 * verb that lost its own to the second of the two. */
static void mend_fighting(struct dl_word *words, uint32_t w, uint32_t one, uint32_t end)
{
    const uint32_t fight = w == 0 ? DL_NONE : w - 1;
    if (fight == DL_NONE || words[fight].upos != DL_UPOS_VERB || !dl_str_is_nocase(words[fight].form, "fighting")) return;
    if (words[one].head != fight) return;
    const uint32_t joint = and_behind(words, one, end), two = joint == DL_NONE ? DL_NONE : noun_behind(words, joint, end);
    const uint32_t verb = words[fight].head;
    if (two == DL_NONE || words[fight].rel == DL_REL_ROOT || verb == DL_NONE) return;
    if (verb > two && verb < end && (words[fight].rel == DL_REL_ADVCL || words[fight].rel == DL_REL_CSUBJ)) {
        if (words[two].head == verb && words[two].rel == DL_REL_NSUBJ) hang(words, two, one, DL_REL_CONJ);
        hang(words, joint, two, DL_REL_CC);
        words[fight].rel = DL_REL_NSUBJ;
    }
    words[fight].upos = DL_UPOS_NOUN;
    words[fight].feats = DL_STR("Number=Sing");
    words[fight].lemma = DL_STR("fighting");
    words[one].rel = DL_REL_NMOD;
}

void dl_between_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 1; w + 4 < end; w++) {
        const uint32_t one = words[w].head;
        if (words[w].rel != DL_REL_CASE || !dl_str_is(words[w].form, "between") || one == DL_NONE || one < w || one >= end)
            continue;
        if (w > first) mend_fighting(words, w, one, end);
        if (!is_noun(&words[one]) || has_child(words, one, DL_REL_CONJ, one, end)) continue;
        if (mend_swallowed(words, w, one)) continue;
        const uint32_t noun = words[one].head, joint = and_behind(words, one, end);
        const uint32_t two = joint == DL_NONE ? DL_NONE : noun_behind(words, joint, end);
        if (noun == DL_NONE || noun > w || two == DL_NONE) continue;
        const uint32_t verb = lost_verb(words, noun, two, first, end);
        const int is_joined = words[two].head == noun && words[two].rel == DL_REL_CONJ;
        const int is_doubled = is_subject(&words[two]) && is_subject(&words[noun]) && words[two].head == words[noun].head;
        if (!is_joined && !is_doubled && (verb == DL_NONE || !is_subject(&words[two]))) continue;
        hang(words, two, one, DL_REL_CONJ);
        hang(words, joint, two, DL_REL_CC);
        if (verb == DL_NONE) continue;
        const int is_passive = has_child(words, verb, DL_REL_AUX_PASS, two, verb);
        dl_raise_verb(doc, first, end, noun, verb);
        if (!is_passive) continue;
        words[verb].feats =
            DL_STR("Tense=Past|VerbForm=Part|Voice=Pass"); /* "the deal between the cabinet and the rebels was signed" */
        hang(words, noun, verb, DL_REL_NSUBJ_PASS);
    }
}
