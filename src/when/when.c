/* The stage: atoms of each sentence, the longest pattern from left to right, its meaning, its span with the words that belong to
 * it ("nearly", "the end of"), and a note of what was said, for "that day" and "a year earlier". Spans follow TimeBank. */
#include "when/when.h"

#include "base/day.h"
#include "when/range.h"
#include "when/resolve.h"

struct stage {
    const struct dl_calendar *calendar;
    struct dl_doc *doc;
    struct dl_time_atoms atoms;
    struct dl_reference reference;
    uint32_t year_age; /* sentences since a year was told */
};

/* ---- doubtful matches ---- */

static int is_plural_noun_next(const struct stage *s, uint32_t word)
{
    if (word >= s->doc->words.count || s->doc->words.at[word].sentence != s->doc->words.at[word - 1].sentence) return 0;
    const struct dl_word *w = &s->doc->words.at[word];
    return (w->upos == DL_UPOS_NOUN && memmem(w->feats.at, w->feats.size, "Number=Plur", 11) != NULL) || dl_str_is(w->form, "%");
}

/* "two thousand Haitians", "sent two thousand of the guards": in words, an amount unless it stands behind "in" and before no noun. */
static int is_amount(const struct stage *s, const struct dl_time_atom *atom)
{
    static const char prepositions[] = "in,since,by,until,during,before,after,from,of,year,early,late,mid";
    const struct dl_doc *doc = s->doc;
    const uint32_t next = atom->last_word + 1, sentence = doc->words.at[atom->word].sentence;
    if (next < doc->words.count && doc->words.at[next].sentence == sentence) {
        const struct dl_word *w = &doc->words.at[next];
        if (w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_ADJ || dl_str_is(w->form, "of")) return 1;
    }
    return atom->word == 0 || doc->words.at[atom->word - 1].sentence != sentence ||
           !dl_str_listed_nocase(doc->words.at[atom->word - 1].lemma, prepositions, ',');
}

/* Four figures are a year behind "in", "since" and their like, at the end of a phrase, or as a name's year; not an amount. */
static int is_year(const struct stage *s, const struct dl_time_atom *atom)
{
    uint32_t word = atom->word;
    if (atom->is_word && atom->number >= 2000 && is_amount(s, atom)) return 0;
    if (atom->number < 1400 || is_plural_noun_next(s, atom->last_word + 1)) return 0;
    if (word > 0 && s->doc->words.at[word - 1].sentence == s->doc->words.at[word].sentence) {
        struct dl_str before = s->doc->words.at[word - 1].form;
        if (before.size > 0 && memchr("$#%+", before.at[0], 4) != NULL) return 0;
        if (dl_str_is(before, "\xC2\xA3") || dl_str_is(before, "\xE2\x82\xAC") || dl_str_is_nocase(before, "no.") ||
            dl_str_is_nocase(before, "number"))
            return 0;
        if (s->doc->words.at[word - 1].span.end == atom->span.start &&
            (before.at[before.size - 1] == '/' || before.at[before.size - 1] == '.'))
            return 0;
        uint8_t upos = s->doc->words.at[word - 1].upos;
        if (upos == DL_UPOS_NOUN &&
            !dl_str_listed(s->doc->words.at[word - 1].lemma, "fall,spring,year,end,quarter,early,late,mid", ','))
            return 0; /* "resolution 1973" */
        if (dl_str_listed(s->doc->words.at[word - 1].lemma, "in,since,by,until,during,before,after,from,of,early,late,mid", ','))
            return 1;
    }
    return atom->number >= 1700 && atom->number <= 2100;
}

static int is_capital(const struct dl_word *word) { return dl_ascii_upper(word->form.at[0]); }

/* In headlines every word is capital: none of five letters or more is small. */
static int is_title_case(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (doc->words.at[w].form.size >= 5 && dl_ascii_lower(doc->words.at[w].form.at[0])) return 0;
    return 1;
}

/* "USA Today", "the Daily Telegraph": a capital inside a sentence, beside another. A month or a day of the week behind a name is more often
 * the name's wrong end, and the year of "the 2016 U.S. Election" is one. */
static int is_in_name(const struct stage *s, const struct dl_time_match *match)
{
    const uint32_t kind = match->element[0], w = s->atoms.at[match->first].word;
    if (match->count != 1 || kind == DL_TIME_MONTH || kind == DL_TIME_WEEKDAY || kind == DL_TIME_HOLIDAY) return 0;
    const struct dl_word *word = &s->doc->words.at[w];
    if (!is_capital(word)) return 0;
    const struct dl_sentence *sentence = &s->doc->sentences.at[word->sentence];
    const int has_before = w > sentence->word && is_capital(word - 1),
              has_next = w + 1 < sentence->word + sentence->words && is_capital(word + 1);
    if (word->ner == DL_NER_B_ORG || word->ner == DL_NER_I_ORG) return has_before || has_next;
    return w > sentence->word && (has_before || has_next) && !is_title_case(s->doc, word->sentence);
}

static int is_doubtful(const struct stage *s, const struct dl_time_match *match)
{
    const struct dl_time_atom *first = &s->atoms.at[match->first];
    const struct dl_word *word = &s->doc->words.at[first->word];
    if (is_in_name(s, match)) return 1;
    if (match->count == 1 && match->element[0] == DL_TIME_YEAR) return !is_year(s, first);
    if (match->count == 1 && (match->element[0] == DL_TIME_MONTH || match->element[0] == DL_TIME_HOLIDAY)) {
        const struct dl_word *next = word + 1 < s->doc->words.at + s->doc->words.count ? word + 1 : word;
        uint8_t before = match->first > 0 ? s->doc->words.at[s->atoms.at[match->first - 1].last_word].upos : DL_UPOS_PUNCT;
        int is_event = dl_str_is_nocase(word->form, "march") &&
                       (before == DL_UPOS_DET || before == DL_UPOS_ADJ || before == DL_UPOS_PROPN) &&
                       (dl_str_is(next->form, "of") || dl_str_is(next->form, "for") || dl_str_is(next->form, "on"));
        return word->ner == DL_NER_B_PER || word->ner == DL_NER_I_PER || is_event;
    }
    return 0;
}

/* "the third-quarter loss", "a year-earlier profit": before a hyphenated expression the article belongs to the noun. */
static int is_article_foreign(const struct stage *s, const struct dl_time_match *match)
{
    const struct dl_time_atom *first = &s->atoms.at[match->first];
    struct dl_str form = dl_doc_slice(s->doc, first->span);
    if (match->count < 3 || (!dl_str_is_nocase(form, "the") && !dl_str_is_nocase(form, "a") && !dl_str_is_nocase(form, "an")))
        return 0;
    const struct dl_time_atom *last = &s->atoms.at[match->first + match->count - 1];
    if (!last->is_hyphened || match->pattern->action == DL_ACTION_weekend) return 0; /* "at the week-end demonstrators met" */
    uint32_t next = last->last_word + 1;
    if (next >= s->doc->words.count || s->doc->words.at[next].sentence != s->doc->words.at[next - 1].sentence) return 0;
    uint8_t upos = s->doc->words.at[next].upos;
    return upos == DL_UPOS_NOUN || upos == DL_UPOS_ADJ || upos == DL_UPOS_PROPN;
}

/* ---- spans ---- */

static int is_form(const struct stage *s, uint32_t atom, const char *form)
{
    return dl_str_is_nocase(dl_doc_slice(s->doc, s->atoms.at[atom].span), form);
}

/* Only blanks or a hyphen stand between two atoms */
static int is_adjacent(const struct stage *s, uint32_t atom)
{
    struct dl_str gap = dl_doc_slice(s->doc, (struct dl_span){s->atoms.at[atom].span.end, s->atoms.at[atom + 1].span.start});
    for (uint32_t i = 0; i < gap.size; i++)
        if (!dl_ascii_space(gap.at[i]) && gap.at[i] != '-' && (unsigned char)gap.at[i] < 128) return 0;
    return 1;
}

static uint32_t take_mod(const struct stage *s, uint32_t first)
{
    uint32_t at = first;
    while (at > 0 && dl_time_atom_is(&s->atoms.at[at - 1], DL_TIME_MOD) && is_adjacent(s, at - 1)) at--;
    if (at < first && at > 0 && is_form(s, at - 1, "the") && is_adjacent(s, at - 1)) at--;
    return at;
}

/* "the end of", "early in" */
static uint32_t take_edge(const struct stage *s, uint32_t first)
{
    if (first < 2 || !is_form(s, first - 1, "of") || !dl_time_atom_is(&s->atoms.at[first - 2], DL_TIME_EDGE)) {
        if (first >= 2 && is_form(s, first - 1, "in") &&
            (is_form(s, first - 2, "earlier") || is_form(s, first - 2, "later") || is_form(s, first - 2, "early") ||
             is_form(s, first - 2, "late")))
            return first - 2;
        return first;
    }
    uint32_t at = first - 2;
    while (at > 0 && (dl_time_atom_is(&s->atoms.at[at - 1], DL_TIME_MOD) || is_form(s, at - 1, "very")) && is_adjacent(s, at - 1))
        at--;
    if (at > 0 && is_form(s, at - 1, "the")) at--;
    return at;
}

static uint32_t take_approx(const struct stage *s, uint32_t first)
{
    static const char *const phrases[][4] = {{"no", "more", "than"},
                                             {"no", "less", "than"},
                                             {"no", "later", "than"},
                                             {"as", "many", "as"},
                                             {"as", "much", "as"},
                                             {"more", "than"},
                                             {"less", "than"},
                                             {"fewer", "than"},
                                             {"at", "least"},
                                             {"at", "most"},
                                             {"up", "to"}};
    for (size_t p = 0; p < sizeof phrases / sizeof *phrases; p++) {
        uint32_t n = 0;
        while (n < 4 && phrases[p][n] != NULL) n++;
        if (first < n) continue;
        uint32_t same = 0;
        while (same < n && is_form(s, first - n + same, phrases[p][same])) same++;
        if (same == n) return first - n;
    }
    if (first > 0 && dl_time_atom_is(&s->atoms.at[first - 1], DL_TIME_APPROX) && is_adjacent(s, first - 1)) return first - 1;
    return first;
}

static void take_left(const struct stage *s, const struct dl_meaning *meaning, uint32_t *first)
{
    enum dl_grain grain = meaning->moment.grain;
    if (grain != DL_GRAIN_NONE) *first = take_mod(s, *first);
    if (grain != DL_GRAIN_NONE && grain <= DL_GRAIN_WEEK) *first = take_edge(s, *first);
    const struct dl_time_atom *atom = &s->atoms.at[*first];
    int is_counted =
        dl_time_atom_is(atom, DL_TIME_NUM) || is_form(s, *first, "a") || is_form(s, *first, "an") || is_form(s, *first, "half");
    if (meaning->type == DL_TIMEX_DURATION || grain == DL_GRAIN_CLOCK) {
        if (is_counted || dl_time_atom_is(atom, DL_TIME_CLOCK) || is_form(s, *first, "the")) *first = take_approx(s, *first);
    } else if (is_counted || grain == DL_GRAIN_YEAR || (grain == DL_GRAIN_DAY && dl_time_atom_is(atom, DL_TIME_MONTH))) {
        uint32_t to = take_approx(s, *first);
        if (is_counted) *first = to;
    }
}

static void take_right(const struct stage *s, const struct dl_meaning *meaning, uint32_t *last)
{
    if (*last + 2 >= s->atoms.count || meaning->type == DL_TIMEX_SET) return;
    if (is_form(s, *last + 1, "or") &&
        (is_form(s, *last + 2, "so") || is_form(s, *last + 2, "more") || is_form(s, *last + 2, "less")))
        *last += 2;
}

/* ---- noting and writing ---- */

static void note(struct stage *s, const struct dl_time_match *match, const struct dl_meaning *meaning)
{
    const struct dl_moment *m = &meaning->moment;
    if (m->grain == DL_GRAIN_NONE) return;
    s->reference.since_quarter++;
    s->reference.last = *m;
    if (m->grain > DL_GRAIN_DAY) s->reference.last.grain = DL_GRAIN_DAY;
    if (m->grain >= DL_GRAIN_DAY) s->reference.last_day = s->reference.last;
    s->reference.age = 0;
    enum dl_time_action action = (enum dl_time_action)match->pattern->action;
    int is_told = (action == DL_ACTION_quarter && !dl_str_is(match->pattern->argument, "refyear") &&
                   !dl_str_is(match->pattern->argument, "refq") && !dl_str_is(match->pattern->argument, "year")) ||
                  action == DL_ACTION_quarterrel;
    int is_over = dl_moment_interval(m).to != DL_NO_DAY && (s->doc->day == DL_NO_DAY || dl_moment_interval(m).to < s->doc->day + 5);
    if (is_told && m->grain == DL_GRAIN_QUARTER && m->number > 0 && is_over) {
        s->reference.last_quarter = *m;
        s->reference.since_quarter = 0;
    }
    for (uint32_t i = 0; i < match->count; i++)
        if (match->element[i] == DL_TIME_YEAR && m->grain != DL_GRAIN_QUARTER) {
            s->reference.said_year = m->year;
            s->year_age = 0;
        }
}

static int write(struct stage *s, uint32_t first, uint32_t last, const struct dl_meaning *meaning)
{
    struct dl_time *time = DL_PUSH(&s->doc->times, &s->doc->arena, DL_MAX_TIMES);
    if (time == NULL) return DL_ENOMEM;
    const struct dl_time_atom *a = &s->atoms.at[first], *b = &s->atoms.at[last];
    time->span = (struct dl_span){a->span.start, b->span.end};
    time->word = a->word;
    time->words = b->last_word - a->word + 1;
    time->type = meaning->type;
    time->interval = (struct dl_interval){DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE};
    time->value = meaning->value;
    time->until = DL_NONE;
    if (meaning->days.precision != DL_PRECISION_NONE) time->interval = meaning->days;
    if (meaning->moment.grain == DL_GRAIN_NONE) return DL_OK;
    time->value = dl_moment_value(&meaning->moment, &s->doc->arena);
    time->interval = dl_moment_interval(&meaning->moment);
    return time->value.at == NULL ? DL_ENOMEM : DL_OK;
}

/* "the murders of October 7 … [next paragraph] had met him the day before": a new paragraph tells of the report's own days again, if the day told
 * last lies far back. */
static void forget_past(struct stage *s, uint32_t sentence)
{
    enum { FAR = 31 /* days */ };
    const struct dl_doc *doc = s->doc;
    const struct dl_moment *last = &s->reference.last;
    if (doc->day == DL_NO_DAY || sentence + 1 >= doc->sentences.count || last->day == DL_NO_DAY || last->grain < DL_GRAIN_WEEK)
        return;
    const int goes_on = doc->sentences.at[sentence + 1].section == doc->sentences.at[sentence].section;
    if (!goes_on && last->day + FAR < doc->day)
        s->reference.last = s->reference.last_day = (struct dl_moment){.grain = DL_GRAIN_NONE, .day = DL_NO_DAY};
}

static int run_sentence(struct stage *s, uint32_t sentence, int day_first)
{
    if (dl_time_atoms_make(s->calendar, s->doc, sentence, day_first, &s->atoms) != DL_OK) return DL_ENOMEM;
    uint32_t free_from = 0; /* atoms before it belong to the last expression */
    for (uint32_t i = 0; i < s->atoms.count;) {
        struct dl_time_match match = dl_time_match_at(s->calendar, &s->atoms, i);
        if (match.pattern == NULL || is_doubtful(s, &match) || is_article_foreign(s, &match)) {
            i++;
            continue;
        }
        struct dl_meaning meaning;
        if (dl_time_resolve(s->calendar, s->doc, &s->atoms, &match, &s->reference, &meaning) != DL_OK) return DL_ENOMEM;
        if (meaning.is_none) {
            i += match.pattern->action == DL_ACTION_none || match.pattern->action == DL_ACTION_age ? match.count : 1;
            continue;
        }
        uint32_t first = i, last = i + (meaning.taken > 0 ? meaning.taken : match.count) - 1;
        if (match.pattern->action == DL_ACTION_durended) last--; /* "ended" itself stays outside */
        i = last + 1;
        take_left(s, &meaning, &first);
        take_right(s, &meaning, &last);
        if (first < free_from) first = free_from;
        if (last + 1 > i) i = last + 1;
        free_from = i;
        note(s, &match, &meaning);
        if (write(s, first, last, &meaning) != DL_OK) return DL_ENOMEM;
        if (meaning.second.grain == DL_GRAIN_NONE) continue;
        free_from = i = match.first + match.count;
        meaning.moment = meaning.second;
        if (write(s, match.first + meaning.second_at, i - 1, &meaning) != DL_OK) return DL_ENOMEM;
    }
    s->reference.age++;
    if (s->year_age++ > 0) s->reference.said_year = DL_YEAR_UNKNOWN;
    forget_past(s, sentence);
    return DL_OK;
}

/* What the last label of the report's web address says of dates in figures; 0: nothing */
static uint32_t order_of_host(const struct dl_calendar *c, struct dl_str uri)
{
    const char *scheme = uri.at == NULL ? NULL : memmem(uri.at, uri.size, "://", 3);
    if (scheme == NULL) return 0;
    struct dl_str host = dl_str_slice(uri, (uint32_t)(scheme - uri.at) + 3, uri.size);
    host = dl_str_cut(&host, '/');
    uint32_t dot = host.size;
    while (dot > 0 && host.at[dot - 1] != '.') dot--;
    if (dot == 0) return 0;
    uint32_t order = dl_table_get(&c->orders, dl_str_slice(host, dot - 1, host.size));
    return order == DL_NONE ? 0 : order;
}

/* What a word of the publisher's name says; 0: nothing */
static uint32_t order_of_name(const struct dl_calendar *c, struct dl_str publisher)
{
    char low[32];
    while (publisher.at != NULL && publisher.size > 0) {
        struct dl_str word = dl_str_cut(&publisher, ' ');
        if (word.size == 0 || word.size > sizeof low) continue;
        for (uint32_t i = 0; i < word.size; i++) low[i] = dl_ascii_to_lower(word.at[i]);
        uint32_t order = dl_table_get(&c->orders, (struct dl_str){low, word.size});
        if (order != DL_NONE) return order;
    }
    return 0;
}

/* What the report's own figures tell: 1, the day is first ("18-06-2022" stands somewhere); 2, the month; 0, nothing. Between hyphens it is the day. */
static uint32_t order_of_figures(const struct dl_doc *doc)
{
    enum { MONTHS = 12, DAY_FIRST = 1, MONTH_FIRST = 2 };
    uint32_t hyphens = 0;
    for (uint32_t w = 0; w < doc->words.count; w++) {
        int numbers[3];
        const struct dl_str form = doc->words.at[w].form;
        if (!dl_ascii_digit(form.at[0]) || !dl_day_figures(form, numbers) || numbers[0] > numbers[2]) continue;
        if (numbers[0] > MONTHS) return DAY_FIRST;
        if (numbers[1] > MONTHS) return MONTH_FIRST;
        hyphens |= memchr(form.at, '-', form.size) != NULL;
    }
    return hyphens ? DAY_FIRST : 0;
}

/* Dates in figures begin with the day outside the United States; the publisher's address tells, else its name, else the dates themselves. */
static int is_day_first(const struct dl_calendar *c, const struct dl_doc *doc)
{
    uint32_t order = order_of_host(c, doc->uri);
    if (order == 0) order = order_of_name(c, doc->publisher);
    return (order != 0 ? order : order_of_figures(doc)) == 1;
}

int dl_when_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    if (kit->calendar == NULL) return DL_OK;
    struct stage s = {.calendar = kit->calendar, .doc = doc};
    s.reference.said_year = DL_YEAR_UNKNOWN;
    int day_first = is_day_first(kit->calendar, doc);
    for (uint32_t i = 0; i < doc->sentences.count; i++)
        if (run_sentence(&s, i, day_first) != DL_OK) return dl_fail_memory(error);
    return dl_ranges_find(doc) == DL_OK ? DL_OK : dl_fail_memory(error);
}
