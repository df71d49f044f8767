/* stand: stances, agreements and rules of hand-checked trees (test/data/stand/positions.conllu and rules.conllu, which say how to read them). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "base/tree.h"
#include "did/did.h"
#include "said/said.h"
#include "stand/stand.h"
#include "tree_reader.h"
#include "when/when.h"
#include "where/where.h"
#include "who/who.h"

enum { LINE = 512, MOST = 16 };

struct told { /* one line for each thing that was found */
    char lines[MOST][LINE];
    uint32_t count;
    int is_seen[MOST];
};

static struct dl_str name_of(const struct dl_doc *doc, uint32_t entity)
{
    return entity != DL_NONE ? doc->entities.at[entity].name : DL_STR("-");
}

static void tell_position(const struct dl_doc *doc, const struct dl_position *p, struct told *told)
{
    struct dl_str holder = name_of(doc, p->entity), issue = p->issue,
                  above = p->above.at != NULL ? p->above
                          : p->is_priority    ? DL_STR("first of all")
                                              : DL_STR("-");
    snprintf(told->lines[told->count++], LINE, "position = %.*s | %.*s | %s | %.*s", (int)holder.size, holder.at, (int)issue.size,
             issue.at, dl_stance_name(p->stance), (int)above.size, above.at);
    struct dl_str condition = dl_doc_slice(doc, p->condition);
    if (condition.size > 0) snprintf(told->lines[told->count++], LINE, "condition = %.*s", (int)condition.size, condition.at);
}

static void tell_agreement(const struct dl_doc *doc, const struct dl_agreement *a, struct told *told)
{
    char *line = told->lines[told->count++];
    size_t at = (size_t)snprintf(line, LINE, "agreement = %.*s | ", (int)a->name.size, a->name.at);
    for (uint32_t i = 0; i < a->party_count; i++) {
        struct dl_str party = name_of(doc, a->parties[i].entity);
        at += (size_t)snprintf(line + at, LINE - at, "%s%.*s", i > 0 ? " + " : "", (int)party.size, party.at);
    }
    at += (size_t)snprintf(line + at, LINE - at, " |");
    for (uint32_t i = 0; i < a->claim_count; i++) {
        struct dl_str by = name_of(doc, a->claims[i].entity), source = name_of(doc, a->claims[i].source);
        at += (size_t)snprintf(line + at, LINE - at, " %s by %.*s", dl_claim_kind_name(a->claims[i].kind), (int)by.size, by.at);
        if (a->claims[i].source != DL_NONE)
            at += (size_t)snprintf(line + at, LINE - at, " according to %.*s", (int)source.size, source.at);
    }
}

static void tell_rule(const struct dl_doc *doc, const struct dl_rule *r, struct told *told)
{
    struct dl_str body = name_of(doc, r->body.entity), issue = r->issue.at != NULL ? r->issue : DL_STR("-");
    snprintf(told->lines[told->count++], LINE, "rule = %s | %.*s | %.*s | %s", dl_rule_kind_name(r->kind), (int)body.size, body.at,
             (int)issue.size, issue.at,
             r->met < 0 ? "-"
             : r->met   ? "met"
                        : "not met");
}

static int run_stages(const struct dl_kit *kit, struct dl_doc *doc)
{
    struct dl_error error;
    int code = dl_tree_link(doc);
    if (code == DL_OK) code = dl_when_run(kit, doc, &error);
    if (code == DL_OK) code = dl_where_run(kit, doc, &error);
    if (code == DL_OK) code = dl_who_run(kit, doc, &error);
    if (code == DL_OK) code = dl_said_run(kit, doc, &error);
    if (code == DL_OK) code = dl_did_run(kit, doc, &error);
    return code == DL_OK ? dl_stand_run(kit, doc, &error) : code;
}

static void expect(struct told *told, struct dl_str wanted, const struct tree_sentence *sentence)
{
    for (uint32_t i = 0; i < told->count; i++)
        if (!told->is_seen[i] && dl_str_is(wanted, told->lines[i])) {
            told->is_seen[i] = 1;
            return;
        }
    char all[MOST * LINE] = "";
    for (uint32_t i = 0, at = 0; i < told->count; i++)
        at += (uint32_t)snprintf(all + at, sizeof all - at, "\n    %s", told->lines[i]);
    fail_msg("%.*s\n  wanted %.*s\n  got%s", (int)sentence->text.size, sentence->text.at, (int)wanted.size, wanted.at, all);
}

static struct dl_doc *read_sentence(const struct dl_kit *kit, const struct tree_sentence *sentence)
{
    struct dl_doc *doc = tree_document(kit, sentence);
    if (doc == NULL) fail_msg("not read: %.*s", (int)sentence->text.size, sentence->text.at);
    assert_int_equal(run_stages(kit, doc), DL_OK);
    return doc;
}

/* Each line of these kinds that the sentence wants was told, and no more. */
static void compare(struct told *told, const struct tree_sentence *sentence, const char *const *kinds)
{
    for (struct dl_str lines = sentence->comments; lines.at != NULL;) {
        struct dl_str line = dl_str_cut(&lines, '\n');
        for (uint32_t i = 0; kinds[i] != NULL; i++)
            if (dl_str_starts(line, kinds[i])) expect(told, dl_str_slice(line, 2, line.size), sentence);
    }
    for (uint32_t i = 0; i < told->count; i++)
        if (!told->is_seen[i]) fail_msg("%.*s\n  one too many: %s", (int)sentence->text.size, sentence->text.at, told->lines[i]);
}

static void check_sentence(const struct dl_kit *kit, const struct tree_sentence *sentence)
{
    static const char *const kinds[] = {"# position = ", "# condition = ", "# agreement = ", NULL};
    struct dl_doc *doc = read_sentence(kit, sentence);
    struct told told = {.count = 0};
    assert_true(2 * doc->positions.count + doc->agreements.count <= MOST);
    for (uint32_t i = 0; i < doc->positions.count; i++) tell_position(doc, &doc->positions.at[i], &told);
    for (uint32_t i = 0; i < doc->agreements.count; i++) tell_agreement(doc, &doc->agreements.at[i], &told);
    compare(&told, sentence, kinds);
    dl_doc_free(doc);
}

static void check_rules(const struct dl_kit *kit, const struct tree_sentence *sentence)
{
    static const char *const kinds[] = {"# rule = ", NULL};
    struct dl_doc *doc = read_sentence(kit, sentence);
    struct told told = {.count = 0};
    assert_true(doc->rules.count <= MOST);
    for (uint32_t i = 0; i < doc->rules.count; i++) tell_rule(doc, &doc->rules.at[i], &told);
    compare(&told, sentence, kinds);
    dl_doc_free(doc);
}

static void trees_give_their_stances(void **state)
{
    (void)state;
    tree_check_file(DL_SOURCE_DIR "/test/data/stand/positions.conllu", 40, check_sentence);
}

static void trees_give_their_rules(void **state)
{
    (void)state;
    tree_check_file(DL_SOURCE_DIR "/test/data/stand/rules.conllu", 20, check_rules);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(trees_give_their_stances), cmocka_unit_test(trees_give_their_rules)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
