/* The lists of data/text as hash tables. Keys are ASCII lower case, but for abbreviations, whose case tells them from
 * words ("Sat." and "sat."): a form is looked up as it stands, then, all in capitals or at a sentence's head, folded. */
#include "text/lexicon.h"

#include "base/tsv.h"
#include "text/language.h"
#include "text/splitter.h"
#include "text/truecase.h"

enum { KEY = 32 }; /* no entry is longer */

static int set(struct dl_table *table, struct dl_arena *arena, struct dl_str key, uint32_t value)
{
    struct dl_str copy = dl_str_copy(arena, key);
    return copy.at == NULL ? DL_ENOMEM : dl_table_set(table, copy, value);
}

static uint32_t class_of(const char *const *names, struct dl_str name)
{
    for (uint32_t i = 0; names[i] != NULL; i++)
        if (dl_str_is(name, names[i])) return i + 1;
    return 0;
}

static int read_abbreviations(struct dl_language *language, struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const names[] = {"title", "number", "calendar", "place", "inner", "last", NULL};
    int code;
    while ((code = dl_tsv_next(tsv, error)) == 1) {
        uint32_t kind = class_of(names, dl_tsv_cell(tsv, 1));
        if (kind == 0) return dl_tsv_fail(tsv, error, "no such class of abbreviation");
        if (set(&language->abbreviations, &language->arena, dl_tsv_cell(tsv, 0), kind) != DL_OK) return dl_fail_memory(error);
    }
    return code;
}

static int read_parts(struct dl_language *language, struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const names[] = {"prefix",   "suffix", "unit",      "amount", "domain", "group",   "whole", "clipped",
                                        "emoticon", "opener", "reporting", "zone",   "month",  "weekday", NULL};
    int code;
    while ((code = dl_tsv_next(tsv, error)) == 1) {
        uint32_t kind = class_of(names, dl_tsv_cell(tsv, 0));
        if (kind == 0) return dl_tsv_fail(tsv, error, "no such class of word part");
        struct dl_str rest = dl_tsv_cell(tsv, 1);
        while (rest.at != NULL) {
            struct dl_str key = dl_str_cut(&rest, ' ');
            if (key.size == 0) continue;
            uint32_t known = dl_table_get(&language->parts, key), bit = 1u << (kind - 1);
            if (set(&language->parts, &language->arena, key, known == DL_NONE ? bit : known | bit) != DL_OK)
                return dl_fail_memory(error);
        }
    }
    return code;
}

static int read_contractions(struct dl_language *language, struct dl_tsv *tsv, struct dl_error *error)
{
    int code;
    while ((code = dl_tsv_next(tsv, error)) == 1) {
        uint32_t value = 0, shift = 0, size = 0;
        char whole[KEY];
        for (uint32_t i = 0; i < tsv->count; i++, shift += 4) {
            struct dl_str part = dl_tsv_cell(tsv, i);
            if (part.size == 0 || part.size > 15 || size + part.size > KEY || shift > 8)
                return dl_tsv_fail(tsv, error, "a contraction is two or three short parts");
            memcpy(whole + size, part.at, part.size);
            size += part.size;
            value |= part.size << shift;
        }
        if (set(&language->contractions, &language->arena, (struct dl_str){whole, size}, value) != DL_OK)
            return dl_fail_memory(error);
    }
    return code;
}

int dl_language_open(struct dl_language **out, struct dl_data *data, struct dl_error *error)
{
    static const struct {
        const char *name;
        int (*read)(struct dl_language *, struct dl_tsv *, struct dl_error *);
    } files[] = {{"text/abbreviations.tsv", read_abbreviations},
                 {"text/parts.tsv", read_parts},
                 {"text/contractions.tsv", read_contractions},
                 {"text/casing.tsv", dl_truecase_read}};
    struct dl_language *language = calloc(1, sizeof *language);
    if (language == NULL) return dl_fail_memory(error);
    dl_arena_init(&language->arena);
    dl_table_init(&language->abbreviations, &language->arena);
    dl_table_init(&language->parts, &language->arena);
    dl_table_init(&language->contractions, &language->arena);
    dl_table_init(&language->casing, &language->arena);
    int code = DL_OK;
    for (size_t i = 0; code == DL_OK && i < sizeof files / sizeof *files; i++) {
        struct dl_tsv tsv;
        code = dl_tsv_open(&tsv, data, files[i].name, error);
        if (code != DL_OK) break;
        code = files[i].read(language, &tsv, error);
    }
    if (code == DL_OK) code = dl_splitter_open(&language->splitter, data, error);
    if (code == DL_OK) code = dl_tongues_open(&language->tongues, data, error);
    if (code == DL_OK) *out = language;
    else dl_language_close(language);
    return code;
}

void dl_language_close(struct dl_language *language)
{
    if (language == NULL) return;
    dl_splitter_close(language->splitter);
    dl_tongues_close(language->tongues);
    dl_arena_release(&language->arena);
    free(language);
}

static struct dl_str fold(struct dl_str form, uint32_t from, char out[KEY])
{
    for (uint32_t i = 0; i < form.size; i++) out[i] = i < from ? form.at[i] : dl_ascii_to_lower(form.at[i]);
    return (struct dl_str){out, form.size};
}

int dl_language_abbreviation(const struct dl_language *language, struct dl_str form)
{
    char key[KEY];
    if (form.size < 2 || form.size > KEY) return 0;
    uint32_t found = dl_table_get(&language->abbreviations, form);
    if (found == DL_NONE && dl_ascii_upper(form.at[0])) {
        if (dl_ascii_upper(form.at[1])) found = dl_table_get(&language->abbreviations, fold(form, 1, key));
        if (found == DL_NONE) found = dl_table_get(&language->abbreviations, fold(form, 0, key));
    }
    return found == DL_NONE ? 0 : (int)found;
}

static uint32_t look(const struct dl_table *table, struct dl_str form)
{
    char key[KEY];
    if (form.size == 0 || form.size > KEY) return 0;
    uint32_t found = dl_table_get(table, fold(form, 0, key));
    return found == DL_NONE ? 0 : found;
}

uint32_t dl_language_parts(const struct dl_language *language, struct dl_str form) { return look(&language->parts, form); }

uint32_t dl_language_contraction(const struct dl_language *language, struct dl_str form)
{
    return look(&language->contractions, form);
}
