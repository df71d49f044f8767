/* What is told of nobody's side yet: clauses that ask, suppose or deny, and acts that are stopped short of. */
#include "stand/run.h"

/* "would sign it if I were in his shoes": nobody says that he is or will be. */
static int is_in_other_shoes(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        if (dl_word_at(run->doc, c)->rel != DL_REL_ADVCL || !dl_str_is(dl_stand_case(run, c), "if")) continue;
        const uint32_t subject = dl_stand_child(run, c, DL_REL_NSUBJ), be = dl_stand_child(run, c, DL_REL_COP);
        if (subject != DL_NONE && be != DL_NONE && dl_stand_is(run, subject, "i") &&
            dl_str_is(dl_word_at(run->doc, be)->form, "were"))
            return 1;
    }
    return 0;
}

/* "Had they been for it", "used to be against it": they were not, or are no longer. */
static int is_unreal(const struct dl_stand *run, uint32_t word)
{
    const uint32_t above = dl_word_at(run->doc, word)->head;
    if (dl_word_at(run->doc, word)->rel == DL_REL_XCOMP && above != DL_NONE && dl_stand_is(run, above, "use") && above < word)
        return 1;
    if (run->links[word].rels & DL_STAND_REL(ADVCL) && is_in_other_shoes(run, word)) return 1;
    const uint32_t subject = dl_word_at(run->doc, word)->rel == DL_REL_ADVCL ? dl_stand_child(run, word, DL_REL_NSUBJ) : DL_NONE;
    if (subject == DL_NONE) return 0;
    DL_EACH_CHILD(run, c, word)
    if (c < subject && dl_word_at(run->doc, c)->rel == DL_REL_AUX && dl_stand_listed(run, c, "have should")) return 1;
    return 0;
}

/* "claims that he supports it are false", "denied reports that he would sign it" */
static int is_denied_claim(const struct dl_stand *run, uint32_t clause, uint32_t claim)
{
    if (dl_word_at(run->doc, clause)->rel == DL_REL_XCOMP && dl_word_at(run->doc, claim)->upos == DL_UPOS_VERB &&
        dl_word_at(run->doc, claim)->head != DL_NONE) /* "claims that he was trying to stop it" */
        clause = claim, claim = dl_word_at(run->doc, clause)->head;
    if (dl_word_at(run->doc, clause)->rel == DL_REL_NSUBJ && run->links[claim].rels & DL_STAND_REL(EXPL) &&
        dl_word_at(run->doc, claim)->head != DL_NONE) /* "the notion that there is a backlash is overblown" */
        clause = claim, claim = dl_word_at(run->doc, clause)->head;
    enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, clause)->rel);
    if ((rel != DL_REL_ACL && rel != DL_REL_CCOMP) || claim > clause ||
        !dl_stand_listed(run, claim, "claim report rumour rumor allegation suggestion assertion notion idea charge accusation"))
        return 0;
    uint32_t verb = dl_word_at(run->doc, claim)->head;
    if (verb == DL_NONE) return 0;
    if (dl_word_at(run->doc, claim)->rel == DL_REL_OBJ)
        return dl_stand_listed(run, verb,
                               "deny reject dismiss dispute refute rebut scotch quash squash counter debunk downplay brush");
    return dl_stand_listed(run, verb,
                           "false inaccurate untrue wrong baseless unfounded incorrect absurd nonsense ridiculous lie misleading "
                           "overblown exaggerated");
}

/* "stopped short of endorsing it", "could not persuade them to accept it", "has not said how it will vote": what is not done. */
static int is_not_reached(const struct dl_stand *run, uint32_t word, uint32_t above)
{
    const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
    if (rel == DL_REL_XCOMP && dl_stand_listed(run, above, "persuade convince coax cajole induce"))
        return dl_stand_negated(run, above) || dl_stand_hypothetical(run, above);
    if (rel == DL_REL_ADVCL && dl_stand_is(run, above, "short")) return dl_str_is(dl_stand_case(run, word), "of");
    const uint32_t teller = dl_stand_is(run, above, "how") ? dl_word_at(run->doc, above)->head : DL_NONE;
    if (teller != DL_NONE && dl_stand_is(run, word, "vote")) return dl_stand_negated(run, teller); /* hung on the "how" */
    const int is_told = rel == DL_REL_CCOMP || (rel == DL_REL_ADVCL && dl_stand_listed(run, above, "say tell disclose reveal"));
    return is_told && dl_stand_listed(run, word, "vote sign ratify veto approve") && dl_stand_negated(run, above) &&
           dl_stand_asks(run, word);
}

/* "denied that they want to leave", "denied that he was trying to stop it" */
static int is_denied_clause(const struct dl_stand *run, uint32_t word)
{
    for (uint32_t above = dl_word_at(run->doc, word)->head; above != DL_NONE; above = dl_word_at(run->doc, word)->head) {
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, word)->rel;
        if (rel == DL_REL_CCOMP) return dl_stand_listed(run, above, "deny doubt") && !dl_stand_negated(run, above);
        if (rel != DL_REL_XCOMP) return 0;
        word = above;
    }
    return 0;
}

/* "is likely to approve it", "unlikely that they would agree": a forecast; "nobody knows how he chooses to handle it". */
static int is_foretold_or_asked(const struct dl_stand *run, uint32_t word, uint32_t above)
{
    const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
    if (dl_word_at(run->doc, above)->upos == DL_UPOS_ADJ && dl_stand_listed(run, above, "likely unlikely doubtful"))
        return rel != DL_REL_CONJ &&
               (rel != DL_REL_ADVCL || (above < word && dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf")));
    const uint32_t seen = rel == DL_REL_ADVCL && above < word ? dl_stand_child(run, above, DL_REL_XCOMP) : DL_NONE;
    if (seen != DL_NONE && seen < word && dl_stand_listed(run, seen, "likely unlikely"))
        return dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf"); /* "appeared likely to" */
    return (rel == DL_REL_CCOMP || rel == DL_REL_CSUBJ) && dl_stand_listed(run, word, "choose decide plan intend respond") &&
           dl_stand_child_listed(run, word, "how when");
}

/* "the less likely Tehran is to approve it", hung on the verb or on Tehran */
static int is_hung_likely(const struct dl_stand *run, uint32_t word)
{
    const uint32_t who = dl_stand_child(run, word, DL_REL_NSUBJ);
    const int is_likely = (run->links[word].rels & DL_STAND_REL(ADVMOD) && dl_stand_child_listed(run, word, "likely unlikely")) ||
                          (who != DL_NONE && dl_stand_child_listed(run, who, "likely unlikely"));
    return is_likely && dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf");
}

/* "said he could support a tax on sugar": who says so of himself is open to it. */
static int is_own_leaning(const struct dl_stand *run, uint32_t word)
{
    if (!dl_stand_listed(run, word, "support back accept") || !dl_stand_aux(run, word, "could can")) return 0;
    const uint32_t subject = dl_stand_own_subject(run, word), who = subject != DL_NONE ? dl_stand_actor(run, subject) : DL_NONE;
    return who != DL_NONE && dl_stand_speaker(run, word) == who;
}

/* "if it rules", "whether to join" */
static int is_supposed(const struct dl_stand *run, uint32_t clause, const char *marks)
{
    if (!(run->links[clause].rels & DL_STAND_REL(MARK))) return 0;
    DL_EACH_CHILD(run, c, clause)
    if (dl_word_at(run->doc, c)->rel == DL_REL_MARK && dl_stand_listed(run, c, marks)) return 1;
    return 0;
}

/* A noun that a verb carries: "ruled in favour", "voiced support". */
static int is_carried(const struct dl_stand *run, uint32_t noun)
{
    const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, noun)->rel;
    return rel == DL_REL_OBJ || (rel == DL_REL_OBL && dl_str_is(dl_stand_case(run, noun), "in"));
}

/* "If Russia agrees", "whether to join", "may accept": nobody stands so yet. */
static int is_hypothetical(const struct dl_stand *run, uint32_t word)
{
    if (dl_stand_has_mark(run, word, DL_MARK_QUESTION) || is_unreal(run, word)) return 1; /* "Will they accept it?" */
    uint32_t above = dl_word_at(run->doc, word)->head; /* "that does not mean that they accept it" */
    if (above != DL_NONE && above < word && is_not_reached(run, word, above)) return 1;
    if (above != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP &&
        dl_stand_listed(run, above, "mean imply suggest believe think prove say claim argue pretend") &&
        dl_stand_negated(run, above))
        return 1;
    if (above != DL_NONE && dl_word_at(run->doc, word)->rel == DL_REL_CCOMP && dl_stand_is(run, above, "provide") &&
        (dl_has_feat(dl_word_at(run->doc, above), "VerbForm=Part") ||
         (dl_str_is(dl_word_at(run->doc, above)->form, "provided") && dl_stand_child_listed(run, word, "that"))))
        return 1; /* "provided that they sign" */
    if (is_denied_clause(run, word)) return 1;
    if (above != DL_NONE && is_denied_claim(run, word, above)) return 1;
    if (above != DL_NONE && above < word && dl_word_at(run->doc, word)->rel == DL_REL_ADVCL &&
        dl_stand_case(run, word).at != NULL && dl_str_is(dl_stand_case(run, word), "from") &&
        dl_stand_child(run, above, DL_REL_OBJ) != DL_NONE)
        return 1; /* "kept him from signing it" */
    if (above != DL_NONE && is_foretold_or_asked(run, word, above)) return 1;
    if (above != DL_NONE && above < word &&
        dl_stand_listed(run, above, "difficult hard tough easy harder easier possible impossible") &&
        dl_has_feat(dl_word_at(run->doc, word), "VerbForm=Inf"))
        return 1; /* "more difficult for them to support it" */
    if (run->links[word].rels & DL_STAND_REL(MARK) && is_hung_likely(run, word)) return 1;
    int is_open = dl_stand_aux(run, word, "may might could can") && !dl_stand_negated(run, word) && !is_own_leaning(run, word);
    if (is_open && (!dl_stand_aux(run, word, "could might") || dl_stand_condition_word(run, word) == DL_NONE))
        return 1; /* "could, if" */
    if (dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN && above != DL_NONE && is_carried(run, word) &&
        is_supposed(run, above, "if whether unless"))
        return 1; /* "if the court ruled in favour of it" */
    if (above != DL_NONE && above < word && dl_word_at(run->doc, word)->rel == DL_REL_CONJ && is_supposed(run, above, "if unless"))
        return 1; /* "if she had accepted and agreed to attend" */
    return is_supposed(run, word, "if whether unless until once");
}

int dl_stand_find_supposed(const struct dl_stand *run, uint32_t word)
{
    const int is_so = is_hypothetical(run, word);
    run->told[word] |= (uint8_t)(DL_TOLD_SUPPOSING | (is_so ? DL_TOLD_SUPPOSED : 0));
    return is_so;
}

/* A clause that asks: "whether it will join", "when it will vote". */
int dl_stand_asks(const struct dl_stand *run, uint32_t word)
{
    DL_EACH_CHILD(run, c, word)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        int is_mark = child->rel == DL_REL_MARK && dl_stand_listed(run, c, "if whether");
        if (is_mark || (c < word && dl_stand_listed(run, c, "when how where why what which who"))) return 1;
        uint32_t which = c < word ? dl_stand_child(run, c, DL_REL_DET) : DL_NONE; /* "which side it is on" */
        if (which != DL_NONE && dl_stand_listed(run, which, "which what")) return 1;
    }
    return dl_stand_listed(run, word, "what which who how");
}
