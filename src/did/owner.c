/* Whose a thing is by what is told behind its noun: "a pipeline owned by a French firm", "boats belonging to fishermen from Sfax", "a drone that
 * belonged to the army of Chad". A participle or a relative clause of owning names the owner in its phrase; what he is called, or a phrase of
 * his own, names the country. */
#include "did/homes.h"

/* The owner's word below a verb of owning, behind this preposition; DL_NONE. */
static uint32_t owner_behind(const struct dl_doc *doc, uint32_t verb, const char *preposition)
{
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(doc, verb, c)) {
        const enum dl_rel rel = dl_rel_base((enum dl_rel)doc->words.at[c].rel);
        const uint32_t mark = c > verb && rel == DL_REL_OBL ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        if (mark != DL_NONE && dl_str_is(doc->words.at[mark].lemma, preposition)) return c;
    }
    return DL_NONE;
}

const char *dl_home_owned(const struct dl_doc *doc, uint32_t head)
{
    for (uint32_t c = dl_child_next(doc, head, head); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        if (dl_rel_base((enum dl_rel)doc->words.at[c].rel) != DL_REL_ACL) continue;
        const struct dl_str lemma = doc->words.at[c].lemma;
        const char *preposition = dl_str_is(lemma, "belong")                                         ? "to"
                                  : dl_str_listed(lemma, "own operate charter manufacture run", ' ') ? "by"
                                                                                                     : NULL;
        const uint32_t owner = preposition != NULL ? owner_behind(doc, c, preposition) : DL_NONE;
        if (owner == DL_NONE) continue;
        const char *country = dl_home_named_country(doc, owner);
        return country[0] != '\0' ? country : dl_home_phrase(doc, owner);
    }
    return "";
}
