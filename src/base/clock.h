/* Where the time goes: processor time by stage, counted only when the kit was opened with DL_KIT_TIMING. It never reaches a
 * record. Threads add to the same counters. */
#ifndef DL_BASE_CLOCK_H
#define DL_BASE_CLOCK_H

#include <stdatomic.h>

#include "base/error.h"

enum dl_stage {
    DL_STAGE_READ,
    DL_STAGE_TEXT,
    DL_STAGE_EMBED,
    DL_STAGE_ENCODE,
    DL_STAGE_TAGS,
    DL_STAGE_TREES,
    DL_STAGE_RELATIONS,
    DL_STAGE_WORDS,
    DL_STAGE_WHEN,
    DL_STAGE_WHERE,
    DL_STAGE_WHO,
    DL_STAGE_SAID,
    DL_STAGE_DID,
    DL_STAGE_STAND,
    DL_STAGE_WRITE,
    DL_STAGES
};

struct dl_clock {
    _Atomic uint64_t nanoseconds[DL_STAGES];
};

/* clock may be NULL: nothing is counted.
 *     uint64_t since = dl_clock_now(clock);
 *     …
 *     since = dl_clock_add(clock, DL_STAGE_TEXT, since);   // the next stage begins where this one ends */
uint64_t dl_clock_now(const struct dl_clock *clock);
uint64_t dl_clock_add(struct dl_clock *clock, enum dl_stage stage, uint64_t since);
const char *dl_clock_name(enum dl_stage stage);

#endif
