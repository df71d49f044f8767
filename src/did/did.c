#include "did/did.h"

int dl_did_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    (void)kit; (void)doc; (void)error;
    return DL_OK;
}
