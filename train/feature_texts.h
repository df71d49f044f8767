/* What the programs that print features for a trainer share: a line of features while it grows, and the texts of standard input, coded
 * one by one with somebody watching. */
#ifndef DL_TRAIN_FEATURE_TEXTS_H
#define DL_TRAIN_FEATURE_TEXTS_H

#include "base/evidence.h"
#include "base/kit.h"
#include "base/weights.h"

struct features { /* each behind a tab */
    char *at;
    size_t size, room;
};

/* user: struct features; white space in a name becomes a blank. Ends the program where memory is spent. */
void features_add(void *user, struct dl_str name);

/* Adds the name of each feature that is asked of these weights. */
void features_watch(struct features *features, struct dl_weights *weights);

/* Prints them and the line's end, and begins anew. */
void features_end(struct features *f);

/* Ends the line of a question with its flags, each behind a tab, and prints "of  COUNTRY  PIECE…" for each candidate. */
void features_print_evidence(const struct dl_evidence_names *names, uint32_t flags, const struct dl_evidence_countries *offered);

/* Opens a kit ("--data FOLDER"), lets `watch` look into its stage, and codes every text of standard input: a line "ID BYTES" or
 * "ID BYTES DATE", then that many bytes; "text ID" is printed before each. program: its name, for what goes wrong. Returns the exit status. */
int features_of_texts(const char *program, int argc, char **argv, void (*watch)(struct dl_kit *kit, struct features *features));

#endif
