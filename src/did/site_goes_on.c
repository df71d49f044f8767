/* Whether an event goes on where the one told before it was, though its sentence tells no place: "Gunmen attacked a mosque in Jos on Monday. They set fire to
 * cars and fled." A deed of force, of a crowd or of police does so in the next sentences where one of the sides is the same, where its noun points back
 * ("the blast"), or where people are struck and nobody is told who did it; not on another day, and not where the clause tells of something else. */
#include "did/sides.h"
#include "did/site.h"

enum { SENTENCES_BACK = 2 };

static int is_deed(int type)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST) | DL_BIT(RETREAT) | DL_BIT(MOBILIZE);
    return (deeds >> type & 1) != 0;
}

/* "Six people were killed", "said that six were hurt": told for its own sake, not of a noun ("the street where he was shot"). */
static int is_told_itself(const struct dl_weighing *by)
{
    const enum dl_rel rel = dl_scene_rel(by->s, by->draft->word);
    return by->draft->kind == DL_FRAME_VERB &&
           (rel == DL_REL_ROOT || rel == DL_REL_CONJ || rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS);
}

/* "the blast", "that raid" */
static int points_back(const struct dl_weighing *by)
{
    return by->draft->kind == DL_FRAME_NOUN && dl_has_det(by->s, by->draft->word, "the this that");
}

static int is_other_day(const struct dl_event *last, const struct dl_event *event)
{
    if (event->when.precision == DL_PRECISION_REPORT) return event->when.from == DL_NO_DAY;
    return last->when.from != event->when.from || last->when.to != event->when.to;
}

int dl_site_goes_on(const struct dl_weighing *by)
{
    const struct dl_event *last = by->last, *event = by->event;
    const struct dl_scene *s = by->s;
    if (last == NULL || s->doc->is_comment || last->sentence + SENTENCES_BACK < s->sentence ||
        s->doc->places.at[last->place].is_country)
        return 0;
    if (!is_deed(event->type) || !is_deed(last->type) || event->status != DL_STATUS_ACTUAL || last->status != DL_STATUS_ACTUAL)
        return 0;
    for (uint32_t i = 0; i < by->count; i++)
        if (s->doc->places.at[by->told[i].place].use == DL_PLACE_LITERAL) return 0;
    if (is_other_day(last, event)) return 0;
    const int is_struck =
        event->type == DL_EVENT_ASSAULT && last->type == DL_EVENT_ASSAULT && by->draft->actor.count == 0 && is_told_itself(by);
    return dl_going_on_shares(s, last, by->draft) || points_back(by) || is_struck;
}
