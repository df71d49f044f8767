/* Writers: a document made by hand against goldens in test/data/out. `out_test --update` writes the goldens anew; review
 * them as a diff. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "out/grid.h"
#include "out/width.h"
#include "out/write.h"
#include "sample_document.h"

static int update;

static int append(void *user, const char *bytes, size_t size)
{
    dl_buffer_bytes(user, bytes, size);
    return 0;
}

static struct dl_buffer written(enum dl_format format, uint32_t flags, uint32_t width)
{
    struct dl_buffer buffer = {0};
    struct dl_doc *doc = sample_document("a/1");
    struct dl_write_options options = {flags, width};
    struct dl_sink sink = {append, &buffer};
    assert_int_equal(dl_write_begin(format, &options, &sink, NULL), DL_OK);
    assert_int_equal(dl_write_document(NULL, doc, format, &options, &sink, NULL), DL_OK);
    dl_doc_free(doc);
    return buffer;
}

static struct dl_buffer read_golden(const char *path)
{
    struct dl_buffer buffer = {0};
    char piece[4096];
    FILE *file = fopen(path, "rb");
    if (file == NULL) fail_msg("no golden %s: run out_test --update", path);
    for (size_t got; (got = fread(piece, 1, sizeof piece, file)) > 0;) dl_buffer_bytes(&buffer, piece, got);
    fclose(file);
    return buffer;
}

static void compare(const struct dl_buffer *got, const char *name)
{
    char path[512];
    snprintf(path, sizeof path, "%s/test/data/out/%s", DL_SOURCE_DIR, name);
    if (update) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(got->at, 1, got->size, file), got->size);
        assert_int_equal(fclose(file), 0);
    }
    struct dl_buffer golden = read_golden(path);
    if (golden.size != got->size || memcmp(golden.at, got->at, got->size) != 0)
        fail_msg("%s differs; written was:\n%.*s", name, (int)got->size, got->at);
    dl_buffer_release(&golden);
}

/* The line with a break before each member of the object and each record of its arrays, so that a person can read it. */
static struct dl_buffer spread(const struct dl_buffer *line)
{
    struct dl_buffer out = {0};
    int depth = 0, in_string = 0;
    for (size_t i = 0; i < line->size; i++) {
        char c = line->at[i];
        if (in_string) {
            if (c == '\\') dl_buffer_char(&out, line->at[i++]);
            else if (c == '"') in_string = 0;
        } else if (c == '"') {
            in_string = 1;
            if (depth == 1 && line->at[i - 1] == ',') dl_buffer_string(&out, "\n");
        } else if (c == '{' || c == '[') {
            if (depth == 2 && c == '{') dl_buffer_string(&out, "\n    ");
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
        dl_buffer_char(&out, line->at[i]);
    }
    return out;
}

static void json_has_every_field(void **state)
{
    (void)state;
    struct dl_buffer line = written(DL_FORMAT_JSONL, DL_WRITE_EXPLAIN, 0), lines = spread(&line);
    assert_int_equal(line.at[line.size - 1], '\n');
    assert_ptr_equal(memchr(line.at, '\n', line.size), line.at + line.size - 1); /* one line */
    compare(&lines, "document.json");
    dl_buffer_release(&line);
    dl_buffer_release(&lines);
}

static void json_without_text_has_no_text(void **state)
{
    (void)state;
    struct dl_buffer line = written(DL_FORMAT_JSONL, DL_WRITE_NO_TEXT, 0);
    dl_buffer_char(&line, 0);
    assert_null(strstr(line.at, "\"text\""));
    assert_null(strstr(line.at, "attack: nsubj"));
    assert_non_null(strstr(line.at, "\"language\":\"en\",\"provenance\""));
    dl_buffer_release(&line);
}

static void other_formats_match_their_goldens(void **state)
{
    static const struct {
        const char *golden;
        enum dl_format format;
        uint32_t flags, width;
    } cases[] = {
        {"events.csv", DL_FORMAT_CSV, DL_WRITE_REPEATS, 0},
        {"events-no-text.csv", DL_FORMAT_CSV, DL_WRITE_NO_TEXT | DL_WRITE_EXPLAIN, 0},
        {"statements.csv", DL_FORMAT_STATEMENTS, 0, 0},
        {"table-100.txt", DL_FORMAT_TABLE, DL_WRITE_REPEATS, 100},
        {"table-60.txt", DL_FORMAT_TABLE, 0, 60},
        {"table-colour.txt", DL_FORMAT_TABLE, DL_WRITE_COLOUR, 100},
        {"show.txt", DL_FORMAT_SHOW, 0, 60},
        {"show-colour.txt", DL_FORMAT_SHOW, DL_WRITE_COLOUR, 60},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_buffer got = written(cases[i].format, cases[i].flags, cases[i].width);
        compare(&got, cases[i].golden);
        dl_buffer_release(&got);
    }
}

/* ---- the pieces ---- */

static void expect(struct dl_buffer *got, const char *expected)
{
    dl_buffer_char(got, 0);
    assert_string_equal(got->at, expected);
    dl_buffer_release(got);
}

static void decimals_round_and_keep_their_digits(void **state)
{
    static const struct {
        double number;
        int decimals;
        const char *expected;
    } cases[] = {{0, 2, "0.00"},     {0.925, 2, "0.93"},        {-0.004, 2, "0.00"},       {-5, 1, "-5.0"}, {0.999, 2, "1.00"},
                 {1e300, 2, "0.00"}, {51.77058, 5, "51.77058"}, {-0.12345, 5, "-0.12345"}, {8, 0, "8"}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_buffer got = {0};
        dl_buffer_decimal(&got, cases[i].number, cases[i].decimals);
        expect(&got, cases[i].expected);
    }
}

static void strings_of_json_are_valid_whatever_comes(void **state)
{
    const struct {
        struct dl_str text;
        const char *expected;
    } cases[] = {
        {DL_STR(""), "\"\""},
        {DL_STR("a\"b\\c/d"), "\"a\\\"b\\\\c/d\""},
        {DL_STR("\n\t\r\b\f\x01\x7F"), "\"\\n\\t\\r\\b\\f\\u0001\\u007f\""},
        {{"a\0b", 3}, "\"a\\u0000b\""},
        {DL_STR("Łódź – 東京 \xF0\x9F\x95\x8A"), "\"Łódź – 東京 \xF0\x9F\x95\x8A\""},
        {DL_STR("\xE2\x80\xA8\xEF\xBF\xBD"), "\"\xE2\x80\xA8\xEF\xBF\xBD\""},
        {DL_STR("x\xC3(\xFF\xED\xA0\x80"), "\"x\xEF\xBF\xBD(\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\""},
        {DL_STR("cut \xE6\x9D"), "\"cut \xEF\xBF\xBD\xEF\xBF\xBD\""},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_buffer got = {0};
        dl_buffer_json(&got, cases[i].text);
        expect(&got, cases[i].expected);
    }
}

static void csv_quotes_what_must_be_quoted(void **state)
{
    static const char *const cases[][2] = {{"plain", "plain"},
                                           {"a,b", "\"a,b\""},
                                           {"say \"no\"", "\"say \"\"no\"\"\""},
                                           {"two\nlines", "\"two\nlines\""},
                                           {" edge", "\" edge\""},
                                           {"", ""}};
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_buffer got = {0};
        dl_buffer_csv(&got, dl_str_from(cases[i][0]));
        expect(&got, cases[i][1]);
    }
}

static void widths_count_columns_of_a_screen(void **state)
{
    struct dl_arena arena;
    (void)state;
    assert_int_equal(dl_width(DL_STR("Lodz")), 4);
    assert_int_equal(dl_width(DL_STR("Łódź")), 4);
    assert_int_equal(dl_width(DL_STR("e\xCC\x81")), 1); /* a letter and a combining accent */
    assert_int_equal(dl_width(DL_STR("東京")), 4);
    assert_int_equal(dl_width_cut(DL_STR("東京"), 3).size, 3);
    dl_arena_init(&arena);
    struct dl_str line = dl_width_line(&arena, DL_STR("  red \033[31m\n\xC2\xA0 alert\xE2\x80\xAE!  "));
    assert_true(dl_str_is(line, "red [31m alert!")); /* no escape, no turning of the direction */
    dl_arena_release(&arena);
}

static void buffers_fail_once_and_for_all(void **state)
{
    struct dl_buffer buffer = {0};
    struct dl_error error;
    (void)state;
    dl_buffer_string(&buffer, "kept");
    dl_buffer_fill(&buffer, 'x', DL_MAX_OUTPUT);
    dl_buffer_string(&buffer, "lost");
    assert_int_equal(buffer.size, 4);
    assert_int_equal(dl_buffer_check(&buffer, &error), DL_ENOMEM);
    dl_buffer_release(&buffer);
}

static int refuse(void *user, const char *bytes, size_t size)
{
    (void)user;
    (void)bytes;
    return size > 0 ? -1 : 0;
}

static void a_sink_that_refuses_is_an_error(void **state)
{
    struct dl_doc *doc = sample_document("a/1");
    struct dl_sink sink = {refuse, NULL};
    (void)state;
    assert_int_equal(dl_write_document(NULL, doc, DL_FORMAT_JSONL, NULL, &sink, NULL), DL_EIO);
    assert_int_equal(dl_write_begin(DL_FORMAT_CSV, NULL, &sink, NULL), DL_EIO);
    assert_int_equal(dl_write_begin(DL_FORMAT_JSONL, NULL, &sink, NULL), DL_OK); /* has nothing to say */
    dl_doc_free(doc);
}

static void formats_have_names(void **state)
{
    enum dl_format format;
    (void)state;
    for (int i = 0; i < DL_FORMATS; i++) {
        assert_true(dl_format_from(dl_format_name((enum dl_format)i), &format));
        assert_int_equal(format, i);
    }
    assert_false(dl_format_from("xml", &format));
    assert_null(dl_format_name(DL_FORMATS));
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_has_every_field),
        cmocka_unit_test(json_without_text_has_no_text),
        cmocka_unit_test(other_formats_match_their_goldens),
        cmocka_unit_test(decimals_round_and_keep_their_digits),
        cmocka_unit_test(strings_of_json_are_valid_whatever_comes),
        cmocka_unit_test(csv_quotes_what_must_be_quoted),
        cmocka_unit_test(widths_count_columns_of_a_screen),
        cmocka_unit_test(buffers_fail_once_and_for_all),
        cmocka_unit_test(a_sink_that_refuses_is_an_error),
        cmocka_unit_test(formats_have_names),
    };
    update = argc > 1 && strcmp(argv[1], "--update") == 0;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
