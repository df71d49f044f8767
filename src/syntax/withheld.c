/* "The colonel said the rebels had fled but did not say where": who did not say is the colonel. Agencies end half of what they were told so, and the
 * scorer of heads joins the verb to the nearer one, so that the rebels kept it to themselves. What one does with what one knows
 * is done by whoever tells, unless those told of speak themselves ("said the envoy had answered but would not say how") or are called by their
 * names ("said that Rao came but would not say why", where nobody can tell). */
#include "syntax/withheld.h"

#include "syntax/clause.h"

/* What is done with what one knows, by the verb alone. */
static int is_of_knowing(const struct dl_word *w)
{
    return dl_str_listed(w->lemma, "say comment name identify elaborate specify disclose reveal confirm speculate discuss", ' ');
}

/* "details", "a reason": what is given by whoever tells. */
static int is_known(const struct dl_word *w)
{
    return dl_str_listed(w->lemma, "detail reason explanation figure number further evidence information timeframe", ' ');
}

/* Whether the verb has "not" and the like before it. */
static int is_negated(const struct dl_word *words, uint32_t w, uint32_t from)
{
    for (uint32_t c = from; c < w; c++)
        if (words[c].head == w && dl_str_listed(words[c].form, "not n't never", ' ')) return 1;
    return 0;
}

/* "give details", "say": the verb and its object. */
static int is_telling_on(const struct dl_word *words, uint32_t w, uint32_t end)
{
    if (is_of_knowing(&words[w])) return 1;
    const uint32_t what = child_of(words, w, DL_REL_OBJ, w + 1, end);
    return what != DL_NONE && is_known(&words[what]) && dl_str_listed(words[w].lemma, "give provide offer", ' ');
}

/* Whether the verb tells that something is left untold: "would not say", "gave no details", "declined to name them". */
static int is_withheld(const struct dl_word *words, uint32_t w, uint32_t from, uint32_t end)
{
    if (dl_str_listed(words[w].lemma, "decline refuse", ' ')) {
        const uint32_t what = child_of(words, w, DL_REL_XCOMP, w + 1, end);
        return what != DL_NONE && is_telling_on(words, what, end);
    }
    if (!is_telling_on(words, w, end)) return 0;
    if (is_negated(words, w, from)) return 1;
    const uint32_t what = child_of(words, w, DL_REL_OBJ, w + 1, end);
    const uint32_t no = what == DL_NONE ? DL_NONE : child_of(words, what, DL_REL_DET, w + 1, what);
    return no != DL_NONE && dl_str_is(words[no].form, "no");
}

/* The clause told that the verb was joined to, which hangs on a verb of saying in the past; DL_NONE */
static uint32_t clause_told(const struct dl_word *words, uint32_t w, uint32_t first)
{
    enum { STEPS = 4 };
    uint32_t near = words[w].head;
    for (int i = 0; i < STEPS && near != DL_NONE && near >= first && near < w; i++, near = words[near].head)
        if (words[near].rel == DL_REL_CCOMP) break;
    if (near == DL_NONE || near < first || near >= w || words[near].rel != DL_REL_CCOMP) return DL_NONE;
    const uint32_t teller = words[near].head;
    if (teller == DL_NONE || teller >= near || teller < first) return DL_NONE;
    return is_speech(&words[teller]) && is_finite_past(&words[teller]) ? near : DL_NONE;
}

void dl_withheld_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 5; w < end; w++) {
        if (words[w].rel != DL_REL_CONJ || words[w].upos != DL_UPOS_VERB || words[w].head == DL_NONE || words[w].head >= w)
            continue;
        const uint32_t from = words[w].head, link = child_of(words, w, DL_REL_CC, from, w);
        if (link == DL_NONE || !dl_str_listed(words[link].form, "but and", ' ') || subject_of(words, w, from, w) != DL_NONE)
            continue;
        if (!is_withheld(words, w, link, end)) continue;
        const uint32_t told = clause_told(words, w, first);
        if (told == DL_NONE || is_speech(&words[told]) || dl_str_listed(words[told].lemma, "answer respond talk speak", ' '))
            continue;
        const uint32_t about = subject_of(words, told, words[told].head, told);
        if (about != DL_NONE && words[about].ner == DL_NER_B_PER) continue;
        hang(words, w, words[told].head, DL_REL_CONJ);
    }
}
