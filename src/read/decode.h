/* Bytes of unknown encoding to UTF-8. */
#ifndef DL_READ_DECODE_H
#define DL_READ_DECODE_H

#include "base/str.h"

/* Decides the encoding and gives valid UTF-8 in the arena: a byte-order mark; else valid UTF-8 whatever is declared (a quarter of
 * web pages declare nothing, and many declare wrongly); else what `declared` says (NULL or "" for nothing); else ICU's detector;
 * else Windows-1252. *encoding is the name of what was taken and lives in the arena.
 * DL_ENOMEM, or DL_OK: bytes that fit no encoding become U+FFFD. */
int dl_decode(struct dl_arena *arena, const char *bytes, size_t size, const char *declared, struct dl_str *out,
              const char **encoding, struct dl_error *error);

#endif
