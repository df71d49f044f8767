/* What is said, where a preposition of the cue's leads to it: right behind the cue, behind a time, or behind who is told. */
#include "said/verb.h"

/* Whether the cue's tail is a preposition: "call for", not "make it clear that". */
static int governs_tail(const struct dl_cue *cue) { return cue->tail.size > 0 && !dl_str_ends(cue->tail, "that"); }

/* The first word behind a time that stands at `word` ("on Sunday", "last week", "late on Tuesday", "earlier this month"), or
 * `word` where none does. */
uint32_t dl_verb_behind_time(const struct dl_doc *doc, uint32_t word, uint32_t end)
{
    uint32_t at = word;
    if (dl_word_is(doc, word, "that") && doc->words.at[word].upos == DL_UPOS_SCONJ) return word; /* "noted that last year …" */
    while (at < end && at < word + 4 && !dl_verb_is_time(doc, at)) {
        if (!dl_word_listed(doc, at, "late early earlier later on in last this next the same that")) return word;
        at++;
    }
    if (at >= end || !dl_verb_is_time(doc, at) || doc->words.at[at].upos == DL_UPOS_VERB || doc->words.at[at].upos == DL_UPOS_AUX)
        return word;
    while (at < end && dl_verb_is_time(doc, at)) at++;
    return at;
}

/* "spoke to reporters about it", "complained to the mayor about it": the preposition of the cue's behind who is spoken to, where one at
 * `word` leads to him; else `word`. */
static uint32_t behind_told(const struct dl_verb *v, uint32_t word, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t told = doc->words.at[word].head;
    if (!dl_word_listed(doc, word, "to with") || doc->words.at[word].upos != DL_UPOS_ADP || told == DL_NONE || told < word)
        return word;
    if (dl_cue_governs(v->cue, doc->words.at[word].form) || rel_of(doc, told) != DL_REL_OBL ||
        doc->words.at[told].head != v->word || told + 2 > end)
        return word;
    const int leads =
        dl_word_listed(doc, told + 1, "about over on against for") && dl_cue_governs(v->cue, doc->words.at[told + 1].form);
    return leads && !dl_verb_is_time(doc, told + 2) && !dl_word_is_weekday(doc, told + 2) ? told + 1 : word;
}

/* "issued a warning to the rebels that they must leave": the "that" or "to" behind whom a noun of saying is addressed to; `start` where the content does not
 * begin with him. A "that" before a verb tells of him or of the noun ("that seems to echo her"), and leaves nothing told: DL_NONE. */
uint32_t dl_verb_behind_receiver(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    enum { MOST_WORDS = 9 };
    const struct dl_doc *doc = v->doc;
    if (v->tail == v->word || start != v->find.cue.last + 1 || !dl_word_is(doc, start, "to")) return start;
    if (doc->words.at[start].upos != DL_UPOS_ADP || dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[v->tail].form) == NULL)
        return start;
    for (uint32_t w = start + 2; w < end && w < start + MOST_WORDS && !is_verb(&doc->words.at[w]); w++) {
        if (dl_word_is(doc, w, "to") && is_verb(&doc->words.at[w + 1])) /* "wrote a letter to Rao to say" */
            return dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[w + 1].form)) ? DL_NONE : w;
        if (!dl_word_is(doc, w, "that")) continue;
        const uint32_t next = w + 1 + (uint32_t)(doc->words.at[w + 1].upos == DL_UPOS_ADV);
        return is_verb(&doc->words.at[next]) ? DL_NONE : w;
    }
    return start;
}

/* "called … for": the polarity of the cue that verb and preposition make. */
static void take_polarity(struct dl_verb *v, struct dl_str preposition)
{
    for (const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, v->cue->name); cue != NULL;
         cue = dl_cues_next(v->said->cues, cue))
        if (dl_str_equal(cue->tail, preposition)) v->find.polarity = cue->polarity;
}

static int is_year(const struct dl_doc *doc, uint32_t word)
{
    struct dl_str form = doc->words.at[word].form;
    return form.size == 4 && (dl_str_starts(form, "19") || dl_str_starts(form, "20")) && dl_ascii_digit(form.at[2]) &&
           dl_ascii_digit(form.at[3]);
}

/* The end of what a preposition of the cue's leads to, without when and where it was told. */
static uint32_t end_behind(const struct dl_verb *v, uint32_t start, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t noun = dl_range_head(doc, (struct dl_range){start, end});
    return dl_verb_cut_asides(v, start, is_verb(&doc->words.at[noun]) ? end : dl_verb_object_end(v, noun, end), 0);
}

/* "agreed with the defence that the search had been illegal": with whom, and a clause that was hung on him; but "with the claim that". */
static int is_clause_behind_party(const struct dl_verb *v, uint32_t noun)
{
    const struct dl_doc *doc = v->doc;
    if (noun == DL_NONE || (v->cue->frames & DL_FRAME_CLAUSE) == 0) return 0;
    const struct dl_cue *told = dl_cues_find(v->said->cues, DL_CUE_NOUN, doc->words.at[noun].form);
    if (told != NULL && (told->frames & DL_FRAME_CLAUSE) != 0) return 0;
    uint32_t clause = dl_child(doc, noun, DL_REL_ACL);
    if (clause == DL_NONE) clause = dl_child(doc, noun, DL_REL_CCOMP);
    return clause != DL_NONE && dl_word_is(doc, dl_range_block(doc, clause).first, "that") &&
           doc->words.at[dl_range_block(doc, clause).first].upos == DL_UPOS_SCONJ;
}

/* Whether the preposition right behind the cue leads to what is said, not to when or where. */
static int leads_to_topic(const struct dl_verb *v, const struct dl_constituents *is, uint32_t next)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[next];
    if (!dl_cue_governs(v->cue, w->form) || (is->clause != DL_NONE && is->clause < next)) return 0;
    if (w->upos != DL_UPOS_ADP && w->upos != DL_UPOS_SCONJ && w->upos != DL_UPOS_ADV && w->upos != DL_UPOS_PART) return 0;
    if (is->clause != DL_NONE && (v->cue->frames & DL_FRAME_CLAUSE) != 0 &&
        dl_word_is(doc, dl_range_block(doc, is->clause).first, "that"))
        return 0; /* "commented on television that …" */
    if (w->upos == DL_UPOS_ADP && w->head > next && is_clause_behind_party(v, w->head)) return 0;
    const int is_on_report = dl_word_is(doc, next, "on") && w->head != DL_NONE && dl_str_is(doc->words.at[w->head].lemma, "report");
    if (w->head != DL_NONE && w->head > next && dl_word_listed(doc, next, "on in at") && !is_on_report &&
        dl_cues_lists(v->said->cues, DL_WORDS_PLACE, doc->words.at[w->head].lemma))
        return 0;                                                                 /* "writes on a website" */
    if (dl_str_is_nocase(w->form, "to") && w->upos == DL_UPOS_PART) return 0;     /* an infinitive */
    const int is_when = dl_verb_is_time(doc, next + 1) || is_year(doc, next + 1); /* "reported on Wednesday", "ruled in 2017" */
    return !is_when || dl_word_is(doc, next + 1, "time");
}

/* The first word of a noun with what stands before it alone: "the five issues", not "These are the five issues". */
static uint32_t noun_start(const struct dl_doc *doc, uint32_t noun)
{
    uint32_t first = noun;
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE && c < noun; c = dl_child_next(doc, noun, c)) {
        const enum dl_rel rel = rel_of(doc, c);
        if (rel != DL_REL_DET && rel != DL_REL_AMOD && rel != DL_REL_NUMMOD && rel != DL_REL_COMPOUND && rel != DL_REL_NMOD)
            continue;
        if (dl_range_block(doc, c).first < first) first = dl_range_block(doc, c).first;
    }
    return first;
}

/* "the pact they had hoped for in May", "whom she campaigned for last week": of a preposition that its clause leaves at the end the content is the pronoun
 * before the clause, or what the clause describes; whether the preposition is one. */
static int add_before_stranded(struct dl_verb *v, uint32_t preposition)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t next = preposition + 1, noun = doc->words.at[v->top].head;
    if (next >= doc->words.count || doc->words.at[v->top].rel != DL_REL_ACL_RELCL || v->is_passive || noun == DL_NONE ||
        noun > v->top || !dl_word_listed(doc, preposition, "for of about on to at against with over") ||
        dl_word_listed(doc, noun, "what all"))
        return 0;
    const enum dl_upos upos = (enum dl_upos)doc->words.at[next].upos;
    const int is_when =
        dl_verb_is_time(doc, next) || (dl_word_listed(doc, next, "last this next") && dl_verb_is_time(doc, next + 1));
    if (is_when && dl_word_listed(doc, preposition, "on in at")) return 0; /* "the pact, which papers reported on Thursday" */
    if (!is_when && upos != DL_UPOS_ADP && upos != DL_UPOS_SCONJ && !dl_word_listed(doc, next, ", . ; )") &&
        !dl_verb_is_dash(doc, next))
        return 0;
    const uint32_t pronoun = dl_child(doc, v->word, DL_REL_OBJ);
    v->find.cue.last = preposition;
    if (pronoun != DL_NONE && pronoun < v->word) dl_find_add(doc, &v->find, (struct dl_range){pronoun, pronoun});
    else dl_find_add(doc, &v->find, (struct dl_range){noun_start(doc, noun), noun});
    return v->find.piece_count > 0;
}

/* Content behind a preposition that is the cue's own: of its tail ("call for"), or one that it governs. */
int dl_verb_prepositional(struct dl_verb *v, const struct dl_constituents *is, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    uint32_t next = v->find.cue.last + 1;
    const struct dl_word *tail = &doc->words.at[v->tail];
    v->find.shape = DL_SHAPE_PREPOSITION;
    /* "went on the air", "came out with a list": of such cues only what the lexicon gives */
    int is_phrasal = v->find.lexical->prepositions.size > 0 || v->find.lexical->frames == DL_FRAME_QUOTE;
    int leads = (tail->upos == DL_UPOS_ADP && !is_phrasal) || (tail->upos == DL_UPOS_SCONJ && governs_tail(v->cue));
    if (v->tail > v->word && tail->upos == DL_UPOS_ADP && governs_tail(v->cue) && is->clause == DL_NONE &&
        add_before_stranded(v, v->tail))
        return 1;
    if (v->tail == v->word && next <= end && is->object == DL_NONE && dl_cue_governs(v->cue, doc->words.at[next].form) &&
        doc->words.at[next].upos == DL_UPOS_ADP && add_before_stranded(v, next))
        return 1;
    if (v->tail > v->word && leads && is->clause == DL_NONE && tail->rel != DL_REL_COMPOUND_PRT) {
        dl_find_add(doc, &v->find, (struct dl_range){v->tail + 1, end_behind(v, v->tail + 1, end)});
        return 1;
    }
    if (dl_cues_lists(v->said->cues, DL_WORDS_ANSWERING, v->cue->name) && !dl_said_is_unanswered(doc, v->word)) return 0;
    uint32_t later = dl_verb_behind_time(doc, next, end); /* "called on Sunday for talks" */
    if (later == next) later = behind_told(v, next, end);
    const int is_deed = dl_word_is(doc, later, "to") && doc->words.at[later].upos == DL_UPOS_PART; /* "agreed on Sunday to meet" */
    if (later > next && dl_cue_governs(v->cue, doc->words.at[later].form) && later < end && is->clause == DL_NONE && !is_deed) {
        take_polarity(v, doc->words.at[later].form);
        dl_find_add(doc, &v->find, (struct dl_range){later + 1, end_behind(v, later + 1, end)});
        return 1;
    }
    if (next >= end || !leads_to_topic(v, is, next)) return 0;
    v->find.cue.last = next;
    dl_find_add(doc, &v->find, (struct dl_range){next + 1, end_behind(v, next + 1, end)});
    return 1;
}

/* "asked them about the raid", "reminded the deputies of their oath": the preposition of the cue's behind who is told; DL_NONE. */
uint32_t dl_verb_topic_behind(const struct dl_verb *v, const struct dl_constituents *is, uint32_t end)
{
    const struct dl_doc *doc = v->doc;
    if (is->object == DL_NONE || (v->cue->frames & DL_FRAME_TOLD) == 0) return DL_NONE;
    const struct dl_range told = dl_range_block(doc, is->object);
    if ((v->cue->frames & DL_FRAME_OBJECT) != 0 || doc->words.at[is->object].upos == DL_UPOS_PRON)
        return told.last + 1 < end && dl_word_is(doc, told.last + 1, "about") && dl_cue_governs(v->cue, DL_STR("about"))
                   ? told.last + 1
                   : DL_NONE;
    for (uint32_t w = is->object + 1; w <= told.last + 1 && w < end; w++) {
        if (dl_word_is(doc, w, "of") && w <= told.last &&
            (dl_str_is(v->cue->name, "tell") || doc->words.at[w - 1].upos == DL_UPOS_PROPN))
            continue; /* "told her chief of staff", "convinced the Chamber of Commerce" */
        const int is_topic = dl_word_listed(doc, w, "about of") && dl_cue_governs(v->cue, doc->words.at[w].form);
        if (is_topic && !dl_verb_is_time(doc, w + 1) && !dl_word_is_weekday(doc, w + 1)) return w;
    }
    return DL_NONE;
}
