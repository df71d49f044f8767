/* A sum of weights, in the order of the templates, so that the same words give the same score everywhere. */
#include "text/splitter.h"

#include "base/tsv.h"

struct slot {
    uint64_t key; /* 0: free */
    float weight;
};

struct dl_splitter {
    struct slot *slots;
    uint32_t mask, count;
};

static int put(struct dl_splitter *splitter, uint64_t key, float weight)
{
    if (splitter->count * 2 >= splitter->mask) {
        struct dl_splitter grown = {.mask = splitter->mask * 2 + 1};
        grown.slots = calloc((size_t)grown.mask + 1, sizeof *grown.slots);
        if (grown.slots == NULL) return DL_ENOMEM;
        for (uint32_t i = 0; splitter->slots != NULL && i <= splitter->mask; i++)
            if (splitter->slots[i].key != 0) put(&grown, splitter->slots[i].key, splitter->slots[i].weight);
        free(splitter->slots);
        *splitter = grown;
    }
    uint32_t at = (uint32_t)key & splitter->mask;
    while (splitter->slots[at].key != 0 && splitter->slots[at].key != key) at = (at + 1) & splitter->mask;
    splitter->count += splitter->slots[at].key == 0;
    splitter->slots[at] = (struct slot){key, weight};
    return DL_OK;
}

static uint32_t template_of(struct dl_str name)
{
    uint32_t i = 0;
    while (dl_template_name(i) != NULL && !dl_str_is(name, dl_template_name(i))) i++;
    return i;
}

static int read_line(struct dl_splitter *splitter, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint32_t template_number = template_of(dl_tsv_cell(tsv, 1));
    char number[24] = "", *end;
    struct dl_str weight = dl_tsv_cell(tsv, 0);
    uint64_t hashes[3];
    if (dl_template_name(template_number) == NULL || tsv->count > 5 || weight.size >= sizeof number)
        return dl_tsv_fail(tsv, error, "no such feature of the splitter");
    memcpy(number, weight.at, weight.size);
    float value = (float)strtol(number, &end, 10) / 1000.0f; /* thousandths: no locale can read them wrong */
    if (end == number || *end != 0) return dl_tsv_fail(tsv, error, "the weight is not a whole number");
    for (uint32_t i = 0; i < 3; i++) {
        struct dl_str cell = i + 2 < tsv->count ? tsv->cells[i + 2] : (struct dl_str){"", 0};
        hashes[i] = cell.size > 0 ? dl_str_hash(cell) : 0;
    }
    return put(splitter, dl_feature_key(template_number, hashes[0], hashes[1], hashes[2]), value) == DL_OK ? DL_OK : dl_fail_memory(error);
}

int dl_splitter_open(struct dl_splitter **out, struct dl_data *data, struct dl_error *error)
{
    static const char file[] = "text/splitter.tsv";
    struct dl_splitter *splitter = calloc(1, sizeof *splitter);
    struct dl_str bytes;
    struct dl_tsv tsv;
    if (splitter == NULL) return dl_fail_memory(error);
    splitter->mask = 511;
    splitter->slots = calloc(512, sizeof *splitter->slots);
    int code = splitter->slots != NULL ? dl_data_get(data, file, &bytes, error) : dl_fail_memory(error);
    if (code == DL_OK) {
        dl_tsv_init(&tsv, file, bytes);
        while ((code = dl_tsv_next(&tsv, error)) == 1 && (code = read_line(splitter, &tsv, error)) == DL_OK) {}
    }
    if (code == DL_OK) *out = splitter;
    else dl_splitter_close(splitter);
    return code;
}

void dl_splitter_close(struct dl_splitter *splitter)
{
    if (splitter == NULL) return;
    free(splitter->slots);
    free(splitter);
}

struct sum {
    const struct dl_splitter *splitter;
    double score;
};

static void add(void *user, uint32_t template_number, const struct dl_atom *const atoms[3])
{
    struct sum *sum = user;
    const struct dl_splitter *splitter = sum->splitter;
    uint64_t key = dl_feature_key(template_number, atoms[0]->hash, atoms[1]->hash, atoms[2]->hash);
    for (uint32_t at = (uint32_t)key & splitter->mask; splitter->slots[at].key != 0; at = (at + 1) & splitter->mask)
        if (splitter->slots[at].key == key) {
            sum->score += (double)splitter->slots[at].weight;
            return;
        }
}

double dl_splitter_score(const struct dl_splitter *splitter, const struct dl_boundary *boundary)
{
    struct sum sum = {splitter, 0};
    dl_boundary_features(boundary, add, &sum);
    return sum.score;
}
