/* The registry in a store, for every kind alike, kept up by rounds of some thousand new documents. A round
 *   adds up what its documents show, face by face (tally.c), and takes off what documents that are gone did show;
 *   finds what that may change: the classes of the faces touched, and what they reach through acronyms;
 *   settles these alone (registry.c), which gives what settling all would;
 *   writes the keys of the faces that moved to another actor, and the rows of the actors touched.
 * What a round reads and writes does not grow with the archive, save by the namesakes of those it speaks of. All of it is sets: few
 * statements, each over many rows, whatever the kind of store. A round is one transaction, behind a lock that keeps out others that
 * settle, link or replace documents; documents that others add meanwhile wait for the next.
 *
 * An acronym joins two classes only while one body alone is known to bear it beside a full name; that is counted over the whole store,
 * so that an acronym of many bodies ties nothing together. */
#include "store/question.h"
#include "store/registry_write.h"
#include "store/store.h"
#include "store/tally.h"

enum { CELLS = 13, LOADED = 10 };

static const char any[] = "SELECT 1 WHERE EXISTS (SELECT 1 FROM registry_new) OR EXISTS (SELECT 1 FROM entity_gone)";

static const char *const take[] = {"DELETE FROM now_document",
                                   "DELETE FROM entity_in",
                                   "DELETE FROM face_in",
                                   "DELETE FROM said_in",
                                   "DELETE FROM acronym_in",
                                   "DELETE FROM office_in",
                                   "DELETE FROM reach",
                                   "DELETE FROM live",
                                   "DELETE FROM moved_in",
                                   "DELETE FROM changed",
                                   "DELETE FROM office_changed",
                                   "INSERT INTO now_document SELECT document FROM registry_new ORDER BY document LIMIT 4096",
                                   "{as written}",
                                   "{look at} now_document",
                                   "DELETE FROM registry_new WHERE document IN (SELECT document FROM now_document)",
                                   NULL};

/* ---- adding up ---- */

static const char entities[] =
    "SELECT e.document, e.n, e.face, e.actor, e.name, e.names, e.kind, e.country, e.code, e.sector, e.office, d.date, "
    "CASE WHEN EXISTS (SELECT 1 FROM introduction i WHERE i.document = e.document AND i.entity = e.n AND i.\"of\" IS NOT NULL) "
    "THEN 1 END FROM now_document x {cross} JOIN document d ON d.id = x.document {cross} JOIN entity e ON e.document = x.document "
    "WHERE e.actor IS NOT NULL OR (e.kind = 'person' AND e.country IS NOT NULL)";

static const char entities_gone[] =
    "SELECT g.document, g.n, g.face, f.key, g.name, g.names, f.kind, f.country, g.code, g.sector, g.office, g.date, "
    "CASE WHEN g.told = 1 THEN 1 END FROM entity_gone g {cross} JOIN face f ON f.id = g.face";

/* Where an older store's entities have no number of a face yet. */
static const char *const number_faces[] = {
    "UPDATE entity SET face = (SELECT i.face FROM entity_in i WHERE i.document = entity.document AND i.n = entity.n) WHERE "
    "document IN "
    "(SELECT document FROM entity_in) AND n IN (SELECT i.n FROM entity_in i WHERE i.document = entity.document)",
    NULL};

static const char introductions[] =
    "SELECT e.face, i.office, o.face, CASE WHEN coalesce(o.actor, '') = '' THEN o.name END, d.date, d.key, i.start, i.n "
    "FROM now_document x {cross} JOIN document d ON d.id = x.document {cross} JOIN introduction i ON i.document = x.document "
    "{cross} JOIN entity e ON e.document = i.document AND e.n = i.entity "
    "LEFT JOIN entity o ON o.document = i.document AND o.n = i.\"of\" WHERE e.face IS NOT NULL";

static const char introductions_gone[] = "SELECT face, office, body, called, date, key, start, n FROM introduction_gone";

#define LESSER(table, column) \
    column " = CASE WHEN excluded." column " < " table "." column " THEN excluded." column " ELSE " table "." column " END"
#define GREATER(table, column) \
    column " = CASE WHEN excluded." column " > " table "." column " THEN excluded." column " ELSE " table "." column " END"

static const char *const add_up[] = {
    "{look at} face_in, office_in, said_in, acronym_in",
    "DELETE FROM entity_gone",
    "DELETE FROM introduction_gone",
    "INSERT INTO face (id, key, country, kind, name, office, sector, class, reports, told, first, last) SELECT id, key, country, "
    "kind, "
    "name, office, sector, class, reports, told, first, last FROM face_in WHERE true ORDER BY id ON CONFLICT (id) DO UPDATE SET "
    "reports = face.reports + excluded.reports, told = face.told + excluded.told, " LESSER("face", "first") ", " GREATER("face",
                                                                                                                         "last"),
    "INSERT INTO face_said (face, part, value, reports) SELECT face, part, value, reports FROM said_in WHERE true ORDER BY face, "
    "part, "
    "value ON CONFLICT (face, part, value) DO UPDATE SET reports = face_said.reports + excluded.reports",
    "INSERT INTO face_acronym (acronym, is_whole, face, reports) SELECT acronym, is_whole, face, reports FROM acronym_in WHERE "
    "true "
    "ON CONFLICT (acronym, is_whole, face) DO UPDATE SET reports = face_acronym.reports + excluded.reports",
    "INSERT INTO face_office (face, office, body, called, reports, first, last, evidence) SELECT face, office, body, called, "
    "reports, "
    "first, last, evidence FROM office_in WHERE true ON CONFLICT (face, office, body, called) DO UPDATE SET reports = "
    "face_office.reports + excluded.reports, " LESSER("face_office", "first") ", " GREATER("face_office", "last") ", " LESSER(
        "face_office", "evidence"),
    NULL};

#define IS_ADDED "NOT EXISTS (SELECT 1 FROM registry_new p WHERE p.document = e.document)"
#define PADDED(n) "substr('          ' || CAST(" n " AS TEXT), length(CAST(" n " AS TEXT)) + 1)"

/* What was taken off may have been the first or last: that alone is looked for among all reports of a face. */
static const char *const bounds[] = {
    "UPDATE face SET (first, last) = (SELECT coalesce(min(coalesce(nullif(d.date, ''), '~')), '~'), coalesce(max(coalesce(d.date, "
    "'')), "
    "'') FROM entity e JOIN document d ON d.id = e.document WHERE e.face = face.id AND " IS_ADDED ") WHERE id IN (SELECT i.id FROM "
    "face_in i JOIN face f ON f.id = i.id WHERE i.gone_last IS NOT NULL AND (i.gone_first <= f.first OR i.gone_last >= f.last))",
    "UPDATE face_office SET (first, last, evidence) = (SELECT coalesce(min(coalesce(nullif(d.date, ''), '~')), '~'), "
    "coalesce(max(coalesce(d.date, '')), ''), coalesce(min(substr(coalesce(nullif(d.date, ''), '~') || '          ', 1, 10) || ' ' "
    "|| "
    "d.key || ' ' || " PADDED("i.start") " || ' ' || " PADDED(
        "i.n") "), '~~') FROM entity e JOIN introduction i ON i.document = "
               "e.document AND i.entity = e.n JOIN document d ON d.id = e.document LEFT JOIN entity o ON o.document = i.document "
               "AND o.n = "
               "i.\"of\" WHERE e.face = face_office.face AND " IS_ADDED
               " AND lower(coalesce(i.office, '')) = face_office.office AND "
               "coalesce(o.face, 0) = face_office.body AND (face_office.called = '' OR o.name = face_office.called)) WHERE EXISTS "
               "(SELECT 1 FROM "
               "office_in i WHERE i.face = face_office.face AND i.office = face_office.office AND i.body = face_office.body AND "
               "i.called = "
               "face_office.called AND i.gone_last IS NOT NULL AND (i.gone_first <= face_office.first OR i.gone_last >= "
               "face_office.last OR "
               "i.gone_evidence <= face_office.evidence)) AND face IN (SELECT face FROM office_in WHERE gone_last IS NOT NULL)",
    NULL};

#define MOST_SAID(part)                                                                    \
    "coalesce((SELECT s.value FROM face_said s WHERE s.face = face.id AND s.part = '" part \
    "' AND s.reports > 0 ORDER BY s.reports DESC, s.value LIMIT 1), '')"

static const char *const reach_first[] = {
    "UPDATE face SET office = " MOST_SAID("office") ", sector = " MOST_SAID(
        "sector") " WHERE id IN (SELECT id FROM face_in WHERE kind = 'person' AND key <> '')",
    "INSERT INTO reach SELECT id FROM face WHERE class IN (SELECT class FROM face_in UNION SELECT b.class FROM face_in i {cross} "
    "JOIN "
    "face_acronym a ON a.face = i.id {cross} JOIN face_acronym x ON x.acronym = a.acronym {cross} JOIN face b ON b.id = x.face)",
    NULL};

static const char *const reach_on[] = {
    "{look at} reach", "DELETE FROM live",
    "INSERT INTO live SELECT y.acronym FROM face_acronym y {cross} JOIN face f ON f.id = y.face WHERE y.is_whole = 0 AND y.reports "
    "> 0 "
    "AND y.acronym IN (SELECT a.acronym FROM reach r {cross} JOIN face_acronym a ON a.face = r.face) GROUP BY y.acronym HAVING "
    "count(DISTINCT f.key) = 1",
    "INSERT INTO reach SELECT id FROM face WHERE class IN (SELECT b.class FROM live l {cross} JOIN face_acronym x ON x.acronym = "
    "l.acronym {cross} JOIN face b ON b.id = x.face) ON CONFLICT (face) DO NOTHING",
    NULL};

/* ---- moving ---- */

#define ACTORS_TOUCHED                                                                                                            \
    "INSERT INTO changed (key) SELECT f.actor FROM face_in i {cross} JOIN face f ON f.id = i.id WHERE f.actor IS NOT NULL UNION " \
    "SELECT f.actor FROM moved_in m {cross} JOIN face f ON f.id = m.face WHERE f.actor IS NOT NULL ON CONFLICT (key) DO NOTHING"
#define ACTOR_OF_FACE "(SELECT f.actor FROM face f WHERE f.id = entity.face)"

static const char *const move[] = {
    ACTORS_TOUCHED,
    "UPDATE face SET actor = (SELECT m.actor FROM moved_in m WHERE m.face = face.id) WHERE id IN (SELECT face FROM moved_in)",
    ACTORS_TOUCHED,
    "{look at} changed, moved_in",
    "UPDATE changed SET name = (SELECT a.name FROM actor a WHERE a.key = changed.key)",
    "UPDATE entity SET actor = " ACTOR_OF_FACE
    " WHERE document IN (SELECT document FROM now_document) AND face IS NOT NULL AND actor "
    "IS DISTINCT FROM " ACTOR_OF_FACE,
    "UPDATE entity SET actor = " ACTOR_OF_FACE
    " WHERE face IN (SELECT face FROM moved_in) AND NOT EXISTS (SELECT 1 FROM registry_new p "
    "WHERE p.document = entity.document) AND actor IS DISTINCT FROM " ACTOR_OF_FACE,
    "DELETE FROM face_said WHERE reports = 0 AND face IN (SELECT id FROM face_in)",
    "DELETE FROM face_acronym WHERE reports = 0 AND face IN (SELECT id FROM face_in)",
    "DELETE FROM face_office WHERE reports = 0 AND face IN (SELECT face FROM office_in WHERE gone_last IS NOT NULL)",
    "DELETE FROM face WHERE reports = 0 AND id IN (SELECT id FROM face_in)",
    "DELETE FROM actor WHERE key IN (SELECT key FROM changed)",
    NULL};

/* ---- offices ---- */

static const char *const offices[] = {
    "INSERT INTO office_changed SELECT key FROM changed UNION SELECT f.actor FROM moved_in m {cross} JOIN face_office o ON o.body "
    "= "
    "m.face {cross} JOIN face f ON f.id = o.face WHERE f.actor IS NOT NULL UNION SELECT o.actor FROM changed c LEFT JOIN actor a "
    "ON "
    "a.key = c.key {cross} JOIN actor_office o ON o.\"of\" = c.key WHERE a.name IS DISTINCT FROM c.name",
    "DELETE FROM actor_office WHERE actor IN (SELECT key FROM office_changed)",
    "INSERT INTO actor_office (actor, n, office, \"of\", first, last, reports, document, start, \"end\") SELECT t.actor, "
    "row_number() "
    "OVER (PARTITION BY t.actor ORDER BY t.first, t.last, t.office, coalesce(t.body, '')) - 1, i.office, t.body, nullif(t.first, "
    "'~'), "
    "nullif(t.last, ''), t.reports, d.id, i.start, i.\"end\" FROM (SELECT f.actor AS actor, o.office AS office, coalesce(b.actor, "
    "nullif(o.called, '')) AS body, min(o.first) AS first, max(o.last) AS last, sum(o.reports) AS reports, min(o.evidence) AS "
    "evidence "
    "FROM office_changed c {cross} JOIN face f ON f.actor = c.key {cross} JOIN face_office o ON o.face = f.id LEFT JOIN face b ON "
    "b.id "
    "= o.body GROUP BY f.actor, o.office, coalesce(b.actor, nullif(o.called, ''))) t JOIN document d ON d.key = substr(t.evidence, "
    "12, "
    "32) JOIN introduction i ON i.document = d.id AND i.n = CAST(substr(t.evidence, 56) AS INTEGER)",
    "UPDATE actor SET offices = (SELECT {joined}(trim(coalesce(office, '') || coalesce(' of ' || body, '')) || "
    "coalesce(' ' || first, '') || CASE WHEN last > first THEN '/' || last ELSE '' END || ' [' || report || ' ' || "
    "start || '-' || \"end\" || ']', '; ') FROM (SELECT o.office, coalesce(b.name, o.\"of\") AS body, o.first, o.last, "
    "coalesce(d.name, CAST(d.id AS TEXT)) AS report, o.start, o.\"end\" FROM actor_office o JOIN document d ON d.id = o.document "
    "LEFT JOIN actor b ON b.key = o.\"of\" WHERE o.actor = actor.key ORDER BY o.n) t) WHERE key IN (SELECT key FROM "
    "office_changed)",
    NULL};

/* ---- running them ---- */

/* A statement with a word of each kind's own in braces; visit NULL: it answers nothing. */
static int run(struct dl_store *store, const char *piece, int cells, dl_store_visit *visit, void *user, struct dl_error *error)
{
    struct dl_question q = {.dialect = store->kind->dialect};
    dl_arena_init(&q.arena);
    dl_sql(&q, piece);
    dl_buffer_char(&q.sql, 0);
    int code = dl_buffer_check(&q.sql, error);
    if (code == DL_OK)
        code = visit != NULL ? store->kind->each(store, q.sql.at, cells, visit, user, error)
                             : store->kind->change(store, q.sql.at, NULL, 0, error);
    dl_buffer_release(&q.sql);
    dl_arena_release(&q.arena);
    return code;
}

int dl_registry_ask(struct dl_store *store, const char *sql, int cells, dl_store_visit *visit, void *user, struct dl_error *error)
{
    return run(store, sql, cells, visit, user, error);
}

static int run_all(struct dl_store *store, const char *const *pieces, struct dl_error *error)
{
    int code = DL_OK;
    for (; code == DL_OK && *pieces != NULL; pieces++) code = run(store, *pieces, 0, NULL, NULL, error);
    return code;
}

struct adding {
    struct dl_store *store;
    struct dl_tally tally;
    int sign;
    uint64_t found; /* rows, of any question */
    int renumbered;
};

int64_t dl_registry_number(struct dl_str cell)
{
    int64_t value = 0;
    for (uint32_t i = 0; i < cell.size && dl_ascii_digit(cell.at[i]); i++) value = value * 10 + (cell.at[i] - '0');
    return value;
}

static int add_entity(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct adding *in = user;
    struct dl_shown shown = {.key = cells[3],
                             .name = cells[4],
                             .names = cells[5],
                             .kind = cells[6],
                             .country = cells[7],
                             .code = cells[8],
                             .sector = cells[9],
                             .office = cells[10]};
    int64_t face = dl_tally_entity(&in->tally, &shown, cells[11], cells[12].at != NULL, in->sign);
    in->found++;
    if (in->tally.failed) return dl_fail_memory(error);
    if (in->sign < 0 || face == dl_registry_number(cells[2])) return DL_OK;
    const struct dl_store_kind *kind = in->store->kind;
    in->renumbered = 1;
    kind->row(in->store, DL_TABLE_ENTITY_IN);
    kind->number(in->store, dl_registry_number(cells[0]));
    kind->number(in->store, dl_registry_number(cells[1]));
    if (face != 0) kind->number(in->store, face);
    else kind->text(in->store, (struct dl_str){0});
    kind->end_row(in->store);
    return DL_OK;
}

static int add_introduction(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct adding *in = user;
    struct dl_shown_office introduction = {.face = dl_registry_number(cells[0]),
                                           .office = cells[1],
                                           .body = dl_registry_number(cells[2]),
                                           .called = cells[3],
                                           .day = cells[4],
                                           .document = cells[5],
                                           .start = cells[6],
                                           .n = cells[7]};
    dl_tally_introduction(&in->tally, &introduction, in->sign);
    return in->tally.failed ? dl_fail_memory(error) : DL_OK;
}

static int count_row(void *user, const struct dl_str *cells, struct dl_error *error)
{
    (void)error;
    *(int64_t *)user += dl_registry_number(cells[0]);
    return DL_OK;
}

/* What the round's documents show, into the tables of the session. */
static int gather(struct adding *in, struct dl_error *error)
{
    struct dl_store *store = in->store;
    in->sign = -1;
    int code = run(store, entities_gone, CELLS, add_entity, in, error);
    if (code == DL_OK) code = run(store, introductions_gone, 8, add_introduction, in, error);
    in->sign = 1;
    if (code == DL_OK) code = run(store, entities, CELLS, add_entity, in, error);
    if (code == DL_OK) code = store->kind->flush(store, error);
    if (code == DL_OK && in->renumbered) code = run_all(store, number_faces, error);
    if (code == DL_OK) code = run(store, introductions, 8, add_introduction, in, error);
    if (code == DL_OK) code = dl_tally_put(&in->tally, store, error);
    return code == DL_OK ? store->kind->flush(store, error) : code;
}

static int find_reach(struct dl_store *store, struct dl_error *error)
{
    int64_t before = -1, reached = 0;
    int code = run_all(store, reach_first, error);
    while (code == DL_OK && reached > before) {
        before = reached;
        reached = 0;
        code = run_all(store, reach_on, error);
        if (code == DL_OK) code = run(store, "SELECT count(*) FROM reach", 1, count_row, &reached, error);
    }
    return code;
}

static int add_and_settle(struct dl_store *store, struct dl_error *error)
{
    struct adding in = {.store = store};
    dl_tally_init(&in.tally);
    int code = gather(&in, error);
    dl_tally_release(&in.tally);
    if (code == DL_OK) code = run_all(store, add_up, error);
    if (code == DL_OK) code = run_all(store, bounds, error);
    if (code == DL_OK) code = find_reach(store, error);
    if (code == DL_OK) code = dl_registry_move_faces(store, error);
    if (code == DL_OK) code = run_all(store, move, error);
    if (code == DL_OK) code = dl_registry_put_actors(store, error);
    return code == DL_OK ? run_all(store, offices, error) : code;
}

static int settle_some(struct dl_store *store, int *more, struct dl_error *error)
{
    int64_t found = 0;
    int code = run(store, any, 1, count_row, &found, error);
    *more = found > 0;
    if (code != DL_OK || !*more) return code;
    code = store->kind->lock(store, error);
    if (code != DL_OK) return code;
    code = run_all(store, take, error);
    if (code == DL_OK) code = add_and_settle(store, error);
    return store->kind->unlock(store, code, error);
}

int dl_store_settle(struct dl_store *store, struct dl_error *error)
{
    double waited = 0;
    for (;;) {
        int more = 0, code = settle_some(store, &more, error);
        if (code == DL_OK && !more) return code;
        if (code == DL_OK) waited = 0;
        else if (store->kind->mend == NULL || !store->kind->mend(store, &waited)) return code;
    }
}
