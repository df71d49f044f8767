/* Paths become reports. A stack of lists holds what is still to be read: the caller's paths at the bottom, above it the
 * sorted names of each folder that is open. */
#include "read/reader.h"

#include <dirent.h>
#include <errno.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "read/source.h"

enum { MAX_FOLDER_DEPTH = 32 };

struct list {
    const char *folder; /* NULL: the caller's paths */
    const char *const *names;
    size_t count, next;
    struct dl_arena arena; /* of a folder's names */
};

struct dl_reader {
    struct list lists[MAX_FOLDER_DEPTH];
    uint32_t depth; /* lists in use */
    enum dl_input kind;
    struct dl_source source; /* the file that is open */
    struct dl_arena path;    /* of the path being read */
    struct dl_arena arena;   /* of the report handed out last */
    uint64_t bytes;          /* of files read to their end */
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
    dl_source_close(&reader->source);
    while (reader->depth > 1) dl_arena_release(&reader->lists[--reader->depth].arena);
    dl_arena_release(&reader->path);
    dl_arena_release(&reader->arena);
    free(reader);
}

uint64_t dl_reader_bytes(const struct dl_reader *reader)
{
    return reader->bytes + (dl_source_is_open(&reader->source) ? dl_source_bytes(&reader->source) : 0);
}

/* ---- folders ---- */

static int by_name(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }

/* Hidden files and files of other kinds are not reports. Folders end in no known way and are told when they are opened. */
static int is_wanted(const struct dl_reader *reader, const struct dirent *entry)
{
    struct dl_str name = dl_str_from(entry->d_name);
    if (entry->d_name[0] == '.') return 0;
    if (entry->d_type == DT_DIR) return 1;
    /* a table in a folder mostly holds something else: it is read when it is named, or tables are asked for */
    if (reader->kind == DL_INPUT_AUTO && (dl_str_ends(name, ".csv") || dl_str_ends(name, ".tsv"))) return 0;
    return dl_source_is_named(name, reader->kind);
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

int dl_reader_next_in(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error)
{
    for (;;) {
        if (dl_source_is_open(&reader->source)) {
            int code = dl_source_next(&reader->source, arena, report, error);
            if (code != 0) return code;
            reader->bytes += dl_source_bytes(&reader->source);
            dl_source_close(&reader->source);
            continue;
        }
        const char *path;
        int code = next_path(reader, &path);
        if (code != 1) return code == 0 ? 0 : dl_fail_memory(error);
        struct stat about;
        int is_folder = strcmp(path, "-") != 0 && stat(path, &about) == 0 && S_ISDIR(about.st_mode);
        code = is_folder ? enter_folder(reader, path, error) : dl_source_open(&reader->source, path, reader->kind, error);
        if (code != DL_OK) return code;
    }
}

int dl_reader_waits(const struct dl_reader *reader)
{
    return dl_source_is_open(&reader->source) && dl_stream_waits(&reader->source.stream);
}

int dl_reader_next(struct dl_reader *reader, struct dl_report *report, struct dl_error *error)
{
    dl_arena_release(&reader->arena);
    return dl_reader_next_in(reader, &reader->arena, report, error);
}
