/* Questions after records: statements, events, documents. */
#include "store/question.h"

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

/* Whom is asked for, and the statements whose content speaks of them, found from their mentions once: asked of each statement by itself,
 * every mention of its report is read again. */
static void spoken_of(struct dl_question *q, const char *name)
{
    dl_sql_whom(q, "wanted", name);
    dl_sql(q, ", spoken (document, n) AS MATERIALIZED (SELECT DISTINCT p.document, p.statement FROM wanted w "
              "{cross} JOIN mention m ON m.document = w.document AND m.entity = w.n "
              "{cross} JOIN statement_span p ON p.document = m.document AND p.part = 'content' AND p.start <= m.start "
              "AND p.\"end\" >= m.\"end\")");
}

static void ask_statements(struct dl_question *q, const struct dl_query *query)
{
    if (query->actor != NULL) spoken_of(q, query->actor);
    if (query->speaker != NULL) dl_sql_whom(q, "speaker", query->speaker);
    dl_sql(q, " SELECT d.name, d.date, s.n, coalesce(e.name, s.source_text), e.actor, e.country, e.sector, a.name, s.cue, s.mode, "
              "s.polarity, s.within, s.confidence, substr(d.text, t.start + 1, t.\"end\" - t.start), s.content FROM ");
    if (query->words != NULL)
        dl_sql_with(q,
                    "({statement words}) w "
                    "{cross} JOIN statement s ON s.document = w.document AND s.n = w.n ",
                    dl_sql_bind(q, dl_sql_match(q, query->words)));
    else dl_sql(q, "statement s ");
    dl_sql(q, "JOIN document d ON d.id = s.document LEFT JOIN entity e ON e.document = s.document AND e.n = s.source "
              "LEFT JOIN entity a ON a.document = s.document AND a.n = s.addressee "
              "LEFT JOIN sentence t ON t.document = s.document AND t.n = s.sentence");
    if (query->speaker != NULL)
        dl_sql_condition(
            q, "s.document IN (SELECT document FROM speaker) AND (s.document, s.source) IN (SELECT document, n FROM speaker)", 0);
    if (query->actor != NULL)
        dl_sql_condition(
            q,
            "s.document IN (SELECT document FROM wanted) AND ((s.document, s.source) IN (SELECT document, n FROM wanted) OR "
            "(s.document, s.addressee) IN (SELECT document, n FROM wanted) OR (s.document, s.n) IN (SELECT document, n FROM "
            "spoken))",
            0);
    if (query->type != NULL)
        dl_sql_condition(q, "(s.polarity = lower(@) OR s.mode = lower(@))", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL) dl_sql_condition(q, "e.country = upper(@)", dl_sql_bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        dl_sql_condition(
            q,
            "EXISTS (SELECT 1 FROM statement_span p JOIN place l ON l.document = p.document AND l.start >= p.start AND "
            "l.\"end\" <= p.\"end\" WHERE p.document = s.document AND p.statement = s.n AND p.part = 'content' AND "
            "lower(l.name) = lower(@))",
            dl_sql_bind(q, dl_str_from(query->place)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
    dl_sql(q, " ORDER BY d.date NULLS LAST, s.document, s.n");
}

/* ---- events ---- */

/* clang-format off */
#define EVENT_COLUMNS \
    {.name = "document", .style = "2", .most = 28}, \
    {.name = "date", .not_in_table = 1}, \
    {.name = "event", .not_in_table = 1}, \
    {.name = "from", .least = 10}, \
    {.name = "to", .not_in_table = 1}, \
    {.name = "precision", .not_in_table = 1}, \
    {.name = "actor", .style = "36", .most = 32}, \
    {.name = "type", .style = "1", .least = 9}, \
    {.name = "mode", .most = 16}, \
    {.name = "trigger", .style = "31", .most = 20}, \
    {.name = "recipient", .style = "36", .most = 32}, \
    {.name = "status", .style = "2", .least = 8}, \
    {.name = "place", .most = 20}, \
    {.name = "context", .not_in_table = 1}, \
    {.name = "cameo", .not_in_table = 1}, \
    {.name = "quad", .not_in_table = 1}, \
    {.name = "quad_cameo", .not_in_table = 1}, \
    {.name = "goldstein", .not_in_table = 1}, \
    {.name = "actor_key", .not_in_table = 1}, \
    {.name = "actor_country", .not_in_table = 1}, \
    {.name = "actor_sector", .not_in_table = 1}, \
    {.name = "recipient_key", .not_in_table = 1}, \
    {.name = "recipient_country", .not_in_table = 1}, \
    {.name = "recipient_sector", .not_in_table = 1}, \
    {.name = "place_country", .not_in_table = 1}, \
    {.name = "lat", .not_in_table = 1}, \
    {.name = "lon", .not_in_table = 1}, \
    {.name = "reported_by", .not_in_table = 1}, \
    {.name = "same_as", .not_in_table = 1}, \
    {.name = "confidence", .not_in_table = 1}, \
    {.name = "actor_cameo", .not_in_table = 1}, \
    {.name = "recipient_cameo", .not_in_table = 1}, \
    {.name = "sentence", .not_in_table = 1}, \
    {.name = "because", .not_in_table = 1}
/* clang-format on */
static const struct dl_column event_columns[] = {EVENT_COLUMNS};
static const struct dl_column happening_columns[] = {
    EVENT_COLUMNS,
    {.name = "reports", .is_number = 1},
    {.name = "told", .is_number = 1, .not_in_table = 1},
};

/* One field of all actors or recipients, divided by "; ", in their order. */
static void side(struct dl_question *q, const char *field, const char *name)
{
    dl_sql(q, "(SELECT {joined}(x, '; ') FROM (SELECT ");
    dl_sql(q, field);
    dl_sql(q, " AS x FROM event_side i LEFT JOIN entity e ON e.document = i.document AND e.n = i.entity "
              "WHERE i.document = v.document AND i.event = v.n AND i.side = '");
    dl_sql(q, name);
    dl_sql(q, "' ORDER BY i.n) y), ");
}

static void event_fields(struct dl_question *q)
{
    static const char name[] = "coalesce(e.name, substr(d.text, i.start + 1, i.\"end\" - i.start))";
    dl_sql(q, " SELECT d.name, d.date, v.n, v.\"from\", v.\"to\", v.precision, ");
    side(q, name, "actor");
    dl_sql(q, "v.type, v.mode, v.trigger, ");
    side(q, name, "recipient");
    dl_sql(q, "v.status, l.name, (SELECT {joined}(context, '; ') FROM event_context c WHERE c.document = v.document AND "
              "c.event = v.n), v.cameo, v.quad, v.quad_cameo, v.goldstein, ");
    side(q, "e.actor", "actor");
    side(q, "e.country", "actor");
    side(q, "e.sector", "actor");
    side(q, "e.actor", "recipient");
    side(q, "e.country", "recipient");
    side(q, "e.sector", "recipient");
    dl_sql(q, "l.country, l.lat, l.lon, coalesce(r.name, s.source_text), v.same_as, v.confidence, ");
    side(q, "e.cameo", "actor");
    side(q, "e.cameo", "recipient");
    dl_sql(q, "substr(d.text, t.start + 1, t.\"end\" - t.start), v.because");
}

void dl_sql_event_actors(struct dl_question *q, const struct dl_query *query)
{
    if (query->actor != NULL) dl_sql_whom(q, "wanted", query->actor);
    if (query->speaker != NULL) dl_sql_whom(q, "speaker", query->speaker);
}

#define EVENT_JOINS                                                                                        \
    "JOIN document d ON d.id = v.document LEFT JOIN place l ON l.document = v.document AND l.n = v.place " \
    "LEFT JOIN statement s ON s.document = v.document AND s.n = v.statement "                              \
    "LEFT JOIN entity r ON r.document = s.document AND r.n = s.source "                                    \
    "LEFT JOIN sentence t ON t.document = v.document AND t.n = v.sentence"

void dl_sql_events(struct dl_question *q, const struct dl_query *query, const char *joins)
{
    dl_sql(q, " FROM ");
    if (query->words != NULL)
        dl_sql_with(q,
                    "({sentence words}) w "
                    "{cross} JOIN event v ON v.document = w.document AND v.sentence = w.n ",
                    dl_sql_bind(q, dl_sql_match(q, query->words)));
    else dl_sql(q, "event v ");
    dl_sql(q, EVENT_JOINS);
    dl_sql(q, joins);
    if (!query->repeats) dl_sql_condition(q, "v.same_as IS NULL", 0);
    if (query->actor != NULL)
        dl_sql_condition(
            q,
            "v.document IN (SELECT document FROM wanted) AND EXISTS (SELECT 1 FROM event_side i WHERE "
            "i.document = v.document AND i.event = v.n AND (i.document, i.entity) IN (SELECT document, n FROM wanted))",
            0);
    if (query->speaker != NULL)
        dl_sql_condition(
            q, "v.document IN (SELECT document FROM speaker) AND (s.document, s.source) IN (SELECT document, n FROM speaker)", 0);
    if (query->type != NULL)
        dl_sql_condition(q, "(v.type = upper(@) OR v.mode = lower(@))", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL)
        dl_sql_condition(q,
                         "(l.country = upper(@) OR EXISTS (SELECT 1 FROM event_side i JOIN entity e ON e.document = i.document AND "
                         "e.n = i.entity WHERE i.document = v.document AND i.event = v.n AND e.country = upper(@)))",
                         dl_sql_bind(q, dl_str_from(query->country)));
    if (query->place != NULL) dl_sql_condition(q, "lower(l.name) = lower(@)", dl_sql_bind(q, dl_str_from(query->place)));
    dl_sql_days(q, query, "coalesce(v.\"to\", d.date) >= @", "coalesce(v.\"from\", d.date) <= @");
    if (query->status != NULL) dl_sql_condition(q, "v.status = lower(@)", dl_sql_bind(q, dl_str_from(query->status)));
}

static void ask_events(struct dl_question *q, const struct dl_query *query)
{
    dl_sql_event_actors(q, query);
    event_fields(q);
    dl_sql_events(q, query, "");
    dl_sql(q, " ORDER BY coalesce(v.\"from\", d.date) NULLS LAST, v.document, v.n");
}

static void ask_happenings(struct dl_question *q, const struct dl_query *query)
{
    dl_sql_happenings(q, query);
    event_fields(q);
    dl_sql(q, ", h.reports, h.told FROM happening h {cross} JOIN event v ON v.document = h.document AND v.n = h.n " EVENT_JOINS
              " ORDER BY coalesce(v.\"from\", d.date) NULLS LAST, d.date NULLS LAST, d.name NULLS LAST, d.key, v.n");
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
    {.name = "copies", .is_number = 1, .not_in_table = 1},
    {.name = "copy_of", .not_in_table = 1},
};

static void ask_documents(struct dl_question *q, const struct dl_query *query)
{
    const char *name = query->actor != NULL ? query->actor : query->speaker;
    if (name != NULL) dl_sql_whom(q, "wanted", name);
    dl_sql(q,
           " SELECT d.name, d.date, d.uri, d.publisher, d.language, d.words, (SELECT count(*) FROM statement s WHERE s.document = "
           "d.id), "
           "(SELECT count(*) FROM event v WHERE v.document = d.id AND v.same_as IS NULL), p.model, p.lexicons, p.gazetteer, "
           "d.title, (SELECT count(*) FROM document c WHERE c.copy_group = d.copy_group AND c.id <> d.id), (SELECT c.name FROM "
           "document c WHERE c.id = d.copy_group AND c.id <> d.id) "
           "FROM document d JOIN provenance p ON p.id = d.provenance");
    if (name != NULL) dl_sql_condition(q, "d.id IN (SELECT document FROM wanted)", 0);
    if (query->words != NULL)
        dl_sql_condition(q, "d.id IN (SELECT w.document FROM ({sentence words}) w)", dl_sql_bind(q, dl_sql_match(q, query->words)));
    if (query->type != NULL)
        dl_sql_condition(q, "EXISTS (SELECT 1 FROM event v WHERE v.document = d.id AND (v.type = upper(@) OR v.mode = lower(@)))",
                         dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL)
        dl_sql_condition(q, "EXISTS (SELECT 1 FROM entity e WHERE e.document = d.id AND e.country = upper(@))",
                         dl_sql_bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        dl_sql_condition(q, "EXISTS (SELECT 1 FROM place l WHERE l.document = d.id AND lower(l.name) = lower(@))",
                         dl_sql_bind(q, dl_str_from(query->place)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
    dl_sql(q, " ORDER BY d.date NULLS LAST, d.id");
}

#define TABLE(name, ask, columns) const struct dl_subject_table name = {ask, columns, sizeof columns / sizeof *columns}
TABLE(dl_ask_statements, ask_statements, statement_columns);
TABLE(dl_ask_events, ask_events, event_columns);
TABLE(dl_ask_happenings, ask_happenings, happening_columns);
TABLE(dl_ask_documents, ask_documents, document_columns);
