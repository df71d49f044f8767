/* said: the lexicon, quotations, and statements read off trees that stand in test/data/said/statements.txt.
 *
 * A case there: "== title", "text: …" a paragraph a line, then what must come out, in text order:
 *     said: source | cue | content, its pieces joined by " … " | mode | polarity | addressee      ("-": none)
 *     warns: code
 * and the words of its sentences, a blank line between: form, lemma, tag, features, head (from 1, 0: root), relation. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "base/data.h"
#include "base/doc.h"
#include "said/quotes.h"
#include "said/said.h"

static struct dl_data data;
static struct dl_cues *cues;

static int open_cues(void **state)
{
    (void)state;
    struct dl_error error;
    if (dl_data_open(&data, NULL, &error) != DL_OK) return -1;
    return dl_cues_open(&cues, &data, &error);
}

static int close_cues(void **state)
{
    (void)state;
    dl_cues_close(cues);
    dl_data_release(&data);
    return 0;
}

/* ---- reading a case ---- */

static uint8_t tag_named(struct dl_str name)
{
    for (int tag = 0; tag < DL_UPOS_COUNT; tag++)
        if (dl_str_is(name, dl_upos_name((enum dl_upos)tag))) return (uint8_t)tag;
    fail_msg("no tag '%.*s'", (int)name.size, name.at);
    return 0;
}

static uint8_t relation_named(struct dl_str name)
{
    for (int rel = 0; rel < DL_REL_COUNT; rel++)
        if (dl_str_is(name, dl_rel_name((enum dl_rel)rel))) return (uint8_t)rel;
    fail_msg("no relation '%.*s'", (int)name.size, name.at);
    return 0;
}

static void add_text(struct dl_doc *doc, struct dl_str line)
{
    doc->text = doc->text.size == 0
                    ? line
                    : dl_str_format(&doc->arena, "%.*s\n%.*s", (int)doc->text.size, doc->text.at, (int)line.size, line.at);
    struct dl_section *section = DL_PUSH(&doc->sections, &doc->arena, DL_MAX_SECTIONS);
    *section = (struct dl_section){DL_SECTION_PARAGRAPH, {doc->text.size - line.size, doc->text.size}};
}

static void add_word(struct dl_doc *doc, struct dl_str line, int begins)
{
    uint32_t at = doc->words.count == 0 ? 0 : doc->words.at[doc->words.count - 1].span.end, n = doc->words.count;
    struct dl_word *word = DL_PUSH(&doc->words, &doc->arena, DL_MAX_WORDS);
    struct dl_str form = dl_str_cut(&line, '\t');
    while (at + form.size <= doc->text.size && memcmp(doc->text.at + at, form.at, form.size) != 0) at++;
    assert_true(at + form.size <= doc->text.size);
    word->span = (struct dl_span){at, at + form.size};
    word->form = dl_str_slice(doc->text, at, at + form.size);
    word->lemma = dl_str_cut(&line, '\t');
    word->upos = tag_named(dl_str_cut(&line, '\t'));
    word->feats = dl_str_cut(&line, '\t');
    word->token_words = 1;
    word->space_after = at + form.size < doc->text.size && dl_ascii_space(doc->text.at[at + form.size]);
    if (begins) {
        struct dl_sentence *new = DL_PUSH(&doc->sentences, &doc->arena, DL_MAX_SENTENCES);
        new->word = n;
        new->subject = DL_NONE;
        new->span.start = at;
        while (at >= doc->sections.at[new->section].span.end) new->section++;
    }
    struct dl_sentence *sentence = &doc->sentences.at[doc->sentences.count - 1];
    sentence->words++;
    sentence->span.end = word->span.end;
    word->sentence = doc->sentences.count - 1;
    long head = -1;
    assert_true(dl_str_number(dl_str_cut(&line, '\t'), &head));
    word->head = head == 0 ? DL_NONE : sentence->word + (uint32_t)head - 1;
    word->rel = relation_named(line);
}

/* ---- writing what came out ---- */

static struct dl_str pieces(struct dl_doc *doc, struct dl_spans spans)
{
    struct dl_str out = DL_STR("");
    for (uint32_t i = 0; i < spans.count; i++) {
        struct dl_str piece = dl_doc_slice(doc, spans.at[i]);
        out = dl_str_format(&doc->arena, "%.*s%s%.*s", (int)out.size, out.at, i > 0 ? " … " : "", (int)piece.size, piece.at);
    }
    return out;
}

static struct dl_str phrase(struct dl_doc *doc, struct dl_participant p)
{
    return p.span.start == p.span.end ? DL_STR("-") : dl_doc_slice(doc, p.span);
}

static struct dl_str found(struct dl_doc *doc)
{
    struct dl_str out = DL_STR("");
    for (uint32_t i = 0; i < doc->statements.count; i++) {
        const struct dl_statement *s = &doc->statements.at[i];
        struct dl_str source = phrase(doc, s->source), cue = pieces(doc, s->cue), content = pieces(doc, s->content),
                      to = phrase(doc, s->addressee);
        out = dl_str_format(&doc->arena, "%.*ssaid: %.*s | %.*s | %.*s | %s | %s | %.*s\n", (int)out.size, out.at, (int)source.size,
                            source.at, (int)cue.size, cue.at, (int)content.size, content.at, dl_statement_mode_name(s->mode),
                            dl_polarity_name(s->polarity), (int)to.size, to.at);
    }
    for (uint32_t i = 0; i < doc->warnings.count; i++)
        out = dl_str_format(&doc->arena, "%.*swarns: %s\n", (int)out.size, out.at, doc->warnings.at[i].code);
    return out;
}

static int is_row(struct dl_str line) { return memchr(line.at, '\t', line.size) != NULL; }

/* Reads and checks one case; rest stands behind its title. */
static void check(struct dl_str title, struct dl_str *rest)
{
    struct dl_doc *doc = dl_doc_new();
    assert_non_null(doc);
    struct dl_str wanted = DL_STR("");
    int begins = 1;
    while (rest->size > 0 && !dl_str_starts(*rest, "== ")) {
        struct dl_str line = dl_str_cut(rest, '\n');
        if (dl_str_starts(line, "text: ")) add_text(doc, dl_str_slice(line, 6, line.size));
        else if (dl_str_starts(line, "said: ") || dl_str_starts(line, "warns: "))
            wanted = dl_str_format(&doc->arena, "%.*s%.*s\n", (int)wanted.size, wanted.at, (int)line.size, line.at);
        else if (is_row(line)) add_word(doc, line, begins);
        begins = !is_row(line);
    }
    for (uint32_t w = 0; w < doc->words.count; w++) /* the text moved while it grew */
        doc->words.at[w].form = dl_doc_slice(doc, doc->words.at[w].span);
    struct dl_kit kit = {.cues = cues};
    struct dl_error error;
    assert_int_equal(dl_said_run(&kit, doc, &error), DL_OK);
    struct dl_str got = found(doc);
    if (!dl_str_equal(got, wanted))
        fail_msg("%.*s\nwanted\n%.*sgot\n%.*s", (int)title.size, title.at, (int)wanted.size, wanted.at, (int)got.size, got.at);
    dl_doc_free(doc);
}

static void statements_are_those_of_the_file(void **state)
{
    (void)state;
    FILE *file = fopen(DL_SOURCE_DIR "/test/data/said/statements.txt", "rb");
    assert_non_null(file);
    enum { ROOM = 1 << 20 };
    char *bytes = malloc(ROOM);
    assert_non_null(bytes);
    struct dl_str rest = {bytes, (uint32_t)fread(bytes, 1, ROOM, file)};
    fclose(file);
    uint32_t cases = 0;
    while (rest.size > 0) {
        struct dl_str line = dl_str_cut(&rest, '\n');
        if (!dl_str_starts(line, "== ")) continue;
        check(line, &rest);
        cases++;
    }
    assert_true(cases >= 30);
    free(bytes);
}

/* ---- the lexicon ---- */

static const struct dl_cue *verb(const char *form) { return dl_cues_find(cues, DL_CUE_VERB, dl_str_from(form)); }

static void forms_lead_to_their_cue(void **state)
{
    (void)state;
    static const char *const forms[][2] = {{"said", "say"},    {"Denies", "deny"},    {"denied", "deny"},
                                           {"urging", "urge"}, {"admitted", "admit"}, {"told", "tell"},
                                           {"wrote", "write"}, {"sought", "seek"},    {"promises", "promise"}};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        assert_non_null(verb(forms[i][0]));
        struct dl_str rest = verb(forms[i][0])->name;
        assert_true(dl_str_is(dl_str_cut(&rest, ' '), forms[i][1]));
    }
    assert_null(verb("walked"));
    assert_int_equal(dl_cues_named(cues, DL_CUE_VERB, DL_STR("call for"))->polarity, DL_POLARITY_DEMAND);
    assert_true(dl_cues_find(cues, DL_CUE_NOUN, DL_STR("reports"))->is_document);
    assert_true(cues->cues.count > 1400);
}

/* ---- quotations, over plain text: one section a line, one sentence a section, words cut at spaces ---- */

static struct dl_doc *plain(const char *text)
{
    struct dl_doc *doc = dl_doc_new();
    assert_non_null(doc);
    doc->text = dl_str_from(text);
    for (struct dl_str rest = doc->text; rest.size > 0;) {
        struct dl_str line = dl_str_cut(&rest, '\n');
        uint32_t start = (uint32_t)(line.at - text);
        *DL_PUSH(&doc->sections, &doc->arena, DL_MAX_SECTIONS) =
            (struct dl_section){DL_SECTION_PARAGRAPH, {start, start + line.size}};
        *DL_PUSH(&doc->sentences, &doc->arena, DL_MAX_SENTENCES) =
            (struct dl_sentence){{start, start + line.size}, doc->sections.count - 1, doc->words.count, 0, DL_NONE};
        for (struct dl_str words = line; words.size > 0;) {
            struct dl_str form = dl_str_cut(&words, ' ');
            if (form.size == 0) continue;
            uint32_t at = (uint32_t)(form.at - text);
            *DL_PUSH(&doc->words, &doc->arena, DL_MAX_WORDS) = (struct dl_word){.span = {at, at + form.size},
                                                                                .form = form,
                                                                                .feats = DL_STR("_"),
                                                                                .head = DL_NONE,
                                                                                .sentence = doc->sentences.count - 1,
                                                                                .token_words = 1};
            doc->sentences.at[doc->sentences.count - 1].words++;
        }
    }
    return doc;
}

static void marks_pair_as_writers_use_them(void **state)
{
    (void)state;
    static const struct {
        const char *title, *text, *inside; /* inside: quotations joined by "|" */
    } cases[] = {
        {"straight", "He said \"yes\" and \"no\".", "yes|no"},
        {"curly", "“One,” she said. “Two.”", "One,|Two."},
        {"German", "Er sagte „ja“ und ging.", "ja"},
        {"French", "Il dit « oui » hier.", " oui "},
        {"typewriter", "``Go,'' he said.", "Go,"},
        {"two apostrophes on both sides", "''Go,'' he said.", "Go,"},
        {"single, with an apostrophe inside", "‘We don’t know,’ she said.", "We don’t know,"},
        {"apostrophes are no quotations", "The workers' rights and the '90s aren't 'til then.", ""},
        {"a quotation within", "“He said ‘no’ twice,” she said.", "He said ‘no’ twice,"},
        {"feet and inches", "He is 6'2\" tall.", ""},
        {"opened in each paragraph, closed in the last", "“One.\n“Two.”", "One.|Two."},
        {"doubled", "He said \"\"yes\"\" again.", "yes"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_doc *doc = plain(cases[i].text);
        struct dl_quotes quotes = {0};
        assert_int_equal(dl_quotes_find(cues, doc, &quotes), DL_OK);
        struct dl_str got = DL_STR("");
        for (uint32_t q = 0; q < quotes.count; q++) {
            struct dl_str inside = dl_doc_slice(doc, quotes.at[q].inside);
            got = dl_str_format(&doc->arena, "%.*s%s%.*s", (int)got.size, got.at, q > 0 ? "|" : "", (int)inside.size, inside.at);
        }
        if (!dl_str_is(got, cases[i].inside)) fail_msg("%s: got %.*s", cases[i].title, (int)got.size, got.at);
        assert_int_equal(doc->warnings.count, 0);
        dl_doc_free(doc);
    }
}

static void a_mark_that_is_never_closed_warns(void **state)
{
    (void)state;
    struct dl_doc *doc = plain("He said \"we go.");
    struct dl_quotes quotes = {0};
    assert_int_equal(dl_quotes_find(cues, doc, &quotes), DL_OK);
    assert_int_equal(quotes.count, 1);
    assert_true((quotes.at[0].flags & DL_QUOTE_UNCLOSED) != 0);
    assert_int_equal(doc->warnings.count, 1);
    assert_string_equal(doc->warnings.at[0].code, "unclosed-quote");
    dl_doc_free(doc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forms_lead_to_their_cue),
        cmocka_unit_test(marks_pair_as_writers_use_them),
        cmocka_unit_test(a_mark_that_is_never_closed_warns),
        cmocka_unit_test(statements_are_those_of_the_file),
    };
    return cmocka_run_group_tests(tests, open_cues, close_cues);
}
