/* Where records go: standard output, or a file that takes its name only when it is whole. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"

int output_open(struct output *output, const char *path)
{
    *output = (struct output){.fd = STDOUT_FILENO};
    if (path == NULL || strcmp(path, "-") == 0) return 0;
    struct stat status;
    if (stat(path, &status) == 0 && !S_ISREG(status.st_mode) &&
        !S_ISDIR(status.st_mode)) { /* a device or pipe must not be replaced */
        output->fd = open(path, O_WRONLY | O_CLOEXEC);
        if (output->fd >= 0) return 0;
        say("cannot write '%s': %s", path, strerror(errno));
        return STATUS_NOTHING;
    }
    output->path = path;
    output->part = malloc(strlen(path) + 6);
    if (output->part == NULL) {
        say("out of memory");
        return STATUS_NOTHING;
    }
    snprintf(output->part, strlen(path) + 6, "%s.part", path);
    output->fd = open(output->part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (output->fd >= 0) return 0;
    say("cannot write '%s': %s", output->part, strerror(errno));
    free(output->part);
    return STATUS_NOTHING;
}

int output_write(void *user, const char *bytes, size_t size)
{
    struct output *output = user;
    while (size > 0) {
        ssize_t step = write(output->fd, bytes, size);
        if (step < 0 && errno == EINTR) continue;
        if (step <= 0) {
            output->broken = step < 0 ? errno : EIO;
            return -1;
        }
        bytes += step;
        size -= (size_t)step;
    }
    return 0;
}

int output_is_unwanted(const struct output *output) { return output->broken == EPIPE && output->path == NULL; }

int output_close(struct output *output, enum ending ending)
{
    int status = 0;
    if (output->broken != 0 && !output_is_unwanted(output)) {
        say("cannot write '%s': %s", output->path != NULL ? output->path : "standard output", strerror(output->broken));
        status = STATUS_NOTHING;
    }
    if (output->path == NULL) return status;
    if (close(output->fd) != 0 && status == 0) {
        say("cannot write '%s': %s", output->part, strerror(errno));
        status = STATUS_NOTHING;
    }
    if (status == 0 && ending == ENDING_KEEP && rename(output->part, output->path) != 0) {
        say("cannot rename '%s': %s", output->part, strerror(errno));
        status = STATUS_NOTHING;
    }
    if (status != 0 || ending == ENDING_DROP) unlink(output->part);
    free(output->part);
    return status;
}
