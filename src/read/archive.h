/* Archives and compressed files: tar, zip, gz, bz2, xz, zstd, lz4, through libarchive. An entry is read as a stream. */
#ifndef DL_READ_ARCHIVE_H
#define DL_READ_ARCHIVE_H

#include "read/stream.h"

struct dl_archive;

/* Whether the first bytes of a file are those of an archive or a compressed file. */
int dl_archive_is(const char *bytes, size_t size);
/* Reads an archive from `outer`, which must outlive it. */
int dl_archive_open(struct dl_archive **out, struct dl_stream *outer, struct dl_error *error);
void dl_archive_close(struct dl_archive *archive);
/* Opens the next entry that is a file as `inner`, named "outer:entry", or as the outer file without ".gz" where only one file is
 * compressed; the name lives until the next call. 1: an entry; 0: the end; negative: the archive is broken here, nothing more comes. */
int dl_archive_next(struct dl_archive *archive, struct dl_stream *inner, struct dl_error *error);

#endif
