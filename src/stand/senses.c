/* Loading the senses and kinds of words, and whole turns of speech, into the room's lexicon. */
#include "stand/senses.h"

#include "base/tsv.h"

static const char *const names[] = {
    "good-thing",  "bad-thing", "helps",        "harms",     "brings",      "lessens", "makes",      "good-quality",
    "bad-quality", "act",       "pointing-act", "outcome",   "reaction",    "siding",  "view",       "same",
    "other",       "virtue",    "rank-mark",    "mute-mark", "return-mark", "vote",    "consenting", "loose",
    "bound",       "having",    "private",      "part",      "decides",     "consent", "endorser",   "wish"};

static const char *const kinds[] = {"against", "for",     "protest",  "perishes", "facility", "closes",
                                    "means",   "goes-on", "retreats", "alarm",    "praise",   "discusses",
                                    "ill",     "good",    "force",    "wages",    "asserts"};

static void mark_sense(struct dl_lexeme *lexeme, uint32_t bits) { lexeme->senses |= bits; }

static void mark_kind(struct dl_lexeme *lexeme, uint32_t bits) { lexeme->kinds |= bits; }

static int read_sense(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (dl_str_is(dl_tsv_cell(tsv, 0), names[i])) return dl_lexicon_each(to, dl_tsv_cell(tsv, 1), mark_sense, 1u << i, error);
    return dl_tsv_fail(tsv, error, "no such sense of words");
}

static int read_kind(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    for (uint32_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_is(dl_tsv_cell(tsv, 0), kinds[i])) return dl_lexicon_each(to, dl_tsv_cell(tsv, 1), mark_kind, 1u << i, error);
    return dl_tsv_fail(tsv, error, "no such kind of words");
}

static int read_sayings(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str sayings = dl_tsv_cell(tsv, 1);
    int is_for = dl_str_is(dl_tsv_cell(tsv, 0), "for");
    if (!is_for && !dl_str_is(dl_tsv_cell(tsv, 0), "against")) return dl_tsv_fail(tsv, error, "a side is 'for' or 'against'");
    while (sayings.at != NULL && sayings.size > 0) {
        struct dl_str words = dl_str_trim(dl_str_cut(&sayings, ';')), rest = words;
        struct dl_lexeme *whole = dl_lexicon_entry(to, words);
        if (whole != NULL) whole->places |= is_for ? DL_LEXEME_IS_SAYING_FOR : DL_LEXEME_IS_SAYING_AGAINST;
        struct dl_lexeme *first = whole != NULL ? dl_lexicon_entry(to, dl_str_cut(&rest, ' ')) : NULL;
        if (first == NULL) return dl_fail_memory(error);
        first->places |= DL_LEXEME_BEGINS;
    }
    return DL_OK;
}

int dl_senses_read(struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error)
{
    int code = dl_tsv_read(data, "stand/senses.tsv", read_sense, lexicon, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/kinds.tsv", read_kind, lexicon, error);
    return code == DL_OK ? dl_tsv_read(data, "stand/sayings.tsv", read_sayings, lexicon, error) : code;
}
