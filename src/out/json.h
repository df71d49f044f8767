/* The pieces that a line of JSON is put together from, for json.c and json_stand.c. */
#ifndef DL_OUT_JSON_H
#define DL_OUT_JSON_H

#include "out/write.h"

#define LITERAL(buffer, literal) dl_buffer_bytes((buffer), (literal), sizeof(literal) - 1)

static inline void string_or_null(struct dl_buffer *b, struct dl_str text)
{
    if (text.at == NULL) LITERAL(b, "null");
    else dl_buffer_json(b, text);
}

static inline void filled_or_null(struct dl_buffer *b, const char *terminated)
{
    if (terminated == NULL || *terminated == 0) LITERAL(b, "null");
    else dl_buffer_json(b, dl_str_from(terminated));
}

static inline void index_or_null(struct dl_buffer *b, uint32_t index)
{
    if (index == DL_NONE) LITERAL(b, "null");
    else dl_buffer_number(b, index);
}

static inline void day_or_null(struct dl_buffer *b, int32_t day)
{
    if (day == DL_NO_DAY) {
        LITERAL(b, "null");
        return;
    }
    dl_buffer_char(b, '"');
    dl_buffer_day(b, day);
    dl_buffer_char(b, '"');
}

static inline void span(struct dl_buffer *b, const struct dl_out *out, struct dl_span s)
{
    dl_buffer_char(b, '[');
    dl_buffer_number(b, dl_out_point(out, s.start));
    dl_buffer_char(b, ',');
    dl_buffer_number(b, dl_out_point(out, s.end));
    dl_buffer_char(b, ']');
}

static inline void spans(struct dl_buffer *b, const struct dl_out *out, struct dl_spans s)
{
    dl_buffer_char(b, '[');
    for (uint32_t i = 0; i < s.count; i++) {
        if (i > 0) dl_buffer_char(b, ',');
        span(b, out, s.at[i]);
    }
    dl_buffer_char(b, ']');
}

/* Begins item i of an array. */
static inline void item(struct dl_buffer *b, uint32_t i)
{
    if (i > 0) dl_buffer_char(b, ',');
}

static inline void participant(struct dl_buffer *b, const struct dl_out *out, const struct dl_participant *p)
{
    LITERAL(b, "{\"span\":");
    if (p->span.start < p->span.end) span(b, out, p->span);
    else LITERAL(b, "null");
    LITERAL(b, ",\"entity\":");
    index_or_null(b, p->entity);
    dl_buffer_char(b, '}');
}

static inline void participants(struct dl_buffer *b, const struct dl_out *out, const struct dl_participant *p, uint32_t count)
{
    dl_buffer_char(b, '[');
    for (uint32_t i = 0; i < count; i++) {
        item(b, i);
        participant(b, out, &p[i]);
    }
    dl_buffer_char(b, ']');
}

#endif
