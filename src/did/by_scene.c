/* Where a deed was done, taken for who did it: by the name of the place before the noun ("the Kabul blast", "the Sandy Hook School shooting"), by
 * whose worst it was ("France's deadliest attack"), behind "in" and "near". */
#include <string.h>

#include "did/sides.h"

/* "US", "U.S.": states by their letters, which stand where others have an adjective. */
static int is_in_letters(struct dl_str form)
{
    return form.size < 4 || dl_str_listed(form, "U.S. U.N. U.K. USSR U.S.S.R. U.A.E.", ' ');
}

/* "the Sandy Hook School shooting", "the Libya assault", "France's deadliest attack": a deed called by where it was. States have adjectives for what they
 * do, and whoever ranks attacks ranks those of a country. */
static int is_called_by_scene(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char sites[] =
        "School University College Marathon Festival Church Mosque Synagogue Temple Mall Stadium Airport Hospital "
        "Theater Theatre Square Bridge Island Park";
    if (d->kind != DL_FRAME_NOUN || dl_scene_head(s, w) != d->word) return 0;
    const struct dl_entity *e = dl_scene_entity(s, w);
    const int is_land = e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_PLACE);
    if (dl_scene_rel(s, w) == DL_REL_NMOD_POSS) {
        for (uint16_t c = s->child[d->word]; is_land && c != DL_NO_WORD && c < d->word; c = s->sibling[c])
            if (dl_scene_rel(s, c) == DL_REL_AMOD && dl_has_feat(dl_scene_word(s, c), "Degree=Sup")) return 1;
        return 0;
    }
    if (dl_scene_rel(s, w) != DL_REL_COMPOUND) return 0;
    if (dl_str_listed(dl_scene_word(s, w)->form, sites, ' ')) return 1;
    const uint16_t the = dl_scene_child(s, d->word, DL_REL_DET);
    const struct dl_str form = dl_scene_word(s, w)->form;
    return e != NULL && e->kind == DL_ENTITY_COUNTRY && !is_in_letters(form) && the != DL_NO_WORD &&
           dl_str_is_nocase(dl_scene_word(s, the)->form, "the") && dl_str_equal(form, e->name);
}

/* "the Sony hack", "party email hacks": called by whose computers they were, but where a state's adjective says whose work. */
static void turn_hacked(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_COERCE || d->mode == NULL || strcmp(d->mode, "cyber") != 0) return;
    const uint16_t w = d->actor.count == 1 ? d->actor.head[0] : DL_NO_WORD;
    const struct dl_entity *e = w == DL_NO_WORD ? NULL : dl_scene_entity(s, w);
    if (e == NULL || e->kind != DL_ENTITY_ORGANIZATION || dl_scene_rel(s, w) != DL_REL_COMPOUND || dl_party_foe(s, &d->actor))
        return;
    if (d->recipient.count == 0) d->recipient = d->actor;
    d->actor.count = d->actor.level = 0;
}

/* "were killed in an attack on Tuesday in Burkina Faso": where it was is not who did it. */
void dl_sides_drop_scene_of_deed(const struct dl_scene *s, struct dl_draft *d)
{
    turn_hacked(s, d);
    if (d->actor.count != 1 || d->actor.at[0].entity == DL_NONE || (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE))
        return;
    if (is_called_by_scene(s, d, d->actor.head[0])) {
        d->actor.count = d->actor.level = 0;
        return;
    }
    enum dl_entity_kind kind = s->doc->entities.at[d->actor.at[0].entity].kind;
    if (kind != DL_ENTITY_COUNTRY && kind != DL_ENTITY_PLACE) return;
    uint16_t w = d->actor.head[0];
    const struct dl_str form = dl_scene_word(s, w)->form;
    int is_town =
        kind == DL_ENTITY_PLACE || (!is_in_letters(form) && !dl_str_equal(form, s->doc->entities.at[d->actor.at[0].entity].name));
    int tells_which = d->kind == DL_FRAME_VERB && dl_scene_rel(s, w) == DL_REL_COMPOUND && is_town; /* "killed in Kabul blast" */
    if (tells_which || dl_has_case(s, w, "in at near inside across")) d->actor.count = d->actor.level = 0;
}
