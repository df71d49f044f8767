/* How a document tells: does it report, or comment? Reports tell in the past what was done, and hand on in quotations what people think; columns,
 * essays and explanation reason in the present, speak of "I", "we" and "you", and ask. Both signs are counted outside of what is said by
 * somebody; of verbs only those that are the main one of their sentence, and not those of saying ("says"), which papers put in the present. */
#include "did/coder.h"

static int is_said(const struct dl_scene *s, uint32_t w) { return s->word_statement[w] != DL_NONE; }

/* 1 past, -1 present, 0 neither: the verb itself, or its first auxiliary. What "has been done" is told as done. */
static int tense_of(const struct dl_doc *doc, uint32_t verb, uint32_t first)
{
    const struct dl_word *word = &doc->words.at[verb];
    for (uint32_t w = first; w < verb; w++) {
        const struct dl_word *aux = &doc->words.at[w];
        if (aux->head != verb || aux->upos != DL_UPOS_AUX) continue;
        word = aux;
        break;
    }
    if (!dl_has_feat(word, "VerbForm=Fin")) return 0;
    if (word->head == verb && dl_lemma_is(word, "have")) return 1;
    return dl_has_feat(word, "Tense=Past") ? 1 : dl_has_feat(word, "Tense=Pres") ? -1 : 0;
}

struct dl_manner dl_manner_count(const struct dl_scene *s)
{
    const struct dl_doc *doc = s->doc;
    struct dl_manner m = {0};
    uint32_t first = 0;
    for (uint32_t w = 0; w < doc->words.count; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (w == 0 || word->sentence != doc->words.at[w - 1].sentence) first = w;
        if (is_said(s, w)) continue;
        m.words += word->upos != DL_UPOS_PUNCT;
        m.speakers += word->upos == DL_UPOS_PRON && (dl_has_feat(word, "Person=1") || dl_has_feat(word, "Person=2"));
        m.questions += dl_str_is(word->form, "?");
        if (word->head != DL_NONE) continue;
        const uint32_t id = dl_frames_lemma(s->frames, word->lemma);
        if (id != DL_NONE && dl_frames_in(s->frames, id, s->frames->speech)) continue;
        const int tense = tense_of(doc, w, first);
        m.past += tense > 0;
        m.present += tense < 0;
    }
    return m;
}

/* ---- names of what was counted, for the learned judgement ---- */

enum {
    FEWEST_VERBS = 8, /* a document of fewer main verbs tells nothing of its manner */
    SOME = 4,
    MANY = 12, /* of a thousand words */
    OFTEN = 50,
    MOSTLY = 66 /* of a hundred main verbs in the present */
};

int dl_manner_is_known(const struct dl_manner *m) { return m->past + m->present >= FEWEST_VERBS; }

/* "I", "we", "you" and, twice, questions in a thousand words. */
static uint64_t share_of_speakers(const struct dl_manner *m)
{
    return 1000u * ((uint64_t)m->speakers + 2u * m->questions) / (m->words + 1u);
}

/* Of a hundred main verbs. */
static uint64_t share_of_present(const struct dl_manner *m) { return 100u * (uint64_t)m->present / (m->past + m->present); }

const char *dl_manner_voice(const struct dl_manner *m)
{
    if (!dl_manner_is_known(m)) return "unknown";
    const uint64_t share = share_of_speakers(m);
    return share < SOME ? "others" : share < MANY ? "some" : "own";
}

const char *dl_manner_tense(const struct dl_manner *m)
{
    if (!dl_manner_is_known(m)) return "unknown";
    const uint64_t share = share_of_present(m);
    return share < OFTEN ? "past" : share < MOSTLY ? "mixed" : "present";
}

void dl_manner_add(struct dl_sum *sum, const struct dl_manner *m)
{
    const struct dl_str voice = dl_str_from(dl_manner_voice(m)), tense = dl_str_from(dl_manner_tense(m));
    dl_sum_add_one(sum, "voice", voice);
    dl_sum_add_one(sum, "manner", tense);
    dl_sum_add(sum, "manner", voice, tense);
}

int dl_manner_reasons(const struct dl_manner *m)
{
    if (!dl_manner_is_known(m)) return 0;
    const uint64_t share = share_of_present(m);
    return share >= MOSTLY || (share >= OFTEN && share_of_speakers(m) >= SOME);
}
