/* Prints what the stage said judges, with its features, for train/said.py:
 *     said_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a find:
 *     find  PRIOR  RULES  HEAD  SOURCE  CUE  CONTENT  FEATURE…
 * with tabs between. PRIOR is in thousandths of a logit; RULES is 1 where the rules would keep it; HEAD is the place of the cue's
 * head. Spans are start-end in code points, "," between, "-" for none. */
#include <stdio.h>

#include "base/kit.h"
#include "said/find.h"
#include "said/score.h"

struct features {
    char *at;
    size_t size, room;
};

static void add_feature(void *user, struct dl_str name)
{
    struct features *f = user;
    if (f->size + name.size + 2 > f->room) {
        f->room = 2 * f->room + name.size + 2;
        f->at = realloc(f->at, f->room);
        if (f->at == NULL) exit(1);
    }
    f->at[f->size++] = '\t';
    for (uint32_t i = 0; i < name.size; i++) f->at[f->size++] = dl_ascii_space(name.at[i]) ? ' ' : name.at[i];
}

static void print_ranges(const struct dl_doc *doc, const struct dl_range *ranges, uint32_t count)
{
    if (count == 0 || ranges[0].first == DL_NONE) printf("\t-");
    for (uint32_t i = 0; i < count && ranges[0].first != DL_NONE; i++) {
        struct dl_span span = dl_words_span(doc, ranges[i].first, ranges[i].last);
        printf("%s%u-%u", i == 0 ? "\t" : ",", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end));
    }
}

static void print_find(void *user, const struct dl_doc *doc, const struct dl_find *find)
{
    struct features *f = user;
    printf("find\t%d\t%d\t%u", (int)find->prior, !find->is_proposed, dl_doc_codepoint(doc, doc->words.at[find->head].span.start));
    print_ranges(doc, &find->source, 1);
    print_ranges(doc, &find->cue, 1);
    print_ranges(doc, find->pieces, find->piece_count);
    printf("%.*s\n", (int)f->size, f->at);
    f->size = 0;
}

static int code_text(const struct dl_kit *kit, const char *id, const char *text, size_t size)
{
    struct dl_error error;
    struct dl_doc *doc = NULL;
    struct dl_report report = {.text = text, .text_size = size};
    printf("text\t%s\n", id);
    if (dl_code(kit, &report, &doc, &error) != DL_OK) {
        fprintf(stderr, "said_features: %s\n", error.message);
        return 1;
    }
    dl_doc_free(doc);
    return 0;
}

int main(int argc, char **argv)
{
    struct dl_error error;
    struct dl_kit *kit = NULL;
    struct dl_kit_options options = {.data = argc == 3 && strcmp(argv[1], "--data") == 0 ? argv[2] : NULL};
    if (dl_kit_open(&kit, &options, &error) != DL_OK) {
        fprintf(stderr, "said_features: %s\n", error.message);
        return 1;
    }
    struct features features = {malloc(1 << 16), 0, 1 << 16};
    const struct dl_score_watch watch = {add_feature, print_find, &features};
    kit->cues->watch = &watch;
    char id[256], line[300];
    while (fgets(line, sizeof line, stdin) != NULL) {
        unsigned long size = 0;
        if (sscanf(line, "%255s %lu", id, &size) != 2 || size > DL_MAX_TEXT) return 2;
        char *text = malloc(size + 1);
        if (text == NULL || fread(text, 1, size, stdin) != size || code_text(kit, id, text, size) != 0) return 1;
        free(text);
    }
    free(features.at);
    dl_kit_close(kit);
    return 0;
}
