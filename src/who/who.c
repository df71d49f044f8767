/* The order in which the actors of a report are found. */
#include "who/who.h"

#include "where/where.h"
#include "who/run.h"

static int compare(const void *a, const void *b)
{
    const struct dl_found *x = a, *y = b;
    if (x->first != y->first) return x->first < y->first ? -1 : 1;
    if (x->last != y->last) return x->last > y->last ? -1 : 1;
    return (x->head > y->head) - (x->head < y->head);
}

/* Text order, and from words to mentions. */
static void sort(struct dl_who *who)
{
    uint32_t words = who->doc->words.count;
    if (who->founds.count > 0) qsort(who->founds.at, who->founds.count, sizeof *who->founds.at, compare);
    for (uint32_t w = 0; w < words; w++) who->headed[w] = who->name_at[w] = DL_NONE;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        m->parent = i;
        who->headed[m->head] = i;
        if (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM) continue;
        for (uint32_t w = m->first; w <= m->last; w++) who->name_at[w] = i;
    }
}

/* The words of time expressions: "May 2017" names nobody, "the second quarter" is no place. */
static void mark_times(struct dl_who *who)
{
    const struct dl_doc *doc = who->doc;
    for (uint32_t t = 0; t < doc->times.count; t++) {
        const struct dl_time *time = &doc->times.at[t];
        for (uint32_t w = time->word; w < doc->words.count && w - time->word < time->words; w++) who->dated[w] = 1;
    }
}

/* Makes what the parts of this room share; 0 where there is no memory. */
static int begin(struct dl_who *who, const struct dl_doc *doc)
{
    const size_t words = doc->words.count;
    who->name_at = dl_arena_alloc(who->scratch, words * sizeof *who->name_at);
    who->place_at = dl_arena_alloc(who->scratch, words * sizeof *who->place_at);
    who->headed = dl_arena_alloc(who->scratch, words * sizeof *who->headed);
    who->dated = dl_arena_alloc(who->scratch, words + 1);
    who->folded = dl_arena_alloc(who->scratch, words * sizeof *who->folded);
    who->begun = dl_arena_alloc(who->scratch, words * sizeof *who->begun);
    who->entries = dl_arena_alloc(who->scratch, words * sizeof *who->entries);
    who->roles = dl_arena_alloc(who->scratch, words * sizeof *who->roles);
    if (who->name_at == NULL || who->headed == NULL || who->dated == NULL || who->place_at == NULL || who->folded == NULL ||
        who->begun == NULL || who->entries == NULL || who->roles == NULL)
        return 0;
    for (size_t w = 0; w < words; w++) who->name_at[w] = who->place_at[w] = who->headed[w] = DL_NONE;
    for (uint32_t p = 0; p < doc->places.count; p++)
        if (doc->places.at[p].word < words) who->place_at[doc->places.at[p].word] = p;
    const uint32_t from = dl_where_sent_from(doc);
    who->sent_from = from != DL_NONE ? doc->places.at[from].word : DL_NONE;
    mark_times(who);
    return 1;
}

static int find_actors(struct dl_who *who)
{
    int code = dl_who_names(who);
    if (code == DL_OK) code = dl_who_nominals(who);
    if (code == DL_OK) sort(who);
    if (code == DL_OK) dl_who_halves(who);
    if (code == DL_OK) dl_who_placed(who);
    if (code == DL_OK) code = dl_who_namesakes(who);
    if (code == DL_OK) dl_who_reigns(who);
    if (code == DL_OK) code = dl_who_traits(who);
    if (code == DL_OK) dl_who_borne(who);
    if (code == DL_OK) dl_who_callings(who);
    if (code == DL_OK) dl_who_labels(who);
    if (code == DL_OK) dl_who_seats(who);
    if (code == DL_OK) dl_who_bodies(who);
    if (code == DL_OK) dl_who_ranks(who);
    if (code == DL_OK) code = dl_who_peoples(who);
    if (code == DL_OK) dl_who_coups(who);
    if (code == DL_OK) dl_who_news(who);
    if (code == DL_OK) dl_who_roundup(who);
    if (code == DL_OK) code = dl_who_chains(who);
    if (code == DL_OK) dl_who_bands(who);
    if (code == DL_OK) code = dl_who_pronouns(who);
    if (code == DL_OK) dl_who_owners(who);
    if (code == DL_OK) code = dl_who_together(who);
    if (code == DL_OK) code = dl_who_scene(who);
    if (code == DL_OK) dl_who_home(who);
    if (code == DL_OK) code = dl_who_entities(who);
    if (code == DL_OK) dl_who_chapeau(who->doc);
    return code;
}

int dl_who_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    struct dl_arena scratch;
    dl_arena_init(&scratch);
    struct dl_who who = {.actors = kit->actors, .doc = doc, .arena = &doc->arena, .scratch = &scratch, .error = error};
    const int code = begin(&who, doc) ? find_actors(&who) : DL_ENOMEM;
    dl_arena_release(&scratch);
    return code == DL_ENOMEM ? dl_fail_memory(error) : code;
}

uint32_t dl_who_at(const struct dl_doc *doc, uint32_t word)
{
    if (word >= doc->word_mention.count || doc->word_mention.at[word] == DL_NONE) return DL_NONE;
    return doc->mentions.at[doc->word_mention.at[word]].entity;
}

int dl_who_is_named(const struct dl_doc *doc, uint32_t entity)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (doc->mentions.at[e->mentions[i]].form == DL_FORM_NAME) return 1;
    return 0;
}
