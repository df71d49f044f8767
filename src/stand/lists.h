/* Lists of words that the finders ask for, data/stand/lists.tsv: each word's are bits of its lexeme. dl_stand_in(run, word, DL_LIST_…) asks. */
#ifndef DL_STAND_LISTS_H
#define DL_STAND_LISTS_H

#include "base/data.h"
#include "stand/lexicon.h"

/* clang-format off */
#define DL_STAND_LISTS(X) \
    X(PUNISHING, "punishing") \
    X(DECIDER, "decider") \
    X(HANDING_ON, "handing-on") \
    X(OPINION, "opinion") \
    X(AGREEING, "agreeing") \
    X(PRO_VERB, "pro-verb") \
    X(PRO_ADVERB, "pro-adverb") \
    X(CALLING_AS, "calling-as") \
    X(CALLING, "calling") \
    X(VAGUE_PEOPLE, "vague-people") \
    X(CARRYING, "carrying") \
    X(RECEIVING, "receiving") \
    X(ADDRESSING, "addressing") \
    X(LASTING, "lasting") \
    X(OCCASION, "occasion") \
    X(PARTY_NOUN, "party-noun") \
    X(SIDE_WORD, "side-word") \
    X(PAIR_NOUN, "pair-noun") \
    X(MEASURE, "measure") \
    X(WANTING, "wanting") \
    X(ELECTORATE, "electorate") \
    X(DECIDING, "deciding") \
    X(ANSWER, "answer") \
    X(PRESS, "press") \
    X(SELDOM_SILENT, "seldom-silent") \
    X(NEEDING, "needing") \
    X(HOLDING, "holding") \
    X(PARLIAMENT, "parliament") \
    X(STATE_OFFICE, "state-office") \
    X(THREAT, "threat") \
    X(COMING, "coming") \
    X(SAYS_LITTLE, "says-little") \
    X(EMPTY_VERB, "empty-verb") \
    X(DRAFT, "draft") \
    X(BARGAIN, "bargain") \
    X(MATTER, "matter") \
    X(BAN, "ban") \
    X(WAY, "way") \
    X(ELECTING, "electing") \
    X(RESOLVING, "resolving") \
    X(DEED, "deed") \
    X(PAIR_END, "pair-end") \
    X(NAMELESS, "nameless") \
    X(GOVERNING, "governing") \
    X(MOTION, "motion") \
    X(SETTING, "setting") \
    X(SAID_IN, "said-in") \
    X(RECKONING, "reckoning") \
    X(WORDS, "words") \
    X(GROUPING, "grouping") \
    X(MADE_TO_BE, "made-to-be") \
    X(PLEASING, "pleasing") \
    X(DISPLEASING, "displeasing") \
    X(NO_BLAME, "no-blame") \
    X(AGAINST_HARM, "against-harm") \
    X(GIVING_UP, "giving-up") \
    X(JUDGING_FOR, "judging-for") \
    X(JUDGING_AGAINST, "judging-against") \
    X(SPARING, "sparing") \
    X(ASPECT, "aspect") \
    X(PARTIED, "partied") \
    X(DOING, "doing") \
    X(CONTAINER, "container") \
    X(QUANTITY, "quantity")
/* clang-format on */
enum dl_stand_list {
#define X_(id, name) DL_LIST_##id,
    DL_STAND_LISTS(X_)
#undef X_
        DL_LIST_COUNT
};
_Static_assert(DL_LIST_COUNT <= 64, "a bit for each list");

const char *dl_lists_name(enum dl_stand_list list);
/* DL_EFORMAT names the line that breaks the form. */
int dl_lists_read(struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error);

#endif
