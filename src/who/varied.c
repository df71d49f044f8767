/* Whom a noun means that varies a name, as the source of a statement: "the senator said", "the billionaire said", "the Kentucky Republican
 * said". The chains (takeup.c) have joined those whose office the report or the seed table tells; of the rest it is whoever spoke in
 * the sentences before or was their subject, unless gender or office speaks against it, or a person whose office names the same state.
 * News varies the name of a speaker whom it has just named (centering: Grosz, Joshi & Weinstein, Computational Linguistics 21, 1995:
 * the subject of the sentence before is likeliest to be spoken of again), and brings in a new one with "a". */
#include "who/varied.h"

#include <string.h>

#include "base/fold.h"
#include "base/tree.h"
#include "base/utf8.h"
#include "who/actors.h"
#include "who/who.h"

enum { SENTENCES_BACK = 3, NOUN_BYTES = 24, MOST_WORDS = 8 };

struct noun {
    char small[NOUN_BYTES];
    struct dl_str word;
    char gender;   /* of whoever bears it, 0 */
    int is_office; /* only for whom no other office is known */
    int is_narrow; /* "the transport minister": an office that only its holder has */
    int is_party;
    int is_former;        /* "the former teacher": of whatever office now */
    int is_calling;       /* "the cleric": of nobody who governs or is of another trade */
    struct dl_str sector; /* of opposition and rebels, of who has a calling, and of the heads of what is no government */
    const char *country;  /* "the Iranian envoy" */
};

static const char OFFICES[] =
    "senator|congressman|congresswoman|representative|governor|mayor|president|premier|chancellor|minister|secretary|ambassador|"
    "envoy|"
    "justice|judge|general|colonel|commander|bishop|archbishop|cardinal|pope|king|queen|prince|speaker|chairman|chairwoman|sheriff|"
    "commissioner|councilman|councilwoman|councillor|deputy|prosecutor|lady";
static const char LAWMAKERS[] = "lawmaker|legislator|mp|parliamentarian|congressman|congresswoman";
static const char OTHERS[] =
    "candidate|nominee|hopeful|contender|front-runner|frontrunner|politician|leader|billionaire|millionaire|businessman|"
    "businesswoman|entrepreneur|magnate|mogul|tycoon|diplomat|author|activist|lawyer|attorney|veteran|pontiff|"
    "analyst|strategist|pollster|engineer|founder|consultant|executive|investor|filmmaker|coach|detective|legislator|comedian|"
    "novelist|writer|"
    "economist|historian|chief";
static const char CALLINGS[] =
    "militant|rebel|guerrilla|warlord|insurgent|jihadist|separatist|dissident|cleric|imam|mullah|"
    "prelate|monk|barrister|jurist|musician|rapper|"
    "painter|poet|playwright|footballer|athlete|teacher|academic|banker|trader|shopkeeper|farmer|miner|"
    "fisherman|nurse|student|trade "
    "unionist|campaigner|professor|scholar|doctor|surgeon|physician|preacher|pastor|rabbi|priest|journalist|"
    "columnist|editor|actor|actress|singer|biologist|scientist|researcher";
static const char OF_ANOTHER[] = /* "the former aide" is somebody else's */
    "colleague|aide|adviser|advisor|assistant|deputy|staffer|employee|worker|official|spokesman|spokeswoman|ally|friend|rival|"
    "partner|boss|wife|"
    "husband|girlfriend|boyfriend|classmate|roommate|neighbour|neighbor|patient|client|student|inmate|prisoner";
static const char PARTIES[] =
    "republican|democrat|conservative|liberal|libertarian|socialist|progressive|independent|centrist|populist";
static const char MEN[] = "congressman|businessman|king|prince|chairman|councilman|pope|pontiff|actor|cardinal";
static const char WOMEN[] = "congresswoman|businesswoman|queen|chairwoman|councilwoman|actress|lady";

/* The country that stands before a noun, none. */
static const char *country_before(const struct dl_doc *doc, uint32_t head)
{
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE && c < head; c = dl_child_next(doc, head, c)) {
        const uint32_t of = doc->words.at[c].upos != DL_UPOS_DET ? dl_who_at(doc, c) : DL_NONE;
        if (of != DL_NONE && doc->entities.at[of].kind == DL_ENTITY_COUNTRY) return doc->entities.at[of].country;
    }
    return "";
}

static int is_age(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    if (!dl_str_ends(doc->words.at[last].form, "old")) return 0;
    for (uint32_t w = first + 1; w <= last; w++)
        if (dl_str_starts(doc->words.at[w].form, "year") || dl_str_ends(doc->words.at[w].form, "-year-old")) return 1;
    return 0;
}

/* "the 64-year-old cleric": of whom an age is told has been told of. */
static int has_age(const struct dl_doc *doc, uint32_t head)
{
    enum { AGE_WORDS = 4 }; /* "61 - year - old", the last aside */
    for (uint32_t w = head; w-- > AGE_WORDS && w + MOST_WORDS > head && !dl_str_is_nocase(doc->words.at[w].form, "the");)
        if (is_age(doc, w - AGE_WORDS, w)) return 1;
    return 0;
}

static int reads(const struct dl_doc *doc, uint32_t head, struct noun *noun)
{
    struct dl_str lemma = doc->words.at[head].lemma;
    *noun = (struct noun){.country = ""};
    if (dl_str_ends(doc->words.at[head].form, "old")) return 1;
    if (lemma.size >= sizeof noun->small) return 0;
    for (uint32_t i = 0; i < lemma.size; i++) noun->small[i] = dl_ascii_to_lower(lemma.at[i]);
    noun->word = (struct dl_str){noun->small, lemma.size};
    noun->gender = dl_str_listed(noun->word, MEN, '|') ? 'm' : dl_str_listed(noun->word, WOMEN, '|') ? 'f' : 0;
    noun->is_party = dl_str_listed(noun->word, PARTIES, '|');
    noun->country = country_before(doc, head);
    noun->is_office = dl_str_listed(noun->word, OFFICES, '|') || dl_str_listed(noun->word, LAWMAKERS, '|');
    for (uint32_t c = dl_child_next(doc, head, DL_NONE); c != DL_NONE && c < head; c = dl_child_next(doc, head, c))
        noun->is_narrow |= (doc->words.at[c].rel == DL_REL_COMPOUND && doc->words.at[c].upos == DL_UPOS_NOUN) ||
                           dl_str_listed(doc->words.at[c].form, "provincial|regional|federal|foreign|interior|military", '|');
    noun->is_former = head > 1 && dl_str_listed(doc->words.at[head - 1].form, "former|one-time|onetime", '|') &&
                      !dl_str_listed(noun->word, OF_ANOTHER, '|');
    noun->is_calling = !noun->is_former && dl_str_listed(noun->word, CALLINGS, '|');
    return noun->is_party || noun->is_office || noun->is_former || noun->is_calling || dl_str_listed(noun->word, OTHERS, '|') ||
           has_age(doc, head);
}

static int holds(struct dl_str text, struct dl_str word)
{
    for (uint32_t at = 0; word.size > 0 && at + word.size <= text.size; at++) {
        if (at > 0 && dl_ascii_lower(text.at[at - 1])) continue;
        uint32_t i = 0;
        while (i < word.size && dl_ascii_to_lower(text.at[at + i]) == dl_ascii_to_lower(word.at[i])) i++;
        if (i == word.size) return 1;
    }
    return 0;
}

/* Whether somebody of that office may be called so: "Senator for Ohio" is a lawmaker and no governor. */
static int suits(struct dl_str office, const struct noun *noun)
{
    if (office.size == 0 || !noun->is_office || noun->is_former || holds(office, noun->word)) return 1;
    if (!dl_str_listed(noun->word, LAWMAKERS, '|')) return 0;
    return holds(office, DL_STR("senator")) || holds(office, DL_STR("representative")) || holds(office, DL_STR("member"));
}

/* "the commander" is no ambassador, "the judge" no general. */
static int is_in_service(struct dl_str sector, const struct noun *noun)
{
    static const char SOLDIERS[] = "general|colonel|commander", JUDGES[] = "judge|justice|prosecutor";
    static const char ARMED[] = "MIL|REB|PRM|UAF|SPY|COP", LAW[] = "JUD|COP";
    if (noun->is_former) return 1;
    if (dl_str_listed(noun->word, SOLDIERS, '|'))
        return dl_str_listed(sector, ARMED, '|'); /* whose rank or force the report tells */
    if (sector.size == 0) return 1;
    return !dl_str_listed(noun->word, JUDGES, '|') || dl_str_listed(sector, LAW, '|');
}

/* Who is told to be a professor, a trader or a nurse is no minister, and a minister of something is nobody of whom no office is told. */
static int may_hold(struct dl_str sector, const struct noun *noun)
{
    static const char PRIVATE[] = "EDU|BUS|NGO|MED|JRN|LAB|AGR|CVL|REL|REF|CRM";
    static const char GOVERNING[] = "GOV|LEG|MIL|COP|SPY|ELI|IGO";
    static const char CHURCH[] = "bishop|archbishop|cardinal|pope|lady|chairman|chairwoman|deputy|speaker|representative";
    if (noun->is_calling) return !dl_str_listed(sector, GOVERNING, '|');
    if (!noun->is_office || noun->is_former || dl_str_listed(noun->word, CHURCH, '|')) return 1;
    return sector.size > 0 ? !dl_str_listed(sector, PRIVATE, '|') : !noun->is_narrow;
}

char dl_who_gender(const struct dl_actors *actors, struct dl_doc *doc, uint32_t entity)
{
    static const char HE[] = "he|him|his|himself|mr|mr.", SHE[] = "she|her|hers|herself|mrs|mrs.|ms|ms.";
    const struct dl_entity *e = &doc->entities.at[entity];
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        struct dl_str phrase = dl_str_slice(doc->text, m->phrase.start, m->phrase.end), first = dl_str_cut(&phrase, ' ');
        if (m->entity != entity || (phrase.size > 0 && dl_str_listed_nocase(first, "his|her", '|'))) continue; /* "his wife" */
        if (dl_str_listed_nocase(first, HE, '|')) return 'm';
        if (dl_str_listed_nocase(first, SHE, '|')) return 'f';
    }
    struct dl_str name = e->name, given = dl_str_cut(&name, ' ');
    return name.at != NULL && e->kind == DL_ENTITY_PERSON ? dl_actors_gender(actors, dl_name_fold(&doc->arena, given)) : 0;
}

int dl_who_is_named_in(const struct dl_doc *doc, uint32_t entity, const struct dl_statement *statement)
{
    const struct dl_entity *e = &doc->entities.at[entity];
    for (uint32_t i = 0; i < e->mention_count; i++) {
        const struct dl_mention *m = &doc->mentions.at[e->mentions[i]];
        for (uint32_t k = 0; m->form == DL_FORM_NAME && k < statement->content.count; k++)
            if (m->span.start >= statement->content.at[k].start && m->span.end <= statement->content.at[k].end) return 1;
    }
    return 0;
}

static int fits(const struct dl_actors *actors, struct dl_doc *doc, uint32_t entity, const struct noun *noun,
                const struct dl_statement *statement)
{
    if (entity == DL_NONE || doc->entities.at[entity].kind != DL_ENTITY_PERSON || !dl_who_is_named(doc, entity)) return 0;
    char gender = noun->gender != 0 ? dl_who_gender(actors, doc, entity) : 0;
    if (gender != 0 && gender != noun->gender) return 0;
    const char *country = doc->entities.at[entity].country;
    if (noun->country[0] != 0 && country[0] != 0 && strcmp(country, noun->country) != 0) return 0;
    if (noun->sector.size > 0 && doc->entities.at[entity].sector.size > 0 &&
        !dl_str_equal(noun->sector, doc->entities.at[entity].sector))
        return 0;
    if (!is_in_service(doc->entities.at[entity].sector, noun) || !may_hold(doc->entities.at[entity].sector, noun)) return 0;
    return suits(doc->entities.at[entity].office, noun) && !dl_who_is_named_in(doc, entity, statement);
}

/* Who spoke last in a sentence, else its subject. */
static uint32_t likeliest(const struct dl_actors *actors, struct dl_doc *doc, uint32_t sentence, const struct noun *noun,
                          uint32_t s)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    for (uint32_t t = s; t-- > 0 && doc->statements.at[t].sentence >= sentence;) {
        const struct dl_statement *other = &doc->statements.at[t];
        if (other->sentence == sentence && other->within == DL_NONE && fits(actors, doc, other->source.entity, noun, statement))
            return other->source.entity;
    }
    const struct dl_sentence *in = &doc->sentences.at[sentence];
    int is_led = 0;
    for (uint32_t w = in->word; w < in->word + in->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        is_led |= dl_str_is(word->form, ":");
        if (dl_rel_base(word->rel) != DL_REL_NSUBJ || word->head == DL_NONE) continue;
        const struct dl_word *verb = &doc->words.at[word->head]; /* behind a heading and its colon it is not the root */
        if (verb->rel != DL_REL_ROOT && !(is_led && verb->head != DL_NONE && doc->words.at[verb->head].rel == DL_REL_ROOT))
            continue;
        uint32_t who = dl_who_at(doc, w);
        if (fits(actors, doc, who, noun, statement)) return who;
    }
    return DL_NONE;
}

/* "the Kentucky Republican": somebody named before whose office is that of the place named in the phrase. */
static uint32_t of_place(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s, uint32_t head, const struct noun *noun)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    for (uint32_t w = head; w-- > doc->sentences.at[doc->words.at[head].sentence].word && doc->words.at[w].head == head;) {
        if (doc->words.at[w].upos != DL_UPOS_PROPN) continue;
        for (uint32_t m = doc->mentions.count; m-- > 0;) {
            const struct dl_mention *mention = &doc->mentions.at[m];
            if (mention->form != DL_FORM_NAME || mention->word > head) continue;
            if (holds(doc->entities.at[mention->entity].office, doc->words.at[w].form) &&
                fits(actors, doc, mention->entity, noun, statement))
                return mention->entity;
        }
    }
    return DL_NONE;
}

/* The one person who fits among those named in the sentences before, DL_NONE for several; of a noun with a gender the nearest of
 * that gender ("his wife, Ana Brandt, … the first lady"). */
static uint32_t only_one(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s, uint32_t first, const struct noun *noun)
{
    uint32_t found = DL_NONE;
    for (uint32_t m = doc->mentions.count; m-- > 0;) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->form != DL_FORM_NAME || mention->sentence >= first || mention->sentence + SENTENCES_BACK < first) continue;
        if (mention->entity == found || !fits(actors, doc, mention->entity, noun, &doc->statements.at[s])) continue;
        if (noun->gender != 0 && dl_who_gender(actors, doc, mention->entity) == noun->gender) return mention->entity;
        if (found != DL_NONE) return DL_NONE;
        found = mention->entity;
    }
    return found;
}

/* "the South Carolina Republican" is not whom the report has called "a Louisiana Republican". */
static int is_of_other_place(const struct dl_doc *doc, uint32_t noun, uint32_t called)
{
    for (uint32_t c = dl_child_next(doc, noun, DL_NONE); c != DL_NONE && c < noun; c = dl_child_next(doc, noun, c)) {
        if (doc->words.at[c].upos != DL_UPOS_PROPN) continue;
        uint32_t same = dl_child_next(doc, called, DL_NONE);
        while (same != DL_NONE && !dl_str_equal(doc->words.at[same].form, doc->words.at[c].form))
            same = dl_child_next(doc, called, same);
        if (same == DL_NONE) return 1;
    }
    return 0;
}

/* "Ana Brandt, a Republican, …": whom the report has called by the noun. */
static uint32_t called_so(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s, uint32_t head, const struct noun *noun)
{
    for (uint32_t w = head; w-- > 0;) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->rel != DL_REL_APPOS || !dl_str_equal(word->lemma, doc->words.at[head].lemma) || word->head == DL_NONE) continue;
        uint32_t who = dl_who_at(doc, word->head);
        if (!is_of_other_place(doc, head, w) && fits(actors, doc, who, noun, &doc->statements.at[s])) return who;
    }
    return DL_NONE;
}

/* "A shopkeeper said so. “…,” the 37-year-old said": somebody without a name whom the sentence before quotes last, of no other sector; DL_NONE. */
static uint32_t unnamed_before(const struct dl_doc *doc, uint32_t s, uint32_t first, const struct noun *noun)
{
    for (uint32_t t = s; t-- > 0 && doc->statements.at[t].sentence + 1 >= first;) {
        const struct dl_statement *other = &doc->statements.at[t];
        if (other->sentence >= first || other->within != DL_NONE) continue;
        const uint32_t entity = other->source.entity;
        if (entity == DL_NONE || doc->entities.at[entity].kind != DL_ENTITY_PERSON || dl_who_is_named(doc, entity)) return DL_NONE;
        const struct dl_str sector = doc->entities.at[entity].sector;
        return noun->sector.size == 0 || sector.size == 0 || dl_str_equal(noun->sector, sector) ? entity : DL_NONE;
    }
    return DL_NONE;
}

/* The head of the source's phrase where it is "the …" in the singular; DL_NONE. */
static uint32_t told_head(const struct dl_doc *doc, const struct dl_statement *statement)
{
    const struct dl_sentence *in = &doc->sentences.at[statement->sentence];
    uint32_t last = DL_NONE, first = DL_NONE;
    for (uint32_t w = in->word; w < in->word + in->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->span.start == statement->source.span.start) first = w;
        if (word->span.end == statement->source.span.end) last = w;
    }
    if (first == DL_NONE || last == DL_NONE) return DL_NONE;
    for (uint32_t w = first + 2; w <= last; w++) /* "the cleric, who is held for a moderate" */
        if (dl_str_is(doc->words.at[w].form, ",")) last = w - 1;
    if (last <= first || last >= first + MOST_WORDS || !dl_str_is_nocase(doc->words.at[first].form, "the")) return DL_NONE;
    const struct dl_word *head = &doc->words.at[last];
    if (is_age(doc, first, last)) return last; /* "the 74-year-old" */
    for (uint32_t w = first; w < last; w++)
        if (doc->words.at[w].upos == DL_UPOS_CCONJ) return DL_NONE;
    if ((head->upos != DL_UPOS_NOUN && head->upos != DL_UPOS_PROPN) || dl_has_feat(head, "Number=Plur")) return DL_NONE;
    return last;
}

/* The first sentence that a statement's content or cue stands in. */
static uint32_t first_sentence(const struct dl_doc *doc, const struct dl_statement *statement)
{
    uint32_t first = statement->sentence;
    while (first > 0 && statement->content.count > 0 && doc->sentences.at[first].span.start > statement->content.at[0].start)
        first--;
    return first;
}

uint32_t dl_who_varied(const struct dl_actors *actors, struct dl_doc *doc, uint32_t s)
{
    const struct dl_statement *statement = &doc->statements.at[s];
    uint32_t head = told_head(doc, statement), entity = statement->source.entity, first = first_sentence(doc, statement);
    struct noun noun;
    if (head == DL_NONE || !reads(doc, head, &noun)) return DL_NONE;
    const int is_name = entity != DL_NONE && doc->entities.at[entity].kind == DL_ENTITY_PERSON && dl_who_is_named(doc, entity);
    if (is_name && !(noun.is_party && holds(doc->entities.at[entity].name, noun.word)))
        return DL_NONE; /* but "the Nevada Democrat" */
    if (entity != DL_NONE && doc->entities.at[entity].kind != DL_ENTITY_PERSON && !noun.is_party) return DL_NONE;
    if (entity != DL_NONE && !noun.is_party && /* "a doctor … the doctor": somebody of his own */
        doc->mentions.at[doc->entities.at[entity].mentions[0]].span.end < statement->source.span.start)
        return DL_NONE;
    const int is_head = dl_str_listed(noun.word, "chief|leader|head|boss", '|'); /* "the army chief" is of the army */
    if (entity != DL_NONE &&
        dl_str_listed(doc->entities.at[entity].sector, is_head ? "OPP|REB|MIL|COP|SPY|LAB|REL|JUD" : "OPP|REB", '|'))
        noun.sector = doc->entities.at[entity].sector;
    if (noun.is_former) noun.sector = (struct dl_str){0};
    if (noun.is_calling && entity != DL_NONE) noun.sector = doc->entities.at[entity].sector;
    uint32_t found = of_place(actors, doc, s, head, &noun);
    if (found == DL_NONE && (noun.is_calling || noun.word.size == 0)) {
        const uint32_t unnamed = unnamed_before(doc, s, first, &noun);
        if (unnamed != DL_NONE) return unnamed;
    }
    if (found == DL_NONE) found = called_so(actors, doc, s, head, &noun);
    for (uint32_t back = 1; found == DL_NONE && back <= SENTENCES_BACK && back <= first; back++)
        found = likeliest(actors, doc, first - back, &noun, s);
    return found == DL_NONE ? only_one(actors, doc, s, first, &noun) : found;
}
