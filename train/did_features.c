/* Prints the predicates that the stage did judges, with their features, for train/did.py:
 *     did_features [--data FOLDER] < TEXTS
 * TEXTS holds, for each text, a line "ID BYTES" and that many bytes. A text gives a line "text ID", then a line a predicate:
 *     START  END  FOUND  FEATURE…
 * with tabs between: the predicate's span in code points, the class that a frame gives it or "-", and what is known of it. */
#include <stdio.h>

#include "base/kit.h"
#include "did/guess.h"

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
    for (uint32_t i = 0; i < name.size; i++) f->at[f->size++] = name.at[i];
}

static void print_predicate(void *user, const struct dl_doc *doc, uint32_t word, const char *found)
{
    struct features *f = user;
    struct dl_span span = doc->words.at[word].span;
    printf("%u\t%u\t%s%.*s\n", dl_doc_codepoint(doc, span.start), dl_doc_codepoint(doc, span.end), found, (int)f->size, f->at);
    f->size = 0;
}

static int code_text(const struct dl_kit *kit, const char *id, const char *text, size_t size)
{
    struct dl_error error;
    struct dl_doc *doc = NULL;
    struct dl_report report = {.text = text, .text_size = size};
    printf("text\t%s\n", id);
    if (dl_code(kit, &report, &doc, &error) != DL_OK) {
        fprintf(stderr, "did_features: %s\n", error.message);
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
        fprintf(stderr, "did_features: %s\n", error.message);
        return 1;
    }
    struct features features = {malloc(1 << 16), 0, 1 << 16};
    const struct dl_guess_watch watch = {add_feature, print_predicate, &features};
    kit->frames->watch = &watch;
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
