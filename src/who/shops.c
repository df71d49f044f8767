/* Houses that are called by whose they are: "Moody's cut its rating", "shot outside Kenneally's", "Ray's Pizza". A genitive without what it
 * owns is one where a list has the whole name, where somebody is at, near or outside it or goes to it, and where it does something; it is none behind "of"
 * or "than" ("a friend of Trump's"), and nobody whom the tables or the report know is a shop. Before a word for a shop it is the beginning
 * of its name. Text that lost its apostrophes writes the ending alone ("Wendy s").
 */
#include "who/candidate.h"
#include "who/who.h"

static int is_genitive(const struct dl_word *w) { return w->upos == DL_UPOS_PART && dl_str_listed(w->form, "'s|’s|s", '|'); }

/* Whether a table or the report knows whose it would be. */
static int is_somebody(struct dl_who *who, uint32_t word)
{
    if (dl_who_in_office(who, word) != NULL || dl_table_get(&who->actors->by_short, dl_who_fold(who, word)) != DL_NONE) return 1;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        if (is_name(m) && dl_str_equal(who->doc->words.at[m->last].form, who->doc->words.at[word].form)) return 1;
    }
    return 0;
}

/* "outside Kenneally's", "went to Kenneally's", "Kenneally's refused". */
static int stands_as_house(const struct dl_doc *doc, uint32_t head)
{
    const struct dl_word *words = doc->words.at, *w = &words[head], *up = w->head != DL_NONE ? &words[w->head] : NULL;
    const uint32_t marker = dl_child(doc, head, DL_REL_CASE);
    if (up == NULL) return 0;
    if (marker != DL_NONE && marker < head) {
        if (dl_str_listed(words[marker].lemma, "at near outside inside opposite", ' ')) return 1;
        return dl_str_is(words[marker].form, "to") && dl_str_listed(up->lemma, "go come head walk drive return", ' ');
    }
    const int acts = w->rel == DL_REL_NSUBJ && up->upos == DL_UPOS_VERB;
    if (acts && (dl_has_feat(up, "VerbForm=Fin") || up == w + 2)) return 1; /* "when Kenneally's refused", read as a participle */
    return w->rel == DL_REL_OBJ && up->upos == DL_UPOS_VERB && up < w;
}

static int is_listed_firm(struct dl_who *who, uint32_t first, uint32_t last)
{
    const struct dl_judge_tables *judge = &who->actors->judge;
    const struct dl_str folded = dl_who_fold_span(who, first, last);
    return dl_judge_is_listed(judge, DL_STR("firm"), folded) || dl_judge_is_listed(judge, DL_STR("place"), folded);
}

/* The last word of "Ray's Pizza", of which `owner` is the first word's last; DL_NONE. */
static uint32_t shop_behind(const struct dl_doc *doc, uint32_t owner)
{
    static const char SHOPS[] =
        "Pizza|pizza|Pizzeria|Diner|Grill|Grille|Bar|Cafe|Café|Restaurant|Bakery|Deli|Steakhouse|Tavern|Pub|Salon|Inn|Lounge|"
        "Saloon|Gym|Karate|Tech|Books|Motors|Furniture|Hardware|Pharmacy|Fitness|Florist|Jewelers|Hospital|"
        "College|Cathedral|Bookstore|Barbershop|Boutique|Brewery|Garage|Nursery|Supermarket";
    const struct dl_word *words = doc->words.at;
    const uint32_t head = words[owner].head;
    if (words[owner].rel != DL_REL_NMOD_POSS || head == DL_NONE || head < owner + 2 || head > owner + 4) return DL_NONE;
    for (uint32_t w = owner + 2; w < head; w++)
        if (!dl_who_is_capital(&words[w])) return DL_NONE;
    return dl_str_listed(words[head].form, SHOPS, '|') ? head : DL_NONE;
}

uint32_t dl_who_shop(struct dl_who *who, uint32_t first, const struct dl_candidate *name)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t owner = is_genitive(&words[name->last]) && name->last > first ? name->last - 1 : name->last, ending = owner + 1;
    if (name->known != NULL || ending >= dl_who_sentence_end(who->doc, first) || !is_genitive(&words[ending])) return DL_NONE;
    if (!dl_who_is_capital(&words[first]) || !dl_who_is_capital(&words[owner])) return DL_NONE;
    uint32_t head = words[ending].head;
    if (head == DL_NONE || head < first || head > owner) return DL_NONE;
    const uint32_t shop = first == owner && !is_somebody(who, owner) ? shop_behind(who->doc, head) : DL_NONE;
    if (shop != DL_NONE) return shop;
    if (dl_rel_base((enum dl_rel)words[head].rel) == DL_REL_CONJ && words[head].head != DL_NONE) head = words[head].head;
    if (words[head].rel == DL_REL_NMOD_POSS) { /* "at Del Frisco's Philadelphia" */
        const uint32_t town = words[head].head, marker = dl_child(who->doc, town, DL_REL_CASE);
        const int is_town = town == ending + 1 && who->place_at[town] != DL_NONE && marker != DL_NONE && marker + 1 == first;
        return is_town && dl_str_listed(words[marker].lemma, "at near outside", ' ') && !is_somebody(who, owner) ? ending : DL_NONE;
    }
    if (is_listed_firm(who, first, ending)) return ending;
    return stands_as_house(who->doc, head) && !is_somebody(who, owner) ? ending : DL_NONE;
}
