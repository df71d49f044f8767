#include "base/clock.h"

uint64_t dl_clock_now(const struct dl_clock *clock)
{
    struct timespec now;
    if (clock == NULL || clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now) != 0) return 0;
    return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

uint64_t dl_clock_add(struct dl_clock *clock, enum dl_stage stage, uint64_t since)
{
    if (clock == NULL) return 0;
    uint64_t now = dl_clock_now(clock);
    atomic_fetch_add_explicit(&clock->nanoseconds[stage], now - since, memory_order_relaxed);
    return now;
}

const char *dl_clock_name(enum dl_stage stage)
{
    static const char *const names[DL_STAGES] = {"read",
                                                 "text",
                                                 "syntax: embed",
                                                 "syntax: encode",
                                                 "syntax: tags",
                                                 "syntax: trees",
                                                 "syntax: relations",
                                                 "syntax: words",
                                                 "when",
                                                 "where",
                                                 "who",
                                                 "said",
                                                 "did",
                                                 "stand",
                                                 "write"};
    return (size_t)stage < DL_STAGES ? names[stage] : NULL;
}
