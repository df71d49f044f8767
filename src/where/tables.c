/* The tables of places in data/places as sites and names: countries, units, regions and seas, then cities, the largest table. Chains
 * of names keep this order. Towns come from GeoNames (CC BY 4.0), see data/places/generate.py. */
#include "where/tables.h"

#include <math.h>

#include "where/build.h"

static int add_names(struct dl_gazetteer *g, struct dl_str list, uint32_t site, enum dl_name_form form)
{
    int code = DL_OK;
    while (code == DL_OK && list.size > 0) {
        struct dl_str name = dl_str_trim(dl_str_cut(&list, '|'));
        code = dl_name_add(g, name, site, form);
        /* "N.Y" before a comma or at the end of a sentence has lost its last stop to the tokeniser or the writer */
        if (code == DL_OK && form == DL_NAME_ABBREVIATION && name.size > 3 && memchr(name.at, '.', name.size - 1) != NULL)
            code = dl_name_add(g, dl_str_slice(name, 0, name.size - 1), site, form);
    }
    return code;
}

/* A site named by the first of its names, with the point of cell `lat` and the one behind it. */
static struct dl_site *add_site(struct dl_gazetteer *g, enum dl_site_kind kind, struct dl_str names, const struct dl_tsv *tsv,
                                uint32_t lat)
{
    struct dl_site *site = dl_site_add(g, kind, dl_str_trim(dl_str_cut(&names, '|')));
    if (site != NULL) dl_site_set_point(site, dl_tsv_cell(tsv, lat), dl_tsv_cell(tsv, lat + 1));
    return site;
}

static float read_weight(const struct dl_tsv *tsv, uint32_t cell, double scale)
{
    double value;
    return dl_read_decimal(dl_tsv_cell(tsv, cell), &value) ? (float)(value * scale) : 0;
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
    if (dl_table_set(&g->units, code, index) != DL_OK) return dl_fail_memory(error);
    if (add_names(g, dl_tsv_cell(tsv, 2), index, DL_NAME_PLAIN) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 9), index, DL_NAME_PLAIN) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 7), index, DL_NAME_DEMONYM) != DL_OK ||
        add_names(g, dl_tsv_cell(tsv, 8), index, DL_NAME_DEMONYM) != DL_OK)
        return dl_fail_memory(error);
    return DL_OK;
}

enum { CODE = 3, UNIT_KEY = CODE + 1 + DL_PLACE_NAME_BYTES };

/* "USA/ohio", in the caller's room: there is one lookup for each town, and nothing to keep of it. */
static struct dl_str unit_key(char key[UNIT_KEY], const char *code, struct dl_str name)
{
    memcpy(key, code, CODE);
    key[CODE] = '/';
    return (struct dl_str){key, CODE + 1 + dl_gazetteer_level(name, key + CODE + 1)};
}

static int load_unit(struct dl_gazetteer *g, const struct dl_tsv *tsv, int by_hand, struct dl_error *error)
{
    uint32_t index = g->sites.count;
    struct dl_str name = dl_tsv_cell(tsv, 1);
    struct dl_site *site = add_site(g, DL_SITE_UNIT, name, tsv, 2);
    if (site == NULL) return dl_fail_memory(error);
    site->country = dl_site_country(g, dl_tsv_cell(tsv, 0));
    if (site->country == DL_NO_COUNTRY) return dl_tsv_fail(tsv, error, "no such country");
    site->weight = read_weight(tsv, 4, 1000);
    if (by_hand) site->geonames = read_id(tsv, 8);
    char room[UNIT_KEY];
    struct dl_str key = dl_str_copy(&g->arena, unit_key(room, g->sites.at[site->country].code, dl_site_name(g, site)));
    uint32_t before = g->names.count;
    if (key.at == NULL || dl_table_set(&g->units, key, index) != DL_OK || add_names(g, name, index, DL_NAME_PLAIN) != DL_OK)
        return dl_fail_memory(error);
    uint32_t whole = g->names.count;
    if (dl_name_add_short(g, index) != DL_OK) return dl_fail_memory(error);
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
    site->country = dl_site_country(g, dl_tsv_cell(tsv, 4));
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
        if (site->kind == DL_SITE_CITY && site->country == country && fabs(dl_site_lat(site) - lat) < 0.4 &&
            fabs(dl_site_lon(site) - lon) < 0.4)
            return g->names.at[n].site;
    }
    return DL_NONE;
}

static int load_city(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    uint16_t country = dl_site_country(g, dl_tsv_cell(tsv, 2));
    if (country == DL_NO_COUNTRY) return dl_tsv_fail(tsv, error, "no such country");
    double lat, lon;
    if (!dl_read_decimal(dl_tsv_cell(tsv, 5), &lat) || !dl_read_decimal(dl_tsv_cell(tsv, 6), &lon))
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
    char key[UNIT_KEY];
    site->unit = dl_table_get(&g->units, unit_key(key, g->sites.at[country].code, dl_tsv_cell(tsv, 3)));
    return add_names(g, names, index, DL_NAME_PLAIN) == DL_OK ? DL_OK : dl_fail_memory(error);
}

enum { COUNTY_PEOPLE = 50000 }; /* the table does not tell: a common size */

static int load_county(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    char key[UNIT_KEY];
    uint32_t unit = dl_table_get(&g->units, unit_key(key, "USA", dl_tsv_cell(tsv, 0)));
    if (unit == DL_NONE) return dl_tsv_fail(tsv, error, "no such state");
    uint32_t index = g->sites.count;
    struct dl_site *site = add_site(g, DL_SITE_COUNTY, dl_tsv_cell(tsv, 1), tsv, 2);
    if (site == NULL) return dl_fail_memory(error);
    site->unit = unit;
    site->country = g->sites.at[unit].country;
    site->weight = COUNTY_PEOPLE;
    return dl_name_add(g, dl_site_name(g, site), index, DL_NAME_PLAIN) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int load_hand_unit(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    return load_unit(g, tsv, 1, error);
}

static int load_admin_unit(struct dl_gazetteer *g, const struct dl_tsv *tsv, struct dl_error *error)
{
    return load_unit(g, tsv, 0, error);
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

int dl_place_rows(struct dl_gazetteer *g, struct dl_data *data, const struct dl_place_table *table, struct dl_error *error)
{
    struct dl_tsv tsv;
    int code = dl_tsv_open(&tsv, data, table->name, error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        code = tsv.count < table->cells ? dl_tsv_fail(&tsv, error, "too few cells") : table->load(g, &tsv, error);
        if (code != DL_OK) return code;
    }
    return code;
}

int dl_place_tables_load(struct dl_gazetteer *g, struct dl_data *data, struct dl_error *error)
{
    static const struct dl_place_table tables[] = {
        {"places/countries.tsv", 10, load_country}, {"places/units.tsv", 8, load_hand_unit},
        {"places/admin.tsv", 5, load_admin_unit},   {"places/regions.tsv", 8, load_region},
        {"places/counties.tsv", 4, load_county},    {"places/cities.tsv", 7, load_city},
        {"places/towns.tsv", 7, load_city},
    };
    int code = DL_OK;
    for (size_t i = 0; code == DL_OK && i < sizeof tables / sizeof *tables; i++) code = dl_place_rows(g, data, &tables[i], error);
    return code == DL_OK ? mark_capitals(g, data, error) : code;
}
