/* Questions to the store, put together from fixed pieces of SQL; what the user gave is always bound, never pasted in.
 *
 * An actor is asked for by a name or by a registry key. A name finds the entities that some document calls exactly so; where
 * there are none, those with all of its words in their names. Either way every entity of the same registry key comes along, so
 * that one spelling finds the others. */
#include "base/day.h"
#include "store/sqlite.h"

enum { VALUES = 24 };

struct question {
    struct dl_buffer sql;
    struct dl_str values[VALUES]; /* of ?1, ?2, … */
    uint32_t value_count;
    struct dl_arena arena;
    uint32_t conditions;
    int failed;
};

static void sql(struct question *q, const char *piece) { dl_buffer_string(&q->sql, piece); }

/* Binds a value and writes its mark. */
static uint32_t bind(struct question *q, struct dl_str value)
{
    if (value.at == NULL || q->value_count == VALUES) {
        q->failed = 1;
        return 1;
    }
    q->values[q->value_count++] = value;
    return q->value_count;
}

static void mark(struct question *q, uint32_t value)
{
    dl_buffer_char(&q->sql, '?');
    dl_buffer_number(&q->sql, value);
}

/* A piece in which each '@' stands for the value. */
static void sql_with(struct question *q, const char *piece, uint32_t value)
{
    for (; *piece != 0; piece++) {
        if (*piece == '@') mark(q, value);
        else dl_buffer_char(&q->sql, *piece);
    }
}

static void condition(struct question *q, const char *piece, uint32_t value)
{
    sql(q, q->conditions++ == 0 ? " WHERE " : " AND ");
    sql_with(q, piece, value);
}

/* Words as FTS5 wants them: each in quotes, so that no sign in it is an operator; a '*' at its end finds all beginnings. */
static struct dl_str match_of(struct question *q, const char *words)
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

/* ---- whom a name means: a common table expression of (document, n) ---- */

static void whom(struct question *q, const char *table, const char *name)
{
    sql(q, q->value_count == 0 ? "WITH " : ", ");
    sql(q, table);
    if (strchr(name, ':') != NULL) {
        sql_with(q, " (document, n) AS MATERIALIZED (SELECT document, n FROM entity WHERE actor = @)", bind(q, dl_str_from(name)));
        return;
    }
    uint32_t match = bind(q, match_of(q, name)), exact = bind(q, dl_str_from(name));
    sql(q, "_hit (document, n, actor, exact) AS MATERIALIZED (SELECT e.document, e.n, e.actor, ");
    sql_with(q, "instr(char(10) || lower(e.names) || char(10), char(10) || lower(@) || char(10)) > 0 FROM entity_words f "
                "JOIN entity e ON e.document = f.rowid >> 24 AND e.n = f.rowid & 16777215 WHERE ", exact);
    sql_with(q, "entity_words MATCH @), ", match);
    sql(q, table);
    sql(q, "_best (document, n, actor) AS MATERIALIZED (SELECT document, n, actor FROM ");
    sql(q, table);
    sql(q, "_hit WHERE exact >= (SELECT max(exact) FROM ");
    sql(q, table);
    sql(q, "_hit)), ");
    sql(q, table);
    sql(q, " (document, n) AS MATERIALIZED (SELECT document, n FROM ");
    sql(q, table);
    sql(q, "_best UNION SELECT document, n FROM entity WHERE actor IN (SELECT actor FROM ");
    sql(q, table);
    sql(q, "_best WHERE actor IS NOT NULL))");
}

static void days(struct question *q, const struct dl_query *query, const char *since, const char *until)
{
    if (query->since != NULL) condition(q, since, bind(q, dl_str_from(query->since)));
    if (query->until != NULL) condition(q, until, bind(q, dl_str_from(query->until)));
}

/* ---- statements ---- */

static const struct dl_column statement_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .least = 10},
    {.name = "statement", .not_in_table = 1},
    {.name = "source", .style = "36", .most = 26},
    {.name = "source_key", .not_in_table = 1},
    {.name = "source_country", .not_in_table = 1},
    {.name = "source_sector", .not_in_table = 1},
    {.name = "addressee", .not_in_table = 1},
    {.name = "cue", .style = "35", .most = 20},
    {.name = "mode", .not_in_table = 1},
    {.name = "polarity", .not_in_table = 1},
    {.name = "within", .not_in_table = 1},
    {.name = "confidence", .not_in_table = 1},
    {.name = "sentence", .not_in_table = 1},
    {.name = "content"},
};

static void ask_statements(struct question *q, const struct dl_query *query)
{
    if (query->actor != NULL) whom(q, "wanted", query->actor);
    if (query->speaker != NULL) whom(q, "speaker", query->speaker);
    sql(q, " SELECT d.name, d.date, s.n, coalesce(e.name, s.source_text), e.actor, e.country, e.sector, a.name, s.cue, s.mode, "
           "s.polarity, s.within, s.confidence, substr(d.text, t.start + 1, t.\"end\" - t.start), s.content FROM ");
    if (query->words != NULL)
        sql_with(q, "(SELECT rowid >> 24 AS document, rowid & 16777215 AS n FROM statement_words WHERE statement_words MATCH @) w "
                    "CROSS JOIN statement s ON s.document = w.document AND s.n = w.n ", bind(q, match_of(q, query->words)));
    else sql(q, "statement s ");
    sql(q, "JOIN document d ON d.id = s.document LEFT JOIN entity e ON e.document = s.document AND e.n = s.source "
           "LEFT JOIN entity a ON a.document = s.document AND a.n = s.addressee "
           "LEFT JOIN sentence t ON t.document = s.document AND t.n = s.sentence");
    if (query->speaker != NULL)
        condition(q, "s.document IN (SELECT document FROM speaker) AND (s.document, s.source) IN speaker", 0);
    if (query->actor != NULL)
        condition(q, "s.document IN (SELECT document FROM wanted) AND ((s.document, s.source) IN wanted OR "
                     "(s.document, s.addressee) IN wanted OR EXISTS (SELECT 1 FROM statement_span p JOIN mention m ON "
                     "m.document = p.document AND m.start >= p.start AND m.\"end\" <= p.\"end\" WHERE p.document = s.document "
                     "AND p.statement = s.n AND p.part = 'content' AND (m.document, m.entity) IN wanted))", 0);
    if (query->type != NULL)
        condition(q, "(s.polarity = lower(@) OR s.mode = lower(@))", bind(q, dl_str_from(query->type)));
    if (query->country != NULL) condition(q, "e.country = upper(@)", bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        condition(q, "EXISTS (SELECT 1 FROM statement_span p JOIN place l ON l.document = p.document AND l.start >= p.start AND "
                     "l.\"end\" <= p.\"end\" WHERE p.document = s.document AND p.statement = s.n AND p.part = 'content' AND "
                     "l.name = @ COLLATE NOCASE)", bind(q, dl_str_from(query->place)));
    days(q, query, "d.date >= @", "d.date <= @");
    sql(q, " ORDER BY d.date, s.document, s.n");
}

/* ---- events ---- */

static const struct dl_column event_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .not_in_table = 1},
    {.name = "event", .not_in_table = 1},
    {.name = "from", .least = 10},
    {.name = "to", .not_in_table = 1},
    {.name = "precision", .not_in_table = 1},
    {.name = "actor", .style = "36", .most = 32},
    {.name = "type", .style = "1", .least = 9},
    {.name = "mode", .most = 16},
    {.name = "trigger", .style = "31", .most = 20},
    {.name = "recipient", .style = "36", .most = 32},
    {.name = "status", .style = "2", .least = 8},
    {.name = "place", .most = 20},
    {.name = "context", .not_in_table = 1},
    {.name = "cameo", .not_in_table = 1},
    {.name = "quad", .not_in_table = 1},
    {.name = "quad_cameo", .not_in_table = 1},
    {.name = "goldstein", .not_in_table = 1},
    {.name = "actor_key", .not_in_table = 1},
    {.name = "actor_country", .not_in_table = 1},
    {.name = "actor_sector", .not_in_table = 1},
    {.name = "recipient_key", .not_in_table = 1},
    {.name = "recipient_country", .not_in_table = 1},
    {.name = "recipient_sector", .not_in_table = 1},
    {.name = "place_country", .not_in_table = 1},
    {.name = "lat", .not_in_table = 1},
    {.name = "lon", .not_in_table = 1},
    {.name = "reported_by", .not_in_table = 1},
    {.name = "same_as", .not_in_table = 1},
    {.name = "confidence", .not_in_table = 1},
    {.name = "sentence", .not_in_table = 1},
    {.name = "because", .not_in_table = 1},
};

/* One field of all actors or recipients, divided by "; ", in their order. */
static void side(struct question *q, const char *field, const char *name)
{
    sql(q, "(SELECT group_concat(x, '; ') FROM (SELECT ");
    sql(q, field);
    sql(q, " AS x FROM event_side i LEFT JOIN entity e ON e.document = i.document AND e.n = i.entity "
           "WHERE i.document = v.document AND i.event = v.n AND i.side = '");
    sql(q, name);
    sql(q, "' ORDER BY i.n)), ");
}

static void event_fields(struct question *q)
{
    static const char name[] = "coalesce(e.name, substr(d.text, i.start + 1, i.\"end\" - i.start))";
    sql(q, " SELECT d.name, d.date, v.n, v.\"from\", v.\"to\", v.precision, ");
    side(q, name, "actor");
    sql(q, "v.type, v.mode, v.trigger, ");
    side(q, name, "recipient");
    sql(q, "v.status, l.name, (SELECT group_concat(context, '; ') FROM event_context c WHERE c.document = v.document AND "
           "c.event = v.n), v.cameo, v.quad, v.quad_cameo, v.goldstein, ");
    side(q, "e.actor", "actor");
    side(q, "e.country", "actor");
    side(q, "e.sector", "actor");
    side(q, "e.actor", "recipient");
    side(q, "e.country", "recipient");
    side(q, "e.sector", "recipient");
    sql(q, "l.country, l.lat, l.lon, coalesce(r.name, s.source_text), v.same_as, v.confidence, "
           "substr(d.text, t.start + 1, t.\"end\" - t.start), v.because FROM ");
}

static void ask_events(struct question *q, const struct dl_query *query)
{
    if (query->actor != NULL) whom(q, "wanted", query->actor);
    if (query->speaker != NULL) whom(q, "speaker", query->speaker);
    event_fields(q);
    if (query->words != NULL)
        sql_with(q, "(SELECT rowid >> 24 AS document, rowid & 16777215 AS n FROM sentence_words WHERE sentence_words MATCH @) w "
                    "CROSS JOIN event v ON v.document = w.document AND v.sentence = w.n ", bind(q, match_of(q, query->words)));
    else sql(q, "event v ");
    sql(q, "JOIN document d ON d.id = v.document LEFT JOIN place l ON l.document = v.document AND l.n = v.place "
           "LEFT JOIN statement s ON s.document = v.document AND s.n = v.statement "
           "LEFT JOIN entity r ON r.document = s.document AND r.n = s.source "
           "LEFT JOIN sentence t ON t.document = v.document AND t.n = v.sentence");
    if (!query->repeats) condition(q, "v.same_as IS NULL", 0);
    if (query->actor != NULL)
        condition(q, "v.document IN (SELECT document FROM wanted) AND EXISTS (SELECT 1 FROM event_side i WHERE "
                     "i.document = v.document AND i.event = v.n AND (i.document, i.entity) IN wanted)", 0);
    if (query->speaker != NULL)
        condition(q, "v.document IN (SELECT document FROM speaker) AND (s.document, s.source) IN speaker", 0);
    if (query->type != NULL)
        condition(q, "(v.type = upper(@) OR v.mode = lower(@))", bind(q, dl_str_from(query->type)));
    if (query->country != NULL)
        condition(q, "(l.country = upper(@) OR EXISTS (SELECT 1 FROM event_side i JOIN entity e ON e.document = i.document AND "
                     "e.n = i.entity WHERE i.document = v.document AND i.event = v.n AND e.country = upper(@)))",
                  bind(q, dl_str_from(query->country)));
    if (query->place != NULL) condition(q, "l.name = @ COLLATE NOCASE", bind(q, dl_str_from(query->place)));
    days(q, query, "coalesce(v.\"to\", d.date) >= @", "coalesce(v.\"from\", d.date) <= @");
    sql(q, " ORDER BY coalesce(v.\"from\", d.date), v.document, v.n");
}

/* ---- actors ---- */

static const struct dl_column actor_columns[] = {
    {.name = "name", .style = "36", .most = 32},
    {.name = "kind"},
    {.name = "country", .least = 7},
    {.name = "sector"},
    {.name = "code", .not_in_table = 1},
    {.name = "office", .not_in_table = 1},
    {.name = "documents", .is_number = 1, .title = "reports"},
    {.name = "mentions", .is_number = 1, .title = "named"},
    {.name = "statements", .is_number = 1, .title = "says"},
    {.name = "acts", .is_number = 1, .title = "acts"},
    {.name = "acted_on", .is_number = 1, .title = "target"},
    {.name = "actor", .style = "2", .title = "key"},
};

static void actor_conditions(struct question *q, const struct dl_query *query, int named)
{
    if (named) condition(q, "(e.document, e.n) IN wanted", 0);
    if (query->words != NULL)
        condition(q, "(e.document << 24) + e.n IN (SELECT rowid FROM entity_words WHERE entity_words MATCH @)",
                  bind(q, match_of(q, query->words)));
    if (query->type != NULL) condition(q, "(e.kind = lower(@) OR e.sector = upper(@))", bind(q, dl_str_from(query->type)));
    if (query->country != NULL) condition(q, "e.country = upper(@)", bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        condition(q, "EXISTS (SELECT 1 FROM place l WHERE l.document = e.document AND l.entity = e.n AND l.name = @ COLLATE NOCASE)",
                  bind(q, dl_str_from(query->place)));
    days(q, query, "d.date >= @", "d.date <= @");
}

static void ask_actors(struct question *q, const struct dl_query *query)
{
    const char *name = query->actor != NULL ? query->actor : query->speaker;
    int named = name != NULL;
    if (named) whom(q, "wanted", name);
    /* Name, kind, country and sector are those that most reports give, of equals the first. What has neither a key nor a name
     * of its own ("we", "the attackers") is nobody who could be met again in another report. The parts are put together by
     * UNION ALL and one GROUP BY: joins of so many derived tables SQLite does by nested scans. */
    sql(q, named ? ", " : "WITH ");
    sql(q, "met AS MATERIALIZED (SELECT e.document, e.n, e.actor, e.name, e.kind, e.country, e.sector, e.code, e.office, "
           "coalesce(e.actor, e.kind || ' ' || e.name) AS key, m.c AS mentions FROM "
           "(SELECT document, entity, count(*) AS c, sum(form = 'name') AS names FROM mention GROUP BY 1, 2) m "
           "CROSS JOIN entity e ON m.document = e.document AND m.entity = e.n AND (e.actor IS NOT NULL OR m.names > 0) "
           "JOIN document d ON d.id = e.document");
    actor_conditions(q, query, named);
    sql(q, "), parts (key, name, kind, country, sector, code, office, documents, mentions, says, acts, target, actor) AS ("
           "SELECT key, name, kind, country, sector, code, NULL, 0, 0, 0, 0, 0, NULL FROM (SELECT key, name, kind, country, sector, code, "
           "row_number() OVER (PARTITION BY key ORDER BY count(*) DESC, name, kind, country, sector, code) AS place FROM met "
           "GROUP BY 1, 2, 3, 4, 5, 6) WHERE place = 1 UNION ALL "
           "SELECT key, NULL, NULL, NULL, NULL, NULL, office, 0, 0, 0, 0, 0, NULL FROM (SELECT key, office, row_number() OVER "
           "(PARTITION BY key ORDER BY count(*) DESC, office) AS place FROM met WHERE office IS NOT NULL GROUP BY 1, 2) WHERE place = 1 "
           "UNION ALL SELECT key, NULL, NULL, NULL, NULL, NULL, NULL, count(DISTINCT document), sum(mentions), 0, 0, 0, max(actor) "
           "FROM met GROUP BY key UNION ALL "
           "SELECT m.key, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 1, 0, 0, NULL FROM statement s CROSS JOIN met m "
           "ON m.document = s.document AND m.n = s.source UNION ALL "
           "SELECT m.key, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, i.side = 'actor', i.side = 'recipient', NULL FROM event v "
           "CROSS JOIN event_side i ON i.document = v.document AND i.event = v.n CROSS JOIN met m ON m.document = i.document AND "
           "m.n = i.entity WHERE v.same_as IS NULL) "
           "SELECT max(name), max(kind), max(country), max(sector), max(code), max(office), sum(documents), sum(mentions), sum(says), "
           "sum(acts), sum(target), max(actor) FROM parts GROUP BY key ORDER BY 7 DESC, 8 DESC, 1, 12");
}

/* ---- documents ---- */

static const struct dl_column document_columns[] = {
    {.name = "document", .style = "2", .most = 40},
    {.name = "date", .least = 10},
    {.name = "uri", .not_in_table = 1},
    {.name = "publisher", .most = 24},
    {.name = "language", .not_in_table = 1},
    {.name = "words", .is_number = 1},
    {.name = "statements", .is_number = 1, .title = "said"},
    {.name = "events", .is_number = 1, .title = "done"},
    {.name = "model", .not_in_table = 1},
    {.name = "lexicons", .not_in_table = 1},
    {.name = "gazetteer", .not_in_table = 1},
    {.name = "title", .style = "1"},
};

static void ask_documents(struct question *q, const struct dl_query *query)
{
    const char *name = query->actor != NULL ? query->actor : query->speaker;
    if (name != NULL) whom(q, "wanted", name);
    sql(q, " SELECT d.name, d.date, d.uri, d.publisher, d.language, d.words, (SELECT count(*) FROM statement s WHERE s.document = d.id), "
           "(SELECT count(*) FROM event v WHERE v.document = d.id AND v.same_as IS NULL), p.model, p.lexicons, p.gazetteer, d.title "
           "FROM document d JOIN provenance p ON p.id = d.provenance");
    if (name != NULL) condition(q, "d.id IN (SELECT document FROM wanted)", 0);
    if (query->words != NULL)
        condition(q, "d.id IN (SELECT rowid >> 24 FROM sentence_words WHERE sentence_words MATCH @)", bind(q, match_of(q, query->words)));
    if (query->type != NULL)
        condition(q, "EXISTS (SELECT 1 FROM event v WHERE v.document = d.id AND (v.type = upper(@) OR v.mode = lower(@)))",
                  bind(q, dl_str_from(query->type)));
    if (query->country != NULL)
        condition(q, "EXISTS (SELECT 1 FROM entity e WHERE e.document = d.id AND e.country = upper(@))",
                  bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        condition(q, "EXISTS (SELECT 1 FROM place l WHERE l.document = d.id AND l.name = @ COLLATE NOCASE)",
                  bind(q, dl_str_from(query->place)));
    days(q, query, "d.date >= @", "d.date <= @");
    sql(q, " ORDER BY d.date, d.id");
}

/* ---- asking ---- */

static const struct {
    void (*ask)(struct question *, const struct dl_query *);
    const struct dl_column *columns;
    uint32_t count;
} subjects[DL_SUBJECTS] = {
    [DL_SUBJECT_STATEMENTS] = {ask_statements, statement_columns, sizeof statement_columns / sizeof *statement_columns},
    [DL_SUBJECT_EVENTS] = {ask_events, event_columns, sizeof event_columns / sizeof *event_columns},
    [DL_SUBJECT_ACTORS] = {ask_actors, actor_columns, sizeof actor_columns / sizeof *actor_columns},
    [DL_SUBJECT_DOCUMENTS] = {ask_documents, document_columns, sizeof document_columns / sizeof *document_columns},
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

static int answer(struct dl_sqlite *sqlite, struct question *q, struct dl_answer *rows, struct dl_error *error)
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
    struct question q = {0};
    int code = check_query(query, error);
    if (code != DL_OK) return code;
    dl_arena_init(&q.arena);
    subjects[query->subject].ask(&q, query);
    if (query->limit > 0) {
        sql(&q, " LIMIT ");
        dl_buffer_number(&q.sql, query->limit);
    }
    dl_answer_columns(rows, subjects[query->subject].columns, subjects[query->subject].count);
    code = q.failed || q.sql.failed ? dl_fail_memory(error) : answer((struct dl_sqlite *)store, &q, rows, error);
    dl_buffer_release(&q.sql);
    dl_arena_release(&q.arena);
    return code;
}
