/* What mentions tell of an agreement: parties, date, terms, claims. */
#include "stand/agreement.h"
#include "who/who.h"

enum { NEAR = 2 /* sentences between an agreement and the exchange that it is about */, MOST = 64 };

/* ---- parties ---- */

static void add_party(struct dl_stand *run, struct dl_draft *draft, uint32_t entity, struct dl_span span)
{
    if (entity == DL_NONE) return;
    const struct dl_entity *e = &run->doc->entities.at[entity];
    if (e->kind == DL_ENTITY_PLACE || e->kind == DL_ENTITY_ANONYMOUS) return;
    if (e->kind == DL_ENTITY_PERSON || dl_str_is(e->sector, "GOV")) { /* who signs for a state binds the state */
        uint32_t state = dl_stand_speaks_for(run, entity);
        if (state != DL_NONE) entity = state;
    }
    for (uint32_t i = 0; i < draft->parties.count; i++)
        if (draft->parties.at[i].entity == entity) return;
    struct dl_participant *party = DL_PUSH(&draft->parties, &run->doc->arena, MOST);
    if (party != NULL) *party = (struct dl_participant){span, entity};
}

static struct dl_span span_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t mention = word < run->doc->word_mention.count ? run->doc->word_mention.at[word] : DL_NONE;
    return mention != DL_NONE ? run->doc->mentions.at[mention].span : dl_word_at(run->doc, word)->span;
}

/* Named members of a phrase below its head: appositions, names set before or behind. Returns how many. */
static int add_members(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    int count = 0;
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        uint32_t entity = dl_who_at(run->doc, c);
        if (rel != DL_REL_APPOS && rel != DL_REL_FLAT && rel != DL_REL_NMOD_DESC && rel != DL_REL_CONJ && rel != DL_REL_COMPOUND &&
            rel != DL_REL_DEP && rel != DL_REL_NMOD_UNMARKED)
            continue;
        if (entity != DL_NONE && run->doc->entities.at[entity].actor.at != NULL && entity != dl_who_at(run->doc, word)) {
            add_party(run, draft, entity, span_of(run, c));
            count++;
        }
        if (rel != DL_REL_COMPOUND) count += add_members(run, draft, c);
    }
    return count;
}

/* "the powers France and Britain", not "the government and Britain": whose members are named below it. */
static int is_group_of(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (rel == DL_REL_APPOS || rel == DL_REL_FLAT || rel == DL_REL_NMOD_DESC || rel == DL_REL_DEP) return 1;
    }
    return dl_has_feat(dl_word_at(run->doc, word), "Number=Plur") && dl_stand_child(run, word, DL_REL_CONJ) == DL_NONE;
}

/* "they", "both sides": those who are joined as subject before it in the sentence. */
static int add_those_before(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    const struct dl_sentence *sentence = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = word; w-- > sentence->word;) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->rel != DL_REL_NSUBJ || dl_stand_child(run, w, DL_REL_CONJ) == DL_NONE || dl_is_below(run->doc, word, w)) continue;
        dl_draft_parties(run, draft, w);
        return 1;
    }
    return 0;
}

void dl_draft_parties(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t entity = dl_stand_actor(run, word);
    int is_named = entity != DL_NONE && run->doc->entities.at[entity].actor.at != NULL;
    if (is_named) {
        add_party(run, draft, entity, span_of(run, word));
        DL_EACH_CHILD(run, c, word)
        if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) dl_draft_parties(run, draft, c);
        return;
    }
    int is_sides = dl_str_listed(dl_stand_lemma(run, word), "side party they both two", ' ');
    if (is_sides && add_those_before(run, draft, word)) return;
    if (is_group_of(run, word) && add_members(run, draft, word) > 0) return;
    if (is_sides || dl_word_at(run->doc, word)->upos == DL_UPOS_PRON) return;
    add_party(run, draft, entity, span_of(run, word));
    DL_EACH_CHILD(run, c, word) /* "the government of Colombia and the rebels" */
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ) dl_draft_parties(run, draft, c);
}

void dl_draft_actors(struct dl_stand *run, struct dl_draft *draft, uint32_t verb, int alone)
{
    uint32_t subject = dl_stand_subject(run, verb);
    if (subject != DL_NONE && (alone || dl_stand_child(run, subject, DL_REL_CONJ) != DL_NONE))
        dl_draft_parties(run, draft, subject);
}

void dl_draft_state(struct dl_stand *run, struct dl_draft *draft, uint32_t word)
{
    uint32_t entity = dl_who_at(run->doc, word);
    if (entity == DL_NONE) return;
    enum dl_entity_kind kind = run->doc->entities.at[entity].kind;
    if (kind == DL_ENTITY_COUNTRY || kind == DL_ENTITY_ORGANIZATION) add_party(run, draft, entity, span_of(run, word));
}

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

/* ---- claims, sentences ---- */

void dl_draft_claim(struct dl_stand *run, struct dl_draft *draft, const struct dl_claim *claim, uint32_t word)
{
    struct dl_claim *added = DL_PUSH(&draft->claims, &run->doc->arena, MOST);
    if (added == NULL) return;
    *added = *claim;
    added->statement = run->statement[word];
    added->source = dl_stand_speaker(run, word);
    added->sentence = dl_word_at(run->doc, word)->sentence;
    uint32_t head = dl_word_at(run->doc, word)->head; /* "accused Israel of violating": the accuser says so */
    for (uint32_t steps = 0; added->source == DL_NONE && head != DL_NONE && steps < 4;
         steps++, head = dl_word_at(run->doc, head)->head)
        if (dl_str_listed(dl_stand_lemma(run, head), "accuse blame", ' '))
            added->source = dl_stand_actor(run, dl_stand_subject(run, head));
}

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
        if (!dl_str_listed(dl_stand_lemma(run, c), "return exchange", ' ') || dl_word_at(run->doc, c)->upos != DL_UPOS_NOUN)
            continue;
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

/* A name, or somebody who is party to it, broke it or gave something. */
static int says_enough(const struct dl_draft *draft)
{
    if (draft->claims.count > 0 || draft->terms.count > 0) return 1;
    if (draft->parties.count > 1 || (draft->parties.count > 0 && !draft->is_wanted)) return 1;
    return draft->is_named && !draft->is_weak;
}

int dl_drafts_finish(struct dl_stand *run, struct dl_drafts *drafts)
{
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_draft *draft = &drafts->at[i];
        if (draft->place != DL_NONE && draft->parties.count < 2) dl_draft_state(run, draft, draft->place);
        if (!says_enough(draft)) continue;
        struct dl_agreement *agreement = DL_PUSH(&run->doc->agreements, &run->doc->arena, DL_MAX_AGREEMENTS);
        if (agreement == NULL) return DL_ENOMEM;
        *agreement = draft->agreement;
        agreement->is_proposed = draft->is_wanted && !draft->is_made && draft->claims.count == 0;
        agreement->parties = draft->parties.at, agreement->party_count = draft->parties.count;
        agreement->terms = draft->terms.at, agreement->term_count = draft->terms.count;
        agreement->claims = draft->claims.at, agreement->claim_count = draft->claims.count;
        agreement->sentences = draft->sentences.at, agreement->sentence_count = draft->sentences.count;
    }
    return DL_OK;
}
