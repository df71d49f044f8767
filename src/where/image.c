/* Every count and size in the header is checked against the file's length, and the checksum over all the rest, before anything is
 * used; entries that point outside are then taken for what they are, a file made wrong, by the look-ups. XXH3: Yann Collet,
 * https://xxhash.com. */
#include "where/image.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xxhash.h>

#include "base/limits.h"

static const char magic[8] = "DLPLACE";
enum { FORMAT = 1 };

struct header { /* 320 bytes, then slots, sites, names, strings, each as long as the header says */
    char magic[8];
    uint32_t format, header_size;
    uint32_t slots, sites, names, strings; /* counts; bytes of strings */
    uint32_t countries, chains;
    uint64_t checksum; /* XXH3 of all behind the header */
    char source[DL_IMAGE_SOURCE + 1];
    char zero[16];
};

struct dl_image {
    void *bytes;
    size_t size;
    char version[17], source[DL_IMAGE_SOURCE + 1];
};

static int refuse(struct dl_error *error, const char *path, const char *why)
{
    return dl_fail_at(error, DL_EFORMAT, path, 0, "%s: gazetteer file '%s'; make it anew with 'dateline dict geonames'", why, path);
}

static uint64_t body_size(const struct header *h)
{
    return (uint64_t)h->slots * sizeof(struct dl_name_slot) + (uint64_t)h->sites * sizeof(struct dl_site) +
           (uint64_t)h->names * sizeof(struct dl_site_name) + h->strings;
}

static int check(const struct header *h, uint64_t size, const char *path, struct dl_error *error)
{
    const uint16_t order = 1;
    if (*(const char *)&order != 1) return refuse(error, path, "big-endian machines are not supported");
    if (size < sizeof *h || memcmp(h->magic, magic, sizeof magic) != 0) return refuse(error, path, "not a gazetteer");
    if (h->format != FORMAT || h->header_size != sizeof *h) return refuse(error, path, "of another version");
    if (h->slots == 0 || (h->slots & (h->slots - 1)) != 0 || h->chains >= h->slots || h->countries > h->sites ||
        h->countries >= DL_NO_COUNTRY || h->source[DL_IMAGE_SOURCE] != 0)
        return refuse(error, path, "altered");
    if (body_size(h) != size - sizeof *h) return refuse(error, path, "cut or altered");
    if (XXH3_64bits(h + 1, (size_t)(size - sizeof *h)) != h->checksum)
        return refuse(error, path, "altered: the checksum does not hold");
    return DL_OK;
}

/* Points into the map that a wrong program may have written outside of it */
static int is_sound(const struct dl_gazetteer *g)
{
    for (uint32_t i = 0; i < g->sites.count; i++) {
        const struct dl_site *s = &g->sites.at[i];
        if ((s->unit != DL_NONE && s->unit >= g->sites.count) || (s->country != DL_NO_COUNTRY && s->country >= g->countries))
            return 0;
        if (s->kind >= DL_SITE_KINDS) return 0;
    }
    for (uint32_t i = 0; i < g->names.count; i++) {
        const struct dl_site_name *n = &g->names.at[i];
        if (n->site >= g->sites.count || (n->next != DL_NONE && n->next >= g->names.count)) return 0;
    }
    return 1;
}

static int attach(struct dl_gazetteer *g, struct dl_image *image, const char *path, struct dl_error *error)
{
    const struct header *h = image->bytes;
    char *at = (char *)(h + 1);
    g->slots = (struct dl_name_slot *)(void *)at;
    g->slot_count = h->slots;
    g->chains = h->chains;
    at += (size_t)h->slots * sizeof *g->slots;
    g->sites.at = (struct dl_site *)(void *)at;
    g->sites.count = g->sites.capacity = h->sites;
    at += (size_t)h->sites * sizeof *g->sites.at;
    g->names.at = (struct dl_site_name *)(void *)at;
    g->names.count = g->names.capacity = h->names;
    at += (size_t)h->names * sizeof *g->names.at;
    g->strings = at;
    g->strings_size = h->strings;
    g->countries = h->countries;
    g->image = image;
    snprintf(image->version, sizeof image->version, "%016llx", (unsigned long long)h->checksum);
    memcpy(image->source, h->source, sizeof image->source);
    if (!is_sound(g)) return refuse(error, path, "altered");
    for (uint32_t i = 0; i < g->countries; i++)
        if (dl_table_set(&g->units, (struct dl_str){g->sites.at[i].code, 3}, i) != DL_OK) return dl_fail_memory(error);
    return DL_OK;
}

int dl_image_open(struct dl_gazetteer *g, const char *path, struct dl_error *error)
{
    struct stat status;
    struct dl_image *image = calloc(1, sizeof *image);
    if (image == NULL) return dl_fail_memory(error);
    int file = open(path, O_RDONLY | O_CLOEXEC), code = DL_OK;
    if (file < 0 || fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size <= 0) {
        code = dl_fail_at(error, DL_EIO, path, 0, "cannot read gazetteer file '%s': %s", path, strerror(file < 0 ? errno : EINVAL));
    } else {
        image->size = (size_t)status.st_size;
        image->bytes = mmap(NULL, image->size, PROT_READ, MAP_SHARED, file, 0);
        if (image->bytes == MAP_FAILED) {
            image->bytes = NULL;
            code = dl_fail_at(error, DL_EIO, path, 0, "cannot map gazetteer file '%s'", path);
        } else code = check(image->bytes, image->size, path, error);
    }
    if (file >= 0) close(file);
    if (code == DL_OK) return attach(g, image, path, error);
    dl_image_close(image);
    return code;
}

void dl_image_close(struct dl_image *image)
{
    if (image == NULL) return;
    if (image->bytes != NULL) munmap(image->bytes, image->size);
    free(image);
}

const char *dl_image_source(const struct dl_image *image) { return image->source; }
const char *dl_image_version(const struct dl_image *image) { return image->version; }

/* ---- writing ---- */

struct part {
    const void *at;
    size_t size;
};

static int write_parts(FILE *file, struct header *header, const struct part *parts, size_t count)
{
    XXH3_state_t *state = XXH3_createState();
    if (state == NULL || XXH3_64bits_reset(state) == XXH_ERROR) return 0;
    for (size_t i = 0; i < count; i++) XXH3_64bits_update(state, parts[i].at, parts[i].size);
    header->checksum = XXH3_64bits_digest(state);
    XXH3_freeState(state);
    int is_well = fwrite(header, sizeof *header, 1, file) == 1;
    for (size_t i = 0; is_well && i < count; i++) is_well = parts[i].size == 0 || fwrite(parts[i].at, parts[i].size, 1, file) == 1;
    return is_well && fflush(file) == 0 && fsync(fileno(file)) == 0;
}

int dl_image_write(const struct dl_gazetteer *g, const char *path, const char *source, struct dl_error *error)
{
    struct header header = {.format = FORMAT,
                            .header_size = sizeof header,
                            .slots = g->slot_count,
                            .sites = g->sites.count,
                            .names = g->names.count,
                            .strings = g->strings_size,
                            .countries = g->countries,
                            .chains = g->chains};
    const struct part parts[] = {{g->slots, g->slot_count * sizeof *g->slots},
                                 {g->sites.at, g->sites.count * sizeof *g->sites.at},
                                 {g->names.at, g->names.count * sizeof *g->names.at},
                                 {g->strings, g->strings_size}};
    char part[4096];
    memcpy(header.magic, magic, sizeof magic);
    snprintf(header.source, sizeof header.source, "%s", source);
    if (snprintf(part, sizeof part, "%s.part", path) >= (int)sizeof part)
        return dl_fail_at(error, DL_EUSAGE, path, 0, "the name of the gazetteer file is too long");
    FILE *file = fopen(part, "wb");
    int is_well = file != NULL && write_parts(file, &header, parts, sizeof parts / sizeof *parts), cause = errno;
    if (file != NULL && fclose(file) != 0 && is_well) is_well = 0, cause = errno;
    if (is_well && rename(part, path) != 0) is_well = 0, cause = errno;
    if (is_well) return DL_OK;
    remove(part);
    return dl_fail_at(error, DL_EIO, path, 0, "cannot write gazetteer file '%s': %s", path, strerror(cause));
}
