/* The recipient of an event that nothing in its own clause names, told by how the clause stands to others (the end of recipient.c's order):
 *
 *   subjected to it    "Phnom Penh fell under rocket fire", "six years under house arrest"
 *   asked              "a demand by Beijing that Washington refuse her a visa"
 *   heeding or defying "stepped down within an hour of the students' ultimatum", "went ahead in spite of pleas from Washington",
 *                      "granted a request by the rebels", "turned away a cutter that had asked to refuel"
 *   visited            "released a blogger on the eve of a visit by the American secretary"
 *   helped             "took the town with the help of American bombers"
 *   complained of      "The generals have refused visas, United Nations officials complained"
 *   able to avert it   "threatened to leave unless the council gave way"
 *   replied to         "The house passed the bill; the palace threatened a veto": who did what the clause before tells */
#include <string.h>

#include "did/sides.h"

static void add_other(struct dl_scene *s, struct dl_draft *d, uint16_t w)
{
    if (w == DL_NO_WORD || dl_party_level(s, w) != DL_LEVEL_STRONG) return;
    dl_party_add(s, w, 1, &d->recipient);
    dl_party_part(s, d);
}

/* The verb whose clause a phrase is an adjunct of, through "an hour of", "in spite of", "in response to"; DL_NO_WORD. */
static uint16_t adjunct_of(const struct dl_scene *s, uint16_t noun)
{
    static const char links[] = "spite response answer reply hour minute day week face wake eve";
    uint16_t at = noun;
    for (int i = 0; i < 2 && dl_rel_base(dl_scene_rel(s, at)) == DL_REL_NMOD; i++) {
        uint16_t above = dl_scene_head(s, at);
        if (above == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, above)->lemma, links, ' ')) return DL_NO_WORD;
        at = above;
    }
    uint16_t verb = dl_rel_base(dl_scene_rel(s, at)) == DL_REL_OBL ? dl_scene_head(s, at) : DL_NO_WORD;
    static const char cases[] = "despite over in after following within at under amid before during on";
    if (verb == DL_NO_WORD || !dl_has_case(s, at, cases)) return DL_NO_WORD;
    return dl_scene_word(s, verb)->upos == DL_UPOS_VERB && !dl_passive(s, verb) ? verb : DL_NO_WORD;
}

/* The verb that answers what was said, a noun that is or stands in its object ("put off a decision on the request"); DL_NO_WORD. */
static uint16_t answered_by(const struct dl_scene *s, uint16_t word)
{
    static const char answers[] =
        "accept answer approve avoid await block consider decline defy deny dismiss draw earn evade grant heed ignore meet "
        "obey postpone provoke put rebuff receive refuse reject resist shrug spurn turn weigh secure extract win obtain gain get "
        "wring";
    uint16_t at = word;
    if (dl_scene_rel(s, at) == DL_REL_NMOD && dl_has_case(s, at, "on about")) at = dl_scene_head(s, at);
    uint16_t verb = at != DL_NO_WORD && dl_scene_rel(s, at) == DL_REL_OBJ ? dl_scene_head(s, at) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_passive(s, verb)) return DL_NO_WORD;
    return dl_str_listed(dl_scene_word(s, verb)->lemma, answers, ' ') ? verb : DL_NO_WORD;
}

/* "freed a blogger on the eve of the premier's visit": a state or its people, and not who comes; but "students marched during the visit". */
static int is_host(const struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const struct dl_entity *e = w != DL_NO_WORD ? dl_scene_entity(s, w) : NULL;
    if (e == NULL || (d->actor.count > 0 && dl_party_member(s, &d->actor, 0) == e)) return 0;
    return e->kind == DL_ENTITY_COUNTRY || dl_str_is(e->sector, "GOV");
}

/* What words from somebody have brought about, or have not: whose doing it is, to him they were said. */
static void add_heeding(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(REQUEST) | DL_BIT(THREATEN) | DL_BIT(ACCUSE) | DL_BIT(REJECT);
    int is_visit = d->type == DL_EVENT_CONSULT && d->mode != NULL && dl_str_is(dl_str_from(d->mode), "visit");
    const int is_offer = d->type == DL_EVENT_AGREE; /* "Oslo turned down an offer of talks from the rebels" */
    if (d->kind != DL_FRAME_NOUN || (d->actor.count == 0 && !is_offer) || (!is_visit && !is_offer && !(words >> d->type & 1)))
        return;
    if (dl_has_case(s, d->word, "before during on") && !is_visit) return;
    uint16_t verb = is_visit ? DL_NO_WORD : answered_by(s, d->word);
    if (verb == DL_NO_WORD && !is_offer && (is_visit || d->args.light == DL_NO_WORD)) verb = adjunct_of(s, d->word);
    if (d->type == DL_EVENT_ACCUSE && verb != DL_NO_WORD &&
        dl_str_listed(dl_scene_word(s, verb)->lemma, "block consider postpone resist weigh", ' '))
        return; /* "blocked a condemnation by the council" of somebody else */
    uint16_t subject = verb != DL_NO_WORD ? dl_subject(s, verb) : DL_NO_WORD;
    if (is_visit && !is_host(s, d, subject)) return;
    if (subject != DL_NO_WORD && dl_party_level(s, subject) == DL_LEVEL_NONE) /* "the seizure by the rebels drew a rebuke" */
        dl_party_add(s, subject, 1, &d->recipient);
    else add_other(s, d, subject);
    dl_party_part(s, d);
}

/* "turned away a cutter that had asked to refuel", "has not signed the loan that Moscow offered". */
static void add_facing(struct dl_scene *s, struct dl_draft *d)
{
    static const char answers[] = "accept answer await decline deny ignore need receive refuse reject sign spurn turn";
    uint16_t noun = dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL ? dl_scene_head(s, d->word) : DL_NO_WORD;
    if ((d->type != DL_EVENT_REQUEST && d->type != DL_EVENT_AGREE) || d->kind != DL_FRAME_VERB || noun == DL_NO_WORD) return;
    uint16_t verb = dl_scene_rel(s, noun) == DL_REL_OBJ ? dl_scene_head(s, noun) : DL_NO_WORD;
    if (verb == DL_NO_WORD || dl_passive(s, verb) || !dl_str_listed(dl_scene_word(s, verb)->lemma, answers, ' ')) return;
    add_other(s, d, dl_subject(s, verb));
}

/* "fell under rocket fire", "a city under curfew": whoever or whatever is under it. */
static void add_subjected(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE) ||
        !dl_has_case(s, d->word, "under"))
        return;
    uint16_t who = dl_scene_child(s, d->word, DL_REL_NSUBJ), head = dl_scene_head(s, d->word); /* "is under arrest" */
    if (head != DL_NO_WORD && dl_scene_word(s, head)->thing == DL_THING_TIME) head = dl_scene_head(s, head);
    if (who == DL_NO_WORD && head != DL_NO_WORD) who = dl_scene_word(s, head)->upos == DL_UPOS_VERB ? dl_subject(s, head) : head;
    if (who == DL_NO_WORD) return;
    if (dl_party_level(s, who) != DL_LEVEL_NONE) dl_party_add(s, who, 0, &d->recipient);
    else if (dl_is_of_people(s, who) || dl_scene_word(s, who)->thing == DL_THING_PLACE) dl_party_take(s, who, &d->recipient);
    dl_party_part(s, d);
}

static void add_helped(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t verb = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_AID || d->kind != DL_FRAME_NOUN || verb == DL_NO_WORD || d->actor.count == 0) return;
    if (dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_OBL || !dl_has_case(s, d->word, "with") || dl_passive(s, verb)) return;
    uint16_t subject = dl_subject(s, verb);
    if (subject != DL_NO_WORD && dl_is_of_people(s, subject)) dl_party_take(s, subject, &d->recipient);
    else add_other(s, d, subject);
}

/* "a request for Kyiv to help": who stands behind "for" right before the infinitive, hung on the noun; DL_NO_WORD. */
static uint16_t asked_before(const struct dl_scene *s, uint16_t noun, uint16_t verb)
{
    if (!dl_has_feat(dl_scene_word(s, verb), "VerbForm=Inf")) return DL_NO_WORD;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < verb; c = s->sibling[c])
        if (c > noun && dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "for to on")) return c;
    return DL_NO_WORD;
}

static void add_asked(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REQUEST || d->kind != DL_FRAME_NOUN) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (c < d->word || (rel != DL_REL_ACL && rel != DL_REL_CCOMP && rel != DL_REL_ACL_RELCL)) continue;
        if (dl_scene_child(s, c, DL_REL_MARK) == DL_NO_WORD || dl_passive(s, c)) continue;
        const uint16_t who = dl_scene_child(s, c, DL_REL_NSUBJ);
        add_other(s, d, who != DL_NO_WORD ? who : asked_before(s, d->word, c));
    }
}

/* What is told is what is complained of, and whose deed it is. */
static void add_complained_of(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_ACCUSE || d->kind != DL_FRAME_VERB || d->args.object != DL_NO_WORD) return;
    uint16_t told = DL_NO_WORD;
    if (dl_scene_rel(s, d->word) == DL_REL_PARATAXIS && dl_scene_head(s, d->word) < d->word) told = dl_scene_head(s, d->word);
    else if (d->args.complement != DL_NO_WORD && d->args.complement < d->word) told = d->args.complement;
    if (told == DL_NO_WORD || dl_scene_word(s, told)->upos != DL_UPOS_VERB || dl_passive(s, told)) return;
    add_other(s, d, dl_scene_child(s, told, DL_REL_NSUBJ));
}

static void add_averting(struct dl_scene *s, struct dl_draft *d, uint16_t w, const char *marks, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        const int is_clause = rel == DL_REL_ADVCL || rel == DL_REL_XCOMP || rel == DL_REL_CCOMP;
        uint16_t mark = is_clause ? dl_scene_child(s, c, DL_REL_MARK) : DL_NO_WORD;
        uint16_t who = mark != DL_NO_WORD ? dl_subject(s, c) : DL_NO_WORD;
        const int is_condition = mark != DL_NO_WORD && !dl_str_listed(dl_scene_word(s, mark)->lemma, "unless until", ' ');
        if (d->type != DL_EVENT_THREATEN && !is_condition && dl_has_feat(dl_scene_word(s, c), "Tense=Past"))
            continue; /* "until the court gave way" is over */
        if (who != DL_NO_WORD && dl_str_listed(dl_scene_word(s, mark)->lemma, marks, ' ') && !dl_passive(s, c))
            add_other(s, d, who);
        if (depth > 1 && (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP)) add_averting(s, d, c, marks, depth - 1);
    }
}

static void add_warned(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t withheld =
        DL_BIT(PROTEST) | DL_BIT(SANCTION) | DL_BIT(REJECT); /* "stopped paying rent until the council ..." */
    int is_threat = d->type == DL_EVENT_THREATEN;
    const int is_offer = d->type == DL_EVENT_AGREE || d->type == DL_EVENT_CONCEDE; /* "offered to free them if Chad withdrew" */
    if (is_offer && d->kind == DL_FRAME_VERB && d->args.complement != DL_NO_WORD)
        add_averting(s, d, d->word, "if should provided providing", 3);
    if (is_threat || (d->kind == DL_FRAME_VERB && (withheld >> d->type & 1)))
        add_averting(s, d, d->word, is_threat ? "if should unless until" : "unless until", 3);
    if (is_threat && d->recipient.count == 0 && dl_scene_rel(s, d->word) == DL_REL_PARATAXIS)
        add_averting(s, d, dl_scene_head(s, d->word), "if should unless until",
                     1); /* "will strike, it warned, if the council ..." */
}

/* ---- replies ---- */

/* Whether the clause of w names somebody of politics besides the actor. */
static int names_another(const struct dl_scene *s, const struct dl_draft *d, uint16_t w, int depth)
{
    for (uint16_t c = s->child[w]; c != DL_NO_WORD; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (rel == DL_REL_PARATAXIS || (rel == DL_REL_CONJ && dl_scene_word(s, c)->upos == DL_UPOS_VERB)) continue;
        uint32_t entity = dl_party_entity(s, c);
        int is_own = 0;
        for (uint8_t i = 0; i < d->actor.count; i++)
            is_own |= d->actor.head[i] == c || (entity != DL_NONE && d->actor.at[i].entity == entity);
        if (is_own) continue;
        if (dl_party_level(s, c) == DL_LEVEL_STRONG) return 1;
        if (depth > 1 && names_another(s, d, c, depth - 1)) return 1;
    }
    return 0;
}

/* The predicate of the clause before, which this one follows with a subject of its own: "...; Ottawa called it a mockery [and asked]",
 * "complained to the ministry, which [regretted]". */
static uint16_t clause_before(const struct dl_scene *s, uint16_t w)
{
    for (int i = 0; i < 3 && w != DL_NO_WORD; i++) {
        enum dl_rel rel = dl_scene_rel(s, w);
        uint16_t above = dl_scene_head(s, w);
        if (above == DL_NO_WORD || above > w) return DL_NO_WORD;
        if (rel == DL_REL_ACL_RELCL) {
            uint16_t verb = dl_scene_head(s, above), subject = dl_scene_child(s, w, DL_REL_NSUBJ);
            if (subject == DL_NO_WORD || !dl_is_relative(s, subject)) return DL_NO_WORD; /* "a bill which both oppose" */
            return verb != DL_NO_WORD && dl_scene_word(s, verb)->upos == DL_UPOS_VERB && dl_scene_rel(s, above) != DL_REL_NSUBJ
                       ? verb
                       : DL_NO_WORD;
        }
        if (rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS) return DL_NO_WORD;
        if (dl_scene_child_base(s, w, DL_REL_NSUBJ) != DL_NO_WORD)
            return dl_scene_word(s, above)->upos == DL_UPOS_VERB ? above : DL_NO_WORD;
        w = above;
    }
    return DL_NO_WORD;
}

/* "France backed him; China expressed concern": both speak of what a third has done. */
static int is_verdict(const struct dl_scene *s, uint16_t verb, const struct dl_frame *frame)
{
    static const char VOTES[] = "sign pass ratify approve vote adopt initial enact"; /* these are deeds */
    if (frame == NULL) return 0;
    if (frame->type == DL_EVENT_SUPPORT) return !dl_str_listed(dl_scene_word(s, verb)->lemma, VOTES, ' ');
    return dl_is_blame(frame->type, frame->mode);
}

/* "Lima recalled its envoy, and Moscow denounced the shelling": of a deed that the clause before does not tell. */
static int is_of_other_deed(struct dl_scene *s, const struct dl_draft *d, const struct dl_frame *frame)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(MOBILIZE);
    const uint16_t deed = d->args.object;
    if (deed == DL_NO_WORD || !dl_party_is_event(s, deed) || !(deeds >> dl_match(s, deed)->type & 1)) return 0;
    return frame == NULL || frame->type != dl_match(s, deed)->type;
}

static void add_replied_to(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t replies = DL_BIT(REJECT) | DL_BIT(ACCUSE) | DL_BIT(THREATEN) | DL_BIT(CONCEDE) | DL_BIT(SANCTION);
    if (!(replies >> d->type & 1) || d->kind != DL_FRAME_VERB || d->args.passive || d->actor.count == 0) return;
    uint16_t before = clause_before(s, d->word);
    if (before == DL_NO_WORD || dl_passive(s, before)) return;
    const struct dl_frame *frame = dl_match(s, before);
    int is_act = frame != NULL && frame->type != DL_NO_CLASS;
    if (dl_is_blame(d->type, d->mode) && (is_verdict(s, before, frame) || is_of_other_deed(s, d, frame))) return;
    if (!is_act && !(d->type == DL_EVENT_REJECT && dl_scene_in(s, before, s->frames->speech))) return;
    /* "said it could be done; the ministry declined to set a date": what is not done was asked for by nobody there */
    static const uint32_t asked = DL_BIT(REQUEST) | DL_BIT(ACCUSE) | DL_BIT(THREATEN) | DL_BIT(COERCE) | DL_BIT(SANCTION);
    const int is_undone = d->type == DL_EVENT_REJECT && d->args.complement != DL_NO_WORD && !d->args.clause;
    if (is_undone && (!is_act || !(asked >> frame->type & 1))) return;
    if (names_another(s, d, d->word, 4)) return;
    add_other(s, d, dl_subject(s, before));
}

/* "marched to the palace to protest against the premier": one act, against him, wherever they went. */
void dl_recipient_protested(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST || d->kind != DL_FRAME_VERB) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        const enum dl_rel rel = dl_scene_rel(s, c);
        if (c < d->word || (rel != DL_REL_ADVCL && rel != DL_REL_XCOMP) || dl_has_feat(dl_scene_word(s, c), "VerbForm=Fin"))
            continue;
        if (!dl_str_listed(dl_scene_word(s, c)->lemma, "protest demonstrate", ' ')) continue;
        struct dl_args args;
        struct dl_party against = {.count = 0};
        dl_arguments(s, c, DL_FRAME_VERB, &args);
        s->taken[c] = 1;
        for (uint8_t i = 0; i < args.prep_count && against.count == 0; i++)
            if (args.preps[i].direct && dl_has_case(s, args.preps[i].word, "against"))
                dl_party_add(s, args.preps[i].word, 0, &against);
        if (against.count > 0) d->recipient = against;
        return;
    }
}

static int is_of_actor(const struct dl_scene *s, const struct dl_draft *d, uint32_t entity)
{
    const struct dl_entity *whom = entity != DL_NONE ? &s->doc->entities.at[entity] : NULL;
    for (uint8_t i = 0; i < d->actor.count; i++) {
        const struct dl_entity *actor = dl_party_member(s, &d->actor, i);
        if (d->actor.at[i].entity == entity) return 1;
        if (whom != NULL && actor != NULL && actor->country[0] != '\0' && strcmp(actor->country, whom->country) == 0) return 1;
    }
    return 0;
}

/* "The African Union suspended Mali, and France recalled its envoy": two penalties in a row are for the same, unless it is he who answers one
 * against himself ("Oslo expelled two Russians, and Moscow recalled its envoy"). */
void dl_recipient_punished_too(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_doc *doc = s->doc;
    const uint16_t before =
        d->type == DL_EVENT_SANCTION && d->kind == DL_FRAME_VERB && !d->args.passive ? clause_before(s, d->word) : DL_NO_WORD;
    if (before == DL_NO_WORD) return;
    for (uint32_t i = doc->events.count; i-- > 0 && doc->events.at[i].sentence == s->sentence;) {
        const struct dl_event *e = &doc->events.at[i];
        if (e->type != DL_EVENT_SANCTION || e->recipient_count == 0) continue;
        const uint32_t whom = e->recipients[0].entity;
        if (whom == DL_NONE || doc->entities.at[whom].country[0] == '\0') continue;
        if (e->trigger_word != s->first + before && doc->words.at[e->trigger_word].head != s->first + before) continue;
        for (uint32_t k = 0; k < e->recipient_count && k < DL_PARTY && !is_of_actor(s, d, e->recipients[k].entity); k++) {
            d->recipient.at[d->recipient.count] = e->recipients[k];
            d->recipient.head[d->recipient.count++] = before;
            d->recipient.level = DL_LEVEL_WEAK;
        }
        return;
    }
}

/* "cut ties with Iran and gave its diplomats two days to leave": envoys who are expelled are another's, whoever "its" was taken for. */
static void turn_envoys(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t above = dl_scene_head(s, d->word), envoys = d->recipient.count == 1 ? d->recipient.head[0] : DL_NO_WORD;
    if (d->kind != DL_FRAME_VERB || d->mode == NULL || !dl_str_is(dl_str_from(d->mode), "expel") || envoys == DL_NO_WORD) return;
    const uint16_t owner = dl_scene_child(s, envoys, DL_REL_NMOD_POSS);
    if (dl_scene_rel(s, d->word) != DL_REL_CONJ || owner == DL_NO_WORD || !dl_scene_in(s, envoys, s->frames->legation)) return;
    if (!dl_str_listed(dl_scene_word(s, owner)->form, "its their", ' ')) return;
    if (d->recipient.at[0].entity != DL_NONE && !is_of_actor(s, d, d->recipient.at[0].entity)) return;
    const struct dl_frame *frame = dl_act_of(s, above, DL_BIT(SANCTION) | DL_BIT(ACCUSE) | DL_BIT(REJECT));
    struct dl_party other = {.count = 0};
    struct dl_args args;
    if (frame == NULL) return;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    dl_party_fill(s, above, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &other);
    if (other.count == 1) d->recipient.at[0].entity = other.at[0].entity;
}

/* "recalled its ambassador", "closed their embassies": one's own, whoever "its" was taken for. */
int dl_recipient_is_own_envoy(const struct dl_scene *s, const struct dl_draft *d, uint16_t owner)
{
    return d->type == DL_EVENT_SANCTION &&
           dl_str_listed(dl_scene_word(s, d->word)->lemma, "recall withdraw close shut shutter", ' ') &&
           dl_str_listed_nocase(dl_scene_word(s, owner)->form, "its their his her our", ' ');
}

void dl_recipient_around(struct dl_scene *s, struct dl_draft *d)
{
    turn_envoys(s, d);
    if (d->recipient.count == 0) add_subjected(s, d);
    if (d->recipient.count == 0) add_asked(s, d);
    if (d->recipient.count == 0) add_heeding(s, d);
    if (d->recipient.count == 0) add_facing(s, d);
    if (d->recipient.count == 0) add_helped(s, d);
    if (d->recipient.count == 0) add_complained_of(s, d);
    if (d->recipient.count == 0) add_warned(s, d);
    if (d->recipient.count == 0) add_replied_to(s, d);
}
