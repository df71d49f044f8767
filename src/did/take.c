/* What belongs to an event and is not coded again: the nouns that its frame's pattern names, what only says which deed it is or by what
 * means, and what is asked for, refused, threatened or promised. Not so what somebody has done, whatever is said of it. */
#include "did/coder.h"

#include <string.h>

#define CONTENT_CLASSES \
    (1u << DL_EVENT_REQUEST | 1u << DL_EVENT_REJECT | 1u << DL_EVENT_THREATEN | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONCEDE)

/* "demanded an inquiry into the killing of", "called for a summit after the raid", "bowed to the protests": harm or dissent that the report
 * points at, behind a preposition that looks back. */
static int is_past_harm(struct dl_scene *s, uint16_t w)
{
    uint16_t det = dl_scene_child(s, w, DL_REL_DET), mark = dl_scene_child(s, w, DL_REL_CASE);
    if (det == DL_NO_WORD || mark == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, det)->lemma, "the this that these those", ' '))
        return 0;
    if (!dl_str_listed(dl_scene_word(s, mark)->lemma, "into over about after following during by since with for of", ' ')) return 0;
    const struct dl_frame *frame = dl_match(s, w);
    if (frame != NULL && frame->type == DL_EVENT_PROTEST)
        return dl_str_listed(dl_scene_word(s, mark)->lemma, "over after following during since", ' ');
    return frame != NULL && frame->type == DL_EVENT_ASSAULT;
}

/* "bowed to weeks of protests": what somebody gives way to. */
static int is_yielded_to(struct dl_scene *s, uint16_t w, const struct dl_draft *d)
{
    const uint16_t of = dl_scene_in(s, w, s->frames->measure) ? dl_scene_child(s, w, DL_REL_NMOD) : DL_NO_WORD;
    if (of != DL_NO_WORD && of > w) w = of;
    if (d->type != DL_EVENT_CONCEDE || dl_kind(s, w) != DL_FRAME_NOUN || !dl_has_case(s, w, "to of before")) return 0;
    const struct dl_frame *frame = dl_match(s, w);
    return frame != NULL && frame->type == DL_EVENT_PROTEST;
}

/* "denied that it had shelled the town", "admitted firing on the crowd": a clause of what has happened, as somebody has it or denies it. */
static int has_happened(const struct dl_scene *s, uint16_t w, const struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONCEDE && d->type != DL_EVENT_REJECT) return 0;
    if (dl_scene_has_modal(s, w, "will would shall should can could may might must")) return 0;
    const struct dl_word *word = dl_scene_word(s, w);
    int is_past = dl_has_feat(word, "Tense=Past") && dl_has_feat(word, "VerbForm=Fin");
    if (dl_str_ends(word->form, "ing")) is_past = dl_str_listed(dl_scene_word(s, d->word)->lemma, "deny admit confess", ' ');
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_rel_base(dl_scene_rel(s, c)) != DL_REL_AUX) continue;
        is_past |= dl_lemma_is(dl_scene_word(s, c), "have") || dl_has_feat(dl_scene_word(s, c), "Tense=Past");
    }
    return is_past;
}

/* "refuses to recognise Russia's annexation": somebody's deed, which has happened, whatever is asked or refused about it. */
static int is_fact(struct dl_scene *s, uint16_t w)
{
    if (dl_kind(s, w) != DL_FRAME_NOUN) return 0;
    if (dl_scene_child(s, w, DL_REL_NMOD_POSS) == DL_NO_WORD) return is_past_harm(s, w);
    const struct dl_frame *frame = dl_match(s, w);
    return frame != NULL && (frame->type == DL_EVENT_ASSAULT || frame->type == DL_EVENT_COERCE);
}

/* "turned down a request by eleven envoys", "ignored an order from the court": what others have said, whatever is said to it. */
static int is_anothers_word(struct dl_scene *s, uint16_t w, const struct dl_draft *d)
{
    static const uint32_t words = 1u << DL_EVENT_REQUEST | 1u << DL_EVENT_ACCUSE | 1u << DL_EVENT_THREATEN;
    static const uint32_t answers = 1u << DL_EVENT_REJECT | 1u << DL_EVENT_AGREE | 1u << DL_EVENT_CONCEDE;
    if (dl_kind(s, w) != DL_FRAME_NOUN || !(answers >> d->type & 1)) return 0; /* DL_EVENT_TYPES: of no class */
    const struct dl_frame *frame = dl_match(s, w);
    const int is_offer = frame != NULL && frame->type == DL_EVENT_AGREE &&
                         dl_str_listed(dl_scene_word(s, w)->lemma, "offer invitation bid overture", ' ');
    if (frame == NULL || frame->type == DL_NO_CLASS ||
        (!(words >> frame->type & 1) && !(is_offer && d->actor.level == DL_LEVEL_STRONG)))
        return 0;
    struct dl_args args;
    struct dl_party actor = {.count = 0};
    dl_arguments(s, w, DL_FRAME_NOUN, &args);
    if (args.light != DL_NO_WORD) return 0;
    dl_party_fill(s, w, DL_FRAME_NOUN, &args, frame->actor, frame->actor_count, &actor);
    if (actor.count > 0 && d->actor.count > 0 && actor.at[0].entity == d->actor.at[0].entity) return 0; /* his own */
    return actor.level == DL_LEVEL_STRONG || dl_frame_gives(frame, DL_PART_DOER);
}

/* "refused their money in protest at the pact": a ground, found by its own preposition, of which the refusal says nothing. */
static int is_ground(struct dl_scene *s, uint16_t w)
{
    return dl_kind(s, w) == DL_FRAME_NOUN && dl_frame_asks(dl_match(s, w), DL_TEST_CASE);
}

/* Behind an infinitive: a verb in the past, or with an auxiliary of its own. */
static int is_clause_of_its_own(const struct dl_scene *s, uint16_t w)
{
    const uint16_t aux = dl_scene_child(s, w, DL_REL_AUX);
    return dl_has_feat(dl_scene_word(s, w), "Tense=Past") ||
           (aux != DL_NO_WORD && dl_has_feat(dl_scene_word(s, aux), "VerbForm=Fin") && aux > dl_scene_head(s, w));
}

/* "agreed to cede four villages, prompting protesters to demand his resignation": what the agreement itself has led to. */
static int is_outcome(const struct dl_scene *s, uint16_t w)
{
    static const char leading[] = "prompt spark trigger provoke draw force lead";
    return w > 0 && dl_is_ing(s, w) && dl_str_is(dl_scene_word(s, (uint16_t)(w - 1))->form, ",") &&
           dl_str_listed(dl_scene_word(s, w)->lemma, leading, ' ');
}

static void take_tree(struct dl_scene *s, uint16_t w, int depth, const struct dl_draft *d)
{
    if (depth > 12 || is_fact(s, w) || is_ground(s, w) || is_anothers_word(s, w, d) || is_yielded_to(s, w, d)) return;
    s->taken[w] = 1;
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_ACL_RELCL || rel == DL_REL_PARATAXIS || rel == DL_REL_APPOS) continue;
        if (rel == DL_REL_ACL && dl_scene_word(s, c)->upos == DL_UPOS_VERB && !dl_has_feat(dl_scene_word(s, c), "VerbForm=Inf"))
            continue;
        if (rel == DL_REL_ADVCL && (dl_is_finite(s, c) || is_outcome(s, c))) continue;
        if (rel == DL_REL_AMOD && dl_scene_word(s, c)->upos == DL_UPOS_VERB && dl_past_participle(dl_scene_word(s, c)))
            continue; /* "asked for the seized lorries" */
        if (dl_is_beside(s, c) && dl_str_ends(dl_scene_word(s, c)->form, "ed") && dl_scene_child(s, c, DL_REL_AUX) != DL_NO_WORD)
            continue; /* "asked for talks, having refused three offers" */
        if (rel == DL_REL_CONJ && dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf") && is_clause_of_its_own(s, c))
            continue; /* "gave them a week to leave and threatened ...", "is ready to talk but will not sign" */
        if (rel == DL_REL_ACL && dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD && /* "Russia's move to annex" */
            (dl_lemma_is(dl_scene_word(s, w), "move") || dl_lemma_is(dl_scene_word(s, w), "decision")))
            continue;
        take_tree(s, c, depth + 1, d);
    }
}

void dl_take_tree(struct dl_scene *s, uint16_t w, const struct dl_draft *d) { take_tree(s, w, 0, d); }

static int same_class(struct dl_scene *s, uint16_t a, uint16_t b)
{
    if (dl_kind(s, a) != DL_FRAME_NOUN || dl_kind(s, b) != DL_FRAME_NOUN) return 0;
    const struct dl_frame *x = dl_match(s, a), *y = dl_match(s, b);
    return x != NULL && y != NULL && x->type == y->type;
}

static void take_noun(struct dl_scene *s, uint16_t noun)
{
    s->taken[noun] = 1;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        const int is_deed =
            (dl_kind(s, c) == DL_FRAME_ADJECTIVE && dl_match(s, c) != NULL) || dl_hidden_subject(s, c) != DL_NO_WORD;
        if (rel == DL_REL_COMPOUND || (rel == DL_REL_AMOD && !is_deed))
            s->taken[c] = 1; /* but "striking workers" strike, "have burned towns" is told of who burned them */
        if (rel == DL_REL_NMOD && c > noun && dl_scene_in(s, noun, s->frames->measure))
            take_noun(s, c);                                               /* "several hours of talks" */
        if (rel == DL_REL_CONJ && same_class(s, noun, c)) take_noun(s, c); /* "a ban and a freeze" */
    }
}

/* "ended a strike of 14 weeks", "lifted its embargo", "dispersed a march": what is ended or broken up has been, and is an act of its own;
 * a march that is banned is none. */
static int outlives(struct dl_scene *s, const struct dl_frame *frame, uint16_t verb, uint16_t noun)
{
    static const uint32_t ending = 1u << DL_EVENT_CONCEDE | 1u << DL_EVENT_RETREAT;
    static const uint32_t force = 1u << DL_EVENT_COERCE | 1u << DL_EVENT_ASSAULT;
    static const uint32_t deeds = 1u << DL_EVENT_PROTEST | 1u << DL_EVENT_SANCTION | 1u << DL_EVENT_COERCE;
    int status;
    const struct dl_frame *own = dl_kind(s, noun) == DL_FRAME_NOUN ? dl_match(s, noun) : NULL;
    if (frame->type == DL_NO_CLASS || own == NULL || own->type == DL_NO_CLASS) return 0;
    if (ending >> frame->type & 1) return (deeds >> own->type & 1) != 0;
    if (own->mode != NULL && strcmp(own->mode, "obstruct") == 0) return 0; /* "built roadblocks" */
    return (force >> frame->type & 1) && own->type == DL_EVENT_PROTEST &&
           !dl_frames_status(s->frames, s->lemma[verb], DL_STATUS_OF_KEPT, &status);
}

/* Nouns that the frame's pattern names are part of the predicate: "signed an agreement". */
void dl_take_pattern(struct dl_scene *s, const struct dl_frame *frame, const struct dl_draft *d)
{
    const struct dl_args *args = &d->args;
    for (uint8_t t = 0; t < frame->test_count; t++) {
        const struct dl_test *test = &frame->tests[t];
        if (test->set == DL_NO_SET) continue;
        if (test->kind == DL_TEST_OBJ && args->object != DL_NO_WORD && dl_scene_phrase_in(s, args->object, test->set) &&
            !outlives(s, frame, d->word, args->object) && !is_anothers_word(s, args->object, d))
            take_noun(s, args->object);
        if (test->kind == DL_TEST_SUBJ && args->subject != DL_NO_WORD) take_noun(s, args->subject);
        for (uint8_t i = 0; test->kind == DL_TEST_PREP && i < args->prep_count; i++)
            if (dl_frames_in(s->frames, args->preps[i].lemma, test->prep) &&
                dl_scene_phrase_in(s, args->preps[i].word, test->set) && !is_past_harm(s, args->preps[i].word) &&
                !is_yielded_to(s, args->preps[i].word, d))
                take_noun(s, args->preps[i].word);
    }
}

/* "found him guilty", "voted to strike", "blocked the road with burning tyres": what only says which deed it is, or by what means. */
static void take_same_deed(struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->frame == NULL) return;
    if (d->type == DL_EVENT_SANCTION && d->args.predicate != DL_NO_WORD) s->taken[d->args.predicate] = 1;
    const uint16_t complement = d->args.complement;
    const struct dl_frame *own = complement != DL_NO_WORD && complement != d->word ? dl_match(s, complement) : NULL;
    const int is_same =
        own != NULL && own->type == d->type && own->mode != NULL && d->mode != NULL && strcmp(own->mode, d->mode) == 0;
    const int tells_more =
        (d->recipient.count == 0 || d->type == DL_EVENT_PROTEST) && is_same &&
        (dl_scene_child(s, complement, DL_REL_OBJ) != DL_NO_WORD || dl_scene_child(s, complement, DL_REL_OBL) != DL_NO_WORD);
    const int is_ordered = own != NULL && own->type == d->type && dl_lemma_is(dl_scene_word(s, d->word), "order");
    if (is_ordered) s->taken[complement] = 1; /* "ordered the schools closed" */
    if (is_same && !tells_more && dl_has_feat(dl_scene_word(s, complement), "VerbForm=Inf")) s->taken[complement] = 1;
    if (d->type != DL_EVENT_PROTEST) return;
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (dl_has_case(s, d->args.preps[i].word, "with"))
            for (uint16_t c = s->child[d->args.preps[i].word]; c != DL_NO_WORD; c = s->sibling[c])
                if (dl_scene_rel(s, c) == DL_REL_AMOD) s->taken[c] = 1;
}

void dl_take_content(struct dl_scene *s, const struct dl_draft *d)
{
    static const char circumstances[] = "after amid amidst despite following before during under";
    if (d->frame != NULL) dl_take_pattern(s, d->frame, d);
    if (d->args.light != DL_NO_WORD) s->taken[d->args.light] = 1;
    if (d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_VERB && d->actor.count > 0 && d->args.subject != DL_NO_WORD &&
        dl_kind(s, d->args.subject) == DL_FRAME_NOUN && dl_match(s, d->args.subject) != NULL)
        s->taken[d->args.subject] = 1;                                 /* "the airstrikes killed": one act */
    if (d->type == DL_EVENT_SUPPORT && d->args.object != DL_NO_WORD) { /* what a law that is passed will do lies ahead */
        uint16_t purpose = dl_scene_child(s, d->args.object, DL_REL_ACL);
        if (purpose != DL_NO_WORD && dl_has_feat(dl_scene_word(s, purpose), "VerbForm=Inf")) dl_take_tree(s, purpose, d);
    }
    if (d->type == DL_EVENT_AID && d->args.complement != DL_NO_WORD)
        s->taken[d->args.complement] = 1; /* "gave money to help ..." */
    if (d->type == DL_EVENT_ACCUSE && d->args.predicate != DL_NO_WORD) s->taken[d->args.predicate] = 1; /* "called it a coup" */
    if (d->type == DL_EVENT_COERCE && d->kind == DL_FRAME_VERB && d->args.object != DL_NO_WORD &&
        dl_lemma_is(dl_scene_word(s, d->args.object), "warrant"))
        dl_take_tree(s, d->args.object, d); /* "issued a warrant for his arrest": one act */
    take_same_deed(s, d);
    if (!(CONTENT_CLASSES >> d->type & 1)) return;
    if (d->args.complement != DL_NO_WORD && d->args.complement != d->word && !has_happened(s, d->args.complement, d))
        dl_take_tree(s, d->args.complement, d);
    if (d->args.object != DL_NO_WORD && d->args.object != d->word) dl_take_tree(s, d->args.object, d);
    for (uint8_t i = 0; i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && d->args.preps[i].word > d->word && !dl_has_case(s, d->args.preps[i].word, circumstances))
            take_tree(s, d->args.preps[i].word, 4, d);
}
