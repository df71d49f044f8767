/* The table of dates (test/when/dates.tsv) and the look-ups that later rooms use. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/tsv.h"
#include "hand_document.h"
#include "when/lookup.h"
#include "when/range.h"
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

/* "2014-01-01..2016-12-31" of an interval; nothing where it is open */
static void write_days(struct dl_interval days, char out[32])
{
    const int32_t ends[] = {days.from, days.to};
    size_t size = 0;
    out[0] = 0;
    for (int i = 0; i < 2; i++) {
        int y, m, d;
        if (ends[i] != DL_NO_DAY) {
            dl_day_split(ends[i], &y, &m, &d);
            size += (size_t)snprintf(out + size, 32 - size, "%04d-%02d-%02d", y, m, d);
        }
        if (i == 0) size += (size_t)snprintf(out + size, 32 - size, "..");
    }
}

static int range_holds(const struct dl_tsv *row)
{
    char date[16], values[128], days[32] = "";
    size_t size = 0;
    snprintf(date, sizeof date, "%.*s", (int)row->cells[0].size, row->cells[0].at);
    struct dl_doc *doc = hand_document(kit, row->cells[1].at, row->cells[1].size, dl_str_is(row->cells[0], "-") ? NULL : date);
    assert_non_null(doc);
    assert_int_equal(dl_when_run(kit, doc, NULL), DL_OK);
    values[0] = 0;
    for (uint32_t i = 0; i < doc->times.count; i++)
        size += (size_t)snprintf(values + size, sizeof values - size, "%s%.*s", i > 0 ? "|" : "", (int)doc->times.at[i].value.size,
                                 doc->times.at[i].value.at);
    if (doc->times.count > 0) write_days(dl_range_days(doc, &doc->times.at[0]), days);
    int is_right = dl_str_is(row->cells[2], values) && dl_str_is(row->cells[3], days);
    if (!is_right) print_error("line %u: %s, %s\n", row->line, values, days);
    dl_doc_free(doc);
    return is_right;
}

static void ranges_have_their_days(void **state)
{
    (void)state;
    size_t size;
    uint32_t wrong = 0, rows = 0;
    char *bytes = read_file(DL_SOURCE_DIR "/test/when/ranges.tsv", &size);
    struct dl_tsv tsv;
    dl_tsv_init(&tsv, "ranges.tsv", (struct dl_str){bytes, (uint32_t)size});
    for (; dl_tsv_next(&tsv, NULL) == 1; rows++) wrong += (uint32_t)!range_holds(&tsv);
    free(bytes);
    assert_true(rows > 10);
    assert_int_equal(wrong, 0);
}

/* 05/12/2024 is of December where the publisher's address or name tells so. */
static void dates_in_figures_follow_the_publisher(void **state)
{
    (void)state;
    static const struct {
        const char *uri, *publisher, *value;
    } cases[] = {{NULL, NULL, "2024-05-12"},
                 {"https://news.example.co.uk/1", NULL, "2024-12-05"},
                 {NULL, "The Irish Courier", "2024-12-05"},
                 {NULL, "Washington Courier", "2024-05-12"},
                 {"https://news.example.us/1", "The Irish Courier", "2024-05-12"}};
    static const char text[] = "They met on 05/12/2024.";
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_doc *doc = hand_document(kit, text, sizeof text - 1, "2024-12-30");
        assert_non_null(doc);
        doc->uri = dl_str_from(cases[i].uri);
        doc->publisher = dl_str_from(cases[i].publisher);
        assert_int_equal(dl_when_run(kit, doc, NULL), DL_OK);
        assert_int_equal(doc->times.count, 1);
        assert_true(dl_str_is(doc->times.at[0].value, cases[i].value));
        dl_doc_free(doc);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_every_date_of_the_table),
        cmocka_unit_test(ranges_have_their_days),
        cmocka_unit_test(dates_in_figures_follow_the_publisher),
        cmocka_unit_test(finds_times_of_words_and_clauses),
    };
    return cmocka_run_group_tests_name("when", tests, open_kit, close_kit);
}
