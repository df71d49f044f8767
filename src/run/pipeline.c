/* The order of the stages; this file alone knows it. */
#include "base/tree.h"
#include "did/did.h"
#include "petrarch/petrarch.h"
#include "read/read.h"
#include "said/said.h"
#include "stand/stand.h"
#include "syntax/syntax.h"
#include "text/text.h"
#include "when/when.h"
#include "where/where.h"
#include "who/who.h"

typedef int stage(const struct dl_kit *, struct dl_doc *, struct dl_error *);

/* What was done comes of the frames, or of a user's own dictionaries of PETRARCH, which know nothing of positions. */
static int run_did(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    return kit->petrarch != NULL ? dl_petrarch_run(kit, doc, error) : dl_did_run(kit, doc, error);
}

static int run_stand(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    return kit->petrarch != NULL ? DL_OK : dl_stand_run(kit, doc, error);
}

static const struct {
    stage *run;
    enum dl_stage name;
} after_syntax[] = {{dl_when_run, DL_STAGE_WHEN}, {dl_where_run, DL_STAGE_WHERE},      {dl_who_run, DL_STAGE_WHO},
                    {dl_said_run, DL_STAGE_SAID}, {dl_who_speakers_run, DL_STAGE_WHO}, {run_did, DL_STAGE_DID},
                    {run_stand, DL_STAGE_STAND}};

static int begin(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc **out, struct dl_error *error)
{
    struct dl_doc *doc = dl_doc_new();
    if (doc == NULL) return dl_fail_memory(error);
    uint64_t since = dl_clock_now(kit->clock);
    int code = dl_read_run(kit, report, doc, error);
    if (code == DL_OK && dl_doc_index(doc) != DL_OK) code = dl_fail_memory(error);
    since = dl_clock_add(kit->clock, DL_STAGE_READ, since);
    if (code == DL_OK) code = dl_text_run(kit, doc, error);
    dl_clock_add(kit->clock, DL_STAGE_TEXT, since);
    if (code == DL_OK) *out = doc;
    else dl_doc_free(doc);
    return code;
}

/* One stage after another over all reports, so that a stage's tables stay in the caches. */
static int finish(const struct dl_kit *kit, struct dl_doc **docs, size_t n, int *codes, struct dl_error *error)
{
    int first = DL_OK;
    struct dl_error own;
    uint64_t since = dl_clock_now(kit->clock);
    for (size_t i = 0; i < n; i++)
        if (docs[i] != NULL && codes[i] == DL_OK && docs[i]->is_coded && dl_tree_link(docs[i]) != DL_OK)
            codes[i] = first = dl_fail_memory(error);
    since = dl_clock_add(kit->clock, DL_STAGE_WORDS, since);
    for (size_t s = 0; s < sizeof after_syntax / sizeof *after_syntax; s++) {
        for (size_t i = 0; i < n; i++) {
            if (docs[i] == NULL || codes[i] != DL_OK || !docs[i]->is_coded) continue;
            codes[i] = after_syntax[s].run(kit, docs[i], first == DL_OK ? error : &own);
            if (first == DL_OK) first = codes[i];
        }
        since = dl_clock_add(kit->clock, after_syntax[s].name, since);
    }
    return first;
}

static int run_batch(const struct dl_kit *kit, const struct dl_report *reports, size_t n, struct dl_doc **docs, int *codes,
                     int only_parse, struct dl_error *error)
{
    int first = DL_OK;
    struct dl_error own;
    struct dl_doc **coded = malloc((n > 0 ? n : 1) * sizeof *coded);
    if (coded == NULL) return dl_fail_memory(error);
    size_t count = 0;
    for (size_t i = 0; i < n; i++) {
        docs[i] = NULL;
        codes[i] = begin(kit, &reports[i], &docs[i], first == DL_OK ? error : &own);
        if (first == DL_OK) first = codes[i];
        if (docs[i] != NULL && docs[i]->is_coded) coded[count++] = docs[i];
    }
    int code = dl_syntax_run(kit, coded, count, first == DL_OK ? error : &own);
    if (first == DL_OK) first = code;
    for (size_t i = 0; i < n; i++)
        if (docs[i] != NULL && code != DL_OK) codes[i] = code;
    if (code == DL_OK && !only_parse) code = finish(kit, docs, n, codes, first == DL_OK ? error : &own);
    if (first == DL_OK) first = code;
    for (size_t i = 0; i < n; i++) {
        if (docs[i] == NULL || codes[i] == DL_OK) continue;
        dl_doc_free(docs[i]);
        docs[i] = NULL;
    }
    free(coded);
    return first;
}

int dl_code_batch(const struct dl_kit *kit, const struct dl_report *reports, size_t n, struct dl_doc **docs, int *codes,
                  struct dl_error *error)
{
    return run_batch(kit, reports, n, docs, codes, 0, error);
}

int dl_parse_batch(const struct dl_kit *kit, const struct dl_report *reports, size_t n, struct dl_doc **docs, int *codes,
                   struct dl_error *error)
{
    return run_batch(kit, reports, n, docs, codes, 1, error);
}

int dl_code(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc **out, struct dl_error *error)
{
    struct dl_doc *doc;
    int code, result = dl_code_batch(kit, report, 1, &doc, &code, error);
    if (result == DL_OK) *out = doc;
    return result;
}
