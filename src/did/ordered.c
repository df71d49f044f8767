/* Arrests that are only ordered: "issued a warrant for the general", "sought the arrest of the mayor", "ordered two officers detained". Nobody has been
 * taken in yet, however much the deed is told as done. */
#include "did/attach.h"
#include "did/coder.h"

/* "issued a warrant", "ordered the arrest of the mayor" */
static int is_order(const struct dl_scene *s, uint16_t verb, uint16_t object)
{
    if (object == DL_NO_WORD) return 0;
    const struct dl_word *what = dl_scene_word(s, object);
    return dl_lemma_is(what, "warrant") ||
           (dl_str_listed(what->lemma, "arrest detention", ' ') && dl_lemma_is(dl_scene_word(s, verb), "order"));
}

/* "a warrant for his arrest", "sought the arrest of the mayor" */
static int is_what_is_ordered(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t above = dl_scene_head(s, noun);
    const enum dl_rel rel = dl_scene_rel(s, noun);
    if (above == DL_NO_WORD) return 0;
    return dl_lemma_is(dl_scene_word(s, above), "warrant") ||
           ((rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) &&
            dl_str_listed(dl_scene_word(s, above)->lemma, "order seek request", ' '));
}

/* "ordered two generals arrested" */
static int is_ordered_done(const struct dl_scene *s, uint16_t w)
{
    uint16_t verb = dl_scene_head(s, w);
    if (verb != DL_NO_WORD && dl_scene_rel(s, w) == DL_REL_ACL) verb = dl_scene_head(s, verb);
    return verb != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, verb), "order") && dl_attach_causer(s, w) != DL_NO_WORD;
}

/* An arrest that nobody has been taken in yet. */
static int is_only_ordered(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_COERCE || d->mode == NULL || strcmp(d->mode, "arrest") != 0) return 0;
    if (d->kind == DL_FRAME_VERB) return is_order(s, d->word, d->args.object) || is_ordered_done(s, d->word);
    return is_what_is_ordered(s, d->word);
}

void dl_status_of_arrest(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->status == DL_STATUS_ACTUAL && is_only_ordered(s, d)) d->status = DL_STATUS_WANTED;
}
