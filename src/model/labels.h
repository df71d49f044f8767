/* The label lists of a model file, as the enumerations of dateline.h. */
#ifndef DL_MODEL_LABELS_H
#define DL_MODEL_LABELS_H

#include "model/model.h"

/* Lines of a text section that must be there; views of the file. */
int dl_model_lines(struct dl_model *model, const char *section, struct dl_lines *out, struct dl_error *error);
/* The lists of the model file, and the lemmas of data/lemmas/forms.tsv. */
int dl_labels_open(struct dl_model *model, struct dl_data *data, struct dl_error *error);

#endif
