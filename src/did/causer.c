/* Who has something done by others. "Had the editor arrested", "ordered the schools closed": the participle is a passive without an agent, and
 * whoever causes it stands as the subject of the verb above its object. After Huddleston and Pullum's causative passives (The Cambridge Grammar
 * of the English Language, 14.5.6). */
#include "did/attach.h"

enum { PHRASE = 8 }; /* how many words of the object may stand between it and what is done to it */

/* "the editor", "four men", "Brown", "him", "thousands of them", not "more nominees", "over fifty bills": somebody or something in particular. */
static int is_particular(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t det = dl_scene_child(s, noun, DL_REL_DET), count = dl_scene_child(s, noun, DL_REL_NUMMOD);
    if (dl_scene_word(s, noun)->upos == DL_UPOS_PROPN || dl_scene_child(s, noun, DL_REL_NMOD_POSS) != DL_NO_WORD) return 1;
    if (dl_str_listed_nocase(dl_scene_word(s, noun)->form, "him her them dozens scores hundreds thousands", ' ')) return 1;
    if (count != DL_NO_WORD) return dl_scene_child(s, count, DL_REL_ADVMOD) == DL_NO_WORD;
    return det != DL_NO_WORD && dl_str_listed(dl_scene_word(s, det)->lemma, "the this that these those", ' ');
}

/* Whether nothing but the object's own phrase stands between it and the participle. */
static int is_right_behind(const struct dl_scene *s, uint16_t object, uint16_t w)
{
    if (object >= w || object + PHRASE < w) return 0;
    for (uint16_t i = (uint16_t)(object + 1); i < w; i++) {
        const uint8_t tag = dl_scene_word(s, i)->upos;
        if (tag == DL_UPOS_VERB || tag == DL_UPOS_AUX || tag == DL_UPOS_SCONJ || dl_str_is(dl_scene_word(s, i)->form, ","))
            return 0;
    }
    return 1;
}

/* The verb of which what `w` is done to is the object, and that object: the participle hangs on the verb, on its object, or on the last noun of the
 * object's phrase ("had the [offices] of the tribunal [searched]"). DL_NO_WORD: none. */
static uint16_t verb_above(const struct dl_scene *s, uint16_t w, uint16_t *object)
{
    uint16_t verb = dl_scene_head(s, w);
    const enum dl_rel rel = dl_scene_rel(s, w);
    *object = DL_NO_WORD;
    if (verb == DL_NO_WORD) return DL_NO_WORD;
    if (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP) {
        *object = dl_scene_child(s, verb, DL_REL_OBJ);
        if (*object == DL_NO_WORD) *object = dl_scene_child(s, w, DL_REL_NSUBJ);
    } else if (rel == DL_REL_ACL) {
        *object = verb;
        while (dl_scene_rel(s, *object) == DL_REL_NMOD && dl_scene_head(s, *object) < *object) *object = dl_scene_head(s, *object);
        verb = dl_scene_rel(s, *object) == DL_REL_OBJ ? dl_scene_head(s, *object) : DL_NO_WORD;
    }
    return *object != DL_NO_WORD && is_right_behind(s, *object, w) ? verb : DL_NO_WORD;
}

/* But "had his passport seized" is what was done to him, and "have troops deployed there" how things stand. */
uint16_t dl_attach_causer(const struct dl_scene *s, uint16_t w)
{
    uint16_t object;
    if (!dl_past_participle(dl_scene_word(s, w))) return DL_NO_WORD;
    const uint16_t verb = verb_above(s, w, &object);
    if (verb == DL_NO_WORD || dl_scene_word(s, verb)->upos != DL_UPOS_VERB) return DL_NO_WORD;
    if (dl_lemma_is(dl_scene_word(s, verb), "order")) return dl_subject(s, verb);
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "have get", ' ') || !is_particular(s, object) ||
        dl_has_feat(dl_scene_word(s, verb), "Tense=Pres"))
        return DL_NO_WORD;
    const uint16_t owner = dl_scene_child(s, object, DL_REL_NMOD_POSS);
    const int is_his = owner != DL_NO_WORD && dl_scene_word(s, owner)->upos == DL_UPOS_PRON;
    return is_his && dl_scene_word(s, object)->thing != DL_THING_PERSON ? DL_NO_WORD : dl_subject(s, verb);
}
