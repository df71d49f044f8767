/* A gazetteer in a file that is mapped, not read: what 'dateline dict geonames' makes. Sites, names, their hash and strings stand in it
 * as they stand in memory (little-endian), behind a header with their sizes, a checksum and a line that says what it was made from. */
#ifndef DL_WHERE_IMAGE_H
#define DL_WHERE_IMAGE_H

#include "where/gazetteer.h"

struct dl_image;

/* Writes a gazetteer that was made in memory; source: what it was made from, in words (at most DL_IMAGE_SOURCE bytes). The file takes
 * its name when it is whole. */
int dl_image_write(const struct dl_gazetteer *gazetteer, const char *path, const char *source, struct dl_error *error);
/* Maps the file and points the gazetteer at it. DL_EIO, DL_EFORMAT: cut, altered, foreign, or of another version of this program. */
int dl_image_open(struct dl_gazetteer *gazetteer, const char *path, struct dl_error *error);
void dl_image_close(struct dl_image *image);
/* What it was made from, and its checksum in 16 hex digits; both NUL-terminated, borrowed. */
const char *dl_image_source(const struct dl_image *image);
const char *dl_image_version(const struct dl_image *image);

enum { DL_IMAGE_SOURCE = 255 };

#endif
