/* A day right behind the verb that tells is that of the telling, though who acts next and the verb of what is told stand behind it. */
#include "syntax/clause.h"
#include "syntax/days.h"
#include "syntax/time_words.h"

/* "Thursday", or "night" in "Thursday night" */
static int is_day_or_night(const struct dl_word *words, uint32_t w)
{
    if (is_day_form(words[w].form)) return 1;
    return words[w].thing == DL_THING_TIME && is_day_form(words[w - 1].form) && words[w - 1].head == w;
}

/* "would meet", "will meet", "is to meet", "meets": of what is told in the past the day may as well be. */
static int is_told_ahead(const struct dl_word *words, uint32_t verb, uint32_t first)
{
    for (uint32_t w = first; w < verb; w++)
        if (words[w].head == verb && words[w].rel == DL_REL_AUX)
            return dl_str_listed(words[w].lemma, "will|would|could|may|might|should|must|shall|can", '|') ||
                   dl_has_feat(&words[w], "Tense=Pres");
    return dl_has_feat(&words[verb], "Tense=Pres") && dl_has_feat(&words[verb], "VerbForm=Fin");
}

/* "said on Thursday it would meet", "announced Friday its members would strike": the day right behind the telling is that of the telling, where the
 * one who acts stands behind it. */
void dl_days_of_telling_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TELLS[] = "say|announce|tell|add|warn|declare|report|confirm|acknowledge|deny|claim|pledge|promise|insist";
    for (uint32_t day = first + 2; day + 2 < end; day++) {
        const uint32_t verb = words[day].head, mark = day - 1;
        if (!is_day_or_night(words, day) || verb == DL_NONE || verb <= day || words[verb].upos != DL_UPOS_VERB) continue;
        uint32_t said = is_day_form(words[day].form) ? mark : day - 2;
        if (words[said].upos == DL_UPOS_ADP && said > first) said--;
        if (said <= first || words[said].upos != DL_UPOS_VERB || !dl_str_listed(words[said].lemma, TELLS, '|')) continue;
        if (!dl_has_feat(&words[said], "Tense=Past") || words[verb].head != said) continue;
        const uint32_t subject = subject_of(words, verb, first, verb);
        if (subject == DL_NONE || subject < day || !is_told_ahead(words, verb, first)) continue;
        hang(words, day, said, dl_rel_base((enum dl_rel)words[day].rel) == DL_REL_OBL ? (enum dl_rel)words[day].rel : DL_REL_OBL);
    }
}
