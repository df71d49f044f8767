/* What mentions tell of an agreement: its date, whether it binds, what each side gives; and which agreements say enough to be told. */
#include "stand/agreement.h"
#include "who/who.h"

enum { NEAR = 2 /* sentences between an agreement and the exchange that it is about */, MOST = 64 };

/* ---- dates ---- */

void dl_draft_time(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    if (draft->agreement.when.from != DL_NO_DAY) return;
    for (uint32_t i = 0; i < run->doc->times.count; i++) {
        const struct dl_time *time = &run->doc->times.at[i];
        if (time->type != DL_TIMEX_DATE || time->interval.from == DL_NO_DAY || time->word >= run->doc->words.count) continue;
        if (dl_word_at(run->doc, time->word)->sentence != dl_word_at(run->doc, word)->sentence ||
            !dl_is_below(run->doc, time->word, word))
            continue;
        if (time->span.start >= draft->agreement.span.start && time->span.end <= draft->agreement.span.end &&
            time->interval.precision != DL_PRECISION_YEAR)
            continue; /* "the Good Friday Agreement" */
        draft->agreement.when = time->interval;
        return;
    }
}

/* ---- sentences ---- */

void dl_draft_sentence(struct dl_stand *run, struct dl_draft *draft, uint32_t sentence)
{
    if (draft->sentences.count > 0 && draft->sentences.at[draft->sentences.count - 1] == sentence) return;
    uint32_t *added = DL_PUSH(&draft->sentences, &run->doc->arena, DL_MAX_SENTENCES);
    if (added != NULL) *added = sentence;
}

void dl_draft_binding(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    struct dl_str form = dl_word_at(run->doc, word)->form;
    if (dl_str_is_nocase(form, "binding")) draft->agreement.binding = !dl_stand_negated(run, word);
    else if (dl_str_is_nocase(form, "non-binding") || dl_str_is_nocase(form, "nonbinding")) draft->agreement.binding = 0;
}

/* ---- exchanges ---- */

static void add_term(struct dl_stand *run, struct dl_draft *draft, uint32_t entity, uint32_t object)
{
    struct dl_term *term = object != DL_NONE ? DL_PUSH(&draft->terms, &run->doc->arena, MOST) : NULL;
    if (term != NULL) *term = (struct dl_term){entity, dl_stand_span(run, object)};
    if (object == DL_NONE) return;
    DL_EACH_CHILD(run, c, object)
    dl_draft_binding(run, draft, c);
}

/* What a verb hands over: its object, an infinitive, or a clause. */
static uint32_t given_by(const struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object != DL_NONE && dl_word_at(run->doc, object)->upos != DL_UPOS_PRON) return object;
    uint32_t xcomp = dl_stand_child(run, verb, DL_REL_XCOMP);
    return xcomp != DL_NONE ? xcomp : dl_stand_child(run, verb, DL_REL_CCOMP);
}

/* "in return" or "in exchange" at the verb: its word, DL_NONE; *what is what it is for, DL_NONE where that was said before. */
static uint32_t return_at(const struct dl_stand *run, uint32_t verb, uint32_t *what)
{
    DL_EACH_CHILD(run, c, verb)
    {
        if (!(run->senses[c] & DL_SENSE_RETURN_MARK) || dl_word_at(run->doc, c)->upos != DL_UPOS_NOUN) continue;
        struct dl_str preposition = dl_stand_case(run, c);
        if (preposition.at == NULL || !dl_str_is(preposition, "in")) continue;
        *what = dl_stand_phrase(run, c, "for");
        return c;
    }
    return DL_NONE;
}

struct dl_draft *dl_draft_nearest(struct dl_stand *run, struct dl_drafts *drafts, uint32_t word, uint32_t sentences)
{
    struct dl_draft *best = NULL;
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t i = 0; i < drafts->count; i++) {
        uint32_t at = dl_word_at(run->doc, drafts->at[i].last)->sentence;
        if (sentence - at <= sentences &&
            (best == NULL || drafts->at[i].last > best->last || drafts->at[i].is_named > best->is_named))
            best = &drafts->at[i];
    }
    return best;
}

/* The verb of the other side's gift: what this one is joined to, else the root of the sentence before. */
static uint32_t other_side(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if ((at->rel == DL_REL_CONJ || at->rel == DL_REL_PARATAXIS) && at->head != DL_NONE) return at->head;
    DL_EACH_CHILD(run, c, verb)
    if (c < verb && (dl_word_at(run->doc, c)->rel == DL_REL_PARATAXIS || dl_word_at(run->doc, c)->rel == DL_REL_CCOMP) &&
        dl_word_at(run->doc, c)->upos == DL_UPOS_VERB)
        return c;
    if (at->sentence == 0) return DL_NONE;
    const struct dl_sentence *before = &run->doc->sentences.at[at->sentence - 1];
    for (uint32_t w = before->word; w < before->word + before->words; w++)
        if (dl_word_at(run->doc, w)->head == DL_NONE) return dl_word_at(run->doc, w)->upos == DL_UPOS_VERB ? w : DL_NONE;
    return DL_NONE;
}

static void add_side(struct dl_stand *run, struct dl_draft *draft, uint32_t verb)
{
    uint32_t subject = dl_stand_subject(run, verb), object = given_by(run, verb);
    uint32_t before = draft->parties.count;
    if (subject != DL_NONE) dl_draft_parties(run, draft, subject);
    uint32_t giver = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    if (draft->parties.count == before + 1) giver = draft->parties.at[before].entity;
    add_term(run, draft, giver, object);
    dl_draft_time(run, draft, verb);
    dl_draft_sentence(run, draft, dl_word_at(run->doc, verb)->sentence);
}

void dl_draft_exchange(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb)
{
    uint32_t what = DL_NONE, word = return_at(run, verb, &what), second = verb, first = DL_NONE;
    struct dl_draft *draft = word != DL_NONE ? dl_draft_nearest(run, drafts, verb, NEAR) : NULL;
    if (draft == NULL) return;
    if (what == DL_NONE) { /* "A gave X; in return, B gave Y": the phrase may hang on either verb */
        DL_EACH_CHILD(run, c, verb)
        if (c > word && word > verb && dl_word_at(run->doc, c)->upos == DL_UPOS_VERB &&
            (dl_word_at(run->doc, c)->rel == DL_REL_CONJ || dl_word_at(run->doc, c)->rel == DL_REL_PARATAXIS))
            second = c;
        first = second != verb ? verb : other_side(run, verb);
    }
    if (first != DL_NONE) add_side(run, draft, first);
    add_side(run, draft, second);
    if (what != DL_NONE) add_term(run, draft, DL_NONE, what);
    draft->is_made = 1;
}

/* ---- the document's ---- */

/* Somebody who binds only himself: "reached an agreement to tell all". */
static int is_private(const struct dl_stand *run, uint32_t entity)
{
    return run->doc->entities.at[entity].kind == DL_ENTITY_PERSON && dl_stand_speaks_for(run, entity) == DL_NONE;
}

/* A name, or those who are party to it, broke it or gave something; where the word means other things too, both. */
static int says_enough(const struct dl_stand *run, const struct dl_draft *draft)
{
    if (draft->is_paper && draft->parties.count < (draft->is_named ? 1u : 2u)) return 0;
    if (draft->parties.count == 1 && !draft->is_named && is_private(run, draft->parties.at[0].entity)) return 0;
    if (draft->claims.count > 0 || draft->terms.count > 0) return !draft->is_weak || draft->is_named || draft->parties.count > 1;
    if (draft->parties.count > 1) return 1;
    if (draft->is_weak) return draft->is_named && draft->parties.count > 0;
    if (draft->is_named) return 1;
    int is_order = draft->agreement.kind == DL_AGREEMENT_MEMORANDUM; /* one that only one has signed is its own */
    return draft->parties.count > 0 && !draft->is_wanted && !is_order;
}

static int holds_party(const struct dl_draft *draft, uint32_t entity)
{
    for (uint32_t i = 0; i < draft->parties.count; i++)
        if (draft->parties.at[i].entity == entity) return 1;
    return 0;
}

int dl_draft_shares(const struct dl_draft *a, const struct dl_draft *b)
{
    for (uint32_t i = 0; i < a->parties.count; i++)
        if (holds_party(b, a->parties.at[i].entity)) return 1;
    return 0;
}

/* "the truce", "its cease-fire", "the Ceasefire Agreement" of the same parties are one. */
static int is_same(const struct dl_stand *run, const struct dl_draft *a, const struct dl_draft *b)
{
    if (a->is_unnamed != b->is_unnamed) { /* "ended their war with a treaty" */
        uint32_t one = dl_word_at(run->doc, a->last)->sentence, two = dl_word_at(run->doc, b->last)->sentence;
        const struct dl_draft *named = a->is_unnamed ? b : a;
        return one == two && named->parties.count == 0 ? !named->is_wanted
                                                       : (one > two ? one - two : two - one) <= 1 && dl_draft_shares(a, b);
    }
    if (a->agreement.kind != DL_AGREEMENT_CEASE_FIRE || b->agreement.kind != DL_AGREEMENT_CEASE_FIRE) return 0;
    if (a->is_named && b->is_named) return 0;
    return dl_draft_shares(a, b) || a->parties.count == 0 || b->parties.count == 0;
}

static void merge(struct dl_stand *run, struct dl_draft *into, struct dl_draft *from)
{
    for (uint32_t i = 0; i < from->parties.count; i++)
        if (!holds_party(into, from->parties.at[i].entity)) {
            struct dl_participant *party = DL_PUSH(&into->parties, &run->doc->arena, MOST);
            if (party != NULL) *party = from->parties.at[i];
        }
    for (uint32_t i = 0; i < from->claims.count; i++) {
        struct dl_claim *claim = DL_PUSH(&into->claims, &run->doc->arena, MOST);
        if (claim != NULL) *claim = from->claims.at[i];
    }
    for (uint32_t i = 0; i < from->terms.count; i++) {
        struct dl_term *term = DL_PUSH(&into->terms, &run->doc->arena, MOST);
        if (term != NULL) *term = from->terms.at[i];
    }
    for (uint32_t i = 0; i < from->sentences.count; i++) dl_draft_sentence(run, into, from->sentences.at[i]);
    if (into->agreement.when.from == DL_NO_DAY) into->agreement.when = from->agreement.when;
    if (from->is_named && !into->is_named) into->agreement.name = from->agreement.name, into->is_named = 1;
    into->is_made |= from->is_made;
    into->is_wanted &= from->is_wanted;
    from->is_gone = 1;
}

int dl_drafts_finish(struct dl_stand *run, struct dl_drafts *drafts)
{
    for (uint32_t i = 0; i < drafts->count; i++)
        for (uint32_t k = i + 1; k < drafts->count; k++)
            if (!drafts->at[i].is_gone && !drafts->at[k].is_gone && is_same(run, &drafts->at[i], &drafts->at[k])) {
                int is_later = drafts->at[i].is_unnamed && !drafts->at[k].is_unnamed;
                merge(run, &drafts->at[is_later ? k : i], &drafts->at[is_later ? i : k]);
            }
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_draft *draft = &drafts->at[i];
        if (draft->place != DL_NONE && draft->parties.count < 2) dl_draft_state(run, draft, draft->place);
        if (!draft->is_gone) dl_draft_claims_of_all(run, draft);
        if (draft->is_gone || !says_enough(run, draft)) continue;
        struct dl_agreement *agreement = DL_PUSH(&run->doc->agreements, &run->doc->arena, DL_MAX_AGREEMENTS);
        if (agreement == NULL) return DL_ENOMEM;
        *agreement = draft->agreement;
        agreement->is_proposed = draft->is_wanted && !draft->is_made && (draft->claims.count == 0 || draft->is_possible);
        agreement->parties = draft->parties.at, agreement->party_count = draft->parties.count;
        agreement->terms = draft->terms.at, agreement->term_count = draft->terms.count;
        agreement->claims = draft->claims.at, agreement->claim_count = draft->claims.count;
        agreement->sentences = draft->sentences.at, agreement->sentence_count = draft->sentences.count;
    }
    return DL_OK;
}
