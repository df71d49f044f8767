/* The seed table of actors: states, organisations, people in office, nouns of roles; all of data/actors. */
#ifndef DL_WHO_ACTORS_H
#define DL_WHO_ACTORS_H

#include "base/evidence.h"
#include "base/fold.h"
#include "base/kit.h"
#include "base/table.h"
#include "base/vec.h"
#include "who/cameo.h"
#include "who/antecedent.h"
#include "who/callings.h"
#include "who/epithets.h"
#include "who/judge.h"

enum dl_known_type { /* what a name of the table names; of two readings of one name the earlier here comes first */
                     DL_KNOWN_STATE,
                     DL_KNOWN_ORGANIZATION,
                     DL_KNOWN_PERSON,
                     DL_KNOWN_SEAT,      /* a city by which a government is named */
                     DL_KNOWN_ADJECTIVE, /* "Turkish" */
                     DL_KNOWN_PEOPLE     /* "Turk" */
};

struct dl_known_state {
    struct dl_str name, former; /* former: "1922-1991" or none */
    struct dl_str seats;        /* cities by which its government is named, ';' between */
    char code[4];
    uint8_t has_no_rebels; /* of its own, and has long had none */
};

struct dl_known_organization {
    struct dl_str code, name, sector, called;
    char country[4];
};

struct dl_office_term { /* "Senator for Ohio 1999-2013/2" */
    struct dl_str office;
    int from, to, begins, ends; /* years, an open end is 9999; months of these, 0 not told */
};

struct dl_known_person {
    struct dl_str name, short_name, sector;
    const struct dl_office_term *terms; /* the office that goes first, first */
    uint32_t term_count;
    struct dl_str given;        /* its first word, folded */
    struct dl_str of;           /* ISO alpha-3 or an organisation's code */
    char country[4];            /* "" when of is an organisation */
    char gender;                /* 'm', 'f' or 0 */
    uint8_t is_called;          /* the table says by which name reports call him alone: short_name */
    uint8_t is_legislator_only; /* from the lists of Americans: not taken by surname alone */
};

struct dl_known_seat { /* a city by which an organisation is named, unless the report speaks of this state otherwise */
    const struct dl_known *of;
    struct dl_str unless;
    struct dl_str here; /* nouns that are of it in a report sent from there, ';' between */
};

struct dl_holder { /* of an office, and the years from the first of his terms to the last */
    uint32_t person;
    int16_t from, to;
};
DL_VEC(dl_holders, struct dl_holder);

struct dl_function {
    struct dl_str offices;     /* small letters, ';' between */
    int has_many;              /* a report may speak of several holders */
    int is_of_state;           /* a state has one */
    struct dl_holders holders; /* of one of a state: the people whom the table has in it, today or once */
};

struct dl_role {
    struct dl_str sector;
    enum dl_entity_kind kind;
    uint8_t is_lent;     /* the sector of what it belongs to stands before its own */
    uint8_t is_nobody;   /* never an actor, whatever the tagger says */
    uint8_t is_abroad;   /* of another state than the one it belongs to: a country's donors */
    uint8_t is_anywhere; /* not at home there, though of a sector that is: a singer */
    uint8_t is_local;    /* at home where the report happens: a nurse, not an analyst */
    char gender;
};

struct dl_known {
    enum dl_known_type type;
    uint32_t index;
    uint32_t next;      /* another reading of the same name, DL_NONE */
    uint8_t is_capital; /* the name matches capitals alone ("WHO") */
    uint8_t is_lower;   /* the name may stand in small letters ("al-Qaeda", "mujahideen") */
    uint8_t is_local;   /* the name is meant only where the report names the body's state otherwise ("the Herald") */
};

/* A word that names of the table begin with. Most phrases that begin so, as with "the", go on otherwise than any name does. */
struct dl_beginning {
    uint32_t longest; /* bytes of the longest name that has it for its first word */
    uint8_t is_whole; /* it is a name by itself */
    uint64_t behind;  /* a bit for the two letters behind it in each name that begins with these letters */
};

static inline uint64_t dl_beginning_bit(const char *behind)
{
    return 1ull << (((unsigned char)behind[0] * 5u + (unsigned char)behind[1] * 3u) & 63);
}

enum dl_namesake {                          /* of data/actors/namesakes.tsv */
                   DL_NAMESAKE_MANY = 1,    /* a surname that many bear */
                   DL_NAMESAKE_REIGN = 2,   /* a noun behind a surname that makes it a president's: "the Carter administration" */
                   DL_NAMESAKE_LAWSUIT = 4, /* what stands between the parties of a lawsuit */
                   DL_NAMESAKE_BODY = 8,    /* a name of a body of a state that other bodies and things bear elsewhere */
                   DL_NAMESAKE_PAPER = 16,  /* a surname that a paper or broadcaster is called by */
                   DL_NAMESAKE_DOUBLE = 32, /* a noun for bodies that names other things too */
                   DL_NAMESAKE_DEED = 64,   /* and is no body behind a possessor either */
                   DL_NAMESAKE_UNIT = 128,  /* a noun of troops, if it is numbered or of somebody */
                   DL_NAMESAKE_DOCUMENT = 256,  /* what a body issues: behind the body's noun it is the body that speaks */
                   DL_NAMESAKE_FORCE = 512,     /* what the armed do: behind a noun for them it is they who do it */
                   DL_NAMESAKE_RALLY = 1024,    /* what people do who want something, likewise */
                   DL_NAMESAKE_MASTHEAD = 2048, /* the last word of a paper's name */
                   DL_NAMESAKE_TOWN = 4096      /* that of a paper's name behind a town's alone */
};

enum dl_tenure { /* of an office, on a day; not dated: NOW for one still held today, else PAST */
                 DL_TENURE_NONE,
                 DL_TENURE_FAR,  /* next year, or more than twelve years ago */
                 DL_TENURE_PAST, /* within twelve years */
                 DL_TENURE_NOW
};

DL_VEC(dl_known_states, struct dl_known_state);
DL_VEC(dl_known_organizations, struct dl_known_organization);
DL_VEC(dl_known_people, struct dl_known_person);
DL_VEC(dl_known_roles, struct dl_role);
DL_VEC(dl_known_names, struct dl_known);
DL_VEC(dl_beginnings, struct dl_beginning);
DL_VEC(dl_strs, struct dl_str);
DL_VEC(dl_known_seats, struct dl_known_seat);
DL_VEC(dl_functions, struct dl_function);

struct dl_origin_watch;

struct dl_actors {
    struct dl_arena arena;
    struct dl_known_states states;
    struct dl_known_organizations organizations;
    struct dl_known_people people;
    struct dl_known_roles roles;
    struct dl_known_names names;
    struct dl_table by_name;  /* folded name -> names */
    struct dl_table by_first; /* folded first word -> beginnings */
    struct dl_beginnings beginnings;
    struct dl_strs folded;             /* all keys of by_name */
    struct dl_table by_short;          /* folded surname -> names of type person, chained */
    struct dl_table by_short_spelling; /* spelling key of a surname -> names of type person, chained */
    struct dl_table by_spelling;       /* spelling keys of first and last word, a blank between -> names of type person */
    struct dl_table by_role;           /* lemma, small letters -> roles */
    struct dl_table role_ends;         /* last words of roles of several words */
    struct dl_table titles;            /* shortened title, small letters ("sen.") -> title_offices */
    struct dl_strs title_offices;
    struct dl_table functions; /* what an office is called by what it does ("head of government") -> function_list */
    struct dl_functions function_list;
    struct dl_table namesakes;     /* what namesakes.tsv says of a folded word -> enum dl_namesake, one bit each */
    struct dl_table modifiers;     /* lemma -> sectors */
    struct dl_table genders;       /* folded given name -> 'm' or 'f' */
    struct dl_table bearers;       /* bearers.c: folded given name, of a state or of any -> people */
    struct dl_table state_by_code; /* ISO alpha-3 -> states, the one that is not former */
    struct dl_table body_by_code;  /* code -> organizations, the first of it */
    struct dl_known_seats seats;
    struct dl_table by_seat; /* folded city -> seats */
    struct dl_cameo cameo;
    struct dl_judge_tables judge;
    struct dl_antecedent_tables antecedents;
    struct dl_evidence_weights origins;         /* origin.h */
    const struct dl_origin_watch *origin_watch; /* NULL but in the trainer */
    struct dl_callings callings;
    struct dl_epithets epithets, peoples;
    struct dl_indices sectors; /* of modifiers: offsets into sector_names */
    const char *sector_names;
};

int dl_actors_open(struct dl_actors **out, struct dl_data *data, struct dl_error *error);
void dl_actors_close(struct dl_actors *actors);

/* The reading of a folded name with this type, NULL; type DL_NONE: the first reading. None that is local. */
const struct dl_known *dl_actors_name(const struct dl_actors *actors, struct dl_str folded, uint32_t type);
/* The key of a person's first and last word, folded, by how they sound (base/fold.h); returns its size. */
uint32_t dl_actors_spelling(struct dl_str first, struct dl_str last, char out[2 * DL_SPELLING_KEY]);
/* The person whose first and last word are these or spell them otherwise ("Nikol Pashinian"), both folded; NULL. */
const struct dl_known *dl_actors_spelled(const struct dl_actors *actors, struct dl_str first, struct dl_str last);
/* The role of a noun ("prime minister", small letters), NULL. */
const struct dl_role *dl_actors_role(const struct dl_actors *actors, struct dl_str lemma);
/* Whether roles of several words end with this word, in small letters. */
int dl_actors_ends_role(const struct dl_actors *actors, struct dl_str word);
/* "Senator" for "sen.", in small letters; none. */
struct dl_str dl_actors_title(const struct dl_actors *actors, struct dl_str shortened);

/* What a noun by what its holder does may stand for ("head of government"); NULL for none. */
const struct dl_function *dl_actors_function(const struct dl_actors *actors, struct dl_str noun);
/* The sector that a word lends to the noun behind it, none. */
struct dl_str dl_actors_lent(const struct dl_actors *actors, struct dl_str lemma);
char dl_actors_gender(const struct dl_actors *actors, struct dl_str folded_given_name); /* 'm', 'f', 0 */
/* How many known people of a state bear a folded given name; of any state where country is "". */
uint32_t dl_actors_bearers(const struct dl_actors *actors, struct dl_str folded_given_name, const char *country);
int dl_bearers_open(struct dl_actors *actors); /* DL_OK or DL_ENOMEM; once the people are known */
const struct dl_known_state *dl_actors_state(const struct dl_actors *actors, const char *code);
/* The organisation whose code this is, NULL. */
const struct dl_known_organization *dl_actors_organization(const struct dl_actors *actors, struct dl_str code);
/* The organisation that has its seat in a city (folded), NULL. */
const struct dl_known_seat *dl_actors_seat(const struct dl_actors *actors, struct dl_str city);
/* The office that a person held on a day ("President"), none; day DL_NO_DAY: the latest. in_office says whether one was held. */
struct dl_str dl_actors_office(const struct dl_known_person *person, int32_t day, int *in_office);
/* Reads the offices of a person as the tables write them, ';' between, into the tables' arena; DL_ENOMEM. */
int dl_actors_read_terms(struct dl_arena *arena, struct dl_str offices, struct dl_known_person *person);
/* Enum dl_tenure of one of a person's offices on that day. */
int dl_actors_tenure(const struct dl_known_person *person, const struct dl_office_term *term, int32_t day);
/* Whether namesakes.tsv has a folded word in that list. */
int dl_actors_is_namesake(const struct dl_actors *actors, struct dl_str folded, enum dl_namesake list);
/* The sector of a person on a day, and what office he holds or, being of sector ELI, held ("former President"). */
struct dl_str dl_actors_standing(const struct dl_known_person *person, int32_t day, struct dl_arena *arena, struct dl_str *office);
/* The first of a person's offices that begins with this title ("Prime Minister of Norway" for "premier" as it is written there), none. */
struct dl_str dl_actors_titled(const struct dl_known_person *person, struct dl_str title);
/* The state that an office is of by its own words, ISO alpha-3, "" for none: "Prime Minister of Norway". */
const char *dl_actors_served(const struct dl_actors *actors, struct dl_str office, struct dl_arena *arena);
/* The reading of type person that a report of that day means by a surname, NULL when nobody or several are as likely; gender 0: either.
 * Where several are, *of is what they all belong to, if they do, else none. */
const struct dl_known *dl_actors_surname(const struct dl_actors *actors, struct dl_str folded, char gender, int32_t day,
                                         struct dl_str *of);
/* Whether a person held an office of a list (small letters, ';' between) on a day. An American term that changes in January changes on the
 * 20th, of which both are. */
int dl_actors_holds(const struct dl_known_person *person, struct dl_str offices, int32_t day);
/* Adds whoever of the people of a state ever held one of the function's offices to its holders. DL_OK or DL_ENOMEM. */
int dl_actors_list_holders(struct dl_actors *actors, struct dl_function *function);

#endif
