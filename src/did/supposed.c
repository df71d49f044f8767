/* What is only supposed: clauses behind "if" or "unless", inverted ones ("had they attacked"), and what would follow on them. */
#include "did/coder.h"

static int would(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_str_listed(dl_scene_word(s, c)->lemma, "would could might 'd", ' ')) return 1;
    return 0;
}

/* "could have filed a complaint and told them": a participle joined to one behind "have" and its auxiliary. */
int dl_shares_perfect(const struct dl_scene *s, uint16_t head, uint16_t w)
{
    int has_have = 0;
    for (uint16_t c = s->child[head]; c != DL_NO_WORD; c = s->sibling[c])
        has_have |= dl_scene_rel(s, c) == DL_REL_AUX && dl_str_is(dl_scene_word(s, c)->form, "have");
    return has_have && dl_scene_child(s, w, DL_REL_AUX) == DL_NO_WORD && dl_scene_child_base(s, w, DL_REL_NSUBJ) == DL_NO_WORD &&
           dl_has_feat(dl_scene_word(s, w), "Tense=Past");
}

/* Auxiliaries that make a condition where they stand before the subject. */
static const char inverting[] = "should had were";

/* "should he be forced out", "had they attacked": an auxiliary before the subject of a clause without a conjunction. */
static int is_inverted(const struct dl_scene *s, uint16_t w)
{
    uint16_t subject = dl_scene_child_base(s, w, DL_REL_NSUBJ);
    if (dl_scene_rel(s, w) != DL_REL_ADVCL || subject == DL_NO_WORD || dl_scene_child(s, w, DL_REL_MARK) != DL_NO_WORD) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < subject; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX || dl_scene_rel(s, c) == DL_REL_AUX_PASS)
            return dl_str_listed_nocase(dl_scene_word(s, c)->form, inverting, ' ');
    return 0;
}

/* "could be indicted", read as a past form. */
static int is_past(const struct dl_scene *s, uint16_t w)
{
    return dl_has_feat(dl_scene_word(s, w), "Tense=Past") &&
           !dl_scene_has_modal(s, w, "may might can could will would shall should must");
}

/* "called for talks before the rebels laid down their arms", "demanded that": what somebody asks for first is still to come. */
static int is_asked_before(const struct dl_scene *s, uint16_t w)
{
    const uint16_t head = dl_scene_head(s, w), mark = dl_scene_child(s, w, DL_REL_MARK);
    if (head == DL_NO_WORD || mark == DL_NO_WORD || dl_scene_rel(s, w) != DL_REL_ADVCL || w < head) return 0;
    return dl_lemma_is(dl_scene_word(s, mark), "before") &&
           dl_str_listed(dl_scene_word(s, head)->lemma, "call demand urge insist ask", ' ');
}

/* "before it has withdrawn": the perfect of what is done by the time that the main clause tells; not "at a time when they have endorsed it". */
static int is_done_by_then(const struct dl_scene *s, uint16_t w)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    if (mark == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, mark)->lemma, "before until till once", ' ')) return 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_AUX && dl_lemma_is(dl_scene_word(s, c), "have"))
            return dl_has_feat(dl_scene_word(s, c), "Tense=Pres");
    return 0;
}

/* "refused to open the border before they withdrew": what is waited for had not come. */
static int is_waited_for(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w);
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    if (mark == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, mark)->lemma, "before until till", ' ')) return 0;
    if (head != DL_NO_WORD && dl_scene_rel(s, head) == DL_REL_XCOMP) head = dl_scene_head(s, head);
    return head != DL_NO_WORD && dl_str_listed(dl_scene_word(s, head)->lemma, "refuse decline promise vow pledge threaten", ' ');
}

/* "as soon as they withdraw", "as long as it frees them": the clause behind such an adverb between two "as". */
static int is_behind_as(const struct dl_scene *s, uint16_t w, const char *adverb)
{
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK);
    return mark != DL_NO_WORD && mark > 1 && dl_lemma_is(dl_scene_word(s, mark), "as") &&
           dl_lemma_is(dl_scene_word(s, (uint16_t)(mark - 1)), adverb);
}

/* "until they sign", "when Congress forces them"; a meeting is fixed beforehand ("when he speaks to the king on Friday"). */
static int is_yet_to_come(const struct dl_scene *s, uint16_t w, int type)
{
    uint16_t head = dl_scene_head(s, w);
    if (type == DL_EVENT_CONSULT || head == DL_NO_WORD || dl_scene_rel(s, w) != DL_REL_ADVCL) return 0;
    if (!dl_marked(s, w, DL_STATUS_OF_UNTIL) && !is_behind_as(s, w, "soon")) return 0;
    if ((dl_is_finite_present(s, w) || is_done_by_then(s, w)) && !is_past(s, head)) return 1;
    if (dl_has_feat(dl_scene_word(s, w), "Tense=Pres") && dl_str_ends(dl_scene_word(s, w)->form, "s"))
        return 1; /* "refused until she resigns" */
    return would(s, head) || is_asked_before(s, w) || is_waited_for(s, w);
}

/* "in the event that the court strikes it down", "on condition that it withdraws" */
static int is_in_event(const struct dl_scene *s, uint16_t w)
{
    const uint16_t head = dl_scene_head(s, w);
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    const uint16_t mark = dl_scene_child(s, w, DL_REL_MARK); /* not "in a case that Beijing had lost" */
    if (head == DL_NO_WORD || (rel != DL_REL_ACL && rel != DL_REL_CCOMP)) return 0;
    if (mark == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "that")) return 0;
    const struct dl_str noun = dl_scene_word(s, head)->lemma;
    if (dl_str_listed(noun, "condition proviso understanding", ' ')) return dl_has_case(s, head, "on with");
    return dl_str_listed(noun, "event case eventuality", ' ') && dl_has_case(s, head, "in");
}

/* "provided that the government lifts it", "as long as it frees them" */
static int is_proviso(const struct dl_scene *s, uint16_t w)
{
    static const char WORDS[] = "provided providing assuming supposing";
    const uint16_t head = dl_scene_head(s, w);
    if (head == DL_NO_WORD) return 0;
    if (dl_scene_rel(s, w) == DL_REL_CCOMP && dl_scene_rel(s, head) == DL_REL_ADVCL)
        return dl_str_listed(dl_scene_word(s, head)->form, WORDS, ' ') && dl_scene_child(s, head, DL_REL_NSUBJ) == DL_NO_WORD;
    return is_behind_as(s, w, "long") && dl_is_finite_present(s, w);
}

static int is_supposed(const struct dl_scene *s, uint16_t w, int type)
{
    for (int i = 0; w != DL_NO_WORD && i < 4; i++) {
        if (dl_marked(s, w, DL_STATUS_OF_MARK) || is_inverted(s, w) || is_yet_to_come(s, w, type) || is_in_event(s, w) ||
            is_proviso(s, w))
            return 1;
        enum dl_rel rel = dl_scene_rel(s, w);
        int aim = (rel == DL_REL_ADVCL || rel == DL_REL_ACL) && dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf");
        aim |= i == 0 && rel == DL_REL_NSUBJ && dl_scene_word(s, w)->upos == DL_UPOS_NOUN &&
               dl_scene_child(s, w, DL_REL_DET) == DL_NO_WORD &&
               dl_scene_child(s, w, DL_REL_NMOD_POSS) == DL_NO_WORD;   /* "if talks begin" */
        aim |= i == 0 && rel == DL_REL_OBL && dl_has_case(s, w, "to"); /* "until it agrees to talks" */
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_OBJ && rel != DL_REL_NSUBJ_PASS && !aim) return 0;
        w = dl_scene_head(s, w);
    }
    return 0;
}

/* A condition; "even if" is none. */
static int is_if_clause(const struct dl_scene *s, uint16_t clause)
{
    const uint16_t mark = dl_scene_rel(s, clause) == DL_REL_ADVCL ? dl_scene_child(s, clause, DL_REL_MARK) : DL_NO_WORD;
    return mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "if") && !dl_scene_has_child(s, clause, "even");
}

/* "if he was serious, he would sit down with them": a condition that is told not to hold. */
int dl_is_unreal(const struct dl_scene *s, uint16_t verb)
{
    uint16_t clause = verb;
    while (dl_scene_rel(s, clause) == DL_REL_CONJ && dl_scene_head(s, clause) < clause) clause = dl_scene_head(s, clause);
    if (dl_scene_rel(s, clause) == DL_REL_CCOMP) return 0; /* "said it would close the strait if it was attacked" */
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (!is_if_clause(s, c)) continue;
        uint16_t finite = dl_scene_child(s, c, DL_REL_COP);
        if (finite == DL_NO_WORD) finite = dl_scene_child(s, c, DL_REL_AUX);
        const struct dl_word *word = dl_scene_word(s, finite == DL_NO_WORD ? c : finite);
        if (dl_has_feat(word, "VerbForm=Fin") && dl_has_feat(word, "Tense=Past")) return 1;
    }
    return 0;
}

/* "Moscow will cut the gas if it is not paid": who will do harm unless he gets his way threatens (turn.c). */
static int is_threat(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t harm = 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_COERCE | 1u << DL_EVENT_ASSAULT | 1u << DL_EVENT_PROTEST;
    return (harm >> d->type & 1) != 0 && d->args.will && d->actor.level == DL_LEVEL_STRONG && dl_is_lever(s, d->word);
}

/* "If the motion passes, he will be suspended": what the writer lets follow on a condition has not come about, and nobody has said that he
 * means it. */
static int hangs_on_if(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_THREATEN | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_REQUEST;
    if (d->kind != DL_FRAME_VERB || (words >> d->type & 1)) return 0;
    if (dl_is_reported(s, d->word) || is_threat(s, d)) return 0;
    uint16_t verb = d->word; /* "would vote to leave if" */
    for (int i = 0; i < 3 && dl_scene_rel(s, verb) == DL_REL_XCOMP && dl_scene_head(s, verb) != DL_NO_WORD; i++)
        verb = dl_scene_head(s, verb);
    if (!d->args.will && !would(s, verb) && !dl_scene_has_child(s, verb, "may")) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (is_if_clause(s, c) || is_inverted(s, c)) return 1;
    }
    return 0;
}

/* "If the bureau were to decide so, senators would turn to announcing that they would look into it": all that a main clause holds which
 * follows on such a condition, but what a relative clause tells of somebody in it. */
static int is_in_unreal(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = dl_draft_verb(d);
    for (int i = 0; i < 8 && w != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        const enum dl_rel rel = dl_scene_rel(s, w);
        if (would(s, w) && dl_is_unreal(s, w)) return s->word_statement[s->first + w] == DL_NONE;
        if (rel == DL_REL_ACL_RELCL || rel == DL_REL_PARATAXIS || rel == DL_REL_APPOS || rel == DL_REL_NMOD_POSS) return 0;
        if (rel == DL_REL_ADVCL && dl_has_feat(dl_scene_word(s, w), "VerbForm=Fin")) return 0;
    }
    return 0;
}

/* ---- sentences ---- */

static int ends_in_question(const struct dl_scene *s)
{
    return s->count > 0 && dl_str_is(dl_scene_word(s, (uint16_t)(s->count - 1))->form, "?");
}

/* "Had the marines landed, …, the port would", "Were the union to strike, the trains would": where the tree has lost the inversion, the whole
 * sentence is one condition and what follows on it. The first word of what would follow; 0: it is no such sentence. */
static uint16_t condition_end(const struct dl_scene *s)
{
    if (s->count == 0 || !dl_str_listed_nocase(dl_scene_word(s, 0)->form, inverting, ' ') || ends_in_question(s)) return 0;
    uint16_t comma = 0;
    for (uint16_t w = 1; w < s->count; w++) {
        if (dl_str_is(dl_scene_word(s, w)->form, ",")) comma = w;
        if (comma > 0 && dl_scene_word(s, w)->upos == DL_UPOS_AUX &&
            dl_str_listed(dl_scene_word(s, w)->lemma, "would could might will", ' '))
            return comma;
    }
    return 0;
}

/* ---- what would follow ---- */

/* "a coup", "sanctions": not "the blockade", "its attack". */
static int is_indefinite(const struct dl_scene *s, uint16_t w)
{
    const uint16_t det = dl_scene_child(s, w, DL_REL_DET);
    if (dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD) return 0;
    return det == DL_NO_WORD || dl_str_listed(dl_scene_word(s, det)->lemma, "a an any such another", ' ');
}

/* "A blockade of the island would cost", "a government that expelled them would have to answer", "a ban would be": what is only thought of
 * has an indefinite noun before "would"; "a strike would begin on Monday" is announced. */
static int would_be_so(const struct dl_scene *s, uint16_t noun)
{
    static const char sets_in[] = "begin start take go last happen follow continue come be hold";
    const uint16_t verb = dl_scene_head(s, noun);
    if (verb == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, noun)) != DL_REL_NSUBJ || !would(s, verb)) return 0;
    if (dl_is_reported(s, verb) && !dl_scene_has_modal(s, verb, "could might"))
        return 0; /* "said that a strike would cripple them" */
    return !dl_str_listed(dl_scene_word(s, verb)->lemma, sets_in, ' ') && is_indefinite(s, noun);
}

/* "Without the bombs the talks would never have begun" */
static int would_have_been(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t verb = dl_scene_head(s, noun);
    return verb != DL_NO_WORD && dl_rel_base(dl_scene_rel(s, noun)) == DL_REL_NSUBJ && would(s, verb) &&
           dl_scene_has_child(s, verb, "have") && dl_scene_word(s, verb)->upos == DL_UPOS_VERB && !dl_is_reported(s, verb);
}

/* A clause before a verb that has no other subject, whichever relation the tree gives it. */
static int is_subject_clause(const struct dl_scene *s, uint16_t w)
{
    const uint16_t verb = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) == DL_REL_CSUBJ) return 1;
    return dl_scene_rel(s, w) == DL_REL_ADVCL && w < verb && dl_scene_child(s, w, DL_REL_MARK) == DL_NO_WORD &&
           dl_scene_child_base(s, verb, DL_REL_NSUBJ) == DL_NO_WORD && dl_scene_child(s, verb, DL_REL_EXPL) == DL_NO_WORD;
}

/* "Declaring an emergency would be a mistake", "will allow us to act": an -ing clause as the subject of what would be or will follow on it;
 * "pulling out the men will take a month" is planned. */
static int is_weighed(const struct dl_scene *s, uint16_t w)
{
    static const char lasting[] = "take begin start last continue go cost require";
    for (int i = 0; i < 3 && dl_scene_head(s, w) != DL_NO_WORD; i++, w = dl_scene_head(s, w)) {
        if (is_subject_clause(s, w)) {
            const uint16_t verb = dl_scene_head(s, w);
            const int follows =
                dl_scene_has_modal(s, verb, "will 'll can") && !dl_str_listed(dl_scene_word(s, verb)->lemma, lasting, ' ');
            return dl_is_ing(s, w) && (would(s, verb) || follows);
        }
        if (dl_scene_rel(s, w) != DL_REL_CONJ && dl_scene_rel(s, w) != DL_REL_XCOMP && dl_scene_rel(s, w) != DL_REL_OBJ) return 0;
    }
    return 0;
}

/* "It is not merely inaccurate to blame the premier": what is good or bad to do nobody is told to have done. */
static int is_valued(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t value = dl_scene_rel(s, d->word) == DL_REL_CSUBJ ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (value == DL_NO_WORD || d->actor.count > 0 || !dl_has_feat(dl_scene_word(s, d->word), "VerbForm=Inf")) return 0;
    const uint16_t copula = dl_scene_child(s, value, DL_REL_COP);
    return dl_scene_word(s, value)->upos == DL_UPOS_ADJ && dl_scene_child(s, value, DL_REL_EXPL) != DL_NO_WORD &&
           copula != DL_NO_WORD && dl_has_feat(dl_scene_word(s, copula), "Tense=Pres");
}

static int is_of_would(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_weighed(s, d->word)) return 1;
    if (d->kind == DL_FRAME_NOUN) return d->args.light == DL_NO_WORD && (would_be_so(s, d->word) || would_have_been(s, d->word));
    const uint16_t about = dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if (about == DL_NO_WORD || about + 1u >= s->count) return 0;
    return dl_is_any_one(s, about) && !dl_str_is(dl_scene_word(s, (uint16_t)(about + 1))->form, ",") && would_be_so(s, about);
}

/* "Would the allies fight for it?", "Who pays when a tariff hits steel?": who asks does not tell; but "why did the army shell the town?", "whom is it
 * investigating?" and "the mobs who have looted shops?" take for granted that it did. */
static int is_asked(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char asking[] = "why when where how who whom what which", open[] = "would should could might can may will shall";
    const struct dl_word *word = dl_scene_word(s, d->word);
    if (d->kind != DL_FRAME_VERB || !ends_in_question(s) || dl_is_ing(s, d->word) || dl_has_feat(word, "Tense=Past")) return 0;
    if (dl_scene_has_modal(s, d->word, open)) return 1;
    for (uint16_t w = 0; w < 3 && w < s->count; w++)
        if (dl_str_listed_nocase(dl_scene_word(s, w)->form, asking, ' '))
            return dl_has_feat(word, "VerbForm=Fin") && !dl_str_listed_nocase(dl_scene_word(s, w)->form, "why how", ' ');
    return 1;
}

int dl_supposed(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_asked(s, d) || is_valued(s, d)) return 1;
    const uint16_t end = condition_end(s);
    uint16_t verb = dl_draft_verb(d);
    if (dl_rel_base(dl_scene_rel(s, verb)) == DL_REL_NSUBJ && dl_scene_head(s, verb) != DL_NO_WORD) verb = dl_scene_head(s, verb);
    if (end > 0 && (d->word < end || (would(s, verb) && !dl_is_reported(s, verb)))) return 1;
    return is_supposed(s, d->word, d->type) || hangs_on_if(s, d) || is_of_would(s, d) || is_in_unreal(s, d);
}
