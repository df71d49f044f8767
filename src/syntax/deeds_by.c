/* "An attack by the government of Chad on rebels", "criticism by lawmakers in Ohio of the premier": behind a deed and whoever does it stands, with "on",
 * "against" or "of", whom it is done to. The scorer of heads hangs that on the nearest noun, a name or a place, which none of these goes with
 * (Hindle and Rooth, "Structural Ambiguity and Lexical Relations", 1993: the noun that wants the preposition has it). */
#include "syntax/deeds_by.h"

#include "syntax/clause.h"

static int is_deed(const struct dl_word *w)
{
    static const char DEEDS[] =
        "attack assault raid strike airstrike offensive crackdown ambush ban criticism accusation allegation charge "
        "complaint lawsuit suit protest campaign war violence threat sanction reprisal onslaught tirade";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, DEEDS, ' ');
}

static int is_suffered(const struct dl_word *w)
{
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, "criticism condemnation denunciation killing murder arrest", ' ');
}

/* The deed that a noun stands below, over places and names and whoever does it; DL_NONE */
static uint32_t deed_over(const struct dl_word *words, uint32_t noun, uint32_t first)
{
    enum { STEPS = 3 };
    for (int i = 0; i < STEPS; i++) {
        const uint32_t up = words[noun].head;
        if (words[noun].rel != DL_REL_NMOD || up == DL_NONE || up >= noun || up < first) return DL_NONE;
        const uint32_t mark = child_of(words, noun, DL_REL_CASE, up, noun);
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "by in at of from", ' ')) return DL_NONE;
        if (is_deed(&words[up]) || is_suffered(&words[up])) return dl_str_is(words[mark].form, "by") ? up : DL_NONE;
        noun = up;
    }
    return DL_NONE;
}

/* "An attack by the army of Chad [on Mali] drew": a phrase that was read as a second subject, or as one word with the verb; the deed that is the first; DL_NONE */
static uint32_t deed_beside(const struct dl_word *words, uint32_t whom, uint32_t first)
{
    const uint32_t deed = words[whom].head == DL_NONE ? DL_NONE : subject_of(words, words[whom].head, first, whom);
    if (deed == DL_NONE || !is_deed(&words[deed])) return DL_NONE;
    const uint32_t by = child_of(words, deed, DL_REL_NMOD, deed, whom);
    const uint32_t mark = by == DL_NONE ? DL_NONE : child_of(words, by, DL_REL_CASE, deed, by);
    return mark != DL_NONE && dl_str_is(words[mark].form, "by") ? deed : DL_NONE;
}

/* "raids carried out by jets [on a village]", "charges brought by a prosecutor [against him]": the participle that tells of the deed, where a phrase
 * hangs on its agent; DL_NONE */
static uint32_t participle_over(const struct dl_word *words, uint32_t agent, uint32_t first)
{
    static const char DOING[] = "carry launch bring file impose wage stage conduct mount lodge lay level make slap order";
    const uint32_t verb = words[agent].head;
    if (words[agent].rel != DL_REL_OBL_AGENT || verb == DL_NONE || verb >= agent || verb <= first) return DL_NONE;
    const uint32_t deed = words[verb].head;
    if (words[verb].rel != DL_REL_ACL || deed == DL_NONE || deed >= verb || !is_deed(&words[deed])) return DL_NONE;
    return dl_str_listed(words[verb].lemma, DOING, ' ') ? verb : DL_NONE;
}

void dl_deeds_by_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t whom = first + 4; whom < end; whom++) {
        if (!is_noun(&words[whom])) continue;
        const uint32_t mark = child_of(words, whom, DL_REL_CASE, first + 3, whom), near = words[whom].head;
        if (mark == DL_NONE || near == DL_NONE) continue;
        const int is_of = dl_str_is(words[mark].form, "of");
        if (!is_of && !dl_str_listed(words[mark].form, "on against", ' ')) continue;
        uint32_t deed = DL_NONE;
        const int is_before_verb = words[whom].rel == DL_REL_COMPOUND && near > whom && words[near].upos == DL_UPOS_VERB;
        if ((is_subject(&words[whom]) || is_before_verb) && !is_of) deed = deed_beside(words, whom, first);
        else if (words[whom].rel == DL_REL_NMOD && near < mark && (may_act(&words[near]) || words[near].thing == DL_THING_PLACE))
            deed = deed_over(words, near, first);
        const uint32_t told =
            !is_of && words[whom].rel == DL_REL_NMOD && near < mark ? participle_over(words, near, first) : DL_NONE;
        if (told != DL_NONE) hang(words, whom, told, DL_REL_OBL);
        if (deed == DL_NONE || (is_of && (!is_suffered(&words[deed]) || words[near].upos != DL_UPOS_PROPN))) continue;
        hang(words, whom, deed, DL_REL_NMOD);
    }
}
