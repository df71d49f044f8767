/* Questions to SQLite: how their answers come back. */
#include "store/question.h"
#include "store/sqlite.h"

static void put_row(sqlite3_stmt *row, struct dl_answer *rows)
{
    for (int i = 0; i < (int)rows->count; i++) {
        int type = sqlite3_column_type(row, i);
        struct dl_str cell = {(const char *)sqlite3_column_text(row, i), (uint32_t)sqlite3_column_bytes(row, i)};
        if (type == SQLITE_INTEGER || type == SQLITE_FLOAT) dl_answer_number(rows, cell);
        else dl_answer_text(rows, cell);
    }
}

static int answer(struct dl_sqlite *sqlite, struct dl_question *q, struct dl_answer *rows, struct dl_error *error)
{
    sqlite3_stmt *row = NULL;
    int step = SQLITE_ERROR, code = DL_OK;
    if (sqlite3_prepare_v2(sqlite->db, q->sql.at, -1, &row, NULL) != SQLITE_OK) return dl_sqlite_fail(sqlite, error);
    for (uint32_t i = 0; i < q->value_count; i++)
        sqlite3_bind_text(row, (int)i + 1, q->values[i].at, (int)q->values[i].size, SQLITE_STATIC);
    while (code == DL_OK && (step = sqlite3_step(row)) == SQLITE_ROW) {
        put_row(row, rows);
        code = dl_answer_flush(rows, error);
    }
    if (code == DL_OK && step != SQLITE_DONE) code = dl_sqlite_fail(sqlite, error);
    sqlite3_finalize(row);
    return code;
}

int dl_sqlite_query(struct dl_store *store, const struct dl_query *query, struct dl_answer *rows, struct dl_error *error)
{
    struct dl_question q;
    const struct dl_subject_table *subject;
    int code = dl_question_make(&q, DL_DIALECT_SQLITE, query, &subject, error);
    if (code == DL_OK) {
        dl_answer_columns(rows, subject->columns, subject->count);
        code = answer((struct dl_sqlite *)store, &q, rows, error);
    }
    dl_question_release(&q);
    return code;
}

enum { CELLS = 8 };

int dl_sqlite_ask(struct dl_store *store, const char *sql, const char *const *values, int count, dl_store_row *row, void *user,
                  struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    sqlite3_stmt *statement = NULL;
    const char *cells[CELLS];
    int step = SQLITE_ERROR, more = 1;
    if (sqlite3_prepare_v2(sqlite->db, sql, -1, &statement, NULL) != SQLITE_OK) return dl_sqlite_fail(sqlite, error);
    for (int i = 0; i < count; i++) sqlite3_bind_text(statement, i + 1, values[i], -1, SQLITE_STATIC);
    while (more && (step = sqlite3_step(statement)) == SQLITE_ROW) {
        for (int i = 0; i < CELLS && i < sqlite3_column_count(statement); i++)
            cells[i] = (const char *)sqlite3_column_text(statement, i);
        if (row != NULL) more = row(user, cells) == 1;
    }
    int code = step == SQLITE_DONE || step == SQLITE_ROW ? DL_OK : dl_sqlite_fail(sqlite, error);
    sqlite3_finalize(statement);
    return code;
}
