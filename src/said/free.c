/* Free indirect speech: a sentence that carries on what somebody has just been reported to say, without a cue of its own. "The steps
 * were too fast, she conceded. The most important thing was a truce." Nothing but its place and its wording shows it, so that
 * it is read only in the paragraph and right behind a telling, never about the speaker, and by one of three marks (Banfield,
 * "Unspeakable Sentences", 1982, on the first and the last):
 *
 *   judgement    a superlative or the like as subject of "be": "the most urgent problem, however, was"
 *   quotation    some words of it in marks: 'should talk from "a position of strength"'
 *   obligation   "must", "should", "ought" behind a telling in the past, which keep their form where others shift */
#include "said/find.h"
#include "who/who.h"

enum { LEAST_WORDS = 5, LEAST_QUOTED = 3, FREE_SCORE = 600 };

static uint32_t root_of(const struct dl_doc *doc, const struct dl_sentence *s)
{
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (doc->words.at[w].head == DL_NONE) return w;
    return DL_NONE;
}

/* Whether others may go on from it: something that somebody tells, promises or demands, and does. */
static int is_telling(const struct dl_said *said, const struct dl_find *find)
{
    if (!find->is_speech || find->source_head == DL_NONE || find->lexical == NULL) return 0;
    int is_told =
        find->polarity == DL_POLARITY_AFFIRM || find->polarity == DL_POLARITY_DEMAND || find->polarity == DL_POLARITY_PROMISE;
    return is_told && !dl_said_is_negated(said->doc, find->head);
}

static int is_superlative(const struct dl_doc *doc, uint32_t noun)
{
    static const char words[] = "first top main chief key decisive crucial number-one real only central biggest";
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE; c = dl_child_next(doc, noun, c)) {
        const struct dl_word *w = &doc->words.at[c];
        if (w->rel != DL_REL_AMOD || c > noun) continue;
        if (dl_has_feat(w, "Degree=Sup") || dl_str_listed(w->lemma, words, ' ')) return 1;
        for (uint32_t k = dl_child_next(doc, c, DL_NONE); k != DL_NONE; k = dl_child_next(doc, c, k))
            if (dl_str_is(doc->words.at[k].form, "most")) return 1;
    }
    return 0;
}

/* "The most urgent problem was …" */
static int is_judgement(const struct dl_doc *doc, uint32_t root)
{
    static const char things[] =
        "problem priority thing question task goal aim point issue step condition challenge danger concern need "
        "reason solution way option matter obstacle threat mistake lesson objective duty";
    uint32_t cop = dl_child(doc, root, DL_REL_COP), subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_child(doc, root, DL_REL_NSUBJ_OUTER);
    if (cop == DL_NONE || subject == DL_NONE || !dl_str_listed(doc->words.at[subject].lemma, things, ' ')) return 0;
    return is_superlative(doc, subject);
}

/* Words in marks that neither open the sentence nor fill it. */
static int has_fragment(const struct dl_said *said, const struct dl_sentence *s)
{
    uint32_t quoted = 0, plain = 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        if (said->doc->words.at[w].upos == DL_UPOS_PUNCT) continue;
        if (said->word_quote[w] == DL_NONE) plain++;
        else if (plain == 0) return 0;
        else quoted++;
    }
    return quoted >= LEAST_QUOTED && plain >= LEAST_QUOTED;
}

static int is_obligation(const struct dl_doc *doc, uint32_t root, uint32_t cue)
{
    if (!dl_has_feat(&doc->words.at[cue], "Tense=Past")) return 0;
    for (uint32_t c = dl_child_next(doc, root, DL_NONE); c != DL_NONE; c = dl_child_next(doc, root, c))
        if (doc->words.at[c].rel == DL_REL_AUX &&
            (dl_word_is(doc, c, "must") || dl_word_is(doc, c, "should") || dl_word_is(doc, c, "ought")))
            return 1;
    return 0;
}

/* "He did not give details": told about the speaker. */
static int is_about(const struct dl_doc *doc, uint32_t root, const struct dl_find *telling)
{
    uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_child(doc, root, DL_REL_NSUBJ_PASS);
    if (subject == DL_NONE) return 0;
    uint32_t who = dl_who_at(doc, subject);
    return who != DL_NONE && who == dl_who_at(doc, telling->source_head);
}

/* "The doctor's answer was clear", "Holm “questioned the plan”": of somebody else who is named or whose word it is. */
static int is_of_another(const struct dl_doc *doc, uint32_t root)
{
    uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE) return 0;
    uint32_t owner = dl_child(doc, subject, DL_REL_NMOD_POSS), who = dl_who_at(doc, owner != DL_NONE ? owner : subject);
    return who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON;
}

static int add(struct dl_said *said, uint32_t sentence, const struct dl_find *telling)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    uint32_t root = root_of(doc, s);
    if (root == DL_NONE || is_about(doc, root, telling)) return DL_OK;
    if (is_of_another(doc, root)) return DL_OK;
    if (!is_judgement(doc, root) && !has_fragment(said, s) && !is_obligation(doc, root, telling->head)) return DL_OK;
    struct dl_find find = {.cue = DL_NO_RANGE,
                           .head = root,
                           .source = telling->source,
                           .source_head = telling->source_head,
                           .addressee_head = DL_NONE,
                           .sentence = sentence,
                           .within = DL_NONE,
                           .polarity = DL_POLARITY_AFFIRM,
                           .shape = DL_SHAPE_CLAUSE,
                           .score = FREE_SCORE};
    dl_find_add(doc, &find, dl_range_sentence(doc, s->word));
    return find.piece_count > 0 ? dl_said_push(said, &find) : DL_OK;
}

int dl_said_free(struct dl_said *said)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t count = said->finds.count; /* in text order; what is found here comes behind them */
    uint32_t next = 0, reached = 0;           /* the last sentence that something said reaches to */
    struct dl_find before = {.sentence = DL_NONE};
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && next < count && i + 1 < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i + 1];
        uint32_t telling = DL_NONE;
        for (; next < count && said->finds.at[next].sentence <= i; next++) {
            const struct dl_find *find = &said->finds.at[next];
            if (find->is_dropped) continue;
            if (find->within == DL_NONE) telling = next;
            for (uint32_t p = 0; p < find->piece_count; p++) {
                uint32_t sentence = doc->words.at[find->pieces[p].last].sentence;
                if (sentence > reached) reached = sentence;
            }
        }
        if (telling != DL_NONE) before = said->finds.at[telling];
        if (before.sentence != i || reached > i || s->section != doc->sentences.at[i].section || s->words < LEAST_WORDS) continue;
        uint32_t own = next;
        while (own < count && said->finds.at[own].sentence == i + 1 && said->finds.at[own].is_dropped) own++;
        if (own < count && said->finds.at[own].sentence == i + 1) continue;
        const uint32_t added = said->finds.count;
        if (is_telling(said, &before)) code = add(said, i + 1, &before);
        if (said->finds.count > added) before.sentence = i + 1; /* and on */
    }
    return code;
}
