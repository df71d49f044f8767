/* Rows into SQLite: a prepared statement for each table, bound cell by cell. The full-text indices hold no text of their own, so
 * before a document is replaced its old words are given back to them, read from the tables. */
#include "store/sqlite.h"

static const char *const verbs[DL_SQLITE_VERBS] = {
    [DL_SQLITE_FIND] = "SELECT id, input, provenance FROM document WHERE key = ?",
    [DL_SQLITE_NEXT] = "SELECT coalesce(max(id), 0) + 1 FROM document",
    [DL_SQLITE_UNWORD_STATEMENTS] =
        "INSERT INTO statement_words (statement_words, rowid, content) SELECT 'delete', (document << 24) + n, content "
        "FROM statement WHERE document = ? AND content IS NOT NULL",
    [DL_SQLITE_UNWORD_SENTENCES] =
        "INSERT INTO sentence_words (sentence_words, rowid, words) SELECT 'delete', (document << 24) + n, "
        "substr(text, start + 1, \"end\" - start) FROM sentence JOIN document ON id = document WHERE "
        "document = ? AND text IS NOT NULL",
    [DL_SQLITE_UNWORD_ENTITIES] =
        "INSERT INTO entity_words (entity_words, rowid, names, spelled) SELECT 'delete', (document << 24) + "
        "n, names, spelling(names) FROM entity WHERE document = ?",
    [DL_SQLITE_UNGROUP] = "UPDATE document SET copy_group = NULL WHERE copy_group = (SELECT copy_group FROM document WHERE id = ?)",
    [DL_SQLITE_DELETE] = "DELETE FROM document WHERE id = ?",
    [DL_SQLITE_PROVENANCE] = "INSERT INTO provenance (dateline, model, lexicons, gazetteer, options) VALUES (?,?,?,?,?)",
    [DL_SQLITE_FIND_PROVENANCE] = "SELECT id FROM provenance WHERE dateline = ? AND model = ? AND lexicons = ? AND gazetteer = ? "
                                  "AND options = ?",
};

/* ---- preparing ---- */

static int prepare(struct dl_sqlite *sqlite, const char *sql, sqlite3_stmt **out, struct dl_error *error)
{
    int code = sqlite3_prepare_v3(sqlite->db, sql, -1, SQLITE_PREPARE_PERSISTENT, out, NULL);
    return code == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
}

/* INSERT INTO table (columns) VALUES (?,?,…). A full-text row is known by its rowid, made of the first two cells. */
static int prepare_insert(struct dl_sqlite *sqlite, enum dl_store_table table, struct dl_error *error)
{
    const struct dl_store_columns *columns = &dl_store_tables[table];
    struct dl_buffer sql = {0};
    dl_buffer_string(&sql, "INSERT INTO ");
    dl_buffer_string(&sql, columns->table);
    dl_buffer_string(&sql, columns->is_words ? " (rowid, " : " (");
    dl_buffer_string(&sql, columns->columns);
    dl_buffer_string(&sql, columns->is_words ? ") VALUES ((? << 24) + ?, ?" : ") VALUES (?");
    for (const char *comma = columns->columns; (comma = strchr(comma, ',')) != NULL; comma++) dl_buffer_string(&sql, ", ?");
    dl_buffer_string(&sql, ")");
    dl_buffer_char(&sql, 0);
    int code = dl_buffer_check(&sql, error);
    if (code == DL_OK) code = prepare(sqlite, sql.at, &sqlite->inserts[table], error);
    dl_buffer_release(&sql);
    return code;
}

int dl_sqlite_prepare(struct dl_sqlite *sqlite, struct dl_error *error)
{
    int code = DL_OK;
    for (size_t i = 0; code == DL_OK && i < DL_SQLITE_VERBS; i++) code = prepare(sqlite, verbs[i], &sqlite->verbs[i], error);
    for (size_t i = 0; code == DL_OK && i < DL_TABLES; i++) code = prepare_insert(sqlite, (enum dl_store_table)i, error);
    return code;
}

/* ---- a row ---- */

void dl_sqlite_row(struct dl_store *store, enum dl_store_table table)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (sqlite->failed) return;
    sqlite->row = sqlite->inserts[table];
    sqlite->next = 1;
}

void dl_sqlite_number(struct dl_store *store, int64_t value)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (!sqlite->failed) sqlite3_bind_int64(sqlite->row, sqlite->next++, value);
}

void dl_sqlite_real(struct dl_store *store, double value)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (!sqlite->failed) sqlite3_bind_double(sqlite->row, sqlite->next++, value);
}

void dl_sqlite_text(struct dl_store *store, struct dl_str value)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (sqlite->failed) return;
    if (value.at == NULL) sqlite3_bind_null(sqlite->row, sqlite->next++);
    else sqlite3_bind_text(sqlite->row, sqlite->next++, value.at, (int)value.size, SQLITE_STATIC);
}

void dl_sqlite_end_row(struct dl_store *store)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (sqlite->failed) return; /* a failed row is left as it is, for the message */
    if (sqlite3_step(sqlite->row) == SQLITE_DONE) sqlite3_reset(sqlite->row);
    else sqlite->failed = 1;
}

int dl_sqlite_finish(struct dl_store *store, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (!sqlite->failed) return DL_OK;
    int code = dl_sqlite_fail(sqlite, error);
    sqlite3_reset(sqlite->row);
    sqlite->failed = 0;
    return code;
}

/* ---- documents ---- */

static sqlite3_stmt *verb(struct dl_sqlite *sqlite, enum dl_sqlite_verb which) { return sqlite->verbs[which]; }

/* Runs a verb that answers nothing. */
static int act(struct dl_sqlite *sqlite, enum dl_sqlite_verb which, struct dl_error *error)
{
    int code = sqlite3_step(verb(sqlite, which)) == SQLITE_DONE ? DL_OK : dl_sqlite_fail(sqlite, error);
    sqlite3_reset(verb(sqlite, which));
    return code;
}

/* Runs a verb that answers a number; *number stays where it answers none. */
static int ask(struct dl_sqlite *sqlite, enum dl_sqlite_verb which, int64_t *number, struct dl_error *error)
{
    int step = sqlite3_step(verb(sqlite, which)), code = DL_OK;
    if (step == SQLITE_ROW) *number = sqlite3_column_int64(verb(sqlite, which), 0);
    else if (step != SQLITE_DONE) code = dl_sqlite_fail(sqlite, error);
    sqlite3_reset(verb(sqlite, which));
    return code;
}

static void bind_provenance(sqlite3_stmt *row, const struct dl_provenance *p)
{
    const char *const values[] = {p->dateline, p->model, p->lexicons, p->gazetteer, p->options};
    for (int i = 0; i < 5; i++) sqlite3_bind_text(row, i + 1, values[i], -1, SQLITE_STATIC);
}

int dl_sqlite_provenance(struct dl_store *store, const struct dl_provenance *provenance, int64_t *number, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    int64_t found = 0;
    bind_provenance(verb(sqlite, DL_SQLITE_FIND_PROVENANCE), provenance);
    int code = ask(sqlite, DL_SQLITE_FIND_PROVENANCE, &found, error);
    if (code == DL_OK && found == 0) {
        bind_provenance(verb(sqlite, DL_SQLITE_PROVENANCE), provenance);
        code = act(sqlite, DL_SQLITE_PROVENANCE, error);
        found = sqlite3_last_insert_rowid(sqlite->db);
    }
    if (code == DL_OK) *number = found;
    return code;
}

int dl_sqlite_find(struct dl_store *store, const char *key, struct dl_stored *stored, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    sqlite3_stmt *row = verb(sqlite, DL_SQLITE_FIND);
    sqlite3_bind_text(row, 1, key, -1, SQLITE_STATIC);
    int step = sqlite3_step(row), code = step == SQLITE_ROW ? 1 : step == SQLITE_DONE ? 0 : dl_sqlite_fail(sqlite, error);
    if (code == 1) {
        const char *input = (const char *)sqlite3_column_text(row, 1);
        snprintf(stored->input, sizeof stored->input, "%s", input != NULL ? input : "");
        stored->provenance = sqlite3_column_int64(row, 2);
    }
    sqlite3_reset(row);
    return code;
}

int dl_sqlite_make_room(struct dl_store *store, const char *key, int64_t *number, struct dl_error *error)
{
    static const enum dl_sqlite_verb away[] = {DL_SQLITE_UNWORD_STATEMENTS, DL_SQLITE_UNWORD_SENTENCES, DL_SQLITE_UNWORD_ENTITIES,
                                               DL_SQLITE_UNGROUP, DL_SQLITE_DELETE};
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    int64_t found = 0;
    sqlite3_bind_text(verb(sqlite, DL_SQLITE_FIND), 1, key, -1, SQLITE_STATIC);
    int code = ask(sqlite, DL_SQLITE_FIND, &found, error);
    for (size_t i = 0; code == DL_OK && found != 0 && i < sizeof away / sizeof *away; i++) {
        sqlite3_bind_int64(verb(sqlite, away[i]), 1, found);
        code = act(sqlite, away[i], error);
    }
    if (code == DL_OK && found == 0) code = ask(sqlite, DL_SQLITE_NEXT, &found, error);
    if (code == DL_OK) *number = found;
    return code;
}

/* ---- fixed questions and changes ---- */

enum { MOST_CELLS = 16 };

int dl_sqlite_each(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    struct dl_str row[MOST_CELLS];
    sqlite3_stmt *answer = NULL;
    int step = sqlite3_prepare_v2(sqlite->db, sql, -1, &answer, NULL) == SQLITE_OK ? SQLITE_ROW : SQLITE_ERROR, code = DL_OK;
    while (code == DL_OK && step == SQLITE_ROW && (step = sqlite3_step(answer)) == SQLITE_ROW) {
        for (int i = 0; i < cells && i < MOST_CELLS; i++) {
            row[i].at = (const char *)sqlite3_column_text(answer, i);
            row[i].size = row[i].at != NULL ? (uint32_t)sqlite3_column_bytes(answer, i) : 0;
        }
        code = visit(user, row, error);
    }
    if (code == DL_OK && step != SQLITE_DONE) code = dl_sqlite_fail(sqlite, error);
    sqlite3_finalize(answer);
    return code;
}

int dl_sqlite_change(struct dl_store *store, const char *sql, const struct dl_str *values, int count, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (count == 0) return sqlite3_exec(sqlite->db, sql, NULL, NULL, NULL) == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
    if (sqlite->changing != sql) {
        sqlite3_finalize(sqlite->change);
        sqlite->change = NULL;
        sqlite->changing = NULL;
        if (sqlite3_prepare_v2(sqlite->db, sql, -1, &sqlite->change, NULL) != SQLITE_OK) return dl_sqlite_fail(sqlite, error);
        sqlite->changing = sql;
    }
    for (int i = 0; i < count; i++) {
        if (values[i].size == 0) sqlite3_bind_null(sqlite->change, i + 1);
        else sqlite3_bind_text(sqlite->change, i + 1, values[i].at, (int)values[i].size, SQLITE_STATIC);
    }
    int code = sqlite3_step(sqlite->change) == SQLITE_DONE ? DL_OK : dl_sqlite_fail(sqlite, error);
    sqlite3_reset(sqlite->change);
    return code;
}
