/* Lexicon files: UTF-8, one record a line, cells separated by tabs; '#' begins a comment line, blank lines are passed over.
 *     struct dl_tsv tsv;
 *     code = dl_tsv_open(&tsv, data, "cues/verbs.tsv", error);
 *     while ((code = dl_tsv_next(&tsv, error)) == 1) use(tsv.cells, tsv.count);
 *     // 0: the end; negative: a line that breaks the form, named by file and line in *error
 */
#ifndef DL_BASE_TSV_H
#define DL_BASE_TSV_H

#include "base/data.h"

enum { DL_TSV_CELLS = 24 };

struct dl_tsv {
    const char *name;
    struct dl_str rest;
    uint32_t line;  /* of the record, from 1 */
    uint32_t count; /* cells of the record */
    struct dl_str cells[DL_TSV_CELLS];
};

void dl_tsv_init(struct dl_tsv *tsv, const char *name, struct dl_str bytes);
/* The same for a data file of that name; DL_EIO when there is none. */
int dl_tsv_open(struct dl_tsv *tsv, struct dl_data *data, const char *name, struct dl_error *error);
int dl_tsv_next(struct dl_tsv *tsv, struct dl_error *error);
/* Hands each record of a data file to `row` with `to`, until one fails. */
int dl_tsv_read(struct dl_data *data, const char *name, int (*row)(void *to, const struct dl_tsv *tsv, struct dl_error *error),
                void *to, struct dl_error *error);
/* The same, where a folder without that file is no error. */
int dl_tsv_read_if_any(struct dl_data *data, const char *name,
                       int (*row)(void *to, const struct dl_tsv *tsv, struct dl_error *error), void *to, struct dl_error *error);
/* Cell i, trimmed; empty (size 0) when the record has fewer or it holds "-". */
struct dl_str dl_tsv_cell(const struct dl_tsv *tsv, uint32_t i);
/* DL_EFORMAT naming file and line. */
int dl_tsv_fail(const struct dl_tsv *tsv, struct dl_error *error, const char *why);

#endif
