/* Whose words a document's or a staff's are: "the Lind campaign", "Holm's office", "the report". Who made it stands in its phrase, or sends, signs or
 * writes it, here or where the report told of it before. */
#include "said/makers.h"

#include "who/who.h"

/* "the Lind campaign", "Holm's office": bodies that speak for one person. */
static int is_staff(const struct dl_word *word)
{
    static const char *const bodies[] = {"campaign", "camp", "office", "team", "staff"};
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        if (dl_str_is_nocase(word->form, bodies[i])) return 1;
    return 0;
}

int dl_said_is_document(const struct dl_said *said, uint32_t word)
{
    const struct dl_word *w = &said->doc->words.at[word];
    const struct dl_cue *noun = w->upos == DL_UPOS_NOUN ? dl_cues_find(said->cues, DL_CUE_NOUN, w->form) : NULL;
    return noun != NULL && (noun->is_document || (noun->frames & DL_FRAME_CLAUSE) != 0);
}

/* "a Twitter message": where it stands, not whose it is. */
static int is_medium(const struct dl_word *word)
{
    return dl_str_listed(word->form, "Twitter|Facebook|Instagram|YouTube|Telegram|TikTok|Snapchat|Medium|TV", '|');
}

/* "Holm sent a tweet that said …": whoever sends, signs or publishes a document; DL_NONE. */
static uint32_t sender(const struct dl_doc *doc, uint32_t noun)
{
    static const char VERBS[] =
        "send|write|release|issue|publish|post|sign|file|circulate|tweet|deliver|submit|air|share|pen|put|read";
    uint32_t verb = doc->words.at[noun].head;
    if (doc->words.at[noun].rel != DL_REL_OBJ || verb == DL_NONE || !dl_str_listed(doc->words.at[verb].lemma, VERBS, '|'))
        return DL_NONE;
    uint32_t subject = dl_said_subject(doc, verb);
    return subject != DL_NONE && subject < verb ? dl_who_at(doc, subject) : DL_NONE;
}

/* "a statement attributed to the general" */
static int is_author(const struct dl_doc *doc, uint32_t participle, uint32_t word)
{
    const uint32_t mark = dl_child(doc, word, DL_REL_CASE);
    return mark != DL_NONE && dl_word_is(doc, mark, "to") && dl_lemma_is(&doc->words.at[participle], "attribute");
}

/* "documents unsealed by a judge", "emails obtained by a newspaper": who lets papers be read has not written them. */
static int is_handed_on(const struct dl_doc *doc, uint32_t paper, uint32_t participle)
{
    static const char VERBS[] = "obtain see review unseal leak hack steal seize find uncover view read verify receive get carry "
                                "quote cite broadcast relay report distribute";
    if (dl_str_listed(doc->words.at[participle].lemma, VERBS, ' ')) return 1;
    return dl_lemma_is(&doc->words.at[participle], "release") &&
           dl_str_listed(doc->words.at[paper].lemma, "document record email file", ' ');
}

/* "A Russian statement", "the Iraqi communique": the papers by which a state speaks, told to be its own; of others ("a French report") that is only where. */
static int is_states_own(const struct dl_doc *doc, uint32_t paper, uint32_t adjective)
{
    static const char PAPERS[] = "statement communique communiqué declaration proclamation communication";
    const uint32_t entity = dl_who_at(doc, adjective);
    return doc->words.at[adjective].rel == DL_REL_AMOD && adjective < paper && doc->entities.at[entity].kind == DL_ENTITY_COUNTRY &&
           dl_str_listed(doc->words.at[paper].lemma, PAPERS, ' ');
}

/* Who made a document, or is behind a body, by the noun phrase alone: "the statement from the ministry", "the minister's
 * letter", "a Senate report". */
static uint32_t named_maker(const struct dl_doc *doc, uint32_t head)
{
    uint32_t before = DL_NONE;
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE; c = dl_child_next(doc, head, c)) {
        uint32_t preposition = dl_child(doc, c, DL_REL_CASE), entity = dl_who_at(doc, c);
        int by = preposition != DL_NONE && preposition < c &&
                 (dl_word_is(doc, preposition, "by") || dl_word_is(doc, preposition, "from") || dl_word_is(doc, preposition, "of"));
        if (doc->words.at[c].rel == DL_REL_ACL && c > head) /* "a report written by the ministry" */
            for (uint32_t a = dl_child_next(doc, c, c); a != DL_NONE && before == DL_NONE; a = dl_child_next(doc, c, a))
                if ((doc->words.at[a].rel == DL_REL_OBL_AGENT && !is_handed_on(doc, head, c)) || is_author(doc, c, a))
                    before = dl_who_at(doc, a);
        if (entity == DL_NONE) continue;
        if (by || doc->words.at[c].rel == DL_REL_NMOD_POSS) return entity;
        enum dl_entity_kind kind = doc->entities.at[entity].kind;
        const int is_body = kind == DL_ENTITY_GROUP && c < head && c + 3 > head; /* "a police report", "an army news release" */
        if (doc->words.at[c].rel == DL_REL_COMPOUND && c < head && !is_medium(&doc->words.at[c]) &&
            (kind == DL_ENTITY_ORGANIZATION || kind == DL_ENTITY_PERSON || is_body))
            before = entity;
        if ((doc->words.at[c].rel == DL_REL_AMOD && is_body) || is_states_own(doc, head, c)) before = entity;
    }
    return before;
}

/* "In a letter, the bishops warned …": who speaks in the sentence that names the document, if it is there that he does. */
static uint32_t writer(const struct dl_doc *doc, uint32_t noun)
{
    uint32_t preposition = dl_child(doc, noun, DL_REL_CASE);
    if (preposition == DL_NONE || !dl_word_is(doc, preposition, "in") || doc->statements.count == 0)
        return DL_NONE; /* the last is under work */
    for (uint32_t s = doc->statements.count - 1; s-- > 0 && doc->statements.at[s].sentence >= doc->words.at[noun].sentence;)
        if (doc->statements.at[s].sentence == doc->words.at[noun].sentence) return doc->statements.at[s].source.entity;
    return DL_NONE;
}

/* "the Republican memo": whose it is stands before the noun, whoever has sent it on. */
static int is_of_somebody(const struct dl_doc *doc, uint32_t noun)
{
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE && c < noun; c = dl_child_next(doc, noun, c))
        if (dl_who_at(doc, c) != DL_NONE || doc->words.at[c].upos == DL_UPOS_PROPN) return 1;
    return 0;
}

/* "The lawsuit … The filing says": nouns by which a report calls one paper in turn. */
static int is_same_paper(struct dl_str one, struct dl_str other)
{
    static const char *const PAPERS[] = {"lawsuit suit complaint filing petition", "report study analysis assessment",
                                         "letter note missive"};
    if (dl_str_equal(one, other)) return 1;
    for (size_t i = 0; i < sizeof PAPERS / sizeof *PAPERS; i++)
        if (dl_str_listed(one, PAPERS[i], ' ')) return dl_str_listed(other, PAPERS[i], ' ');
    return 0;
}

uint32_t dl_said_maker(const struct dl_said *said, uint32_t head)
{
    enum { WORDS_BACK = 600 };
    const struct dl_doc *doc = said->doc;
    if (is_staff(&doc->words.at[head])) return dl_who_at(doc, head) == DL_NONE ? named_maker(doc, head) : DL_NONE;
    if (!dl_said_is_document(said, head)) return DL_NONE;
    uint32_t found = named_maker(doc, head);
    if (found == DL_NONE) found = sender(doc, head);
    uint32_t determiner = dl_child(doc, head, DL_REL_DET);
    int is_known = determiner != DL_NONE && !dl_word_is(doc, determiner, "a") && !dl_word_is(doc, determiner, "an") &&
                   !dl_word_is(doc, determiner, "another");
    struct dl_str lemma = doc->words.at[head].lemma;
    for (uint32_t w = head, steps = 0; found == DL_NONE && is_known && w-- > 0 && steps < WORDS_BACK; steps++)
        if (doc->words.at[w].upos == DL_UPOS_NOUN && is_same_paper(doc->words.at[w].lemma, lemma)) {
            found = named_maker(doc, w);
            if (found == DL_NONE && !is_of_somebody(doc, head)) found = sender(doc, w);
            if (found == DL_NONE) found = writer(doc, w);
        }
    return found;
}

uint32_t dl_said_newspaper(const struct dl_doc *doc, uint32_t head)
{
    if (!dl_str_is(doc->words.at[head].lemma, "paper") || head == 0 || !dl_word_is(doc, head - 1, "the")) return DL_NONE;
    for (uint32_t m = doc->mentions.count; m-- > 0;) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->form == DL_FORM_NAME && mention->head < head && dl_str_is(doc->entities.at[mention->entity].sector, "JRN") &&
            doc->entities.at[mention->entity].kind == DL_ENTITY_ORGANIZATION)
            return mention->entity;
    }
    return DL_NONE;
}
