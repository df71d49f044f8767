/* What a model file says of itself, and what it holds, for a person. */
#include "base/data.h"
#include "model/file.h"
#include "out/write.h"

static void row(struct dl_buffer *b, struct dl_str left, size_t column)
{
    dl_buffer_str(b, left);
    dl_buffer_fill(b, ' ', left.size < column ? column - left.size : 1);
}

/* "key<TAB>value" lines, the keys once where they repeat. */
static void about(struct dl_buffer *b, struct dl_str rest)
{
    struct dl_str last = {0};
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str line = dl_str_cut(&rest, '\n'), key = dl_str_cut(&line, '\t');
        row(b, dl_str_equal(key, last) ? DL_STR("") : key, 10);
        dl_buffer_str(b, line);
        dl_buffer_char(b, '\n');
        last = key;
    }
}

static uint64_t size_of(const struct dl_model_section *s)
{
    uint64_t items = 1;
    if (s->kind == DL_MODEL_TEXT) return s->dims[1];
    for (uint32_t i = 0; i < s->rank && i < 4; i++) items *= s->dims[i];
    return s->kind == DL_MODEL_FLOATS ? items * 4 : items + (uint64_t)s->dims[0] * 4;
}

static void section(struct dl_buffer *b, const struct dl_model_section *s)
{
    static const char *const kinds[] = {[DL_MODEL_TEXT] = "lines", [DL_MODEL_FLOATS] = "float32", [DL_MODEL_BYTES] = "int8"};
    size_t start = b->size;
    row(b, dl_str_from(s->name), 26);
    row(b, dl_str_from(s->kind <= DL_MODEL_BYTES ? kinds[s->kind] : "?"), 9);
    for (uint32_t i = 0; i < s->rank && i < 4; i++) {
        if (i > 0) dl_buffer_string(b, " × ");
        dl_buffer_number(b, s->dims[i]);
    }
    size_t width = b->size - start - (s->rank > 1 && s->rank <= 4 ? s->rank - 1 : 0); /* '×' is two bytes */
    dl_buffer_fill(b, ' ', width < 56 ? 56 - width : 1);
    dl_buffer_number(b, size_of(s));
    dl_buffer_string(b, " bytes\n");
}

static int describe(const struct dl_model_file *file, const struct dl_sink *sink, struct dl_error *error)
{
    struct dl_buffer b = {0};
    dl_buffer_string(&b, "file      ");
    dl_buffer_string(&b, file->name);
    dl_buffer_string(&b, ", ");
    dl_buffer_number(&b, file->size);
    dl_buffer_string(&b, " bytes\n");
    for (uint32_t i = 0; i < file->count; i++)
        if (strcmp(file->sections[i].name, "about") == 0) about(&b, dl_section_text(&file->sections[i]));
    dl_buffer_char(&b, '\n');
    for (uint32_t i = 0; i < file->count; i++) section(&b, &file->sections[i]);
    int code = dl_sink_write(sink, &b, error);
    dl_buffer_release(&b);
    return code;
}

int dl_model_describe(const char *path, const struct dl_sink *sink, struct dl_error *error)
{
    struct dl_model_file file = {0};
    struct dl_data data;
    struct dl_str bytes;
    int code = dl_data_open(&data, NULL, error);
    if (code != DL_OK) return code;
    if (path != NULL) {
        code = dl_model_file_open(&file, path, error);
    } else {
        code = dl_data_get(&data, "model/dateline.dlm", &bytes, error);
        if (code == DL_OK) code = dl_model_file_view(&file, "built in", bytes.at, bytes.size, error);
        else code = dl_fail(error, DL_EMODEL, "no model is built in: name a model file");
    }
    if (code == DL_OK) {
        code = describe(&file, sink, error);
        dl_model_file_release(&file);
    }
    dl_data_release(&data);
    return code;
}
