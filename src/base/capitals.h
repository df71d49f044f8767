/* Words in capitals. */
#ifndef DL_BASE_CAPITALS_H
#define DL_BASE_CAPITALS_H

#include "base/str.h"

/* "M23", "FDLR": capitals and digits alone, two of them or more and a capital first. */
static inline int dl_str_in_capitals(struct dl_str a)
{
    for (uint32_t i = 0; i < a.size; i++)
        if (!dl_ascii_upper(a.at[i]) && !dl_ascii_digit(a.at[i])) return 0;
    return a.size > 1 && dl_ascii_upper(a.at[0]);
}

#endif
