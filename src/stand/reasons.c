/* Links of cause and purpose as they are stated: "because", "due to", "in order to", "was one of the reasons for", ", arguing that". What is
 * not said with such words is not guessed. */
#include "stand/run.h"

/* ---- spans ---- */

/* Words of a clause without one of its parts; empty where the part is around it. */
static struct dl_span without(const struct dl_stand *run, uint32_t clause, uint32_t part)
{
    uint32_t first, last, from, to;
    dl_subtree(run->doc, clause, &first, &last);
    dl_subtree(run->doc, part, &from, &to);
    if (from > clause) last = from - 1;
    else first = to + 1;
    if (first > last) return (struct dl_span){0, 0};
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

/* "as did the others", "as Britain demands": no cause. */
static int is_likeness(const struct dl_stand *run, uint32_t part, uint32_t as)
{
    uint32_t next = as + 1;
    if (as > 0 && dl_stand_listed(run, as - 1, "even just much exactly such")) return 1; /* "even as talks went on" */
    if (next < run->doc->words.count && dl_stand_listed(run, next, "do be have will would")) return 1;
    return dl_str_listed(
               dl_stand_lemma(run, part),
               "do say demand claim know put call argue insist want expect believe promise propose hold note plan require", ' ') &&
           dl_stand_child(run, part, DL_REL_OBJ) == DL_NONE && dl_stand_child(run, part, DL_REL_CCOMP) == DL_NONE &&
           dl_stand_child(run, part, DL_REL_XCOMP) == DL_NONE;
}

/* 1 a cause, 2 a purpose, 0 neither: a clause or phrase by the word before it. */
static int link_of(const struct dl_stand *run, uint32_t part)
{
    const struct dl_word *at = dl_word_at(run->doc, part);
    enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    if (!dl_stand_may_have_child(run, part, "because as for since due owing thanks in so")) return 0;
    DL_EACH_CHILD(run, c, part)
    {
        const struct dl_word *child = dl_word_at(run->doc, c);
        if (c > part || (child->rel != DL_REL_MARK && child->rel != DL_REL_CASE)) continue;
        if (dl_stand_is(run, c, "because")) return 1;
        if (rel == DL_REL_ADVCL && dl_stand_is(run, c, "as"))
            return part > at->head && comma_before(run, part) && dl_stand_subject(run, part) != DL_NONE &&
                   !is_likeness(run, part, c);
        if (rel == DL_REL_ADVCL && dl_stand_is(run, c, "for")) /* "…, for it fears the cost" */
            return part > at->head && comma_before(run, part) && dl_stand_child(run, part, DL_REL_NSUBJ) != DL_NONE;
        if (rel == DL_REL_ADVCL && dl_stand_is(run, c, "since"))
            return dl_has_feat(at, "Tense=Pres") || dl_stand_aux(run, part, "would will can could") ||
                   dl_stand_child(run, part, DL_REL_COP) != DL_NONE;
        if (dl_stand_listed(run, c, "due owing thanks") && rel == DL_REL_OBL) return 1;
        if (rel == DL_REL_ADVCL && dl_stand_is(run, c, "in") && dl_stand_is(run, c + 1, "order")) return 2;
        if (rel == DL_REL_ADVCL && dl_stand_is(run, c, "so") && dl_stand_listed(run, c + 1, "that as"))
            return comma_before(run, part) && !dl_stand_aux(run, part, "could would can may might should")
                       ? 0
                       : 2; /* "…, so that it supports the plan" tells what came of it */
    }
    return 0;
}

/* "…, arguing that it would …", "…, citing its costs" */
static int find_argument(struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->head == DL_NONE || at->rel != DL_REL_ADVCL || !dl_stand_listed(run, word, "argue cite fear warn say")) return 0;
    if (dl_has_feat(at, "VerbForm=Inf")) return 0;                                       /* "urged them to say no" */
    if (dl_lemma_is(at, "say") && position_in(run, at->head, word) == DL_NONE) return 0; /* says it in passing */
    uint32_t what = dl_stand_child(run, word, DL_REL_CCOMP);
    if (what == DL_NONE) what = dl_stand_child(run, word, DL_REL_OBJ);
    if (what == DL_NONE) return 0;
    add(run, without(run, at->head, word), dl_stand_span(run, what), 0, at->head, word);
    return 1;
}

/* Nouns behind these prepositions. */
#define ON "ground grounds pretext"
#define WITH "argument reason pretext explanation justification"
#define FOR "want lack fear"
#define OUT "concern fear respect solidarity anger consideration"

/* "on the ground that it would cost", "for want of money", "out of concern for the poor", "was put down to the drought" */
static int find_ground(struct dl_stand *run, uint32_t noun)
{
    static const struct {
        const char *preposition, *nouns;
        int is_named; /* the noun only names what follows */
    } grounds[] = {{"on", ON, 1}, {"with under", WITH, 1}, {"for", FOR, 0}, {"out", OUT, 0}};
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->upos != DL_UPOS_NOUN) return 0;
    int is_ground = dl_stand_listed(run, noun, ON " " WITH " " FOR " " OUT);
    if (!is_ground && !dl_stand_listed(run, at->head, "attribute put")) return 0;
    struct dl_str preposition = dl_stand_case(run, noun), lemma = dl_stand_lemma(run, noun);
    if (preposition.at == NULL) return 0;
    for (uint32_t i = 0; is_ground && i < sizeof grounds / sizeof *grounds; i++) {
        if (!dl_str_listed(preposition, grounds[i].preposition, ' ') || !dl_str_listed(lemma, grounds[i].nouns, ' ')) continue;
        uint32_t what = noun;
        if (grounds[i].is_named) {
            what = dl_stand_child(run, noun, DL_REL_ACL);
            if (what == DL_NONE) what = dl_stand_child(run, noun, DL_REL_ACL_RELCL);
            if (what == DL_NONE) what = dl_stand_child(run, noun, DL_REL_CCOMP);
            if (what == DL_NONE) what = dl_stand_phrase(run, noun, "of");
        }
        if (what == DL_NONE) return 0;
        add(run, without(run, at->head, noun), dl_stand_span(run, what), 0, at->head, noun);
        return 1;
    }
    int is_laid = dl_str_is(preposition, "to") && dl_stand_child(run, at->head, DL_REL_NSUBJ_PASS) != DL_NONE &&
                  (dl_stand_is(run, at->head, "attribute") ||
                   (dl_stand_is(run, at->head, "put") && dl_stand_particle(run, at->head) != DL_NONE &&
                    dl_stand_is(run, dl_stand_particle(run, at->head), "down")));
    if (is_laid) add(run, without(run, at->head, noun), dl_stand_span(run, noun), 0, at->head, noun);
    return is_laid;
}

/* A relative clause, or one that tells only what for. */
static int is_aside(const struct dl_stand *run, uint32_t verb)
{
    enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, verb)->rel;
    return rel == DL_REL_ACL_RELCL || (rel == DL_REL_ADVCL && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Inf"));
}

/* "the Democrats who voted yes, since it expects …": behind a comma the reason is of the whole, not of who they are. */
static uint32_t reasoned(const struct dl_stand *run, uint32_t part)
{
    uint32_t head = dl_word_at(run->doc, part)->head;
    struct dl_str link = dl_stand_case(run, part);
    if (link.at != NULL && dl_str_is(link, "because")) return head; /* as often of the nearest */
    for (uint32_t steps = 0; steps < 3 && comma_before(run, part) && is_aside(run, head); steps++) {
        uint32_t above = dl_word_at(run->doc, head)->head;
        while (above != DL_NONE && dl_word_at(run->doc, above)->upos != DL_UPOS_VERB &&
               dl_word_at(run->doc, above)->head != DL_NONE)
            above = dl_word_at(run->doc, above)->head;
        if (above == DL_NONE || above > part) break;
        head = above;
    }
    return head;
}

/* "A was one of the reasons for B", "the reason for B was A" */
static void find_reason_noun(struct dl_stand *run, uint32_t noun)
{
    uint32_t of = dl_stand_phrase(run, noun, "for behind"), head = noun, subject = DL_NONE;
    if (of == DL_NONE) return;
    const struct dl_word *at = dl_word_at(run->doc, noun);
    if (at->rel == DL_REL_NMOD && at->head != DL_NONE && dl_stand_is(run, at->head, "one")) head = at->head;
    if (dl_stand_child(run, head, DL_REL_COP) != DL_NONE) subject = dl_stand_child(run, head, DL_REL_NSUBJ);
    else if (dl_word_at(run->doc, head)->rel == DL_REL_NSUBJ) subject = dl_word_at(run->doc, head)->head;
    if (subject == DL_NONE) return;
    struct dl_span because = subject < head ? dl_stand_span(run, subject) : without(run, subject, head);
    add(run, dl_stand_span(run, of), because, 0, head, subject);
}

int dl_stand_reasons(struct dl_stand *run)
{
    DL_EACH_IN_PASS(run, w, DL_PASS_REASONS)
    {
        const struct dl_word *at = dl_word_at(run->doc, w);
        enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
        if (at->upos == DL_UPOS_NOUN && dl_lemma_is(at, "reason")) find_reason_noun(run, w);
        if (at->head == DL_NONE || (rel != DL_REL_ADVCL && rel != DL_REL_OBL) || find_argument(run, w)) continue;
        if (rel == DL_REL_OBL && find_ground(run, w)) continue;
        int link = link_of(run, w);
        uint32_t of = link > 0 ? reasoned(run, w) : at->head;
        if (link > 0) add(run, without(run, of, w), dl_stand_span(run, w), link == 2, of, w);
    }
    return DL_OK;
}
