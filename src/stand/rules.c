/* Rules of decision: the words that name one ("consensus", "two-thirds majority", "veto") where they do name one. "The Senate majority" and
 * "the scientific consensus" are none, so most words want a sign that something is decided by them: it is needed, it is lacking, it is by it
 * that somebody decides, or members of a body are to find it. */
#include "stand/rule.h"
#include "who/who.h"

/* ---- signs ---- */

/* "by consensus", "in a referendum": with one of these prepositions at a verb by which something is decided. */
int dl_rule_is_decided_by(const struct dl_stand *run, uint32_t noun, const char *prepositions)
{
    struct dl_str preposition = dl_stand_case(run, noun);
    uint32_t head = dl_word_at(run->doc, noun)->head;
    if (preposition.at == NULL || head == DL_NONE || !dl_str_listed(preposition, prepositions, ' ')) return 0;
    for (uint32_t steps = 0; dl_str_is(preposition, "by") && steps < 3 && dl_word_at(run->doc, head)->upos == DL_UPOS_NOUN &&
                             dl_word_at(run->doc, head)->head != DL_NONE;
         steps++)
        head = dl_word_at(run->doc, head)->head; /* "takes decisions by consensus" */
    return dl_stand_in(run, head, DL_LIST_DECIDING);
}

int dl_rule_has_child(const struct dl_stand *run, uint32_t word, const char *lemmas)
{
    DL_EACH_CHILD(run, c, word)
    if (dl_str_listed(dl_stand_lemma(run, c), lemmas, ' ')) return 1;
    return 0;
}

/* "no consensus", "the lack of a majority", "failed to find a consensus" */
static int is_lacking(const struct dl_stand *run, uint32_t noun)
{
    static const char LACKING[] = "lack absence want";
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_stand_has_no(run, noun)) return 1;
    return at->head != DL_NONE && (at->rel == DL_REL_OBJ || at->rel == DL_REL_NMOD) &&
           (dl_stand_listed(run, at->head, LACKING) || dl_stand_negated(run, at->head));
}

/* Those whose consensus or unanimity it is are members of something, not experts or the public. */
static int is_of_members(const struct dl_stand *run, uint32_t noun, enum dl_rule_kind kind)
{
    uint32_t of = dl_stand_phrase(run, noun, "of among between from by in");
    return of != DL_NONE && dl_rule_is_body(run, of, kind) &&
           (dl_stand_listed(run, of,
                            "member state country government nation ally minister capital partner judge justice delegate") ||
            dl_word_at(run->doc, of)->upos == DL_UPOS_PROPN);
}

/* "consensus will be found", "unanimity proved elusive": of a body that is named beside it. */
static int is_sought(const struct dl_stand *run, uint32_t noun, enum dl_rule_kind kind)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->rel == DL_REL_NSUBJ_PASS && at->head != DL_NONE && dl_stand_child(run, noun, DL_REL_DET) == DL_NONE &&
           dl_stand_listed(run, at->head, "find reach achieve secure forge seek") && dl_rule_body(run, noun, kind) != DL_NONE;
}

/* ---- majorities ---- */

static uint32_t qualifier_of(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (c < noun && (dl_stand_classes(run, c) & DL_STAND_QUALIFIED)) return c;
    for (uint32_t w = noun; w-- > 0 && noun - w <= 4;) /* "two-thirds" cut into its parts */
        if (dl_stand_hyphen(run, w) != w && dl_stand_listed(run, w, "third fifth quarter fourth seventh"))
            return dl_stand_hyphen(run, w);
    return DL_NONE;
}

/* Seats won are no rule: "needs a majority in the Senate" is one of a bill, not of a party. */
static int is_of_seats(const struct dl_stand *run, uint32_t noun)
{
    uint32_t head = dl_word_at(run->doc, noun)->head, subject = head != DL_NONE ? dl_stand_subject(run, head) : DL_NONE,
             entity = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    if (dl_rule_has_child(run, noun,
                          "seat vast overwhelming silent great working large wide clear comfortable narrow solid slim democratic "
                          "republican conservative"))
        return 1;
    if (entity == DL_NONE || subject == noun || dl_stand_phrase(run, noun, "for") != DL_NONE) return 0;
    int is_kept = dl_str_listed(
        dl_stand_lemma(run, head),
        "hold win keep lose retain regain expand have gain increase maintain take use capture obtain give enjoy", ' ');
    if (!is_kept && !dl_str_is(run->doc->entities.at[entity].sector, "PTY")) return 0;
    return dl_stand_child(run, head, DL_REL_ADVCL) == DL_NONE && dl_stand_child(run, head, DL_REL_XCOMP) == DL_NONE;
}

/* "a majority of the members must approve it" */
static int is_must_approve(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->rel == DL_REL_NSUBJ && at->head != DL_NONE && run->senses[at->head] & DL_SENSE_DECIDES &&
           dl_stand_aux(run, at->head, "must");
}

/* "a simple majority", "needs a majority in parliament", "no majority for it"; not "the majority of people". */
static int is_rule_of_majority(const struct dl_stand *run, uint32_t noun)
{
    if (dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur") || is_of_seats(run, noun)) return 0;
    uint32_t of = dl_stand_phrase(run, noun, "of");
    if (is_must_approve(run, noun) || (dl_rule_is_required(run, noun) && dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ_PASS))
        return 1;
    if (of != DL_NONE && dl_stand_listed(run, of, "public people population american voter adult respondent")) return 0;
    if (dl_rule_has_child(run, noun, "simple absolute bare requisite necessary required")) return 1;
    if (dl_rule_is_required(run, noun) || dl_rule_is_decided_by(run, noun, "by")) return 1;
    uint32_t head = dl_word_at(run->doc, noun)->head;
    int is_sought = is_lacking(run, noun) || (head != DL_NONE && dl_stand_listed(run, head, "muster sure find"));
    return is_sought && (dl_stand_phrase(run, noun, "for in") != DL_NONE || dl_rule_has_child(run, noun, "no"));
}

/* "majority vote": of the two words the second governs. */
static uint32_t vote_of(const struct dl_stand *run, uint32_t majority)
{
    const struct dl_word *at = dl_word_at(run->doc, majority);
    return at->rel == DL_REL_COMPOUND && at->head != DL_NONE && dl_stand_is(run, at->head, "vote") ? at->head : majority;
}

static void find_majority(struct dl_stand *run, uint32_t word)
{
    uint32_t noun = vote_of(run, word), qualifier = qualifier_of(run, word);
    if (qualifier == DL_NONE && noun != word) qualifier = qualifier_of(run, noun);
    uint32_t above = dl_word_at(run->doc, noun)->head; /* "a simple majority suffices", the verb taken for a noun */
    if (dl_word_at(run->doc, noun)->rel == DL_REL_COMPOUND && !(above != DL_NONE && dl_stand_is(run, above, "suffice"))) return;
    struct dl_span span = dl_word_at(run->doc, word)->span;
    int is_super = dl_stand_listed(run, word, "supermajority super-majority");
    enum dl_rule_kind kind = qualifier != DL_NONE || is_super ? DL_RULE_QUALIFIED_MAJORITY : DL_RULE_MAJORITY;
    if (qualifier != DL_NONE) span.start = dl_word_at(run->doc, qualifier)->span.start;
    else if (!is_rule_of_majority(run, noun) && !(noun != word && is_rule_of_majority(run, word))) return;
    struct dl_share share = dl_rule_share(run, word);
    if (kind == DL_RULE_QUALIFIED_MAJORITY && share.votes == 0) share = (struct dl_share){2, 3};
    int met = dl_rule_met(run, noun);
    if (met < 0) met = dl_rule_met_by_tally(run, noun, share);
    uint32_t body = dl_rule_body(run, noun, kind);
    dl_rule_add(run, noun, kind, body, dl_rule_issue(run, noun, body), met, span);
}

/* Numbers are more than a simple majority where the deed takes more everywhere. */
static int is_weighty(const struct dl_stand *run, uint32_t word)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_stand_listed(run, w, "override amend amendment constitution constitutional impeach convict expel")) return 1;
    return 0;
}

/* Of the bare numbers of votes, which are more than a simple majority; the others are taken for one. */
static enum dl_rule_kind kind_of_share(const struct dl_stand *run, uint32_t noun, struct dl_share share)
{
    uint32_t number = dl_stand_child(run, noun, DL_REL_NUMMOD);
    int is_more =
        share.parts > 0 || number == DL_NONE || is_weighty(run, noun) || dl_stand_classes(run, number) & DL_STAND_QUALIFIED;
    return is_more ? DL_RULE_QUALIFIED_MAJORITY : DL_RULE_MAJORITY;
}

/* "unless two thirds of the delegates vote for it" */
static int is_must_vote(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel != DL_REL_NSUBJ || at->head == DL_NONE ||
        (!(run->senses[at->head] & DL_SENSE_DECIDES) && !dl_stand_listed(run, at->head, "override overturn overrule")))
        return 0;
    uint32_t mark = dl_stand_child(run, at->head, DL_REL_MARK), of = dl_stand_phrase(run, noun, "of");
    if (of == DL_NONE || !dl_rule_is_body(run, of, DL_RULE_QUALIFIED_MAJORITY)) return 0;
    return dl_stand_aux(run, at->head, "must can could may") || (mark != DL_NONE && dl_stand_listed(run, mark, "unless until if"));
}

/* "only with two thirds of both houses", "111 votes, exactly two thirds", "two thirds were missed". */
static int is_reached(const struct dl_stand *run, uint32_t part)
{
    const struct dl_word *at = dl_word_at(run->doc, part);
    uint32_t of = dl_stand_phrase(run, part, "of");
    if (at->head == DL_NONE || !dl_rule_is_voted_near(run, part)) return 0;
    if (of != DL_NONE && !dl_rule_is_body(run, of, DL_RULE_QUALIFIED_MAJORITY))
        return 0; /* "with two thirds of the requests decided" */
    if (dl_rule_is_decided_by(run, part, "by with")) return 1;
    if (at->rel == DL_REL_APPOS && dl_stand_listed(run, at->head, "vote yes yea")) return 1;
    int is_object = at->rel == DL_REL_OBJ || at->rel == DL_REL_NSUBJ_PASS;
    return is_object && dl_stand_listed(run, at->head, "miss reach clear muster lack fall");
}

/* "the required two-thirds", "the 60 votes needed", "the three-fifths threshold": a majority that is not called one. */
static void find_quota(struct dl_stand *run, uint32_t noun)
{
    int is_part = dl_stand_listed(run, noun, "third fifth quarter fourth"), is_bar = dl_stand_listed(run, noun, "threshold hurdle"),
        is_votes = dl_stand_listed(run, noun, "vote yea aye");
    if (!is_part && !is_bar && !is_votes) return;
    struct dl_share share = dl_rule_share(run, noun);
    if (is_bar ? qualifier_of(run, noun) == DL_NONE
               : share.votes == 0 || (!dl_rule_is_required(run, noun) && !is_must_vote(run, noun) &&
                                      !(is_part && share.parts > 0 && is_reached(run, noun))))
        return;
    if (is_part && share.parts == 0) return;
    if (dl_rule_has_child(run, noun, "electoral popular")) return;
    enum dl_rule_kind kind = kind_of_share(run, noun, share);
    int met = dl_rule_met(run, noun);
    if (met < 0) met = dl_rule_met_by_tally(run, noun, share);
    uint32_t body = dl_rule_body(run, noun, kind);
    dl_rule_add(run, noun, kind, body, dl_rule_issue(run, noun, body), met, dl_word_at(run->doc, noun)->span);
}

/* ---- where all must agree ---- */

static int is_same_issue(const struct dl_stand *run, uint32_t a, uint32_t b)
{
    return a != DL_NONE && b != DL_NONE && run->issues.at[a].same_as == run->issues.at[b].same_as;
}

/* "and Turkey holds out": somebody who is named. */
static int is_by_actor(const struct dl_stand *run, uint32_t verb)
{
    uint32_t subject = dl_stand_child(run, verb, DL_REL_NSUBJ),
             entity = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    return entity != DL_NONE && run->doc->entities.at[entity].actor.at != NULL;
}

/* One of them was told to have blocked it, or withholds what it takes: not met. */
int dl_rule_is_blocked(const struct dl_stand *run, uint32_t word, uint32_t issue)
{
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *f = &run->findings.at[i];
        uint32_t apart = dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, f->predicate)->sentence;
        if (f->stance == DL_STANCE_AGAINST && (is_same_issue(run, f->issue, issue) || apart <= 2) &&
            dl_stand_listed(run, f->predicate, "block veto"))
            return 1;
    }
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    for (uint32_t w = s->word; w < s->word + s->words; w++) {
        int is_past = !dl_rule_is_open(run, w) || dl_stand_aux(run, w, "could"); /* "could not agree" */
        if (dl_stand_listed(run, w, "ratify sign consent agree") && dl_stand_negated(run, w) && is_past) return 1;
        if (dl_stand_classes(run, w) & DL_STAND_UNMET && dl_word_at(run->doc, w)->upos == DL_UPOS_VERB && is_past &&
            is_by_actor(run, w))
            return 1;
        if (dl_word_at(run->doc, w)->rel == DL_REL_CONJ && dl_stand_is(run, w, "be") && dl_stand_negated(run, w) &&
            is_by_actor(run, w))
            return 1; /* "unless all are on board, and Cambodia was not" */
        if (w <= word) continue;
        uint32_t object = dl_stand_child(run, w, DL_REL_OBJ);
        if (dl_rule_is_open(run, w)) continue;
        if (object != DL_NONE && dl_stand_listed(run, w, "withhold refuse deny") &&
            dl_stand_listed(run, object, "it their theirs its his consent vote approval support"))
            return 1;
    }
    return 0;
}

void dl_rule_add_of_all(struct dl_stand *run, uint32_t word, enum dl_rule_kind kind, struct dl_span span)
{
    uint32_t body = dl_rule_body(run, word, kind), issue = dl_rule_issue(run, word, body);
    int met = dl_rule_met(run, word);
    if (met < 0 && dl_rule_is_blocked(run, word, issue)) met = 0;
    dl_rule_add(run, word, kind, body, issue, met, span);
}

/* "consensus", "unanimity"; what scientists or commentators agree on is no rule. */
static void find_agreement_of_all(struct dl_stand *run, uint32_t noun, enum dl_rule_kind kind)
{
    static const char OPINION[] =
        "scientific medical academic expert historical popular public emerging growing elite conventional mainstream economic "
        "cultural washington legal national bipartisan near virtual social liberal conservative establishment intellectual "
        "prevailing postwar";
    if (dl_rule_has_child(run, noun, OPINION)) return;
    uint32_t head = dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ ? dl_word_at(run->doc, noun)->head : DL_NONE;
    int is_the_rule = head != DL_NONE && dl_stand_listed(run, head, "rule norm principle");
    uint32_t said_of = dl_stand_child(run, noun, DL_REL_COP) != DL_NONE ? dl_stand_child(run, noun, DL_REL_NSUBJ) : DL_NONE;
    is_the_rule |= said_of != DL_NONE && dl_stand_listed(run, said_of, "rule norm principle"); /* "its rule is unanimity" */
    if (!is_the_rule && !dl_rule_is_required(run, noun) && !dl_rule_is_decided_by(run, noun, "by on") &&
        !is_of_members(run, noun, kind) && !is_sought(run, noun, kind) && !dl_rule_is_condition(run, noun) &&
        !(is_lacking(run, noun) && dl_rule_body(run, noun, kind) != DL_NONE))
        return;
    dl_rule_add_of_all(run, noun, kind, dl_word_at(run->doc, noun)->span);
}

/* "unanimous consent", "voted unanimously", "the vote was unanimous" */
static void find_unanimous(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t said_of = at->rel == DL_REL_AMOD || at->rel == DL_REL_ADVMOD ? at->head : dl_stand_child(run, word, DL_REL_NSUBJ);
    if (said_of == DL_NONE || dl_rule_has_child(run, word, "almost nearly virtually near not")) return;
    if (at->rel != DL_REL_AMOD && at->rel != DL_REL_ADVMOD && dl_rule_is_body(run, said_of, DL_RULE_UNANIMITY)) {
        int met =
            dl_rule_is_open(run, word) ? -1 : !dl_stand_negated(run, word); /* "the council was unanimous in calling for it" */
        uint32_t about = dl_stand_child(run, word, DL_REL_ADVCL);
        uint32_t issue = about != DL_NONE ? dl_stand_read(run, about, dl_stand_actor(run, said_of)).issue : DL_NONE;
        if (!dl_rule_is_at_issue(run, issue)) issue = dl_rule_issue(run, word, said_of);
        dl_rule_add(run, word, DL_RULE_UNANIMITY, said_of, issue, met, at->span);
        return;
    }
    int is_noun =
            dl_stand_listed(run, said_of, "consent vote decision approval agreement verdict ruling resolution backing endorsement"),
        is_verb = dl_word_at(run->doc, said_of)->upos == DL_UPOS_VERB && dl_stand_in(run, said_of, DL_LIST_DECIDING);
    uint32_t named = is_noun ? said_of : word, body = is_verb ? dl_rule_body(run, word, DL_RULE_UNANIMITY) : DL_NONE;
    if (body != DL_NONE && !dl_rule_is_open(run, said_of) && !dl_stand_negated(run, said_of)) { /* "voted unanimously" */
        dl_rule_add(run, word, DL_RULE_UNANIMITY, body, dl_rule_issue(run, word, body), 1, at->span);
        return;
    }
    if (is_noun && at->rel != DL_REL_AMOD &&
        dl_rule_body(run, named, DL_RULE_UNANIMITY) != DL_NONE) { /* "cabinet approval was unanimous" */
        uint32_t whose_own = dl_rule_body(run, named, DL_RULE_UNANIMITY);
        int met = dl_rule_is_open(run, word) ? -1 : !dl_stand_negated(run, word);
        dl_rule_add(run, named, DL_RULE_UNANIMITY, whose_own, dl_rule_issue(run, named, whose_own), met, at->span);
        return;
    }
    if ((is_noun || is_verb) && (dl_rule_body(run, named, DL_RULE_UNANIMITY) != DL_NONE || dl_rule_is_required(run, named)))
        dl_rule_add_of_all(run, named, DL_RULE_UNANIMITY, at->span);
}

/* "takes nine of the fifteen members" */
static void find_number(struct dl_stand *run, uint32_t number)
{
    uint32_t of = dl_stand_phrase(run, number, "of"), votes = dl_word_at(run->doc, number)->head;
    if (of == DL_NONE && dl_rule_bare_number(run, number)) return;
    if (of == DL_NONE && dl_word_at(run->doc, number)->rel == DL_REL_OBJ && dl_rule_is_required(run, number) &&
        dl_rule_has_child(run, number, "all")) { /* "the treaty takes all twenty-eight" */
        dl_rule_add_of_all(run, number, DL_RULE_UNANIMITY, dl_word_at(run->doc, number)->span);
        return;
    }
    int is_of_votes = votes != DL_NONE && dl_stand_is(run, votes, "vote") && dl_rule_is_required(run, votes);
    if (of == DL_NONE || (!dl_rule_is_required(run, number) && !is_of_votes) ||
        !dl_rule_is_body(run, of, DL_RULE_QUALIFIED_MAJORITY))
        return;
    if (dl_stand_child(run, of, DL_REL_NUMMOD) == DL_NONE) return;
    dl_rule_add(run, number, DL_RULE_QUALIFIED_MAJORITY, of, dl_rule_issue(run, number, of), dl_rule_met(run, number),
                dl_word_at(run->doc, number)->span);
}

/* ---- vetoes, ratification ---- */

/* "used its veto", "cast a veto": what was vetoed has failed. */
static int is_used(const struct dl_stand *run, uint32_t veto)
{
    const struct dl_word *at = dl_word_at(run->doc, veto);
    struct dl_str preposition = dl_stand_case(run, veto);
    if (preposition.at != NULL && dl_str_listed(preposition, "with by", ' ') && at->head != DL_NONE &&
        dl_stand_child(run, veto, DL_REL_NMOD_POSS) != DL_NONE && dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB)
        return !dl_rule_is_open(run, at->head) && !dl_stand_negated(run, at->head); /* "struck it down with its veto" */
    return at->rel == DL_REL_OBJ && at->head != DL_NONE && !dl_rule_is_open(run, at->head) && !dl_stand_negated(run, at->head) &&
           dl_stand_listed(run, at->head, "use wield exercise cast");
}

/* Somebody's: "Poland's veto", "threatens it with a veto"; not one that a draft would give. */
static void find_veto(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t noun =
        at->rel == DL_REL_COMPOUND && at->head != DL_NONE && dl_stand_listed(run, at->head, "power right threat") ? at->head : word;
    if (dl_word_at(run->doc, noun)->rel == DL_REL_COMPOUND || dl_rule_has_child(run, noun, "effective virtual no without")) return;
    uint32_t head = dl_word_at(run->doc, noun)->head, body = dl_rule_body(run, noun, DL_RULE_VETO);
    int is_overridden = head != DL_NONE && dl_stand_listed(run, head, "override overcome overturn defy sustain uphold") &&
                        dl_word_at(run->doc, noun)->rel == DL_REL_OBJ && body == dl_stand_subject(run, head); /* another's */
    if (is_overridden || (head != DL_NONE && dl_stand_listed(run, head, "give grant"))) return;
    int is_given =
        head != DL_NONE && dl_stand_aux(run, head, "would could") && dl_stand_listed(run, head, "have hold get give grant");
    if (body == DL_NONE || is_given) return;
    dl_rule_add(run, word, DL_RULE_VETO, body, dl_rule_issue(run, noun, DL_NONE), is_used(run, noun) ? 0 : -1, at->span);
}

/* "all but one of the members" */
static int is_all_but_some(const struct dl_stand *run, uint32_t subject)
{
    uint32_t but = subject + 1;
    return dl_stand_is(run, subject, "all") && but < run->doc->words.count && dl_stand_is(run, but, "but");
}

uint32_t dl_rule_issue_of_object(struct dl_stand *run, uint32_t verb, uint32_t object)
{
    struct dl_reading reading = dl_stand_read(run, object, DL_NONE);
    int is_draft = object != DL_NONE && dl_word_at(run->doc, object)->upos != DL_UPOS_PRON &&
                   dl_stand_classes(run, object) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT);
    return is_draft || dl_rule_is_at_issue(run, reading.issue) ? reading.issue : dl_rule_issue(run, verb, DL_NONE);
}

/* "vetoed the resolution", "parliament must ratify the treaty"; "the treaty that it has ratified" is not before it. */
static void find_act(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object, enum dl_rule_kind kind)
{
    int is_open = dl_rule_is_open(run, verb), met = is_open ? -1 : !dl_stand_negated(run, verb);
    int is_passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS) != DL_NONE;
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK);
    if (mark == DL_NONE) mark = dl_stand_child(run, verb, DL_REL_ADVMOD);
    if (mark != DL_NONE && mark < verb && dl_stand_is(run, mark, "when") &&
        (subject == DL_NONE || dl_stand_child(run, subject, DL_REL_NUMMOD) == DL_NONE))
        return; /* but "when fifty states have ratified it" */
    if (!is_open && dl_word_at(run->doc, verb)->rel == DL_REL_ACL_RELCL) return;
    if (subject != DL_NONE && !dl_rule_is_body(run, subject, kind) && dl_stand_actor(run, subject) == DL_NONE) return;
    if (kind == DL_RULE_VETO) {
        if (subject == DL_NONE || (dl_stand_aux(run, verb, "can could") && dl_stand_negated(run, verb))) return;
        met = met == 1 ? 0 : -1;
    } else if (subject != DL_NONE && is_all_but_some(run, subject) && met == 1) {
        met = 0;
    } else if ((subject == DL_NONE && !(is_passive && is_open)) || (subject != DL_NONE && !dl_rule_is_body(run, subject, kind))) {
        return;
    }
    if (kind == DL_RULE_RATIFICATION && is_open && subject != DL_NONE) met = dl_rule_met_by_number(run, verb, subject);
    dl_rule_add(run, verb, kind, subject, dl_rule_issue_of_object(run, verb, object), met, dl_word_at(run->doc, verb)->span);
}

/* "each of the thirty parliaments": the parliaments. */
static uint32_t members_of(const struct dl_stand *run, uint32_t subject)
{
    if (subject == DL_NONE || !dl_stand_listed(run, subject, "each all every both many most half one none some two"))
        return subject;
    uint32_t of = dl_stand_phrase(run, subject, "of");
    return of != DL_NONE ? of : subject;
}

static void find_verb(struct dl_stand *run, uint32_t verb)
{
    if (!(run->senses[verb] & DL_SENSE_DECIDES)) return;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (object == DL_NONE) object = passive;
    uint32_t subject = passive != DL_NONE ? dl_stand_phrase(run, verb, "by") : dl_stand_subject(run, verb);
    uint32_t above = dl_word_at(run->doc, verb)->head; /* "urged the governor to veto it" */
    if (above != DL_NONE && above < verb && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf") &&
        dl_stand_listed(run, above, "urge ask press call tell warn want beg push pressure implore")) {
        uint32_t whom = dl_stand_child(run, above, DL_REL_OBJ);
        subject = whom != DL_NONE ? whom : dl_stand_phrase(run, above, "on");
    }
    if (dl_rule_refused(run, verb, subject, object)) return;
    if (dl_stand_is(run, verb, "veto")) find_act(run, verb, subject, object, DL_RULE_VETO);
    else if (dl_stand_is(run, verb, "ratify")) find_act(run, verb, members_of(run, subject), object, DL_RULE_RATIFICATION);
    else if (!dl_rule_passed(run, verb, subject, object) && !dl_rule_blocked(run, verb, subject, object) && passive == DL_NONE)
        dl_rule_all_must(run, verb, subject, object);
}

/* "the ratification by parliament", "needs ratification" */
static void find_ratification(struct dl_stand *run, uint32_t noun)
{
    uint32_t body = dl_rule_body(run, noun, DL_RULE_RATIFICATION);
    if (body == DL_NONE || dl_word_at(run->doc, noun)->rel == DL_REL_NSUBJ) return;
    int is_by = dl_stand_phrase(run, noun, "by in from") == body || dl_stand_child(run, noun, DL_REL_NMOD_POSS) == body;
    if (!is_by && !dl_rule_is_required(run, noun)) return;
    dl_rule_add(run, noun, DL_RULE_RATIFICATION, body, dl_rule_issue(run, noun, body), dl_rule_met(run, noun),
                dl_word_at(run->doc, noun)->span);
}

/* ---- all of them ---- */

static void find_noun(struct dl_stand *run, uint32_t word)
{
    enum dl_rule_kind kind = (enum dl_rule_kind)run->lexeme[word]->rule;
    int is_noun = dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN || dl_word_at(run->doc, word)->upos == DL_UPOS_PROPN;
    switch (kind) {
    case DL_RULE_MAJORITY: find_majority(run, word); return;
    case DL_RULE_QUALIFIED_MAJORITY: return;
    case DL_RULE_VETO: find_veto(run, word); return;
    case DL_RULE_REFERENDUM: dl_rule_referendum(run, word); return;
    case DL_RULE_RATIFICATION: find_ratification(run, word); return;
    case DL_RULE_CONSENSUS:
    case DL_RULE_UNANIMITY: break;
    }
    if (!is_noun) find_unanimous(run, word);
    else if (dl_word_at(run->doc, word)->rel != DL_REL_COMPOUND) find_agreement_of_all(run, word, kind);
}

int dl_stand_rules(struct dl_stand *run)
{
    DL_EACH_IN_PASS(run, w, DL_PASS_RULES)
    {
        if (run->failed) break;
        uint8_t upos = dl_word_at(run->doc, w)->upos;
        if (upos == DL_UPOS_VERB && run->senses[w] & DL_SENSE_DECIDES) find_verb(run, w);
        else if (upos == DL_UPOS_NOUN || upos == DL_UPOS_ADJ || upos == DL_UPOS_ADV || upos == DL_UPOS_PROPN) {
            if (dl_stand_classes(run, w) & DL_STAND_RULE) find_noun(run, w);
            else if (upos == DL_UPOS_NOUN && run->senses[w] & DL_SENSE_VOTE)
                find_quota(run, w), dl_rule_consent(run, w), dl_rule_approval(run, w), dl_rule_popular(run, w),
                    dl_rule_part_of_members(run, w), dl_rule_of_one_mind(run, w);
            if (run->senses[w] & DL_SENSE_ENDORSER) dl_rule_passage(run, w);
        } else if (upos == DL_UPOS_NUM) find_number(run, w);
    }
    DL_EACH_IN_PASS(run, w, DL_PASS_RULES)
    if (!run->failed && dl_word_at(run->doc, w)->upos == DL_UPOS_NUM) dl_rule_by_tally(run, w);
    return DL_OK;
}
