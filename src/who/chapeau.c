/* Whose verbs the paragraphs of a resolution or communiqué begin with: "The Security Council," or "The ministers, at their meeting in Rome:" stands
 * above them once, without a verb of its own (after the form of the United Nations Editorial Manual). Each paragraph that begins with a verb that
 * has no subject gets the word that the phrase above is about. */
#include "syntax/operative.h"
#include "who/run.h"
#include "who/who.h"

static struct dl_str last_word(const struct dl_doc *doc, const struct dl_sentence *s)
{
    return s->words > 0 ? doc->words.at[s->word + s->words - 1].form : (struct dl_str){0};
}

/* A body, a state or people in office who may resolve something. */
static int may_resolve(const struct dl_doc *doc, uint32_t word)
{
    uint32_t entity = dl_who_at(doc, word);
    if (entity == DL_NONE) return 0;
    const struct dl_entity *e = &doc->entities.at[entity];
    if (e->kind == DL_ENTITY_ORGANIZATION || e->kind == DL_ENTITY_COUNTRY) return 1;
    return e->kind == DL_ENTITY_GROUP && dl_has_feat(&doc->words.at[word], "Number=Plur");
}

/* The word that a phrase ending in a comma or colon is about, if it is no clause; DL_NONE. */
static uint32_t resolving(const struct dl_doc *doc, const struct dl_sentence *s)
{
    enum { WITHIN = 8 };
    if (!dl_str_listed(last_word(doc, s), ", :", ' ')) return DL_NONE;
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (doc->words.at[w].rel == DL_REL_ROOT && doc->words.at[w].upos == DL_UPOS_VERB) return DL_NONE;
    for (uint32_t w = s->word; w < s->word + s->words && w < s->word + WITHIN; w++) {
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || doc->words.at[w].upos == DL_UPOS_VERB) return DL_NONE;
        if (may_resolve(doc, w)) return w;
    }
    return DL_NONE;
}

/* Whether a paragraph begins with a verb that nobody is the subject of. */
static int begins_with_verb(const struct dl_doc *doc, const struct dl_sentence *s)
{
    uint32_t verb = dl_operative_first(doc, s->word, s->word + s->words);
    const struct dl_word *w = &doc->words.at[verb];
    if (w->upos != DL_UPOS_VERB || dl_child(doc, verb, DL_REL_NSUBJ) != DL_NONE ||
        dl_child(doc, verb, DL_REL_NSUBJ_PASS) != DL_NONE)
        return 0;
    if (dl_has_feat(w, "Mood=Imp") || dl_has_feat(w, "VerbForm=Inf")) return 0;
    return dl_str_ends(w->form, "s") || dl_str_ends(w->form, "ed") || dl_str_ends(w->form, "ing") || dl_has_feat(w, "Tense=Past");
}

void dl_who_chapeau(struct dl_doc *doc)
{
    uint32_t subject = DL_NONE;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        struct dl_sentence *s = &doc->sentences.at[i];
        int opens = i == 0 || doc->sentences.at[i - 1].section != s->section;
        s->subject = DL_NONE;
        if (!opens || s->words == 0) continue;
        uint32_t found = resolving(doc, s);
        if (found != DL_NONE) subject = found;
        else if (subject != DL_NONE && begins_with_verb(doc, s)) s->subject = subject;
        else if (subject != DL_NONE && dl_operative_first(doc, s->word, s->word + s->words) == s->word) subject = DL_NONE;
    }
}
