/* did: the lexicon is whole and consistent; events of hand-checked trees (test/data/did/events.conllu and sides.conllu, which say how to read them). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <cmocka.h>

#include "did/did.h"
#include "did/frames.h"
#include "said/said.h"
#include "tree_reader.h"
#include "when/when.h"
#include "where/where.h"
#include "who/who.h"

static struct dl_frames *open_lexicon(struct dl_data *data)
{
    struct dl_error error;
    struct dl_frames *frames = NULL;
    if (dl_data_open(data, NULL, &error) != DL_OK || dl_frames_open(&frames, data, &error) != DL_OK) fail_msg("%s", error.message);
    return frames;
}

/* ---- the lexicon ---- */

static void every_class_and_mode_has_frames(void **state)
{
    (void)state;
    struct dl_data data;
    struct dl_frames *f = open_lexicon(&data);
    assert_true(f->frames.count >= 3000);
    for (int type = 0; type < DL_EVENT_TYPES; type++) {
        struct dl_str modes = dl_str_from(f->classes[type].modes);
        uint32_t of_class = 0;
        for (uint32_t i = 0; i < f->frames.count; i++) of_class += f->frames.at[i].type == type;
        if (of_class < 20) fail_msg("%s has %u frames", dl_event_type_name(type), of_class);
        while (modes.at != NULL) {
            struct dl_str mode = dl_str_trim(dl_str_cut(&modes, ','));
            int found = mode.size == 0;
            for (uint32_t i = 0; i < f->frames.count && !found; i++)
                found = f->frames.at[i].type == type && f->frames.at[i].mode != NULL && dl_str_is(mode, f->frames.at[i].mode);
            for (uint32_t i = 0; i < f->compose.count && !found; i++) { /* modes of what is asked, refused, threatened */
                const struct dl_code_row *row = dl_frames_code(f, f->compose.at[i].cameo);
                found = row->type == type && f->compose.at[i].mode != NULL && dl_str_is(mode, f->compose.at[i].mode);
            }
            /* "ban" and "rights" of THREATEN are folded into "restrict" */
            if (!found && !dl_str_is(mode, "ban") && !dl_str_is(mode, "rights"))
                fail_msg("no frame gives %s %.*s", dl_event_type_name(type), (int)mode.size, mode.at);
        }
    }
    dl_frames_close(f);
    dl_data_release(&data);
}

static int same_tests(const struct dl_frame *a, const struct dl_frame *b)
{
    return a->test_count == b->test_count && memcmp(a->tests, b->tests, a->test_count * sizeof *a->tests) == 0;
}

static void no_two_frames_contradict(void **state)
{
    (void)state;
    struct dl_data data;
    struct dl_frames *f = open_lexicon(&data);
    for (int kind = 0; kind < DL_FRAME_KINDS; kind++)
        for (uint32_t lemma = 0; lemma < f->lemma_count; lemma++)
            for (uint32_t i = f->of_lemma[lemma].first[kind]; i != DL_NONE; i = f->links.at[i].next)
                for (uint32_t k = f->links.at[i].next; k != DL_NONE; k = f->links.at[k].next) {
                    const struct dl_frame *a = &f->frames.at[f->links.at[i].frame], *b = &f->frames.at[f->links.at[k].frame];
                    if (same_tests(a, b) && a->type != b->type)
                        fail_msg("%s:%u and %s:%u have one pattern and two classes", a->file, a->line, b->file, b->line);
                }
    dl_frames_close(f);
    dl_data_release(&data);
}

static void codes_are_ranged_and_named(void **state)
{
    (void)state;
    struct dl_data data;
    struct dl_frames *f = open_lexicon(&data);
    assert_int_equal(f->context_count, DL_CONTEXTS);
    assert_true(f->codes.count >= 250);
    assert_true(dl_frames_code(f, "1032")->goldstein == -5.0f);
    assert_null(dl_frames_code(f, "9999"));
    const struct dl_compose *c = dl_frames_compose(f, "100", DL_EVENT_RETREAT, "resign", NULL);
    assert_string_equal(c->cameo, "1041");
    assert_string_equal(c->mode, "change");
    dl_frames_close(f);
    dl_data_release(&data);
}

/* A line of compose.tsv that an earlier one takes every case of is never read. */
static void no_composition_is_hidden(void **state)
{
    (void)state;
    struct dl_data data;
    struct dl_frames *f = open_lexicon(&data);
    for (uint32_t i = 0; i < f->compose.count; i++)
        for (uint32_t k = i + 1; k < f->compose.count; k++) {
            const struct dl_compose *a = &f->compose.at[i], *b = &f->compose.at[k];
            int takes_code = a->inner_code == NULL ||
                             (b->inner_code != NULL && strncmp(a->inner_code, b->inner_code, strlen(a->inner_code)) == 0);
            int takes_mode = a->inner_mode == NULL || (b->inner_mode != NULL && strcmp(a->inner_mode, b->inner_mode) == 0);
            if (strcmp(a->family, b->family) == 0 && (a->type == DL_NO_CLASS || a->type == b->type) && takes_code && takes_mode)
                fail_msg("in compose.tsv %s of family %s is hidden by %s", b->cameo, b->family, a->cameo);
        }
    dl_frames_close(f);
    dl_data_release(&data);
}

static void reach(const struct dl_frames *f, uint8_t *reached, const char *code)
{
    const struct dl_code_row *row = dl_frames_code(f, code);
    if (row != NULL) reached[row - f->codes.at] = 1;
}

/* What finer.tsv refines is a code that something gives, and keeps its class; more than 250 of CAMEO's codes can be given at all. */
static void most_codes_are_reached(void **state)
{
    (void)state;
    static uint8_t reached[1024];
    struct dl_data data;
    struct dl_frames *f = open_lexicon(&data);
    assert_true(f->codes.count <= sizeof reached);
    for (uint32_t i = 0; i < f->frames.count; i++)
        if (f->frames.at[i].type != DL_NO_CLASS) reach(f, reached, f->frames.at[i].cameo);
    for (uint32_t i = 0; i < f->compose.count; i++) reach(f, reached, f->compose.at[i].cameo);
    for (uint32_t i = 0; i < f->finer.count; i++) {
        const struct dl_code_row *from = dl_frames_code(f, f->finer.at[i].code), *to = dl_frames_code(f, f->finer.at[i].finer);
        if (!reached[from - f->codes.at]) fail_msg("nothing gives %s, which finer.tsv refines", from->code);
        if (from->type != to->type && from->type != DL_EVENT_MOBILIZE)
            fail_msg("%s and the finer %s are of two classes", from->code, to->code);
        reach(f, reached, to->code);
    }
    uint32_t count = 0;
    for (uint32_t i = 0; i < f->codes.count; i++) count += reached[i];
    if (count <= 250) fail_msg("only %u codes are reached", count);
    dl_frames_close(f);
    dl_data_release(&data);
}

/* ---- events ---- */

static int with_codes; /* sides are written as "phrase=CODE" */

static const char *code_of(const struct dl_doc *doc, uint32_t entity)
{
    return entity == DL_NONE || doc->entities.at[entity].country[0] == '\0' ? "-" : doc->entities.at[entity].country;
}

static void add_side(const struct dl_doc *doc, const struct dl_participant *list, uint32_t count, char *to, size_t size)
{
    size_t at = strlen(to);
    for (uint32_t i = 0; i < count && at + 1 < size; i++) {
        struct dl_str text = dl_doc_slice(doc, list[i].span);
        at += (size_t)snprintf(to + at, size - at, "%s%.*s", i > 0 ? " + " : "", (int)text.size, text.at);
        if (with_codes && at + 1 < size) at += (size_t)snprintf(to + at, size - at, "=%s", code_of(doc, list[i].entity));
    }
    if (count == 0) snprintf(to + at, size - at, "-");
}

static void write_event(const struct dl_doc *doc, const struct dl_event *e, char *to, size_t size)
{
    snprintf(to, size, "%s %s %s %s | ", dl_event_type_name(e->type), e->mode != NULL ? e->mode : "-", dl_status_name(e->status),
             e->cameo);
    add_side(doc, e->actors, e->actor_count, to, size);
    struct dl_str trigger = dl_doc_slice(doc, e->trigger.at[0]);
    size_t at = strlen(to);
    snprintf(to + at, size - at, " | %.*s | ", (int)trigger.size, trigger.at);
    add_side(doc, e->recipients, e->recipient_count, to, size);
}

/* Participants may be wider or narrower than wanted (who cuts phrases), all else must be the same. */
static int agrees(struct dl_str want, struct dl_str got)
{
    if (with_codes) return dl_str_equal(want, got);
    for (int field = 0; field < 4; field++) {
        struct dl_str parts[2] = {want, got};
        for (int side = 0; side < 2; side++) {
            struct dl_str *rest = side == 0 ? &want : &got;
            parts[side] = dl_str_trim(dl_str_cut(rest, '|'));
        }
        if (dl_str_equal(parts[0], parts[1])) continue;
        if (field == 0 || field == 2 || dl_str_is(parts[0], "-") || dl_str_is(parts[1], "-")) return 0;
        struct dl_str *longer = parts[0].size > parts[1].size ? &parts[0] : &parts[1],
                      *shorter = longer == &parts[0] ? &parts[1] : &parts[0];
        if (memmem(longer->at, longer->size, shorter->at, shorter->size) == NULL) return 0;
    }
    return 1;
}

static int code_tree(const struct dl_kit *kit, struct dl_doc *doc)
{
    struct dl_error error;
    int code = dl_when_run(kit, doc, &error);
    if (code == DL_OK) code = dl_where_run(kit, doc, &error);
    if (code == DL_OK) code = dl_who_run(kit, doc, &error);
    if (code == DL_OK) code = dl_said_run(kit, doc, &error);
    return code == DL_OK ? dl_did_run(kit, doc, &error) : code;
}

static void check_sentence(const struct dl_kit *kit, const struct tree_sentence *sentence)
{
    struct dl_doc *doc = tree_document(kit, sentence);
    if (doc == NULL) fail_msg("not read: %.*s", (int)sentence->text.size, sentence->text.at);
    assert_int_equal(code_tree(kit, doc), DL_OK);
    struct dl_str lines = sentence->comments;
    uint32_t n = 0;
    while (lines.at != NULL) {
        struct dl_str line = dl_str_cut(&lines, '\n');
        if (!dl_str_starts(line, "# event = ")) continue;
        char got[512] = "nothing";
        if (n < doc->events.count) write_event(doc, &doc->events.at[n], got, sizeof got);
        struct dl_str want = dl_str_slice(line, 10, line.size);
        if (!agrees(want, dl_str_from(got)))
            fail_msg("%.*s\n  wanted %.*s\n  got    %s", (int)sentence->text.size, sentence->text.at, (int)want.size, want.at, got);
        n++;
    }
    if (n != doc->events.count) {
        char got[512];
        write_event(doc, &doc->events.at[n], got, sizeof got);
        fail_msg("%.*s\n  one too many: %s", (int)sentence->text.size, sentence->text.at, got);
    }
    dl_doc_free(doc);
}

static void trees_give_their_events(void **state)
{
    (void)state;
    with_codes = 0;
    tree_check_file(DL_SOURCE_DIR "/test/data/did/events.conllu", 60, check_sentence);
}

static void sides_have_their_countries(void **state)
{
    (void)state;
    with_codes = 1;
    tree_check_file(DL_SOURCE_DIR "/test/data/did/sides.conllu", 12, check_sentence);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_class_and_mode_has_frames), cmocka_unit_test(no_two_frames_contradict),
        cmocka_unit_test(codes_are_ranged_and_named),      cmocka_unit_test(no_composition_is_hidden),
        cmocka_unit_test(most_codes_are_reached),          cmocka_unit_test(trees_give_their_events),
        cmocka_unit_test(sides_have_their_countries)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
