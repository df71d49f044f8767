/* RFC 4180, with the separators and line ends that spreadsheets really write. A quoted cell may hold line ends; a row may be as long as a
 * line of JSON may. */
#include "read/csv_input.h"

#include "base/limits.h"
#include "base/str.h"

/* Names under which people keep these columns. */
static const char *const names[DL_CSV_FIELDS] = {
    [DL_CSV_TEXT] = "text,body,content,article,article_text,fulltext,full_text,story,maintext",
    [DL_CSV_ID] = "id,_id,doc_id,docid,article_id,storyid,key",
    [DL_CSV_DATE] = "date,published,pubdate,publication_date,published_at,date_published,day,datetime,created",
    [DL_CSV_TITLE] = "title,headline,heading",
    [DL_CSV_URI] = "uri,url,link,source_url",
    [DL_CSV_PUBLISHER] = "publisher,source,outlet,publication,newspaper,site",
    [DL_CSV_LANGUAGE] = "language,lang"};

/* A row's bytes: lines are put together while a quote is open. */
static int read_row(struct dl_stream *stream, const char **row, size_t *size, struct dl_error *error)
{
    size_t wanted = 1;
    for (;;) {
        const char *bytes;
        size_t held;
        int open = 0, code = dl_stream_look(stream, wanted, &bytes, &held, error);
        if (code != DL_OK || held == 0) return code;
        for (size_t i = 0; i < held; i++) {
            open ^= bytes[i] == '"';
            if (bytes[i] != '\n' || open) continue;
            *row = bytes;
            *size = i + 1;
            return 1;
        }
        if (held < wanted || stream->at_end) {
            *row = bytes;
            *size = held;
            return 1;
        }
        if (held > DL_MAX_LINE) {
            dl_stream_take(stream, held);
            return dl_fail_at(error, DL_ELIMIT, stream->path, stream->taken,
                              "a row of '%s' is longer than %u bytes; is a quotation mark left open?", stream->path, DL_MAX_LINE);
        }
        wanted = held + held / 2 + 65536; /* half as much again, so that scanning stays linear in all */
    }
}

/* Cuts the next cell off the row, unquoted into out[]; returns its size. */
static size_t cut_cell(const char **at, const char *end, char separator, char *out)
{
    const char *p = *at;
    size_t size = 0;
    if (p < end && *p == '"') {
        for (p++; p < end; p++) {
            if (*p == '"' && !(p + 1 < end && p[1] == '"')) break;
            p += *p == '"';
            out[size++] = *p;
        }
        while (p < end && *p != separator) p++;
    } else {
        for (; p < end && *p != separator; p++) out[size++] = *p;
    }
    *at = p < end ? p + 1 : NULL;
    return size;
}

static size_t without_line_end(const char *row, size_t size)
{
    while (size > 0 && (row[size - 1] == '\n' || row[size - 1] == '\r')) size--;
    return size;
}

static char guess_separator(const char *row, size_t size)
{
    size_t counts[3] = {0};
    static const char marks[3] = {',', ';', '\t'};
    for (size_t i = 0; i < size; i++)
        for (int k = 0; k < 3; k++) counts[k] += row[i] == marks[k];
    return counts[2] > counts[0] && counts[2] >= counts[1] ? '\t' : counts[1] > counts[0] ? ';' : ',';
}

static void name_column(struct dl_csv *csv, struct dl_str name, int column)
{
    char lower[64];
    uint32_t size = 0;
    name = dl_str_trim(name);
    for (; size < name.size && size < sizeof lower; size++) lower[size] = dl_ascii_to_lower(name.at[size]);
    for (int f = 0; f < DL_CSV_FIELDS; f++)
        if (csv->column[f] < 0 && dl_str_listed(((struct dl_str){lower, size}), names[f], ',')) csv->column[f] = column;
}

int dl_csv_open(struct dl_csv *csv, struct dl_stream *stream, struct dl_error *error)
{
    const char *row;
    size_t size;
    int code = read_row(stream, &row, &size, error);
    if (code <= 0) return code;
    dl_stream_take(stream, size);
    size = without_line_end(row, size);
    csv->row = 1;
    csv->separator = guess_separator(row, size);
    for (int f = 0; f < DL_CSV_FIELDS; f++) csv->column[f] = -1;
    char *cell = malloc(size + 1);
    if (cell == NULL) return dl_fail_memory(error);
    const char *at = row, *end = row + size;
    for (int column = 0; at != NULL; column++) {
        size_t length = cut_cell(&at, end, csv->separator, cell);
        name_column(csv, (struct dl_str){cell, (uint32_t)length}, column);
    }
    free(cell);
    if (csv->column[DL_CSV_TEXT] >= 0) return DL_OK;
    return dl_fail_at(error, DL_EFORMAT, stream->path, 0,
                      "no column of '%s' is named text (or body, content, article, story); the first line must name the columns",
                      stream->path);
}

int dl_csv_next(struct dl_csv *csv, struct dl_stream *stream, struct dl_arena *arena, struct dl_report *report,
                struct dl_error *error)
{
    const char *row, *fields[DL_CSV_FIELDS] = {0};
    size_t size, text_size = 0;
    int code;
    do {
        code = read_row(stream, &row, &size, error);
        if (code <= 0) return code;
        dl_stream_take(stream, size);
        size = without_line_end(row, size);
        csv->row++;
    } while (size == 0);
    char *cells = dl_arena_alloc(arena, size + 2 * DL_CSV_COLUMNS * DL_CSV_FIELDS);
    if (cells == NULL) return dl_fail_memory(error);
    const char *at = row, *end = row + size;
    for (int column = 0; at != NULL; column++) {
        size_t length = cut_cell(&at, end, csv->separator, cells);
        cells[length] = '\0';
        int kept = 0;
        for (int f = 0; f < DL_CSV_FIELDS; f++) {
            if (csv->column[f] != column || length == 0) continue;
            fields[f] = cells;
            if (f == DL_CSV_TEXT) text_size = length;
            kept = 1;
        }
        if (kept) cells += length + 1;
    }
    if (fields[DL_CSV_TEXT] == NULL)
        return dl_fail_at(error, DL_EFORMAT, stream->path, csv->row, "row %llu of '%s' has no text", (unsigned long long)csv->row,
                          stream->path);
    *report = (struct dl_report){.text = fields[DL_CSV_TEXT],
                                 .text_size = text_size,
                                 .id = fields[DL_CSV_ID],
                                 .uri = fields[DL_CSV_URI],
                                 .date = fields[DL_CSV_DATE],
                                 .title = fields[DL_CSV_TITLE],
                                 .publisher = fields[DL_CSV_PUBLISHER],
                                 .language = fields[DL_CSV_LANGUAGE]};
    return 1;
}
