/* A question to a store while it is put together: SQL from fixed pieces, and the values bound to its marks. What the user gave is
 * always bound, never pasted in. The pieces are SQL that every kind of store understands; where they differ a word in braces stands
 * for each one's own, by the table in query.c: "{cross} JOIN". */
#ifndef DL_STORE_QUESTION_H
#define DL_STORE_QUESTION_H

#include "store/schema.h"
#include "store/store.h"

enum { DL_QUESTION_VALUES = 24 };

struct dl_subject_table;

struct dl_question {
    enum dl_dialect dialect;
    struct dl_buffer sql;                     /* NUL-terminated once it is made */
    struct dl_str values[DL_QUESTION_VALUES]; /* of ?1, ?2, … or $1, $2, …; NUL-terminated */
    uint32_t value_count;
    struct dl_arena arena;
    uint32_t conditions;
    int failed;
};

void dl_sql(struct dl_question *q, const char *piece);
/* Binds a value; returns the number of its mark. */
uint32_t dl_sql_bind(struct dl_question *q, struct dl_str value);
/* A piece in which each '@' stands for the value. */
void dl_sql_with(struct dl_question *q, const char *piece, uint32_t value);
/* The same behind WHERE or AND. A piece without '@' takes value 0. */
void dl_sql_condition(struct dl_question *q, const char *piece, uint32_t value);
/* Words as the full-text index wants them: each in quotes, so that no sign in it is an operator; a '*' at its end finds all
 * beginnings. */
struct dl_str dl_sql_match(struct dl_question *q, const char *words);
/* A common table expression `table` (document, n) of the entities that a name or registry key means. */
void dl_sql_whom(struct dl_question *q, const char *table, const char *name);
void dl_sql_days(struct dl_question *q, const struct dl_query *query, const char *since, const char *until);

/* Makes the question that a query asks; *subject tells what comes back. The caller releases it, whatever is returned. */
int dl_question_make(struct dl_question *q, enum dl_dialect dialect, const struct dl_query *query,
                     const struct dl_subject_table **subject, struct dl_error *error);
void dl_question_release(struct dl_question *q);

struct dl_subject_table { /* how a subject is asked for, and what comes back */
    void (*ask)(struct dl_question *, const struct dl_query *);
    const struct dl_column *columns;
    uint32_t count;
};
/* in query_records.c */
extern const struct dl_subject_table dl_ask_statements, dl_ask_events, dl_ask_happenings, dl_ask_documents;
/* in query_stand.c */
extern const struct dl_subject_table dl_ask_positions, dl_ask_agreements, dl_ask_rules, dl_ask_reasons;
/* in query_sums.c */
extern const struct dl_subject_table dl_ask_actors, dl_ask_timeline, dl_ask_network;
/* The WITH of the events that stand for a happening each (query_days.c): happening (document, n, reports, told), told counting copies. */
void dl_sql_happenings(struct dl_question *q, const struct dl_query *query);
/* The WITH of the actors that a question after events names. */
void dl_sql_event_actors(struct dl_question *q, const struct dl_query *query);
/* Behind it: FROM and WHERE of events v, with their document d, place l, statement s, its source r, their sentence t, and
 * further joins of the caller's. */
void dl_sql_events(struct dl_question *q, const struct dl_query *query, const char *joins);

#endif
