/* Agreements that no noun names: "buried the hatchet", "agreed to share the gas", "shook hands on a quota". The verb and what fills its place are looked
 * up in data/stand/accords.tsv; it is an agreement where two or more stand in it, as joined subjects, by "with" or "between", or as "both" and "they" of
 * those named before, and where it is told as done. A noun for it that follows ("the deal") then points back to it. */
#include "stand/finders.h"
#include "stand/agreement.h"

enum { FEWEST = 2, NEAR = 1 /* sentences */ };

/* "shook hands", which the tagger may take for the present. */
static int is_past(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    if (dl_has_feat(at, "Tense=Past")) return 1;
    return dl_has_feat(at, "VerbForm=Fin") && !dl_str_is_nocase(at->form, dl_stand_lemma(run, verb).at) &&
           !dl_str_ends(at->form, "s");
}

static int is_done(const struct dl_stand *run, uint32_t verb)
{
    return (is_past(run, verb) || dl_stand_aux(run, verb, "have")) && !dl_stand_negated(run, verb) &&
           !dl_stand_hypothetical(run, verb) && !dl_stand_aux(run, verb, "would should must could can will may might");
}

/* What stands in the cells of a row behind the verb. */
enum { SLOT, WORDS, ALSO, NAME };

static int fits(const struct dl_stand *run, const struct dl_row *accord, uint32_t word)
{
    struct dl_str words = accord->cells[WORDS];
    if (run->senses[word] & DL_SENSE_PRIVATE) return 0; /* "agreed to plead guilty" */
    if (words.size == 0) return 1;
    int is_but = words.at[0] == '!';
    if (is_but) words = (struct dl_str){words.at + 1, words.size - 1};
    if (dl_stand_listed(run, word, "year month decade century") && dl_stand_phrase(run, word, "of") != DL_NONE)
        word = dl_stand_phrase(run, word, "of"); /* "ended twelve years of war" */
    return dl_str_listed(dl_stand_lemma(run, word), words.at, '|') != is_but;
}

static int has_phrase(const struct dl_stand *run, uint32_t verb, uint32_t object, struct dl_str prepositions)
{
    if (prepositions.size == 0) return 1;
    for (uint32_t at = verb;; at = object) {
        DL_EACH_CHILD(run, c, at)
        {
            struct dl_str own = dl_stand_case(run, c);
            if (own.at != NULL && dl_str_listed(own, prepositions.at, '|')) return 1;
        }
        if (at == object) return 0;
    }
}

/* "agreed that the shrine would not be mentioned" binds, "agreed that times are hard" does not. */
static int is_binding_clause(const struct dl_stand *run, uint32_t clause)
{
    return dl_stand_aux(run, clause, "would will shall must") && dl_stand_child(run, clause, DL_REL_COP) == DL_NONE;
}

/* What fills the place of the row at the verb; DL_NONE. */
static uint32_t filler(const struct dl_stand *run, const struct dl_row *accord, uint32_t verb)
{
    uint32_t word = DL_NONE;
    if (dl_str_is(accord->cells[SLOT], "obj")) word = dl_stand_done_to(run, verb);
    else if (dl_str_is(accord->cells[SLOT], "xcomp")) word = dl_stand_infinitive(run, verb);
    else if (dl_str_is(accord->cells[SLOT], "ccomp")) {
        word = dl_stand_child(run, verb, DL_REL_CCOMP);
        return word != DL_NONE && is_binding_clause(run, word) ? word : DL_NONE;
    } else DL_EACH_CHILD(run, c, verb)
        {
            struct dl_str own = dl_stand_case(run, c);
            if (word == DL_NONE && (c > verb || dl_stand_is(run, c, "which")) && own.at != NULL &&
                dl_str_listed(own, accord->cells[SLOT].at, '|') && dl_word_at(run->doc, c)->thing != DL_THING_TIME)
                word = c;
        }
    return word != DL_NONE && fits(run, accord, word) && has_phrase(run, verb, word, accord->cells[ALSO]) ? word : DL_NONE;
}

static const struct dl_row *accord_at(const struct dl_stand *run, uint32_t verb, uint32_t *what)
{
    const struct dl_rows *accords = run->rows[DL_ROWS_ACCORDS];
    for (const struct dl_row *row = dl_stand_rows(run, DL_ROWS_ACCORDS, dl_stand_whole(run, verb)); row != NULL;
         row = dl_rows_next(accords, row))
        if ((*what = filler(run, row, verb)) != DL_NONE) return row;
    return NULL;
}

/* Whom the verb and what it is about join. */
static void add_sides(struct dl_stand *run, struct dl_draft *draft, uint32_t verb, uint32_t what)
{
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    uint32_t subject = is_passive ? dl_stand_phrase(run, verb, "by") : dl_stand_subject(run, verb);
    if (subject != DL_NONE) dl_draft_parties(run, draft, subject);
    for (uint32_t at = verb;; at = what) {
        uint32_t with = dl_stand_phrase(run, at, "with between");
        if (at == what && dl_word_at(run->doc, what)->upos == DL_UPOS_VERB)
            break; /* "agreed to share it with them": whom they have it with */
        if (with != DL_NONE && (with != what || at == verb)) dl_draft_parties(run, draft, with);
        if (at == what) break;
    }
}

/* "A had come to terms with the union", told after B did: each has a party of its own. */
static int is_another(const struct dl_draft *a, const struct dl_draft *b)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < a->parties.count; i++)
        for (uint32_t k = 0; k < b->parties.count; k++) shared += a->parties.at[i].entity == b->parties.at[k].entity;
    return a->parties.count > 1 && b->parties.count > 1 && shared < a->parties.count && shared < b->parties.count;
}

/* A draft near by that some of them are party to: it is told of that one. */
static struct dl_draft *known(const struct dl_stand *run, struct dl_drafts *drafts, const struct dl_draft *draft, uint32_t verb)
{
    for (uint32_t i = drafts->count; i-- > 0;) {
        struct dl_draft *other = &drafts->at[i];
        uint32_t sentence = dl_word_at(run->doc, other->last)->sentence;
        if (dl_word_at(run->doc, verb)->sentence - sentence <= NEAR && dl_draft_shares(draft, other) &&
            other->agreement.kind != DL_AGREEMENT_TREATY && !is_another(draft, other))
            return other;
    }
    return NULL;
}

void dl_draft_unnamed(struct dl_stand *run, struct dl_drafts *drafts, uint32_t verb)
{
    uint32_t what = DL_NONE;
    const struct dl_row *accord = accord_at(run, verb, &what);
    if (accord == NULL || !is_done(run, verb)) return;
    struct dl_draft draft = {.last = verb, .is_made = 1, .is_unnamed = 1, .place = DL_NONE};
    add_sides(run, &draft, verb, what);
    if (draft.parties.count < FEWEST) return;
    struct dl_draft *added = known(run, drafts, &draft, verb);
    if (added != NULL) {
        dl_draft_sentence(run, added, dl_word_at(run->doc, verb)->sentence);
        return;
    }
    uint32_t classes = dl_concepts_classes(run->concepts, accord->cells[NAME]) & DL_STAND_AGREEMENT;
    uint32_t of = dl_word_at(run->doc, what)->upos == DL_UPOS_PRON ? dl_stand_relative_of(run, what) : DL_NONE;
    struct dl_str name = of != DL_NONE ? dl_issue_noun(run, of, of) : accord->cells[NAME]; /* "the exchange on which they agreed" */
    DL_EACH_CHILD(run, c, verb) /* "in a joint statement A and B promised each other" */
    {
        struct dl_str preposition = dl_stand_case(run, c);
        if (preposition.at != NULL && dl_str_listed(preposition, "in by with", ' ') && c != what &&
            run->lexeme[c]->rows[DL_ROWS_PAPERS] != DL_NONE)
            name = dl_issue_noun(run, c, c);
    }
    draft.agreement = (struct dl_agreement){.name = dl_str_copy(&run->doc->arena, name),
                                            .span = dl_words_span(run->doc, verb < what ? verb : what, verb < what ? what : verb),
                                            .kind = classes != 0 ? dl_draft_kind(classes) : DL_AGREEMENT_ACCORD,
                                            .binding = -1,
                                            .when = {DL_NO_DAY, DL_NO_DAY, DL_PRECISION_NONE}};
    dl_draft_time(run, &draft, verb);
    dl_draft_sentence(run, &draft, dl_word_at(run->doc, verb)->sentence);
    added = DL_PUSH(drafts, run->scratch, DL_MAX_AGREEMENTS);
    if (added != NULL) *added = draft;
}
