/* Verbs that only carry another, which has the content: "continued to assure", "went on to say", "replied by saying". */
#include "said/verb.h"

/* "went on to say", which the parser takes for a purpose. */
int dl_verb_goes_on_to(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t go = doc->words.at[verb].head;
    return rel_of(doc, verb) == DL_REL_ADVCL && go != DL_NONE && go + 3 == verb && dl_lemma_is(&doc->words.at[go], "go") &&
           dl_word_is(doc, go + 1, "on") && dl_word_is(doc, go + 2, "to");
}

/* "continued to assure": the verb carried is the cue. */
int dl_verb_carries(const struct dl_verb *v)
{
    for (uint32_t c = dl_child_next(v->doc, v->word, v->word); c != DL_NONE; c = dl_child_next(v->doc, v->word, c))
        if ((rel_of(v->doc, c) == DL_REL_XCOMP || dl_verb_goes_on_to(v->doc, c)) &&
            dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[c].form) != NULL)
            return 1;
    return 0;
}

/* "replied by saying that …": how it was replied is told by the verb behind "by", which has the content. */
int dl_verb_tells_by(const struct dl_verb *v)
{
    const uint32_t told = v->word + 2, last = dl_range_sentence(v->doc, v->word).last;
    if (told > last || !dl_word_is(v->doc, v->word + 1, "by") || !is_ing(&v->doc->words.at[told])) return 0;
    return dl_cue_tells(v->cue) && dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[told].form));
}
