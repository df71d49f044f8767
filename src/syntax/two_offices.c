/* "State Councilor and Foreign Minister Wang Yi met the envoy": one man with two offices, whom the scorer of heads takes for a councilor and a minister.
 * One who is counted has an article, a number or an owner in English; an office without any of these is a title, and belongs to the name behind
 * the title that "and" joins to it. */
#include "syntax/two_offices.h"

#include "syntax/clause.h"

/* Whether the office has what tells somebody of his own: an article, a number, whose he is, a name. */
static int is_somebody(const struct dl_word *words, uint32_t office, uint32_t first, uint32_t name)
{
    for (uint32_t w = first; w < name; w++) {
        if (words[w].head != office) continue;
        const enum dl_rel rel = (enum dl_rel)words[w].rel;
        if (rel == DL_REL_DET || rel == DL_REL_NUMMOD || rel == DL_REL_FLAT || rel == DL_REL_APPOS || rel == DL_REL_CONJ) return 1;
        if (rel == DL_REL_NMOD_POSS && words[w].upos != DL_UPOS_PROPN) return 1;
        if (rel == DL_REL_NMOD_DESC || rel == DL_REL_PUNCT) return 1;
    }
    return 0;
}

/* "President and Chancellor meet": headings leave the article out; a verb in the plural is of two. */
static int is_of_several(const struct dl_word *words, uint32_t office, uint32_t end)
{
    const uint32_t verb = words[office].head;
    if (!is_subject(&words[office]) || verb == DL_NONE || verb < office || verb >= end) return 0;
    if (dl_has_feat(&words[verb], "Number=Plur")) return 1;
    for (uint32_t w = office; w < verb; w++)
        if (words[w].head == verb && words[w].upos == DL_UPOS_AUX && dl_has_feat(&words[w], "Number=Plur")) return 1;
    return dl_has_feat(&words[verb], "Tense=Pres") && dl_has_feat(&words[verb], "VerbForm=Fin") &&
           !dl_str_ends(words[verb].form, "s");
}

static void take_place(struct dl_word *words, uint32_t name, uint32_t office, uint32_t first, uint32_t end)
{
    hang(words, name, words[office].head, (enum dl_rel)words[office].rel);
    hang(words, office, name, DL_REL_NMOD_DESC);
    for (uint32_t w = name + 1; w < end; w++)
        if (words[w].head == office) words[w].head = name;
    for (uint32_t w = first; w < office; w++)
        if (words[w].head == office && words[w].rel == DL_REL_CASE) words[w].head = name;
}

/* The "and" before the title, which the scorer hangs on the title or on the name; DL_NONE */
static uint32_t and_before(const struct dl_word *words, uint32_t title, uint32_t name, uint32_t office)
{
    uint32_t cc = child_of(words, name, DL_REL_CC, office, title);
    if (cc == DL_NONE) cc = child_of(words, title, DL_REL_CC, office, title);
    return cc != DL_NONE && dl_str_is(words[cc].form, "and") ? cc : DL_NONE;
}

/* An office, as far as the kind of thing tells; with a capital and no list it may be a name that no tagger knows: "Moon and Prime Minister Ana Roe". */
static int may_be_office(const struct dl_word *w)
{
    static const char OFFICES[] = "president minister premier chancellor secretary chairman chairwoman chairperson chair councilor "
                                  "councillor representative prince princess king "
                                  "queen emir sultan governor commander chief speaker leader general secretary-general "
                                  "commissioner director mayor ambassador envoy coordinator "
                                  "spokesman spokeswoman spokesperson member justice judge attorney candidate senator marshal "
                                  "admiral adviser advisor head deputy lawmaker editor "
                                  "founder";
    if (w->upos == DL_UPOS_PROPN && !dl_str_listed_nocase(w->form, OFFICES, ' ')) return 0;
    return w->thing == DL_THING_PERSON && is_noun(w) && !dl_has_feat(w, "Number=Plur") &&
           (w->ner == DL_NER_O || w->ner == DL_NER_B_MISC || w->ner == DL_NER_I_MISC);
}

/* Where the title stands of which nothing but its own words part the name: "leader and presidential candidate Ana Roe", "Secretary and President of State
 * Affairs Kim"; DL_NONE. `office`: the one before, which the name may hang on, or the title does. */
static uint32_t title_of(const struct dl_word *words, uint32_t name, uint32_t first, uint32_t *office)
{
    const uint32_t head = words[name].head;
    if (words[name - 1].rel == DL_REL_NMOD_DESC && words[name - 1].head == name) return *office = head, name - 1;
    const int is_on_title = words[name].rel == DL_REL_APPOS && words[head].rel == DL_REL_CONJ && words[head].head != DL_NONE;
    *office = is_on_title ? words[head].head : head;
    uint32_t title = is_on_title ? head : child_of(words, head, DL_REL_CONJ, head, name);
    if (title == DL_NONE || title < first || !may_be_office(&words[title])) return DL_NONE;
    for (uint32_t w = title; w < name; w++)
        if (words[w].upos == DL_UPOS_PUNCT || !is_under(words, w, title)) return DL_NONE;
    return title;
}

void dl_two_offices_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name < end; name++) {
        const int hangs = words[name].rel == DL_REL_CONJ || words[name].rel == DL_REL_APPOS;
        if (!hangs || words[name].ner != DL_NER_B_PER || words[name].head == DL_NONE) continue;
        if (words[name].head < first || words[name].head >= name) continue;
        uint32_t office = DL_NONE;
        const uint32_t title = title_of(words, name, first, &office);
        if (title == DL_NONE || office < first || office >= title || !may_be_office(&words[office])) continue;
        const uint32_t cc = and_before(words, title, name, office);
        if (cc == DL_NONE || is_somebody(words, office, first, title) || is_of_several(words, office, end)) continue;
        take_place(words, name, office, first, end);
        hang(words, cc, title, DL_REL_CC);
        hang(words, title, name, DL_REL_NMOD_DESC);
    }
}
