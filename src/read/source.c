/* What a file is: by what the caller said, by its name's ending, by its first bytes. */
#include "read/source.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "read/decode.h"
#include "read/html.h"
#include "read/record.h"
#include "read/warc.h"

enum { SNIFFED = 4096 };

/* ---- what it is ---- */

static const struct {
    const char *ending;
    enum dl_input kind;
} endings[] = {{".jsonl", DL_INPUT_JSONL}, {".ndjson", DL_INPUT_JSONL}, {".txt", DL_INPUT_TEXT},   {".text", DL_INPUT_TEXT},
               {".html", DL_INPUT_HTML},   {".htm", DL_INPUT_HTML},     {".xhtml", DL_INPUT_HTML}, {".warc", DL_INPUT_WARC},
               {".csv", DL_INPUT_CSV},     {".tsv", DL_INPUT_CSV},      {".rss", DL_INPUT_FEED},   {".atom", DL_INPUT_FEED},
               {".xml", DL_INPUT_FEED}};

/* DL_INPUT_AUTO where the name says nothing. */
static enum dl_input kind_of_name(struct dl_str name)
{
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (dl_str_ends(name, endings[i].ending)) return endings[i].kind;
    return DL_INPUT_AUTO;
}

static int is_packed_name(struct dl_str *name)
{
    static const char *const packed[] = {".gz", ".bz2", ".xz", ".zst", ".lz4"};
    static const char *const archives[] = {".zip", ".tar", ".tgz", ".txz"};
    for (size_t i = 0; i < sizeof archives / sizeof *archives; i++)
        if (dl_str_ends(*name, archives[i])) return 1;
    for (size_t i = 0; i < sizeof packed / sizeof *packed; i++) {
        if (!dl_str_ends(*name, packed[i])) continue;
        name->size -= (uint32_t)strlen(packed[i]);
        return dl_str_ends(*name, ".tar");
    }
    return 0;
}

int dl_source_is_named(struct dl_str name, enum dl_input kind)
{
    if (is_packed_name(&name)) return 1;
    enum dl_input named = kind_of_name(name);
    return named != DL_INPUT_AUTO && (kind == DL_INPUT_AUTO || named == kind);
}

static int looks_like_lines(struct dl_str head)
{
    head = dl_str_trim(head);
    if (head.size == 0 || head.at[0] != '{') return 0;
    head = dl_str_trim(dl_str_slice(head, 1, head.size));
    return head.size > 0 && (head.at[0] == '"' || head.at[0] == '}');
}

static int begins(struct dl_str head, const char *word)
{
    head = dl_str_trim(head);
    return dl_str_is_nocase(dl_str_slice(head, 0, (uint32_t)strlen(word)), word);
}

static int looks_like_feed(struct dl_str head)
{
    return memmem(head.at, head.size, "<rss", 4) != NULL || memmem(head.at, head.size, "<feed", 5) != NULL ||
           memmem(head.at, head.size, "<rdf:RDF", 8) != NULL;
}

static enum dl_input kind_of(enum dl_input asked, const char *path, const char *bytes, size_t size)
{
    struct dl_str head = {size > 0 ? bytes : "", size < SNIFFED ? (uint32_t)size : SNIFFED};
    enum dl_input named = kind_of_name(dl_str_from(path));
    if (asked != DL_INPUT_AUTO) return asked;
    if (named != DL_INPUT_AUTO && named != DL_INPUT_FEED) return named;
    if (begins(head, "WARC/")) return DL_INPUT_WARC;
    if (begins(head, "<!doctype html") || begins(head, "<html")) return DL_INPUT_HTML;
    if (named == DL_INPUT_FEED || looks_like_feed(head)) return DL_INPUT_FEED;
    return looks_like_lines(head) ? DL_INPUT_JSONL : DL_INPUT_TEXT;
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

/* ---- opening ---- */

static int prepare(struct dl_source *source, struct dl_error *error)
{
    const char *bytes;
    size_t size;
    struct dl_stream *stream = &source->stream;
    int code = dl_stream_peek(stream, &bytes, &size, error);
    if (code != DL_OK) return code;
    source->kind = kind_of(source->asked, stream->path, bytes, size);
    int is_wide = size >= 2 && (memcmp(bytes, "\xFF\xFE", 2) == 0 || memcmp(bytes, "\xFE\xFF", 2) == 0); /* UTF-16 */
    if (is_wide && source->kind == DL_INPUT_TEXT) return DL_OK;
    int is_decoded =
        source->kind == DL_INPUT_HTML || source->kind == DL_INPUT_FEED || source->kind == DL_INPUT_WARC; /* any encoding */
    if (size > 0 && !is_decoded && looks_binary(bytes, size))
        return dl_fail_at(error, DL_EFORMAT, stream->path, 0, "not text: '%s' holds binary bytes", stream->path);
    if (!is_decoded && size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) dl_stream_take(stream, 3); /* byte order mark */
    return source->kind == DL_INPUT_CSV ? dl_csv_open(&source->csv, stream, error) : DL_OK;
}

int dl_source_open(struct dl_source *source, const char *path, enum dl_input kind, struct dl_error *error)
{
    const char *bytes;
    size_t size;
    *source = (struct dl_source){.asked = kind};
    dl_arena_init(&source->feed_arena);
    int code = dl_stream_open(&source->stream, path, error);
    if (code == DL_OK) code = dl_stream_look(&source->stream, 512, &bytes, &size, error);
    if (code == DL_OK && dl_archive_is(bytes, size)) {
        source->outer = source->stream;
        source->stream = (struct dl_stream){0};
        code = dl_archive_open(&source->archive, &source->outer, error);
    } else if (code == DL_OK) {
        code = prepare(source, error);
    }
    if (code != DL_OK) dl_source_close(source);
    return code;
}

int dl_source_is_open(const struct dl_source *source) { return source->stream.path != NULL || source->archive != NULL; }

static void close_entry(struct dl_source *source)
{
    dl_stream_close(&source->stream);
    dl_arena_release(&source->feed_arena);
    source->feed = NULL;
}

void dl_source_close(struct dl_source *source)
{
    close_entry(source);
    dl_archive_close(source->archive);
    dl_stream_close(&source->outer);
    source->archive = NULL;
}

uint64_t dl_source_bytes(const struct dl_source *source)
{
    return source->outer.taken > 0 ? source->outer.taken : source->stream.taken;
}

/* ---- reports of each kind ---- */

/* The name without the folders that the file lies in; an archive's entry keeps its own folders ("all.zip:folder/report.txt"). */
static const char *short_name(const struct dl_source *source)
{
    const char *whole = source->stream.path, *file = source->archive != NULL ? source->outer.path : whole;
    const char *slash = strrchr(file, '/');
    return slash != NULL && slash[1] != 0 ? whole + (slash + 1 - file) : whole;
}

static const char *terminated(struct dl_arena *arena, struct dl_str text)
{
    return text.size > 0 ? dl_arena_copy(arena, text.at, text.size) : NULL;
}

/* An id for what has none: the file's name, with the number of its line, row or item. */
static int set_id(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, uint64_t number,
                  struct dl_error *error)
{
    if (report->id == NULL) report->id = dl_str_format(arena, "%s:%llu", short_name(source), (unsigned long long)number).at;
    return report->id != NULL ? 1 : dl_fail_memory(error);
}

/* Whether text is in an encoding other than UTF-8: a mark of UTF-16, or bytes above ASCII of which none makes a UTF-8 sequence. Where some do,
 * the text is UTF-8 with damage, and the damage alone is replaced. */
static int is_other_encoding(struct dl_str text)
{
    uint32_t broken = 0, whole = 0;
    if (text.size >= 2 && (memcmp(text.at, "\xFF\xFE", 2) == 0 || memcmp(text.at, "\xFE\xFF", 2) == 0)) return 1;
    for (uint32_t at = 0; at < text.size;) {
        uint32_t before = at;
        if ((unsigned char)text.at[at] < 0x80) {
            at++;
            continue;
        }
        dl_utf8_next(text, &at);
        if (at - before == 1) broken++;
        else whole++;
    }
    return broken > 0 && whole == 0;
}

static int next_text(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *bytes, *name = short_name(source);
    size_t size;
    int code = dl_stream_rest(&source->stream, DL_MAX_TEXT, &bytes, &size, error);
    if (code != DL_OK) return code;
    struct dl_report whole = {.text_size = size};
    struct dl_str text = {size > 0 ? bytes : "", (uint32_t)size};
    if (is_other_encoding(text)) {
        code = dl_decode(arena, bytes, size, NULL, &text, &whole.encoding, error);
        if (code != DL_OK) return code;
        whole.text = text.at;
        whole.text_size = text.size;
    } else {
        whole.text = dl_arena_copy(arena, text.at, size);
    }
    whole.id = dl_arena_copy(arena, name, strlen(name));
    if (whole.text == NULL || whole.id == NULL) return dl_fail_memory(error);
    *report = whole;
    return 1;
}

static int set_page(struct dl_arena *arena, const char *bytes, size_t size, const char *charset, const char *uri,
                    struct dl_report *report, struct dl_error *error)
{
    struct dl_html_page page;
    int code = dl_html_read(arena, bytes, size, charset, &page, error);
    if (code != DL_OK) return code;
    *report = (struct dl_report){.text = page.text.at, .text_size = page.text.size, .uri = uri};
    if (strcmp(page.encoding, "UTF-8") != 0) report->encoding = page.encoding;
    report->title = terminated(arena, page.meta.title);
    report->date = terminated(arena, page.meta.date);
    report->publisher = terminated(arena, page.meta.publisher);
    return 1;
}

/* A page is known by its path; the address that it claims may be another page's. */
static int next_page(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *bytes, *path = source->stream.path;
    size_t size;
    int code = dl_stream_rest(&source->stream, DL_MAX_TEXT, &bytes, &size, error);
    if (code == DL_OK) code = set_page(arena, bytes, size, NULL, terminated(arena, dl_str_from(path)), report, error);
    if (code == 1) report->id = terminated(arena, dl_str_from(short_name(source)));
    else if (error != NULL && error->file[0] == '\0') snprintf(error->file, sizeof error->file, "%s", path);
    return code;
}

static int is_blank(const char *line, size_t size)
{
    for (size_t i = 0; i < size; i++)
        if (!dl_ascii_space(line[i])) return 0;
    return 1;
}

static int next_line(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    const char *line;
    size_t size;
    int code;
    do code = dl_stream_line(&source->stream, DL_MAX_LINE, &line, &size, error);
    while (code == 1 && is_blank(line, size));
    if (code != 1) return code;
    code = dl_record_read(line, size, source->stream.path, source->stream.line, arena, report, error);
    return code == DL_OK ? set_id(source, arena, report, source->stream.line, error) : code;
}

static int next_warc(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    struct dl_warc_page page;
    int code = dl_warc_next(&source->stream, arena, &page, error);
    if (code != 1) return code;
    code = set_page(arena, page.body.at, page.body.size, page.charset.at, page.uri.at, report, error);
    if (code == 1 && report->date == NULL && page.date.size == 10) report->date = page.date.at;
    if (code == 1 && page.uri.size > 0) report->id = page.uri.at;
    return code == 1 ? set_id(source, arena, report, source->stream.taken, error) : code;
}

static int next_row(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    int code = dl_csv_next(&source->csv, &source->stream, arena, report, error);
    return code == 1 ? set_id(source, arena, report, source->csv.row, error) : code;
}

static int next_item(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    if (source->feed == NULL) {
        const char *bytes;
        size_t size;
        int code = dl_stream_rest(&source->stream, DL_MAX_TEXT, &bytes, &size, error);
        if (code == DL_OK) code = dl_feed_read(&source->feed_arena, bytes, size, source->stream.path, &source->feed, error);
        if (code != DL_OK) return code;
    }
    struct dl_report item;
    if (dl_feed_next(source->feed, &item) == 0) return 0;
    *report = item;
    report->text = dl_arena_copy(arena, item.text, item.text_size);
    const char **const fields[] = {&report->id, &report->uri, &report->date, &report->title, &report->publisher};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (*fields[i] != NULL) *fields[i] = dl_arena_copy(arena, *fields[i], strlen(*fields[i]));
    if (report->text == NULL) return dl_fail_memory(error);
    if (report->id == NULL) report->id = report->uri;
    return set_id(source, arena, report, dl_feed_position(source->feed), error);
}

typedef int next_report(struct dl_source *, struct dl_arena *, struct dl_report *, struct dl_error *);

static const struct {
    next_report *next;
    int is_whole; /* the stream gives one report */
} kinds[] = {[DL_INPUT_TEXT] = {next_text, 1}, [DL_INPUT_JSONL] = {next_line, 0}, [DL_INPUT_HTML] = {next_page, 1},
             [DL_INPUT_WARC] = {next_warc, 0}, [DL_INPUT_CSV] = {next_row, 0},    [DL_INPUT_FEED] = {next_item, 0}};

/* Opens the archive's next entry that is a report's. 1, 0 at the end, negative. */
static int next_entry(struct dl_source *source, struct dl_error *error)
{
    for (;;) {
        int code = dl_archive_next(source->archive, &source->stream, error);
        if (code <= 0) {
            dl_archive_close(source->archive); /* an archive broken here gives nothing more */
            source->archive = NULL;
            return code;
        }
        struct dl_str name = dl_str_from(source->stream.path);
        int is_single = strchr(source->stream.path, ':') == NULL || strcmp(source->stream.path, source->outer.path) == 0;
        if (!is_single && source->asked == DL_INPUT_AUTO && !dl_source_is_named(name, DL_INPUT_AUTO)) {
            dl_stream_close(&source->stream);
            continue;
        }
        code = prepare(source, error);
        if (code == DL_OK) return 1;
        close_entry(source);
        return code;
    }
}

int dl_source_next(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    for (;;) {
        if (source->stream.path == NULL) {
            int code = source->archive != NULL ? next_entry(source, error) : 0;
            if (code != 1) return code;
        }
        int code = kinds[source->kind].next(source, arena, report, error);
        int is_over = kinds[source->kind].is_whole || code == 0 || code == DL_EIO || code == DL_ENOMEM || source->stream.is_broken;
        if (source->kind == DL_INPUT_FEED && code < 0) is_over = 1;
        if (is_over) close_entry(source);
        if (code != 0) return code;
    }
}
