/* Lemmas as edit scripts, a label each (Chrupała 2006; Straka 2018): the classifier generalises to words unseen, and what
 * has too rare a script stands in a table of exceptions. */
#include "syntax/lemma.h"

#include "base/utf8.h"

static struct dl_str exception(const struct dl_model *model, struct dl_str low, uint32_t upos)
{
    char key[DL_MAX_WORD_BYTES + 16];
    struct dl_str name = model->labels.upos_names[upos];
    if (low.size + 1 + name.size > sizeof key) return (struct dl_str){NULL, 0};
    memcpy(key, low.at, low.size);
    key[low.size] = '\t';
    memcpy(key + low.size + 1, name.at, name.size);
    struct dl_str whole = {key, low.size + 1 + name.size};
    uint32_t own = dl_table_get(&model->labels.own, whole);
    if (own != DL_NONE) return model->labels.own_lemmas.at[own];
    uint32_t at = dl_table_get(&model->labels.exceptions, whole);
    return at != DL_NONE ? model->labels.lemmas[at] : (struct dl_str){NULL, 0};
}

/* Bytes of text without its last `cut` code points; DL_NONE where it has fewer. */
static uint32_t without(struct dl_str text, uint32_t cut)
{
    uint32_t end = text.size;
    for (; cut > 0; cut--) {
        if (end == 0) return DL_NONE;
        end--;
        while (end > 0 && ((unsigned char)text.at[end] & 0xC0u) == 0x80u) end--;
    }
    return end;
}

static uint32_t recase(const struct dl_form *form, enum dl_casing casing, char *out)
{
    if (casing != DL_CASING_TITLE) {
        struct dl_str from = casing == DL_CASING_KEEP ? form->folded : form->low;
        memcpy(out, from.at, from.size);
        return from.size;
    }
    uint32_t folded = 0, low = 0;
    dl_utf8_next(form->folded, &folded);
    dl_utf8_next(form->low, &low);
    memcpy(out, form->folded.at, folded);
    memcpy(out + folded, form->low.at + low, form->low.size - low);
    return folded + form->low.size - low;
}

/* Writes the lemma into out[2 · DL_MAX_WORD_BYTES]; its size, 0 where the script does not fit the form. */
static uint32_t apply(const struct dl_script *script, const struct dl_form *form, char *out)
{
    uint32_t size = recase(form, script->casing, out), end = without((struct dl_str){out, size}, script->cut);
    if (end == DL_NONE) return 0;
    memcpy(out + end, script->append.at, script->append.size);
    return end + script->append.size;
}

static struct dl_str stored(struct dl_str lemma, struct dl_str form, struct dl_arena *arena)
{
    if (dl_str_equal(lemma, form)) return form;
    struct dl_str copy = dl_str_copy(arena, lemma);
    return copy.at != NULL ? copy : form;
}

struct dl_str dl_lemma(const struct dl_model *model, struct dl_str text, uint32_t upos, uint32_t script, struct dl_arena *arena)
{
    struct dl_form form;
    char lemma[2 * DL_MAX_WORD_BYTES];
    dl_form_set(&form, text);
    struct dl_str found = exception(model, form.low, upos);
    if (found.at != NULL) return found;
    uint32_t size = apply(&model->labels.scripts[script], &form, lemma);
    return stored(size > 0 ? (struct dl_str){lemma, size} : form.folded, text, arena);
}

/* Whether the text that the model was made from has this word. */
static int is_known(const struct dl_model *model, struct dl_str lemma)
{
    struct dl_form form;
    dl_form_set(&form, lemma);
    return dl_table_get(&model->words, form.low) != DL_NONE || dl_table_get(&model->vectors, form.low) != DL_NONE;
}

/* The best script below `limit`, DL_NONE when there is none; equal scores in the order of the scripts. */
static uint32_t next_script(const struct dl_model *model, const float *scores, uint32_t after)
{
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < model->labels.counts[DL_TAG_LEMMA]; i++) {
        int is_below = scores[i] < scores[after] || (scores[i] == scores[after] && i > after);
        if (is_below && (best == DL_NONE || scores[i] > scores[best])) best = i;
    }
    return best;
}

uint32_t dl_lemma_script(const struct dl_model *model, struct dl_str text, const float *scores)
{
    enum { TRIED = 4 };
    const uint32_t best = (uint32_t)model->kernels->argmax(model->labels.counts[DL_TAG_LEMMA], scores);
    struct dl_form form;
    char lemma[2 * DL_MAX_WORD_BYTES];
    if (model->labels.scripts[best].cut == 0) return best;
    dl_form_set(&form, text);
    for (uint32_t i = 0, script = best; i < TRIED && script != DL_NONE; i++, script = next_script(model, scores, script)) {
        uint32_t size = apply(&model->labels.scripts[script], &form, lemma);
        if (size > 0 && is_known(model, (struct dl_str){lemma, size})) return script;
    }
    return best;
}
