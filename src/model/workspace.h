/* What one thread needs to run the network over a group of sentences of like length: the numbers of the group, and
 * the first layer's input products of every word form met lately (they depend on the form alone).
 *
 *     struct dl_workspace *space = dl_workspace_take(model);     // NULL: memory is spent
 *     dl_workspace_clear(space);
 *     while (dl_workspace_add(space, n) == DL_OK) …  // longest first; then forms[row + 1 …] of each
 *     dl_workspace_encode(model, space, NULL);                   // space->hidden: [rows][W], a root row before each sentence
 *     dl_workspace_give(model, space);
 */
#ifndef DL_MODEL_WORKSPACE_H
#define DL_MODEL_WORKSPACE_H

#include "model/forms.h"
#include "model/model.h"

enum {
    DL_GROUP = 24,       /* sentences of a group */
    DL_GROUP_ROWS = 1536 /* words and roots of a group; a sentence of DL_MAX_SENTENCE_WORDS fits */
};

/* Rows to be multiplied by a matrix: as floats, or as bytes where the model is not exact. */
struct dl_operand {
    const float *floats;
    const uint8_t *bytes;
    const float *scales; /* of the rows of bytes */
    size_t stride;       /* of either */
};

/* Rounds m rows of n floats, unless the model is exact; bytes [m][n] and scales [m] are the caller's memory. */
struct dl_operand dl_operand_make(const struct dl_model *model, size_t m, size_t n, const float *floats, size_t stride,
                                  uint8_t *bytes, float *scales);
/* c[r] = rows first … first + m of the operand · matrix + bias. */
void dl_multiply(const struct dl_model *model, const struct dl_matrix *matrix, const struct dl_operand *operand, size_t first,
                 size_t m, float *c, size_t c_stride);

struct dl_workspace {
    struct dl_workspace *next; /* idle ones hang together */
    uint32_t width, units;     /* W, H */
    /* the group */
    uint32_t sentences, rows;
    uint32_t row[DL_GROUP], words[DL_GROUP]; /* of a sentence: its root row, its number of words (not increasing) */
    struct dl_str forms[DL_GROUP_ROWS];
    float *hidden;             /* [DL_GROUP_ROWS][W] the encoder's result */
    struct dl_operand operand; /* the same, ready to be multiplied */
    /* inside */
    float *first;                           /* [DL_GROUP_ROWS][W] output of layer 0 */
    float *products;                        /* exact: [DL_GROUP_ROWS][8H] input products of layer 1 */
    const float *inputs[DL_GROUP_ROWS];     /* exact: rows of input products of the layer at work */
    const int16_t *words_in[DL_GROUP_ROWS]; /* else: the same of layer 0, in 512ths */
    uint8_t *first_bytes;                   /* [DL_GROUP_ROWS][W] the same in bytes */
    uint8_t *bytes;                         /* [DL_GROUP_ROWS][W] of layer 1, then of hidden */
    float *scales;                          /* [DL_GROUP_ROWS] of hidden */
    float *state, *zero;                    /* [DL_GROUP][H], [H] */
    uint8_t *zero_bytes;                    /* [H] */
    uint8_t *embedding_bytes;               /* [EMBED_BLOCK][in] */
    float *embedding, *mixed;               /* [EMBED_BLOCK][in], [EMBED_BLOCK][2W] */
    float *block;                           /* [EMBED_BLOCK][8H] input products of new forms */
    float *remembered;                      /* exact: [DL_FORMS][8H] input products of forms */
    int16_t *remembered_words;              /* else: the same in 512ths */
    struct dl_forms *forms_met;
    struct dl_str missing[DL_GROUP_ROWS]; /* forms to be computed, and their slots */
    uint32_t missing_slot[DL_GROUP_ROWS];
    void *memory; /* all the arrays above */
    void *heads;  /* memory of the syntax room, freed with free_heads */
    void (*free_heads)(void *);
};

struct dl_workspace *dl_workspace_take(struct dl_model *model);
void dl_workspace_give(struct dl_model *model, struct dl_workspace *space);
/* Frees the idle ones; called when the model is closed. */
void dl_workspaces_free(struct dl_model *model);

void dl_workspace_clear(struct dl_workspace *space);
/* Adds a sentence no longer than the last; DL_ELIMIT when the group is full. n in 1..DL_MAX_SENTENCE_WORDS. */
int dl_workspace_add(struct dl_workspace *space, uint32_t n);
/* clock may be NULL. */
void dl_workspace_encode(const struct dl_model *model, struct dl_workspace *space, struct dl_clock *clock);

#endif
