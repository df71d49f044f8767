/* WARC 1.0 and 1.1 after ISO 28500:2017: a version line, named fields, a blank line, Content-Length bytes. Where a length is wrong, the reader
 * looks for the next line that begins with "WARC/1." and says so. HTTP bodies: chunked transfer is put together, gzip content is unpacked. */
#include "read/warc.h"

#include <archive.h>
#include <archive_entry.h>

#include "base/limits.h"
#include "base/str.h"

enum { FIELD_LINE_MOST = 65536, FIELDS_MOST = 200 };

struct record {
    char type[32], uri[4096], date[16], content_type[256];
    uint64_t length;
    int has_length;
};

static void keep(char *field, size_t room, struct dl_str value)
{
    value = dl_str_trim(value);
    snprintf(field, room, "%.*s", (int)value.size, value.at != NULL ? value.at : "");
}

static void take_field(struct record *record, struct dl_str line)
{
    struct dl_str name = dl_str_cut(&line, ':');
    long number;
    if (dl_str_is_nocase(name, "WARC-Type")) keep(record->type, sizeof record->type, line);
    if (dl_str_is_nocase(name, "WARC-Target-URI")) keep(record->uri, sizeof record->uri, line);
    if (dl_str_is_nocase(name, "WARC-Date")) keep(record->date, sizeof record->date, dl_str_slice(dl_str_trim(line), 0, 10));
    if (dl_str_is_nocase(name, "Content-Type")) keep(record->content_type, sizeof record->content_type, line);
    if (dl_str_is_nocase(name, "Content-Length") && dl_str_number(dl_str_trim(line), &number) && number >= 0) {
        record->length = (uint64_t)number;
        record->has_length = 1;
    }
}

/* Goes to the next line that begins a record, which stays untaken. 1, 0 at the end, negative. *skipped: lines between were no record's. */
static int find_record(struct dl_stream *stream, int *skipped, struct dl_error *error)
{
    const char *bytes;
    size_t size;
    for (;;) {
        int code = dl_stream_look(stream, 5, &bytes, &size, error);
        if (code != DL_OK) return code;
        if (size == 0) return 0;
        if (size >= 5 && memcmp(bytes, "WARC/", 5) == 0) return 1;
        code = dl_stream_line(stream, FIELD_LINE_MOST, &bytes, &size, error);
        if (code == DL_ELIMIT || (code == 1 && dl_str_trim((struct dl_str){bytes, (uint32_t)size}).size > 0)) *skipped = 1;
        else if (code != 1) return code;
    }
}

/* Reads the version line and the fields, to behind the blank line that ends them. 1, 0 at the end of the stream, negative on error. */
static int read_fields(struct dl_stream *stream, struct record *record, struct dl_error *error)
{
    const char *bytes;
    size_t size;
    int code, lines = 0;
    *record = (struct record){0};
    while ((code = dl_stream_line(stream, FIELD_LINE_MOST, &bytes, &size, error)) == 1) {
        if (size == 0) return 1;
        if (++lines > FIELDS_MOST)
            return dl_fail_at(error, DL_ELIMIT, stream->path, stream->taken, "a record of '%s' has more than %d fields",
                              stream->path, FIELDS_MOST);
        if (lines > 1) take_field(record, (struct dl_str){bytes, (uint32_t)size});
    }
    return code;
}

static int pass(struct dl_stream *stream, uint64_t length, struct dl_error *error)
{
    while (length > 0) {
        const char *bytes;
        size_t size;
        int code = dl_stream_look(stream, 1, &bytes, &size, error);
        if (code != DL_OK) return code;
        if (size == 0) return dl_fail_at(error, DL_EFORMAT, stream->path, stream->taken, "'%s' ends within a record", stream->path);
        if (size > length) size = (size_t)length;
        dl_stream_take(stream, size);
        length -= size;
    }
    return DL_OK;
}

/* ---- HTTP ---- */

struct http {
    int status;
    struct dl_str content_type, transfer, encoding;
};

static struct dl_str read_http(struct dl_str bytes, struct http *http)
{
    struct dl_str rest = bytes, line = dl_str_cut(&rest, '\n');
    long status = 0;
    if (!dl_str_starts(line, "HTTP/")) {
        http->status = 200;
        return bytes;
    }
    dl_str_cut(&line, ' ');
    dl_str_number(dl_str_slice(line, 0, 3), &status);
    http->status = (int)status;
    while (rest.at != NULL) {
        line = dl_str_trim(dl_str_cut(&rest, '\n'));
        if (line.size == 0) break;
        struct dl_str name = dl_str_cut(&line, ':');
        line = dl_str_trim(line);
        if (dl_str_is_nocase(name, "Content-Type")) http->content_type = line;
        if (dl_str_is_nocase(name, "Transfer-Encoding")) http->transfer = line;
        if (dl_str_is_nocase(name, "Content-Encoding")) http->encoding = line;
    }
    return rest;
}

/* Puts chunks together; bytes that are not in chunks are given back as they are (crawlers often store them so). */
static struct dl_str join_chunks(struct dl_arena *arena, struct dl_str bytes)
{
    char *out = dl_arena_alloc(arena, (size_t)bytes.size + 1);
    struct dl_str rest = bytes;
    uint32_t size = 0;
    while (out != NULL && rest.at != NULL && rest.size > 0) {
        struct dl_str line = dl_str_trim(dl_str_cut(&rest, '\n'));
        uint32_t length = 0, digits = 0;
        for (; digits < line.size && digits < 8; digits++) {
            char c = dl_ascii_to_lower(line.at[digits]);
            if (!dl_ascii_digit(c) && !(c >= 'a' && c <= 'f')) break;
            length = length * 16 + (uint32_t)(dl_ascii_digit(c) ? c - '0' : c - 'a' + 10);
        }
        if (digits == 0 || rest.at == NULL) return size > 0 ? (struct dl_str){out, size} : bytes;
        if (length == 0) break;
        if (length > rest.size) length = rest.size;
        memcpy(out + size, rest.at, length);
        size += length;
        rest = dl_str_slice(rest, length, rest.size);
        dl_str_cut(&rest, '\n');
    }
    return out != NULL ? (struct dl_str){out, size} : bytes;
}

/* gzip and deflate through libarchive's filters; bytes that do not unpack are given back. */
static struct dl_str unpack(struct dl_arena *arena, struct dl_str bytes)
{
    struct archive *handle = archive_read_new();
    struct archive_entry *entry;
    struct dl_str result = bytes;
    if (handle == NULL) return bytes;
    archive_read_support_filter_all(handle);
    archive_read_support_format_raw(handle);
    if (archive_read_open_memory(handle, bytes.at, bytes.size) == ARCHIVE_OK &&
        archive_read_next_header(handle, &entry) == ARCHIVE_OK) {
        size_t capacity = (size_t)bytes.size * 4 + 65536, size = 0;
        char *out = malloc(capacity);
        la_ssize_t step = 1;
        while (out != NULL && step > 0 && size < DL_MAX_TEXT) {
            if (size == capacity) {
                char *moved = realloc(out, capacity * 2);
                if (moved == NULL) break;
                out = moved;
                capacity *= 2;
            }
            step = archive_read_data(handle, out + size, capacity - size);
            if (step > 0) size += (size_t)step;
        }
        if (out != NULL && size > 0) result = dl_str_copy(arena, (struct dl_str){out, (uint32_t)size});
        free(out);
    }
    archive_read_free(handle);
    return result.at != NULL ? result : bytes;
}

static struct dl_str charset_of(struct dl_str content_type)
{
    const char *found = content_type.size > 0 ? memmem(content_type.at, content_type.size, "charset=", 8) : NULL;
    if (found == NULL) return (struct dl_str){"", 0};
    struct dl_str value = dl_str_slice(content_type, (uint32_t)(found - content_type.at) + 8, content_type.size);
    value = dl_str_trim(dl_str_cut(&value, ';'));
    if (value.size >= 2 && value.at[0] == '"') value = dl_str_slice(value, 1, value.size - 1);
    return value;
}

static int is_readable(struct dl_str type)
{
    struct dl_str kind = dl_str_trim(dl_str_cut(&type, ';'));
    return kind.size == 0 || dl_str_is_nocase(kind, "text/html") || dl_str_is_nocase(kind, "application/xhtml+xml") ||
           dl_str_is_nocase(kind, "text/plain");
}

/* 1: a page, copied into the arena; 0: a record that is none; DL_ENOMEM. */
static int take_page(struct dl_arena *arena, const struct record *record, struct dl_str bytes, struct dl_warc_page *page)
{
    struct http http = {0};
    struct dl_str body = bytes;
    if (strcmp(record->type, "response") == 0) body = read_http(bytes, &http);
    else http = (struct http){.status = 200, .content_type = dl_str_from(record->content_type)};
    if (http.status != 200 || body.size == 0 || !is_readable(http.content_type)) return 0;
    if (dl_str_is_nocase(http.transfer, "chunked")) body = join_chunks(arena, body);
    if (http.encoding.size > 0 && !dl_str_is_nocase(http.encoding, "identity")) body = unpack(arena, body);
    struct dl_str uri = dl_str_from(record->uri);
    if (uri.size > 2 && uri.at[0] == '<') uri = dl_str_slice(uri, 1, uri.size - 1);
    page->body = dl_str_copy(arena, body);
    page->uri = dl_str_copy(arena, uri);
    page->date = dl_str_copy(arena, dl_str_from(record->date));
    page->charset = dl_str_copy(arena, charset_of(http.content_type));
    return page->body.at != NULL && page->uri.at != NULL && page->date.at != NULL && page->charset.at != NULL ? 1 : DL_ENOMEM;
}

int dl_warc_next(struct dl_stream *stream, struct dl_arena *arena, struct dl_warc_page *page, struct dl_error *error)
{
    for (;;) {
        struct record record;
        int skipped = 0, found = 0, code = find_record(stream, &skipped, error);
        if (code < 0) return code;
        if (skipped)
            return dl_fail_at(error, DL_EFORMAT, stream->path, stream->taken,
                              "a record of '%s' before byte %llu has a wrong length; went on at the next", stream->path,
                              (unsigned long long)stream->taken);
        if (code == 1) code = read_fields(stream, &record, error);
        if (code <= 0) return code;
        int wanted = strcmp(record.type, "response") == 0 || strcmp(record.type, "resource") == 0;
        if (wanted && record.length <= DL_MAX_TEXT) {
            const char *bytes;
            size_t size;
            code = dl_stream_look(stream, (size_t)record.length, &bytes, &size, error);
            if (code != DL_OK) return code;
            if (size > record.length) size = (size_t)record.length;
            found = take_page(arena, &record, (struct dl_str){bytes, (uint32_t)size}, page);
            if (found < 0) return dl_fail_memory(error);
        }
        code = pass(stream, record.length, error);
        if (found) return 1; /* where the stream ended within it, the next call says so */
        if (code != DL_OK) return code;
        if (!record.has_length)
            return dl_fail_at(error, DL_EFORMAT, stream->path, stream->taken,
                              "a record of '%s' before byte %llu has no length; went on at the next", stream->path,
                              (unsigned long long)stream->taken);
    }
}
