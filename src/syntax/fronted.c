/* Phrases before the subject, behind which a comma stands: "In response to protests, the ministry called …", "Moments after he spoke, the
 * senator cited …". The scorer of heads takes them for a part of the subject's phrase, or for a subject of their own; in English nothing with a
 * preposition stands before the noun that it belongs to (Quirk et al., A Comprehensive Grammar of the English Language, 1985, 17.5). */
#include "syntax/fronted.h"

#include "syntax/clause.h"

static int has_comma(const struct dl_word *words, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++)
        if (dl_str_is(words[w].form, ",")) return 1;
    return 0;
}

/* "On 15 May, a mine planted by rebels exploded": what stands before the subject is the verb's, not the participle's in it. */
static void raise_time(struct dl_word *words, uint32_t w, uint32_t first, uint32_t end)
{
    const uint32_t told = words[w].head;
    if (words[w].rel != DL_REL_OBL || told == DL_NONE || told <= w || told >= end || words[told].rel != DL_REL_ACL) return;
    const uint32_t noun = words[told].head, verb = noun == DL_NONE ? DL_NONE : words[noun].head;
    if (noun == DL_NONE || noun < w || noun > told || !is_subject(&words[noun])) return;
    if (verb == DL_NONE || verb < told || words[verb].upos != DL_UPOS_VERB || !has_comma(words, w, noun)) return;
    if (child_of(words, w, DL_REL_CASE, first, w) != DL_NONE) hang(words, w, verb, DL_REL_OBL);
}

void dl_fronted_mend(struct dl_word *words, uint32_t first, uint32_t end)
{
    enum { BEFORE = 16 };
    static const char MOMENTS[] = "moment|minute|hour|day|week|month|year";
    for (uint32_t w = first; w + 4 < end && w < first + BEFORE; w++) {
        raise_time(words, w, first, end);
        if (!is_noun(&words[w])) continue;
        const uint32_t noun = words[w].head;
        if (noun == DL_NONE || noun <= w || noun >= end || !has_comma(words, w, noun)) continue;
        if (words[w].rel == DL_REL_NMOD && is_noun(&words[noun]) && is_subject(&words[noun])) {
            const uint32_t mark = child_of(words, w, DL_REL_CASE, first, w), verb = words[noun].head;
            if (mark == DL_NONE || verb == DL_NONE || verb < noun || words[verb].upos != DL_UPOS_VERB) continue;
            hang(words, w, verb, DL_REL_OBL);
        } else if (words[w].rel == DL_REL_NSUBJ && dl_str_listed(words[w].lemma, MOMENTS, '|')) {
            const uint32_t who = child_of(words, noun, DL_REL_NSUBJ, w + 1, noun);
            if (who == DL_NONE || !dl_str_listed(words[w + 1].form, "after before", ' ') || !has_comma(words, w, who)) continue;
            words[w].rel = DL_REL_OBL_UNMARKED;
        }
    }
}
