#include "store/tables.h"

#define ROWS(table, columns) \
    {                        \
        table, columns, 0    \
    }
#define WORDS(table, columns) \
    {                         \
        table, columns, 1     \
    }

const struct dl_store_columns dl_store_tables[DL_TABLES] = {
    [DL_TABLE_DOCUMENT] =
        ROWS("document", "id, key, input, name, uri, date, title, publisher, language, words, text, provenance, signature"),
    [DL_TABLE_SECTION] = ROWS("section", "document, n, kind, start, \"end\""),
    [DL_TABLE_SENTENCE] = ROWS("sentence", "document, n, start, \"end\""),
    [DL_TABLE_ENTITY] =
        ROWS("entity", "document, n, actor, name, names, kind, code, country, sector, office, \"of\", wikidata, cameo, face"),
    [DL_TABLE_MENTION] = ROWS("mention", "document, n, entity, form, sentence, start, \"end\", phrase_start, phrase_end"),
    [DL_TABLE_INTRODUCTION] = ROWS("introduction", "document, n, entity, office, \"of\", start, \"end\""),
    [DL_TABLE_STATEMENT] = ROWS("statement", "document, n, source, source_start, source_end, addressee, addressee_start, "
                                             "addressee_end, mode, polarity, sentence, within, confidence, source_text, cue, "
                                             "content"),
    [DL_TABLE_STATEMENT_SPAN] = ROWS("statement_span", "document, statement, part, n, start, \"end\""),
    [DL_TABLE_PLACE] = ROWS("place", "document, n, start, \"end\", name, use, geonames, country, lat, lon, entity"),
    [DL_TABLE_EVENT] = ROWS("event", "document, n, type, mode, cameo, quad, quad_cameo, goldstein, status, sentence, \"from\", "
                                     "\"to\", precision, place, statement, same_as, confidence, trigger, because"),
    [DL_TABLE_EVENT_SIDE] = ROWS("event_side", "document, event, side, n, entity, start, \"end\""),
    [DL_TABLE_EVENT_CONTEXT] = ROWS("event_context", "document, event, context"),
    [DL_TABLE_EVENT_TRIGGER] = ROWS("event_trigger", "document, event, n, start, \"end\""),
    [DL_TABLE_TIME] = ROWS("time", "document, n, start, \"end\", type, value, \"from\", \"to\""),
    [DL_TABLE_POSITION] = ROWS("position", "document, n, entity, speaks_for, issue, topic, stance, strength, condition_start, "
                                           "condition_end, priority, above, since, confidence"),
    [DL_TABLE_POSITION_EVIDENCE] = ROWS("position_evidence", "document, position, statement"),
    [DL_TABLE_POSITION_EVENT] = ROWS("position_event", "document, position, event"),
    [DL_TABLE_POSITION_SENTENCE] = ROWS("position_sentence", "document, position, sentence"),
    [DL_TABLE_AGREEMENT] = ROWS("agreement", "document, n, name, kind, start, \"end\", proposed, binding, \"from\", \"to\""),
    [DL_TABLE_AGREEMENT_PARTY] = ROWS("agreement_party", "document, agreement, n, entity, start, \"end\""),
    [DL_TABLE_AGREEMENT_TERM] = ROWS("agreement_term", "document, agreement, n, entity, start, \"end\""),
    [DL_TABLE_AGREEMENT_CLAIM] = ROWS("agreement_claim", "document, agreement, n, claim, entity, source, statement, sentence"),
    [DL_TABLE_RULE] = ROWS("rule", "document, n, rule, body, body_start, body_end, start, \"end\", issue, topic, met, statement, "
                                   "sentence"),
    [DL_TABLE_RULE_VOTE] = ROWS("rule_vote", "document, rule, n, entity, stance"),
    [DL_TABLE_REASON] = ROWS("reason", "document, n, kind, start, \"end\", because_start, because_end, source, position, event, "
                                       "statement, sentence"),
    [DL_TABLE_WARNING] = ROWS("warning", "document, n, code, message, start, \"end\""),
    [DL_TABLE_COPY_BAND] = ROWS("copy_band", "document, band, hash"),
    [DL_TABLE_REGISTRY_NEW] = ROWS("registry_new", "document"),
    [DL_TABLE_ACTOR] = ROWS("actor", "key, name, names, kind, country, code, reports, first, last"),
    [DL_TABLE_FACE_IN] =
        ROWS("face_in", "id, key, country, kind, name, office, sector, class, reports, told, first, last, gone_first, "
                        "gone_last"),
    [DL_TABLE_SAID_IN] = ROWS("said_in", "face, part, value, reports"),
    [DL_TABLE_ACRONYM_IN] = ROWS("acronym_in", "acronym, is_whole, face, reports"),
    [DL_TABLE_OFFICE_IN] = ROWS("office_in", "face, office, body, called, reports, first, last, evidence, gone_first, gone_last, "
                                             "gone_evidence"),
    [DL_TABLE_ENTITY_IN] = ROWS("entity_in", "document, n, face"),
    [DL_TABLE_MOVED_IN] = ROWS("moved_in", "face, actor"),
    [DL_TABLE_STATEMENT_WORDS] = WORDS("statement_words", "content"),
    [DL_TABLE_SENTENCE_WORDS] = WORDS("sentence_words", "words"),
    [DL_TABLE_ENTITY_WORDS] = WORDS("entity_words", "names, spelled"),
};

const char dl_store_session[] =
    "CREATE TEMPORARY TABLE IF NOT EXISTS now_document (document INTEGER PRIMARY KEY);\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS entity_in (document INTEGER, n INTEGER, face BIGINT, PRIMARY KEY (document, n));\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS face_in (id BIGINT PRIMARY KEY, key TEXT, country TEXT, kind TEXT, name TEXT, office "
    "TEXT, "
    "sector TEXT, class TEXT, reports INTEGER, told INTEGER, first TEXT, last TEXT, gone_first TEXT, gone_last TEXT) WITHOUT "
    "ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS said_in (face BIGINT, part TEXT, value TEXT, reports INTEGER);\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS acronym_in (acronym TEXT, is_whole INTEGER, face BIGINT, reports INTEGER);\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS office_in (face BIGINT, office TEXT, body BIGINT, called TEXT, reports INTEGER, first "
    "TEXT, "
    "last TEXT, evidence TEXT, gone_first TEXT, gone_last TEXT, gone_evidence TEXT, PRIMARY KEY (face, office, body, called)) "
    "WITHOUT ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS reach (face BIGINT PRIMARY KEY) WITHOUT ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS live (acronym TEXT PRIMARY KEY) WITHOUT ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS moved_in (face BIGINT PRIMARY KEY, actor TEXT) WITHOUT ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS changed (key TEXT PRIMARY KEY, name TEXT) WITHOUT ROWID;\n"
    "CREATE TEMPORARY TABLE IF NOT EXISTS office_changed (key TEXT PRIMARY KEY) WITHOUT ROWID;\n";
