/* What stands behind a semicolon belongs to no clause before it. */
#include "syntax/semicolons.h"

#include "syntax/clause.h"

/* "They were suspended; film stars called on tourists to stay away": behind a semicolon no subject belongs to a verb before it. */
static void mend_behind_semicolon(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t mark = first + 2, behind = 0; mark < end; mark++) {
        if (!dl_str_is(words[mark].form, ";")) continue;
        for (uint32_t subject = mark + 1; subject < end && !dl_str_is(words[subject].form, ";"); subject++) {
            uint32_t above = words[subject].head;
            if (!is_subject(&words[subject]) || above == DL_NONE || above > mark || above < first) continue;
            for (behind = subject + 1; behind < end; behind++)
                if (words[behind].head == subject && dl_rel_base((enum dl_rel)words[behind].rel) == DL_REL_ACL &&
                    dl_has_feat(&words[behind], "Tense=Past"))
                    break;
            if (behind == end || subject_of(words, behind, mark, end) != DL_NONE) continue;
            uint32_t other = behind + 1; /* "the framework, set up in 2011, provides" */
            while (other < end && !(words[other].upos == DL_UPOS_VERB && dl_has_feat(&words[other], "VerbForm=Fin"))) other++;
            if (other < end) continue;
            hang(words, behind, above, DL_REL_PARATAXIS);
            hang(words, subject, behind, DL_REL_NSUBJ);
        }
    }
}

/* "It urged them to yield; Athens, which had blocked it, kept silent": what stands first behind a semicolon is of no verb before it, but
 * the subject of a verb behind that has none. */
static void mend_subject_behind(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t mark = first + 2; mark + 3 < end; mark++) {
        if (!dl_str_is(words[mark].form, ";")) continue;
        uint32_t noun = mark + 1, verb;
        while (noun + 2 < end && words[noun].head > noun && words[noun].head < end) noun = words[noun].head;
        if (words[noun].head == DL_NONE || words[noun].head > mark || words[noun].head < first) continue;
        if (words[noun].upos != DL_UPOS_PROPN && words[noun].upos != DL_UPOS_NOUN) continue;
        if (words[noun].rel != DL_REL_OBJ && words[noun].rel != DL_REL_APPOS && words[noun].rel != DL_REL_CONJ &&
            words[noun].rel != DL_REL_NSUBJ)
            continue;
        for (verb = noun + 1; verb < end && !dl_str_is(words[verb].form, ";"); verb++)
            if (words[verb].upos == DL_UPOS_VERB && words[verb].head < mark &&
                (dl_has_feat(&words[verb], "VerbForm=Fin") || is_active_past(words, verb, end)))
                break;
        if (verb >= end || dl_str_is(words[verb].form, ";") || subject_of(words, verb, mark, end) != DL_NONE) continue;
        hang(words, noun, verb, DL_REL_NSUBJ);
        words[verb].rel = DL_REL_PARATAXIS;
    }
}

/* ""All is well", said Roe; the debts would be paid": who stands right behind a verb of saying without a subject, before the semicolon, is its
 * subject and no verb's behind it. */
static void mend_speaker_before(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t verb = first; verb + 3 < end; verb++) {
        if (!is_speech(&words[verb]) || subject_of(words, verb, first, end) != DL_NONE) continue;
        uint32_t noun = verb + 1;
        while (noun + 1 < end && words[noun].head == noun + 1) noun++;
        const uint32_t last = name_last(words, noun, end), far = words[noun].head;
        if (last + 1 >= end || !dl_str_is(words[last + 1].form, ";") || far == DL_NONE || far < last || !is_noun(&words[noun]))
            continue;
        hang(words, noun, verb, DL_REL_NSUBJ);
    }
}

/* "Thousands protested; the police used gas", "It reminded Poland of that, however, its president showed understanding": a clause behind a
 * semicolon or such an adverb between commas is no part of the one before it. */
static void mend_set_apart(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    static const char ADVERBS[] = "however|nevertheless|nonetheless|meanwhile|instead|moreover|furthermore";
    struct dl_word *words = doc->words.at;
    for (uint32_t w = first + 3; w < end; w++) {
        if (words[w].rel != DL_REL_CCOMP || words[w].head == DL_NONE || words[w].head > w) continue;
        const uint32_t begin = phrase_first(doc, first, w);
        if (begin == first) continue;
        if (dl_str_is(words[begin - 1].form, ";")) words[w].rel = DL_REL_PARATAXIS;
        else if (begin + 1 < end && dl_str_is(words[begin - 1].form, ",") && dl_str_is(words[begin + 1].form, ",") &&
                 dl_str_listed(words[begin].form, ADVERBS, '|'))
            words[w].rel = DL_REL_CONJ;
    }
}

void dl_semicolons_mend(struct dl_doc *doc, uint32_t first, uint32_t end)
{
    mend_behind_semicolon(doc->words.at, first, end);
    mend_subject_behind(doc->words.at, first, end);
    mend_speaker_before(doc->words.at, first, end);
    mend_set_apart(doc, first, end);
}
