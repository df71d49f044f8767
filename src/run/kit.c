/* Opening and closing a kit: each room opens its own part, here is the list. */
#include "base/kit.h"
#include "did/frames.h"
#include "model/model.h"
#include "petrarch/petrarch.h"
#include "read/page_lines.h"
#include "said/cues.h"
#include "stand/stances.h"
#include "syntax/lists.h"
#include "text/lexicon.h"
#include "when/calendar.h"
#include "where/gazetteer.h"
#include "where/image.h"
#include "who/actors.h"

const char *dl_version(void) { return DL_VERSION; }

/* What a record's provenance names: a changed line of a lexicon is another version. */
static int set_versions(struct dl_kit *kit, struct dl_error *error)
{
    int code = dl_data_fingerprint(&kit->data, "", "model/ places/ store/", kit->lexicons_version, error);
    if (code == DL_OK) code = dl_data_fingerprint(&kit->data, "places/", "", kit->gazetteer_version, error);
    return code;
}

const char *dl_kit_model_version(const struct dl_kit *kit) { return kit->model_version; }
const char *dl_kit_lexicons_version(const struct dl_kit *kit) { return kit->lexicons_version; }
const char *dl_kit_gazetteer_version(const struct dl_kit *kit) { return kit->gazetteer_version; }
const char *dl_kit_gazetteer_source(const struct dl_kit *kit) { return dl_gazetteer_source(kit->gazetteer); }

const char *dl_kit_timing(const struct dl_kit *kit, size_t i, double *seconds)
{
    if (kit->clock == NULL || i >= DL_STAGES) return NULL;
    *seconds = (double)atomic_load(&kit->clock->nanoseconds[i]) / 1e9;
    return dl_clock_name((enum dl_stage)i);
}

int dl_kit_open(struct dl_kit **out, const struct dl_kit_options *options, struct dl_error *error)
{
    struct dl_kit *kit = calloc(1, sizeof *kit);
    if (kit == NULL) return dl_fail_memory(error);
    if (options != NULL) kit->flags = options->flags;
    if (options != NULL) kit->least_confidence = options->least_confidence;
    int code = dl_data_open(&kit->data, options != NULL ? options->data : NULL, error);
    if (code == DL_OK && options != NULL && options->flags & DL_KIT_TIMING) {
        kit->clock = calloc(1, sizeof *kit->clock);
        if (kit->clock == NULL) code = dl_fail_memory(error);
    }
    if (code == DL_OK) code = set_versions(kit, error);
    /* rooms open their parts here, in the order of the pipeline */
    if (code == DL_OK) code = dl_page_lines_open(&kit->page_lines, &kit->data, error);
    if (code == DL_OK) code = dl_language_open(&kit->language, &kit->data, error);
    if (code == DL_OK) code = dl_syntax_lists_open(&kit->syntax_lists, &kit->data, error);
    if (code == DL_OK) code = dl_calendar_open(&kit->calendar, &kit->data, error);
    if (code == DL_OK) code = dl_gazetteer_open(&kit->gazetteer, &kit->data, options != NULL ? options->gazetteer : NULL, error);
    if (code == DL_OK && options != NULL && options->gazetteer != NULL)
        snprintf(kit->gazetteer_version, sizeof kit->gazetteer_version, "geonames-%s", dl_image_version(kit->gazetteer->image));
    if (code == DL_OK) code = dl_actors_open(&kit->actors, &kit->data, error);
    if (code == DL_OK) code = dl_cues_open(&kit->cues, &kit->data, error);
    if (code == DL_OK) code = dl_stances_open(&kit->stances, &kit->data, error);
    if (code == DL_OK) code = dl_frames_open(&kit->frames, &kit->data, error);
    if (code == DL_OK && options != NULL && options->petrarch != NULL) {
        code = dl_petrarch_open(&kit->petrarch, options->petrarch, error);
        if (code == DL_OK)
            snprintf(kit->lexicons_version, sizeof kit->lexicons_version, "petrarch-%s", dl_petrarch_version(kit->petrarch));
    }
    if (code == DL_OK) code = dl_model_attach(kit, options, error);
    if (code != DL_OK) {
        dl_kit_close(kit);
        return code;
    }
    *out = kit;
    return DL_OK;
}

void dl_kit_close(struct dl_kit *kit)
{
    if (kit == NULL) return;
    dl_model_close(kit->model);
    dl_petrarch_close(kit->petrarch);
    dl_stances_close(kit->stances);
    dl_cues_close(kit->cues);
    dl_actors_close(kit->actors);
    dl_frames_close(kit->frames);
    dl_gazetteer_close(kit->gazetteer);
    dl_calendar_close(kit->calendar);
    dl_syntax_lists_close(kit->syntax_lists);
    dl_language_close(kit->language);
    dl_page_lines_close(kit->page_lines);
    dl_data_release(&kit->data);
    free(kit->clock);
    free(kit);
}
