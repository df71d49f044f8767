/* Every size, depth and count that input controls, in one place. Passing one is DL_ELIMIT or a warning, never a crash. */
#ifndef DL_BASE_LIMITS_H
#define DL_BASE_LIMITS_H

#define DL_MAX_TEXT (64u << 20)  /* bytes of one report's text */
#define DL_MAX_LINE (256u << 20) /* bytes of one line of JSON Lines */
#define DL_MAX_JSON_DEPTH 64u
#define DL_MAX_SECTIONS (1u << 20)
#define DL_MAX_PAGE_LINES 1000u /* forms of data/read/page_lines.tsv */
#define DL_MAX_SENTENCES (1u << 22)
#define DL_MAX_WORDS (1u << 24)    /* words of one report */
#define DL_MAX_SENTENCE_WORDS 400u /* a longer sentence is cut, with a warning */
#define DL_MAX_WORD_BYTES 256u     /* a longer run of letters is cut into several words */
#define DL_MAX_TIMES (1u << 20)
#define DL_MAX_PLACES (1u << 20)
#define DL_MAX_SITES (1u << 24)         /* places of a gazetteer */
#define DL_MAX_SITE_NAMES (1u << 25)    /* their names */
#define DL_MAX_NAMESAKES 65536u         /* places of one name; further ones are left out */
#define DL_MAX_PLACE_STRINGS (1u << 31) /* bytes of all names */
#define DL_MAX_MENTIONS (1u << 22)
#define DL_MAX_ENTITIES (1u << 21)
#define DL_MAX_STATEMENTS (1u << 20)
#define DL_MAX_EVENTS (1u << 20)
#define DL_MAX_POSITIONS (1u << 20)
#define DL_MAX_ISSUES (1u << 16) /* of one report; wordings beyond it are passed over */
#define DL_MAX_AGREEMENTS (1u << 16)
#define DL_MAX_RULES (1u << 16)
#define DL_MAX_REASONS (1u << 20)
#define DL_MAX_WARNINGS 1000u /* further ones are counted only */
#define DL_MAX_ARENA ((size_t)4 << 30)
#define DL_MAX_DICTIONARY (64u << 20) /* bytes, and entries, of one of PETRARCH's dictionaries */
#define DL_MAX_DATA_LINE 65536u       /* bytes of one line of a lexicon */
#define DL_MAX_MODEL_SECTIONS 1024u
#define DL_MAX_MODEL_ITEMS (1u << 28)   /* numbers in one section of a model file */
#define DL_MAX_TREE_DEPTH 256u          /* steps a walk up or down a dependency tree takes at most */
#define DL_MAX_OUTPUT ((size_t)8 << 30) /* bytes that a writer holds before they go out */

#endif
