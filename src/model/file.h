/* A model file: named sections of text and numbers behind a checksummed header, mapped read-only.
 *
 * Layout, little-endian (written by train/modelfile.py):
 *     0   8  magic "DLMODEL\0"
 *     8   4  format version, 1
 *     12  4  number of sections N
 *     16  8  size of the file in bytes
 *     24  8  XXH3-64 of everything from byte 64 on
 *     32 32  zero
 *     64     N records of 64 bytes: name[32], kind, number of dimensions, dimensions[4], offset (u64, a multiple of 64)
 *     …      payloads, each padded to 64 bytes
 */
#ifndef DL_MODEL_FILE_H
#define DL_MODEL_FILE_H

#include "base/str.h"

enum dl_model_kind { DL_MODEL_TEXT, DL_MODEL_FLOATS, DL_MODEL_BYTES };

struct dl_model_section {
    char name[32];
    uint32_t kind;    /* enum dl_model_kind */
    uint32_t rank;    /* number of dimensions */
    uint32_t dims[4]; /* text: lines, bytes */
    const char *at;   /* payload; bytes: [dims 0][dims 1] int8, then on the next 64-byte boundary dims 0 fp32 scales */
    uint64_t offset;  /* of the payload in the file */
};

struct dl_model_file {
    const char *name; /* for messages; the caller keeps it alive */
    const char *bytes;
    uint64_t size;
    void *mapping; /* NULL where the bytes are the caller's */
    struct dl_model_section *sections;
    uint32_t count;
};

/* Maps the file at `path` and checks all of it. DL_EIO, DL_EMODEL, DL_ENOMEM. */
int dl_model_file_open(struct dl_model_file *file, const char *path, struct dl_error *error);
/* The same for bytes in memory, aligned to 4 at least, which must outlive it. */
int dl_model_file_view(struct dl_model_file *file, const char *name, const char *bytes, uint64_t size, struct dl_error *error);
void dl_model_file_release(struct dl_model_file *file);

/* A section that must be there, of this kind and rank; dims[i] != 0 is a size that must hold. DL_EMODEL otherwise. */
int dl_model_file_get(const struct dl_model_file *file, const char *name, enum dl_model_kind kind, uint32_t rank,
                      const uint32_t *dims, const struct dl_model_section **out, struct dl_error *error);
const float *dl_section_floats(const struct dl_model_section *section);
const float *dl_section_scales(const struct dl_model_section *section); /* of bytes */
struct dl_str dl_section_text(const struct dl_model_section *section);

#endif
