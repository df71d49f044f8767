/* Opening and closing a kit: each room opens its own part, here is the list. */
#include "base/kit.h"

const char *dl_version(void)
{
    return DL_VERSION;
}

int dl_kit_open(struct dl_kit **out, const struct dl_kit_options *options, struct dl_error *error)
{
    struct dl_kit *kit = calloc(1, sizeof *kit);
    if (kit == NULL) return dl_fail_memory(error);
    int code = dl_data_open(&kit->data, options != NULL ? options->data : NULL, error);
    /* rooms open their parts here, in the order of the pipeline */
    if (code != DL_OK) {
        dl_kit_close(kit);
        return code;
    }
    *out = kit;
    return DL_OK;
}

void dl_kit_close(struct dl_kit *kit)
{
    if (kit == NULL) return;
    dl_data_release(&kit->data);
    free(kit);
}
