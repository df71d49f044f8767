/* One growing buffer over read(2), so that what a pipe holds is used at once. It grows to the longest line and no further, so memory is
 * bounded by the limit on lines. */
#include "read/stream.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

enum { STEP = 65536, PATIENCE = 200 /* milliseconds: a writer that is merely slower than the reader is no reason to hurry */ };

int dl_stream_open(struct dl_stream *stream, const char *path, struct dl_error *error)
{
    struct stat about;
    int is_standard = strcmp(path, "-") == 0;
    int file = is_standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return dl_fail_at(error, DL_EIO, path, 0, "cannot open '%s': %s", path, strerror(errno));
    *stream = (struct dl_stream){.path = path, .file = file};
    if (is_standard || fstat(file, &about) != 0 || !S_ISDIR(about.st_mode)) return DL_OK;
    dl_stream_close(stream);
    return dl_fail_at(error, DL_EIO, path, 0, "cannot read '%s': it is a folder", path);
}

void dl_stream_pull(struct dl_stream *stream, const char *path, ssize_t (*pull)(void *, char *, size_t), const char *(*why)(void *),
                    void *user)
{
    *stream = (struct dl_stream){.path = path, .file = STDIN_FILENO, .pull = pull, .why = why, .user = user};
}

void dl_stream_close(struct dl_stream *stream)
{
    if (stream->path != NULL && stream->file != STDIN_FILENO) close(stream->file);
    free(stream->bytes);
    stream->path = NULL;
    stream->bytes = NULL;
    stream->start = stream->end = stream->capacity = 0;
}

static int make_room(struct dl_stream *stream, struct dl_error *error)
{
    if (stream->start > 0) {
        memmove(stream->bytes, stream->bytes + stream->start, stream->end - stream->start);
        stream->end -= stream->start;
        stream->start = 0;
    }
    if (stream->capacity - stream->end >= STEP) return DL_OK;
    size_t wanted = stream->capacity + stream->capacity / 2 + STEP;
    char *moved = realloc(stream->bytes, wanted);
    if (moved == NULL) return dl_fail_memory(error);
    stream->bytes = moved;
    stream->capacity = wanted;
    return DL_OK;
}

static ssize_t read_step(struct dl_stream *stream)
{
    char *at = stream->bytes + stream->end;
    size_t room = stream->capacity - stream->end;
    if (stream->pull != NULL) return stream->pull(stream->user, at, room);
    ssize_t step;
    do step = read(stream->file, at, room);
    while (step < 0 && errno == EINTR);
    return step;
}

/* Reads one more piece. */
static int more(struct dl_stream *stream, struct dl_error *error)
{
    int code = make_room(stream, error);
    if (code != DL_OK) return code;
    ssize_t step = read_step(stream);
    if (step > 0) stream->end += (size_t)step;
    stream->at_end = step <= 0;
    if (step >= 0) return DL_OK;
    stream->is_broken = 1;
    return dl_fail_at(error, DL_EIO, stream->path, stream->taken, "cannot read '%s' behind byte %llu: %s", stream->path,
                      (unsigned long long)stream->taken, stream->pull != NULL ? stream->why(stream->user) : strerror(errno));
}

int dl_stream_look(struct dl_stream *stream, size_t wanted, const char **bytes, size_t *size, struct dl_error *error)
{
    int code = DL_OK;
    while (code == DL_OK && !stream->at_end && stream->end - stream->start < wanted) code = more(stream, error);
    *bytes = stream->bytes + stream->start;
    *size = stream->end - stream->start;
    return code;
}

void dl_stream_take(struct dl_stream *stream, size_t size)
{
    if (size > stream->end - stream->start) size = stream->end - stream->start;
    stream->start += size;
    stream->taken += size;
}

int dl_stream_piece(struct dl_stream *stream, const char **bytes, size_t *size, struct dl_error *error)
{
    int code = dl_stream_look(stream, 1, bytes, size, error);
    if (code == DL_OK) dl_stream_take(stream, *size);
    return code;
}

int dl_stream_peek(struct dl_stream *stream, const char **bytes, size_t *size, struct dl_error *error)
{
    return dl_stream_look(stream, 1, bytes, size, error);
}

int dl_stream_waits(const struct dl_stream *stream)
{
    struct pollfd asked = {.fd = stream->file, .events = POLLIN};
    if (stream->path == NULL || stream->pull != NULL || stream->at_end) return 0;
    if (memchr(stream->bytes + stream->start, '\n', stream->end - stream->start) != NULL) return 0;
    return poll(&asked, 1, PATIENCE) == 0;
}

/* Passes over the rest of a line that is too long. */
static int pass_line(struct dl_stream *stream, size_t max, struct dl_error *error)
{
    for (;;) {
        char *end = memchr(stream->bytes + stream->start, '\n', stream->end - stream->start);
        dl_stream_take(stream, end != NULL ? (size_t)(end - stream->bytes) + 1 - stream->start : stream->end - stream->start);
        if (end != NULL || stream->at_end) break;
        int code = more(stream, error);
        if (code != DL_OK) return code;
    }
    return dl_fail_at(error, DL_ELIMIT, stream->path, stream->line, "line %llu of '%s' is longer than the %zu bytes that are read",
                      (unsigned long long)stream->line, stream->path, max);
}

int dl_stream_line(struct dl_stream *stream, size_t max, const char **line, size_t *size, struct dl_error *error)
{
    size_t seen = 0;
    if (stream->is_broken) return 0;
    for (;;) {
        size_t held = stream->end - stream->start;
        char *end = held > seen ? memchr(stream->bytes + stream->start + seen, '\n', held - seen) : NULL;
        if (end == NULL && stream->at_end && held == 0) return 0;
        if (end == NULL && held <= max && !stream->at_end) {
            seen = held;
            int code = more(stream, error);
            if (code != DL_OK) return code;
            continue;
        }
        stream->line++;
        size_t length = end != NULL ? (size_t)(end - stream->bytes) - stream->start : held;
        if (length > max) return pass_line(stream, max, error);
        *line = stream->bytes + stream->start;
        *size = length > 0 && (*line)[length - 1] == '\r' ? length - 1 : length;
        dl_stream_take(stream, end != NULL ? length + 1 : length);
        return 1;
    }
}

int dl_stream_rest(struct dl_stream *stream, size_t max, const char **bytes, size_t *size, struct dl_error *error)
{
    while (!stream->at_end && stream->end - stream->start <= max) {
        int code = more(stream, error);
        if (code != DL_OK) return code;
    }
    *bytes = stream->bytes + stream->start;
    *size = stream->end - stream->start;
    dl_stream_take(stream, *size);
    if (*size <= max) return DL_OK;
    return dl_fail_at(error, DL_ELIMIT, stream->path, 0, "'%s' is longer than the %zu bytes of a report that are read",
                      stream->path, max);
}
