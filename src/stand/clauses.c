/* What a clause is about: what its verb does to a thing is an issue itself, or is what happens to one ("lifting sanctions", "continue to supply",
 * "to ban it"), which then stands the other way round where that is its end. */
#include "stand/reading.h"
#include "stand/finders.h"
#include "who/who.h"

static const struct dl_reading nothing = {DL_NONE, 0};

/* Who takes part by the verb: "provide Kiev with weapons", "supply weapons to Kiev". */
static uint32_t with_participants(struct dl_stand *run, uint32_t verb, uint32_t target, uint32_t issue)
{
    uint32_t words[4], count = 0;
    const struct dl_concept *concept = issue != DL_NONE ? dl_concepts_at(run->concepts, run->issues.at[issue].concept) : NULL;
    if (concept == NULL) return issue;
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (c == target || count == 4) continue;
        struct dl_str slot = dl_stand_case(run, c);
        if (rel == DL_REL_IOBJ || rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) slot = DL_STR("for");
        else if (dl_rel_base(rel) != DL_REL_OBL) continue;
        if (slot.at != NULL && dl_str_listed(slot, concept->slots.at, ' ')) words[count++] = c;
    }
    return dl_issue_with(run, issue, words, count, target);
}

static uint32_t object_of(const struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_done_to(run, verb),
             inner = dl_stand_child(run, verb, DL_REL_IOBJ); /* "allow it", "repeal the law, whatever …", as a parser may see it */
    if (inner != DL_NONE && (object == DL_NONE || dl_stand_listed(run, object, "whatever what"))) object = inner;
    DL_EACH_CHILD(run, c, verb) /* "repeal and replace the law" */
    if (object == DL_NONE && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_word_at(run->doc, c)->upos == DL_UPOS_VERB &&
        c - verb <= 2)
        object = dl_stand_child(run, c, DL_REL_OBJ);
    if (object == DL_NONE) object = dl_stand_behind_particle(run, verb);
    const struct dl_word *at = dl_word_at(run->doc, verb);
    int is_participle = at->head != DL_NONE && dl_has_feat(at, "VerbForm=Part"); /* "wants the embargo lifted" */
    if (object == DL_NONE && is_participle && at->rel == DL_REL_XCOMP) object = dl_stand_child(run, at->head, DL_REL_OBJ);
    return object;
}

/* The object, or where that is who gets it, the phrase with "with". */
static struct dl_reading read_object(struct dl_stand *run, uint32_t verb, uint32_t holder, int depth)
{
    uint32_t target = object_of(run, verb), with = dl_stand_phrase(run, verb, "with");
    if (with != DL_NONE && (target == DL_NONE || dl_who_at(run->doc, target) != DL_NONE) && run->issue[with] != DL_NONE)
        target = with;
    if (target == DL_NONE) return nothing;
    struct dl_reading reading = dl_read_noun(run, target, holder, depth + 1);
    if (reading.issue == DL_NONE && dl_stand_classes(run, target) & DL_STAND_CARRIER) { /* "building a bridge to membership" */
        uint32_t phrase = dl_stand_phrase(run, verb, "to for of on towards in");        /* "take part in the talks" */
        if (phrase != DL_NONE) reading = dl_read_noun(run, phrase, holder, depth + 1);
    }
    reading.issue = with_participants(run, verb, target, reading.issue);
    return reading;
}

int dl_issue_is_made_so(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    if (!dl_stand_listed(run, verb, "make set keep hold render declare") || dl_word_at(run->doc, object)->upos != DL_UPOS_NOUN ||
        object < verb || (run->issue[object] != DL_NONE && run->issues.at[run->issue[object]].concept != DL_NONE))
        return 0;
    const uint32_t so = dl_stand_child(run, verb, DL_REL_XCOMP);
    return so != DL_NONE && so > object && dl_word_at(run->doc, so)->upos == DL_UPOS_ADJ;
}

/* The clause that a verb governs and hands on: "continue to …", "work on …ing". */
static uint32_t handed_on(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (object != DL_NONE && (dl_stand_is(run, verb, "use") || dl_issue_is_made_so(run, verb, object)))
        return DL_NONE; /* "use talks to end it" */
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (c > verb && rel == DL_REL_CCOMP && dl_stand_asks(run, c))
            return DL_NONE; /* "to learn whether he complied with the law" */
        if (c > verb && (rel == DL_REL_XCOMP || rel == DL_REL_CCOMP)) return c;
        int is_purpose = dl_stand_child(run, c, DL_REL_MARK) != DL_NONE && dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf");
        if (c > verb && rel == DL_REL_ADVCL && !is_purpose && dl_str_listed(dl_stand_case(run, c), "on in at to", ' '))
            return c; /* not "in order to" */
        if (c > verb && rel == DL_REL_ADVCL && dl_stand_case(run, c).at == NULL &&
            dl_lemma_is(dl_word_at(run->doc, verb), "invite"))
            return c;
    }
    return DL_NONE;
}

/* "the tariff lowered", behind the verb or the object. */
static int is_made_away(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    for (int i = 0; i < 2; i++) DL_EACH_CHILD(run, c, i == 0 ? object : verb)
        {
            const struct dl_word *child = dl_word_at(run->doc, c);
            int is_participle = c > object && child->upos == DL_UPOS_VERB && dl_has_feat(child, "VerbForm=Part") &&
                                (child->rel == DL_REL_ACL || child->rel == DL_REL_XCOMP);
            if (is_participle && dl_stand_classes(run, c) & DL_STAND_TURN) return 1;
        }
    return 0;
}

/* "keep output low" */
static int is_kept_low(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    for (int i = 0; i < 2; i++) DL_EACH_CHILD(run, c, i == 0 ? object : verb)
    if (c > object && dl_stand_listed(run, c, "low down closed out shut frozen short small illegal away")) return 1;
    return 0;
}

/* What a verb without an object is about: "pay for the wall", "vote on the bill", "return to the treaty". */
static struct dl_reading read_preposition(struct dl_stand *run, uint32_t verb, uint32_t holder, int depth)
{
    static const char VERBS[] =
        "pay work vote participate contribute agree commit consent stick adhere return comply engage proceed go come act take talk "
        "stay remain abide";
    if (!dl_stand_listed(run, verb, VERBS)) return nothing;
    uint32_t phrase = dl_stand_phrase(run, verb, "for on to with in against by");
    if (phrase != DL_NONE && dl_who_at(run->doc, phrase) != DL_NONE && dl_lemma_is(dl_word_at(run->doc, verb), "return"))
        return (struct dl_reading){dl_issue_of_action(run, verb, phrase), 0}; /* "return to the commission" */
    if (phrase == DL_NONE || dl_who_at(run->doc, phrase) != DL_NONE) return nothing;
    const int is_bare = !(run->links[phrase].rels & (DL_STAND_REL(DET) | DL_STAND_REL(NMOD_POSS)));
    if (dl_stand_is(run, verb, "pay") && is_bare && run->issue[phrase] == DL_NONE && dl_stand_own_subject(run, verb) != DL_NONE &&
        !(dl_stand_classes(run, phrase) & DL_STAND_CONTESTED))
        return (struct dl_reading){dl_issue_of_action(run, verb, phrase), 0}; /* "that the rich pay for floods": not the floods */
    struct dl_reading reading = dl_read_noun(run, phrase, holder, depth + 1);
    if (dl_stand_case(run, phrase).at != NULL && dl_str_is(dl_stand_case(run, phrase), "against")) reading.turned = !reading.turned;
    return reading;
}

/* By the stance lexicon: "vowed to fight the law" is about the law, turned; "decided to back the truce" is about the truce. */
static struct dl_reading read_by_frame(struct dl_stand *run, uint32_t verb, uint32_t holder, int depth)
{
    if (dl_stand_in(run, verb, DL_LIST_BAN)) return nothing;
    const struct dl_stance_frame *frame = dl_stand_idiom(run, verb);
    if (frame == NULL) frame = dl_stand_frames(run, verb);
    for (; frame != NULL; frame = dl_stances_at(run->stances, frame->next)) {
        int is_side = frame->stance == DL_STANCE_FOR || frame->stance == DL_STANCE_AGAINST;
        if (frame->upos != DL_UPOS_VERB || !is_side || (frame->slot != DL_SLOT_OBJ && frame->slot != DL_SLOT_PREPOSITION)) continue;
        uint32_t slot = dl_stand_in_slot(run, verb, frame);
        if (slot != DL_NONE && dl_stand_is_mere_act(run, verb, frame, slot)) continue;
        struct dl_reading reading = slot != DL_NONE ? dl_read_noun(run, slot, holder, depth + 1) : nothing;
        if (reading.issue == DL_NONE) continue;
        if (frame->stance == DL_STANCE_AGAINST) reading.turned = !reading.turned;
        return reading;
    }
    return nothing;
}

/* "the blockade must end", "the talks should go on": about the subject, if that is a known issue. */
static struct dl_reading read_subject(struct dl_stand *run, uint32_t verb, uint32_t holder)
{
    struct dl_str lemma = dl_stand_lemma(run, verb);
    int ends = dl_str_listed(lemma, "end stop cease fall collapse expire go", ' '),
        lasts = dl_str_listed(lemma, "continue remain stay resume prevail begin start proceed hold last succeed", ' ');
    if (ends && dl_stand_particle(run, verb) != DL_NONE) ends = 0; /* "go on" */
    uint32_t subject = ends || lasts ? dl_stand_child(run, verb, DL_REL_NSUBJ) : DL_NONE;
    uint32_t left = dl_stand_child(run, verb, DL_REL_XCOMP);
    int is_let = ends && left != DL_NONE && dl_str_starts(dl_stand_lemma(run, left), "un"); /* "must not go unanswered" */
    if (is_let) ends = 0;
    uint32_t on = dl_stand_particle(run, verb);
    if (subject == DL_NONE && on != DL_NONE && dl_str_is(lemma, "go") && dl_stand_listed(run, on, "on ahead"))
        subject = dl_stand_child(run, verb, DL_REL_NSUBJ);
    if (subject == DL_NONE || dl_stand_child(run, verb, DL_REL_OBJ) != DL_NONE) return nothing;
    uint32_t issue = run->issue[subject];
    if (issue == DL_NONE && dl_stand_listed(run, subject, "it this that")) /* "this must stop" */
        issue = dl_read_pronoun(run, subject, holder).issue;
    if (issue == DL_NONE && (ends || is_let) && dl_word_at(run->doc, subject)->upos == DL_UPOS_NOUN &&
        dl_stand_aux(run, verb, "must should"))
        issue = dl_issue_of_phrase(run, subject); /* "the debt brake must go" */
    return (struct dl_reading){issue, issue != DL_NONE && ends};
}

const struct dl_concept_verb *dl_stand_concept_verb(const struct dl_stand *run, uint32_t verb)
{
    uint32_t particle = dl_stand_particle(run, verb);
    char buffer[DL_STAND_KEY];
    if (particle == DL_NONE) return dl_concepts_verb(run->concepts, run->lexeme[verb]);
    struct dl_str both = dl_stand_joined(dl_stand_lemma(run, verb), dl_stand_lemma(run, particle), buffer);
    return both.at != NULL ? dl_concepts_verb(run->concepts, dl_lexicon_find(run->lexicon, both)) : NULL;
}

/* "should be compulsory", "must be illegal": about the subject. */
static struct dl_reading read_adjective(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    struct dl_str lemma = dl_stand_lemma(run, word);
    int keeps = dl_str_listed(lemma, "compulsory mandatory legal lawful free available possible permanent binding", ' '),
        ends = dl_str_listed(lemma, "illegal unlawful impossible over voluntary optional", ' ');
    uint32_t subject = keeps || ends ? dl_stand_child(run, word, DL_REL_NSUBJ) : DL_NONE;
    struct dl_reading reading = subject != DL_NONE ? dl_read_noun(run, subject, holder, depth + 1) : nothing;
    if (reading.issue != DL_NONE && ends != dl_stand_negated(run, word)) reading.turned = !reading.turned;
    return reading;
}

static int is_money(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_listed(run, noun, "billion million trillion dollar euro pound yen yuan franc rupee") &&
           (dl_stand_child(run, noun, DL_REL_NUMMOD) != DL_NONE || dl_word_at(run->doc, noun)->upos == DL_UPOS_NUM);
}

/* Whether an object is what the clause behind it is of: "make [any firm] wait", not "get the tariff lowered". */
static int does_more(const struct dl_stand *run, uint32_t object, uint32_t clause)
{
    if (clause == DL_NONE || object > clause || dl_word_at(run->doc, clause)->upos != DL_UPOS_VERB) return 0;
    return !dl_has_feat(dl_word_at(run->doc, clause), "VerbForm=Part");
}

/* "take part in a breakfast"; not "vote on Sweden". */
static int is_of_something(const struct dl_stand *run, uint32_t verb)
{
    uint32_t phrase = dl_stand_phrase(run, verb, "in to on at with");
    return phrase != DL_NONE && dl_who_at(run->doc, phrase) == DL_NONE;
}

/* "a resolution condemning the dam" */
static int is_against_object(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_stance_frame *frame = dl_stand_on_object(run, dl_stand_frames(run, verb));
    return frame != NULL && frame->stance == DL_STANCE_AGAINST;
}

/* "that there will be no referendum", "urged it to press ahead", "doing so", "get rid of it": verbs that are of something by a phrase of their
 * own; whether this is one. */
static int read_phrase_verb(struct dl_stand *run, uint32_t word, uint32_t holder, int depth, struct dl_reading *out)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    const int negated = dl_stand_negated(run, word) != 0;
    if (dl_lemma_is(at, "be") && dl_stand_child(run, word, DL_REL_EXPL) != DL_NONE) {
        uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
        struct dl_reading own = subject != DL_NONE ? dl_read_noun(run, subject, holder, depth + 1) : nothing;
        *out = (struct dl_reading){own.issue, own.turned != negated};
        return 1;
    }
    int direction = at->upos == DL_UPOS_VERB && dl_stand_has_main(run) ? dl_stand_direction(run, word) : 0; /* "to think again" */
    uint32_t onward = direction != 0 ? dl_stand_main(run, word) : DL_NONE;
    if (onward != DL_NONE) { /* "asked the House to think again", which has rejected it: for it */
        if (direction < 0 && dl_stand_is_asked_of_foe(run, word)) direction = 1;
        *out = (struct dl_reading){onward, (direction < 0) != negated};
        return 1;
    }
    uint32_t so = dl_lemma_is(at, "do") ? dl_stand_child(run, word, DL_REL_ADVMOD) : DL_NONE;
    if (so != DL_NONE && so > word && dl_lemma_is(dl_word_at(run->doc, so), "so")) {
        *out = (struct dl_reading){dl_stand_antecedent(run, word, DL_NONE), negated};
        return 1;
    }
    uint32_t rid = dl_lemma_is(at, "get") ? dl_stand_child(run, word, DL_REL_XCOMP) : DL_NONE;
    if (rid == DL_NONE || !dl_lemma_is(dl_word_at(run->doc, rid), "rid")) return 0;
    uint32_t of = dl_stand_phrase(run, rid, "of");
    struct dl_reading own = of != DL_NONE ? dl_read_noun(run, of, holder, depth + 1) : nothing;
    *out = (struct dl_reading){own.issue, own.turned == negated};
    return 1;
}

/* "urged voters to say no to the terms", "advised the council to say yes": whether an answer is given to something. */
static int read_answer(struct dl_stand *run, uint32_t word, uint32_t holder, int depth, struct dl_reading *out)
{
    int answer = dl_stand_answers(run, word);
    if (answer < 0) return 0;
    uint32_t asked = dl_stand_phrase(run, word, "to on");
    if (asked != DL_NONE) {
        *out = dl_read_noun(run, asked, holder, depth + 1);
        if (out->issue != DL_NONE) out->turned = out->turned != (answer == DL_STANCE_AGAINST);
        return out->issue != DL_NONE;
    }
    uint32_t main = answer <= DL_STANCE_AGAINST ? dl_stand_main(run, word) : DL_NONE;
    if (main != DL_NONE) *out = (struct dl_reading){main, answer == DL_STANCE_AGAINST};
    return main != DL_NONE;
}

/* The classes that a verb has with this object. */
static uint32_t classes_with(const struct dl_stand *run, uint32_t verb, uint32_t object)
{
    uint32_t classes = dl_stand_classes(run, verb);
    if (object == DL_NONE) return classes;
    const int is_known = run->issue[object] != DL_NONE, is_ban = dl_stand_in(run, verb, DL_LIST_BAN);
    if (is_known && is_ban) classes |= DL_STAND_TURN;
    if (dl_lemma_is(dl_word_at(run->doc, verb), "cut") && dl_stand_classes(run, object) & DL_STAND_AGREEMENT)
        classes = (classes & ~(uint32_t)DL_STAND_TURN) | DL_STAND_LIGHT; /* "cut a deal" */
    if (dl_stand_in(run, object, DL_LIST_WAY)) classes &= ~(uint32_t)DL_STAND_TURN;
    if (!is_known && is_ban && dl_word_at(run->doc, object)->upos == DL_UPOS_NOUN && !dl_stand_is_in_question(run, object))
        classes &= ~(uint32_t)DL_STAND_TURN; /* "a bill to ban plastic bags": of the ban */
    return classes;
}

/* What its object says that a verb of these classes is of; next is the clause that it hands on to. */
static struct dl_reading read_with_object(struct dl_stand *run, uint32_t word, uint32_t object, uint32_t next, uint32_t classes,
                                          uint32_t holder, int depth)
{
    const int is_light = (classes & DL_STAND_LIGHT) != 0, is_turn = (classes & DL_STAND_TURN) != 0;
    struct dl_reading reading = nothing;
    if (object == DL_NONE) return is_light || is_turn ? read_object(run, word, holder, depth) : nothing;
    if (dl_issue_is_made_so(run, word, object)) reading.issue = dl_issue_of_action(run, word, object);
    if (reading.issue != DL_NONE) return reading;
    const int is_known = run->issue[object] != DL_NONE;
    if (is_turn && !is_known && dl_stand_is_of_one(run) && dl_stand_is_bare(run, object) && dl_stand_points_back(run, object) > 0 &&
        dl_stand_classes(run, object) & DL_STAND_NOTHING && dl_stand_actor(run, object) == DL_NONE)
        reading.issue = dl_stand_main(run, word); /* "give up the line", of a railway */
    if (reading.issue != DL_NONE) return reading;
    if (!is_light && !is_turn && is_money(run, object)) reading.issue = dl_issue_of_action(run, word, object);
    if (reading.issue != DL_NONE) return reading;                             /* "borrow 90 billion": not the 90 billion */
    if ((is_light && !does_more(run, object, next)) || is_turn || is_known || /* "make the banks pay": not the banks */
        dl_stand_in(run, object, DL_LIST_BAN))                                /* "keep the ban on it" */
        reading = read_object(run, word, holder, depth);
    if (is_known && !is_light && !is_turn && is_against_object(run, word)) reading.turned = !reading.turned;
    if (dl_stand_listed(run, word, "see have get keep") && (is_made_away(run, word, object) || is_kept_low(run, word, object)))
        reading.turned = !reading.turned; /* "would like to see the tariff lowered" */
    return reading;
}

/* What a verb is of that hands nothing on; *classes: its classes there, without the turning ones where the act itself is the issue. */
static struct dl_reading read_own(struct dl_stand *run, uint32_t word, uint32_t object, uint32_t next, uint32_t holder, int depth,
                                  uint32_t *classes)
{
    const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, word)->rel;
    *classes = classes_with(run, word, object);
    struct dl_reading reading = read_with_object(run, word, object, next, *classes, holder, depth);
    if (reading.issue == DL_NONE && object == DL_NONE) reading = read_preposition(run, word, holder, depth);
    if (reading.issue == DL_NONE && object == DL_NONE) {
        reading = read_subject(run, word, holder);
        if (reading.issue != DL_NONE) *classes &= ~(uint32_t)DL_STAND_TURN;
    }
    if (reading.issue == DL_NONE && !(*classes & DL_STAND_TURN)) reading = read_by_frame(run, word, holder, depth);
    if (reading.issue == DL_NONE && object == DL_NONE && dl_stand_senses(run, word) & DL_SENSE_POINTING_ACT &&
        !is_of_something(run, word) && !(dl_stand_is(run, word, "go") && dl_stand_phrase(run, word, "to into on") != DL_NONE))
        reading.issue = dl_stand_antecedent_within(run, word, DL_NONE, 2); /* "weighs whether to sign" */
    if (reading.issue != DL_NONE) return reading;
    *classes &= ~(uint32_t)DL_STAND_TURN;
    if (!dl_stand_is_told_as_done(run, word)) reading.issue = dl_issue_of_action(run, word, object);
    uint32_t it = object == DL_NONE && reading.issue == DL_NONE ? dl_stand_child(run, word, DL_REL_NSUBJ) : DL_NONE;
    if (it != DL_NONE && it < word && dl_stand_listed(run, it, "it this that"))
        reading = dl_read_pronoun(run, it, holder); /* "wants it kept" */
    if (reading.issue == DL_NONE && object == DL_NONE && (rel == DL_REL_CCOMP || rel == DL_REL_XCOMP))
        reading.issue = dl_issue_of_clause(run, word);
    return (struct dl_reading){reading.issue, 0};
}

/* "join the peacekeeping force", "negotiate a treaty": what is joined is the issue. */
static int is_issue_itself(const struct dl_stand *run, uint32_t object)
{
    return run->issue[object] != DL_NONE ||
           (dl_stand_classes(run, object) & DL_STAND_AGREEMENT && dl_who_at(run->doc, object) == DL_NONE);
}

/* "(that) no bridge be built", "(that) nobody pay for it": the subject denies the clause. */
static int is_denied_by_subject(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t subject = dl_stand_own_subject(run, verb);
    return subject != DL_NONE && subject < verb && !dl_stand_negated(run, verb) &&
           (dl_stand_has_determiner(run, subject, "no") || dl_stand_listed(run, subject, "nobody no-one none"));
}

/* "bar funds from supporting the campaign", "block the reserve from drilling": what is kept from being done; whether it is that, also where nothing
 * is quarrelled over in it and only the act itself is left. */
static int read_kept_from(struct dl_stand *run, uint32_t verb, uint32_t object, uint32_t holder, int depth, struct dl_reading *out)
{
    if (object == DL_NONE || !dl_stand_listed(run, verb, "bar block ban prohibit prevent stop exclude")) return 0;
    const uint32_t from = dl_stand_phrase(run, verb, "from");
    if (from == DL_NONE || from < object) return 0;
    if (dl_word_at(run->doc, from)->upos == DL_UPOS_VERB) *out = dl_read_verb(run, from, holder, depth + 1);
    else if (run->issue[from] != DL_NONE) *out = (struct dl_reading){run->issue[from], 0};
    else return 0;
    const struct dl_issue *issue = out->issue != DL_NONE ? &run->issues.at[out->issue] : NULL;
    const int is_known =
        issue != NULL && (issue->concept != DL_NONE || (issue->word != from && dl_stand_is_in_question(run, issue->word)));
    if (is_known) out->turned = !out->turned;
    else *out = (struct dl_reading){dl_issue_of_action(run, verb, object), 0};
    return out->issue != DL_NONE;
}

/* "join Democrats in passing the bill": to do what they do, and be no member. */
static int joins_in_doing(const struct dl_stand *run, uint32_t verb)
{
    const uint32_t in = dl_stand_is(run, verb, "join") ? dl_stand_phrase(run, verb, "in") : DL_NONE;
    return in != DL_NONE && dl_word_at(run->doc, in)->upos == DL_UPOS_VERB;
}

struct dl_reading dl_read_verb(struct dl_stand *run, uint32_t word, uint32_t holder, int depth)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    struct dl_reading reading = nothing;
    if (depth > DL_READING_DEPTH) return nothing;
    if (at->upos == DL_UPOS_ADJ && dl_stand_child(run, word, DL_REL_COP) != DL_NONE)
        reading = read_adjective(run, word, holder, depth);
    if (reading.issue != DL_NONE) return reading;
    reading = at->rel == DL_REL_OBJ ? dl_read_substitute(run, word, holder, depth) : nothing; /* a noun taken for a verb */
    if (reading.issue != DL_NONE) return reading;
    if (at->upos == DL_UPOS_NOUN || at->upos == DL_UPOS_PROPN) {
        reading.issue = dl_issue_of_becoming(run, word, holder);
        return reading.issue != DL_NONE ? reading : dl_read_noun(run, word, holder, depth);
    }
    if (read_phrase_verb(run, word, holder, depth, &reading)) return reading;
    uint32_t classes = dl_stand_classes(run, word), next = handed_on(run, word), object = object_of(run, word);
    if (read_kept_from(run, word, object, holder, depth, &reading)) {
        if (dl_stand_negated(run, word)) reading.turned = !reading.turned;
        return reading;
    }
    const struct dl_concept_verb *concept = dl_stand_concept_verb(run, word);
    if (concept != NULL && ((object != DL_NONE && is_issue_itself(run, object)) || joins_in_doing(run, word))) concept = NULL;
    if (object != DL_NONE) reading.issue = dl_issue_of_pair(run, word, object); /* "withdraw troops" */
    int is_pair = reading.issue != DL_NONE;
    if (concept != NULL && !is_pair) reading.issue = dl_issue_of_verb(run, word, concept, holder);
    if (read_answer(run, word, holder, depth, &reading)) return reading;
    if (reading.issue == DL_NONE && next != DL_NONE) {
        reading = dl_read_verb(run, next, holder, depth + 1);
        if (dl_stand_listed(run, word, "decline refuse") && !(classes & DL_STAND_TURN)) reading.turned = !reading.turned;
    }
    if (reading.issue == DL_NONE && at->upos == DL_UPOS_VERB) reading = read_own(run, word, object, next, holder, depth, &classes);
    if (reading.issue == DL_NONE) return nothing;
    const int is_itself = dl_str_equal_nocase(run->issues.at[reading.issue].head, run->lemma[word]); /* "leaving", of "Leave" */
    if (classes & DL_STAND_TURN && concept == NULL && !is_pair && !is_itself) reading.turned = !reading.turned;
    if (dl_stand_negated(run, word) || is_denied_by_subject(run, word)) reading.turned = !reading.turned;
    return reading;
}
