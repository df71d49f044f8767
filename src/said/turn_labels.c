/* Reads what may be the label of a turn: in capitals ("ANNA MILLER, HOST:"), a name, an office or a role before a colon, with a bracket behind it or not, a
 * name on a line of its own, "Q" and "A". One label tells nothing; turns.c weighs all of a document. */
#include "said/turn_labels.h"

#include "said/find.h"

enum { LABEL_WORDS = 9, BRACKET_WORDS = 15, INITIALS = 4, NAME_WORDS = 4 };

uint32_t dl_turn_section_end(const struct dl_doc *doc, uint32_t sentence)
{
    uint32_t s = sentence;
    while (s + 1 < doc->sentences.count && doc->sentences.at[s + 1].section == doc->sentences.at[sentence].section) s++;
    return doc->sentences.at[s].word + doc->sentences.at[s].words - 1;
}

static int is_all_capitals(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    uint32_t letters = 0;
    for (uint32_t w = first; w < end; w++)
        for (uint32_t i = 0; i < doc->words.at[w].form.size; i++) {
            if (dl_ascii_lower(doc->words.at[w].form.at[i])) return 0;
            letters += dl_ascii_alpha(doc->words.at[w].form.at[i]);
        }
    return letters > 1;
}

static int has_small_letters(const struct dl_doc *doc, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        for (uint32_t i = 1; i < doc->words.at[w].form.size; i++)
            if (dl_ascii_lower(doc->words.at[w].form.at[i])) return 1;
    return 0;
}

int dl_said_label_is_about(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    for (uint32_t w = first + 1; w + 1 < end; w++) {
        if (dl_word_is(doc, w, "of")) continue;
        if (doc->words.at[w].upos == DL_UPOS_ADP || dl_word_is(doc, w, "'s") || dl_word_is(doc, w, "\xE2\x80\x99s")) return 1;
    }
    return 0;
}

/* "WHAT THEY PLAN", "ON THE CALENDAR": words that no name and no role has. */
static int is_phrase(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++) switch (doc->words.at[w].upos) {
        case DL_UPOS_VERB:
        case DL_UPOS_AUX:
        case DL_UPOS_PRON:
        case DL_UPOS_SCONJ:
        case DL_UPOS_CCONJ: return 1;
        case DL_UPOS_ADP:
            if (w == first) return 1;
            break;
        default: break;
        }
    return 0;
}

static int holds_notice(const struct dl_said *said, uint32_t first, uint32_t end)
{
    for (uint32_t w = first; w < end; w++)
        if (dl_cues_is_label(said->cues, said->doc->words.at[w].form, DL_LABEL_NOTICE)) return 1;
    return 0;
}

/* The last word before a comma or number: "ANNA MILLER, HOST", "Reporter 2". */
static uint32_t head_of(const struct dl_doc *doc, uint32_t first, uint32_t end)
{
    uint32_t head = first;
    for (uint32_t w = first; w < end && !dl_word_is(doc, w, ",") && !dl_word_is(doc, w, "("); w++)
        if (doc->words.at[w].upos != DL_UPOS_NUM && doc->words.at[w].upos != DL_UPOS_PUNCT &&
            !dl_ascii_digit(doc->words.at[w].form.at[0]))
            head = w;
    return head;
}

/* The head of the person's name that ends the words first…end, with a title before it or not; DL_NONE. */
static uint32_t named_head(const struct dl_doc *doc, uint32_t first, uint32_t head, uint32_t end)
{
    for (uint32_t w = first; w <= head && w < doc->word_mention.count; w++) {
        uint32_t m = doc->word_mention.at[w];
        if (m == DL_NONE) continue;
        const struct dl_mention *mention = &doc->mentions.at[m];
        int is_one = mention->form == DL_FORM_NAME && doc->entities.at[mention->entity].kind == DL_ENTITY_PERSON;
        uint32_t behind = mention->word + mention->words;
        if (is_one && mention->word >= first && behind > head && behind <= end) return mention->head;
    }
    return DL_NONE;
}

/* "SAB": the first letters of the parts of a name. */
static int is_initials(struct dl_str form)
{
    for (uint32_t i = 0; i < form.size; i++)
        if (!dl_ascii_upper(form.at[i])) return 0;
    return form.size > 1 && form.size <= INITIALS;
}

static int is_letter(const struct dl_doc *doc, uint32_t word)
{
    return dl_str_is(doc->words.at[word].form, "Q") || dl_str_is(doc->words.at[word].form, "A") ||
           dl_str_is(doc->words.at[word].form, "Q.") || dl_str_is(doc->words.at[word].form, "A.");
}

/* The words first…last name whose turn it is by `head`, and what he says begins behind them or their colon, DL_NONE. */
static void place(struct dl_turn *turn, uint32_t first, uint32_t last, uint32_t head, uint32_t colon)
{
    turn->first = first;
    turn->last = last;
    turn->head = head;
    turn->colon = colon;
    turn->from = (colon != DL_NONE ? colon : last) + 1;
}

/* "Q: …", "Q. …", "Q    Thank you"; whether what is said begins behind. */
static int read_letter(const struct dl_doc *doc, uint32_t first, uint32_t last, struct dl_turn_label *label)
{
    if (first > last || first + 2 >= doc->words.count || !is_letter(doc, first)) return 0;
    uint32_t next = first + 1, letter_end = doc->words.at[first].span.end, next_start = doc->words.at[next].span.start;
    int is_gap = next_start >= letter_end + 2 && doc->words.at[first].form.at[0] == 'Q';
    int is_stopped = doc->words.at[first].form.size == 2 || dl_word_is(doc, next, ".");
    if (!is_gap && !is_stopped && !dl_word_is(doc, next, ":")) return 0;
    label->kind = DL_TURN_LETTER;
    label->key = dl_str_slice(doc->words.at[first].form, 0, 1);
    place(&label->turn, first, first, first, dl_word_is(doc, next, ":") ? next : DL_NONE);
    if (dl_word_is(doc, next, ".")) label->turn.from = next + 1;
    return label->turn.from < doc->words.count;
}

/* "Ana Brandt" on a line of its own. */
static int read_line(const struct dl_doc *doc, uint32_t first, uint32_t last, struct dl_turn_label *label)
{
    if (last >= first + NAME_WORDS || last + 1 >= doc->words.count) return 0;
    uint32_t head = named_head(doc, first, last, last + 1), next = doc->words.at[last + 1].sentence;
    int is_alone = doc->sentences.at[next].section != doc->sentences.at[doc->words.at[first].sentence].section;
    if (head == DL_NONE || !is_alone || dl_said_label_is_about(doc, first, last + 1)) return 0;
    label->kind = DL_TURN_LINE;
    label->key = doc->words.at[last].form;
    place(&label->turn, first, last, head, DL_NONE);
    return 1;
}

/* The colon that ends a label; *bracket: where a bracket right before it opens, or the colon itself. DL_NONE */
static uint32_t label_colon(const struct dl_doc *doc, uint32_t first, uint32_t last, uint32_t *bracket)
{
    uint32_t w = first, open = DL_NONE;
    for (; w <= last && w < (open == DL_NONE ? first + LABEL_WORDS : open + BRACKET_WORDS) && !dl_word_is(doc, w, ":"); w++)
        if (dl_word_is(doc, w, "(") && open == DL_NONE && w > first) open = w;
    const int is_closed = w <= last && open != DL_NONE && dl_word_is(doc, w - 1, ")");
    if (!dl_word_is(doc, w, ":") || (!is_closed && w > first + LABEL_WORDS)) return DL_NONE;
    *bracket = is_closed ? open : w;
    return w;
}

/* "The Prime Minister:", who was "The Prime Minister (Ana Brandt):" before: that label; NULL */
static const struct dl_turn_label *office_before(const struct dl_turn_labels *before, struct dl_str key)
{
    for (uint32_t i = 0; i < before->count; i++)
        if (before->at[i].has_bracket && dl_str_equal_nocase(before->at[i].key, key)) return &before->at[i];
    return NULL;
}

/* "Ana Brandt (Leeds East, Labour):", "The Minister (Ana Brandt):" */
static int read_bracketed(const struct dl_doc *doc, uint32_t first, uint32_t bracket, uint32_t colon, struct dl_turn_label *label)
{
    uint32_t head = head_of(doc, first, bracket), named = named_head(doc, first, head, bracket);
    if (dl_said_label_is_about(doc, first, bracket) || is_phrase(doc, first, bracket)) return 0;
    for (uint32_t w = bracket + 1; w + 1 < colon && named == DL_NONE; w++) named = named_head(doc, bracket + 1, w, colon - 1);
    if (named == DL_NONE) return 0;
    place(&label->turn, first, bracket - 1, named, colon);
    label->key = doc->words.at[head].form;
    label->kind = DL_TURN_NAMED;
    label->is_named = label->has_bracket = 1;
    return 1;
}

int dl_turn_label_read(const struct dl_said *said, const struct dl_turn_labels *before, uint32_t first, uint32_t last,
                       struct dl_turn_label *label)
{
    const struct dl_doc *doc = said->doc;
    const int is_in_marks =
        first < last &&
        dl_word_listed(doc, first, "\" \xE2\x80\x9C"); /* "“WALLACE: …": a paragraph of what is quoted from a transcript */
    if (is_in_marks) first++;
    else if (read_letter(doc, first, last, label) || read_line(doc, first, last, label)) return 1;
    uint32_t bracket = first, colon = label_colon(doc, first, last, &bracket);
    if (colon == DL_NONE || colon == first || colon + 1 >= doc->words.count) return 0;
    if (bracket < colon) return !is_in_marks && read_bracketed(doc, first, bracket, colon, label);
    if (holds_notice(said, first, colon) || dl_said_label_is_about(doc, first, colon)) return 0;
    uint32_t head = head_of(doc, first, colon);
    uint32_t named = named_head(doc, first, head, colon);
    struct dl_str form = doc->words.at[head].form;
    place(&label->turn, first, colon - 1, named != DL_NONE ? named : head, colon);
    label->key = form;
    int is_role = head < first + 3 && dl_cues_is_label(said->cues, form, DL_LABEL_SPEAKER);
    if (head == first && is_initials(form)) label->kind = DL_TURN_INITIAL;
    else if (is_all_capitals(doc, first, colon) && (named != DL_NONE || is_role || !is_phrase(doc, first, colon)) &&
             has_small_letters(doc, colon + 1, colon < last ? last : dl_turn_section_end(doc, doc->words.at[colon + 1].sentence)))
        label->kind = DL_TURN_CAPITALS;
    else if (is_in_marks) return 0;
    else if (named != DL_NONE) label->kind = DL_TURN_NAMED;
    else if (is_role) label->kind = DL_TURN_ROLE;
    const struct dl_turn_label *office = label->kind == DL_TURN_NONE ? office_before(before, form) : NULL;
    if (office != NULL) {
        label->kind = DL_TURN_ROLE;
        label->turn.head = named = office->turn.head;
    }
    label->is_named = named != DL_NONE || is_role;
    return label->kind != DL_TURN_NONE;
}
