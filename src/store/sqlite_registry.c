/* The registry in an SQLite store: every entity is read once to gather the faces, once more to give each its actor's key. The key that
 * a report gave by itself is kept in entity_key where it changes, so that the registry can always be made anew from the documents. */
#include "store/registry.h"
#include "store/sqlite.h"

static const char entities[] =
    "SELECT e.document, e.n, CASE WHEN k.document IS NULL THEN e.actor ELSE k.key END, e.name, e.names, e.kind, e.country, e.code, "
    "e.sector, e.office, d.date, e.actor, CASE WHEN i.document IS NULL THEN NULL ELSE 'told' END FROM entity e JOIN document d ON "
    "d.id = e.document "
    "LEFT JOIN entity_key k ON k.document = e.document AND k.n = e.n LEFT JOIN (SELECT DISTINCT document, entity FROM introduction "
    "WHERE \"of\" IS NOT NULL) i ON i.document = e.document AND i.entity = e.n "
    "WHERE e.actor IS NOT NULL OR k.document IS NOT NULL OR (e.kind = 'person' AND e.country IS NOT NULL) "
    "ORDER BY e.document, e.n";

static const char offices[] =
    "DELETE FROM actor_office;"
    "INSERT INTO actor_office (actor, n, office, \"of\", first, last, reports, document, start, \"end\") "
    "SELECT actor, row_number() OVER (PARTITION BY actor ORDER BY first NULLS LAST, last, lower(office), body) - 1, office, body, "
    "first, last, reports, document, start, \"end\" FROM ("
    "SELECT e.actor, i.office, coalesce(o.actor, o.name) AS body, i.document, i.start, i.\"end\", "
    "min(d.date) OVER w AS first, max(d.date) OVER w AS last, "
    "count(*) OVER w AS reports, row_number() OVER (PARTITION BY e.actor, lower(i.office), coalesce(o.actor, o.name) "
    "ORDER BY d.date NULLS LAST, d.key, i.start) AS place "
    "FROM introduction i JOIN entity e ON e.document = i.document AND e.n = i.entity JOIN document d ON d.id = i.document "
    "LEFT JOIN entity o ON o.document = i.document AND o.n = i.\"of\" WHERE e.actor IS NOT NULL "
    "WINDOW w AS (PARTITION BY e.actor, lower(i.office), coalesce(o.actor, o.name))) WHERE place = 1;"
    "UPDATE actor SET offices = (SELECT group_concat(trim(coalesce(office, '') || coalesce(' of ' || body, '')) || "
    "coalesce(' ' || first, '') || CASE WHEN last > first THEN '/' || last ELSE '' END || ' [' || coalesce(report || ' ', '') || "
    "start || '-' || \"end\" || ']', '; ') FROM (SELECT o.office, coalesce(b.name, o.\"of\") AS body, o.first, o.last, "
    "coalesce(d.name, d.id) AS report, o.start, o.\"end\" FROM actor_office o JOIN document d ON d.id = o.document "
    "LEFT JOIN actor b ON b.key = o.\"of\" WHERE o.actor = actor.key ORDER BY o.n))";

/* ---- reading ---- */

static struct dl_str column(sqlite3_stmt *row, int i)
{
    const char *text = (const char *)sqlite3_column_text(row, i);
    return text != NULL ? (struct dl_str){text, (uint32_t)sqlite3_column_bytes(row, i)} : (struct dl_str){0};
}

typedef int visit(struct dl_sqlite *sqlite, struct dl_registry *registry, sqlite3_stmt *row, void *user, struct dl_error *error);

static int walk(struct dl_sqlite *sqlite, struct dl_registry *registry, visit *each, void *user, struct dl_error *error)
{
    sqlite3_stmt *row = NULL;
    int step = sqlite3_prepare_v2(sqlite->db, entities, -1, &row, NULL) == SQLITE_OK ? SQLITE_ROW : SQLITE_ERROR, code = DL_OK;
    while (code == DL_OK && step == SQLITE_ROW && (step = sqlite3_step(row)) == SQLITE_ROW)
        code = each(sqlite, registry, row, user, error);
    if (code == DL_OK && step != SQLITE_DONE) code = dl_sqlite_fail(sqlite, error);
    sqlite3_finalize(row);
    return code;
}

static struct dl_face face_of(sqlite3_stmt *row)
{
    return (struct dl_face){.key = column(row, 2),
                            .name = column(row, 3),
                            .names = column(row, 4),
                            .kind = column(row, 5),
                            .country = column(row, 6),
                            .code = column(row, 7),
                            .sector = column(row, 8),
                            .office = column(row, 9),
                            .told = column(row, 12)};
}

DL_VEC(face_numbers, uint32_t);

static int gather(struct dl_sqlite *sqlite, struct dl_registry *registry, sqlite3_stmt *row, void *user, struct dl_error *error)
{
    (void)sqlite;
    struct face_numbers *numbers = user;
    struct dl_face face = face_of(row);
    uint32_t *number = DL_PUSH(numbers, &registry->arena, 1u << 30);
    if (number == NULL || dl_registry_add(registry, &face, column(row, 10), number) != DL_OK) return dl_fail_memory(error);
    return DL_OK;
}

/* ---- writing ---- */

struct change { /* of one entity's key */
    int64_t document, n;
    struct dl_str own, key;
};

DL_VEC(changes, struct change);

struct comparing {
    const struct face_numbers *numbers;
    uint32_t next;
    struct changes changes;
};

/* Changes are gathered first: what is read must not be written meanwhile. */
static int compare_key(struct dl_sqlite *sqlite, struct dl_registry *registry, sqlite3_stmt *row, void *user,
                       struct dl_error *error)
{
    (void)sqlite;
    struct comparing *in = user;
    uint32_t number = in->numbers->at[in->next++];
    struct dl_str key = dl_registry_key(registry, number);
    if (dl_str_equal(key, column(row, 11))) return DL_OK;
    struct change *change = DL_PUSH(&in->changes, &registry->arena, 1u << 30);
    if (change == NULL) return dl_fail_memory(error);
    *change = (struct change){sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 1), registry->faces.at[number].face.key, key};
    return DL_OK;
}

static int run(struct dl_sqlite *sqlite, sqlite3_stmt *statement, struct dl_error *error)
{
    int code = sqlite3_step(statement) == SQLITE_DONE ? DL_OK : dl_sqlite_fail(sqlite, error);
    sqlite3_reset(statement);
    return code;
}

static void bind_text(sqlite3_stmt *statement, int at, struct dl_str value)
{
    if (value.size == 0) sqlite3_bind_null(statement, at);
    else sqlite3_bind_text(statement, at, value.at, (int)value.size, SQLITE_STATIC);
}

struct keys { /* statements that write them */
    sqlite3_stmt *set, *keep, *forget;
};

static int give_key(struct dl_sqlite *sqlite, const struct keys *keys, const struct change *change, struct dl_error *error)
{
    int is_own = dl_str_equal(change->key, change->own);
    sqlite3_stmt *keep = is_own ? keys->forget : keys->keep;
    sqlite3_bind_int64(keep, 1, change->document);
    sqlite3_bind_int64(keep, 2, change->n);
    if (!is_own) bind_text(keep, 3, change->own);
    int code = run(sqlite, keep, error);
    bind_text(keys->set, 1, change->key);
    sqlite3_bind_int64(keys->set, 2, change->document);
    sqlite3_bind_int64(keys->set, 3, change->n);
    return code == DL_OK ? run(sqlite, keys->set, error) : code;
}

/* Every name of an actor's faces once, "; " between: its own first, then those of its faces in their sorted order. */
static struct dl_str names_of(struct dl_registry *registry, const uint32_t *faces, uint32_t count, struct dl_str first)
{
    struct dl_table seen;
    struct dl_buffer names = {0};
    dl_table_init(&seen, &registry->arena);
    dl_buffer_str(&names, first);
    if (dl_table_set(&seen, first, 1) != DL_OK) names.failed = 1;
    for (uint32_t i = 0; i < count; i++) {
        struct dl_str rest = registry->faces.at[faces[i]].face.names;
        while (rest.at != NULL) {
            struct dl_str name = dl_str_cut(&rest, '\n');
            if (name.size == 0 || dl_table_get(&seen, name) != DL_NONE) continue;
            if (dl_table_set(&seen, name, 1) != DL_OK) names.failed = 1;
            dl_buffer_string(&names, "; ");
            dl_buffer_str(&names, name);
        }
    }
    struct dl_str out =
        names.failed ? (struct dl_str){0} : dl_str_copy(&registry->arena, (struct dl_str){names.at, (uint32_t)names.size});
    dl_buffer_release(&names);
    return out;
}

static struct dl_str most_told(const struct dl_registry *registry, const uint32_t *faces, uint32_t count,
                               struct dl_str (*of)(const struct dl_face *))
{
    struct dl_str best = {0};
    uint32_t most = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct dl_str value = of(&registry->faces.at[faces[i]].face);
        uint32_t reports = 0;
        if (value.size == 0) continue;
        for (uint32_t k = 0; k < count; k++)
            if (dl_str_equal(of(&registry->faces.at[faces[k]].face), value)) reports += registry->faces.at[faces[k]].reports;
        if (reports > most) best = value, most = reports;
    }
    return best;
}

static struct dl_str country_of(const struct dl_face *face) { return face->country; }
static struct dl_str code_of(const struct dl_face *face) { return face->code; }
static struct dl_str kind_of(const struct dl_face *face) { return face->kind; }

enum { COUNTED = 64 }; /* faces that are counted out for what most reports say; of more the first in order are enough */

static int put_actor(struct dl_sqlite *sqlite, struct dl_registry *registry, sqlite3_stmt *insert, const uint32_t *faces,
                     uint32_t count, struct dl_error *error)
{
    const struct dl_actor_group *group = &registry->groups.at[registry->faces.at[faces[0]].actor];
    struct dl_str first = {0}, last = {0}, name = registry->faces.at[group->best].face.name;
    uint32_t reports = 0, counted = count < COUNTED ? count : COUNTED;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_face_entry *entry = &registry->faces.at[faces[i]];
        reports += entry->reports;
        if (entry->first.size > 0 && (first.size == 0 || memcmp(entry->first.at, first.at, first.size) < 0)) first = entry->first;
        if (entry->last.size > 0 && (last.size == 0 || memcmp(entry->last.at, last.at, last.size) > 0)) last = entry->last;
    }
    struct dl_str names = names_of(registry, faces, count, name);
    if (names.at == NULL) return dl_fail_memory(error);
    const struct dl_str texts[] = {group->key,
                                   name,
                                   names,
                                   most_told(registry, faces, counted, kind_of),
                                   most_told(registry, faces, counted, country_of),
                                   most_told(registry, faces, counted, code_of)};
    for (int i = 0; i < 6; i++) bind_text(insert, i + 1, texts[i]);
    sqlite3_bind_int64(insert, 7, reports);
    bind_text(insert, 8, first);
    bind_text(insert, 9, last);
    return run(sqlite, insert, error);
}

/* Faces in the order of their actors, then of their content (the order in which the registry knows them is that of the reports). */
static int put_actors(struct dl_sqlite *sqlite, struct dl_registry *registry, sqlite3_stmt *insert, struct dl_error *error)
{
    uint32_t groups = registry->groups.count, faces = registry->faces.count;
    uint32_t *start = dl_arena_alloc(&registry->arena, ((size_t)groups + 2) * sizeof *start);
    uint32_t *order = dl_arena_alloc(&registry->arena, ((size_t)faces + 1) * sizeof *order);
    if (start == NULL || order == NULL) return dl_fail_memory(error);
    const uint32_t *sorted = dl_registry_order(registry);
    for (uint32_t i = 0; i < faces; i++)
        if (registry->faces.at[i].actor != DL_NONE) start[registry->faces.at[i].actor + 1]++;
    for (uint32_t g = 0; g < groups; g++) start[g + 1] += start[g];
    for (uint32_t k = 0; k < faces; k++) {
        uint32_t actor = registry->faces.at[sorted[k]].actor;
        if (actor != DL_NONE) order[start[actor]++] = sorted[k];
    }
    int code = DL_OK;
    for (uint32_t g = 0, from = 0; code == DL_OK && g < groups; from = start[g++])
        if (start[g] > from && registry->groups.at[g].key.size > 0)
            code = put_actor(sqlite, registry, insert, order + from, start[g] - from, error);
    return code;
}

static int execute(struct dl_sqlite *sqlite, const char *sql, struct dl_error *error)
{
    return sqlite3_exec(sqlite->db, sql, NULL, NULL, NULL) == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
}

static int prepare(struct dl_sqlite *sqlite, const char *sql, sqlite3_stmt **out, struct dl_error *error)
{
    return sqlite3_prepare_v2(sqlite->db, sql, -1, out, NULL) == SQLITE_OK ? DL_OK : dl_sqlite_fail(sqlite, error);
}

static int give_keys(struct dl_sqlite *sqlite, const struct changes *changes, struct dl_error *error)
{
    struct keys keys = {0};
    int code = prepare(sqlite, "UPDATE entity SET actor = ? WHERE document = ? AND n = ?", &keys.set, error);
    if (code == DL_OK)
        code = prepare(sqlite, "INSERT OR REPLACE INTO entity_key (document, n, key) VALUES (?,?,?)", &keys.keep, error);
    if (code == DL_OK) code = prepare(sqlite, "DELETE FROM entity_key WHERE document = ? AND n = ?", &keys.forget, error);
    for (uint32_t i = 0; code == DL_OK && i < changes->count; i++) code = give_key(sqlite, &keys, &changes->at[i], error);
    sqlite3_finalize(keys.set);
    sqlite3_finalize(keys.keep);
    sqlite3_finalize(keys.forget);
    return code;
}

static int write_all(struct dl_sqlite *sqlite, struct dl_registry *registry, const struct face_numbers *numbers,
                     struct dl_error *error)
{
    struct comparing in = {.numbers = numbers};
    sqlite3_stmt *insert = NULL;
    int code = walk(sqlite, registry, compare_key, &in, error);
    if (code == DL_OK) code = give_keys(sqlite, &in.changes, error);
    if (code == DL_OK) code = execute(sqlite, "DELETE FROM actor", error);
    if (code == DL_OK)
        code = prepare(sqlite,
                       "INSERT INTO actor (key, name, names, kind, country, code, reports, first, last) VALUES (?,?,?,?,?,?,?,?,?)",
                       &insert, error);
    if (code == DL_OK) code = put_actors(sqlite, registry, insert, error);
    sqlite3_finalize(insert);
    if (code == DL_OK) code = execute(sqlite, offices, error);
    return code == DL_OK ? execute(sqlite, "UPDATE registry SET is_stale = 0", error) : code;
}

static int is_stale(struct dl_sqlite *sqlite)
{
    sqlite3_stmt *row = NULL;
    int stale = 1;
    if (sqlite3_prepare_v2(sqlite->db, "SELECT is_stale FROM registry", -1, &row, NULL) == SQLITE_OK &&
        sqlite3_step(row) == SQLITE_ROW)
        stale = sqlite3_column_int(row, 0);
    sqlite3_finalize(row);
    return stale;
}

int dl_sqlite_settle(struct dl_store *store, struct dl_error *error)
{
    struct dl_sqlite *sqlite = (struct dl_sqlite *)store;
    struct dl_registry registry;
    struct face_numbers numbers = {0};
    if (!is_stale(sqlite)) return DL_OK;
    dl_registry_init(&registry);
    int code = store->kind->begin(store, error);
    if (code == DL_OK) code = walk(sqlite, &registry, gather, &numbers, error);
    if (code == DL_OK && dl_registry_settle(&registry) != DL_OK) code = dl_fail_memory(error);
    if (code == DL_OK) code = write_all(sqlite, &registry, &numbers, error);
    if (code == DL_OK) code = store->kind->commit(store, error);
    dl_registry_release(&registry);
    return code;
}
