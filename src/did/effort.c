/* What is done by what stands above it. "Answered an effort by the palace to block it": whoever makes the effort does what the infinitive tells,
 * wherever the tree hangs that. "Went on to call him a liar", "took the chance to call for a truce": what follows on these was done. */
#include "did/attach.h"
#include "did/coder.h"

/* The noun of trying or deciding of which "by" before a word tells whose it is. */
static int is_effort(const struct dl_scene *s, uint16_t noun)
{
    static const char EFFORTS[] =
        "effort attempt bid move push drive campaign decision plan plot scheme vote proposal threat promise "
        "pledge vow offer refusal failure request demand agreement commitment";
    return dl_scene_word(s, noun)->upos == DL_UPOS_NOUN && dl_str_listed(dl_scene_word(s, noun)->lemma, EFFORTS, ' ');
}

uint16_t dl_effort_of(const struct dl_scene *s, uint16_t w)
{
    const uint16_t to = dl_scene_child(s, w, DL_REL_MARK);
    if (to == DL_NO_WORD || to > w || !dl_lemma_is(dl_scene_word(s, to), "to")) return DL_NO_WORD;
    for (uint16_t who = to; who-- > 0;) {
        const uint8_t tag = dl_scene_word(s, who)->upos;
        if (tag == DL_UPOS_VERB || tag == DL_UPOS_AUX || tag == DL_UPOS_PUNCT || tag == DL_UPOS_SCONJ) return DL_NO_WORD;
        const uint16_t noun = dl_scene_head(s, who);
        if (noun == DL_NO_WORD || noun > who || dl_scene_rel(s, who) != DL_REL_NMOD || !dl_has_case(s, who, "by")) continue;
        return is_effort(s, noun) ? who : DL_NO_WORD;
    }
    return DL_NO_WORD;
}

/* "took the opportunity [to condemn it]", "used the occasion" */
static int is_chance_taken(const struct dl_scene *s, uint16_t noun)
{
    static const char chances[] = "chance opportunity occasion moment", taking[] = "take use seize grasp";
    const uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, noun)->lemma, chances, ' ')) return 0;
    return dl_str_listed(dl_scene_word(s, verb)->lemma, taking, ' ') && dl_has_feat(dl_scene_word(s, verb), "Tense=Past") &&
           dl_scene_child(s, verb, DL_REL_AUX_PASS) == DL_NO_WORD;
}

int dl_goes_on(const struct dl_scene *s, uint16_t w)
{
    if (is_chance_taken(s, w)) return 1;
    const char *behind = dl_lemma_is(dl_scene_word(s, w), "go") ? "on" : dl_lemma_is(dl_scene_word(s, w), "step") ? "in" : "";
    return w + 1 < s->count && dl_str_is(dl_scene_word(s, (uint16_t)(w + 1))->form, behind);
}
