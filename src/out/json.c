/* One document as one line of JSON (docs/schema/dateline-1.schema.json says what it holds). The line is put together in
 * one pass, without a tree of values between: the writer's share of a run is then a copy of the text and little more.
 * Each literal below carries its own commas and quotes. */
#include "out/json.h"
#include "out/write.h"

static void head(struct dl_buffer *b, const struct dl_out *out)
{
    const struct dl_doc *doc = out->doc;
    LITERAL(b, "{\"schema\":\"dateline/1\",\"id\":");
    string_or_null(b, doc->id);
    LITERAL(b, ",\"uri\":");
    string_or_null(b, doc->uri);
    LITERAL(b, ",\"date\":");
    string_or_null(b, doc->date);
    LITERAL(b, ",\"title\":");
    string_or_null(b, doc->title);
    LITERAL(b, ",\"publisher\":");
    string_or_null(b, doc->publisher);
    LITERAL(b, ",\"language\":");
    string_or_null(b, doc->language);
    if (!(out->flags & DL_WRITE_NO_TEXT)) {
        LITERAL(b, ",\"text\":");
        dl_buffer_json(b, doc->text);
    }
    LITERAL(b, ",\"provenance\":{\"dateline\":");
    filled_or_null(b, dl_version());
    LITERAL(b, ",\"model\":");
    filled_or_null(b, out->kit != NULL ? dl_kit_model_version(out->kit) : NULL);
    LITERAL(b, ",\"lexicons\":");
    filled_or_null(b, out->kit != NULL ? dl_kit_lexicons_version(out->kit) : NULL);
    LITERAL(b, ",\"gazetteer\":");
    filled_or_null(b, out->kit != NULL ? dl_kit_gazetteer_version(out->kit) : NULL);
    dl_buffer_char(b, '}');
}

static void sections(struct dl_buffer *b, const struct dl_out *out)
{
    LITERAL(b, ",\"sections\":[");
    for (uint32_t i = 0; i < out->doc->sections.count; i++) {
        item(b, i);
        LITERAL(b, "{\"kind\":\"");
        dl_buffer_string(b, dl_section_kind_name(out->doc->sections.at[i].kind));
        LITERAL(b, "\",\"span\":");
        span(b, out, out->doc->sections.at[i].span);
        dl_buffer_char(b, '}');
    }
    LITERAL(b, "],\"sentences\":[");
    for (uint32_t i = 0; i < out->doc->sentences.count; i++) {
        item(b, i);
        span(b, out, out->doc->sentences.at[i].span);
    }
    dl_buffer_char(b, ']');
}

static void mention(struct dl_buffer *b, const struct dl_out *out, const struct dl_mention *m)
{
    LITERAL(b, "{\"span\":");
    span(b, out, m->span);
    LITERAL(b, ",\"phrase\":");
    span(b, out, m->phrase);
    LITERAL(b, ",\"form\":\"");
    dl_buffer_string(b, dl_mention_form_name(m->form));
    LITERAL(b, "\",\"sentence\":");
    dl_buffer_number(b, m->sentence);
    dl_buffer_char(b, '}');
}

/* Each office that the report itself says the entity holds, with where it says so. */
static void introductions(struct dl_buffer *b, const struct dl_out *out, uint32_t entity)
{
    uint32_t written = 0;
    LITERAL(b, ",\"offices\":[");
    for (uint32_t i = 0; i < out->doc->introductions.count; i++) {
        const struct dl_introduction *found = &out->doc->introductions.at[i];
        if (found->entity != entity) continue;
        item(b, written++);
        LITERAL(b, "{\"office\":");
        string_or_null(b, found->office);
        LITERAL(b, ",\"of\":");
        index_or_null(b, found->of);
        LITERAL(b, ",\"span\":");
        span(b, out, found->span);
        dl_buffer_char(b, '}');
    }
    dl_buffer_char(b, ']');
}

static void entity(struct dl_buffer *b, const struct dl_out *out, const struct dl_entity *e, uint32_t id)
{
    LITERAL(b, "{\"id\":");
    dl_buffer_number(b, id);
    LITERAL(b, ",\"actor\":");
    string_or_null(b, e->actor);
    LITERAL(b, ",\"name\":");
    dl_buffer_json(b, e->name);
    LITERAL(b, ",\"kind\":\"");
    dl_buffer_string(b, dl_entity_kind_name(e->kind));
    LITERAL(b, "\",\"code\":");
    string_or_null(b, e->code);
    LITERAL(b, ",\"country\":");
    filled_or_null(b, e->country);
    LITERAL(b, ",\"sector\":");
    string_or_null(b, e->sector);
    LITERAL(b, ",\"office\":");
    string_or_null(b, e->office);
    LITERAL(b, ",\"of\":");
    index_or_null(b, e->of);
    LITERAL(b, ",\"cameo\":");
    string_or_null(b, e->cameo);
    LITERAL(b, ",\"wikidata\":");
    string_or_null(b, e->wikidata);
    introductions(b, out, id);
    LITERAL(b, ",\"mentions\":[");
    for (uint32_t i = 0; i < e->mention_count; i++) {
        item(b, i);
        mention(b, out, &out->doc->mentions.at[e->mentions[i]]);
    }
    LITERAL(b, "]}");
}

/* {"span": …, "entity": …}; entity first where the contract lists it first */
static void statement(struct dl_buffer *b, const struct dl_out *out, const struct dl_statement *s, uint32_t id)
{
    LITERAL(b, "{\"id\":");
    dl_buffer_number(b, id);
    LITERAL(b, ",\"source\":");
    participant(b, out, &s->source);
    LITERAL(b, ",\"cue\":");
    spans(b, out, s->cue);
    LITERAL(b, ",\"content\":");
    spans(b, out, s->content);
    LITERAL(b, ",\"mode\":\"");
    dl_buffer_string(b, dl_statement_mode_name(s->mode));
    LITERAL(b, "\",\"addressee\":");
    if (s->addressee.span.start >= s->addressee.span.end && s->addressee.entity == DL_NONE) LITERAL(b, "null");
    else participant(b, out, &s->addressee);
    LITERAL(b, ",\"sentence\":");
    dl_buffer_number(b, s->sentence);
    LITERAL(b, ",\"polarity\":\"");
    dl_buffer_string(b, dl_polarity_name(s->polarity));
    LITERAL(b, "\",\"within\":");
    index_or_null(b, s->within);
    LITERAL(b, ",\"confidence\":");
    dl_buffer_decimal(b, (double)s->confidence, 2);
    dl_buffer_char(b, '}');
}

static void event_codes(struct dl_buffer *b, const struct dl_event *e)
{
    int is_classed = e->type < DL_EVENT_TYPES; /* a user's own code may have no class */
    LITERAL(b, ",\"type\":");
    filled_or_null(b, is_classed ? dl_event_type_name(e->type) : NULL);
    LITERAL(b, ",\"mode\":");
    filled_or_null(b, e->mode);
    LITERAL(b, ",\"context\":[");
    for (uint32_t i = 0; i < e->context_count; i++) {
        item(b, i);
        dl_buffer_json(b, dl_str_from(e->contexts[i]));
    }
    LITERAL(b, "],\"cameo\":");
    filled_or_null(b, e->cameo);
    LITERAL(b, ",\"quad\":");
    if (is_classed) dl_buffer_number(b, e->quad);
    else LITERAL(b, "null");
    LITERAL(b, ",\"quad_cameo\":");
    dl_buffer_number(b, e->quad_cameo);
    LITERAL(b, ",\"goldstein\":");
    dl_buffer_decimal(b, (double)e->goldstein, 1);
    LITERAL(b, ",\"status\":\"");
    dl_buffer_string(b, dl_status_name(e->status));
    dl_buffer_char(b, '"');
}

static void event(struct dl_buffer *b, const struct dl_out *out, const struct dl_event *e, uint32_t id)
{
    LITERAL(b, "{\"id\":");
    dl_buffer_number(b, id);
    LITERAL(b, ",\"actor\":");
    participants(b, out, e->actors, e->actor_count);
    LITERAL(b, ",\"recipient\":");
    participants(b, out, e->recipients, e->recipient_count);
    event_codes(b, e);
    LITERAL(b, ",\"trigger\":");
    spans(b, out, e->trigger);
    LITERAL(b, ",\"sentence\":");
    dl_buffer_number(b, e->sentence);
    LITERAL(b, ",\"from\":");
    day_or_null(b, e->when.from);
    LITERAL(b, ",\"to\":");
    day_or_null(b, e->when.to);
    LITERAL(b, ",\"precision\":");
    filled_or_null(b, dl_precision_name(e->when.precision));
    LITERAL(b, ",\"time\":");
    index_or_null(b, e->time);
    LITERAL(b, ",\"when_from\":");
    filled_or_null(b, dl_evidence_name(e->when_from));
    LITERAL(b, ",\"place\":");
    index_or_null(b, e->place);
    LITERAL(b, ",\"place_from\":");
    filled_or_null(b, dl_evidence_name(e->place_from));
    LITERAL(b, ",\"statement\":");
    index_or_null(b, e->statement);
    LITERAL(b, ",\"same_as\":");
    index_or_null(b, e->same_as);
    LITERAL(b, ",\"confidence\":");
    dl_buffer_decimal(b, (double)e->confidence, 2);
    if (out->flags & DL_WRITE_EXPLAIN) {
        LITERAL(b, ",\"because\":");
        string_or_null(b, e->because);
    }
    dl_buffer_char(b, '}');
}

static void time_expression(struct dl_buffer *b, const struct dl_out *out, const struct dl_time *t)
{
    LITERAL(b, "{\"span\":");
    span(b, out, t->span);
    LITERAL(b, ",\"type\":\"");
    dl_buffer_string(b, dl_timex_type_name(t->type));
    LITERAL(b, "\",\"value\":");
    dl_buffer_json(b, t->value);
    LITERAL(b, ",\"bound\":");
    filled_or_null(b, dl_bound_name(t->bound));
    LITERAL(b, ",\"until\":");
    index_or_null(b, t->until);
    dl_buffer_char(b, '}');
}

static void place(struct dl_buffer *b, const struct dl_out *out, const struct dl_place *p)
{
    LITERAL(b, "{\"span\":");
    span(b, out, p->span);
    LITERAL(b, ",\"name\":");
    dl_buffer_json(b, p->name);
    LITERAL(b, ",\"use\":\"");
    dl_buffer_string(b, dl_place_use_name(p->use));
    LITERAL(b, "\",\"geonames\":");
    index_or_null(b, p->geonames != 0 ? p->geonames : DL_NONE);
    LITERAL(b, ",\"country\":");
    filled_or_null(b, p->country);
    if (p->has_point) {
        LITERAL(b, ",\"lat\":");
        dl_buffer_decimal(b, p->lat, 5);
        LITERAL(b, ",\"lon\":");
        dl_buffer_decimal(b, p->lon, 5);
    } else {
        LITERAL(b, ",\"lat\":null,\"lon\":null");
    }
    LITERAL(b, ",\"entity\":");
    index_or_null(b, p->entity);
    dl_buffer_char(b, '}');
}

static void warning(struct dl_buffer *b, const struct dl_out *out, const struct dl_warning *w)
{
    LITERAL(b, "{\"code\":");
    dl_buffer_json(b, dl_str_from(w->code));
    LITERAL(b, ",\"message\":");
    dl_buffer_json(b, w->message);
    LITERAL(b, ",\"span\":");
    span(b, out, w->span);
    dl_buffer_char(b, '}');
}

void dl_out_json(struct dl_buffer *b, const struct dl_out *out)
{
    const struct dl_doc *doc = out->doc;
    head(b, out);
    sections(b, out);
    LITERAL(b, ",\"entities\":[");
    for (uint32_t i = 0; i < doc->entities.count; i++) item(b, i), entity(b, out, &doc->entities.at[i], i);
    LITERAL(b, "],\"statements\":[");
    for (uint32_t i = 0; i < doc->statements.count; i++) item(b, i), statement(b, out, &doc->statements.at[i], i);
    LITERAL(b, "],\"events\":[");
    for (uint32_t i = 0; i < doc->events.count; i++) item(b, i), event(b, out, &doc->events.at[i], i);
    LITERAL(b, "],\"times\":[");
    for (uint32_t i = 0; i < doc->times.count; i++) item(b, i), time_expression(b, out, &doc->times.at[i]);
    LITERAL(b, "],\"places\":[");
    for (uint32_t i = 0; i < doc->places.count; i++) item(b, i), place(b, out, &doc->places.at[i]);
    dl_buffer_char(b, ']');
    dl_out_json_stand(b, out);
    LITERAL(b, ",\"warnings\":[");
    for (uint32_t i = 0; i < doc->warnings.count; i++) item(b, i), warning(b, out, &doc->warnings.at[i]);
    LITERAL(b, "]}\n");
}
