/* Paths become reports. A stack of lists holds what is still to be read: the caller's paths at the bottom, above it the
 * sorted names of each folder that is open. */
#include "read/reader.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "read/html.h"
#include "read/record.h"
#include "read/stream.h"

enum { MAX_FOLDER_DEPTH = 32, SNIFFED = 4096 };

struct list {
    const char *folder;       /* NULL: the caller's paths */
    const char *const *names;
    size_t count, next;
    struct dl_arena arena;    /* of a folder's names */
};

struct dl_reader {
    struct list lists[MAX_FOLDER_DEPTH];
    uint32_t depth;           /* lists in use */
    enum dl_input kind;
    struct dl_stream stream;  /* of JSON Lines, closed between files */
    struct dl_arena path;     /* of the path being read */
    struct dl_arena arena;    /* of the report handed out last */
    uint64_t bytes;           /* of files read to their end */
    enum dl_input now;        /* kind of the file that is open */
};

int dl_reader_open(struct dl_reader **out, const char *const *paths, size_t count, enum dl_input kind, struct dl_error *error)
{
    struct dl_reader *reader = calloc(1, sizeof *reader);
    if (reader == NULL) return dl_fail_memory(error);
    reader->lists[0] = (struct list){.names = paths, .count = count};
    reader->depth = 1;
    reader->kind = kind;
    dl_arena_init(&reader->path);
    dl_arena_init(&reader->arena);
    *out = reader;
    return DL_OK;
}

void dl_reader_close(struct dl_reader *reader)
{
    if (reader == NULL) return;
    dl_stream_close(&reader->stream);
    while (reader->depth > 1) dl_arena_release(&reader->lists[--reader->depth].arena);
    dl_arena_release(&reader->path);
    dl_arena_release(&reader->arena);
    free(reader);
}

uint64_t dl_reader_bytes(const struct dl_reader *reader)
{
    return reader->bytes + reader->stream.taken;
}

/* ---- folders ---- */

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int is_page(struct dl_str name)
{
    return dl_str_ends(name, ".html") || dl_str_ends(name, ".htm") || dl_str_ends(name, ".xhtml");
}

/* Hidden files and files of other kinds are not reports. Folders end in no known way and are told when they are opened. */
static int is_wanted(const struct dl_reader *reader, const struct dirent *entry)
{
    struct dl_str name = dl_str_from(entry->d_name);
    if (name.at[0] == '.') return 0;
    if (entry->d_type == DT_DIR) return 1;
    int is_lines = dl_str_ends(name, ".jsonl") || dl_str_ends(name, ".ndjson");
    int is_text = dl_str_ends(name, ".txt") || dl_str_ends(name, ".text");
    switch (reader->kind) {
    case DL_INPUT_TEXT: return is_text;
    case DL_INPUT_JSONL: return is_lines;
    case DL_INPUT_HTML: return is_page(name);
    default: return is_lines || is_text || is_page(name);
    }
}

static int read_names(struct dl_reader *reader, DIR *folder, struct list *list)
{
    DL_VEC(names, const char *) names = {0};
    for (const struct dirent *entry; (entry = readdir(folder)) != NULL;) {
        if (!is_wanted(reader, entry)) continue;
        const char **slot = DL_PUSH(&names, &list->arena, UINT32_MAX);
        const char *copy = slot != NULL ? dl_arena_copy(&list->arena, entry->d_name, strlen(entry->d_name)) : NULL;
        if (copy == NULL) return DL_ENOMEM;
        *slot = copy;
    }
    if (names.count > 0) qsort(names.at, names.count, sizeof *names.at, by_name);
    list->names = names.at;
    list->count = names.count;
    return DL_OK;
}

static int enter_folder(struct dl_reader *reader, const char *path, struct dl_error *error)
{
    if (reader->depth == MAX_FOLDER_DEPTH)
        return dl_fail_at(error, DL_ELIMIT, path, 0, "folders nested more than %d deep: '%s'", MAX_FOLDER_DEPTH, path);
    DIR *folder = opendir(path);
    if (folder == NULL) return dl_fail_at(error, DL_EIO, path, 0, "cannot open folder '%s': %s", path, strerror(errno));
    struct list *list = &reader->lists[reader->depth];
    *list = (struct list){0};
    dl_arena_init(&list->arena);
    list->folder = dl_arena_copy(&list->arena, path, strlen(path));
    int code = list->folder != NULL ? read_names(reader, folder, list) : DL_ENOMEM;
    closedir(folder);
    if (code != DL_OK) {
        dl_arena_release(&list->arena);
        return dl_fail_memory(error);
    }
    reader->depth++;
    return DL_OK;
}

/* The next path, in reader->path. 1: a path; 0: the end. */
static int next_path(struct dl_reader *reader, const char **path)
{
    while (reader->depth > 1 && reader->lists[reader->depth - 1].next == reader->lists[reader->depth - 1].count)
        dl_arena_release(&reader->lists[--reader->depth].arena);
    struct list *list = &reader->lists[reader->depth - 1];
    if (list->next == list->count) return 0;
    const char *name = list->names[list->next++];
    dl_arena_release(&reader->path);
    if (list->folder == NULL) {
        *path = dl_arena_copy(&reader->path, name, strlen(name));
    } else {
        size_t size = strlen(list->folder);
        while (size > 0 && list->folder[size - 1] == '/') size--;
        *path = dl_str_format(&reader->path, "%.*s/%s", (int)size, list->folder, name).at;
    }
    return *path != NULL ? 1 : DL_ENOMEM;
}

/* ---- files ---- */

/* What the bytes at a file's beginning say: 1 JSON Lines. */
static int looks_like_lines(const char *bytes, size_t size)
{
    size_t at = 0;
    while (at < size && dl_ascii_space(bytes[at])) at++;
    if (at == size || bytes[at] != '{') return 0;
    for (at++; at < size && dl_ascii_space(bytes[at]); at++) {}
    return at < size && (bytes[at] == '"' || bytes[at] == '}');
}

static int looks_like_page(const char *bytes, size_t size)
{
    struct dl_str head = dl_str_trim((struct dl_str){bytes, size < SNIFFED ? (uint32_t)size : SNIFFED});
    return dl_str_is_nocase(dl_str_slice(head, 0, 14), "<!doctype html") || dl_str_is_nocase(dl_str_slice(head, 0, 5), "<html");
}

/* Whether the bytes are no text in UTF-8 or near it. */
static int looks_binary(const char *bytes, size_t size)
{
    size_t sample = size < SNIFFED ? size : SNIFFED, odd = 0, first;
    for (size_t i = 0; i < sample; i++) {
        if (bytes[i] == 0) return 1;
        odd += (unsigned char)bytes[i] < 0x20 && !dl_ascii_space(bytes[i]) && bytes[i] != 0x1B;
    }
    return (odd + dl_utf8_check(bytes, sample, &first)) * 4 > sample;
}

static int refuse_binary(const struct dl_reader *reader, struct dl_error *error)
{
    return dl_fail_at(error, DL_EFORMAT, reader->stream.path, 0, "not text: '%s' holds binary bytes", reader->stream.path);
}

static enum dl_input kind_of(const struct dl_reader *reader, const char *path, const char *bytes, size_t size)
{
    struct dl_str name = dl_str_from(path);
    if (reader->kind != DL_INPUT_AUTO) return reader->kind;
    if (dl_str_ends(name, ".jsonl") || dl_str_ends(name, ".ndjson")) return DL_INPUT_JSONL;
    if (dl_str_ends(name, ".txt")) return DL_INPUT_TEXT;
    if (is_page(name) || looks_like_page(bytes, size)) return DL_INPUT_HTML;
    return looks_like_lines(bytes, size) ? DL_INPUT_JSONL : DL_INPUT_TEXT;
}

static int open_file(struct dl_reader *reader, const char *path, struct dl_error *error)
{
    const char *bytes;
    size_t size;
    reader->bytes += reader->stream.taken;
    reader->stream = (struct dl_stream){0};
    int code = dl_stream_open(&reader->stream, path, error);
    if (code == DL_OK) code = dl_stream_peek(&reader->stream, &bytes, &size, error);
    if (code == DL_OK) reader->now = kind_of(reader, path, bytes, size);
    /* a page may be in any encoding, and is decoded as a whole */
    if (code == DL_OK && size > 0 && reader->now != DL_INPUT_HTML && looks_binary(bytes, size)) code = refuse_binary(reader, error);
    if (code != DL_OK) {
        dl_stream_close(&reader->stream);
        return code;
    }
    if (reader->now != DL_INPUT_HTML && size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) reader->stream.start += 3; /* byte order mark */
    return DL_OK;
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != 0 ? slash + 1 : path;
}

static int next_text(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *bytes, *name = base_name(reader->stream.path);
    size_t size;
    int code = dl_stream_rest(&reader->stream, DL_MAX_TEXT, &bytes, &size, error);
    if (code == DL_OK) {
        struct dl_report whole = {.text_size = size};
        whole.text = dl_arena_copy(arena, size > 0 ? bytes : "", size);
        whole.id = dl_arena_copy(arena, name, strlen(name));
        if (whole.text == NULL || whole.id == NULL) code = dl_fail_memory(error);
        else *report = whole;
    }
    dl_stream_close(&reader->stream);
    return code == DL_OK ? 1 : code;
}

static const char *terminated(struct dl_arena *arena, struct dl_str text)
{
    return text.size > 0 ? dl_arena_copy(arena, text.at, text.size) : NULL;
}

/* A page is known by its path; the address that it claims may be another page's. */
static int next_page(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *bytes, *path = reader->stream.path;
    size_t size;
    struct dl_html_page page;
    int code = dl_stream_rest(&reader->stream, DL_MAX_TEXT, &bytes, &size, error);
    if (code == DL_OK) code = dl_html_read(arena, bytes, size, NULL, &page, error);
    if (code == DL_OK) {
        *report = (struct dl_report){.text = page.text.at, .text_size = page.text.size};
        report->id = terminated(arena, dl_str_from(base_name(path)));
        report->uri = terminated(arena, dl_str_from(path));
        report->title = terminated(arena, page.meta.title);
        report->date = terminated(arena, page.meta.date);
        report->publisher = terminated(arena, page.meta.publisher);
    } else if (error != NULL && error->file[0] == '\0') {
        snprintf(error->file, sizeof error->file, "%s", path);
    }
    dl_stream_close(&reader->stream);
    return code == DL_OK ? 1 : code;
}

static int is_blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!dl_ascii_space(line[i])) return 0;
    return 1;
}

static int next_line(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *line;
    size_t size;
    int code;
    do code = dl_stream_line(&reader->stream, DL_MAX_LINE, &line, &size, error);
    while (code == 1 && is_blank(line, size));
    if (code == 0 || code == DL_EIO || code == DL_ENOMEM) dl_stream_close(&reader->stream);
    if (code != 1) return code;
    code = dl_record_read(line, size, reader->stream.path, reader->stream.line, arena, report, error);
    if (code != DL_OK) return code;
    if (report->id == NULL)
        report->id = dl_str_format(arena, "%s:%llu", base_name(reader->stream.path), (unsigned long long)reader->stream.line).at;
    return report->id != NULL ? 1 : dl_fail_memory(error);
}

int dl_reader_next_in(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    for (;;) {
        if (reader->stream.path != NULL) {
            int code = reader->now == DL_INPUT_JSONL  ? next_line(reader, arena, report, error)
                       : reader->now == DL_INPUT_HTML ? next_page(reader, arena, report, error)
                                                      : next_text(reader, arena, report, error);
            if (code != 0) return code;
            continue;
        }
        const char *path;
        int code = next_path(reader, &path);
        if (code != 1) return code == 0 ? 0 : dl_fail_memory(error);
        struct stat about;
        int is_folder = strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISDIR(about.st_mode);
        code = is_folder ? enter_folder(reader, path, error) : open_file(reader, path, error);
        if (code != DL_OK) return code;
    }
}

int dl_reader_next(struct dl_reader *reader, struct dl_report *report, struct dl_error *error)
{
    dl_arena_release(&reader->arena);
    return dl_reader_next_in(reader, &reader->arena, report, error);
}
