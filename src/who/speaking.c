/* Who tells: what speakers.c asks of a sentence and its subject, and who a "he" beside what is told may be. */
#include "who/speaking.h"

#include "base/tree.h"
#include "who/varied.h"
#include "who/who.h"

int dl_who_is_only_pronouns(const struct dl_doc *doc, uint32_t entity)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    for (uint32_t i = 0; i < e->mention_count; i++)
        if (doc->mentions.at[e->mentions[i]].form != DL_FORM_PRONOUN) return 0;
    return 1;
}

/* The word that is the subject of a sentence's main clause, DL_NONE. */
uint32_t dl_who_main_subject(const struct dl_doc *doc, uint32_t sentence)
{
    const struct dl_sentence *in = &doc->sentences.at[sentence];
    for (uint32_t w = in->word; w < in->word + in->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (dl_rel_base(word->rel) == DL_REL_NSUBJ && word->head != DL_NONE && doc->words.at[word->head].rel == DL_REL_ROOT)
            return w;
    }
    return DL_NONE;
}

/* Whether somebody may be `he`: one person, by name or not, of no other gender. */
static int may_be_he(const struct dl_actors *actors, struct dl_doc *doc, uint32_t who, uint32_t he)
{
    const char gender = dl_str_is_nocase(doc->words.at[doc->mentions.at[he].head].form, "she") ? 'f' : 'm';
    if (who == DL_NONE || dl_who_is_only_pronouns(doc, who)) return 0;
    if (doc->entities.at[who].kind != DL_ENTITY_PERSON && doc->entities.at[who].kind != DL_ENTITY_ANONYMOUS) return 0;
    const char known = dl_who_gender(actors, doc, who);
    return known == 0 || known == gender;
}

/* "A diplomat was sceptical. The president, he said, had promised it before": whoever is the subject of what is told, and no pronoun there, is not the
 * one who tells it beside; the subject of the sentence before then is, or who told something there; DL_NONE where `he` stays who he is. */
uint32_t dl_who_teller_beside(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s, uint32_t he)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    const uint32_t subject = dl_who_main_subject(doc, statement->sentence), whom = statement->source.entity;
    if (statement->content.count == 0 || statement->sentence == 0 || statement->within != DL_NONE || subject == DL_NONE)
        return DL_NONE;
    const struct dl_word *told = &doc->words.at[subject];
    if (told->upos == DL_UPOS_PRON || dl_who_at(doc, subject) != whom || subject > doc->mentions.at[he].head) return DL_NONE;
    if (told->span.start < statement->content.at[0].start || told->span.end > statement->content.at[0].end) return DL_NONE;
    const uint32_t before = dl_who_main_subject(doc, statement->sentence - 1),
                   who = before == DL_NONE ? DL_NONE : dl_who_at(doc, before);
    if (who == whom) return DL_NONE;
    if (may_be_he(actors, doc, who, he) && !dl_has_feat(&doc->words.at[before], "Number=Plur")) return who;
    for (uint32_t t = s; t-- > 0 && doc->statements.at[t].sentence + 1 >= statement->sentence;)
        if (doc->statements.at[t].sentence < statement->sentence && doc->statements.at[t].within == DL_NONE)
            return doc->statements.at[t].source.entity != whom && may_be_he(actors, doc, doc->statements.at[t].source.entity, he)
                       ? doc->statements.at[t].source.entity
                       : DL_NONE;
    return DL_NONE;
}

static int prosecutes(const struct dl_doc *doc, uint32_t entity)
{
    return dl_str_listed(doc->entities.at[entity].sector, "JUD COP", ' ');
}

/* "The two were found guilty. Prosecutors said they had been warned. They denied the charges": who denies or pleads is the accused of a sentence shortly
 * before, and not who accuses; DL_NONE. */
uint32_t dl_who_accused(const struct dl_doc *doc, const struct dl_statement *statement)
{
    enum { BACK = 3 };
    const uint32_t whom = statement->source.entity;
    if (statement->cue_word == DL_NONE || whom == DL_NONE || !prosecutes(doc, whom)) return DL_NONE;
    if (!dl_str_listed(doc->words.at[statement->cue_word].lemma, "deny plead", ' ')) return DL_NONE;
    for (uint32_t sentence = statement->sentence; sentence-- > 0 && sentence + BACK >= statement->sentence;) {
        const uint32_t subject = dl_who_main_subject(doc, sentence), who = subject == DL_NONE ? DL_NONE : dl_who_at(doc, subject);
        if (who == DL_NONE || prosecutes(doc, who)) continue;
        const enum dl_entity_kind kind = doc->entities.at[who].kind;
        if (kind == DL_ENTITY_PERSON || kind == DL_ENTITY_GROUP || kind == DL_ENTITY_ANONYMOUS) return who;
    }
    return DL_NONE;
}
