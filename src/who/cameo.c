/* A composed code says first whose somebody is, then what he does, three letters each, the most important first (CAMEO manual 1.1b3,
 * chapter 3): a state's three letters and a role ("UKRGOV"), a second role where the office tells it ("UKRGOVMIL", a minister of defence),
 * the faith in place of the general REL ("EGYMUS"). Bodies between states have codes of their own ("IGOUNO"), and who belongs to
 * them bears theirs; other bodies are their kind and state ("NGOUSA"). Where no state is known three dashes stand for it.
 */
#include "who/cameo.h"

#include "base/limits.h"
#include "base/tsv.h"

enum { MAX_CODES = 4096, ROLE = 3 };

static int add_word(struct dl_cameo_words *words, struct dl_arena *arena, struct dl_str word, struct dl_str code)
{
    struct dl_cameo_word *added = DL_PUSH(words, arena, MAX_CODES);
    if (added == NULL) return DL_ENOMEM;
    *added = (struct dl_cameo_word){word, code};
    return DL_OK;
}

static int add_record(struct dl_cameo *cameo, struct dl_arena *arena, const struct dl_tsv *tsv, struct dl_error *error)
{
    struct dl_str what = dl_tsv_cell(tsv, 0), code = dl_tsv_cell(tsv, 1), rest = dl_tsv_cell(tsv, 2);
    if (tsv->count != 3 || code.size < ROLE || code.size % ROLE != 0)
        return dl_tsv_fail(tsv, error, "a code is of three letters each");
    struct dl_table *table = dl_str_is(what, "sector") ? &cameo->sectors : dl_str_is(what, "body") ? &cameo->bodies : NULL;
    struct dl_cameo_words *words = dl_str_is(what, "second") ? &cameo->seconds : dl_str_is(what, "group") ? &cameo->groups : NULL;
    if (table == NULL && words == NULL) return dl_tsv_fail(tsv, error, "neither sector, body, second nor group");
    while (rest.at != NULL) {
        struct dl_str word = dl_str_trim(dl_str_cut(&rest, ';'));
        if (word.size == 0) continue;
        if (table != NULL && dl_table_get(table, word) != DL_NONE) return dl_tsv_fail(tsv, error, "listed twice");
        int added = add_word(words != NULL ? words : &cameo->codes, arena, word, code);
        if (added == DL_OK && table != NULL) added = dl_table_set(table, word, cameo->codes.count - 1);
        if (added != DL_OK) return dl_fail_memory(error);
    }
    return DL_OK;
}

int dl_cameo_open(struct dl_cameo *cameo, struct dl_arena *arena, struct dl_data *data, struct dl_error *error)
{
    struct dl_tsv tsv;
    *cameo = (struct dl_cameo){0};
    dl_table_init(&cameo->sectors, arena);
    dl_table_init(&cameo->bodies, arena);
    int code = dl_tsv_open(&tsv, data, "actors/cameo.tsv", error);
    if (code != DL_OK) return code;
    while ((code = dl_tsv_next(&tsv, error)) == 1) {
        code = add_record(cameo, arena, &tsv, error);
        if (code != DL_OK) return code;
    }
    return code;
}

/* ---- composing ---- */

static struct dl_str code_for(const struct dl_cameo *cameo, const struct dl_table *table, struct dl_str key)
{
    uint32_t at = key.size > 0 ? dl_table_get(table, key) : DL_NONE;
    return at != DL_NONE ? cameo->codes.at[at].code : (struct dl_str){0};
}

/* Whether a text holds a word, or one that begins with it ("muslims"), ASCII case ignored. */
static int holds(struct dl_str text, struct dl_str word)
{
    for (uint32_t at = 0; at + word.size <= text.size; at++) {
        if (at > 0 && dl_ascii_alpha(text.at[at - 1])) continue;
        if (dl_ascii_to_lower(text.at[at]) != word.at[0]) continue;
        uint32_t i = 1;
        while (i < word.size && dl_ascii_to_lower(text.at[at + i]) == word.at[i]) i++;
        if (i == word.size) return 1;
    }
    return 0;
}

static struct dl_str told_by(const struct dl_cameo_words *words, struct dl_str office, struct dl_str name)
{
    for (uint32_t i = 0; i < words->count; i++)
        if (holds(office, words->at[i].word) || holds(name, words->at[i].word)) return words->at[i].code;
    return (struct dl_str){0};
}

/* A person's name says nothing of his office: "Major", "Church". */
static struct dl_str telling_name(const struct dl_entity *entity)
{
    return entity->kind == DL_ENTITY_PERSON && entity->actor.size > 0 ? (struct dl_str){0} : entity->name;
}

struct dl_str dl_cameo_code(const struct dl_cameo *cameo, struct dl_arena *arena, const struct dl_entity *entity)
{
    struct dl_str body = code_for(cameo, &cameo->bodies, entity->code), role = code_for(cameo, &cameo->sectors, entity->sector);
    struct dl_str name = telling_name(entity), second = {0};
    if (body.size > 0) return body;
    if (entity->kind == DL_ENTITY_COUNTRY || entity->kind == DL_ENTITY_PLACE) role = (struct dl_str){0};
    if (entity->country[0] == 0 && role.size == 0) return (struct dl_str){0};
    if (dl_str_is(role, "GOV")) second = told_by(&cameo->seconds, entity->office, name);
    if (dl_str_is(role, "REL")) {
        struct dl_str faith = told_by(&cameo->groups, entity->office, name);
        if (faith.size > 0) role = faith;
    }
    int is_general = dl_str_is(role, "NGO") || dl_str_is(role, "IGO");
    const char *country = entity->country[0] != 0 ? entity->country : is_general ? "" : "---";
    const struct dl_str none = {0}, parts[] = {is_general ? role : none, dl_str_from(country), is_general ? none : role, second};
    return dl_str_join(arena, parts, sizeof parts / sizeof *parts);
}
