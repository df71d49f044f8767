/* Documents with hand-checked trees: a file of CoNLL-U sentences becomes, one at a time, a document whose words carry the file's tags and heads,
 * so that what is tested stands apart from the model. Comments before a sentence are the caller's. Include cmocka.h first. */
#ifndef DL_TEST_TREE_READER_H
#define DL_TEST_TREE_READER_H

#include <stdio.h>
#include <string.h>

#include "base/doc.h"
#include "base/kit.h"
#include "read/read.h"
#include "text/text.h"

struct tree_sentence {
    struct dl_str comments; /* lines that begin with '#' */
    struct dl_str rows;
    struct dl_str text; /* of "# text = " */
};

/* Cuts the next sentence off *rest; 0 at the end. */
static int tree_next(struct dl_str *rest, struct tree_sentence *out)
{
    while (rest->at != NULL && rest->size > 0 && rest->at[0] == '\n') *rest = dl_str_slice(*rest, 1, rest->size);
    if (rest->at == NULL || rest->size == 0) return 0;
    *out = (struct tree_sentence){.comments = {rest->at, 0}};
    const char *start = rest->at;
    int in_rows = 0;
    while (rest->at != NULL && rest->size > 0 && rest->at[0] != '\n') {
        struct dl_str line = dl_str_cut(rest, '\n');
        if (line.at[0] == '#') {
            out->comments.size = (uint32_t)(line.at + line.size - start);
            if (dl_str_starts(line, "# text = ")) out->text = dl_str_slice(line, 9, line.size);
            continue;
        }
        if (!in_rows) out->rows.at = line.at;
        in_rows = 1;
        out->rows.size = (uint32_t)(line.at + line.size - out->rows.at);
    }
    return 1;
}

static int tree_index(const char *const *names_end, const char *(*name)(int), int count, struct dl_str text)
{
    (void)names_end;
    for (int i = 0; i < count; i++)
        if (dl_str_is(text, name(i))) return i;
    return -1;
}

static const char *tree_upos_name(int i) { return dl_upos_name((enum dl_upos)i); }
static const char *tree_rel_name(int i) { return dl_rel_name((enum dl_rel)i); }

/* Sets word `at` from the row's cells; 0 when the row names what is not known. */
static int tree_set(struct dl_doc *doc, uint32_t at, struct dl_str row)
{
    struct dl_str cells[10] = {{NULL, 0}};
    for (int i = 0; i < 10 && row.at != NULL; i++) cells[i] = dl_str_cut(&row, '\t');
    int upos = tree_index(NULL, tree_upos_name, DL_UPOS_COUNT, cells[3]),
        rel = tree_index(NULL, tree_rel_name, DL_REL_COUNT, cells[7]);
    long head;
    if (upos < 0 || rel < 0 || !dl_str_number(cells[6], &head)) return 0;
    struct dl_word *word = &doc->words.at[at];
    word->upos = (uint8_t)upos;
    word->rel = (uint8_t)rel;
    word->lemma = dl_str_copy(&doc->arena, cells[2]);
    word->feats = dl_str_copy(&doc->arena, cells[5]);
    word->head = head == 0 ? DL_NONE : (uint32_t)(head - 1);
    return dl_str_equal(word->form, cells[1]);
}

/* A document of one sentence; NULL when the text is not cut as the rows are or a row is not understood. */
static struct dl_doc *tree_document(const struct dl_kit *kit, const struct tree_sentence *sentence)
{
    struct dl_doc *doc = dl_doc_new();
    struct dl_report report = {.text = sentence->text.at, .text_size = sentence->text.size, .date = "2024-06-03", .language = "en"};
    if (doc == NULL) return NULL;
    int good = dl_read_run(kit, &report, doc, NULL) == DL_OK && dl_doc_index(doc) == DL_OK && dl_text_run(kit, doc, NULL) == DL_OK;
    struct dl_str rows = sentence->rows;
    uint32_t at = 0;
    while (good && rows.at != NULL) {
        struct dl_str row = dl_str_cut(&rows, '\n');
        if (memchr(row.at, '-', row.size) != NULL && memchr(row.at, '-', row.size) < memchr(row.at, '\t', row.size))
            continue; /* "3-4" */
        good = at < doc->words.count && tree_set(doc, at, row);
        at++;
    }
    if (good && at == doc->words.count && doc->sentences.count == 1) return doc;
    dl_doc_free(doc);
    return NULL;
}

/* Hands each sentence of a file to a check; at least so many are to be there. */
static void tree_check_file(const char *path, uint32_t least,
                            void (*check)(const struct dl_kit *kit, const struct tree_sentence *sentence))
{
    static char bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    struct dl_kit *kit = NULL;
    struct dl_error error;
    if (dl_kit_open(&kit, NULL, &error) != DL_OK) fail_msg("%s", error.message);
    struct dl_str rest = {bytes, (uint32_t)size};
    struct tree_sentence sentence;
    uint32_t n = 0;
    while (tree_next(&rest, &sentence)) {
        if (sentence.text.at == NULL) continue; /* the file's own heading */
        check(kit, &sentence);
        n++;
    }
    assert_true(n >= least);
    dl_kit_close(kit);
}

#endif
