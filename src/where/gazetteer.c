/* Loading the gazetteer: the tables of data/places into one array of sites and one hash of levelled names.
 *
 * A name leads to a chain of sites, in the order of the tables: countries, units, regions and seas, then cities from the
 * largest table. Nothing depends on hash order. Towns come from GeoNames (CC BY 4.0), see data/places/generate.py. */
#include "where/gazetteer.h"

#include <math.h>

#include "base/tsv.h"
#include "base/utf8.h"

uint32_t dl_gazetteer_level(struct dl_str name, char *out)
{
    uint32_t size = 0, at = 0;
    while (at < name.size) {
        uint32_t c = dl_utf8_next(name, &at);
        if (size + 4 > DL_PLACE_NAME_BYTES) return 0;
        if (c < 128 && dl_ascii_upper((char)c)) c += 32;
        else if (c == 0x2019 || c == 0x2018 || c == 0x02BC) c = '\'';
        else if (c == 0x2010 || c == 0x2011) c = '-';
        else if (c >= 128) c = dl_char_is_space(c) ? ' ' : dl_char_to_lower(c);
        else if (dl_ascii_space((char)c)) c = ' ';
        if (c == ' ' && (size == 0 || out[size - 1] == ' ')) continue;
        size += dl_utf8_put(c, out + size);
    }
    while (size > 0 && out[size - 1] == ' ') size--;
    return size;
}

uint32_t dl_gazetteer_find(const struct dl_gazetteer *gazetteer, struct dl_str name)
{
    char key[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(name, key);
    return size == 0 ? DL_NONE : dl_table_get(&gazetteer->by_name, (struct dl_str){key, size});
}

uint32_t dl_gazetteer_lookup(const struct dl_table *table, struct dl_str word)
{
    char key[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(word, key);
    uint32_t value = size == 0 ? DL_NONE : dl_table_get(table, (struct dl_str){key, size});
    return value == DL_NONE ? 0 : value;
}

double dl_site_distance(const struct dl_site *a, const struct dl_site *b)
{
    const double degree = 3.14159265358979323846 / 180;
    double lat_a = a->lat * degree, lat_b = b->lat * degree;
    double h = sin((lat_b - lat_a) / 2), w = sin((b->lon - a->lon) * degree / 2);
    h = h * h + cos(lat_a) * cos(lat_b) * w * w;
    return 12742 * asin(h < 1 ? sqrt(h) : 1);
}

/* ---- names ---- */

static int is_acronym(struct dl_str name)
{
    uint32_t letters = 0;
    for (uint32_t i = 0; i < name.size; i++) {
        if (dl_ascii_lower(name.at[i]) || (unsigned char)name.at[i] >= 128) return 0;
        letters += (uint32_t)dl_ascii_upper(name.at[i]);
    }
    return letters >= 2;
}

static int add_name(struct dl_gazetteer *g, struct dl_str name, uint32_t site, enum dl_name_form form)
{
    char key[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(name, key);
    if (size == 0) return DL_OK;
    uint32_t last = dl_table_get(&g->by_name, (struct dl_str){key, size}), head = last;
    while (last != DL_NONE && g->names.at[last].next != DL_NONE) {
        if (g->names.at[last].site == site && g->names.at[last].form == form) return DL_OK;
        last = g->names.at[last].next;
    }
    if (last != DL_NONE && g->names.at[last].site == site && g->names.at[last].form == form) return DL_OK;
    uint32_t index = g->names.count;
    struct dl_site_name *entry = DL_PUSH(&g->names, &g->arena, 1u << 24);
    if (entry == NULL) return DL_ENOMEM;
    *entry = (struct dl_site_name){site, DL_NONE, (uint8_t)form, (uint8_t)is_acronym(name), 0};
    if (head != DL_NONE) {
        g->names.at[last].next = index;
        return DL_OK;
    }
    struct dl_str kept = dl_str_copy(&g->arena, (struct dl_str){key, size});
    return kept.at == NULL ? DL_ENOMEM : dl_table_set(&g->by_name, kept, index);
}

static int add_names(struct dl_gazetteer *g, struct dl_str list, uint32_t site, enum dl_name_form form)
{
    int code = DL_OK;
    while (code == DL_OK && list.size > 0) {
        struct dl_str name = dl_str_trim(dl_str_cut(&list, '|'));
        code = add_name(g, name, site, form);
        /* "N.Y" before a comma or at the end of a sentence has lost its last stop to the tokeniser or the writer */
        if (code == DL_OK && form == DL_NAME_ABBREVIATION && name.size > 3 && memchr(name.at, '.', name.size - 1) != NULL)
            code = add_name(g, dl_str_slice(name, 0, name.size - 1), site, form);
    }
    return code;
}

/* "-12.5" to a double; the tables hold plain decimals only */
static int read_number(struct dl_str text, double *out)
{
    double value = 0, scale = 1;
    uint32_t i = text.size > 0 && text.at[0] == '-', digits = 0;
    int after_point = 0;
    for (; i < text.size; i++) {
        if (text.at[i] == '.' && !after_point) {
            after_point = 1;
            continue;
        }
        if (!dl_ascii_digit(text.at[i])) return 0;
        value = value * 10 + (text.at[i] - '0');
        if (after_point) scale *= 10;
        digits++;
    }
    *out = (text.size > 0 && text.at[0] == '-' ? -value : value) / scale;
    return digits > 0;
}

static struct dl_site *add_site(struct dl_gazetteer *g, enum dl_site_kind kind, struct dl_str name, const struct dl_tsv *tsv,
                                uint32_t lat)
{
    struct dl_site *site = DL_PUSH(&g->sites, &g->arena, 1u << 22);
    if (site == NULL) return NULL;
    struct dl_str first = name;
    site->name = dl_str_trim(dl_str_cut(&first, '|'));
    site->kind = (uint8_t)kind;
    site->unit = DL_NONE;
    site->country = DL_NO_COUNTRY;
    site->has_point =
        (uint8_t)(read_number(dl_tsv_cell(tsv, lat), &site->lat) && read_number(dl_tsv_cell(tsv, lat + 1), &site->lon));
    return site;
}

static uint16_t find_country(const struct dl_gazetteer *g, struct dl_str code)
{
    uint32_t index = dl_table_get(&g->units, code);
    return index == DL_NONE ? DL_NO_COUNTRY : (uint16_t)index;
}

static float read_weight(const struct dl_tsv *tsv, uint32_t cell, double scale)
{
    double value;
    return read_number(dl_tsv_cell(tsv, cell), &value) ? (float)(value * scale) : 0;
}

static uint32_t read_id(const struct dl_tsv *tsv, uint32_t cell)
{
    long id;
    return dl_str_number(dl_tsv_cell(tsv, cell), &id) && id > 0 ? (uint32_t)id : 0;
}

/* ---- the tables ---- */

static int load_country(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint32_t index = g->sites.count;
    struct dl_site *site = add_site(g, DL_SITE_COUNTRY, dl_tsv_cell(tsv, 2), tsv, 3);
    if (site == NULL) return dl_fail_memory(error);
    struct dl_str code = dl_tsv_cell(tsv, 0);
    if (code.size != 3) return dl_tsv_fail(tsv, error, "a country's code has three letters");
    memcpy(site->code, code.at, 3);
    site->country = (uint16_t)index;
    site->weight = read_weight(tsv, 5, 1000);
    site->geonames = read_id(tsv, 10);
    g->countries = g->sites.count;
    struct dl_str host = dl_str_lower(&g->arena, dl_tsv_cell(tsv, 1));
    if (dl_str_is(host, "gb")) host = DL_STR("uk");
    if (host.at == NULL || dl_table_set(&g->hosts, host, index) != DL_OK || dl_table_set(&g->units, code, index) != DL_OK)
        return dl_fail_memory(error);
    if (add_names(g, dl_tsv_cell(tsv, 2), index, DL_NAME_PLAIN) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 9), index, DL_NAME_PLAIN) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 7), index, DL_NAME_DEMONYM) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 8), index, DL_NAME_DEMONYM) != DL_OK)
        return dl_fail_memory(error);
    return DL_OK;
}

static struct dl_str unit_key(struct dl_gazetteer *g, const char *code, struct dl_str name)
{
    char level[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(name, level);
    return dl_str_format(&g->arena, "%s/%.*s", code, (int)size, level);
}

/* "Idlib Governorate" is spoken of as "Idlib" too */
static int add_short_name(struct dl_gazetteer *g, struct dl_str name, uint32_t site)
{
    static const char *const kinds[] = {" Oblast", " Krai", " Governorate", " Province", " State", " Prefecture", " District"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_ends(name, kinds[i]))
            return add_name(g, dl_str_slice(name, 0, name.size - (uint32_t)strlen(kinds[i])), site, DL_NAME_PLAIN);
    return DL_OK;
}

static int load_unit(struct dl_gazetteer *g, const struct dl_tsv *tsv, int by_hand, struct dl_error *error)
{
    uint32_t index = g->sites.count;
    struct dl_str name = dl_tsv_cell(tsv, 1);
    struct dl_site *site = add_site(g, DL_SITE_UNIT, name, tsv, 2);
    if (site == NULL) return dl_fail_memory(error);
    site->country = find_country(g, dl_tsv_cell(tsv, 0));
    if (site->country == DL_NO_COUNTRY) return dl_tsv_fail(tsv, error, "no such country");
    site->weight = read_weight(tsv, 4, 1000);
    if (by_hand) site->geonames = read_id(tsv, 8);
    struct dl_str key = unit_key(g, g->sites.at[site->country].code, site->name);
    uint32_t before = g->names.count;
    if (key.at == NULL || dl_table_set(&g->units, key, index) != DL_OK || add_names(g, name, index, DL_NAME_PLAIN) != DL_OK)
        return dl_fail_memory(error);
    uint32_t whole = g->names.count;
    if (add_short_name(g, g->sites.at[index].name, index) != DL_OK) return dl_fail_memory(error);
    uint32_t first = by_hand ? whole : before;
    for (uint32_t n = first; n < g->names.count; n++) g->names.at[n].is_short = 1;
    if (by_hand && (add_names(g, dl_tsv_cell(tsv, 5), index, DL_NAME_ABBREVIATION) != DL_OK ||
                    add_names(g, dl_tsv_cell(tsv, 6), index, DL_NAME_DEMONYM) != DL_OK ||
                    add_names(g, dl_tsv_cell(tsv, 7), index, DL_NAME_PLAIN) != DL_OK))
        return dl_fail_memory(error);
    return DL_OK;
}

static int load_region(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const struct {
        const char *name;
        enum dl_site_kind kind;
    } kinds[] = {{"continent", DL_SITE_CONTINENT}, {"region", DL_SITE_REGION},     {"sea", DL_SITE_SEA},
                 {"river", DL_SITE_RIVER},         {"mountain", DL_SITE_MOUNTAIN}, {"island", DL_SITE_ISLAND},
                 {"city", DL_SITE_CITY},           {"site", DL_SITE_BUILDING},     {"historic", DL_SITE_HISTORIC}};
    size_t k = 0;
    while (k < sizeof kinds / sizeof *kinds && !dl_str_is(dl_tsv_cell(tsv, 0), kinds[k].name)) k++;
    if (k == sizeof kinds / sizeof *kinds) return dl_tsv_fail(tsv, error, "no such kind of place");
    uint32_t index = g->sites.count;
    struct dl_site *site = add_site(g, kinds[k].kind, dl_tsv_cell(tsv, 1), tsv, 2);
    if (site == NULL) return dl_fail_memory(error);
    site->country = find_country(g, dl_tsv_cell(tsv, 4));
    site->weight = read_weight(tsv, 5, 1000);
    if (add_names(g, dl_tsv_cell(tsv, 1), index, DL_NAME_PLAIN) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 6), index, DL_NAME_DEMONYM) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 7), index, DL_NAME_PLAIN) != DL_OK)
        return dl_fail_memory(error);
    return DL_OK;
}

/* A city of regions.tsv stands for the same city of cities.tsv: id and unit are taken over, no second site is made. */
static uint32_t same_city(const struct dl_gazetteer *g, struct dl_str name, uint16_t country, double lat, double lon)
{
    for (uint32_t n = dl_gazetteer_find(g, name); n != DL_NONE; n = g->names.at[n].next) {
        const struct dl_site *site = &g->sites.at[g->names.at[n].site];
        if (site->kind == DL_SITE_CITY && site->country == country && fabs(site->lat - lat) < 0.4 && fabs(site->lon - lon) < 0.4)
            return g->names.at[n].site;
    }
    return DL_NONE;
}

static int load_city(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint16_t country = find_country(g, dl_tsv_cell(tsv, 2));
    if (country == DL_NO_COUNTRY) return dl_tsv_fail(tsv, error, "no such country");
    double lat, lon;
    if (!read_number(dl_tsv_cell(tsv, 5), &lat) || !read_number(dl_tsv_cell(tsv, 6), &lon))
        return dl_tsv_fail(tsv, error, "no point");
    struct dl_str names = dl_tsv_cell(tsv, 1), rest = names, first = dl_str_cut(&rest, '|');
    uint32_t index = same_city(g, first, country, lat, lon);
    if (index == DL_NONE) {
        index = g->sites.count;
        if (add_site(g, DL_SITE_CITY, names, tsv, 5) == NULL) return dl_fail_memory(error);
    }
    struct dl_site *site = &g->sites.at[index];
    site->country = country;
    site->geonames = read_id(tsv, 0);
    float weight = read_weight(tsv, 4, 1);
    if (weight > site->weight) site->weight = weight;
    struct dl_str key = unit_key(g, g->sites.at[country].code, dl_tsv_cell(tsv, 3));
    site->unit = key.at == NULL ? DL_NONE : dl_table_get(&g->units, key);
    return add_names(g, names, index, DL_NAME_PLAIN) == DL_OK ? DL_OK : dl_fail_memory(error);
}

enum { COUNTY_PEOPLE = 50000 }; /* the table does not tell: a common size */

static int load_county(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str key = unit_key(g, "USA", dl_tsv_cell(tsv, 0));
    uint32_t unit = key.at == NULL ? DL_NONE : dl_table_get(&g->units, key);
    if (unit == DL_NONE) return dl_tsv_fail(tsv, error, "no such state");
    uint32_t index = g->sites.count;
    struct dl_site *site = add_site(g, DL_SITE_COUNTY, dl_tsv_cell(tsv, 1), tsv, 2);
    if (site == NULL) return dl_fail_memory(error);
    site->unit = unit;
    site->country = g->sites.at[unit].country;
    site->weight = COUNTY_PEOPLE;
    return add_name(g, site->name, index, DL_NAME_PLAIN) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_word(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str kind = dl_tsv_cell(tsv, 1);
    uint32_t value = dl_str_is(kind, "word")     ? DL_COMMON_WORD
                     : dl_str_is(kind, "person") ? DL_COMMON_PERSON
                     : dl_str_is(kind, "never")  ? DL_COMMON_NEVER
                                                 : DL_COMMON_NO;
    return dl_table_set(&g->common, tsv->cells[0], value) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_voice(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint16_t country = find_country(g, dl_tsv_cell(tsv, 1));
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
    } cues[] = {{"preposition", DL_CUE_PREPOSITION},
                {"title", DL_CUE_TITLE},
                {"say", DL_CUE_SAY},
                {"language", DL_CUE_LANGUAGE},
                {"body", DL_CUE_BODY}};
    for (size_t i = 0; i < sizeof cues / sizeof *cues; i++) {
        if (!dl_str_is(dl_tsv_cell(tsv, 1), cues[i].name)) continue;
        uint32_t before = dl_table_get(&g->cues, tsv->cells[0]);
        uint32_t value = cues[i].bit | (before == DL_NONE ? 0 : before);
        return dl_table_set(&g->cues, tsv->cells[0], value) == DL_OK ? DL_OK : dl_fail_memory(error);
    }
    return dl_tsv_fail(tsv, error, "no such cue");
}

enum table {
    TABLE_COUNTRIES,
    TABLE_UNITS,
    TABLE_ADMIN,
    TABLE_REGIONS,
    TABLE_COUNTIES,
    TABLE_CITIES,
    TABLE_WORDS,
    TABLE_VOICES,
    TABLE_TYPES,
    TABLE_CUES,
    TABLES
};

static int load_row(struct dl_gazetteer *g, enum table table, const struct dl_tsv *tsv, struct dl_error *error)
{
    switch (table) {
    case TABLE_COUNTRIES: return load_country(g, tsv, error);
    case TABLE_UNITS: return load_unit(g, tsv, 1, error);
    case TABLE_ADMIN: return load_unit(g, tsv, 0, error);
    case TABLE_REGIONS: return load_region(g, tsv, error);
    case TABLE_COUNTIES: return load_county(g, tsv, error);
    case TABLE_CITIES: return load_city(g, tsv, error);
    case TABLE_WORDS: return load_word(g, tsv, error);
    case TABLE_VOICES: return load_voice(g, tsv, error);
    case TABLE_TYPES: return load_type(g, tsv, error);
    case TABLE_CUES: return load_cue(g, tsv, error);
    default: return DL_OK;
    }
}

static int load_tables(struct dl_gazetteer *g, struct dl_data *data, struct dl_error *error)
{
    static const char *const names[TABLES] = {"places/countries.tsv", "places/units.tsv",  "places/admin.tsv", "places/regions.tsv",
                                              "places/counties.tsv",  "places/cities.tsv", "places/words.tsv", "places/voices.tsv",
                                              "places/types.tsv",     "places/cues.tsv"};
    static const uint32_t least[TABLES] = {10, 8, 5, 8, 4, 7, 2, 2, 3, 2}; /* cells of a row */
    int code = DL_OK;
    for (enum table t = 0; code >= 0 && t < TABLES; t++) {
        struct dl_tsv tsv;
        if ((code = dl_tsv_open(&tsv, data, names[t], error)) != DL_OK) break;
        while ((code = dl_tsv_next(&tsv, error)) == 1) {
            code = tsv.count < least[t] ? dl_tsv_fail(&tsv, error, "too few cells") : load_row(g, t, &tsv, error);
            if (code != DL_OK) return code;
        }
    }
    return code;
}

/* Marks each country's capital, by name, so that it can stand for the government. */
static int mark_capitals(struct dl_gazetteer *g, struct dl_data *data, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, "places/countries.tsv", error);
    if (code != DL_OK) return code;
    for (uint32_t country = 0; (code = dl_tsv_next(&tsv, error)) == 1; country++) {
        struct dl_site *best = NULL;
        for (uint32_t n = dl_gazetteer_find(g, dl_tsv_cell(&tsv, 6)); n != DL_NONE; n = g->names.at[n].next) {
            struct dl_site *site = &g->sites.at[g->names.at[n].site];
            if (site->kind == DL_SITE_CITY && site->country == country && (best == NULL || site->weight > best->weight))
                best = site;
        }
        if (best != NULL) best->is_capital = 1;
    }
    return code;
}

int dl_gazetteer_open(struct dl_gazetteer **out, struct dl_data *data, struct dl_error *error)
{
    struct dl_gazetteer *g = calloc(1, sizeof *g);
    if (g == NULL) return dl_fail_memory(error);
    dl_arena_init(&g->arena);
    struct dl_table *const tables[] = {&g->by_name, &g->common, &g->types_after, &g->types_before,
                                       &g->cues,    &g->voices, &g->hosts,       &g->units};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) dl_table_init(tables[i], &g->arena);
    int code = load_tables(g, data, error);
    if (code == DL_OK) code = mark_capitals(g, data, error);
    if (code != DL_OK) {
        dl_gazetteer_close(g);
        return code;
    }
    *out = g;
    return DL_OK;
}

void dl_gazetteer_close(struct dl_gazetteer *g)
{
    if (g == NULL) return;
    dl_arena_release(&g->arena);
    free(g);
}
