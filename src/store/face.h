/* A face: what a report shows of an actor as far as it decides who that is. Equal faces of any reports are one, and have one number,
 * which follows from the face alone, so that a report's rows can bear it before anybody has looked at the rest of the archive.
 *
 *     struct dl_face face;
 *     if (dl_face_of(&shown, &face)) number = dl_face_number(&face);
 *     class = dl_face_class(&arena, &face);       two faces can only be one actor within a class, acronyms aside
 */
#ifndef DL_STORE_FACE_H
#define DL_STORE_FACE_H

#include "base/fold.h"

struct dl_shown {        /* an entity of a report, as it is stored */
    struct dl_str key;   /* that the report gives by itself, none */
    struct dl_str name;  /* the best one */
    struct dl_str names; /* every one, a line each */
    struct dl_str kind, country, code, sector, office;
};

struct dl_face { /* views of what it was made of */
    struct dl_str key, country, kind;
    struct dl_str name, office, sector; /* decide for a surname alone, which has no key; else none */
};

/* 1, or 0 where it is nobody who can be met again. */
int dl_face_of(const struct dl_shown *shown, struct dl_face *out);
/* Positive. Of ten million faces two have one number with a probability of 5 in a million. 0: memory is spent. */
int64_t dl_face_number(const struct dl_face *face);

enum { DL_FACE_WORDS = 8 };
/* The words of its name, folded, in the arena: of a person's key, else of the surname. More than DL_FACE_WORDS: none. *count < 0 where
 * memory is spent. */
void dl_face_words(struct dl_arena *arena, const struct dl_face *face, struct dl_str words[DL_FACE_WORDS], int *count);
/* at == NULL: memory is spent. */
struct dl_str dl_face_class(struct dl_arena *arena, const struct dl_face *face);

int dl_face_is_person(const struct dl_face *face);
int dl_face_is_body(const struct dl_face *face);
int dl_is_acronym(struct dl_str name);
/* "org:chrysler-llc" without what only says which form a firm has; none where nothing is left or nothing falls away. */
struct dl_str dl_without_legal_form(struct dl_str key);

#endif
