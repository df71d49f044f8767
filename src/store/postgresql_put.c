/* Rows into PostgreSQL. A transaction's rows are gathered in COPY's text form, a buffer a table, and go to the server when it is
 * committed: in one piece, so that they can be sent again when the server was restarted or another writer was in the way. Sending
 * again leaves the same, since documents replace those of their keys; so it does no harm that a connection lost while committing
 * leaves it open whether the server did. Several writers work at once: numbers of documents come from a sequence, and of two that
 * put the same report at the same time one waits, is refused by the unique key, and finds it there when it sends again. */
#include "base/fold.h"
#include "store/postgresql.h"

enum {
    NUMBERS = 64,          /* as in schema/01-records.sql */
    MOST_WORDS = 256 << 10 /* bytes of text that one full-text row is made from; PostgreSQL takes a megabyte of words */
};

/* What becomes of the words of a full-text row, which goes into a table of this session first. */
static const struct {
    enum dl_store_table table;
    const char *columns, *made;
} words[] = {
    {DL_TABLE_STATEMENT_WORDS, "content TEXT", "to_tsvector('dateline', content)"},
    {DL_TABLE_SENTENCE_WORDS, "words TEXT", "to_tsvector('dateline', words)"},
    {DL_TABLE_ENTITY_WORDS, "names TEXT, spelled TEXT", "to_tsvector('simple', names), to_tsvector('simple', spelled)"},
};

/* ---- a row ---- */

void dl_postgresql_row(struct dl_store *store, enum dl_store_table table)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    pg->table = table;
    pg->cells = 0;
}

static struct dl_buffer *next_cell(struct dl_postgresql *pg)
{
    struct dl_buffer *rows = &pg->rows[pg->table];
    if (pg->cells++ > 0) dl_buffer_char(rows, '\t');
    return rows;
}

void dl_postgresql_number(struct dl_store *store, int64_t value)
{
    dl_buffer_integer(next_cell((struct dl_postgresql *)store), value);
}

void dl_postgresql_real(struct dl_store *store, double value)
{
    dl_buffer_decimal(next_cell((struct dl_postgresql *)store), value, 9);
}

static void put_escaped(struct dl_buffer *rows, struct dl_str value)
{
    static const char special[] = "\\\n\r\t", names[] = "\\nrt";
    for (uint32_t i = 0; i < value.size; i++) {
        const char *found = value.at[i] != 0 ? strchr(special, value.at[i]) : NULL;
        if (found == NULL) {
            dl_buffer_char(rows, value.at[i]);
            continue;
        }
        dl_buffer_char(rows, '\\');
        dl_buffer_char(rows, names[found - special]);
    }
}

void dl_postgresql_text(struct dl_store *store, struct dl_str value)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    struct dl_buffer *rows = next_cell(pg);
    struct dl_arena arena;
    if (value.at == NULL) {
        dl_buffer_string(rows, "\\N");
        return;
    }
    dl_arena_init(&arena);
    if (dl_store_tables[pg->table].is_words) {
        if (value.size > MOST_WORDS) value.size = MOST_WORDS;
        while (value.size > 0 && value.size == MOST_WORDS && ((unsigned char)value.at[value.size - 1] & 0x80)) value.size--;
        value = dl_plain_letters(&arena, value);
        if (value.at == NULL) rows->failed = 1;
    }
    put_escaped(rows, value);
    dl_arena_release(&arena);
}

void dl_postgresql_end_row(struct dl_store *store)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    dl_buffer_char(&pg->rows[pg->table], '\n');
}

int dl_postgresql_finish(struct dl_store *store, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    for (size_t i = 0; i < DL_TABLES; i++)
        if (pg->rows[i].failed) return dl_fail_memory(error);
    return DL_OK;
}

/* ---- documents ---- */

int dl_postgresql_begin(struct dl_store *store, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    (void)error;
    for (size_t i = 0; i < DL_TABLES; i++) pg->rows[i].size = 0, pg->rows[i].failed = 0;
    pg->keys.size = 0;
    dl_arena_release(&pg->arena);
    dl_table_init(&pg->pending, &pg->arena);
    return DL_OK;
}

int dl_postgresql_provenance(struct dl_store *store, const struct dl_provenance *provenance, int64_t *number,
                             struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    char asked[sizeof pg->asked];
    const char *const values[] = {provenance->dateline, provenance->model, provenance->lexicons, provenance->gazetteer,
                                  provenance->options};
    snprintf(asked, sizeof asked, "%s|%s|%s|%s|%s", values[0], values[1], values[2], values[3], values[4]);
    if (pg->provenance != 0 && strcmp(asked, pg->asked) == 0) {
        *number = pg->provenance;
        return DL_OK;
    }
    PGresult *result = dl_postgresql_ask(pg,
                                         "INSERT INTO provenance (id, dateline, model, lexicons, gazetteer, options) VALUES "
                                         "(nextval('provenance_number'), $1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
                                         5, values, error);
    if (result == NULL) return DL_ESTORE;
    PQclear(result);
    result = dl_postgresql_ask(pg,
                               "SELECT id FROM provenance WHERE dateline = $1 AND model = $2 AND lexicons = $3 AND gazetteer = $4 "
                               "AND options = $5",
                               5, values, error);
    if (result == NULL) return DL_ESTORE;
    int code = PQntuples(result) == 1 ? DL_OK : dl_fail(error, DL_ESTORE, "database '%s' has lost a provenance", pg->name);
    if (code == DL_OK) {
        *number = pg->provenance = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
        memcpy(pg->asked, asked, sizeof asked);
    }
    PQclear(result);
    return code;
}

int dl_postgresql_find(struct dl_store *store, const char *key, struct dl_stored *stored, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    PGresult *result = dl_postgresql_ask(pg, "SELECT input, provenance FROM document WHERE key = $1", 1, &key, error);
    if (result == NULL) return DL_ESTORE;
    int found = PQntuples(result) == 1;
    if (found) {
        snprintf(stored->input, sizeof stored->input, "%s", PQgetvalue(result, 0, 0));
        stored->provenance = strtoll(PQgetvalue(result, 0, 1), NULL, 10);
    }
    PQclear(result);
    return found;
}

/* Takes the rows of a document of this transaction out again; each begins with its number. */
static void forget(struct dl_postgresql *pg, int64_t number)
{
    char start[24];
    size_t size = (size_t)snprintf(start, sizeof start, "%lld\t", (long long)number);
    for (size_t i = 0; i < DL_TABLES; i++) {
        struct dl_buffer *rows = &pg->rows[i];
        size_t kept = 0;
        for (size_t at = 0; at < rows->size;) {
            const char *end = memchr(rows->at + at, '\n', rows->size - at);
            size_t length = end != NULL ? (size_t)(end - rows->at) + 1 - at : rows->size - at;
            /* its last sign is a tab, or of a table of one column the line's end */
            if (length < size || memcmp(rows->at + at, start, size - 1) != 0 || strchr("\t\n", rows->at[at + size - 1]) == NULL) {
                memmove(rows->at + kept, rows->at + at, length);
                kept += length;
            }
            at += length;
        }
        rows->size = kept;
    }
}

static int take_numbers(struct dl_postgresql *pg, struct dl_error *error)
{
    PGresult *result = dl_postgresql_ask(pg, "SELECT nextval('document_number')", 0, NULL, error);
    if (result == NULL) return DL_ESTORE;
    pg->next_number = strtoll(PQgetvalue(result, 0, 0), NULL, 10);
    pg->last_number = pg->next_number + NUMBERS - 1;
    PQclear(result);
    return DL_OK;
}

int dl_postgresql_make_room(struct dl_store *store, const char *key, int64_t *number, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    uint32_t pending = dl_table_get(&pg->pending, dl_str_from(key));
    int code = pg->next_number > pg->last_number ? take_numbers(pg, error) : DL_OK;
    if (code != DL_OK) return code;
    if (pending != DL_NONE) {
        forget(pg, pending);
    } else {
        if (pg->keys.size > 0) dl_buffer_char(&pg->keys, ',');
        dl_buffer_string(&pg->keys, key); /* hexadecimal: nothing to quote */
    }
    struct dl_str copy = dl_str_copy(&pg->arena, dl_str_from(key));
    if (copy.at == NULL || pg->keys.failed || dl_table_set(&pg->pending, copy, (uint32_t)pg->next_number) != DL_OK)
        return dl_fail_memory(error);
    *number = pg->next_number++;
    return DL_OK;
}

/* ---- sending ---- */

static int is_words_table(size_t table, size_t *which)
{
    for (*which = 0; *which < sizeof words / sizeof *words; ++*which)
        if (words[*which].table == table) return 1;
    return 0;
}

static PGresult *make_tables(struct dl_postgresql *pg)
{
    struct dl_buffer sql = {0};
    dl_schema_adapt(&sql, dl_store_session, DL_DIALECT_POSTGRESQL);
    dl_buffer_char(&sql, 0);
    PGresult *result = sql.failed ? NULL : PQexec(pg->connection, sql.at);
    dl_buffer_release(&sql);
    return result;
}

static PGresult *make_words(struct dl_postgresql *pg)
{
    PGresult *result = NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        char sql[256];
        snprintf(sql, sizeof sql,
                 "CREATE TEMPORARY TABLE IF NOT EXISTS %s_in (document INTEGER, n INTEGER, %s) ON COMMIT DELETE ROWS",
                 dl_store_tables[words[i].table].table, words[i].columns);
        PQclear(result);
        result = PQexec(pg->connection, sql);
        if (PQresultStatus(result) != PGRES_COMMAND_OK) break;
    }
    return result;
}

PGresult *dl_postgresql_make_session(struct dl_postgresql *pg)
{
    PGresult *result = make_words(pg);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) return result;
    PQclear(result);
    return make_tables(pg);
}

static PGresult *copy_table(struct dl_postgresql *pg, size_t table)
{
    const struct dl_store_columns *columns = &dl_store_tables[table];
    const struct dl_buffer *rows = &pg->rows[table];
    char sql[512];
    snprintf(sql, sizeof sql, "COPY %s%s (%s%s) FROM STDIN", columns->table, columns->is_words ? "_in" : "",
             columns->is_words ? "document, n, " : "", columns->columns);
    PGresult *result = PQexec(pg->connection, sql);
    if (PQresultStatus(result) != PGRES_COPY_IN) return result;
    PQclear(result);
    for (size_t at = 0, step; at < rows->size; at += step) {
        step = rows->size - at < 1 << 20 ? rows->size - at : 1 << 20;
        if (PQputCopyData(pg->connection, rows->at + at, (int)step) != 1) break;
    }
    PQputCopyEnd(pg->connection, NULL);
    result = PQgetResult(pg->connection);
    for (PGresult *more; (more = PQgetResult(pg->connection)) != NULL;) PQclear(more); /* the end of the command */
    return result;
}

static PGresult *send_table(struct dl_postgresql *pg, size_t table)
{
    size_t which;
    char sql[512];
    PGresult *result = copy_table(pg, table);
    if (PQresultStatus(result) != PGRES_COMMAND_OK || !is_words_table(table, &which)) return result;
    PQclear(result);
    snprintf(sql, sizeof sql, "INSERT INTO %s SELECT document, n, %s FROM %s_in", dl_store_tables[table].table, words[which].made,
             dl_store_tables[table].table);
    return PQexec(pg->connection, sql);
}

static int is_done(const PGresult *result)
{
    ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK;
}

/* All rows gathered so far; the first result that failed, else the last, NULL where there are none. */
static PGresult *send_rows(struct dl_postgresql *pg)
{
    PGresult *result = NULL;
    for (size_t i = 0; i < DL_TABLES && (result == NULL || is_done(result)); i++) {
        if (pg->rows[i].size == 0) continue;
        PQclear(result);
        result = send_table(pg, i);
    }
    return result;
}

int dl_postgresql_flush(struct dl_store *store, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    int code = dl_postgresql_finish(store, error);
    PGresult *result = code == DL_OK ? send_rows(pg) : NULL;
    if (result != NULL && !is_done(result)) code = dl_postgresql_fail(pg, result, error);
    PQclear(result);
    for (size_t i = 0; i < DL_TABLES; i++) pg->rows[i].size = 0;
    return code;
}

/* The whole transaction; the result is the first that failed, else that of COMMIT. */
static PGresult *send(struct dl_postgresql *pg)
{
    static const char *const away[] = {
        /* the registry and the links are let alone while reports are replaced, and the other way round */
        "SELECT pg_advisory_xact_lock_shared(1147955567) WHERE EXISTS (SELECT 1 FROM document WHERE key = ANY (string_to_array($1, "
        "',')))",
        ("UPDATE document SET copy_group = NULL WHERE copy_group IN (SELECT copy_group FROM document WHERE key = ANY "
         "(string_to_array($1, ',')))"),
        "DELETE FROM document WHERE key = ANY (string_to_array($1, ','))"};
    const char *keys = pg->keys.at;
    PGresult *result = PQexec(pg->connection, "BEGIN");
    for (size_t i = 0; is_done(result) && i < sizeof away / sizeof *away; i++) {
        PQclear(result);
        result = PQexecParams(pg->connection, away[i], 1, NULL, &keys, NULL, NULL, 0);
    }
    if (!is_done(result)) return result;
    PQclear(result);
    result = send_rows(pg);
    if (result != NULL && !is_done(result)) return result;
    PQclear(result);
    return PQexec(pg->connection, "COMMIT");
}

/* COMMIT of a transaction that failed is answered by ROLLBACK. */
static int is_committed(PGresult *result)
{
    return PQresultStatus(result) == PGRES_COMMAND_OK && strcmp(PQcmdStatus(result), "COMMIT") == 0;
}

int dl_postgresql_commit(struct dl_store *store, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    double waited = 0;
    int code = DL_OK, tries = 1;
    if (pg->keys.size == 0) return DL_OK;
    if (pg->keys.at[pg->keys.size - 1] != 0) dl_buffer_char(&pg->keys, 0);
    if (pg->keys.failed) return dl_fail_memory(error);
    while (tries) {
        PGresult *result = send(pg);
        tries = 0;
        if (!is_committed(result)) {
            code = dl_postgresql_fail(pg, result, error);
            if (PQtransactionStatus(pg->connection) != PQTRANS_IDLE) PQclear(PQexec(pg->connection, "ROLLBACK"));
            tries = dl_postgresql_mend(pg, result, &waited);
        } else {
            code = DL_OK;
        }
        PQclear(result);
    }
    dl_postgresql_begin(store, NULL);
    return code;
}

/* ---- fixed questions and changes ---- */

enum { MOST_CELLS = 16 };

int dl_postgresql_each(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user,
                       struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    struct dl_str row[MOST_CELLS];
    int code = DL_OK;
    if (!PQsendQuery(pg->connection, sql)) return dl_postgresql_fail(pg, NULL, error);
    PQsetSingleRowMode(pg->connection);
    for (PGresult *result; (result = PQgetResult(pg->connection)) != NULL; PQclear(result)) {
        ExecStatusType status = PQresultStatus(result);
        if (code != DL_OK || status == PGRES_TUPLES_OK) continue; /* what is left behind a failure; the end */
        if (status != PGRES_SINGLE_TUPLE) {
            code = dl_postgresql_fail(pg, result, error);
            continue;
        }
        for (int i = 0; i < cells && i < MOST_CELLS; i++) {
            int is_null = PQgetisnull(result, 0, i);
            row[i] = (struct dl_str){is_null ? NULL : PQgetvalue(result, 0, i), is_null ? 0 : (uint32_t)PQgetlength(result, 0, i)};
        }
        code = visit(user, row, error);
    }
    return code;
}

int dl_postgresql_change(struct dl_store *store, const char *sql, const struct dl_str *values, int count, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    const char *texts[MOST_CELLS];
    struct dl_arena arena;
    if (count == 0) return dl_postgresql_execute(pg, sql, error);
    dl_arena_init(&arena);
    int code = DL_OK;
    for (int i = 0; i < count && i < MOST_CELLS; i++) {
        texts[i] = values[i].size > 0 ? dl_arena_copy(&arena, values[i].at, values[i].size) : NULL;
        if (values[i].size > 0 && texts[i] == NULL) code = dl_fail_memory(error);
    }
    PGresult *result = code == DL_OK ? PQexecParams(pg->connection, sql, count, NULL, texts, NULL, NULL, 0) : NULL;
    if (code == DL_OK && PQresultStatus(result) != PGRES_COMMAND_OK) code = dl_postgresql_fail(pg, result, error);
    PQclear(result);
    dl_arena_release(&arena);
    return code;
}

int dl_postgresql_mend_store(struct dl_store *store, double *waited)
{
    return dl_postgresql_mend((struct dl_postgresql *)store, NULL, waited);
}
