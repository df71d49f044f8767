/* libarchive over a stream that may be a pipe: formats are tried by content. A file that swells more than RATIO_MOST times past SWOLLEN
 * bytes is taken for a bomb and left. */
#include "read/archive.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>

#include "base/str.h"

enum { PIECE = 65536, NAME_MOST = 4096, RATIO_MOST = 250 };
static const uint64_t swollen = (uint64_t)1 << 30;

struct dl_archive {
    struct archive *handle;
    struct dl_stream *outer;
    uint64_t unpacked;
    int is_bomb;
    char name[NAME_MOST];
    struct dl_error problem; /* of the outer stream */
};

int dl_archive_is(const char *bytes, size_t size)
{
    static const struct {
        const char *bytes;
        size_t size, at;
    } magic[] = {{"\x1F\x8B", 2, 0},
                 {"BZh", 3, 0},
                 {"\xFD"
                  "7zXZ",
                  5, 0},
                 {"\x28\xB5\x2F\xFD", 4, 0},
                 {"\x04\x22\x4D\x18", 4, 0},
                 {"PK\x03\x04", 4, 0},
                 {"ustar", 5, 257}};
    for (size_t i = 0; i < sizeof magic / sizeof *magic; i++)
        if (size >= magic[i].at + magic[i].size && memcmp(bytes + magic[i].at, magic[i].bytes, magic[i].size) == 0) return 1;
    return 0;
}

static la_ssize_t pull_outer(struct archive *handle, void *user, const void **bytes)
{
    struct dl_archive *archive = user;
    const char *piece;
    size_t size;
    if (dl_stream_piece(archive->outer, &piece, &size, &archive->problem) != DL_OK) {
        archive_set_error(handle, EIO, "%s", archive->problem.message);
        return -1;
    }
    *bytes = piece;
    return (la_ssize_t)size;
}

/* An entry's bytes, as a stream pulls them. */
static ssize_t pull_entry(void *user, char *buffer, size_t size)
{
    struct dl_archive *archive = user;
    la_ssize_t step = archive_read_data(archive->handle, buffer, size);
    if (step > 0) archive->unpacked += (uint64_t)step;
    if (archive->unpacked > swollen && archive->unpacked / RATIO_MOST > archive->outer->taken) archive->is_bomb = 1;
    return archive->is_bomb || step < 0 ? -1 : (ssize_t)step;
}

static const char *why(void *user)
{
    struct dl_archive *archive = user;
    if (archive->is_bomb) return "it swells more than a report archive could";
    const char *text = archive_error_string(archive->handle);
    return text != NULL ? text : "the archive is damaged";
}

int dl_archive_open(struct dl_archive **out, struct dl_stream *outer, struct dl_error *error)
{
    struct dl_archive *archive = calloc(1, sizeof *archive);
    if (archive == NULL) return dl_fail_memory(error);
    archive->outer = outer;
    archive->handle = archive_read_new();
    if (archive->handle == NULL) {
        free(archive);
        return dl_fail_memory(error);
    }
    archive_read_support_filter_all(archive->handle);
    archive_read_support_format_tar(archive->handle);
    archive_read_support_format_zip_streamable(archive->handle);
    archive_read_support_format_raw(archive->handle);
    if (archive_read_open(archive->handle, archive, NULL, pull_outer, NULL) != ARCHIVE_OK) {
        int code = dl_fail_at(error, DL_EFORMAT, outer->path, 0, "cannot unpack '%s': %s", outer->path, why(archive));
        dl_archive_close(archive);
        return code;
    }
    *out = archive;
    return DL_OK;
}

void dl_archive_close(struct dl_archive *archive)
{
    if (archive == NULL) return;
    archive_read_free(archive->handle);
    free(archive);
}

/* "reports.jsonl.gz" holds "reports.jsonl"; an archive's entries stand behind its own name. */
static void set_name(struct dl_archive *archive, const char *entry)
{
    static const char *const endings[] = {".gz", ".bz2", ".xz", ".zst", ".lz4"};
    struct dl_str outer = dl_str_from(archive->outer->path);
    if (archive_format(archive->handle) != ARCHIVE_FORMAT_RAW) {
        snprintf(archive->name, sizeof archive->name, "%s:%s", archive->outer->path, entry);
        return;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (dl_str_ends(outer, endings[i])) outer.size -= (uint32_t)strlen(endings[i]);
    snprintf(archive->name, sizeof archive->name, "%.*s", (int)outer.size, outer.at);
}

int dl_archive_next(struct dl_archive *archive, struct dl_stream *inner, struct dl_error *error)
{
    struct archive_entry *entry;
    for (;;) {
        int code = archive->is_bomb ? ARCHIVE_FATAL : archive_read_next_header(archive->handle, &entry);
        if (code == ARCHIVE_EOF) return 0;
        if (code == ARCHIVE_RETRY) continue;
        if (code != ARCHIVE_OK && code != ARCHIVE_WARN)
            return dl_fail_at(error, DL_EFORMAT, archive->outer->path, archive->outer->taken,
                              "cannot unpack '%s' behind byte %llu: %s", archive->outer->path,
                              (unsigned long long)archive->outer->taken, why(archive));
        int is_raw = archive_format(archive->handle) == ARCHIVE_FORMAT_RAW;
        if (!is_raw && archive_entry_filetype(entry) != AE_IFREG) continue;
        const char *name = archive_entry_pathname_utf8(entry);
        if (name == NULL) name = archive_entry_pathname(entry);
        set_name(archive, name != NULL ? name : "entry");
        dl_stream_pull(inner, archive->name, pull_entry, why, archive);
        return 1;
    }
}
