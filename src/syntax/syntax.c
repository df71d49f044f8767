#include "syntax/syntax.h"

#include "syntax/agree.h"
#include "syntax/apart.h"
#include "syntax/claims.h"
#include "syntax/clauses.h"
#include "syntax/counted.h"
#include "syntax/deeds_by.h"
#include "syntax/doing.h"
#include "syntax/gifts.h"
#include "syntax/heads.h"
#include "syntax/inverted.h"
#include "syntax/joins.h"
#include "syntax/lemma.h"
#include "syntax/mend.h"
#include "syntax/operative.h"
#include "syntax/pleas.h"
#include "syntax/read_as.h"
#include "syntax/rejoined.h"
#include "syntax/rings.h"
#include "syntax/shown.h"
#include "syntax/tags.h"
#include "syntax/two_deeds.h"
#include "syntax/verbs.h"
#include "text/initials.h"

struct item {                           /* a sentence in the order of computing */
    uint32_t words, document, sentence; /* words: as many as are shown */
    struct dl_shown shown;
};

/* Longest first; else as they stand, so that the order is the same everywhere. */
static int compare(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    if (x->words != y->words) return x->words < y->words ? 1 : -1;
    if (x->document != y->document) return x->document < y->document ? -1 : 1;
    return x->sentence < y->sentence ? -1 : x->sentence > y->sentence;
}

/* Words that the network reads; the text stage cuts sentences to this, so the rest is there for hostile input alone. */
static uint32_t read_words(const struct dl_sentence *sentence)
{
    return sentence->words < DL_MAX_SENTENCE_WORDS ? sentence->words : DL_MAX_SENTENCE_WORDS;
}

static struct item new_item(const struct dl_doc *doc, uint32_t d, uint32_t s)
{
    const struct dl_sentence *sentence = &doc->sentences.at[s];
    const struct dl_shown shown = dl_shown_of(&doc->words.at[sentence->word], read_words(sentence));
    return (struct item){dl_shown_rows(&shown, read_words(sentence)), d, s, shown};
}

static int collect(struct dl_doc **docs, size_t n, struct item **out, size_t *count, struct dl_error *error)
{
    size_t total = 0;
    for (size_t d = 0; d < n; d++) total += docs[d]->sentences.count;
    struct item *items = malloc((total + 1) * sizeof *items);
    if (items == NULL) return dl_fail_memory(error);
    total = 0;
    for (uint32_t d = 0; d < n; d++)
        for (uint32_t s = 0; s < docs[d]->sentences.count; s++)
            if (docs[d]->sentences.at[s].words > 0) items[total++] = new_item(docs[d], d, s);
    qsort(items, total, sizeof *items, compare);
    *out = items;
    *count = total;
    return DL_OK;
}

/* The word on which that of the row hangs, past a comma or "as" that is only shown. */
static uint32_t head_of(const struct dl_reading *r, uint32_t root, uint32_t row, const struct dl_shown *shown)
{
    uint32_t head = r->head[row];
    if (head > 0 && dl_shown_word(shown, head - 1) == DL_NONE) head = r->head[root + head];
    return head == 0 ? DL_NONE : dl_shown_word(shown, head - 1);
}

static void set_word(const struct dl_model *m, const struct dl_reading *r, uint32_t row, struct dl_doc *doc,
                     const struct dl_sentence *sentence, uint32_t i)
{
    const struct dl_labels *l = &m->labels;
    struct dl_word *word = &doc->words.at[sentence->word + i];
    uint32_t upos = r->tags[DL_TAG_UPOS][row];
    word->upos = l->upos[upos];
    word->feats = l->feats[r->tags[DL_TAG_FEATS][row]];
    word->lemma = dl_lemma(m, word->form, upos, r->tags[DL_TAG_LEMMA][row], &doc->arena);
    if (word->upos == DL_UPOS_VERB) word->lemma = dl_verb_mend(word->form, word->lemma, &doc->arena);
    const struct dl_initials *office = dl_initials_find(doc->words.at, sentence->word, sentence->word + i);
    if (office != NULL) word->lemma = office->lemma;
    word->ner = l->ner[r->tags[DL_TAG_NER][row]];
    word->flags = r->names[row];
    word->thing = l->kinds[r->tags[DL_TAG_KIND][row]];
    word->rel = l->relations[r->relation[row]];
}

/* The words of a sentence whose rows stand behind `root`. */
static void set_words(const struct dl_model *m, const struct dl_reading *r, uint32_t root, struct dl_doc *doc,
                      const struct item *item)
{
    const struct dl_sentence *sentence = &doc->sentences.at[item->sentence];
    for (uint32_t i = 0; i < item->words; i++) {
        const uint32_t w = dl_shown_word(&item->shown, i);
        if (w == DL_NONE) continue;
        const uint32_t head = head_of(r, root, root + 1 + i, &item->shown);
        set_word(m, r, root + 1 + i, doc, sentence, w);
        doc->words.at[sentence->word + w].head = head == DL_NONE ? DL_NONE : sentence->word + head;
    }
    dl_shown_restore(&item->shown, doc->words.at, sentence->word, sentence->word + read_words(sentence));
}

/* Words past the limit hang below the sentence's first word. */
static void set_rest(struct dl_doc *doc, const struct dl_sentence *sentence)
{
    for (uint32_t i = read_words(sentence); i < sentence->words; i++) {
        struct dl_word *word = &doc->words.at[sentence->word + i];
        word->upos = DL_UPOS_X;
        word->feats = DL_STR("_");
        word->lemma = word->form;
        word->head = sentence->word;
        word->rel = DL_REL_DEP;
    }
}

/* The mends of one sentence's tree, in their order. */
static void mend_sentence(const struct dl_kit *kit, struct dl_doc *doc, const struct dl_sentence *sentence)
{
    struct dl_word *words = doc->words.at;
    const uint32_t first = sentence->word, end = first + read_words(sentence);
    dl_two_deeds_mend(kit->syntax_lists, words, first, end);
    dl_operative_mend(doc, first, end);
    dl_counted_mend(words, first, end);
    dl_rejoined_mend(words, first, end);
    dl_deeds_by_mend(words, first, end);
    dl_gifts_mend(words, first, end);
    dl_pleas_mend(words, first, end);
    dl_tree_mend(kit->syntax_lists, doc, first, end);
    dl_inverted_mend(kit->syntax_lists, doc, first, end);
    dl_clauses_mend(doc, first, end);
    dl_apart_mend(doc, first, end);
    dl_told_on_mend(words, first, end);
    dl_doing_mend(doc, first, end);
    dl_claims_mend(words, first, end);
    dl_tags_mend(words, first, end);
    dl_rings_mend(words, first, end);
    set_rest(doc, sentence);
}

static int run_group(const struct dl_kit *kit, struct dl_workspace *space, struct dl_doc **docs, const struct item *items)
{
    const struct dl_model *m = kit->model;
    const struct dl_reading *reading = NULL;
    uint64_t since = dl_clock_now(kit->clock);
    for (uint32_t i = 0; i < space->sentences; i++) {
        const struct dl_doc *doc = docs[items[i].document];
        const struct dl_sentence *sentence = &doc->sentences.at[items[i].sentence];
        for (uint32_t r = 0; r < items[i].words; r++) {
            const uint32_t w = dl_shown_word(&items[i].shown, r);
            space->forms[space->row[i] + 1 + r] = w == DL_NONE ? dl_shown_put(&items[i].shown, r)
                                                               : dl_read_as(kit->syntax_lists, &doc->words.at[sentence->word],
                                                                            dl_shown_form(&items[i].shown, w), sentence->words);
        }
    }
    dl_clock_add(kit->clock, DL_STAGE_WORDS, since);
    dl_workspace_encode(m, space, kit->clock);
    int code = dl_heads_read(m, space, kit->clock, &reading);
    since = dl_clock_now(kit->clock);
    for (uint32_t i = 0; code == DL_OK && i < space->sentences; i++) {
        struct dl_doc *doc = docs[items[i].document];
        const struct dl_sentence *sentence = &doc->sentences.at[items[i].sentence];
        set_words(m, reading, space->row[i], doc, &items[i]);
        mend_sentence(kit, doc, sentence);
    }
    dl_clock_add(kit->clock, DL_STAGE_WORDS, since);
    return code;
}

int dl_syntax_run(const struct dl_kit *kit, struct dl_doc **docs, size_t n, struct dl_error *error)
{
    struct item *items = NULL;
    size_t count = 0;
    if (kit->model == NULL) return dl_fail(error, DL_EMODEL, "no syntax model is open");
    const uint64_t since = dl_clock_now(kit->clock);
    int code = collect(docs, n, &items, &count, error);
    dl_clock_add(kit->clock, DL_STAGE_WORDS, since);
    if (code != DL_OK) return code;
    struct dl_workspace *space = dl_workspace_take(kit->model);
    if (space == NULL) code = DL_ENOMEM;
    for (size_t first = 0; code == DL_OK && first < count;) {
        size_t next = first;
        dl_workspace_clear(space);
        while (next < count && dl_workspace_add(space, items[next].words) == DL_OK) next++;
        code = run_group(kit, space, docs, items + first);
        first = next;
    }
    if (space != NULL) dl_workspace_give(kit->model, space);
    free(items);
    for (size_t d = 0; code == DL_OK && d < n; d++) code = dl_names_agree(docs[d]);
    return code == DL_ENOMEM ? dl_fail_memory(error) : code;
}
