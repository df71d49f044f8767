/* What every kind of store must do. Each test gets a fresh, empty store: of SQLite, or in the PostgreSQL database that
 * DATELINE_TEST_STORE names, whose tables are dropped before each test (postgresql_test.sh starts a server for it). */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <unistd.h>

#include "base/data.h"
#include "base/identity.h"
#include "out/buffer.h"
#include "sample_document.h"

struct place {
    char folder[64], name[256];
};

static const char *server(void) { return getenv("DATELINE_TEST_STORE"); }

static void drop_tables(void)
{
    PGconn *connection = PQconnectdb(server());
    PGresult *result = PQexec(connection, "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public");
    if (PQresultStatus(result) != PGRES_COMMAND_OK) fail_msg("%s", PQerrorMessage(connection));
    PQclear(result);
    PQfinish(connection);
}

static int make_place(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    if (place == NULL) return -1;
    snprintf(place->folder, sizeof place->folder, "/tmp/dateline-store-XXXXXX");
    if (mkdtemp(place->folder) == NULL) return -1;
    snprintf(place->name, sizeof place->name, "%s/test.db", place->folder);
    if (server() != NULL) {
        drop_tables();
        snprintf(place->name, sizeof place->name, "%s", server());
    }
    *state = place;
    return 0;
}

static int remove_place(void **state)
{
    struct place *place = *state;
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/test.db%s", place->folder, endings[i]);
        unlink(path);
    }
    rmdir(place->folder);
    free(place);
    return 0;
}

static struct dl_store *opened(const struct place *place, enum dl_store_use use)
{
    struct dl_store *store = NULL;
    struct dl_error error = {0};
    if (dl_store_open(&store, place->name, use, &error) != DL_OK) fail_msg("%s", error.message);
    return store;
}

static void put_one(struct dl_store *store, const char *id, uint32_t flags)
{
    struct dl_error error = {0};
    struct dl_doc *doc = sample_document(id);
    int code = dl_store_put(store, NULL, doc, flags, &error);
    dl_doc_free(doc);
    if (code != DL_OK) fail_msg("%s", error.message);
}

static void put(struct dl_store *store, const char *id, uint32_t flags)
{
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    put_one(store, id, flags);
    struct dl_error error = {0};
    if (dl_store_commit(store, &error) != DL_OK) fail_msg("%s", error.message);
}

static int append(void *user, const char *bytes, size_t size)
{
    dl_buffer_bytes(user, bytes, size);
    return 0;
}

/* Asks and compares with the whole answer. */
static void expect(struct dl_store *store, struct dl_query query, enum dl_format format, const char *answer)
{
    struct dl_buffer buffer = {0};
    struct dl_sink sink = {append, &buffer};
    struct dl_error error = {0};
    struct dl_write_options options = {DL_WRITE_NO_HEADER, 0};
    if (dl_store_query(store, &query, format, &options, &sink, NULL, &error) != DL_OK) fail_msg("%s", error.message);
    dl_buffer_char(&buffer, 0);
    assert_string_equal(buffer.at, answer);
    dl_buffer_release(&buffer);
}

static uint64_t count(struct dl_store *store, struct dl_query query)
{
    struct dl_buffer buffer = {0};
    struct dl_sink sink = {append, &buffer};
    struct dl_error error = {0};
    uint64_t rows = 99;
    if (dl_store_query(store, &query, DL_FORMAT_JSONL, NULL, &sink, &rows, &error) != DL_OK) fail_msg("%s", error.message);
    dl_buffer_release(&buffer);
    return rows;
}

static void every_record_comes_back(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", 0);
    expect(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS}, DL_FORMAT_CSV,
           "a/1,2014-03-04,0,José Ruiz,person:jose-ruiz,ELB,GOV,,said,mixed,affirm,,0.93,\"President José Ruiz said on Monday that "
           "Elbonia \"\"wants\\needs\"\" peace.\",\"that Elbonia \"\"wants\\needs\"\" peace\"\n");
    expect(
        store, (struct dl_query){.subject = DL_SUBJECT_EVENTS, .repeats = 1}, DL_FORMAT_CSV,
        "a/1,2014-03-04,0,2014-01-01,2014-12-31,year,Elbonia,ASSAULT,,attacked,Ruritania,actual,Łódź,military; territory,190,4,4,"
        "-10.0,country:ELB,ELB,,,,,POL,51.77058,19.47395,,,0.5,ELB,,Elbonia attacked Ruritania near Łódź in 2014.,\"attack: nsubj, "
        "obj\"\n"
        "a/1,2014-03-04,1,,,,,CONSULT,meet,talks,,wanted,,,046,1,0,7.0,,,,,,,,,,José Ruiz,0,1.0,,,Café talks “begin”,\n");
    expect(store, (struct dl_query){.subject = DL_SUBJECT_ACTORS}, DL_FORMAT_CSV,
           "Elbonia,country,ELB,,,,1,2,0,1,0,country:ELB,,,,\n"
           "José Ruiz,person,ELB,GOV,,President,1,1,1,0,0,person:jose-ruiz,,,,\n"
           "Ruritania,place,,,,,1,1,0,0,1,,,,,\n");
    expect(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}, DL_FORMAT_JSONL,
           "{\"document\":\"a/1\",\"date\":\"2014-03-04\",\"uri\":null,\"publisher\":null,\"language\":\"en\",\"words\":0,"
           "\"statements\":1,\"events\":1,\"model\":\"\",\"lexicons\":\"\",\"gazetteer\":\"\",\"title\":\"Tab\\there, "
           "\\\"quoted\\\"\",\"copies\":0,\"copy_of\":null}\n");
    dl_store_close(store);
}

static void conditions_choose(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", 0);
    static const struct {
        const char *what;
        struct dl_query query;
        uint64_t rows;
    } cases[] = {
        {"speaker", {.subject = DL_SUBJECT_STATEMENTS, .speaker = "Ruiz"}, 1},
        {"speaker without accent, in capitals", {.subject = DL_SUBJECT_STATEMENTS, .speaker = "JOSE RUIZ"}, 1},
        {"speaker by the beginning of a word", {.subject = DL_SUBJECT_STATEMENTS, .speaker = "Rui*"}, 1},
        {"speaker by key", {.subject = DL_SUBJECT_STATEMENTS, .speaker = "person:jose-ruiz"}, 1},
        {"another speaker", {.subject = DL_SUBJECT_STATEMENTS, .speaker = "Elbonia"}, 0},
        {"spoken of", {.subject = DL_SUBJECT_STATEMENTS, .actor = "Elbonia"}, 1},
        {"not spoken of", {.subject = DL_SUBJECT_STATEMENTS, .actor = "Ruritania"}, 0},
        {"words in another form", {.subject = DL_SUBJECT_STATEMENTS, .words = "want"}, 1},
        {"words of which one is missing", {.subject = DL_SUBJECT_STATEMENTS, .words = "want war"}, 0},
        {"an operator is a word", {.subject = DL_SUBJECT_STATEMENTS, .words = "NOT war OR \"peace"}, 0},
        {"polarity", {.subject = DL_SUBJECT_STATEMENTS, .type = "affirm"}, 1},
        {"another polarity", {.subject = DL_SUBJECT_STATEMENTS, .type = "deny"}, 0},
        {"mode", {.subject = DL_SUBJECT_STATEMENTS, .type = "MIXED"}, 1},
        {"country", {.subject = DL_SUBJECT_STATEMENTS, .country = "elb"}, 1},
        {"the report's day", {.subject = DL_SUBJECT_STATEMENTS, .since = "2014-03-04", .until = "2014-03-04"}, 1},
        {"a later day", {.subject = DL_SUBJECT_STATEMENTS, .since = "2014-03-05"}, 0},
        {"events without repeats", {.subject = DL_SUBJECT_EVENTS}, 1},
        {"events", {.subject = DL_SUBJECT_EVENTS, .repeats = 1}, 2},
        {"limit", {.subject = DL_SUBJECT_EVENTS, .repeats = 1, .limit = 1}, 1},
        {"recipient", {.subject = DL_SUBJECT_EVENTS, .actor = "Ruritania"}, 1},
        {"reported by", {.subject = DL_SUBJECT_EVENTS, .speaker = "Ruiz", .repeats = 1}, 1},
        {"class", {.subject = DL_SUBJECT_EVENTS, .type = "assault"}, 1},
        {"mode of a repeat", {.subject = DL_SUBJECT_EVENTS, .type = "meet"}, 0},
        {"country of the place", {.subject = DL_SUBJECT_EVENTS, .country = "POL"}, 1},
        {"country of a side", {.subject = DL_SUBJECT_EVENTS, .country = "ELB"}, 1},
        {"no such country", {.subject = DL_SUBJECT_EVENTS, .country = "XXX"}, 0},
        {"place", {.subject = DL_SUBJECT_EVENTS, .place = "Łódź"}, 1},
        {"the event's year ends later", {.subject = DL_SUBJECT_EVENTS, .since = "2014-12-31"}, 1},
        {"after the event's year", {.subject = DL_SUBJECT_EVENTS, .since = "2015-01-01"}, 0},
        {"words of the event's sentence", {.subject = DL_SUBJECT_EVENTS, .words = "attacks Ruritania"}, 1},
        {"actors of a kind", {.subject = DL_SUBJECT_ACTORS, .type = "country"}, 1},
        {"actors of a sector", {.subject = DL_SUBJECT_ACTORS, .type = "gov"}, 1},
        {"a status", {.subject = DL_SUBJECT_EVENTS, .status = "wanted", .repeats = 1}, 1},
        {"positions", {.subject = DL_SUBJECT_POSITIONS, .actor = "Ruiz", .type = "conditional", .words = "peace"}, 1},
        {"positions of whom somebody speaks for", {.subject = DL_SUBJECT_POSITIONS, .actor = "Elbonia"}, 1},
        {"agreements by a party", {.subject = DL_SUBJECT_AGREEMENTS, .actor = "Elbonia", .words = "accord"}, 1},
        {"agreements of another kind", {.subject = DL_SUBJECT_AGREEMENTS, .type = "treaty"}, 0},
        {"agreements without a party", {.subject = DL_SUBJECT_AGREEMENTS, .actor = "Ruiz"}, 0},
        {"rules by a vote", {.subject = DL_SUBJECT_RULES, .actor = "Elbonia", .type = "veto"}, 1},
        {"rules of another kind", {.subject = DL_SUBJECT_RULES, .type = "consensus"}, 0},
        {"reasons by their source", {.subject = DL_SUBJECT_REASONS, .actor = "Ruiz", .type = "cause"}, 1},
        {"reasons of another source", {.subject = DL_SUBJECT_REASONS, .actor = "Elbonia"}, 0},
        {"no position against", {.subject = DL_SUBJECT_POSITIONS, .type = "against"}, 0},
        {"months of events", {.subject = DL_SUBJECT_TIMELINE, .repeats = 1}, 2},
        {"no edge without two keys", {.subject = DL_SUBJECT_NETWORK}, 0},
        {"reports by their words", {.subject = DL_SUBJECT_DOCUMENTS, .words = "peace"}, 1},
        {"reports with an actor", {.subject = DL_SUBJECT_DOCUMENTS, .actor = "Elbonia"}, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (count(store, cases[i].query) != cases[i].rows) fail_msg("'%s' does not find %d", cases[i].what, (int)cases[i].rows);
    dl_store_close(store);
}

static void sums_are_over_all_reports(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    static struct dl_participant ruiz = {{0, 0}, 0};
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    for (int i = 0; i < 3; i++) {
        struct dl_doc *doc = sample_document(i == 0 ? "a" : i == 1 ? "b" : "c");
        doc->events.at[0].recipients = &ruiz;
        doc->events.at[0].goldstein = i == 0 ? -10 : -4;
        assert_int_equal(dl_store_put(store, NULL, doc, 0, NULL), DL_OK);
        dl_doc_free(doc);
    }
    assert_int_equal(dl_store_commit(store, NULL), DL_OK);
    expect(store, (struct dl_query){.subject = DL_SUBJECT_NETWORK}, DL_FORMAT_CSV,
           "country:ELB,Elbonia,country,ELB,person:jose-ruiz,José Ruiz,person,ELB,3,3,-6.0,0,0,0,3,2014-01-01,2014-12-31\n");
    expect(store, (struct dl_query){.subject = DL_SUBJECT_NETWORK}, DL_FORMAT_GRAPHML,
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
           "  <key id=\"n_name\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/>\n"
           "  <key id=\"n_kind\" for=\"node\" attr.name=\"kind\" attr.type=\"string\"/>\n"
           "  <key id=\"n_country\" for=\"node\" attr.name=\"country\" attr.type=\"string\"/>\n"
           "  <key id=\"e_events\" for=\"edge\" attr.name=\"events\" attr.type=\"double\"/>\n"
           "  <key id=\"e_reports\" for=\"edge\" attr.name=\"reports\" attr.type=\"double\"/>\n"
           "  <key id=\"e_goldstein\" for=\"edge\" attr.name=\"goldstein\" attr.type=\"double\"/>\n"
           "  <key id=\"e_quad1\" for=\"edge\" attr.name=\"quad1\" attr.type=\"double\"/>\n"
           "  <key id=\"e_quad2\" for=\"edge\" attr.name=\"quad2\" attr.type=\"double\"/>\n"
           "  <key id=\"e_quad3\" for=\"edge\" attr.name=\"quad3\" attr.type=\"double\"/>\n"
           "  <key id=\"e_quad4\" for=\"edge\" attr.name=\"quad4\" attr.type=\"double\"/>\n"
           "  <key id=\"e_first\" for=\"edge\" attr.name=\"first\" attr.type=\"string\"/>\n"
           "  <key id=\"e_last\" for=\"edge\" attr.name=\"last\" attr.type=\"string\"/>\n"
           "  <graph edgedefault=\"directed\">\n"
           "    <node id=\"country:ELB\"><data key=\"n_name\">Elbonia</data><data key=\"n_kind\">country</data>"
           "<data key=\"n_country\">ELB</data></node>\n"
           "    <node id=\"person:jose-ruiz\"><data key=\"n_name\">José Ruiz</data><data key=\"n_kind\">person</data>"
           "<data key=\"n_country\">ELB</data></node>\n"
           "    <edge source=\"country:ELB\" target=\"person:jose-ruiz\"><data key=\"e_events\">3</data><data "
           "key=\"e_reports\">3</data>"
           "<data key=\"e_goldstein\">-6.0</data><data key=\"e_quad1\">0</data><data key=\"e_quad2\">0</data><data "
           "key=\"e_quad3\">0</data>"
           "<data key=\"e_quad4\">3</data><data key=\"e_first\">2014-01-01</data><data key=\"e_last\">2014-12-31</data></edge>\n"
           "  </graph>\n</graphml>\n");
    expect(store, (struct dl_query){.subject = DL_SUBJECT_TIMELINE}, DL_FORMAT_CSV, "2014,ASSAULT,3,3,-6.0\n");
    expect(store, (struct dl_query){.subject = DL_SUBJECT_ACTORS, .actor = "Elbonia"}, DL_FORMAT_CSV,
           "Elbonia,country,ELB,,,,3,6,0,3,0,country:ELB,,,,\n");
    dl_store_close(store);
}

static void wrong_questions_are_refused(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    struct dl_sink sink = {append, NULL};
    struct dl_error error;
    struct dl_query no_day = {.since = "2014-13-01"}, no_words = {.words = " "};
    assert_int_equal(dl_store_query(store, &no_day, DL_FORMAT_CSV, NULL, &sink, NULL, &error), DL_EUSAGE);
    assert_string_equal(error.message, "no such day '2014-13-01': a day is YYYY-MM-DD");
    assert_int_equal(dl_store_query(store, &no_words, DL_FORMAT_CSV, NULL, &sink, NULL, &error), DL_EUSAGE);
    assert_int_equal(dl_store_query(store, &no_words, DL_FORMAT_SHOW, NULL, &sink, NULL, &error), DL_EUSAGE);
    dl_store_close(store);
}

static void the_same_report_replaces_itself(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", 0);
    put(store, "b/2", 0);
    put(store, "a/1", DL_WRITE_NO_TEXT);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 2);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS}), 2);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS, .words = "peace"}), 1); /* b/2 has its text */
    put(store, "a/1", 0);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS, .words = "peace"}), 2);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS, .speaker = "Ruiz"}), 2);
    dl_store_close(store);
}

static void without_text_no_words_are_kept(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", DL_WRITE_NO_TEXT);
    expect(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS}, DL_FORMAT_CSV,
           "a/1,2014-03-04,0,José Ruiz,person:jose-ruiz,ELB,GOV,,,mixed,affirm,,0.93,,\n");
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS, .words = "peace"}), 0);
    dl_store_close(store);
}

static void what_is_not_committed_is_lost(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", 0);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    put_one(store, "b/2", 0);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK); /* takes b/2 back */
    put_one(store, "c/3", 0);
    dl_store_close(store);
    store = opened(*state, DL_STORE_READ);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 1);
    dl_store_close(store);
}

static void a_bad_record_is_refused_and_the_store_lives_on(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    struct dl_doc *doc = sample_document("bad");
    struct dl_error error = {0};
    doc->statements.at[0].source.entity = 77; /* there is no such entity */
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    int code = dl_store_put(store, NULL, doc, 0, &error);
    if (code == DL_OK) code = dl_store_commit(store, &error);
    assert_int_equal(code, DL_ESTORE);
    dl_doc_free(doc);
    put(store, "good", 0);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 1);
    dl_store_close(store);
}

static void twice_in_one_transaction_is_once(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    put_one(store, "a/1", DL_WRITE_NO_TEXT);
    put_one(store, "b/2", 0);
    put_one(store, "a/1", 0);
    assert_int_equal(dl_store_commit(store, NULL), DL_OK);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 2);
    assert_int_equal(count(store, (struct dl_query){.subject = DL_SUBJECT_STATEMENTS, .words = "peace"}), 2);
    dl_store_close(store);
}

static enum dl_held held(struct dl_store *store, const char *id, const char *date, uint32_t flags)
{
    struct dl_report report = {.text = sample_text, .text_size = strlen(sample_text), .id = id, .date = date};
    enum dl_held out = DL_HELD_SO;
    struct dl_error error = {0};
    if (dl_store_holds(store, NULL, &report, flags, &out, &error) != DL_OK) fail_msg("%s", error.message);
    return out;
}

static void what_is_held_is_told(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    struct dl_report report = {.text = sample_text, .text_size = strlen(sample_text), .id = "b/2", .date = "2014-03-04"};
    struct dl_doc *doc = sample_document("b/2");
    assert_int_equal(held(store, "b/2", "2014-03-04", 0), DL_HELD_NOT);
    put(store, "a/1", 0); /* which does not say how it was given */
    assert_int_equal(dl_identity_input(&report, doc->input), DL_OK);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    assert_int_equal(dl_store_put(store, NULL, doc, 0, NULL), DL_OK);
    assert_int_equal(dl_store_commit(store, NULL), DL_OK);
    dl_doc_free(doc);
    assert_int_equal(held(store, "b/2", "2014-03-04", 0), DL_HELD_SO);
    assert_int_equal(held(store, "b/2", "2014-03-05", 0), DL_HELD_CHANGED);
    assert_int_equal(held(store, "b/2", "2014-03-04", DL_WRITE_NO_TEXT), DL_HELD_OLDER);
    assert_int_equal(held(store, "a/1", "2014-03-04", 0), DL_HELD_OLDER);
    dl_store_close(store);
}

static void odd_characters_come_back(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a\\b\tc\nd\r\\N\\.", 0);
    expect(
        store, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}, DL_FORMAT_JSONL,
        "{\"document\":\"a\\\\b\\tc\\nd\\r\\\\N\\\\.\",\"date\":\"2014-03-04\",\"uri\":null,\"publisher\":null,\"language\":\"en\","
        "\"words\":0,\"statements\":1,\"events\":1,\"model\":\"\",\"lexicons\":\"\",\"gazetteer\":\"\",\"title\":\"Tab\\there, "
        "\\\"quoted\\\"\",\"copies\":0,\"copy_of\":null}\n");
    dl_store_close(store);
}

static void readers_read_while_one_writes(void **state)
{
    struct dl_store *store = opened(*state, DL_STORE_WRITE);
    put(store, "a/1", 0);
    assert_int_equal(dl_store_begin(store, NULL), DL_OK);
    put_one(store, "b/2", 0);
    struct dl_store *reader = opened(*state, DL_STORE_READ);
    assert_int_equal(count(reader, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 1);
    assert_int_equal(dl_store_commit(store, NULL), DL_OK);
    assert_int_equal(count(reader, (struct dl_query){.subject = DL_SUBJECT_DOCUMENTS}), 2);
    dl_store_close(reader);
    dl_store_close(store);
}

/* A store's version is the number of files that made it, so two of one number would make stores that only look alike. */
static void the_schema_is_numbered(void **state)
{
    (void)state;
    int count = 0;
    for (const char *const *name = dl_data_names(); *name != NULL; name++) {
        if (strncmp(*name, "store/", 6) != 0) continue;
        if (strtol(*name + 6, NULL, 10) != ++count) fail_msg("'%s' is number %d of the schema's files", *name, count);
    }
    assert_true(count > 0);
}

/* ---- what is of SQLite alone ---- */

static void foreign_files_are_not_touched(void **state)
{
    struct place *place = *state;
    struct dl_store *store = NULL;
    struct dl_error error;
    sqlite3 *db;
    assert_int_equal(dl_store_open(&store, place->name, DL_STORE_READ, &error), DL_EIO);
    assert_int_equal(sqlite3_open(place->name, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE mine (x)", NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
    assert_int_equal(dl_store_open(&store, place->name, DL_STORE_WRITE, &error), DL_ESTORE);
    assert_non_null(strstr(error.message, "not a database of dateline"));
    FILE *file = fopen(place->name, "wb");
    assert_non_null(file);
    fputs("a letter to a friend, long enough to be more than the head of a database would be, which has one hundred bytes", file);
    fclose(file);
    assert_int_equal(dl_store_open(&store, place->name, DL_STORE_WRITE, &error), DL_ESTORE);
    assert_non_null(strstr(error.message, "not a database '"));
    assert_null(store);
}

static void the_tables_hold_together(void **state)
{
    struct place *place = *state;
    struct dl_store *store = opened(place, DL_STORE_WRITE);
    sqlite3 *db;
    sqlite3_stmt *row;
    put(store, "a/1", 0);
    put(store, "a/1", 0);
    dl_store_close(store);
    static const char *const checks[][2] = {
        {"PRAGMA integrity_check", "ok"},
        {"SELECT count(*) FROM pragma_foreign_key_check", "0"},
        {"INSERT INTO statement_words (statement_words) VALUES ('integrity-check'); SELECT 1", NULL},
        {"SELECT substr(d.text, s.start + 1, s.\"end\" - s.start) FROM statement_span s JOIN document d ON d.id = s.document "
         "WHERE part = 'content'",
         "that Elbonia \"wants\\needs\" peace"},
        {"SELECT s.content FROM statement_words f JOIN statement s ON s.document = f.rowid >> 24 AND s.n = f.rowid & 16777215 "
         "WHERE statement_words MATCH 'peace'",
         "that Elbonia \"wants\\needs\" peace"},
    };
    assert_int_equal(sqlite3_open(place->name, &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) {
        if (checks[i][1] == NULL) {
            assert_int_equal(sqlite3_exec(db, checks[i][0], NULL, NULL, NULL), SQLITE_OK);
            continue;
        }
        assert_int_equal(sqlite3_prepare_v2(db, checks[i][0], -1, &row, NULL), SQLITE_OK);
        assert_int_equal(sqlite3_step(row), SQLITE_ROW);
        assert_string_equal((const char *)sqlite3_column_text(row, 0), checks[i][1]);
        sqlite3_finalize(row);
    }
    sqlite3_close(db);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, make_place, remove_place)

int main(void)
{
    const struct CMUnitTest every_kind[] = {
        TEST(every_record_comes_back),
        TEST(conditions_choose),
        TEST(sums_are_over_all_reports),
        TEST(wrong_questions_are_refused),
        TEST(the_same_report_replaces_itself),
        TEST(twice_in_one_transaction_is_once),
        TEST(without_text_no_words_are_kept),
        TEST(what_is_not_committed_is_lost),
        TEST(what_is_held_is_told),
        TEST(a_bad_record_is_refused_and_the_store_lives_on),
        TEST(readers_read_while_one_writes),
        TEST(odd_characters_come_back),
        TEST(the_schema_is_numbered),
    };
    const struct CMUnitTest sqlite_alone[] = {TEST(foreign_files_are_not_touched), TEST(the_tables_hold_together)};
    int failed = cmocka_run_group_tests_name("every kind of store", every_kind, NULL, NULL);
    if (server() == NULL) failed += cmocka_run_group_tests_name("SQLite", sqlite_alone, NULL, NULL);
    return failed;
}
