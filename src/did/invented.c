/* What happens in a novel, a film, a play or a dream. */
#include "did/coder.h"

enum { STEPS = 6 };

/* "in the novel", "in the third season", "in her dream" */
static int is_in_a_work(const struct dl_scene *s, uint16_t w)
{
    if (!dl_has_case(s, w, "in on throughout")) return 0;
    if (dl_scene_in(s, w, s->frames->fiction)) {
        const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
        return det != DL_NO_WORD || dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD;
    }
    if (!dl_scene_in(s, w, s->frames->instalment)) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) /* "the third", "the opening" */
        if (dl_scene_rel(s, c) == DL_REL_AMOD &&
            dl_str_listed(dl_scene_word(s, c)->lemma, "first second third fourth fifth sixth last final opening closing new", ' '))
            return 1;
    return 0;
}

static int has_work(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if ((rel == DL_REL_OBL || rel == DL_REL_NMOD) && is_in_a_work(s, c)) return 1;
    }
    return 0;
}

/* "the general in the play", "the hero of the tale", "her villain": somebody of a work, who acts in the present. */
static int is_of_a_work(const struct dl_scene *s, uint16_t who, uint16_t verb)
{
    if (has_work(s, who)) return 1;
    const uint16_t of = dl_scene_child(s, who, DL_REL_NMOD);
    if (!dl_scene_in(s, who, s->frames->hero) || !dl_is_finite_present(s, verb)) return 0;
    return dl_scene_child(s, who, DL_REL_NMOD_POSS) != DL_NO_WORD || (of != DL_NO_WORD && dl_scene_in(s, of, s->frames->fiction));
}

int dl_is_invented(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = d->word;
    const uint16_t who = d->args.passive ? d->args.object : d->args.subject;
    if (s->counted[DL_COUNTED_FICTION] + s->counted[DL_COUNTED_INSTALMENT] + s->counted[DL_COUNTED_HERO] == 0) return 0;
    if (who != DL_NO_WORD && is_of_a_work(s, who, d->word)) return 1;
    for (int i = 0; i < STEPS && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        if (has_work(s, w)) return dl_is_finite_present(s, w) || dl_scene_word(s, w)->upos == DL_UPOS_VERB;
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
        if (rel == DL_REL_CCOMP || rel == DL_REL_ACL) return 0; /* "said in the film that …" */
    }
    return 0;
}
