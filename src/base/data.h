/* The project's data files (lexicons, gazetteer, model): built into the program from data/, and replaceable by a folder.
 * Names are paths under data/, such as "frames/verbs.tsv". */
#ifndef DL_BASE_DATA_H
#define DL_BASE_DATA_H

#include "base/str.h"

struct dl_data {
    struct dl_arena arena;
    const char *folder; /* files here replace built-in ones; NULL: none */
};

int dl_data_open(struct dl_data *data, const char *folder, struct dl_error *error);
void dl_data_release(struct dl_data *data);
/* The bytes of a file; borrowed from data. DL_EIO when there is no such file. */
int dl_data_get(struct dl_data *data, const char *name, struct dl_str *out, struct dl_error *error);
/* Names of all built-in files, in order; NULL ends the list. */
const char *const *dl_data_names(void);
/* XXH3 over the files whose names start with `prefix` and with none of the words of `except` ("model/ places/"), those that
 * the folder replaces included, as 16 hex digits. */
int dl_data_fingerprint(struct dl_data *data, const char *prefix, const char *except, char out[17], struct dl_error *error);

#endif
