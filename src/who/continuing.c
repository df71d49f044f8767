/* The rules follow how news goes on: who told or was asked in the sentence before, who had something done to him there, who died.
 * The kinds of verbs are data/actors/continuations.tsv.
 */
#include "who/continuing.h"

#include "base/tree.h"

enum { CLAUSES_UP = 4 };

/* "Secretary of State Ana Holm", where the parser makes the name an apposition: the word that the verb governs. */
uint32_t dl_who_argument(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[word];
    return w->rel == DL_REL_APPOS && w->head < word ? w->head : word;
}

int dl_who_is_subject(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, word)];
    if (w->rel == DL_REL_CONJ && w->head != DL_NONE) w = &doc->words.at[w->head];
    return dl_rel_base(w->rel) == DL_REL_NSUBJ;
}

/* "Teachers marched to parliament, where deputies debated": the subject of the sentence, not of a clause in it. */
int dl_who_is_main_subject(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, word)];
    uint32_t verb = w->rel == DL_REL_CONJ ? DL_NONE : w->head;
    return dl_who_is_subject(doc, word) && verb != DL_NONE && doc->words.at[verb].rel == DL_REL_ROOT;
}

/* Whether the subject at `word` is set beside what it tells: "…, he said". */
static int tells_beside(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, word)];
    if (dl_rel_base(w->rel) != DL_REL_NSUBJ || w->head == DL_NONE || doc->words.at[w->head].rel != DL_REL_PARATAXIS) return 0;
    return dl_child(doc, w->head, DL_REL_OBJ) == DL_NONE && dl_child(doc, w->head, DL_REL_AUX) == DL_NONE &&
           dl_child(doc, w->head, DL_REL_CCOMP) == DL_NONE; /* "…; he said that it would come" tells something else */
}

/* "The ministry said that Nairobi was sheltering rebels. It threatened …": whoever tells goes on, rather than who is told of. */
static int goes_on_telling(const struct dl_doc *doc, const struct dl_found *m, const struct dl_found *pronoun)
{
    if (m->sentence == pronoun->sentence || !dl_who_is_subject(doc, m->head)) return 0;
    const int tells =
        tells_beside(doc, m->head) || (dl_who_is_main_subject(doc, m->head) &&
                                       dl_child(doc, doc->words.at[dl_who_argument(doc, m->head)].head, DL_REL_CCOMP) != DL_NONE);
    return tells && (dl_who_is_main_subject(doc, pronoun->head) || tells_beside(doc, pronoun->head));
}

/* "…, according to a diplomat. "Nobody has," he said": by whose word the sentence before was told. */
static int is_authority(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                        const struct dl_found *pronoun)
{
    const uint32_t mark = m->sentence + 1 == pronoun->sentence ? dl_child(doc, m->head, DL_REL_CASE) : DL_NONE;
    if (mark == DL_NONE || !dl_str_is_nocase(doc->words.at[mark].form, "according")) return 0;
    const uint32_t verb = doc->words.at[dl_who_argument(doc, pronoun->head)].head;
    return verb != DL_NONE && dl_who_is_subject(doc, pronoun->head) &&
           dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_TELL);
}

/* "A deputy asked about the cost. "It is nothing," he said": who asks is not who answers. */
static int is_asker(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                    const struct dl_found *pronoun)
{
    const struct dl_word *w = &doc->words.at[dl_who_argument(doc, m->head)];
    if (m->sentence + 1 != pronoun->sentence || w->rel != DL_REL_NSUBJ || w->head == DL_NONE) return 0;
    if (!dl_continues(tables, doc->words.at[w->head].lemma, DL_CONTINUATION_ASK)) return 0;
    uint32_t verb = doc->words.at[pronoun->head].head;
    int tells = dl_who_is_main_subject(doc, pronoun->head) && dl_child(doc, verb, DL_REL_CCOMP) != DL_NONE;
    return tells || tells_beside(doc, pronoun->head);
}

/* "Ashley, who was 14 when she left": the pronoun stands in the clause that tells of the mention. */
static int is_told_in_clause_of(const struct dl_doc *doc, uint32_t pronoun, uint32_t head)
{
    for (int i = 0; i < CLAUSES_UP * 2 && pronoun != DL_NONE; i++, pronoun = doc->words.at[pronoun].head)
        if (doc->words.at[pronoun].rel == DL_REL_ACL_RELCL) return doc->words.at[pronoun].head == head;
    return 0;
}

/* "Police arrested nine teachers. They were released": who was seized, hurt or tried is the one to whom more is done. */
static int is_suffering(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                        const struct dl_found *pronoun)
{
    uint32_t verb = doc->words.at[m->head].head, next = doc->words.at[pronoun->head].head;
    enum dl_rel rel = (enum dl_rel)doc->words.at[m->head].rel;
    if (doc->words.at[pronoun->head].rel != DL_REL_NSUBJ_PASS || next == DL_NONE || verb == DL_NONE ||
        m->sentence == pronoun->sentence)
        return 0;
    return (rel == DL_REL_OBJ || rel == DL_REL_NSUBJ_PASS) &&
           dl_continues(tables, doc->words.at[verb].lemma, DL_CONTINUATION_SEIZE) &&
           dl_continues(tables, doc->words.at[next].lemma, DL_CONTINUATION_TREAT);
}

/* "On Sunday 91 people died. They want him to step down": those whose death has just been told do nothing more. */
static int is_dead(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                   const struct dl_found *pronoun)
{
    const struct dl_word *head = &doc->words.at[m->head];
    if (m->number != DL_NUMBER_MANY || head->head == DL_NONE || doc->words.at[pronoun->head].rel != DL_REL_NSUBJ) return 0;
    const struct dl_str verb = doc->words.at[head->head].lemma;
    if (head->rel == DL_REL_NSUBJ) return dl_continues(tables, verb, DL_CONTINUATION_DIE);
    if (head->rel != DL_REL_NSUBJ_PASS && head->rel != DL_REL_OBJ) return 0;
    return dl_continues(tables, verb, DL_CONTINUATION_KILL);
}

enum dl_telling dl_who_telling(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                               const struct dl_found *pronoun)
{
    if (is_authority(tables, doc, m, pronoun)) return DL_TELLING_AUTHORITY;
    if (is_asker(tables, doc, m, pronoun)) return DL_TELLING_ASKED;
    return goes_on_telling(doc, m, pronoun) ? DL_TELLING_ON : DL_TELLING_NONE;
}

struct dl_going_on dl_who_goes_on(const struct dl_antecedent_tables *tables, const struct dl_doc *doc, const struct dl_found *m,
                                  const struct dl_found *pronoun)
{
    return (struct dl_going_on){.telling = (uint8_t)dl_who_telling(tables, doc, m, pronoun),
                                .is_suffering = (uint8_t)is_suffering(tables, doc, m, pronoun),
                                .is_dead = (uint8_t)is_dead(tables, doc, m, pronoun),
                                .is_told_of = (uint8_t)is_told_in_clause_of(doc, pronoun->head, m->head)};
}
