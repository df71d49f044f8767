/* Headings that tell two deeds of one subject with a comma between ("Court jails editor, bans paper"), or a second one behind "as". */
#ifndef DL_SYNTAX_TWO_DEEDS_H
#define DL_SYNTAX_TWO_DEEDS_H

#include "base/doc.h"
#include "syntax/lists.h"

/* What the network is to read for the word `w` of the `count` words of a sentence where it is such a heading: "and" for the comma, "while" for
 * "as", a verb that is no noun for either verb; else nothing. */
struct dl_str dl_two_deeds_read(const struct dl_syntax_lists *lists, const struct dl_word *words, uint32_t w, uint32_t count);

/* Gives comma and verbs of such a heading their own tags back. */
void dl_two_deeds_mend(const struct dl_syntax_lists *lists, struct dl_word *words, uint32_t first, uint32_t end);

#endif
