/* Loading concepts, word classes and members; what is known of a word goes into the room's lexicon. */
#include "stand/concepts.h"

#include "base/tsv.h"
#include "base/vec.h"

DL_VEC(concept_vec, struct dl_concept);
DL_VEC(verb_vec, struct dl_concept_verb);
DL_VEC(str_vec, struct dl_str);

struct dl_concepts {
    struct dl_arena arena;
    struct dl_lexicon *lexicon;
    struct concept_vec concepts;
    struct verb_vec verbs;
    struct str_vec members;
    struct dl_table by_body;
};

enum { MOST_CONCEPTS = 1 << 16 };

static const char *const class_names[] = {
    "carrier", "nothing",   "light",     "turn",       "turning", "substitute", "purposed",   "silence", "above",
    "first",   "foremost",  "spokesman", "treaty",     "accord",  "memorandum", "cease-fire", "deal",    "pledge",
    "made",    "ascribing", "denying",   "announcing", "breach",  "compliance", "leaving"};
static const char *const rule_names[] = {"consensus", "unanimity", "majority", NULL, "veto", "ratification", "referendum"};

static int read_verbs(struct dl_concepts *c, const struct dl_tsv *tsv, struct dl_str cell, struct dl_error *error)
{
    while (cell.at != NULL && cell.size > 0) {
        struct dl_str slots = dl_str_trim(dl_str_cut(&cell, ',')), lemma = dl_str_cut(&slots, '(');
        if (slots.at == NULL || !dl_str_ends(slots, ")")) return dl_tsv_fail(tsv, error, "a verb needs its places in brackets");
        slots.size--;
        struct dl_concept_verb *verb = DL_PUSH(&c->verbs, &c->arena, MOST_CONCEPTS);
        if (verb == NULL) return dl_fail_memory(error);
        *verb = (struct dl_concept_verb){c->concepts.count - 1, dl_str_copy(&c->arena, slots)};
        if (verb->slots.at == NULL) return dl_fail_memory(error);
        struct dl_lexeme *lexeme = dl_lexicon_entry(c->lexicon, lemma);
        if (lexeme == NULL) return dl_fail_memory(error);
        lexeme->verb = c->verbs.count - 1;
    }
    return DL_OK;
}

/* Words that may head a phrase of the table: the last of each entry, behind its hyphen too, and the first ("return of refugees"). */
static int add_heads(struct dl_concepts *c, struct dl_str noun)
{
    uint32_t first = 0, last = noun.size;
    while (first < noun.size && noun.at[first] != ' ') first++;
    while (last > 0 && noun.at[last - 1] != ' ' && noun.at[last - 1] != '-') last--;
    const struct dl_str heads[] = {dl_str_slice(noun, 0, first), dl_str_slice(noun, last, noun.size)};
    for (int i = 0; i < 2; i++) {
        struct dl_lexeme *head = dl_lexicon_entry(c->lexicon, heads[i]);
        if (head == NULL) return DL_ENOMEM;
        head->places |= DL_LEXEME_HEADS;
    }
    return DL_OK;
}

static int read_concept(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_concepts *c = to;
    struct dl_str nouns = dl_tsv_cell(tsv, 4);
    if (tsv->count < 6 || dl_tsv_cell(tsv, 0).size == 0)
        return dl_tsv_fail(tsv, error, "a concept needs name, one, many, slots, nouns and verbs");
    struct dl_concept *concept = DL_PUSH(&c->concepts, &c->arena, MOST_CONCEPTS);
    if (concept == NULL) return dl_fail_memory(error);
    *concept = (struct dl_concept){dl_tsv_cell(tsv, 0), dl_tsv_cell(tsv, 1), dl_tsv_cell(tsv, 2), {0}};
    concept->slots = dl_str_copy(&c->arena, dl_tsv_cell(tsv, 3)); /* terminated, as dl_str_listed wants it */
    if (concept->slots.at == NULL) return dl_fail_memory(error);
    while (nouns.at != NULL && nouns.size > 0) {
        struct dl_str noun = dl_str_trim(dl_str_cut(&nouns, ','));
        int needs = dl_str_ends(noun, "+");
        noun.size -= (uint32_t)needs;
        struct dl_lexeme *lexeme = add_heads(c, noun) == DL_OK ? dl_lexicon_entry(c->lexicon, noun) : NULL;
        if (lexeme == NULL) return dl_fail_memory(error);
        lexeme->noun = (c->concepts.count - 1) * 2 + (uint32_t)needs;
    }
    return read_verbs(c, tsv, dl_tsv_cell(tsv, 5), error);
}

static void mark_class(struct dl_lexeme *lexeme, uint32_t bits) { lexeme->classes |= bits; }

static void mark_rule(struct dl_lexeme *lexeme, uint32_t rule)
{
    lexeme->classes |= DL_STAND_RULE;
    lexeme->rule = (uint8_t)rule;
}

static int read_words(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_concepts *c = to;
    static const struct {
        const char *name;
        uint32_t bit;
    } last[] = {{"qualified", DL_STAND_QUALIFIED}, {"unmet", DL_STAND_UNMET},         {"met", DL_STAND_MET},
                {"asked", DL_STAND_ASKED},         {"contested", DL_STAND_CONTESTED}, {"ranking", DL_STAND_RANKING}};
    struct dl_str name = dl_tsv_cell(tsv, 0), words = dl_tsv_cell(tsv, 1);
    for (uint32_t i = 0; i < sizeof class_names / sizeof *class_names; i++)
        if (dl_str_is(name, class_names[i])) return dl_lexicon_each(c->lexicon, words, mark_class, 1u << i, error);
    for (uint32_t i = 0; i < sizeof rule_names / sizeof *rule_names; i++)
        if (rule_names[i] != NULL && dl_str_is(name, rule_names[i])) return dl_lexicon_each(c->lexicon, words, mark_rule, i, error);
    for (uint32_t i = 0; i < sizeof last / sizeof *last; i++)
        if (dl_str_is(name, last[i].name)) return dl_lexicon_each(c->lexicon, words, mark_class, last[i].bit, error);
    return dl_tsv_fail(tsv, error, "no such class of words");
}

static int read_members(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_concepts *c = to;
    struct dl_str *members = DL_PUSH(&c->members, &c->arena, MOST_CONCEPTS);
    if (members == NULL) return dl_fail_memory(error);
    *members = dl_str_copy(&c->arena, dl_tsv_cell(tsv, 1)); /* terminated */
    if (members->at == NULL || dl_table_set(&c->by_body, dl_tsv_cell(tsv, 0), c->members.count - 1) != DL_OK)
        return dl_fail_memory(error);
    return DL_OK;
}

int dl_concepts_open(struct dl_concepts **out, struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error)
{
    struct dl_concepts *c = calloc(1, sizeof *c);
    if (c == NULL) return dl_fail_memory(error);
    dl_arena_init(&c->arena);
    c->lexicon = lexicon;
    dl_table_init(&c->by_body, &c->arena);
    int code = dl_tsv_read(data, "stand/concepts.tsv", read_concept, c, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/words.tsv", read_words, c, error);
    if (code == DL_OK) code = dl_tsv_read(data, "stand/members.tsv", read_members, c, error);
    if (code != DL_OK) {
        dl_concepts_close(c);
        return code;
    }
    *out = c;
    return DL_OK;
}

void dl_concepts_close(struct dl_concepts *concepts)
{
    if (concepts == NULL) return;
    dl_arena_release(&concepts->arena);
    free(concepts);
}

const struct dl_concept *dl_concepts_at(const struct dl_concepts *concepts, uint32_t index)
{
    return index < concepts->concepts.count ? &concepts->concepts.at[index] : NULL;
}

uint32_t dl_concepts_noun(const struct dl_concepts *concepts, struct dl_str lemma, int *needs_participant)
{
    uint32_t index = dl_lexicon_find(concepts->lexicon, lemma)->noun;
    *needs_participant = index != DL_NONE && index % 2 == 1;
    return index == DL_NONE ? DL_NONE : index / 2;
}

const struct dl_concept_verb *dl_concepts_verb(const struct dl_concepts *concepts, const struct dl_lexeme *lexeme)
{
    return lexeme->verb < concepts->verbs.count ? &concepts->verbs.at[lexeme->verb] : NULL;
}

uint32_t dl_concepts_classes(const struct dl_concepts *concepts, struct dl_str lemma)
{
    return dl_lexicon_find(concepts->lexicon, lemma)->classes;
}

struct dl_str dl_concepts_members(const struct dl_concepts *concepts, struct dl_str code)
{
    uint32_t index = dl_table_get(&concepts->by_body, code);
    return index < concepts->members.count ? concepts->members.at[index] : (struct dl_str){0};
}
