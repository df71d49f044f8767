/* Questions to a store: how they are put together, for every kind alike. */
#include "base/day.h"
#include "base/fold.h"
#include "store/question.h"

/* ---- dialects ---- */

/* SQLite's full text knows a row by document * 2^24 + n. A CROSS JOIN tells it in which order to join. */
#define WORDS_OF(table) "SELECT rowid >> 24 AS document, rowid & 16777215 AS n FROM " table " WHERE " table " MATCH @"

static const struct {
    const char *word, *is[2]; /* by enum dl_dialect */
} own_words[] = {
    {"{statement words}",
     {WORDS_OF("statement_words"), "SELECT document, n FROM statement_words WHERE words @@ to_tsquery('dateline', @)"}},
    {"{sentence words}",
     {WORDS_OF("sentence_words"), "SELECT document, n FROM sentence_words WHERE words @@ to_tsquery('dateline', @)"}},
    {"{entity words}", {WORDS_OF("entity_words"), "SELECT document, n FROM entity_words WHERE names @@ to_tsquery('simple', @)"}},
    {"{cross}", {"CROSS", ""}},
    /* before statements that begin with few rows of a table of the session, which PostgreSQL knows nothing about */
    {"{as written}",
     {"SELECT 1", "SET LOCAL join_collapse_limit = 1; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; "
                  "SET LOCAL enable_seqscan = off; SET LOCAL jit = off"}},
    {"{look at}", {"SELECT 1 --", "ANALYZE"}}, /* tables of the session */
    {"{joined}", {"group_concat", "string_agg"}},
    {"{place of}", {"instr", "strpos"}},
    {"{before}", {"date(", "CAST(CAST("}}, /* the day before a day */
    {"{day}", {", '-1 day')", " AS DATE) - 1 AS TEXT)"}},
};

static const char *own_word(const struct dl_question *q, const char *at, size_t *size)
{
    for (size_t i = 0; i < sizeof own_words / sizeof *own_words; i++) {
        *size = strlen(own_words[i].word);
        if (strncmp(at, own_words[i].word, *size) == 0) return own_words[i].is[q->dialect];
    }
    *size = 1;
    return "{";
}

/* ---- pieces ---- */

uint32_t dl_sql_bind(struct dl_question *q, struct dl_str value)
{
    struct dl_str copy = value.at != NULL ? dl_str_copy(&q->arena, value) : value;
    if (copy.at == NULL || q->value_count == DL_QUESTION_VALUES) {
        q->failed = 1;
        return 1;
    }
    q->values[q->value_count++] = copy;
    return q->value_count;
}

/* PostgreSQL's tables compare text bytewise, and so must values. */
static void mark(struct dl_question *q, uint32_t value)
{
    int is_sqlite = q->dialect == DL_DIALECT_SQLITE;
    dl_buffer_string(&q->sql, is_sqlite ? "?" : "($");
    dl_buffer_number(&q->sql, value);
    if (!is_sqlite) dl_buffer_string(&q->sql, " COLLATE \"C\")");
}

void dl_sql_with(struct dl_question *q, const char *piece, uint32_t value)
{
    for (size_t size = 1; *piece != 0; piece += size) {
        size = 1;
        if (piece[0] == '@' && piece[1] == '@') dl_buffer_bytes(&q->sql, piece, size = 2); /* an operator */
        else if (*piece == '@' && value > 0) mark(q, value);
        else if (*piece == '{' && piece[1] != 0) dl_sql_with(q, own_word(q, piece, &size), value);
        else dl_buffer_char(&q->sql, *piece);
    }
}

void dl_sql(struct dl_question *q, const char *piece) { dl_sql_with(q, piece, 0); }

void dl_sql_condition(struct dl_question *q, const char *piece, uint32_t value)
{
    dl_sql(q, q->conditions++ == 0 ? " WHERE " : " AND ");
    dl_sql_with(q, piece, value);
}

/* FTS5: "word" "wor"*; PostgreSQL: 'word' & 'wor':*, without diacritics, as its index has them. */
struct dl_str dl_sql_match(struct dl_question *q, const char *words)
{
    int is_sqlite = q->dialect == DL_DIALECT_SQLITE;
    char quote = is_sqlite ? '"' : '\'';
    struct dl_str rest = dl_str_trim(dl_str_from(words));
    if (!is_sqlite) rest = dl_plain_letters(&q->arena, rest);
    char *out = dl_arena_alloc(&q->arena, (size_t)rest.size * 6 + 8);
    uint32_t size = 0;
    if (out == NULL || rest.at == NULL) return (struct dl_str){0};
    while (rest.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&rest, ' '));
        int is_start = word.size > 1 && word.at[word.size - 1] == '*';
        if (word.size == 0) continue;
        if (size > 0 && !is_sqlite) out[size++] = '&';
        out[size++] = quote;
        for (uint32_t i = 0; i < word.size - (uint32_t)is_start; i++) {
            if (word.at[i] == quote || (!is_sqlite && word.at[i] == '\\')) out[size++] = word.at[i];
            out[size++] = word.at[i];
        }
        out[size++] = quote;
        if (is_start && !is_sqlite) out[size++] = ':';
        if (is_start) out[size++] = '*';
        out[size++] = ' ';
    }
    return (struct dl_str){out, size};
}

/* "FROM the entities whose names hold all words of a name, as they are written or as they sound, as f", with document and n. */
static void from_named(struct dl_question *q, const char *name)
{
    struct dl_str spelled = dl_names_spelled(&q->arena, dl_str_from(name)), words = dl_sql_match(q, name), keys = {0};
    if (spelled.size > 0 && strchr(name, '*') == NULL) {
        const char *terminated = dl_arena_copy(&q->arena, spelled.at, spelled.size);
        keys = terminated != NULL ? dl_sql_match(q, terminated) : keys;
    }
    dl_sql(q, " FROM (");
    if (keys.at == NULL) {
        dl_sql_with(q, "{entity words}", dl_sql_bind(q, words));
    } else if (q->dialect == DL_DIALECT_SQLITE) {
        struct dl_str both = dl_str_format(&q->arena, "({names} : (%.*s)) OR ({spelled} : (%.*s))", (int)words.size, words.at,
                                           (int)keys.size, keys.at);
        dl_sql_with(q, "{entity words}", dl_sql_bind(q, both));
    } else {
        dl_sql_with(q, "{entity words}", dl_sql_bind(q, words));
        dl_sql_with(q, " OR spelled @@ to_tsquery('simple', @)", dl_sql_bind(q, keys));
    }
    dl_sql(q, ") f ");
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
    dl_sql_with(q,
                "_hit (document, n, actor, exact) AS MATERIALIZED (SELECT e.document, e.n, e.actor, CASE WHEN "
                "{place of}('\n' || lower(e.names) || '\n', '\n' || lower(@) || '\n') > 0 THEN 1 ELSE 0 END",
                dl_sql_bind(q, dl_str_from(name)));
    from_named(q, name);
    dl_sql(q, "JOIN entity e ON e.document = f.document AND e.n = f.n), ");
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
    [DL_SUBJECT_NETWORK] = &dl_ask_network,       [DL_SUBJECT_AGREEMENTS] = &dl_ask_agreements,
    [DL_SUBJECT_RULES] = &dl_ask_rules,           [DL_SUBJECT_REASONS] = &dl_ask_reasons,
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
    if (query->one_a_day && query->subject != DL_SUBJECT_EVENTS) return dl_fail(error, DL_EUSAGE, "one a day is for events alone");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i] != NULL && dl_str_trim(dl_str_from(words[i])).size == 0)
            return dl_fail(error, DL_EUSAGE, "nothing to look for '%s'", words[i]);
    int code = check_day(query->since, error);
    return code == DL_OK ? check_day(query->until, error) : code;
}

int dl_question_make(struct dl_question *q, enum dl_dialect dialect, const struct dl_query *query,
                     const struct dl_subject_table **subject, struct dl_error *error)
{
    *q = (struct dl_question){.dialect = dialect};
    dl_arena_init(&q->arena);
    int code = check_query(query, error);
    if (code != DL_OK) return code;
    *subject = query->one_a_day ? &dl_ask_happenings : subjects[query->subject];
    (*subject)->ask(q, query);
    if (query->limit > 0) {
        dl_sql(q, " LIMIT ");
        dl_buffer_number(&q->sql, query->limit);
    }
    dl_buffer_char(&q->sql, 0);
    return q->failed || q->sql.failed ? dl_fail_memory(error) : DL_OK;
}

void dl_question_release(struct dl_question *q)
{
    dl_buffer_release(&q->sql);
    dl_arena_release(&q->arena);
}
