/* Jansson reads the JSON. It refuses broken UTF-8 and halves of surrogate pairs, which crawled text has; so a line that it
 * refuses is mended (each becomes U+FFFD) and tried once more. Depth is measured before, so that nesting costs no stack. */
#include "read/record.h"

#include <jansson.h>

#include "base/limits.h"
#include "base/utf8.h"

/* The byte where nesting first passes the limit, or size. */
static size_t too_deep(const char *line, size_t size)
{
    unsigned depth = 0;
    for (size_t i = 0, in_string = 0; i < size; i++) {
        if (line[i] == '"') in_string = !in_string;
        else if (in_string) i += line[i] == '\\';
        else if (line[i] == '{' || line[i] == '[') {
            if (++depth > DL_MAX_JSON_DEPTH) return i;
        } else if ((line[i] == '}' || line[i] == ']') && depth > 0) depth--;
    }
    return size;
}

static long hex4(const char *at)
{
    long value = 0;
    for (int i = 0; i < 4; i++) {
        char c = dl_ascii_to_lower(at[i]);
        int digit = dl_ascii_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

/* Rewrites \uD800..\uDFFF that have no other half. */
static void mend_surrogates(char *line, size_t size)
{
    for (size_t i = 0; i + 5 < size; i++) {
        if (line[i] != '\\') continue;
        if (line[i + 1] != 'u') {
            i++;
            continue;
        }
        long half = hex4(line + i + 2);
        if (half < 0xD800 || half > 0xDFFF) continue;
        int has_other = half < 0xDC00 && i + 11 < size && line[i + 6] == '\\' && line[i + 7] == 'u' &&
                        hex4(line + i + 8) >= 0xDC00 && hex4(line + i + 8) <= 0xDFFF;
        if (has_other) i += 11;
        else memcpy(line + i + 2, "fffd", 4);
    }
}

static json_t *parse(const char *line, size_t size, struct dl_arena *arena, json_error_t *why)
{
    json_t *value = json_loadb(line, size, JSON_ALLOW_NUL, why);
    if (value != NULL || json_error_code(why) == json_error_out_of_memory) return value;
    struct dl_str mended = dl_utf8_repair(arena, line, size);
    if (mended.at == NULL) return NULL;
    mend_surrogates((char *)(uintptr_t)mended.at, mended.size); /* ours: just copied */
    json_error_t again;
    return json_loadb(mended.at, mended.size, JSON_ALLOW_NUL, &again);
}

/* A string, or a number as it is written. */
static int member(const json_t *object, const char *key, struct dl_arena *arena, const char **out)
{
    const json_t *value = json_object_get(object, key);
    if (json_is_string(value)) *out = dl_arena_copy(arena, json_string_value(value), json_string_length(value));
    else if (json_is_integer(value)) *out = dl_str_format(arena, "%lld", (long long)json_integer_value(value)).at;
    else return DL_OK;
    return *out != NULL ? DL_OK : DL_ENOMEM;
}

static int fill(const json_t *object, struct dl_arena *arena, struct dl_report *out)
{
    const json_t *text = json_object_get(object, "text");
    struct dl_report report = {.text_size = json_string_length(text)};
    report.text = dl_arena_copy(arena, json_string_value(text), report.text_size);
    if (report.text == NULL) return DL_ENOMEM;
    const struct {
        const char *key;
        const char **value;
    } members[] = {{"id", &report.id},
                   {"uri", &report.uri},
                   {"date", &report.date},
                   {"title", &report.title},
                   {"publisher", &report.publisher},
                   {"language", &report.language}};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++)
        if (member(object, members[i].key, arena, members[i].value) != DL_OK) return DL_ENOMEM;
    *out = report;
    return DL_OK;
}

int dl_record_read(const char *line, size_t size, const char *file, uint64_t number, struct dl_arena *arena,
                   struct dl_report *report, struct dl_error *error)
{
    unsigned long long n = number;
    size_t deep = too_deep(line, size);
    if (deep < size)
        return dl_fail_at(error, DL_ELIMIT, file, number, "line %llu of '%s', byte %zu: nested more than %u deep", n, file,
                          deep + 1, DL_MAX_JSON_DEPTH);
    json_error_t why = {0};
    json_t *object = parse(line, size, arena, &why);
    if (object == NULL)
        return dl_fail_at(error, DL_EFORMAT, file, number, "line %llu of '%s', byte %d: not JSON: %s", n, file, why.position,
                          why.text);
    int code = DL_OK;
    if (!json_is_object(object))
        code = dl_fail_at(error, DL_EFORMAT, file, number, "line %llu of '%s' is not a JSON object", n, file);
    else if (!json_is_string(json_object_get(object, "text")))
        code = dl_fail_at(error, DL_EFORMAT, file, number, "line %llu of '%s' has no \"text\"", n, file);
    else if (fill(object, arena, report) != DL_OK) code = dl_fail_memory(error);
    json_decref(object);
    return code;
}
