/* The stage: find, resolve, and write places with their use (literal, metonym, modifier). */
#include "where/where.h"

#include "base/tree.h"
#include "where/resolve.h"

/* The governing noun or verb of a place's last word, through flat and compound names */
static uint32_t top_word(const struct dl_doc *doc, const struct dl_toponym *t)
{
    uint32_t word = t->word + t->words - 1;
    for (uint32_t steps = 0; steps < 8; steps++) {
        uint32_t head = doc->words.at[word].head;
        if (head == DL_NONE || head < t->word || head >= t->word + t->words) break;
        word = head;
    }
    return word;
}

static int is_government(const struct dl_site *site)
{
    return site->kind == DL_SITE_COUNTRY || site->is_capital || site->kind == DL_SITE_BUILDING || site->kind == DL_SITE_UNIT ||
           site->kind == DL_SITE_HISTORIC || site->kind == DL_SITE_CONTINENT;
}

/* "Moscow said", "agreed with Washington": a government by its place; "Turkish", "U.S. officials": a modifier */
static enum dl_place_use use_of(const struct dl_gazetteer *g, const struct dl_doc *doc, const struct dl_toponym *t)
{
    if (t->form == DL_NAME_DEMONYM) return DL_PLACE_MODIFIER;
    uint32_t word = top_word(doc, t);
    const struct dl_word *w = &doc->words.at[word];
    enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
    if (rel == DL_REL_COMPOUND || rel == DL_REL_AMOD) return DL_PLACE_MODIFIER;
    if (t->site == DL_NONE || t->is_near || !is_government(&g->sites.at[t->site]) || w->head == DL_NONE) return DL_PLACE_LITERAL;
    uint32_t cue = dl_gazetteer_lookup(&g->cues, doc->words.at[w->head].lemma);
    if (rel == DL_REL_NSUBJ && (cue & DL_CUE_SAY)) return DL_PLACE_METONYM;
    uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    if (rel == DL_REL_OBL && mark != DL_NONE && (cue & DL_CUE_SAY) && dl_lemma_is(&doc->words.at[mark], "with"))
        return DL_PLACE_METONYM;
    return rel == DL_REL_OBJ && (cue & DL_CUE_SAY) ? DL_PLACE_METONYM : DL_PLACE_LITERAL;
}

static void describe(const struct dl_gazetteer *g, struct dl_place *place, uint32_t index, int is_near)
{
    const struct dl_site *site = &g->sites.at[index];
    if (!is_near) {
        place->name = dl_site_name(g, site);
        place->geonames = site->geonames;
        place->is_country = site->kind == DL_SITE_COUNTRY;
    }
    if (site->country != DL_NO_COUNTRY) memcpy(place->country, g->sites.at[site->country].code, sizeof place->country);
    place->has_point = site->has_point;
    place->lat = dl_site_lat(site);
    place->lon = dl_site_lon(site);
}

int dl_where_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    const struct dl_gazetteer *g = kit->gazetteer;
    struct dl_toponyms toponyms = {0};
    if (g == NULL) return DL_OK;
    if (dl_toponyms_find(g, doc, &toponyms) != DL_OK || dl_toponyms_resolve(g, doc, &toponyms) != DL_OK)
        return dl_fail_memory(error);
    for (uint32_t i = 0; i < toponyms.count; i++) {
        const struct dl_toponym *t = &toponyms.at[i];
        if (t->is_none) continue;
        struct dl_place *place = DL_PUSH(&doc->places, &doc->arena, DL_MAX_PLACES);
        if (place == NULL) return dl_fail_memory(error);
        place->span = dl_words_span(doc, t->word, t->word + t->words - 1);
        place->word = t->word;
        place->words = t->words;
        place->name = dl_doc_slice(doc, place->span);
        place->use = use_of(g, doc, t);
        place->entity = DL_NONE;
        if (t->site != DL_NONE) describe(g, place, t->site, t->is_near);
    }
    return DL_OK;
}

static const struct dl_site *site_of(const struct dl_gazetteer *gazetteer, const struct dl_place *place)
{
    if (gazetteer == NULL || place->geonames == 0) return NULL;
    for (uint32_t n = dl_gazetteer_find(gazetteer, place->name); n != DL_NONE; n = gazetteer->names.at[n].next)
        if (gazetteer->sites.at[gazetteer->names.at[n].site].geonames == place->geonames)
            return &gazetteer->sites.at[gazetteer->names.at[n].site];
    return NULL;
}

int dl_where_is_capital(const struct dl_gazetteer *gazetteer, const struct dl_place *place)
{
    const struct dl_site *site = site_of(gazetteer, place);
    return site != NULL && site->is_capital;
}

int dl_where_is_wide(const struct dl_gazetteer *gazetteer, const struct dl_place *place)
{
    static const uint32_t wide = 1u << DL_SITE_UNIT | 1u << DL_SITE_REGION | 1u << DL_SITE_ISLAND | 1u << DL_SITE_COUNTY;
    const struct dl_site *site = site_of(gazetteer, place);
    return site != NULL && (wide >> site->kind & 1) != 0;
}

double dl_where_people(const struct dl_gazetteer *gazetteer, const struct dl_place *place)
{
    const struct dl_site *site = site_of(gazetteer, place);
    return site != NULL ? (double)site->weight : 0;
}

static uint32_t first_place(const struct dl_doc *doc, struct dl_span span)
{
    uint32_t p = 0;
    while (p < doc->places.count && doc->places.at[p].span.start < span.start) p++;
    return p < doc->places.count && doc->places.at[p].span.start < span.end ? p : DL_NONE;
}

uint32_t dl_where_sent_from(const struct dl_doc *doc)
{
    uint32_t opening = DL_NONE;
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        const struct dl_section *section = &doc->sections.at[i];
        int is_text = section->kind == DL_SECTION_PARAGRAPH || section->kind == DL_SECTION_LEAD;
        if (is_text && opening == DL_NONE) opening = i;
        uint32_t p = section->kind == DL_SECTION_DATELINE ? first_place(doc, section->span) : DL_NONE;
        if (p != DL_NONE) return p;
    }
    uint32_t p = opening != DL_NONE ? first_place(doc, doc->sections.at[opening].span) : DL_NONE;
    if (p == DL_NONE || doc->places.at[p].span.start != doc->sections.at[opening].span.start) return DL_NONE;
    uint32_t behind = doc->places.at[p].word + doc->places.at[p].words;
    return behind < doc->words.count && dl_str_is(doc->words.at[behind].form, ":") ? p : DL_NONE;
}
