/* The order of evidence follows the WHATWG Encoding Standard (byte-order mark first, Latin-1 read as Windows-1252) except that text
 * that is valid UTF-8 is taken as such against its declaration: wrong declarations are commoner than accidental UTF-8. */
#include "read/decode.h"

#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "base/limits.h"
#include "base/utf8.h"

static int convert(struct dl_arena *arena, const char *bytes, size_t size, const char *name, struct dl_str *out)
{
    UErrorCode status = U_ZERO_ERROR;
    if (size > DL_MAX_TEXT) return DL_ELIMIT;
    int32_t needed = ucnv_convert("UTF-8", name, NULL, 0, bytes, (int32_t)size, &status);
    if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return DL_EFORMAT;
    char *copy = dl_arena_alloc(arena, (size_t)needed + 1);
    if (copy == NULL) return DL_ENOMEM;
    status = U_ZERO_ERROR;
    ucnv_convert("UTF-8", name, copy, needed + 1, bytes, (int32_t)size, &status);
    if (U_FAILURE(status)) return DL_EFORMAT;
    *out = dl_utf8_repair(arena, copy, (size_t)needed);
    return out->at != NULL ? DL_OK : DL_ENOMEM;
}

/* The WHATWG's labels that mean Windows-1252, and names that ICU does not know. */
static const char *usual_name(const char *declared)
{
    static const char *const latin[] = {"iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii", "iso_8859-1"};
    for (size_t i = 0; i < sizeof latin / sizeof *latin; i++)
        if (dl_str_is_nocase(dl_str_from(declared), latin[i])) return "windows-1252";
    return declared;
}

static const char *detect(struct dl_arena *arena, const char *bytes, size_t size)
{
    const char *found = NULL;
    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    if (U_FAILURE(status)) return NULL;
    ucsdet_setText(detector, bytes, (int32_t)(size < 65536 ? size : 65536), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    if (match != NULL && U_SUCCESS(status) && ucsdet_getConfidence(match, &status) >= 30) {
        const char *name = ucsdet_getName(match, &status);
        if (name != NULL) found = dl_arena_copy(arena, name, strlen(name));
    }
    ucsdet_close(detector);
    return found != NULL ? usual_name(found) : NULL;
}

static const char *mark(const char *bytes, size_t size, size_t *skip)
{
    static const struct {
        const char *bytes;
        size_t size;
        const char *name;
    } marks[] = {
        {"\xEF\xBB\xBF", 3, "UTF-8"}, {"\xFF\xFE\0\0", 4, "UTF-32LE"}, {"\xFF\xFE", 2, "UTF-16LE"}, {"\xFE\xFF", 2, "UTF-16BE"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (size >= marks[i].size && memcmp(bytes, marks[i].bytes, marks[i].size) == 0) {
            *skip = marks[i].size;
            return marks[i].name;
        }
    return NULL;
}

int dl_decode(struct dl_arena *arena, const char *bytes, size_t size, const char *declared, struct dl_str *out,
              const char **encoding, struct dl_error *error)
{
    size_t skip = 0;
    const char *named = mark(bytes, size, &skip);
    const char *tries[3] = {named, NULL, "windows-1252"};
    bytes += skip;
    size -= skip;
    if (size > DL_MAX_TEXT) return dl_fail(error, DL_ELIMIT, "text larger than %u bytes", DL_MAX_TEXT);
    if ((named == NULL || strcmp(named, "UTF-8") == 0) && (named != NULL || dl_utf8_check(bytes, size, NULL) == 0)) {
        *encoding = "UTF-8";
        *out = dl_utf8_repair(arena, bytes, size);
        return out->at != NULL ? DL_OK : dl_fail_memory(error);
    }
    if (named == NULL && declared != NULL && declared[0] != '\0' && !dl_str_is_nocase(dl_str_from(declared), "utf-8"))
        tries[0] = usual_name(declared);
    if (tries[0] == NULL) tries[1] = detect(arena, bytes, size);
    for (size_t i = 0; i < 3; i++) {
        int code = tries[i] != NULL ? convert(arena, bytes, size, tries[i], out) : DL_EFORMAT;
        if (code == DL_ENOMEM) return dl_fail_memory(error);
        if (code != DL_OK) continue;
        *encoding = tries[i];
        return DL_OK;
    }
    *encoding = "UTF-8";
    *out = dl_utf8_repair(arena, bytes, size);
    return out->at != NULL ? DL_OK : dl_fail_memory(error);
}
