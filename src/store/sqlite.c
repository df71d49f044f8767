/* SQLite: opening, the schema, transactions. Write-ahead logging lets others read while a run writes, and leaves whole
 * transactions alone in the file whatever happens to the process. */
#include "base/fold.h"
#include "store/sqlite.h"

#include <sys/stat.h>

#include "base/data.h"

enum { APPLICATION = 0x446c696e, VERSION = 1, PATIENCE = 30000 /* milliseconds that another writer is waited for */ };

int dl_sqlite_fail(const struct dl_sqlite *sqlite, struct dl_error *error)
{
    int code = sqlite3_errcode(sqlite->db);
    if (code == SQLITE_NOMEM) return dl_fail_memory(error);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "database is in use '%s': another program is writing to it",
                          sqlite->path);
    if (code == SQLITE_NOTADB) return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "not a database '%s'", sqlite->path);
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

static int make_schema(struct dl_sqlite *sqlite, struct dl_error *error)
{
    struct dl_data data;
    struct dl_str sql;
    int code = dl_data_open(&data, NULL, error);
    if (code != DL_OK) return code;
    code = dl_data_get(&data, "store/schema.sql", &sql, error); /* a NUL stands behind every file */
    if (code == DL_OK) code = execute(sqlite, "BEGIN EXCLUSIVE", error);
    if (code == DL_OK) code = execute(sqlite, sql.at, error);
    if (code == DL_OK) code = execute(sqlite, "COMMIT", error);
    dl_data_release(&data);
    return code;
}

/* Whose database is it, and of which version? An empty one gets the schema. */
static int check_schema(struct dl_sqlite *sqlite, enum dl_store_use use, struct dl_error *error)
{
    int application = 0, version = 0, tables = 0;
    int code = ask_number(sqlite, "PRAGMA application_id", &application, error);
    if (code == DL_OK) code = ask_number(sqlite, "PRAGMA user_version", &version, error);
    if (code == DL_OK) code = ask_number(sqlite, "SELECT count(*) FROM sqlite_master", &tables, error);
    if (code != DL_OK) return code;
    if (tables == 0 && use == DL_STORE_WRITE) return make_schema(sqlite, error);
    if (application != APPLICATION)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "not a database of dateline '%s'", sqlite->path);
    if (version != VERSION)
        return dl_fail_at(error, DL_ESTORE, sqlite->path, 0, "database '%s' has schema %d, this program knows %d", sqlite->path,
                          version, VERSION);
    return DL_OK;
}

static int begin(struct dl_store *store, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    /* after a failure SQLite may have rolled back by itself, so its own flag is asked */
    if (!sqlite3_get_autocommit(sqlite->db)) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
    return execute(sqlite, "BEGIN IMMEDIATE", error);
}

static int commit(struct dl_store *store, struct dl_error *error) { return execute((struct dl_sqlite *)store, "COMMIT", error); }

static void close_store(struct dl_store *store)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    for (size_t i = 0; i < DL_PUT_COUNT; i++) sqlite3_finalize(sqlite->put[i]);
    /* Back to a single file that can be copied, and read where nothing may be written; not while another has it open. */
    if (sqlite->is_writer) {
        if (!sqlite3_get_autocommit(sqlite->db)) sqlite3_exec(sqlite->db, "ROLLBACK", NULL, NULL, NULL);
        sqlite3_busy_timeout(sqlite->db, 0);
        sqlite3_exec(sqlite->db, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
    }
    sqlite3_close(sqlite->db);
    dl_buffer_release(&sqlite->scratch);
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

static int set_up(struct dl_sqlite *sqlite, enum dl_store_use use, struct dl_error *error)
{
    int flags = use == DL_STORE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    struct stat status;
    if (use == DL_STORE_READ && stat(sqlite->path, &status) != 0)
        return dl_fail_at(error, DL_EIO, sqlite->path, 0, "no such database '%s'", sqlite->path);
    if (sqlite3_open_v2(sqlite->path, &sqlite->db, flags, NULL) != SQLITE_OK)
        return sqlite->db == NULL ? dl_fail_memory(error) : dl_sqlite_fail(sqlite, error);
    sqlite3_busy_timeout(sqlite->db, PATIENCE);
    if (sqlite3_create_function(sqlite->db, "spelling", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL, spelling, NULL, NULL) !=
        SQLITE_OK)
        return dl_sqlite_fail(sqlite, error);
    int code = check_schema(sqlite, use, error);
    if (code != DL_OK || use == DL_STORE_READ) return code;
    code = execute(sqlite,
                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;"
                   "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY",
                   error);
    sqlite->is_writer = code == DL_OK;
    return code == DL_OK ? dl_sqlite_prepare_puts(sqlite, error) : code;
}

int dl_sqlite_open(struct dl_store **out, const char *path, enum dl_store_use use, struct dl_error *error)
{
    static const struct dl_store_kind kind = {begin, dl_sqlite_put, commit, dl_sqlite_query, close_store};
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
