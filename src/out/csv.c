/* Events and statements as CSV (RFC 4180, but lines end in LF), one a line. The columns are a table: a name and the
 * function that writes the cell, which is then quoted where it must be. Repeats of an event within a report are left out
 * unless asked for, so that counting lines counts events. */
#include "out/words.h"

struct row { /* of which one is set */
    const struct dl_out *out;
    const struct dl_event *event;
    const struct dl_statement *statement;
    uint32_t index;
};

typedef void cell(struct dl_buffer *, const struct row *);

struct column {
    const char *name;
    cell *write;
};

static void index_cell(struct dl_buffer *b, uint32_t index)
{
    if (index != DL_NONE) dl_buffer_number(b, index);
}

static void day_cell(struct dl_buffer *b, int32_t day)
{
    if (day != DL_NO_DAY) dl_buffer_day(b, day);
}

static void terminated_cell(struct dl_buffer *b, const char *text)
{
    if (text != NULL) dl_buffer_string(b, text);
}

static int with_text(const struct row *r) { return !(r->out->flags & DL_WRITE_NO_TEXT); }

static const struct dl_entity *entity_of(const struct row *r, const struct dl_participant *side)
{
    return side->entity < r->out->doc->entities.count ? &r->out->doc->entities.at[side->entity] : NULL;
}

/* ---- of the report ---- */

static void document(struct dl_buffer *b, const struct row *r) { dl_buffer_str(b, r->out->doc->id); }
static void date(struct dl_buffer *b, const struct row *r) { dl_buffer_str(b, r->out->doc->date); }
static void index_of(struct dl_buffer *b, const struct row *r) { dl_buffer_number(b, r->index); }

static void sentence_text(struct dl_buffer *b, const struct row *r)
{
    uint32_t sentence = r->event != NULL ? r->event->sentence : r->statement->sentence;
    if (with_text(r) && sentence < r->out->doc->sentences.count)
        dl_buffer_str(b, dl_doc_slice(r->out->doc, r->out->doc->sentences.at[sentence].span));
}

static void confidence(struct dl_buffer *b, const struct row *r)
{
    dl_buffer_decimal(b, (double)(r->event != NULL ? r->event->confidence : r->statement->confidence), 2);
}

/* ---- the sides of an event: each field divided by "; " where there are several ---- */

enum side_field { SIDE_NAME, SIDE_KEY, SIDE_COUNTRY, SIDE_SECTOR, SIDE_CAMEO };

static void side_field(struct dl_buffer *b, const struct row *r, const struct dl_participant *side, enum side_field field)
{
    const struct dl_entity *entity = entity_of(r, side);
    if (field == SIDE_NAME && (entity != NULL || with_text(r))) dl_buffer_str(b, dl_words_side(r->out->doc, side));
    if (entity == NULL) return;
    if (field == SIDE_KEY) dl_buffer_str(b, entity->actor);
    else if (field == SIDE_COUNTRY) dl_buffer_string(b, entity->country);
    else if (field == SIDE_SECTOR) dl_buffer_str(b, entity->sector);
    else if (field == SIDE_CAMEO) dl_buffer_str(b, entity->cameo);
}

static void sides(struct dl_buffer *b, const struct row *r, int recipients, enum side_field field)
{
    uint32_t count = recipients ? r->event->recipient_count : r->event->actor_count;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) dl_buffer_string(b, "; ");
        side_field(b, r, recipients ? &r->event->recipients[i] : &r->event->actors[i], field);
    }
}

static void actor(struct dl_buffer *b, const struct row *r) { sides(b, r, 0, SIDE_NAME); }
static void actor_key(struct dl_buffer *b, const struct row *r) { sides(b, r, 0, SIDE_KEY); }
static void actor_country(struct dl_buffer *b, const struct row *r) { sides(b, r, 0, SIDE_COUNTRY); }
static void actor_sector(struct dl_buffer *b, const struct row *r) { sides(b, r, 0, SIDE_SECTOR); }
static void actor_cameo(struct dl_buffer *b, const struct row *r) { sides(b, r, 0, SIDE_CAMEO); }
static void recipient(struct dl_buffer *b, const struct row *r) { sides(b, r, 1, SIDE_NAME); }
static void recipient_key(struct dl_buffer *b, const struct row *r) { sides(b, r, 1, SIDE_KEY); }
static void recipient_country(struct dl_buffer *b, const struct row *r) { sides(b, r, 1, SIDE_COUNTRY); }
static void recipient_sector(struct dl_buffer *b, const struct row *r) { sides(b, r, 1, SIDE_SECTOR); }
static void recipient_cameo(struct dl_buffer *b, const struct row *r) { sides(b, r, 1, SIDE_CAMEO); }

/* ---- of an event ---- */

static void type(struct dl_buffer *b, const struct row *r) { dl_buffer_string(b, dl_event_type_name(r->event->type)); }
static void mode(struct dl_buffer *b, const struct row *r) { terminated_cell(b, r->event->mode); }
static void cameo(struct dl_buffer *b, const struct row *r) { terminated_cell(b, r->event->cameo); }
static void quad(struct dl_buffer *b, const struct row *r) { dl_buffer_number(b, r->event->quad); }
static void quad_cameo(struct dl_buffer *b, const struct row *r) { dl_buffer_number(b, r->event->quad_cameo); }
static void goldstein(struct dl_buffer *b, const struct row *r) { dl_buffer_decimal(b, (double)r->event->goldstein, 1); }
static void status(struct dl_buffer *b, const struct row *r) { dl_buffer_string(b, dl_status_name(r->event->status)); }
static void from(struct dl_buffer *b, const struct row *r) { day_cell(b, r->event->when.from); }
static void to(struct dl_buffer *b, const struct row *r) { day_cell(b, r->event->when.to); }
static void same_as(struct dl_buffer *b, const struct row *r) { index_cell(b, r->event->same_as); }
static void because(struct dl_buffer *b, const struct row *r) { dl_buffer_str(b, r->event->because); }

static void context(struct dl_buffer *b, const struct row *r)
{
    for (uint32_t i = 0; i < r->event->context_count; i++) {
        if (i > 0) dl_buffer_string(b, "; ");
        dl_buffer_string(b, r->event->contexts[i]);
    }
}

static void precision(struct dl_buffer *b, const struct row *r) { terminated_cell(b, dl_precision_name(r->event->when.precision)); }

static const struct dl_place *place_of(const struct row *r)
{
    return r->event->place < r->out->doc->places.count ? &r->out->doc->places.at[r->event->place] : NULL;
}

static void place(struct dl_buffer *b, const struct row *r)
{
    if (place_of(r) != NULL) dl_buffer_str(b, place_of(r)->name);
}

static void place_country(struct dl_buffer *b, const struct row *r)
{
    if (place_of(r) != NULL) dl_buffer_string(b, place_of(r)->country);
}

static void latitude(struct dl_buffer *b, const struct row *r)
{
    if (place_of(r) != NULL && place_of(r)->has_point) dl_buffer_decimal(b, place_of(r)->lat, 5);
}

static void longitude(struct dl_buffer *b, const struct row *r)
{
    if (place_of(r) != NULL && place_of(r)->has_point) dl_buffer_decimal(b, place_of(r)->lon, 5);
}

static void trigger(struct dl_buffer *b, const struct row *r)
{
    if (with_text(r)) dl_words_spans(b, r->out->doc, r->event->trigger);
}

static void reported_by(struct dl_buffer *b, const struct row *r)
{
    if (r->event->statement >= r->out->doc->statements.count) return;
    side_field(b, r, &r->out->doc->statements.at[r->event->statement].source, SIDE_NAME);
}

/* ---- of a statement ---- */

static void source(struct dl_buffer *b, const struct row *r) { side_field(b, r, &r->statement->source, SIDE_NAME); }
static void source_key(struct dl_buffer *b, const struct row *r) { side_field(b, r, &r->statement->source, SIDE_KEY); }
static void source_country(struct dl_buffer *b, const struct row *r) { side_field(b, r, &r->statement->source, SIDE_COUNTRY); }
static void source_sector(struct dl_buffer *b, const struct row *r) { side_field(b, r, &r->statement->source, SIDE_SECTOR); }
static void addressee(struct dl_buffer *b, const struct row *r) { side_field(b, r, &r->statement->addressee, SIDE_NAME); }
static void manner(struct dl_buffer *b, const struct row *r) { dl_buffer_string(b, dl_statement_mode_name(r->statement->mode)); }
static void polarity(struct dl_buffer *b, const struct row *r) { dl_buffer_string(b, dl_polarity_name(r->statement->polarity)); }
static void within(struct dl_buffer *b, const struct row *r) { index_cell(b, r->statement->within); }

static void cue(struct dl_buffer *b, const struct row *r)
{
    if (with_text(r)) dl_words_spans(b, r->out->doc, r->statement->cue);
}

static void content(struct dl_buffer *b, const struct row *r)
{
    if (with_text(r)) dl_words_spans(b, r->out->doc, r->statement->content);
}

/* ---- the two tables ---- */

static const struct column event_columns[] = {
    {"document", document},
    {"date", date},
    {"event", index_of},
    {"type", type},
    {"mode", mode},
    {"context", context},
    {"cameo", cameo},
    {"quad", quad},
    {"quad_cameo", quad_cameo},
    {"goldstein", goldstein},
    {"status", status},
    {"actor", actor},
    {"actor_key", actor_key},
    {"actor_country", actor_country},
    {"actor_sector", actor_sector},
    {"recipient", recipient},
    {"recipient_key", recipient_key},
    {"recipient_country", recipient_country},
    {"recipient_sector", recipient_sector},
    {"from", from},
    {"to", to},
    {"precision", precision},
    {"place", place},
    {"place_country", place_country},
    {"lat", latitude},
    {"lon", longitude},
    {"trigger", trigger},
    {"reported_by", reported_by},
    {"same_as", same_as},
    {"confidence", confidence},
    {"actor_cameo", actor_cameo},
    {"recipient_cameo", recipient_cameo},
    {"sentence", sentence_text},
    {"because", because}, /* last: written under --explain alone */
};

static const struct column statement_columns[] = {
    {"document", document},
    {"date", date},
    {"statement", index_of},
    {"source", source},
    {"source_key", source_key},
    {"source_country", source_country},
    {"source_sector", source_sector},
    {"addressee", addressee},
    {"cue", cue},
    {"content", content},
    {"mode", manner},
    {"polarity", polarity},
    {"within", within},
    {"confidence", confidence},
    {"sentence", sentence_text},
};

enum {
    EVENT_COLUMNS = sizeof event_columns / sizeof *event_columns,
    STATEMENT_COLUMNS = sizeof statement_columns / sizeof *statement_columns
};

static void header(struct dl_buffer *b, const struct column *columns, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (i > 0) dl_buffer_char(b, ',');
        dl_buffer_string(b, columns[i].name);
    }
    dl_buffer_char(b, '\n');
}

static void line(struct dl_buffer *b, const struct column *columns, size_t count, const struct row *row)
{
    struct dl_buffer scratch = {0};
    for (size_t i = 0; i < count; i++) {
        if (i > 0) dl_buffer_char(b, ',');
        scratch.size = 0;
        columns[i].write(&scratch, row);
        dl_buffer_csv(b, (struct dl_str){scratch.at, (uint32_t)scratch.size});
    }
    dl_buffer_char(b, '\n');
    if (scratch.failed) b->failed = 1;
    dl_buffer_release(&scratch);
}

static size_t event_columns_for(uint32_t flags) { return EVENT_COLUMNS - !(flags & DL_WRITE_EXPLAIN); }

void dl_out_csv_begin(struct dl_buffer *b, uint32_t flags) { header(b, event_columns, event_columns_for(flags)); }

void dl_out_csv(struct dl_buffer *b, const struct dl_out *out)
{
    for (uint32_t i = 0; i < out->doc->events.count; i++) {
        struct row row = {.out = out, .event = &out->doc->events.at[i], .index = i};
        if (row.event->same_as != DL_NONE && !(out->flags & DL_WRITE_REPEATS)) continue;
        line(b, event_columns, event_columns_for(out->flags), &row);
    }
}

void dl_out_statements_begin(struct dl_buffer *b, uint32_t flags)
{
    (void)flags;
    header(b, statement_columns, STATEMENT_COLUMNS);
}

void dl_out_statements(struct dl_buffer *b, const struct dl_out *out)
{
    for (uint32_t i = 0; i < out->doc->statements.count; i++) {
        struct row row = {.out = out, .statement = &out->doc->statements.at[i], .index = i};
        line(b, statement_columns, STATEMENT_COLUMNS, &row);
    }
}
