/* Who was asked and did not say: "declined to comment on the sanctions", "has not said whether it will join", "remained silent". */
#include "stand/finders.h"

/* What the silence is about: a phrase or clause of the word, else what was spoken of before. */
static uint32_t issue_about(struct dl_stand *run, uint32_t word, uint32_t holder)
{
    uint32_t about = dl_stand_phrase(run, word, "on about over regarding to");
    if (about != DL_NONE && (dl_word_at(run->doc, about)->thing == DL_THING_PERSON || dl_stand_actor(run, about) != DL_NONE))
        about = DL_NONE; /* "did not speak to reporters" */
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_CCOMP);
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_ADVCL);
    if (about != DL_NONE && dl_stand_is(run, about, "ask")) about = dl_stand_phrase(run, about, "about on over");
    if (about == DL_NONE) about = dl_stand_child(run, word, DL_REL_OBJ);
    if (about != DL_NONE && dl_stand_listed(run, about, "request question call inquiry email e-mail message query")) {
        uint32_t what = dl_stand_phrase(run, about, "for"); /* "requests for comment" are about what was spoken of */
        about = dl_stand_phrase(run, what != DL_NONE ? what : about, "about on over regarding");
    }
    for (uint32_t c = run->links[word].child; about == DL_NONE && c != DL_NONE;
         c = run->links[c].sibling) /* "…, when asked about the budget" */
        if (dl_stand_is(run, c, "ask")) about = dl_stand_phrase(run, c, "about on over");
    if (about == DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_OBJ) /* "took no side on the fund": hung on the verb */
        about = dl_stand_phrase(run, dl_word_at(run->doc, word)->head, "on about over regarding");
    uint32_t teller = dl_stand_child(run, word, DL_REL_PARATAXIS); /* "…, a spokesman said about the tanks" */
    if (about == DL_NONE && teller != DL_NONE) about = dl_stand_phrase(run, teller, "about on over regarding");
    struct dl_reading reading = dl_stand_read(run, about, holder);
    uint8_t upos = about != DL_NONE ? dl_word_at(run->doc, about)->upos : DL_UPOS_PRON;
    int is_named = upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN || /* about something else than what was spoken of */
                   (upos == DL_UPOS_VERB && dl_stand_asks(run, about) &&
                    !dl_stand_listed(run, about, "vote lean think stand feel decide")); /* "where it came from" */
    int is_said_of_it =
        reading.issue == DL_NONE && !is_named && dl_stand_is_of_one(run); /* in longer ones any question may have been asked */
    return is_said_of_it ? dl_stand_antecedent(run, word, DL_NONE) : reading.issue;
}

static int enters_issue(struct dl_stand *run, uint32_t word, uint32_t issue, uint32_t subject, enum dl_stance stance)
{
    struct dl_finding finding = {
        .by = "silence", .predicate = word, .stance = stance, .issue = issue, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    finding.holder = dl_stand_actor(run, subject);
    if (finding.holder == DL_NONE || issue == DL_NONE) return 0;
    if (!dl_stand_is_of_some(run, word, subject)) dl_stand_find(run, &finding);
    DL_EACH_CHILD(run, c, subject)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_CONJ) continue;
        finding.holder = dl_stand_actor(run, c);
        dl_stand_find(run, &finding);
    }
    return 1;
}

static int enters(struct dl_stand *run, uint32_t word, uint32_t about, uint32_t subject, enum dl_stance stance)
{
    uint32_t holder = dl_stand_actor(run, subject);
    return holder != DL_NONE && enters_issue(run, word, issue_about(run, about, holder), subject, stance);
}

/* The same, of the thing itself that was not spoken of. */
static int enters_on(struct dl_stand *run, uint32_t word, uint32_t thing, uint32_t subject, enum dl_stance stance)
{
    uint32_t holder = dl_stand_actor(run, subject);
    return holder != DL_NONE && enters_issue(run, word, dl_stand_read(run, thing, holder).issue, subject, stance);
}

/* "No decision has been taken on the tanks": who says so has not decided. */
static int find_no_decision(struct dl_stand *run, uint32_t verb)
{
    uint32_t noun = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS), about = noun;
    if (noun == DL_NONE || !dl_stand_is(run, noun, "decision")) return 0;
    if (!dl_stand_listed(run, verb, "take make") || (!dl_stand_has_no(run, noun) && !dl_stand_negated(run, verb))) return 0;
    struct dl_finding finding = {
        .by = "silence", .predicate = verb, .stance = DL_STANCE_UNDECIDED, .above = DL_NONE, .strength = DL_STRENGTH_PLAIN};
    finding.holder = dl_stand_speaker(run, verb);
    if (finding.holder == DL_NONE) return 0;
    if (dl_stand_phrase(run, noun, "on about over regarding whether") == DL_NONE) about = verb;
    finding.issue = issue_about(run, about, finding.holder);
    if (finding.issue == DL_NONE) return 0;
    dl_stand_find(run, &finding);
    return 1;
}

/* "There was no comment from Peru", "no statement came from Lima", "from Peru there was only silence": who did not say. */
static int find_no_word(struct dl_stand *run, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, noun);
    int is_silence = dl_lemma_is(at, "silence");
    int is_there = at->rel == DL_REL_NSUBJ || (at->rel == DL_REL_OBJ && at->head != DL_NONE && at->head < noun &&
                                               dl_stand_is(run, at->head, "come")); /* "from Peru came no word" */
    if (at->upos != DL_UPOS_NOUN || !is_there || at->head == DL_NONE) return 0;
    if (!is_silence && (!dl_stand_in(run, noun, DL_LIST_ANSWER) || !dl_stand_has_no(run, noun))) return 0;
    uint32_t from = dl_stand_phrase(run, noun, "from by of");
    if (from == DL_NONE) from = dl_stand_phrase(run, at->head, "from");
    return from != DL_NONE && enters(run, noun, noun, from, DL_STANCE_SILENT);
}

/* "did not answer questions", "has yet to react", "would not be drawn", "could not be reached" */
static int find_unanswered(struct dl_stand *run, uint32_t verb, uint32_t subject)
{
    uint32_t object = dl_stand_child(run, verb, DL_REL_OBJ);
    if (dl_word_at(run->doc, verb)->upos != DL_UPOS_VERB || !dl_stand_negated(run, verb)) return 0;
    if (dl_stand_listed(run, verb, "comment respond reply answer react")) return enters(run, verb, verb, subject, DL_STANCE_SILENT);
    int is_left_out =
        object != DL_NONE && dl_word_at(run->doc, object)->upos != DL_UPOS_PRON &&
        (dl_stand_is(run, verb, "mention") || (dl_stand_is(run, verb, "discuss") && dl_stand_aux(run, verb, "will would")));
    if (is_left_out) return enters_on(run, verb, object, subject, DL_STANCE_SILENT); /* "did not mention the dam" */
    uint32_t passive = dl_stand_child(run, verb, DL_REL_NSUBJ_PASS);
    if (passive != DL_NONE && dl_stand_listed(run, verb, "draw reach")) return enters(run, verb, verb, passive, DL_STANCE_SILENT);
    int is_call = object != DL_NONE && dl_stand_listed(run, object, "call message email question");
    return is_call && dl_stand_listed(run, verb, "return take") && enters(run, verb, verb, subject, DL_STANCE_SILENT);
}

/* "said nothing", "gave no hint", "avoided the question", "is keeping its counsel" */
static int find_evasion(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object)
{
    int is_denied = dl_stand_has_no(run, object) || dl_stand_negated(run, verb);
    uint32_t to_say =
        dl_stand_is(run, object, "nothing") && dl_stand_is(run, verb, "have") ? dl_stand_child(run, object, DL_REL_ACL) : DL_NONE;
    if (to_say != DL_NONE && dl_stand_listed(run, to_say, "say add")) /* "had nothing to say about it" */
        return enters(run, verb, to_say, subject, DL_STANCE_SILENT);
    int is_nothing = dl_stand_is(run, object, "nothing") && dl_stand_listed(run, verb, "say disclose reveal give");
    int is_answer = is_denied && dl_stand_in(run, object, DL_LIST_ANSWER) &&
                    dl_stand_listed(run, verb, "make give have offer issue release utter breathe say");
    int is_dodge = dl_stand_listed(run, object, "question issue subject topic comment answer") &&
                   dl_stand_listed(run, verb, "avoid dodge sidestep duck evade skirt");
    int is_kept = dl_stand_listed(run, object, "counsel tongue peace silence") && dl_stand_listed(run, verb, "keep hold maintain");
    if (!is_nothing && !is_answer && !is_dodge && !is_kept) return 0;
    uint32_t about = dl_stand_phrase(run, verb, "on about over regarding") != DL_NONE ? verb : object;
    return enters(run, verb, about, subject, DL_STANCE_SILENT);
}

/* "took no side", "has not made up its mind", "wants more time", "is keeping its options open", "did not vote" */
static int find_undecided(struct dl_stand *run, uint32_t verb, uint32_t subject, uint32_t object)
{
    struct dl_str what = object != DL_NONE ? dl_stand_lemma(run, object) : DL_STR("");
    const struct dl_word *at = dl_word_at(run->doc, verb);
    int is_declined = at->rel == DL_REL_XCOMP && at->head != DL_NONE &&
                      dl_stand_listed(run, at->head, "decline refuse"); /* "declined to take a position" */
    int is_denied = is_declined || dl_stand_negated(run, verb) || (object != DL_NONE && dl_stand_has_no(run, object));
    int is_open =
        (is_denied && dl_stand_is(run, verb, "take") && dl_str_listed(what, "side position stance stand decision", ' ')) ||
        (is_denied && dl_stand_is(run, verb, "make") && dl_str_listed(what, "mind decision", ' ')) ||
        (dl_stand_listed(run, verb, "want need request seek") && dl_str_is(what, "time")) ||
        (dl_stand_is(run, verb, "keep") && dl_str_is(what, "option")) ||
        (dl_stand_is(run, verb, "make") && dl_str_is(what, "mind") && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Ger")) ||
        (dl_stand_is(run, verb, "make") && dl_str_is(what, "mind") && dl_has_feat(dl_word_at(run->doc, verb), "Tense=Pres") &&
         dl_stand_aux(run, verb, "be")) ||
        (dl_stand_is(run, verb, "hedge") && dl_str_is(what, "bet")) ||
        (is_denied && dl_stand_is(run, verb, "vote") && object == DL_NONE && !dl_stand_aux(run, verb, "will would") &&
         !dl_stand_has_no(run, subject)); /* "no senator voted for it" */
    if (!is_open) return 0;
    uint32_t study = dl_stand_child(run, verb, DL_REL_XCOMP); /* "more time to study the text" */
    for (uint32_t c = object != DL_NONE ? run->links[object].child : DL_NONE; study == DL_NONE && c != DL_NONE;
         c = run->links[c].sibling)
        if (dl_word_at(run->doc, c)->rel == DL_REL_ACL) study = c;
    uint32_t about = study != DL_NONE ? study : dl_stand_phrase(run, verb, "on about over for") != DL_NONE ? verb : object;
    return enters(run, verb, about != DL_NONE ? about : verb, subject, DL_STANCE_UNDECIDED);
}

/* "It is not clear whether Peru will sign": Peru is undecided. */
static int find_unclear(struct dl_stand *run, uint32_t word)
{
    int is_unclear = dl_stand_listed(run, word, "unclear uncertain open") ||
                     (dl_stand_listed(run, word, "clear certain sure") && dl_stand_negated(run, word));
    if (!is_unclear) return 0;
    DL_EACH_CHILD(run, c, word)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        uint32_t subject =
            rel == DL_REL_CSUBJ || rel == DL_REL_CCOMP || rel == DL_REL_ADVCL ? dl_stand_child(run, c, DL_REL_NSUBJ) : DL_NONE;
        uint32_t mark = dl_stand_child(run, c, DL_REL_MARK); /* not "when executions would resume" */
        if (mark == DL_NONE || !dl_stand_listed(run, mark, "whether if")) continue;
        if (subject == DL_NONE || !dl_stand_asks(run, c) || dl_word_at(run->doc, subject)->upos == DL_UPOS_PRON) continue;
        struct dl_finding finding = {.by = "silence",
                                     .predicate = word,
                                     .stance = DL_STANCE_UNDECIDED,
                                     .above = DL_NONE,
                                     .strength = DL_STRENGTH_WEAK,
                                     .holder = dl_stand_actor(run, subject)};
        if (finding.holder == DL_NONE) return 0;
        finding.issue = dl_stand_read(run, c, finding.holder).issue;
        dl_stand_find(run, &finding);
        return finding.issue != DL_NONE;
    }
    return 0;
}

static int says_no_more(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, c)->rel);
        if (c > verb && rel != DL_REL_PUNCT && dl_word_at(run->doc, c)->thing != DL_THING_TIME) return 0;
    }
    return 1;
}

/* A "no", "not", "nothing", "yet" or a mind, stance or counsel at the verb or its object. */
static int is_denied_anywhere(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (child->rel == DL_REL_ADVMOD || child->rel == DL_REL_CC || child->rel == DL_REL_NSUBJ_PASS) return 1;
        if (child->rel == DL_REL_OBJ && (child->upos == DL_UPOS_PRON || run->links[c].child != DL_NONE)) return 1;
        if (child->rel == DL_REL_NSUBJ && dl_stand_has_no(run, c)) return 1;
    }
    return dl_word_at(run->doc, verb)->rel == DL_REL_XCOMP;
}

int dl_stand_find_silence(struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    if (upos == DL_UPOS_NOUN) return find_no_word(run, word);
    if (upos == DL_UPOS_ADJ && find_unclear(run, word)) return 1;
    if (upos == DL_UPOS_VERB && dl_stand_in(run, word, DL_LIST_SELDOM_SILENT) && !is_denied_anywhere(run, word)) return 0;
    uint32_t subject = dl_stand_subject(run, word), xcomp = dl_stand_child(run, word, DL_REL_XCOMP);
    uint32_t object = dl_stand_child(run, word, DL_REL_OBJ);
    if (subject == DL_NONE) return find_no_decision(run, word) || find_unanswered(run, word, DL_NONE);
    if (dl_stand_listed(run, word, "decline refuse") && xcomp != DL_NONE && dl_stand_classes(run, xcomp) & DL_STAND_SILENCE)
        return enters(run, word, xcomp, subject, DL_STANCE_SILENT);
    if (dl_stand_listed(run, word, "decline refuse") && object != DL_NONE && dl_stand_listed(run, object, "comment answer"))
        return enters(run, word, object, subject, DL_STANCE_SILENT);
    uint32_t from = dl_stand_listed(run, word, "refrain abstain") ? dl_stand_phrase(run, word, "from") : DL_NONE;
    if (from != DL_NONE && dl_stand_in(run, from, DL_LIST_ANSWER))
        return enters(run, word, word, subject, DL_STANCE_SILENT); /* "refrained from any comment" */
    const uint32_t unheard = dl_stand_is(run, word, "unavailable") ? dl_stand_phrase(run, word, "for") : DL_NONE;
    if (unheard != DL_NONE && dl_stand_in(run, unheard, DL_LIST_ANSWER)) /* "was unavailable for comment" */
        return enters(run, word, dl_stand_phrase(run, unheard, "on about over") != DL_NONE ? unheard : word, subject,
                      DL_STANCE_SILENT);
    if (dl_stand_listed(run, word, "silent mum tight-lipped mute")) return enters(run, word, word, subject, DL_STANCE_SILENT);
    if (find_unanswered(run, word, subject)) return 1;
    if (dl_stand_listed(run, word, "say disclose reveal") && dl_stand_negated(run, word)) {
        uint32_t clause = dl_stand_child(run, word, DL_REL_CCOMP);
        if (clause == DL_NONE) clause = dl_stand_child(run, word, DL_REL_ADVCL);
        if (clause == DL_NONE && object != DL_NONE && dl_stand_is(run, object, "how")) clause = object; /* "how it will vote" */
        if (clause != DL_NONE && dl_stand_asks(run, clause)) return enters(run, word, word, subject, DL_STANCE_SILENT);
    }
    uint32_t to = upos == DL_UPOS_VERB && dl_stand_is(run, word, "speak") ? dl_stand_phrase(run, word, "to") : DL_NONE;
    int is_to_press =
        upos == DL_UPOS_VERB && dl_stand_is(run, word, "speak") &&
        (to != DL_NONE ? dl_stand_in(run, to, DL_LIST_PRESS)
                       : dl_stand_phrase(run, word, "about on in") != DL_NONE &&
                             dl_stand_phrase(run, word, "with") == DL_NONE); /* "had not spoken about it with the envoy" */
    if (is_to_press && dl_stand_negated(run, word) && dl_stand_particle(run, word) == DL_NONE)
        return enters(run, word, word, subject, DL_STANCE_SILENT);
    if (upos == DL_UPOS_VERB && dl_stand_is(run, word, "speak") && dl_stand_negated(run, word) && says_no_more(run, word))
        return enters(run, word, word, subject, DL_STANCE_SILENT); /* "did not speak" */
    if (object != DL_NONE && find_evasion(run, word, subject, object)) return 1;
    if (upos == DL_UPOS_VERB && find_undecided(run, word, subject, object)) return 1;
    if (xcomp != DL_NONE && dl_stand_listed(run, word, "remain stay keep") &&
        dl_stand_listed(run, xcomp, "silent quiet mum tight-lipped mute"))
        return enters(run, xcomp, xcomp, subject, DL_STANCE_SILENT);
    return 0;
}
