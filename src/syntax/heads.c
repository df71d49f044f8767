/* Taggers are linear layers. Arcs are scored by a biaffine form of two projections of the hidden states, relations by a
 * bilinear form for each relation, of the chosen head alone (Dozat and Manning 2017). The latter is the largest sum of the
 * whole network, 2·L·(B+1)² operations a word; as a matrix product over pairs (dependent unit, head unit) it runs at the
 * speed of one. */
#include "syntax/heads.h"

#include "syntax/lemma.h"
#include "syntax/names.h"
#include "syntax/tree.h"

enum { NAME_KINDS = 4, TAG_ROWS = 96 /* rows tagged together */, LABEL_ROWS = 12 /* words whose pairs are formed together */ };

struct heads {
    struct dl_reading reading;
    uint32_t ends_width;
    float *tags;         /* [TAG_ROWS][tags padded] */
    float *names;        /* [DL_GROUP_ROWS][K] */
    float *ends;         /* [DL_GROUP_ROWS][2(A+B)] arc head, arc dependent, label head, label dependent */
    float *bilinear;     /* [DL_GROUP_ROWS][A] dependents through the bilinear form */
    uint8_t *bytes;      /* [DL_GROUP_ROWS][A] */
    float *scales;       /* [DL_GROUP_ROWS] */
    float *packed;       /* [(n+1) padded / 16][A][16] heads of a sentence */
    float *arcs;         /* [n][n+1 padded] */
    float *zero;         /* [n+1 padded] */
    float *pairs;        /* [LABEL_ROWS][DL_LABEL_BLOCK · (B+1)] */
    float *labels;       /* [DL_GROUP_ROWS][L padded] */
    float *last;         /* [DL_GROUP_ROWS][L padded] */
    float *factors;      /* [DL_GROUP_ROWS][B+1] */
    uint8_t *dependents; /* [DL_GROUP_ROWS][B] */
    uint8_t *back;       /* [n][K] */
    uint8_t best[DL_GROUP_ROWS];
    void *memory;
};

static void heads_free(void *at)
{
    struct heads *h = at;
    free(h->memory);
    free(h);
}

static float *cut(float *memory, size_t *used, size_t floats)
{
    float *at = memory != NULL ? memory + *used : NULL;
    *used += (floats + 15) / 16 * 16;
    return at;
}

static size_t set_arrays(struct heads *h, const struct dl_model *m, float *memory)
{
    size_t used = 0;
    const size_t n = DL_MAX_SENTENCE_WORDS, heads = (n + DL_PANEL) / DL_PANEL * DL_PANEL, k = m->labels.counts[DL_TAG_NER];
    h->tags = cut(memory, &used, (size_t)TAG_ROWS * m->tags.padded);
    h->names = cut(memory, &used, DL_GROUP_ROWS * k);
    h->ends = cut(memory, &used, (size_t)DL_GROUP_ROWS * m->ends.padded);
    h->bilinear = cut(memory, &used, (size_t)DL_GROUP_ROWS * m->arc);
    h->bytes = (uint8_t *)cut(memory, &used, (size_t)DL_GROUP_ROWS * m->arc / 4);
    h->scales = cut(memory, &used, DL_GROUP_ROWS);
    h->packed = cut(memory, &used, heads * m->arc);
    h->arcs = cut(memory, &used, n * heads);
    h->zero = cut(memory, &used, heads);
    h->pairs = cut(memory, &used, (size_t)LABEL_ROWS * DL_LABEL_BLOCK * (m->label + 1));
    h->labels = cut(memory, &used, (size_t)DL_GROUP_ROWS * m->label_padded);
    h->last = cut(memory, &used, (size_t)DL_GROUP_ROWS * m->label_padded);
    h->factors = cut(memory, &used, (size_t)DL_GROUP_ROWS * (m->label + 1));
    h->dependents = (uint8_t *)cut(memory, &used, (size_t)DL_GROUP_ROWS * m->label / 4);
    h->back = (uint8_t *)cut(memory, &used, (n * k + 3) / 4);
    return used;
}

static struct heads *heads_of(const struct dl_model *m, struct dl_workspace *space)
{
    if (space->heads != NULL) return space->heads;
    struct heads *h = calloc(1, sizeof *h);
    if (h == NULL) return NULL;
    size_t floats = set_arrays(h, m, NULL);
    h->memory = aligned_alloc(64, floats * sizeof(float));
    if (h->memory == NULL) {
        free(h);
        return NULL;
    }
    set_arrays(h, m, h->memory);
    memset(h->zero, 0, (DL_MAX_SENTENCE_WORDS + DL_PANEL) / DL_PANEL * DL_PANEL * sizeof(float));
    space->heads = h;
    space->free_heads = heads_free;
    return h;
}

static void read_tags(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    const uint32_t k = m->labels.counts[DL_TAG_NER];
    for (uint32_t first = 0; first < space->rows; first += TAG_ROWS) {
        uint32_t n = space->rows - first < TAG_ROWS ? space->rows - first : TAG_ROWS;
        dl_multiply(m, &m->tags, &space->operand, first, n, h->tags, m->tags.padded);
        for (uint32_t i = 0; i < n; i++) {
            const float *scores = h->tags + (size_t)i * m->tags.padded;
            for (int t = 0; t < DL_TAGGERS; t++)
                if (t != DL_TAG_NER && t != DL_TAG_LEMMA)
                    h->reading.tags[t][first + i] = (uint16_t)m->kernels->argmax(m->labels.counts[t], scores + m->tag_at[t]);
            h->reading.tags[DL_TAG_LEMMA][first + i] =
                (uint16_t)dl_lemma_script(m, space->forms[first + i], scores + m->tag_at[DL_TAG_LEMMA]);
            h->reading.upos_score[first + i] = scores[m->tag_at[DL_TAG_UPOS] + h->reading.tags[DL_TAG_UPOS][first + i]];
            memcpy(h->names + (size_t)(first + i) * k, scores + m->tag_at[DL_TAG_NER], k * sizeof(float));
        }
    }
}

/* How much more a word looks like a name of each kind than like none, four bits a kind: whole steps, 8 where both are as likely. */
static uint16_t name_nearness(const struct dl_labels *labels, const float *scores)
{
    float none = 0, best[NAME_KINDS] = {-100, -100, -100, -100};
    uint16_t out = 0;
    for (uint32_t t = 0; t < labels->counts[DL_TAG_NER]; t++) {
        uint8_t tag = labels->ner[t];
        if (tag == DL_NER_O) none = scores[t];
        else if (scores[t] > best[(tag - 1) / 2]) best[(tag - 1) / 2] = scores[t];
    }
    for (int kind = 0; kind < NAME_KINDS; kind++) {
        float over = best[kind] - none + 8;
        out |= (uint16_t)((over < 0 ? 0 : over > 15 ? 15 : (int)over) << 4 * kind);
    }
    return out;
}

static void read_names(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    const uint32_t k = m->labels.counts[DL_TAG_NER];
    for (uint32_t i = 0; i < space->sentences; i++) {
        uint32_t row = space->row[i] + 1, n = space->words[i];
        dl_names_decode(n, k, h->names + (size_t)row * k, m->transition, h->back, h->best);
        for (uint32_t w = 0; w < n; w++) {
            h->reading.tags[DL_TAG_NER][row + w] = h->best[w];
            h->reading.names[row + w] = name_nearness(&m->labels, h->names + (size_t)(row + w) * k);
            h->reading.ner_score[row + w] = h->names[(size_t)(row + w) * k + h->best[w]];
        }
    }
}

static void project_ends(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    dl_multiply(m, &m->ends, &space->operand, 0, space->rows, h->ends, m->ends.padded);
    size_t count = (size_t)space->rows * m->ends.padded;
    for (size_t i = 0; i < count; i++) {
        float x = h->ends[i], small = x * 0.1f;
        h->ends[i] = x > small ? x : small; /* leaky relu */
    }
    struct dl_operand dependents = dl_operand_make(m, space->rows, m->arc, h->ends + m->arc, m->ends.padded, h->bytes, h->scales);
    dl_multiply(m, &m->arc_bilinear, &dependents, 0, space->rows, h->bilinear, m->arc);
}

static int read_heads(const struct dl_model *m, struct heads *h, uint32_t row, uint32_t n)
{
    const uint32_t a = m->arc, columns = (n + DL_PANEL) / DL_PANEL * DL_PANEL;
    const size_t width = m->ends.padded;
    const float *ends = h->ends + row * width;
    for (uint32_t c = 0; c < columns; c++) {
        float *to = h->packed + (size_t)(c / DL_PANEL) * a * DL_PANEL + c % DL_PANEL;
        for (uint32_t i = 0; i < a; i++) to[(size_t)i * DL_PANEL] = c <= n ? ends[c * width + i] : 0;
    }
    m->kernels->product(n, a, columns, h->bilinear + (size_t)(row + 1) * a, a, h->packed, h->zero, 0, h->arcs, columns);
    int code = dl_tree_decode(n, h->arcs, columns, h->reading.head + row + 1);
    for (uint32_t d = 0; code == DL_OK && d < n; d++)
        h->reading.head_score[row + 1 + d] = h->arcs[(size_t)d * columns + h->reading.head[row + 1 + d]];
    return code;
}

/* pairs[i · (B+1) + j] = dependent_i · head_j for `units` dependents from `first`; the last of either is the constant 1. */
static void form_pairs(const struct dl_model *m, const float *dependent, const float *head, uint32_t first, uint32_t units,
                       float *pairs)
{
    const uint32_t b = m->label;
    for (uint32_t i = first; i < first + units; i++, pairs += b + 1) {
        float d = i < b ? dependent[i] : 1.0f;
        for (uint32_t j = 0; j < b; j++) pairs[j] = d * head[j];
        pairs[b] = d;
    }
}

/* Rows of words first … first + n of one sentence's head row or another; all words of the group, sentence after sentence. */
static void score_labels(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    const size_t width = m->ends.padded, padded = m->label_padded;
    const uint32_t b = m->label, one = b + 1;
    memset(h->labels, 0, space->rows * padded * sizeof(float));
    for (uint32_t first = 0; first < one; first += DL_LABEL_BLOCK) {
        uint32_t units = one - first < DL_LABEL_BLOCK ? one - first : DL_LABEL_BLOCK;
        const float *block = m->label_bilinear + (size_t)first * one * padded;
        for (uint32_t i = 0; i < space->sentences; i++) {
            const float *ends = h->ends + space->row[i] * width + 2 * m->arc;
            for (uint32_t w = 1; w <= space->words[i]; w += LABEL_ROWS) {
                uint32_t n = space->words[i] + 1 - w < LABEL_ROWS ? space->words[i] + 1 - w : LABEL_ROWS;
                for (uint32_t k = 0; k < n; k++)
                    form_pairs(m, ends + (w + k) * width + b, ends + h->reading.head[space->row[i] + w + k] * width, first, units,
                               h->pairs + (size_t)k * units * one);
                float *scores = h->labels + (space->row[i] + w) * padded;
                m->kernels->product(n, (size_t)units * one, padded, h->pairs, (size_t)units * one, block, scores, padded, scores,
                                    padded);
            }
        }
    }
}

/* The same with bytes, all rows alike (a root row is its own head). The constant 1 of the dependent is added in floats. */
static void score_labels_in_bytes(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    const size_t width = m->ends.padded, padded = m->label_padded;
    const uint32_t b = m->label, one = b + 1;
    const float *heads = h->ends + 2 * m->arc;
    m->kernels->product(space->rows, b, padded, heads, width, m->label_last.packed, m->label_last.bias, 0, h->last, padded);
    for (uint32_t i = 0, row = 0; i < space->sentences; i++)
        for (uint32_t w = 0; w <= space->words[i]; w++, row++) {
            uint32_t head = space->row[i] + h->reading.head[row];
            float scale = m->kernels->quantise(b, heads + row * width + b, h->dependents + (size_t)row * b);
            for (uint32_t j = 0; j < b; j++) h->factors[row * one + j] = heads[head * width + j] * m->label_head[j] * scale;
            h->factors[row * one + b] = m->label_head[b] * scale;
        }
    memset(h->labels, 0, space->rows * padded * sizeof(float));
    for (uint32_t row = 0; row < space->rows; row += TAG_ROWS) {
        uint32_t n = space->rows - row < TAG_ROWS ? space->rows - row : TAG_ROWS;
        m->kernels->bilinear_bytes(n, b / 4, one, padded, h->dependents + (size_t)row * b, b, h->factors + (size_t)row * one,
                                   m->label_bytes, m->label_start, h->labels + row * padded);
    }
    for (uint32_t i = 0, row = 0; i < space->sentences; i++)
        for (uint32_t w = 0; w <= space->words[i]; w++, row++) {
            const float *last = h->last + (space->row[i] + h->reading.head[row]) * padded;
            float *scores = h->labels + row * padded;
            for (uint32_t r = 0; r < padded; r++) scores[r] = scores[r] * m->label_scale[r] + last[r];
        }
}

/* "root" is the relation of the root and of no other. */
static void read_labels(const struct dl_model *m, const struct dl_workspace *space, struct heads *h)
{
    if (m->exact) score_labels(m, space, h);
    else score_labels_in_bytes(m, space, h);
    for (uint32_t row = 0; row < space->rows; row++) {
        const float *scores = h->labels + (size_t)row * m->label_padded;
        size_t best = h->reading.head[row] == 0 ? 0 : 1 + m->kernels->argmax(m->labels.relation_count - 1, scores + 1);
        h->reading.relation[row] = (uint8_t)best;
        h->reading.relation_score[row] = best == 0 ? 0 : scores[best];
    }
}

int dl_heads_read(const struct dl_model *model, struct dl_workspace *space, struct dl_clock *clock, const struct dl_reading **out)
{
    struct heads *h = heads_of(model, space);
    int code = h != NULL ? DL_OK : DL_ENOMEM;
    if (code != DL_OK) return code;
    uint64_t since = dl_clock_now(clock);
    read_tags(model, space, h);
    read_names(model, space, h);
    since = dl_clock_add(clock, DL_STAGE_TAGS, since);
    project_ends(model, space, h);
    for (uint32_t i = 0; code == DL_OK && i < space->sentences; i++) {
        h->reading.head[space->row[i]] = 0;
        code = read_heads(model, h, space->row[i], space->words[i]);
    }
    if (code != DL_OK) return code;
    since = dl_clock_add(clock, DL_STAGE_TREES, since);
    read_labels(model, space, h);
    dl_clock_add(clock, DL_STAGE_RELATIONS, since);
    *out = &h->reading;
    return DL_OK;
}
