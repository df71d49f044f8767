/* Days, hours and dates: when something is done is of the deed, and no part of who does it or whom it is done to. */
#include "syntax/days.h"

#include "base/day.h"
#include "syntax/clause.h"
#include "syntax/roots.h"
#include "syntax/time_words.h"

/* "Monday", "18-06-2022" */
static int is_weekday(const struct dl_word *w) { return is_day_form(w->form) || dl_day_is_in_figures(w->form); }

int dl_is_day(const struct dl_word *w) { return is_weekday(w) || dl_str_listed(w->form, "yesterday today", ' '); }

int dl_is_month(const struct dl_word *w) { return is_month_form(w->form); }

/* "last Wednesday 21 frogs", "Monday a plan": behind the day a number or an article begins another phrase. */
static void mend_days(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t day = first + 1; day + 1 < end; day++) {
        uint32_t noun = words[day].head;
        if (words[day].rel != DL_REL_COMPOUND || noun == DL_NONE || noun <= day || !is_weekday(&words[day])) continue;
        if (words[day + 1].upos != DL_UPOS_NUM && words[day + 1].upos != DL_UPOS_DET) continue;
        uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb > day || words[verb].upos != DL_UPOS_VERB) continue;
        int has_object = 0, has_case = 0;
        for (uint32_t c = first; c < end; c++) {
            has_object |= c != noun && words[c].head == verb && words[c].rel == DL_REL_OBJ;
            has_case |= words[c].head == noun && words[c].rel == DL_REL_CASE;
            if (c < day && words[c].head == noun) words[c].head = day;
        }
        hang(words, day, verb, DL_REL_OBL_UNMARKED);
        if (!has_object && !has_case && words[noun].rel == DL_REL_OBL) words[noun].rel = DL_REL_OBJ;
    }
}

/* "in the early hours of Friday two men were stabbed": a number behind the day begins who it was done to. */
static void mend_day_before_number(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t day = first + 2; day + 2 < end; day++) {
        const uint32_t mark = day - 1;
        uint32_t who = words[day].head;
        if (!is_weekday(&words[day]) || words[day + 1].upos != DL_UPOS_NUM) continue;
        if (who == day + 1 && words[who].rel == DL_REL_NUMMOD) who = words[who].head;
        if (who == DL_NONE || who <= day + 1 || words[day + 1].head != who) continue;
        const uint32_t time = is_subject(&words[who]) ? mark - 1 : words[who].head;
        const uint32_t verb = time != DL_NONE && time < mark ? words[time].head : DL_NONE;
        if ((words[who].rel != DL_REL_NMOD && !is_subject(&words[who])) || words[mark].rel != DL_REL_CASE ||
            words[mark].head != who)
            continue;
        if (verb == DL_NONE || verb < who || words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t subject = subject_of(words, verb, first, verb);
        if (subject != DL_NONE && subject != who) continue;
        words[mark].head = day;
        hang(words, day, time, DL_REL_NMOD);
        hang(words, who, verb, subject_rel(words, verb, who));
    }
}

/* "Monday", or "night" in "Monday night" */
static int is_day_or_part(const struct dl_word *words, uint32_t w)
{
    if (is_weekday(&words[w])) return 1;
    return words[w].thing == DL_THING_TIME && is_weekday(&words[w - 1]) && words[w - 1].head == w;
}

/* "Sudan's army on Monday accused": the day is of what is done, not of who does it. */
static void mend_days_of_subjects(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t day = first + 2; day + 1 < end; day++) {
        uint32_t noun = words[day].head;
        if (words[day].rel != DL_REL_NMOD || !is_day_or_part(words, day) || noun == DL_NONE || noun > day) continue;
        uint32_t verb = words[noun].head;
        int acts = words[noun].upos == DL_UPOS_PROPN || is_person_or_body(&words[noun]);
        if (!acts) continue; /* "the recess on Friday" */
        if (!is_subject(&words[noun]) || verb == DL_NONE || verb < day || words[verb].upos != DL_UPOS_VERB) continue;
        hang(words, day, verb, DL_REL_OBL);
    }
}

/* "On Sunday Rao is to meet the envoy": a name behind a day, before a verb that nobody else is the subject of. */
static int is_lost_subject(const struct dl_word *words, uint32_t name, uint32_t first, uint32_t end)
{
    uint32_t verb = words[name].head;
    if (words[name].rel != DL_REL_OBL || words[name].upos != DL_UPOS_PROPN || verb == DL_NONE || verb < name) return 0;
    for (uint32_t c = first; c < end; c++) {
        if (words[c].head != verb) continue;
        enum dl_rel base = dl_rel_base((enum dl_rel)words[c].rel);
        if (base == DL_REL_NSUBJ || base == DL_REL_CSUBJ || base == DL_REL_EXPL || words[c].rel == DL_REL_AUX_PASS) return 0;
    }
    return words[verb].upos == DL_UPOS_VERB;
}

/* "Shortly after midnight Congress removed her", "late on Thursday the council offered": the hour is no part of who acts. */
static void mend_hours(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char HOURS[] = "midnight|noon|midday|dawn|dusk|sunrise|sunset|nightfall|daybreak";
    for (uint32_t hour = first + 1; hour + 1 < end; hour++) {
        uint32_t name = words[hour].head, mark = hour - 1;
        if (name == DL_NONE || name <= hour || words[hour].rel != DL_REL_COMPOUND) continue;
        int is_bare = name == hour + 1 && is_subject(&words[name]) && /* "On Monday police arrested", "On Monday France expelled" */
                      (is_person_or_body(&words[name]) || words[name].ner == DL_NER_B_LOC);
        int is_lost = name == hour + 1 && is_lost_subject(words, name, first, end);
        int is_hour = name == hour + 1 && dl_str_listed(words[hour].lemma, HOURS, '|') && /* "By nightfall police had" */
                      (words[name].upos == DL_UPOS_PROPN || is_bare);
        int is_day = (is_weekday(&words[hour]) || dl_is_month(&words[hour])) && /* "In September Azerbaijan recaptured" */
                     (is_bare || is_lost || (words[hour + 1].upos == DL_UPOS_DET && words[hour + 1].head == name));
        if ((!is_hour && !is_day) || words[mark].upos != DL_UPOS_ADP) continue;
        if (words[mark].head != hour && words[mark].head != name) continue;
        if (words[name].head == DL_NONE || words[words[name].head].upos != DL_UPOS_VERB) continue;
        words[mark].head = hour;
        hang(words, hour, words[name].head, DL_REL_OBL);
        if (is_lost) words[name].rel = DL_REL_NSUBJ;
    }
}

/* "Last month skippers blockaded the port": when, and who; what has an "s" of its own or stands in the singular ("last year profits") may
 * be one phrase. */
static void mend_opening_times(struct dl_word *words, uint32_t first, uint32_t end)
{
    static const char TIMES[] =
        "day|morning|afternoon|evening|night|week|weekend|month|year|spring|summer|autumn|winter|decade|century";
    for (uint32_t time = first + 1; time + 1 < end; time++) {
        uint32_t who = words[time].head, mark = time - 1;
        if (who == DL_NONE || who <= time || !is_subject(&words[who])) continue;
        if (words[time].rel != DL_REL_COMPOUND && words[time].rel != DL_REL_NMOD_UNMARKED) continue;
        if (!dl_str_listed(words[time].lemma, TIMES, '|') || !dl_str_listed_nocase(words[mark].form, "last|next|this|that", '|'))
            continue;
        if (!may_act(&words[who])) continue;
        if (words[who].upos == DL_UPOS_NOUN && !dl_has_feat(&words[who], "Number=Plur") && !dl_str_is(words[who].lemma, "police"))
            continue;
        words[mark].head = time;
        hang(words, time, words[who].head, DL_REL_OBL_UNMARKED);
    }
}

/* "On Monday night soldiers killed two": the night is Monday's, and when it was done. */
static void mend_parts_of_days(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t part = first + 1; part + 1 < end; part++) {
        const uint32_t who = words[part].head, day = part - 1;
        if (who == DL_NONE || who <= part || words[part].rel != DL_REL_COMPOUND || !is_subject(&words[who])) continue;
        if (!is_part_of_day(words[part].form) || !is_weekday(&words[day])) continue;
        if (!may_act(&words[who]) || words[who].head == DL_NONE || words[who].head < who) continue;
        const uint32_t verb = words[who].head;
        hang(words, part, verb, DL_REL_OBL);
        hang(words, day, part, DL_REL_COMPOUND);
        if (day > first && words[day - 1].rel == DL_REL_CASE) words[day - 1].head = part;
    }
}

/* "On 28 January Washington imposed sanctions": the month is of the number before it. */
static void mend_opening_date(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t month = first + 1; month + 2 < end; month++) {
        const uint32_t noun = words[month].head, day = month - 1;
        if (words[month].rel != DL_REL_COMPOUND || noun == DL_NONE || noun <= month || !dl_is_month(&words[month])) continue;
        if (words[day].upos != DL_UPOS_NUM || !may_act_bare(&words[noun]) || words[noun].head == DL_NONE) continue;
        const uint32_t verb = words[noun].head;
        if (words[day].head != verb && words[day].head != noun) continue;
        if (!is_subject(&words[noun])) continue;
        hang(words, month, verb, DL_REL_OBL);
        hang(words, day, month, DL_REL_NUMMOD);
        if (day > first && words[day - 1].rel == DL_REL_CASE) words[day - 1].head = month;
        if (words[month].ner == DL_NER_B_LOC && words[month + 1].ner == DL_NER_I_LOC) words[month + 1].ner = DL_NER_B_LOC;
        words[month].ner = DL_NER_O;
    }
}

static int is_year(const struct dl_word *w) { return w->upos == DL_UPOS_NUM && w->form.size == 4; }

/* "In 2014 Chilean dockers struck", "In 1974 President Ford agreed": a year with a preposition of its own counts nobody and describes
 * nobody; whether it was read so. */
static int mend_year_of_subject(struct dl_word *words, uint32_t first, uint32_t who)
{
    uint32_t year = is_subject(&words[who]) ? child_of(words, who, DL_REL_NUMMOD, first, who) : DL_NONE;
    if (year == DL_NONE && is_subject(&words[who])) year = child_of(words, who, DL_REL_NMOD, first, who);
    if (year == DL_NONE || !is_year(&words[year]) || !has_child(words, year, DL_REL_CASE, first, year)) return 0;
    hang(words, year, words[who].head, DL_REL_OBL);
    return 1;
}

/* "In late September eleven soldiers were killed", "In 2014 protesters seized it": a subject has no preposition; the time before it has. */
static void mend_opening_month(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 2; who + 1 < end; who++) {
        const uint32_t verb = words[who].head;
        const int is_lost = words[who].rel == DL_REL_OBL && may_act(&words[who]); /* read as a phrase of the verb */
        if ((!is_subject(&words[who]) && !is_lost) || mend_year_of_subject(words, first, who)) continue;
        const uint32_t mark = verb == DL_NONE || verb < who ? DL_NONE : child_of(words, who, DL_REL_CASE, first, who);
        if (mark == DL_NONE || !dl_str_listed_nocase(words[mark].form, "in|since|during|by|until|from", '|')) continue;
        if (is_lost && subject_of(words, verb, first, end) != DL_NONE) continue;
        uint32_t time = mark + 1;
        while (time < who && words[time].upos == DL_UPOS_ADJ) time++;
        if (time == who || (!dl_is_month(&words[time]) && !is_year(&words[time]))) continue;
        for (uint32_t w = mark; w < time; w++) words[w].head = time;
        hang(words, time, verb, DL_REL_OBL);
        if (is_lost) words[who].rel = subject_rel(words, verb, who);
    }
}

/* A word of a place's or a day's name: "Tahrir Square", "Aug. 1"; of a body's, where somebody stands behind it: "In the Senate Minority Leader". */
static int is_where_or_when(const struct dl_word *words, uint32_t w)
{
    if (words[w].ner == DL_NER_B_LOC || words[w].ner == DL_NER_I_LOC || is_weekday(&words[w]) || dl_is_month(&words[w])) return 1;
    if (words[w].ner == DL_NER_B_ORG || words[w].ner == DL_NER_I_ORG || is_short_month_form(words[w].form)) return 1;
    return words[w].upos == DL_UPOS_NUM && dl_ascii_digit(words[w].form.at[0]) && w > 0 &&
           (dl_is_month(&words[w - 1]) || is_short_month_form(words[w - 1].form));
}

/* The preposition in front of a subject's phrase, its own or that of a part of it; DL_NONE. */
static uint32_t preposition_before(const struct dl_word *words, uint32_t first, uint32_t who)
{
    uint32_t mark = who;
    while (mark > first && words[mark].rel != DL_REL_CASE && words[mark - 1].head != DL_NONE &&
           ((words[mark - 1].head > mark - 1 && words[mark - 1].head <= who) || words[mark - 1].rel == DL_REL_FLAT))
        mark--;
    return mark < who && words[mark].rel == DL_REL_CASE ? mark : DL_NONE;
}

/* "In Cairo President Rao met them", "On Aug. 1 two were shot": a subject has no preposition, so what
 * stands between is where or when. */
static void mend_opening_place(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t who = first + 2; who + 1 < end; who++) {
        const uint32_t verb = words[who].head;
        const uint32_t mark =
            is_subject(&words[who]) && verb != DL_NONE && verb > who ? preposition_before(words, first, who) : DL_NONE;
        if (mark == DL_NONE || !dl_str_listed_nocase(words[mark].form, "in|on|at|near|outside|across", '|')) continue;
        uint32_t place = mark, begin = mark + 1;
        if (words[begin].rel == DL_REL_DET) begin++, place++;
        while (place + 1 < who && is_where_or_when(words, place + 1)) place++;
        const struct dl_word *next = &words[place + 1];
        const int is_body = words[place].ner == DL_NER_B_ORG || words[place].ner == DL_NER_I_ORG;
        const int is_named = next->rel == DL_REL_NMOD_DESC || next->ner == DL_NER_B_PER || next->rel == DL_REL_AMOD;
        const int acts = may_act(&words[who]) || words[who].upos == DL_UPOS_NUM || dl_has_feat(&words[who], "Number=Plur");
        if (place < begin || !acts || next->upos == DL_UPOS_PUNCT ||
            (is_body && words[who].ner != DL_NER_B_PER && place + 1 != who) || (is_body && place + 1 != who && !is_named))
            continue;
        for (uint32_t w = mark; w < who; w++)
            if (w < place) words[w].head = place;
            else if (words[w].head <= place) words[w].head = who;
        for (uint32_t w = begin; w < place; w++) words[w].rel = DL_REL_COMPOUND;
        hang(words, place, verb, DL_REL_OBL);
        if (next->ner == DL_NER_I_LOC) words[place + 1].ner = DL_NER_B_LOC;
    }
}

/* "Four days earlier soldiers had seized him": when, and who. */
static void mend_earlier(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t who = words[w].head;
        if (words[w].rel != DL_REL_AMOD || who == DL_NONE || who < w || !is_subject(&words[who])) continue;
        if (!dl_str_listed(words[w].form, "earlier|later", '|') || words[w - 1].head != w || words[w - 1].thing != DL_THING_TIME)
            continue;
        hang(words, w, words[who].head, DL_REL_ADVMOD);
        words[w].upos = DL_UPOS_ADV;
    }
}

/* "of 17 April Russia": where the month was read as part of the name, gives the day back what stands before it; whether it was. */
static int mend_month_in_name(struct dl_word *words, uint32_t first, uint32_t name)
{
    const uint32_t month = name - 1, day = name - 2, noun = words[name].head;
    if (words[month].head != name || !dl_is_month(&words[month]) || words[day].upos != DL_UPOS_NUM) return 0;
    for (uint32_t w = first; w < month; w++)
        if (words[w].head == name) words[w].head = month;
    hang(words, day, month, DL_REL_NUMMOD);
    hang(words, month, noun, DL_REL_NMOD);
    return 1;
}

/* "In the statement of 17 April Russia and the Union had agreed": a name behind the date, without a preposition, is the subject of a verb that
 * has none. */
static void mend_behind_opening_date(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t name = first + 3; name + 1 < end; name++) {
        const uint32_t noun = words[name].head, before = name - 1;
        if (dl_rel_base((enum dl_rel)words[name].rel) != DL_REL_NMOD || words[name].ner == DL_NER_O || noun == DL_NONE ||
            noun >= before)
            continue;
        if (!dl_is_month(&words[before]) && !is_weekday(&words[before]) && words[before].upos != DL_UPOS_NUM) continue;
        const uint32_t verb = words[noun].head;
        if (verb == DL_NONE || verb < name || words[verb].upos != DL_UPOS_VERB || subject_of(words, verb, first, verb) != DL_NONE)
            continue;
        if (!is_finite(&words[verb]) && !has_child(words, verb, DL_REL_AUX, name, verb)) continue;
        if (mend_month_in_name(words, first, name) || !has_child(words, name, DL_REL_CASE, first, end))
            hang(words, name, verb, subject_rel(words, verb, name));
    }
}

/* "In May Lithuania left", "On Monday France expelled": behind a preposition the month or day is no part of a country's name. */
static void mend_day_in_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t day = first + 1; day + 1 < end; day++) {
        if (words[day].ner != DL_NER_B_LOC || words[day + 1].ner != DL_NER_I_LOC || words[day - 1].upos != DL_UPOS_ADP) continue;
        if (!dl_is_month(&words[day]) && !is_weekday(&words[day])) continue;
        if (!dl_str_listed_nocase(words[day - 1].form, "in on since during by until from before after", ' ')) continue;
        words[day].ner = DL_NER_O;
        words[day + 1].ner = DL_NER_B_LOC;
    }
}

/* "The ministry late Tuesday announced": the day is when. */
static void mend_day(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t day = first + 1; day < end; day++) {
        const uint32_t verb = words[day].head;
        if (words[day].rel != DL_REL_NSUBJ || verb == DL_NONE || verb < day || !dl_is_day(&words[day])) continue;
        if (subject_of(words, verb, first, day) != DL_NONE) words[day].rel = DL_REL_OBL_UNMARKED;
    }
}

/* Whether `word` is `head` or hangs on it, however far below. */
static int hangs_on(const struct dl_word *words, uint32_t word, uint32_t head)
{
    while (word != DL_NONE && word != head) word = words[word].head;
    return word == head;
}

/* "granted asylum by Mexico hours earlier", "expelled a diplomat days after Chile left": the length of time before "earlier" or "after" read as the
 * noun whose kind the name or the person before it tells. */
static void mend_glued_time(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w + 1 < end; w++) {
        const uint32_t who = w - 1, next = w + 1, up = words[w].head;
        if (words[who].head != w || words[who].rel != DL_REL_COMPOUND || !may_act(&words[who]) || up == DL_NONE) continue;
        if (!dl_str_listed(words[w].form, "minutes hours days weeks months years", ' ')) continue;
        const int is_adverb = dl_str_listed(words[next].form, "earlier later before ago", ' ') && words[next].upos == DL_UPOS_ADV;
        if (!is_adverb && !(words[next].upos == DL_UPOS_SCONJ && dl_str_listed(words[next].form, "after before", ' '))) continue;
        const int is_of_adverb = up == next;
        const uint32_t verb = is_of_adverb ? words[next].head : up, clause = is_adverb ? next : words[next].head;
        if (verb == DL_NONE || clause == DL_NONE || hangs_on(words, verb, w) || hangs_on(words, clause, w)) continue;
        const int has_case = has_child(words, w, DL_REL_CASE, first, who);
        for (uint32_t c = first; c < who; c++)
            if (words[c].head == w) words[c].head = who;
        const enum dl_rel rel =
            is_of_adverb || words[w].rel == DL_REL_OBL_UNMARKED ? (has_case ? DL_REL_OBL : DL_REL_OBJ) : (enum dl_rel)words[w].rel;
        hang(words, who, verb, rel);
        hang(words, w, clause, DL_REL_OBL_UNMARKED);
    }
}

/* Behind the last word of the name that begins at `w`, its hyphens and what stands behind them taken in: "Lai Ching-te". */
static uint32_t name_end(const struct dl_word *words, uint32_t w, uint32_t end)
{
    enum { LONGEST = 6 };
    const uint32_t most = w + LONGEST < end ? w + LONGEST : end;
    uint32_t z = w;
    while (z < most && words[z].upos == DL_UPOS_PROPN && !is_weekday(&words[z]) && !dl_is_month(&words[z])) {
        z++;
        while (z + 1 < most && dl_str_is(words[z].form, "-") && words[z].span.start == words[z - 1].span.end &&
               words[z + 1].span.start == words[z].span.end)
            z += 2;
    }
    return z;
}

/* The last word of what stands behind a preposition that tells when or where: "Monday", "12 March", "March 12", "2015", "Vienna", "New York"; DL_NONE */
static uint32_t opening_end(const struct dl_word *words, uint32_t first, uint32_t w, uint32_t end)
{
    static const char PARTS[] =
        "New|San|Santa|Saint|St|El|La|Los|Las|Port|Fort|Cape|Tel|Abu|Addis|Buenos|Kuala|Phnom|Ho|Hong|Rio|Costa|Sri|"
        "South|North|East|West|Saudi|United|Sierra|Burkina|Papua|Mexico|Panama|Guatemala|Kuwait|Quezon|Dar|Ras|"
        "Santo|Sao|São|Baton|Des|Salt|Grand|Little|Great|Ulan|Nur|Bandar|Sharm|Cox|Tien|Puerto|Punta|Villa";
    const struct dl_str mark = words[w - 1].form;
    if (is_weekday(&words[w])) return dl_str_listed_nocase(mark, "on last", ' ') ? w : DL_NONE;
    if (dl_is_month(&words[w]) && words[w + 1].upos == DL_UPOS_NUM) return dl_str_is_nocase(mark, "on") ? w + 1 : DL_NONE;
    if (dl_is_month(&words[w])) return dl_str_listed_nocase(mark, "in last since", ' ') ? w : DL_NONE;
    if (words[w].upos == DL_UPOS_NUM && dl_is_month(&words[w + 1])) return dl_str_is_nocase(mark, "on") ? w + 1 : DL_NONE;
    if (words[w].upos == DL_UPOS_NUM && words[w].form.size == 4) return dl_str_listed_nocase(mark, "in since", ' ') ? w : DL_NONE;
    if (w != first + 1 || words[w].ner != DL_NER_B_LOC || !dl_str_listed_nocase(mark, "in at", ' ')) return DL_NONE;
    return w + 1 < end && dl_str_listed(words[w].form, PARTS, '|') ? w + 1 : w;
}

/* The head of the name in [a, z): of a person's his first word, behind titles; else that on which the first hangs. `torn`: whether the verb has
 * nobody or part of the name is taken for something else. */
static uint32_t name_head(const struct dl_word *words, uint32_t verb, uint32_t a, uint32_t z, int torn)
{
    uint32_t h = a;
    while (h < z && words[h].ner != DL_NER_B_PER) h++;
    if (h < z) {
        while (h > a && (words[h - 1].head < a || words[h - 1].head == verb)) h--; /* "Penny" of "Penny Wong" */
        return h;
    }
    if (!torn) return DL_NONE;
    for (h = a; words[h].head > h && words[h].head < z; h = words[h].head) continue;
    return h;
}

/* Hangs the words of a name together under its head, and that on the verb. */
static void hang_name(struct dl_word *words, uint32_t verb, uint32_t a, uint32_t z, uint32_t h)
{
    int is_person = 0, has_place = 0;
    for (uint32_t w = a; w < z; w++) {
        is_person |= w >= h && words[w].ner == DL_NER_B_PER;
        has_place |= words[w].ner == DL_NER_B_LOC;
    }
    is_person |= words[a].ner == DL_NER_I_LOC && z - a > 1 && !has_place; /* "In Vienna Maria Zakharova met him" */
    hang(words, h, verb, subject_rel(words, verb, h));
    for (uint32_t w = a; w < z; w++) {
        if (w >= h && is_person) words[w].ner = w == h ? DL_NER_B_PER : DL_NER_I_PER;
        if (w == h || (w < h && words[w].head >= a && words[w].head < z)) continue;
        if (w > h && words[w].upos != DL_UPOS_PUNCT) words[w].upos = DL_UPOS_PROPN;
        if (w < h) hang(words, w, h, DL_REL_NMOD_DESC);
        else if (words[w].head < a || words[w].head >= z || words[w].rel != DL_REL_FLAT)
            hang(words, w, h, words[w].upos == DL_UPOS_PUNCT ? DL_REL_PUNCT : DL_REL_FLAT);
    }
}

/* "On Monday Antonis Samaras met them", "In Vienna Maria Zakharova met them": a name right behind the day, date or place that a preposition marks,
 * before a verb that has nobody else. The scorer of heads takes the day for a part of the name, or the first name for another time. */
static void mend_name_behind_opening(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t when = first + 1; when + 2 < end; when++) {
        const uint32_t last = words[when - 1].upos == DL_UPOS_ADP || dl_str_is_nocase(words[when - 1].form, "last")
                                  ? opening_end(words, first, when, end)
                                  : DL_NONE;
        const uint32_t a = last == DL_NONE ? end : last + 1, z = a < end ? name_end(words, a, end) : a;
        if (z == a || z >= end || (words[z].upos != DL_UPOS_VERB && words[z].upos != DL_UPOS_AUX)) continue;
        const uint32_t verb = words[z].upos == DL_UPOS_VERB ? z : words[z].head;
        if (verb == DL_NONE || verb < z || verb >= end || words[verb].upos != DL_UPOS_VERB) continue;
        const uint32_t who = subject_of(words, verb, first, end);
        if (who != DL_NONE && (who < a || who >= z)) continue;
        const int is_loose = words[a].head == verb && words[a].rel == DL_REL_OBL;
        const uint32_t h = name_head(words, verb, a, z, who == DL_NONE || is_loose);
        const int is_torn = (words[last].head >= a && words[last].head < z) || who == DL_NONE || who != h;
        if (h == DL_NONE || !is_torn || (words[verb].head != DL_NONE && words[verb].head >= when && words[verb].head < z)) continue;
        hang(words, last, verb, DL_REL_OBL);
        if (words[when - 1].head != DL_NONE && words[when - 1].head < z) words[when - 1].head = last;
        if (when < last) hang(words, when, last, words[when].upos == DL_UPOS_NUM ? DL_REL_NUMMOD : DL_REL_COMPOUND);
        hang_name(words, verb, a, z, h);
    }
}

/* "dropped food on Thursday and a day later bombed artillery": behind "and" and a time a past form is what was done next, no adjective. */
static void mend_deed_later(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 6; w + 1 < end; w++) {
        const uint32_t later = w - 1, what = words[w].head;
        if (words[w].rel != DL_REL_AMOD || !dl_is_past_form(&words[w]) || what == DL_NONE || what <= w || what >= end) continue;
        if (!dl_str_listed(words[later].form, "later earlier afterwards", ' ') || words[what].rel != DL_REL_CONJ) continue;
        uint32_t and = later;
        while (and > first && later - and < 5 && words[and].upos != DL_UPOS_CCONJ) and--;
        if (words[and].upos != DL_UPOS_CCONJ) continue;
        const uint32_t verb = main_verb(words, first, and);
        if (verb == DL_NONE) continue;
        hang(words, w, verb, DL_REL_CONJ);
        hang(words, what, w, DL_REL_OBJ);
        hang(words, and, w, DL_REL_CC);
        hang(words, later, w, DL_REL_ADVMOD);
        for (uint32_t c = and+1; c < later; c++)
            if (words[c].head == what || words[c].head == w) words[c].head = later;
        set_past(&words[w]);
    }
}

/* "wrote to Obama Wednesday": no part of his name. */
static void mend_day_behind_name(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 2; w < end; w++) {
        const uint32_t name = words[w].head;
        if (words[w].rel != DL_REL_FLAT || !is_day_form(words[w].form) || name != w - 1 || words[name].ner != DL_NER_B_PER)
            continue;
        uint32_t verb = words[name].head;
        while (verb != DL_NONE && words[verb].upos != DL_UPOS_VERB && words[verb].head < w) verb = words[verb].head;
        if (verb != DL_NONE && verb < w && words[verb].upos == DL_UPOS_VERB) hang(words, w, verb, DL_REL_OBL_UNMARKED);
    }
}

void dl_days_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    dl_days_of_telling_mend(words, first, end);
    mend_day_in_name(words, first, end);
    mend_name_behind_opening(words, first, end);
    mend_days(words, first, end);
    mend_glued_time(words, first, end);
    mend_day_before_number(words, first, end);
    mend_days_of_subjects(words, first, end);
    mend_hours(words, first, end);
    mend_opening_times(words, first, end);
    mend_parts_of_days(words, first, end);
    mend_opening_date(words, first, end);
    mend_opening_month(words, first, end);
    mend_opening_place(words, first, end);
    mend_earlier(words, first, end);
    mend_behind_opening_date(words, first, end);
    mend_day(words, first, end);
    mend_deed_later(words, first, end);
    mend_day_behind_name(words, first, end);
}
