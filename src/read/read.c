#include "read/read.h"

int dl_read_run(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc *doc, struct dl_error *error)
{
    (void)kit; (void)report; (void)doc; (void)error;
    return DL_OK;
}
