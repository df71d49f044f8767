/* dateline serve: a database as web pages for whoever sits at this machine. One request at a time, read and answered whole; the pages
 * need no scripts, and nothing can be changed by them. Only this machine can reach them, and only under its own names: a page from
 * elsewhere, whose name was made to mean this machine, gets nothing (DNS rebinding). */
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "serve.h"

enum { PORT = 8080, REQUEST_SIZE = 16384, PATIENCE = 5 /* seconds for a request to come */ };

static const char help[] =
    "usage: dateline serve DB [--port N]\n"
    "\n"
    "Shows a database that 'dateline code -o DB' wrote, a file or postgresql://HOST/DATABASE, as web pages: statements, events,\n"
    "actors, positions and the rest, by the conditions of 'dateline query', each table also as CSV and JSON Lines. Only this\n"
    "machine can see them, and they change nothing. Ctrl-C ends it.\n"
    "\n"
    "examples:\n"
    "  dateline serve archive.db               then open http://127.0.0.1:8080/\n"
    "  dateline serve archive.db --port 9000\n"
    "\n"
    "options:\n"
    "      --port N          the port to listen at, 1 to 65535, 0 for any that is free (the default: 8080)\n"
    "      --quiet           say nothing but what went wrong\n";

enum { OPTION_PORT = OPTION_OWN };
static const struct option long_options[] = {LONG_OPTIONS, {"port", required_argument, NULL, OPTION_PORT}, {0}};

static volatile sig_atomic_t ended;

static void end(int signal_number)
{
    (void)signal_number;
    ended = 1;
}

static void heed_signals(void)
{
    /* without SA_RESTART, so that waiting is broken off; a second Ctrl-C ends a question that takes long */
    struct sigaction action = {.sa_handler = end, .sa_flags = (int)SA_RESETHAND};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

static int take_port(long *port, const char *value)
{
    char *behind;
    errno = 0;
    *port = strtol(value, &behind, 10);
    if (errno != 0 || *behind != 0 || behind == value || *port < 0 || *port > 65535)
        return wrong_usage("serve", "no port '%s': 0 to 65535", value);
    return 0;
}

/* A socket that listens on this machine alone; *port is the one it got. -1 after saying why not. */
static int listen_at(long *port)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_port = htons((uint16_t)*port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;
    int on = 1, patience = PATIENCE, fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0) setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    /* browsers open connections ahead of need: none is waited for that asks nothing yet */
    if (fd >= 0) setsockopt(fd, IPPROTO_TCP, TCP_DEFER_ACCEPT, &patience, sizeof patience);
    if (fd >= 0 && bind(fd, (struct sockaddr *)&at, sizeof at) == 0 && listen(fd, 16) == 0 &&
        getsockname(fd, (struct sockaddr *)&at, &size) == 0) {
        *port = ntohs(at.sin_port);
        return fd;
    }
    say("cannot listen at port %ld: %s%s", *port, strerror(errno), errno == EADDRINUSE ? "; --port names another" : "");
    if (fd >= 0) close(fd);
    return -1;
}

/* ---- a request ---- */

/* Whole seconds of the steady clock. */
static long steady_seconds(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (long)at.tv_sec;
}

/* Reads until the empty line behind the headers; 0 where none comes, or byte by byte. */
static int read_request(int fd, char *request)
{
    size_t size = 0;
    const long begun = steady_seconds();
    const struct timeval patience = {.tv_sec = PATIENCE};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    while (size + 1 < REQUEST_SIZE && steady_seconds() - begun <= PATIENCE) {
        ssize_t got = recv(fd, request + size, REQUEST_SIZE - 1 - size, 0);
        if (got <= 0) return 0;
        size += (size_t)got;
        request[size] = 0;
        if (strstr(request, "\r\n\r\n") != NULL || strstr(request, "\n\n") != NULL) return 1;
    }
    return 0;
}

/* Whether the request names this machine, by address or as localhost, as its host. */
static int is_for_us(const char *request)
{
    static const char *const names[] = {"127.0.0.1", "localhost"};
    for (const char *line = strchr(request, '\n'); line != NULL; line = strchr(line, '\n')) {
        if (strncasecmp(++line, "host:", 5) != 0) continue;
        const char *host = line + 5 + strspn(line + 5, " \t");
        for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
            const size_t size = strlen(names[i]);
            if (strncasecmp(host, names[i], size) == 0 && strchr(":\r\n", host[size]) != NULL) return 1;
        }
        return 0;
    }
    return 0;
}

static void send_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t step = send(fd, bytes, size, MSG_NOSIGNAL);
        if (step < 0 && errno == EINTR && !ended) continue;
        if (step <= 0) return; /* whoever asked has gone */
        bytes += step;
        size -= (size_t)step;
    }
}

static void send_page(int fd, const struct serve_page *page)
{
    char head[1024];
    int size = snprintf(head, sizeof head,
                        "HTTP/1.1 %s\r\nContent-Type: %s; charset=utf-8\r\nContent-Length: %zu\r\nConnection: close\r\n"
                        "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n"
                        "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
                        "frame-ancestors 'none'\r\n%s\r\n",
                        page->status, page->type, page->size, page->header);
    send_all(fd, head, (size_t)size);
    send_all(fd, page->at, page->size);
}

static void answer(int fd, struct dl_store *store, const char *name)
{
    static char request[REQUEST_SIZE];
    struct serve_page page = {.status = "400 Bad Request", .type = "text/plain"};
    if (!read_request(fd, request)) return;
    char *path = strchr(request, ' '), *behind = path != NULL ? strpbrk(path + 1, " \r\n") : NULL;
    if (!is_for_us(request)) {
        page.status = "403 Forbidden";
        serve_put(&page, "this machine only\n");
    } else if (behind == NULL) {
        serve_put(&page, "no request\n");
    } else if (strncmp(request, "GET ", 4) != 0) {
        page.status = "405 Method Not Allowed";
        snprintf(page.header, sizeof page.header, "Allow: GET\r\n");
        serve_put(&page, "GET alone\n");
    } else {
        *behind = 0;
        serve_answer(&page, store, name, path + 1);
    }
    send_page(fd, &page);
    free(page.at);
}

static int serve(struct dl_store *store, const char *name, long port, int is_quiet)
{
    int fd = listen_at(&port);
    if (fd < 0) return STATUS_NOTHING;
    heed_signals();
    if (!is_quiet) say("'%s' is at http://127.0.0.1:%ld/ until Ctrl-C", name, port);
    while (!ended) {
        int client = accept(fd, NULL, NULL);
        if (client < 0) {
            if (errno == EINTR || errno == ECONNABORTED) continue;
            say("cannot take requests: %s", strerror(errno));
            close(fd);
            return STATUS_NOTHING;
        }
        answer(client, store, name);
        close(client);
    }
    close(fd);
    return STATUS_DONE;
}

int serve_main(int argc, char **argv)
{
    struct settings settings = {0};
    struct dl_store *store;
    struct dl_error error;
    long port = PORT;
    int option, status = 0;
    while (status == 0 && (option = getopt_long(argc, argv, SHORT_OPTIONS, long_options, NULL)) != -1)
        status = option == OPTION_PORT ? take_port(&port, optarg) : settings_take(&settings, option, optarg, "serve");
    if (status != 0) return status;
    if (settings.help) return print_help(help);
    if (optind >= argc) return wrong_usage("serve", "which database?");
    if (optind + 1 < argc) return wrong_usage("serve", "one database at a time, not also '%s'", argv[optind + 1]);
    if (dl_store_open(&store, argv[optind], DL_STORE_READ, &error) != DL_OK) {
        say_error(&error);
        return STATUS_NOTHING;
    }
    status = serve(store, strstr(argv[optind], "://") != NULL ? "the database" : argv[optind], port, settings.quiet);
    dl_store_close(store);
    return status;
}
