/* A document into its tables. Every statement is prepared once; a row is bound cell by cell in the order of the statement's
 * marks. The full-text indices hold no text of their own, so before a document is replaced its old words are given back to
 * them, read from the tables. */
#include <math.h>
#include <xxhash.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/table.h"
#include "out/words.h"
#include "store/sqlite.h"

static const char *const sqls[DL_PUT_COUNT] = {
    [DL_PUT_FIND] = "SELECT id FROM document WHERE key = ?",
    [DL_PUT_UNWORD_STATEMENTS] =
        "INSERT INTO statement_words (statement_words, rowid, content) SELECT 'delete', (document << 24) + n, content "
        "FROM statement WHERE document = ? AND content IS NOT NULL",
    [DL_PUT_UNWORD_SENTENCES] = "INSERT INTO sentence_words (sentence_words, rowid, words) SELECT 'delete', (document << 24) + n, "
                                "substr(text, start + 1, \"end\" - start) FROM sentence JOIN document ON id = document WHERE "
                                "document = ? AND text IS NOT NULL",
    [DL_PUT_UNWORD_ENTITIES] = "INSERT INTO entity_words (entity_words, rowid, names, spelled) SELECT 'delete', (document << 24) + "
                               "n, names, spelling(names) "
                               "FROM entity WHERE document = ?",
    [DL_PUT_DELETE] = "DELETE FROM document WHERE id = ?",
    [DL_PUT_PROVENANCE] = "INSERT OR IGNORE INTO provenance (dateline, model, lexicons, gazetteer) VALUES (?,?,?,?)",
    [DL_PUT_FIND_PROVENANCE] = "SELECT id FROM provenance WHERE dateline = ? AND model = ? AND lexicons = ? AND gazetteer = ?",
    [DL_PUT_DOCUMENT] = "INSERT INTO document (id, key, name, uri, date, title, publisher, language, words, text, provenance) "
                        "VALUES (?,?,?,?,?,?,?,?,?,?,?)",
    [DL_PUT_SECTION] = "INSERT INTO section VALUES (?,?,?,?,?)",
    [DL_PUT_SENTENCE] = "INSERT INTO sentence VALUES (?,?,?,?)",
    [DL_PUT_SENTENCE_WORDS] = "INSERT INTO sentence_words (rowid, words) VALUES (?,?)",
    [DL_PUT_ENTITY] = "INSERT INTO entity (document, n, actor, name, names, kind, code, country, sector, office, \"of\", wikidata) "
                      "VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
    [DL_PUT_ENTITY_WORDS] = "INSERT INTO entity_words (rowid, names, spelled) VALUES (?1, ?2, spelling(?2))",
    [DL_PUT_MENTION] = "INSERT INTO mention (document, n, entity, form, sentence, start, \"end\", phrase_start, phrase_end) "
                       "VALUES (?,?,?,?,?,?,?,?,?)",
    [DL_PUT_STATEMENT] = "INSERT INTO statement (document, n, source, source_start, source_end, addressee, addressee_start, "
                         "addressee_end, mode, polarity, sentence, within, confidence, source_text, cue, content) "
                         "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [DL_PUT_STATEMENT_WORDS] = "INSERT INTO statement_words (rowid, content) VALUES (?,?)",
    [DL_PUT_STATEMENT_SPAN] = "INSERT INTO statement_span VALUES (?,?,?,?,?,?)",
    [DL_PUT_PLACE] = "INSERT INTO place (document, n, start, \"end\", name, use, geonames, country, lat, lon, entity) "
                     "VALUES (?,?,?,?,?,?,?,?,?,?,?)",
    [DL_PUT_EVENT] = "INSERT INTO event (document, n, type, mode, cameo, quad, quad_cameo, goldstein, status, sentence, \"from\", "
                     "\"to\", precision, place, statement, same_as, confidence, trigger, because) "
                     "VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
    [DL_PUT_EVENT_SIDE] = "INSERT INTO event_side VALUES (?,?,?,?,?,?,?)",
    [DL_PUT_EVENT_CONTEXT] = "INSERT OR IGNORE INTO event_context VALUES (?,?,?)",
    [DL_PUT_EVENT_TRIGGER] = "INSERT INTO event_trigger VALUES (?,?,?,?,?)",
    [DL_PUT_TIME] = "INSERT INTO time VALUES (?,?,?,?,?,?,?,?)",
    [DL_PUT_POSITION] = "INSERT INTO position VALUES (?,?,?,?,?)",
    [DL_PUT_POSITION_EVIDENCE] = "INSERT OR IGNORE INTO position_evidence VALUES (?,?,?)",
    [DL_PUT_WARNING] = "INSERT INTO warning VALUES (?,?,?,?,?,?)",
};

int dl_sqlite_prepare_puts(struct dl_sqlite *sqlite, struct dl_error *error)
{
    for (size_t i = 0; i < DL_PUT_COUNT; i++)
        if (sqlite3_prepare_v3(sqlite->db, sqls[i], -1, SQLITE_PREPARE_PERSISTENT, &sqlite->put[i], NULL) != SQLITE_OK)
            return dl_sqlite_fail(sqlite, error);
    return DL_OK;
}

/* ---- one row ---- */

struct put { /* of one document */
    struct dl_sqlite *sqlite;
    const struct dl_out *out;
    int64_t document;
    sqlite3_stmt *row; /* being bound */
    int next;          /* its next mark, from 1 */
    int failed;
};

static void begin_row(struct put *put, enum dl_sqlite_put which)
{
    put->row = put->sqlite->put[which];
    put->next = 1;
}

static void number(struct put *put, int64_t value) { sqlite3_bind_int64(put->row, put->next++, value); }

static void real(struct put *put, double value) { sqlite3_bind_double(put->row, put->next++, value); }

/* A float as the decimal number it was meant to be: 0.93, not 0.93000000715. */
static void rounded(struct put *put, float value, double scale) { real(put, round((double)value * scale) / scale); }

static void nothing(struct put *put) { sqlite3_bind_null(put->row, put->next++); }

static void index_or_null(struct put *put, uint32_t index)
{
    if (index == DL_NONE) nothing(put);
    else number(put, index);
}

static void text(struct put *put, struct dl_str value) /* which lasts until the row is written */
{
    if (value.at == NULL) nothing(put);
    else sqlite3_bind_text(put->row, put->next++, value.at, (int)value.size, SQLITE_STATIC);
}

static void terminated(struct put *put, const char *value)
{
    text(put, value != NULL && *value != 0 ? dl_str_from(value) : (struct dl_str){0});
}

/* What stands in the scratch buffer from `start` on, which must not grow any more before the row is written. */
static void scratched(struct put *put, size_t start)
{
    const struct dl_buffer *scratch = &put->sqlite->scratch;
    if (scratch->failed) put->failed = 1;
    else text(put, (struct dl_str){scratch->size > start ? scratch->at + start : "", (uint32_t)(scratch->size - start)});
}

static void day(struct put *put, int32_t value)
{
    char digits[16];
    if (value == DL_NO_DAY) {
        nothing(put);
        return;
    }
    dl_day_write(value, digits);
    sqlite3_bind_text(put->row, put->next++, digits, -1, SQLITE_TRANSIENT);
}

static void span(struct put *put, struct dl_span value)
{
    number(put, dl_out_point(put->out, value.start));
    number(put, dl_out_point(put->out, value.end));
}

static void span_or_null(struct put *put, struct dl_span value)
{
    if (value.start < value.end) {
        span(put, value);
    } else {
        nothing(put);
        nothing(put);
    }
}

static void end_row(struct put *put)
{
    if (!put->failed && sqlite3_step(put->row) != SQLITE_DONE) put->failed = 1;
    if (!put->failed) sqlite3_reset(put->row); /* a failed one is left as it is, for the message */
}

/* The number that a SELECT answers, 0 when it answers none. */
static int64_t end_question(struct put *put)
{
    int64_t answer = 0;
    int code = put->failed ? SQLITE_ERROR : sqlite3_step(put->row);
    if (code == SQLITE_ROW) answer = sqlite3_column_int64(put->row, 0);
    else if (code != SQLITE_DONE) put->failed = 1;
    if (!put->failed) sqlite3_reset(put->row);
    return answer;
}

/* Begins a row with its document and number in it. */
static void begin_record(struct put *put, enum dl_sqlite_put which, uint32_t n)
{
    begin_row(put, which);
    number(put, put->document);
    number(put, n);
}

static int64_t word_row(const struct put *put, uint32_t n) { return (put->document << 24) + n; }

static int keeps_text(const struct put *put) { return !(put->out->flags & DL_WRITE_NO_TEXT); }

/* ---- the document ---- */

static void simple(struct put *put, enum dl_sqlite_put which)
{
    begin_row(put, which);
    number(put, put->document);
    end_row(put);
}

/* Takes an older record of the same report away and its number over; else the next free number. */
static void make_room(struct put *put, struct dl_str key)
{
    begin_row(put, DL_PUT_FIND);
    text(put, key);
    put->document = end_question(put);
    if (put->document == 0) return;
    simple(put, DL_PUT_UNWORD_STATEMENTS);
    simple(put, DL_PUT_UNWORD_SENTENCES);
    simple(put, DL_PUT_UNWORD_ENTITIES);
    simple(put, DL_PUT_DELETE);
}

static void versions(struct put *put, enum dl_sqlite_put which)
{
    const struct dl_kit *kit = put->out->kit;
    begin_row(put, which);
    text(put, dl_str_from(dl_version()));
    text(put, dl_str_from(kit != NULL ? dl_kit_model_version(kit) : ""));
    text(put, dl_str_from(kit != NULL ? dl_kit_lexicons_version(kit) : ""));
    text(put, dl_str_from(kit != NULL ? dl_kit_gazetteer_version(kit) : ""));
}

static int64_t put_provenance(struct put *put)
{
    versions(put, DL_PUT_FIND_PROVENANCE);
    int64_t found = end_question(put);
    if (found != 0) return found;
    versions(put, DL_PUT_PROVENANCE);
    end_row(put);
    return sqlite3_last_insert_rowid(put->sqlite->db);
}

static void put_document(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    char digits[40];
    XXH3_state_t *state = XXH3_createState();
    if (state == NULL) {
        put->failed = 1;
        return;
    }
    XXH3_128bits_reset(state);
    XXH3_128bits_update(state, doc->id.at, doc->id.size);
    XXH3_128bits_update(state, "", 1); /* so that what ends the one cannot begin the other */
    XXH3_128bits_update(state, doc->text.at, doc->text.size);
    XXH128_hash_t hash = XXH3_128bits_digest(state);
    XXH3_freeState(state);
    snprintf(digits, sizeof digits, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
    make_room(put, dl_str_from(digits));
    int64_t provenance = put_provenance(put);
    begin_row(put, DL_PUT_DOCUMENT);
    if (put->document == 0) nothing(put);
    else number(put, put->document);
    text(put, dl_str_from(digits));
    text(put, doc->id);
    text(put, doc->uri);
    text(put, doc->date);
    text(put, dl_words_title(doc));
    text(put, doc->publisher);
    text(put, doc->language);
    number(put, doc->words.count);
    text(put, keeps_text(put) ? doc->text : (struct dl_str){0});
    number(put, provenance);
    end_row(put);
    put->document = sqlite3_last_insert_rowid(put->sqlite->db);
}

static void put_sections(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        begin_record(put, DL_PUT_SECTION, i);
        terminated(put, dl_section_kind_name(doc->sections.at[i].kind));
        span(put, doc->sections.at[i].span);
        end_row(put);
    }
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        begin_record(put, DL_PUT_SENTENCE, i);
        span(put, doc->sentences.at[i].span);
        end_row(put);
        if (!keeps_text(put)) continue;
        begin_row(put, DL_PUT_SENTENCE_WORDS);
        number(put, word_row(put, i));
        text(put, dl_doc_slice(doc, doc->sentences.at[i].span));
        end_row(put);
    }
}

/* ---- actors ---- */

/* The entity's name and its names in the text, each once, a line each, into the scratch buffer. */
static void gather_names(struct put *put, const struct dl_entity *entity)
{
    const struct dl_doc *doc = put->out->doc;
    struct dl_buffer *scratch = &put->sqlite->scratch;
    struct dl_arena arena;
    struct dl_table seen;
    dl_arena_init(&arena);
    dl_table_init(&seen, &arena);
    scratch->size = 0;
    dl_buffer_str(scratch, entity->name);
    if (dl_table_set(&seen, entity->name, 1) != DL_OK) put->failed = 1;
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        const struct dl_mention *mention = &doc->mentions.at[entity->mentions[i]];
        struct dl_str name = dl_doc_slice(doc, mention->span);
        if (mention->form != DL_FORM_NAME || dl_table_get(&seen, name) != DL_NONE) continue;
        dl_buffer_char(scratch, '\n');
        dl_buffer_str(scratch, name);
        if (dl_table_set(&seen, name, 1) != DL_OK) put->failed = 1;
    }
    dl_arena_release(&arena);
}

static void put_entity(struct put *put, const struct dl_entity *entity, uint32_t n)
{
    gather_names(put, entity);
    begin_record(put, DL_PUT_ENTITY, n);
    text(put, entity->actor);
    text(put, entity->name.at != NULL ? entity->name : DL_STR(""));
    scratched(put, 0);
    terminated(put, dl_entity_kind_name(entity->kind));
    text(put, entity->code);
    terminated(put, entity->country);
    text(put, entity->sector);
    text(put, entity->office);
    index_or_null(put, entity->of);
    text(put, entity->wikidata);
    end_row(put);
    begin_row(put, DL_PUT_ENTITY_WORDS);
    number(put, word_row(put, n));
    scratched(put, 0);
    end_row(put);
}

static void put_actors(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->entities.count; i++) put_entity(put, &doc->entities.at[i], i);
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const struct dl_mention *mention = &doc->mentions.at[i];
        if (mention->entity >= doc->entities.count) continue;
        begin_record(put, DL_PUT_MENTION, i);
        number(put, mention->entity);
        terminated(put, dl_mention_form_name(mention->form));
        number(put, mention->sentence);
        span(put, mention->span);
        span(put, mention->phrase);
        end_row(put);
    }
}

/* ---- statements ---- */

static void put_spans(struct put *put, uint32_t statement, const char *part, struct dl_spans spans)
{
    for (uint32_t i = 0; i < spans.count; i++) {
        begin_record(put, DL_PUT_STATEMENT_SPAN, statement);
        terminated(put, part);
        number(put, i);
        span(put, spans.at[i]);
        end_row(put);
    }
}

static void participant(struct put *put, const struct dl_participant *side)
{
    index_or_null(put, side->entity);
    span_or_null(put, side->span);
}

static void put_statement(struct put *put, const struct dl_statement *statement, uint32_t n)
{
    const struct dl_doc *doc = put->out->doc;
    struct dl_buffer *scratch = &put->sqlite->scratch;
    scratch->size = 0;
    dl_words_spans(scratch, doc, statement->cue);
    size_t cue = scratch->size;
    dl_words_spans(scratch, doc, statement->content);
    begin_record(put, DL_PUT_STATEMENT, n);
    participant(put, &statement->source);
    participant(put, &statement->addressee);
    terminated(put, dl_statement_mode_name(statement->mode));
    terminated(put, dl_polarity_name(statement->polarity));
    number(put, statement->sentence);
    index_or_null(put, statement->within);
    rounded(put, statement->confidence, 100);
    if (keeps_text(put) && !scratch->failed) {
        struct dl_str source = dl_doc_slice(doc, statement->source.span);
        text(put, source.size > 0 ? source : (struct dl_str){0});
        text(put, (struct dl_str){cue > 0 ? scratch->at : NULL, (uint32_t)cue});
        scratched(put, cue);
    } else {
        for (int i = 0; i < 3; i++) nothing(put);
    }
    end_row(put);
    if (keeps_text(put)) {
        begin_row(put, DL_PUT_STATEMENT_WORDS);
        number(put, word_row(put, n));
        scratched(put, cue);
        end_row(put);
    }
    put_spans(put, n, "cue", statement->cue);
    put_spans(put, n, "content", statement->content);
}

/* ---- events ---- */

static void put_sides(struct put *put, uint32_t event, const char *name, const struct dl_participant *sides, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        begin_record(put, DL_PUT_EVENT_SIDE, event);
        terminated(put, name);
        number(put, i);
        participant(put, &sides[i]);
        end_row(put);
    }
}

static void put_event_row(struct put *put, const struct dl_event *event, uint32_t n)
{
    begin_record(put, DL_PUT_EVENT, n);
    terminated(put, dl_event_type_name(event->type));
    terminated(put, event->mode);
    terminated(put, event->cameo);
    number(put, event->quad);
    number(put, event->quad_cameo);
    rounded(put, event->goldstein, 10);
    terminated(put, dl_status_name(event->status));
    number(put, event->sentence);
    day(put, event->when.from);
    day(put, event->when.to);
    terminated(put, dl_precision_name(event->when.precision));
    index_or_null(put, event->place);
    index_or_null(put, event->statement);
    index_or_null(put, event->same_as);
    rounded(put, event->confidence, 100);
    put->sqlite->scratch.size = 0;
    dl_words_spans(&put->sqlite->scratch, put->out->doc, event->trigger);
    if (keeps_text(put)) scratched(put, 0);
    else nothing(put);
    text(put, event->because);
    end_row(put);
}

static void put_event(struct put *put, const struct dl_event *event, uint32_t n)
{
    put_event_row(put, event, n);
    put_sides(put, n, "actor", event->actors, event->actor_count);
    put_sides(put, n, "recipient", event->recipients, event->recipient_count);
    for (uint32_t i = 0; i < event->context_count; i++) {
        begin_record(put, DL_PUT_EVENT_CONTEXT, n);
        terminated(put, event->contexts[i]);
        end_row(put);
    }
    for (uint32_t i = 0; i < event->trigger.count; i++) {
        begin_record(put, DL_PUT_EVENT_TRIGGER, n);
        number(put, i);
        span(put, event->trigger.at[i]);
        end_row(put);
    }
}

/* ---- the rest ---- */

static void put_times_and_places(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->times.count; i++) {
        begin_record(put, DL_PUT_TIME, i);
        span(put, doc->times.at[i].span);
        terminated(put, dl_timex_type_name(doc->times.at[i].type));
        text(put, doc->times.at[i].value.at != NULL ? doc->times.at[i].value : DL_STR(""));
        day(put, doc->times.at[i].interval.from);
        day(put, doc->times.at[i].interval.to);
        end_row(put);
    }
    for (uint32_t i = 0; i < doc->places.count; i++) {
        const struct dl_place *place = &doc->places.at[i];
        begin_record(put, DL_PUT_PLACE, i);
        span(put, place->span);
        text(put, place->name.at != NULL ? place->name : dl_doc_slice(doc, place->span));
        terminated(put, dl_place_use_name(place->use));
        index_or_null(put, place->geonames != 0 ? place->geonames : DL_NONE);
        terminated(put, place->country);
        if (place->has_point) real(put, place->lat), real(put, place->lon);
        else nothing(put), nothing(put);
        index_or_null(put, place->entity);
        end_row(put);
    }
}

static void put_positions(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->positions.count; i++) {
        const struct dl_position *position = &doc->positions.at[i];
        begin_record(put, DL_PUT_POSITION, i);
        number(put, position->entity);
        text(put, position->issue);
        terminated(put, dl_stance_name(position->stance));
        end_row(put);
        for (uint32_t k = 0; k < position->evidence_count; k++) {
            begin_record(put, DL_PUT_POSITION_EVIDENCE, i);
            number(put, position->evidence[k]);
            end_row(put);
        }
    }
    for (uint32_t i = 0; i < doc->warnings.count; i++) {
        begin_record(put, DL_PUT_WARNING, i);
        terminated(put, doc->warnings.at[i].code);
        text(put, doc->warnings.at[i].message);
        span(put, doc->warnings.at[i].span);
        end_row(put);
    }
}

int dl_sqlite_put(struct dl_store *store, const struct dl_kit *kit, const struct dl_doc *doc, uint32_t flags,
                  struct dl_error *error)
{
    struct dl_out out = {.kit = kit, .doc = doc, .flags = flags};
    struct put put = {.sqlite = (struct dl_sqlite *)store, .out = &out};
    put_document(&put);
    put_sections(&put);
    put_actors(&put);
    for (uint32_t i = 0; i < doc->statements.count; i++) put_statement(&put, &doc->statements.at[i], i);
    put_times_and_places(&put);
    for (uint32_t i = 0; i < doc->events.count; i++) put_event(&put, &doc->events.at[i], i);
    put_positions(&put);
    if (put.sqlite->scratch.failed) return dl_fail_memory(error);
    if (!put.failed) return DL_OK;
    int code = dl_sqlite_fail(put.sqlite, error);
    for (size_t i = 0; i < DL_PUT_COUNT; i++) sqlite3_reset(put.sqlite->put[i]);
    return code;
}
