/* CSV (RFC 4180) with a line of column names: a report a row. */
#ifndef DL_READ_CSV_INPUT_H
#define DL_READ_CSV_INPUT_H

#include "base/arena.h"
#include "read/stream.h"

enum { DL_CSV_COLUMNS = 64 };
enum dl_csv_field {
    DL_CSV_TEXT,
    DL_CSV_ID,
    DL_CSV_DATE,
    DL_CSV_TITLE,
    DL_CSV_URI,
    DL_CSV_PUBLISHER,
    DL_CSV_LANGUAGE,
    DL_CSV_FIELDS
};

struct dl_csv {
    int column[DL_CSV_FIELDS]; /* which column holds it, -1: none */
    char separator;            /* ',', ';' or a tab, as the line of names has it */
    uint64_t row;
};

/* Reads the line of names. DL_EFORMAT where none of them is a text. */
int dl_csv_open(struct dl_csv *csv, struct dl_stream *stream, struct dl_error *error);
/* The next row, its strings in the arena. 1, 0 at the end, negative: a row that could not be read; the next call goes on behind it. */
int dl_csv_next(struct dl_csv *csv, struct dl_stream *stream, struct dl_arena *arena, struct dl_report *report,
                struct dl_error *error);

#endif
