/* Of whom a quotation speaks that a pronoun's clause tags ("“…,” he said") or leads up to ("she told them: “…”"): nobody calls himself by his name
 * or by a noun, so the pronoun is none of those. */
#include "who/tagged.h"

#include "who/continuing.h"

enum { WORDS_AHEAD = 12, FEWEST_QUOTED = 4, SENTENCES_BACK = 3 };

static int is_closing(const struct dl_doc *doc, uint32_t word)
{
    return dl_str_listed(doc->words.at[word].form, "\" \xE2\x80\x9D '' \xE2\x80\x99\xE2\x80\x99 \xE2\x80\x99 '", ' ');
}

/* The first word of the quotation that ends right before `word`; `word` where none does. */
static uint32_t quotation_behind(const struct dl_weighing *in, uint32_t word)
{
    const struct dl_doc *doc = in->who->doc;
    if (word < 2 || !is_closing(doc, word - 1) || in->quoted[word - 1] || !in->quoted[word - 2]) return word;
    uint32_t first = word - 2;
    while (first > 0 && in->quoted[first - 1]) first--;
    return first;
}

/* The quotation behind a comma or a colon a few words behind the verb: its first word, and the word behind its last; both 0 for none. */
static void quotation_ahead(const struct dl_weighing *in, uint32_t verb, uint32_t *first, uint32_t *behind)
{
    const struct dl_doc *doc = in->who->doc;
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[verb].sentence];
    const uint32_t end = s->word + s->words;
    uint32_t w = verb + 1;
    *first = *behind = 0;
    while (w < end && w < verb + WORDS_AHEAD && !in->quoted[w]) w++;
    if (w >= end || !in->quoted[w] || !dl_str_listed(doc->words.at[w - 1].form, ", :", ' ')) return;
    for (*first = w; w < doc->words.count && in->quoted[w];) w++;
    *behind = w;
    if (*behind < *first + FEWEST_QUOTED) *first = *behind = 0;
}

static void add(struct dl_tagged *tagged, uint32_t root)
{
    for (uint32_t i = 0; i < tagged->count; i++)
        if (tagged->roots[i] == root) return;
    if (tagged->count < DL_MOST_TAGGED) tagged->roots[tagged->count++] = root;
}

static int is_of_third(const struct dl_found *m) { return m->form != DL_FORM_PRONOUN && m->person == 3; }

struct dl_tagged dl_who_tagged(const struct dl_weighing *in, uint32_t i)
{
    struct dl_tagged tagged = {{0}, 0};
    struct dl_who *who = in->who;
    const struct dl_found *pronoun = &who->founds.at[i];
    const uint32_t at = pronoun->head, verb = who->doc->words.at[at].head;
    const int is_he = pronoun->gender == 'm' || pronoun->gender == 'f';
    if (!is_he || pronoun->is_possessive || in->quoted[at] || verb == DL_NONE || verb < at) return tagged;
    if (dl_rel_base((enum dl_rel)who->doc->words.at[at].rel) != DL_REL_NSUBJ) return tagged;
    uint32_t first, behind;
    const uint32_t before = quotation_behind(in, at);
    for (uint32_t j = i; before < at && j-- > 0 && who->founds.at[j].head >= before;)
        if (is_of_third(&who->founds.at[j])) add(&tagged, dl_who_root(who, j));
    quotation_ahead(in, verb, &first, &behind);
    for (uint32_t j = i + 1; j < who->founds.count && who->founds.at[j].head < behind; j++)
        if (who->founds.at[j].head >= first && is_of_third(&who->founds.at[j])) add(&tagged, dl_who_root(who, j));
    return tagged;
}

int dl_who_is_tagged(const struct dl_tagged *tagged, uint32_t root)
{
    for (uint32_t i = 0; i < tagged->count; i++)
        if (tagged->roots[i] == root) return 1;
    return 0;
}

int dl_who_is_at_hand(const struct dl_weighing *in, uint32_t i, uint32_t found)
{
    const struct dl_found *m = &in->who->founds.at[found];
    return !in->quoted[m->head] && dl_who_is_subject(in->who->doc, m->head) &&
           m->sentence + SENTENCES_BACK >= in->who->founds.at[i].sentence;
}
