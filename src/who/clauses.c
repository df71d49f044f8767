/* The kinds of verbs and nouns are data/actors/continuations.tsv. */
#include "who/clauses.h"

#include "base/tree.h"
#include "who/continuing.h"

enum { CLAUSES_UP = 4 };

/* The last subject before the verb, where a clause before was read as part of this one. */
static uint32_t own_subject(const struct dl_doc *doc, uint32_t verb)
{
    uint32_t subject = DL_NONE;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c))
        if (dl_rel_base(doc->words.at[c].rel) == DL_REL_NSUBJ && (c < verb || subject == DL_NONE)) subject = c;
    return subject;
}

uint32_t dl_who_clause_subject(const struct dl_doc *doc, uint32_t verb)
{
    for (int i = 0; i < CLAUSES_UP && verb != DL_NONE; i++) {
        const uint32_t subject = own_subject(doc, verb);
        if (subject != DL_NONE) return subject;
        enum dl_rel rel = (enum dl_rel)doc->words.at[verb].rel;
        if (rel != DL_REL_CONJ && rel != DL_REL_XCOMP && rel != DL_REL_ADVCL) return DL_NONE;
        uint32_t object = dl_child(doc, doc->words.at[verb].head, DL_REL_OBJ);
        if (object == DL_NONE) object = dl_child(doc, doc->words.at[verb].head, DL_REL_IOBJ);
        if (rel == DL_REL_XCOMP && object != DL_NONE) return object < verb ? object : DL_NONE; /* "asked a judge to bar her" */
        verb = doc->words.at[verb].head;
    }
    return DL_NONE;
}

/* "accused Chad of shelling its towns", "stopped the army from razing its camp" */
uint32_t dl_who_told_doer(const struct dl_doc *doc, uint32_t verb)
{
    static const char TELLING[] =
        "accuse|suspect|convict|acquit|warn|absolve|clear|blame|thank|criticise|criticize|condemn|denounce|"
        "praise|fault|rebuke|sue|fine|charge|stop|prevent|deter|bar|keep|censure|reprimand|punish";
    for (int i = 0; i < CLAUSES_UP && doc->words.at[verb].rel == DL_REL_CONJ && doc->words.at[verb].head != DL_NONE; i++)
        verb = doc->words.at[verb].head;
    const uint32_t above = doc->words.at[verb].head, mark = dl_child(doc, verb, DL_REL_MARK);
    if (doc->words.at[verb].rel != DL_REL_ADVCL || above == DL_NONE || mark == DL_NONE || mark > verb) return DL_NONE;
    if (!dl_str_listed(doc->words.at[mark].form, "of for from with", ' ')) return DL_NONE;
    const uint32_t whom = dl_child(doc, above, DL_REL_OBJ);
    if (whom == DL_NONE || whom < above || whom > mark) return DL_NONE;
    return dl_str_listed(doc->words.at[above].lemma, TELLING, '|') ? whom : DL_NONE;
}

uint32_t dl_who_doer(struct dl_who *who, const struct dl_found *pronoun)
{
    uint32_t verb = pronoun->head;
    for (int i = 0; i < CLAUSES_UP && verb != DL_NONE && (i == 0 || who->doc->words.at[verb].upos != DL_UPOS_VERB); i++)
        verb = who->doc->words.at[verb].head;
    uint32_t subject = verb != DL_NONE ? dl_who_clause_subject(who->doc, verb) : DL_NONE;
    uint32_t at = subject != DL_NONE ? who->headed[subject] : DL_NONE;
    uint32_t name = subject != DL_NONE && at == DL_NONE ? dl_child(who->doc, subject, DL_REL_APPOS) : DL_NONE;
    if (name != DL_NONE) at = who->headed[name]; /* "former leader Hun Sen told his own troops" */
    return at;
}

enum dl_deed dl_who_deed(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, word)];
    if (w->head == DL_NONE) return DL_DEED_OTHER;
    if (w->rel == DL_REL_NSUBJ_PASS) return DL_DEED_UNDERGO;
    const struct dl_word *verb = &doc->words.at[w->head];
    if (verb->upos != DL_UPOS_VERB) return DL_DEED_BE;
    if (dl_continues(tables, verb->lemma, DL_CONTINUATION_TELL) || dl_continues(tables, verb->lemma, DL_CONTINUATION_ASK))
        return DL_DEED_TELL;
    if (dl_continues(tables, verb->lemma, DL_CONTINUATION_DEMAND) || dl_continues(tables, verb->lemma, DL_CONTINUATION_ADDRESS))
        return DL_DEED_DEMAND;
    return dl_child(doc, w->head, DL_REL_OBJ) != DL_NONE ? DL_DEED_ACT : DL_DEED_OTHER;
}

/* The verb that the noun possessed hangs on as its object or behind a preposition; DL_NONE. */
static uint32_t verb_of_possessed(const struct dl_doc *doc, uint32_t noun)
{
    const struct dl_word *w = &doc->words.at[noun];
    const enum dl_rel rel = dl_rel_base((enum dl_rel)w->rel);
    if (rel != DL_REL_OBJ && rel != DL_REL_OBL && rel != DL_REL_NSUBJ) return DL_NONE;
    if (rel == DL_REL_NSUBJ && w->head != DL_NONE) { /* "called her remarks absurd", read as a clause beneath */
        const struct dl_word *beneath = &doc->words.at[w->head];
        return beneath->rel == DL_REL_XCOMP || beneath->rel == DL_REL_CCOMP ? beneath->head : DL_NONE;
    }
    return w->head;
}

/* "Jets bombed its headquarters", "the army attacked their positions": what is struck is another's. */
static int is_struck(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, uint32_t owner, uint32_t noun,
                     uint32_t verb)
{
    if (doc->words.at[noun].rel != DL_REL_OBJ || doc->words.at[noun].thing == DL_THING_PERSON) return 0;
    return dl_str_listed_nocase(doc->words.at[owner].form, "its their", ' ') && noun == owner + 1 &&
           dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_STRIKE);
}

int dl_who_is_reaction(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *pronoun)
{
    const uint32_t noun = pronoun->is_possessive ? doc->words.at[pronoun->head].head : DL_NONE,
                   verb = noun != DL_NONE ? verb_of_possessed(doc, noun) : DL_NONE;
    if (verb != DL_NONE && is_struck(tables, doc, pronoun->head, noun, verb)) return 1;
    return verb != DL_NONE && dl_continues(tables, doc->words.at[noun].lemma, DL_CONTINUATION_UTTERED) &&
           dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_REACT);
}
