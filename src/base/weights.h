/* Weights of named features, as the learned judgements of the stages ask for them. A feature is called "template", "template=a" or
 * "template=a+b", in small letters, with '_' for blanks; so it stands in a file of weights, a feature a line. Whoever asks gives the
 * parts as they are: no name is put together but for a trainer who watches.
 *     struct dl_sum sum = {&weights, 0};
 *     dl_sum_add_one(&sum, "object", lemma);
 *     return dl_sum_chance(sum.total); */
#ifndef DL_BASE_WEIGHTS_H
#define DL_BASE_WEIGHTS_H

#include "base/data.h"

struct dl_weight;

struct dl_weights {
    struct dl_arena *arena;
    struct dl_weight *slots;
    uint32_t count, capacity;                      /* capacity is a power of two or 0 */
    void (*watch)(void *user, struct dl_str name); /* for a trainer: told each feature that is asked for; else NULL */
    void *user;
};

void dl_weights_init(struct dl_weights *weights, struct dl_arena *arena);
/* Reads a file of lines "thousandths, feature". */
int dl_weights_read(struct dl_weights *weights, struct dl_data *data, const char *name, struct dl_error *error);
/* A weight's cell, in thousandths; 1 when it is one. */
int dl_weight_cell(struct dl_str cell, int32_t *out);
/* Sets what a feature is worth, or where its row of weights stands; not 0. DL_OK or DL_ENOMEM. */
int dl_weights_set(struct dl_weights *weights, struct dl_str feature, int32_t value);
/* What it was set to, 0 for a feature without weight. */
int32_t dl_weights_get(const struct dl_weights *weights, const char *template_name, struct dl_str a, struct dl_str b);
/* The same of a feature by its whole name; nobody is told. */
int32_t dl_weights_named(const struct dl_weights *weights, struct dl_str feature);
/* Whether there are any, or somebody watches. */
static inline int dl_weights_are_there(const struct dl_weights *weights) { return weights->count > 0 || weights->watch != NULL; }

struct dl_sum {
    const struct dl_weights *by;
    int32_t total; /* thousandths of a logit */
};

void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b);
void dl_sum_add_one(struct dl_sum *sum, const char *template_name, struct dl_str a);
void dl_sum_add_text(struct dl_sum *sum, const char *template_name, const char *a);
void dl_sum_add_plain(struct dl_sum *sum, const char *name);
/* The chance, 0.01 to 0.99, of a total. */
float dl_sum_chance(int32_t total);

#endif
