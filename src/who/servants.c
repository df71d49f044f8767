/* Who speaks for a body told of just before, by the body's noun alone: "Hanoi's foreign ministry … A ministry official said", "Shell … a company
 * spokesman". News names a body once with whose it is and then only by its kind; without that the official would be of wherever the
 * report is sent from. The body is noted as what he belongs to, since whose "its ministry" is is found out later (owners.c). */
#include "base/tree.h"
#include "who/run.h"

enum { SENTENCES = 3 };

static const char SERVANTS[] =
    "spokesman|spokeswoman|spokesperson|official|source|executive|representative|insider|aide|lawyer|director|manager";
static const char BODIES[] = "ministry|company|airline|bank|agency|union|party|embassy|firm|group|government|presidency|commission|"
                             "organization|organisation|council|court|"
                             "parliament|club|church|university|hospital|corporation|fund|bloc|movement";

/* The noun for a body right before a servant's, with nothing but an article before it; DL_NONE. */
static uint32_t body_noun(const struct dl_who *who, const struct dl_found *m)
{
    if (m->phrase_first + 2 < m->head || m->head == m->phrase_first || m->phrase_last != m->head) return DL_NONE;
    const uint32_t noun = m->head - 1;
    const struct dl_word *first = word_at(who, m->phrase_first), *w = word_at(who, noun);
    if (noun != m->phrase_first && first->upos != DL_UPOS_DET) return DL_NONE;
    return w->upos == DL_UPOS_NOUN && w->head == m->head && dl_str_listed(w->lemma, BODIES, '|') ? noun : DL_NONE;
}

static int is_of_kind(const struct dl_who *who, const struct dl_found *body, struct dl_str noun)
{
    if (body->kind != DL_ENTITY_ORGANIZATION && body->kind != DL_ENTITY_GROUP) return 0;
    if (body->form == DL_FORM_NOMINAL) return dl_str_equal(word_at(who, body->head)->lemma, noun);
    if (!is_name(body)) return 0;
    return dl_who_is_called(who, body, noun) || (dl_str_is(body->sector, "BUS") && dl_str_listed(noun, "company|firm", '|'));
}

void dl_who_servants(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (m->form != DL_FORM_NOMINAL || m->of != DL_NONE || m->country[0] != 0 || m->code.size > 0) continue;
        if (!dl_str_listed(word_at(who, m->head)->lemma, SERVANTS, '|')) continue;
        const uint32_t noun = body_noun(who, m);
        if (noun == DL_NONE) continue;
        for (uint32_t j = i; j-- > 0 && who->founds.at[j].sentence + SENTENCES >= m->sentence;) {
            if (!is_of_kind(who, &who->founds.at[j], word_at(who, noun)->lemma)) continue;
            m->of = j;
            if (m->sector.size == 0) m->sector = who->founds.at[j].sector;
            break;
        }
    }
}
