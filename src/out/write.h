/* The writers behind dl_write_document, one a file. Each appends a whole document to a buffer. */
#ifndef DL_OUT_WRITE_H
#define DL_OUT_WRITE_H

#include "base/doc.h"
#include "out/buffer.h"

struct dl_out { /* what a writer is told, beside the document */
    const struct dl_kit *kit;
    const struct dl_doc *doc;
    uint32_t flags; /* DL_WRITE_… */
    uint32_t width; /* columns of a table */
};

enum { DL_OUT_WIDTH = 100 };

/* A document, or what comes before the first, appended to a buffer; the sink is handed the buffer. */
void dl_out_begin(struct dl_buffer *buffer, enum dl_format format, uint32_t flags);
int dl_out_document(struct dl_buffer *buffer, enum dl_format format, const struct dl_out *out, struct dl_error *error);
int dl_sink_write(const struct dl_sink *sink, const struct dl_buffer *buffer, struct dl_error *error);

void dl_out_conllu(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_json(struct dl_buffer *buffer, const struct dl_out *out);
/* Of a document's line: ,"positions":[…],"agreements":[…],"rules":[…],"reasons":[…] */
void dl_out_json_stand(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_csv_begin(struct dl_buffer *buffer, uint32_t flags);
void dl_out_csv(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_statements_begin(struct dl_buffer *buffer, uint32_t flags);
void dl_out_statements(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_table(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_show(struct dl_buffer *buffer, const struct dl_out *out);
/* The parts of a table: statements, events, warnings. */
void dl_out_said(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_did(struct dl_buffer *buffer, const struct dl_out *out);
void dl_out_warned(struct dl_buffer *buffer, const struct dl_out *out);

/* Code points of a span's ends, as records write them. */
static inline uint32_t dl_out_point(const struct dl_out *out, uint32_t byte) { return dl_doc_codepoint(out->doc, byte); }

#endif
