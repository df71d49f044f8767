/* Questions after sums over many reports: actors, the timeline, the network. */
#include "store/question.h"

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
    {.name = "names", .not_in_table = 1},
    {.name = "first", .not_in_table = 1},
    {.name = "last", .not_in_table = 1},
    {.name = "offices", .not_in_table = 1},
};

static void actor_conditions(struct dl_question *q, const struct dl_query *query, int named)
{
    if (named) dl_sql_condition(q, "(e.document, e.n) IN (SELECT document, n FROM wanted)", 0);
    if (query->words != NULL)
        dl_sql_condition(q, "(e.document, e.n) IN ({entity words})", dl_sql_bind(q, dl_sql_match(q, query->words)));
    if (query->type != NULL)
        dl_sql_condition(q, "(e.kind = lower(@) OR e.sector = upper(@))", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL) dl_sql_condition(q, "e.country = upper(@)", dl_sql_bind(q, dl_str_from(query->country)));
    if (query->place != NULL)
        dl_sql_condition(
            q, "EXISTS (SELECT 1 FROM place l WHERE l.document = e.document AND l.entity = e.n AND lower(l.name) = lower(@))",
            dl_sql_bind(q, dl_str_from(query->place)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
}

static void ask_actors(struct dl_question *q, const struct dl_query *query)
{
    const char *name = query->actor != NULL ? query->actor : query->speaker;
    int named = name != NULL;
    if (named) dl_sql_whom(q, "wanted", name);
    /* Name, kind, country and sector are those that most reports give, of equals the first. What has neither a key nor a name
     * of its own ("we", "the attackers") is nobody who could be met again in another report. The parts are put together by
     * UNION ALL and one GROUP BY: joins of so many derived tables SQLite does by nested scans. */
    dl_sql(q, named ? ", " : "WITH ");
    dl_sql(q, "met AS MATERIALIZED (SELECT e.document, e.n, e.actor, e.name, e.kind, e.country, e.sector, e.code, e.office, "
              "coalesce(e.actor, e.kind || ' ' || e.name) AS key, m.c AS mentions FROM "
              "(SELECT document, entity, count(*) AS c, sum(CASE WHEN form = 'name' THEN 1 ELSE 0 END) AS names FROM mention GROUP "
              "BY 1, 2) m "
              "{cross} JOIN entity e ON m.document = e.document AND m.entity = e.n AND (e.actor IS NOT NULL OR m.names > 0) "
              "JOIN document d ON d.id = e.document");
    actor_conditions(q, query, named);
    dl_sql(
        q,
        "), parts (key, name, kind, country, sector, code, office, documents, mentions, says, acts, target, actor) AS ("
        "SELECT key, name, kind, country, sector, code, NULL, 0, 0, 0, 0, 0, NULL FROM (SELECT key, name, kind, country, sector, "
        "code, "
        "row_number() OVER (PARTITION BY key ORDER BY count(*) DESC, name, kind, country NULLS FIRST, sector NULLS FIRST, code "
        "NULLS FIRST) AS place FROM met "
        "GROUP BY 1, 2, 3, 4, 5, 6) y WHERE place = 1 UNION ALL "
        "SELECT key, NULL, NULL, NULL, NULL, NULL, office, 0, 0, 0, 0, 0, NULL FROM (SELECT key, office, row_number() OVER "
        "(PARTITION BY key ORDER BY count(*) DESC, office) AS place FROM met WHERE office IS NOT NULL GROUP BY 1, 2) y WHERE place "
        "= "
        "1 "
        "UNION ALL SELECT key, NULL, NULL, NULL, NULL, NULL, NULL, count(DISTINCT document), sum(mentions), 0, 0, 0, max(actor) "
        "FROM met GROUP BY key UNION ALL "
        "SELECT m.key, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 1, 0, 0, NULL FROM statement s {cross} JOIN met m "
        "ON m.document = s.document AND m.n = s.source UNION ALL "
        "SELECT m.key, NULL, NULL, NULL, NULL, NULL, NULL, 0, 0, 0, CASE i.side WHEN 'actor' THEN 1 ELSE 0 END, CASE i.side WHEN "
        "'recipient' THEN 1 ELSE 0 END, NULL FROM event v "
        "{cross} JOIN event_side i ON i.document = v.document AND i.event = v.n {cross} JOIN met m ON m.document = i.document AND "
        "m.n = i.entity WHERE v.same_as IS NULL) "
        "SELECT max(name), max(kind), max(country), max(sector), max(code), max(office), sum(documents), sum(mentions), sum(says), "
        "sum(acts), sum(target), max(actor), (SELECT r.names FROM actor r WHERE r.key = parts.key), "
        "(SELECT r.first FROM actor r WHERE r.key = parts.key), (SELECT r.last FROM actor r WHERE r.key = parts.key), "
        "(SELECT r.offices FROM actor r WHERE r.key = parts.key) FROM parts GROUP BY key ORDER BY 7 DESC, 8 DESC, 1, 12 NULLS "
        "FIRST");
}

/* ---- timeline ---- */

static const struct dl_column timeline_columns[] = {
    {.name = "period", .least = 7},      {.name = "type", .style = "1", .least = 9}, {.name = "events", .is_number = 1},
    {.name = "reports", .is_number = 1}, {.name = "goldstein", .is_number = 1},
};

static void ask_timeline(struct dl_question *q, const struct dl_query *query)
{
    dl_sql_event_actors(q, query);
    /* an event of which no more than the year is known is not put into January */
    dl_sql(q, " SELECT substr(coalesce(v.\"from\", d.date), 1, CASE v.precision WHEN 'year' THEN 4 ELSE 7 END), v.type, count(*), "
              "count(DISTINCT v.document), "
              "CAST(round(CAST(avg(v.goldstein) AS NUMERIC), 2) AS DOUBLE PRECISION)");
    dl_sql_events(q, query, "");
    dl_sql_condition(q, "coalesce(v.\"from\", d.date) IS NOT NULL", 0);
    dl_sql(q, " GROUP BY 1, 2 ORDER BY 1, 2");
}

/* ---- network ---- */

static const struct dl_column network_columns[] = {
    {.name = "source", .not_in_table = 1},
    {.name = "source_name", .style = "36", .most = 32, .title = "actor"},
    {.name = "source_kind", .not_in_table = 1},
    {.name = "source_country", .not_in_table = 1},
    {.name = "target", .not_in_table = 1},
    {.name = "target_name", .style = "36", .most = 32, .title = "recipient"},
    {.name = "target_kind", .not_in_table = 1},
    {.name = "target_country", .not_in_table = 1},
    {.name = "events", .is_number = 1},
    {.name = "reports", .is_number = 1},
    {.name = "goldstein", .is_number = 1},
    {.name = "quad1", .is_number = 1},
    {.name = "quad2", .is_number = 1},
    {.name = "quad3", .is_number = 1},
    {.name = "quad4", .is_number = 1},
    {.name = "first", .least = 10, .not_in_table = 1},
    {.name = "last", .least = 10, .not_in_table = 1},
};

/* Of one end of each edge of `edges`, what most reports say of it, as columns that begin with the end's name: edges and actors are
 * laid side by side and shared out over the end's key, since SQLite would join them by nested scans. */
static void describe_end(struct dl_question *q, const char *edges, const char *end, const char *carried, const char *empty)
{
    const char *const pieces[] = {", ",
                                  end,
                                  "_told AS MATERIALIZED (SELECT *, max(name) OVER w AS ",
                                  end,
                                  "_name, max(kind) OVER w AS ",
                                  end,
                                  "_kind, max(country) OVER w AS ",
                                  end,
                                  "_country FROM (SELECT ",
                                  end,
                                  " AS end_key, NULL AS name, NULL AS kind, NULL AS country, ",
                                  carried,
                                  " FROM ",
                                  edges,
                                  " UNION ALL SELECT key, name, kind, country, ",
                                  empty,
                                  " FROM called) y WINDOW w AS (PARTITION BY end_key))"};
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) dl_sql(q, pieces[i]);
}

#define EDGE "source, target, events, reports, goldstein, q1, q2, q3, q4, first, last"
#define NULLS "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL"

/* An edge for each pair of actors with a registry key; an event with several on a side counts for each pair. */
static void ask_network(struct dl_question *q, const struct dl_query *query)
{
    dl_sql_event_actors(q, query);
    dl_sql(q, q->value_count > 0 ? ", " : "WITH ");
    dl_sql(q,
           "edge AS MATERIALIZED (SELECT a.actor AS source, b.actor AS target, count(*) AS events, count(DISTINCT v.document) AS "
           "reports, CAST(round(CAST(avg(v.goldstein) AS NUMERIC), 2) AS DOUBLE PRECISION) AS goldstein, sum(CASE WHEN v.quad = 1 "
           "THEN 1 ELSE 0 END) AS q1, sum(CASE WHEN v.quad = 2 THEN 1 ELSE 0 END) AS q2, sum(CASE WHEN v.quad = 3 THEN 1 ELSE 0 "
           "END) AS q3, "
           "sum(CASE WHEN v.quad = 4 THEN 1 ELSE 0 END) AS q4, min(coalesce(v.\"from\", d.date)) AS first, max(coalesce(v.\"to\", "
           "d.date)) AS last");
    dl_sql_events(q, query,
                  " JOIN event_side x ON x.document = v.document AND x.event = v.n AND x.side = 'actor' "
                  "JOIN entity a ON a.document = x.document AND a.n = x.entity AND a.actor IS NOT NULL "
                  "JOIN event_side y ON y.document = v.document AND y.event = v.n AND y.side = 'recipient' "
                  "JOIN entity b ON b.document = y.document AND b.n = y.entity AND b.actor IS NOT NULL AND b.actor <> a.actor");
    dl_sql(
        q,
        " GROUP BY 1, 2), called AS MATERIALIZED (SELECT key, name, kind, country FROM (SELECT actor AS key, name, kind, country, "
        "row_number() OVER (PARTITION BY actor ORDER BY count(*) DESC, name, kind, country NULLS FIRST) AS place FROM entity "
        "WHERE actor IS NOT NULL GROUP BY 1, 2, 3, 4) y WHERE place = 1)");
    describe_end(q, "edge", "source", EDGE, NULLS);
    describe_end(q, "source_told", "target", EDGE ", source_name, source_kind, source_country", NULLS ", NULL, NULL, NULL");
    dl_sql(q,
           " SELECT source, source_name, source_kind, source_country, target, target_name, target_kind, target_country, events, "
           "reports, "
           "goldstein, q1, q2, q3, q4, first, last FROM target_told WHERE source IS NOT NULL ORDER BY events DESC, source, target");
}

#define TABLE(name, ask, columns) const struct dl_subject_table name = {ask, columns, sizeof columns / sizeof *columns}
TABLE(dl_ask_actors, ask_actors, actor_columns);
TABLE(dl_ask_timeline, ask_timeline, timeline_columns);
TABLE(dl_ask_network, ask_network, network_columns);
