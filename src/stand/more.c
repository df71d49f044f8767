/* What tells more of a noun that alone says little: "bill that shields clinics", "cuts in immigration", the words right behind it. */
#include "stand/run.h"
#include "who/who.h"

/* "similar bills", "the very idea": adjectives that tell nothing at all. */
static uint32_t behind_empty(const struct dl_stand *run, uint32_t first, uint32_t head)
{
    while (first < head && dl_word_at(run->doc, first)->head == head &&
           dl_stand_listed(run, first, "own such very same similar identical other"))
        first++;
    return first;
}

/* Whether the words hold a noun that is no time. */
static int holds_noun(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_word *word = dl_word_at(run->doc, w);
        if ((word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN) && word->thing != DL_THING_TIME) return 1;
    }
    return 0;
}

/* The last word of a clause or phrase of at most so many words that tells what the noun before it is; DL_NONE where it tells nothing. */
static uint32_t end_of_more(const struct dl_stand *run, uint32_t first, uint32_t last, uint32_t noun)
{
    if (last - noun >= DL_ISSUE_WORDING) last = noun + DL_ISSUE_WORDING - 1;
    for (uint32_t w = first; w <= last; w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PUNCT && !dl_str_is(dl_word_at(run->doc, w)->form, "-")) last = w - 1;
    last = dl_issue_without_time(run, noun, last);
    while (last > first) {
        uint8_t upos = dl_word_at(run->doc, last)->upos;
        if (upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN || upos == DL_UPOS_VERB || upos == DL_UPOS_NUM) break;
        last--;
    }
    return last >= first && holds_noun(run, first, last) ? last : DL_NONE;
}

/* A clause that tells what the noun is: "bill that shields clinics", "plan to close it", "idea of planting spies", "measure curbing
 * unions"; not "pact that they signed". */
static int is_telling_clause(const struct dl_stand *run, uint32_t clause, uint32_t first)
{
    const struct dl_word *at = dl_word_at(run->doc, clause);
    uint32_t subject = at->rel == DL_REL_ACL_RELCL ? dl_stand_child(run, clause, DL_REL_NSUBJ) : DL_NONE;
    if (at->rel == DL_REL_ACL_RELCL) return subject != DL_NONE && dl_stand_listed(run, subject, "that which");
    if (dl_stand_is(run, clause, "provide")) return 0; /* "provided that" */
    if (at->rel == DL_REL_CCOMP) return 1;
    if (at->rel != DL_REL_ACL && at->rel != DL_REL_ADVCL && at->rel != DL_REL_XCOMP) return 0;
    return first < clause ? dl_stand_listed(run, first, "of for to on against about") : at->rel == DL_REL_ACL;
}

/* "cuts in immigration", "ban on rifles"; not "bill on Tuesday". */
static int is_telling_phrase(const struct dl_stand *run, uint32_t noun, uint32_t first)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, noun)->rel);
    if ((rel != DL_REL_NMOD && rel != DL_REL_OBL) || first >= noun || dl_word_at(run->doc, noun)->thing == DL_THING_TIME) return 0;
    if (dl_issue_is_setting(run, noun)) return 0;
    if (dl_stand_listed(run, first, "in to"))
        return dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN && dl_who_at(run->doc, noun) == DL_NONE;
    return dl_stand_listed(run, first, "of for on against over between about into");
}

/* The last word of what stands right behind a noun, hung on it or on its governor, and tells what it is; DL_NONE. */
static uint32_t told_behind(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t above[] = {noun, dl_word_at(run->doc, noun)->head};
    for (int i = 0; i < 2; i++) {
        if (above[i] == DL_NONE) continue;
        DL_EACH_CHILD(run, c, above[i])
        {
            if (c <= noun || c > noun + DL_ISSUE_WORDING || c == run->but) continue;
            uint32_t first, last;
            dl_subtree(run->doc, c, &first, &last);
            int is_apart = dl_word_at(run->doc, noun + 1)->upos == DL_UPOS_PUNCT; /* "a bill, which would …" */
            if (is_apart && (dl_word_at(run->doc, c)->rel != DL_REL_ACL_RELCL || dl_stand_points_back(run, noun) > 0)) continue;
            if (first > noun + 1 + (uint32_t)is_apart) continue;
            if (dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) first++;
            if (!is_telling_clause(run, c, first) && !is_telling_phrase(run, c, first)) continue;
            uint32_t end = end_of_more(run, first, last, noun);
            if (end != DL_NONE) return end;
        }
    }
    return DL_NONE;
}

int dl_issue_says_little(const struct dl_stand *run, uint32_t noun)
{
    return dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN && !dl_stand_in(run, noun, DL_LIST_MATTER);
}

void dl_issue_words_with_more(const struct dl_stand *run, uint32_t noun, uint32_t *first, uint32_t *last)
{
    dl_issue_words(run, noun, first, last);
    *first = behind_empty(run, *first, noun);
    uint32_t end = *last == noun && *first == noun && dl_issue_says_little(run, noun) ? told_behind(run, noun) : DL_NONE;
    if (end != DL_NONE) *last = end;
}

int dl_issue_is_alone(const struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_issue_words_with_more(run, noun, &first, &last);
    return first == last;
}

struct dl_str dl_issue_more(struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_issue_words_with_more(run, noun, &first, &last);
    return last > first ? dl_issue_wording(run, first, last) : (struct dl_str){0};
}
