/* The rows of an answer (a query, an export) as a table for a person, CSV, or one JSON object a line. */
#ifndef DL_OUT_ANSWER_H
#define DL_OUT_ANSWER_H

#include "out/grid.h"

struct dl_column {
    const char *name;
    const char *style; /* in a table: SGR parameters, or NULL */
    uint32_t most;     /* in a table: columns of the screen at most, 0: no bound */
    int not_in_table;  /* left out of tables, which hold what a person reads first */
    const char *title; /* in a table, NULL: the name */
    int is_number;
    uint32_t least; /* as in dl_grid_column */
};

struct dl_answer {
    enum dl_format format;
    const struct dl_column *columns;
    uint32_t count, next; /* columns; of the next cell */
    uint32_t flags;
    uint64_t written; /* rows */
    struct dl_buffer buffer;
    struct dl_grid grid;
    struct dl_grid_cells cells; /* graphml: [rows][count], in the grid's arena */
    const struct dl_sink *sink;
};

/* format: jsonl, csv, table or graphml. DL_EUSAGE for another. */
int dl_answer_init(struct dl_answer *answer, enum dl_format format, const struct dl_write_options *options,
                   const struct dl_sink *sink, struct dl_error *error);
void dl_answer_release(struct dl_answer *answer);
/* Before the first cell; columns must outlive the rows. */
void dl_answer_columns(struct dl_answer *answer, const struct dl_column *columns, uint32_t count);
/* The next cell, row by row. A number is written as it stands; at == NULL is "not known". */
void dl_answer_number(struct dl_answer *answer, struct dl_str digits);
void dl_answer_text(struct dl_answer *answer, struct dl_str text);
/* After each row: hands what has gathered to the sink now and then. */
int dl_answer_flush(struct dl_answer *answer, struct dl_error *error);
/* Writes what has gathered as a graph (graphml.c). */
void dl_answer_graphml(struct dl_answer *answer);
int dl_answer_end(struct dl_answer *answer, struct dl_error *error);

#endif
