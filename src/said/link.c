/* From finds to statements: spans in characters, mode, polarity, and the actors behind source and addressee. */
#include "said/find.h"
#include "said/makers.h"
#include "said/trust.h"
#include "who/who.h"

/* "Holm, a Republican who said so": the person whom the noun describes. */
static uint32_t described(const struct dl_doc *doc, uint32_t noun)
{
    if (noun == DL_NONE || doc->words.at[noun].rel != DL_REL_APPOS || doc->words.at[noun].head == DL_NONE) return noun;
    uint32_t of = doc->words.at[noun].head, who = of < noun ? dl_who_at(doc, of) : DL_NONE;
    return who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON ? of : noun;
}

/* "who" and "which" stand for the noun that their clause hangs on. */
static uint32_t antecedent(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_word *w = &doc->words.at[word];
    if (w->upos != DL_UPOS_PRON && w->upos != DL_UPOS_DET) return word;
    if (!dl_word_is(doc, word, "who") && !dl_word_is(doc, word, "which") && !dl_word_is(doc, word, "that") &&
        !dl_word_is(doc, word, "whom"))
        return word;
    uint32_t noun = DL_NONE;
    if (word > 0 && dl_word_is(doc, word - 1, "those")) return word - 1;
    for (uint32_t at = word, steps = 0; at != DL_NONE && steps < 8 && noun == DL_NONE; at = doc->words.at[at].head, steps++)
        if (doc->words.at[at].rel == DL_REL_ACL_RELCL) noun = doc->words.at[at].head;
    noun = described(doc, noun);
    if (noun != DL_NONE && dl_who_at(doc, noun) != DL_NONE) return noun;
    if (noun != DL_NONE && dl_word_listed(doc, word, "that which") && dl_said_is_document(said, noun) &&
        dl_said_maker(said, noun) != DL_NONE)
        return noun;        /* "signed a letter to Holm that said" */
    uint32_t before = word; /* the noun right before it, where the parser hangs the clause on another */
    while (before > 0 && before + 2 > word && doc->words.at[before - 1].upos == DL_UPOS_PUNCT) before--;
    for (uint32_t at = before == 0 ? DL_NONE : before - 1, steps = 0; at != DL_NONE && at < word && steps < 3;
         at = doc->words.at[at].head, steps++)
        if (dl_who_at(doc, at) != DL_NONE) return at;
    return noun == DL_NONE ? word : noun;
}

/* Mentions stand in text order. */
static uint32_t first_mention_behind(const struct dl_doc *doc, uint32_t word)
{
    uint32_t low = 0, high = doc->mentions.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->mentions.at[middle].word <= word) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* "the paper, which adds that he left": the last word before a clause about a source that tells something itself. */
static uint32_t before_telling(const struct dl_said *said, struct dl_range range, uint32_t head)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t w = head == DL_NONE ? range.first : head; w + 3 <= range.last; w++) {
        if (dl_word_is(doc, w, ",") && dl_word_is(doc, w + 1, "according") && dl_word_is(doc, w + 2, "to")) return w - 1;
        if (!dl_word_is(doc, w, ",") || !dl_word_listed(doc, w + 1, "who which")) continue;
        const uint32_t verb =
            w + 2 + (uint32_t)(doc->words.at[w + 2].upos == DL_UPOS_ADV || doc->words.at[w + 2].upos == DL_UPOS_AUX);
        const uint32_t told = doc->words.at[verb].upos == DL_UPOS_VERB ? dl_child(doc, verb, DL_REL_CCOMP) : DL_NONE;
        return told != DL_NONE && told > verb && dl_quotes_is_telling(said->cues, &doc->words.at[verb]) ? w - 1 : range.last;
    }
    return range.last;
}

/* "Gao Feng, spokesman for the ministry:": the person by whose name and a comma a source begins, whatever the parser makes its head; DL_NONE. */
static uint32_t person_at_head(const struct dl_doc *doc, struct dl_range range)
{
    uint32_t m = range.first == 0 ? 0 : first_mention_behind(doc, range.first - 1);
    if (m >= doc->mentions.count || doc->mentions.at[m].word != range.first || doc->mentions.at[m].form != DL_FORM_NAME)
        return DL_NONE;
    const struct dl_mention *name = &doc->mentions.at[m];
    const uint32_t comma = name->word + name->words;
    if (comma >= range.last || !dl_word_is(doc, comma, ",") || doc->entities.at[name->entity].kind != DL_ENTITY_PERSON)
        return DL_NONE;
    return dl_child(doc, name->head, DL_REL_CONJ) == DL_NONE ? name->entity : DL_NONE;
}

/* "the Party of Fishers of ex-president Ana Brandt", but "the Speaker of the House Ana Brandt": "of" and a title alone stand before the name. */
static int is_titled_behind_of(const struct dl_doc *doc, uint32_t head, uint32_t name)
{
    uint32_t w = name - 1;
    while (w > head &&
           (doc->words.at[w].thing == DL_THING_PERSON || doc->words.at[w].upos == DL_UPOS_ADJ ||
            (doc->words.at[w].rel == DL_REL_COMPOUND && doc->words.at[w].head == w + 1) || /* "opposition leader" */
            doc->words.at[w].rel == DL_REL_DET || dl_word_is(doc, w, "-") || dl_str_starts(doc->words.at[w].form, "ex")))
        w--;
    return w > head && w + 1 < name && dl_word_is(doc, w, "of");
}

/* "The man who shot Ana Brandt": whether a relative clause stands between head and name. */
static int is_in_relative(const struct dl_doc *doc, uint32_t head, uint32_t name)
{
    for (uint32_t w = head + 1; w < name; w++)
        if (dl_word_listed(doc, w, "who whom whose which that")) return 1;
    return 0;
}

/* "Farm Committee Chairman Ana Brandt", "the nominee to lead the agency, Ana Brandt": the person whose name ends the phrase, or its first
 * part, where the parser makes the body its head or hangs the name on another noun. */
static uint32_t person_at_end(const struct dl_doc *doc, struct dl_range range, uint32_t head, int is_set_off)
{
    uint32_t last = range.first;
    while (last < range.last && doc->words.at[last + 1].upos != DL_UPOS_PUNCT) last++;
    if (is_set_off) last = range.last;
    for (uint32_t w = head + 1; !is_set_off && w <= last; w++) /* "a spokesman for Senator Ana Brandt" */
        if (dl_word_is(doc, w, "for") || dl_word_is(doc, w, "to")) return DL_NONE;
    for (uint32_t m = first_mention_behind(doc, head); m < doc->mentions.count && doc->mentions.at[m].word <= last; m++) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->form != DL_FORM_NAME || mention->word + mention->words != last + 1) continue;
        uint32_t before = mention->word - 1;
        while (is_set_off && before > head &&
               (doc->words.at[before].upos == DL_UPOS_PROPN || doc->words.at[before].upos == DL_UPOS_ADJ))
            before--;
        if (is_set_off && !dl_word_is(doc, before, ",")) continue; /* "her critic, Labour Sen. Ana Holm" */
        if (!is_set_off && is_titled_behind_of(doc, head, mention->word)) continue;
        const uint32_t title = dl_child(doc, mention->head, DL_REL_NMOD_DESC); /* "the party of the former premier Ana Brandt" */
        if (title != DL_NONE && dl_child(doc, title, DL_REL_CASE) != DL_NONE) continue;
        if (!is_set_off && is_in_relative(doc, head, mention->word)) return DL_NONE;
        if (doc->entities.at[mention->entity].kind == DL_ENTITY_PERSON && dl_child(doc, mention->head, DL_REL_CASE) == DL_NONE)
            return mention->entity;
    }
    return DL_NONE;
}

/* "Former governor and ambassador Ana Brandt", where another governor is told of: the name that ends the phrase is somebody else's. */
static int has_other_name(const struct dl_doc *doc, struct dl_range range, uint32_t head, uint32_t entity)
{
    uint32_t last = range.last;
    for (uint32_t w = head + 1; w <= last; w++)
        if (doc->words.at[w].upos == DL_UPOS_PUNCT || dl_word_is(doc, w, "of") || dl_word_is(doc, w, "for") ||
            dl_word_is(doc, w, "to"))
            return 0;
    uint32_t who = dl_who_at(doc, last);
    return doc->words.at[last].upos == DL_UPOS_PROPN && last > head && who != DL_NONE && who != entity &&
           doc->entities.at[who].kind == DL_ENTITY_PERSON;
}

/* The last word of a source before a headline of the page's that has no words and stands in the middle of it. */
static uint32_t before_gap(const struct dl_doc *doc, struct dl_range range, uint32_t head)
{
    enum { BLANKS = 8 };
    for (uint32_t w = head == DL_NONE ? range.first : head; w < range.last; w++)
        if (doc->words.at[w + 1].span.start > doc->words.at[w].span.end + BLANKS) return w;
    return range.last;
}

static struct dl_participant participant(const struct dl_said *said, struct dl_range range, uint32_t head)
{
    const struct dl_doc *doc = said->doc;
    struct dl_participant p = {{0, 0}, DL_NONE};
    if (range.first == DL_NONE) return p;
    range.last = before_gap(doc, range, head);
    range.last = before_telling(said, range, head);
    p.span = dl_words_span(doc, range.first, range.last);
    if (head == DL_NONE) return p;
    while (doc->words.at[head].rel == DL_REL_FLAT && doc->words.at[head].head != DL_NONE &&
           doc->words.at[head].head >= range.first && doc->words.at[head].head < head)
        head = doc->words.at[head].head;
    uint32_t stands_for = antecedent(said, head);
    p.entity = dl_said_maker(said, head);
    if (p.entity == DL_NONE && stands_for != DL_NONE && stands_for != head) p.entity = dl_said_maker(said, stands_for);
    if (p.entity == DL_NONE) p.entity = dl_who_at(doc, stands_for == DL_NONE ? head : stands_for);
    if (p.entity == DL_NONE) p.entity = dl_said_newspaper(doc, head);
    for (uint32_t w = range.first; p.entity == DL_NONE && w <= range.last; w++)
        if (doc->words.at[w].head == head && !dl_who_is_spoken_for(doc, head, w) &&
            (doc->words.at[w].rel == DL_REL_FLAT || doc->words.at[w].rel == DL_REL_APPOS ||
             doc->words.at[w].rel == DL_REL_COMPOUND) &&
            doc->words.at[w].upos == DL_UPOS_PROPN && doc->words.at[w].rel != DL_REL_COMPOUND)
            p.entity = dl_who_at(doc, w);
    const uint32_t leader = person_at_head(doc, range);
    if (leader != DL_NONE && (p.entity == DL_NONE || doc->entities.at[p.entity].kind != DL_ENTITY_PERSON)) p.entity = leader;
    int is_body = p.entity == DL_NONE || doc->entities.at[p.entity].kind != DL_ENTITY_PERSON;
    is_body |= p.entity != DL_NONE && !dl_who_is_named(doc, p.entity);
    is_body |= doc->words.at[head].upos == DL_UPOS_NOUN && has_other_name(doc, range, head, p.entity);
    for (uint32_t w = head + 1; is_body && w <= range.last; w++) /* "one of the authors, Ana Brandt" */
        if (doc->words.at[w].head == head && !dl_who_is_spoken_for(doc, head, w) && doc->words.at[w].rel == DL_REL_APPOS &&
            doc->words.at[w].upos == DL_UPOS_PROPN && dl_who_at(doc, w) != DL_NONE &&
            doc->entities.at[dl_who_at(doc, w)].kind == DL_ENTITY_PERSON) {
            p.entity = dl_who_at(doc, w);
            is_body = 0;
        }
    uint32_t person = is_body && head >= range.first ? person_at_end(doc, range, head, 0) : DL_NONE;
    if (is_body && person == DL_NONE && range.last > head) person = person_at_end(doc, range, head, 1);
    if (person != DL_NONE) p.entity = person;
    return p;
}

static enum dl_statement_mode mode_of(const struct dl_said *said, const struct dl_find *find)
{
    uint32_t quoted = 0, plain = 0;
    if (find->is_turn || find->is_block) return DL_MODE_DIRECT;
    for (uint32_t p = 0; p < find->piece_count; p++)
        for (uint32_t w = find->pieces[p].first; w <= find->pieces[p].last; w++) {
            if (said->doc->words.at[w].upos == DL_UPOS_PUNCT) continue;
            uint32_t q = said->word_quote[w];
            if (q == DL_NONE || q == said->word_quote[find->head]) plain++;
            else quoted++;
        }
    return quoted == 0 ? DL_MODE_INDIRECT : plain == 0 ? DL_MODE_DIRECT : DL_MODE_MIXED;
}

/* Whether more than blanks stands between a word and the next: links that a page put there, which the tokens leave out. */
static int is_gap(const struct dl_doc *doc, uint32_t word)
{
    enum { LEAST = 4 };
    uint32_t signs = 0;
    for (uint32_t at = doc->words.at[word].span.end; at < doc->words.at[word + 1].span.start; at++)
        signs += !dl_ascii_space(doc->text.at[at]);
    return signs >= LEAST;
}

/* 'called it "a blow': a mark at the edge of a content belongs to it where its fellow stands within. Runs of words leave out the marks at their edges. */
static void keep_pairs_of_marks(const struct dl_said *said, struct dl_span *spans, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        struct dl_span *span = &spans[i];
        for (uint32_t q = dl_quotes_behind(&said->quotes, span->start); q < said->quotes.count; q++) {
            const struct dl_quote *quote = &said->quotes.at[q];
            if (quote->span.start >= span->end) break;
            if (quote->span.end == quote->inside.end || quote->span.start == quote->inside.start) continue; /* a mark is missing */
            const int opens = quote->span.start >= span->start, closes = quote->span.end <= span->end;
            const int ends = span->end + 1 >= quote->inside.end && span->end <= quote->inside.end;
            if (opens && !closes && ends) span->end = quote->span.end;
            if (closes && !opens && span->start == quote->inside.start) span->start = quote->span.start;
        }
    }
}

/* The characters of the ranges, each cut where the page broke in. */
static int set_spans(const struct dl_said *said, struct dl_spans *out, const struct dl_range *ranges, uint32_t count)
{
    struct dl_doc *doc = said->doc;
    uint32_t most = count, used = 0;
    for (uint32_t i = 0; i < count; i++)
        for (uint32_t w = ranges[i].first; w < ranges[i].last; w++) most += is_gap(doc, w);
    struct dl_span *spans = dl_arena_alloc(&doc->arena, most * sizeof *spans);
    if (spans == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t first = ranges[i].first;
        for (uint32_t w = first; w <= ranges[i].last; w++) {
            if (w < ranges[i].last && !is_gap(doc, w)) continue;
            spans[used++] = dl_words_span(doc, first, w);
            first = w + 1;
        }
    }
    keep_pairs_of_marks(said, spans, used);
    *out = (struct dl_spans){spans, used};
    return DL_OK;
}

/* The addressee's noun phrase, without what of it is content (a clause that the parser hung on it). */
static struct dl_range addressee_range(const struct dl_doc *doc, const struct dl_find *find)
{
    if (find->addressee_head == DL_NONE) return DL_NO_RANGE;
    struct dl_range range = dl_range_source(doc, find->addressee_head);
    for (uint32_t p = 0; p < find->piece_count && range.first != DL_NONE; p++)
        if (find->pieces[p].first > range.first && find->pieces[p].first > find->addressee_head &&
            find->pieces[p].first <= range.last)
            range.last = find->pieces[p].first - 1;
    return dl_range_trim(doc, range);
}

static int add_statement(struct dl_said *said, uint32_t index)
{
    const struct dl_find *find = &said->finds.at[index];
    struct dl_doc *doc = said->doc;
    struct dl_statement *statement = DL_PUSH(&doc->statements, &doc->arena, DL_MAX_STATEMENTS);
    if (statement == NULL) return DL_ENOMEM;
    *statement = (struct dl_statement){.source = participant(said, find->source, find->source_head),
                                       .addressee = participant(said, addressee_range(doc, find), find->addressee_head),
                                       .cue_word = find->head,
                                       .mode = mode_of(said, find),
                                       .polarity = dl_said_polarity(said, find),
                                       .sentence = find->sentence,
                                       .within = DL_NONE};
    int code = set_spans(said, &statement->content, find->pieces, find->piece_count);
    if (code == DL_OK && find->cue.first != DL_NONE) code = set_spans(said, &statement->cue, &find->cue, 1);
    return code;
}

/* A document that the sentence before is about, its subject; DL_NONE. */
static uint32_t paper_before(const struct dl_said *said, uint32_t sentence)
{
    const struct dl_doc *doc = said->doc;
    if (sentence == 0) return DL_NONE;
    const struct dl_sentence *before = &doc->sentences.at[sentence - 1];
    for (uint32_t w = before->word; w < before->word + before->words; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (dl_rel_base(word->rel) != DL_REL_NSUBJ || word->head == DL_NONE || doc->words.at[word->head].rel != DL_REL_ROOT)
            continue;
        const struct dl_cue *noun = word->upos == DL_UPOS_NOUN ? dl_cues_find(said->cues, DL_CUE_NOUN, word->form) : NULL;
        return noun != NULL && noun->is_document && !dl_has_feat(word, "Number=Plur") ? w : DL_NONE;
    }
    return DL_NONE;
}

/* "it said in a report by Human Rights Watch", "in a letter from the envoy": whose the paper is; DL_NONE. */
static uint32_t paper_told(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t c = dl_child_next(doc, find->head, find->head); c != DL_NONE; c = dl_child_next(doc, find->head, c)) {
        const uint32_t mark = dl_child(doc, c, DL_REL_CASE), of = dl_child(doc, c, DL_REL_NMOD);
        if (mark == DL_NONE || !dl_word_is(doc, mark, "in") || !dl_said_is_document(said, c) || of == DL_NONE) continue;
        const uint32_t by = dl_child(doc, of, DL_REL_CASE);
        if (by != DL_NONE && dl_word_listed(doc, by, "by from of") && dl_who_at(doc, of) != DL_NONE &&
            doc->entities.at[dl_who_at(doc, of)].kind != DL_ENTITY_PLACE &&
            doc->entities.at[dl_who_at(doc, of)].kind != DL_ENTITY_COUNTRY)
            return dl_who_at(doc, of);
    }
    return DL_NONE;
}

/* "…, analysts say. And voters like it, they add.": the many who have told before, rather than anybody told of in what they add. */
static int they_tell_on(const struct dl_said *said, uint32_t index, const uint32_t *statement_of)
{
    enum { SENTENCES_BACK = 2 };
    struct dl_doc *doc = said->doc;
    const struct dl_find *find = &said->finds.at[index];
    if (find->shape != DL_SHAPE_BEFORE || find->source.first == DL_NONE || !dl_word_is(doc, find->source.first, "they")) return 0;
    if (find->source.first != find->source.last || find->pieces[0].last >= find->source.first) return 0;
    for (uint32_t i = index; i-- > 0 && said->finds.at[i].sentence + SENTENCES_BACK >= find->sentence;) {
        const struct dl_find *before = &said->finds.at[i];
        if (before->is_dropped || before->within != DL_NONE || before->source_head == DL_NONE || !before->is_speech) continue;
        if (statement_of[i] == DL_NONE || before->sentence == find->sentence) continue;
        const struct dl_word *w = &doc->words.at[before->source_head];
        if (!dl_has_feat(w, "Number=Plur") || doc->statements.at[statement_of[i]].source.entity == DL_NONE) return 0;
        doc->statements.at[statement_of[index]].source.entity = doc->statements.at[statement_of[i]].source.entity;
        return 1;
    }
    return 0;
}

/* "The court split the difference. It said …": the body or state that a sentence shortly before is about, its subject, or the only one that it
 * tells of; DL_NONE. */
static uint32_t body_before(const struct dl_said *said, uint32_t sentence)
{
    enum { SENTENCES_BACK = 2 };
    const struct dl_doc *doc = said->doc;
    for (uint32_t s = sentence; s-- > 0 && s + SENTENCES_BACK >= sentence;) {
        const struct dl_sentence *in = &doc->sentences.at[s];
        uint32_t only = DL_NONE;
        int is_one = 1;
        for (uint32_t w = in->word; w < in->word + in->words; w++) {
            const uint32_t who = dl_who_at(doc, w);
            if (who == DL_NONE || dl_has_feat(&doc->words.at[w], "Number=Plur") || said->word_quote[w] != DL_NONE) continue;
            const enum dl_entity_kind kind = doc->entities.at[who].kind;
            const int is_subject = dl_rel_base(doc->words.at[w].rel) == DL_REL_NSUBJ && doc->words.at[w].head != DL_NONE &&
                                   doc->words.at[doc->words.at[w].head].rel == DL_REL_ROOT;
            if (kind != DL_ENTITY_ORGANIZATION && kind != DL_ENTITY_COUNTRY) {
                if (is_subject && doc->entities.at[who].kind == DL_ENTITY_PERSON) return DL_NONE;
                continue;
            }
            if (is_subject) return who;
            is_one &= only == DL_NONE || only == who;
            only = who;
        }
        if (only != DL_NONE) return is_one ? only : DL_NONE;
    }
    return DL_NONE;
}

/* "The bill passed, the paper reported. It said …": what has just told something tells on; the chains would rather have a country or a body
 * that was told of. */
static void tell_on(const struct dl_said *said, uint32_t index, const uint32_t *statement_of)
{
    struct dl_doc *doc = said->doc;
    const struct dl_find *find = &said->finds.at[index];
    for (uint32_t i = index; i-- > 0 && said->finds.at[i].sentence == find->sentence;) { /* "It said … and called it …" */
        if (statement_of[i] == DL_NONE || find->source.first == DL_NONE || said->finds.at[i].source.first != find->source.first)
            continue;
        doc->statements.at[statement_of[index]].source.entity = doc->statements.at[statement_of[i]].source.entity;
        return;
    }
    if (!dl_cue_tells(find->lexical)) return;
    if (they_tell_on(said, index, statement_of)) return;
    if (find->source.first == DL_NONE || find->source.first != find->source.last || !dl_word_is(doc, find->source.first, "it"))
        return;
    const uint32_t told = paper_told(said, find);
    if (told != DL_NONE) {
        doc->statements.at[statement_of[index]].source.entity = told;
        return;
    }
    uint32_t paper = paper_before(said, find->sentence); /* "The report was aired on Friday. Citing a source, it said …" */
    if (paper != DL_NONE) {
        doc->statements.at[statement_of[index]].source.entity = dl_said_maker(said, paper);
        return;
    }
    int is_nobody = doc->statements.at[statement_of[index]].source.entity == DL_NONE; /* an "it" that the parser takes for empty */
    for (uint32_t i = index; i-- > 0 && said->finds.at[i].sentence + 1 >= find->sentence;) {
        const struct dl_find *before = &said->finds.at[i];
        if (before->is_dropped || before->within != DL_NONE || before->source_head == DL_NONE) continue;
        if (!before->is_speech && !is_nobody) continue;
        const struct dl_word *w = &doc->words.at[before->source_head];
        uint32_t who = doc->statements.at[statement_of[i]].source.entity;
        if (who != DL_NONE && doc->entities.at[who].kind == DL_ENTITY_PERSON && !dl_said_is_document(said, before->source_head))
            return;
        if (w->upos == DL_UPOS_PRON && !dl_str_is_nocase(w->form, "it")) return;
        if (dl_has_feat(w, "Number=Plur") && w->upos == DL_UPOS_NOUN) return;
        doc->statements.at[statement_of[index]].source.entity = who;
        return;
    }
    if (is_nobody) doc->statements.at[statement_of[index]].source.entity = body_before(said, find->sentence);
}

int dl_said_link(struct dl_said *said)
{
    struct dl_finds *finds = &said->finds;
    uint32_t *statement_of = dl_arena_alloc(&said->doc->arena, (finds->count + 1) * sizeof *statement_of);
    if (statement_of == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < finds->count; i++) {
        statement_of[i] = DL_NONE;
        if (finds->at[i].is_dropped) continue;
        statement_of[i] = said->doc->statements.count;
        if (add_statement(said, i) != DL_OK) return DL_ENOMEM;
        tell_on(said, i, statement_of);
        struct dl_statement *statement = &said->doc->statements.at[statement_of[i]];
        statement->confidence = dl_said_trust(said, i, statement);
        statement->polarity = dl_said_performed(said, &finds->at[i], statement->polarity);
        if (!dl_said_trust_drops(said, i, statement->confidence)) continue;
        said->doc->statements.count--; /* the last */
        statement_of[i] = DL_NONE;
        finds->at[i].is_dropped = 1;
    }
    for (uint32_t i = 0; i < finds->count; i++)
        if (statement_of[i] != DL_NONE && finds->at[i].within != DL_NONE)
            said->doc->statements.at[statement_of[i]].within = statement_of[finds->at[i].within];
    return DL_OK;
}
