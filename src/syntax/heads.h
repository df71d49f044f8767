/* What is read off the encoder's hidden states of a group of sentences: tags, heads, relations. */
#ifndef DL_SYNTAX_HEADS_H
#define DL_SYNTAX_HEADS_H

#include "model/workspace.h"

/* By row of the group (root rows hold nothing). */
struct dl_reading {
    uint16_t tags[DL_TAGGERS][DL_GROUP_ROWS]; /* labels of the model, row numbers */
    uint16_t head[DL_GROUP_ROWS];             /* 0 the root, else the head's number in its sentence, from 1 */
    uint8_t relation[DL_GROUP_ROWS];          /* label of the model */
    uint16_t names[DL_GROUP_ROWS];            /* how near to a name of each kind, as dl_word has it */
    /* scores of what was chosen, for tests and confidence */
    float head_score[DL_GROUP_ROWS], relation_score[DL_GROUP_ROWS], upos_score[DL_GROUP_ROWS], ner_score[DL_GROUP_ROWS];
};

/* Reads an encoded group. The reading belongs to the workspace and stands until the next call. clock may be NULL.
 * DL_OK or DL_ENOMEM. */
int dl_heads_read(const struct dl_model *model, struct dl_workspace *space, struct dl_clock *clock, const struct dl_reading **out);

#endif
