/* What the network was not shown, put back where grammar has it. It says nothing of who did what, or is the rest of a name. */
#include "syntax/clause.h"
#include "syntax/shown.h"

static int is_among(struct dl_str form, const char *list) { return dl_str_among(form, list, strlen(list), '|'); }

#define DAYS "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"

/* A verb to hang an aside or a time on: that right before an aside ("declined, however, to say"), the next behind it, or the root. */
static uint32_t home_of(const struct dl_word *words, uint32_t from, uint32_t to, uint32_t first, uint32_t end, int is_time)
{
    uint32_t root = DL_NONE;
    for (uint32_t w = end; w-- > first;)
        if (words[w].head == DL_NONE && (w < from || w >= to)) root = w;
    if (from > first && !is_time && words[from - 1].upos == DL_UPOS_VERB) return from - 1;
    for (uint32_t w = to; from > first && w < end && w < to + 3; w++)
        if (words[w].upos == DL_UPOS_VERB) return w;
    return root;
}

/* A word of a time, "on Friday evening", "earlier this month", whose last word is `last`. */
struct part {
    const char *forms;
    uint8_t upos, rel;
    struct dl_str feats;
};

static void restore_part(struct dl_word *word, uint32_t last)
{
    static const struct part PARTS_OF_TIME[] = {
        {"on", DL_UPOS_ADP, DL_REL_CASE, {"_", 1}},
        {"this", DL_UPOS_DET, DL_REL_DET, {"Number=Sing|PronType=Dem", 24}},
        {"last", DL_UPOS_ADJ, DL_REL_AMOD, {"Degree=Pos", 10}},
        {"late|early|earlier|later", DL_UPOS_ADV, DL_REL_ADVMOD, {"Degree=Pos", 10}},
        {DAYS, DL_UPOS_PROPN, DL_REL_COMPOUND, {"Number=Sing", 11}},
    };
    for (size_t i = 0; i < sizeof PARTS_OF_TIME / sizeof *PARTS_OF_TIME; i++) {
        const struct part *part = &PARTS_OF_TIME[i];
        if (!is_among(word->form, part->forms)) continue;
        word->upos = part->upos;
        word->rel = part->rel;
        word->feats = part->feats;
    }
    word->head = last;
}

static void restore_time(struct dl_word *words, uint32_t from, uint32_t to, uint32_t home)
{
    const uint32_t last = to - 1;
    int has_case = 0;
    for (uint32_t w = from; w < to; w++) {
        words[w].lemma = words[w].form;
        words[w].ner = DL_NER_O;
        restore_part(&words[w], last);
        has_case |= words[w].rel == DL_REL_CASE;
        if (words[w].rel == DL_REL_ADVMOD) words[w].head = home;
    }
    words[last].upos = is_among(words[last].form, DAYS) ? DL_UPOS_PROPN : DL_UPOS_NOUN;
    words[last].feats = DL_STR("Number=Sing");
    words[last].thing = DL_THING_TIME;
    hang(words, last, home, has_case ? DL_REL_OBL : DL_REL_OBL_UNMARKED);
}

static void restore_aside(struct dl_word *words, uint32_t from, uint32_t to, uint32_t home)
{
    for (uint32_t w = from; w < to; w++) {
        const int is_word = dl_ascii_alpha(words[w].form.at[0]);
        words[w].upos = is_word ? DL_UPOS_ADV : DL_UPOS_PUNCT;
        words[w].feats = DL_STR("_");
        words[w].lemma = words[w].form;
        hang(words, w, home, is_word ? DL_REL_ADVMOD : DL_REL_PUNCT);
    }
}

/* A small word of a name, or its last. */
static void restore_word(struct dl_word *word, uint32_t head, enum dl_rel rel, enum dl_upos upos, enum dl_ner ner)
{
    word->upos = (uint8_t)upos;
    word->feats = upos == DL_UPOS_PROPN ? DL_STR("Number=Sing") : upos == DL_UPOS_ADJ ? DL_STR("Degree=Pos") : DL_STR("_");
    word->lemma = word->form;
    word->head = head;
    word->rel = (uint8_t)rel;
    word->ner = (uint8_t)ner;
    word->thing = upos == DL_UPOS_PROPN ? DL_THING_PLACE : DL_THING_NONE;
}

/* "and [the] Herzegovina", "of [the] Congo" behind the word that was shown. */
static void restore_name(struct dl_word *words, uint32_t from, uint32_t to, int is_and)
{
    const uint32_t last = to - 1, head = from - 1;
    restore_word(&words[from], last, is_and ? DL_REL_CC : DL_REL_CASE, is_and ? DL_UPOS_CCONJ : DL_UPOS_ADP,
                 is_and ? DL_NER_O : DL_NER_I_LOC);
    for (uint32_t w = from + 1; w < last; w++)
        restore_word(&words[w], last, DL_REL_DET, DL_UPOS_DET, is_and ? DL_NER_O : DL_NER_I_LOC);
    restore_word(&words[last], head, is_and ? DL_REL_CONJ : DL_REL_NMOD, DL_UPOS_PROPN, is_and ? DL_NER_B_LOC : DL_NER_I_LOC);
    words[head].ner = DL_NER_B_LOC;
    words[head].upos = DL_UPOS_PROPN;
    words[head].lemma = words[head].form;
    words[head].thing = DL_THING_PLACE;
}

void dl_shown_restore(const struct dl_shown *shown, struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t i = shown->count; i-- > 0;) { /* "Democratic" behind "of the Congo", so that the name begins with it */
        const struct dl_left_out *left_out = &shown->left_out[i];
        const uint32_t from = first + left_out->from, to = first + left_out->to;
        switch (left_out->kind) {
        case DL_LEFT_OUT_ASIDE: restore_aside(words, from, to, home_of(words, from, to, first, end, 0)); break;
        case DL_LEFT_OUT_TIME: restore_time(words, from, to, home_of(words, from, to, first, end, 1)); break;
        case DL_LEFT_OUT_AND: restore_name(words, from, to, 1); break;
        case DL_LEFT_OUT_OF: restore_name(words, from, to, 0); break;
        case DL_LEFT_OUT_REPUBLIC:
            restore_word(&words[from], to, DL_REL_DET, DL_UPOS_DET, DL_NER_O);
            if (to - from < 2) break;
            restore_word(&words[from + 1], to, DL_REL_AMOD, DL_UPOS_ADJ, DL_NER_B_LOC);
            words[to].ner = DL_NER_I_LOC;
            break;
        }
    }
}
