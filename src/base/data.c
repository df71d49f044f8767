/* The files of data/ are assembled into the program by `.incbin` (cmake/embed.cmake writes the table), so that one file
 * is the whole program, and the system maps it read-only and shares it between processes. */
#include "base/data.h"

#include <errno.h>
#include <sys/mman.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/limits.h"

/* written by cmake/embed.cmake */
extern const char *const dl_embedded_names[];
extern const unsigned char *const dl_embedded_starts[];
extern const unsigned char *const dl_embedded_ends[];

int dl_data_open(struct dl_data *data, const char *folder, struct dl_error *error)
{
    struct stat status;
    *data = (struct dl_data){.folder = folder};
    dl_arena_init(&data->arena);
    if (folder != NULL && (stat(folder, &status) != 0 || !S_ISDIR(status.st_mode)))
        return dl_fail_at(error, DL_EIO, folder, 0, "no such data folder '%s'", folder);
    return DL_OK;
}

void dl_data_release(struct dl_data *data) { dl_arena_release(&data->arena); }

static int read_file(struct dl_data *data, int fd, const char *path, struct dl_str *out, struct dl_error *error)
{
    struct stat status;
    if (fstat(fd, &status) != 0 || status.st_size < 0 || (uint64_t)status.st_size > UINT32_MAX / 2)
        return dl_fail_at(error, DL_EIO, path, 0, "cannot read data file '%s'", path);
    uint32_t size = (uint32_t)status.st_size, done = 0;
    char *bytes = dl_arena_alloc(&data->arena, (size_t)size + 1);
    if (bytes == NULL) return dl_fail_memory(error);
    while (done < size) {
        ssize_t step = read(fd, bytes + done, size - done);
        if (step < 0 && errno == EINTR) continue;
        if (step <= 0) return dl_fail_at(error, DL_EIO, path, done, "cannot read data file '%s'", path);
        done += (uint32_t)step;
    }
    *out = (struct dl_str){bytes, size};
    return DL_OK;
}

/* 1 when the folder holds the file, 0 when not, negative on error. */
static int get_from_folder(struct dl_data *data, const char *name, struct dl_str *out, struct dl_error *error)
{
    char path[4096];
    if (data->folder == NULL) return 0;
    if (snprintf(path, sizeof path, "%s/%s", data->folder, name) >= (int)sizeof path) return 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    int code = read_file(data, fd, path, out, error);
    close(fd);
    return code == DL_OK ? 1 : code;
}

int dl_data_get(struct dl_data *data, const char *name, struct dl_str *out, struct dl_error *error)
{
    int found = get_from_folder(data, name, out, error);
    if (found != 0) return found > 0 ? DL_OK : found;
    for (size_t i = 0; dl_embedded_names[i] != NULL; i++) {
        if (strcmp(dl_embedded_names[i], name) != 0) continue;
        *out = (struct dl_str){(const char *)dl_embedded_starts[i], (uint32_t)(dl_embedded_ends[i] - dl_embedded_starts[i])};
        return DL_OK;
    }
    return dl_fail_at(error, DL_EIO, name, 0, "no data file '%s'", name);
}

const char *const *dl_data_names(void) { return dl_embedded_names; }

static int is_excepted(const char *name, const char *except)
{
    struct dl_str rest = dl_str_from(except);
    while (rest.at != NULL) {
        struct dl_str word = dl_str_cut(&rest, ' ');
        if (word.size > 0 && strncmp(name, word.at, word.size) == 0) return 1;
    }
    return 0;
}

int dl_data_fingerprint(struct dl_data *data, const char *prefix, const char *except, char out[17], struct dl_error *error)
{
    uint64_t hash = 0;
    for (size_t i = 0; dl_embedded_names[i] != NULL; i++) {
        struct dl_str bytes;
        if (!dl_str_starts(dl_str_from(dl_embedded_names[i]), prefix) || is_excepted(dl_embedded_names[i], except)) continue;
        int code = dl_data_get(data, dl_embedded_names[i], &bytes, error);
        if (code != DL_OK) return code;
        hash = XXH3_64bits_withSeed(bytes.at, bytes.size, hash);
    }
    snprintf(out, 17, "%016llx", (unsigned long long)hash);
    return DL_OK;
}
