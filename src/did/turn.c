/* What an act becomes when it is refused, announced or asked for. "Will not release" is REJECT, "will release" AGREE, "demands that he
 * resign" REQUEST "change". After PLOVER's rules on the future (sections 3.1 to 3.7 of its manual) and on negation. */
#include "did/attach.h"
#include "did/coder.h"

enum { REPORT = 5 }; /* sentences of a text that reports rather than quotes a line */

#define BIT(type) (1u << DL_EVENT_##type)
#define WORDS_FOR (BIT(AGREE) | BIT(CONSULT) | BIT(SUPPORT) | BIT(CONCEDE))
#define DEEDS_FOR (BIT(COOPERATE) | BIT(AID) | BIT(RETREAT))
#define DEEDS_AGAINST (BIT(PROTEST) | BIT(SANCTION) | BIT(MOBILIZE) | BIT(COERCE) | BIT(ASSAULT))

static int has(uint32_t set, int type) { return type < DL_EVENT_TYPES && (set >> type & 1) != 0; } /* not DL_NO_CLASS */

static void become(const struct dl_scene *s, struct dl_draft *d, int type, const char *family, const char *why)
{
    const struct dl_compose *c = dl_frames_compose(s->frames, family, d->type, d->mode, d->cameo);
    d->type = type;
    d->mode = c != NULL ? c->mode : NULL;
    d->cameo = c != NULL ? c->cameo : s->frames->classes[type].cameo;
    d->turn = why;
}

/* Refines mode and code by what is asked, refused, promised or threatened. */
static void refine(struct dl_scene *s, struct dl_draft *d)
{
    if (d->frame == NULL || !d->frame->composed) return;
    uint16_t at = d->args.complement;
    const struct dl_frame *inner = at != DL_NO_WORD ? dl_match_through(s, at, &at) : NULL;
    if (inner == NULL && d->args.object != DL_NO_WORD) inner = dl_match(s, d->args.object);
    for (uint8_t i = 0; inner == NULL && i < d->args.prep_count; i++)
        if (d->args.preps[i].direct) inner = dl_match(s, d->args.preps[i].word);
    if (inner == NULL || inner->type == DL_NO_CLASS) return;
    if (inner->type == DL_EVENT_REQUEST && !inner->composed) return; /* "rejected the American proposal": nothing tells of what */
    const struct dl_compose *c = dl_frames_compose(s->frames, d->cameo, inner->type, inner->mode, inner->cameo);
    if (c == NULL) return;
    d->cameo = c->cameo;
    if (d->frame->mode_inner) d->mode = c->mode;
}

/* "vowed that he would not settle", "swore it will never sign": a no that is told as a vow. */
static int is_vow_against(const struct dl_scene *s, const struct dl_draft *d)
{
    struct dl_args inner;
    if (d->type != DL_EVENT_AGREE || d->kind != DL_FRAME_VERB || !d->args.clause || d->args.negated) return 0;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, "vow swear", ' ')) return 0;
    dl_arguments(s, d->args.complement, DL_FRAME_VERB, &inner);
    return inner.negated && inner.will;
}

static int past(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t verb = d->kind == DL_FRAME_NOUN ? d->args.light : d->word;
    if (verb == DL_NO_WORD) return 1;
    if (dl_has_feat(dl_scene_word(s, verb), "Tense=Past")) return 1;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if ((rel == DL_REL_AUX || rel == DL_REL_AUX_PASS) &&
            (dl_has_feat(dl_scene_word(s, c), "Tense=Past") || dl_lemma_is(dl_scene_word(s, c), "have")))
            return !dl_lemma_is(dl_scene_word(s, c), "will") && !dl_lemma_is(dl_scene_word(s, c), "would");
    }
    return 0;
}

static int could(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->kind == DL_FRAME_VERB && dl_scene_has_modal(s, d->word, "could");
}

/* "has not yet signed", "does not necessarily endorse": what has still to come, or may be, is not refused; nor does a constitution refuse. */
static int is_no_refusal(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char hedges[] = "yet necessarily actively always",
                      texts[] = "amendment constitution law treaty bill act clause statute";
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_str_listed(dl_scene_word(s, c)->lemma, hedges, ' ')) return 1;
    if (dl_is_unsaid_yet(s, d)) return 1;
    uint16_t subject = d->args.subject;
    return subject != DL_NO_WORD && dl_str_listed_nocase(dl_scene_word(s, subject)->form, texts, ' ');
}

static int has_yet(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_lemma_is(dl_scene_word(s, c), "yet")) return 1;
    return 0;
}

/* "took no prisoners", "burned nothing": a phrase, not a deed denied; but "arrested no one". */
static int is_of_nothing(const struct dl_scene *s, uint16_t object)
{
    uint16_t det = object == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, object, DL_REL_DET);
    if (object == DL_NO_WORD) return 0;
    if (dl_lemma_is(dl_scene_word(s, object), "nothing")) return 1;
    return det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "no") && !dl_lemma_is(dl_scene_word(s, object), "one");
}

/* "has never tested a bomb": of no time that a deed could have had. */
static int is_of_no_time(const struct dl_scene *s, uint16_t w)
{
    int never = 0, has_had = 0;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && c < w; c = s->sibling[c]) {
        never |= dl_scene_rel(s, c) == DL_REL_ADVMOD && dl_lemma_is(dl_scene_word(s, c), "never");
        has_had |= dl_scene_rel(s, c) == DL_REL_AUX && dl_lemma_is(dl_scene_word(s, c), "have");
    }
    return never && has_had;
}

/* "did not arrest the mayor", "failed to attack": that a deed was left undone is told of one who is named or of one it would have met. */
static int is_deed_undone(const struct dl_scene *s, const struct dl_draft *d)
{
    int is_hedged = is_no_refusal(s, d) && !has_yet(s, d->word);
    uint16_t above = dl_scene_head(s, d->word);
    if ((!d->args.passive && is_of_nothing(s, d->args.object)) || is_of_no_time(s, d->word)) return 0;
    const int is_aim = dl_has_feat(dl_scene_word(s, d->word), "VerbForm=Inf"); /* but "denied having shelled it" */
    if (is_aim && !d->args.negated && above != DL_NO_WORD && dl_scene_in(s, above, s->frames->refusing))
        return 0; /* "declining to print" */
    uint16_t sufferer = d->args.passive ? d->args.object : DL_NO_WORD;
    if (sufferer != DL_NO_WORD && d->actor.count == 0 && dl_lemma_is(dl_scene_word(s, sufferer), "nobody")) return 0;
    return (d->kind == DL_FRAME_VERB || !d->args.negated) && has(DEEDS_AGAINST | DEEDS_FOR, d->type) &&
           d->actor.count + d->recipient.count > 0 && !is_hedged && d->args.will == 0;
}

/* "wants to withdraw": what somebody wishes to do himself; what he wants of others is a request, and "must" tells of a duty. */
static int is_own_wish(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t w = dl_draft_verb(d), above = dl_scene_head(s, w);
    if (d->args.must || above == DL_NO_WORD || dl_scene_rel(s, w) != DL_REL_XCOMP || d->actor.level != DL_LEVEL_STRONG) return 0;
    struct dl_args args;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    int status,
        is_wish = dl_frames_status(s->frames, s->lemma[above], DL_STATUS_OF_GOVERNOR, &status) && status == DL_STATUS_WANTED;
    const int is_to_somebody = has(BIT(REQUEST) | BIT(ACCUSE), d->type) && d->recipient.level == DL_LEVEL_STRONG;
    return (has(WORDS_FOR | DEEDS_FOR | DEEDS_AGAINST, d->type) || is_to_somebody) && is_wish && !args.negated &&
           dl_scene_child(s, above, DL_REL_OBJ) == DL_NO_WORD;
}

static int turn_negated(struct dl_scene *s, struct dl_draft *d)
{
    if (is_no_refusal(s, d) && d->args.will == 0) return 0;
    if (dl_is_put_off(s, d->word) || dl_is_put_off(s, d->args.complement)) return 0;
    int future = d->args.will || !past(s, d);
    if (has(DEEDS_FOR, d->type) && could(s, d)) return is_deed_undone(s, d); /* "could not send food" is no refusal */
    if (has(WORDS_FOR | DEEDS_FOR, d->type)) {
        if (!future && !has(BIT(AGREE) | BIT(SUPPORT) | BIT(CONCEDE), d->type)) return 0;
        if (d->kind == DL_FRAME_NOUN && !future) return 0;
        become(s, d, DL_EVENT_REJECT, "12", "refused");
        d->status = DL_STATUS_ACTUAL;
        return 1;
    }
    static const char hindering[] = "block veto oppose obstruct resist contest"; /* "will no longer block their entry" */
    const int gives_way = d->type == DL_EVENT_REJECT && dl_str_listed(dl_scene_word(s, d->word)->lemma, hindering, ' ');
    if ((has(DEEDS_AGAINST, d->type) || gives_way) && d->args.will) {
        become(s, d, DL_EVENT_CONCEDE, "08", "renounced");
        d->cameo = "080";
        d->mode = NULL;
        d->status = DL_STATUS_ACTUAL;
        return 1;
    }
    return is_deed_undone(s, d);
}

/* "said it would close the strait if ...": harm on a condition. */
static int is_on_condition(const struct dl_scene *s, uint16_t w)
{
    uint16_t object = dl_scene_child(s, w, DL_REL_OBJ),
             det = object != DL_NO_WORD ? dl_scene_child(s, object, DL_REL_DET) : DL_NO_WORD;
    if (det != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, det), "any")) return 1; /* "would sink any ship near the reef" */
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        if (mark == DL_NO_WORD) continue;
        const struct dl_word *word = dl_scene_word(s, mark);
        if (dl_lemma_is(word, "if") || dl_lemma_is(word, "unless") || dl_lemma_is(word, "until") || dl_lemma_is(word, "should"))
            return 1;
    }
    return 0;
}

int dl_is_lever(const struct dl_scene *s, uint16_t w)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        uint16_t mark = dl_scene_rel(s, c) == DL_REL_ADVCL ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        if (mark == DL_NO_WORD) continue;
        if (dl_lemma_is(dl_scene_word(s, mark), "unless")) return 1;
        struct dl_args args;
        dl_arguments(s, c, DL_FRAME_VERB, &args);
        if (dl_lemma_is(dl_scene_word(s, mark), "if") && args.negated) return 1;
    }
    return 0;
}

/* "returned to Washington", "flew back to the White House": who goes back to where he belongs visits nobody. */
static int is_homecoming(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONSULT || d->kind != DL_FRAME_VERB) return 0;
    const int is_back = d->word + 1u < s->count && dl_str_is(dl_scene_word(s, (uint16_t)(d->word + 1))->form, "back");
    if (!is_back && !dl_lemma_is(dl_scene_word(s, d->word), "return")) return 0;
    const struct dl_entity *who = dl_party_member(s, &d->actor, 0), *where = dl_party_member(s, &d->recipient, 0);
    return d->actor.count > 0 && d->recipient.count > 0 && who != NULL && where != NULL && where->country[0] != '\0' &&
           strcmp(who->country, where->country) == 0;
}

/* "told the unions that any worker who came would be shot": harm announced to somebody's face. */
static int is_told_to(const struct dl_scene *s, uint16_t w)
{
    uint16_t head = dl_scene_head(s, w);
    if (dl_scene_rel(s, w) != DL_REL_CCOMP || head == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, head), "tell")) return 0;
    uint16_t who = dl_scene_child(s, head, DL_REL_IOBJ);
    if (who == DL_NO_WORD) who = dl_scene_child(s, head, DL_REL_OBJ);
    return who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG;
}

/* "Whoever breaks the curfew will be shot, the junta said": a passive without an agent that those announce who would do it. */
int dl_announced_harm(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->args.will == 0 || d->args.negated || d->actor.count > 0) return 0;
    if (d->type != DL_EVENT_ASSAULT) return 0;
    struct dl_party speaker = {.count = 0};
    dl_party_speaker(s, d->word, &speaker);
    if (speaker.level != DL_LEVEL_STRONG) return 0;
    d->actor = speaker;
    d->turn = "announced harm";
    return 1;
}

/* "said they would kill a man a day", "'We will bomb you,' the pilot told the convoy" */
static int is_speakers_own(struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->args.subject == DL_NO_WORD) return 0;
    const struct dl_word *subject = dl_scene_word(s, d->args.subject);
    if (subject->upos != DL_UPOS_PRON) return 0;
    if (dl_scene_rel(s, d->word) == DL_REL_CCOMP) return dl_speaker(s, d->word) != DL_NO_WORD;
    return s->word_statement[s->first + d->word] != DL_NONE &&
           (dl_str_is_nocase(subject->form, "i") || dl_str_is_nocase(subject->form, "we"));
}

/* "Graham said he will have blood on his hands": what is said of somebody is said now, whenever it comes true. */
static int is_said_now(const struct dl_draft *d)
{
    return has(BIT(THREATEN) | BIT(REQUEST), d->type) ? dl_frame_asks(d->frame, DL_TEST_WILL)
                                                      : has(BIT(ACCUSE) | BIT(REJECT), d->type) && d->frame != NULL &&
                                                            d->frame->actor_count > 0 && d->frame->actor[0] == DL_PART_SPEAKER;
}

/* "will sign the bill": the signing stays what it is, planned. */
static int is_to_sign(const struct dl_draft *d) { return d->kind == DL_FRAME_VERB && dl_is_signing(d->type, d->cameo); }

/* "will": what is announced. Only the plain future of the one who acts, not "would" in a condition. */
static void turn_future(struct dl_scene *s, struct dl_draft *d)
{
    if (d->status == DL_STATUS_PLANNED && is_said_now(d)) d->status = DL_STATUS_ACTUAL;
    const int is_reported = dl_scene_rel(s, d->word) == DL_REL_CCOMP ||
                            (has(DEEDS_AGAINST, d->type) && is_on_condition(s, d->word) && dl_speaker(s, d->word) != DL_NO_WORD);
    if (d->args.will != 1 && !(d->args.will == 2 && is_reported)) return; /* "would sink any ship, it said" */
    if (d->status == DL_STATUS_PLANNED && d->kind == DL_FRAME_VERB && has(DEEDS_AGAINST, d->type) &&
        (is_told_to(s, d->word) || (d->turn != NULL && dl_str_is(dl_str_from(d->turn), "announced harm")))) {
        if (d->actor.count == 0) dl_party_add(s, dl_speaker(s, d->word), 0, &d->actor);
        become(s, d, DL_EVENT_THREATEN, "13", "told");
        d->status = DL_STATUS_ACTUAL;
        return;
    }
    if (d->status != DL_STATUS_PLANNED || d->actor.count == 0) return;
    if (dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL) return;
    if (d->type == DL_EVENT_ASSAULT && is_speakers_own(s, d)) {
        become(s, d, DL_EVENT_THREATEN, "13", "announced");
        d->status = DL_STATUS_ACTUAL;
        return;
    }
    int gives_up = d->type == DL_EVENT_REJECT || (d->type == DL_EVENT_RETREAT && d->mode != NULL && strcmp(d->mode, "resign") == 0);
    if (gives_up && dl_is_lever(s, d->word)) become(s, d, DL_EVENT_THREATEN, "13", "announced");
    else if (has((WORDS_FOR & ~BIT(AGREE)) | DEEDS_FOR, d->type) && !is_to_sign(d) && s->doc->sentences.count < REPORT)
        become(s, d, DL_EVENT_AGREE, "03",
               "announced"); /* a report tells what is due, a sentence alone what somebody consents to */
    else if (d->type == DL_EVENT_PROTEST || (d->type == DL_EVENT_COERCE && d->mode != NULL))
        become(s, d, DL_EVENT_THREATEN, "13", "announced");
    else if (has(DEEDS_AGAINST, d->type) && d->kind == DL_FRAME_VERB && is_on_condition(s, d->word)) {
        become(s, d, DL_EVENT_THREATEN, "13", "announced");
        d->status = DL_STATUS_ACTUAL;
    }
}

/* "sat down before the embassy to plead for a life", "blocked the avenue to demand": who gathers or protests does so to be heard. */
static int is_said_by_doing(struct dl_scene *s, const struct dl_draft *d, uint16_t above)
{
    if (dl_scene_rel(s, d->word) != DL_REL_ADVCL || !has(BIT(REQUEST) | BIT(ACCUSE) | BIT(REJECT), d->type)) return 0;
    if (dl_kind(s, above) != DL_FRAME_VERB || d->actor.count == 0) return 0;
    const struct dl_frame *frame = dl_match(s, above);
    if (frame != NULL && has(BIT(PROTEST) | BIT(CONSULT) | BIT(REQUEST), frame->type)) return 1;
    static const char gathering[] = "sit kneel camp lie stand assemble fast chain mass converge flock block occupy surround fill "
                                    "besiege picket descend throng encamp crowd pack swarm shut close";
    if (dl_str_listed(dl_scene_word(s, above)->lemma, gathering, ' ')) return 1;
    return dl_scene_in(s, d->args.subject, s->frames->crowd) && dl_has_feat(dl_scene_word(s, above), "Tense=Past");
}

/* "have the votes to impeach him": what one has for it. */
static int is_at_hand(const struct dl_scene *s, uint16_t noun)
{
    const uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    return verb != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, noun), "vote") &&
           dl_str_listed(dl_scene_word(s, verb)->lemma, "have lack need want get", ' ');
}

/* "had to lift the curfew": what somebody was made to do he did; "said that he had to go" tells what he should do. */
static int is_made_to(const struct dl_scene *s, uint16_t verb, uint16_t had)
{
    const struct dl_word *word = dl_scene_word(s, had);
    return dl_scene_rel(s, verb) == DL_REL_XCOMP && dl_lemma_is(word, "have") && dl_has_feat(word, "Tense=Past") &&
           dl_scene_child(s, had, DL_REL_OBJ) == DL_NO_WORD && !dl_scene_has_child(s, had, "yet") && !dl_is_reported(s, had);
}

/* "The task was to provide Kyiv with weapons": an infinitive of good will that no deciding word governs has not happened. */
static int is_bare_infinitive(struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_word *word = dl_scene_word(s, d->word);
    enum dl_rel rel = dl_scene_rel(s, d->word);
    int is_aim = rel == DL_REL_ACL || rel == DL_REL_ADVCL; /* "an effort to oust him", "went to seek asylum" */
    if (d->kind != DL_FRAME_VERB || d->status != DL_STATUS_ACTUAL || !dl_has_feat(word, "VerbForm=Inf") ||
        (!has(WORDS_FOR | DEEDS_FOR, d->type) && !is_aim))
        return 0;
    uint16_t mark = dl_scene_child(s, d->word, DL_REL_MARK), head = dl_scene_head(s, d->word);
    if (mark == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "to")) return 0;
    if (head == DL_NO_WORD) return 1;
    if (dl_attach_rank(s, d->word) != DL_NO_WORD) return 0; /* "was the first to praise it" */
    if (is_made_to(s, d->word, head) || is_said_by_doing(s, d, head) ||
        dl_str_listed(dl_scene_word(s, head)->lemma, "quick swift prompt", ' '))
        return 0;
    return (!dl_scene_in(s, head, s->frames->deciding) || is_at_hand(s, head)) && !dl_goes_on(s, head);
}

/* "priests who defied the bishop", "anyone joining the march": those who do what is forbidden. */
static int is_whoever(const struct dl_scene *s, uint16_t who)
{
    return who != DL_NO_WORD &&
           (dl_scene_child(s, who, DL_REL_ACL_RELCL) != DL_NO_WORD || dl_scene_child(s, who, DL_REL_ACL) != DL_NO_WORD);
}

/* "the gunmen said that workers would be killed": what is to be done to somebody by nobody named, in the words of those who can do it. */
static void turn_announced(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->args.will == 0 || d->actor.count > 0) return;
    if (d->status != DL_STATUS_PLANNED || !has(BIT(ASSAULT) | BIT(COERCE) | BIT(SANCTION), d->type)) return;
    const uint16_t who = dl_scene_rel(s, d->word) == DL_REL_CCOMP ? dl_speaker(s, d->word) : DL_NO_WORD;
    if (who == DL_NO_WORD || dl_party_level(s, who) != DL_LEVEL_STRONG) return;
    int is_official = dl_party_official(s, who) && dl_party_foe(s, &d->recipient);
    if (!dl_scene_in(s, who, s->frames->armed) && !is_on_condition(s, d->word) && !is_whoever(s, d->args.object) && !is_official)
        return;
    dl_party_add(s, who, 0, &d->actor);
    become(s, d, DL_EVENT_THREATEN, "13", "announced");
    d->status = DL_STATUS_ACTUAL;
}

/* "Islamic State said it was behind the attack": who owns to a deed has done it. */
static void turn_owned(struct dl_scene *s, struct dl_draft *d)
{
    static const char DEEDS[] =
        "attack killing murder bombing assassination explosion blast kidnapping raid shooting poisoning massacre "
        "abduction ambush sinking downing hijacking shelling";
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ACCUSE || d->actor.count != 1 || !dl_has_case(s, d->word, "behind")) return;
    const uint16_t who = dl_scene_child_base(s, d->word, DL_REL_NSUBJ);
    if (who == DL_NO_WORD || dl_scene_word(s, who)->upos != DL_UPOS_PRON ||
        !dl_str_listed(dl_scene_word(s, d->word)->lemma, DEEDS, ' '))
        return;
    const uint32_t entity = dl_party_entity(s, who);
    if (entity == DL_NONE || entity != d->actor.at[0].entity) return;
    d->recipient.count = d->recipient.level = 0;
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && dl_has_case(s, d->args.preps[i].word, "on of against"))
            dl_party_take(s, d->args.preps[i].word, &d->recipient);
    become(s, d, DL_EVENT_ASSAULT, "18", "owned");
}

/* "The army will shoot looters, the governor warned": harm that a warning foretells of those whom the speaker rules. */
static void turn_warned(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !has(DEEDS_AGAINST, d->type)) return;
    if (d->status != DL_STATUS_PLANNED && d->status != DL_STATUS_POSSIBLE) return;
    const int is_unsaid = d->actor.count == 0; /* "licences may be withdrawn, the minister warned" */
    if (is_unsaid && (!d->args.passive || !has(BIT(SANCTION) | BIT(COERCE), d->type))) return;
    uint16_t verb = DL_NO_WORD, head = dl_scene_head(s, d->word);
    enum dl_rel rel = dl_scene_rel(s, d->word);
    if (rel == DL_REL_CCOMP || rel == DL_REL_PARATAXIS) verb = head;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && verb == DL_NO_WORD; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_PARATAXIS) verb = c;
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, "warn threaten vow", ' ')) return;
    const uint16_t who = dl_subject(s, verb);
    if (who == DL_NO_WORD || dl_party_level(s, who) != DL_LEVEL_STRONG) return;
    if (is_unsaid && !dl_party_official(s, who)) return;
    if (is_unsaid) dl_party_add(s, who, 0, &d->actor);
    become(s, d, DL_EVENT_THREATEN, "13", "warned");
    d->status = DL_STATUS_ACTUAL;
}

/* "[go home] or [be shot]", "or face arrest": an alternative to what is asked for, which nobody would choose. */
static int is_or_else(const struct dl_scene *s, uint16_t w)
{
    uint16_t joint = dl_rel_base(dl_scene_rel(s, w)) == DL_REL_CONJ ? dl_scene_child(s, w, DL_REL_CC) : DL_NO_WORD;
    if (joint == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, joint), "or")) return 0;
    return dl_scene_in(s, w, s->frames->or_else) || (dl_passive(s, w) && dl_scene_child(s, w, DL_REL_AUX_PASS) != DL_NO_WORD);
}

/* The act is itself such an alternative: it is threatened, not done. */
static int is_alternative(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t head = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_VERB || head == DL_NO_WORD || !is_or_else(s, d->word)) return 0;
    const struct dl_word *first = dl_scene_word(s, head);
    return dl_has_feat(first, "VerbForm=Inf") || dl_has_feat(first, "Mood=Imp") || dl_str_equal(first->form, first->lemma);
}

/* "told the strikers to go back or be shot": a demand with an "or else". */
static void turn_or_else(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REQUEST || d->kind != DL_FRAME_VERB || d->args.complement == DL_NO_WORD) return;
    for (uint16_t w = d->args.complement; w < s->count; w++) {
        uint16_t above = dl_scene_head(s, w);
        for (int i = 0; i < 2 && above != DL_NO_WORD && above != d->args.complement; i++) above = dl_scene_head(s, above);
        if (above != d->args.complement || !is_or_else(s, w)) continue;
        become(s, d, DL_EVENT_THREATEN, "13", "or else");
        d->status = DL_STATUS_ACTUAL;
        return;
    }
}

/* "Brussels could freeze the funds if the fine is not paid": what may be done as a lever. */
static void turn_lever(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->actor.level != DL_LEVEL_STRONG || !has(DEEDS_AGAINST | BIT(ACCUSE), d->type)) return;
    if ((d->status != DL_STATUS_PLANNED && d->status != DL_STATUS_POSSIBLE) || !dl_is_lever(s, d->word)) return;
    become(s, d, DL_EVENT_THREATEN, "13", "lever");
    d->status = DL_STATUS_ACTUAL;
}

/* Whether a word of the sentence is one of these: "pay" of a worker, not "will pay for it". */
static int speaks_of(const struct dl_scene *s, const char *words)
{
    for (uint16_t w = 0; w < s->count; w++) {
        const struct dl_word *word = dl_scene_word(s, w);
        if (dl_str_listed_nocase(word->lemma, words, ' ') && !(word->upos == DL_UPOS_VERB && dl_lemma_is(word, "pay"))) return 1;
    }
    return 0;
}

static int is_of_force(const struct dl_scene *s, const struct dl_party *party)
{
    const struct dl_entity *e = party->count > 0 ? dl_party_member(s, party, 0) : NULL;
    return e != NULL && (e->kind == DL_ENTITY_COUNTRY || (e->sector.size > 0 && dl_str_listed(e->sector, "MIL REB PRM UAF", ' ')));
}

/* "Chile strike: dockers hold out": where people at work are spoken of, a strike strikes nobody. And a state or an army that launches strikes
 * does not lay down its tools. */
static void turn_strike(const struct dl_scene *s, struct dl_draft *d)
{
    static const char labour[] = "worker union docker dockworker miner teacher nurse driver pilot employee employer staff wage pay "
                                 "walkout picket labour labor trucker stoppage railwayman cleaner doctor";
    static const char war[] = "missile drone airstrike kill rocket military army rebel jet bomb";
    uint16_t what = d->kind == DL_FRAME_VERB ? d->args.object : d->word;
    if (what == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, what), "strike")) return;
    uint16_t kind = dl_scene_child(s, what, DL_REL_AMOD); /* "a general strike" */
    int is_general = kind != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, kind), "general");
    int is_war = speaks_of(s, war), is_labour = is_general || speaks_of(s, labour), is_forced = is_of_force(s, &d->actor);
    if (d->actor.count > 0 && dl_str_listed(dl_scene_word(s, d->actor.head[0])->lemma, labour, ' ')) is_forced = 0; /* pilots */
    int is_of_work = is_labour && !is_war && (d->recipient.count == 0 || !is_forced);
    if (d->type == DL_EVENT_ASSAULT && is_of_work) {
        d->type = DL_EVENT_PROTEST;
        d->mode = "strike";
        d->cameo = "143";
        d->turn = "of work";
        const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
        if (is_forced || (who != NULL && dl_str_is(who->sector, "BUS"))) d->actor.count = d->actor.level = 0; /* no firm strikes */
    } else if (d->type == DL_EVENT_PROTEST && is_forced && !is_labour) {
        d->type = DL_EVENT_ASSAULT;
        d->mode = "aerial";
        d->cameo = "195";
        d->turn = "by force";
    }
}

int dl_turn(struct dl_scene *s, struct dl_draft *d)
{
    turn_strike(s, d);
    refine(s, d);
    if (is_vow_against(s, d)) become(s, d, DL_EVENT_REJECT, "12", "vowed");
    if (!dl_verbal(s, d) || !dl_warning(s, d) || dl_is_to_owned(s, d) || is_homecoming(s, d) || is_alternative(s, d)) return 0;
    if (is_bare_infinitive(s, d)) return 0;
    if (d->status == DL_STATUS_WANTED) return is_own_wish(s, d);
    if (d->args.negated && dl_frame_asks(d->frame, DL_TEST_NEG)) {
        d->status = DL_STATUS_ACTUAL;
        return 1;
    }
    const int is_will_of_none =
        d->status == DL_STATUS_DENIED && d->args.will && d->kind == DL_FRAME_VERB; /* "neither would let them in" */
    if (d->args.negated || is_will_of_none || (d->kind == DL_FRAME_VERB && dl_no_longer(s, d->word))) return turn_negated(s, d);
    if (d->status == DL_STATUS_DENIED) return is_deed_undone(s, d);
    turn_announced(s, d);
    turn_owned(s, d);
    turn_warned(s, d);
    turn_lever(s, d);
    turn_future(s, d);
    turn_or_else(s, d);
    return 1;
}
