/* Who stands so: the subject of a predicate, the agent of a passive, the owner of a noun, all that are joined to it; and whose finding is
 * none, since the report does not say who it is. */
#include "stand/finders.h"
#include "who/who.h"

/* "nobody in Tallinn", "no state", "what authority": it names none. */
static int is_unnamed(const struct dl_stand *run, const struct dl_mention *mention)
{
    if (mention->head >= run->doc->words.count) return 0;
    if (dl_stand_listed(run, mention->head, "nobody none no-one nothing neither")) return 1;
    DL_EACH_CHILD(run, c, mention->head)
    if (dl_word_at(run->doc, c)->rel == DL_REL_DET && dl_stand_listed(run, c, "no what which whose whatever")) return 1;
    return 0;
}

/* "thirty countries", "a million people", "some 17,000 people": so many, or so many states, are somebody; "two people" are not. */
static int is_crowd(const struct dl_stand *run, uint32_t head)
{
    int are_states = dl_stand_listed(run, head, "country nation");
    DL_EACH_CHILD(run, c, head)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_NUMMOD || c > head || dl_stand_is(run, c, "one")) continue;
        if (are_states || dl_stand_listed(run, c, "hundred thousand million dozen") || dl_word_at(run->doc, c)->form.size > 2)
            return 1;
    }
    return 0;
}

/* "we", "they" of whom the report says no more. */
static int is_nobody(const struct dl_stand *run, uint32_t entity)
{
    const struct dl_entity *e = &run->doc->entities.at[entity];
    if (e->actor.at != NULL) return 0;
    if (e->mention_count > 0 && is_unnamed(run, &run->doc->mentions.at[e->mentions[0]])) return 1;
    if (e->mention_count > 0 && e->country[0] == 0 && e->sector.at == NULL &&
        run->doc->mentions.at[e->mentions[0]].head < run->doc->words.count &&
        dl_stand_in(run, run->doc->mentions.at[e->mentions[0]].head, DL_LIST_VAGUE_PEOPLE) &&
        !is_crowd(run, run->doc->mentions.at[e->mentions[0]].head))
        return 1;
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (run->doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN) return 0;
    return 1;
}

/* "was furious", "their insistence": of what, a report of many things does not say by it. */
static int points_nowhere(const struct dl_stand *run, uint32_t predicate)
{
    uint8_t upos = dl_word_at(run->doc, predicate)->upos;
    return (upos == DL_UPOS_NOUN || upos == DL_UPOS_ADJ) && !dl_stand_is_short(run);
}

void dl_stand_find(struct dl_stand *run, const struct dl_finding *finding)
{
    int is_pointed = run->pointed == finding->issue;
    if (finding->holder == DL_NONE || finding->issue == DL_NONE || is_nobody(run, finding->holder)) return;
    struct dl_finding *added = DL_PUSH(&run->findings, run->scratch, DL_MAX_POSITIONS);
    if (added == NULL) {
        run->failed = run->findings.count < DL_MAX_POSITIONS;
        return;
    }
    *added = *finding;
    added->how = is_pointed ? run->how : NULL;
    added->is_left_out = is_pointed && points_nowhere(run, finding->predicate);
}

/* Who is for it in "was backed by France". */
static uint32_t agent_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t agent = DL_NONE;
    DL_EACH_CHILD(run, c, word) /* "opposed by the generals, the plan was adopted by parliament": the one behind it */
    if (dl_word_at(run->doc, c)->rel == DL_REL_OBL_AGENT && (agent == DL_NONE || (agent < word && c > word))) agent = c;
    if (agent == DL_NONE) agent = dl_stand_phrase(run, word, "by");
    uint32_t as = agent == DL_NONE ? dl_stand_phrase(run, word, "as") : DL_NONE; /* "was hailed as a breakthrough by the Greens" */
    return as != DL_NONE ? dl_stand_phrase(run, as, "by") : agent;
}

uint32_t dl_stand_receiver(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel == DL_REL_CONJ && at->head != DL_NONE)
        return dl_stand_receiver(run, at->head); /* "criticism from A and praise from B" */
    struct dl_str preposition = dl_stand_case(run, noun);
    int is_there =
        at->rel == DL_REL_OBJ || (at->rel == DL_REL_OBL && preposition.at != NULL && dl_str_listed(preposition, "with into", ' '));
    if (!is_there || at->head == DL_NONE) return DL_NONE;
    if (at->rel == DL_REL_OBL && dl_stand_child(run, at->head, DL_REL_OBJ) != DL_NONE)
        return DL_NONE; /* "greeted the news with relief" */
    uint32_t of = dl_stand_is(run, at->head, "have") ? dl_stand_phrase(run, noun, "of") : DL_NONE; /* "has the backing of" */
    int is_had = of != DL_NONE && dl_stand_actor(run, of) != DL_NONE;
    if (!is_had && !dl_stand_in(run, at->head, DL_LIST_RECEIVING)) return DL_NONE;
    return dl_stand_subject(run, at->head);
}

/* "France's", "by France"; "their", of what France and Spain expressed; DL_NONE. */
static uint32_t owner_beside(const struct dl_stand *run, uint32_t noun)
{
    uint32_t owner = dl_stand_child(run, noun, DL_REL_NMOD_POSS), governor = dl_word_at(run->doc, noun)->head;
    int is_own = owner != DL_NONE && dl_word_at(run->doc, owner)->upos == DL_UPOS_PRON &&
                 dl_word_at(run->doc, noun)->rel == DL_REL_OBJ && governor != DL_NONE &&
                 dl_stand_in(run, governor, DL_LIST_CARRYING);
    if (is_own) owner = dl_stand_subject(run, governor); /* "France and Spain expressed their support": theirs */
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) return owner;
    owner = dl_stand_phrase(run, noun, "by from");
    return owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE ? owner : DL_NONE;
}

/* "American Jewish support": of some of them, and not of the state. */
static int is_narrowed(const struct dl_stand *run, uint32_t noun, uint32_t owner)
{
    DL_EACH_CHILD(run, c, noun)
    if (c > owner && c < noun && dl_word_at(run->doc, c)->upos == DL_UPOS_ADJ &&
        dl_ascii_upper(dl_word_at(run->doc, c)->form.at[0]) && dl_who_at(run->doc, c) != dl_who_at(run->doc, owner))
        return 1;
    return 0;
}

/* "support for the treaty from Norway", hung on the treaty; "a French demand"; DL_NONE. */
static uint32_t owner_within(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t what = dl_stand_phrase(run, noun, "for to of on"),
                   owner = what != DL_NONE ? dl_stand_phrase(run, what, "from by") : DL_NONE;
    if (owner != DL_NONE && dl_stand_actor(run, owner) != DL_NONE) return owner;
    DL_EACH_CHILD(run, c, noun)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if ((rel == DL_REL_COMPOUND || rel == DL_REL_AMOD) && dl_stand_actor(run, c) != DL_NONE)
            return is_narrowed(run, noun, c) ? DL_NONE : c;
    }
    return DL_NONE;
}

/* Who has it by what it hangs on: "faced calls from", "is the face of the campaign", "voiced support"; DL_NONE. */
static uint32_t owner_above(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (dl_stand_receiver(run, noun) != DL_NONE) {
        const uint32_t owner = dl_stand_phrase(run, noun, "of in among");
        return owner != DL_NONE || at->rel == DL_REL_CONJ ? owner : dl_stand_phrase(run, at->head, "from among in by");
    }
    struct dl_str preposition = dl_stand_case(run, noun);
    uint32_t above = at->rel == DL_REL_NMOD ? at->head : DL_NONE;
    uint32_t verb =
        above != DL_NONE && dl_word_at(run->doc, above)->rel == DL_REL_OBJ ? dl_word_at(run->doc, above)->head : DL_NONE;
    int is_of = above != DL_NONE && dl_str_is(preposition, "of");
    const uint32_t held = above != DL_NONE ? dl_word_at(run->doc, above)->head : DL_NONE; /* a noun may be the root */
    if (held != DL_NONE && dl_str_is(preposition, "in") && dl_stand_listed(run, noun, "protest defiance retaliation"))
        return dl_stand_subject(run, held); /* "left the talks in protest at the levy", hung on the talks */
    if (is_of && dl_stand_child(run, above, DL_REL_COP) != DL_NONE &&
        dl_stand_listed(run, above, "face voice leader head organiser organizer founder figurehead initiator part"))
        return dl_stand_child(run, above, DL_REL_NSUBJ); /* "is the face of the campaign against it" */
    if (is_of && verb != DL_NONE && dl_stand_listed(run, above, "secret sense sign note word cry howl expression show") &&
        dl_stand_in(run, verb, DL_LIST_CARRYING))
        return dl_stand_subject(run, verb); /* "made no secret of its dismay" */
    if (verb != DL_NONE && dl_str_is(preposition, "but") && dl_stand_is(run, above, "nothing"))
        return dl_stand_subject(run, verb);                        /* "has nothing but scorn for it" */
    int is_in = at->rel == DL_REL_OBL && preposition.at != NULL && /* "spoke in support of"; "answered the call for": not carried */
                (dl_str_is(preposition, "in") ||
                 (dl_str_is(preposition, "with") && dl_stand_listed(run, at->head, "react respond answer")));
    int is_carried = at->head != DL_NONE && (at->rel == DL_REL_OBJ || is_in || at->rel == DL_REL_XCOMP);
    uint32_t particle = is_carried && !is_in ? dl_stand_particle(run, at->head) : DL_NONE;
    if (particle != DL_NONE && !dl_stand_is(run, particle, "in")) return DL_NONE; /* "threw out calls for it" */
    if (is_carried && dl_stand_is(run, at->head, "call") && dl_stand_has_determiner(run, noun, "the"))
        return DL_NONE; /* "called the decision a mistake" */
    return is_carried && (is_in || dl_stand_in(run, at->head, DL_LIST_CARRYING)) ? dl_stand_subject(run, at->head) : DL_NONE;
}

/* The word for whose noun it is, DL_NONE. */
static uint32_t owner_of(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    uint32_t owner = owner_beside(run, noun);
    if (owner != DL_NONE) return owner;
    if (at->rel == DL_REL_OBL && dl_stand_listed(run, noun, "defiance violation breach contravention"))
        return dl_stand_subject(run, at->head); /* "rules it in defiance of resolutions by the council" */
    owner = owner_within(run, noun);
    return owner != DL_NONE ? owner : owner_above(run, noun);
}

/* "The opponents include Japan", "among the opponents are Japan and Korea": those, else the opponents. */
static uint32_t named_among(const struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    struct dl_str preposition = dl_stand_case(run, noun);
    uint32_t named = DL_NONE;
    if (at->head == DL_NONE)
        named = preposition.at != NULL && dl_str_is(preposition, "among") && dl_stand_child(run, noun, DL_REL_COP) != DL_NONE
                    ? dl_stand_child(run, noun, DL_REL_NSUBJ)
                    : DL_NONE;
    else if (preposition.at != NULL && dl_str_is(preposition, "among") && at->rel == DL_REL_OBL &&
             dl_stand_listed(run, at->head, "count rank be number"))
        named = dl_stand_subject(run, at->head); /* "counts among the opponents" */
    else if (at->rel == DL_REL_NSUBJ && dl_stand_is(run, at->head, "include")) named = dl_stand_child(run, at->head, DL_REL_OBJ);
    else if (at->rel == DL_REL_NSUBJ && dl_stand_child(run, at->head, DL_REL_COP) != DL_NONE)
        named = at->head; /* "the loudest critic of the pact is Mali" */
    else if (at->rel == DL_REL_OBJ && dl_stand_listed(run, at->head, "lead head join number remain become stay"))
        named = dl_stand_subject(run, at->head); /* "leads the opponents" */
    else if (preposition.at != NULL && dl_str_is(preposition, "among"))
        named = dl_stand_child(run, at->head, DL_REL_COP) != DL_NONE && dl_stand_child(run, at->head, DL_REL_NSUBJ) != DL_NONE
                    ? dl_stand_child(run, at->head, DL_REL_NSUBJ)
                    : at->head;
    return named != DL_NONE && dl_stand_actor(run, named) != DL_NONE ? named : noun;
}

/* Words for those who are for or against a thing, which say so themselves. */
static int is_side_noun(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_listed(run, word,
                           "critic supporter opponent advocate proponent backer enemy foe friend detractor adversary champion");
}

/* "Asked to answer it, he …", "when told to leave": who is spoken to is not who asks. */
static int is_asked_participle(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    const int is_when = word > 0 && dl_stand_listed(run, word - 1, "when if once"); /* "told CNN when asked to define it" */
    const int is_apart = at->rel == DL_REL_ACL && word > 0 && dl_word_at(run->doc, word - 1)->upos == DL_UPOS_PUNCT &&
                         dl_has_feat(at, "VerbForm=Part"); /* "Roe, asked to answer it, said" */
    const int is_taken_for_clause = (at->rel == DL_REL_CCOMP || at->rel == DL_REL_PARATAXIS) && word > 0 && word < at->head &&
                                    dl_str_is(dl_word_at(run->doc, word - 1)->form, ",") && /* the same, its name for a subject */
                                    run->links[word].rels & DL_STAND_REL(XCOMP) &&
                                    !(run->links[word].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(OBJ) | DL_STAND_REL(IOBJ)));
    if (is_taken_for_clause && dl_has_feat(at, "Tense=Past")) return dl_stand_in(run, word, DL_LIST_ADDRESSING);
    return at->upos == DL_UPOS_VERB && at->head != DL_NONE && dl_has_feat(at, "Tense=Past") &&
           (is_apart || (at->rel == DL_REL_ADVCL && (is_when || (word < at->head && dl_has_feat(at, "VerbForm=Part"))))) &&
           !(run->links[word].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(OBJ) | DL_STAND_REL(NSUBJ))) &&
           dl_stand_in(run, word, DL_LIST_ADDRESSING);
}

/* "was put on antibiotics and advised to rest" */
static int is_told_too(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    return at->rel == DL_REL_CONJ && at->head != DL_NONE && at->upos == DL_UPOS_VERB && dl_has_feat(at, "VerbForm=Part") &&
           dl_has_feat(at, "Tense=Past") && run->links[at->head].rels & DL_STAND_REL(NSUBJ_PASS) &&
           !(run->links[word].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(OBJ) | DL_STAND_REL(NSUBJ))) &&
           dl_stand_in(run, word, DL_LIST_ADDRESSING);
}

uint32_t dl_stand_teller(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    uint32_t mark = dl_stand_child(run, verb, DL_REL_MARK);
    if (!dl_has_feat(at, "VerbForm=Inf") || at->head == DL_NONE || at->head > verb || mark == DL_NONE ||
        !dl_stand_is(run, mark, "to") || (at->rel != DL_REL_XCOMP && at->rel != DL_REL_ADVCL) ||
        dl_stand_child(run, at->head, DL_REL_NSUBJ_PASS) != DL_NONE ||
        !dl_stand_listed(run, at->head, "tell ask urge advise instruct order counsel beg call implore invite"))
        return DL_NONE;
    return dl_stand_subject(run, at->head);
}

/* What counts the members of a group that a relative clause tells of: "a score" of "a score of countries that …"; the group. */
static uint32_t counted_by(const struct dl_stand *run, uint32_t group)
{
    const struct dl_word *at = dl_word_at(run->doc, group);
    return at->rel == DL_REL_NMOD && at->head != DL_NONE && at->head < group && dl_stand_in(run, at->head, DL_LIST_GROUPING)
               ? at->head
               : group;
}

uint32_t dl_stand_members(const struct dl_stand *run, uint32_t predicate, uint32_t holder)
{
    while (dl_word_at(run->doc, predicate)->rel == DL_REL_CONJ && dl_word_at(run->doc, predicate)->head != DL_NONE)
        predicate = dl_word_at(run->doc, predicate)->head;
    const uint32_t group = dl_word_at(run->doc, predicate)->head;
    int is_group = holder != DL_NONE && (holder == group || dl_stand_listed(run, holder, "that which who"));
    const int is_voting =
        dl_word_at(run->doc, predicate)->rel == DL_REL_ACL && dl_stand_is(run, predicate, "vote"); /* "those voting no" */
    if ((dl_word_at(run->doc, predicate)->rel != DL_REL_ACL_RELCL && !is_voting) || group == DL_NONE || !is_group) return holder;
    const uint32_t counted = counted_by(run, group), named = named_among(run, counted);
    if (counted != group && dl_stand_child(run, counted, DL_REL_COP) != DL_NONE &&
        dl_stand_child(run, counted, DL_REL_NSUBJ) != DL_NONE)
        return dl_stand_child(run, counted, DL_REL_NSUBJ); /* "is one of the states that …" */
    if (counted != group && dl_word_at(run->doc, counted)->rel == DL_REL_APPOS && dl_stand_is(run, counted, "one"))
        return dl_word_at(run->doc, counted)->head;
    return named != counted ? named : holder;
}

/* "was backed to lead the court": the verb takes a side on its object too, so that its passive's subject takes none. */
static int is_done_to(const struct dl_stand *run, uint32_t verb, const struct dl_stance_frame *frame)
{
    return frame->slot == DL_SLOT_XCOMP && dl_stand_on_object(run, dl_stand_own_frames(run, verb)) != NULL;
}

/* The word for who stands so; of an evaluation there is none. */
/* A participle by its tag that leads a whole sentence without "was": no passive, whatever the tree says. */
static int is_plain_past(const struct dl_stand *run, uint32_t word)
{
    const struct dl_sentence *s = &run->doc->sentences.at[dl_word_at(run->doc, word)->sentence];
    return dl_word_at(run->doc, word)->rel == DL_REL_ROOT &&
           !(run->links[word].rels & (DL_STAND_REL(AUX) | DL_STAND_REL(AUX_PASS))) &&
           dl_stand_child(run, word, DL_REL_OBL_AGENT) == DL_NONE &&
           dl_str_is(dl_word_at(run->doc, s->word + s->words - 1)->form, ".");
}

/* Whom an apposition tells of: of two that are joined the nearer, where it is of one ("Lee and Roe, an opponent of the tax"). */
static uint32_t told_by(const struct dl_stand *run, uint32_t apposition)
{
    uint32_t who = dl_word_at(run->doc, apposition)->head;
    if (!dl_stand_has_determiner(run, apposition, "a")) return who;
    DL_EACH_CHILD(run, c, who)
    if (c > who && c < apposition && dl_word_at(run->doc, c)->rel == DL_REL_CONJ && dl_stand_actor(run, c) != DL_NONE) who = c;
    return who;
}

uint32_t dl_stand_holder(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    if (frame->holder == DL_HOLDER_SOURCE) return DL_NONE;
    if (frame->holder == DL_HOLDER_OWNER) return owner_of(run, word);
    int is_passive =
        (dl_stand_child(run, word, DL_REL_NSUBJ_PASS) != DL_NONE || dl_stand_child(run, word, DL_REL_OBL_AGENT) != DL_NONE) &&
        dl_word_at(run->doc, word)->upos == DL_UPOS_VERB;
    if (is_passive && (frame->slot == DL_SLOT_PREPOSITION || dl_stand_listed(run, word, "call appeal")) && is_plain_past(run, word))
        return dl_stand_child(run, word, DL_REL_NSUBJ_PASS); /* "Norway, which sells gas, advised against it" */
    is_passive |= is_asked_participle(run, word) || is_told_too(run, word);
    const int is_judged = frame->slot == DL_SLOT_CENTRAL && /* "was booed as he defended it" */
                          (dl_stand_in(run, word, DL_LIST_JUDGING_AGAINST) || dl_stand_in(run, word, DL_LIST_JUDGING_FOR));
    if (is_passive && (is_judged || frame->slot == DL_SLOT_OBJ || frame->slot == DL_SLOT_DEED || is_done_to(run, word, frame)))
        return agent_of(run, word);
    if (is_passive &&
        (dl_stand_in(run, word, DL_LIST_ADDRESSING) || dl_str_is(frame->preposition, "from"))) /* "is barred from trade" */
        return agent_of(run, word);
    if (is_passive) return dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel == DL_REL_ACL && dl_has_feat(at, "VerbForm=Part") && dl_stand_child(run, word, DL_REL_OBJ) == DL_NONE &&
        frame->slot == DL_SLOT_OBJ)
        return agent_of(run, word); /* "a plan backed by France" */
    if (at->rel == DL_REL_ACL && dl_has_feat(at, "VerbForm=Part") && dl_has_feat(at, "Tense=Past") &&
        dl_stand_listed(run, word, "grant give offer deny promise award refuse"))
        return agent_of(run, word); /* "families granted a visa": they are given it */
    if (at->upos == DL_UPOS_NOUN && dl_stand_child(run, word, DL_REL_COP) == DL_NONE) {
        if (is_side_noun(run, word))
            return at->rel == DL_REL_APPOS && at->head != DL_NONE && dl_stand_actor(run, at->head) != DL_NONE ? told_by(run, word)
                   : at->rel == DL_REL_OBL && at->head != DL_NONE && dl_str_listed(dl_stand_case(run, word), "once as long", ' ')
                       ? dl_stand_subject(run, at->head) /* "the union, once an opponent of the pact, gave …" */
                       : named_among(run, word);
        if (at->rel == DL_REL_APPOS && at->head != DL_NONE) return at->head;
        if (at->rel == DL_REL_NMOD && at->head != DL_NONE && dl_stand_listed(run, at->head, "those that one"))
            return named_among(run, at->head);            /* "was among those in favour of" */
        if (at->rel == DL_REL_OBL && at->head != DL_NONE) /* "came out in favour of"; not "referring to the signatories of" */
            return dl_stand_case(run, word).at != NULL && dl_str_is(dl_stand_case(run, word), "to")
                       ? DL_NONE
                       : dl_stand_subject(run, at->head);
        if (at->rel == DL_REL_OBJ && at->head != DL_NONE && dl_stand_listed(run, at->head, "remain become stay"))
            return dl_stand_subject(run, at->head); /* "remains the lone holdout on" */
    }
    if (at->rel == DL_REL_XCOMP && at->head != DL_NONE && is_asked_participle(run, at->head))
        return DL_NONE; /* "Roe, asked to name them, said" */
    if (at->upos == DL_UPOS_ADJ && at->head != DL_NONE && dl_stand_in(run, at->head, DL_LIST_CALLING_AS) &&
        dl_stand_has_case(run, word, "as"))
        return dl_stand_child(run, at->head, DL_REL_OBJ); /* "describe them as comfortable with it": they are */
    uint32_t teller = at->upos == DL_UPOS_VERB ? dl_stand_teller(run, word) : DL_NONE;
    return teller != DL_NONE ? teller : dl_stand_members(run, word, dl_stand_subject(run, word));
}

/* "they", "both": who are joined as subject before it in the sentence; DL_NONE. */
static uint32_t those_before(const struct dl_stand *run, uint32_t pronoun)
{
    if (!dl_stand_listed(run, pronoun, "they both")) return DL_NONE;
    for (uint32_t w = pronoun; w-- > run->doc->sentences.at[dl_word_at(run->doc, pronoun)->sentence].word;)
        if (dl_word_at(run->doc, w)->rel == DL_REL_NSUBJ && dl_stand_child(run, w, DL_REL_CONJ) != DL_NONE) return w;
    return DL_NONE;
}

/* "like Portugal", "along with Peru", "including Poland" at a holder or predicate. */
static int is_beside(const struct dl_stand *run, uint32_t word)
{
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
    struct dl_str preposition = rel == DL_REL_NMOD || rel == DL_REL_OBL ? dl_stand_case(run, word) : (struct dl_str){0};
    return preposition.at != NULL && dl_str_listed(preposition, "like along together alongside include including", ' ');
}

/* "the CGT and its smaller rival, the [CTA]": the name behind a joined noun, hung on the first of them; DL_NONE. */
static uint32_t name_behind(const struct dl_stand *run, uint32_t joined)
{
    const struct dl_word *at = dl_word_at(run->doc, joined);
    const uint32_t who = at->upos == DL_UPOS_NOUN && at->rel == DL_REL_CONJ ? dl_stand_actor(run, joined) : DL_NONE;
    uint32_t first, last;
    if (who == DL_NONE || run->doc->entities.at[who].actor.at != NULL) return DL_NONE;
    dl_subtree(run->doc, joined, &first, &last);
    DL_EACH_CHILD(run, c, at->head)
    if (c > last && c <= last + 4 && dl_word_at(run->doc, c)->rel == DL_REL_APPOS && dl_stand_actor(run, c) != DL_NONE) return c;
    return DL_NONE;
}

static void find_also(struct dl_stand *run, struct dl_finding *finding, uint32_t word)
{
    if (is_side_noun(run, word) && finding->predicate == dl_word_at(run->doc, word)->head)
        return; /* "supporters and opponents of the dam": each says its own side */
    const uint32_t name = name_behind(run, word);
    if (name != DL_NONE) word = name;
    finding->holder = dl_stand_actor(run, word);
    if (!dl_stand_is_of_some(run, finding->predicate, word)) dl_stand_find(run, finding);
    DL_EACH_CHILD(run, c, word)
    if (dl_word_at(run->doc, c)->rel == DL_REL_CONJ && is_beside(run, word)) {
        finding->holder = dl_stand_actor(run, c);
        dl_stand_find(run, finding);
    }
}

/* "all members but Hungary", "unlike Ireland": who does not stand so. */
static int is_excepted(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    struct dl_str preposition = rel == DL_REL_NMOD || rel == DL_REL_OBL ? dl_stand_case(run, word) : (struct dl_str){0};
    if (preposition.at != NULL && dl_str_is(preposition, "unlike")) return 1;
    uint32_t all = at->head, and = dl_stand_child(run, word, DL_REL_CC);
    if (at->rel == DL_REL_OBL && all != DL_NONE) all = dl_stand_subject(run, all);
    int is_but = at->rel == DL_REL_CONJ && and != DL_NONE && dl_stand_is(run, and, "but");
    if (!is_but && (preposition.at == NULL || !dl_str_listed(preposition, "except save bar barring but apart excluding", ' ')))
        return 0;
    if (all == DL_NONE) return 0; /* "most of all (except Rosenstein)" */
    if (dl_stand_listed(run, all, "everyone everybody all")) return 1;
    DL_EACH_CHILD(run, c, all)
    if (dl_stand_listed(run, c, "all every each")) return 1;
    return 0;
}

static void find_excepted(struct dl_stand *run, const struct dl_finding *finding, uint32_t word)
{
    struct dl_finding other = *finding;
    other.by = "excepted";
    other.holder = dl_stand_actor(run, word);
    if (other.stance != DL_STANCE_FOR && other.stance != DL_STANCE_AGAINST) return;
    other.stance = (enum dl_stance)dl_stance_turned(other.stance);
    other.is_priority = 0;
    other.above = DL_NONE;
    dl_stand_find(run, &other);
}

/* "the Democrats, the Communists and the Liberals voted no", where the parser takes the second for another name of the first: it is joined to
 * others, and somebody else. */
static int is_listed_beside(const struct dl_stand *run, uint32_t word, uint32_t holder)
{
    if (dl_word_at(run->doc, word)->rel != DL_REL_APPOS || dl_stand_child(run, word, DL_REL_CONJ) == DL_NONE) return 0;
    uint32_t who = dl_stand_actor(run, word);
    return who != DL_NONE && who != dl_stand_actor(run, holder);
}

/* A finding for each of the holders that are joined: "Germany and Poland". */
void dl_stand_find_for_all(struct dl_stand *run, struct dl_finding *finding, uint32_t holder)
{
    uint32_t those = holder != DL_NONE ? those_before(run, holder) : DL_NONE;
    if (those != DL_NONE) {
        finding->holder = dl_stand_actor(run, those);
        dl_stand_find_for_all(run, finding, those);
        return;
    }
    const int is_of_some =
        holder != DL_NONE && (dl_stand_is_of_some(run, finding->predicate, holder) || dl_stand_is_chamber_of_members(run, holder));
    if (!is_of_some) dl_stand_find(run, finding);
    if (holder == DL_NONE) return;
    DL_EACH_CHILD(run, c, holder)
    {
        int is_joined = dl_word_at(run->doc, c)->rel == DL_REL_CONJ && c > holder;
        if (is_excepted(run, c)) find_excepted(run, finding, c);
        else if (is_joined || is_beside(run, c)) find_also(run, finding, c);
        else if (is_listed_beside(run, c, holder)) {
            find_also(run, finding, c);
            DL_EACH_CHILD(run, d, c)
            if (dl_word_at(run->doc, d)->rel == DL_REL_CONJ) find_also(run, finding, d);
        }
    }
    const struct dl_word *predicate = dl_word_at(run->doc, finding->predicate);
    int is_in = predicate->rel == DL_REL_ADVCL || predicate->rel == DL_REL_OBL;
    if (is_in && predicate->head != DL_NONE && dl_stand_is(run, predicate->head, "join") &&
        dl_stand_has_case(run, finding->predicate, "in")) {
        uint32_t joined = dl_stand_child(run, predicate->head, DL_REL_OBJ); /* "joined Sweden in rejecting it": Sweden too */
        if (joined != DL_NONE) find_also(run, finding, joined);
    }
    const uint32_t blamed = dl_stand_senses(run, finding->predicate) & DL_SENSE_REACTION
                                ? dl_stand_child(run, finding->predicate, DL_REL_OBJ)
                                : DL_NONE;
    DL_EACH_CHILD(run, c, finding->predicate) /* "together with Brazil, India opposes …" */
    if (c != holder && is_excepted(run, c)) find_excepted(run, finding, c);
    else if (c != holder && is_beside(run, c) && !(blamed != DL_NONE && blamed > finding->predicate && c > blamed))
        find_also(run, finding, c); /* not "slammed the inquiry, along with the agency" */
}

int dl_stand_find_read(struct dl_stand *run, struct dl_finding *finding, struct dl_reading reading, uint32_t holder)
{
    if (reading.issue == DL_NONE) return 0;
    finding->issue = reading.issue;
    finding->stance = reading.turned ? DL_STANCE_AGAINST : DL_STANCE_FOR;
    dl_stand_find_for_all(run, finding, holder);
    return 1;
}

void dl_stand_find_for_subject(struct dl_stand *run, struct dl_finding *finding)
{
    const uint32_t verb = finding->predicate;
    uint32_t subject = dl_word_at(run->doc, verb)->upos == DL_UPOS_VERB ? dl_stand_child(run, verb, DL_REL_NSUBJ) : DL_NONE;
    if (subject != DL_NONE && dl_stand_actor(run, subject) == finding->holder) dl_stand_find_for_all(run, finding, subject);
    else dl_stand_find(run, finding);
}
