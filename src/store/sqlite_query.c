/* Questions to the store: how they are put together, and how their answers come back. */
#include "base/day.h"
#include "base/fold.h"
#include "store/sqlite_question.h"

void dl_sql(struct dl_question *q, const char *piece) { dl_buffer_string(&q->sql, piece); }

uint32_t dl_sql_bind(struct dl_question *q, struct dl_str value)
{
    if (value.at == NULL || q->value_count == DL_QUESTION_VALUES) {
        q->failed = 1;
        return 1;
    }
    q->values[q->value_count++] = value;
    return q->value_count;
}

static void mark(struct dl_question *q, uint32_t value)
{
    dl_buffer_char(&q->sql, '?');
    dl_buffer_number(&q->sql, value);
}

void dl_sql_with(struct dl_question *q, const char *piece, uint32_t value)
{
    for (; *piece != 0; piece++) {
        if (*piece == '@') mark(q, value);
        else dl_buffer_char(&q->sql, *piece);
    }
}

void dl_sql_condition(struct dl_question *q, const char *piece, uint32_t value)
{
    dl_sql(q, q->conditions++ == 0 ? " WHERE " : " AND ");
    dl_sql_with(q, piece, value);
}

struct dl_str dl_sql_match(struct dl_question *q, const char *words)
{
    struct dl_str rest = dl_str_trim(dl_str_from(words));
    char *out = dl_arena_alloc(&q->arena, (size_t)rest.size * 4 + 4);
    uint32_t size = 0;
    if (out == NULL) return (struct dl_str){0};
    while (rest.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&rest, ' '));
        int is_start = word.size > 1 && word.at[word.size - 1] == '*';
        if (word.size == 0) continue;
        out[size++] = '"';
        for (uint32_t i = 0; i < word.size - (uint32_t)is_start; i++) {
            if (word.at[i] == '"') out[size++] = '"';
            out[size++] = word.at[i];
        }
        out[size++] = '"';
        if (is_start) out[size++] = '*';
        out[size++] = ' ';
    }
    return (struct dl_str){out, size};
}

/* All words of a name, as they are written or as they sound. */
static struct dl_str match_name(struct dl_question *q, const char *name)
{
    struct dl_str spelled = dl_names_spelled(&q->arena, dl_str_from(name)), words = dl_sql_match(q, name);
    if (spelled.size == 0 || words.at == NULL || strchr(name, '*') != NULL) return words;
    const char *terminated = dl_arena_copy(&q->arena, spelled.at, spelled.size);
    struct dl_str keys = terminated != NULL ? dl_sql_match(q, terminated) : (struct dl_str){0};
    if (keys.at == NULL) return keys;
    return dl_str_format(&q->arena, "({names} : (%.*s)) OR ({spelled} : (%.*s))", (int)words.size, words.at, (int)keys.size,
                         keys.at);
}

/* A name finds the entities that some document calls exactly so; where there are none, those with all of its words in their
 * names, whatever their spelling. Either way every entity of the same registry key comes along, so that one spelling finds the others. */
void dl_sql_whom(struct dl_question *q, const char *table, const char *name)
{
    dl_sql(q, q->value_count == 0 ? "WITH " : ", ");
    dl_sql(q, table);
    if (strchr(name, ':') != NULL) {
        dl_sql_with(q, " (document, n) AS MATERIALIZED (SELECT document, n FROM entity WHERE actor = @)",
                    dl_sql_bind(q, dl_str_from(name)));
        return;
    }
    uint32_t match = dl_sql_bind(q, match_name(q, name)), exact = dl_sql_bind(q, dl_str_from(name));
    dl_sql(q, "_hit (document, n, actor, exact) AS MATERIALIZED (SELECT e.document, e.n, e.actor, ");
    dl_sql_with(q,
                "instr(char(10) || lower(e.names) || char(10), char(10) || lower(@) || char(10)) > 0 FROM entity_words f "
                "JOIN entity e ON e.document = f.rowid >> 24 AND e.n = f.rowid & 16777215 WHERE ",
                exact);
    dl_sql_with(q, "entity_words MATCH @), ", match);
    dl_sql(q, table);
    dl_sql(q, "_best (document, n, actor) AS MATERIALIZED (SELECT document, n, actor FROM ");
    dl_sql(q, table);
    dl_sql(q, "_hit WHERE exact >= (SELECT max(exact) FROM ");
    dl_sql(q, table);
    dl_sql(q, "_hit)), ");
    dl_sql(q, table);
    dl_sql(q, " (document, n) AS MATERIALIZED (SELECT document, n FROM ");
    dl_sql(q, table);
    dl_sql(q, "_best UNION SELECT document, n FROM entity WHERE actor IN (SELECT actor FROM ");
    dl_sql(q, table);
    dl_sql(q, "_best WHERE actor IS NOT NULL))");
}

void dl_sql_days(struct dl_question *q, const struct dl_query *query, const char *since, const char *until)
{
    if (query->since != NULL) dl_sql_condition(q, since, dl_sql_bind(q, dl_str_from(query->since)));
    if (query->until != NULL) dl_sql_condition(q, until, dl_sql_bind(q, dl_str_from(query->until)));
}

/* ---- asking ---- */

static const struct dl_subject_table *const subjects[DL_SUBJECTS] = {
    [DL_SUBJECT_STATEMENTS] = &dl_ask_statements, [DL_SUBJECT_EVENTS] = &dl_ask_events,
    [DL_SUBJECT_ACTORS] = &dl_ask_actors,         [DL_SUBJECT_DOCUMENTS] = &dl_ask_documents,
    [DL_SUBJECT_POSITIONS] = &dl_ask_positions,   [DL_SUBJECT_TIMELINE] = &dl_ask_timeline,
    [DL_SUBJECT_NETWORK] = &dl_ask_network,
};

static int check_day(const char *day, struct dl_error *error)
{
    if (day == NULL || (strlen(day) == 10 && dl_day_parse(dl_str_from(day)) != DL_NO_DAY)) return DL_OK;
    return dl_fail(error, DL_EUSAGE, "no such day '%s': a day is YYYY-MM-DD", day);
}

static int check_query(const struct dl_query *query, struct dl_error *error)
{
    const char *const words[] = {query->actor, query->speaker, query->words};
    if ((size_t)query->subject >= DL_SUBJECTS) return dl_fail(error, DL_EUSAGE, "no such subject");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i] != NULL && dl_str_trim(dl_str_from(words[i])).size == 0)
            return dl_fail(error, DL_EUSAGE, "nothing to look for '%s'", words[i]);
    int code = check_day(query->since, error);
    return code == DL_OK ? check_day(query->until, error) : code;
}

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
    if (sqlite3_prepare_v2(sqlite->db, q->sql.at, (int)q->sql.size, &row, NULL) != SQLITE_OK) return dl_sqlite_fail(sqlite, error);
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
    struct dl_question q = {0};
    int code = check_query(query, error);
    if (code != DL_OK) return code;
    dl_arena_init(&q.arena);
    subjects[query->subject]->ask(&q, query);
    if (query->limit > 0) {
        dl_sql(&q, " LIMIT ");
        dl_buffer_number(&q.sql, query->limit);
    }
    dl_answer_columns(rows, subjects[query->subject]->columns, subjects[query->subject]->count);
    code = q.failed || q.sql.failed ? dl_fail_memory(error) : answer((struct dl_sqlite *)store, &q, rows, error);
    dl_buffer_release(&q.sql);
    dl_arena_release(&q.arena);
    return code;
}
