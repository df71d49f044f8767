/* Participles of speech that trail behind a clause and its comma, where the tagger or the parser takes them for something else. */
#include "syntax/trailing.h"

#include "syntax/clause.h"

/* "He left, warning of strikes", "…, warning followers that …", "She spoke at length, promising reforms": behind the comma that ends a
 * clause a participle of speech goes on from it, and is neither a noun nor tells what kind of reforms. */
void dl_trailing_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 3; w + 2 < end; w++) {
        struct dl_word *word = &words[w];
        if (!dl_str_is(words[w - 1].form, ",") || words[w - 2].upos == DL_UPOS_ADJ || !dl_str_ends(word->form, "ing")) continue;
        const int is_noun = word->upos == DL_UPOS_NOUN && dl_str_is(word->form, "warning") &&
                            dl_str_listed(words[word->rel == DL_REL_COMPOUND && word->head == w + 1 ? w + 2 : w + 1].form,
                                          "of against about that", ' ');
        const int is_describing = word->upos == DL_UPOS_VERB && word->rel == DL_REL_AMOD && (is_speech(word) || is_address(word));
        const uint32_t verb = main_verb(words, first, w), noun = word->head;
        if (verb == DL_NONE || (!is_noun && (!is_describing || noun == DL_NONE || noun < w || words[noun].head > w))) continue;
        if (is_describing || (word->rel == DL_REL_COMPOUND && noun == w + 1)) hang(words, noun, w, DL_REL_OBJ);
        for (uint32_t c = w + 1; is_noun && c < end; c++)
            if (words[c].head == w && words[c].rel == DL_REL_NMOD) words[c].rel = DL_REL_OBL;
        if (is_noun) word->lemma = DL_STR("warn");
        word->upos = DL_UPOS_VERB;
        word->feats = DL_STR("Tense=Pres|VerbForm=Part");
        hang(words, w, verb, DL_REL_ADVCL);
    }
}
