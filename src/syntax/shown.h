/* Which words of a sentence the network is shown: all of them, but for an aside that says nothing ("Police, meanwhile, ..."), a time between who
 * acts and what he did, the mark of a list before it, the rest of a state's name that has "and" or "of" in it, "-designate", the "general" of
 * attorneys, and the part of a state behind a town before a noun ("a Portland, Ore., jury"); and behind a time that opens the sentence a comma
 * that the writer left out ("On Friday Turkey's top court ..."), and "as" between whom one calls something and what (called.h). */
#ifndef DL_SYNTAX_SHOWN_H
#define DL_SYNTAX_SHOWN_H

#include "base/doc.h"

enum { DL_MOST_LEFT_OUT = 6 };

enum dl_left_out_kind {
    DL_LEFT_OUT_ASIDE, /* marks and an adverb */
    DL_LEFT_OUT_TIME,
    DL_LEFT_OUT_AND,       /* "and Herzegovina" */
    DL_LEFT_OUT_REPUBLIC,  /* "the Democratic" before "Republic" */
    DL_LEFT_OUT_OF,        /* "of the Congo" behind it */
    DL_LEFT_OUT_DESIGNATE, /* "-designate" behind "prime minister" */
    DL_LEFT_OUT_GENERAL,   /* "general" behind "attorneys" */
    DL_LEFT_OUT_PART       /* ", Ore.," behind the town in "a Portland, Ore., jury" */
};

struct dl_left_out { /* the words [from, to) */
    uint16_t from, to;
    enum dl_left_out_kind kind;
};

struct dl_shown {   /* numbers of words in the sentence, from 0 */
    uint16_t comma; /* the word before which a comma is put, 0: none */
    uint16_t as;    /* the word before which "as" is put, 0: none; behind the comma */
    uint16_t count; /* of what is left out, in text order */
    struct dl_left_out left_out[DL_MOST_LEFT_OUT];
};

/* Behind "Monday", "Monday evening", "March", "March 2019", "3 March 2019", "March 3" that begins at `w`; 0 where none does. */
uint32_t dl_shown_date_end(const struct dl_word *words, uint32_t w, uint32_t count);

/* What to show of the words of a sentence, `count` of them, of which only form and place are known. */
struct dl_shown dl_shown_of(const struct dl_word *words, uint32_t count);

/* How many rows that makes. */
uint32_t dl_shown_rows(const struct dl_shown *shown, uint32_t count);

/* The word of a row, from 0; DL_NONE for the comma and for "as". */
uint32_t dl_shown_word(const struct dl_shown *shown, uint32_t row);

/* The word whose form stands for the word `w` in the network's input: itself, or "Congo" for "Republic". */
uint32_t dl_shown_form(const struct dl_shown *shown, uint32_t w);

/* What a row without a word shows. */
struct dl_str dl_shown_put(const struct dl_shown *shown, uint32_t row);

/* Hangs what was not shown into the tree of the sentence [first, end), in which the rest stands (restored.c). */
void dl_shown_restore(const struct dl_shown *shown, struct dl_word *words, uint32_t first, uint32_t end);

#endif
