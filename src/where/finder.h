/* What finding a toponym and weighing one share: the sentence that is read, and what of the gazetteer stands at a word. */
#ifndef DL_WHERE_FINDER_H
#define DL_WHERE_FINDER_H

#include "base/table.h"
#include "base/tree.h"
#include "base/utf8.h"
#include "where/find.h"

struct dl_finder {
    const struct dl_gazetteer *gazetteer;
    struct dl_doc *doc;
    struct dl_toponyms *out;
    struct dl_table people;  /* words of people's names in the document */
    struct dl_table grounds; /* names that the tagger or their company has shown to be places, whole */
    uint32_t first, end;     /* words of the sentence */
    int is_shouted;          /* most of the sentence is in capitals: capitals say nothing */
};

struct dl_site_match {
    uint32_t words, name;
    enum dl_name_form form;
};

static inline struct dl_str form_at(const struct dl_finder *f, uint32_t word)
{
    return word >= f->first && word < f->end ? f->doc->words.at[word].form : (struct dl_str){"", 0};
}

static inline int is_capital(struct dl_str form)
{
    uint32_t at = 0;
    return form.size > 0 && dl_char_is_upper(dl_utf8_next(form, &at));
}

static inline int is_all_capitals(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (dl_ascii_lower(form.at[i])) return 0;
    return form.size > 0 && dl_ascii_upper(form.at[0]);
}

static inline uint32_t cue_at(const struct dl_finder *f, uint32_t word)
{
    struct dl_str form = form_at(f, word);
    return form.size == 0 ? 0 : dl_gazetteer_lookup(&f->gazetteer->cues, form);
}

static inline int is_ner(uint8_t ner, enum dl_ner begin) { return ner == (uint8_t)begin || ner == (uint8_t)begin + 1; }

/* Whether a name of several words in the document holds it: "Netanyahu", once "Benjamin Netanyahu". */
static inline int is_of_people(const struct dl_finder *f, uint32_t word)
{
    return dl_table_get(&f->people, form_at(f, word)) != DL_NONE;
}

/* find.c: the longest name of the gazetteer that begins at the word and may be read so; of no words where there is none. */
struct dl_site_match dl_finder_match(const struct dl_finder *f, uint32_t word);

/* ---- weigh.c ---- */

/* The recognised name that holds the word: [*start, *end) */
void dl_finder_name_span(const struct dl_finder *f, uint32_t word, uint32_t *start, uint32_t *end);
/* "Oakland Police", "Ohio Supreme Court": a body of the place whose name begins its own. */
int dl_finder_is_civic(const struct dl_finder *f, uint32_t word, uint32_t words);
/* Whether what matches at the word is meant as a place. */
int dl_finder_is_place(const struct dl_finder *f, uint32_t word, const struct dl_site_match *match);

/* supposed.c: the words of a name that only its company shows to be a place, 0 where none begins. */
uint32_t dl_finder_supposed(const struct dl_finder *f, uint32_t word);

#endif
