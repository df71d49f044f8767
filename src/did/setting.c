/* When an event was: the times of its sentence, weighed by their way in the tree to the trigger, then what its report says (where it was:
 * site.c). What told it is kept as evidence, so that a user can count only what the clause itself says.
 *
 * The order (clause, sentence, the report's) is that of people who code events by hand; most coders take the report's day for all. */
#include "did/setting.h"
#include "did/sides.h"

#include <string.h>

#include "syntax/days.h"
#include "when/range.h"

enum { PATH = 64 };

/* ---- ways in the tree ---- */

int dl_setting_is_clause(const struct dl_scene *s, uint16_t w)
{
    switch (dl_scene_rel(s, w)) {
    case DL_REL_CCOMP:
    case DL_REL_ACL_RELCL:
    case DL_REL_ADVCL:
    case DL_REL_ADVCL_RELCL:
    case DL_REL_PARATAXIS: return 1;
    case DL_REL_CONJ: return dl_scene_word(s, w)->upos == DL_UPOS_VERB;
    default: return 0;
    }
}

uint32_t dl_setting_steps(const struct dl_scene *s, uint16_t from, uint16_t to)
{
    uint16_t up[PATH];
    uint32_t n = 0, down = 0, steps = 0;
    for (uint16_t at = from; at != DL_NO_WORD && n < PATH; at = dl_scene_head(s, at)) {
        up[n++] = at;
        if (dl_setting_is_clause(s, at)) break;
    }
    for (uint16_t at = to; at != DL_NO_WORD && steps < PATH; at = dl_scene_head(s, at), steps++) {
        for (uint32_t i = 0; i < n; i++)
            if (up[i] == at && (down == 0 || i == 0)) return steps + i;
        if (!dl_setting_is_clause(s, at)) continue;
        if (down++ > 0 || dl_scene_rel(s, at) != DL_REL_ACL_RELCL || dl_scene_head(s, at) != from) break;
    }
    return DL_NONE;
}

uint16_t dl_setting_top(const struct dl_scene *s, uint32_t word, uint32_t words)
{
    for (uint32_t i = 0; i < words; i++) {
        uint32_t head = s->doc->words.at[word + i].head;
        if (head == DL_NONE || head < word || head >= word + words) return (uint16_t)(word + i - s->first);
    }
    return (uint16_t)(word - s->first);
}

int dl_setting_holds(const struct dl_scene *s, uint32_t word, uint32_t words)
{
    return words > 0 && word >= s->first && word + words <= s->first + s->count;
}

int dl_setting_is_of_words(const struct dl_event *event)
{
    switch (event->type) {
    case DL_EVENT_AGREE:
    case DL_EVENT_REQUEST:
    case DL_EVENT_ACCUSE:
    case DL_EVENT_REJECT:
    case DL_EVENT_THREATEN: return 1;
    default: return 0;
    }
}

/* ---- when ---- */

/* "On 14 May the army shelled the town; a woman was injured" */
int dl_setting_is_behind_semicolon(const struct dl_scene *s, uint16_t head, uint16_t w)
{
    if (dl_scene_rel(s, w) != DL_REL_PARATAXIS || head > w || dl_scene_word(s, w)->upos != DL_UPOS_VERB) return 0;
    for (uint16_t c = (uint16_t)(head + 1); c < w; c++)
        if (dl_str_is(dl_scene_word(s, c)->form, ";")) return 1;
    return 0;
}

/* The verb that a clause is joined to by "and" or the like, or by a comma alone ("praised her, publicly urged him"), DL_NO_WORD. */
static uint16_t joined_to(const struct dl_scene *s, uint16_t w)
{
    for (uint32_t steps = 0; w != DL_NO_WORD && steps < PATH && !dl_setting_is_clause(s, w); steps++) w = dl_scene_head(s, w);
    if (w == DL_NO_WORD) return DL_NO_WORD;
    const uint16_t head = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) == DL_REL_CONJ) return head;
    const int is_row = dl_scene_rel(s, w) == DL_REL_PARATAXIS && head < w && dl_scene_word(s, w)->upos == DL_UPOS_VERB &&
                       dl_has_feat(dl_scene_word(s, w), "Tense=Past") && dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD;
    return is_row || dl_setting_is_behind_semicolon(s, head, w) ? head : DL_NO_WORD;
}

/* "had demanded", "previously made clear", "the former": told as gone before what the report is about. */
int dl_setting_is_before(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const struct dl_word *word = dl_scene_word(s, c);
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_form_listed(word, "had 'd ’d") && word->upos == DL_UPOS_AUX &&
            dl_scene_word(s, w)->upos == DL_UPOS_VERB)
            return 1;
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_form_listed(word, "previously formerly once before beforehand")) return 1;
    }
    return 0;
}

/* "voted on Wednesday to open an inquiry": what is done by deciding it is done that day. */
static int is_decided(const struct dl_scene *s, uint16_t w)
{
    uint16_t above = dl_scene_head(s, w), mark = dl_scene_child(s, w, DL_REL_MARK);
    return above != DL_NO_WORD && mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "to") &&
           (dl_scene_rel(s, w) == DL_REL_ADVCL || dl_scene_rel(s, w) == DL_REL_CCOMP) &&
           dl_scene_word(s, above)->upos == DL_UPOS_VERB;
}

/* "and has rung her since", "and later rang": its time is another. */
static int is_another_time(const struct dl_word *word)
{
    static const char others[] = "since later then now soon eventually ultimately subsequently afterwards again still never often "
                                 "once recently previously finally already";
    return dl_str_listed_nocase(word->form, others, ' ');
}

/* "met on June 6 and agreed": the second of two deeds in the past that one subject did, without a tense of its own. */
static int is_done_with(const struct dl_scene *s, uint16_t w, uint16_t verb)
{
    const struct dl_word *one = dl_scene_word(s, verb), *two = dl_scene_word(s, w);
    const int is_past = dl_has_feat(one, "Tense=Past") && dl_has_feat(two, "Tense=Past");
    if (two->upos != DL_UPOS_VERB || dl_scene_head(s, w) != verb || (!is_past && !(dl_is_ing(s, verb) && dl_is_ing(s, w))))
        return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, c));
        if (rel == DL_REL_NSUBJ || rel == DL_REL_AUX || is_another_time(dl_scene_word(s, c))) return 0;
    }
    return 1;
}

/* "was shot and arrested in 2012": both are done to one subject. */
static int is_passive_row(const struct dl_scene *s, uint16_t w, uint16_t last)
{
    return dl_scene_child(s, w, DL_REL_AUX_PASS) != DL_NO_WORD && dl_past_participle(dl_scene_word(s, last)) &&
           dl_scene_child(s, last, DL_REL_OBJ) == DL_NO_WORD;
}

/* "suspended the constitution", "stood by the ruling" */
static int has_complement(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) == DL_REL_OBJ) return 1;
        if (dl_scene_rel(s, c) == DL_REL_OBL && c > verb && !dl_scene_is_in_time(s, c)) return 1;
    }
    return 0;
}

/* "dissolved the chamber and suspended the constitution on Sunday": the time at the end of a row of deeds that one subject did, of each of them;
 * "drove in on Monday, loaded the lorries": so is the one before the second of them, wherever it hangs. */
static uint32_t time_of_row(const struct dl_scene *s, uint16_t w, struct dl_event *event)
{
    uint16_t last = DL_NO_WORD;
    const uint16_t aux = dl_scene_child(s, w, DL_REL_AUX);
    if (aux != DL_NO_WORD && !dl_has_feat(dl_scene_word(s, aux), "Tense=Past"))
        return DL_NONE; /* "has denied it, and on Monday asked" */
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c < w || !is_done_with(s, c, w)) continue;
        const uint32_t before = last == DL_NO_WORD ? dl_setting_time(s, c, c, event) : DL_NONE;
        if (before != DL_NONE && s->doc->times.at[before].word > s->first + w) return before;
        last = c;
    }
    const int is_passive = last != DL_NO_WORD && is_passive_row(s, w, last);
    if (last == DL_NO_WORD || (!is_passive && !has_complement(s, last))) return DL_NONE;
    const uint32_t found = dl_setting_time(s, last, DL_NO_WORD, event);
    if (found == DL_NONE) return DL_NONE;
    const struct dl_time *t = &s->doc->times.at[found];
    const uint16_t top = dl_setting_top(s, t->word, t->words);
    return top > last && dl_scene_head(s, top) == last && (is_passive || dl_is_day(dl_scene_word(s, top))) ? found : DL_NONE;
}

/* "Obama landed in Havana in March 2016, and dissidents were arrested": what is joined to it was in the same month or year. */
static uint32_t month_of(const struct dl_scene *s, uint16_t verb, const struct dl_event *event)
{
    const uint32_t found = dl_setting_time(s, verb, DL_NO_WORD, event);
    const enum dl_precision precision = found == DL_NONE ? DL_PRECISION_NONE : s->doc->times.at[found].interval.precision;
    return precision == DL_PRECISION_MONTH || precision == DL_PRECISION_YEAR ? found : DL_NONE;
}

/* A time before the first of joined clauses holds for those that have none of their own: "In 1994 they gave up A; in return, B
 * promised C". */
static uint32_t time_of_joined(const struct dl_scene *s, uint16_t w, struct dl_event *event)
{
    enum { HOPS = 3 };
    uint32_t found = DL_NONE;
    uint16_t last = w, verb = joined_to(s, w);
    int is_row = 1; /* of deeds that one subject did */
    for (int i = 0; found == DL_NONE && verb != DL_NO_WORD && i < HOPS; i++) {
        is_row &= is_done_with(s, last, verb);
        found = dl_setting_time(s, verb, is_row ? last : verb, event);
        if (found == DL_NONE) found = month_of(s, verb, event);
        last = verb;
        verb = joined_to(s, verb);
    }
    return found;
}

/* "said that she was calling on him to go", "says it rejects that": the words do what they say. */
static int is_done_by_saying(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event,
                             uint32_t statement)
{
    const uint32_t source = s->doc->statements.at[statement].source.entity;
    if (draft->turn != NULL && strcmp(draft->turn, "must") == 0) return 1;
    if (!dl_setting_is_of_words(event) || source == DL_NONE || draft->actor.count == 0 || draft->actor.at[0].entity != source)
        return 0;
    return dl_is_ing(s, draft->word) || dl_is_finite_present(s, draft->word);
}

/* "He must go, Roe said on Monday": what is asked for by saying so is asked when that is said. */
static uint32_t time_of_saying(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event)
{
    const uint32_t statement = s->word_statement[s->first + draft->word];
    if (statement == DL_NONE || !is_done_by_saying(s, draft, event, statement)) return DL_NONE;
    const uint32_t cue = s->doc->statements.at[statement].cue_word;
    if (cue == DL_NONE || cue < s->first || cue >= s->first + s->count) return DL_NONE;
    const uint32_t found = dl_setting_time(s, (uint16_t)(cue - s->first), DL_NO_WORD, event);
    const int is_ahead = found != DL_NONE && s->doc->day != DL_NO_DAY && s->doc->times.at[found].interval.from > s->doc->day;
    return is_ahead ? DL_NONE : found; /* "said in an interview to be shown on Sunday" */
}

/* The time of what its sentence joins it to, DL_NONE. */
static uint32_t time_of_company(const struct dl_scene *s, const struct dl_draft *draft, struct dl_event *event)
{
    const uint16_t w = draft->word;
    uint32_t found = time_of_saying(s, draft, event);
    if (found == DL_NONE) found = time_of_joined(s, w, event);
    if (found != DL_NONE || event->status != DL_STATUS_ACTUAL) return found;
    found = time_of_row(s, w, event);
    return found == DL_NONE && is_decided(s, w) ? dl_setting_time(s, dl_scene_head(s, w), DL_NO_WORD, event) : found;
}

/* "in the years following the 2003 invasion", "since the April 3 riots": the invasion was in 2003. */
static int is_before_trigger(const struct dl_scene *s, const struct dl_time *t, uint16_t trigger)
{
    const uint16_t top = dl_setting_top(s, t->word, t->words);
    if (dl_scene_child(s, trigger, DL_REL_COP) != DL_NO_WORD) return 0; /* "since Monday they have been on strike" */
    return top < trigger && dl_scene_word(s, trigger)->upos == DL_UPOS_NOUN &&
           (dl_scene_head(s, top) == trigger || t->word + t->words == s->first + trigger);
}

/* "broke up a march", "was held in a raid": the event of force, crowds or power whose verb the noun is the object of or stands beside; NULL. */
static const struct dl_event *deed_over(const struct dl_scene *s, const struct dl_draft *draft, const struct dl_event *event)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST);
    const uint16_t w = draft->word, verb = dl_scene_head(s, w);
    const int is_beside = dl_scene_rel(s, w) == DL_REL_OBL && dl_has_case(s, w, "in during by");
    if (draft->kind != DL_FRAME_NOUN || verb == DL_NO_WORD || (!is_beside && dl_scene_rel(s, w) != DL_REL_OBJ)) return NULL;
    if (event->status != DL_STATUS_ACTUAL || !(deeds >> event->type & 1)) return NULL;
    for (uint32_t e = s->doc->events.count; e-- > 0 && s->doc->events.at[e].sentence == s->sentence;) {
        const struct dl_event *over = &s->doc->events.at[e];
        if (over == event || over->trigger_word != s->first + verb || over->status != DL_STATUS_ACTUAL) continue;
        return deeds >> over->type & 1 && over->when_from != DL_EVIDENCE_REPORT && over->when_from != DL_EVIDENCE_NONE ? over
                                                                                                                       : NULL;
    }
    return NULL;
}

/* When what a word or a penalty is about was stands in its own phrase, or nowhere; it was before. */
static void find_when_of_matter(const struct dl_scene *s, uint16_t w, struct dl_event *event)
{
    const struct dl_doc *doc = s->doc;
    const struct dl_time *t = event->time == DL_NONE ? NULL : &doc->times.at[event->time];
    if (t != NULL && event->when_from == DL_EVIDENCE_CLAUSE && dl_scene_is_below(s, dl_setting_top(s, t->word, t->words), w))
        return;
    event->time = DL_NONE;
    event->when_from = doc->day != DL_NO_DAY ? DL_EVIDENCE_REPORT : DL_EVIDENCE_NONE;
    event->when = (struct dl_interval){DL_NO_DAY, doc->day, doc->day != DL_NO_DAY ? DL_PRECISION_REPORT : DL_PRECISION_NONE};
}

/* "In Baghdad thousands marched in support of the coup": a place before the noun is that of the clause. */
static void drop_far_place(const struct dl_scene *s, uint16_t w, struct dl_event *event)
{
    if (event->place == DL_NONE) return;
    const struct dl_place *p = &s->doc->places.at[event->place];
    const int is_here = dl_setting_holds(s, p->word, p->words);
    if (is_here && (p->word > s->first + w || dl_scene_is_below(s, dl_setting_top(s, p->word, p->words), w))) return;
    event->place = DL_NONE;
    event->place_from = DL_EVIDENCE_NONE;
}

static void find_when(const struct dl_scene *s, const struct dl_draft *draft, struct dl_event *event)
{
    const struct dl_doc *doc = s->doc;
    const uint16_t w = draft->word;
    uint32_t found = dl_beside_is_counted(s, w) ? DL_NONE : dl_setting_time(s, w, DL_NO_WORD, event);
    event->when_from = DL_EVIDENCE_CLAUSE;
    if (found == DL_NONE) {
        found = time_of_company(s, draft, event);
        event->when_from = DL_EVIDENCE_SENTENCE;
    }
    event->time = found;
    if (found == DL_NONE && dl_beside_count(s, w, event)) return;
    if (found != DL_NONE) {
        const struct dl_time *t = &doc->times.at[found];
        event->when = is_before_trigger(s, t, w) ? t->interval : dl_range_days(doc, t);
        return;
    }
    found = dl_beside_time(s, w, event);
    event->time = found;
    if (found != DL_NONE) {
        event->when = doc->times.at[found].interval; /* "since May, when": in May */
        event->when_from = DL_EVIDENCE_SENTENCE;
        return;
    }
    const struct dl_event *over = deed_over(s, draft, event);
    if (over != NULL) {
        event->when = over->when;
        event->time = over->time;
        event->when_from = over->when_from == DL_EVIDENCE_CLAUSE ? DL_EVIDENCE_SENTENCE : over->when_from;
        return;
    }
    found = dl_narrated_time(s, draft, event);
    if (found == DL_NONE) found = dl_chronicle_time(s, event);
    event->time = found;
    if (found != DL_NONE) {
        event->when = doc->times.at[found].interval;
        event->when_from = DL_EVIDENCE_PARAGRAPH;
        return;
    }
    const struct dl_event *last = dl_going_on(s, draft, event);
    if (last != NULL) {
        event->when = last->when;
        event->time = last->time;
        event->when_from = DL_EVIDENCE_PARAGRAPH;
        return;
    }
    event->when = (struct dl_interval){DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE};
    event->when_from = doc->day != DL_NO_DAY ? DL_EVIDENCE_REPORT : DL_EVIDENCE_NONE;
    if (doc->day == DL_NO_DAY) return;
    event->when = (struct dl_interval){dl_setting_is_before(s, w) ? DL_NO_DAY : doc->day, doc->day, DL_PRECISION_REPORT};
}

/* "leaves for Paris tomorrow", "before their talks on Friday": told as done, on a day that is still to come. */
static int lies_ahead(const struct dl_scene *s, const struct dl_draft *d, const struct dl_event *event)
{
    const int32_t today = s->doc->day;
    if (event->status != DL_STATUS_ACTUAL || event->when_from != DL_EVIDENCE_CLAUSE || today == DL_NO_DAY) return 0;
    if (event->when.from == DL_NO_DAY || event->when.from <= today) return 0;
    if (d->kind == DL_FRAME_NOUN && d->type != DL_EVENT_CONSULT && d->type != DL_EVENT_PROTEST)
        return 0; /* "the anniversary of the coup" */
    const uint16_t verb = dl_draft_verb(d);
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_has_feat(dl_scene_word(s, c), "Tense=Past")) return 0;
    return !dl_has_feat(dl_scene_word(s, verb), "Tense=Past");
}

void dl_setting_find(struct dl_coder *coder, const struct dl_draft *draft, struct dl_event *event)
{
    event->time = DL_NONE;
    event->when_from = DL_EVIDENCE_NONE;
    find_when(&coder->scene, draft, event);
    const int is_matter = dl_is_matter(&coder->scene, draft, event);
    if (is_matter) find_when_of_matter(&coder->scene, draft->word, event);
    if (lies_ahead(&coder->scene, draft, event)) event->status = DL_STATUS_PLANNED;
    dl_site_find(coder, draft, event);
    if (is_matter) drop_far_place(&coder->scene, draft->word, event);
}
