/* The faces of the registry: each different one once, found by a hash of all its parts, which lie in one piece of memory. What grows is
 * malloc'd, so that no outgrown copy stays. */
#include "store/registry.h"

#include "base/limits.h"

void dl_registry_init(struct dl_registry *registry)
{
    *registry = (struct dl_registry){0};
    dl_arena_init(&registry->arena);
}

void dl_registry_release(struct dl_registry *registry)
{
    free(registry->faces.at);
    free(registry->groups.at);
    free(registry->slots);
    free(registry->wanted);
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

static void widen(struct dl_face_entry *entry, struct dl_str day)
{
    if (day.size == 0 || day.size >= DL_FACE_DAY) return;
    char text[DL_FACE_DAY] = {0};
    memcpy(text, day.at, day.size);
    if (entry->first[0] == 0 || strcmp(text, entry->first) < 0) memcpy(entry->first, text, sizeof text);
    if (strcmp(entry->last, text) < 0) memcpy(entry->last, text, sizeof text);
}

static struct dl_str part(const struct dl_face_entry *entry, uint32_t i)
{
    uint32_t start = i > 0 ? entry->ends[i - 1] + 1 : 0;
    return entry->ends[i] > start ? (struct dl_str){entry->content + start, entry->ends[i] - start} : (struct dl_str){0};
}

struct dl_face dl_registry_face(const struct dl_registry *registry, uint32_t number)
{
    const struct dl_face_entry *e = &registry->faces.at[number];
    return (struct dl_face){part(e, 0), part(e, 2), part(e, 3), part(e, 4), part(e, 1),
                            part(e, 5), part(e, 6), part(e, 7), part(e, 8)};
}

/* Writes the content of a face to registry->wanted; country stands behind key since faces are sorted so. */
static int spell_out(struct dl_registry *registry, const struct dl_face *face, struct dl_face_entry *out)
{
    const struct dl_str parts[DL_FACE_PARTS] = {face->key,  face->country, face->name,   face->names, face->kind,
                                                face->code, face->sector,  face->office, face->told};
    size_t size = 0, at = 0;
    for (size_t i = 0; i < DL_FACE_PARTS; i++) size += parts[i].size + 1;
    if (size > UINT32_MAX) return DL_ENOMEM;
    if (size > registry->wanted_size) {
        char *grown = realloc(registry->wanted, size * 2);
        if (grown == NULL) return DL_ENOMEM;
        registry->wanted = grown;
        registry->wanted_size = size * 2;
    }
    for (size_t i = 0; i < DL_FACE_PARTS; i++) {
        if (parts[i].size > 0) memcpy(registry->wanted + at, parts[i].at, parts[i].size);
        at += parts[i].size;
        out->ends[i] = (uint32_t)at;
        registry->wanted[at++] = 0;
    }
    out->content = registry->wanted;
    return DL_OK;
}

static struct dl_str content_of(const struct dl_face_entry *entry)
{
    return (struct dl_str){entry->content, entry->ends[DL_FACE_PARTS - 1] + 1};
}

/* The slot in which a content is or would be. Lengths are compared too: a NUL within a part must not make it two. */
static uint32_t *slot_of(const struct dl_registry *registry, const struct dl_face_entry *wanted)
{
    uint32_t mask = registry->slot_count - 1, at = (uint32_t)dl_str_hash(content_of(wanted)) & mask;
    for (;; at = (at + 1) & mask) {
        if (registry->slots[at] == DL_NONE) return &registry->slots[at];
        const struct dl_face_entry *entry = &registry->faces.at[registry->slots[at]];
        if (memcmp(entry->ends, wanted->ends, sizeof entry->ends) == 0 && dl_str_equal(content_of(entry), content_of(wanted)))
            return &registry->slots[at];
    }
}

static int widen_slots(struct dl_registry *registry)
{
    if ((size_t)registry->faces.count * 4 < (size_t)registry->slot_count * 3) return DL_OK;
    uint32_t grown = registry->slot_count == 0 ? 64 : registry->slot_count * 2;
    uint32_t *slots = malloc(grown * sizeof *slots);
    if (slots == NULL) return DL_ENOMEM;
    free(registry->slots);
    registry->slots = slots;
    registry->slot_count = grown;
    for (uint32_t i = 0; i < grown; i++) slots[i] = DL_NONE;
    for (uint32_t i = 0; i < registry->faces.count; i++) *slot_of(registry, &registry->faces.at[i]) = i;
    return DL_OK;
}

int dl_registry_add(struct dl_registry *registry, const struct dl_face *face, struct dl_str day, uint32_t *number)
{
    struct dl_face_entry entry = {.actor = DL_NONE};
    if (spell_out(registry, face, &entry) != DL_OK || widen_slots(registry) != DL_OK) return DL_ENOMEM;
    uint32_t *slot = slot_of(registry, &entry);
    if (*slot == DL_NONE) {
        struct dl_faces *faces = &registry->faces;
        struct dl_face_entry *at = dl_registry_room(faces->at, faces->count, &faces->capacity, sizeof *at);
        if (at == NULL) return DL_ENOMEM;
        faces->at = at;
        entry.content = dl_str_copy(&registry->arena, content_of(&entry)).at;
        if (entry.content == NULL) return DL_ENOMEM;
        *slot = faces->count;
        faces->at[faces->count++] = entry;
    }
    registry->faces.at[*slot].reports++;
    widen(&registry->faces.at[*slot], day);
    *number = *slot;
    return DL_OK;
}

int dl_registry_find(struct dl_registry *registry, const struct dl_face *face, uint32_t *number)
{
    struct dl_face_entry entry = {.actor = DL_NONE};
    if (spell_out(registry, face, &entry) != DL_OK) return DL_ENOMEM;
    *number = registry->slot_count > 0 ? *slot_of(registry, &entry) : DL_NONE;
    return *number != DL_NONE ? DL_OK : DL_EUSAGE;
}
