/* First the language; then words section by section, the sentences of each, and the case of headings. */
#include "text/text.h"

#include "text/language.h"
#include "text/sentence.h"
#include "text/teaser.h"
#include "text/token.h"
#include "text/truecase.h"

/* The words of a section, but for teasers that stand in it. */
static int words_of(const struct dl_kit *kit, struct dl_doc *doc, struct dl_span span, struct dl_error *error)
{
    struct dl_span teaser;
    while (dl_teaser_next(doc->text, span.start, span.end, &teaser)) {
        const int code = dl_tokenize(kit->language, doc, (struct dl_span){span.start, teaser.start}, error);
        if (code != DL_OK) return code;
        span.start = teaser.end;
    }
    return dl_tokenize(kit->language, doc, span, error);
}

int dl_text_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    const struct dl_sections *sections = &doc->sections;
    uint32_t *ends = dl_arena_alloc(&doc->arena, sections->count * sizeof *ends);
    if (ends == NULL) return dl_fail_memory(error);
    int code = dl_tongues_tell(kit->language->tongues, doc, error);
    if (code != DL_OK || !doc->is_coded) return code;
    for (uint32_t i = 0; code == DL_OK && i < sections->count; i++) {
        code = words_of(kit, doc, sections->at[i].span, error);
        ends[i] = doc->words.count;
    }
    for (uint32_t i = 0; code == DL_OK && i < sections->count; i++)
        code = dl_split_sentences(kit->language, doc, i, i > 0 ? ends[i - 1] : 0, ends[i], error);
    for (uint32_t i = 0; code == DL_OK && i < doc->sentences.count; i++) {
        const struct dl_sentence *sentence = &doc->sentences.at[i];
        if (dl_truecase_mend(kit->language, doc, sentence->word, sentence->word + sentence->words) != DL_OK)
            code = dl_fail_memory(error);
    }
    return code;
}
