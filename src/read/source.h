/* One file as reports: text, web page, JSON Lines, WARC, CSV, feed, and these inside an archive or compressed. */
#ifndef DL_READ_SOURCE_H
#define DL_READ_SOURCE_H

#include "read/archive.h"
#include "read/csv_input.h"
#include "read/feed.h"
#include "read/stream.h"

struct dl_source {
    struct dl_stream outer; /* the file itself, where it is an archive */
    struct dl_archive *archive;
    struct dl_stream stream;   /* what reports are read from: the file, or the archive's entry */
    enum dl_input asked, kind; /* what the caller said; what the open stream is */
    struct dl_csv csv;
    struct dl_feed *feed;
    struct dl_arena feed_arena;
};

/* Whether a file of this name in a folder is one to read. */
int dl_source_is_named(struct dl_str name, enum dl_input kind);
/* Opens a file ("-": standard input); path is borrowed while it is open. DL_EIO, DL_EFORMAT: it is not open then. */
int dl_source_open(struct dl_source *source, const char *path, enum dl_input kind, struct dl_error *error);
int dl_source_is_open(const struct dl_source *source);
/* May be called on a zeroed source. */
void dl_source_close(struct dl_source *source);
/* 1: a report, its strings in the arena; 0: the end; negative: something could not be read, the next call goes on behind it. */
int dl_source_next(struct dl_source *source, struct dl_arena *arena, struct dl_report *report, struct dl_error *error);
/* Bytes of the file read so far (packed, where it is an archive). */
uint64_t dl_source_bytes(const struct dl_source *source);

#endif
