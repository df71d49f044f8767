/* Model files: any bytes behind a header made good (size, checksum), so that what is tried is the reader's own checks. */
#include <stdlib.h>
#include <string.h>
#include <xxhash.h>

#include "model/file.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct dl_model_file file;
    const struct dl_model_section *section = NULL;
    char *copy = malloc(size + 64); /* aligned, and of its own size for the sanitizer */
    if (copy == NULL) return 0;
    uint64_t total = size + 64;
    memset(copy, 0, 64);
    memcpy(copy, "DLMODEL", 8);
    copy[8] = 1;
    copy[12] = size > 0 ? (char)(bytes[0] % 8) : 0;
    memcpy(copy + 64, bytes, size);
    memcpy(copy + 16, &total, 8);
    uint64_t checksum = XXH3_64bits(copy + 64, size);
    memcpy(copy + 24, &checksum, 8);
    if (dl_model_file_view(&file, "fuzz", copy, total, NULL) == DL_OK) {
        for (uint32_t i = 0; i < file.count; i++)
            dl_model_file_get(&file, file.sections[i].name, (enum dl_model_kind)file.sections[i].kind, file.sections[i].rank, NULL,
                              &section, NULL);
        dl_model_file_release(&file);
    }
    free(copy);
    return 0;
}
