/* What the report around a side speaks of: the country that it names most often, on the whole and in the sentences just before; the last
 * named; whose the subject before is; whose words they are; and, of a person whom no word introduces, the people of which countries bear such
 * a given name. In long pieces a heading, a dateline or the first country named tell little of what stands thirty sentences behind. */
#include <string.h>

#include "base/fold.h"
#include "did/homes.h"
#include "who/actors.h"
#include "who/who.h"

enum { BEFORE = 3 /* sentences */, SEVERAL = 2, LONGEST = 40, LONG = 4 };

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

/* The mention of which a word is the head; DL_NONE. */
static uint32_t mention_at(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t m = word < doc->word_mention.count ? doc->word_mention.at[word] : DL_NONE;
    return m != DL_NONE && doc->mentions.at[m].head == word ? m : DL_NONE;
}

/* Whom a word names by name; NULL. */
static const struct dl_entity *named_at(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t m = mention_at(doc, word);
    if (m == DL_NONE || doc->mentions.at[m].form != DL_FORM_NAME || doc->mentions.at[m].entity == DL_NONE) return NULL;
    return &doc->entities.at[doc->mentions.at[m].entity];
}

static const char *country_of(const struct dl_coder *coder, uint32_t word, uint32_t self)
{
    const struct dl_doc *doc = coder->scene.doc;
    const uint32_t m = mention_at(doc, word);
    if (m == DL_NONE || doc->mentions.at[m].entity == self) return "";
    return dl_home_is_named(coder, m) ? doc->entities.at[doc->mentions.at[m].entity].country : "";
}

static void note_named(const struct dl_coder *coder, uint32_t head, uint32_t self, struct dl_home_question *q)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t first = coder->scene.sentence > BEFORE ? coder->scene.sentence - BEFORE : 0;
    struct dl_tally near = {.count = 0};
    const char *last = "";
    for (uint32_t w = doc->sentences.at[first].word; w < coder->scene.first + coder->scene.count; w++) {
        const char *country = country_of(coder, w, self);
        dl_tally_add(&near, country, 1);
        if (w < head && country[0] != '\0') last = country;
    }
    dl_home_note(q, dl_tally_most(&near), DL_HOME_NEAR);
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

/* ---- where it is ---- */

static int is_town(const struct dl_coder *coder, const struct dl_entity *named)
{
    return named->kind == DL_ENTITY_PLACE && strcmp(named->country, coder->post) != 0;
}

/* "in Baghdad", whose name is its state's too. */
static int is_in_country(const struct dl_doc *doc, const struct dl_entity *named, uint32_t word)
{
    const uint32_t mark = named->kind == DL_ENTITY_COUNTRY ? dl_child(doc, word, DL_REL_CASE) : DL_NONE;
    return mark != DL_NONE && dl_str_listed_nocase(doc->words.at[mark].lemma, "in at across throughout", ' ');
}

/* The town or region named last before a word, in its sentence or the ones just before. */
static const char *ground_before(const struct dl_coder *coder, uint32_t word)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t first = coder->scene.sentence > BEFORE ? coder->scene.sentence - BEFORE : 0;
    for (uint32_t w = word; w-- > doc->sentences.at[first].word;) {
        const struct dl_entity *named = named_at(doc, w);
        if (named != NULL && (is_town(coder, named) || is_in_country(doc, named, w))) return named->country;
    }
    return "";
}

static int is_adverb(const struct dl_doc *doc, uint32_t word, const char *adverb)
{
    return doc->words.at[word].upos == DL_UPOS_ADV && dl_str_is_nocase(doc->words.at[word].form, adverb);
}

/* "In Cairo, where protesters …": what its clause hangs on, else the name just before it. */
static const char *country_where(const struct dl_coder *coder, uint32_t where, uint32_t noun)
{
    const char *country = country_of(coder, noun, DL_NONE);
    uint32_t before = where;
    while (before-- > coder->scene.first && coder->scene.doc->words.at[before].upos == DL_UPOS_PUNCT) {
    }
    return country[0] != '\0' || before < coder->scene.first ? country : country_of(coder, before, DL_NONE);
}

const char *dl_home_where(const struct dl_coder *coder, uint16_t side)
{
    enum { DEPTH = 5 };
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t head = coder->scene.first + side, at = head;
    for (int i = 0; i < DEPTH && at != DL_NONE; i++, at = doc->words.at[at].head) {
        for (uint32_t c = dl_child_next(doc, at, DL_NONE); c != DL_NONE; c = dl_child_next(doc, at, c))
            if (is_adverb(doc, c, "there") && (i == 0 || c < head + 3)) return ground_before(coder, c);
        if (dl_rel_base((enum dl_rel)doc->words.at[at].rel) != DL_REL_ACL || doc->words.at[at].head == DL_NONE) continue;
        for (uint32_t c = dl_child_next(doc, at, DL_NONE); c != DL_NONE; c = dl_child_next(doc, at, c))
            if (is_adverb(doc, c, "where") && c < head) return country_where(coder, c, doc->words.at[at].head);
    }
    return "";
}

/* "Texas and 15 other states", "20 states sued": in a report of a federation, its own, unless a word says of what. */
static int is_member_state(const struct dl_coder *coder, uint32_t head)
{
    static const char federations[] = "USA IND NGA AUS BRA MEX", own[] = "other several many few more most some all every red blue";
    const struct dl_doc *doc = coder->scene.doc;
    const struct dl_word *noun = &doc->words.at[head];
    if (!dl_str_is(noun->lemma, "state") || !dl_has_feat(noun, "Number=Plur") || coder->home[0] == '\0') return 0;
    if (!dl_str_listed(dl_str_from(coder->home), federations, ' ')) return 0;
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        int is_told = rel == DL_REL_NMOD || rel == DL_REL_COMPOUND || rel == DL_REL_AMOD || rel == DL_REL_APPOS;
        if (is_told && !dl_str_listed_nocase(doc->words.at[c].lemma, own, ' ')) return 0;
    }
    return 1;
}

/* "states", "the governors of eight states" */
int dl_home_is_of_member_states(const struct dl_coder *coder, uint32_t head)
{
    const struct dl_doc *doc = coder->scene.doc;
    if (is_member_state(coder, head)) return 1;
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c))
        if (c > head && doc->words.at[c].rel == DL_REL_NMOD && is_member_state(coder, c)) return 1;
    return 0;
}

/* ---- whose the writer is ---- */

static int is_ours(const struct dl_word *word)
{
    static const char OURS[] = "we us our";
    return word->upos == DL_UPOS_PRON && dl_str_listed_nocase(word->form, OURS, ' ');
}

static int is_owned_by_writer(const struct dl_coder *coder, uint32_t word)
{
    const struct dl_doc *doc = coder->scene.doc;
    uint32_t owner = dl_child(doc, word, DL_REL_NMOD_POSS);
    return owner != DL_NONE && is_ours(&doc->words.at[owner]) && coder->scene.word_statement[word] == DL_NONE;
}

/* Other states are named as such; whom and what one knows by name is at home. Of 50 columns half named another state as often as the
 * writer's own, and four other people and bodies as many. */
void dl_home_of_writer(const struct dl_coder *coder, char out[4])
{
    enum { OWNED = 3 };
    const struct dl_doc *doc = coder->scene.doc;
    struct dl_tally counts = {.count = 0};
    out[0] = '\0';
    if (!doc->is_comment && strcmp(doc->voice, "own") != 0) return; /* reports say "we" in quotations alone */
    for (uint32_t i = 0; i < doc->entities.count; i++) {
        const struct dl_entity *e = &doc->entities.at[i];
        int is_named = 0, is_owned = 0;
        if ((e->kind != DL_ENTITY_PERSON && e->kind != DL_ENTITY_ORGANIZATION) || dl_home_is_elsewhere(e)) continue;
        for (uint32_t k = 0; k < e->mention_count; k++) {
            is_named |= doc->mentions.at[e->mentions[k]].form == DL_FORM_NAME;
            is_owned |= is_owned_by_writer(coder, doc->mentions.at[e->mentions[k]].head);
        }
        if (is_named) dl_tally_add(&counts, e->country, is_owned ? OWNED : 1);
    }
    memcpy(out, dl_tally_clear(&counts, 1), 4);
}

int dl_home_is_ours(const struct dl_coder *coder, uint16_t head)
{
    return coder->home_ours[0] != '\0' && is_owned_by_writer(coder, coder->scene.first + head);
}

/* ---- noting it ---- */

/* "The army shelled a village, Reuters reported": where they sit says nothing of whose it is, as of a state's own agency ("Xinhua said"). */
static int is_of_the_world(const struct dl_entity *source)
{
    return dl_str_is(source->sector, "JRN") &&
           dl_str_listed(source->name, "Reuters|Agence France-Presse|Al Jazeera|Deutsche Welle", '|');
}

void dl_home_note_vicinity(const struct dl_coder *coder, uint16_t head, uint32_t entity, struct dl_home_question *q)
{
    const struct dl_scene *s = &coder->scene;
    uint32_t statement = s->word_statement[s->first + head];
    uint32_t source = statement != DL_NONE ? s->doc->statements.at[statement].source.entity : DL_NONE;
    if (source != DL_NONE && source != entity && !is_of_the_world(&s->doc->entities.at[source]))
        dl_home_note(q, s->doc->entities.at[source].country, DL_HOME_SOURCE);
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
    for (uint32_t i = 0; i < q->offered.count; i++) {
        uint32_t here = dl_actors_bearers(coder->actors, given, q->offered.at[i].country);
        if (here > 0) q->offered.at[i].pieces |= 1u << DL_HOME_LIKE;
        else if (all >= SEVERAL) q->offered.at[i].pieces |= 1u << DL_HOME_UNLIKE;
    }
}
