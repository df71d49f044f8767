/* The network reads each sentence alone, and a surname that it does not know may look like a town. What a report says once in
 * full ("Volodymyr Zelensky") holds for its other sentences ("when Zelenskyi entered"). Only subjects are mended: people act,
 * and what stands behind a preposition may be the town all the same. */
#include "syntax/agree.h"

#include "base/alias.h"
#include "base/fold.h"
#include "base/tree.h"

enum { PERSONS = 256 /* of one report that are looked at */, LEAST_LETTERS = 5 };

struct surnames {
    struct dl_str folded[PERSONS];
    uint32_t count;
    struct dl_str parts[2 * PERSONS]; /* first and last words of names, as written */
    uint32_t part_count;
};

/* The last word of the name that begins at `word`. */
static uint32_t name_end(const struct dl_doc *doc, uint32_t word)
{
    uint8_t inside = (uint8_t)(doc->words.at[word].ner + 1);
    while (word + 1 < doc->words.count && doc->words.at[word + 1].ner == inside &&
           doc->words.at[word + 1].sentence == doc->words.at[word].sentence)
        word++;
    return word;
}

static int is_person_tag(uint8_t ner) { return ner == DL_NER_B_PER || ner == DL_NER_I_PER; }

/* "Ali Hadj, better known as Baz": another name of a person is a person's. */
static void mend_alias(struct dl_doc *doc, uint32_t word)
{
    const uint32_t other = dl_alias_of(doc, word);
    if (other == DL_NONE || !is_person_tag(doc->words.at[other].ner)) return;
    for (uint32_t w = word, last = name_end(doc, word); w <= last; w++)
        doc->words.at[w].ner = w == word ? DL_NER_B_PER : DL_NER_I_PER;
}

static int collect(struct dl_doc *doc, struct surnames *surnames)
{
    for (uint32_t w = 0; w < doc->words.count && surnames->count < PERSONS && surnames->part_count < 2 * PERSONS; w++) {
        const uint8_t ner = doc->words.at[w].ner;
        if (ner == DL_NER_B_LOC || ner == DL_NER_B_ORG) mend_alias(doc, w);
        if (doc->words.at[w].ner != DL_NER_B_PER) continue;
        uint32_t last = name_end(doc, w);
        if (last == w && doc->words.at[w].ner == ner) continue;
        if (last > w) {
            surnames->parts[surnames->part_count++] = doc->words.at[w].form;
            surnames->parts[surnames->part_count++] = doc->words.at[last].form;
        }
        struct dl_str folded = dl_name_fold(&doc->arena, doc->words.at[last].form);
        if (folded.at == NULL) return DL_ENOMEM;
        if (folded.size >= LEAST_LETTERS) surnames->folded[surnames->count++] = folded;
        w = last;
    }
    return DL_OK;
}

/* "President Moon Jae-in", then "Moon is to visit": a subject that stands as no common noun can, and is a word of somebody's name. */
static void mend_plain_word(struct dl_doc *doc, uint32_t w, const struct surnames *surnames)
{
    struct dl_word *word = &doc->words.at[w];
    if (word->ner != DL_NER_O || !dl_ascii_upper(word->form.at[0]) || dl_rel_base((enum dl_rel)word->rel) != DL_REL_NSUBJ) return;
    if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN && word->upos != DL_UPOS_ADJ) return;
    if (dl_has_feat(word, "Number=Plur") || dl_child_next(doc, w, DL_NONE) != DL_NONE) return;
    for (uint32_t i = 0; i < surnames->part_count; i++) {
        if (!dl_str_equal(word->form, surnames->parts[i])) continue;
        word->ner = DL_NER_B_PER;
        word->upos = DL_UPOS_PROPN;
        return;
    }
}

int dl_names_agree(struct dl_doc *doc)
{
    struct surnames surnames = {.count = 0, .part_count = 0};
    int code = collect(doc, &surnames);
    for (uint32_t w = 0; code == DL_OK && surnames.part_count > 0 && w < doc->words.count; w++) mend_plain_word(doc, w, &surnames);
    for (uint32_t w = 0; code == DL_OK && surnames.count > 0 && w < doc->words.count; w++) {
        struct dl_word *word = &doc->words.at[w];
        if ((word->ner != DL_NER_B_LOC && word->ner != DL_NER_B_ORG) || name_end(doc, w) != w ||
            dl_rel_base((enum dl_rel)word->rel) != DL_REL_NSUBJ)
            continue;
        struct dl_str folded = dl_name_fold(&doc->arena, word->form);
        if (folded.at == NULL) return DL_ENOMEM;
        for (uint32_t i = 0; i < surnames.count; i++)
            if (folded.size >= LEAST_LETTERS && dl_same_spelling(folded, surnames.folded[i])) word->ner = DL_NER_B_PER;
    }
    return code;
}
