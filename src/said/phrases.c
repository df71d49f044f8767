/* Attribution by phrases: "according to …", "in his view", and adverbs that stand for one ("reportedly"). */
#include "said/find.h"
#include "who/who.h"

/* "According to the ministry four ships sank": where a subject that does not belong to the source begins before `end`, else `end`. */
static uint32_t before_subject(const struct dl_doc *doc, uint32_t from, uint32_t end)
{
    for (uint32_t w = from + 1; w < end; w++) {
        const uint32_t verb = doc->words.at[w].head;
        if (rel_of(doc, w) != DL_REL_NSUBJ || dl_word_listed(doc, w, "that which who") || verb == DL_NONE || verb < w) continue;
        const uint32_t first = dl_range_block(doc, w).first;
        if (doc->words.at[verb].rel == DL_REL_ACL_RELCL || dl_word_listed(doc, first - 1, "that which where when")) continue;
        if (first > from && !dl_is_below(doc, verb, first - 1)) return first;
    }
    return end;
}

/* "The firm has according to its own account paid", "according to the CIA it could be two": where the clause that the phrase stands in goes on
 * before `end` though no comma says so, else `end`. */
static uint32_t before_clause(const struct dl_doc *doc, uint32_t from, uint32_t end)
{
    static const char SUBJECTS[] = "it he she they we there";
    for (uint32_t w = from; w < end; w++) {
        const struct dl_word *word = &doc->words.at[w];
        if (word->upos == DL_UPOS_SCONJ || dl_word_listed(doc, w, "who whom whose which that"))
            return end; /* "experts who said they doubt it" */
        if (w > from && dl_said_goes_on_with_verb(doc, from, w)) return w;
        const uint32_t verb = rel_of(doc, w) == DL_REL_NSUBJ || rel_of(doc, w) == DL_REL_EXPL ? word->head : DL_NONE;
        if (verb != DL_NONE && verb > w && w > from && dl_word_listed(doc, w, SUBJECTS) &&
            doc->words.at[verb].rel != DL_REL_ACL_RELCL)
            return w;
    }
    return end;
}

/* Whether a mark that opens a quotation stands in [from, before). */
static int has_opening(const struct dl_doc *doc, uint32_t from, uint32_t before)
{
    for (uint32_t w = from; w < before; w++)
        if (dl_word_listed(doc, w, "“ \"")) return 1;
    return 0;
}

/* "According to their lawyer, Isidoro Vicario, she …", "in the view of one analyst, Ana Roe, it …": the first word behind the name at `word` of whoever the
 * noun at `head` tells of; `word` where none stands there. */
static uint32_t name_end(const struct dl_doc *doc, uint32_t word, uint32_t head)
{
    const int is_set_beside = rel_of(doc, word) == DL_REL_APPOS && doc->words.at[word].head == head &&
                              doc->words.at[word].upos == DL_UPOS_PROPN && dl_word_is(doc, head - 1, "one");
    uint32_t name = word;
    if (is_set_beside)
        for (name++; name < doc->words.count && rel_of(doc, name) == DL_REL_FLAT && doc->words.at[name].head == word;) name++;
    else if (doc->words.at[head].thing == DL_THING_PERSON)
        while (name < doc->words.count &&
               (doc->words.at[name].ner == DL_NER_I_PER || (name == word && doc->words.at[name].ner == DL_NER_B_PER)))
            name++;
    return name;
}

/* The noun phrase that begins at `from`, read off the words alone: phrases such as "according to" confuse the parser.
 * It ends at a comma, dash or bracket; *head is its first noun that no noun follows. */
static struct dl_range phrase_source(const struct dl_doc *doc, uint32_t from, int leads, uint32_t *head)
{
    uint32_t last = dl_range_sentence(doc, from).last, w = from;
    *head = DL_NONE;
    for (; w <= last; w++) {
        const struct dl_word *word = &doc->words.at[w];
        int noun =
            word->upos == DL_UPOS_NOUN || word->upos == DL_UPOS_PROPN || word->upos == DL_UPOS_PRON || word->upos == DL_UPOS_NUM;
        if (w > from && dl_str_is(word->form, "(") && w + 2 < last && dl_word_is(doc, w + 2, ")")) {
            w += 2; /* "the National Grain Board (NGB)" */
            continue;
        }
        if (w > from && w < last && dl_str_is(word->form, "-") && !word->space_after && !doc->words.at[w - 1].space_after) {
            *head = DL_NONE; /* "the state-funded commission": what the hyphen joins describes the noun */
            continue;
        }
        if (w > from && w < last && word->space_after && dl_word_listed(doc, w, "” \"") &&
            doc->words.at[w + 1].upos == DL_UPOS_NOUN && has_opening(doc, from, w))
            continue; /* "the former “Harbour Lights” star" */
        if (word->upos == DL_UPOS_PUNCT && word->space_after && !dl_str_ends(word->form, "-") &&
            !(w > from && dl_str_is(word->form, ".") && w < last))
            break;
        if (word->upos == DL_UPOS_PUNCT &&
            (dl_str_is(word->form, "(") || dl_str_is(word->form, "\"") || w == last ||
             (dl_str_is(word->form, "-") && (w == from || word->space_after || doc->words.at[w - 1].space_after))))
            break;
        if (word->upos == DL_UPOS_PUNCT && dl_str_is(word->form, ",")) break;
        if (word->upos == DL_UPOS_PART && *head == w - 1 && w < last) *head = DL_NONE; /* "India's foreign minister" */
        if (noun && (*head == DL_NONE || *head == w - 1)) *head = w;
    }
    if (w == from || *head == DL_NONE) return DL_NO_RANGE;
    const uint32_t subject = before_clause(doc, from, leads ? before_subject(doc, from, w) : w);
    if (subject <= from) return DL_NO_RANGE;
    if (subject < w && (*head >= subject || doc->words.at[*head].upos == DL_UPOS_PRON)) {
        const struct dl_range own = dl_range_trim(doc, (struct dl_range){from, subject - 1});
        if (own.first > own.last || own.last < from || own.last >= subject) return DL_NO_RANGE; /* marks alone */
        *head = own.last;
    }
    w = subject;
    while (rel_of(doc, *head) == DL_REL_COMPOUND && doc->words.at[*head].head > *head && doc->words.at[*head].head < w)
        *head = doc->words.at[*head].head; /* "the Kenya National Commission" */
    struct dl_range range = {from, w - 1};
    if (w < last && dl_word_is(doc, w, ",")) range.last = dl_said_set_off_end(doc, w, last);
    if (leads && range.last < w && w < last && dl_word_is(doc, w, ",")) {
        const uint32_t name = name_end(doc, w + 1, *head);
        if (name > w + 1 && name < last && dl_word_is(doc, name, ",")) range.last = name - 1;
    }
    const int is_when = w < last && dl_word_listed(doc, w + 1, "after before when while during following");
    if (!leads && range.last < w && w <= last && dl_word_is(doc, w, ",") && !is_when)
        range.last = dl_said_apposition_end(doc, w, last);
    return dl_range_trim(doc, (struct dl_range){range.first, dl_said_before_predicate(doc, range, *head)});
}

/* The last bracket before `before` that is not closed before it, DL_NONE. */
static uint32_t open_bracket(const struct dl_doc *doc, uint32_t first, uint32_t before)
{
    uint32_t open = DL_NONE;
    for (uint32_t w = first; w < before; w++)
        if (dl_word_is(doc, w, "(")) open = w;
        else if (dl_word_is(doc, w, ")")) open = DL_NONE;
    return open;
}

/* Whether a finite verb stands behind the comma that closes a phrase, before the next comma. */
static int goes_on(const struct dl_doc *doc, struct dl_range right)
{
    if (right.first + 1 >= right.last || !dl_word_is(doc, right.first, ",")) return 0;
    for (uint32_t w = right.first + 1; w <= right.last && !dl_word_is(doc, w, ","); w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 1;
    return 0;
}

/* What stands before a phrase, and what stands behind it where the clause goes on there: "X, according to Y, is …"; "…, according to Y, who said …"
 * does not. */
static void add_before(const struct dl_doc *doc, struct dl_find *find, struct dl_range left, struct dl_range right)
{
    dl_find_add(doc, find, left);
    if (right.first >= right.last || dl_word_listed(doc, right.first + 1, "who which")) return;
    if (dl_said_goes_on_with_verb(doc, left.last + 1, right.first)) dl_find_add(doc, find, right);
    else if (dl_word_is(doc, right.first, ",") && dl_word_is(doc, right.first + 1, "because") && left.last + 1 < right.first)
        dl_find_add(doc, find, right); /* "They left, according to X, because they had to" */
    if (doc->words.at[left.last].upos != DL_UPOS_PUNCT || doc->words.at[right.first].upos != DL_UPOS_PUNCT) return;
    const struct dl_word *next =
        &doc->words.at[right.first + 1]; /* "What they did, according to X, is …": the verb of what stands before */
    const int has_subject = (next->upos == DL_UPOS_VERB || next->upos == DL_UPOS_AUX) && dl_has_feat(next, "VerbForm=Fin");
    for (uint32_t w = left.first; w <= left.last && !has_subject; w++)
        if (doc->words.at[w].upos == DL_UPOS_VERB) return;
    dl_find_add(doc, find, right);
}

/* "According to the army, the town fell; rebels say they hold it": the last word before a semicolon behind which somebody else tells. */
static uint32_t before_other_teller(const struct dl_said *said, struct dl_range right)
{
    const struct dl_doc *doc = said->doc;
    uint32_t semicolon = DL_NONE;
    for (uint32_t w = right.first + 1; w < right.last; w++) {
        if (dl_word_is(doc, w, ";") && said->word_quote[w] == DL_NONE) semicolon = w;
        if (semicolon == DL_NONE || doc->words.at[w].upos != DL_UPOS_VERB || said->word_quote[w] != DL_NONE) continue;
        const uint32_t subject = dl_child(doc, w, DL_REL_NSUBJ);
        if (subject == DL_NONE || subject < semicolon) continue;
        const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[w].form);
        if (cue != NULL && cue->weight == 3 && (cue->frames & DL_FRAME_CLAUSE) != 0) return semicolon - 1;
    }
    return right.last;
}

/* What stands behind a phrase that opens its clause, and behind what tells of its source. */
static void add_behind(const struct dl_said *said, struct dl_find *find, struct dl_range right)
{
    const struct dl_doc *doc = said->doc;
    right.last = before_other_teller(said, right);
    if (dl_word_is(doc, right.first, ",") && dl_word_listed(doc, right.first + 1, "which who"))
        for (uint32_t w = right.first + 2; w < right.last; w++) /* "According to X, which came out today, …" */
            if (dl_word_is(doc, w, ",")) {
                right.first = w;
                break;
            }
    if (right.first < right.last && dl_word_is(doc, right.first, ",") &&
        dl_has_feat(&doc->words.at[right.first + 1], "VerbForm=Part") && dl_has_feat(&doc->words.at[right.first + 1], "Tense=Past"))
        for (uint32_t w = right.first + 2; w < right.last && w < right.first + 9; w++) /* "According to X, released on Friday, …" */
            if (dl_word_is(doc, w, ",")) {
                right.first = w;
                break;
            }
    const int is_set_off =
        right.first < right.last && dl_word_is(doc, right.first, ",") && doc->words.at[right.first + 1].upos == DL_UPOS_DET;
    for (uint32_t w = right.first + 3; is_set_off && w < right.first + 9 && w < right.last;
         w++) { /* "According to X, a daily, …" */
        if (doc->words.at[w].upos == DL_UPOS_VERB || doc->words.at[w].upos == DL_UPOS_AUX) break;
        if (!dl_word_is(doc, w, ",")) continue;
        if (doc->words.at[w + 1].upos != DL_UPOS_ADJ && doc->words.at[w + 1].upos != DL_UPOS_CCONJ) right.first = w;
        break;
    }
    dl_find_add(doc, find, right);
}

/* The clause that a phrase comments on: the sentence on its left, else on its right. */
static void add_clause(const struct dl_said *said, struct dl_find *find, uint32_t first, uint32_t last)
{
    const struct dl_doc *doc = said->doc;
    struct dl_range sentence = dl_range_sentence(doc, first);
    struct dl_range left = {sentence.first, first == 0 ? 0 : first - 1}, right = {last + 1, sentence.last};
    uint32_t bracket = open_bracket(doc, sentence.first, first); /* "(…, according to X)" is about what is inside */
    if (bracket != DL_NONE) {
        dl_find_add(doc, find, (struct dl_range){bracket + 1, left.last});
        if (find->piece_count > 0) return;
    }
    int is_led = first > sentence.first && (doc->words.at[first - 1].upos == DL_UPOS_CCONJ || dl_word_is(doc, first - 1, ":")) &&
                 right.first + 1 < right.last && dl_word_is(doc, right.first, ","); /* "…, but according to X, …" */
    is_led |= first > sentence.first && dl_word_is(doc, first - 1, ";") && right.first + 1 < right.last;
    int opens = first > sentence.first + 2 && dl_word_is(doc, first - 1, ",") &&
                (dl_word_is(doc, first - 2, "which") || doc->words.at[first - 2].upos == DL_UPOS_SCONJ);
    if (opens && right.first < right.last) {
        dl_find_add(doc, find, right); /* "a race in which, according to X, he cheated", "noting that, according to X, he must" */
        return;
    }
    const uint32_t start = goes_on(doc, right) ? dl_range_clause_start(doc, sentence.first, first) : sentence.first;
    if (start > sentence.first && start <= first &&
        dl_word_is(doc, first - 1, ",")) { /* "…, but in the hall, according to X, nobody …" */
        dl_find_add(doc, find, (struct dl_range){start, left.last});
        dl_find_add(doc, find, right);
        return;
    }
    if (first > sentence.first && !is_led) add_before(doc, find, left, right);
    else if (right.first <= right.last) add_behind(said, find, right);
}

/* "That's according to the count.": what was told in the sentence before. */
static void take_sentence_before(const struct dl_doc *doc, struct dl_find *find, uint32_t word)
{
    struct dl_range sentence = dl_range_sentence(doc, word);
    const struct dl_sentence *own = &doc->sentences.at[doc->words.at[word].sentence];
    if (word != sentence.first + 2 || sentence.first == 0 || doc->words.at[sentence.first + 1].upos != DL_UPOS_AUX) return;
    if (!dl_word_is(doc, sentence.first, "that") && !dl_word_is(doc, sentence.first, "this")) return;
    struct dl_range before = dl_range_sentence(doc, sentence.first - 1);
    if (doc->sentences.at[doc->words.at[before.first].sentence].section != own->section) return;
    find->piece_count = 0;
    dl_find_add(doc, find, before);
}

/* "treat them according to the law", "vary according to size": no comma parts it from what is done so, and nobody speaks there. */
static int tells_manner(const struct dl_said *said, uint32_t word, uint32_t head)
{
    const struct dl_doc *doc = said->doc;
    if (word == dl_range_sentence(doc, word).first || doc->words.at[word - 1].upos == DL_UPOS_PUNCT) return 0;
    return dl_cues_lists(said->cues, DL_WORDS_MEASURE, doc->words.at[head].lemma);
}

/* 'with a “devious mind,” in the words of a reporter': the words in marks that end right before the phrase and fill no sentence; DL_NONE. */
static uint32_t quote_ending_before(const struct dl_said *said, uint32_t word)
{
    enum { MOST_WORDS = 10 };
    uint32_t at = word;
    while (at > 0 && at + 3 > word && said->word_quote[at - 1] == DL_NONE && said->doc->words.at[at - 1].upos == DL_UPOS_PUNCT)
        at--;
    const uint32_t q = at == word || at == 0 ? DL_NONE : said->word_quote[at - 1];
    if (q == DL_NONE || said->quotes.at[q].last != at - 1) return DL_NONE;
    const struct dl_quote *quote = &said->quotes.at[q];
    const int opens = quote->first <= dl_range_sentence(said->doc, word).first + 1;
    return !opens && quote->last - quote->first < MOST_WORDS ? q : DL_NONE;
}

/* 'in the words of the speaker, “unfit to sail”': cuts words in marks behind the comma off the source; the quotation that they begin, DL_NONE. */
static uint32_t cut_quote_behind(const struct dl_said *said, struct dl_range *source)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t sentence_last = dl_range_sentence(doc, source->first).last;
    for (uint32_t w = source->first + 1; w <= source->last + 3 && w <= sentence_last; w++) {
        const uint32_t q = said->word_quote[w];
        if (q == DL_NONE || q == said->word_quote[source->first] || said->quotes.at[q].first != w || w < source->first + 3)
            continue;
        if (!dl_word_is(doc, w - 2, ",") || doc->words.at[w - 1].upos != DL_UPOS_PUNCT) return DL_NONE;
        if (source->last >= w - 2) *source = dl_range_trim(doc, (struct dl_range){source->first, w - 3});
        return q;
    }
    return DL_NONE;
}

/* "According to two officials, however, the talks go on": the reporter's word for how it goes on from before. */
static void skip_connective(const struct dl_doc *doc, struct dl_find *find)
{
    for (uint32_t p = 0; p < find->piece_count; p++) {
        struct dl_range *piece = &find->pieces[p];
        if (piece->first > find->source.last && piece->first + 2 < piece->last && dl_word_is(doc, piece->first + 1, ",") &&
            dl_word_listed(doc, piece->first, "however though meanwhile moreover"))
            piece->first += 2;
    }
}

static int before_source(struct dl_said *said, const struct dl_cue *cue, uint32_t word, uint32_t last)
{
    struct dl_doc *doc = said->doc;
    struct dl_range sentence = dl_range_sentence(doc, word);
    if (last >= sentence.last) return DL_OK;
    struct dl_find find = dl_find_begin(doc, cue, word);
    uint32_t head;
    find.cue.last = last;
    find.source = phrase_source(doc, last + 1, word <= sentence.first + 2, &head);
    if (find.source.first == DL_NONE || tells_manner(said, word, head)) return DL_OK;
    find.source_head = head;
    if (word > sentence.first && doc->words.at[word - 1].upos == DL_UPOS_ADV && doc->words.at[word - 1].head >= word &&
        doc->words.at[word - 1].head <= find.source.last)
        find.cue.first--;
    find.is_speech = 1;
    find.shape = DL_SHAPE_PHRASE;
    const uint32_t behind = word > sentence.first + 2 ? cut_quote_behind(said, &find.source) : DL_NONE;
    uint32_t worded = dl_str_is(cue->name, "in the words of") ? quote_ending_before(said, word) : DL_NONE;
    if (worded == DL_NONE && dl_str_is(cue->name, "in the words of")) worded = behind;
    if (worded != DL_NONE) {
        dl_find_add(doc, &find, (struct dl_range){said->quotes.at[worded].first, said->quotes.at[worded].last});
    } else {
        add_clause(said, &find, find.cue.first, find.source.last);
        take_sentence_before(doc, &find, find.cue.first);
        skip_connective(doc, &find);
    }
    find.prior = 2200;
    const int is_per = word == sentence.first && dl_word_is(doc, word, "per") && dl_who_at(doc, head) != DL_NONE &&
                       dl_word_is(doc, find.source.last + 1, ","); /* "Per the agency, rates fell" */
    if (cue->weight < 3 && !is_per) dl_find_propose(&find);
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}

/* "in the polls": where people stand with everybody; but "in most polls", "in the poll". */
static int is_any_poll(const struct dl_doc *doc, uint32_t poll)
{
    uint32_t det = dl_child(doc, poll, DL_REL_DET);
    return dl_has_feat(&doc->words.at[poll], "Number=Plur") && det != DL_NONE && det + 1 == poll && dl_word_is(doc, det, "the");
}

/* The predicate that a poll at the end of its clause is told with: the first word above it that has a subject, over nouns and infinitives;
 * DL_NONE. */
static uint32_t predicate_above(const struct dl_doc *doc, uint32_t poll)
{
    enum { MOST_STEPS = 6 };
    uint32_t above = doc->words.at[poll].head;
    for (uint32_t steps = 0; above != DL_NONE && steps <= MOST_STEPS; steps++) {
        if (dl_child(doc, above, DL_REL_NSUBJ) != DL_NONE) return above;
        if (doc->words.at[above].upos == DL_UPOS_VERB && rel_of(doc, above) != DL_REL_XCOMP) return DL_NONE;
        above = doc->words.at[above].head;
    }
    return DL_NONE;
}

/* Whether the verb tells itself: "cited a lead in a poll". */
static int is_of_telling(const struct dl_said *said, uint32_t verb)
{
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_VERB, said->doc->words.at[verb].form);
    return cue != NULL && cue->weight == 3 && (cue->frames & (DL_FRAME_QUOTE | DL_FRAME_OBJECT)) != 0;
}

/* The clause around a poll at its end: that of its verb, where it is no aside. */
static struct dl_range clause_before(const struct dl_said *said, uint32_t word, uint32_t poll)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t verb = predicate_above(doc, poll);
    if (verb == DL_NONE || verb > word) return DL_NO_RANGE;
    const uint32_t noun = rel_of(doc, poll) == DL_REL_NMOD ? doc->words.at[poll].head : DL_NONE;
    const uint32_t next = dl_range_block(doc, poll).last + 1; /* "with 19 percent of those in the poll saying" */
    const int says_on = next < doc->words.count && doc->words.at[next].upos == DL_UPOS_VERB;
    if (noun != DL_NONE && (says_on || is_of_telling(said, verb))) return DL_NO_RANGE;
    if (dl_said_is_poll(said, dl_child(doc, verb, DL_REL_NSUBJ))) return DL_NO_RANGE; /* "The poll asked 400 in a second poll" */
    enum dl_rel rel = rel_of(doc, verb);
    const uint32_t mark = rel == DL_REL_ADVCL ? dl_child(doc, verb, DL_REL_MARK) : DL_NONE;
    if (rel != DL_REL_ROOT && rel != DL_REL_CONJ && rel != DL_REL_PARATAXIS && rel != DL_REL_CCOMP && mark == DL_NONE)
        return DL_NO_RANGE;
    struct dl_range clause = {mark != DL_NONE && mark < verb ? mark + 1 : dl_range_block(doc, verb).first, word - 1};
    while (clause.first < verb &&
           (doc->words.at[clause.first].upos == DL_UPOS_CCONJ || doc->words.at[clause.first].upos == DL_UPOS_PUNCT))
        clause.first++;
    return clause;
}

/* The comma behind a poll that opens its sentence, and behind when and by whom it was taken ("released Sunday by the paper"); 0 for none. */
static uint32_t comma_behind(const struct dl_said *said, uint32_t poll, uint32_t last)
{
    const struct dl_doc *doc = said->doc;
    enum { MOST_WORDS = 14 };
    const uint32_t block = dl_range_trim(doc, dl_range_block(doc, poll)).last; /* "In a poll, taken in May, …" */
    if (block + 3 <= last && dl_word_is(doc, block + 1, ",")) {
        const uint32_t aside = dl_said_set_off_end(doc, block + 1, last); /* "In the poll, conducted by Ipsos, half …" */
        return aside > block + 1 && dl_word_is(doc, aside + 1, ",") ? aside + 1 : block + 1;
    }
    for (uint32_t w = poll + 1; w + 2 < last && w < poll + MOST_WORDS; w++) {
        if (dl_word_is(doc, w, ",")) return w;
        if (dl_cues_lists(said->cues, DL_WORDS_SHARE, doc->words.at[w].lemma)) return 0; /* "In our poll 44% of them support it" */
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin") && !dl_word_listed(doc, w, "released conducted taken published"))
            return 0;
    }
    return 0;
}

/* "In a poll last week, 52 percent …", "leads by six points in most surveys". */
static int in_poll(struct dl_said *said, const struct dl_cue *cue, uint32_t word, uint32_t poll)
{
    struct dl_doc *doc = said->doc;
    struct dl_range sentence = dl_range_sentence(doc, word);
    struct dl_find find = dl_find_begin(doc, cue, word);
    const int opens =
        word <= sentence.first + 1 || dl_word_is(doc, word - 1, ":"); /* "He may be right: in a poll last week, half …" */
    const uint32_t comma = opens ? comma_behind(said, poll, sentence.last) : 0;
    find.source = comma > 0 ? (struct dl_range){word + 1, comma - 1} : dl_range_source(doc, poll);
    if (find.source.first == DL_NONE || find.source.first <= word) find.source.first = word + 1;
    find.source = dl_range_trim(doc, find.source);
    if (find.source.first == DL_NONE || is_any_poll(doc, poll)) return DL_OK;
    find.source_head = poll;
    find.shape = DL_SHAPE_PHRASE;
    find.is_speech = 1;
    find.prior = 1400;
    uint32_t end = comma + 1;
    while (end < sentence.last && !dl_word_is(doc, end + 1, ";")) end++;
    dl_find_add(doc, &find, comma > 0 ? (struct dl_range){comma + 1, end} : clause_before(said, word, poll));
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}

/* "with tears in his eyes": of a noun that is no predicate. */
static int is_of_noun(const struct dl_doc *doc, uint32_t noun)
{
    uint32_t head = doc->words.at[noun].head;
    if (rel_of(doc, noun) != DL_REL_NMOD || head == DL_NONE || dl_child(doc, head, DL_REL_COP) != DL_NONE) return 0;
    enum dl_rel rel = dl_rel_base(rel_of(doc, head));
    return rel == DL_REL_OBL || rel == DL_REL_OBJ;
}

/* "in his view", "in the minister's words": the cue's noun behind the possessor. */
static int possessor_phrase(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    uint32_t last = dl_range_sentence(doc, word).last;
    const struct dl_cue *cue = dl_cues_find(said->cues, DL_CUE_PHRASE, doc->words.at[word].form);
    for (; cue != NULL; cue = dl_cues_next(said->cues, cue)) {
        if ((cue->frames & DL_FRAME_POSSESSOR) == 0) continue;
        struct dl_str noun = cue->tail;
        dl_str_cut(&noun, ' ');
        for (uint32_t n = word + 2; n <= last && n < word + 8; n++) {
            if (doc->words.at[n].form.size != noun.size || strncasecmp(doc->words.at[n].form.at, noun.at, noun.size) != 0) continue;
            uint32_t owner = dl_child(doc, n, DL_REL_NMOD_POSS);
            if (owner == DL_NONE || owner <= word || owner > n || is_of_noun(doc, n) || dl_word_is(doc, n + 1, "of")) continue;
            struct dl_find find = dl_find_begin(doc, cue, n);
            find.source = dl_range_source(doc, owner);
            if (find.source.first == DL_NONE || find.source.last >= n) continue;
            find.source_head = owner;
            find.cue.first = find.source.last + 1;
            struct dl_find whole = find;
            whole.cue.first = word;
            add_clause(said, &whole, word, n);
            memcpy(find.pieces, whole.pieces, sizeof find.pieces);
            find.piece_count = whole.piece_count;
            find.shape = DL_SHAPE_PHRASE;
            find.prior = 1400;
            return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
        }
    }
    return DL_OK;
}

/* "saw fear in the eyes of the men": an object's place. */
static int is_seen_in(const struct dl_doc *doc, uint32_t word, uint32_t last)
{
    if (word == 0 || !dl_word_is(doc, last - 1, "eyes") || doc->words.at[word - 1].upos != DL_UPOS_NOUN) return 0;
    return rel_of(doc, word - 1) == DL_REL_OBJ;
}

int dl_said_phrase(struct dl_said *said, uint32_t word)
{
    struct dl_doc *doc = said->doc;
    uint32_t last = word;
    enum dl_upos upos = (enum dl_upos)doc->words.at[word].upos;
    if (upos != DL_UPOS_ADP && upos != DL_UPOS_ADV && upos != DL_UPOS_VERB && upos != DL_UPOS_SCONJ) return DL_OK;
    const struct dl_cue *cue = dl_find_cue(said, DL_CUE_PHRASE, word, &last);
    if (cue != NULL && (cue->frames & DL_FRAME_BEFORE) != 0 && is_seen_in(doc, word, last)) return DL_OK;
    if (cue != NULL && (cue->frames & DL_FRAME_BEFORE) != 0) return before_source(said, cue, word, last);
    uint32_t poll = doc->words.at[word].head;
    if (cue != NULL && (cue->frames & DL_FRAME_POLL) != 0 && poll != DL_NONE && poll > word && dl_said_is_poll(said, poll))
        return in_poll(said, cue, word, poll);
    if (cue == NULL || (cue->frames & DL_FRAME_ALONE) == 0) return possessor_phrase(said, word);
    uint32_t head = doc->words.at[word].head;
    if (head == DL_NONE) return DL_OK;
    const struct dl_cue *told =
        doc->words.at[head].upos == DL_UPOS_VERB ? dl_cues_find(said->cues, DL_CUE_VERB, doc->words.at[head].form) : NULL;
    if (dl_cue_tells(told)) return DL_OK; /* "reportedly told": part of that cue */
    struct dl_find find = dl_find_begin(doc, cue, word);
    find.shape = DL_SHAPE_PHRASE;
    if (cue->weight < 3) dl_find_propose(&find);
    struct dl_range block = dl_range_block(doc, head);
    while (block.first < head && dl_word_listed(doc, block.first, "and but or ,")) block.first++; /* "and supposedly cannot pay" */
    dl_find_add(doc, &find, (struct dl_range){block.first, block.last});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}
