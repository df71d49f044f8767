/* "Prompted calls for the mayor to resign", "calls by Republicans for the lawmaker to go", "renewed its demand for the state to hold a vote": behind a
 * plea "for" and "to" enclose who is to do what, one clause that hangs on the plea, and so does what is asked "from" or "by" others (Huddleston and Pullum, The Cambridge Grammar of the English
 * Language, 14.1.2, infinitivals with a subject). The scorer of heads mostly makes a phrase of the one and an aim of the verb above of the other. */
#include "syntax/pleas.h"

#include "syntax/clause.h"

enum { LONGEST = 12 };

static int is_plea(const struct dl_word *w)
{
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, "call demand appeal plea request petition pressure push bid", ' ');
}

/* The noun whose phrase ends right before "to"; DL_NONE */
static uint32_t named_before(const struct dl_word *words, uint32_t to, uint32_t first)
{
    uint32_t who = to - 1;
    for (uint32_t steps = 0; steps < LONGEST && words[who].rel == DL_REL_FLAT && words[who].head < who; steps++)
        who = words[who].head;
    const int is_phrase = words[who].rel == DL_REL_NMOD || words[who].rel == DL_REL_OBL;
    return who > first + 1 && is_phrase && (is_noun(&words[who]) || words[who].upos == DL_UPOS_PRON) ? who : DL_NONE;
}

/* "for", "from" or "by" before somebody, be it read as of the phrase or of the clause; DL_NONE */
static uint32_t preposition_of(const struct dl_word *words, uint32_t who, uint32_t verb, uint32_t first)
{
    for (uint32_t w = who; w-- > first && w + LONGEST > who;) {
        if (dl_str_listed(words[w].form, "for from by", ' ')) return words[w].head == who || words[w].head == verb ? w : DL_NONE;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_PUNCT) return DL_NONE;
    }
    return DL_NONE;
}

/* The last plea before `to` that hangs on a verb which the phrase behind it was hung on too; DL_NONE */
static uint32_t plea_beside(const struct dl_word *words, uint32_t verb, uint32_t to)
{
    for (uint32_t w = to; w-- > verb + 1;) {
        if (words[w].head == verb && is_plea(&words[w])) return w;
        if (words[w].upos == DL_UPOS_VERB || words[w].upos == DL_UPOS_PUNCT) return DL_NONE;
    }
    return DL_NONE;
}

/* The plea that a phrase hangs on, itself, over whose plea it is, or by way of the verb; DL_NONE */
static uint32_t plea_over(const struct dl_word *words, uint32_t who, uint32_t preposition, uint32_t first)
{
    uint32_t plea = words[who].head;
    for (int i = 0; i < 2 && plea != DL_NONE && plea >= first && plea < preposition; i++) {
        if (is_plea(&words[plea])) return plea;
        if (words[plea].upos == DL_UPOS_VERB) return plea_beside(words, plea, preposition);
        if (words[plea].rel != DL_REL_NMOD) return DL_NONE;
        plea = words[plea].head;
    }
    return DL_NONE;
}

void dl_pleas_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t to = first + 4; to + 1 < end; to++) {
        const uint32_t verb = words[to].head;
        if (words[to].rel != DL_REL_MARK || !dl_str_is(words[to].form, "to") || verb == DL_NONE || verb < to) continue;
        if (subject_of(words, verb, first, verb) != DL_NONE) continue;
        const uint32_t who = named_before(words, to, first);
        const uint32_t preposition = who == DL_NONE ? DL_NONE : preposition_of(words, who, verb, first);
        const uint32_t plea = preposition == DL_NONE ? DL_NONE : plea_over(words, who, preposition, first);
        if (plea == DL_NONE || plea > preposition || is_under(words, plea, verb)) continue;
        const int is_for = dl_str_is(words[preposition].form, "for");
        if (!is_for && is_subject(&words[plea])) continue;
        if (is_for && dl_str_listed(words[plea].lemma, "petition bid", ' '))
            continue; /* "petitions for a convention to draft it" */
        if (is_for) {
            hang(words, who, verb, subject_rel(words, verb, to));
            hang(words, preposition, verb, DL_REL_MARK);
            words[preposition].upos = DL_UPOS_SCONJ;
        } else {
            if (words[who].rel == DL_REL_OBL) hang(words, who, plea, DL_REL_NMOD);
            hang(words, preposition, who, DL_REL_CASE);
        }
        hang(words, verb, plea, DL_REL_ACL);
    }
}
