/* Sums of weights. A logistic regression (train/said.py) whose prior is the rules' own choice: the weights say by how much
 * to depart from it, so few examples move little. Integers, so that every machine decides alike. */
#include "said/score.h"

enum { NAME_BYTES = 160 };

static uint32_t append(char *name, uint32_t size, struct dl_str atom)
{
    return dl_str_append_small(name, NAME_BYTES, size, atom, 0);
}

void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b)
{
    const struct dl_judgement *by = sum->by;
    if (by->weights.count == 0 && by->watch == NULL) return;
    char name[NAME_BYTES];
    uint32_t size = (uint32_t)strlen(template_name); /* in lower case, and short, as it stands in the code */
    memcpy(name, template_name, size);
    if (a.size > 0) {
        name[size++] = ' ';
        size = append(name, size, a);
    }
    if (b.size > 0 && size < NAME_BYTES) {
        name[size++] = ' ';
        size = append(name, size, b);
    }
    const struct dl_str key = {name, size};
    if (by->watch != NULL) by->watch->feature(by->watch->user, key);
    uint32_t index = dl_table_get(&by->weight_of, key);
    if (index != DL_NONE) sum->total += by->weights.at[index];
}

struct dl_str dl_word_class(const struct dl_doc *doc, uint32_t at)
{
    if (at >= doc->words.count) return DL_STR("end");
    const struct dl_word *w = &doc->words.at[at];
    switch (w->upos) {
    case DL_UPOS_NOUN:
    case DL_UPOS_PROPN:
    case DL_UPOS_VERB:
    case DL_UPOS_ADJ:
    case DL_UPOS_NUM:
    case DL_UPOS_SYM:
    case DL_UPOS_X: return dl_str_from(dl_upos_name((enum dl_upos)w->upos));
    default: return w->form;
    }
}

float dl_score_chance(int32_t score)
{
    /* 1000 ln(p / (1 - p)) for p = 0.51, 0.52 … 0.99 */
    static const int16_t logits[] = {40,   80,   120,  160,  201,  241,  282,  323,  364,  405,  447,  490,  532,
                                     575,  619,  663,  708,  754,  800,  847,  895,  944,  995,  1046, 1099, 1153,
                                     1208, 1266, 1325, 1386, 1450, 1516, 1586, 1658, 1735, 1815, 1901, 1992, 2091,
                                     2197, 2314, 2442, 2587, 2752, 2944, 3178, 3476, 3892, 4595};
    int hundredths = 50, below = score < 0;
    uint32_t size = (uint32_t)(below ? -(int64_t)score : score);
    for (size_t i = 0; i < sizeof logits / sizeof *logits && size >= (uint32_t)logits[i]; i++) hundredths++;
    return (float)(below ? 100 - hundredths : hundredths) / 100.0f;
}
