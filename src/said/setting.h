/* Features of the judgement (score.h) that tell how the place speaks in which a cue stands. */
#ifndef DL_SAID_SETTING_H
#define DL_SAID_SETTING_H

#include "said/find.h"
#include "said/score.h"

/* "news", "some" or "comment": how much of the document outside quotations speaks of "I", "we" and "you", or asks. */
const char *dl_said_voice(struct dl_said *said);

/* "I", "we", "you", "they", "name", "noun" … or "nobody" (DL_NONE): in which person the word of a source speaks. */
const char *dl_said_person(const struct dl_said *said, uint32_t at);
/* "the", "a", "owner", "many" (a bare plural), "bare": what stands before a noun. */
struct dl_str dl_said_determiner(const struct dl_doc *doc, uint32_t noun);
/* The modal before a verb, or "none". */
struct dl_str dl_said_modal(const struct dl_doc *doc, uint32_t verb);
/* The word that opens the clause of a cue: "if", "when", "what", or "none". */
struct dl_str dl_said_opener(const struct dl_doc *doc, uint32_t head);
/* Whether the sentence is asked, outside quotations. */
int dl_said_is_asked(const struct dl_said *said, uint32_t at);

/* Adds the weights of a find's setting. */
void dl_setting_features(struct dl_said *said, const struct dl_find *find, struct dl_str shape, struct dl_sum *sum);

#endif
