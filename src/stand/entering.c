/* What a predicate says of the thing in its slot, entered for whoever stands so: what the phrase there is about (reading.c), turned where
 * it is wanted away; of a predicate without one what was spoken of (pointing.c), of a state or body where that was just said to stand. */
#include "stand/finders.h"
#include "who/who.h"

enum { ALLY_SENTENCES = 3 };

/* "wants the bill withdrawn": the participle behind the object turns it. */
static int is_wanted_away(const struct dl_stand *run, uint32_t word, uint32_t object)
{
    if (!dl_stand_listed(run, word, "want like need see get wish ask call push press plead appeal have") ||
        dl_word_at(run->doc, object)->upos == DL_UPOS_VERB)
        return 0;
    for (int i = 0; i < 2; i++) {
        DL_EACH_CHILD(run, c, i == 0 ? object : word)
        {
            const struct dl_word *child = dl_word_at(run->doc, c);
            int is_participle =
                c > object && child->upos == DL_UPOS_VERB &&
                (dl_stand_child(run, c, DL_REL_MARK) == DL_NONE || dl_stand_child(run, c, DL_REL_AUX_PASS) != DL_NONE) &&
                (child->rel == DL_REL_ACL || child->rel == DL_REL_XCOMP ||
                 (child->rel == DL_REL_ADVCL && dl_stand_child(run, c, DL_REL_AUX_PASS) != DL_NONE &&
                  dl_stand_is(run, word, "call")) || /* "called for it to be scrapped" */
                 (child->rel == DL_REL_ADVCL && run->links[c].child == DL_NONE && dl_has_feat(child, "VerbForm=Part") &&
                  dl_stand_is(run, word, "want"))); /* "who want quotas for jobs scrapped" */
            if (c > object && child->rel == DL_REL_ADVMOD && dl_stand_listed(run, c, "out off away gone") &&
                dl_stand_particle(run, word) != c)
                return 1; /* "want it out" */
            if (c > object && dl_stand_case(run, c).at != NULL && dl_str_listed(dl_stand_case(run, c), "off out", ' '))
                return 1;                                               /* "off the books" */
            if (is_participle && dl_lemma_is(child, "leave")) return 0; /* "left alone", "left as it is" */
            if (is_participle) { /* "gone"; "the factory not to be closed", "the debt not to be paid" */
                const int turns = (dl_stand_classes(run, c) & DL_STAND_TURN) != 0 || dl_lemma_is(child, "go");
                return turns != dl_stand_negated(run, c);
            }
            if (c > object && (child->rel == DL_REL_XCOMP || child->rel == DL_REL_AMOD) && child->upos == DL_UPOS_ADJ &&
                dl_stand_listed(run, c, "rare illegal unlawful impossible over dead gone undone forbidden extinct"))
                return 1; /* "wants it to be rare", "wants the bill dead" */
            if (c > object && child->rel == DL_REL_XCOMP && dl_stand_listed(run, c, "fail collapse end stop die") &&
                dl_stand_child(run, c, DL_REL_OBJ) == DL_NONE)
                return 1; /* "wants it to end", not "is needed to end the isolation" */
        }
    }
    return 0;
}

/* "Hungary stands by Poland": who backs a state or body stands where it was just said to stand. */
static int find_with_ally(struct dl_stand *run, struct dl_finding finding, uint32_t slot, uint32_t holder)
{
    uint32_t ally = dl_stand_actor(run, slot), sentence = dl_word_at(run->doc, slot)->sentence;
    if (ally == DL_NONE || ally == finding.holder || run->doc->entities.at[ally].kind == DL_ENTITY_PERSON) return 0;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other->holder != ally && dl_stand_speaks_for(run, other->holder) != ally) continue;
        if (sentence - dl_word_at(run->doc, other->predicate)->sentence > ALLY_SENTENCES) return 0;
        finding.issue = other->issue;
        finding.stance = other->stance;
        dl_stand_find_for_all(run, &finding, holder);
        return 1;
    }
    return 0;
}

/* "denounced a scandal", "hailed a victory": the noun names no thing, but judges as the verb does what the report is about. */
static int is_only_judged(const struct dl_stand *run, uint32_t verb, uint32_t noun, int stance)
{
    if (!(dl_stand_senses(run, verb) & DL_SENSE_REACTION) || dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN) return 0;
    if (!dl_stand_has_determiner(run, noun, "a") || !run->is_central_main || !dl_stand_is_contested(run)) return 0;
    const struct dl_stance_frame *frame = dl_stand_evaluating(run, noun);
    return frame != NULL && frame->stance == stance && dl_stand_phrase(run, noun, "of on to in") == DL_NONE;
}

/* "endorsed Harris", "campaigned for her": that she should be chosen; DL_NONE where no person stands there. */
static uint32_t candidacy_of(struct dl_stand *run, uint32_t predicate, uint32_t slot, uint32_t holder)
{
    uint32_t who = dl_stand_in(run, predicate, DL_LIST_ELECTING) ? dl_who_at(run->doc, slot) : DL_NONE;
    const int is_noun = dl_word_at(run->doc, predicate)->upos == DL_UPOS_NOUN;
    if (is_noun && dl_stand_is(run, predicate, "campaign") && dl_stand_has_case(run, slot, "against"))
        return DL_NONE; /* "a smear campaign against Roe" */
    if (who == DL_NONE || who == holder || run->doc->entities.at[who].kind != DL_ENTITY_PERSON) return DL_NONE;
    int needs = 0;
    struct dl_issue issue = {.about = DL_NONE,
                             .concept = dl_concepts_noun(run->concepts, DL_STR("presidential candidacy"), &needs)};
    dl_issue_add_entity(run, &issue, who);
    return issue.part_count > 0 ? dl_issue_register(run, &issue, slot) : DL_NONE;
}

/* "abstained in the vote on the resolution", else what was spoken of before; 0 where it is of something that is no issue. */
static int read_around(struct dl_stand *run, const struct dl_finding *finding, struct dl_reading *reading)
{
    const uint32_t word = finding->predicate;
    uint32_t phrase = dl_stand_phrase(run, word, "in on from over about");
    const int is_idiom =
        phrase != DL_NONE && dl_word_at(run->doc, word)->upos == DL_UPOS_VERB && dl_stand_idiom_with(run, word, phrase) != NULL;
    if (phrase != DL_NONE && dl_stand_is(run, word, "sign")) phrase = DL_NONE; /* "in the presence of" */
    if (phrase != DL_NONE && run->issue[phrase] == DL_NONE && dl_stand_own_frames(run, phrase) != NULL)
        phrase = DL_NONE; /* "walked out in protest" */
    if (phrase != DL_NONE && !is_idiom && dl_word_at(run->doc, phrase)->thing != DL_THING_TIME)
        *reading = dl_stand_read(run, phrase, DL_NONE);
    const int is_named = phrase != DL_NONE && !is_idiom && reading->issue == DL_NONE &&
                         dl_word_at(run->doc, phrase)->upos != DL_UPOS_PRON &&
                         dl_str_listed(dl_stand_case(run, phrase), "over about", ' ');
    if (is_named) return 0; /* "resigned over Watergate": of that, whatever it is */
    if (reading->issue == DL_NONE && dl_stand_senses(run, word) & DL_SENSE_REACTION)
        *reading = dl_stand_news(run, word, finding->holder); /* "regretted": what was refused, it would have had */
    if (reading->issue == DL_NONE) reading->issue = dl_stand_antecedent(run, word, DL_NONE);
    return 1;
}

/* "asked for ten", "sees no need for one", "withheld theirs": so many of what was spoken of. */
static int is_of_those(const struct dl_stand *run, uint32_t slot)
{
    const struct dl_word *at = dl_word_at(run->doc, slot);
    if (at->thing == DL_THING_TIME || run->links[slot].rels & DL_STAND_REL(NMOD)) return 0;
    if (at->upos == DL_UPOS_PRON) return dl_stand_listed(run, slot, "one theirs ours");
    return at->upos == DL_UPOS_NUM && at->ner == DL_NER_O && run->links[slot].child != DL_NONE &&
           dl_stand_case(run, slot).at != NULL && dl_stand_is(run, slot, "one");
}

/* "pulled the country out of the League", "quit the commission": that it should belong there; DL_NONE where no state or body leaves one. */
static uint32_t membership_of(struct dl_stand *run, uint32_t predicate, uint32_t slot, uint32_t holder)
{
    if (!dl_stand_listed(run, predicate, "pull take withdraw walk quit leave exit secede")) return DL_NONE;
    uint32_t body = dl_stand_actor(run, slot), object = dl_stand_child(run, predicate, DL_REL_OBJ),
             member = object != DL_NONE && object != slot ? dl_stand_actor(run, object) : holder;
    if (body == DL_NONE || member == DL_NONE) return DL_NONE;
    const struct dl_entity *what = &run->doc->entities.at[body], *who = &run->doc->entities.at[member];
    if (what->kind != DL_ENTITY_ORGANIZATION || what->actor.at == NULL || what->country[0] != 0 ||
        (who->kind != DL_ENTITY_COUNTRY && who->kind != DL_ENTITY_ORGANIZATION))
        return DL_NONE;
    int needs = 0;
    struct dl_issue issue = {.about = DL_NONE, .concept = dl_concepts_noun(run->concepts, DL_STR("membership"), &needs)};
    dl_issue_add_entity(run, &issue, body);
    dl_issue_add_entity(run, &issue, member);
    return issue.part_count > 0 ? dl_issue_register(run, &issue, slot) : DL_NONE;
}

/* "voted for the plant", "the museum": what the report is about, though it be taken for somebody. */
static int is_main_as_place(struct dl_stand *run, uint32_t noun)
{
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN || run->issue[noun] != DL_NONE || !dl_stand_is_of_one(run)) return 0;
    const uint32_t entity = dl_stand_actor(run, noun);
    if (entity == DL_NONE || run->doc->entities.at[entity].kind == DL_ENTITY_PERSON || !dl_stand_has_main(run)) return 0;
    return dl_stand_main(run, noun) != DL_NONE && dl_stand_points_back(run, noun) > 0 &&
           dl_str_equal(run->lemma[noun], run->issues.at[run->central].head);
}

/* What stands in the slot, as the predicate takes it. */
/* "wants the text published", "would like the plan reviewed", "wants the base moved off the island", "wards kept open": that is what is wanted, and not the thing; the participle, DL_NONE. */
static uint32_t made_known(const struct dl_stand *run, uint32_t predicate, uint32_t object)
{
    if (!dl_stand_listed(run, predicate, "want like see need have demand ask") ||
        dl_word_at(run->doc, object)->upos == DL_UPOS_VERB)
        return DL_NONE;
    for (int i = 0; i < 2; i++) DL_EACH_CHILD(run, c, i == 0 ? object : predicate)
        {
            const struct dl_word *child = dl_word_at(run->doc, c);
            if (c > object && child->upos == DL_UPOS_VERB && (child->rel == DL_REL_ACL || child->rel == DL_REL_XCOMP) &&
                dl_has_feat(child, "VerbForm=Part") && dl_has_feat(child, "Tense=Past") &&
                dl_stand_listed(
                    run, c,
                    "publish release disclose explain clarify examine review study check audit investigate debate discuss change "
                    "amend revise rewrite reform redraw redesign move relocate transfer keep return bring hold"))
                return c;
        }
    return DL_NONE;
}

static struct dl_reading read_slot(struct dl_stand *run, const struct dl_finding *finding, uint32_t slot, int stance)
{
    const struct dl_stance_frame *frame = finding->frame; /* "said the price was an insult" */
    if (frame != NULL && frame->holder == DL_HOLDER_SOURCE && dl_stand_is_side_of_main(run, slot))
        return (struct dl_reading){dl_stand_main(run, slot), 0};
    if (is_main_as_place(run, slot)) return (struct dl_reading){dl_stand_main(run, slot), 0};
    const uint32_t act = made_known(run, finding->predicate, slot);
    const uint32_t done = act != DL_NONE ? dl_issue_of_action(run, act, slot) : DL_NONE;
    if (done != DL_NONE) return (struct dl_reading){done, 0};
    struct dl_reading reading = dl_stand_read(run, slot, finding->holder);
    if (reading.issue != DL_NONE && dl_stand_listed(run, slot, "it this that") &&
        dl_stand_senses(run, finding->predicate) & DL_SENSE_REACTION &&
        dl_stand_is_undone(run, slot, reading.issue, finding->holder))
        reading.turned = 1; /* "Turkey left the treaty. The bishops welcomed it." */
    if (is_only_judged(run, finding->predicate, slot, stance))
        reading = (struct dl_reading){dl_stand_main(run, slot), 0}; /* "denounced a scandal" */
    return reading;
}

/* Whether the noun stands in the phrase by which the report's matter was first named. */
static int is_within_main(struct dl_stand *run, uint32_t noun)
{
    if (!dl_stand_has_main(run) || !dl_stand_is_of_one(run) || run->central_word >= noun) return 0;
    uint32_t first, last;
    dl_subtree(run->doc, run->central_word, &first, &last);
    if (noun <= last || dl_word_at(run->doc, noun)->thing == DL_THING_TIME) return 0;
    for (uint32_t w = first; w <= last; w++)
        if (w != run->central_word && dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN &&
            dl_str_equal(run->lemma[w], run->lemma[noun]))
            return 1;
    return 0;
}

/* "hopes to defy the odds", "intends to flip the classroom": what somebody means to do himself, known by his words alone, is nothing that others want or do
 * not want, unless it makes or undoes something, or is done to what is quarrelled over. */
static int is_own_endeavour(const struct dl_stand *run, uint32_t predicate, uint32_t act, uint32_t issue)
{
    const struct dl_issue *what = &run->issues.at[issue];
    if (what->concept != DL_NONE || what->about != DL_NONE || what->head.size > 0 || what->word != act) return 0;
    if (dl_stand_negated(run, predicate)) return 0; /* "does not plan to split it": somebody wants it */
    if (!dl_stand_listed(run, predicate, "hope intend plan seek aim try wish like mean prepare") ||
        dl_word_at(run->doc, act)->upos != DL_UPOS_VERB)
        return 0;
    const uint32_t object = dl_stand_child(run, act, DL_REL_OBJ);
    if (object == DL_NONE || dl_stand_classes(run, act) & (DL_STAND_LIGHT | DL_STAND_TURN)) return 0;
    if (dl_stand_listed(run, act, "describe portray depict frame cast explain characterize characterise define present")) return 1;
    return !(dl_stand_classes(run, object) & (DL_STAND_CONTESTED | DL_STAND_CARRIER | DL_STAND_AGREEMENT)) &&
           !dl_stand_is_in_question(run, object);
}

/* The report's matter, where the noun points back to it: "voted against the museum", of a loan for one; "rejected the terms"; DL_NONE. */
static uint32_t main_pointed_at(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->upos != DL_UPOS_NOUN || dl_stand_points_back(run, noun) == 0) return DL_NONE;
    int says_nothing =
        at->thing != DL_THING_TIME && dl_stand_classes(run, noun) & DL_STAND_NOTHING && dl_stand_actor(run, noun) == DL_NONE;
    return is_within_main(run, noun) || says_nothing ? dl_stand_main(run, noun) : DL_NONE;
}

/* "supports school uniforms", "called for observers at the polls": by these words anything is taken a side on that is told of with more than its
 * noun; DL_NONE. */
static int is_sided_with(const struct dl_stand *run, uint32_t predicate, uint32_t noun)
{
    const uint64_t telling = DL_STAND_REL(COMPOUND) | DL_STAND_REL(AMOD) | DL_STAND_REL(NMOD) | DL_STAND_REL(ACL);
    if (!(run->links[noun].rels & telling) || dl_stand_in(run, noun, DL_LIST_NAMELESS)) return 0;
    if (dl_word_at(run->doc, noun)->thing == DL_THING_ORGANIZATION || run->links[noun].rels & DL_STAND_REL(NUMMOD)) return 0;
    if (dl_stand_listed(run, noun, "margin percent behavior behaviour allegation claim accusation community")) return 0;
    if (dl_stand_listed(run, predicate, "support favour favor oppose endorse reject advocate opposed opposition")) return 1;
    return dl_stand_listed(run, predicate, "call push campaign vote press argue") &&
           dl_str_listed(dl_stand_case(run, noun), "for against", ' ');
}

/* "opposes the incinerator", "does not recognise the result": by these words any thing is quarrelled over, though its noun tells little; DL_NONE. */
static uint32_t outright(struct dl_stand *run, uint32_t predicate, uint32_t noun)
{
    const uint32_t taken =
        dl_stand_listed(run, noun, "accept recognise recognize") ? dl_stand_child(run, noun, DL_REL_OBJ) : DL_NONE;
    if (taken != DL_NONE) predicate = noun, noun = taken; /* "refuses to accept the result" */
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->upos != DL_UPOS_NOUN || at->thing == DL_THING_PERSON || at->thing == DL_THING_TIME) return DL_NONE;
    if (dl_word_at(run->doc, predicate)->upos != DL_UPOS_VERB || dl_stand_actor(run, noun) != DL_NONE) return DL_NONE;
    const int is_result = dl_stand_listed(run, noun, "result outcome victory tally count") &&
                          dl_stand_listed(run, predicate, "accept recognise recognize reject dispute contest challenge question");
    const int is_opposed =
        dl_stand_listed(run, predicate, "oppose protest vote campaign resist") && dl_stand_points_back(run, noun) > 0;
    if (!is_result && !is_opposed && !is_sided_with(run, predicate, noun)) return DL_NONE;
    const int any = run->takes_any;
    run->takes_any = 1;
    const uint32_t issue = dl_issue_of_phrase(run, noun);
    run->takes_any = any;
    return issue;
}

/* "wants the money to go to the railway": to other things than what was spoken of. */
static int is_to_go_elsewhere(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t act = dl_stand_listed(run, noun, "money fund cash") ? dl_stand_child(run, noun, DL_REL_ACL) : DL_NONE;
    return act != DL_NONE && dl_stand_is(run, act, "go") && dl_stand_phrase(run, act, "to into") != DL_NONE;
}

/* One thing that the predicate is said of. */
int dl_stand_find_in_slot(struct dl_stand *run, struct dl_finding finding, uint32_t slot, int stance, uint32_t holder)
{
    struct dl_reading reading = {DL_NONE, 0};
    if (is_to_go_elsewhere(run, slot)) return 0;
    if (slot != finding.predicate) reading = read_slot(run, &finding, slot, stance);
    else if (!read_around(run, &finding, &reading)) return 0;
    const struct dl_word *at = dl_word_at(run->doc, slot);
    finding.phrase = slot != finding.predicate ? dl_stand_phrase_of(run, reading, slot) : 0;
    finding.turner = finding.phrase > 0 && reading.turned ? slot + 1 : 0;
    if (reading.issue == DL_NONE) reading.issue = candidacy_of(run, finding.predicate, slot, finding.holder);
    if (reading.issue == DL_NONE && dl_stand_actor(run, slot) == DL_NONE && (at->ner == DL_NER_B_LOC || at->ner == DL_NER_I_LOC))
        reading.issue = dl_stand_antecedent(run, slot, DL_NONE); /* "its reservations about the Ross Sea" */
    if (reading.issue == DL_NONE && is_of_those(run, slot)) reading.issue = dl_stand_antecedent(run, slot, finding.holder);
    if (reading.issue == DL_NONE && stance == DL_STANCE_AGAINST)
        reading.issue = membership_of(run, finding.predicate, slot, finding.holder);
    if (reading.issue == DL_NONE && stance == DL_STANCE_FOR && find_with_ally(run, finding, slot, holder)) return 1;
    if (reading.issue == DL_NONE) reading.issue = main_pointed_at(run, slot);
    if (reading.issue == DL_NONE) reading.issue = outright(run, finding.predicate, slot);
    if (reading.issue == DL_NONE) return 0;
    if (is_own_endeavour(run, finding.predicate, slot, reading.issue)) return 0;
    if (is_wanted_away(run, finding.predicate, slot)) reading.turned = !reading.turned, finding.phrase = finding.turner = 0;
    finding.issue = reading.issue;
    if (finding.stance != DL_STANCE_CONDITIONAL)
        finding.stance = (enum dl_stance)(reading.turned ? dl_stance_turned(stance) : stance);
    dl_stand_find_for_all(run, &finding, holder);
    uint32_t about = run->issues.at[finding.issue].about;
    if (about == DL_NONE || finding.stance != DL_STANCE_AGAINST) return 1;
    finding.above = finding.issue; /* who takes no substitute wants the thing itself, above all */
    finding.issue = about;
    finding.phrase = finding.turner = 0;
    finding.stance = DL_STANCE_FOR;
    finding.strength = DL_STRENGTH_STRONG;
    finding.is_priority = 1;
    dl_stand_find_for_all(run, &finding, holder);
    return 1;
}
