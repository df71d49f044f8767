/* Prints the places where a sentence may end, as the splitter sees them, for train/splitter.py:
 *     splitter_features TEXT ENDS
 * TEXT is a raw text, ENDS holds, a line each, the number of characters other than white space up to the end of each
 * sentence. A line a place: 1 or 0, then the features of a template and its atoms, with the byte 31 between them. */
#include <stdio.h>

#include "base/kit.h"
#include "base/utf8.h"
#include "read/page_lines.h"
#include "read/read.h"
#include "text/boundary.h"
#include "text/sentence.h"
#include "text/token.h"

static void print_feature(void *user, uint32_t template_number, uint64_t key, const struct dl_atom *const atoms[DL_FEATURE_ATOMS])
{
    (void)user;
    (void)key;
    printf("\t%s", dl_template_name(template_number));
    for (int i = 0; i < DL_FEATURE_ATOMS && atoms[i] != NULL; i++) printf("\x1f%.*s", (int)atoms[i]->text.size, atoms[i]->text.at);
}

static char *load(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) return NULL;
    *size = (size_t)ftell(file);
    rewind(file);
    char *bytes = calloc(1, *size + 1);
    if (bytes != NULL) *size = fread(bytes, 1, *size, file);
    fclose(file);
    return bytes;
}

/* Characters other than white space in text[from, to). */
static long count_characters(struct dl_str text, uint32_t from, uint32_t to)
{
    long count = 0;
    while (from < to) count += !dl_char_is_space(dl_utf8_next(text, &from));
    return count;
}

static void print_section(const struct dl_kit *kit, const struct dl_doc *doc, uint32_t section, uint32_t first, uint32_t end,
                          long *seen, uint32_t *upto, const char **ends)
{
    struct dl_boundary b;
    dl_boundary_init(&b, kit->language, doc, section, first, end);
    for (; b.at < end;) {
        *seen += count_characters(doc->text, *upto, doc->words.at[b.at].span.end);
        *upto = doc->words.at[b.at].span.end;
        char *rest = NULL;
        long next = strtol(*ends, &rest, 10);
        while (rest != *ends && next < *seen) {
            *ends = rest;
            next = strtol(*ends, &rest, 10);
        }
        int is_end = rest != *ends && next == *seen;
        enum dl_ending ending = b.at + 1 < end ? dl_boundary_rule(&b) : DL_ENDS;
        if (ending == DL_ENDS_PERHAPS) {
            printf("%d", is_end);
            dl_boundary_features(&b, print_feature, NULL);
            printf("\n");
        } else if (b.at + 1 < end && (is_end || ending == DL_ENDS)) {
            printf(!is_end ? "wrong\n" : ending == DL_ENDS ? "ruled\n" : "missed\n");
        }
        dl_boundary_step(&b, is_end);
    }
}

int main(int argc, char **argv)
{
    struct dl_error error;
    struct dl_kit kit = {0};
    if (argc != 3) return 2;
    size_t size = 0, ends_size = 0;
    char *text = load(argv[1], &size), *ends = load(argv[2], &ends_size);
    if (text == NULL || ends == NULL) return 2;
    int code = dl_data_open(&kit.data, NULL, &error);
    if (code == DL_OK) code = dl_page_lines_open(&kit.page_lines, &kit.data, &error);
    if (code == DL_OK) code = dl_language_open(&kit.language, &kit.data, &error);
    struct dl_doc *doc = dl_doc_new();
    struct dl_report report = {.text = text, .text_size = size};
    if (code == DL_OK) code = dl_read_run(&kit, &report, doc, &error);
    uint32_t *firsts = code == DL_OK ? calloc(doc->sections.count + 1, sizeof *firsts) : NULL;
    for (uint32_t i = 0; code == DL_OK && i < doc->sections.count; i++) {
        code = dl_tokenize(kit.language, doc, doc->sections.at[i].span, &error);
        firsts[i + 1] = doc->words.count;
    }
    if (code != DL_OK) {
        fprintf(stderr, "splitter_features: %s\n", error.message);
        return 1;
    }
    long seen = 0;
    uint32_t upto = 0;
    const char *rest = ends;
    for (uint32_t i = 0; i < doc->sections.count; i++) print_section(&kit, doc, i, firsts[i], firsts[i + 1], &seen, &upto, &rest);
    return 0;
}
