/* CoNLL-U, https://universaldependencies.org/format.html: ten columns a word. MISC of a token holds TokenRange=start:end in
 * code points of the report's text and SpaceAfter=No; of a word, NER=… where it is part of a name, and with
 * DL_WRITE_EXPLAIN Thing=… */
#include "out/write.h"

#include "base/utf8.h"

/* Code points before a byte, counted on from the last question: questions come in text order. */
struct counter {
    struct dl_str text;
    uint32_t byte, point;
};

static uint32_t point_at(struct counter *c, uint32_t byte)
{
    if (byte < c->byte) c->byte = c->point = 0;
    for (; c->byte < byte; c->byte++) c->point += ((unsigned char)c->text.at[c->byte] & 0xC0u) != 0x80u;
    return c->point;
}

/* Text on one line of one cell: white space, whatever its kind, is one space. */
static void put_text(struct dl_buffer *b, struct dl_str text)
{
    uint32_t from = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (!dl_ascii_space(text.at[i]) || (text.at[i] == ' ' && i > from)) continue;
        dl_buffer_bytes(b, text.at + from, i - from);
        if (i > 0 && !dl_ascii_space(text.at[i - 1])) dl_buffer_char(b, ' ');
        from = i + 1;
    }
    dl_buffer_bytes(b, text.at + from, text.size - from);
}

static void put_cell(struct dl_buffer *b, struct dl_str text)
{
    if (text.size == 0) dl_buffer_char(b, '_');
    else put_text(b, text);
    dl_buffer_char(b, '\t');
}

static void put_name(struct dl_buffer *b, const char *name)
{
    dl_buffer_string(b, name);
    dl_buffer_char(b, '\t');
}

static void put_range(struct dl_buffer *b, struct counter *c, struct dl_span span, int space_after)
{
    if (!space_after) dl_buffer_string(b, "SpaceAfter=No|");
    dl_buffer_string(b, "TokenRange=");
    dl_buffer_number(b, point_at(c, span.start));
    dl_buffer_char(b, ':');
    dl_buffer_number(b, point_at(c, span.end));
}

static void put_misc(struct dl_buffer *b, const struct dl_out *out, const struct dl_word *word, int begun)
{
    static const char *const names[DL_NER_COUNT] = {NULL, "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC"};
    const char *name = word->ner < DL_NER_COUNT ? names[word->ner] : NULL;
    const int tells_thing = out->flags & DL_WRITE_EXPLAIN && word->thing != DL_THING_NONE && word->thing < DL_THING_COUNT;
    if (name != NULL) {
        dl_buffer_string(b, begun++ ? "|NER=" : "NER=");
        dl_buffer_string(b, name);
    }
    if (tells_thing) {
        dl_buffer_string(b, begun++ ? "|Thing=" : "Thing=");
        dl_buffer_string(b, dl_thing_name((enum dl_thing)word->thing));
    }
    dl_buffer_string(b, begun ? "\n" : "_\n");
}

/* The line of a multiword token, before the lines of its words. */
static void put_multiword(struct dl_buffer *b, struct counter *c, const struct dl_doc *doc, const struct dl_word *word,
                          uint32_t number)
{
    const struct dl_word *last = word + word->token_words - 1;
    struct dl_span span = {word->span.start, last->span.end};
    dl_buffer_number(b, number);
    dl_buffer_char(b, '-');
    dl_buffer_number(b, number + word->token_words - 1u);
    dl_buffer_char(b, '\t');
    put_cell(b, dl_doc_slice(doc, span));
    dl_buffer_string(b, "_\t_\t_\t_\t_\t_\t_\t");
    put_range(b, c, span, last->space_after);
    dl_buffer_char(b, '\n');
}

static void put_word(struct dl_buffer *b, struct counter *c, const struct dl_out *out, const struct dl_sentence *sentence,
                     uint32_t i)
{
    const struct dl_word *word = &out->doc->words.at[sentence->word + i];
    if (word->token_words > 1 && i + word->token_words <= sentence->words) put_multiword(b, c, out->doc, word, i + 1);
    dl_buffer_number(b, i + 1);
    dl_buffer_char(b, '\t');
    const struct dl_str written = dl_doc_slice(out->doc, word->span); /* headings are read in other case */
    put_cell(b, dl_str_equal_nocase(written, word->form) ? written : word->form);
    put_cell(b, word->lemma);
    put_name(b, dl_upos_name((enum dl_upos)word->upos));
    dl_buffer_string(b, "_\t");
    put_cell(b, word->feats);
    dl_buffer_number(b, word->head == DL_NONE ? 0 : word->head - sentence->word + 1);
    dl_buffer_char(b, '\t');
    put_name(b, dl_rel_name((enum dl_rel)word->rel));
    dl_buffer_string(b, "_\t");
    if (word->token_words == 1) put_range(b, c, word->span, word->space_after);
    put_misc(b, out, word, word->token_words == 1);
}

static void put_comments(struct dl_buffer *b, const struct dl_doc *doc, uint32_t index)
{
    const struct dl_sentence *sentence = &doc->sentences.at[index];
    if (index == 0) {
        dl_buffer_string(b, doc->id.size > 0 ? "# newdoc id = " : "# newdoc");
        put_text(b, doc->id);
        dl_buffer_char(b, '\n');
    }
    if (index == 0 || sentence->section != sentence[-1].section) dl_buffer_string(b, "# newpar\n");
    dl_buffer_string(b, "# sent_id = ");
    put_text(b, doc->id);
    if (doc->id.size > 0) dl_buffer_char(b, '-');
    dl_buffer_number(b, index + 1);
    dl_buffer_string(b, "\n# text = ");
    put_text(b, dl_doc_slice(doc, sentence->span));
    dl_buffer_char(b, '\n');
}

void dl_out_conllu(struct dl_buffer *buffer, const struct dl_out *out)
{
    struct counter counter = {.text = out->doc->text};
    for (uint32_t s = 0; s < out->doc->sentences.count; s++) {
        const struct dl_sentence *sentence = &out->doc->sentences.at[s];
        if (sentence->words == 0) continue;
        put_comments(buffer, out->doc, s);
        for (uint32_t i = 0; i < sentence->words; i++) put_word(buffer, &counter, out, sentence, i);
        dl_buffer_char(buffer, '\n');
    }
}
