/* Functions that no file of dateline may call: unbounded writes, hidden state, or results that depend on the locale.
 * Included by base/error.h and so by every file. */
#ifndef DL_BASE_BANNED_H
#define DL_BASE_BANNED_H

/* the headers that declare them come first, so that only calls are poisoned */
#include <ctype.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#if defined(__GNUC__) && !defined(DL_ALLOW_BANNED)
#undef isalpha
#undef isdigit
#undef isspace
#undef isupper
#undef islower
#undef isalnum
#undef ispunct
#undef toupper
#undef tolower
#pragma GCC poison strcpy strcat sprintf vsprintf gets strncpy strncat strtok
#pragma GCC poison atoi atol atof asctime ctime localtime gmtime setlocale
#pragma GCC poison isalpha isdigit isspace isupper islower isalnum ispunct toupper tolower
#pragma GCC poison rand srand
#endif

#endif
