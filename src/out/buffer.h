/* A growing run of bytes that writers append to. Appending never fails at once: when memory or DL_MAX_OUTPUT is spent the
 * buffer is marked as failed, takes nothing more, and the writer looks once at the end.
 *     struct dl_buffer out = {0};
 *     dl_buffer_string(&out, text);
 *     if (out.failed) ...
 *     dl_buffer_release(&out);
 */
#ifndef DL_OUT_BUFFER_H
#define DL_OUT_BUFFER_H

#include "base/str.h"

struct dl_buffer {
    char *at;
    size_t size, capacity;
    int failed;
};

void dl_buffer_release(struct dl_buffer *buffer);
/* Room for `more` bytes at the end; 0 when there is none, and then the buffer has failed. */
int dl_buffer_grow(struct dl_buffer *buffer, size_t more);
/* What stands in it as an error code: DL_OK or DL_ENOMEM. */
int dl_buffer_check(const struct dl_buffer *buffer, struct dl_error *error);

static inline int dl_buffer_room(struct dl_buffer *buffer, size_t more)
{
    return buffer->capacity - buffer->size >= more || dl_buffer_grow(buffer, more);
}

static inline void dl_buffer_bytes(struct dl_buffer *buffer, const char *bytes, size_t size)
{
    if (size == 0 || !dl_buffer_room(buffer, size)) return;
    memcpy(buffer->at + buffer->size, bytes, size);
    buffer->size += size;
}

static inline void dl_buffer_char(struct dl_buffer *buffer, char c)
{
    if (dl_buffer_room(buffer, 1)) buffer->at[buffer->size++] = c;
}

static inline void dl_buffer_string(struct dl_buffer *buffer, const char *terminated)
{
    dl_buffer_bytes(buffer, terminated, strlen(terminated));
}

static inline void dl_buffer_str(struct dl_buffer *buffer, struct dl_str text) { dl_buffer_bytes(buffer, text.at, text.size); }

void dl_buffer_fill(struct dl_buffer *buffer, char c, size_t count);
void dl_buffer_number(struct dl_buffer *buffer, uint64_t number);
void dl_buffer_integer(struct dl_buffer *buffer, int64_t number);
/* Rounded half away from zero to `decimals` (0..9) digits, which are all written; "0" for what is not finite.
 * Own code, because printf's decimal point is the locale's. */
void dl_buffer_decimal(struct dl_buffer *buffer, double number, int decimals);
/* "YYYY-MM-DD" of a day; the caller has looked for DL_NO_DAY. */
void dl_buffer_day(struct dl_buffer *buffer, int32_t day);
/* A JSON string with its quotes; broken UTF-8 comes out as U+FFFD, so that the line is always valid. */
void dl_buffer_json(struct dl_buffer *buffer, struct dl_str text);
/* A CSV cell (RFC 4180): quoted where it holds a comma, quote, line break, or a space at either end. */
void dl_buffer_csv(struct dl_buffer *buffer, struct dl_str text);

#endif
