/* dateline: reads news reports into records of who said and who did what to whom, when and where.
 *
 * How to use it
 *     struct dl_error error;
 *     struct dl_kit *kit = NULL;
 *     if (dl_kit_open(&kit, NULL, &error) != DL_OK) { fputs(error.message, stderr); return 2; }
 *     struct dl_report report = {.text = text, .text_size = size, .date = "2024-12-03"};
 *     struct dl_doc *doc = NULL;
 *     if (dl_code(kit, &report, &doc, &error) == DL_OK) {
 *         uint32_t n;
 *         const struct dl_event *events = dl_doc_events(doc, &n);
 *         ...
 *         dl_doc_free(doc);
 *     }
 *     dl_kit_close(kit);
 *
 * Conventions, for every function here
 *   - Functions that can fail return 0 (DL_OK) or a negative code of enum dl_code; detail goes into the caller's
 *     struct dl_error, which may be NULL. Nothing is printed, nothing exits, no global is written.
 *   - A `**out` parameter is owned by the caller afterwards and left untouched on failure; a returned pointer is
 *     borrowed and lives as long as the object it came from.
 *   - A kit never changes once open: any number of threads may code with one kit. A document belongs to one thread at a time.
 *   - The same report and kit give the same records, byte for byte, on every machine and with any number of threads.
 *   - Spans are byte offsets [start, end) into the UTF-8 text of the document; dl_doc_codepoint turns an offset into
 *     the code-point offset that the written records use.
 */
#ifndef DATELINE_H
#define DATELINE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- errors ---- */

enum dl_code {
    DL_OK = 0,
    DL_ENOMEM = -1,  /* memory ran out */
    DL_EIO = -2,     /* a file could not be opened, read or written */
    DL_EFORMAT = -3, /* a file or record is not of the form it should be */
    DL_ELIMIT = -4,  /* a declared limit was passed */
    DL_EUSAGE = -5,  /* the caller's arguments do not fit together */
    DL_ESTORE = -6,  /* the database refused */
    DL_EMODEL = -7   /* the model file is damaged, foreign, or of another version */
};

struct dl_error {
    int code;          /* enum dl_code */
    char message[384]; /* lower case, cause first, the subject in 'quotes' */
    char file[256];    /* the file it is about, or "" */
    uint64_t offset;   /* byte offset (or line, where the message says so) in that file */
};

/* ---- text views ---- */

struct dl_str { /* a view: not NUL-terminated; at == NULL stands for "none" */
    const char *at;
    uint32_t size;
};

struct dl_span {
    uint32_t start, end; /* bytes [start, end) of the document's text */
};

struct dl_spans {
    const struct dl_span *at;
    uint32_t count;
};

#define DL_NONE UINT32_MAX /* an index that points nowhere */

/* ---- sections, sentences, words ---- */

enum dl_section_kind {
    DL_SECTION_PARAGRAPH,
    DL_SECTION_DATE,
    DL_SECTION_KICKER,
    DL_SECTION_HEADLINE,
    DL_SECTION_LEAD,
    DL_SECTION_SUBHEAD,
    DL_SECTION_DATELINE,
    DL_SECTION_BYLINE,
    DL_SECTION_CAPTION,
    DL_SECTION_KINDS
};
const char *dl_section_kind_name(enum dl_section_kind);

struct dl_section {
    enum dl_section_kind kind;
    struct dl_span span;
};

struct dl_sentence {
    struct dl_span span;
    uint32_t section;     /* index into sections */
    uint32_t word, words; /* first word, number of words (document-wide word indices) */
    uint32_t subject; /* word that a heading above ("The Council:") is about, of whose verb the sentence leaves it out; DL_NONE */
};

/* Universal part-of-speech tags and Universal Dependencies relations (subtypes included), https://universaldependencies.org */
/* clang-format off */
#define DL_UPOS_LIST(E) \
    E(X, "X") E(ADJ, "ADJ") E(ADP, "ADP") E(ADV, "ADV") E(AUX, "AUX") E(CCONJ, "CCONJ") E(DET, "DET") E(INTJ, "INTJ") \
    E(NOUN, "NOUN") E(NUM, "NUM") E(PART, "PART") E(PRON, "PRON") E(PROPN, "PROPN") E(PUNCT, "PUNCT") E(SCONJ, "SCONJ") \
    E(SYM, "SYM") E(VERB, "VERB")
/* clang-format on */
enum dl_upos {
#define X_(id, name) DL_UPOS_##id,
    DL_UPOS_LIST(X_)
#undef X_
        DL_UPOS_COUNT
};
const char *dl_upos_name(enum dl_upos);

/* clang-format off */
#define DL_REL_LIST(X) \
    X(DEP, "dep") X(ACL, "acl") X(ACL_RELCL, "acl:relcl") X(ADVCL, "advcl") X(ADVCL_RELCL, "advcl:relcl") \
    X(ADVMOD, "advmod") X(AMOD, "amod") X(APPOS, "appos") X(AUX, "aux") X(AUX_PASS, "aux:pass") X(CASE, "case") \
    X(CC, "cc") X(CC_PRECONJ, "cc:preconj") X(CCOMP, "ccomp") X(COMPOUND, "compound") X(COMPOUND_PRT, "compound:prt") \
    X(CONJ, "conj") X(COP, "cop") X(CSUBJ, "csubj") X(CSUBJ_OUTER, "csubj:outer") X(CSUBJ_PASS, "csubj:pass") \
    X(DET, "det") X(DET_PREDET, "det:predet") X(DISCOURSE, "discourse") X(DISLOCATED, "dislocated") X(EXPL, "expl") \
    X(FIXED, "fixed") X(FLAT, "flat") X(GOESWITH, "goeswith") X(IOBJ, "iobj") X(LIST, "list") X(MARK, "mark") \
    X(NMOD, "nmod") X(NMOD_DESC, "nmod:desc") X(NMOD_POSS, "nmod:poss") X(NMOD_UNMARKED, "nmod:unmarked") \
    X(NSUBJ, "nsubj") X(NSUBJ_OUTER, "nsubj:outer") X(NSUBJ_PASS, "nsubj:pass") X(NUMMOD, "nummod") X(OBJ, "obj") \
    X(OBL, "obl") X(OBL_AGENT, "obl:agent") X(OBL_UNMARKED, "obl:unmarked") X(ORPHAN, "orphan") \
    X(PARATAXIS, "parataxis") X(PUNCT, "punct") X(REPARANDUM, "reparandum") X(ROOT, "root") X(VOCATIVE, "vocative") \
    X(XCOMP, "xcomp")
/* clang-format on */
enum dl_rel {
#define X_(id, name) DL_REL_##id,
    DL_REL_LIST(X_)
#undef X_
        DL_REL_COUNT
};
const char *dl_rel_name(enum dl_rel);

/* Names in text, BIO; the finer kinds fold into these. */
enum dl_ner {
    DL_NER_O,
    DL_NER_B_PER,
    DL_NER_I_PER,
    DL_NER_B_ORG,
    DL_NER_I_ORG,
    DL_NER_B_LOC,
    DL_NER_I_LOC,
    DL_NER_B_MISC,
    DL_NER_I_MISC,
    DL_NER_COUNT
};

/* What kind of thing a noun phrase's head stands for (learned; DL_THING_NONE where the word heads none). */
enum dl_thing {
    DL_THING_NONE,
    DL_THING_PERSON,
    DL_THING_ORGANIZATION,
    DL_THING_PLACE,
    DL_THING_EVENT,
    DL_THING_TIME,
    DL_THING_OBJECT,
    DL_THING_ABSTRACT,
    DL_THING_OTHER,
    DL_THING_COUNT
};

struct dl_word {         /* what is asked for most stands together */
    struct dl_str feats; /* "Number=Sing|Person=3", "_" for none */
    struct dl_str form; /* the characters of its span, but in headings that give every word a capital in the case of running text */
    struct dl_str lemma;
    uint32_t head; /* document-wide index of the governor, DL_NONE for the root */
    uint32_t sentence;
    uint8_t upos;        /* enum dl_upos */
    uint8_t rel;         /* enum dl_rel */
    uint8_t ner;         /* enum dl_ner */
    uint8_t thing;       /* enum dl_thing */
    uint8_t token_words; /* >= 2 on the first word of a multiword token: number of its words; 0 on its others; 1 elsewhere */
    uint8_t space_after; /* white space follows the token */
    /* Kept for stages: how near to a name of each kind the tagger sees it, four bits a kind from the lowest (PER, ORG, LOC, MISC); 8 where a
     * name and none are as likely, 15 where it is surely one. */
    uint16_t flags;
    uint32_t marks;      /* kept for stages: which feats it has (src/base/tree.h); 0 where that is not noted */
    uint32_t alike;      /* kept for stages: a word before it of the same form and lemma, or itself, where that is noted */
    struct dl_span span; /* its characters; parts of a multiword token have their own ("do" + "n't") */
};

/* ---- times and places ---- */

enum dl_timex_type { DL_TIMEX_DATE, DL_TIMEX_TIME, DL_TIMEX_DURATION, DL_TIMEX_SET };
const char *dl_timex_type_name(enum dl_timex_type);

enum dl_precision { DL_PRECISION_NONE, DL_PRECISION_DAY, DL_PRECISION_MONTH, DL_PRECISION_YEAR, DL_PRECISION_REPORT };
const char *dl_precision_name(enum dl_precision); /* NULL for NONE */

#define DL_NO_DAY INT32_MIN
struct dl_interval { /* proleptic Gregorian days since 1970-01-01, both ends inside; DL_NO_DAY where open or unknown */
    int32_t from, to;
    enum dl_precision precision;
};

enum dl_bound { /* what the word before an expression makes of it, for what happened then */
                DL_BOUND_NONE,
                DL_BOUND_SINCE,  /* from then on: "since February" */
                DL_BOUND_UNTIL,  /* up to then: "until May", "by Friday" */
                DL_BOUND_BEFORE, /* "before 1990" */
                DL_BOUND_AFTER   /* "after the 3rd" */
};
const char *dl_bound_name(enum dl_bound); /* NULL for NONE */

struct dl_time {
    struct dl_span span;
    uint32_t word, words; /* first word, number of words */
    enum dl_timex_type type;
    struct dl_str value;         /* TIMEX3 value */
    struct dl_interval interval; /* resolved days, where the value names any */
    enum dl_bound bound;
    uint32_t until; /* the expression that ends the range begun by this one ("from 2014 to 2016"), DL_NONE */
};

enum dl_place_use { DL_PLACE_LITERAL, DL_PLACE_METONYM, DL_PLACE_MODIFIER };
const char *dl_place_use_name(enum dl_place_use);

struct dl_place {
    struct dl_span span;
    uint32_t word, words;
    struct dl_str name; /* as in the gazetteer, else as in the text */
    enum dl_place_use use;
    uint32_t geonames;  /* 0: none */
    char country[4];    /* ISO 3166-1 alpha-3, "" none */
    uint8_t is_country; /* the place is a state or territory itself */
    uint8_t has_point;
    double lat, lon;
    uint32_t entity; /* set by who; DL_NONE */
};

/* ---- who ---- */

enum dl_entity_kind {
    DL_ENTITY_PERSON,
    DL_ENTITY_ORGANIZATION,
    DL_ENTITY_COUNTRY,
    DL_ENTITY_PLACE,
    DL_ENTITY_GROUP,
    DL_ENTITY_ANONYMOUS
};
const char *dl_entity_kind_name(enum dl_entity_kind);

enum dl_mention_form { DL_FORM_NAME, DL_FORM_NOMINAL, DL_FORM_PRONOUN, DL_FORM_DEMONYM };
const char *dl_mention_form_name(enum dl_mention_form);

struct dl_mention {
    struct dl_span span;   /* a name without title, article or apposition; a nominal's noun phrase */
    struct dl_span phrase; /* the whole noun phrase without relative clauses */
    uint32_t word, words;  /* of span */
    uint32_t head;         /* head word */
    enum dl_mention_form form;
    uint32_t sentence;
    uint32_t entity; /* index into entities */
};

struct dl_entity {
    struct dl_str actor; /* the registry's key ("person:mark-rutte", "country:UKR"), at NULL for none */
    struct dl_str name;  /* best name */
    enum dl_entity_kind kind;
    struct dl_str code;   /* an organisation's code ("NATO") or none */
    char country[4];      /* ISO alpha-3 or "" */
    struct dl_str sector; /* PLOVER's ("GOV") or none */
    struct dl_str office; /* "Secretary General" or none */
    uint32_t of;          /* entity that the office belongs to, DL_NONE */
    struct dl_str cameo;  /* composed CAMEO actor code ("UKRGOVMIL") or none */
    struct dl_str wikidata;
    const uint32_t *mentions; /* indices into mentions, in text order */
    uint32_t mention_count;
};

struct dl_introduction { /* where the report says who somebody is */
    uint32_t entity;
    struct dl_str office; /* "spokesman"; none: a member of `of`, no more is said */
    uint32_t of;          /* the entity that it is held in, DL_NONE */
    struct dl_span span;
};

/* ---- said ---- */

struct dl_participant {  /* a source, addressee, actor or recipient */
    struct dl_span span; /* start == end: no span */
    uint32_t entity;     /* DL_NONE: none */
};

enum dl_statement_mode { DL_MODE_DIRECT, DL_MODE_INDIRECT, DL_MODE_MIXED };
const char *dl_statement_mode_name(enum dl_statement_mode);

enum dl_polarity {
    DL_POLARITY_AFFIRM,
    DL_POLARITY_DENY,
    DL_POLARITY_DEMAND,
    DL_POLARITY_PROMISE,
    DL_POLARITY_THREATEN,
    DL_POLARITY_ASK,
    DL_POLARITY_DOUBT,
    DL_POLARITY_DECLINE
};
const char *dl_polarity_name(enum dl_polarity);

struct dl_statement {
    struct dl_participant source, addressee;
    struct dl_spans cue, content;
    uint32_t cue_word; /* head word of the cue, DL_NONE */
    enum dl_statement_mode mode;
    enum dl_polarity polarity;
    uint32_t sentence; /* of the cue, else where the content begins */
    uint32_t within;   /* statement whose content holds this one, DL_NONE */
    float confidence;
};

/* ---- did ---- */

enum dl_event_type { /* PLOVER, draft 2.0 */
                     DL_EVENT_AGREE,
                     DL_EVENT_CONSULT,
                     DL_EVENT_SUPPORT,
                     DL_EVENT_CONCEDE,
                     DL_EVENT_COOPERATE,
                     DL_EVENT_AID,
                     DL_EVENT_RETREAT,
                     DL_EVENT_REQUEST,
                     DL_EVENT_ACCUSE,
                     DL_EVENT_REJECT,
                     DL_EVENT_THREATEN,
                     DL_EVENT_PROTEST,
                     DL_EVENT_SANCTION,
                     DL_EVENT_MOBILIZE,
                     DL_EVENT_COERCE,
                     DL_EVENT_ASSAULT,
                     DL_EVENT_TYPES
};
const char *dl_event_type_name(enum dl_event_type);

enum dl_status { DL_STATUS_ACTUAL, DL_STATUS_ONGOING, DL_STATUS_PLANNED, DL_STATUS_WANTED, DL_STATUS_POSSIBLE, DL_STATUS_DENIED };
const char *dl_status_name(enum dl_status);

enum dl_evidence { /* what tells when or where an event was, from the nearest to the farthest */
                   DL_EVIDENCE_NONE,
                   DL_EVIDENCE_CLAUSE,
                   DL_EVIDENCE_SENTENCE,
                   DL_EVIDENCE_PARAGRAPH,
                   DL_EVIDENCE_REPEAT, /* an event of the report that repeats it */
                   DL_EVIDENCE_DATELINE,
                   DL_EVIDENCE_REPORT
};
const char *dl_evidence_name(enum dl_evidence); /* NULL for NONE */

struct dl_event {
    const struct dl_participant *actors, *recipients;
    uint32_t actor_count, recipient_count;
    enum dl_event_type type;
    const char *mode;            /* PLOVER mode or NULL; lives as long as the kit */
    const char *const *contexts; /* PLOVER contexts */
    uint32_t context_count;
    const char *cameo;        /* "1032" */
    uint8_t quad, quad_cameo; /* 1..4; quad_cameo 0 for roots 01 and 02 */
    float goldstein;
    enum dl_status status;
    struct dl_spans trigger;
    uint32_t trigger_word; /* head word of the trigger */
    uint32_t sentence;
    struct dl_interval when; /* from is DL_NO_DAY where all that is told is that it was before `to` */
    uint32_t time;           /* the expression that dates it, index into times, DL_NONE */
    uint32_t place;          /* index into places, DL_NONE */
    enum dl_evidence when_from, place_from;
    uint32_t statement; /* who reports it, DL_NONE */
    uint32_t same_as;   /* an earlier event of this report, DL_NONE */
    float confidence;
    struct dl_str because; /* the frame and the path that gave it, for --explain */
};

/* ---- stand ---- */

enum dl_stance { DL_STANCE_FOR, DL_STANCE_AGAINST, DL_STANCE_CONDITIONAL, DL_STANCE_UNDECIDED, DL_STANCE_SILENT };
const char *dl_stance_name(enum dl_stance);

enum dl_strength { DL_STRENGTH_WEAK, DL_STRENGTH_PLAIN, DL_STRENGTH_STRONG };
const char *dl_strength_name(enum dl_strength);

struct dl_position {
    uint32_t entity;
    uint32_t speaks_for; /* a spokesman's government, a ministry's state: whose stance it is too; DL_NONE */
    struct dl_str issue; /* in plain words: "NATO membership for Ukraine" */
    struct dl_str topic; /* the same in every report and wording: "membership country:UKR org:nato" */
    enum dl_stance stance;
    enum dl_strength strength;
    float confidence;         /* how sure it is that the surest of its evidence is right; 0.01 to 0.99 */
    struct dl_span condition; /* of DL_STANCE_CONDITIONAL; start == end: none */
    uint8_t is_priority;      /* put first */
    struct dl_str above;      /* the issue that it is put above, where one is named */
    int32_t since;            /* day from which it is known, DL_NO_DAY */
    const uint32_t *evidence; /* statements */
    const uint32_t *events, *sentences;
    uint32_t evidence_count, event_count, sentence_count;
};

struct dl_term {     /* what a party gives in an agreement */
    uint32_t entity; /* DL_NONE: not said who */
    struct dl_span span;
};

enum dl_claim_kind { DL_CLAIM_KEPT, DL_CLAIM_BROKEN, DL_CLAIM_LEFT };
const char *dl_claim_kind_name(enum dl_claim_kind);

struct dl_claim { /* that somebody kept it, broke it or left it */
    enum dl_claim_kind kind;
    uint32_t entity;    /* who, DL_NONE */
    uint32_t source;    /* entity that says so; DL_NONE: the report itself */
    uint32_t statement; /* DL_NONE */
    uint32_t sentence;
};

enum dl_agreement_kind {
    DL_AGREEMENT_TREATY,
    DL_AGREEMENT_ACCORD,
    DL_AGREEMENT_MEMORANDUM,
    DL_AGREEMENT_CEASE_FIRE,
    DL_AGREEMENT_DEAL,
    DL_AGREEMENT_PLEDGE
};
const char *dl_agreement_kind_name(enum dl_agreement_kind);

struct dl_agreement {
    struct dl_str name;
    struct dl_span span; /* its first mention */
    enum dl_agreement_kind kind;
    uint8_t is_proposed; /* wanted, planned, under negotiation: not made as far as the report goes */
    int8_t binding;      /* 1 binding, 0 not, -1 not said */
    struct dl_interval when;
    const struct dl_participant *parties;
    const struct dl_term *terms;
    const struct dl_claim *claims;
    const uint32_t *sentences;
    uint32_t party_count, term_count, claim_count, sentence_count;
};

enum dl_rule_kind {
    DL_RULE_CONSENSUS,
    DL_RULE_UNANIMITY,
    DL_RULE_MAJORITY,
    DL_RULE_QUALIFIED_MAJORITY,
    DL_RULE_VETO,
    DL_RULE_RATIFICATION,
    DL_RULE_REFERENDUM
};
const char *dl_rule_kind_name(enum dl_rule_kind);

struct dl_vote {
    uint32_t entity;
    enum dl_stance stance;
};

struct dl_rule { /* by which a body decides */
    enum dl_rule_kind kind;
    struct dl_participant body;
    struct dl_span span;         /* the words that name the rule: "two-thirds majority" */
    struct dl_str issue, topic;  /* what is to be decided, where it is said */
    int8_t met;                  /* 1 as reported, 0 not, -1 not said */
    const struct dl_vote *votes; /* those known; all but `for` are missing */
    uint32_t vote_count;
    uint32_t statement; /* who names it, DL_NONE */
    uint32_t sentence;
};

struct dl_reason { /* a link as stated: of is so because of, or in order to reach, because */
    struct dl_span of, because;
    uint8_t is_purpose;
    uint32_t source;          /* entity that says so; DL_NONE: the report itself */
    uint32_t position, event; /* what it is the reason of, DL_NONE */
    uint32_t statement;       /* DL_NONE */
    uint32_t sentence;
};

struct dl_warning {
    const char *code; /* "unclosed-quote"; a constant */
    struct dl_str message;
    struct dl_span span;
};

/* ---- the kit ---- */

struct dl_kit;
struct dl_doc;
struct dl_store;

enum {
    DL_KIT_EXACT = 1,     /* syntax in 32-bit floats throughout, as it was trained: slower, hardly better */
    DL_KIT_PORTABLE = 2,  /* no vector instructions: the same records, for tests and comparison */
    DL_KIT_NO_AVX512 = 4, /* at most AVX2, with AVX-VNNI where there is it */
    DL_KIT_TIMING = 8,    /* count processor time by stage, for dl_kit_timing */
    DL_KIT_NO_AMX = 16,   /* at most AVX-512 */
    DL_KIT_NO_VNNI = 32   /* at most plain AVX2 */
};

/* PETRARCH's dictionaries (of either version): then events come of them alone, with their codes. */
struct dl_petrarch_files {
    const char *const *verbs, *const *actors, *const *discards, *const *issues; /* actors: of agents too */
    size_t verb_count, actor_count, discard_count, issue_count;
    int one_sided; /* events also where one side has no code */
    /* Told of every line that is passed over. May be NULL. */
    void (*problem)(void *user, const struct dl_error *error);
    void *user;
};

enum dl_dictionary_kind { DL_DICTIONARY_ACTORS, DL_DICTIONARY_VERBS, DL_DICTIONARY_DISCARDS, DL_DICTIONARY_ISSUES };

struct dl_dictionary_holds {
    enum dl_dictionary_kind kind;
    uint32_t actors, agents, verbs, patterns, issues; /* entries; verbs: blocks of them */
    uint64_t problems;                                /* lines passed over */
};

/* Reads one of PETRARCH's dictionaries and tells of every line that is passed over. DL_OK also where some are. */
int dl_dictionary_check(const char *path, void (*problem)(void *user, const struct dl_error *error), void *user,
                        struct dl_dictionary_holds *out, struct dl_error *error);

struct dl_kit_options {
    const char *model;                        /* model file, NULL: the built-in one */
    const char *data;                         /* folder whose files replace the built-in lexicons of the same name, NULL: none */
    uint32_t flags;                           /* DL_KIT_… */
    const char *gazetteer;                    /* file that dl_gazetteer_make made, NULL: the built-in places */
    uint32_t least_confidence;                /* in hundredths: what is surer is kept; 0: by default */
    const struct dl_petrarch_files *petrarch; /* NULL: events come of the frame lexicon */
};

const char *dl_version(void);

/* Opens a kit: weights, lexicons, gazetteer. options may be NULL. About 0.1 s; open once. */
int dl_kit_open(struct dl_kit **out, const struct dl_kit_options *options, struct dl_error *error);
void dl_kit_close(struct dl_kit *kit);
/* Versions that a record's provenance names. */
const char *dl_kit_model_version(const struct dl_kit *kit);
const char *dl_kit_lexicons_version(const struct dl_kit *kit);
const char *dl_kit_gazetteer_version(const struct dl_kit *kit);
/* Processor time that stage i (from 0) has taken in all threads so far; its name, NULL past the last stage or without
 * DL_KIT_TIMING. */
const char *dl_kit_timing(const struct dl_kit *kit, size_t i, double *seconds);

/* What the gazetteer was made from, with its licence. */
const char *dl_kit_gazetteer_source(const struct dl_kit *kit);

struct dl_gazetteer_made {
    uint64_t lines;         /* read so far */
    uint32_t places;        /* taken from them */
    uint32_t names, broken; /* names in all; lines that were passed over */
};

struct dl_gazetteer_job {
    const char *const *paths; /* GeoNames' dumps, packed or not, in any order; at least one of places */
    size_t path_count;
    const char *out;  /* the file to make, for dl_kit_options.gazetteer */
    const char *data; /* as in dl_kit_options */
    /* Told of every line that is passed over; told now and then how far it is, another return than 0 ends it. May be NULL. */
    void (*problem)(void *user, const struct dl_error *error);
    int (*progress)(void *user, const struct dl_gazetteer_made *made);
    void *user;
};

/* Makes a gazetteer file of GeoNames' dumps (https://download.geonames.org/export/dump/) and the places of data/places. The whole of
 * GeoNames takes about 3 GB of memory; the file is mapped, not read, when it is used. *made may be NULL. */
int dl_gazetteer_make(const struct dl_gazetteer_job *job, struct dl_gazetteer_made *made, struct dl_error *error);

/* ---- coding ---- */

struct dl_report {    /* all strings are the caller's and copied */
    const char *text; /* UTF-8; broken bytes are replaced by U+FFFD with a warning */
    size_t text_size;
    const char *id, *uri, *date, *title, *publisher, *language; /* NUL-terminated or NULL; date "YYYY-MM-DD" */
    const char
        *encoding; /* what the bytes were before they became UTF-8 ("windows-1252"), noted as a warning; NULL: nothing to note */
};

/* Codes one report into a new document. */
int dl_code(const struct dl_kit *kit, const struct dl_report *report, struct dl_doc **out, struct dl_error *error);
/* Codes n reports; docs[i] is NULL where report i failed and codes[i] says why. Faster than one by one: sentences of like
 * length are computed together. Returns DL_OK when every report was coded, else the first failure's code. */
int dl_code_batch(const struct dl_kit *kit, const struct dl_report *reports, size_t n, struct dl_doc **docs, int *codes,
                  struct dl_error *error);
/* Sentences, words, tags, lemmas and heads only. */
int dl_parse_batch(const struct dl_kit *kit, const struct dl_report *reports, size_t n, struct dl_doc **docs, int *codes,
                   struct dl_error *error);
void dl_doc_free(struct dl_doc *doc);

/* ---- walking a document: every array is borrowed from it ---- */

struct dl_str dl_doc_text(const struct dl_doc *doc);
struct dl_str dl_doc_id(const struct dl_doc *doc);
struct dl_str dl_doc_uri(const struct dl_doc *doc);
struct dl_str dl_doc_date(const struct dl_doc *doc); /* "YYYY-MM-DD" or none */
struct dl_str dl_doc_title(const struct dl_doc *doc);
struct dl_str dl_doc_publisher(const struct dl_doc *doc);
struct dl_str dl_doc_language(const struct dl_doc *doc);
uint32_t dl_doc_codepoint(const struct dl_doc *doc, uint32_t byte); /* O(1) on ASCII text, O(log n) else */
struct dl_str dl_doc_slice(const struct dl_doc *doc, struct dl_span span);

const struct dl_section *dl_doc_sections(const struct dl_doc *doc, uint32_t *count);
const struct dl_sentence *dl_doc_sentences(const struct dl_doc *doc, uint32_t *count);
const struct dl_word *dl_doc_words(const struct dl_doc *doc, uint32_t *count);
const struct dl_time *dl_doc_times(const struct dl_doc *doc, uint32_t *count);
const struct dl_place *dl_doc_places(const struct dl_doc *doc, uint32_t *count);
const struct dl_mention *dl_doc_mentions(const struct dl_doc *doc, uint32_t *count);
const struct dl_entity *dl_doc_entities(const struct dl_doc *doc, uint32_t *count);
const struct dl_introduction *dl_doc_introductions(const struct dl_doc *doc, uint32_t *count); /* in text order */
const struct dl_statement *dl_doc_statements(const struct dl_doc *doc, uint32_t *count);
const struct dl_event *dl_doc_events(const struct dl_doc *doc, uint32_t *count);
const struct dl_position *dl_doc_positions(const struct dl_doc *doc, uint32_t *count);
const struct dl_agreement *dl_doc_agreements(const struct dl_doc *doc, uint32_t *count);
const struct dl_rule *dl_doc_rules(const struct dl_doc *doc, uint32_t *count);
const struct dl_reason *dl_doc_reasons(const struct dl_doc *doc, uint32_t *count);
const struct dl_warning *dl_doc_warnings(const struct dl_doc *doc, uint32_t *count);

/* ---- writing records ----
 * Bytes go to the caller's sink: `write` is called with whole documents at a time and returns 0, or anything else to
 * stop, which comes back as DL_EIO. What is written depends on the documents and the options alone. */

enum dl_format {
    DL_FORMAT_JSONL,      /* one document a line: docs/schema/dateline-1.schema.json */
    DL_FORMAT_CSV,        /* one event a line */
    DL_FORMAT_STATEMENTS, /* CSV, one statement a line */
    DL_FORMAT_TABLE,      /* for a person: each report's statements and events */
    DL_FORMAT_SHOW,       /* for a person: each report's text with statements, actors and events marked */
    DL_FORMAT_CONLLU,     /* words, tags and trees: https://universaldependencies.org/format.html */
    DL_FORMAT_GRAPHML,    /* of a store's network alone: http://graphml.graphdrawing.org */
    DL_FORMATS
};
const char *dl_format_name(enum dl_format format);
/* 1 and *out when there is a format of this name. */
int dl_format_from(const char *name, enum dl_format *out);

enum {
    DL_WRITE_NO_TEXT = 1,   /* jsonl, stores: leave the reports' text out */
    DL_WRITE_EXPLAIN = 2,   /* say for each event which frame gave it */
    DL_WRITE_COLOUR = 4,    /* table, show: escape sequences of ECMA-48 for a terminal */
    DL_WRITE_NO_HEADER = 8, /* csv, statements, table: no line of column names */
    DL_WRITE_REPEATS = 16   /* csv, table: also events that repeat another of their report */
};

struct dl_write_options {
    uint32_t flags; /* DL_WRITE_… */
    uint32_t width; /* table, show: columns of the page, 0: 100 */
};

struct dl_sink {
    int (*write)(void *user, const char *bytes, size_t size);
    void *user;
};

/* What comes before the first document: the column names of CSV, nothing for other formats. options may be NULL. */
int dl_write_begin(enum dl_format format, const struct dl_write_options *options, const struct dl_sink *sink,
                   struct dl_error *error);
/* One document. kit gives the provenance, and may be NULL. */
int dl_write_document(const struct dl_kit *kit, const struct dl_doc *doc, enum dl_format format,
                      const struct dl_write_options *options, const struct dl_sink *sink, struct dl_error *error);

/* ---- reading reports from files ---- */

enum dl_input { DL_INPUT_AUTO, DL_INPUT_TEXT, DL_INPUT_JSONL, DL_INPUT_HTML, DL_INPUT_WARC, DL_INPUT_CSV, DL_INPUT_FEED };

struct dl_reader;

/* Reads files one after another: a text file or web page is a report, a file of JSON Lines one a line; AUTO tells them by name, then by
 * content. A folder gives its .txt, .jsonl and .html files, and its folders', sorted by name; "-" is standard input. The paths stay
 * the caller's and must outlive the reader; nothing is opened yet. */
int dl_reader_open(struct dl_reader **out, const char *const *paths, size_t count, enum dl_input kind, struct dl_error *error);
void dl_reader_close(struct dl_reader *reader);
/* 1: a report, whose strings last until the next call; 0: the end; negative: a file or line could not be read (*error names
 * it) and the next call goes on behind it. A report without an id gets the file's name, of a line "name:line". */
int dl_reader_next(struct dl_reader *reader, struct dl_report *report, struct dl_error *error);
/* Bytes of input read so far. */
uint64_t dl_reader_bytes(const struct dl_reader *reader);

/* What the model file at path (NULL: the built-in one) says of itself and holds, as lines of text. */
int dl_model_describe(const char *path, const struct dl_sink *sink, struct dl_error *error);

/* The lexicons and tables that are built in, by the names under which a data folder replaces them ("cues/verbs.tsv"), in order;
 * NULL behind the last. */
const char *dl_lexicon_name(size_t i);
/* The built-in file of this name, as it is. */
int dl_lexicon_write(const char *name, const struct dl_sink *sink, struct dl_error *error);

/* ---- stores: records kept, searched, exported ---- */

enum dl_store_use { DL_STORE_WRITE, DL_STORE_READ };

/* Opens a store, for DL_STORE_WRITE making it where there is none. `name` is the path of an SQLite file. A store is used by one
 * thread at a time; several processes may read while one writes. */
int dl_store_open(struct dl_store **out, const char *name, enum dl_store_use use, struct dl_error *error);
/* What has not been committed is lost. */
void dl_store_close(struct dl_store *store);
/* What was put since the last begin and not committed is taken back. */
int dl_store_begin(struct dl_store *store, struct dl_error *error);
/* A document of the same id and text is replaced, so that coding a report again leaves one. flags: DL_WRITE_NO_TEXT. */
int dl_store_put(struct dl_store *store, const struct dl_kit *kit, const struct dl_doc *doc, uint32_t flags,
                 struct dl_error *error);
int dl_store_commit(struct dl_store *store, struct dl_error *error);
/* At the end of a run: brings the registry of actors up to the documents that came or went since it was last called, so that one actor
 * has one key in every document. The same documents give the same registry, whatever was stored first. dl_run_all does it by itself. */
int dl_store_settle(struct dl_store *store, struct dl_error *error);

/* Groups near copies among the reports: wire copy, shortened or updated versions. What it leaves follows from the reports alone,
 * not from the order in which they came. dl_run_all calls it at its end. */
int dl_store_link(struct dl_store *store, struct dl_error *error);

enum dl_held {
    DL_HELD_NOT,     /* no report of this id and text is there */
    DL_HELD_CHANGED, /* one is, given with other metadata */
    DL_HELD_OLDER,   /* coded by another program, model, lexicons or gazetteer, or with other options */
    DL_HELD_SO       /* as coding it again would leave it */
};
/* Whether a report is done. flags as for dl_store_put. */
int dl_store_holds(struct dl_store *store, const struct dl_kit *kit, const struct dl_report *report, uint32_t flags,
                   enum dl_held *out, struct dl_error *error);

enum dl_subject {
    DL_SUBJECT_STATEMENTS,
    DL_SUBJECT_EVENTS,
    DL_SUBJECT_ACTORS,
    DL_SUBJECT_DOCUMENTS,
    DL_SUBJECT_POSITIONS,
    DL_SUBJECT_AGREEMENTS,
    DL_SUBJECT_RULES,
    DL_SUBJECT_REASONS,
    DL_SUBJECT_TIMELINE, /* events of each class by month */
    DL_SUBJECT_NETWORK,  /* events from actor to recipient, an edge a pair */
    DL_SUBJECTS
};
const char *dl_subject_name(enum dl_subject subject);
/* 1 and *out when there is a subject of this name. */
int dl_subject_from(const char *name, enum dl_subject *out);

struct dl_query { /* what is NULL or 0 asks for nothing; all that is given must hold */
    enum dl_subject subject;
    const char *actor;   /* a name ("Rutte") or a registry key ("country:UKR"): takes part, speaks, is spoken of */
    const char *speaker; /* the same, but it speaks, or reports the event */
    const char *words;   /* in the statement, in the event's sentence, in the names of the actor; all of them */
    const char *type;    /* event: PLOVER class or mode; statement: polarity or mode; actor: kind or sector; position: stance */
    const char *status;  /* event: actual, ongoing, … */
    const char *country; /* ISO 3166-1 alpha-3 of an actor or of the place */
    const char *place;   /* name of a place in the record */
    const char *since, *until; /* days; of the event, else of the report */
    int one_a_day;             /* events: each happening once, whatever the number of reports of it */
    int repeats;               /* also events that repeat another of their report */
    uint64_t limit;            /* rows at most, 0: all */
};

/* The answer as table, csv or jsonl, a network also as graphml; *rows (may be NULL) is their number. */
int dl_store_query(struct dl_store *store, const struct dl_query *query, enum dl_format format,
                   const struct dl_write_options *options, const struct dl_sink *sink, uint64_t *rows, struct dl_error *error);

struct dl_stand_query {        /* what is NULL asks for nothing; all that is given must hold */
    const char *issue;         /* words that the issue's name holds */
    const char *actor;         /* a name or registry key; also those who speak for it */
    const char *since, *until; /* days of the reports */
    uint64_t limit;            /* pieces of evidence at most, 0: all */
    uint32_t least_confidence; /* of evidence, in hundredths; 0: by default, 60 in a table and none elsewhere */
};

/* Who stands where on what in the whole store, issues merged across reports. As a table the matrix of actors by issues with the number of
 * pieces of evidence, each stance in the order of time; with an issue or actor given, every cell opened to its sentences. As csv or jsonl a
 * row a piece of evidence, by issue, actor and day. *rows (may be NULL) is the number of pieces. */
int dl_store_stand(struct dl_store *store, const struct dl_stand_query *query, enum dl_format format,
                   const struct dl_write_options *options, const struct dl_sink *sink, uint64_t *rows, struct dl_error *error);

/* ---- runs: many reports, many threads, one order ---- */

struct dl_progress {
    uint64_t documents, words; /* written so far */
    uint64_t failures;         /* inputs that could not be read or coded */
    uint64_t skipped;          /* reports that the store held already */
    uint64_t bytes;            /* of input read */
};

struct dl_run {
    const char *const *paths; /* files, folders, "-" for standard input */
    size_t path_count;
    enum dl_input input;
    unsigned threads; /* 0: one */
    int only_parse;   /* words and trees alone */
    /* Where records go: a sink, or a store, or both. */
    const struct dl_sink *sink;
    enum dl_format format;
    struct dl_write_options write;
    struct dl_store *store;
    /* Where shards > 0: only the reports of one part of so many, chosen by their id and text; shard counts from 1. Together the parts
     * are the whole, each report in one of them. */
    uint32_t shard, shards;
    int force; /* code also what the store holds as it would be coded again, which is passed over else */
    /* Told of every input that could not be read or coded; the others go on. May be NULL. Called, like `progress`, in
     * the thread that called dl_run_all. */
    void (*problem)(void *user, const struct dl_error *error);
    /* Told after every batch. Another return than 0 ends the run: what has been read is still coded and written. May be NULL. */
    int (*progress)(void *user, const struct dl_progress *progress);
    void *user;
};

/* Reads, codes and writes everything, in the order of the input and with the same bytes whatever the number of threads.
 * Memory is bounded by a few batches. DL_OK also where single inputs failed: *result (may be NULL) counts them. */
int dl_run_all(const struct dl_kit *kit, const struct dl_run *run, struct dl_progress *result, struct dl_error *error);

#ifdef __cplusplus
}
#endif

#endif
