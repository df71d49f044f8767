/* A report becomes a document: its text repaired and copied, its metadata, its sections. */
#include "read/read.h"

#include "base/day.h"
#include "base/utf8.h"
#include "read/sections.h"

static struct dl_str copy(struct dl_doc *doc, const char *text)
{
    struct dl_str view = dl_str_from(text);
    if (view.at == NULL) return view;
    return dl_utf8_repair(&doc->arena, view.at, view.size);
}

static int read_text(const struct dl_report *report, struct dl_doc *doc, struct dl_error *error)
{
    if (report->text_size > DL_MAX_TEXT)
        return dl_fail(error, DL_ELIMIT, "a report of %zu bytes is longer than the %u that are read", report->text_size, DL_MAX_TEXT);
    size_t first = 0;
    uint32_t broken = dl_utf8_check(report->text, report->text_size, &first);
    doc->text = dl_utf8_repair(&doc->arena, report->text, report->text_size);
    if (doc->text.at == NULL) return dl_fail_memory(error);
    if (broken > 0)
        dl_doc_warn(doc, "utf8", (struct dl_span){(uint32_t)first, (uint32_t)first + 3},
                    "%u byte%s not valid UTF-8, the first at byte %zu, replaced by U+FFFD", broken, broken == 1 ? " is" : "s are", first);
    return DL_OK;
}

int dl_read_run(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc *doc, struct dl_error *error)
{
    (void)kit;
    int code = read_text(report, doc, error);
    if (code != DL_OK) return code;
    doc->id = copy(doc, report->id);
    doc->uri = copy(doc, report->uri);
    doc->title = copy(doc, report->title);
    doc->publisher = copy(doc, report->publisher);
    doc->language = copy(doc, report->language);
    struct dl_str date = copy(doc, report->date);
    doc->day = dl_day_parse(date);
    if (doc->day != DL_NO_DAY) doc->date = dl_str_slice(date, 0, 10);
    doc->is_coded = 1;
    return dl_read_sections(doc, error);
}
