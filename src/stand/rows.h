/* Tables of what words tell in their places, data/stand/{accords,rankings,claims,papers}.tsv: each row begins with a lemma, those of one lemma are tried in
 * the order of the file, and what stands behind it is for the finder to read.
 *     for (const struct dl_row *row = dl_rows_at(rows, lexeme->rows[kind]); row != NULL; row = dl_rows_next(rows, row))
 */
#ifndef DL_STAND_ROWS_H
#define DL_STAND_ROWS_H

#include "base/data.h"

enum dl_rows_kind { DL_ROWS_ACCORDS, DL_ROWS_RANKINGS, DL_ROWS_CLAIMS, DL_ROWS_PAPERS, DL_ROWS_KINDS };
enum { DL_ROW_CELLS = 4 };

struct dl_row {
    struct dl_str cells[DL_ROW_CELLS]; /* behind the lemma, NUL-terminated; of size 0 where the file has "-" or no more */
    uint32_t next;                     /* DL_NONE */
};

struct dl_rows;
struct dl_lexicon;

/* DL_EFORMAT names the line that breaks the form. */
int dl_rows_open(struct dl_rows **out, enum dl_rows_kind kind, struct dl_lexicon *lexicon, struct dl_data *data,
                 struct dl_error *error);
void dl_rows_close(struct dl_rows *rows);
/* By the index that the lexicon has of a lemma; NULL for DL_NONE. */
const struct dl_row *dl_rows_at(const struct dl_rows *rows, uint32_t index);
const struct dl_row *dl_rows_next(const struct dl_rows *rows, const struct dl_row *row);

#endif
