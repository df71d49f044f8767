/* Which findings are too unsure for a position: what is asked of each by the length of its report, by how much its issue's name tells, by whether others
 * take sides on it, and by the sort of words it was read from. The numbers were counted in articles that were read and judged, and are the same few for
 * all. */
#include "stand/run.h"
#include "stand/trust.h"

/* Hundredths that are asked for. The weights come of short reports and long ones and trust those between too far; and what is right of what they are not
 * sure of was counted in articles of two sets, with the same differences in both: four in ten where the name is one or two words of no known kind or
 * the words are none that usually tell a stance, three in four where three or more findings are of the issue. */
enum { IN_SHORT = 20, IN_MIDDLE = 40, IN_LONG = 45, SLIGHT = 15, UNUSUAL = 5, SHARED = 5, DOUBTED = 60, POINTED = 50, MARGIN = 10 };
enum { MANY_FINDINGS = 3, FEW = 8, SHORT = 18, LONG = 28 /* sentences */ };

static uint32_t least_of(const struct dl_doc *doc)
{
    if (doc->sentences.count <= FEW) return 1;
    return doc->sentences.count > LONG ? IN_LONG : doc->sentences.count > SHORT ? IN_MIDDLE : IN_SHORT;
}

/* Who stands so: the state that somebody speaks for, else himself. */
static uint32_t side_taker(const struct dl_stand *run, const struct dl_finding *f)
{
    uint32_t state = dl_stand_speaks_for(run, f->holder);
    return state != DL_NONE ? state : f->holder;
}

/* Whether surer evidence of the report tells the same of him. */
static int is_borne_out(const struct dl_stand *run, const struct dl_finding *f, float least)
{
    const uint32_t who = side_taker(run, f), issue = dl_stand_merged(run, f->issue);
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other->confidence >= least && other->stance == f->stance && dl_stand_merged(run, other->issue) == issue &&
            side_taker(run, other) == who)
            return 1;
    }
    return 0;
}

/* In a longer report what points back to a thing mostly points to another: less than half of such evidence is right below this,
 * unless the same stands where the thing is named. */
static int is_pointed_unsurely(const struct dl_stand *run, const struct dl_finding *f)
{
    const float least = (POINTED - 0.5f) / 100;
    return f->how != NULL && run->doc->sentences.count > SHORT && f->confidence < least && !is_borne_out(run, f, least);
}

/* A frame of the lexicon with its issue where issues mostly stand. */
static int is_usual(const struct dl_finding *f)
{
    return f->by != NULL && strcmp(f->by, "frame") == 0 && f->frame != NULL &&
           (f->frame->slot == DL_SLOT_OBJ || f->frame->slot == DL_SLOT_XCOMP || f->frame->slot == DL_SLOT_DEED ||
            f->frame->slot == DL_SLOT_PREPOSITION);
}

/* What a finding has to have, in hundredths. */
static uint32_t asked_of(const struct dl_stand *run, const uint32_t *on_issue, int is_slight, const struct dl_finding *f)
{
    uint32_t least = least_of(run->doc);
    if (run->doc->sentences.count <= SHORT) return least;
    if (on_issue[dl_stand_merged(run, f->issue)] >= MANY_FINDINGS) least -= SHARED;
    if (is_slight) least += SLIGHT;
    if (!is_usual(f)) least += UNUSUAL;
    const int is_open = f->stance == DL_STANCE_UNDECIDED || f->stance == DL_STANCE_SILENT;
    return is_open && least < DOUBTED ? DOUBTED : least; /* nearly all that a report tells of somebody doubts or leaves unsaid */
}

void dl_stand_leave_out(struct dl_stand *run, const uint32_t *on_issue, const uint8_t *is_slight, uint32_t least)
{
    for (uint32_t i = 0; i < run->findings.count; i++) {
        struct dl_finding *f = &run->findings.at[i];
        if (least == 0 && is_pointed_unsurely(run, f)) {
            f->is_left_out = 1;
            continue;
        }
        const float asked = ((float)(least > 0 ? least : asked_of(run, on_issue, is_slight[i], f)) - 0.5f) / 100,
                    margin = least > 0 ? 0 : (float)MARGIN / 100;
        if (f->confidence >= asked || run->issues.at[f->issue].about != DL_NONE) continue;
        f->is_left_out = f->confidence < asked - margin || !is_borne_out(run, f, asked);
    }
}
