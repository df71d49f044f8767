/* Loading the tables of rows; which are a word's, the room's lexicon says. */
#include "stand/rows.h"

#include "base/tsv.h"
#include "base/vec.h"
#include "stand/lexicon.h"

DL_VEC(row_vec, struct dl_row);

struct dl_rows {
    struct dl_arena arena;
    struct row_vec rows;
};

enum { MOST = 1 << 12 };

static const struct {
    const char *file;
    uint32_t needed; /* cells behind the lemma that may not be empty, as bits */
    const char *why;
} tables[] = {
    [DL_ROWS_ACCORDS] = {"stand/accords.tsv", 1u << 0 | 1u << 3, "an accord needs a verb, where its words stand, and a name"},
    [DL_ROWS_RANKINGS] = {"stand/rankings.tsv", 1u << 0 | 1u << 1 | 1u << 2,
                          "a ranking needs a word, where both things stand, and who ranks them"},
    [DL_ROWS_CLAIMS] = {"stand/claims.tsv", 1u << 0 | 1u << 2,
                        "a claim needs a word, where the agreement stands, and what is told of it"},
    [DL_ROWS_PAPERS] = {"stand/papers.tsv", 1u << 2, "a paper needs a noun, and which kind of agreement it is"},
};

static int chain(struct dl_rows *rows, enum dl_rows_kind kind, struct dl_lexicon *lexicon, struct dl_str lemma,
                 struct dl_error *error)
{
    struct dl_lexeme *lexeme = dl_lexicon_entry(lexicon, lemma);
    if (lexeme == NULL) return dl_fail_memory(error);
    uint32_t *end = &lexeme->rows[kind];
    while (*end != DL_NONE) end = &rows->rows.at[*end].next;
    *end = rows->rows.count - 1;
    return DL_OK;
}

static int read_row(struct dl_rows *rows, const struct dl_tsv *tsv, enum dl_rows_kind kind, struct dl_lexicon *lexicon,
                    struct dl_error *error)
{
    struct dl_str lemma = dl_tsv_cell(tsv, 0);
    for (uint32_t i = 0; i < DL_ROW_CELLS; i++)
        if (lemma.size == 0 || (tables[kind].needed & 1u << i && dl_tsv_cell(tsv, i + 1).size == 0))
            return dl_tsv_fail(tsv, error, tables[kind].why);
    struct dl_row *row = DL_PUSH(&rows->rows, &rows->arena, MOST);
    if (row == NULL) return dl_fail_memory(error);
    row->next = DL_NONE;
    for (uint32_t i = 0; i < DL_ROW_CELLS; i++) {
        row->cells[i] = dl_str_copy(&rows->arena, dl_tsv_cell(tsv, i + 1));
        if (row->cells[i].at == NULL) return dl_fail_memory(error);
    }
    return chain(rows, kind, lexicon, lemma, error);
}

int dl_rows_open(struct dl_rows **out, enum dl_rows_kind kind, struct dl_lexicon *lexicon, struct dl_data *data,
                 struct dl_error *error)
{
    struct dl_tsv tsv;
    struct dl_rows *rows = calloc(1, sizeof *rows);
    if (rows == NULL) return dl_fail_memory(error);
    dl_arena_init(&rows->arena);
    int code = dl_tsv_open(&tsv, data, tables[kind].file, error);
    while (code == DL_OK && (code = dl_tsv_next(&tsv, error)) == 1) code = read_row(rows, &tsv, kind, lexicon, error);
    if (code != DL_OK) {
        dl_rows_close(rows);
        return code;
    }
    *out = rows;
    return DL_OK;
}

void dl_rows_close(struct dl_rows *rows)
{
    if (rows == NULL) return;
    dl_arena_release(&rows->arena);
    free(rows);
}

const struct dl_row *dl_rows_at(const struct dl_rows *rows, uint32_t index)
{
    return index != DL_NONE ? &rows->rows.at[index] : NULL;
}

const struct dl_row *dl_rows_next(const struct dl_rows *rows, const struct dl_row *row) { return dl_rows_at(rows, row->next); }
