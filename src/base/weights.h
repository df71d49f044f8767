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
    uint64_t *hashes;                              /* of the slots, for growing alone */
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

/* ---- hashes: a template mostly stands as a literal where it is asked for, so that its hash is known before the program runs ---- */

static inline uint64_t dl_weight_bytes(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static inline uint64_t dl_weight_mix(uint64_t hash, uint64_t bytes)
{
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

/* The template as it stands in the code, small and with blanks. */
static inline uint64_t dl_weight_template(const char *name, size_t size)
{
    uint64_t hash = 0, last = size;
    size_t at = 0;
    for (; at + 8 <= size; at += 8) hash = dl_weight_mix(hash, dl_weight_bytes(name + at));
    for (; at < size; at++) last = last << 8 | (unsigned char)name[at];
    return dl_weight_mix(hash, last);
}

/* ---- asking ---- */

/* What a feature was set to, 0 where it has no weight; of a template by its hash. */
int32_t dl_weights_at(const struct dl_weights *weights, uint64_t template_hash, const char *template_name, struct dl_str a,
                      struct dl_str b);
static inline int32_t dl_weights_get(const struct dl_weights *weights, const char *template_name, struct dl_str a, struct dl_str b)
{
    return dl_weights_at(weights, dl_weight_template(template_name, strlen(template_name)), template_name, a, b);
}
/* Whether there are any, or somebody watches. */
static inline int dl_weights_are_there(const struct dl_weights *weights) { return weights->count > 0 || weights->watch != NULL; }

struct dl_sum {
    const struct dl_weights *by;
    int32_t total; /* thousandths of a logit */
};

static inline void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b)
{
    sum->total += dl_weights_get(sum->by, template_name, a, b);
}
static inline void dl_sum_add_one(struct dl_sum *sum, const char *template_name, struct dl_str a)
{
    dl_sum_add(sum, template_name, a, (struct dl_str){NULL, 0});
}
static inline void dl_sum_add_text(struct dl_sum *sum, const char *template_name, const char *a)
{
    dl_sum_add_one(sum, template_name, (struct dl_str){a, (uint32_t)strlen(a)});
}
static inline void dl_sum_add_plain(struct dl_sum *sum, const char *name)
{
    dl_sum_add(sum, name, (struct dl_str){NULL, 0}, (struct dl_str){NULL, 0});
}
/* The chance, 0.01 to 0.99, of a total. */
float dl_sum_chance(int32_t total);

#endif
