/* Words, sentences, sections and languages against readable files in test/data/text. */
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/kit.h"
#include "read/page_lines.h"
#include "read/read.h"
#include "text/text.h"

static struct dl_kit kit;

static int open_kit(void **state)
{
    (void)state;
    struct dl_error error;
    return dl_data_open(&kit.data, NULL, &error) != DL_OK || dl_page_lines_open(&kit.page_lines, &kit.data, &error) != DL_OK ||
           dl_language_open(&kit.language, &kit.data, &error) != DL_OK;
}

static int close_kit(void **state)
{
    (void)state;
    dl_language_close(kit.language);
    dl_page_lines_close(kit.page_lines);
    dl_data_release(&kit.data);
    return 0;
}

static struct dl_doc *read_report(struct dl_report report)
{
    struct dl_error error = {0};
    struct dl_doc *doc = dl_doc_new();
    assert_non_null(doc);
    if (dl_read_run(&kit, &report, doc, &error) != DL_OK || dl_text_run(&kit, doc, &error) != DL_OK) fail_msg("%s", error.message);
    return doc;
}

static struct dl_doc *read_text(const char *text, const char *date)
{
    return read_report((struct dl_report){.text = text, .text_size = strlen(text), .date = date});
}

/* ---- cases of a file ---- */

enum { CASE = 4096 };

struct cases {
    FILE *file;
    char line[CASE];
    int has_line;
    char text[CASE], expected[CASE], date[16];
    unsigned count;
};

static void open_cases(struct cases *cases, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, DL_SOURCE_DIR "/test/data/text/%s", name);
    memset(cases, 0, sizeof *cases);
    cases->file = fopen(path, "rb");
    if (cases->file == NULL) fail_msg("cannot open %s", path);
}

static int next_line(struct cases *cases)
{
    do cases->has_line = fgets(cases->line, CASE, cases->file) != NULL;
    while (cases->has_line && (cases->line[0] == '#' || cases->line[0] == '\n'));
    return cases->has_line;
}

static void append(char *to, const char *line)
{
    size_t used = strlen(to);
    snprintf(to + used, CASE - used, "%s", line);
}

/* Lines with '>' are the text, those behind them, as they stand, what is expected. */
static int next_case(struct cases *cases)
{
    cases->text[0] = cases->expected[0] = cases->date[0] = 0;
    if (!cases->has_line && !next_line(cases)) return 0;
    for (; cases->has_line && cases->line[0] == '@'; next_line(cases))
        snprintf(cases->date, sizeof cases->date, "%.10s", cases->line + 2);
    for (; cases->has_line && cases->line[0] == '>'; next_line(cases))
        append(cases->text, cases->line[1] == ' ' ? cases->line + 2 : cases->line + 1);
    for (; cases->has_line && cases->line[0] != '>' && cases->line[0] != '@'; next_line(cases))
        append(cases->expected, cases->line);
    return 1;
}

static void check_case(struct cases *cases, const char *got)
{
    cases->count++;
    if (strcmp(got, cases->expected) != 0) fail_msg("for:\n%sexpected:\n%sgot:\n%s", cases->text, cases->expected, got);
}

static void close_cases(struct cases *cases)
{
    fclose(cases->file);
    assert_true(cases->count >= 5); /* the file was read */
}

static void add(char *to, const char *before, struct dl_str text, const char *after)
{
    size_t used = strlen(to);
    snprintf(to + used, CASE - used, "%s%.*s%s", before, (int)text.size, text.at != NULL ? text.at : "", after);
}

/* ---- tests ---- */

static void test_words(void **state)
{
    (void)state;
    struct cases cases;
    for (open_cases(&cases, "words.txt"); next_case(&cases);) {
        char got[CASE] = "=";
        struct dl_doc *doc = read_text(cases.text, NULL);
        for (uint32_t i = 0; i < doc->words.count; i++)
            add(got, doc->words.at[i].token_words > 0 ? " " : "¦", doc->words.at[i].form, "");
        add(got, "", DL_STR("\n"), "");
        check_case(&cases, got);
        dl_doc_free(doc);
    }
    close_cases(&cases);
}

static void test_sentences(void **state)
{
    (void)state;
    struct cases cases;
    for (open_cases(&cases, "sentences.txt"); next_case(&cases);) {
        char got[CASE] = "";
        struct dl_doc *doc = read_text(cases.text, NULL);
        for (uint32_t i = 0; i < doc->sentences.count; i++) add(got, "= ", dl_doc_slice(doc, doc->sentences.at[i].span), "\n");
        check_case(&cases, got);
        dl_doc_free(doc);
    }
    close_cases(&cases);
}

static void test_sections(void **state)
{
    (void)state;
    struct cases cases;
    for (open_cases(&cases, "sections.txt"); next_case(&cases);) {
        char got[CASE] = "", text[CASE];
        struct dl_doc *doc = read_text(cases.text, cases.date[0] != 0 ? cases.date : NULL);
        for (uint32_t i = 0; i < doc->sections.count; i++) {
            struct dl_str section = dl_doc_slice(doc, doc->sections.at[i].span);
            for (uint32_t j = 0; j < section.size; j++) text[j] = section.at[j] == '\n' ? ' ' : section.at[j];
            add(got, "= ", dl_str_from(dl_section_kind_name(doc->sections.at[i].kind)), ": ");
            add(got, "", (struct dl_str){text, section.size}, "\n");
        }
        add(got, "* date: ", doc->date.at != NULL ? doc->date : DL_STR("none"), "\n");
        check_case(&cases, got);
        dl_doc_free(doc);
    }
    close_cases(&cases);
}

static void test_languages(void **state)
{
    (void)state;
    static const struct {
        const char *language, *text, *given;
    } cases[] = {
        {"en", "UKRAINE ACCUSES RUSSIA", NULL},
        {"en", "Iran rejects IAEA inspectors", NULL},
        {"en", "Zelensky meets Scholz, Macron", NULL},
        {"en", "The minister said on Monday that the talks would go on.", NULL},
        {"en", "“Wir schaffen das,” said Angela Merkel on Monday.", NULL},
        {"en", "12 345 67", NULL},
        {"en", "The minister said on Monday that the talks would go on in the capital.", "de"},
        {"en-GB", "Talks fail", "en-GB"},
        {"de", "Der Minister sagte am Montag, dass die Gespräche fortgesetzt werden.", NULL},
        {"fr", "Le ministre a déclaré lundi que les pourparlers se poursuivraient dans la capitale.", NULL},
        {"es", "El ministro dijo el lunes que las conversaciones continuarán en la capital.", NULL},
        {"pl", "Minister powiedział w poniedziałek, że rozmowy będą kontynuowane w stolicy.", NULL},
        {"ru", "Министр сказал в понедельник, что переговоры продолжатся.", NULL},
        {"uk", "Міністр сказав у понеділок, що переговори триватимуть.", NULL},
        {"ar", "قال الوزير يوم الاثنين إن المحادثات ستستمر.", NULL},
        {"zh", "部长周一表示，谈判将继续进行。", NULL},
        {"de", "Selenskyj, Scholz, Macron", "de"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_doc *doc =
            read_report((struct dl_report){.text = cases[i].text, .text_size = strlen(cases[i].text), .language = cases[i].given});
        int is_english = strncmp(cases[i].language, "en", 2) == 0;
        if (!dl_str_is(doc->language, cases[i].language) || doc->is_coded != is_english)
            fail_msg("'%s' is taken for '%.*s'", cases[i].text, (int)doc->language.size, doc->language.at);
        assert_int_equal(doc->warnings.count, is_english ? 0 : 1);
        dl_doc_free(doc);
    }
}

/* Whatever comes, each character that is not white space stands in exactly one word, and words in exactly one sentence. */
static void check_nothing_lost(const char *text, size_t size)
{
    struct dl_doc *doc = read_report((struct dl_report){.text = text, .text_size = size, .language = "en"});
    uint32_t at = 0, word = 0;
    for (uint32_t i = 0; i < doc->words.count; i++) {
        struct dl_span span = doc->words.at[i].span;
        assert_true(span.start >= at && span.end > span.start && span.end - span.start <= DL_MAX_WORD_BYTES);
        for (; at < span.start; at++) assert_true(dl_ascii_space(doc->text.at[at]) || (unsigned char)doc->text.at[at] >= 0x80);
        at = span.end;
    }
    for (; doc->is_coded && at < doc->text.size; at++)
        assert_true(dl_ascii_space(doc->text.at[at]) || (unsigned char)doc->text.at[at] >= 0x80);
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        assert_int_equal(doc->sentences.at[i].word, word);
        assert_in_range(doc->sentences.at[i].words, 1, DL_MAX_SENTENCE_WORDS + 4);
        word += doc->sentences.at[i].words;
    }
    assert_int_equal(word, doc->words.count);
    dl_doc_free(doc);
}

static void test_nothing_lost(void **state)
{
    (void)state;
    static char text[200000];
    memset(text, 'a', 5000);
    check_nothing_lost(text, 5000);
    for (size_t i = 0; i < sizeof text; i++) text[i] = "(' ("[i % 4];
    check_nothing_lost(text, sizeof text);
    uint32_t seed = 7;
    static const char alphabet[] = "aA.b'-/ 1,:&@#(\"\n\xE2\x80\x99$%\xFF?!s";
    for (int round = 0; round < 300; round++) {
        for (size_t i = 0; i < 400; i++)
            text[i] = alphabet[(seed = seed * 1664525u + 1013904223u) >> 8 & 31u ? (seed >> 16) % (sizeof alphabet - 1) : 6];
        check_nothing_lost(text, 400);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),     cmocka_unit_test(test_sentences),    cmocka_unit_test(test_sections),
        cmocka_unit_test(test_languages), cmocka_unit_test(test_nothing_lost),
    };
    return cmocka_run_group_tests(tests, open_kit, close_kit);
}
