/* RSS 2.0, RSS 1.0 and Atom: a report an item. */
#ifndef DL_READ_FEED_H
#define DL_READ_FEED_H

#include "base/arena.h"

struct dl_feed; /* the items of one file, in order */

/* Parses a whole feed; everything lives in the arena. DL_EFORMAT where it is no feed. */
int dl_feed_read(struct dl_arena *arena, const char *bytes, size_t size, const char *name, struct dl_feed **out,
                 struct dl_error *error);
/* The next item, its strings in the feed's arena. 1, or 0 at the end. */
int dl_feed_next(struct dl_feed *feed, struct dl_report *report);
/* How many items were given so far. */
uint64_t dl_feed_position(const struct dl_feed *feed);

#endif
