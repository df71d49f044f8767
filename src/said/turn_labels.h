/* The labels that stand at the head of paragraphs and may tell whose turn it is. */
#ifndef DL_SAID_TURN_LABELS_H
#define DL_SAID_TURN_LABELS_H

#include "base/vec.h"
#include "said/turns.h"

enum dl_turn_label_kind {
    DL_TURN_NONE,
    DL_TURN_CAPITALS,
    DL_TURN_NAMED,
    DL_TURN_ROLE,
    DL_TURN_INITIAL,
    DL_TURN_LETTER,
    DL_TURN_LINE
};

struct dl_turn_label {
    struct dl_turn turn;
    enum dl_turn_label_kind kind;
    struct dl_str key;                   /* what it is known again by: a surname, a role, a letter */
    uint8_t is_named, is_again, is_turn; /* is_named: a person's name or a role */
    uint8_t has_bracket;                 /* "Ana Brandt (Leeds East, Labour):" */
};

DL_VEC(dl_turn_labels, struct dl_turn_label);

/* Reads the label of a paragraph of the words first…last; whether it has one. before: those of the paragraphs before. */
int dl_turn_label_read(const struct dl_said *said, const struct dl_turn_labels *before, uint32_t first, uint32_t last,
                       struct dl_turn_label *label);

/* "THE LATEST FROM OSLO:", "HOLM'S ADVICE TO HER SON:": whether the words [first, end) before a colon label a piece of text, since nobody's name
 * holds a preposition or an "'s". */
int dl_said_label_is_about(const struct dl_doc *doc, uint32_t first, uint32_t end);

/* The last word of the section that a sentence stands in. */
uint32_t dl_turn_section_end(const struct dl_doc *doc, uint32_t sentence);

#endif
