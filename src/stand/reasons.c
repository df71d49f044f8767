/* Links of cause and purpose as they are stated: "because", "due to", "in order to", "was one of the reasons for", ", arguing that". What is
 * not said with such words is not guessed. */
#include "stand/run.h"

/* ---- spans ---- */

/* Words of a clause without one of its parts. */
static struct dl_span without(const struct dl_stand *run, uint32_t clause, uint32_t part)
{
    uint32_t first, last, from, to;
    dl_subtree(run->doc, clause, &first, &last);
    dl_subtree(run->doc, part, &from, &to);
    if (from > clause) last = from - 1;
    else first = to + 1;
    while (first < clause && dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) first++;
    while (last > clause && dl_word_at(run->doc, last)->upos == DL_UPOS_PUNCT) last--;
    return dl_words_span(run->doc, first, last);
}

/* The position that a finding in this clause became; DL_NONE. */
static uint32_t position_in(const struct dl_stand *run, uint32_t clause, uint32_t but)
{
    for (uint32_t i = 0; i < run->findings.count; i++) {
        uint32_t word = run->findings.at[i].predicate;
        if (dl_word_at(run->doc, word)->sentence != dl_word_at(run->doc, clause)->sentence) continue;
        if (dl_is_below(run->doc, word, clause) && (but == DL_NONE || !dl_is_below(run->doc, word, but)))
            return run->findings.at[i].position;
    }
    return DL_NONE;
}

static void add(struct dl_stand *run, struct dl_span of, struct dl_span because, int is_purpose, uint32_t clause, uint32_t part)
{
    if (of.start >= of.end || because.start >= because.end) return;
    struct dl_reason *reason = DL_PUSH(&run->doc->reasons, &run->doc->arena, DL_MAX_REASONS);
    if (reason == NULL) return;
    uint32_t statement = run->statement[clause] != DL_NONE ? run->statement[clause]
                         : run->cue[clause] == DL_NONE     ? run->statement[part]
                                                           : DL_NONE;
    *reason = (struct dl_reason){.of = of,
                                 .because = because,
                                 .is_purpose = (uint8_t)is_purpose,
                                 .statement = statement,
                                 .source = statement != DL_NONE ? run->doc->statements.at[statement].source.entity : DL_NONE,
                                 .position = position_in(run, clause, part),
                                 .event = run->event[clause],
                                 .sentence = dl_word_at(run->doc, clause)->sentence};
}

/* ---- words that link ---- */

static int comma_before(const struct dl_stand *run, uint32_t part)
{
    uint32_t first, last;
    dl_subtree(run->doc, part, &first, &last);
    while (first < part && dl_word_at(run->doc, first)->upos == DL_UPOS_PUNCT) {
        if (dl_word_at(run->doc, first)->form.at[0] == ',') return 1;
        first++;
    }
    return first > 0 && dl_str_is(dl_word_at(run->doc, first - 1)->form, ",");
}

/* 1 a cause, 2 a purpose, 0 neither: a clause or phrase by the word before it. */
static int link_of(const struct dl_stand *run, uint32_t part)
{
    const struct dl_word *at = dl_word_at(run->doc, part);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    DL_EACH_CHILD(run, c, part)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (c > part || (child->rel != DL_REL_MARK && child->rel != DL_REL_CASE)) continue;
        struct dl_str lemma = dl_stand_lemma(run, c);
        if (dl_str_is(lemma, "because")) return 1;
        if (rel == DL_REL_ADVCL && dl_str_is(lemma, "as"))
            return part > at->head && comma_before(run, part) && dl_stand_subject(run, part) != DL_NONE;
        if (rel == DL_REL_ADVCL && dl_str_is(lemma, "since"))
            return dl_has_feat(at, "Tense=Pres") || dl_stand_aux(run, part, "would will can could") ||
                   dl_stand_child(run, part, DL_REL_COP) != DL_NONE;
        if (dl_str_listed(lemma, "due owing thanks", ' ') && rel == DL_REL_OBL) return 1;
        if (rel == DL_REL_ADVCL && dl_str_is(lemma, "in") && dl_lemma_is(dl_word_at(run->doc, c + 1), "order")) return 2;
        if (rel == DL_REL_ADVCL && dl_str_is(lemma, "so") && dl_str_listed(dl_stand_lemma(run, c + 1), "that as", ' ')) return 2;
    }
    return 0;
}

/* "…, arguing that it would …", "…, citing its costs" */
static int find_argument(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE || at->rel != DL_REL_ADVCL ||
        !dl_str_listed(dl_stand_lemma(run, word), "argue cite fear warn say", ' '))
        return 0;
    if (dl_lemma_is(at, "say") && position_in(run, at->head, word) == DL_NONE) return 0; /* says it in passing */
    uint32_t what = dl_stand_child(run, word, DL_REL_CCOMP);
    if (what == DL_NONE) what = dl_stand_child(run, word, DL_REL_OBJ);
    if (what == DL_NONE) return 0;
    add(run, without(run, at->head, word), dl_stand_span(run, what), 0, at->head, word);
    return 1;
}

/* "A was one of the reasons for B", "the reason for B was A" */
static void find_reason_noun(struct dl_stand *run, uint32_t noun)
{
    uint32_t of = dl_stand_phrase(run, noun, "for behind"), head = noun, subject = DL_NONE;
    if (of == DL_NONE) return;
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel == DL_REL_NMOD && at->head != DL_NONE && dl_lemma_is(dl_word_at(run->doc, at->head), "one")) head = at->head;
    if (dl_stand_child(run, head, DL_REL_COP) != DL_NONE) subject = dl_stand_child(run, head, DL_REL_NSUBJ);
    else if (dl_word_at(run->doc, head)->rel == DL_REL_NSUBJ) subject = dl_word_at(run->doc, head)->head;
    if (subject == DL_NONE) return;
    struct dl_span because = subject < head ? dl_stand_span(run, subject) : without(run, subject, head);
    add(run, dl_stand_span(run, of), because, 0, head, subject);
}

int dl_stand_reasons(struct dl_stand *run)
{
    for (uint32_t w = 0; w < run->doc->words.count; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
        if (at->upos == DL_UPOS_NOUN && dl_lemma_is(at, "reason")) find_reason_noun(run, w);
        if (at->head == DL_NONE || (rel != DL_REL_ADVCL && rel != DL_REL_OBL) || find_argument(run, w)) continue;
        int link = link_of(run, w);
        if (link > 0) add(run, without(run, at->head, w), dl_stand_span(run, w), link == 2, at->head, w);
    }
    return DL_OK;
}
