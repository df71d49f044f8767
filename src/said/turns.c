/* Turns of transcripts, interviews and panels: the paragraph is its label's.
 *
 * One label alone tells nothing, since headings, lists and fact checks have them too. So the labels at the heads of all paragraphs are
 * read first: in capitals ("MILLER:", "ANNA MILLER, HOST:"), a person's name, a role ("Interviewer:", data/cues/labels.tsv), initials of
 * one who is named in full in another label, a name or an office with a bracket behind it ("Ana Brandt (Leeds East, Labour):", "The Minister (Ana
 * Brandt):"), "Q" and "A" with a colon, a stop or a gap behind, a name on a line of its own. Capitals are a label by themselves. The
 * others are where they come again, lines where two names do, and "Q" and "A" where somebody says "I" or "you" in them: in a list of questions that a paper puts to
 * itself nobody does. Paragraphs without a label go on from the turn before where another turn follows, unless the text between turns
 * tells of the speakers as a report does. */
#include "said/turns.h"

#include "said/find.h"
#include "said/turn_labels.h"
#include "where/where.h"
#include "who/who.h"

enum { LEAST_TURNS = 3, LEAST_KNOWN = 2, NOTE_WORDS = 6 };

static int is_first_of_section(const struct dl_doc *doc, uint32_t sentence)
{
    return sentence == 0 || doc->sentences.at[sentence - 1].section != doc->sentences.at[sentence].section;
}

static int read_labels(const struct dl_said *said, struct dl_turn_labels *out)
{
    struct dl_doc *doc = said->doc;
    for (uint32_t s = 0; s < doc->sentences.count; s++) {
        const struct dl_sentence *sentence = &doc->sentences.at[s];
        struct dl_turn_label label = {.turn = {.section = sentence->section, .sentence = s}};
        int is_inner = !is_first_of_section(doc, s); /* turns on lines of one paragraph */
        if (sentence->words == 0 || doc->sections.at[sentence->section].kind == DL_SECTION_CAPTION) continue;
        label.turn.until = sentence->word + sentence->words - 1;
        if (!dl_turn_label_read(said, out, sentence->word, label.turn.until, &label)) continue;
        if (is_inner && (label.turn.colon == DL_NONE || label.kind == DL_TURN_NAMED || label.kind == DL_TURN_ROLE)) continue;
        label.turn.until =
            dl_turn_section_end(doc, label.turn.from > label.turn.until ? doc->words.at[label.turn.from].sentence : s);
        struct dl_turn_label *slot = DL_PUSH(out, &doc->arena, DL_MAX_SECTIONS);
        if (slot == NULL) return DL_ENOMEM;
        *slot = label;
    }
    return DL_OK;
}

/* "RD" in a document with the label "Robin DiAngelo": the capitals of that name. */
static int spells(struct dl_str initials, const struct dl_doc *doc, const struct dl_turn_label *named)
{
    uint32_t at = 0;
    for (uint32_t w = named->turn.first; w <= named->turn.last; w++)
        for (uint32_t i = 0; i < doc->words.at[w].form.size; i++) {
            char c = doc->words.at[w].form.at[i], before = i > 0 ? doc->words.at[w].form.at[i - 1] : '-';
            if (!dl_ascii_upper(c) || before != '-') continue;
            if (at == initials.size || initials.at[at++] != c) return 0;
        }
    return at == initials.size;
}

/* Whom initials mean; an abbreviation that no label spells out stays a label in capitals. */
static void spell_out(const struct dl_doc *doc, struct dl_turn_labels *labels)
{
    for (uint32_t i = 0; i < labels->count; i++) {
        struct dl_turn_label *label = &labels->at[i];
        if (label->kind != DL_TURN_INITIAL) continue;
        label->kind = DL_TURN_CAPITALS;
        for (uint32_t k = 0; k < i; k++) {
            if (labels->at[k].kind != DL_TURN_NAMED || !spells(label->key, doc, &labels->at[k])) continue;
            label->turn.head = labels->at[k].turn.head;
            label->key = labels->at[k].key;
            label->kind = DL_TURN_NAMED;
            break;
        }
    }
}

static int says(const struct dl_doc *doc, const struct dl_turn *turn, const char *person)
{
    for (uint32_t w = turn->from; w <= turn->until; w++)
        if (doc->words.at[w].upos == DL_UPOS_PRON && dl_has_feat(&doc->words.at[w], person)) return 1;
    return 0;
}

/* Whether "Q" and "A" are two people: one says "you", the other "I". */
static int is_talk(const struct dl_doc *doc, const struct dl_turn_labels *labels)
{
    int asks_you = 0, answers_i = 0, others = 0;
    for (uint32_t i = 0; i < labels->count; i++) {
        const struct dl_turn_label *label = &labels->at[i];
        if (label->kind != DL_TURN_LETTER) others += label->kind == DL_TURN_CAPITALS || label->kind == DL_TURN_NAMED;
        else if (dl_str_is(label->key, "Q")) asks_you |= says(doc, &label->turn, "Person=2");
        else answers_i |= says(doc, &label->turn, "Person=1");
    }
    return others > 0 || (answers_i && asks_you) || answers_i;
}

static void mark_again(struct dl_turn_labels *labels)
{
    for (uint32_t i = 0; i < labels->count; i++)
        for (uint32_t k = 0; k < i && !labels->at[i].is_again; k++)
            if (dl_str_equal_nocase(labels->at[i].key, labels->at[k].key)) labels->at[i].is_again = labels->at[k].is_again = 1;
}

/* Whether two names at least stand on lines of their own, twice each. */
static int are_lines_labels(const struct dl_turn_labels *labels)
{
    const struct dl_turn_label *one = NULL;
    for (uint32_t i = 0; i < labels->count; i++) {
        const struct dl_turn_label *label = &labels->at[i];
        if (label->kind != DL_TURN_LINE || !label->is_again) continue;
        if (one == NULL) one = label;
        else if (!dl_str_equal_nocase(one->key, label->key)) return 1;
    }
    return 0;
}

/* "OREGON:", "U.S.:": where something is told of. */
static int is_land(const struct dl_doc *doc, const struct dl_turn_label *label)
{
    uint32_t who = dl_who_at(doc, label->turn.head);
    return who != DL_NONE && !label->is_again &&
           (doc->entities.at[who].kind == DL_ENTITY_COUNTRY || doc->entities.at[who].kind == DL_ENTITY_PLACE);
}

/* Which labels are turns'. */
static void choose(const struct dl_doc *doc, struct dl_turn_labels *labels)
{
    uint32_t again = 0, known = 0, bracketed = 0;
    mark_again(labels);
    for (uint32_t i = 0; i < labels->count; i++) {
        bracketed += labels->at[i].has_bracket;
        known += labels->at[i].is_named || labels->at[i].is_again;
    }
    int talk = is_talk(doc, labels), has_lines = are_lines_labels(labels);
    uint32_t place = dl_where_sent_from(doc), dateline = place != DL_NONE ? doc->places.at[place].word : DL_NONE; /* "NEW DELHI:" */
    for (uint32_t i = 0; i < labels->count; i++)
        again += labels->at[i].is_again && (labels->at[i].kind != DL_TURN_LETTER || talk) &&
                 (labels->at[i].kind != DL_TURN_LINE || has_lines);
    for (uint32_t i = 0; i < labels->count; i++) {
        struct dl_turn_label *label = &labels->at[i];
        int is_sure = again >= LEAST_TURNS && (label->is_again || label->kind == DL_TURN_ROLE);
        is_sure |= bracketed >= LEAST_KNOWN && (label->has_bracket || label->is_again);
        int speaks = label->is_named || label->is_again || known >= LEAST_KNOWN || says(doc, &label->turn, "Person=1");
        label->is_turn = (label->kind == DL_TURN_CAPITALS && speaks && label->turn.first != dateline && !is_land(doc, label)) ||
                         (is_sure && (label->kind != DL_TURN_LETTER || talk) && (label->kind != DL_TURN_LINE || has_lines));
    }
}

/* The one person whom the text before the first turn names, as a headline and an introduction do; DL_NONE. */
static uint32_t introduced(const struct dl_doc *doc, uint32_t before)
{
    uint32_t head = DL_NONE, entity = DL_NONE;
    for (uint32_t m = 0; m < doc->mentions.count; m++) {
        const struct dl_mention *mention = &doc->mentions.at[m];
        if (mention->head >= before || mention->form != DL_FORM_NAME) continue;
        if (doc->entities.at[mention->entity].kind != DL_ENTITY_PERSON) continue;
        if (entity != DL_NONE && entity != mention->entity) return DL_NONE;
        entity = mention->entity;
        head = mention->head;
    }
    return head;
}

static void name_answers(const struct dl_doc *doc, struct dl_turn_labels *labels)
{
    uint32_t first = labels->count > 0 ? labels->at[0].turn.first : 0, who = introduced(doc, first);
    for (uint32_t i = 0; i < labels->count; i++)
        if (labels->at[i].kind == DL_TURN_LETTER && dl_str_is(labels->at[i].key, "A") && who != DL_NONE)
            labels->at[i].turn.head = who;
}

/* ---- paragraphs without a label ---- */

/* The report's own voice: a speaker's name as a subject. */
static int tells_of_speaker(const struct dl_doc *doc, const struct dl_turn_labels *labels, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        if (rel_of(doc, w) != DL_REL_NSUBJ || doc->words.at[w].upos != DL_UPOS_PROPN) continue;
        uint32_t who = dl_who_at(doc, w);
        for (uint32_t i = 0; i < labels->count && who != DL_NONE; i++)
            if (labels->at[i].is_turn && dl_who_at(doc, labels->at[i].turn.head) == who) return 1;
    }
    return 0;
}

static int is_running_text(const struct dl_doc *doc, uint32_t sentence, uint32_t last)
{
    const struct dl_sentence *s = &doc->sentences.at[sentence];
    enum dl_section_kind kind = doc->sections.at[s->section].kind;
    if (kind == DL_SECTION_KICKER || kind == DL_SECTION_BYLINE || kind == DL_SECTION_DATELINE) return 0;
    uint32_t end = doc->words.at[last].upos == DL_UPOS_PUNCT ? last : DL_NONE;
    if (end == DL_NONE || dl_word_is(doc, end, ":")) return 0;
    return !dl_word_is(doc, s->word, "(") && !dl_word_is(doc, s->word, "[");
}

/* A turn ends where another one begins in its paragraph. */
static void part(struct dl_turn_labels *labels)
{
    for (uint32_t i = 0; i + 1 < labels->count; i++) {
        const struct dl_turn *next = &labels->at[i + 1].turn;
        if (labels->at[i + 1].is_turn && labels->at[i].turn.until >= next->first) labels->at[i].turn.until = next->first - 1;
    }
}

/* Lets each turn go on over the paragraphs between it and the next. */
static void go_on(const struct dl_said *said, struct dl_turn_labels *labels)
{
    const struct dl_doc *doc = said->doc;
    for (uint32_t i = 0; i + 1 < labels->count;
         i++) /* of all or none: an exchange within a report is told about between its turns */
        if (labels->at[i].is_turn && labels->at[i].turn.until + 1 < labels->at[i + 1].turn.first &&
            tells_of_speaker(doc, labels, labels->at[i].turn.until + 1, labels->at[i + 1].turn.first - 1))
            return;
    for (uint32_t i = 0; i + 1 < labels->count; i++) {
        struct dl_turn_label *label = &labels->at[i];
        if (!label->is_turn || !labels->at[i + 1].is_turn) continue;
        for (uint32_t s = doc->words.at[label->turn.until].sentence + 1; s < labels->at[i + 1].turn.sentence;) {
            uint32_t last = dl_turn_section_end(doc, s);
            struct dl_turn_label other = {0};
            int is_notice = doc->sections.at[doc->sentences.at[s].section].kind == DL_SECTION_CAPTION;
            if (!is_notice &&
                (!is_running_text(doc, s, last) || dl_turn_label_read(said, labels, doc->sentences.at[s].word, last, &other)))
                break;
            if (!is_notice) label->turn.until = last;
            s = doc->words.at[last].sentence + 1;
        }
    }
}

/* "(Laughs.) …", "(voiceover) …", "[reading] …": how it was said. */
static uint32_t behind_note(const struct dl_doc *doc, const struct dl_turn *turn)
{
    uint32_t w = turn->from;
    if (!dl_word_is(doc, w, "(") && !dl_word_is(doc, w, "[")) return w;
    while (w < turn->until && w < turn->from + NOTE_WORDS && !dl_word_is(doc, w, ")") && !dl_word_is(doc, w, "]")) w++;
    return w < turn->until && (dl_word_is(doc, w, ")") || dl_word_is(doc, w, "]")) ? w + 1 : turn->from;
}

/* "(Speaking French).": nothing is told. */
static int is_only_note(const struct dl_doc *doc, const struct dl_turn *turn)
{
    uint32_t last = turn->until;
    while (last > turn->from && dl_word_is(doc, last, ".")) last--;
    return dl_word_is(doc, turn->from, "(") && dl_word_is(doc, last, ")");
}

int dl_said_find_turns(struct dl_said *said)
{
    struct dl_turn_labels labels = {0};
    if (read_labels(said, &labels) != DL_OK) return DL_ENOMEM;
    spell_out(said->doc, &labels);
    choose(said->doc, &labels);
    name_answers(said->doc, &labels);
    part(&labels);
    go_on(said, &labels);
    for (uint32_t i = 0; i < labels.count; i++) {
        struct dl_turn turn = labels.at[i].turn;
        if (!labels.at[i].is_turn || is_only_note(said->doc, &turn)) continue;
        turn.from = behind_note(said->doc, &turn);
        const uint32_t marks = said->word_quote[turn.first]; /* of a label that stands in them itself */
        const int is_quoted =
            said->word_quote[turn.from] != marks || (turn.from < turn.until && said->word_quote[turn.from + 1] != marks);
        if (is_quoted) continue; /* a quotation behind a name is colon.c's */
        struct dl_turn *slot = DL_PUSH(&said->turns, &said->doc->arena, DL_MAX_SECTIONS);
        if (slot == NULL) return DL_ENOMEM;
        *slot = turn;
    }
    return DL_OK;
}

/* What is said, without the page's own lines between. */
static void add_content(const struct dl_doc *doc, const struct dl_turn *turn, struct dl_find *find)
{
    struct dl_range range = {turn->from, turn->from};
    for (uint32_t s = turn->sentence, end = doc->words.at[turn->until].sentence; s <= end; s++) {
        const struct dl_sentence *sentence = &doc->sentences.at[s];
        if (doc->sections.at[sentence->section].kind == DL_SECTION_CAPTION || sentence->words == 0) continue;
        uint32_t last = sentence->word + sentence->words - 1;
        if (last < turn->from) continue;
        if (range.last + 1 < sentence->word) {
            dl_find_add(doc, find, range);
            range.first = sentence->word;
        }
        range.last = last;
    }
    dl_find_add(doc, find, range);
}

int dl_said_turn(struct dl_said *said, uint32_t sentence, int *found)
{
    enum { TURN_PRIOR = 2200 };
    uint32_t low = 0, high = said->turns.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (said->turns.at[middle].sentence < sentence) low = middle + 1;
        else high = middle;
    }
    *found = low < said->turns.count && said->turns.at[low].sentence == sentence;
    if (!*found) return DL_OK;
    const struct dl_turn *turn = &said->turns.at[low];
    struct dl_find find = dl_find_begin(said->doc, NULL, turn->colon == DL_NONE ? turn->first : turn->colon);
    if (turn->colon == DL_NONE) find.cue = DL_NO_RANGE;
    find.source = dl_range_trim(said->doc, (struct dl_range){turn->first, turn->last});
    find.source_head = turn->head;
    find.is_speech = 1;
    find.is_turn = 1;
    find.shape = DL_SHAPE_COLON;
    find.prior = TURN_PRIOR;
    add_content(said->doc, turn, &find);
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}
