/* Where a rule or the learned splitter sees an end, with a limit on length. */
#include "text/sentence.h"

static int push(struct dl_doc *doc, uint32_t section, uint32_t first, uint32_t last)
{
    struct dl_sentence *sentence = DL_PUSH(&doc->sentences, &doc->arena, DL_MAX_SENTENCES);
    if (sentence == NULL) return DL_ELIMIT;
    *sentence = (struct dl_sentence){
        {doc->words.at[first].span.start, doc->words.at[last].span.end}, section, first, last - first + 1, DL_NONE};
    for (uint32_t i = first; i <= last; i++) doc->words.at[i].sentence = doc->sentences.count - 1;
    return DL_OK;
}

int dl_split_sentences(const struct dl_language *language, struct dl_doc *doc, uint32_t section, uint32_t first, uint32_t end,
                       struct dl_error *error)
{
    struct dl_boundary b;
    uint32_t cuts = 0;
    dl_boundary_init(&b, language, doc, section, first, end);
    while (b.at < end) {
        const struct dl_word *word = &doc->words.at[b.at];
        int is_last = b.at + 1 == end;
        int is_full = !is_last && b.at - b.start + 1 >= DL_MAX_SENTENCE_WORDS && word[1].token_words > 0;
        int ends = is_last || is_full;
        if (!ends) {
            enum dl_ending ending = dl_boundary_rule(&b);
            ends = ending == DL_ENDS_PERHAPS ? dl_splitter_score(language->splitter, &b) > 0 : ending == DL_ENDS;
        }
        if (is_full && cuts++ == 0)
            dl_doc_warn(doc, "long-sentence", word->span, "a sentence of more than %u words is cut", DL_MAX_SENTENCE_WORDS);
        if (ends && push(doc, section, b.start, b.at) != DL_OK)
            return dl_fail(error, DL_ELIMIT, "too many sentences, or memory is spent");
        dl_boundary_step(&b, ends);
    }
    return DL_OK;
}
