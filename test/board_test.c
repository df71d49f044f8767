/* `dateline stand` over an archive made by hand: the matrix of actors by issues and its cells opened, against goldens in test/data/stand.
 * `board_test --update` writes them anew; review them as a diff. In whatever order reports came in, the answer is the same. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/day.h"
#include "base/doc.h"
#include "out/buffer.h"

static int update;

static const struct row { /* a position of a report; those of one report stand together */
    const char *report, *day, *actor, *key, *speaks_for, *issue, *topic;
    enum dl_stance stance;
    const char *above, *sentence;
    float confidence; /* 0: an older version's, which is not known */
} rows[] = {
    {"r1", "2024-01-10", "Elbonia", "country:ELB", NULL, "NATO membership for Elbonia", "membership country:ELB org:nato",
     DL_STANCE_FOR, NULL, "Elbonia asked to be let into the alliance.", 0},
    {"r1", "2024-01-10", "the foreign ministry", "org:elb-mfa", "Elbonia", "NATO membership for Elbonia",
     "membership country:ELB org:nato", DL_STANCE_FOR, NULL, "Its foreign ministry said that the door must stay open.", 0},
    {"r1", "2024-01-10", "Ruritania", "country:RUR", NULL, "NATO membership", "membership org:nato", DL_STANCE_AGAINST, NULL,
     "Ruritania is opposed to any accession.", 0},
    {"r2", "2024-02-01", "Ruritania", "country:RUR", NULL, "NATO membership for Elbonia", "membership country:ELB org:nato",
     DL_STANCE_CONDITIONAL, NULL, "Ruritania would accept it if its grain could pass.", 0},
    {"r2", "2024-02-01", "Ruritania", "country:RUR", NULL, "exports of grain", "exports of grain", DL_STANCE_FOR,
     "NATO membership for Elbonia", "Grain comes before alliances, it said.", 0},
    {"r3", "2024-03-05", "Ruritania", "country:RUR", NULL, "NATO membership for Elbonia", "membership country:ELB org:nato",
     DL_STANCE_FOR, NULL, "Ruritania now backs the accession.", 0},
    {"r3", "2024-03-05", "Farmers", "", NULL, "exports of grain", "exports of grain", DL_STANCE_AGAINST, NULL,
     "Farmers blocked the border.", 0},
    {"r3", "2024-03-05", "Grand Fenwick", "country:GFW", NULL, "exports of grain", "exports of grain", DL_STANCE_SILENT, NULL,
     "Grand Fenwick made no comment.", 0.6f},
    {"r3", "2024-03-05", "Grand Fenwick", "country:GFW", NULL, "NATO membership for Elbonia", "membership country:ELB org:nato",
     DL_STANCE_AGAINST, NULL, "Grand Fenwick's grain may suffer.", 0.59f}, /* in no table */
};
enum { ROWS = sizeof rows / sizeof *rows };

/* ---- the archive ---- */

static uint32_t entity_of(struct dl_doc *doc, const char *name, const char *key)
{
    for (uint32_t i = 0; i < doc->entities.count; i++)
        if (dl_str_is(doc->entities.at[i].name, name)) return i;
    struct dl_entity *entity = DL_PUSH(&doc->entities, &doc->arena, ROWS * 2);
    *entity = (struct dl_entity){.name = dl_str_from(name), .kind = DL_ENTITY_COUNTRY, .of = DL_NONE};
    if (key[0] != 0) entity->actor = dl_str_from(key);
    return doc->entities.count - 1;
}

static void add_sentence(struct dl_doc *doc, const char *sentence)
{
    uint32_t start = doc->text.size > 0 ? doc->text.size + 1 : 0;
    doc->text =
        start > 0 ? dl_str_format(&doc->arena, "%.*s %s", (int)doc->text.size, doc->text.at, sentence) : dl_str_from(sentence);
    struct dl_sentence *added = DL_PUSH(&doc->sentences, &doc->arena, ROWS);
    *added = (struct dl_sentence){.span = {start, doc->text.size}, .subject = DL_NONE};
}

static void add_position(struct dl_doc *doc, const struct row *row)
{
    uint32_t holder = entity_of(doc, row->actor, row->key),
             state = row->speaks_for != NULL ? entity_of(doc, row->speaks_for, "country:ELB") : DL_NONE;
    uint32_t *sentence = dl_arena_alloc(&doc->arena, sizeof *sentence);
    *sentence = doc->sentences.count;
    add_sentence(doc, row->sentence);
    struct dl_position *position = DL_PUSH(&doc->positions, &doc->arena, ROWS);
    *position = (struct dl_position){.entity = holder,
                                     .speaks_for = state,
                                     .issue = dl_str_from(row->issue),
                                     .topic = dl_str_from(row->topic),
                                     .stance = row->stance,
                                     .confidence = row->confidence,
                                     .strength = DL_STRENGTH_PLAIN,
                                     .is_priority = row->above != NULL,
                                     .since = doc->day,
                                     .sentences = sentence,
                                     .sentence_count = 1};
    if (row->above != NULL) position->above = dl_str_from(row->above);
}

static void put_report(struct dl_store *store, uint32_t first)
{
    struct dl_doc *doc = dl_doc_new();
    struct dl_error error;
    assert_non_null(doc);
    doc->id = dl_str_from(rows[first].report);
    doc->date = dl_str_from(rows[first].day);
    doc->day = dl_day_parse(doc->date);
    for (uint32_t i = first; i < ROWS && strcmp(rows[i].report, rows[first].report) == 0; i++) add_position(doc, &rows[i]);
    doc->language = DL_STR("en");
    *DL_PUSH(&doc->sections, &doc->arena, 1) = (struct dl_section){DL_SECTION_PARAGRAPH, {0, doc->text.size}};
    doc->is_coded = 1;
    assert_int_equal(dl_doc_index(doc), DL_OK);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    if (dl_store_put(store, NULL, doc, 0, &error) != DL_OK) fail_msg("%s", error.message);
    assert_int_equal(dl_store_commit(store, NULL), DL_OK);
    dl_doc_free(doc);
}

static int begins_report(uint32_t row) { return row == 0 || strcmp(rows[row].report, rows[row - 1].report) != 0; }

/* ---- the answer ---- */

static int append(void *user, const char *bytes, size_t size)
{
    dl_buffer_bytes(user, bytes, size);
    return 0;
}

static struct dl_buffer asked(const struct dl_stand_query *query, enum dl_format format, int backwards)
{
    char folder[] = "/tmp/dateline-board-XXXXXX", name[64];
    struct dl_buffer out = {0};
    struct dl_store *store;
    struct dl_error error;
    struct dl_sink sink = {append, &out};
    struct dl_write_options options = {0, 110};
    uint64_t count = 0;
    assert_non_null(mkdtemp(folder));
    snprintf(name, sizeof name, "%s/test.db", folder);
    if (dl_store_open(&store, name, DL_STORE_WRITE, &error) != DL_OK) fail_msg("%s", error.message);
    for (uint32_t i = 0; i < ROWS; i++) {
        uint32_t row = backwards ? ROWS - 1 - i : i;
        if (begins_report(row)) put_report(store, row);
    }
    if (dl_store_stand(store, query, format, &options, &sink, &count, &error) != DL_OK) fail_msg("%s", error.message);
    dl_store_close(store);
    static const char *const endings[] = {"", "-wal", "-shm"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        snprintf(name, sizeof name, "%s/test.db%s", folder, endings[i]);
        unlink(name);
    }
    rmdir(folder);
    return out;
}

static void compare(const struct dl_stand_query *query, enum dl_format format, const char *golden)
{
    char path[512], bytes[1 << 14];
    struct dl_buffer got = asked(query, format, 0), again = asked(query, format, 1);
    if (got.size != again.size || memcmp(got.at, again.at, got.size) != 0)
        fail_msg("%s depends on the order of the reports", golden);
    snprintf(path, sizeof path, "%s/test/data/stand/%s", DL_SOURCE_DIR, golden);
    FILE *file = fopen(path, update ? "w+b" : "rb");
    if (file == NULL) fail_msg("no golden %s: run board_test --update", path);
    if (update) assert_int_equal(fwrite(got.at, 1, got.size, file), got.size);
    rewind(file);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    if (size != got.size || memcmp(bytes, got.at, size) != 0)
        fail_msg("%s differs; written was:\n%.*s", golden, (int)got.size, got.at);
    dl_buffer_release(&got);
    dl_buffer_release(&again);
}

static void the_matrix_is_as_looked_at(void **state)
{
    (void)state;
    compare(&(struct dl_stand_query){0}, DL_FORMAT_TABLE, "matrix.txt");
}

static void cells_open_to_their_sentences(void **state)
{
    (void)state;
    compare(&(struct dl_stand_query){.issue = "membership"}, DL_FORMAT_TABLE, "cells.txt");
    compare(&(struct dl_stand_query){.actor = "Ruritania", .since = "2024-02-01"}, DL_FORMAT_CSV, "ruritania.csv");
    compare(&(struct dl_stand_query){.actor = "Grand Fenwick"}, DL_FORMAT_CSV, "fenwick.csv");
    compare(&(struct dl_stand_query){.actor = "Grand Fenwick", .least_confidence = 60}, DL_FORMAT_CSV, "fenwick-sure.csv");
}

int main(int argc, char **argv)
{
    update = argc > 1 && strcmp(argv[1], "--update") == 0;
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_matrix_is_as_looked_at),
                                       cmocka_unit_test(cells_open_to_their_sentences)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
