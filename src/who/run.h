/* What the parts of this room share while one document is read: mentions as they are found, before they become the document's. */
#ifndef DL_WHO_RUN_H
#define DL_WHO_RUN_H

#include "base/doc.h"
#include "base/tree.h"
#include "who/actors.h"

enum dl_number { DL_NUMBER_UNKNOWN, DL_NUMBER_ONE, DL_NUMBER_MANY };

struct dl_found {                       /* a mention in the making; words are document-wide indices */
    uint32_t first, last;               /* of the span */
    uint32_t phrase_first, phrase_last; /* of the whole noun phrase */
    uint32_t head, sentence;
    enum dl_mention_form form;
    enum dl_entity_kind kind;
    enum dl_number number;
    uint8_t person;        /* of a pronoun: 1, 2, 3; else 3 */
    uint8_t is_definite;   /* the, this, that, a possessive */
    uint8_t is_metonym;    /* a city or seat that stands for its government */
    uint8_t is_possessive; /* his, their, our */
    uint8_t is_joined;     /* its chain holds other mentions */
    uint8_t parts;         /* words of the span, those joined by hyphens as one: "Ocasio-Cortez" */
    uint8_t is_local;      /* told to be what is at home where the report happens */
    uint8_t is_at_home;    /* a government that the party of `of` speaks of */
    uint8_t is_of_none;    /* of no state, whichever the report is about */
    uint8_t is_told;       /* its office is the report's word, not the seed table's */
    char gender;           /* 'm', 'f', 'n' (it), 0 */
    char country[4];
    struct dl_str sector, code, office;
    struct dl_str folded;         /* of a name: its letters (base/fold.h); of a nominal: its lemma in small letters */
    struct dl_str surname;        /* of a person's name: its last word, folded */
    struct dl_str spelling;       /* of a person's name: the surname's spelling key (base/fold.h) */
    const struct dl_known *known; /* the table's reading of a name, NULL */
    uint32_t title;               /* the noun before a person's name ("spokesman"), DL_NONE */
    uint32_t part;                /* "eastern" before Ukraine: the word, DL_NONE */
    uint32_t place;               /* index into the document's places, DL_NONE */
    uint32_t of;                  /* the mention that it belongs to ("Kremlin" for its spokesman), DL_NONE */
    uint32_t parent;              /* union-find over mentions that name one actor */
};

DL_VEC(dl_founds, struct dl_found);

struct dl_who_role {
    const struct dl_role *role; /* NULL: none */
    const struct dl_role *own;  /* at the first word of this form and lemma: that of the word alone, NULL for none */
    uint32_t first;
    uint8_t is_known, is_own_known;
    uint8_t ends_longer; /* beside own: some role of several words ends so */
};

struct dl_who_entry { /* the longest name of the seed table that begins at a word */
    const struct dl_known *known;
    uint32_t last;
    uint8_t is_kept;
};

struct dl_who {
    const struct dl_actors *actors;
    struct dl_doc *doc;
    struct dl_arena *arena;       /* the document's */
    struct dl_arena *scratch;     /* what is asked for no more once the actors are found */
    struct dl_founds founds;      /* in text order once mentions are sorted */
    uint32_t *name_at;            /* [words] the name that covers a word, DL_NONE */
    uint32_t sent_from;           /* the first word of the place that the report is sent from, DL_NONE */
    uint32_t *place_at;           /* [words] the place that begins at a word, DL_NONE */
    uint8_t *dated;               /* [words] within a time expression */
    uint32_t *headed;             /* [words] the mention headed by a word, DL_NONE */
    struct dl_str *folded;        /* [words] folded forms, made at need */
    uint32_t *begun;              /* [words] which names begin with it, made at need (candidate.c) */
    struct dl_who_entry *entries; /* [words] what candidate.c found, kept once it was asked for */
    struct dl_who_role *roles;    /* [words] what dl_who_role found, kept once it was asked for */
    struct dl_table *said;        /* incumbent.c: how much is said of each state, made at need */
    struct dl_table *named;       /* local.c: how often each state is named, made at need */
    struct dl_error *error;
};

/* names.c: fills founds with names and adjectives of states, and name_at. */
int dl_who_names(struct dl_who *who);
/* local.c: how often the report names a state or what is of it, before names are told apart; 0 where it is about others. */
uint32_t dl_who_named(struct dl_who *who, const char *country);
/* surnames.c: who holds an office on the report's day and may be meant by the surname at `word`, NULL. */
const struct dl_known *dl_who_in_office(struct dl_who *who, uint32_t word);
/* bracketed.c: the found body that the short form in brackets at `word` stands right behind, DL_NONE. */
uint32_t dl_who_short_for(const struct dl_who *who, uint32_t word);
struct dl_piece {
    uint32_t first, last;
    uint8_t is_place;  /* behind "Governor of", or a town and its region */
    uint8_t is_region; /* and this is the region */
};
enum { DL_WHO_PIECES = 2 };
/* surnames.c: the names that one tagged name of several words holds ("Biden-Putin"); returns how many, 0 when it is to be left as it is. */
uint32_t dl_who_pieces(struct dl_who *who, uint32_t first, uint32_t last, struct dl_piece pieces[DL_WHO_PIECES]);
/* news.c, once traits are known: notes the state that a report is about which is sent from another. */
void dl_who_news(struct dl_who *who);
/* origin.c: the sentence that opens the text behind its headings. */
uint32_t dl_who_opening(const struct dl_doc *doc);
/* together.c: notes nouns for several of whom each is of another state ("the two leaders"), and for what is of none. DL_OK or DL_ENOMEM. */
int dl_who_together(struct dl_who *who);
/* nominals.c: adds noun phrases and pronouns. */
int dl_who_nominals(struct dl_who *who);
/* measures.c: the noun that a number or measure counts with "of" ("three of the judges"), DL_NONE. */
uint32_t dl_who_counted(const struct dl_doc *doc, uint32_t word);
/* phrase.c: the noun phrase around a head, without relative clauses, appositions and what is joined to it. */
void dl_who_phrase(const struct dl_doc *doc, uint32_t head, uint32_t *first, uint32_t *last);
/* borne.c: names that a noun for a body before them says to be its: "the company Lakeside". */
void dl_who_borne(struct dl_who *who);
/* halves.c: "the North" of Korea is North Korea. */
void dl_who_halves(struct dl_who *who);
/* placed.c: whether what this word names is taken or struck as ground is: "retook Wad Madani", "Wad Madani was stormed". */
int dl_who_is_ground(const struct dl_doc *doc, uint32_t name);
/* placed.c: names taken for people's that are places'. */
void dl_who_placed(struct dl_who *who);
/* traits.c: country, sector, office, number and gender of every mention. */
int dl_who_traits(struct dl_who *who);
/* traits.c: the sector that a word and the one before it, not before `from`, lend together ("national security adviser"), none. */
struct dl_str dl_who_lent_by_two(struct dl_who *who, uint32_t from, uint32_t w);
/* callings.c, after traits: what a clause or phrase behind somebody tells that he is. */
void dl_who_callings(struct dl_who *who);
/* callings.c: whether a noun is a house ("bakery"), and the sector of who works there. */
int dl_who_is_house(struct dl_who *who, uint32_t noun, struct dl_str *sector);
/* scene.c: whether those of a sector are mostly of the place where a report has them act. */
int dl_who_is_of_the_place(struct dl_str sector);
/* stations.c: whether the office that a noun names is one of a body, not of a state ("Faith Coalition president"); of a body of which the table and
 * the report tell nothing ("the president of the tennis club"). from: what it belongs to, NULL. */
int dl_who_is_of_a_body(const struct dl_who *who, uint32_t noun, const struct dl_found *from);
int dl_who_is_of_unknown_body(const struct dl_who *who, uint32_t noun, const struct dl_found *from);
/* belongs.c: the mention in the phrase of one that it belongs to, DL_NONE. */
uint32_t dl_who_owner_in_phrase(const struct dl_who *who, uint32_t found);
/* inherit.c: gives a mention what others in its phrase lend it. */
void dl_who_inherit(struct dl_who *who, uint32_t found);
/* chains.c: joins the mentions of one actor. */
int dl_who_chains(struct dl_who *who);
/* persons.c: sieve 2 of chains.c. DL_OK or DL_ENOMEM. */
int dl_who_persons(struct dl_who *who);
/* takeup.c: joins noun phrases with what they take up, as sieves 4 to 6 of chains.c. */
void dl_who_take_up(struct dl_who *who);
/* servants.c, before the noun phrases are taken up: the body told of before for which "a ministry official" speaks. */
void dl_who_servants(struct dl_who *who);
/* named_later.c, behind what is taken up: joins a name with whom the sentence before quotes by his office alone. */
void dl_who_named_later(struct dl_who *who);
/* repeated.c: the noun phrase before that says the same as one, DL_NONE. */
uint32_t dl_who_told_again(struct dl_who *who, uint32_t found);
/* holders.c: whom of the people named before (or, told of whom, behind) a noun for an office means, DL_NONE. */
uint32_t dl_who_holder(struct dl_who *who, uint32_t found);
/* holders.c: whether the person of a mention holds the office that a noun names; whether only one of the two is "former". */
int dl_who_holds(struct dl_who *who, const struct dl_found *nominal, uint32_t person);
int dl_who_times_clash(struct dl_who *who, const struct dl_found *nominal, uint32_t person);
/* holders.c: whether what two mentions belong to is the same, where both say; must_have: where one says, both must. */
int dl_who_owners_agree(struct dl_who *who, const struct dl_found *a, const struct dl_found *b, int must_have);
/* by_place.c: the mention of whoever is judged for what a possessive tells; of whoever accuses another of violating what is his; of whoever one
 * writes to and so asks; of whoever is asked to undo what "it" has done; DL_NONE. */
uint32_t dl_who_judged(struct dl_who *who, const struct dl_found *pronoun);
uint32_t dl_who_addressed(struct dl_who *who, const struct dl_found *pronoun);
uint32_t dl_who_intruded_upon(struct dl_who *who, const struct dl_found *pronoun);
uint32_t dl_who_told_off(struct dl_who *who, const struct dl_found *pronoun);
uint32_t dl_who_holding(struct dl_who *who, const struct dl_found *pronoun);
/* Whether a mention holds the place that the report is sent from. */
static inline int is_of_dateline(const struct dl_who *who, const struct dl_found *m)
{
    return who->sent_from != DL_NONE && m->first <= who->sent_from && who->sent_from <= m->last;
}
/* Who is to do what an infinitive tells, of the verb of asking above it: its object, the subject of a passive, "on Fiji", "with Fiji"; DL_NONE. */
uint32_t dl_who_asked(const struct dl_doc *doc, uint32_t asking, uint32_t before);
/* controlled.c: whose the deed is that somebody is asked or accused to go on with ("called on Israel to end its siege"); DL_NONE. */
uint32_t dl_who_controlled(struct dl_who *who, const struct dl_found *pronoun);
/* caused.c: the verb or noun of a measure of which a pronoun behind it tells the cause ("cut ties with Iran over its raid"); DL_NONE. */
uint32_t dl_who_measure(const struct dl_who *who, const struct dl_found *pronoun);
/* headed.c: whether a noun stands bare in a heading ("Minister: deficit to fall"); whom the sentences below tell of by it, DL_NONE. */
int dl_who_is_heading_noun(const struct dl_who *who, const struct dl_found *found);
uint32_t dl_who_below(struct dl_who *who, uint32_t found);
/* incumbent.c: whom "the president" means where no word says of what: a mention of his, `found` itself, given what is known of him, where
 * the report does not name him, DL_NONE where that cannot be told. */
uint32_t dl_who_incumbent(struct dl_who *who, uint32_t found);
/* lead.c: "wife", "son": a noun for somebody's relative. */
int dl_who_is_kin(struct dl_str lemma);
/* lead.c: joins a name that has an age behind it with whom the lead brought in by what he is. */
void dl_who_lead(struct dl_who *who);
/* called.c: whether a word stands in a text, at its end; in whole words, the word in small letters. */
int dl_who_contains_word(struct dl_str text, struct dl_str word);
int dl_who_ends_with_word(struct dl_str text, struct dl_str word);
/* epithets.c: whether what stands before a noun for a state, and the noun itself, let it be that state ("the West African country");
 * *is_telling is set if they say anything of it. */
int dl_who_epithets_allow(const struct dl_who *who, const struct dl_found *m, const char *country, int *is_telling);
/* called.c: "Vienna-based", of the mention of the place. */
int dl_who_is_based(const struct dl_who *who, uint32_t place);
/* called.c: the last of the words that stand in a text with blanks between. */
struct dl_str dl_who_last_word(struct dl_str text);
/* called.c: the body or state named before that a definite noun phrase takes up, DL_NONE. */
uint32_t dl_who_called(struct dl_who *who, uint32_t found);
/* "the army", "the police": a state's forces by their noun. */
int dl_who_is_state_force(const struct dl_found *found);
/* called.c: whether a body may be called so, by a noun in small letters. */
int dl_who_is_called(const struct dl_who *who, const struct dl_found *body, struct dl_str lemma);
/* bands.c, before chains: cities that stand for an organisation; behind them: "the rebels" of an armed group named before. */
void dl_who_seats(struct dl_who *who);
/* Whether the report names a state otherwise than by that city (folded). */
int dl_who_is_spoken_of(const struct dl_who *who, struct dl_str country, struct dl_str city);
void dl_who_bands(struct dl_who *who);
/* going_on.c: the state that the sentence before "the government" tells of, DL_NONE; ministers of two states told of before them. */
uint32_t dl_who_going_on(struct dl_who *who, uint32_t found);
void dl_who_respective(struct dl_who *who);
/* home.c: the party that speaks of a government without saying whose, DL_NONE; behind scene.c: of which state that is. */
uint32_t dl_who_party_above(const struct dl_who *who, uint32_t found);
void dl_who_home(struct dl_who *who);
/* labels.c, after traits: the party in brackets behind a person's name; whether a mention is such a label. */
void dl_who_labels(struct dl_who *who);
int dl_who_is_label(const struct dl_who *who, const struct dl_found *found);
/* bodies.c, before chains: organs of organisations of states; whoever is of one where it has its seat. */
void dl_who_bodies(struct dl_who *who);
/* ranks.c, after traits: "officers", "deputies": of which force, by what else the report tells of. */
void dl_who_ranks(struct dl_who *who);
/* peoples.c, after traits: of which state those are whom a people or region describes. DL_OK or DL_ENOMEM. */
int dl_who_peoples(struct dl_who *who);
/* coups.c, after traits: of which state those are who overthrow its rulers. */
void dl_who_coups(struct dl_who *who);
/* roundup.c, after traits: of which state bare nouns for its bodies are in a report of several states in turn. */
void dl_who_roundup(struct dl_who *who);
/* pronouns.c: joins pronouns with what they take up. */
int dl_who_pronouns(struct dl_who *who);
/* owners.c, before scene.c: the country and body of whose one is by a pronoun or another noun. */
void dl_who_owners(struct dl_who *who);
/* owners.c: the pronoun for those whom a mention is one of ("most of them"), DL_NONE. */
uint32_t dl_who_part_of(const struct dl_who *who, uint32_t found);
/* owners.c: whether a place tells where something is; whether it is a government or a legislature. */
int dl_who_is_here(const struct dl_who *who, const struct dl_found *place);
int dl_who_is_organ(const struct dl_found *found);
/* voices.c, within scene.c: the state for which who speaks for nobody that a word tells speaks by the clause before, NULL; sets for which body. */
const char *dl_who_state_told_of(struct dl_who *who, uint32_t i);
void dl_who_take_voices(struct dl_who *who);
/* scene.c: the country of those of whom no word says whose they are. DL_OK or DL_ENOMEM. */
int dl_who_scene(struct dl_who *who);
/* introductions.c: writes the document's introductions; mention: [founds] its mention or DL_NONE. */
int dl_who_introductions(struct dl_who *who, const uint32_t *mention);
/* offices.c: the office that the noun `head` of a mention names ("Foreign Minister"), with what stands before it in the phrase, "former" too. */
struct dl_str dl_who_office(const struct dl_who *who, const struct dl_found *found, uint32_t head);
/* offices.c: whether the noun names an office or calling; not "the elder George Bush", "cousin Vinny". */
int dl_who_is_office(const struct dl_who *who, uint32_t head);
/* offices.c: "prime minister-designate": the last word of an office that its holder has not taken up, else its noun itself. */
uint32_t dl_who_designate(const struct dl_doc *doc, uint32_t noun);
/* offices.c: whether the phrase says that the office is held no more. */
int dl_who_is_former(const struct dl_who *who, const struct dl_found *found, uint32_t head);
/* offices.c: whether the sector that a report's words give to a person goes before that of the seed table; head: the noun. */
int dl_who_wins(const struct dl_who *who, const struct dl_found *person, uint32_t head, struct dl_str sector);
/* offices.c: whether the seed table has the person in office on the report's day, which is known. */
int dl_who_is_in_office(const struct dl_who *who, const struct dl_found *person);
/* offices.c: whether a noun says only how one stands to another: "critic", "rival". */
int dl_who_is_relation(const struct dl_word *noun);
/* offices.c: takes the office and sector that an apposition or predicate (found `nominal`) gives to the person of found `name`. */
void dl_who_take_office(struct dl_who *who, uint32_t name, uint32_t nominal);
/* offices.c: whether an office's name holds a noun in small letters as an office of its own: "the president" is no vice president. */
int dl_who_names_office(const struct dl_who *who, struct dl_str office, struct dl_str noun);
/* offices.c: whether it is the office of who heads a state or its government. */
int dl_who_is_head_of_state(struct dl_str office);
/* namesakes.c, before traits: names that only a state's own report gives to its bodies, and surnames that are a paper's. DL_OK or DL_ENOMEM. */
int dl_who_namesakes(struct dl_who *who);
/* reigns.c, before traits: whose administration the White House is. */
void dl_who_reigns(struct dl_who *who);
/* namesakes.c: whether who has that noun before his name cannot be whom the table knows by it: of another state by the mention `from` before
 * the noun ("Russian lawyer …"), of a calling that nobody in office has ("economist …"). */
int dl_who_is_anothers_namesake(const struct dl_found *found, const struct dl_role *role, const struct dl_found *from,
                                int is_before);
int dl_who_is_private_namesake(const struct dl_who *who, const struct dl_found *found, const struct dl_role *role);
/* namesakes.c: the states and organisations that the report names, by code; whether one is among them. */
int dl_who_note_spoken(struct dl_who *who, struct dl_table *spoken);
int dl_who_is_spoken(const struct dl_table *spoken, struct dl_str of);
/* meant.c, before sieve 2 of chains: whom surnames with an office before them mean beside others of the surname; after it: whom the
 * surnames mean that the report never completes. */
void dl_who_titled_surnames(struct dl_who *who);
int dl_who_surnames(struct dl_who *who);
/* entities.c: writes the document's mentions and entities. */
int dl_who_entities(struct dl_who *who);
/* chapeau.c: notes for each sentence of a resolution whose verb it leaves out the subject of. */
void dl_who_chapeau(struct dl_doc *doc);

/* A body called by its bare noun ("Congress", "the Senate") that the table has for one state, though many have one. */
int dl_who_is_bare_organ(const struct dl_who *who, const struct dl_found *found);

/* dealings.c: whether an official, by the clauses that tell of him, deals with the country as another state: "aid for Ukraine", "thanked Germany". */
int dl_who_deals_with(struct dl_who *who, uint32_t found, const char *country);
/* The role of the noun at `word`, taken with the compound before it ("prime minister"), NULL. *first is where the noun begins. */
const struct dl_role *dl_who_role(const struct dl_who *who, uint32_t word, uint32_t *first);
/* "Villagers" at the beginning of a sentence, tagged as a name: the plural of a noun that names who acts. */
int dl_who_begins_with_noun(const struct dl_who *who, uint32_t word);
/* The folded form of a word; at == NULL when memory is spent. */
struct dl_str dl_who_fold(struct dl_who *who, uint32_t word);
/* What is asked of mentions. */
static inline const struct dl_word *word_at(const struct dl_who *who, uint32_t w) { return &who->doc->words.at[w]; }
/* The mention that a word heads, else the name that it stands in; DL_NONE. */
static inline uint32_t mention_at(const struct dl_who *who, uint32_t w)
{
    return who->headed[w] != DL_NONE ? who->headed[w] : who->name_at[w];
}
/* Whether a word stands behind one of these prepositions, '|' between. */
static inline int is_behind(const struct dl_who *who, uint32_t w, const char *marks)
{
    const uint32_t mark = dl_child(who->doc, w, DL_REL_CASE);
    return mark != DL_NONE && dl_str_listed(word_at(who, mark)->lemma, marks, '|');
}
static inline int is_name(const struct dl_found *m) { return m->form == DL_FORM_NAME; }
static inline int is_person(const struct dl_found *m) { return m->kind == DL_ENTITY_PERSON; }
static inline int genders_clash(const struct dl_found *a, const struct dl_found *b)
{
    return a->gender != 0 && b->gender != 0 && a->gender != b->gender;
}
static inline uint32_t name_words(const struct dl_found *m) { return m->parts; }
static inline struct dl_str given_name(struct dl_who *who, const struct dl_found *m) { return dl_who_fold(who, m->first); }
/* The table's reading of the longest of its names that begins at a word, NULL; *last is the name's last word. */
const struct dl_known *dl_who_known(struct dl_who *who, uint32_t first, uint32_t *last);
struct dl_found *dl_who_add(struct dl_who *who, uint32_t first, uint32_t last, enum dl_mention_form form, enum dl_entity_kind kind);

uint32_t dl_who_find_root(struct dl_who *who, uint32_t found);
/* Union-find: the mention that stands for its chain, most often itself. */
static inline uint32_t dl_who_root(struct dl_who *who, uint32_t found)
{
    return who->founds.at[found].parent == found ? found : dl_who_find_root(who, found);
}
void dl_who_join(struct dl_who *who, uint32_t a, uint32_t b);

int dl_who_is_wide_capital(const struct dl_word *word);
/* Whether a word begins with a capital letter. */
static inline int dl_who_is_capital(const struct dl_word *word)
{
    const unsigned char first = word->form.size > 0 ? (unsigned char)word->form.at[0] : 0;
    return first < 0x80 ? dl_ascii_upper((char)first) : dl_who_is_wide_capital(word);
}
int dl_who_in_capitals(struct dl_str form); /* no lower-case letter of ASCII in it */
static inline int dl_who_is_noun(const struct dl_word *w) { return w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PROPN; }

#endif
