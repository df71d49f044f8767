/* What a frame's own places leave open, found in what stands around the predicate. Only a side that nobody stands on is looked for: here
 * the actor, in recipient.c the recipient.
 *
 *   behind "by"        "the arrest of a cleric by soldiers", wherever the tree hangs it
 *   the accused        accused.c
 *   who claims it      claimed.c
 *   the same doer      "killed six men in an ambush"
 *   who is at it       "said on a visit to Rome", "left after talks with Hamas": the subject of the verb that the noun belongs to
 *   whose order it is  "ordered the retrial of a banker"
 *   the bare subject   people and bodies that no list of politics has, vessels and aircraft with whose they are */
#include "did/sides.h"

/* ---- the actor of a noun ---- */

int dl_side_by(struct dl_scene *s, uint16_t noun, struct dl_party *party, int depth)
{
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && party->count == 0; c = s->sibling[c]) {
        enum dl_rel base = dl_rel_base(dl_scene_rel(s, c));
        int is_named = base == DL_REL_CONJ || base == DL_REL_APPOS;
        if (c < noun || (base != DL_REL_NMOD && base != DL_REL_OBL && !is_named)) continue;
        if (!is_named && dl_has_case(s, c, "by")) dl_party_add(s, c, 1, party);
        else if (depth > 1) dl_side_by(s, c, party, depth - 1);
    }
    if (party->count == 0) dl_party_add(s, dl_launched_by(s, noun), 0, party);
    return party->count > 0;
}

/* "dropped his veto of the plan after talks with Oslo": the verb, where the tree hangs the talks on its object. */
static uint16_t verb_over_object(const struct dl_scene *s, uint16_t noun)
{
    enum { STEPS = 3 };
    uint16_t at = noun;
    for (int i = 0; i < STEPS && at != DL_NO_WORD && dl_scene_rel(s, at) == DL_REL_NMOD; i++) at = dl_scene_head(s, at);
    if (at == noun || at == DL_NO_WORD || at > noun || !dl_has_case(s, noun, "after in during before following")) return DL_NO_WORD;
    return dl_scene_rel(s, at) == DL_REL_OBJ ? dl_scene_head(s, at) : DL_NO_WORD;
}

/* Who is at the talks, on the visit, in the clashes; who seeks an agreement with somebody. */
static void add_attending(struct dl_scene *s, const struct dl_draft *d, struct dl_party *party)
{
    static const uint32_t words = DL_BIT(CONSULT) | DL_BIT(AGREE) | DL_BIT(COOPERATE);
    uint16_t verb = dl_scene_head(s, d->word);
    enum dl_rel base = dl_rel_base(dl_scene_rel(s, d->word));
    const uint16_t over = d->type == DL_EVENT_CONSULT && d->recipient.count > 0 ? verb_over_object(s, d->word) : DL_NO_WORD;
    if (over != DL_NO_WORD && !dl_passive(s, over)) {
        dl_party_add(s, dl_subject(s, over), 1, party);
        return;
    }
    int is_met = d->type == DL_EVENT_CONSULT || dl_scene_in(s, d->word, s->frames->mutual);
    const char *cases =
        d->type == DL_EVENT_CONSULT ? "after on in for during at from before following" : "in during at on for from";
    int is_at = is_met && base == DL_REL_OBL && dl_has_case(s, d->word, cases);
    int is_sought = (words >> d->type & 1) && base == DL_REL_OBJ && d->recipient.count > 0;
    if (verb == DL_NO_WORD || (!is_at && !is_sought)) return;
    if (dl_scene_child(s, verb, DL_REL_COP) != DL_NO_WORD) /* "is due in Cairo for talks" */
        dl_party_add(s, dl_scene_child(s, verb, DL_REL_NSUBJ), 1, party);
    if (dl_scene_word(s, verb)->upos != DL_UPOS_VERB || dl_passive(s, verb)) return;
    dl_party_add(s, dl_subject(s, verb), 1, party);
}

/* "resigned after talks with Oslo and Bern", "on a visit to Kenya and Chad": somebody else's with both, of whom none acts. */
static void turn_raised(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_CONSULT || d->kind != DL_FRAME_NOUN || d->actor.count != 1 || d->recipient.count == 0) return;
    const struct dl_party raised = d->actor, rest = d->recipient;
    if (!dl_has_case(s, raised.head[0], "with to") || rest.count + 1u > DL_PARTY) return;
    d->actor.count = 0;
    add_attending(s, d, &d->actor);
    if (d->actor.count == 0) {
        d->actor = raised;
        return;
    }
    d->recipient = raised;
    for (uint8_t i = 0; i < rest.count; i++) {
        d->recipient.at[d->recipient.count] = rest.at[i];
        d->recipient.head[d->recipient.count++] = rest.head[i];
    }
    dl_party_part(s, d);
}

/* "condemned the arrest of a bishop by police": the phrase that the tree hangs on the verb, which is no passive. */
int dl_side_by_above(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, noun);
    enum dl_rel own = verb == DL_NO_WORD ? DL_REL_ROOT : dl_rel_base(dl_scene_rel(s, noun));
    if ((own != DL_REL_OBJ && own != DL_REL_OBL && own != DL_REL_NSUBJ) || dl_passive(s, verb)) return 0;
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD && party->count == 0; c = s->sibling[c]) {
        enum dl_rel base = dl_rel_base(dl_scene_rel(s, c));
        if (c < noun || (base != DL_REL_OBL && base != DL_REL_NSUBJ) || !dl_has_case(s, c, "by")) continue;
        if (dl_party_level(s, c) == DL_LEVEL_STRONG) dl_party_add(s, c, 1, party);
        else if (dl_scene_word(s, c)->thing == DL_THING_PERSON) dl_party_take(s, c, party);
    }
    return party->count > 0;
}

/* "at the start of a strike", "as part of a boycott": a stretch or a part of the deed. */
static int is_stretch(const struct dl_scene *s, uint16_t w)
{
    return dl_str_listed(dl_scene_word(s, w)->lemma, "start beginning outset day course height part wave series string", ' ');
}

/* "killed six men in an ambush", "captured the town after a three-day offensive": deeds of one and the same. */
static void add_same_doer(struct dl_scene *s, const struct dl_draft *d, uint32_t deeds, struct dl_party *party)
{
    uint16_t at = d->word, verb = dl_scene_head(s, at);
    if (verb != DL_NO_WORD && (dl_scene_rel(s, at) == DL_REL_NMOD || dl_scene_rel(s, at) == DL_REL_ACL) &&
        (dl_scene_in(s, verb, s->frames->measure) || is_stretch(s, verb))) { /* "a week of fighting" */
        at = verb;
        verb = dl_scene_head(s, at);
    }
    if (verb != DL_NO_WORD && d->type == DL_EVENT_ASSAULT && dl_has_case(s, at, "with") &&
        dl_str_listed(dl_scene_word(s, verb)->lemma, "answer respond reply retaliate hit strike", ' ') && !dl_passive(s, verb)) {
        dl_party_add(s, dl_subject(s, verb), 1, party); /* "struck back with raids on the camps" */
        return;
    }
    const int is_part = at != d->word && is_stretch(s, at);
    const char *cases = is_part ? "in at on as during" : "in after during";
    if (verb == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, at)) != DL_REL_OBL || !dl_has_case(s, at, cases)) return;
    if (dl_kind(s, verb) != DL_FRAME_VERB || dl_passive(s, verb)) return;
    const struct dl_frame *frame = dl_match(s, verb);
    int type = frame != NULL ? frame->type : DL_NO_CLASS;
    if (dl_lemma_is(dl_scene_word(s, verb), "lose")) return; /* "lost a man in the attack" */
    if (d->type == DL_EVENT_PROTEST) { /* "stopped the trams in a walkout over pensions"; not "shot ten people during protests" */
        if (type == DL_EVENT_PROTEST || (type == DL_NO_CLASS && (is_part || dl_has_case(s, at, "in"))))
            dl_party_add(s, dl_subject(s, verb), 1, party);
        return;
    }
    if (type == DL_NO_CLASS || !(deeds >> type & 1)) return;
    int is_force = type == DL_EVENT_ASSAULT || type == DL_EVENT_COERCE;
    if (d->type == DL_EVENT_ASSAULT && !is_force) return;                                /* "suspended the talks after a bombing" */
    if (d->type == DL_EVENT_COERCE && dl_has_case(s, at, "during") && !is_force) return; /* "resigned during the coup" */
    static const char long_ones[] = "offensive siege battle assault fight fighting campaign push onslaught";
    if (dl_has_case(s, at, "after") && !dl_str_listed(dl_scene_word(s, d->word)->lemma, long_ones, ' ')) return; /* another's */
    dl_party_add(s, dl_subject(s, verb), 1, party);
}

/* "was involved in the killing of hostages", "those implicated in the plot": whose part in it is told. */
static void add_involved(struct dl_scene *s, const struct dl_draft *d, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, d->word);
    if (verb == DL_NO_WORD || dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_OBL || !dl_has_case(s, d->word, "in")) return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, "involve implicate engage participate take", ' ')) return;
    if (dl_lemma_is(dl_scene_word(s, verb), "take") && dl_scene_child(s, verb, DL_REL_OBJ) == DL_NO_WORD) return;
    dl_party_add(s, dl_subject(s, verb), 1, party);
}

/* "ordered the retrial of a banker", "oversaw the massacre": whose order it is. */
static void add_ordering(struct dl_scene *s, const struct dl_draft *d, struct dl_party *party)
{
    uint16_t verb = dl_scene_head(s, d->word);
    if (verb == DL_NO_WORD || dl_scene_rel(s, d->word) != DL_REL_OBJ || dl_passive(s, verb)) return;
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, "lawsuit suit trial case", ' ')) return; /* a judge does not sue */
    if (dl_str_listed(dl_scene_word(s, verb)->lemma, "order authorize authorise direct oversee", ' '))
        dl_party_add(s, dl_subject(s, verb), 1, party);
}

/* "the Chinese objection": whose deed a state's adjective tells, but where the frame has it for whom it is done to. */
static void add_nation(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_frame *frame = d->frame;
    if (d->type == DL_EVENT_PROTEST || dl_lemma_is(dl_scene_word(s, d->word), "war")) return;
    for (uint8_t i = 0; frame != NULL && i < frame->recipient_count; i++)
        if (frame->recipient[i] == DL_PART_DEM) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && c < d->word && d->actor.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_AMOD) continue;
        const struct dl_entity *e = dl_scene_entity(s, c);
        if (e != NULL && e->kind == DL_ENTITY_COUNTRY) dl_party_take(s, c, &d->actor);
    }
}

/* "the police killing of a driver", "the U.S. bombing of Basra": who stands before force whose victim stands behind it. */
int dl_side_before(struct dl_scene *s, uint16_t noun, struct dl_party *party)
{
    const uint16_t victim = dl_scene_child(s, noun, DL_REL_NMOD);
    if (victim == DL_NO_WORD || !dl_has_case(s, victim, "of")) return 0;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < noun && party->count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_COMPOUND || dl_scene_in(s, c, s->frames->weapons)) continue;
        const struct dl_entity *e = dl_scene_entity(s, c);
        const int is_named = e != NULL && (e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_ORGANIZATION);
        if (!is_named && !dl_bears_arms(s, c)) continue;
        dl_party_take(s, c, party);
        uint16_t own = dl_scene_child(s, c, DL_REL_COMPOUND); /* "a fatal Houston police shooting" */
        if (own != DL_NO_WORD && dl_party_calendar(dl_scene_word(s, own))) own = DL_NO_WORD;
        if (!is_named && party->count > 0)
            party->at[0].span = dl_words_span(s->doc, s->first + (own != DL_NO_WORD && own < c ? own : c), s->first + c);
    }
    return party->count > 0;
}

/* "prisoners on hunger strike": those who are on it. */
static void add_on_strike(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t who = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_PROTEST || dl_scene_rel(s, d->word) != DL_REL_NMOD || !dl_has_case(s, d->word, "on")) return;
    if (who != DL_NO_WORD && dl_is_of_people(s, who)) dl_party_take(s, who, &d->actor);
}

static void add_noun_actor(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t deeds = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST) | DL_BIT(MOBILIZE) | DL_BIT(SANCTION);
    if (dl_side_by(s, d->word, &d->actor, 4) || dl_side_by_above(s, d->word, &d->actor)) return;
    if (deeds >> d->type & 1) {
        dl_side_claimed(s, d->word, &d->actor);
        if (d->actor.count == 0) dl_side_accused(s, d->word, &d->actor);
        if (d->actor.count == 0) dl_side_blamed(s, d->word, &d->actor);
        if (d->actor.count == 0) add_involved(s, d, &d->actor);
        if (d->actor.count == 0) add_same_doer(s, d, deeds, &d->actor);
    }
    if (d->actor.count == 0) add_nation(s, d);
    if (d->actor.count == 0 && d->type == DL_EVENT_ASSAULT) dl_side_before(s, d->word, &d->actor);
    if (d->actor.count == 0) add_attending(s, d, &d->actor);
    if (d->actor.count == 0) add_on_strike(s, d);
    if (d->actor.count == 0 && d->type != DL_EVENT_PROTEST) add_ordering(s, d, &d->actor);
}

/* ---- the actor of a verb ---- */

/* "The ambush killed six and was claimed by the group": who claims what the verb before tells of. */
static uint16_t claimant_behind(const struct dl_scene *s, uint16_t verb)
{
    for (uint16_t c = s->child[verb]; c != DL_NO_WORD; c = s->sibling[c])
        if (c > verb && dl_scene_rel(s, c) == DL_REL_CONJ && dl_lemma_is(dl_scene_word(s, c), "claim") && dl_passive(s, c))
            return dl_scene_child(s, c, DL_REL_OBL_AGENT);
    return DL_NO_WORD;
}

/* "were killed in an ambush blamed on the militia": whom the participle behind the deed gives it to. */
static void add_given_deed(struct dl_scene *s, struct dl_draft *d)
{
    for (uint8_t i = 0; i < d->args.prep_count && d->actor.count == 0; i++) {
        const uint16_t deed = d->args.preps[i].word;
        if (d->args.preps[i].direct && dl_scene_in(s, deed, s->frames->violence) && dl_has_case(s, deed, "in by during"))
            dl_party_add(s, dl_launched_by(s, deed), 1, &d->actor);
    }
}

/* "carried out a raid that killed six", "were hit by a rocket fired by the militia": whoever carried it out. */
static void add_deeds_doer(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t deed = d->args.subject;
    if (d->type != DL_EVENT_ASSAULT || deed == DL_NO_WORD) return;
    dl_party_add(s, dl_launched_by(s, deed), 0, &d->actor);
    if (d->actor.count == 0) dl_party_add(s, claimant_behind(s, d->word), 1, &d->actor);
    if (d->actor.count == 0 && dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL) dl_side_claimed(s, deed, &d->actor);
    if (d->actor.count > 0 || !dl_party_is_event(s, deed)) return;
    const struct dl_frame *frame = dl_match(s, deed);
    if (frame->type != DL_EVENT_ASSAULT) return;
    struct dl_args args;
    dl_arguments(s, deed, DL_FRAME_NOUN, &args);
    if (dl_scene_rel(s, deed) != DL_REL_CONJ) /* "investigates the bombing and the raids that killed four" */
        dl_party_fill(s, deed, DL_FRAME_NOUN, &args, frame->actor, frame->actor_count, &d->actor);
    const struct dl_entity *e = d->actor.count == 1 ? dl_party_member(s, &d->actor, 0) : NULL;
    if (e != NULL && e->kind == DL_ENTITY_PLACE) d->actor.count = 0; /* "the Tucson shooting that wounded him" */
    if (d->actor.count == 0) dl_side_by(s, deed, &d->actor, 2);
}

/* "A drone launched by the militia struck it": not the drone. */
static void turn_to_launcher(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t who = dl_launched_is_weapon(s, d->args.subject) ? dl_launched_by(s, d->args.subject) : DL_NO_WORD;
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || who == DL_NO_WORD) return;
    d->actor.count = d->actor.level = 0;
    dl_party_add(s, who, 0, &d->actor);
    if (d->actor.count == 0 && dl_is_of_people(s, who)) dl_party_take(s, who, &d->actor);
}

/* "talks between Kiev and Minsk broke down", "joint patrols were suspended": what two have together ends for both, though neither is told to end it. */
static int is_shared(const struct dl_frame *frame)
{
    return frame->type != DL_NO_CLASS && ((DL_BIT(CONSULT) | DL_BIT(COOPERATE)) >> frame->type & 1);
}

/* "The Russian-Turkish talks were held", "an attack by the militia was launched": the sides that the noun has with it. */
static void add_of_deed_itself(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t deed = d->args.passive ? d->args.object : d->args.subject;
    if (deed == DL_NO_WORD || !dl_party_is_event(s, deed)) return; /* and "a truce between the two came into force" */
    const struct dl_frame *frame = dl_match(s, deed);
    const int type = d->type, is_parting = type == DL_EVENT_SANCTION && d->recipient.count == 0 && is_shared(frame);
    if (frame->type != type && !is_parting) return;
    struct dl_args args;
    dl_arguments(s, deed, DL_FRAME_NOUN, &args);
    args.subject = DL_NO_WORD; /* "crowds broke curfews imposed at noon" */
    dl_party_fill(s, deed, DL_FRAME_NOUN, &args, frame->actor, frame->actor_count, &d->actor);
    if (d->recipient.count == 0 && (d->actor.count < 2 || !is_parting)) /* "between" may stand on both sides of its frame */
        dl_party_fill(s, deed, DL_FRAME_NOUN, &args, frame->recipient, frame->recipient_count, &d->recipient);
    d->type = frame->type; /* those who talked are parted as they stood */
    dl_party_split(s, d);
    d->type = type;
}

/* "his replacement, who blamed them": whoever "who" tells of is somebody. */
static int is_who(const struct dl_scene *s, const struct dl_draft *d)
{
    const uint16_t own = dl_scene_child(s, d->word, DL_REL_NSUBJ);
    return own != DL_NO_WORD && own != d->args.subject && dl_str_is_nocase(dl_scene_word(s, own)->form, "who") &&
           own > d->args.subject && own <= d->args.subject + 2u && dl_scene_word(s, d->args.subject)->upos == DL_UPOS_NOUN;
}

/* "Two cities sued the government": towns that speak. */
static int is_commune(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(ACCUSE) | DL_BIT(REQUEST) | DL_BIT(REJECT) | DL_BIT(SUPPORT) | DL_BIT(AGREE);
    return (words >> d->type & 1) && dl_scene_word(s, d->args.subject)->upos == DL_UPOS_NOUN &&
           dl_str_listed(dl_scene_word(s, d->args.subject)->lemma, "city county town village municipality borough", ' ');
}

/* "All denounced it", "Most backed him": of those whom the sentences before tell. */
static int is_all_of_them(const struct dl_scene *s, const struct dl_draft *d)
{
    static const uint32_t words = DL_BIT(ACCUSE) | DL_BIT(REQUEST) | DL_BIT(REJECT) | DL_BIT(SUPPORT) | DL_BIT(AGREE);
    const struct dl_word *word = dl_scene_word(s, d->args.subject);
    return (words >> d->type & 1) && word->upos != DL_UPOS_NOUN &&
           dl_str_listed_nocase(word->form, "all most several both many few", ' ');
}

static void add_bare_subject(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t forces = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(MOBILIZE);
    uint16_t subject = d->args.subject;
    if (subject == DL_NO_WORD || d->turn != NULL) return;
    if (d->frame != NULL && dl_frame_gives(d->frame, DL_PART_SUBJ)) return; /* "died in the attack" */
    if (forces >> d->type & 1) dl_party_add(s, subject, dl_scene_word(s, subject)->thing != DL_THING_EVENT, &d->actor);
    if (d->actor.count == 0 && (dl_is_of_people(s, subject) || is_who(s, d) || is_commune(s, d) || is_all_of_them(s, d)))
        dl_party_take(s, subject, &d->actor);
}

/* "was sentenced in a Cairo court", "were tried before a tribunal": the court that has done it. */
static void add_court(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || !d->args.passive || d->mode == NULL ||
        !dl_str_listed(dl_str_from(d->mode), "convict allege", ' '))
        return;
    if (d->type == DL_EVENT_ACCUSE && !dl_lemma_is(dl_scene_word(s, d->word), "try")) return; /* "challenged in the courts" */
    for (uint8_t i = 0; i < d->args.prep_count && d->actor.count == 0; i++) {
        const uint16_t w = d->args.preps[i].word;
        if (d->args.preps[i].direct && dl_str_listed(dl_scene_word(s, w)->lemma, "court tribunal Court Tribunal", ' ') &&
            dl_has_case(s, w, "in before at"))
            dl_party_take(s, w, &d->actor);
    }
}

/* "was cornered by commandos and killed": those who did the first thing to him. */
static void add_agent_before(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t above = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_VERB || !d->args.passive || dl_scene_rel(s, d->word) != DL_REL_CONJ || above == DL_NO_WORD) return;
    if (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE) return;
    if (dl_scene_child_base(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD || !dl_passive(s, above)) return;
    if (dl_scene_child_base(s, d->word, DL_REL_AUX) != DL_NO_WORD) return; /* "and is imprisoned in Russia" */
    const uint16_t who = dl_scene_child(s, above, DL_REL_OBL_AGENT);
    if (who != DL_NO_WORD && dl_party_level(s, who) == DL_LEVEL_STRONG) dl_party_add(s, who, 0, &d->actor);
}

/* "asked Paris for air cover and was refused": whoever was asked. */
static void add_asked_before(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_REJECT || d->kind != DL_FRAME_VERB || !d->args.passive || dl_scene_rel(s, d->word) != DL_REL_CONJ)
        return;
    if (dl_scene_child_base(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD) return;
    const uint16_t above = dl_scene_head(s, d->word);
    const struct dl_frame *frame = dl_act_of(s, above, DL_BIT(REQUEST) | DL_BIT(AGREE));
    if (frame == NULL || dl_passive(s, above)) return;
    struct dl_args args;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    dl_party_fill(s, above, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &d->actor);
}

/* "The ministry said the visas would be refused", "the court ruled that he shall be released": whose word it is that it will be done. */
static void add_announcing(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t decreed =
        DL_BIT(SANCTION) | DL_BIT(COERCE) | DL_BIT(REJECT) | DL_BIT(RETREAT) | DL_BIT(AID) | DL_BIT(CONCEDE);
    if (!(decreed >> d->type & 1) || d->kind != DL_FRAME_VERB || !d->args.passive || (!d->args.will && !d->args.must)) return;
    uint16_t who = dl_speaker(s, d->word);
    if (who == DL_NO_WORD && dl_scene_rel(s, d->word) == DL_REL_CCOMP && dl_scene_head(s, d->word) != DL_NO_WORD) {
        static const char deciding[] = "decide determine rule order decree announce agree declare";
        uint16_t verb = dl_scene_head(s, d->word);
        if (dl_str_listed(dl_scene_word(s, verb)->lemma, deciding, ' ')) who = dl_subject(s, verb);
    }
    if (who == DL_NO_WORD || dl_party_level(s, who) != DL_LEVEL_STRONG) return;
    dl_party_add(s, who, 0, &d->actor);
}

/* "Reserves were called up", "the army was deployed": forces that are moved by nobody named have moved. */
static void add_moved(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t moved = d->args.object;
    if (d->type != DL_EVENT_MOBILIZE || d->kind != DL_FRAME_VERB || !d->args.passive || moved == DL_NO_WORD) return;
    if (dl_scene_rel(s, d->word) == DL_REL_ACL) return; /* "troops stationed there" are there */
    if (!dl_is_of_people(s, moved) && !dl_scene_phrase_in(s, moved, s->frames->troops)) return;
    dl_party_take(s, moved, &d->actor);
    if (d->recipient.count == 1 && d->recipient.head[0] == moved) d->recipient = (struct dl_party){.count = 0};
}

/* "mustered boys of twelve", "gathered volunteers": those who were no forces yet. */
static void add_called_up(struct dl_scene *s, struct dl_draft *d)
{
    static const char calling[] = "call muster conscript draft gather recruit enlist mobilise mobilize";
    const uint16_t whom = d->args.object;
    if (d->type != DL_EVENT_MOBILIZE || d->kind != DL_FRAME_VERB || d->args.passive || whom == DL_NO_WORD) return;
    if (d->recipient.count > 0 || dl_scene_word(s, whom)->thing != DL_THING_PERSON) return;
    if (dl_scene_phrase_in(s, whom, s->frames->troops) || dl_scene_in(s, whom, s->frames->armed)) return;
    if (dl_str_listed(dl_scene_word(s, d->word)->lemma, calling, ' ')) dl_party_take(s, whom, &d->recipient);
}

/* Whether the actor is an "it" that the verb above is said of: "Warns that it will impose sanctions" */
static int is_said_of_itself(const struct dl_scene *s, const struct dl_draft *d)
{
    uint16_t who = d->actor.count == 1 ? d->actor.head[0] : DL_NO_WORD;
    if (who == DL_NO_WORD || dl_scene_word(s, who)->upos != DL_UPOS_PRON || !dl_lemma_is(dl_scene_word(s, who), "it")) return 0;
    uint16_t verb = dl_scene_head(s, who);
    if (verb == DL_NO_WORD || dl_scene_rel(s, verb) != DL_REL_CCOMP) return 0;
    return dl_understood_subject(s, dl_scene_head(s, verb)) != DL_NONE;
}

/* "1. Condemns the attack;": of the body that resolves it, whose name stands in the head of the resolution. */
void dl_sides_understood(const struct dl_scene *s, struct dl_draft *d)
{
    uint32_t subject = DL_NONE;
    if (is_said_of_itself(s, d)) subject = s->doc->sentences.at[s->sentence].subject;
    else if (d->actor.count == 0 && !d->args.passive) subject = dl_understood_subject(s, dl_draft_verb(d));
    uint32_t mention = subject != DL_NONE ? s->doc->word_mention.at[subject] : DL_NONE;
    if (mention == DL_NONE) return;
    const struct dl_mention *m = &s->doc->mentions.at[mention];
    dl_party_take_told(&d->actor, dl_draft_verb(d), &(struct dl_participant){m->span, m->entity}, 1);
}

/* "It was the second kidnapping in a week": the deed itself, nobody's name. */
static void drop_empty_subject(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->actor.count != 1 || dl_scene_child(s, d->word, DL_REL_COP) == DL_NO_WORD) return;
    if (dl_scene_child(s, d->word, DL_REL_CASE) != DL_NO_WORD) return; /* "it was in talks with Chad" */
    const struct dl_word *who = dl_scene_word(s, d->actor.head[0]);
    if (who->upos == DL_UPOS_PRON && dl_scene_head(s, d->actor.head[0]) == d->word &&
        dl_str_listed(who->lemma, "it this that", ' '))
        d->actor.count = d->actor.level = 0;
}

/* "striking doctors and the government": what stands before the first describes him alone. */
static void drop_beside_described(const struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t noun = dl_scene_head(s, d->word);
    if (dl_scene_rel(s, d->word) != DL_REL_AMOD || noun < d->word || d->actor.count < 2 || d->actor.head[0] != noun) return;
    if (dl_scene_child(s, d->actor.head[1], DL_REL_DET) != DL_NO_WORD || dl_scene_word(s, d->actor.head[1])->upos == DL_UPOS_PROPN)
        d->actor.count = 1;
}

void dl_sides_complete(struct dl_scene *s, struct dl_draft *d)
{
    dl_recipient_casualties(s, d);
    dl_sides_turn_named(s, d);
    dl_sides_drop_scene_of_deed(s, d);
    drop_empty_subject(s, d);
    drop_beside_described(s, d);
    dl_sides_understood(s, d);
    turn_to_launcher(s, d);
    turn_raised(s, d);
    if (d->actor.count == 0) {
        if (d->kind == DL_FRAME_NOUN) add_noun_actor(s, d);
        else add_of_deed_itself(s, d);
        if (d->actor.count == 0 && d->kind == DL_FRAME_VERB) add_bare_subject(s, d);
        if (d->actor.count == 0 && d->kind == DL_FRAME_VERB) add_deeds_doer(s, d);
        if (d->actor.count == 0 && d->kind == DL_FRAME_VERB && d->type == DL_EVENT_ASSAULT) add_given_deed(s, d);
        if (d->actor.count == 0 && d->type == DL_EVENT_ASSAULT) dl_party_add(s, dl_launched_from(s, d->args.subject), 1, &d->actor);
        if (d->actor.count == 0) add_court(s, d);
        if (d->actor.count == 0) dl_sides_whose(s, d);
        if (d->actor.count == 0) add_asked_before(s, d);
        if (d->actor.count == 0) add_agent_before(s, d);
        if (d->actor.count == 0) dl_row_agent(s, d);
        if (d->actor.count == 0) add_announcing(s, d);
        if (d->actor.count == 0) add_moved(s, d);
        dl_party_part(s, d);
    }
    add_called_up(s, d);
    dl_belonging(s, &d->actor);
    dl_sides_join(s, d);
    dl_sides_turn_undergone(s, d);
    dl_sides_drop_scenes(s, d);
    dl_recipient_complete(s, d);
    dl_sides_drop_others(s, d);
    dl_sides_drop_astray(s, d);
    dl_recipient_not_scene(s, d);
}
