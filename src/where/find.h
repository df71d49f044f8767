/* Finding names of places in the words, before it is known which place each one is. */
#ifndef DL_WHERE_FIND_H
#define DL_WHERE_FIND_H

#include "base/doc.h"
#include "where/gazetteer.h"

struct dl_toponym {
    uint32_t word, words;
    uint32_t name;        /* head of a chain of names, DL_NONE: not in the gazetteer */
    uint32_t group;       /* toponyms of one name share a group, set by resolve */
    uint32_t container;   /* toponym behind the comma ("Paris, Texas"), DL_NONE */
    uint32_t site;        /* the place chosen, DL_NONE */
    uint8_t form;         /* enum dl_name_form of the match */
    uint8_t type;         /* DL_TYPE_* of a word that belongs to the name ("County"), or that follows it ("province") */
    uint8_t is_container; /* stands behind a comma as the container of another */
    uint8_t is_near;      /* the point is that of a neighbour, not its own */
    uint8_t is_none; /* no place after all: a small town's name that the tagger takes for none, and the report does not speak of */
};

DL_VEC(dl_toponyms, struct dl_toponym);

/* Appends to *out (grown in doc->arena). DL_OK or DL_ENOMEM. */
int dl_toponyms_find(const struct dl_gazetteer *gazetteer, struct dl_doc *doc, struct dl_toponyms *out);

#endif
