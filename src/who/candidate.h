/* What may be a name, before it is one. */
#ifndef DL_WHO_CANDIDATE_H
#define DL_WHO_CANDIDATE_H

#include "who/run.h"

struct dl_candidate {
    uint32_t last; /* its last word, DL_NONE: there is none */
    enum dl_entity_kind kind;
    const struct dl_known *known; /* the table's reading, NULL; then kind is dl_who_known_kind's to say */
    uint8_t is_sure;  /* the report names it in full elsewhere, or a rule sees what it does: not for the judge (judge.h) */
    uint8_t is_whole; /* its ends stand as they are */
};

/* The longest name of the seed table that begins at `first`. */
struct dl_candidate dl_who_known_name(struct dl_who *who, uint32_t first);
/* Whether any of the three may see a name at the word: not at most, in small letters, untagged, with which no entry begins. */
int dl_who_may_begin_name(struct dl_who *who, uint32_t word);
/* The tagger's. */
struct dl_candidate dl_who_tagged_name(struct dl_who *who, uint32_t first);
/* A run of proper nouns, once who->name_at holds the names of the other two. */
struct dl_candidate dl_who_proper_run(struct dl_who *who, uint32_t first);
/* lone.c: what may be somebody's name though neither sees one, for the judge. */
struct dl_candidate dl_who_lone(struct dl_who *who, uint32_t first);
/* lone.c: an address, a storm, a field of government, letters that one of many is called by ("a CPA"). */
int dl_who_names_nobody(const struct dl_doc *doc, uint32_t first, uint32_t last);
/* The kind of entity that an entry of the seed table is. */
enum dl_entity_kind dl_who_known_kind(enum dl_known_type type);
/* Whether a name's last word makes a body of it ("Party"). */
int dl_who_tells_organization(struct dl_str lemma);
/* Two to six capitals. */
int dl_who_is_acronym(struct dl_str form);
/* "Mr", "Judge": a title as it stands before a name. */
int dl_who_is_honorific(struct dl_str form);
/* Whether it is said of anybody ("Ms", "Dr."), and no office. */
int dl_who_is_civil_title(struct dl_str form);
/* Whether a word ends as surnames of some languages do ("-enko"). */
int dl_who_ends_as_surname(struct dl_str form);

static inline uint32_t dl_who_sentence_end(const struct dl_doc *doc, uint32_t word)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[word].sentence];
    return s->word + s->words;
}

/* whole.c: where a name begins with its initials ("P.J. Crowley"), ends with a second syllable ("Song Eon-seog"). */
uint32_t dl_who_with_initials(const struct dl_who *who, uint32_t first);
uint32_t dl_who_with_syllable(const struct dl_who *who, uint32_t first, uint32_t last);
/* whole.c: where a body's name begins with initials ("the J.M. Huber Corporation"). */
uint32_t dl_who_body_with_initials(struct dl_who *who, uint32_t first, uint32_t last);
/* whole.c: where a tagged name ends that goes on behind a joined article or, family name first between quotation marks, behind a comma. */
uint32_t dl_who_rest_of_name(const struct dl_who *who, uint32_t first, uint32_t last);
/* whole.c: where a body's name begins with an adjective in capitals ("the Popular Civic List"). */
uint32_t dl_who_with_adjective(struct dl_who *who, uint32_t first, uint32_t last);
/* whole.c: where a place of Korea begins whose last syllable stands behind a hyphen. */
uint32_t dl_who_with_stem(const struct dl_who *who, uint32_t first);
/* whole.c: cuts off what is before or behind a place of which the tagger saw too much ("U.S. District" of its judge). */
void dl_who_trim_place(struct dl_who *who, uint32_t *first, uint32_t *last);
/* whole.c: "Jr", "III", folded. */
int dl_who_is_generation(struct dl_str folded);
/* whole.c: its surname, folded, without "Jr". */
struct dl_str dl_who_surname(struct dl_who *who, uint32_t first, uint32_t last);
/* whole.c: the person of the table whose name it spells otherwise, NULL. */
const struct dl_known *dl_who_spelled(struct dl_who *who, uint32_t first, uint32_t last);
/* names.c: small ASCII letters alone; the folded text of some words. */
int dl_who_is_plain(struct dl_str form);
struct dl_str dl_who_fold_span(struct dl_who *who, uint32_t first, uint32_t last);

/* apposed.c: whether what is taken for a name ends as a title does before one ("Maine Gov."). */
int dl_who_ends_as_title(const struct dl_who *who, uint32_t first, uint32_t last);
/* apposed.c: cuts the office off "Anderson County Sheriff" before a name; 0 where nothing is left. */
int dl_who_cut_county_office(const struct dl_who *who, uint32_t first, struct dl_candidate *name);
/* apposed.c: takes the state off a tagged name behind an office: "President Ana Diop of Senegal". */
void dl_who_cut_state(struct dl_who *who, uint32_t first, struct dl_candidate *tagged);
/* apposed.c: whether a name that nobody knows is somebody's by the noun beside it. */
int dl_who_is_apposed_person(struct dl_who *who, uint32_t first, const struct dl_candidate *name);
/* apposed.c: whether what is a state's or city's name by the table is a surname here: "Rep. Jordan", "Jordan, the Ohio Republican". */
int dl_who_is_person_not_state(struct dl_who *who, uint32_t first, const struct dl_candidate *name);
/* papers.c: whether a name that no table has is a paper's by how it is called. */
int dl_who_is_paper(struct dl_who *who, uint32_t first, uint32_t last, enum dl_entity_kind kind);
/* shops.c: the last word of the house that a name and its genitive ending call ("outside Kenneally's"), DL_NONE. */
uint32_t dl_who_shop(struct dl_who *who, uint32_t first, const struct dl_candidate *name);
/* names.c: adds a name with its titles and marks cut off, unless it is no actor's; DL_OK or DL_ENOMEM. */
int dl_who_add_name(struct dl_who *who, uint32_t first, struct dl_candidate name);
/* names.c: sets the surname of a person's name and its spelling key; 0 where there is no memory. */
int dl_who_set_surname(struct dl_who *who, struct dl_found *found, struct dl_str surname);
/* names.c: "in Benghazi", whatever the tagger takes it for. */
int dl_who_stands_as_place(const struct dl_who *who, uint32_t first);
/* bracketed.c: the body's name that begins here and whose first letters stand in brackets behind it. */
struct dl_candidate dl_who_spelled_out(struct dl_who *who, uint32_t first);
/* bracketed.c: adds short forms in brackets behind a body's name, and where they stand again; DL_OK or DL_ENOMEM. */
int dl_who_bracketed(struct dl_who *who);
enum { DL_WHO_NO_STATE = 2 }; /* of a surname: told to be one though a state is called so */
/* again.c: surnames: those found with a first name, folded. DL_OK or DL_ENOMEM. */
int dl_who_again(struct dl_who *who, struct dl_table *surnames);

#endif
