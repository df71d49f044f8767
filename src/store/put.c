/* A document into rows, for every kind of store alike: the tables and the order of their cells stand in tables.c, a kind of store
 * says what becomes of a row. */
#include <math.h>

#include "base/day.h"
#include "base/fold.h"
#include "base/identity.h"
#include "base/kit.h"
#include "base/limits.h"
#include "base/table.h"
#include "out/words.h"
#include "store/copies.h"
#include "store/face.h"
#include "store/put_stand.h"
#include "store/store.h"

/* ---- one row ---- */

struct put { /* of one document */
    struct dl_store *store;
    const struct dl_out *out;
    int64_t document;
    struct dl_buffer scratch; /* for cells put together from pieces */
    char days[2][16];         /* the cells of the row that are days */
    unsigned next_day;
    int spent; /* memory */
};

static void begin_row(struct put *put, enum dl_store_table table)
{
    put->next_day = 0;
    put->store->kind->row(put->store, table);
}

static void end_row(struct put *put) { put->store->kind->end_row(put->store); }

static void number(struct put *put, int64_t value) { put->store->kind->number(put->store, value); }

static void real(struct put *put, double value) { put->store->kind->real(put->store, value); }

/* A float as the decimal number it was meant to be: 0.93, not 0.93000000715. */
static void rounded(struct put *put, float value, double scale) { real(put, round((double)value * scale) / scale); }

/* at == NULL: not known. It must last until the row ends. */
static void text(struct put *put, struct dl_str value) { put->store->kind->text(put->store, value); }

static void nothing(struct put *put) { text(put, (struct dl_str){0}); }

static void index_or_null(struct put *put, uint32_t index)
{
    if (index == DL_NONE) nothing(put);
    else number(put, index);
}

static void terminated(struct put *put, const char *value)
{
    text(put, value != NULL && *value != 0 ? dl_str_from(value) : (struct dl_str){0});
}

/* What stands in the scratch buffer from `start` on, which must not grow any more before the row is written. */
static void scratched(struct put *put, size_t start)
{
    const struct dl_buffer *scratch = &put->scratch;
    text(put, (struct dl_str){scratch->size > start ? scratch->at + start : "", (uint32_t)(scratch->size - start)});
}

static void day(struct put *put, int32_t value)
{
    char *digits = put->days[put->next_day++ % 2];
    if (value == DL_NO_DAY) {
        nothing(put);
        return;
    }
    dl_day_write(value, digits);
    text(put, dl_str_from(digits));
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

/* Begins a row with its document and number in it. */
static void begin_record(struct put *put, enum dl_store_table table, uint32_t n)
{
    begin_row(put, table);
    number(put, put->document);
    number(put, n);
}

static int keeps_text(const struct put *put) { return !(put->out->flags & DL_WRITE_NO_TEXT); }

/* ---- the document ---- */

static int put_document(struct put *put, struct dl_error *error)
{
    const struct dl_doc *doc = put->out->doc;
    char key[DL_IDENTITY_SIZE];
    struct dl_provenance provenance;
    struct dl_copy_signature signature;
    int64_t made_by = 0;
    if (dl_identity_key(doc->id, doc->text, key) != DL_OK) return dl_fail_memory(error);
    dl_provenance_of(&provenance, put->out->kit, put->out->flags);
    int code = put->store->kind->provenance(put->store, &provenance, &made_by, error);
    if (code == DL_OK) code = put->store->kind->make_room(put->store, key, &put->document, error);
    if (code != DL_OK) return code;
    begin_row(put, DL_TABLE_DOCUMENT);
    number(put, put->document);
    text(put, dl_str_from(key));
    terminated(put, doc->input);
    text(put, doc->id);
    text(put, doc->uri);
    text(put, doc->date);
    text(put, dl_words_title(doc));
    text(put, doc->publisher);
    text(put, doc->language);
    number(put, doc->words.count);
    text(put, keeps_text(put) ? doc->text : (struct dl_str){0});
    number(put, made_by);
    dl_copies_sign(doc->text, &signature);
    terminated(put, signature.text);
    end_row(put);
    begin_row(put, DL_TABLE_REGISTRY_NEW);
    number(put, put->document);
    end_row(put);
    for (uint32_t i = 0; signature.is_known && i < DL_COPY_BANDS; i++) {
        begin_record(put, DL_TABLE_COPY_BAND, i);
        number(put, signature.bands[i]);
        end_row(put);
    }
    return DL_OK;
}

static void put_sections(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        begin_record(put, DL_TABLE_SECTION, i);
        terminated(put, dl_section_kind_name(doc->sections.at[i].kind));
        span(put, doc->sections.at[i].span);
        end_row(put);
    }
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        begin_record(put, DL_TABLE_SENTENCE, i);
        span(put, doc->sentences.at[i].span);
        end_row(put);
        if (!keeps_text(put)) continue;
        begin_record(put, DL_TABLE_SENTENCE_WORDS, i);
        text(put, dl_doc_slice(doc, doc->sentences.at[i].span));
        end_row(put);
    }
}

/* ---- actors ---- */

/* The entity's name and its names in the text, each once, a line each, into the scratch buffer. */
static void gather_names(struct put *put, struct dl_arena *arena, const struct dl_entity *entity)
{
    const struct dl_doc *doc = put->out->doc;
    struct dl_buffer *scratch = &put->scratch;
    struct dl_table seen;
    dl_table_init(&seen, arena);
    scratch->size = 0;
    dl_buffer_str(scratch, entity->name);
    if (dl_table_set(&seen, entity->name, 1) != DL_OK) put->spent = 1;
    for (uint32_t i = 0; i < entity->mention_count; i++) {
        const struct dl_mention *mention = &doc->mentions.at[entity->mentions[i]];
        struct dl_str name = dl_doc_slice(doc, mention->span);
        if (mention->form != DL_FORM_NAME || dl_table_get(&seen, name) != DL_NONE) continue;
        dl_buffer_char(scratch, '\n');
        dl_buffer_str(scratch, name);
        if (dl_table_set(&seen, name, 1) != DL_OK) put->spent = 1;
    }
}

/* The face that the entity shows, as the registry will read it from this row. */
static void face(struct put *put, const struct dl_entity *entity, struct dl_str names)
{
    const struct dl_shown shown = {.key = entity->actor,
                                   .name = entity->name,
                                   .names = names,
                                   .kind = dl_str_from(dl_entity_kind_name(entity->kind)),
                                   .country = dl_str_from(entity->country),
                                   .sector = entity->sector,
                                   .office = entity->office};
    struct dl_face out;
    int64_t id = dl_face_of(&shown, &out) ? dl_face_number(&out) : 0;
    if (id != 0) number(put, id);
    else nothing(put);
}

static void put_entity(struct put *put, const struct dl_entity *entity, uint32_t n)
{
    struct dl_arena arena;
    dl_arena_init(&arena);
    gather_names(put, &arena, entity);
    struct dl_str names = {put->scratch.size > 0 ? put->scratch.at : "", (uint32_t)put->scratch.size};
    struct dl_str spelled = dl_names_spelled(&arena, names);
    if (spelled.at == NULL) put->spent = 1;
    begin_record(put, DL_TABLE_ENTITY, n);
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
    text(put, entity->cameo);
    face(put, entity, names);
    end_row(put);
    begin_record(put, DL_TABLE_ENTITY_WORDS, n);
    scratched(put, 0);
    text(put, spelled);
    end_row(put);
    dl_arena_release(&arena);
}

static void put_actors(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->entities.count; i++) put_entity(put, &doc->entities.at[i], i);
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        const struct dl_mention *mention = &doc->mentions.at[i];
        if (mention->entity >= doc->entities.count) continue;
        begin_record(put, DL_TABLE_MENTION, i);
        number(put, mention->entity);
        terminated(put, dl_mention_form_name(mention->form));
        number(put, mention->sentence);
        span(put, mention->span);
        span(put, mention->phrase);
        end_row(put);
    }
    for (uint32_t i = 0; i < doc->introductions.count; i++) {
        const struct dl_introduction *introduction = &doc->introductions.at[i];
        if (introduction->entity >= doc->entities.count) continue;
        begin_record(put, DL_TABLE_INTRODUCTION, i);
        number(put, introduction->entity);
        text(put, introduction->office);
        index_or_null(put, introduction->of);
        span(put, introduction->span);
        end_row(put);
    }
}

/* ---- statements ---- */

static void put_spans(struct put *put, uint32_t statement, const char *part, struct dl_spans spans)
{
    for (uint32_t i = 0; i < spans.count; i++) {
        begin_record(put, DL_TABLE_STATEMENT_SPAN, statement);
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
    struct dl_buffer *scratch = &put->scratch;
    scratch->size = 0;
    dl_words_spans(scratch, doc, statement->cue);
    size_t cue = scratch->size;
    dl_words_spans(scratch, doc, statement->content);
    begin_record(put, DL_TABLE_STATEMENT, n);
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
        begin_record(put, DL_TABLE_STATEMENT_WORDS, n);
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
        begin_record(put, DL_TABLE_EVENT_SIDE, event);
        terminated(put, name);
        number(put, i);
        participant(put, &sides[i]);
        end_row(put);
    }
}

static void put_event_row(struct put *put, const struct dl_event *event, uint32_t n)
{
    begin_record(put, DL_TABLE_EVENT, n);
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
    put->scratch.size = 0;
    dl_words_spans(&put->scratch, put->out->doc, event->trigger);
    if (keeps_text(put)) scratched(put, 0);
    else nothing(put);
    text(put, event->because);
    end_row(put);
}

static int is_repeated(const char *const *words, uint32_t i)
{
    for (uint32_t k = 0; k < i; k++)
        if (strcmp(words[k], words[i]) == 0) return 1;
    return 0;
}

static void put_event(struct put *put, const struct dl_event *event, uint32_t n)
{
    put_event_row(put, event, n);
    put_sides(put, n, "actor", event->actors, event->actor_count);
    put_sides(put, n, "recipient", event->recipients, event->recipient_count);
    for (uint32_t i = 0; i < event->context_count; i++) {
        if (is_repeated(event->contexts, i)) continue;
        begin_record(put, DL_TABLE_EVENT_CONTEXT, n);
        terminated(put, event->contexts[i]);
        end_row(put);
    }
    for (uint32_t i = 0; i < event->trigger.count; i++) {
        begin_record(put, DL_TABLE_EVENT_TRIGGER, n);
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
        begin_record(put, DL_TABLE_TIME, i);
        span(put, doc->times.at[i].span);
        terminated(put, dl_timex_type_name(doc->times.at[i].type));
        text(put, doc->times.at[i].value.at != NULL ? doc->times.at[i].value : DL_STR(""));
        day(put, doc->times.at[i].interval.from);
        day(put, doc->times.at[i].interval.to);
        end_row(put);
    }
    for (uint32_t i = 0; i < doc->places.count; i++) {
        const struct dl_place *place = &doc->places.at[i];
        begin_record(put, DL_TABLE_PLACE, i);
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

static void put_warnings(struct put *put)
{
    const struct dl_doc *doc = put->out->doc;
    for (uint32_t i = 0; i < doc->warnings.count; i++) {
        begin_record(put, DL_TABLE_WARNING, i);
        terminated(put, doc->warnings.at[i].code);
        text(put, doc->warnings.at[i].message);
        span(put, doc->warnings.at[i].span);
        end_row(put);
    }
}

int dl_store_put(struct dl_store *store, const struct dl_kit *kit, const struct dl_doc *doc, uint32_t flags, struct dl_error *error)
{
    struct dl_out out = {.kit = kit, .doc = doc, .flags = flags};
    struct put put = {.store = store, .out = &out};
    int code = put_document(&put, error);
    if (code != DL_OK) return code;
    put_sections(&put);
    put_actors(&put);
    for (uint32_t i = 0; i < doc->statements.count; i++) put_statement(&put, &doc->statements.at[i], i);
    put_times_and_places(&put);
    for (uint32_t i = 0; i < doc->events.count; i++) put_event(&put, &doc->events.at[i], i);
    dl_store_put_stand(store, &out, put.document);
    put_warnings(&put);
    code = store->kind->finish(store, error);
    if (code == DL_OK && (put.spent || put.scratch.failed)) code = dl_fail_memory(error);
    dl_buffer_release(&put.scratch);
    return code;
}
