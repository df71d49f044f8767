/* The gazetteer: places with points, their names, and the words that shape or spoil a name. Made from data/places at kit open, or
 * mapped from a file that 'dateline dict geonames' made (image.h), with the words of data/places beside it.
 *     uint32_t name = dl_gazetteer_find(gazetteer, slice);             // the slice's letters, case and apostrophes levelled
 *     for (; name != DL_NONE; name = gazetteer->names.at[name].next)   // every place of that name, best known first or as in the tables
 */
#ifndef DL_WHERE_GAZETTEER_H
#define DL_WHERE_GAZETTEER_H

#include "base/data.h"
#include "base/table.h"
#include "base/vec.h"

enum dl_site_kind {
    DL_SITE_COUNTRY,
    DL_SITE_UNIT,
    DL_SITE_CITY,
    DL_SITE_CONTINENT,
    DL_SITE_REGION,
    DL_SITE_SEA,
    DL_SITE_RIVER,
    DL_SITE_MOUNTAIN,
    DL_SITE_ISLAND,
    DL_SITE_BUILDING,
    DL_SITE_COUNTY,
    DL_SITE_HISTORIC,
    DL_SITE_KINDS
};

enum { DL_NO_COUNTRY = 0xFFFF, DL_PLACE_NAME_BYTES = 96, DL_SITE_DEGREE = 100000 };

/* Holds no pointer, so that an array of them can be mapped from a file. */
struct dl_site {
    int32_t lat, lon;  /* in DL_SITE_DEGREE parts of a degree */
    float weight;      /* people, or how much it is spoken of */
    uint32_t geonames; /* 0: none */
    uint32_t unit;     /* site of its first-level unit, DL_NONE */
    uint32_t name;     /* where its name stands in the gazetteer's strings, name_size bytes */
    uint16_t country;  /* index of a country's site (they come first), DL_NO_COUNTRY */
    uint8_t name_size, kind, has_point, is_capital;
    char code[4]; /* a country's alpha-3 */
};

enum dl_name_form {
    DL_NAME_PLAIN,       /* "Turkey" */
    DL_NAME_DEMONYM,     /* "Turkish", "Turks" */
    DL_NAME_ABBREVIATION /* "Ky.", "KY": behind a comma, or where it holds a full stop */
};

struct dl_site_name {
    uint32_t site, next;
    uint32_t key;                 /* the levelled name in the gazetteer's strings, key_size bytes */
    uint8_t key_size, form;       /* form: enum dl_name_form */
    uint8_t is_acronym, is_short; /* counts only in these capitals: US, UAE; a unit by the name of its town: "Donetsk" */
};

struct dl_name_slot { /* of the hash from levelled names to chains */
    uint32_t hash, name;
};

DL_VEC(dl_sites, struct dl_site);
DL_VEC(dl_site_names, struct dl_site_name);

enum dl_common { DL_COMMON_NO, DL_COMMON_WORD, DL_COMMON_PERSON, DL_COMMON_NAME, DL_COMMON_NEVER }; /* what else a name often is */
enum { DL_TYPE_NO, DL_TYPE_UNIT, DL_TYPE_WATER, DL_TYPE_LAND, DL_TYPE_ROAD, DL_TYPE_BUILDING, DL_TYPE_BEFORE = 16 };

struct dl_gazetteer {
    struct dl_arena arena;
    struct dl_sites sites; /* countries first */
    struct dl_site_names names;
    char *strings; /* of sites and names */
    uint32_t strings_size, strings_room;
    struct dl_name_slot *slots; /* open addressing; slot_count is a power of two; name DL_NONE: free */
    uint32_t slot_count, chains;
    struct dl_image *image;                    /* where strings, slots, sites and names are mapped from; NULL: they are our own */
    struct dl_table common;                    /* levelled name -> enum dl_common */
    struct dl_table types_after, types_before; /* levelled word -> DL_TYPE_* */
    struct dl_table cues;                      /* levelled word -> enum dl_place_cue */
    uint32_t voice_sieve[256];                 /* [first byte] bit n: a voice of n bytes begins so */
    struct dl_table voices;                    /* word -> index of the country that it speaks for */
    struct dl_table hosts;                     /* last label of a web address ("uk") -> index of the country */
    struct dl_table units;                     /* "USA" and "USA/texas" -> site; used while loading */
    uint32_t countries;
};

enum dl_place_cue {
    DL_CUE_PREPOSITION = 1, /* "in", "near" */
    DL_CUE_TITLE = 2,       /* "Mr.", "President": a person follows */
    DL_CUE_SAY = 4,         /* verbs that a government, not a city, does */
    DL_CUE_LANGUAGE = 8,    /* "English" after "in": the tongue */
    DL_CUE_BODY = 16,       /* "University": makes an organisation's name */
    DL_CUE_CIVIC = 64,      /* "Police": a body of the place before it */
    DL_CUE_GROUND = 32      /* verbs, by their lemma, whose object is ground: "shell", "enter" */
};

/* image: a file that 'dateline dict geonames' made, which then holds all places; NULL: those of data/places. */
int dl_gazetteer_open(struct dl_gazetteer **out, struct dl_data *data, const char *image, struct dl_error *error);
/* What it was made from, with the licence. */
const char *dl_gazetteer_source(const struct dl_gazetteer *gazetteer);
void dl_gazetteer_close(struct dl_gazetteer *gazetteer);
/* Levels letters for look-up: lower case, runs of white space to one blank, apostrophes to one kind. Returns the size written to
 * out[DL_PLACE_NAME_BYTES], 0 when it does not fit. */
uint32_t dl_gazetteer_level(struct dl_str name, char *out);
uint32_t dl_gazetteer_find(const struct dl_gazetteer *gazetteer, struct dl_str name); /* head of a chain of names, DL_NONE */
uint32_t dl_gazetteer_chain(const struct dl_gazetteer *gazetteer, struct dl_str key); /* the same for a levelled name */
uint32_t dl_gazetteer_lookup(const struct dl_table *table, struct dl_str word);       /* value, 0 for none */
struct dl_str dl_site_name(const struct dl_gazetteer *gazetteer, const struct dl_site *site);
double dl_site_lat(const struct dl_site *site);
double dl_site_lon(const struct dl_site *site);
double dl_site_distance(const struct dl_site *a, const struct dl_site *b); /* kilometres along the ground */

#endif
