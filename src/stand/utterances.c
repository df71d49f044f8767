/* Stances in so few words that no frame holds them: a bare judgement in quotation marks ("Madness," said the mayor), a wish told by "would"
 * ("would rather see it buried", "would have the council drop it"), bare consent that hangs on something ("will agree only if …"), and what
 * cannot be done without, or well can ("the country could do without the dam"). */
#include "stand/finders.h"
#include "who/who.h"

/* "Madness," said the mayor: the head of what is said, with no subject. */
int dl_stand_find_exclaimed(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_ADJ) return 0;
    if (dl_stand_child(run, word, DL_REL_NSUBJ) != DL_NONE || dl_stand_child(run, word, DL_REL_COP) != DL_NONE) return 0;
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (dl_stand_case(run, word).at != NULL || (rel != DL_REL_ROOT && rel != DL_REL_CCOMP && rel != DL_REL_PARATAXIS)) return 0;
    const struct dl_stance_frame *frame = dl_stand_evaluating(run, word);
    uint32_t holder = dl_stand_speaker(run, word);
    if (frame == NULL || holder == DL_NONE) return 0;
    int stance = dl_stand_negated(run, word) ? frame->negated : frame->stance;
    if (stance < 0) return 0;
    struct dl_finding finding = {.by = "exclaimed",
                                 .predicate = word,
                                 .holder = holder,
                                 .issue = dl_stand_antecedent(run, word, DL_NONE),
                                 .stance = (enum dl_stance)stance,
                                 .above = DL_NONE,
                                 .strength = frame->strength};
    dl_stand_find(run, &finding);
    return 1;
}

static int says_rather(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    if (c < verb && dl_stand_listed(run, c, "rather sooner prefer gladly")) return 1;
    return 0;
}

/* Participle or adjective behind the object that does away with it: "buried", "gone". */
static int is_done_away(const struct dl_stand *run, uint32_t word)
{
    return word != DL_NONE &&
           (dl_stand_classes(run, word) & DL_STAND_TURN || dl_stand_listed(run, word, "go bury dead over kill fail die"));
}

/* "would rather see the dam buried", "would have the mayor drop it". */
int dl_stand_would(struct dl_stand *run, uint32_t verb)
{
    int is_order = dl_stand_is(run, verb, "order");
    if (!is_order && (!dl_stand_listed(run, verb, "see have") || !dl_stand_aux(run, verb, "would"))) return 0;
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ), act = dl_stand_child(run, verb, DL_REL_XCOMP),
             holder = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (object == DL_NONE || holder == DL_NONE) return 0;
    if (act == DL_NONE) act = dl_stand_child(run, object, DL_REL_ACL);
    if (is_order && (act == DL_NONE || !dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Part"))) return 0;
    int is_another = !is_order && act != DL_NONE && dl_stand_actor(run, object) != DL_NONE &&
                     dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Inf");
    if (!is_another && !is_order && !says_rather(run, verb)) return 0;
    struct dl_finding finding = {
        .by = "would", .predicate = verb, .holder = dl_stand_actor(run, holder), .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    if (finding.holder == DL_NONE) return 0;
    const int any = run->takes_any;
    run->takes_any = !is_order; /* whatever one would rather see done */
    struct dl_reading reading = dl_stand_read(run, is_another ? act : object, finding.holder);
    run->takes_any = any;
    if (reading.issue == DL_NONE) return 0;
    int turned = reading.turned != (!is_another && is_done_away(run, act));
    finding.issue = reading.issue;
    finding.stance = turned != (dl_stand_negated(run, verb) != 0) ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    finding.condition = dl_stand_condition(run, verb);
    if (finding.condition.start < finding.condition.end) finding.stance = DL_STANCE_CONDITIONAL;
    dl_stand_find_for_all(run, &finding, holder);
    return 1;
}

/* "resign", "leave parliament", "quit the coalition": nothing that is quarrelled over. */
static int leaves_a_body(const struct dl_stand *run, uint32_t act)
{
    uint32_t object = dl_stand_child(run, act, DL_REL_OBJ);
    if (object == DL_NONE) return 1;
    return dl_stand_listed(run, act, "leave quit") &&
           dl_stand_listed(run, object,
                           "parliament government coalition cabinet council assembly post commission committee league alliance "
                           "federation club talk "
                           "organisation organization board party");
}

/* What is threatened: "threatened [to strike]", "would [leave]", or the verb itself, "threatened sanctions"; DL_NONE. */
static uint32_t threatened_by(const struct dl_stand *run, uint32_t verb)
{
    if (!dl_stand_is(run, verb, "threaten"))
        return dl_stand_aux(run, verb, "will would") && dl_stand_in(run, verb, DL_LIST_THREAT) ? verb : DL_NONE;
    const uint32_t act = dl_stand_child(run, verb, DL_REL_XCOMP), object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (act != DL_NONE) return act;
    return object != DL_NONE && dl_stand_classes(run, object) & DL_STAND_CONTESTED ? verb : DL_NONE;
}

/* "threatened to strike over the reform", "threatened to sue", and no more: against that, or what the report is about. */
static int find_plain_threat(struct dl_stand *run, struct dl_finding *threat, uint32_t act, uint32_t holder)
{
    if (act == threat->predicate || !dl_stand_in(run, act, DL_LIST_THREAT) || dl_stand_negated(run, threat->predicate)) return 0;
    const uint32_t over = dl_stand_phrase(run, act, "over");
    threat->stance = DL_STANCE_AGAINST;
    if (over != DL_NONE) return threat->holder != DL_NONE && dl_stand_find_in_slot(run, *threat, over, DL_STANCE_AGAINST, holder);
    return leaves_a_body(run, act) && dl_stand_on_main(run, threat, DL_STANCE_AGAINST, holder);
}

/* "threatened to resign if the deal was approved", "would leave if the plan went ahead": against the subject of the condition; "threatened a
 * strike if the dam was not built": for it. */
int dl_stand_threatens(struct dl_stand *run, uint32_t verb)
{
    const uint32_t act = threatened_by(run, verb);
    if (act == DL_NONE) return 0;
    const uint32_t condition = dl_stand_condition_word(run, act), holder = dl_stand_subject(run, verb);
    struct dl_finding finding = {
        .by = "threat", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_STRONG, .holder = dl_stand_actor(run, holder)};
    if (condition == DL_NONE) return find_plain_threat(run, &finding, act, holder);
    if (!dl_str_is(dl_stand_case(run, condition), "if")) return 0;
    int is_for = dl_stand_negated(run, condition) != 0;
    if (!dl_stand_in(run, condition, DL_LIST_COMING) && !(is_for && dl_stand_classes(run, condition) & DL_STAND_LIGHT)) return 0;
    const uint32_t what = dl_stand_own_subject(run, condition);
    if (what == DL_NONE || finding.holder == DL_NONE || dl_stand_actor(run, what) != DL_NONE) return 0;
    finding.stance = is_for ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    return dl_stand_find_in_slot(run, finding, what, finding.stance, holder);
}

/* "will agree only if the river is spared", "would sign if asked": of what was spoken of. */
int dl_stand_consents(struct dl_stand *run, uint32_t verb)
{
    if (!(run->senses[verb] & DL_SENSE_CONSENTING) || dl_stand_child(run, verb, DL_REL_OBJ) != DL_NONE) return 0;
    if (!dl_stand_aux(run, verb, "will would can could")) return 0;
    struct dl_finding finding = {.by = "consent",
                                 .predicate = verb,
                                 .stance = DL_STANCE_CONDITIONAL,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_PLAIN,
                                 .condition = dl_stand_condition(run, verb)};
    uint32_t holder = dl_stand_child(run, verb, DL_REL_NSUBJ);
    finding.holder = dl_stand_actor(run, holder);
    if (finding.condition.start >= finding.condition.end || finding.holder == DL_NONE) return 0;
    finding.issue = dl_stand_antecedent(run, verb, finding.holder);
    dl_stand_find_for_all(run, &finding, holder);
    return finding.issue != DL_NONE;
}

/* "without the levy Ghana would …", where the parser takes the levy for the subject of a clause. */
static int is_behind_without(const struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    dl_subtree(run->doc, noun, &first, &last);
    return first > 0 && dl_stand_is(run, first - 1, "without") && last + 1 < dl_word_at(run->doc, noun)->head;
}

/* "Without the dam the lights would go out" is for it, "the country can do without it" against. */
int dl_stand_without(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if ((rel != DL_REL_OBL && rel != DL_REL_NSUBJ) || at->head == DL_NONE) return 0;
    if (rel == DL_REL_NSUBJ ? !is_behind_without(run, word) : !dl_stand_has_case(run, word, "without")) return 0;
    if (dl_stand_child_listed(run, word, "even")) return 0; /* "would sign it even without the tax" */
    uint32_t holder = dl_stand_speaker(run, word);
    const uint32_t who = holder == DL_NONE && dl_stand_is(run, word, "it") ? dl_stand_subject(run, at->head) : DL_NONE;
    if (who != DL_NONE && run->is_central_main) holder = dl_stand_actor(run, who); /* "Oslo cannot do without it" */
    if (holder == DL_NONE || !dl_stand_is_thing(run, word, holder)) return 0;
    int can_do = dl_stand_listed(run, at->head, "do live manage cope survive win succeed");
    int negated = dl_stand_negated(run, at->head), is_open = dl_stand_aux(run, at->head, "will would can could");
    if (!is_open || (!can_do && !negated && !dl_stand_aux(run, at->head, "would"))) return 0;
    if (run->issue[word] == DL_NONE && !dl_stand_is_in_question(run, word) && dl_stand_points_back(run, word) == 0) return 0;
    struct dl_reading reading = dl_stand_read(run, word, holder);
    if (reading.issue == DL_NONE) return 0;
    struct dl_finding finding = {.by = "without",
                                 .predicate = word,
                                 .holder = holder,
                                 .issue = reading.issue,
                                 .above = DL_NONE,
                                 .strength = DL_STRENGTH_WEAK};
    int is_for = !(can_do && !negated);
    finding.stance = is_for != reading.turned ? DL_STANCE_FOR : DL_STANCE_AGAINST;
    dl_stand_find(run, &finding);
    return 1;
}
