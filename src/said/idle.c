/* Finds whose cue tells nothing although its word and its frame are those of an attribution. What tells them apart is the wording
 * around the cue and not the cue itself, so that no weight of a feature could: set phrases of a table (data/cues/idioms.tsv), the
 * reporter's own questions ("What did he say?"), conditions; what its object tells stands in idle_objects.c. */
#include "said/setting.h"
#include "said/verb.h"
#include "who/who.h"

static int matches(const struct dl_word *word, struct dl_str pattern)
{
    if (dl_str_is(pattern, "_")) return 1;
    if (word->form.size == pattern.size && strncasecmp(word->form.at, pattern.at, pattern.size) == 0) return 1;
    return word->lemma.size == pattern.size && strncasecmp(word->lemma.at, pattern.at, pattern.size) == 0;
}

/* Whether the idiom's words stand around the cue at `head`. */
static int stands(const struct dl_doc *doc, const struct dl_idiom *idiom, uint32_t head)
{
    struct dl_range sentence = dl_range_sentence(doc, head);
    if (head < sentence.first + idiom->cue) return 0;
    uint32_t at = head - idiom->cue;
    for (struct dl_str rest = idiom->words; rest.at != NULL && rest.size > 0; at++) {
        struct dl_str pattern = dl_str_cut(&rest, ' ');
        if (pattern.at[0] == '*') pattern = dl_str_slice(pattern, 1, pattern.size);
        if (at > sentence.last || !matches(&doc->words.at[at], pattern)) return 0;
    }
    return 1;
}

static int is_idiom_of(const struct dl_said *said, struct dl_str word, uint32_t head)
{
    const struct dl_idiom *idioms = said->cues->idioms.at;
    uint32_t i = dl_cues_idiom(said->cues, word);
    while (i != DL_NONE && !stands(said->doc, &idioms[i], head)) i = idioms[i].next;
    return i != DL_NONE;
}

static int is_idiom(const struct dl_said *said, uint32_t head)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *word = &doc->words.at[head];
    if (word->rel == DL_REL_ACL_RELCL && head > 0 && dl_word_is(doc, head - 1, "that") && dl_word_is(doc, head + 1, ","))
        return 0; /* "signed a letter that said, “…”" */
    return is_idiom_of(said, word->lemma, head) || is_idiom_of(said, word->form, head);
}

/* "What did he say?", "Do they want it?": an auxiliary before the subject, in a question of the reporter's. */
static int is_asked_by_reporter(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    struct dl_range sentence = dl_range_sentence(doc, find->head);
    uint32_t source = find->source_head;
    if (find->shape == DL_SHAPE_COLON || find->shape == DL_SHAPE_QUOTE) return 0;
    if (source == DL_NONE || source > find->head || said->word_quote[find->head] != DL_NONE) return 0;
    uint32_t mark = find->head; /* "Did she blame them? “No.”" */
    while (mark < sentence.last && !(dl_word_is(doc, mark, "?") && said->word_quote[mark] == DL_NONE)) mark++;
    if (!dl_word_is(doc, mark, "?") && !(mark > sentence.first && dl_word_is(doc, mark - 1, "?"))) return 0;
    uint32_t verb = find->head; /* "What did he see or discover?" */
    if (rel_of(doc, verb) == DL_REL_CONJ && doc->words.at[verb].head != DL_NONE && doc->words.at[verb].head > source)
        verb = doc->words.at[verb].head;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE && c < source; c = dl_child_next(doc, verb, c))
        if (rel_of(doc, c) == DL_REL_AUX) return 1;
    return 0;
}

/* "a law that lets them refuse", "would allow the state to demand it": what is made possible has not been said. */
static int is_made_possible(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t above = doc->words.at[find->head].head;
    if (find->source_head == DL_NONE || above == DL_NONE || above > find->source_head || find->source_head > find->head) return 0;
    if (rel_of(doc, find->head) != DL_REL_XCOMP || doc->words.at[find->source_head].head != above) return 0;
    return dl_cues_lists(said->cues, DL_WORDS_ENABLING, doc->words.at[above].lemma);
}

/* "has not been accused of anything": what nobody has said of him. */
static int is_unsaid_of(const struct dl_doc *doc, const struct dl_find *find)
{
    return find->lexical != NULL && find->source_head == DL_NONE && dl_child(doc, find->head, DL_REL_AUX_PASS) != DL_NONE &&
           dl_child(doc, find->head, DL_REL_AUX) != DL_NONE && dl_said_is_negated(doc, find->head) &&
           (find->lexical->frames & (DL_FRAME_QUOTE | DL_FRAME_TOLD)) == 0;
}

/* "if they cannot agree", "if you want …": what is only supposed, of somebody named before or of anybody. */
static int is_supposed(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t source = find->source_head, clause = find->head;
    if (source == DL_NONE || source > find->head) return 0;
    if (rel_of(doc, clause) == DL_REL_XCOMP && doc->words.at[clause].head != DL_NONE) clause = doc->words.at[clause].head;
    if (rel_of(doc, clause) != DL_REL_ADVCL) return 0;
    uint32_t mark = dl_child(doc, clause, DL_REL_MARK);
    if (mark == DL_NONE || (!dl_word_is(doc, mark, "if") && !dl_word_is(doc, mark, "unless"))) return 0;
    if (mark > 0 && dl_word_is(doc, mark - 1, "as")) return 0;
    return doc->words.at[source].upos == DL_UPOS_PRON || dl_said_is_negated(doc, find->head);
}

/* "knew each other", "found herself": one word that only sends back to whoever it was. */
static int is_sent_back(const struct dl_doc *doc, const struct dl_find *find)
{
    const struct dl_range only = find->pieces[0];
    if (find->piece_count != 1) return 0;
    if (find->shape == DL_SHAPE_RELATIVE && only.first == only.last && find->lexical != NULL &&
        (find->lexical->frames & (DL_FRAME_OBJECT | DL_FRAME_QUOTE)) == 0)
        return 1; /* "whom voters looked back on" */
    if (only.last == only.first + 1)
        return (dl_word_is(doc, only.first, "each") && dl_word_is(doc, only.last, "other")) ||
               (dl_word_is(doc, only.first, "one") && dl_word_is(doc, only.last, "another"));
    return only.first == only.last &&
           (dl_has_feat(&doc->words.at[only.first], "Reflex=Yes") || dl_word_is(doc, only.first, "what"));
}

/* "wished to remain unnamed", "preferred not to give his name": on what terms somebody speaks. */
static int is_about_own_name(const struct dl_doc *doc, const struct dl_find *find)
{
    enum { WORDS = 7 };
    const struct dl_range only = find->pieces[0];
    if (find->piece_count != 1 || find->shape != DL_SHAPE_INFINITIVE || find->lexical == NULL || only.last > only.first + WORDS)
        return 0;
    if (!dl_str_listed(find->lexical->name, "wish prefer want ask request choose insist", ' ')) return 0;
    for (uint32_t w = only.first; w <= only.last; w++)
        if (dl_word_listed(doc, w, "named unnamed anonymous anonymity identified quoted") ||
            (doc->words.at[w].upos == DL_UPOS_NOUN && dl_word_listed(doc, w, "name names")))
            return 1;
    return 0;
}

/* A noun in the singular or plural that is nobody and no document of any kind, court or law. */
static int is_no_paper(const struct dl_said *said, uint32_t source)
{
    uint32_t noun = said->doc->words.at[source].head; /* "a contest that promises …" */
    if (dl_word_is(said->doc, source, "that") && noun != DL_NONE && said->doc->words.at[noun].rel == DL_REL_ACL_RELCL &&
        said->doc->words.at[noun].head != DL_NONE)
        source = said->doc->words.at[noun].head;
    if (dl_word_is_weekday(said->doc, source)) return 1;
    return dl_said_is_thing(said, source) && !dl_cues_lists(said->cues, DL_WORDS_PAPER, said->doc->words.at[source].lemma);
}

/* "could not have imagined", "may have thought": what somebody had not to hand, as the writer sees it. */
static int is_unreal_past(const struct dl_doc *doc, const struct dl_find *find)
{
    int has_modal = 0;
    for (uint32_t w = find->cue.first; w < find->head; w++) {
        if (doc->words.at[w].upos != DL_UPOS_AUX) continue;
        if (has_modal && dl_word_is(doc, w, "have")) return 1;
        has_modal |= dl_str_listed(doc->words.at[w].lemma, "can could may might must should will", ' ');
    }
    return 0;
}

/* "She could say that …", "Trump can reasonably cite …", what might be said and is not; but "I can confirm", "could not say". */
static int is_hypothetical(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL || dl_said_is_negated(doc, find->head)) return 0;
    if (find->source_head != DL_NONE && dl_has_feat(&doc->words.at[find->source_head], "Person=1")) return 0;
    for (uint32_t w = find->cue.first; w < find->head; w++) {
        if (doc->words.at[w].upos == DL_UPOS_AUX && dl_str_listed(doc->words.at[w].lemma, "can could may might must should", ' '))
            return 1;
        if (dl_word_listed(doc, w, "has have need needs ought") && dl_word_is(doc, w + 1, "to") && w + 1 < find->head)
            return 1; /* "Trump has to expect a crisis"; "had to admit it" tells that he did */
    }
    return 0;
}

/* "did not ask Lind whether he had made it": no question was asked. */
static int is_unasked(const struct dl_doc *doc, const struct dl_find *find)
{
    return find->lexical != NULL && dl_str_is(find->lexical->name, "ask") && find->shape == DL_SHAPE_CLAUSE &&
           dl_said_is_negated(doc, find->head) && dl_child(doc, find->head, DL_REL_AUX) != DL_NONE;
}

/* "denied him the seat": what is kept from somebody is not said to be untrue. */
static int is_withheld(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->lexical == NULL || find->shape != DL_SHAPE_OBJECT || !dl_str_is(find->lexical->name, "deny")) return 0;
    const uint32_t whom = dl_child(doc, find->head, DL_REL_IOBJ), what = dl_child(doc, find->head, DL_REL_OBJ);
    return whom != DL_NONE && what != DL_NONE && find->head < whom && whom < what;
}

/* "agreed that asking voters for proof would take months": a gerund that is the subject of what is told is nobody's act. */
static int is_subject_of_told(const struct dl_doc *doc, const struct dl_find *find)
{
    const uint32_t first = find->cue.first;
    return find->head == first && first > 0 && doc->words.at[first].upos == DL_UPOS_VERB &&
           dl_str_ends(doc->words.at[first].form, "ing") && dl_word_listed(doc, first - 1, "that whether") &&
           dl_child(doc, first, DL_REL_AUX) == DL_NONE && (find->source_head == DL_NONE || find->source_head < first);
}

/* "time for the minister to admit it", "days remain for them to agree": what is to be said and is not. */
static int is_yet_to_come(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t source = find->source_head;
    if (source == DL_NONE || source > find->head || !dl_has_feat(&doc->words.at[find->head], "VerbForm=Inf")) return 0;
    for (uint32_t c = dl_child_next(doc, find->head, DL_NONE); c != DL_NONE && c < source; c = dl_child_next(doc, find->head, c))
        if (rel_of(doc, c) == DL_REL_MARK && dl_word_is(doc, c, "for")) return 1;
    return 0;
}

/* "had he said …", "if Bush had said": the rest of what is only supposed stands with "would have" behind it. */
static int is_unreal(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    uint32_t mark = dl_child(doc, find->head, DL_REL_MARK), had = dl_child(doc, find->head, DL_REL_AUX);
    if (had != DL_NONE && dl_word_is(doc, had, "had") && find->source_head != DL_NONE && had < find->source.first &&
        find->source_head < find->head && said->word_quote[had] == DL_NONE)
        return 1; /* "Had the polls shown her ahead, …" */
    if (mark == DL_NONE || !dl_word_is(doc, mark, "if") || rel_of(doc, find->head) != DL_REL_ADVCL) return 0;
    for (uint32_t w = find->head + 1, last = dl_range_sentence(doc, find->head).last; w < last; w++)
        if (dl_word_is(doc, w, "would") && said->word_quote[w] == said->word_quote[find->head]) return 1;
    return 0;
}

/* Sources that are nobody: "Who said that …?" outside a relative clause, "let's just say", "some of whom protested" behind its noun, "it sounds
 * as if". */
static int has_no_speaker(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    uint32_t source = find->source_head;
    if (source == DL_NONE || find->shape == DL_SHAPE_COLON) return 0;
    const struct dl_word *w = &doc->words.at[source];
    if (find->source.first != DL_NONE && find->source.first < source && said->word_quote[source] == DL_NONE) {
        if (doc->words.at[find->source.first].upos == DL_UPOS_AUX) return 1; /* "Was Holm signalling …?" */
        if (dl_word_is(doc, find->source.first, "what")) return 1;           /* "What sense does it make to ask …?" */
    }
    int is_whom = dl_word_is(doc, source, "who") || dl_word_is(doc, source, "what") || dl_word_is(doc, source, "which");
    if (is_whom && source == dl_range_sentence(doc, source).first) return 1;
    if (source > 0 && dl_word_is(doc, source - 1, "let") && (w->upos == DL_UPOS_PRON || dl_str_listed(w->form, "'s ’s us", ' ')))
        return 1;
    if (find->shape == DL_SHAPE_BEFORE && find->source.first != DL_NONE &&
        (find->source.last > find->source.first || find->pieces[0].last < source) &&
        (dl_word_is(doc, find->source.last, "whom") || dl_word_is(doc, find->source.last, "which")))
        return 1;
    return dl_word_is(doc, source, "it") && find->lexical != NULL &&
           (dl_str_is(find->lexical->name, "sound") || dl_str_is(find->lexical->name, "feel"));
}

/* "Those attacks suggest that …": nouns of acts that words can do too, where this one is done with more than words. */
static int is_mere_deed(const struct dl_said *said, uint32_t source)
{
    static const char DEEDS[] = "attack move decision effort attempt failure push intervention assault offensive strike visit";
    const struct dl_word *w = &said->doc->words.at[source];
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, DEEDS, ' ') && dl_who_at(said->doc, source) == DL_NONE;
}

/* "The chain of events suggests that …": what it means to the writer. */
static int is_meaning(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL) return 0;
    uint32_t source = find->source_head, who = source != DL_NONE ? dl_who_at(said->doc, source) : DL_NONE;
    int shows = dl_str_is(find->lexical->name, "show");
    if (shows && find->shape == DL_SHAPE_INFINITIVE) return 1; /* "showed an ability to win" */
    if (shows && find->shape == DL_SHAPE_OBJECT && who != DL_NONE && said->doc->entities.at[who].kind == DL_ENTITY_PERSON)
        return 1;                                                             /* "Holm showed surprising strength" */
    struct dl_str name = find->lexical->name, first = dl_str_cut(&name, ' '); /* "show signs of" */
    if (source == DL_NONE || !dl_cues_lists(said->cues, DL_WORDS_MEANING, first) || find->shape == DL_SHAPE_QUOTE) return 0;
    return is_no_paper(said, source) || is_mere_deed(said, source);
}

/* "A topic like this doesn't seem like one for …", "It may seem …": the writer's own impression. */
static int is_impression(const struct dl_find *find)
{
    return find->lexical != NULL && find->source_head == DL_NONE && (find->lexical->frames & DL_FRAME_RAISING) != 0 &&
           (find->shape == DL_SHAPE_OBLIQUE || find->shape == DL_SHAPE_PREPOSITION);
}

/* "did not respond to our request for comment": the paper's own. */
static int is_papers_own(const struct dl_doc *doc, const struct dl_find *find)
{
    return find->source_head != DL_NONE && doc->words.at[find->head].upos == DL_UPOS_NOUN &&
           doc->words.at[find->source_head].rel == DL_REL_NMOD_POSS && dl_has_feat(&doc->words.at[find->source_head], "Person=1") &&
           dl_str_listed(doc->words.at[find->head].lemma, "request question call inquiry query", ' ');
}

/* "It is odd for a president to be told they have none": nobody has told him. */
static int is_told_by_nobody(const struct dl_doc *doc, const struct dl_find *find)
{
    return find->source_head == DL_NONE && find->lexical != NULL && (find->lexical->frames & DL_FRAME_TOLD) != 0 &&
           find->head > 1 && dl_word_is(doc, find->head - 1, "be") && dl_word_is(doc, find->head - 2, "to");
}

/* "was dismissed as prime minister", "declared persona non grata": deeds, not what somebody says of him. */
static int is_deed_of_office(const struct dl_doc *doc, const struct dl_find *find)
{
    const struct dl_word *head = &doc->words.at[find->head];
    if (find->source_head != DL_NONE) return dl_str_is(head->lemma, "declare") && dl_word_is(doc, find->source.first, "persona");
    const uint32_t as = find->cue.last, post = dl_str_is(head->lemma, "dismiss") ? dl_child(doc, find->head, DL_REL_OBL) : DL_NONE;
    return post != DL_NONE && dl_word_is(doc, as, "as") && doc->words.at[as].head == post &&
           doc->words.at[post].thing == DL_THING_PERSON;
}

/* "avoided criticising him": nobody does. */
static int is_avoided(const struct dl_doc *doc, const struct dl_find *find)
{
    const struct dl_word *head = &doc->words.at[find->head];
    return head->rel == DL_REL_XCOMP && head->head != DL_NONE && head->head < find->head && dl_str_ends(head->form, "ing") &&
           dl_str_is(doc->words.at[head->head].lemma, "avoid") && !dl_said_is_negated(doc, head->head);
}

/* "Roe found dead in his cell": a headline's passive. */
static int is_found_dead(const struct dl_doc *doc, const struct dl_find *find)
{
    return dl_str_is(doc->words.at[find->head].form, "found") && find->piece_count > 0 &&
           dl_word_listed(doc, find->pieces[0].first, "dead lifeless unconscious hanged murdered guilty");
}

/* "Rebels attack a post on February 12, 2016": under a picture the present tells what was done on a day that is named with its year. */
static int is_pictured(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *head = &doc->words.at[find->head];
    int is_view = find->shape == DL_SHAPE_OBJECT || find->shape == DL_SHAPE_PREPOSITION || find->shape == DL_SHAPE_INFINITIVE;
    const struct dl_cue *paper =
        find->source_head == DL_NONE ? NULL : dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[find->source_head].form);
    if (!is_view || (paper != NULL && paper->is_document) || !dl_has_feat(head, "Tense=Pres") || !dl_has_feat(head, "VerbForm=Fin"))
        return 0;
    const struct dl_sentence *s = &doc->sentences.at[head->sentence];
    for (uint32_t i = 0; i < doc->times.count; i++) {
        const struct dl_time *time = &doc->times.at[i];
        if (time->word < s->word || time->word >= s->word + s->words || time->interval.precision != DL_PRECISION_DAY) continue;
        struct dl_str last = doc->words.at[time->word + time->words - 1].form;
        if (time->words >= 3 && last.size == 4 && dl_ascii_digit(last.at[0]) && dl_ascii_digit(last.at[3])) return 1;
    }
    return 0;
}

/* "cannot pass a harbour without wanting to build": what comes with a deed; but "left without saying why". */
static int is_beside_deed(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t mark = dl_child(doc, find->head, DL_REL_MARK);
    if (mark != DL_NONE && mark < find->head && dl_word_is(doc, mark, "instead")) return 1;
    if (mark != DL_NONE && mark + 1 == find->head && dl_word_is(doc, mark, "against"))
        return 1; /* "urged against calling it a crime" */
    return find->lexical != NULL && (find->lexical->frames & DL_FRAME_QUOTE) == 0 && mark != DL_NONE && mark < find->head &&
           dl_word_is(doc, mark, "without");
}

/* "I do not know who said it": a question within, whose "who" stands for nobody. */
static int is_asked_within(const struct dl_doc *doc, const struct dl_find *find)
{
    uint32_t source = find->source_head;
    if (source == DL_NONE || source > find->head || !dl_word_is(doc, source, "who")) return 0;
    return rel_of(doc, find->head) == DL_REL_CCOMP && doc->words.at[find->head].head < source &&
           dl_range_block(doc, find->head).first == source;
}

/* "It is as if a sailor demanded a smaller lighthouse". */
static int is_likened(const struct dl_said *said, const struct dl_find *find)
{
    enum { WORDS_BACK = 12 };
    const struct dl_doc *doc = said->doc;
    uint32_t first = dl_range_sentence(doc, find->head).first;
    for (uint32_t w = find->head; w-- > first + 1 && w + WORDS_BACK > find->head;)
        if (said->word_quote[w] == said->word_quote[find->head] && (dl_word_is(doc, w, "if") || dl_word_is(doc, w, "though")) &&
            dl_word_is(doc, w - 1, "as"))
            return w < 2 || !dl_has_feat(&doc->words.at[w - 2], "Polarity=Neg"); /* "it isn't as if she hadn't said so" */
    return 0;
}

static int is_in_capitals(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i])) return 0;
    return form.size > 2;
}

/* "HOLM BEGS TO DIFFER: In an interview …": a verb of the label before the colon; in capitals, where the sentence is not. */
static int is_of_label(const struct dl_said *said, const struct dl_find *find)
{
    struct dl_range sentence = dl_range_sentence(said->doc, find->head);
    if (find->shape == DL_SHAPE_COLON || !is_in_capitals(said->doc->words.at[find->head].form)) return 0;
    for (uint32_t w = find->head + 1; w < sentence.last; w++) {
        if (dl_word_is(said->doc, w, ":")) return !is_in_capitals(said->doc->words.at[sentence.last - 1].form);
        if (dl_ascii_lower(said->doc->words.at[w].form.at[0])) return 0;
    }
    return 0;
}

/* "I don't say that it is war", "I confess I read it twice": the writer's own act of telling, in the present; what he said, would say or
 * thinks is told, and so is that he knows it. */
static int is_performed(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t source = find->source_head;
    if (find->lexical == NULL || source == DL_NONE || source > find->head || said->word_quote[find->head] != DL_NONE) return 0;
    const struct dl_word *i = &doc->words.at[source], *head = &doc->words.at[find->head];
    if (i->upos != DL_UPOS_PRON || !dl_has_feat(i, "Person=1") || dl_has_feat(i, "Number=Plur")) return 0;
    struct dl_str name = find->lexical->name, first = dl_str_cut(&name, ' ');
    if (!dl_cues_lists(said->cues, DL_WORDS_PERFORMED, first) || dl_has_feat(head, "Tense=Past") || dl_str_ends(head->form, "ing"))
        return 0;
    if (dl_str_is(first, "want") && (find->shape != DL_SHAPE_INFINITIVE || dl_said_is_negated(doc, find->head))) return 0;
    if (dl_str_is(first, "know") && !dl_verb_is_question(doc, find->pieces[0].first)) return 0;
    for (uint32_t w = find->cue.first; w < find->head; w++)
        if (dl_word_listed(doc, w, "have 've ’ve had did used would 'd ’d")) return 0;
    return 1;
}

/* "—say a minister who never left home—": for example. */
static int is_example(const struct dl_doc *doc, const struct dl_find *find)
{
    const uint32_t source = find->source_head, next = find->head + 1;
    return source != DL_NONE && source > find->head && doc->words.at[find->head].form.size == 3 &&
           dl_word_is(doc, find->head, "say") && dl_word_listed(doc, next, "a an");
}

/* "The heart of it was recognizing the island": what a thing is, and nobody's deed. */
static int is_equation(const struct dl_said *said, const struct dl_find *find)
{
    const uint32_t head = find->head, source = find->source_head;
    return source != DL_NONE && source < head && head > 0 && find->cue.first < head &&
           dl_str_ends(said->doc->words.at[head].form, "ing") && find->shape == DL_SHAPE_OBJECT &&
           dl_has_feat(&said->doc->words.at[source], "Number=Sing") && dl_lemma_is(&said->doc->words.at[head - 1], "be") &&
           dl_said_is_thing(said, source) && !dl_cues_lists(said->cues, DL_WORDS_PAPER, said->doc->words.at[source].lemma);
}

/* "is being used to guarantee loans": what a thing serves for. */
static int is_use(const struct dl_doc *doc, const struct dl_find *find)
{
    for (uint32_t w = find->cue.first + 1; w < find->head; w++)
        if (dl_word_is(doc, w, "used") && dl_lemma_is(&doc->words.at[w - 1], "be")) return 1;
    return 0;
}

/* "Writing about the war, she said …", "commenting on it, he warned …": what is spoken of, where the sentence's own verb tells what was said. */
static int is_fronted_topic(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t head = find->head, main = doc->words.at[head].head;
    if (rel_of(doc, head) != DL_REL_ADVCL || main == DL_NONE || main < head || !dl_str_ends(doc->words.at[head].form, "ing"))
        return 0;
    if (find->shape != DL_SHAPE_PREPOSITION && find->shape != DL_SHAPE_OBJECT) return 0;
    if (find->source_head == DL_NONE || doc->words.at[find->source_head].head != main || find->lexical == NULL) return 0;
    struct dl_str name = find->lexical->name, first = dl_str_cut(&name, ' ');
    const struct dl_cue *told = dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[main].form);
    return dl_cues_lists(said->cues, DL_WORDS_SPEAKING, first) && told != NULL && (told->frames & DL_FRAME_QUOTE) != 0;
}

static int has_condition(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_range sentence = dl_range_sentence(doc, word);
    if (dl_word_is(doc, sentence.first, "had")) return 1;
    for (uint32_t w = sentence.first; w <= sentence.last; w++)
        if (dl_word_is(doc, w, "if")) return 1;
    return 0;
}

/* "If he had made the deal, the press would be hailing it", "would have accused me": what nobody said. */
static int is_counterfactual(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->lexical == NULL || find->lexical->weight < 3 || said->word_quote[find->head] != DL_NONE) return 0;
    int has_would = 0, has_have = 0;
    for (uint32_t w = find->cue.first; w < find->head; w++) {
        has_have |= has_would && dl_word_listed(doc, w, "have 've ’ve");
        has_would |= dl_word_is(doc, w, "would");
    }
    if (!has_would || dl_said_is_negated(doc, find->head)) return 0;
    if (has_have && !dl_has_feat(&doc->words.at[find->head], "VerbForm=Inf") && has_condition(doc, find->head)) return 1;
    for (uint32_t c = dl_child_next(doc, find->head, DL_NONE); c != DL_NONE && c < find->head;
         c = dl_child_next(doc, find->head, c)) {
        const uint32_t mark = rel_of(doc, c) == DL_REL_ADVCL ? dl_child(doc, c, DL_REL_MARK) : DL_NONE,
                       aux = dl_child(doc, c, DL_REL_AUX);
        if (mark != DL_NONE && dl_word_is(doc, mark, "if") &&
            (dl_has_feat(&doc->words.at[c], "Tense=Past") || (aux != DL_NONE && dl_word_listed(doc, aux, "had were did"))))
            return 1;
    }
    return 0;
}

/* "“We must go,” she heard him say", "was heard noting that": what somebody hears he has not said; but "the two had met, the court heard". */
static int is_overheard(const struct dl_said *said, const struct dl_find *find)
{
    if (find->lexical == NULL || find->source_head == DL_NONE || !dl_str_is(find->lexical->name, "hear")) return 0;
    const int is_read = find->shape == DL_SHAPE_PREPOSITION ||
                        (find->shape == DL_SHAPE_CLAUSE && find->piece_count > 0 && find->pieces[0].first == find->cue.last + 1);
    return !is_read && !dl_cues_lists(said->cues, DL_WORDS_BENCH, said->doc->words.at[find->source_head].lemma) &&
           !dl_cues_lists(said->cues, DL_WORDS_BENCH, said->doc->words.at[find->source_head].form);
}

int dl_said_is_idle(const struct dl_said *said, const struct dl_find *find)
{
    if (find->cue.first == DL_NONE || find->head == DL_NONE) return 0;
    return is_idiom(said, find->head) || is_asked_by_reporter(said, find) || is_sent_back(said->doc, find) ||
           is_about_own_name(said->doc, find) || is_hypothetical(said, find) || is_unasked(said->doc, find) ||
           is_unreal_past(said->doc, find) || is_unreal(said, find) || has_no_speaker(said, find) || is_meaning(said, find) ||
           is_impression(find) || is_papers_own(said->doc, find) || is_told_by_nobody(said->doc, find) ||
           is_deed_of_office(said->doc, find) || is_avoided(said->doc, find) || is_found_dead(said->doc, find) ||
           is_supposed(said->doc, find) || is_pictured(said, find) || is_yet_to_come(said->doc, find) || is_of_label(said, find) ||
           is_beside_deed(said->doc, find) || is_unsaid_of(said->doc, find) || is_asked_within(said->doc, find) ||
           is_likened(said, find) || is_performed(said, find) || is_made_possible(said, find) || is_withheld(said->doc, find) ||
           is_subject_of_told(said->doc, find) || is_example(said->doc, find) || is_equation(said, find) ||
           is_use(said->doc, find) || is_fronted_topic(said, find) || is_counterfactual(said, find) || is_overheard(said, find) ||
           dl_said_is_inferred(said, find) || dl_said_is_deed(said, find) || dl_said_is_idle_by_object(said, find);
}
