/* Questions after the bargaining: positions, agreements, rules of decision, reasons. */
#include "store/question.h"

/* ---- positions ---- */

#define SPAN_TEXT(start, end) "substr(d.text, " start " + 1, " end " - " start ")"

/* dl_store_stand reads them by their place here. */
static const struct dl_column position_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .least = 10},
    {.name = "actor", .style = "36", .most = 30},
    {.name = "actor_key", .not_in_table = 1},
    {.name = "actor_country", .not_in_table = 1},
    {.name = "speaks_for", .not_in_table = 1},
    {.name = "speaks_for_key", .not_in_table = 1},
    {.name = "stance", .style = "1", .least = 11},
    {.name = "strength", .not_in_table = 1},
    {.name = "priority", .not_in_table = 1, .is_number = 1},
    {.name = "evidence", .not_in_table = 1},
    {.name = "issue"},
    {.name = "topic", .not_in_table = 1},
    {.name = "above", .not_in_table = 1},
    {.name = "condition", .not_in_table = 1},
    {.name = "sentence", .not_in_table = 1},
    {.name = "confidence", .not_in_table = 1, .is_number = 1},
};

static void ask_positions(struct dl_question *q, const struct dl_query *query)
{
    const char *who = query->actor != NULL ? query->actor : query->speaker;
    if (who != NULL) dl_sql_whom(q, "wanted", who);
    dl_sql(
        q,
        " SELECT d.name, coalesce(p.since, d.date), e.name, e.actor, e.country, f.name, f.actor, p.stance, p.strength, p.priority, "
        "(SELECT "
        "{joined}(CAST(statement AS TEXT), '; ') FROM position_evidence x WHERE x.document = p.document AND x.position = p.n), "
        "p.issue, p.topic, p.above, " SPAN_TEXT(
            "p.condition_start",
            "p.condition_end") ", (SELECT {joined}("
                               "substr(d.text, s.start + 1, s.\"end\" - s.start), '\n') FROM position_sentence y JOIN sentence "
                               "s ON "
                               "s.document = y.document AND s.n = y.sentence WHERE y.document = p.document AND y.position = p.n), "
                               "p.confidence "
                               "FROM position p "
                               "JOIN document d ON d.id = p.document JOIN entity e ON e.document = p.document AND e.n = p.entity "
                               "LEFT JOIN entity f ON f.document = p.document AND f.n = p.speaks_for");
    if (who != NULL)
        dl_sql_condition(q,
                         "((p.document, p.entity) IN (SELECT document, n FROM wanted) OR (p.document, p.speaks_for) IN (SELECT "
                         "document, n FROM wanted))",
                         0);
    if (query->words != NULL)
        dl_sql_condition(q,
                         "EXISTS (SELECT 1 FROM position_sentence x WHERE x.document = p.document AND x.position = p.n AND "
                         "(x.document, x.sentence) IN ({sentence words}))",
                         dl_sql_bind(q, dl_sql_match(q, query->words)));
    if (query->type != NULL) dl_sql_condition(q, "p.stance = lower(@)", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL) dl_sql_condition(q, "e.country = upper(@)", dl_sql_bind(q, dl_str_from(query->country)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
    dl_sql(q, " ORDER BY coalesce(p.since, d.date) NULLS LAST, d.name, p.document, p.n");
}

/* ---- agreements ---- */

static const struct dl_column agreement_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .least = 10},
    {.name = "kind", .least = 10},
    {.name = "name", .style = "1", .most = 40},
    {.name = "from", .least = 10},
    {.name = "to", .not_in_table = 1},
    {.name = "proposed", .not_in_table = 1, .is_number = 1},
    {.name = "binding", .not_in_table = 1, .is_number = 1},
    {.name = "gives", .not_in_table = 1},
    {.name = "claims", .most = 48},
    {.name = "parties", .style = "36"},
};

/* What all four ask of words, country and days. x: an alias with `document` and `sentence`. */
static void sentence_conditions(struct dl_question *q, const struct dl_query *query, const char *words)
{
    if (query->words != NULL) dl_sql_condition(q, words, dl_sql_bind(q, dl_sql_match(q, query->words)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
}

static void ask_agreements(struct dl_question *q, const struct dl_query *query)
{
    const char *who = query->actor != NULL ? query->actor : query->speaker;
    if (who != NULL) dl_sql_whom(q, "wanted", who);
    dl_sql(
        q,
        " SELECT d.name, d.date, a.kind, a.name, a.\"from\", a.\"to\", a.proposed, a.binding, (SELECT {joined}("
        "coalesce(e.name || ': ', '') || " SPAN_TEXT(
            "g.start",
            "g.\"end\"") ", '; ') FROM agreement_term g LEFT JOIN "
                         "entity e ON e.document = g.document AND e.n = g.entity WHERE g.document = a.document AND g.agreement = "
                         "a.n), "
                         "(SELECT {joined}(c.claim || coalesce(' by ' || e.name, '') || coalesce(' according to ' || s.name, "
                         "''), '; ') "
                         "FROM agreement_claim c LEFT JOIN entity e ON e.document = c.document AND e.n = c.entity LEFT JOIN entity "
                         "s ON "
                         "s.document = c.document AND s.n = c.source WHERE c.document = a.document AND c.agreement = a.n), "
                         "(SELECT {joined}(e.name, '; ') FROM agreement_party p JOIN entity e ON e.document = p.document AND "
                         "e.n = p.entity WHERE p.document = a.document AND p.agreement = a.n) "
                         "FROM agreement a JOIN document d ON d.id = a.document");
    if (who != NULL)
        dl_sql_condition(q,
                         "EXISTS (SELECT 1 FROM agreement_party p WHERE p.document = a.document AND p.agreement = a.n AND "
                         "(p.document, p.entity) IN (SELECT document, n FROM wanted))",
                         0);
    if (query->type != NULL) dl_sql_condition(q, "a.kind = lower(@)", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL)
        dl_sql_condition(q,
                         "EXISTS (SELECT 1 FROM agreement_party p JOIN entity e ON e.document = p.document AND e.n = p.entity "
                         "WHERE p.document = a.document AND p.agreement = a.n AND e.country = upper(@))",
                         dl_sql_bind(q, dl_str_from(query->country)));
    if (query->words != NULL)
        dl_sql_condition(q, "{place of}(lower(a.name), lower(@)) > 0", dl_sql_bind(q, dl_str_from(query->words)));
    dl_sql_days(q, query, "d.date >= @", "d.date <= @");
    dl_sql(q, " ORDER BY d.date NULLS LAST, d.name, a.document, a.n");
}

/* ---- rules ---- */

static const struct dl_column rule_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .least = 10},
    {.name = "rule", .style = "1", .least = 9},
    {.name = "body", .style = "36", .most = 30},
    {.name = "met", .is_number = 1},
    {.name = "votes", .most = 40},
    {.name = "topic", .not_in_table = 1},
    {.name = "words", .not_in_table = 1},
    {.name = "issue"},
};

static void ask_rules(struct dl_question *q, const struct dl_query *query)
{
    const char *who = query->actor != NULL ? query->actor : query->speaker;
    if (who != NULL) dl_sql_whom(q, "wanted", who);
    dl_sql(q, " SELECT d.name, d.date, r.rule, coalesce(b.name, " SPAN_TEXT(
                  "r.body_start",
                  "r.body_end") "), r.met, "
                                "(SELECT {joined}(e.name || ' ' || v.stance, '; ') FROM rule_vote v JOIN entity e ON "
                                "e.document = v.document "
                                "AND e.n = v.entity WHERE v.document = r.document AND v.rule = r.n), r.topic, " SPAN_TEXT(
                                    "r.start", "r.\"end\"") ", r.issue FROM rule r JOIN document d ON d.id = r.document LEFT JOIN "
                                                            "entity b ON b.document = r.document AND "
                                                            "b.n = r.body");
    if (who != NULL)
        dl_sql_condition(q,
                         "((r.document, r.body) IN (SELECT document, n FROM wanted) OR EXISTS (SELECT 1 FROM rule_vote v WHERE "
                         "v.document = r.document "
                         "AND v.rule = r.n AND (v.document, v.entity) IN (SELECT document, n FROM wanted)))",
                         0);
    if (query->type != NULL) dl_sql_condition(q, "r.rule = lower(@)", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL) dl_sql_condition(q, "b.country = upper(@)", dl_sql_bind(q, dl_str_from(query->country)));
    sentence_conditions(q, query, "(r.document, r.sentence) IN ({sentence words})");
    dl_sql(q, " ORDER BY d.date NULLS LAST, d.name, r.document, r.n");
}

/* ---- reasons ---- */

static const struct dl_column reason_columns[] = {
    {.name = "document", .style = "2", .most = 28},
    {.name = "date", .least = 10},
    {.name = "kind", .style = "1"},
    {.name = "source", .style = "36", .most = 24},
    {.name = "position", .not_in_table = 1, .is_number = 1},
    {.name = "event", .not_in_table = 1, .is_number = 1},
    {.name = "statement", .not_in_table = 1, .is_number = 1},
    {.name = "of", .most = 50},
    {.name = "because"},
};

static void ask_reasons(struct dl_question *q, const struct dl_query *query)
{
    const char *who = query->actor != NULL ? query->actor : query->speaker;
    if (who != NULL) dl_sql_whom(q, "wanted", who);
    dl_sql(q, " SELECT d.name, d.date, r.kind, e.name, r.position, r.event, r.statement, " SPAN_TEXT(
                  "r.start",
                  "r.\"end\"") ", " SPAN_TEXT("r.because_start",
                                              "r.because_end") " FROM reason r JOIN document d ON d.id = r.document "
                                                               "LEFT JOIN entity e ON e.document = r.document AND e.n = r.source");
    if (who != NULL) dl_sql_condition(q, "(r.document, r.source) IN (SELECT document, n FROM wanted)", 0);
    if (query->type != NULL) dl_sql_condition(q, "r.kind = lower(@)", dl_sql_bind(q, dl_str_from(query->type)));
    if (query->country != NULL) dl_sql_condition(q, "e.country = upper(@)", dl_sql_bind(q, dl_str_from(query->country)));
    sentence_conditions(q, query, "(r.document, r.sentence) IN ({sentence words})");
    dl_sql(q, " ORDER BY d.date NULLS LAST, d.name, r.document, r.n");
}

#define TABLE(name, ask, columns) const struct dl_subject_table name = {ask, columns, sizeof columns / sizeof *columns}
TABLE(dl_ask_positions, ask_positions, position_columns);
TABLE(dl_ask_agreements, ask_agreements, agreement_columns);
TABLE(dl_ask_rules, ask_rules, rule_columns);
TABLE(dl_ask_reasons, ask_reasons, reason_columns);
