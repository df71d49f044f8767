/* The issue files of Phoenix: phrases that name what a sentence is about. */
#ifndef DL_PETRARCH_ISSUES_H
#define DL_PETRARCH_ISSUES_H

#include "petrarch/scene.h"

enum { DL_ISSUES = 2048, DL_SENTENCE_ISSUES = 16 };

struct dl_petrarch_issues {
    struct dl_arena *arena;
    struct dl_phrase_book forms, lemmas; /* phrase -> index into names; 0: a phrase that is none ("~head start") */
    const char *names[DL_ISSUES];
    uint32_t count;
    struct dl_table numbers; /* name -> index */
};

void dl_petrarch_issues_init(struct dl_petrarch_issues *issues, struct dl_arena *arena);
int dl_petrarch_issues_read(struct dl_petrarch_issues *issues, const char *path, struct dl_petrarch_problems *problems,
                            struct dl_error *error);
/* The issues of a sentence, each once, in the order of the text; returns their number. */
uint32_t dl_petrarch_issues_find(const struct dl_petrarch_issues *issues, const struct dl_petrarch_scene *scene,
                                 const char *out[DL_SENTENCE_ISSUES]);

#endif
