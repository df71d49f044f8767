/* read: web pages (test/data/html), encodings, pages made to be slow. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "read/decode.h"
#include "read/html.h"

static char *read_file(const char *name, size_t *size)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/test/data/html/%s", DL_SOURCE_DIR, name);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    char *bytes = malloc(1 << 20);
    *size = fread(bytes, 1, 1 << 20, file);
    fclose(file);
    return bytes;
}

static void a_page_gives_its_report_and_nothing_else(void **state)
{
    (void)state;
    size_t size;
    char *bytes = read_file("news.html", &size);
    struct dl_arena arena;
    struct dl_html_page page;
    dl_arena_init(&arena);
    assert_int_equal(dl_html_read(&arena, bytes, size, NULL, &page, NULL), DL_OK);
    assert_true(dl_str_is(page.meta.title, "River treaty signed after nine years"));
    assert_true(dl_str_is(page.meta.date, "2019-05-07"));
    assert_true(dl_str_is(page.meta.publisher, "The Example Courier"));
    assert_true(dl_str_is(page.meta.byline, "A. Writer"));
    assert_true(dl_str_is(page.meta.uri, "https://courier.example/2019/05/river-treaty"));
    assert_true(dl_str_is(
        page.text,
        "The two countries signed the treaty on Monday, their foreign ministers said, after nine years of talks about the water."
        "\n\nWho gets what"
        "\n\nUnder the treaty the upper country keeps a third, and a joint commission, which meets twice a year, watches over the "
        "rest."
        "\n\nA second paragraph set with line breaks, as older pages do, follows the first one here."
        "\n\nNine years of talks ended on Monday."));
    dl_arena_release(&arena);
    free(bytes);
}

static void bytes_are_decoded_before_they_are_read(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t size;
        const char *declared, *text, *encoding;
    } cases[] = {
        {"caf\xC3\xA9", 5, "iso-8859-1", "caf\xC3\xA9", "UTF-8"}, /* wrongly declared */
        {"\x93"
         "caf\xE9\x94",
         6, "ISO-8859-1",
         "\xE2\x80\x9C"
         "caf\xC3\xA9\xE2\x80\x9D",
         "windows-1252"},
        {"\xFF\xFE"
         "a\0\xE9\0",
         6, NULL, "a\xC3\xA9", "UTF-16LE"},
        {"\xEF\xBB\xBF"
         "a",
         4, "latin1", "a", "UTF-8"},
        {"\xEF\xF0\xE8\xE2\xE5\xF2", 6, "windows-1251", "\xD0\xBF\xD1\x80\xD0\xB8\xD0\xB2\xD0\xB5\xD1\x82", "windows-1251"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_arena arena;
        struct dl_str text;
        const char *encoding;
        dl_arena_init(&arena);
        assert_int_equal(dl_decode(&arena, cases[i].bytes, cases[i].size, cases[i].declared, &text, &encoding, NULL), DL_OK);
        assert_true(dl_str_is(text, cases[i].text));
        assert_string_equal(encoding, cases[i].encoding);
        dl_arena_release(&arena);
    }
}

/* A page of n times `piece`; the text that comes out. */
static uint32_t text_size_of(const char *piece, size_t n, const char *middle, const char *closing)
{
    size_t step = strlen(piece), back = strlen(closing);
    char *html = malloc(n * (step + back) + strlen(middle) + 1), *at = html;
    for (size_t i = 0; i < n; i++, at += step) memcpy(at, piece, step);
    memcpy(at, middle, strlen(middle));
    at += strlen(middle);
    for (size_t i = 0; i < n; i++, at += back) memcpy(at, closing, back);
    struct dl_arena arena;
    struct dl_html_page page;
    dl_arena_init(&arena);
    assert_int_equal(dl_html_read(&arena, html, (size_t)(at - html), "utf-8", &page, NULL), DL_OK);
    uint32_t size = page.text.size;
    dl_arena_release(&arena);
    free(html);
    return size;
}

static void hostile_pages_cost_no_more_than_their_size(void **state)
{
    (void)state;
    const char *paragraph = "<p>Deep in the page stands one sentence of text, with a comma, long enough to be read.</p>";
    assert_int_equal(text_size_of("<div>", 100000, paragraph, "</div>"), strlen(paragraph) - 7);
    assert_int_equal(text_size_of("<b><i><a href=x>", 50000, "", ""), 0);
    assert_int_equal(text_size_of("</div>", 100000, paragraph, ""), strlen(paragraph) - 7);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_page_gives_its_report_and_nothing_else),
                                       cmocka_unit_test(bytes_are_decoded_before_they_are_read),
                                       cmocka_unit_test(hostile_pages_cost_no_more_than_their_size)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
