/* base: arena, tables, UTF-8, days, TSV, code points. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/day.h"
#include "base/doc.h"
#include "base/evidence.h"
#include "base/table.h"
#include "base/tally.h"
#include "base/tree.h"
#include "base/tsv.h"
#include "base/utf8.h"
#include "base/weights.h"

static void days_count_both_ways(void **state)
{
    (void)state;
    assert_int_equal(dl_day_from(1970, 1, 1), 0);
    assert_int_equal(dl_day_parse(DL_STR("2024-12-03")), 20060);
    assert_int_equal(dl_day_weekday(dl_day_parse(DL_STR("2024-12-03"))), 1); /* a Tuesday */
    assert_int_equal(dl_day_parse(DL_STR("2023-02-29")), DL_NO_DAY);
    for (int32_t day = -800000; day < 800000; day += 17) {
        int y, m, d;
        dl_day_split(day, &y, &m, &d);
        assert_int_equal(dl_day_from(y, m, d), day);
    }
}

static void tables_keep_what_they_are_given(void **state)
{
    (void)state;
    struct dl_arena arena;
    struct dl_table table;
    dl_arena_init(&arena);
    dl_table_init(&table, &arena);
    assert_int_equal(dl_table_get(&table, DL_STR("x")), DL_NONE);
    for (uint32_t i = 0; i < 5000; i++) assert_int_equal(dl_table_set(&table, dl_str_format(&arena, "key %u", i), i), DL_OK);
    for (uint32_t i = 0; i < 5000; i++) assert_int_equal(dl_table_get(&table, dl_str_format(&arena, "key %u", i)), i);
    assert_int_equal(dl_table_get(&table, DL_STR("key 5000")), DL_NONE);
    for (uint32_t i = 0; i < 5000; i++) /* of sixteen bytes and of more */
        assert_int_equal(dl_table_set(&table, dl_str_format(&arena, "a key of 15 or %u", i), i + 1), DL_OK);
    for (uint32_t i = 0; i < 5000; i++)
        assert_int_equal(dl_table_get(&table, dl_str_format(&arena, "a key of 15 or %u", i)), i + 1);
    for (uint32_t i = 5000; i < 9000; i++)
        assert_int_equal(dl_table_get(&table, dl_str_format(&arena, "a key of 15 or %u", i)), DL_NONE);
    struct dl_table roomy;
    dl_table_init(&roomy, &arena);
    assert_int_equal(dl_table_reserve(&roomy, 1000), DL_OK);
    uint32_t capacity = roomy.capacity;
    for (uint32_t i = 0; i < 1000; i++) assert_int_equal(dl_table_set(&roomy, dl_str_format(&arena, "%u", i), i), DL_OK);
    assert_int_equal(roomy.capacity, capacity);
    assert_int_equal(dl_table_get(&roomy, DL_STR("999")), 999);
    dl_arena_release(&arena);
}

/* Of a lexicon's arena a large block that has grown elsewhere is dropped, and what else was taken stands. */
static void tidy_arenas_drop_what_has_moved(void **state)
{
    (void)state;
    enum { LARGE = 1 << 17 };
    struct dl_arena arena;
    dl_arena_init(&arena);
    arena.is_tidy = 1;
    char *small = dl_arena_copy(&arena, "small", 5), *large = dl_arena_alloc(&arena, LARGE);
    large[LARGE - 1] = 'x';
    large = dl_arena_resize(&arena, large, LARGE, 2 * LARGE);
    assert_int_equal(large[LARGE - 1], 'x');
    assert_true(arena.total < 3 * LARGE);
    char *row = dl_arena_resize(&arena, NULL, 0, 16); /* begins among others, and grows until it stands alone */
    for (size_t size = 16; size < LARGE; size *= 2) row = dl_arena_resize(&arena, row, size, 2 * size);
    row[LARGE - 1] = 'y';
    dl_arena_drop(&arena, large, 2 * LARGE);
    assert_string_equal(small, "small");
    assert_int_equal(row[LARGE - 1], 'y');
    dl_arena_release(&arena);
}

static void lists_hold_their_words(void **state)
{
    (void)state;
    assert_true(dl_str_listed(DL_STR("be"), "a|be|bee", '|'));
    assert_true(dl_str_listed(DL_STR("bee"), "a|be|bee", '|'));
    assert_true(dl_str_listed(DL_STR("a"), "a|be|bee", '|'));
    assert_false(dl_str_listed(DL_STR("b"), "a|be|bee", '|'));
    assert_false(dl_str_listed(DL_STR("e"), "a|be|bee", '|'));
    assert_false(dl_str_listed(DL_STR("a|be"), "a|be|bee", '|'));
    assert_false(dl_str_listed(DL_STR("beer"), "a|be|bee", '|'));
    assert_false(dl_str_listed(DL_STR(""), "a|be|bee", '|'));
    assert_true(dl_str_listed(DL_STR(""), "a||bee", '|'));
    assert_true(dl_str_listed_nocase(DL_STR("BEE"), "a|be|bee", '|'));
}

static int is_in(const char *list) { return dl_str_listed(DL_STR("be"), list, '|'); }

/* One place that is given list after list, as by a pointer, keeps the letters of none. */
static void lists_may_change(void **state)
{
    (void)state;
    static const char *const lists[] = {"moon", "a|be|bee", "bee", "be"};
    char row[8] = "be";
    for (int i = 0; i < 4; i++) assert_int_equal(dl_str_listed(DL_STR("be"), lists[i], '|'), i % 2);
    for (int i = 0; i < 4; i++) assert_int_equal(dl_str_listed(DL_STR("be"), row, '|'), row[0] == 'b'), row[0] ^= 8;
    assert_false(is_in("moon"));
    assert_true(is_in("a|be|bee"));
}

/* Of a list of any length, each of its words is in it, and nothing that is only a part of one. */
static void lists_of_any_length_hold_their_words(void **state)
{
    (void)state;
    static const char list[] = "to in a intone of ox o tone into oxen one i on tonight ton x y";
    for (uint32_t size = 1; size < sizeof list; size++) {
        struct dl_str rest = {list, size};
        while (rest.at != NULL) assert_true(dl_str_among(dl_str_cut(&rest, ' '), list, size, ' '));
        assert_false(dl_str_among(DL_STR("ne"), list, size, ' '));
        assert_false(dl_str_among(DL_STR("night"), list, size, ' '));
    }
}

static void names_of_features_are_small(void **state)
{
    (void)state;
    char bytes[24];
    const struct dl_str text = DL_STR("AZ[az@ É 9\tQUEEN OF");
    memset(bytes, '#', sizeof bytes);
    assert_int_equal(dl_str_append_small(bytes, 22, 1, text, '_'), 21);
    assert_memory_equal(bytes, "#az[az@_É_9_queen_of#", 22);
    assert_int_equal(dl_str_append_small(bytes, 9, 4, text, 0), 9);
    assert_memory_equal(bytes, "#az[az[az", 9);
}

static void weights_are_found_by_their_parts(void **state)
{
    (void)state;
    struct dl_arena arena;
    struct dl_weights weights;
    const struct dl_str none = {NULL, 0};
    dl_arena_init(&arena);
    dl_weights_init(&weights, &arena);
    assert_int_equal(dl_weights_get(&weights, "object", DL_STR("x"), none), 0);
    for (int i = 1; i <= 3000; i++)
        assert_int_equal(dl_weights_set(&weights, dl_str_format(&arena, "object_of=lemma%d+Zürich", i), -i), DL_OK);
    for (int i = 1; i <= 3000; i++)
        assert_int_equal(dl_weights_get(&weights, "object of", dl_str_format(&arena, "LEMMA%d", i), DL_STR("zürich")), -i);
    assert_int_equal(dl_weights_set(&weights, DL_STR("with+in_square"), 7), DL_OK);
    assert_int_equal(dl_weights_set(&weights, DL_STR("lemma=+"), 8), DL_OK);
    assert_int_equal(dl_weights_set(&weights, DL_STR("bias"), 9), DL_OK);
    assert_int_equal(dl_weights_get(&weights, "with", none, DL_STR("In Square")), 7);
    assert_int_equal(dl_weights_get(&weights, "with", DL_STR("In Square"), none), 0);
    assert_int_equal(dl_weights_get(&weights, "lemma", DL_STR("+"), none), 8);
    assert_int_equal(dl_weights_get(&weights, "bias", none, none), 9);
    assert_int_equal(weights.count, 3003);
    dl_arena_release(&arena);
}

static struct dl_tsv row_of(const char *value, const char *piece, const char *with)
{
    struct dl_tsv tsv = {.name = "weights", .count = 3};
    tsv.cells[0] = dl_str_from(value), tsv.cells[1] = dl_str_from(piece), tsv.cells[2] = dl_str_from(with);
    return tsv;
}

/* Pieces alone, together, with the sort and the flags of the question, and nothing. */
static void evidence_is_summed(void **state)
{
    (void)state;
    static const char *const pieces[] = {"near", "named"}, *const sorts[] = {"GOV", "MIL"}, *const flags[] = {"plural"};
    static const struct dl_evidence_names names = {
        .pieces = pieces, .sorts = sorts, .flags = flags, .side_count = 1, .piece_count = 2, .sort_count = 2, .flag_count = 1};
    static const char *const rows[][3] = {{"100", "near", "-"},      {"7", "near", "named"},   {"20", "named", "sort=MIL"},
                                          {"-3", "named", "plural"}, {"50", "none", "plural"}, {"1", "none", "-"}};
    struct dl_arena arena;
    struct dl_evidence_weights weights;
    dl_arena_init(&arena);
    assert_int_equal(dl_evidence_init(&weights, &names, &arena), DL_OK);
    assert_false(weights.is_loaded);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct dl_tsv row = row_of(rows[i][0], rows[i][1], rows[i][2]);
        assert_int_equal(dl_evidence_row(&weights, &row), DL_OK);
    }
    const struct dl_tsv no_piece = row_of("1", "far", "-"), no_number = row_of("x", "near", "-"),
                        no_sort = row_of("1", "near", "sort=X");
    assert_int_equal(dl_evidence_row(&weights, &no_piece), DL_EFORMAT);
    assert_int_equal(dl_evidence_row(&weights, &no_number), DL_EFORMAT);
    assert_int_equal(dl_evidence_row(&weights, &no_sort), DL_EFORMAT);
    const struct dl_evidence_context soldiers = {.sort = 1, .flags = 1}, minister = {.sort = 0};
    assert_int_equal(dl_evidence_sum(&weights, &soldiers, 3), 100 + 7 + 20 - 3);
    assert_int_equal(dl_evidence_sum(&weights, &soldiers, 2), 17);
    assert_int_equal(dl_evidence_sum(&weights, &soldiers, 0), 51);
    assert_int_equal(dl_evidence_sum(&weights, &minister, 3), 107);
    assert_int_equal(dl_evidence_sum(&weights, &minister, 0), 1);
    dl_arena_release(&arena);
}

static void countries_are_tallied(void **state)
{
    (void)state;
    struct dl_tally tally = {.count = 0};
    assert_string_equal(dl_tally_most(&tally), "");
    assert_string_equal(dl_tally_clear(&tally, 1), "");
    dl_tally_add(&tally, "", 5);
    dl_tally_add(&tally, "KEN", 2);
    assert_string_equal(dl_tally_clear(&tally, 2), "KEN");
    assert_string_equal(dl_tally_clear(&tally, 3), "");
    dl_tally_add(&tally, "UGA", 2);
    assert_string_equal(dl_tally_most(&tally), "");
    dl_tally_add(&tally, "UGA", 1);
    assert_string_equal(dl_tally_clear(&tally, 1), "UGA");
    dl_tally_add(&tally, "KEN", 2);
    assert_string_equal(dl_tally_most(&tally), "KEN");
    assert_string_equal(dl_tally_clear(&tally, 1), "");
}

/* "A hearing is scheduled on the issue today", whose "on the issue" hangs on the hearing: arms that cross. */
static void links_say_what_searching_says(void **state)
{
    (void)state;
    static const uint32_t heads[] = {1, 3, 3, DL_NONE, 6, 6, 1, 3};
    struct dl_doc *doc = dl_doc_new();
    assert_non_null(DL_PUSH(&doc->sentences, &doc->arena, 8));
    doc->sentences.at[0].words = 8;
    for (uint32_t w = 0; w < 8; w++) {
        struct dl_word *word = DL_PUSH(&doc->words, &doc->arena, 8);
        assert_non_null(word);
        word->head = heads[w];
    }
    uint32_t next[8][9], first[8], last[8];
    int below[8][8];
    for (uint32_t a = 0; a < 8; a++) {
        dl_subtree(doc, a, &first[a], &last[a]);
        for (uint32_t b = 0; b < 8; b++) next[a][b] = dl_child_next(doc, a, b), below[a][b] = dl_is_below(doc, a, b);
        next[a][8] = dl_child_next(doc, a, DL_NONE);
    }
    assert_int_equal(first[1], 0);
    assert_int_equal(last[1], 6);
    assert_int_equal(dl_tree_link(doc), DL_OK);
    for (uint32_t a = 0; a < 8; a++) {
        uint32_t from, to;
        dl_subtree(doc, a, &from, &to);
        assert_int_equal(from, first[a]);
        assert_int_equal(to, last[a]);
        assert_int_equal(dl_child_next(doc, a, DL_NONE), next[a][8]);
        for (uint32_t b = 0; b < 8; b++) assert_int_equal(dl_child_next(doc, a, b), next[a][b]);
        for (uint32_t b = 0; b < 8; b++) assert_int_equal(dl_is_below(doc, a, b), below[a][b]);
    }
    dl_doc_free(doc);
}

static void broken_utf8_is_repaired(void **state)
{
    (void)state;
    struct dl_arena arena;
    dl_arena_init(&arena);
    size_t first = 0;
    const char broken[] = "a\xC3(\xF0\x9F\x98\x80\xED\xA0\x80z";
    assert_int_equal(dl_utf8_check(broken, sizeof broken - 1, &first), 4);
    assert_int_equal(first, 1);
    struct dl_str repaired = dl_utf8_repair(&arena, broken, sizeof broken - 1);
    assert_int_equal(dl_utf8_check(repaired.at, repaired.size, &first), 0);
    assert_true(dl_str_starts(repaired, "a\xEF\xBF\xBD("));
    uint32_t at = 5;
    assert_int_equal(dl_utf8_next(repaired, &at), 0x1F600);
    assert_int_equal(dl_utf8_before(repaired, at), 0x1F600);
    dl_arena_release(&arena);
}

static void code_points_are_counted(void **state)
{
    (void)state;
    struct dl_doc *doc = dl_doc_new();
    char *text = dl_arena_alloc(&doc->arena, 2000);
    uint32_t size = 0, points = 0;
    while (size < 1900) {
        size += dl_utf8_put(points % 3 ? 'a' : 0x201C, text + size);
        points++;
    }
    doc->text = (struct dl_str){text, size};
    assert_int_equal(dl_doc_index(doc), DL_OK);
    assert_int_equal(dl_doc_codepoint(doc, 0), 0);
    assert_int_equal(dl_doc_codepoint(doc, size), points);
    assert_int_equal(dl_doc_codepoint(doc, 3), 1);
    dl_doc_free(doc);
}

static void a_lexicon_line_is_cut_into_cells(void **state)
{
    (void)state;
    struct dl_tsv tsv;
    dl_tsv_init(&tsv, "x.tsv", DL_STR("# comment\n\nsay\tverb\t-\r\nask\n"));
    assert_int_equal(dl_tsv_next(&tsv, NULL), 1);
    assert_int_equal(tsv.line, 3);
    assert_int_equal(tsv.count, 3);
    assert_true(dl_str_is(dl_tsv_cell(&tsv, 1), "verb"));
    assert_int_equal(dl_tsv_cell(&tsv, 2).size, 0);
    assert_int_equal(dl_tsv_cell(&tsv, 7).size, 0);
    assert_int_equal(dl_tsv_next(&tsv, NULL), 1);
    assert_int_equal(dl_tsv_next(&tsv, NULL), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(days_count_both_ways),
                                       cmocka_unit_test(tables_keep_what_they_are_given),
                                       cmocka_unit_test(tidy_arenas_drop_what_has_moved),
                                       cmocka_unit_test(lists_hold_their_words),
                                       cmocka_unit_test(lists_may_change),
                                       cmocka_unit_test(lists_of_any_length_hold_their_words),
                                       cmocka_unit_test(names_of_features_are_small),
                                       cmocka_unit_test(weights_are_found_by_their_parts),
                                       cmocka_unit_test(countries_are_tallied),
                                       cmocka_unit_test(evidence_is_summed),
                                       cmocka_unit_test(links_say_what_searching_says),
                                       cmocka_unit_test(broken_utf8_is_repaired),
                                       cmocka_unit_test(code_points_are_counted),
                                       cmocka_unit_test(a_lexicon_line_is_cut_into_cells)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
