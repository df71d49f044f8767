/* The source is the first coded phrase of the subject, the target the first one behind the verb with another code, as in petrarch; with
 * the passive the other way round. A verb without a subject of its own ("to restore", "sent by Bree") takes that of the verb or noun
 * above it. */
#include "petrarch/sides.h"

#include "base/limits.h"
#include "base/tree.h"

uint32_t dl_petrarch_reach(const struct dl_petrarch_scene *s, uint32_t word)
{
    uint32_t first, last, unit = s->count - 1;
    dl_subtree(s->doc, word, &first, &last);
    while (unit > 0 && s->words[unit] > last) unit--;
    return unit;
}

static int is_passive(const struct dl_doc *doc, uint32_t word)
{
    return dl_child(doc, word, DL_REL_AUX_PASS) != DL_NONE || dl_child(doc, word, DL_REL_NSUBJ_PASS) != DL_NONE;
}

/* "rebuked by Eriador" behind a noun: the noun suffers */
static int is_participle(const struct dl_word *w) { return dl_has_feat(w, "VerbForm=Part") && dl_has_feat(w, "Tense=Past"); }

/* The word whose phrase is the verb's subject; *suffers: it is the one that the act is done to. DL_NONE */
static uint32_t subject_of(const struct dl_doc *doc, uint32_t verb, int *suffers)
{
    *suffers = is_passive(doc, verb);
    for (uint32_t steps = 0; verb != DL_NONE && steps < DL_MAX_TREE_DEPTH; steps++) {
        static const enum dl_rel subjects[] = {DL_REL_NSUBJ, DL_REL_NSUBJ_PASS, DL_REL_NSUBJ_OUTER};
        for (size_t i = 0; i < sizeof subjects / sizeof *subjects; i++) {
            uint32_t subject = dl_child(doc, verb, subjects[i]);
            int is_relative = subject != DL_NONE && dl_lemma_is(&doc->words.at[subject], "who");
            is_relative |= subject != DL_NONE &&
                           (dl_lemma_is(&doc->words.at[subject], "which") || dl_lemma_is(&doc->words.at[subject], "that"));
            if (subject != DL_NONE && !is_relative) return subject;
        }
        const struct dl_word *w = &doc->words.at[verb];
        uint32_t head = w->head;
        if (head == DL_NONE) return DL_NONE;
        switch (w->rel) {
        case DL_REL_ACL:
            if (steps == 0 && is_participle(w)) *suffers = 1;
            if (doc->words.at[head].upos != DL_UPOS_VERB) return head;
            break;
        case DL_REL_ACL_RELCL: return head;
        case DL_REL_XCOMP:
        case DL_REL_ADVCL:
        case DL_REL_CONJ:
        case DL_REL_CCOMP:
        case DL_REL_PARATAXIS: break;
        default:
            if (doc->words.at[head].upos != DL_UPOS_VERB && doc->words.at[head].upos != DL_UPOS_ADJ) return DL_NONE;
        }
        verb = head;
    }
    return DL_NONE;
}

static void add(struct dl_side *side, uint32_t phrase)
{
    for (uint32_t i = 0; i < side->count; i++)
        if (side->phrase[i] == phrase) return;
    if (side->count < DL_SIDE) side->phrase[side->count++] = phrase;
}

static uint32_t root_of(const struct dl_petrarch_scene *s, uint32_t phrase)
{
    for (uint32_t steps = 0; steps < s->phrase_count && s->phrases[phrase].joined_to != DL_NONE; steps++)
        phrase = s->phrases[phrase].joined_to;
    return phrase;
}

/* The phrase and all that are joined to it, in the order of the text */
static void fill(const struct dl_petrarch_scene *s, uint32_t phrase, struct dl_side *side)
{
    if (phrase == DL_NONE) return;
    uint32_t root = root_of(s, phrase);
    for (uint32_t i = 0; i < s->phrase_count; i++)
        if (s->phrases[i].owner == DL_NONE && root_of(s, i) == root) add(side, i);
    if (side->count == 0) add(side, phrase);
}

static int shares_code(const struct dl_petrarch_scene *s, uint32_t phrase, const struct dl_side *side)
{
    for (uint32_t i = 0; i < side->count; i++)
        if (strcmp(s->phrases[phrase].codes[0], s->phrases[side->phrase[i]].codes[0]) == 0) return 1;
    return 0;
}

/* The first phrase between two words that is of another code than the side */
static uint32_t other_phrase(const struct dl_petrarch_scene *s, uint32_t from, uint32_t to, const struct dl_side *side)
{
    uint32_t best = DL_NONE;
    for (uint32_t i = 0; i < s->phrase_count; i++) {
        const struct dl_coded_phrase *p = &s->phrases[i];
        uint32_t word = s->words[p->first];
        if (p->owner != DL_NONE || word < from || word > to || shares_code(s, i, side)) continue;
        if (best == DL_NONE || p->first < s->phrases[best].first) best = i;
    }
    return best;
}

static uint32_t agent_of(const struct dl_petrarch_scene *s, uint32_t verb)
{
    uint32_t first, last;
    for (uint32_t c = dl_child_next(s->doc, verb, DL_NONE); c != DL_NONE; c = dl_child_next(s->doc, verb, c)) {
        const struct dl_word *w = &s->doc->words.at[c];
        uint32_t mark = dl_child(s->doc, c, DL_REL_CASE);
        if (w->rel != DL_REL_OBL_AGENT && !(w->rel == DL_REL_OBL && mark != DL_NONE && dl_lemma_is(&s->doc->words.at[mark], "by")))
            continue;
        dl_subtree(s->doc, c, &first, &last);
        return dl_petrarch_phrase_in(s, first, last);
    }
    return DL_NONE;
}

static uint32_t phrase_of_subject(const struct dl_petrarch_scene *s, uint32_t verb, uint32_t subject)
{
    uint32_t first, last;
    if (subject == DL_NONE) return dl_petrarch_phrase_in(s, s->first, verb);
    dl_subtree(s->doc, subject, &first, &last);
    if (last >= verb && first < verb) last = verb - 1; /* a relative clause hangs on its noun */
    return dl_petrarch_phrase_in(s, first, last);
}

void dl_petrarch_sides(const struct dl_petrarch_scene *s, uint32_t verb, const struct dl_verb_match *match, struct dl_sides *out)
{
    int suffers;
    uint32_t subject = subject_of(s->doc, verb, &suffers), last = s->words[dl_petrarch_reach(s, verb)];
    *out = (struct dl_sides){.source = {.count = 0}};
    if (match->both != DL_NONE && !match->both_is_behind) { /* "A and B agree": the first with the others */
        struct dl_side all = {.count = 0};
        fill(s, match->both, &all);
        add(&out->source, all.phrase[0]);
        for (uint32_t i = 1; i < all.count; i++) add(&out->target, all.phrase[i]);
        return;
    }
    struct dl_side *of_subject = suffers ? &out->target : &out->source, *other = suffers ? &out->source : &out->target;
    fill(s, match->source, &out->source);
    fill(s, match->both != DL_NONE ? match->both : match->target, &out->target);
    if (of_subject->count == 0) fill(s, phrase_of_subject(s, verb, subject), of_subject);
    if (other->count == 0 && suffers) fill(s, agent_of(s, verb), other);
    if (other->count == 0) fill(s, other_phrase(s, verb + 1, last, of_subject), other);
}
