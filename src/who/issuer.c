/* "We condemn this aggression" is the reporter's voice nowhere but in a text that somebody issues in his own name, and such a text says who:
 *
 *   a phrase above it      "Statement by the spokesperson of …", "EU Statement on Belarus", "Press release" over or under "Ministry of Foreign Affairs"
 *   a line of the body's   "The White House", where the text goes on in the body's own voice
 *   its first words        "The Government of Ghana strongly condemns …": reports tell what was done in the past, only who acts by saying so uses the
 *                          present (Austin, "How to do things with words", 1962); "We, the ministers of …"
 *
 * Where nobody is named its sentences tell that somebody issues it: one in four says "We condemn", "We call on".
 */
#include "who/issuer.h"

#include "base/tree.h"
#include "who/who.h"

enum {
    SECTIONS = 6, /* of a head */
    NEAR = 3,     /* sections that may be its, whatever they are taken for */
    WITHIN = 12,  /* how far behind its noun the issuer begins, in words */
    BEFORE = 6,   /* and before it */
    OPENING = 3   /* sentences in which a text shows whose voice it is */
};

/* Whether it is a clause, and none that leads up to the text: "The following statement was issued today by the Spokesperson:" */
static int has_verb(const struct dl_doc *doc, const struct dl_sentence *s)
{
    if (s->words > 2 && dl_str_listed_nocase(doc->words.at[s->word + 1].form, "following below", ' ') &&
        dl_str_is(doc->words.at[s->word + s->words - 1].form, ":"))
        return 0;
    for (uint32_t w = s->word; w < s->word + s->words; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* ---- a phrase that names the text ---- */

/* The first actor behind "by", "of" or "from" behind the text's name; behind a person of whom the report does not say whose he is, the body that
 * follows: "the spokesperson of the Ministry". */
static uint32_t issuer_behind(const struct dl_doc *doc, uint32_t word, uint32_t end)
{
    uint32_t person = DL_NONE;
    if (word + 1 < end && dl_str_is_nocase(doc->words.at[word + 1].form, "today")) word++;
    if (word + 1 >= end || !dl_str_listed_nocase(doc->words.at[word + 1].form, "by of from", ' ')) return DL_NONE;
    for (uint32_t w = word + 2; w < end && w < word + WITHIN; w++) {
        const uint32_t entity = dl_who_at(doc, w);
        if (entity == DL_NONE || entity == person) continue;
        const struct dl_entity *e = &doc->entities.at[entity];
        if (e->kind == DL_ENTITY_PLACE) break;
        if (person != DL_NONE || e->kind != DL_ENTITY_PERSON || e->of != DL_NONE) return entity;
        person = entity;
    }
    return person;
}

/* The last actor before the text's name: "EU Statement on", "G7 Foreign Ministers' Statement", "NATO: Statement". */
static uint32_t issuer_before(const struct dl_doc *doc, uint32_t word, uint32_t first)
{
    for (uint32_t w = word; w-- > first && w + BEFORE >= word;) {
        const uint32_t entity = dl_who_at(doc, w);
        if (entity != DL_NONE) return doc->entities.at[entity].kind == DL_ENTITY_PLACE ? DL_NONE : entity;
    }
    return DL_NONE;
}

/* The text's name among the words of a heading, the next one behind `after`; DL_NONE. */
static uint32_t text_named(const struct dl_doc *doc, const struct dl_sentence *s, uint32_t after)
{
    static const char TEXTS[] = "statement|declaration|communiqué|communique|release|appeal|manifesto|letter|proclamation|issued";
    for (uint32_t w = after == DL_NONE ? s->word : after + 1; w < s->word + s->words; w++)
        if (dl_str_listed_nocase(doc->words.at[w].form, TEXTS, '|')) return w;
    return DL_NONE;
}

static uint32_t issuer_in(const struct dl_doc *doc, const struct dl_sentence *s)
{
    for (uint32_t w = text_named(doc, s, DL_NONE); w != DL_NONE; w = text_named(doc, s, w)) {
        uint32_t issuer = issuer_behind(doc, w, s->word + s->words);
        if (issuer == DL_NONE) issuer = issuer_before(doc, w, s->word);
        if (issuer != DL_NONE) return issuer;
    }
    return DL_NONE;
}

/* ---- a line with nothing but a body's name ---- */

static int speaks_officially(const struct dl_entity *e)
{
    return e->kind == DL_ENTITY_ORGANIZATION && dl_str_listed(e->sector, "GOV|IGO|MIL|PTY|LEG|REB|NGO", '|');
}

static uint32_t body_alone(const struct dl_doc *doc, const struct dl_sentence *s)
{
    for (uint32_t m = 0; m < doc->mentions.count; m++) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->word < s->word || mention->word >= s->word + s->words || mention->form == DL_FORM_PRONOUN) continue;
        if (mention->entity == DL_NONE || !speaks_officially(&doc->entities.at[mention->entity])) continue;
        const struct dl_span whole = doc->words.at[s->word].span, last = doc->words.at[s->word + s->words - 1].span;
        if (mention->phrase.start == whole.start && mention->phrase.end == last.end) return mention->entity;
    }
    return DL_NONE;
}

/* ---- the first sentences of the text ---- */

/* "We urge": whoever issues the text speaks of himself, at the head of a sentence. */
static int is_we(const struct dl_doc *doc, uint32_t root)
{
    const uint32_t subject = root == DL_NONE ? DL_NONE : dl_child(doc, root, DL_REL_NSUBJ);
    return subject != DL_NONE && dl_str_is_nocase(doc->words.at[subject].form, "we");
}

/* "Kenya condemns", "the Ministry expresses": whoever acts by saying so; DL_NONE. */
static uint32_t who_acts_by_saying(const struct dl_doc *doc, uint32_t root)
{
    static const char ACTS[] = "condemn welcome express regret deplore denounce reaffirm reiterate congratulate extend convey";
    if (root == DL_NONE || !dl_str_listed(doc->words.at[root].lemma, ACTS, ' ')) return DL_NONE;
    const uint32_t subject = dl_child(doc, root, DL_REL_NSUBJ);
    if (subject == DL_NONE || !dl_has_feat(&doc->words.at[root], "Tense=Pres") ||
        !dl_has_feat(&doc->words.at[root], "VerbForm=Fin"))
        return DL_NONE;
    const uint32_t entity = dl_who_at(doc, subject);
    if (entity == DL_NONE) return DL_NONE;
    const struct dl_entity *e = &doc->entities.at[entity];
    return e->kind == DL_ENTITY_COUNTRY || speaks_officially(e) ? entity : DL_NONE;
}

/* "We, the Foreign Ministers of …,": who is meant by "we" stands right behind it; not everybody ("we, the people"). DL_NONE */
static uint32_t named_behind_we(const struct dl_doc *doc, const struct dl_sentence *s)
{
    for (uint32_t w = s->word; w + 2 < s->word + s->words && w < s->word + BEFORE; w++) {
        if (!dl_str_is_nocase(doc->words.at[w].form, "we") || !dl_str_is(doc->words.at[w + 1].form, ",")) continue;
        for (uint32_t m = 0; m < doc->mentions.count; m++) {
            const struct dl_mention *mention = &doc->mentions.at[m];
            if (mention->entity == DL_NONE || mention->form == DL_FORM_PRONOUN || mention->head < w) continue;
            if (mention->phrase.start != doc->words.at[w + 2].span.start) continue;
            const struct dl_entity *e = &doc->entities.at[mention->entity];
            if (e->sector.size > 0 || e->code.size > 0 || e->country[0] != '\0') return mention->entity;
        }
    }
    return DL_NONE;
}

static int is_of_head(const struct dl_doc *doc, uint32_t sentence)
{
    const enum dl_section_kind kind = dl_section_kind_of(doc, sentence);
    return kind != DL_SECTION_LEAD && kind != DL_SECTION_PARAGRAPH;
}

/* Who speaks of himself in the text's first sentences: `body` of the head, or who acts by saying so, if "we" does too. */
static uint32_t own_voice(const struct dl_doc *doc, uint32_t body)
{
    uint32_t seen = 0, opener = DL_NONE;
    int has_we = 0;
    for (uint32_t i = 0; i < doc->sentences.count && seen < OPENING; i++) {
        if (is_of_head(doc, i)) continue;
        const uint32_t root = dl_root_of(doc, &doc->sentences.at[i]), named = named_behind_we(doc, &doc->sentences.at[i]);
        if (named != DL_NONE) return named;
        if (seen++ == 0) opener = who_acts_by_saying(doc, root);
        has_we |= is_we(doc, root);
    }
    return !has_we && opener == DL_NONE ? DL_NONE : body != DL_NONE ? body : opener;
}

uint32_t dl_who_issuer(const struct dl_doc *doc)
{
    uint32_t body = DL_NONE;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        if (s->section >= SECTIONS) break;
        if (has_verb(doc, s) || (s->section >= NEAR && !is_of_head(doc, i))) continue; /* "A letter from Ana Roe." */
        const uint32_t issuer = issuer_in(doc, s);
        if (issuer != DL_NONE) return issuer;
        const uint32_t alone = is_of_head(doc, i) ? body_alone(doc, s) : DL_NONE;
        if (alone != DL_NONE) body = alone;
    }
    return own_voice(doc, body);
}

/* "We condemn the attack": a sentence that does in words what it says, in the name of those who issue it. */
static int is_performed(const struct dl_doc *doc, const struct dl_sentence *s)
{
    static const char ACTS[] =
        "condemn|call|urge|reaffirm|reiterate|express|welcome|commend|deplore|reject|demand|denounce|congratulate|appeal";
    const uint32_t end = s->word + s->words;
    uint32_t verb = s->word + 1;
    if (s->words < 3 || !dl_str_is_nocase(doc->words.at[s->word].form, "we")) return 0;
    while (verb < end && doc->words.at[verb].upos == DL_UPOS_ADV) verb++;
    return verb < end && dl_str_listed(doc->words.at[verb].lemma, ACTS, '|') && !dl_has_feat(&doc->words.at[verb], "Tense=Past");
}

int dl_who_is_issued(const struct dl_doc *doc)
{
    enum { SHARE = 4, FEWEST = 2 }; /* one sentence in so many */
    if (dl_who_issuer(doc) != DL_NONE) return 1;
    uint32_t performed = 0, all = 0, is_headed = 0;
    for (uint32_t i = 0; i < doc->sentences.count; i++) {
        const struct dl_sentence *s = &doc->sentences.at[i];
        const int is_clause = has_verb(doc, s);
        is_headed |= s->section < SECTIONS && !is_clause && text_named(doc, s, DL_NONE) != DL_NONE;
        performed += is_performed(doc, s) != 0;
        all += is_clause != 0;
    }
    return performed > 0 && (is_headed || (performed >= FEWEST && performed * SHARE >= all));
}
