/* Errors: a code is returned, detail goes into the caller's struct (which may be NULL). */
#ifndef DL_BASE_ERROR_H
#define DL_BASE_ERROR_H

#include "base/banned.h"
#include "dateline.h"

/* Fills *error (if not NULL) and returns code, so that a function can `return dl_fail(error, DL_EIO, …)`. */
int dl_fail(struct dl_error *error, int code, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* The same, naming the file and the byte offset (or line, where the message says "line"). file may be NULL. */
int dl_fail_at(struct dl_error *error, int code, const char *file, uint64_t offset, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
/* Out of memory: a constant message. */
int dl_fail_memory(struct dl_error *error);

#endif
