/* What is settled before a report's first sentence is read for events: which statement each word is said in, and where the report was sent from, or
 * only written. */
#include "did/coder.h"

#include <string.h>

#include "base/fold.h"
#include "where/where.h"
#include "who/actors.h"
#include "who/who.h"

/* Marks each word with the innermost statement that it is said in. Statements within others are marked after them. */
static int mark_statements(struct dl_coder *coder, struct dl_arena *scratch)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t *at = dl_arena_alloc(scratch, (doc->words.count + 1u) * sizeof *at);
    if (at == NULL) return DL_ENOMEM;
    coder->scene.word_statement = at;
    for (uint32_t w = 0; w <= doc->words.count; w++) at[w] = DL_NONE;
    for (int inner = 0; inner < 2; inner++)
        for (uint32_t i = 0; i < doc->statements.count; i++) {
            const struct dl_statement *st = &doc->statements.at[i];
            if ((st->within != DL_NONE) != inner) continue;
            for (uint32_t p = 0; p < st->content.count; p++)
                for (uint32_t w = dl_doc_word_behind(doc, st->content.at[p].start);
                     w < doc->words.count && doc->words.at[w].span.start < st->content.at[p].end; w++)
                    at[w] = i;
        }
    return DL_OK;
}

/* Whether it was only written there: a report from Nairobi that names towns of the Sudan and nothing of Kenya, or one from Brussels, where
 * the Union sits, that names nothing of Belgium. */
static int is_post(const struct dl_actors *actors, struct dl_doc *doc, uint32_t dateline)
{
    const char *here = doc->places.at[dateline].country, *there = "";
    int is_there = 0;
    if (here[0] == '\0') return 0;
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        const struct dl_entity *entity = &doc->entities.at[e];
        if (strcmp(entity->country, here) != 0) continue;
        for (uint32_t i = 0; i < entity->mention_count; i++) {
            const struct dl_mention *m = &doc->mentions.at[entity->mentions[i]];
            if (m->form != DL_FORM_NOMINAL && m->form != DL_FORM_PRONOUN && m->word != doc->places.at[dateline].word) return 0;
        }
    }
    for (uint32_t p = 0; p < doc->places.count; p++) {
        const struct dl_place *place = &doc->places.at[p];
        if (p == dateline || place->country[0] == '\0') continue;
        if (strcmp(place->country, here) == 0) return 0;
        if (place->is_country) continue;
        is_there |=
            there[0] != '\0' && strcmp(there, place->country) == 0 && !dl_str_equal(place->name, doc->places.at[p - 1].name);
        there = place->country;
    }
    if (is_there) return 1;
    const struct dl_str city = dl_name_fold(&doc->arena, doc->places.at[dateline].name);
    return city.at != NULL && dl_actors_seat(actors, city) != NULL;
}

int dl_did_begin(struct dl_coder *coder, struct dl_arena *scratch, const struct dl_kit *kit, struct dl_doc *doc)
{
    coder->scene.known = dl_arena_alloc(scratch, sizeof *coder->scene.known);
    coder->scene.frames = kit->frames;
    coder->scene.doc = doc;
    coder->scene.kept_lemma = dl_arena_alloc(scratch, (doc->words.count + 1u) * sizeof *coder->scene.kept_lemma);
    if (coder->scene.known == NULL || coder->scene.kept_lemma == NULL) return DL_ENOMEM;
    coder->actors = kit->actors;
    coder->gazetteer = kit->gazetteer;
    coder->dateline_place = dl_where_sent_from(doc);
    coder->post[0] = '\0';
    if (coder->dateline_place != DL_NONE && (doc->news[0] != '\0' || is_post(coder->actors, doc, coder->dateline_place))) {
        memcpy(coder->post, doc->places.at[coder->dateline_place].country, sizeof coder->post);
        coder->dateline_place = DL_NONE;
    }
    coder->least_confidence = kit->least_confidence;
    coder->scene_place = coder->scene_section = coder->last_placed = DL_NONE;
    dl_table_init(&coder->seen, scratch);
    return mark_statements(coder, scratch);
}
