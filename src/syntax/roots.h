/* Mending sentences whose main verb was taken for something else. */
#ifndef DL_SYNTAX_ROOTS_H
#define DL_SYNTAX_ROOTS_H

#include "base/doc.h"

/* Of one sentence, the words [first, end), whose heads are set; before other mends. */
void dl_roots_mend(struct dl_doc *doc, uint32_t first, uint32_t end);

/* roots_day.c: of these, where a day stands between who acts and the verb. */
void dl_roots_behind_day(struct dl_doc *doc, uint32_t first, uint32_t end);

/* "ordered", "overthrew": whether a word may be a main verb in the past, whatever it was tagged. */
int dl_is_past_form(const struct dl_word *w);
/* Whether a finite verb of [from, end) has no subject of its own there, so that the sentence's subject is its. */
int dl_has_other_verb(const struct dl_word *words, uint32_t from, uint32_t end);
/* Makes `verb` the main verb of the sentence, of which `noun` is the subject; what stands behind it and hung on what stands before it hangs
 * on it. */
void dl_raise_verb(struct dl_doc *doc, uint32_t first, uint32_t end, uint32_t noun, uint32_t verb);
/* What stands behind the verb of a heading and hangs on nothing there hangs on it. */
void dl_hang_behind(struct dl_word *words, uint32_t verb, uint32_t end);

#endif
