/* Nouns that are not themselves what is spoken of: "the law" of a law named before, "the outcome" of what was decided, "an end to the embargo",
 * "fears about the dam". reading.c asks these in turn. */
#include "stand/reading.h"
#include "stand/finders.h"
#include "who/who.h"

enum { NAMESAKE = 6 /* sentences */ };

static const struct dl_reading nothing = {DL_NONE, 0};

/* "the law", of "a law against …" some sentences before: what was said of that. */
struct dl_reading dl_reading_of_namesake(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth)
{
    uint32_t sentence = dl_word_at(run->doc, noun)->sentence;
    struct dl_str lemma = dl_stand_lemma(run, noun);
    for (uint32_t w = noun; w-- > 0 && sentence - dl_word_at(run->doc, w)->sentence <= NAMESAKE;) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_NOUN || !dl_str_equal(dl_word_at(run->doc, w)->lemma, lemma)) continue;
        if (!dl_stand_is_bare(run, w))
            return run->issue[w] != DL_NONE ? (struct dl_reading){run->issue[w], 0} : dl_read_noun(run, w, holder, depth + 1);
    }
    return nothing;
}

/* Whose a noun is, by "Turkey's", of what is asked also by "the Indian"; DL_NONE. */
static uint32_t maker_of(const struct dl_stand *run, uint32_t noun, int is_asked)
{
    const uint32_t whose = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    uint32_t who = whose != DL_NONE ? dl_who_at(run->doc, whose) : DL_NONE;
    DL_EACH_CHILD(run, c, noun)
    if (who == DL_NONE && is_asked && c < noun && dl_word_at(run->doc, c)->rel == DL_REL_AMOD) who = dl_stand_actor(run, c);
    return who;
}

/* "Turkey's decision", "its refusal", "the Indian demand", and no more: what he did, or asked, last whose it is, turned where that was a refusal. */
struct dl_reading dl_reading_of_decision(struct dl_stand *run, uint32_t noun)
{
    enum { FAR = 4 /* sentences */, FAR_ASKED = 8, FAR_NAMED = 40 };
    int is_asked = dl_stand_listed(run, noun, "demand request");
    const uint32_t who = maker_of(run, noun, is_asked), sentence = dl_word_at(run->doc, noun)->sentence;
    if (who == DL_NONE || (!is_asked && !dl_stand_listed(run, noun, "decision step move action refusal")) ||
        run->links[noun].rels &
            (DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) | DL_STAND_REL(CCOMP) | DL_STAND_REL(NMOD) | DL_STAND_REL(XCOMP)))
        return nothing;
    const uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS); /* "Ruiz's decision", of which the report tells first */
    const int is_named = owner != DL_NONE && dl_word_at(run->doc, owner)->upos == DL_UPOS_PROPN;
    const uint32_t far = is_asked ? FAR_ASKED : is_named ? FAR_NAMED : FAR;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (sentence - dl_word_at(run->doc, told->predicate)->sentence > far) break;
        if (is_asked && !dl_stand_in(run, told->predicate, DL_LIST_ADDRESSING) &&
            !dl_stand_in(run, told->predicate, DL_LIST_WANTING))
            continue;
        const int is_his =
            told->holder == who || dl_stand_speaks_for(run, told->holder) == who || dl_stand_speaks_for(run, who) == told->holder;
        if (is_his && told->stance <= DL_STANCE_AGAINST)
            return (struct dl_reading){dl_stand_pointed(run, told->issue, "deed"), told->stance == DL_STANCE_AGAINST};
    }
    return nothing;
}

/* "the outcome", "the ruling", and no more: what was decided last. */
struct dl_reading dl_reading_of_outcome(struct dl_stand *run, uint32_t noun, uint32_t holder)
{
    if (!(dl_stand_senses(run, noun) & DL_SENSE_OUTCOME) || dl_stand_classes(run, noun) & DL_STAND_CARRIER) return nothing;
    if (dl_stand_points_back(run, noun) == 0 || !dl_stand_is_bare(run, noun)) return nothing;
    if (dl_stand_listed(run, noun, "ruling verdict judgment judgement") && !dl_stand_court_spoke(run, noun))
        return nothing; /* itself what they quarrel about */
    return dl_stand_last_deed(run, noun, holder);
}

/* "campaigned for repeal", of "voted to repeal the ban" before: the ban; DL_NONE. */
static uint32_t undone_before(const struct dl_stand *run, uint32_t noun)
{
    if (!dl_stand_is_bare(run, noun)) return DL_NONE;
    uint32_t sentence = dl_word_at(run->doc, noun)->sentence;
    for (uint32_t w = noun; w-- > 0 && sentence - dl_word_at(run->doc, w)->sentence <= NAMESAKE;) {
        if (dl_word_at(run->doc, w)->upos != DL_UPOS_VERB || !(dl_stand_classes(run, w) & DL_STAND_TURN)) continue;
        uint32_t object = dl_stand_done_to(run, w);
        if (object != DL_NONE && dl_stand_is_noun_of(dl_stand_lemma(run, noun), dl_stand_lemma(run, w)) &&
            dl_word_at(run->doc, object)->upos == DL_UPOS_NOUN)
            return object;
    }
    return DL_NONE;
}

/* "an end to the embargo", "its cancellation": what ends, turned. */
struct dl_reading dl_reading_of_turning(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    uint32_t of = dl_stand_phrase(run, word, "of to on for in");
    if (of != DL_NONE && dl_stand_is(run, word, "end") && dl_stand_is_of_one(run) && dl_stand_has_main(run) &&
        run->issue[of] == DL_NONE &&
        dl_stand_listed(run, of, "struggle fight wait ordeal era nightmare feud quarrel row deadlock stalemate"))
        return (struct dl_reading){dl_stand_main(run, word), 0};             /* "hailed the end of a long struggle" */
    if (of == DL_NONE) of = dl_stand_stray_phrase(run, word, word, "of to"); /* "an end to the death penalty", hung on the verb */
    int is_amount =
        of != DL_NONE && (dl_stand_child(run, of, DL_REL_NUMMOD) != DL_NONE || dl_word_at(run->doc, of)->upos == DL_UPOS_NUM);
    struct dl_reading reading =
        of != DL_NONE && !is_amount ? dl_read_noun(run, of, holder, depth + 1) : nothing; /* "a cut of two points" */
    uint32_t its = dl_stand_child(run, word, DL_REL_NMOD_POSS);
    if (reading.issue == DL_NONE && its != DL_NONE && dl_stand_listed(run, its, "its their") &&
        dl_word_at(run->doc, its)->upos == DL_UPOS_PRON)
        reading.issue = dl_stand_antecedent(run, word, DL_NONE); /* "demanded its cancellation" */
    int is_bare = of == DL_NONE && dl_stand_points_back(run, word) > 0 && dl_stand_is_bare(run, word);
    uint32_t undone = reading.issue == DL_NONE && of == DL_NONE && its == DL_NONE ? undone_before(run, word) : DL_NONE;
    if (undone != DL_NONE) reading = dl_read_noun(run, undone, holder, depth + 1);
    int is_main_act = reading.issue == DL_NONE && is_bare && dl_stand_has_main(run) &&
                      dl_word_at(run->doc, run->central_word)->upos == DL_UPOS_VERB &&
                      dl_stand_classes(run, run->central_word) & DL_STAND_TURN;
    const int is_asked = reading.issue == DL_NONE && of == DL_NONE && its == DL_NONE && dl_stand_is_bare(run, word) &&
                         dl_stand_has_determiner(run, word, "a") &&
                         dl_stand_listed(run, word, "halt end stop moratorium rethink") && dl_stand_is_of_one(run) &&
                         dl_word_at(run->doc, word)->rel != DL_REL_NSUBJ;
    if (is_asked && dl_stand_main(run, word) != DL_NONE)
        return (struct dl_reading){dl_stand_main(run, word), 1};              /* "demanded a halt" */
    if (is_main_act) return (struct dl_reading){dl_stand_main(run, word), 0}; /* "the demolition", of "razed the theatre" */
    if (reading.issue == DL_NONE && is_bare &&
        dl_stand_listed(run, word, "removal lifting abolition repeal cancellation suspension rejection"))
        reading.issue = dl_stand_antecedent(run, word, DL_NONE); /* "staked their names on the removal" */
    return (struct dl_reading){reading.issue, !reading.turned};
}

/* "the boycott", in a report that is of the strike. */
static int is_of_protest(struct dl_stand *run, uint32_t noun)
{
    return dl_stand_has_main(run) && run->lexeme[noun]->kinds & run->lexeme[run->central_word]->kinds & DL_KIND_PROTEST;
}

/* "(dismissed) fears about the dam", "(ignored) objections to it": what that stance is on, turned where it is against. */
/* "Poland's objections", of the matter of a brief report, to somebody else. */
static int is_of_rival(struct dl_stand *run, uint32_t noun, uint32_t holder)
{
    const uint32_t whose = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (whose == DL_NONE || dl_word_at(run->doc, whose)->upos == DL_UPOS_PRON || !dl_stand_is_of_one(run)) return 0;
    DL_EACH_CHILD(run, c, noun)
    {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (c > noun && (rel == DL_REL_NMOD || rel == DL_REL_ACL || rel == DL_REL_CCOMP)) return 0;
    }
    const uint32_t entity = dl_stand_actor(run, whose);
    return entity != DL_NONE && entity != holder && holder != DL_NONE && dl_stand_has_main(run);
}

struct dl_reading dl_reading_of_attitude(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth)
{
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN || run->issue[noun] != DL_NONE) return nothing;
    if (dl_stand_classes(run, noun) & DL_STAND_AGREEMENT) return nothing; /* itself what was made */
    for (const struct dl_stance_frame *frame = dl_stand_own_frames(run, noun); frame != NULL;
         frame = dl_stances_at(run->stances, frame->next)) {
        int is_side = frame->stance == DL_STANCE_FOR || frame->stance == DL_STANCE_AGAINST;
        if (frame->upos != DL_UPOS_NOUN || frame->holder != DL_HOLDER_OWNER || frame->slot != DL_SLOT_PREPOSITION || !is_side)
            continue;
        uint32_t slot = dl_stand_in_slot(run, noun, frame);
        if (slot == DL_NONE && dl_str_is(frame->preposition, "on"))
            slot = dl_stand_stray_phrase(run, noun, noun, "on"); /* "agreed with its insistence on a budget" */
        struct dl_reading reading = slot != DL_NONE ? dl_read_noun(run, slot, holder, depth + 1) : nothing;
        if (reading.issue != DL_NONE)
            return (struct dl_reading){reading.issue, reading.turned != (frame->stance == DL_STANCE_AGAINST)};
        int is_means = (dl_stand_senses(run, noun) & DL_SENSE_OUTCOME) != 0 ||
                       (run->lexeme[noun]->kinds & DL_KIND_MEANS) != 0; /* "welcomed the ruling" */
        if (!is_means && ((dl_stand_points_back(run, noun) > 0 && dl_stand_is_bare(run, noun)) || is_of_rival(run, noun, holder)))
            /* "threw out the complaint" */
            return (struct dl_reading){dl_stand_main(run, noun), frame->stance == DL_STANCE_AGAINST && !is_of_protest(run, noun)};
    }
    return nothing;
}

/* "favour ratification", "hope for swift passage": of the treaty or bill that the report is about, which such a noun needs; DL_NONE. */
uint32_t dl_read_to_be_passed(struct dl_stand *run, uint32_t noun)
{
    const uint64_t telling =
        DL_STAND_REL(NMOD) | DL_STAND_REL(COMPOUND) | DL_STAND_REL(NMOD_POSS) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL);
    if (!dl_stand_listed(run, noun, "ratification adoption passage enactment implementation") || run->links[noun].rels & telling ||
        dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN)
        return DL_NONE;
    if (dl_stand_is_of_one(run) && dl_stand_has_main(run)) return dl_stand_main(run, noun);
    const uint32_t issue = dl_stand_antecedent_within(run, noun, DL_NONE, 1);
    const struct dl_issue *what = issue != DL_NONE ? &run->issues.at[issue] : NULL;
    return what == NULL ||
                   (what->concept != DL_NONE && !(dl_stand_classes(run, what->word) & (DL_STAND_AGREEMENT | DL_STAND_CARRIER)) &&
                    !dl_stand_listed(run, what->word, "membership accession"))
               ? DL_NONE
               : issue;
}

uint32_t dl_read_plural_before(const struct dl_stand *run, uint32_t pronoun)
{
    for (uint32_t w = pronoun; w-- > run->doc->sentences.at[dl_word_at(run->doc, pronoun)->sentence].word;) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos != DL_UPOS_NOUN) continue;
        const int are_many = dl_has_feat(at, "Number=Plur");
        if (run->issue[w] != DL_NONE) return are_many ? run->issue[w] : DL_NONE;
        if (are_many && dl_stand_actor(run, w) != DL_NONE && dl_rel_base((enum dl_rel)at->rel) != DL_REL_NMOD)
            return DL_NONE; /* those who are meant */
    }
    return DL_NONE;
}

/* "asked the council to step in, a move Ethiopia opposes": the clause that a noun behind a comma sums up; DL_NONE. */
static uint32_t clause_summed_up(const struct dl_stand *run, uint32_t noun)
{
    enum { STEPS = 5 };
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (!(run->links[noun].rels & (DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL))) || at->head == DL_NONE || at->head > noun ||
        !dl_stand_listed(run, noun,
                         "move step decision action measure gesture idea suggestion choice stance course demand request call "
                         "threat prospect offer"))
        return DL_NONE;
    const uint32_t article = dl_stand_child(run, noun, DL_REL_DET);
    if (article == DL_NONE || article == 0 || !dl_stand_is(run, article, "a") ||
        !dl_str_is(dl_word_at(run->doc, article - 1)->form, ","))
        return DL_NONE;
    uint32_t verb = at->head;
    for (int i = 0; i < STEPS && verb != DL_NONE && dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB; i++)
        verb = dl_word_at(run->doc, verb)->head;
    return verb == DL_NONE || verb > noun || dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB ? DL_NONE : verb;
}

/* Of such a noun: what its clause takes a side on, turned where that is against it; else what the clause tells, of wishes and requests what is
 * wished for. */
struct dl_reading dl_reading_of_summed_up(struct dl_stand *run, uint32_t noun, uint32_t holder, int depth)
{
    const uint32_t verb = clause_summed_up(run, noun);
    if (verb == DL_NONE) return nothing;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (dl_word_at(run->doc, told->predicate)->sentence != dl_word_at(run->doc, noun)->sentence) break;
        if (told->predicate < noun && told->stance <= DL_STANCE_CONDITIONAL && told->issue != DL_NONE)
            return (struct dl_reading){told->issue, told->stance == DL_STANCE_AGAINST};
    }
    const uint32_t wished = dl_stand_in(run, verb, DL_LIST_WANTING) ? dl_stand_infinitive(run, verb) : DL_NONE;
    return dl_read_verb(run, wished != DL_NONE ? wished : verb, holder, depth + 1);
}
