#include "base/identity.h"

#include <xxhash.h>

#include "base/utf8.h"

static void write(XXH128_hash_t hash, char out[DL_IDENTITY_SIZE])
{
    snprintf(out, DL_IDENTITY_SIZE, "%016llx%016llx", (unsigned long long)hash.high64, (unsigned long long)hash.low64);
}

/* A NUL behind each part, so that what ends the one cannot begin the next. */
static int hash_parts(const struct dl_str *parts, size_t count, char out[DL_IDENTITY_SIZE])
{
    XXH3_state_t *state = XXH3_createState();
    if (state == NULL) return DL_ENOMEM;
    XXH3_128bits_reset(state);
    for (size_t i = 0; i < count; i++) {
        if (i > 0) XXH3_128bits_update(state, "", 1);
        if (parts[i].size > 0) XXH3_128bits_update(state, parts[i].at, parts[i].size);
    }
    write(XXH3_128bits_digest(state), out);
    XXH3_freeState(state);
    return DL_OK;
}

int dl_identity_key(struct dl_str id, struct dl_str text, char out[DL_IDENTITY_SIZE])
{
    const struct dl_str parts[] = {id, text};
    return hash_parts(parts, 2, out);
}

int dl_identity_input(const struct dl_report *report, char out[DL_IDENTITY_SIZE])
{
    const struct dl_str parts[] = {{report->text, (uint32_t)report->text_size},
                                   dl_str_from(report->id),
                                   dl_str_from(report->uri),
                                   dl_str_from(report->date),
                                   dl_str_from(report->title),
                                   dl_str_from(report->publisher),
                                   dl_str_from(report->language),
                                   dl_str_from(report->encoding)};
    return hash_parts(parts, sizeof parts / sizeof *parts, out);
}

int dl_identity_report_key(const struct dl_report *report, char out[DL_IDENTITY_SIZE])
{
    struct dl_arena arena;
    struct dl_str id = dl_str_from(report->id);
    dl_arena_init(&arena);
    struct dl_str text = dl_utf8_repair(&arena, report->text, report->text_size);
    if (id.at != NULL) id = dl_utf8_repair(&arena, id.at, id.size);
    int is_spent = text.at == NULL || (id.at == NULL && report->id != NULL);
    int code = is_spent ? DL_ENOMEM : dl_identity_key(id, text, out);
    dl_arena_release(&arena);
    return code;
}
