/* "claims by the government that the rebels had fled", "fears among investors that rates will rise": a clause with "that" behind whoever says or thinks
 * it is read as one that describes him, since relative clauses stand behind people most. The noun before tells which it is, where the clause lacks
 * nothing: it has a subject, and an object, a copula or an auxiliary; "the claim by the firm that the court rejected" lacks its object. */
#include "syntax/claims.h"

#include "syntax/clause.h"

static int is_noun_of_saying(const struct dl_word *w)
{
    static const char NOUNS[] =
        "claim|fear|belief|concern|warning|complaint|accusation|allegation|assertion|suggestion|statement|decision|ruling|finding|"
        "report|assurance|promise|pledge|threat|demand|denial|hope|worry|view|feeling|suspicion|admission|acknowledgment|"
        "acknowledgement|announcement|argument|conclusion|confirmation|consensus|confidence|contention|conviction|disclosure|doubt|"
        "expectation|insistence|perception|prediction|proposal|revelation|speculation|charge|sentiment|sense|rumour|rumor|"
        "recognition|reminder|guarantee|vow|order|request|signal|testimony|anxiety|assumption|anger|frustration|alarm|unease";
    return w->upos == DL_UPOS_NOUN && dl_str_listed(w->lemma, NOUNS, '|');
}

/* Whether a clause lacks nothing that the "that" before it could stand for. */
static int is_whole(const struct dl_word *words, uint32_t verb, uint32_t that, uint32_t end)
{
    const uint32_t subject = subject_of(words, verb, that + 1, verb);
    if (subject == DL_NONE) return 0;
    for (uint32_t c = that + 1; c < end; c++) {
        if (words[c].head != verb || c == that) continue;
        switch (dl_rel_base((enum dl_rel)words[c].rel)) {
        case DL_REL_OBJ:
        case DL_REL_CCOMP:
        case DL_REL_XCOMP:
        case DL_REL_COP:
        case DL_REL_AUX: return 1;
        default: break;
        }
    }
    return 0;
}

void dl_claims_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    for (uint32_t that = first + 3; that + 2 < end; that++) {
        const uint32_t verb = words[that].head;
        if (!dl_str_is(words[that].form, "that") || verb == DL_NONE || verb <= that || words[verb].rel != DL_REL_ACL_RELCL)
            continue;
        const uint32_t who = words[verb].head;
        if (who == DL_NONE || who >= that || who < first + 2 || !is_noun(&words[who])) continue;
        const uint32_t mark = child_of(words, who, DL_REL_CASE, first, who), noun = words[who].head;
        if (mark == DL_NONE || !dl_str_listed(words[mark].form, "by from among", ' ') || noun == DL_NONE || noun >= mark) continue;
        if (!is_noun_of_saying(&words[noun]) || !is_whole(words, verb, that, end)) continue;
        words[that].upos = DL_UPOS_SCONJ;
        words[that].rel = DL_REL_MARK;
        hang(words, verb, noun, DL_REL_ACL);
    }
}
