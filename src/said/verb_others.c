/* Clauses behind a content that are the reporter's or another speaker's, told by their tense and by who tells in them. */
#include "said/verb.h"
#include "who/who.h"

int dl_verb_is_finite_in(const struct dl_doc *doc, uint32_t verb, const char *tense)
{
    if (dl_has_feat(&doc->words.at[verb], "VerbForm=Fin") && dl_has_feat(&doc->words.at[verb], tense)) return 1;
    for (uint32_t c = dl_child_next(doc, verb, DL_NONE); c != DL_NONE && c < verb; c = dl_child_next(doc, verb, c))
        if (doc->words.at[c].upos == DL_UPOS_AUX && dl_has_feat(&doc->words.at[c], "VerbForm=Fin") &&
            dl_has_feat(&doc->words.at[c], tense))
            return 1;
    return 0;
}

/* "…, while 22 percent said …", "…, and his wife said …": another speaker's clause behind a comma. */
static int answers(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const struct dl_word *w = &doc->words.at[word];
    enum dl_rel rel = rel_of(doc, word);
    if (w->upos != DL_UPOS_VERB || word < v->tail + 4 || (rel != DL_REL_CONJ && rel != DL_REL_ADVCL) ||
        !dl_has_feat(w, "VerbForm=Fin"))
        return 0;
    const struct dl_cue *other = dl_cues_find(v->said->cues, DL_CUE_VERB, w->form);
    const int tells = dl_cue_tells(other);
    const int is_view =
        rel == DL_REL_ADVCL && !tells && other != NULL && other->weight == 3 && (other->frames & DL_FRAME_OBJECT) != 0;
    if (!tells && !is_view) return 0; /* "…, while Quito accused Lima of …" */
    uint32_t subject = dl_verb_subject(doc, word), start = dl_range_block(doc, word).first;
    if (subject == DL_NONE || subject > word || (is_view && dl_who_at(doc, subject) == DL_NONE)) return 0;
    if (rel == DL_REL_CONJ && doc->words.at[subject].upos == DL_UPOS_PRON) return 0; /* "… she hopes, but she knows …" */
    const int opens = dl_word_is(doc, start, ",");
    if (rel == DL_REL_ADVCL && !dl_word_listed(doc, start + (uint32_t)opens, "while whereas though although")) return 0;
    return start > v->tail + 2 && (dl_word_is(doc, start - 1, ",") || dl_word_is(doc, start, ","));
}

/* "says it took a year and experts say it failed": another speaker whom the tree joins to a noun before. The first word of that clause; DL_NONE. */
static uint32_t other_joined(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t subject = word > v->tail + 3 && dl_cue_tells(v->cue) ? dl_verb_joined_subject(doc, word) : DL_NONE;
    if (subject == DL_NONE || subject < v->tail + 2 ||
        !dl_cue_tells(dl_cues_find(v->said->cues, DL_CUE_VERB, doc->words.at[word].form)))
        return DL_NONE;
    if (dl_has_feat(&doc->words.at[word], "Tense=Past") != dl_has_feat(&doc->words.at[v->word], "Tense=Past")) return DL_NONE;
    return dl_child(doc, subject, DL_REL_CC);
}

/* The clause that a cue in the past has for its content, where the one at `word`, with a subject of its own before it, is joined to it; DL_NONE */
static uint32_t told_before(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = doc->words.at[word].head;
    if (rel_of(doc, word) != DL_REL_CONJ || clause == DL_NONE || clause <= v->tail || rel_of(doc, clause) != DL_REL_CCOMP ||
        doc->words.at[clause].head != v->word || !dl_has_feat(&doc->words.at[v->word], "Tense=Past"))
        return DL_NONE;
    const uint32_t subject = dl_verb_subject(doc, word);
    return subject != DL_NONE && subject <= word && dl_range_block(doc, word).first > clause ? clause : DL_NONE;
}

/* "announced that they were withdrawing, and the march has been called off": behind a clause in the tense of the past cue, a further one with a
 * subject of its own in the present is the reporter's. */
static int is_of_now(const struct dl_verb *v, uint32_t clause, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    const uint32_t first = dl_range_block(doc, word).first;
    return (dl_word_is(doc, first, ",") || dl_word_is(doc, first - 1, ",")) && dl_verb_is_finite_in(doc, clause, "Tense=Past") &&
           dl_verb_is_finite_in(doc, word, "Tense=Pres") && !dl_verb_is_finite_in(doc, word, "Tense=Past");
}

/* "warned that he would go, and the crowd cheered": behind a clause in the tense of what is told of the past, a further one with a subject of
 * its own in the plain past is the reporter's again. */
static int is_of_then(const struct dl_verb *v, uint32_t clause, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    if (doc->words.at[dl_verb_subject(doc, word)].upos == DL_UPOS_PRON) return 0;
    const uint32_t first = dl_range_block(doc, word).first, aux = dl_child(doc, clause, DL_REL_AUX);
    if (!dl_word_is(doc, first, ",") || !dl_word_listed(doc, first + 1, "and but")) return 0;
    if (aux == DL_NONE || aux > clause || !dl_word_listed(doc, aux, "would could might should had 'd ’d")) return 0;
    if (dl_child(doc, word, DL_REL_AUX) != DL_NONE) return 0;
    const uint32_t passive = dl_child(doc, word, DL_REL_AUX_PASS); /* ", and opponents were expected to sue" */
    if (passive != DL_NONE && passive < word) return dl_word_listed(doc, passive, "was were");
    const struct dl_word *w = &doc->words.at[word];
    return w->upos == DL_UPOS_VERB && dl_has_feat(w, "VerbForm=Fin") && dl_has_feat(w, "Tense=Past");
}

/* "Residents fear that the river will rise, and many have left", "investors hope it will fall, but it remains high": what is feared or hoped is still to
 * come, and a further clause with a subject of its own that tells what is or was is the reporter's. */
static int is_of_fact(const struct dl_verb *v, uint32_t word)
{
    static const char TO_COME[] = "will would could may might can";
    const struct dl_doc *doc = v->doc;
    const uint32_t clause = doc->words.at[word].head;
    if (!dl_str_listed(v->cue->name, "fear hope worry expect", ' ') || rel_of(doc, word) != DL_REL_CONJ) return 0;
    if (clause == DL_NONE || doc->words.at[clause].head != v->word || rel_of(doc, clause) != DL_REL_CCOMP || clause > word)
        return 0;
    const uint32_t aux = dl_child(doc, clause, DL_REL_AUX), further = dl_child(doc, word, DL_REL_AUX),
                   subject = dl_verb_subject(doc, word), first = dl_range_block(doc, word).first;
    if (aux == DL_NONE || !dl_word_listed(doc, aux, TO_COME) || (further != DL_NONE && dl_word_listed(doc, further, TO_COME)))
        return 0;
    return subject != DL_NONE && subject < word && subject > clause && dl_word_is(doc, first, ",");
}

/* Whether the word counts people: "40 percent", "half of voters", "six in 10", "95 members". */
static int is_count(const struct dl_verb *v, uint32_t word)
{
    const struct dl_word *w = &v->doc->words.at[word];
    if (w->upos == DL_UPOS_NUM || dl_cues_lists(v->said->cues, DL_WORDS_SHARE, w->lemma)) return 1;
    const uint32_t number = w->upos == DL_UPOS_NOUN ? dl_child(v->doc, word, DL_REL_NUMMOD) : DL_NONE;
    return number != DL_NONE && number < word && dl_has_feat(w, "Number=Plur");
}

/* Whether the number at `word` is that of a clause's subject, or a share: "95 members favored …", "34 % conservative". */
static int opens_share(const struct dl_verb *v, uint32_t word, int is_led)
{
    const struct dl_doc *doc = v->doc;
    if (!is_count(v, word)) return 0;
    if (is_led && word + 1 < doc->words.count && dl_cues_lists(v->said->cues, DL_WORDS_SHARE, doc->words.at[word + 1].lemma))
        return 1;
    uint32_t at = word;
    for (uint32_t steps = 0; steps < 3 && at != DL_NONE && at >= word; at = doc->words.at[at].head, steps++)
        if (rel_of(doc, at) == DL_REL_NSUBJ) return doc->words.at[at].head > at && is_count(v, at);
    return 0;
}

uint32_t dl_verb_before_share(const struct dl_verb *v, uint32_t word)
{
    const struct dl_doc *doc = v->doc;
    if (v->find.source_head == DL_NONE || !is_count(v, v->find.source_head) || v->cue->weight < 3) return DL_NONE;
    uint32_t joint = word - 1;
    while (joint > v->tail + 1 && dl_word_listed(doc, joint, "about just only nearly roughly some another around the")) joint--;
    if (joint <= v->tail + 1) return DL_NONE;
    const int is_compared = dl_word_listed(doc, joint, "with to") && dl_word_is(doc, joint - 1, "compared");
    const int is_led = is_compared || dl_word_listed(doc, joint, ", while whereas but");
    if (!is_led && !dl_word_is(doc, joint, "and")) return DL_NONE;
    if (is_compared ? !is_count(v, word) : !opens_share(v, word, is_led)) return DL_NONE;
    uint32_t end = joint - is_compared;
    while (end > v->tail + 1 && (end == joint - is_compared || dl_word_listed(doc, end, ", and but while whereas"))) end--;
    return end;
}

static int is_of_other(const struct dl_verb *v, uint32_t word)
{
    const uint32_t clause = told_before(v, word), mark = dl_child(v->doc, word, DL_REL_MARK);
    if (clause != DL_NONE && mark != DL_NONE && mark < word && dl_word_is(v->doc, mark, "that") &&
        dl_word_listed(v->doc, mark - 1, "and but or"))
        return 0; /* "that he left, and that he has not met them" */
    return (clause != DL_NONE && (is_of_now(v, clause, word) || is_of_then(v, clause, word))) || is_of_fact(v, word) ||
           answers(v, word);
}

uint32_t dl_verb_before_other(const struct dl_verb *v, uint32_t word)
{
    const uint32_t joint = other_joined(v, word);
    if (joint != DL_NONE) return joint - 1;
    return is_of_other(v, word) ? dl_range_block(v->doc, word).first - 1 : DL_NONE;
}
