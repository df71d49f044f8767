/* Entries in an array, found by one hash table: most words of a report stand in none of the files, and the table's own filter says so at the first
 * look; those that stand somewhere mostly stand in several. */
#include "stand/lexicon.h"

#include "base/kit.h"

enum { MOST_LEXEMES = 1 << 18 };

static const struct dl_lexeme empty = {
    .frame = DL_NONE, .noun = DL_NONE, .verb = DL_NONE, .rows = {DL_NONE, DL_NONE, DL_NONE, DL_NONE}, .rule = DL_RULE_MAJORITY};

int dl_lexicon_init(struct dl_lexicon *lexicon, struct dl_error *error)
{
    dl_arena_init(&lexicon->arena);
    dl_table_init(&lexicon->by_key, &lexicon->arena);
    lexicon->lexemes = (struct dl_lexemes){0};
    struct dl_lexeme *first = DL_PUSH(&lexicon->lexemes, &lexicon->arena, MOST_LEXEMES);
    if (first == NULL) return dl_fail_memory(error);
    *first = empty;
    return DL_OK;
}

void dl_lexicon_release(struct dl_lexicon *lexicon) { dl_arena_release(&lexicon->arena); }

struct dl_lexeme *dl_lexicon_entry(struct dl_lexicon *lexicon, struct dl_str key)
{
    uint32_t index = dl_table_get(&lexicon->by_key, key);
    if (index != DL_NONE) return &lexicon->lexemes.at[index];
    struct dl_lexeme *added = DL_PUSH(&lexicon->lexemes, &lexicon->arena, MOST_LEXEMES);
    if (added == NULL || dl_table_set(&lexicon->by_key, key, lexicon->lexemes.count - 1) != DL_OK) return NULL;
    *added = empty;
    return added;
}

int dl_lexicon_each(struct dl_lexicon *lexicon, struct dl_str words, void (*mark)(struct dl_lexeme *lexeme, uint32_t bits),
                    uint32_t bits, struct dl_error *error)
{
    while (words.at != NULL && words.size > 0) {
        struct dl_lexeme *lexeme = dl_lexicon_entry(lexicon, dl_str_trim(dl_str_cut(&words, ',')));
        if (lexeme == NULL) return dl_fail_memory(error);
        mark(lexeme, bits);
    }
    return DL_OK;
}
