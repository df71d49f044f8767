/* The time of an event whose own clause tells none, by the clause beside it: "was dismissed on Monday, when crowds marched", "met on Sunday,
 * two days after rebels shelled the town"; of what a gathering decided, and of power used by being proclaimed. */
#include "did/setting.h"
#include "when/moment.h"

enum { PATH = 64 };

/* The clause of time or place that w stands in, itself or joined to one; DL_NO_WORD */
static uint16_t clause_beside(const struct dl_scene *s, uint16_t w)
{
    for (uint32_t steps = 0; w != DL_NO_WORD && steps < PATH; w = dl_scene_head(s, w), steps++) {
        if (!dl_setting_is_clause(s, w)) continue;
        const enum dl_rel rel = dl_scene_rel(s, w);
        if (rel == DL_REL_ADVCL || rel == DL_REL_ADVCL_RELCL || rel == DL_REL_ACL_RELCL) return w;
        if (rel != DL_REL_CONJ) return DL_NO_WORD;
    }
    return DL_NO_WORD;
}

/* The word that opens a clause, if it is one of these; DL_NO_WORD */
static uint16_t opener(const struct dl_scene *s, uint16_t clause, const char *list)
{
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (c < clause && (rel == DL_REL_ADVMOD || rel == DL_REL_MARK) && dl_form_listed(dl_scene_word(s, c), list)) return c;
    }
    return DL_NO_WORD;
}

/* The expression that ends right before w, or before the comma before it; DL_NONE */
static uint32_t time_before(const struct dl_scene *s, uint16_t w)
{
    uint32_t end = s->first + w;
    if (w > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ",")) end--;
    for (uint32_t i = dl_scene_first_time(s); i < s->doc->times.count && s->doc->times.at[i].word < end; i++)
        if (s->doc->times.at[i].word + s->doc->times.at[i].words == end) return i;
    return DL_NONE;
}

static int is_past(const struct dl_scene *s, uint16_t w)
{
    const uint16_t be = dl_scene_child(s, w, DL_REL_COP);
    const struct dl_word *word = dl_scene_word(s, be != DL_NO_WORD ? be : w);
    return dl_has_feat(word, "Tense=Past") && dl_scene_child(s, w, DL_REL_AUX) == DL_NO_WORD;
}

/* The time that a clause with "when" at a verb tells, which is w or joined to it: "were killed and two wounded when a mine blew up on Monday". DL_NONE */
static uint32_t time_of_when(const struct dl_scene *s, uint16_t verb, uint16_t w, const struct dl_event *event)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVCL && c != w && opener(s, c, "when") != DL_NO_WORD && !dl_setting_is_before(s, w) &&
            (c > verb || (is_past(s, c) && is_past(s, w))))
            return dl_setting_time(s, c, DL_NO_WORD, event);
    return DL_NONE;
}

/* "fired on a crowd, killing nine people, on Monday", "kept them from entering the town on Friday": what came of it or how it was done, and when, stands
 * behind it. */
static int is_outcome(const struct dl_scene *s, uint16_t c, uint16_t w)
{
    if (c < w || dl_scene_rel(s, c) != DL_REL_ADVCL || !dl_is_ing(s, c) || dl_scene_word(s, w)->upos != DL_UPOS_VERB) return 0;
    const uint16_t mark = dl_scene_child(s, c, DL_REL_MARK);
    return mark == DL_NO_WORD || dl_form_listed(dl_scene_word(s, mark), "by from");
}

/* "He was dismissed on Monday, when crowds marched": the clause tells what else was done then. Of a head without a time, "was killed when
 * troops fired on Monday", the clause tells it. DL_NONE */
static uint32_t time_beside(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const uint16_t clause = clause_beside(s, w), when = clause == DL_NO_WORD ? DL_NO_WORD : opener(s, clause, "when");
    if (when != DL_NO_WORD && !dl_setting_is_before(s, clause)) {
        const uint32_t beside = time_before(s, when);
        if (beside != DL_NONE && s->doc->times.at[beside].interval.precision != DL_PRECISION_NONE) return beside;
        const uint16_t head = dl_scene_head(s, clause);
        return head < when ? dl_setting_time(s, head, when, event) : DL_NONE;
    }
    const uint32_t own = time_of_when(s, w, w, event);
    if (own != DL_NONE) return own;
    if (dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_head(s, w) != DL_NO_WORD)
        return time_of_when(s, dl_scene_head(s, w), w, event);
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (is_outcome(s, c, w)) return dl_setting_time(s, c, DL_NO_WORD, event);
        if (c > w && dl_scene_rel(s, c) == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_VERB)
            return time_of_when(s, c, w, event);
    }
    return DL_NONE;
}

/* "Ambushed a convoy on Monday, killing four and abducting nine": the second of what was done with it. DL_NONE */
static uint32_t time_beside_row(const struct dl_scene *s, uint16_t one, uint16_t two, const struct dl_event *event)
{
    const uint32_t own = dl_setting_time(s, one, two, event);
    const uint16_t verb = dl_scene_head(s, one);
    if (own != DL_NONE || dl_scene_rel(s, one) != DL_REL_ADVCL || verb == DL_NO_WORD || verb > one) return own;
    return dl_scene_child(s, one, DL_REL_MARK) == DL_NO_WORD ? dl_setting_time(s, verb, one, event) : DL_NONE;
}

/* "resigned on Monday and left", "sent jets on Monday, burning a chapel", "arrested on Monday after climbing a wall": what is done with it or
 * just before, and of which no time is told, is done that day. DL_NONE */
static uint32_t time_shared(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const struct dl_word *word = dl_scene_word(s, w);
    const uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD || head > w || word->upos != DL_UPOS_VERB || event->status != DL_STATUS_ACTUAL) return DL_NONE;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_rel_base(dl_scene_rel(s, c)) == DL_REL_NSUBJ || dl_scene_rel(s, c) == DL_REL_AUX) return DL_NONE;
    if (dl_scene_rel(s, w) == DL_REL_CONJ && dl_is_ing(s, w) && dl_is_ing(s, head)) return time_beside_row(s, head, w, event);
    const int is_beside = dl_scene_rel(s, w) == DL_REL_ADVCL && dl_str_ends(word->form, "ing") &&
                          (dl_scene_child(s, w, DL_REL_MARK) == DL_NO_WORD || opener(s, w, "after by while") != DL_NO_WORD);
    const int is_joined = dl_scene_rel(s, w) == DL_REL_CONJ && dl_has_feat(word, "Tense=Past") && !dl_setting_is_before(s, head);
    return (is_joined || is_beside) && dl_scene_word(s, head)->upos == DL_UPOS_VERB ? dl_setting_time(s, head, w, event) : DL_NONE;
}

/* "denied it", "was burned": in the simple past, and at no other time than what stands around it. */
static int is_told_with(const struct dl_scene *s, uint16_t w)
{
    const uint16_t aux = dl_scene_child_base(s, w, DL_REL_AUX);
    const struct dl_word *finite = dl_scene_word(s, aux != DL_NO_WORD ? aux : w);
    if (dl_scene_word(s, w)->upos != DL_UPOS_VERB || !dl_has_feat(finite, "Tense=Past") || dl_lemma_is(finite, "have")) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_form_listed(dl_scene_word(s, c), "since later then now soon eventually still never again already earlier once"))
            return 0;
    return 1;
}

/* The event of force or of power told of a verb of the sentence: "abducted on Sunday by gunmen who …". */
static int is_deed_told(const struct dl_scene *s, uint16_t verb)
{
    for (uint32_t e = s->doc->events.count; e-- > 0 && s->doc->events.at[e].sentence == s->sentence;) {
        const struct dl_event *event = &s->doc->events.at[e];
        if (event->trigger_word == s->first + verb && (event->type == DL_EVENT_ASSAULT || event->type == DL_EVENT_COERCE)) return 1;
    }
    return 0;
}

/* "Six were abducted on Sunday by gunmen who attacked a village": those who do the one have done the other then. */
static uint32_t time_of_doers(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const uint16_t who = dl_scene_head(s, w), verb = who != DL_NO_WORD ? dl_scene_head(s, who) : DL_NO_WORD;
    if (dl_scene_rel(s, w) != DL_REL_ACL_RELCL || verb == DL_NO_WORD || event->type != DL_EVENT_ASSAULT) return DL_NONE;
    const int is_doer = dl_scene_rel(s, who) == DL_REL_OBL_AGENT || dl_scene_rel(s, who) == DL_REL_NSUBJ;
    return is_doer && is_deed_told(s, verb) ? dl_setting_time(s, verb, DL_NO_WORD, event) : DL_NONE;
}

/* The time found, if it tells a day; else DL_NONE. */
static uint32_t day_alone(const struct dl_scene *s, uint32_t found)
{
    return found != DL_NONE && s->doc->times.at[found].interval.precision == DL_PRECISION_DAY ? found : DL_NONE;
}

/* "spoke outside the city hall on Friday, where he was booed": what was done where something was that has a day. */
static uint32_t time_of_scene(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    uint16_t verb = dl_scene_head(s, w);
    for (uint32_t steps = 0; verb != DL_NO_WORD && dl_scene_word(s, verb)->upos != DL_UPOS_VERB && steps < PATH; steps++)
        verb = dl_scene_head(s, verb);
    if (verb == DL_NO_WORD || verb > w || !is_past(s, verb)) return DL_NONE;
    const uint32_t found = dl_setting_time(s, verb, w, event);
    return day_alone(s, found);
}

/* "Tanks shelled the town on Wednesday and soldiers stormed the radio", "were taken hostage on Friday after jets bombed a depot": what is joined to a
 * deed or goes just before it or along with it, with a subject of its own, and of which no time is told, was that day. DL_NONE */
static uint32_t time_of_deed_beside(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const uint16_t head = dl_scene_head(s, w), subject = dl_scene_child_base(s, w, DL_REL_NSUBJ);
    if (event->status != DL_STATUS_ACTUAL || dl_setting_is_of_words(event) || !is_told_with(s, w)) return DL_NONE;
    if (dl_scene_rel(s, w) == DL_REL_ACL_RELCL && opener(s, w, "where") == DL_NO_WORD) return time_of_doers(s, w, event);
    if (opener(s, w, "where") != DL_NO_WORD) return time_of_scene(s, w, event);
    if (head == DL_NO_WORD || head > w || subject == DL_NO_WORD || dl_scene_word(s, head)->upos != DL_UPOS_VERB) return DL_NONE;
    const int is_joined = dl_scene_rel(s, w) == DL_REL_CONJ || dl_setting_is_behind_semicolon(s, head, w),
              is_around = dl_scene_rel(s, w) == DL_REL_ADVCL && opener(s, w, "after as while") != DL_NO_WORD;
    if (!is_joined && !is_around) return DL_NONE;
    if (!dl_has_feat(dl_scene_word(s, head), "Tense=Past")) return DL_NONE;
    const uint32_t found = dl_setting_time(s, head, w, event);
    return day_alone(s, found);
}

/* "resigned on Sunday after soldiers had fired on students and burned a bus": the clause with "after" that a verb is the head of or is joined to, if it
 * is told as gone before; not "long after". */
static uint16_t clause_gone_before(const struct dl_scene *s, uint16_t w)
{
    const int is_joined = dl_scene_rel(s, w) == DL_REL_CONJ && dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD;
    const uint16_t clause = is_joined ? dl_scene_head(s, w) : w;
    if (clause == DL_NO_WORD || dl_scene_rel(s, clause) != DL_REL_ADVCL || !dl_setting_is_before(s, clause)) return DL_NO_WORD;
    const uint16_t mark = opener(s, clause, "after because");
    if (mark == DL_NO_WORD || mark == 0) return DL_NO_WORD;
    static const char far[] = "long years year months month weeks week days day";
    return dl_form_listed(dl_scene_word(s, (uint16_t)(mark - 1)), far) ? DL_NO_WORD : clause;
}

/* A deed of force, crowds or power that a clause with "after" tells as gone before one whose day is told was that day, as a rule; DL_NONE. */
static uint32_t time_just_before(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const int is_deed = event->type == DL_EVENT_ASSAULT || event->type == DL_EVENT_PROTEST || event->type == DL_EVENT_COERCE;
    if (!is_deed || event->status != DL_STATUS_ACTUAL || dl_scene_word(s, w)->upos != DL_UPOS_VERB) return DL_NONE;
    const uint16_t clause = clause_gone_before(s, w);
    if (clause == DL_NO_WORD) return DL_NONE;
    for (uint16_t c = s->child[clause]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_form_listed(dl_scene_word(s, c), "never already earlier once previously not")) return DL_NONE;
    const uint16_t head = dl_scene_head(s, clause);
    if (head == DL_NO_WORD || head > clause || !is_past(s, head)) return DL_NONE;
    const uint32_t found = dl_setting_time(s, head, clause, event);
    return day_alone(s, found);
}

/* "announced on Friday that he had dismissed the chamber": power that is used by being proclaimed is used that day. DL_NONE */
static uint32_t time_of_proclaiming(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const uint16_t verb = dl_scene_head(s, w);
    const int is_power = event->type == DL_EVENT_COERCE || event->type == DL_EVENT_SANCTION;
    if (!is_power || dl_scene_rel(s, w) != DL_REL_CCOMP || verb == DL_NO_WORD || !dl_setting_is_before(s, w)) return DL_NONE;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "announce declare proclaim", ' ')) return DL_NONE;
    const uint32_t own = dl_setting_time(s, verb, w, event);
    const int is_purpose =
        own == DL_NONE && dl_scene_child(s, verb, DL_REL_MARK) != DL_NO_WORD; /* "went on air on Friday to declare" */
    return is_purpose && dl_scene_head(s, verb) != DL_NO_WORD ? dl_setting_time(s, dl_scene_head(s, verb), verb, event) : own;
}

/* "The Community, whose ministers met in Luxembourg on Monday, recognised the republic": what a meeting is told with was decided there. DL_NONE */
static uint32_t time_of_gathering(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    const uint16_t subject = dl_scene_child(s, w, DL_REL_NSUBJ);
    if (subject == DL_NO_WORD || event->status != DL_STATUS_ACTUAL || !is_past(s, w)) return DL_NONE;
    for (uint16_t c = s->child[subject]; c != DL_NO_WORD; c = s->sibling[c]) {
        const int is_clause = dl_scene_rel(s, c) == DL_REL_ACL_RELCL && c > subject && c < w;
        if (!is_clause || !dl_form_listed(dl_scene_word(s, c), "met gathered convened assembled")) continue;
        if (dl_scene_child(s, c, DL_REL_OBJ) != DL_NO_WORD) continue; /* "who met the envoy on Saturday" */
        const uint32_t found = dl_setting_time(s, c, w, event);
        return day_alone(s, found);
    }
    return DL_NONE;
}

/* "P2D", "P1W", "PT3H": how many of what; 0 where it is not told */
static long duration_of(struct dl_str value, enum dl_grain *grain)
{
    static const struct {
        char unit;
        enum dl_grain grain;
    } UNITS[] = {{'D', DL_GRAIN_DAY}, {'W', DL_GRAIN_WEEK}, {'M', DL_GRAIN_MONTH}, {'Y', DL_GRAIN_YEAR}};
    long n = 0;
    if (value.size < 3 || value.at[0] != 'P' || !dl_str_number(dl_str_slice(value, 1, value.size - 1), &n)) return 0;
    for (size_t i = 0; i < sizeof UNITS / sizeof *UNITS; i++)
        if (value.at[value.size - 1] == UNITS[i].unit) {
            *grain = UNITS[i].grain;
            return n;
        }
    return 0;
}

/* Before "after" or "before": how many of what lie between; 0 for hours and less, -1 where it is not told. */
static long steps_between(const struct dl_scene *s, uint16_t mark, enum dl_grain *grain, uint32_t *far)
{
    *far = mark == DL_NO_WORD ? DL_NONE : time_before(s, mark);
    if (*far == DL_NONE) {
        const int is_short =
            mark != DL_NO_WORD && mark > 0 &&
            dl_form_listed(dl_scene_word(s, (uint16_t)(mark - 1)), "hours minutes moments shortly immediately soon just");
        return is_short ? 0 : -1;
    }
    const struct dl_time *t = &s->doc->times.at[*far];
    if (t->type == DL_TIMEX_TIME && t->interval.precision == DL_PRECISION_NONE) return 1; /* "the morning after" */
    if (t->type != DL_TIMEX_DURATION) return -1;
    const long n = duration_of(t->value, grain);
    return n > 0 ? n : dl_str_starts(t->value, "PT") ? 0 : -1;
}

/* What opens the clause or phrase of w by "after" or "before", and the word that it hangs on; DL_NO_WORD. */
static uint16_t opening_count(const struct dl_scene *s, uint16_t w, uint16_t *head)
{
    const uint16_t clause = clause_beside(s, w);
    const uint16_t mark = clause == DL_NO_WORD ? DL_NO_WORD : opener(s, clause, "after before");
    *head = clause == DL_NO_WORD ? DL_NO_WORD : dl_scene_head(s, clause);
    const int is_verb = dl_scene_word(s, w)->upos == DL_UPOS_VERB;
    if (mark != DL_NO_WORD || (dl_scene_word(s, w)->upos != DL_UPOS_NOUN && !is_verb) || dl_scene_rel(s, w) != DL_REL_OBL)
        return mark;
    *head = dl_scene_head(s, w); /* "a year after the massacre" */
    if (*head != DL_NO_WORD && dl_scene_rel(s, *head) == DL_REL_PARATAXIS && dl_scene_head(s, *head) < *head)
        *head = dl_scene_head(s, *head); /* "entered it on Tuesday, state media said, ten days after the attack" */
    const uint16_t preposition = dl_scene_child(s, w, is_verb ? DL_REL_MARK : DL_REL_CASE);
    return preposition != DL_NO_WORD && dl_form_listed(dl_scene_word(s, preposition), "after before") ? preposition : DL_NO_WORD;
}

int dl_beside_is_counted(const struct dl_scene *s, uint16_t w)
{
    enum dl_grain grain = DL_GRAIN_DAY;
    uint32_t far;
    uint16_t head;
    const uint16_t mark = opening_count(s, w, &head);
    return mark != DL_NO_WORD && dl_scene_head(s, mark) == w && dl_scene_rel(s, w) == DL_REL_OBL &&
           steps_between(s, mark, &grain, &far) > 0;
}

struct dl_interval dl_beside_counted_from(const struct dl_scene *s, uint16_t w, struct dl_interval day, uint16_t *head)
{
    enum { FARTHEST = 1000 };
    const struct dl_interval none = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE};
    enum dl_grain grain = DL_GRAIN_DAY;
    uint32_t far;
    const uint16_t mark = opening_count(s, w, head);
    if (!dl_beside_is_counted(s, w) || *head == DL_NO_WORD || day.precision != DL_PRECISION_DAY || day.from == DL_NO_DAY)
        return none;
    const long n = steps_between(s, mark, &grain, &far);
    if (n > FARTHEST) return none;
    const int way = dl_form_listed(dl_scene_word(s, mark), "after") ? 1 : -1;
    const struct dl_moment moment = dl_moment_shift(dl_moment_of(grain, day.from), way * (int)n);
    return dl_moment_interval(&moment);
}

/* "The army seized power on Monday … blocked the roads a day after the takeover": an act of the noun's kind has been told with its day. */
static int was_told(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !dl_has_det(s, w, "the this that")) return 0;
    for (uint32_t e = s->doc->events.count; e-- > 0;) {
        const struct dl_event *first = &s->doc->events.at[e];
        if (first == event || first->sentence == event->sentence || first->type != event->type) continue;
        if (memcmp(first->cameo, event->cameo, 2) == 0 && first->when.precision == DL_PRECISION_DAY) return 1;
    }
    return 0;
}

/* "met on Sunday, two days after the army fired": counted from what the clause hangs on. Whether it can be told. */
int dl_beside_count(const struct dl_scene *s, uint16_t w, struct dl_event *event)
{
    const struct dl_doc *doc = s->doc;
    enum dl_grain grain = DL_GRAIN_DAY;
    uint32_t far;
    uint16_t head;
    const uint16_t mark = opening_count(s, w, &head);
    long n = steps_between(s, mark, &grain, &far);
    if (n < 0 || head == DL_NO_WORD) return 0;
    const int is_short = n == 0;
    uint32_t found = dl_setting_time(s, head, DL_NO_WORD, event);
    if (found == DL_NONE && dl_scene_rel(s, head) == DL_REL_CCOMP && dl_scene_head(s, head) < head)
        found = dl_setting_time(s, dl_scene_head(s, head), head,
                                event); /* "announced on Monday that they had ousted him, hours after …" */
    if (found == far) found = DL_NONE;
    if (found == DL_NONE && (far == DL_NONE || was_told(s, w, event))) return 0; /* "hours after" what has no day */
    const int32_t day = found == DL_NONE ? doc->day : doc->times.at[found].interval.from;
    if (day == DL_NO_DAY || (n == 0 && !is_short) || n > 1000) return 0;
    if (found != DL_NONE && doc->times.at[found].interval.precision != DL_PRECISION_DAY) return 0;
    const int is_after = dl_form_listed(dl_scene_word(s, mark), "after");
    if (!is_after && found == DL_NONE) return 0; /* "investigated for a year before agents came" */
    if (is_after) n = -n;
    const struct dl_moment moment = dl_moment_shift(dl_moment_of(grain, day), (int)n);
    event->when = dl_moment_interval(&moment);
    event->when_from = DL_EVIDENCE_SENTENCE;
    return event->when.from != DL_NO_DAY;
}

uint32_t dl_beside_time(const struct dl_scene *s, uint16_t w, const struct dl_event *event)
{
    uint32_t beside = time_beside(s, w, event);
    if (beside == DL_NONE) beside = time_shared(s, w, event);
    if (beside == DL_NONE) beside = time_of_deed_beside(s, w, event);
    if (beside == DL_NONE) beside = time_just_before(s, w, event);
    if (beside == DL_NONE) beside = time_of_gathering(s, w, event);
    return beside != DL_NONE ? beside : time_of_proclaiming(s, w, event);
}
