/* Who is named only in the sentence after the one that quotes him by what he is: "Ontario's education minister said she was ready. Ana Roe said
 * …", and "the Danish foreign minister said … The minister, Ana Roe, said". Agencies put off a name that few readers know (news
 * writing calls it delayed identification), so of whom the sentence before quotes by an office alone, the full name that tells something
 * next, without office and for the first time, is the name. An unnamed spokesman or witness is not: his name was left out. */
#include "who/run.h"

enum { SENTENCES_BACK = 3 };

/* The subject of a verb of telling, or of what a relative clause of a place tells ("where the police chief said"). */
static int tells(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *w = word_at(who, m->head);
    if (dl_rel_base(w->rel) != DL_REL_NSUBJ || w->head == DL_NONE) return 0;
    return dl_continues(&who->actors->antecedents, word_at(who, w->head)->lemma, DL_CONTINUATION_TELL);
}

static int chain_is_named(struct dl_who *who, uint32_t root)
{
    if (who->founds.at[root].known != NULL || who->founds.at[root].surname.size > 0) return 1;
    for (uint32_t i = root; i < who->founds.count && who->founds.at[root].is_joined; i++)
        if (is_name(&who->founds.at[i]) && dl_who_root(who, i) == root) return 1;
    return 0;
}

/* A full name with nothing said of him, told of for the first time. */
static int is_new_name(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (!is_name(m) || !is_person(m) || name_words(m) < 2 || m->title != DL_NONE || dl_who_root(who, i) != i) return 0;
    if (m->known != NULL || m->sector.size > 0 || m->of != DL_NONE || dl_child(who->doc, m->head, DL_REL_APPOS) != DL_NONE)
        return 0;
    return dl_child(who->doc, m->head, DL_REL_ACL_RELCL) == DL_NONE && tells(who, m);
}

/* One person by what he is: "Joliet's building inspector", "a convicted killer", but not "every analyst" nor "a spokesman". */
static int is_unnamed(struct dl_who *who, uint32_t j)
{
    static const char NAMELESS[] =
        "spokesman|spokeswoman|spokesperson|official|source|diplomat|witness|resident|aide|officer|analyst|expert|insider|"
        "adviser|advisor|staffer|observer|trader|investigator";
    const struct dl_found *m = &who->founds.at[j];
    if (m->form != DL_FORM_NOMINAL || !is_person(m) || m->number == DL_NUMBER_MANY || chain_is_named(who, dl_who_root(who, j)))
        return 0;
    const struct dl_word *first = word_at(who, m->phrase_first);
    if (first->upos == DL_UPOS_DET && !dl_str_listed_nocase(first->form, "a|an|the|his|her|its|their", '|')) return 0;
    return m->is_definite || !dl_str_listed(word_at(who, m->head)->lemma, NAMELESS, '|');
}

/* The one whom the sentence before quotes without a name, DL_NONE for several. */
static uint32_t quoted_before(struct dl_who *who, uint32_t i)
{
    const struct dl_found *name = &who->founds.at[i];
    uint32_t found = DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + 1 >= name->sentence;) {
        const struct dl_found *m = &who->founds.at[j];
        if (m->sentence == name->sentence || !tells(who, m)) continue;
        if (!is_unnamed(who, j) || genders_clash(m, name)) return DL_NONE;
        if (found != DL_NONE && dl_who_root(who, found) != dl_who_root(who, j)) return DL_NONE;
        found = j;
    }
    return found;
}

/* "The minister, Ana Roe,", "the spokesman, Jan Roe,": the office told before by the same noun, with whose it is; DL_NONE. */
static uint32_t office_before(struct dl_who *who, uint32_t i)
{
    const struct dl_found *m = &who->founds.at[i];
    if (m->form != DL_FORM_NOMINAL || !m->is_definite || !is_person(m) || m->number == DL_NUMBER_MANY || !m->is_joined)
        return DL_NONE;
    if (m->head != m->phrase_first + 1 || m->of != DL_NONE || dl_who_root(who, i) != i || !chain_is_named(who, i)) return DL_NONE;
    for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES_BACK >= m->sentence;) {
        const struct dl_found *other = &who->founds.at[j];
        if (other->form != DL_FORM_NOMINAL || !dl_str_equal(word_at(who, other->head)->lemma, word_at(who, m->head)->lemma))
            continue;
        const int is_open = is_person(other) && other->number != DL_NUMBER_MANY && !chain_is_named(who, dl_who_root(who, j));
        return is_open && !genders_clash(other, m) && dl_who_owners_agree(who, other, m, 0) ? j : DL_NONE;
    }
    return DL_NONE;
}

void dl_who_named_later(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const uint32_t office = office_before(who, i);
        if (office != DL_NONE) dl_who_join(who, office, i);
        const uint32_t before = is_new_name(who, i) ? quoted_before(who, i) : DL_NONE;
        if (before == DL_NONE) continue;
        dl_who_join(who, before, i);
        dl_who_take_office(who, i, before);
    }
}
