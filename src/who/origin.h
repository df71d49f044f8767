/* Whose somebody is whom no word gives a country: the countries that the report speaks of, what speaks for each, and the choice.
 *     dl_origins_begin(&origins, who, report, dateline);
 *     dl_origin_of(&origins, i, here, country); // "" for none */
#ifndef DL_WHO_ORIGIN_H
#define DL_WHO_ORIGIN_H

#include "base/evidence.h"
#include "who/run.h"
#include "who/sorts.h"

enum dl_origin_piece {
    DL_ORIGIN_HERE,      /* the nearest place of its sentence that is told with "in" or the like */
    DL_ORIGIN_WITHIN,    /* a place in its own phrase: "the hall in Erbil" */
    DL_ORIGIN_ACTS,      /* a place told so with the verb whose subject it is: "In Bitola a crowd shouted", "he said in Rome" */
    DL_ORIGIN_BEFORE,    /* a place with which an earlier sentence of its paragraph begins, the last */
    DL_ORIGIN_JOINED,    /* whose the one is that it is joined with: "the chancellor and his minister" */
    DL_ORIGIN_DATELINE,  /* where the report is sent from */
    DL_ORIGIN_PARAGRAPH, /* the only country that its paragraph speaks of */
    DL_ORIGIN_REPORT,    /* where most of the report happens */
    DL_ORIGIN_OTHER,     /* whose another argument of its verb is */
    DL_ORIGIN_STATE,     /* the last state named as such before it */
    DL_ORIGIN_ALIKE,     /* whose the last of its sector is */
    DL_ORIGIN_TOPIC,     /* whose the subject of the sentence before is */
    DL_ORIGIN_SENTENCE,  /* its sentence speaks of it */
    DL_ORIGIN_EARLIER,   /* the sentence before does */
    DL_ORIGIN_NEXT,      /* the next named behind it in its sentence */
    DL_ORIGIN_MOST,      /* the report names it more often than any other */
    DL_ORIGIN_NEAR,      /* so do the sentences just before and this one */
    DL_ORIGIN_HEADING,   /* headline or first sentence speak of it */
    DL_ORIGIN_FIRST,     /* the first that the report speaks of */
    DL_ORIGIN_PERSON,    /* whose the person last named before it is */
    DL_ORIGIN_UNLIKE,    /* a person whose given name known people bear, but none of it */
    DL_ORIGIN_PIECES
};

enum { DL_ORIGIN_FLAGS = 6 };

struct dl_origin_question {
    uint32_t found;
    struct dl_evidence_context context;
    struct dl_evidence_countries offered;
};

/* For the trainer: told every question before it is answered. */
struct dl_origin_watch {
    void (*asked)(void *user, struct dl_who *who, const struct dl_origin_question *question);
    void *user;
};

struct dl_origins { /* one document's */
    struct dl_who *who;
    char (*told)[4]; /* [founds] the country that a mention tells, "" for none; what is given to others is not told */
    struct dl_origin_question report; /* what the report as a whole offers everybody */
};

/* data/actors/origins.tsv; a folder without it is no error. DL_OK, DL_ENOMEM, DL_EFORMAT. */
int dl_origin_open(struct dl_evidence_weights *weights, struct dl_arena *arena, struct dl_data *data, struct dl_error *error);
/* What its weights are weights of. */
extern const struct dl_evidence_names dl_origin_names;

/* Once names have their countries: report is where most of it happens, dateline where it is sent from, "" for not known. DL_OK or DL_ENOMEM. */
int dl_origins_begin(struct dl_origins *origins, struct dl_who *who, const char *report, const char *dateline);
/* The country of a chain's first mention; here: of the place where its sentence has it act, NULL. "" where none is likely enough. */
void dl_origin_of(const struct dl_origins *origins, uint32_t found, const char *here, char out[4]);

#endif
