/* "Lund met Dupont in Paris. Lund invited his counterpart to Berlin": whose counterpart one is says who it is, where the two were told of together just
 * before. Looked for backward among the acts between two, as a reader would. */
#include "did/coder.h"

#include <string.h>

enum { SENTENCES = 3 };

static const struct dl_entity *entity_of(const struct dl_doc *doc, const struct dl_participant *p)
{
    return p->entity == DL_NONE ? NULL : &doc->entities.at[p->entity];
}

/* Whether a word is "his counterpart", of no state that an adjective or phrase names. */
static int is_bare_counterpart(const struct dl_scene *s, uint16_t w)
{
    if (!dl_lemma_is(dl_scene_word(s, w), "counterpart") || dl_has_feat(dl_scene_word(s, w), "Number=Plur")) return 0;
    int is_owned = 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        is_owned |= rel == DL_REL_NMOD_POSS && dl_scene_word(s, c)->upos == DL_UPOS_PRON;
        if (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD || rel == DL_REL_APPOS) return 0;
    }
    return is_owned;
}

/* Whom the last act between two just before tells of beside somebody; DL_NONE */
static uint32_t other_of_two(const struct dl_doc *doc, uint32_t sentence, const struct dl_entity *one)
{
    for (uint32_t e = doc->events.count; e-- > 0 && doc->events.at[e].sentence + SENTENCES >= sentence;) {
        const struct dl_event *event = &doc->events.at[e];
        if (event->sentence >= sentence || event->type != DL_EVENT_CONSULT || event->actor_count != 1 ||
            event->recipient_count != 1)
            continue;
        const struct dl_entity *a = entity_of(doc, &event->actors[0]), *b = entity_of(doc, &event->recipients[0]);
        if (a == NULL || b == NULL || a->kind != DL_ENTITY_PERSON || b->kind != DL_ENTITY_PERSON) continue;
        if (a->country[0] == '\0' || b->country[0] == '\0' || strcmp(a->country, b->country) == 0) continue;
        if (a == one || (b != one && strcmp(a->country, one->country) == 0)) return event->recipients[0].entity;
        if (b == one || strcmp(b->country, one->country) == 0) return event->actors[0].entity;
    }
    return DL_NONE;
}

void dl_party_counterpart(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->actor.count != 1) return;
    const struct dl_entity *one = entity_of(s->doc, &d->actor.at[0]);
    if (one == NULL || one->country[0] == '\0') return;
    for (uint8_t i = 0; i < d->recipient.count; i++) {
        const struct dl_entity *known = entity_of(s->doc, &d->recipient.at[i]);
        if ((known != NULL && known->country[0] != '\0') || !is_bare_counterpart(s, d->recipient.head[i])) continue;
        const uint32_t other = other_of_two(s->doc, s->sentence, one);
        if (other != DL_NONE) d->recipient.at[i].entity = other;
    }
}
