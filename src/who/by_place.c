/* Whom a pronoun takes up by its place alone, before anything is weighed:
 *
 *   who is judged   "sued the police for their raid": for what somebody is judged is his own
 *   who accuses     "accused Russia of violating its airspace": whoever intrudes does so on another's
 *   who is written to  "wrote to the premier urging him"
 *   who is told off "ripped Ana Roe, saying she had misled voters": of whom one judges one goes on to tell, not of oneself
 *   who holds       "asked Turkey to return the soldiers it had arrested": who is asked to undo a deed has done it */
#include "who/run.h"

#include "who/antecedent.h"

/* Whoever is judged, of the verb or noun of it: its object, the subject of a passive, "lashed out at him", "suits against him"; DL_NONE. */
static uint32_t judged_by(const struct dl_doc *doc, uint32_t judging, uint32_t before)
{
    uint32_t judged = dl_child(doc, judging, DL_REL_OBJ);
    if (judged == DL_NONE) judged = dl_child(doc, judging, DL_REL_NSUBJ_PASS);
    for (uint32_t c = dl_child_next(doc, judging, DL_NONE); judged == DL_NONE && c != DL_NONE; c = dl_child_next(doc, judging, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        const uint32_t mark = rel == DL_REL_OBL || rel == DL_REL_NMOD ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        if (c > judging && mark != DL_NONE && dl_str_listed(doc->words.at[mark].lemma, "at against on", ' ')) judged = c;
    }
    return judged != DL_NONE && judged < before ? judged : DL_NONE;
}

/* The phrase that tells for what somebody is judged and in which a possessive stands: behind "for" or "over", or the deed behind "of"
 * ("accused them of shelling it with their guns"); DL_NONE. */
static uint32_t reason_around(const struct dl_doc *doc, uint32_t pronoun)
{
    static const char INTO_OTHERS[] = "meddle interfere intervene intrude"; /* "of meddling in its elections" */
    const struct dl_word *words = doc->words.at;
    const uint32_t noun = words[pronoun].head;
    uint32_t above = noun != DL_NONE ? words[noun].head : DL_NONE;
    if (above == DL_NONE) return DL_NONE;
    const enum dl_rel rel = dl_rel_base((enum dl_rel)words[noun].rel); /* not "censured it for stonewalling its inspectors" */
    const uint32_t of = dl_child(doc, noun, DL_REL_CASE);
    if (of != DL_NONE && dl_str_is(words[of].lemma, "of")) return DL_NONE; /* "of ramming one of its ships" */
    if (rel == DL_REL_NMOD && words[above].rel == DL_REL_OBJ && words[above].head != DL_NONE) above = words[above].head;
    const int is_deed = words[above].upos == DL_UPOS_VERB && dl_str_ends(words[above].form, "ing") && above < pronoun &&
                        (rel == DL_REL_OBL || rel == DL_REL_NMOD) && !dl_str_listed(words[above].lemma, INTO_OTHERS, ' ');
    const uint32_t reason = is_deed ? above : noun;
    uint32_t mark = dl_child(doc, reason, DL_REL_CASE);
    if (mark == DL_NONE && is_deed) mark = dl_child(doc, reason, DL_REL_MARK);
    return mark != DL_NONE && dl_str_listed(words[mark].lemma, is_deed ? "for over of" : "for over", ' ') ? reason : DL_NONE;
}

/* The verb or noun of judging that the phrase hangs on, through whom it judges and "file" in "filed suits"; DL_NONE. */
static uint32_t judging_above(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t reason)
{
    enum { STEPS = 3 };
    const struct dl_word *words = doc->words.at;
    for (uint32_t at = words[reason].head, step = 0; at != DL_NONE && step < STEPS; at = words[at].head, step++) {
        if (dl_continues(tables, words[at].lemma, DL_CONTINUATION_JUDGE)) return at;
        if (words[at].upos != DL_UPOS_VERB) continue;
        const uint32_t object = dl_child(doc, at, DL_REL_OBJ);
        return object != DL_NONE && dl_continues(tables, words[object].lemma, DL_CONTINUATION_JUDGE) ? object : DL_NONE;
    }
    return DL_NONE;
}

/* "sued the police for their raid", "was thanked for his work", "the judge's criticism of the bank for its delay": whoever is judged for it; not
 * "thanked them for his release". DL_NONE. */
uint32_t dl_who_judged(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    const uint32_t noun = pronoun->is_possessive ? doc->words.at[pronoun->head].head : DL_NONE;
    if (noun == DL_NONE || dl_continues(tables, doc->words.at[noun].lemma, DL_CONTINUATION_UNDERGONE)) return DL_NONE;
    const uint32_t reason = reason_around(doc, pronoun->head);
    const uint32_t judging = reason != DL_NONE ? judging_above(tables, doc, reason) : DL_NONE;
    const uint32_t judged = judging != DL_NONE ? judged_by(doc, judging, pronoun->head) : DL_NONE;
    return judged != DL_NONE ? who->headed[judged] : DL_NONE;
}

/* Whether a possessive stands before what another intrudes on: "violating its airspace", "meddling in its elections". */
static int is_of_intruded(const struct dl_doc *doc, uint32_t pronoun, uint32_t noun, uint32_t verb)
{
    const struct dl_word *words = doc->words.at;
    if (!dl_str_ends(words[verb].form, "ing")) return 0;
    if (words[noun].rel == DL_REL_OBJ)
        return dl_str_listed(words[noun].lemma, "airspace sovereignty territory water", ' ') &&
               dl_str_listed(words[verb].lemma, "violate infringe breach penetrate invade undermine", ' ');
    if (dl_rel_base((enum dl_rel)words[noun].rel) != DL_REL_OBL) return 0;
    if (dl_str_listed(words[verb].lemma, "meddle interfere intervene intrude", ' ')) return 1;
    return dl_str_listed(words[noun].lemma, "airspace water territory soil", ' ') && /* "sending a ship into its waters" */
           dl_str_listed(words[verb].lemma, "send fly sail fire push move cross", ' ') && words[pronoun - 1].upos == DL_UPOS_ADP &&
           dl_str_listed(words[pronoun - 1].form, "into at onto", ' ');
}

/* "accused Russia of violating its airspace", "was accused by Somalia of meddling in its elections": whoever accuses; DL_NONE. */
uint32_t dl_who_intruded_upon(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    const uint32_t noun = pronoun->is_possessive ? words[pronoun->head].head : DL_NONE,
                   verb = noun == DL_NONE ? DL_NONE : words[noun].head;
    if (verb == DL_NONE || !is_of_intruded(doc, pronoun->head, noun, verb)) return DL_NONE;
    const uint32_t accusing = words[verb].head;
    if (accusing == DL_NONE || accusing > verb || !dl_str_listed(words[accusing].lemma, "accuse suspect blame", ' '))
        return DL_NONE;
    const int is_passive = dl_child(doc, accusing, DL_REL_NSUBJ_PASS) != DL_NONE;
    uint32_t accuser = is_passive ? dl_child(doc, accusing, DL_REL_OBL_AGENT) : dl_child(doc, accusing, DL_REL_NSUBJ);
    return accuser != DL_NONE && accuser < pronoun->head ? who->headed[accuser] : DL_NONE;
}

uint32_t dl_who_asked(const struct dl_doc *doc, uint32_t asking, uint32_t before)
{
    uint32_t asked = dl_child(doc, asking, DL_REL_NSUBJ_PASS);
    if (asked == DL_NONE) asked = dl_child(doc, asking, DL_REL_OBJ);
    if (asked == DL_NONE) asked = dl_child(doc, asking, DL_REL_IOBJ);
    for (uint32_t c = dl_child_next(doc, asking, DL_NONE); asked == DL_NONE && c != DL_NONE; c = dl_child_next(doc, asking, c)) {
        const uint32_t mark = doc->words.at[c].rel == DL_REL_OBL && c > asking ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        if (mark != DL_NONE && dl_str_listed(doc->words.at[mark].lemma, "on upon with to", ' ')) asked = c;
    }
    return asked != DL_NONE && asked < before ? asked : DL_NONE;
}

/* "wrote to his counterpart urging him to reconsider", "telephoned the premier, asking him": whom one addresses so; DL_NONE. */
uint32_t dl_who_addressed(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    static const char SPEAKING[] = "write telephone phone call cable wire appeal turn speak telegraph";
    if (pronoun->is_possessive || words[pronoun->head].rel != DL_REL_OBJ) return DL_NONE;
    const uint32_t asking = words[pronoun->head].head;
    if (asking == DL_NONE || asking > pronoun->head ||
        (!dl_str_ends(words[asking].form, "ing") && !dl_has_feat(&words[asking], "VerbForm=Inf")) ||
        !dl_continues(&who->actors->antecedents, words[asking].lemma, DL_CONTINUATION_ADDRESS))
        return DL_NONE;
    uint32_t above = words[asking].head;
    if (above == DL_NONE || above > asking) return DL_NONE;
    if (words[asking].rel == DL_REL_ACL && words[above].upos != DL_UPOS_VERB)
        above = words[above].head; /* read as of whom he writes to */
    if (above == DL_NONE || above > asking || !dl_str_listed(words[above].lemma, SPEAKING, ' ')) return DL_NONE;
    const uint32_t addressed = dl_who_asked(doc, above, asking);
    return addressed != DL_NONE ? who->headed[addressed] : DL_NONE;
}

/* "called on Fiji to release the ministers it had detained": in a clause that tells of the object of an infinitive that undoes; DL_NONE. */
uint32_t dl_who_holding(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    if (pronoun->is_possessive || words[pronoun->head].rel != DL_REL_NSUBJ) return DL_NONE;
    const uint32_t deed = words[pronoun->head].head;
    if (deed == DL_NONE || words[deed].rel != DL_REL_ACL_RELCL || !dl_continues(tables, words[deed].lemma, DL_CONTINUATION_HOLD))
        return DL_NONE;
    const uint32_t held = words[deed].head, undo = held == DL_NONE ? DL_NONE : words[held].head;
    if (undo == DL_NONE || undo > held || dl_rel_base((enum dl_rel)words[held].rel) != DL_REL_OBJ) return DL_NONE;
    if (!dl_continues(tables, words[undo].lemma, DL_CONTINUATION_UNDO) || !dl_has_feat(&words[undo], "VerbForm=Inf"))
        return DL_NONE;
    const uint32_t asking = words[undo].rel == DL_REL_XCOMP || words[undo].rel == DL_REL_ADVCL ? words[undo].head : DL_NONE;
    const uint32_t asked = asking == DL_NONE || asking > undo ? DL_NONE : dl_who_asked(doc, asking, undo);
    return asked != DL_NONE ? who->headed[asked] : DL_NONE;
}

/* What people tell of themselves: what they think, feel, wish, learn and will do. */
static int tells_of_teller(const struct dl_doc *doc, uint32_t deed)
{
    static const char OWN[] =
        "think believe feel hope want wish like love expect intend plan know hear see read learn receive need have "
        "be support oppose vote back favour favor agree disagree warn tell ask urge try decide";
    const struct dl_word *word = &doc->words.at[deed];
    const uint32_t aux = dl_child(doc, deed, DL_REL_AUX);
    if (word->upos != DL_UPOS_VERB || dl_str_listed(word->lemma, OWN, ' ') || dl_child(doc, deed, DL_REL_AUX_PASS) != DL_NONE)
        return 1;
    if (aux != DL_NONE && !dl_str_listed(doc->words.at[aux].lemma, "have be", ' ')) return 1;
    const uint32_t object = dl_child(doc, deed, DL_REL_OBJ); /* "saying he had forgiven him" */
    return object != DL_NONE && dl_str_listed(doc->words.at[object].form, "him her them it", ' ');
}

/* The verb of judging from which one goes on to tell: "ripped …, saying", "called him a liar and said"; DL_NONE. */
static uint32_t judging_before(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t tell)
{
    const struct dl_word *words = doc->words.at;
    const uint32_t verb = words[tell].head;
    const int is_going_on = dl_str_ends(words[tell].form, "ing") ? words[tell].rel == DL_REL_ADVCL || words[tell].rel == DL_REL_ACL
                                                                 : words[tell].rel == DL_REL_CONJ;
    if (!is_going_on || verb == DL_NONE || verb >= tell || dl_child(doc, tell, DL_REL_NSUBJ) != DL_NONE) return DL_NONE;
    if (words[verb].upos == DL_UPOS_VERB) return dl_continues(tables, words[verb].lemma, DL_CONTINUATION_JUDGE) ? verb : DL_NONE;
    const uint32_t over = words[verb].rel == DL_REL_OBJ ? words[verb].head : DL_NONE; /* hung on whom one judges */
    return over != DL_NONE && over < verb && dl_continues(tables, words[over].lemma, DL_CONTINUATION_JUDGE) ? over : DL_NONE;
}

/* "ripped Ana Roe for the remarks, suggesting she was exploiting the fire": whoever is judged; DL_NONE. */
uint32_t dl_who_told_off(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_doc *doc = who->doc;
    const struct dl_word *words = doc->words.at;
    const struct dl_antecedent_tables *tables = &who->actors->antecedents;
    if (pronoun->is_possessive || words[pronoun->head].rel != DL_REL_NSUBJ) return DL_NONE;
    const uint32_t deed = words[pronoun->head].head, tell = deed == DL_NONE ? DL_NONE : words[deed].head;
    if (tell == DL_NONE || tell > pronoun->head || words[deed].rel != DL_REL_CCOMP || tells_of_teller(doc, deed)) return DL_NONE;
    if (!dl_continues(tables, words[tell].lemma, DL_CONTINUATION_TELL) &&
        !dl_str_listed(words[tell].lemma, "suggest allege charge imply assert contend", ' '))
        return DL_NONE;
    const uint32_t judging = judging_before(tables, doc, tell);
    const uint32_t judged = judging != DL_NONE ? judged_by(doc, judging, tell) : DL_NONE;
    return judged != DL_NONE ? who->headed[judged] : DL_NONE;
}
