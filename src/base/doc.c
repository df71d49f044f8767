#include "base/doc.h"

#include <stdarg.h>

struct dl_doc *dl_doc_new(void)
{
    struct dl_doc *doc = calloc(1, sizeof *doc);
    if (doc == NULL) return NULL;
    dl_arena_init(&doc->arena);
    doc->day = doc->sent_on = DL_NO_DAY;
    return doc;
}

void dl_doc_free(struct dl_doc *doc)
{
    if (doc == NULL) return;
    dl_arena_release(&doc->arena);
    free(doc);
}

void dl_doc_warn(struct dl_doc *doc, const char *code, struct dl_span span, const char *format, ...)
{
    char message[512];
    va_list list;
    va_start(list, format);
    vsnprintf(message, sizeof message, format, list);
    va_end(list);
    char *copy = dl_arena_copy(&doc->arena, message, strlen(message));
    struct dl_warning *warning = copy != NULL ? DL_PUSH(&doc->warnings, &doc->arena, DL_MAX_WARNINGS) : NULL;
    if (warning == NULL) {
        doc->warnings_left_out++;
        return;
    }
    *warning = (struct dl_warning){code, dl_str_from(copy), span};
}

enum { BLOCK = 256 };

int dl_doc_index(struct dl_doc *doc)
{
    uint32_t size = doc->text.size, blocks = size / BLOCK + 2, seen = 0;
    uint32_t *counts = dl_arena_alloc(&doc->arena, blocks * sizeof *counts);
    if (counts == NULL) return DL_ENOMEM;
    for (uint32_t i = 0; i < size; i++) {
        if (i % BLOCK == 0) counts[i / BLOCK] = seen;
        seen += ((unsigned char)doc->text.at[i] & 0xC0u) != 0x80u;
    }
    if (size % BLOCK == 0) counts[size / BLOCK] = seen;
    doc->is_ascii = seen == size;
    doc->blocks = counts;
    doc->has_blocks = 1;
    return DL_OK;
}

uint32_t dl_doc_codepoint(const struct dl_doc *doc, uint32_t byte)
{
    if (byte > doc->text.size) byte = doc->text.size;
    if (doc->is_ascii || !doc->has_blocks) return byte;
    uint32_t count = doc->blocks[byte / BLOCK];
    for (uint32_t i = byte / BLOCK * BLOCK; i < byte; i++) count += ((unsigned char)doc->text.at[i] & 0xC0u) != 0x80u;
    return count;
}

uint32_t dl_doc_word_behind(const struct dl_doc *doc, uint32_t byte)
{
    uint32_t low = 0, high = doc->words.count;
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        if (doc->words.at[middle].span.end <= byte) low = middle + 1;
        else high = middle;
    }
    return low;
}

struct dl_str dl_doc_slice(const struct dl_doc *doc, struct dl_span span) { return dl_str_slice(doc->text, span.start, span.end); }

struct dl_str dl_doc_text(const struct dl_doc *doc) { return doc->text; }
struct dl_str dl_doc_id(const struct dl_doc *doc) { return doc->id; }
struct dl_str dl_doc_uri(const struct dl_doc *doc) { return doc->uri; }
struct dl_str dl_doc_date(const struct dl_doc *doc) { return doc->date; }
struct dl_str dl_doc_title(const struct dl_doc *doc) { return doc->title; }
struct dl_str dl_doc_publisher(const struct dl_doc *doc) { return doc->publisher; }
struct dl_str dl_doc_language(const struct dl_doc *doc) { return doc->language; }

#define WALK(function, type, field)                                        \
    const struct type *function(const struct dl_doc *doc, uint32_t *count) \
    {                                                                      \
        if (count != NULL) *count = doc->field.count;                      \
        return doc->field.at;                                              \
    }
WALK(dl_doc_sections, dl_section, sections)
WALK(dl_doc_sentences, dl_sentence, sentences)
WALK(dl_doc_words, dl_word, words)
WALK(dl_doc_times, dl_time, times)
WALK(dl_doc_places, dl_place, places)
WALK(dl_doc_mentions, dl_mention, mentions)
WALK(dl_doc_entities, dl_entity, entities)
WALK(dl_doc_introductions, dl_introduction, introductions)
WALK(dl_doc_statements, dl_statement, statements)
WALK(dl_doc_events, dl_event, events)
WALK(dl_doc_positions, dl_position, positions)
WALK(dl_doc_agreements, dl_agreement, agreements)
WALK(dl_doc_rules, dl_rule, rules)
WALK(dl_doc_reasons, dl_reason, reasons)
WALK(dl_doc_warnings, dl_warning, warnings)
#undef WALK
