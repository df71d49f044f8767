/* When something was that an entry of a chronicle tells: "12 March – Rebels seize the town." Entries are headed by their date, which the text
 * stage cuts off as a sentence of its own, and are told in the present. A single one may be the report's own, which then is as good. */
#include "base/tree.h"
#include "did/setting.h"
#include "when/lookup.h"

enum { ENTRY = 5 /* sentences */ };

static int is_known_day(const struct dl_time *t)
{
    return (t->type == DL_TIMEX_DATE || t->type == DL_TIMEX_TIME) && t->interval.precision != DL_PRECISION_NONE &&
           t->interval.from != DL_NO_DAY;
}

/* Whether a time and its marks are all of its sentence. */
static int heads_entry(const struct dl_doc *doc, uint32_t time)
{
    const struct dl_time *t = &doc->times.at[time];
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[t->word].sentence];
    if (s->word != t->word || !is_known_day(t)) return 0;
    for (uint32_t w = t->word + t->words; w < s->word + s->words; w++)
        if (doc->words.at[w].upos != DL_UPOS_PUNCT) return 0;
    return 1;
}

static uint32_t head_before(const struct dl_doc *doc, uint32_t sentence)
{
    for (uint32_t back = 1; back <= ENTRY && back <= sentence; back++) {
        const struct dl_sentence *s = &doc->sentences.at[sentence - back];
        const uint32_t time = dl_time_from(doc, s->word);
        if (time < doc->times.count && doc->times.at[time].word == s->word && heads_entry(doc, time)) return time;
    }
    return DL_NONE;
}

uint32_t dl_chronicle_time(const struct dl_scene *s, const struct dl_event *event)
{
    const struct dl_doc *doc = s->doc;
    const uint32_t time =
        event->status == DL_STATUS_ACTUAL || event->status == DL_STATUS_ONGOING ? head_before(doc, s->sentence) : DL_NONE;
    if (time == DL_NONE) return DL_NONE;
    return doc->day == DL_NO_DAY || doc->times.at[time].interval.from <= doc->day ? time : DL_NONE;
}
