/* A report becomes a document: its text repaired and copied, its metadata, its sections, its date. */
#include "read/read.h"

#include "base/day.h"
#include "base/identity.h"
#include "base/utf8.h"
#include "read/date.h"
#include "read/head.h"
#include "read/sections.h"

enum { CONFLICT_DAYS = 7, DAYS_ON_THE_WAY = 3 };

static struct dl_str copy(struct dl_doc *doc, const char *text)
{
    struct dl_str view = dl_str_from(text);
    return view.at == NULL ? view : dl_utf8_repair(&doc->arena, view.at, view.size);
}

static int read_text(const struct dl_report *report, struct dl_doc *doc, struct dl_error *error)
{
    if (report->text == NULL) return dl_fail(error, DL_EUSAGE, "a report without a text");
    if (report->text_size > DL_MAX_TEXT)
        return dl_fail(error, DL_ELIMIT, "a report of %zu bytes is longer than the %u that are read", report->text_size,
                       DL_MAX_TEXT);
    size_t first = 0;
    uint32_t broken = dl_utf8_check(report->text, report->text_size, &first);
    doc->text = dl_utf8_repair(&doc->arena, report->text, report->text_size);
    if (doc->text.at == NULL) return dl_fail_memory(error);
    if (report->encoding != NULL) dl_doc_warn(doc, "encoding", (struct dl_span){0, 0}, "the text was read as %s", report->encoding);
    for (const char *nul = report->text; (nul = memchr(nul, 0, (size_t)(report->text + report->text_size - nul))) != NULL; nul++)
        if (broken++ == 0 || (size_t)(nul - report->text) < first) first = (size_t)(nul - report->text);
    if (broken > 0)
        dl_doc_warn(doc, "utf8", (struct dl_span){(uint32_t)first, (uint32_t)first + 3},
                    "%u byte%s no valid text, the first at byte %zu; replaced by U+FFFD", broken, broken == 1 ? " is" : "s are",
                    first);
    return DL_OK;
}

static int set_day(struct dl_doc *doc, int32_t day)
{
    char written[16];
    if (day == DL_NO_DAY) return DL_OK;
    dl_day_write(day, written);
    doc->day = day;
    doc->date = dl_str_copy(&doc->arena, dl_str_from(written));
    return doc->date.at != NULL ? DL_OK : DL_ENOMEM;
}

/* Whether a date in the section is the report's: in the head's lines for it, in the title of a release, in the last line, "Published 3 May 1999". */
static int may_date(const struct dl_doc *doc, uint32_t i)
{
    const struct dl_section *section = &doc->sections.at[i];
    if (section->kind == DL_SECTION_DATE || section->kind == DL_SECTION_DATELINE || section->kind == DL_SECTION_BYLINE) return 1;
    int may_be_release =
        section->kind != DL_SECTION_LEAD && (section->kind != DL_SECTION_PARAGRAPH || i + 1 == doc->sections.count);
    return may_be_release && dl_line_is_release(dl_doc_slice(doc, section->span));
}

/* The day that the report's head names; *where tells the characters. A day and month without a year take the year that makes
 * them nearest to `near`, where one is known. */
static int32_t day_in_head(const struct dl_doc *doc, int32_t near, struct dl_span *where)
{
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        const struct dl_section *section = &doc->sections.at[i];
        if (!may_date(doc, i)) continue;
        struct dl_head_date date = dl_head_date_find(dl_doc_slice(doc, section->span));
        if (date.end == 0) continue;
        *where = (struct dl_span){section->span.start + date.start, section->span.start + date.end};
        int32_t day = dl_head_date_day(&date);
        if (day == DL_NO_DAY && near != DL_NO_DAY) {
            int year, month, of_month;
            dl_day_split(near, &year, &month, &of_month);
            date.year = year + (date.month - month > 6 ? -1 : month - date.month > 6 ? 1 : 0);
            if (dl_day_is_valid(date.year, date.month, date.day)) day = dl_head_date_day(&date);
        }
        if (day != DL_NO_DAY) return day;
    }
    return DL_NO_DAY;
}

/* "LA PAZ, June 7. - Miners struck at dawn today", printed on the eighth: what its dateline is dated, a dispatch was written on. */
static int is_sent_before(const struct dl_doc *doc, int32_t written, struct dl_span where)
{
    if (written == DL_NO_DAY || doc->day == DL_NO_DAY || written >= doc->day || doc->day - written > DAYS_ON_THE_WAY) return 0;
    for (uint32_t i = 0; i < doc->sections.count; i++) {
        const struct dl_section *section = &doc->sections.at[i];
        if (section->span.start <= where.start && where.end <= section->span.end) return section->kind == DL_SECTION_DATELINE;
    }
    return 0;
}

/* "BELGRADE, Sunday. - ": the day that the report's first dateline names, if it is one of the few before the report's own; DL_NO_DAY. */
static int32_t weekday_sent_on(const struct dl_doc *doc)
{
    enum { WEEK = 7 };
    for (uint32_t i = 0; doc->day != DL_NO_DAY && i < doc->sections.count; i++) {
        if (doc->sections.at[i].kind != DL_SECTION_DATELINE) continue;
        struct dl_str text = dl_doc_slice(doc, doc->sections.at[i].span);
        const int weekday = dl_head_date_weekday_at_end(text);
        const int back = (dl_day_weekday(doc->day) - weekday + WEEK) % WEEK;
        return weekday >= 0 && back > 0 && back <= DAYS_ON_THE_WAY ? doc->day - back : DL_NO_DAY;
    }
    return DL_NO_DAY;
}

static int read_date(struct dl_doc *doc, const char *given)
{
    struct dl_span where = {0};
    int32_t day = given != NULL ? dl_head_date_parse(dl_str_from(given)) : DL_NO_DAY;
    if (given != NULL && given[0] != 0 && day == DL_NO_DAY)
        dl_doc_warn(doc, "date", where, "no date can be read from '%.40s'", given);
    int32_t known = day != DL_NO_DAY || doc->uri.at == NULL ? day : dl_head_date_in_uri(doc->uri);
    int32_t written = day_in_head(doc, known, &where);
    if (day != DL_NO_DAY && written != DL_NO_DAY && (written - day > CONFLICT_DAYS || day - written > CONFLICT_DAYS)) {
        char text[16], meta[16];
        dl_day_write(written, text);
        dl_day_write(day, meta);
        dl_doc_warn(doc, "date-conflict", where, "the text is dated %s, its metadata say %s, which is used", text, meta);
    }
    const int code = set_day(doc, day != DL_NO_DAY ? day : written != DL_NO_DAY ? written : known);
    doc->sent_on = is_sent_before(doc, written, where) ? written : weekday_sent_on(doc);
    return code;
}

int dl_read_run(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc *doc, struct dl_error *error)
{
    int code = read_text(report, doc, error);
    if (code != DL_OK) return code;
    if (dl_identity_input(report, doc->input) != DL_OK) return dl_fail_memory(error);
    doc->id = copy(doc, report->id);
    doc->uri = copy(doc, report->uri);
    doc->title = copy(doc, report->title);
    doc->publisher = copy(doc, report->publisher);
    doc->language = copy(doc, report->language);
    doc->day = doc->sent_on = DL_NO_DAY;
    doc->is_coded = 1;
    code = dl_read_sections(kit->page_lines, doc, error);
    if (code != DL_OK) return code;
    if (doc->sections.count == 0) dl_doc_warn(doc, "empty", (struct dl_span){0}, "the report holds no text");
    return read_date(doc, report->date) == DL_OK ? DL_OK : dl_fail_memory(error);
}
