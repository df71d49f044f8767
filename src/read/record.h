/* One line of JSON Lines as a report. */
#ifndef DL_READ_RECORD_H
#define DL_READ_RECORD_H

#include "base/arena.h"

/* Reads {"text": …, "id": …, …} into *report, whose strings are copies in the arena; members that are not there or null stay
 * NULL, other members are passed over. The error names file, line and byte. */
int dl_record_read(const char *line, size_t size, const char *file, uint64_t number, struct dl_arena *arena,
                   struct dl_report *report, struct dl_error *error);

#endif
