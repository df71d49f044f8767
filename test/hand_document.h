/* A document made from plain text without a model: cut into words by the text stage, tagged by a few rules of thumb. Trees are flat,
 * so that what is tested stands on words and tags alone. */
#ifndef DL_TEST_HAND_DOCUMENT_H
#define DL_TEST_HAND_DOCUMENT_H

#include "base/day.h"
#include "base/doc.h"
#include "base/kit.h"
#include "read/read.h"
#include "text/text.h"

static void hand_tag(struct dl_word *word)
{
    static const char past[] =
        "met,fought,talked,waited,postponed,was,said,told,flew,fled,left,struck,went,came,lived,shelled,visited";
    word->head = DL_NONE;
    word->lemma = word->form;
    word->feats = DL_STR("_");
    char first = word->form.size > 0 ? word->form.at[0] : '.';
    word->upos = DL_UPOS_NOUN;
    if (dl_str_listed(word->form, past, ',')) {
        word->upos = DL_UPOS_VERB;
        word->feats = DL_STR("Tense=Past|VerbForm=Fin");
    } else if (dl_str_is(word->form, "will")) {
        word->upos = DL_UPOS_AUX;
    } else if (dl_str_listed(word->form, "on,in,by,for,at,until,of,from,to,near,since,before,after,between", ',')) {
        word->upos = DL_UPOS_ADP;
    } else if (dl_ascii_digit(first)) {
        word->upos = DL_UPOS_NUM;
    } else if (dl_ascii_upper(first)) {
        word->upos = DL_UPOS_PROPN;
    } else if (!dl_ascii_alpha(first)) {
        word->upos = DL_UPOS_PUNCT;
    } else if (dl_str_ends(word->form, "ly")) {
        word->upos = DL_UPOS_ADV;
    }
}

/* date "YYYY-MM-DD" or NULL. NULL when anything fails. */
static struct dl_doc *hand_document(const struct dl_kit *kit, const char *text, size_t size, const char *date)
{
    struct dl_doc *doc = dl_doc_new();
    struct dl_report report = {.text = text, .text_size = size, .date = date};
    if (doc == NULL) return NULL;
    if (dl_read_run(kit, &report, doc, NULL) != DL_OK || dl_doc_index(doc) != DL_OK || dl_text_run(kit, doc, NULL) != DL_OK) {
        dl_doc_free(doc);
        return NULL;
    }
    for (uint32_t i = 0; i < doc->words.count; i++) hand_tag(&doc->words.at[i]);
    return doc;
}

#endif
