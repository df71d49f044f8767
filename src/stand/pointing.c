/* Words that point back to what was spoken of: "it", "the plan", "the step", a relative pronoun, a predicate that says no more ("abstained").
 *
 * What this actor has taken a side on goes before what somebody has, that before what was only named; where nothing of the kind stands near,
 * it is the topic: the nearest subject or object before it that may be an issue. */
#include "stand/run.h"
#include "who/who.h"

enum { PER_SIDE = 3, PER_SENTENCE = 4, PER_MAIN = 4 }; /* weights of an antecedent */
enum { BACK = 2 /* sentences */, NAMED_BEFORE = 600 /* words */ };

/* Whether two issues are one: of one concept, the participants of one among the other's. */
static int are_one(const struct dl_stand *run, uint32_t a, uint32_t b)
{
    const struct dl_issue *one = &run->issues.at[a], *other = &run->issues.at[b];
    if (a == b) return 1;
    if (one->concept == DL_NONE || one->concept != other->concept) return 0;
    if (one->part_count > other->part_count) one = &run->issues.at[b], other = &run->issues.at[a];
    for (uint32_t i = 0; i < one->part_count; i++) {
        int found = 0;
        for (uint32_t k = 0; k < other->part_count; k++) found |= dl_str_equal(one->parts[i].key, other->parts[k].key);
        if (!found) return 0;
    }
    return 1;
}

/* "calm", "patience": asked of everybody; of a candidate only his name tells. */
static int is_virtue(const struct dl_stand *run, uint32_t issue)
{
    const struct dl_concept *concept = dl_concepts_at(run->concepts, run->issues.at[issue].concept);
    if (concept != NULL && dl_str_is(concept->name, "candidacy")) return 1;
    return (dl_lexicon_find(run->lexicon, run->issues.at[issue].head)->senses & DL_SENSE_VIRTUE) != 0;
}

/* How much the report has been about an issue, as seen from a sentence: who has taken a side on it, how often it was named, how far back. */
static int weight_of(const struct dl_stand *run, uint32_t issue, uint32_t holder, uint32_t distance)
{
    int sides = 0, own = 0;
    uint32_t mentions = run->issues.at[issue].mentions;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        int is_same = are_one(run, run->findings.at[i].issue, issue);
        sides += is_same;
        own |= is_same && run->findings.at[i].holder == holder;
    }
    if (sides == 0 || is_virtue(run, issue)) return 0;
    return 100 + 30 * own + (issue == run->central && run->is_central_main ? PER_MAIN : 0) + PER_SIDE * (sides < 6 ? sides : 6) +
           (int)(mentions < 4 ? mentions : 4) - PER_SENTENCE * (int)distance;
}

static int is_near(const struct dl_stand *run, uint32_t w, uint32_t word, uint32_t sentences)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence, at = dl_word_at(run->doc, w)->sentence;
    if (sentence - at > sentences) return 0;
    return sentence == at || run->doc->sentences.at[at].section + 1 >= run->doc->sentences.at[sentence].section;
}

/* The issue at a noun, also where nothing was said of it: "such a ban" of the ban that others took sides on; DL_NONE. */
static uint32_t issue_at(const struct dl_stand *run, uint32_t w)
{
    const struct dl_word *word = dl_word_at(run->doc, w);
    if (run->issue[w] != DL_NONE || word->upos != DL_UPOS_NOUN || !(dl_stand_classes(run, w) & DL_STAND_CONTESTED) ||
        dl_stand_points_back(run, w) == 0)
        return run->issue[w];
    for (uint32_t i = run->findings.count; i-- > 0;)
        if (dl_str_equal(run->issues.at[run->findings.at[i].issue].head, run->lemma[w])) return run->findings.at[i].issue;
    return DL_NONE;
}

/* The issue within so many sentences that somebody has taken a side on, of several that which weighs most; DL_NONE. */
static uint32_t taken_within(const struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t sentences)
{
    uint32_t best = DL_NONE;
    int most = 0;
    for (uint32_t w = word; w-- > 0 && is_near(run, w, word, sentences);) {
        uint32_t issue = issue_at(run, w);
        if (issue == DL_NONE || issue == best) continue;
        if (dl_stand_has_determiner(run, w, "any"))
            continue; /* "would veto any bill that stops the deal. Chad called it a mistake" */
        int weight = weight_of(run, issue, holder, dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, w)->sentence);
        if (weight > most) most = weight, best = issue;
    }
    return best;
}

uint32_t dl_stand_antecedent_within(struct dl_stand *run, uint32_t word, uint32_t holder, uint32_t sentences)
{
    uint32_t best = dl_stand_pointed(run, taken_within(run, word, holder, sentences), "taken"),
             sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t w = word; best == DL_NONE && w-- > 0 && is_near(run, w, word, sentences < 1 ? sentences : 1);) {
        int is_bare = dl_word_at(run->doc, word)->upos == DL_UPOS_PRON && dl_word_at(run->doc, w)->sentence != sentence;
        uint32_t body = dl_word_at(run->doc, w)->rel == DL_REL_NSUBJ ? dl_stand_actor(run, w) : DL_NONE;
        if (body != DL_NONE && run->doc->entities.at[body].kind == DL_ENTITY_ORGANIZATION) continue; /* "the coalition pushed it" */
        if (run->issue[w] != DL_NONE && !is_bare && !is_virtue(run, run->issue[w]))
            best = dl_stand_pointed(run, run->issue[w], "nearest"); /* nobody has taken a side on it, but it is the nearest */
    }
    return best;
}

/* "The treaty has split the region." The subject of a sentence, else its object, where it may be an issue; before word in its own. */
static uint32_t topic_of(struct dl_stand *run, uint32_t sentence, uint32_t word)
{
    const struct dl_sentence *s = &run->doc->sentences.at[sentence];
    for (int i = 0; i < 2; i++)
        for (uint32_t w = s->word; w < s->word + s->words && w < word; w++) {
            const struct dl_word *at = dl_word_at(run->doc, w);
            int is_subject = at->rel == DL_REL_NSUBJ || at->rel == DL_REL_NSUBJ_PASS || at->rel == DL_REL_ROOT,
                is_object = at->rel == DL_REL_OBJ || at->rel == DL_REL_OBL;
            if ((i == 0 ? !is_subject : !is_object) || at->upos != DL_UPOS_NOUN) continue;
            if (dl_is_below(run->doc, word, w) || dl_stand_listed(run, w, "exchange return")) continue; /* "no alternative to it" */
            if (dl_who_at(run->doc, w) != DL_NONE && !(dl_stand_classes(run, w) & DL_STAND_CONTESTED)) continue;
            uint32_t issue = dl_issue_of_phrase(run, w);
            if (issue != DL_NONE) return dl_stand_pointed(run, issue, "topic");
        }
    return DL_NONE;
}

uint32_t dl_stand_topic(struct dl_stand *run, uint32_t word, uint32_t sentences)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence, topic = DL_NONE;
    for (uint32_t back = 0; back <= sentences && back <= sentence && topic == DL_NONE; back++)
        topic = topic_of(run, sentence - back, word);
    return topic;
}

uint32_t dl_stand_antecedent(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t issue = dl_stand_main(run, word);
    if (issue == DL_NONE) issue = dl_stand_pointed(run, taken_within(run, word, holder, BACK), "taken");
    if (issue == DL_NONE) issue = dl_stand_central(run, word);
    if (issue == DL_NONE) issue = dl_stand_antecedent_within(run, word, holder, BACK);
    if (issue == DL_NONE && !dl_stand_is_short(run)) return DL_NONE; /* of many things */
    if (issue == DL_NONE && run->findings.count > 0) {               /* what the report was about last */
        const struct dl_finding *last = &run->findings.at[run->findings.count - 1];
        int is_near_by = dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, last->predicate)->sentence <= 2 * BACK;
        if (is_near_by && !is_virtue(run, last->issue)) issue = dl_stand_pointed(run, last->issue, "last");
    }
    return issue != DL_NONE ? issue : dl_stand_topic(run, word, BACK);
}

uint32_t dl_stand_points_back(const struct dl_stand *run, uint32_t noun)
{
    if (dl_stand_in(run, noun, DL_LIST_MEASURE)) return 0;
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel != DL_REL_DET && child->rel != DL_REL_DET_PREDET && child->rel != DL_REL_AMOD) continue;
        if (dl_stand_listed(run, c, "this that such these those")) return BACK;
        if (dl_lemma_is(child, "the")) return BACK;
    }
    return 0;
}

/* A noun of the same lemma in the sentences before. */
static int is_named_before(const struct dl_stand *run, uint32_t noun)
{
    struct dl_str lemma = dl_stand_lemma(run, noun);
    for (uint32_t w = noun; w-- > 0 && noun - w <= NAMED_BEFORE;)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN && dl_str_equal(dl_word_at(run->doc, w)->lemma, lemma) &&
            dl_word_at(run->doc, w)->sentence != dl_word_at(run->doc, noun)->sentence)
            return 1;
    return 0;
}

int dl_stand_is_in_question(const struct dl_stand *run, uint32_t object)
{
    const struct dl_word *at = dl_word_at(run->doc, object);
    uint32_t classes = dl_stand_classes(run, object);
    if (run->issue[object] != DL_NONE || classes & (DL_STAND_CARRIER | DL_STAND_AGREEMENT)) return 1;
    if (at->upos == DL_UPOS_PRON) return dl_stand_listed(run, object, "it this that");
    if (at->upos != DL_UPOS_NOUN || classes & DL_STAND_NOTHING || dl_stand_actor(run, object) != DL_NONE) return 0;
    return is_named_before(run, object);
}

/* "the Iran deal": whose it is by the word before it; DL_NONE. */
static uint32_t whose_deal(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        const uint32_t who = c < noun && (rel == DL_REL_COMPOUND || rel == DL_REL_AMOD) ? dl_who_at(run->doc, c) : DL_NONE;
        const uint32_t state = who != DL_NONE && run->doc->entities.at[who].kind != DL_ENTITY_PLACE
                                   ? dl_issue_participant(run, who, 0)
                                   : DL_NONE; /* not "the Geneva accord" */
        if (state != DL_NONE) return state;
    }
    return DL_NONE;
}

static int takes_part(const struct dl_stand *run, uint32_t issue, uint32_t entity)
{
    for (uint32_t i = 0; i < run->issues.at[issue].part_count; i++)
        if (dl_str_equal(run->issues.at[issue].parts[i].key, run->doc->entities.at[entity].actor)) return 1;
    return 0;
}

uint32_t dl_stand_last_deal(const struct dl_stand *run, uint32_t word)
{
    const uint32_t whose = whose_deal(run, word);
    for (uint32_t w = word; w-- > 0;) {
        if (whose != DL_NONE && run->issue[w] != DL_NONE && !takes_part(run, run->issue[w], whose)) continue;
        const struct dl_concept *concept =
            run->issue[w] != DL_NONE ? dl_concepts_at(run->concepts, run->issues.at[run->issue[w]].concept) : NULL;
        if (concept != NULL && (dl_str_ends(concept->name, " deal") || dl_str_is(concept->name, "cease-fire")))
            return run->issue[w];
    }
    return DL_NONE;
}

/* The noun that a relative pronoun stands for, DL_NONE. Of "a corridor to Nakhchivan, which …" the corridor, not the town. */
uint32_t dl_stand_relative_of(const struct dl_stand *run, uint32_t pronoun)
{
    uint32_t clause = dl_word_at(run->doc, pronoun)->head;
    for (uint32_t steps = 0; clause != DL_NONE && steps < 3 && dl_word_at(run->doc, clause)->rel != DL_REL_ACL_RELCL; steps++)
        clause = dl_word_at(run->doc, clause)->head;
    uint32_t noun =
        clause != DL_NONE && dl_word_at(run->doc, clause)->rel == DL_REL_ACL_RELCL ? dl_word_at(run->doc, clause)->head : DL_NONE;
    if (noun == DL_NONE || noun >= pronoun) return DL_NONE;
    uint32_t above = dl_word_at(run->doc, noun)->rel == DL_REL_NMOD ? dl_word_at(run->doc, noun)->head : DL_NONE;
    if (above == DL_NONE) return noun;
    int is_of_ban = dl_word_at(run->doc, pronoun)->rel == DL_REL_OBJ && /* "bans on gay marriage that voters approved" */
                    dl_stand_listed(run, above, "ban prohibition limit restriction cap embargo moratorium curb");
    return is_of_ban || dl_who_at(run->doc, noun) != DL_NONE ? above : noun;
}

/* "struck it down, ending a right": told beside a clause, but of what the same did by it. */
static int is_outcome(const struct dl_stand *run, uint32_t predicate)
{
    const struct dl_word *at = dl_word_at(run->doc, predicate);
    return at->head != DL_NONE && at->head < predicate && dl_stand_listed(run, predicate, "end abolish scrap legalise legalize") &&
           dl_str_ends(at->form, "ing") && dl_stand_case(run, predicate).at == NULL;
}

/* Told in a main clause, not beside one ("six years after it was brokered by Norway"). */
static int is_news(const struct dl_stand *run, const struct dl_finding *told)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, told->predicate)->rel);
    if (told->by != NULL && strcmp(told->by, "reprisal") == 0) return 0; /* an answer to it */
    if (rel == DL_REL_ADVCL && told->stance <= DL_STANCE_AGAINST) return is_outcome(run, told->predicate);
    return rel != DL_REL_ADVCL && rel != DL_REL_ACL && (told->stance == DL_STANCE_FOR || told->stance == DL_STANCE_AGAINST);
}

/* One of them, or the voices of one state: what the Kremlin refuses is no news to its spokesman. */
static int are_one_side(const struct dl_stand *run, uint32_t one, uint32_t other)
{
    if (one == DL_NONE || other == DL_NONE) return 0;
    uint32_t of_one = dl_stand_speaks_for(run, one), of_other = dl_stand_speaks_for(run, other);
    if (one == other || one == of_other || of_one == other) return 1;
    return of_one != DL_NONE && of_one == of_other;
}

/* The Liberals' no, or Poland's among others: no decision. */
static int is_one_vote(const struct dl_stand *run, const struct dl_finding *told)
{
    const struct dl_str sector = run->doc->entities.at[told->holder].sector;
    if (sector.at != NULL && dl_str_listed(sector, "PTY OPP", ' ')) return 1;
    return dl_stand_listed(run, told->predicate, "vote say") && (sector.at == NULL || !dl_str_listed(sector, "LEG JUD", ' '));
}

/* The vote of one of those who decide. */
static int is_vote_of_member(const struct dl_stand *run, const struct dl_finding *told)
{
    const enum dl_entity_kind kind = run->doc->entities.at[told->holder].kind;
    return is_one_vote(run, told) && dl_stand_listed(run, told->predicate, "vote") &&
           (kind == DL_ENTITY_COUNTRY || kind == DL_ENTITY_PERSON || kind == DL_ENTITY_ORGANIZATION) &&
           !dl_str_is(run->doc->entities.at[told->holder].sector, "IGO");
}

/* That, or what somebody says will not be done. */
static int is_no_decision(const struct dl_stand *run, const struct dl_finding *told)
{
    return is_vote_of_member(run, told) ||
           (dl_stand_aux(run, told->predicate, "will would") && dl_stand_negated(run, told->predicate));
}

struct dl_reading dl_stand_news(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    struct dl_reading reading = {dl_stand_antecedent(run, word, DL_NONE), 0};
    if (reading.issue != DL_NONE && reading.issue == dl_stand_main(run, word) &&
        dl_word_at(run->doc, run->central_word)->upos == DL_UPOS_VERB)
        return reading; /* "voted to close it": that is the news, whoever is against */
    const int is_decision = dl_stand_is(run, word, "decision");
    for (uint32_t i = 0; i < run->findings.count && reading.issue != DL_NONE; i++) {
        const struct dl_finding *told = &run->findings.at[i];
        if (!are_one(run, told->issue, reading.issue) || are_one_side(run, told->holder, holder) || !is_news(run, told)) continue;
        if (is_decision && is_no_decision(run, told)) continue;
        reading.turned = told->stance == DL_STANCE_AGAINST;
        dl_stand_pointed(run, reading.issue, "news");
        break;
    }
    return reading;
}

/* What is done to a matter: decided, stopped or undone. */
static int is_deed(const struct dl_stand *run, uint32_t predicate)
{
    if (dl_stand_phrase(run, predicate, "over") != DL_NONE) return 0; /* "blocked the road over the felling": not of that */
    return dl_stand_in(run, predicate, DL_LIST_DEED) ||
           (dl_word_at(run->doc, predicate)->upos == DL_UPOS_VERB && run->cue[predicate] == DL_NONE &&
            dl_stand_particle(run, predicate) != DL_NONE && dl_stand_whole(run, predicate)->classes & DL_STAND_TURN);
}

/* What somebody felt or said of it, and no deed. */
static int is_mood(const struct dl_stand *run, const struct dl_finding *told)
{
    int is_placeless = told->frame != NULL && (told->frame->slot == DL_SLOT_CENTRAL || told->frame->slot == DL_SLOT_CONTEXT);
    return (is_placeless && !is_deed(run, told->predicate)) || dl_stand_senses(run, told->predicate) & DL_SENSE_REACTION;
}

/* "vowed to challenge it in court": nothing is decided by that. */
static int is_vow_to_fight(const struct dl_stand *run, uint32_t predicate)
{
    const uint32_t act =
        dl_stand_listed(run, predicate, "vow promise pledge threaten") ? dl_stand_child(run, predicate, DL_REL_XCOMP) : DL_NONE;
    return act != DL_NONE && dl_stand_listed(run, act, "challenge fight contest sue appeal oppose resist block stop");
}

/* "was for it", "pleaded for it", "fought it to the end": said, and not done. */
static int is_view(const struct dl_stand *run, const struct dl_finding *told)
{
    if (dl_stand_in(run, told->predicate, DL_LIST_AGREEING) || /* "disagreed with it" */
        dl_stand_listed(run, told->predicate, "fight oppose campaign lobby tweet preach resist"))
        return 1;
    if (is_deed(run, told->predicate)) return is_vow_to_fight(run, told->predicate);
    return dl_word_at(run->doc, told->predicate)->upos != DL_UPOS_VERB || run->cue[told->predicate] != DL_NONE;
}

int dl_stand_is_before(const struct dl_stand *run, uint32_t predicate)
{
    DL_EACH_CHILD(run, c, predicate)
    if (dl_word_at(run->doc, c)->rel == DL_REL_AUX && dl_str_is_nocase(dl_word_at(run->doc, c)->form, "had")) return 1;
    return 0;
}

/* "voted to override the president's [veto]": told within what somebody did about it. */
static int is_within_deed(const struct dl_stand *run, const struct dl_finding *told)
{
    if (dl_word_at(run->doc, told->predicate)->upos != DL_UPOS_NOUN) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other->holder != told->holder && are_one(run, other->issue, told->issue) && other->predicate < told->predicate &&
            dl_word_at(run->doc, other->predicate)->upos == DL_UPOS_VERB &&
            dl_is_below(run->doc, told->predicate, other->predicate))
            return 1;
    }
    return 0;
}

/* "proposed the move", "explained the step": his own side's. */
static int is_own_deed(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    return at->rel == DL_REL_OBJ && at->head != DL_NONE && dl_stand_listed(run, noun, "move step decision") &&
           dl_stand_listed(run, at->head, "propose announce explain defend justify endorse");
}

struct dl_reading dl_stand_last_deed(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    int is_ruling = dl_stand_listed(run, word, "judgment judgement verdict ruling"), is_own = is_own_deed(run, word);
    const int is_decision = dl_stand_listed(run, word, "decision vote"), is_step = dl_stand_listed(run, word, "step move");
    struct dl_reading outvoted = {DL_NONE, 0};
    int is_success =
        dl_stand_listed(run, word, "passage breakthrough adoption enactment"); /* it came about, whoever was against it */
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (sentence - dl_word_at(run->doc, told->predicate)->sentence > 2 * BACK) break;
        if (is_ruling && !dl_str_is(run->doc->entities.at[told->holder].sector, "JUD")) continue; /* whoever else spoke since */
        if (is_mood(run, told) || is_view(run, told) || dl_stand_is_before(run, told->predicate) || is_within_deed(run, told))
            continue; /* "Spain was angry. Peru hailed the step." */
        if ((is_decision || is_step) &&
            is_vote_of_member(run, told)) { /* "Mali and Chad voted against it. Benin criticised the decision" */
            if (outvoted.issue == DL_NONE)
                outvoted = (struct dl_reading){told->issue, is_step && told->stance == DL_STANCE_AGAINST};
            continue;
        }
        if (is_decision && is_no_decision(run, told)) continue;
        if (is_news(run, told) && (is_own || !are_one_side(run, told->holder, holder)) &&
            dl_word_at(run->doc, told->predicate)->sentence < sentence)
            return (struct dl_reading){dl_stand_pointed(run, told->issue, "deed"),
                                       told->stance == DL_STANCE_AGAINST && !is_success};
    }
    if (outvoted.issue != DL_NONE) return (struct dl_reading){dl_stand_pointed(run, outvoted.issue, "deed"), outvoted.turned};
    struct dl_reading news = dl_stand_news(run, word, holder);
    return (struct dl_reading){news.issue, news.turned && !is_success};
}

int dl_stand_court_spoke(const struct dl_stand *run, uint32_t word)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (sentence - dl_word_at(run->doc, told->predicate)->sentence > 2 * BACK) return 0;
        if (dl_str_is(run->doc->entities.at[told->holder].sector, "JUD")) return 1;
    }
    return 0;
}

int dl_stand_house_spoke(const struct dl_stand *run, uint32_t word)
{
    const struct dl_finding *told = run->findings.count > 0 ? &run->findings.at[run->findings.count - 1] : NULL;
    return told != NULL && dl_word_at(run->doc, word)->sentence - dl_word_at(run->doc, told->predicate)->sentence <= 2 * BACK &&
           dl_str_is(run->doc->entities.at[told->holder].sector, "LEG");
}

int dl_stand_is_undone(const struct dl_stand *run, uint32_t word, uint32_t issue, uint32_t holder)
{
    uint32_t sentence = dl_word_at(run->doc, word)->sentence,
             far = dl_word_at(run->doc, word)->upos == DL_UPOS_PRON ? 2 * BACK : 4 * BACK;
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (sentence - dl_word_at(run->doc, told->predicate)->sentence > far) return 0;
        if (!are_one(run, told->issue, issue) || are_one_side(run, told->holder, holder) || !is_news(run, told)) continue;
        if (dl_word_at(run->doc, word)->upos == DL_UPOS_PRON && told->frame != NULL && told->how != NULL &&
            told->frame->slot == DL_SLOT_OBJ && !is_deed(run, told->predicate) &&
            dl_stand_senses(run, told->predicate) & DL_SENSE_REACTION && (int)told->stance != told->frame->stance)
            return 1; /* "Peru hailed the decision. Chile regretted it." */
        if (is_one_vote(run, told) || (told->frame != NULL && told->frame->slot == DL_SLOT_CENTRAL))
            continue; /* "announced a petition" */
        if (is_deed(run, told->predicate) && !dl_has_feat(dl_word_at(run->doc, told->predicate), "Tense=Pres") &&
            !dl_stand_aux(run, told->predicate, "will would may might could")) /* "will challenge it": not yet */
            return told->stance == DL_STANCE_AGAINST;
    }
    return 0;
}

/* "declared the vote void … the resolution", "struck the right down … the ruling": by what a paper is called that undid the issue, which is none itself. */
static int is_paper_against(const struct dl_stand *run, uint32_t noun, uint32_t issue)
{
    const int is_ruling = dl_stand_listed(run, noun, "ruling judgment judgement verdict");
    if (!is_ruling && !dl_stand_listed(run, noun, "resolution decree law")) return 0;
    const struct dl_issue *about = &run->issues.at[issue];
    if (dl_concepts_classes(run->concepts, about->head) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT)) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) { /* the first who is told to have done something about it */
        const struct dl_finding *told = &run->findings.at[i];
        if (!are_one(run, told->issue, issue) || !is_news(run, told)) continue;
        const struct dl_str sector = run->doc->entities.at[told->holder].sector;
        if (sector.at == NULL || !dl_str_listed(sector, is_ruling ? "JUD" : "IGO LEG GOV", ' ')) return 0;
        return told->stance == DL_STANCE_AGAINST &&
               dl_word_at(run->doc, told->predicate)->sentence < dl_word_at(run->doc, noun)->sentence &&
               dl_stand_listed(run, told->predicate,
                               is_ruling ? "end strike overturn void quash annul" : "declare condemn abolish outlaw end scrap");
    }
    return 0;
}

int dl_stand_is_refusal_of(const struct dl_stand *run, uint32_t noun, uint32_t issue)
{
    if (is_paper_against(run, noun, issue)) return 1;
    if (!dl_stand_listed(run, noun, "step decision move action announcement refusal")) return 0;
    uint32_t whose = DL_NONE; /* "the American decision" */
    DL_EACH_CHILD(run, c, noun)
    {
        if (dl_stand_is(run, c, "such")) return 0; /* of its kind, to be taken yet: what is in question */
        if (c < noun && whose == DL_NONE) whose = dl_stand_actor(run, c);
    }
    for (uint32_t i = run->findings.count; i-- > 0;) {
        const struct dl_finding *told = &run->findings.at[i];
        if (whose == DL_NONE && is_no_decision(run, told)) continue; /* of those who decide one, or what he says he will do */
        int is_his = (whose == DL_NONE && is_deed(run, told->predicate)) || told->holder == whose ||
                     dl_stand_speaks_for(run, told->holder) == whose;
        if (are_one(run, told->issue, issue) && is_his && is_news(run, told)) return told->stance == DL_STANCE_AGAINST;
    }
    return 0;
}

int dl_stand_is_bare(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (rel == DL_REL_AMOD || rel == DL_REL_COMPOUND || rel == DL_REL_NMOD || rel == DL_REL_ACL || rel == DL_REL_CCOMP)
            return 0;
    }
    return 1;
}
