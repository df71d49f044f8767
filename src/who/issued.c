/* "A foreign ministry statement said", "according to a police report": a noun for a body right before one for what it issues names whose words those are,
 * though it only describes the document and elsewhere ("a police car") is nobody; "a police raid", "a student protest" name who does it. It is the body
 * that everybody knows, whatever the document's article. */
#include "who/nominals.h"

/* Bodies whose papers are their word; "a bank statement", "a school report", "press reports" are about somebody or by many. */
static int is_body(const struct dl_role *role)
{
    if (role == NULL || (role->kind != DL_ENTITY_ORGANIZATION && role->kind != DL_ENTITY_GROUP)) return 0;
    return dl_str_listed(role->sector, "GOV|MIL|COP|JUD|LEG|PTY|SPY|LAB|IGO", '|');
}

/* The noun, not a verb ("troops attacked"), right behind the word, which the word describes; DL_NONE. */
static uint32_t described_by(const struct dl_who *who, uint32_t word)
{
    const uint32_t noun = who->doc->words.at[word].head;
    return noun != DL_NONE && noun == word + 1 && dl_who_is_noun(&who->doc->words.at[noun]) ? noun : DL_NONE;
}

/* "A police raid", "an opposition rally", "teacher strikes": whoever has the arms or the cause does it, not those on whom it may be done
 * ("a church attack"). */
static int is_doer(const struct dl_who *who, uint32_t word, const struct dl_role *role)
{
    const uint32_t deed = role != NULL ? described_by(who, word) : DL_NONE;
    if (deed == DL_NONE || role->is_nobody || role->kind == DL_ENTITY_PLACE) return 0;
    static const char WEAPONS[] = "drone warplane jet helicopter tank submarine gunboat gunship frigate destroyer ship";
    if (dl_str_listed(who->doc->words.at[word].lemma, WEAPONS, ' ')) return 0;
    const struct dl_str lemma = who->doc->words.at[deed].lemma;
    if (dl_actors_is_namesake(who->actors, lemma, DL_NAMESAKE_FORCE) && dl_str_listed(role->sector, "MIL|COP|REB|SPY|GOV", '|'))
        return 1;
    return dl_actors_is_namesake(who->actors, lemma, DL_NAMESAKE_RALLY) &&
           dl_str_listed(role->sector, "OPP|LAB|EDU|MED|AGR|PTY|REB|COP|REF|JRN", '|');
}

/* The noun for a document that the word stands before and describes, also over "press" or "news"; DL_NONE. */
static uint32_t document_of(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *words = who->doc->words.at;
    const uint32_t document = words[word].head;
    if (document == DL_NONE || document <= word || document > word + 2) return DL_NONE;
    if (document == word + 2 && !dl_str_listed(words[word + 1].lemma, "press|news", '|')) return DL_NONE;
    return dl_actors_is_namesake(who->actors, words[document].lemma, DL_NAMESAKE_DOCUMENT) ? document : DL_NONE;
}

int dl_nominal_is_issuer(const struct dl_who *who, uint32_t word, const struct dl_role *role)
{
    if (is_doer(who, word, role)) return 1;
    return is_body(role) && document_of(who, word) != DL_NONE && !dl_has_feat(&who->doc->words.at[word], "Number=Plur");
}

int dl_nominal_is_issuing_military(const struct dl_who *who, uint32_t word)
{
    const struct dl_word *w = &who->doc->words.at[word];
    return w->upos == DL_UPOS_ADJ && dl_lemma_is(w, "military") && document_of(who, word) != DL_NONE;
}

int dl_nominal_add_issuer(struct dl_who *who, uint32_t word, const struct dl_role *role, uint32_t role_first)
{
    const struct dl_word *words = who->doc->words.at;
    const int code = dl_nominal_add(who, word, role, role_first);
    if (code != DL_OK) return code;
    struct dl_found *found = &who->founds.at[who->founds.count - 1];
    while (found->first > 0 && dl_who_is_capital(&words[found->first - 1]) && words[found->first - 1].upos != DL_UPOS_DET &&
           dl_is_below(who->doc, found->first - 1, words[word].head))
        found->first--; /* "a new Turkish army statement" */
    found->is_definite = role == NULL || role->kind != DL_ENTITY_PERSON;
    return DL_OK;
}
