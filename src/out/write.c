/* The public entry of the writers: a table from format to writer, and a buffer between writer and sink, so that the sink
 * sees whole documents and a failed one leaves nothing behind. */
#include "out/write.h"

static const struct {
    const char *name;
    void (*begin)(struct dl_buffer *, uint32_t flags);
    void (*write)(struct dl_buffer *, const struct dl_out *);
} formats[DL_FORMATS] = {
    [DL_FORMAT_JSONL] = {"jsonl", NULL, dl_out_json},
    [DL_FORMAT_CSV] = {"csv", dl_out_csv_begin, dl_out_csv},
    [DL_FORMAT_STATEMENTS] = {"statements", dl_out_statements_begin, dl_out_statements},
    [DL_FORMAT_TABLE] = {"table", NULL, dl_out_table},
    [DL_FORMAT_SHOW] = {"show", NULL, dl_out_show},
    [DL_FORMAT_CONLLU] = {"conllu", NULL, dl_out_conllu},
    [DL_FORMAT_GRAPHML] = {"graphml", NULL, NULL}, /* of answers alone */
};

const char *dl_format_name(enum dl_format format) { return (size_t)format < DL_FORMATS ? formats[format].name : NULL; }

int dl_format_from(const char *name, enum dl_format *out)
{
    for (size_t i = 0; i < DL_FORMATS; i++) {
        if (strcmp(formats[i].name, name) != 0) continue;
        *out = (enum dl_format)i;
        return 1;
    }
    return 0;
}

int dl_sink_write(const struct dl_sink *sink, const struct dl_buffer *buffer, struct dl_error *error)
{
    int code = dl_buffer_check(buffer, error);
    if (code == DL_OK && buffer->size > 0 && sink->write(sink->user, buffer->at, buffer->size) != 0)
        code = dl_fail(error, DL_EIO, "cannot write the records");
    return code;
}

void dl_out_begin(struct dl_buffer *buffer, enum dl_format format, uint32_t flags)
{
    if ((size_t)format < DL_FORMATS && formats[format].begin != NULL && !(flags & DL_WRITE_NO_HEADER))
        formats[format].begin(buffer, flags);
}

int dl_out_document(struct dl_buffer *buffer, enum dl_format format, const struct dl_out *out, struct dl_error *error)
{
    if ((size_t)format >= DL_FORMATS || formats[format].write == NULL) return dl_fail(error, DL_EUSAGE, "no such format");
    formats[format].write(buffer, out);
    return dl_buffer_check(buffer, error);
}

int dl_write_begin(enum dl_format format, const struct dl_write_options *options, const struct dl_sink *sink,
                   struct dl_error *error)
{
    struct dl_buffer buffer = {0};
    dl_out_begin(&buffer, format, options != NULL ? options->flags : 0);
    int code = dl_sink_write(sink, &buffer, error);
    dl_buffer_release(&buffer);
    return code;
}

int dl_write_document(const struct dl_kit *kit, const struct dl_doc *doc, enum dl_format format,
                      const struct dl_write_options *options, const struct dl_sink *sink, struct dl_error *error)
{
    struct dl_buffer buffer = {0};
    struct dl_out out = {.kit = kit, .doc = doc, .width = DL_OUT_WIDTH};
    if (options != NULL) {
        out.flags = options->flags;
        if (options->width > 0) out.width = options->width;
    }
    int code = dl_out_document(&buffer, format, &out, error);
    if (code == DL_OK) code = dl_sink_write(sink, &buffer, error);
    dl_buffer_release(&buffer);
    return code;
}
