/* What brings in another name is a closed set of turns between a comma or bracket and the name: "known as", "alias", "nicknamed", "by the
 * nom de guerre". They are read by words, since the tags behind them are often wrong: a name that nobody bears looks like a town. */
#include "base/alias.h"

enum { WORDS_BACK = 9 };

static int is_opening(const struct dl_word *w)
{
    return w->form.size > 0 && !dl_ascii_alpha(w->form.at[0]) && dl_str_listed(w->form, ", ( - – —", ' ');
}

/* "alias", "aka", "nicknamed", "dubbed": enough by themselves */
static int is_bringing(struct dl_str form) { return dl_str_listed(form, "alias aka a.k.a. a.k.a nicknamed dubbed né née", ' '); }

/* Whether the words [from, to) are "known as", with "also" or "better" before, "to his men" and "the" in it, or "by the nom de guerre". */
static int is_turn(const struct dl_doc *doc, uint32_t from, uint32_t to)
{
    static const char FILLERS[] = "who|is|was|also|better|best|widely|popularly|commonly|locally|formerly|previously|universally|"
                                  "simply|otherwise|now|more|known|as|by|"
                                  "to|his|her|its|their|the|a|followers|men|supporters|fans|friends|many|most|in|English|Spanish|"
                                  "French|Arabic|Portuguese|Russian|initials|"
                                  "acronym|abbreviation|nickname|alias|nom|de|guerre|pseudonym|goes|name";
    int is_known = 0;
    for (uint32_t w = from; w < to; w++) {
        const struct dl_str form = doc->words.at[w].form;
        if (is_bringing(form) && w + 1 == to) return 1;
        if (!dl_str_listed(form, FILLERS, '|')) return 0;
        is_known |= dl_str_listed(form, "known goes guerre nickname", ' ');
    }
    return is_known &&
           dl_str_listed(doc->words.at[to - 1].form, "as by the acronym initials guerre nickname alias pseudonym name", ' ');
}

uint32_t dl_alias_of(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *words = doc->words.at;
    uint32_t first = doc->sentences.at[words[word].sentence].word, to = word;
    if (to > first && dl_str_listed(words[to - 1].form, "\" “ ' ‘ « „", ' ')) to--;
    for (uint32_t w = to; w > first + 1 && to - w < WORDS_BACK;) {
        w--;
        if (is_opening(&words[w])) return w + 1 < to && is_turn(doc, w + 1, to) ? w - 1 : DL_NONE;
    }
    return DL_NONE;
}
