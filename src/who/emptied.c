/* Entities whose mentions have all moved to another are taken out, and whatever points at an entity is renumbered. */
#include "who/emptied.h"

static int collect_mentions(struct dl_doc *doc)
{
    uint32_t *all = dl_arena_alloc(&doc->arena, ((size_t)doc->mentions.count + 1) * sizeof *all), at = 0;
    if (all == NULL) return DL_ENOMEM;
    for (uint32_t e = 0; e < doc->entities.count; e++) doc->entities.at[e].mention_count = 0;
    for (uint32_t m = 0; m < doc->mentions.count; m++) doc->entities.at[doc->mentions.at[m].entity].mention_count++;
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        doc->entities.at[e].mentions = all + at;
        at += doc->entities.at[e].mention_count;
        doc->entities.at[e].mention_count = 0;
    }
    for (uint32_t m = 0; m < doc->mentions.count; m++) {
        struct dl_entity *entity = &doc->entities.at[doc->mentions.at[m].entity];
        all[(size_t)(entity->mentions - all) + entity->mention_count++] = m;
    }
    return DL_OK;
}

/* What an entity is called now that those before it are gone. */
static void renumber(const uint32_t *moved, const uint32_t *number, uint32_t *entity)
{
    if (*entity == DL_NONE) return;
    for (uint32_t step = 0; number[*entity] == DL_NONE && moved[*entity] != DL_NONE && step < 4; step++) *entity = moved[*entity];
    *entity = number[*entity];
}

int dl_who_drop_emptied(struct dl_doc *doc, const uint32_t *moved)
{
    if (collect_mentions(doc) != DL_OK) return DL_ENOMEM;
    uint32_t *number = dl_arena_alloc(&doc->arena, ((size_t)doc->entities.count + 1) * sizeof *number), kept = 0;
    if (number == NULL) return DL_ENOMEM;
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        number[e] = doc->entities.at[e].mention_count > 0 ? kept : DL_NONE;
        if (number[e] != DL_NONE) doc->entities.at[kept++] = doc->entities.at[e];
    }
    doc->entities.count = kept;
    for (uint32_t e = 0; e < kept; e++) {
        renumber(moved, number, &doc->entities.at[e].of);
        if (doc->entities.at[e].of == e) doc->entities.at[e].of = DL_NONE;
    }
    for (uint32_t m = 0; m < doc->mentions.count; m++) renumber(moved, number, &doc->mentions.at[m].entity);
    for (uint32_t p = 0; p < doc->places.count; p++) renumber(moved, number, &doc->places.at[p].entity);
    for (uint32_t i = 0; i < doc->introductions.count; i++) {
        renumber(moved, number, &doc->introductions.at[i].entity);
        renumber(moved, number, &doc->introductions.at[i].of);
    }
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        renumber(moved, number, &doc->statements.at[s].source.entity);
        renumber(moved, number, &doc->statements.at[s].addressee.entity);
    }
    return DL_OK;
}
