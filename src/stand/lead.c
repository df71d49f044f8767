/* What the lead says is done, or to be done: what a body decides to do ("voted to dismantle the police"), does or undoes in the first sentence, what
 * people are made or allowed to do, what of a place that people use is to become. A report is about that sooner than about what it names most
 * (central.c). */
#include "stand/finders.h"
#include "stand/run.h"
#include "who/who.h"

enum { BRIEF = 12 /* sentences */ };

int dl_stand_is_body(const struct dl_entity *e)
{
    return e->kind == DL_ENTITY_COUNTRY || e->kind == DL_ENTITY_ORGANIZATION || dl_str_is(e->sector, "GOV") ||
           dl_str_is(e->sector, "LEG");
}

/* "will close the school", "the library is to shut", in the lead: the verb of what is to become of a place that people use; DL_NONE. */
uint32_t dl_lead_closure(const struct dl_stand *run, uint32_t end)
{
    for (uint32_t w = 0; w < run->doc->words.count && dl_word_at(run->doc, w)->sentence < end; w++) {
        uint8_t upos = dl_word_at(run->doc, w)->upos;
        int is_to_be =
            upos == DL_UPOS_ADJ && dl_stand_child(run, w, DL_REL_MARK) != DL_NONE; /* "is to close", as a tagger may see it */
        if (upos != DL_UPOS_VERB && !is_to_be) continue;
        if (!(run->lexeme[w]->kinds & DL_KIND_CLOSES)) continue;
        uint32_t what = dl_stand_done_to(run, w);
        if (what == DL_NONE) what = dl_stand_child(run, w, DL_REL_NSUBJ);
        const uint32_t counted = what != DL_NONE ? dl_stand_phrase(run, what, "of") : DL_NONE; /* "two thirds of its churches" */
        if (counted != DL_NONE && dl_stand_in(run, what, DL_LIST_GROUPING)) what = counted;
        uint32_t to = what != DL_NONE ? dl_stand_phrase(run, w, "to") : DL_NONE; /* "close the square to cars" */
        if (to == DL_NONE && what != DL_NONE) to = dl_stand_phrase(run, what, "to");
        if (to != DL_NONE && dl_stand_listed(run, to, "traffic car vehicle motorist lorry truck driver coach tourist visitor"))
            return w;
        if (what != DL_NONE && run->lexeme[what]->kinds & DL_KIND_FACILITY) return w;
    }
    return DL_NONE;
}

/* "the dredging" or "the inlet" again, behind "dredge the inlet". */
static int is_named_again(const struct dl_stand *run, uint32_t act, uint32_t object)
{
    for (uint32_t w = object + 1; w < run->doc->words.count; w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN &&
            dl_word_at(run->doc, w)->sentence != dl_word_at(run->doc, act)->sentence &&
            (dl_str_equal(run->lemma[w], run->lemma[object]) || dl_stand_is_noun_of(run->lemma[w], run->lemma[act])))
            return 1;
    return 0;
}

/* Not what a man alone has decided; of a plan whoever has it. */
static int is_of_body(const struct dl_stand *run, uint32_t resolving)
{
    if (dl_word_at(run->doc, resolving)->upos != DL_UPOS_VERB) return 1;
    uint32_t who = dl_stand_subject(run, resolving), entity = who != DL_NONE ? dl_stand_actor(run, who) : DL_NONE;
    if (who != DL_NONE && dl_stand_in(run, who, DL_LIST_ELECTORATE)) return 1;       /* "Swiss voters" */
    return entity != DL_NONE && (dl_stand_is_body(&run->doc->entities.at[entity]) || /* also "Barcelona will ban flats" */
                                 run->doc->entities.at[entity].kind == DL_ENTITY_PLACE);
}

/* A place by its name that is no state. */
static int is_land(const struct dl_stand *run, uint32_t word)
{
    const uint32_t entity = dl_word_at(run->doc, word)->upos == DL_UPOS_PROPN ? dl_who_at(run->doc, word) : DL_NONE;
    return dl_word_at(run->doc, word)->ner == DL_NER_B_LOC ||
           (entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_PLACE);
}

/* What an infinitive hangs on: the verb or noun above it, of "turned down a plan on Monday to arm them" the plan. */
static uint32_t resolved_by(const struct dl_stand *run, uint32_t act)
{
    const uint32_t above = dl_word_at(run->doc, act)->head;
    const uint32_t object = dl_word_at(run->doc, act)->rel == DL_REL_ADVCL ? dl_stand_child(run, above, DL_REL_OBJ) : DL_NONE;
    return object != DL_NONE && object < act && dl_stand_in(run, object, DL_LIST_RESOLVING) ? object : above;
}

/* "voted to dismantle the police", "a plan to flood the valley", in the lead: the act, or its object where that is what is wanted ("to
 * build a road"); DL_NONE. What undoes a thing is left to the thing. */
uint32_t dl_lead_resolved(struct dl_stand *run, uint32_t end)
{
    static const char MEANT_WELL[] =
        "encourage investigate address improve boost support study examine review consider discuss visit";
    for (uint32_t w = 0; w < run->doc->words.count && dl_word_at(run->doc, w)->sentence < end; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos != DL_UPOS_VERB || at->head == DL_NONE || at->head > w || !dl_has_feat(at, "VerbForm=Inf")) continue;
        if (!dl_stand_in(run, resolved_by(run, w), DL_LIST_RESOLVING) || dl_stand_classes(run, w) & DL_STAND_TURN ||
            dl_stand_in(run, w, DL_LIST_EMPTY_VERB) || dl_stand_listed(run, w, MEANT_WELL) || !is_of_body(run, resolved_by(run, w)))
            continue;
        uint32_t object = dl_stand_child(run, w, DL_REL_OBJ);
        if (object != DL_NONE && dl_stand_in(run, w, DL_LIST_GOVERNING) && dl_word_at(run->doc, object)->upos == DL_UPOS_NOUN &&
            dl_has_feat(dl_word_at(run->doc, object), "Number=Plur"))
            return w;                                            /* "a plan to arm teachers" */
        if (object != DL_NONE && is_land(run, object)) return w; /* "agreed to hand the islands of Bera to Chad" */
        if (object == DL_NONE || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN ||
            dl_word_at(run->doc, object)->thing == DL_THING_PERSON || dl_stand_actor(run, object) != DL_NONE ||
            (dl_stand_classes(run, object) & DL_STAND_NOTHING && dl_stand_child(run, object, DL_REL_COMPOUND) == DL_NONE &&
             !is_named_again(run, w, object)))
            continue; /* but "tram tracks" */
        if (!(dl_stand_classes(run, w) & DL_STAND_LIGHT)) return w;
        return dl_issue_of_phrase(run, object) != DL_NONE ? object : DL_NONE;
    }
    return DL_NONE;
}

/* A thing that may be quarrelled over, by its class or by what is said of it: not "buried the hatchet". */
static int is_thing_told(struct dl_stand *run, uint32_t noun)
{
    const uint32_t classes = dl_stand_classes(run, noun);
    const uint64_t more = DL_STAND_REL(NMOD) | DL_STAND_REL(COMPOUND) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL);
    if (!(classes & DL_STAND_CONTESTED) && !(run->links[noun].rels & more)) return 0;
    return !(classes & DL_STAND_NOTHING) && dl_issue_of_phrase(run, noun) != DL_NONE;
}

/* The verb of the first sentence that has one, of what is said there that of what is said ("told reporters that he would support it"); DL_NONE. */
static uint32_t lead_verb(const struct dl_stand *run)
{
    for (uint32_t w = 0; w < run->doc->words.count; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        if (at->upos != DL_UPOS_VERB || at->rel != DL_REL_ROOT) continue;
        const uint32_t said = run->cue[w] != DL_NONE ? dl_stand_child(run, w, DL_REL_CCOMP) : DL_NONE;
        return said != DL_NONE && dl_word_at(run->doc, said)->upos == DL_UPOS_VERB ? said : w;
    }
    return DL_NONE;
}

/* "moved the capital to Borneo": what a body does in the first sentence of a brief report that names nothing else; DL_NONE. */
uint32_t dl_lead_done(struct dl_stand *run)
{
    const uint32_t w = run->doc->sentences.count <= BRIEF ? lead_verb(run) : DL_NONE;
    const uint32_t object = w != DL_NONE ? dl_stand_child(run, w, DL_REL_OBJ) : DL_NONE;
    if (object == DL_NONE || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN ||
        (dl_stand_classes(run, w) & DL_STAND_TURN && !dl_stand_in(run, w, DL_LIST_BAN)) ||
        dl_stand_in(run, w, DL_LIST_EMPTY_VERB) || dl_who_at(run->doc, object) != DL_NONE || dl_stand_idiom(run, w) != NULL ||
        !is_of_body(run, w))
        return DL_NONE;
    const struct dl_stance_frame *own = dl_stand_own_frames(run, w);
    if (own != NULL && own->slot == DL_SLOT_OBJ) /* "now backs a waiver": of the waiver */
        return dl_issue_of_phrase(run, object) != DL_NONE ? object : DL_NONE;
    return run->cue[w] == DL_NONE && dl_word_at(run->doc, w)->rel == DL_REL_ROOT ? w : DL_NONE;
}

/* "put off the fining of drivers", "opened its waters to miners": what a body's deed in the first sentence undoes or begins, where that is a thing
 * of its own and, where the report has a noun that it names most, holds that: "a third lane for the motorway"; DL_NONE. */
uint32_t dl_lead_changed(struct dl_stand *run, uint32_t within)
{
    const uint32_t w = dl_stand_is_of_one(run) ? lead_verb(run) : DL_NONE;
    const uint32_t object = w != DL_NONE ? dl_stand_done_to(run, w) : DL_NONE;
    if (object == DL_NONE || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN || !is_of_body(run, w)) return DL_NONE;
    if (!(dl_stand_classes(run, w) & (DL_STAND_TURN | DL_STAND_LIGHT))) return DL_NONE;
    if (dl_word_at(run->doc, object)->thing == DL_THING_PERSON || dl_stand_actor(run, object) != DL_NONE) return DL_NONE;
    const int is_of_other = dl_stand_classes(run, object) & (DL_STAND_CARRIER | DL_STAND_NOTHING) ||
                            dl_stand_listed(run, object, "challenge appeal petition lawsuit suit case complaint");
    if (within != DL_NONE && (is_of_other || !dl_is_below(run->doc, within, object))) return DL_NONE;
    if (run->lexeme[object]->kinds & DL_KIND_MEANS || run->links[w].rels & DL_STAND_REL(XCOMP) ||
        dl_stand_classes(run, object) & DL_STAND_TURNING)
        return DL_NONE; /* "ordered the ballot purged" */
    return is_thing_told(run, object) ? object : DL_NONE;
}

/* "allowed a firm to buy the port", "will send asylum seekers to a barge": what somebody lets others do, or will do to all of a kind; DL_NONE. */
uint32_t dl_lead_let(struct dl_stand *run)
{
    const uint32_t verb = dl_stand_is_of_one(run) ? lead_verb(run) : DL_NONE;
    const uint32_t object = verb != DL_NONE ? dl_stand_child(run, verb, DL_REL_OBJ) : DL_NONE;
    if (object == DL_NONE || !is_of_body(run, verb)) return DL_NONE;
    const uint32_t act = dl_stand_child(run, verb, DL_REL_XCOMP);
    if (act != DL_NONE && dl_word_at(run->doc, act)->upos == DL_UPOS_VERB &&
        dl_stand_listed(run, verb, "allow permit let authorise authorize")) {
        const uint32_t what = dl_stand_child(run, act, DL_REL_OBJ);
        return what != DL_NONE && dl_issue_of_action(run, act, what) != DL_NONE ? act : DL_NONE;
    }
    const int is_to_come = dl_stand_aux(run, verb, "will shall") || dl_stand_child(run, verb, DL_REL_MARK) != DL_NONE;
    if (!is_to_come || !dl_stand_in(run, verb, DL_LIST_GOVERNING) || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN ||
        !dl_has_feat(dl_word_at(run->doc, object), "Number=Plur"))
        return DL_NONE;
    return dl_issue_of_action(run, verb, object) != DL_NONE ? verb : DL_NONE;
}

/* "Pupils will have to leave their phones at the door", "Skiers must stay at home", "Farmers may breed mink again", in the first sentence: what people of
 * a kind are made or allowed to do; DL_NONE. */
uint32_t dl_lead_ruled(struct dl_stand *run)
{
    const uint32_t verb = dl_stand_is_of_one(run) ? lead_verb(run) : DL_NONE;
    const uint32_t who = verb != DL_NONE ? dl_stand_own_subject(run, verb) : DL_NONE;
    if (who == DL_NONE || dl_word_at(run->doc, who)->upos != DL_UPOS_NOUN || !dl_has_feat(dl_word_at(run->doc, who), "Number=Plur"))
        return DL_NONE;
    uint32_t act = dl_stand_is(run, verb, "have") ? dl_stand_child(run, verb, DL_REL_XCOMP) : DL_NONE;
    if (act == DL_NONE && dl_stand_aux(run, verb, "must may shall")) act = verb;
    if (act == DL_NONE || dl_word_at(run->doc, act)->upos != DL_UPOS_VERB || dl_stand_in(run, act, DL_LIST_EMPTY_VERB))
        return DL_NONE;
    const uint32_t object = dl_stand_child(run, act, DL_REL_OBJ);
    if (object == DL_NONE || dl_issue_of_action(run, act, object) != DL_NONE) return act;
    return dl_issue_of_phrase(run, object) != DL_NONE ? object : DL_NONE;
}

/* "a shipload of maize": what there is so much of; else the noun. */
static uint32_t within_container(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t of = dl_stand_phrase(run, noun, "of");
    return of != DL_NONE && dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN && dl_stand_in(run, noun, DL_LIST_CONTAINER) ? of
                                                                                                                          : noun;
}

/* "a plan to close the sea to fishing", "a proposal that …": what carries a matter, told with it. */
static int is_told_carrier(const struct dl_stand *run, uint32_t noun)
{
    uint32_t first, last;
    if (dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN || !(dl_stand_classes(run, noun) & DL_STAND_CARRIER)) return 0;
    dl_issue_words_with_more(run, noun, &first, &last);
    return last > noun;
}

/* The issue of a thing that a report may be about: of no person, time, place or actor, and no word that says too little; DL_NONE. */
static uint32_t issue_of_led(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN) return DL_NONE;
    if (at->thing == DL_THING_PERSON || at->thing == DL_THING_TIME || is_land(run, word)) return DL_NONE;
    if (run->lexeme[word]->kinds & (DL_KIND_MEANS | DL_KIND_ILL | DL_KIND_GOOD) ||
        run->senses[word] & (DL_SENSE_VIRTUE | DL_SENSE_OUTCOME) ||
        dl_stand_listed(run, word, "percent cent yes no lot right euro dollar pound million billion"))
        return DL_NONE;
    const uint64_t more = DL_STAND_REL(NMOD) | DL_STAND_REL(COMPOUND) | DL_STAND_REL(ACL) | DL_STAND_REL(ACL_RELCL) |
                          DL_STAND_REL(AMOD) | DL_STAND_REL(NMOD_POSS);
    if (!(run->links[word].rels & more) && !(dl_stand_classes(run, word) & DL_STAND_CONTESTED))
        return DL_NONE; /* "buried the hatchet" */
    run->takes_any = is_told_carrier(run, word);
    const uint32_t issue = dl_issue_of_phrase(run, word);
    run->takes_any = 0;
    return issue;
}

/* The verb takes a side, decides or undoes: "rejected", "pulled out of". */
static int is_siding(const struct dl_stand *run, uint32_t verb)
{
    return dl_stand_frames(run, verb) != NULL || dl_stand_in(run, verb, DL_LIST_DEED) ||
           dl_stand_in(run, verb, DL_LIST_PUNISHING) || dl_stand_whole(run, verb)->classes & DL_STAND_TURN;
}

/* Of a quarrel, a protest or a blow at somebody: "clashed", "marched", "blocked the road". */
static int is_quarrel(const struct dl_stand *run, uint32_t verb)
{
    return dl_stand_in(run, verb, DL_LIST_PUNISHING) ||
           dl_stand_listed(run, verb,
                           "clash quarrel row split divide block join occupy stay grill argue fight feud wrangle unite campaign "
                           "mobilise mobilize");
}

/* "occupied the university to stop a rise in fees", "walked out to demand smaller classes": what that is to stop or win; DL_NONE. */
static uint32_t purpose_of(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (c < verb || (rel != DL_REL_ADVCL && rel != DL_REL_XCOMP) || !dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf"))
            continue;
        if (dl_stand_own_frames(run, c) == NULL && !(dl_stand_classes(run, c) & DL_STAND_TURN) &&
            !dl_stand_listed(run, c, "win get secure obtain"))
            continue;
        const uint32_t object = dl_stand_child(run, c, DL_REL_OBJ);
        if (object != DL_NONE && dl_who_at(run->doc, object) == DL_NONE) return object;
    }
    return DL_NONE;
}

/* "marched against the jailing of an editor", "blocked the road over the felling of trees": what the first sentence says a quarrel is over; DL_NONE. */
uint32_t dl_lead_over(struct dl_stand *run)
{
    const uint32_t verb = dl_stand_is_of_one(run) ? lead_verb(run) : DL_NONE;
    if (verb == DL_NONE || !is_quarrel(run, verb)) return DL_NONE;
    const uint32_t object = dl_stand_done_to(run, verb);
    uint32_t over = dl_stand_phrase(run, verb, "over against");
    if (over == DL_NONE && object != DL_NONE) over = dl_stand_phrase(run, object, "over");
    if (over == DL_NONE) over = purpose_of(run, verb);
    if (over == DL_NONE || dl_stand_in(run, over, DL_LIST_SETTING)) return DL_NONE;
    return issue_of_led(run, over) != DL_NONE ? over : DL_NONE;
}

/* "wants to dig for iron beside the lake. Herders say the mine would …": the first thing of a kind that is quarrelled over which the second or third
 * sentence names as known, though none was named; DL_NONE. */
uint32_t dl_lead_associated(struct dl_stand *run)
{
    enum { WITHIN = 3 /* sentences */ };
    if (!dl_stand_is_of_one(run)) return DL_NONE;
    const struct dl_doc *doc = run->doc;
    for (uint32_t i = 1; i < WITHIN && i < doc->sentences.count; i++)
        for (uint32_t w = doc->sentences.at[i].word; w < doc->sentences.at[i].word + doc->sentences.at[i].words; w++) {
            if (dl_word_at(doc, w)->upos != DL_UPOS_NOUN || !(run->lexeme[w]->classes & DL_STAND_CONTESTED)) continue;
            if (!dl_stand_is_bare(run, w) || !dl_stand_has_determiner(run, w, "the") || dl_who_at(doc, w) != DL_NONE) continue;
            if (run->lexeme[w]->classes & (DL_STAND_AGREEMENT | DL_STAND_CARRIER) || run->lexeme[w]->kinds & DL_KIND_MEANS)
                continue;
            return dl_issue_of_phrase(run, w) != DL_NONE ? w : DL_NONE;
        }
    return DL_NONE;
}

/* "were grilled over the choice of a vaccine", "turned away a shipload of maize", "a plan to close the bay has run aground": what the first sentence
 * takes a side on, or plans; DL_NONE. */
uint32_t dl_lead_disputed(struct dl_stand *run)
{
    const uint32_t verb = dl_stand_is_of_one(run) ? lead_verb(run) : DL_NONE;
    if (verb == DL_NONE) return DL_NONE;
    const uint32_t object = dl_stand_done_to(run, verb), subject = dl_stand_own_subject(run, verb);
    uint32_t over = dl_stand_phrase(run, verb, "over against");
    if (over == DL_NONE && object != DL_NONE) over = dl_stand_phrase(run, object, "over against");
    const uint32_t may[] = {over, object, subject, dl_stand_phrase(run, verb, "out of from to for with on")};
    for (uint32_t i = 0; i < sizeof may / sizeof *may; i++) {
        const uint32_t word = may[i] != DL_NONE ? within_container(run, may[i]) : DL_NONE;
        if (word == DL_NONE || (i > 0 && !is_siding(run, verb) && !is_told_carrier(run, word))) continue;
        if (issue_of_led(run, word) != DL_NONE) return word;
    }
    return DL_NONE;
}
