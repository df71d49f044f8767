/* Whom a verdict or an answer is on when what it is on only points back: "Ethiopia recalled its envoy. Egypt condemned the move.", "A court jailed him. His
 * lawyers denounced the ruling." Who is criticised through a decision of his is the recipient (guideline S6), and here the sentence before tells
 * whose it was. The noun says of what kind the deed was, so that the doer is looked for among deeds of that kind, in the sentence before and,
 * over sentences that only judge it too, in those before that. Two who did such things leave it open, unless one stands in the main clause.
 * After Vieira and Poesio, "An empirically based system for processing definite descriptions", 2000 (bridging to an event). */
#include "did/coder.h"
#include "did/sides.h"

enum { SENTENCES_BACK = 3 };

/* What is looked for. */
struct deed {
    uint32_t classes;
    uint8_t is_ruling;  /* courts alone have done it */
    uint8_t is_said;    /* failing an act, who has said something will do */
    uint8_t is_near;    /* it stands in the sentence before or in none */
    uint8_t is_lasting; /* it goes on, whatever else is told after it */
};

static const uint32_t ACTS = DL_BIT(SANCTION) | DL_BIT(COERCE) | DL_BIT(RETREAT) | DL_BIT(CONCEDE) | DL_BIT(MOBILIZE) |
                             DL_BIT(AGREE) | DL_BIT(COOPERATE) | DL_BIT(AID) | DL_BIT(ASSAULT);

static const struct deed KINDS[DL_TOLD] = {
    [DL_TOLD_MOVE] = {.classes = (ACTS & ~DL_BIT(ASSAULT)) | DL_BIT(SUPPORT) | DL_BIT(REJECT)},
    [DL_TOLD_OPERATION] = {.classes = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(MOBILIZE), .is_near = 1},
    [DL_TOLD_RULING] = {.classes = DL_BIT(SANCTION) | DL_BIT(RETREAT) | DL_BIT(COERCE) | DL_BIT(REJECT) | DL_BIT(REQUEST),
                        .is_ruling = 1},
    [DL_TOLD_LAW] = {.classes = DL_BIT(SUPPORT)},
    [DL_TOLD_PENALTY] = {.classes = DL_BIT(SANCTION) | DL_BIT(COERCE), .is_lasting = 1},
    [DL_TOLD_OFFER] = {.classes = DL_BIT(AGREE) | DL_BIT(REQUEST) | DL_BIT(CONCEDE)},
    [DL_TOLD_PLAN] = {.classes = ACTS | DL_BIT(REQUEST)},
    [DL_TOLD_REFUSAL] = {.classes = DL_BIT(REJECT)},
    [DL_TOLD_DEMAND] = {.classes = DL_BIT(REQUEST)},
    [DL_TOLD_CHARGE] = {.classes = DL_BIT(ACCUSE), .is_said = 1},
    [DL_TOLD_THREAT] = {.classes = DL_BIT(THREATEN)},
    [DL_TOLD_APOLOGY] = {.classes = DL_BIT(CONCEDE)},
};

/* ---- what is judged ---- */

/* "signed the bill": what is done with a paper judges nobody. */
static int is_vote(const struct dl_scene *s, uint16_t verb)
{
    return dl_str_listed(dl_scene_word(s, verb)->lemma, "sign pass ratify approve vote adopt initial enact confirm", ' ');
}

static int is_verdict(const struct dl_scene *s, const struct dl_draft *d)
{
    const int is_contest = d->type == DL_EVENT_ACCUSE && dl_str_listed(dl_scene_word(s, d->word)->lemma, "challenge contest", ' ');
    return dl_is_blame(d->type, d->mode) || d->type == DL_EVENT_SUPPORT || is_contest;
}

/* The deed that a verdict or an answer is on: its object, its subject where the frame has the recipient there ("the move drew a rebuke"), or
 * what stands behind "at" and the like. DL_NO_WORD */
static uint16_t what_is_judged(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB && dl_scene_child(s, d->word, DL_REL_COP) != DL_NO_WORD) /* "the step was unfriendly" */
        return dl_scene_child(s, d->word, DL_REL_NSUBJ);
    if (d->kind == DL_FRAME_VERB && d->frame != NULL && !d->args.passive && dl_frame_gives(d->frame, DL_PART_SUBJ))
        return d->args.subject;
    if (d->kind == DL_FRAME_VERB && d->args.object != DL_NO_WORD && d->args.predicate == DL_NO_WORD &&
        d->args.light == DL_NO_WORD && dl_scene_word(s, d->args.object)->upos != DL_UPOS_PROPN && dl_points_back(s, d->args.object))
        return d->args.object;
    if (d->kind == DL_FRAME_VERB && d->args.predicate != DL_NO_WORD) return d->args.object; /* "called the fine blackmail" */
    for (uint8_t i = 0; i < d->args.prep_count; i++) /* "protested against the move", "voiced anger over the plan" */
        if ((d->args.preps[i].direct || dl_scene_head(s, d->args.preps[i].word) == d->args.object) &&
            d->args.preps[i].word > d->word && dl_has_case(s, d->args.preps[i].word, "at over against with of to for on"))
            return d->args.preps[i].word;
    return d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
}

/* "it", "this" */
static int is_pronoun(const struct dl_scene *s, uint16_t w)
{
    return dl_scene_word(s, w)->upos == DL_UPOS_PRON && dl_str_listed_nocase(dl_scene_word(s, w)->form, "it this that", ' ');
}

/* What kind of deed the word stands for; no classes where it is none that points back. */
static struct deed kind_of(const struct dl_scene *s, uint16_t w)
{
    struct deed kind = {.classes = 0};
    if (is_pronoun(s, w)) return (struct deed){.classes = ACTS, .is_near = 1};
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || !dl_points_back(s, w)) return kind;
    for (int i = 0; i < DL_TOLD; i++)
        if (dl_scene_in(s, w, s->frames->told[i])) return KINDS[i];
    return kind;
}

/* ---- whose it was ---- */

static int is_own(const struct dl_doc *doc, const struct dl_draft *d, uint32_t entity)
{
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (dl_is_one_side(doc, d->actor.at[i].entity, entity)) return 1;
    return 0;
}

/* The same, or one who acts for the same state: "Moscow's planes" and Russia. */
static int is_of_own_state(const struct dl_doc *doc, const struct dl_draft *d, uint32_t entity)
{
    if (is_own(doc, d, entity)) return 1;
    const uint32_t who = d->actor.count > 0 ? d->actor.at[0].entity : DL_NONE;
    if (who == DL_NONE || entity == DL_NONE) return 0;
    const struct dl_entity *one = &doc->entities.at[who], *other = &doc->entities.at[entity];
    if (one->kind != DL_ENTITY_COUNTRY && !dl_str_listed(one->sector, "GOV MIL", ' ')) return 0;
    return one->country[0] != '\0' && memcmp(one->country, other->country, sizeof one->country) == 0;
}

/* Somebody known, and no unknown attacker. */
static int may_be_judged(const struct dl_doc *doc, uint32_t entity)
{
    const struct dl_entity *e = entity == DL_NONE ? NULL : &doc->entities.at[entity];
    if (e == NULL || e->kind == DL_ENTITY_PLACE || e->kind == DL_ENTITY_ANONYMOUS) return 0;
    return (e->country[0] != '\0' || e->code.size > 0 || e->sector.size > 0) && !dl_str_listed(e->sector, "UAF CRM", ' ');
}

/* Lawyers are of the courts, and rule nothing. */
static int pleads(const struct dl_doc *doc, const struct dl_event *e)
{
    const struct dl_sentence *in = &doc->sentences.at[e->sentence];
    for (uint32_t w = in->word; w < in->word + in->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->span.start >= e->actors[0].span.start && word->span.end <= e->actors[0].span.end &&
            dl_str_listed_nocase(word->lemma, "lawyer attorney prosecutor counsel barrister", ' '))
            return 1;
    }
    return 0;
}

static int is_of_kind(const struct dl_doc *doc, const struct dl_event *e, const struct deed *kind)
{
    if (!(kind->classes >> e->type & 1) || e->actor_count == 0 || e->status == DL_STATUS_DENIED || e->status == DL_STATUS_POSSIBLE)
        return 0;
    static const char decided[] = "ratify approve pass adopt enact sign appoint name elect vote recognise recognize confirm";
    if (e->type == DL_EVENT_SUPPORT && !dl_str_listed(doc->words.at[e->trigger_word].lemma, decided, ' ')) return 0; /* praise */
    if (!kind->is_ruling) return 1;
    const uint32_t who = e->actors[0].entity;
    return who != DL_NONE && dl_str_is(doc->entities.at[who].sector, "JUD") && !pleads(doc, e);
}

/* Whether an event stands in the main clause of its sentence. */
static int is_main(const struct dl_doc *doc, const struct dl_event *e)
{
    const uint32_t root = dl_root_of(doc, &doc->sentences.at[e->sentence]);
    return e->trigger_word == root || doc->words.at[e->trigger_word].head == root;
}

/* The deed of this kind in a sentence before a word, where all such are one's or one stands in the main clause; NULL. */
static const struct dl_event *deed_in(const struct dl_doc *doc, const struct dl_draft *d, uint32_t sentence, uint32_t end,
                                      const struct deed *kind)
{
    const struct dl_event *found = NULL;
    int is_open = 0;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence >= sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->sentence != sentence || e->trigger_word >= end || !is_of_kind(doc, e, kind) || is_own(doc, d, e->actors[0].entity))
            continue;
        if (!may_be_judged(doc, e->actors[0].entity)) return NULL;
        if (found == NULL) {
            found = e;
            continue;
        }
        if (dl_is_one_side(doc, found->actors[0].entity, e->actors[0].entity)) continue;
        const int is_e_main = is_main(doc, e);
        if (is_e_main == is_main(doc, found)) is_open = 1;
        else if (is_e_main) found = e, is_open = 0;
    }
    return is_open ? NULL : found;
}

/* Whether all that a sentence tells are verdicts and answers, as on one and the same deed, what nobody is told to have done, and what was done
 * by who judges now: "Paris recalled its ambassador. The minister called the move a betrayal." */
static int only_judges(const struct dl_doc *doc, const struct dl_draft *d, uint32_t sentence)
{
    static const uint32_t words = DL_BIT(ACCUSE) | DL_BIT(SUPPORT) | DL_BIT(REJECT) | DL_BIT(REQUEST);
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence >= sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->sentence != sentence || (words >> e->type & 1) || e->actor_count == 0) continue;
        if (d->actor.count == 0 || !is_of_own_state(doc, d, e->actors[0].entity)) return 0;
    }
    return 1;
}

/* "The decision was criticised by Washington. Germany praised it.": on whom the verdict of the sentence before is; NULL. */
static const struct dl_event *verdict_before(const struct dl_doc *doc, const struct dl_draft *d, uint32_t sentence)
{
    static const uint32_t words = DL_BIT(ACCUSE) | DL_BIT(SUPPORT) | DL_BIT(REJECT);
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence >= sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->sentence != sentence || !(words >> e->type & 1) || e->actor_count == 0 || e->recipient_count == 0) continue;
        const uint32_t judged = e->recipients[0].entity;
        if (e->recipients[0].span.start >= doc->sentences.at[sentence].span.start) continue; /* a man or a state, no deed of his */
        return may_be_judged(doc, judged) && !is_own(doc, d, judged) && !is_own(doc, d, e->actors[0].entity) ? e : NULL;
    }
    return NULL;
}

/* "..., the Polish ministry said. Minsk denied it.": who said something of the one who denies it; NULL. */
static const struct dl_participant *teller_before(const struct dl_doc *doc, const struct dl_draft *d, uint32_t sentence)
{
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence >= sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->sentence != sentence || e->statement == DL_NONE || e->actor_count == 0) continue;
        const struct dl_participant *source = &doc->statements.at[e->statement].source;
        if (!is_of_own_state(doc, d, e->actors[0].entity) || is_of_own_state(doc, d, source->entity)) continue;
        if (may_be_judged(doc, source->entity)) return source;
    }
    return NULL;
}

static int is_denial(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_REJECT && dl_str_listed(dl_scene_word(s, d->word)->lemma, "deny dismiss reject dispute refute", ' ');
}

static const struct deed ASKED = {.classes = DL_BIT(REQUEST) | DL_BIT(AGREE), .is_near = 1};

/* "The rebels demanded the release of their leader. The government refused." */
static int is_bare_refusal(const struct dl_scene *s, const struct dl_draft *d)
{
    return d->type == DL_EVENT_REJECT && d->kind == DL_FRAME_VERB && !d->args.passive && d->args.object == DL_NO_WORD &&
           d->args.complement == DL_NO_WORD && dl_str_listed(dl_scene_word(s, d->word)->lemma, "refuse decline", ' ');
}

/* Whether force was told before that nobody or somebody else did, so that "the attack" may be that one: all but what stands right before. As many of
 * the report's last events are asked as any noun looks back over. */
static int is_one_of_more(const struct dl_scene *s, const struct dl_event *deed)
{
    const struct dl_doc *doc = s->doc;
    const int is_near = deed->sentence + 1 >= s->sentence;
    enum { EVENTS_BACK = 64 };
    for (uint32_t i = doc->events.count, n = 0; i-- > 0 && n < EVENTS_BACK; n++) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != deed->type || e->same_as != DL_NONE || e == deed) continue;
        if (e->actor_count == 0 || !may_be_judged(doc, e->actors[0].entity)) return 1;
        if (!is_near && !dl_is_one_side(doc, e->actors[0].entity, deed->actors[0].entity)) return 1;
    }
    return 0;
}

/* Of whom readers say that he is judged by a noun for his deed. A coup and force are condemned whoever did it, so that nobody is named for "the
 * coup"; force is of him whose state or body is told, while the deed is the talk. */
static int is_judged_by_noun(const struct dl_scene *s, const struct dl_draft *d, uint16_t what, const struct dl_event *deed)
{
    static const uint32_t named = DL_BIT(SANCTION) | DL_BIT(RETREAT) | DL_BIT(MOBILIZE);
    static const uint32_t force = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST);
    if (named >> deed->type & 1) return 1;
    if (!(force >> deed->type & 1) || deed->sentence + SENTENCES_BACK < s->sentence) return 0;
    if (!is_verdict(s, d) && (d->type != DL_EVENT_REJECT || dl_str_is(dl_scene_word(s, d->word)->lemma, "deny"))) return 0;
    return !dl_str_listed(dl_scene_word(s, what)->lemma, "coup putsch takeover", ' ') && !is_one_of_more(s, deed);
}

/* "Police fired at the crowd. The governor condemned the violence": who governs condemns no force of his own. */
static int is_own_force(const struct dl_doc *doc, const struct dl_draft *d, uint32_t entity)
{
    return is_of_own_state(doc, d, entity) && dl_str_listed(doc->entities.at[entity].sector, "GOV MIL COP SPY", ' ') &&
           dl_is_blame(d->type, d->mode);
}

/* Takes whoever did what a noun of deeds takes up: "denounced the expulsions". */
static void take_resumed(const struct dl_scene *s, uint16_t what, struct dl_draft *d)
{
    const struct dl_doc *doc = s->doc;
    const struct dl_event *deed =
        dl_scene_word(s, what)->upos == DL_UPOS_NOUN && dl_points_back(s, what) ? dl_resumed_deed(s, what) : NULL;
    if (deed != NULL && deed->actor_count == 0 && deed->same_as != DL_NONE) deed = &doc->events.at[deed->same_as];
    if (deed == NULL || deed->actor_count == 0 || !is_judged_by_noun(s, d, what, deed) || is_own(doc, d, deed->actors[0].entity))
        return;
    if (is_own_force(doc, d, deed->actors[0].entity)) return;
    if (may_be_judged(doc, deed->actors[0].entity)) dl_recipient_take_told(d, deed->actors, deed->actor_count);
}

static const struct deed WRONG = {.classes = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(SANCTION) | DL_BIT(ACCUSE) |
                                             DL_BIT(THREATEN) | DL_BIT(MOBILIZE),
                                  .is_near = 1};

/* "Ankara recalled its ambassador and demanded an apology": words to a state for what it is told to have done. */
static int is_redress(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t what = d->kind == DL_FRAME_VERB && !d->args.passive ? d->args.object : DL_NO_WORD;
    const struct dl_entity *who = d->actor.count > 0 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (what == DL_NO_WORD || d->recipient.count > 0 || who == NULL) return 0;
    if (who->kind != DL_ENTITY_COUNTRY && !dl_str_is(who->sector, "GOV")) return 0;
    const uint16_t owner = dl_scene_child(s, what, DL_REL_NMOD_POSS);
    const int is_of_them = owner != DL_NO_WORD && dl_str_listed(dl_scene_word(s, owner)->form, "their his her", ' ');
    if (d->type == DL_EVENT_REQUEST && is_of_them && dl_str_listed(dl_scene_word(s, what)->lemma, "release freedom return", ' '))
        return 1; /* "Iraqi soldiers held 38 Americans. Washington demanded their release" */
    if (who->kind != DL_ENTITY_COUNTRY) return 0;
    if (d->type == DL_EVENT_REQUEST) return dl_str_listed(dl_scene_word(s, what)->lemma, "apology explanation compensation", ' ');
    return d->type == DL_EVENT_SANCTION && owner != DL_NO_WORD && dl_recipient_is_own_envoy(s, d, owner) &&
           dl_scene_in(s, what, s->frames->legation);
}

/* "Brazil's senate removed the president": among those of one state. */
static int is_at_home(const struct dl_doc *doc, const struct dl_event *deed)
{
    const uint32_t who = deed->actors[0].entity, whom = deed->recipients[0].entity;
    if (who == DL_NONE || whom == DL_NONE) return 0;
    return memcmp(doc->entities.at[who].country, doc->entities.at[whom].country, sizeof doc->entities.at[who].country) == 0;
}

/* Takes the other state, or whoever acts for it, that did something in the sentence before or earlier in this one. */
static void take_wrongdoer(const struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_doc *doc = s->doc;
    for (uint32_t back = 0; back < 2 && back <= s->sentence && d->recipient.count == 0; back++) {
        const struct dl_event *deed = deed_in(doc, d, s->sentence - back, back == 0 ? s->first + d->word : DL_NONE, &WRONG);
        if (deed == NULL || is_of_own_state(doc, d, deed->actors[0].entity)) continue;
        const int is_of_words =
            deed->type == DL_EVENT_ACCUSE || deed->type == DL_EVENT_THREATEN; /* to somebody else they wrong nobody here */
        if (is_of_words && (deed->recipient_count == 0 || !is_of_own_state(doc, d, deed->recipients[0].entity))) continue;
        const int is_joined =
            deed->type == DL_EVENT_SANCTION && deed->recipient_count > 0 && d->type == DL_EVENT_SANCTION &&
            !is_of_own_state(doc, d, deed->recipients[0].entity); /* "Peru cut ties with Chad. Chile recalled its envoy." */
        if (is_joined && may_be_judged(doc, deed->recipients[0].entity) && !is_at_home(doc, deed))
            dl_recipient_take_told(d, deed->recipients, deed->recipient_count);
        else if (doc->entities.at[deed->actors[0].entity].country[0] != '\0')
            dl_recipient_take_told(d, deed->actors, deed->actor_count);
    }
}

/* Whether the draft judges or answers and has nobody yet who is judged. */
static int is_open(const struct dl_scene *s, const struct dl_draft *d)
{
    if (d->recipient.count > 0 || d->args.complement != DL_NO_WORD || is_vote(s, d->word)) return 0;
    const int is_answer = d->type == DL_EVENT_REJECT || d->type == DL_EVENT_AGREE;
    return d->actor.count == 0 ? is_answer && d->args.passive : is_answer || is_verdict(s, d);
}

/* "Zambia asked London to send troops. The request was turned down.": by whom it was made of. */
static void take_asked(struct dl_draft *d, const struct dl_event *deed)
{
    if (d->actor.count > 0 || deed->type != DL_EVENT_REQUEST) return;
    dl_party_take_told(&d->actor, d->word, deed->recipients, deed->recipient_count);
}

void dl_recipient_judged(const struct dl_coder *coder, struct dl_draft *d)
{
    const struct dl_scene *s = &coder->scene;
    const struct dl_doc *doc = s->doc;
    if (is_redress(s, d)) take_wrongdoer(s, d);
    if (!is_open(s, d)) return;
    const uint16_t what = what_is_judged(s, d);
    if (what != DL_NO_WORD) take_resumed(s, what, d);
    if (d->recipient.count > 0) return;
    struct deed kind = what != DL_NO_WORD ? kind_of(s, what) : is_bare_refusal(s, d) ? ASKED : (struct deed){.classes = 0};
    if (kind.classes == 0) return;
    if (what != DL_NO_WORD && is_denial(s, d) && is_pronoun(s, what)) kind = KINDS[DL_TOLD_CHARGE];
    for (uint32_t back = 0; back <= SENTENCES_BACK && back <= s->sentence; back++) {
        const uint32_t sentence = s->sentence - back, end = back == 0 ? s->first + d->word : DL_NONE;
        if (back > 0 && dl_section_kind_of(doc, sentence) == DL_SECTION_SUBHEAD) return; /* above it is another story */
        const struct dl_event *deed = deed_in(doc, d, sentence, end, &kind);
        const struct dl_participant *teller =
            deed == NULL && kind.is_said && back > 0 && is_denial(s, d) ? teller_before(doc, d, sentence) : NULL;
        const struct dl_event *verdict =
            deed == NULL && teller == NULL && back == 1 && what != DL_NO_WORD && is_pronoun(s, what) && is_verdict(s, d)
                ? verdict_before(doc, d, sentence)
                : NULL;
        if (deed != NULL) dl_recipient_take_told(d, deed->actors, deed->actor_count), take_asked(d, deed);
        else if (teller != NULL) dl_recipient_take_told(d, teller, 1);
        else if (verdict != NULL) dl_recipient_take_told(d, verdict->recipients, verdict->recipient_count);
        if (d->recipient.count > 0 || (kind.is_near && back > 0) ||
            (back > 0 && !kind.is_lasting && !only_judges(doc, d, sentence)))
            return;
    }
}
