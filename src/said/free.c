/* Free indirect speech: a sentence that carries on what somebody has just been reported to say, without a cue of its own. "The steps
 * were too fast, she conceded. The most important thing was a truce." Nothing but its place and its wording shows it, so that
 * it is read only in the paragraph and right behind a telling, and by one of these marks (Banfield, "Unspeakable Sentences", 1982, on
 * the judgement and the tenses). Of the speaker himself the reporter tells too, so that only the last two may be about him.
 *
 *   judgement    a superlative or the like as subject of "be": "the most urgent problem, however, was"
 *   quotation    some words of it in marks: 'should talk from "a position of strength"'
 *   obligation   "must", "should", "ought" behind a telling in the past, which keep their form where others shift; "had to be decided"
 *   verdict      "There was no question of it", "It was too early to tell", "That was an insult", behind a telling in the past
 *   prospect     "There would be elections", "Nobody would go hungry", "Drivers would have to pay", behind a telling in the past
 *   intent       what the speaker or his side "would" do, is "ready" for, has "never" done, behind a telling in the past */
#include "said/find.h"

#include <string.h>

#include "who/who.h"

enum { LEAST_WORDS = 5, LEAST_QUOTED = 3, FREE_SCORE = 600 };

/* Whether somebody has just taken a view, by a word that surely tells one: behind it only the tenses tell that he goes on. */
static int has_teller(const struct dl_said *said, const struct dl_find *find)
{
    return find->source_head != DL_NONE && find->lexical != NULL && (find->is_speech || find->lexical->weight == 3) &&
           !dl_said_is_negated(said->doc, find->head);
}

/* Whether others may go on from it: something that somebody tells, promises or demands, and does. */
static int is_telling(const struct dl_said *said, const struct dl_find *find)
{
    if (!find->is_speech || !has_teller(said, find)) return 0;
    return find->polarity == DL_POLARITY_AFFIRM || find->polarity == DL_POLARITY_DEMAND || find->polarity == DL_POLARITY_PROMISE;
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

/* An auxiliary of the root, one of these; DL_NONE. */
static uint32_t auxiliary(const struct dl_doc *doc, uint32_t root, const char *forms)
{
    for (uint32_t c = dl_child_next(doc, root, DL_NONE); c != DL_NONE && c < root; c = dl_child_next(doc, root, c))
        if (dl_rel_base(doc->words.at[c].rel) == DL_REL_AUX && dl_str_listed_nocase(doc->words.at[c].form, forms, ' ')) return c;
    return DL_NONE;
}

/* "The matter had to be settled by the courts", "The blockade had to remain" */
static int had_to_be(const struct dl_doc *doc, uint32_t root)
{
    const uint32_t what = dl_child(doc, root, DL_REL_XCOMP);
    if (!dl_str_is_nocase(doc->words.at[root].form, "had") || what == DL_NONE || what < root + 2) return 0;
    if (!dl_str_is(doc->words.at[root + 1].form, "to")) return 0;
    return dl_child(doc, what, DL_REL_AUX_PASS) != DL_NONE || dl_child(doc, what, DL_REL_COP) != DL_NONE ||
           dl_str_listed(doc->words.at[what].lemma, "remain stay continue cease", ' ');
}

static int is_obligation(const struct dl_doc *doc, uint32_t root)
{
    return auxiliary(doc, root, "must should ought") != DL_NONE || had_to_be(doc, root);
}

/* "There was no question of it", "There could be no talks" */
static int is_nothing(const struct dl_doc *doc, uint32_t root)
{
    static const char things[] = "question need doubt reason alternative room point hope justification excuse compromise turning "
                                 "place substitute solution going cause guarantee";
    uint32_t expletive = dl_child(doc, root, DL_REL_EXPL), thing = dl_child(doc, root, DL_REL_NSUBJ);
    const uint32_t modal = auxiliary(doc, root, "could would");
    if (modal == DL_NONE && !dl_has_feat(&doc->words.at[root], "Tense=Past")) return 0;
    if (expletive == DL_NONE || thing == DL_NONE || !dl_str_is_nocase(doc->words.at[expletive].form, "there")) return 0;
    const uint32_t no = dl_child(doc, thing, DL_REL_DET);
    if (no == DL_NONE || !dl_str_is(doc->words.at[no].form, "no")) return 0;
    return dl_str_listed(doc->words.at[thing].lemma, things, ' ') || modal != DL_NONE;
}

/* "It was too early to tell", "That was an insult", "It was not the job of his agency" */
static int is_verdict(const struct dl_doc *doc, uint32_t root)
{
    static const char nouns[] =
        "matter job task business duty shame scandal disgrace insult provocation mistake farce affair coincidence illusion";
    static const char adjectives[] =
        "early wrong right compatible unacceptable unthinkable inconceivable unfair absurd irresponsible "
        "necessary impossible unrealistic important essential vital crucial premature intolerable";
    const uint32_t cop = dl_child(doc, root, DL_REL_COP);
    uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE) subject = dl_child(doc, root, DL_REL_EXPL);
    if (cop == DL_NONE || subject == DL_NONE || !dl_has_feat(&doc->words.at[cop], "Tense=Past")) return 0;
    if (dl_lemma_is(&doc->words.at[root], "question"))
        return root > 2 && dl_str_is(doc->words.at[root - 2].form, "of"); /* "out of the question" */
    if (dl_str_listed(doc->words.at[root].lemma, "unacceptable unthinkable inconceivable intolerable", ' ')) return 1;
    if (!dl_str_listed_nocase(doc->words.at[subject].form, "it that this", ' ')) return 0;
    return dl_str_listed(doc->words.at[root].lemma, doc->words.at[root].upos == DL_UPOS_ADJ ? adjectives : nouns, ' ');
}

static uint32_t subject_of(const struct dl_doc *doc, uint32_t root)
{
    const uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    return subject != DL_NONE ? subject : dl_child(doc, root, DL_REL_NSUBJ_PASS);
}

/* "He did not give details": told about the speaker. */
static int is_about(const struct dl_doc *doc, uint32_t root, const struct dl_find *telling)
{
    const uint32_t subject = subject_of(doc, root);
    if (subject == DL_NONE) return 0;
    uint32_t who = dl_who_at(doc, subject);
    return who != DL_NONE && who == dl_who_at(doc, telling->source_head);
}

/* "His party", "Kyiv" after the Ukrainian minister: those for whom the speaker speaks. */
static int is_of_his_side(const struct dl_doc *doc, uint32_t root, const struct dl_find *telling)
{
    const uint32_t subject = subject_of(doc, root), speaker = dl_who_at(doc, telling->source_head);
    if (subject == DL_NONE || speaker == DL_NONE) return 0;
    const uint32_t owner = dl_child(doc, subject, DL_REL_NMOD_POSS), who = dl_who_at(doc, subject);
    if (owner != DL_NONE) return dl_who_at(doc, owner) == speaker;
    if (dl_word_is(doc, subject, "they")) return auxiliary(doc, root, "would") != DL_NONE;
    if (who == DL_NONE) return 0;
    const struct dl_entity *side = &doc->entities.at[who], *s = &doc->entities.at[speaker];
    if (s->of == who) return 1;
    const int is_state = side->kind == DL_ENTITY_COUNTRY || dl_str_is(side->sector, "GOV");
    return is_state && side->kind != DL_ENTITY_PERSON && side->country[0] != 0 && strcmp(side->country, s->country) == 0 &&
           dl_str_listed(s->sector, "GOV MIL", ' ');
}

/* What only he can know or decide: what he or his side would do, is ready for, never did. */
static int is_intent(const struct dl_doc *doc, uint32_t root)
{
    static const char untold[] =
        "say comment tell elaborate confirm name disclose reveal specify discuss answer become win lose die "
        "like love prefer";
    static const char thoughts[] = "imagine accept understand agree guarantee promise exclude";
    if (auxiliary(doc, root, "might") != DL_NONE) return 1;
    static const char states[] = "ready prepared willing confident convinced determined unwilling innocent proud sure";
    const struct dl_word *words = doc->words.at;
    const uint32_t subject = subject_of(doc, root), cop = dl_child(doc, root, DL_REL_COP), aux = auxiliary(doc, root, "would");
    if (subject == DL_NONE || subject > root) return 0;
    const uint32_t object = dl_child(doc, root, DL_REL_OBJ); /* "would not give details" */
    if (object != DL_NONE &&
        dl_str_listed(words[object].lemma, "detail reason name figure date information comment interview", ' '))
        return 0;
    for (uint32_t c = dl_child_next(doc, root, DL_NONE); c != DL_NONE; c = dl_child_next(doc, root, c))
        if (words[c].rel == DL_REL_ADVMOD && dl_str_listed(words[c].form, "later eventually often usually sometimes", ' '))
            return 0;
    if (cop != DL_NONE && words[root].upos == DL_UPOS_ADJ)
        return dl_has_feat(&words[cop], "Tense=Past") && dl_str_listed(words[root].lemma, states, ' ');
    if (aux != DL_NONE) return auxiliary(doc, root, "have") == DL_NONE && !dl_str_listed(words[root].lemma, untold, ' ');
    if (auxiliary(doc, root, "could") != DL_NONE) return dl_str_listed(words[root].lemma, thoughts, ' ');
    if (dl_str_is(words[root].form, "going")) /* "He was not going to pass judgment" */
        return dl_said_is_negated(doc, root) && auxiliary(doc, root, "was were") != DL_NONE &&
               dl_child(doc, root, DL_REL_XCOMP) != DL_NONE;
    if (auxiliary(doc, root, "had") == DL_NONE) return 0;
    for (uint32_t c = dl_child_next(doc, root, DL_NONE); c != DL_NONE && c < root; c = dl_child_next(doc, root, c))
        if (words[c].rel == DL_REL_ADVMOD && dl_str_is(words[c].form, "never")) return 1;
    return 0;
}

/* "There would be early elections", "Nobody would go hungry", "Drivers would have to pay": what was still to come of people when it was told; the reporter
 * writes "will". Of laws and plans he writes "would" himself. */
static int is_prospect(const struct dl_doc *doc, uint32_t root)
{
    static const char anybody[] = "nobody nothing none those everyone everybody anyone anybody all";
    const uint32_t there = dl_child(doc, root, DL_REL_EXPL), subject = subject_of(doc, root);
    if (auxiliary(doc, root, "would") == DL_NONE || auxiliary(doc, root, "have") != DL_NONE) return 0;
    for (uint32_t c = dl_child_next(doc, root, DL_NONE); c != DL_NONE; c = dl_child_next(doc, root, c))
        if (doc->words.at[c].rel == DL_REL_ADVCL) return 0; /* "Drivers would pay more if the bill passed" */
    if (there != DL_NONE) return there < root && dl_word_is(doc, there, "there");
    if (subject == DL_NONE || subject > root) return 0;
    if (dl_word_listed(doc, subject, anybody)) return 1;
    return doc->words.at[subject].upos == DL_UPOS_NOUN && dl_has_feat(&doc->words.at[subject], "Number=Plur") &&
           (doc->words.at[subject].thing == DL_THING_PERSON || dl_who_at(doc, subject) != DL_NONE);
}

/* "The doctor's answer was clear", "Holm “questioned the plan”": of somebody else who is named or whose word it is. */
static int is_of_another(const struct dl_doc *doc, uint32_t root)
{
    uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE) return 0;
    uint32_t owner = dl_child(doc, subject, DL_REL_NMOD_POSS), who = dl_who_at(doc, owner != DL_NONE ? owner : subject);
    return who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON;
}

enum mark { MARK_NONE, MARK_WORDING, MARK_TENSE };

static enum mark mark_of(const struct dl_said *said, const struct dl_sentence *s, uint32_t root, const struct dl_find *telling)
{
    const struct dl_doc *doc = said->doc;
    const int is_past = dl_has_feat(&doc->words.at[telling->head], "Tense=Past"), is_his = is_about(doc, root, telling);
    if (is_past && is_intent(doc, root) && (is_his || is_of_his_side(doc, root, telling))) return MARK_TENSE;
    if (is_his || is_of_another(doc, root)) return MARK_NONE;
    if (is_past && !dl_str_is(doc->words.at[s->word].form, "But") && (is_nothing(doc, root) || is_verdict(doc, root)))
        return MARK_TENSE;
    if (is_past && is_telling(said, telling) && is_prospect(doc, root)) return MARK_TENSE;
    return (is_past && is_obligation(doc, root)) || is_judgement(doc, root) || has_fragment(said, s) ? MARK_WORDING : MARK_NONE;
}

static int add(struct dl_said *said, uint32_t sentence, const struct dl_find *telling)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    uint32_t root = dl_root_of(doc, s);
    for (uint32_t w = s->word; w < s->word + s->words; w++) /* "It was out of the question, stressed Holm": he says so */
        if (said->word_quote[w] == DL_NONE && dl_quotes_is_report(said->cues, doc, w)) return DL_OK;
    const enum mark mark = root != DL_NONE ? mark_of(said, s, root, telling) : MARK_NONE;
    if (mark == MARK_NONE || (mark == MARK_WORDING && !is_telling(said, telling))) return DL_OK;
    struct dl_find find = {.cue = DL_NO_RANGE,
                           .head = root,
                           .source = telling->source,
                           .source_head = telling->source_head,
                           .addressee_head = DL_NONE,
                           .sentence = sentence,
                           .within = DL_NONE,
                           .polarity = DL_POLARITY_AFFIRM,
                           .shape = DL_SHAPE_CLAUSE,
                           .is_free = mark == MARK_TENSE,
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
    uint32_t at = DL_NONE; /* the last sentence of what it tells */
    int code = DL_OK;
    for (uint32_t i = 0; code == DL_OK && count > 0 && i + 1 < doc->sentences.count; i++) {
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
        if (telling != DL_NONE) {
            before = said->finds.at[telling];
            at = before.sentence;
        }
        if (at != DL_NONE && at + 1 == i && reached == i) at = i; /* in words of his that go on */
        if (at != i || reached > i || s->section != doc->sentences.at[i].section || s->words < LEAST_WORDS) continue;
        uint32_t own = next;
        while (own < count && said->finds.at[own].sentence == i + 1 && said->finds.at[own].is_dropped) own++;
        if (own < count && said->finds.at[own].sentence == i + 1) continue;
        const uint32_t added = said->finds.count;
        if (has_teller(said, &before)) code = add(said, i + 1, &before);
        if (said->finds.count > added) at = i + 1; /* and on */
    }
    return code;
}
