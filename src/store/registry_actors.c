/* The parts of a registry's round that are no sets: which actor a face is, and an actor's row out of what is said of its faces, which
 * come sorted by actor, so that one row at a time is put together whatever their number. */
#include "store/registry.h"
#include "store/registry_write.h"

/* ---- faces ---- */

enum { FACE_CELLS = 10 };

static const char faces[] =
    "SELECT f.id, f.key, f.country, f.kind, f.name, f.office, f.sector, f.reports, f.told, f.actor FROM reach r "
    "{cross} JOIN face f ON f.id = r.face WHERE f.reports > 0";

static const char acronyms[] =
    "SELECT a.face, a.acronym, a.is_whole FROM live l {cross} JOIN face_acronym a ON a.acronym = l.acronym "
    "WHERE a.reports > 0";

struct loading {
    struct dl_registry registry;
    struct dl_table at; /* id -> number in the registry */
};

static int load_face(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct loading *in = user;
    struct dl_counted_face face = {.face = {cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]},
                                   .reports = (uint32_t)dl_registry_number(cells[7]),
                                   .told = (uint32_t)dl_registry_number(cells[8]),
                                   .id = dl_registry_number(cells[0]),
                                   .actor = cells[9]};
    uint32_t number;
    struct dl_str id = dl_str_copy(&in->registry.arena, cells[0]);
    if (id.at == NULL || dl_registry_add(&in->registry, &face, &number) != DL_OK || dl_table_set(&in->at, id, number) != DL_OK)
        return dl_fail_memory(error);
    return DL_OK;
}

static int load_acronym(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct loading *in = user;
    uint32_t number = dl_table_get(&in->at, cells[0]);
    if (number == DL_NONE) return DL_OK;
    int code = dl_registry_add_acronym(&in->registry, number, cells[1], dl_str_is(cells[2], "1"));
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}

static void put_moved(struct dl_store *store, int64_t face, struct dl_str actor)
{
    store->kind->row(store, DL_TABLE_MOVED_IN);
    store->kind->number(store, face);
    store->kind->text(store, actor);
    store->kind->end_row(store);
}

int dl_registry_move_faces(struct dl_store *store, struct dl_error *error)
{
    struct loading in;
    dl_registry_init(&in.registry);
    dl_table_init(&in.at, &in.registry.arena);
    int code = dl_registry_ask(store, faces, FACE_CELLS, load_face, &in, error);
    if (code == DL_OK) code = dl_registry_ask(store, acronyms, 3, load_acronym, &in, error);
    if (code == DL_OK && dl_registry_settle(&in.registry) != DL_OK) code = dl_fail_memory(error);
    for (uint32_t i = 0; code == DL_OK && i < in.registry.faces.count; i++) {
        const struct dl_counted_face *face = &in.registry.faces.at[i];
        struct dl_str key = dl_registry_key(&in.registry, i);
        if (!dl_str_equal(key, face->actor)) put_moved(store, face->id, key.size > 0 ? key : (struct dl_str){0});
    }
    if (code == DL_OK) code = store->kind->flush(store, error);
    dl_registry_release(&in.registry);
    return code;
}

/* ---- actors ---- */

enum { SAID_CELLS = 6 };

/* Of each actor what its faces are and what is said of them, the most told first; an actor's own names come before those of whom it
 * was found to be. Its country and kind are counted here, the days and reports with the kinds. */
static const char said[] =
    "SELECT key, part, value, reports, first, last FROM ("
    "SELECT c.key AS key, 'kind' AS part, f.kind AS value, 0 AS own, sum(f.reports) AS reports, min(f.first) AS first, max(f.last) "
    "AS "
    "last FROM changed c {cross} JOIN face f ON f.actor = c.key GROUP BY c.key, f.kind UNION ALL "
    "SELECT c.key, 'country', f.country, 0, sum(f.reports), '', '' FROM changed c {cross} JOIN face f ON f.actor = c.key "
    "WHERE f.country <> '' GROUP BY c.key, f.country UNION ALL "
    "SELECT c.key, s.part, s.value, max(CASE WHEN f.key <> '' AND (f.key = c.key OR substr(c.key, 1, length(f.key) + 1) = f.key || "
    "':') "
    "THEN 1 ELSE 0 END), sum(s.reports), '', '' FROM changed c {cross} JOIN face f ON f.actor = c.key {cross} JOIN face_said s ON "
    "s.face = f.id AND s.part IN ('code', 'name', 'named') GROUP BY c.key, s.part, s.value) t "
    "ORDER BY key, part, own DESC, reports DESC, value";

struct actor {
    struct dl_store *store;
    struct dl_buffer key, name, names, kind, country, code, first, last;
    int64_t reports;
};

static struct dl_str held(const struct dl_buffer *buffer)
{
    return (struct dl_str){buffer->size > 0 ? buffer->at : "", (uint32_t)buffer->size};
}

static void text(const struct actor *actor, struct dl_str value) { actor->store->kind->text(actor->store, value); }

static void text_or_null(const struct actor *actor, struct dl_str value)
{
    text(actor, value.size > 0 ? value : (struct dl_str){0});
}

static void put_actor(struct actor *actor)
{
    struct dl_buffer *const parts[] = {&actor->key,     &actor->name, &actor->names, &actor->kind,
                                       &actor->country, &actor->code, &actor->first, &actor->last};
    if (actor->key.size > 0) {
        struct dl_str name = held(actor->name.size > 0 ? &actor->name : &actor->key);
        actor->store->kind->row(actor->store, DL_TABLE_ACTOR);
        text(actor, held(&actor->key));
        text(actor, name);
        text(actor, actor->names.size > 0 ? held(&actor->names) : name);
        text(actor, held(&actor->kind));
        text_or_null(actor, held(&actor->country));
        text_or_null(actor, held(&actor->code));
        actor->store->kind->number(actor->store, actor->reports);
        text_or_null(actor, dl_str_is(held(&actor->first), "~") ? (struct dl_str){0} : held(&actor->first));
        text_or_null(actor, held(&actor->last));
        actor->store->kind->end_row(actor->store);
    }
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) parts[i]->size = 0;
    actor->reports = 0;
}

static void set(struct dl_buffer *buffer, struct dl_str value)
{
    buffer->size = 0;
    dl_buffer_str(buffer, value);
}

static void set_first(struct dl_buffer *buffer, struct dl_str value)
{
    if (buffer->size == 0) set(buffer, value);
}

static void add_name(struct actor *actor, struct dl_str name)
{
    if (actor->names.size == 0) dl_buffer_str(&actor->names, held(&actor->name));
    if (dl_str_equal(name, held(&actor->name))) return;
    if (actor->names.size > 0) dl_buffer_string(&actor->names, "; ");
    dl_buffer_str(&actor->names, name);
}

static int take_said(void *user, const struct dl_str *cells, struct dl_error *error)
{
    struct actor *actor = user;
    struct dl_str part = cells[1], value = cells[2];
    if (!dl_str_equal(cells[0], held(&actor->key))) {
        put_actor(actor);
        set(&actor->key, cells[0]);
    }
    if (dl_str_is(part, "code")) {
        set_first(&actor->code, value);
    } else if (dl_str_is(part, "country")) {
        set_first(&actor->country, value);
    } else if (dl_str_is(part, "kind")) {
        set_first(&actor->kind, value);
        actor->reports += dl_registry_number(cells[3]);
        if (actor->first.size == 0 || dl_str_compare(cells[4], held(&actor->first)) < 0) set(&actor->first, cells[4]);
        if (dl_str_compare(cells[5], held(&actor->last)) > 0) set(&actor->last, cells[5]);
    } else if (dl_str_is(part, "name")) {
        set_first(&actor->name, value);
    } else {
        add_name(actor, value);
    }
    struct dl_buffer *const parts[] = {&actor->key, &actor->name, &actor->names, &actor->kind, &actor->country, &actor->code};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i]->failed) return dl_fail_memory(error);
    return DL_OK;
}

int dl_registry_put_actors(struct dl_store *store, struct dl_error *error)
{
    struct actor actor = {.store = store};
    int code = dl_registry_ask(store, said, SAID_CELLS, take_said, &actor, error);
    if (code == DL_OK) {
        put_actor(&actor);
        code = store->kind->flush(store, error);
    }
    struct dl_buffer *const parts[] = {&actor.key,     &actor.name, &actor.names, &actor.kind,
                                       &actor.country, &actor.code, &actor.first, &actor.last};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) dl_buffer_release(parts[i]);
    return code;
}
