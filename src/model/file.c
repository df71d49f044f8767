/* Every size in the file is checked against its length before anything is read through it, so that no reader of a
 * section needs a bound of its own. The checksum comes first: a file that was cut or altered by accident is named as
 * such; what the later checks refuse was made wrong. XXH3: Yann Collet, https://xxhash.com. */
#include "model/file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/limits.h"
#include "base/utf8.h"

enum { HEADER = 64, RECORD = 64, ALIGN = 64, VERSION = 1 };
static const char magic[8] = "DLMODEL";

static uint32_t u32(const char *at)
{
    uint32_t value;
    memcpy(&value, at, sizeof value);
    return value;
}

static uint64_t u64(const char *at)
{
    uint64_t value;
    memcpy(&value, at, sizeof value);
    return value;
}

static int fail(const struct dl_model_file *file, struct dl_error *error, uint64_t offset, const char *why)
{
    return dl_fail_at(error, DL_EMODEL, file->name, offset, "%s at byte %llu of model file '%s'", why, (unsigned long long)offset,
                      file->name);
}

static int check_header(const struct dl_model_file *file, struct dl_error *error)
{
    const char *b = file->bytes;
    static const char zero[32];
    const uint16_t order = 1;
    if (*(const char *)&order != 1) return fail(file, error, 0, "big-endian machines are not supported: cannot read");
    if (file->size < HEADER) return fail(file, error, file->size, "the header ends");
    if (memcmp(b, magic, sizeof magic) != 0) return fail(file, error, 0, "not a model file: no magic");
    if (u32(b + 8) != VERSION)
        return dl_fail_at(error, DL_EMODEL, file->name, 8, "model file '%s' has format version %u, this program reads %d",
                          file->name, u32(b + 8), VERSION);
    if (u64(b + 16) != file->size)
        return dl_fail_at(error, DL_EMODEL, file->name, 16, "model file '%s' is cut or altered: it says %llu bytes and has %llu",
                          file->name, (unsigned long long)u64(b + 16), (unsigned long long)file->size);
    if (memcmp(b + 32, zero, sizeof zero) != 0) return fail(file, error, 32, "reserved bytes are not zero");
    if (u32(b + 12) > DL_MAX_MODEL_SECTIONS || HEADER + (uint64_t)u32(b + 12) * RECORD > file->size)
        return fail(file, error, 12, "the number of sections is impossible");
    if (XXH3_64bits(b + HEADER, (size_t)(file->size - HEADER)) != u64(b + 24))
        return fail(file, error, 24, "the checksum does not hold");
    return DL_OK;
}

/* Bytes of the payload, UINT64_MAX when the dimensions pass any sense. */
static uint64_t payload_size(const struct dl_model_section *s)
{
    uint64_t items = 1;
    if (s->kind == DL_MODEL_TEXT) return s->dims[1];
    for (uint32_t i = 0; i < s->rank; i++) {
        if (s->dims[i] == 0 || items > DL_MAX_MODEL_ITEMS / s->dims[i]) return UINT64_MAX;
        items *= s->dims[i];
    }
    if (s->kind == DL_MODEL_FLOATS) return items * 4;
    return (items + ALIGN - 1) / ALIGN * ALIGN + (uint64_t)s->dims[0] * 4;
}

static int check_text(const struct dl_model_file *file, const struct dl_model_section *s, struct dl_error *error)
{
    uint32_t lines = 0;
    size_t first = 0;
    for (uint32_t i = 0; i < s->dims[1]; i++) lines += s->at[i] == '\n';
    if (lines != s->dims[0] || (s->dims[1] > 0 && s->at[s->dims[1] - 1] != '\n'))
        return fail(file, error, s->offset, "a text section has another number of lines than it says");
    if (dl_utf8_check(s->at, s->dims[1], &first) != 0) return fail(file, error, s->offset + first, "broken UTF-8");
    return DL_OK;
}

/* An infinity or NaN has all its exponent bits set. */
static int check_floats(const struct dl_model_file *file, uint64_t offset, uint64_t count, struct dl_error *error)
{
    for (uint64_t i = 0; i < count; i++)
        if ((~u32(file->bytes + offset + 4 * i) & 0x7F800000u) == 0)
            return fail(file, error, offset + 4 * i, "a weight is not a number");
    return DL_OK;
}

static int read_record(const struct dl_model_file *file, uint32_t index, struct dl_model_section *s, struct dl_error *error)
{
    uint64_t at = HEADER + (uint64_t)index * RECORD;
    const char *b = file->bytes + at;
    memcpy(s->name, b, sizeof s->name);
    if (s->name[0] == 0 || memchr(s->name, 0, sizeof s->name) == NULL) return fail(file, error, at, "a section's name is broken");
    s->kind = u32(b + 32);
    s->rank = u32(b + 36);
    for (uint32_t i = 0; i < 4; i++) s->dims[i] = u32(b + 40 + 4 * i);
    s->offset = u64(b + 56);
    if (s->kind > DL_MODEL_BYTES) return fail(file, error, at + 32, "a section is of unknown kind");
    if (s->rank < 1 || s->rank > 4 || (s->kind == DL_MODEL_TEXT && s->rank != 1) || (s->kind == DL_MODEL_BYTES && s->rank != 2))
        return fail(file, error, at + 36, "a section's number of dimensions is wrong");
    uint64_t size = payload_size(s);
    if (size == UINT64_MAX) return fail(file, error, at + 40, "a section's dimensions are impossible");
    uint64_t first = HEADER + (uint64_t)file->count * RECORD;
    if (s->offset % ALIGN != 0 || s->offset < first || s->offset > file->size || size > file->size - s->offset)
        return fail(file, error, at + 56, "a section lies outside the file");
    s->at = file->bytes + s->offset;
    if (s->kind == DL_MODEL_TEXT) return check_text(file, s, error);
    uint64_t floats = s->kind == DL_MODEL_FLOATS ? size / 4 : s->dims[0];
    return check_floats(file, s->offset + size - 4 * floats, floats, error);
}

static int read_records(struct dl_model_file *file, struct dl_error *error)
{
    int code = DL_OK;
    uint32_t count = u32(file->bytes + 12);
    file->sections = calloc(count > 0 ? count : 1, sizeof *file->sections);
    if (file->sections == NULL) return dl_fail_memory(error);
    file->count = count;
    for (uint32_t i = 0; code == DL_OK && i < count; i++) {
        code = read_record(file, i, &file->sections[i], error);
        for (uint32_t j = 0; code == DL_OK && j < i; j++)
            if (strcmp(file->sections[i].name, file->sections[j].name) == 0)
                code = fail(file, error, HEADER + (uint64_t)i * RECORD, "a section stands twice");
    }
    return code;
}

int dl_model_file_view(struct dl_model_file *file, const char *name, const char *bytes, uint64_t size, struct dl_error *error)
{
    *file = (struct dl_model_file){.name = name, .bytes = bytes, .size = size};
    int code = check_header(file, error);
    if (code == DL_OK) code = read_records(file, error);
    if (code != DL_OK) dl_model_file_release(file);
    return code;
}

int dl_model_file_open(struct dl_model_file *file, const char *path, struct dl_error *error)
{
    struct stat status;
    *file = (struct dl_model_file){.name = path};
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return dl_fail_at(error, DL_EIO, path, 0, "no such model file '%s'", path);
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) {
        close(fd);
        return dl_fail_at(error, DL_EIO, path, 0, "not a plain file: model '%s'", path);
    }
    uint64_t size = (uint64_t)status.st_size;
    void *mapping = size > 0 ? mmap(NULL, (size_t)size, PROT_READ, MAP_PRIVATE, fd, 0) : NULL;
    close(fd);
    if (mapping == MAP_FAILED) return dl_fail_at(error, DL_EIO, path, 0, "cannot map model file '%s'", path);
    int code = dl_model_file_view(file, path, mapping, size, error);
    if (code == DL_OK) file->mapping = mapping;
    else if (mapping != NULL) munmap(mapping, (size_t)size);
    return code;
}

void dl_model_file_release(struct dl_model_file *file)
{
    if (file->mapping != NULL) munmap(file->mapping, (size_t)file->size);
    free(file->sections);
    *file = (struct dl_model_file){.name = file->name};
}

int dl_model_file_get(const struct dl_model_file *file, const char *name, enum dl_model_kind kind, uint32_t rank,
                      const uint32_t *dims, const struct dl_model_section **out, struct dl_error *error)
{
    for (uint32_t i = 0; i < file->count; i++) {
        const struct dl_model_section *s = &file->sections[i];
        if (strcmp(s->name, name) != 0) continue;
        int fits = s->kind == (uint32_t)kind && s->rank == rank;
        for (uint32_t d = 0; fits && dims != NULL && d < rank; d++) fits = dims[d] == 0 || dims[d] == s->dims[d];
        if (!fits)
            return dl_fail_at(error, DL_EMODEL, file->name, HEADER + (uint64_t)i * RECORD,
                              "section '%s' at byte %u of model file '%s' has another shape than the network", name,
                              HEADER + i * RECORD, file->name);
        *out = s;
        return DL_OK;
    }
    return dl_fail_at(error, DL_EMODEL, file->name, HEADER, "no section '%s' in model file '%s'", name, file->name);
}

const float *dl_section_floats(const struct dl_model_section *section) { return (const float *)(const void *)section->at; }

const float *dl_section_scales(const struct dl_model_section *section)
{
    uint64_t items = (uint64_t)section->dims[0] * section->dims[1];
    return (const float *)(const void *)(section->at + (items + ALIGN - 1) / ALIGN * ALIGN);
}

struct dl_str dl_section_text(const struct dl_model_section *section) { return (struct dl_str){section->at, section->dims[1]}; }
