/* The order in which a report's bargaining is read. Issues first, by their head concepts, so that words that point back find them; then,
 * in text order, whoever takes a stance; then issues are merged and named, and positions made; agreements, rules and reasons last, which
 * lean on positions. */
#include "stand/stand.h"

#include "stand/finders.h"

/* What each word has: tables of DL_NONE, of bits that gather, and what is written of every word once. */
static int make_tables(struct dl_stand *run)
{
    struct dl_arena *const arena = run->scratch;
    size_t count = run->doc->words.count > 0 ? run->doc->words.count : 1;
    uint32_t **const unknown[] = {&run->statement, &run->cue, &run->event, &run->issue};
    uint64_t **const gathered[] = {&run->below, &run->cases};
    const size_t unknowns = sizeof unknown / sizeof *unknown, gathers = sizeof gathered / sizeof *gathered;
    uint32_t *none = dl_arena_resize(arena, NULL, 0, unknowns * count * sizeof *none);
    uint64_t *bits = dl_arena_alloc(arena, gathers * count * sizeof *bits);
    run->whole = dl_arena_resize(arena, NULL, 0, count * sizeof *run->whole);
    run->classes = dl_arena_resize(arena, NULL, 0, count * sizeof *run->classes);
    run->lexeme = dl_arena_resize(arena, NULL, 0, count * sizeof *run->lexeme);
    run->lemma = dl_arena_resize(arena, NULL, 0, count * sizeof *run->lemma);
    run->senses = dl_arena_resize(arena, NULL, 0, count * sizeof *run->senses);
    run->letters = dl_arena_resize(arena, NULL, 0, count * sizeof *run->letters);
    run->passes = dl_arena_resize(arena, NULL, 0, count * sizeof *run->passes);
    run->marks = dl_arena_alloc(arena, run->doc->sentences.count + 1);
    run->told = dl_arena_alloc(arena, count);
    if (none == NULL || bits == NULL || run->whole == NULL || run->classes == NULL || run->lexeme == NULL || run->lemma == NULL ||
        run->senses == NULL || run->letters == NULL || run->passes == NULL || run->marks == NULL || run->told == NULL)
        return DL_ENOMEM;
    memset(none, 0xFF, unknowns * count * sizeof *none); /* DL_NONE */
    for (size_t i = 0; i < unknowns; i++) *unknown[i] = none + i * count;
    for (size_t i = 0; i < gathers; i++) *gathered[i] = bits + i * count;
    return DL_OK;
}

/* What a word says of its governor, and of that above it. */
static void gather(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE) return;
    run->below[at->head] |= (uint64_t)1 << run->letters[word];
    uint32_t above = at->rel == DL_REL_CASE || at->rel == DL_REL_MARK ? dl_word_at(run->doc, at->head)->head : DL_NONE;
    if (above != DL_NONE) run->cases[above] |= (uint64_t)1 << run->letters[word];
}

/* What the lexicon says of a word. Most of a report's words stood in it before, in that form or another: of each sort of letters the last lemma is
 * kept. */
static const struct dl_lexeme *lexeme_of(const struct dl_stand *run, uint32_t word, uint32_t kept, uint32_t last[DL_STR_SORTS])
{
    const uint32_t first = dl_stand_hyphen(run, word);
    if (first != word) { /* "short-sighted", cut into its parts */
        const struct dl_str joined = dl_str_lower(&run->doc->arena, dl_doc_slice(run->doc, dl_words_span(run->doc, first, word)));
        const struct dl_lexeme *whole = joined.at != NULL ? dl_lexicon_find(run->lexicon, joined) : NULL;
        if (whole != NULL && whole->frame != DL_NONE) return whole;
    }
    if (kept != word && dl_stand_hyphen(run, kept) == kept) return run->lexeme[kept];
    const struct dl_str lemma = run->lemma[word];
    uint32_t *const sort = &last[dl_str_sort(lemma)], before = *sort;
    *sort = word;
    if (before != DL_NONE && dl_str_equal(run->lemma[before], lemma)) return run->lexeme[before];
    return dl_lexicon_find(run->lexicon, lemma);
}

/* The classes of a word; DL_NONE where more than its lemma tells them: of a verb its particle, of a word in two parts those before it. */
static uint32_t plain_classes(const struct dl_stand *run, uint32_t word, const struct dl_lexeme *lexeme)
{
    const int is_plain =
        run->doc->words.at[word].upos != DL_UPOS_VERB && !dl_stand_may_end_pair(run, word) && dl_stand_hyphen(run, word) == word;
    return is_plain ? lexeme->classes : DL_NONE;
}

static int note_lemma(struct dl_stand *run, uint32_t word, uint32_t kept)
{
    if (kept != word) {
        run->lemma[word] = run->lemma[kept];
        run->letters[word] = run->letters[kept];
        return DL_OK;
    }
    struct dl_str lemma = run->doc->words.at[word].lemma;
    if (lemma.size > 0 && dl_ascii_upper(lemma.at[0])) lemma = dl_str_lower(&run->doc->arena, lemma);
    if (lemma.at == NULL && run->doc->words.at[word].lemma.at != NULL) return DL_ENOMEM;
    run->lemma[word] = lemma;
    run->letters[word] = dl_str_letters(lemma);
    run->has_links |= dl_str_is(run->doc->words.at[word].form, DL_STAND_LINKS_END);
    return DL_OK;
}

/* Whether a concept's name may end in the word, as it stands or without an s. */
static int may_head_issue(const struct dl_stand *run, uint32_t word)
{
    const struct dl_str lemma = run->lemma[word];
    return run->lexeme[word]->places & DL_LEXEME_HEADS || (lemma.size > 0 && lemma.at[lemma.size - 1] == 's');
}

/* Where the passes over the report stop: by part of speech and relation, and at whatever may be of their kind of words. */
static uint8_t passes_of(const struct dl_stand *run, uint32_t word, const struct dl_lexeme *lexeme, uint32_t classes)
{
    enum { NOUNS = 1 << DL_UPOS_NOUN | 1 << DL_UPOS_PROPN, VERBS = 1 << DL_UPOS_VERB, NUMBERS = 1 << DL_UPOS_NUM };
    enum { RULED = NOUNS | 1 << DL_UPOS_ADJ | 1 << DL_UPOS_ADV };
    const uint64_t reasoned = dl_rel_family(DL_REL_ADVCL) | dl_rel_family(DL_REL_OBL);
    const struct dl_word *at = &run->doc->words.at[word];
    const uint32_t upos = 1u << at->upos, senses = lexeme->senses;
    uint8_t passes = reasoned >> at->rel & 1 || dl_stand_is(run, word, "reason") ? DL_PASS_REASONS : 0;
    if (!(upos & (RULED | VERBS | NUMBERS | 1 << DL_UPOS_PRON))) return passes;
    if (upos & (NOUNS | VERBS) && may_head_issue(run, word)) passes |= DL_PASS_ISSUES;
    if (upos & (NOUNS | VERBS | 1 << DL_UPOS_PRON)) passes |= DL_PASS_AGREEMENTS;
    if (upos & RULED) {
        if (classes == DL_NONE || classes & DL_STAND_RULE || senses & (DL_SENSE_VOTE | DL_SENSE_ENDORSER)) passes |= DL_PASS_RULES;
    } else if (upos & NUMBERS || (upos & VERBS && senses & DL_SENSE_DECIDES)) {
        passes |= DL_PASS_RULES;
    }
    return passes;
}

/* What is asked of a word again and again: its lemma in lower case, its children's, and what the lexicon says of it. */
static int read_words(struct dl_stand *run)
{
    const struct dl_doc *doc = run->doc;
    uint32_t last[DL_STR_SORTS];
    memset(last, 0xFF, sizeof last);
    for (uint32_t w = 0; w < doc->words.count; w++) {
        const uint32_t kept = dl_word_kept_at(doc, w);
        if (note_lemma(run, w, kept) != DL_OK) return DL_ENOMEM;
        const struct dl_lexeme *const lexeme = lexeme_of(run, w, kept, last);
        run->lexeme[w] = lexeme;
        __builtin_prefetch(lexeme);
    }
    for (uint32_t w = 0; w < doc->words.count; w++) { /* once the entries have been called for, which lie far apart in memory */
        const struct dl_lexeme *const lexeme = run->lexeme[w];
        const uint32_t classes = plain_classes(run, w, lexeme);
        const uint8_t passes = passes_of(run, w, lexeme, classes);
        gather(run, w);
        run->whole[w] = doc->words.at[w].upos == DL_UPOS_VERB ? NULL : lexeme;
        run->classes[w] = classes;
        run->senses[w] = lexeme->senses;
        run->passes[w] = passes;
    }
    return DL_OK;
}

static void mark_sentences(struct dl_stand *run)
{
    for (uint32_t i = 0; i < run->doc->sentences.count; i++) {
        const struct dl_sentence *sentence = &run->doc->sentences.at[i];
        const uint32_t end = sentence->word + sentence->words;
        uint32_t senses = 0;
        for (uint32_t w = sentence->word; w < end; w++) senses |= run->senses[w];
        run->marks[i] =
            (uint8_t)((senses & DL_SENSE_RANK_MARK ? DL_MARK_RANK : 0) | (senses & DL_SENSE_MUTE_MARK ? DL_MARK_MUTE : 0) |
                      (senses & DL_SENSE_RETURN_MARK ? DL_MARK_RETURN : 0));
        for (uint32_t w = end; w > sentence->word && end - w < 3; w--) /* a quotation mark may follow */
            if (dl_str_is(dl_word_at(run->doc, w - 1)->form, "?")) run->marks[i] |= DL_MARK_QUESTION;
    }
}

static uint32_t size_of(const struct dl_statement *s)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < s->content.count; i++) size += s->content.at[i].end - s->content.at[i].start;
    return size;
}

static void link_statements(struct dl_stand *run)
{
    struct dl_doc *doc = run->doc;
    for (uint32_t i = 0; i < doc->statements.count; i++) {
        const struct dl_statement *s = &doc->statements.at[i];
        uint32_t size = size_of(s);
        if (s->cue_word < doc->words.count && run->cue[s->cue_word] == DL_NONE) run->cue[s->cue_word] = i;
        for (uint32_t k = 0; k < s->content.count; k++)
            for (uint32_t w = dl_doc_word_behind(doc, s->content.at[k].start);
                 w < doc->words.count && doc->words.at[w].span.end <= s->content.at[k].end; w++)
                if (run->statement[w] == DL_NONE || size_of(&doc->statements.at[run->statement[w]]) > size) run->statement[w] = i;
    }
    for (uint32_t i = 0; i < doc->events.count; i++)
        if (doc->events.at[i].trigger_word < doc->words.count) run->event[doc->events.at[i].trigger_word] = i;
}

static int read_report(struct dl_stand *run)
{
    if (read_words(run) != DL_OK) return DL_ENOMEM;
    mark_sentences(run);
    link_statements(run);
    dl_stand_mark_issues(run);
    dl_stand_positions(run);
    int code = run->failed ? DL_ENOMEM : dl_stand_collect(run);
    if (code == DL_OK) code = dl_stand_agreements(run);
    if (code == DL_OK) code = dl_stand_rules(run);
    return code == DL_OK ? dl_stand_reasons(run) : code;
}

int dl_stand_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    if (kit->stances == NULL) return DL_OK;
    struct dl_stand run = {.doc = doc, .links = doc->links, .stances = kit->stances, .but = DL_NONE, .pointed = DL_NONE};
    run.concepts = dl_stances_concepts(kit->stances);
    run.lexicon = dl_stances_lexicon(kit->stances);
    run.trust = dl_stances_trust(kit->stances);
    run.least_confidence = kit->least_confidence;
    for (int i = 0; i < DL_ROWS_KINDS; i++) run.rows[i] = dl_stances_rows(kit->stances, (enum dl_rows_kind)i);
    struct dl_arena scratch;
    dl_arena_init(&scratch);
    run.scratch = &scratch;
    dl_table_init(&run.by_key, &scratch);
    const int code = make_tables(&run) == DL_OK ? read_report(&run) : DL_ENOMEM;
    dl_arena_release(&scratch);
    return code == DL_OK && !run.failed ? DL_OK : dl_fail_memory(error);
}
