/* When, where and on what occasion something was told, at the end of what is told: that is of the telling and no part of it ("announced the
 * cut at a news conference", "praised it as she opened the yard"). The parser hangs such a phrase on the verb or on its object. */
#include "said/verb.h"
#include "who/who.h"

/* "on Twitter", "on Fox News", "on the Senate floor", "on the stump": on what one speaks to everybody. */
static int is_channel(const struct dl_verb *v, uint32_t noun)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t who = dl_who_at(doc, noun);
    if (dl_cues_lists(v->said->cues, DL_WORDS_CHANNEL, doc->words.at[noun].lemma)) return 1;
    if (who != DL_NONE && doc->words.at[noun].upos == DL_UPOS_PROPN) return dl_str_is(doc->entities.at[who].sector, "JRN");
    const uint32_t of = dl_child(doc, noun, DL_REL_COMPOUND);
    if (of == DL_NONE || v->cue->polarity == DL_POLARITY_DEMAND || v->cue->polarity == DL_POLARITY_PROMISE) return 0;
    return (dl_word_is(doc, noun, "floor") && doc->words.at[of].upos == DL_UPOS_PROPN) ||
           (dl_word_is(doc, noun, "trail") && dl_word_is(doc, of, "campaign"));
}

/* "in an interview", "on Twitter", "at a rally": where something is told, and told of nothing else. */
static int is_place_of_telling(const struct dl_verb *v, uint32_t noun)
{
    const struct dl_doc *doc = v->doc;
    uint32_t preposition = dl_child(doc, noun, DL_REL_CASE);
    if (preposition == DL_NONE || preposition > noun) return 0;
    if (!dl_word_is(doc, preposition, "in") && !dl_word_is(doc, preposition, "on") && !dl_word_is(doc, preposition, "at") &&
        !dl_word_is(doc, preposition, "during"))
        return 0;
    return dl_cues_lists(v->said->cues, DL_WORDS_PLACE, doc->words.at[noun].lemma) ||
           (dl_word_is(doc, preposition, "on") && is_channel(v, noun));
}

/* "in a Facebook post", "at a news conference": an occasion or a text of one's own in which something can only be told, the first time it is named. */
static int is_new_occasion(const struct dl_doc *doc, uint32_t preposition, uint32_t noun)
{
    static const char TEXTS[] = "post tweet statement op-ed letter interview memo email e-mail message column editorial essay "
                                "video podcast speech filing address sermon blast newsletter release dispatch";
    static const char MEETINGS[] = "conference rally briefing hearing fundraiser forum event";
    if (dl_word_is(doc, preposition, "in")) return dl_str_listed(doc->words.at[noun].lemma, TEXTS, ' ');
    return dl_word_listed(doc, preposition, "at during") && dl_str_listed(doc->words.at[noun].lemma, MEETINGS, ' ');
}

/* "said he would run in an interview": texts in which people mostly tell, and seldom do what else is told of them. */
static int is_plain_telling(const struct dl_doc *doc, uint32_t text)
{
    return dl_str_listed(doc->words.at[text].lemma, "interview statement tweet email e-mail op-ed post", ' ');
}

/* 'stated that he “stood by a thug” in a tweet': behind words in marks the reporter's own phrase. */
static int is_behind_quotation(const struct dl_verb *v, uint32_t noun)
{
    const uint32_t first = dl_range_block(v->doc, noun).first;
    return first > 1 && v->said->word_quote[noun] == DL_NONE && v->doc->words.at[first - 1].upos == DL_UPOS_PUNCT &&
           v->said->word_quote[first - 2] != DL_NONE && !dl_word_is(v->doc, first - 1, ",");
}

/* Whether a text at `text` may be where the cue's speaker tells what begins at `from`, not where somebody spoken of has told something: hung on the cue, on
 * what is told, or on what that does, which is no telling. */
static int is_own_text(const struct dl_verb *v, uint32_t from, uint32_t text)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t on = doc->words.at[text].head;
    if (on == DL_NONE || on == from || on == v->word) return on != DL_NONE;
    if (on < from || on > text) return 0;
    if (is_behind_quotation(v, text)) return 1;
    if (doc->words.at[on].upos == DL_UPOS_NOUN) /* "raised its history with the issue in a message": of no telling either */
        return dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[on].form) == NULL;
    if (doc->words.at[on].upos == DL_UPOS_ADJ) return dl_child(doc, on, DL_REL_COP) != DL_NONE;
    if (doc->words.at[on].upos != DL_UPOS_VERB) return 0;
    return (doc->words.at[on].rel == DL_REL_ACL && dl_has_feat(&doc->words.at[on], "VerbForm=Inf")) ||
           dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[on].form) == NULL;
}

/* "announced the meeting in a Facebook post", "called on him to resign in an op-ed", "defended the cut in his inaugural address": the preposition before
 * such an occasion at the content's end, DL_NONE. */
static uint32_t text_behind(const struct dl_verb *v, uint32_t from, uint32_t end, int is_clause)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_cue *noun = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[from].form);
    const int may_be_its_own =
        noun != NULL && (noun->frames & DL_FRAME_CLAUSE) != 0; /* "criticized the remarks in his interview" */
    if (v->cue->weight < 2) return DL_NONE;
    while (end > from && doc->words.at[end].upos == DL_UPOS_PUNCT) end--;
    for (uint32_t w = from + 1; w + 2 <= end; w++) {
        const uint32_t text = doc->words.at[w].head;
        if (!dl_word_listed(doc, w, "in at during") || text == DL_NONE || text < w) continue;
        if (!dl_word_is(doc, w, "in") && v->cue->weight < 3) continue; /* "discussed the aid at an event" */
        const int is_to_somebody = dl_word_is(doc, w, "in") &&
                                   dl_word_listed(doc, w + 1, "comments remarks testimony interviews") &&
                                   dl_word_listed(doc, w + 2, "to with before") && (w == from + 1 || dl_word_is(doc, w - 1, ","));
        if (is_to_somebody && is_own_text(v, from, text)) return dl_word_is(doc, w - 1, ",") ? w - 1 : w;
        if (!dl_word_listed(doc, w + 1, "a an") && (may_be_its_own || !dl_word_listed(doc, w + 1, "his her their its"))) continue;
        if (!is_new_occasion(doc, w, text) || !is_own_text(v, from, text)) continue;
        if (is_clause && !(dl_word_listed(doc, w + 1, "a an") && is_plain_telling(doc, text))) continue;
        const uint32_t last = dl_range_block(doc, text).last;
        return last >= end || dl_verb_is_time(doc, last + 1) || dl_word_listed(doc, last + 1, "late early on this last earlier")
                   ? w
                   : DL_NONE;
    }
    return DL_NONE;
}

/* "denounced the accord on Twitter", "on state television": where that by which it was told begins, hung on the object; DL_NONE. */
static uint32_t channel_behind(const struct dl_verb *v, uint32_t object)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t c = dl_child_next(doc, object, object); c != DL_NONE; c = dl_child_next(doc, object, c)) {
        const uint32_t mark = doc->words.at[c].rel == DL_REL_NMOD ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        if (mark != DL_NONE && dl_word_is(doc, mark, "on") && is_channel(v, c)) return dl_range_block(doc, c).first;
    }
    return DL_NONE;
}

/* "put the toll at 31": what something is said to amount to, which is no day. */
static int is_figure(const struct dl_verb *v, uint32_t mark, uint32_t word)
{
    return dl_word_is(v->doc, mark, "at") && v->doc->words.at[word].upos == DL_UPOS_NUM &&
           dl_str_listed(v->doc->words.at[v->word].lemma, "put estimate place peg set value", ' ');
}

/* The last word before the time at `at`, with what the parser hung elsewhere of it ("earlier this month"). */
static uint32_t before_time(const struct dl_doc *doc, uint32_t object, uint32_t at)
{
    if (at > object + 1 && dl_verb_is_time(doc, at) && dl_word_listed(doc, at - 1, "this last next that")) at--;
    if (at > object + 1 && dl_word_listed(doc, at - 1, "earlier later early late") && !dl_verb_is_time(doc, at - 2)) at--;
    if (at > object + 1 && dl_word_listed(doc, at - 1, "long just even only shortly soon right")) at--; /* "long before it came" */
    return at - 1;
}

/* "called it a den when he visited it": a clause in the past behind a cue in the past says when it was told. */
static int is_when_told(const struct dl_verb *v, uint32_t clause)
{
    const struct dl_doc *doc = v->doc;
    return doc->words.at[clause].rel == DL_REL_ADVCL && dl_verb_is_finite_in(doc, v->word, "Tense=Past") &&
           dl_verb_is_finite_in(doc, clause, "Tense=Past");
}

/* "confirmed the change to Fox News", "denied it to reporters": the last word before whom it was told; `end` where nobody was. */
static uint32_t before_hearer(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    if (!dl_cues_lists(v->said->cues, DL_WORDS_GIVEN, v->cue->name)) return end;
    for (uint32_t to = object + 1; to < end; to++) {
        const uint32_t hearer = doc->words.at[to].head;
        if (!dl_word_is(doc, to, "to") || doc->words.at[to].upos != DL_UPOS_ADP || v->said->word_quote[to] != DL_NONE) continue;
        if (hearer == DL_NONE || hearer < to || hearer > end || dl_range_block(doc, hearer).last > end) continue;
        const uint32_t who = dl_who_at(doc, hearer);
        const int is_press = who != DL_NONE && dl_str_is(doc->entities.at[who].sector, "JRN");
        if (is_press || dl_cues_lists(v->said->cues, DL_WORDS_HEARER, doc->words.at[hearer].lemma)) return to - 1;
    }
    return end;
}

/* "has warmed to Holm: Lind endorsed him": the last word before a clause behind a colon that tells of somebody named; else `end`. What a thing is or should be
 * ("congratulated him: a roof matters more") may be told too. */
static uint32_t before_deed(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    for (uint32_t w = object + 1; w + 2 < end; w++) {
        const uint32_t who = dl_word_is(doc, w, ":") ? dl_who_at(doc, w + 1) : DL_NONE;
        if (who == DL_NONE || doc->words.at[w + 1].upos != DL_UPOS_PROPN || v->said->word_quote[w + 1] != DL_NONE) continue;
        if (dl_verb_has_main_clause(v, w + 1, end + 1)) return w - 1;
    }
    return end;
}

/* What follows an object belongs to the content, but for when and on what occasion it was said. */
uint32_t dl_verb_object_end(const struct dl_verb *v, uint32_t object, uint32_t end)
{
    static const char *const occasions[] = {"during", "after",     "before", "since",   "until",  "despite",
                                            "amid",   "following", "while",  "because", "through"};
    const struct dl_doc *doc = v->doc;
    uint32_t last = dl_range_block(doc, object).last;
    const uint32_t channel = channel_behind(v, object), text = text_behind(v, object, end, 0);
    if (text != DL_NONE && text < end) end = text - 1;
    end = before_hearer(v, object, before_deed(v, object, end));
    if (channel != DL_NONE && channel > object && channel <= end && !dl_verb_goes_on(v, last, end)) return channel - 1;
    for (uint32_t c = dl_child_next(doc, v->word, last); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        struct dl_range block = dl_range_block(doc, c);
        int occasion = doc->words.at[c].rel == DL_REL_OBL_UNMARKED || dl_verb_is_time(doc, c);
        uint32_t mark = block.first; /* "just after he had defended it", "a day before" */
        while (mark < c &&
               (doc->words.at[mark].upos == DL_UPOS_ADV || dl_word_listed(doc, mark, "minutes hours days weeks months years")))
            mark++;
        const int is_called_so = dl_word_is(doc, mark, "as") && !dl_word_is(doc, mark + 1, "of") &&
                                 (v->cue->frames & DL_FRAME_AS) != 0; /* "described it as “days of rage”" */
        if (dl_word_is(doc, mark, "by") || dl_word_is(doc, mark, "within") || is_figure(v, mark, c) || is_called_so ||
            (dl_word_is(doc, mark, "on") && dl_str_is(v->cue->name, "blame") &&
             !dl_verb_is_time(doc, c))) /* "blames the fire on years of neglect" */
            occasion = 0;               /* "demanded a vote by June": till when it is to be done; "put the toll at 31" */
        if ((dl_word_is(doc, block.first, "next") || (dl_word_is(doc, block.first, "this") && dl_str_is(v->cue->name, "expect"))) &&
            (v->cue->frames & DL_FRAME_TO) != 0)
            occasion = 0; /* "expects the first ore next year" */
        if (v->cue->polarity == DL_POLARITY_DEMAND && dl_word_is(doc, mark, "for"))
            occasion = 0; /* "demanded a truce for the month of Ramadan" */
        for (size_t i = 0; i < sizeof occasions / sizeof *occasions; i++) occasion |= dl_word_is(doc, mark, occasions[i]);
        occasion |= is_place_of_telling(v, c) || (dl_word_is(doc, block.first, "when") && is_when_told(v, c));
        occasion |= doc->words.at[c].rel == DL_REL_ADVCL && dl_word_is(doc, block.first, "as") &&
                    dl_verb_subject(doc, c) != DL_NONE; /* "praised it as she opened the yard" */
        occasion |= doc->words.at[c].rel == DL_REL_ADVCL && dl_word_is(doc, block.first, "by"); /* "attacked him by saying …" */
        if (block.last < end && dl_word_is(doc, block.last + 1, "to") && doc->words.at[block.last + 1].upos == DL_UPOS_PART)
            continue; /* "asked Moscow this week to take them in" */
        if (occasion && block.first > object && !dl_verb_goes_on(v, block.last, end)) return before_time(doc, object, block.first);
    }
    return end;
}

/* "announced an expulsion hours after …", "two days before …": the length of time at the end of what is told opens what it was told after. */
uint32_t dl_verb_before_interval(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t last = dl_range_sentence(doc, v->word).last;
    if (end >= last || end < start + 2 || !dl_word_listed(doc, end + 1, "after before")) return end;
    if (!dl_str_listed(doc->words.at[end].lemma, "minute hour day week month year", ' ')) return end;
    if (!dl_has_feat(&doc->words.at[end], "Number=Plur") && !dl_word_listed(doc, end - 1, "a an")) return end;
    uint32_t w = end;
    while (w > start + 1 && (doc->words.at[w - 1].upos == DL_UPOS_NUM ||
                             dl_word_listed(doc, w - 1, "a an few several some just only barely less more than nearly about")))
        w--;
    return w > start + 1 ? w - 1 : end;
}

/* "said it was over in an interview with a paper": the end before where a clause was told. */
uint32_t dl_verb_telling_end(const struct dl_verb *v, uint32_t clause, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const int is_deed = dl_has_feat(&doc->words.at[clause], "VerbForm=Inf") && dl_child(doc, clause, DL_REL_AUX) == DL_NONE &&
                        dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[clause].form) == NULL;
    const uint32_t text = is_deed || dl_cue_tells(v->cue) ? text_behind(v, clause, end, !is_deed) : DL_NONE;
    if (text != DL_NONE) return text - 1;
    for (uint32_t c = dl_child_next(doc, v->word, clause); c != DL_NONE && c <= end; c = dl_child_next(doc, v->word, c)) {
        uint32_t first = dl_range_block(doc, c).first;
        if (first > clause && is_place_of_telling(v, c)) return first - 1;
    }
    return end;
}

/* "took to Twitter to blast them", "used the speech to accuse them", "held a conference to demand it": a purpose that is told, since what is done for it
 * is to speak. */
int dl_verb_is_staged(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    static const char DEEDS[] = "take go use hold call give appear return turn come rush seize deliver gather";
    const struct dl_word *top = &doc->words.at[v->top];
    const uint32_t deed = top->head;
    if (dl_str_listed(v->cue->name, "discuss|outline|evade|honor|honour|see|commemorate|deliver", '|')) return 0;
    if (!dl_has_feat(top, "VerbForm=Inf") || deed == DL_NONE || deed > v->top || !dl_word_is(doc, v->find.cue.first - 1, "to"))
        return 0;
    if (rel_of(doc, v->top) == DL_REL_ACL)
        return dl_str_listed(doc->words.at[deed].lemma, "conference interview speech address rally op-ed letter tweet", ' ');
    if (rel_of(doc, v->top) != DL_REL_ADVCL && rel_of(doc, v->top) != DL_REL_XCOMP) return 0;
    if (!dl_str_listed(doc->words.at[deed].lemma, DEEDS, ' ')) return 0;
    for (uint32_t c = dl_child_next(doc, deed, deed); c != DL_NONE && c < v->top; c = dl_child_next(doc, deed, c))
        if (dl_cues_lists(v->said->cues, DL_WORDS_PLACE, doc->words.at[c].lemma) || is_channel(v, c) ||
            dl_str_listed(doc->words.at[c].lemma, "stage podium microphone street", ' '))
            return 1;
    return 0;
}
