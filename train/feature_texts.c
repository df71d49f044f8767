/* Reading texts and coding them for the programs that print features. */
#include "feature_texts.h"

#include "base/limits.h"

void features_add(void *user, struct dl_str name)
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

void features_watch(struct features *features, struct dl_weights *weights)
{
    weights->watch = features_add;
    weights->user = features;
}

void features_end(struct features *f)
{
    printf("%.*s\n", (int)f->size, f->at);
    f->size = 0;
}

void features_print_evidence(const struct dl_evidence_names *names, uint32_t flags, const struct dl_evidence_countries *offered)
{
    for (uint32_t flag = 0; flag < names->flag_count; flag++)
        if (flags >> flag & 1) printf("\t%s", names->flags[flag]);
    for (uint32_t i = 0; i < offered->count; i++) {
        printf("\nof\t%s", offered->at[i].country);
        for (uint32_t piece = 0; piece < names->piece_count; piece++)
            if (offered->at[i].pieces >> piece & 1) printf("\t%s", names->pieces[piece]);
    }
    putchar('\n');
}

static int code_text(const char *program, const struct dl_kit *kit, const char *id, const char *date, const char *text, size_t size)
{
    struct dl_error error;
    struct dl_doc *doc = NULL;
    struct dl_report report = {.text = text, .text_size = size, .date = date[0] != '\0' ? date : NULL};
    printf("text\t%s\n", id);
    if (dl_code(kit, &report, &doc, &error) != DL_OK) {
        fprintf(stderr, "%s: %s\n", program, error.message);
        return 1;
    }
    dl_doc_free(doc);
    return 0;
}

int features_of_texts(const char *program, int argc, char **argv, void (*watch)(struct dl_kit *kit, struct features *features))
{
    struct dl_error error;
    struct dl_kit *kit = NULL;
    struct dl_kit_options options = {.data = argc == 3 && strcmp(argv[1], "--data") == 0 ? argv[2] : NULL};
    if (dl_kit_open(&kit, &options, &error) != DL_OK) {
        fprintf(stderr, "%s: %s\n", program, error.message);
        return 1;
    }
    struct features features = {malloc(1 << 16), 0, 1 << 16};
    watch(kit, &features);
    char id[256], date[32], line[300];
    while (fgets(line, sizeof line, stdin) != NULL) {
        unsigned long size = 0;
        date[0] = '\0';
        if (sscanf(line, "%255s %lu %31s", id, &size, date) < 2 || size > DL_MAX_TEXT) return 2;
        char *text = malloc(size + 1);
        if (text == NULL || fread(text, 1, size, stdin) != size || code_text(program, kit, id, date, text, size) != 0) return 1;
        free(text);
    }
    free(features.at);
    dl_kit_close(kit);
    return 0;
}
