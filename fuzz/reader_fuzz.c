/* Any bytes as a file: the reader comes to its end, and every refusal says why. */
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/error.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct dl_error error;
    struct dl_reader *reader;
    char path[64];
    int file = memfd_create("input", 0);
    if (file < 0 || write(file, bytes, size) != (ssize_t)size) abort();
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    const char *const paths[] = {path};
    enum dl_input kind = size > 0 && bytes[0] == '{' ? DL_INPUT_JSONL : DL_INPUT_AUTO;
    if (dl_reader_open(&reader, paths, 1, kind, &error) != DL_OK) abort();
    struct dl_report report;
    size_t calls = 0;
    for (int code; (code = dl_reader_next(reader, &report, &error)) != 0;) {
        if (code < 0 && (error.code != code || error.message[0] == 0)) abort();
        if (code > 0 && (report.text == NULL || report.id == NULL || strlen(report.text) > report.text_size)) abort();
        if (++calls > size + 2) abort();
    }
    dl_reader_close(reader);
    close(file);
    return 0;
}
