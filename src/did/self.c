/* Nobody accuses himself: "alleged that she did not know of it" defends her, and is told of her alone. */
#include "did/sides.h"

static int is_own_clause(const struct dl_scene *s, const struct dl_draft *d, uint16_t clause)
{
    const uint16_t who = clause != DL_NO_WORD ? dl_scene_child(s, clause, DL_REL_NSUBJ) : DL_NO_WORD;
    const uint32_t entity = who != DL_NO_WORD ? dl_party_entity(s, who) : DL_NONE;
    for (uint8_t i = 0; entity != DL_NONE && i < d->actor.count; i++)
        if (d->actor.at[i].entity == entity) return 1;
    return 0;
}

int dl_of_self(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char CLAIMING[] = "allege claim suggest assert contend charge maintain";
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->recipient.count > 0 || d->args.passive) return 0;
    return dl_str_listed(dl_scene_word(s, d->word)->lemma, CLAIMING, ' ') && is_own_clause(s, d, d->args.complement);
}
