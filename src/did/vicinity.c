/* What the report around a side speaks of: the country that it names most often, on the whole and in the sentences just before; the last
 * named; whose the subject before is; whose words they are; and, of a person whom no word introduces, the people of which countries bear such
 * a given name. In long pieces a heading, a dateline or the first country named tell little of what stands thirty sentences behind. */
#include <string.h>

#include "base/fold.h"
#include "did/homes.h"
#include "who/actors.h"
#include "who/who.h"

enum { BEFORE = 3 /* sentences */, SEVERAL = 2, LONGEST = 40, LONG = 4 };

/* ---- counting ---- */

void dl_home_count(struct dl_home_counts *counts, const char *country, uint32_t weight)
{
    uint32_t i = 0;
    if (country[0] == '\0') return;
    while (i < counts->count && strcmp(counts->country[i], country) != 0) i++;
    if (i == DL_HOME_COUNTED) return;
    if (i == counts->count) memcpy(counts->country[counts->count], country, 4), counts->weight[counts->count++] = 0;
    counts->weight[i] += weight;
}

void dl_home_most(const struct dl_home_counts *counts, uint32_t thirds, char out[4])
{
    uint32_t best = 0, next = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < counts->count; i++) {
        if (counts->weight[i] > best) next = best, best = counts->weight[i], memcpy(out, counts->country[i], 4);
        else if (counts->weight[i] > next) next = counts->weight[i];
    }
    if (thirds == 3 ? 2 * best < 3 * next : best <= next) out[0] = '\0';
}

/* ---- the sentences around ---- */

int dl_home_is_named(const struct dl_coder *coder, uint32_t mention)
{
    const struct dl_mention *m = &coder->scene.doc->mentions.at[mention];
    if (m->entity == DL_NONE || (m->form != DL_FORM_NAME && m->form != DL_FORM_DEMONYM)) return 0;
    const struct dl_entity *e = &coder->scene.doc->entities.at[m->entity];
    if (e->country[0] == '\0' || dl_home_is_elsewhere(e) || strcmp(e->country, coder->post) == 0) return 0;
    if (m->entity < coder->settled_count && coder->settled[m->entity]) return 0;
    return !dl_who_is_of_friends(coder->scene.doc, m->head);
}

static const char *country_of(const struct dl_coder *coder, uint32_t word, uint32_t self)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t m = word < doc->word_mention.count ? doc->word_mention.at[word] : DL_NONE;
    if (m == DL_NONE || doc->mentions.at[m].entity == self || doc->mentions.at[m].head != word) return "";
    return dl_home_is_named(coder, m) ? doc->entities.at[doc->mentions.at[m].entity].country : "";
}

static void note_named(const struct dl_coder *coder, uint32_t head, uint32_t self, struct dl_home_question *q)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t first = coder->scene.sentence > BEFORE ? coder->scene.sentence - BEFORE : 0;
    struct dl_home_counts near = {.count = 0};
    const char *last = "";
    char most[4];
    for (uint32_t w = doc->sentences.at[first].word; w < coder->scene.first + coder->scene.count; w++) {
        const char *country = country_of(coder, w, self);
        dl_home_count(&near, country, 1);
        if (w < head && country[0] != '\0') last = country;
    }
    dl_home_most(&near, 1, most);
    dl_home_note(q, most, DL_HOME_NEAR);
    dl_home_note(q, last, DL_HOME_LAST);
}

static const char *subject_country(const struct dl_doc *doc, const struct dl_sentence *sentence)
{
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (dl_rel_base((enum dl_rel)word->rel) != DL_REL_NSUBJ || word->head == DL_NONE) continue;
        if (doc->words.at[word->head].rel != DL_REL_ROOT) continue;
        uint32_t m = w < doc->word_mention.count ? doc->word_mention.at[w] : DL_NONE;
        return m != DL_NONE && doc->mentions.at[m].entity != DL_NONE ? doc->entities.at[doc->mentions.at[m].entity].country : "";
    }
    return "";
}

/* ---- noting it ---- */

void dl_home_note_vicinity(const struct dl_coder *coder, uint16_t head, uint32_t entity, struct dl_home_question *q)
{
    const struct dl_scene *s = &coder->scene;
    uint32_t statement = s->word_statement[s->first + head];
    uint32_t source = statement != DL_NONE ? s->doc->statements.at[statement].source.entity : DL_NONE;
    if (source != DL_NONE && source != entity) dl_home_note(q, s->doc->entities.at[source].country, DL_HOME_SOURCE);
    if (s->doc->sentences.count < LONG) return; /* no more is around than note_sentence() tells */
    note_named(coder, s->first + head, entity, q);
    if (s->sentence > 0) dl_home_note(q, subject_country(s->doc, &s->doc->sentences.at[s->sentence - 1]), DL_HOME_TOPIC);
    if (!dl_who_is_item(s->doc, s->sentence)) dl_home_note(q, coder->home_named, DL_HOME_NAMED);
}

/* "Harinder" of "Dr Harinder Singh Sodhi": the first word but the last that people bear. */
static struct dl_str given_name(const struct dl_coder *coder, struct dl_str name)
{
    struct dl_doc *doc = coder->scene.doc;
    while (name.at != NULL) {
        struct dl_str word = dl_str_cut(&name, ' ');
        if (name.at == NULL || word.size > LONGEST) break;
        struct dl_str folded = dl_name_fold(&doc->arena, word);
        if (folded.at != NULL && dl_actors_bearers(coder->actors, folded, "") > 0) return folded;
    }
    return (struct dl_str){0};
}

void dl_home_note_bearers(const struct dl_coder *coder, const struct dl_entity *e, struct dl_home_question *q)
{
    if (e->kind != DL_ENTITY_PERSON || coder->scene.doc->mentions.at[e->mentions[0]].form != DL_FORM_NAME) return;
    struct dl_str given = given_name(coder, e->name);
    if (given.size == 0) return;
    uint32_t all = dl_actors_bearers(coder->actors, given, "");
    for (uint32_t i = 0; i < q->count; i++) {
        uint32_t here = dl_actors_bearers(coder->actors, given, q->at[i].country);
        if (here > 0) q->at[i].evidence |= 1u << DL_HOME_LIKE;
        else if (all >= SEVERAL) q->at[i].evidence |= 1u << DL_HOME_UNLIKE;
    }
}
