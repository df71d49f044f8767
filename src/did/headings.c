/* When something was that a heading tells: headings say no day, and are above a text whose first sentences tell the same with its day: "Gunmen kill mayor"
 * above "Gunmen killed the mayor of a port on Tuesday". The first event of the class there that has a side or the verb of the heading's is that. (Of one
 * with all sides and the verb alike settle.c has taken day and place already.) */
#include "did/setting.h"

enum { SENTENCES_BEHIND = 4 };

static int is_above_text(const struct dl_doc *doc, const struct dl_event *event)
{
    return dl_is_heading(dl_section_kind_of(doc, event->sentence));
}

static int tells_the_same(const struct dl_doc *doc, const struct dl_event *heading, const struct dl_event *e)
{
    if (e->type != heading->type || e->status != heading->status) return 0;
    return dl_participants_share(heading->actors, heading->actor_count, e->actors, e->actor_count) ||
           dl_participants_share(heading->recipients, heading->recipient_count, e->recipients, e->recipient_count) ||
           dl_str_equal(doc->words.at[heading->trigger_word].lemma, doc->words.at[e->trigger_word].lemma);
}

static int is_dated(const struct dl_event *e)
{
    const int is_told =
        e->when_from == DL_EVIDENCE_CLAUSE || e->when_from == DL_EVIDENCE_SENTENCE || e->when_from == DL_EVIDENCE_PARAGRAPH;
    return is_told && e->when.precision != DL_PRECISION_REPORT && e->when.precision != DL_PRECISION_NONE;
}

static void take_day(const struct dl_doc *doc, struct dl_event *heading, uint32_t index)
{
    uint32_t first = DL_NONE;
    for (uint32_t i = index + 1; i < doc->events.count; i++) {
        const struct dl_event *e = &doc->events.at[i];
        if (is_above_text(doc, e)) continue;
        if (first == DL_NONE) first = e->sentence;
        if (e->sentence > first + SENTENCES_BEHIND) return;
        if (!tells_the_same(doc, heading, e)) continue;
        if (!is_dated(e)) return;
        heading->when = e->when;
        heading->time = e->time;
        heading->when_from = DL_EVIDENCE_REPEAT;
        return;
    }
}

void dl_headings_date(struct dl_doc *doc)
{
    for (uint32_t i = 0; i < doc->events.count; i++)
        if (is_above_text(doc, &doc->events.at[i]) && doc->events.at[i].when_from == DL_EVIDENCE_REPORT)
            take_day(doc, &doc->events.at[i], i);
}
