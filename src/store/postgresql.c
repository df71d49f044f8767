/* PostgreSQL through libpq: opening, the schema, answers, and what to do when the server goes away. */
#include "store/postgresql.h"

#include <time.h>

#include "base/limits.h"
#include "store/question.h"
#include "store/schema.h"

enum { PATIENCE = 120 };               /* seconds */
static const double LONGEST_PAUSE = 2; /* seconds */

/* ---- what goes wrong ---- */

static const char *state_of(const PGresult *result)
{
    const char *state = result != NULL ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    return state != NULL ? state : "";
}

int dl_postgresql_fail(const struct dl_postgresql *pg, const PGresult *result, struct dl_error *error)
{
    const char *message = result != NULL ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    struct dl_str line = dl_str_from(message != NULL ? message : PQerrorMessage(pg->connection));
    if (strcmp(state_of(result), "53100") == 0) return dl_fail(error, DL_ESTORE, "the disk of database '%s' is full", pg->name);
    line = dl_str_cut(&line, '\n');
    return dl_fail(error, DL_ESTORE, "database '%s' refused: %.*s", pg->name, (int)line.size, line.at);
}

/* The server stops, starts or has too many guests; a deadlock; a key that another writer has put at the same time. */
static int may_pass(const struct dl_postgresql *pg, const PGresult *result)
{
    static const char *const states[] = {"57P01", "57P02", "57P03", "53300", "40001", "40P01", "55P03"};
    const char *constraint = result != NULL ? PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME) : NULL;
    if (PQstatus(pg->connection) != CONNECTION_OK) return 1;
    if (strncmp(state_of(result), "08", 2) == 0) return 1;
    if (strcmp(state_of(result), "23505") == 0 && constraint != NULL && strcmp(constraint, "document_key_key") == 0) return 1;
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        if (strcmp(state_of(result), states[i]) == 0) return 1;
    return 0;
}

static int set_up_session(struct dl_postgresql *pg)
{
    if (PQstatus(pg->connection) != CONNECTION_OK) return 0;
    PQsetClientEncoding(pg->connection, "UTF8");
    PGresult *result = pg->is_writer ? dl_postgresql_make_session(pg) : NULL;
    int is_ready = !pg->is_writer || PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
    return is_ready;
}

int dl_postgresql_mend(struct dl_postgresql *pg, const PGresult *result, double *waited)
{
    if (!may_pass(pg, result) || *waited > (double)dl_store_patience(PATIENCE)) return 0;
    double pause = *waited / 2 + 0.05;
    if (pause > LONGEST_PAUSE) pause = LONGEST_PAUSE;
    struct timespec rest = {(time_t)pause, (long)((pause - (double)(time_t)pause) * 1e9)};
    while (nanosleep(&rest, &rest) != 0) {
    }
    *waited += pause;
    if (PQstatus(pg->connection) == CONNECTION_OK) return 1;
    PQreset(pg->connection);
    set_up_session(pg); /* where it is still away the next try fails, and comes back here */
    return 1;
}

PGresult *dl_postgresql_ask(struct dl_postgresql *pg, const char *sql, int count, const char *const *values, struct dl_error *error)
{
    double waited = 0;
    for (;;) {
        PGresult *result = PQexecParams(pg->connection, sql, count, NULL, values, NULL, NULL, 0);
        ExecStatusType status = PQresultStatus(result);
        if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return result;
        dl_postgresql_fail(pg, result, error);
        int mended = pg->is_writer && dl_postgresql_mend(pg, result, &waited);
        PQclear(result);
        if (!mended) return NULL;
    }
}

int dl_postgresql_execute(struct dl_postgresql *pg, const char *sql, struct dl_error *error)
{
    PGresult *result = PQexec(pg->connection, sql);
    ExecStatusType status = PQresultStatus(result);
    int code = status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? DL_OK : dl_postgresql_fail(pg, result, error);
    PQclear(result);
    return code;
}

/* ---- the schema ---- */

/* The version of the store: 0 where there are no tables, -1 where they are somebody else's. */
static int ask_version(struct dl_postgresql *pg, int *version, struct dl_error *error)
{
    PGresult *result = dl_postgresql_ask(pg,
                                         "SELECT CASE WHEN to_regclass('dateline_schema') IS NOT NULL THEN 1 WHEN "
                                         "to_regclass('document') IS NULL THEN 0 ELSE -1 END",
                                         0, NULL, error);
    if (result == NULL) return DL_ESTORE;
    *version = (int)strtol(PQgetvalue(result, 0, 0), NULL, 10);
    PQclear(result);
    if (*version < 1) return DL_OK;
    result = dl_postgresql_ask(pg, "SELECT version FROM dateline_schema", 0, NULL, error);
    if (result == NULL) return DL_ESTORE;
    *version = PQntuples(result) == 1 ? (int)strtol(PQgetvalue(result, 0, 0), NULL, 10) : -1;
    PQclear(result);
    return DL_OK;
}

/* In a transaction, behind a lock: of several writers that come to an empty database at once the first makes the tables. */
static int bring_up_locked(struct dl_postgresql *pg, struct dl_error *error)
{
    struct dl_buffer sql = {0};
    char mark[64];
    int version = 0, newest = dl_schema_newest();
    int code = dl_postgresql_execute(pg, "SELECT pg_advisory_xact_lock(1147955566)", error);
    if (code == DL_OK) code = ask_version(pg, &version, error);
    if (code == DL_OK && version == 0)
        code = dl_postgresql_execute(
            pg, "CREATE TABLE dateline_schema (version INTEGER NOT NULL); INSERT INTO dateline_schema VALUES (0)", error);
    while (code == DL_OK && version >= 0 && version < newest) {
        sql.size = 0;
        code = dl_schema_step(&sql, ++version, DL_DIALECT_POSTGRESQL, error);
        if (code == DL_OK) code = dl_postgresql_execute(pg, sql.at, error);
    }
    snprintf(mark, sizeof mark, "UPDATE dateline_schema SET version = %d", version);
    if (code == DL_OK && version == newest) code = dl_postgresql_execute(pg, mark, error);
    dl_buffer_release(&sql);
    return code;
}

static int bring_up(struct dl_postgresql *pg, struct dl_error *error)
{
    int code = dl_postgresql_execute(pg, "BEGIN", error);
    if (code == DL_OK) code = bring_up_locked(pg, error);
    if (code == DL_OK) code = dl_postgresql_execute(pg, "COMMIT", error);
    if (code != DL_OK) PQclear(PQexec(pg->connection, "ROLLBACK"));
    pg->store.is_brought_up = code == DL_OK;
    return code;
}

static int check_schema(struct dl_postgresql *pg, const char *name, struct dl_error *error)
{
    int version = 0, newest = dl_schema_newest();
    const char *encoding = PQparameterStatus(pg->connection, "server_encoding");
    if (encoding == NULL || strcmp(encoding, "UTF8") != 0)
        return dl_fail(error, DL_ESTORE, "database '%s' has the encoding %s: make one with UTF8", pg->name, encoding);
    int code = ask_version(pg, &version, error);
    if (code != DL_OK) return code;
    if (version > newest)
        return dl_fail(error, DL_ESTORE, "database '%s' has schema %d, this program knows %d: a newer one wrote it", pg->name,
                       version, newest);
    if (version < 0 || (version == 0 && !pg->is_writer))
        return dl_fail(error, DL_ESTORE, "not a database of dateline '%s'", pg->name);
    if (version == newest) return DL_OK;
    if (pg->is_writer) return bring_up(pg, error);
    struct dl_store *writer;
    code = dl_store_open(&writer, name, DL_STORE_WRITE, error);
    if (code == DL_OK) dl_store_close(writer);
    return code;
}

/* ---- answers ---- */

enum { /* of the server's types, which libpq's headers do not name */
       TYPE_INT8 = 20,
       TYPE_INT2 = 21,
       TYPE_INT4 = 23,
       TYPE_FLOAT8 = 701,
       TYPE_NUMERIC = 1700
};

static void put_row(const PGresult *row, struct dl_answer *rows)
{
    for (int i = 0; i < (int)rows->count; i++) {
        unsigned type = PQftype(row, i);
        int is_null = PQgetisnull(row, 0, i);
        struct dl_str cell = {is_null ? NULL : PQgetvalue(row, 0, i), is_null ? 0 : (uint32_t)PQgetlength(row, 0, i)};
        char real[64];
        if (type == TYPE_FLOAT8 && cell.size > 0 && cell.size < 60 && strpbrk(cell.at, ".eN") == NULL)
            cell.size = (uint32_t)snprintf(real, sizeof real, "%s.0", cell.at), cell.at = real;
        if (type == TYPE_INT2 || type == TYPE_INT4 || type == TYPE_INT8 || type == TYPE_FLOAT8 || type == TYPE_NUMERIC)
            dl_answer_number(rows, cell);
        else dl_answer_text(rows, cell);
    }
}

/* A row at a time, so that an answer may be larger than memory. */
static int answer(struct dl_postgresql *pg, const struct dl_question *q, struct dl_answer *rows, struct dl_error *error)
{
    const char *values[DL_QUESTION_VALUES];
    Oid types[DL_QUESTION_VALUES];
    int code = DL_OK;
    for (uint32_t i = 0; i < q->value_count; i++) values[i] = q->values[i].at, types[i] = 25 /* text */;
    if (!PQsendQueryParams(pg->connection, q->sql.at, (int)q->value_count, types, values, NULL, NULL, 0))
        return dl_postgresql_fail(pg, NULL, error);
    PQsetSingleRowMode(pg->connection);
    for (PGresult *row; (row = PQgetResult(pg->connection)) != NULL; PQclear(row)) {
        ExecStatusType status = PQresultStatus(row);
        if (code != DL_OK || status == PGRES_TUPLES_OK) continue; /* a failure behind which the rest is let go by; the end */
        if (status != PGRES_SINGLE_TUPLE) {
            code = dl_postgresql_fail(pg, row, error);
            continue;
        }
        put_row(row, rows);
        code = dl_answer_flush(rows, error);
    }
    return code;
}

static int query_store(struct dl_store *store, const struct dl_query *query, struct dl_answer *rows, struct dl_error *error)
{
    struct dl_question q;
    const struct dl_subject_table *subject;
    int code = dl_question_make(&q, DL_DIALECT_POSTGRESQL, query, &subject, error);
    if (code == DL_OK) {
        dl_answer_columns(rows, subject->columns, subject->count);
        code = answer((struct dl_postgresql *)store, &q, rows, error);
    }
    dl_question_release(&q);
    return code;
}

/* ---- statements of other files ---- */

static int ask_rows(struct dl_store *store, const char *sql, const char *const *values, int count, dl_store_row *row, void *user,
                    struct dl_error *error)
{
    enum { CELLS = 8 };
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    const char *cells[CELLS];
    PGresult *result = PQexecParams(pg->connection, sql, count, NULL, values, NULL, NULL, 0);
    ExecStatusType status = PQresultStatus(result);
    int code = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK ? DL_OK : dl_postgresql_fail(pg, result, error), more = 1;
    for (int i = 0; code == DL_OK && row != NULL && more && i < PQntuples(result); i++) {
        for (int k = 0; k < CELLS && k < PQnfields(result); k++)
            cells[k] = PQgetisnull(result, i, k) ? NULL : PQgetvalue(result, i, k);
        more = row(user, cells) == 1;
    }
    PQclear(result);
    return code;
}

static int lock(struct dl_store *store, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    dl_postgresql_begin(store, NULL);
    int code = dl_postgresql_execute(pg, "BEGIN", error);
    return code == DL_OK ? dl_postgresql_execute(pg, "SELECT pg_advisory_xact_lock(1147955567)", error) : code;
}

static int unlock(struct dl_store *store, int code, struct dl_error *error)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    if (code == DL_OK) return dl_postgresql_execute(pg, "COMMIT", error);
    PQclear(PQexec(pg->connection, "ROLLBACK"));
    return code;
}

/* ---- opening ---- */

int dl_postgresql_is_named(const char *name)
{
    return strncmp(name, "postgresql://", 13) == 0 || strncmp(name, "postgres://", 11) == 0;
}

static void close_store(struct dl_store *store)
{
    struct dl_postgresql *pg = (struct dl_postgresql *)store;
    PQfinish(pg->connection);
    for (size_t i = 0; i < DL_TABLES; i++) dl_buffer_release(&pg->rows[i]);
    dl_buffer_release(&pg->keys);
    dl_arena_release(&pg->arena);
    free(pg->name);
    free(pg);
}

static void say_nothing(void *user, const char *message)
{
    (void)user;
    (void)message;
}

/* "events on host", for messages. */
static char *name_for_people(const PGconn *connection)
{
    const char *host = PQhost(connection), *database = PQdb(connection);
    if (host == NULL || *host == 0) host = "localhost";
    if (database == NULL) database = "";
    size_t size = strlen(host) + strlen(database) + 8;
    char *name = malloc(size);
    if (name != NULL) snprintf(name, size, "%s on %s", database, host);
    return name;
}

static int set_up(struct dl_postgresql *pg, const char *name, struct dl_error *error)
{
    pg->connection = PQconnectdb(name);
    if (pg->connection == NULL) return dl_fail_memory(error);
    pg->name = name_for_people(pg->connection);
    if (pg->name == NULL) return dl_fail_memory(error);
    if (PQstatus(pg->connection) != CONNECTION_OK) {
        struct dl_str message = dl_str_trim(dl_str_from(PQerrorMessage(pg->connection)));
        return dl_fail(error, DL_ESTORE, "cannot reach database '%s': %.*s", pg->name, (int)message.size, message.at);
    }
    PQsetNoticeProcessor(pg->connection, say_nothing, NULL);
    int code = check_schema(pg, name, error);
    if (code == DL_OK && !set_up_session(pg)) code = dl_postgresql_fail(pg, NULL, error);
    return code;
}

int dl_postgresql_open(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error)
{
    static const struct dl_store_kind kind = {.begin = dl_postgresql_begin,
                                              .commit = dl_postgresql_commit,
                                              .query = query_store,
                                              .close = close_store,
                                              .each = dl_postgresql_each,
                                              .change = dl_postgresql_change,
                                              .mend = dl_postgresql_mend_store,
                                              .dialect = DL_DIALECT_POSTGRESQL,
                                              .provenance = dl_postgresql_provenance,
                                              .find = dl_postgresql_find,
                                              .make_room = dl_postgresql_make_room,
                                              .row = dl_postgresql_row,
                                              .number = dl_postgresql_number,
                                              .real = dl_postgresql_real,
                                              .text = dl_postgresql_text,
                                              .end_row = dl_postgresql_end_row,
                                              .finish = dl_postgresql_finish,
                                              .flush = dl_postgresql_flush,
                                              .ask = ask_rows,
                                              .lock = lock,
                                              .unlock = unlock};
    struct dl_postgresql *pg = calloc(1, sizeof *pg);
    if (pg == NULL) return dl_fail_memory(error);
    pg->store.kind = &kind;
    pg->is_writer = use == DL_STORE_WRITE;
    dl_arena_init(&pg->arena);
    dl_table_init(&pg->pending, &pg->arena);
    pg->last_number = -1;
    int code = set_up(pg, name, error);
    if (code != DL_OK) {
        close_store(&pg->store);
        return code;
    }
    *out = &pg->store;
    return DL_OK;
}
