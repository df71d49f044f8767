/* base: arena, tables, UTF-8, days, TSV, code points. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/day.h"
#include "base/doc.h"
#include "base/table.h"
#include "base/tsv.h"
#include "base/utf8.h"

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
    dl_arena_release(&arena);
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
    const struct CMUnitTest tests[] = {cmocka_unit_test(days_count_both_ways), cmocka_unit_test(tables_keep_what_they_are_given),
                                       cmocka_unit_test(broken_utf8_is_repaired), cmocka_unit_test(code_points_are_counted),
                                       cmocka_unit_test(a_lexicon_line_is_cut_into_cells)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
