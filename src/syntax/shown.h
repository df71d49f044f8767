/* Which words of a sentence the network is shown: all of them, but for an aside that says nothing ("Police, meanwhile, …") or the mark of a
 * list before it, and behind a time that opens the sentence a comma that the writer left out ("On Friday Turkey's top court …"). */
#ifndef DL_SYNTAX_SHOWN_H
#define DL_SYNTAX_SHOWN_H

#include "base/doc.h"

struct dl_shown {              /* numbers of words in the sentence, from 0 */
    uint16_t comma;            /* the word before which a comma is put, 0: none */
    uint16_t left_out, behind; /* the words [left_out, behind) are not shown */
};

/* What to show of the words of a sentence, `count` of them, of which only form and place are known. */
struct dl_shown dl_shown_of(const struct dl_word *words, uint32_t count);

/* How many rows that makes. */
uint32_t dl_shown_rows(const struct dl_shown *shown, uint32_t count);

/* The word of a row, from 0; DL_NONE for the comma. */
uint32_t dl_shown_word(const struct dl_shown *shown, uint32_t row);

/* Hangs what was not shown into the tree of the sentence [first, end), in which the rest stands. */
void dl_shown_restore(const struct dl_shown *shown, struct dl_word *words, uint32_t first, uint32_t end);

#endif
