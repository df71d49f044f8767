/* The reader behind the public one, for rooms that keep the reports' strings in an arena of their own. */
#ifndef DL_READ_READER_H
#define DL_READ_READER_H

#include "base/arena.h"

/* dl_reader_next with the strings copied into `arena`. */
int dl_reader_next_in(struct dl_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error);

/* Whether the next report is one that has still to be written into the pipe it comes from. */
int dl_reader_waits(const struct dl_reader *reader);

#endif
