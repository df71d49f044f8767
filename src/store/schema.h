/* The files of schema/, which make a store one after the other. */
#ifndef DL_STORE_SCHEMA_H
#define DL_STORE_SCHEMA_H

#include "base/error.h"
#include "out/buffer.h"

enum dl_dialect { DL_DIALECT_SQLITE, DL_DIALECT_POSTGRESQL };

/* Number of the newest version. */
int dl_schema_newest(void);
/* The SQL that turns a store of version - 1 into one of version, appended to the buffer and NUL-terminated. */
int dl_schema_step(struct dl_buffer *sql, int version, enum dl_dialect dialect, struct dl_error *error);
/* SQL of the same kind, as one of them understands it, appended; not terminated. */
void dl_schema_adapt(struct dl_buffer *sql, const char *lines, enum dl_dialect dialect);

#endif
