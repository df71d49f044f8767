/* Stances told beside the main clause: "signed over the objections of Peru", "despite protests from fishermen", "to the dismay of Lima", "at the
 * request of Chile", "without the consent of the senate", "against the advice of its generals". The noun's own sense is the stance, on what the
 * clause is about. */
#include "stand/finders.h"

static const char PREPOSITIONS[] = "despite over amid against with without to at after following on notwithstanding";

/* Who has the stance that the noun names. */
static uint32_t owner_of(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS);
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) return owner;
    const int is_of_whom = dl_stand_listed(run, noun, "denunciation criticism condemnation accusation censure rejection");
    if (is_of_whom) owner = dl_stand_phrase(run, noun, "from by among in"); /* "denunciations of the king by the press" */
    else owner = dl_stand_phrase(run, noun, "of from by among in");
    if (owner != DL_NONE && dl_stand_listed(run, noun, "ruling decision order") && dl_str_is(dl_stand_case(run, owner), "in"))
        return DL_NONE; /* "after rulings in Baltimore": where */
    return owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE ? owner : DL_NONE;
}

/* For or against, by the noun and the word before it; -1: neither. */
static int stance_of(const struct dl_stand *run, uint32_t noun, struct dl_str preposition)
{
    struct dl_str lemma = dl_stand_lemma(run, noun);
    if (dl_str_is(preposition, "against"))
        return dl_stand_listed(run, noun, "advice will wish recommendation vote") ? DL_STANCE_AGAINST : -1;
    if (dl_str_listed(preposition, "at on", ' '))
        return dl_str_listed(lemma, "request insistence urging behest initiative suggestion prompting demand invitation advice",
                             ' ')
                   ? DL_STANCE_FOR
                   : -1;
    if (dl_str_is(preposition, "to") &&
        !dl_str_listed(
            lemma, "dismay chagrin annoyance displeasure horror delight relief satisfaction joy applause anger fury outrage alarm",
            ' '))
        return -1; /* "responding to requests" */
    if (dl_str_is(preposition, "with") && dl_lemma_is(dl_word_at(run->doc, noun), "vote") &&
        dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur"))
        return DL_STANCE_FOR; /* "passed with the votes of the left" */
    if (dl_str_is(preposition, "with") && dl_stand_listed(run, noun, "request demand call motion resolution plea bid"))
        return -1; /* "was flooded with requests from growers" */
    const struct dl_stance_frame *frame = dl_stand_own_frames(run, noun);
    while (frame != NULL && (frame->holder != DL_HOLDER_OWNER || frame->upos != DL_UPOS_NOUN))
        frame = dl_stances_at(run->stances, frame->next);
    if (frame == NULL || (frame->stance != DL_STANCE_FOR && frame->stance != DL_STANCE_AGAINST)) return -1;
    int is_without = dl_str_is(preposition, "without") || dl_stand_has_no(run, noun);
    return is_without ? dl_stance_turned(frame->stance) : frame->stance;
}

/* "threatened to cut aid over the law", "recalled its envoy over the tests": what such deeds are done over, who does them is against. */
static int find_over(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_rel_base((enum dl_rel)at->rel) != DL_REL_OBL || at->head == DL_NONE || !dl_stand_in(run, at->head, DL_LIST_PUNISHING) ||
        !dl_str_is(dl_stand_case(run, noun), "over"))
        return 0;
    if (dl_stand_negated(run, at->head) || at->thing == DL_THING_TIME) return 0;
    if (dl_stand_listed(run, noun, "pay wage salary condition contract staffing shift hour pension bonus"))
        return 0; /* "walked out over pay": for more of it */
    int is_story = dl_stand_classes(run, noun) & DL_STAND_NOTHING || dl_stand_child(run, noun, DL_REL_NMOD_POSS) != DL_NONE;
    if (run->issue[noun] == DL_NONE && ((dl_stand_is_bare(run, noun) && !dl_stand_is_in_question(run, noun)) || is_story))
        return 0; /* which law, it does not say */
    uint32_t who = dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB ? dl_stand_subject(run, at->head) : DL_NONE;
    struct dl_finding finding = {.by = "aside",
                                 .predicate = noun,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE,
                                 .stance = DL_STANCE_AGAINST};
    if (finding.holder == DL_NONE || dl_stand_child(run, at->head, DL_REL_NSUBJ_PASS) != DL_NONE) return 0;
    return dl_stand_find_in_slot(run, finding, noun, DL_STANCE_AGAINST, who);
}

/* "Support came from Kenya": of what was spoken of. */
static int find_source(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel != DL_REL_NSUBJ || at->head == DL_NONE || !dl_stand_is(run, at->head, "come")) return 0;
    uint32_t from = dl_stand_phrase(run, at->head, "from");
    int stance = from != DL_NONE && dl_stand_actor(run, from) != DL_NONE ? stance_of(run, noun, DL_STR("following")) : -1;
    if (stance < 0) return 0;
    struct dl_finding finding = {.by = "aside",
                                 .predicate = noun,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .holder = dl_stand_actor(run, from),
                                 .stance = (enum dl_stance)stance};
    struct dl_reading own = dl_stand_read(run, dl_stand_phrase(run, noun, "for to of against"), finding.holder);
    finding.issue = own.issue != DL_NONE ? own.issue : dl_stand_antecedent(run, noun, finding.holder);
    dl_stand_find_for_all(run, &finding, from);
    return finding.issue != DL_NONE;
}

/* What a noun of asking says itself that is asked; DL_NONE. */
static uint32_t own_matter(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t phrase = dl_stand_phrase(run, noun, "for"), act = dl_stand_child(run, noun, DL_REL_ACL);
    return phrase != DL_NONE ? phrase : act != DL_NONE && dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Inf") ? act : DL_NONE;
}

int dl_stand_aside(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (find_over(run, noun)) return 1;
    if (rel == DL_REL_NSUBJ && dl_stand_own_frames(run, noun) != NULL) return find_source(run, noun);
    if ((rel != DL_REL_OBL && rel != DL_REL_NMOD) || dl_stand_own_frames(run, noun) == NULL || dl_stand_is(run, noun, "war"))
        return 0; /* "with wars in Iraq": where, not whose */
    struct dl_str preposition = dl_stand_case(run, noun);
    if (at->upos != DL_UPOS_NOUN || preposition.at == NULL || at->head == DL_NONE || !dl_str_listed(preposition, PREPOSITIONS, ' '))
        return 0;
    const uint32_t mark = dl_stand_child(run, noun, DL_REL_CASE);
    if (mark != DL_NONE && mark + 2 < noun && dl_stand_is(run, mark + 1, "or"))
        return 0; /* "with or without the consent of Peru" */
    uint32_t clause = at->head;
    if (rel == DL_REL_NMOD && dl_word_at(run->doc, clause)->head != DL_NONE)
        clause = dl_word_at(run->doc, clause)->head; /* hung on the object */
    else if (rel != DL_REL_OBL) return 0;
    uint32_t owner = owner_of(run, noun);
    int stance = owner != DL_NONE ? stance_of(run, noun, preposition) : -1;
    if (stance < 0 || dl_word_at(run->doc, clause)->upos != DL_UPOS_VERB) return 0;
    struct dl_finding finding = {
        .by = "aside", .predicate = noun, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN, .holder = dl_stand_actor(run, owner)};
    const struct dl_word *told = dl_word_at(run->doc, clause);
    int is_of_noun = told->rel == DL_REL_ACL && told->head != DL_NONE && dl_has_feat(told, "VerbForm=Part") &&
                     dl_stand_child(run, clause, DL_REL_OBJ) == DL_NONE; /* "a deal gavelled through over protests from Fiji" */
    const uint32_t own = dl_stand_listed(run, noun, "request demand call pressure insistence plea appeal")
                             ? own_matter(run, noun)
                             : DL_NONE; /* "over his demand for a wall": that, whatever came of it */
    struct dl_reading reading = dl_stand_read(run, own != DL_NONE ? own : is_of_noun ? told->head : clause, finding.holder);
    if (reading.issue == DL_NONE && own != DL_NONE) return 0;
    if (reading.issue == DL_NONE) reading = (struct dl_reading){dl_stand_antecedent(run, noun, finding.holder), 0};
    if (reading.issue == DL_NONE) return 0;
    finding.issue = reading.issue;
    finding.stance = (enum dl_stance)(reading.turned ? dl_stance_turned(stance) : stance);
    dl_stand_find_for_all(run, &finding, owner);
    return 1;
}
