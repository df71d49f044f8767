/* Which agreement a noun speaks of. A mention is named ("Budapest Memorandum"), described ("a trade deal with Chile") or points back ("the agreement"), and
 * goes to the agreement of that name, of that description, or the last one of a fitting kind. */
#include "stand/agreement.h"
#include "who/who.h"

enum { NAME_WORDS = 8, NEAR_PAPER = 3 /* sentences */ };

/* ---- mentions ---- */

static int is_capital(const struct dl_word *word) { return word->form.size > 0 && dl_ascii_upper(word->form.at[0]); }

static int is_in_name(const struct dl_stand *run, uint32_t word, uint32_t head)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos == DL_UPOS_PUNCT) return at->form.size == 1 && at->form.at[0] == '-';
    return dl_is_below(run->doc, word, head) &&
           (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN || at->upos == DL_UPOS_ADJ || at->upos == DL_UPOS_NUM ||
            (at->upos == DL_UPOS_VERB && is_capital(at) && is_capital(dl_word_at(run->doc, head)))) && /* "the Agreed Framework" */
           at->rel != DL_REL_NMOD_POSS;
}

/* First and last word of what the mention is called, and whether that is a name. */
static int called(const struct dl_stand *run, uint32_t head, uint32_t *first, uint32_t *last)
{
    uint32_t start = run->doc->sentences.at[dl_word_at(run->doc, head)->sentence].word;
    int is_name = 0;
    *first = *last = head;
    while (*first > start && head - *first < NAME_WORDS && is_in_name(run, *first - 1, head)) --*first;
    while (*first < head &&
           (dl_word_at(run->doc, *first)->upos == DL_UPOS_PUNCT ||
            (dl_word_at(run->doc, *first)->upos == DL_UPOS_NUM && !dl_str_is(dl_word_at(run->doc, *first + 1)->form, "-"))))
        ++*first; /* but "seven-day truce" */
    uint32_t modifiers = *first;
    while (*first < head && !is_capital(dl_word_at(run->doc, *first))) ++*first; /* "the almost 30-year-old Budapest Memorandum" */
    if (*first == head && !is_capital(dl_word_at(run->doc, head))) *first = modifiers;
    for (uint32_t w = *first; w < head; w++)
        is_name |= dl_word_at(run->doc, w)->upos == DL_UPOS_PROPN && is_capital(dl_word_at(run->doc, w));
    int is_capitalised = is_capital(dl_word_at(run->doc, head)) && head > start;
    uint32_t of = dl_stand_phrase(run, head, "of on");
    if (is_capitalised && of != DL_NONE && of > head && is_capital(dl_word_at(run->doc, of)))
        *last = of, is_name = 1; /* "Treaty of Asunción" */
    return (is_name && (is_capitalised || dl_who_at(run->doc, *first) == DL_NONE ||
                        run->doc->entities.at[dl_who_at(run->doc, *first)].kind == DL_ENTITY_PLACE)) ||
           (is_capitalised && (*first < head || *last > head));
}

enum dl_agreement_kind dl_draft_kind(uint32_t classes)
{
    enum dl_agreement_kind kind = DL_AGREEMENT_TREATY;
    while (!(classes & ((uint32_t)DL_STAND_TREATY << kind))) kind++;
    return kind;
}

/* "a cease-fire agreement" is a cease-fire. */
static enum dl_agreement_kind kind_at(const struct dl_stand *run, uint32_t head, uint32_t classes)
{
    DL_EACH_CHILD(run, c, head)
    if (c < head && dl_stand_classes(run, c) & DL_STAND_CEASE_FIRE) return DL_AGREEMENT_CEASE_FIRE;
    return dl_draft_kind(classes);
}

int dl_draft_is_definite(const struct dl_stand *run, uint32_t head)
{
    DL_EACH_CHILD(run, c, head)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_DET && dl_stand_listed(run, c, "the this that these those")) return 1;
        if (child->rel == DL_REL_NMOD_POSS && dl_stand_listed(run, c, "they their")) return 1;
    }
    return 0;
}

/* "the agreement", "this deal", "it" of nothing more: whether a mention points back. */
static int points_back(const struct dl_stand *run, uint32_t head, uint32_t first)
{
    int is_definite = 0;
    if (first < dl_stand_hyphen(run, head)) return 0;
    DL_EACH_CHILD(run, c, head)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_DET && dl_stand_listed(run, c, "the this that these those such")) is_definite = 1;
        if (child->rel == DL_REL_NMOD && dl_stand_case(run, c).at != NULL &&
            dl_str_listed(dl_stand_case(run, c), "between with", ' ') && dl_stand_actor(run, c) != DL_NONE)
            return 0;
        if (child->rel == DL_REL_ACL_RELCL && dl_stand_classes(run, c) & DL_STAND_MADE && !dl_draft_only_wanted(run, c) &&
            dl_stand_child(run, c, DL_REL_NSUBJ) != DL_NONE &&
            dl_stand_child(run, dl_stand_child(run, c, DL_REL_NSUBJ), DL_REL_CONJ) != DL_NONE)
            return 0; /* "the accords that Israel and the Palestinians signed" */
    }
    return is_definite;
}

/* A general word stands for any agreement, a special one for its kind. */
static struct dl_draft *last_fitting(struct dl_drafts *drafts, enum dl_agreement_kind kind)
{
    struct dl_draft *best = NULL;
    int best_rank = 0, is_general = kind == DL_AGREEMENT_ACCORD || kind == DL_AGREEMENT_DEAL;
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_draft *draft = &drafts->at[i];
        if (!is_general && draft->agreement.kind != kind) continue;
        if (draft->is_wanted && !draft->is_made && !draft->is_named && draft->parties.count == 0)
            continue; /* "a treaty cannot be altered" */
        /* "the accord" is the accord of two, and any but a cease-fire of others */
        int rank = draft->agreement.kind == kind ? 2 : draft->agreement.kind != DL_AGREEMENT_CEASE_FIRE;
        rank += draft->is_wanted && !draft->is_made ? 0 : 3; /* what is made before what is only wanted */
        if (best == NULL || rank > best_rank || (rank == best_rank && draft->last > best->last)) best = draft, best_rank = rank;
    }
    return best;
}

static struct dl_str name_between(struct dl_stand *run, uint32_t first, uint32_t last)
{
    struct dl_str name = dl_str_copy(&run->doc->arena, dl_doc_slice(run->doc, dl_words_span(run->doc, first, last)));
    for (uint32_t i = 0; i < name.size; i++)
        if (dl_ascii_space(name.at[i])) ((char *)(uintptr_t)name.at)[i] = ' ';
    return name;
}

uint32_t dl_draft_acronym(const struct dl_stand *run, uint32_t noun)
{
    struct dl_str form = dl_word_at(run->doc, noun)->form;
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_PROPN || form.size < 3 || !dl_ascii_upper(form.at[0]) ||
        !dl_ascii_upper(form.at[1]))
        return 0;
    return dl_concepts_classes(run->concepts, form) & DL_STAND_AGREEMENT;
}

/* "the plan", of a five-point plan: the paper of that word; NULL. */
static struct dl_draft *last_paper(const struct dl_stand *run, struct dl_drafts *drafts, uint32_t head)
{
    struct dl_str lemma = dl_stand_lemma(run, head);
    for (uint32_t i = drafts->count; i-- > 0;)
        if (drafts->at[i].is_paper && dl_str_ends(drafts->at[i].agreement.name, lemma.at)) return &drafts->at[i];
    for (uint32_t i = drafts->count; i-- > 0;) /* "the plan", of a five-point consensus */
        if (drafts->at[i].is_paper &&
            dl_word_at(run->doc, head)->sentence - dl_word_at(run->doc, drafts->at[i].last)->sentence <= NEAR_PAPER)
            return &drafts->at[i];
    return NULL;
}

static struct dl_draft *draft_of(struct dl_stand *run, struct dl_drafts *drafts, uint32_t head, enum dl_agreement_kind kind,
                                 int is_paper)
{
    uint32_t first, last;
    int is_name = called(run, head, &first, &last);
    if (!is_name && points_back(run, head, first)) {
        struct dl_draft *draft = is_paper ? last_paper(run, drafts, head) : last_fitting(drafts, kind);
        if (draft != NULL && draft->is_unnamed) draft->agreement.name = name_between(run, first, last), draft->is_unnamed = 0;
        if (draft != NULL) return draft;
    }
    struct dl_str name = name_between(run, first, last);
    if (name.at == NULL) return NULL;
    struct dl_draft *told =
        !is_name && dl_draft_is_definite(run, head) && drafts->count > 0 ? &drafts->at[drafts->count - 1] : NULL;
    struct dl_draft *latest = drafts->count > 0 ? &drafts->at[drafts->count - 1] : NULL;
    if (latest != NULL && latest->is_unnamed && latest->last == dl_word_at(run->doc, head)->head)
        told = latest; /* "shook hands on a treaty" */
    if (told != NULL && told->is_unnamed &&
        dl_word_at(run->doc, head)->sentence - dl_word_at(run->doc, told->last)->sentence <= 1) {
        told->agreement.name = name, told->is_unnamed = 0; /* "put pen to paper. The motorway deal costs …" */
        return told;
    }
    for (uint32_t i = 0; i < drafts->count; i++) {
        struct dl_str other = drafts->at[i].agreement.name;
        if (other.size == name.size && strncasecmp(other.at, name.at, name.size) == 0) return &drafts->at[i];
        if (other.size == name.size + 1 && other.at[name.size] == 's' && strncasecmp(other.at, name.at, name.size) == 0)
            return &drafts->at[i];
    }
    struct dl_draft *draft = DL_PUSH(drafts, run->scratch, DL_MAX_AGREEMENTS);
    if (draft == NULL) return NULL;
    draft->agreement = (struct dl_agreement){.name = name,
                                             .span = dl_words_span(run->doc, first, last),
                                             .kind = kind,
                                             .binding = -1,
                                             .when = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE}};
    draft->place = DL_NONE;
    draft->is_named = (uint8_t)(is_name || dl_draft_acronym(run, head) != 0);
    draft->is_paper = (uint8_t)is_paper;
    draft->is_weak = is_paper || (run->senses[head] & DL_SENSE_LOOSE) != 0;
    return draft;
}

/* "How should the new president deal with it?", the verb taken for a noun: somebody stands before it as if he were part of its name. */
static int is_verb_after_all(const struct dl_stand *run, uint32_t noun)
{
    if (noun == 0 || dl_stand_child(run, noun, DL_REL_DET) != DL_NONE) return 0;
    const struct dl_word *before = dl_word_at(run->doc, noun - 1);
    return before->rel == DL_REL_COMPOUND && before->head == noun && before->upos == DL_UPOS_NOUN && !is_capital(before) &&
           (before->thing == DL_THING_PERSON ||
            dl_stand_listed(run, noun - 1, "community government people province state country nation company council")) &&
           dl_stand_phrase(run, noun, "with") != DL_NONE;
}

/* What is called by such a word but is none: a party's convention, "a great deal", "of its own accord", "were in agreement". */
static int is_other(const struct dl_stand *run, uint32_t noun)
{
    static const struct {
        const char *noun, *with;
    } others[] = {{"convention", "national party political contested brokered democratic republican constitutional state"},
                  {"deal", "great good"},
                  {"accord", "own"},
                  {"agreement", "without little much broad general some"}};
    struct dl_str lemma = dl_stand_lemma(run, noun), preposition = dl_stand_case(run, noun);
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_stand_is(run, noun, "agreement") && preposition.at != NULL && dl_str_listed(preposition, "in of", ' ') &&
        dl_stand_child(run, noun, DL_REL_DET) == DL_NONE && dl_has_feat(at, "Number=Sing"))
        return 1;
    uint32_t to_do = dl_stand_child(run, noun, DL_REL_ACL);
    if (dl_stand_is(run, noun, "agreement") && dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE && to_do != DL_NONE &&
        dl_has_feat(dl_word_at(run->doc, to_do), "VerbForm=Inf") && dl_draft_partner(run, noun) == DL_NONE)
        return 1; /* "their agreement to enact it" is a consent */
    if (dl_stand_is(run, noun, "settlement") && (dl_has_feat(at, "Number=Plur") || dl_has_feat(at, "Number=Ptan")))
        return 1; /* where people live */
    if (dl_stand_is(run, noun, "deal") && is_verb_after_all(run, noun)) return 1;
    if (dl_stand_is(run, noun, "convention") && !is_capital(at) &&
        dl_stand_phrase(run, noun, "on against between with of") == DL_NONE)
        return 1; /* "a hotly contested convention" */
    if (dl_stand_is(run, noun, "protocol") && !is_capital(at) && at->head != DL_NONE &&
        !(dl_stand_classes(run, at->head) & DL_STAND_MADE) && dl_has_feat(at, "Number=Plur") &&
        dl_stand_phrase(run, noun, "between with to") == DL_NONE)
        return 1; /* "the new protocols require a test" */
    uint32_t many = dl_stand_child(run, noun, DL_REL_NUMMOD);
    if (many != DL_NONE && dl_has_feat(at, "Number=Plur") && !dl_draft_is_definite(run, noun) && !dl_stand_is(run, many, "two"))
        return 1; /* "seven accords have come to nothing" */
    if (at->rel == DL_REL_COMPOUND && at->head != DL_NONE && is_capital(dl_word_at(run->doc, at->head)))
        return 1; /* "Treaty Organization" */
    DL_EACH_CHILD(run, c, noun)
    {
        if (run->senses[c] & DL_SENSE_PRIVATE && (c > noun ? !is_capital(at) : 1))
            return 1; /* "a plea deal", "a deal with prosecutors", "an agreement to plead guilty" */
    }
    for (uint32_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (!dl_str_is(lemma, others[i].noun)) continue;
        DL_EACH_CHILD(run, c, noun)
        if (!(at->upos == DL_UPOS_PROPN && i > 0) && dl_str_listed(dl_stand_lemma(run, c), others[i].with, ' ')) return 1;
    }
    return 0;
}

/* What stands in the cells of a row of papers behind the noun. */
enum { VERBS, TO, KIND };

/* "the text that both initialled", "a plan to which the army agreed": by the clause behind it. */
static int is_made_behind(const struct dl_stand *run, const struct dl_row *row, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (rel != DL_REL_ACL && rel != DL_REL_ACL_RELCL) continue;
        uint32_t which = dl_stand_phrase(run, c, "to on"), subject = dl_stand_child(run, c, DL_REL_NSUBJ);
        int is_to = which != DL_NONE && dl_stand_is(run, which, "which");
        if (dl_str_listed(dl_stand_lemma(run, c), row->cells[is_to ? TO : VERBS].at, '|') && !dl_draft_only_wanted(run, c) &&
            (rel == DL_REL_ACL || subject != DL_NONE))
            return 1;
    }
    return 0;
}

/* Whether what is done with it makes it an agreement. */
static int is_paper(const struct dl_stand *run, const struct dl_row *row, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    uint32_t between = dl_stand_phrase(run, noun, "between");
    if (between != DL_NONE && dl_stand_actor(run, between) != DL_NONE &&
        dl_str_listed(DL_STR("between"), row->cells[VERBS].at, '|'))
        return 1;
    if (is_made_behind(run, row, noun)) return 1;
    uint32_t first, last; /* "let the Grain Initiative lapse", by its name */
    if (is_capital(at) && at->head != DL_NONE && called(run, noun, &first, &last) &&
        (dl_stand_classes(run, at->head) & DL_STAND_MADE ||
         dl_stand_listed(run, at->head, "lapse expire renew extend let honour violate")))
        return 1;
    uint32_t tied = at->rel == DL_REL_NSUBJ && at->head != DL_NONE && dl_stand_listed(run, at->head, "tie link bind unite")
                        ? dl_stand_phrase(run, at->head, "to with")
                        : DL_NONE; /* "an alliance ties Colombia to the United States" */
    if (tied != DL_NONE && dl_stand_actor(run, tied) != DL_NONE) return 1;
    if (at->head == DL_NONE || dl_word_at(run->doc, at->head)->upos != DL_UPOS_VERB || dl_draft_only_wanted(run, at->head))
        return 0;
    char key[DL_STAND_KEY];
    struct dl_str preposition = dl_stand_case(run, noun),
                  lemma = dl_stand_key(run, at->head, key); /* "signed off on it" is not "signed" */
    if (preposition.at == NULL)
        return (at->rel == DL_REL_OBJ || at->rel == DL_REL_NSUBJ_PASS) && dl_str_listed(lemma, row->cells[VERBS].at, '|');
    if (!dl_str_listed(preposition, "to on", ' ')) return 0;
    uint32_t object = dl_stand_child(run, at->head, DL_REL_OBJ); /* "put their names to the paper" */
    return dl_str_listed(lemma, row->cells[TO].at, '|') ||
           (object != DL_NONE && dl_stand_listed(run, object, "signature name initial seal"));
}

static uint32_t classes_of_kind(struct dl_str kind)
{
    static const char *const names[] = {"treaty", "accord", "memorandum", "cease-fire", "deal"};
    for (uint32_t i = 0; i < sizeof names / sizeof *names; i++)
        if (dl_str_is(kind, names[i])) return (uint32_t)DL_STAND_TREATY << i;
    return DL_STAND_ACCORD;
}

struct dl_draft *dl_draft_mentioned(struct dl_stand *run, struct dl_drafts *drafts, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    int is_let = at->rel == DL_REL_COMPOUND && dl_stand_listed(run, at->head, "lapse expire"); /* "let the deal lapse" */
    if ((at->rel == DL_REL_COMPOUND && at->upos != DL_UPOS_PROPN && !is_let) || at->rel == DL_REL_FLAT) return NULL;
    uint32_t classes = dl_stand_classes(run, noun) & DL_STAND_AGREEMENT;
    if (classes & DL_STAND_PLEDGE && !is_capital(at)) classes = 0;
    if (classes == 0) classes = dl_draft_acronym(run, noun);
    int is_label =
        at->rel == DL_REL_COMPOUND && !is_let && (noun == 0 || dl_word_at(run->doc, noun - 1)->head != noun); /* "Treaty notes" */
    if (is_label) return NULL;
    if (classes != 0) return is_other(run, noun) ? NULL : draft_of(run, drafts, noun, kind_at(run, noun, classes), 0);
    const struct dl_row *row = dl_stand_rows(run, DL_ROWS_PAPERS, run->lexeme[noun]);
    if (row == NULL) return NULL;
    if (!is_paper(run, row, noun))
        return dl_draft_is_definite(run, noun) && points_back(run, noun, noun) ? last_paper(run, drafts, noun) : NULL;
    return draft_of(run, drafts, noun, dl_draft_kind(classes_of_kind(row->cells[KIND])), 1);
}
