/* Any bytes as a report: sections, words and sentences must hold every character once and in order. */
#include "base/kit.h"
#include "read/page_lines.h"
#include "read/read.h"
#include "text/text.h"

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static struct dl_kit kit;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    struct dl_error error;
    (void)argc;
    (void)argv;
    if (dl_data_open(&kit.data, NULL, &error) != DL_OK || dl_page_lines_open(&kit.page_lines, &kit.data, &error) != DL_OK ||
        dl_language_open(&kit.language, &kit.data, &error) != DL_OK)
        abort();
    return 0;
}

static void check(int holds)
{
    if (!holds) abort();
}

static void check_order(const struct dl_doc *doc)
{
    uint32_t at = 0, section_end = 0, word = 0;
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        struct dl_span span = doc->sections.at[i].span;
        check(span.start >= section_end && span.end > span.start && span.end <= doc->text.size);
        section_end = span.end;
    }
    for (uint32_t i = 0; i < doc->words.count; i++) {
        struct dl_span span = doc->words.at[i].span;
        check(span.start >= at && span.end > span.start && span.end <= doc->text.size);
        for (; at < span.start; at++) check(dl_ascii_space(doc->text.at[at]) || (unsigned char)doc->text.at[at] >= 0x80);
        at = span.end;
    }
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        check(doc->sentences.at[i].word == word && doc->sentences.at[i].words > 0);
        word += doc->sentences.at[i].words;
    }
    check(word == doc->words.count);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct dl_error error;
    struct dl_doc *doc = dl_doc_new();
    struct dl_report report = {.text = (const char *)bytes, .text_size = size, .language = size % 2 ? "en" : NULL};
    if (doc == NULL) return 0;
    if (dl_read_run(&kit, &report, doc, &error) == DL_OK && dl_text_run(&kit, doc, &error) == DL_OK) check_order(doc);
    dl_doc_free(doc);
    return 0;
}
