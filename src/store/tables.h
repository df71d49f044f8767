/* The tables that a document's rows go into, in one place for every kind of store. What they are is in schema/, which a new
 * table is added to by a file of its own; here stands in which order a row's cells are put. put.c puts them:
 *     begin_record(put, DL_TABLE_TIME, i);      the document and its number n
 *     span(put, time->span);                    the other cells, in the order of the columns
 *     …
 *     end_row(put);
 */
#ifndef DL_STORE_TABLES_H
#define DL_STORE_TABLES_H

enum dl_store_table {
    DL_TABLE_DOCUMENT,
    DL_TABLE_SECTION,
    DL_TABLE_SENTENCE,
    DL_TABLE_ENTITY,
    DL_TABLE_MENTION,
    DL_TABLE_INTRODUCTION,
    DL_TABLE_STATEMENT,
    DL_TABLE_STATEMENT_SPAN,
    DL_TABLE_PLACE,
    DL_TABLE_EVENT,
    DL_TABLE_EVENT_SIDE,
    DL_TABLE_EVENT_CONTEXT,
    DL_TABLE_EVENT_TRIGGER,
    DL_TABLE_TIME,
    DL_TABLE_POSITION,
    DL_TABLE_POSITION_EVIDENCE,
    DL_TABLE_POSITION_EVENT,
    DL_TABLE_POSITION_SENTENCE,
    DL_TABLE_AGREEMENT,
    DL_TABLE_AGREEMENT_PARTY,
    DL_TABLE_AGREEMENT_TERM,
    DL_TABLE_AGREEMENT_CLAIM,
    DL_TABLE_RULE,
    DL_TABLE_RULE_VOTE,
    DL_TABLE_REASON,
    DL_TABLE_WARNING,
    DL_TABLE_COPY_BAND,
    DL_TABLE_REGISTRY_NEW,
    DL_TABLE_ACTOR,
    /* of the session: what is about to change the registry (registry_write.c) */
    DL_TABLE_FACE_IN,
    DL_TABLE_SAID_IN,
    DL_TABLE_ACRONYM_IN,
    DL_TABLE_OFFICE_IN,
    DL_TABLE_ENTITY_IN,
    DL_TABLE_MOVED_IN,
    /* full text: the document, the number, then words to find it by */
    DL_TABLE_STATEMENT_WORDS,
    DL_TABLE_SENTENCE_WORDS,
    DL_TABLE_ENTITY_WORDS,
    DL_TABLES
};

struct dl_store_columns {
    const char *table;
    const char *columns; /* as SQL writes them, divided by ", " */
    int is_words;        /* a full-text table */
};
extern const struct dl_store_columns dl_store_tables[DL_TABLES];
/* Makes the tables of a writer's session, in the SQL of schema/; each is empty when a transaction begins. */
extern const char dl_store_session[];

#endif
