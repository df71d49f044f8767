/* Sums of weights of pieces of evidence; the model is that of Berger, Della Pietra and Della Pietra, "A maximum entropy approach to natural
 * language processing" (Computational Linguistics 22, 1996), fitted by train/linear.py. */
#include "base/evidence.h"

enum { MAX_WEIGHT = 100000 };

/* Where what a piece stands with begins in its row. */
static uint32_t sorts_at(const struct dl_evidence_names *n) { return 1 + n->piece_count; }
static uint32_t flags_at(const struct dl_evidence_names *n) { return sorts_at(n) + n->sort_count; }
static uint32_t classes_at(const struct dl_evidence_names *n) { return flags_at(n) + n->flag_count; }
static uint32_t width(const struct dl_evidence_names *n) { return classes_at(n) + n->class_count; }

static int32_t *row_of(const struct dl_evidence_weights *weights, uint32_t side, uint32_t piece)
{
    return weights->of + (side * (weights->names->piece_count + 1) + piece) * width(weights->names);
}

int dl_evidence_init(struct dl_evidence_weights *weights, const struct dl_evidence_names *names, struct dl_arena *arena)
{
    const size_t size = (size_t)names->side_count * (names->piece_count + 1) * width(names) * sizeof *weights->of;
    *weights = (struct dl_evidence_weights){names, dl_arena_alloc(arena, size), 0};
    if (weights->of == NULL) return DL_ENOMEM;
    memset(weights->of, 0, size);
    return DL_OK;
}

uint32_t dl_evidence_number(struct dl_str name, const char *const *names, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (dl_str_is(name, names[i])) return i;
    return DL_NONE;
}

static uint32_t with_number(const struct dl_evidence_names *n, struct dl_str name)
{
    if (name.size == 0) return 0;
    uint32_t at = dl_evidence_number(name, n->pieces, n->piece_count);
    if (at != DL_NONE) return 1 + at;
    if (dl_str_starts(name, "sort=")) {
        at = dl_evidence_number(dl_str_slice(name, 5, name.size), n->sorts, n->sort_count);
        return at != DL_NONE ? sorts_at(n) + at : DL_NONE;
    }
    at = dl_evidence_number(name, n->flags, n->flag_count);
    if (at != DL_NONE) return flags_at(n) + at;
    for (uint32_t i = 0; i < n->class_count; i++)
        if (dl_str_is(name, n->class_name(i))) return classes_at(n) + i;
    return DL_NONE;
}

static uint32_t piece_number(const struct dl_evidence_names *n, struct dl_str name)
{
    return dl_str_is(name, "none") ? n->piece_count : dl_evidence_number(name, n->pieces, n->piece_count);
}

int dl_evidence_row(struct dl_evidence_weights *weights, const struct dl_tsv *tsv)
{
    const struct dl_evidence_names *n = weights->names;
    const uint32_t has_side = n->side_count > 1;
    const uint32_t piece = piece_number(n, dl_tsv_cell(tsv, 1)),
                   side = has_side ? dl_evidence_number(dl_tsv_cell(tsv, 2), n->sides, n->side_count) : 0,
                   with = with_number(n, dl_tsv_cell(tsv, 2 + has_side));
    long value;
    if (tsv->count != 3 + has_side || piece == DL_NONE || side == DL_NONE || with == DL_NONE ||
        !dl_str_number(dl_tsv_cell(tsv, 0), &value) || value < -MAX_WEIGHT || value > MAX_WEIGHT)
        return DL_EFORMAT;
    row_of(weights, side, piece)[with] = (int32_t)value;
    weights->is_loaded = 1;
    return DL_OK;
}

/* What one piece adds, with what stands beside it. */
static int32_t weigh(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context, uint32_t piece,
                     uint32_t pieces)
{
    const struct dl_evidence_names *n = weights->names;
    const int32_t *of = row_of(weights, context->side, piece);
    int32_t sum = of[0] + of[sorts_at(n) + context->sort];
    if (n->class_count > 0) sum += of[classes_at(n) + context->class];
    for (uint32_t other = piece + 1; other < n->piece_count; other++)
        if (pieces >> other & 1) sum += of[1 + other];
    for (uint32_t flag = 0; flag < n->flag_count; flag++)
        if (context->flags >> flag & 1) sum += of[flags_at(n) + flag];
    return sum;
}

int32_t dl_evidence_sum(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context, uint32_t pieces)
{
    const uint32_t count = weights->names->piece_count;
    int32_t sum = pieces == 0 ? weigh(weights, context, count, 0) : 0;
    for (uint32_t piece = 0; piece < count; piece++)
        if (pieces >> piece & 1) sum += weigh(weights, context, piece, pieces);
    return sum;
}

void dl_evidence_note(struct dl_evidence_countries *countries, uint32_t limit, const char *country, uint32_t piece)
{
    struct dl_evidence_country *at = countries->at;
    uint32_t i = 0;
    if (country == NULL || country[0] == '\0') return;
    while (i < countries->count && strcmp(at[i].country, country) != 0) i++;
    if (i == limit) return;
    if (i == countries->count) {
        memcpy(at[i].country, country, sizeof at[i].country);
        at[countries->count++].pieces = 0;
    }
    at[i].pieces |= 1u << piece;
}

uint32_t dl_evidence_choose(const struct dl_evidence_weights *weights, const struct dl_evidence_context *context,
                            const struct dl_evidence_countries *countries, uint32_t struck, int32_t margin)
{
    int32_t most = dl_evidence_sum(weights, context, 0), next = most;
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < countries->count; i++) {
        if (struck >> i & 1) continue;
        const int32_t sum = dl_evidence_sum(weights, context, countries->at[i].pieces);
        if (sum > most) next = most, most = sum, best = i;
        else if (sum > next) next = sum;
    }
    return best != DL_NONE && most - next < margin ? DL_NONE : best;
}
