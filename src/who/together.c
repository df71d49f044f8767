/* Nouns for several who are each of another state: "Kabila met his Rwandan counterpart. The two leaders agreed", "The ministers welcomed the truce"
 * after one of them called his counterparts. They are of no state alone, whatever the report is about. */
#include "base/tally.h"
#include "who/run.h"
#include "who/who.h"

enum { SENTENCES_BACK = 3 };

/* A noun of whom or what each state has one or a few. */
static int is_of_states(const struct dl_word *noun)
{
    static const char NOUNS[] =
        "leader|president|minister|premier|official|diplomat|envoy|negotiator|delegation|ambassador|chief|general|"
        "government|army|navy|force|parliament|capital|team|statesman|king|ruler|head|delegate|counterpart|"
        "administration|foe|rival|enemy";
    return dl_has_feat(noun, "Number=Plur") && dl_str_listed(noun->lemma, NOUNS, '|');
}

/* "The two leaders", "both armies". */
static int is_counted(const struct dl_who *who, const struct dl_found *m)
{
    const struct dl_str first = word_at(who, m->phrase_first)->form;
    if (dl_str_is_nocase(first, "both")) return 1;
    return dl_str_listed_nocase(first, "the|these|those", '|') && m->head == m->phrase_first + 2 &&
           dl_str_listed_nocase(word_at(who, m->phrase_first + 1)->form, "two|three|four", '|');
}

/* Whether a sentence tells of people who met or spoke to each other. */
static int tells_of_meeting(const struct dl_who *who, uint32_t sentence)
{
    static const char WORDS[] = "meet|phone|telephone|telephon|confer|gather|counterpart|summit|call|talk|host|negotiate";
    const struct dl_sentence *s = &who->doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_str_listed(word_at(who, w)->lemma, WORDS, '|')) return 1;
    return 0;
}

/* Of how many states the sentences before speak, this one up to the noun with them. */
static uint32_t states_before(struct dl_who *who, uint32_t found, uint32_t back)
{
    struct dl_tally states = {.count = 0};
    const struct dl_found *m = &who->founds.at[found];
    for (uint32_t i = found; i-- > 0 && who->founds.at[i].sentence + back >= m->sentence;) {
        const struct dl_found *root = &who->founds.at[dl_who_root(who, i)];
        const int is_told = root->kind == DL_ENTITY_COUNTRY || who->founds.at[i].is_metonym ||
                            who->founds.at[i].form == DL_FORM_DEMONYM ||
                            (is_person(root) && dl_str_listed(root->sector, "GOV|MIL|REB|LEG|ELI", '|'));
        if (is_told && who->founds.at[i].form != DL_FORM_PRONOUN) dl_tally_add(&states, root->country, 1);
    }
    return states.count;
}

static int is_of_each(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    if (m->form != DL_FORM_NOMINAL || m->of != DL_NONE || !is_of_states(word_at(who, m->head)) || m->phrase_last != m->head)
        return 0;
    if (is_counted(who, m))
        return m->head <= m->phrase_first + 2 && states_before(who, found, SENTENCES_BACK) > 1; /* "both armies" */
    if (!m->is_definite || m->head != m->phrase_first + 1 || m->sentence == 0) return 0;
    return dl_str_listed(word_at(who, m->head)->lemma, "leader|minister|delegate|negotiator|envoy|counterpart", '|') &&
           tells_of_meeting(who, m->sentence - 1) && states_before(who, found, 1) > 1;
}

/* "The Arab League voted to send troops. Twelve members voted for it": those who make up a body of states are each of another one. */
static int is_of_assembly(const struct dl_who *who, uint32_t found)
{
    static const char MEMBERS[] = "member|delegation|delegate|representative|government";
    const struct dl_found *m = &who->founds.at[found];
    if (m->form != DL_FORM_NOMINAL || m->of != DL_NONE || m->country[0] != 0 || m->phrase_last != m->head) return 0;
    if (!dl_str_listed(word_at(who, m->head)->lemma, MEMBERS, '|') || dl_child(who->doc, m->head, DL_REL_NUMMOD) == DL_NONE)
        return 0;
    for (uint32_t i = found; i-- > 0 && who->founds.at[i].sentence + SENTENCES_BACK >= m->sentence;) {
        if (dl_str_is(who->founds.at[i].sector, "LEG")) return 0;
        if (dl_str_is(who->founds.at[i].sector, "IGO")) return 1;
    }
    return 0;
}

/* "Houthis accused the coalition", in a report of which nobody is of a party or a parliament: states at war, and no alliance of parties. */
static int is_of_allies(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    uint32_t armed = 0;
    if (m->form != DL_FORM_NOMINAL || !dl_str_is(m->folded, "coalition") || !m->is_definite || m->of != DL_NONE) return 0;
    if (m->head != m->phrase_first + 1 || m->country[0] != 0 || dl_who_root(who, found) != found) return 0;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *other = &who->founds.at[i];
        if (dl_str_is(other->folded, "coalition") && other->form == DL_FORM_NOMINAL) continue;
        if (dl_str_listed(other->sector, "PTY|LEG|OPP", '|')) return 0;
        armed += dl_str_listed(other->sector, "MIL|REB|PRM|UAF", '|');
    }
    return armed > 1;
}

int dl_who_together(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const int is_allied = is_of_allies(who, i);
        if (is_allied) who->founds.at[i].sector = DL_STR("MIL");
        if (!is_allied && !who->founds.at[i].is_of_none && !is_of_each(who, i) && !is_of_assembly(who, i)) continue;
        uint32_t *head = DL_PUSH(&who->doc->of_each, &who->doc->arena, DL_MAX_MENTIONS);
        if (head == NULL) return DL_ENOMEM;
        *head = who->founds.at[i].head;
    }
    return DL_OK;
}
