/* From chains to the document's mentions and entities: mentions in text order, entities by first mention, each with its best name,
 * its kind, codes, office and a key that is the same in every document. */
#include "base/utf8.h"
#include "base/fold.h"
#include "who/candidate.h"
#include "who/run.h"

struct writing {
    struct dl_who *who;
    uint32_t *entity;  /* [founds] at a chain's root its entity, DL_NONE */
    uint32_t *mention; /* [founds] its mention, DL_NONE where it is left out */
};

static struct dl_str words_text(const struct dl_who *who, uint32_t first, uint32_t last)
{
    struct dl_span span = dl_words_span(who->doc, first, last);
    return dl_str_slice(who->doc->text, span.start, span.end);
}

/* "Before it invaded Kuwait, Iraq …": whether a chain that begins with a pronoun goes on with more than pronouns. */
static int is_named_later(struct dl_who *who, uint32_t root)
{
    for (uint32_t j = root + 1; j < who->founds.count && who->founds.at[j].sentence == who->founds.at[root].sentence; j++)
        if (who->founds.at[j].form != DL_FORM_PRONOUN && dl_who_root(who, j) == root) return 1;
    return 0;
}

/* "it" that takes up nothing is no actor; nor is a lone "you". */
static int is_left_out(struct dl_who *who, uint32_t i, const uint32_t *sizes)
{
    const struct dl_found *m = &who->founds.at[i];
    uint32_t root = dl_who_root(who, i);
    if (m->form != DL_FORM_PRONOUN) return 0;
    const struct dl_found *first = &who->founds.at[root];
    return first->form == DL_FORM_PRONOUN && ((first->gender == 'n' && !is_named_later(who, root)) || first->person == 2 ||
                                              (first->person == 3 && sizes[root] == 1 && m->is_possessive));
}

/* ---- a chain's best name ---- */

static int better_name(const struct dl_who *who, const struct dl_found *a, const struct dl_found *b)
{
    if (b == NULL) return 1;
    static const uint8_t RANKS[] = {[DL_FORM_NAME] = 0, [DL_FORM_NOMINAL] = 1, [DL_FORM_DEMONYM] = 2, [DL_FORM_PRONOUN] = 3};
    if (a->form != b->form) return RANKS[a->form] < RANKS[b->form];
    if (a->form == DL_FORM_NAME && a->kind == DL_ENTITY_PERSON) return a->last - a->first > b->last - b->first;
    return a->form == DL_FORM_NOMINAL && b->phrase_first == b->phrase_last && (a->is_definite || a->of != DL_NONE) &&
           dl_is_heading(dl_section_kind_of(who->doc, b->sentence)); /* "Government" in a heading */
}

static struct dl_str plain(struct dl_who *who, struct dl_str text) /* line breaks and doubled blanks become one blank */
{
    char *out = dl_arena_alloc(who->arena, (size_t)text.size + 1);
    uint32_t n = 0;
    if (out == NULL) return text;
    for (uint32_t i = 0; i < text.size; i++) {
        int space = dl_ascii_space(text.at[i]);
        if (space && (n == 0 || out[n - 1] == ' ')) continue;
        out[n++] = space ? ' ' : text.at[i];
    }
    return (struct dl_str){out, n};
}

/* 'Vladimir "Putin': a quotation mark fell into the name. */
static int has_mark(const struct dl_who *who, const struct dl_found *m)
{
    for (uint32_t w = m->first; w <= m->last; w++)
        if (who->doc->words.at[w].upos == DL_UPOS_PUNCT && !dl_str_is(who->doc->words.at[w].form, "-")) return 1;
    return 0;
}

/* "NAIROBI" of a dateline: the gazetteer has its name as one writes it. */
static int is_place_in_capitals(const struct dl_who *who, const struct dl_found *root, const struct dl_found *best)
{
    return root->kind == DL_ENTITY_PLACE && best->form == DL_FORM_NAME && best->place != DL_NONE &&
           who->doc->places.at[best->place].geonames != 0 && dl_who_in_capitals(who->doc->words.at[best->first].form) &&
           who->doc->words.at[best->first].form.size > 3 && who->doc->places.at[best->place].words == best->last - best->first + 1;
}

static struct dl_str known_name(const struct dl_who *who, const struct dl_found *root, const struct dl_found *best)
{
    const struct dl_known *known = root->known;
    const struct dl_actors *actors = who->actors;
    if (is_place_in_capitals(who, root, best)) return who->doc->places.at[best->place].name;
    if (known == NULL && best->form == DL_FORM_DEMONYM && best->kind == DL_ENTITY_PLACE && best->place != DL_NONE)
        return who->doc->places.at[best->place].name;
    if (known == NULL || best->part != DL_NONE) return (struct dl_str){0};
    const int is_state = known->type == DL_KNOWN_ADJECTIVE || known->type == DL_KNOWN_STATE;
    if (best->form == DL_FORM_NOMINAL &&
        !(is_state && root->kind == DL_ENTITY_COUNTRY)) /* "the president" of the day, never named */
        return known->type == DL_KNOWN_PERSON ? actors->people.at[known->index].name : (struct dl_str){0};
    switch (known->type) {
    case DL_KNOWN_PEOPLE:
    case DL_KNOWN_ADJECTIVE:
    case DL_KNOWN_STATE: return root->kind == DL_ENTITY_COUNTRY ? actors->states.at[known->index].name : (struct dl_str){0};
    case DL_KNOWN_SEAT: return root->is_metonym ? actors->states.at[known->index].name : (struct dl_str){0};
    case DL_KNOWN_ORGANIZATION: return actors->organizations.at[known->index].name;
    case DL_KNOWN_PERSON:
        return name_words(best) == 1 || has_mark(who, best) ? actors->people.at[known->index].name : (struct dl_str){0};
    }
    return (struct dl_str){0};
}

/* ---- the registry's key ---- */

static struct dl_str slug(struct dl_who *who, const char *kind, struct dl_str name)
{
    char *out = dl_arena_alloc(who->arena, (size_t)name.size * 3 + 24);
    if (out == NULL) return (struct dl_str){0};
    uint32_t n = (uint32_t)strlen(kind), start;
    memcpy(out, kind, n);
    out[n++] = ':';
    start = n;
    struct dl_str rest = name;
    while (rest.at != NULL) {
        uint32_t cut = 0;
        while (cut < rest.size && rest.at[cut] != ' ' && rest.at[cut] != '-') cut++;
        struct dl_str folded = dl_name_fold(who->arena, dl_str_slice(rest, 0, cut));
        if (folded.size > 0) {
            if (n > start) out[n++] = '-';
            memcpy(out + n, folded.at, folded.size);
            n += folded.size;
        }
        rest = cut < rest.size ? dl_str_slice(rest, cut + 1, rest.size) : (struct dl_str){0};
    }
    return n > start ? (struct dl_str){out, n} : (struct dl_str){0};
}

/* "Chicago Police", "Glynn County Police Department": a town's, whether or not the gazetteer has it; not "Federal Police". */
static int is_towns_police(const struct dl_who *who, const struct dl_entity *entity, uint32_t first)
{
    static const char WORDS[] =
        "National|Federal|State|Metropolitan|Royal|Civil|Border|Military|Secret|Security|Police|Traffic|Riot|"
        "Customs|Immigration|Prison|Criminal|Special|Central|General|Interior|Public|Judicial|Transport";
    uint32_t last;
    return dl_str_is(entity->sector, "COP") && !dl_str_listed(who->doc->words.at[first].form, WORDS, '|') &&
           who->doc->words.at[first].upos == DL_UPOS_PROPN && dl_who_known((struct dl_who *)who, first, &last) == NULL;
}

/* "Springfield City Council", "Springfield council": a town's, which its name tells. */
static int is_towns_council(const struct dl_who *who, uint32_t first, uint32_t last)
{
    static const char WORDS[] = "city|county|town|township|village|borough|district|municipal|parish|provincial|regional";
    const struct dl_word *words = who->doc->words.at;
    for (uint32_t w = first; w <= last; w++)
        if (dl_str_listed_nocase(words[w].form, WORDS, '|')) return 1;
    return dl_str_is(words[last].form, "council") && words[first].ner != DL_NER_O && first < last;
}

/* A state's organ under a name that many states' have: "Foreign Ministry of Ukraine", whether called Ukrainian or "in Kiev". */
static struct dl_str organ_name(struct dl_who *who, const struct dl_entity *entity, const struct dl_found *root,
                                const struct dl_found *best)
{
    static const char SECTORS[] = "GOV|MIL|LEG|JUD|COP|SPY";
    const struct dl_known_state *state = entity->country[0] ? dl_actors_state(who->actors, entity->country) : NULL;
    if (root->known != NULL || best->form != DL_FORM_NAME || best->kind != DL_ENTITY_ORGANIZATION || state == NULL)
        return (struct dl_str){0};
    uint32_t noun, first = best->first, last;
    if (who->place_at[first] != DL_NONE && !who->doc->places.at[who->place_at[first]].is_country)
        return (struct dl_str){0}; /* a county's police */
    if (is_towns_police(who, entity, first) || is_towns_council(who, first, best->last)) return (struct dl_str){0};
    const struct dl_known *begin = dl_who_known(who, first, &last);
    if (begin != NULL && begin->type == DL_KNOWN_ORGANIZATION) return (struct dl_str){0}; /* "House Intelligence Committee" */
    if (!dl_str_listed(entity->sector, SECTORS, '|') || dl_who_role(who, best->last, &noun) == NULL) return (struct dl_str){0};
    while (first < best->last) {
        const struct dl_known *known = dl_who_known(who, first, &last);
        int belongs = known != NULL && last < best->last && (known->type == DL_KNOWN_ADJECTIVE || known->type == DL_KNOWN_STATE);
        if (!belongs && !(first > best->first && who->doc->words.at[first].upos == DL_UPOS_PART)) break;
        first = belongs ? last + 1 : first + 1;
    }
    struct dl_str name = plain(who, words_text(who, first, best->last));
    return dl_str_format(who->arena, "%.*s of %.*s", (int)name.size, name.at, (int)state->name.size, state->name.at);
}

static struct dl_str key_of(struct dl_who *who, const struct dl_entity *entity, const struct dl_found *root,
                            const struct dl_found *best)
{
    const struct dl_known *known = root->known;
    const int is_incumbent = best->form == DL_FORM_NOMINAL && known != NULL && known->type == DL_KNOWN_PERSON;
    if ((best->form == DL_FORM_NOMINAL && !is_incumbent) || best->form == DL_FORM_PRONOUN) return (struct dl_str){0};
    if (best->form == DL_FORM_DEMONYM && entity->kind == DL_ENTITY_PERSON) return (struct dl_str){0}; /* "a Russian" is any */
    if (entity->kind == DL_ENTITY_COUNTRY && entity->country[0]) {
        const struct dl_known_state *state = dl_actors_state(who->actors, entity->country);
        if (state != NULL && dl_str_equal(state->name, entity->name))
            return dl_str_format(who->arena, "country:%s", entity->country);
        return slug(who, "country", entity->name);
    }
    if (entity->kind == DL_ENTITY_PERSON && known != NULL && known->type == DL_KNOWN_PERSON)
        return slug(who, "person", who->actors->people.at[known->index].name);
    static const char *const KINDS[] = {"person", "org", "country", "place", "group", "anonymous"};
    if (entity->kind == DL_ENTITY_PERSON && name_words(best) == 1) return (struct dl_str){0}; /* a surname alone names many */
    return slug(who, KINDS[entity->kind], entity->name);
}

/* ---- entities ---- */

static int is_senior(const struct dl_found *m)
{
    return m->form == DL_FORM_NAME && m->kind == DL_ENTITY_PERSON && m->title != DL_NONE;
}

static const struct dl_found *best_of(struct dl_who *who, uint32_t root, uint32_t count, const uint32_t *members)
{
    const struct dl_found *best = NULL;
    (void)root;
    for (uint32_t k = 0; k < count; k++)
        if (better_name(who, &who->founds.at[members[k]], best)) best = &who->founds.at[members[k]];
    return best;
}

static void fill(struct writing *in, struct dl_entity *entity, uint32_t root_index, const uint32_t *members, uint32_t count)
{
    struct dl_who *who = in->who;
    struct dl_found *root = &who->founds.at[root_index];
    const struct dl_found *best = best_of(who, root_index, count, members);
    entity->kind = best->form == DL_FORM_NAME || root->kind != DL_ENTITY_ANONYMOUS
                       ? (best->form == DL_FORM_NAME ? best->kind : root->kind)
                       : root->kind;
    if (root->known != NULL && root->known->type == DL_KNOWN_SEAT && root->is_metonym) entity->kind = DL_ENTITY_COUNTRY;
    memcpy(entity->country, root->country, sizeof entity->country);
    entity->code = root->code.size > 0 ? root->code : (struct dl_str){0};
    entity->sector = root->sector.size > 0 ? root->sector : (struct dl_str){0};
    entity->name = known_name(who, root, best);
    if (entity->name.at == NULL) entity->name = organ_name(who, entity, root, best);
    if (best->part != DL_NONE) entity->name = plain(who, words_text(who, best->part, best->last));
    if (entity->name.at == NULL)
        entity->name = plain(who, words_text(who, best->form == DL_FORM_NAME ? best->first : best->phrase_first,
                                             best->form == DL_FORM_NAME ? best->last : best->phrase_last));
    for (uint32_t k = 0; k < count; k++) {
        const struct dl_found *m = &who->founds.at[members[k]];
        if (entity->office.size == 0 && is_senior(m)) entity->office = plain(who, m->office);
    }
    if (entity->office.size == 0) entity->office = root->office.size > 0 ? root->office : (struct dl_str){0};
    entity->actor = key_of(who, entity, root, best);
    entity->cameo = dl_cameo_code(&who->actors->cameo, who->arena, entity);
}

static int write_mentions(struct writing *in, uint32_t *sizes)
{
    struct dl_who *who = in->who;
    struct dl_doc *doc = who->doc;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        const struct dl_found *m = &who->founds.at[i];
        uint32_t root = dl_who_root(who, i);
        in->mention[i] = DL_NONE;
        if (is_left_out(who, i, sizes)) continue;
        if (in->entity[root] == DL_NONE) {
            if (DL_PUSH(&doc->entities, &doc->arena, DL_MAX_ENTITIES) == NULL) return DL_ENOMEM;
            in->entity[root] = doc->entities.count - 1;
        }
        struct dl_mention *mention = DL_PUSH(&doc->mentions, &doc->arena, DL_MAX_MENTIONS);
        if (mention == NULL) return DL_ENOMEM;
        *mention = (struct dl_mention){.span = dl_words_span(doc, m->first, m->last),
                                       .phrase = dl_words_span(doc, m->phrase_first, m->phrase_last),
                                       .word = m->first,
                                       .words = m->last - m->first + 1,
                                       .head = m->head,
                                       .form = m->form,
                                       .sentence = m->sentence,
                                       .entity = in->entity[root]};
        in->mention[i] = doc->mentions.count - 1;
    }
    return DL_OK;
}

static int write_entities(struct writing *in, uint32_t *sizes)
{
    struct dl_who *who = in->who;
    struct dl_doc *doc = who->doc;
    uint32_t n = who->founds.count;
    uint32_t **members = dl_arena_alloc(who->scratch, (size_t)doc->entities.count * sizeof *members);
    uint32_t *counts = dl_arena_alloc(who->scratch, (size_t)doc->entities.count * sizeof *counts);
    uint32_t *roots = dl_arena_alloc(who->scratch, (size_t)doc->entities.count * sizeof *roots);
    if (members == NULL || counts == NULL || roots == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < n; i++) {
        if (in->mention[i] == DL_NONE) continue;
        uint32_t root = dl_who_root(who, i), e = in->entity[root];
        if (members[e] == NULL) members[e] = dl_arena_alloc(who->arena, (size_t)sizes[root] * sizeof(uint32_t));
        if (members[e] == NULL) return DL_ENOMEM;
        members[e][counts[e]++] = i;
        roots[e] = root;
    }
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        struct dl_entity *entity = &doc->entities.at[e];
        entity->of = DL_NONE;
        fill(in, entity, roots[e], members[e], counts[e]);
        uint32_t of = who->founds.at[roots[e]].of;
        if (of != DL_NONE && in->mention[of] != DL_NONE && in->entity[dl_who_root(who, of)] != e)
            entity->of = in->entity[dl_who_root(who, of)];
        for (uint32_t k = 0; k < counts[e]; k++) members[e][k] = in->mention[members[e][k]];
        entity->mentions = members[e];
        entity->mention_count = counts[e];
    }
    return DL_OK;
}

/* The governor of each relative pronoun, and each word of a title, leads to the mention too. */
static int write_words(const struct writing *in)
{
    struct dl_who *who = in->who;
    struct dl_doc *doc = who->doc;
    doc->word_mention.at = dl_arena_alloc(&doc->arena, (size_t)doc->words.count * sizeof(uint32_t));
    if (doc->word_mention.at == NULL) return DL_ENOMEM;
    doc->word_mention.count = doc->word_mention.capacity = doc->words.count;
    for (uint32_t w = 0; w < doc->words.count; w++) doc->word_mention.at[w] = DL_NONE;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        if (in->mention[i] == DL_NONE) continue;
        const struct dl_found *m = &who->founds.at[i];
        doc->word_mention.at[m->head] = in->mention[i];
        if (m->title != DL_NONE && doc->word_mention.at[m->title] == DL_NONE) doc->word_mention.at[m->title] = in->mention[i];
        int is_civil = is_name(m) && m->first > 0 && dl_who_is_civil_title(doc->words.at[m->first - 1].form); /* "Ms" as the head */
        if (is_civil && doc->word_mention.at[m->first - 1] == DL_NONE) doc->word_mention.at[m->first - 1] = in->mention[i];
        const uint32_t head = m->title != DL_NONE && m->title > 1 ? m->title - 2 : DL_NONE; /* "head of government Viktor Orbán" */
        if (head != DL_NONE && who->headed[head] == i && doc->word_mention.at[head] == DL_NONE)
            doc->word_mention.at[head] = in->mention[i];
    }
    for (uint32_t w = 0; w < doc->words.count; w++) { /* who, which, that in a relative clause */
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos != DL_UPOS_PRON || doc->word_mention.at[w] != DL_NONE || word->head == DL_NONE) continue;
        if (!dl_str_is_nocase(word->form, "who") && !dl_str_is_nocase(word->form, "which") && !dl_str_is_nocase(word->form, "that"))
            continue;
        const struct dl_word *verb = &doc->words.at[word->head];
        if (verb->rel == DL_REL_ACL_RELCL && verb->head != DL_NONE) doc->word_mention.at[w] = doc->word_mention.at[verb->head];
    }
    return DL_OK;
}

static void write_places(struct dl_doc *doc, const struct dl_who *who, const struct writing *in)
{
    for (uint32_t p = 0; p < doc->places.count; p++) {
        struct dl_place *place = &doc->places.at[p];
        place->entity = DL_NONE;
        if (place->word >= doc->words.count) continue;
        uint32_t name = who->name_at[place->word];
        if (name == DL_NONE || in->mention[name] == DL_NONE) continue;
        const struct dl_found *m = &who->founds.at[name];
        if (m->kind == DL_ENTITY_PLACE || m->kind == DL_ENTITY_COUNTRY)
            place->entity = in->entity[dl_who_root((struct dl_who *)in->who, name)];
    }
}

int dl_who_entities(struct dl_who *who)
{
    size_t n = (size_t)who->founds.count * sizeof(uint32_t);
    struct writing in = {.who = who, .entity = dl_arena_alloc(who->scratch, n), .mention = dl_arena_alloc(who->scratch, n)};
    uint32_t *sizes = dl_arena_alloc(who->scratch, n);
    if (in.entity == NULL || in.mention == NULL || sizes == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < who->founds.count; i++) {
        in.entity[i] = DL_NONE;
        sizes[dl_who_root(who, i)]++;
    }
    int code = write_mentions(&in, sizes);
    if (code == DL_OK) code = write_entities(&in, sizes);
    if (code == DL_OK) code = write_words(&in);
    if (code == DL_OK) write_places(who->doc, who, &in);
    if (code == DL_OK) code = dl_who_introductions(who, in.mention);
    return code;
}
