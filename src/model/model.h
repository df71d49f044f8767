/* The network's weights, opened once from a model file, packed for the kernels, shared by all threads.
 *
 * Sizes: W width of the encoder (192), H = W/2 units of a direction of a layer (96), A width of the arc heads (128),
 * B width of the label heads (64), L relations. [n] beside a field is its shape; "padded" counts are multiples of DL_PANEL. */
#ifndef DL_MODEL_MODEL_H
#define DL_MODEL_MODEL_H

#include <pthread.h>

#include "base/kit.h"
#include "base/table.h"
#include "base/vec.h"
#include "model/features.h"
#include "model/file.h"
#include "model/kernels.h"

enum { DL_LAYERS = 2, DL_WAYS = 2 /* forward, backward */, DL_LABEL_BLOCK = 8 /* dependent units of one packed block */ };

/* Weights in floats, for exact arithmetic, and in bytes, a size for each column. */
struct dl_bytes {
    int8_t *packed; /* [columns / 16][in / 4][16][4] */
    int32_t *start; /* [columns] −128 · the column's sum */
    float *scale;   /* [columns] */
};

struct dl_matrix {
    float *packed; /* [padded / 16][in][16] */
    float *bias;   /* [padded] */
    struct dl_bytes bytes;
    uint32_t in, padded; /* in: a multiple of 4 */
};

struct dl_rows { /* an embedding table: value = at[row][i] · scales[row] */
    const int8_t *at;
    const float *scales;
    uint32_t rows, columns;
};

struct dl_lines { /* lines of a text section */
    struct dl_str *at;
    uint32_t count;
};

enum dl_casing { DL_CASING_KEEP, DL_CASING_LOWER, DL_CASING_TITLE /* first letter as it is, the rest lowered */ };

struct dl_script { /* how a form becomes its lemma: recase, cut code points off the end, append */
    enum dl_casing casing;
    uint32_t cut;
    struct dl_str append;
};

enum dl_tagger { DL_TAG_UPOS, DL_TAG_FEATS, DL_TAG_LEMMA, DL_TAG_NER, DL_TAG_KIND, DL_TAGGERS };

struct dl_labels {                           /* what the rows of the heads mean */
    uint8_t *upos, *relations, *ner, *kinds; /* enum dl_upos, dl_rel, dl_ner, dl_thing */
    struct dl_str *upos_names;
    struct dl_str *feats;
    struct dl_script *scripts;
    struct dl_table exceptions; /* "low<TAB>UPOS" to an index of lemmas */
    struct dl_str *lemmas;
    struct dl_table own; /* data/lemmas/forms.tsv, the same way; goes first */
    DL_VEC(, struct dl_str) own_lemmas;
    uint32_t counts[DL_TAGGERS], relation_count;
};

struct dl_model {
    struct dl_model_file file;
    struct dl_arena arena;
    const struct dl_kernels *kernels;
    int exact;                         /* floats instead of bytes */
    uint32_t width, units, arc, label; /* W H A B */
    struct dl_table words, vectors;
    struct dl_rows word, vector, affix[DL_AFFIXES];
    struct dl_matrix mix;                      /* embeddings to 2W */
    float *norm_weight[2], *norm_bias[2];      /* [W] after the mix, after the layers */
    float *root;                               /* [8H] input products of the root vector to layer 0 */
    int16_t *root_words, *bias_words;          /* [8H] the same in 512ths; the bias of layer 1 */
    struct dl_matrix input[DL_LAYERS];         /* W to 8H: forward, backward; gates as the kernels want them */
    float *hidden[DL_LAYERS][DL_WAYS];         /* [H/16][H][64] */
    struct dl_bytes steps[DL_LAYERS][DL_WAYS]; /* [H/16][K/4][64][4], K = H in layer 0; in layer 1 W + H: input, then recurrence.
                                                * The scale holds the 127th of the outputs that are multiplied */
    struct dl_matrix tags;                     /* W to all taggers' labels, one behind the other */
    uint32_t tag_at[DL_TAGGERS];               /* first column of a tagger */
    struct dl_matrix ends;                     /* W to arc head, arc dependent, label head, label dependent */
    struct dl_matrix arc_bilinear;             /* A to A */
    float *label_bilinear;                     /* blocks of dependent units: [label_padded / 16][units · (B+1)][16] */
    uint32_t label_padded;
    /* The same in bytes: U[l][i][j] = byte · label_scale[l] · label_head[j], i < B, and the row of the dependent's constant 1. */
    int8_t *label_bytes;             /* [B+1 heads j][label_padded / 16][B/4][16][4] */
    int32_t *label_start;            /* [B+1][label_padded] */
    float *label_scale, *label_head; /* [label_padded], [B+1] */
    struct dl_matrix label_last;     /* B heads to relations */
    float *transition;               /* [K+1][K] of names */
    struct dl_labels labels;
    char version[64];
    /* Workspaces wait here between calls, so that what they remember of word forms is not lost. They hold only what
     * follows from the weights; results never depend on who used one before. */
    pthread_mutex_t lock;
    struct dl_workspace *idle;
};

/* Opens the model of a kit, with the kernels and arithmetic that the options ask for, and notes its version there. */
int dl_model_attach(struct dl_kit *kit, const struct dl_kit_options *options, struct dl_error *error);
/* path NULL: the built-in "model/dateline.dlm". DL_EIO, DL_EMODEL, DL_ENOMEM. */
int dl_model_open(struct dl_model **out, struct dl_data *data, const char *path, struct dl_error *error);
void dl_model_close(struct dl_model *model);

#endif
