/* The table of dates (test/when/dates.tsv) and the look-ups that later rooms use. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/tsv.h"
#include "hand_document.h"
#include "when/lookup.h"
#include "when/when.h"

static struct dl_kit *kit;

static int open_kit(void **state)
{
    (void)state;
    return dl_kit_open(&kit, NULL, NULL);
}

static int close_kit(void **state)
{
    (void)state;
    dl_kit_close(kit);
    return 0;
}

static char *read_file(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fseek(file, 0, SEEK_END), 0);
    *size = (size_t)ftell(file);
    rewind(file);
    char *bytes = malloc(*size + 1);
    assert_non_null(bytes);
    assert_int_equal(fread(bytes, 1, *size, file), *size);
    fclose(file);
    return bytes;
}

/* Whether the row's one expression comes out with span, type and value; says what came out where not. */
static int holds(const struct dl_tsv *row)
{
    char text[256], date[16];
    uint32_t size = 0, start = 0, end = 0;
    for (uint32_t i = 0; i < row->cells[1].size && size < sizeof text; i++) {
        char c = row->cells[1].at[i];
        if (c == '[') start = size;
        else if (c == ']') end = size;
        else text[size++] = c;
    }
    snprintf(date, sizeof date, "%.*s", (int)row->cells[0].size, row->cells[0].at);
    struct dl_doc *doc = hand_document(kit, text, size, dl_str_is(row->cells[0], "-") ? NULL : date);
    assert_non_null(doc);
    assert_int_equal(dl_when_run(kit, doc, NULL), DL_OK);
    const struct dl_time *t = doc->times.at;
    int is_right = doc->times.count == 1 && t->span.start == start && t->span.end == end && dl_str_equal(t->value, row->cells[3]) &&
                   dl_str_is(row->cells[2], dl_timex_type_name(t->type));
    if (!is_right) {
        print_error("line %u, %s: %.*s wants %.*s:", row->line, date, (int)size, text, (int)row->cells[3].size, row->cells[3].at);
        for (uint32_t i = 0; i < doc->times.count; i++) {
            struct dl_str form = dl_doc_slice(doc, t[i].span);
            print_error(" '%.*s' %s %.*s", (int)form.size, form.at, dl_timex_type_name(t[i].type), (int)t[i].value.size,
                        t[i].value.at);
        }
        print_error("\n");
    }
    dl_doc_free(doc);
    return is_right;
}

static void reads_every_date_of_the_table(void **state)
{
    (void)state;
    size_t size;
    char *bytes = read_file(DL_SOURCE_DIR "/test/when/dates.tsv", &size);
    struct dl_tsv tsv;
    uint32_t rows = 0, wrong = 0;
    dl_tsv_init(&tsv, "dates.tsv", (struct dl_str){bytes, (uint32_t)size});
    while (dl_tsv_next(&tsv, NULL) == 1) {
        assert_int_equal(tsv.count, 4);
        rows++;
        wrong += (uint32_t)!holds(&tsv);
    }
    free(bytes);
    assert_true(rows > 1000);
    assert_int_equal(wrong, 0);
}

static void finds_times_of_words_and_clauses(void **state)
{
    (void)state;
    static const char text[] = "They met on 3 March 2011 in Minsk and talked for two hours.";
    struct dl_doc *doc = hand_document(kit, text, sizeof text - 1, NULL);
    assert_non_null(doc);
    assert_int_equal(dl_when_run(kit, doc, NULL), DL_OK);
    assert_int_equal(doc->times.count, 2);
    assert_int_equal(dl_time_at(doc, 0), DL_NONE);
    assert_int_equal(dl_time_at(doc, 4), 0);
    assert_int_equal(dl_time_at(doc, 5), 0);
    assert_int_equal(dl_time_at(doc, 6), DL_NONE);
    assert_int_equal(dl_time_at(doc, 11), 1);
    assert_int_equal(doc->times.at[0].interval.from, dl_day_from(2011, 3, 3));
    assert_int_equal(doc->times.at[0].interval.to, dl_day_from(2011, 3, 3));
    for (uint32_t w = 0; w < doc->words.count; w++) doc->words.at[w].head = w == 1 ? DL_NONE : 1;
    doc->words.at[11].head = doc->words.at[10].head = 8; /* "talked" governs "two hours" */
    assert_int_equal(dl_time_below(doc, 1, DL_NONE), 0);
    assert_int_equal(dl_time_below(doc, 1, 0), 1);
    assert_int_equal(dl_time_below(doc, 1, 1), DL_NONE);
    assert_int_equal(dl_time_below(doc, 8, DL_NONE), 1);
    dl_doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_date_of_the_table),
        cmocka_unit_test(finds_times_of_words_and_clauses),
    };
    return cmocka_run_group_tests_name("when", tests, open_kit, close_kit);
}
