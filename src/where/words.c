/* The tables of words that shape or spoil a place's name, and those that speak for a country. */
#include "where/tables.h"

#include "where/build.h"

static int load_word(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str kind = dl_tsv_cell(tsv, 1);
    uint32_t value = dl_str_is(kind, "word")     ? DL_COMMON_WORD
                     : dl_str_is(kind, "person") ? DL_COMMON_PERSON
                     : dl_str_is(kind, "name")   ? DL_COMMON_NAME
                     : dl_str_is(kind, "never")  ? DL_COMMON_NEVER
                                                 : DL_COMMON_NO;
    return dl_table_set(&g->common, tsv->cells[0], value) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_voice(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint16_t country = dl_site_country(g, dl_tsv_cell(tsv, 1));
    if (country == DL_NO_COUNTRY) return dl_tsv_fail(tsv, error, "no such country");
    struct dl_str word = tsv->cells[0];
    if (word.size == 0 || word.size > 31) return dl_tsv_fail(tsv, error, "a word has at most 31 bytes");
    g->voice_sieve[(unsigned char)word.at[0]] |= 1u << word.size;
    return dl_table_set(&g->voices, tsv->cells[0], country) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_type(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const kinds[] = {"", "unit", "water", "land", "road", "building"};
    struct dl_str kind = dl_tsv_cell(tsv, 2);
    uint32_t value = DL_TYPE_UNIT;
    while (value <= DL_TYPE_BUILDING && !dl_str_is(kind, kinds[value])) value++;
    if (value > DL_TYPE_BUILDING) return dl_tsv_fail(tsv, error, "no such type");
    struct dl_table *table = dl_str_is(dl_tsv_cell(tsv, 1), "after") ? &g->types_after : &g->types_before;
    return dl_table_set(table, tsv->cells[0], value) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_cue(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const struct {
        const char *name;
        uint32_t bit;
    } cues[] = {{"preposition", DL_CUE_PREPOSITION}, {"title", DL_CUE_TITLE}, {"say", DL_CUE_SAY},    {"language", DL_CUE_LANGUAGE},
                {"ground", DL_CUE_GROUND},           {"body", DL_CUE_BODY},   {"civic", DL_CUE_CIVIC}};
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
        if (!dl_str_is(dl_tsv_cell(tsv, 1), cues[i].name)) continue;
        uint32_t before = dl_table_get(&g->cues, tsv->cells[0]);
        uint32_t value = cues[i].bit | (before == DL_NONE ? 0 : before);
        return dl_table_set(&g->cues, tsv->cells[0], value) == DL_OK ? DL_OK : dl_fail_memory(error);
    }
    return dl_tsv_fail(tsv, error, "no such cue");
}

/* The last label of a country's web addresses is its alpha-2 code, but for one. */
static int load_host(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint16_t country = dl_site_country(g, dl_tsv_cell(tsv, 0));
    struct dl_str host = dl_str_lower(&g->arena, dl_tsv_cell(tsv, 1));
    if (dl_str_is(host, "gb")) host = DL_STR("uk");
    if (country == DL_NO_COUNTRY) return DL_OK; /* an older gazetteer file lacks it */
    return host.at != NULL && dl_table_set(&g->hosts, host, country) == DL_OK ? DL_OK : dl_fail_memory(error);
}

int dl_word_tables_load(struct dl_gazetteer *g, struct dl_data *data, struct dl_error *error)
{
    static const struct dl_place_table tables[] = {
        {"places/countries.tsv", 2, load_host}, {"places/words.tsv", 2, load_word}, {"places/voices.tsv", 2, load_voice},
        {"places/types.tsv", 3, load_type},     {"places/cues.tsv", 2, load_cue},
    };
    int code = DL_OK;
    for (size_t i = 0; code == DL_OK && i < sizeof tables / sizeof *tables; i++) code = dl_place_rows(g, data, &tables[i], error);
    return code;
}
