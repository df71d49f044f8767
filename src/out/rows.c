#include "out/rows.h"

#include "out/write.h"

enum { FLUSH = 256 << 10 };

int dl_rows_init(struct dl_rows *rows, enum dl_format format, const struct dl_write_options *options, const struct dl_sink *sink,
                 struct dl_error *error)
{
    *rows = (struct dl_rows){.format = format, .sink = sink, .flags = options != NULL ? options->flags : 0};
    dl_grid_init(&rows->grid, NULL, 0, options != NULL && options->width > 0 ? options->width : DL_OUT_WIDTH, rows->flags);
    if (format == DL_FORMAT_JSONL || format == DL_FORMAT_CSV || format == DL_FORMAT_TABLE) return DL_OK;
    return dl_fail(error, DL_EUSAGE, "an answer is a table, csv or jsonl");
}

void dl_rows_release(struct dl_rows *rows)
{
    dl_buffer_release(&rows->buffer);
    dl_grid_release(&rows->grid);
}

void dl_rows_columns(struct dl_rows *rows, const struct dl_column *columns, uint32_t count)
{
    rows->columns = columns;
    rows->count = count;
    for (uint32_t i = 0; i < count; i++) {
        if (rows->format == DL_FORMAT_CSV && !(rows->flags & DL_WRITE_NO_HEADER)) {
            if (i > 0) dl_buffer_char(&rows->buffer, ',');
            dl_buffer_string(&rows->buffer, columns[i].name);
        }
        if (columns[i].not_in_table || rows->grid.column_count == DL_GRID_COLUMNS) continue;
        rows->grid.columns[rows->grid.column_count++] =
            (struct dl_grid_column){columns[i].name, columns[i].style, columns[i].most};
    }
    if (rows->format == DL_FORMAT_CSV && !(rows->flags & DL_WRITE_NO_HEADER)) dl_buffer_char(&rows->buffer, '\n');
}

/* What stands before a cell. */
static void begin_cell(struct dl_rows *rows)
{
    struct dl_buffer *b = &rows->buffer;
    if (rows->format == DL_FORMAT_CSV && rows->next > 0) dl_buffer_char(b, ',');
    if (rows->format != DL_FORMAT_JSONL) return;
    dl_buffer_char(b, rows->next == 0 ? '{' : ',');
    dl_buffer_json(b, dl_str_from(rows->columns[rows->next].name));
    dl_buffer_char(b, ':');
}

static void end_cell(struct dl_rows *rows)
{
    if (++rows->next < rows->count) return;
    if (rows->format == DL_FORMAT_JSONL) dl_buffer_string(&rows->buffer, "}\n");
    if (rows->format == DL_FORMAT_CSV) dl_buffer_char(&rows->buffer, '\n');
    rows->next = 0;
    rows->written++;
}

static void cell(struct dl_rows *rows, struct dl_str text, int is_number)
{
    begin_cell(rows);
    if (rows->format == DL_FORMAT_TABLE) {
        if (!rows->columns[rows->next].not_in_table) dl_grid_cell(&rows->grid, text.at != NULL ? text : DL_STR("–"));
    } else if (rows->format == DL_FORMAT_CSV) {
        dl_buffer_csv(&rows->buffer, text);
    } else if (text.at == NULL) {
        dl_buffer_string(&rows->buffer, "null");
    } else if (is_number) {
        dl_buffer_str(&rows->buffer, text);
    } else {
        dl_buffer_json(&rows->buffer, text);
    }
    end_cell(rows);
}

void dl_rows_number(struct dl_rows *rows, struct dl_str digits) { cell(rows, digits, 1); }
void dl_rows_text(struct dl_rows *rows, struct dl_str text) { cell(rows, text, 0); }

int dl_rows_flush(struct dl_rows *rows, struct dl_error *error)
{
    if (rows->buffer.size < FLUSH && !rows->buffer.failed) return DL_OK;
    int code = dl_sink_write(rows->sink, &rows->buffer, error);
    rows->buffer.size = 0;
    return code;
}

int dl_rows_end(struct dl_rows *rows, struct dl_error *error)
{
    if (rows->format == DL_FORMAT_TABLE && rows->written > 0) dl_grid_write(&rows->grid, &rows->buffer, 0);
    int code = dl_sink_write(rows->sink, &rows->buffer, error);
    rows->buffer.size = 0;
    return code;
}
