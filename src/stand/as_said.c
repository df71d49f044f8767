/* The name of an issue as the sentence has it that takes the side: the governed noun's or verb's own phrase in the tree, with the phrases and clauses
 * behind it that tell what it is. An issue's own name is assembled from its concept and participants, which leaves out what sets it apart from others
 * of its kind ("trade war with China", "arms sales to Yemen"). It stays where it tells all that the phrase does, so that reports call alike what is. */
#include "stand/finders.h"
#include "who/who.h"

enum { DEEPEST = 5 /* phrases within phrases */, NEAR = 4 /* words of a concept's noun */, STEM = 4 /* letters */ };

/* ---- how far the phrase reaches ---- */

static int is_time(const struct dl_stand *run, uint32_t word) { return dl_word_at(run->doc, word)->thing == DL_THING_TIME; }

/* "takeover of the mill by Roe": who does what a noun of an act says, once its object is named. */
static int may_have_maker(const struct dl_stand *run, uint32_t noun)
{
    DL_EACH_CHILD(run, c, noun)
    if (c > noun && dl_stand_has_case(run, c, "of")) return 1;
    return 0;
}

/* "in an effort to", "in return for": how or why somebody does it. */
static int is_manner(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_listed(
        run, noun,
        "effort bid attempt move response return retaliation light wake case exchange order line accordance "
        "addition contrast reaction defiance violation protest fact hope face event deal interview speech "
        "statement letter email blast message memo ad advertisement report book video past future meantime process");
}

/* A phrase with a preposition that tells when, where or how it is told or done. */
static int is_no_part(const struct dl_stand *run, uint32_t phrase)
{
    const struct dl_str preposition = dl_stand_case(run, phrase);
    if (preposition.at == NULL) return 1;
    const int is_of_thing = dl_str_listed(preposition, "of for about into between from to", ' ') || /* "use of force" */
                            (dl_str_is(preposition, "with") && dl_stand_listed(run, phrase, "opposition force arm"));
    if (!is_of_thing && dl_issue_is_setting(run, phrase)) return 1;
    if (is_time(run, phrase)) /* "the budget for 2025" */
        return !dl_str_is(preposition, "for") || dl_word_at(run->doc, phrase)->upos != DL_UPOS_NUM;
    if (dl_stand_listed(run, phrase, "deference respect concern spite fear courtesy")) /* "out of deference to the mayor" */
        return dl_str_listed(preposition, "out of in", ' ') && dl_word_at(run->doc, phrase)->head != DL_NONE &&
               dl_stand_child_listed(run, phrase, "out in");
    return dl_str_listed(preposition, "in with", ' ') && is_manner(run, phrase);
}

/* What one has with somebody. */
static int is_shared(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_in(run, noun, DL_LIST_BARGAIN) ||
           dl_stand_listed(run, noun,
                           "talk negotiation dialogue dialog coalition war conflict peace tie relation cooperation alliance trade "
                           "union merger partnership contact link sharing");
}

/* "talks with rebels", "a border with Chad"; not "answered the levy with a boycott". */
static int is_with_somebody(const struct dl_stand *run, uint32_t noun, uint32_t whom)
{
    return dl_word_at(run->doc, whom)->upos == DL_UPOS_PROPN || dl_stand_actor(run, whom) != DL_NONE || is_shared(run, noun);
}

/* "fights it with the law on his side" */
static int is_on_his_side(const struct dl_stand *run, uint32_t phrase)
{
    const uint32_t on = dl_stand_phrase(run, phrase, "on");
    return on != DL_NONE && dl_stand_is(run, on, "side") && run->links[on].rels & DL_STAND_REL(NMOD_POSS);
}

/* A phrase with a preposition that tells what the noun is. */
static int is_told_by(const struct dl_stand *run, uint32_t noun, uint32_t phrase)
{
    const struct dl_str preposition = dl_stand_case(run, phrase);
    if (is_no_part(run, phrase) || dl_issue_is_how_made(run, noun, phrase)) return 0;
    if (dl_str_is(preposition, "by")) return may_have_maker(run, noun);
    if (dl_str_is(preposition, "with") && (!is_with_somebody(run, noun, phrase) || is_on_his_side(run, phrase))) return 0;
    return dl_str_listed(preposition,
                         "of for on against with between to into over about from in among under through across around along "
                         "within towards toward without",
                         ' ');
}

/* What stands behind a noun and tells what it is. */
static int tells_noun(const struct dl_stand *run, uint32_t noun, uint32_t child, uint32_t first, int depth)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    const enum dl_rel rel = (enum dl_rel)at->rel;
    if (dl_rel_base(rel) == DL_REL_NMOD || dl_rel_base(rel) == DL_REL_OBL) return is_told_by(run, noun, child);
    if (rel == DL_REL_FLAT || rel == DL_REL_NUMMOD) return 1;
    if (rel == DL_REL_CONJ) return depth > 0 && !dl_issue_is_joined_amiss(run, child);
    if (rel == DL_REL_CCOMP) return 1;
    if (rel == DL_REL_ACL_RELCL && dl_stand_is(run, first, "who")) /* "pay parents who keep toddlers at home" */
        return depth <= 1 && !(run->links[noun].rels & DL_STAND_REL(DET)) && dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur");
    if (rel == DL_REL_ACL_RELCL)
        return depth == 0 && dl_stand_listed(run, first, "that which") && at->upos == DL_UPOS_VERB &&
               dl_stand_child(run, child, DL_REL_NSUBJ) == first;
    if (rel != DL_REL_ACL) return 0;
    const int is_done = dl_has_feat(at, "VerbForm=Part") && dl_has_feat(at, "Tense=Past");
    if (is_done && run->links[child].rels & DL_STAND_REL(AUX_PASS))
        return dl_stand_is(run, first, "to"); /* "names to be withheld" */
    return !is_done || (depth > 0 && dl_stand_phrase(run, child, "by") == DL_NONE);
}

/* What stands behind the verb of an act and completes it. */
static int tells_verb(const struct dl_stand *run, uint32_t child)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    const enum dl_rel rel = (enum dl_rel)at->rel;
    if (rel == DL_REL_COMPOUND_PRT || rel == DL_REL_OBJ || rel == DL_REL_IOBJ || rel == DL_REL_XCOMP) return 1;
    if (rel == DL_REL_CCOMP) return !is_time(run, child);
    if (dl_stand_is_how_it_stays(run, child)) return 1;
    if (rel == DL_REL_ADVMOD) return dl_stand_listed(run, child, "home away back down up out apart together aside alone");
    const struct dl_str preposition = dl_stand_case(run, child);
    if (is_no_part(run, child)) return 0;
    if (rel == DL_REL_ADVCL) return dl_str_listed(preposition, "from into", ' ');
    if (dl_str_is(preposition, "as")) /* "recognise it as a state", not "described closing it as a mistake" */
        return dl_stand_listed(run, at->head, "recognise recognize designate treat classify use nominate appoint list name");
    return dl_rel_base(rel) == DL_REL_OBL &&
           dl_str_listed(preposition,
                         "into in on to from out of off with for toward towards against over by among across along between "
                         "through under within",
                         ' ');
}

/* "the right for settlers [to vote]", "a plan for troops [to leave]", hung on whoever takes the side. */
static int is_done_by_whom_it_is_for(const struct dl_stand *run, uint32_t child, uint32_t noun)
{
    uint32_t first, last, from, to;
    const uint32_t whom = dl_stand_phrase(run, noun, "for");
    if (whom == DL_NONE || whom < noun || !dl_has_feat(dl_word_at(run->doc, child), "VerbForm=Inf")) return 0;
    if (!(dl_stand_classes(run, noun) & DL_STAND_CARRIER) &&
        !dl_stand_listed(run, noun, "right way chance path permission freedom opportunity need pathway"))
        return 0;
    dl_subtree(run->doc, whom, &from, &to);
    dl_subtree(run->doc, child, &first, &last);
    return to + 1 == first && dl_stand_is(run, first, "to");
}

/* "favours talks with them [on prisoners]": the phrase right behind, hung on whoever takes the side; not what he says it for or to whom. */
static int is_stray(const struct dl_stand *run, uint32_t child, uint32_t noun)
{
    const struct dl_word *at = dl_word_at(run->doc, child);
    const enum dl_rel rel = dl_rel_base((enum dl_rel)at->rel);
    const uint32_t to = dl_stand_child(run, child, DL_REL_MARK);
    if ((rel == DL_REL_ADVCL || rel == DL_REL_XCOMP) && is_done_by_whom_it_is_for(run, child, noun)) return 1;
    if ((rel == DL_REL_ADVCL || rel == DL_REL_XCOMP || rel == DL_REL_CCOMP) && at->upos == DL_UPOS_VERB)
        return run->links[child].rels & DL_STAND_REL(AUX_PASS) && to != DL_NONE && dl_stand_is(run, to, "to") &&
               dl_stand_listed(run, at->head,
                               "call push press ask want plead appeal campaign"); /* "pushed for names to be withheld" */
    if (rel != DL_REL_OBL || is_no_part(run, child)) return 0;
    const struct dl_str preposition = dl_stand_case(run, child);
    if (dl_str_is(preposition, "by")) return may_have_maker(run, noun);
    if (dl_str_is(preposition, "in")) /* "prayer in schools" */
        return at->upos == DL_UPOS_NOUN && (at->thing == DL_THING_PLACE || dl_has_feat(at, "Number=Plur"));
    if (dl_str_is(preposition, "with")) return is_shared(run, noun);
    if (dl_str_is(preposition, "for")) return at->upos == DL_UPOS_NUM;
    return dl_str_listed(preposition, "of on against between", ' ');
}

static uint32_t end_of(const struct dl_stand *run, uint32_t head, uint32_t first, int depth);

/* The child of a word that begins right behind the last; DL_NONE. */
static uint32_t child_behind(const struct dl_stand *run, uint32_t word, uint32_t last)
{
    DL_EACH_CHILD(run, c, word)
    {
        uint32_t from, to;
        if (c <= last) continue;
        dl_subtree(run->doc, c, &from, &to);
        if (from == last + 1) return c;
    }
    return DL_NONE;
}

/* The last word with what the child adds; last where it adds nothing or too much. */
static uint32_t with_child(const struct dl_stand *run, uint32_t child, uint32_t first, uint32_t last, int depth)
{
    uint32_t end = end_of(run, child, first, depth + 1), from, to;
    dl_subtree(run->doc, child, &from, &to);
    if (dl_word_at(run->doc, child)->rel == DL_REL_COMPOUND_PRT) return child;
    if (dl_stand_is(run, child, "alone")) return child;
    if (dl_stand_is_how_it_stays(run, child)) return to - first < DL_ISSUE_WORDING ? to : last;
    const int is_cut = end == child && end < to && dl_word_at(run->doc, child)->upos == DL_UPOS_VERB;
    if (is_cut && dl_word_at(run->doc, end + 1)->upos != DL_UPOS_PUNCT && !is_time(run, end + 1)) return last;
    const uint32_t whole = dl_issue_without_time(run, child, end);
    if (whole >= child) end = whole;
    if (to - first >= DL_ISSUE_WORDING && end < to && dl_stand_is(run, end + 1, "of")) return last; /* "on the basis [of …]" */
    return end - first < DL_ISSUE_WORDING && dl_issue_is_content(dl_word_at(run->doc, end)) ? end : last;
}

/* The last word of the phrase that a word heads, read from `first` on. */
static uint32_t end_of(const struct dl_stand *run, uint32_t head, uint32_t first, int depth)
{
    const int is_verb = dl_word_at(run->doc, head)->upos == DL_UPOS_VERB && !dl_stand_is_nominal(run, head);
    uint32_t last = head;
    for (int steps = 0; steps < DL_ISSUE_WORDING && depth < DEEPEST; steps++) {
        if (last + 1 >= run->doc->words.count || dl_word_at(run->doc, last + 1)->upos == DL_UPOS_PUNCT) break;
        const uint32_t child = child_behind(run, head, last);
        if (child == DL_NONE || child == run->but) break;
        if (is_verb ? !tells_verb(run, child) : !tells_noun(run, head, child, last + 1, depth)) break;
        const uint32_t end = with_child(run, child, first, last, depth);
        if (end == last) break;
        last = end;
    }
    return last;
}

/* The same of a phrase that somebody takes a side on, with what strayed from it. */
static uint32_t end_of_governed(const struct dl_stand *run, uint32_t head, uint32_t first, uint32_t predicate)
{
    uint32_t last = end_of(run, head, first, 0);
    const uint32_t above = dl_word_at(run->doc, head)->head;
    if (above == DL_NONE || above > head || last + 1 >= run->doc->words.count) return last;
    const uint32_t stray = child_behind(run, above, last);
    const int is_of_act = above != predicate && dl_word_at(run->doc, above)->upos == DL_UPOS_VERB; /* "ban fishing in Oslo" */
    if (stray != DL_NONE &&
        (is_stray(run, stray, head) || (is_of_act && dl_stand_has_case(run, stray, "in") && tells_verb(run, stray))))
        last = with_child(run, stray, first, last, 0);
    return last;
}

/* ---- whether it tells more ---- */

/* Whether a text has a word that begins as this one does. */
static int says(struct dl_str text, struct dl_str word)
{
    const uint32_t size = word.size > STEM + 2 ? word.size - 2 : word.size;
    for (uint32_t i = 0; i + size <= text.size; i++)
        if ((i == 0 || !dl_ascii_alpha(text.at[i - 1])) && dl_bytes_equal_nocase(text.at + i, word.at, size)) return 1;
    return 0;
}

/* "gay" of "gay marriage": part of the noun that the concept is known by. */
static int is_of_concept(const struct dl_stand *run, const struct dl_issue *issue, uint32_t word)
{
    char words[DL_STAND_KEY];
    int needs = 0;
    if (issue->concept == DL_NONE || dl_word_at(run->doc, word)->upos == DL_UPOS_PROPN) return 0;
    if (run->issue[word] != DL_NONE && run->issues.at[dl_stand_merged(run, run->issue[word])].concept == issue->concept) return 1;
    for (uint32_t noun = word + 1; noun <= word + NEAR && noun < run->doc->words.count; noun++) {
        const struct dl_str key = dl_stand_joined(run->lemma[word], run->lemma[noun], words);
        if (key.at != NULL && dl_concepts_noun(run->concepts, key, &needs) == issue->concept) return 1;
    }
    return 0;
}

/* One of those who take part, whom the name has by that name or another of his. */
static int is_participant(const struct dl_stand *run, const struct dl_issue *issue, uint32_t word, struct dl_str name)
{
    const uint32_t who = dl_who_at(run->doc, word);
    if (who == DL_NONE || run->doc->entities.at[who].actor.at == NULL) return 0;
    for (uint32_t i = 0; i < issue->part_count; i++)
        if (dl_str_equal(issue->parts[i].key, run->doc->entities.at[who].actor))
            return says(name, issue->parts[i].name) &&
                   (run->doc->entities.at[who].kind != DL_ENTITY_PLACE || says(name, run->doc->entities.at[who].name));
    return 0;
}

/* What carries an issue, or makes it: "bid to join", "plan for a dam", "sign a treaty"; not "opening the border". */
static int is_only_carrier(const struct dl_stand *run, uint32_t word, uint32_t head)
{
    const uint32_t part = dl_stand_is(run, word, "take") ? dl_stand_child(run, word, DL_REL_OBJ) : word;
    if (part != DL_NONE && dl_stand_is(run, part, "part")) return 1; /* "take part in the talks" */
    if (dl_word_at(run->doc, word)->upos != DL_UPOS_VERB) return word == head && dl_stand_classes(run, word) & DL_STAND_CARRIER;
    return dl_stand_listed(run, word,
                           "make hold have give launch start begin continue sign ratify adopt pass approve build construct send "
                           "provide deliver impose introduce set establish create join conclude reach keep maintain pursue "
                           "support implement carry enact restore resume recognise recognize grant offer accept");
}

/* Whether the phrase has a word of weight that the name lacks. */
static int tells_more(const struct dl_stand *run, const struct dl_issue *issue, struct dl_str name, uint32_t first, uint32_t last,
                      uint32_t head)
{
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_word *at = dl_word_at(run->doc, w);
        const int is_noun = at->upos == DL_UPOS_NOUN && w > head;
        if (!dl_issue_is_content(at) || (is_time(run, w) && at->upos != DL_UPOS_NUM) ||
            (!is_noun && dl_stand_in(run, w, DL_LIST_SAYS_LITTLE)))
            continue;
        if (says(name, at->form) || says(name, run->lemma[w]) || is_participant(run, issue, w, name) ||
            is_of_concept(run, issue, w) || is_only_carrier(run, w, head))
            continue;
        return 1;
    }
    return 0;
}

/* Whether the phrase has all words that the issue is known by, so that it is no shorter than what the report says elsewhere. */
static int tells_as_much(struct dl_stand *run, const struct dl_issue *issue, struct dl_str name, uint32_t first, uint32_t last)
{
    struct dl_str rest = issue->concept == DL_NONE ? issue->words : (struct dl_str){0};
    uint32_t words = 1;
    for (uint32_t i = 0; i < name.size; i++) words += name.at[i] == ' ';
    if (issue->concept == DL_NONE && words > last - first + 1) return 0; /* "House bill", of a bill of which more was told */
    while (rest.at != NULL && rest.size > 0) {
        const struct dl_str word = dl_str_cut(&rest, ' ');
        int found = 0;
        for (uint32_t w = first; w <= last && !found; w++) found = dl_str_equal(run->lemma[w], word);
        if (!found) return 0;
    }
    for (uint32_t i = 0; i < issue->part_count; i++) {
        int found = 0;
        for (uint32_t w = first; w <= last && !found; w++) {
            const uint32_t who = dl_who_at(run->doc, w), state = who != DL_NONE ? dl_issue_participant(run, who, 1) : DL_NONE;
            found = says(issue->parts[i].name, dl_word_at(run->doc, w)->form) ||
                    is_participant(run, issue, w, issue->parts[i].name) ||
                    (state != DL_NONE && run->doc->entities.at[state].actor.at != NULL &&
                     dl_str_equal(run->doc->entities.at[state].actor, issue->parts[i].key));
        }
        if (!found) return 0;
    }
    return 1;
}

/* "talks with the rebels", of an issue that the report's other talks were joined to: somebody takes part who does not there. */
static int is_with_others(const struct dl_stand *run, const struct dl_issue *issue, uint32_t first, uint32_t last)
{
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (concept == NULL || issue->part_count == 0) return 0;
    for (uint32_t w = first; w <= last; w++) {
        const struct dl_str preposition = dl_stand_case(run, w);
        if (preposition.at == NULL || !dl_str_listed(preposition, concept->slots.at, ' ')) continue;
        const uint32_t who = dl_who_at(run->doc, w), state = who != DL_NONE ? dl_issue_participant(run, who, 1) : DL_NONE;
        if (state == DL_NONE || run->doc->entities.at[state].actor.at == NULL) continue;
        int is_part = 0;
        for (uint32_t i = 0; i < issue->part_count; i++)
            is_part |= dl_str_equal(issue->parts[i].key, run->doc->entities.at[state].actor) ||
                       (run->doc->entities.at[who].actor.at != NULL &&
                        dl_str_equal(issue->parts[i].key, run->doc->entities.at[who].actor));
        if (!is_part) return 1;
    }
    return 0;
}

/* Whether a verb names an act as it stands: not one that is denied, suffered or told with another auxiliary than "should". */
static int is_plain_act(const struct dl_stand *run, uint32_t verb)
{
    if (run->links[verb].rels & DL_STAND_REL(AUX_PASS) || dl_stand_negated(run, verb) || dl_stand_asks(run, verb)) return 0;
    return !(run->links[verb].rels & DL_STAND_REL(AUX)) || dl_stand_aux(run, verb, "should must ought shall will would");
}

/* The words of an act, with who is to do it where the sentence says so; "closes" is "close". */
static struct dl_str wording_of_act(struct dl_stand *run, uint32_t verb, uint32_t last)
{
    struct dl_str act = dl_issue_wording(run, verb, last);
    const struct dl_str form = dl_word_at(run->doc, verb)->form, lemma = run->lemma[verb], done = dl_stand_done_by(run, verb, act);
    if (done.size > 0) return done;
    if (!dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Fin") || act.size < form.size) return act;
    act = dl_str_slice(act, form.size, act.size);
    act = dl_str_join(&run->doc->arena, (const struct dl_str[]){lemma, act}, 2);
    if (act.at == NULL) run->failed = 1;
    return act.at != NULL ? act : DL_STR("");
}

uint32_t dl_stand_phrase_of(const struct dl_stand *run, struct dl_reading reading, uint32_t word)
{
    uint32_t first, last;
    if (reading.issue == DL_NONE || run->pointed == reading.issue) return 0;
    const uint32_t object = dl_word_at(run->doc, word)->upos == DL_UPOS_VERB ? dl_stand_child(run, word, DL_REL_OBJ) : DL_NONE;
    if (object != DL_NONE && !reading.turned && run->issue[object] == reading.issue &&
        dl_stand_on_object(run, dl_stand_own_frames(run, word)) != NULL)
        return object + 1; /* "refused to back talks": the talks */
    const struct dl_stance_frame *frame = dl_word_at(run->doc, word)->upos == DL_UPOS_NOUN ? dl_stand_own_frames(run, word) : NULL;
    while (frame != NULL && frame->holder != DL_HOLDER_OWNER) frame = dl_stances_at(run->stances, frame->next);
    if (!reading.turned && (frame == NULL || run->issue[word] == reading.issue))
        return word + 1; /* "offered support for talks": the talks */
    dl_subtree(run->doc, word, &first, &last);
    for (uint32_t w = word + 1; w <= last; w++) /* "the closure of the mine": the mine */
        if (run->issue[w] == reading.issue && dl_word_at(run->doc, w)->upos == DL_UPOS_NOUN) return w + 1;
    return 0;
}

/* The words of the phrase that a word heads; 0 where they are none that a reader would understand alone. */
static int words_of(const struct dl_stand *run, uint32_t head, uint32_t predicate, uint32_t *first, uint32_t *last)
{
    const struct dl_word *at = dl_word_at(run->doc, head);
    const int is_verb = at->upos == DL_UPOS_VERB && !dl_stand_is_nominal(run, head);
    if (is_verb ? !is_plain_act(run, head) : at->upos != DL_UPOS_NOUN && at->upos != DL_UPOS_PROPN) return 0;
    *first = *last = head;
    if (!is_verb) {
        uint32_t begin;
        dl_issue_words_with_more(run, head, first, last);
        dl_issue_words(run, head, &begin, last);
    }
    while (*first < head && (*first + 2 > head || dl_stand_hyphen(run, *first + 2) != *first) &&
           (dl_stand_in(run, *first, DL_LIST_SAYS_LITTLE) || dl_word_at(run->doc, *first)->upos == DL_UPOS_NUM))
        ++*first; /* "two further inquiries" */
    const uint32_t end = end_of_governed(run, head, *first, predicate);
    if (end > *last || (end < *last && dl_word_at(run->doc, end + 1)->upos != DL_UPOS_PUNCT)) *last = end;
    const uint64_t telling = DL_STAND_REL(COMPOUND) | DL_STAND_REL(NMOD_POSS);
    const int is_told_no_more = dl_stand_classes(run, head) & DL_STAND_CARRIER && !(run->links[head].rels & telling);
    if (*last == head && (is_verb || is_told_no_more)) return 0; /* "expansive law", of guns */
    return *last - *first < DL_ISSUE_WORDING && !dl_issue_holds_pronoun(run, *first, *last) && !dl_stand_is(run, *last, "one");
}

uint32_t dl_issue_end_of_act(const struct dl_stand *run, uint32_t verb, uint32_t predicate)
{
    return end_of_governed(run, verb, verb, predicate);
}

static struct dl_str wording_of(struct dl_stand *run, uint32_t head, uint32_t first, uint32_t last)
{
    const int is_verb = dl_word_at(run->doc, head)->upos == DL_UPOS_VERB && !dl_stand_is_nominal(run, head);
    return is_verb ? wording_of_act(run, head, last) : dl_issue_wording_of(run, head, first, last);
}

/* "would like to see boards share it": the act that one would see done; else the word itself. */
static uint32_t what_is_seen(const struct dl_stand *run, uint32_t head)
{
    const uint32_t act = dl_stand_is(run, head, "see") ? dl_stand_child(run, head, DL_REL_XCOMP) : DL_NONE;
    return act != DL_NONE && act > head && dl_has_feat(dl_word_at(run->doc, act), "VerbForm=Inf") ? act : head;
}

struct dl_str dl_stand_as_said(struct dl_stand *run, const struct dl_finding *finding, uint32_t index, struct dl_str name)
{
    const struct dl_str none = {0};
    const struct dl_issue *issue = &run->issues.at[index];
    uint32_t first, last;
    if (finding->phrase == 0 || issue->about != DL_NONE) return none;
    const uint32_t head = what_is_seen(run, finding->phrase - 1);
    if (!words_of(run, head, finding->predicate, &first, &last)) return none;
    if (is_with_others(run, issue, first, last)) return wording_of(run, head, first, last);
    if (!tells_more(run, issue, name, first, last, head) || !tells_as_much(run, issue, name, first, last)) return none;
    return wording_of(run, head, first, last);
}

struct dl_str dl_stand_turner_as_said(struct dl_stand *run, const struct dl_finding *finding, uint32_t index, struct dl_str *topic)
{
    const struct dl_str none = {0};
    uint32_t first, last;
    if (finding->turner == 0 || finding->stance > DL_STANCE_AGAINST || run->issues.at[index].concept != DL_NONE) return none;
    if (dl_word_at(run->doc, finding->phrase - 1)->thing != DL_THING_PERSON) return none;
    const uint32_t head = finding->turner - 1;
    if (!words_of(run, head, finding->predicate, &first, &last)) return none;
    const struct dl_str lemma = dl_stand_lemma(run, head);
    *topic = dl_str_with_blank(&run->doc->arena, lemma, *topic);
    if (topic->at == NULL) run->failed = 1;
    return wording_of(run, head, first, last);
}
