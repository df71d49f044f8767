#include "when/when.h"

int dl_when_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    (void)kit; (void)doc; (void)error;
    return DL_OK;
}
