/* A sum of weights, in the order of the templates, so that the same words give the same score everywhere. */
#include "text/splitter.h"

#include "base/tsv.h"

struct slot {
    uint32_t mark; /* the key's upper half, never 0; 0: free */
    float weight;
};

struct dl_splitter {
    struct slot *slots;
    uint32_t mask;
};

static uint32_t mark_of(uint64_t key) { return (uint32_t)(key >> 32) | 1u; }

static uint32_t find(const struct dl_splitter *splitter, uint32_t at, uint32_t mark)
{
    at &= splitter->mask;
    while (splitter->slots[at].mark != 0 && splitter->slots[at].mark != mark) at = (at + 1) & splitter->mask;
    return at;
}

/* Slots are chosen by the key's lower half. The table has room for twice the lines of the file. */
static int reserve(struct dl_splitter *splitter, struct dl_str bytes)
{
    uint32_t lines = 0;
    for (uint32_t i = 0; i < bytes.size; i++) lines += bytes.at[i] == '\n';
    for (splitter->mask = 1023; splitter->mask / 2 < lines;) splitter->mask = splitter->mask * 2 + 1;
    splitter->slots = calloc((size_t)splitter->mask + 1, sizeof *splitter->slots);
    return splitter->slots != NULL ? DL_OK : DL_ENOMEM;
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
    uint64_t hashes[DL_FEATURE_ATOMS] = {0};
    if (dl_template_name(template_number) == NULL || tsv->count > 2 + DL_FEATURE_ATOMS || weight.size >= sizeof number)
        return dl_tsv_fail(tsv, error, "no such feature of the splitter");
    memcpy(number, weight.at, weight.size);
    float value = (float)strtol(number, &end, 10) / 1000.0f; /* thousandths: no locale can read them wrong */
    if (end == number || *end != 0) return dl_tsv_fail(tsv, error, "the weight is not a whole number");
    for (uint32_t i = 2; i < tsv->count; i++) hashes[i - 2] = dl_atom_hash(tsv->cells[i]);
    uint64_t key = dl_feature_key(template_number, hashes);
    splitter->slots[find(splitter, (uint32_t)key, mark_of(key))] = (struct slot){mark_of(key), value};
    return DL_OK;
}

int dl_splitter_open(struct dl_splitter **out, struct dl_data *data, struct dl_error *error)
{
    static const char file[] = "text/splitter.tsv";
    struct dl_splitter *splitter = calloc(1, sizeof *splitter);
    struct dl_str bytes;
    struct dl_tsv tsv;
    if (splitter == NULL) return dl_fail_memory(error);
    int code = dl_data_get(data, file, &bytes, error);
    if (code == DL_OK && reserve(splitter, bytes) != DL_OK) code = dl_fail_memory(error);
    if (code == DL_OK) {
        dl_tsv_init(&tsv, file, bytes);
        while ((code = dl_tsv_next(&tsv, error)) == 1 && (code = read_line(splitter, &tsv, error)) == DL_OK) {
        }
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

double dl_splitter_score(const struct dl_splitter *splitter, const struct dl_boundary *boundary)
{
    uint64_t keys[DL_BOUNDARY_KEYS];
    uint32_t count = dl_boundary_keys(boundary, keys);
    double score = 0;
    for (uint32_t i = 0; i < count; i++) /* all on their way before the first is waited for */
        __builtin_prefetch(&splitter->slots[(uint32_t)keys[i] & splitter->mask]);
    for (uint32_t i = 0; i < count; i++)
        score += (double)splitter->slots[find(splitter, (uint32_t)keys[i], mark_of(keys[i]))].weight;
    return score;
}
