/* Reads plain text files (a report each) and JSON Lines (a report a line). */
#include "run/input.h"

#include <errno.h>
#include <jansson.h>

#include "base/limits.h"
#include "base/str.h"

struct dl_input_reader {
    const char *const *paths;
    size_t count, next;
    enum dl_input kind;
    FILE *file;       /* of JSON Lines, NULL between files */
    const char *path; /* of file */
    char *line;
    size_t line_capacity;
    uint64_t line_number, bytes;
};

int dl_input_open(struct dl_input_reader **out, const char *const *paths, size_t count, enum dl_input kind,
                  struct dl_error *error)
{
    struct dl_input_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return dl_fail_memory(error);
    *reader = (struct dl_input_reader){.paths = paths, .count = count, .kind = kind};
    *out = reader;
    return DL_OK;
}

static void close_file(struct dl_input_reader *reader)
{
    if (reader->file != NULL && reader->file != stdin) fclose(reader->file);
    reader->file = NULL;
}

void dl_input_close(struct dl_input_reader *reader)
{
    if (reader == NULL) return;
    close_file(reader);
    free(reader->line);
    free(reader);
}

static char *member(struct dl_arena *arena, const json_t *object, const char *key)
{
    const char *value = json_string_value(json_object_get(object, key));
    return value != NULL ? dl_arena_copy(arena, value, strlen(value)) : NULL;
}

static int report_from_line(struct dl_input_reader *reader, size_t size, struct dl_arena *arena, struct dl_report *report,
                            struct dl_error *error)
{
    json_error_t why;
    json_t *object = json_loadb(reader->line, size, JSON_ALLOW_NUL, &why);
    const json_t *text = json_object_get(object, "text");
    if (!json_is_string(text)) {
        int code = dl_fail_at(error, DL_EFORMAT, reader->path, reader->line_number, "line %llu is no report '%s': %s",
                              (unsigned long long)reader->line_number, reader->path,
                              object == NULL ? why.text : "it has no \"text\"");
        json_decref(object);
        return code;
    }
    *report = (struct dl_report){.text_size = json_string_length(text)};
    report->text = dl_arena_copy(arena, json_string_value(text), report->text_size);
    report->id = member(arena, object, "id");
    report->uri = member(arena, object, "uri");
    report->date = member(arena, object, "date");
    report->title = member(arena, object, "title");
    report->publisher = member(arena, object, "publisher");
    report->language = member(arena, object, "language");
    json_decref(object);
    return report->text == NULL ? dl_fail_memory(error) : 1;
}

static int whole_file(struct dl_input_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    size_t size = 0, step;
    int code = 1;
    do {
        if (reader->line_capacity - size < 65536) {
            char *moved = realloc(reader->line, reader->line_capacity * 2 + 65536);
            if (moved == NULL) return dl_fail_memory(error);
            reader->line = moved;
            reader->line_capacity = reader->line_capacity * 2 + 65536;
        }
        step = fread(reader->line + size, 1, reader->line_capacity - size, reader->file);
        size += step;
    } while (step > 0 && size <= DL_MAX_TEXT);
    reader->bytes += size;
    if (ferror(reader->file)) code = dl_fail_at(error, DL_EIO, reader->path, size, "cannot read '%s'", reader->path);
    const char *name = strrchr(reader->path, '/');
    *report = (struct dl_report){.id = name != NULL ? name + 1 : reader->path, .text_size = size};
    report->text = dl_arena_copy(arena, reader->line, size);
    close_file(reader);
    return report->text == NULL ? dl_fail_memory(error) : code;
}

int dl_input_next(struct dl_input_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    for (;;) {
        if (reader->file == NULL) {
            if (reader->next == reader->count) return 0;
            reader->path = reader->paths[reader->next++];
            reader->line_number = 0;
            reader->file = strcmp(reader->path, "-") == 0 ? stdin : fopen(reader->path, "rb");
            if (reader->file == NULL)
                return dl_fail_at(error, DL_EIO, reader->path, 0, "cannot open '%s': %s", reader->path, strerror(errno));
            int is_lines = reader->kind == DL_INPUT_JSONL ||
                           (reader->kind == DL_INPUT_AUTO && dl_str_ends(dl_str_from(reader->path), ".jsonl"));
            if (reader->kind == DL_INPUT_AUTO && reader->file == stdin) {
                int first = getc(stdin);
                if (first != EOF) ungetc(first, stdin);
                is_lines = first == '{';
            }
            if (!is_lines) return whole_file(reader, arena, report, error);
        }
        ssize_t size = getline(&reader->line, &reader->line_capacity, reader->file);
        if (size < 0) {
            close_file(reader);
            continue;
        }
        reader->line_number++;
        reader->bytes += (size_t)size;
        if (size > 1) return report_from_line(reader, (size_t)size, arena, report, error);
    }
}

void dl_input_progress(const struct dl_input_reader *reader, struct dl_progress *progress)
{
    progress->bytes = reader->bytes;
}
