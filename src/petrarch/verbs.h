/* PETRARCH's verb dictionaries: verbs with their forms, patterns around them, sets of synonyms. Both its forms are read: patterns of
 * plain words ("- * FOR &ECONSANCT [172]") and those with phrases in braces and brackets ("- * (TO {BANNED PARTIES}) [1722]"). */
#ifndef DL_PETRARCH_VERBS_H
#define DL_PETRARCH_VERBS_H

#include "base/vec.h"
#include "petrarch/lines.h"

enum { DL_PATTERN_SIDE = 12, DL_PETRARCH_EVENT = 8, DL_SET_DEPTH = 4 };

enum dl_item_kind {
    DL_ITEM_WORD,
    DL_ITEM_SET,
    DL_ITEM_SOURCE, /* $ */
    DL_ITEM_TARGET, /* + */
    DL_ITEM_SKIP,   /* ^ */
    DL_ITEM_BOTH    /* % */
};

struct dl_pattern_item {
    uint8_t kind;     /* enum dl_item_kind */
    uint8_t is_tight; /* stands right beside the item before it, seen from the verb */
    uint32_t set;     /* DL_ITEM_SET */
    struct dl_str word;
};

struct dl_event_codes { /* of a pattern or verb: "032:033" has both ways, ":110" the second alone */
    char forth[DL_PETRARCH_EVENT], back[DL_PETRARCH_EVENT]; /* "": none */
    uint8_t is_null;                                        /* "---": an event of none */
};

struct dl_verb_pattern {
    uint32_t line;
    struct dl_pattern_item before[DL_PATTERN_SIDE], after[DL_PATTERN_SIDE]; /* from the verb outwards */
    uint8_t before_count, after_count;
    struct dl_event_codes codes;
};
DL_VEC(dl_verb_patterns, struct dl_verb_pattern);

struct dl_verb_block { /* verbs that share patterns */
    struct dl_str name;
    uint32_t first, count; /* of patterns */
    uint32_t line;
};
DL_VEC(dl_verb_blocks, struct dl_verb_block);

struct dl_verb_form { /* one form of one verb; several may share a word */
    uint32_t next;    /* DL_NONE */
    uint32_t block;
    uint8_t before_count, after_count; /* words of a verb of several that stand around this one */
    struct dl_str before[4], after[4]; /* from the verb outwards */
    struct dl_event_codes codes;       /* of the verb, where no pattern fits */
};
DL_VEC(dl_verb_forms, struct dl_verb_form);

struct dl_synonym {
    uint32_t set;
    uint32_t nested; /* another set, DL_NONE */
    uint32_t next;   /* in the set, DL_NONE */
    uint32_t count;  /* words */
    struct dl_str words[6];
};
DL_VEC(dl_synonyms, struct dl_synonym);

struct dl_petrarch_verbs {
    struct dl_arena *arena;
    const char *path;
    struct dl_table forms; /* word in capitals -> head of a chain in form_list */
    struct dl_verb_forms form_list;
    struct dl_verb_blocks blocks;
    struct dl_verb_patterns patterns;
    struct dl_table sets;        /* "&CURRENCY" -> number */
    struct dl_indices set_first; /* [set] first synonym, DL_NONE */
    struct dl_synonyms synonyms;
    uint8_t by_lemma; /* the newer form: nouns of patterns stand for their plurals too */
};

void dl_petrarch_verbs_init(struct dl_petrarch_verbs *verbs, struct dl_arena *arena);
int dl_petrarch_verbs_read(struct dl_petrarch_verbs *verbs, const char *path, struct dl_petrarch_problems *problems,
                           struct dl_error *error);
/* Chain of forms of this word, which is in capitals; DL_NONE. */
uint32_t dl_petrarch_verb_find(const struct dl_petrarch_verbs *verbs, struct dl_str word);

#endif
