/* Verbs that attribute: the cue with its auxiliaries, adverbs and particles, passives, and what carries it. The source is
 * found in verb_source.c, the content in verb_content.c, verb_topic.c, verb_behind.c, verb_rest.c and verb_end.c. */
#include "said/verb.h"
#include "who/who.h"

enum {
    AGENT_PRIOR = 1200,   /* a passive with its agent and nothing behind it */
    ATTITUDE_PRIOR = 2200 /* the same of a verb that tells where somebody stands: "was welcomed by Berlin" */
};

static int is_past_participle(const struct dl_word *word)
{
    return dl_has_feat(word, "VerbForm=Part") && !dl_has_feat(word, "Tense=Pres") && !dl_str_ends(word->form, "ing");
}

/* Verbs that only carry another one: "go on to say", "try to explain". They join its cue and lend it their subject. */
static int is_carrier(const struct dl_said *said, const struct dl_word *word)
{
    return dl_cues_lists(said->cues, DL_WORDS_CARRIER, word->form);
}

int dl_said_is_negated(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        if (c > word || doc->words.at[c].upos == DL_UPOS_INTJ) continue; /* "No, she said" denies nothing */
        if (dl_has_feat(&doc->words.at[c], "Polarity=Neg") || dl_word_is(doc, c, "never") || dl_word_is(doc, c, "not") ||
            dl_word_is(doc, c, "n't") || dl_word_is(doc, c, "n\xE2\x80\x99t"))
            return 1;
    }
    return 0;
}

int dl_said_is_unanswered(const struct dl_doc *doc, uint32_t word)
{
    const uint32_t subject = dl_child(doc, word, DL_REL_NSUBJ);
    const uint32_t joint = rel_of(doc, word) == DL_REL_CONJ ? dl_child(doc, word, DL_REL_CC) : DL_NONE;
    if (dl_said_is_negated(doc, word)) return 1;
    if (joint != DL_NONE && joint < word && dl_word_is(doc, joint, "or") && subject == DL_NONE && doc->words.at[word].head < word)
        return dl_said_is_negated(doc, doc->words.at[word].head); /* "did not take questions or specify his age" */
    if (subject == DL_NONE || subject > word) return 0;
    const uint32_t first =
        dl_range_block(doc, subject).first; /* "Neither the ministry nor the embassy responded", "None of them replied" */
    return dl_word_listed(doc, first, "neither none nobody") || dl_word_listed(doc, subject, "neither none nobody");
}

/* Words that may stand between the words of a cue: "make it abundantly clear". */
static int is_filler(const struct dl_word *word)
{
    return word->upos == DL_UPOS_ADV || word->upos == DL_UPOS_ADJ || word->upos == DL_UPOS_DET || word->upos == DL_UPOS_PRON;
}

/* Whether the cue's tail stands behind the verb, word for word; *last is its last word. */
static int match_tail(const struct dl_doc *doc, uint32_t verb, const struct dl_cue *cue, uint32_t *last)
{
    uint32_t word = verb, end = dl_range_sentence(doc, verb).last;
    for (struct dl_str rest = cue->tail; rest.at != NULL && rest.size > 0;) {
        struct dl_str form = dl_str_cut(&rest, ' ');
        uint32_t i = word + 1;
        while (i <= end && i < word + 3 &&
               !(doc->words.at[i].form.size == form.size && strncasecmp(doc->words.at[i].form.at, form.at, form.size) == 0)) {
            if (!is_filler(&doc->words.at[i])) return 0;
            i++;
        }
        if (i > end || doc->words.at[i].form.size != form.size || strncasecmp(doc->words.at[i].form.at, form.at, form.size) != 0)
            return 0;
        word = i;
    }
    *last = word;
    return !(word < end && dl_word_is(doc, word, "on") && dl_verb_is_time(doc, word + 1)); /* "called on Sunday for …" */
}

/* Whether one of the cue's prepositions stands behind its last word, or behind a time there. */
static int leads_on(const struct dl_doc *doc, const struct dl_cue *cue, uint32_t last)
{
    const uint32_t end = dl_range_sentence(doc, last).last;
    uint32_t next = last + 1;
    while (next < end && (dl_verb_is_time(doc, next) || doc->words.at[next].upos == DL_UPOS_ADV)) next++;
    return next < end && dl_cue_governs(cue, doc->words.at[next].form);
}

/* The cue of the lexicon with the longest tail that fits. */
static int match(struct dl_verb *v)
{
    const struct dl_cue *cue = dl_cues_find(v->said->cues, DL_CUE_VERB, v->doc->words.at[v->word].form);
    for (; cue != NULL; cue = dl_cues_next(v->said->cues, cue)) {
        uint32_t last = v->word;
        if (!match_tail(v->doc, v->word, cue, &last)) continue;
        if (v->cue != NULL && v->cue->frames != 0 && cue->frames == 0 && !leads_on(v->doc, cue, last))
            continue; /* "said no plan …" is no "said no to" */
        if (v->cue == NULL || cue->tail.size > v->cue->tail.size) {
            v->cue = cue;
            v->tail = last;
        }
    }
    return v->cue != NULL;
}

/* Auxiliaries, negation and adverbs before the verb belong to its cue, as far as they stand in one run with it. */
/* "had last month offered", "has on Friday accused": the auxiliary before a time that stands at `start`, or `start`. */
static uint32_t before_time(const struct dl_verb *v, uint32_t first, uint32_t start)
{
    struct dl_doc *doc = v->doc;
    const uint32_t time = start > first ? start - 1 : first;
    const enum dl_rel rel = rel_of(doc, time);
    if (start != v->top || time == first || doc->words.at[time].head != v->top) return start;
    if ((rel != DL_REL_OBL && doc->words.at[time].rel != DL_REL_OBL_UNMARKED) || doc->words.at[time].thing != DL_THING_TIME)
        return start;
    const uint32_t before = dl_range_block(doc, time).first;
    return before > first && doc->words.at[before - 1].head == v->top && rel_of(doc, before - 1) == DL_REL_AUX ? before - 1 : start;
}

uint32_t dl_verb_cue_start(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t start = v->top, first = dl_range_sentence(doc, v->word).first;
    while (start > first) {
        const struct dl_word *w = &doc->words.at[start - 1];
        enum dl_rel rel = rel_of(doc, start - 1);
        int mine = w->head == v->top || (w->head != DL_NONE && w->head >= start - 1 && w->head <= v->word);
        if (!mine && !(v->top != v->word && w->head == v->word)) break;
        if (dl_verb_is_surname(doc, start - 1)) break;
        if (start - 1 > first && dl_str_is(w->form, "May") && dl_word_listed(doc, start - 2, "last next this in since"))
            break; /* the month */
        if (rel == DL_REL_AUX || rel == DL_REL_COP || dl_has_feat(w, "Polarity=Neg") ||
            (rel == DL_REL_ADVMOD && (w->upos == DL_UPOS_ADV || w->upos == DL_UPOS_PART) && !dl_word_is(doc, start - 1, "when") &&
             !dl_word_is(doc, start - 1, "why") && !dl_word_is(doc, start - 1, "how") && !dl_word_is(doc, start - 1, "where") &&
             !dl_word_is(doc, start - 1, "so") && !dl_word_is(doc, start - 1, "as") && !dl_word_is(doc, start - 1, "ago")))
            start--;
        else break;
    }
    start = before_time(v, first, start);
    if (start > first && dl_word_is(doc, start, "far") && dl_word_is(doc, start - 1, "so")) /* "has so far refused" */
        for (start--; start > first && rel_of(doc, start - 1) == DL_REL_AUX && doc->words.at[start - 1].head == v->top;) start--;
    /* an adverb alone at the head of its sentence or behind a comma belongs to the sentence */
    while (start < v->top && doc->words.at[start].upos == DL_UPOS_ADV && start == first) start++;
    return start;
}

static uint32_t cue_end(const struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t end = v->tail, last = dl_range_sentence(doc, v->word).last;
    while (end < last) {
        const struct dl_word *w = &doc->words.at[end + 1];
        if (w->head == v->word && (w->rel == DL_REL_COMPOUND_PRT)) end++;
        else break;
    }
    return end;
}

/* "appealed to the army to hold its fire": whom a cue asks behind "to", with what he is to do behind him; DL_NONE. */
static uint32_t asked_behind_to(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if ((v->cue->frames & DL_FRAME_OBJECT_TO) == 0 || v->is_passive || !dl_word_is(doc, v->tail + 1, "to")) return DL_NONE;
    const uint32_t whom = dl_child(doc, v->word, DL_REL_OBL);
    if (whom == DL_NONE || doc->words.at[v->tail + 1].head != whom || dl_who_at(doc, whom) == DL_NONE) return DL_NONE;
    for (uint32_t c = dl_child_next(doc, v->word, whom); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (c > whom && dl_has_feat(&doc->words.at[c], "VerbForm=Inf") && dl_word_is(doc, dl_range_block(doc, c).first, "to"))
            return whom;
    return DL_NONE;
}

static void set_addressee(struct dl_verb *v)
{
    const uint32_t asked_to = asked_behind_to(v);
    if (asked_to != DL_NONE) v->find.addressee_head = asked_to;
    if ((v->cue->frames & DL_FRAME_TOLD) == 0) return;
    struct dl_doc *doc = v->doc;
    uint32_t object = v->is_passive ? dl_verb_subject(doc, v->top) : dl_child(doc, v->word, DL_REL_IOBJ);
    if (object == DL_NONE && !v->is_passive) object = dl_child(doc, v->word, DL_REL_OBJ);
    int asked = (v->cue->frames & DL_FRAME_OBJECT_TO) != 0 && dl_child(doc, v->word, DL_REL_XCOMP) != DL_NONE;
    if (object != DL_NONE && object != v->find.source_head && (asked || !dl_find_holds(&v->find, object)))
        v->find.addressee_head = object;
}

/* A participle that hangs on the sentence's root, a noun without a verb of its own, is the main verb misread. */
static int is_main(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t head = doc->words.at[v->word].head;
    if (doc->words.at[v->word].rel != DL_REL_ACL || head == DL_NONE || head > v->word || doc->words.at[head].rel != DL_REL_ROOT)
        return 0;
    if (dl_child(doc, head, DL_REL_COP) != DL_NONE || dl_child(doc, head, DL_REL_NSUBJ) != DL_NONE) return 0;
    for (uint32_t c = dl_child_next(doc, v->word, v->word); c != DL_NONE; c = dl_child_next(doc, v->word, c))
        if (doc->words.at[c].rel == DL_REL_OBL_AGENT) return 0;
    return doc->sentences.at[doc->words.at[head].sentence].words > 4;
}

/* "The president, who …, called for talks.": in running text a main verb without any auxiliary is none, whatever the parser calls its
 * subject; headings leave auxiliaries out. */
static int is_bare_predicate(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *word = &doc->words.at[v->word];
    if (word->rel != DL_REL_ROOT || dl_child(doc, v->word, DL_REL_AUX) != DL_NONE || !dl_str_ends(word->form, "ed")) return 0;
    struct dl_range sentence = dl_range_sentence(doc, v->word);
    return !dl_is_heading(dl_section_kind_of(doc, word->sentence)) && doc->words.at[sentence.last].upos == DL_UPOS_PUNCT &&
           sentence.last > sentence.first + 6;
}

static int has_child_behind(const struct dl_doc *doc, uint32_t word, enum dl_rel rel)
{
    uint32_t child = dl_child(doc, word, rel);
    return child != DL_NONE && child > word;
}

/* "the agency thought to be behind it": such verbs are joined to "to be" by their passive alone, whatever the parser makes of the form; but "which
 * he thought to be lost". */
static int is_supposed_to_be(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t to = v->word + 1, aux = dl_child(doc, v->word, DL_REL_AUX);
    if (to + 1 > dl_range_sentence(doc, v->word).last || !dl_word_is(doc, to, "to") || !dl_word_listed(doc, to + 1, "be have"))
        return 0;
    if (!dl_cues_lists(v->said->cues, DL_WORDS_SUPPOSING, v->cue->name) || (aux != DL_NONE && aux < v->word)) return 0;
    const uint32_t before = v->word == 0 ? DL_NONE : v->word - 1;
    if (before == DL_NONE || doc->words.at[before].upos == DL_UPOS_PRON) return 0;
    return dl_has_feat(&doc->words.at[v->word], "Tense=Past") && doc->words.at[v->word].rel != DL_REL_ACL_RELCL;
}

static int is_passive(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    if (is_supposed_to_be(v)) return 1;
    const struct dl_word *word = &doc->words.at[v->word];
    int is_perfect =
        dl_child(doc, v->word, DL_REL_AUX) != DL_NONE && dl_child(doc, v->word, DL_REL_OBJ) != DL_NONE; /* "he's called it" */
    const uint32_t aux = dl_child(doc, v->word, DL_REL_AUX_PASS); /* not the "is" of “Now is the time,” said Holm */
    if (aux != DL_NONE && v->said->word_quote[aux] == v->said->word_quote[v->word]) return 1;
    if (dl_child(doc, v->word, DL_REL_NSUBJ_PASS) != DL_NONE && !is_perfect) return !is_bare_predicate(v);
    if (v->word > 0 && dl_word_is(doc, v->word - 1, ",") && dl_verb_is_opening(v)) return 1; /* "Lind, asked about it, said …" */
    if (dl_child(doc, v->word, DL_REL_AUX) != DL_NONE || dl_verb_subject(doc, v->word) != DL_NONE) return 0;
    if (dl_verb_is_opening(v)) return 1;
    if (word->rel == DL_REL_ACL && (v->cue->frames & (DL_FRAME_TOLD | DL_FRAME_COMPLEMENT)) == 0 &&
        (has_child_behind(doc, v->word, DL_REL_OBJ) || has_child_behind(doc, v->word, DL_REL_CCOMP)))
        return 0; /* "reports alleged that …", "and in a statement accused him of …" */
    if (word->rel == DL_REL_CONJ && word->head != DL_NONE && (v->cue->frames & DL_FRAME_TOLD) != 0 &&
        dl_child(doc, word->head, DL_REL_AUX_PASS) != DL_NONE && dl_child(doc, v->word, DL_REL_OBJ) == DL_NONE &&
        dl_child(doc, v->word, DL_REL_IOBJ) == DL_NONE && has_child_behind(doc, v->word, DL_REL_CCOMP))
        return 1; /* "was called and told that …" */
    const uint32_t deed = word->rel == DL_REL_CONJ && word->head != DL_NONE && (v->cue->frames & DL_FRAME_OBJECT_TO) != 0 &&
                                  dl_child(doc, word->head, DL_REL_AUX_PASS) != DL_NONE
                              ? dl_child(doc, v->word, DL_REL_XCOMP)
                              : DL_NONE;
    if (deed != DL_NONE && dl_word_is(doc, v->word + 1, "to") && deed > v->word && dl_child(doc, v->word, DL_REL_OBJ) == DL_NONE)
        return 1; /* "was called and asked to return" */
    if (!is_past_participle(word) || is_main(v)) return 0;
    if (word->rel == DL_REL_XCOMP && word->head != DL_NONE && word->head < v->word &&
        dl_str_listed(doc->words.at[word->head].lemma, "become get feel", ' '))
        return 1; /* "might become viewed as a threat" */
    if (word->rel == DL_REL_CONJ && word->head != DL_NONE && dl_child(doc, word->head, DL_REL_AUX_PASS) != DL_NONE)
        return !dl_str_is(word->lemma, "call") || !dl_word_listed(doc, v->word + 1, "on upon for"); /* "was arrested and charged" */
    return word->rel == DL_REL_ACL || word->rel == DL_REL_ADVCL;
}

/* Without a source a verb attributes only in the passive, or as a participle or infinitive that no subject reaches. */
static int is_credible(const struct dl_verb *v)
{
    uint32_t above = v->doc->words.at[v->word].head;
    if (v->is_passive && above != DL_NONE && dl_lemma_is(&v->doc->words.at[above], "remain")) return 0; /* "remains to be seen" */
    uint32_t head = v->find.source_head;
    if (head != DL_NONE && v->doc->words.at[head].upos == DL_UPOS_NOUN && dl_verb_is_time(v->doc, head) &&
        dl_who_at(v->doc, head) == DL_NONE)
        return 0; /* "the year saw" */
    if (v->find.source.first != DL_NONE) return 1;
    if ((v->cue->frames & DL_FRAME_RAISING) != 0) return 1;
    if (v->is_passive && (v->find.shape == DL_SHAPE_SUBJECT || v->find.shape == DL_SHAPE_OBLIQUE))
        return (v->cue->frames & DL_FRAME_PASSIVE) != 0; /* "is banned" tells nobody's word, "is considered" does */
    if (v->is_passive)
        return (v->cue->frames & DL_FRAME_PASSIVE) != 0 ||
               (v->cue->weight == 3 && (v->find.shape == DL_SHAPE_CLAUSE || v->find.shape == DL_SHAPE_QUOTE));
    return v->cue->weight == 3 && is_participle(&v->doc->words.at[v->word]);
}

/* Polls find, have, put and give what others only come by. */
static int is_finding(const struct dl_verb *v)
{
    uint32_t head = v->find.source_head;
    if ((v->cue->frames & DL_FRAME_POLL) != 0 && dl_said_is_poll(v->said, head)) {
        uint32_t object = dl_child(v->doc, v->word, DL_REL_OBJ);
        uint8_t upos = object != DL_NONE ? v->doc->words.at[object].upos : DL_UPOS_X;
        if (!dl_str_is(v->cue->name, "have") || upos == DL_UPOS_PROPN || upos == DL_UPOS_PRON)
            return 1; /* "has her ahead", but "has a margin of error" */
    }
    if (!dl_str_is(v->cue->name, "find") || head == DL_NONE || v->doc->words.at[head].upos != DL_UPOS_NOUN) return 0;
    const struct dl_cue *noun = dl_cues_find(v->said->cues, DL_CUE_NOUN, v->doc->words.at[head].form);
    return (noun != NULL && noun->is_document) || dl_word_is(v->doc, head, "inquiry") || dl_word_is(v->doc, head, "probe");
}

/* "would neither confirm nor deny": one cue. */
static void take_neither(struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t first = dl_range_sentence(doc, v->word).first;
    if (v->word == 0 || !dl_word_is(doc, v->word - 1, "nor")) return;
    for (uint32_t w = v->word - 1; w > first && w + 6 > v->word; w--) {
        if (!dl_word_is(doc, w, "neither")) continue;
        v->find.cue.first = w - (doc->words.at[w - 1].upos == DL_UPOS_AUX);
        return;
    }
}

/* "1. Strongly condemns …": the body that the head of the resolution names, of whom the verb or the one that it is joined to is told. */
static int take_resolving(struct dl_verb *v)
{
    struct dl_doc *doc = v->doc;
    uint32_t subject = doc->sentences.at[doc->words.at[v->word].sentence].subject, top = v->top;
    if (subject == DL_NONE || v->is_passive || dl_verb_subject(doc, top) != DL_NONE) return 0;
    while (rel_of(doc, top) == DL_REL_CONJ && doc->words.at[top].head != DL_NONE) top = doc->words.at[top].head;
    if (doc->words.at[top].rel != DL_REL_ROOT || dl_verb_subject(doc, top) != DL_NONE) return 0;
    v->find.source = dl_range_source(doc, subject);
    for (uint32_t w = subject + 1; w <= v->find.source.last; w++) /* "…, at its meeting in Rome:" */
        if (dl_word_is(doc, w, ",")) v->find.source.last = w - 1;
    v->find.source_head = subject;
    return 1;
}

static void begin(struct dl_verb *v)
{
    v->find = (struct dl_find){.lexical = v->cue,
                               .head = v->word,
                               .source = DL_NO_RANGE,
                               .source_head = DL_NONE,
                               .addressee_head = DL_NONE,
                               .sentence = v->doc->words.at[v->word].sentence,
                               .within = DL_NONE,
                               .polarity = v->cue->polarity};
    v->find.cue = (struct dl_range){dl_verb_cue_start(v), cue_end(v)};
    take_neither(v);
    if (!take_resolving(v)) dl_verb_set_source(v);
    dl_verb_take_document(v);
}

/* Polls and inquiries find what people only come upon. */
static struct dl_cue as_finding(const struct dl_cue *find)
{
    struct dl_cue cue = *find;
    cue.frames |= DL_FRAME_OBJECT | DL_FRAME_COMPLEMENT | DL_FRAME_CLAUSE | DL_FRAME_QUOTE;
    cue.weight = 3;
    return cue;
}

/* A verb of the lexicon in a frame that the lexicon does not give it. */
static struct dl_cue widened(const struct dl_cue *narrow)
{
    struct dl_cue cue = *narrow;
    cue.frames |= DL_FRAME_OBJECT | DL_FRAME_CLAUSE | DL_FRAME_OBJECT_TO | DL_FRAME_WH | DL_FRAME_AS;
    if (cue.weight == 3) cue.frames |= DL_FRAME_TO; /* "began to rise", "proved to be" tell nobody's will */
    if (cue.weight < 2) cue.weight = 2;
    return cue;
}

/* "is reported to have said": what he said is told as well as that it is reported. */
static int is_told_of(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    uint32_t above = doc->words.at[v->top].head, have = dl_child(doc, v->top, DL_REL_AUX);
    if (rel_of(doc, v->top) != DL_REL_XCOMP || above == DL_NONE || above > v->top || have == DL_NONE) return 0;
    return dl_lemma_is(&doc->words.at[have], "have") && dl_child(doc, above, DL_REL_AUX_PASS) != DL_NONE;
}

/* "was welcomed by Berlin", "is opposed by the Greens": a view of somebody's, and no deed. */
static int is_attitude(const struct dl_verb *v)
{
    if (!v->is_passive || v->cue->weight != 2 || v->find.shape != DL_SHAPE_SUBJECT || v->find.source_head == DL_NONE) return 0;
    if ((v->cue->frames & DL_FRAME_OBJECT) == 0 || (v->cue->frames & DL_FRAME_CLAUSE) == 0) return 0;
    return !dl_cues_lists(v->said->cues, DL_WORDS_DEED, v->cue->name) && !dl_said_is_thing(v->said, v->find.source_head);
}

/* "Republicans are convinced that …": what the subject thinks, and nobody has told it. */
static int is_of_subject(const struct dl_verb *v)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = dl_child(doc, v->word, DL_REL_CCOMP);
    return dl_word_is(doc, v->word, "convinced") && clause != DL_NONE && clause > v->word;
}

/* "It says the campaign broke the law", "it rejected the claim, saying …": a paper's or a body's word, where a clause follows the plainest verbs. */
static int is_its_word(const struct dl_verb *v)
{
    return v->find.source_head != DL_NONE && dl_word_is(v->doc, v->find.source_head, "it") && !v->is_passive &&
           (v->doc->words.at[v->find.source_head].head == v->top || dl_word_is(v->doc, v->find.cue.first - 1, ",")) &&
           v->find.shape == DL_SHAPE_CLAUSE && dl_str_listed(v->cue->name, "say add note state warn argue", ' ');
}

static int judge(struct dl_verb *v)
{
    dl_verb_take_teller(v);
    dl_verb_mend_content(v);
    set_addressee(v);
    v->find.prior = v->cue->weight == 3 ? 2200 : 850;
    if (v->find.source.first == DL_NONE) v->find.prior = v->cue->weight == 3 ? 1400 : 400;
    int is_agent_s = v->find.shape == DL_SHAPE_SUBJECT && v->find.source.first != DL_NONE && v->cue->weight == 3;
    if (is_agent_s && (v->cue->frames & DL_FRAME_PASSIVE) != 0) v->find.prior += AGENT_PRIOR; /* "was condemned by the council" */
    if (is_attitude(v) || dl_verb_is_staged(v)) v->find.prior += ATTITUDE_PRIOR;
    if (v->is_passive && v->find.source.first != DL_NONE && dl_verb_is_opening(v))
        v->find.prior += AGENT_PRIOR; /* "Asked by a reporter whether he would go, he laughed" */
    if (v->is_passive && v->find.source.first != DL_NONE && v->find.shape == DL_SHAPE_INFINITIVE && v->cue->weight < 3 &&
        (v->cue->frames & DL_FRAME_OBJECT_TO) != 0)
        v->find.prior += AGENT_PRIOR; /* "was ordered by a court to pay" */
    if (is_its_word(v) || (!v->find.is_proposed && dl_verb_relayed(v) != DL_NONE)) v->find.prior += AGENT_PRIOR;
    if (v->top != v->word && v->cue->weight == 3 && (v->cue->frames & DL_FRAME_QUOTE) != 0 && v->find.shape != DL_SHAPE_OBJECT &&
        dl_verb_goes_on_to(v->doc, v->word))
        v->find.prior += ATTITUDE_PRIOR;
    if (v->cue->weight == 3 && asked_behind_to(v) != DL_NONE)
        v->find.is_proposed = 0; /* the frame, though the tree has no object */
    if (v->find.is_proposed) v->find.prior = DL_PROPOSED_PRIOR;
    else if (is_told_of(v)) {
        v->find.is_retold = 1;
        v->find.prior += AGENT_PRIOR;
    }
    return dl_said_judge(v->said, &v->find);
}

/* What the lexicon's frames do not cover is proposed: another frame, or none to whom it belongs. */
static int propose(struct dl_verb *v)
{
    const struct dl_cue cue = widened(v->cue), *lexical = v->cue;
    v->cue = &cue;
    begin(v);
    v->find.lexical = lexical;
    v->find.is_proposed = 1;
    return dl_verb_set_content(v) ? judge(v) : DL_OK;
}

/* "was quoted as saying", "was quoted by the agency as saying": who is quoted says it. The last word of such a cue; DL_NONE. */
static uint32_t quoted_saying(const struct dl_verb *v)
{
    enum { AGENT_WORDS = 8 };
    const struct dl_doc *doc = v->doc;
    uint32_t as = v->word + 1, last = dl_range_sentence(doc, v->word).last;
    if (!dl_word_listed(doc, v->word, "quoted cited reported") || dl_verb_subject(doc, v->word) == DL_NONE) return DL_NONE;
    if (dl_word_is(doc, as, "by"))
        while (as < last && as < v->word + AGENT_WORDS && !dl_word_is(doc, as, "as")) as++;
    return as < last && dl_word_is(doc, as, "as") && dl_word_is(doc, as + 1, "saying") ? as + 1 : DL_NONE;
}

/* "Refuse to Be a Victim courses", "the Ask Me Anything hour": in running text a capital in the middle of a sentence is a name's. */
static int is_in_title(const struct dl_said *said, uint32_t word)
{
    enum { LEAST_SMALL = 3 };
    const struct dl_doc *doc = said->doc;
    struct dl_range sentence = dl_range_sentence(doc, word);
    if (word <= sentence.first + 1 || !dl_ascii_upper(doc->words.at[word].form.at[0])) return 0;
    if (doc->words.at[word - 1].upos == DL_UPOS_PUNCT || said->word_quote[word] != DL_NONE) return 0;
    uint32_t small = 0;
    for (uint32_t w = sentence.first; w <= sentence.last; w++)
        small += doc->words.at[w].form.size > 3 && dl_ascii_lower(doc->words.at[w].form.at[0]) &&
                 (doc->words.at[w].upos == DL_UPOS_NOUN || doc->words.at[w].upos == DL_UPOS_VERB ||
                  doc->words.at[w].upos == DL_UPOS_ADJ);
    return small >= LEAST_SMALL;
}

/* "is being mean to him": a base form right behind its copula. */
static int is_adjective(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    const uint32_t copula = w->upos == DL_UPOS_VERB && dl_str_equal(w->form, w->lemma) ? dl_child(doc, word, DL_REL_COP) : DL_NONE;
    if (copula == DL_NONE || copula > word) return 0;
    for (uint32_t between = copula + 1; between < word; between++)
        if (doc->words.at[between].upos != DL_UPOS_ADV && doc->words.at[between].upos != DL_UPOS_AUX) return 0;
    return 1;
}

int dl_said_verb(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_VERB ? !dl_verb_is_misread(said, word)
                                : rel_of(doc, word) == DL_REL_AMOD || rel_of(doc, word) == DL_REL_COMPOUND)
        return DL_OK;
    if (is_adjective(doc, word)) return DL_OK;
    if (dl_word_is(doc, word, "saying") && word > 0 && dl_word_is(doc, word - 1, "as")) return DL_OK; /* "quoted her as saying" */
    if (dl_word_is(doc, word, "told") && word == dl_range_sentence(doc, word).first + 1 && dl_word_is(doc, word - 1, "all"))
        return DL_OK; /* "All told, it took a year" */
    struct dl_verb v = {.said = said, .doc = doc, .word = word, .top = word, .tail = word};
    if (!match(&v) || is_in_title(said, word) || (is_carrier(said, w) && dl_verb_carries(&v)) || dl_verb_tells_by(&v)) return DL_OK;
    if (v.tail > word && dl_said_is_told_by_participle(said, v.tail)) return DL_OK;
    while ((rel_of(doc, v.top) == DL_REL_XCOMP || dl_verb_goes_on_to(doc, v.top)) && doc->words.at[v.top].head != DL_NONE &&
           doc->words.at[v.top].head < v.top && is_carrier(said, &doc->words.at[doc->words.at[v.top].head]) &&
           v.top - doc->words.at[v.top].head < 5)
        v.top = doc->words.at[v.top].head;
    v.is_passive = is_passive(&v) && !is_of_subject(&v);
    const uint32_t saying = v.is_passive ? quoted_saying(&v) : DL_NONE;
    if (saying != DL_NONE) {
        v.is_passive = 0;
        v.tail = saying;
    }
    begin(&v);
    const struct dl_cue *lexical = v.cue, finding = as_finding(v.cue);
    if (is_finding(&v)) v.cue = &finding;
    else if (v.cue->frames == DL_FRAME_POLL) return DL_OK;
    const uint32_t before = said->finds.count;
    if (dl_verb_set_content(&v) && is_credible(&v)) return judge(&v) == DL_OK ? dl_verb_add_relayed(&v, before) : DL_ENOMEM;
    v.cue = lexical;
    return propose(&v);
}
