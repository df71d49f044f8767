/* A name before a colon: "Rutte: Putin has no interest in peace". The name speaks where it is a person's or body's and a clause or
 * quotation follows; a seat of government or a part of political life does so in headings alone, where a place says as often
 * where something happened. Labels of pictures and links are none, those of transcripts are turns.c's. */
#include "said/find.h"
#include "said/turn_labels.h"
#include "where/where.h"
#include "who/who.h"

/* Words before a colon that label a piece of text, not its speaker: "FILE PHOTO:". */
static int is_notice(const struct dl_said *said, uint32_t first, uint32_t colon)
{
    const struct dl_doc *doc = said->doc;
    if (colon == first + 1 && dl_word_is(doc, first, "claim")) return 1; /* "Her claim: …" tells */
    for (uint32_t w = first; w < colon; w++)
        if (dl_cues_is_label(said->cues, doc->words.at[w].form, DL_LABEL_NOTICE)) return 1;
    return 0;
}

/* "KARACHI: The High Court on Tuesday …" */
static int is_dateline(const struct dl_doc *doc, uint32_t first)
{
    uint32_t place = dl_where_sent_from(doc);
    return place != DL_NONE && doc->places.at[place].word == first;
}

/* "MILLER:", "ANNA MILLER, HOST:": a speaker's label in a transcript, in capitals at the head of a paragraph whose words are not. */
static int is_label(const struct dl_doc *doc, uint32_t first, uint32_t colon)
{
    const struct dl_sentence *s = &doc->sentences.at[doc->words.at[first].sentence];
    if (first > 0 && doc->sentences.at[doc->words.at[first - 1].sentence].section == s->section) return 0;
    for (uint32_t w = first; w < colon; w++)
        for (uint32_t i = 0; i < doc->words.at[w].form.size; i++)
            if (dl_ascii_lower(doc->words.at[w].form.at[i])) return 0;
    uint32_t end = s->word + s->words;
    if (colon + 1 == end && end < doc->words.count && doc->sentences.at[doc->words.at[end].sentence].section == s->section)
        end += doc->sentences.at[doc->words.at[end].sentence].words; /* the label cut off as a sentence of its own */
    for (uint32_t w = colon + 1; w < end; w++)
        for (uint32_t i = 1; i < doc->words.at[w].form.size; i++)
            if (dl_ascii_lower(doc->words.at[w].form.at[i])) return doc->words.at[first].form.size > 1;
    return 0;
}

/* Who stands before the colon of a heading; NULL in other text, and where nobody is known. */
static const struct dl_entity *heading_speaker(const struct dl_doc *doc, uint32_t sentence, uint32_t head)
{
    const uint32_t entity = dl_who_at(doc, head);
    if (!dl_is_heading(dl_section_kind_of(doc, sentence))) return NULL;
    return entity != DL_NONE ? &doc->entities.at[entity] : NULL;
}

/* "Washington: Khartoum must open its airspace": in a heading a seat of government speaks; but "Paris: three dead in blast" only
 * says where. */
static int is_capital_speaking(const struct dl_doc *doc, const struct dl_entity *speaker, uint32_t colon, uint32_t end)
{
    if (speaker == NULL || speaker->country[0] == '\0') return 0;
    for (uint32_t w = colon + 1; w < end; w++)
        if (dl_str_listed(doc->words.at[w].lemma, "must should will ought ready not", ' ')) return 1;
    return 0;
}

/* "Peru: Congress opens a debate" */
static int is_only_where(const struct dl_entity *speaker)
{
    return speaker != NULL && (speaker->kind == DL_ENTITY_COUNTRY || speaker->kind == DL_ENTITY_PLACE);
}

/* "Ethiopia: Government, Rebels Sign Truce": a country by its own name before what happened there, whatever the tagger takes it for. */
static int is_plain_country(const struct dl_doc *doc, const struct dl_entity *speaker, uint32_t head)
{
    return speaker != NULL && speaker->kind == DL_ENTITY_COUNTRY && dl_str_equal(speaker->name, doc->words.at[head].form);
}

/* "Peru: 14 dead, 3 missing": a list by countries. */
static int is_listed_place(const struct dl_doc *doc, uint32_t head, uint32_t colon, uint32_t end)
{
    uint32_t entity = dl_who_at(doc, head);
    if (colon + 1 >= end || doc->words.at[colon + 1].upos != DL_UPOS_NUM) return 0;
    if (entity == DL_NONE || !is_only_where(&doc->entities.at[entity])) return 0;
    for (uint32_t w = colon + 1; w < end; w++)
        if (dl_has_feat(&doc->words.at[w], "VerbForm=Fin")) return 0;
    return 1;
}

/* "Opposition: elections are a farce": a heading that begins with a part of political life and nothing else. */
static int is_body_speaking(const struct dl_entity *speaker, uint32_t first, uint32_t head)
{
    return speaker != NULL && speaker->sector.size > 0 && head <= first + 2;
}

/* "Kremlin: no date for talks", 'Hamas: Arafat a "traitor"': without a verb, but a denial or words in marks are somebody's. */
static int is_telling_speaker(const struct dl_said *said, const struct dl_entity *speaker, uint32_t head, uint32_t colon,
                              uint32_t end)
{
    const struct dl_doc *doc = said->doc;
    if (speaker == NULL || speaker->kind == DL_ENTITY_PLACE || speaker->kind == DL_ENTITY_GROUP) return 0;
    int tells = dl_word_listed(doc, colon + 1, "no never");
    for (uint32_t w = colon + 1; w < end; w++) tells |= said->word_quote[w] != DL_NONE || dl_word_is(doc, w, "not");
    if (speaker->kind != DL_ENTITY_COUNTRY) return tells;
    return tells && !dl_str_is(speaker->name, "") &&
           !dl_str_equal(speaker->name, doc->words.at[head].form); /* "Cairo", not "Peru" */
}

/* What stands before a colon: the words up to it, the last noun or pronoun among them, whether a name does. */
struct before_colon {
    uint32_t first, colon, end, head;
    int named, quoted; /* `quoted`: what follows opens a quotation */
};

/* Finds a colon among the first words of [first, end) with no verb, number or conjunction before it; 0 where there is none. */
static int find_colon(const struct dl_said *said, uint32_t first, uint32_t end, struct before_colon *b)
{
    const struct dl_doc *doc = said->doc;
    *b = (struct before_colon){.first = first, .colon = first, .end = end, .head = DL_NONE};
    for (; b->colon < b->end && b->colon < first + 9 && !dl_word_is(doc, b->colon, ":"); b->colon++) {
        const struct dl_word *w = &doc->words.at[b->colon];
        if (w->upos == DL_UPOS_VERB || w->upos == DL_UPOS_AUX || w->upos == DL_UPOS_SCONJ || w->upos == DL_UPOS_CCONJ ||
            w->upos == DL_UPOS_NUM)
            return 0;
        b->named |= w->ner == DL_NER_B_PER || w->ner == DL_NER_B_ORG || w->ner == DL_NER_I_PER;
        if (w->upos == DL_UPOS_PROPN || w->upos == DL_UPOS_NOUN || w->upos == DL_UPOS_PRON) b->head = b->colon;
    }
    if (b->colon == first || b->colon >= b->end || !dl_word_is(doc, b->colon, ":") || b->head == DL_NONE) return 0;
    b->quoted = said->word_quote[b->colon + 2 < b->end ? b->colon + 2 : b->colon] != DL_NONE && said->word_quote[first] == DL_NONE;
    return 1;
}

/* 'Ferry sunk; Holm: "an accident"', 'Bridge shut — Roe: "We warned them"': where a further part of the sentence begins that has a speaker of its own, a
 * quotation behind him or, in a heading, anything; DL_NONE. */
static uint32_t next_part(const struct dl_said *said, uint32_t sentence, uint32_t from, uint32_t end)
{
    const struct dl_doc *doc = said->doc;
    const int is_heading = dl_is_heading(dl_section_kind_of(doc, sentence));
    struct before_colon b;
    for (uint32_t w = from; w + 3 < end; w++) {
        const int is_dash = dl_word_listed(doc, w, "\xE2\x80\x94 \xE2\x80\x93") && doc->words.at[w].space_after;
        if ((!is_dash && !dl_word_is(doc, w, ";")) || said->word_quote[w] != DL_NONE) continue;
        if (find_colon(said, w + 1, end, &b) && (b.quoted || (is_heading && !is_dash))) return w + 1;
    }
    return DL_NONE;
}

/* "AMMAN: A committee hands its proposals to the king": where an item of a round-up is told from, a place in capitals. */
static int is_sent_from(const struct dl_doc *doc, const struct before_colon *b)
{
    const uint32_t entity = dl_who_at(doc, b->head);
    if (b->quoted || dl_is_heading(dl_section_kind_of(doc, doc->words.at[b->first].sentence))) return 0;
    if (entity == DL_NONE || !is_only_where(&doc->entities.at[entity])) return 0;
    for (uint32_t w = b->first; w < b->colon; w++)
        for (uint32_t i = 0; i < doc->words.at[w].form.size; i++)
            if (dl_ascii_lower(doc->words.at[w].form.at[i])) return 0;
    return 1;
}

/* What stands before the colon names no speaker: a greeting, a notice, a dateline, a place of a list, an order. */
static int is_no_speaker(const struct dl_said *said, const struct before_colon *b)
{
    const struct dl_doc *doc = said->doc;
    const uint32_t next = b->colon + 1;
    if (dl_word_listed(doc, b->first, "dear not back on in at"))
        return 1; /* "Dear Lobbyist: a note of thanks", "Not here: …", "On trade: “…”" */
    if (next + 1 >= b->end && (next < b->end || !is_label(doc, b->first, b->colon))) return 1;
    if (is_notice(said, b->first, b->colon) || is_dateline(doc, b->first) || is_listed_place(doc, b->head, b->colon, b->end) ||
        is_sent_from(doc, b))
        return 1;
    return !b->quoted && next < b->end && dl_has_feat(&doc->words.at[next], "Mood=Imp"); /* "The charges: read them here" */
}

/* A verb stands behind the colon; a finite one where what stands before it is an investigation. */
static int is_clause_behind(const struct dl_doc *doc, const struct before_colon *b)
{
    const int wants_finite = dl_word_is(doc, b->head, "investigation"); /* "Harbour investigation: the key questions answered" */
    for (uint32_t w = b->colon + 1; w < b->end; w++)
        if ((doc->words.at[w].upos == DL_UPOS_VERB || doc->words.at[w].upos == DL_UPOS_AUX) &&
            (!wants_finite || dl_has_feat(&doc->words.at[w], "VerbForm=Fin")))
            return 1;
    return 0;
}

/* What stands before the colon is a document that says something: "Report: …". */
static int is_document(const struct dl_said *said, uint32_t head)
{
    const struct dl_doc *doc = said->doc;
    const struct dl_cue *noun = dl_cues_find(said->cues, DL_CUE_NOUN, doc->words.at[head].form);
    return noun != NULL && noun->is_document && noun->tail.size == 0 && !dl_word_is(doc, head, "note") &&
           !dl_cues_lists(said->cues, DL_WORDS_TOPIC, doc->words.at[head].lemma); /* "Canal treaty: Panama recovers its zone" */
}

/* "Holm to Lind: “…”": who speaks stands before whom he speaks to. */
static uint32_t speaker_of_two(const struct dl_doc *doc, const struct before_colon *b)
{
    for (uint32_t w = b->first + 1; w + 1 < b->colon; w++)
        if (dl_word_is(doc, w, "to") && dl_who_at(doc, w - 1) != DL_NONE && doc->words.at[w + 1].upos == DL_UPOS_PROPN)
            return w - 1;
    return b->head;
}

/* "ANNA MILLER, HOST": the name comes first. */
static uint32_t label_head(const struct dl_doc *doc, const struct before_colon *b)
{
    for (uint32_t w = b->first + 1; w < b->colon; w++)
        if (dl_word_is(doc, w, ",")) return w - 1;
    return b->head;
}

/* Who stands before the colon speaks behind it: 1 surely, -1 perhaps, 0 not. */
static int speaks_behind(const struct dl_said *said, uint32_t sentence, const struct before_colon *b, int labels)
{
    const struct dl_doc *doc = said->doc;
    const int document = is_document(said, b->head);
    if (!b->quoted && !labels && !document && dl_who_at(doc, b->head) == DL_NONE) return 0; /* "Facts First: This is false" */
    const int is_clause = labels || is_clause_behind(doc, b); /* a turn goes on through the paragraph */
    const struct dl_entity *speaker = heading_speaker(doc, sentence, b->head);
    const int is_country = is_plain_country(doc, speaker, b->head);
    if (b->quoted || (is_clause && ((b->named && !is_country) || labels || document))) return 1;
    if (is_clause && is_capital_speaking(doc, speaker, b->colon, b->end)) return 1;
    if (is_clause && !is_country && is_body_speaking(speaker, b->first, b->head)) return 1;
    if (!is_clause && is_telling_speaker(said, speaker, b->head, b->colon, b->end)) return 1;
    return is_clause && !is_only_where(speaker) ? -1 : 0;
}

/* "Her answer: “No,” she said.": another attribution stands outside the quotation. */
static int is_reported_behind(const struct dl_said *said, const struct before_colon *b)
{
    for (uint32_t w = b->colon + 1; w < b->end; w++)
        if (said->word_quote[w] == DL_NONE && dl_quotes_is_report(said->cues, said->doc, w)) return 1;
    return 0;
}

/* "HOLM: “It is the best year ever.” — speech on Monday": a quotation ends before the dash that tells where it was said. */
static uint32_t content_end(const struct dl_said *said, const struct before_colon *b)
{
    if (!b->quoted || b->colon + 2 >= b->end) return b->end - 1;
    const struct dl_quote *quote = &said->quotes.at[said->word_quote[b->colon + 2]];
    const uint32_t dash = quote->last + 2;
    if (quote->first == b->colon + 2 && dl_word_is(said->doc, quote->last, "?") && dash + 1 < b->end &&
        said->word_quote[dash + 1] != DL_NONE && said->quotes.at[said->word_quote[dash + 1]].first == dash + 1)
        return quote->last; /* 'Reporter: “Will you go?” “No.”': another answers */
    return quote->first == b->colon + 2 && dash < b->end && dl_word_listed(said->doc, dash, "\xE2\x80\x94 \xE2\x80\x93 --")
               ? quote->last
               : b->end - 1;
}

/* One part of the sentence. */
static int read_part(struct dl_said *said, uint32_t sentence, uint32_t first, uint32_t end)
{
    struct dl_doc *doc = said->doc;
    struct before_colon b;
    if (!find_colon(said, first, end, &b) || is_no_speaker(said, &b)) return DL_OK;
    const int is_in_capitals = is_label(doc, b.first, b.colon);
    const int labels = is_in_capitals && !dl_said_label_is_about(doc, b.first, b.colon);
    if (is_in_capitals && (!labels || !b.quoted)) return DL_OK;
    b.head = labels ? label_head(doc, &b) : speaker_of_two(doc, &b);
    const int speaks = speaks_behind(said, sentence, &b, labels);
    if (speaks == 0 || (!labels && is_reported_behind(said, &b))) return DL_OK;
    struct dl_find find = dl_find_begin(doc, NULL, b.colon);
    find.source = dl_range_trim(doc, (struct dl_range){b.first, b.colon - 1});
    find.source_head = b.head;
    find.is_speech = 1;
    find.shape = DL_SHAPE_COLON;
    if (labels || b.quoted) find.prior = labels ? 2200 : 1400;
    if (speaks < 0) dl_find_propose(&find);
    dl_find_add(doc, &find, (struct dl_range){b.colon + 1, content_end(said, &b)});
    return find.piece_count > 0 ? dl_said_judge(said, &find) : DL_OK;
}

int dl_said_colon(struct dl_said *said, uint32_t sentence)
{
    const struct dl_sentence *s = &said->doc->sentences.at[sentence];
    const uint32_t end = s->word + s->words;
    int is_turn = 0, code = dl_said_turn(said, sentence, &is_turn);
    if (code != DL_OK || is_turn) return code;
    for (uint32_t first = s->word, next; code == DL_OK && first != DL_NONE; first = next) {
        next = next_part(said, sentence, first + 1, end);
        code = read_part(said, sentence, first, next == DL_NONE ? end : next - 1);
    }
    return code;
}
