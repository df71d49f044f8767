/* The time of an event whose sentence tells none, by the paragraph: "In 1988 a cruiser downed an airliner. Washington denied it at first." What is
 * told in the past tense goes on in the day, month or year that the main clause before told; a perfect or a present leads back to the report's
 * own day, and so does a new paragraph. */
#include "base/tree.h"
#include "did/setting.h"
#include "when/lookup.h"

enum { BACK = 3 /* sentences */ };

/* Whether a verb of the document is told in the simple past: "denied", "was denied"; not "had denied", "has denied". */
static int is_told_past(const struct dl_doc *doc, uint32_t verb)
{
    int is_past = dl_has_feat(&doc->words.at[verb], "Tense=Past") && dl_has_feat(&doc->words.at[verb], "VerbForm=Fin");
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const struct dl_word *w = &doc->words.at[c];
        const enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
        if (rel != DL_REL_AUX && rel != DL_REL_COP) continue;
        if (!dl_has_feat(w, "Tense=Past") || dl_lemma_is(w, "have")) return 0;
        is_past = 1;
    }
    return is_past;
}

static uint32_t main_verb(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (doc->words.at[w].head == DL_NONE) return w;
    return DL_NONE;
}

static int is_known(const struct dl_time *t)
{
    return (t->type == DL_TIMEX_DATE || t->type == DL_TIMEX_TIME) && t->interval.precision != DL_PRECISION_NONE;
}

/* The first of the sentence's times that tells days, at main verb or not; DL_NONE */
static uint32_t first_time(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t t = dl_time_from(doc, s->word); t < doc->times.count && doc->times.at[t].word < s->word + s->words; t++)
        if (doc->times.at[t].word >= s->word && is_known(&doc->times.at[t])) return t;
    return DL_NONE;
}

/* The time that the sentences before tell of their main clauses, and in which they go on; DL_NONE */
static uint32_t time_told(const struct dl_doc *doc, uint32_t sentence)
{
    const uint32_t section = doc->sentences.at[sentence].section;
    for (uint32_t back = 1; back <= BACK && back <= sentence; back++) {
        const uint32_t at = sentence - back, verb = main_verb(doc, at), time = first_time(doc, at);
        if (doc->sentences.at[at].section != section || verb == DL_NONE || !is_told_past(doc, verb)) return DL_NONE;
        if (time == DL_NONE) continue;
        const struct dl_time *t = &doc->times.at[time];
        const int is_main = doc->words.at[dl_time_head(doc, time)].head == verb &&
                            (t->bound == DL_BOUND_NONE || t->type == DL_TIMEX_TIME) && t->until == DL_NONE;
        return is_main && t->interval.to != DL_NO_DAY && t->interval.to < doc->day ? time : DL_NONE;
    }
    return DL_NONE;
}

/* "more recently voted", "later admitted": its time is another. */
static int is_another_time(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_form_listed(dl_scene_word(s, c), "recently later since now eventually ultimately")) return 1;
    return 0;
}

/* The main verb, or one joined to it, or beside it ("denied it, calling them liars"), is told in the simple past. */
int dl_narrated_is_past(const struct dl_scene *s, uint16_t verb)
{
    uint16_t w = verb;
    for (; dl_scene_head(s, w) != DL_NO_WORD; w = dl_scene_head(s, w)) {
        const int is_beside =
            dl_scene_rel(s, w) == DL_REL_ADVCL && dl_is_ing(s, w) && dl_scene_child(s, w, DL_REL_MARK) == DL_NO_WORD;
        const int is_told = dl_scene_rel(s, w) == DL_REL_CCOMP && w > dl_scene_head(s, w); /* "Survivors said they stabbed some" */
        if (dl_scene_rel(s, w) != DL_REL_CONJ && !is_beside && !is_told) return 0;
        if (is_another_time(s, w) || (!is_beside && !is_told_past(s->doc, s->first + w))) return 0;
    }
    return !is_another_time(s, w) && is_told_past(s->doc, s->first + w);
}

int dl_narrated_has_time(const struct dl_scene *s) { return first_time(s->doc, s->sentence) != DL_NONE; }

uint32_t dl_narrated_time(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event)
{
    const struct dl_doc *doc = s->doc;
    const uint16_t verb = dl_draft_verb(draft);
    const int is_done = event->status == DL_STATUS_ACTUAL || event->status == DL_STATUS_POSSIBLE; /* "were reportedly killed" */
    if (!is_done || doc->day == DL_NO_DAY || s->word_statement[s->first + verb] != DL_NONE) return DL_NONE;
    return dl_narrated_is_past(s, verb) && first_time(doc, s->sentence) == DL_NONE ? time_told(doc, s->sentence) : DL_NONE;
}
