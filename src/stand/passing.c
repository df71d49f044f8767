/* What a report of many matters says in passing, so that it is no stance on anything that is disputed there: what is meant was not named or nobody is
 * for it, it was only done or wished, or what it is on was only guessed. In a report of one matter all this is read as of that. */
#include "stand/run.h"

enum { MANY = 4 /* who take a side */ };

/* No known concept, nor of a kind that is quarrelled over, nor a plan or solution that somebody wants. */
static int is_of_no_kind(const struct dl_stand *run, const struct dl_issue *issue, uint32_t predicate)
{
    uint32_t kinds = DL_STAND_CONTESTED | DL_STAND_AGREEMENT | DL_STAND_TURN | DL_STAND_TURNING;
    if (dl_stand_is(run, predicate, "want")) kinds |= DL_STAND_CARRIER | DL_STAND_NOTHING;
    return issue->concept == DL_NONE && !dl_stand_is_of_kind(run, issue, kinds);
}

/* "offered a preview", "hoped to get a seat", "is ready for the fall": what somebody does or wishes, of a thing that is not named again. */
static int is_only_done(const struct dl_stand *run, const struct dl_finding *finding, const struct dl_issue *issue)
{
    const int is_will =
        issue->head.size > 0 && finding->by != NULL && strcmp(finding->by, "intent") == 0; /* "would close the gap" */
    return issue->mentions < 2 && (is_will || dl_stand_in(run, finding->predicate, DL_LIST_DOING)) &&
           is_of_no_kind(run, issue, finding->predicate);
}

/* "declined to explain the gap": of what he does not speak, that he is not against. */
static int is_of_speaking(const struct dl_stand *run, const struct dl_finding *finding, const struct dl_issue *issue)
{
    return issue->concept == DL_NONE && issue->head.size == 0 && finding->stance <= DL_STANCE_AGAINST &&
           (dl_stand_classes(run, issue->word) & DL_STAND_SILENCE || dl_stand_listed(run, issue->word, "explain state tell"));
}

/* "confirm or deny": what is denied so is not refused. */
static int is_joined_denial(const struct dl_stand *run, uint32_t verb)
{
    const struct dl_word *at = dl_word_at(run->doc, verb);
    return dl_stand_is(run, verb, "deny") && at->rel == DL_REL_CONJ && at->head != DL_NONE &&
           dl_stand_listed(run, at->head, "confirm affirm");
}

/* "declined to confirm or deny the arrest", "express our sympathy": what is said, or left unsaid, of a thing is no side on it. */
static int is_of_saying(const struct dl_stand *run, const struct dl_issue *issue)
{
    const struct dl_word *at = dl_word_at(run->doc, issue->word);
    if (issue->concept != DL_NONE || issue->head.size > 0 || at->upos != DL_UPOS_VERB) return 0;
    return dl_stand_listed(run, issue->word, "express thank stress remind congratulate greet confirm") ||
           is_joined_denial(run, issue->word);
}

/* "the author of a biography of Roe": of what was written to be read. */
static int is_of_book(const struct dl_stand *run, const struct dl_finding *finding, const struct dl_issue *issue)
{
    return dl_stand_listed(run, finding->predicate, "author write publish") &&
           dl_str_listed(issue->head.size > 0 ? issue->head : dl_stand_lemma(run, issue->word),
                         "book biography novel study report article essay memoir history paper guide column blog story letter poem",
                         ' ');
}

/* The report did not say on what, and it is long for taking what it says most of, or what a side was last taken on. */
static int is_guessed(const struct dl_stand *run, const struct dl_finding *finding, uint32_t issue)
{
    if (finding->frame != NULL && finding->frame->slot == DL_SLOT_CENTRAL) return 1;
    if (finding->how == NULL) return 0;
    if (strcmp(finding->how, "central") == 0 || finding->stance == DL_STANCE_SILENT) return 1;
    return strcmp(finding->how, "taken") == 0 && !dl_stand_is_short(run) && issue != dl_stand_merged(run, run->central);
}

/* "Holt said the talks were good": an opinion on what others take no side on. */
static int is_opinion(const struct dl_stand *run, const struct dl_finding *finding, uint32_t issue)
{
    uint32_t sides = 0;
    if (finding->frame == NULL || finding->frame->slot != DL_SLOT_SUBJ || finding->frame->holder != DL_HOLDER_SOURCE) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) sides += dl_stand_merged(run, run->findings.at[i].issue) == issue;
    return sides < MANY;
}

/* "people who oppose it", "others": nobody. */
static int is_of_anybody(const struct dl_stand *run, uint32_t holder)
{
    const struct dl_entity *e = &run->doc->entities.at[holder];
    if (e->actor.at != NULL || e->mention_count == 0) return 0;
    const uint32_t head = run->doc->mentions.at[e->mentions[0]].head;
    if (head >= run->doc->words.count || (e->kind == DL_ENTITY_PERSON && dl_word_at(run->doc, head)->upos != DL_UPOS_PRON))
        return 0;
    return dl_word_at(run->doc, head)->upos != DL_UPOS_PROPN && dl_stand_in(run, head, DL_LIST_VAGUE_PEOPLE) &&
           !dl_stand_is(run, head, "both");
}

int dl_stand_is_in_passing(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue)
{
    const struct dl_issue *at = &run->issues.at[issue];
    if (is_of_book(run, finding, at) || is_of_saying(run, at) || is_joined_denial(run, finding->predicate)) return 1;
    if (dl_stand_is_of_one(run)) /* of a longer quarrel, what is told of other things is not only done */
        return run->is_of_quarrel && issue != dl_stand_merged(run, run->central) &&
               (is_of_anybody(run, finding->holder) || is_only_done(run, finding, at));
    if (is_opinion(run, finding, issue) || is_of_anybody(run, finding->holder)) return 1;
    if (dl_stand_is_undisputed(run, issue, finding->stance)) return 1;
    if (issue != dl_stand_merged(run, run->central) && dl_stand_is_bare_word(run, issue)) return 1;
    return is_guessed(run, finding, issue) || is_of_speaking(run, finding, at) || is_only_done(run, finding, at);
}
