/* syntax: features of a form, trees, names, lemmas; and the whole network against the trainer's own outputs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <math.h>

#include "base/data.h"
#include "model/features.h"
#include "syntax/clause.h"
#include "syntax/heads.h"
#include "syntax/lemma.h"
#include "syntax/names.h"
#include "syntax/tree.h"

/* ---- features ---- */

static char *read_all(const char *path, uint32_t *size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    char *bytes = malloc(16 << 20);
    assert_non_null(bytes);
    *size = (uint32_t)fread(bytes, 1, 16 << 20, file);
    fclose(file);
    return bytes;
}

static void features_are_the_trainers(void **state)
{
    (void)state;
    uint32_t size = 0, cases = 0;
    char *bytes = read_all(DL_SOURCE_DIR "/train/test/features.tsv", &size);
    assert_non_null(bytes);
    struct dl_str rest = {bytes, size};
    while (rest.size > 0) {
        struct dl_form form;
        char buffer[DL_MAX_WORD_BYTES];
        uint32_t ids[DL_AFFIXES];
        struct dl_str line = dl_str_cut(&rest, '\n');
        if (line.size == 0 || line.at[0] == '#') continue;
        dl_form_set(&form, dl_str_cut(&line, '\t'));
        assert_true(dl_str_equal(form.folded, dl_str_cut(&line, '\t')));
        assert_true(dl_str_equal(form.low, dl_str_cut(&line, '\t')));
        assert_true(dl_str_equal(dl_form_vector_key(&form, buffer), dl_str_cut(&line, '\t')));
        assert_true(dl_str_equal(dl_form_shape(&form, buffer), dl_str_cut(&line, '\t')));
        dl_form_affixes(&form, 8192, ids);
        for (int i = 0; i < DL_AFFIXES; i++) {
            long id = -1;
            assert_true(dl_str_number(dl_str_cut(&line, '\t'), &id));
            assert_int_equal(ids[i], id);
        }
        cases++;
    }
    assert_true(cases > 40);
    free(bytes);
}

static void long_forms_are_cut_at_a_letter(void **state)
{
    (void)state;
    static char text[DL_MAX_WORD_BYTES * 3];
    struct dl_form form;
    for (size_t i = 0; i + 2 < sizeof text; i += 3) memcpy(text + i, "\xE2\x82\xAC", 3);
    dl_form_set(&form, (struct dl_str){text, sizeof text});
    assert_int_equal(form.folded.size, DL_MAX_WORD_BYTES / 3 * 3);
    assert_int_equal(form.low.size, form.folded.size);
}

/* ---- trees ---- */

static uint32_t seed = 7;

static float number(void)
{
    seed = seed * 1664525u + 1013904223u;
    return (float)(seed >> 16) / 6553.6f;
}

static int is_tree_below(uint32_t n, const uint16_t *heads, uint32_t root)
{
    for (uint32_t d = 0; d < n; d++) {
        uint32_t at = d, steps = 0;
        while (at != root && steps++ <= n) at = heads[at] == 0 ? root : heads[at] - 1u;
        if (at != root || (heads[d] == 0) != (d == root) || heads[d] == d + 1) return 0;
    }
    return 1;
}

static double weight(uint32_t n, const float *scores, const uint16_t *heads, uint32_t root)
{
    double sum = 0;
    for (uint32_t d = 0; d < n; d++)
        if (d != root) sum += scores[d * (n + 1) + heads[d]];
    return sum;
}

/* The heaviest tree below a root, by trying all assignments of heads. */
static double heaviest(uint32_t n, const float *scores, uint32_t root)
{
    double most = -1e30;
    uint16_t heads[6] = {0};
    uint32_t all = 1;
    for (uint32_t d = 0; d < n; d++) all *= n;
    for (uint32_t code = 0; code < all; code++) {
        uint32_t rest = code;
        for (uint32_t d = 0; d < n; d++, rest /= n) heads[d] = (uint16_t)(d == root ? 0 : rest % n + 1);
        if (!is_tree_below(n, heads, root)) continue;
        double sum = weight(n, scores, heads, root);
        if (sum > most) most = sum;
    }
    return most;
}

static void trees_are_the_heaviest(void **state)
{
    (void)state;
    int searched = 0;
    for (int round = 0; round < 3000; round++) {
        float scores[5 * 6];
        uint16_t heads[5], greedy[5];
        uint32_t n = 1 + (uint32_t)round % 5, root = DL_NONE, roots = 0;
        for (uint32_t i = 0; i < n * (n + 1); i++) scores[i] = number() - (i % (n + 1) == 0 ? 2.0f : 0.0f);
        for (uint32_t d = 0; d < n; d++) {
            greedy[d] = UINT16_MAX;
            for (uint32_t h = 0; h <= n; h++)
                if (h != d + 1 && (greedy[d] == UINT16_MAX || scores[d * (n + 1) + h] > scores[d * (n + 1) + greedy[d]]))
                    greedy[d] = (uint16_t)h;
        }
        assert_int_equal(dl_tree_decode(n, scores, n + 1, heads), DL_OK);
        for (uint32_t d = 0; d < n; d++)
            if (heads[d] == 0) root = d, roots++;
        assert_int_equal(roots, 1);
        assert_true(is_tree_below(n, heads, root));
        uint32_t greedy_root = 0;
        while (greedy_root < n && greedy[greedy_root] != 0) greedy_root++;
        if (greedy_root < n && is_tree_below(n, greedy, greedy_root)) {
            assert_memory_equal(heads, greedy, n * sizeof *heads);
            continue;
        }
        searched++;
        assert_true(fabs(weight(n, scores, heads, root) - heaviest(n, scores, root)) < 1e-3);
    }
    assert_true(searched > 500);
}

static void long_sentences_become_trees(void **state)
{
    (void)state;
    enum { N = 400 };
    static float scores[N * (N + 1)];
    static uint16_t heads[N];
    for (int round = 0; round < 3; round++) {
        for (size_t i = 0; i < sizeof scores / sizeof *scores; i++) scores[i] = number();
        if (round == 1) /* pairs that point at each other */
            for (uint32_t d = 0; d < N; d++) scores[d * (N + 1) + (d ^ 1) + 1] = 100;
        if (round == 2) /* one long cycle in cycles */
            for (uint32_t d = 0; d < N; d++) scores[d * (N + 1) + (d + 1) % N + 1] = 50 + (float)d;
        assert_int_equal(dl_tree_decode(N, scores, N + 1, heads), DL_OK);
        uint32_t root = 0;
        while (root < N && heads[root] != 0) root++;
        assert_true(root < N && is_tree_below(N, heads, root));
    }
}

/* ---- names ---- */

static void names_take_the_best_path(void **state)
{
    (void)state;
    enum { K = 3, N = 5 };
    for (int round = 0; round < 500; round++) {
        float scores[N * K], transition[(K + 1) * K];
        uint8_t back[N * K], best[N];
        for (int i = 0; i < N * K; i++) scores[i] = number();
        for (int i = 0; i < (K + 1) * K; i++) transition[i] = round % 2 == 0 && i == 2 ? -1e4f : number();
        dl_names_decode(N, K, scores, transition, back, best);
        double most = -1e30, own = 0;
        for (int code = 0; code < 243; code++) {
            double sum = 0;
            for (int i = 0, rest = code, from = K; i < N; i++, from = rest % K, rest /= K)
                sum += (double)transition[from * K + rest % K] + scores[i * K + rest % K];
            if (sum > most) most = sum;
        }
        for (int i = 0, from = K; i < N; from = best[i++]) own += (double)transition[from * K + best[i]] + scores[i * K + best[i]];
        assert_true(fabs(own - most) < 1e-3);
    }
}

/* ---- lemmas ---- */

static void lemmas_follow_their_scripts(void **state)
{
    (void)state;
    static const struct {
        const char *form, *lemma;
        struct dl_script script;
    } cases[] = {
        {"Ministers", "minister", {DL_CASING_LOWER, 1, {"", 0}}},
        {"said", "say", {DL_CASING_LOWER, 2, {"y", 1}}},
        {"Geneva", "Geneva", {DL_CASING_KEEP, 0, {"", 0}}},
        {"GENEVA", "Geneva", {DL_CASING_TITLE, 0, {"", 0}}},
        {"ÉCOLES", "École", {DL_CASING_TITLE, 1, {"", 0}}},
        {"n’t", "not", {DL_CASING_LOWER, 2, {"ot", 2}}},
        {"a", "a", {DL_CASING_LOWER, 2, {"be", 2}}},      /* too short for its script */
        {"is", "is", {DL_CASING_LOWER, 2, {"", 0}}},      /* nothing would be left */
        {"‘", "'", {DL_CASING_KEEP, 0, {"", 0}}},         /* the folded form */
        {"went", "go", {DL_CASING_KEEP, 0, {"", 0}}},     /* an exception */
        {"Hoping", "hope", {DL_CASING_KEEP, 0, {"", 0}}}, /* our own table goes first */
    };
    struct dl_arena arena;
    struct dl_model model = {0};
    struct dl_str upos_names[] = {DL_STR("VERB")}, lemmas[] = {DL_STR("go")};
    dl_arena_init(&arena);
    dl_table_init(&model.labels.exceptions, &arena);
    dl_table_init(&model.labels.own, &arena);
    assert_int_equal(dl_table_set(&model.labels.exceptions, DL_STR("went\tVERB"), 0), DL_OK);
    assert_int_equal(dl_table_set(&model.labels.exceptions, DL_STR("hoping\tVERB"), 0), DL_OK);
    assert_int_equal(dl_table_set(&model.labels.own, DL_STR("hoping\tVERB"), 0), DL_OK);
    struct dl_str own = DL_STR("hope");
    model.labels.own_lemmas.at = &own;
    model.labels.upos_names = upos_names;
    model.labels.lemmas = lemmas;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct dl_script script = cases[i].script;
        model.labels.scripts = &script;
        struct dl_str lemma = dl_lemma(&model, dl_str_from(cases[i].form), 0, 0, &arena);
        if (!dl_str_is(lemma, cases[i].lemma)) fail_msg("'%s' became '%.*s'", cases[i].form, (int)lemma.size, lemma.at);
    }
    dl_arena_release(&arena);
}

static void lemmas_are_words_if_they_can_be(void **state)
{
    (void)state;
    static const struct {
        const char *form;
        float scores[3];
        uint32_t script;
    } cases[] = {
        {"giving", {5, 1, 3}, 2},                         /* not "giv": "give" is a word */
        {"giving", {5, 6, 3}, 1},                         /* nothing is cut: taken as it is */
        {"walking", {5, 1, 3}, 0},                        /* "walk" is a word already */
        {"blorking", {5, 1, 3}, 0},                       /* neither is: the best */
        {"blorking", {3, 1, 5}, 2}, {"it", {5, 1, 3}, 0}, /* too short for both */
    };
    struct dl_arena arena;
    struct dl_model model = {.kernels = &dl_kernels_portable};
    struct dl_script scripts[] = {{DL_CASING_LOWER, 3, {"", 0}}, {DL_CASING_LOWER, 0, {"", 0}}, {DL_CASING_LOWER, 3, {"e", 1}}};
    dl_arena_init(&arena);
    dl_table_init(&model.words, &arena);
    dl_table_init(&model.vectors, &arena);
    assert_int_equal(dl_table_set(&model.words, DL_STR("give"), 2), DL_OK);
    assert_int_equal(dl_table_set(&model.vectors, DL_STR("walk"), 2), DL_OK);
    model.labels.scripts = scripts;
    model.labels.counts[DL_TAG_LEMMA] = 3;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(dl_lemma_script(&model, dl_str_from(cases[i].form), cases[i].scores), cases[i].script);
    dl_arena_release(&arena);
}

/* ---- the network ---- */

static struct dl_model *open_model(struct dl_data *data)
{
    struct dl_model *model = NULL;
    struct dl_str bytes;
    struct dl_error error;
    assert_int_equal(dl_data_open(data, NULL, &error), DL_OK);
    if (dl_data_get(data, "model/dateline.dlm", &bytes, NULL) != DL_OK) return NULL;
    if (dl_model_open(&model, data, NULL, &error) != DL_OK) fail_msg("%s", error.message);
    return model;
}

struct block { /* a sentence of the reference file */
    uint32_t words;
    struct dl_str lines[DL_MAX_SENTENCE_WORDS];
};

/* The next sentence; 0 when there is none. */
static int next_block(struct dl_str *rest, struct block *block)
{
    block->words = 0;
    while (rest->size > 0) {
        struct dl_str line = dl_str_cut(rest, '\n');
        if (line.size == 0 && block->words > 0) break;
        if (line.size > 0 && line.at[0] != '#' && block->words < DL_MAX_SENTENCE_WORDS) block->lines[block->words++] = line;
    }
    return block->words > 0;
}

static struct dl_str cell(struct dl_str line, int column)
{
    while (column-- > 0) dl_str_cut(&line, '\t');
    return dl_str_cut(&line, '\t');
}

static const float TOLERANCE = 1e-3f; /* of any score; the trainer's arithmetic runs in another order */

static void expect_text(struct dl_str line, int column, struct dl_str got)
{
    struct dl_str expected = cell(line, column);
    if (!dl_str_equal(expected, got))
        fail_msg("column %d is '%.*s' in: %.*s", column + 1, (int)got.size, got.at, (int)line.size, line.at);
}

static void expect_number(struct dl_str line, int column, float got)
{
    struct dl_str text = cell(line, column);
    char digits[32] = {0};
    memcpy(digits, text.at, text.size < 31 ? text.size : 31);
    if (!(fabsf(strtof(digits, NULL) - got) <= TOLERANCE))
        fail_msg("column %d is %.5f in: %.*s", column + 1, (double)got, (int)line.size, line.at);
}

static struct dl_str line_of(struct dl_model *model, const char *section, uint32_t i)
{
    const struct dl_model_section *s = NULL;
    assert_int_equal(dl_model_file_get(&model->file, section, DL_MODEL_TEXT, 1, NULL, &s, NULL), DL_OK);
    struct dl_str rest = dl_section_text(s);
    while (i-- > 0) dl_str_cut(&rest, '\n');
    return dl_str_cut(&rest, '\n');
}

static int is_met(const struct dl_model *model, struct dl_str lemma)
{
    struct dl_form form;
    dl_form_set(&form, lemma);
    return dl_table_get(&model->words, form.low) != DL_NONE || dl_table_get(&model->vectors, form.low) != DL_NONE;
}

static void expect_word(struct dl_model *model, const struct dl_reading *r, uint32_t row, struct dl_str line,
                        struct dl_arena *arena)
{
    char number_text[16];
    uint32_t upos = r->tags[DL_TAG_UPOS][row];
    struct dl_str lemma = dl_lemma(model, cell(line, 1), upos, r->tags[DL_TAG_LEMMA][row], arena);
    /* the trainer takes the best script; here a word that was met goes before one that never was */
    if (!is_met(model, lemma) || is_met(model, cell(line, 2))) expect_text(line, 2, lemma);
    expect_text(line, 3, line_of(model, "upos", upos));
    expect_text(line, 4, line_of(model, "feats", r->tags[DL_TAG_FEATS][row]));
    snprintf(number_text, sizeof number_text, "%u", r->head[row]);
    expect_text(line, 5, dl_str_from(number_text));
    expect_text(line, 6, line_of(model, "relations", r->relation[row]));
    expect_text(line, 7, line_of(model, "ner", r->tags[DL_TAG_NER][row]));
    expect_text(line, 8, line_of(model, "kinds", r->tags[DL_TAG_KIND][row]));
    expect_number(line, 9, r->head_score[row]);
    expect_number(line, 10, r->relation_score[row]);
    expect_number(line, 11, r->upos_score[row]);
    expect_number(line, 12, r->ner_score[row]);
}

static void network_gives_the_trainers_numbers(void **state)
{
    (void)state;
    static struct block block;
    struct dl_data data;
    struct dl_arena arena;
    uint32_t size = 0, sentences = 0;
    struct dl_model *model = open_model(&data);
    char *bytes = read_all(DL_SOURCE_DIR "/test/data/model-reference.tsv", &size);
    if (model == NULL || bytes == NULL) skip();
    dl_arena_init(&arena);
    model->exact = 1;
    dl_table_init(&model->labels.own, &model->arena); /* the model's own lemmas */
    struct dl_str rest = {bytes, size};
    struct dl_workspace *space = dl_workspace_take(model);
    assert_non_null(space);
    for (; next_block(&rest, &block); sentences++) {
        const struct dl_reading *reading = NULL;
        dl_workspace_clear(space);
        assert_int_equal(dl_workspace_add(space, block.words), DL_OK);
        for (uint32_t w = 0; w < block.words; w++) space->forms[1 + w] = cell(block.lines[w], 1);
        dl_workspace_encode(model, space, NULL);
        assert_int_equal(dl_heads_read(model, space, NULL, &reading), DL_OK);
        for (uint32_t w = 0; w < block.words; w++) expect_word(model, reading, 1 + w, block.lines[w], &arena);
    }
    assert_true(sentences >= 20);
    dl_workspace_give(model, space);
    dl_arena_release(&arena);
    dl_model_close(model);
    dl_data_release(&data);
    free(bytes);
}

/* Hidden states of a sentence behind `others` longer ones. */
static void encode_behind(struct dl_model *model, uint32_t others, float *hidden)
{
    static const char *const words[] = {"The", "Minister", "said", "that",   "the", "talks",
                                        "in",  "Geneva",   "had",  "failed", ".",   "2024"};
    enum { N = 12 };
    struct dl_workspace *space = dl_workspace_take(model);
    assert_non_null(space);
    dl_workspace_clear(space);
    for (uint32_t i = 0; i <= others; i++) {
        uint32_t n = N + others - i;
        assert_int_equal(dl_workspace_add(space, n), DL_OK);
        for (uint32_t w = 0; w < n; w++) space->forms[space->row[i] + 1 + w] = dl_str_from(words[(w + (i < others ? i : 0)) % N]);
    }
    dl_workspace_encode(model, space, NULL);
    memcpy(hidden, space->hidden + (size_t)space->row[others] * model->width, (N + 1) * (size_t)model->width * sizeof *hidden);
    dl_workspace_give(model, space);
}

/* A sentence alone, in a group, and by every set of kernels: the same bits. */
static void neighbours_change_nothing(void **state)
{
    (void)state;
    enum { FLOATS = 13 * 1024 };
    static float first[FLOATS], hidden[FLOATS];
    for (int exact = 0; exact < 2; exact++)
        for (size_t set = 0; dl_kernels_at(set) != NULL; set++) {
            struct dl_data data;
            struct dl_model *model = open_model(&data);
            if (model == NULL) skip();
            model->kernels = dl_kernels_at(set);
            model->exact = exact;
            for (uint32_t others = 0; others < DL_GROUP; others += 5) {
                encode_behind(model, others, hidden);
                if (set == 0 && others == 0) memcpy(first, hidden, sizeof first);
                assert_memory_equal(first, hidden, sizeof first);
            }
            dl_model_close(model);
            dl_data_release(&data);
        }
}

/* ---- forms ---- */

static void forms_keep_their_slots(void **state)
{
    (void)state;
    struct dl_forms *forms = calloc(1, sizeof *forms);
    char(*held)[DL_FORM_KEY] = calloc(DL_FORMS, sizeof *held); /* what each slot was computed from */
    assert_true(forms != NULL && held != NULL);
    uint32_t made = 0, asked = 0;
    for (uint32_t group = 0; group < 400; group++) {
        dl_forms_begin(forms);
        for (uint32_t i = 0; i < 500; i++, asked++) {
            char key[DL_FORM_KEY] = {0};
            int is_new = -1;
            seed = seed * 1664525u + 1013904223u;
            snprintf(key, sizeof key, "w%u", i % 2 == 0 ? (seed >> 8) % 4000 : (seed >> 8) % 400000); /* some often, some rarely */
            uint32_t slot = dl_forms_slot(forms, dl_str_from(key), &is_new);
            assert_true(slot < DL_FORMS);
            if (is_new) memcpy(held[slot], key, sizeof key), made++;
            else assert_memory_equal(held[slot], key, sizeof key);
        }
    }
    assert_true(made > DL_FORMS); /* the hand has gone round */
    assert_true(made < asked * 6 / 10);
    int is_new = 0;
    struct dl_str long_form = DL_STR("http://example.org/a-form-longer-than-any-key");
    uint32_t one = dl_forms_slot(forms, long_form, &is_new);
    assert_true(is_new);
    assert_true(dl_forms_slot(forms, long_form, &is_new) != one && is_new);
    free(forms), free(held);
}

/* ---- clauses ---- */

static void a_relation_is_asked_with_its_kind_or_without(void **state)
{
    (void)state;
    struct dl_word words[3]; /* "he was killed" */
    memset(words, 0, sizeof words);
    hang(words, 0, 2, DL_REL_NSUBJ_PASS), hang(words, 1, 2, DL_REL_AUX_PASS), hang(words, 2, DL_NONE, DL_REL_ROOT);
    assert_int_equal(child_of(words, 2, DL_REL_AUX_PASS, 0, 2), 1);
    assert_int_equal(child_of(words, 2, DL_REL_AUX, 0, 2), 1);
    assert_int_equal(subject_of(words, 2, 0, 2), 0);
    words[0].rel = DL_REL_NSUBJ, words[1].rel = DL_REL_AUX; /* "he has killed" */
    assert_false(has_child(words, 2, DL_REL_AUX_PASS, 0, 2));
    assert_false(has_child(words, 2, DL_REL_NSUBJ_PASS, 0, 2));
    assert_int_equal(subject_of(words, 2, 0, 2), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(features_are_the_trainers),
                                       cmocka_unit_test(long_forms_are_cut_at_a_letter),
                                       cmocka_unit_test(trees_are_the_heaviest),
                                       cmocka_unit_test(long_sentences_become_trees),
                                       cmocka_unit_test(names_take_the_best_path),
                                       cmocka_unit_test(lemmas_follow_their_scripts),
                                       cmocka_unit_test(lemmas_are_words_if_they_can_be),
                                       cmocka_unit_test(network_gives_the_trainers_numbers),
                                       cmocka_unit_test(neighbours_change_nothing),
                                       cmocka_unit_test(forms_keep_their_slots),
                                       cmocka_unit_test(a_relation_is_asked_with_its_kind_or_without)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
