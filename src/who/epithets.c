/* Which states a noun phrase may mean: "the West African country", "the kingdom", "the former Soviet republic". News name a state once and
 * then by its region, its form of government or its coasts, of which the reader is taken to know; the tree and the nearest name cannot
 * tell who is meant, common knowledge can. Every run of up to four words of the phrase that the table has leaves only its states. */
#include "who/epithets.h"

#include "base/tsv.h"
#include "who/run.h"

enum { MAX_EPITHETS = 1024, WORDS = 4 };

struct opening {
    struct dl_epithets *epithets;
    struct dl_arena *arena;
};

static int add_epithet(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct opening *opening = to;
    if (tsv->count != 2) return dl_tsv_fail(tsv, error, "an epithet has two cells, words and states");
    struct dl_str *states = DL_PUSH(&opening->epithets->states, opening->arena, MAX_EPITHETS), rest = dl_tsv_cell(tsv, 0);
    if (states == NULL) return dl_fail_memory(error);
    *states = dl_tsv_cell(tsv, 1);
    while (rest.at != NULL) {
        const struct dl_str words = dl_str_trim(dl_str_cut(&rest, ';'));
        if (words.size == 0) continue;
        if (dl_table_get(&opening->epithets->words, words) != DL_NONE) return dl_tsv_fail(tsv, error, "an epithet listed twice");
        if (dl_table_set(&opening->epithets->words, words, opening->epithets->states.count - 1) != DL_OK)
            return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_epithets_open(struct dl_epithets *epithets, struct dl_arena *arena, struct dl_data *data, const char *name,
                     struct dl_error *error)
{
    struct opening opening = {epithets, arena};
    dl_table_init(&epithets->words, arena);
    return dl_tsv_read_if_any(data, name, add_epithet, &opening, error);
}

struct dl_str dl_epithets_states(const struct dl_epithets *epithets, struct dl_str words)
{
    enum { LONGEST = 40 };
    char small[LONGEST];
    if (words.size > LONGEST) return (struct dl_str){0};
    for (uint32_t i = 0; i < words.size; i++) small[i] = dl_ascii_to_lower(words.at[i]);
    const uint32_t at = dl_table_get(&epithets->words, (struct dl_str){small, words.size});
    return at != DL_NONE ? epithets->states.at[at] : (struct dl_str){0};
}

int dl_who_epithets_allow(const struct dl_who *who, const struct dl_found *m, const char *country, int *is_telling)
{
    for (uint32_t first = m->phrase_first; first <= m->head; first++)
        for (uint32_t last = first; last <= m->head && last < first + WORDS; last++) {
            const struct dl_span span = dl_words_span(who->doc, first, last);
            const struct dl_str states =
                dl_epithets_states(&who->actors->epithets, dl_str_slice(who->doc->text, span.start, span.end));
            if (states.size == 0) continue;
            *is_telling = 1;
            if (country[0] == '\0' || !dl_str_among(dl_str_from(country), states.at, states.size, ' ')) return 0;
        }
    return 1;
}
