/* Each word of data/syntax/lists.tsv with a bit for each list that it is in. */
#include "syntax/lists.h"

#include <stdlib.h>

#include "base/arena.h"
#include "base/table.h"
#include "base/tsv.h"

struct dl_syntax_lists {
    struct dl_arena arena;
    struct dl_table words;
};

static int read_list(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const names[DL_SYNTAX_LISTS] = {"heading",     "heading-noun",    "heading-of-two", "given",
                                                       "lifeless",    "adjectival",      "deed",           "inverting",
                                                       "attributive", "heading-passive", "heading-second"};
    struct dl_syntax_lists *lists = to;
    struct dl_str rest = dl_tsv_cell(tsv, 1);
    uint32_t list = 0;
    while (list < DL_SYNTAX_LISTS && !dl_str_is(dl_tsv_cell(tsv, 0), names[list])) list++;
    if (list == DL_SYNTAX_LISTS) return dl_tsv_fail(tsv, error, "no such list of words");
    while (rest.at != NULL)
        if (dl_table_mark(&lists->words, dl_str_trim(dl_str_cut(&rest, ',')), 1u << list) != DL_OK) return dl_fail_memory(error);
    return DL_OK;
}

int dl_syntax_lists_open(struct dl_syntax_lists **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_syntax_lists *lists = calloc(1, sizeof *lists);
    if (lists == NULL) return dl_fail_memory(error);
    dl_table_init(&lists->words, &lists->arena);
    const int code = dl_tsv_read_if_any(data, "syntax/lists.tsv", read_list, lists, error);
    if (code == DL_OK) *out = lists;
    else dl_syntax_lists_close(lists);
    return code;
}

void dl_syntax_lists_close(struct dl_syntax_lists *lists)
{
    if (lists == NULL) return;
    dl_arena_release(&lists->arena);
    free(lists);
}

int dl_syntax_listed(const struct dl_syntax_lists *lists, enum dl_syntax_list list, struct dl_str word)
{
    const uint32_t bits = dl_table_get(&lists->words, word);
    return bits != DL_NONE && (bits >> list & 1) != 0;
}
