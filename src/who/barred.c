/* Whom a pronoun cannot take up, whatever speaks for him: two arguments of one verb are not one actor, what one does to others is not done to
 * oneself, and a relative clause tells of its noun nothing that one of its other arguments is (principles A and B of binding, as far as trees
 * show them). */
#include "who/barred.h"

#include "who/clauses.h"
#include "who/continuing.h"

/* "met Putin and praised him", "Spain's premier offered it a port": the subject of whose verb the pronoun is an object; DL_NONE. */
static uint32_t subject_above(const struct dl_doc *doc, const struct dl_found *pronoun)
{
    const struct dl_word *arg = &doc->words.at[pronoun->head];
    if (arg->rel == DL_REL_NMOD && arg->head != DL_NONE && doc->words.at[arg->head].upos != DL_UPOS_NOUN)
        arg = &doc->words.at[arg->head]; /* "released nine of them" */
    if ((arg->rel != DL_REL_OBJ && arg->rel != DL_REL_IOBJ) || arg->head == DL_NONE) return DL_NONE;
    return dl_who_clause_subject(doc, arg->head);
}

/* "Poland, backed by Lithuania, closed its border with Belarus, blaming it": who stands by the subject is no more blamed than the subject. */
static int is_beside_subject(const struct dl_doc *doc, const struct dl_found *pronoun, uint32_t subject, uint32_t word)
{
    static const char BESIDE[] = "back|lead|support|join|help|head|flank|accompany|follow|arm";
    const uint32_t verb = doc->words.at[word].head;
    if (pronoun->gender == 'm' || pronoun->gender == 'f' || verb == DL_NONE || doc->words.at[verb].head != subject) return 0;
    return dl_rel_base((enum dl_rel)doc->words.at[word].rel) == DL_REL_OBL && doc->words.at[verb].rel == DL_REL_ACL &&
           dl_str_listed(doc->words.at[verb].lemma, BESIDE, '|');
}

/* "Ana Roe's defenders accuse her": somebody's friends accuse others. */
static int is_accused_by_friends(const struct dl_doc *doc, const struct dl_found *pronoun, uint32_t subject)
{
    static const char FRIENDS[] = "defender|supporter|ally|backer|lawyer|attorney|loyalist|surrogate|fan|admirer|apologist",
                      VERBS[] = "accuse|blame|attack|criticise|criticize|denounce|slam|blast|mock|deride|rip|sue";
    const uint32_t verb = doc->words.at[pronoun->head].head;
    return verb != DL_NONE && dl_str_listed(doc->words.at[subject].lemma, FRIENDS, '|') &&
           dl_str_listed(doc->words.at[verb].lemma, VERBS, '|');
}

/* Whether a mention is that subject, or stands in its phrase. */
static int is_subject_or_its_own(struct dl_who *who, const struct dl_found *pronoun, uint32_t subject, const struct dl_found *m)
{
    const uint32_t found = subject == DL_NONE ? DL_NONE : who->headed[subject];
    if (found == DL_NONE) return 0;
    const struct dl_found *f = &who->founds.at[found];
    const struct dl_word *w = &who->doc->words.at[m->head];
    if (is_beside_subject(who->doc, pronoun, subject, m->head)) return 1;
    if (w->rel == DL_REL_CONJ && w->head == subject) return 1;  /* "Egypt and Bahrain broke with Qatar, accusing it" */
    if (w->rel == DL_REL_APPOS && w->head == subject) return 1; /* "Abbott, a Republican, gave them until Monday" */
    const int is_he = pronoun->gender == 'm' || pronoun->gender == 'f';
    if (is_he && w->rel == DL_REL_NMOD_POSS && w->head == subject)
        return is_accused_by_friends(who->doc, pronoun, subject); /* but "Cho's minister defended her" */
    if (f->phrase_first <= m->head && m->head <= f->phrase_last) return 1;
    return dl_who_root(who, found) == dl_who_root(who, (uint32_t)(m - who->founds.at));
}

/* "expelled its ambassador", "summoned its envoy": nobody does that to his own. */
static int is_envoy_of_another(const struct dl_word *noun, const struct dl_word *verb)
{
    return dl_str_listed(noun->lemma, "ambassador|envoy|diplomat|consul|attache|embassy|consulate", '|') &&
           dl_str_listed(verb->lemma, "expel|summon|evict|oust|storm|attack|besiege", '|');
}

/* "broke up their rally", "banned their union", "stormed its stronghold": what is put down is not one's own. */
static int is_put_down(const struct dl_word *noun, const struct dl_word *verb)
{
    static const char CROWDS[] = "rally|march|protest|demonstration|strike|sit-in|vigil|gathering|procession|walkout|picket|"
                                 "union|movement|stronghold|hideout|hide-out|camp|position|trench|petition|demand|request",
                      VERBS[] = "break|disperse|ban|outlaw|stop|halt|block|prevent|storm|raid|attack|bomb|shell|overrun|crush|"
                                "suppress|quell|dissolve|reject|refuse|dismiss|ignore|pound|strafe|seal|disrupt";
    return dl_str_listed(noun->lemma, CROWDS, '|') && dl_str_listed(verb->lemma, VERBS, '|');
}

/* "seized its factory", "killed its soldiers", "fired on its troops" */
static int is_taken(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t owner, uint32_t noun)
{
    const struct dl_word *what = &doc->words.at[noun], *verb = &doc->words.at[what->head];
    const uint32_t mark = dl_child(doc, noun, DL_REL_CASE);
    if (!dl_str_listed_nocase(doc->words.at[owner].form, "its their", ' ') || dl_str_is(doc->words.at[owner + 1].form, "own") ||
        !dl_continues(tables, what->lemma, DL_CONTINUATION_HOLDING))
        return 0;
    if (what->rel == DL_REL_OBJ) return dl_continues(tables, verb->lemma, DL_CONTINUATION_TAKE);
    return mark != DL_NONE && dl_str_listed(doc->words.at[mark].form, "on at", ' ') &&
           dl_str_listed(verb->lemma, "fire shoot", ' ');
}

/* Who does the deed whose object or aim is what the pronoun owns; DL_NONE. */
static uint32_t doer_of(struct dl_who *who, const struct dl_found *pronoun)
{
    const uint32_t noun = who->doc->words.at[pronoun->head].head, verb = noun == DL_NONE ? DL_NONE : who->doc->words.at[noun].head,
                   told = verb == DL_NONE ? DL_NONE : dl_who_told_doer(who->doc, verb);
    return told != DL_NONE ? who->headed[told] : dl_who_doer(who, pronoun);
}

/* "accepted his resignation", "demanded her release", "ordered their arrest": what one does to others, so the possessor is not the subject. */
static int is_of_another(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *pronoun)
{
    uint32_t noun = doc->words.at[pronoun->head].head, verb = noun == DL_NONE ? DL_NONE : doc->words.at[noun].head;
    if (!pronoun->is_possessive || verb == DL_NONE) return 0;
    enum dl_rel rel = (enum dl_rel)doc->words.at[noun].rel;
    const struct dl_word *what = &doc->words.at[noun], *done = &doc->words.at[verb];
    if (rel == DL_REL_OBJ && (is_envoy_of_another(what, done) || is_put_down(what, done))) return 1;
    if (is_taken(tables, doc, pronoun->head, noun)) return 1;
    return (rel == DL_REL_OBJ || rel == DL_REL_OBL) && dl_continues(tables, doc->words.at[noun].lemma, DL_CONTINUATION_UNDERGONE) &&
           dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_DEMAND);
}

/* "Baum spoke with him": who stands behind a preposition is not the subject, whatever else that is called, whose mention this is; but "took it
 * with him". DL_NONE. */
static uint32_t subject_beside(const struct dl_who *who, const struct dl_word *pronoun)
{
    static const char PLACES[] = "around|behind|before|above|beside|below|near|on|over|about",
                      KEEPING[] = "have|take|bring|carry|keep";
    const uint32_t mark =
        pronoun->head != DL_NONE ? dl_child(who->doc, (uint32_t)(pronoun - who->doc->words.at), DL_REL_CASE) : DL_NONE;
    if (pronoun->rel != DL_REL_OBL || mark == DL_NONE || dl_str_listed(who->doc->words.at[mark].lemma, PLACES, '|')) return DL_NONE;
    if (dl_str_listed(who->doc->words.at[pronoun->head].lemma, KEEPING, '|')) return DL_NONE;
    const uint32_t subject = dl_child(who->doc, pronoun->head, DL_REL_NSUBJ);
    return subject != DL_NONE ? who->headed[subject] : DL_NONE;
}

/* "the mayor he praises", "the senator who met her": whom a relative clause tells of is none of its verb's other arguments; but "the man
 * whose brother met him". */
static int is_told_of(const struct dl_doc *doc, uint32_t pronoun, uint32_t noun)
{
    const uint32_t verb = doc->words.at[pronoun].head;
    if (verb == DL_NONE || doc->words.at[verb].rel != DL_REL_ACL_RELCL || doc->words.at[verb].head != noun || noun > verb) return 0;
    const enum dl_rel rel = dl_rel_base(doc->words.at[pronoun].rel);
    if (rel != DL_REL_NSUBJ && rel != DL_REL_OBJ && rel != DL_REL_IOBJ) return 0;
    for (uint32_t w = noun + 1; w < verb; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (dl_str_listed(word->lemma, "whose where when", ' ') || (word->rel == DL_REL_CONJ && word->head == noun)) return 0;
        if (dl_str_listed(word->lemma, "which whom", ' ') && doc->words.at[w - 1].upos == DL_UPOS_ADP)
            return 0; /* "in which he was" */
        if (dl_str_is(word->lemma, "which") && dl_str_listed_nocase(doc->words.at[pronoun].form, "he she him her", ' '))
            return 0; /* "the claim about the mayor, which he denies" */
    }
    return 1;
}

/* "he condemned Sanders": whom the verb of a subject has for its object by name is not the subject, wherever else he is named; DL_NONE. */
static uint32_t named_object(const struct dl_who *who, const struct dl_word *pronoun)
{
    if (dl_rel_base((enum dl_rel)pronoun->rel) != DL_REL_NSUBJ || pronoun->head == DL_NONE) return DL_NONE;
    const uint32_t object = dl_child(who->doc, pronoun->head, DL_REL_OBJ), m = object != DL_NONE ? who->headed[object] : DL_NONE;
    return m != DL_NONE && is_name(&who->founds.at[m]) && is_person(&who->founds.at[m]) ? m : DL_NONE;
}

struct dl_bars dl_bars_of(struct dl_who *who, const struct dl_found *pronoun)
{
    const struct dl_word *p = &who->doc->words.at[pronoun->head];
    struct dl_bars bars = {dl_str_ends(p->form, "self") || dl_str_ends(p->form, "selves"), DL_NONE, {DL_NONE, DL_NONE}};
    uint32_t doer = DL_NONE;
    if (is_of_another(&who->actors->antecedents, who->doc, pronoun) ||
        dl_who_is_reaction(&who->actors->antecedents, who->doc, pronoun))
        doer = doer_of(who, pronoun);
    if (doer != DL_NONE) bars.chains[1] = dl_who_root(who, doer);
    if (bars.is_reflexive) return bars;
    const uint32_t beside = subject_beside(who, p);
    bars.subject = subject_above(who->doc, pronoun);
    const uint32_t other = beside != DL_NONE ? beside : named_object(who, p); /* of a subject nothing stands beside */
    if (other != DL_NONE) bars.chains[0] = dl_who_root(who, other);
    return bars;
}

/* "(Photo: Ana Roe, AP)": whom a page names below a picture nobody in the text goes on to tell of. */
static int is_below_picture(const struct dl_doc *doc, uint32_t pronoun, uint32_t noun)
{
    const uint32_t here = doc->sentences.at[doc->words.at[pronoun].sentence].section,
                   there = doc->sentences.at[doc->words.at[noun].sentence].section;
    return here != there && doc->sections.at[there].kind == DL_SECTION_CAPTION;
}

/* "Merkel saw her": two arguments of one verb are not one actor; nor is a phrase what its own possessive takes up. */
int dl_is_barred(struct dl_who *who, const struct dl_found *pronoun, const struct dl_bars *bars, const struct dl_found *m)
{
    const struct dl_word *p = &who->doc->words.at[pronoun->head], *w = &who->doc->words.at[m->head];
    const uint32_t root = dl_who_root(who, (uint32_t)(m - who->founds.at));
    if (m->phrase_first <= pronoun->head && pronoun->head <= m->phrase_last) return 1;
    if (is_below_picture(who->doc, pronoun->head, m->head)) return 1;
    if (root == bars->chains[0] || root == bars->chains[1] || is_subject_or_its_own(who, pronoun, bars->subject, m)) return 1;
    if (bars->is_reflexive || pronoun->is_possessive) return 0;
    return is_told_of(who->doc, pronoun->head, m->head) || (p->head != DL_NONE && p->head == w->head && p->rel != DL_REL_CONJ);
}
