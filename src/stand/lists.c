/* Loading the finders' lists of words into the room's lexicon. */
#include "stand/lists.h"

#include "base/tsv.h"

static const char *const names[] = {
#define X_(id, name) [DL_LIST_##id] = name,
    DL_STAND_LISTS(X_)
#undef X_
};

static void mark(struct dl_lexeme *lexeme, uint32_t list) { lexeme->lists |= (uint64_t)1 << list; }

static int read_list(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    for (uint32_t i = 0; i < DL_LIST_COUNT; i++)
        if (dl_str_is(dl_tsv_cell(tsv, 0), names[i])) return dl_lexicon_each(to, dl_tsv_cell(tsv, 1), mark, i, error);
    return dl_tsv_fail(tsv, error, "no such list of words");
}

int dl_lists_read(struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error)
{
    return dl_tsv_read(data, "stand/lists.tsv", read_list, lexicon, error);
}

const char *dl_lists_name(enum dl_stand_list list) { return names[list]; }
