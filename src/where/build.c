/* Growing a gazetteer: arrays that double, strings in one block, a hash at most half full. */
#include "where/build.h"

#include "base/limits.h"

int dl_read_decimal(struct dl_str text, double *out)
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

static int32_t parts_of_degree(double degrees) { return (int32_t)(degrees * DL_SITE_DEGREE + (degrees < 0 ? -0.5 : 0.5)); }

int dl_site_set_point(struct dl_site *site, struct dl_str lat, struct dl_str lon)
{
    double north, east;
    if (!dl_read_decimal(lat, &north) || !dl_read_decimal(lon, &east)) return 0;
    if (north < -90 || north > 90 || east < -180 || east > 180) return 0;
    site->lat = parts_of_degree(north);
    site->lon = parts_of_degree(east);
    site->has_point = 1;
    return 1;
}

uint16_t dl_site_country(const struct dl_gazetteer *g, struct dl_str code)
{
    uint32_t index = dl_table_get(&g->units, code);
    return index == DL_NONE ? DL_NO_COUNTRY : (uint16_t)index;
}

/* ---- strings ---- */

/* Where the bytes now stand in gazetteer->strings; DL_NONE when memory or the limit is spent. */
static uint32_t keep(struct dl_gazetteer *g, struct dl_str bytes)
{
    if (bytes.size > DL_MAX_PLACE_STRINGS - g->strings_size) return DL_NONE;
    uint32_t need = g->strings_size + bytes.size;
    if (need > g->strings_room) {
        uint32_t room = need < 65536 ? 131072 : need > DL_MAX_PLACE_STRINGS / 2 ? DL_MAX_PLACE_STRINGS : need * 2;
        char *more = realloc(g->strings, room);
        if (more == NULL) return DL_NONE;
        g->strings = more;
        g->strings_room = room;
    }
    uint32_t at = g->strings_size;
    memcpy(g->strings + at, bytes.at, bytes.size);
    g->strings_size = need;
    return at;
}

struct dl_site *dl_site_add(struct dl_gazetteer *g, enum dl_site_kind kind, struct dl_str name)
{
    if (name.size > UINT8_MAX)
        for (name.size = UINT8_MAX; name.size > 0 && ((unsigned char)name.at[name.size] & 0xC0) == 0x80;) name.size--;
    uint32_t at = keep(g, name);
    struct dl_site *site = at == DL_NONE ? NULL : DL_PUSH(&g->sites, &g->arena, DL_MAX_SITES);
    if (site == NULL) return NULL;
    site->kind = (uint8_t)kind;
    site->name = at;
    site->name_size = (uint8_t)name.size;
    site->unit = DL_NONE;
    site->country = DL_NO_COUNTRY;
    return site;
}

/* ---- the hash ---- */

static struct dl_name_slot *free_slot(struct dl_name_slot *slots, uint32_t count, uint32_t hash)
{
    uint32_t i = hash & (count - 1);
    while (slots[i].name != DL_NONE) i = (i + 1) & (count - 1);
    return &slots[i];
}

static int grow_slots(struct dl_gazetteer *g)
{
    uint32_t count = g->slot_count == 0 ? 4096 : g->slot_count * 2;
    struct dl_name_slot *slots = malloc(count * sizeof *slots);
    if (slots == NULL) return DL_ENOMEM;
    memset(slots, 0xFF, count * sizeof *slots);
    for (uint32_t i = 0; i < g->slot_count; i++)
        if (g->slots[i].name != DL_NONE) *free_slot(slots, count, g->slots[i].hash) = g->slots[i];
    free(g->slots);
    g->slots = slots;
    g->slot_count = count;
    return DL_OK;
}

/* The slot that holds the chain of this key; NULL for none */
static struct dl_name_slot *slot_of(const struct dl_gazetteer *g, struct dl_str key)
{
    uint32_t name = dl_gazetteer_chain(g, key), hash = (uint32_t)dl_str_hash(key);
    if (name == DL_NONE) return NULL;
    uint32_t i = hash & (g->slot_count - 1);
    while (g->slots[i].name != name) i = (i + 1) & (g->slot_count - 1);
    return &g->slots[i];
}

static int add_slot(struct dl_gazetteer *g, struct dl_str key, uint32_t name)
{
    if ((g->chains + 1) * 2 > g->slot_count && grow_slots(g) != DL_OK) return DL_ENOMEM;
    uint32_t hash = (uint32_t)dl_str_hash(key);
    *free_slot(g->slots, g->slot_count, hash) = (struct dl_name_slot){hash, name};
    g->chains++;
    return DL_OK;
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

/* A new entry without a place in any chain; its key is kept anew unless `like` names an entry of the same key. DL_NONE on failure. */
static uint32_t new_entry(struct dl_gazetteer *g, struct dl_str name, struct dl_str key, uint32_t like, uint32_t site,
                          enum dl_name_form form)
{
    int acronym = is_acronym(name); /* before the strings move: the name may be one of them */
    uint32_t at = like != DL_NONE ? g->names.at[like].key : keep(g, key), index = g->names.count;
    struct dl_site_name *entry = at == DL_NONE ? NULL : DL_PUSH(&g->names, &g->arena, DL_MAX_SITE_NAMES);
    if (entry == NULL) return DL_NONE;
    *entry = (struct dl_site_name){.site = site,
                                   .next = DL_NONE,
                                   .key = at,
                                   .key_size = (uint8_t)key.size,
                                   .form = (uint8_t)form,
                                   .is_acronym = (uint8_t)acronym};
    return index;
}

int dl_name_add(struct dl_gazetteer *g, struct dl_str name, uint32_t site, enum dl_name_form form)
{
    char level[DL_PLACE_NAME_BYTES];
    struct dl_str key = {level, dl_gazetteer_level(name, level)};
    if (key.size == 0) return DL_OK;
    uint32_t head = dl_gazetteer_chain(g, key), last = DL_NONE;
    for (uint32_t n = head; n != DL_NONE; last = n, n = g->names.at[n].next)
        if (g->names.at[n].site == site && g->names.at[n].form == form) return DL_OK;
    uint32_t index = new_entry(g, name, key, head, site, form);
    if (index == DL_NONE) return DL_ENOMEM;
    if (last == DL_NONE) return add_slot(g, key, index);
    g->names.at[last].next = index;
    return DL_OK;
}

int dl_name_put(struct dl_gazetteer *g, struct dl_str name, uint32_t site, enum dl_name_form form)
{
    char level[DL_PLACE_NAME_BYTES];
    struct dl_str key = {level, dl_gazetteer_level(name, level)};
    if (key.size == 0) return DL_OK;
    struct dl_name_slot *slot = slot_of(g, key);
    uint32_t index = new_entry(g, name, key, slot != NULL ? slot->name : DL_NONE, site, form);
    if (index == DL_NONE) return DL_ENOMEM;
    if (slot == NULL) return add_slot(g, key, index);
    g->names.at[index].next = slot->name;
    slot->name = index;
    return DL_OK;
}

int dl_name_add_short(struct dl_gazetteer *g, uint32_t site)
{
    static const char *const kinds[] = {" Oblast", " Krai", " Governorate", " Province", " State", " Prefecture", " District"};
    struct dl_str name = dl_site_name(g, &g->sites.at[site]);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (dl_str_ends(name, kinds[i]))
            return dl_name_add(g, dl_str_slice(name, 0, name.size - (uint32_t)strlen(kinds[i])), site, DL_NAME_PLAIN);
    return DL_OK;
}

/* ---- chains in order ---- */

struct ranked {
    float weight; /* of a site that is not of the first; those are above all others */
    uint32_t site, entry;
    uint8_t form;
};

static int compare_ranked(const void *left, const void *right)
{
    const struct ranked *a = left, *b = right;
    if (a->weight != b->weight) return a->weight > b->weight ? -1 : 1;
    if (a->site != b->site) return a->site < b->site ? -1 : 1;
    if (a->form != b->form) return a->form < b->form ? -1 : 1;
    return a->entry < b->entry ? -1 : a->entry > b->entry;
}

static int settle_chain(struct dl_gazetteer *g, struct dl_name_slot *slot, uint32_t first, struct ranked *ranked)
{
    uint32_t count = 0, last = DL_NONE;
    for (uint32_t n = slot->name; n != DL_NONE && count < DL_MAX_NAMESAKES; n = g->names.at[n].next) {
        const struct dl_site_name *name = &g->names.at[n];
        float weight = name->site < first ? 3e38f : g->sites.at[name->site].weight;
        ranked[count++] = (struct ranked){weight, name->site, n, name->form};
    }
    qsort(ranked, count, sizeof *ranked, compare_ranked);
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0 && ranked[i].site == ranked[i - 1].site && ranked[i].form == ranked[i - 1].form) continue;
        if (last == DL_NONE) slot->name = ranked[i].entry;
        else g->names.at[last].next = ranked[i].entry;
        last = ranked[i].entry;
    }
    if (last != DL_NONE) g->names.at[last].next = DL_NONE;
    return DL_OK;
}

int dl_names_settle(struct dl_gazetteer *g, uint32_t first)
{
    struct ranked *ranked = malloc(DL_MAX_NAMESAKES * sizeof *ranked);
    if (ranked == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < g->slot_count; i++)
        if (g->slots[i].name != DL_NONE) settle_chain(g, &g->slots[i], first, ranked);
    free(ranked);
    return DL_OK;
}
