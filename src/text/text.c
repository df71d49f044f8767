/* First the language; then words section by section, and the sentences of each. */
#include "text/text.h"

#include "text/language.h"
#include "text/sentence.h"
#include "text/token.h"

int dl_text_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    const struct dl_sections *sections = &doc->sections;
    uint32_t *ends = dl_arena_alloc(&doc->arena, sections->count * sizeof *ends);
    if (ends == NULL) return dl_fail_memory(error);
    int code = dl_tongues_tell(kit->language->tongues, doc, error);
    if (code != DL_OK || !doc->is_coded) return code;
    for (uint32_t i = 0; code == DL_OK && i < sections->count; i++) {
        code = dl_tokenize(kit->language, doc, sections->at[i].span, error);
        ends[i] = doc->words.count;
    }
    for (uint32_t i = 0; code == DL_OK && i < sections->count; i++)
        code = dl_split_sentences(kit->language, doc, i, i > 0 ? ends[i - 1] : 0, ends[i], error);
    return code;
}
