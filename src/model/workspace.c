/* The encoder: word features to embeddings, two bidirectional LSTM layers (Hochreiter and Schmidhuber 1997; Graves and
 * Schmidhuber 2005), layer norm (Ba, Kiros and Hinton 2016).
 *
 * The recurrence cannot be computed for many words of a sentence at once, so a group of sentences steps together; sorted
 * by length, those still running are always the first ones. Everything else is a matrix product over all rows. */
#include "model/workspace.h"

enum { EMBED_BLOCK = 48 };

struct dl_operand dl_operand_make(const struct dl_model *model, size_t m, size_t n, const float *floats, size_t stride,
                                  uint8_t *bytes, float *scales)
{
    if (model->exact) return (struct dl_operand){floats, NULL, NULL, stride};
    for (size_t r = 0; r < m; r++) scales[r] = model->kernels->quantise(n, floats + r * stride, bytes + r * n);
    return (struct dl_operand){NULL, bytes, scales, n};
}

void dl_multiply(const struct dl_model *model, const struct dl_matrix *matrix, const struct dl_operand *operand, size_t first,
                 size_t m, float *c, size_t c_stride)
{
    const size_t at = first * operand->stride;
    if (operand->bytes != NULL)
        model->kernels->product_bytes(m, matrix->in / 4, matrix->padded, operand->bytes + at, operand->stride,
                                      operand->scales + first, matrix->bytes.packed, matrix->bytes.start, matrix->bytes.scale,
                                      matrix->bias, c, c_stride);
    else
        model->kernels->product(m, matrix->in, matrix->padded, operand->floats + at, operand->stride, matrix->packed, matrix->bias,
                                0, c, c_stride);
}

/* Arrays are cut from one block, each on a 64-byte boundary; with no block yet, only the size is counted. */
static float *cut(float *memory, size_t *used, size_t floats)
{
    float *at = memory != NULL ? memory + *used : NULL;
    *used += (floats + 15) / 16 * 16;
    return at;
}

static size_t set_arrays(struct dl_workspace *s, const struct dl_model *m, float *memory)
{
    size_t used = 0;
    const size_t w = m->width, h = m->units;
    s->hidden = cut(memory, &used, DL_GROUP_ROWS * w);
    s->first = cut(memory, &used, DL_GROUP_ROWS * w);
    s->first_bytes = (uint8_t *)cut(memory, &used, DL_GROUP_ROWS * w / 4);
    s->bytes = (uint8_t *)cut(memory, &used, DL_GROUP_ROWS * w / 4);
    s->scales = cut(memory, &used, DL_GROUP_ROWS);
    s->zero_bytes = (uint8_t *)cut(memory, &used, h / 4);
    s->embedding_bytes = (uint8_t *)cut(memory, &used, EMBED_BLOCK * (size_t)m->mix.in / 4);
    s->state = cut(memory, &used, DL_GROUP * h);
    s->zero = cut(memory, &used, h);
    s->embedding = cut(memory, &used, EMBED_BLOCK * (size_t)m->mix.in);
    s->mixed = cut(memory, &used, EMBED_BLOCK * 2 * w);
    s->block = cut(memory, &used, EMBED_BLOCK * 8 * h);
    s->forms_met = (struct dl_forms *)(void *)cut(memory, &used, (sizeof *s->forms_met + 3) / 4);
    if (m->exact) s->products = cut(memory, &used, DL_GROUP_ROWS * 8 * h);
    if (m->exact) s->remembered = cut(memory, &used, DL_FORMS * 8 * h);
    else s->remembered_words = (int16_t *)cut(memory, &used, DL_FORMS * 4 * h);
    return used;
}

static struct dl_workspace *workspace_new(const struct dl_model *m)
{
    struct dl_workspace *s = calloc(1, sizeof *s);
    if (s == NULL) return NULL;
    size_t floats = set_arrays(s, m, NULL);
    s->memory = aligned_alloc(64, floats * sizeof(float));
    if (s->memory == NULL) {
        free(s);
        return NULL;
    }
    set_arrays(s, m, s->memory);
    s->width = m->width;
    s->units = m->units;
    memset(s->zero, 0, m->units * sizeof(float));
    memset(s->zero_bytes, 128, m->units);
    memset(s->forms_met, 0, sizeof *s->forms_met);
    return s;
}

static void workspace_free(struct dl_workspace *s)
{
    if (s->free_heads != NULL) s->free_heads(s->heads);
    free(s->memory);
    free(s);
}

struct dl_workspace *dl_workspace_take(struct dl_model *model)
{
    pthread_mutex_lock(&model->lock);
    struct dl_workspace *s = model->idle;
    if (s != NULL) model->idle = s->next;
    pthread_mutex_unlock(&model->lock);
    return s != NULL ? s : workspace_new(model);
}

void dl_workspace_give(struct dl_model *model, struct dl_workspace *space)
{
    pthread_mutex_lock(&model->lock);
    space->next = model->idle;
    model->idle = space;
    pthread_mutex_unlock(&model->lock);
}

void dl_workspaces_free(struct dl_model *model)
{
    while (model->idle != NULL) {
        struct dl_workspace *s = model->idle;
        model->idle = s->next;
        workspace_free(s);
    }
}

void dl_workspace_clear(struct dl_workspace *space) { space->sentences = space->rows = 0; }

int dl_workspace_add(struct dl_workspace *space, uint32_t n)
{
    if (space->sentences == DL_GROUP || space->rows + n + 1 > DL_GROUP_ROWS) return DL_ELIMIT;
    space->row[space->sentences] = space->rows;
    space->words[space->sentences++] = n;
    space->rows += n + 1;
    return DL_OK;
}

/* ---- the part that depends on the form alone ---- */

static float *add_row(const struct dl_rows *rows, uint32_t row, float *to)
{
    const int8_t *from = rows->at + (size_t)row * rows->columns;
    float scale = rows->scales[row];
    for (uint32_t i = 0; i < rows->columns; i++) to[i] = (float)from[i] * scale;
    return to + rows->columns;
}

static void embed_form(const struct dl_model *m, struct dl_str text, float *to)
{
    struct dl_form form;
    char key[DL_MAX_WORD_BYTES];
    uint32_t ids[DL_AFFIXES];
    dl_form_set(&form, text);
    uint32_t word = dl_table_get(&m->words, form.low), vector = dl_table_get(&m->vectors, dl_form_vector_key(&form, key));
    to = add_row(&m->word, word != DL_NONE ? word : 1, to);
    to = add_row(&m->vector, vector != DL_NONE ? vector : 0, to);
    dl_form_affixes(&form, m->affix[0].rows, ids);
    for (int i = 0; i < DL_AFFIXES; i++) to = add_row(&m->affix[i], ids[i], to);
}

/* Input products of n forms into s->block ([n][8H]). */
static void embed(const struct dl_model *m, struct dl_workspace *s, const struct dl_str *forms, uint32_t n)
{
    const uint32_t w = m->width;
    float scales[EMBED_BLOCK];
    struct dl_operand rows;
    for (uint32_t i = 0; i < n; i++) embed_form(m, forms[i], s->embedding + (size_t)i * m->mix.in);
    rows = dl_operand_make(m, n, m->mix.in, s->embedding, m->mix.in, s->embedding_bytes, scales);
    dl_multiply(m, &m->mix, &rows, 0, n, s->mixed, 2 * w);
    for (uint32_t i = 0; i < n; i++) {
        float *y = s->mixed + (size_t)i * 2 * w;
        for (uint32_t j = 0; j < w; j++) y[j] = y[j] > y[w + j] ? y[j] : y[w + j];
        m->kernels->norm(w, y, m->norm_weight[0], m->norm_bias[0], y);
    }
    rows = dl_operand_make(m, n, w, s->mixed, 2 * w, s->embedding_bytes, scales);
    dl_multiply(m, &m->input[0], &rows, 0, n, s->block, 8 * m->units);
}

static void compute_missing(const struct dl_model *m, struct dl_workspace *s, uint32_t missing)
{
    const size_t width = (size_t)8 * m->units;
    for (uint32_t first = 0; first < missing; first += EMBED_BLOCK) {
        uint32_t n = missing - first < EMBED_BLOCK ? missing - first : EMBED_BLOCK;
        embed(m, s, s->missing + first, n);
        for (uint32_t i = 0; i < n; i++) {
            const float *from = s->block + i * width;
            size_t to = s->missing_slot[first + i] * width;
            if (m->exact) memcpy(s->remembered + to, from, width * sizeof *from);
            else m->kernels->to_words(width, from, s->remembered_words + to);
        }
    }
}

static void find_inputs(const struct dl_model *m, struct dl_workspace *s)
{
    const size_t width = (size_t)8 * m->units;
    uint32_t missing = 0;
    dl_forms_begin(s->forms_met);
    for (uint32_t i = 0; i < s->sentences; i++) {
        s->forms[s->row[i]] = (struct dl_str){"", 0};
        s->inputs[s->row[i]] = m->root;
        s->words_in[s->row[i]] = m->root_words;
        for (uint32_t r = s->row[i] + 1; r <= s->row[i] + s->words[i]; r++) {
            int is_new = 0;
            uint32_t slot = dl_forms_slot(s->forms_met, s->forms[r], &is_new);
            if (is_new) {
                s->missing[missing] = s->forms[r];
                s->missing_slot[missing++] = slot;
            }
            if (m->exact) s->inputs[r] = s->remembered + slot * width;
            else s->words_in[r] = s->remembered_words + slot * width;
        }
    }
    compute_missing(m, s, missing);
}

/* ---- the layers ---- */

/* One step of a direction: rows of the sentences still running. */
struct step {
    uint32_t row[DL_GROUP];
    const float *input[DL_GROUP], *before[DL_GROUP];
    const int16_t *words_in[DL_GROUP];
    const uint8_t *below[DL_GROUP], *before_bytes[DL_GROUP];
    float *out[DL_GROUP];
    uint8_t *out_bytes[DL_GROUP];
};

static void set_step(const struct dl_model *m, const struct dl_workspace *s, int layer, int way, int is_first, uint32_t b,
                     float *out, uint8_t *bytes, struct step *step)
{
    const size_t h = m->units, row = step->row[b], at = row * m->width + (size_t)way * h, input = (size_t)way * 4 * h;
    step->before[b] = is_first ? s->zero : step->out[b];
    step->before_bytes[b] = is_first ? s->zero_bytes : step->out_bytes[b];
    if (m->exact) step->input[b] = s->inputs[row] + input;
    else step->words_in[b] = layer == 0 ? s->words_in[row] + input : m->bias_words + input;
    step->below[b] = layer == 0 ? NULL : s->first_bytes + row * m->width;
    step->out[b] = out + at;
    step->out_bytes[b] = bytes + at;
}

/* One direction of a layer; results into columns way·H … of out and bytes ([rows][W]). */
static void run_way(const struct dl_model *m, struct dl_workspace *s, int layer, int way, float *out, uint8_t *bytes)
{
    struct step step;
    const struct dl_bytes *weights = &m->steps[layer][way];
    const uint32_t h = m->units;
    uint32_t active = s->sentences;
    memset(s->state, 0, (size_t)active * h * sizeof(float));
    for (uint32_t t = 0; active > 0; t++) {
        while (active > 0 && s->words[active - 1] + 1 <= t) active--;
        for (uint32_t b = 0; b < active; b++) {
            step.row[b] = s->row[b] + (way == 0 ? t : s->words[b] - t);
            set_step(m, s, layer, way, t == 0, b, out, bytes, &step);
        }
        if (m->exact) m->kernels->lstm(active, h, step.input, m->hidden[layer][way], step.before, s->state, step.out);
        else
            m->kernels->lstm_bytes(active, h, step.words_in, layer == 0 ? 0 : m->width / 4, step.below, weights->packed,
                                   weights->start, weights->scale, step.before_bytes, s->state, step.out, step.out_bytes);
    }
}

/* Exact: the input products of all rows of layer 1 are one product, before its steps. */
static void multiply_first(const struct dl_model *m, struct dl_workspace *s)
{
    const size_t width = (size_t)8 * m->units;
    struct dl_operand first = {s->first, NULL, NULL, m->width};
    dl_multiply(m, &m->input[1], &first, 0, s->rows, s->products, width);
    for (size_t r = 0; r < s->rows; r++) s->inputs[r] = s->products + r * width;
}

void dl_workspace_encode(const struct dl_model *m, struct dl_workspace *s, struct dl_clock *clock)
{
    const uint32_t w = m->width;
    uint64_t since = dl_clock_now(clock);
    find_inputs(m, s);
    since = dl_clock_add(clock, DL_STAGE_EMBED, since);
    for (int way = 0; way < DL_WAYS; way++) run_way(m, s, 0, way, s->first, s->first_bytes);
    if (m->exact) multiply_first(m, s);
    for (int way = 0; way < DL_WAYS; way++) run_way(m, s, 1, way, s->hidden, s->bytes);
    for (size_t r = 0; r < s->rows; r++) {
        float *row = s->hidden + r * w;
        for (uint32_t j = 0; j < w; j++) row[j] += s->first[r * w + j];
        m->kernels->norm(w, row, m->norm_weight[1], m->norm_bias[1], row);
    }
    s->operand = dl_operand_make(m, s->rows, w, s->hidden, w, s->bytes, s->scales);
    dl_clock_add(clock, DL_STAGE_ENCODE, since);
}
