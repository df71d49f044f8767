#include "out/answer.h"

#include "base/limits.h"
#include "out/width.h"
#include "out/write.h"

enum { FLUSH = 256 << 10 };

int dl_answer_init(struct dl_answer *answer, enum dl_format format, const struct dl_write_options *options,
                   const struct dl_sink *sink, struct dl_error *error)
{
    *answer = (struct dl_answer){.format = format, .sink = sink, .flags = options != NULL ? options->flags : 0};
    dl_grid_init(&answer->grid, NULL, 0, options != NULL && options->width > 0 ? options->width : DL_OUT_WIDTH, answer->flags);
    if (format == DL_FORMAT_JSONL || format == DL_FORMAT_CSV || format == DL_FORMAT_TABLE || format == DL_FORMAT_GRAPHML)
        return DL_OK;
    return dl_fail(error, DL_EUSAGE, "an answer is a table, csv, jsonl or graphml");
}

void dl_answer_release(struct dl_answer *answer)
{
    dl_buffer_release(&answer->buffer);
    dl_grid_release(&answer->grid);
}

void dl_answer_columns(struct dl_answer *answer, const struct dl_column *columns, uint32_t count)
{
    answer->columns = columns;
    answer->count = count;
    for (uint32_t i = 0; i < count; i++) {
        if (answer->format == DL_FORMAT_CSV && !(answer->flags & DL_WRITE_NO_HEADER)) {
            if (i > 0) dl_buffer_char(&answer->buffer, ',');
            dl_buffer_string(&answer->buffer, columns[i].name);
        }
        if (columns[i].not_in_table || answer->grid.column_count == DL_GRID_COLUMNS) continue;
        answer->grid.columns[answer->grid.column_count++] =
            (struct dl_grid_column){.title = columns[i].title != NULL ? columns[i].title : columns[i].name,
                                    .style = columns[i].style,
                                    .most = columns[i].most,
                                    .least = columns[i].least,
                                    .is_number = columns[i].is_number};
    }
    if (answer->format == DL_FORMAT_CSV && !(answer->flags & DL_WRITE_NO_HEADER)) dl_buffer_char(&answer->buffer, '\n');
}

/* What stands before a cell. */
static void begin_cell(struct dl_answer *answer)
{
    struct dl_buffer *b = &answer->buffer;
    if (answer->format == DL_FORMAT_CSV && answer->next > 0) dl_buffer_char(b, ',');
    if (answer->format != DL_FORMAT_JSONL) return;
    dl_buffer_char(b, answer->next == 0 ? '{' : ',');
    dl_buffer_json(b, dl_str_from(answer->columns[answer->next].name));
    dl_buffer_char(b, ':');
}

static void end_cell(struct dl_answer *answer)
{
    if (++answer->next < answer->count) return;
    if (answer->format == DL_FORMAT_JSONL) dl_buffer_string(&answer->buffer, "}\n");
    if (answer->format == DL_FORMAT_CSV) dl_buffer_char(&answer->buffer, '\n');
    answer->next = 0;
    answer->written++;
}

/* A cell that is needed until the end; control characters are no part of XML. */
static void keep(struct dl_answer *answer, struct dl_str text)
{
    struct dl_str line = text.at != NULL ? dl_width_line(&answer->grid.arena, text) : (struct dl_str){0};
    struct dl_str *slot = DL_PUSH(&answer->cells, &answer->grid.arena, DL_MAX_WORDS);
    if (slot == NULL || (text.at != NULL && line.at == NULL)) answer->buffer.failed = 1;
    else *slot = line;
}

static void cell(struct dl_answer *answer, struct dl_str text, int is_number)
{
    if (answer->format == DL_FORMAT_GRAPHML) {
        keep(answer, text);
        end_cell(answer);
        return;
    }
    begin_cell(answer);
    if (answer->format == DL_FORMAT_TABLE) {
        if (!answer->columns[answer->next].not_in_table) dl_grid_cell(&answer->grid, text.at != NULL ? text : DL_STR("–"));
    } else if (answer->format == DL_FORMAT_CSV) {
        dl_buffer_csv(&answer->buffer, text);
    } else if (text.at == NULL) {
        dl_buffer_string(&answer->buffer, "null");
    } else if (is_number) {
        dl_buffer_str(&answer->buffer, text);
    } else {
        dl_buffer_json(&answer->buffer, text);
    }
    end_cell(answer);
}

void dl_answer_number(struct dl_answer *answer, struct dl_str digits) { cell(answer, digits, 1); }
void dl_answer_text(struct dl_answer *answer, struct dl_str text) { cell(answer, text, 0); }

int dl_answer_flush(struct dl_answer *answer, struct dl_error *error)
{
    if (answer->buffer.size < FLUSH && !answer->buffer.failed) return DL_OK;
    int code = dl_sink_write(answer->sink, &answer->buffer, error);
    answer->buffer.size = 0;
    return code;
}

int dl_answer_end(struct dl_answer *answer, struct dl_error *error)
{
    if (answer->format == DL_FORMAT_TABLE && answer->written > 0) dl_grid_write(&answer->grid, &answer->buffer, 0);
    if (answer->format == DL_FORMAT_GRAPHML && !answer->buffer.failed) dl_answer_graphml(answer);
    int code = dl_sink_write(answer->sink, &answer->buffer, error);
    answer->buffer.size = 0;
    return code;
}
