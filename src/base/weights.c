/* Hashes of the features' parts, eight bytes at a time, in a table with linear probing that is half full at most. A name is not kept: of the
 * some 2^15 features that have weights, one that has none meets one of them with a chance of 2^-32, since half of the hash says where to look
 * and the other half stands there. Eight bytes a feature, so that more of them stay in the caches: dozens are asked for of each find. Sums are
 * of integers, alike on every machine. */
#include "base/weights.h"

#include "base/limits.h"
#include "base/small.h"
#include "base/tsv.h"

enum { NAME_BYTES = 160, MOST_THOUSANDTHS = 100000 };

struct dl_weight {
    uint32_t tag;
    int32_t value; /* 0: free */
};

/* ---- hashes ---- */

/* Fewer than eight bytes as one number, those in the middle twice. */
static inline uint64_t fewer(const char *at, uint32_t size)
{
    uint32_t first, last;
    if (size < 4)
        return (uint64_t)(unsigned char)at[0] << 16 | (uint64_t)(unsigned char)at[size / 2] << 8 | (unsigned char)at[size - 1];
    memcpy(&first, at, sizeof first);
    memcpy(&last, at + size - 4, sizeof last);
    return (uint64_t)first << 32 | last;
}

/* Most parts are small letters alone, which stand between 0x60 and 0x7F, and stay as they are. */
static inline uint64_t small(uint64_t bytes)
{
    const uint64_t letters = 0x6060606060606060u;
    return __builtin_expect((bytes & letters) == letters, 1) ? bytes : dl_small_bytes(bytes, '_');
}

/* The last bytes of a part come with its size, so that no two parts run into each other. */
static inline uint64_t add_part(uint64_t hash, struct dl_str part)
{
    if (part.size == 0) return dl_weight_mix(hash, 0);
    for (uint32_t at = 0; at + 8 < part.size; at += 8) hash = dl_weight_mix(hash, small(dl_weight_bytes(part.at + at)));
    const uint64_t last = part.size < 8 ? fewer(part.at, part.size) : dl_weight_bytes(part.at + part.size - 8);
    return dl_weight_mix(hash, small(last) ^ (uint64_t)part.size << 56);
}

/* ---- the table ---- */

void dl_weights_init(struct dl_weights *weights, struct dl_arena *arena) { *weights = (struct dl_weights){.arena = arena}; }

static uint32_t place_of(const struct dl_weights *weights, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash >> 32) & (weights->capacity - 1);
    while (weights->slots[at].value != 0 && weights->slots[at].tag != (uint32_t)hash) at = (at + 1) & (weights->capacity - 1);
    return at;
}

static void put(struct dl_weights *weights, uint64_t hash, int32_t value)
{
    const uint32_t at = place_of(weights, hash);
    weights->slots[at] = (struct dl_weight){(uint32_t)hash, value};
    weights->hashes[at] = hash;
}

static int grow(struct dl_weights *weights)
{
    struct dl_weights wide = *weights;
    wide.capacity = weights->capacity == 0 ? 256 : weights->capacity * 2;
    wide.slots = dl_arena_alloc(weights->arena, wide.capacity * sizeof *wide.slots);
    wide.hashes = dl_arena_alloc(weights->arena, wide.capacity * sizeof *wide.hashes);
    if (wide.capacity == 0 || wide.slots == NULL || wide.hashes == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < weights->capacity; i++)
        if (weights->slots[i].value != 0) put(&wide, weights->hashes[i], weights->slots[i].value);
    dl_arena_drop(weights->arena, weights->slots, weights->capacity * sizeof *weights->slots);
    dl_arena_drop(weights->arena, weights->hashes, weights->capacity * sizeof *weights->hashes);
    *weights = wide;
    return DL_OK;
}

/* "template=a+b" in its parts; a has a byte at least. */
static uint64_t hash_of_name(struct dl_str name)
{
    char template_name[NAME_BYTES];
    uint32_t end = 0, plus;
    for (; end < name.size && end < NAME_BYTES && name.at[end] != '=' && name.at[end] != '+'; end++)
        template_name[end] = name.at[end] == '_' ? ' ' : name.at[end];
    for (plus = end + (end < name.size && name.at[end] == '=' ? 2 : 0); plus < name.size && name.at[plus] != '+';) plus++;
    const uint64_t hash = add_part(dl_weight_template(template_name, end), dl_str_slice(name, end + 1, plus));
    return add_part(hash, dl_str_slice(name, plus + 1, name.size));
}

int dl_weights_set(struct dl_weights *weights, struct dl_str feature, int32_t value)
{
    const uint64_t hash = hash_of_name(feature);
    if (weights->count * 2 >= weights->capacity && grow(weights) != DL_OK) return DL_ENOMEM;
    weights->count += weights->slots[place_of(weights, hash)].value == 0;
    put(weights, hash, value);
    return DL_OK;
}

static void tell(const struct dl_weights *weights, const char *template_name, struct dl_str a, struct dl_str b)
{
    char name[NAME_BYTES];
    uint32_t size = dl_str_append_small(name, NAME_BYTES, 0, dl_str_from(template_name), '_');
    if (a.size > 0)
        size = dl_str_append_small(name, NAME_BYTES, dl_str_append_small(name, NAME_BYTES, size, DL_STR("="), '_'), a, '_');
    if (b.size > 0)
        size = dl_str_append_small(name, NAME_BYTES, dl_str_append_small(name, NAME_BYTES, size, DL_STR("+"), '_'), b, '_');
    weights->watch(weights->user, (struct dl_str){name, size});
}

int32_t dl_weights_at(const struct dl_weights *weights, uint64_t template_hash, const char *template_name, struct dl_str a,
                      struct dl_str b)
{
    if (weights->watch != NULL) tell(weights, template_name, a, b);
    if (weights->capacity == 0) return 0;
    return weights->slots[place_of(weights, add_part(add_part(template_hash, a), b))].value;
}

/* ---- files ---- */

int dl_weight_cell(struct dl_str cell, int32_t *out)
{
    long value;
    if (!dl_str_number(cell, &value) || value < -MOST_THOUSANDTHS || value > MOST_THOUSANDTHS) return 0;
    *out = (int32_t)value;
    return 1;
}

static int read_weight(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    int32_t value;
    const struct dl_str feature = dl_tsv_cell(tsv, 1);
    if (!dl_weight_cell(dl_tsv_cell(tsv, 0), &value) || feature.size == 0)
        return dl_tsv_fail(tsv, error, "a weight is a number of thousandths and a feature");
    return value == 0 || dl_weights_set(to, feature, value) == DL_OK ? DL_OK : dl_fail_memory(error);
}

int dl_weights_read(struct dl_weights *weights, struct dl_data *data, const char *name, struct dl_error *error)
{
    return dl_tsv_read(data, name, read_weight, weights, error);
}

/* ---- sums ---- */

float dl_sum_chance(int32_t total)
{
    /* 1000 ln(p / (1 - p)) for p = 0.51, 0.52 … 0.99 */
    static const int16_t logits[] = {40,   80,   120,  160,  201,  241,  282,  323,  364,  405,  447,  490,  532,
                                     575,  619,  663,  708,  754,  800,  847,  895,  944,  995,  1046, 1099, 1153,
                                     1208, 1266, 1325, 1386, 1450, 1516, 1586, 1658, 1735, 1815, 1901, 1992, 2091,
                                     2197, 2314, 2442, 2587, 2752, 2944, 3178, 3476, 3892, 4595};
    int hundredths = 50, below = total < 0;
    uint32_t size = (uint32_t)(below ? -(int64_t)total : total);
    for (size_t i = 0; i < sizeof logits / sizeof *logits && size >= (uint32_t)logits[i]; i++) hundredths++;
    return (float)(below ? 100 - hundredths : hundredths) / 100.0f;
}
