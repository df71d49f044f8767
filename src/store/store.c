/* The public functions of a store. */
#include "store/store.h"

#include "base/kit.h"
#include "store/copies.h"

static int open_kind(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error)
{
    if (dl_postgresql_is_named(name)) return dl_postgresql_open(out, name, use, error);
    if (strstr(name, "://") != NULL)
        return dl_fail(error, DL_EUSAGE, "no such kind of store '%s': give the path of an SQLite file, or postgresql://…", name);
    return dl_sqlite_open(out, name, use, error);
}

/* What an older version kept of the registry another schema may have no use for: it is made before anybody reads it. */
int dl_store_open(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error)
{
    struct dl_store *store;
    int code = open_kind(&store, name, use, error);
    if (code != DL_OK) return code;
    if (store->is_brought_up) code = dl_store_settle(store, error);
    if (code == DL_OK) *out = store;
    else dl_store_close(store);
    return code;
}

void dl_store_close(struct dl_store *store)
{
    if (store != NULL) store->kind->close(store);
}

int dl_store_begin(struct dl_store *store, struct dl_error *error) { return store->kind->begin(store, error); }
int dl_store_commit(struct dl_store *store, struct dl_error *error) { return store->kind->commit(store, error); }

/* What is linked when a server goes away stays linked, or is taken back and looked at again. */
int dl_store_link(struct dl_store *store, struct dl_error *error)
{
    double waited = 0;
    for (;;) {
        int code = dl_copies_link(store, error);
        if (code == DL_OK || store->kind->mend == NULL || !store->kind->mend(store, &waited)) return code;
    }
}

long dl_store_patience(long usual)
{
    long seconds;
    const char *said = getenv("DATELINE_WAIT");
    return said != NULL && dl_str_number(dl_str_from(said), &seconds) && seconds >= 0 && seconds <= 86400 ? seconds : usual;
}

void dl_provenance_of(struct dl_provenance *provenance, const struct dl_kit *kit, uint32_t flags)
{
    int is_exact = kit != NULL && kit->flags & DL_KIT_EXACT, is_without_text = (flags & DL_WRITE_NO_TEXT) != 0;
    *provenance = (struct dl_provenance){.dateline = dl_version(), .model = "", .lexicons = "", .gazetteer = ""};
    int size = snprintf(provenance->options, sizeof provenance->options, "%s%s%s", is_exact ? "exact" : "",
                        is_exact && is_without_text ? " " : "", is_without_text ? "no-text" : "");
    if (kit == NULL) return;
    if (kit->least_confidence > 0)
        snprintf(provenance->options + size, sizeof provenance->options - (size_t)size, "%smin-confidence=%u", size > 0 ? " " : "",
                 kit->least_confidence);
    provenance->model = kit->model_version;
    provenance->lexicons = kit->lexicons_version;
    provenance->gazetteer = kit->gazetteer_version;
}

int dl_store_holds(struct dl_store *store, const struct dl_kit *kit, const struct dl_report *report, uint32_t flags,
                   enum dl_held *out, struct dl_error *error)
{
    char key[DL_IDENTITY_SIZE], input[DL_IDENTITY_SIZE];
    struct dl_provenance provenance;
    struct dl_stored stored;
    int64_t made_by = 0;
    if (dl_identity_report_key(report, key) != DL_OK || dl_identity_input(report, input) != DL_OK) return dl_fail_memory(error);
    int found = store->kind->find(store, key, &stored, error);
    if (found < 0) return found;
    enum dl_held held = found == 0 ? DL_HELD_NOT : stored.input[0] == 0 ? DL_HELD_OLDER : DL_HELD_CHANGED;
    if (found == 1 && strcmp(stored.input, input) == 0) {
        dl_provenance_of(&provenance, kit, flags);
        int code = store->kind->provenance(store, &provenance, &made_by, error);
        if (code != DL_OK) return code;
        held = made_by == stored.provenance ? DL_HELD_SO : DL_HELD_OLDER;
    }
    *out = held;
    return DL_OK;
}

static const char *const subjects[DL_SUBJECTS] = {
    [DL_SUBJECT_STATEMENTS] = "statements", [DL_SUBJECT_EVENTS] = "events",         [DL_SUBJECT_ACTORS] = "actors",
    [DL_SUBJECT_DOCUMENTS] = "documents",   [DL_SUBJECT_POSITIONS] = "positions",   [DL_SUBJECT_TIMELINE] = "timeline",
    [DL_SUBJECT_NETWORK] = "network",       [DL_SUBJECT_AGREEMENTS] = "agreements", [DL_SUBJECT_RULES] = "rules",
    [DL_SUBJECT_REASONS] = "reasons"};

const char *dl_subject_name(enum dl_subject subject) { return (size_t)subject < DL_SUBJECTS ? subjects[subject] : NULL; }

int dl_subject_from(const char *name, enum dl_subject *out)
{
    for (size_t i = 0; i < DL_SUBJECTS; i++) {
        if (strcmp(subjects[i], name) != 0) continue;
        *out = (enum dl_subject)i;
        return 1;
    }
    return 0;
}

int dl_store_query(struct dl_store *store, const struct dl_query *query, enum dl_format format,
                   const struct dl_write_options *options, const struct dl_sink *sink, uint64_t *rows, struct dl_error *error)
{
    struct dl_answer answer;
    if (format == DL_FORMAT_GRAPHML && query->subject != DL_SUBJECT_NETWORK)
        return dl_fail(error, DL_EUSAGE, "only a network can be written as graphml");
    int code = dl_answer_init(&answer, format, options, sink, error);
    if (code == DL_OK) code = store->kind->query(store, query, &answer, error);
    if (code == DL_OK) code = dl_answer_end(&answer, error);
    if (code == DL_OK && rows != NULL) *rows = answer.written;
    dl_answer_release(&answer);
    return code;
}
