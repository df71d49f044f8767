/* SQLite: opening, the schema, transactions. Write-ahead logging lets others read while a run writes, and leaves whole
 * transactions alone in the file whatever happens to the process. */
#include "base/fold.h"
#include "store/sqlite.h"

#include <sys/stat.h>

#include "store/schema.h"

enum { APPLICATION = 0x446c696e, PATIENCE = 30 /* seconds that another writer is waited for */ };

int dl_sqlite_fail(const struct dl_sqlite *sqlite, struct dl_error *error)
{
    int code = sqlite3_errcode(sqlite->db);
    if (code == SQLITE_NOMEM) return dl_fail_memory(error);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "database is in use '%s': another program is writing to it",
                          sqlite->path);
    if (code == SQLITE_NOTADB) return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "not a database '%s'", sqlite->path);
    if (code == SQLITE_FULL)
        return dl_fail_at(error, DL_EIO, sqlite->path, 0, "cannot write database '%s': the disk is full", sqlite->path);
    if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "cannot write database '%s': %s", sqlite->path,
                          sqlite3_errmsg(sqlite->db));
    return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "database '%s' refused: %s", sqlite->path, sqlite3_errmsg(sqlite->db));
}

static int execute(struct dl_sqlite *sqlite, const char *sql, struct dl_error *error)
{
    return sqlite3_exec(sqlite->db, sql, NULL, NULL, NULL) == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
}

/* The one number that a pragma or a count answers. */
static int ask_number(struct dl_sqlite *sqlite, const char *sql, int *out, struct dl_error *error)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(sqlite->db, sql, -1, &statement, NULL);
    if (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) *out = sqlite3_column_int(statement, 0);
    else code = SQLITE_ERROR;
    int result = code == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
    sqlite3_finalize(statement);
    return result;
}

/* One version after the other, all or none. Another program may have done it while this one waited for the lock. */
static int bring_up(struct dl_sqlite *sqlite, struct dl_error *error)
{
    struct dl_buffer sql = {0};
    char mark[48];
    int version = 0, newest = dl_schema_newest();
    int code = execute(sqlite, "BEGIN EXCLUSIVE", error);
    if (code == DL_OK) code = ask_number(sqlite, "PRAGMA user_version", &version, error);
    while (code == DL_OK && version < newest) {
        sql.size = 0;
        code = dl_schema_step(&sql, ++version, DL_DIALECT_SQLITE, error);
        if (code == DL_OK) code = execute(sqlite, sql.at, error);
    }
    snprintf(mark, sizeof mark, "PRAGMA user_version = %d", newest);
    if (code == DL_OK && version == newest) code = execute(sqlite, mark, error);
    if (code == DL_OK) code = execute(sqlite, "COMMIT", error);
    sqlite->store.is_brought_up = code == DL_OK;
    if (code != DL_OK) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
    dl_buffer_release(&sql);
    return code;
}

/* A reader of an older store: a writer brings it up, where that may be. */
static int bring_up_first(struct dl_sqlite *sqlite, int version, struct dl_error *error)
{
    struct dl_store *writer;
    struct dl_error why;
    if (dl_store_open(&writer, sqlite->path, DL_STORE_WRITE, &why) != DL_OK)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0,
                          "database '%s' has the older schema %d and cannot be brought up to %d: %s", sqlite->path, version,
                          dl_schema_newest(), why.message);
    dl_store_close(writer);
    return DL_OK;
}

/* Whose database is it, and of which version? An empty or older one is brought up to the newest. */
static int check_schema(struct dl_sqlite *sqlite, enum dl_store_use use, struct dl_error *error)
{
    int application = 0, version = 0, tables = 0, newest = dl_schema_newest();
    int code = ask_number(sqlite, "PRAGMA application_id", &application, error);
    if (code == DL_OK) code = ask_number(sqlite, "PRAGMA user_version", &version, error);
    if (code == DL_OK) code = ask_number(sqlite, "SELECT count(*) FROM sqlite_master", &tables, error);
    if (code != DL_OK) return code;
    if (tables == 0 && use == DL_STORE_WRITE) return bring_up(sqlite, error);
    if (application != APPLICATION)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "not a database of dateline '%s'", sqlite->path);
    if (version > newest)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0,
                          "database '%s' has schema %d, this program knows %d: a newer one wrote it", sqlite->path, version,
                          newest);
    if (version < newest && use == DL_STORE_WRITE) return bring_up(sqlite, error);
    return version < newest ? bring_up_first(sqlite, version, error) : DL_OK;
}

static int begin(struct dl_store *store, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    /* after a failure SQLite may have rolled back by itself, so its own flag is asked */
    if (!sqlite3_get_autocommit(sqlite->db)) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
    return execute(sqlite, "BEGIN IMMEDIATE", error);
}

static int commit(struct dl_store *store, struct dl_error *error) { return execute((struct dl_sqlite *)store, "COMMIT", error); }

static int unlock(struct dl_store *store, int code, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    if (code == DL_OK) code = commit(store, error);
    if (code != DL_OK && !sqlite3_get_autocommit(sqlite->db)) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
    return code;
}

static void close_store(struct dl_store *store)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    for (size_t i = 0; i < DL_SQLITE_VERBS; i++) sqlite3_finalize(sqlite->verbs[i]);
    for (size_t i = 0; i < DL_TABLES; i++) sqlite3_finalize(sqlite->inserts[i]);
    sqlite3_finalize(sqlite->change);
    /* Back to a single file that can be copied, and read where nothing may be written; not while another has it open. */
    if (sqlite->is_writer) {
        if (!sqlite3_get_autocommit(sqlite->db)) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
        sqlite3_busy_timeout(sqlite->db, 0);
        sqlite3_exec(sqlite->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    }
    sqlite3_close(sqlite->db);
    free(sqlite->path);
    free(sqlite);
}

/* spelling(names): the words of some names by sound, for the index that finds a name under its other spellings. */
static void spelling(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    struct dl_arena arena;
    dl_arena_init(&arena);
    struct dl_str spelled = dl_names_spelled(&arena, dl_str_from((const char *)sqlite3_value_text(values[0])));
    if (spelled.at == NULL) sqlite3_result_error_nomem(context);
    else sqlite3_result_text(context, spelled.at, (int)spelled.size, SQLITE_TRANSIENT);
    dl_arena_release(&arena);
}

static int make_session(struct dl_sqlite *sqlite, struct dl_error *error)
{
    struct dl_buffer sql = {0};
    dl_schema_adapt(&sql, dl_store_session, DL_DIALECT_SQLITE);
    dl_buffer_char(&sql, 0);
    int code = dl_buffer_check(&sql, error);
    if (code == DL_OK) code = execute(sqlite, sql.at, error);
    dl_buffer_release(&sql);
    return code;
}

static int set_up(struct dl_sqlite *sqlite, enum dl_store_use use, struct dl_error *error)
{
    int flags = use == DL_STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    flags |= SQLITE_OPEN_NOMUTEX; /* a store is for one thread at a time; locks would be a twentieth of a run */
    struct stat status;
    if (use == DL_STORE_READ && stat(sqlite->path, &status) != 0)
        return dl_fail_at(error, DL_EIO, sqlite->path, 0, "no such database '%s'", sqlite->path);
    if (sqlite3_open_v2(sqlite->path, &sqlite->db, flags, NULL) != SQLITE_OK)
        return sqlite->db == NULL ? dl_fail_memory(error) : dl_sqlite_fail(sqlite, error);
    sqlite3_busy_timeout(sqlite->db, (int)dl_store_patience(PATIENCE) * 1000);
    if (sqlite3_create_function(sqlite->db, "spelling", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, spelling, NULL, NULL) !=
        SQLITE_OK)
        return dl_sqlite_fail(sqlite, error);
    int code = check_schema(sqlite, use, error);
    if (code != DL_OK || use == DL_STORE_READ) return code;
    code = execute(
        sqlite,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
        "PRAGMA wal_autocheckpoint = 8192;" /* pages: seldom, since workers soon have to wait while the disk is waited for */
        "PRAGMA cache_size = -65536",       /* sorts that outgrow it go to a file, whatever the size of the archive */
        error);
    sqlite->is_writer = code == DL_OK;
    if (code == DL_OK) code = make_session(sqlite, error);
    return code == DL_OK ? dl_sqlite_prepare(sqlite, error) : code;
}

int dl_sqlite_open(struct dl_store **out, const char *path, enum dl_store_use use, struct dl_error *error)
{
    static const struct dl_store_kind kind = {.begin = begin,
                                              .commit = commit,
                                              .query = dl_sqlite_query,
                                              .close = close_store,
                                              .each = dl_sqlite_each,
                                              .change = dl_sqlite_change,
                                              .dialect = DL_DIALECT_SQLITE,
                                              .provenance = dl_sqlite_provenance,
                                              .find = dl_sqlite_find,
                                              .make_room = dl_sqlite_make_room,
                                              .row = dl_sqlite_row,
                                              .number = dl_sqlite_number,
                                              .real = dl_sqlite_real,
                                              .text = dl_sqlite_text,
                                              .end_row = dl_sqlite_end_row,
                                              .finish = dl_sqlite_finish,
                                              .flush = dl_sqlite_finish,
                                              .ask = dl_sqlite_ask,
                                              .lock = begin,
                                              .unlock = unlock};
    struct dl_sqlite *sqlite = calloc(1, sizeof *sqlite);
    if (sqlite == NULL) return dl_fail_memory(error);
    sqlite->store.kind = &kind;
    sqlite->path = strdup(path);
    int code = sqlite->path == NULL ? dl_fail_memory(error) : set_up(sqlite, use, error);
    if (code != DL_OK) {
        close_store(&sqlite->store);
        return code;
    }
    *out = &sqlite->store;
    return DL_OK;
}
