/* Opening a model: every section is fetched with the shape that the network asks of it and packed into the layout of the
 * kernels, so that the file may stay as the trainer writes it. Embedding tables stay in the file (int8), read in place. */
#include "model/model.h"

#include <math.h>

#include "model/labels.h"
#include "model/workspace.h"

/* Fetching is sticky: after the first failure every step is passed over and `code` keeps it. */
struct loader {
    struct dl_model *model;
    struct dl_error *error;
    int code;
};

static void *allocate(struct loader *l, size_t floats)
{
    if (l->code != DL_OK) return NULL;
    char *at = dl_arena_alloc(&l->model->arena, floats * sizeof(float) + 64);
    if (at == NULL) {
        l->code = dl_fail_memory(l->error);
        return NULL;
    }
    return at + (64 - (uintptr_t)at % 64) % 64;
}

static const struct dl_model_section *get(struct loader *l, const char *name, enum dl_model_kind kind, uint32_t rank, uint32_t d0,
                                          uint32_t d1, uint32_t d2)
{
    const struct dl_model_section *s = NULL;
    const uint32_t dims[3] = {d0, d1, d2};
    if (l->code == DL_OK) l->code = dl_model_file_get(&l->model->file, name, kind, rank, dims, &s, l->error);
    return s;
}

static uint32_t size_of(struct loader *l, const char *name, enum dl_model_kind kind, uint32_t rank, uint32_t dimension)
{
    const struct dl_model_section *s = get(l, name, kind, rank, 0, 0, 0);
    return s != NULL ? s->dims[dimension] : 0;
}

static uint32_t padded(uint32_t n) { return (n + DL_PANEL - 1) / DL_PANEL * DL_PANEL; }

static void matrix_init(struct loader *l, struct dl_matrix *m, uint32_t in, uint32_t columns)
{
    m->in = in;
    m->padded = padded(columns);
    m->packed = allocate(l, (size_t)in * m->padded);
    m->bias = allocate(l, m->padded);
}

static float larger(float a, float b) { return b > a ? b : a; } /* fmaxf is a call */

/* Column `column` of a matrix of k rows in floats, its rows a step apart, rounded to bytes in groups of four rows.
 * `columns` are packed together: 16 in a matrix, 64 in recurrent weights. */
static void pack_bytes(struct dl_bytes *b, uint32_t k, uint32_t columns, uint32_t column, const float *weights, size_t step)
{
    float most = 0;
    int32_t sum = 0;
    for (uint32_t i = 0; i < k; i++) most = larger(most, fabsf(weights[i * step]));
    for (uint32_t i = 0; i < k; i++) {
        int8_t byte = (int8_t)(most > 0 ? lrintf(weights[i * step] * (127.0f / most)) : 0);
        b->packed[(((size_t)(column / columns) * (k / 4) + i / 4) * columns + column % columns) * 4 + i % 4] = byte;
        sum += byte;
    }
    b->start[column] = -128 * sum;
    b->scale[column] = most / 127.0f;
}

static void bytes_init(struct loader *l, struct dl_bytes *b, uint32_t in, uint32_t columns)
{
    b->packed = allocate(l, (size_t)in * columns / 4);
    b->start = allocate(l, columns);
    b->scale = allocate(l, columns);
}

/* After all columns are packed. */
static void matrix_round(struct loader *l, struct dl_matrix *m)
{
    bytes_init(l, &m->bytes, m->in, m->padded);
    for (uint32_t c = 0; l->code == DL_OK && c < m->padded; c++)
        pack_bytes(&m->bytes, m->in, DL_PANEL, c, m->packed + (size_t)(c / DL_PANEL) * m->in * DL_PANEL + c % DL_PANEL, DL_PANEL);
}

/* Puts weights of one column, a step apart, into a packed matrix of k rows. */
static void pack(float *packed, uint32_t k, uint32_t column, const float *weights, size_t step)
{
    float *to = packed + (size_t)(column / DL_PANEL) * k * DL_PANEL + column % DL_PANEL;
    for (uint32_t i = 0; i < k; i++) to[(size_t)i * DL_PANEL] = weights[i * step];
}

/* Linear layer `name` ([out][in] and a bias) into columns at, at + 1, … */
static void pack_linear(struct loader *l, struct dl_matrix *m, uint32_t at, const char *name, uint32_t out)
{
    char section[64];
    snprintf(section, sizeof section, "%s.weight", name);
    const struct dl_model_section *weight = get(l, section, DL_MODEL_FLOATS, 2, out, m->in, 0);
    snprintf(section, sizeof section, "%s.bias", name);
    const struct dl_model_section *bias = get(l, section, DL_MODEL_FLOATS, 1, out, 0, 0);
    if (l->code != DL_OK) return;
    for (uint32_t i = 0; i < out; i++) pack(m->packed, m->in, at + i, dl_section_floats(weight) + (size_t)i * m->in, 1);
    memcpy(m->bias + at, dl_section_floats(bias), out * sizeof(float));
}

static void open_rows(struct loader *l, struct dl_rows *rows, const char *name, uint32_t least)
{
    const struct dl_model_section *s = get(l, name, DL_MODEL_BYTES, 2, 0, 0, 0);
    if (s == NULL) return;
    *rows = (struct dl_rows){(const int8_t *)s->at, dl_section_scales(s), s->dims[0], s->dims[1]};
    if (s->dims[0] < least)
        l->code = dl_fail_at(l->error, DL_EMODEL, l->model->file.name, s->offset,
                             "section '%s' of model file '%s' has too few rows", name, l->model->file.name);
}

static void open_vocabulary(struct loader *l, struct dl_table *table, const char *section, const struct dl_rows *rows,
                            uint32_t first)
{
    struct dl_lines lines = {NULL, 0};
    if (l->code == DL_OK) l->code = dl_model_lines(l->model, section, &lines, l->error);
    if (l->code != DL_OK) return;
    if (lines.count != rows->rows) {
        l->code =
            dl_fail_at(l->error, DL_EMODEL, l->model->file.name, 0, "section '%s' of model file '%s' has %u lines for %u rows",
                       section, l->model->file.name, lines.count, rows->rows);
        return;
    }
    dl_table_init(table, &l->model->arena);
    if (dl_table_reserve(table, lines.count) != DL_OK) l->code = dl_fail_memory(l->error);
    for (uint32_t i = first; l->code == DL_OK && i < lines.count; i++)
        if (dl_table_set(table, lines.at[i], i) != DL_OK) l->code = dl_fail_memory(l->error);
}

static void open_embeddings(struct loader *l)
{
    struct dl_model *m = l->model;
    char name[24];
    open_rows(l, &m->word, "word", 2);
    open_rows(l, &m->vector, "vector", 1);
    uint32_t in = m->word.columns + m->vector.columns;
    for (int i = 0; i < DL_AFFIXES; i++) {
        snprintf(name, sizeof name, "affix%d", i);
        open_rows(l, &m->affix[i], name, i == 0 ? 2 : m->affix[0].rows);
        in += m->affix[i].columns;
    }
    open_vocabulary(l, &m->words, "words", &m->word, 2);
    open_vocabulary(l, &m->vectors, "vectors.words", &m->vector, 1);
    if (l->code == DL_OK && in % DL_PANEL != 0)
        l->code = dl_fail_at(l->error, DL_EMODEL, m->file.name, 64,
                             "the embeddings in model file '%s' are not a multiple of %d wide", m->file.name, DL_PANEL);
    matrix_init(l, &m->mix, in, 2 * m->width);
    pack_linear(l, &m->mix, 0, "mix", 2 * m->width);
    matrix_round(l, &m->mix);
}

static float *open_vector(struct loader *l, const char *name, uint32_t n)
{
    const struct dl_model_section *s = get(l, name, DL_MODEL_FLOATS, 1, n, 0, 0);
    float *out = allocate(l, n);
    if (s != NULL && out != NULL) memcpy(out, dl_section_floats(s), n * sizeof *out);
    return out;
}

/* Column of gate row `row` (torch: i f g o, H rows each) in the kernels' order: blocks of 16 units, four gates each. */
static uint32_t gate_column(uint32_t row, uint32_t units)
{
    uint32_t gate = row / units, unit = row % units;
    return unit / DL_PANEL * 64 + gate * DL_PANEL + unit % DL_PANEL;
}

/* Both inputs of layer 1 are outputs of cells, so one size of a 127th does for them, and one product. */
static void open_steps(struct loader *l, int layer, int way, const float *input, const float *hidden)
{
    struct dl_model *m = l->model;
    struct dl_bytes *bytes = &m->steps[layer][way];
    const uint32_t h = m->units, below = layer > 0 ? m->width : 0;
    float *weights = allocate(l, below + h);
    bytes_init(l, bytes, below + h, 4 * h);
    for (uint32_t row = 0; l->code == DL_OK && row < 4 * h; row++) {
        uint32_t column = gate_column(row, h);
        memcpy(weights, input + (size_t)row * m->width, below * sizeof *weights);
        memcpy(weights + below, hidden + (size_t)row * h, h * sizeof *weights);
        pack_bytes(bytes, below + h, 64, column, weights, 1);
        bytes->scale[column] /= 127.0f;
    }
}

static void open_way(struct loader *l, int layer, int way)
{
    struct dl_model *m = l->model;
    const char *const ways[] = {"forward", "backward"};
    const char *const parts[] = {"input", "hidden", "bias"};
    const struct dl_model_section *s[3];
    char name[40];
    uint32_t h = m->units;
    for (int i = 0; i < 3; i++) {
        snprintf(name, sizeof name, "lstm%d.%s.%s", layer, ways[way], parts[i]);
        s[i] = get(l, name, DL_MODEL_FLOATS, i < 2 ? 2 : 1, 4 * h, i == 0 ? m->width : h, 0);
    }
    float *hidden = allocate(l, (size_t)4 * h * h);
    if (l->code != DL_OK) return;
    m->hidden[layer][way] = hidden;
    for (uint32_t row = 0; row < 4 * h; row++) {
        uint32_t column = gate_column(row, h), at = (uint32_t)way * 4 * h + column;
        pack(m->input[layer].packed, m->width, at, dl_section_floats(s[0]) + (size_t)row * m->width, 1);
        m->input[layer].bias[at] = dl_section_floats(s[2])[row];
        for (uint32_t i = 0; i < h; i++)
            hidden[((size_t)(column / 64) * h + i) * 64 + column % 64] = dl_section_floats(s[1])[(size_t)row * h + i];
    }
    open_steps(l, layer, way, dl_section_floats(s[0]), dl_section_floats(s[1]));
}

static void open_layers(struct loader *l)
{
    struct dl_model *m = l->model;
    m->norm_weight[0] = open_vector(l, "norm0.weight", m->width);
    m->norm_bias[0] = open_vector(l, "norm0.bias", m->width);
    m->norm_weight[1] = open_vector(l, "norm1.weight", m->width);
    m->norm_bias[1] = open_vector(l, "norm1.bias", m->width);
    for (int layer = 0; layer < DL_LAYERS; layer++) {
        matrix_init(l, &m->input[layer], m->width, 8 * m->units);
        for (int way = 0; way < DL_WAYS; way++) open_way(l, layer, way);
        matrix_round(l, &m->input[layer]);
    }
    float *root = open_vector(l, "root", m->width);
    m->root = allocate(l, (size_t)8 * m->units);
    m->root_words = allocate(l, (size_t)4 * m->units);
    m->bias_words = allocate(l, (size_t)4 * m->units);
    if (l->code != DL_OK) return;
    m->kernels->product(1, m->width, 8 * m->units, root, m->width, m->input[0].packed, m->input[0].bias, 0, m->root, 8 * m->units);
    m->kernels->to_words((size_t)8 * m->units, m->root, m->root_words);
    m->kernels->to_words((size_t)8 * m->units, m->input[1].bias, m->bias_words);
}

static void open_taggers(struct loader *l)
{
    static const char *const names[] = {"upos", "feats", "lemma", "ner", "kind"};
    struct dl_model *m = l->model;
    uint32_t at = 0;
    for (int i = 0; i < DL_TAGGERS; i++) {
        m->tag_at[i] = at;
        at += m->labels.counts[i];
    }
    matrix_init(l, &m->tags, m->width, at);
    for (int i = 0; i < DL_TAGGERS; i++) pack_linear(l, &m->tags, m->tag_at[i], names[i], m->labels.counts[i]);
    matrix_round(l, &m->tags);
    uint32_t k = m->labels.counts[DL_TAG_NER];
    const struct dl_model_section *s = get(l, "ner.transition", DL_MODEL_FLOATS, 2, k + 1, k, 0);
    m->transition = allocate(l, (size_t)(k + 1) * k);
    if (l->code == DL_OK) memcpy(m->transition, dl_section_floats(s), (size_t)(k + 1) * k * sizeof(float));
}

/* U [L][B+1][B+1] as a matrix from pairs (dependent i, head j) to relations, cut into blocks of dependents. */
static void open_label_bilinear(struct loader *l)
{
    struct dl_model *m = l->model;
    uint32_t one = m->label + 1, relations = m->labels.relation_count;
    m->label_padded = padded(relations);
    const struct dl_model_section *s = get(l, "label.bilinear", DL_MODEL_FLOATS, 3, relations, one, one);
    m->label_bilinear = allocate(l, (size_t)one * one * m->label_padded);
    if (l->code != DL_OK) return;
    for (uint32_t i = 0; i < one; i += DL_LABEL_BLOCK) {
        uint32_t rows = (i + DL_LABEL_BLOCK < one ? DL_LABEL_BLOCK : one - i) * one;
        float *block = m->label_bilinear + (size_t)i * one * m->label_padded;
        for (uint32_t r = 0; r < relations; r++) pack(block, rows, r, dl_section_floats(s) + ((size_t)r * one + i) * one, 1);
    }
}

/* The size of a byte is that of its relation times that of its head unit. */
static void label_sizes(struct dl_model *m, const float *u)
{
    uint32_t one = m->label + 1, relations = m->labels.relation_count;
    for (uint32_t j = 0; j < one; j++)
        for (uint32_t r = 0; r < relations; r++)
            for (uint32_t i = 0; i < m->label; i++)
                m->label_head[j] = larger(m->label_head[j], fabsf(u[((size_t)r * one + i) * one + j]));
    for (uint32_t j = 0; j < one; j++)
        for (uint32_t r = 0; r < relations && m->label_head[j] > 0; r++)
            for (uint32_t i = 0; i < m->label; i++)
                m->label_scale[r] = larger(m->label_scale[r], fabsf(u[((size_t)r * one + i) * one + j]) / m->label_head[j]);
    for (uint32_t r = 0; r < relations; r++) m->label_scale[r] /= 127.0f;
}

static void open_label_bytes(struct loader *l)
{
    struct dl_model *m = l->model;
    uint32_t one = m->label + 1, b = m->label, relations = m->labels.relation_count, padded_to = m->label_padded;
    const struct dl_model_section *s = get(l, "label.bilinear", DL_MODEL_FLOATS, 3, relations, one, one);
    m->label_bytes = allocate(l, (size_t)one * padded_to * b / 4);
    m->label_start = allocate(l, (size_t)one * padded_to);
    m->label_scale = allocate(l, padded_to);
    m->label_head = allocate(l, one);
    matrix_init(l, &m->label_last, b, relations);
    if (l->code != DL_OK) return;
    const float *u = dl_section_floats(s);
    label_sizes(m, u);
    for (uint32_t j = 0; j < one; j++)
        for (uint32_t r = 0; r < relations; r++) {
            float size = m->label_scale[r] * m->label_head[j];
            int8_t *to = m->label_bytes + ((size_t)j * padded_to + r / DL_PANEL * DL_PANEL) * b;
            for (uint32_t i = 0; i < b; i++) {
                int8_t byte = (int8_t)(size > 0 ? lrintf(u[((size_t)r * one + i) * one + j] / size) : 0);
                to[(i / 4 * DL_PANEL + r % DL_PANEL) * 4 + i % 4] = byte;
                m->label_start[(size_t)j * padded_to + r] -= 128 * byte;
            }
        }
    for (uint32_t r = 0; r < relations; r++) {
        const float *last = u + ((size_t)r * one + b) * one;
        pack(m->label_last.packed, b, r, last, 1);
        m->label_last.bias[r] = last[b];
    }
}

static void open_tree(struct loader *l)
{
    struct dl_model *m = l->model;
    matrix_init(l, &m->ends, m->width, 2 * (m->arc + m->label));
    pack_linear(l, &m->ends, 0, "arc.head", m->arc);
    pack_linear(l, &m->ends, m->arc, "arc.dependent", m->arc);
    pack_linear(l, &m->ends, 2 * m->arc, "label.head", m->label);
    pack_linear(l, &m->ends, 2 * m->arc + m->label, "label.dependent", m->label);
    matrix_round(l, &m->ends);
    const struct dl_model_section *s = get(l, "arc.bilinear", DL_MODEL_FLOATS, 2, m->arc + 1, m->arc, 0);
    matrix_init(l, &m->arc_bilinear, m->arc, m->arc);
    if (l->code != DL_OK) return;
    const float *u = dl_section_floats(s);
    for (uint32_t j = 0; j < m->arc; j++) pack(m->arc_bilinear.packed, m->arc, j, u + j, m->arc);
    matrix_round(l, &m->arc_bilinear);
    memcpy(m->arc_bilinear.bias, u + (size_t)m->arc * m->arc, m->arc * sizeof(float));
    open_label_bilinear(l);
    open_label_bytes(l);
}

static void check_sizes(struct loader *l)
{
    struct dl_model *m = l->model;
    if (l->code != DL_OK) return;
    int fits = m->width == 2 * m->units && m->units % DL_PANEL == 0 && m->arc % DL_PANEL == 0 && m->label % DL_PANEL == 0 &&
               m->width <= 1024 && m->arc <= 1024 && m->label <= 256 && m->labels.relation_count <= 256;
    for (int i = 0; i < DL_TAGGERS; i++) fits = fits && m->labels.counts[i] > 0 && m->labels.counts[i] <= 4096;
    if (!fits)
        l->code = dl_fail_at(l->error, DL_EMODEL, m->file.name, 64,
                             "the network in model file '%s' has sizes that this program does not run", m->file.name);
}

/* "name version/fingerprint", as provenance names it. */
static void set_version(struct dl_model *m)
{
    uint64_t checksum;
    memcpy(&checksum, m->file.bytes + 24, sizeof checksum);
    struct dl_lines about = {NULL, 0};
    struct dl_str version = DL_STR("?");
    if (dl_model_lines(m, "about", &about, NULL) != DL_OK) about.count = 0;
    for (uint32_t i = 0; i < about.count; i++) {
        struct dl_str value = about.at[i], key = dl_str_cut(&value, '\t');
        if (dl_str_is(key, "version") && value.size > 0 && value.size < 32) version = value;
    }
    snprintf(m->version, sizeof m->version, "%.*s-%08llx", (int)version.size, version.at, (unsigned long long)(checksum >> 32));
}

static int load(struct dl_model *m, struct dl_data *data, struct dl_error *error)
{
    struct loader l = {.model = m, .error = error};
    l.code = dl_labels_open(m, data, error);
    m->width = size_of(&l, "root", DL_MODEL_FLOATS, 1, 0);
    m->units = size_of(&l, "lstm0.forward.hidden", DL_MODEL_FLOATS, 2, 1);
    m->arc = size_of(&l, "arc.head.weight", DL_MODEL_FLOATS, 2, 0);
    m->label = size_of(&l, "label.head.weight", DL_MODEL_FLOATS, 2, 0);
    check_sizes(&l);
    open_embeddings(&l);
    open_layers(&l);
    open_taggers(&l);
    open_tree(&l);
    set_version(m);
    return l.code;
}

static const char built_in[] = "model/dateline.dlm";

int dl_model_open(struct dl_model **out, struct dl_data *data, const char *path, struct dl_error *error)
{
    struct dl_str bytes = {NULL, 0};
    int code = DL_OK;
    if (path == NULL && dl_data_get(data, built_in, &bytes, NULL) != DL_OK)
        return dl_fail_at(error, DL_EMODEL, built_in, 0, "no syntax model is built in ('%s'): name a model file", built_in);
    struct dl_model *m = calloc(1, sizeof *m);
    if (m == NULL) return dl_fail_memory(error);
    dl_arena_init(&m->arena);
    m->kernels = dl_kernels_best(0);
    pthread_mutex_init(&m->lock, NULL);
    code = path != NULL ? dl_model_file_open(&m->file, path, error)
                        : dl_model_file_view(&m->file, built_in, bytes.at, bytes.size, error);
    if (code == DL_OK) code = load(m, data, error);
    if (code == DL_OK) *out = m;
    else dl_model_close(m);
    return code;
}

int dl_model_attach(struct dl_kit *kit, const struct dl_kit_options *options, struct dl_error *error)
{
    const char *path = options != NULL ? options->model : NULL;
    uint32_t flags = options != NULL ? options->flags : 0;
    int code = dl_model_open(&kit->model, &kit->data, path, error);
    if (code != DL_OK) return code;
    memcpy(kit->model_version, kit->model->version, sizeof kit->model->version);
    kit->model->kernels = dl_kernels_best(flags);
    kit->model->exact = (flags & DL_KIT_EXACT) != 0;
    return DL_OK;
}

void dl_model_close(struct dl_model *m)
{
    if (m == NULL) return;
    dl_workspaces_free(m);
    pthread_mutex_destroy(&m->lock);
    dl_model_file_release(&m->file);
    dl_arena_release(&m->arena);
    free(m);
}
