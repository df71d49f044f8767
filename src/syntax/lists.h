/* Lists of words that the mends of trees ask for: data/syntax/lists.tsv. */
#ifndef DL_SYNTAX_LISTS_H
#define DL_SYNTAX_LISTS_H

#include "base/data.h"
#include "base/str.h"

enum dl_syntax_list {
    DL_SYNTAX_HEADING,
    DL_SYNTAX_HEADING_NOUN,
    DL_SYNTAX_HEADING_OF_TWO,
    DL_SYNTAX_GIVEN,
    DL_SYNTAX_LIFELESS,
    DL_SYNTAX_ADJECTIVAL,
    DL_SYNTAX_DEED,
    DL_SYNTAX_INVERTING,
    DL_SYNTAX_ATTRIBUTIVE,
    DL_SYNTAX_HEADING_PASSIVE,
    DL_SYNTAX_HEADING_SECOND,
    DL_SYNTAX_LISTS
};

struct dl_syntax_lists;

int dl_syntax_lists_open(struct dl_syntax_lists **out, struct dl_data *data, struct dl_error *error);
void dl_syntax_lists_close(struct dl_syntax_lists *lists);
int dl_syntax_listed(const struct dl_syntax_lists *lists, enum dl_syntax_list list, struct dl_str word);

#endif
