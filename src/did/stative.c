/* What describes how somebody is rather than what was done: participles with a degree ("unusually restrained"), verbs that only join a subject
 * to an adjective ("appeared calm"), numbers of deeds of a kind ("killings are at a record low"). */
#include "did/coder.h"

static const char degrees[] =
    "relatively rather quite very fairly unusually comparatively remarkably pretty extremely somewhat surprisingly";

/* "has been relatively restrained" */
static int is_graded(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->actor.count > 0 || d->word == 0) return 0;
    const uint16_t before = (uint16_t)(d->word - 1);
    return dl_scene_head(s, before) == d->word && dl_scene_rel(s, before) == DL_REL_ADVMOD &&
           dl_str_listed(dl_scene_word(s, before)->lemma, degrees, ' ');
}

/* "more willing to talk than he had been": how willing, and not that he is. */
static int is_compared(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = d->word;
    if (d->kind == DL_FRAME_VERB && dl_scene_rel(s, w) == DL_REL_XCOMP) w = dl_scene_head(s, w);
    return w != DL_NO_WORD && w > 0 && dl_str_listed(dl_scene_word(s, w)->lemma, "willing ready eager open reluctant", ' ') &&
           dl_str_listed_nocase(dl_scene_word(s, (uint16_t)(w - 1))->form, "more less", ' ');
}

/* "appeared nonchalant" */
static int is_copula(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char joining[] = "appear remain stay stand look seem sound sit";
    if (d->kind != DL_FRAME_VERB || d->args.passive || !dl_str_listed(dl_scene_word(s, d->word)->lemma, joining, ' ')) return 0;
    const uint16_t what = dl_scene_child(s, d->word, DL_REL_XCOMP);
    return what != DL_NO_WORD && what > d->word && dl_scene_word(s, what)->upos == DL_UPOS_ADJ;
}

/* "killings by police are at a record low", "such attacks are rare" */
static int is_count_of_kind(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char levels[] = "low high level rate rare common frequent up down commonplace infrequent unusual";
    if (d->kind != DL_FRAME_NOUN || !dl_has_feat(dl_scene_word(s, d->word), "Number=Plur")) return 0;
    const uint16_t level = dl_scene_head(s, d->word), det = dl_scene_child(s, d->word, DL_REL_DET);
    if (level == DL_NO_WORD || dl_scene_rel(s, d->word) != DL_REL_NSUBJ || dl_scene_child(s, level, DL_REL_COP) == DL_NO_WORD)
        return 0;
    if (dl_scene_child(s, d->word, DL_REL_NMOD_POSS) != DL_NO_WORD) return 0;
    if (det != DL_NO_WORD && !dl_lemma_is(dl_scene_word(s, det), "such")) return 0;
    return dl_str_listed(dl_scene_word(s, level)->lemma, levels, ' ');
}

int dl_is_stative(const struct dl_scene *s, const struct dl_draft *d)
{
    return is_graded(s, d) || is_compared(s, d) || is_copula(s, d) || is_count_of_kind(s, d);
}
