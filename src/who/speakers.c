/* "I" and "we" inside a quotation are its speaker, who is known once statements are: a second, small pass of this room.
 *
 * "I" joins the speaker. "We" said for an office joins what the office belongs to ("We stand with Ukraine", said by a foreign
 * minister: his country), said by a body the body itself; said by anybody else it stays a group of its own, of the speaker's country.
 * Outside quotations "we" is whoever issues the text, if its heading says so (issuer.c); other pronouns there are left alone.
 *
 * But who says "he said" behind a quotation that names somebody is not the one named ("the president said" neither), and who is nobody by the
 * chains is the one who spoke before, if no pronoun or title speaks against it; who says "they said" is then the people of whose deed a sentence
 * shortly before tells, or the several who spoke right before. Entities that lose all their mentions are taken out (emptied.c).
 */
#include <string.h>

#include "base/tree.h"
#include "base/utf8.h"
#include "who/actors.h"
#include "who/emptied.h"
#include "who/issuer.h"
#include "who/speaking.h"
#include "who/varied.h"
#include "who/who.h"

struct speakers {
    const struct dl_actors *actors;
    struct dl_doc *doc;
    uint32_t *moved; /* [entities] where the mentions of an entity went, DL_NONE */
};

static int opens_quote(uint32_t c) { return c == 0x201C || c == 0x201E || c == 0xAB; }
static int closes_quote(uint32_t c) { return c == 0x201D || c == 0xBB; }

/* Whether a byte of a content stands between quotation marks, by the marks before it in that content. */
static int is_quoted(const struct dl_doc *doc, struct dl_span content, uint32_t byte)
{
    uint32_t at = content.start >= 4 ? content.start - 4 : 0;
    int inside = 0;
    while (at < byte && at < doc->text.size) {
        if (((unsigned char)doc->text.at[at] & 0xC0u) == 0x80u) {
            at++;
            continue;
        }
        uint32_t c = dl_utf8_next(doc->text, &at);
        if (opens_quote(c)) inside = 1;
        else if (closes_quote(c)) inside = 0;
        else if (c == '"') inside = at > content.start ? !inside : 1;
    }
    return inside;
}

static const struct dl_statement *quotation_of(const struct dl_doc *doc, const struct dl_mention *mention)
{
    const struct dl_statement *inner = NULL;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        const struct dl_statement *statement = &doc->statements.at[s];
        if (statement->mode == DL_MODE_INDIRECT || statement->source.entity == DL_NONE) continue;
        for (uint32_t k = 0; k < statement->content.count; k++) {
            struct dl_span span = statement->content.at[k];
            if (span.start > mention->span.start || mention->span.end > span.end) continue;
            if (statement->mode == DL_MODE_DIRECT || is_quoted(doc, span, mention->span.start)) inner = statement;
        }
    }
    return inner;
}

/* Whether an office is that of whoever speaks for a body: its president, not one of its professors. */
static int is_of_its_voice(struct dl_str office)
{
    static const char NOUNS[] =
        "president|director|chief|head|chairman|chairwoman|chairperson|chair|spokesman|spokeswoman|spokesperson|"
        "executive|ceo|secretary|secretary-general|director-general|dean|rector|leader|commissioner|governor|"
        "mayor|minister|ambassador|general|speaker|founder|co-founder|owner|manager";
    while (office.size > 0)
        if (dl_str_listed_nocase(dl_str_cut(&office, ' '), NOUNS, '|')) return 1;
    return 0;
}

static int speaks_for_it(const struct dl_entity *speaker, const struct dl_entity *of)
{
    static const char SECTORS[] = "GOV|MIL|LEG|SPY|IGO|COP|REB|PTY|OPP|NGO|BUS|PRM|JUD|LAB";
    if (dl_str_is(of->sector, "IGO") && speaker->country[0] != 0) return 0; /* a state's ambassador to it */
    if (of->kind != DL_ENTITY_COUNTRY && of->kind != DL_ENTITY_ORGANIZATION && of->kind != DL_ENTITY_GROUP) return 0;
    if (dl_str_is(of->sector, "EDU")) return dl_str_starts(speaker->office, "spokes"); /* scholars' "we" is mostly everybody */
    return dl_str_listed(speaker->sector, SECTORS, '|') || is_of_its_voice(speaker->office);
}

/* The state or organisation that a speaker in its office speaks for, where the report names it but does not say that he is its; DL_NONE */
static uint32_t spoken_for(const struct dl_doc *doc, const struct dl_entity *who)
{
    if (who->of != DL_NONE) return speaks_for_it(who, &doc->entities.at[who->of]) ? who->of : DL_NONE;
    if (who->office.size == 0 || dl_str_is_nocase(dl_str_slice(who->office, 0, 6), "former")) return DL_NONE;
    if (!dl_str_listed(who->sector, "GOV|MIL|IGO", '|')) return DL_NONE;
    for (uint32_t e = 0; e < doc->entities.count; e++) {
        const struct dl_entity *of = &doc->entities.at[e];
        if (of->kind == DL_ENTITY_COUNTRY && who->country[0] != 0 && strcmp(of->country, who->country) == 0) return e;
        if (of->kind == DL_ENTITY_ORGANIZATION && who->country[0] == 0 && who->code.size > 0 && dl_str_equal(of->code, who->code))
            return e;
    }
    return DL_NONE;
}

/* The entity that a pronoun of the first person means, DL_NONE to leave it as it is. */
static uint32_t meant(const struct dl_doc *doc, const struct dl_mention *mention, uint32_t speaker)
{
    static const char ONE[] = "i|me|my|mine|myself", MANY[] = "we|us|our|ours|ourselves";
    const struct dl_word *w = &doc->words.at[mention->head];
    const struct dl_entity *who = &doc->entities.at[speaker];
    if (mention->form != DL_FORM_PRONOUN) return DL_NONE;
    int is_one = who->kind == DL_ENTITY_PERSON || who->kind == DL_ENTITY_ANONYMOUS;
    if (dl_str_listed_nocase(w->form, ONE, '|')) return is_one ? speaker : DL_NONE;
    if (!dl_str_listed_nocase(w->form, MANY, '|')) return DL_NONE;
    if (!is_one) return speaker;
    return spoken_for(doc, who);
}

/* A "we" that stays apart is of the speaker's country all the same. */
static void lend_country(struct dl_doc *doc, uint32_t entity, uint32_t speaker)
{
    struct dl_entity *we = &doc->entities.at[entity];
    const struct dl_entity *who = &doc->entities.at[speaker];
    if (entity == speaker || we->kind != DL_ENTITY_GROUP || we->country[0] != 0 || we->code.size > 0) return;
    memcpy(we->country, who->country, sizeof we->country);
    if (we->country[0] == 0) we->code = who->code;
}

/* ---- "he said" ---- */

enum { SENTENCES_BACK = 6 };

static int is_definite(const struct dl_doc *doc, const struct dl_mention *m)
{
    uint32_t determiner = dl_child(doc, m->head, DL_REL_DET);
    return determiner != DL_NONE && dl_str_is_nocase(doc->words.at[determiner].form, "the");
}

/* The mention that a statement's source is, where that is "he" or "she", or a person told by what he is ("the president"); DL_NONE. */
static uint32_t unnamed_source(const struct dl_doc *doc, const struct dl_statement *statement)
{
    const struct dl_entity *e = &doc->entities.at[statement->source.entity];
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        if (m->span.start != statement->source.span.start || m->span.end != statement->source.span.end) continue;
        if (m->form == DL_FORM_NOMINAL && e->kind == DL_ENTITY_PERSON && is_definite(doc, m)) return e->mentions[i];
        if (m->form != DL_FORM_PRONOUN) continue;
        struct dl_str form = doc->words.at[m->head].form;
        return dl_str_is_nocase(form, "he") || dl_str_is_nocase(form, "she") ? e->mentions[i] : DL_NONE;
    }
    return DL_NONE;
}

/* A post that the page shows, with a name behind a dash, leads on to nobody's "he". */
static int is_signed(const struct dl_doc *doc, const struct dl_statement *statement)
{
    if (statement->cue.count != 1) return 0;
    const char *cue = doc->text.at + statement->cue.at[0].start;
    return *cue == '-' || (unsigned char)*cue == 0xE2;
}

/* The nearest person who spoke before and may be `he`; DL_NONE. */
static uint32_t speaker_before(const struct speakers *in, uint32_t s, uint32_t he)
{
    struct dl_doc *doc = in->doc;
    const struct dl_statement *statement = &doc->statements.at[s];
    struct dl_str form = doc->words.at[doc->mentions.at[he].head].form;
    char gender = dl_str_is_nocase(form, "he") ? 'm' : dl_str_is_nocase(form, "she") ? 'f' : 0;
    for (uint32_t t = s; t-- > 0 && doc->statements.at[t].sentence + SENTENCES_BACK >= statement->sentence;) {
        uint32_t e = doc->statements.at[t].source.entity;
        if (e == DL_NONE || e == statement->source.entity || doc->entities.at[e].kind != DL_ENTITY_PERSON) continue;
        if (is_signed(doc, &doc->statements.at[t])) continue;
        char known = dl_who_gender(in->actors, doc, e);
        if ((known != 0 && gender != 0 && known != gender) || dl_who_is_only_pronouns(doc, e) ||
            dl_who_is_named_in(doc, e, statement))
            continue;
        return e;
    }
    return DL_NONE;
}

/* 'It was early, said Brandt. "We waited," he said': whoever spoke in the sentence before goes on, though somebody else was told of
 * there. Whether that holds for a direct quotation of `he`. */
static int goes_on(const struct dl_doc *doc, uint32_t s)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    uint32_t before = DL_NONE;
    for (uint32_t t = s; t-- > 0 && before == DL_NONE;)
        if (doc->statements.at[t].within == DL_NONE && doc->statements.at[t].sentence < statement->sentence &&
            !is_signed(doc, &doc->statements.at[t]))
            before = t;
    if (before == DL_NONE || statement->content.count == 0) return 0;
    const struct dl_statement *other = &doc->statements.at[before];
    if (other->polarity == DL_POLARITY_ASK) return 0;                     /* who asks is answered by another */
    uint32_t speaker = other->source.entity, first = statement->sentence; /* the quotation may fill sentences of its own */
    while (first > 0 && doc->sentences.at[first].span.start > statement->content.at[0].start) first--;
    if (speaker == DL_NONE || speaker == statement->source.entity || other->sentence + 1 < first) return 0;
    if (doc->entities.at[speaker].kind != DL_ENTITY_PERSON || !dl_who_is_named(doc, speaker)) return 0;
    for (uint32_t t = 0; t < doc->statements.count;
         t++) { /* the one whom the chains have spoke there too, or before in this sentence */
        uint32_t sentence = doc->statements.at[t].sentence;
        if (doc->statements.at[t].source.entity == statement->source.entity &&
            (sentence == other->sentence || (t < s && sentence == statement->sentence)))
            return 0;
    }
    return 1;
}

/* "It was early, said Ana Brandt. She cited …": the subject of the verb of telling, behind what it tells; DL_NONE. */
static uint32_t teller_behind(const struct dl_doc *doc, const struct dl_statement *statement)
{
    const uint32_t cue = statement->cue_word, teller = cue == DL_NONE ? DL_NONE : dl_child(doc, cue, DL_REL_NSUBJ);
    return teller != DL_NONE && statement->content.count > 0 && statement->content.at[0].start < doc->words.at[teller].span.start
               ? teller
               : DL_NONE;
}

static int is_mentioned(const struct dl_doc *doc, uint32_t entity, uint32_t first, uint32_t last)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const uint32_t head = doc->mentions.at[e->mentions[i]].head;
        if (first <= head && head < last && doc->mentions.at[e->mentions[i]].entity == entity) return 1;
    }
    return 0;
}

/* Whether `he` goes on from somebody named who told what the sentence before held, where whom the chains have is not spoken of since. */
static int goes_on_from(const struct dl_doc *doc, const struct dl_statement *before, const struct dl_statement *statement,
                        uint32_t teller)
{
    const uint32_t told = teller_behind(doc, before), who = before->source.entity;
    if (told == DL_NONE || dl_who_at(doc, told) != who || before->sentence + 1 != statement->sentence) return 0;
    if (doc->entities.at[who].kind != DL_ENTITY_PERSON || !dl_who_is_named(doc, who)) return 0;
    return !is_mentioned(doc, statement->source.entity, doc->sentences.at[before->sentence].word, teller);
}

/* "Holm's lawyer, Brandt, announced an appeal. He argued that …": `he` is the subject of his sentence, and the subject of the
 * sentence before spoke there and is another than whom the chains have. */
static int leads_on(const struct dl_doc *doc, uint32_t s, uint32_t he)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    uint32_t teller = doc->mentions.at[he].head, cue = statement->cue_word;
    int is_beside =
        cue != DL_NONE && doc->words.at[teller].head == cue && doc->words.at[cue].rel == DL_REL_PARATAXIS; /* "…, he said, …" */
    if ((!is_beside && dl_who_main_subject(doc, statement->sentence) != teller) || statement->within != DL_NONE) return 0;
    for (uint32_t t = s; t-- > 0;) {
        const struct dl_statement *before = &doc->statements.at[t];
        if (before->within != DL_NONE || before->sentence == statement->sentence || is_signed(doc, before)) continue;
        if (before->source.entity == DL_NONE || before->source.entity == statement->source.entity) return 0;
        uint32_t subject = before->sentence + 2 < statement->sentence ? DL_NONE : dl_who_main_subject(doc, before->sentence);
        if (subject != DL_NONE && dl_who_at(doc, subject) == before->source.entity) return 1;
        return goes_on_from(doc, before, statement, teller);
    }
    return 0;
}

/* '"We waited," Holm wrote. "It was in vain." He called some of Brandt's remarks odd': whether `he`, who is no Brandt, is the subject right behind what
 * another than whom the chains have is quoted with. */
static int follows_quotation(const struct dl_doc *doc, uint32_t s, uint32_t he)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    if (statement->within != DL_NONE || statement->sentence == 0) return 0;
    if (dl_who_main_subject(doc, statement->sentence) != doc->mentions.at[he].head) return 0;
    for (uint32_t t = s; t-- > 0;) {
        const struct dl_statement *before = &doc->statements.at[t];
        if (before->within != DL_NONE || before->sentence == statement->sentence || is_signed(doc, before)) continue;
        const uint32_t end = before->content.count > 0 ? before->content.at[before->content.count - 1].end : 0;
        return before->mode != DL_MODE_INDIRECT && before->source.entity != DL_NONE &&
               before->source.entity != statement->source.entity &&
               doc->entities.at[before->source.entity].kind == DL_ENTITY_PERSON && dl_who_is_named(doc, before->source.entity) &&
               end > doc->sentences.at[statement->sentence - 1].span.start;
    }
    return 0;
}

/* Whoever "the president" is, he is it throughout: moves the mentions told by the same word, and what they say. */
static void move_alike(struct dl_doc *doc, uint32_t told, uint32_t speaker)
{
    const struct dl_mention *like = &doc->mentions.at[told];
    uint32_t from = like->entity;
    struct dl_str lemma = doc->words.at[like->head].lemma;
    for (uint32_t i = 0; i < doc->mentions.count; i++) {
        struct dl_mention *m = &doc->mentions.at[i];
        if (i == told || m->entity != from || m->form != DL_FORM_NOMINAL || !is_definite(doc, m)) continue;
        if (!dl_str_equal(doc->words.at[m->head].lemma, lemma)) continue;
        m->entity = speaker;
        for (uint32_t t = 0; t < doc->statements.count; t++)
            if (doc->statements.at[t].source.entity == from && doc->statements.at[t].source.span.start == m->span.start)
                doc->statements.at[t].source.entity = speaker;
    }
}

/* All that was one entity's, and what it says, is another's. */
static void move_all(struct speakers *in, uint32_t from, uint32_t to)
{
    struct dl_doc *doc = in->doc;
    in->moved[from] = to;
    for (uint32_t i = 0; i < doc->entities.at[from].mention_count; i++)
        doc->mentions.at[doc->entities.at[from].mentions[i]].entity = to;
    for (uint32_t t = 0; t < doc->statements.count; t++)
        if (doc->statements.at[t].source.entity == from) doc->statements.at[t].source.entity = to;
}

/* "President Brandt went further: the veto, she said, was a blow": the person whose clause stands before the colon or semicolon that the content follows; DL_NONE */
static uint32_t subject_before_mark(const struct speakers *in, const struct dl_statement *statement, uint32_t he)
{
    struct dl_doc *doc = in->doc;
    const struct dl_sentence *sentence = &doc->sentences.at[statement->sentence];
    if (statement->content.count == 0) return DL_NONE;
    uint32_t at = statement->content.at[0].start;
    while (at > sentence->span.start && dl_char_is_space(dl_utf8_before(doc->text, at))) at--;
    if (at <= sentence->span.start || (doc->text.at[at - 1] != ':' && doc->text.at[at - 1] != ';')) return DL_NONE;
    const char gender = dl_str_is_nocase(doc->words.at[doc->mentions.at[he].head].form, "she") ? 'f' : 'm';
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words && doc->words.at[w].span.end < at; w++) {
        const uint32_t who = dl_rel_base(doc->words.at[w].rel) == DL_REL_NSUBJ ? dl_who_at(doc, w) : DL_NONE;
        if (who == DL_NONE || doc->entities.at[who].kind != DL_ENTITY_PERSON || dl_who_is_only_pronouns(doc, who)) continue;
        const char known = dl_who_gender(in->actors, doc, who);
        return known == 0 || known == gender ? who : DL_NONE;
    }
    return DL_NONE;
}

/* "Republicans released a bill. It would save millions, they said": the people, told by a plural, whose deed a sentence shortly before
 * tells; DL_NONE. */
static uint32_t people_before(const struct dl_doc *doc, const struct dl_statement *statement)
{
    enum { BACK = 3 };
    for (uint32_t sentence = statement->sentence; sentence-- > 0 && sentence + BACK >= statement->sentence;) {
        const uint32_t subject = dl_who_main_subject(doc, sentence);
        const uint32_t who = subject != DL_NONE ? dl_who_at(doc, subject) : DL_NONE;
        if (who == DL_NONE) continue;
        int is_party = dl_str_is(doc->entities.at[who].sector, "PTY"), is_noun = doc->words.at[subject].upos == DL_UPOS_NOUN;
        if (!is_party && (!is_noun || doc->entities.at[who].kind != DL_ENTITY_GROUP)) continue;
        if (dl_has_feat(&doc->words.at[subject], "Number=Plur") && !dl_who_is_named_in(doc, who, statement)) return who;
    }
    return DL_NONE;
}

/* The mention "they" that is the source of a statement, DL_NONE. */
static uint32_t they_at(const struct dl_doc *doc, const struct dl_statement *statement)
{
    const struct dl_entity *e = &doc->entities.at[statement->source.entity];
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        if (m->span.start == statement->source.span.start && dl_str_is_nocase(doc->words.at[m->head].form, "they"))
            return e->mentions[i];
    }
    return DL_NONE;
}

/* Whether a word stands for several: a plural, or "Brandt and Holm". */
static int is_several(const struct dl_doc *doc, uint32_t word)
{
    if (dl_has_feat(&doc->words.at[word], "Number=Plur")) return 1;
    const uint32_t other = dl_child(doc, word, DL_REL_CONJ);
    for (uint32_t w = word + 1; other != DL_NONE && w < other; w++)
        if (dl_str_is_nocase(doc->words.at[w].form, "and")) return 1;
    return 0;
}

/* "Brandt and Holm said that the people had won. They said …": the several who told in the sentence before, who are others than whom the chains
 * have; DL_NONE. */
static uint32_t tellers_before(const struct dl_doc *doc, uint32_t s, uint32_t they)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    if (dl_who_main_subject(doc, statement->sentence) != they) return DL_NONE;
    for (uint32_t t = s; t-- > 0;) {
        const struct dl_statement *before = &doc->statements.at[t];
        if (before->within != DL_NONE || before->sentence == statement->sentence) continue;
        if (before->sentence + 1 != statement->sentence || before->source.entity == statement->source.entity) return DL_NONE;
        uint32_t teller = teller_behind(doc, before);
        if (teller == DL_NONE) teller = dl_who_main_subject(doc, before->sentence);
        const int is_theirs =
            teller != DL_NONE && before->source.entity != DL_NONE && dl_who_at(doc, teller) == before->source.entity;
        return is_theirs && is_several(doc, teller) ? before->source.entity : DL_NONE;
    }
    return DL_NONE;
}

/* Gives "they denied the charges" to the accused where the chains have who accuses. Returns how many mentions moved. */
static uint32_t settle_accused(struct dl_doc *doc)
{
    uint32_t changed = 0;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        const struct dl_statement *statement = &doc->statements.at[s];
        const uint32_t accused = dl_who_accused(doc, statement);
        const uint32_t they = accused == DL_NONE ? DL_NONE : they_at(doc, statement), first = statement->source.span.start;
        if (they == DL_NONE) continue;
        doc->mentions.at[they].entity = accused;
        for (uint32_t t = 0; t < doc->statements.count; t++) /* "denied it, arguing that …" */
            if (doc->statements.at[t].source.span.start == first) doc->statements.at[t].source.entity = accused;
        changed++;
    }
    return changed;
}

/* Gives "they said" its speakers where the chains gave none, or others than the several who spoke right before. Returns how many mentions
 * moved. */
static uint32_t settle_they(struct speakers *in)
{
    struct dl_doc *doc = in->doc;
    uint32_t changed = 0;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        struct dl_statement *statement = &doc->statements.at[s];
        const uint32_t whom = statement->source.entity;
        if (whom == DL_NONE || statement->within != DL_NONE || statement->cue_word == DL_NONE) continue;
        if (!dl_continues(&in->actors->antecedents, doc->words.at[statement->cue_word].lemma, DL_CONTINUATION_TELL)) continue;
        const uint32_t they = they_at(doc, statement);
        if (they == DL_NONE) continue;
        uint32_t people = tellers_before(doc, s, doc->mentions.at[they].head);
        const int is_nobody = dl_who_is_only_pronouns(doc, whom);
        if (people == DL_NONE && is_nobody) people = people_before(doc, statement);
        if (people == DL_NONE || people == whom) continue;
        changed++;
        if (is_nobody) move_all(in, whom, people);
        else doc->mentions.at[they].entity = statement->source.entity = people;
    }
    return changed;
}

/* Gives "he said" its speaker where the chains gave none or one who is named in what he says. Returns how many mentions moved. */
static uint32_t settle_he(struct speakers *in)
{
    struct dl_doc *doc = in->doc;
    uint32_t changed = 0;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        struct dl_statement *statement = &doc->statements.at[s];
        uint32_t entity = statement->source.entity, he = entity == DL_NONE ? DL_NONE : unnamed_source(doc, statement);
        if (he == DL_NONE) continue;
        int is_told = doc->mentions.at[he].form == DL_FORM_NOMINAL;
        int is_nobody = !is_told && dl_who_is_only_pronouns(doc, entity);
        uint32_t led = is_told ? DL_NONE : subject_before_mark(in, statement, he);
        if (led == DL_NONE && !is_told) led = dl_who_teller_beside(in->actors, doc, s, he);
        const int is_named = dl_who_is_named_in(doc, entity, statement),
                  is_of_himself = is_named && !is_told && follows_quotation(doc, s, he);
        if (led == DL_NONE && !is_nobody && !is_of_himself && statement->mode != DL_MODE_DIRECT &&
            (is_told || !leads_on(doc, s, he)))
            continue;
        if (led == DL_NONE && !is_nobody && !is_named && (is_told || !goes_on(doc, s))) continue;
        uint32_t speaker = led != DL_NONE ? led : speaker_before(in, s, he);
        if (speaker == DL_NONE || speaker == entity) continue;
        changed++;
        if (is_nobody) move_all(in, entity, speaker);
        else {
            if (is_told) move_alike(doc, he, speaker);
            doc->mentions.at[he].entity = speaker;
            for (uint32_t t = 0; t < doc->statements.count; t++) /* "he said, referring to …" */
                if (doc->statements.at[t].source.span.start == doc->mentions.at[he].span.start)
                    doc->statements.at[t].source.entity = speaker;
        }
    }
    return changed;
}

/* Gives "the senator said" its speaker. Returns how many mentions moved. */
static uint32_t settle_varied(struct speakers *in)
{
    struct dl_doc *doc = in->doc;
    uint32_t changed = 0;
    for (uint32_t s = 0; s < doc->statements.count; s++) {
        struct dl_statement *statement = &doc->statements.at[s];
        if (statement->within != DL_NONE) continue; /* whom somebody tells of is another */
        uint32_t from = statement->source.entity, speaker = dl_who_varied(in->actors, doc, s);
        if (speaker == DL_NONE) continue;
        statement->source.entity = speaker;
        if (from == DL_NONE || doc->entities.at[from].kind != DL_ENTITY_PERSON) continue; /* a party's name stays the party's */
        move_all(in, from, speaker);
        changed++;
    }
    return changed;
}

int dl_who_speakers_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    struct speakers in = {.actors = kit->actors, .doc = doc};
    in.moved = dl_arena_alloc(&doc->arena, ((size_t)doc->entities.count + 1) * sizeof *in.moved);
    if (in.moved == NULL) return dl_fail_memory(error);
    for (uint32_t e = 0; e < doc->entities.count; e++) in.moved[e] = DL_NONE;
    uint32_t changed = settle_varied(&in) + settle_he(&in) + settle_they(&in) + settle_accused(doc);
    const uint32_t issuer = dl_who_issuer(doc);
    for (uint32_t m = 0; m < doc->mentions.count; m++) {
        struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->form != DL_FORM_PRONOUN || !dl_has_feat(&doc->words.at[mention->head], "Person=1")) continue;
        const struct dl_statement *statement = quotation_of(doc, mention);
        const uint32_t speaker = statement != NULL ? statement->source.entity : issuer;
        if (speaker == DL_NONE) continue;
        uint32_t entity = meant(doc, mention, speaker);
        if (entity == DL_NONE) lend_country(doc, mention->entity, speaker);
        if (entity == DL_NONE || entity == mention->entity) continue;
        in.moved[mention->entity] = entity;
        mention->entity = entity;
        changed++;
    }
    if (changed == 0) return DL_OK;
    return dl_who_drop_emptied(doc, in.moved) == DL_OK ? DL_OK : dl_fail_memory(error);
}
