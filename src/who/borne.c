/* Names that the noun right before them says to be a body's: "the Ukrainian company Naftohaz", "the right-wing party Vox". A tagger that knows
 * people better than firms takes a short name it has never seen for a person's. */
#include <string.h>

#include "who/run.h"

/* Bodies that have names of their own. */
static const char BEARERS[] =
    "company|firm|corporation|conglomerate|utility|airline|carrier|operator|producer|manufacturer|insurer|lender|retailer|bank|"
    "consortium|party|alliance|coalition|movement|militia|guerrilla|group|organisation|organization|association|federation|union|"
    "foundation|charity|newspaper|paper|daily|weekly|magazine|broadcaster|portal|website|agency|think tank|institute|trade "
    "union|club|publication|outlet|nonprofit|startup";

/* A name of one word, or of two that begin with no given name, which no table knows: taken for a person's or for that of a body of which nothing
 * is told. */
static int is_strange(struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || m->known != NULL || m->title != DL_NONE) return 0;
    if (m->kind == DL_ENTITY_ORGANIZATION) return m->sector.size == 0 && m->code.size == 0;
    return is_person(m) &&
           (m->first == m->last || (m->first + 1 == m->last && dl_actors_gender(who->actors, given_name(who, m)) == 0));
}

/* Whether the report has somebody of that name: "Hillary Clinton", "Mr Clinton". */
static int is_somebodys(const struct dl_who *who, const struct dl_found *m)
{
    for (uint32_t j = 0; j < who->founds.count; j++) {
        const struct dl_found *other = &who->founds.at[j];
        if (!is_name(other) || !is_person(other)) continue;
        if (!dl_str_equal(word_at(who, other->last)->form, word_at(who, m->last)->form)) continue;
        if (other->known != NULL || other->title != DL_NONE || other->last - other->first > m->last - m->first) return 1;
    }
    return 0;
}

/* The noun and the name behind it are one phrase, not "told the group Holm was late". */
static int is_one_phrase(const struct dl_word *words, const struct dl_found *m)
{
    const uint32_t noun = m->first - 1;
    if (words[noun].head >= m->first && words[noun].head <= m->last)
        return words[noun].rel == DL_REL_COMPOUND || words[noun].rel == DL_REL_NMOD_DESC;
    return words[m->head].head == noun && (words[m->head].rel == DL_REL_APPOS || words[m->head].rel == DL_REL_FLAT);
}

/* "the Ukrainian company": of which state, by the adjective before the noun; DL_NONE. */
static uint32_t state_before(const struct dl_who *who, uint32_t noun)
{
    const uint32_t m = noun > 0 ? mention_at(who, noun - 1) : DL_NONE;
    return m != DL_NONE && who->founds.at[m].form == DL_FORM_DEMONYM ? m : DL_NONE;
}

/* A name taken for a place that no gazetteer has. */
static int is_lost(const struct dl_who *who, const struct dl_found *m)
{
    if (!is_name(m) || m->known != NULL || m->kind != DL_ENTITY_PLACE) return 0;
    return m->place == DL_NONE || who->doc->places.at[m->place].geonames == 0;
}

/* "Crossbeam, an online publication": the noun for a body that stands with an article behind a strange name; DL_NONE. */
static uint32_t told_behind(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    const struct dl_sentence *s = &who->doc->sentences.at[m->sentence];
    if ((!is_lost(who, m) && !is_strange(who, m)) || m->last + 2 >= s->word + s->words || !dl_str_is(words[m->last + 1].form, ","))
        return DL_NONE;
    if (!dl_str_listed(words[m->last + 2].form, "a|an", '|')) return DL_NONE;
    const uint32_t noun = words[m->last + 2].head;
    if (noun == DL_NONE || noun < m->last || words[noun].rel != DL_REL_APPOS || words[noun].head != m->head) return DL_NONE;
    return dl_str_listed(words[noun].lemma, BEARERS, '|') && !is_somebodys(who, m) ? noun : DL_NONE;
}

/* The noun for a body that stands right before a strange name, within one phrase; DL_NONE. */
static uint32_t bearer_of(struct dl_who *who, const struct dl_found *m)
{
    const struct dl_word *words = who->doc->words.at;
    if (m->first < 2 || words[m->first - 1].sentence != words[m->first].sentence || !is_strange(who, m)) return DL_NONE;
    const struct dl_word *noun = &words[m->first - 1], *before = &words[m->first - 2];
    if (noun->upos != DL_UPOS_NOUN || !dl_has_feat(noun, "Number=Sing") || !dl_str_listed(noun->lemma, BEARERS, '|'))
        return DL_NONE;
    if (before->upos != DL_UPOS_DET && before->upos != DL_UPOS_ADJ && !dl_who_is_noun(before)) return DL_NONE;
    return is_one_phrase(words, m) && !is_somebodys(who, m) ? m->first - 1 : DL_NONE;
}

void dl_who_borne(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_str name = who->founds.at[i].folded;
        uint32_t noun = bearer_of(who, &who->founds.at[i]);
        if (noun == DL_NONE) noun = told_behind(who, &who->founds.at[i]);
        if (noun == DL_NONE) continue;
        uint32_t first = noun;
        const struct dl_role *role = dl_who_role(who, noun, &first);
        const uint32_t state = state_before(who, noun);
        for (uint32_t j = 0; j < who->founds.count; j++) { /* wherever it is named */
            struct dl_found *other = &who->founds.at[j];
            if ((!is_strange(who, other) && !is_lost(who, other)) || !dl_str_equal(other->folded, name)) continue;
            other->kind = DL_ENTITY_ORGANIZATION;
            other->place = DL_NONE;
            other->gender = 0;
            if (role != NULL) other->sector = role->sector;
            if (state != DL_NONE) memcpy(other->country, who->founds.at[state].country, sizeof other->country);
        }
    }
}
