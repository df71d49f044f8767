/* Looking names up in the gazetteer, opening and closing it.
 *
 * A name leads to a chain of sites. Its hash is open addressing over XXH3 of the levelled name, in arrays without pointers, so that
 * the same code reads what was made in memory and what is mapped from a file. Nothing depends on hash order. */
#include "where/gazetteer.h"

#include <math.h>

#include "base/utf8.h"
#include "where/image.h"
#include "where/tables.h"

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

/* Whether the entry's levelled name is this one; a damaged image may point anywhere, which must not be followed. */
static int has_key(const struct dl_gazetteer *g, uint32_t name, struct dl_str key)
{
    if (name >= g->names.count || g->names.at[name].key_size != key.size) return 0;
    uint32_t at = g->names.at[name].key;
    return at <= g->strings_size && key.size <= g->strings_size - at && memcmp(g->strings + at, key.at, key.size) == 0;
}

uint32_t dl_gazetteer_find(const struct dl_gazetteer *gazetteer, struct dl_str name)
{
    char key[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(name, key);
    return size == 0 ? DL_NONE : dl_gazetteer_chain(gazetteer, (struct dl_str){key, size});
}

uint32_t dl_gazetteer_chain(const struct dl_gazetteer *g, struct dl_str key)
{
    if (g->slot_count == 0) return DL_NONE;
    uint32_t hash = (uint32_t)dl_str_hash(key), mask = g->slot_count - 1;
    for (uint32_t i = hash & mask; g->slots[i].name != DL_NONE; i = (i + 1) & mask)
        if (g->slots[i].hash == hash && has_key(g, g->slots[i].name, key)) return g->slots[i].name;
    return DL_NONE;
}

uint32_t dl_gazetteer_lookup(const struct dl_table *table, struct dl_str word)
{
    char key[DL_PLACE_NAME_BYTES];
    uint32_t size = dl_gazetteer_level(word, key);
    uint32_t value = size == 0 ? DL_NONE : dl_table_get(table, (struct dl_str){key, size});
    return value == DL_NONE ? 0 : value;
}

struct dl_str dl_site_name(const struct dl_gazetteer *g, const struct dl_site *site)
{
    if (site->name > g->strings_size || site->name_size > g->strings_size - site->name) return (struct dl_str){"", 0};
    return (struct dl_str){g->strings + site->name, site->name_size};
}

double dl_site_lat(const struct dl_site *site) { return (double)site->lat / DL_SITE_DEGREE; }
double dl_site_lon(const struct dl_site *site) { return (double)site->lon / DL_SITE_DEGREE; }

double dl_site_distance(const struct dl_site *a, const struct dl_site *b)
{
    const double degree = 3.14159265358979323846 / 180;
    double lat_a = dl_site_lat(a) * degree, lat_b = dl_site_lat(b) * degree;
    double h = sin((lat_b - lat_a) / 2), w = sin((dl_site_lon(b) - dl_site_lon(a)) * degree / 2);
    h = h * h + cos(lat_a) * cos(lat_b) * w * w;
    return 12742 * asin(h < 1 ? sqrt(h) : 1);
}

int dl_gazetteer_open(struct dl_gazetteer **out, struct dl_data *data, const char *image, struct dl_error *error)
{
    struct dl_gazetteer *g = calloc(1, sizeof *g);
    if (g == NULL) return dl_fail_memory(error);
    dl_arena_init(&g->arena);
    g->arena.is_tidy = 1;
    struct dl_table *const tables[] = {&g->common, &g->types_after, &g->types_before, &g->cues, &g->voices, &g->hosts, &g->units};
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) dl_table_init(tables[i], &g->arena);
    int code = image != NULL ? dl_image_open(g, image, error) : dl_place_tables_load(g, data, error);
    if (code == DL_OK) code = dl_word_tables_load(g, data, error);
    if (code != DL_OK) {
        dl_gazetteer_close(g);
        return code;
    }
    *out = g;
    return DL_OK;
}

const char *dl_gazetteer_source(const struct dl_gazetteer *g)
{
    return g->image != NULL ? dl_image_source(g->image)
                            : "dateline's own tables; towns from GeoNames (https://www.geonames.org), CC BY 4.0";
}

void dl_gazetteer_close(struct dl_gazetteer *g)
{
    if (g == NULL) return;
    if (g->image != NULL) {
        dl_image_close(g->image);
    } else {
        free(g->strings);
        free(g->slots);
    }
    dl_arena_release(&g->arena);
    free(g);
}
