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
        ROWS("entity", "document, n, actor, name, names, kind, code, country, sector, office, \"of\", wikidata, cameo"),
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
                                           "condition_end, priority, above, since"),
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
    [DL_TABLE_STATEMENT_WORDS] = WORDS("statement_words", "content"),
    [DL_TABLE_SENTENCE_WORDS] = WORDS("sentence_words", "words"),
    [DL_TABLE_ENTITY_WORDS] = WORDS("entity_words", "names, spelled"),
};
