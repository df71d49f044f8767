/* Mends a source that was found: a surname that is taken for an auxiliary, a day or a thing before the name that is no part of who speaks. */
#include "said/verb.h"
#include "who/who.h"

int dl_verb_is_surname(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    return word > 0 && w->upos == DL_UPOS_AUX && (dl_str_is(w->form, "May") || dl_str_is(w->form, "Will")) &&
           doc->words.at[word - 1].upos == DL_UPOS_PROPN && doc->words.at[word - 1].sentence == w->sentence &&
           doc->words.at[word - 1].ner != DL_NER_B_ORG && doc->words.at[word - 1].ner != DL_NER_I_ORG; /* "House Will Vote" */
}

/* "Before the vote, May promised …": behind a modal no verb stands in the past. */
static void take_surname(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t before = v->word == 0 ? DL_NONE : v->word - 1;
    if (v->find.source.first != DL_NONE || before == DL_NONE || doc->words.at[before].upos != DL_UPOS_AUX) return;
    if (!dl_str_is(doc->words.at[before].form, "May") || doc->words.at[before].sentence != doc->words.at[v->word].sentence) return;
    if (!dl_str_ends(doc->words.at[v->word].form, "ed") && !dl_has_feat(&doc->words.at[v->word], "Tense=Past")) return;
    v->find.source = (struct dl_range){before, before};
    v->find.source_head = before;
    v->find.cue.first = v->word;
}

/* "After all, Ohio's Lind criticized it": the phrase that opens the sentence, of which the tree has the noun for a part of the source. */
static void cut_after_all(struct dl_verb *v)
{
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->first == 0 || source->first + 2 > source->last) return;
    if (dl_word_is(v->doc, source->first, "all") && dl_word_is(v->doc, source->first - 1, "after") &&
        dl_word_is(v->doc, source->first + 1, ",") && v->find.source_head > source->first + 1)
        source->first += 2;
}

/* "a step Lind says he expects", "the next day Holm tweeted": a noun of no person before a name is what is told of or when. */
static void cut_noun_before_name(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t head = v->find.source_head;
    if (source->first == DL_NONE || source->last > v->word || doc->words.at[source->first].upos != DL_UPOS_DET ||
        dl_word_is(doc, source->first, "no"))
        return;
    uint32_t noun = source->first + 1;
    while (noun < source->last && doc->words.at[noun].upos == DL_UPOS_ADJ) noun++;
    const struct dl_word *w = &doc->words.at[noun];
    const uint32_t name = noun + 1;
    if (name > source->last || w->upos != DL_UPOS_NOUN || doc->words.at[name].upos != DL_UPOS_PROPN ||
        dl_who_at(doc, name) == DL_NONE)
        return;
    if (doc->entities.at[dl_who_at(doc, name)].kind != DL_ENTITY_PERSON || head > source->last) return;
    const struct dl_word *behind = v->find.cue.last + 1 < doc->words.count ? &doc->words.at[v->find.cue.last + 1] : w;
    const int lacks_subject = is_verb(behind) && dl_has_feat(behind, "VerbForm=Fin") && w->thing != DL_THING_PERSON &&
                              w->thing != DL_THING_ORGANIZATION; /* "the trope Holm insists has won" */
    if (w->thing != DL_THING_EVENT && w->thing != DL_THING_ABSTRACT && w->thing != DL_THING_TIME && w->thing != DL_THING_OBJECT &&
        !lacks_subject)
        return;
    for (uint32_t i = name; i <= source->last && !dl_word_is(doc, i, ","); i++)
        if (is_verb(&doc->words.at[i])) return; /* "the themes Holm stressed show" */
    source->first = name;
    if (head < name) v->find.source_head = name;
}

/* "Thursday at the breakfast in Lund, Holm explained", "on Friday prosecutors asked": a day that opens the phrase is when it was said. */
static void cut_opening_day(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->last > v->word || source->first == source->last ||
        !dl_word_is_weekday(doc, source->first))
        return;
    uint32_t comma = source->first;
    while (comma < source->last && !dl_word_is(doc, comma, ",")) comma++;
    if (comma < source->last) {
        source->first = comma + 1;
        v->find.source_head = dl_range_head(doc, *source);
    } else if (source->first != v->find.source_head && doc->words.at[source->first + 1].upos == DL_UPOS_NOUN &&
               dl_has_feat(&doc->words.at[v->find.source_head], "Number=Plur")) {
        source->first++;
    }
}

/* "a hotline officials say has saved lives": a noun behind "a" before one in the plural is what a relative clause tells of, and no part of who speaks. */
static void cut_single_before_plural(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t head = v->find.source_head;
    if (source->first == DL_NONE || source->last + 1 != v->find.cue.first || !dl_word_listed(doc, source->first, "a an")) return;
    uint32_t noun = source->first + 1;
    while (noun < source->last && doc->words.at[noun].upos == DL_UPOS_ADJ) noun++;
    if (noun >= source->last || doc->words.at[noun].upos != DL_UPOS_NOUN || dl_has_feat(&doc->words.at[noun], "Number=Plur"))
        return;
    const uint8_t after = doc->words.at[noun + 1].upos;
    if (after != DL_UPOS_NOUN && after != DL_UPOS_PROPN && after != DL_UPOS_ADJ) return;
    const uint32_t next = v->find.cue.last + 1;
    if (head <= noun || head > source->last || !dl_has_feat(&doc->words.at[head], "Number=Plur") || next >= doc->words.count)
        return;
    if (is_verb(&doc->words.at[next]) || doc->words.at[next].upos == DL_UPOS_ADJ) source->first = noun + 1;
}

/* "…,” said the minister, Ana Holm, of the strike": of what it was said. */
static void cut_topic(struct dl_verb *v)
{
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->first < v->word || v->is_passive || !dl_cue_tells(v->cue)) return;
    uint32_t aside = DL_NONE; /* what stands behind the first comma */
    for (uint32_t w = source->first + 1; w + 2 < source->last; w++) {
        if (!dl_word_is(v->doc, w, ",")) continue;
        const int is_apposed = aside != DL_NONE && (dl_word_listed(v->doc, aside, "a an the") ||
                                                    v->doc->words.at[aside].ner == DL_NER_B_PER); /* not "Lind, 45, of Oslo" */
        if (dl_word_is(v->doc, w + 1, "about") || (is_apposed && dl_word_is(v->doc, w + 1, "of"))) {
            source->last = w - 1;
            return;
        }
        aside = w + 1;
    }
}

/* "As for why they went, Ana Roe, a lawyer, cited …", "in Louisville, Ky., Ana Roe praised": a phrase with a preposition or the state behind a town
 * that the parser takes for the beginning of who speaks. */
static void cut_opening_phrase(struct dl_verb *v)
{
    enum { LONGEST_STATE = 6 };
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t first = source->first;
    if (first == DL_NONE || source->last > v->word || first < dl_range_sentence(doc, v->word).first + 1) return;
    const struct dl_str form = doc->words.at[first].form;
    const int is_state =
        dl_word_is(doc, first - 1, ",") && dl_str_ends(form, ".") && form.size <= LONGEST_STATE && dl_word_is(doc, first + 1, ",");
    const int is_topic = dl_word_is(doc, first - 1, "as") && dl_word_is(doc, first, "for");
    uint32_t comma = first + 1;
    while (comma < source->last && !dl_word_is(doc, comma, ",")) comma++;
    if ((!is_state && !is_topic) || comma >= source->last || v->find.source_head <= comma) return;
    source->first = comma + 1;
}

/* "this last Sunday, Ana Roe said", "asked about it, Ana Roe said": a time or a pronoun before the comma before whoever speaks. */
static void cut_before_comma(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->last > v->word) return;
    uint32_t comma = source->first, times = 0;
    for (; comma < source->last && !dl_word_is(doc, comma, ","); comma++) {
        const uint8_t upos = doc->words.at[comma].upos;
        times += dl_verb_is_time(doc, comma);
        if (upos != DL_UPOS_DET && upos != DL_UPOS_ADJ && upos != DL_UPOS_NUM && !dl_verb_is_time(doc, comma) &&
            (comma > source->first || upos != DL_UPOS_PRON))
            return;
    }
    const int is_pronoun = comma == source->first + 1 && doc->words.at[source->first].upos == DL_UPOS_PRON;
    if (comma >= source->last || (times == 0 && !is_pronoun) || doc->words.at[comma + 1].upos != DL_UPOS_PROPN) return;
    if (v->find.source_head < comma) v->find.source_head = comma + 1 + (doc->words.at[comma + 2].upos == DL_UPOS_PROPN);
    source->first = comma + 1;
}

/* "Ana Roe": the word of the name that leads to its mention. */
static uint32_t name_above(const struct dl_doc *doc, uint32_t word)
{
    enum { MOST_STEPS = 4 };
    for (int step = 0; step < MOST_STEPS && doc->words.at[word].rel == DL_REL_FLAT && doc->words.at[word].head < word; step++)
        word = doc->words.at[word].head;
    return word;
}

/* "Sen. Ana Roe, R-Ariz., said": party and state are told of the name before the comma. */
static void take_before_party(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t first = source->first;
    if (first == DL_NONE || source->last > v->word || first < dl_range_sentence(doc, v->word).first + 2) return;
    if (!dl_word_is(doc, first - 1, ",") || !dl_word_listed(doc, first, "r d i") || !dl_word_is(doc, first + 1, "-")) return;
    if (!dl_word_is(doc, source->last + 1, ",")) return; /* "Sen. Ana Roe, I-Vt. Roe has condemned it" */
    const uint32_t name = name_above(doc, first - 2);
    const uint32_t index = name < doc->word_mention.count ? doc->word_mention.at[name] : DL_NONE;
    if (index == DL_NONE || doc->mentions.at[index].form != DL_FORM_NAME) return;
    v->find.source_head = doc->mentions.at[index].word;
    source->first = doc->mentions.at[index].word;
    if (source->first > dl_range_sentence(doc, v->word).first && doc->words.at[source->first - 1].rel == DL_REL_NMOD_DESC)
        source->first--;
}

/* "Lind, who led it, said, adding that …": the verb of the sentence behind the comma that closes what is told of who speaks. */
static void cut_verb_at_end(struct dl_verb *v)
{
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->last > v->word || source->last < source->first + 2) return;
    const struct dl_word *last = &v->doc->words.at[source->last];
    if (last->upos != DL_UPOS_VERB || !dl_word_is(v->doc, source->last - 1, ",")) return;
    if (dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, last->form))) source->last -= 2;
}

/* "(CNN) Counsel Ana Roe said": of the agency in brackets that opens the report the tree may have the closing one for a part of who speaks. */
static void cut_closed_bracket(struct dl_verb *v)
{
    struct dl_range *source = &v->find.source;
    const uint32_t opening = dl_range_sentence(v->doc, v->word).first;
    if (source->first != opening + 1 || source->last > v->word || !dl_word_is(v->doc, opening, "(")) return;
    for (uint32_t w = source->first; w < source->last && w < v->find.source_head; w++) {
        if (!dl_word_is(v->doc, w, ")")) continue;
        *source = dl_range_trim(v->doc, (struct dl_range){w + 1, source->last});
        return;
    }
}

/* "said the source, a reference to the vote": the reporter's word on what was said, set behind whoever said it. */
static void cut_comment(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->first < v->word || v->is_passive) return;
    for (uint32_t w = v->find.source_head + 1; w + 3 < source->last; w++) {
        uint32_t noun = w + 2;
        if (!dl_word_is(doc, w, ",") || !dl_word_listed(doc, w + 1, "a an")) continue;
        while (noun < w + 4 && doc->words.at[noun].upos == DL_UPOS_ADJ) noun++;
        if (!dl_word_listed(doc, noun, "reference nod allusion jab dig swipe echo claim remark departure reversal")) continue;
        source->last = w - 1;
        return;
    }
}

/* "The problem was, none of them believed him": what the writer says first has a verb of its own, and a comma behind it. */
static void cut_opening_clause(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    if (source->first == DL_NONE || source->last > v->word) return;
    for (uint32_t w = source->first + 1; w + 2 < source->last && w <= v->find.source_head; w++) {
        if (!dl_word_is(doc, w + 1, ",") || !dl_word_listed(doc, w, "is was")) continue;
        *source = (struct dl_range){w + 2, source->last};
        v->find.source_head = dl_range_head(doc, *source);
        return;
    }
}

/* "many, including Ana Roe and two of her aides, have said": who is named among them does not speak alone. */
static void take_whole_group(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    struct dl_range *source = &v->find.source;
    const uint32_t comma = source->first - 2;
    if (source->first == DL_NONE || source->first < dl_range_sentence(doc, v->word).first + 3 || source->last > v->word) return;
    if (!dl_word_is(doc, source->first - 1, "including") || !dl_word_is(doc, comma, ",")) return;
    const uint32_t whole = dl_child(doc, doc->words.at[v->find.source_head].head, DL_REL_NSUBJ);
    if (whole == DL_NONE || whole >= comma) return;
    source->first = dl_range_block(doc, whole).first;
    while (source->first > dl_range_sentence(doc, whole).first && doc->words.at[source->first - 1].head == whole) source->first--;
    while (source->first < whole && doc->words.at[source->first].upos == DL_UPOS_CCONJ) source->first++;
    v->find.source_head = whole;
}

void dl_verb_mend_source(struct dl_verb *v)
{
    if (v->find.source_head != DL_NONE && v->doc->words.at[v->find.source_head].head != DL_NONE) take_whole_group(v);
    cut_closed_bracket(v);
    cut_comment(v);
    cut_opening_clause(v);
    cut_verb_at_end(v);
    cut_after_all(v);
    take_before_party(v);
    cut_before_comma(v);
    cut_opening_phrase(v);
    cut_topic(v);
    cut_single_before_plural(v);
    take_surname(v);
    cut_opening_day(v);
    cut_noun_before_name(v);
}
