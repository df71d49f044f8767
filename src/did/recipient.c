/* The recipient of an event whose frame's own places hold nobody, in this order:
 *
 *   the class's places data/frames/plover.tsv: against whom one protests, to whom one gives
 *   farther off        farther.c
 *   the casualties     "were killed when a bomb exploded": whom the verb above says it struck
 *   the thing struck   people, buildings and ground that nobody's name stands in
 *   a pronoun          "suspended two channels, accusing them": what the verb above had as its object, since nobody is both sides
 *   the verb above     "offered condolences to Riyadh and asked ...": the same people, where the two acts are words to somebody
 *   whose it is        "snubbed a bid by Nairobi"
 *   whom it is given   "granted the government permission" where the tree has a compound
 *   what is answered   "Manila filed the case, and Beijing ignored it": who did what the clause speaks of
 *   further around     context.c */
#include "did/sides.h"

/* ---- the class's places ---- */

/* "rockets were fired from positions in southern Lebanon": the land that they come from. */
static int is_from_within(const struct dl_scene *s, const struct dl_draft *d)
{
    for (uint8_t i = 0; i < d->args.prep_count; i++) {
        const uint16_t from = dl_scene_head(s, d->args.preps[i].word);
        if (dl_has_case(s, d->args.preps[i].word, "in") && from != DL_NO_WORD && from != d->word && dl_has_case(s, from, "from"))
            return 1;
    }
    return 0;
}

static void add_usual(struct dl_scene *s, struct dl_draft *d)
{
    const struct dl_class *c = &s->frames->classes[d->type];
    /* "violence in Kiev" by nobody named is done to nobody named */
    int is_faceless = d->kind == DL_FRAME_NOUN && d->actor.count == 0;
    /* "Rival gangs clashed in Esmeraldas": with each other */
    if (d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_VERB && d->args.object != DL_NO_WORD) /* "claimed 50 lives in Gaza" */
        is_faceless |= dl_lemma_is(dl_scene_word(s, d->args.object), "life");
    is_faceless |= d->type == DL_EVENT_ASSAULT && d->kind == DL_FRAME_VERB && dl_scene_in(s, d->word, s->frames->mutual);
    is_faceless |= d->type == DL_EVENT_ASSAULT && is_from_within(s, d);
    for (uint8_t i = 0; i < c->recipient_count && d->recipient.count == 0; i++) {
        if (is_faceless && c->recipient[i] == s->frames->slot_in) continue;
        dl_party_fill(s, d->word, d->kind, &d->args, &c->recipient[i], 1, &d->recipient);
        dl_party_part(s, d);
    }
}

/* "signed it", "passed the bill": what is done with a paper judges and answers nobody. */
static int is_vote(const struct dl_scene *s, const struct dl_draft *d)
{
    static const char votes[] = "sign pass ratify approve vote adopt initial enact";
    return d->type == DL_EVENT_SUPPORT && d->kind == DL_FRAME_VERB && dl_str_listed(dl_scene_word(s, d->word)->lemma, votes, ' ');
}

/* ---- from the clause above ---- */

static int is_personal(const struct dl_scene *s, uint16_t w)
{
    static const char words[] = "him her it them us me";
    return w != DL_NO_WORD && dl_scene_word(s, w)->upos == DL_UPOS_PRON && dl_str_listed(dl_scene_word(s, w)->form, words, ' ');
}

/* The predicate of the clause that this one is joined to or stands in, not what somebody says. */
static uint16_t clause_above(const struct dl_scene *s, uint16_t w, int spoken)
{
    int is_relative = 0;
    for (int i = 0; i < 4 && w != DL_NO_WORD; i++) {
        enum dl_rel rel = dl_scene_rel(s, w);
        w = dl_scene_head(s, w);
        if (w == DL_NO_WORD) return DL_NO_WORD;
        int is_verb = dl_scene_word(s, w)->upos == DL_UPOS_VERB && (spoken || !dl_scene_in(s, w, s->frames->speech));
        if (is_relative && is_verb && rel != DL_REL_ACL_RELCL) return w;
        is_relative |= rel == DL_REL_ACL_RELCL;
        if (rel == DL_REL_CONJ || rel == DL_REL_ADVCL || rel == DL_REL_PARATAXIS) return is_verb ? w : DL_NO_WORD;
        if (rel == DL_REL_CCOMP) return DL_NO_WORD;
    }
    return DL_NO_WORD;
}

void dl_recipient_add(struct dl_scene *s, struct dl_draft *d, uint16_t w)
{
    if (w == DL_NO_WORD) return;
    dl_party_add(s, w, 1, &d->recipient);
    dl_party_part(s, d);
}

/* Whether the phrase may be what the pronoun stands for: "it" is nobody. */
static int may_be_meant(const struct dl_scene *s, uint16_t w, uint16_t pronoun)
{
    if (dl_lemma_is(dl_scene_word(s, pronoun), "it")) {
        const struct dl_entity *e = dl_scene_entity(s, w);
        if (dl_scene_word(s, w)->thing == DL_THING_PERSON || (e != NULL && e->kind == DL_ENTITY_PERSON)) return 0;
    }
    return dl_is_of_people(s, w) || (dl_scene_word(s, w)->upos == DL_UPOS_PROPN && dl_party_level(s, w) == DL_LEVEL_STRONG);
}

/* The pronoun that the act goes to: the object, or behind "on", "at", "to" ("called on them", "fired on it"). */
static uint16_t pronoun_of(const struct dl_scene *s, const struct dl_draft *d)
{
    if (is_personal(s, d->args.object)) return d->args.object;
    for (uint8_t i = 0; d->args.object == DL_NO_WORD && i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && is_personal(s, d->args.preps[i].word) &&
            dl_has_case(s, d->args.preps[i].word, "on at to with"))
            return d->args.preps[i].word;
    return DL_NO_WORD;
}

/* "stopped the nurses and took their medicines": whose it is stands on the side of the verb above, since force is used on others' things. */
static void add_robbed(struct dl_scene *s, struct dl_draft *d)
{
    static const char owners[] = "their his her its";
    static const uint32_t force = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(SANCTION);
    uint16_t thing = d->args.object, above = clause_above(s, d->word, 0);
    if (!(force >> d->type & 1) || d->kind != DL_FRAME_VERB || d->args.passive || thing == DL_NO_WORD || above == DL_NO_WORD)
        return;
    if (dl_scene_rel(s, d->word) != DL_REL_CONJ || dl_scene_child_base(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD) return;
    uint16_t owner = dl_scene_child(s, thing, DL_REL_NMOD_POSS);
    if (owner == DL_NO_WORD || !dl_str_listed(dl_scene_word(s, owner)->form, owners, ' ')) return;
    if (dl_scene_word(s, thing)->upos != DL_UPOS_NOUN || dl_passive(s, above)) return;
    const struct dl_frame *frame = dl_act_of(s, above, force | DL_BIT(ACCUSE));
    if (frame == NULL) return;
    struct dl_args args;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    dl_party_fill(s, above, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &d->recipient);
    if (d->recipient.count == 0 && args.object != DL_NO_WORD && dl_is_target(s, args.object))
        dl_party_take(s, args.object, &d->recipient);
    dl_party_part(s, d);
}

/* "hit back by accusing Oslo of it", "showed his gratitude by thanking the nurses": what is done by doing so is done to the same. */
static void add_by_means(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t against = DL_BIT(ACCUSE) | DL_BIT(REJECT) | DL_BIT(THREATEN),
                          favouring = DL_BIT(SUPPORT) | DL_BIT(CONCEDE);
    const uint32_t like = against >> d->type & 1 ? against : favouring;
    if (d->kind != DL_FRAME_VERB || !(like >> d->type & 1)) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_ADVCL) continue;
        const uint16_t mark = dl_scene_child(s, c, DL_REL_MARK); /* and "hit back, calling her a coward" */
        const int is_so = mark == DL_NO_WORD && c > d->word && dl_is_ing(s, c) && d->args.object == DL_NO_WORD;
        if (!is_so && (mark == DL_NO_WORD || !dl_lemma_is(dl_scene_word(s, mark), "by"))) continue;
        const uint16_t whom = dl_act_of(s, c, like) != NULL ? dl_scene_child(s, c, DL_REL_OBJ) : DL_NO_WORD;
        if (whom == DL_NO_WORD || dl_party_level(s, whom) == DL_LEVEL_NONE) continue;
        dl_party_add(s, whom, 0, &d->recipient);
        dl_party_part(s, d);
    }
}

/* "it", "the step", "a verdict that": what somebody has done, in the clause before. */
static int is_deed_told(const struct dl_scene *s, uint16_t w)
{
    if (w == DL_NO_WORD) return 0;
    const struct dl_word *word = dl_scene_word(s, w);
    if (word->upos == DL_UPOS_PRON) return dl_str_listed(word->form, "it this that which what", ' ');
    if (word->upos != DL_UPOS_NOUN || (word->thing != DL_THING_NONE && word->thing != DL_THING_EVENT &&
                                       word->thing != DL_THING_ABSTRACT && word->thing != DL_THING_OTHER))
        return 0;
    if (dl_scene_child(s, w, DL_REL_ACL_RELCL) != DL_NO_WORD) return 1; /* "a verdict that he called unjust" */
    return dl_has_det(s, w, "the this that");
}

/* The object of a verb cannot be who does it. */
static void add_taken_up(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t object = pronoun_of(s, d), above = clause_above(s, d->word, 0);
    if (d->kind != DL_FRAME_VERB || is_vote(s, d) || d->args.passive || object == DL_NO_WORD) return;
    if (above != DL_NO_WORD && dl_kind(s, above) == DL_FRAME_VERB) {
        struct dl_args args;
        dl_arguments(s, above, DL_FRAME_VERB, &args);
        int may_be = args.object != DL_NO_WORD && !is_personal(s, args.object);
        if (may_be && may_be_meant(s, args.object, object)) dl_recipient_add(s, d, args.object);
        if (may_be && d->recipient.count == 0 && (d->type == DL_EVENT_ASSAULT || d->type == DL_EVENT_COERCE) &&
            dl_is_target(s, args.object))
            dl_party_take(s, args.object, &d->recipient);
        int is_deed = d->type == DL_EVENT_ACCUSE && is_deed_told(s, object); /* "left Rome, and Oslo called it a mistake" */
        for (uint8_t i = 0; i < args.prep_count && d->recipient.count == 0 && !is_deed; i++)
            if (args.preps[i].direct && may_be_meant(s, args.preps[i].word, object) && !dl_has_case(s, args.preps[i].word, "by"))
                dl_recipient_add(s, d, args.preps[i].word);
    }
    static const char persons[] = "him her them us me";
    if (d->recipient.count > 0 || !dl_str_listed(dl_scene_word(s, object)->form, persons, ' ')) return;
    uint32_t entity = dl_party_entity(s, object);
    for (uint8_t i = 0; i < d->actor.count; i++)
        if (d->actor.at[i].entity == entity) entity = DL_NONE;
    d->recipient.at[0] = (struct dl_participant){dl_scene_word(s, object)->span, entity};
    d->recipient.head[0] = object;
    d->recipient.count = 1;
}

/* Two acts of words in a row go to the same people. */
static void add_shared(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t words =
        DL_BIT(REQUEST) | DL_BIT(AGREE) | DL_BIT(SUPPORT) | DL_BIT(ACCUSE) | DL_BIT(THREATEN) | DL_BIT(CONSULT);
    static const uint32_t quarrels =
        DL_BIT(ACCUSE) | DL_BIT(THREATEN) | DL_BIT(SANCTION); /* "accused Rabat and cut off relations" */
    uint16_t above = clause_above(s, d->word, 0);
    const uint32_t alike = d->type == DL_EVENT_SANCTION   ? quarrels
                           : d->type == DL_EVENT_THREATEN ? words | DL_BIT(SANCTION) /* "cut ties with Rabat and threatened war" */
                           : words >> d->type & 1         ? words
                                                          : 0;
    if (alike == 0 || dl_scene_child_base(s, d->word, DL_REL_NSUBJ) != DL_NO_WORD) return;
    const struct dl_frame *frame = dl_act_of(s, above, alike);
    if (frame == NULL) return;
    const int is_turned = (frame->type == DL_EVENT_SUPPORT && d->type == DL_EVENT_ACCUSE) ||
                          (frame->type == DL_EVENT_ACCUSE && d->type == DL_EVENT_SUPPORT);
    if (is_turned && d->args.object != DL_NO_WORD) return; /* "embraced her and called the pact colonial" */
    struct dl_args args;
    dl_arguments(s, above, DL_FRAME_VERB, &args);
    dl_party_fill(s, above, DL_FRAME_VERB, &args, frame->recipient, frame->recipient_count, &d->recipient);
    dl_party_part(s, d);
}

/* "looking into claims that a minister sold secrets": of whom it is claimed. */
static void add_alleged(struct dl_scene *s, struct dl_draft *d)
{
    static const char claims[] = "allegation claim charge accusation report suspicion complaint";
    if (d->type != DL_EVENT_ACCUSE || d->mode == NULL || !dl_str_is(dl_str_from(d->mode), "investigate")) return;
    for (uint16_t c = 0; c < s->count && d->recipient.count == 0; c++) {
        uint16_t noun = dl_scene_rel(s, c) == DL_REL_ACL || dl_scene_rel(s, c) == DL_REL_CCOMP ? dl_scene_head(s, c) : DL_NO_WORD;
        if (noun == DL_NO_WORD || c < d->word || !dl_str_listed(dl_scene_word(s, noun)->lemma, claims, ' ')) continue;
        uint16_t above = dl_scene_head(s, noun);
        if (above == d->word || noun == d->word) dl_recipient_add(s, d, dl_scene_child(s, c, DL_REL_NSUBJ));
    }
}

/* "a French licence": the state that stands before the thing; but "gave up the Soviet warheads": who once made them. */
static void add_demonym(struct dl_scene *s, struct dl_draft *d, uint16_t noun)
{
    if (d->type == DL_EVENT_CONCEDE && dl_scene_in(s, noun, s->frames->weapons)) return;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && c < noun && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        uint32_t entity = rel == DL_REL_AMOD || rel == DL_REL_COMPOUND ? dl_party_entity(s, c) : DL_NONE;
        if (entity == DL_NONE || s->doc->entities.at[entity].kind != DL_ENTITY_COUNTRY) continue;
        if (dl_scene_word(s, c)->upos == DL_UPOS_PROPN && dl_scene_in(s, noun, s->frames->topical))
            continue; /* "the Russia probe" */
        if (dl_is_scene_of_violence(s, noun, c)) continue;
        dl_recipient_add(s, d, c);
    }
}

/* "condemned the raids that Israel carried out", "backed the steps taken by the emir": whose deed the clause behind it tells. */
static void add_doer_of(struct dl_scene *s, struct dl_draft *d, uint16_t noun)
{
    static const uint32_t judged = DL_BIT(ACCUSE) | DL_BIT(REJECT) | DL_BIT(SUPPORT);
    if (!(judged >> d->type & 1) || is_vote(s, d) || dl_scene_word(s, noun)->thing == DL_THING_TIME) return;
    for (uint16_t c = s->child[noun]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c]) {
        enum dl_rel rel = dl_scene_rel(s, c);
        if (c < noun || c == d->word || (rel != DL_REL_ACL && rel != DL_REL_ACL_RELCL)) continue;
        if (dl_scene_word(s, c)->upos != DL_UPOS_VERB) continue;
        if (rel == DL_REL_ACL && dl_scene_child(s, c, DL_REL_MARK) != DL_NO_WORD)
            continue; /* "the notion that it is paid for by Peru" */
        uint16_t mark = dl_scene_child(s, c, DL_REL_PUNCT);
        if (mark != DL_NO_WORD && mark < c) continue; /* "the loan, ministers said": said of the whole */
        uint16_t who = rel == DL_REL_ACL_RELCL ? dl_scene_child(s, c, DL_REL_NSUBJ) : dl_scene_child(s, c, DL_REL_OBL_AGENT);
        if (who != DL_NO_WORD && !dl_is_relative(s, who)) dl_recipient_add(s, d, who);
    }
}

/* Who owns a thing. Of what is protested against only people are struck through it, not whose town a square is in. */
static void add_possessor(struct dl_scene *s, struct dl_draft *d, uint16_t thing)
{
    uint16_t owner = dl_scene_child(s, thing, DL_REL_NMOD_POSS);
    if (owner == DL_NO_WORD || dl_party_calendar(dl_scene_word(s, owner)) || dl_recipient_is_own_envoy(s, d, owner)) return;
    if (dl_str_is(dl_scene_word(s, owner)->form, "whose")) { /* "Turkey, whose bid France blocked" */
        const uint16_t before = dl_antecedent(s, d->word);
        if (before != DL_NO_WORD && before != thing) owner = before;
    }
    if (d->type == DL_EVENT_PROTEST && !dl_is_of_people(s, owner)) return;
    dl_party_add(s, owner, 1, &d->recipient);
    if (d->recipient.count == 0 && dl_is_of_people(s, owner)) dl_party_take(s, owner, &d->recipient);
}

/* "Egypt's warning", "a bid by Nairobi" */
static void add_owner_of(struct dl_scene *s, struct dl_draft *d, uint16_t thing)
{
    if (thing == DL_NO_WORD) return;
    add_possessor(s, d, thing);
    if (d->recipient.count == 0) dl_side_by(s, thing, &d->recipient, 2);
}

/* "satisfaction at the progress made by Oslo", "the veto of Chile's entry": whose the matter behind a preposition is. */
static void add_owner_behind(struct dl_scene *s, struct dl_draft *d, uint16_t word)
{
    if (word < d->word || dl_scene_word(s, word)->upos != DL_UPOS_NOUN) return;
    if (!dl_has_case(s, word, "for of with at into on over against")) return;
    add_doer_of(s, d, word);
    const int is_of = d->kind == DL_FRAME_NOUN && dl_has_case(s, word, "of");
    const uint16_t owner = is_of ? dl_scene_child(s, word, DL_REL_NMOD_POSS) : DL_NO_WORD;
    if (owner != DL_NO_WORD && dl_party_level(s, owner) == DL_LEVEL_STRONG) dl_recipient_add(s, d, owner);
}

/* "snubbed a bid by Nairobi", "brushed aside Egypt's warning", "support for the steps that the emir took": whose it is. */
static void add_owner(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t answers = DL_BIT(ACCUSE) | DL_BIT(REJECT) | DL_BIT(SUPPORT) | DL_BIT(AGREE) | DL_BIT(SANCTION) |
                                    DL_BIT(COERCE) | DL_BIT(CONCEDE) | DL_BIT(PROTEST);
    if (!(answers >> d->type & 1)) return;
    uint16_t thing = d->kind == DL_FRAME_VERB ? d->args.object : DL_NO_WORD;
    if (d->kind == DL_FRAME_VERB && d->frame != NULL && !d->args.passive && dl_frame_gives(d->frame, DL_PART_SUBJ)) {
        add_owner_of(s, d, d->args.subject); /* "the mayor's tweet drew criticism from priests" */
        if (d->recipient.count > 0) return;
    }
    for (uint8_t i = 0; thing == DL_NO_WORD && i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && d->args.preps[i].word > d->word &&
            dl_has_case(s, d->args.preps[i].word, "for of with at into"))
            thing = d->args.preps[i].word;
    if (thing == DL_NO_WORD || dl_scene_word(s, thing)->upos != DL_UPOS_NOUN) return;
    if (d->kind == DL_FRAME_VERB && thing == d->args.object) add_owner_of(s, d, thing);
    if (d->recipient.count == 0) add_doer_of(s, d, thing);
    for (uint8_t i = 0; i < d->args.prep_count && d->recipient.count == 0; i++) add_owner_behind(s, d, d->args.preps[i].word);
    if (d->recipient.count == 0 && d->kind == DL_FRAME_VERB && thing == d->args.object && d->type != DL_EVENT_PROTEST)
        add_demonym(s, d, thing);
    dl_party_part(s, d);
}

/* "asked for Russian help", "called for a summit of the EU", "ruled out talks with the rebels": whose it would be, with whom. */
static void add_wanted(struct dl_scene *s, struct dl_draft *d)
{
    static const char meetings[] = "meeting talk summit session conference negotiation dialogue call conversation";
    if ((d->type != DL_EVENT_REQUEST && d->type != DL_EVENT_REJECT) || d->kind != DL_FRAME_VERB) return;
    uint16_t wanted = d->args.object;
    for (uint8_t i = 0; d->type == DL_EVENT_REQUEST && i < d->args.prep_count; i++)
        if (d->args.preps[i].direct && dl_has_case(s, d->args.preps[i].word, "for")) wanted = d->args.preps[i].word;
    if (wanted == DL_NO_WORD || dl_scene_word(s, wanted)->upos != DL_UPOS_NOUN) return;
    if (d->type == DL_EVENT_REQUEST) add_demonym(s, d, wanted);
    if (!dl_str_listed(dl_scene_word(s, wanted)->lemma, meetings, ' ')) return;
    for (uint16_t c = s->child[wanted]; c != DL_NO_WORD && d->recipient.count == 0; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_NMOD && dl_has_case(s, c, "with of") && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_recipient_add(s, d, c);
}

/* "Accused by Ankara of sheltering rebels, Athens denied it and demanded proof": who accused the one who answers. */
static void add_accuser(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t verb = d->word;
    if ((d->type != DL_EVENT_REJECT && d->type != DL_EVENT_REQUEST) || d->kind != DL_FRAME_VERB || d->args.clause) return;
    if (dl_scene_rel(s, verb) == DL_REL_CONJ && dl_scene_child_base(s, verb, DL_REL_NSUBJ) == DL_NO_WORD)
        verb = dl_scene_head(s, verb);
    for (uint16_t c = verb != DL_NO_WORD ? s->child[verb] : DL_NO_WORD; c != DL_NO_WORD && c < d->word; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_ADVCL || d->recipient.count > 0) continue;
        if (dl_act_of(s, c, DL_BIT(ACCUSE) | DL_BIT(REQUEST)) == NULL) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD; k = s->sibling[k])
            if (dl_rel_base(dl_scene_rel(s, k)) == DL_REL_OBL && dl_has_case(s, k, "by")) dl_recipient_add(s, d, k);
    }
}

/* "and Moscow banned charter flights": a state's measure against the one that the clause before tells of. */
static int is_retort(const struct dl_scene *s, const struct dl_draft *d, uint16_t who)
{
    uint32_t word = s->first + who, m = word < s->doc->word_mention.count ? s->doc->word_mention.at[word] : DL_NONE;
    if (d->type != DL_EVENT_SANCTION || m == DL_NONE || d->actor.count == 0 || d->actor.at[0].entity == DL_NONE) return 0;
    enum dl_rel rel = dl_scene_rel(s, d->word);
    if (rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS) return 0;
    const struct dl_entity *other = &s->doc->entities.at[s->doc->mentions.at[m].entity];
    const struct dl_entity *own = &s->doc->entities.at[d->actor.at[0].entity];
    return other->kind == DL_ENTITY_COUNTRY && own->kind == DL_ENTITY_COUNTRY;
}

static void add_answered(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t answers = DL_BIT(ACCUSE) | DL_BIT(REJECT) | DL_BIT(SUPPORT);
    uint16_t above = clause_above(s, d->word, d->type == DL_EVENT_REJECT);
    uint16_t who = above == DL_NO_WORD || dl_passive(s, above) ? DL_NO_WORD : dl_subject(s, above);
    if (who == DL_NO_WORD || d->kind != DL_FRAME_VERB) return;
    int is_blamed = dl_scene_rel(s, d->word) == DL_REL_ADVCL && dl_scene_child(s, above, DL_REL_OBJ) == d->args.subject;
    if (is_blamed && d->args.subject != DL_NO_WORD) return; /* "accuses him of violating the law": not to whom */
    if (is_vote(s, d)) return;
    static const uint32_t hostile = DL_BIT(ASSAULT) | DL_BIT(COERCE) | DL_BIT(SANCTION);
    /* "notified the FBI, which is investigating the matter", "joined those who oppose the bill": he deals with them, who deal with something else */
    const uint16_t own = dl_scene_rel(s, d->word) == DL_REL_ACL_RELCL ? dl_scene_child(s, d->word, DL_REL_NSUBJ) : DL_NO_WORD;
    if (own != DL_NO_WORD && dl_is_relative(s, own) && d->args.object != DL_NO_WORD &&
        dl_scene_word(s, d->args.object)->upos == DL_UPOS_NOUN && dl_act_of(s, above, hostile) == NULL)
        return;
    const struct dl_frame *frame = dl_match(s, above);
    int judges = frame != NULL && (frame->type == DL_EVENT_SUPPORT || dl_is_blame(frame->type, frame->mode));
    if (judges && d->type != DL_EVENT_REJECT) return;              /* both speak of what a third has done */
    const int is_after = dl_scene_rel(s, d->word) == DL_REL_ADVCL; /* "expelled the envoy after he had questioned the arrest" */
    if (frame != NULL && !is_after && d->args.object != DL_NO_WORD && dl_party_is_event(s, d->args.object) &&
        dl_match(s, d->args.object)->type != frame->type)
        return; /* "recalled its envoy, and China called the attacks unprovoked" */
    static const char thoughts[] = "view consider regard believe think see know hope fear expect have be"; /* nobody's deed */
    if (dl_str_listed(dl_scene_word(s, above)->lemma, thoughts, ' ')) return;
    if (!is_retort(s, d, who) && (!(answers >> d->type & 1) || !is_deed_told(s, d->args.object))) return;
    if (dl_party_level(s, who) == DL_LEVEL_STRONG) dl_recipient_add(s, d, who);
}

/* "met and exchanged gifts with the king": with whom, said once behind the last of the verbs. */
static void add_behind(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t mutual = DL_BIT(CONSULT) | DL_BIT(COOPERATE) | DL_BIT(AGREE);
    if (d->kind != DL_FRAME_VERB || !(mutual >> d->type & 1) || d->args.object != DL_NO_WORD) return;
    for (uint16_t c = s->child[d->word]; c != DL_NO_WORD; c = s->sibling[c]) {
        if (dl_scene_rel(s, c) != DL_REL_CONJ || c < d->word || dl_scene_word(s, c)->upos != DL_UPOS_VERB) continue;
        if (dl_scene_child_base(s, c, DL_REL_NSUBJ) != DL_NO_WORD) continue;
        for (uint16_t k = s->child[c]; k != DL_NO_WORD && d->recipient.count == 0; k = s->sibling[k])
            if (dl_rel_base(dl_scene_rel(s, k)) == DL_REL_OBL && dl_has_case(s, k, "with")) dl_recipient_add(s, d, k);
    }
}

/* "was fined 90 euros", "gave an old woman back the key", "the land that the villagers were promised": whoever it is. */
static void add_beneficiary(struct dl_scene *s, struct dl_draft *d)
{
    uint16_t who = d->args.indirect;
    if (d->kind != DL_FRAME_VERB || d->type == DL_EVENT_MOBILIZE) return;
    if (who == DL_NO_WORD && d->args.passive && d->frame != NULL && dl_frame_gives(d->frame, DL_PART_IOBJ)) who = d->args.object;
    if (who == DL_NO_WORD || (!dl_is_of_people(s, who) && dl_party_level(s, who) == DL_LEVEL_NONE)) return;
    dl_party_take(s, who, &d->recipient);
    dl_party_part(s, d);
}

/* A guess knows no places: who is to do what is asked for. */
static void add_guessed(struct dl_scene *s, struct dl_draft *d)
{
    static const uint32_t slot = DL_PART_CSUBJ;
    if (d->frame != NULL || d->type != DL_EVENT_REQUEST || d->kind != DL_FRAME_VERB || !d->args.clause) return;
    dl_party_fill(s, d->word, d->kind, &d->args, &slot, 1, &d->recipient);
    dl_party_part(s, d);
}

/* "granted the government permission", "offered the movement recognition": whom it is given to, read as the first part of a compound. */
static void add_given(struct dl_scene *s, struct dl_draft *d)
{
    static const char giving[] = "offer give grant promise deny refuse award send pay lend sell show hand allow guarantee deal";
    uint16_t object = d->args.object;
    if (d->kind != DL_FRAME_VERB || d->args.passive || object == DL_NO_WORD || d->args.indirect != DL_NO_WORD) return;
    if (d->type == DL_EVENT_MOBILIZE || !dl_str_listed(dl_scene_word(s, d->word)->lemma, giving, ' ') ||
        dl_scene_rel(s, object) != DL_REL_OBJ)
        return;
    if (dl_scene_word(s, object)->upos != DL_UPOS_NOUN) return;
    for (uint16_t c = s->child[object]; c != DL_NO_WORD && c < object && d->recipient.count == 0; c = s->sibling[c])
        if (dl_scene_rel(s, c) == DL_REL_COMPOUND && c + 1u == object && dl_party_level(s, c) == DL_LEVEL_STRONG)
            dl_recipient_add(s, d, c);
}

/* "the men whom they had taken hostage": what somebody is made is not who it is. */
static void add_made(struct dl_scene *s, struct dl_draft *d)
{
    if (d->kind != DL_FRAME_VERB || d->recipient.count != 1 || d->args.object != d->recipient.head[0]) return;
    uint16_t object = d->args.object, noun = dl_antecedent(s, d->word);
    if (!dl_str_listed(dl_scene_word(s, object)->form, "hostage captive prisoner", ' ') || s->child[object] != DL_NO_WORD) return;
    d->recipient.count = d->recipient.level = 0;
    if (noun != DL_NO_WORD && noun != d->args.subject) dl_recipient_add(s, d, noun);
}

/* "opposed the deployment of foreign soldiers", "filed a complaint with the court", "demands the rescue of those at sea": who is sent, before whom
 * it is brought, anybody. */
static int is_in_what_is_meant(const struct dl_scene *s, const struct dl_draft *d, uint16_t who)
{
    static const char SENDING[] =
        "deployment stationing dispatch sending recruitment mobilization mobilisation enlistment force contingent";
    const uint16_t noun = dl_scene_head(s, who);
    const struct dl_entity *e = dl_scene_entity(s, who);
    if (dl_scene_rel(s, who) != DL_REL_NMOD || noun == DL_NO_WORD) return 0;
    if (d->type == DL_EVENT_REQUEST && e == NULL && dl_str_is_nocase(dl_scene_word(s, who)->form, "those"))
        return !dl_str_listed(dl_scene_word(s, noun)->lemma, "resignation departure ouster removal", ' ');
    if (dl_str_listed(dl_scene_word(s, noun)->lemma, SENDING, ' '))
        return dl_has_case(s, who, "of") && (e == NULL || e->kind == DL_ENTITY_GROUP);
    return d->type == DL_EVENT_ACCUSE && e != NULL && dl_str_is(e->sector, "JUD") && dl_has_case(s, who, "with at before") &&
           dl_str_listed(dl_scene_word(s, noun)->lemma, "complaint suit lawsuit appeal petition charge case motion", ' ');
}

/* "demanded a quota for women": for whom it is asked is not who is asked. */
static void drop_favoured(const struct dl_scene *s, struct dl_draft *d)
{
    if (d->recipient.count > 0 && is_in_what_is_meant(s, d, d->recipient.head[0])) d->recipient.count = d->recipient.level = 0;
    if (d->type != DL_EVENT_REQUEST || d->recipient.count == 0 || d->args.object == DL_NO_WORD) return;
    if (dl_str_listed(dl_scene_word(s, d->args.object)->lemma, "condition term deadline limit price", ' '))
        return; /* "set conditions for Tunis" */
    uint16_t who = d->recipient.head[0];
    if (dl_scene_rel(s, who) == DL_REL_NMOD_POSS) who = dl_scene_head(s, who); /* "urged respect for Chad's borders" */
    if (who != DL_NO_WORD && dl_scene_rel(s, who) == DL_REL_NMOD && dl_scene_head(s, who) == d->args.object &&
        dl_has_case(s, who, "for"))
        d->recipient.count = d->recipient.level = 0;
}

void dl_recipient_complete(struct dl_scene *s, struct dl_draft *d)
{
    drop_favoured(s, d);
    dl_recipient_protested(s, d);
    dl_recipient_holder(s, d);
    dl_recipient_lodged(s, d);
    add_made(s, d);
    dl_recipient_downed(s, d);
    if (d->recipient.count == 0) dl_recipient_again(s, d);
    dl_recipient_aimed_at(s, d);
    if (d->recipient.count == 0) dl_recipient_recalled(s, d);
    if (d->recipient.count == 0) add_behind(s, d);
    if (d->recipient.count == 0) dl_recipient_counted(s, d);
    if (d->recipient.count == 0) add_beneficiary(s, d);
    if (d->recipient.count == 0) add_guessed(s, d);
    if (d->recipient.count == 0) add_given(s, d);
    if (d->recipient.count == 0) add_usual(s, d);
    if (d->recipient.count == 0) dl_recipient_farther(s, d);
    if (d->recipient.count == 0) dl_recipient_plain(s, d);
    if (d->recipient.count == 0) dl_row_recipient(s, d);
    if (d->recipient.count == 0) dl_recipient_struck(s, d);
    if (d->recipient.count == 0) dl_recipient_called(s, d);
    dl_party_part(s, d);
    if (d->recipient.count == 0) add_taken_up(s, d);
    if (d->recipient.count == 0) add_robbed(s, d);
    if (d->recipient.count == 0) add_shared(s, d);
    if (d->recipient.count == 0) add_owner(s, d);
    if (d->recipient.count == 0) dl_recipient_to_go(s, d);
    if (d->recipient.count == 0) add_wanted(s, d);
    if (d->recipient.count == 0) dl_recipient_addressed(s, d);
    if (d->recipient.count == 0) add_alleged(s, d);
    if (d->recipient.count == 0) dl_recipient_clausal(s, d);
    if (d->recipient.count == 0) add_by_means(s, d);
    if (d->recipient.count == 0) dl_recipient_punished_too(s, d);
    if (d->recipient.count == 0) add_accuser(s, d);
    if (d->recipient.count == 0) add_answered(s, d);
    dl_recipient_around(s, d);
    if (d->recipient.count > 0 && is_in_what_is_meant(s, d, d->recipient.head[0])) d->recipient.count = d->recipient.level = 0;
}
