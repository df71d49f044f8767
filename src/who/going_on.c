/* Whose somebody is where the sentence before tells it by the order of what it says: a government goes on with what its state did, and of two
 * ministers behind two states each is of his own. */
#include <string.h>

#include "base/tally.h"
#include "who/run.h"

/* The state that a mention names or stands for, as a chain; DL_NONE. */
static uint32_t state_at(struct dl_who *who, uint32_t word)
{
    const uint32_t m = mention_at(who, word);
    if (m == DL_NONE) return DL_NONE;
    const struct dl_found *root = &who->founds.at[dl_who_root(who, m)];
    const int is_state = root->kind == DL_ENTITY_COUNTRY || who->founds.at[m].is_metonym || root->kind == DL_ENTITY_PLACE;
    return is_state && is_name(&who->founds.at[m]) && root->country[0] != 0 ? dl_who_root(who, m) : DL_NONE;
}

/* The subject of the main verb of a sentence; DL_NONE. */
static uint32_t main_subject(const struct dl_who *who, uint32_t sentence)
{
    const struct dl_sentence *s = &who->doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_rel_base((enum dl_rel)word_at(who, w)->rel) == DL_REL_NSUBJ && word_at(who, w)->head != DL_NONE &&
            word_at(who, word_at(who, w)->head)->rel == DL_REL_ROOT)
            return w;
    return DL_NONE;
}

/* "China abstained. Under a pact of May the government let aid pass": whether the report names another state more than twice as often. */
static int is_by_the_way(const struct dl_who *who, uint32_t state)
{
    struct dl_tally named = {.count = 0};
    uint32_t own = 0, most = 0;
    for (uint32_t i = 0; i < who->founds.count; i++)
        if (is_name(&who->founds.at[i])) dl_tally_add(&named, who->founds.at[i].country, 1);
    for (uint32_t i = 0; i < named.count; i++) {
        if (strcmp(named.country[i], who->founds.at[state].country) == 0) own = named.weight[i];
        else if (named.weight[i] > most) most = named.weight[i];
    }
    return most > 2 * own;
}

/* "Reykjavik broke off relations with London. The government threatened …": the state that the sentence before tells of; DL_NONE. */
uint32_t dl_who_going_on(struct dl_who *who, uint32_t found)
{
    const struct dl_found *m = &who->founds.at[found];
    if (!m->is_definite || m->of != DL_NONE || m->country[0] != 0 || m->code.size > 0 || m->sentence == 0) return DL_NONE;
    if (!dl_str_is(m->folded, "government") || m->phrase_last != m->head || main_subject(who, m->sentence) != m->head)
        return DL_NONE;
    if (who->doc->sentences.at[m->sentence].section != who->doc->sentences.at[m->sentence - 1].section) return DL_NONE;
    static const char ADDRESSING[] =
        "expect|urge|ask|call|demand|want|tell|order|warn|accuse|criticise|criticize|blame|condemn|appeal|advise|press|"
        "invite|request|remind|attack|invade|bomb"; /* whoever is addressed may go on as well */
    const uint32_t before = main_subject(who, m->sentence - 1);
    if (before != DL_NONE && dl_str_listed(word_at(who, word_at(who, before)->head)->lemma, ADDRESSING, '|')) return DL_NONE;
    if (before == DL_NONE || dl_child(who->doc, before, DL_REL_CONJ) != DL_NONE || state_at(who, before) == DL_NONE) return DL_NONE;
    return is_by_the_way(who, state_at(who, before)) ? DL_NONE : mention_at(who, before);
}

/* "Chad and Niger made peace. Foreign Ministers Musa Adam and Ali Seyni signed …": the first of the one, the other of the other. */
void dl_who_respective(struct dl_who *who)
{
    enum { SENTENCES = 2 };
    static const char TITLES[] = "ministers|presidents|premiers|chancellors|leaders|generals";
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *one = &who->founds.at[i];
        const uint32_t next = is_name(one) ? dl_child(who->doc, one->head, DL_REL_CONJ) : DL_NONE,
                       j = next != DL_NONE ? mention_at(who, next) : DL_NONE;
        if (j == DL_NONE || !is_person(one) || !is_name(&who->founds.at[j]) || !is_person(&who->founds.at[j]) || one->first == 0)
            continue;
        if (!dl_str_listed_nocase(word_at(who, one->first - 1)->form, TITLES, '|')) continue;
        struct dl_found *pair[] = {&who->founds.at[dl_who_root(who, i)], &who->founds.at[dl_who_root(who, j)]};
        for (uint32_t s = one->sentence, k = 0; s-- > 0 && k < SENTENCES; k++) {
            const uint32_t first = main_subject(who, s),
                           second = first != DL_NONE ? dl_child(who->doc, first, DL_REL_CONJ) : DL_NONE;
            const uint32_t states[] = {first != DL_NONE ? state_at(who, first) : DL_NONE,
                                       second != DL_NONE ? state_at(who, second) : DL_NONE};
            if (states[0] == DL_NONE || states[1] == DL_NONE) continue;
            for (int p = 0; p < 2; p++)
                if (pair[p]->known == NULL && pair[p]->country[0] == 0)
                    memcpy(pair[p]->country, who->founds.at[states[p]].country, sizeof pair[p]->country);
            break;
        }
    }
}
