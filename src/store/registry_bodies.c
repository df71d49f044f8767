/* Which bodies are one: rule 5 of registry.c. */
#include "store/registry.h"

#include "base/limits.h"

/* In the order of their faces, then by text: the order in which they came must not matter. */
static struct dl_acronym *sorted_acronyms(const struct dl_registry *registry, uint32_t *starts)
{
    uint32_t faces = registry->faces.count, count = registry->acronyms.count;
    struct dl_acronym *sorted = malloc((count + 1) * sizeof *sorted);
    if (sorted == NULL) return NULL;
    memset(starts, 0, (faces + 1) * sizeof *starts);
    for (uint32_t i = 0; i < count; i++) starts[registry->acronyms.at[i].face]++;
    for (uint32_t k = 0, at = 0; k < faces; k++) {
        uint32_t face = registry->order[k], held = starts[face];
        starts[face] = at;
        at += held;
    }
    for (uint32_t i = 0; i < count; i++) sorted[starts[registry->acronyms.at[i].face]++] = registry->acronyms.at[i];
    for (uint32_t i = 1; i < count; i++) /* the few of a face */
        for (uint32_t k = i;
             k > 0 && sorted[k - 1].face == sorted[k].face && dl_str_compare(sorted[k - 1].text, sorted[k].text) > 0; k--) {
            struct dl_acronym swapped = sorted[k];
            sorted[k] = sorted[k - 1];
            sorted[k - 1] = swapped;
        }
    return sorted;
}

enum { SEVERAL = 0x7FFFFFFF };

static int unite_sorted(struct dl_registry *registry, const struct dl_acronym *acronyms)
{
    struct dl_table full, alone;
    dl_table_init(&full, &registry->arena);
    dl_table_init(&alone, &registry->arena);
    for (uint32_t i = 0; i < registry->acronyms.count; i++) {
        uint32_t group = dl_registry_root(registry, registry->faces.at[acronyms[i].face].group);
        struct dl_table *table = acronyms[i].is_whole ? &alone : &full;
        uint32_t earlier = dl_table_get(table, acronyms[i].text);
        uint32_t now = earlier == DL_NONE || earlier == group ? group : acronyms[i].is_whole ? earlier : SEVERAL;
        if (dl_table_set(table, acronyms[i].text, now) != DL_OK) return DL_ENOMEM;
    }
    for (uint32_t i = 0; i < registry->acronyms.count; i++) {
        uint32_t a = dl_table_get(&alone, acronyms[i].text), b = dl_table_get(&full, acronyms[i].text);
        if (a == DL_NONE || b == DL_NONE || b == SEVERAL) continue;
        a = dl_registry_root(registry, a);
        b = dl_registry_root(registry, b);
        if (a != b && !dl_registry_clash(&registry->groups.at[a], &registry->groups.at[b])) registry->groups.at[a].parent = b;
    }
    return DL_OK;
}

/* "SDF" alone is the body that some report calls both "Syrian Democratic Forces" and "SDF", if one body alone is called so. */
static int unite_acronyms(struct dl_registry *registry)
{
    uint32_t *starts = malloc(((size_t)registry->faces.count + 1) * sizeof *starts);
    struct dl_acronym *sorted = starts != NULL ? sorted_acronyms(registry, starts) : NULL;
    int code = sorted != NULL ? unite_sorted(registry, sorted) : DL_ENOMEM;
    free(sorted);
    free(starts);
    return code;
}

static int unite_legal_forms(struct dl_registry *registry)
{
    struct dl_table stems;
    dl_table_init(&stems, &registry->arena);
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t g = 0; g < registry->groups.count; g++) {
            const struct dl_actor_group *group = &registry->groups.at[g];
            if (!dl_str_is(group->kind, "organization") || group->key.size == 0) continue;
            struct dl_str stem = dl_without_legal_form(group->key);
            if (pass == 0) {
                if (stem.size == 0 && dl_table_set(&stems, group->key, g) != DL_OK) return DL_ENOMEM;
                continue;
            }
            uint32_t other = stem.size > 0 ? dl_table_get(&stems, stem) : DL_NONE;
            if (other == DL_NONE && stem.size > 0 && dl_table_set(&stems, stem, g) != DL_OK) return DL_ENOMEM;
            if (other != DL_NONE && !dl_registry_clash(group, &registry->groups.at[other])) dl_registry_unite(registry, other, g);
        }
    return DL_OK;
}

int dl_registry_unite_bodies(struct dl_registry *registry)
{
    int code = unite_acronyms(registry);
    return code == DL_OK ? unite_legal_forms(registry) : code;
}
