/* Reading PETRARCH's dictionaries: lines without their comments, words as units, phrases as keys.
 *
 * A unit is what both a dictionary and a report are cut into so that they meet: letters in capitals, '_' a blank, '-' and brackets by
 * themselves ("AL-QAEDA" and "al-Qaeda" are both "AL - QAEDA"). */
#ifndef DL_PETRARCH_LINES_H
#define DL_PETRARCH_LINES_H

#include "base/str.h"
#include "base/table.h"

/* Told of every line that is passed over, by file and line. */
struct dl_petrarch_problems {
    void (*tell)(void *user, const struct dl_error *error); /* may be NULL */
    void *user;
    uint64_t count;
    uint64_t hash; /* of all files opened so far, in order */
};

struct dl_petrarch_lines {
    const char *path;
    struct dl_str rest;
    uint32_t line;
    int in_comment; /* between "<!--" and "-->" */
    struct dl_petrarch_problems *problems;
};

/* Reads a file into the arena; path is borrowed. */
int dl_petrarch_lines_open(struct dl_petrarch_lines *lines, const char *path, struct dl_arena *arena,
                           struct dl_petrarch_problems *problems, struct dl_error *error);
/* The next line that holds anything, without comment; trailing blanks are gone, a leading one stays. 1, or 0 at the end. */
int dl_petrarch_next(struct dl_petrarch_lines *lines, struct dl_str *line);
/* Notes that the line at hand is passed over, and why. */
void dl_petrarch_complain(struct dl_petrarch_lines *lines, const char *why, struct dl_str what);

enum { DL_UNITS = 24, DL_UNIT_KEY = 256 };

/* Appends the units of a text to out, at most `room`; returns how many there are now. The views point into the arena. */
uint32_t dl_petrarch_units(struct dl_str text, struct dl_arena *arena, struct dl_str *out, uint32_t count, uint32_t room);

/* Phrases of several units to numbers; the longest that begins somewhere is found. */
struct dl_phrase_book {
    struct dl_arena *arena;
    struct dl_table by_key, longest; /* "A B C" -> number; first unit -> most units of a phrase that begins so */
};

void dl_phrase_book_init(struct dl_phrase_book *book, struct dl_arena *arena);
/* The number a phrase has, else `number`, which it then has. DL_NONE when memory is spent or it has no unit or too many. */
uint32_t dl_phrase_book_add(struct dl_phrase_book *book, struct dl_str phrase, uint32_t number);
/* The longest phrase at units[0..count); *size gets its units. DL_NONE for none. */
uint32_t dl_phrase_book_find(const struct dl_phrase_book *book, const struct dl_str *units, uint32_t count, uint32_t *size);

#endif
