/* Whom a deed was done to whose name stands behind "of": "was the target of an attack", "became the subject of an inquiry", "Ana Roe, a victim of
 * the raid". The noun between says that it was suffered, and whatever it is said of suffered it. */
#include "did/sides.h"

/* "target", "victim" right above the deed; DL_NO_WORD. */
static uint16_t role_above(const struct dl_scene *s, uint16_t deed)
{
    const uint16_t role = dl_scene_rel(s, deed) == DL_REL_NMOD && dl_has_case(s, deed, "of") ? dl_scene_head(s, deed) : DL_NO_WORD;
    if (role == DL_NO_WORD || role > deed) return DL_NO_WORD;
    return dl_str_listed(dl_scene_word(s, role)->lemma, "target victim subject focus object", ' ') ? role : DL_NO_WORD;
}

/* Of whom the role is told; DL_NO_WORD. */
static uint16_t bearer_of(const struct dl_scene *s, uint16_t role)
{
    const uint16_t above = dl_scene_head(s, role);
    const enum dl_rel rel = dl_scene_rel(s, role);
    if (dl_scene_child(s, role, DL_REL_COP) != DL_NO_WORD) return dl_subject(s, role);
    if (above == DL_NO_WORD) return DL_NO_WORD;
    if (rel == DL_REL_APPOS) return above;
    const int is_made = dl_str_listed(dl_scene_word(s, above)->lemma, "become remain make", ' ');
    if (is_made && (rel == DL_REL_XCOMP || rel == DL_REL_OBJ)) {
        const uint16_t object = rel == DL_REL_XCOMP ? dl_scene_child(s, above, DL_REL_OBJ) : DL_NO_WORD;
        return object != DL_NO_WORD ? object : dl_subject(s, above);
    }
    return DL_NO_WORD;
}

int dl_party_targeted(struct dl_scene *s, uint16_t deed, struct dl_party *party)
{
    const uint16_t role = role_above(s, deed);
    if (role == DL_NO_WORD) return 0;
    const uint16_t bearer = bearer_of(s, role);
    if (bearer != DL_NO_WORD) {
        dl_party_add(s, bearer, 1, party);
        if (party->count == 0 && dl_is_target(s, bearer)) dl_party_take(s, bearer, party);
    } else if (dl_str_listed(dl_scene_word(s, role)->lemma, "victim", ' ')) dl_party_take(s, role, party);
    return 1;
}
