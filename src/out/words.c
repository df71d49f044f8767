#include "out/words.h"

#include "base/day.h"

/* The sentence that opens what has no headline, behind the date and the place it begins with. */
static struct dl_str first_sentence(const struct dl_doc *doc)
{
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const uint32_t section = doc->sentences.at[i].section;
        const enum dl_section_kind kind = section < doc->sections.count ? doc->sections.at[section].kind : DL_SECTION_PARAGRAPH;
        if (kind != DL_SECTION_DATE && kind != DL_SECTION_DATELINE && kind != DL_SECTION_BYLINE && kind != DL_SECTION_CAPTION)
            return dl_doc_slice(doc, doc->sentences.at[i].span);
    }
    return doc->sections.count > 0 ? dl_doc_slice(doc, doc->sections.at[0].span) : doc->id;
}

struct dl_str dl_words_title(const struct dl_doc *doc)
{
    if (doc->title.size > 0) return doc->title;
    for (uint32_t i = 0; i < doc->sections.count; i++)
        if (doc->sections.at[i].kind == DL_SECTION_HEADLINE) return dl_doc_slice(doc, doc->sections.at[i].span);
    return first_sentence(doc);
}

struct dl_str dl_words_side(const struct dl_doc *doc, const struct dl_participant *side)
{
    if (side->entity < doc->entities.count && doc->entities.at[side->entity].name.size > 0)
        return doc->entities.at[side->entity].name;
    return dl_doc_slice(doc, side->span);
}

void dl_words_sides(struct dl_buffer *buffer, const struct dl_doc *doc, const struct dl_participant *sides, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0) dl_buffer_string(buffer, "; ");
        dl_buffer_str(buffer, dl_words_side(doc, &sides[i]));
    }
}

void dl_words_spans(struct dl_buffer *buffer, const struct dl_doc *doc, struct dl_spans spans)
{
    for (uint32_t i = 0; i < spans.count; i++) {
        if (i > 0) dl_buffer_string(buffer, " … ");
        dl_buffer_str(buffer, dl_doc_slice(doc, spans.at[i]));
    }
}

/* Whether the interval is exactly one month or one year. */
static int is_whole(const struct dl_interval *when, enum dl_precision precision)
{
    int year, month, day, last_year, last_month, last_day;
    dl_day_split(when->from, &year, &month, &day);
    dl_day_split(when->to, &last_year, &last_month, &last_day);
    if (day != 1 || year != last_year) return 0;
    if (precision == DL_PRECISION_YEAR) return month == 1 && last_month == 12 && last_day == 31;
    return month == last_month && last_day == dl_day_month_length(year, month);
}

void dl_words_when(struct dl_buffer *buffer, const struct dl_interval *when)
{
    char from[16] = "", to[16] = "";
    if (when->from != DL_NO_DAY) dl_day_write(when->from, from);
    if (when->to != DL_NO_DAY) dl_day_write(when->to, to);
    if ((when->from == DL_NO_DAY && when->to == DL_NO_DAY) || when->precision == DL_PRECISION_REPORT) return;
    if (when->from == DL_NO_DAY || when->to == DL_NO_DAY) {
        dl_buffer_string(buffer, *from != 0 ? "from " : "to ");
        dl_buffer_string(buffer, *from != 0 ? from : to);
    } else if (when->from == when->to) {
        dl_buffer_string(buffer, from);
    } else if (is_whole(when, DL_PRECISION_YEAR)) {
        dl_buffer_bytes(buffer, from, strlen(from) - 6);
    } else if (is_whole(when, DL_PRECISION_MONTH)) {
        dl_buffer_bytes(buffer, from, strlen(from) - 3);
    } else {
        dl_buffer_string(buffer, from);
        dl_buffer_char(buffer, '/');
        dl_buffer_string(buffer, to);
    }
}
