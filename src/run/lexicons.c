/* The built-in lexicons for a user who wants to read or replace them. */
#include "base/data.h"
#include "out/write.h"

/* The model and the store's schema are built in too, but are nothing to edit. */
static int is_lexicon(const char *name) { return strncmp(name, "model/", 6) != 0 && strncmp(name, "store/", 6) != 0; }

const char *dl_lexicon_name(size_t i)
{
    for (const char *const *name = dl_data_names(); *name != NULL; name++)
        if (is_lexicon(*name) && i-- == 0) return *name;
    return NULL;
}

int dl_lexicon_write(const char *name, const struct dl_sink *sink, struct dl_error *error)
{
    struct dl_data data;
    struct dl_str bytes = {0};
    if (!is_lexicon(name)) return dl_fail(error, DL_EUSAGE, "no such lexicon '%s'", name);
    int code = dl_data_open(&data, NULL, error);
    if (code != DL_OK) return code;
    if (dl_data_get(&data, name, &bytes, NULL) != DL_OK) code = dl_fail(error, DL_EUSAGE, "no such lexicon '%s'", name);
    else if (bytes.size > 0 && sink->write(sink->user, bytes.at, bytes.size) != 0)
        code = dl_fail(error, DL_EIO, "cannot write the lexicon");
    dl_data_release(&data);
    return code;
}
