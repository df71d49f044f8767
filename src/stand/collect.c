/* Findings become positions: what one actor says of one issue in one sense is one position with all its evidence. What of the issues is
 * one, merging.c says. */
#include "stand/run.h"
#include "who/who.h"

/* Hundredths: what is asked for where the name is one word, and the most of what nobody understands by its name alone. */
enum { THIN = 60, DOUBTED = 55 };

static int add_index(struct dl_stand *run, const uint32_t **list, uint32_t *count, uint32_t index)
{
    if (index == DL_NONE) return DL_OK;
    for (uint32_t i = 0; i < *count; i++)
        if ((*list)[i] == index) return DL_OK;
    uint32_t *grown = dl_arena_alloc(&run->doc->arena, (*count + 1) * sizeof *grown);
    if (grown == NULL) return DL_ENOMEM;
    if (*count > 0) memcpy(grown, *list, *count * sizeof *grown);
    grown[*count] = index;
    *list = grown;
    ++*count;
    return DL_OK;
}

/* The statement that tells of it: whose cue the predicate is, else that which holds it. */
static uint32_t statement_of(const struct dl_stand *run, uint32_t word)
{
    return run->cue[word] != DL_NONE ? run->cue[word] : run->statement[word];
}

static int add_to(struct dl_stand *run, struct dl_position *position, const struct dl_finding *finding)
{
    uint32_t word = finding->predicate, above = dl_stand_merged(run, finding->above), event = run->event[word];
    if (finding->strength > position->strength) position->strength = finding->strength;
    if (finding->confidence > position->confidence) position->confidence = finding->confidence;
    if (position->condition.start >= position->condition.end) position->condition = finding->condition;
    position->is_priority |= finding->is_priority;
    if (above != DL_NONE && position->above.at == NULL) {
        struct dl_str topic;
        if (dl_stand_whole_name(run, above, word, &position->above, &topic) != DL_OK) return DL_ENOMEM;
    }
    int code = add_index(run, &position->evidence, &position->evidence_count, statement_of(run, word));
    if (code == DL_OK) code = add_index(run, &position->events, &position->event_count, event);
    return code == DL_OK ? add_index(run, &position->sentences, &position->sentence_count, dl_word_at(run->doc, word)->sentence)
                         : code;
}

/* Whether the issue is of nobody but who takes the side. */
static int is_of_himself(const struct dl_stand *run, const struct dl_issue *issue, uint32_t holder)
{
    const struct dl_entity *entities = run->doc->entities.at;
    const uint32_t state = dl_stand_speaks_for(run, holder);
    if (issue->concept == DL_NONE || issue->part_count != 1) return 0;
    const struct dl_str key = issue->parts[0].key;
    return (entities[holder].actor.at != NULL && dl_str_equal(entities[holder].actor, key)) ||
           (state != DL_NONE && entities[state].actor.at != NULL && dl_str_equal(entities[state].actor, key));
}

/* "had called on her to hand it over": whom the pronoun at the verb means is not who calls on her. */
static int is_asked_of_himself(const struct dl_stand *run, const struct dl_finding *finding)
{
    const uint32_t act = run->issues.at[finding->issue].word,
                   doer = dl_word_at(run->doc, act)->upos == DL_UPOS_VERB ? dl_stand_doer_of(run, act) : DL_NONE;
    return doer != DL_NONE && dl_word_at(run->doc, doer)->upos == DL_UPOS_PRON && dl_who_at(run->doc, doer) == finding->holder &&
           dl_word_at(run->doc, act)->head == finding->predicate;
}

/* "urged Miller to tender his resignation": nobody calls on himself to go, so that it was somebody else's. */
static int is_misread_going(const struct dl_stand *run, const struct dl_finding *finding)
{
    const struct dl_issue *issue = &run->issues.at[dl_stand_merged(run, finding->issue)];
    if (!is_of_himself(run, issue, finding->holder)) return 0;
    const struct dl_str name = dl_concepts_at(run->concepts, issue->concept)->name;
    if (dl_str_is(name, "candidacy"))
        return finding->stance == DL_STANCE_AGAINST; /* "none of whom voted for Roe", the pronoun misread */
    return finding->stance == DL_STANCE_FOR && dl_str_is(name, "resignation") &&
           !dl_stand_listed(run, finding->predicate, "offer promise pledge plan agree decide intend");
}

/* The issue of a finding, as it was merged; nobody wants sanctions, tariffs or an inquiry against himself: as he named it. */
static uint32_t issue_of(const struct dl_stand *run, const struct dl_finding *finding)
{
    const uint32_t merged = dl_stand_merged(run, finding->issue);
    const struct dl_issue *issue = &run->issues.at[merged];
    if (finding->stance != DL_STANCE_FOR || !is_of_himself(run, issue, finding->holder)) return merged;
    return dl_str_listed(dl_concepts_at(run->concepts, issue->concept)->one, "on into against", ' ') ? finding->issue : merged;
}

/* The issue says nothing by its name; but "the bill", where a short report points back to it. */
static int is_of_nothing(struct dl_stand *run, const struct dl_finding *finding, uint32_t issue)
{
    if (finding->is_priority || !dl_stand_is_nameless(run, issue)) return 0;
    return !dl_stand_is_short(run) || dl_stand_points_back(run, run->issues.at[issue].word) == 0;
}

/* "a new agreement", of a report about an agreement: that one; DL_NONE. */
static uint32_t namesake_of_main(struct dl_stand *run, uint32_t issue)
{
    if (!dl_stand_is_short(run) || !dl_stand_has_main(run) || dl_word_at(run->doc, run->central_word)->upos != DL_UPOS_NOUN)
        return DL_NONE;
    const uint32_t main = dl_stand_merged(run, run->central);
    int is_same = dl_str_equal(run->issues.at[issue].head, run->lemma[run->central_word]);
    return is_same && !dl_stand_is_nameless(run, main) ? main : DL_NONE;
}

/* "guns", "the constitution", "the appointment": of what a longer report calls by one word, and is not sure to be about, nobody knows what it is. */
static int is_thin(const struct dl_stand *run, const struct dl_finding *finding, struct dl_str name)
{
    if (dl_stand_is_short(run) || run->least_confidence > 0 || finding->confidence >= THIN / 100.0f - 0.005f) return 0;
    for (uint32_t i = 0; i < name.size; i++)
        if (name.at[i] == ' ') return 0;
    return 1;
}

/* A name that tells nobody what is meant, and a word that points to what the report is about though it names another thing itself, are less sure
 * than the words that tell a side. */
static void doubt(struct dl_finding *finding, const struct dl_stand *run, struct dl_str name)
{
    const float most = DOUBTED / 100.0f;
    if (finding->confidence <= most) return;
    if (dl_stand_is_unclear_name(run, name, finding->issue) || dl_stand_is_of_another_thing(run, finding) ||
        dl_stand_is_charged(run, finding))
        finding->confidence = most;
}

static int collect(struct dl_stand *run, struct dl_table *seen, struct dl_finding *finding)
{
    uint32_t issue = issue_of(run, finding);
    struct dl_str name, topic;
    if (is_misread_going(run, finding) || is_asked_of_himself(run, finding) || dl_stand_is_in_passing(run, finding, issue))
        return DL_OK;
    if (is_of_nothing(run, finding, issue)) {
        issue = namesake_of_main(run, issue);
        if (issue == DL_NONE) return DL_OK;
    }
    if (dl_stand_whole_name(run, issue, finding->predicate, &name, &topic) != DL_OK) return DL_ENOMEM;
    const struct dl_str whole = name;
    int change = dl_stand_name_change(run, finding, issue, &name, &topic);
    const struct dl_str turner = change == 0 ? dl_stand_turner_as_said(run, finding, issue, &topic) : (struct dl_str){0};
    if (turner.size > 0) name = turner, change = -1;
    const struct dl_str said = change == 0 ? dl_stand_as_said(run, finding, issue, name) : (struct dl_str){0};
    if (said.size > 0) name = said;
    else if (is_thin(run, finding, name)) return DL_OK;
    else if (!dl_stand_is_short(run) && dl_stand_is_bare_name(run, issue, whole)) return DL_OK;
    doubt(finding, run, name);
    const enum dl_stance stance = change < 0 ? (enum dl_stance)dl_stance_turned(finding->stance) : finding->stance;
    const uint32_t parts[] = {finding->holder, issue, (uint32_t)stance, (uint32_t)change};
    const struct dl_str key = dl_str_copy(&run->doc->arena, (struct dl_str){(const char *)parts, sizeof parts});
    if (key.at == NULL) return DL_ENOMEM;
    uint32_t index = dl_table_get(seen, key);
    if (index == DL_NONE) {
        struct dl_position *position = DL_PUSH(&run->doc->positions, &run->doc->arena, DL_MAX_POSITIONS);
        if (position == NULL) return run->doc->positions.count >= DL_MAX_POSITIONS ? DL_OK : DL_ENOMEM;
        *position = (struct dl_position){.entity = finding->holder,
                                         .speaks_for = dl_stand_speaks_for(run, finding->holder),
                                         .issue = name,
                                         .topic = topic,
                                         .stance = stance,
                                         .strength = finding->strength,
                                         .confidence = finding->confidence,
                                         .since = run->doc->day};
        index = run->doc->positions.count - 1;
        if (dl_table_set(seen, key, index) != DL_OK) return DL_ENOMEM;
    }
    finding->position = index;
    return add_to(run, &run->doc->positions.at[index], finding);
}

/* Whether a word stands in what another governs, not in a clause joined to it. */
static int is_governed_by(const struct dl_stand *run, uint32_t word, uint32_t governor)
{
    while (word != DL_NONE && word != governor) {
        enum dl_rel rel = dl_rel_base((enum dl_rel)dl_word_at(run->doc, word)->rel);
        if (rel == DL_REL_CONJ || rel == DL_REL_PARATAXIS) return 0;
        word = dl_word_at(run->doc, word)->head;
    }
    return word == governor;
}

/* "brushed off the notion that he was working to derail it": what the outer words say of an issue, not what the inner would alone. */
static int is_outdone(const struct dl_stand *run, const struct dl_finding *inner)
{
    const struct dl_finding *findings = run->findings.at;
    if (inner->stance > DL_STANCE_AGAINST) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *outer = &findings[i];
        const int is_doubted = outer->stance == DL_STANCE_UNDECIDED && outer->frame != NULL &&
                               outer->frame->slot == DL_SLOT_XCOMP; /* "has not ruled out recognising it" */
        if (outer->holder == inner->holder && (is_doubted || outer->stance == (enum dl_stance)dl_stance_turned(inner->stance)) &&
            dl_stand_merged(run, outer->issue) == dl_stand_merged(run, inner->issue) && outer->predicate != inner->predicate &&
            is_governed_by(run, inner->predicate, outer->predicate))
            return 1;
    }
    return 0;
}

/* "The mayor, who had been lukewarm about it, signed": the doubt is over where he takes a side in the same sentence. */
static int is_past_doubt(const struct dl_stand *run, const struct dl_finding *doubt)
{
    if (doubt->stance != DL_STANCE_UNDECIDED || !dl_stand_aux(run, doubt->predicate, "have")) return 0;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        const struct dl_finding *other = &run->findings.at[i];
        if (other->holder == doubt->holder && other->stance <= DL_STANCE_AGAINST && other->predicate > doubt->predicate &&
            !is_governed_by(run, other->predicate, doubt->predicate) && /* not "has not ruled out sending them" */
            dl_word_at(run->doc, other->predicate)->sentence == dl_word_at(run->doc, doubt->predicate)->sentence)
            return 1;
    }
    return 0;
}

static void drop_outdone(struct dl_stand *run)
{
    uint32_t kept = 0;
    uint8_t *is_dropped = dl_arena_alloc(run->scratch, run->findings.count + 1);
    if (is_dropped == NULL) {
        run->failed = 1;
        return;
    }
    for (uint32_t i = 0; i < run->findings.count; i++)
        is_dropped[i] = (uint8_t)(is_outdone(run, &run->findings.at[i]) || is_past_doubt(run, &run->findings.at[i]));
    for (uint32_t i = 0; i < run->findings.count; i++)
        if (!is_dropped[i]) run->findings.at[kept++] = run->findings.at[i];
    run->findings.count = kept;
}

int dl_stand_collect(struct dl_stand *run)
{
    struct dl_table seen;
    dl_table_init(&seen, run->scratch);
    dl_stand_merge(run);
    dl_stand_turn_acts(run);
    drop_outdone(run);
    if (dl_stand_judge_findings(run, run->trust, run->least_confidence) != DL_OK) return DL_ENOMEM;
    for (uint32_t i = 0; i < run->findings.count; i++) {
        run->findings.at[i].position = DL_NONE;
        if (run->findings.at[i].is_left_out) continue;
        int code = collect(run, &seen, &run->findings.at[i]);
        if (code != DL_OK) return code;
    }
    return DL_OK;
}
