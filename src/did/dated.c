/* Which of its sentence's times is a deed's: the nearest by its way in the tree to the trigger, but none that is another deed's, a description's, an
 * object's or a clause's of its own. A time that belongs to nothing else is the clause's; which these are is what parsers tell worst, so that each
 * exception names the phrases it is for. */
#include "did/setting.h"

#include "syntax/days.h"
#include "when/lookup.h"

enum { PATH = 64 };

/* The child of w that a word stands in, the word itself among them; DL_NO_WORD. */
static uint16_t branch_of(const struct dl_scene *s, uint16_t w, uint16_t at)
{
    for (uint32_t steps = 0; at != DL_NO_WORD && at != w && steps < PATH; at = dl_scene_head(s, at), steps++)
        if (dl_scene_head(s, at) == w) return at;
    return DL_NO_WORD;
}

/* "A worker kidnapped in Mali was released on Monday": when he was kidnapped stands with the participle or nowhere. */
static int is_of_another_deed(const struct dl_scene *s, uint16_t w, uint16_t time)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_VERB || dl_scene_rel(s, w) != DL_REL_ACL || dl_str_ends(word->form, "ing")) return 0;
    if (dl_scene_child(s, w, DL_REL_MARK) != DL_NO_WORD) return 0; /* "plans to send" */
    return time != w && branch_of(s, w, time) == DL_NO_WORD;
}

/* "filed a suit Dec. 16", "turned down the offer, Wednesday": the day itself, hung on the object by the parser; not "his May 6 letter". */
static int is_apposed(const struct dl_scene *s, uint16_t time, uint16_t teller)
{
    const uint32_t t = dl_time_at(s->doc, s->first + time);
    if (teller != time || t == DL_NONE) return 0;
    const uint32_t next = s->doc->times.at[t].word + s->doc->times.at[t].words;
    return next >= s->first + s->count || s->doc->words.at[next].upos != DL_UPOS_NOUN;
}

/* "Gülen, living there since 1999, rejected it", "Timmermans, until August a commissioner, vowed it": a time in what a participle or
 * apposition tells of a subject or object is not that of the verb. */
static int is_in_description(const struct dl_scene *s, uint16_t w, uint16_t time)
{
    const uint16_t noun = branch_of(s, w, time), teller = noun != DL_NO_WORD ? branch_of(s, noun, time) : DL_NO_WORD;
    if (teller == DL_NO_WORD || is_apposed(s, time, teller) || dl_has_feat(dl_scene_word(s, teller), "VerbForm=Inf")) return 0;
    /* "the leaders, meeting in Abuja on Sunday, closed the borders": then and there */
    if (dl_form_listed(dl_scene_word(s, teller), "meeting gathering convening speaking sitting voting writing")) return 0;
    if (dl_form_listed(dl_scene_word(s, teller),
                       "carrying transporting bringing driving riding holding guarding escorting leaving"))
        return 0; /* "blew up a bus carrying tourists in Burgas on Wednesday" */
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, noun)), tells = dl_scene_rel(s, teller);
    return (rel == DL_REL_NSUBJ || rel == DL_REL_OBJ) && (tells == DL_REL_ACL || tells == DL_REL_APPOS);
}

/* "arrested over a contract signed in 2015", "an inquiry into deals dating from 2013": the month or year that a participle tells of a thing below the
 * verb is that thing's; but "killed in attacks carried out in 2015". */
static int is_year_of_thing(const struct dl_scene *s, uint16_t w, uint16_t time, const struct dl_event *event)
{
    const uint32_t t = dl_time_at(s->doc, s->first + time);
    if (t == DL_NONE || dl_scene_word(s, w)->upos != DL_UPOS_VERB) return 0;
    const enum dl_precision precision = s->doc->times.at[t].interval.precision;
    if (precision != DL_PRECISION_MONTH && precision != DL_PRECISION_YEAR) return 0;
    for (uint32_t steps = 0; time != DL_NO_WORD && time != w && steps < PATH; time = dl_scene_head(s, time), steps++) {
        const uint16_t noun = dl_scene_head(s, time);
        if (event->type == DL_EVENT_COERCE && dl_scene_rel(s, time) == DL_REL_XCOMP && noun == w &&
            dl_has_feat(dl_scene_word(s, time), "VerbForm=Part") && dl_scene_child(s, w, DL_REL_OBJ) != DL_NO_WORD)
            return !dl_is_ing(s, time); /* "arrested a man wanted since 2010" */
        if (dl_scene_rel(s, time) != DL_REL_ACL || dl_has_feat(dl_scene_word(s, time), "VerbForm=Inf")) continue;
        if (noun == DL_NO_WORD || noun == w || dl_scene_child(s, time, DL_REL_MARK) != DL_NO_WORD) return 0;
        const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, noun));
        if (dl_has_case(s, noun, "in at during by from after")) return 0; /* "in a suit filed in 2009" */
        return (rel == DL_REL_OBL || rel == DL_REL_NMOD) && dl_scene_word(s, noun)->thing != DL_THING_EVENT;
    }
    return 0;
}

/* "condemned the attacks of 7 October": the day of the attacks alone. */
static int is_day_of_noun(const struct dl_scene *s, uint16_t w, uint16_t time, uint16_t trigger)
{
    uint16_t noun = dl_scene_head(s, time), of = dl_scene_child(s, time, DL_REL_CASE);
    return noun != DL_NO_WORD && noun != w && noun != trigger && noun < time && dl_scene_word(s, noun)->upos == DL_UPOS_NOUN &&
           dl_scene_word(s, noun)->thing != DL_THING_TIME && of != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, of), "of");
}

/* "declared the vote of August 8 invalid": the same where the tree has it elsewhere; not "granted it in the Agreement of August 8". */
static int is_behind_of(const struct dl_scene *s, uint16_t w, const struct dl_time *t, uint16_t trigger)
{
    static const char papers[] =
        "agreement accord treaty pact protocol declaration memorandum convention compact charter law act decree";
    if (t->word < s->first + 2) return 0;
    const uint16_t of = (uint16_t)(t->word - s->first - 1), noun = (uint16_t)(of - 1);
    const struct dl_word *word = dl_scene_word(s, noun);
    if (!dl_str_is(dl_scene_word(s, of)->form, "of") || (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN)) return 0;
    if (noun == w || noun == trigger || word->thing == DL_THING_TIME || dl_scene_is_in_time(s, noun)) return 0;
    if (trigger > of && dl_scene_head(s, (uint16_t)(t->word - s->first)) == trigger) return 0; /* "accused Chad of Monday's raid" */
    return dl_scene_rel(s, noun) != DL_REL_OBL || !dl_str_listed_nocase(word->lemma, papers, ' ');
}

/* "for the first time since the law was passed in May": when the clause that hangs on a noun was, not what it is told beside. */
static int is_in_clause_of_noun(const struct dl_scene *s, uint16_t w, uint16_t time)
{
    for (uint32_t steps = 0; time != DL_NO_WORD && time != w && steps < PATH; time = dl_scene_head(s, time), steps++) {
        const uint16_t mark = dl_scene_child(s, time, DL_REL_MARK);
        if (dl_scene_rel(s, time) == DL_REL_ACL && mark != DL_NO_WORD &&
            dl_form_listed(dl_scene_word(s, mark), "since after before until"))
            return 1;
    }
    return 0;
}

/* "two days earlier", "the day before": counted from another day. */
static int is_counted_back(const struct dl_scene *s, const struct dl_time *t)
{
    return dl_form_listed(&s->doc->words.at[t->word + t->words - 1], "earlier before previously");
}

/* "ordered an inquiry on Monday into the killing of nine men two days earlier": behind a day that tells when it was ordered the other is of what it is
 * about. */
static int is_of_what_was_before(const struct dl_scene *s, const struct dl_time *t, uint32_t found, uint16_t trigger)
{
    if (found == DL_NONE || !is_counted_back(s, t)) return 0;
    const struct dl_time *first = &s->doc->times.at[found];
    return first->word > s->first + trigger && first->interval.precision == DL_PRECISION_DAY;
}

/* "rejected an offer of talks made by the generals the day before": when it was made. */
static int is_of_participle(const struct dl_scene *s, uint16_t w, const struct dl_time *t, uint16_t top)
{
    if (!is_counted_back(s, t)) return 0;
    for (uint32_t steps = 0; top != DL_NO_WORD && top != w && steps < PATH; top = dl_scene_head(s, top), steps++)
        if (dl_scene_rel(s, top) == DL_REL_ACL && dl_past_participle(dl_scene_word(s, top))) return 1;
    return 0;
}

/* "criticised them over Monday's vote", "jailed for last year's raid": what a word or a penalty is for has a day of its own. */
static int is_day_of_reason(const struct dl_scene *s, uint16_t noun, const struct dl_event *event)
{
    const int is_answer = dl_setting_is_of_words(event) || event->type == DL_EVENT_COERCE || event->type == DL_EVENT_SANCTION;
    return is_answer && dl_has_case(s, noun, "for over of about");
}

/* "the signatories of the 2015 agreement", "rejected Monday's ruling": the year of the agreement alone; not "at Monday's summit". */
static int is_time_before_noun(const struct dl_scene *s, uint16_t w, uint16_t time, uint16_t trigger, const struct dl_event *event)
{
    const uint16_t noun = dl_scene_head(s, time);
    if (noun == DL_NO_WORD || noun < time || noun == w || noun == trigger || dl_scene_word(s, noun)->upos != DL_UPOS_NOUN) return 0;
    if (dl_scene_word(s, noun)->thing == DL_THING_TIME || dl_scene_child(s, noun, DL_REL_COP) != DL_NO_WORD) return 0;
    if (dl_has_case(s, noun, "during")) return 0; /* "voiced support for it during a May 6 speech" */
    if (event->type == DL_EVENT_ASSAULT && dl_scene_rel(s, time) == DL_REL_NMOD_POSS && dl_scene_rel(s, noun) == DL_REL_NSUBJ &&
        dl_scene_in(s, noun, s->frames->violence))
        return 0; /* "Friday's bombing killed three" */
    switch (dl_scene_rel(s, time)) {
    case DL_REL_NUMMOD:
    case DL_REL_COMPOUND:
    case DL_REL_NMOD_POSS: return dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_OBL || is_day_of_reason(s, noun, event);
    default: return 0;
    }
}

/* "wants a ban in force since May", "rejected the budget of 2019", "comparisons with Saigon in 1975": a time that belongs to the object or
 * to a noun in it, not to what is done. */
static int is_time_of_object(const struct dl_scene *s, uint16_t w, uint16_t time)
{
    const uint16_t mark = dl_scene_child(s, time, DL_REL_CASE), noun = dl_scene_head(s, time), object = branch_of(s, w, noun);
    if (mark == DL_NO_WORD || object == DL_NO_WORD || dl_scene_rel(s, object) != DL_REL_OBJ) return 0;
    return object != noun || dl_form_listed(dl_scene_word(s, mark), "of since from for until till by");
}

/* "charges of meddling in 2016": the month or year of what the noun of speech is about. */
static int is_month_of_matter(const struct dl_scene *s, uint16_t w, uint16_t time)
{
    const uint32_t t = dl_time_at(s->doc, s->first + time);
    const uint16_t matter = branch_of(s, w, time);
    if (t == DL_NONE || matter == DL_NO_WORD || matter == time || dl_scene_word(s, w)->upos != DL_UPOS_NOUN ||
        dl_scene_word(s, matter)->upos != DL_UPOS_NOUN)
        return 0;
    const enum dl_precision precision = s->doc->times.at[t].interval.precision;
    return (precision == DL_PRECISION_MONTH || precision == DL_PRECISION_YEAR) &&
           dl_has_case(s, matter, "of about over that for into");
}

/* "urged them to prepare for a vote in October", "rejected a proposal to hold it in May": the day of what is asked or proposed, not of what is
 * done about it. */
static int is_day_of_content(const struct dl_scene *s, uint16_t w, uint16_t time, const struct dl_event *event)
{
    uint16_t at = time;
    if (dl_setting_is_of_words(event) && (is_time_of_object(s, w, time) || is_month_of_matter(s, w, time))) return 1;
    for (uint32_t steps = 0; at != DL_NO_WORD && at != w && steps < PATH; at = dl_scene_head(s, at), steps++) {
        enum dl_rel rel = dl_scene_rel(s, at);
        if (rel != DL_REL_ACL && (rel != DL_REL_XCOMP || event->type != DL_EVENT_REQUEST)) continue;
        if (dl_has_feat(dl_scene_word(s, at), "VerbForm=Inf") && time > at) return 1;
    }
    return 0;
}

/* "asked them ahead of Friday's vote", "gave them until May", of something done: the day to come does not tell when. */
static int bounds_only_what_comes(const struct dl_doc *doc, const struct dl_time *t, const struct dl_event *event)
{
    return (t->bound == DL_BOUND_BEFORE || t->bound == DL_BOUND_UNTIL) && event->status == DL_STATUS_ACTUAL &&
           doc->day != DL_NO_DAY && t->interval.to != DL_NO_DAY && t->interval.to > doc->day;
}

/* "promised a fight next year", "are pledging to pass it in May": what is said or done by now is not of a day to come. */
static int is_still_to_come(const struct dl_scene *s, uint16_t w, const struct dl_time *t, const struct dl_event *event)
{
    const int is_done = event->status == DL_STATUS_ACTUAL || event->status == DL_STATUS_ONGOING;
    if (!is_done || s->doc->day == DL_NO_DAY || t->interval.from == DL_NO_DAY || t->interval.from <= s->doc->day) return 0;
    if (dl_setting_is_of_words(event)) return 1;
    const uint16_t trigger = (uint16_t)(event->trigger_word - s->first); /* "called a strike for Wednesday" */
    return dl_has_feat(dl_scene_word(s, w), "Tense=Past") && dl_scene_word(s, trigger)->upos != DL_UPOS_NOUN;
}

/* "will investigate the massacre of 1994": what is planned is not of a month or year that is over. */
static int is_over(const struct dl_scene *s, const struct dl_time *t, const struct dl_event *event)
{
    if (event->status != DL_STATUS_PLANNED || s->doc->day == DL_NO_DAY || t->interval.to == DL_NO_DAY) return 0;
    const enum dl_precision precision = t->interval.precision;
    return (precision == DL_PRECISION_MONTH || precision == DL_PRECISION_YEAR) && t->interval.to < s->doc->day;
}

/* "called the inquiry into it a farce on Friday": when that was said of it, not when it was. */
static int is_day_of_saying(const struct dl_scene *s, uint16_t time, uint16_t trigger, const struct dl_event *event)
{
    static const char says[] =
        "call condemn criticize criticise praise defend blast denounce discuss describe deliver cite mention rebuke";
    const uint16_t verb = dl_scene_head(s, time);
    if (verb == DL_NO_WORD || verb == trigger || dl_scene_word(s, trigger)->upos != DL_UPOS_NOUN) return 0;
    if (event->type != DL_EVENT_ACCUSE && event->type != DL_EVENT_ASSAULT) return 0; /* "called a strike for Wednesday" */
    const uint16_t object = branch_of(s, verb, trigger);
    return object != DL_NO_WORD && object != time && dl_scene_rel(s, object) == DL_REL_OBJ &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, says, ' ');
}

/* The deed of force whose day a time tells: right behind it ("the Dec. 21 bombing"), above it ("the bombing on Aug. 7"), or before it in a row of
 * nouns, of a month or a year ("arrested in connection with the bombings in Kenya last year"); DL_NO_WORD. */
static uint16_t deed_dated(const struct dl_scene *s, const struct dl_time *t, uint16_t top, uint16_t w)
{
    const uint16_t start = (uint16_t)(t->word - s->first);
    uint16_t next = (uint16_t)(start + t->words);
    if (next < s->count && dl_str_is(dl_scene_word(s, next)->form, ",")) next++;
    if (next < s->count && dl_scene_word(s, next)->upos == DL_UPOS_NOUN && dl_scene_in(s, next, s->frames->violence)) return next;
    uint16_t at = dl_scene_head(s, top);
    for (uint32_t steps = 0; at != DL_NO_WORD && at != w && steps < PATH; at = dl_scene_head(s, at), steps++)
        if (dl_scene_word(s, at)->upos == DL_UPOS_NOUN && dl_scene_in(s, at, s->frames->violence)) return at;
    if (t->interval.precision != DL_PRECISION_MONTH && t->interval.precision != DL_PRECISION_YEAR) return DL_NO_WORD;
    for (uint16_t i = start; i > w + 1u; i--) {
        const struct dl_word *word = dl_scene_word(s, (uint16_t)(i - 1));
        if (word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || word->upos == DL_UPOS_PUNCT) break;
        if (word->upos == DL_UPOS_NOUN && dl_scene_in(s, (uint16_t)(i - 1), s->frames->violence)) return (uint16_t)(i - 1);
    }
    return DL_NO_WORD;
}

/* "was charged in the Dec. 21 bombing", "a raid that has nothing to do with the Aug. 7 attacks": the day of another deed; but "killed in Monday's raid",
 * "arrested during the raid on Monday" were then. */
static int is_time_of_deed(const struct dl_scene *s, uint16_t w, const struct dl_time *t, uint16_t top,
                           const struct dl_event *event)
{
    static const char sweeps[] = "raid crackdown offensive strike siege invasion incursion";
    const uint16_t trigger = (uint16_t)(event->trigger_word - s->first), deed = deed_dated(s, t, top, w);
    if (deed == DL_NO_WORD || deed == trigger || deed == w || dl_has_case(s, deed, "during at on")) return 0;
    if (event->type == DL_EVENT_ASSAULT) { /* "the attack on Friday killed six", "six died in it" */
        const int is_same = dl_rel_base(dl_scene_rel(s, deed)) == DL_REL_NSUBJ || dl_has_case(s, deed, "in by");
        return dl_scene_word(s, trigger)->upos != DL_UPOS_VERB || dl_scene_head(s, deed) != w || !is_same;
    }
    return !dl_str_listed(dl_scene_word(s, deed)->lemma, sweeps, ' ') || !dl_has_case(s, deed, "in");
}

/* "The deadliest", "the first such", not "at least" and "most of them". */
static int is_ranked(const struct dl_scene *s, uint16_t at, int is_since)
{
    const struct dl_word *word = dl_scene_word(s, at);
    const struct dl_str next = at + 1u < s->count ? dl_scene_word(s, (uint16_t)(at + 1))->form : (struct dl_str){0};
    if (dl_has_feat(word, "NumType=Ord")) return is_since || dl_str_is(next, "such");
    return dl_has_feat(word, "Degree=Sup") && !dl_str_is_nocase(word->form, "least") && !dl_str_is(next, "of");
}

/* "In the deadliest attack in the capital this year", "the first such raid since 2019": over which span of time, up to the report, it is ranked, not when
 * it was; "the deadliest attack last month" was then. Read from the words, since the time may hang on the verb, the noun or a place between. */
static int is_time_of_rank(const struct dl_scene *s, const struct dl_time *t)
{
    enum { BACK = 14 };
    uint16_t deed = DL_NO_WORD, at = (uint16_t)(t->word - s->first);
    if (at == 0 || (t->interval.precision == DL_PRECISION_DAY && t->interval.from == t->interval.to)) return 0;
    const uint16_t mark =
        at > 1 && dl_str_is(dl_scene_word(s, (uint16_t)(at - 1))->form, "the") ? (uint16_t)(at - 2) : (uint16_t)(at - 1);
    const int is_since = dl_str_is(dl_scene_word(s, mark)->form, "since");
    if (!is_since && (s->doc->day == DL_NO_DAY || t->interval.to < s->doc->day)) return 0;
    for (uint32_t steps = 0; at > 0 && steps < BACK; steps++) {
        const struct dl_word *word = dl_scene_word(s, --at);
        if (word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX || dl_str_is(word->form, ",")) return 0;
        if (word->upos == DL_UPOS_NOUN) deed = at;
        if (deed == DL_NO_WORD || !is_ranked(s, at, is_since)) continue;
        return is_since || dl_scene_word(s, deed)->thing == DL_THING_EVENT || dl_scene_in(s, deed, s->frames->violence);
    }
    return 0;
}

/* "burned shops on Thursday, two days after police shot six": the first word that belongs to the clause of w, behind which its times stand. */
static uint16_t clause_start(const struct dl_scene *s, uint16_t w)
{
    const int is_clause = dl_scene_rel(s, w) == DL_REL_ADVCL || dl_scene_rel(s, w) == DL_REL_OBL; /* of a verb the parser's slip */
    const uint16_t mark = is_clause ? dl_scene_child(s, w, DL_REL_MARK) : DL_NO_WORD;
    return mark != DL_NO_WORD && mark < w && dl_form_listed(dl_scene_word(s, mark), "after before") ? mark : 0;
}

/* The nearest time that tells a day in the clause of w; at a word before `before` alone. DL_NONE. */
uint32_t dl_setting_time(const struct dl_scene *s, uint16_t w, uint16_t before, const struct dl_event *event)
{
    uint16_t trigger = (uint16_t)(event->trigger_word - s->first);
    const struct dl_doc *doc = s->doc;
    uint32_t best = DL_NONE, found = DL_NONE;
    const uint32_t start = s->first + clause_start(s, w);
    for (uint32_t i = dl_scene_first_time(s); i < doc->times.count && doc->times.at[i].word < s->first + s->count; i++) {
        const struct dl_time *t = &doc->times.at[i];
        if (t->type == DL_TIMEX_SET || t->interval.precision == DL_PRECISION_NONE) continue;
        if (t->interval.from == DL_NO_DAY && t->interval.to == DL_NO_DAY) continue;
        if (bounds_only_what_comes(doc, t, event) || is_still_to_come(s, w, t, event) || is_over(s, t, event)) continue;
        if (!dl_setting_holds(s, t->word, t->words) || t->word < start) continue;
        uint16_t top = dl_setting_top(s, t->word, t->words);
        uint32_t steps = top < before ? dl_setting_steps(s, w, top) : DL_NONE;
        if (steps >= best || is_of_another_deed(s, w, top) || is_day_of_noun(s, w, top, trigger) ||
            is_behind_of(s, w, t, trigger) || is_in_clause_of_noun(s, w, top) || is_day_of_saying(s, top, trigger, event))
            continue;
        if (is_of_what_was_before(s, t, found, trigger) || is_of_participle(s, w, t, top)) continue;
        if (is_time_of_rank(s, t) || is_day_of_content(s, w, top, event) || is_in_description(s, w, top) ||
            is_year_of_thing(s, w, top, event) || is_time_before_noun(s, w, top, trigger, event) ||
            is_time_of_deed(s, w, t, top, event))
            continue;
        best = steps;
        found = i;
    }
    return found != DL_NONE && found > 0 && doc->times.at[found - 1].until == found ? found - 1 : found; /* "of 1998 to 2000" */
}
