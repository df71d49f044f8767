/* Words section by section, then the sentences of each. */
#include "text/text.h"

#include "text/sentence.h"
#include "text/token.h"

int dl_text_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && i < doc->sections.count; i++) {
        uint32_t first = doc->words.count;
        code = dl_tokenize(kit->language, doc, doc->sections.at[i].span, error);
        if (code == DL_OK) code = dl_split_sentences(kit->language, doc, i, first, error);
    }
    return code;
}
