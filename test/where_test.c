/* Places: names told from other words, one choice for a document, containers behind commas, levelled spellings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "hand_document.h"
#include "where/gazetteer.h"
#include "where/where.h"

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

/* What must come out: the places of the text as "name country[.m for a modifier]", in order, one blank and a bar between. */
static const struct {
    const char *title, *text, *want;
} cases[] = {
    {"a country and its capital", "They met in Paris and flew to France.", "Paris FRA | France FRA"},
    {"a state behind a comma", "They met in Paris, Texas, on Friday.", "Paris USA | Texas USA"},
    {"an abbreviated state behind a comma", "They met in Springfield, Ill., on Friday.", "Springfield USA | Illinois USA"},
    {"two letters behind a comma", "They met in Gary, IN, on Friday.", "Gary USA | Indiana USA"},
    {"the same name in another company", "They flew from Birmingham to Montgomery in Alabama.",
     "Birmingham USA | Montgomery USA | Alabama USA"},
    {"the same name at home", "They went from Birmingham to Manchester in England.",
     "Birmingham GBR | Manchester GBR | England GBR"},
    {"a people and an adjective", "Ukrainians met Turkish officers.", "Ukraine UKR.m | Turkey TUR.m"},
    {"an acronym in capitals only", "They told us that the US fled.", "United States USA"},
    {"two spellings of a city", "They flew from Kiev to Kyiv.", "Kyiv UKR | Kyiv UKR"},
    {"a curly apostrophe", "They met in Côte d\xE2\x80\x99Ivoire.", "Ivory Coast CIV"},
    {"letters with and without marks", "They flew from Bogota to Bogotá.", "Bogota COL | Bogota COL"},
    {"a person after a title", "They told President Washington.", ""},
    {"an ordinary word", "Most of the men met.", ""},
    {"a province and its city", "They shelled Idlib province in Syria.", "Idlib SYR | Syria SYR"},
    {"a sea and a strait", "They met near the Black Sea and the Kerch Strait.", "Black Sea - | Kerch Strait -"},
    {"a county in a list", "They met in Otter Tail, Clay and Becker counties.",
     "Otter Tail County USA | Clay County USA | Becker County USA"},
    {"a town before its region", "They left Donetsk in Ukraine.", "Donetsk UKR | Ukraine UKR"},
    {"a part of a town", "They lived in East Oxford.", "Oxford GBR"},
    {"Bangor by its state", "They met in Bangor, Maine, on Friday.", "Bangor USA | Maine USA"},
};

static size_t describe(const struct dl_doc *doc, char *out, size_t room)
{
    size_t size = 0;
    out[0] = 0;
    for (uint32_t i = 0; i < doc->places.count; i++) {
        const struct dl_place *p = &doc->places.at[i];
        int n = snprintf(out + size, room - size, "%s%.*s %s%s", i > 0 ? " | " : "", (int)p->name.size, p->name.at,
                         p->country[0] != 0 ? p->country : "-", p->use == DL_PLACE_MODIFIER ? ".m" : "");
        assert_true(n > 0 && (size_t)n < room - size);
        size += (size_t)n;
    }
    return size;
}

static void finds_and_resolves(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char got[512];
        struct dl_doc *doc = hand_document(kit, cases[i].text, strlen(cases[i].text), NULL);
        assert_non_null(doc);
        assert_int_equal(dl_where_run(kit, doc, NULL), DL_OK);
        describe(doc, got, sizeof got);
        if (strcmp(got, cases[i].want) != 0) {
            print_error("%s: wants '%s', got '%s'\n", cases[i].title, cases[i].want, got);
            wrong++;
        }
        dl_doc_free(doc);
    }
    assert_int_equal(wrong, 0);
}

/* The same text, read at home and abroad */
static void hears_the_publisher(void **state)
{
    (void)state;
    static const char text[] = "They met in Lancaster on Friday.";
    for (int is_british = 0; is_british < 2; is_british++) {
        struct dl_doc *doc = hand_document(kit, text, sizeof text - 1, NULL);
        assert_non_null(doc);
        doc->uri = is_british ? DL_STR("https://news.example.co.uk/1") : DL_STR("https://news.example.com/1");
        assert_int_equal(dl_where_run(kit, doc, NULL), DL_OK);
        assert_int_equal(doc->places.count, 1);
        assert_string_equal(doc->places.at[0].country, is_british ? "GBR" : "USA");
        dl_doc_free(doc);
    }
}

static void levels_names(void **state)
{
    (void)state;
    char out[DL_PLACE_NAME_BYTES];
    static const char text[] = "  C\xC3\xB4te\n d\xE2\x80\x99Ivoire ";
    uint32_t size = dl_gazetteer_level((struct dl_str){text, sizeof text - 1}, out);
    assert_int_equal(size, strlen("c\xC3\xB4te d'ivoire"));
    assert_memory_equal(out, "c\xC3\xB4te d'ivoire", size);
    char longer[200];
    memset(longer, 'x', sizeof longer);
    assert_int_equal(dl_gazetteer_level((struct dl_str){longer, sizeof longer}, out), 0);
}

static void measures_the_ground(void **state)
{
    (void)state;
    struct dl_site paris = {.lat = 4885000, .lon = 235000}, london = {.lat = 5151000, .lon = -13000};
    double far = dl_site_distance(&paris, &london);
    assert_true(far > 340 && far < 347);
    assert_true(dl_site_distance(&paris, &paris) < 0.001);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_and_resolves),
        cmocka_unit_test(hears_the_publisher),
        cmocka_unit_test(levels_names),
        cmocka_unit_test(measures_the_ground),
    };
    return cmocka_run_group_tests_name("where", tests, open_kit, close_kit);
}
