/* What somebody is by what stands behind him and is no apposition: "Ana Kovac, who runs a bakery", "a man who teaches law in Split", "Ivo Bran,
 * of the dockers' union". The verb says what he does or whose body he leads (data/actors/callings.tsv); its object, or what "for", "at" or
 * "with" bring, lends him sector, country and code as an owner in the phrase does (inherit.c). What his own words say goes before. */
#include "who/callings.h"

#include "base/tsv.h"
#include "who/run.h"

enum { MAX_CALLINGS = 256, JOINED = 3 };

/* ---- the table ---- */

struct opening {
    struct dl_callings *callings;
    struct dl_arena *arena;
};

static int add_calling(void *to, const struct dl_tsv *tsv, struct dl_error *error)
{
    static const char *const WHAT[DL_CALLINGS] = {"does", "owns", "leads", "house"};
    struct opening *opening = to;
    uint32_t what = 0;
    while (what < DL_CALLINGS && !dl_str_is(dl_tsv_cell(tsv, 0), WHAT[what])) what++;
    if (tsv->count != 3 || what == DL_CALLINGS) return dl_tsv_fail(tsv, error, "a calling has three cells, what it is first");
    struct dl_str *sector = DL_PUSH(&opening->callings->sectors, opening->arena, MAX_CALLINGS), rest = dl_tsv_cell(tsv, 2);
    if (sector == NULL) return dl_fail_memory(error);
    *sector = dl_tsv_cell(tsv, 1);
    while (rest.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&rest, ';'));
        struct dl_table *table = &opening->callings->words[what];
        if (word.size == 0) continue;
        if (dl_table_get(table, word) != DL_NONE) return dl_tsv_fail(tsv, error, "a word listed twice");
        if (dl_table_set(table, word, opening->callings->sectors.count - 1) != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_callings_open(struct dl_callings *callings, struct dl_arena *arena, struct dl_data *data, struct dl_error *error)
{
    struct opening opening = {callings, arena};
    for (uint32_t i = 0; i < DL_CALLINGS; i++) dl_table_init(&callings->words[i], arena);
    return dl_tsv_read_if_any(data, "actors/callings.tsv", add_calling, &opening, error);
}

/* Whether the table has the lemma so, and its sector, which may be none. */
static int calling_of(const struct dl_callings *callings, enum dl_calling what, struct dl_str lemma, struct dl_str *sector)
{
    const uint32_t at = dl_table_get(&callings->words[what], lemma);
    if (at == DL_NONE) return 0;
    *sector = callings->sectors.at[at];
    return 1;
}

/* ---- what a noun lends ---- */

/* "food bank": with the word before it, else alone. */
int dl_who_is_house(struct dl_who *who, uint32_t noun, struct dl_str *sector)
{
    const struct dl_word *w = word_at(who, noun);
    const struct dl_callings *callings = &who->actors->callings;
    if (noun > 0 && word_at(who, noun - 1)->head == noun) {
        struct dl_str before = dl_str_lower(who->arena, word_at(who, noun - 1)->form);
        struct dl_str both = dl_str_format(who->arena, "%.*s %.*s", (int)before.size, before.at, (int)w->lemma.size, w->lemma.at);
        if (both.at != NULL && calling_of(callings, DL_CALLING_HOUSE, both, sector)) return 1;
    }
    return calling_of(callings, DL_CALLING_HOUSE, w->lemma, sector);
}

/* "who was consul in Oslo", "who works for a charity in Gaza": whom others send there. */
static const char POSTED[] = "GOV|ELI|MIL|COP|SPY|JRN|NGO|IGO";

/* Whose ground or body a noun is: a mention of its own with a country, or one that hangs on it. */
static uint32_t ground_of(const struct dl_who *who, uint32_t noun)
{
    uint32_t m = who->headed[noun];
    if (m != DL_NONE && is_person(&who->founds.at[m]) && dl_str_listed(who->founds.at[m].sector, POSTED, '|')) return DL_NONE;
    if (m != DL_NONE && (who->founds.at[m].country[0] != 0 || who->founds.at[m].code.size > 0)) return m;
    for (uint32_t c = dl_child_next(who->doc, noun, DL_NONE); c != DL_NONE; c = dl_child_next(who->doc, noun, c)) {
        const uint32_t inner = who->headed[c];
        if (inner == DL_NONE || dl_rel_base(word_at(who, c)->rel) != DL_REL_NMOD || who->founds.at[inner].country[0] == 0) continue;
        if (c < noun || is_behind(who, c, "in|at|near|of|for|from")) return inner;
    }
    return DL_NONE;
}

static void take_ground(struct dl_who *who, struct dl_found *found, uint32_t noun)
{
    const uint32_t m = ground_of(who, noun);
    if (m == DL_NONE || found->country[0] != 0 || found->code.size > 0 || m == (uint32_t)(found - who->founds.at)) return;
    const struct dl_found *of = &who->founds.at[m];
    if (of->kind == DL_ENTITY_PLACE && dl_str_listed(found->sector, POSTED, '|')) return;
    memcpy(found->country, of->country, sizeof found->country);
    if (of->country[0] == 0) found->code = of->code;
    if (found->of == DL_NONE) found->of = m;
}

/* The sector of who is of a body or a house, none where the noun names neither. */
static struct dl_str sector_of_noun(struct dl_who *who, uint32_t noun)
{
    struct dl_str sector = {0};
    const uint32_t m = who->headed[noun];
    if (m != DL_NONE && who->founds.at[m].kind != DL_ENTITY_PERSON && who->founds.at[m].kind != DL_ENTITY_COUNTRY)
        sector = who->founds.at[m].sector;
    if (sector.size == 0) (void)dl_who_is_house(who, noun, &sector);
    return sector;
}

/* ---- what a clause tells ---- */

/* "who was ambassador", "who works as a nurse": what the noun says of him. */
static struct dl_str sector_as(struct dl_who *who, uint32_t noun)
{
    const uint32_t m = who->headed[noun];
    uint32_t first;
    const struct dl_role *role = dl_who_role(who, noun, &first);
    if (m != DL_NONE && who->founds.at[m].form == DL_FORM_NOMINAL && role != NULL) return who->founds.at[m].sector;
    return role != NULL && role->kind == DL_ENTITY_PERSON ? role->sector : (struct dl_str){0};
}

/* What a verb of leading brings with a preposition if that has a sector ("writes on the war for a daily"), else its object; DL_NONE. */
static uint32_t led_by(struct dl_who *who, uint32_t verb)
{
    const uint32_t object = dl_child(who->doc, verb, DL_REL_OBJ);
    for (uint32_t c = dl_child_next(who->doc, verb, verb); c != DL_NONE; c = dl_child_next(who->doc, verb, c)) {
        if (word_at(who, c)->rel != DL_REL_OBL || !is_behind(who, c, "for|at|with|on|in|to|over|as")) continue;
        if (object == DL_NONE || (is_behind(who, c, "for|as") && sector_of_noun(who, c).size > 0)) return c;
    }
    return object;
}

static struct dl_str sector_by_verb(struct dl_who *who, uint32_t verb)
{
    const struct dl_callings *callings = &who->actors->callings;
    const struct dl_str lemma = word_at(who, verb)->lemma;
    const uint32_t object = led_by(who, verb);
    struct dl_str sector = {0}, house = {0};
    if (calling_of(callings, DL_CALLING_DOES, lemma, &sector)) return sector;
    if (object == DL_NONE) return (struct dl_str){0};
    if (calling_of(callings, DL_CALLING_OWNS, lemma, &sector)) {
        house = sector_of_noun(who, object);
        return dl_str_is(house, "AGR") || house.size == 0 ? house : sector;
    }
    if (!calling_of(callings, DL_CALLING_LEADS, lemma, &sector)) return (struct dl_str){0};
    return is_behind(who, object, "as") ? sector_as(who, object) : sector_of_noun(who, object);
}

/* Where he does it: "who teaches law in Split", "who owns two hotels in Bar". */
static void take_place(struct dl_who *who, struct dl_found *found, uint32_t verb)
{
    const uint32_t object = dl_child(who->doc, verb, DL_REL_OBJ);
    if (object != DL_NONE) take_ground(who, found, object);
    for (uint32_t c = dl_child_next(who->doc, verb, verb); c != DL_NONE; c = dl_child_next(who->doc, verb, c))
        if (word_at(who, c)->rel == DL_REL_OBL && is_behind(who, c, "for|at|with|on|in|near")) take_ground(who, found, c);
}

static int take_clause(struct dl_who *who, struct dl_found *found, uint32_t verb)
{
    const int is_noun = dl_child(who->doc, verb, DL_REL_COP) != DL_NONE;
    const struct dl_str sector = is_noun ? sector_as(who, verb) : sector_by_verb(who, verb);
    if (sector.size == 0) return 0;
    if (found->sector.size == 0) {
        found->sector = sector;
        found->is_local = !dl_str_listed(sector, POSTED, '|');
    }
    if (is_noun) take_ground(who, found, verb);
    else take_place(who, found, verb);
    return 1;
}

/* "whose brother was shot": a private person. */
static int tells_of_kin(const struct dl_who *who, uint32_t clause)
{
    uint32_t subject = dl_child(who->doc, clause, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_child(who->doc, clause, DL_REL_NSUBJ_PASS);
    const uint32_t whose = subject != DL_NONE ? dl_child(who->doc, subject, DL_REL_NMOD_POSS) : DL_NONE;
    return whose != DL_NONE && dl_str_is_nocase(word_at(who, whose)->form, "whose") && dl_who_is_kin(word_at(who, subject)->lemma);
}

/* "who …", or a participle that tells the same: "running a bakery". */
static int tells_of_head(const struct dl_who *who, uint32_t clause)
{
    const struct dl_word *w = word_at(who, clause);
    if (w->rel == DL_REL_ACL) return dl_has_feat(w, "VerbForm=Ger");
    if (w->rel != DL_REL_ACL_RELCL) return 0;
    const uint32_t subject = dl_child(who->doc, clause, DL_REL_NSUBJ);
    return subject != DL_NONE && dl_str_listed_nocase(word_at(who, subject)->form, "who|that", '|');
}

/* "of the dockers' union", "from Amnesty International", behind a name. */
static void take_body(struct dl_who *who, struct dl_found *found, uint32_t c)
{
    const uint32_t m = who->headed[c];
    if (m == DL_NONE || dl_rel_base(word_at(who, c)->rel) != DL_REL_NMOD || !is_behind(who, c, "of|from|with|at")) return;
    const struct dl_found *body = &who->founds.at[m];
    if (body->kind != DL_ENTITY_ORGANIZATION || body->sector.size == 0 || found->sector.size > 0) return;
    if (dl_str_is(body->sector, "IGO") && body->code.size == 0) return; /* "the Alliance for Freedom" */
    found->sector = body->sector;
    take_ground(who, found, c);
}

/* Somebody of whom his own words may leave something open: a name, "a woman". */
static int is_open(const struct dl_who *who, const struct dl_found *m)
{
    uint32_t first;
    if (m->kind != DL_ENTITY_PERSON || m->known != NULL) return 0;
    if (m->form == DL_FORM_NAME) return 1;
    if (m->sector.size > 0) return 0;
    const struct dl_role *role = m->form == DL_FORM_NOMINAL ? dl_who_role(who, m->head, &first) : NULL;
    return role != NULL && role->kind == DL_ENTITY_PERSON && !role->is_lent && !role->is_abroad;
}

static void take_calling(struct dl_who *who, struct dl_found *found, uint32_t head)
{
    const struct dl_doc *doc = who->doc;
    for (uint32_t c = dl_child_next(doc, head, head); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        if (c <= found->last) continue;
        if (found->form == DL_FORM_NAME) take_body(who, found, c);
        if (word_at(who, c)->rel == DL_REL_ACL_RELCL && tells_of_kin(who, c)) found->is_local = 1;
        if (!tells_of_head(who, c)) continue;
        int is_told = take_clause(who, found, c);
        for (uint32_t v = dl_child(doc, c, DL_REL_CONJ), n = 0; !is_told && v != DL_NONE && n < JOINED;
             n++) { /* "lives in Bar and runs" */
            is_told = take_clause(who, found, v);
            v = dl_child(doc, v, DL_REL_CONJ);
        }
    }
}

void dl_who_callings(struct dl_who *who)
{
    for (uint32_t i = 0; i < who->founds.count; i++) {
        struct dl_found *m = &who->founds.at[i];
        if (!is_open(who, m)) continue;
        take_calling(who, m, m->head);
        for (uint32_t w = m->first; m->form == DL_FORM_NAME && w <= m->last; w++) /* the clause may hang on its last word */
            if (w != m->head) take_calling(who, m, w);
    }
}
