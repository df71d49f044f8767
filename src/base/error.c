#include "base/error.h"

#include <stdarg.h>

static int fill(struct dl_error *error, int code, const char *file, uint64_t offset, const char *format, va_list list)
{
    if (error == NULL) return code;
    error->code = code;
    error->offset = offset;
    snprintf(error->file, sizeof error->file, "%s", file != NULL ? file : "");
    vsnprintf(error->message, sizeof error->message, format, list);
    return code;
}

int dl_fail(struct dl_error *error, int code, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fill(error, code, NULL, 0, format, list);
    va_end(list);
    return code;
}

int dl_fail_at(struct dl_error *error, int code, const char *file, uint64_t offset, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    fill(error, code, file, offset, format, list);
    va_end(list);
    return code;
}

int dl_fail_memory(struct dl_error *error) { return dl_fail(error, DL_ENOMEM, "out of memory"); }
