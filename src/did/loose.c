/* A lexicon lists the objects that make an act of a plain verb, and news always has one more. Each class that a verb may tell, by its frames or,
 * where it has none, any, is weighed by a logistic regression (offer.c, train/loose.py) with the frame of it that comes nearest: one that fails
 * in one test, and only in the words that it asks for, before one that fails in more. It learns from the acts of the corpus, of each of which
 * the frame that it has is taken away. Sums of integers, alike on every machine. */
#include "did/loose.h"

#include "did/links.h"
#include "did/sides.h"

/* In texts of that many sentences one in nine of such acts was right with its sides; in shorter reports it is one in two. */
enum { MOST_NEAR = 48, LONG = 10 };

struct near {
    const struct dl_frame *frame;
    uint16_t phrase;
    uint8_t failed;
};

/* ---- frames that all but fit ---- */

/* Whether a phrase as the test asks for is there, whatever its words; its head. */
static int has_phrase(struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_frame *frame,
                      const struct dl_test *test, uint16_t *head)
{
    struct dl_test any = *test;
    if (test->set == DL_NO_SET && test->classes == 0) return 0;
    any.set = DL_NO_SET;
    any.classes = 0;
    any.others = 0;
    *head = DL_NO_WORD;
    switch (test->kind) {
    case DL_TEST_OBJ: *head = args->object; break;
    case DL_TEST_SUBJ: *head = args->subject; break;
    case DL_TEST_PREP:
        for (uint8_t i = args->prep_count; i > 0; i--)
            if (dl_frames_in(s->frames, args->preps[i - 1].lemma, test->prep)) *head = args->preps[i - 1].word;
        break;
    case DL_TEST_INF:
    case DL_TEST_THAT: *head = args->complement; break;
    default: return 0;
    }
    return *head != DL_NO_WORD && dl_frame_passes(s, w, DL_FRAME_VERB, args, frame, &any);
}

static int all_but_fits(struct dl_scene *s, uint16_t w, const struct dl_args *args, const struct dl_frame *frame, struct near *out)
{
    *out = (struct near){frame, DL_NO_WORD, DL_FRAME_TESTS};
    for (uint8_t t = 0; t < frame->test_count; t++) {
        if (dl_frame_passes(s, w, DL_FRAME_VERB, args, frame, &frame->tests[t])) continue;
        if (out->failed != DL_FRAME_TESTS || !has_phrase(s, w, args, frame, &frame->tests[t], &out->phrase)) return 0;
        out->failed = t;
    }
    return out->failed != DL_FRAME_TESTS;
}

static uint32_t first_link(const struct dl_scene *s, uint16_t w)
{
    return s->lemma[w] == DL_NONE ? DL_NONE : s->frames->of_lemma[s->lemma[w]].first[DL_FRAME_VERB];
}

static uint32_t find_near(struct dl_scene *s, uint16_t w, const struct dl_args *args, struct near *out)
{
    const struct dl_having has = dl_links_having(s, args);
    uint32_t n = 0;
    for (uint32_t i = first_link(s, w); i != DL_NONE && n < MOST_NEAR; i = s->frames->links.at[i].next) {
        const struct dl_frame_link *link = &s->frames->links.at[i];
        if (dl_link_may_fit(link, &has) && all_but_fits(s, w, args, &s->frames->frames.at[link->frame], &out[n])) n++;
    }
    return n;
}

/* ---- offers ---- */

static struct dl_offer near_offer(const struct near *near, uint32_t n, int type)
{
    struct dl_offer offer = {.type = type, .phrase = DL_NO_WORD, .failed = DL_FRAME_TESTS, .is_first = 1};
    for (uint32_t i = 0; i < n; i++) {
        const struct dl_frame *frame = near[i].frame;
        if (frame->type == DL_NO_CLASS) offer.is_denied = 1;
        else if (frame->type != type && offer.near == 0) offer.is_first = 0;
        if (frame->type != type || offer.near++ > 0) continue;
        offer.frame = frame;
        offer.phrase = near[i].phrase;
        offer.failed = near[i].failed;
    }
    return offer;
}

/* The verb's first frame of a class that it has in other company only; NULL. */
static const struct dl_frame *far_frame(const struct dl_scene *s, uint16_t w, int type)
{
    for (uint32_t i = first_link(s, w); i != DL_NONE; i = s->frames->links.at[i].next) {
        const struct dl_frame *frame = &s->frames->frames.at[s->frames->links.at[i].frame];
        if (frame->type == type) return frame;
    }
    return NULL;
}

/* Whether the verb may tell the class at all; then the offer. */
static int make_offer(const struct dl_scene *s, const struct dl_draft *d, const struct near *near, uint32_t n,
                      const struct dl_usual *usual, int type, struct dl_offer *offer)
{
    *offer = near_offer(near, n, type);
    offer->usual = usual;
    if (offer->near > 0) return 1;
    offer->is_first = 0;
    offer->frame = far_frame(s, d->word, type);
    offer->phrase = dl_main_phrase(&d->args);
    if (usual->here >> type & 1) return 1;
    return offer->phrase != DL_NO_WORD && (offer->frame != NULL || first_link(s, d->word) == DL_NONE);
}

/* ---- the choice ---- */

/* Somebody of politics stands beside the word: others are not worth the looking. */
static int has_party(const struct dl_scene *s, const struct dl_args *args)
{
    const uint16_t words[] = {args->subject, args->object, args->indirect};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (words[i] != DL_NO_WORD && dl_party_level(s, words[i]) == DL_LEVEL_STRONG) return 1;
    for (uint8_t i = 0; i < args->prep_count; i++)
        if (dl_party_level(s, args->preps[i].word) == DL_LEVEL_STRONG) return 1;
    return 0;
}

/* "Iran found in breach": in a heading a past form without an auxiliary is rather what was done to it. */
static int is_heading_participle(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_is_heading(s) && !dl_scene_has_aux(s, w) && dl_scene_child(s, w, DL_REL_OBJ) == DL_NO_WORD &&
           (dl_has_feat(dl_scene_word(s, w), "Tense=Past") || dl_past_participle(dl_scene_word(s, w)));
}

/* A verb of a main clause, or of one that is reported: elsewhere it is rather a circumstance. */
static int may_tell(const struct dl_scene *s, uint16_t w)
{
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    if (rel != DL_REL_ROOT && rel != DL_REL_CONJ && rel != DL_REL_CCOMP && rel != DL_REL_PARATAXIS) return 0;
    if (dl_kind(s, w) != DL_FRAME_VERB || dl_scene_in(s, w, s->frames->speech)) return 0;
    if (dl_has_feat(dl_scene_word(s, w), "VerbForm=Inf") && !dl_scene_has_aux(s, w)) return 0;
    return !is_heading_participle(s, w);
}

void dl_loose_sides(struct dl_scene *s, struct dl_draft *d)
{
    const uint32_t actor[] = {DL_PART_SUBJ}, recipient[] = {DL_PART_IOBJ, DL_PART_OBJ};
    dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, actor, 1, &d->actor);
    dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, recipient, 2, &d->recipient);
    for (size_t i = 0; i < DL_USUAL_SLOTS && d->recipient.count == 0; i++) {
        if (s->frames->slots_usual[i] == DL_NONE) continue;
        const uint32_t slot = s->frames->slots_usual[i] | DL_PART_BARE;
        dl_party_fill(s, d->word, DL_FRAME_VERB, &d->args, &slot, 1, &d->recipient);
    }
}

/* "was forced to withdraw", "published a report accusing Rwanda": what follows on the verb tells the act, or that there is none ("sought to explain"). */
static int leads_on(struct dl_scene *s, const struct dl_draft *d)
{
    const struct dl_args *args = &d->args;
    const uint16_t clause = args->object == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, args->object, DL_REL_ACL);
    if (clause != DL_NO_WORD && dl_match(s, clause) != NULL) return 1;
    const uint16_t beside = dl_scene_child(s, d->word, DL_REL_ADVCL); /* "joined Canada in calling for a truce" */
    const uint16_t mark = beside == DL_NO_WORD ? DL_NO_WORD : dl_scene_child(s, beside, DL_REL_MARK);
    if (mark != DL_NO_WORD && dl_lemma_is(dl_scene_word(s, mark), "in") && dl_match(s, beside) != NULL) return 1;
    return args->complement != DL_NO_WORD && !args->clause;
}

/* "Talks between the army and the militia resumed": the noun tells what was done, the verb that it went on. */
static int only_carries(struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t deed = d->args.subject;
    return deed != DL_NO_WORD && dl_scene_in(s, d->word, s->frames->light_see) && dl_kind(s, deed) == DL_FRAME_NOUN &&
           dl_scene_word(s, deed)->upos == DL_UPOS_NOUN && dl_match(s, deed) != NULL && dl_match(s, deed)->type != DL_NO_CLASS;
}

/* "called him a man of honour": what he is called tells, and words that blame have frames. */
static int is_naming(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->args.predicate != DL_NO_WORD && dl_scene_in(s, d->word, s->frames->naming);
}

static void tell(struct dl_scene *s, uint16_t w, int type)
{
    const struct dl_loose_watch *watch = s->frames->loose_watch;
    if (watch == NULL) return;
    watch->offer(watch->user, s->doc, s->first + w, dl_event_type_name((enum dl_event_type)type), dl_match(s, w) != NULL);
}

int dl_loose(struct dl_scene *s, uint16_t w, struct dl_draft *d)
{
    struct near near[MOST_NEAR];
    struct dl_offer offer;
    const int is_watched =
        s->frames->loose_watch != NULL; /* the trainer wants to be told all of each offer, and of long texts too */
    if (s->doc->sentences.count >= LONG && !is_watched) return 0;
    if (!dl_weights_are_there(&s->frames->loose) || !may_tell(s, w)) return 0;
    *d = (struct dl_draft){.word = w, .kind = DL_FRAME_VERB};
    dl_arguments(s, d->word, DL_FRAME_VERB, &d->args);
    if (!has_party(s, &d->args) || leads_on(s, d) || is_naming(s, d) || only_carries(s, d)) return 0;
    const int32_t common = is_watched ? 0 : dl_offer_common(s, d);
    const uint32_t n = find_near(s, d->word, &d->args, near);
    const struct dl_usual usual = dl_usual_of(s, d->word, &d->args);
    d->loosely = DL_LOOSE_ABOVE;
    for (int type = 0; type < DL_EVENT_TYPES; type++) {
        if (!make_offer(s, d, near, n, &usual, type, &offer)) continue;
        const int32_t sum = dl_offer_weigh(s, d, &offer, is_watched ? dl_offer_common(s, d) : common);
        tell(s, d->word, type);
        if (sum <= d->loosely) continue;
        d->loosely = sum;
        d->frame = offer.frame;
        d->type = type;
        d->is_loose = 1;
    }
    return d->is_loose;
}
