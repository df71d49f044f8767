/* The frame lexicon and the ontology, read from data/frames/ once and never changed.
 *
 * Words are numbered: a lemma that stands anywhere in the lexicon has an id, so that a test of a pattern compares numbers.
 * A set of words ("@treaty", or a list in a pattern) has an id too; each lemma knows the sets it is in. */
#ifndef DL_DID_FRAMES_H
#define DL_DID_FRAMES_H

#include "base/evidence.h"
#include "base/kit.h"
#include "base/limits.h"
#include "base/table.h"
#include "base/vec.h"
#include "base/weights.h"

enum { DL_FRAME_VERB, DL_FRAME_NOUN, DL_FRAME_ADJECTIVE, DL_FRAME_KINDS };
enum { DL_USUAL_SLOTS = 6 };
enum { DL_FRAME_TESTS = 6, DL_FRAME_SLOTS = 10, DL_NO_SET = 0xFFFF };
enum { DL_THAT_MUST = 1, DL_THAT_WILL, DL_THAT_NOT }; /* dl_test.must of a clause; DL_THAT_NOT: what it tells is denied */
enum { DL_INF_OTHER = 1, DL_INF_NOT };                /* dl_test.must of an infinitive: no event in it; with "not" before it */
#define DL_NO_CLASS 0xFF                              /* the frame takes words out of the game */

/* What a pattern asks for. */
enum dl_test_kind {
    DL_TEST_OBJ,
    DL_TEST_NOOBJ,
    DL_TEST_SUBJ,
    DL_TEST_PRT,
    DL_TEST_PREP,
    DL_TEST_INF,
    DL_TEST_THAT,
    DL_TEST_XCOMP,
    DL_TEST_NEG,
    DL_TEST_POS,
    DL_TEST_PASS,
    DL_TEST_ACT,
    DL_TEST_WILL,
    DL_TEST_ACTOR,
    DL_TEST_RECIPIENT,
    DL_TEST_MOD,
    DL_TEST_LIGHT,
    DL_TEST_PLURAL,
    DL_TEST_POSS,
    DL_TEST_DEM,
    DL_TEST_IOBJ,
    DL_TEST_NOPRED,
    DL_TEST_COP,
    DL_TEST_SOMEONE,
    DL_TEST_ABSTRACT,
    DL_TEST_STATE,
    DL_TEST_CASE,
    DL_TEST_ABOVE,
    DL_TEST_BOTH,
    DL_TEST_JOINT
};

struct dl_test {
    uint8_t kind;     /* enum dl_test_kind */
    uint8_t must;     /* DL_TEST_THAT: DL_THAT_…; DL_TEST_INF: DL_INF_…; DL_TEST_ACTOR, DL_TEST_RECIPIENT: surely of politics */
    uint16_t set;     /* words it may be, DL_NO_SET: any; for DL_TEST_PREP the words behind the preposition */
    uint16_t prep;    /* DL_TEST_PREP: set of prepositions */
    uint16_t classes; /* DL_TEST_INF, DL_TEST_THAT: bits of the classes that the complement may have, 0: any */
    uint32_t others;  /* DL_TEST_PREP: bits of the kinds of test that do as well ("by|light|plural") */
};

/* Where a participant stands; a number from DL_PART_PREP on is DL_PART_PREP + the preposition's lemma id. */
enum {
    DL_PART_SUBJ,
    DL_PART_OBJ,
    DL_PART_IOBJ,
    DL_PART_POSS,
    DL_PART_DEM,
    DL_PART_LIGHT,
    DL_PART_CSUBJ,
    DL_PART_INNER,
    DL_PART_LOC,
    DL_PART_ALL,
    DL_PART_SPEAKER,
    DL_PART_WHO,
    DL_PART_DOER,
    DL_PART_DONE,
    DL_PART_PREP = 16,
    DL_PART_BARE = 1 << 24 /* with a preposition: the phrase itself, nobody named in it ("to!") */
};

struct dl_frame {
    uint32_t line;      /* in its file */
    const char *file;   /* "verbs_conflict.tsv" */
    uint8_t type;       /* enum dl_event_type or DL_NO_CLASS */
    uint8_t composed;   /* the code is refined by the complement */
    uint8_t mode_inner; /* the mode too */
    uint8_t weight;     /* how specific the pattern is */
    uint8_t test_count, actor_count, recipient_count;
    const char *mode; /* NULL: none */
    const char *cameo;
    struct dl_test tests[DL_FRAME_TESTS];
    uint32_t actor[DL_FRAME_SLOTS], recipient[DL_FRAME_SLOTS];
};

/* Whether the frame looks for its recipient at this place. */
static inline int dl_frame_gives(const struct dl_frame *frame, uint32_t slot)
{
    for (uint8_t i = 0; i < frame->recipient_count; i++)
        if (frame->recipient[i] == slot) return 1;
    return 0;
}

/* Whether the frame has a test of this kind; NULL has none. */
static inline int dl_frame_asks(const struct dl_frame *frame, enum dl_test_kind kind)
{
    for (uint8_t t = 0; frame != NULL && t < frame->test_count; t++)
        if (frame->tests[t].kind == kind) return 1;
    return 0;
}

/* That a frame is one of a lemma's (links.c). Frames are large, and all lemmas of a line share one. */
struct dl_frame_link {
    uint32_t frame, next;  /* next link of the lemma and kind, DL_NONE */
    uint32_t needs;        /* DL_HAS_… bits that a predicate must have */
    uint64_t prepositions; /* it must have one of these, a bit for each number modulo 64; 0: need not */
};
DL_VEC(dl_frame_links, struct dl_frame_link);

struct dl_class { /* of PLOVER */
    uint8_t quad;
    uint8_t recipient_count;
    const char *cameo, *modes;          /* modes: ", "-separated */
    uint32_t recipient[DL_FRAME_SLOTS]; /* where it often stands, for frames that find none */
};

struct dl_code_row { /* of CAMEO */
    const char *code, *mode, *contexts;
    float goldstein;
    uint8_t type; /* enum dl_event_type or DL_NO_CLASS */
};

struct dl_compose {
    char family[3];
    uint8_t type;                          /* DL_NO_CLASS: any */
    const char *inner_code;                /* how the inner event's CAMEO code begins, NULL: any */
    const char *inner_mode, *mode, *cameo; /* inner_mode NULL: any; mode NULL: none */
};

/* Where a word that tells the status stands (status.tsv). */
enum dl_status_place {
    DL_STATUS_OF_AUX,
    DL_STATUS_OF_ADVERB,
    DL_STATUS_OF_HABIT,
    DL_STATUS_OF_ADJECTIVE,
    DL_STATUS_OF_GOVERNOR,
    DL_STATUS_OF_NOW,
    DL_STATUS_OF_THOUGHT,
    DL_STATUS_OF_MARK,
    DL_STATUS_OF_UNTIL,
    DL_STATUS_OF_KEPT,
    DL_STATUS_OF_SHORT,
    DL_STATUS_OF_DOUBT,
    DL_STATUS_OF_FORECAST,
    DL_STATUS_PLACES
};
enum { DL_STATUS_NONE = DL_STATUS_DENIED + 1 /* nothing happened: no event */ };

enum { DL_CONTEXTS = 37, DL_NAMED_SETS = 192, DL_CLUSTER_PARTS = 8 /* of 64 clusters each */, DL_SENSES = 64 };

DL_VEC(dl_frame_vec, struct dl_frame);
DL_VEC(dl_code_rows, struct dl_code_row);
DL_VEC(dl_compose_vec, struct dl_compose);

struct dl_finer { /* an act of this code is of the finer one where one of the words is near */
    char code[5];
    const char *finer;
    uint16_t words;
};
DL_VEC(dl_finer_vec, struct dl_finer);
struct dl_member {
    uint32_t lemma;
    uint16_t set;
};
DL_VEC(dl_members, struct dl_member);

struct dl_set_part { /* a named set whose words another set holds */
    uint16_t set, part;
};
DL_VEC(dl_set_parts, struct dl_set_part);

/* What kinds of people and places a set lists, who are known by more than its words (kinds.c): bits. */
enum {
    DL_OF_GROUND = 1,
    DL_OF_CROWD = 2,
    DL_OF_ARMED = 4,
    DL_OF_TROOPS = 8,
    DL_OF_CAPTOR = 16,
    DL_OF_COURT = 32,
    DL_OF_POWER = 64,
    DL_OF_ORG = 128
};

DL_VEC(dl_names, struct dl_str);
struct dl_keep_watch;
struct dl_home_watch;
struct dl_site_watch;
struct dl_trust_watch;
struct dl_loose_watch;

struct dl_usual_class { /* that a verb usually tells on such things: bits of the kinds of senses.tsv and three more (usual.c) */
    uint64_t kinds;
    uint8_t type;
};
DL_VEC(dl_usual_classes, struct dl_usual_class);

/* The sets whose words are counted over a sentence, since they tell together what it is about (scene.h). */
/* clang-format off */
#define DL_COUNTED_SETS(X)                                                                                              \
    X(SPORT, sport) X(SPORT_SURE, sport_sure) X(PUBLIC, public) X(LAW, law) X(HISTORY, history) X(ARTS, arts)           \
    X(BUSINESS, business) X(MARKET, market) X(ACCIDENT, accident) X(WEATHER, weather) X(NATURE, nature)                 \
    X(FICTION, fiction) X(INSTALMENT, instalment) X(HERO, hero) X(WEAPONS, weapons) X(MISHAP, mishap)                   \
    X(BY_FORCE, by_force)
/* clang-format on */
enum dl_counted {
#define X_(id, member) DL_COUNTED_##id,
    DL_COUNTED_SETS(X_)
#undef X_
        DL_COUNTED
};

enum { DL_MEANS = 6 };
enum { DL_MOVED_WEAPONS, DL_MOVED_POLICE, DL_MOVED_MILITIA, DL_MOVED };
enum dl_told {
    DL_TOLD_MOVE,
    DL_TOLD_OPERATION,
    DL_TOLD_RULING,
    DL_TOLD_LAW,
    DL_TOLD_PENALTY,
    DL_TOLD_OFFER,
    DL_TOLD_PLAN,
    DL_TOLD_REFUSAL,
    DL_TOLD_DEMAND,
    DL_TOLD_CHARGE,
    DL_TOLD_THREAT,
    DL_TOLD_APOLOGY,
    DL_TOLD
};

/* What is asked of the lemma of every word, side by side. */
struct dl_lemma_facts {
    uint64_t sieve;                 /* a bit for the number of each set that it is in, modulo 64: most questions end here */
    uint64_t contexts : 40;         /* that it tells of, a bit each */
    uint64_t counted : 24;          /* bits of enum dl_counted: the sets of these that it is in */
    uint32_t first[DL_FRAME_KINDS]; /* link of its frames, DL_NONE; they run from the heaviest, equal ones as in the files */
    uint32_t sets;                  /* the first of its sets in set_ids; they end where those of the next lemma begin */
};
_Static_assert(DL_CONTEXTS <= 40 && DL_COUNTED <= 24, "a bit for each");

struct dl_frames {
    struct dl_arena arena;
    struct dl_table lemmas; /* lemma -> id */
    uint32_t lemma_count;
    struct dl_table sets; /* "treaty" -> set id */
    uint16_t set_count;
    struct dl_members members;     /* while reading, those of a set side by side */
    struct dl_indices set_members; /* while reading: the first of each set */
    struct dl_set_parts parts;
    uint8_t *set_kinds;              /* [set_count] DL_OF_ bits */
    struct dl_lemma_facts *of_lemma; /* [lemma_count + 1] */
    uint16_t *set_ids;
    uint64_t *set_lemmas;                 /* [set_count] a bit for the number of each lemma in the set, modulo 64 */
    uint32_t *classes_of[DL_FRAME_KINDS]; /* [lemma_count] bits of the classes that the lemma's frames have */
    struct dl_frame_links links;
    struct dl_indices owners; /* while reading: lemma id * 4 + kind of each link */
    struct dl_frame_vec frames;
    struct dl_code_rows codes;
    struct dl_table code_index; /* code -> row */
    struct dl_compose_vec compose;
    struct dl_finer_vec finer;
    struct dl_class classes[DL_EVENT_TYPES];
    const char *contexts[DL_CONTEXTS];
    uint16_t context_sets[DL_CONTEXTS];
    uint32_t context_count;
    struct dl_names set_names;     /* of sets.tsv, which come first */
    struct dl_table cluster_of;    /* word -> cluster */
    struct dl_names cluster_names; /* their numbers, written out */
    struct dl_names cluster_words; /* all that are in one */
    struct dl_table sense_of;      /* noun -> what kind of thing it names */
    struct dl_names sense_names, sense_words;
    struct dl_table doing_of; /* verb -> bits of the kinds of deed it tells */
    struct dl_names doing_names;
    struct dl_table usual_of; /* a verb, with its particle or preposition -> place of its classes in usual * 256 + how many */
    struct dl_usual_classes usual;
    uint8_t *set_senses;    /* [set_count * DL_SENSES] how many words of the set are of each kind, 255 at most */
    uint64_t *set_clusters; /* [set_count * DL_CLUSTER_PARTS] a bit for each cluster that words of the set are in */
    struct dl_weights keep; /* keep.h */
    int32_t *near_of;       /* [clusters] of the feature "near=CLUSTER" */
    uint16_t status_sets[DL_STATUS_PLACES][DL_STATUS_NONE + 1]; /* DL_NO_SET where the table has no such words */
    struct dl_weights trust;                                    /* trust.h */
    struct dl_weights sites;                                    /* site.c */
    struct dl_weights loose;                                    /* loose.h */
    const struct dl_loose_watch *loose_watch;                   /* for the trainer, else NULL */
    const struct dl_trust_watch *trust_watch;                   /* for the trainer, else NULL */
    const struct dl_site_watch *site_watch;                     /* for the trainer, else NULL */
    const struct dl_keep_watch *keep_watch;                     /* for the trainer, else NULL */
    struct dl_evidence_weights homes;                           /* homes.h */
    const struct dl_home_watch *home_watch;                     /* for the trainer, else NULL */
    struct dl_table nation_of;     /* a word or two that are one country's alone -> its code's letters */
    uint32_t nation_sieve[3][256]; /* lengths of such words by their first byte: alone, first of two, second of two */
    uint32_t slot_in, slots_usual[DL_USUAL_SLOTS]; /* "in"; the prepositions that recipients mostly have */
    /* sets that the matcher itself asks for */
    uint16_t hour, currency, seized, mutual, crowd, expert, sport_sure, nature, market, business, arts, history, public,
        verbal_attack, verbal_fight, promising, verbal_order, stative, unwilled, refusing, unchanging, or_else, law, wish,
        unopposed;
    uint16_t political, armed, troops, captor, bystander, suffered, violence, settlement, topical, route, seat, measure, headline,
        voice, homeland, weapons, territory, home, sport, light_subject, light_object, light_see, speech, diplomats, legation,
        naming, deciding, text, publishing, unpassive, kin, private, fiction, instalment, rulebook, outage, accident, vehicle,
        traffic, crook, weather, hero, trend, money, persuading, letting, polled, holding_views, law_name, paper_name, consequence,
        verbal_kind, regarding, aims, mishap, by_force;
    uint16_t means[DL_MEANS];                                     /* with what force is used, in the order of means.c */
    uint16_t moved[DL_MOVED];                                     /* of what kind forces are that move (moved.c) */
    uint16_t told[DL_TOLD];                                       /* nouns for what somebody did or said (deed_judged.c) */
    uint16_t resuming[DL_EVENT_TYPES], plain_deed, public_matter; /* nouns that take up a deed of the class */
};

int dl_frames_open(struct dl_frames **out, struct dl_data *data, struct dl_error *error);
void dl_frames_close(struct dl_frames *frames);
/* DL_NONE when the lexicon does not know the word; letters' case is ignored. */
uint32_t dl_frames_lemma(const struct dl_frames *frames, struct dl_str word);
/* DL_NO_SET when there is no such set. */
uint16_t dl_frames_set(const struct dl_frames *frames, const char *name);
/* Whether a set holds a lemma; mostly not, which the sieves of the lemma's sets and of the set's lemmas tell. */
int dl_frames_hold(const struct dl_frames *frames, uint32_t lemma, uint16_t set);
static inline int dl_frames_in(const struct dl_frames *frames, uint32_t lemma, uint16_t set)
{
    if (lemma == DL_NONE || set == DL_NO_SET || (frames->of_lemma[lemma].sieve >> (set & 63) & 1) == 0) return 0;
    if ((frames->set_lemmas[set] >> (lemma & 63) & 1) == 0) return 0;
    return dl_frames_hold(frames, lemma, set);
}
/* Whether words at this place tell of this lemma's clause what happened: 1, and *out is a status or DL_STATUS_NONE. */
int dl_frames_status(const struct dl_frames *frames, uint32_t lemma, enum dl_status_place place, int *out);
/* CAMEO's quad class of a code by its root, 1 to 4; 0 for roots 01 and 02 and for what is no code of CAMEO. */
uint8_t dl_cameo_quad(const char *cameo);
/* The code's row, NULL when it is none of CAMEO's. */
const struct dl_code_row *dl_frames_code(const struct dl_frames *frames, const char *code);
/* The refinement of a frame's code by the complement's class, mode and code (NULL: none); NULL when none fits. */
const struct dl_compose *dl_frames_compose(const struct dl_frames *frames, const char *cameo, int type, const char *mode,
                                           const char *inner);
/* The class of that name, DL_NO_CLASS for none. */
int dl_frames_class(struct dl_str name);

#endif
