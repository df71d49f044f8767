/* What a pronoun that stands before its name means. Not for users. */
#ifndef DL_WHO_AHEAD_H
#define DL_WHO_AHEAD_H

#include "who/run.h"

/* The mention behind that "it" or "its", the i-th found, means; DL_NONE. */
uint32_t dl_who_main_behind(const struct dl_who *who, uint32_t i);

#endif
