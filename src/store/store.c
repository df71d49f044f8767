/* The public functions of a store. */
#include "store/store.h"

int dl_store_open(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error)
{
    if (strstr(name, "://") != NULL)
        return dl_fail(error, DL_EUSAGE, "no such kind of store '%s': give the path of an SQLite file", name);
    return dl_sqlite_open(out, name, use, error);
}

void dl_store_close(struct dl_store *store)
{
    if (store != NULL) store->kind->close(store);
}

int dl_store_begin(struct dl_store *store, struct dl_error *error) { return store->kind->begin(store, error); }
int dl_store_commit(struct dl_store *store, struct dl_error *error) { return store->kind->commit(store, error); }

int dl_store_put(struct dl_store *store, const struct dl_kit *kit, const struct dl_doc *doc, uint32_t flags, struct dl_error *error)
{
    return store->kind->put(store, kit, doc, flags, error);
}

static const char *const subjects[DL_SUBJECTS] = {
    [DL_SUBJECT_STATEMENTS] = "statements", [DL_SUBJECT_EVENTS] = "events",       [DL_SUBJECT_ACTORS] = "actors",
    [DL_SUBJECT_DOCUMENTS] = "documents",   [DL_SUBJECT_POSITIONS] = "positions", [DL_SUBJECT_TIMELINE] = "timeline",
    [DL_SUBJECT_NETWORK] = "network"};

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
