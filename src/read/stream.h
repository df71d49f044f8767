/* A file, standard input or an archive's entry, read in pieces: a look at its beginning, then lines of bounded length or the whole. */
#ifndef DL_READ_STREAM_H
#define DL_READ_STREAM_H

#include <sys/types.h>

#include "base/error.h"

struct dl_stream {
    const char *path; /* borrowed; "-" is standard input; NULL: closed */
    int file;         /* descriptor */
    char *bytes;
    size_t start, end, capacity; /* bytes[start..end) are read but not taken */
    uint64_t taken;              /* bytes handed out or passed over */
    uint64_t line;               /* lines handed out or passed over */
    int at_end, is_broken;
    /* an archive's entry instead of a descriptor: pull gives up to size bytes, 0 at the end, -1 on failure, of which why tells */
    ssize_t (*pull)(void *user, char *buffer, size_t size);
    const char *(*why)(void *user);
    void *user;
};

int dl_stream_open(struct dl_stream *stream, const char *path, struct dl_error *error);
/* A stream over a function; path is borrowed. */
void dl_stream_pull(struct dl_stream *stream, const char *path, ssize_t (*pull)(void *, char *, size_t), const char *(*why)(void *),
                    void *user);
/* Frees the buffer too; may be called on a zeroed stream. */
void dl_stream_close(struct dl_stream *stream);
/* The first bytes (what one read gives, none at the end), not taken. */
int dl_stream_peek(struct dl_stream *stream, const char **bytes, size_t *size, struct dl_error *error);
/* At least `wanted` bytes, or all where fewer are left, not taken; then dl_stream_take. */
int dl_stream_look(struct dl_stream *stream, size_t wanted, const char **bytes, size_t *size, struct dl_error *error);
void dl_stream_take(struct dl_stream *stream, size_t size);
/* What is held, else what one more read gives; size 0 at the end; taken, and borrowed until the next call. */
int dl_stream_piece(struct dl_stream *stream, const char **bytes, size_t *size, struct dl_error *error);
/* Whether a whole line is not held and none comes for a while: whoever writes into the pipe has nothing more just now. */
int dl_stream_waits(const struct dl_stream *stream);
/* The next line without its end; borrowed until the next call. 1: a line; 0: the end; DL_ELIMIT: it was longer than max
 * and passed over; DL_EIO, DL_ENOMEM: nothing more comes from this stream. */
int dl_stream_line(struct dl_stream *stream, size_t max, const char **line, size_t *size, struct dl_error *error);
/* All that is left; DL_ELIMIT when it is more than max. */
int dl_stream_rest(struct dl_stream *stream, size_t max, const char **bytes, size_t *size, struct dl_error *error);

#endif
