/* Quotations: pairs of marks over the characters of a document, with what is doubtful about them. */
#ifndef DL_SAID_QUOTES_H
#define DL_SAID_QUOTES_H

#include "base/doc.h"
#include "said/cues.h"

enum dl_quote_flag {
    DL_QUOTE_SINGLE = 1,    /* single marks */
    DL_QUOTE_UNCLOSED = 2,  /* no closing mark: the end is inferred */
    DL_QUOTE_MISPLACED = 4, /* the opening mark stands inside a phrase of the reporter's, or is missing */
    DL_QUOTE_CONTINUES = 8  /* runs to the end of its paragraph; the next paragraph opens again */
};

struct dl_quote {
    struct dl_span span;   /* with the marks */
    struct dl_span inside; /* without */
    uint32_t first, last;  /* words inside, marks excluded; first > last when there is none */
    uint32_t section;
    uint32_t flags;
};

DL_VEC(dl_quotes, struct dl_quote);

/* Finds the outermost quotations in text order and notes warnings. Quotations inside others are part of them. */
int dl_quotes_find(const struct dl_cues *cues, struct dl_doc *doc, struct dl_quotes *out);
/* The first quotation that ends behind the byte `at`. */
uint32_t dl_quotes_behind(const struct dl_quotes *quotes, uint32_t at);
/* Whether a verb is finite and nearly always tells something: "said". */
int dl_quotes_is_telling(const struct dl_cues *cues, const struct dl_word *verb);
/* Whether the word, a verb of saying, stands in the reporter's voice behind or before a comma (", explained the …", ", he said"). */
int dl_quotes_is_report(const struct dl_cues *cues, const struct dl_doc *doc, uint32_t word);

#endif
