/* What words say of things, data/stand/senses.tsv: what is good or bad to have, helps or harms, brings or lessens; acts that stand alone; what a report
 * calls what was decided. */
#ifndef DL_STAND_SENSES_H
#define DL_STAND_SENSES_H

#include "base/data.h"
#include "stand/lexicon.h"

/* The classes of the table, as bits, in its names' order. */
enum dl_stand_sense {
    DL_SENSE_GOOD_THING = 1 << 0,
    DL_SENSE_BAD_THING = 1 << 1,
    DL_SENSE_HELPS = 1 << 2,
    DL_SENSE_HARMS = 1 << 3,
    DL_SENSE_BRINGS = 1 << 4,
    DL_SENSE_LESSENS = 1 << 5,
    DL_SENSE_MAKES = 1 << 6,
    DL_SENSE_GOOD_QUALITY = 1 << 7,
    DL_SENSE_BAD_QUALITY = 1 << 8,
    DL_SENSE_ACT = 1 << 9,
    DL_SENSE_POINTING_ACT = 1 << 10,
    DL_SENSE_OUTCOME = 1 << 11,
    DL_SENSE_REACTION = 1 << 12,
    DL_SENSE_SIDING = 1 << 13,
    DL_SENSE_VIEW = 1 << 14,
    DL_SENSE_SAME = 1 << 15,
    DL_SENSE_OTHER = 1 << 16,
    DL_SENSE_VIRTUE = 1 << 17,
    DL_SENSE_RANK_MARK = 1 << 18,   /* without one no priority is looked for in a sentence */
    DL_SENSE_MUTE_MARK = 1 << 19,   /* the same of who did not say or decide */
    DL_SENSE_RETURN_MARK = 1 << 20, /* the same of who gives one thing for another */
    DL_SENSE_VOTE = 1 << 21,        /* nouns that name no rule of decision but may tell of one */
    DL_SENSE_CONSENTING = 1 << 22,  /* verbs that may tell of a consent that is still to come */
    DL_SENSE_LOOSE = 1 << 23,       /* nouns of agreements that mean other things too: "convention" */
    DL_SENSE_BOUND = 1 << 24,       /* verbs for what only a party to an agreement promises, gives or gets by it */
    DL_SENSE_HAVING = 1 << 25,      /* verbs by which somebody has or appeals to an agreement of his */
    DL_SENSE_PRIVATE = 1 << 26,     /* what stands before agreements that are nobody's business here: "plea deal" */
    DL_SENSE_PART = 1 << 27,        /* what an agreement consists of */
    DL_SENSE_DECIDES = 1 << 28,     /* verbs by which somebody decides, endorses or blocks */
    DL_SENSE_CONSENT = 1 << 29,     /* nouns of what it may take: "assent" */
    DL_SENSE_ENDORSER = 1 << 30,    /* who endorses what others have decided */
    DL_SENSE_CONSEQUENCE = DL_SENSE_HELPS | DL_SENSE_HARMS | DL_SENSE_BRINGS | DL_SENSE_LESSENS | DL_SENSE_MAKES
};

/* What is done with an agreement that is not made yet; the last bit, which no enumerator of int can be. */
#define DL_SENSE_WISH 0x80000000u

/* The kinds of kinds.tsv, as bits, in its names' order. */
enum dl_stand_kind {
    DL_KIND_AGAINST = 1 << 0, /* who is against what is spoken of, by what he is called: "critics" */
    DL_KIND_FOR = 1 << 1,
    DL_KIND_PROTEST = 1 << 2,    /* what is itself a protest: who joins it is for it */
    DL_KIND_PERISHES = 1 << 3,   /* verbs of what becomes of those who want something badly: "will choke without the road" */
    DL_KIND_FACILITY = 1 << 4,   /* what is closed, sold or moved: "the school" */
    DL_KIND_CLOSES = 1 << 5,     /* verbs by which it is */
    DL_KIND_MEANS = 1 << 6,      /* by which things are decided: "the vote" */
    DL_KIND_GOES_ON = 1 << 7,    /* verbs, with their particle, for going on with it: "press ahead" */
    DL_KIND_RETREATS = 1 << 8,   /* for giving it up: "back down", "think again" */
    DL_KIND_ALARM = 1 << 9,      /* verbs of saying by which only harm is told */
    DL_KIND_PRAISE = 1 << 10,    /* by which only good is */
    DL_KIND_DISCUSSES = 1 << 11, /* verbs for what says nothing of a side: "met to discuss it" */
    DL_KIND_ILL = 1 << 12,       /* what nobody is for */
    DL_KIND_GOOD = 1 << 13,      /* what nobody is against */
    DL_KIND_FORCE = 1 << 14,     /* deeds of force */
    DL_KIND_WAGES = 1 << 15,     /* verbs by which such a deed is done: "launched airstrikes" */
    DL_KIND_ASSERTS = 1 << 16    /* what tells that something was so: "the suggestion that" */
};

/* Reads senses.tsv, kinds.tsv and sayings.tsv; DL_EFORMAT names the line that breaks the form. */
int dl_senses_read(struct dl_lexicon *lexicon, struct dl_data *data, struct dl_error *error);

#endif
