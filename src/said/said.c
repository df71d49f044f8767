/* The stage: quotations first, then every sentence's words by the rules of verbs, nouns, adjectives and phrases, then
 * what holds what, what joins what, and who is behind it. */
#include "said/said.h"

#include "said/find.h"
#include "said/score.h"
#include "who/issuer.h"

const char *dl_shape_name(enum dl_shape shape)
{
    static const char *const names[DL_SHAPES] = {"clause", "infinitive", "object-to", "object",  "oblique", "preposition", "quote",
                                                 "before", "relative",   "bare",      "subject", "copula",  "phrase",      "colon"};
    return names[shape];
}

/* "an average of recent polls", "the results of the survey": the document that stands behind "of", else `word`. */
static uint32_t made_of(const struct dl_said *said, uint32_t word)
{
    const struct dl_doc *doc = said->doc;
    if (!dl_cues_lists(said->cues, DL_WORDS_WHOLE, doc->words.at[word].lemma)) return word;
    for (uint32_t c = dl_child_next(doc, word, word); c != DL_NONE; c = dl_child_next(doc, word, c)) {
        uint32_t of = rel_of(doc, c) == DL_REL_NMOD ? dl_child(doc, c, DL_REL_CASE) : DL_NONE;
        const struct dl_cue *noun = dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[c].form);
        if (of != DL_NONE && dl_word_is(doc, of, "of") && noun != NULL && noun->is_document) return c;
    }
    return word;
}

int dl_said_is_poll(const struct dl_said *said, uint32_t word)
{
    if (word == DL_NONE || (said->doc->words.at[word].upos != DL_UPOS_NOUN && said->doc->words.at[word].upos != DL_UPOS_PROPN))
        return 0;
    const struct dl_cue *noun = dl_cues_find(said->cues, DL_CUE_NOUN, said->doc->words.at[made_of(said, word)].form);
    return noun != NULL && noun->is_poll;
}

int dl_said_is_thing(const struct dl_said *said, uint32_t source)
{
    const struct dl_doc *doc = said->doc;
    if (source == DL_NONE || doc->words.at[source].upos != DL_UPOS_NOUN || source >= doc->word_mention.count ||
        doc->word_mention.at[source] != DL_NONE)
        return 0;
    const struct dl_word *w = &doc->words.at[source];
    if (dl_cues_lists(said->cues, DL_WORDS_MEDIUM, w->lemma) || dl_cues_lists(said->cues, DL_WORDS_SHARE, w->lemma)) return 0;
    const struct dl_cue *noun = dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[made_of(said, source)].form);
    return (noun == NULL || (!noun->is_document && (noun->frames & DL_FRAME_CLAUSE) == 0)) && w->thing != DL_THING_PERSON &&
           w->thing != DL_THING_ORGANIZATION;
}

/* "Meanwhile" alone says nothing, nor does "But". */
static int is_empty(const struct dl_doc *doc, struct dl_range range)
{
    for (uint32_t w = range.first; w <= range.last; w++) switch (doc->words.at[w].upos) {
        case DL_UPOS_ADV:
        case DL_UPOS_ADP:
        case DL_UPOS_CCONJ:
        case DL_UPOS_PART:
        case DL_UPOS_SCONJ:
        case DL_UPOS_PUNCT: break;
        default: return 0;
        }
    return 1;
}

/* "Last week, he told them": the time of the telling. */
static int is_time(const struct dl_doc *doc, struct dl_range range)
{
    uint32_t times = 0;
    for (uint32_t w = range.first; w <= range.last; w++) {
        enum dl_upos upos = (enum dl_upos)doc->words.at[w].upos;
        int is_one = doc->words.at[w].thing == DL_THING_TIME || dl_word_is_weekday(doc, w);
        if (!is_one && upos != DL_UPOS_ADJ && upos != DL_UPOS_DET && upos != DL_UPOS_ADP && upos != DL_UPOS_PUNCT &&
            upos != DL_UPOS_NUM && upos != DL_UPOS_ADV)
            return 0;
        times += is_one;
    }
    return times > 0;
}

/* "… in bad faith.” (RELATED: Ten Questions)": the piece without a link of the page's behind it. */
static struct dl_range without_link(const struct dl_said *said, struct dl_range piece)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t w = piece.first + 1; w + 2 < piece.last; w++)
        if (dl_word_is(doc, w, "(") && dl_word_is(doc, w + 2, ":") &&
            dl_cues_is_label(said->cues, doc->words.at[w + 1].form, DL_LABEL_NOTICE))
            return dl_range_trim(doc, (struct dl_range){piece.first, w - 1});
    return piece;
}

/* "… would win (that was never likely": the piece without a bracket that is closed only behind it. */
static struct dl_range without_bracket(const struct dl_said *said, struct dl_range piece)
{
    const struct dl_doc *doc = said->doc;
    uint32_t open = DL_NONE;
    for (uint32_t w = piece.first; w <= piece.last; w++)
        if (dl_word_is(doc, w, "(")) open = w;
        else if (dl_word_is(doc, w, ")")) open = DL_NONE;
    if (open == DL_NONE || open <= piece.first || said->word_quote[open] != DL_NONE) return piece;
    for (uint32_t w = piece.last + 1, last = dl_range_sentence(doc, piece.last).last; w <= last && w <= piece.last + 1; w++)
        if (dl_word_is(doc, w, ")")) return piece; /* the bracket is closed right behind it */
    return dl_range_trim(doc, (struct dl_range){piece.first, open - 1});
}

/* "During a visit to Ohio, he remarked on it": where or on what occasion, and no clause. */
static int is_occasion(const struct dl_doc *doc, struct dl_range range)
{
    if (doc->words.at[range.first].upos != DL_UPOS_ADP) return 0;
    for (uint32_t w = range.first; w <= range.last; w++)
        if (doc->words.at[w].upos == DL_UPOS_VERB || doc->words.at[w].upos == DL_UPOS_AUX) return 0;
    return 1;
}

/* Takes out the pieces that tell nothing; whether any is left. */
static int drop_empty(const struct dl_said *said, struct dl_find *find)
{
    uint32_t kept = 0;
    for (uint32_t p = 0; p < find->piece_count; p++) {
        struct dl_range piece = without_bracket(said, without_link(said, find->pieces[p]));
        int is_quoted = said->word_quote[piece.first] != DL_NONE, is_lead = piece.last < find->head && p == 0;
        const int is_trail = find->source_head != DL_NONE && piece.first > find->source_head && find->source_head > find->head &&
                             p > 0 && p + 1 == find->piece_count;
        if (!is_quoted && is_trail && find->shape == DL_SHAPE_BEFORE && is_time(said->doc, piece))
            continue; /* "…, said Holm, on Monday" */
        if (!is_quoted && is_lead && find->shape == DL_SHAPE_BEFORE &&
            (is_time(said->doc, piece) || (piece.first == piece.last && said->doc->words.at[piece.first].upos == DL_UPOS_CCONJ)))
            continue;
        if (!is_quoted && is_lead && find->piece_count == 1 && find->shape == DL_SHAPE_BEFORE && is_occasion(said->doc, piece))
            continue;
        find->pieces[kept++] = piece;
    }
    find->piece_count = kept;
    return kept > 1 || (kept == 1 && (said->word_quote[find->pieces[0].first] != DL_NONE || !is_empty(said->doc, find->pieces[0])));
}

/* "The strike has repudiated it", "the change would rescind it", "a discovery announcing it": a thing that is no paper and stands for no people, as
 * what a verb that things can be the subject of says it tells; what has "said" something is somebody, whatever noun it goes by. */
static int is_speechless(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_word *noun = &said->doc->words.at[find->source_head], *cue = &said->doc->words.at[find->head];
    if (find->shape == DL_SHAPE_PHRASE || find->shape == DL_SHAPE_COLON) return 0;
    if (dl_cue_tells(find->lexical) && !(dl_str_ends(cue->form, "ing") && cue->rel == DL_REL_ACL)) return 0;
    for (uint32_t i = said->finds.count;
         i-- > 0 && said->finds.at[i].sentence == find->sentence;) /* "the port said so, calling it a step" */
        if (said->finds.at[i].source_head == find->source_head && dl_cue_tells(said->finds.at[i].lexical)) return 0;
    if (dl_ascii_upper(noun->form.at[0])) return 0;
    return !dl_cues_lists(said->cues, DL_WORDS_PAPER, noun->lemma) && !dl_cues_lists(said->cues, DL_WORDS_FOLK, noun->lemma);
}

/* "They called on both sides to stop": with somebody and what he is to do, it is an appeal whoever makes it. */
static int is_appeal(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    if (find->shape != DL_SHAPE_PREPOSITION || find->source_head == DL_NONE || !dl_str_is(doc->words.at[find->head].lemma, "call"))
        return 0;
    if (!dl_word_listed(doc, find->cue.last, "on upon") || find->piece_count != 1) return 0;
    if (dl_word_is_weekday(doc, find->source_head)) return 0; /* "moved Thursday to act, calling on voters to help" */
    for (uint32_t w = find->pieces[0].first; w < find->pieces[0].last; w++)
        if (dl_word_is(doc, w, "to") && doc->words.at[w].upos == DL_UPOS_PART) return 1;
    return 0;
}

/* "The statement condemned the coup", "a joint communique welcomed the truce": official papers judge, though few of the reports that the judgement
 * has learned from quote them. */
static int is_official_verdict(const struct dl_said *said, const struct dl_find *find)
{
    static const char PAPERS[] = "statement communique communiqué declaration resolution communication",
                      VERDICTS[] = "condemn deplore denounce welcome hail regret reject applaud commend reaffirm reiterate urge";
    if (find->source_head == DL_NONE || find->head == DL_NONE || find->shape != DL_SHAPE_OBJECT) return 0;
    const struct dl_word *paper = &said->doc->words.at[find->source_head];
    return dl_str_listed(paper->lemma, PAPERS, ' ') && dl_str_listed(said->doc->words.at[find->head].lemma, VERDICTS, ' ');
}

/* "The raid was condemned by Egypt": whose verdict it is stands behind it; the reports that the judgement has learned from have few such passives,
 * and most of theirs are deeds. */
static int is_passive_verdict(const struct dl_said *said, const struct dl_find *find)
{
    static const char VERDICTS[] = "condemn denounce criticize criticise deplore decry slam mock ridicule oppose dispute reject "
                                   "welcome hail praise applaud support endorse";
    const struct dl_doc *doc = said->doc;
    if (find->shape != DL_SHAPE_SUBJECT || find->source_head == DL_NONE || find->source_head < find->head) return 0;
    return dl_str_listed(doc->words.at[find->head].lemma, VERDICTS, ' ') && dl_child(doc, find->head, DL_REL_AUX_PASS) != DL_NONE;
}

int dl_said_judge(struct dl_said *said, const struct dl_find *find)
{
    struct dl_find judged = *find;
    said->readings += !find->is_proposed;
    dl_find_cut_result(said, &judged);
    if (!drop_empty(said, &judged) || dl_said_is_idle(said, &judged) || dl_said_is_anybodys(said, &judged)) return DL_OK;
    if (dl_said_is_thing(said, find->source_head)) judged.prior -= is_speechless(said, find) ? DL_SPEECHLESS_PRIOR : DL_THING_PRIOR;
    if (is_appeal(said, &judged)) judged.prior += DL_APPEAL_PRIOR;
    if (is_official_verdict(said, &judged)) judged.prior += DL_VERDICT_PRIOR;
    if (is_passive_verdict(said, &judged)) judged.prior += DL_VERDICT_PRIOR;
    judged.score = dl_score_keep(said, &judged);
    return judged.score > dl_score_least(said, &judged) ? dl_said_push(said, &judged) : DL_OK;
}

int dl_said_push(struct dl_said *said, const struct dl_find *find)
{
    struct dl_find *slot = DL_PUSH(&said->finds, &said->doc->arena, DL_MAX_STATEMENTS);
    if (slot == NULL) return DL_ENOMEM;
    *slot = *find;
    return DL_OK;
}

static int index_quotes(struct dl_said *said)
{
    struct dl_doc *doc = said->doc;
    int code = dl_quotes_find(said->cues, doc, &said->quotes);
    said->word_quote = dl_arena_alloc(&doc->arena, (doc->words.count + 4) * sizeof *said->word_quote);
    if (code != DL_OK || said->word_quote == NULL) return DL_ENOMEM;
    for (uint32_t w = 0; w < doc->words.count + 4; w++) said->word_quote[w] = DL_NONE;
    for (uint32_t q = 0; q < said->quotes.count; q++)
        for (uint32_t w = said->quotes.at[q].first; w <= said->quotes.at[q].last && w < doc->words.count; w++)
            said->word_quote[w] = q;
    return DL_OK;
}

static int speaks_to_reader(const struct dl_doc *doc, const struct dl_sentence *sentence)
{
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++)
        if (dl_word_listed(doc, w, "you your please click")) return 1;
    return 0;
}

static int holds_page_word(const struct dl_said *said, const struct dl_sentence *sentence)
{
    for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++)
        if (dl_cues_lists(said->cues, DL_WORDS_PAGE, said->doc->words.at[w].form)) return 1;
    return 0;
}

/* "You agree to receive our newsletter": what a page says to its reader, copied along with the report. */
static int is_of_page(const struct dl_said *said, const struct dl_sentence *sentence)
{
    return said->word_quote[sentence->word] == DL_NONE && speaks_to_reader(said->doc, sentence) && holds_page_word(said, sentence);
}

static int find_in_sentence(struct dl_said *said, uint32_t sentence)
{
    const struct dl_sentence *s = &said->doc->sentences.at[sentence];
    if (said->doc->sections.at[s->section].kind == DL_SECTION_CAPTION || is_of_page(said, s)) return DL_OK;
    int code = dl_said_colon(said, sentence);
    if (code == DL_OK) code = dl_said_headline(said, sentence);
    for (uint32_t w = s->word; code == DL_OK && w < s->word + s->words; w++) {
        uint32_t before = said->readings;
        code = dl_said_verb(said, w);
        if (code == DL_OK && said->readings == before) code = dl_said_adjective(said, w);
        if (code == DL_OK && said->readings == before) code = dl_said_noun(said, w);
        if (code == DL_OK) code = dl_said_phrase(said, w);
    }
    for (uint32_t w = s->word; code == DL_OK && w < s->word + s->words; w++)
        if (dl_word_is(said->doc, w, ":")) code = dl_said_led(said, w);
    if (code == DL_OK) code = dl_said_impersonal(said, sentence);
    if (code == DL_OK) code = dl_said_plain_tag(said, sentence);
    if (code == DL_OK) code = dl_said_headline_end(said, sentence);
    return code;
}

/* Text order: by the sentence of the cue, the cue, the content. */
static int compare(const void *a, const void *b)
{
    const struct dl_find *x = a, *y = b;
    uint32_t left[] = {x->sentence, x->cue.first, x->head, x->pieces[0].first},
             right[] = {y->sentence, y->cue.first, y->head, y->pieces[0].first};
    for (int i = 0; i < 4; i++)
        if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
    return 0;
}

static int doc_noun(const struct dl_said *said, uint32_t word) { return said->doc->words.at[word].upos == DL_UPOS_NOUN; }

/* "A said that B had told C …": a telling with a named source and a clause, inside what another tells. All else inside a
 * content is left to whoever reads that content. */
static int is_report_within(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_find *outer = &said->finds.at[find->within];
    if (find->is_retold) return find->source_head != DL_NONE && outer->within == DL_NONE;
    int is_of_poll = (outer->lexical != NULL && outer->lexical->frames == DL_FRAME_POLL && outer->shape == DL_SHAPE_PHRASE) ||
                     (outer->shape == DL_SHAPE_COLON && dl_said_is_poll(said, outer->source_head)); /* "Half want a vote: poll" */
    if (is_of_poll && find->source_head != DL_NONE) return outer->within == DL_NONE; /* "In a poll, half of them think that …" */
    if (outer->is_turn && outer->within == DL_NONE) return !dl_range_holds(outer->source, find->head); /* "Yes. I think that …" */
    if (find->lexical == NULL || !find->is_speech || find->source_head == DL_NONE || find->lexical->weight < 3 ||
        outer->within != DL_NONE)
        return 0;
    const int is_comment =
        outer->shape == DL_SHAPE_BEFORE && dl_cue_tells(outer->lexical); /* "As the paper reported, Holm told …" */
    if ((find->lexical->frames & DL_FRAME_QUOTE) == 0 || (!outer->is_speech && !is_comment) || find->piece_count != 1) return 0;
    if (dl_range_holds(outer->source, find->source_head)) return 0; /* the label of a turn is no subject in it */
    const struct dl_word *source = &said->doc->words.at[find->source_head];
    return source->upos == DL_UPOS_PROPN || source->upos == DL_UPOS_NOUN ||
           (source->upos == DL_UPOS_PRON && !dl_has_feat(source, "Person=1") && !dl_has_feat(source, "Person=2"));
}

/* "“Both must move, said the bishop, or this will last.”": who speaks put in between commas, where the marks that would part it from his words are
 * left out. */
static int is_put_in(const struct dl_said *said, const struct dl_find *find)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t who = find->source_head, verb = find->head, behind = find->source.last + 1;
    if (find->within != DL_NONE || find->lexical == NULL || find->lexical->weight != 3 || !find->is_speech) return 0;
    if (who == DL_NONE || who < verb || find->cue.first != verb || find->cue.last != verb || verb == 0) return 0;
    if (!dl_word_is(doc, verb - 1, ",") || find->source.first != verb + 1 || said->word_quote[who] != said->word_quote[verb])
        return 0;
    if (!dl_has_feat(&doc->words.at[verb], "Tense=Past") || doc->words.at[who].upos == DL_UPOS_PRON) return 0;
    const struct dl_quote *quote = &said->quotes.at[said->word_quote[verb]];
    return quote->first < verb - 2 && behind < doc->words.count && dl_word_is(doc, behind, ",") && behind < quote->last;
}

/* 'it "firmly opposes" the test': quoted words that begin with the cue, whose source stands before the mark. */
static int is_quoted_cue(const struct dl_said *said, const struct dl_find *find)
{
    enum { WORDS_IN = 2 };
    if (is_put_in(said, find)) return 1;
    const struct dl_quote *quote = &said->quotes.at[said->word_quote[find->head]];
    return find->within == DL_NONE && find->source_head != DL_NONE && find->source_head < quote->first &&
           find->head <= quote->first + WORDS_IN && find->cue.first >= quote->first && find->lexical != NULL &&
           find->lexical->weight == 3;
}

/* "Holm, who warned of floods, said …": the clause that tells who speaks may itself tell what he said. */
static int tells_in_relative(const struct dl_doc *doc, const struct dl_find *find)
{
    return find->is_speech && find->lexical != NULL && find->lexical->weight == 3 && find->source_head != DL_NONE &&
           dl_word_is(doc, find->source_head, "who");
}

/* Whether what is kept holds the find: what stands in what stands in it is left out, and holds nothing. */
static int is_held(const struct dl_said *said, const struct dl_find *find)
{
    uint32_t outer = find->within, steps = 0; /* counted, since finds may hold each other in a ring */
    while (outer != DL_NONE && said->finds.at[outer].within != DL_NONE && steps++ < said->finds.count)
        outer = said->finds.at[outer].within;
    return outer != DL_NONE && (outer == find->within || dl_find_holds(&said->finds.at[outer], find->head));
}

/* Finds inside another's content, and finds whose cue another find's cue or source takes. */
static void drop(struct dl_said *said)
{
    for (uint32_t i = 0; i < said->finds.count; i++) {
        struct dl_find *find = &said->finds.at[i];
        if (!is_held(said, find)) find->within = DL_NONE;
        if ((find->within != DL_NONE && !is_report_within(said, find)) ||
            (said->word_quote[find->head] != DL_NONE && !find->is_turn && !is_quoted_cue(said, find)))
            find->is_dropped = 1;
        for (uint32_t j = i; j-- > 0 && said->finds.at[j].sentence == find->sentence;) {
            const struct dl_find *other = &said->finds.at[j];
            if (other->is_dropped || other->head == find->head) continue;
            const int is_in_source = dl_range_holds(other->source, find->head) && !tells_in_relative(said->doc, find);
            if (dl_range_holds(other->cue, find->head) || is_in_source) find->is_dropped = 1;
            if (other->is_speech && find->pieces[0].first == other->pieces[0].first && doc_noun(said, find->head))
                find->is_dropped = 1;
        }
    }
}

static void sort(struct dl_said *said)
{
    if (said->finds.count > 1) qsort(said->finds.at, said->finds.count, sizeof *said->finds.at, compare);
}

/* Quotations that no rule of the tree reached, whose tags tell who spoke. */
static int find_by_tags(struct dl_said *said)
{
    const uint32_t count = said->finds.count;
    int code = dl_said_quote_tags(said);
    if (code == DL_OK) code = dl_said_signed(said);
    if (said->finds.count > count) sort(said);
    return code;
}

int dl_said_run(const struct dl_kit *kit, struct dl_doc *doc, struct dl_error *error)
{
    struct dl_said said = {
        .cues = kit->cues, .doc = doc, .least_confidence = kit->least_confidence, .is_issued = dl_who_is_issued(doc)};
    int code = index_quotes(&said);
    if (code == DL_OK) code = dl_said_find_turns(&said);
    for (uint32_t s = 0; code == DL_OK && s < doc->sentences.count; s++) code = find_in_sentence(&said, s);
    if (code == DL_OK) code = find_by_tags(&said);
    if (code == DL_OK) {
        dl_said_drop_links(&said);
        dl_said_nest(&said);
        code = dl_said_join(&said);
    }
    if (code == DL_OK) {
        sort(&said);
        dl_said_nest(&said);
        drop(&said);
        uint32_t count = said.finds.count;
        code = dl_said_uncued(&said);
        if (said.finds.count > count) sort(&said);
        if (code == DL_OK) code = dl_said_free(&said);
        if (said.finds.count > count) {
            sort(&said);
            dl_said_nest(&said);
        }
        if (code == DL_OK) code = dl_said_link(&said);
    }
    return code == DL_OK ? DL_OK : dl_fail_memory(error);
}
