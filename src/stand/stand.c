/* Who stands where on what: predicates of the stance lexicon with their holder and their issue, read off the tree.
 *
 * The holder is the predicate's subject, or, of an evaluation ("is unacceptable"), who says the sentence; the issue is the phrase in the
 * slot that the lexicon names. Two findings are one position when holder, stance and the issue's content words are the same. A first
 * version: issues are not yet merged across wordings, nor changes followed in time. */
#include "stand/stand.h"

#include "base/table.h"
#include "base/tree.h"
#include "stand/stances.h"
#include "who/who.h"

enum { ISSUE_WORDS = 12, KEY_BYTES = 512 };

struct finding {
    uint32_t predicate, holder; /* word, entity */
    uint32_t issue;             /* head word */
    enum dl_stance stance;
};

/* ---- parts of the clause ---- */

static int is_negated(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const struct dl_word *child = dl_word_at(doc, c);
        if (child->rel == DL_REL_ADVMOD &&
            (dl_lemma_is(child, "not") || dl_lemma_is(child, "n't") || dl_lemma_is(child, "never") || dl_lemma_is(child, "no")))
            return 1;
        if (child->rel == DL_REL_DET && dl_lemma_is(child, "no")) return 1;
    }
    return 0;
}

static int is_only_possible(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        const struct dl_word *child = dl_word_at(doc, c);
        if (child->rel == DL_REL_AUX &&
            (dl_lemma_is(child, "may") || dl_lemma_is(child, "might") || dl_lemma_is(child, "can") || dl_lemma_is(child, "could")))
            return 1;
        if (child->rel == DL_REL_MARK &&
            (dl_lemma_is(child, "if") || dl_lemma_is(child, "whether") || dl_lemma_is(child, "unless")))
            return 1;
    }
    return 0;
}

/* The subject of a predicate, or of the predicates that it continues. */
static uint32_t subject_of(const struct dl_doc *doc, uint32_t word)
{
    for (uint32_t steps = 0; word != DL_NONE && steps < 6; steps++) {
        uint32_t subject = dl_child(doc, word, DL_REL_NSUBJ);
        if (subject != DL_NONE) return subject;
        uint8_t rel = dl_word_at(doc, word)->rel;
        if (rel == DL_REL_ACL_RELCL) return dl_word_at(doc, word)->head;
        if (rel != DL_REL_XCOMP && rel != DL_REL_CONJ && rel != DL_REL_ADVCL) return DL_NONE;
        word = dl_word_at(doc, word)->head;
    }
    return DL_NONE;
}

static uint32_t prepositional(const struct dl_doc *doc, uint32_t word, struct dl_str preposition)
{
    for (uint32_t c = dl_child_next(doc, word, DL_NONE); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        if (dl_word_at(doc, c)->rel != DL_REL_OBL) continue;
        uint32_t mark = dl_child(doc, c, DL_REL_CASE);
        if (mark != DL_NONE && dl_str_equal(dl_word_at(doc, mark)->lemma, preposition)) return c;
    }
    return DL_NONE;
}

static uint32_t in_slot(const struct dl_doc *doc, uint32_t word, const struct dl_stance_frame *frame)
{
    switch (frame->slot) {
    case DL_SLOT_OBJ: {
        uint32_t object = dl_child(doc, word, DL_REL_OBJ);
        return object != DL_NONE ? object : dl_child(doc, word, DL_REL_NSUBJ_PASS);
    }
    case DL_SLOT_XCOMP: return dl_child(doc, word, DL_REL_XCOMP);
    case DL_SLOT_CCOMP: return dl_child(doc, word, DL_REL_CCOMP);
    case DL_SLOT_SUBJ: return dl_child(doc, word, DL_REL_NSUBJ);
    case DL_SLOT_PREPOSITION: return prepositional(doc, word, frame->preposition);
    }
    return DL_NONE;
}

/* "considers NATO membership a threat", "sees it as a mistake": the word that evaluates the object; DL_NONE. */
static uint32_t evaluation_of(const struct dl_doc *doc, uint32_t word)
{
    static const char plain[] = "consider,call,deem,label,brand,term,find,think";
    static const char with_as[] = "see,view,regard,describe,denounce,condemn,hail,praise,dismiss,perceive,treat";
    struct dl_str lemma = dl_word_at(doc, word)->lemma;
    if (dl_str_listed(lemma, with_as, ',')) return prepositional(doc, word, DL_STR("as"));
    return dl_str_listed(lemma, plain, ',') ? dl_child(doc, word, DL_REL_XCOMP) : DL_NONE;
}

/* ---- holder and issue ---- */

/* The innermost statement that holds the word in its content or has it as its cue; DL_NONE. */
static uint32_t statement_of(const struct dl_doc *doc, uint32_t word, int as_cue)
{
    uint32_t at = dl_word_at(doc, word)->span.start, best = DL_NONE, shortest = UINT32_MAX;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        const struct dl_statement *statement = &doc->statements.at[s];
        if (as_cue && statement->cue_word == word) return s;
        for (uint32_t k = 0; k < statement->content.count; k++) {
            struct dl_span span = statement->content.at[k];
            if (at < span.start || at >= span.end || span.end - span.start >= shortest) continue;
            shortest = span.end - span.start;
            best = s;
        }
    }
    return best;
}

static uint32_t holder_of(const struct dl_doc *doc, uint32_t word, const struct dl_stance_frame *frame)
{
    uint32_t statement = statement_of(doc, word, 0);
    uint32_t speaker = statement != DL_NONE ? doc->statements.at[statement].source.entity : DL_NONE;
    if (frame->is_source) return speaker;
    uint32_t subject =
        dl_child(doc, word, DL_REL_NSUBJ_PASS) != DL_NONE ? dl_child(doc, word, DL_REL_OBL_AGENT) : subject_of(doc, word);
    if (subject == DL_NONE) return DL_NONE;
    if (dl_has_feat(dl_word_at(doc, subject), "Person=1")) return speaker;
    return dl_who_at(doc, subject);
}

static int is_issue(const struct dl_doc *doc, uint32_t head, enum dl_stance_slot slot)
{
    const struct dl_word *word = dl_word_at(doc, head);
    if (slot == DL_SLOT_XCOMP || slot == DL_SLOT_CCOMP) return word->upos == DL_UPOS_VERB;
    if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN) return 0;
    if (word->thing == DL_THING_PERSON || word->thing == DL_THING_TIME) return 0;
    uint32_t entity = dl_who_at(doc, head);
    return entity == DL_NONE || doc->entities.at[entity].kind == DL_ENTITY_ORGANIZATION;
}

/* Words of the issue: the head's subtree around it, without articles before and without relative clauses and appositions. */
static void issue_words(const struct dl_doc *doc, uint32_t head, uint32_t *first, uint32_t *last)
{
    dl_subtree(doc, head, first, last);
    while (*first < head && (dl_word_at(doc, *first)->upos == DL_UPOS_PUNCT || dl_word_at(doc, *first)->upos == DL_UPOS_ADP ||
                             dl_word_at(doc, *first)->upos == DL_UPOS_DET || dl_word_at(doc, *first)->upos == DL_UPOS_PART))
        ++*first;
    for (uint32_t w = head + 1; w <= *last; w++) {
        const struct dl_word *word = dl_word_at(doc, w);
        int leaves = word->head == head && (word->rel == DL_REL_ACL_RELCL || word->rel == DL_REL_APPOS ||
                                            word->rel == DL_REL_PARATAXIS || word->rel == DL_REL_ADVCL || word->rel == DL_REL_CONJ);
        if (!leaves && word->rel != DL_REL_PUNCT) continue;
        uint32_t begins = w, ends = w;
        if (leaves) dl_subtree(doc, w, &begins, &ends);
        if (begins <= head) continue;
        *last = begins - 1;
        break;
    }
    if (*last - *first + 1 > ISSUE_WORDS) *last = *first + ISSUE_WORDS - 1;
    while (*last > head && (dl_word_at(doc, *last)->upos == DL_UPOS_PUNCT || dl_word_at(doc, *last)->upos == DL_UPOS_ADP ||
                            dl_word_at(doc, *last)->upos == DL_UPOS_DET || dl_word_at(doc, *last)->upos == DL_UPOS_CCONJ))
        --*last;
}

/* ---- positions ---- */

/* Holder, stance and the issue's content lemmas in text order: what makes two findings one position. */
static struct dl_str key_of(struct dl_doc *doc, const struct finding *finding, uint32_t first, uint32_t last)
{
    char key[KEY_BYTES];
    int size = snprintf(key, sizeof key, "%u %d", finding->holder, (int)finding->stance);
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_word *word = dl_word_at(doc, w);
        if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN && word->upos != DL_UPOS_VERB && word->upos != DL_UPOS_ADJ)
            continue;
        if ((size_t)size + word->lemma.size + 2 >= sizeof key) break;
        key[size++] = ' ';
        for (uint32_t i = 0; i < word->lemma.size; i++) key[size++] = dl_ascii_to_lower(word->lemma.at[i]);
    }
    return dl_str_copy(&doc->arena, (struct dl_str){key, (uint32_t)size});
}

static int add_evidence(struct dl_doc *doc, struct dl_position *position, uint32_t statement)
{
    if (statement == DL_NONE) return DL_OK;
    for (uint32_t i = 0; i < position->evidence_count; i++)
        if (position->evidence[i] == statement) return DL_OK;
    uint32_t *grown = dl_arena_alloc(&doc->arena, (position->evidence_count + 1) * sizeof *grown);
    if (grown == NULL) return DL_ENOMEM;
    if (position->evidence_count > 0) memcpy(grown, position->evidence, position->evidence_count * sizeof *grown);
    grown[position->evidence_count++] = statement;
    position->evidence = grown;
    return DL_OK;
}

static int add_position(struct dl_doc *doc, struct dl_table *seen, const struct finding *finding)
{
    uint32_t first, last;
    issue_words(doc, finding->issue, &first, &last);
    struct dl_str key = key_of(doc, finding, first, last);
    if (key.at == NULL) return DL_ENOMEM;
    uint32_t index = dl_table_get(seen, key);
    if (index == DL_NONE) {
        struct dl_position *position = DL_PUSH(&doc->positions, &doc->arena, DL_MAX_POSITIONS);
        if (position == NULL) return doc->positions.count >= DL_MAX_POSITIONS ? DL_OK : DL_ENOMEM;
        position->entity = finding->holder;
        position->stance = finding->stance;
        position->issue = dl_doc_slice(doc, dl_words_span(doc, first, last));
        index = doc->positions.count - 1;
        if (dl_table_set(seen, key, index) != DL_OK) return DL_ENOMEM;
    }
    return add_evidence(doc, &doc->positions.at[index], statement_of(doc, finding->predicate, 1));
}

static int is_predicate(const struct dl_doc *doc, uint32_t word)
{
    return dl_word_at(doc, word)->upos == DL_UPOS_VERB || dl_child(doc, word, DL_REL_COP) != DL_NONE;
}

/* The frame of an evaluating word: the one whose issue is what it is said of. */
static const struct dl_stance_frame *evaluating_frame(const struct dl_doc *doc, const struct dl_stances *stances, uint32_t word)
{
    const struct dl_stance_frame *frame = dl_stances_find(stances, dl_word_at(doc, word)->lemma);
    while (frame != NULL && (frame->slot != DL_SLOT_SUBJ || frame->upos != dl_word_at(doc, word)->upos))
        frame = dl_stances_at(stances, frame->next);
    return frame;
}

static enum dl_stance turned(enum dl_stance stance, int negated)
{
    if (!negated) return stance;
    return stance == DL_STANCE_FOR ? DL_STANCE_AGAINST : stance == DL_STANCE_AGAINST ? DL_STANCE_FOR : stance;
}

/* 1 where the word evaluates its object, and the position is added; 0; DL_ENOMEM. */
static int find_evaluation(struct dl_doc *doc, const struct dl_stances *stances, struct dl_table *seen, uint32_t word)
{
    static const struct dl_stance_frame by_subject = {.is_source = 0};
    uint32_t evaluation = evaluation_of(doc, word), object = dl_child(doc, word, DL_REL_OBJ);
    const struct dl_stance_frame *frame = evaluation != DL_NONE ? evaluating_frame(doc, stances, evaluation) : NULL;
    if (frame == NULL || object == DL_NONE || !is_issue(doc, object, DL_SLOT_OBJ)) return 0;
    struct finding finding = {.predicate = word, .issue = object, .holder = holder_of(doc, word, &by_subject)};
    finding.stance = turned(frame->stance, is_negated(doc, word));
    if (finding.holder == DL_NONE) return 0;
    return add_position(doc, seen, &finding) == DL_OK ? 1 : DL_ENOMEM;
}

static int find_at(struct dl_doc *doc, const struct dl_stances *stances, struct dl_table *seen, uint32_t word)
{
    const struct dl_word *predicate = dl_word_at(doc, word);
    if (!is_predicate(doc, word) || is_only_possible(doc, word)) return DL_OK;
    int evaluated = predicate->upos == DL_UPOS_VERB ? find_evaluation(doc, stances, seen, word) : 0;
    if (evaluated != 0) return evaluated == 1 ? DL_OK : evaluated;
    const struct dl_stance_frame *frame = dl_stances_find(stances, predicate->lemma);
    for (; frame != NULL; frame = dl_stances_at(stances, frame->next)) {
        if (frame->upos != predicate->upos) continue;
        struct finding finding = {.predicate = word, .issue = in_slot(doc, word, frame), .stance = frame->stance};
        if (finding.issue == DL_NONE || !is_issue(doc, finding.issue, frame->slot)) continue;
        finding.holder = holder_of(doc, word, frame);
        if (finding.holder == DL_NONE) continue;
        finding.stance = turned(frame->stance, is_negated(doc, word));
        return add_position(doc, seen, &finding);
    }
    return DL_OK;
}

int dl_stand_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    struct dl_table seen;
    if (kit->stances == NULL) return DL_OK;
    dl_table_init(&seen, &doc->arena);
    for (uint32_t w = 0; w < doc->words.count; w++)
        if (find_at(doc, kit->stances, &seen, w) != DL_OK) return dl_fail_memory(error);
    return DL_OK;
}
