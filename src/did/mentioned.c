/* Recipients that are only mentioned: of whom a monument is, of whom a law tells. */
#include "did/sides.h"

/* "toppled a statue of Columbus": of whom a monument is, if he holds no office and never held one, is nobody who is protested at. */
static void drop_statue(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count != 1 || (d->type != DL_EVENT_PROTEST && d->type != DL_EVENT_ASSAULT)) return;
    uint16_t w = d->recipient.head[0];
    if (dl_scene_rel(s, w) == DL_REL_APPOS) w = dl_scene_head(s, w); /* "of the explorer Ruiz" */
    const uint16_t of = dl_scene_head(s, w);
    const struct dl_entity *e = dl_party_member(s, &d->recipient, 0);
    if (of == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, of)->lemma, "statue monument bust memorial sculpture", ' ')) return;
    if (e == NULL || (e->kind == DL_ENTITY_PERSON && (e->sector.size == 0 || dl_str_is(e->sector, "CVL")))) dl_recipient_drop(d);
}

/* "signed an order slapping tariffs on China", "vetoed the foreign agents bill": of whom a law tells is not with whom it is signed, and has not
 * made it. */
static void drop_in_law(const struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t on_laws = DL_BIT(SUPPORT) | DL_BIT(REJECT);
    static const char LAWS[] = "order law bill decree legislation proclamation directive act measure";
    if (!(on_laws >> d->type & 1) || d->recipient.count == 0 || d->kind != DL_FRAME_VERB || d->args.object == DL_NO_WORD) return;
    const uint16_t w = d->recipient.head[0], law = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) == DL_REL_COMPOUND && dl_scene_word(s, w)->upos == DL_UPOS_NOUN && law != DL_NO_WORD &&
        dl_str_listed(dl_scene_word(s, law)->lemma, LAWS, ' ')) { /* "vetoed the foreign agents bill" */
        dl_recipient_drop(d);
        return;
    }
    if (d->type != DL_EVENT_SUPPORT) return;
    if (!dl_lemma_is(dl_scene_word(s, d->word), "sign") || !dl_str_listed(dl_scene_word(s, d->args.object)->lemma, LAWS, ' '))
        return;
    if (w > d->args.object && dl_scene_head(s, w) != d->word && !dl_has_case(s, w, "with")) dl_recipient_drop(d);
}

void dl_sides_drop_mentioned(const struct dl_scene *s, struct dl_draft *d)
{
    drop_in_law(s, d);
    drop_statue(s, d);
}
