/* Recipients of force and power that nobody's name stands in: people, buildings and ground, by what kind of noun they are.
 *
 *   the thing struck   "shot a bricklayer", "a raid on the police station"
 *   the thing wrecked  "looted shops"
 *   and not the scene  "burned a school in the town of Jos"
 *   a count of them    "arrested eighteen of them", "killed those who fled"
 *   the casualties     "were killed when a bomb exploded": whom the verb above says it struck */
#include "did/sides.h"

/* People, bodies, buildings, ground: what force can be used on. */
int dl_is_target(const struct dl_scene *s, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_NUM) return dl_rel_base(dl_scene_rel(s, w)) == DL_REL_OBJ; /* "killing four" */
    if (dl_is_anybody(s, w) || dl_is_of_people(s, w)) return 1;                          /* "shot those who fled" */
    if (word->upos != DL_UPOS_NOUN && word->upos != DL_UPOS_PROPN) return 0;
    if (word->thing == DL_THING_PERSON || word->thing == DL_THING_ORGANIZATION || word->thing == DL_THING_PLACE) return 1;
    return dl_scene_in(s, w, s->frames->territory) || dl_scene_in(s, w, s->frames->home);
}

/* What a learned guess calls a thought may be a thing of which it knows nothing ("a clinic", "the orchard"): one that an article or number tells
 * apart, and that no ending and no frame makes a deed. */
static int is_tangible(struct dl_scene *s, uint16_t w)
{
    static const char *const endings[] = {"tion", "sion", "ment", "ness", "ity", "ism", "ance",
                                          "ence", "ship", "acy",  "ing",  "al",  "ure"};
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos != DL_UPOS_NOUN || word->thing == DL_THING_TIME || dl_scene_in(s, w, s->frames->hour)) return 0;
    if (word->thing != DL_THING_ABSTRACT && word->thing != DL_THING_EVENT) return 1;
    if (dl_str_listed(word->lemma, "defence defense installation fortification residence ambulance", ' ')) return 1;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (dl_str_ends(word->lemma, endings[i])) return 0;
    if (dl_kind(s, w) == DL_FRAME_NOUN && dl_match(s, w) != NULL) return 0;
    return dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD || dl_scene_child(s, w, DL_REL_NUMMOD) != DL_NO_WORD ||
           dl_scene_child(s, w, DL_REL_NMOD_POSS) != DL_NO_WORD;
}

/* "used water cannon against a boat": a frame whose recipient stands elsewhere has its means for an object. */
static int is_instrument(const struct dl_draft *d)
{
    return d->frame != NULL && d->frame->recipient_count > 0 && !dl_frame_gives(d->frame, DL_PART_OBJ) &&
           !dl_frame_gives(d->frame, DL_PART_WHO);
}

/* "shot a bricklayer", "sank a boat": what a frame of force has as its object, unless it is a deed, a thought or the weapon. */
static int is_struck_object(struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    static const char BLOWS[] = "bomb shell strike hit attack pound rocket strafe destroy"; /* "shelled Druze batteries" */
    if (dl_scene_word(s, w)->upos != DL_UPOS_NOUN || d->frame == NULL || !dl_frame_gives(d->frame, DL_PART_OBJ)) return 0;
    if (dl_scene_in(s, w, s->frames->weapons) && !dl_str_listed(dl_scene_word(s, d->word)->lemma, BLOWS, ' ')) return 0;
    return is_tangible(s, w);
}

/* "impounded a yacht", "pulled a show off the air": what is taken away or silenced; a road that is closed is nobody. */
static int is_taken_object(struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    if (d->mode == NULL || d->frame == NULL || !dl_frame_gives(d->frame, DL_PART_OBJ)) return 0;
    return dl_str_listed(dl_str_from(d->mode), "seize censor deport", ' ') && is_tangible(s, w) &&
           !dl_scene_in(s, w, s->frames->seized);
}

/* Riots have targets: "looted shops", "threw stones at the embassy"; a road that is blocked is none. */
static int is_wrecked(struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    if (w == DL_NO_WORD || d->mode == NULL || !dl_str_listed(dl_str_from(d->mode), "riot vandalize", ' ')) return 0;
    static const char ways[] = "road street avenue highway motorway square junction bridge border crossing "
                               "fence wall gate tyre tire effigy flag portrait candle";
    return (dl_is_target(s, w) || (is_tangible(s, w) && w == d->args.object)) &&
           !dl_str_listed(dl_scene_word(s, w)->lemma, ways, ' ');
}

static void add_wrecked(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST || d->kind != DL_FRAME_VERB) return;
    static const char throwing[] = "throw hurl lob fling toss"; /* "threw firecrackers at the palace" */
    int is_thrown = dl_str_listed(dl_scene_word(s, d->word)->lemma, throwing, ' ');
    if (!is_thrown && is_wrecked(s, d, d->args.object)) dl_party_take(s, d->args.object, &d->recipient);
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        uint16_t word = d->args.preps[i].word;
        if (d->args.preps[i].direct && word > d->word && dl_has_case(s, word, "at to into on") && is_wrecked(s, d, word))
            dl_party_take(s, word, &d->recipient);
    }
}

/* "fired mortars at a queue", "set fire to the building": where the frame has it, behind the weapon or the means. */
static int is_aimed_at(struct dl_scene *s, const struct dl_draft *d, const struct dl_prep *prep)
{
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || !prep->direct || !is_instrument(d) ||
        !dl_has_case(s, prep->word, "at on against to into"))
        return 0;
    const uint16_t means = d->args.object;
    if (means == DL_NO_WORD) return 0; /* "went on a rampage" */
    const int may_be_where = means != DL_NO_WORD && dl_has_case(s, prep->word, "at") &&
                             !dl_scene_in(s, means, s->frames->weapons) &&
                             !dl_str_listed(dl_scene_word(s, means)->lemma, "stone bottle shot round brick", ' ');
    if (may_be_where) return 0; /* "opened fire at a baggage claim" */
    return dl_frame_gives(d->frame, DL_PART_PREP + prep->lemma) && is_tangible(s, prep->word);
}

/* The weapon that is downed: "shot down a missile", "brought down 27 of the 31 drones"; DL_NO_WORD. */
static uint16_t weapon_downed(struct dl_scene *s, const struct dl_draft *d)
{
    static const char DOWNING[] = "shoot down intercept destroy jam bring knock";
    uint16_t weapon = d->args.object;
    if (d->kind != DL_FRAME_VERB || d->type != DL_EVENT_ASSAULT || weapon == DL_NO_WORD) return DL_NO_WORD;
    if (!dl_str_listed(dl_scene_word(s, d->word)->lemma, DOWNING, ' ')) return DL_NO_WORD;
    if (dl_scene_word(s, weapon)->upos == DL_UPOS_NUM) weapon = dl_scene_child(s, weapon, DL_REL_NMOD);
    return dl_launched_is_weapon(s, weapon) ? weapon : DL_NO_WORD;
}

/* "A missile fired by the Houthis was shot down over Eilat": whose it was, never what it flew over. */
void dl_recipient_downed(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t weapon = weapon_downed(s, d);
    struct dl_party owner = {.count = 0};
    if (weapon == DL_NO_WORD) return;
    dl_party_add(s, dl_launched_by(s, weapon), 0, &owner);
    if (owner.count == 0) dl_party_add(s, dl_launched_from(s, weapon), 1, &owner);
    if (owner.count == 0) return;
    d->recipient = owner;
    dl_party_part(s, d);
}

static void add_struck(struct dl_scene *s, struct dl_draft *d)
{
    if (weapon_downed(s, d) != DL_NO_WORD) return;
    uint16_t object = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    const char *aims = d->type == DL_EVENT_ASSAULT ? "on at against into through over" : "in across over on";
    if (d->type != DL_EVENT_COERCE && d->type != DL_EVENT_ASSAULT) return;
    if (object != DL_NO_WORD &&
        (d->type == DL_EVENT_COERCE
             ? dl_is_of_people(s, object) || is_taken_object(s, d, object)
             : (dl_is_target(s, object) && (!is_instrument(d) || (d->args.passive && dl_is_of_people(s, object)))) ||
                   is_struck_object(s, d, object))) {
        dl_party_take(s, object, &d->recipient);
        return;
    }
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        uint16_t word = d->args.preps[i].word;
        if (dl_scene_in(s, word, s->frames->hour) || word < d->word) continue;
        int fits = d->type == DL_EVENT_ASSAULT ? dl_is_target(s, word) : dl_scene_in(s, word, s->frames->territory);
        fits = fits && dl_has_case(s, word, aims);
        if (fits || is_aimed_at(s, d, &d->args.preps[i])) dl_party_take(s, word, &d->recipient);
    }
}

/* Whether a phrase tells where: "in Lyon", "in the town of Lyon". */
static int is_scene_phrase(const struct dl_scene *s, uint16_t w)
{
    static const char WHERE[] = "in at near outside inside around off along";
    if (dl_scene_rel(s, w) == DL_REL_NMOD && dl_has_case(s, w, "of") && dl_scene_head(s, w) != DL_NO_WORD) w = dl_scene_head(s, w);
    const enum dl_rel rel = dl_rel_base(dl_scene_rel(s, w));
    return (rel == DL_REL_OBL || rel == DL_REL_NMOD) && dl_has_case(s, w, WHERE);
}

void dl_recipient_not_scene(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t force = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(PROTEST);
    const uint16_t object = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (!(force >> d->type & 1) || object == DL_NO_WORD || d->recipient.count != 1 || d->recipient.head[0] == object) return;
    const struct dl_entity *where = dl_party_member(s, &d->recipient, 0);
    const struct dl_word *head = dl_scene_word(s, d->recipient.head[0]);
    const int is_named =
        where == NULL ? head->upos == DL_UPOS_PROPN : where->kind == DL_ENTITY_PLACE || where->kind == DL_ENTITY_COUNTRY;
    if (!is_named && (head->upos != DL_UPOS_NOUN || head->thing != DL_THING_PLACE)) return; /* "the centre of Lyon" */
    const int is_counted = dl_scene_word(s, object)->upos == DL_UPOS_NUM; /* "attacked one of its outposts in the north" */
    const uint16_t of = is_counted ? dl_scene_child(s, object, DL_REL_NMOD) : DL_NO_WORD;
    const int is_done_to = (of != DL_NO_WORD && dl_has_case(s, of, "of") && is_struck_object(s, d, of)) ||
                           is_struck_object(s, d, object) || (d->type == DL_EVENT_COERCE && is_taken_object(s, d, object));
    if (!is_done_to || !is_scene_phrase(s, d->recipient.head[0])) return;
    struct dl_party struck = {0};
    dl_party_take(s, object, &struck);
    if (struck.count > 0) d->recipient = struck;
}

/* What a verb of harm tells to be struck: "a raid damaged a hospital". */
static void take_harmed(struct dl_scene *s, uint16_t verb, struct dl_draft *d)
{
    static const char harming[] = "kill wound injure maim hurt hit strike damage destroy level wreck cripple flatten demolish "
                                  "devastate knock paralyse paralyze disable gut ravage";
    const uint16_t object = dl_scene_child(s, verb, DL_REL_OBJ);
    if (object == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, harming, ' ')) return;
    if (dl_is_target(s, object) || is_tangible(s, object)) dl_party_take(s, object, &d->recipient);
}

/* "Shelling by the army damaged a hospital", "the attack crippled the treasury's computers": what the deed did is done to what it struck. */
static void add_harmed(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t verb = dl_scene_head(s, d->word);
    if (d->kind != DL_FRAME_NOUN || (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE) || verb == DL_NO_WORD) return;
    if (dl_scene_rel(s, d->word) == DL_REL_NSUBJ) take_harmed(s, verb, d);
}

/* "carried out a raid that killed a general": the verb of what the deed did, told behind it. */
static void add_harmed_behind(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t deed = d->kind == DL_FRAME_NOUN ? d->word : d->args.object;
    if (d->type != DL_EVENT_ASSAULT || deed == DL_NO_WORD || (deed != d->word && !dl_party_is_event(s, deed))) return;
    for (uint16_t c = s->child[deed]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        const uint16_t who = dl_scene_rel(s, c) == DL_REL_ACL_RELCL ? dl_scene_child(s, c, DL_REL_NSUBJ) : DL_NO_WORD;
        if (who != DL_NO_WORD && dl_is_relative(s, who)) take_harmed(s, c, d);
    }
}

/* "the seizure by marines of three tankers": behind who did it. */
static void add_behind_doer(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->actor.count == 0 || (d->type != DL_EVENT_ASSAULT && d->type != DL_EVENT_COERCE)) return;
    uint16_t doer = d->actor.head[0];
    if (doer < d->word || !dl_has_case(s, doer, "by")) return;
    for (uint16_t c = s->child[doer]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
        if (c > doer && dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "of") && (dl_is_target(s, c) || is_tangible(s, c))) {
            dl_party_take(s, c, &d->recipient);
            uint32_t end = dl_scene_word(s, doer)->span.end;
            if (d->actor.at[0].span.end > end) d->actor.at[0].span.end = end; /* "marines of three tankers" are none */
        }
}

/* "put two districts under curfew". */
static void add_confined(struct dl_scene *s, struct dl_draft *d)
{
    int is_confined = d->mode != NULL && dl_str_listed(dl_str_from(d->mode), "curfew martial-law", ' ');
    uint16_t object = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (object == DL_NO_WORD || !is_confined || d->frame == NULL || !dl_frame_gives(d->frame, DL_PART_OBJ)) return;
    if (dl_scene_word(s, object)->upos == DL_UPOS_NOUN && dl_kind(s, object) == DL_KIND_NONE)
        dl_party_take(s, object, &d->recipient);
}

/* "was wounded in a knife attack", "died in the bombing": whom it struck. */
static void add_victims(struct dl_scene *s, struct dl_draft *d)
{
    static const char harm[] = "kill wound injure hurt maim die murder";
    uint16_t verb = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_NOUN || verb == DL_NO_WORD) return;
    if (dl_rel_base(dl_scene_rel(s, d->word)) != DL_REL_OBL || !dl_has_case(s, d->word, "in by from during")) return;
    if (!dl_str_listed(dl_scene_word(s, verb)->lemma, harm, ' ')) return;
    if (!dl_lemma_is(dl_scene_word(s, verb), "die") && !dl_passive(s, verb)) return;
    uint16_t victims = dl_subject(s, verb);
    if (victims != DL_NO_WORD && (dl_is_target(s, victims) || dl_party_level(s, victims) == DL_LEVEL_STRONG))
        dl_party_take(s, victims, &d->recipient);
}

/* "rallied outside the French embassy": a mission stands for whose it is, other buildings for nobody. */
static void add_mission(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_PROTEST) return;
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        uint16_t word = d->args.preps[i].word;
        if (!d->args.preps[i].direct || !dl_has_case(s, word, "outside before near at in")) continue;
        if (dl_str_listed(dl_scene_word(s, word)->lemma, "embassy consulate legation base mission", ' '))
            dl_party_add(s, word, 1, &d->recipient);
    }
}

void dl_recipient_struck(struct dl_scene *s, struct dl_draft *d)
{
    add_struck(s, d);
    if (d->recipient.count == 0) add_wrecked(s, d);
    if (d->recipient.count == 0) add_mission(s, d);
    if (d->recipient.count == 0) add_harmed(s, d);
    if (d->recipient.count == 0) add_behind_doer(s, d);
    if (d->recipient.count == 0) add_victims(s, d);
    if (d->recipient.count == 0) add_harmed_behind(s, d);
    if (d->recipient.count == 0) add_confined(s, d);
}

/* "lifted the ban on a sect", "the arrest of a host": people and bodies of whom no list knows that they are of politics, where the frame looks
 * for its recipient; of what is done to people alone, whatever stands there. */
static int is_land(const struct dl_scene *s, uint16_t w)
{
    static const char lands[] =
        "country county village city town province nation republic state house parish district island kingdom emirate sheikhdom";
    return dl_scene_word(s, w)->upos == DL_UPOS_NOUN && dl_str_listed(dl_scene_word(s, w)->lemma, lands, ' ');
}

/* "appealed to the young", "to the world", "to the Sinhalese majority": people told by what they are together. */
static int are_a_people(const struct dl_scene *s, uint16_t w)
{
    static const char many[] =
        "young old poor rich elderly faithful public majority minority world remnant electorate youth diaspora";
    return dl_str_listed(dl_scene_word(s, w)->lemma, many, ' ') && dl_scene_child(s, w, DL_REL_DET) != DL_NO_WORD;
}

static int may_stand(struct dl_scene *s, const struct dl_draft *d, uint16_t w)
{
    const struct dl_word *word = dl_scene_word(s, w);
    if (dl_scene_in(s, w, s->frames->hour) || word->thing == DL_THING_TIME) return 0;
    if (dl_is_of_people(s, w) || dl_is_anybody(s, w)) return 1;
    if ((d->type == DL_EVENT_REQUEST || d->type == DL_EVENT_CONCEDE) && are_a_people(s, w)) return 1;
    static const uint32_t words =
        DL_BIT(REQUEST) | DL_BIT(CONCEDE) | DL_BIT(AGREE) | DL_BIT(THREATEN) | DL_BIT(SANCTION) | DL_BIT(SUPPORT) | DL_BIT(AID);
    if ((words >> d->type & 1) && is_land(s, w) && !dl_has_case(s, w, "in from at")) return 1; /* "told the county" */
    return dl_is_of_persons(d) && word->upos == DL_UPOS_NOUN && (dl_kind(s, w) != DL_FRAME_NOUN || dl_match(s, w) == NULL);
}

/* "an ambush targeting police at a café": at whom it was aimed, not where it was. */
void dl_recipient_aimed_at(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_NOUN || d->type != DL_EVENT_ASSAULT) return;
    if (d->recipient.count > 0 && !is_scene_phrase(s, d->recipient.head[0])) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        struct dl_party aim = {.count = 0};
        const uint16_t object = dl_scene_child(s, c, DL_REL_OBJ);
        if (dl_scene_rel(s, c) != DL_REL_ACL || !dl_lemma_is(dl_scene_word(s, c), "target") || object == DL_NO_WORD) continue;
        if (dl_party_level(s, object) != DL_LEVEL_NONE) dl_party_add(s, object, 0, &aim);
        else if (dl_is_target(s, object)) dl_party_take(s, object, &aim);
        if (aim.count == 0) continue;
        d->recipient = aim;
        s->taken[c] = 1; /* one deed */
        return;
    }
}

/* "demanded that the village drop its plan", "suggested that he go", "that the president's powers be cut": who is to do it, whoever he is. */
static void add_doing(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t who = dl_scene_child(s, d->args.complement, DL_REL_NSUBJ);
    if (who == DL_NO_WORD) { /* what is to be done to something of somebody's */
        uint16_t thing = dl_scene_child(s, d->args.complement, DL_REL_NSUBJ_PASS);
        uint16_t owner = thing != DL_NO_WORD ? dl_scene_child(s, thing, DL_REL_NMOD_POSS) : DL_NO_WORD;
        if (owner != DL_NO_WORD && dl_scene_word(s, owner)->upos != DL_UPOS_PRON) dl_party_add(s, owner, 1, &d->recipient);
        return;
    }
    static const char persons[] = "he she they";
    const struct dl_word *word = dl_scene_word(s, who);
    if (word->upos == DL_UPOS_PRON && dl_str_listed(word->form, persons, ' ')) {
        dl_party_take(s, who, &d->recipient);
        for (uint8_t i = 0; i < d->actor.count && d->recipient.count > 0; i++) /* nobody demands that he himself go */
            if (d->recipient.at[0].entity == d->actor.at[i].entity) {
                d->recipient.at[0] = (struct dl_participant){word->span, DL_NONE};
            }
    } else if (may_stand(s, d, who)) {
        dl_party_take(s, who, &d->recipient);
    }
}

static void add_slot(struct dl_scene *s, struct dl_draft *d, uint32_t slot)
{
    uint16_t object = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (slot == DL_PART_IOBJ && d->kind == DL_FRAME_VERB && d->args.indirect != DL_NO_WORD && may_stand(s, d, d->args.indirect))
        dl_party_take(s, d->args.indirect, &d->recipient);
    if (slot == DL_PART_CSUBJ && d->args.complement != DL_NO_WORD && d->type == DL_EVENT_REQUEST) add_doing(s, d);
    const int is_accused = dl_lemma_is(dl_scene_word(s, d->word), "accuse") && object != DL_NO_WORD &&
                           object > d->word && /* somebody, by whatever noun */
                           dl_scene_word(s, object)->upos == DL_UPOS_NOUN && dl_has_feat(dl_scene_word(s, object), "Number=Plur");
    if ((slot == DL_PART_OBJ || slot == DL_PART_WHO) && object != DL_NO_WORD && (is_accused || may_stand(s, d, object)))
        dl_party_take(s, object, &d->recipient);
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) {
        const struct dl_prep *prep = &d->args.preps[i];
        if (DL_PART_PREP + prep->lemma != (slot & ~(uint32_t)DL_PART_BARE) || prep->word < d->word ||
            dl_party_is_victim(s, d->word, prep) || dl_party_is_danger(s, prep->word) || dl_recipient_is_released(s, d, prep->word))
            continue;
        if (may_stand(s, d, prep->word)) dl_party_take(s, prep->word, &d->recipient);
    }
}

void dl_recipient_plain(struct dl_scene *s, struct dl_draft *d)
{
    if (d->frame == NULL || d->type == DL_EVENT_MOBILIZE || d->type == DL_EVENT_PROTEST) return;
    for (uint8_t i = 0; i < d->frame->recipient_count && d->recipient.count == 0; i++) add_slot(s, d, d->frame->recipient[i]);
    dl_party_part(s, d);
}

/* "Six brigades have been called up": who is called, where nobody is said to have called them. */
void dl_recipient_called(struct dl_scene *s, struct dl_draft *d)
{
    if (d->type != DL_EVENT_MOBILIZE || !d->args.passive || d->actor.count > 0 || d->args.object == DL_NO_WORD) return;
    uint8_t tag = dl_scene_word(s, d->args.object)->upos;
    if (dl_scene_in(s, d->args.object, s->frames->weapons)) return; /* "a missile was fired from the coast" */
    if (tag == DL_UPOS_NOUN || tag == DL_UPOS_PROPN) dl_party_take(s, d->args.object, &d->recipient);
}

/* "arrested eighteen of them", "released nine", "both of them": a number or determiner that stands for people. */
void dl_recipient_counted(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t object = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (object == DL_NO_WORD || d->frame == NULL ||
        (!dl_frame_gives(d->frame, DL_PART_OBJ) && !dl_frame_gives(d->frame, DL_PART_WHO)))
        return;
    const struct dl_word *word = dl_scene_word(s, object);
    int is_some = word->upos == DL_UPOS_DET && dl_str_listed(word->lemma, "each both all some many most several", ' ');
    if (word->upos != DL_UPOS_NUM && !is_some) return;
    uint16_t whole = dl_scene_child(s, object, DL_REL_NMOD);
    if (whole != DL_NO_WORD && !dl_has_case(s, whole, "of")) return;
    if (whole == DL_NO_WORD && is_some) return;
    if (whole != DL_NO_WORD && dl_scene_word(s, whole)->upos != DL_UPOS_PRON && !dl_is_of_people(s, whole)) return;
    dl_party_take(s, object, &d->recipient);
    if (whole == DL_NO_WORD || d->recipient.count == 0) return;
    struct dl_party of = {.count = 0};
    dl_party_take(s, whole, &of);
    uint32_t entity = of.count > 0 ? of.at[0].entity : DL_NONE;
    for (uint8_t i = 0; i < d->actor.count; i++) /* who acts upon some of them is not one of them */
        if (d->actor.at[i].entity == entity) entity = DL_NONE;
    d->recipient.at[0].entity = entity;
}

/* A place by its name, or a building: where it struck, beside those whom it killed. */
static int is_bare_place(const struct dl_scene *s, const struct dl_party *party)
{
    if (party->count != 1) return 0;
    const struct dl_word *word = dl_scene_word(s, party->head[0]);
    if (word->upos == DL_UPOS_NOUN && word->thing != DL_THING_PERSON && dl_scene_in(s, party->head[0], s->frames->home)) return 1;
    if (party->at[0].entity == DL_NONE) return 0;
    const struct dl_entity *e = &s->doc->entities.at[party->at[0].entity];
    return e->kind == DL_ENTITY_PLACE || e->kind == DL_ENTITY_COUNTRY;
}

/* "Three policemen were killed": who was, where the verb tells of harm that was suffered; DL_NO_WORD. */
static uint16_t victims_of(struct dl_scene *s, uint16_t verb)
{
    static const char harm[] = "kill wound injure hurt maim die";
    if (verb == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, verb)->lemma, harm, ' ')) return DL_NO_WORD;
    if (!dl_lemma_is(dl_scene_word(s, verb), "die") && !dl_passive(s, verb)) return DL_NO_WORD;
    const uint16_t victims = dl_subject(s, verb);
    return victims != DL_NO_WORD && dl_is_target(s, victims) ? victims : DL_NO_WORD;
}

/* "Three policemen were killed and a boy was wounded when a bomb exploded outside a station": whom it struck. */
void dl_recipient_casualties(struct dl_scene *s, struct dl_draft *d)
{
    const uint16_t verb = dl_scene_head(s, d->word);
    if (d->type != DL_EVENT_ASSAULT || d->kind != DL_FRAME_VERB || dl_scene_rel(s, d->word) != DL_REL_ADVCL) return;
    if (d->recipient.count > 0 && !is_bare_place(s, &d->recipient)) return;
    const uint16_t victims = victims_of(s, verb);
    if (victims == DL_NO_WORD) return;
    const uint16_t before =
        dl_scene_rel(s, verb) == DL_REL_CONJ ? victims_of(s, dl_scene_head(s, verb)) : DL_NO_WORD; /* both are of one blast */
    d->recipient.count = 0;
    if (before != DL_NO_WORD && before != victims) dl_party_take(s, before, &d->recipient);
    dl_party_take(s, victims, &d->recipient);
    dl_party_part(s, d);
}
