/* Messages: cause first, the subject in 'quotes', then what can be done. */
#include <stdarg.h>
#include <stdio.h>

#include "cli.h"

static void say_list(const char *format, va_list list)
{
    fputs("dateline: ", stderr);
    vfprintf(stderr, format, list);
    fputc('\n', stderr);
}

void say(const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say_list(format, list);
    va_end(list);
}

void say_error(const struct dl_error *error) { say("%s", error->message); }

int wrong_usage(const char *command, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    say_list(format, list);
    va_end(list);
    fprintf(stderr, "try 'dateline %s%s--help'\n", command, *command != 0 ? " " : "");
    return STATUS_NOTHING;
}

int print_help(const char *text)
{
    fputs(text, stdout);
    return STATUS_DONE;
}
