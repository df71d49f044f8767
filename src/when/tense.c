/* The direction of a clause from its governing verb: auxiliaries first (will, going to), then verbs that look ahead (expect,
 * plan, due), then tense. Without a usable tree, the nearest telling word of the sentence decides. */
#include "when/tense.h"

#include "base/tree.h"
#include "syntax/days.h"

static int is_ahead_verb(const struct dl_word *word)
{
    return dl_str_listed(word->lemma,
                         "expect,schedule,plan,intend,hope,set,aim,prepare,slate,due,likely,promise,vow,pledge,propose,want,seek,"
                         "agree,threaten,vote,decide,resolve,ballot",
                         ',');
}

static int is_verbal(const struct dl_word *word) { return word->upos == DL_UPOS_VERB || word->upos == DL_UPOS_AUX; }

/* "The vote begins on Friday", "takes effect in May": a plan told in the present. */
static int is_scheduled(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *v = &doc->words.at[verb];
    const uint32_t object = dl_child(doc, verb, DL_REL_OBJ);
    if (dl_child(doc, verb, DL_REL_XCOMP) != DL_NONE) return 0; /* "crews begin to film" */
    if (dl_lemma_is(v, "take")) return object != DL_NONE && dl_str_is_nocase(doc->words.at[object].form, "effect");
    return dl_str_listed(v->lemma, "begin,start,open,expire,convene,resume,reopen,vote", ',');
}

/* Whether a day of the week or a weekend tells when, and no day of a month behind it. */
static int is_bare_day(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    const uint32_t end = s->word + s->words;
    uint32_t next = word + 1;
    if (dl_str_is(doc->words.at[word].lemma, "weekend")) return 1;
    if (!dl_is_day(&doc->words.at[word])) return 0;
    if (next < end && dl_str_is(doc->words.at[next].form, ",")) next++;
    return next >= end || !dl_is_month(&doc->words.at[next]);
}

/* "meets on Sunday", "flies to Tokyo on Monday", "goes to the polls on Thursday": of a coming day English tells in the present what has been
 * arranged. What a photograph shows is told so too, but of other verbs ("stands", "leaves", "speaks") and mostly with the day of the month. */
static int is_appointment(const struct dl_doc *doc, uint32_t verb, uint32_t word)
{
    static const char ARRANGED[] =
        "meet,visit,fly,travel,head,arrive,face,hear,host,testify,confer,tour,gather,elect,return,ballot,"
        "reconvene,adjourn,lapse,launch,publish,kick,run,go,hold,take,sign,decide,consider";
    const struct dl_word *v = &doc->words.at[verb];
    return is_bare_day(doc, word) && doc->words.at[word].head == verb && dl_str_listed(v->lemma, ARRANGED, ',') &&
           dl_child(doc, verb, DL_REL_XCOMP) == DL_NONE && !dl_str_is(doc->words.at[word].form, "today");
}

/* "is traveling to Texas on Friday": where somebody is to be then. */
static int is_under_way(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *v = &doc->words.at[verb];
    if (dl_child(doc, verb, DL_REL_XCOMP) != DL_NONE) return 0; /* "is going to" */
    return dl_str_ends(v->form, "ing") &&
           dl_str_listed(v->lemma, "travel,visit,fly,go,come,head,leave,arrive,return,meet,host,hold,convene,speak,testify", ',');
}

/* "is sending a deputy to speak on Friday" */
static int is_in_progress(const struct dl_doc *doc, uint32_t verb)
{
    const uint32_t be = dl_child(doc, verb, DL_REL_AUX);
    return dl_str_ends(doc->words.at[verb].form, "ing") && be != DL_NONE &&
           dl_str_listed(doc->words.at[verb].lemma, "send,dispatch,bring,prepare,head,travel,fly,go,come,return,rush", ',') &&
           dl_lemma_is(&doc->words.at[be], "be") && dl_has_feat(&doc->words.at[be], "Tense=Pres");
}

/* "On Monday both sides want to sign": a wish of today for what is to be done then. */
static int wants_to(const struct dl_doc *doc, uint32_t verb)
{
    const struct dl_word *v = &doc->words.at[verb];
    const uint32_t what = dl_child(doc, verb, DL_REL_XCOMP);
    return what != DL_NONE && dl_has_feat(v, "Tense=Pres") && dl_has_feat(v, "VerbForm=Fin") &&
           dl_str_listed(v->lemma, "want,intend,plan,hope,aim,mean,expect,seek", ',') &&
           dl_has_feat(&doc->words.at[what], "VerbForm=Inf");
}

/* What one verb with its auxiliaries says of the time at `word`; 2: it has no tense of its own, look further up */
static int direction_of(const struct dl_doc *doc, uint32_t verb, uint32_t word)
{
    const struct dl_word *v = &doc->words.at[verb];
    int has_have = 0, has_to = 0, is_due = 0, is_now = 0, was = 0, direction = 2;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const struct dl_word *w = &doc->words.at[c];
        enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
        if (rel == DL_REL_MARK && dl_lemma_is(w, "to")) has_to = 1;
        if ((rel == DL_REL_MARK || rel == DL_REL_CASE) && dl_lemma_is(w, "due")) { /* "is due to arrive" */
            is_due = 1;
            is_now |= dl_child(doc, c, DL_REL_COP) != DL_NONE;
        }
        if (dl_lemma_is(w, "be") && dl_has_feat(w, "Tense=Pres")) is_now = 1;
        if (dl_lemma_is(w, "be") && dl_has_feat(w, "Tense=Past") && c + 1 < verb)
            was = dl_lemma_is(w + 1, "to") || dl_lemma_is(w + 1, "due");
        if (rel != DL_REL_AUX && rel != DL_REL_COP) continue;
        if (dl_lemma_is(w, "will") || dl_lemma_is(w, "shall") || dl_lemma_is(w, "'ll") || dl_str_is_nocase(w->form, "wo")) return 1;
        if (dl_lemma_is(w, "have")) has_have = 1;
        else if (dl_has_feat(w, "Tense=Past")) direction = -1;
        else if (dl_lemma_is(w, "can") || dl_lemma_is(w, "may") || dl_lemma_is(w, "could") || dl_lemma_is(w, "would") ||
                 dl_lemma_is(w, "should") || dl_lemma_is(w, "might") || dl_lemma_is(w, "must"))
            direction = dl_lemma_is(w, "could") ? 0 : 1;
        else if (direction == 2) direction = 0;
    }
    if (has_have) return -1;
    const int is_passive = has_to && dl_child(doc, verb, DL_REL_AUX_PASS) != DL_NONE; /* "is to be signed" */
    if (is_now && is_passive) return 1;
    if (is_now && is_under_way(doc, verb)) return 1;
    if (is_now && (is_ahead_verb(v) || dl_lemma_is(v, "await")) && dl_has_feat(v, "VerbForm=Part") &&
        dl_child(doc, verb, DL_REL_AUX_PASS) != DL_NONE)
        return 1;                                                                          /* "is expected on Friday" */
    if (dl_str_is(v->form, "due") && dl_child(doc, verb, DL_REL_COP) != DL_NONE) return 1; /* "is due in Lagos on Friday" */
    if ((is_now || was) && (is_due || (has_to && v->upos == DL_UPOS_VERB && dl_has_feat(v, "VerbForm=Inf"))))
        return 1; /* "is to arrive", "were to meet" */
    if (has_to && v->head != DL_NONE && (is_ahead_verb(&doc->words.at[v->head]) || is_in_progress(doc, v->head))) return 1;
    if (has_to) return 2;
    if (direction != 2) return direction;
    if (dl_lemma_is(v, "plan")) return 1; /* "planned a march on Saturday" */
    if (is_ahead_verb(v) && !dl_has_feat(v, "VerbForm=Fin")) return 1;
    if (dl_has_feat(v, "Tense=Past")) return -1;
    if (dl_has_feat(v, "Tense=Pres") && dl_has_feat(v, "VerbForm=Fin"))
        return wants_to(doc, verb) || is_scheduled(doc, verb) || is_appointment(doc, verb, word);
    return 2;
}

static int by_order(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    uint32_t best_far = UINT32_MAX;
    int direction = 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        const struct dl_word *v = &doc->words.at[w];
        int here = dl_str_is_nocase(v->form, "will") || dl_str_is_nocase(v->form, "'ll") ? 1
                   : is_verbal(v) && dl_has_feat(v, "Tense=Past")                        ? -1
                                                                                         : 0;
        uint32_t far = w > word ? w - word : word - w;
        if (here == 0 || far >= best_far) continue;
        best_far = far;
        direction = here;
    }
    return direction;
}

/* "summoned them to a meeting on Friday", "called a strike from Monday": what is called, or put off, lies ahead, though calling it is past. */
static int is_called(const struct dl_doc *doc, uint32_t word)
{
    static const char CALLED[] =
        "meeting summit talks talk strike march rally session conference ceremony referendum election vote walkout";
    const uint32_t above = doc->words.at[word].head, mark = dl_child(doc, word, DL_REL_CASE);
    if (above != DL_NONE && mark == DL_NONE && is_bare_day(doc, word)) { /* "has scheduled a news conference Thursday" */
        const uint32_t over = doc->words.at[above].rel == DL_REL_OBJ ? doc->words.at[above].head : above;
        if (above < word && dl_lemma_is(&doc->words.at[over], "schedule")) return 1;
    }
    if (above == DL_NONE || mark == DL_NONE) return 0;
    const int is_start = dl_lemma_is(&doc->words.at[mark], "from") || dl_lemma_is(&doc->words.at[mark], "for");
    const uint32_t verb = is_verbal(&doc->words.at[above]) ? above : doc->words.at[above].head;
    if (verb == DL_NONE || !is_verbal(&doc->words.at[verb]) || above > word) return 0;
    if (!dl_str_listed(doc->words.at[verb].lemma,
                       "call summon announce invite convene schedule propose order organise organize cancel postpone", ' '))
        return 0;
    if (verb != above) return dl_str_listed(doc->words.at[above].lemma, CALLED, ' ');
    const uint32_t object = dl_child(doc, verb, DL_REL_OBJ);
    return is_start && object != DL_NONE && dl_str_listed(doc->words.at[object].lemma, CALLED, ' ');
}

/* "Friday's vote", "the November election": the noun of what is arranged that the expression stands before, DL_NONE */
static uint32_t arranged(const struct dl_doc *doc, uint32_t word)
{
    static const char nouns[] =
        "meeting summit talks talk vote election referendum ballot midterm primary hearing testimony debate trial "
        "inauguration visit speech conference runoff poll";
    const uint32_t noun = doc->words.at[word].head;
    if (noun == DL_NONE || noun < word || !dl_str_listed(doc->words.at[noun].lemma, nouns, ' ')) return DL_NONE;
    return noun;
}

int dl_time_is_of_arranged(const struct dl_doc *doc, uint32_t word) { return arranged(doc, word) != DL_NONE; }

/* "ahead of Friday's vote", "the upcoming November ballot", "cancelled Monday's talks": of what has not been held. */
static int is_still_ahead(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t noun = arranged(doc, word);
    if (noun == DL_NONE) return 0;
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE && c < noun; c = dl_child_next(doc, noun, c)) {
        const struct dl_word *w = &doc->words.at[c];
        if (dl_str_listed_nocase(w->form, "upcoming coming forthcoming planned scheduled slated", ' ')) return 1;
        if (dl_str_is_nocase(w->form, "ahead") ||
            (dl_str_is_nocase(w->form, "of") && c > 0 && dl_str_listed_nocase(w[-1].form, "ahead eve", ' ')))
            return 1;
    }
    const uint32_t verb = doc->words.at[noun].head;
    return verb != DL_NONE && doc->words.at[noun].rel == DL_REL_OBJ &&
           dl_str_listed(doc->words.at[verb].lemma, "cancel postpone scrap boycott delay", ' ');
}

/* "before November's election" */
static int is_behind_bound(const struct dl_doc *doc, uint32_t noun)
{
    const uint32_t mark = dl_child(doc, noun, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed_nocase(doc->words.at[mark].form, "before after until till", ' ');
}

/* "kept it off the November ballot": whichever is nearer. */
static int is_of_election(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t noun = arranged(doc, word);
    return noun != DL_NONE && dl_is_month(&doc->words.at[word]) &&
           (doc->words.at[word].rel != DL_REL_NMOD_POSS || is_behind_bound(doc, noun)) &&
           dl_str_listed(doc->words.at[noun].lemma, "election ballot midterm", ' ');
}

/* "ways to get around Wednesday's ruling", "will look into Friday's attack": what has its day by a possessive and is done unforeseen has been. */
static int is_of_what_was(const struct dl_doc *doc, uint32_t word)
{
    static const char DONE[] =
        "ruling verdict decision attack raid bombing shooting killing assassination murder explosion blast crash "
        "massacre clash announcement statement arrest riot violence coup earthquake quake incident fire defeat "
        "victory resignation unrest bloodshed revelation disclosure remark comment";
    const uint32_t noun = doc->words.at[word].head;
    return noun != DL_NONE && noun > word && doc->words.at[word].rel == DL_REL_NMOD_POSS && dl_is_day(&doc->words.at[word]) &&
           dl_str_listed(doc->words.at[noun].lemma, DONE, ' ');
}

/* "ordered them to hand it over by Friday" */
static int is_time_limit(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t mark = dl_child(doc, word, DL_REL_CASE), verb = doc->words.at[word].head;
    if (mark == DL_NONE || verb == DL_NONE || !dl_str_is_nocase(doc->words.at[mark].form, "by")) return 0;
    const uint32_t above = is_verbal(&doc->words.at[verb]) ? verb : doc->words.at[verb].head; /* "promised elections by May" */
    if (above != DL_NONE && above < word && dl_child(doc, above, DL_REL_AUX_PASS) == DL_NONE &&
        dl_str_listed(doc->words.at[above].lemma, "promise pledge vow demand urge propose order request offer seek want expect",
                      ' '))
        return 1;
    const uint32_t to = dl_child(doc, verb, DL_REL_MARK);
    return is_verbal(&doc->words.at[verb]) && to != DL_NONE && dl_lemma_is(&doc->words.at[to], "to");
}

/* "The vote is Thursday" */
static int is_told_as_being(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t be = dl_child(doc, word, DL_REL_COP);
    return be != DL_NONE && dl_has_feat(&doc->words.at[be], "Tense=Pres");
}

/* "called for a strike on Monday": what people are called to is to come. */
static int is_called_for(const struct dl_doc *doc, uint32_t word)
{
    static const char WHAT[] =
        "strike march rally boycott demonstration protest walkout shutdown stoppage mourning vigil sit-in day";
    const uint32_t mark = dl_child(doc, word, DL_REL_CASE), start = doc->sentences.at[doc->words.at[word].sentence].word;
    if (mark == DL_NONE || !dl_lemma_is(&doc->words.at[mark], "on")) return 0;
    for (uint32_t what = mark; what-- > start;) { /* "a rally in Lagos on Saturday", "a day of mourning on Friday" */
        if (is_verbal(&doc->words.at[what]) || doc->words.at[what].upos == DL_UPOS_PUNCT) return 0;
        if (!dl_str_listed(doc->words.at[what].lemma, WHAT, ' ')) continue;
        const uint32_t verb = doc->words.at[what].head, before = dl_child(doc, what, DL_REL_CASE);
        if (verb != DL_NONE && before != DL_NONE && dl_lemma_is(&doc->words.at[verb], "call") &&
            dl_lemma_is(&doc->words.at[before], "for"))
            return 1;
    }
    return 0;
}

/* "Ceasefire from Sunday": a heading tells of what begins. */
static int is_from_in_heading(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    const uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    if (mark == DL_NONE || !dl_lemma_is(&doc->words.at[mark], "from") || mark == s->word) return 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (is_verbal(&doc->words.at[w])) return 0;
    return 1;
}

/* By the verbs above, from the nearest that tells */
static int by_verbs(const struct dl_doc *doc, uint32_t word)
{
    uint32_t at = doc->words.at[word].head;
    for (uint32_t steps = 0; at != DL_NONE && steps < 12; steps++, at = doc->words.at[at].head) {
        const struct dl_word *w = &doc->words.at[at];
        if (!is_verbal(w) && dl_child(doc, at, DL_REL_COP) == DL_NONE) {
            if (dl_lemma_is(w, "due") || dl_lemma_is(w, "likely")) return 1;
            continue;
        }
        int direction = direction_of(doc, at, word);
        if (direction != 2) return direction;
    }
    return by_order(doc, word);
}

int dl_clause_direction(const struct dl_doc *doc, uint32_t word)
{
    if (is_of_what_was(doc, word)) return -1;
    if (is_called(doc, word) || is_called_for(doc, word) || is_from_in_heading(doc, word) || is_still_ahead(doc, word) ||
        is_time_limit(doc, word) || is_told_as_being(doc, word))
        return 1;
    const int direction = by_verbs(doc, word);
    return direction < 0 && is_of_election(doc, word) ? 0 : direction;
}
