/* Which rows of GeoNames' dumps become places, and under which names.
 *
 * A row that our own tables have already (by its id, or by name, kind, country and nearness) lends that place its names and its number
 * of people; the others become new places. Names in English, in no named language and abbreviations count; other scripts cannot
 * stand in an English report. Columns: the readme.txt of https://download.geonames.org/export/dump/. */
#include "where/geonames.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "where/build.h"

enum { COLUMNS = 19 };
enum { ID, NAME, PLAIN_NAME, OTHER_NAMES, LAT, LON, CLASS, CODE, COUNTRY, ADMIN1 = 10, PEOPLE = 14, DAY = 18 };

enum {
    SMALL_TOWN = 5000,
    SHORT_NAME = 4
}; /* a shorter name counts for towns from this size on: "Ub" is a word in the wrong place */

struct numbered {
    uint32_t id, site;
};

struct dl_geonames {
    struct dl_gazetteer *gazetteer;
    struct dl_arena arena;
    uint32_t own;              /* sites of our own tables */
    struct dl_table codes;     /* "US.CA" -> index into units */
    struct dl_indices units;   /* site of the unit, DL_NONE while it has not come */
    struct dl_indices unit_of; /* [site - own] index into units, DL_NONE */
    struct numbered *numbered; /* by id; made when the first other name comes */
    uint32_t numbered_count, places;
    char day[11];
};

int dl_geonames_new(struct dl_geonames **out, struct dl_gazetteer *g, struct dl_error *error)
{
    struct dl_geonames *n = calloc(1, sizeof *n);
    if (n == NULL) return dl_fail_memory(error);
    n->gazetteer = g;
    n->own = g->sites.count;
    dl_arena_init(&n->arena);
    dl_table_init(&n->codes, &n->arena);
    *out = n;
    return DL_OK;
}

void dl_geonames_free(struct dl_geonames *n)
{
    if (n == NULL) return;
    dl_arena_release(&n->arena);
    free(n->numbered);
    free(n);
}

uint32_t dl_geonames_places(const struct dl_geonames *n) { return n->places; }
const char *dl_geonames_day(const struct dl_geonames *n) { return n->day; }

static uint32_t cut_cells(struct dl_str line, struct dl_str *cells, uint32_t most)
{
    uint32_t count = 0;
    while (line.at != NULL && count < most) cells[count++] = dl_str_cut(&line, '\t');
    return line.at == NULL ? count : most + 1;
}

static uint32_t number_of(struct dl_str cell)
{
    long number;
    return dl_str_number(cell, &number) && number > 0 && number <= (long)UINT32_MAX ? (uint32_t)number : 0;
}

enum dl_geonames_kind dl_geonames_kind(struct dl_str line)
{
    struct dl_str cells[COLUMNS];
    uint32_t count = cut_cells(line, cells, COLUMNS);
    if (count == COLUMNS && number_of(cells[ID]) > 0 && cells[CLASS].size <= 1) return DL_GEONAMES_PLACES;
    if ((count == 8 || count == 10) && number_of(cells[0]) > 0 && number_of(cells[1]) > 0) return DL_GEONAMES_NAMES;
    if (count == 4 && cells[0].size > 3 && cells[0].at[2] == '.' && number_of(cells[3]) > 0) return DL_GEONAMES_CODES;
    return DL_GEONAMES_FOREIGN;
}

/* ---- which places ---- */

/* Codes of GeoNames' feature classes that news speaks of; `noted`: only those with other names, since the rest are brooks and hills. */
static const struct feature {
    char class;
    const char *code; /* or its beginning, where it ends in '*' */
    enum dl_site_kind kind;
    uint8_t noted;
    uint16_t near; /* kilometres within which a place of our own tables of that name is the same; 0: anywhere in the country */
} features[] = {
    {'A', "PCL*", DL_SITE_COUNTRY, 0, 0},    {'A', "ADM1", DL_SITE_UNIT, 0, 0},      {'A', "ADM2", DL_SITE_COUNTY, 0, 80},
    {'P', "PPLH", DL_SITE_KINDS, 0, 0},      {'P', "PPL*", DL_SITE_CITY, 0, 15},     {'P', "STLMT", DL_SITE_CITY, 0, 15},
    {'H', "SEA", DL_SITE_SEA, 0, 800},       {'H', "OCN", DL_SITE_SEA, 0, 3000},     {'H', "GULF", DL_SITE_SEA, 0, 400},
    {'H', "STRT", DL_SITE_SEA, 0, 200},      {'H', "BAY*", DL_SITE_SEA, 1, 200},     {'H', "LK*", DL_SITE_SEA, 1, 200},
    {'H', "RSV", DL_SITE_SEA, 1, 100},       {'H', "STM", DL_SITE_RIVER, 1, 800},    {'H', "CNL", DL_SITE_RIVER, 1, 100},
    {'L', "RGN*", DL_SITE_REGION, 0, 400},   {'L', "AREA", DL_SITE_REGION, 1, 200},  {'L', "MILB", DL_SITE_BUILDING, 0, 20},
    {'L', "OAS*", DL_SITE_REGION, 0, 50},    {'T', "ISL*", DL_SITE_ISLAND, 1, 200},  {'T', "ATOL", DL_SITE_ISLAND, 0, 100},
    {'T', "MT*", DL_SITE_MOUNTAIN, 1, 600},  {'T', "PASS", DL_SITE_MOUNTAIN, 1, 50}, {'T', "PEN", DL_SITE_REGION, 1, 200},
    {'T', "DSRT", DL_SITE_REGION, 0, 600},   {'T', "VAL*", DL_SITE_REGION, 1, 100},  {'S', "AIR*", DL_SITE_BUILDING, 0, 20},
    {'S', "NVB", DL_SITE_BUILDING, 0, 20},   {'S', "DAM*", DL_SITE_BUILDING, 1, 30}, {'S', "PSN", DL_SITE_BUILDING, 0, 30},
    {'S', "CMPRF", DL_SITE_BUILDING, 0, 10}, {'S', "PRN", DL_SITE_BUILDING, 1, 10},  {'S', "PAL", DL_SITE_BUILDING, 1, 10},
};

static const struct feature *feature_of(const struct dl_str *cells)
{
    for (size_t i = 0; i < sizeof features / sizeof *features; i++) {
        const struct feature *f = &features[i];
        size_t size = strlen(f->code), beginning = f->code[size - 1] == '*' ? size - 1 : 0;
        if (cells[CLASS].size != 1 || cells[CLASS].at[0] != f->class) continue;
        if (beginning == 0 ? !dl_str_is(cells[CODE], f->code)
                           : cells[CODE].size < beginning || memcmp(cells[CODE].at, f->code, beginning) != 0)
            continue;
        return f->kind == DL_SITE_KINDS || (f->noted && cells[OTHER_NAMES].size == 0) ? NULL : f;
    }
    return NULL;
}

static uint16_t country_of(const struct dl_geonames *n, struct dl_str alpha2)
{
    char low[3] = "uk";
    if (alpha2.size != 2) return DL_NO_COUNTRY;
    if (!dl_str_is(alpha2, "GB"))
        for (int i = 0; i < 2; i++) low[i] = dl_ascii_to_lower(alpha2.at[i]);
    uint32_t index = dl_table_get(&n->gazetteer->hosts, (struct dl_str){low, 2});
    return index == DL_NONE ? DL_NO_COUNTRY : (uint16_t)index;
}

/* A place of our own tables that the row speaks of; DL_NONE */
static uint32_t own_site(const struct dl_geonames *n, const struct feature *f, const struct dl_site *site, struct dl_str name)
{
    const struct dl_gazetteer *g = n->gazetteer;
    if (f->kind == DL_SITE_COUNTRY) return site->country == DL_NO_COUNTRY ? DL_NONE : site->country;
    for (uint32_t i = dl_gazetteer_find(g, name); i != DL_NONE; i = g->names.at[i].next) {
        const struct dl_site *own = &g->sites.at[g->names.at[i].site];
        if (g->names.at[i].site >= n->own || g->names.at[i].form != DL_NAME_PLAIN) continue;
        if (own->geonames != 0 && site->geonames == own->geonames) return g->names.at[i].site;
        if (own->kind != f->kind || (own->geonames != 0 && f->kind == DL_SITE_CITY)) continue;
        if (own->country != site->country && own->country != DL_NO_COUNTRY && site->country != DL_NO_COUNTRY) continue;
        if (f->near == 0 || (own->has_point && dl_site_distance(own, site) < f->near)) return g->names.at[i].site;
    }
    return DL_NONE;
}

/* ---- their names ---- */

/* Latin letters alone, begun by a capital: what an English report can hold */
static int is_english(struct dl_str name)
{
    uint32_t at = 0;
    if (name.size == 0 || !dl_char_is_upper(dl_utf8_next(name, &at))) return 0;
    while (at < name.size) {
        uint32_t c = dl_utf8_next(name, &at);
        if (c > 0x24F && !(c >= 0x1E00 && c <= 0x1EFF) && !(c >= 0x2010 && c <= 0x201F) && c != 0x2BC) return 0;
        if (c == '(' || c == ',' || c == ';' || c == '|') return 0;
    }
    return 1;
}

static int put_name(struct dl_geonames *n, struct dl_str name, uint32_t site)
{
    struct dl_gazetteer *g = n->gazetteer;
    if (!is_english(name)) return DL_OK;
    if (name.size < SHORT_NAME && g->sites.at[site].weight < SMALL_TOWN) return DL_OK;
    return dl_name_put(g, name, site, DL_NAME_PLAIN);
}

static int put_names(struct dl_geonames *n, const struct dl_str *cells, uint32_t site, enum dl_site_kind kind)
{
    struct dl_gazetteer *g = n->gazetteer;
    uint32_t before = g->names.count;
    if (put_name(n, cells[NAME], site) != DL_OK) return DL_ENOMEM;
    if (!dl_str_equal(cells[NAME], cells[PLAIN_NAME]) && put_name(n, cells[PLAIN_NAME], site) != DL_OK) return DL_ENOMEM;
    if (kind != DL_SITE_UNIT) return DL_OK;
    if (dl_name_add_short(g, site) != DL_OK) return DL_ENOMEM;
    for (uint32_t i = before; i < g->names.count; i++) g->names.at[i].is_short = 1;
    return DL_OK;
}

/* ---- units ---- */

/* The number of the unit "US.CA", given when it is first spoken of; DL_NONE where the row names none */
static uint32_t unit_number(struct dl_geonames *n, struct dl_str country, struct dl_str admin)
{
    if (country.size != 2 || admin.size == 0 || dl_str_is(admin, "00")) return DL_NONE;
    struct dl_str key = dl_str_format(&n->arena, "%.*s.%.*s", 2, country.at, (int)(admin.size < 32 ? admin.size : 32), admin.at);
    if (key.at == NULL) return DL_NONE;
    uint32_t number = dl_table_get(&n->codes, key);
    if (number != DL_NONE) return number;
    uint32_t *unit = DL_PUSH(&n->units, &n->arena, DL_MAX_SITES);
    if (unit == NULL || dl_table_set(&n->codes, key, n->units.count - 1) != DL_OK) return DL_NONE;
    *unit = DL_NONE;
    return n->units.count - 1;
}

/* ---- rows ---- */

static int add_site(struct dl_geonames *n, const struct feature *f, const struct dl_site *like, struct dl_str name, uint32_t unit)
{
    struct dl_site *site = dl_site_add(n->gazetteer, f->kind, name);
    uint32_t *own_unit = site == NULL ? NULL : DL_PUSH(&n->unit_of, &n->arena, DL_MAX_SITES);
    if (own_unit == NULL) return DL_ENOMEM;
    *own_unit = f->kind == DL_SITE_UNIT ? DL_NONE : unit;
    site->lat = like->lat;
    site->lon = like->lon;
    site->has_point = like->has_point;
    site->country = like->country;
    site->geonames = like->geonames;
    site->weight = like->weight;
    return DL_OK;
}

static int add_place(struct dl_geonames *n, const struct dl_str *cells, struct dl_error *error)
{
    const struct feature *f = feature_of(cells);
    struct dl_site like = {.geonames = number_of(cells[ID]), .country = country_of(n, cells[COUNTRY])};
    if (like.geonames == 0 || !dl_site_set_point(&like, cells[LAT], cells[LON]))
        return dl_fail(error, DL_EFORMAT, "a place without a number or a point");
    if (f == NULL || (f->kind != DL_SITE_SEA && like.country == DL_NO_COUNTRY)) return DL_OK;
    like.weight = (float)number_of(cells[PEOPLE]);
    uint32_t unit = unit_number(n, cells[COUNTRY], cells[ADMIN1]), index = own_site(n, f, &like, cells[NAME]);
    if (index == DL_NONE && (cells[PLAIN_NAME].size > 0)) index = own_site(n, f, &like, cells[PLAIN_NAME]);
    if (index == DL_NONE) {
        if (f->kind == DL_SITE_COUNTRY) return DL_OK;
        index = n->gazetteer->sites.count;
        if (add_site(n, f, &like, cells[NAME], unit) != DL_OK) return dl_fail_memory(error);
    } else if (f->kind != DL_SITE_COUNTRY) {
        n->gazetteer->sites.at[index].geonames = like.geonames;
        if (f->kind == DL_SITE_COUNTY) n->gazetteer->sites.at[index].weight = like.weight;
    }
    if (f->kind == DL_SITE_UNIT && unit != DL_NONE) n->units.at[unit] = index;
    n->places++;
    if (cells[DAY].size == 10 && memcmp(cells[DAY].at, n->day, 10) > 0) memcpy(n->day, cells[DAY].at, 10);
    return put_names(n, cells, index, f->kind) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int compare_numbered(const void *left, const void *right)
{
    const struct numbered *a = left, *b = right;
    if (a->id != b->id) return a->id < b->id ? -1 : 1;
    return a->site < b->site ? -1 : a->site > b->site;
}

static int number_sites(struct dl_geonames *n)
{
    const struct dl_gazetteer *g = n->gazetteer;
    n->numbered = malloc(((size_t)g->sites.count + 1) * sizeof *n->numbered);
    if (n->numbered == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < g->sites.count; i++)
        if (g->sites.at[i].geonames != 0) n->numbered[n->numbered_count++] = (struct numbered){g->sites.at[i].geonames, i};
    qsort(n->numbered, n->numbered_count, sizeof *n->numbered, compare_numbered);
    return DL_OK;
}

static uint32_t site_of(const struct dl_geonames *n, uint32_t id)
{
    uint32_t low = 0, high = n->numbered_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (n->numbered[middle].id < id) low = middle + 1;
        else high = middle;
    }
    return low < n->numbered_count && n->numbered[low].id == id ? n->numbered[low].site : DL_NONE;
}

static int add_other_name(struct dl_geonames *n, const struct dl_str *cells, struct dl_error *error)
{
    enum { ISO_LANGUAGE = 2, OTHER_NAME = 3, COLLOQUIAL = 6 };
    struct dl_str language = cells[ISO_LANGUAGE];
    if (language.size > 0 && !dl_str_is(language, "en") && !dl_str_is(language, "abbr")) return DL_OK;
    uint32_t site = dl_str_is(cells[COLLOQUIAL], "1") ? DL_NONE : site_of(n, number_of(cells[1]));
    if (site == DL_NONE) return DL_OK;
    return put_name(n, cells[OTHER_NAME], site) == DL_OK ? DL_OK : dl_fail_memory(error);
}

static int add_code(struct dl_geonames *n, const struct dl_str *cells, struct dl_error *error)
{
    uint32_t site = site_of(n, number_of(cells[3]));
    if (site == DL_NONE) return DL_OK;
    int is_well = put_name(n, cells[1], site) == DL_OK && put_name(n, cells[2], site) == DL_OK;
    return is_well ? DL_OK : dl_fail_memory(error);
}

int dl_geonames_line(struct dl_geonames *n, enum dl_geonames_kind kind, struct dl_str line, struct dl_error *error)
{
    struct dl_str cells[COLUMNS];
    if (line.size == 0 || line.at[0] == '#') return DL_OK;
    uint32_t count = cut_cells(line, cells, COLUMNS);
    if (kind == DL_GEONAMES_PLACES)
        return count == COLUMNS ? add_place(n, cells, error) : dl_fail(error, DL_EFORMAT, "a place has 19 columns");
    if (n->numbered == NULL && number_sites(n) != DL_OK) return dl_fail_memory(error);
    if (kind == DL_GEONAMES_NAMES)
        return count == 8 || count == 10 ? add_other_name(n, cells, error)
                                         : dl_fail(error, DL_EFORMAT, "a name has 8 or 10 columns");
    return count == 4 ? add_code(n, cells, error) : dl_fail(error, DL_EFORMAT, "a code has 4 columns");
}

int dl_geonames_finish(struct dl_geonames *n, struct dl_error *error)
{
    struct dl_gazetteer *g = n->gazetteer;
    for (uint32_t i = 0; i < n->unit_of.count; i++)
        if (n->unit_of.at[i] != DL_NONE) g->sites.at[n->own + i].unit = n->units.at[n->unit_of.at[i]];
    return dl_names_settle(g, n->own) == DL_OK ? DL_OK : dl_fail_memory(error);
}
