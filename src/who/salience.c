/* Salience after Lappin & Leass, "An algorithm for pronominal anaphora resolution", Computational Linguistics 20, 1994: recency, subject
 * position and how much the chain is spoken of, with factors set by reading news; one of the things that are seen of an antecedent
 * (antecedent.c), which learns how far to trust it. */
#include "who/salience.h"

#include "base/tree.h"
#include "who/continuing.h"

enum {
    MAIN = 6,
    PARAGRAPH = 28,
    TELLING = 32,
    PARALLEL = 20,
    GENDER = 24,
    MANY = 28,
    TOLD_OF = 40,
    QUOTED = 30,
    AUTHORITY = 84,
    SUFFERING = 56
};

/* "a judge", of whom the report has not said whether he is a man or a woman. */
static int is_just_met(const struct dl_doc *doc, const struct dl_found *m)
{
    uint32_t article = dl_child(doc, m->head, DL_REL_DET);
    return m->form == DL_FORM_NOMINAL && article != DL_NONE && dl_str_listed(doc->words.at[article].lemma, "a|an", '|');
}

/* What a pronoun is to its verb: of "nine of them" what the nine are. */
static enum dl_rel relation_of(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    if (w->rel == DL_REL_NMOD && w->head != DL_NONE && doc->words.at[w->head].upos != DL_UPOS_NOUN) w = &doc->words.at[w->head];
    return (enum dl_rel)w->rel;
}

/* By how the telling goes on from it to the pronoun. */
static int going_on(const struct dl_going_on *on)
{
    int weight = on->telling == DL_TELLING_ASKED       ? -TELLING
                 : on->telling == DL_TELLING_ON        ? TELLING
                 : on->telling == DL_TELLING_AUTHORITY ? AUTHORITY
                                                       : 0;
    if (on->is_suffering) weight += SUFFERING;
    if (on->is_told_of) weight += TOLD_OF;
    return on->is_dead ? weight - TELLING : weight;
}

int dl_who_salience(const struct dl_weighing *in, uint32_t at, const struct dl_antecedent *candidate)
{
    const uint32_t root = candidate->root;
    const struct dl_found *pronoun = &in->who->founds.at[at];
    const struct dl_doc *doc = in->who->doc;
    const struct dl_found *m = &in->who->founds.at[candidate->found];
    int weight = 100 - 22 * (int)(pronoun->sentence - m->sentence) + going_on(&candidate->goes_on);
    if (doc->sentences.at[m->sentence].section != doc->sentences.at[pronoun->sentence].section) weight -= PARAGRAPH;
    if (candidate->is_subject) weight += 24;
    if (candidate->is_subject && dl_who_is_main_subject(doc, m->head)) weight += MAIN;
    if (candidate->is_subject && dl_who_is_subject(doc, pronoun->head)) weight += 8;
    uint32_t rel = dl_rel_base(doc->words.at[m->head].rel);
    if (rel == DL_REL_OBJ || rel == DL_REL_IOBJ) weight += (uint32_t)relation_of(doc, pronoun->head) == rel ? PARALLEL : 6;
    if (rel == DL_REL_NMOD) weight -= 10;
    if (rel == DL_REL_COMPOUND) weight -= 20; /* "the Trump campaign" */
    if (m->form == DL_FORM_PRONOUN) weight += 12;
    if (m->form == DL_FORM_NAME) weight += 10;
    uint32_t spoken = in->spoken[root];
    weight += (int)(spoken > 6 ? 6 : spoken) * 4;
    const struct dl_found *known = &in->who->founds.at[root];
    if (pronoun->gender != 0 && pronoun->gender != 'n' && known->gender == pronoun->gender) weight += GENDER;
    int is_he = pronoun->gender == 'm' || pronoun->gender == 'f';
    const int is_authority = candidate->goes_on.telling == DL_TELLING_AUTHORITY;
    if (is_he && !is_authority && known->gender == 0 && !candidate->is_subject && is_just_met(doc, m)) weight -= 20;
    if (pronoun->gender == 0 && m->number == DL_NUMBER_MANY) weight += MANY;
    int is_machine = m->form == DL_FORM_NOMINAL && doc->words.at[m->head].thing == DL_THING_OBJECT; /* a drone, a frigate */
    if (known->kind == DL_ENTITY_PLACE || is_machine) weight -= 40;
    if (in->quoted[m->head] && !in->quoted[pronoun->head]) weight -= QUOTED;
    if (pronoun->sentence == m->sentence) weight -= (int)((pronoun->first - m->last) / 6);
    return weight;
}
