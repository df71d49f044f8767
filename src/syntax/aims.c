/* What a blow is aimed at and what it answers. The scorer of heads hangs a phrase on the nearest word that can take it: the gate into which a car
 * was driven on what the car was packed with, the raid that was avenged on the verb instead of the revenge, and the second of two numbers of
 * victims on the first deed. A reader knows what is driven, what is avenged and that each deed has victims of its own. */
#include "syntax/aims.h"

#include "syntax/clause.h"

/* "bombed a post in retaliation for the raid on Haifa": for what is of the retaliation. */
static void mend_reprisal(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t noun = first + 2; noun + 2 < end; noun++) {
        const uint32_t mark = noun + 1, verb = words[noun].head, what = words[mark].head;
        if (!dl_str_listed(words[noun].lemma, "retaliation reprisal revenge", ' ')) continue;
        if (words[mark].rel != DL_REL_CASE || !dl_str_listed(words[mark].form, "for to", ' ') || what == DL_NONE) continue;
        if (words[what].rel != DL_REL_OBL || words[what].head != verb || what <= mark ||
            !has_child(words, noun, DL_REL_CASE, first, noun))
            continue;
        hang(words, what, noun, DL_REL_NMOD);
    }
}

/* "killed 20 militants in retaliation for an ambush": why it was done, and nobody who is in retaliation. */
static void mend_killed_in_reprisal(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t noun = first + 3; noun < end; noun++) {
        const uint32_t who = words[noun].head;
        if (words[noun].rel != DL_REL_NMOD || who == DL_NONE || who >= noun) continue;
        if (!dl_str_listed(words[noun].lemma, "retaliation reprisal revenge response", ' ') ||
            !dl_str_is(words[noun - 1].form, "in"))
            continue;
        const uint32_t verb = words[who].head;
        const enum dl_rel rel = dl_rel_base((enum dl_rel)words[who].rel);
        if (verb == DL_NONE || verb > who || words[verb].upos != DL_UPOS_VERB || (rel != DL_REL_OBJ && rel != DL_REL_OBL)) continue;
        if (!is_deed_or_idea(&words[who])) hang(words, noun, verb, DL_REL_OBL);
    }
}

/* "drove a car packed with explosives into the gate": where it was driven. */
static void mend_loaded(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        const uint32_t part = words[w].head;
        if (words[w].rel != DL_REL_OBL || part == DL_NONE || part >= w || words[part].head == DL_NONE) continue;
        if (!dl_str_listed(words[part].lemma, "pack load lade fill rig stuff", ' ')) continue;
        const uint32_t mark = child_of(words, w, DL_REL_CASE, first, w);
        if (mark == DL_NONE || !dl_str_is(words[mark].form, "into")) continue;
        uint32_t verb = words[part].head;
        if (words[verb].upos != DL_UPOS_VERB) verb = words[verb].head;
        if (verb == DL_NONE || verb >= part ||
            !dl_str_listed(words[verb].lemma, "drive ram crash steer pilot sail fly slam plough", ' '))
            continue;
        hang(words, w, verb, DL_REL_OBL);
        if (words[part].rel != DL_REL_XCOMP) continue;
        const uint32_t object = child_of(words, verb, DL_REL_OBJ, verb, part);
        if (object != DL_NONE) hang(words, part, object, DL_REL_ACL);
    }
}

/* "killing three and wounding seven": each deed has its own. */
static void mend_two_counts(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char HARM[] = "kill wound injure maim hurt";
    for (uint32_t verb = first + 1; verb + 4 < end; verb++) {
        const uint32_t one = verb + 1, and = verb + 2, next = verb + 3, other = verb + 4;
        if (words[verb].upos != DL_UPOS_VERB || !dl_str_listed(words[verb].lemma, HARM, ' ')) continue;
        if (words[one].upos != DL_UPOS_NUM || words[one].head != verb || !dl_str_is(words[and].form, "and")) continue;
        if (words[next].upos != DL_UPOS_VERB || !dl_str_listed(words[next].lemma, HARM, ' ') || words[other].upos != DL_UPOS_NUM)
            continue;
        const uint32_t whom = words[other].rel == DL_REL_NUMMOD && words[other].head > other ? words[other].head : other;
        if (whom == DL_NONE || whom >= end || (words[whom].head != verb && words[whom].head != one && words[whom].head != next))
            continue;
        hang(words, one, verb, DL_REL_OBJ);
        hang(words, next, verb, DL_REL_CONJ);
        hang(words, and, next, DL_REL_CC);
        hang(words, whom, next, DL_REL_OBJ);
    }
}

void dl_aims_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    mend_reprisal(words, first, end);
    mend_killed_in_reprisal(words, first, end);
    mend_loaded(words, first, end);
    mend_two_counts(words, first, end);
}
