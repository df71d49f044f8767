/* One event a day: many reports tell of one happening, and the field counts an act of one actor towards another once a day (Schrodt's
 * TABARI and ICEWS filter so). Reports of one happening agree in class, actors, recipients, day and place, and in whether it is said
 * to have happened, to be planned, or to be denied; words differ from paper to paper and are not asked. Where the
 * day is only that of the report, a happening of the same sides that others date to the day before is meant; where no place is
 * told, the place that most reports of that day tell. Nothing is chained, so that a war is not one happening. Sums and choices are
 * made by windows over one sorted run of the events, since SQLite joins derived tables by nested scans; none depends on the order in
 * which reports came. */
#include "store/question.h"

/* What codes the sides bear, each once, sorted: a registry key, else country and sector, else "?". */
static void codes(struct dl_question *q, const char *side)
{
    dl_sql(q,
           "coalesce((SELECT {joined}(x, '; ') FROM (SELECT DISTINCT coalesce(e.actor, e.country || coalesce(' ' || e.sector, ''), "
           "'?') AS x FROM event_side i LEFT JOIN entity e ON e.document = i.document AND e.n = i.entity WHERE i.document = "
           "v.document AND i.event = v.n AND i.side = '");
    dl_sql(q, side);
    dl_sql(q, "' ORDER BY 1) y), '')");
}

#define SAME "type, status, actors, recipients, alone"

void dl_sql_happenings(struct dl_question *q, const struct dl_query *query)
{
    struct dl_query without_repeats = *query;
    without_repeats.repeats = 0;
    dl_sql_event_actors(q, query);
    dl_sql(q, q->value_count > 0 ? ", " : "WITH ");
    dl_sql(q,
           "sided AS MATERIALIZED (SELECT v.document, v.n, v.type, CASE v.status WHEN 'ongoing' THEN 'actual' ELSE v.status END AS "
           "status, coalesce(v.\"from\", d.date) AS day, CASE v.precision WHEN 'report' THEN 1 ELSE 0 END AS is_vague, "
           "l.name AS place, d.date, d.name, d.key, coalesce(d.copy_group, d.id) AS copy, ");
    codes(q, "actor");
    dl_sql(q, " AS actors, ");
    codes(q, "recipient");
    dl_sql(q, " AS recipients");
    dl_sql_events(q, &without_repeats, "");
    /* what nobody can be told apart by stands for itself */
    dl_sql(q,
           "), told AS (SELECT sided.*, CASE WHEN day IS NULL OR trim(actors || recipients, '?; ') = '' THEN document || '/' || n "
           "ELSE '' END AS alone FROM sided), "
           "seen AS (SELECT told.*, max(CASE is_vague WHEN 0 THEN day END) OVER (PARTITION BY " SAME " ORDER BY day) AS last_exact "
           "FROM told), "
           "dated AS (SELECT document, n, " SAME ", place, date, name, key, copy, CASE WHEN is_vague = 1 AND last_exact = "
           "{before}day{day} THEN last_exact ELSE day END AS day FROM seen), "
           "counted AS (SELECT dated.*, count(*) OVER (PARTITION BY " SAME ", day, place) AS often FROM dated), "
           "placed AS (SELECT document, n, " SAME
           ", day, date, name, key, copy, coalesce(place, first_value(place) OVER (PARTITION "
           "BY " SAME ", day ORDER BY CASE WHEN place IS NULL THEN 1 ELSE 0 END, often DESC, place), '') AS place FROM counted), "
           "ranked AS (SELECT document, n, " SAME ", day, place, "
           "row_number() OVER (PARTITION BY " SAME ", day, place ORDER BY date NULLS LAST, name NULLS LAST, key, n) AS nth, "
           "dense_rank() OVER (PARTITION BY " SAME ", day, place ORDER BY copy) AS nth_copy, "
           "dense_rank() OVER (PARTITION BY " SAME ", day, place ORDER BY document) AS nth_document FROM placed), "
           "summed AS (SELECT document, n, nth, max(nth_copy) OVER (PARTITION BY " SAME ", day, place) AS reports, "
           "max(nth_document) OVER (PARTITION BY " SAME ", day, place) AS told FROM ranked), "
           "happening AS MATERIALIZED (SELECT document, n, reports, told FROM summed WHERE nth = 1)");
}
