/* The registry in a store, for every kind alike: every entity is read once to gather the faces, once more to see whose key changes, and
 * what changes is written. The key that a report gave by itself is kept in entity_key then, so that the registry can always be made anew
 * from the documents. */
#include "store/question.h"
#include "store/registry.h"
#include "store/store.h"

enum { CELLS = 13, MAX_ENTITIES = 1 << 30 };

static const char entities[] =
    "SELECT e.document, e.n, CASE WHEN k.document IS NULL THEN e.actor ELSE k.key END, e.name, e.names, e.kind, e.country, e.code, "
    "e.sector, e.office, d.date, e.actor, CASE WHEN i.document IS NULL THEN NULL ELSE 'told' END FROM entity e JOIN document d ON "
    "d.id = e.document "
    "LEFT JOIN entity_key k ON k.document = e.document AND k.n = e.n LEFT JOIN (SELECT DISTINCT document, entity FROM introduction "
    "WHERE \"of\" IS NOT NULL) i ON i.document = e.document AND i.entity = e.n "
    "WHERE e.actor IS NOT NULL OR k.document IS NOT NULL OR (e.kind = 'person' AND e.country IS NOT NULL) "
    "ORDER BY e.document, e.n";

/* Written so that an index of actors does not tempt SQLite to begin with all entities instead of the few that are introduced. */
static const char offices[] =
    "INSERT INTO actor_office (actor, n, office, \"of\", first, last, reports, document, start, \"end\") "
    "SELECT actor, row_number() OVER (PARTITION BY actor ORDER BY first NULLS LAST, last, coalesce(lower(office), ''), "
    "coalesce(body, '')) - 1, office, body, "
    "first, last, reports, document, start, \"end\" FROM ("
    "SELECT e.actor, i.office, coalesce(o.actor, o.name) AS body, i.document, i.start, i.\"end\", "
    "min(d.date) OVER w AS first, max(d.date) OVER w AS last, "
    "count(*) OVER w AS reports, row_number() OVER (PARTITION BY e.actor, lower(i.office), coalesce(o.actor, o.name) "
    "ORDER BY d.date NULLS LAST, d.key, i.start) AS place "
    "FROM introduction i JOIN entity e ON e.document = i.document AND e.n = i.entity JOIN document d ON d.id = i.document "
    "LEFT JOIN entity o ON o.document = i.document AND o.n = i.\"of\" WHERE coalesce(e.actor, '') <> '' "
    "WINDOW w AS (PARTITION BY e.actor, lower(i.office), coalesce(o.actor, o.name))) t WHERE place = 1";

static const char told[] =
    "UPDATE actor SET offices = (SELECT {joined}(trim(coalesce(office, '') || coalesce(' of ' || body, '')) || "
    "coalesce(' ' || first, '') || CASE WHEN last > first THEN '/' || last ELSE '' END || ' [' || report || ' ' || "
    "start || '-' || \"end\" || ']', '; ') FROM (SELECT o.office, coalesce(b.name, o.\"of\") AS body, o.first, o.last, "
    "coalesce(d.name, CAST(d.id AS TEXT)) AS report, o.start, o.\"end\" FROM actor_office o JOIN document d ON d.id = o.document "
    "LEFT JOIN actor b ON b.key = o.\"of\" WHERE o.actor = actor.key ORDER BY o.n) t)";

/* ---- reading ---- */

struct change { /* of one entity's key */
    struct dl_str document, n, own, key;
};

DL_VEC(changes, struct change);

struct reading {
    struct dl_registry registry;
    struct changes changes;
};

static struct dl_face face_of(const struct dl_str *cells)
{
    return (struct dl_face){.key = cells[2],
                            .name = cells[3],
                            .names = cells[4],
                            .kind = cells[5],
                            .country = cells[6],
                            .code = cells[7],
                            .sector = cells[8],
                            .office = cells[9],
                            .told = cells[12]};
}

static int gather(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct reading *in = user;
    struct dl_face face = face_of(cells);
    uint32_t number;
    return dl_registry_add(&in->registry, &face, cells[10], &number) == DL_OK ? DL_OK : dl_fail_memory(error);
}

/* The second walk, which looks each face up again: a number for every entity would be memory that grows with the archive. Changes are
 * gathered first: what is read must not be written meanwhile. */
static int compare_key(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct reading *in = user;
    struct dl_face face = face_of(cells);
    uint32_t number;
    int found = dl_registry_find(&in->registry, &face, &number);
    if (found != DL_OK) return found == DL_ENOMEM ? dl_fail_memory(error) : DL_OK;
    struct dl_arena *arena = &in->registry.arena;
    struct dl_str key = dl_registry_key(&in->registry, number);
    if (dl_str_equal(key, cells[11])) return DL_OK;
    struct change *change = DL_PUSH(&in->changes, arena, MAX_ENTITIES);
    if (change == NULL) return dl_fail_memory(error);
    *change = (struct change){dl_str_copy(arena, cells[0]), dl_str_copy(arena, cells[1]),
                              dl_registry_face(&in->registry, number).key, key};
    return change->document.at != NULL && change->n.at != NULL ? DL_OK : dl_fail_memory(error);
}

/* ---- writing ---- */

static int give_key(struct dl_store *store, const struct change *change, struct dl_error *error)
{
    const struct dl_str where[] = {change->document, change->n}, kept[] = {change->document, change->n, change->own},
                        set[] = {change->key, change->document, change->n};
    int code = store->kind->change(store, "DELETE FROM entity_key WHERE document = $1 AND n = $2", where, 2, error);
    if (code == DL_OK && !dl_str_equal(change->key, change->own))
        code = store->kind->change(store, "INSERT INTO entity_key (document, n, key) VALUES ($1, $2, $3)", kept, 3, error);
    if (code != DL_OK) return code;
    return store->kind->change(store, "UPDATE entity SET actor = $1 WHERE document = $2 AND n = $3", set, 3, error);
}

/* Every name of an actor's faces once, "; " between: its own first, then those of its faces in their sorted order. */
static struct dl_str names_of(const struct dl_registry *registry, struct dl_arena *arena, const uint32_t *faces, uint32_t count,
                              struct dl_str first)
{
    struct dl_table seen;
    struct dl_buffer names = {0};
    dl_table_init(&seen, arena);
    dl_buffer_str(&names, first);
    if (dl_table_set(&seen, first, 1) != DL_OK) names.failed = 1;
    for (uint32_t i = 0; i < count; i++) {
        struct dl_str rest = dl_registry_face(registry, faces[i]).names;
        while (rest.at != NULL) {
            struct dl_str name = dl_str_cut(&rest, '\n');
            if (name.size == 0 || dl_table_get(&seen, name) != DL_NONE) continue;
            if (dl_table_set(&seen, name, 1) != DL_OK) names.failed = 1;
            dl_buffer_string(&names, "; ");
            dl_buffer_str(&names, name);
        }
    }
    struct dl_str out = names.failed ? (struct dl_str){0} : dl_str_copy(arena, (struct dl_str){names.at, (uint32_t)names.size});
    dl_buffer_release(&names);
    return out;
}

static struct dl_str most_told(const struct dl_registry *registry, const uint32_t *faces, uint32_t count,
                               struct dl_str (*of)(const struct dl_face *))
{
    struct dl_str best = {0};
    uint32_t most = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct dl_face face = dl_registry_face(registry, faces[i]);
        struct dl_str value = of(&face);
        uint32_t reports = 0;
        if (value.size == 0) continue;
        for (uint32_t k = 0; k < count; k++) {
            face = dl_registry_face(registry, faces[k]);
            if (dl_str_equal(of(&face), value)) reports += registry->faces.at[faces[k]].reports;
        }
        if (reports > most) best = value, most = reports;
    }
    return best;
}

static struct dl_str country_of(const struct dl_face *face) { return face->country; }
static struct dl_str code_of(const struct dl_face *face) { return face->code; }
static struct dl_str kind_of(const struct dl_face *face) { return face->kind; }

enum { COUNTED = 64 }; /* faces that are counted out for what most reports say; of more the first in order are enough */

static int put_actor(struct dl_store *store, struct dl_registry *registry, const uint32_t *faces, uint32_t count,
                     struct dl_error *error)
{
    const struct dl_actor_group *group = &registry->groups.at[registry->faces.at[faces[0]].actor];
    const char *first = "", *last = "";
    struct dl_str name = dl_registry_face(registry, group->best).name;
    uint32_t reports = 0, counted = count < COUNTED ? count : COUNTED;
    for (uint32_t i = 0; i < count; i++) {
        const struct dl_face_entry *entry = &registry->faces.at[faces[i]];
        reports += entry->reports;
        if (entry->first[0] != 0 && (first[0] == 0 || strcmp(entry->first, first) < 0)) first = entry->first;
        if (strcmp(entry->last, last) > 0) last = entry->last;
    }
    struct dl_arena arena; /* of this actor alone: there are many */
    dl_arena_init(&arena);
    struct dl_str names = names_of(registry, &arena, faces, count, name);
    static const char insert[] = "INSERT INTO actor (key, name, names, kind, country, code, reports, first, last) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    const struct dl_str values[] = {group->key,
                                    name,
                                    names,
                                    most_told(registry, faces, counted, kind_of),
                                    most_told(registry, faces, counted, country_of),
                                    most_told(registry, faces, counted, code_of),
                                    dl_str_format(&arena, "%u", reports),
                                    dl_str_from(first),
                                    dl_str_from(last)};
    int code = names.at != NULL ? store->kind->change(store, insert, values, sizeof values / sizeof *values, error)
                                : dl_fail_memory(error);
    dl_arena_release(&arena);
    return code;
}

/* Faces in the order of their actors, then of their content (the order in which the registry knows them is that of the reports). */
static int put_actors(struct dl_store *store, struct dl_registry *registry, struct dl_error *error)
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
            code = put_actor(store, registry, order + from, start[g] - from, error);
    return code;
}

static int execute(struct dl_store *store, const char *sql, struct dl_error *error)
{
    return store->kind->change(store, sql, NULL, 0, error);
}

/* A statement with a word of each kind's own in braces. */
static int execute_own(struct dl_store *store, const char *piece, struct dl_error *error)
{
    struct dl_question q = {.dialect = store->kind->dialect};
    dl_arena_init(&q.arena);
    dl_sql(&q, piece);
    dl_buffer_char(&q.sql, 0);
    int code = dl_buffer_check(&q.sql, error);
    if (code == DL_OK) code = execute(store, q.sql.at, error);
    dl_buffer_release(&q.sql);
    dl_arena_release(&q.arena);
    return code;
}

static int write_actors(struct dl_store *store, struct reading *in, struct dl_error *error)
{
    int code = store->kind->each(store, entities, CELLS, compare_key, in, error);
    for (uint32_t i = 0; code == DL_OK && i < in->changes.count; i++) code = give_key(store, &in->changes.at[i], error);
    if (code == DL_OK) code = execute(store, "DELETE FROM actor", error);
    return code == DL_OK ? put_actors(store, &in->registry, error) : code;
}

static int write_offices(struct dl_store *store, struct dl_error *error)
{
    int code = execute(store, "DELETE FROM actor_office", error);
    if (code == DL_OK) code = execute(store, offices, error);
    if (code == DL_OK) code = execute_own(store, told, error);
    return code == DL_OK ? execute(store, "UPDATE registry SET is_stale = 0", error) : code;
}

static int note_stale(void *user, const struct dl_str *cells, struct dl_error *error)
{
    (void)error;
    *(int *)user |= !dl_str_is(cells[0], "0");
    return DL_OK;
}

static int make(struct dl_store *store, struct dl_error *error)
{
    struct reading in = {0};
    dl_registry_init(&in.registry);
    int code = store->kind->each(store, entities, CELLS, gather, &in, error);
    if (code == DL_OK && dl_registry_settle(&in.registry) != DL_OK) code = dl_fail_memory(error);
    if (code == DL_OK) code = write_actors(store, &in, error);
    dl_registry_release(&in.registry); /* before the store sorts, which takes memory too */
    return code == DL_OK ? write_offices(store, error) : code;
}

static int settle_once(struct dl_store *store, struct dl_error *error)
{
    int stale = 0;
    int code = store->kind->each(store, "SELECT is_stale FROM registry", 1, note_stale, &stale, error);
    if (code != DL_OK || !stale) return code;
    code = execute(store, store->kind->dialect == DL_DIALECT_SQLITE ? "BEGIN IMMEDIATE" : "BEGIN", error);
    if (code != DL_OK) return code;
    if (store->kind->dialect == DL_DIALECT_POSTGRESQL) /* of several writers the last makes it of all documents */
        code = execute(store, "SELECT pg_advisory_xact_lock(1147955567)", error);
    if (code == DL_OK) code = make(store, error);
    if (code == DL_OK) code = execute(store, "COMMIT", error);
    if (code != DL_OK) execute(store, "ROLLBACK", NULL);
    return code;
}

int dl_store_settle(struct dl_store *store, struct dl_error *error)
{
    double waited = 0;
    for (;;) {
        int code = settle_once(store, error);
        if (code == DL_OK || store->kind->mend == NULL || !store->kind->mend(store, &waited)) return code;
    }
}
