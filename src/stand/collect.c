/* Findings become positions: issues of one concept are merged where one's participants are among the other's, named in plain words, and
 * what one actor says of one issue in one sense is one position with all its evidence.
 *
 * "NATO membership" is taken for "NATO membership for Ukraine" where the report speaks of one such membership alone, or of this one most:
 * the fuller issue with the most mentions, of equals the first. */
#include "stand/run.h"

enum { NAME_BYTES = 400 };

/* ---- merging ---- */

static int is_part_of(const struct dl_issue *small, const struct dl_issue *full)
{
    if (small->part_count >= full->part_count) return 0;
    for (uint32_t i = 0; i < small->part_count; i++) {
        int found = 0;
        for (uint32_t k = 0; k < full->part_count; k++) found |= dl_str_equal(small->parts[i].key, full->parts[k].key);
        if (!found) return 0;
    }
    return 1;
}

/* Whether all words of the one, sorted, are among the other's. */
static int are_among(struct dl_str small, struct dl_str full)
{
    struct dl_str rest = small;
    while (rest.at != NULL && rest.size > 0) {
        struct dl_str word = dl_str_cut(&rest, ' '), others = full;
        int found = 0;
        while (!found && others.at != NULL && others.size > 0) found = dl_str_equal(dl_str_cut(&others, ' '), word);
        if (!found) return 0;
    }
    return 1;
}

/* "the plan" of "Baker's plan for the territory": the same noun, with no words or participants of its own. */
static int is_short_for(const struct dl_issue *small, const struct dl_issue *full)
{
    if (small->concept != DL_NONE || full->concept != DL_NONE || small->head.size == 0 || !dl_str_equal(small->head, full->head))
        return 0;
    if (small->words.size > full->words.size || (small->words.size == full->words.size && small->part_count >= full->part_count))
        return 0;
    for (uint32_t i = 0; i < small->part_count; i++) {
        int found = 0;
        for (uint32_t k = 0; k < full->part_count; k++) found |= dl_str_equal(small->parts[i].key, full->parts[k].key);
        if (!found) return 0;
    }
    return are_among(small->words, full->words);
}

/* Of issues known by their words: the longer name that was used most, of equals the first. */
static void merge_wordings(struct dl_stand *run)
{
    struct dl_issues *issues = &run->issues;
    for (uint32_t i = 0; i < issues->count; i++) {
        uint32_t best = i;
        for (uint32_t k = 0; k < issues->count; k++)
            if (is_short_for(&issues->at[i], &issues->at[k]) && (best == i || issues->at[k].mentions > issues->at[best].mentions))
                best = k;
        issues->at[i].same_as = best;
    }
}

void dl_stand_merge(struct dl_stand *run)
{
    merge_wordings(run);
    struct dl_issues *issues = &run->issues;
    for (uint32_t i = 0; i < issues->count; i++) {
        struct dl_issue *issue = &issues->at[i];
        if (issue->concept == DL_NONE) continue;
        for (uint32_t k = 0; k < issues->count; k++) {
            const struct dl_issue *other = &issues->at[k], *best = issue->same_as == i ? NULL : &issues->at[issue->same_as];
            if (other->concept != issue->concept || !is_part_of(issue, other)) continue;
            if (best == NULL || other->part_count > best->part_count ||
                (other->part_count == best->part_count && other->mentions > best->mentions))
                issue->same_as = k;
        }
    }
}

uint32_t dl_stand_merged(const struct dl_stand *run, uint32_t issue)
{
    while (issue != DL_NONE && run->issues.at[issue].same_as != issue) issue = run->issues.at[issue].same_as;
    return issue;
}

/* ---- names ---- */

struct text {
    char at[NAME_BYTES];
    uint32_t size;
};

static void put(struct text *text, struct dl_str piece)
{
    uint32_t room = NAME_BYTES - text->size, size = piece.size < room ? piece.size : room;
    if (size > 0) memcpy(text->at + text->size, piece.at, size);
    text->size += size;
}

static void put_parts(struct text *text, const struct dl_issue *issue, uint32_t but)
{
    uint32_t left = issue->part_count - (but != DL_NONE), written = 0;
    for (uint32_t i = 0; i < issue->part_count; i++) {
        if (i == but) continue;
        if (written > 0) put(text, written + 1 == left ? DL_STR(" and ") : DL_STR(", "));
        put(text, issue->parts[i].name);
        written++;
    }
}

static void name_by_concept(struct text *text, const struct dl_issue *issue, const struct dl_concept *concept)
{
    uint32_t organization = DL_NONE;
    struct dl_str preposition = issue->part_count > 1 ? concept->many : concept->one;
    if (dl_str_starts(preposition, "org ")) {
        preposition = dl_str_slice(preposition, 4, preposition.size);
        for (uint32_t i = issue->part_count; i-- > 0;)
            if (issue->parts[i].is_organization) organization = i;
    }
    if (organization != DL_NONE) put(text, issue->parts[organization].name), put(text, DL_STR(" "));
    int is_own = organization == DL_NONE && !issue->says_name && issue->wording.size > 0; /* "use of force", as the report says */
    put(text, is_own ? issue->wording : concept->name);
    if (dl_str_is(preposition, "in") && issue->part_count > 0 && issue->parts[0].is_organization) preposition = DL_STR("with");
    if (preposition.size == 0 || issue->part_count == (organization != DL_NONE)) return;
    put(text, DL_STR(" ")), put(text, preposition), put(text, DL_STR(" "));
    put_parts(text, issue, organization);
}

static void topic_of(struct text *text, const struct dl_issue *issue, struct dl_str head)
{
    put(text, head);
    for (uint32_t i = 0; i < issue->part_count; i++) put(text, DL_STR(" ")), put(text, issue->parts[i].key);
}

/* "deal", "bill": one word that another report means something else by. */
static int is_vague(const struct dl_stand *run, struct dl_str words)
{
    int needs = 0;
    for (uint32_t i = 0; i < words.size; i++)
        if (words.at[i] == ' ') return 0;
    if (dl_concepts_noun(run->concepts, words, &needs) != DL_NONE) return 1;
    return (dl_concepts_classes(run->concepts, words) & (DL_STAND_CARRIER | DL_STAND_AGREEMENT | DL_STAND_NOTHING | DL_STAND_FIRST |
                                                         DL_STAND_LIGHT | DL_STAND_TURN | DL_STAND_TURNING)) != 0;
}

static int name_issue(struct dl_stand *run, uint32_t index)
{
    struct dl_issue *issue = &run->issues.at[index];
    struct text name = {.size = 0}, topic = {.size = 0};
    const struct dl_concept *concept = dl_concepts_at(run->concepts, issue->concept);
    if (issue->name.at != NULL) return DL_OK;
    if (issue->about != DL_NONE) {
        uint32_t about = dl_stand_merged(run, issue->about);
        if (name_issue(run, about) != DL_OK) return DL_ENOMEM;
        put(&name, DL_STR("a substitute for ")), put(&name, run->issues.at[about].name);
        put(&topic, DL_STR("substitute for ")), put(&topic, run->issues.at[about].topic);
    } else if (concept != NULL) {
        name_by_concept(&name, issue, concept);
        topic_of(&topic, issue, concept->name);
        if (issue->part_count == 0 && concept->one.size > 0)
            put(&topic, DL_STR(" of ")), put(&topic, run->doc->id); /* whose, nobody says */
    } else {
        put(&name, issue->wording);
        topic_of(&topic, issue, issue->words);
        if (issue->part_count == 0 && (issue->is_bare || is_vague(run, issue->words)))
            put(&topic, DL_STR(" of ")), put(&topic, run->doc->id);
    }
    issue->name = dl_str_copy(&run->doc->arena, (struct dl_str){name.at, name.size});
    issue->topic = dl_str_copy(&run->doc->arena, (struct dl_str){topic.at, topic.size});
    return issue->name.at != NULL && issue->topic.at != NULL ? DL_OK : DL_ENOMEM;
}

int dl_stand_name(struct dl_stand *run, uint32_t issue, struct dl_str *name, struct dl_str *topic)
{
    issue = dl_stand_merged(run, issue);
    int code = name_issue(run, issue);
    if (code != DL_OK) return code;
    *name = run->issues.at[issue].name;
    *topic = run->issues.at[issue].topic;
    return DL_OK;
}

/* ---- positions ---- */

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
        if (name_issue(run, above) != DL_OK) return DL_ENOMEM;
        position->above = run->issues.at[above].name;
    }
    int code = add_index(run, &position->evidence, &position->evidence_count, statement_of(run, word));
    if (code == DL_OK) code = add_index(run, &position->events, &position->event_count, event);
    return code == DL_OK ? add_index(run, &position->sentences, &position->sentence_count, dl_word_at(run->doc, word)->sentence)
                         : code;
}

static int collect(struct dl_stand *run, struct dl_table *seen, struct dl_finding *finding)
{
    uint32_t issue = dl_stand_merged(run, finding->issue);
    if (name_issue(run, issue) != DL_OK) return DL_ENOMEM;
    struct dl_str key = dl_str_format(&run->doc->arena, "%u %u %d", finding->holder, issue, (int)finding->stance);
    if (key.at == NULL) return DL_ENOMEM;
    uint32_t index = dl_table_get(seen, key);
    if (index == DL_NONE) {
        struct dl_position *position = DL_PUSH(&run->doc->positions, &run->doc->arena, DL_MAX_POSITIONS);
        if (position == NULL) return run->doc->positions.count >= DL_MAX_POSITIONS ? DL_OK : DL_ENOMEM;
        *position = (struct dl_position){.entity = finding->holder,
                                         .speaks_for = dl_stand_speaks_for(run, finding->holder),
                                         .issue = run->issues.at[issue].name,
                                         .topic = run->issues.at[issue].topic,
                                         .stance = finding->stance,
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
        if (outer->holder == inner->holder && outer->stance == (enum dl_stance)dl_stance_turned(inner->stance) &&
            dl_stand_merged(run, outer->issue) == dl_stand_merged(run, inner->issue) && outer->predicate != inner->predicate &&
            is_governed_by(run, inner->predicate, outer->predicate))
            return 1;
    }
    return 0;
}

static void drop_outdone(struct dl_stand *run)
{
    uint32_t kept = 0;
    uint8_t *is_dropped = dl_arena_alloc(&run->doc->arena, run->findings.count + 1);
    if (is_dropped == NULL) {
        run->failed = 1;
        return;
    }
    for (uint32_t i = 0; i < run->findings.count; i++) is_dropped[i] = (uint8_t)is_outdone(run, &run->findings.at[i]);
    for (uint32_t i = 0; i < run->findings.count; i++)
        if (!is_dropped[i]) run->findings.at[kept++] = run->findings.at[i];
    run->findings.count = kept;
}

int dl_stand_collect(struct dl_stand *run)
{
    struct dl_table seen;
    dl_table_init(&seen, &run->doc->arena);
    dl_stand_merge(run);
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
