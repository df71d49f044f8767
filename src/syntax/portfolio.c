/* "Minister of Health and Population Ana Roe", "Special Envoy for the Horn of Africa Jan Poe": an office with what it is for, and right behind it, without a
 * comma, the name of who holds it. Where the scorer of heads does not see the name as the one that all before it tells of, the office alone
 * acts, a second subject is left over, or nobody acts at all. English writes such a title with capitals throughout. */
#include "syntax/portfolio.h"

#include "syntax/clause.h"

enum { LONGEST = 10 /* words between the office and the name */ };

static const char OFFICES[] = "minister secretary undersecretary commissioner representative envoy coordinator adviser advisor "
                              "ambassador director rapporteur chairperson "
                              "chairman chairwoman governor inspector superintendent attorney deputy observer counsellor president";

/* Whether a word may stand in the name of an office's field. */
static int is_of_field(const struct dl_word *w)
{
    if (dl_str_listed(w->form, "of for to on and the - '", ' ')) return 1;
    if (w->ner == DL_NER_B_PER || w->ner == DL_NER_I_PER) return 0;
    return (is_noun(w) || w->upos == DL_UPOS_ADJ || w->ner != DL_NER_O) && dl_ascii_upper(w->form.at[0]);
}

/* The office whose field ends right before `name`; DL_NONE */
static uint32_t office_before(const struct dl_word *words, uint32_t name, uint32_t first)
{
    if (name < first + 3 || !dl_ascii_upper(words[name - 1].form.at[0])) return DL_NONE;
    uint32_t office = DL_NONE;
    for (uint32_t w = name; w-- > first && w + LONGEST >= name && is_of_field(&words[w]);)
        if (w + 2 < name && is_noun(&words[w]) && dl_ascii_upper(words[w].form.at[0]) && words[w].ner == DL_NER_O &&
            dl_str_listed_nocase(words[w].lemma, OFFICES, ' ') && dl_str_listed(words[w + 1].form, "of for to on", ' '))
            office = w; /* the first of several: "Representative of the Secretary-General for Chad" */
    return office;
}

/* Whether the tree has left the name over: said of the office or of its field, or a second subject or object beside it. */
static int is_left_over(const struct dl_word *words, uint32_t name, uint32_t office)
{
    const uint32_t head = words[name].head;
    if (head == DL_NONE) return 0;
    if (head >= office && head < name) return 1;
    return head == words[office].head && words[name].rel == words[office].rel && words[office].rel != DL_REL_CONJ;
}

static void give_title(struct dl_word *words, uint32_t office, uint32_t name, uint32_t first, uint32_t end)
{
    hang(words, name, words[office].head, (enum dl_rel)words[office].rel);
    hang(words, office, name, DL_REL_NMOD_DESC);
    for (uint32_t w = first; w < end; w++)
        if (words[w].head == office && (w > name || (w < office && words[w].rel == DL_REL_CASE))) words[w].head = name;
    for (uint32_t w = office + 1; w < name; w++)
        if (!is_under(words, w, office)) hang(words, w, office, DL_REL_NMOD);
}

/* "Supporters of President Ana Roe charged": right before a name its title belongs to it, and so does what hangs on both, as one phrase behind "of";
 * but "Minister of Health Ana Roe". */
static void mend_of_titled(struct dl_word *words, uint32_t noun, uint32_t first, uint32_t end)
{
    static const char TITLES[] =
        "President Premier Chancellor King Queen Emperor Prince Princess Governor Senator Mayor General Colonel "
        "Sheikh Pope Vice Prime Ayatollah Emir Sultan";
    const uint32_t name = words[noun].head;
    if (words[noun].rel != DL_REL_NMOD_DESC || name == DL_NONE || name < noun + 3 || name >= end) return;
    if (words[name].ner != DL_NER_B_PER || !dl_str_is(words[noun + 1].form, "of") || words[noun].upos != DL_UPOS_NOUN) return;
    if (!dl_str_listed(words[noun + 2].form, TITLES, ' ')) return;
    for (uint32_t c = noun + 2; c < name; c++)
        if (words[c].upos != DL_UPOS_PROPN && words[c].upos != DL_UPOS_NOUN) return;
    const uint32_t above = words[name].head;
    const enum dl_rel rel = (enum dl_rel)words[name].rel;
    for (uint32_t c = noun + 2; c < name; c++)
        if (words[c].head == noun) hang(words, c, name, DL_REL_NMOD_DESC);
    for (uint32_t w = first; w < noun; w++) /* "of the supporters of President Ana Roe" */
        if (words[w].head == name) words[w].head = noun;
    for (uint32_t w = name + 1; w < end && rel == DL_REL_ROOT; w++) /* what stood for the sentence's head has its clauses */
        if (words[w].head == name && words[w].rel != DL_REL_FLAT) words[w].head = noun;
    hang(words, noun, above, rel);
    hang(words, name, noun, DL_REL_NMOD);
    hang(words, noun + 1, name, DL_REL_CASE);
}

void dl_portfolio_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name < end; name++) {
        if (words[name].ner != DL_NER_B_PER || words[name].upos != DL_UPOS_PROPN) continue;
        const uint32_t office = office_before(words, name, first);
        if (office == DL_NONE || !is_left_over(words, name, office) || is_under(words, office, name)) continue;
        if (dl_has_feat(&words[office], "Number=Plur")) continue;
        give_title(words, office, name, first, end);
    }
    for (uint32_t noun = first; noun + 3 < end; noun++) mend_of_titled(words, noun, first, end);
}
