/* Near copies among reports: wire copy, shortened or updated versions. A report is signed when it is put into a store; dl_copies_link
 * groups those that were put since it was last called. The groups do not depend on the order in which reports came. */
#ifndef DL_STORE_COPIES_H
#define DL_STORE_COPIES_H

#include "store/store.h"

enum { DL_COPY_VALUES = 64, DL_COPY_BANDS = 21, DL_COPY_SIGNATURE = 2 * DL_COPY_VALUES + 1 };

struct dl_copy_signature {
    int is_known;                 /* 0: the text has too few words */
    char text[DL_COPY_SIGNATURE]; /* hexadecimal, "" where it is not known */
    int64_t bands[DL_COPY_BANDS]; /* reports that share one of them may be near copies */
};

void dl_copies_sign(struct dl_str text, struct dl_copy_signature *out);
/* The share of word sequences that two signed texts have in common, estimated. */
double dl_copies_likeness(const char *a, const char *b);
/* Groups what has not been looked at yet. */
int dl_copies_link(struct dl_store *store, struct dl_error *error);

#endif
