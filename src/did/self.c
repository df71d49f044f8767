/* What looks like a charge and is none. Nobody accuses himself: "alleged that she did not know of it" defends her, and is told of her alone; and
 * what a storm or a disease is blamed for nobody did. */
#include "did/sides.h"

static int is_own_clause(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    const uint16_t who = clause != DL_NO_WORD ? dl_scene_child(s, clause, DL_REL_NSUBJ) : DL_NO_WORD;
    const uint32_t entity = who != DL_NO_WORD ? dl_party_entity(s, who) : DL_NONE;
    for (uint8_t i = 0; entity != DL_NONE && i < d->actor.count; i++)
        if (d->actor.at[i].entity == entity) return 1;
    return 0;
}

/* "The storm has been blamed for two deaths" */
static int is_of_nature(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t what = d->args.object;
    if (what == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, d->word), "blame")) return 0;
    if (dl_scene_phrase_in(s, what, s->frames->weather) || dl_scene_phrase_in(s, what, s->frames->mishap)) return 1;
    const struct dl_entity *e = dl_scene_entity(s, what); /* "Irma, a hurricane that …" */
    if (s->counted[DL_COUNTED_WEATHER] > 0 && e != NULL && e->kind != DL_ENTITY_COUNTRY && e->sector.size == 0) return 1;
    static const char CAUSES[] = "virus disease outbreak epidemic heat cold bacteria fire wildfire blaze smoking weather drought";
    return dl_str_listed(dl_scene_word(s, what)->lemma, CAUSES, ' ');
}

int dl_of_self(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type == DL_EVENT_ACCUSE && d->args.passive && d->actor.count == 0 && is_of_nature(s, d)) return 1;
    static const char CLAIMING[] = "allege claim suggest assert contend charge maintain";
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->recipient.count > 0 || d->args.passive) return 0;
    return dl_str_listed(dl_scene_word(s, d->word)->lemma, CLAIMING, ' ') && d->args.complement > d->word &&
           is_own_clause(s, d, d->args.complement);
}
