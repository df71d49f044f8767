/* Which verb a verb behind "and" goes on from, by their numbers: one in the plural has no subject in the singular. */
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

/* "Democrats admit the president has made progress but are pushing for more": a verb in the plural goes on from the subject in the plural. */
void dl_joins_agree(struct dl_word *words, uint32_t first, uint32_t end)
{
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
