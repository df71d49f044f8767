/* Where a predicate has the issue: objects, infinitives, clauses and phrases as the parser hangs them; and which frames a word has, alone,
 * with its particle, or with the noun of its object or phrase. */
#include "stand/finders.h"
#include "who/who.h"

static uint32_t subject_here(const struct dl_stand *run, uint32_t word)
{
    const uint32_t subject = dl_stand_own_subject(run, word);
    return subject != DL_NONE ? subject : dl_stand_child(run, word, DL_REL_CSUBJ);
}

/* "made it clear that": the clause may hang on the complement. */
static uint32_t clause_of(const struct dl_stand *run, uint32_t word)
{
    uint32_t clause = dl_stand_child(run, word, DL_REL_CCOMP), beside = dl_stand_child(run, word, DL_REL_ADVCL);
    uint32_t told =
        clause == DL_NONE && dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN ? dl_stand_child(run, word, DL_REL_ACL) : DL_NONE;
    if (told != DL_NONE && dl_stand_listed(run, word, "demand call insistence request plea") &&
        dl_stand_child_listed(run, told, "that"))
        return told; /* "its demand that it be scrapped" */
    if (clause != DL_NONE || beside == DL_NONE) return clause;
    struct dl_str mark = dl_stand_case(run, beside); /* "will not agree until …" */
    return mark.at != NULL && dl_str_listed(mark, "if should unless until till before after once when while because since as", ' ')
               ? DL_NONE
               : beside;
}

/* "wants to join", "seeks to become a member"; not "calls it a symbol". */
static int is_clause(const struct dl_stand *run, uint32_t word)
{
    return dl_word_at(run->doc, word)->upos == DL_UPOS_VERB || dl_stand_child(run, word, DL_REL_COP) != DL_NONE ||
           dl_stand_child(run, word, DL_REL_MARK) != DL_NONE;
}

/* "refused, citing his immunity": what is done meanwhile. */
static int is_beside(const struct dl_stand *run, uint32_t gerund)
{
    uint32_t first, last;
    if (!dl_has_feat(dl_word_at(run->doc, gerund), "VerbForm=Ger")) return 0;
    dl_subtree(run->doc, gerund, &first, &last);
    if (dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) return 1;
    return first == gerund && first > 0 && dl_word_at(run->doc, first - 1)->upos == DL_UPOS_PUNCT;
}

/* "called him to express sympathy", "called into a show to answer": by telephone; "called the ruling unwise": what it is named. */
static int is_other_call(const struct dl_stand *run, uint32_t word)
{
    if (dl_word_at(run->doc, word)->upos != DL_UPOS_VERB || !dl_stand_is(run, word, "call")) return 0;
    if (dl_stand_phrase(run, word, "on upon for") != DL_NONE) return 0;
    const uint32_t named = dl_stand_child(run, word, DL_REL_XCOMP);
    return dl_stand_child(run, word, DL_REL_OBJ) != DL_NONE || dl_stand_phrase(run, word, "into in") != DL_NONE ||
           (named != DL_NONE && !dl_has_feat(dl_word_at(run->doc, named), "VerbForm=Inf"));
}

/* "called on them to leave" */
static int is_request(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_listed(
        run, word,
        "call appeal plead press lobby vote agree decide beg implore beseech refuse decline vow threaten promise "
        "order instruct");
}

uint32_t dl_stand_infinitive(const struct dl_stand *run, uint32_t word)
{
    if (is_other_call(run, word)) return DL_NONE;
    uint32_t xcomp = dl_stand_child(run, word, DL_REL_XCOMP);
    int is_phrase = xcomp != DL_NONE && dl_stand_case(run, xcomp).at != NULL; /* "voted against cutting" */
    if (xcomp != DL_NONE && is_clause(run, xcomp) && !is_phrase && !is_beside(run, xcomp)) return xcomp;
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        enum dl_rel rel = dl_rel_base((enum dl_rel)child->rel);
        if (c > word && (rel == DL_REL_ADVCL || rel == DL_REL_ACL || rel == DL_REL_CCOMP) && dl_has_feat(child, "VerbForm=Inf") &&
            dl_stand_case(run, c).at == NULL && (rel != DL_REL_ADVCL || is_request(run, word)))
            return c;
    }
    return DL_NONE;
}

const struct dl_stance_frame *dl_stand_idiom_with(const struct dl_stand *run, uint32_t verb, uint32_t noun)
{
    char buffer[DL_STAND_KEY];
    struct dl_str end = dl_stand_lemma(run, noun);
    if (!(run->lexeme[noun]->places & DL_LEXEME_ENDS)) return NULL;
    struct dl_str key = dl_stand_joined(dl_stand_lemma(run, verb), end, buffer);
    return key.at != NULL ? dl_stances_find(run->stances, key) : NULL;
}

static int is_relative(const struct dl_stand *run, uint32_t word) { return dl_stand_listed(run, word, "who which that"); }

uint32_t dl_stand_behind_particle(const struct dl_stand *run, uint32_t verb)
{
    uint32_t particle = dl_word_at(run->doc, verb)->upos == DL_UPOS_VERB ? dl_stand_particle(run, verb) : DL_NONE;
    if (particle == DL_NONE) return DL_NONE;
    DL_EACH_CHILD(run, c, verb)
    {
        if (c <= particle || dl_word_at(run->doc, c)->rel != DL_REL_OBL || dl_word_at(run->doc, c)->thing == DL_THING_TIME)
            continue;
        uint32_t own = dl_stand_child(run, c, DL_REL_CASE);
        if (own == DL_NONE || own == particle) return c;
    }
    return DL_NONE;
}

/* "What they want is an election", "what they object to is the dam": what stands behind the copula; DL_NONE. */
static uint32_t cleft_of(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE) return DL_NONE;
    const struct dl_word *head = dl_word_at(run->doc, at->head);
    if (at->rel == DL_REL_ACL_RELCL && dl_lemma_is(head, "what") && head->head != DL_NONE &&
        (head->rel == DL_REL_NSUBJ || head->rel == DL_REL_CSUBJ))
        return head->head;
    uint32_t what = at->rel == DL_REL_ADVCL || at->rel == DL_REL_CSUBJ ? dl_stand_child(run, at->head, DL_REL_NSUBJ) : DL_NONE;
    int is_cleft = what != DL_NONE && what < word && word < at->head && dl_stand_is(run, what, "what") &&
                   dl_stand_child(run, at->head, DL_REL_COP) != DL_NONE;
    return is_cleft ? at->head : DL_NONE;
}

/* The object, or what the parser or the sentence puts in its place. */
static uint32_t object_slot(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ), subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    if (object == DL_NONE) object = dl_stand_behind_particle(run, word);
    if (at->rel == DL_REL_ACL_RELCL && dl_has_feat(at, "Tense=Past") && dl_stand_listed(run, word, "sign conclude"))
        return DL_NONE; /* "the pact that they signed in 1972" */
    int is_cleft = object != DL_NONE && dl_stand_is(run, object, "what") && at->head != DL_NONE &&
                   (at->rel == DL_REL_CSUBJ || at->rel == DL_REL_NSUBJ);
    if (is_cleft) return at->head; /* "what they want is an election" */
    const uint32_t act =
        dl_stand_listed(run, word, "allow permit authorise authorize enable") ? dl_stand_child(run, word, DL_REL_XCOMP) : DL_NONE;
    if (act != DL_NONE && object != DL_NONE && dl_stand_actor(run, object) != DL_NONE)
        return act; /* "allowed the firm to buy a terminal" */
    if (object != DL_NONE) return object;
    uint32_t cleft = cleft_of(run, word);
    if (cleft != DL_NONE) return cleft;
    if (at->rel == DL_REL_ACL_RELCL && subject != DL_NONE && !is_relative(run, subject))
        return at->head; /* "the tax Paris has championed" */
    const uint32_t taken = at->rel == DL_REL_CONJ && at->head != DL_NONE ? dl_stand_child(run, at->head, DL_REL_OBJ) : DL_NONE;
    int is_joined = at->rel == DL_REL_CONJ && at->head != DL_NONE && subject != DL_NONE && !is_relative(run, subject) &&
                    (taken == DL_NONE || is_relative(run, taken)) && dl_word_at(run->doc, at->head)->rel == DL_REL_ACL_RELCL;
    uint32_t other = is_joined ? dl_stand_child(run, at->head, DL_REL_NSUBJ) : DL_NONE;
    if (other != DL_NONE && !is_relative(run, other))
        return dl_word_at(run->doc, at->head)->head; /* "that Paris has championed and Berlin has blocked" */
    if (dl_stand_child(run, word, DL_REL_OBL_AGENT) == DL_NONE) return DL_NONE;
    uint32_t first = at->rel == DL_REL_CONJ && at->head != DL_NONE ? at->head : word; /* "backed by some and opposed by others" */
    if (dl_word_at(run->doc, first)->rel == DL_REL_ACL) return dl_word_at(run->doc, first)->head;
    return at->rel == DL_REL_CONJ ? dl_stand_subject(run, word) : DL_NONE; /* "was hailed by some and condemned by others" */
}

/* "told his writers to leave out the details": an order among themselves, and no matter of the report; "told him he would come", the clause taken
 * for what he was told to do. */
static int is_mere_order(const struct dl_stand *run, uint32_t verb, uint32_t act)
{
    const uint32_t object = dl_stand_done_to(run, act), to = dl_stand_child(run, act, DL_REL_MARK);
    if (!dl_stand_listed(run, verb, "tell sue litigate") || dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB) return 0;
    if (!dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Inf") || to == DL_NONE || !dl_stand_is(run, to, "to")) return 1;
    if (dl_stand_listed(run, act, "vote resist back support oppose accept reject approve endorse ratify sign veto boycott"))
        return 0; /* "told its members to vote against it" */
    if (object == DL_NONE) return !(run->is_central_known && run->is_central_main);
    return !dl_stand_is_in_question(run, object) && !(dl_stand_classes(run, object) & DL_STAND_CONTESTED);
}

/* "wants to join", "sees no reason to build it" */
static uint32_t act_slot(const struct dl_stand *run, uint32_t word)
{
    uint32_t act = dl_stand_infinitive(run, word), object = dl_stand_child(run, word, DL_REL_OBJ);
    int is_idiom = act == DL_NONE && object != DL_NONE && dl_stand_idiom(run, word) != NULL;
    if (act != DL_NONE && is_mere_order(run, word, act)) return DL_NONE;
    return is_idiom ? dl_stand_infinitive(run, object) : act;
}

/* "needs the dam", "needs no dam"; not "you need a card", "needs the approval of all", "more than it needs a park". */
static int is_needed_thing(const struct dl_stand *run, uint32_t need, uint32_t object)
{
    if (dl_stand_child_listed(run, need, "you than") || run->senses[object] & (DL_SENSE_CONSENT | DL_SENSE_VOTE)) return 0;
    return dl_word_at(run->doc, object)->upos == DL_UPOS_PRON || dl_stand_points_back(run, object) > 0 ||
           dl_stand_has_no(run, object) || dl_stand_is_short(run);
}

/* "recognised Kosovo": what is recognised as one, by its name. */
static int is_state(const struct dl_stand *run, uint32_t word)
{
    const uint32_t entity = dl_word_at(run->doc, word)->upos == DL_UPOS_PROPN ? dl_who_at(run->doc, word) : DL_NONE;
    return entity != DL_NONE && run->doc->entities.at[entity].kind == DL_ENTITY_COUNTRY;
}

/* The object of a deed, if it is what they quarrel about. */
static uint32_t deed_slot(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *deed = dl_word_at(run->doc, word);
    if (deed->rel == DL_REL_ACL_RELCL && dl_has_feat(deed, "Tense=Past") && dl_stand_classes(run, word) & DL_STAND_MADE)
        return DL_NONE; /* "the pact that they signed in 1972" */
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
    if (dl_stand_is(run, word, "need") && (object == DL_NONE || !is_needed_thing(run, word, object))) return DL_NONE;
    if (object == DL_NONE) object = dl_stand_child(run, word, DL_REL_NSUBJ_PASS);
    if (object == DL_NONE && deed->rel == DL_REL_ACL && dl_stand_listed(run, word, "draft sponsor table write author") &&
        dl_stand_child(run, word, DL_REL_OBL_AGENT) != DL_NONE)
        return dl_stand_actor(run, deed->head) == DL_NONE ? deed->head : DL_NONE; /* "the text, drafted by France" */
    if (object != DL_NONE && dl_stand_listed(run, word, "recognise recognize") && is_state(run, object)) return object;
    uint32_t whole =
        object != DL_NONE && dl_stand_listed(run, object, "part half leg stretch") ? dl_stand_phrase(run, object, "of") : object;
    return whole != DL_NONE && dl_stand_is_in_question(run, whole) ? object
                                                                   : DL_NONE; /* "cancelled the northern leg of the railway" */
}

/* The word itself, which is of what was spoken of; not "the pact that it signed in 1966". */
static uint32_t context_slot(const struct dl_stand *run, uint32_t word)
{
    uint32_t subject = dl_stand_child(run, word, DL_REL_NSUBJ);
    int is_told = dl_word_at(run->doc, word)->rel == DL_REL_ACL_RELCL && subject != DL_NONE && !is_relative(run, subject) &&
                  dl_stand_classes(run, word) & DL_STAND_MADE;
    return is_told ? DL_NONE : word;
}

/* "lobbied hard for the rule", "came out from the start against it", the phrase hung on the adverb or the time; DL_NONE. */
static uint32_t behind_adverb(const struct dl_stand *run, uint32_t verb, const char *preposition)
{
    DL_EACH_CHILD(run, c, verb)
    {
        const struct dl_word *at = dl_word_at(run->doc, c);
        const int is_adverb = c == verb + 1 && at->rel == DL_REL_ADVMOD && at->upos == DL_UPOS_ADV;
        const int is_time = c > verb && dl_rel_base((enum dl_rel)at->rel) == DL_REL_OBL &&
                            (at->thing == DL_THING_TIME || dl_stand_listed(run, c, "start beginning outset first onset"));
        const uint32_t phrase = is_adverb || is_time ? dl_stand_phrase_with(run, c, preposition) : DL_NONE;
        if (phrase != DL_NONE || is_adverb) return phrase;
    }
    return DL_NONE;
}

/* Where a phrase with this preposition hangs on another word than the predicate: on the object or the noun of an idiom. */
static uint32_t phrase_beyond(const struct dl_stand *run, uint32_t word, const char *preposition)
{
    uint32_t phrase = DL_NONE, object = dl_stand_child(run, word, DL_REL_OBJ);
    if (dl_word_at(run->doc, word)->upos == DL_UPOS_VERB) {
        for (uint32_t c = run->links[word].child; phrase == DL_NONE && c != DL_NONE;
             c = run->links[c].sibling) /* "stands in the way of peace" */
            if (dl_word_at(run->doc, c)->rel == DL_REL_OBL && dl_stand_idiom_with(run, word, c) != NULL)
                phrase = dl_stand_phrase_with(run, c, preposition);
        if (phrase == DL_NONE && object != DL_NONE &&
            (dl_str_listed(dl_str_from(preposition), "on against", ' ') || /* "staked his standing on it" */
             dl_stand_actor(run, object) != DL_NONE || dl_stand_idiom(run, word) != NULL))
            phrase = dl_stand_phrase_with(run, object, preposition); /* "pressed the allies for more", hung on the allies */
    }
    if (phrase != DL_NONE || object == DL_NONE || !dl_stand_is(run, object, "nothing")) return phrase;
    uint32_t deed = dl_stand_child(run, object, DL_REL_ACL); /* "wants nothing to do with it" */
    return deed != DL_NONE && dl_stand_is(run, deed, "do") ? dl_stand_phrase_with(run, deed, preposition) : DL_NONE;
}

static uint32_t preposition_slot(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    char preposition[24];
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (frame->preposition.size >= sizeof preposition) return DL_NONE;
    memcpy(preposition, frame->preposition.at, frame->preposition.size);
    preposition[frame->preposition.size] = 0;
    uint32_t its =
        upos == DL_UPOS_NOUN ? dl_stand_child(run, word, DL_REL_NMOD_POSS) : DL_NONE; /* "the treaty's fiercest critic" */
    if (its != DL_NONE && frame->holder == DL_HOLDER_SUBJECT && dl_str_is(frame->preposition, "of") &&
        (dl_word_at(run->doc, its)->upos == DL_UPOS_NOUN || dl_stand_is(run, its, "its")) && dl_stand_actor(run, its) == DL_NONE)
        return its;
    uint32_t cleft = upos == DL_UPOS_VERB ? cleft_of(run, word) : DL_NONE;
    for (uint32_t c = cleft != DL_NONE ? run->links[word].child : DL_NONE; c != DL_NONE; c = run->links[c].sibling)
        if (c > word && dl_str_equal(dl_stand_lemma(run, c), frame->preposition)) return cleft;
    uint32_t phrase = dl_stand_phrase_with(run, word, preposition);
    const uint32_t as = phrase == DL_NONE && dl_stand_is(run, word, "vote") ? dl_stand_phrase(run, word, "as to") : DL_NONE;
    if (as != DL_NONE && dl_stand_listed(run, as, "one bloc block man")) phrase = dl_stand_phrase_with(run, as, preposition);
    if (phrase == DL_NONE && upos == DL_UPOS_VERB) phrase = behind_adverb(run, word, preposition);
    return phrase != DL_NONE ? phrase : phrase_beyond(run, word, preposition);
}

int dl_stand_is_mere_act(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame, uint32_t slot)
{
    if (frame->slot == DL_SLOT_OBJ && dl_stand_listed(run, word, "recognise recognize")) /* "did not recognise him in it" */
        return !dl_stand_is_in_question(run, slot) && !is_state(run, slot) &&
               !dl_stand_listed(run, slot, "jurisdiction authority sovereignty independence legitimacy validity claim border") &&
               !(dl_stand_senses(run, slot) & DL_SENSE_OUTCOME) &&
               !(dl_stand_classes(run, slot) & (DL_STAND_CONTESTED | DL_STAND_AGREEMENT));
    if (dl_str_is(frame->preposition, "of"))
        return dl_stand_listed(run, word, "take bring lead") && dl_stand_particle(run, word) != DL_NONE &&
               !dl_stand_may_be_left(run, slot);
    if (!dl_str_is(frame->preposition, "from") || dl_word_at(run->doc, slot)->upos != DL_UPOS_VERB ||
        !dl_stand_listed(run, word, "stop prevent keep block bar dissuade discourage"))
        return 0;
    const uint32_t object = dl_stand_child(run, slot, DL_REL_OBJ),
                   entity = object != DL_NONE ? dl_who_at(run->doc, object) : DL_NONE;
    if (object == DL_NONE) return 1;
    if (entity != DL_NONE) return run->doc->entities.at[entity].kind != DL_ENTITY_ORGANIZATION;
    return !dl_stand_is_in_question(run, object) && !(dl_stand_classes(run, object) & DL_STAND_CONTESTED);
}

uint32_t dl_stand_in_slot(const struct dl_stand *run, uint32_t word, const struct dl_stance_frame *frame)
{
    switch (frame->slot) {
    case DL_SLOT_OBJ: return object_slot(run, word);
    case DL_SLOT_XCOMP: return act_slot(run, word);
    case DL_SLOT_CCOMP: return clause_of(run, word);
    case DL_SLOT_SUBJ: return subject_here(run, word);
    case DL_SLOT_DEED: return deed_slot(run, word);
    case DL_SLOT_CONTEXT: return context_slot(run, word);
    case DL_SLOT_CENTRAL: return dl_stand_says_of_what(run, word) ? DL_NONE : word;
    case DL_SLOT_PREPOSITION: break;
    }
    return preposition_slot(run, word, frame);
}

/* "take the rule to court", "court" hung on the rule or taken for a verb. */
static const struct dl_stance_frame *idiom_beyond(const struct dl_stand *run, uint32_t verb)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    for (int i = 0; object != DL_NONE && i < 2; i++) DL_EACH_CHILD(run, c, i == 0 ? object : verb)
        {
            enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
            int is_act = (rel == DL_REL_ACL || rel == DL_REL_ADVCL || rel == DL_REL_XCOMP) &&
                         (run->links[c].rels & ~DL_STAND_REL(MARK)) == 0;
            if (c < object || (!is_act && rel != DL_REL_NMOD) || !dl_stand_is(run, c - 1, "to")) continue;
            const struct dl_stance_frame *found = dl_stand_idiom_with(run, verb, c);
            while (found != NULL && found->slot != DL_SLOT_OBJ) found = dl_stances_at(run->stances, found->next);
            if (found != NULL) return found;
        }
    return NULL;
}

/* The frames of a verb with its object or a phrase: "pour (cold) water on", "put … on ice", "sit on the fence"; NULL. */
const struct dl_stance_frame *dl_stand_idiom(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_stance_frame *frame = NULL;
    if (!(run->lexeme[verb]->places & DL_LEXEME_JOINS)) return NULL;
    DL_EACH_CHILD(run, c, verb)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (!(run->lexeme[c]->places & DL_LEXEME_ENDS)) continue;
        int is_misread = child->upos == DL_UPOS_VERB && dl_str_is(child->lemma, "court") && dl_stand_child_listed(run, c, "to");
        int is_felt = child->rel == DL_REL_XCOMP && child->upos == DL_UPOS_VERB && dl_has_feat(child, "VerbForm=Part") &&
                      dl_stand_is(run, verb, "feel");                                           /* "felt betrayed" */
        int is_state = is_felt || (child->rel == DL_REL_XCOMP && child->upos == DL_UPOS_ADJ) || /* "went cold on", "goes too far" */
                       is_misread || /* "taking her to court", the court taken for a verb */
                       (child->rel == DL_REL_ADVMOD &&
                        (dl_lemma_is(child, "far") || dl_stand_listed(run, verb, "react respond think speak talk")));
        int may_be = c > verb && child->upos != DL_UPOS_PROPN &&
                     (child->rel == DL_REL_OBJ || child->rel == DL_REL_OBL || child->rel == DL_REL_OBL_UNMARKED || is_state);
        const struct dl_stance_frame *found = may_be ? dl_stand_idiom_with(run, verb, c) : NULL;
        int is_whole = found != NULL && child->rel == DL_REL_OBL && found->slot == DL_SLOT_OBJ; /* "take the decision to court" */
        if (found != NULL && (frame == NULL || is_whole)) frame = found;
    }
    return frame != NULL ? frame : idiom_beyond(run, verb);
}

int dl_stand_is_state(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos != DL_UPOS_VERB) return 0;
    int is_passive = dl_stand_child(run, word, DL_REL_AUX_PASS) != DL_NONE;
    if ((!is_passive && at->rel != DL_REL_XCOMP) || !dl_has_feat(at, "VerbForm=Part")) return 0;
    if (at->rel == DL_REL_XCOMP && at->head != DL_NONE && dl_stand_listed(run, at->head, "remain stay")) return 1;
    if (!is_passive || !dl_has_feat(at, "Tense=Past")) return 0;
    if (dl_stand_child(run, word, DL_REL_OBL_AGENT) == DL_NONE && dl_stand_phrase(run, word, "by") == DL_NONE)
        return 1; /* "is relieved" */
    const struct dl_stance_frame *frame = dl_stances_find(run->stances, dl_str_lower(&run->doc->arena, at->form));
    while (frame != NULL && (frame->upos != DL_UPOS_ADJ || !dl_str_is(frame->preposition, "by")))
        frame = dl_stances_at(run->stances, frame->next);
    return frame != NULL; /* "is appalled by" */
}

/* "is on board", "remained off the table": the preposition makes it another word; NULL where it does not. */
static const struct dl_stance_frame *frames_with_preposition(const struct dl_stand *run, uint32_t noun)
{
    uint32_t head = dl_word_at(run->doc, noun)->head;
    enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, noun)->rel;
    if (rel == DL_REL_NMOD || rel == DL_REL_OBJ || rel == DL_REL_NSUBJ || rel == DL_REL_COMPOUND) return NULL;
    int stands = dl_stand_child(run, noun, DL_REL_COP) != DL_NONE ||
                 (head != DL_NONE && dl_word_at(run->doc, head)->upos == DL_UPOS_ADV &&
                  dl_stand_child(run, head, DL_REL_COP) != DL_NONE) || /* "are up in arms" */
                 (head != DL_NONE && dl_stand_listed(run, head, "remain stay testify speak argue come write rule decide lean"));
    if (!stands) return NULL;
    uint32_t count = dl_stand_child(run, noun, DL_REL_NUMMOD);
    if (count != DL_NONE && dl_stand_is(run, count, "two")) return dl_stand_idiom_with(run, count, noun);
    uint32_t preposition = dl_stand_child(run, noun, DL_REL_CASE);
    if (preposition == DL_NONE || !(run->lexeme[preposition]->places & DL_LEXEME_JOINS)) return NULL;
    return dl_stand_idiom_with(run, preposition, noun);
}

/* "a lukewarm welcome", "mixed feelings": what is before it makes it another word; NULL where it does not. */
static const struct dl_stance_frame *frames_with_quality(const struct dl_stand *run, uint32_t noun)
{
    if (!(run->lexeme[noun]->places & DL_LEXEME_ENDS) || !(run->links[noun].rels & (DL_STAND_REL(AMOD) | DL_STAND_REL(COMPOUND))))
        return NULL;
    DL_EACH_CHILD(run, c, noun)
    {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (c > noun || (rel != DL_REL_AMOD && rel != DL_REL_COMPOUND) || !(run->lexeme[c]->places & DL_LEXEME_JOINS)) continue;
        const struct dl_stance_frame *frame = dl_stand_idiom_with(run, c, noun);
        if (frame != NULL && frame->upos == DL_UPOS_NOUN && frame->holder == DL_HOLDER_OWNER) return frame;
    }
    return NULL;
}

/* The frames of a word, by its particle where it has one: "rule out" is not "rule". */
const struct dl_stance_frame *dl_stand_find_frames(const struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_NOUN) {
        const struct dl_stance_frame *frame = frames_with_preposition(run, word);
        if (frame == NULL) frame = frames_with_quality(run, word);
        if (frame != NULL) return frame;
    }
    if (upos == DL_UPOS_VERB && dl_stand_is_state(run, word)) { /* "remains opposed" */
        const struct dl_stance_frame *frame =
            dl_stances_find(run->stances, dl_str_lower(&run->doc->arena, dl_word_at(run->doc, word)->form));
        while (frame != NULL && frame->upos != DL_UPOS_ADJ) frame = dl_stances_at(run->stances, frame->next);
        if (frame != NULL) return frame;
    }
    if (upos == DL_UPOS_VERB && run->links[word].rels & DL_STAND_REL(AUX_PASS) && dl_stand_hyphen(run, word) != word)
        return dl_stances_at(run->stances, run->lexeme[word]->frame); /* "is ill-conceived" */
    return dl_stances_at(run->stances, dl_stand_whole(run, word)->frame);
}
