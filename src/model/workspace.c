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
    s->products = cut(memory, &used, DL_GROUP_ROWS * 8 * h);
    s->first_bytes = (uint8_t *)cut(memory, &used, DL_GROUP_ROWS * w / 4);
    s->bytes = (uint8_t *)cut(memory, &used, DL_GROUP_ROWS * w / 4);
    s->scales = cut(memory, &used, DL_GROUP_ROWS);
    s->units_scale = cut(memory, &used, DL_GROUP_ROWS);
    s->zero_bytes = (uint8_t *)cut(memory, &used, h / 4);
    s->embedding_bytes = (uint8_t *)cut(memory, &used, EMBED_BLOCK * (size_t)m->mix.in / 4);
    s->state = cut(memory, &used, DL_GROUP * h);
    s->zero = cut(memory, &used, h);
    s->embedding = cut(memory, &used, EMBED_BLOCK * (size_t)m->mix.in);
    s->mixed = cut(memory, &used, EMBED_BLOCK * 2 * w);
    s->remembered = cut(memory, &used, DL_REMEMBERED * 8 * h);
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
    for (int i = 0; i < DL_GROUP_ROWS; i++) s->units_scale[i] = 1.0f / 127.0f;
    dl_arena_init(&s->arena);
    dl_table_init(&s->index, &s->arena);
    return s;
}

static void workspace_free(struct dl_workspace *s)
{
    if (s->free_heads != NULL) s->free_heads(s->heads);
    dl_arena_release(&s->arena);
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

void dl_workspace_clear(struct dl_workspace *space)
{
    space->sentences = space->rows = 0;
}

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

/* Input products of n forms into consecutive rows of `to` ([n][8H]). */
static void embed(const struct dl_model *m, struct dl_workspace *s, const struct dl_str *forms, uint32_t n, float *to)
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
    dl_multiply(m, &m->input[0], &rows, 0, n, to, 8 * m->units);
}

static void forget(struct dl_workspace *s)
{
    dl_arena_release(&s->arena);
    dl_table_init(&s->index, &s->arena);
    s->count = 0;
}

static int remember(struct dl_workspace *s, struct dl_str form, uint32_t *row, uint32_t *missing)
{
    *row = dl_table_get(&s->index, form);
    if (*row != DL_NONE) return DL_OK;
    struct dl_str key = dl_str_copy(&s->arena, form);
    if (key.at == NULL || dl_table_set(&s->index, key, s->count) != DL_OK) return DL_ENOMEM;
    s->missing[(*missing)++] = key;
    *row = s->count++;
    return DL_OK;
}

static int find_inputs(const struct dl_model *m, struct dl_workspace *s)
{
    const size_t width = (size_t)8 * m->units;
    uint32_t missing = 0, row;
    if (s->count + s->rows > DL_REMEMBERED) forget(s);
    uint32_t first = s->count;
    for (uint32_t i = 0; i < s->sentences; i++) {
        s->inputs[s->row[i]] = m->root;
        for (uint32_t r = s->row[i] + 1; r <= s->row[i] + s->words[i]; r++) {
            if (remember(s, s->forms[r], &row, &missing) != DL_OK) {
                forget(s);
                return DL_ENOMEM;
            }
            s->inputs[r] = s->remembered + row * width;
        }
    }
    for (uint32_t i = 0; i < missing; i += EMBED_BLOCK) {
        uint32_t n = missing - i < EMBED_BLOCK ? missing - i : EMBED_BLOCK;
        embed(m, s, s->missing + i, n, s->remembered + (first + i) * width);
    }
    return DL_OK;
}

/* ---- the layers ---- */

/* One direction of a layer; results into columns way·H … of out and bytes ([rows][W]). */
static void run_way(const struct dl_model *m, struct dl_workspace *s, int layer, int way, float *out, uint8_t *bytes)
{
    const float *input[DL_GROUP], *before[DL_GROUP];
    const uint8_t *before_bytes[DL_GROUP];
    float *to[DL_GROUP];
    uint8_t *to_bytes[DL_GROUP];
    const struct dl_bytes *hidden = &m->hidden_bytes[layer][way];
    const uint32_t h = m->units;
    uint32_t active = s->sentences;
    memset(s->state, 0, (size_t)active * h * sizeof(float));
    for (uint32_t step = 0; active > 0; step++) {
        while (active > 0 && s->words[active - 1] + 1 <= step) active--;
        for (uint32_t b = 0; b < active; b++) {
            uint32_t row = s->row[b] + (way == 0 ? step : s->words[b] - step);
            size_t at = (size_t)row * m->width + (size_t)way * h;
            before[b] = step > 0 ? to[b] : s->zero;
            before_bytes[b] = step > 0 ? to_bytes[b] : s->zero_bytes;
            input[b] = s->inputs[row] + (size_t)way * 4 * h;
            to[b] = out + at;
            to_bytes[b] = bytes + at;
        }
        if (m->exact) m->kernels->lstm(active, h, input, m->hidden[layer][way], before, s->state, to);
        else m->kernels->lstm_bytes(active, h, input, hidden->packed, hidden->start, hidden->scale, before_bytes, s->state, to, to_bytes);
    }
}

int dl_workspace_encode(const struct dl_model *m, struct dl_workspace *s, struct dl_clock *clock)
{
    const uint32_t w = m->width;
    const size_t n = s->rows, width = (size_t)8 * m->units;
    uint64_t since = dl_clock_now(clock);
    int code = find_inputs(m, s);
    if (code != DL_OK) return code;
    since = dl_clock_add(clock, DL_STAGE_EMBED, since);
    for (int way = 0; way < DL_WAYS; way++) run_way(m, s, 0, way, s->first, s->first_bytes);
    struct dl_operand first = {s->first, m->exact ? NULL : s->first_bytes, s->units_scale, w};
    dl_multiply(m, &m->input[1], &first, 0, n, s->products, width);
    for (size_t r = 0; r < n; r++) s->inputs[r] = s->products + r * width;
    for (int way = 0; way < DL_WAYS; way++) run_way(m, s, 1, way, s->hidden, s->bytes);
    for (size_t r = 0; r < n; r++) {
        float *row = s->hidden + r * w;
        for (uint32_t j = 0; j < w; j++) row[j] += s->first[r * w + j];
        m->kernels->norm(w, row, m->norm_weight[1], m->norm_bias[1], row);
    }
    s->operand = dl_operand_make(m, n, w, s->hidden, w, s->bytes, s->scales);
    dl_clock_add(clock, DL_STAGE_ENCODE, since);
    return DL_OK;
}
