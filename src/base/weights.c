/* Hashes of the features' parts, eight bytes at a time, in a table with linear probing that is half full at most. A name is not kept: of the
 * some 2^15 features that have weights, one that has none meets the 64 bits of one of them with a chance of 2^-49. Sums are of integers,
 * alike on every machine. */
#include "base/weights.h"

#include "base/limits.h"
#include "base/small.h"
#include "base/tsv.h"

enum { NAME_BYTES = 160, MOST_THOUSANDTHS = 100000 };

struct dl_weight {
    uint64_t hash;
    int32_t value; /* 0: free */
};

/* ---- hashes ---- */

static uint64_t eight(const char *at)
{
    uint64_t bytes;
    memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

static uint64_t fewer(const char *at, uint32_t size)
{
    uint64_t bytes = 0;
    uint32_t four;
    uint16_t two;
    if (size & 4) memcpy(&four, at, sizeof four), bytes = four, at += 4;
    if (size & 2) memcpy(&two, at, sizeof two), bytes = bytes << 16 | two, at += 2;
    return size & 1 ? bytes << 8 | (unsigned char)*at : bytes;
}

static uint64_t mix(uint64_t hash, uint64_t bytes)
{
    hash = (hash ^ bytes) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

/* The last bytes of a part come with its size, so that no two parts run into each other. */
static inline uint64_t add_part(uint64_t hash, struct dl_str part, int made_small)
{
    if (part.size == 0) return mix(hash, 0);
    for (uint32_t at = 0; at + 8 < part.size; at += 8) {
        const uint64_t bytes = eight(part.at + at);
        hash = mix(hash, made_small ? dl_small_bytes(bytes, '_') : bytes);
    }
    const uint64_t last = part.size < 8 ? fewer(part.at, part.size) : eight(part.at + part.size - 8);
    return mix(hash, (made_small ? dl_small_bytes(last, '_') : last) ^ (uint64_t)part.size << 56);
}

/* The template as it stands in the code, small and with blanks. */
static uint64_t hash_of(struct dl_str template_name, struct dl_str a, struct dl_str b)
{
    return add_part(add_part(add_part(0, template_name, 0), a, 1), b, 1);
}

/* ---- the table ---- */

void dl_weights_init(struct dl_weights *weights, struct dl_arena *arena) { *weights = (struct dl_weights){.arena = arena}; }

static struct dl_weight *slot_of(struct dl_weight *slots, uint32_t capacity, uint64_t hash)
{
    uint32_t at = (uint32_t)(hash >> 32) & (capacity - 1);
    while (slots[at].value != 0 && slots[at].hash != hash) at = (at + 1) & (capacity - 1);
    return &slots[at];
}

static int grow(struct dl_weights *weights)
{
    const uint32_t capacity = weights->capacity == 0 ? 256 : weights->capacity * 2;
    struct dl_weight *slots = capacity == 0 ? NULL : dl_arena_alloc(weights->arena, capacity * sizeof *slots);
    if (slots == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < weights->capacity; i++)
        if (weights->slots[i].value != 0) *slot_of(slots, capacity, weights->slots[i].hash) = weights->slots[i];
    weights->slots = slots;
    weights->capacity = capacity;
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
    return hash_of((struct dl_str){template_name, end}, dl_str_slice(name, end + 1, plus), dl_str_slice(name, plus + 1, name.size));
}

int dl_weights_set(struct dl_weights *weights, struct dl_str feature, int32_t value)
{
    const uint64_t hash = hash_of_name(feature);
    if (weights->count * 2 >= weights->capacity && grow(weights) != DL_OK) return DL_ENOMEM;
    struct dl_weight *slot = slot_of(weights->slots, weights->capacity, hash);
    if (slot->value == 0) weights->count++;
    *slot = (struct dl_weight){hash, value};
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

int32_t dl_weights_get(const struct dl_weights *weights, const char *template_name, struct dl_str a, struct dl_str b)
{
    if (weights->watch != NULL) tell(weights, template_name, a, b);
    if (weights->capacity == 0) return 0;
    return slot_of(weights->slots, weights->capacity,
                   hash_of((struct dl_str){template_name, (uint32_t)strlen(template_name)}, a, b))
        ->value;
}

int32_t dl_weights_named(const struct dl_weights *weights, struct dl_str feature)
{
    return weights->capacity == 0 ? 0 : slot_of(weights->slots, weights->capacity, hash_of_name(feature))->value;
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

void dl_sum_add(struct dl_sum *sum, const char *template_name, struct dl_str a, struct dl_str b)
{
    sum->total += dl_weights_get(sum->by, template_name, a, b);
}

void dl_sum_add_one(struct dl_sum *sum, const char *template_name, struct dl_str a)
{
    dl_sum_add(sum, template_name, a, (struct dl_str){NULL, 0});
}

void dl_sum_add_text(struct dl_sum *sum, const char *template_name, const char *a)
{
    dl_sum_add_one(sum, template_name, dl_str_from(a));
}

void dl_sum_add_plain(struct dl_sum *sum, const char *name)
{
    dl_sum_add(sum, name, (struct dl_str){NULL, 0}, (struct dl_str){NULL, 0});
}

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
