/* What a run reads: files, folders and standard input, turned into reports one after another. */
#ifndef DL_RUN_INPUT_H
#define DL_RUN_INPUT_H

#include "base/arena.h"

struct dl_input_reader;

int dl_input_open(struct dl_input_reader **out, const char *const *paths, size_t count, enum dl_input kind,
                  struct dl_error *error);
void dl_input_close(struct dl_input_reader *reader);
/* 1: a report, whose strings are in the arena; 0: the end; negative: something could not be read (*error names it), and the
 * next call goes on behind it. */
int dl_input_next(struct dl_input_reader *reader, struct dl_arena *arena, struct dl_report *report, struct dl_error *error);
void dl_input_progress(const struct dl_input_reader *reader, struct dl_progress *progress);

#endif
