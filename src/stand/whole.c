/* The name of an issue as it is written. While a report is read an issue's name is short, so that other wordings find it and what tells of its trust
 * is the same of "an inquiry" and of "an inquiry into the deaths of two detainees"; a reader who has the name alone needs the latter. So what stands
 * behind the noun where the report first says it, and tells what it is, is put back once all is judged. */
#include "stand/run.h"
#include "stand/telling.h"
#include "syntax/time_words.h"
#include "who/who.h"

enum { TOLD_NEAR = 600 /* words */, OWNER_BYTES = 40 };

static int is_relational(const struct dl_stand *run, uint32_t word)
{
    return dl_stand_listed(run, word, "into of for against about over on to with between from");
}

/* Who is meant by it is told elsewhere: "crafted to keep it from building"; "it" that opens nothing. */
int dl_issue_holds_pronoun(const struct dl_stand *run, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PRON && dl_word_at(run->doc, w)->rel != DL_REL_NMOD_POSS &&
            dl_stand_listed(run, w, "it they he she we you i"))
            return 1;
    return 0;
}

/* "let warm air flow", "counts on the vote to win", "ordered the ballot purged": the noun is who or what does it, or becomes it. */
static int is_of_its_governor(const struct dl_stand *run, uint32_t noun)
{
    const uint32_t governor = dl_word_at(run->doc, noun)->head;
    return governor != DL_NONE &&
           dl_stand_listed(run, governor,
                           "want order need get have see keep leave let allow permit enable cause force expect count help use");
}

/* "into the matter", "on the issue". */
static int is_of_nothing(const struct dl_stand *run, uint32_t noun, uint32_t end)
{
    const struct dl_word *last = dl_word_at(run->doc, end);
    return last->upos == DL_UPOS_NOUN && end - noun <= 3 && dl_stand_points_back(run, end) > 0 &&
           dl_stand_in(run, end, DL_LIST_NAMELESS);
}

/* "the stimulus offered by the speaker", "on Capitol Hill": whose it is, or where, and not what. */
static int is_whose_or_where(const struct dl_stand *run, uint32_t first)
{
    const struct dl_word *at = dl_word_at(run->doc, first);
    if (at->upos == DL_UPOS_VERB) return dl_stand_phrase(run, first, "by") != DL_NONE;
    if (!dl_stand_listed(run, first, "on from over in") || at->head == DL_NONE) return 0;
    return dl_word_at(run->doc, at->head)->upos == DL_UPOS_PROPN || dl_stand_in(run, at->head, DL_LIST_SETTING);
}

static int is_mark(const struct dl_stand *run, uint32_t word)
{
    return word >= run->doc->words.count || dl_word_at(run->doc, word)->upos == DL_UPOS_PUNCT;
}

/* "against militants who are on a march that is threatening [to take over the north]": a clause that is cut off goes whole. */
static uint32_t without_cut_clause(const struct dl_stand *run, uint32_t noun, uint32_t end)
{
    for (uint32_t w = end; w > noun + 1; w--) {
        uint32_t first, last;
        const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, w)->rel;
        if (rel != DL_REL_ACL_RELCL && rel != DL_REL_ACL) continue;
        dl_subtree(run->doc, w, &first, &last);
        if (last > end && first > noun + 2 && !is_mark(run, end + 1)) end = first - 1;
    }
    return end;
}

/* Whether the words behind a noun up to the last complete its name. */
static int completes(const struct dl_stand *run, uint32_t noun, uint32_t end)
{
    const uint32_t next = noun + 1;
    const struct dl_word *at = dl_word_at(run->doc, next);
    if (at->upos == DL_UPOS_PUNCT || is_whose_or_where(run, next) || dl_issue_holds_pronoun(run, next, end) ||
        is_of_nothing(run, noun, end))
        return 0;
    if (dl_stand_is(run, next, "in") && dl_word_at(run->doc, next + 1)->upos != DL_UPOS_VERB) return 0;
    if (at->upos == DL_UPOS_ADP && dl_stand_is(run, next, "to") && at->head != DL_NONE &&
        dl_word_at(run->doc, at->head)->head != noun)
        return 0; /* "brought the amendment to the floor" */
    const int is_to_do = at->upos == DL_UPOS_PART && dl_stand_is(run, next, "to");
    if (is_to_do && end > next && dl_stand_is(run, next + 1, "be")) return 0; /* "called for the flag to be removed" */
    const int is_done = at->upos == DL_UPOS_VERB && dl_has_feat(at, "VerbForm=Part") && dl_has_feat(at, "Tense=Past");
    return !((is_to_do || is_done) && is_of_its_governor(run, noun));
}

/* "a request from Chad to dredge the channel": the last word of what he asks, behind who asks it; else the last. */
static uint32_t asked_behind(const struct dl_stand *run, uint32_t noun, uint32_t last)
{
    const uint32_t above[] = {noun, dl_word_at(run->doc, noun)->head, last};
    for (int i = 0; i < 3; i++) {
        if (above[i] == DL_NONE) continue;
        DL_EACH_CHILD(run, c, above[i])
        {
            uint32_t from, to;
            if (c <= last || !dl_has_feat(dl_word_at(run->doc, c), "VerbForm=Inf") ||
                dl_stand_child(run, c, DL_REL_MARK) != last + 1)
                continue;
            dl_subtree(run->doc, c, &from, &to);
            while (to > c && !dl_issue_is_content(dl_word_at(run->doc, to))) to--;
            if (from == last + 1) return dl_issue_without_time(run, c, to);
        }
    }
    return last;
}

/* The noun's phrase with what completes it; an empty one for nothing. */
static struct dl_str completed_at(struct dl_stand *run, uint32_t noun, int is_concept)
{
    uint32_t first, last;
    if (is_concept) dl_issue_words(run, noun, &first, &last);
    else dl_issue_words_with_more(run, noun, &first, &last);
    uint32_t end = last;
    const int is_asked = last > noun && dl_stand_listed(run, noun + 1, "by from");
    if (last > noun && !is_asked && (!is_concept || !is_relational(run, noun + 1))) return (struct dl_str){0};
    if (last == noun) end = dl_issue_told_behind(run, noun);
    else if (is_asked) end = asked_behind(run, noun, last);
    if (end != DL_NONE) end = without_cut_clause(run, noun, end);
    if (is_asked && !is_concept && (end == DL_NONE || end <= last)) return (struct dl_str){0};
    if (end == DL_NONE || end == noun || end - first > DL_ISSUE_WHOLE || !completes(run, noun, end)) return (struct dl_str){0};
    while (first < noun && dl_stand_in(run, first, DL_LIST_SAYS_LITTLE)) first++;
    return dl_issue_wording_of(run, noun, first, end);
}

/* Whether the name ends with the noun, so that nothing completes it. */
static int ends_with_noun(const struct dl_stand *run, struct dl_str name, uint32_t noun)
{
    const struct dl_str form = dl_word_at(run->doc, noun)->form, lemma = dl_stand_lemma(run, noun);
    if (name.size >= form.size && dl_bytes_equal_nocase(name.at + name.size - form.size, form.at, form.size)) return 1;
    return name.size >= lemma.size && dl_bytes_equal_nocase(name.at + name.size - lemma.size, lemma.at, lemma.size);
}

/* "the sanctions", "sanctions": of what was or will be told more of. */
static int may_be_told_elsewhere(const struct dl_stand *run, uint32_t noun)
{
    return dl_stand_points_back(run, noun) > 0 ||
           (dl_has_feat(dl_word_at(run->doc, noun), "Number=Plur") && !(run->links[noun].rels & DL_STAND_REL(DET)));
}

/* The same of the places of the issue that are nearest to the first. */
static struct dl_str completed_near(struct dl_stand *run, uint32_t noun, uint32_t index)
{
    for (uint32_t apart = 1; apart <= TOLD_NEAR; apart++) {
        const uint32_t near[] = {noun + apart, apart <= noun ? noun - apart : DL_NONE};
        for (int i = 0; i < 2; i++) {
            if (near[i] >= run->doc->words.count - 1 || run->issue[near[i]] != index) continue;
            if (!dl_str_equal(dl_stand_lemma(run, near[i]), dl_stand_lemma(run, noun)) || !is_relational(run, near[i] + 1))
                continue;
            struct dl_str more = completed_at(run, near[i], 1);
            if (more.size > 0) return more;
        }
    }
    return (struct dl_str){0};
}

/* "a referendum on Scottish independence": of what is said of those who take part, and not of them. */
static int is_of_theirs(const struct dl_stand *run, uint32_t noun, const struct dl_concept *concept)
{
    DL_EACH_CHILD(run, c, noun)
    {
        const struct dl_str preposition = c > noun ? dl_stand_case(run, c) : (struct dl_str){0};
        if (preposition.at != NULL && dl_str_listed(preposition, concept->slots.at, ' '))
            return dl_word_at(run->doc, c)->upos == DL_UPOS_NOUN && dl_who_at(run->doc, c) == DL_NONE;
    }
    return 0;
}

/* Where the issue stands by its noun in the sentence of what was found of it; DL_NONE. */
static uint32_t noun_here(const struct dl_stand *run, uint32_t index, uint32_t predicate)
{
    if (predicate == DL_NONE) return DL_NONE;
    const uint32_t noun = run->issues.at[index].word,
                   here = dl_stand_mention_in(run, dl_word_at(run->doc, predicate)->sentence, predicate, index);
    if (here == DL_NONE || here == noun || dl_word_at(run->doc, here)->upos != DL_UPOS_NOUN) return DL_NONE;
    return dl_str_equal(dl_stand_lemma(run, here), dl_stand_lemma(run, noun)) ? here : DL_NONE;
}

/* What completes a name tells it from what other reports call so: "regulations that …" are not all regulations. */
static void set_whole(struct dl_stand *run, const struct dl_issue *issue, struct dl_str more, struct dl_str *name,
                      struct dl_str *topic)
{
    const struct dl_str lower = dl_str_lower(&run->doc->arena, more);
    struct dl_str key = lower;
    for (uint32_t i = 0; i < lower.size; i++)
        if (lower.at[i] == ':') key = dl_str_slice(lower, 0, i); /* participants of a topic are known by theirs */
    for (uint32_t i = 0; i < issue->part_count && key.at != NULL; i++)
        key = dl_str_with_blank(&run->doc->arena, key, issue->parts[i].key);
    if (key.at == NULL) run->failed = 1;
    *name = more;
    if (key.at != NULL) *topic = key;
}

static int is_one_word(struct dl_str name)
{
    for (uint32_t i = 0; i < name.size; i++)
        if (name.at[i] == ' ') return 0;
    return 1;
}

/* "constitutional referendum", of what is called by one word; an empty one where no more is said. */
static struct dl_str described(struct dl_stand *run, uint32_t noun, struct dl_str name)
{
    uint32_t first, last;
    if (!is_one_word(name)) return (struct dl_str){0};
    dl_issue_words(run, noun, &first, &last);
    while (first < noun && (dl_stand_in(run, first, DL_LIST_SAYS_LITTLE) || !dl_issue_is_content(dl_word_at(run->doc, first)) ||
                            dl_word_at(run->doc, first)->upos == DL_UPOS_NUM))
        first++;
    return first < noun && noun - first < 5 && dl_stand_hyphen(run, noun) > first ? dl_issue_wording(run, first, noun)
                                                                                  : (struct dl_str){0};
}

/* Verbs by which somebody is let or made do something: part of what is quarrelled over. */
static const char MAKES[] = "let allow permit force make help enable compel oblige forbid stop prevent";

/* Whether the act is what somebody is asked to do: governed by the verb of asking, or hung beside it ("asked firms on Monday to help"). */
static int is_asked_for(const struct dl_stand *run, uint32_t verb, uint32_t above)
{
    const enum dl_rel rel = (enum dl_rel)dl_word_at(run->doc, verb)->rel;
    if (above == DL_NONE || above > verb || dl_word_at(run->doc, above)->upos != DL_UPOS_VERB) return 0;
    return rel == DL_REL_XCOMP ||
           (rel == DL_REL_ADVCL && dl_stand_listed(run, above, "call appeal ask urge plead press push lobby tell"));
}

/* An infinitive joined to another that comes before it and has no subject of its own. */
static int is_joined_act(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    return at->rel == DL_REL_CONJ && at->head != DL_NONE && at->head < verb && dl_has_feat(at, "VerbForm=Inf") &&
           dl_word_at(run->doc, at->head)->upos == DL_UPOS_VERB && dl_has_feat(dl_word_at(run->doc, at->head), "VerbForm=Inf") &&
           !(run->links[verb].rels & DL_STAND_REL(NSUBJ));
}

/* "prevent Iran from obtaining it", "stop Chile diverting the river": the act is what is prevented. */
static int is_kept_from(const struct dl_stand *run, uint32_t verb, uint32_t above)
{
    return above != DL_NONE && above < verb && dl_has_feat(dl_word_at(run->doc, verb), "VerbForm=Part") &&
           dl_stand_has_case(run, verb, "from") && dl_stand_child(run, above, DL_REL_OBJ) != DL_NONE &&
           dl_stand_listed(run, above, "prevent stop bar block keep ban prohibit forbid restrain discourage deter dissuade");
}

/* The word for who is asked, by the object of the verb of asking or a phrase at it; DL_NONE. */
static uint32_t asked_by(const struct dl_stand *run, uint32_t above)
{
    uint32_t doer = dl_stand_child(run, above, DL_REL_OBJ);
    if (doer == DL_NONE) doer = dl_stand_child(run, above, DL_REL_IOBJ);
    if (doer == DL_NONE) doer = dl_stand_phrase(run, above, "on upon");
    if (doer != DL_NONE && !is_day_form(dl_word_at(run->doc, doer)->form)) return doer;
    if (dl_stand_listed(run, above, "appeal plead")) doer = dl_stand_phrase(run, above, "to with");
    else doer = DL_NONE;
    return doer != DL_NONE ? doer : dl_stand_phrase(run, above, "for");
}

uint32_t dl_stand_doer_of(const struct dl_stand *run, uint32_t verb)
{
    while (is_joined_act(run, verb)) verb = dl_word_at(run->doc, verb)->head; /* "called on Chad to stop and pay its dues" */
    const struct dl_word *at = dl_word_at(run->doc, verb);
    const uint32_t above = at->head, own = dl_stand_own_subject(run, verb);
    const int is_wished = at->rel == DL_REL_CCOMP || dl_stand_aux(run, verb, "should must ought");
    const int is_own_noun = own != DL_NONE && own < verb && dl_word_at(run->doc, own)->upos != DL_UPOS_PRON;
    uint32_t doer = is_own_noun && is_wished ? own : DL_NONE;
    if (doer == DL_NONE && is_asked_for(run, verb, above)) doer = asked_by(run, above);
    if (doer == DL_NONE && is_kept_from(run, verb, above)) doer = dl_stand_child(run, above, DL_REL_OBJ);
    if (doer == DL_NONE && at->rel == DL_REL_ACL && above != DL_NONE && dl_stand_is(run, above, "time"))
        doer = dl_stand_phrase(run, above, "for"); /* "it is time for the party to drop it" */
    if (doer == DL_NONE || doer > verb || dl_word_at(run->doc, doer)->thing == DL_THING_TIME ||
        (above != DL_NONE && own == DL_NONE && doer < above))
        return DL_NONE;
    const uint8_t upos = dl_word_at(run->doc, doer)->upos;
    return upos == DL_UPOS_NOUN || upos == DL_UPOS_PROPN || upos == DL_UPOS_PRON ? doer : DL_NONE;
}

/* "urge them to", "kept him from": who is meant by the pronoun, as the report calls him; else the words that name him. An empty one where that
 * tells nobody. */
static struct dl_str doer_words(struct dl_stand *run, uint32_t doer, uint32_t verb)
{
    uint32_t first, last;
    if (dl_word_at(run->doc, doer)->upos != DL_UPOS_PRON) {
        dl_issue_words(run, doer, &first, &last);
        if (first > 0 && dl_stand_listed(run, first - 1, "both all every each no") && dl_word_at(run->doc, first - 1)->head == doer)
            first--; /* "urged both sides to" */
        return last < verb ? dl_issue_wording(run, first, last) : (struct dl_str){0};
    }
    const uint32_t who = dl_who_at(run->doc, doer);
    if (who == DL_NONE || !dl_stand_listed(run, doer, "he she it they him her them")) return (struct dl_str){0};
    struct dl_str name = run->doc->entities.at[who].name;
    if (dl_str_starts(name, "the ")) name = dl_str_slice(name, 4, name.size);
    return name.size > 3 && name.size <= OWNER_BYTES && run->doc->entities.at[who].kind != DL_ENTITY_ANONYMOUS ? name
                                                                                                               : (struct dl_str){0};
}

static int begins(struct dl_str name, struct dl_str word)
{
    return name.size >= word.size && (name.size == word.size || name.at[word.size] == ' ') &&
           dl_bytes_equal_nocase(name.at, word.at, word.size);
}

/* "China to rein in its ally": the name of who does it, read for "its" where the act stood alone, is that pronoun again behind him. */
static struct dl_str with_pronoun(struct dl_stand *run, uint32_t verb, uint32_t doer, struct dl_str act)
{
    const uint32_t who = dl_who_at(run->doc, doer);
    uint32_t pronoun = DL_NONE;
    for (uint32_t w = verb + 1; who != DL_NONE && pronoun == DL_NONE && w < run->doc->words.count && w - verb < DL_ISSUE_WORDING;
         w++)
        if (dl_word_at(run->doc, w)->upos == DL_UPOS_PRON && dl_word_at(run->doc, w)->rel == DL_REL_NMOD_POSS &&
            (dl_who_at(run->doc, w) == who || dl_issue_is_of_doer(run, verb, w)))
            pronoun = w;
    if (pronoun == DL_NONE) return act;
    const struct dl_str name = run->doc->entities.at[who].name, form = dl_word_at(run->doc, pronoun)->form;
    for (uint32_t i = 0; i + name.size + 2 <= act.size; i++)
        if (memcmp(act.at + i, name.at, name.size) == 0 && memcmp(act.at + i + name.size, "'s", 2) == 0) {
            const uint32_t rest = i + name.size + 2;
            return dl_str_join(&run->doc->arena, (const struct dl_str[]){{act.at, i}, form, {act.at + rest, act.size - rest}}, 3);
        }
    return act;
}

/* "troops to leave Goma", "let private firms run prisons": an act with who is to do it; an empty one where nobody is said. */
struct dl_str dl_stand_done_by(struct dl_stand *run, uint32_t verb, struct dl_str name)
{
    uint32_t words = 1;
    const uint32_t doer = dl_stand_doer_of(run, verb), above = dl_word_at(run->doc, verb)->head;
    const struct dl_str form = dl_word_at(run->doc, verb)->form, lemma = run->lemma[verb];
    const struct dl_str said = begins(name, form) ? form : lemma;
    if (doer == DL_NONE || !begins(name, said)) return (struct dl_str){0};
    const struct dl_str who = doer_words(run, doer, verb);
    for (uint32_t i = 0; i < name.size; i++) words += name.at[i] == ' ';
    for (uint32_t i = 0; i < who.size; i++) words += who.at[i] == ' ';
    if (who.size == 0 || words >= DL_ISSUE_WORDING) return (struct dl_str){0};
    const struct dl_str act = with_pronoun(run, verb, doer, dl_str_slice(name, said.size, name.size));
    if (is_kept_from(run, verb, above))
        return dl_str_join(&run->doc->arena, (const struct dl_str[]){who, DL_STR(" "), form, act}, 4);
    if (dl_stand_child(run, verb, DL_REL_AUX_PASS) != DL_NONE) /* "called for the files to be released" */
        return dl_str_join(&run->doc->arena, (const struct dl_str[]){who, DL_STR(" to be "), form, act}, 4);
    const int is_made = above != DL_NONE && above < doer && dl_stand_listed(run, above, MAKES);
    const int is_bare = is_made && dl_stand_child(run, verb, DL_REL_MARK) == DL_NONE;
    const struct dl_str by = is_made ? run->lemma[above] : DL_STR("");
    const struct dl_str parts[] = {by, is_made ? DL_STR(" ") : DL_STR(""), who, is_bare ? DL_STR(" ") : DL_STR(" to "), lemma, act};
    return dl_str_join(&run->doc->arena, parts, sizeof parts / sizeof *parts);
}

int dl_stand_whole_name(struct dl_stand *run, uint32_t index, uint32_t predicate, struct dl_str *name, struct dl_str *topic)
{
    const struct dl_issue *issue = &run->issues.at[index];
    if (dl_stand_name(run, index, name, topic) != DL_OK) return DL_ENOMEM;
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    const uint32_t noun = issue->word;
    if (concept == NULL && issue->head.size == 0 && issue->about == DL_NONE && dl_word_at(run->doc, noun)->upos == DL_UPOS_VERB) {
        const struct dl_str done = dl_stand_done_by(run, noun, *name);
        if (done.size > 0) *name = done;
        return run->failed ? DL_ENOMEM : DL_OK;
    }
    if (issue->about != DL_NONE || issue->is_bare || dl_word_at(run->doc, noun)->upos != DL_UPOS_NOUN) return DL_OK;
    const int is_of_thing = concept != NULL && issue->part_count == 1 && /* "talks with sheriff" */
                            (dl_str_starts(issue->parts[0].key, "'") || is_of_theirs(run, noun, concept));
    if (concept != NULL ? (issue->part_count > 0 && !is_of_thing) || concept->one.size == 0 || dl_str_is(concept->one, "-")
                        : issue->head.size == 0 || !dl_str_equal(*name, issue->wording))
        return DL_OK;
    const int is_asked = noun + 1 < run->doc->words.count && dl_stand_listed(run, noun + 1, "by from");
    if (!is_of_thing && !is_asked && !ends_with_noun(run, *name, noun) && (concept == NULL || !dl_str_equal(*name, concept->name)))
        return DL_OK;
    struct dl_str more = completed_at(run, noun, concept != NULL);
    const uint32_t here = more.size == 0 ? noun_here(run, index, predicate) : DL_NONE;
    if (here != DL_NONE) more = completed_at(run, here, concept != NULL);
    if (more.size == 0 && concept != NULL && may_be_told_elsewhere(run, noun)) more = completed_near(run, noun, index);
    if (more.size == 0 && concept != NULL) more = described(run, here != DL_NONE ? here : noun, *name);
    if (more.size > 0 && concept != NULL && issue->part_count > 0 && !dl_str_starts(issue->parts[0].key, "'")) *name = more;
    else if (more.size > 0)
        set_whole(run, issue, more, name, topic); /* with whom or on whom joins reports, whatever they say more */
    return run->failed ? DL_ENOMEM : DL_OK;
}

/* "restraint", "a strike", "to testify": one word, even as it is written, that is no matter by itself. */
int dl_stand_is_bare_name(const struct dl_stand *run, uint32_t index, struct dl_str name)
{
    const struct dl_issue *issue = &run->issues.at[index];
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    for (uint32_t i = 0; i < name.size; i++)
        if (name.at[i] == ' ' || name.at[i] == '-' || dl_ascii_upper(name.at[i])) return 0;
    if (issue->part_count > 0 || issue->about != DL_NONE) return 0;
    if (concept != NULL) return concept->one.size > 0 && !dl_str_is(concept->one, "-");
    return issue->head.size == 0 || !dl_stand_is_matter(run, issue);
}

/* ---- what is raised and lowered ---- */

/* Verbs by which a quantity goes up or down, and such by which something is done with a thing that nobody is for or against alone. */
static const char
    MOVES[] = "raise increase hike boost double triple lower cut reduce freeze ease lift halve slash trim",
    HANDLES[] =
        "let open build fund finance use protect secure increase expand extend keep maintain preserve create establish send "
        "provide deliver supply restore renew buy acquire sell ship transfer speed accelerate strengthen tighten boost";

/* "raising the retirement age", "a cut in wages", "opening the border": the verb or noun that says what is to become of the issue's thing where the
 * finding stands; DL_NONE. */
static uint32_t change_of(const struct dl_stand *run, const struct dl_finding *finding, uint32_t index, uint32_t *thing)
{
    const struct dl_issue *issue = &run->issues.at[index];
    if (finding->stance > DL_STANCE_AGAINST || finding->how != NULL) return DL_NONE;
    const int is_concept =
        issue->concept != DL_NONE; /* that is called alike in all reports, but who is against a rise is not against it */
    if (!is_concept && issue->head.size == 0) return DL_NONE;
    const struct dl_str head = is_concept ? dl_stand_lemma(run, issue->word) : issue->head;
    const int is_quantity = dl_lexicon_find(run->lexicon, head)->lists >> DL_LIST_QUANTITY & 1;
    if (is_concept && !is_quantity) return DL_NONE;
    const uint32_t quarrelled = DL_STAND_CONTESTED | DL_STAND_AGREEMENT | DL_STAND_CARRIER | DL_STAND_TURN | DL_STAND_TURNING;
    if (!is_quantity && dl_stand_is_of_kind(run, issue, quarrelled)) return DL_NONE;
    *thing = dl_stand_mention_in(run, dl_word_at(run->doc, finding->predicate)->sentence, finding->predicate, index);
    if (*thing == DL_NONE) return DL_NONE;
    const struct dl_word *at = dl_word_at(run->doc, *thing);
    const uint32_t above = at->head;
    if (above == DL_NONE || above > *thing) return DL_NONE;
    if (!is_quantity)
        return at->rel == DL_REL_OBJ && above != finding->predicate && dl_stand_listed(run, above, HANDLES) ? above : DL_NONE;
    const int is_verb =
        at->rel == DL_REL_OBJ && dl_stand_listed(run, above, is_concept ? "raise increase hike boost double triple" : MOVES);
    const int is_noun =
        dl_rel_base((enum dl_rel)at->rel) == DL_REL_NMOD &&
        dl_stand_listed(run, above, is_concept ? "increase rise hike" : "increase rise hike cut reduction freeze") &&
        dl_str_listed(dl_stand_case(run, *thing), "in of to", ' ');
    return is_verb || is_noun ? above : DL_NONE;
}

int dl_stand_name_change(struct dl_stand *run, const struct dl_finding *finding, uint32_t index, struct dl_str *name,
                         struct dl_str *topic)
{
    uint32_t thing, first, last;
    const uint32_t change = change_of(run, finding, index, &thing);
    if (change == DL_NONE) return 0;
    const int is_verb = dl_word_at(run->doc, change)->upos == DL_UPOS_VERB;
    dl_issue_words(run, is_verb ? thing : change, &first, &last);
    if (last < thing || (is_verb && dl_str_starts(*name, "higher "))) return 0; /* told with more elsewhere */
    const uint32_t end = is_verb ? dl_issue_end_of_act(run, change, finding->predicate) : last, whole = end > last ? end : last;
    const struct dl_str lemma = dl_stand_lemma(run, change);
    const int is_let = is_verb && dl_stand_is(run, change, "let"); /* whoever is let, as a parser may see it */
    const int is_wanted_concept =
        run->issues.at[index].concept != DL_NONE && finding->stance == DL_STANCE_FOR; /* "increase domestic oil production" */
    const struct dl_str what = is_verb && whole == last && !is_let && !is_wanted_concept
                                   ? *name
                                   : dl_issue_wording(run, is_let ? change + 1 : first, whole);
    const int is_told = is_verb && !is_let && first > change + 1 && dl_word_at(run->doc, first - 1)->upos == DL_UPOS_DET;
    const struct dl_str article = is_told ? dl_word_at(run->doc, first - 1)->form : DL_STR("");
    if (is_verb)
        *name = dl_str_join(&run->doc->arena,
                            (const struct dl_str[]){lemma, DL_STR(" "), article, is_told ? DL_STR(" ") : DL_STR(""), what}, 5);
    else *name = what;
    *topic = dl_str_with_blank(&run->doc->arena, lemma, *topic);
    if (name->at == NULL || topic->at == NULL) run->failed = 1;
    return dl_stand_classes(run, change) & (is_verb ? DL_STAND_TURN : DL_STAND_TURNING) ? -1 : 1;
}
