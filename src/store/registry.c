/* Faces to actors, in five steps, each a rule that can be told in a sentence:
 *   1 a key is an actor; a person or place whose reports put it in two countries is two, where they say whose (or the map does)
 *   2 two persons of one country, or one without, whose names are spelled the same ("Wolodymyr Selenskyj"), are one
 *   3 a name that leaves out words of exactly one longer name of the country ("Tayyip Erdogan") is that person
 *   4 a surname with a country is the one person of the country who bears it, if offices agree
 *   5 an acronym is the one body that some report gives both for; "Ford Motor Company" is the one body called "Ford Motor"
 * Groups are visited in the order of their keys, a rule looks at groups as they were before it, and what it would join to several it
 * leaves alone, so that neither the order of reports nor that of rules within a step can matter. Seeds: the keys of persons whom
 * the seed table knows come from it already, whatever their spelling. Here are faces, groups and their names; 2 to 4 are in
 * registry_persons.c, 5 in registry_bodies.c.
 */
#include "store/registry.h"

#include "base/limits.h"

/* ---- faces ---- */

void dl_registry_init(struct dl_registry *registry)
{
    *registry = (struct dl_registry){0};
    dl_arena_init(&registry->arena);
}

void dl_registry_release(struct dl_registry *registry)
{
    free(registry->faces.at);
    free(registry->groups.at);
    free(registry->acronyms.at);
    dl_arena_release(&registry->arena);
    dl_registry_init(registry);
}

void *dl_registry_room(void *at, uint32_t count, uint32_t *capacity, size_t item)
{
    if (count < *capacity) return at;
    if (count >= DL_MAX_FACES) return NULL;
    uint32_t grown = *capacity == 0 ? 64 : *capacity + *capacity / 2;
    void *moved = realloc(at, grown * item);
    if (moved != NULL) *capacity = grown;
    return moved;
}

static struct dl_str keep(struct dl_registry *registry, struct dl_str text)
{
    if (text.size == 0) return (struct dl_str){0};
    struct dl_str copy = dl_str_copy(&registry->arena, text);
    if (copy.at == NULL) registry->failed = 1;
    return copy;
}

int dl_registry_add(struct dl_registry *registry, const struct dl_counted_face *face, uint32_t *number)
{
    struct dl_counted_faces *faces = &registry->faces;
    struct dl_counted_face *at = dl_registry_room(faces->at, faces->count, &faces->capacity, sizeof *at);
    if (at == NULL) return DL_ENOMEM;
    faces->at = at;
    at += faces->count;
    *at = *face;
    struct dl_str *const parts[] = {&at->face.key,    &at->face.country, &at->face.kind, &at->face.name,
                                    &at->face.office, &at->face.sector,  &at->actor};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) *parts[i] = keep(registry, *parts[i]);
    at->group = DL_NONE;
    if (registry->failed) return DL_ENOMEM;
    *number = faces->count++;
    return DL_OK;
}

int dl_registry_add_acronym(struct dl_registry *registry, uint32_t face, struct dl_str acronym, int is_whole)
{
    struct dl_acronyms *acronyms = &registry->acronyms;
    struct dl_acronym *at = dl_registry_room(acronyms->at, acronyms->count, &acronyms->capacity, sizeof *at);
    if (at == NULL) return DL_ENOMEM;
    acronyms->at = at;
    at[acronyms->count] = (struct dl_acronym){keep(registry, acronym), face, is_whole};
    if (registry->failed) return DL_ENOMEM;
    acronyms->count++;
    return DL_OK;
}

/* By key, then country, then all the rest: no two are equal. */
static int compare_faces(const struct dl_registry *registry, uint32_t a, uint32_t b)
{
    const struct dl_face *x = &registry->faces.at[a].face, *y = &registry->faces.at[b].face;
    const struct dl_str pairs[][2] = {{x->key, y->key},   {x->country, y->country}, {x->kind, y->kind},
                                      {x->name, y->name}, {x->office, y->office},   {x->sector, y->sector}};
    int order = 0;
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs && order == 0; i++) order = dl_str_compare(pairs[i][0], pairs[i][1]);
    return order;
}

/* By merging: qsort takes no argument for its comparison. */
static void sort_faces(struct dl_registry *registry, uint32_t *order, uint32_t *spare, uint32_t n)
{
    for (uint32_t width = 1; width < n; width *= 2) {
        for (uint32_t start = 0; start < n; start += 2 * width) {
            uint32_t middle = start + width < n ? start + width : n, end = start + 2 * width < n ? start + 2 * width : n;
            uint32_t i = start, j = middle;
            for (uint32_t k = start; k < end; k++)
                spare[k] = i < middle && (j >= end || compare_faces(registry, order[i], order[j]) <= 0) ? order[i++] : order[j++];
        }
        memcpy(order, spare, n * sizeof *order);
    }
}

/* ---- groups ---- */

uint32_t dl_registry_root(const struct dl_registry *registry, uint32_t group)
{
    while (registry->groups.at[group].parent != group) group = registry->groups.at[group].parent;
    return group;
}

int dl_registry_clash(const struct dl_actor_group *a, const struct dl_actor_group *b)
{
    return a->country.size > 0 && b->country.size > 0 && !dl_str_equal(a->country, b->country);
}

void dl_registry_unite(struct dl_registry *registry, uint32_t a, uint32_t b)
{
    a = dl_registry_root(registry, a);
    b = dl_registry_root(registry, b);
    if (a == b) return;
    struct dl_actor_group *x = &registry->groups.at[a], *y = &registry->groups.at[b];
    int first = x->reports != y->reports ? x->reports > y->reports : a < b;
    if (first) y->parent = a, x->reports += y->reports;
    else x->parent = b, y->reports += x->reports;
    struct dl_actor_group *root = first ? x : y, *other = first ? y : x;
    if (root->country.size == 0) root->country = other->country;
}

static uint32_t new_group(struct dl_registry *registry, uint32_t best)
{
    struct dl_actor_groups *groups = &registry->groups;
    const struct dl_face *face = &registry->faces.at[best].face;
    struct dl_actor_group *at = dl_registry_room(groups->at, groups->count, &groups->capacity, sizeof *at);
    struct dl_str class = dl_face_class(&registry->arena, face);
    if (at != NULL) groups->at = at;
    if (at == NULL || class.at == NULL) {
        registry->failed = 1;
        return DL_NONE;
    }
    at[groups->count] = (struct dl_actor_group){
        .key = face->key, .kind = face->kind, .country = face->country, .class = class, .parent = groups->count, .best = best};
    return groups->count++;
}

/* Of one key: which countries are told well enough to be actors of their own. */
static int tells_apart(const struct dl_counted_face *counted)
{
    if (counted->face.country.size == 0) return 0;
    return dl_str_is(counted->face.kind, "place") || (dl_face_is_person(&counted->face) && counted->told > 0);
}

/* The faces of one key, order[from..to), sorted by country: a group for all, or one for each country that is told apart. The
 * undecided go to the country with most reports. */
static void group_key(struct dl_registry *registry, const uint32_t *order, uint32_t from, uint32_t to)
{
    struct dl_counted_face *faces = registry->faces.at;
    uint32_t main = DL_NONE, most = 0;
    for (uint32_t i = from; i < to;) { /* a country */
        uint32_t end = i, reports = 0;
        int apart = 0;
        for (; end < to && dl_str_equal(faces[order[end]].face.country, faces[order[i]].face.country); end++) {
            reports += faces[order[end]].reports;
            apart |= tells_apart(&faces[order[end]]);
        }
        if (apart) {
            uint32_t group = new_group(registry, order[i]);
            if (group == DL_NONE) return;
            for (uint32_t k = i; k < end; k++) faces[order[k]].group = group;
            if (reports > most) main = group, most = reports;
        }
        i = end;
    }
    for (uint32_t i = from; i < to; i++) {
        struct dl_counted_face *counted = &faces[order[i]];
        if (counted->group != DL_NONE) continue;
        if (main == DL_NONE) main = new_group(registry, order[i]);
        if (main == DL_NONE) return;
        counted->group = main;
        struct dl_actor_group *group = &registry->groups.at[main];
        if (group->country.size == 0) group->country = counted->face.country;
    }
}

static void group_faces(struct dl_registry *registry)
{
    const uint32_t *order = registry->order;
    struct dl_counted_face *faces = registry->faces.at;
    uint32_t n = registry->faces.count;
    for (uint32_t i = 0; i < n;) {
        uint32_t end = i + 1;
        if (faces[order[i]].face.key.size > 0) {
            while (end < n && dl_str_equal(faces[order[end]].face.key, faces[order[i]].face.key)) end++;
            group_key(registry, order, i, end);
        } else {
            faces[order[i]].group = new_group(registry, order[i]);
        }
        i = end;
    }
    for (uint32_t i = 0; i < n && !registry->failed; i++) {
        struct dl_actor_group *group = &registry->groups.at[faces[order[i]].group];
        group->reports += faces[order[i]].reports;
        if (faces[order[i]].reports > faces[group->best].reports) group->best = order[i];
    }
}

/* ---- keys ---- */

/* Two groups that came of one key: the one with most reports keeps it, the others add their country behind a colon, which no report's
 * own key has at that place, so that no two actors have one key. */
static int name_groups(struct dl_registry *registry)
{
    struct dl_table keepers;
    dl_table_init(&keepers, &registry->arena);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t g = 0; g < registry->groups.count; g++) {
            struct dl_actor_group *group = &registry->groups.at[g];
            if (group->parent != g || group->key.size == 0) continue;
            uint32_t keeper = dl_table_get(&keepers, group->key);
            if (pass == 0) {
                if (keeper != DL_NONE && registry->groups.at[keeper].reports >= group->reports) continue;
                if (dl_table_set(&keepers, group->key, g) != DL_OK) return DL_ENOMEM;
            } else if (keeper != g) {
                struct dl_str country = dl_str_lower(&registry->arena, group->country);
                group->key = dl_str_format(&registry->arena, "%.*s:%.*s", (int)group->key.size, group->key.at, (int)country.size,
                                           country.at);
                if (country.at == NULL || group->key.at == NULL) return DL_ENOMEM;
            }
        }
    return DL_OK;
}

int dl_registry_settle(struct dl_registry *registry)
{
    size_t n = (size_t)registry->faces.count + 1;
    uint32_t *order = dl_arena_alloc(&registry->arena, n * sizeof *order), *spare = malloc(n * sizeof *spare);
    if (order == NULL || spare == NULL) {
        free(spare);
        return DL_ENOMEM;
    }
    registry->order = order;
    for (uint32_t i = 0; i < registry->faces.count; i++) order[i] = i;
    sort_faces(registry, order, spare, registry->faces.count);
    free(spare);
    group_faces(registry);
    int code = registry->failed ? DL_ENOMEM : dl_registry_unite_persons(registry);
    if (code == DL_OK) code = dl_registry_unite_bodies(registry);
    if (code == DL_OK) code = name_groups(registry);
    for (uint32_t i = 0; code == DL_OK && i < registry->faces.count; i++)
        registry->faces.at[i].group = dl_registry_root(registry, registry->faces.at[i].group);
    return code == DL_OK && registry->failed ? DL_ENOMEM : code;
}

struct dl_str dl_registry_key(const struct dl_registry *registry, uint32_t face)
{
    return registry->groups.at[registry->faces.at[face].group].key;
}
