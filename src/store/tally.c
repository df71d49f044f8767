/* Rows are found by a string of all that makes them one of their own, in a hash table; they are put in the order in which they came,
 * which the statements that read them do not depend on. */
#include "store/tally.h"

#include "base/limits.h"

enum { MOST_ROWS = 1 << 28, DAY = 10 };

void dl_tally_init(struct dl_tally *tally)
{
    *tally = (struct dl_tally){0};
    dl_arena_init(&tally->arena);
    for (size_t i = 0; i < DL_TALLIES; i++) dl_table_init(&tally->tables[i].at, &tally->arena);
}

void dl_tally_release(struct dl_tally *tally)
{
    dl_buffer_release(&tally->wanted);
    dl_arena_release(&tally->arena);
    dl_tally_init(tally);
}

/* ---- rows ---- */

static struct dl_str keep(struct dl_tally *tally, struct dl_str text)
{
    struct dl_str copy = dl_str_copy(&tally->arena, text);
    if (copy.at == NULL) tally->failed = 1;
    return copy;
}

/* The row of a face, a body, and two texts; *is_new: it was made. NULL when memory is spent. */
static struct dl_tally_row *row_of(struct dl_tally *tally, int which, int64_t face, int64_t body, struct dl_str a, struct dl_str b,
                                   int *is_new)
{
    struct dl_tally_table *table = &tally->tables[which];
    struct dl_buffer *wanted = &tally->wanted;
    wanted->size = 0;
    dl_buffer_bytes(wanted, (const char *)&face, sizeof face);
    dl_buffer_bytes(wanted, (const char *)&body, sizeof body);
    dl_buffer_str(wanted, a);
    dl_buffer_char(wanted, 0);
    dl_buffer_str(wanted, b);
    struct dl_str key = {wanted->at, (uint32_t)wanted->size};
    *is_new = 0;
    if (wanted->failed) tally->failed = 1;
    if (tally->failed) return NULL;
    uint32_t found = dl_table_get(&table->at, key);
    if (found != DL_NONE) return &table->rows.at[found];
    struct dl_tally_row *row = DL_PUSH(&table->rows, &tally->arena, MOST_ROWS);
    key = keep(tally, key);
    if (row == NULL || key.at == NULL || dl_table_set(&table->at, key, table->rows.count - 1) != DL_OK) {
        tally->failed = 1;
        return NULL;
    }
    *is_new = 1;
    row->face = face;
    row->body = body;
    row->a = dl_str_slice(key, 2 * sizeof face, 2 * (uint32_t)sizeof face + a.size);
    row->b = dl_str_slice(key, key.size - b.size, key.size);
    return row;
}

static struct dl_tally_row *bounded_row(struct dl_tally *tally, int which, int64_t face, int64_t body, struct dl_str a,
                                        struct dl_str b, int *is_new)
{
    struct dl_tally_row *row = row_of(tally, which, face, body, a, b, is_new);
    if (row == NULL || !*is_new) return row;
    row->bounds = dl_arena_alloc(&tally->arena, sizeof *row->bounds);
    if (row->bounds == NULL) tally->failed = 1;
    return row->bounds != NULL ? row : NULL;
}

static void lower_to(struct dl_tally *tally, struct dl_str *least, struct dl_str text)
{
    if (least->at == NULL || dl_str_compare(text, *least) < 0) *least = keep(tally, text);
}

static void raise_to(struct dl_tally *tally, struct dl_str *most, struct dl_str text)
{
    if (most->at == NULL || dl_str_compare(text, *most) > 0) *most = keep(tally, text);
}

static void count(struct dl_tally *tally, struct dl_tally_row *row, struct dl_str day, int sign)
{
    struct dl_tally_bounds *bounds = row->bounds;
    row->reports += sign;
    lower_to(tally, sign > 0 ? &bounds->first : &bounds->gone_first, day.size > 0 ? day : DL_STR("~"));
    raise_to(tally, sign > 0 ? &bounds->last : &bounds->gone_last, day.size > 0 ? day : DL_STR(""));
}

/* ---- entities ---- */

static void say(struct dl_tally *tally, int64_t face, const char *part, struct dl_str value, int sign)
{
    int is_new;
    if (value.size == 0) return;
    struct dl_tally_row *row = row_of(tally, DL_TALLY_SAID, face, 0, dl_str_from(part), value, &is_new);
    if (row != NULL) row->reports += sign;
}

static void say_acronym(struct dl_tally *tally, int64_t face, struct dl_str acronym, int is_whole, int sign)
{
    int is_new;
    struct dl_tally_row *row = row_of(tally, DL_TALLY_ACRONYMS, face, is_whole, acronym, DL_STR(""), &is_new);
    if (row != NULL) row->reports += sign;
}

static void say_all(struct dl_tally *tally, int64_t number, const struct dl_face *face, const struct dl_shown *shown, int sign)
{
    int is_body = dl_face_is_body(face) && face->key.size > 0, is_whole = is_body && dl_is_acronym(shown->name);
    struct dl_str rest = shown->names;
    if (face->key.size > 0) say(tally, number, "name", shown->name, sign);
    if (is_whole) say_acronym(tally, number, shown->name, 1, sign);
    while (rest.at != NULL) {
        struct dl_str name = dl_str_cut(&rest, '\n');
        say(tally, number, "named", name, sign);
        if (is_body && !is_whole && dl_is_acronym(name)) say_acronym(tally, number, name, 0, sign);
    }
    say(tally, number, "code", shown->code, sign);
    if (!dl_face_is_person(face) || face->key.size == 0) return; /* what decides for nobody else need not be known */
    say(tally, number, "office", shown->office, sign);
    say(tally, number, "sector", shown->sector, sign);
}

int64_t dl_tally_entity(struct dl_tally *tally, const struct dl_shown *shown, struct dl_str day, int told, int sign)
{
    struct dl_face face;
    int is_new;
    if (!dl_face_of(shown, &face)) return 0;
    int64_t number = dl_face_number(&face);
    if (number == 0) tally->failed = 1;
    struct dl_tally_row *row = bounded_row(tally, DL_TALLY_FACES, number, 0, DL_STR(""), DL_STR(""), &is_new);
    if (row == NULL) return number;
    if (is_new) {
        struct dl_str *const parts[] = {&face.key, &face.country, &face.kind, &face.name, &face.office, &face.sector};
        for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) *parts[i] = keep(tally, *parts[i]);
        row->bounds->shown = face;
        row->bounds->class = dl_face_class(&tally->arena, &face);
        if (row->bounds->class.at == NULL) tally->failed = 1;
    }
    row->bounds->told += told ? sign : 0;
    count(tally, row, day, sign);
    say_all(tally, number, &face, shown, sign);
    return number;
}

/* ---- introductions ---- */

/* Sorts as the introductions do: by day, then the document's key, then where it stands. No day comes last. */
static struct dl_str evidence_of(struct dl_tally *tally, const struct dl_shown_office *i)
{
    struct dl_str day = i->day.size > 0 ? dl_str_slice(i->day, 0, DAY) : DL_STR("~");
    struct dl_str out = dl_str_format(&tally->arena, "%-10.*s %.*s %10.*s %10.*s", (int)day.size, day.at, (int)i->document.size,
                                      i->document.at, (int)i->start.size, i->start.at, (int)i->n.size, i->n.at);
    if (out.at == NULL) tally->failed = 1;
    return out;
}

void dl_tally_introduction(struct dl_tally *tally, const struct dl_shown_office *introduction, int sign)
{
    int is_new;
    struct dl_str office = dl_str_lower(&tally->arena, introduction->office), evidence = evidence_of(tally, introduction);
    struct dl_tally_row *row =
        bounded_row(tally, DL_TALLY_OFFICES, introduction->face, introduction->body, office, introduction->called, &is_new);
    if (row == NULL) return;
    count(tally, row, introduction->day, sign);
    lower_to(tally, sign > 0 ? &row->bounds->evidence : &row->bounds->gone_evidence, evidence);
}

/* ---- into the store ---- */

struct put {
    struct dl_store *store;
    const struct dl_store_kind *kind;
};

static void text(const struct put *put, struct dl_str value) { put->kind->text(put->store, value.at != NULL ? value : DL_STR("")); }

static void text_or(const struct put *put, struct dl_str value, struct dl_str other)
{
    text(put, value.at != NULL ? value : other);
}

static void days(const struct put *put, const struct dl_tally_row *row)
{
    text_or(put, row->bounds->first, DL_STR("~"));
    text(put, row->bounds->last);
}

static void put_face(const struct put *put, const struct dl_tally_row *row)
{
    put->kind->row(put->store, DL_TABLE_FACE_IN);
    put->kind->number(put->store, row->face);
    text(put, row->bounds->shown.key);
    text(put, row->bounds->shown.country);
    text(put, row->bounds->shown.kind);
    text(put, row->bounds->shown.name);
    text(put, row->bounds->shown.office);
    text(put, row->bounds->shown.sector);
    text(put, row->bounds->class);
    put->kind->number(put->store, row->reports);
    put->kind->number(put->store, row->bounds->told);
    days(put, row);
    put->kind->text(put->store, row->bounds->gone_first); /* NULL: nothing is gone */
    put->kind->text(put->store, row->bounds->gone_last);
    put->kind->end_row(put->store);
}

static void put_said(const struct put *put, const struct dl_tally_row *row)
{
    put->kind->row(put->store, DL_TABLE_SAID_IN);
    put->kind->number(put->store, row->face);
    text(put, row->a);
    text(put, row->b);
    put->kind->number(put->store, row->reports);
    put->kind->end_row(put->store);
}

static void put_acronym(const struct put *put, const struct dl_tally_row *row)
{
    put->kind->row(put->store, DL_TABLE_ACRONYM_IN);
    text(put, row->a);
    put->kind->number(put->store, row->body);
    put->kind->number(put->store, row->face);
    put->kind->number(put->store, row->reports);
    put->kind->end_row(put->store);
}

static void put_office(const struct put *put, const struct dl_tally_row *row)
{
    put->kind->row(put->store, DL_TABLE_OFFICE_IN);
    put->kind->number(put->store, row->face);
    text(put, row->a);
    put->kind->number(put->store, row->body);
    text(put, row->b);
    put->kind->number(put->store, row->reports);
    days(put, row);
    text_or(put, row->bounds->evidence, DL_STR("~~"));
    put->kind->text(put->store, row->bounds->gone_first);
    put->kind->text(put->store, row->bounds->gone_last);
    put->kind->text(put->store, row->bounds->gone_evidence);
    put->kind->end_row(put->store);
}

int dl_tally_put(const struct dl_tally *tally, struct dl_store *store, struct dl_error *error)
{
    static void (*const puts[DL_TALLIES])(const struct put *, const struct dl_tally_row *) = {put_face, put_said, put_acronym,
                                                                                              put_office};
    struct put put = {store, store->kind};
    if (tally->failed) return dl_fail_memory(error);
    for (size_t i = 0; i < DL_TALLIES; i++)
        for (uint32_t k = 0; k < tally->tables[i].rows.count; k++) puts[i](&put, &tally->tables[i].rows.at[k]);
    return DL_OK;
}
