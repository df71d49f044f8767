/* Positions, agreements, rules and reasons into rows. A row is an array of cells, in the order of tables.c. */
#include "store/put_stand.h"

#include "base/day.h"

struct cell {
    enum { NOTHING, NUMBER, HUNDREDTHS, TEXT, DAY } kind;
    int64_t number;
    struct dl_str text;
};

struct put {
    struct dl_store *store;
    const struct dl_out *out;
    int64_t document;
};

static struct cell number(int64_t value) { return (struct cell){.kind = NUMBER, .number = value}; }
/* A chance; nothing where none is known. */
static struct cell chance(float value)
{
    return (struct cell){.kind = value > 0 ? HUNDREDTHS : NOTHING, .number = (int64_t)(value * 100 + 0.5f)};
}
static struct cell index_or_null(uint32_t index)
{
    return (struct cell){.kind = index == DL_NONE ? NOTHING : NUMBER, .number = index};
}
static struct cell truth(int value) { return (struct cell){.kind = value < 0 ? NOTHING : NUMBER, .number = value}; }
static struct cell text(struct dl_str value) { return (struct cell){.kind = value.at == NULL ? NOTHING : TEXT, .text = value}; }
static struct cell name(const char *value) { return text(dl_str_from(value)); }
static struct cell day(int32_t value) { return (struct cell){.kind = value == DL_NO_DAY ? NOTHING : DAY, .number = value}; }
/* An end of a span; nothing of an empty one. */
static struct cell point(const struct put *put, struct dl_span span, uint32_t byte)
{
    return span.start < span.end ? number(dl_out_point(put->out, byte)) : (struct cell){.kind = NOTHING};
}
#define SPAN(span) point(put, (span), (span).start), point(put, (span), (span).end)

static void put_cell(struct dl_store *store, const struct cell *cell, char *digits)
{
    switch (cell->kind) {
    case NOTHING: store->kind->text(store, (struct dl_str){0}); return;
    case NUMBER: store->kind->number(store, cell->number); return;
    case HUNDREDTHS: store->kind->real(store, (double)cell->number / 100); return;
    case TEXT: store->kind->text(store, cell->text); return;
    case DAY:
        dl_day_write((int32_t)cell->number, digits);
        store->kind->text(store, dl_str_from(digits));
        return;
    }
}

/* A row of the document: its number in the table, then the cells. */
static void insert(struct put *put, enum dl_store_table table, uint32_t n, const struct cell *cells, size_t count)
{
    char days[2][16]; /* no row has more */
    put->store->kind->row(put->store, table);
    put->store->kind->number(put->store, put->document);
    put->store->kind->number(put->store, n);
    for (size_t i = 0, day_count = 0; i < count; i++)
        put_cell(put->store, &cells[i], days[cells[i].kind == DAY ? day_count++ % 2 : 0]);
    put->store->kind->end_row(put->store);
}
#define INSERT(table, n, ...)                                          \
    do {                                                               \
        const struct cell cells_[] = {__VA_ARGS__};                    \
        insert(put, table, n, cells_, sizeof cells_ / sizeof *cells_); \
    } while (0)

static void put_position(struct put *put, const struct dl_position *p, uint32_t n)
{
    INSERT(DL_TABLE_POSITION, n, number(p->entity), index_or_null(p->speaks_for), text(p->issue), text(p->topic),
           name(dl_stance_name(p->stance)), name(dl_strength_name(p->strength)), SPAN(p->condition), number(p->is_priority),
           text(p->above), day(p->since), chance(p->confidence));
    for (uint32_t i = 0; i < p->evidence_count; i++) INSERT(DL_TABLE_POSITION_EVIDENCE, n, number(p->evidence[i]));
    for (uint32_t i = 0; i < p->event_count; i++) INSERT(DL_TABLE_POSITION_EVENT, n, number(p->events[i]));
    for (uint32_t i = 0; i < p->sentence_count; i++) INSERT(DL_TABLE_POSITION_SENTENCE, n, number(p->sentences[i]));
}

static void put_agreement(struct put *put, const struct dl_agreement *a, uint32_t n)
{
    INSERT(DL_TABLE_AGREEMENT, n, text(a->name), name(dl_agreement_kind_name(a->kind)), SPAN(a->span), number(a->is_proposed),
           truth(a->binding), day(a->when.from), day(a->when.to));
    for (uint32_t i = 0; i < a->party_count; i++)
        INSERT(DL_TABLE_AGREEMENT_PARTY, n, number(i), index_or_null(a->parties[i].entity), SPAN(a->parties[i].span));
    for (uint32_t i = 0; i < a->term_count; i++)
        INSERT(DL_TABLE_AGREEMENT_TERM, n, number(i), index_or_null(a->terms[i].entity), SPAN(a->terms[i].span));
    for (uint32_t i = 0; i < a->claim_count; i++) {
        const struct dl_claim *c = &a->claims[i];
        INSERT(DL_TABLE_AGREEMENT_CLAIM, n, number(i), name(dl_claim_kind_name(c->kind)), index_or_null(c->entity),
               index_or_null(c->source), index_or_null(c->statement), number(c->sentence));
    }
}

static void put_rule(struct put *put, const struct dl_rule *r, uint32_t n)
{
    INSERT(DL_TABLE_RULE, n, name(dl_rule_kind_name(r->kind)), index_or_null(r->body.entity), SPAN(r->body.span), SPAN(r->span),
           text(r->issue), text(r->topic), truth(r->met), index_or_null(r->statement), number(r->sentence));
    for (uint32_t i = 0; i < r->vote_count; i++)
        INSERT(DL_TABLE_RULE_VOTE, n, number(i), number(r->votes[i].entity), name(dl_stance_name(r->votes[i].stance)));
}

static void put_reason(struct put *put, const struct dl_reason *r, uint32_t n)
{
    INSERT(DL_TABLE_REASON, n, name(r->is_purpose ? "purpose" : "cause"), SPAN(r->of), SPAN(r->because), index_or_null(r->source),
           index_or_null(r->position), index_or_null(r->event), index_or_null(r->statement), number(r->sentence));
}

void dl_store_put_stand(struct dl_store *store, const struct dl_out *out, int64_t document)
{
    struct put put = {store, out, document};
    const struct dl_doc *doc = out->doc;
    for (uint32_t i = 0; i < doc->positions.count; i++) put_position(&put, &doc->positions.at[i], i);
    for (uint32_t i = 0; i < doc->agreements.count; i++) put_agreement(&put, &doc->agreements.at[i], i);
    for (uint32_t i = 0; i < doc->rules.count; i++) put_rule(&put, &doc->rules.at[i], i);
    for (uint32_t i = 0; i < doc->reasons.count; i++) put_reason(&put, &doc->reasons.at[i], i);
}
