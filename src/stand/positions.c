/* Who stands where on what: predicates of the stance lexicon with their holder and their issue, read off the tree.
 *
 * The holder is the predicate's subject; of an evaluation ("is unacceptable"), who says the sentence; of a noun ("Hungary's opposition to
 * …"), its owner or the subject of the verb that carries it. What the phrase in the slot is about, reading.c says; that it is of an end
 * ("wants the embargo lifted") turns the stance, as negation does where the lexicon says so. */
#include "stand/finders.h"
#include "who/who.h"

/* "balks at recognising", "objects to lifting": the preposition's frame speaks for both. */
static int is_governed_gerund(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->upos != DL_UPOS_VERB || at->rel != DL_REL_ADVCL || at->head == DL_NONE || at->head > word) return 0;
    struct dl_str preposition = dl_stand_case(run, word);
    if (preposition.at == NULL || dl_stand_child(run, word, DL_REL_NSUBJ) != DL_NONE)
        return 0; /* "agreed on it, with Peru abstaining" */
    const struct dl_stance_frame *frame = dl_stand_own_frames(run, at->head);
    for (; frame != NULL; frame = dl_stances_at(run->stances, frame->next))
        if (frame->slot == DL_SLOT_PREPOSITION && frame->upos == dl_word_at(run->doc, at->head)->upos &&
            dl_str_equal(frame->preposition, preposition))
            return 1;
    return 0;
}

/* "celebrated a decision by the army to deny a permit", the infinitive hung on the verb: what they decided who are named between. */
static int is_of_makers_act(const struct dl_stand *run, uint32_t object, uint32_t to)
{
    uint32_t first, last;
    if (!(dl_stand_classes(run, object) & DL_STAND_CARRIER) || dl_stand_phrase(run, object, "by") == DL_NONE) return 0;
    dl_subtree(run->doc, object, &first, &last);
    return last + 1 == to;
}

/* "slammed the order to close the mine", the infinitive hung on the verb: it says what the order is of, and nobody does it. */
static int is_of_order(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (at->rel != DL_REL_ADVCL || at->head == DL_NONE || at->head > word) return 0;
    const uint32_t object = dl_stand_child(run, at->head, DL_REL_OBJ), to = dl_stand_child(run, word, DL_REL_MARK);
    if (object == DL_NONE || to == DL_NONE || !dl_stand_is(run, to, "to")) return 0;
    if (object + 1 != to) return is_of_makers_act(run, object, to);
    const struct dl_stance_frame *frame = dl_stand_on_object(run, dl_stand_own_frames(run, at->head));
    return dl_stand_classes(run, object) & DL_STAND_CARRIER && frame != NULL && frame->stance == DL_STANCE_AGAINST;
}

/* "is facing pressure from the Greens to approve it": what is wanted of somebody is not what he wants. */
static int is_wanted_of(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if ((at->rel != DL_REL_ADVCL && at->rel != DL_REL_ACL && at->rel != DL_REL_XCOMP) || at->head == DL_NONE || at->head > word)
        return 0;
    uint32_t wish = at->head;
    if (dl_word_at(run->doc, wish)->upos == DL_UPOS_VERB) {
        if (!dl_stand_listed(run, wish, "face feel resist ignore receive get hear reject draw rebuff")) return 0;
        wish = dl_stand_child(run, wish, DL_REL_OBJ);
    } else if (dl_word_at(run->doc, wish)->rel == DL_REL_NMOD) wish = dl_word_at(run->doc, wish)->head; /* hung on whose it is */
    return wish != DL_NONE && wish < word && dl_stand_listed(run, wish, "pressure call demand request plea appeal push urging") &&
           dl_has_feat(at, "VerbForm=Inf");
}

/* "fails to support", "refuses to accept": a verb above that turns or only weighs what is below is a stance of its own. */
static int is_governed(const struct dl_stand *run, uint32_t word)
{
    const struct dl_word *at = dl_word_at(run->doc, word);
    if (is_governed_gerund(run, word) || is_of_order(run, word) || is_wanted_of(run, word)) return 1;
    enum dl_stance_slot slot = at->rel == DL_REL_XCOMP ? DL_SLOT_XCOMP : DL_SLOT_CCOMP; /* "demanded that it end the siege" */
    if (at->rel == DL_REL_ADVCL && at->head != DL_NONE && at->head < word && dl_stand_infinitive(run, at->head) == word)
        slot = DL_SLOT_XCOMP;
    else if ((at->rel != DL_REL_XCOMP && at->rel != DL_REL_CCOMP) || at->head == DL_NONE) return 0;
    for (const struct dl_stance_frame *frame = dl_stand_own_frames(run, at->head); frame != NULL;
         frame = dl_stances_at(run->stances, frame->next))
        if (frame->slot == slot && frame->upos == dl_word_at(run->doc, at->head)->upos) return 1;
    return 0;
}

/* "There can be no talks until the shelling stops." */
static int find_impossible(struct dl_stand *run, uint32_t noun)
{
    if (!dl_stand_is_said_to_be(run, noun) || !dl_stand_has_no(run, noun)) return 0;
    uint32_t verb = dl_word_at(run->doc, noun)->head, holder = dl_stand_speaker(run, noun);
    int is_vowed = dl_stand_aux(run, verb, "will would") && dl_stand_is_in_question(run, noun); /* "there will be no dam" */
    if ((!is_vowed && !dl_stand_aux(run, verb, "can could must should shall")) || holder == DL_NONE) return 0;
    struct dl_finding finding = {
        .by = "impossible", .predicate = verb, .above = DL_NONE, .strength = DL_STRENGTH_STRONG, .holder = holder};
    finding.condition = dl_stand_condition(run, verb);
    finding.stance = finding.condition.start < finding.condition.end ? DL_STANCE_CONDITIONAL : DL_STANCE_AGAINST;
    return dl_stand_find_in_slot(run, finding, noun, DL_STANCE_AGAINST, DL_NONE);
}

/* A verb without frames, object, auxiliary or complement says where nobody stands: most are, and are seen to be so at once. */
static int is_plain_verb(const struct dl_stand *run, uint32_t verb)
{
    DL_EACH_CHILD(run, c, verb)
    {
        enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, c)->rel;
        if (rel == DL_REL_AUX || rel == DL_REL_OBJ || rel == DL_REL_XCOMP) return 0;
        if (rel == DL_REL_OBL && dl_str_is(dl_stand_case(run, c), "against")) return 0;
    }
    return !dl_stand_listed(run, verb, "say vote come") && !(run->lexeme[verb]->places & DL_LEXEME_JOINS);
}

/* Whether it is one of these frames. */
static int is_own(const struct dl_stand *run, const struct dl_stance_frame *frames, const struct dl_stance_frame *frame)
{
    while (frames != NULL && frames != frame) frames = dl_stances_at(run->stances, frames->next);
    return frames != NULL;
}

/* "is behind her", "without it" */
static void find_at_pronoun(struct dl_stand *run, uint32_t word)
{
    if (dl_stand_child(run, word, DL_REL_COP) != DL_NONE && !dl_stand_hypothetical(run, word) && !dl_stand_with_ally(run, word))
        dl_stand_preposition(run, word); /* also "is against it" */
    if (dl_stand_is(run, word, "it") && dl_str_is(dl_stand_case(run, word), "without")) dl_stand_without(run, word);
}

/* What words that are no predicates tell: "is behind her", "so does Hungary", "…, Norway against", "first"; whether no more is to be asked. */
static int find_at_small_word(struct dl_stand *run, uint32_t word)
{
    switch (dl_word_at(run->doc, word)->upos) {
    case DL_UPOS_VERB:
    case DL_UPOS_NOUN: return dl_stand_echo(run, word);
    case DL_UPOS_ADJ:
    case DL_UPOS_PROPN: return 0;
    case DL_UPOS_AUX: dl_stand_echo(run, word); break;
    case DL_UPOS_PRON: find_at_pronoun(run, word); break;
    case DL_UPOS_ADP:
        if (!dl_stand_gap(run, word)) dl_stand_lone(run, word);
        break;
    case DL_UPOS_ADV:
        if (dl_stand_echo(run, word)) break;
        if (dl_lemma_is(dl_word_at(run->doc, word), "first")) dl_stand_priority(run, word);
        if (dl_stand_is(run, word, "all")) dl_stand_preposition(run, word);
        break;
    case DL_UPOS_DET:
        if (dl_stand_is(run, word, "all")) dl_stand_preposition(run, word);
        break;
    default: break;
    }
    return 1;
}

/* "over the objections of Peru", "without the dam", "in voting no": told by a noun beside a clause. */
static int find_beside(struct dl_stand *run, uint32_t noun)
{
    const enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, noun)->rel);
    if (rel != DL_REL_OBL && rel != DL_REL_NSUBJ && rel != DL_REL_NMOD) return 0;
    return dl_stand_aside(run, noun) || dl_stand_without(run, noun) ||
           (rel == DL_REL_OBL && dl_str_is(dl_word_at(run->doc, noun)->form, "voting") && dl_stand_answer(run, noun));
}

static void find_at(struct dl_stand *run, uint32_t word)
{
    uint8_t upos = dl_word_at(run->doc, word)->upos;
    run->pointed = DL_NONE;
    if (find_at_small_word(run, word)) return;
    if (upos == DL_UPOS_VERB && dl_stand_has_mark(run, word, DL_MARK_RANK)) dl_stand_bargain(run, word);
    if (dl_stand_silence(run, word) || dl_stand_priority(run, word) || dl_stand_with_ally(run, word)) return;
    if (upos == DL_UPOS_NOUN && find_beside(run, word)) return;
    if (upos != DL_UPOS_VERB && dl_stand_exclaims(run, word)) return;
    const struct dl_stance_frame *frame = dl_stand_frames(run, word);
    int is_verb = upos == DL_UPOS_VERB;
    if (is_verb) dl_stand_know_lead(run, word);
    int is_predicated = !is_verb && dl_stand_child(run, word, DL_REL_COP) != DL_NONE;
    if (frame == NULL && !is_verb && !is_predicated && dl_word_at(run->doc, word)->rel != DL_REL_NSUBJ) {
        if (upos == DL_UPOS_NOUN && dl_stand_has_main(run)) dl_stand_lone(run, word);
        return;
    }
    if (is_verb && run->lexeme[word]->kinds & DL_KIND_PERISHES && dl_stand_foretold(run, word)) return;
    if (is_verb && frame == NULL && is_plain_verb(run, word)) return;
    if (is_verb &&
        (dl_stand_consequence(run, word) || dl_stand_mind(run, word) || dl_stand_plea(run, word) || dl_stand_reprisal(run, word)))
        return;
    if (dl_stand_hypothetical(run, word) && !dl_lemma_is(dl_word_at(run->doc, word), "live")) return; /* "could live with it" */
    if (is_verb && (dl_stand_evaluation(run, word) || dl_stand_would(run, word) || dl_stand_threatens(run, word) ||
                    dl_stand_doubted(run, word)))
        return;
    if (dl_stand_preposition(run, word) || (!is_verb && find_impossible(run, word))) return; /* also "is against reviving it" */
    if (is_governed(run, word) || (is_verb && (dl_stand_answer(run, word) || dl_stand_nothing_against(run, word)))) return;
    for (const struct dl_stance_frame *idiom = is_verb ? dl_stand_idiom(run, word) : NULL; idiom != NULL;
         idiom = dl_stances_at(run->stances, idiom->next))
        if (dl_stand_by_frame(run, word, idiom)) return;
    const struct dl_stance_frame *judging =
        is_predicated && (upos == DL_UPOS_NOUN || (upos == DL_UPOS_ADJ && frame == NULL && dl_stand_is_of_one(run)))
            ? dl_stand_evaluating(run, word)
            : NULL; /* also "was undeliverable", "is too dear" */
    if (judging != NULL && !is_own(run, frame, judging) && dl_stand_by_frame(run, word, judging))
        return; /* "is the wrong answer" */
    for (; frame != NULL; frame = dl_stances_at(run->stances, frame->next))
        if (dl_stand_frame_fits(run, word, frame) && dl_stand_by_frame(run, word, frame)) return;
    if (upos == DL_UPOS_NOUN && is_predicated && dl_stand_goal(run, word)) return;
    if (judging != NULL && dl_stand_by_frame(run, word, judging)) return; /* "is a bad idea" */
    if (dl_stand_lone(run, word)) return;
    if (upos == DL_UPOS_ADJ && is_predicated && !dl_stand_too_early(run, word))
        dl_stand_wish(run, word); /* "should be compulsory" */
    if (is_verb && !dl_stand_consents(run, word) && !dl_stand_wish(run, word) && !dl_stand_purpose(run, word) &&
        !dl_stand_going_on(run, word))
        dl_stand_intent(run, word);
}

/* The parts of speech that a finding may begin at, as bits. */
static const uint32_t OPENING = 1u << DL_UPOS_PRON | 1u << DL_UPOS_AUX | 1u << DL_UPOS_VERB | 1u << DL_UPOS_ADV |
                                1u << DL_UPOS_NOUN | 1u << DL_UPOS_PROPN | 1u << DL_UPOS_ADP | 1u << DL_UPOS_ADJ;

/* "PaulSenate" */
static int is_glued(struct dl_str form)
{
    for (uint32_t i = 2; i + 1 < form.size; i++)
        if (dl_ascii_upper(form.at[i]) && dl_ascii_lower(form.at[i - 1]) && dl_ascii_lower(form.at[i - 2])) return 1;
    return 0;
}

/* "Rand PaulSenate waves him off MORE (R-Ky.)": headlines of other pages that a page's links have run into the sentence, from a glued word on; where they
 * end, the first word where there are none. */
static uint32_t behind_links(const struct dl_stand *run, const struct dl_sentence *sentence, uint32_t *from)
{
    const uint32_t end = sentence->word + sentence->words;
    for (uint32_t w = sentence->word; run->has_links && w < end; w++) {
        if (!dl_str_is(dl_word_at(run->doc, w)->form, DL_STAND_LINKS_END)) continue;
        for (*from = sentence->word; *from < w; ++*from)
            if (is_glued(dl_word_at(run->doc, *from)->form)) return w;
    }
    *from = end;
    return sentence->word;
}

static void read_all(struct dl_stand *run)
{
    const struct dl_doc *doc = run->doc;
    for (uint32_t i = 0; i < doc->sentences.count; i++) { /* captions are no part of the report */
        const struct dl_sentence *sentence = &doc->sentences.at[i];
        if (doc->sections.at[sentence->section].kind == DL_SECTION_CAPTION) continue;
        uint32_t count = run->findings.count, links, end = behind_links(run, sentence, &links);
        for (uint32_t w = sentence->word; w < sentence->word + sentence->words; w++) {
            if (w == links) w = end;
            const uint32_t before = run->findings.count;
            if (OPENING >> dl_word_at(doc, w)->upos & 1 || (dl_word_at(doc, w)->upos == DL_UPOS_DET && dl_stand_is(run, w, "all")))
                find_at(run, w);
            if (run->findings.count > before) dl_stand_judged_for(run, w, before);
            if (run->statement[w] != DL_NONE && dl_stand_has_main(run)) dl_stand_saying(run, w);
            if (dl_word_at(doc, w)->upos == DL_UPOS_NOUN) dl_stand_owner(run, w);
        }
        dl_stand_leftover(run, sentence->word, sentence->word + sentence->words, count);
    }
}

/* "the move"; "the plan" that stands for what goes by another noun. */
static int is_pointer(const struct dl_stand *run, uint32_t noun)
{
    if (dl_stand_listed(run, noun, "move step decision announcement shift")) return 1;
    return dl_stand_in(run, noun, DL_LIST_NAMELESS) && dl_word_at(run->doc, noun)->upos == DL_UPOS_NOUN &&
           !dl_str_equal(run->issues.at[run->issue[noun]].head, run->lemma[noun]);
}

/* "the move", read before it was known what the report is about: read again, it is of that. */
static void forget_pointers(struct dl_stand *run)
{
    for (uint32_t w = 0; w < run->doc->words.count; w++)
        if (run->issue[w] != DL_NONE && dl_stand_points_back(run, w) > 0 && is_pointer(run, w) && dl_stand_is_bare(run, w))
            run->issue[w] = DL_NONE;
}

/* Who stands where shows what is quarrelled over, and that who else stands there: then all is read again. */
void dl_stand_positions(struct dl_stand *run)
{
    read_all(run);
    const int is_known = dl_stand_find_quarrel(run) || dl_stand_find_news(run) || dl_stand_find_led(run);
    if (!dl_stand_is_quarrel(run) && !is_known) return;
    run->findings.count = 0;
    forget_pointers(run);
    read_all(run);
}
