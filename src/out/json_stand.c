/* What a document's line says of its bargaining: positions, agreements, rules of decision, reasons. */
#include "out/json.h"

static void indices(struct dl_buffer *b, const uint32_t *at, uint32_t count)
{
    dl_buffer_char(b, '[');
    for (uint32_t i = 0; i < count; i++) {
        item(b, i);
        dl_buffer_number(b, at[i]);
    }
    dl_buffer_char(b, ']');
}

static void span_or_null(struct dl_buffer *b, const struct dl_out *out, struct dl_span s)
{
    if (s.start >= s.end) LITERAL(b, "null");
    else span(b, out, s);
}

/* 1 true, 0 false, -1 not said. */
static void truth(struct dl_buffer *b, int value) { dl_buffer_string(b, value < 0 ? "null" : value > 0 ? "true" : "false"); }

static void position(struct dl_buffer *b, const struct dl_out *out, const struct dl_position *p)
{
    LITERAL(b, "{\"entity\":");
    index_or_null(b, p->entity);
    LITERAL(b, ",\"speaks_for\":");
    index_or_null(b, p->speaks_for);
    LITERAL(b, ",\"issue\":");
    dl_buffer_json(b, p->issue);
    LITERAL(b, ",\"topic\":");
    dl_buffer_json(b, p->topic);
    LITERAL(b, ",\"stance\":\"");
    dl_buffer_string(b, dl_stance_name(p->stance));
    LITERAL(b, "\",\"strength\":\"");
    dl_buffer_string(b, dl_strength_name(p->strength));
    LITERAL(b, "\",\"condition\":");
    span_or_null(b, out, p->condition);
    LITERAL(b, ",\"priority\":");
    truth(b, p->is_priority);
    LITERAL(b, ",\"above\":");
    string_or_null(b, p->above);
    LITERAL(b, ",\"since\":");
    day_or_null(b, p->since);
    LITERAL(b, ",\"evidence\":");
    indices(b, p->evidence, p->evidence_count);
    LITERAL(b, ",\"events\":");
    indices(b, p->events, p->event_count);
    LITERAL(b, ",\"sentences\":");
    indices(b, p->sentences, p->sentence_count);
    LITERAL(b, ",\"confidence\":");
    dl_buffer_decimal(b, (double)p->confidence, 2);
    dl_buffer_char(b, '}');
}

static void claim(struct dl_buffer *b, const struct dl_claim *c)
{
    LITERAL(b, "{\"claim\":\"");
    dl_buffer_string(b, dl_claim_kind_name(c->kind));
    LITERAL(b, "\",\"entity\":");
    index_or_null(b, c->entity);
    LITERAL(b, ",\"source\":");
    index_or_null(b, c->source);
    LITERAL(b, ",\"statement\":");
    index_or_null(b, c->statement);
    LITERAL(b, ",\"sentence\":");
    dl_buffer_number(b, c->sentence);
    dl_buffer_char(b, '}');
}

static void terms_and_claims(struct dl_buffer *b, const struct dl_out *out, const struct dl_agreement *a)
{
    LITERAL(b, ",\"gives\":[");
    for (uint32_t i = 0; i < a->term_count; i++) {
        item(b, i);
        LITERAL(b, "{\"entity\":");
        index_or_null(b, a->terms[i].entity);
        LITERAL(b, ",\"span\":");
        span(b, out, a->terms[i].span);
        dl_buffer_char(b, '}');
    }
    LITERAL(b, "],\"claims\":[");
    for (uint32_t i = 0; i < a->claim_count; i++) item(b, i), claim(b, &a->claims[i]);
    dl_buffer_char(b, ']');
}

static void agreement(struct dl_buffer *b, const struct dl_out *out, const struct dl_agreement *a, uint32_t id)
{
    LITERAL(b, "{\"id\":");
    dl_buffer_number(b, id);
    LITERAL(b, ",\"name\":");
    dl_buffer_json(b, a->name);
    LITERAL(b, ",\"kind\":\"");
    dl_buffer_string(b, dl_agreement_kind_name(a->kind));
    LITERAL(b, "\",\"span\":");
    span(b, out, a->span);
    LITERAL(b, ",\"proposed\":");
    truth(b, a->is_proposed);
    LITERAL(b, ",\"binding\":");
    truth(b, a->binding);
    LITERAL(b, ",\"from\":");
    day_or_null(b, a->when.from);
    LITERAL(b, ",\"to\":");
    day_or_null(b, a->when.to);
    LITERAL(b, ",\"parties\":");
    participants(b, out, a->parties, a->party_count);
    terms_and_claims(b, out, a);
    LITERAL(b, ",\"sentences\":");
    indices(b, a->sentences, a->sentence_count);
    dl_buffer_char(b, '}');
}

static void votes(struct dl_buffer *b, const struct dl_rule *r, enum dl_stance stance)
{
    uint32_t written = 0;
    LITERAL(b, ",\"");
    dl_buffer_string(b, dl_stance_name(stance));
    LITERAL(b, "\":[");
    for (uint32_t i = 0; i < r->vote_count; i++) {
        if (r->votes[i].stance != stance) continue;
        item(b, written++);
        dl_buffer_number(b, r->votes[i].entity);
    }
    dl_buffer_char(b, ']');
}

static void rule(struct dl_buffer *b, const struct dl_out *out, const struct dl_rule *r, uint32_t id)
{
    LITERAL(b, "{\"id\":");
    dl_buffer_number(b, id);
    LITERAL(b, ",\"rule\":\"");
    dl_buffer_string(b, dl_rule_kind_name(r->kind));
    LITERAL(b, "\",\"body\":");
    if (r->body.span.start >= r->body.span.end && r->body.entity == DL_NONE) LITERAL(b, "null");
    else participant(b, out, &r->body);
    LITERAL(b, ",\"span\":");
    span(b, out, r->span);
    LITERAL(b, ",\"issue\":");
    string_or_null(b, r->issue);
    LITERAL(b, ",\"topic\":");
    string_or_null(b, r->topic);
    LITERAL(b, ",\"met\":");
    truth(b, r->met);
    for (enum dl_stance stance = DL_STANCE_FOR; stance <= DL_STANCE_SILENT; stance++) votes(b, r, stance);
    LITERAL(b, ",\"statement\":");
    index_or_null(b, r->statement);
    LITERAL(b, ",\"sentence\":");
    dl_buffer_number(b, r->sentence);
    dl_buffer_char(b, '}');
}

static void reason(struct dl_buffer *b, const struct dl_out *out, const struct dl_reason *r)
{
    LITERAL(b, "{\"kind\":\"");
    dl_buffer_string(b, r->is_purpose ? "purpose" : "cause");
    LITERAL(b, "\",\"of\":");
    span(b, out, r->of);
    LITERAL(b, ",\"because\":");
    span(b, out, r->because);
    LITERAL(b, ",\"source\":");
    index_or_null(b, r->source);
    LITERAL(b, ",\"position\":");
    index_or_null(b, r->position);
    LITERAL(b, ",\"event\":");
    index_or_null(b, r->event);
    LITERAL(b, ",\"statement\":");
    index_or_null(b, r->statement);
    LITERAL(b, ",\"sentence\":");
    dl_buffer_number(b, r->sentence);
    dl_buffer_char(b, '}');
}

void dl_out_json_stand(struct dl_buffer *b, const struct dl_out *out)
{
    const struct dl_doc *doc = out->doc;
    LITERAL(b, ",\"positions\":[");
    for (uint32_t i = 0; i < doc->positions.count; i++) item(b, i), position(b, out, &doc->positions.at[i]);
    LITERAL(b, "],\"agreements\":[");
    for (uint32_t i = 0; i < doc->agreements.count; i++) item(b, i), agreement(b, out, &doc->agreements.at[i], i);
    LITERAL(b, "],\"rules\":[");
    for (uint32_t i = 0; i < doc->rules.count; i++) item(b, i), rule(b, out, &doc->rules.at[i], i);
    LITERAL(b, "],\"reasons\":[");
    for (uint32_t i = 0; i < doc->reasons.count; i++) item(b, i), reason(b, out, &doc->reasons.at[i]);
    dl_buffer_char(b, ']');
}
